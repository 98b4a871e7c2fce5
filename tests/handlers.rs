//! Handlers: what a program does with elements in its own way, and that what it writes reads back
//! whatever it does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "round_trip/drawing.rs"]
mod drawing;

use std::fs;
use std::path::Path;

use drawing::draw;
use offprint::nodes::{Alert, Alignment, Nodes};
use offprint::{Container, Context, Converter, Element, Flavor, Handled, MarkdownOptions, Scope};
use pulldown_cmark::Parser;

fn converted(
    html: &str,
    handler: impl Fn(&Element<'_>, &mut Context) -> Handled + Send + Sync + 'static,
) -> String {
    let builder = Converter::builder().scope(Scope::Page).handler(handler);
    let article = builder.build().convert(html).unwrap();
    reads_back(article.nodes());
    article.markdown()
}

fn reads_back(nodes: &Nodes) {
    let options = MarkdownOptions::default();
    let markdown = nodes.to_markdown(&options);
    let read = Nodes::from_events(Parser::new_ext(&markdown, Flavor::Gfm.reader()));
    for (expected, found) in [
        (nodes, nodes.normalized()),
        (&nodes.adapted(&options), read),
    ] {
        let difference = drawing::first_difference(&draw(expected), &draw(&found));
        assert!(found == *expected, "{difference}{markdown}");
    }
}

#[test]
fn what_a_handler_does_not_want_is_the_library_s() {
    let html = "<p>a <b>b</b></p><ul><li>c</ul>";
    let untouched = converted(html, |_, context| {
        context.text("forgotten");
        Handled::No
    });
    assert_eq!(untouched, "a **b**\n\n- c\n");
}

#[test]
fn an_element_is_left_out_and_blocks_around_it_stay_apart() {
    let drop = |element: &Element<'_>, _: &mut Context| match element.name() {
        "div" | "i" => Handled::Drop,
        _ => Handled::No,
    };
    assert_eq!(converted("a<div>b</div>c<i>d</i>e", drop), "a\n\nce\n");
}

#[test]
fn of_several_handlers_the_first_that_wants_an_element_has_it() {
    let says = |name: &'static str, word: &'static str| {
        move |element: &Element<'_>, context: &mut Context| {
            context.text(word);
            match element.name() == name {
                true => Handled::Yes,
                false => Handled::No,
            }
        }
    };
    let builder = Converter::builder().scope(Scope::Page);
    let builder = builder.handler(says("i", "1")).handler(says("b", "2"));
    let article = builder.handler(says("i", "3")).build();
    let article = article.convert("<i>a</i> <b>b</b> <u>c</u>").unwrap();
    assert_eq!(article.markdown(), "1 2 c\n");
}

#[test]
fn children_are_mapped_where_they_are_asked_for_and_once() {
    let html = "<p>a <x-key>b <em>c</em> <x-key>d</x-key></x-key> e";
    let wrap = |element: &Element<'_>, context: &mut Context| {
        if element.name() != "x-key" {
            return Handled::No;
        }
        context.text("(");
        context.children();
        context.text(")");
        context.children();
        Handled::Yes
    };
    assert_eq!(converted(html, wrap), "a (b *c* (d)) e\n");
}

#[test]
fn everything_that_can_be_said_is_written() {
    let html = "<p>a <x-all title='a &quot;b&quot;'>in <b>it</b></x-all> z";
    let all = |element: &Element<'_>, context: &mut Context| {
        let Some(title) = element.attribute("title") else {
            return Handled::No;
        };
        context.open(Container::Heading(9));
        context.text(title);
        context.close();
        context.open(Container::List(Some(3)));
        for word in ["one", "two"] {
            context.open(Container::Item);
            context.text(word);
            context.close();
        }
        context.close();
        for url in ["/a", "/b", "javascript:x"] {
            context.open(Container::Link {
                url,
                title: "t\n u",
            });
            context.text(url);
            context.close();
        }
        context.open(Container::BlockQuote);
        context.open(Container::Strikethrough);
        context.children();
        context.close();
        context.hard_break();
        context.code_span("x\ny");
        context.image("i.png", "", "an image");
        context.image("data:,", "", "no image");
        context.close();
        context.close();
        context.thematic_break();
        context.code_block("rust ignore", "let a;\r\nlet b;");
        context.open(Container::Emphasis);
        context.text("open");
        Handled::Yes
    };
    assert_eq!(
        converted(html, all),
        "a\n\n###### a \"b\"\n\n3. one\n4. two\n\n\
         [/a](/a \"t u\")[/b](/b \"t u\")javascript:x\n\n\
         > ~~in **it**~~\\\n> `x y`![an image](i.png)no image\n\n---\n\n\
         ```rust\nlet a;\nlet b;\n```\n\n*open* z\n"
    );
}

