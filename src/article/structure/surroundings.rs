//! What surrounds the story by its element: the page's footer, dialogs.
//!
//! Legal notes in the footer and the terms of consent in a dialog are sentences like the story's own,
//! and on a page that says little, more of them than of the story. Where enough is told elsewhere, the
//! element is believed. Takes the surveyed page and the choice; drops from it.

use super::settle::Choice;
use super::{LEAST_DOUBTFUL, LEAST_STORY};
use crate::article::features::{FAR, Landmark, Survey};

/// Drops what stands in the page's footer and in dialogs. Linear in blocks and elements.
pub(super) fn drop(survey: &Survey<'_>, choice: &mut Choice) {
    let in_dialog = |block: usize| steps(survey, block, Landmark::Dialog) < FAR;
    if kept_without(survey, choice, &in_dialog) >= LEAST_STORY {
        drop_all(&in_dialog, "stands in a dialog", choice);
    }
    let Some((first, end)) = footer(survey) else {
        return;
    };
    let in_footer = |block: usize| (first..end).contains(&block);
    if kept_without(survey, choice, &in_footer) >= LEAST_DOUBTFUL {
        drop_all(&in_footer, "stands in the page's footer", choice);
    }
}

/// The blocks of the last footer that is the page's own. Footers of one build, in a number, are
/// those of cards.
fn footer(survey: &Survey<'_>) -> Option<(usize, usize)> {
    let own = |element: &usize| {
        let landmarks = &survey.elements[*element].landmarks;
        let is_part = || {
            [Landmark::Article, Landmark::Section, Landmark::ListItem]
                .iter()
                .any(|&landmark| landmarks[landmark as usize] < FAR)
        };
        landmarks[Landmark::Footer as usize] == 0 && !is_part()
    };
    let mut footers = (0..survey.cut.elements.len()).filter(own);
    let last = footers.next_back()?;
    let build = |element: usize| survey.elements[element].builds[1];
    if footers.any(|footer| build(footer) == build(last)) {
        return None;
    }
    let element = &survey.cut.elements[last];
    Some((element.first_block as usize, element.end_block as usize))
}

fn steps(survey: &Survey<'_>, block: usize, landmark: Landmark) -> u8 {
    let innermost = survey.cut.blocks[block].innermost;
    survey.elements[innermost as usize].landmarks[landmark as usize]
}

/// Tokens of what is kept elsewhere.
fn kept_without(survey: &Survey<'_>, choice: &Choice, is_left_out: &dyn Fn(usize) -> bool) -> u32 {
    let blocks = survey.cut.blocks.iter().zip(&choice.kept).enumerate();
    blocks
        .filter(|&(block, (_, &kept))| kept && !is_left_out(block))
        .map(|(_, (block, _))| block.counts.tokens)
        .sum()
}

fn drop_all(is_dropped: &dyn Fn(usize) -> bool, rule: &'static str, choice: &mut Choice) {
    for block in (0..choice.kept.len()).filter(|&block| is_dropped(block)) {
        choice.set(block, false, rule);
    }
}
