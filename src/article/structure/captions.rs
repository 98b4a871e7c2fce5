//! Captions: the lines of a picture's own box that say what it shows.
//!
//! Takes an image and the choice of blocks; says which lines stand by it, and keeps those that are a caption.
//! Where a line is a date, the writer's name or a card's title, it is none.

use std::ops::Range;

use super::bylines::says_by;
use super::furniture::is_enlarger;
use super::is_button;
use super::media::{Finder, MOST_BLOCKS, STEPS};
use super::settle::Choice;
use crate::article::features::Landmark;
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::by_at;
use crate::vocabulary::credits::is_caption_class;

/// How far up from a caption the element is that says so.
const NEAR_CAPTION: u8 = 3;
/// How far up, if the class says that it is one.
const NEAR_NAMED: u8 = 6;

impl Finder<'_> {
    /// Keeps the captions among the lines of an image's box. A picture may stand there twice, of which a page
    /// of one width shows the one, of another width the other: it says the same both times.
    pub(super) fn keep_captions(&self, lines: Range<usize>, choice: &mut Choice) {
        let middle = lines.start + lines.len() / 2;
        for half in [lines.start..middle, middle..lines.end] {
            if self.is_said_before(&lines, choice) || self.is_said_before(&half, choice) {
                continue;
            }
            for block in half {
                if self.is_caption(block) {
                    choice.set(block, true, "stands under an image of the story");
                }
            }
        }
    }

    /// Whether as many lines right before these are kept, and say the same.
    fn is_said_before(&self, lines: &Range<usize>, choice: &Choice) -> bool {
        let blocks = &self.survey.cut.blocks;
        let is_said = |line: usize| {
            let before = line - lines.len();
            choice.kept[before]
                && blocks[before].counts.fingerprint == blocks[line].counts.fingerprint
        };
        lines.start >= lines.len() && lines.clone().all(is_said)
    }

    /// The blocks of the image's own box: the largest element around it that holds a few blocks of
    /// plain text, nothing of the story, and nothing about it (who, when). `None` if the box is a card (a
    /// link, a heading), or if nothing says that the image is one to look at.
    pub(super) fn captions(&self, image: NodeId, choice: &Choice) -> Option<(usize, usize)> {
        if self.leads_where_a_line_leads(image, choice) {
            return None;
        }
        let mut captions = (0, 0);
        let mut is_figure = self.is_described(image) || self.is_large(image);
        for element in self.document.ancestors(image).take(self.steps_up(image)) {
            let (first, end) = self.survey.cut.blocks_within(self.document, element);
            if end - first > MOST_BLOCKS {
                break;
            }
            let holds_story = (first..end).any(|block| choice.kept[block])
                || self
                    .story
                    .headline
                    .is_some_and(|headline| (first..end).contains(&headline));
            if holds_story {
                break;
            }
            let is_other = |block| self.is_of_a_card(block) || self.is_about_the_story(block);
            if (first..end).any(is_other) {
                if captions.0 == captions.1 && !is_figure {
                    return None;
                }
                break;
            }
            is_figure |= self.document.tag(element) == Tag::Figure;
            captions = (first, end);
        }
        if captions.0 == captions.1 {
            if let Some(below) = self.caption_below(image, choice) {
                return Some((below, below + 1));
            }
        }
        let captioned = (captions.0..captions.1).any(|block| self.is_caption(block));
        (captioned || is_figure).then_some(captions)
    }

    /// So many elements around an image may be its box: up to its `figure`, in which it may stand deep, for what
    /// enlarges it.
    fn steps_up(&self, image: NodeId) -> usize {
        const MOST: usize = 10;
        let is_figure = |node: NodeId| self.document.tag(node) == Tag::Figure;
        let figure = self
            .document
            .ancestors(image)
            .take(MOST)
            .position(is_figure);
        figure.map_or(STEPS, |figure| STEPS.max(figure + 1))
    }

    /// The line right below an image that is named its caption, or begins with what is said of the picture, and
    /// stands beside its box. Two or three words and an agency say little.
    fn caption_below(&self, image: NodeId, choice: &Choice) -> Option<usize> {
        const LEAST_WORDS: u32 = 6;
        let blocks = &self.survey.cut.blocks;
        let below = blocks.partition_point(|block| block.start < image);
        let is_it = below < blocks.len()
            && below < self.top
            && !choice.kept[below]
            && blocks[below].counts.tokens >= LEAST_WORDS
            && (self.is_named_caption(below) || self.says_what_it_shows(below, image))
            && !self.is_of_a_card(below)
            && !self.is_about_the_story(below);
        is_it.then_some(below)
    }

    /// Whether a line begins with the description of an image, which is a sentence or so.
    fn says_what_it_shows(&self, block: usize, image: NodeId) -> bool {
        const LEAST_CHARACTERS: usize = 30;
        const MOST_CHARACTERS: u32 = 1000;
        let line = &self.survey.cut.blocks[block];
        let alt = self.document.attribute(image, AttributeName::Alt);
        let alt = alt.unwrap_or_default();
        let says_it = || {
            let text = self.document.text_between(line.start, line.end);
            let mut said = text.split_whitespace();
            // A stop or a comma may stand behind the last of them.
            alt.split_whitespace()
                .all(|word| said.next().is_some_and(|said| said.starts_with(word)))
        };
        alt.len() >= LEAST_CHARACTERS && line.counts.characters <= MOST_CHARACTERS && says_it()
    }

    pub(super) fn is_of_a_card(&self, block: usize) -> bool {
        let block = &self.survey.cut.blocks[block];
        let heading = self
            .survey
            .cut
            .container(block)
            .tag
            .heading_level()
            .is_some();
        heading || block.counts.link_tokens * 2 > block.counts.tokens
    }

    /// A line that is a date, or that says who wrote the story: it may stand under any picture.
    fn is_about_the_story(&self, block: usize) -> bool {
        const LONGEST_DATE: u32 = 8;
        let line = &self.survey.cut.blocks[block];
        let counts = &line.counts;
        if counts.ends_sentence || self.is_marked_as_caption(block) {
            return false;
        }
        let is_date = counts.tokens <= LONGEST_DATE && counts.numbers * 3 >= counts.tokens
            || counts.tokens <= LONGEST_DATE * 2 && counts.numbers * 2 >= counts.tokens;
        counts.times > 0
            || is_date
            || says_by(self.document, line)
            || self.begins_with_the_writer(block)
    }

    /// "By Jane Doe, who has been to Hallum, two hours ago".
    fn begins_with_the_writer(&self, block: usize) -> bool {
        let line = &self.survey.cut.blocks[block];
        let text = self.document.text_between(line.start, line.end);
        by_at(text.trim_start()).is_some_and(|by| {
            let mut authors = self.authors.iter();
            authors.any(|author| by.rest.starts_with(author.as_str()))
        })
    }

    /// A line of words under the image; not its share button or counter. Above the story, or below its
    /// lede, any line will do; within it an image may stand beside a teaser or a rating as well, and the
    /// caption has to be marked as one.
    fn is_caption(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_line = counts.tokens >= 3 && counts.link_tokens * 3 <= counts.tokens;
        let is_behind = || block > self.story.last && self.is_named_caption(block);
        let is_placed = || block < self.top || is_behind() || self.is_marked_as_caption(block);
        is_line
            && is_placed()
            && !self.is_repeated(counts.fingerprint)
            && !is_button(self.survey, block)
            && !is_enlarger(self.document, &self.survey.cut.blocks[block])
    }

    /// Whether a line stands three times on the page: under the pictures of a shop it is a button.
    fn is_repeated(&self, line: u64) -> bool {
        let lines = self.lines.get_or_init(|| {
            let blocks = self.survey.cut.blocks.iter();
            let mut lines: Vec<u64> = blocks.map(|block| block.counts.fingerprint).collect();
            lines.sort_unstable();
            lines
        });
        let first = lines.partition_point(|&other| other < line);
        lines.get(first + 2) == Some(&line)
    }

    fn is_marked_as_caption(&self, block: usize) -> bool {
        let innermost = self.survey.cut.blocks[block].innermost;
        let surveyed = &self.survey.elements[innermost as usize];
        let figure = surveyed.landmarks[Landmark::Figure as usize];
        let is_named = || {
            let links = self.survey.cut.blocks[block].counts.links;
            links == 0 && self.is_named_caption(block)
        };
        figure <= NEAR_CAPTION || figure <= NEAR_NAMED && is_named()
    }

    /// Whether the class of the line says that it is a caption.
    pub(super) fn is_named_caption(&self, block: usize) -> bool {
        let line = self.survey.cut.container(&self.survey.cut.blocks[block]);
        let class = self.document.attribute(line.node, AttributeName::Class);
        class.is_some_and(is_caption_class)
    }
}
