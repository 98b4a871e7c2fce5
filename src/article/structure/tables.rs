//! Tables of data, kept as a whole and with their headings: a row whose number is missing says nothing,
//! and a table without some of its rows says what is wrong.
//!
//! The days of a month in a row are a calendar: it stands beside stories, and beside what is let.
//!
//! Takes the document, the surveyed page, the story and the choice; adds to it, and drops calendars.

use super::copies;
use super::settle::{Choice, Story};
use crate::article::blocks::{Cut, Element};
use crate::article::features::Survey;
use crate::dom::Document;
use crate::html::Tag;

/// As few rows as a table of data has, and as few cells as most of its rows have.
const LEAST: usize = 2;

/// As many columns as no page is laid out in that has a story.
const COLUMNS: usize = 3;

/// Days of the shortest month.
const LEAST_DAYS: u32 = 28;
/// As many blocks as the calendar of one month has at most: the month, the weekdays, the days, and those
/// of the months around it.
const MOST_OF_A_MONTH: usize = 60;
/// So many steps up from a day its table is looked for.
const STEPS: usize = 6;

/// Drops calendars. Linear in blocks.
pub(super) fn drop_calendars(document: &Document, cut: &Cut, choice: &mut Choice) {
    let mut days = 0;
    for block in 0..cut.blocks.len() {
        days = match number(document, cut, block) {
            Some(1) => 1,
            Some(number) if number == days + 1 => number,
            _ => 0,
        };
        // A day later than the shortest month's is dropped with the table.
        if days == LEAST_DAYS {
            if let Some(table) = table_of(cut, block) {
                let (first, end) = table.blocks();
                let has_month = first + LEAST_DAYS as usize <= block + 1;
                if has_month && end - first <= MOST_OF_A_MONTH {
                    for block in first..end {
                        choice.set(block, false, "is a calendar");
                    }
                }
            }
        }
    }
}

/// The number that a block is, if it is one and nothing else.
fn number(document: &Document, cut: &Cut, block: usize) -> Option<u32> {
    let block = &cut.blocks[block];
    if block.counts.tokens != 1 || block.counts.numbers != 1 {
        return None;
    }
    document
        .text_between(block.start, block.end)
        .trim()
        .parse()
        .ok()
}

fn table_of(cut: &Cut, block: usize) -> Option<&Element> {
    let container = cut.container(&cut.blocks[block]);
    let up = |element: &&Element| Some(&cut.elements[element.parent as usize]);
    let mut around = std::iter::successors(Some(container), up).take(STEPS);
    around.find(|element| element.tag == Tag::Table)
}

/// Where tables belong to what is told.
pub(super) struct Told {
    /// Between which blocks they may stand.
    from: usize,
    to: usize,
    /// The first and the last paragraph.
    first: usize,
    last: usize,
}

impl Told {
    pub(super) fn by_story(survey: &Survey<'_>, story: &Story, sells: bool) -> Told {
        let holder = &survey.cut.elements[story.holder as usize];
        // What is sold is described in one place, and specified in another.
        let to = match sells {
            true => survey.cut.blocks.len(),
            false => holder.end_block as usize,
        };
        Told {
            from: story.headline.unwrap_or(holder.first_block as usize),
            to,
            first: story.first,
            last: story.last,
        }
    }

    /// What a shop says of a thing in less than makes a story.
    pub(super) fn by_offer(survey: &Survey<'_>, choice: &Choice) -> Option<Told> {
        let first = choice.kept.iter().position(|&kept| kept)?;
        let headline = survey.headline.map(|headline| headline as usize);
        Some(Told {
            from: headline
                .filter(|&headline| headline < first)
                .unwrap_or(first),
            to: survey.cut.blocks.len(),
            first,
            last: first,
        })
    }
}

