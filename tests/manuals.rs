//! Pages of manuals as programs write them: references made of signatures and tables, trees of links
//! beside them, code in frames; each beside what looks like it and is read otherwise.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use offprint::{Article, Converter, PageKind, Scope};
use story::STORY;

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

/// A page of a manual, told whole.
fn manual(body: &str) -> String {
    let page = format!(
        "<html lang=en><head><title>Lines</title><meta name=generator content='MkDocs 1.5'><body>
        <main><h1>Lines</h1>{STORY}{body}{STORY}</main>"
    );
    convert(&page).markdown()
}

/// A reference to a class of a program for harbours, as the newer generators lay it out.
const REFERENCE: &str = "<h1>Class Mooring</h1>
    <section><div class=signature>public class Mooring</div>
      <div class=block>Keeps a boat where it is, and tells whoever asks when it is not.</div></section>
    <section><h2>Method Summary</h2><div class=summary-table>
      <div class=table-header>Type</div><div class=table-header>Method</div>
      <div class=col-first>int</div><div class=col-second><a href=#lines>lines</a>()</div>
      <div class=col-last>The number of lines.</div>
      <div class=col-first>void</div><div class=col-second><a href=#slack>slack</a>(int)</div>
      <div class=col-last>Slacks the lines before the tide.</div></div></section>
    <section><h2>Method Details</h2>
      <section><h3>lines</h3><div class=member-signature>public int lines()</div>
        <div class=block>The number of lines that hold the boat to the mole.</div></section>
      <section><h3>slack</h3><div class=member-signature>public void slack(int metres)</div>
        <div class=block>Slacks the lines before the tide, as far as the clock on the quay says.</div>
      </section></section>";

fn reference(head: &str) -> String {
    format!(
        "<html lang=en><head><title>Mooring (Harbour 2.0 API)</title>{head}<body>
        <header><nav><a href=a>Overview</a> <a href=b>Package</a> <a href=c>Help</a></nav></header>
        <main>{REFERENCE}</main><footer><p>Copyright 2024 the harbour office</footer>"
    )
}

#[test]
fn what_a_program_for_manuals_made_is_a_manual_and_is_told_whole() {
    for head in [
        "<meta name=generator content='javadoc/ClassWriterImpl'>",
        "<META NAME=Generator CONTENT='Doxygen 1.9.4'>",
        "<script src='_static/documentation_options.js?v=2'></script>",
    ] {
        let article = convert(&reference(head));
        assert_eq!(article.page_kind(), Some(PageKind::Documentation), "{head}");
        let text = article.text();
        for told in [
            "public class Mooring",
            "Method Summary",
            "void",
            "slack(int)",
            "public int lines()",
            "public void slack(int metres)",
        ] {
            assert!(text.contains(told), "{told} with {head}: {text}");
        }
        for dropped in ["Package", "Copyright"] {
            assert!(!text.contains(dropped), "{dropped} with {head}: {text}");
        }
    }
}

#[test]
fn what_a_program_for_sites_made_may_be_anything() {
    let page = |data: &str, name: &str| {
        let html = format!(
            "<html lang=en><head><title>Ferries run again</title>{data}
            <meta name=generator content='{name}'><body><main><h1>Ferries run again</h1>{STORY}{STORY}</main>"
        );
        convert(&html).page_kind()
    };
    assert_eq!(page("", "WordPress 6.5"), Some(PageKind::Article));
    assert_eq!(page("", "Hugo 0.120"), Some(PageKind::Article));
    assert_eq!(page("", "Sphinx 7.2"), Some(PageKind::Documentation));
    let article = "<meta property=og:type content=article>";
    assert_eq!(page(article, "Sphinx 7.2"), Some(PageKind::Article));
}

#[test]
fn the_last_parts_of_a_manual_stand_apart_and_are_told() {
    let is_told = |generator: &str| {
        let html = format!(
            "<html lang=en><head><title>Moorings</title><meta name=generator content='{generator}'><body>
            <main><div class=body><h1>Moorings</h1><div class=text>{STORY}{STORY}</div></div>
            <div class=end><h2>Options</h2><dl><dt>--slack</dt><dd>How loose.</dd></dl></div></main>"
        );
        convert(&html).text().contains("How loose")
    };
    assert!(is_told("DocBook XSL Stylesheets V1.79"));
    assert!(!is_told("WordPress 6.5"));
}

/// Names of classes, a link each.
fn tree(names: usize) -> String {
    let item = |number| format!("<li><a href=c{number}.html>Cleat{number}</a></li>");
    (0..names).map(item).collect()
}

#[test]
fn the_tree_of_a_manual_is_beside_it_though_the_name_of_the_manual_heads_it() {
    let page = |title: &str| {
        let tree = tree(60);
        let html = format!(
            "<html lang=en><head><title>Mooring - Harbour</title><body>
            <div class=sidebar><h1><a href=/>Harbour</a></h1><ul>{tree}</ul></div>
            <div class=content>{title}<p>Keeps a boat where it is, and tells whoever asks when it is
            not.</p><pre>moor(2)</pre><h2>Methods</h2><p>There are two of them, which slack the lines and
            tighten them as the tide wants.</p></div>"
        );
        convert(&html).text()
    };
    let text = page("<h1>class Mooring</h1>");
    assert!(
        !text.contains("Cleat7") && text.contains("Keeps a boat"),
        "{text}"
    );
}

