//! How a story ends: with its sources, and not with a line that announces what is not kept.
//!
//! The last heading of a story, or its last line with a colon, may head a list that the scores drop, for it
//! is all links. Where these lead to other sites they are what the story rests on, and belong to it; where
//! they lead to other pages of this one they do not, and neither does what announces them. Takes the
//! structure of the page and the choice, and changes it: a step of [`settle`](super::settle). Linear in
//! blocks and links.

use std::ops::Range;

use super::settle::{Choice, Story, Structure, place_of};
use crate::article::blocks::Element;
use crate::html::{self, AttributeName};

/// As many lines in a row as announce something: a heading, and one below it.
const MOST_ANNOUNCERS: usize = 3;
/// As many words as such a line has at most that says nothing else.
const MOST_LINE: u32 = 4;
/// From this score on a block may be a source: of such blocks one in five is part of the story.
const LEAST_SCORE: u8 = 40;
/// As many sources as a story has at most.
const MOST_SOURCES: usize = 200;

/// What was decided of a block that may still be a source.
const OPEN: [&str; 2] = [
    "belongs to a list that is not kept",
    "stands apart after the story",
];

impl Structure<'_> {
    /// Keeps the sources that the last line of the story announces, or drops the line. `address` is one of
    /// the site's.
    pub(super) fn settle_the_ending(&self, address: Option<&str>, choice: &mut Choice) {
        let Some(story) = self.story else { return };
        for _ in 0..MOST_ANNOUNCERS {
            let last = choice.kept.iter().rposition(|&kept| kept);
            let Some(last) = last.filter(|&last| last > story.first) else {
                return;
            };
            if self.keep_sources(last, &story, address, choice)
                || !self.announces(last)
                || !self.is_only_an_announcement(last, choice)
            {
                return;
            }
            choice.set(last, false, "announces what is not kept");
        }
    }

    /// Keeps the sources behind the last block that is kept, and the heading above them, which may not be; says
    /// whether there are any.
    fn keep_sources(
        &self,
        last: usize,
        story: &Story,
        address: Option<&str>,
        choice: &mut Choice,
    ) -> bool {
        let announcer = match self.announces(last) {
            true => last,
            false => last + 1,
        };
        let is_announced = announcer < story.end
            && self.announces(announcer)
            && (announcer == last || self.may_be_source(announcer, choice));
        if !is_announced {
            return false;
        }
        let sources = self.headed_by(announcer, story, choice);
        let are_sources = self.are_sources(sources.clone(), address);
        if are_sources {
            for block in announcer..sources.end {
                choice.set(block, true, "is a source of the story");
            }
        }
        are_sources
    }

    /// Whether a block is a heading or ends with a colon, and nothing to look at follows.
    fn announces(&self, block: usize) -> bool {
        let ends_colon = self.survey.cut.blocks[block].counts.ends_colon;
        let is_heading = self.heading_level(block).is_some_and(|level| level > 1);
        (is_heading || ends_colon) && !self.heads_a_picture(block)
    }

    /// Whether a block may be part of the story, though it is not kept. What has a price is for sale.
    fn may_be_source(&self, block: usize, choice: &Choice) -> bool {
        let is_open = choice.because[block].is_none_or(|rule| OPEN.contains(&rule));
        is_open
            && self.survey.cut.blocks[block].counts.currency == 0
            && !self.set_aside[block]
            && choice.scores[block] >= LEAST_SCORE
            && self.survey.labels[block].is_none()
    }

    /// Whether there is nothing to a line but that it announces something. A heading that ends as a sentence
    /// does is the writer's last word; where many head nothing they are a list.
    fn is_only_an_announcement(&self, block: usize, choice: &Choice) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_line = || counts.ends_colon && counts.tokens <= MOST_LINE;
        let is_heading = || {
            self.heading_level(block).is_some()
                && !counts.ends_sentence
                && !self.headings_as_items(choice).contains(&block)
        };
        is_line() || is_heading()
    }

    /// What stands behind a heading or line in the same element, up to the next heading of its rank, and may
    /// be a part of the story.
    fn headed_by(&self, block: usize, story: &Story, choice: &Choice) -> Range<usize> {
        let cut = self.survey.cut;
        let mut place = place_of(cut, block);
        let is_last_in = |element: &Element| element.end_block as usize <= block + 1;
        while is_last_in(&cut.elements[place]) && place > story.holder as usize {
            place = cut.elements[place].parent as usize;
        }
        let end = cut.elements[place].end_block as usize;
        let level = self.heading_level(block).unwrap_or(u8::MAX);
        let is_of_section = |&behind: &usize| {
            let ends_it = self
                .heading_level(behind)
                .is_some_and(|other| other <= level);
            !ends_it && self.may_be_source(behind, choice)
        };
        let behind = block + 1..end.max(block + 1);
        let count = behind.take(MOST_SOURCES).take_while(is_of_section).count();
        block + 1..block + 1 + count
    }

    /// Whether blocks lead to other sites, all but a few, or hold addresses as text.
    fn are_sources(&self, blocks: Range<usize>, address: Option<&str>) -> bool {
        const OTHERS_FOR_EACH_OWN: usize = 4;
        let cut = self.survey.cut;
        let (Some(first), Some(last)) = (blocks.clone().next(), blocks.clone().next_back()) else {
            return false;
        };
        let (start, end) = (cut.blocks[first].start, cut.blocks[last].end);
        let node = |&place: &u32| cut.elements[place as usize].node;
        let from = cut.links.partition_point(|place| node(place) < start);
        let links = cut.links[from..]
            .iter()
            .map(node)
            .take_while(|&node| node < end);
        let (mut own, mut others) = (0, 0);
        for href in links.filter_map(|link| self.document.attribute(link, AttributeName::Href)) {
            match html::leads_to_another_site(href, address) {
                Some(true) => others += 1,
                Some(false) => own += 1,
                None => {}
            }
        }
        match own + others {
            0 => blocks.clone().all(|block| self.holds_an_address(block)),
            _ => own * OTHERS_FOR_EACH_OWN <= others,
        }
    }

    fn holds_an_address(&self, block: usize) -> bool {
        let block = &self.survey.cut.blocks[block];
        let text = self.document.text_between(block.start, block.end);
        text.contains("://") || text.contains("www.")
    }
}
