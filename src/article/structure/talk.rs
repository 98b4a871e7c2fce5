//! What readers say under an article.
//!
//! A class word about comments proves little: whole threads stand in elements of such names, and so do
//! whole stories. Where the page's data say that it is an article, and most of a story has been told
//! before, what bears the word is the readers'. Takes the surveyed page and the choice; drops from it.

use super::settle::{Choice, prose};
use crate::article::features::{FAR, Landmark, Survey};
use crate::vocabulary::classes::Concept;

/// Tokens of prose that a story has at least before its readers speak.
const LEAST_STORY: u32 = 150;

/// Drops what stands in elements named for comments behind a story. Linear in blocks.
pub(super) fn drop(survey: &Survey<'_>, choice: &mut Choice) {
    let mut told = 0;
    for block in 0..choice.kept.len() {
        let innermost = survey.cut.blocks[block].innermost;
        let surveyed = &survey.elements[innermost as usize];
        let comment = surveyed.concepts[Concept::Comment as usize];
        let code = surveyed.landmarks[Landmark::Preformatted as usize];
        if comment < code && code < FAR {
            // A highlighter's word for what a programmer says.
        } else if comment < FAR {
            if told >= LEAST_STORY {
                choice.set(block, false, "is said by readers of the story");
            }
        } else if choice.kept[block] {
            told += prose(survey, block);
        }
    }
}
