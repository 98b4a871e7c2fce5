//! The text of an element as a reader sees it, cut to what metadata needs.

use std::borrow::Cow;

use crate::dom::{Document, Kind, NodeId};
use crate::html::{Tag, is_white_space};

/// Nodes looked at below one element: an element without text may hold a whole page.
const MAX_NODES: usize = 300;

/// The text below `node` up to about `limit` bytes: white space collapsed, a line for each block.
/// Linear in `limit`.
pub(super) fn visible_text(document: &Document, node: NodeId, limit: usize) -> String {
    let mut text = String::new();
    let end = document.end(node);
    let mut at = NodeId(node.0 + 1);
    let mut breaks = false;
    for _ in 0..MAX_NODES {
        if at >= end || text.len() >= limit {
            break;
        }
        match document.kind(at) {
            Kind::Text => {
                if breaks {
                    break_line(&mut text);
                }
                breaks = false;
                push_collapsed(&mut text, document.text(at), limit);
            }
            Kind::Element if is_unseen(document, at) => {
                at = document.end(at);
                continue;
            }
            _ => breaks |= breaks_line(document.tag(at)),
        }
        breaks |= ends_block(document, node, at);
        at = NodeId(at.0 + 1);
    }
    text.truncate(text.trim_end().len());
    text
}

/// The text of a heading without the sign of its permalink.
pub(super) fn heading_text(document: &Document, node: NodeId) -> String {
    const LONGEST: usize = 600;
    let mut text = visible_text(document, node, LONGEST);
    text.truncate(text.trim_end_matches(['¶', '#', ' ', '\n', '🔗']).len());
    text
}

fn is_unseen(document: &Document, node: NodeId) -> bool {
    let tag = document.tag(node);
    tag == Tag::Svg || (tag.is_unrendered() && tag != Tag::Title)
}

fn breaks_line(tag: Tag) -> bool {
    tag.is_block() || tag == Tag::Br
}

/// Whether a block below `root` ends with this node.
fn ends_block(document: &Document, root: NodeId, node: NodeId) -> bool {
    let next = NodeId(node.0 + 1);
    document
        .ancestors(next_or(document, next))
        .next()
        .is_some_and(|parent| parent < node)
        && document
            .ancestors(node)
            .take_while(|&ancestor| ancestor > root && document.end(ancestor) == next)
            .take(MAX_NODES)
            .any(|ancestor| breaks_line(document.tag(ancestor)))
}

fn next_or(document: &Document, node: NodeId) -> NodeId {
    if node.index() < document.len() {
        node
    } else {
        NodeId::DOCUMENT
    }
}

fn break_line(text: &mut String) {
    text.truncate(text.trim_end_matches(' ').len());
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

fn push_collapsed(text: &mut String, more: &str, limit: usize) {
    for c in more.chars() {
        if text.len() >= limit {
            return;
        }
        if !(c.is_ascii() && is_white_space(c as u8)) {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

/// `text` with its white space collapsed and without what cannot be seen.
pub(super) fn collapsed(text: &str) -> Cow<'_, str> {
    let is_clean = !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && !text.contains(|c: char| c != ' ' && (c.is_whitespace() || is_invisible(c)));
    if is_clean {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let start = clean.len();
        if start > 0 {
            clean.push(' ');
        }
        clean.extend(word.chars().filter(|&c| !is_invisible(c)));
        if clean.len() == start + 1 && start > 0 {
            clean.pop();
        }
    }
    Cow::Owned(clean)
}

/// Control characters, soft hyphen, zero-width space, byte order mark and directional marks.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// `text` with its character references resolved: JSON and attributes often hold them twice.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') || !text.contains(';') {
        return Cow::Borrowed(text);
    }
    let document = Document::parse(&format!(
        "<!doctype html><body>{}",
        text.replace('<', "&lt;")
    ));
    match document.body() {
        Some(body) => Cow::Owned(document.text_content(body)),
        None => Cow::Borrowed(text),
    }
}

/// The words of `text` alone, for comparing: letters and digits in lower case.
pub(super) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
