//! What a page says of how its story was made: who wrote it, whose pictures these are, who pays for it.
//!
//! Takes the page, the story and the choice; drops such lines where they end the story, and what is said of
//! the writer there. Who pays, and what is asked of readers, is said at the beginning or at the end. Linear
//! in blocks.

use std::borrow::Cow;

use super::Page;
use super::bylines::{is_dash_or_space, says_by};
use super::settle::{Choice, Story, prose};
use crate::article::features::{FAR, Landmark};
use crate::dom::NodeId;
use crate::html::Tag;
use crate::vocabulary::classes::Concept;
use crate::vocabulary::credits::{
    begins_a_credit, is_end_mark, is_name_and_address, names_a_reporter,
};
use crate::vocabulary::sayings::plain;
use crate::vocabulary::site_says::{SiteSays, site_says};

/// As many words as a line about who made the story has at most.
const MOST_LINE: u32 = 12;
/// As many such lines as stand under a story.
const MOST_LINES: usize = 6;
/// As many paragraphs, and as many words, as are about the writer.
const MOST_PARAGRAPHS: usize = 3;
const MOST_WORDS: u32 = 150;
/// As many links stand below them at most.
const MOST_LINKS: usize = 20;
/// As many times as long is the story.
const LEAST_TIMES: u32 = 4;
/// As many paragraphs from either end the site speaks for itself, and as many words it takes.
const NEAR_AN_END: usize = 8;
const MOST_SAID: u32 = 80;
/// As many characters as such a text has at most: it is read whole.
const MOST_CHARACTERS: u32 = 800;
/// As many paragraphs say so; where there are more, it is what the story is about.
const MOST_SAYINGS: usize = 2;

/// Drops what a page says of how its story was made.
pub(super) fn drop(page: &Page<'_>, story: &Story, choice: &mut Choice) {
    let colophon = Colophon {
        page,
        first: story.first,
        prose: story.prose,
    };
    colophon.drop_what_the_site_says(choice);
    // Such lines stand below what is said of the writer, or above it.
    colophon.drop_credits(choice);
    colophon.drop_about_the_writer_above(choice);
    colophon.drop_about_the_writer(choice);
    colophon.drop_credits(choice);
}

/// Whether a text says something, and the rule by which it is dropped then.
type Says = (fn(&SiteSays) -> bool, &'static str);

struct Colophon<'a> {
    page: &'a Page<'a>,
    /// The first paragraph.
    first: usize,
    /// Words of the story.
    prose: u32,
}

