//! The names of authors, as pages write them: a list, a line with a date and a role, a sentence.
//!
//! Takes a value or a line of text, gives names. What a value of the head says is a name or a list
//! of them and is trusted; a line of the page is taken for a byline only if it reads like one.

use crate::vocabulary::bylines::{AND, BY, BY_ONLY_WITH_COLON, CREDENTIALS, NOT_NAMES, ROLES};

/// The longest name believed, in characters and in words.
const LONGEST: usize = 70;
const MOST_WORDS: usize = 8;

/// Names read from one value.
const MOST_NAMES: usize = 50;

/// The names in a value that the page gives as such: "Jane Doe and John Roe, Staff Writers".
pub(super) fn given(text: &str) -> Vec<String> {
    let text = after_by(text).unwrap_or(text);
    names(text, is_name)
}

/// The names in a line of the page, if it is a byline: "By Jane Doe | May 31, 2024".
pub(super) fn in_byline(line: &str) -> Vec<String> {
    match after_by(line) {
        Some(rest) => names(until_stop(rest), is_name),
        None => Vec::new(),
    }
}

/// The names in a line of an element that is named as a byline, where "by" may be missing.
pub(super) fn in_named_byline(line: &str) -> Vec<String> {
    let with_by = in_byline(line);
    if !with_by.is_empty() {
        return with_by;
    }
    names(until_stop(line), |name| {
        is_name(name) && reads_like_name(name)
    })
}

/// What stands behind the first "by" of a line.
fn after_by(line: &str) -> Option<&str> {
    let mut at = 0;
    // "Posted on May 31 by", "Published: May 31, 2024 - Author:": not far from the start.
    const FARTHEST: usize = 80;
    while at < line.len().min(FARTHEST) {
        let rest = &line[at..];
        if let Some(length) = by_at(rest) {
            let behind = rest[length..].trim_start_matches([':', ' ', '\u{A0}', '：', '\n']);
            return Some(after_by_again(behind));
        }
        let word = rest.find(|c: char| c.is_whitespace() || "|•·,.:–—-".contains(c));
        let Some(word) = word else { break };
        let more = rest[word..].find(|c: char| !c.is_whitespace() && !"|•·,.:–—-".contains(c));
        at += word + more?;
    }
    None
}

/// "Author: by Jane Doe"
fn after_by_again(rest: &str) -> &str {
    match by_at(rest) {
        Some(length) => rest[length..].trim_start_matches([':', ' ', '\u{A0}']),
        None => rest,
    }
}

/// The length of the word for "by" that `text` starts with.
fn by_at(text: &str) -> Option<usize> {
    BY.iter().find_map(|by| {
        let length = prefix_ignoring_case(text, by)?;
        let behind = &text[length..];
        let colon = behind.trim_start().starts_with([':', '：']);
        let ends = colon
            || behind.starts_with(char::is_whitespace)
            || !by.chars().last().is_some_and(is_spaced_script);
        let allowed = colon || !BY_ONLY_WITH_COLON.contains(by);
        (ends && allowed && !behind.trim().is_empty()).then_some(length)
    })
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
        let same = found == wanted
            || found.to_lowercase().eq(wanted.to_lowercase())
            || (wanted == ' ' && found.is_whitespace());
        if !same {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// The part of a byline before what is no name any more: a figure, a bar, a bracket.
fn until_stop(line: &str) -> &str {
    let mut end = line.len();
    let mut before = ' ';
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |&(_, c)| c);
        let spaced = before.is_whitespace() && after.is_whitespace();
        let stops = match c {
            '|' | '•' | '·' | '│' | '»' | '→' | '▪' | '●' | '…' | '\n' => true,
            '-' | '–' | '—' => spaced,
            '(' | '[' | '<' | '@' => before.is_whitespace(),
            c if c.is_numeric() => before.is_whitespace(),
            _ => false,
        };
        if stops {
            end = at;
            break;
        }
        before = c;
    }
    let line = &line[..end];
    let stop = STOPS.iter().filter_map(|stop| find_word(line, stop)).min();
    line[..stop.unwrap_or(line.len())].trim()
}

