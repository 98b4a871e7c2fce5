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
mod numbering;
mod page;
mod scale;
mod survey;
mod text;

pub(crate) use numbering::{Numbering, key_of_siblings};
pub(crate) use page::PageFacts;
pub(crate) use survey::{FAR, Landmark, Steps, Sums, Survey};

use super::blocks::Cut;
use super::words::Summary;
use super::{Hints, SetAside};
use crate::dom::Document;
use crate::vocabulary;
use crate::vocabulary::words::WordHash;

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
}

/// All groups, in the order of their numbers.
pub(crate) const GROUPS: [Group; 11] = [
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
        }
    }
}

/// The blocks' features: a row each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    /// Rows of `stride` bytes, of which the first `width` are features.
    bytes: Vec<u8>,
    stride: usize,
    width: usize,
    set_aside: Vec<Option<u32>>,
    settled: Vec<bool>,
    /// Equal for blocks whose element and the one around it are of the same build.
    builds: Vec<u32>,
}

impl Features {
    /// Rows are padded to a multiple of so many bytes.
    pub(crate) const EDGE: usize = 16;

    /// Computes the features of all blocks. Linear in blocks and elements.
    pub(crate) fn new(
        document: &Document,
        survey: &Survey<'_>,
        facts: &PageFacts,
        set_aside: &[SetAside<'_>],
    ) -> Features {
        let rows = survey.cut.blocks.len();
        let page = Described::new(document, survey, facts, set_aside);
        let mut row = Bytes::default();
        let mut bytes = Vec::new();
        for number in 0..rows {
            row.length = 0;
            page.describe(number, &mut row);
            let padded = row.padded();
            if number == 0 {
                bytes.reserve_exact(rows * padded.len());
            }
            bytes.extend_from_slice(padded);
        }
        Features {
            width: usize::from(row.length),
            stride: row.padded().len(),
            settled: (0..rows)
                .map(|number| page.aside.settles(survey, number))
                .collect(),
            set_aside: page.aside.findings,
            builds: page.around.into_builds(),
            bytes,
        }
    }

    /// Features as given.
    #[cfg(test)]
    pub(crate) fn of_rows<const WIDTH: usize>(rows: &[[u8; WIDTH]]) -> Features {
        let padding = vec![0; WIDTH.next_multiple_of(Features::EDGE) - WIDTH];
        let padded = rows.iter().map(|row| [&row[..], &padding].concat());
        Features {
            bytes: padded.collect::<Vec<_>>().concat(),
            stride: WIDTH.next_multiple_of(Features::EDGE),
            width: WIDTH,
            set_aside: vec![None; rows.len()],
            settled: vec![false; rows.len()],
            builds: vec![0; rows.len()],
        }
    }

    /// The features of block `number`.
    pub(crate) fn row(&self, number: usize) -> &[u8] {
        &self.padded_row(number)[..self.width]
    }

    /// The features of block `number`, and zeros up to a multiple of [`Features::EDGE`].
    pub(crate) fn padded_row(&self, number: usize) -> &[u8] {
        &self.bytes[number * self.stride..(number + 1) * self.stride]
    }

    /// Which of the set-aside subtrees block `number` stands in.
    pub(crate) fn set_aside(&self, number: usize) -> Option<u32> {
        self.set_aside[number]
    }

    /// Which build the elements of block `number` are of, the innermost and the one around it: one of at most
    /// as many as there are blocks.
    pub(crate) fn build(&self, number: usize) -> u32 {
        self.builds[number]
    }

    /// What the page is like as a whole: of each feature the mean over the words of the page. Linear.
    pub(crate) fn of_page(&self, survey: &Survey<'_>) -> Vec<u8> {
        let mut sums = WordSums::new(self.stride);
        for (number, block) in survey.cut.blocks.iter().enumerate() {
            // No block is more of a page than this.
            sums.add(self.padded_row(number), block.counts.tokens.min(0xFFFF));
        }
        let mut means = sums.means();
        means.truncate(self.width);
        means
    }

    /// Whether there is nothing to ask about a block: it stands in what surrounds every page, and
    /// leads elsewhere.
    pub(crate) fn is_settled(&self, number: usize) -> bool {
        self.settled[number]
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.settled.len()
    }

    /// How many features a block has.
    pub(crate) fn width(&self) -> usize {
        self.width
    }
}

/// Sums of rows, each as many times as its block has words.
struct WordSums {
    sums: Vec<u64>,
    words: u64,
    /// What is not yet in `sums`, of at most [`WordSums::TOGETHER`] words.
    near: Vec<u16>,
    near_words: u32,
}

impl WordSums {
    /// Of so many words the sum of a byte needs no more than two bytes, of which processors add many at
    /// once.
    const TOGETHER: u32 = 257;

