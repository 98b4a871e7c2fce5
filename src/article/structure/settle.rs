//! The edges of the story: what its structure says against or for a single block's score.
//!
//! Takes the surveyed page and which blocks the scores keep; changes the choice where a story could
//! not be told that way: a heading that heads nothing, half a list, a card that stands apart after
//! the last paragraph. Each change names its rule. Every step is one pass over blocks or elements.

use std::collections::BTreeMap;
use std::ops::Range;

use super::bylines::BYLINES;
use super::entries::Thread;
use super::{
    Page, alike, asks, boxes, code, colophon, contents, copies, entries, furniture, ingredients,
    manual, notes, opened, openers, quotes, sold, speakers, tables,
};

use crate::article::SetAside;
use crate::article::blocks::{Cut, Element, TextBlock};
use crate::article::features::Survey;
use crate::article::kind::PageKind;
use crate::dom::{Document, NodeId};
use crate::html::Tag;

/// Which blocks are kept, and the rule for those that the structure decided.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) kept: Vec<bool>,
    pub(super) because: Vec<Option<&'static str>>,
    /// How likely each block is part of the story: 0 to 255.
    pub(super) scores: Vec<u8>,
    /// Blocks of which only the beginning is kept, and up to where.
    pub(super) until: BTreeMap<usize, NodeId>,
}

/// From this score on a block's place alone does not speak against it: of such blocks three in four
/// are part of the story wherever they stand.
pub(super) const SURE: u8 = 191;

/// From this score on a block's place alone speaks for it: of such blocks two in five are part of the
/// story wherever they stand.
pub(super) const LIKELY: u8 = 102;

/// So many blocks behind the last paragraph a list may begin that ends the story.
const NEAR_END: usize = 2;

/// Of so many items most may be kept though most words are not.
const SOME_ITEMS: usize = 4;

impl Choice {
    /// Drops a block whose score is not sure.
    pub(super) fn doubt(&mut self, block: usize, rule: &'static str) {
        if self.scores[block] < SURE {
            self.set(block, false, rule);
        }
    }

    pub(super) fn set(&mut self, block: usize, kept: bool, rule: &'static str) {
        if self.kept[block] != kept {
            self.kept[block] = kept;
            self.because[block] = Some(rule);
        }
    }
}

/// What the choice is made with.
pub(super) struct Structure<'a> {
    pub(super) document: &'a Document,
    pub(super) survey: &'a Survey<'a>,
    pub(super) site_name: Option<&'a str>,
    /// Who wrote the story, as the page's data have it.
    pub(super) authors: &'a [String],
    /// Whether a block stands in a subtree that was set aside.
    pub(super) set_aside: &'a [bool],
    pub(super) story: Option<Story>,
    /// The blocks of each subtree that was set aside for topics.
    pub(super) topics: Vec<Range<usize>>,
    /// The blocks of the thread that the page is, if it is one.
    pub(super) thread: Option<Range<usize>>,
}

/// A page that tells one story in prose, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Story {
    /// The innermost element that holds most of the kept prose.
    pub(super) holder: u32,
    /// One past the last block of the holder, and of what beside it continues the story.
    pub(super) end: usize,
    /// The headline, a block; the first and the last kept block of prose up to there.
    pub(super) headline: Option<usize>,
    pub(super) first: usize,
    pub(super) last: usize,
    /// Tokens of the kept prose.
    pub(super) prose: u32,
}

const MOST_HEADING_TOKENS: u32 = 14;
/// Shares in hundredths.
pub(super) const MOST: u64 = 70;
const HALF: u64 = 50;
/// As much of the prose may stand above the headline and be none of the story's; less, where the
/// paragraphs and what stands above it are in one element.
const MOST_ABOVE: u64 = 40;
const LITTLE: u64 = 20;
/// As many words as a line of a ticker has at most.
const MOST_LINE: u32 = 60;
/// A page with less prose than this is no story.
const LEAST_PROSE: u32 = 50;

