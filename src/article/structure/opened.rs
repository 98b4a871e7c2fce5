//! What the buttons of an offer open.
//!
//! A shop may keep what a thing is made of and how large it is behind buttons: each opens a window that is
//! headed with the words of its button, and named for what it says. Other windows tell how to send a thing
//! back, or ask for something. Takes the page and the choice; keeps what such windows say. Linear in blocks and
//! in the elements of windows.

use std::collections::HashSet;

use super::settle::Choice;
use super::{Page, copies, is_button};
use crate::article::SetAside;
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::offers;

/// As many words as a button has at most.
const MOST_WORDS: u32 = 5;
/// As many words as a window says at least.
const LEAST_WORDS: u32 = 20;

/// Keeps the windows that buttons of the page open, where something is sold.
pub(super) fn keep(page: &Page<'_>, choice: &mut Choice) {
    let cut = &page.survey.cut;
    let mut windows = page
        .set_aside
        .iter()
        .filter(|aside| aside.rule == "popup")
        .peekable();
    if !page.facts.is_product() || windows.peek().is_none() {
        return;
    }
    let is_label = |&block: &usize| {
        let counts = &cut.blocks[block].counts;
        counts.tokens <= MOST_WORDS
            && (is_button(page.survey, block) || counts.is_all_link_within())
    };
    let labels = (0..cut.blocks.len()).filter(is_label);
    let labels: HashSet<u64> = labels
        .map(|block| cut.blocks[block].counts.fingerprint)
        .collect();
    for window in windows.filter(|window| describes(page, window) && !asks(page, window)) {
        let (first, end) = cut.blocks_within(page.document, window.node);
        let is_opened = first < end
            && cut.is_heading(first)
            && labels.contains(&cut.blocks[first].counts.fingerprint);
        let says_enough = page.survey.between(first, end).tokens >= LEAST_WORDS;
        if is_opened && says_enough {
            for block in first..end {
                if !is_button(page.survey, block) && !copies::is_copy(choice, block) {
                    choice.set(block, true, "is what a button of the offer opens");
                }
            }
        }
    }
}

/// Whether a window is named for what it says of a thing.
fn describes(page: &Page<'_>, window: &SetAside<'_>) -> bool {
    let name = |name| page.document.attribute(window.node, name);
    let names = [name(AttributeName::Class), name(AttributeName::Id)];
    names.into_iter().flatten().any(offers::describes)
}

/// Whether a window has fields to fill in.
fn asks(page: &Page<'_>, window: &SetAside<'_>) -> bool {
    let mut nodes = (window.node.0..page.document.end(window.node).0).map(NodeId);
    nodes.any(|node| {
        matches!(
            page.document.tag(node),
            Tag::Form | Tag::Input | Tag::Select | Tag::Textarea
        )
    })
}
