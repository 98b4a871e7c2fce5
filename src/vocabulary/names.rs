//! What the values of `class`, `id` and the like say, read once for all who ask.
//!
//! Three stages take the same names apart at the same places: metadata look for bylines and dates,
//! chrome for the parts of a page, the survey for concepts. So a value is read once, each word looked up
//! in the three lists, and what came of it is remembered.

use std::cell::RefCell;
use std::sync::LazyLock;

use super::classes::{self, concepts_of_word};
use super::metadata::{Part, PartOfNames};
use super::words::{Sieve, name_words};
use super::{Memo, class_names};

/// What one value says.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Meaning {
    /// The [`Concept`](classes::Concept)s of its words, as bits.
    pub(crate) concepts: u32,
    /// What it says its element is.
    pub(crate) part: Option<Part>,
    /// Whether it may name a part of the page; where not,
    /// [`ClassNames`](super::ClassNames) find none.
    pub(super) may_name_part: bool,
}

/// How many values are remembered at most: ids, too, are asked about by each stage.
const PLACES: usize = 2048;

/// What the values of one document say.
pub(crate) struct Names<'a> {
    known: RefCell<Memo<'a, Meaning, PLACES>>,
}

impl<'a> Names<'a> {
    pub(crate) fn new() -> Names<'a> {
        Names {
            known: RefCell::new(Memo::new()),
        }
    }

    /// What a value says. Linear in its length.
    #[inline]
    pub(crate) fn of(&self, value: &'a str) -> Meaning {
        self.known.borrow_mut().get(value, meaning)
    }
}

/// The words of all three lists: of ten words of a page's names nine mean nothing.
static TELLING: LazyLock<Sieve> = LazyLock::new(|| {
    let words = classes::words().chain(PartOfNames::words());
    Sieve::of(words).with(class_names::beginnings())
});

fn meaning(value: &str) -> Meaning {
    let telling = &*TELLING;
    let mut concepts = 0;
    let mut part = PartOfNames::default();
    let mut may_name_part = false;
    let (mut name_start, mut word_end) = (0, 0);
    for word in name_words(value.as_bytes()) {
        if word.begins_name {
            part.begin_name();
            // Or later: white space stands between.
            name_start = word_end;
        }
        word_end = word.end;
        may_name_part |= class_names::may_be_cut_off(word_end - name_start);
        if telling.may_hold(word.hash) && !word.is_drawn(value.as_bytes()) {
            concepts |= concepts_of_word(word.hash);
            part.take_word(word.hash);
            may_name_part |= class_names::beginnings().may_hold(word.hash);
        }
    }
    if value.len() > classes::MOST_BYTES {
        concepts = classes::concepts(value);
    }
    Meaning {
        concepts,
        part: part.found(),
        may_name_part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::ClassNames;

    #[test]
    fn a_value_read_once_says_what_each_list_finds_in_it_alone() {
        let long = format!("{}share", "x".repeat(118));
        let wide = format!("{} comments", "mt-4 ".repeat(90));
        let (author, date) = (Some(Part::Author), Some(Part::Date));
        for (value, part) in [
            ("", None),
            ("share", None),
            ("post-share wide", None),
            ("wide\n post_author", author),
            ("author-image\tentryDate", date),
            ("date-author", author),
            ("no-comments byline", author),
            ("--related2links ", None),
            ("\u{fc}bercomment date", date),
            (&long, None),
            (&wide, None),
        ] {
            let names = Names::new();
            let said = names.of(value);
            assert_eq!(said.concepts, classes::concepts(value), "{value:?}");
            assert_eq!(said.part, part, "{value:?}");
            let found = ClassNames::new(&names).read(value).len();
            assert!(said.may_name_part || found == 0, "{value:?}");
            assert_eq!(ClassNames::new(&names).of(value).len(), found, "{value:?}");
        }
        let names = Names::new();
        let plain = ["mt-4", "flex", "css-1x2y3z", "wrap"].map(|value| names.of(value));
        assert!(plain.iter().any(|said| !said.may_name_part));
    }
}
