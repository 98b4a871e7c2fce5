//! Phrases that are looked for anywhere in a text, many at once.
//!
//! Takes tables of phrases, gives [`Sayings`], which reads a text once for all of them: at each place the
//! first four bytes say whether any phrase begins so, and few do.

/// Phrases, to be found in plain text: see [`plain`].
pub(super) struct Sayings {
    /// In the order of their bytes, each with the number of its table.
    phrases: Vec<(&'static [u8], u8)>,
    /// A bit for each number that the beginning of a phrase comes to.
    beginnings: [u64; BEGINNINGS / 64],
}

/// A power of two.
const BEGINNINGS: usize = 4096;

type Beginning = [u8; 4];

impl Sayings {
    /// No phrase is shorter than four bytes; there are at most eight tables.
    pub(super) fn new(tables: &[&[&'static str]]) -> Sayings {
        let rows = (0..).zip(tables);
        let phrases =
            rows.flat_map(|(table, row)| row.iter().map(move |one| (one.as_bytes(), table)));
        let mut phrases: Vec<(&[u8], u8)> = phrases.collect();
        phrases.sort_unstable();
        let mut beginnings = [0; BEGINNINGS / 64];
        for beginning in phrases
            .iter()
            .filter_map(|(phrase, _)| phrase.first_chunk())
        {
            let number = number_of(beginning);
            beginnings[number / 64] |= 1 << (number % 64);
        }
        Sayings {
            phrases,
            beginnings,
        }
    }

    /// Of which tables a plain text holds a phrase, as bits, each from where a word begins: with letters of
    /// ASCII words are told apart by what is none. Linear in the text.
    pub(super) fn found_in(&self, text: &str) -> u8 {
        let text = text.as_bytes();
        let (mut found, mut within) = (0, false);
        for (place, byte) in text.iter().enumerate() {
            if !within {
                found |= self.begin(&text[place..]);
            }
            within = byte.is_ascii_lowercase();
        }
        found
    }

    /// Of which tables a phrase stands at the beginning.
    #[inline]
    fn begin(&self, text: &[u8]) -> u8 {
        let Some(beginning) = text.first_chunk::<4>() else {
            return 0;
        };
        let number = number_of(beginning);
        match self.beginnings[number / 64] >> (number % 64) & 1 {
            0 => 0,
            _ => self.begin_alike(text, beginning),
        }
    }

    fn begin_alike(&self, text: &[u8], beginning: &Beginning) -> u8 {
        let first = (self.phrases).partition_point(|(phrase, _)| *phrase < &beginning[..]);
        let alike = self.phrases[first..].iter();
        let alike = alike.take_while(|(phrase, _)| phrase.starts_with(beginning));
        let found = alike.filter(|(phrase, _)| text.starts_with(phrase));
        found.fold(0, |found, (_, table)| found | 1 << table)
    }
}

fn number_of(beginning: &Beginning) -> usize {
    (u32::from_le_bytes(*beginning).wrapping_mul(0x9E37_79B1) >> 20) as usize % BEGINNINGS
}

/// In lower case, with plain apostrophes and single spaces.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    if text.is_ascii() {
        for byte in text.trim_ascii().bytes() {
            match byte.is_ascii_whitespace() {
                true if plain.ends_with(' ') => {}
                true => plain.push(' '),
                false => plain.push(char::from(byte.to_ascii_lowercase())),
            }
        }
        return plain;
    }
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
        let sayings = Sayings::new(&[
            &["follow us on ", "フォローしてください"],
            &["follow me", "follow us on the sea"],
        ]);
        for (text, found) in [
            ("please follow us on the harbour wall", 0b01),
            ("follow me", 0b10),
            ("ぜひフォローしてください。", 0b01),
            ("\"follow me\"", 0b10),
            ("follow us on the sea", 0b11),
            ("follow us on foot and follow me", 0b11),
            ("they unfollow me", 0),
            ("they follow us o", 0),
            ("fo", 0),
            ("", 0),
        ] {
            assert_eq!(sayings.found_in(text), found, "{text}");
        }
    }

    #[test]
    fn plain_text_is_small_and_evenly_spaced() {
        assert_eq!(plain("  We’re\n on  ÉTÉ "), "we're on été");
        assert_eq!(plain("\n ON  the\t\nMole "), "on the mole");
        assert_eq!(plain(" \n"), "");
    }
}
