//! The names of authors, as pages write them: a list, a line with a date and a role, a sentence.
//!
//! Takes a value or a line of text, gives names. What a page states as the author is a name or a
//! list of them and is trusted; a line of the page is taken for a byline only if it reads like one.

use std::sync::LazyLock;

use super::month::{self, is_month};
use super::names::{
    Name, cut_after_name, is_account_of, is_role, may_be_name, once, reads_like_name,
};
use super::text::{Line, is_longer};
use crate::vocabulary::bylines::{
    AGENCIES, AND, BY_OTHERS, CREDENTIALS, LEARNING, MAKING, PIECES, PUBLISHED, WEEKDAYS,
    may_begin_a_signature,
};
use crate::vocabulary::credits::{CREDITS, reporters_named_in, without_office};
use crate::vocabulary::{By, Openings, by_at, may_begin_with_by};

/// Names read from one value.
const MOST_NAMES: usize = 50;

/// The longest line of running text taken for a byline, as [`is_longer`] counts.
const LONGEST_LINE: usize = 160;

/// The names in a value that the page states: "Jane Doe and John Roe, Staff Writers".
pub(super) fn stated(text: &str) -> Vec<String> {
    let text = behind_by(text).map_or(text, |by| by.rest);
    let text = text.find(" @").map_or(text, |handle| &text[..handle]);
    names_in(text, |part| {
        if may_be_name(part) {
            Name::Whole(part)
        } else {
            Name::None
        }
    })
}

/// The names in a value that is written for indexes of papers, where the last name may come first:
/// "Doe, Jane; Roe, John".
pub(super) fn cited(text: &str) -> Vec<String> {
    let in_order = |person: &str| match person.split_once(',') {
        Some((last, first)) if !first.contains(',') && !is_credential(first.trim()) => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => person.to_owned(),
    };
    let is_list_of_names = |person: &str| {
        let mut parts = person.split(',');
        parts.all(|part| part.split_whitespace().count() > 1)
    };
    let persons = text
        .split(';')
        .map(str::trim)
        .filter(|person| !person.is_empty());
    let in_order = persons.map(|person| match is_list_of_names(person) {
        true => person.to_owned(),
        false => in_order(person),
    });
    stated(&in_order.collect::<Vec<_>>().join("; "))
}

/// The names in a line of running text, if it is a byline: "By Jane Doe | May 31, 2024".
pub(super) fn in_line(line: &str) -> Vec<String> {
    if is_longer(line, LONGEST_LINE) {
        return Vec::new();
    }
    let Some(by) = by_in_pieces(line) else {
        let reporters: Vec<&str> = reporters_named_in(line);
        let named = match (reporters.is_empty(), behind_date(line)) {
            (true, Some(rest)) => filed_by(rest).into_iter().collect(),
            _ => reporters,
        };
        return named.into_iter().map(str::to_owned).collect();
    };
    let names = names_in(by.rest, |part| cut_after_name(part).filter(reads_like_name));
    // "By industry", "Von Anfang an": one word proves nothing behind so short a word.
    let proves = |name: &String| by.is_telling || name.contains(' ');
    if names.iter().all(proves) {
        names
    } else {
        Vec::new()
    }
}

/// Who filed a story, behind its date: "Jane Doe in Harbour". What nobody has filed may be the section.
fn filed_by(text: &str) -> Option<&str> {
    const FILED: [&str; 4] = [" in ", " on behalf ", " en ", " dans "];
    match cut_after_name(text) {
        Name::InSentence(name) if name.contains(' ') && reads_like_name(name) => {
            let behind = &text[name.len()..];
            FILED
                .iter()
                .any(|filed| behind.starts_with(filed))
                .then_some(name)
        }
        _ => None,
    }
}

/// What stands behind the "by" at the start of a line or of one of its pieces: "Harbour | By Jane Doe".
fn by_in_pieces(line: &str) -> Option<By<'_>> {
    let behind = line.match_indices(PIECES).map(|(at, sign)| at + sign.len());
    // Where words are not set apart, nothing need stand before a label: "来源：海港日报作者：林可".
    let labelled = line.find("作者：").or_else(|| line.find("作者:"));
    let mut starts = std::iter::once(0).chain(behind).chain(labelled);
    starts.find_map(|start| behind_by(line[start..].trim_start()))
}