#[test]
fn things_of_a_kind_made_from_one_element_stay_apart() {
    let html = "<p><x-two>";
    let twice = |container: Container<'static>| {
        converted(html, move |element: &Element<'_>, context: &mut Context| {
            if element.name() != "x-two" {
                return Handled::No;
            }
            for word in ["a", "b"] {
                context.open(container);
                context.text(word);
                context.close();
            }
            Handled::Yes
        })
    };
    assert_eq!(twice(Container::BlockQuote), "> a\n\n> b\n");
    assert_eq!(twice(Container::Paragraph), "a\n\nb\n");
    let link = Container::Link {
        url: "/c",
        title: "",
    };
    assert_eq!(twice(link), "[a](/c)[b](/c)\n");
}

#[test]
fn what_does_not_fit_where_the_element_stands_leaves_its_text() {
    let html = "<table><tr><th>a<th>b<tr><td><x-list>c</x-list><td>d</table>
        <h2>e <x-list>f</x-list></h2>";
    let list = |element: &Element<'_>, context: &mut Context| {
        if element.name() != "x-list" {
            return Handled::No;
        }
        context.open(Container::List(None));
        context.open(Container::Item);
        context.open(Container::Heading(3));
        context.children();
        Handled::Yes
    };
    assert_eq!(
        converted(html, list),
        "| a | b |\n| --- | --- |\n| c | d |\n\n## e f\n"
    );
}

/// Wraps what elements of these names hold in brackets.
fn bracketing(
    names: &'static [&'static str],
) -> impl Fn(&Element<'_>, &mut Context) -> Handled + Send + Sync {
    move |element: &Element<'_>, context: &mut Context| {
        if !names.contains(&element.name()) {
            return Handled::No;
        }
        context.text("[");
        context.children();
        context.text("]");
        Handled::Yes
    }
}

#[test]
fn what_a_handler_writes_for_a_cell_stands_in_the_cell() {
    let html = "<table><caption>k<thead><tr><th align=right>a<th>b<tbody>
        <tr><td>c<td rowspan=2>d<tr><td><i>e</i></table>";
    assert_eq!(
        converted(html, bracketing(&["th", "td", "caption"])),
        "[k]\n\n| [a] | [b] |\n| ---: | --- |\n| [c] | [d] |\n| [*e*] | |\n"
    );
}

#[test]
fn a_cell_left_out_leaves_its_place_and_a_row_leaves_none() {
    let html = "<table><caption>k<tr><th>a<th>b<tr class=ad><td>x<td>y<tr><td>c<td class=ad>d
        <tbody class=ad><tr><td>v<td>w</table>";
    let drop = |element: &Element<'_>, _: &mut Context| match element.attribute("class") {
        Some("ad") => Handled::Drop,
        _ => Handled::No,
    };
    assert_eq!(
        converted(html, drop),
        "k\n\n| a | b |\n| --- | --- |\n| c | |\n"
    );
    let drop = |element: &Element<'_>, _: &mut Context| match element.name() {
        "thead" | "caption" => Handled::Drop,
        _ => Handled::No,
    };
    let html = "<table><caption>k<thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tr><td>e<td>f</table>";
    assert_eq!(
        converted(html, drop),
        "| | |\n| --- | --- |\n| c | d |\n| e | f |\n"
    );
}

