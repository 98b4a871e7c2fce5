//! Other stories that stand in full behind the story, as pages load them that never end.
//!
//! The headline stands in an `article`, and behind that there are more of the same build, each with a heading
//! of the headline's rank and build: these are the headlines of others. Posts of a thread, entries of a ticker
//! and the parts of a story have headings of a lower rank than the headline, which stands above them all. Takes
//! the page and the choice; drops from it. Linear in elements.

use super::settle::{Choice, prose};
use super::{Page, tells_one_story};
use crate::article::blocks::Element;
use crate::html::Tag;

/// Fewer words of the title may be the name of the site, over a list of what is new.
const LEAST_WORDS: u32 = 3;
/// As many words of prose as the story has at least.
const LEAST_PROSE: u32 = 50;

/// Drops stories behind that of the headline.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    let survey = page.survey;
    let cut = survey.cut;
    let Some(headline) = survey.headline.map(|block| block as usize) else {
        return;
    };
    let block = &cut.blocks[headline];
    let says_title = block.counts.title_words.count_ones() >= LEAST_WORDS;
    if !says_title || !tells_one_story(page) {
        return;
    }
    let rank = |block: usize| {
        let container = cut.blocks[block].container as usize;
        let level = cut.elements[container].tag.heading_level();
        level.map(|level| (level, survey.elements[container].builds[1]))
    };
    let parent = |&element: &usize| {
        let parent = cut.elements[element].parent as usize;
        (parent != element).then_some(parent)
    };
    let mut around = std::iter::successors(Some(block.container as usize), parent);
    let Some(own) = around.find(|&element| cut.elements[element].tag == Tag::Article) else {
        return;
    };
    let (first, end) = cut.elements[own].blocks();
    let told: u32 = (first..end)
        .filter(|&block| choice.kept[block])
        .map(|block| prose(survey, block))
        .sum();
    if rank(headline).is_none() || told < LEAST_PROSE {
        return;
    }
    let is_like = |&(number, element): &(usize, &Element)| {
        element.tag == Tag::Article
            && element.parent == cut.elements[own].parent
            && survey.elements[number].builds[0] == survey.elements[own].builds[0]
    };
    let is_headed = |(_, element): &(usize, &Element)| {
        let (first, end) = element.blocks();
        let heading = (first..end).find(|&block| rank(block).is_some());
        heading.is_some_and(|heading| rank(heading) == rank(headline))
    };
    let behind = cut.elements.iter().enumerate().skip(own + 1);
    for (_, other) in behind.filter(is_like).filter(is_headed) {
        let (first, end) = other.blocks();
        for block in first..end {
            choice.set(block, false, "is another story in full");
        }
    }
}