/// The names in the lines of an element that is named as a byline. "By" may be missing, or end one
/// line with the names on the next ones.
pub(super) fn in_byline(text: &str) -> Vec<String> {
    match behind_by(text) {
        Some(by) => in_lines_behind_by(by.rest),
        None => {
            let mut named = text.lines().map(in_line_without_by);
            named.find(|names| !names.is_empty()).unwrap_or_default()
        }
    }
}

/// Whether a line may begin with this that says in so many words who wrote the story: not "by" alone, and
/// nothing that is said of others as well.
pub(super) fn may_sign(text: &str) -> bool {
    let text = text.trim_ascii_start();
    !text.is_empty()
        && may_begin_a_signature(text)
        && !is_longer(text, LONGEST_LINE)
        && !says_by_others(text)
        // The name may stand in an element of its own.
        && (by_at(text).is_some_and(|by| by.is_telling)
            || is_only_by(text) && text.contains(is_telling))
}

fn is_telling(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '：')
}

/// The names in a line that [signs](may_sign), or in the one behind it.
pub(super) fn in_signature(lines: &[Line]) -> Vec<String> {
    let names = match lines {
        [first, next, ..] if is_only_by(&first.text) => {
            in_line(&format!("{} {}", first.text, next.text))
        }
        [first, ..] => in_line(&first.text),
        [] => Vec::new(),
    };
    let proves = |name: &String| !is_role(name) && (name.contains(' ') || !name.is_ascii());
    if names.iter().all(proves) {
        names
    } else {
        Vec::new()
    }
}

/// Whether a text starts as a byline does.
pub(super) fn says_by(text: &str) -> bool {
    behind_by(text).is_some()
}

/// Whether a line is the beginning of a byline and nothing else: "Written by".
pub(super) fn is_only_by(line: &str) -> bool {
    const LONGEST: usize = 40;
    const NAME: &str = "X";
    line.len() <= LONGEST
        && may_begin_with_by(line)
        && by_at(&format!("{line} {NAME}")).is_some_and(|by| by.rest == NAME)
}

fn in_lines_behind_by(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines() {
        let is_first = all.is_empty();
        if !is_first && (is_role(line) || says_by_others(line)) {
            continue;
        }
        let names = names_in(line, |part| match cut_after_name(part) {
            Name::InSentence(_) if !is_first => Name::None,
            name if is_first => name.filter(may_be_name),
            name => name.filter(reads_like_name),
        });
        // What follows the names is one of them again, or a sentence about them.
        let is_more = |name: &String| name.contains(' ') && !line.ends_with(['.', ':']);
        if names.is_empty() || !(is_first || names.iter().all(is_more)) {
            break;
        }
        all.extend(
            names
                .into_iter()
                .filter(|name| !all.contains(name))
                .collect::<Vec<_>>(),
        );
    }
    all
}

fn in_line_without_by(line: &str) -> Vec<String> {
    let behind = behind_date(line);
    let line = behind.unwrap_or(line);
    let is_nickname = !line.trim().contains(char::is_whitespace);
    names_in(line, |part| match cut_after_name(part) {
        Name::InSentence(_) if behind.is_none() => Name::None,
        name if is_nickname => name.filter(may_be_name),
        // Sections stand behind a date as well.
        name if behind.is_some() => {
            name.filter(|name| reads_like_name(name) && !name.contains('/'))
        }
        name => name.filter(reads_like_name),
    })
}

/// What stands behind the date that a line begins with: "31 May 2024 · Jane Doe".
fn behind_date(line: &str) -> Option<&str> {
    /// As many words as a date has, with the time of day.
    const MOST_WORDS: usize = 8;
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = line.trim_start();
    let mut has_year = false;
    for _ in 0..MOST_WORDS {
        let end = rest.find(char::is_whitespace)?;
        let word = rest[..end].trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        // The year ends the date, and the time of day may follow.
        let is_of_date = word.is_empty()
            || word.starts_with(char::is_numeric)
            || !has_year && (is_month(&lower) || WEEKDAYS.contains(&lower.as_str()));
        if !is_of_date {
            break;
        }
        has_year |= is_year(word) || word.split(['-', '.', '/']).any(is_year);
        rest = rest[end..].trim_start();
    }
    has_year.then_some(rest)
}

