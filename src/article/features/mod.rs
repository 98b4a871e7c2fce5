//! What the model is told about each block, in bytes.
//!
//! Takes the blocks and what the page says of itself; gives a row of bytes for each block. One code
//! computes them for training and for use, in whole numbers, so neither the trainer nor a platform
//! sees another page than the model does. Judges nothing.
//!
//! - [`survey`] gathers once what is asked about every block,
//! - [`text`] is the block by itself, [`around`] its neighbours and the heading above it,
//! - [`above`] the elements it stands in, [`page`] the whole page.

mod above;
mod around;
mod aside;
mod context;
mod page;
mod scale;
mod survey;
mod text;

pub(crate) use page::PageFacts;
pub(crate) use survey::{Landmark, Sums, Survey};

use super::blocks::Cut;
use super::words::Summary;
use super::{Hints, SetAside};
use crate::dom::Document;

/// What a feature speaks of; the model says which of these led it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Group {
    Words,
    Marks,
    Element,
    Place,
    Names,
    Ancestors,
    Neighbours,
    Heading,
    Likes,
    Page,
    Chrome,
    Context,
}

/// All groups, in the order of their numbers.
pub(crate) const GROUPS: [Group; 12] = [
    Group::Words,
    Group::Marks,
    Group::Element,
    Group::Place,
    Group::Names,
    Group::Ancestors,
    Group::Neighbours,
    Group::Heading,
    Group::Likes,
    Group::Page,
    Group::Chrome,
    Group::Context,
];

impl Group {
    /// In words, for the ledger.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Group::Words => "its words and links",
            Group::Marks => "its punctuation",
            Group::Element => "its element",
            Group::Place => "its place on the page",
            Group::Names => "the names of its elements",
            Group::Ancestors => "the prose around it",
            Group::Neighbours => "its neighbours",
            Group::Heading => "the heading above",
            Group::Likes => "blocks like it",
            Group::Page => "the kind of page",
            Group::Chrome => "what surrounds the article",
            Group::Context => "what is thought of the blocks around it",
        }
    }
}

/// The blocks' features: a row each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    bytes: Vec<u8>,
    width: usize,
    set_aside: Vec<Option<u32>>,
    around: around::Around,
}

impl Features {
    /// Computes the features of all blocks. Linear in blocks and elements.
    pub(crate) fn new(
        document: &Document,
        survey: &Survey<'_>,
        facts: &PageFacts,
        set_aside: &[SetAside<'_>],
    ) -> Features {
        let rows = survey.cut.blocks.len();
        let mut bytes = Vec::with_capacity(rows * 256);
        let page = page::Page::new(survey, facts);
        let around = around::Around::new(survey);
        let aside = aside::Aside::new(document, survey, set_aside);
        for number in 0..rows {
            describe(survey, &page, &around, number, &mut bytes);
            aside.describe(number, &mut bytes);
        }
        Features {
            width: bytes.len().checked_div(rows).unwrap_or(0),
            set_aside: aside.findings,
            around,
            bytes,
        }
    }

    /// The same features, and after a first judgement what it thinks of the blocks around each.
    /// Linear in blocks.
    pub(crate) fn in_context(self, survey: &Survey<'_>, chances: &[u8]) -> Features {
        let context = context::Context::new(survey, &self.around, chances);
        let rows = self.len();
        let mut bytes = Vec::with_capacity(rows * 320);
        for number in 0..rows {
            bytes.extend_from_slice(self.row(number));
            context.describe(number, &mut bytes);
        }
        Features {
            width: bytes.len().checked_div(rows).unwrap_or(0),
            bytes,
            set_aside: self.set_aside,
            around: around::Around::default(),
        }
    }

    /// Features as given.
    #[cfg(test)]
    pub(crate) fn of_rows<const WIDTH: usize>(rows: &[[u8; WIDTH]]) -> Features {
        Features {
            bytes: rows.concat(),
            width: WIDTH,
            set_aside: vec![None; rows.len()],
            around: around::Around::default(),
        }
    }

    /// The features of block `number`.
    pub(crate) fn row(&self, number: usize) -> &[u8] {
        &self.bytes[number * self.width..(number + 1) * self.width]
    }

    /// Which of the set-aside subtrees block `number` stands in.
    pub(crate) fn set_aside(&self, number: usize) -> Option<u32> {
        self.set_aside[number]
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len().checked_div(self.width).unwrap_or(0)
    }

    /// How many features a block has.
    pub(crate) fn width(&self) -> usize {
        self.width
    }
}

/// What the page says of itself outside its text: the words to recognise in it, and its kind.
pub(crate) fn read_page(document: &Document, hints: &Hints<'_>) -> (Summary, PageFacts) {
    let summary = Summary::new(
        hints.title.unwrap_or(""),
        hints.description.unwrap_or(""),
        page::linked_data(document),
    );
    let facts = PageFacts::new(document, summary.title_len(), summary.description_len());
    (summary, facts)
}

/// The names of the features, in the order of a row, and what each speaks of; those of the context
/// come last.
pub(crate) fn names() -> Vec<(String, Group)> {
    let document = Document::parse("<p>word");
    let summary = Summary::default();
    let cut: Cut = super::blocks::cut(&document, &summary);
    let survey = Survey::new(&document, &cut, true);
    let facts = PageFacts::default();
    let mut names = Names {
        names: Vec::new(),
        group: Group::Words,
    };
    let page = page::Page::new(&survey, &facts);
    describe(&survey, &page, &around::Around::new(&survey), 0, &mut names);
    let aside = aside::Aside::new(&document, &survey, &[]);
    aside.describe(0, &mut names);
    let around = around::Around::new(&survey);
    context::Context::new(&survey, &around, &[0]).describe(0, &mut names);
    names.names
}

/// All features of one block, in order.
fn describe(
    survey: &Survey<'_>,
    page: &page::Page,
    around: &around::Around,
    number: usize,
    row: &mut impl Row,
) {
    text::describe(survey, page, number, row);
    above::describe(survey, number, row);
    around.describe(survey, number, row);
    page.describe(row);
}

/// What takes features one after another: the bytes of a row, or their names.
trait Row {
    /// What the features that follow speak of.
    fn group(&mut self, group: Group);

