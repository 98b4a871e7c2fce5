//! Pages made to break a parser: each is converted whole, on a small stack, keeps its text, and
//! makes a tree no larger than its length allows.
#![allow(clippy::unwrap_used, clippy::panic)]

use offprint::{Document, Kind, Limits, NodeId, Tag};

/// Runs `test` on a thread with little stack: recursion over the page would overflow it.
fn on_a_small_stack<T: Send + 'static>(test: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    thread.spawn(test).unwrap().join().unwrap()
}

fn parse(html: impl Into<String>) -> Document {
    let html = html.into();
    on_a_small_stack(move || Document::parse(&html))
}

fn depth(document: &Document) -> usize {
    let mut deepest = 0;
    let mut depths = vec![0_usize; document.len()];
    for node in document.descendants(NodeId::DOCUMENT) {
        if document.kind(node) == Kind::Element {
            let parent = document.parent(node).unwrap();
            depths[node.index()] = depths[parent.index()] + 1;
            deepest = deepest.max(depths[node.index()]);
        }
    }
    deepest
}

fn count(document: &Document, tag: Tag) -> usize {
    let nodes = document.descendants(NodeId::DOCUMENT);
    nodes.filter(|&node| document.tag(node) == tag).count()
}

fn text(document: &Document) -> String {
    document.text_content(NodeId::DOCUMENT)
}

#[test]
fn five_hundred_and_ten_blocks_in_body_are_kept_as_they_are() {
    let document = parse(format!("{}deep", "<div>".repeat(510)));
    assert_eq!(count(&document, Tag::Div), 510);
    assert_eq!(depth(&document), 512);
    assert!(!document.limits_hit().any());
}

#[test]
fn deeper_blocks_become_part_of_the_deepest_one() {
    let document = parse(format!("{}deep", "<div>".repeat(600)));
    assert_eq!(count(&document, Tag::Div), 510);
    assert_eq!(document.limits_hit().depth, 90);
    assert_eq!(text(&document), "deep");
}

#[test]
fn end_tags_of_flattened_elements_close_nothing_else() {
    let open = "<div>".repeat(600);
    let close = "</div>".repeat(600);
    let document = parse(format!("<main>{open}deep{close}<p>after</main>"));
    let main = document
        .descendants(NodeId::DOCUMENT)
        .find(|&node| document.tag(node) == Tag::Main)
        .unwrap();
    let last = document.children(main).last().unwrap();
    assert_eq!(document.tag(last), Tag::P);
    assert_eq!(document.text_content(last), "after");
}

#[test]
fn words_of_flattened_blocks_do_not_run_together() {
    let paragraphs = "<p>one</p><p>two</p><div>three</div>four";
    let document = parse(format!("{}{paragraphs}", "<div>".repeat(600)));
    assert_eq!(count(&document, Tag::Br), 3);
    let words: Vec<String> = document
        .descendants(NodeId::DOCUMENT)
        .filter(|&node| document.kind(node) == Kind::Text)
        .map(|node| document.text(node).to_owned())
        .collect();
    assert_eq!(words, ["one", "two", "three", "four"]);
}

#[test]
fn a_script_too_deep_is_still_a_script() {
    let document = parse(format!(
        "{}<script>if (a<b) document.write('<p>no')</script><textarea><p>raw</textarea>yes",
        "<div>".repeat(600)
    ));
    assert_eq!(count(&document, Tag::P), 0);
    assert_eq!(count(&document, Tag::Textarea), 1);
    assert_eq!(text(&document), "<p>rawyes");
}

#[test]
fn a_new_table_cell_closes_what_was_left_open_too_deep() {
    let spans = "<span>".repeat(600);
    let document = parse(format!("<table><tr><td>{spans}one<td>two<tr><td>three"));
    assert_eq!(count(&document, Tag::Td), 3);
    assert_eq!(count(&document, Tag::Tr), 2);
}

#[test]
fn a_paragraph_chain_of_unclosed_bold_makes_no_more_nodes_than_allowed() {
    let mut html = String::new();
    for id in 0..20_000 {
        html.push_str(&format!("<p><b id={id}>x"));
    }
    let length = html.len();
    let document = parse(html);
    assert!(document.len() < length + 11_000, "{}", document.len());
    assert_eq!(text(&document).len(), 20_000);
    assert_eq!(count(&document, Tag::P), 20_000);
    assert!(document.limits_hit().formatting > 0);
    assert!(document.limits_hit().nodes > 0);
}

#[test]
fn the_first_attributes_of_an_element_are_kept() {
    let mut html = String::from("<p ");
    for number in 0..1_000 {
        html.push_str(&format!("a{number}={number} "));
    }
    let document = parse(html + ">text");
    let p = document.descendants(NodeId::DOCUMENT);
    let p = { p }.find(|&node| document.tag(node) == Tag::P).unwrap();
    assert_eq!(document.attributes(p).count(), 256);
    assert_eq!(document.attributes(p).last().unwrap().local, "a255");
    assert_eq!(document.limits_hit().attributes, 744);
}

#[test]
fn limits_are_options() {
    let mut limits = Limits::default();
    limits.depth = 10;
    let document = Document::parse_within(&"<div>".repeat(20), &limits);
    assert_eq!(depth(&document), 10);
}
