//! Markdown to HTML, HTML to Markdown, Markdown to HTML: the HTML is the same, as pulldown-cmark and
//! as comrak read it.
//!
//! The examples below are our own, some for each section of the CommonMark and GFM specifications.
//! A specification's own are run where its text lies, those with raw HTML left out:
//!
//!     OFFPRINT_COMMONMARK_SPEC=spec.txt cargo test --test commonmark -- --nocapture
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../round_trip/comrak.rs"]
mod comrak;
mod drawing;
mod places;
mod structures;

use drawing::drawn;
use offprint::{Converter, Flavor, MarkdownOptions, Scope};
use pulldown_cmark::{Event, Options, Parser};

/// Section and Markdown.
#[rustfmt::skip]
const EXAMPLES: &[(&str, &str)] = &[
    ("Tabs", "\tcode\tof tabs\n\n- item\n\n\tgoes on\n"),
    ("Backslash escapes", "\\*no emphasis\\* \\# \\[no\\]\\(link\\) \\`code\\` \\\\ \\&amp; \\<b\\>\n"),
    ("Backslash escapes", "\\# no heading\n\n\\- no item\n\n7\\. no item\n\n\\> no quote\n\n\\---\n"),
    ("Entity references", "&nbsp;&nbsp;caf&eacute; &amp; &quot;bar&quot; &lt;p&gt; &amp;amp; &#42;a&#42;\n"),
    ("Thematic breaks", "one\n\n***\n\ntwo\n\n- - -\n\n- three\n- * * *\n- four\n"),
    ("ATX headings", "# one\n## *two* three\n###### six #\n# seven \\#\n# eight#\n##\n\ntext\n"),
    ("Setext headings", "one\n===\n\ntwo **three**\n---\n"),
    ("Indented code blocks", "    a\n\n      b\n\ntext\n"),
    ("Fenced code blocks", "```rust\nfn a() {}\n\n    b\n```\n\n~~~\n```\n~~~\n\n```\n```\n\n``` c++\n \n```\n"),
    ("Link reference definitions", "[one] and [two][one]\n\n[one]: /url 'a title'\n\n[three]\n\n[three]: <>\n"),
    ("Link reference definitions", "[a]\n\n[a]: /url '\nof\nlines\n'\n"),
    ("Paragraphs", "one\ntwo\n\n  three\n     four\n"),
    ("Block quotes", "> one\n>\n> > two\n> - three\n\ntext\n\n>\n\n> ```\n> code\n> ```\n"),
    ("List items", "1. one\n\n   two\n\n       code\n\n2. three\n   > four\n\n-\n- five\n-\n"),
    ("List items", "- ```\n  a\n\n\n  b\n  ```\n- # c\n- d\n  ***\n\n-\n\ntext\n"),
    ("Lists", "- one\n- two\n\n* three\n\n0) four\n\n7. five\n8. six\n"),
    ("Lists", "- a\n  - b\n\n    c\n- d\n\n\n1. e\n   1. f\n"),
    ("Lists", "1. a\n\n2. b\n\n\n- c\n- d\n\n  e\n- f\n"),
    ("Code spans", "`a` `` ` `` ``` `` ``` ` ` `  ` a` b`c `d ` `*e*` `\\` `&amp;`\n"),
    ("Code spans", "a `` `b` `` c`d`e `<f>`\n"),
    ("Emphasis", "*a* __b__ ***c*** *d **e** f* **g *h* i** **“j”** k\n"),
    ("Emphasis", "*a *b* c* **d **e** f** *(*g*)* ****h**** ***i** j* *k [*l*](/m) n*\n"),
    ("Emphasis", "5*3*1 a_b_c * d _ e_ *f snake_case __init__ 2 ** 3 *g*h**i**j\n"),
    ("Emphasis", "日本語**「強調」**です **「a」** **b。** c**d**e\n"),
    ("Links", "[a](/b) [c](</d e> \"f\") [](/g) [h]() [i **j** `k`](/l \"m \\\"n\\\"\") [o\\]](p\\)q)\n"),
    ("Links", "\\!\\[a](b) \\![c](d) [e [f] g](h) [i](j(k)l) [![m](n)](o)\n"),
    ("Images", "![a](/b) ![*c* d](/e \"f\") ![](/g)\n"),
    ("Autolinks", "<https://a.example/b?c=d&e=f> <mailto:a@b.example> <a@b.example>\n"),
    ("Hard line breaks", "one\\\n# two\\\n- three\\\n1986. four  \n+ five\\\n=== \n"),
    ("Soft line breaks", "one\ntwo\n"),
    ("Textual content", "hello $.;'there ~ | ^ {} %\n"),
    ("Tables", "| a | b\\|c |\n| :-- | --: |\n| `d \\| e` | **f** |\n| | g |\n"),
    ("Task list items", "- [x] a\n- [ ] b\n  - [ ] c\n\n1. [x] d\n"),
    ("Strikethrough", "~~a~~ ~~b **c**~~ d\\~\\~e\\~\\~ H\\~2\\~O\n"),
    ("Extended autolinks", "www.a.example https://b.example/c_d_e f@g.example\n"),
];

