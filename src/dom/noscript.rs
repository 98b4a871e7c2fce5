//! `<noscript>` that holds its content as text: parsed, and put in place of the text.
//!
//! A tree that was parsed with scripting on holds it so, and so does a page that a script has
//! saved, which escapes it. Whole forum threads and lazy images live only there.

use super::build::{Growing, Linked, LinkedKind, NONE};
use super::document::{Document, Kind, NodeId};
use super::grow;
use super::limits::Bounds;
use super::tokenizer::Keep;
use crate::html::Tag;
use crate::options::Limits;

impl Growing {
    /// Parses the content of `noscript` elements that hold nothing but a text with tags in it.
    /// Once: what such a text holds escaped stays text.
    pub(super) fn parse_noscript(&mut self, keep: Keep) {
        if !self.tags.has(Tag::Noscript) {
            return;
        }
        for id in 0..self.nodes.len() as u32 {
            let texts = self.noscript_texts(id);
            let Some(&first) = texts.first() else {
                continue;
            };
            let text: String = texts.iter().map(|&text| self.text_of(text)).collect();
            if holds_tags(&text) {
                let line = self.node(first).line;
                let piece = parse_piece(&text, keep);
                texts.iter().for_each(|&text| self.detach(text));
                self.graft(&piece, id, line);
            }
        }
    }

    /// The texts of a `noscript` element that holds nothing else, comments apart; none of any other
    /// element.
    fn noscript_texts(&self, id: u32) -> Vec<u32> {
        let mut texts = Vec::new();
        let Linked { tag, first, .. } = *self.node(id);
        let mut child = if tag == Tag::Noscript { first } else { NONE };
        while child != NONE {
            match self.node(child).kind {
                LinkedKind::Text => texts.push(child),
                LinkedKind::Comment | LinkedKind::Mark => {}
                _ => return Vec::new(),
            }
            child = self.node(child).next;
        }
        texts
    }

    /// Adds what `head` and `body` of `piece` hold to `parent`; all of it is on the line of the text.
    fn graft(&mut self, piece: &Document, parent: u32, line: u32) {
        // The linked node of each open element of the piece, and where it ends.
        let mut open: Vec<(u32, NodeId)> = Vec::new();
        self.line = line;
        for node in piece.descendants(NodeId::DOCUMENT) {
            while open.last().is_some_and(|(_, end)| *end <= node) {
                open.pop();
            }
            let tag = piece.tag(node);
            let id = match piece.kind(node) {
                Kind::Text => self.push_text(LinkedKind::Text, piece.text(node)),
                Kind::Element if !matches!(tag, Tag::Html | Tag::Head | Tag::Body) => {
                    self.graft_element(piece, node)
                }
                _ => continue,
            };
            self.append(open.last().map_or(parent, |(over, _)| *over), id);
            open.push((id, piece.end(node)));
        }
    }

    fn graft_element(&mut self, piece: &Document, node: NodeId) -> u32 {
        let tag = piece.tag(node);
        let number = match tag {
            Tag::Other => self.name(piece.name(node)),
            _ => 0,
        };
        let first = self.attributes.len() as u32;
        for attribute in piece.attributes(node) {
            self.push_attribute(attribute.local, attribute.value);
        }
        let count = self.attributes.len() as u32 - first;
        self.push_element(piece.namespace(node), tag, number, (first, count))
    }
}

/// Whether a text has something like a tag in it, which ends: all behind one that does not would be
/// lost in it.
fn holds_tags(text: &str) -> bool {
    let bytes = text.as_bytes();
    let last_end = memchr::memrchr(b'>', bytes).unwrap_or(0);
    let bytes = &bytes[..last_end];
    memchr::memchr_iter(b'<', bytes).any(|at| {
        bytes
            .get(at + 1)
            .is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/')
    })
}

fn parse_piece(html: &str, keep: Keep) -> Document {
    let bounds = Bounds::new(&Limits::default(), html.len());
    grow(html, bounds, keep).lay_out(bounds.depth)
}
