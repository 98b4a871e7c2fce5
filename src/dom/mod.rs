//! The page as a tree: parsed once into a flat, read-only vector in document order.
//!
//! Takes text (or a tree the caller has) and gives a [`Document`]. A node is a small number, its
//! descendants are the numbers up to its end, so a subtree is an interval and skipping it one
//! comparison. This is the only place that names html5ever and RcDom.
//!
//! tokenizer → [`guard`] → html5ever's tree builder → [`sink`] → [`Document`]

mod build;
mod document;
mod intervals;
mod sink;

pub use document::{Attribute, Document, Kind, Namespace, NodeId};
pub(crate) use intervals::Intervals;

use html5ever::tendril::{StrTendril, TendrilSink};

impl Document {
    /// Parses a page as the HTML standard does, scripting off. Never fails: every text is a page.
    ///
    /// Linear in the length of `html`.
    pub fn parse(html: &str) -> Document {
        let sink = sink::Sink::with_capacity(html.len());
        html5ever::parse_document(
            sink,
            html5ever::ParseOpts {
                tree_builder: html5ever::tree_builder::TreeBuilderOpts {
                    scripting_enabled: false,
                    ..Default::default()
                },
                ..Default::default()
            },
        )
        .one(StrTendril::from(html))
        .lay_out()
    }
}
