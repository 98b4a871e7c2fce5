//! What a page says twice.
//!
//! The same text in two places is written for two screens, or in a summary and in full, or by a
//! carousel that comes round: the first is kept. Copies side by side are the writer's (a refrain), and
//! so are those in lists and tables (what two plans have in common) and in code. Takes the surveyed
//! page and the choice; drops from it.

use super::settle::Choice;
use crate::article::features::{Landmark, Survey};

/// A text of fewer tokens may well be said twice.
const LEAST_COPY: u32 = 8;
/// So many steps up a list item or a cell is the block's own.
const NEAR_LIST: u8 = 2;

/// Drops copies of what is kept. Linear in blocks, but for sorting the long ones.
pub(super) fn drop(survey: &Survey<'_>, choice: &mut Choice) {
    let blocks = &survey.cut.blocks;
    let may_be_copy = |&block: &usize| {
        choice.kept[block]
            && blocks[block].counts.tokens >= LEAST_COPY
            && !is_part_of_list(survey, block)
    };
    let mut kept: Vec<usize> = (0..blocks.len()).filter(may_be_copy).collect();
    let text = |block: usize| {
        (
            blocks[block].counts.fingerprint,
            blocks[block].counts.tokens,
        )
    };
    // Stable: of equal blocks the first in the document comes first.
    kept.sort_by_key(|&block| text(block));
    for same in kept.chunk_by(|&a, &b| text(a) == text(b)) {
        for &copy in &same[1..] {
            if survey.cut.holder_of(copy) != survey.cut.holder_of(same[0]) {
                choice.set(copy, false, "says again what is kept");
            }
        }
    }
}

fn is_part_of_list(survey: &Survey<'_>, block: usize) -> bool {
    let innermost = survey.cut.blocks[block].innermost;
    let landmarks = &survey.elements[innermost as usize].landmarks;
    [
        Landmark::ListItem,
        Landmark::Table,
        Landmark::DescriptionList,
        Landmark::Preformatted,
    ]
    .iter()
    .any(|&landmark| landmarks[landmark as usize] <= NEAR_LIST)
}
