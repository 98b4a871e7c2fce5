//! The tree is the standard's: what we build from a page is what html5ever's reference DOM is built
//! from it, node for node, and the same comes of a reference DOM taken over.
//!
//! Three trees are drawn and compared: the reference DOM itself, less what a [`Document`] leaves
//! out; [`Document::from_rcdom`] of it; and [`Document::parse`] of the page.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "tree/cases.rs"]
mod cases;
#[path = "support/corpus.rs"]
#[allow(dead_code, reason = "not every test asks for all of it")]
mod corpus;
#[path = "tree/reference.rs"]
mod reference;

use std::fmt::Write;

use offprint::{Document, Kind, Namespace, NodeId, Outcome, TextSource};
use proptest::prelude::*;

/// Draws a document, a line a node.
fn draw(document: &Document) -> String {
    let mut drawing = String::new();
    let mut depths = vec![0_usize; document.len()];
    for node in document.descendants(NodeId::DOCUMENT) {
        let parent = document.parent(node).unwrap();
        let depth = if parent == NodeId::DOCUMENT {
            0
        } else {
            depths[parent.index()] + 1
        };
        depths[node.index()] = depth;
        let indent = "  ".repeat(depth);
        match document.kind(node) {
            Kind::Text => writeln!(drawing, "{indent}{:?}", document.text(node)),
            Kind::Comment => writeln!(drawing, "{indent}<!--{}-->", document.text(node)),
            Kind::Document => unreachable!(),
            Kind::Element => {
                let space = match document.namespace(node) {
                    Namespace::Html => "",
                    Namespace::Svg => "svg ",
                    Namespace::MathMl => "math ",
                };
                let name = document.name(node);
                let attributes: String = document
                    .attributes(node)
                    .map(|attribute| format!(" {}={:?}", attribute.local, attribute.value))
                    .collect();
                writeln!(drawing, "{indent}<{space}{name}{attributes}>")
            }
        }
        .unwrap();
    }
    drawing
}

/// What is wrong with the tree of `html`, if anything.
fn difference(html: &str) -> Option<String> {
    let dom = reference::parse(html, false);
    let taken = draw(&Document::from_rcdom(&dom));
    reference::place_streamed(&dom);
    let expected = reference::draw(&dom);
    let parsed = draw(&Document::parse(html));
    let (what, found) = if parsed != expected {
        ("parsed", parsed)
    } else if taken != expected {
        ("taken over", taken)
    } else {
        return None;
    };
    let line = expected
        .lines()
        .zip(found.lines())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |drawing: &str| -> String {
        let lines = drawing.lines().skip(line.saturating_sub(4)).take(10);
        lines.collect::<Vec<_>>().join("\n")
    };
    Some(format!(
        "{what}, from line {line} on\n--- the reference ---\n{}\n--- ours ---\n{}",
        around(&expected),
        around(&found)
    ))
}

#[test]
fn every_family_of_tree_construction_gives_the_reference_tree() {
    for (family, pages) in cases::FAMILIES {
        for html in *pages {
            // By itself, and in what has begun in the plainest way.
            for before in [
                "",
                "plain ",
                "plain <div><p>one</p>",
                "plain <table><td><a href=x>",
            ] {
                let html = format!("{before}{html}");
                if let Some(difference) = difference(&html) {
                    panic!("{family}: {html}\n{difference}");
                }
            }
        }
    }
}

#[test]
fn a_line_is_the_one_the_tag_stands_on() {
    let document = Document::parse("<p>one\n<b>two</b>\n\n<i\nclass=c>three");
    let lines: Vec<(String, u32)> = document
        .descendants(NodeId::DOCUMENT)
        .filter(|&node| document.kind(node) == Kind::Element)
        .map(|node| (document.name(node).to_owned(), document.line(node)))
        .filter(|(name, _)| !matches!(&**name, "html" | "head" | "body"))
        .collect();
    let lines: Vec<(&str, u32)> = lines.iter().map(|(n, l)| (&**n, *l)).collect();
    assert_eq!(lines, [("p", 1), ("b", 2), ("i", 4)]);
}

#[test]
fn a_tree_parsed_with_scripting_gives_the_content_of_noscript_as_elements() {
    let html = "<body><p>one<noscript><i>two <img src=a.png><!--c--><b>three</b></noscript>";
    let with_scripting = Document::from_rcdom(&reference::parse(html, true));
    let without = Document::parse(html);
    assert_eq!(draw(&with_scripting), draw(&without));
}

