//! A quick look for phrases: whether one of a list begins with the two letters that a text begins with.
//!
//! Every line near a headline, and every word of it, is asked whether it begins as one of some hundred
//! phrases does; nine in ten do not by their first two letters.

/// How the phrases of a list begin.
pub(crate) struct Openings {
    /// A bit for each pair of letters.
    bits: Vec<u64>,
}

const PAIRS: usize = 1 << 14;

impl Openings {
    pub(crate) fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Openings {
        let mut openings = Openings {
            bits: vec![0; PAIRS / 64],
        };
        phrases.for_each(|phrase| openings.add(phrase));
        openings
    }

    fn add(&mut self, phrase: &str) {
        match *phrase.as_bytes() {
            // Texts that begin so pass anyway.
            [first, ..] if !first.is_ascii() => {}
            [_, second, ..] if !second.is_ascii() => {}
            [first, second, ..] if second.is_ascii_alphabetic() => self.insert(first, second),
            // What is no letter may be written in another way.
            [first, ..] => (0..128).for_each(|second| self.insert(first, second)),
            [] => {}
        }
    }

    fn insert(&mut self, first: u8, second: u8) {
        let pair = pair_of(first, second);
        self.bits[pair / 64] |= 1 << (pair % 64);
    }

    /// Whether one of the phrases may begin as `text` does, in whatever case. What begins with no ASCII, or
    /// goes on with none, passes.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [first, second, ..] if first.is_ascii() && second.is_ascii() => {
                let pair = pair_of(first, second);
                self.bits[pair / 64] >> (pair % 64) & 1 == 1
            }
            _ => true,
        }
    }
}

/// The number of two letters of ASCII.
fn pair_of(first: u8, second: u8) -> usize {
    let [first, second] = [first, second].map(|letter| usize::from(letter.to_ascii_lowercase()));
    first << 7 | second
}

#[cfg(test)]
mod tests {
    use super::Openings;

    #[test]
    fn what_begins_as_a_phrase_passes_and_little_else_does() {
        let openings =
            Openings::of(["by", "Par l", "a quo", "d", "\u{43e}\u{442}", "t\u{e9}"].into_iter());
        for text in [
            "By Jane",
            "BY",
            "pa",
            "A\tquo",
            "a:",
            "d\u{e9}",
            "du",
            "\u{43e}\u{442} x",
            "T\u{c9}",
            "x",
            "",
        ] {
            assert!(openings.may_begin(text), "{text:?}");
        }
        for text in ["Bzy", "ta", "be", "pr", "xb", "  by"] {
            assert!(!openings.may_begin(text), "{text:?}");
        }
    }
}
