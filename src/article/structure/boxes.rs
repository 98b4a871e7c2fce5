//! Boxes that belong to the text above them: callouts.
//!
//! A note or a warning that ends a text stands in an element of its own, and looks like any box below a
//! story. Takes the page, the story and the choice; keeps such boxes where they stand in the element of
//! paragraphs that are kept, right below what is kept. Linear in elements.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Page;
use super::settle::{Choice, Story, place_of, prose};
use crate::article::blocks::Element;
use crate::article::features::{FAR, Landmark};
use crate::article::kind::PageKind;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::constructs::{Sign, signs};

/// As many blocks as such a box has at most.
const MOST_BLOCKS: usize = 6;

/// Keeps the callouts right below what is kept.
pub(super) fn keep(page: &Page<'_>, set_aside: &[bool], story: &Story, choice: &mut Choice) {
    use PageKind::{Article, Documentation, Forum};
    if !matches!(page.kind, Some(Article | Documentation | Forum)) {
        return;
    }
    let cut = page.survey.cut;
    let told =
        (0..choice.kept.len()).filter(|&block| choice.kept[block] && prose(page.survey, block) > 0);
    let places: BTreeSet<usize> = told.map(|block| place_of(cut, block)).collect();
    for element in &cut.elements {
        let (first, end) = (element.first_block as usize, element.end_block as usize);
        let is_small = first > story.first && first < end && end - first <= MOST_BLOCKS;
        let follows = || {
            let around = &cut.elements[element.parent as usize];
            choice.kept[first - 1]
                && (around.first_block as usize) < first
                && places.contains(&(element.parent as usize))
        };
        let is_in_doubt = || !choice.kept[first..end].iter().all(|&kept| kept);
        if !is_small || !is_in_doubt() || !follows() || set_aside[first..end].contains(&true) {
            continue;
        }
        if !tells(page, first..end) || !is_box(page, element) {
            continue;
        }
        for block in first..end {
            if choice.because[block].is_none() {
                choice.set(block, true, "belongs to the text above");
            }
        }
    }
}

/// Whether a box holds a sentence, more than links, and neither a picture's caption nor a label of what
/// surrounds stories: "Keep reading".
fn tells(page: &Page<'_>, mut blocks: Range<usize>) -> bool {
    let survey = page.survey;
    let counts = survey.between(blocks.start, blocks.end);
    let is_label = |block: usize| survey.labels[block].is_some_and(|label| label.whole);
    let is_caption = |block: usize| {
        let innermost = survey.cut.blocks[block].innermost as usize;
        survey.elements[innermost].landmarks[Landmark::Figure as usize] < FAR
    };
    let ends =
        |block: usize| survey.cut.blocks[block].counts.ends_sentence && prose(survey, block) > 0;
    counts.link_tokens * 2 <= counts.tokens
        && !blocks
            .clone()
            .any(|block| is_label(block) || is_caption(block))
        && blocks.any(ends)
}

fn is_box(page: &Page<'_>, element: &Element) -> bool {
    let class = || page.document.attribute(element.node, AttributeName::Class);
    let is_callout = || class().is_some_and(|class| signs(class).has(Sign::Callout));
    match element.tag {
        Tag::Div | Tag::Aside | Tag::Section | Tag::Blockquote => is_callout(),
        _ => false,
    }
}