#[test]
fn noscript_in_a_tree_parsed_without_scripting_is_taken_as_it_is() {
    // The second says so of the tree.
    let html = "<body><noscript>1 &lt;b> 2</noscript><noscript><p>three</noscript>";
    let taken = Document::from_rcdom(&reference::parse(html, false));
    assert_eq!(draw(&taken), draw(&Document::parse(html)));
}

#[test]
fn a_reference_tree_of_any_depth_is_taken_over() {
    // On a thread with little stack: recursion over the tree would overflow it.
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    let taken = thread.spawn(|| Document::from_rcdom(&reference::nested("div", 100_000)));
    let document = taken.unwrap().join().unwrap();
    assert_eq!(document.text_content(NodeId::DOCUMENT), "deep");
    assert_eq!(document.limits_hit().depth, 100_000 - 512);
}

fn hold_to_the_reference(html: &str) {
    // The reference DOM copies options into an element of that name in SVG too.
    let foreign = html.contains("svg") || html.contains("math");
    if foreign && html.contains("selectedcontent") {
        return;
    }
    if let Some(difference) = difference(html) {
        panic!("{html}\n{difference}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: if all() { 200_000 } else { 600 },
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn tag_soup_gives_the_reference_tree(html in cases::tag_soup()) {
        hold_to_the_reference(&html);
    }

    #[test]
    fn parts_in_their_places_give_the_reference_tree(html in cases::parts_in_their_places()) {
        hold_to_the_reference(&html);
    }

    #[test]
    fn plain_markup_with_soup_in_it_gives_the_reference_tree(html in cases::plain_with_soup()) {
        hold_to_the_reference(&html);
    }
}

#[test]
fn saved_pages_give_the_reference_tree() {
    let places = corpus::pages(if all() { 1 } else { 120 });
    let complaints = corpus::in_parallel(&places, |saved| {
        let html = String::from_utf8_lossy(&saved.bytes);
        let hit = *Document::parse(&html).limits_hit();
        if hit.any() {
            return Some(format!("{}: {hit:?}", saved.name));
        }
        let difference = difference(&html)?;
        Some(format!("{}: {difference}", saved.name))
    });
    let complaints: Vec<String> = complaints.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// A conversion is parsed without the attributes that no stage reads. What stages read of a whole
/// tree must be the same.
#[test]
fn no_stage_reads_an_attribute_that_a_conversion_leaves_out() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let pages = std::fs::read_dir(folder).unwrap().map(|entry| {
        let page = entry.unwrap().path().join("page.html");
        let bytes = std::fs::read(&page).unwrap();
        (page.display().to_string(), bytes)
    });
    for (name, bytes) in pages {
        assert_eq!(without_attributes(&bytes), None, "{name}");
    }
    let places = corpus::pages(if all() { 1 } else { 200 });
    let complaints = corpus::in_parallel(&places, |saved| {
        let complaint = without_attributes(&saved.bytes)?;
        Some(format!("{}: {complaint}", saved.name))
    });
    let complaints: Vec<String> = complaints.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What differs between the article of a page and that of its whole tree.
fn without_attributes(bytes: &[u8]) -> Option<&'static str> {
    let html = String::from_utf8_lossy(bytes);
    let converter = offprint::Converter::new();
    let findings = |article: &offprint::Article| -> Vec<String> {
        let findings = article.findings();
        findings.map(|finding| format!("{finding:?}")).collect()
    };
    let lean = converter.convert(&*html).unwrap();
    let whole = converter.convert(&Document::parse(&html)).unwrap();
    // A document has no scripts but those of data: a story in another one is not found.
    if lean.text_source() == TextSource::State && whole.outcome() == Outcome::Empty {
        return None;
    }
    if lean.markdown() != whole.markdown() {
        Some("the Markdown")
    } else if format!("{:?}", lean.metadata()) != format!("{:?}", whole.metadata()) {
        Some("the metadata")
    } else if findings(&lean) != findings(&whole) {
        Some("the findings")
    } else {
        None
    }
}

/// Whether all of the corpus and many random pages are asked for.
fn all() -> bool {
    std::env::var_os("OFFPRINT_CORPUS_ALL").is_some()
}