    fn new(width: usize) -> WordSums {
        WordSums {
            sums: vec![0; width],
            words: 0,
            near: vec![0; width],
            near_words: 0,
        }
    }

    fn add(&mut self, row: &[u8], words: u32) {
        let mut rest = words;
        while rest > 0 {
            let part = rest.min(WordSums::TOGETHER - self.near_words);
            for (sum, &byte) in self.near.iter_mut().zip(row) {
                *sum += part as u16 * u16::from(byte);
            }
            self.near_words += part;
            if self.near_words == WordSums::TOGETHER {
                self.carry();
            }
            rest -= part;
        }
    }

    fn carry(&mut self) {
        for (sum, near) in self.sums.iter_mut().zip(&mut self.near) {
            *sum += u64::from(std::mem::take(near));
        }
        self.words += u64::from(std::mem::take(&mut self.near_words));
    }

    fn means(mut self) -> Vec<u8> {
        self.carry();
        let words = self.words.max(1);
        self.sums.iter().map(|sum| (sum / words) as u8).collect()
    }
}

/// What the page says of itself outside its text: the words to recognise in it, and its kind.
pub(crate) fn read_page(document: &Document, hints: &Hints<'_>) -> (Summary, PageFacts) {
    let summary = Summary::new(hints.title.unwrap_or(""), hints.description.unwrap_or(""));
    let facts = PageFacts::new(document, summary.title_len(), summary.description_len());
    (summary, facts)
}

/// The names of the features, in the order of a row, and what each speaks of.
pub(crate) fn names() -> Vec<(String, Group)> {
    let document = Document::parse("<p>word");
    let summary = Summary::default();
    let cut: Cut = super::blocks::cut(&document, &summary);
    let survey = Survey::new(&document, &cut, Some(&vocabulary::Names::new()));
    let facts = PageFacts::default();
    let mut names = Names {
        names: Vec::new(),
        group: Group::Words,
    };
    Described::new(&document, &survey, &facts, &[]).describe(0, &mut names);
    names.names
}

/// The names as one number: what weights were trained with. `training/export.py` makes the same.
pub(crate) fn fingerprint() -> u32 {
    let hash = names().iter().fold(WordHash::EMPTY, |hash, (name, _)| {
        let hash = name.chars().fold(hash, |hash, c| hash.with(c as u32));
        hash.with('\n' as u32)
    });
    hash.mixed()
}

/// A page, ready to be told of block by block.
struct Described<'a> {
    survey: &'a Survey<'a>,
    page: page::Page,
    above: above::Above,
    around: around::Around,
    aside: aside::Aside,
}

impl<'a> Described<'a> {
    fn new(
        document: &Document,
        survey: &'a Survey<'a>,
        facts: &PageFacts,
        set_aside: &[SetAside<'_>],
    ) -> Described<'a> {
        Described {
            survey,
            page: page::Page::new(survey, facts),
            above: above::Above::new(survey),
            around: around::Around::new(survey),
            aside: aside::Aside::new(document, survey, set_aside),
        }
    }

    /// All features of one block, in order.
    fn describe(&self, number: usize, row: &mut impl Row) {
        text::describe(self.survey, &self.page, number, row);
        self.above.describe(self.survey, number, row);
        self.around.describe(self.survey, number, row);
        self.page.describe(row);
        self.aside.describe(number, row);
    }
}

/// What takes features one after another: the bytes of a row, or their names.
trait Row {
    /// What the features that follow speak of.
    fn group(&mut self, group: Group);

