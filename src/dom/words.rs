//! How many words a text holds, roughly and at little cost.
//!
//! Two stages ask: one counts by itself, the other reads every letter anyway and counts while it does.
//! What it counted it hands on.

use super::NodeId;

/// What a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordCount {
    /// Where words are not set apart by spaces, two characters count as one.
    pub(crate) words: u32,
    /// Whether there is punctuation of a sentence.
    pub(crate) has_marks: bool,
}

/// A text node whose words are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted {
    pub(crate) node: NodeId,
    pub(crate) count: WordCount,
}

/// Counts the words of a text that somebody reads from front to back: as [`words_of`] does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordCounter {
    words: u32,
    ideographs: u32,
    /// A word has begun, and no space has come since.
    is_inside: bool,
    has_marks: bool,
}

impl WordCounter {
    /// A letter or digit of ASCII, or several.
    #[inline]
    pub(crate) fn letters(&mut self) {
        self.words += u32::from(!self.is_inside);
        self.is_inside = true;
    }

    /// White space of ASCII, U+000B too.
    #[inline]
    pub(crate) fn space(&mut self) {
        self.is_inside = false;
    }

    /// `.`, `!`, `?`, `,` or `;`.
    #[inline]
    pub(crate) fn mark(&mut self) {
        self.has_marks = true;
    }

    /// A character outside ASCII. Other marks of ASCII are nothing to the count.
    pub(crate) fn other(&mut self, character: char) {
        match class_of(character) {
            LETTER => self.letters(),
            SPACE => self.space(),
            MARK => self.mark(),
            IDEOGRAPH => self.ideographs += 1,
            _ => {}
        }
    }

    /// What was counted.
    #[inline]
    pub(crate) fn count(self) -> WordCount {
        WordCount {
            words: self.words + self.ideographs.div_ceil(2),
            has_marks: self.has_marks,
        }
    }
}

/// Counts the words of a text. Without a branch but for what is no ASCII.
pub(crate) fn words_of(text: &str) -> WordCount {
    let bytes = text.as_bytes();
    let (mut words, mut ideographs) = (0, 0_u32);
    // Of `inside` the lowest bit counts: whether a word has begun and no space has come since.
    let (mut inside, mut seen) = (0, 0);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is = match ASCII.get(usize::from(byte)) {
            Some(&is) => is,
            None => {
                let (is, length) = other(&text[at..]);
                at += length - 1;
                ideographs += is / IDEOGRAPH;
                is
            }
        };
        at += 1;
        words += is & !inside & LETTER;
        inside = (inside | is) & !(is / SPACE);
        seen |= is;
    }
    WordCount {
        words: words + ideographs.div_ceil(2),
        has_marks: seen & MARK != 0,
    }
}

/// What a character is to the count; what is none of these neither begins nor ends a word.
const LETTER: u32 = 1;
const SPACE: u32 = 2;
const MARK: u32 = 4;
const IDEOGRAPH: u32 = 8;

static ASCII: [u32; 128] = {
    let mut ascii = [0; 128];
    let mut byte = 0;
    while byte < ascii.len() {
        ascii[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => LETTER,
            b'\t'..=b'\r' | b' ' => SPACE,
            b'.' | b'!' | b'?' | b',' | b';' => MARK,
            _ => 0,
        };
        byte += 1;
    }
    ascii
};

/// What the character is that `text` begins with, which is no ASCII, and its length.
fn other(text: &str) -> (u32, usize) {
    match text.chars().next() {
        Some(character) => (class_of(character), character.len_utf8()),
        None => (0, 1),
    }
}

fn class_of(character: char) -> u32 {
    match character {
        '。' | '！' | '？' | '、' | '，' | '…' | '؟' | '،' | '।' | '”' => MARK,
        _ if character.is_whitespace() => SPACE,
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{e00}'..='\u{eff}' => IDEOGRAPH,
        _ if character.is_alphanumeric() => LETTER,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_with_and_without_spaces() {
        let words = |text| {
            let count = words_of(text);
            (count.words, count.has_marks)
        };
        assert_eq!(words(" one two-three, 4 — "), (3, true));
        assert_eq!(words("\n\t "), (0, false));
        assert_eq!(words("東京都の天気"), (3, false));
    }
}