    fn put(&mut self, name: &'static str, value: u8);

    /// A feature of a series: `number` is its place in it.
    fn put_numbered(&mut self, name: &'static str, number: usize, value: u8);
}

impl Row for Vec<u8> {
    #[inline]
    fn group(&mut self, _: Group) {}

    #[inline]
    fn put(&mut self, _: &'static str, value: u8) {
        self.push(value);
    }

    #[inline]
    fn put_numbered(&mut self, _: &'static str, _: usize, value: u8) {
        self.push(value);
    }
}

struct Names {
    names: Vec<(String, Group)>,
    group: Group,
}

impl Row for Names {
    fn group(&mut self, group: Group) {
        self.group = group;
    }

    fn put(&mut self, name: &'static str, _: u8) {
        self.names.push((name.to_owned(), self.group));
    }

    fn put_numbered(&mut self, name: &'static str, number: usize, _: u8) {
        self.names.push((format!("{name} {number}"), self.group));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::article::blocks;

    fn features(html: &str, class_words: bool) -> (Cut, Features) {
        let document = Document::parse(html);
        let cut = blocks::cut(&document, &Summary::default());
        let survey = Survey::new(&document, &cut, class_words);
        let features = Features::new(&document, &survey, &PageFacts::default(), &[]);
        (cut, features)
    }

    fn value(features: &Features, block: usize, name: &str) -> u8 {
        let place = names().iter().position(|(known, _)| known == name);
        features.row(block)[place.unwrap()]
    }

    const PAGE: &str = "<ul class=site-nav><li><a href=/>Home</a><li><a href=/a>About us</a></ul>\
        <main><h1>Ferries run again</h1><p>The ferries, which had been moored since the storm, run \
        again, and the harbour is open.</p><p>Nobody was hurt, said the harbour master, but some of \
        the boats were lost.</p></main>";

    #[test]
    fn every_feature_has_a_name_of_its_own() {
        let document = Document::parse(PAGE);
        let cut = blocks::cut(&document, &Summary::default());
        let survey = Survey::new(&document, &cut, true);
        let features = Features::new(&document, &survey, &PageFacts::default(), &[]);
        let features = features.in_context(&survey, &[10, 20, 250, 250, 250]);
        let names = names();
        assert_eq!(names.len(), features.width());
        let mut sorted: Vec<String> = names.iter().map(|(name, _)| name.clone()).collect();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }

    #[test]
    fn a_menu_and_a_paragraph_differ_where_they_should() {
        let (cut, features) = features(PAGE, true);
        assert_eq!(cut.blocks.len(), 5);
        let of = |block, name| value(&features, block, name);
        assert_eq!(of(0, "link share"), 250);
        assert_eq!(of(3, "link share"), 0);
        assert_eq!(of(0, "steps to concept 2"), 2, "a, li, ul.site-nav");
        assert!(of(3, "steps to concept 2") >= survey::FAR);
        assert_eq!(of(3, "steps to landmark 1"), 1, "p, main");
        assert_eq!(of(3, "ancestor's part of prose 1"), 250);
        assert_eq!(of(0, "ancestor's part of prose 1"), 0);
        assert_eq!(of(2, "blocks from headline"), 125);
        assert_eq!(of(4, "blocks from headline"), 127);
        assert_eq!(of(0, "blocks of its build 0"), 2);
    }

    #[test]
    fn without_class_words_no_concept_is_near() {
        let (_, features) = features(PAGE, false);
        assert!(value(&features, 0, "steps to concept 2") >= survey::FAR);
        assert_eq!(
            value(&features, 0, "steps to landmark 9"),
            2,
            "a, li, ul: no class is asked"
        );
    }

    #[test]
    fn a_page_without_text_has_no_features() {
        let (cut, features) = features("<img src=a.png>", true);
        assert_eq!((cut.blocks.len(), features.width()), (0, 0));
    }
}
