//! Who speaks in a thread, and what stands beside each post of them, where a program of boards names it.
//!
//! Beside a post stand the rank of whoever wrote it, since when a member, how many posts; below it who liked
//! it, and a signature. The name alone is part of the thread, where it is not said above the post again.
//! Takes the page and the choice; drops, and keeps names. Linear in blocks and elements.

use std::borrow::Cow;

use super::Page;
use super::entries::OF_SPEAKERS;
use super::settle::Choice;
use crate::article::blocks::Element;
use crate::dom::NodeId;
use crate::html::AttributeName;
use crate::vocabulary::boards::{Says, begins_signature, is_name, says};

/// As many words as a name has at most.
const MOST_NAME: u32 = 4;
/// As many blocks around what is said of a speaker may say the name as well.
const NEAR: usize = 8;

/// Drops what is said of speakers on a page that a program of boards made.
pub(super) fn settle(page: &Page<'_>, choice: &mut Choice) {
    if !page.facts.is_thread() {
        return;
    }
    drop_signatures(page, choice);
    let cut = page.survey.cut;
    let headline = page
        .survey
        .headline
        .map_or(usize::MAX, |block| block as usize);
    let mut behind = 0;
    for element in &cut.elements {
        let (first, end) = element.blocks();
        let is_new = first >= behind && end > first && !(first..end).contains(&headline);
        let class = || page.document.attribute(element.node, AttributeName::Class);
        let what = if is_new { class().and_then(says) } else { None };
        match what {
            Some(Says::Profile) => {
                behind = end;
                keep_the_name_alone(page, element, choice);
            }
            Some(Says::Furniture) => {
                behind = end;
                for block in first..end {
                    choice.set(block, false, "stands beside every post");
                }
            }
            Some(Says::Post | Says::Body) | None => {}
        }
    }
}

fn keep_the_name_alone(page: &Page<'_>, profile: &Element, choice: &mut Choice) {
    let (first, end) = profile.blocks();
    let name = (first..end).find(|&block| may_be_name(page, block));
    let around = first.saturating_sub(NEAR)..choice.kept.len().min(end + NEAR);
    let says_it = |name: usize, other: usize| {
        choice.kept[other] && text(page, other).contains(text(page, name).trim())
    };
    let name = name.filter(|&name| {
        let mut others = around.filter(|other| !(first..end).contains(other));
        !others.any(|other| says_it(name, other))
    });
    for block in first..end {
        let is_who = choice.kept[block]
            && choice.because[block].is_some_and(|rule| rule.starts_with("says who"));
        if Some(block) == name || is_who && name.is_none() {
            choice.set(block, true, "is the name of whoever speaks");
        } else {
            choice.set(block, false, OF_SPEAKERS);
        }
    }
}

/// Whether a line is named for whoever wrote the post.
fn may_be_name(page: &Page<'_>, block: usize) -> bool {
    let cut = page.survey.cut;
    let line = &cut.blocks[block];
    if !(1..=MOST_NAME).contains(&line.counts.tokens) || line.counts.ends_colon {
        return false;
    }
    let up = |&element: &usize| Some(cut.elements[element].parent as usize);
    let around = std::iter::successors(Some(line.innermost as usize), up).take(3);
    let mut around = around.filter(|&element| cut.elements[element].blocks() == (block, block + 1));
    around.any(|element| {
        let node = cut.elements[element].node;
        let class = page.document.attribute(node, AttributeName::Class);
        class.is_some_and(is_name)
    })
}

fn text<'a>(page: &Page<'a>, block: usize) -> Cow<'a, str> {
    let block = &page.survey.cut.blocks[block];
    page.document.text_between(block.start, block.end)
}

/// Drops what stands below a line that is drawn with underscores, as far as its element goes.
fn drop_signatures(page: &Page<'_>, choice: &mut Choice) {
    let cut = page.survey.cut;
    let mut behind = 0;
    for (number, block) in cut.blocks.iter().enumerate() {
        if number < behind {
            choice.set(number, false, "is a signature");
            continue;
        }
        let mut texts = (block.start.0..block.end.0).map(NodeId);
        let line = texts.find(|&node| begins_signature(page.document.text(node)));
        let Some(line) = line else { continue };
        behind = cut.container(block).end_block as usize;
        if page
            .document
            .text_between(block.start, line)
            .trim()
            .is_empty()
        {
            choice.set(number, false, "is a signature");
        } else {
            choice.until.insert(number, line);
        }
    }
}