#[test]
fn a_table_of_contents_may_name_what_its_entries_stand_under() {
    let told = |link: &str| {
        let entry = |name: &str| {
            let call = |with: &str| format!("<li><a href='{link}{name}'>{name}({with})</a></li>");
            format!("<li>{name}</li><ul>{}{}</ul>", call("line"), call("lines"))
        };
        let names = ["slack", "tighten", "moor", "cast", "haul", "coil"];
        let section = |name: &str| {
            format!(
                "<h2 id={name}>{name}</h2><p>What it does to a line is told here in a sentence.</p>"
            )
        };
        let (entries, sections) = (names.map(entry).concat(), names.map(section).concat());
        manual(&format!("<ul><li>Procs</li>{entries}</ul>{sections}"))
    };
    assert!(!told("#").contains("slack(line)"), "{}", told("#"));
    assert!(
        told("/lines/").contains("slack(line)"),
        "{}",
        told("/lines/")
    );
}

#[test]
fn a_copyright_in_the_name_of_a_place_is_no_notice() {
    let html = format!(
        "<title>Annex</title><h1>Annex</h1>{STORY}
        <h2><a id=_copyright_history>How the right to print the tables changed hands</a></h2>{STORY}"
    );
    assert!(convert(&html).text().contains("changed hands"));
    let html = format!(
        "<title>Annex</title><h1>Annex</h1>{STORY}<a href=/legal id=copyright>All rights</a>"
    );
    assert!(!convert(&html).text().contains("All rights"));
}

#[test]
fn the_headline_says_more_of_what_the_title_begins_with_than_the_name_of_the_book() {
    let title = |headline: &str| {
        let html = format!(
            "<title>H0382 - Harbour codes index</title><header><h1>Harbour codes index</h1></header>
            <main><h1>{headline}</h1>{STORY}</main>"
        );
        convert(&html).metadata().title.clone().unwrap()
    };
    assert_eq!(title("Harbour code H0382"), "Harbour code H0382");
    assert_eq!(title("What the lines are made of"), "Harbour codes index");
}

#[test]
fn the_headline_may_be_shorter_than_the_name_of_the_manual() {
    let title = |name: &str| {
        let html = format!(
            "<title>Lines | {name}</title><header><h1>{name}</h1></header><main><h2>Lines</h2>{STORY}</main>"
        );
        convert(&html).metadata().title.clone().unwrap()
    };
    assert_eq!(title("Harbour v18 documentation"), "Lines");
    assert_eq!(title("The Harbour Herald"), "The Harbour Herald");
}

#[test]
fn where_each_section_has_a_heading_of_the_first_level_none_of_them_heads_the_page() {
    let section = |name: &str| format!("<h1>{name}</h1>{STORY}");
    let sections = ["1. Overview", "2. Making tables of the tides", "3. Errors"]
        .map(section)
        .concat();
    let html = format!(
        "<title>The table of the tides</title><div class=title>The table of the tides</div>
        <p>What the office keeps in a drawer is told below, in three chapters, for those who ask.</p>{sections}"
    );
    let article = convert(&html);
    assert!(
        article.markdown().contains("# 1. Overview"),
        "{}",
        article.markdown()
    );
    assert!(
        article.text().contains("in three chapters"),
        "{}",
        article.text()
    );
}

#[test]
fn a_button_beside_the_text_of_a_heading_is_no_part_of_it() {
    let html = format!(
        "<title>Line in harbour</title><h1>Struct Line <button>Copy item path</button></h1>{STORY}
        <h2>Uses <button>Edit</button></h2>{STORY}<h2><button>Why two lines?</button>&nbsp;</h2>{STORY}"
    );
    let article = convert(&html);
    assert_eq!(article.metadata().title.as_deref(), Some("Struct Line"));
    let markdown = article.markdown();
    assert!(markdown.starts_with("# Struct Line\n"), "{markdown}");
    assert!(markdown.contains("## Uses\n"), "{markdown}");
    assert!(markdown.contains("## Why two lines?"), "{markdown}");
    let whole = Converter::builder()
        .scope(Scope::Page)
        .build()
        .convert(&html)
        .unwrap();
    assert!(whole.markdown().contains("Copy item path"));
}

#[test]
fn a_link_from_a_signature_to_its_code_is_no_part_of_it() {
    let markdown = manual(
        "<dl><dt><code>slack(line)</code><a href=m.html#slack><span class=viewcode-link>[source]</span></a></dt>
        <dd>Slacks a line before the tide.</dd></dl><p>The <a href=m.html>source</a> of the river is a bog.</p>",
    );
    assert!(markdown.contains("**`slack(line)`**"), "{markdown}");
    assert!(
        markdown.contains("The [source](m.html) of the river"),
        "{markdown}"
    );
}

