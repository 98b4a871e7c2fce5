//! Cards of other stories: in a row, each a line that leads elsewhere, with a picture or a word more.
//!
//! Below a story, or beside it, a page shows what else there is to read. A card looks like a short
//! section: a heading, a sentence. It gives itself away by the heading, which is a link, or by a link
//! that holds nothing and is laid over it, and by the others of its build. Takes the document, the
//! surveyed page and the choice; drops such rows where a story is told without them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Page;
use super::settle::{Choice, MOST, holder_of, kept_sums, prose};
use crate::article::blocks::Element;
use crate::article::features::{Landmark, Numbering, Survey};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::actions;

/// As few cards as make a row.
const LEAST_CARDS: usize = 3;
/// As many words as a card has at most, and as many blocks.
const MOST_WORDS: u32 = 110;
const MOST_BLOCKS: usize = 6;
/// As many words as one has that stands among cards of its build.
const MOST_WORDS_AMONG_CARDS: u32 = 200;
/// Nodes of a card in which its picture is looked for.
const MOST_NODES: usize = 100;
/// As few words as the title of a card has.
const LEAST_TITLE: u32 = 3;
/// Tokens of prose that a story has at least beside its cards.
const LEAST_STORY: u32 = 80;
/// Of the elements of a row, in hundredths, those that are cards.
const MOST_OF_THE_ROW: usize = 80;

/// Drops rows of cards beside a story. Linear in elements and nodes.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    let &Page {
        document, survey, ..
    } = page;
    let finder = Finder {
        document,
        survey,
        empty_links: empty_links(document, survey),
    };
    let mut rows = finder.rows(choice);
    if rows.is_empty() {
        return;
    }
    let mut is_in_row = vec![false; choice.kept.len()];
    for card in rows.iter().flatten() {
        is_in_row[card.first..card.end].fill(true);
    }
    let told = kept_sums(choice, |block| match is_in_row[block] {
        true => 0,
        false => prose(survey, block),
    });
    if told.last().is_none_or(|&all| all < LEAST_STORY) {
        return;
    }
    let Some(holder) = holder_of(survey.cut, &told, MOST) else {
        return;
    };
    // Among the paragraphs a row is part of what is told.
    let is_paragraph = |&block: &usize| told[block + 1] > told[block];
    let (first, end) = survey.cut.elements[holder].blocks();
    let first = (first..end).find(is_paragraph).unwrap_or(end);
    let end = (first..end).rfind(is_paragraph).unwrap_or(end);
    rows.retain(|row| row.iter().all(|card| card.end <= first || card.first > end));
    let headline = survey.headline.map_or(usize::MAX, |block| block as usize);
    for row in rows {
        for piece in cards_of(row, headline..first) {
            for block in piece.first..piece.end {
                choice.set(block, false, "is a card of another story");
            }
        }
    }
}

/// The pieces of a row that are cards. What stands between the headline and the story is its lede and
/// what is said about it, though it is built like the cards elsewhere, unless there is a row of them.
fn cards_of(mut row: Vec<Piece>, above: Range<usize>) -> Vec<Piece> {
    let is_above = |piece: &Piece| piece.first < above.end && above.start < piece.end;
    let is_card = |piece: &Piece| piece.is_card && piece.first > above.start;
    let cards = row.iter().filter(|piece| is_above(piece) && is_card(piece));
    // An element that holds nothing but another is no card beside it.
    let places: BTreeSet<usize> = cards.map(|card| card.first).collect();
    let is_row = places.len() >= LEAST_CARDS;
    row.retain(|piece| !is_above(piece) || is_row && is_card(piece));
    row
}

fn empty_links(document: &Document, survey: &Survey<'_>) -> Vec<NodeId> {
    let links = survey.cut.links().map(|link| link.node);
    let is_empty = |&link: &NodeId| document.end(link).0 == link.0 + 1;
    links
        .filter(is_empty)
        .filter(|&link| leads_elsewhere(document, link))
        .collect()
}

fn leads_elsewhere(document: &Document, link: NodeId) -> bool {
    let href = document.attribute(link, AttributeName::Href);
    href.is_some_and(|href| document.place(href).is_none() && !actions::acts(href))
}

/// Whether an element holds text and may be one of a row.
fn is_piece(element: &Element) -> bool {
    element.end_block > element.first_block && (element.tag.is_block() || element.tag == Tag::A)
}

struct Finder<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
    /// Links that lead elsewhere and hold nothing, in document order.
    empty_links: Vec<NodeId>,
}

/// The blocks of an element in a row of cards.
struct Piece {
    first: usize,
    end: usize,
    /// Whether it looks like a card by itself, not only by its build.
    is_card: bool,
}

