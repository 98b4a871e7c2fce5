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

pub(crate) use page::PageFacts;
pub(crate) use survey::{FAR, Landmark, Sums, Survey};

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
    bytes: Vec<u8>,
    width: usize,
    set_aside: Vec<Option<u32>>,
    settled: Vec<bool>,
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
        let page = Described::new(document, survey, facts, set_aside);
        for number in 0..rows {
            page.describe(number, &mut bytes);
        }
        Features {
            width: bytes.len().checked_div(rows).unwrap_or(0),
            settled: (0..rows)
                .map(|number| page.aside.settles(survey, number))
                .collect(),
            set_aside: page.aside.findings,
            bytes,
        }
    }

    /// Features as given.
    #[cfg(test)]
    pub(crate) fn of_rows<const WIDTH: usize>(rows: &[[u8; WIDTH]]) -> Features {
        Features {
            bytes: rows.concat(),
            width: WIDTH,
            set_aside: vec![None; rows.len()],
            settled: vec![false; rows.len()],
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

    /// What the page is like as a whole: of each feature the mean over the words of the page. Linear.
    pub(crate) fn of_page(&self, survey: &Survey<'_>) -> Vec<u8> {
        // Of 256 blocks with a weight of two bytes the sums need no more than four.
        const TOGETHER: usize = 256;
        let weights = survey.cut.blocks.iter().map(|block| block.counts.tokens);
        let weights: Vec<u16> = weights.map(|tokens| tokens.min(0xFFFF) as u16).collect();
        let mut sums = vec![0_u64; self.width];
        for (group, weights) in weights.chunks(TOGETHER).enumerate() {
            let mut of_group = vec![0_u32; self.width];
            for (number, &weight) in weights.iter().enumerate() {
                let row = self.row(group * TOGETHER + number);
                for (sum, &byte) in of_group.iter_mut().zip(row) {
                    *sum += u32::from(weight) * u32::from(byte);
                }
            }
            for (sum, &of_group) in sums.iter_mut().zip(&of_group) {
                *sum += u64::from(of_group);
            }
        }
        let words = weights.iter().map(|&weight| u64::from(weight)).sum::<u64>();
        sums.iter().map(|sum| (sum / words.max(1)) as u8).collect()
    }

    /// Whether there is nothing to ask about a block: it stands in what surrounds every page, and
    /// leads elsewhere.
    pub(crate) fn is_settled(&self, number: usize) -> bool {
        self.settled[number]
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

impl Row for Vec<u8> {
    #[inline]
    fn group(&mut self, _: Group) {}

    #[inline]
    fn put(&mut self, _: &'static str, value: u8) {
        self.push(value);
    }

    #[inline]
    fn put_all(&mut self, _: &[&'static str], _: usize, values: &[u8]) {
        self.extend_from_slice(values);
    }

    #[inline]
    fn put_series(&mut self, _: &'static str, values: &[u8]) {
        self.extend_from_slice(values);
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
    fn a_page_without_text_has_no_features() {
        let (cut, features) = features("<img src=a.png>", true);
        assert_eq!((cut.blocks.len(), features.width()), (0, 0));
    }
}
