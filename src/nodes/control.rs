//! Control characters (Unicode's category Cc), which no page means to show: a terminal would obey
//! them, CommonMark's readers take some for white space.

use std::borrow::Cow;

/// `text` without control characters; tabs and line endings stay. Nearly every text has none, which
/// its bytes show.
pub(crate) fn without_control_characters(text: &str) -> Cow<'_, str> {
    // A stretch at a time, without a branch for each byte.
    let holds_one = |stretch: &[u8]| {
        stretch
            .iter()
            .fold(false, |seen, &byte| seen | may_be_control(byte))
    };
    let may_hold_one = text.as_bytes().chunks(32).any(holds_one);
    if !may_hold_one || !text.contains(is_dropped) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !is_dropped(c)).collect())
}

fn is_dropped(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Whether a byte is a dropped character, or begins one (U+0080 to U+009F) or another of its row.
fn may_be_control(byte: u8) -> bool {
    let is_kept = (byte == b'\t') | (byte == b'\n') | (byte == b'\r');
    (byte < b' ') & !is_kept | (byte == 0x7F) | (byte == 0xC2)
}

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
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(without_control_characters(text), expected, "{text:?}");
        }
    }
}
