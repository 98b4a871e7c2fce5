//! What stands among paragraphs to be used, not read: buttons, lists of places on the page, rows
//! of cards, signatures.
//!
//! Takes the document, the surveyed page and the choice; drops such blocks, whatever their score. A
//! button is known by its link, which acts instead of leading somewhere, in whatever language it is
//! labelled.

use super::Page;
use super::settle::{Choice, Story};
use crate::article::blocks::{Element, TextBlock};
use crate::article::features::Survey;
use crate::article::kind::PageKind;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::actions;
use crate::vocabulary::enlarging::enlarges;

/// As many words as the label of one button has at most.
const MOST_LABEL: u32 = 4;
/// As few cards as there are in a row.
const LEAST_CARDS: usize = 2;
/// As many words as a row of cards has, in hundredths of the story's.
const MOST_OF_THE_STORY: u32 = 30;
/// Nodes before a line in which the picture of its card is looked for.
const MOST_NODES_OF_A_CARD: usize = 60;
/// As many words as the label of a button has that stands by itself: a cross, a letter.
const MOST_SINGLE: u32 = 1;
/// How far up from a field the box of its form is looked for.
const STEPS_OF_A_FORM: usize = 6;
/// As many blocks, and as many words, as stand beside the field of a small form.
const MOST_BLOCKS_OF_A_FORM: usize = 4;
const MOST_WORDS_OF_A_FORM: u32 = 24;
/// In 255ths: a block as likely as this is the story's, though it is named for errors.
const MOST_ERROR: u8 = 178;
/// The same for a box about who wrote the story.
const MOST_BLOCKS_OF_A_BOX: usize = 6;
const MOST_WORDS_OF_A_BOX: u32 = 120;
/// As few items as a table of contents has.
const LEAST_CONTENTS: usize = 2;
/// The same of one whose entries stand under lines that lead nowhere, and of its lines, in hundredths, those
/// that lead to places on the page.
const LEAST_TREE: usize = 6;
const LEAST_OF_A_TREE: usize = 60;

const CONTENTS: &str = "leads to places on the page";

/// Drops what is furniture. Linear in blocks and elements.
pub(super) fn drop(page: &Page<'_>, story: Option<&Story>, is_thread: bool, choice: &mut Choice) {
    let &Page {
        document, survey, ..
    } = page;
    let furniture = Furniture {
        document,
        survey,
        links: links(document, survey, choice),
    };
    furniture.drop_buttons(choice);
    furniture.drop_addresses_of_files(choice);
    if story.is_some() {
        furniture.drop_signs(choice);
    }
    let is_manual = page.kind == Some(PageKind::Documentation);
    furniture.drop_contents(is_manual, choice);
    if !is_manual {
        furniture.drop_errors(choice);
    }
    if let Some(story) = story {
        furniture.drop_cards(story, choice);
        furniture.drop_forms(story, choice);
        // Who speaks last in a thread has a name above what they say.
        if !is_thread {
            furniture.drop_about_the_author(page.hints.authors, story, choice);
        }
    }
    furniture.drop_signatures(choice);
    furniture.drop_enlargers(choice);
}

/// Whether a line is a button that shows a picture larger.
pub(super) fn is_enlarger(document: &Document, line: &TextBlock) -> bool {
    const MOST_WORDS: u32 = 6;
    /// A line is read once for each picture near it.
    const MOST_CHARACTERS: u32 = 60;
    let counts = &line.counts;
    let is_short = counts.tokens <= MOST_WORDS && counts.characters <= MOST_CHARACTERS;
    is_short && enlarges(&document.text_between(line.start, line.end))
}

struct Furniture<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
    /// One for each block.
    links: Vec<Links>,
}

/// How many links a block holds or stands in.
#[derive(Clone, Copy, Debug, Default)]
struct Links {
    acting: u32,
    within_the_page: u32,
    leading: u32,
}

/// Links are looked at where something is kept: most of a page's are its menus'.
fn links(document: &Document, survey: &Survey<'_>, choice: &Choice) -> Vec<Links> {
    let cut = survey.cut;
    let mut links = vec![Links::default(); cut.blocks.len()];
    for element in cut.links() {
        let (first, end) = (element.first_block as usize, element.end_block as usize);
        // A link that does not begin its block counts none of its own.
        let end = end.max(first + 1).min(links.len());
        if !(first..end).any(|block| choice.kept[block]) {
            continue;
        }
        let Some(href) = document.attribute(element.node, AttributeName::Href) else {
            continue;
        };
        // Once for all of the blocks: the address may be as long as they are many.
        let count = counter(document, href);
        for links in links.get_mut(first..end).unwrap_or_default() {
            *count(links) += 1;
        }
    }
    links
}