/// What stands behind the "by" at the start of a text, or behind "Posted on May 31 by".
fn behind_by(text: &str) -> Option<By<'_>> {
    // "— By Jane Doe"
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "-–—―".contains(c));
    if let Some(by) = by_at(text) {
        return Some(by);
    }
    const FARTHEST: usize = 80;
    let opening = text
        .split_whitespace()
        .next()?
        .trim_matches(|c: char| !c.is_alphanumeric());
    if !may_open_a_date(opening) {
        return None;
    }
    let lower = opening.to_lowercase();
    let is_dated = opening.starts_with(char::is_numeric)
        || WEEKDAYS.contains(&lower.as_str())
        || is_month(&lower);
    if !is_dated && !PUBLISHED.contains(&lower.as_str()) {
        return None;
    }
    // "© 2021 | Design by Example" says who made the page.
    let is_of_the_page = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        MAKING.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let (mut at, mut before) = (0, "");
    for word in text.split_whitespace() {
        at += text[at..].find(word)?;
        if at > FARTHEST {
            return None;
        }
        if let Some(by) = by_at(&text[at..]).filter(|_| !is_of_the_page(before)) {
            return Some(By {
                is_telling: true,
                ..by
            });
        }
        at += word.len();
        before = word;
    }
    None
}

/// A quick look at the letters of a word, for every line near a headline is asked: whether it may be a
/// figure, the name of a day or a month, or a word for "published".
fn may_open_a_date(word: &str) -> bool {
    static OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
        let words = WEEKDAYS.iter().chain(PUBLISHED);
        Openings::of(words.copied())
    });
    OPENINGS.may_begin(word) || month::may_begin(word) || word.starts_with(char::is_numeric)
}

/// The names of a list: of each part what `name_of` makes of it. Degrees stay with the name before
/// them, roles are passed over, and what follows a role in the same list belongs to it.
fn names_in<'a>(text: &'a str, name_of: impl Fn(&'a str) -> Name<'a>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut in_role = false;
    let separators = [',', ';', '\n', '、', '，'];
    let parts = |piece: &'a str| piece.split(separators).flat_map(|part| part.split("  "));
    let pieces = text.split(PIECES).flat_map(|piece| {
        let parts = parts(piece).enumerate();
        parts.map(|(place, part)| (place == 0, part))
    });
    for (begins_piece, part) in pieces {
        // A piece behind that of the names is a place, an office, a date.
        if begins_piece && names.iter().any(|name| name.contains(' ')) {
            break;
        }
        let part = without_office(trimmed(part));
        if part.is_empty() {
            continue;
        }
        // "Jane Doe, MD. Reviewed by John Roe, MD"
        let (first, behind) = part.split_once(". ").unwrap_or((part, ""));
        let ends = is_credential(first) && says_by_others(behind);
        let credential = if ends { first } else { part };
        match names.last_mut() {
            Some(last) if is_credential(credential) => {
                last.push_str(", ");
                last.push_str(credential);
                if ends {
                    break;
                }
                continue;
            }
            // "Jane Doe, 12 years at sea", "Jane Doe, 31 May"
            Some(_)
                if begins_with_a_number(part) || is_of_learning(part) || says_by_others(part) =>
            {
                break;
            }
            // Degrees in an element of their own.
            None if is_credential(part) && part.len() < text.trim().len() => break,
            _ => {}
        }
        let starts_with_and = part.split_whitespace().next().is_some_and(is_and);
        in_role = !names.is_empty() && (is_role(part) || (in_role && !starts_with_and));
        if in_role || (!names.is_empty() && is_credit(part)) {
            continue;
        }
        for part in split_at_and(part) {
            if !names.is_empty() && is_office(part) {
                continue;
            }
            // "Written by Jane Doe and published on Monday"
            if !names.is_empty() && says_published(part) {
                return names;
            }
            let (name, ends) = match name_of(trimmed(part)) {
                Name::Whole(name) => (name, false),
                Name::Before(name) | Name::InSentence(name) => (name, true),
                Name::None => return names,
            };
            let name = without_agency(once(name));
            if is_one_more(name, &names) && names.len() < MOST_NAMES {
                names.push(name.to_owned());
            }
            if ends {
                return names;
            }
        }
    }
    names
}

/// Whether it names somebody beside those before it: not one of them again, nor the account of one. Behind a
/// first name and a last one, a single word is what they do.
pub(super) fn is_one_more(name: &str, names: &[String]) -> bool {
    let is_whole = |name: &str| name.contains(char::is_whitespace);
    let is_known = |known: &String| known.eq_ignore_ascii_case(name) || is_account_of(name, known);
    let is_a_word = names.first().is_some_and(|first| is_whole(first)) && !is_whole(name);
    !is_a_word && !names.iter().any(is_known)
}

/// Whether a part tells what became of the story: "published on Monday".
fn says_published(part: &str) -> bool {
    let first = part.split_whitespace().next();
    first.is_some_and(|first| PUBLISHED.contains(&first))
}

