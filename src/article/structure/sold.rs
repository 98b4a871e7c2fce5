//! What a thing costs, and what it is in figures, where a page sells one thing.
//!
//! A price is a number among buttons, and a line of a data sheet a word or two: by their words the scores
//! cannot know them. The first price under the headline is what the thing costs, with what is said beside it
//! of the price before; a list of labels and what each says is its data sheet. Takes the page and the choice;
//! adds to it. Linear in blocks.

use std::ops::Range;

use super::settle::{Choice, LIKELY, prose};
use super::{Page, copies};
use crate::article::features::{FAR, Landmark};
use crate::article::kind::PageKind;
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::carts::speaks_of_a_cart;
use crate::vocabulary::offers::says_stars;
use crate::vocabulary::prices::says_price;

/// As many words as a price has at most, and as many blocks stand above it under the headline.
const MOST_PRICE: u32 = 10;
const MOST_ABOVE: usize = 40;
/// As many prices as stand beside each other: the old one, the new one, what is saved.
const MOST_PRICES: usize = 3;
/// What is set aside, and may hold a price all the same: the box with the buttons stands in a form, or at
/// the side.
const BOXES: [&str; 3] = ["toolbar", "sidebar", "byline"];
/// As few lines as a data sheet has, and as many words as one of them has.
const LEAST_LINES: usize = 3;
const MOST_LINE: u32 = 16;
/// As many characters as the label of a line has.
const MOST_LABEL: usize = 32;
/// Shares in hundredths.
const MOST: usize = 80;

/// Keeps what the thing costs.
pub(super) fn keep_price(page: &Page<'_>, choice: &mut Choice) {
    let Some(headline) = page.survey.headline else {
        return;
    };
    let cut = page.survey.cut;
    let below = headline as usize + 1;
    let end = cut.blocks.len().min(below + MOST_ABOVE);
    // Where many things have their prices none of these is the page's.
    let most = match page.kind.is_some_and(PageKind::is_of_many) {
        true => MOST_PRICES,
        false => MOST_PRICES * 2,
    };
    let prices = (below..end).filter(|&block| is_price(page, block));
    if !page.facts.is_product_marked_up() && prices.count() > most {
        return;
    }
    let marked = || marked_up(page, &["price", "lowPrice"]).into_iter().next();
    let first = marked()
        .map(|price| price.start)
        .filter(|&price| may_stand_there(page, price));
    let Some(first) = first.or_else(|| (below..end).find(|&block| is_price(page, block))) else {
        return;
    };
    let holder = cut.holder_of(first);
    let around = cut.elements[holder].end_block as usize;
    let beside = (first + 1..around).take(MOST_PRICES);
    let beside = beside.take_while(|&block| is_price(page, block));
    let label = first.checked_sub(1).filter(|&label| {
        let counts = &cut.blocks[label].counts;
        counts.ends_colon && counts.tokens <= MOST_PRICE && label > headline as usize
    });
    let own: Vec<usize> = label.into_iter().chain([first]).chain(beside).collect();
    for block in own {
        if !copies::is_copy(choice, block) {
            choice.set(block, true, "is what the thing costs");
        }
    }
}

fn is_price(page: &Page<'_>, block: usize) -> bool {
    let text = &page.survey.cut.blocks[block];
    let counts = &text.counts;
    let may_be = counts.numbers > 0
        && counts.tokens <= MOST_PRICE
        && counts.links == 0
        && !counts.ends_sentence
        && prose(page.survey, block) == 0
        && page.survey.labels[block].is_none()
        && !stands_in(page, block, Landmark::Button);
    may_be
        && may_stand_there(page, block)
        && says_price(&page.document.text_between(text.start, text.end))
}

fn stands_in(page: &Page<'_>, block: usize, landmark: Landmark) -> bool {
    let innermost = page.survey.cut.blocks[block].innermost;
    page.survey.elements[innermost as usize].landmarks[landmark as usize] < FAR
}

/// Whether a block was not set aside, or as a box that may hold the price.
fn may_stand_there(page: &Page<'_>, block: usize) -> bool {
    let block = &page.survey.cut.blocks[block];
    let behind = page
        .set_aside
        .partition_point(|aside| aside.node <= block.start);
    page.set_aside[..behind].last().is_none_or(|aside| {
        page.document.end(aside.node) <= block.start || BOXES.contains(&aside.rule)
    })
}

