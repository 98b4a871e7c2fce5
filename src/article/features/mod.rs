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
mod page;
mod scale;
mod survey;
mod text;

pub(crate) use page::PageFacts;
pub(crate) use survey::{Landmark, Sums, Survey};

use super::Hints;
use super::blocks::Cut;
use super::words::Summary;
use crate::dom::Document;

/// The blocks' features: a row each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    bytes: Vec<u8>,
    width: usize,
}

impl Features {
    /// Computes the features of all blocks. Linear in blocks and elements.
    pub(crate) fn new(survey: &Survey<'_>, facts: &PageFacts) -> Features {
        let rows = survey.cut.blocks.len();
        let mut bytes = Vec::with_capacity(rows * 256);
        let page = page::Page::new(survey, facts);
        let around = around::Around::new(survey);
        for number in 0..rows {
            describe(survey, &page, &around, number, &mut bytes);
        }
        Features {
            width: bytes.len().checked_div(rows).unwrap_or(0),
            bytes,
        }
    }

    /// The features of block `number`.
    pub(crate) fn row(&self, number: usize) -> &[u8] {
        &self.bytes[number * self.width..(number + 1) * self.width]
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

/// The names of the features, in the order of a row.
pub(crate) fn names() -> Vec<String> {
    let document = Document::parse("<p>word");
    let summary = Summary::default();
    let cut: Cut = super::blocks::cut(&document, &summary);
    let survey = Survey::new(&document, &cut, true);
    let facts = PageFacts::default();
    let mut names = Names::default();
    let page = page::Page::new(&survey, &facts);
    describe(&survey, &page, &around::Around::new(&survey), 0, &mut names);
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
    fn put(&mut self, name: &'static str, value: u8);

    /// A feature of a series: `number` is its place in it.
    fn put_numbered(&mut self, name: &'static str, number: usize, value: u8);
}

impl Row for Vec<u8> {
    #[inline]
    fn put(&mut self, _: &'static str, value: u8) {
        self.push(value);
    }

    #[inline]
    fn put_numbered(&mut self, _: &'static str, _: usize, value: u8) {
        self.push(value);
    }
}

#[derive(Default)]
struct Names {
    names: Vec<String>,
}

impl Row for Names {
    fn put(&mut self, name: &'static str, _: u8) {
        self.names.push(name.to_owned());
    }

    fn put_numbered(&mut self, name: &'static str, number: usize, _: u8) {
        self.names.push(format!("{name} {number}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::blocks;

    fn features(html: &str, class_words: bool) -> (Cut, Features) {
        let document = Document::parse(html);
        let cut = blocks::cut(&document, &Summary::default());
        let survey = Survey::new(&document, &cut, class_words);
        let features = Features::new(&survey, &PageFacts::default());
        (cut, features)
    }

    fn value(features: &Features, block: usize, name: &str) -> u8 {
        let place = names().iter().position(|known| known == name);
        features.row(block)[place.unwrap_or_else(|| panic!("no feature is named {name}"))]
    }

    const PAGE: &str = "<ul class=site-nav><li><a href=/>Home</a><li><a href=/a>About us</a></ul>\
        <main><h1>Ferries run again</h1><p>The ferries, which had been moored since the storm, run \
        again, and the harbour is open.</p><p>Nobody was hurt, said the harbour master, but some of \
        the boats were lost.</p></main>";

    #[test]
    fn every_feature_has_a_name_of_its_own() {
        let (_, features) = features(PAGE, true);
        let names = names();
        assert_eq!(names.len(), features.width());
        let mut sorted = names.clone();
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