/// Settles the edges.
pub(super) fn settle(page: &Page<'_>, set_aside: &[bool], choice: &mut Choice) -> Option<Story> {
    let &Page {
        document, survey, ..
    } = page;
    copies::drop_whole(page, choice);
    alike::keep_posts(page, choice);
    drop_the_list_around_an_entry(survey, choice);
    let story = story(page, choice);
    let mut thread = entries::thread(page, choice)
        .filter(|_| story.is_some() || page.kind == Some(PageKind::Forum));
    let structure = Structure {
        document,
        survey,
        site_name: page.hints.site_name,
        authors: page.hints.authors,
        set_aside,
        story,
        topics: set_aside_for_topics(page),
        thread: thread.as_ref().map(Thread::range),
    };
    structure.drop_before_the_headline(choice);
    structure.drop_copies_of_the_headline(choice);
    let copies = copies::drop(page, choice);
    structure.keep_the_lede(page, choice);
    let sells = structure.sells_something(page, choice);
    let offers = sells || structure.offers_things(page, choice);
    structure.drop_lines_about_the_story(page, offers, choice);
    if offers {
        structure.keep_the_description(page, choice);
    }
    let topics = structure.topics();
    let is_article = page.kind == Some(PageKind::Article);
    // A manual is told in pieces, the last of them as well.
    if !page.facts.is_manual() {
        structure.drop_what_stands_apart(&topics, sells, is_article, choice);
    }
    structure.drop_the_tail(&topics, choice);
    structure.drop_topics(&topics, choice);
    structure.drop_links_before_the_story(choice);
    structure.settle_whole_lists(sells, choice);
    structure.keep_headed_lines(choice);
    let told = match story {
        Some(story) => Some(tables::Told::by_story(survey, &story, sells)),
        None if sells => tables::Told::by_offer(survey, choice),
        None => None,
    };
    if let Some(told) = told {
        tables::settle(document, survey, set_aside, &told, sells, choice);
    }
    if sells {
        sold::keep_price(page, choice);
        sold::keep_description(page, choice);
        sold::keep_data_sheets(page, set_aside, choice);
        sold::keep_labelled_lines(page, set_aside, choice);
        sold::keep_lines_between(page, set_aside, choice);
        sold::drop_words_on_the_cart(page, choice);
        sold::drop_counts_of_stars(page, choice);
    }
    if let Some(story) = &story {
        ingredients::keep(page, set_aside, story, choice);
    }
    code::keep(page, set_aside, story.as_ref(), choice);
    manual::keep(page, set_aside, choice);
    manual::keep_references(page, choice);
    copies::keep_the_last(&copies, choice);
    tables::drop_calendars(document, survey.cut, choice);
    notes::keep(document, survey, choice);
    furniture::drop(page, story.as_ref(), thread.is_some(), choice);
    if let Some(story) = &story {
        asks::drop(page, story, choice);
        boxes::keep(page, set_aside, story, choice);
    }
    opened::keep(page, choice);
    contents::drop(document, survey, choice);
    openers::keep(survey, set_aside, choice);
    structure.raise_headings(choice);
    structure.raise_lines_between_paragraphs(choice);
    quotes::keep_names(survey, choice);
    if let Some(thread) = &mut thread {
        thread.settle(choice);
    }
    speakers::settle(page, choice);
    if let Some(story) = story.filter(|_| !offers) {
        colophon::drop(page, &story, choice);
    }
    // A tile of an offer, or of a front page, may be no more than its heading.
    let is_tiles = matches!(page.kind, Some(PageKind::Service | PageKind::Listing));
    if structure.story.is_some() && !is_tiles {
        if !offers && thread.is_none() {
            structure.settle_the_ending(page.hints.address, choice);
        }
        structure.drop_orphaned_headings(choice);
    }
    alike::settle(page, choice);
    structure.story
}

/// A page that lists stories may show one of them in full, laid over the list or below it: its headline
/// stands in the list as a link. What stands above the headline is the list, then.
fn drop_the_list_around_an_entry(survey: &Survey<'_>, choice: &mut Choice) {
    /// Fewer words of the title may be the name of a section, or of the site.
    const LEAST_WORDS: u32 = 4;
    let Some(headline) = survey.headline.map(|block| block as usize) else {
        return;
    };
    let blocks = &survey.cut.blocks;
    let counts = &blocks[headline].counts;
    let is_entry = |block: &TextBlock| {
        block.counts.is_all_link() && block.counts.fingerprint == counts.fingerprint
    };
    let says_title = counts.title_words.count_ones() >= LEAST_WORDS;
    if !says_title || !blocks[..headline].iter().any(is_entry) {
        return;
    }
    let sums = kept_sums(choice, |block| prose(survey, block));
    let (all, above) = (u64::from(sums[blocks.len()]), u64::from(sums[headline]));
    if (all - above) * 100 >= all * LITTLE && all - above >= u64::from(LEAST_PROSE) {
        for block in 0..headline {
            choice.set(block, false, "stands before the headline");
        }
    }
}

