//! What everything is measured against: html5ever's parser with its reference DOM.

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;

/// Parses a page into RcDom and drops the tree.
pub(crate) fn rcdom(html: &str) {
    std::hint::black_box(parse(html));
}

/// Parses a page into RcDom.
pub(crate) fn parse(html: &str) -> RcDom {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    parse_document(RcDom::default(), options).one(html)
}
