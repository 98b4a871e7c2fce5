//! A block by itself: its words and marks, its own element, its place on the page.

use super::page::Page;
use super::scale::{MISSING, count, rate, share, signed, small};
use super::survey::{Survey, heading_level};
use super::{Group, Row};
use crate::html::Tag;

pub(super) fn describe(survey: &Survey<'_>, page: &Page, number: usize, row: &mut impl Row) {
    words(survey, page, number, row);
    marks(survey, number, row);
    element(survey, number, row);
    place(survey, number, row);
}

fn words(survey: &Survey<'_>, page: &Page, number: usize, row: &mut impl Row) {
    let block = &survey.cut.blocks[number];
    let counts = &block.counts;
    row.group(Group::Words);
    row.put("tokens", count(counts.tokens));
    row.put("characters", count(counts.characters));
    row.put("link share", share(counts.link_tokens, counts.tokens));
    row.put(
        "links to fragments",
        share(counts.fragment_links, counts.links),
    );
    row.put(
        "title's words here",
        share(counts.title_words.count_ones(), page.title_words),
    );
    row.put(
        "words of title",
        rate(counts.title_words.count_ones(), counts.tokens),
    );
    row.put(
        "description's words here",
        share(
            counts.description_words.count_ones(),
            page.description_words,
        ),
    );
}

fn marks(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let counts = &survey.cut.blocks[number].counts;
    row.group(Group::Marks);
    row.put("separators", small(counts.separators));
    row.put("currency", small(counts.currency));
    row.put("numbers", rate(counts.numbers, counts.tokens));
    row.put("question marks", small(counts.question_marks));
    row.put("upper case", share(counts.upper, counts.characters));
    row.put("ends sentence", u8::from(counts.ends_sentence));
}

fn element(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let cut = survey.cut;
    let block = &cut.blocks[number];
    let container = cut.container(block);
    let innermost = &cut.elements[block.innermost as usize];
    let parent = &cut.elements[container.parent as usize];
    let visibility = cut.visibility(block);
    row.group(Group::Element);
    row.put("container", kind_of(container.tag));
    row.put("innermost", kind_of(innermost.tag));
    row.put("container's parent", kind_of(parent.tag));
    row.put("heading level", heading_level(cut, block));
    row.put("hidden", u8::from(visibility.hidden));
    row.put("siblings", count(parent.children));
}

fn place(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let total = survey.total();
    let before = survey.sums[number];
    let after = survey.between(number + 1, usize::MAX);
    row.group(Group::Place);
    row.put("blocks before", count(before.blocks));
    row.put("blocks after", count(after.blocks));
    row.put("blocks before, of all", share(before.blocks, total.blocks));
    row.put("tokens before", count(before.tokens));
    row.put("tokens after", count(after.tokens));
    row.put("tokens before, of all", share(before.tokens, total.tokens));
    row.put("prose before, of all", share(before.prose, total.prose));
    match survey.headline {
        Some(headline) => {
            let headline = headline as usize;
            row.put(
                "blocks from headline",
                signed(number as i64 - headline as i64),
            );
            let tokens = i64::from(before.tokens) - i64::from(survey.sums[headline].tokens);
            row.put("tokens from headline", signed(tokens));
        }
        None => {
            row.put("blocks from headline", MISSING);
            row.put("tokens from headline", MISSING);
        }
    }
}

/// Elements in the order of how much they tell of running text, likes beside likes: trees split
/// between neighbours.
pub(super) fn kind_of(tag: Tag) -> u8 {
    match tag {
        Tag::P => 0,
        Tag::Blockquote => 1,
        Tag::Pre | Tag::Code | Tag::Xmp | Tag::Listing => 2,
        Tag::Figcaption | Tag::Figure | Tag::Caption => 3,
        Tag::Dd => 4,
        Tag::Dt => 5,
        Tag::Dl => 6,
        Tag::Li => 7,
        Tag::Ol => 8,
        Tag::Ul | Tag::Menu | Tag::Dir => 9,
        Tag::Td => 10,
        Tag::Th => 11,
        Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Table => 12,
        Tag::H1 => 13,
        Tag::H2 => 14,
        Tag::H3 => 15,
        Tag::H4 => 16,
        Tag::H5 | Tag::H6 => 17,
        Tag::Article => 18,
        Tag::Section => 19,
        Tag::Main => 20,
        Tag::Div | Tag::Center => 21,
        Tag::Body | Tag::Html => 22,
        Tag::Strong | Tag::B => 23,
        Tag::Em | Tag::I | Tag::Font | Tag::Small | Tag::U => 24,
        Tag::Span => 25,
        Tag::Time => 26,
        Tag::A => 27,
        Tag::Header | Tag::Hgroup => 28,
        Tag::Aside => 29,
        Tag::Footer | Tag::Address => 30,
        Tag::Nav => 31,
        Tag::Details | Tag::Summary => 32,
        Tag::Form | Tag::Fieldset | Tag::Legend | Tag::Search => 33,
        Tag::Label => 34,
        Tag::Button => 35,
        Tag::Dialog => 36,
        Tag::Noscript | Tag::Template => 37,
        _ => 38,
    }
}