fn set_aside_for_topics(page: &Page<'_>) -> Vec<Range<usize>> {
    let topics = page.set_aside.iter().filter(|aside| aside.rule == "tags");
    let within = |aside: &SetAside<'_>| {
        let (first, end) = page.survey.cut.blocks_within(page.document, aside.node);
        first..end
    };
    topics.map(within).filter(|run| !run.is_empty()).collect()
}

/// Where the story stands, if the page tells one.
fn story(page: &Page<'_>, choice: &Choice) -> Option<Story> {
    let survey = page.survey;
    let cut = survey.cut;
    let sums = kept_sums(choice, |block| prose(survey, block));
    let all = *sums.last()?;
    // Beside a short article lists of others may hold more words than it does.
    let is_article = page.kind == Some(PageKind::Article);
    let tokens = kept_sums(choice, |block| {
        let counts = &cut.blocks[block].counts;
        counts.tokens - if is_article { counts.link_tokens } else { 0 }
    });
    if all < LEAST_PROSE || u64::from(all) * 100 < u64::from(*tokens.last()?) * 50 {
        return None;
    }
    let holder = around_paragraphs(cut, holder_of(cut, &sums, MOST)?);
    let element = &cut.elements[holder];
    // What little stands above the headline is a ticker or a picture's caption, not the beginning;
    // nor is more of it, if it is lines, and the paragraphs have an element of their own that begins
    // further down.
    let headline = survey.headline.map(|block| block as usize);
    let body =
        holder_of(cut, &sums, HALF).map_or(0, |body| cut.elements[body].first_block as usize);
    let headline = headline.filter(|&block| {
        let is_line = |above: usize| {
            prose(survey, above) <= MOST_LINE || !cut.blocks[above].counts.ends_sentence
        };
        let is_lines = || (0..block).all(is_line);
        let most = if body > block && is_lines() {
            MOST_ABOVE
        } else {
            LITTLE
        };
        u64::from(sums[block]) * 100 <= u64::from(all) * most
    });
    let is_prose = |&block: &usize| {
        choice.kept[block] && prose(survey, block) > 0 && headline.is_none_or(|above| block > above)
    };
    let end = end_of_its_like(survey, holder, choice);
    let mut blocks = (element.first_block as usize..end).filter(is_prose);
    let first = blocks.next()?;
    let last = blocks.next_back().unwrap_or(first);
    Some(Story {
        holder: holder as u32,
        end,
        headline: headline.filter(|&block| block < first),
        first,
        last,
        prose: all,
    })
}

/// The innermost element that holds as much of what `sums` run over, in hundredths: half of it or more.
pub(super) fn holder_of(cut: &Cut, sums: &[u32], share: u64) -> Option<usize> {
    let all = u64::from(*sums.last()?);
    // Such elements stand in each other; the last in document order is innermost.
    cut.elements.iter().rposition(|element| {
        let own = sums[element.end_block as usize] - sums[element.first_block as usize];
        u64::from(own) * 100 >= all * share
    })
}

/// The element itself, or where it is a single paragraph, the one that holds those beside it.
fn around_paragraphs(cut: &Cut, holder: usize) -> usize {
    let element = &cut.elements[holder];
    match element.end_block - element.first_block {
        0 | 1 => element.parent as usize,
        _ => holder,
    }
}

/// Where the sections end that an element is one of: `section`s behind it, or what has the same class and
/// begins with a heading, in the same element, of the same build, with something in them that surely reads
/// like a story.
fn end_of_its_like(survey: &Survey<'_>, holder: usize, choice: &Choice) -> usize {
    let elements = &survey.cut.elements;
    let own = &elements[holder];
    let last = elements[own.parent as usize].end_block;
    let is_section = |number: usize| {
        let element = &elements[number];
        let has_class = survey.elements[number].has_class[0];
        element.tag == Tag::Section
            || has_class && survey.cut.is_heading(element.first_block as usize)
    };
    if last == own.end_block || !is_section(holder) {
        return own.end_block as usize;
    }
    let is_sure = |block: usize| choice.scores[block] >= SURE && prose(survey, block) > 0;
    let is_other = |element: &Element| {
        let first = element.first_block as usize;
        survey.cut.blocks[first].counts.is_all_link() || survey.labels[first].is_some()
    };
    let continues = |&(number, element): &(usize, &Element)| {
        element.parent == own.parent
            && element.end_block > element.first_block
            && !is_other(element)
            && is_section(number)
            && survey.elements[number].builds[0] == survey.elements[holder].builds[0]
            && (element.first_block as usize..element.end_block as usize).any(is_sure)
    };
    let behind = elements.iter().enumerate().skip(holder + 1);
    let behind = behind.take_while(|(_, element)| element.first_block <= last);
    let end = behind
        .filter(continues)
        .map(|(_, element)| element.end_block);
    end.last().unwrap_or(own.end_block) as usize
}

