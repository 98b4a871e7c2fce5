//! What a dish is made of.
//!
//! A list of things and how much of each has neither sentences nor links, and stands above the first paragraph
//! or beside it: its scores are low, and its numbers look like those of a date. The page says what it is, by
//! the names of its elements or by the line above it. Takes the surveyed page and the choice; keeps such lists,
//! once each.

use std::collections::HashSet;

use super::Page;
use super::settle::{Choice, Story};
use crate::article::blocks::Element;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::ingredients::{announces_ingredients, is_ingredients_name};

/// As many items as a list has that only a line announces, and as many as one of a name has at most.
const LEAST_ITEMS: usize = 3;
const MOST_ITEMS: usize = 80;
/// As many words as an item has at most, in the mean.
const MOST_WORDS: usize = 12;
/// As many items say how much, in hundredths, where only a line announces them, or where they are links to
/// what is said of a thing.
const LEAST_WITH: usize = 40;
/// As many lines as stand between the one that announces the list and the list: for how many it is, a button.
const MOST_BETWEEN: usize = 3;
/// As many words as that line has at most.
const MOST_LABEL: u32 = 6;
/// So many elements up from the list may be the one that is named for it.
const STEPS: usize = 4;

const RULE: &str = "is what it is made of";

/// Keeps the lists of ingredients below the headline. Linear in lists and their items.
pub(super) fn keep(page: &Page<'_>, set_aside: &[bool], story: &Story, choice: &mut Choice) {
    let cut = page.survey.cut;
    let top = story.headline.map_or(0, |headline| headline + 1);
    let mut said = HashSet::new();
    for list in cut.lists() {
        let (first, end) = list.blocks();
        let is_list = matches!(list.tag, Tag::Ul | Tag::Ol | Tag::Dl);
        let may_be = is_list
            && first >= top
            && (1..=MOST_ITEMS).contains(&(end - first))
            && !set_aside[first]
            && page.survey.between(first, end).tokens as usize <= (end - first) * MOST_WORDS;
        if !may_be {
            continue;
        }
        let has_quantities = has_quantities(page, first, end);
        let has_links = page.survey.between(first, end).link_tokens > 0;
        let label = || label(page, top, first).filter(|_| end - first >= LEAST_ITEMS);
        let label = has_quantities.then(label).flatten();
        let is_it = label.is_some() || (has_quantities || !has_links) && is_named(page, list);
        if !is_it {
            continue;
        }
        // It may stand there twice, for two widths of a screen.
        if !said.insert(cut.blocks[end - 1].counts.fingerprint) {
            continue;
        }
        let is_heading = |&above: &usize| above >= top && cut.is_heading(above);
        let heading = first.checked_sub(1).filter(is_heading);
        let label = label.or(heading);
        for block in label.into_iter().chain(first..end) {
            if !set_aside[block] {
                choice.set(block, true, RULE);
            }
        }
    }
}

/// Whether items say how much of each.
fn has_quantities(page: &Page<'_>, first: usize, end: usize) -> bool {
    let counts = |block: usize| &page.survey.cut.blocks[block].counts;
    let with = (first..end)
        .filter(|&block| counts(block).numbers > 0)
        .count();
    with * 100 >= (end - first) * LEAST_WITH
}

/// The line above a list, or the first of its own, that says what it is. The headline is printed for itself.
fn label(page: &Page<'_>, top: usize, first: usize) -> Option<usize> {
    let announces = |&line: &usize| {
        let block = &page.survey.cut.blocks[line];
        block.counts.tokens <= MOST_LABEL
            && block.counts.links == 0
            && announces_ingredients(&page.document.text_between(block.start, block.end))
    };
    let near = first.saturating_sub(MOST_BETWEEN).max(top)..=first;
    near.rev().find(announces)
}

/// Whether a list is named for what it lists, or the elements around it.
fn is_named(page: &Page<'_>, list: &Element) -> bool {
    let cut = page.survey.cut;
    let up = |element: &&Element| Some(&cut.elements[element.parent as usize]);
    let mut around = std::iter::successors(Some(list), up).take(STEPS);
    around.any(|element| {
        let names = [AttributeName::Class, AttributeName::Id];
        let mut names = names
            .into_iter()
            .filter_map(|name| page.document.attribute(element.node, name));
        names.any(is_ingredients_name)
    })
}
