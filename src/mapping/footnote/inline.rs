//! Notes that stand in the line they belong to, where a style sheet moves them aside: LaTeXML's, the
//! side notes of Tufte CSS, those that open on a click.

use super::signs_of;
use crate::dom::{Document, Kind, NodeId};
use crate::html::Tag;
use crate::mapping::first_below;
use crate::mapping::kept::Kept;
use crate::vocabulary::constructs::Sign;

/// A note, and the marks that go with it: right before it, or in it.
pub(super) struct InlineNote {
    pub(super) element: NodeId,
    pub(super) marks: Vec<NodeId>,
}

/// The notes in what is kept, in document order. Linear in the number of nodes.
pub(super) fn notes(document: &Document, kept: &mut Kept) -> Vec<InlineNote> {
    let mut notes = Vec::new();
    let mut marks: Vec<NodeId> = Vec::new();
    let end = document.end(NodeId::DOCUMENT);
    let mut node = NodeId::DOCUMENT;
    while node < end {
        let after = document.end(node);
        let signs = match can_be_part(document.tag(node)) {
            true => signs_of(document, node),
            false => Default::default(),
        };
        if !kept.intersects(node, after) {
            node = after;
        } else if signs.has(Sign::InlineNote) {
            marks.retain(|&mark| document.parent(mark) == document.parent(node));
            let is_mark = |&below: &NodeId| signs_of(document, below).has(Sign::InlineNoteMark);
            marks.extend(document.descendants(node).filter(is_mark));
            notes.push(InlineNote {
                element: node,
                marks: std::mem::take(&mut marks),
            });
            node = after;
        } else if signs.has(Sign::InlineNoteMark) {
            marks.push(node);
            node = after;
        } else {
            // A mark belongs to the note right behind it.
            if document.kind(node) == Kind::Text && !document.text(node).trim().is_empty() {
                marks.clear();
            }
            node = first_below(document, node);
        }
    }
    notes
}

/// Whether elements of this name are notes in a line, or their marks.
fn can_be_part(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Span | Tag::Small | Tag::Sup | Tag::Label | Tag::Input
    )
}
