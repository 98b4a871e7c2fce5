//! ASCII white space as the Infra standard defines it: what HTML collapses. A no-break space is not.

/// U+0009 TAB, U+000A LF, U+000C FF, U+000D CR and U+0020 SPACE.
#[inline]
pub(crate) fn is_white_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
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
        let shown = behind.trim_start_matches(|c: char| c.is_ascii() && is_white_space(c as u8));
        if shown.len() < behind.len() && string.len() > from && !string.ends_with(' ') {
            string.push(' ');
        }
        rest = shown;
    }
}

/// How far a text is words with one space behind each.
fn even_length(text: &[u8]) -> usize {
    let mut after_space = true;
    for (at, &byte) in text.iter().enumerate() {
        let is_space = is_white_space(byte);
        if is_space && (after_space || byte != b' ') {
            return at;
        }
        after_space = is_space;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::push_collapsed;

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