/// Keeps what the page's data mark up as the description of what is sold: those who review it mark up theirs.
pub(super) fn keep_description(page: &Page<'_>, choice: &mut Choice) {
    for description in marked_up(page, &["description"]) {
        for block in description {
            if !stands_in(page, block, Landmark::Button) && !copies::is_copy(choice, block) {
                choice.set(block, true, "describes what is sold by the page's data");
            }
        }
    }
}

/// The blocks of what is marked up as properties of the one thing that the page marks up.
fn marked_up(page: &Page<'_>, properties: &[&str]) -> Vec<Range<usize>> {
    let &Page { document, .. } = page;
    if !page.facts.is_product_marked_up() {
        return Vec::new();
    }
    let is_of_a_review = |node: NodeId| {
        let mut around = document.ancestors(node);
        around.any(|node| {
            let kind = document.attribute(node, AttributeName::Itemtype);
            kind.is_some_and(|kind| kind.trim_end().ends_with("/Review"))
        })
    };
    let is_one = |&(node, _): &(NodeId, Tag)| {
        let property = document.attribute(node, AttributeName::Itemprop);
        property.is_some_and(|property| properties.contains(&property)) && !is_of_a_review(node)
    };
    let found = document.elements().filter(is_one);
    let blocks = found.map(|(node, _)| page.survey.cut.blocks_within(document, node));
    let blocks = blocks.filter(|(first, end)| first < end);
    blocks.map(|(first, end)| first..end).collect()
}

/// Drops what a shop says of the cart: what is in it, what was put there, what is earned by that.
pub(super) fn drop_words_on_the_cart(page: &Page<'_>, choice: &mut Choice) {
    const MOST_WORDS: u32 = 40;
    let headline = page.survey.headline.map(|headline| headline as usize);
    for (number, block) in page.survey.cut.blocks.iter().enumerate() {
        let may_be =
            choice.kept[number] && block.counts.tokens <= MOST_WORDS && Some(number) != headline;
        if may_be && speaks_of_a_cart(&page.document.text_between(block.start, block.end)) {
            choice.set(number, false, "speaks of the cart");
        }
    }
}

/// Drops how many buyers gave how many stars: "5 stars (12)".
pub(super) fn drop_counts_of_stars(page: &Page<'_>, choice: &mut Choice) {
    const MOST_WORDS: u32 = 4;
    const LEAST: usize = 3;
    let cut = page.survey.cut;
    let text = |block: usize| {
        let block = &cut.blocks[block];
        page.document.text_between(block.start, block.end)
    };
    let counts_stars =
        |&block: &usize| cut.blocks[block].counts.tokens <= MOST_WORDS && says_stars(&text(block));
    let stars: Vec<usize> = (0..cut.blocks.len()).filter(counts_stars).collect();
    // One alone may be the name of a hotel.
    if stars.len() < LEAST {
        return;
    }
    for star in stars {
        choice.set(star, false, "counts stars");
        let behind = star + 1;
        let is_count = behind < cut.blocks.len() && !text(behind).contains(char::is_alphabetic);
        if is_count {
            choice.set(behind, false, "counts stars");
        }
    }
}

/// Keeps the lists of labels and what each says.
pub(super) fn keep_data_sheets(page: &Page<'_>, set_aside: &[bool], choice: &mut Choice) {
    let Some(headline) = page.survey.headline else {
        return;
    };
    let cut = page.survey.cut;
    let mut settled = headline as usize + 1;
    for list in cut.lists() {
        let (first, end) = list.blocks();
        let may_be = matches!(list.tag, Tag::Ul | Tag::Ol | Tag::Dl)
            && first >= settled
            && end >= first + LEAST_LINES
            && (first..end).all(|block| !set_aside[block])
            && !stands_in(page, first, Landmark::Footer);
        if !may_be || !is_data_sheet(page, first, end, list.tag, choice) {
            continue;
        }
        settled = end;
        for block in first..end {
            if !copies::is_copy(choice, block) {
                choice.set(block, true, "belongs to the data sheet of what is sold");
            }
        }
        let heading = first.checked_sub(1).filter(|&above| {
            cut.is_heading(above) && above > headline as usize && !set_aside[above]
        });
        if let Some(heading) = heading {
            choice.set(heading, true, "heads a data sheet");
        }
    }
}

