//! Who is quoted.
//!
//! In a thread an answer quotes what it answers, and a line above the words or at their head says whose
//! they are: "Ilse said:". Without it the answer's words and those of the other run together. The line
//! is too short to look like part of the story, and so is the source in a quotation's footer. Takes the surveyed page and the choice; keeps it where
//! the quotation is kept.

use super::settle::Choice;
use crate::article::features::{FAR, Landmark, Survey};
use crate::html::Tag;

/// As many tokens as such a line has at most.
const MOST_NAME: u32 = 8;
/// The same of one below the words, which may say where they are from as well.
const MOST_SOURCE: u32 = 24;

/// Keeps the lines that say whose a quotation is: those above it, and in its own footer (HTML, 4.4.4).
/// Linear in blocks.
pub(super) fn keep_names(survey: &Survey<'_>, choice: &mut Choice) {
    let cut = survey.cut;
    for block in 1..choice.kept.len() {
        let text = &cut.blocks[block];
        let is_footer = cut.container(text).tag == Tag::Footer && text.counts.tokens <= MOST_SOURCE;
        if is_footer && choice.kept[block - 1] && is_quoted(survey, block) {
            choice.set(block, true, "says who is quoted");
        }
    }
    for block in (1..choice.kept.len()).rev() {
        let is_name = is_line(survey, block - 1) && is_quoted(survey, block);
        if is_name && choice.kept[block] {
            choice.set(block - 1, true, "says who is quoted");
        }
    }
}

fn is_line(survey: &Survey<'_>, block: usize) -> bool {
    let counts = &survey.cut.blocks[block].counts;
    counts.ends_colon && (2..=MOST_NAME).contains(&counts.tokens)
}

fn is_quoted(survey: &Survey<'_>, block: usize) -> bool {
    let innermost = survey.cut.blocks[block].innermost;
    survey.elements[innermost as usize].landmarks[Landmark::BlockQuote as usize] < FAR
}