#[test]
fn html_of_markdown_stays_what_it_is() {
    let examples = EXAMPLES.iter().map(|&(section, markdown)| Example {
        name: section.to_owned(),
        html: html(Parser::new_ext(markdown, Flavor::Gfm.reader())),
    });
    let complaints: Vec<String> = examples.filter_map(|example| complaint(&example)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Of the specification that `OFFPRINT_COMMONMARK_SPEC` names.
#[test]
fn html_of_the_specification_stays_what_it_is() {
    let Some(path) = std::env::var_os("OFFPRINT_COMMONMARK_SPEC") else {
        return;
    };
    let examples = specification(&std::fs::read_to_string(path).unwrap());
    let complaints: Vec<String> = examples.iter().filter_map(complaint).collect();
    println!("{} of {} fail", complaints.len(), examples.len());
    assert!(!examples.is_empty());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

struct Example {
    name: String,
    html: String,
}

fn complaint(example: &Example) -> Option<String> {
    let options = MarkdownOptions::default();
    let converter = Converter::builder().scope(Scope::Page).build();
    let markdown = converter.convert(&example.html).unwrap().markdown();
    let expected = drawn(&example.html);
    let readers = [
        html(Parser::new_ext(&markdown, options.flavor.reader())),
        html(comrak::events(&markdown, options.flavor, false)),
    ];
    let differing = readers.iter().find(|read| drawn(read) != expected)?;
    let Example { name, html } = example;
    Some(format!(
        "{name}\n{html}\nwrote\n{markdown}\nread\n{differing}"
    ))
}

fn html<'e>(events: impl IntoIterator<Item = Event<'e>>) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    html
}

/// The examples of a specification without raw HTML: between fences of 32 backticks Markdown, a line
/// with a dot, HTML; `→` stands for a tab.
fn specification(text: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut parts = text.split(&fence);
    parts.next();
    let mut examples = Vec::new();
    let mut number = 0;
    while let (Some(example), Some(_)) = (parts.next(), parts.next()) {
        let example = example.replace('→', "\t");
        let (label, example) = example.split_once('\n').unwrap();
        let (markdown, html) = match example.split_once("\n.\n") {
            Some(halves) => halves,
            None => ("", example.strip_prefix(".\n").unwrap()),
        };
        number += 1;
        if !label.ends_with("disabled") && !holds_html(markdown, label) {
            let name = format!("Example {number}");
            let html = html.to_owned();
            examples.push(Example { name, html });
        }
    }
    examples
}

/// Whether Markdown of an example holds raw HTML; a label names the extensions it needs.
fn holds_html(markdown: &str, label: &str) -> bool {
    let extensions = match label.trim() {
        "example" => Options::empty(),
        _ => Flavor::Gfm.reader(),
    };
    Parser::new_ext(markdown, extensions)
        .any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}
