//! ASCII white space as the Infra standard defines it: what HTML collapses. A no-break space is not.

/// U+0009 TAB, U+000A LF, U+000C FF, U+000D CR and U+0020 SPACE.
#[inline]
pub(crate) const fn is_white_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

/// Whether a text is white space and nothing else. Half of all texts are, which lay out the source.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.first().is_none_or(|&first| is_white_space(first)) && are_blank(bytes)
}

/// A stretch at a time, without a branch for each byte; the last may begin within the one before it.
fn are_blank(bytes: &[u8]) -> bool {
    const STRETCH: usize = 8;
    let is_blank = |stretch: &[u8; STRETCH]| {
        let bytes = stretch.iter();
        bytes.fold(true, |all, &byte| all & (is_space(byte) | is_break(byte)))
    };
    let Some(last) = bytes.last_chunk::<STRETCH>() else {
        return bytes.iter().all(|&byte| is_white_space(byte));
    };
    let mut rest = bytes;
    while let Some((stretch, behind)) = rest.split_first_chunk::<STRETCH>() {
        if !is_blank(stretch) {
            return false;
        }
        rest = behind;
    }
    is_blank(last)
}

/// `text` without the ASCII white space at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_ascii() && is_white_space(c as u8))
}

/// Appends `text` to what stands in `string` from `from` on, each run of white space as one space,
/// none at the start. Nearly all of a text stands already as it should, and is copied as it stands.
pub(crate) fn push_collapsed(string: &mut String, from: usize, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let (even, behind) = rest.split_at(even_length(rest.as_bytes()));
        string.push_str(even);
        let space = behind.bytes().take_while(|&byte| is_white_space(byte));
        let shown = &behind[space.count()..];
        if shown.len() < behind.len() && string.len() > from && !string.ends_with(' ') {
            string.push(' ');
        }
        rest = shown;
    }
}

/// How far a text is words with one space between each, and behind the last: up to white space that
/// collapses, or is no space.
pub(crate) fn even_length(text: &[u8]) -> usize {
    if text.first().is_some_and(|&first| is_white_space(first)) {
        return 0;
    }
    // Long stretches, short ones, and then the bytes of the one that is uneven.
    let at = behind_even_stretches::<32>(text, 1);
    let at = behind_even_stretches::<8>(text, at);
    let rest = text.get(at - 1..).unwrap_or_default();
    let uneven = rest.windows(2).position(|pair| is_uneven(pair[0], pair[1]));
    uneven.map_or(text.len(), |place| at + place)
}

/// The place behind the stretches of so many bytes, from `at` on, in which nothing is uneven: without a
/// branch for each byte.
#[inline]
fn behind_even_stretches<const STRETCH: usize>(text: &[u8], mut at: usize) -> usize {
    while let Some(stretch) = text.get(at - 1..at + STRETCH) {
        let (before, bytes) = (&stretch[..STRETCH], &stretch[1..]);
        let pairs = before.iter().zip(bytes);
        if pairs.fold(false, |uneven, (&before, &byte)| {
            uneven | is_uneven(before, byte)
        }) {
            break;
        }
        at += STRETCH;
    }
    at
}

/// Whether a byte behind another is white space that collapses, or no space.
#[inline]
fn is_uneven(before: u8, byte: u8) -> bool {
    is_break(byte) | (is_space(byte) & is_space(before))
}

#[inline]
fn is_space(byte: u8) -> bool {
    byte == b' '
}

/// White space other than a space, asked in a way that takes no branch.
#[inline]
fn is_break(byte: u8) -> bool {
    (byte == b'\t') | (byte == b'\n') | (byte == 0x0C) | (byte == b'\r')
}

#[cfg(test)]
mod tests {
    use super::{even_length, is_blank, is_white_space, push_collapsed};

    #[test]
    fn a_text_is_blank_if_each_of_its_bytes_is_white_space() {
        for length in 0..40 {
            let blank = " \n\t\u{c}\r".repeat(8)[..length].to_owned();
            assert!(is_blank(&blank), "{length}");
            for place in 0..length {
                for other in ["a", "\u{b}", "\0", "!"] {
                    let mut text = blank.clone();
                    text.replace_range(place..place + 1, other);
                    assert!(!is_blank(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_is_even_up_to_white_space_that_collapses_wherever_that_stands() {
        let by_byte = |text: &[u8]| {
            let is_even = |at: usize| {
                let after_space = at == 0 || text[at - 1] == b' ';
                !is_white_space(text[at]) || (text[at] == b' ' && !after_space)
            };
            (0..text.len())
                .find(|&at| !is_even(at))
                .unwrap_or(text.len())
        };
        for length in 0..80 {
            for place in 0..=length {
                for uneven in ["  ", "\n", " \t", "\r", "\u{c}", " ", "\u{b}"] {
                    let text = format!("{}{uneven}{}", "ab cd ".repeat(20), "é f ".repeat(20));
                    let text = &text.as_bytes()[120 - place..][..length];
                    assert_eq!(even_length(text), by_byte(text), "{text:?}");
                }
            }
        }
        assert_eq!(even_length(b""), 0);
    }

    #[test]
    fn white_space_is_one_space_between_words_and_none_at_the_start() {
        let table = [
            ("", ""),
            (" ", ""),
            ("a", "a"),
            (" a b ", "a b "),
            ("a b  c\nd \te\u{c}f", "a b c d e f"),
            ("\r\n a\tb", "a b"),
            ("a \n", "a "),
            ("é 語\u{a0} 🫖", "é 語\u{a0} 🫖"),
        ];
        for (text, expected) in table {
            let mut string = "before".to_owned();
            push_collapsed(&mut string, "before".len(), text);
            assert_eq!(string, format!("before{expected}"), "{text:?}");
        }
    }

    #[test]
    fn white_space_that_meets_white_space_is_one_space() {
        let mut string = String::new();
        for text in [" a ", " b", "c ", "\n", "d"] {
            push_collapsed(&mut string, 0, text);
        }
        assert_eq!(string, "a bc d");
    }
}
