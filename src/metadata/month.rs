//! The names of months: in the page's language, and in any other.
//!
//! Takes one word. Names may be cut short, as in `Sept`, after three letters.

use std::sync::LazyLock;

use super::date::Locale;
use super::date_token::Token;
use crate::vocabulary::Openings;
use crate::vocabulary::dates::MONTHS;

/// The number of the month that a word names, or begins to: in the page's language if it has one, in any
/// other else.
pub(super) fn named(token: &Token<'_>, locale: Locale<'_>) -> Option<u64> {
    let Token::Word(word) = token else {
        return None;
    };
    if !may_be_named(token) {
        return None;
    }
    let word = word.to_lowercase();
    let primary = locale.language.split(['-', '_']).next().unwrap_or("");
    let primary = primary.to_ascii_lowercase();
    let is_own = |language: usize| MONTHS[language].languages.contains(&primary.as_str());
    let in_own = begun_by(&word).filter(|&(language, _)| is_own(language));
    let first = in_own.min().or_else(|| begun_by(&word).min());
    first.map(|(_, number)| number)
}

/// Whether a word may name a month, by its length and by how it begins.
pub(super) fn may_be_named(token: &Token<'_>) -> bool {
    // The longest name has fifteen letters.
    matches!(token, Token::Word(word) if word.len() <= 60 && may_begin(word))
}

/// Whether a word may name a month by how it begins.
pub(super) fn may_begin(word: &str) -> bool {
    OPENINGS.may_begin(word)
}

/// How the names begin: of ten words one does so.
static OPENINGS: LazyLock<Openings> =
    LazyLock::new(|| Openings::of(NAMES.iter().map(|&(name, ..)| name)));

/// Whether `word` is a name, or enough of its beginning.
fn is_begun_by(name: &str, word: &str) -> bool {
    let may_be_short = word.chars().nth(2).is_some();
    name.strip_prefix(word)
        .is_some_and(|rest| rest.is_empty() || may_be_short)
}

/// The names of months in all languages, sorted, each with its language's place and its number:
/// words of all lines near a headline are looked up here.
static NAMES: LazyLock<Vec<(&str, usize, u64)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (language, months) in MONTHS.iter().enumerate() {
        for (number, names) in (1..).zip(months.names) {
            all.extend(names.split(' ').map(|name| (name, language, number)));
        }
    }
    all.sort_unstable();
    all
});

/// The months that a word names, or begins to, in any language: the language's place and the month's
/// number. Of several the first of the table counts.
fn begun_by(word: &str) -> impl Iterator<Item = (usize, u64)> {
    let first = NAMES.partition_point(|&(name, ..)| name < word);
    NAMES[first..]
        .iter()
        .take_while(move |(name, ..)| name.starts_with(word))
        .filter(move |(name, ..)| is_begun_by(name, word))
        .map(|&(_, language, number)| (language, number))
}

/// Whether a word in lower case is the name of a month, or its beginning, in any language.
pub(super) fn is_month(word: &str) -> bool {
    may_be_named(&Token::Word(word)) && begun_by(word).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Token, may_be_named};

    fn may_be_one(word: &str) -> bool {
        may_be_named(&Token::Word(word))
    }

    #[test]
    fn the_name_of_every_month_passes_the_quick_look_and_few_other_words_do() {
        for (name, ..) in NAMES.iter() {
            assert!(may_be_one(name), "{name}");
            assert!(may_be_one(&name.to_uppercase()), "{name}");
        }
        for word in ["The", "by", "weather", "Quietly", "xylophone"] {
            assert!(!may_be_one(word), "{word}");
        }
    }
}