impl Colophon<'_> {
    /// The last lines of a page that name who wrote the story, from where it is, or who made its pictures.
    /// A line under a picture is its caption.
    fn drop_credits(&self, choice: &mut Choice) {
        let kept = (self.first + 1..choice.kept.len()).rev();
        let kept: Vec<usize> = (kept.filter(|&block| choice.kept[block]))
            .take(MOST_LINES)
            .collect();
        for block in kept.into_iter().take_while(|&block| self.is_credit(block)) {
            choice.set(block, false, "says who made the story");
        }
    }

    fn is_credit(&self, block: usize) -> bool {
        let survey = self.page.survey;
        let line = &survey.cut.blocks[block];
        let counts = &line.counts;
        let landmarks = &survey.elements[line.innermost as usize].landmarks;
        let is_caption = landmarks[Landmark::Figure as usize] < FAR;
        let is_loose = matches!(
            survey.cut.container(line).tag,
            Tag::P | Tag::Div | Tag::Span | Tag::Em | Tag::Strong | Tag::Small
        );
        let is_short = counts.tokens <= MOST_LINE && counts.characters <= MOST_CHARACTERS;
        let is_line = is_short && !counts.ends_sentence && !counts.ends_colon;
        is_line
            && is_loose
            && !is_caption
            && (is_end_mark(&self.text(block))
                || !self.follows_a_picture(block)
                    && (says_by(self.page.document, line)
                        || self.says_who_made_it(block)
                        || self.is_signature(block)))
    }

    fn says_who_made_it(&self, block: usize) -> bool {
        const SIGNS: [fn(&str) -> bool; 3] =
            [begins_a_credit, is_name_and_address, names_a_reporter];
        let text = self.text(block);
        SIGNS.iter().any(|is_sign| is_sign(&text))
    }

    /// Whether a line is the name of a writer and no more: "— Jane Doe".
    fn is_signature(&self, block: usize) -> bool {
        let text = self.text(block);
        let is_around = |c: char| is_dash_or_space(c) || matches!(c, '(' | ')' | '[' | ']');
        let name = text.trim_matches(is_around);
        let mut authors = self.page.hints.authors.iter();
        name.contains(char::is_whitespace) && authors.any(|author| author == name)
    }

    /// Whether a picture stands between a block and the one before it.
    fn follows_a_picture(&self, block: usize) -> bool {
        let blocks = &self.page.survey.cut.blocks;
        let between = blocks[block - 1].end.0..blocks[block].start.0;
        between
            .map(NodeId)
            .any(|node| self.page.document.tag(node) == Tag::Img)
    }

    /// The last paragraphs of a page, from one on that begins with the name of who wrote the story, say who
    /// that is. One whom the story speaks of is a part of it.
    fn drop_about_the_writer(&self, choice: &mut Choice) {
        let kept = (self.first + 1..choice.kept.len()).rev();
        let kept = kept.filter(|&block| choice.kept[block]);
        // What leads to other stories of theirs may stand below.
        let is_link = |&block: &usize| self.page.survey.cut.blocks[block].counts.is_all_link();
        let links = kept.clone().take(MOST_LINKS).take_while(is_link).count();
        let (links, kept): (Vec<usize>, Vec<usize>) = (
            kept.clone().take(links).collect(),
            kept.skip(links).take(MOST_PARAGRAPHS).collect(),
        );
        let begins = |block: &usize| self.writer_at(*block).is_some();
        let Some(from) = kept.iter().rposition(begins) else {
            return;
        };
        let (about, first) = (&kept[..=from], kept[from]);
        let words: u32 = about.iter().map(|&block| self.tokens(block)).sum();
        if words <= MOST_WORDS
            && words * LEAST_TIMES <= self.prose
            && !self.tells_of_the_writer(first, choice)
        {
            for &block in about.iter().chain(&links) {
                choice.set(block, false, "is about the author");
            }
        }
    }

    /// A first paragraph that begins with the name of who wrote the story, in an element that is named for
    /// them, says who they are.
    fn drop_about_the_writer_above(&self, choice: &mut Choice) {
        const NEAR: u8 = 3;
        let survey = self.page.survey;
        let is_named = |block: usize| {
            let innermost = survey.cut.blocks[block].innermost as usize;
            survey.elements[innermost].concepts[Concept::Byline as usize] <= NEAR
        };
        let mut kept = (0..choice.kept.len()).filter(|&block| choice.kept[block]);
        let (Some(first), Some(second)) = (kept.next(), kept.next()) else {
            return;
        };
        if self.writer_at(first).is_some() && is_named(first) && !is_named(second) {
            choice.set(first, false, "is about the author");
        }
    }

    /// Whether the story, up to the block that begins with the name of its writer, speaks of them.
    fn tells_of_the_writer(&self, end: usize, choice: &Choice) -> bool {
        let name = self.writer_at(end).unwrap_or_default();
        let last = name.rsplit(char::is_whitespace).next().unwrap_or(name);
        let is_paragraph =
            |&block: &usize| choice.kept[block] && prose(self.page.survey, block) > 0;
        let mut told = (self.first..end).filter(is_paragraph);
        told.any(|block| self.text(block).contains(last))
    }

    /// The name of the writer that a paragraph begins with.
    fn writer_at(&self, block: usize) -> Option<&str> {
        let survey = self.page.survey;
        let counts = &survey.cut.blocks[block].counts;
        let is_paragraph = survey.cut.container(&survey.cut.blocks[block]).tag != Tag::Li
            && counts.ends_sentence
            && counts.tokens <= MOST_WORDS;
        if !is_paragraph {
            return None;
        }
        let text = self.text(block);
        let text = text.trim_start().trim_start_matches(['(', '[']);
        // What goes on behind a colon is said by them.
        let goes_on = |c: char| c.is_alphabetic() || matches!(c, ':' | '：');
        let names = |author: &&String| {
            let behind = text.strip_prefix(author.as_str());
            author.contains(char::is_whitespace)
                && behind.is_some_and(|behind| !behind.starts_with(goes_on))
        };
        let writer = self.page.hints.authors.iter().find(names);
        writer.map(String::as_str)
    }

    /// Paragraphs near the beginning or the end by which the site speaks for itself: it is paid for what is
    /// bought through its links, or asks its readers to follow it, to subscribe, to pay. What has a heading
    /// of its own, and another behind it, is a section of the story.
    fn drop_what_the_site_says(&self, choice: &mut Choice) {
        let kept: Vec<usize> = (0..choice.kept.len())
            .filter(|&block| choice.kept[block])
            .collect();
        let last = kept.len().saturating_sub(NEAR_AN_END).max(NEAR_AN_END);
        let places = (0..kept.len().min(NEAR_AN_END)).chain(last..kept.len());
        let cut = self.page.survey.cut;
        let is_heading = |place: usize| kept.get(place).is_some_and(|&block| cut.is_heading(block));
        let is_section = |place: usize| place > 0 && is_heading(place - 1) && is_heading(place + 1);
        let near: Vec<(usize, SiteSays)> = places
            .filter(|&place| self.is_short(kept[place]) && !is_section(place))
            .map(|place| (kept[place], site_says(&plain(&self.text(kept[place])))))
            .collect();
        let says: [Says; 3] = [
            (|said| said.who_pays, "says who pays for the story"),
            (
                |said| said.what_it_answers_for,
                "says what the site answers for",
            ),
            (|said| said.what_it_asks, "asks something of its readers"),
        ];
        for (says, rule) in says {
            let said = near.iter().filter(|(_, said)| says(said));
            if said.clone().count() <= MOST_SAYINGS {
                said.for_each(|&(block, _)| choice.set(block, false, rule));
            }
        }
    }

    fn is_short(&self, block: usize) -> bool {
        let cut = self.page.survey.cut;
        let counts = &cut.blocks[block].counts;
        let is_short = counts.tokens <= MOST_SAID && counts.characters <= MOST_CHARACTERS;
        let tag = cut.container(&cut.blocks[block]).tag;
        is_short && !matches!(tag, Tag::Li | Tag::Td)
    }

    fn tokens(&self, block: usize) -> u32 {
        self.page.survey.cut.blocks[block].counts.tokens
    }

    fn text(&self, block: usize) -> Cow<'_, str> {
        let block = &self.page.survey.cut.blocks[block];
        self.page.document.text_between(block.start, block.end)
    }
}
