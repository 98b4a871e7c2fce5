//! Phrases that are looked for anywhere in a text, many at once.
//!
//! Takes a table of phrases, gives [`Sayings`], which reads a text once: at each place the first four bytes
//! say whether any phrase begins so, and few do.

/// Phrases, to be found in plain text: see [`plain`].
pub(super) struct Sayings {
    /// In the order of their bytes.
    phrases: Vec<&'static [u8]>,
    /// A bit for each number that the beginning of a phrase comes to.
    beginnings: [u64; BEGINNINGS / 64],
}

/// A power of two.
const BEGINNINGS: usize = 4096;

type Beginning = [u8; 4];

impl Sayings {
    /// No phrase is shorter than four bytes.
    pub(super) fn new(phrases: &[&'static str]) -> Sayings {
        let mut phrases: Vec<&[u8]> = phrases.iter().map(|phrase| phrase.as_bytes()).collect();
        phrases.sort_unstable();
        let mut beginnings = [0; BEGINNINGS / 64];
        for beginning in phrases.iter().filter_map(|phrase| phrase.first_chunk()) {
            let number = number_of(beginning);
            beginnings[number / 64] |= 1 << (number % 64);
        }
        Sayings {
            phrases,
            beginnings,
        }
    }

    /// Whether a plain text holds any of the phrases, each from where a word begins: with letters of ASCII
    /// words are told apart by what is none. Linear in the text.
    pub(super) fn are_in(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let mut within = false;
        (0..text.len()).any(|place| {
            let is_letter = text[place].is_ascii_lowercase();
            let begins = !within;
            within = is_letter;
            begins && self.begin(&text[place..])
        })
    }

    fn begin(&self, text: &[u8]) -> bool {
        let Some(beginning) = text.first_chunk::<4>() else {
            return false;
        };
        let number = number_of(beginning);
        if self.beginnings[number / 64] & 1 << (number % 64) == 0 {
            return false;
        }
        let first = self
            .phrases
            .partition_point(|phrase| *phrase < &beginning[..]);
        let alike = self.phrases[first..].iter();
        let mut alike = alike.take_while(|phrase| phrase.starts_with(beginning));
        alike.any(|phrase| text.starts_with(phrase))
    }
}

fn number_of(beginning: &Beginning) -> usize {
    (u32::from_le_bytes(*beginning).wrapping_mul(0x9E37_79B1) >> 20) as usize % BEGINNINGS
}

/// In lower case, with plain apostrophes and single spaces.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' => plain.push('\''),
                c if c.is_ascii() => plain.push(c.to_ascii_lowercase()),
                c => plain.extend(c.to_lowercase()),
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_wherever_it_stands_and_no_part_of_one() {
        let sayings = Sayings::new(&["follow us on ", "follow me", "フォローしてください"]);
        assert!(sayings.are_in("please follow us on the harbour wall"));
        assert!(sayings.are_in("follow me"));
        assert!(sayings.are_in("ぜひフォローしてください。"));
        assert!(sayings.are_in("\"follow me\""));
        assert!(!sayings.are_in("they unfollow me"));
        assert!(!sayings.are_in("they follow us o"));
        assert!(!sayings.are_in("fo"));
        assert!(!sayings.are_in(""));
    }

    #[test]
    fn plain_text_is_small_and_evenly_spaced() {
        assert_eq!(plain("  We’re\n on  ÉTÉ "), "we're on été");
    }
}
