//! What stands among paragraphs and asks something of the reader.
//!
//! To agree before a film is shown, with a button or a box to tick; to subscribe, with a link. Takes the
//! page, the story and the choice; drops such boxes. Linear in nodes.

use super::Page;
use super::settle::{Choice, Story};
use crate::dom::NodeId;
use crate::html::Tag;
use crate::vocabulary::Part;
use crate::vocabulary::appeals::asks_for_consent;
use crate::vocabulary::sayings::plain;

/// How far up from a button the box is looked for that it is in.
const STEPS: usize = 4;
/// As many blocks, and as many words, as such a box has at most.
const MOST_BLOCKS: usize = 5;
const MOST_WORDS: u32 = 80;
/// As many characters as a text has at most that asks: it is read for each button.
const MOST_CHARACTERS: u32 = 800;

/// Drops what asks something of the reader.
pub(super) fn drop(page: &Page<'_>, story: &Story, choice: &mut Choice) {
    let asked = Asked { page, story };
    asked.drop_consent(choice);
    asked.drop_subscription(choice);
}

struct Asked<'a> {
    page: &'a Page<'a>,
    story: &'a Story,
}

impl Asked<'_> {
    /// Where something of another site would be shown, the reader is told what for, and has to agree.
    fn drop_consent(&self, choice: &mut Choice) {
        let document = self.page.document;
        let cut = self.page.survey.cut;
        let (from, to) = (cut.blocks[self.story.first].end, self.end());
        let is_control = |node: &NodeId| matches!(document.tag(*node), Tag::Button | Tag::Input);
        for control in (from.0..to.0).map(NodeId).filter(is_control) {
            let around = document.ancestors(control).take(STEPS);
            let boxes = around.map(|element| cut.blocks_within(document, element));
            let asking = boxes
                .take_while(|&(first, end)| self.is_small(first, end))
                .find(|&(first, end)| (first..end).any(|block| self.asks_for_consent(block)));
            let Some((first, end)) = asking else { continue };
            for block in first..end {
                choice.set(block, false, "asks to agree before more is shown");
            }
        }
    }

    /// The end of the last block of the story's element, as far as it is looked at.
    fn end(&self) -> NodeId {
        let end = self.story.end.max(self.story.last + 1);
        let blocks = &self.page.survey.cut.blocks;
        blocks.get(end).map_or_else(
            || blocks.last().map_or(NodeId::DOCUMENT, |block| block.end),
            |next| next.start,
        )
    }

    fn is_small(&self, first: usize, end: usize) -> bool {
        end - first <= MOST_BLOCKS && self.page.survey.between(first, end).tokens <= MOST_WORDS
    }

    fn asks_for_consent(&self, block: usize) -> bool {
        let block = &self.page.survey.cut.blocks[block];
        let text = || self.page.document.text_between(block.start, block.end);
        block.counts.characters <= MOST_CHARACTERS && asks_for_consent(&plain(&text()))
    }

    /// A link that says no more than "Subscribe", and a small box that begins with such words and ends in a
    /// link or a button.
    fn drop_subscription(&self, choice: &mut Choice) {
        for block in self.story.first + 1..choice.kept.len() {
            let label = self.page.survey.labels[block];
            let Some(label) = label.filter(|label| label.part == Part::Newsletter) else {
                continue;
            };
            if !choice.kept[block] {
                continue;
            }
            let end = match self.is_link_or_button(block) {
                true => block + usize::from(label.whole),
                false => self.end_of_box(block),
            };
            for block in block..end {
                choice.set(block, false, "asks to subscribe");
            }
        }
    }

    fn is_link_or_button(&self, block: usize) -> bool {
        let cut = self.page.survey.cut;
        let block = &cut.blocks[block];
        block.counts.is_all_link() || cut.container(block).tag == Tag::Button
    }

    /// The end of the box that begins with a block, if it is small, ends in something to press, and is not
    /// the element of the paragraph above.
    fn end_of_box(&self, block: usize) -> usize {
        let cut = self.page.survey.cut;
        let node = cut.blocks[block].start;
        let around = self.page.document.ancestors(node).take(STEPS);
        let boxes = around.map(|element| cut.blocks_within(self.page.document, element));
        let is_box = |&(first, end): &(usize, usize)| {
            first == block && end > block + 1 && self.is_small(first, end)
        };
        let found = boxes.skip_while(|&(_, end)| end <= block + 1).find(is_box);
        let ends = found.filter(|&(_, end)| self.is_link_or_button(end - 1));
        ends.map_or(block, |(_, end)| end)
    }
}
