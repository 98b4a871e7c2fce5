//! A page's tree is that of html5ever's reference DOM, unless a limit acted: then it holds no more
//! nodes than allowed.
#![no_main]

#[path = "../../tests/tree/reference.rs"]
#[allow(dead_code)]
mod reference;

use libfuzzer_sys::fuzz_target;
use offprint::{Document, Kind, NodeId};

fuzz_target!(|html: &str| {
    let parsed = Document::parse(html);
    if parsed.limits_hit().any() {
        assert!(parsed.len() <= html.len() + 11_000);
        return;
    }
    // The reference DOM copies options into an element of that name in SVG too.
    let foreign = html.contains("svg") || html.contains("math");
    if foreign && html.contains("selectedcontent") {
        return;
    }
    // A script within a comment within a script, in noscript: no end tag that the reference could be
    // given there ends it.
    let lower = html.to_ascii_lowercase();
    if ["<noscript", "<!--", "<script"]
        .iter()
        .all(|piece| lower.contains(piece))
    {
        return;
    }
    let reference = Document::from_rcdom(&reference::parse(html, false));
    assert_eq!(lines(&parsed), lines(&reference));
});

/// A line a node: its parent's number, what it is, and its text.
fn lines(document: &Document) -> Vec<String> {
    let line = |node: NodeId| {
        let parent = document.parent(node).map(NodeId::index);
        match document.kind(node) {
            Kind::Element => {
                let attributes: Vec<_> = document.attributes(node).collect();
                let space = document.namespace(node);
                format!("{parent:?} {space:?} {} {attributes:?}", document.name(node))
            }
            kind => format!("{parent:?} {kind:?} {:?}", document.text(node)),
        }
    };
    document.descendants(NodeId::DOCUMENT).map(line).collect()
}
