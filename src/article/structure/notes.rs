//! Notes that the story refers to.
//!
//! A reference and its note are two links that answer each other: `[1]` leads to the note, and the
//! sign before or behind the note leads back to where the reference stands. A note whose reference
//! is kept is kept with it, and so is the heading of the notes. Takes the document, the surveyed
//! page and the choice; adds to it.

use std::collections::HashMap;

use super::settle::Choice;
use crate::article::blocks::TextBlock;
use crate::article::features::Survey;
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};

/// The longest note, in blocks.
const MOST_BLOCKS: usize = 6;
/// As many elements around its sign as a note is looked for in.
const STEPS: usize = 3;
/// As many links as a note has at most.
const MOST_LINKS: usize = 40;

/// Keeps the notes of what is kept. Linear in elements.
pub(super) fn keep(document: &Document, survey: &Survey<'_>, choice: &mut Choice) {
    let links = links_within(document, survey);
    let finder = Finder { document, survey };
    let is_kept = |link| {
        let block = finder.block_of(link);
        block.is_some_and(|block| choice.kept[block])
    };
    // Most of them are in menus.
    let references: Vec<_> = links.iter().filter(|(link, _)| is_kept(*link)).collect();
    if references.is_empty() {
        return;
    }
    let targets = targets(document, &links);
    let mut notes = Vec::new();
    for &&(link, target) in &references {
        let Some(&note) = targets.get(target) else {
            continue;
        };
        let note = finder.note_of(note);
        let is_note = note > link && finder.answers(note, link, &links, &targets);
        if is_note {
            notes.push(finder.blocks_of(note));
            notes.extend(finder.said_of(note));
        }
    }
    for (first, end) in notes {
        for block in first..end {
            choice.set(block, true, "is a note of the story");
        }
        if let Some(heading) = first
            .checked_sub(1)
            .filter(|&above| survey.cut.is_heading(above))
        {
            choice.set(heading, true, "heads the notes of the story");
        }
    }
}

/// Links to a place on the page, in document order: the link, and the name of the place.
fn links_within<'a>(document: &'a Document, survey: &Survey<'_>) -> Vec<(NodeId, &'a str)> {
    let links = survey.cut.links_within.iter();
    let links = links.filter_map(|&link| {
        let href = document.attribute(link, AttributeName::Href)?;
        let target = document.place(href).filter(|target| !target.is_empty())?;
        Some((link, target))
    });
    links.collect()
}

/// The elements that the links lead to, by name: of several the first.
fn targets<'a>(document: &'a Document, links: &[(NodeId, &'a str)]) -> HashMap<&'a str, NodeId> {
    let mut wanted: HashMap<&str, Option<NodeId>> =
        links.iter().map(|&(_, target)| (target, None)).collect();
    for node in document.descendants(NodeId::DOCUMENT) {
        let is_name = |name| matches!(name, AttributeName::Id | AttributeName::Name);
        for (_, value) in document.values(node, is_name) {
            if let Some(found @ None) = wanted.get_mut(value) {
                *found = Some(node);
            }
        }
    }
    let found = wanted.into_iter();
    found
        .filter_map(|(name, node)| Some((name, node?)))
        .collect()
}

struct Finder<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
}

impl Finder<'_> {
    /// Whether a link in the block that `note` is, or stands in, leads back to the block of `link`.
    fn answers(
        &self,
        note: NodeId,
        link: NodeId,
        links: &[(NodeId, &str)],
        targets: &HashMap<&str, NodeId>,
    ) -> bool {
        let (first, end) = self.blocks_of(note);
        let blocks = &self.survey.cut.blocks;
        let Some(last) = end.checked_sub(1).filter(|&last| last >= first) else {
            return false;
        };
        if end - first > MOST_BLOCKS {
            return false;
        }
        let within = blocks[first].start..blocks[last].end.max(self.document.end(note));
        let from = links.partition_point(|&(other, _)| other < within.start);
        let block = self.block_of(link);
        links[from..]
            .iter()
            .take(MOST_LINKS)
            .take_while(|(other, _)| *other < within.end)
            .filter_map(|(_, target)| targets.get(target))
            .any(|&back| back < note && self.block_of(back) == block)
    }

    /// The note itself, where a reference leads to its sign, which is a block of its own: the element
    /// that the sign begins.
    fn note_of(&self, target: NodeId) -> NodeId {
        let (sign, end) = self.blocks_of(target);
        let is_sign = self.document.tag(target) == Tag::A && end == sign + 1;
        let begins_more = |&element: &NodeId| {
            let (first, end) = self.blocks_of(element);
            first == sign && end > sign + 1
        };
        let is_alone = |block: &TextBlock| block.counts.is_all_link();
        if !is_sign || !self.survey.cut.blocks.get(sign).is_some_and(is_alone) {
            return target;
        }
        let mut around = self.document.ancestors(target).take(STEPS);
        around.find(begins_more).unwrap_or(target)
    }

    /// The blocks of what is said of a term, where the number of the note is one.
    fn said_of(&self, note: NodeId) -> Option<(usize, usize)> {
        if self.document.tag(note) != Tag::Dt {
            return None;
        }
        let said = self.document.element_behind(note)?;
        let is_short = |&(first, end): &(usize, usize)| end - first <= MOST_BLOCKS;
        let blocks = Some(self.blocks_of(said)).filter(is_short);
        blocks.filter(|_| self.document.tag(said) == Tag::Dd)
    }

    /// The block that `node` stands in, or that begins in it.
    fn block_of(&self, node: NodeId) -> Option<usize> {
        let blocks = &self.survey.cut.blocks;
        let block = blocks.partition_point(|block| block.end <= node);
        (block < blocks.len()).then_some(block)
    }

    /// The blocks that begin in an element, or the one that it stands in.
    fn blocks_of(&self, element: NodeId) -> (usize, usize) {
        let blocks = &self.survey.cut.blocks;
        let first = blocks.partition_point(|block| block.end <= element);
        let end = self.document.end(element);
        let begun = blocks[first..].partition_point(|block| block.start < end);
        (first, (first + begun.max(1)).min(blocks.len()))
    }
}
