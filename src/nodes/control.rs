//! Control characters (Unicode's category Cc), which no page means to show: a terminal would obey
//! them, CommonMark's readers take some for white space. With them the overrides of direction (U+202D
//! and U+202E), which have text read as something that it is not; the marks, embeddings and isolates
//! that Arabic and Hebrew text needs are none of these.

use std::borrow::Cow;

/// `text` without control characters and overrides of direction; tabs and line endings stay. Nearly
/// every text has none, which its bytes show.
pub(crate) fn without_control_characters(text: &str) -> Cow<'_, str> {
    match holds_control_characters(text) {
        true => Cow::Owned(text.chars().filter(|&c| !is_dropped(c)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// Whether there is one of those in a text that [`without_control_characters`] drops.
pub(crate) fn holds_control_characters(text: &str) -> bool {
    may_hold_one(text.as_bytes()) && holds_one(text.as_bytes())
}

/// Whether one of the bytes may be of a dropped character: a stretch at a time, without a branch for
/// each byte, the last stretch up to the end wherever it begins.
fn may_hold_one(bytes: &[u8]) -> bool {
    match bytes.len() {
        0..SHORT_STRETCH => bytes.iter().any(|&byte| MAY_BE_CONTROL[usize::from(byte)]),
        SHORT_STRETCH..STRETCH => may_hold_one_by::<SHORT_STRETCH>(bytes),
        STRETCH..LONG_STRETCH => may_hold_one_by::<STRETCH>(bytes),
        LONG_STRETCH.. => may_hold_one_by::<LONG_STRETCH>(bytes),
    }
}

/// [`may_hold_one`] of what is not shorter than a stretch.
#[inline]
fn may_hold_one_by<const LENGTH: usize>(bytes: &[u8]) -> bool {
    let mut stretches = bytes
        .chunks_exact(LENGTH)
        .chain(bytes.last_chunk::<LENGTH>().map(|last| &last[..]));
    stretches.any(stretch_may_hold_one::<LENGTH>)
}

/// Most texts are a line or less.
const STRETCH: usize = 16;

/// Names of elements and classes are short.
const SHORT_STRETCH: usize = STRETCH / 2;

/// A paragraph is long, and so are all texts together.
const LONG_STRETCH: usize = 64;

#[inline]
fn stretch_may_hold_one<const LENGTH: usize>(stretch: &[u8]) -> bool {
    // What is not as long has to be looked at byte by byte.
    stretch.first_chunk::<LENGTH>().is_none_or(|stretch| {
        let bytes = stretch.iter();
        bytes.fold(false, |seen, &byte| seen | may_be_control(byte))
    })
}

/// Whether one of the bytes is of a dropped character. Only stretches in which one may be are gone through
/// byte by byte.
fn holds_one(bytes: &[u8]) -> bool {
    let is_one = |at: usize| match bytes[at..] {
        [0xC2, next, ..] => next < 0xA0,
        [0xAD | 0xAE, ..] => bytes[..at].ends_with(&[0xE2, 0x80]),
        _ => true,
    };
    let mut stretches = (0..).step_by(LONG_STRETCH).zip(bytes.chunks(LONG_STRETCH));
    stretches.any(|(start, stretch)| {
        let mut bytes = (start..).zip(stretch);
        stretch_may_hold_one::<LONG_STRETCH>(stretch)
            && bytes.any(|(at, &byte)| MAY_BE_CONTROL[usize::from(byte)] && is_one(at))
    })
}

fn is_dropped(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{202D}' | '\u{202E}')
}

/// Whether a byte is a dropped character, or begins one (U+0080 to U+009F) or another of its row, or
/// ends one (an override of direction) or another character.
const fn may_be_control(byte: u8) -> bool {
    let is_kept = (byte == b'\t') | (byte == b'\n') | (byte == b'\r');
    (byte < b' ') & !is_kept | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xAD) | (byte == 0xAE)
}

/// What [`may_be_control`] says of each byte.
static MAY_BE_CONTROL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = may_be_control(byte as u8);
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::without_control_characters;

    #[test]
    fn control_characters_are_dropped_and_nothing_else_is() {
        let table = [
            ("\u{1b}[31mred\u{1b}[0m", "[31mred[0m"),
            ("a\u{0}b\u{8}c\u{b}d\u{c}e\u{7f}f", "abcdef"),
            ("a\u{80}b\u{9b}c\u{85}d", "abcd"),
            ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
            ("\u{a0}no-break\u{ad}soft °é", "\u{a0}no-break\u{ad}soft °é"),
            ("a\u{202e}b\u{202d}c", "abc"),
            (
                "\u{200f}\u{202b}\u{202c}\u{2067}\u{2069}\u{202f}\u{202a}",
                "\u{200f}\u{202b}\u{202c}\u{2067}\u{2069}\u{202f}\u{202a}",
            ),
            ("í®語歭", "í®語歭"),
            // Wherever it stands in a text of more than one stretch.
            ("\u{1b}sixteen letters and more", "sixteen letters and more"),
            ("sixteen letters\u{1b} and more", "sixteen letters and more"),
            ("sixteen letters and more\u{1b}", "sixteen letters and more"),
            // In one of half a stretch and more, and in a shorter one.
            ("\u{1b}nine more", "nine more"),
            ("nine\u{1b} more", "nine more"),
            ("nine more\u{1b}", "nine more"),
            ("\u{1b}ab\u{7f}c\u{1b}", "abc"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(without_control_characters(text), expected, "{text:?}");
        }
    }
}