#[test]
fn rows_and_their_groups_are_laid_out_by_the_library_alone() {
    let html = "<table><tr><th>a<th>b<tr><td>c<td>d</table>";
    assert_eq!(
        converted(html, bracketing(&["tbody", "tr", "colgroup"])),
        "| a | b |\n| --- | --- |\n| c | d |\n"
    );
    // Where a table only lays out the page, its parts are blocks like others.
    let html = "<table role=presentation><tr><td>c<td>d</table>";
    assert_eq!(
        converted(html, bracketing(&["tr", "td"])),
        "[\n\n[c]\n\n[d]\n\n]\n"
    );
}

#[test]
fn a_caption_behind_the_rows_is_a_handler_s_too() {
    let html = "<table><tr><th>a<th>b<tr><td>c<td>d</tr><caption>k</caption></table>z";
    let expected = "| a | b |\n| --- | --- |\n| c | d |\n\n[k]\n\nz\n";
    assert_eq!(converted(html, bracketing(&["caption"])), expected);
    // So is what a caption holds, wherever it stands.
    let html = "<table><caption>k <i>l</i><tr><th>a<th>b<script></script><tr><td>c<td>d</table>";
    assert_eq!(
        converted(html, bracketing(&["i"])),
        "k [l]\n\n| a | b |\n| --- | --- |\n| c | d |\n"
    );
    // What stands between the rows is nobody's: there is no place for it.
    let html = "<table><tr><th>a<th>b</tr><script></script><tr><td>c<td>d</table>";
    assert_eq!(
        converted(html, bracketing(&["script"])),
        "| a | b |\n| --- | --- |\n| c | d |\n"
    );
}

#[test]
fn a_table_is_taken_as_a_whole_and_then_its_parts_are_elements_like_others() {
    let html = "<table><tr><th>a<th>b<tr><td>c<td>d</table>";
    let as_list = |element: &Element<'_>, context: &mut Context| {
        match element.name() {
            "table" => context.open(Container::List(None)),
            "tr" => context.open(Container::Item),
            "td" => context.open(Container::Emphasis),
            _ => return Handled::No,
        }
        context.children();
        Handled::Yes
    };
    assert_eq!(converted(html, as_list), "- a\n\n  b\n\n- *c*\n\n  *d*\n");
}

/// Says what the attribute `say` spells: `T` opens a table, `R` a row, `C` a cell, `B` a
/// block quote, `/` closes; `=` are the children, other letters text.
fn spelled(element: &Element<'_>, context: &mut Context) -> Handled {
    let Some(letters) = element.attribute("say") else {
        return Handled::No;
    };
    for letter in letters.chars() {
        match letter {
            'T' => context.open(Container::Table(&[Alignment::Right])),
            'R' => context.open(Container::Row),
            'C' => context.open(Container::Cell),
            'B' => context.open(Container::BlockQuote),
            '/' => context.close(),
            '=' => context.children(),
            letter => context.text(&letter.to_string()),
        }
    }
    Handled::Yes
}

#[test]
fn a_handler_writes_tables() {
    let says = |say: &str| {
        let html = format!("<div>x <x-t say='{say}'>in <b>it</b><p>and on</x-t></div>");
        let markdown = converted(&html, spelled);
        markdown
            .strip_prefix("x\n\n")
            .unwrap_or(&markdown)
            .to_owned()
    };
    let table = "| a | b |\n| ---: | --- |\n| c | |\n";
    assert_eq!(says("TRCa/Cb//RCc"), table);
    // What is missing is there, what is open is closed.
    assert_eq!(says("TCa/Cb/RCc/"), table);
    assert_eq!(says("TRa/RCb"), "| a |\n| ---: |\n| b |\n");
    assert_eq!(says("TRCa/b/"), "| a | b |\n| ---: | --- |\n");
    // A row that is longer than the header widens the table.
    assert_eq!(says("TRCa//RCb/Cc"), "| a | |\n| ---: | --- |\n| b | c |\n");
    assert_eq!(
        says("TRC=/Ca"),
        "| in **it**<br>and on | a |\n| ---: | --- |\n"
    );
    assert_eq!(says("TRCBa"), "| a |\n| ---: |\n");
    assert_eq!(says("BTRCa"), "> | a |\n> | ---: |\n");
    assert_eq!(says("TRCa///z"), "| a |\n| ---: |\n\nz\n");
}

