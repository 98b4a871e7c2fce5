//! The lede: what a story says first, under its headline and often outside of its body.
//!
//! Takes the structure of the page and the choice, and keeps it: a step of [`settle`](super::settle).

use super::Page;
use super::above::LEAST_TITLE;
use super::settle::{Choice, LIKELY, Structure, place_of, prose};
use crate::article::blocks::Element;
use crate::article::kind::PageKind;
use crate::dom::NodeId;
use crate::html::AttributeName;
use crate::vocabulary::classes::is_lede_class;

impl Structure<'_> {
    /// The first sentence below the headline is the lede, unless something speaks against it.
    pub(super) fn keep_the_lede(&self, page: &Page<'_>, choice: &mut Choice) {
        /// Of blocks with a lower score hardly one is part of a story. In a header, which is set aside
        /// wherever nothing shows that it is the story's own, a lede scores little more.
        const LEAST_SCORE: u8 = 26;
        /// As many words as a line has at least that its class says is the lede.
        const LEAST_WORDS: u32 = 4;
        /// With as many lines it stands in a box of its own.
        const MOST_LINES: u32 = 4;
        /// So many elements may stand around it alone.
        const MOST_BOXES: usize = 4;
        /// So far up from the headline is the element that holds both.
        const STEPS: u16 = 3;
        let Some((headline, first)) = self.top() else {
            return;
        };
        let cut = self.survey.cut;
        let blocks = &cut.blocks;
        let depth = cut.container(&blocks[headline]).depth;
        let stands_by_the_headline = |block: usize, most: u32| {
            // An element of its own, within another one, sets it apart from nothing.
            let mut holder = &cut.elements[cut.holder_of(block)];
            let holds_it = |holder: &Element| {
                (holder.first_block as usize..holder.end_block as usize).contains(&headline)
            };
            let is_small = |holder: &Element| holder.end_block - holder.first_block <= most;
            for _ in 0..MOST_BOXES {
                if holds_it(holder) || !is_small(holder) {
                    break;
                }
                holder = &cut.elements[holder.parent as usize];
            }
            holds_it(holder) && holder.depth + STEPS >= depth
        };
        // In a shop a sentence in a box of its own tells how soon it is sent.
        let most = u32::from(!page.kind.is_some_and(PageKind::is_of_a_shop));
        let is_lede = |&block: &usize| {
            let counts = &blocks[block].counts;
            let is_sentence = prose(self.survey, block) > 0 && counts.ends_sentence;
            is_sentence && counts.links == 0 && stands_by_the_headline(block, most)
        };
        let words = blocks[headline].counts.title_words;
        let says_headline =
            |block: usize| words.count_ones() >= LEAST_TITLE && self.says_again(block, words);
        let is_named = |&block: &usize| {
            let counts = &blocks[block].counts;
            counts.tokens >= LEAST_WORDS
                && counts.links == 0
                && counts.numbers == 0
                && counts.times == 0
                && !counts.ends_colon
                && self.is_named_lede(block)
                && stands_by_the_headline(block, MOST_LINES)
        };
        let lines = || (headline + 1..first).filter(|&block| !says_headline(block));
        let may_be = |&lede: &usize| {
            (choice.scores[lede] >= LEAST_SCORE || self.says_the_description(page, lede))
                && choice.because[lede].is_none()
                && (!self.set_aside[lede] || self.is_heading_named_lede(lede))
                && !cut.visibility(&blocks[lede]).hidden
        };
        // What is said of the writer there is none.
        let is_apart = |&line: &usize| self.set_aside[line] && !self.is_heading_named_lede(line);
        let sentence = lines().filter(|line| !is_apart(line)).find(is_lede);
        let sentence = sentence.filter(may_be);
        // In a column of its own it is told by what the page's data say.
        let is_described = |&block: &usize| {
            let counts = &blocks[block].counts;
            most > 0
                && counts.ends_sentence
                && counts.links == 0
                && self.says_the_description(page, block)
        };
        let lede = sentence
            .or_else(|| lines().find(is_named).filter(may_be))
            .or_else(|| lines().find(is_described).filter(may_be));
        if let Some(lede) = lede {
            choice.set(lede, true, "is the lede");
        }
        if self.announces_the_story(first, choice) {
            choice.set(first - 1, true, "announces the story");
        }
    }

    /// Whether the class of the line, or of the element around it alone, says that it is the lede.
    fn is_named_lede(&self, block: usize) -> bool {
        let cut = self.survey.cut;
        let line = cut.container(&cut.blocks[block]);
        let around = &cut.elements[line.parent as usize];
        let is_alone = around.end_block == around.first_block + 1;
        let is_named = |node: NodeId| {
            let class = self.document.attribute(node, AttributeName::Class);
            class.is_some_and(is_lede_class)
        };
        is_named(line.node) || is_alone && is_named(around.node)
    }

    /// A heading may share its box with the date: `h2.subtitle`.
    fn is_heading_named_lede(&self, block: usize) -> bool {
        self.heading_level(block).is_some() && self.is_named_lede(block)
    }

    /// Whether the line right above the first paragraph, in the same element, ends in a colon: "The board
    /// said on Monday:".
    fn announces_the_story(&self, first: usize, choice: &Choice) -> bool {
        const LEAST_WORDS: u32 = 4;
        let cut = &self.survey.cut;
        let Some(above) = first.checked_sub(1) else {
            return false;
        };
        let counts = &cut.blocks[above].counts;
        counts.ends_colon
            && counts.tokens >= LEAST_WORDS
            && counts.links == 0
            && choice.scores[above] >= LIKELY
            && choice.because[above].is_none()
            && !self.set_aside[above]
            && self.survey.labels[above].is_none()
            && place_of(cut, above) == place_of(cut, first)
    }
}
