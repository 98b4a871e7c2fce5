//! The word for "by" at the start of a text, in whatever language.
//!
//! Takes a line, gives what stands behind the word. Whether that is a name is for others to judge.

use std::sync::LazyLock;

use super::Openings;
use super::bylines::{BY, BY_ONLY_WITH_COLON};

/// What stands behind a word for "by".
pub(crate) struct By<'a> {
    pub(crate) rest: &'a str,
    /// Whether more than a short word says so: "Written by", "Author:".
    pub(crate) is_telling: bool,
}

/// Reads the word at the start of `text`, or several: "Posted by: Von".
pub(crate) fn by_at(text: &str) -> Option<By<'_>> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|' | '-' | '–' | '/');
    words_for_by(text)?.iter().find_map(|by| {
        let behind = &text[prefix_ignoring_case(text, by)?..];
        let rest = behind.trim_start_matches(is_mark);
        let has_colon = behind[..behind.len() - rest.len()].contains([':', '：']);
        let ends = rest.len() < behind.len() || !by.ends_with(is_spaced_script);
        let allowed = has_colon || !BY_ONLY_WITH_COLON.contains(by);
        if !ends || !allowed || rest.is_empty() {
            return None;
        }
        let is_telling = has_colon || by.contains(' ');
        Some(match by_at(rest) {
            Some(again) => By {
                is_telling: true,
                ..again
            },
            None => By { rest, is_telling },
        })
    })
}

/// Those of [`BY`] that `text` may begin with; `None` where its first letters are those of none. Every line
/// near a headline is asked about.
fn words_for_by(text: &str) -> Option<&'static [&'static str]> {
    static BY_LETTER: LazyLock<[Vec<&str>; 128]> = LazyLock::new(|| {
        let begins_with = |by: &str, letter: usize| {
            let first = by.chars().next().map(|first| first.to_ascii_lowercase());
            first.is_some_and(|first| first as usize == letter)
        };
        std::array::from_fn(|letter| {
            let words = BY.iter().copied();
            words.filter(|by| begins_with(by, letter)).collect()
        })
    });
    if !may_begin_with_by(text) {
        return None;
    }
    let first = text.as_bytes().first()?.to_ascii_lowercase();
    // A letter that is no ASCII may be one in lower case.
    let words = match BY_LETTER.get(usize::from(first)) {
        Some(words) => words,
        None => BY,
    };
    (!words.is_empty()).then_some(words)
}

/// A quick look at the letters that a text begins with: of ten lines one is let pass.
pub(crate) fn may_begin_with_by(text: &str) -> bool {
    static OPENINGS: LazyLock<Openings> = LazyLock::new(|| Openings::of(BY.iter().copied()));
    OPENINGS.may_begin(text)
}

/// Scripts that put spaces between words.
fn is_spaced_script(c: char) -> bool {
    !matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{E00}'..='\u{E7F}')
}

/// The length of the prefix of `text` that is `prefix` but for its case.
fn prefix_ignoring_case(text: &str, prefix: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let found = rest.next()?;
        let same = match (found.is_ascii(), wanted.is_ascii()) {
            // Nearly all lines are refused here, at their first letter.
            (true, true) => found.eq_ignore_ascii_case(&wanted),
            (true, false) => false,
            (false, _) => found.to_lowercase().eq(wanted.to_lowercase()),
        };
        let same = same || (wanted == ' ' && found.is_whitespace());
        if !same {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}
