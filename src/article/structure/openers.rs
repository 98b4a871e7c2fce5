//! Lines that open what they head.
//!
//! Where the parts of a page are folded, each heading holds a button that unfolds its part (WAI-ARIA
//! Authoring Practices, accordion), or each part begins with a link that leads nowhere. A button alone, or
//! such a link, is a control and looks like one. Takes the surveyed page and the choice; keeps such lines
//! where what stands below is kept.

use std::collections::HashMap;

use super::settle::Choice;
use crate::article::blocks::{Cut, Element, TextBlock};
use crate::article::features::Survey;
use crate::html::Tag;

const RULE: &str = "opens what is kept";

/// Keeps the lines that open what is kept. Linear in blocks and the elements that begin with one.
pub(super) fn keep(survey: &Survey<'_>, set_aside: &[bool], choice: &mut Choice) {
    let mut parts = Vec::new();
    for (number, block) in survey.cut.blocks.iter().enumerate().rev() {
        let opens_kept = choice.kept.get(number + 1) == Some(&true);
        if !opens_kept || set_aside[number] {
            continue;
        }
        if heads(survey.cut, block) {
            choice.set(number, true, RULE);
        } else if is_to_press(survey.cut, block) {
            parts.extend(part_begun_by(survey.cut, number).map(|part| (part, number)));
        }
    }
    keep_those_in_a_row(survey, &parts, choice);
}

/// Parts come one after the other, each in an element of one build: by itself such a line may be any
/// control above the text.
fn keep_those_in_a_row(survey: &Survey<'_>, parts: &[(usize, usize)], choice: &mut Choice) {
    let row = |part: usize| {
        let parent = survey.cut.elements[part].parent;
        (parent, survey.elements[part].builds[0])
    };
    let mut rows: HashMap<(u32, u32), u32> = HashMap::new();
    for &(part, _) in parts {
        *rows.entry(row(part)).or_default() += 1;
    }
    for &(part, line) in parts {
        if rows[&row(part)] > 1 {
            choice.set(line, true, RULE);
        }
    }
}

/// Whether a block is a button, or a link that leads nowhere but to a place on the page.
fn is_to_press(cut: &Cut, block: &TextBlock) -> bool {
    block.counts.is_all_link_within() || cut.container(block).tag == Tag::Button
}

/// The smallest element that begins with a block and goes on with others.
fn part_begun_by(cut: &Cut, block: usize) -> Option<usize> {
    let mut element = cut.blocks[block].container as usize;
    while cut.elements[element].blocks() == (block, block + 1) && element > 0 {
        element = cut.elements[element].parent as usize;
    }
    let (first, end) = cut.elements[element].blocks();
    (first == block && end > block + 1).then_some(element)
}

/// Whether a block is a button that stands in a heading, or what unfolds a part of the page.
pub(super) fn heads(cut: &Cut, block: &TextBlock) -> bool {
    let button = cut.container(block);
    let around = &cut.elements[button.parent as usize];
    let level = around.tag.heading_level();
    // The heading may stand in what unfolds the part, within an element for its looks.
    let is_in_summary = || {
        let up = |element: &&Element| Some(&cut.elements[element.parent as usize]);
        let mut around = std::iter::successors(Some(around), up).take(2);
        button.tag.heading_level().is_some() && around.any(|element| element.tag == Tag::Summary)
    };
    button.tag == Tag::Summary
        || is_in_summary()
        || button.tag == Tag::Button && level.is_some_and(|level| level > 1)
}
