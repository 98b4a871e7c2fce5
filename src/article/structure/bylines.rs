//! Lines that say who wrote the story.
//!
//! Takes the structure of the page and the choice, and drops them: steps of [`settle`](super::settle), asked by
//! what stands [above](super::above) the story.

use super::above::LINE;
use super::settle::{Choice, Structure, prose};
use crate::article::blocks::TextBlock;
use crate::dom::Document;
use crate::vocabulary::by_at;
use crate::vocabulary::bylines::PIECES;
use crate::vocabulary::classes::Concept;
use crate::vocabulary::credits::{begins_with_its_source, names_a_reporter};

/// As many tokens as a byline has at most.
pub(super) const MOST_BYLINE: u32 = 30;

/// The rules by which lines are dropped that say who wrote the story, and when.
const BYLINE: &str = "is a byline";
const BESIDE: &str = "is a line beside the byline";
pub(super) const ABOUT: &str = "is a line about the story";
pub(super) const BYLINES: [&str; 3] = [BYLINE, BESIDE, ABOUT];

impl Structure<'_> {
    /// Where no headline stands above the story, or what is kept is no story by its prose, bylines stand
    /// before the second paragraph all the same.
    pub(super) fn drop_bylines_without_a_headline(&self, choice: &mut Choice) {
        const NEAR: usize = 4;
        let is_paragraph = |&block: &usize| {
            choice.kept[block] && prose(self.survey, block) > 0 && !self.is_byline(block)
        };
        let headline = self.survey.headline.map_or(0, |headline| headline as usize);
        let from = self.story.map_or(headline, |story| story.first);
        let mut paragraphs = (from..choice.kept.len()).filter(is_paragraph);
        let (Some(first), next) = (paragraphs.next(), paragraphs.next()) else {
            return;
        };
        let from = if headline > 0 && headline < first {
            headline + 1
        } else {
            first.saturating_sub(NEAR)
        };
        self.drop_bylines(from, next.unwrap_or(first), choice);
    }

    /// Lines that begin with a word for "by", and those beside them: a label and what it says
    /// ("Source: agencies"), a date.
    pub(super) fn drop_bylines(&self, from: usize, to: usize, choice: &mut Choice) {
        // One place more at either end.
        let mut is_about = vec![false; to + 2 - from];
        for block in from..to {
            if self.is_byline(block) {
                choice.set(block, false, BYLINE);
                is_about[block + 1 - from] = true;
            }
        }
        for block in (from..to).chain((from..to).rev()) {
            let place = block + 1 - from;
            let is_beside = is_about[place - 1] || is_about[place + 1];
            if is_beside && (self.is_labelled(block) || self.is_dated_line(block)) {
                choice.set(block, false, BESIDE);
                is_about[place] = true;
            }
        }
    }

    /// Whether a line is a date, or how long it takes to read, and stands beside who wrote it: right
    /// below, or below other lines of the kind, or right above.
    pub(super) fn is_datum_beside_a_byline(&self, block: usize) -> bool {
        const MOST_LINES: usize = 4;
        let is_other = |line: usize| !self.is_labelled(line) && !self.is_dated_line(line);
        let is_end = |&line: &usize| self.is_byline(line) || is_other(line);
        let above = (0..block).rev().take(MOST_LINES).find(is_end);
        let below = (block + 1 < self.survey.cut.blocks.len()).then_some(block + 1);
        let mut beside = above.into_iter().chain(below);
        self.is_dated_line(block) && beside.any(|line| self.is_byline(line))
    }

    pub(super) fn is_byline(&self, block: usize) -> bool {
        let line = &self.survey.cut.blocks[block];
        let may_be = !line.counts.ends_sentence && !self.is_caption_or_datum(block);
        may_be && (says_by(self.document, line) || self.names_the_source(block))
            || self.names_the_writer(block)
            || self.presents_the_author(block)
    }

    /// Whether a line begins with where the story is from, or is the name of who reported it.
    fn names_the_source(&self, block: usize) -> bool {
        const MOST_CHARACTERS: u32 = 200;
        let counts = &self.survey.cut.blocks[block].counts;
        let is_line = counts.tokens <= MOST_BYLINE && counts.characters <= MOST_CHARACTERS;
        let text = || self.text(block);
        is_line && (begins_with_its_source(&text()) || names_a_reporter(&text()))
    }

    /// Whether a block that is named a byline begins with who wrote the story, whatever more it says of
    /// them: "By Jane Doe, who has reported from the coast for eleven years."
    pub(super) fn presents_the_author(&self, block: usize) -> bool {
        /// As far up from the text as the element is that bears the name.
        const NEAR: u8 = 1;
        let line = &self.survey.cut.blocks[block];
        let names = &self.survey.elements[line.innermost as usize].concepts;
        if names[Concept::Byline as usize] > NEAR {
            return false;
        }
        let text = self.document.text_between(line.start, line.end);
        by_at(text.trim_start()).is_some_and(|by| {
            let mut authors = self.authors.iter();
            authors.any(|author| by.rest.starts_with(author.as_str()))
        })
    }

    /// Whether a line, or a heading, is the name of who wrote the story and no more: "By Jane Doe".
    fn names_the_writer(&self, block: usize) -> bool {
        const MOST_CHARACTERS: u32 = 200;
        let counts = &self.survey.cut.blocks[block].counts;
        let is_line = counts.tokens <= LINE && counts.characters <= MOST_CHARACTERS;
        if self.authors.is_empty() || !is_line {
            return false;
        }
        let text = self.text(block);
        let text = text.trim();
        let name = by_at(text).map_or(text, |by| by.rest.trim());
        name.contains(char::is_whitespace) && self.authors.iter().any(|author| author == name)
    }

    /// A short line that begins with a word or two and a colon.
    fn is_labelled(&self, block: usize) -> bool {
        const MOST_WORDS: usize = 3;
        let counts = &self.survey.cut.blocks[block].counts;
        if !self.is_line(block) || counts.ends_colon {
            return false;
        }
        let text = self.text(block);
        let label = text.split_once([':', '：']).map(|(label, _)| label);
        label.is_some_and(|label| label.split_whitespace().count() <= MOST_WORDS)
    }
}

/// Whether a line begins with a word for "by", and names stand behind it: nearly all of its words are
/// written large, or dates. Where letters are neither large nor small, it is a few words, up to a stroke.
pub(super) fn says_by(document: &Document, line: &TextBlock) -> bool {
    /// A line is read once for each picture near it.
    const MOST_CHARACTERS: u32 = 400;
    let counts = &line.counts;
    if counts.tokens > MOST_BYLINE || counts.characters > MOST_CHARACTERS {
        return false;
    }
    let text = document.text_between(line.start, line.end);
    let Some(by) = by_at(text.trim_start_matches(is_dash_or_space)) else {
        return false;
    };
    let is_cased = by
        .rest
        .chars()
        .any(|c| c.is_lowercase() || c.is_uppercase());
    let names = counts.capitalized + counts.numbers;
    let first = || by.rest.split(PIECES).next().unwrap_or("");
    match is_cased {
        true => by.is_telling || names * 10 >= (counts.tokens - 1) * 8,
        false => first().split_whitespace().count() <= LINE as usize,
    }
}

/// What may stand before a signature: "— By Jane Doe".
pub(super) fn is_dash_or_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '―')
}
