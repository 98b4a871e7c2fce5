//! Headings that open what they head.
//!
//! Where the parts of a page are folded, each heading holds a button that unfolds its part (WAI-ARIA
//! Authoring Practices, accordion). A button alone is a control and looks like one. Takes the surveyed
//! page and the choice; keeps such headings where what stands below is kept.

use super::settle::Choice;
use crate::article::blocks::{Cut, TextBlock};
use crate::article::features::Survey;
use crate::html::Tag;

/// Keeps the headings that open what is kept. Linear in blocks.
pub(super) fn keep(survey: &Survey<'_>, set_aside: &[bool], choice: &mut Choice) {
    for (number, block) in survey.cut.blocks.iter().enumerate().rev() {
        let opens_kept = choice.kept.get(number + 1) == Some(&true);
        if opens_kept && heads(survey.cut, block) && !set_aside[number] {
            choice.set(number, true, "opens what is kept");
        }
    }
}

/// Whether a block is a button that stands in a heading.
pub(super) fn heads(cut: &Cut, block: &TextBlock) -> bool {
    let button = cut.container(block);
    let around = &cut.elements[button.parent as usize];
    let level = around.tag.heading_level();
    button.tag == Tag::Summary || button.tag == Tag::Button && level.is_some_and(|level| level > 1)
}