    fn put(&mut self, name: &'static str, value: u8);

    /// Features that are told of several things: `number` says of which.
    fn put_all(&mut self, names: &[&'static str], number: usize, values: &[u8]);

    /// Features of one name, numbered from 0.
    fn put_series(&mut self, name: &'static str, values: &[u8]);
}

/// The bytes of a row: fewer than a length of one byte can tell, and room behind them for as many as are put
/// at once, so that no place needs a check.
struct Bytes {
    bytes: [u8; 256 + Bytes::AT_ONCE],
    length: u8,
}

impl Default for Bytes {
    fn default() -> Bytes {
        Bytes {
            bytes: [0; 256 + Bytes::AT_ONCE],
            length: 0,
        }
    }
}

impl Bytes {
    const AT_ONCE: usize = 64;

    /// Up to a multiple of [`Features::EDGE`].
    fn padded(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length).next_multiple_of(Features::EDGE)]
    }
}

impl Row for Bytes {
    #[inline]
    fn group(&mut self, _: Group) {}

    #[inline]
    fn put(&mut self, _: &'static str, value: u8) {
        self.bytes[usize::from(self.length)] = value;
        self.length += 1;
    }

    #[inline]
    fn put_all(&mut self, _: &[&'static str], _: usize, values: &[u8]) {
        let start = usize::from(self.length);
        self.bytes[start..start + values.len()].copy_from_slice(values);
        self.length += values.len() as u8;
    }

    #[inline]
    fn put_series(&mut self, name: &'static str, values: &[u8]) {
        self.put_all(&[name], 0, values);
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

    fn put_all(&mut self, names: &[&'static str], number: usize, values: &[u8]) {
        debug_assert_eq!(names.len(), values.len());
        for name in names {
            self.names.push((format!("{name} {number}"), self.group));
        }
    }

    fn put_series(&mut self, name: &'static str, values: &[u8]) {
        for number in 0..values.len() {
            self.names.push((format!("{name} {number}"), self.group));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::article::blocks;
    use crate::vocabulary::classes::Concept;

    fn features(html: &str, class_words: bool) -> (Cut, Features) {
        let document = Document::parse(html);
        let cut = blocks::cut(&document, &Summary::default());
        let names = vocabulary::Names::new();
        let survey = Survey::new(&document, &cut, class_words.then_some(&names));
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
        let survey = Survey::new(&document, &cut, Some(&vocabulary::Names::new()));
        let features = Features::new(&document, &survey, &PageFacts::default(), &[]);
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
        assert_eq!(of(3, "ancestor's part of prose 0"), 250);
        assert_eq!(of(0, "ancestor's part of prose 0"), 0);
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
    fn a_page_speaks_of_what_elements_with_text_are_named_for() {
        let document = Document::parse("<div class=comments><p>Said</div><div class=share></div>");
        let cut = blocks::cut(&document, &Summary::default());
        let survey = Survey::new(&document, &cut, Some(&vocabulary::Names::new()));
        assert!(survey.speaks_of(Concept::Comment));
        assert!(!survey.speaks_of(Concept::Share), "it holds no text");
        assert!(!survey.speaks_of(Concept::Voice));
    }

    #[test]
    fn links_of_what_surrounds_a_page_are_settled_and_its_words_are_not() {
        let document =
            Document::parse("<nav><a href=/>Home</a></nav><p>Home</p><nav>Not linked</nav>");
        let cut = blocks::cut(&document, &Summary::default());
        let survey = Survey::new(&document, &cut, Some(&vocabulary::Names::new()));
        let navigation = |block: usize| SetAside {
            node: cut.container(&cut.blocks[block]).node,
            rule: "navigation",
            evidence: "element nav",
        };
        let set_aside = [navigation(0), navigation(2)];
        let features = Features::new(&document, &survey, &PageFacts::default(), &set_aside);
        let settled: Vec<bool> = (0..3).map(|block| features.is_settled(block)).collect();
        assert_eq!(settled, [true, false, false]);
    }

    #[test]
    fn a_page_is_told_by_the_mean_over_its_words() {
        let mut sums = WordSums::new(2);
        sums.add(&[255, 10], 1000);
        sums.add(&[255, 40], 500);
        sums.add(&[255, 0], 0);
        assert_eq!(sums.means(), [255, 20]);
        assert_eq!(WordSums::new(1).means(), [0]);
    }

    #[test]
    fn a_page_without_text_has_no_features() {
        let (cut, features) = features("<img src=a.png>", true);
        assert_eq!((cut.blocks.len(), features.width()), (0, 0));
    }
}