/// `sums[i]` is over the kept blocks before block `i`.
pub(super) fn kept_sums(choice: &Choice, of: impl Fn(usize) -> u32) -> Vec<u32> {
    let mut sum = 0;
    let mut sums = vec![0];
    sums.extend(choice.kept.iter().enumerate().map(|(block, &kept)| {
        sum += if kept { of(block) } else { 0 };
        sum
    }));
    sums
}

/// The block's tokens, if it reads like prose.
pub(super) fn prose(survey: &Survey<'_>, block: usize) -> u32 {
    survey.sums[block + 1].prose - survey.sums[block].prose
}

impl Structure<'_> {
    pub(super) fn tokens(&self, block: usize) -> u32 {
        self.survey.cut.blocks[block].counts.tokens
    }

    pub(super) fn heading_level(&self, block: usize) -> Option<u8> {
        let cut = self.survey.cut;
        cut.container(&cut.blocks[block]).tag.heading_level()
    }

    /// A line between two paragraphs of the story, in the same element as they, is a heading that
    /// only its style shows, unless it says who wrote the story, or announces others. A sentence there is a
    /// paragraph, though it is short or links elsewhere.
    fn raise_lines_between_paragraphs(&self, choice: &mut Choice) {
        let Some(story) = self.story else { return };
        let cut = self.survey.cut;
        let around = |block: usize| cut.holder_of(block);
        let mut above = story.first;
        for block in story.first + 1..story.last {
            let counts = &cut.blocks[block].counts;
            let is_line = (2..=MOST_HEADING_TOKENS).contains(&counts.tokens)
                && counts.link_tokens == 0
                && !self.set_aside[block];
            let is_sentence = counts.ends_sentence
                && counts.link_tokens < counts.tokens
                && choice.scores[block] >= LIKELY
                && !self.set_aside[block];
            let is_a_byline = choice.because[block].is_some_and(|rule| BYLINES.contains(&rule));
            if is_a_byline || self.announces_others(block) {
                continue;
            }
            let is_paragraph_beside = |other: usize| {
                choice.kept[other]
                    && prose(self.survey, other) > 0
                    && around(other) == around(block)
            };
            if (is_line || is_sentence)
                && !self.presents_the_author(block)
                && is_paragraph_beside(above)
                && is_paragraph_beside(block + 1)
                && !self.is_datum_beside_a_byline(block)
            {
                choice.set(block, true, "stands between paragraphs of the story");
            }
            if choice.kept[block] {
                above = block;
            }
        }
    }

    /// A list is kept or dropped as a whole; so are a table's cells and a description list's terms.
    /// One that holds much of the page is layout.
    fn settle_whole_lists(&self, sells: bool, choice: &mut Choice) {
        if sells {
            self.keep_lists_of_an_offer(choice);
        }
        let Some(story) = self.story else { return };
        let cut = self.survey.cut;
        let kept = kept_sums(choice, |block| self.tokens(block));
        let all = u64::from(kept.last().copied().unwrap_or(0));
        let mut settled = 0;
        for element in cut.lists() {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            if first < settled || end <= first + 1 {
                continue;
            }
            let own = u64::from(self.survey.between(first, end).tokens);
            let is_far = first > story.last + NEAR_END;
            if own * 100 > all * 40 || first < story.first || is_far {
                continue;
            }
            settled = end;
            let words = u64::from(kept[end] - kept[first]) * 100 / own.max(1);
            let blocks = (first..end).filter(|&block| choice.kept[block]).count() * 100;
            // Of short items and a long one many words may be the one's.
            let share = match words {
                31..100 if end - first >= SOME_ITEMS => words.max((blocks / (end - first)) as u64),
                _ => words,
            };
            let decision = match share {
                0..75 if self.is_told_of(first, element, choice) => {
                    Some((true, "belongs to a list that the story announces"))
                }
                75..100 => Some((true, "belongs to a list that is kept")),
                1..=30 if first <= story.last => {
                    Some((false, "belongs to a list that is not kept"))
                }
                _ => None,
            };
            if let Some((keep, rule)) = decision {
                for block in first..end {
                    if !keep || !self.set_aside[block] {
                        choice.set(block, keep, rule);
                    }
                }
            }
        }
    }

    /// Below the headline of what is sold, and above what is told of it, if that is enough for a story, a short
    /// list of which half is kept says of what size and colour it is.
    fn keep_lists_of_an_offer(&self, choice: &mut Choice) {
        const LEAST_ITEMS: usize = 2;
        const MOST_ITEMS: usize = 12;
        const MOST_WORDS: usize = 12;
        let Some(headline) = self.survey.headline.map(|block| block as usize) else {
            return;
        };
        let to = self.story.map_or(choice.kept.len(), |story| story.first);
        for list in self.survey.cut.lists() {
            let (first, end) = list.blocks();
            let items = end - first;
            let words = self.survey.between(first, end).tokens as usize;
            let is_short =
                (LEAST_ITEMS..=MOST_ITEMS).contains(&items) && words <= MOST_WORDS * items;
            let is_of_it = || first > headline && end <= to && !self.set_aside[first];
            if !is_short || !is_of_it() || !matches!(list.tag, Tag::Ul | Tag::Ol | Tag::Dl) {
                continue;
            }
            let kept = (first..end).filter(|&block| choice.kept[block]).count();
            if kept * 2 >= items {
                for block in first..end {
                    choice.set(block, true, "belongs to a list that is kept");
                }
            }
        }
    }

    /// Lines one below the other between two headings of one rank, each in an element of one build: a list that
    /// nothing marks up as such.
    pub(super) fn keep_headed_lines(&self, choice: &mut Choice) {
        const LEAST: usize = 3;
        const MOST: usize = 40;
        const MOST_WORDS: u32 = 12;
        let cut = self.survey.cut;
        let place = |block: usize| cut.elements[cut.blocks[block].container as usize].parent;
        let build = |block: usize| {
            let container = cut.blocks[block].container as usize;
            self.survey.elements[container].builds[0]
        };
        let mut heading = 0;
        for end in 1..cut.blocks.len() {
            let Some(level) = self.heading_level(end) else {
                continue;
            };
            let above = std::mem::replace(&mut heading, end);
            let lines = above + 1..end;
            if self.heading_level(above) != Some(level) || !choice.kept[end] {
                continue;
            }
            let is_line = |line: usize| {
                let counts = &cut.blocks[line].counts;
                counts.tokens <= MOST_WORDS
                    && counts.links == 0
                    && choice.scores[line] >= LIKELY
                    && !self.set_aside[line]
                    && place(line) == place(end)
                    && build(line) == build(above + 1)
                    && matches!(
                        cut.container(&cut.blocks[line]).tag,
                        Tag::Div | Tag::P | Tag::Span
                    )
            };
            let is_one_list = (LEAST..=MOST).contains(&lines.len())
                && place(above) == place(end)
                && choice.scores[above] >= LIKELY
                && lines.clone().all(is_line);
            if is_one_list {
                for line in above..end {
                    choice.set(line, true, "is a line of a list under its heading");
                }
            }
        }
    }

    /// Whether a paragraph of the story announces a list right behind it: "These harbours publish theirs:".
    /// A label, "Read also:", announces other stories.
    fn is_told_of(&self, first: usize, list: &Element, choice: &Choice) -> bool {
        let cut = self.survey.cut;
        first.checked_sub(1).is_some_and(|above| {
            choice.kept[above]
                && cut.blocks[above].counts.ends_colon
                && prose(self.survey, above) > 0
                && cut.holder_of(above) == self.around(list)
                && self.survey.labels[above].is_none()
        })
    }

    /// The element that a list stands in, but for those that hold nothing else.
    fn around(&self, list: &Element) -> usize {
        let elements = &self.survey.cut.elements;
        let mut around = list.parent as usize;
        while elements[around].blocks() == list.blocks() && around > 0 {
            around = elements[around].parent as usize;
        }
        around
    }
}

/// The element that a block stands in. Breaks may part a paragraph into several blocks.
pub(super) fn place_of(cut: &Cut, block: usize) -> usize {
    let holder = cut.holder_of(block);
    match cut.elements[holder].tag {
        Tag::P => cut.elements[holder].parent as usize,
        _ => holder,
    }
}
