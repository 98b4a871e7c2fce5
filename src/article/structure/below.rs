//! What stands below the story: its topics, and what follows them.
//!
//! Takes the structure of the page and the choice, and drops them: steps of [`settle`].

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::settle::{Choice, LIKELY, SURE, Structure, place_of, prose};
use crate::article::features::{FAR, Landmark};
use crate::vocabulary::classes::Concept;

/// As many words as the name of a topic has at most, and as few topics as make a list.
const MOST_TOPIC: u32 = 5;
const LEAST_TOPICS: usize = 3;
/// As many blocks as stand between the story and its topics.
const MOST_BETWEEN: usize = 3;

impl Structure<'_> {
    /// Within the story's element, what follows a line of topics after the last of its paragraphs is
    /// a box of its own. A line of other links may stand before a paragraph, if that is sure. The
    /// paragraphs are known by the element that holds most of them.
    pub(super) fn drop_the_tail(&self, topics: &[Range<usize>], choice: &mut Choice) {
        // Below each post there may be links.
        if self.thread.is_some() {
            return;
        }
        let Some(story) = self.story else { return };
        let cut = self.survey.cut;
        let parent = |block: usize| cut.holder_of(block);
        let mut prose_in = vec![0_u32; cut.elements.len()];
        for block in (story.first..=story.last).filter(|&block| choice.kept[block]) {
            prose_in[parent(block)] += prose(self.survey, block);
        }
        let Some(main) = (0..prose_in.len()).max_by_key(|&element| prose_in[element]) else {
            return;
        };
        let end = story.end;
        let of_main = |&block: &usize| {
            choice.kept[block] && prose(self.survey, block) > 0 && parent(block) == main
        };
        let Some(last) = (story.first..end).rev().find(of_main) else {
            return;
        };
        let kept = (last + 1..end).filter(|&block| choice.kept[block]);
        let told: u32 = kept.map(|block| prose(self.survey, block)).sum();
        let tail = (last + 1..end)
            .take(MOST_BETWEEN)
            .find(|&block| self.is_line_of_links(block) || begins_at(topics, block));
        let Some(tail) = tail else { return };
        if u64::from(told) * 100 <= u64::from(story.prose) * 15 {
            let are_topics = begins_at(topics, tail) || self.heads_a_box_of_topics(tail);
            for block in tail..end {
                match are_topics || prose(self.survey, block) == 0 {
                    true => choice.set(block, false, "follows the topics under the story"),
                    false => choice.doubt(block, "follows the topics under the story"),
                }
            }
        }
    }

    /// Short links one after another below the last paragraph name the topics of the story, if any of
    /// them has been taken for a part of it. They are told as its topics, those too that were not.
    pub(super) fn drop_topics(&self, topics: &[Range<usize>], choice: &mut Choice) {
        let Some(story) = self.story else { return };
        let end = story.end;
        for run in topics.iter().filter(|run| run.start > story.last) {
            let may_be_of_it = |topic: usize| {
                choice.kept[topic] || run.end <= end && choice.scores[topic] >= LIKELY
            };
            if !run.clone().any(may_be_of_it) {
                continue;
            }
            for topic in run.clone().filter(|&topic| !self.set_aside[topic]) {
                choice.kept[topic] = false;
                choice.because[topic] = Some("is one of the topics of the story");
            }
        }
    }

    /// What is known for the topics below the first paragraph, and runs of short links which nothing
    /// announces, neither a heading nor a line that ends in a colon. Links of a build that was met in the
    /// story, in a number, are buttons, under each post of a thread. One pass.
    pub(super) fn topics(&self) -> Vec<Range<usize>> {
        let Some(story) = self.story else {
            return Vec::new();
        };
        let blocks = &self.survey.cut.blocks;
        let is_topic = |block: usize| {
            let counts = &blocks[block].counts;
            // What leads down the page are its parts, or the tabs above them.
            counts.tokens <= MOST_TOPIC && counts.is_all_link() && !counts.is_all_link_within()
        };
        let mut met: HashMap<u32, usize> = HashMap::new();
        let known = self.topics.iter().filter(|run| run.start > story.first);
        let mut topics: Vec<Range<usize>> = known.cloned().collect();
        let mut block = story.first;
        while block < blocks.len() {
            let end = (block..blocks.len())
                .find(|&block| !is_topic(block))
                .unwrap_or(blocks.len());
            let is_new = end > block
                && met
                    .get(&self.build_of(block))
                    .is_none_or(|&met| met < LEAST_TOPICS);
            if is_new && end - block >= LEAST_TOPICS && !self.is_announced(block) {
                topics.push(block..end);
            }
            for topic in block..end {
                *met.entry(self.build_of(topic)).or_default() += 1;
            }
            block = end + 1;
        }
        topics
    }

    fn is_announced(&self, block: usize) -> bool {
        let above = block.checked_sub(1);
        above.is_some_and(|above| {
            let ends_colon = self.survey.cut.blocks[above].counts.ends_colon;
            ends_colon || self.heading_level(above).is_some()
        })
    }

    pub(super) fn is_line_of_links(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        counts.links >= 3 && counts.link_tokens * 10 >= counts.tokens * 8
    }

    /// Whether a line holds the names of topics and nothing else, and a box of one of them begins behind it.
    fn heads_a_box_of_topics(&self, block: usize) -> bool {
        let blocks = &self.survey.cut.blocks;
        let counts = &blocks[block].counts;
        let are_short = counts.tokens <= counts.links * MOST_TOPIC;
        let next = blocks.get(block + 1);
        counts.is_all_link() && are_short && next.is_some_and(|next| next.counts.is_all_link())
    }

    /// After the last paragraph a run of blocks that stands outside the story's element is a card,
    /// a topic box, a teaser: unless it is a good part of the page, or says what is sold in a table or a part
    /// that folds, or paragraphs of the story stand beside it.
    pub(super) fn drop_what_stands_apart(
        &self,
        topics: &[Range<usize>],
        sells: bool,
        is_article: bool,
        choice: &mut Choice,
    ) {
        let Some(story) = self.story else { return };
        let end_of_thread = self.thread.as_ref().map_or(0, |thread| thread.end);
        let end = story.end.max(end_of_thread);
        let after = |of: &dyn Fn(usize) -> u32| -> u64 {
            let kept = (end..choice.kept.len()).filter(|&block| choice.kept[block]);
            kept.map(|block| u64::from(of(block))).sum()
        };
        // Below its topics, which may end its element or follow it, nothing more is told.
        let near = end..choice.kept.len().min(end + MOST_BETWEEN);
        let has_topics = topics
            .iter()
            .any(|run| run.start < near.end && run.end >= end)
            || near.clone().any(|block| self.is_line_of_links(block));
        let most = if has_topics { 2 } else { 1 };
        let story = u64::from(story.prose) * most;
        // Behind a short article lists of others may be longer than it is.
        let said = |block: usize| {
            let counts = &self.survey.cut.blocks[block].counts;
            counts.tokens - if is_article { counts.link_tokens } else { 0 }
        };
        let is_much = after(&|block| prose(self.survey, block)) * 100 > story * 25
            || after(&said) * 100 > story * 60;
        if is_much {
            return;
        }
        let specifies = |block: usize| sells && self.stands_in(Landmark::Table, block);
        let unfolds = |block: usize| sells && self.stands_in(Landmark::Details, block);
        let is_apart =
            |&block: &usize| !self.answers(block) && !specifies(block) && !unfolds(block);
        let places = self.places_of_paragraphs(end, choice);
        for block in (end..choice.kept.len()).filter(is_apart) {
            if choice.scores[block] >= SURE && places.contains(&self.place_of(block)) {
                continue;
            }
            // Cards and labels may look sure: what is told elsewhere are paragraphs without links.
            let is_plain = self.survey.cut.blocks[block].counts.links == 0
                && !self.stands_among_links(block)
                && !self.is_of_a_card(block);
            // What is sold is told of under several headings, each in an element of its own.
            if sells && is_plain && choice.scores[block] >= SURE {
                continue;
            }
            let is_told = is_plain && prose(self.survey, block) > 0;
            if is_told && !has_topics {
                choice.doubt(block, "stands apart after the story");
            } else {
                choice.set(block, false, "stands apart after the story");
            }
        }
    }

    /// The elements in which paragraphs of the story stand, up to a block: what surely belongs to it and
    /// stands in one of these is the story's end, though most of it is told in an element of its own.
    fn places_of_paragraphs(&self, end: usize, choice: &Choice) -> BTreeSet<usize> {
        let told = (0..end).filter(|&block| choice.kept[block] && prose(self.survey, block) > 0);
        told.map(|block| self.place_of(block)).collect()
    }

    /// The element that a block stands in.
    fn place_of(&self, block: usize) -> usize {
        place_of(self.survey.cut, block)
    }

    /// Whether a block stands among questions and their answers, which are about what is told.
    fn answers(&self, block: usize) -> bool {
        let innermost = self.survey.cut.blocks[block].innermost;
        let concepts = &self.survey.elements[innermost as usize].concepts;
        concepts[Concept::Question as usize] < FAR
    }

    fn stands_in(&self, landmark: Landmark, block: usize) -> bool {
        let innermost = self.survey.cut.blocks[block].innermost;
        self.survey.elements[innermost as usize].landmarks[landmark as usize] < FAR
    }

    /// Whether the element that a block stands in begins with a line that is a link, and nothing but lines
    /// stand between.
    fn is_of_a_card(&self, block: usize) -> bool {
        const MOST_LINES: usize = 2;
        let cut = self.survey.cut;
        let title = cut.elements[cut.holder_of(block)].first_block as usize;
        (title + 1..=title + MOST_LINES).contains(&block)
            && cut.blocks[title].counts.is_all_link()
            && (title + 1..block).all(|line| prose(self.survey, line) == 0)
    }

    /// Whether the element around a block's own holds links in a number: a card, a box of teasers.
    fn stands_among_links(&self, block: usize) -> bool {
        let cut = self.survey.cut;
        let around = cut.elements[cut.holder_of(block)].parent;
        let below = self.survey.below(around);
        below.link_tokens * 5 > below.tokens
    }
}

fn begins_at(topics: &[Range<usize>], block: usize) -> bool {
    topics.iter().any(|run| run.start == block)
}