#[test]
fn what_is_no_table_leaves_its_text() {
    let says = |say: &str| converted(&format!("<x-t say='{say}'>in</x-t>"), spelled);
    assert_eq!(says("T"), "");
    assert_eq!(says("TR/R"), "| |\n| ---: |\n| |\n");
    assert_eq!(says("RCa/Cb"), "a\n\nb\n");
    assert_eq!(says("BCa"), "> a\n");
    // A table in a table's cell, in a page's cell, in a heading.
    assert_eq!(says("TRCaTRCb/Cc//d"), "| a<br>b<br>c<br>d |\n| ---: |\n");
    let within = |html: &str| converted(html, spelled);
    assert_eq!(within("<h2>a <x-t say=TRCb></x-t></h2>"), "## a b\n");
    assert_eq!(
        within("<table><tr><th>a<th>b<tr><td><x-t say=TRCc/Cd></x-t><td>e</table>"),
        "| a | b |\n| --- | --- |\n| c<br>d | e |\n"
    );
    // One long row over many short ones would cost the square.
    let much = format!("TR{}/{}", "Ca/".repeat(2000), "RCb//".repeat(2000));
    assert!(!says(&much).contains('|'));
}

#[test]
fn formulas_are_a_handler_s_and_a_handler_writes_formulas() {
    let html = "<p>a <math><mi>x</mi><mo>=</mo><mi>y</mi></math> b <span class=math>\\(z\\)</span>
        <script type='math/tex'>w</script> <x-tex>u &lt; v</x-tex><x-tex display>$$s$$</x-tex><x-tex> </x-tex>";
    let untouched = "a $x = y$ b $z$ $w$ u < v\\$\\$s\\$\\$\n";
    assert_eq!(converted(html, |_, _| Handled::No), untouched);
    let named = |element: &Element<'_>, context: &mut Context| match element.name() {
        "math" | "script" => {
            context.code_span(&element.text());
            Handled::Yes
        }
        "span" => Handled::Drop,
        "x-tex" if element.attribute("display").is_some() => {
            context.math_block(&element.text());
            Handled::Yes
        }
        "x-tex" => {
            context.math(&element.text());
            Handled::Yes
        }
        _ => Handled::No,
    };
    assert_eq!(converted(html, named), "a `x=y` b `w` $u < v$\n\n$$s$$\n");
    // What a formula is made of is not asked about, and what a handler takes apart is.
    assert_eq!(
        converted("<math><mi>x</mi></math>", bracketing(&["mi"])),
        "$x$\n"
    );
    assert_eq!(
        converted("<math><mi>x</mi></math>", bracketing(&["math", "mi"])),
        "[[x]]\n"
    );
}

#[test]
fn alerts_and_tasks_are_written() {
    let html = "<ul><li class=done>a<li>b</ul><x-note>c</x-note>";
    let say = |element: &Element<'_>, context: &mut Context| {
        match element.name() {
            "li" => context.open(Container::Task(element.attribute("class").is_some())),
            "x-note" => context.open(Container::Alert(Alert::Tip)),
            _ => return Handled::No,
        }
        context.children();
        Handled::Yes
    };
    assert_eq!(converted(html, say), "- [x] a\n- [ ] b\n\n> [!TIP]\n> c\n");
}