/// A figure, and something that is no name: the name of a station may begin with one.
fn begins_with_a_number(part: &str) -> bool {
    let next = part.split_whitespace().nth(1).unwrap_or("");
    let is_name = next.starts_with(char::is_uppercase) && !is_month(&next.to_lowercase());
    part.starts_with(char::is_numeric) && !is_name
}

/// Where someone has learnt what they know: "University of Hallum".
pub(super) fn is_of_learning(part: &str) -> bool {
    let mut words = part.split_whitespace();
    words.any(|word| {
        LEARNING
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    })
}

/// Whether a text says who has read the story once more, or who did something else: "Reviewed by Jane Doe".
pub(super) fn says_by_others(text: &str) -> bool {
    let word = text.trim_start().split(|c: char| !c.is_alphabetic()).next();
    word.is_some_and(|word| {
        BY_OTHERS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    })
}

/// Several words, the last of which says what someone does: "Harbour Street Reporter".
fn is_office(part: &str) -> bool {
    const LEAST_WORDS: usize = 3;
    let words = part.split_whitespace();
    words.clone().count() >= LEAST_WORDS && words.last().is_some_and(is_role)
}

/// A name without the agency that it writes for: "Jane Doe Associated Press". An agency may bear the name
/// of its founder, of whom an initial is left then.
fn without_agency(name: &str) -> &str {
    const LEAST_WORDS: usize = 2;
    let is_whole = |name: &&str| {
        let words = name.split_whitespace();
        words.clone().count() >= LEAST_WORDS
            && words.last().is_some_and(|last| !last.ends_with('.'))
    };
    let without = |agency: &&str| {
        let start = name.len().checked_sub(agency.len())?;
        let ends = name.get(start..)?.eq_ignore_ascii_case(agency);
        let name = name[..start].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
        (ends && name.len() < start).then_some(name)
    };
    let mut names = AGENCIES.iter().filter_map(without);
    names.find(is_whole).unwrap_or(name)
}

/// Whether it says who made something else: "Illustration by Jane Doe".
fn is_credit(part: &str) -> bool {
    let lower = part.to_lowercase();
    CREDITS.iter().any(|credit| lower.starts_with(credit))
}

fn trimmed(part: &str) -> &str {
    let is_mark = |c: char| c.is_whitespace() || ".:\"“”„*_-–—~[]→›»#@<>+/".contains(c);
    let bare = part.trim_matches(is_mark);
    // The stop behind "Jr." belongs to it.
    let is_short = [" Jr", " Sr"].iter().any(|end| bare.ends_with(end));
    let start = part.len() - part.trim_start_matches(is_mark).len();
    match is_short && part[start + bare.len()..].starts_with('.') {
        true => &part[start..=start + bare.len()],
        false => bare,
    }
}

/// In small letters, or in the capitals of a headline: "Dan" is a name, "dan" is Indonesian.
fn is_and(word: &str) -> bool {
    AND.contains(&word) || matches!(word, "And" | "AND" | "UND" | "ET" | "Y" | "E")
}

/// "Jane Doe and John Roe" in two. Words of one letter, "y" and "e", stand within Iberian names
/// too, a stroke within the name of an agency, and "si" is French for "if": these divide only whole
/// names. Nor is a name in two whose last word stands alone: "Ministry for Harbours and Fisheries".
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
        if !is_and(word) {
            continue;
        }
        let (before, after) = (&text[start..place], &text[at..]);
        let whole = |part: &str| part.split_whitespace().count() >= 2;
        let is_weak = word.chars().count() == 1 && word != "&" || word == "si";
        let divides = match is_weak {
            true => whole(before) && whole(after),
            false => !whole(before) || whole(after),
        };
        if place == start || divides {
            parts.push(before);
            start = at;
        }
    }
    parts.push(&text[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn is_credential(part: &str) -> bool {
    CREDENTIALS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::{PUBLISHED, WEEKDAYS, may_open_a_date};

    #[test]
    fn a_day_a_month_a_figure_and_a_word_for_published_may_open_a_date() {
        let words = WEEKDAYS.iter().chain(PUBLISHED).copied();
        for word in words.chain(["May", "Oktober", "31", "\u{664}", "\u{e9}crit"]) {
            assert!(may_open_a_date(word), "{word}");
            assert!(may_open_a_date(&word.to_uppercase()), "{word}");
        }
        for word in ["Quietly", "xylophone"] {
            assert!(!may_open_a_date(word), "{word}");
        }
    }
}
