//! What stands beside the story in an `aside` of its own.
//!
//! Chrome sets asides aside that say little. One that says much may be the page's sidebar all the same:
//! its tickers, its galleries, its readers. The story tells: where its paragraphs stand in one element,
//! and the aside in none that holds any of them, it is not part of it. Takes the surveyed page and the
//! choice; drops from it.

use super::settle::{Choice, prose};
use crate::article::features::{Landmark, Survey};

/// Tokens of prose that a story has at least without its asides.
const LEAST_STORY: u32 = 50;
/// Tokens of prose that an aside says at least: one that says less may be a list of what the story needs.
const LEAST_ASIDE: u32 = 50;
/// As much of the prose, in hundredths, holds the element of the story.
const MOST: u64 = 70;

/// Drops asides beside a story. Linear in elements and blocks, but for the depth of the asides.
pub(super) fn drop(survey: &Survey<'_>, choice: &mut Choice) {
    let asides = asides(survey, choice);
    if asides.is_empty() {
        return;
    }
    let mut sums = vec![0];
    let mut next = asides.iter().map(|&aside| blocks(survey, aside)).peekable();
    let mut sum = 0;
    for block in 0..choice.kept.len() {
        while next.next_if(|aside| aside.1 <= block).is_some() {}
        let is_beside = next.peek().is_some_and(|aside| aside.0 <= block);
        if choice.kept[block] && !is_beside {
            sum += prose(survey, block);
        }
        sums.push(sum);
    }
    if sum < LEAST_STORY {
        return;
    }
    let told = |element: usize| {
        let (first, end) = blocks(survey, element);
        sums[end] - sums[first]
    };
    let holds_most = |element: &usize| u64::from(told(*element)) * 100 >= u64::from(sum) * MOST;
    let Some(story) = (0..survey.cut.elements.len()).rfind(holds_most) else {
        return;
    };
    for aside in asides {
        // The outermost element around it that holds none of the story.
        let mut around = aside;
        while told(survey.cut.elements[around].parent as usize) == 0 {
            around = survey.cut.elements[around].parent as usize;
        }
        let holder = survey.cut.elements[around].parent as usize;
        let (first, end) = blocks(survey, story);
        let (from, to) = blocks(survey, holder);
        let holds_story = from <= first && end <= to && holder < story;
        if holds_story {
            let (first, end) = blocks(survey, aside);
            for block in first..end {
                choice.set(block, false, "stands in an aside beside the story");
            }
        }
    }
}

/// The outermost asides of which much is kept.
fn asides(survey: &Survey<'_>, choice: &Choice) -> Vec<usize> {
    let mut asides: Vec<usize> = Vec::new();
    let mut behind = 0;
    for element in 0..survey.cut.elements.len() {
        let (first, end) = blocks(survey, element);
        let is_aside = survey.elements[element].landmarks[Landmark::Aside as usize] == 0;
        if !is_aside || first < behind {
            continue;
        }
        let kept = (first..end).filter(|&block| choice.kept[block]);
        if kept.map(|block| prose(survey, block)).sum::<u32>() >= LEAST_ASIDE {
            asides.push(element);
            behind = end;
        }
    }
    asides
}

fn blocks(survey: &Survey<'_>, element: usize) -> (usize, usize) {
    let element = &survey.cut.elements[element];
    (element.first_block as usize, element.end_block as usize)
}