#[test]
fn every_element_that_is_shown_is_a_handler_s() {
    const ELEMENTS: &[(&str, &str)] = &[
        ("a", "<a href=/x>t</a>"),
        ("audio", "<audio src=/x></audio>"),
        ("blockquote", "<blockquote>t</blockquote>"),
        ("br", "a<br>b"),
        ("button", "<button>t</button>"),
        ("canvas", "<canvas></canvas>"),
        ("code", "<code>t</code>"),
        ("dd", "<dl><dt>t<dd>d</dl>"),
        ("details", "<details><summary>t</summary>u</details>"),
        ("dl", "<dl><dt>t<dd>d</dl>"),
        ("dt", "<dl><dt>t<dd>d</dl>"),
        ("embed", "<embed src=/x>"),
        ("figcaption", "<figure><img src=/x><figcaption>t</figure>"),
        ("figure", "<figure><img src=/x></figure>"),
        ("h3", "<h3>t</h3>"),
        ("hr", "<hr>"),
        ("iframe", "<iframe src=https://example.org/x></iframe>"),
        ("img", "<img src=/x>"),
        ("input", "<input>"),
        ("li", "<ul><li>t</ul>"),
        ("noscript", "<noscript>t</noscript>"),
        ("object", "<object data=/x></object>"),
        ("ol", "<ol><li>t</ol>"),
        ("picture", "<picture><img src=/x></picture>"),
        ("pre", "<pre><code>t</code></pre>"),
        ("q", "<q>t</q>"),
        ("ruby", "<ruby>t<rt>u</ruby>"),
        ("script", "<script type=text/x>t</script>"),
        ("select", "<select><option>t</select>"),
        ("style", "<style>t</style>"),
        ("sub", "<sub>t</sub>"),
        ("summary", "<details><summary>t</summary>u</details>"),
        ("svg", "<svg><path /></svg>"),
        ("table", "<table><tr><th>t</table>"),
        ("template", "<template>t</template>"),
        ("textarea", "<textarea>t</textarea>"),
        ("ul", "<ul><li>t</ul>"),
        ("video", "<video src=/x></video>"),
        ("x-chart", "<x-chart></x-chart>"),
    ];
    for &(name, html) in ELEMENTS {
        let say = move |element: &Element<'_>, context: &mut Context| {
            if element.name() != name {
                return Handled::No;
            }
            context.text("taken");
            Handled::Yes
        };
        for around in ["", "<ul><li>", "<table><tr><th>a<th>b<tr><td>"] {
            let markdown = converted(&format!("{around}shown {html}"), say);
            assert!(markdown.contains("taken"), "{name} in {around}: {markdown}");
        }
    }
}

#[test]
fn code_blocks_and_drawings_are_taken_whole() {
    for html in [
        "<pre>a <x-i>b</x-i></pre>",
        "<svg><x-i>b</x-i></svg>",
        "<code>a <x-i>b</x-i></code>",
    ] {
        let plain = converted(html, |_, _| Handled::No);
        let bracketed = converted(html, bracketing(&["x-i"]));
        let is_inline_code = html.starts_with("<code");
        assert_eq!(plain == bracketed, !is_inline_code, "{html} {bracketed}");
    }
}

#[test]
fn what_the_page_hides_stays_hidden_whatever_a_handler_does_with_its_like() {
    let html = "<p>a<p hidden>b<p style='display: none'>c<p class=sr-only>d</p>
        <table><tr><th>e<th>f<tr><td hidden>g<td>h</table>";
    assert_eq!(
        converted(html, bracketing(&["p", "td"])),
        "[a]\n\n| e | f |\n| --- | --- |\n| [h] | |\n"
    );
}

#[test]
fn footnotes_stay_footnotes_whatever_a_handler_does_with_links_and_items() {
    let html = "<p>a<sup id=r1><a href=#n1>1</a></sup> <a href=/b>b</a></p>
        <ol><li id=n1>note <i>c</i> <a href=#r1>↩</a></ol><ol><li>d</ol>";
    let expected = "a[^1] [b]\n\n[^1]: note [c]\n\n[d]\n";
    assert_eq!(
        converted(html, bracketing(&["a", "sup", "li", "i"])),
        expected
    );
}

#[test]
fn a_handler_is_asked_about_the_article_alone() {
    let story = "Pour the water over the leaves while it is hot, and let it stand for a while.";
    let html = format!(
        "<nav><x-a>Home</x-a> <a href=/>Tea</a></nav><h1>Tea <x-a>time</x-a></h1>
        <p>{story}</p><div><x-a></x-a></div><p>{story} Then <x-a>drink</x-a>.</p>
        <footer><p>All rights reserved</p> <x-a>Imprint</x-a></footer>"
    );
    let say = |element: &Element<'_>, context: &mut Context| match element.name() {
        "x-a" => {
            context.text("taken");
            Handled::Yes
        }
        // The headline itself is the library's.
        "h1" => Handled::Drop,
        _ => Handled::No,
    };
    let converter = Converter::builder().handler(say).build();
    assert_eq!(
        converter.convert(&html).unwrap().markdown(),
        format!("# Tea taken\n\n{story}\n\ntaken\n\n{story} Then taken.\n")
    );
}