#[test]
fn a_list_of_one_item_that_is_a_section_is_no_list() {
    let markdown = manual(
        "<ul><li><h3>Field Summary</h3><p>There are none.</p>
        <ul><li><h4>slack</h4><p>How loose a line is.</p></li></ul></li></ul>
        <p>What else is there to be known of lines:</p><ul><li><p>One thing to know, and no more.</p></li></ul>
        <p>How they are made fast:</p>
        <ul><li><h3>First</h3><p>Told first.</p></li><li><h3>Second</h3><p>Told next.</p></li></ul>",
    );
    assert!(markdown.contains("\n### Field Summary\n"), "{markdown}");
    assert!(markdown.contains("\n#### slack\n"), "{markdown}");
    assert!(markdown.contains("- One thing to know"), "{markdown}");
    assert!(markdown.contains("- ### First"), "{markdown}");
}

#[test]
fn a_heading_in_what_unfolds_is_set_apart_by_itself() {
    let markdown = manual(
        "<details open><summary><section>1.70 <h4>fn slack()</h4></section></summary>
        <p>Slacks a line before the tide.</p></details>
        <details open><summary>How loose</summary><p>As loose as the clock on the quay says.</p></details>",
    );
    assert!(markdown.contains("\n#### fn slack()\n"), "{markdown}");
    assert!(markdown.contains("**How loose**"), "{markdown}");
}

#[test]
fn the_number_of_a_note_may_be_a_term_and_the_note_what_is_said_of_it() {
    let markdown = manual(
        "<p>They slack the lines by the clock <a class='footnote-reference brackets' href=#clock
        id=id1>1</a> on the quay, and they do so before the water rises.</p>
        <dl><dt id=cleat>cleat</dt><dd>What a line is made fast to.</dd></dl>
        <dl class='footnote brackets'><dt class=label id=clock><span class=brackets><a class=fn-backref
        href=#id1>1</a></span></dt><dd><p>Which is four minutes late.</p></dd></dl>",
    );
    assert!(
        markdown.contains("by the clock [^1] on the quay"),
        "{markdown}"
    );
    assert!(
        markdown.contains("[^1]: Which is four minutes late."),
        "{markdown}"
    );
    assert!(markdown.contains("**cleat**"), "{markdown}");
}

#[test]
fn the_frame_of_code_is_no_table() {
    let markdown = manual(
        "<div class=highlight><table class=highlighttable>
        <tr><th colspan=2 class=filename><span>moor.py</span></th></tr><tr><td class=linenos><div
        class=linenodiv><pre>1\n2</pre></div></td><td class=code><div><pre><code>def moor():\n    return 2\n</code>
        </pre></div></td></tr></table></div>
        <table><tr><th>Name</th><th>Code</th></tr><tr><td>moor</td><td><pre>moor(2)</pre></td></tr></table>",
    );
    assert!(
        markdown.contains("```\ndef moor():\n    return 2\n"),
        "{markdown}"
    );
    assert!(markdown.contains("| moor | "), "{markdown}");
}

#[test]
fn a_program_is_told_whole_where_little_else_is() {
    let lines = [
        "export default {",
        "  lines: {",
        "    slack: [",
        "      'two',",
        "    ],",
        "  },",
        "};",
    ];
    let lines: String = lines
        .map(|line| format!("<div class=token-line>{line}<br></div>"))
        .concat();
    let html = format!(
        "<html lang=en><head><title>Slack | Harbour</title><meta name=generator content='MkDocs 1.5'><body>
        <main><article><h1>Slack</h1><p>Say how loose.</p><h2>Set it</h2><p>Change the file:</p>
        <div><pre><code>{lines}</code></pre></div><p>It shows on the quay.</p></article></main>"
    );
    let markdown = convert(&html).markdown();
    assert!(markdown.contains("export default {\n"), "{markdown}");
}

#[test]
fn a_sentence_that_begins_like_a_label_is_told() {
    let page = |last: &str| {
        let html = format!(
            "<title>潮汐</title><article><h1>潮汐记录</h1>{STORY}{STORY}<p>{last}</p></article>"
        );
        convert(&html).text()
    };
    let sentence =
        "The next post tells how to foretell the tides from what the box on the mole wrote down.";
    assert!(page(sentence).contains("foretell"));
    assert!(!page("Next post").contains("Next post"));
}

#[test]
fn the_footer_of_a_quotation_says_whose_it_is() {
    let html = format!(
        "<title>Dough</title><article><h1>Dough</h1>{STORY}<blockquote><p>Dough tells you when it is done. You
        only have to stop talking.</p><footer><strong>My grandmother</strong></footer></blockquote>{STORY}
        <footer><strong>My grandmother</strong></footer></article>"
    );
    let markdown = convert(&html).markdown();
    assert_eq!(markdown.matches("My grandmother").count(), 1, "{markdown}");
    assert!(markdown.contains("> **My grandmother**"), "{markdown}");
}