/// Words that end the names of a byline: "on Monday", "in Politics", "Updated".
static STOPS: &[&str] = &[
    "on",
    "in",
    "at",
    "for",
    "from",
    "published",
    "updated",
    "posted",
    "last",
    "am",
    "um",
    "vom",
    "für",
    "veröffentlicht",
    "aktualisiert",
    "el",
    "le",
    "il",
    "em",
    "op",
    "dnia",
    "den",
    "the",
    "min",
    "has",
    "is",
    "via",
    "edited",
    "reviewed",
    "medically",
    "fact",
    "contact",
    "email",
    "follow",
];

/// Where `word` stands in `line`, behind the first word.
fn find_word(line: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    for piece in line.split_whitespace() {
        let start = at + line[at..].find(piece)?;
        at = start + piece.len();
        let bare = piece.trim_end_matches([',', ':', ';']);
        if start > 0 && (bare == word || (bare.eq_ignore_ascii_case(word) && word.len() > 4)) {
            return Some(start);
        }
    }
    None
}

/// The names of a list, as long as they are names.
fn names(text: &str, is_name: impl Fn(&str) -> bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in parts(text) {
        if is_credential(part) && !names.is_empty() {
            if let Some(last) = names.last_mut() {
                last.push_str(", ");
                last.push_str(part);
            }
            continue;
        }
        let part = without_role(part);
        if !names.is_empty() && is_role(part) {
            continue;
        }
        if names.len() >= MOST_NAMES || !is_name(part) {
            continue;
        }
        if !names.iter().any(|known| known.eq_ignore_ascii_case(part)) {
            names.push(part.to_owned());
        }
    }
    names
}

/// A list cut at its commas, semicolons and words for "and".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|', '\n', '•', '·', '、', '，', '&', '/'])
        .flat_map(|part| split_at_and(part))
        .map(|part| {
            part.trim()
                .trim_matches([
                    '.', ':', '"', '“', '”', '*', '_', '-', '–', '—', '~', '(', ')', '[', ']',
                ])
                .trim()
        })
        .filter(|part| !part.is_empty())
}

/// "Jane Doe and John Roe" in two. Words of one letter, "y" and "e", stand within Iberian names
/// too: they divide only where whole names stand on both sides.
fn split_at_and(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in text.split_whitespace() {
        let Some(found) = text[at..].find(word) else {
            break;
        };
        let place = at + found;
        at = place + word.len();
        let lower = word.to_lowercase();
        if !AND.contains(&lower.as_str()) || place == start {
            continue;
        }
        let (before, after) = (&text[start..place], &text[at..]);
        let whole = |part: &str| part.split_whitespace().count() >= 2;
        if word.chars().count() > 1 || (whole(before) && whole(after)) {
            parts.push(before);
            start = at;
        }
    }
    parts.push(&text[start..]);
    parts
}

fn is_credential(part: &str) -> bool {
    CREDENTIALS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(part))
}

fn is_role(part: &str) -> bool {
    part.split_whitespace().any(|word| {
        let word = word
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        ROLES.contains(&word.as_str())
    })
}

/// "Jane Doe (Editor)" and "Jane Doe – dpa" without what follows the name.
fn without_role(part: &str) -> &str {
    let end = part
        .find(" - ")
        .or_else(|| part.find(" – "))
        .or_else(|| part.find(" — "));
    part[..end.unwrap_or(part.len())].trim()
}

/// Whether this may be a name at all: no address, no date, no sentence.
fn is_name(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    letters >= 2
        && digits * 2 <= letters
        && name.chars().count() <= LONGEST
        && name.split_whitespace().count() <= MOST_WORDS
        && !name.contains("://")
        && !name.contains(['@', '{', '}', '=', '?', '!'])
        && !name.starts_with("www.")
        && !NOT_NAMES.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// Whether a line without "by" is written as names are: every word of note with a capital.
fn reads_like_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let capital = |word: &str| {
        word.chars()
            .find(|c| c.is_alphabetic())
            .is_none_or(|c| !c.is_lowercase())
    };
    let noble = |word: &str| word.chars().count() <= 4;
    let count = name.split_whitespace().count();
    (1..=5).contains(&count)
        && words.next().is_some_and(|word| capital(word) || count == 1)
        && words.all(|word| capital(word) || noble(word))
}
