//! Handlers: what a program does with elements in its own way, and that what it writes reads back
//! whatever it does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "round_trip/drawing.rs"]
mod drawing;

use std::fs;
use std::path::Path;

use drawing::draw;
use offprint::nodes::Nodes;
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

#[test]
fn parts_of_a_table_are_not_a_handler_s_and_what_its_cells_hold_is() {
    let html = "<table><caption>k<tr><th>a<th>b<tr><td><i>c</i><td>d</table>";
    let drop = |element: &Element<'_>, _: &mut Context| match element.name() {
        "tr" | "td" | "i" => Handled::Drop,
        _ => Handled::No,
    };
    assert_eq!(
        converted(html, drop),
        "k\n\n| a | b |\n| --- | --- |\n| | d |\n"
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
        match next(18) {
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
