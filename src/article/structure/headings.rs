//! Headings: what heads something that is kept is kept with it, and what heads nothing is not.
//!
//! Takes the structure of the page and the choice, and changes it: steps of [`settle`](super::settle).

use std::collections::{BTreeSet, HashMap};

use super::settle::{Choice, Structure, place_of, prose};
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};

/// As many headings of one build that head nothing are no coincidence.
const LEAST_ITEMS: usize = 3;

impl Structure<'_> {
    /// A heading within the story whose next block is kept is kept with it, and the heading above that one;
    /// so is one whose section goes on behind a caption or a line that points elsewhere.
    pub(super) fn raise_headings(&self, choice: &mut Choice) {
        let Some(story) = self.story else { return };
        let end = story.end.min(choice.kept.len()).saturating_sub(1);
        for block in (story.first..end).rev() {
            let is_heading = self.heading_level(block).is_some_and(|level| level > 1)
                && !self.set_aside[block]
                && !self.announces_others(block)
                && self.is_a_heading_here(block, choice);
            let next = block + 1;
            let heads_next = || {
                let is_prose = block < story.last && prose(self.survey, next) > 0;
                choice.kept[next] && (is_prose || self.stands_beside(block))
            };
            let heads_section = || block < story.last && self.heads_a_section(block, choice);
            if is_heading && (heads_next() || heads_section()) {
                choice.set(block, true, "heads what is kept");
            }
        }
    }

    /// Whether a line or two behind a heading a paragraph follows in the same element, or a heading of a part
    /// of its section, that is kept. What stands between is no list of links, as under the title of a box.
    fn heads_a_section(&self, heading: usize, choice: &Choice) -> bool {
        const MOST_LINES: usize = 2;
        let cut = self.survey.cut;
        let level = self.heading_level(heading);
        let mut behind = heading + 1..choice.kept.len().min(heading + 2 + MOST_LINES);
        let Some(next) = behind.find(|&block| choice.kept[block]) else {
            return false;
        };
        let is_line = |line: usize| {
            self.heading_level(line).is_none() && !cut.blocks[line].counts.is_all_link()
        };
        let goes_on = match self.heading_level(next) {
            Some(deeper) => Some(deeper) > level,
            None => prose(self.survey, next) > 0,
        };
        goes_on
            && self.survey.labels[heading].is_none()
            && cut.holder_of(next) == cut.holder_of(heading)
            && (heading + 1..next).all(is_line)
    }

    /// Whether the label of a heading says that other stories stand below it.
    pub(super) fn announces_others(&self, block: usize) -> bool {
        self.survey.labels[block].is_some_and(|label| label.part.is_of_other_stories())
    }

    /// A heading that leads elsewhere is the title of another story, unless it stands between paragraphs,
    /// in the same element as they. One that leads to a place on the page leads to itself.
    fn is_a_heading_here(&self, block: usize, choice: &Choice) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let leads_here = counts.links == counts.fragment_links;
        counts.link_tokens * 2 <= counts.tokens
            || leads_here
            || self.stands_between_paragraphs(block, choice)
    }

    fn stands_between_paragraphs(&self, block: usize, choice: &Choice) -> bool {
        let cut = self.survey.cut;
        let is_paragraph_beside = |other: usize| {
            choice.kept[other]
                && prose(self.survey, other) > 0
                && cut.holder_of(other) == cut.holder_of(block)
        };
        block > 0 && is_paragraph_beside(block - 1) && is_paragraph_beside(block + 1)
    }

    /// Whether the next block begins an element beside a block's own.
    fn stands_beside(&self, block: usize) -> bool {
        let cut = self.survey.cut;
        let parent = cut.container(&cut.blocks[block]).parent;
        let next = cut.blocks[block + 1].container;
        let up = |&element: &u32| Some(cut.elements[element as usize].parent);
        let mut around = std::iter::successors(Some(next), up).take(4);
        around.any(|element| cut.elements[element as usize].parent == parent)
    }

    /// Whether something to look at, which has no text of its own, stands right behind a block.
    pub(super) fn heads_a_picture(&self, block: usize) -> bool {
        let blocks = &self.survey.cut.blocks;
        let Some(next) = blocks.get(block + 1) else {
            return false;
        };
        (blocks[block].end.0..next.start.0).map(NodeId).any(|node| {
            match self.document.tag(node) {
                Tag::Img | Tag::Math | Tag::Iframe | Tag::Video | Tag::Audio => true,
                // TeX that a script would draw.
                Tag::Script => {
                    let kind = self.document.attribute(node, AttributeName::Type);
                    kind.is_some_and(|kind| kind.starts_with("math/"))
                }
                _ => false,
            }
        })
    }

    /// A heading is kept only with something that it heads: what is kept before the next heading of
    /// its level or a higher one. Where most headings of a build head nothing they are what a list is
    /// made of: names of products, of people.
    pub(super) fn drop_orphaned_headings(&self, choice: &mut Choice) {
        let items = self.headings_as_items(choice);
        for orphan in self.orphaned_headings(choice, &items) {
            choice.doubt(orphan, "heads nothing that is kept");
        }
        // In a thread the name of who wrote a post stands above what is said of them.
        let all = match self.thread {
            None => 0..choice.kept.len(),
            Some(_) => 0..0,
        };
        for block in all {
            if self.is_kept_heading(block, choice) && self.heads_a_dropped_list(block, choice) {
                choice.doubt(block, "heads nothing that is kept");
            }
        }
    }

    /// Whether a heading shares its element with a list of links, or of lines, and none of it is kept: the
    /// title of a box, though the story may go on behind it.
    fn heads_a_dropped_list(&self, heading: usize, choice: &Choice) -> bool {
        const LEAST: usize = 2;
        const MOST_WORDS: u32 = 6;
        let cut = self.survey.cut;
        let (first, end) = cut.elements[place_of(cut, heading)].blocks();
        let is_item = |&block: &usize| {
            let counts = &cut.blocks[block].counts;
            !choice.kept[block]
                && counts.tokens <= MOST_WORDS
                && !counts.ends_sentence
                && (counts.is_all_link() || cut.container(&cut.blocks[block]).tag == Tag::Li)
        };
        first == heading && end > heading + LEAST && (heading + 1..end).all(|block| is_item(&block))
    }

    pub(super) fn headings_as_items(&self, choice: &Choice) -> BTreeSet<usize> {
        let orphans = self.orphaned_headings(choice, &BTreeSet::new());
        let mut builds: HashMap<u32, (usize, usize)> = HashMap::new();
        for block in (0..choice.kept.len()).filter(|&block| self.is_kept_heading(block, choice)) {
            builds.entry(self.build_of(block)).or_default().0 += 1;
        }
        for &orphan in &orphans {
            builds.entry(self.build_of(orphan)).or_default().1 += 1;
        }
        let is_item = |&orphan: &usize| {
            let (all, alone) = builds[&self.build_of(orphan)];
            alone >= LEAST_ITEMS && alone * 2 >= all
        };
        orphans.into_iter().filter(is_item).collect()
    }

    fn is_kept_heading(&self, block: usize, choice: &Choice) -> bool {
        choice.kept[block] && self.heading_level(block).is_some()
    }

    /// The build of a block's element and the one it stands in.
    pub(super) fn build_of(&self, block: usize) -> u32 {
        let container = self.survey.cut.blocks[block].container;
        self.survey.elements[container as usize].builds[1]
    }

    /// Headings that head nothing, last to first, but for `items`, which are what others head.
    fn orphaned_headings(&self, choice: &Choice, items: &BTreeSet<usize>) -> Vec<usize> {
        let mut orphans = Vec::new();
        // Whether anything is kept since the next heading of this level or higher, from behind.
        let mut heads = [false; 7];
        for block in (0..choice.kept.len()).rev() {
            if choice.kept[block] && self.heads_a_picture(block) {
                heads = [true; 7];
            }
            let level = self.heading_level(block).map(usize::from);
            let Some(level) = level.filter(|_| !items.contains(&block)) else {
                if choice.kept[block] {
                    heads = [true; 7];
                }
                continue;
            };
            let is_orphan = choice.kept[block] && !heads[level];
            // For deeper headings before it, this one ends what they head.
            heads[level..].fill(false);
            if is_orphan {
                orphans.push(block);
            } else if choice.kept[block] {
                heads[..level].fill(true);
            }
        }
        orphans
    }
}