/// Keeps the tables of the story in which most rows are kept, if only in part. Linear in elements.
pub(super) fn settle(
    document: &Document,
    survey: &Survey<'_>,
    set_aside: &[bool],
    story: &Told,
    sells: bool,
    choice: &mut Choice,
) {
    let elements = &survey.cut.elements;
    let (from, to) = (story.from, story.to);
    let mut settled = 0;
    for place in survey.cut.lists.iter().map(|&place| place as usize) {
        let table = &elements[place];
        let (first, end) = (table.first_block as usize, table.end_block as usize);
        let is_in_the_story = first < end && first >= from.max(settled) && end <= to;
        if table.tag != Tag::Table || !is_in_the_story {
            continue;
        }
        let within = elements[place + 1..]
            .iter()
            .take_while(|element| element.node < document.end(table.node));
        let stands_in = first > story.first && end <= story.last;
        let specifies = sells && !set_aside[first];
        let heading = first
            .checked_sub(1)
            .filter(|&above| survey.cut.is_heading(above));
        let is_announced = heading.is_some_and(|heading| choice.kept[heading]);
        let is_told_again = (first..end).all(|block| !choice.kept[block])
            && (first..end).any(|block| copies::is_copy(choice, block));
        let is_headed = stands_in || is_announced;
        if !is_told_again && keeps_most(survey, within, is_headed, specifies, choice) {
            settled = end;
            for block in (first..end).filter(|&block| !set_aside[block]) {
                choice.set(block, true, "belongs to a table that is kept");
            }
            let heading = heading.filter(|&heading| heading > from && !set_aside[heading]);
            if let Some(heading) = heading {
                choice.set(heading, true, "heads a table that is kept");
            }
        }
    }
}

/// Whether the elements within a table make it one of data, and most of its rows hold something
/// that is kept; or, where it stands among the story's paragraphs or under a heading that is kept, its
/// cells have headers; or it specifies what is sold, row by row.
fn keeps_most<'a>(
    survey: &Survey<'_>,
    within: impl Iterator<Item = &'a Element>,
    stands_in: bool,
    specifies: bool,
    choice: &Choice,
) -> bool {
    let (mut rows, mut wide, mut kept) = (0, 0, 0);
    let (mut cells, mut headers, mut headings, mut long) = (0, 0, 0, 0);
    let (mut labelled, mut colons) = (0, 0);
    for element in within {
        let blocks = element.first_block as usize..element.end_block as usize;
        match element.tag {
            _ if blocks.is_empty() => {}
            Tag::Tr => {
                rows += 1;
                wide += usize::from(blocks.len() >= LEAST);
                if blocks.len() >= LEAST && is_label(survey, blocks.start) {
                    labelled += 1;
                    colons += usize::from(survey.cut.blocks[blocks.start].counts.ends_colon);
                }
                kept += usize::from(choice.kept[blocks].contains(&true));
            }
            Tag::Td | Tag::Th => {
                cells += 1;
                headers += usize::from(element.tag == Tag::Th);
                long += usize::from(blocks.len() > 1);
            }
            Tag::Table | Tag::Form => return false,
            tag => headings += usize::from(tag.heading_level().is_some()),
        }
    }
    // Each row of a specification says what it is about.
    // Where nothing is sold a colon has to say that a label is one.
    let labels = if specifies { labelled } else { colons };
    let is_sheet = (specifies || stands_in)
        && labels * 5 >= rows * 4
        && cells <= LEAST * rows
        && headings == 0
        // A row of headers above makes it a list of prices.
        && (headers == 0 || headers == rows);
    let is_headed = stands_in && headers > 0 || specifies && headers == rows || is_sheet;
    // The cells of a layout hold headings or several paragraphs, and it has a column or two.
    let is_two_wide = long > 0 && cells < COLUMNS * rows && !is_sheet;
    let is_layout = headers == 0 && (headings > 0 || is_two_wide);
    !is_layout && rows >= LEAST && wide * 2 >= rows && (is_headed || kept * 2 >= rows)
}

/// Whether a cell says in a word or two what the one beside it is about.
fn is_label(survey: &Survey<'_>, block: usize) -> bool {
    const MOST_WORDS: u32 = 6;
    let counts = &survey.cut.blocks[block].counts;
    (1..=MOST_WORDS).contains(&counts.tokens) && counts.links == 0 && counts.currency == 0
}
