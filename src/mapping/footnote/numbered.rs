//! References that are raised numbers without a link, and notes that begin with the same numbers or
//! are counted by their list.
//!
//! A raised number alone may be an exponent. So the numbers have to answer each other as a whole: the
//! notes count from one without a gap, and every one of them is referred to before it.

use super::{Pair, label_of, note_of};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::mapping::list;

/// A page with more raised numbers than this is one of formulas.
const MOST: usize = 999;

/// A number that stands alone in its element.
struct Numbered<'a> {
    element: NodeId,
    label: &'a str,
    number: usize,
}

/// A block that can be the note with this number.
struct Note {
    block: NodeId,
    number: usize,
}

/// The raised numbers of a page that refer to a note.
pub(super) fn pairs(document: &Document) -> Vec<Pair<'_>> {
    let raised: Vec<Numbered<'_>> = numbers(document, &[Tag::Sup]);
    if raised.is_empty() || raised.len() > MOST {
        return Vec::new();
    }
    let (notes, references) = by_place(document, &raised);
    let answered = |notes: &[Note]| -> Vec<Pair<'_>> {
        let counted = notes
            .iter()
            .enumerate()
            .all(|(at, note)| note.number == at + 1);
        let is_answered = counted
            && notes.iter().all(|note| {
                references.iter().any(|reference| {
                    reference.number == note.number && reference.element < note.block
                })
            });
        if !is_answered {
            return Vec::new();
        }
        let pairs = references.iter().filter_map(|reference| {
            let note = notes.get(reference.number.checked_sub(1)?)?;
            (reference.element < note.block).then_some(Pair {
                reference: reference.element,
                note: note.block,
                label: reference.label,
            })
        });
        pairs.collect()
    };
    let pairs = answered(&notes);
    if !pairs.is_empty() {
        return pairs;
    }
    answered(&listed(document))
}

/// Elements that hold a number and nothing else, no link around or in it.
fn numbers<'a>(document: &'a Document, tags: &[Tag]) -> Vec<Numbered<'a>> {
    if !tags.iter().any(|&tag| document.may_hold(tag)) {
        return Vec::new();
    }
    let elements = document
        .descendants(NodeId::DOCUMENT)
        .filter(|&node| tags.contains(&document.tag(node)));
    let numbers = elements.filter_map(|element| {
        let label = label_of(document, element)?;
        let number = label.parse().ok().filter(|&number| number > 0)?;
        let is_link = |node| document.tag(node) == Tag::A;
        let linked = document.descendants(element).any(is_link)
            || document.ancestors(element).take(3).any(is_link);
        (!linked).then_some(Numbered {
            element,
            label,
            number,
        })
    });
    numbers.collect()
}

/// Numbers at the start of a block make it a note; the others are references. Where no raised one
/// does, strong ones may.
fn by_place<'r, 'a>(
    document: &'a Document,
    raised: &'r [Numbered<'a>],
) -> (Vec<Note>, Vec<&'r Numbered<'a>>) {
    let note = |numbered: &Numbered<'_>| {
        let block = note_of(document, numbered.element)?;
        begins(document, block, numbered.element).then_some(Note {
            block,
            number: numbered.number,
        })
    };
    let notes: Vec<Note> = raised.iter().filter_map(note).collect();
    let references = raised.iter().filter(|numbered| note(numbered).is_none());
    let references = references.collect();
    if !notes.is_empty() {
        return (notes, references);
    }
    let strong = numbers(document, &[Tag::Strong, Tag::B]);
    (strong.iter().filter_map(note).collect(), references)
}

/// Whether `element` is the first thing in `block`, and not the last.
fn begins(document: &Document, block: NodeId, element: NodeId) -> bool {
    let is_text =
        |node: NodeId| document.kind(node) == Kind::Text && !trim(document.text(node)).is_empty();
    let mut below = document.descendants(block);
    let nothing_before = below
        .by_ref()
        .take_while(|&node| node < element)
        .all(|node| !is_text(node));
    let end = document.end(element);
    nothing_before
        && document
            .descendants(block)
            .any(|node| node >= end && is_text(node))
}

/// Items of ordered lists in what is called footnotes, or stands aside.
fn listed(document: &Document) -> Vec<Note> {
    let mut notes = Vec::new();
    for ordered in document.descendants(NodeId::DOCUMENT) {
        if document.tag(ordered) != Tag::Ol || !is_in_notes(document, ordered) {
            continue;
        }
        let start = list::start(document, ordered) as usize;
        let items = document.children(ordered);
        let items = items.filter(|&item| document.tag(item) == Tag::Li);
        notes.extend(items.enumerate().map(|(at, block)| Note {
            block,
            number: start.saturating_add(at),
        }));
    }
    notes
}

fn is_in_notes(document: &Document, list: NodeId) -> bool {
    let around = std::iter::once(list).chain(document.ancestors(list).take(2));
    around.into_iter().any(|node| {
        let attribute = |name| document.attribute(node, name).unwrap_or("");
        let says_so = |words: &str| words.contains("footnote") || words.contains("endnote");
        document.tag(node) == Tag::Aside
            || says_so(attribute(AttributeName::Class))
            || says_so(attribute(AttributeName::Id))
    })
}
