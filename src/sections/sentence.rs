//! Where a text may be parted: behind a sentence, else behind a word.

/// The sentences of a text, each with the space behind it. Abbreviations are taken for ends: a
/// paragraph is parted only where it must be, and a part that ends too early loses nothing.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    pieces(text, |before, next| match before {
        '.' | '!' | '?' | '…' | '"' | '”' | '»' | ')' => next == ' ',
        '。' | '！' | '？' => !matches!(next, '」' | '』' | '”' | '）'),
        '」' | '』' => false,
        _ => false,
    })
}

/// The words of a text, each with the space behind it; of scripts without spaces each letter.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    pieces(text, |before, next| {
        next == ' ' || u32::from(before) >= 0x3041 && before.is_alphabetic()
    })
}

/// Whether a text that goes on behind this one begins a sentence.
pub(super) fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(' ').chars().next_back();
    text.ends_with(' ') && matches!(end, Some('.' | '!' | '?' | '…' | '"' | '”' | '»' | ')'))
        || matches!(end, Some('。' | '！' | '？'))
}

/// `text`, parted where `parts` says so of the characters before and behind; spaces go with what
/// stands before them.
fn pieces(text: &str, parts: fn(char, char) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut characters = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((_, before)) = characters.next() {
            let Some(&(at, next)) = characters.peek() else {
                break;
            };
            if parts(before, next) {
                let spaces = rest[at..].len() - rest[at..].trim_start_matches(' ').len();
                end = at + spaces;
                break;
            }
        }
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_behind_its_sentences() {
        let table: &[(&str, &[&str])] = &[
            ("One. Two! Three", &["One. ", "Two! ", "Three"]),
            (
                "He said: “No.” Then 3.5 more.",
                &["He said: “No.” ", "Then 3.5 more."],
            ),
            ("一つ。二つ！三つ", &["一つ。", "二つ！", "三つ"]),
            ("", &[]),
            ("No end", &["No end"]),
        ];
        for (text, expected) in table {
            assert_eq!(sentences(text).collect::<Vec<_>>(), *expected);
        }
    }

    #[test]
    fn a_sentence_is_parted_behind_its_words() {
        assert_eq!(
            words("one two  three").collect::<Vec<_>>(),
            ["one ", "two  ", "three"]
        );
        assert_eq!(words("日本 a").collect::<Vec<_>>(), ["日", "本 ", "a"]);
    }
}
