//! Boxes that belong to the text above them: callouts, and parts under a heading of their own.
//!
//! A note or a warning that ends a text stands in an element of its own, and looks like any box below a
//! story. So does a part that folds. Where nothing names the box, it has to be plain: no link, no picture,
//! nothing to press. A page that shows code is a manual, and what stands between its paragraphs or right
//! below them is a part of it, headed or not. What stands beside a box of the same build is kept as that is: the
//! tabs of a set. Takes the page, the story and the choice; keeps such boxes where
//! they stand in the element of paragraphs that are kept, right below what is kept. Linear in elements.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Page;
use super::settle::{Choice, LIKELY, Story, place_of, prose};
use crate::article::blocks::Element;
use crate::article::features::{FAR, Landmark};
use crate::article::kind::PageKind;
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::classes::Concept;
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
    let is_manual = is_manual(page, choice);
    for (number, element) in cut.elements.iter().enumerate() {
        let (first, end) = (element.first_block as usize, element.end_block as usize);
        let is_small = first > story.first && first < end && end - first <= MOST_BLOCKS;
        let follows = || {
            let around = &cut.elements[element.parent as usize];
            let is_in_place = places.contains(&(element.parent as usize))
                || first < story.end && is_headed(page, element);
            is_below_what_is_kept(page, first, choice)
                && (around.first_block as usize) < first
                && (is_in_place || is_beside_its_like(page, number, choice))
        };
        let is_in_doubt = || !choice.kept[first..end].iter().all(|&kept| kept);
        if !is_small || !is_in_doubt() || !follows() || !tells(page, first..end) {
            continue;
        }
        let is_set_aside = set_aside[first..end].contains(&true);
        let is_box = || {
            let is_likely = |block: usize| choice.scores[block] >= LIKELY;
            is_callout(page, element)
                || is_part(page, element, is_manual, choice)
                || (first..end).all(is_likely)
                    && is_beside_its_like(page, number, choice)
                    && is_plain(page, element)
        };
        let is_note = || is_manual && element.tag == Tag::Aside && is_plain(page, element);
        if is_set_aside && !is_note() || !is_set_aside && !is_note() && !is_box() {
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

/// Whether what stands right above a block is kept, but for buttons: above may be code, with one to copy it.
fn is_below_what_is_kept(page: &Page<'_>, block: usize, choice: &Choice) -> bool {
    let cut = page.survey.cut;
    let is_button = |above: usize| cut.container(&cut.blocks[above]).tag == Tag::Button;
    let above = (0..block).rev().find(|&above| !is_button(above));
    above.is_some_and(|above| choice.kept[above])
}

/// Whether right before an element stands one of its build, in the same element, all of which is kept: the
/// second tab of a set.
fn is_beside_its_like(page: &Page<'_>, number: usize, choice: &Choice) -> bool {
    /// As far up from its last block as the other stands.
    const STEPS: usize = 4;
    let cut = page.survey.cut;
    let own = &cut.elements[number];
    let has_a_name = page
        .document
        .attribute(own.node, AttributeName::Class)
        .is_some();
    let Some(above) = (own.first_block as usize).checked_sub(1) else {
        return false;
    };
    let build = |number: usize| page.survey.elements[number].builds[0];
    let is_its_like = |&place: &usize| {
        let other = &cut.elements[place];
        other.parent == own.parent
            && other.end_block == own.first_block
            && build(place) == build(number)
    };
    let up = |&element: &usize| Some(cut.elements[element].parent as usize);
    let around = std::iter::successors(Some(cut.blocks[above].container as usize), up);
    let other = around.take(STEPS).find(is_its_like);
    own.tag == Tag::Div
        && has_a_name
        && other.is_some_and(|other| {
            let (first, end) = cut.elements[other].blocks();
            choice.kept[first..end].iter().all(|&kept| kept)
        })
}

/// Whether the page is a manual: it is known for one, or shows code.
fn is_manual(page: &Page<'_>, choice: &Choice) -> bool {
    let cut = page.survey.cut;
    let shows_code =
        |block: usize| choice.kept[block] && cut.container(&cut.blocks[block]).tag == Tag::Pre;
    match page.kind {
        Some(PageKind::Documentation) => true,
        Some(PageKind::Article) => (0..choice.kept.len()).any(shows_code),
        _ => false,
    }
}

fn is_callout(page: &Page<'_>, element: &Element) -> bool {
    let class = || page.document.attribute(element.node, AttributeName::Class);
    let is_named = || class().is_some_and(|class| signs(class).has(Sign::Callout));
    match element.tag {
        Tag::Div | Tag::Aside | Tag::Section | Tag::Blockquote => is_named(),
        _ => false,
    }
}

/// Whether a box reads like a part of the text, and is likely to be one: under a heading of its own, or in a
/// manual.
fn is_part(page: &Page<'_>, element: &Element, is_manual: bool, choice: &Choice) -> bool {
    use Tag::{Aside, Blockquote, Details, Div, Dl, Section};
    let may_be = match element.tag {
        Div | Aside | Section | Details => is_manual || is_headed(page, element),
        Dl => is_manual,
        Blockquote => page.kind == Some(PageKind::Documentation),
        _ => false,
    };
    let (first, end) = element.blocks();
    let is_likely = |block: usize| prose(page.survey, block) > 0 && choice.scores[block] >= LIKELY;
    may_be && (first..end).any(is_likely) && is_plain(page, element)
}

/// Whether a box begins with a heading, or with what unfolds it, and goes on with more: not with the name of
/// who wrote the text.
fn is_headed(page: &Page<'_>, element: &Element) -> bool {
    /// As far up from the heading as an element stands that is named for whoever wrote the text.
    const NEAR: u8 = 3;
    let cut = page.survey.cut;
    let (first, end) = element.blocks();
    let heading = &cut.blocks[first];
    let heads = cut.is_heading(first) || cut.container(heading).tag == Tag::Summary;
    let names = &page.survey.elements[heading.innermost as usize].concepts;
    let names_the_author = || {
        let text = page.document.text_between(heading.start, heading.end);
        let mut authors = page.hints.authors.iter();
        authors.any(|author| text.contains(author.as_str()))
    };
    heads && end > first + 1 && names[Concept::Byline as usize] > NEAR && !names_the_author()
}

/// Whether a box holds neither links nor pictures, nor code, nor anything to press.
fn is_plain(page: &Page<'_>, element: &Element) -> bool {
    use Tag::{Button, Figure, Form, Img, Input, Pre, Video};
    let (first, end) = element.blocks();
    let mut nodes = (element.node.0..page.document.end(element.node).0).map(NodeId);
    page.survey.between(first, end).link_tokens == 0
        && !nodes.any(|node| match page.document.tag(node) {
            Figure | Form | Img | Input | Pre | Video => true,
            // What unfolds a part may be no more than a sign.
            Button => !page
                .document
                .text_between(node, page.document.end(node))
                .trim()
                .is_empty(),
            _ => false,
        })
}