#[test]
fn elements_inside_one_another_do_not_cost_the_stack() {
    let html = format!("<p>a{}b", "<x-a>".repeat(20_000));
    let wrap = |element: &Element<'_>, context: &mut Context| {
        if element.name() == "x-a" {
            context.open(Container::BlockQuote);
            context.open(Container::Strong);
            context.children();
            return Handled::Yes;
        }
        Handled::No
    };
    assert!(converted(&html, wrap).ends_with("**b**\n"));
}

/// What a handler without reason does: for each element some of everything, by its number.
fn unreasonable(seed: usize, element: &Element<'_>, context: &mut Context) -> Handled {
    let mut state = (element.node().index() * 31 + seed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = |most: usize| {
        state ^= state >> 27;
        state = state.wrapping_mul(0x94D0_49BB_1331_11EB);
        (state >> 33) % most
    };
    match next(12) {
        0 => return Handled::Drop,
        1..4 => {}
        _ => return Handled::No,
    }
    for _ in 0..next(9) {
        match next(26) {
            0 => context.open(Container::Paragraph),
            1 => context.open(Container::Heading(next(9) as u8)),
            2 => context.open(Container::BlockQuote),
            3 => context.open(Container::List([None, Some(7)][next(2)])),
            4 => context.open(Container::Item),
            5 => context.open(Container::Emphasis),
            6 => context.open(Container::Strong),
            7 => context.open(Container::Strikethrough),
            8 => context.open(Container::Link {
                url: ["a b", "", "/x_y_(z", "javascript:"][next(4)],
                title: ["", "a \"b\"\n\nc", "`"][next(3)],
            }),
            9 | 10 => context.close(),
            11 => context.children(),
            12 => context.text(["*", "a ", " b", "\n- c\n", "# d", "_e_", "|"][next(7)]),
            13 => context.code_span(["", " ", "`", "a|b", "\n\n", "``\u{0}"][next(6)]),
            14 => context.hard_break(),
            15 => context.thematic_break(),
            17 => context.open(Container::Table(
                &[Alignment::Left, Alignment::None, Alignment::Center][..next(4)],
            )),
            18 | 19 => context.open(Container::Row),
            20 | 21 => context.open(Container::Cell),
            22 => context.open(Container::Task(next(2) == 0)),
            23 => context.open(Container::Alert(Alert::Note)),
            24 => context.math(["", "$", "x\n\ny", "a|b", "\\", "`$`"][next(6)]),
            25 => context.math_block(["", "$$", "x\n\n# y", "a $$ b"][next(4)]),
            16 => context.code_block(["", "a`b", "~~~"][next(3)], ["", "```", "\n\n"][next(3)]),
            _ => context.image(
                ["", "/i", "data:,x"][next(3)],
                "t",
                ["", "a]", "\n"][next(3)],
            ),
        }
    }
    Handled::Yes
}

/// How many handlers without reason each page meets.
const SEEDS: usize = 4;

#[test]
fn whatever_a_handler_does_reads_back_and_is_the_same_each_time() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut folders: Vec<_> = fs::read_dir(pages).unwrap().collect();
    folders.sort_by_key(|folder| folder.as_ref().unwrap().path());
    let pages = folders
        .into_iter()
        .filter_map(|folder| fs::read(folder.unwrap().path().join("page.html")).ok());
    let pages: Vec<Vec<u8>> = pages.collect();
    assert!(pages.len() > 30, "{}", pages.len());
    for (number, html) in pages.iter().enumerate() {
        for seed in 0..SEEDS {
            let seed = number * SEEDS + seed;
            let scope = [Scope::Page, Scope::Article][seed % 2];
            let handler = move |element: &Element<'_>, context: &mut Context| {
                unreasonable(seed, element, context)
            };
            let converter = Converter::builder().scope(scope).handler(handler).build();
            let article = converter.convert_bytes(html).unwrap();
            reads_back(article.nodes());
            let again = converter.convert_bytes(html).unwrap();
            assert!(article.nodes() == again.nodes());
        }
    }
}
