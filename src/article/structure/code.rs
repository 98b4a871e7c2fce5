//! Code, kept as a whole: half of a program does not run.
//!
//! Each line of it may be a block of its own, and says little of the story. Takes the surveyed page and
//! the choice; adds to it.

use super::Page;
use super::settle::{Choice, Story, place_of, prose};
use crate::article::blocks::{Cut, Element};
use crate::article::features::Survey;
use crate::article::kind::PageKind;
use crate::html::Tag;

/// Keeps the code of the story that is kept in part, or stands between what is kept; a listing with its
/// caption. Between the paragraphs of a page that tells or explains something, and right below the last,
/// or below another in its element, all code is its own: labels and buttons of an editor stand around it.
/// Linear in elements.
pub(super) fn keep(
    page: &Page<'_>,
    set_aside: &[bool],
    story: Option<&Story>,
    choice: &mut Choice,
) {
    use PageKind::{Article, Documentation, Forum};
    let tells = matches!(page.kind, Some(Article | Documentation | Forum));
    let kept = choice.kept.iter();
    // Most of a manual may be code, and little of it a story's prose: it is told where anything is kept.
    let (story_first, story_last, story_end) = match (story, kept.clone().position(|&kept| kept)) {
        (Some(story), _) => (story.first, story.last, story.end),
        (None, Some(first)) if page.kind == Some(Documentation) => {
            let last = kept.clone().rposition(|&kept| kept).unwrap_or(first);
            (first, last, last + 1)
        }
        (None, _) => return,
    };
    let last = if tells { story_end } else { story_last };
    let cut = page.survey.cut;
    let mut settled = 0;
    let is_code = |element: &&Element| element.tag == Tag::Pre;
    let elements = match page.document.may_hold(Tag::Pre) {
        true => &cut.elements[..],
        false => &[],
    };
    for code in elements.iter().filter(is_code) {
        let listing = listing(cut, code);
        let (first, end) = (listing.first_block as usize, listing.end_block as usize);
        let is_within = first > story_first && end <= last;
        if first <= settled || first == end {
            continue;
        }
        let follows = || tells && follows_its_paragraph(page.survey, code, choice);
        if !is_within && !follows() {
            continue;
        }
        settled = end - 1;
        let is_told = choice.kept[first..end].contains(&true);
        let stands_in = || match tells {
            true => end <= story_last || choice.kept[above(page.survey, code)],
            false => choice.kept[first - 1] && choice.kept[end],
        };
        if !is_told && !stands_in() {
            continue;
        }
        for block in (first..end).filter(|&block| !set_aside[block]) {
            if choice.because[block].is_none() {
                choice.set(block, true, "belongs to code that is kept");
            }
        }
    }
}

/// Whether the code stands in the element of the paragraph right above it, which is kept.
fn follows_its_paragraph(survey: &Survey<'_>, code: &Element, choice: &Choice) -> bool {
    let above = above(survey, code);
    let told_in = || place_of(survey.cut, above) == box_of(survey, code).parent as usize;
    choice.kept[above] && prose(survey, above) > 0 && told_in()
}

/// The block above the box that code is in, of which some is above it.
fn above(survey: &Survey<'_>, code: &Element) -> usize {
    box_of(survey, code).first_block as usize - 1
}

/// The box that the code is in, below its title, beside a button; or the code alone.
fn box_of<'a>(survey: &Survey<'a>, code: &'a Element) -> &'a Element {
    const MOST_BESIDE: u32 = 2;
    const STEPS: usize = 4;
    let cut = survey.cut;
    let blocks = |element: &Element| element.end_block - element.first_block;
    let tells = |block: u32| prose(survey, block as usize) > 0;
    let is_box = |element: &&Element| {
        let tells_above = || (element.first_block..code.first_block).any(tells);
        element.first_block > 0 && blocks(element) <= blocks(code) + MOST_BESIDE && !tells_above()
    };
    let up = |element: &&'a Element| Some(&cut.elements[element.parent as usize]);
    let around = std::iter::successors(Some(code), up).take(STEPS);
    around.take_while(is_box).last().unwrap_or(code)
}

/// The figure that the code is in, or the code alone. A figure with more in it than the code and its
/// caption is none of code.
fn listing<'a>(cut: &'a Cut, code: &'a Element) -> &'a Element {
    let around = &cut.elements[code.parent as usize];
    let blocks = |element: &Element| element.end_block - element.first_block;
    match around.tag == Tag::Figure && blocks(around) <= blocks(code) + 1 {
        true => around,
        false => code,
    }
}
