//! What stands above the story: what leads to it, its headline once more, and lines about it.
//!
//! Takes the structure of the page and the choice, and drops them: steps of [`settle`].

use std::borrow::Cow;
use std::ops::Range;

use super::Page;
use super::bylines::{ABOUT, MOST_BYLINE};
use super::settle::{Choice, Story, Structure, prose};
use crate::article::features::{FAR, Landmark};
use crate::article::kind::PageKind;
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::carts::speaks_of_a_cart;
use crate::vocabulary::dates::begins_with_date_label;
use crate::vocabulary::prices::says_price;
use crate::vocabulary::reading_times::says_reading_time;

/// As many tokens as a line about the story has at most.
pub(super) const LINE: u32 = 8;
/// With fewer words of the title a line may say them by chance.
pub(super) const LEAST_TITLE: u32 = 4;
/// As many numbers as a date has at least; of a line about the story they are a fifth.
const DATE_NUMBERS: u32 = 3;
/// As many characters as a line has at most that is read for its date.
const MOST_DATED: u32 = 400;
/// As much of a page that offers something is prose, in hundredths.
const MOST_PROSE: u64 = 83;
/// As many items as a list of data about the story has at most.
const MOST_DATA: usize = 8;

impl Structure<'_> {
    /// The headline, if the story stands below it, and the first paragraph.
    pub(super) fn top(&self) -> Option<(usize, usize)> {
        let story = self.story?;
        Some((story.headline?, story.first))
    }

    /// What stands before the headline of a [`Story`] leads to it: tickers, sections, other stories.
    pub(super) fn drop_before_the_headline(&self, choice: &mut Choice) {
        let Some((headline, _)) = self.top() else {
            return;
        };
        let thread = self.thread.clone().unwrap_or_default();
        for block in (0..headline).filter(|block| !thread.contains(block)) {
            choice.set(block, false, "stands before the headline");
        }
    }

    /// The headline is printed once: its copies above the story (in a bar, in bread crumbs) say
    /// nothing new.
    pub(super) fn drop_copies_of_the_headline(&self, choice: &mut Choice) {
        let blocks = &self.survey.cut.blocks;
        let Some(Story {
            headline, first, ..
        }) = self.story
        else {
            return;
        };
        let best = |block: &usize| blocks[*block].counts.title_words.count_ones();
        let Some(words) = headline.or((0..first).max_by_key(best)) else {
            return;
        };
        let words = blocks[words].counts.title_words;
        if words.count_ones() < LEAST_TITLE {
            return;
        }
        for block in 0..first {
            if self.says_again(block, words) {
                choice.set(block, false, "says the headline again");
            }
        }
    }

    /// Whether a line says most of a headline of these words, and little else. It may share its block with the
    /// byline, on pages whose lines end in single breaks.
    pub(super) fn says_again(&self, block: usize, words: u64) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_sentence = counts.ends_sentence && self.heading_level(block).is_none();
        let more = match counts.line_breaks > 0 && !is_sentence {
            true => MOST_BYLINE,
            false => 4,
        };
        let same = (counts.title_words & words).count_ones();
        counts.tokens <= words.count_ones() + more && same * 10 >= words.count_ones() * 8
    }

    /// What the page's data call its description is what a shop says first of a thing, though it may
    /// stand beside the pictures, in a column of its own.
    pub(super) fn keep_the_description(&self, page: &Page<'_>, choice: &mut Choice) {
        let blocks = &self.survey.cut.blocks;
        let says_it = |&block: &usize| self.says_the_description(page, block);
        if (0..blocks.len()).any(|block| choice.kept[block] && says_it(&block)) {
            return;
        }
        let is_of_the_page = |&block: &usize| {
            let landmarks = &self.survey.elements[blocks[block].innermost as usize].landmarks;
            let is_in_footer = landmarks[Landmark::Footer as usize] < FAR;
            !is_in_footer && self.heading_level(block).is_none()
        };
        if let Some(block) = (0..blocks.len()).filter(says_it).find(is_of_the_page) {
            choice.set(block, true, "says what the page is about");
        }
    }

    /// Whether a block says what the page's data say the page is about, and little else.
    pub(super) fn says_the_description(&self, page: &Page<'_>, block: usize) -> bool {
        /// A shorter one may be the name of the thing.
        const LEAST_WORDS: u32 = 8;
        let words = page.facts.description_words;
        let counts = &self.survey.cut.blocks[block].counts;
        words >= LEAST_WORDS
            && counts.description_words.count_ones() == words
            && counts.tokens <= words * 2
    }

    /// Whether the page offers things or services, and is no story that passes for such a page: a good
    /// part of what is kept is no prose.
    pub(super) fn offers_things(&self, page: &Page<'_>, choice: &Choice) -> bool {
        use PageKind::*;
        let is_of_offers = matches!(page.kind, Some(Product | Service | Listing | Collection));
        let blocks = (0..choice.kept.len()).filter(|&block| choice.kept[block]);
        let words: u64 = blocks.map(|block| u64::from(self.tokens(block))).sum();
        let prose = self.story.map_or(0, |story| u64::from(story.prose));
        is_of_offers && prose * 100 < words * MOST_PROSE
    }

    /// Whether what the page tells of can be bought there: its data say so, or a price and a button stand
    /// between the headline and the first paragraph. On a page of many things there is more than one price.
    pub(super) fn sells_something(&self, page: &Page<'_>, choice: &Choice) -> bool {
        const MOST_WORDS: u32 = 10;
        if page.facts.is_product() {
            return true;
        }
        let Some((headline, first)) = self.top().or_else(|| self.top_of_an_offer(choice)) else {
            return false;
        };
        let cut = self.survey.cut;
        let is_price = |block: usize| {
            let counts = &cut.blocks[block].counts;
            counts.numbers > 0 && counts.tokens <= MOST_WORDS && says_price(&self.text(block))
        };
        let is_button = |block: usize| cut.container(&cut.blocks[block]).tag == Tag::Button;
        let has_button =
            || (headline + 1..first).any(is_button) || has_one_cart_button(page.document);
        let prices = (headline + 1..first)
            .filter(|&block| is_price(block))
            .count();
        let most = match page.kind.is_some_and(PageKind::is_of_many) {
            true => 1,
            false => usize::MAX,
        };
        (1..=most).contains(&prices) && has_button()
    }

    /// The headline, and the first sentence that is kept below it, where a page tells too little for a story.
    fn top_of_an_offer(&self, choice: &Choice) -> Option<(usize, usize)> {
        let headline = self.survey.headline? as usize;
        let is_told = |&block: &usize| choice.kept[block] && prose(self.survey, block) > 0;
        let first = (headline + 1..choice.kept.len()).find(is_told)?;
        let is_headless = self.story.is_none_or(|story| story.headline.is_none());
        is_headless.then_some((headline, first))
    }

    /// Between headline and story stand lines about it: who, when, from where, how long to read.
    /// A lede is a sentence, a caption stands under its image. Where something is offered the lines say
    /// what it is: its size, its parts.
    pub(super) fn drop_lines_about_the_story(
        &self,
        page: &Page<'_>,
        offers: bool,
        choice: &mut Choice,
    ) {
        let Some((headline, first)) = self.top() else {
            if page.kind == Some(PageKind::Article) {
                self.drop_bylines_without_a_headline(choice);
            }
            return;
        };
        if offers {
            return self.drop_bylines(headline + 1, first, choice);
        }
        let lists = self.headed_lists(headline + 1, first);
        let is_listed = |block: usize| lists.iter().any(|list| list.contains(&block));
        for block in (headline + 1..first).filter(|&block| !is_listed(block)) {
            if self.is_dated_line(block) || self.is_line(block) && self.names_the_site(block) {
                choice.set(block, false, ABOUT);
            } else if self.is_button(block) {
                choice.set(block, false, "is a button above the story");
            } else if self.leads_down(block) {
                choice.set(block, false, "leads down the page");
            }
        }
        // One that holds all of it, names and date and place, may have passed for prose itself.
        // A lede may stand above it, and a picture with its caption.
        let is_paragraph = |&block: &usize| {
            choice.kept[block]
                && prose(self.survey, block) > 0
                && !self.is_under_an_image(block)
                && !self.presents_the_author(block)
                && !self.is_byline(block)
        };
        let next = (first + 1..choice.kept.len()).find(is_paragraph);
        let mut follows_one = false;
        for block in headline + 1..next.unwrap_or(first + 1) {
            let counts = &self.survey.cut.blocks[block].counts;
            let is_line = counts.tokens <= MOST_BYLINE && !counts.ends_sentence;
            let is_dated = counts.times > 0
                || counts.links > 0
                    && counts.numbers >= DATE_NUMBERS
                    && counts.numbers * 5 >= counts.tokens;
            // How long it takes to read stands beside who and when.
            let is_one = is_line && is_dated && !self.is_caption_or_datum(block)
                || follows_one && self.is_dated_line(block) && !counts.ends_colon;
            if is_one {
                choice.set(block, false, ABOUT);
            }
            follows_one = is_one;
        }
        self.drop_bylines(headline + 1, next.unwrap_or(first + 1), choice);
        self.drop_reading_times(headline + 1, first, choice);
        self.drop_lists_of_data(headline + 1, first, &lists, choice);
        for mut list in lists {
            let heading = list.start - 1;
            if list.any(|block| choice.kept[block]) && !self.set_aside[heading] {
                choice.set(heading, true, "heads what is kept");
            }
        }
    }

    /// How long a story takes to read is said above it or below its lede.
    fn drop_reading_times(&self, from: usize, first: usize, choice: &mut Choice) {
        const NEAR: usize = 6;
        for block in from..choice.kept.len().min(first + NEAR) {
            let counts = &self.survey.cut.blocks[block].counts;
            let may_be_one = choice.kept[block] && counts.tokens <= LINE && counts.numbers > 0;
            if may_be_one && says_reading_time(&self.text(block)) {
                choice.set(block, false, ABOUT);
            }
        }
    }

    /// Lists under a heading of their own, of a word or two: what a dish is made of, what matters. A
    /// longer heading there may say more of the headline, and lines below it who wrote it and when.
    fn headed_lists(&self, from: usize, to: usize) -> Vec<Range<usize>> {
        const MOST_WORDS: u32 = 3;
        const MOST_LISTS: usize = 8;
        let lists = self.survey.cut.lists().filter(|element| {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            let heading = first.checked_sub(1).filter(|&heading| heading >= from);
            matches!(element.tag, Tag::Ul | Tag::Ol)
                && end <= to
                && end > first + 1
                && heading.is_some_and(|heading| {
                    self.heading_level(heading).is_some() && self.tokens(heading) <= MOST_WORDS
                })
        });
        lists
            .take(MOST_LISTS)
            .map(|list| list.first_block as usize..list.end_block as usize)
            .collect()
    }

    /// Whether a picture stands directly before the block.
    fn is_under_an_image(&self, block: usize) -> bool {
        const NEAR: usize = 8;
        let blocks = &self.survey.cut.blocks;
        let before = blocks[block - 1].end.0..blocks[block].start.0 + 1;
        let mut near = before.rev().take(NEAR).map(NodeId);
        near.any(|node| self.document.tag(node) == Tag::Img)
    }

    /// A word or two in a button of its own: "print", "A+".
    fn is_button(&self, block: usize) -> bool {
        const MOST_WORDS: u32 = 3;
        let cut = self.survey.cut;
        let is_button = cut.container(&cut.blocks[block]).tag == Tag::Button;
        is_button && self.tokens(block) <= MOST_WORDS
    }

    /// A few words that are a link to a place on the page, in no list: "Jump to recipe".
    fn leads_down(&self, block: usize) -> bool {
        const MOST_WORDS: u32 = 6;
        let cut = self.survey.cut;
        let counts = &cut.blocks[block].counts;
        let is_line = counts.tokens <= MOST_WORDS && counts.is_all_link_within();
        is_line && cut.container(&cut.blocks[block]).tag != Tag::Li
    }

    /// A few words that are no sentence, and none that refers to a note by its number.
    pub(super) fn is_line(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_short = counts.tokens <= LINE && !counts.ends_sentence;
        is_short && counts.fragment_links == 0 && !self.is_caption_or_datum(block)
    }

    /// A short line with a number, or a longer one that is mostly numbers: "3 May 2024 14:52 | Updated 4
    /// May 2024 9:10", or that says of itself to be a date, be it a heading: "Date: 3 May 2024, Section:
    /// Harbour". A price is what a page of goods is about.
    pub(super) fn is_dated_line(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_datum = (counts.numbers > 0 || counts.times > 0) && counts.currency == 0;
        let is_labelled = || {
            counts.numbers >= DATE_NUMBERS
                && counts.tokens <= MOST_BYLINE
                && counts.characters <= MOST_DATED
                && !counts.ends_sentence
                && begins_with_date_label(&self.text(block))
        };
        let is_mostly_numbers = counts.tokens <= MOST_BYLINE
            && counts.numbers * 2 >= counts.tokens
            && !counts.ends_sentence
            && !self.is_caption_or_datum(block);
        let is_dated = is_datum && (self.is_line(block) || is_mostly_numbers || is_labelled());
        is_dated && !says_price(&self.text(block))
    }

    pub(super) fn text(&self, block: usize) -> Cow<'_, str> {
        let block = &self.survey.cut.blocks[block];
        self.document.text_between(block.start, block.end)
    }

    /// Whether the block says the site's name: "From the encyclopedia of …".
    fn names_the_site(&self, block: usize) -> bool {
        let block = &self.survey.cut.blocks[block];
        let mut texts = (block.start.0..block.end.0).map(|node| self.document.text(NodeId(node)));
        self.site_name
            .is_some_and(|name| texts.any(|text| text.contains(name)))
    }

    /// Headings, captions, and cells of a row that a header heads: short lines that say something.
    pub(super) fn is_caption_or_datum(&self, block: usize) -> bool {
        let cut = self.survey.cut;
        let container = cut.container(&cut.blocks[block]);
        let row = cut.elements[container.parent as usize].node;
        let is_headed = || {
            let mut cells = self.document.children(row);
            cells.any(|cell| self.document.tag(cell) == Tag::Th)
        };
        match container.tag {
            Tag::Figcaption | Tag::Caption | Tag::Th => true,
            Tag::Td => is_headed(),
            tag => tag.heading_level().is_some(),
        }
    }

    /// A list of lines, some of which are data: the others are too. Whether it is marked up as a list
    /// does not matter: it is an element of a few lines, none of them a sentence.
    fn drop_lists_of_data(
        &self,
        from: usize,
        to: usize,
        headed: &[Range<usize>],
        choice: &mut Choice,
    ) {
        let cut = self.survey.cut;
        for element in &cut.elements {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            let is_table = matches!(
                element.tag,
                Tag::Table | Tag::Thead | Tag::Tbody | Tag::Tr | Tag::Dl
            );
            let is_within = first >= from && end <= to;
            let is_headed = headed.iter().any(|list| list.contains(&first));
            if is_table || is_headed || !is_within || end < first + 2 || end - first > MOST_DATA {
                continue;
            }
            let is_line = |block: usize| {
                let ends_sentence = cut.blocks[block].counts.ends_sentence;
                self.tokens(block) <= LINE && !ends_sentence && self.heading_level(block).is_none()
            };
            let all_lines = (first..end).all(is_line);
            if all_lines && (first..end).any(|block| !choice.kept[block]) {
                for block in first..end {
                    choice.set(block, false, ABOUT);
                }
            }
        }
    }

    /// Menus above the story, where no headline parts them from it.
    pub(super) fn drop_links_before_the_story(&self, choice: &mut Choice) {
        let Some(story) = self.story else { return };
        for block in (0..story.first).filter(|&block| self.is_line_of_links(block)) {
            choice.set(block, false, "is a line of links above the story");
        }
    }
}

/// Whether something on the page puts one thing into the cart: an input or a picture that says so. Where many
/// things are sold each has its own.
fn has_one_cart_button(document: &Document) -> bool {
    const MOST: usize = 2;
    let said = [
        (Tag::Input, [AttributeName::Value, AttributeName::Alt]),
        (Tag::Img, [AttributeName::Alt, AttributeName::Title]),
    ];
    let buttons = said.into_iter().flat_map(|(tag, names)| {
        document.elements_named(tag).filter(move |&node| {
            let mut says = names
                .into_iter()
                .filter_map(|name| document.attribute(node, name));
            says.any(speaks_of_a_cart)
        })
    });
    (1..=MOST).contains(&buttons.take(MOST + 1).count())
}