/// Keeps lines of one label each and what it says, one below the other under the headline: the number of the
/// article, its colour.
pub(super) fn keep_labelled_lines(page: &Page<'_>, set_aside: &[bool], choice: &mut Choice) {
    const LEAST_RUN: usize = 2;
    let is_of_many = page.kind.is_some_and(PageKind::is_of_many);
    let Some(headline) = page.survey.headline.filter(|_| !is_of_many) else {
        return;
    };
    let cut = page.survey.cut;
    let below = headline as usize + 1;
    let end = cut.blocks.len().min(below + MOST_ABOVE);
    let is_line = |block: usize| {
        let counts = &cut.blocks[block].counts;
        counts.tokens <= MOST_LINE
            && counts.links == 0
            && !set_aside[block]
            && !cut.is_heading(block)
            && cut.container(&cut.blocks[block]).tag != Tag::Li
            && prose(page.survey, block) == 0
            && says_after_a_label(page, block)
    };
    let mut block = below;
    while block < end {
        let run = (block..end).take_while(|&line| is_line(line)).count();
        if run >= LEAST_RUN {
            for line in block..block + run {
                if !copies::is_copy(choice, line) {
                    choice.set(line, true, "belongs to the data sheet of what is sold");
                }
            }
        }
        block += run.max(1);
    }
}

/// Keeps a line between two that are kept, where all are of one build: one of several things that are sold
/// together.
pub(super) fn keep_lines_between(page: &Page<'_>, set_aside: &[bool], choice: &mut Choice) {
    let cut = page.survey.cut;
    let build = |block: usize| {
        let container = cut.blocks[block].container as usize;
        (
            cut.elements[container].parent,
            page.survey.elements[container].builds[0],
        )
    };
    for block in 1..cut.blocks.len().saturating_sub(1) {
        let counts = &cut.blocks[block].counts;
        // What is marked up as a list is settled as one.
        let may_be = !choice.kept[block]
            && cut.container(&cut.blocks[block]).tag != Tag::Li
            && choice.scores[block] >= LIKELY
            && counts.links == 0
            && !set_aside[block]
            && !copies::is_copy(choice, block);
        if may_be
            && choice.kept[block - 1]
            && choice.kept[block + 1]
            && build(block) == build(block - 1)
            && build(block) == build(block + 1)
        {
            choice.set(block, true, "stands between lines of what is sold");
        }
    }
}

/// Whether a line is a short label, a colon, and what it says.
fn says_after_a_label(page: &Page<'_>, block: usize) -> bool {
    let text = &page.survey.cut.blocks[block];
    let text = page.document.text_between(text.start, text.end);
    let label = text.trim_start().split_once(':');
    label.is_some_and(|(label, says)| {
        let is_short = (1..=MOST_LABEL).contains(&label.chars().count());
        // Nor is it an hour, or how long something takes.
        is_short && !label.ends_with(|c: char| c.is_ascii_digit()) && !says.trim().is_empty()
    })
}

/// Whether most lines of a list are a label and what it says, and likely enough.
fn is_data_sheet(page: &Page<'_>, first: usize, end: usize, tag: Tag, choice: &Choice) -> bool {
    let cut = page.survey.cut;
    let lines = end - first;
    let likely: u32 = (first..end)
        .map(|block| u32::from(choice.scores[block]))
        .sum();
    let is_short = |block: usize| {
        let counts = &cut.blocks[block].counts;
        counts.tokens <= MOST_LINE && counts.link_tokens < counts.tokens
    };
    let is_pair = |block: usize| tag == Tag::Dl || says_after_a_label(page, block);
    let lines_of_it = (first..end).filter(|&block| is_short(block) && is_pair(block));
    likely >= u32::from(LIKELY) * lines as u32 && lines_of_it.count() * 100 >= lines * MOST
}
