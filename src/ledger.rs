//! The ledger: every block of the page, kept or dropped, and every finding, in words for the caller.

use std::fmt::Write;

use crate::article::Judged;
use crate::chrome::Found;
use crate::dom::{Document, Kind, NodeId};
use crate::html::AttributeName;

/// A text block of the page, what became of it, and why.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Block {
    /// Its text, white space collapsed.
    pub text: String,
    /// Whether it is part of the article.
    pub kept: bool,
    /// How likely it is part of the article, from 0 to 1.
    pub score: f32,
    /// The rule that decided.
    pub rule: &'static str,
    /// What the rule saw.
    pub evidence: String,
    /// The block element it stands in, as a path from `body`: `main > article.post > p`.
    pub path: String,
    /// Line of the source, counted from 1; 0 where unknown.
    pub line: u32,
}

/// A part of the page that is no part of the article, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that named it.
    pub rule: &'static str,
    /// What the rule saw.
    pub evidence: String,
    /// The element, as a path from `body`.
    pub path: String,
    /// Line of the source, counted from 1; 0 where unknown.
    pub line: u32,
}

pub(crate) fn blocks(document: &Document, judged: Vec<Judged>) -> Vec<Block> {
    judged
        .into_iter()
        .map(|block| Block {
            text: collapsed(document, block.start, block.end),
            kept: block.kept,
            score: f32::from(block.score) / 255.0,
            rule: block.rule,
            evidence: block.evidence,
            path: path(document, block.container),
            line: document.line(block.start),
        })
        .collect()
}

pub(crate) fn findings(document: &Document, found: Vec<Found>) -> Vec<Finding> {
    found
        .into_iter()
        .map(|found| Finding {
            rule: found.rule,
            evidence: found.evidence,
            path: path(document, found.node),
            line: document.line(found.node),
        })
        .collect()
}

fn collapsed(document: &Document, start: NodeId, end: NodeId) -> String {
    let mut text = String::new();
    for node in (start.0..end.0).map(NodeId) {
        if document.kind(node) != Kind::Text {
            continue;
        }
        for c in document.text(node).chars() {
            if !c.is_ascii_whitespace() {
                text.push(c);
            } else if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
        }
    }
    text.truncate(text.trim_end_matches(' ').len());
    text
}

/// `main > article#top.post > p`: names from `body` down, with id and first class.
fn path(document: &Document, node: NodeId) -> String {
    let mut elements: Vec<NodeId> = std::iter::once(node)
        .chain(document.ancestors(node))
        .filter(|&node| !matches!(document.name(node), "" | "html" | "body"))
        .collect();
    elements.reverse();
    let mut path = String::new();
    for node in elements {
        if !path.is_empty() {
            path.push_str(" > ");
        }
        path.push_str(document.name(node));
        if let Some(id) = document.attribute(node, AttributeName::Id) {
            let _ = write!(path, "#{id}");
        }
        let class = document.attribute(node, AttributeName::Class).unwrap_or("");
        if let Some(class) = class.split_ascii_whitespace().next() {
            let _ = write!(path, ".{class}");
        }
    }
    path
}