/// Siblings of one build.
#[derive(Default)]
struct Row {
    pieces: Vec<Piece>,
    cards: usize,
    /// Those that say too much to be one of a row.
    long: usize,
}

impl Finder<'_> {
    /// The blocks of each card, by row: one that says too much for a card is one among cards.
    fn rows(&self, choice: &Choice) -> Vec<Vec<Piece>> {
        let elements = &self.survey.cut.elements;
        let mut cards: Vec<usize> = Vec::new();
        for (number, element) in elements.iter().enumerate() {
            if self.is_card(element) {
                cards.push(number);
            }
        }
        if cards.len() < LEAST_CARDS {
            return Vec::new();
        }
        let mut holds_cards = vec![false; elements.len()];
        for &card in &cards {
            holds_cards[elements[card].parent as usize] = true;
        }
        let mut places = Numbering::with_room_for(elements.len());
        let mut rows: Vec<Row> = Vec::new();
        let mut cards = cards.into_iter().peekable();
        for (number, element) in elements.iter().enumerate() {
            if !(holds_cards[element.parent as usize] && is_piece(element)) {
                continue;
            }
            let place = places.number(u64::from(self.survey.elements[number].builds[1])) as usize;
            if place == rows.len() {
                rows.push(Row::default());
            }
            let (first, end) = element.blocks();
            let is_long = self.survey.between(first, end).tokens > MOST_WORDS_AMONG_CARDS;
            let is_card = cards.next_if_eq(&number).is_some();
            rows[place].long += usize::from(is_long);
            rows[place].cards += usize::from(is_card);
            if !is_long {
                rows[place].pieces.push(Piece {
                    first,
                    end,
                    is_card,
                });
            }
        }
        let is_row = |row: &Row| {
            let is_kept = |piece: &Piece| choice.kept[piece.first..piece.end].contains(&true);
            row.cards >= LEAST_CARDS
                && row.cards * 100 >= (row.pieces.len() + row.long) * MOST_OF_THE_ROW
                && row.pieces.iter().any(is_kept)
        };
        let rows = rows.into_iter().filter(is_row);
        rows.map(|row| row.pieces).collect()
    }

    fn is_card(&self, element: &Element) -> bool {
        let (first, end) = (element.first_block as usize, element.end_block as usize);
        // What costs least is asked first.
        if first == end || end - first > MOST_BLOCKS || !is_piece(element) {
            return false;
        }
        // Cells are of a table, and a figure of a slide show is what is shown.
        let is_other = matches!(element.tag, Tag::Tr | Tag::Td | Tag::Th | Tag::Figure);
        let words = self.survey.between(first, end).tokens;
        if words > MOST_WORDS || is_other {
            return false;
        }
        let Some(title) = self.title(first, end) else {
            return end > first + 1 && self.has_link_over_it(element);
        };
        let blocks = &self.survey.cut.blocks;
        let Some(link) = self.link_around(blocks[title].innermost) else {
            return false;
        };
        let line = self.survey.cut.container(&blocks[title]);
        // A link in an item of a list is around a few words, that of a card around lines.
        let has_more = end > first + 1 && element.tag != Tag::Li;
        let is_heading = line.tag.heading_level().is_some();
        let is_more = is_heading || has_more || link < line.node || self.has_picture(element);
        is_more && leads_elsewhere(self.document, link)
    }

    /// The first line of a few words, if it is a link.
    fn title(&self, first: usize, end: usize) -> Option<usize> {
        let blocks = &self.survey.cut.blocks;
        let title = (first..end).find(|&block| blocks[block].counts.tokens >= LEAST_TITLE)?;
        blocks[title].counts.is_all_link().then_some(title)
    }

    /// Whether a link that holds nothing stands in it, and is laid over all of it.
    fn has_link_over_it(&self, element: &Element) -> bool {
        let first = self
            .empty_links
            .partition_point(|&link| link < element.node);
        let next = self.empty_links.get(first);
        next.is_some_and(|&link| link < self.document.end(element.node))
    }

    /// The link around a place in the text.
    fn link_around(&self, innermost: u32) -> Option<NodeId> {
        /// How far up a link is looked for.
        const STEPS: u8 = 6;
        let landmarks = &self.survey.elements[innermost as usize].landmarks;
        let steps = landmarks[Landmark::Link as usize];
        if steps > STEPS {
            return None;
        }
        let elements = &self.survey.cut.elements;
        let link = (0..steps).fold(innermost, |element, _| elements[element as usize].parent);
        Some(elements[link as usize].node)
    }

    fn has_picture(&self, element: &Element) -> bool {
        let nodes = element.node.0..self.document.end(element.node).0;
        let mut near = nodes.take(MOST_NODES).map(NodeId);
        near.any(|node| self.document.tag(node) == Tag::Img)
    }
}
