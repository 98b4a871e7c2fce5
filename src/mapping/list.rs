//! Lists: where an ordered one starts, and which items are tasks.

use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag, trim};

/// The first number of an `ol` (4.4.5): its `start`; reversed and without one, the number of its
/// items. Markdown counts up only, so a reversed list keeps no more than its first number.
pub(super) fn start(document: &Document, list: NodeId) -> u32 {
    if let Some(start) = number(document, list, AttributeName::Start) {
        return start;
    }
    if document.attribute(list, AttributeName::Reversed).is_none() {
        return 1;
    }
    let items = document
        .children(list)
        .filter(|&child| document.tag(child) == Tag::Li);
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// Whether an element is a list.
pub(super) fn is_list(document: &Document, node: NodeId) -> bool {
    matches!(document.tag(node), Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir)
}

/// Whether a list counts with letters, or down: Markdown has numbers alone, and counts up.
pub(super) fn counts_otherwise(document: &Document, list: NodeId) -> bool {
    let kind = document.attribute(list, AttributeName::Type).map(trim);
    let has_letters = kind.is_some_and(|kind| matches!(kind, "a" | "A" | "i" | "I"));
    has_letters || document.attribute(list, AttributeName::Reversed).is_some()
}

/// The number an item says it has.
pub(super) fn value(document: &Document, item: NodeId) -> Option<u32> {
    number(document, item, AttributeName::Value)
}

/// A number that a Markdown list can have; a negative one is none.
fn number(document: &Document, node: NodeId, name: AttributeName) -> Option<u32> {
    trim(document.attribute(node, name)?).parse().ok()
}

/// Whether an `input` is a checkbox, and if so, a checked one.
pub(super) fn checkbox(document: &Document, input: NodeId) -> Option<bool> {
    let kind = document.attribute(input, AttributeName::Type)?;
    trim(kind)
        .eq_ignore_ascii_case("checkbox")
        .then(|| document.attribute(input, AttributeName::Checked).is_some())
}
