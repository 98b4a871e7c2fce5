//! Tables of contents that no link gives away.
//!
//! A list of lines that the headings below it say again leads to them by a script, or to an address that
//! is not the page's. What the list says is told by the headings: nothing is lost with it. A list of
//! what is to be compared names some of the headings, that of the contents nearly all of the highest.
//! Lists of links to places on the page are dropped for these, by `furniture`. Takes the document, the
//! surveyed page and the choice; drops from it.

use std::collections::{BTreeSet, HashMap};

use super::settle::{Choice, kept_sums};
use crate::article::features::Survey;
use crate::dom::Document;
use crate::html::Tag;

/// As few headings as a table of contents is made for.
const LEAST: usize = 4;
/// As many words as a line of it has at most, in the mean.
const MOST_WORDS: u32 = 16;
/// Of its lines, those that a heading says again; of the highest headings, those that a line says; in
/// hundredths.
const MOST_LINES: usize = 70;
const MOST_HEADINGS: usize = 80;
/// As many words as the line has that announces it.
const MOST_LABEL: u32 = 6;

const RULE: &str = "says the headings below it";

/// Drops tables of contents, and what announces them. Linear in blocks and elements.
pub(super) fn drop(document: &Document, survey: &Survey<'_>, choice: &mut Choice) {
    let cut = survey.cut;
    let kept = kept_sums(choice, |_| 1);
    let mut headings = None;
    let mut settled = 0;
    for list in cut.lists() {
        let (first, end) = list.blocks();
        let is_list = matches!(list.tag, Tag::Ul | Tag::Ol) && end >= first + LEAST;
        if !is_list || first < settled {
            continue;
        }
        // Lists stand in lists: the outermost is looked at.
        settled = end;
        let lines = (end - first) as u32;
        let is_short = survey.between(first, end).tokens <= lines * MOST_WORDS;
        if !is_short || kept[end] == kept[first] {
            continue;
        }
        let headings = headings.get_or_insert_with(|| Headings::kept(survey, choice));
        if headings.are_said(document, survey, first, end) {
            for block in first..end {
                choice.set(block, false, RULE);
            }
            if let Some(label) = label(survey, first) {
                choice.set(label, false, "is the label of what is not kept");
            }
        }
    }
}

/// The line before a list that announces it: a heading is dropped if it heads nothing else.
fn label(survey: &Survey<'_>, list: usize) -> Option<usize> {
    let label = list.checked_sub(1)?;
    let block = &survey.cut.blocks[label];
    let is_heading = survey.cut.container(block).tag.heading_level().is_some();
    let is_label = block.counts.tokens <= MOST_LABEL && !block.counts.ends_sentence;
    (is_label && !is_heading).then_some(label)
}

/// The headings of the story.
struct Headings {
    /// The blocks of each level, in order.
    levels: [Vec<usize>; 7],
    /// Of each what it says, as [`words`], and its block, or one of those that say so. Read once it is
    /// asked for.
    said: Option<HashMap<String, usize>>,
}

impl Headings {
    fn kept(survey: &Survey<'_>, choice: &Choice) -> Headings {
        let mut levels: [Vec<usize>; 7] = Default::default();
        for block in (0..choice.kept.len()).filter(|&block| choice.kept[block]) {
            let container = survey.cut.container(&survey.cut.blocks[block]);
            if let Some(level) = container.tag.heading_level() {
                levels[usize::from(level)].push(block);
            }
        }
        Headings { levels, said: None }
    }

    /// Whether the lines of a list are most of the headings of the highest level that is below it.
    fn are_said(
        &mut self,
        document: &Document,
        survey: &Survey<'_>,
        first: usize,
        end: usize,
    ) -> bool {
        let below = |level: &Vec<usize>| level.len() - level.partition_point(|&block| block < end);
        let Some(highest) = self.levels.iter().find(|level| below(level) > 0) else {
            return false;
        };
        let headings = below(highest);
        let may_be = headings >= LEAST && (end - first) * 100 >= headings * MOST_HEADINGS;
        if !may_be {
            return false;
        }
        let all = self.levels.iter().flatten();
        let read = |&heading: &usize| (words(document, survey, heading), heading);
        let known = self.said.get_or_insert_with(|| all.map(read).collect());
        let heading = |block| known.get(&words(document, survey, block)).copied();
        let said = (first..end).filter_map(heading).filter(|&said| said >= end);
        let said: Vec<usize> = said.collect();
        let is_highest = |heading: &&usize| highest.binary_search(heading).is_ok();
        let told: BTreeSet<&usize> = said.iter().filter(is_highest).collect();
        said.len() * 100 >= (end - first) * MOST_LINES
            && told.len() * 100 >= headings * MOST_HEADINGS
    }
}

/// The letters and digits of a block, from its first letter: the number of a section may stand before
/// its heading, or before the line that leads there.
fn words(document: &Document, survey: &Survey<'_>, block: usize) -> String {
    let block = &survey.cut.blocks[block];
    let text = document.text_between(block.start, block.end);
    let from_letter = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = String::with_capacity(from_letter.len());
    for character in from_letter.chars().filter(|c| c.is_alphanumeric()) {
        match character.is_ascii() {
            true => words.push(character.to_ascii_lowercase()),
            false => words.extend(character.to_lowercase()),
        }
    }
    words
}