/// Which of the links of a block a link to `href` counts among.
fn counter(document: &Document, href: &str) -> fn(&mut Links) -> &mut u32 {
    match () {
        () if actions::acts(href) => |links| &mut links.acting,
        () if document.place(href).is_some() => |links| &mut links.within_the_page,
        () => |links| &mut links.leading,
    }
}

impl Furniture<'_> {
    fn drop_enlargers(&self, choice: &mut Choice) {
        let blocks = &self.survey.cut.blocks;
        for block in 0..blocks.len() {
            if choice.kept[block] && is_enlarger(self.document, &blocks[block]) {
                choice.set(block, false, "shows a picture larger");
            }
        }
    }

    /// Buttons come in rows. One by itself, if it says more than a word, may be what opens an
    /// answer: it is a heading then, and what it opens stands beside it.
    fn drop_buttons(&self, choice: &mut Choice) {
        let blocks = self.links.len();
        let mut first = 0;
        while first < blocks {
            let end = (first..blocks)
                .find(|&block| !self.is_button(block))
                .unwrap_or(blocks);
            let buttons: u32 = (first..end).map(|block| self.links[block].acting).sum();
            let is_short = end == first + 1 && self.tokens(first) <= MOST_SINGLE;
            if buttons > 1 || is_short {
                for block in first..end {
                    choice.set(block, false, "is a row of buttons");
                }
            }
            first = end + 1;
        }
    }

    /// The address of a picture or a film, and nothing else, is there for a script; so is its name,
    /// where it is the value of one. In a table, or in code, it is what a manual tells of.
    fn drop_addresses_of_files(&self, choice: &mut Choice) {
        const RULE: &str = "is the address of a file";
        let cut = self.survey.cut;
        let tag = |block: usize| cut.container(&cut.blocks[block]).tag;
        for (number, block) in cut.blocks.iter().enumerate() {
            let counts = &block.counts;
            let is_told_of = matches!(tag(number), Tag::Td | Tag::Th | Tag::Pre | Tag::Code);
            let may_be =
                choice.kept[number] && counts.links == 0 && !counts.ends_sentence && !is_told_of;
            if !may_be || !is_address_of_a_file(&self.document.text_between(block.start, block.end))
            {
                continue;
            }
            choice.set(number, false, RULE);
            if tag(number) == Tag::Dd && number > 0 && tag(number - 1) == Tag::Dt {
                choice.set(number - 1, false, RULE);
            }
        }
    }

    /// A link of one character is a sign: the "x" of a place to post the story.
    fn drop_signs(&self, choice: &mut Choice) {
        for (number, block) in self.survey.cut.blocks.iter().enumerate() {
            if block.counts.characters == 1 && block.counts.link_tokens == 1 {
                choice.set(number, false, "is a sign that leads away");
            }
        }
    }

    /// What a form would say of what is written into it. A manual tells of errors.
    fn drop_errors(&self, choice: &mut Choice) {
        for (number, block) in self.survey.cut.blocks.iter().enumerate() {
            let may_be = choice.kept[number]
                && choice.scores[number] < MOST_ERROR
                && block.counts.tokens <= MOST_WORDS_OF_A_FORM;
            if may_be && self.is_named_for_errors(self.survey.cut.container(block)) {
                choice.set(number, false, "is what a form says of an error");
            }
        }
    }

    fn is_named_for_errors(&self, element: &Element) -> bool {
        let mut names = [AttributeName::Class, AttributeName::Id]
            .into_iter()
            .filter_map(|name| self.document.attribute(element.node, name))
            .flat_map(|names| {
                let names = names.as_bytes();
                names.split(|byte| !byte.is_ascii_alphanumeric())
            });
        let is_heading = element.tag.heading_level().is_some();
        let says_so = |name: &[u8]| {
            name.eq_ignore_ascii_case(b"error") || name.eq_ignore_ascii_case(b"errors")
        };
        !is_heading && names.any(says_so)
    }

    fn tokens(&self, block: usize) -> u32 {
        self.survey.cut.blocks[block].counts.tokens
    }

    fn is_button(&self, block: usize) -> bool {
        let (links, counts) = (self.links[block], &self.survey.cut.blocks[block].counts);
        let tag = self
            .survey
            .cut
            .container(&self.survey.cut.blocks[block])
            .tag;
        links.acting > 0
            && links.leading + links.within_the_page == 0
            && self.is_linked(block)
            && counts.tokens <= MOST_LABEL * links.acting
            && !counts.ends_sentence
            && tag.heading_level().is_none()
    }

    /// A list that leads to the sections of the page is its table of contents: what it says is said
    /// again by the headings.
    fn drop_contents(&self, is_manual: bool, choice: &mut Choice) {
        let mut settled = 0;
        for list in self.survey.cut.lists() {
            let (first, end) = (list.first_block as usize, list.end_block as usize);
            if !matches!(list.tag, Tag::Ul | Tag::Ol | Tag::Dl) || first < settled {
                continue;
            }
            // Lists stand in lists: what was looked at once, in the outermost, is not again.
            settled = end;
            // Links are counted where something is kept; what is dropped already may have a label's words.
            let leads_down = |block: usize| match choice.kept[block] {
                true => self.leads_down(block),
                false => self.survey.cut.blocks[block].counts.is_all_link_within(),
            };
            let leading = (first..end).filter(|&block| leads_down(block)).count();
            let is_short = |block: usize| leads_down(block) || self.names_entries(block);
            let are_contents = leading == end - first && leading >= LEAST_CONTENTS
                || leading >= LEAST_TREE
                    && leading * 100 >= (end - first) * LEAST_OF_A_TREE
                    && (first..end).all(is_short);
            if are_contents {
                for block in first..end {
                    choice.set(block, false, CONTENTS);
                }
                let label = self.label_in_a_box(list);
                let is_label = |&label: &usize| is_manual || !self.survey.cut.is_heading(label);
                if let Some(label) = label.filter(is_label) {
                    choice.set(label, false, "is the label of what is not kept");
                }
            }
        }
    }

    /// What entries of a table of contents may stand under: a word or two, no link.
    fn names_entries(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        counts.tokens <= MOST_LABEL && counts.links == 0 && !counts.ends_sentence
    }

    /// The line above a list that has an element with it, and nothing else.
    fn label_in_a_box(&self, list: &Element) -> Option<usize> {
        /// Elements around the list, up to the box.
        const STEPS: usize = 3;
        let elements = &self.survey.cut.elements;
        let up = |element: &&Element| Some(&elements[element.parent as usize]);
        let mut around = std::iter::successors(Some(list), up).take(STEPS + 1);
        let is_box = |element: &&Element| {
            element.first_block + 1 == list.first_block && element.end_block == list.end_block
        };
        let label = around.find(is_box)?.first_block as usize;
        (self.tokens(label) <= MOST_LABEL).then_some(label)
    }

    fn leads_down(&self, block: usize) -> bool {
        let links = self.links[block];
        links.within_the_page > 0 && links.leading + links.acting == 0 && self.is_linked(block)
    }

    /// A card is a picture and a line that lead to the same place, and cards come in rows. A row
    /// among the paragraphs of a story leads to others; where it is much of the page, it is what
    /// the page is about. What leads to another place without a picture may be part of the story.
    fn drop_cards(&self, story: &Story, choice: &mut Choice) {
        let mut first = story.first;
        while first < story.last {
            let end = (first..story.last)
                .find(|&block| !self.is_card(block))
                .unwrap_or(story.last);
            let words = self.survey.between(first, end).tokens;
            let is_small = words * 100 <= story.prose * MOST_OF_THE_STORY;
            if end - first >= LEAST_CARDS && is_small {
                for block in first..end {
                    choice.set(block, false, "is a row of cards");
                }
            }
            first = end + 1;
        }
    }

    /// Below the story a box that begins with the name of who wrote it is about them. Where the name
    /// stands more than once there, they are one of those who speak.
    fn drop_about_the_author(&self, authors: &[String], story: &Story, choice: &mut Choice) {
        /// As many words as a name has at most.
        const MOST_NAME: u32 = 8;
        let Some(last) = (choice.kept.iter()).rposition(|&kept| kept) else {
            return;
        };
        let is_name = |&block: &usize| {
            let text = &self.survey.cut.blocks[block];
            text.counts.tokens <= MOST_NAME && {
                let text = self.document.text_between(text.start, text.end);
                authors.iter().any(|author| author == text.trim())
            }
        };
        let mut names = (story.first + 1..=last).filter(is_name);
        let (Some(name), None) = (names.next(), names.next()) else {
            return;
        };
        let node = self.survey.cut.blocks[name].start;
        let boxes = (self.document.ancestors(node))
            .map(|element| self.survey.cut.blocks_within(self.document, element));
        let is_small = |&(first, end): &(usize, usize)| {
            let words = self.survey.between(first, end).tokens;
            first == name
                && end > last
                && end - first <= MOST_BLOCKS_OF_A_BOX
                && words <= MOST_WORDS_OF_A_BOX
        };
        let around = boxes.skip_while(|&(_, end)| end <= last);
        if let Some((first, end)) = around.take_while(is_small).last() {
            for block in first..end {
                choice.set(block, false, "is about the author");
            }
        }
    }

    /// A field to be written in, among the paragraphs of a story, is there to get an address. What stands
    /// in its box says what for.
    fn drop_forms(&self, story: &Story, choice: &mut Choice) {
        let cut = self.survey.cut;
        let (from, to) = (cut.blocks[story.first].end, cut.blocks[story.last].start);
        let nodes = (from.0..to.0).map(NodeId);
        for field in nodes.filter(|&node| self.is_field(node)) {
            let around = self.document.ancestors(field).take(STEPS_OF_A_FORM);
            let boxes = around.map(|element| self.survey.cut.blocks_within(self.document, element));
            let is_small = |&(first, end): &(usize, usize)| {
                end - first <= MOST_BLOCKS_OF_A_FORM
                    && self.survey.between(first, end).tokens <= MOST_WORDS_OF_A_FORM
            };
            let Some((first, end)) = boxes.take_while(is_small).last() else {
                continue;
            };
            for block in first..end {
                choice.set(block, false, "belongs to a form");
            }
        }
    }

    /// The kinds of `input` that are lines of text (HTML, 4.10.5).
    fn is_field(&self, node: NodeId) -> bool {
        let kind = || {
            self.document
                .attribute(node, AttributeName::Type)
                .unwrap_or("text")
        };
        let is_text = |kind: &str| {
            ["text", "email", "search", "tel"]
                .iter()
                .any(|known| kind.eq_ignore_ascii_case(known))
        };
        self.document.tag(node) == Tag::Input && is_text(kind())
    }

    fn is_card(&self, block: usize) -> bool {
        let blocks = &self.survey.cut.blocks;
        if self.links[block].leading == 0 || !self.is_linked(block) {
            return false;
        }
        let from = block
            .checked_sub(1)
            .map_or(NodeId::DOCUMENT, |before| blocks[before].end);
        let to = blocks[block].end;
        let Some(link) = self.link_of(blocks[block].innermost) else {
            return false;
        };
        let near = (from.0..to.0).map(NodeId).take(MOST_NODES_OF_A_CARD);
        near.into_iter()
            .filter(|&node| self.document.tag(node) == Tag::Img)
            .filter_map(|image| self.link_around(image))
            .any(|other| self.lead_alike(link, other))
    }

    /// The link that the first word of a block stands in.
    fn link_of(&self, innermost: u32) -> Option<NodeId> {
        let element = self.survey.cut.elements[innermost as usize].node;
        self.link_around(element)
    }

    /// Whether two links lead to the same place. Most often they are the same one, and its address long.
    fn lead_alike(&self, one: NodeId, other: NodeId) -> bool {
        let address = |link| self.document.attribute(link, AttributeName::Href);
        one == other || address(one) == address(other)
    }

    /// The link that an element is, or stands in.
    fn link_around(&self, element: NodeId) -> Option<NodeId> {
        /// How far up a link is looked for.
        const STEPS: usize = 6;
        let around = std::iter::once(element).chain(self.document.ancestors(element).take(STEPS));
        let leads = |&node: &NodeId| {
            self.document.tag(node) == Tag::A
                && self.document.attribute(node, AttributeName::Href).is_some()
        };
        around.into_iter().find(leads)
    }

    /// Nearly all of its words are in links.
    fn is_linked(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        counts.link_tokens * 10 >= counts.tokens * 8
    }

    /// Two hyphens on a line of their own begin the signature of a message (RFC 3676, 4.3).
    fn drop_signatures(&self, choice: &mut Choice) {
        for (number, block) in self.survey.cut.blocks.iter().enumerate() {
            if block.counts.line_breaks > 0 && self.first_line(block.start, block.end) == "--" {
                choice.set(number, false, "is a signature");
            }
        }
    }

    /// The first text, if a line break follows it.
    fn first_line(&self, start: NodeId, end: NodeId) -> &str {
        let mut line = "";
        for node in (start.0..end.0).map(NodeId) {
            match self.document.kind(node) {
                Kind::Text if line.is_empty() => line = self.document.text(node).trim(),
                Kind::Text if self.document.text(node).trim().is_empty() => {}
                Kind::Element if self.document.tag(node) == Tag::Br => return line,
                Kind::Text => return "",
                _ => {}
            }
        }
        ""
    }
}

/// Whether a text is the whole address of a picture or a film.
fn is_address_of_a_file(text: &str) -> bool {
    const FILES: [&str; 10] = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "mp4", "webm", "mov",
    ];
    let text = text.trim();
    if !(text.starts_with("https://") || text.starts_with("http://")) {
        return false;
    }
    let path = text.split(['?', '#']).next().unwrap_or("");
    let end = path.rsplit('.').next().unwrap_or("");
    !text.contains(char::is_whitespace) && FILES.iter().any(|file| file.eq_ignore_ascii_case(end))
}
