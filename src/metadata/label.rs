//! What a page says of a date in the words before it: that it is of the publication, or of a change.
//!
//! Takes a line of text, gives its dates with their labels: "Published May 2, 2024 – Updated June 3,
//! 2024" has one of each. A line is cut at its labels, and each piece dates what its label says.

use std::sync::LazyLock;

use super::date::{self, Date, Locale};
use crate::vocabulary::dates::{CHANGED, DATE_LABELS, PUBLISHED};

/// What a date is said to be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Published,
    Changed,
}

/// A date in a line, and what the line says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    pub(super) date: Date,
    pub(super) label: Option<Label>,
    /// Whether the label stands directly before the date.
    pub(super) is_close: bool,
}

/// The longest text between a label and its date, in bytes: "on Monday, ".
const CLOSE: usize = 24;

/// The dates of a line: of each piece the first. Linear in its length.
pub(super) fn dates_in(line: &str, locale: Locale<'_>) -> Vec<Labelled> {
    if date::find(line, locale).is_none() {
        return Vec::new();
    }
    let lower = line.to_lowercase();
    let marks = marks(&lower);
    let mut dates: Vec<Labelled> = Vec::new();
    let first = marks.first().map_or(lower.len(), |mark| mark.start);
    let before = date::find(&lower[..first], locale);
    dates.extend(before.map(|date| Labelled {
        date,
        label: None,
        is_close: false,
    }));
    for (place, mark) in marks.iter().enumerate() {
        let end = marks.get(place + 1).map_or(lower.len(), |next| next.start);
        let piece = &lower[mark.end..end];
        match (date::find(piece, locale), dates.last_mut()) {
            (Some(date), _) => dates.push(Labelled {
                date,
                label: Some(mark.label),
                is_close: date::find(start_of(piece, CLOSE + 20), locale) == Some(date),
            }),
            // "May 2, 2024 (updated)": the label stands behind.
            (None, Some(last)) if last.label.is_none() => last.label = Some(mark.label),
            (None, _) => {}
        }
    }
    dates
}

/// The label that a text ends with, for the date that follows in another element.
pub(super) fn label_at_end(text: &str) -> Option<Label> {
    let lower = text.to_lowercase();
    let last = marks(&lower).pop()?;
    let behind = &lower[last.end..];
    (behind.len() <= CLOSE && !behind.contains(|c: char| c.is_numeric())).then_some(last.label)
}

struct Mark {
    start: usize,
    end: usize,
    label: Label,
}

/// A word or two that make a label, what they say, and whether they do so only at the start.
type Known = (&'static str, Label, bool);

/// All labels, sorted, the longer before its beginning: every word near a headline is looked up.
static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let published = PUBLISHED
        .iter()
        .map(|word| (*word, Label::Published, false));
    let changed = CHANGED.iter().map(|word| (*word, Label::Changed, false));
    let dates = DATE_LABELS
        .iter()
        .map(|word| (*word, Label::Published, true));
    let mut known: Vec<Known> = published.chain(changed).chain(dates).collect();
    let first = |word: &str| word.chars().next();
    known.sort_by_key(|(word, ..)| (first(word), std::cmp::Reverse(word.len())));
    known
});

/// The labels of a text in lower case, in order; of two that overlap the longer.
fn marks(lower: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut end = 0;
    let mut before = ' ';
    for (start, c) in lower.char_indices() {
        if start >= end && !is_letter(before) {
            if let Some(mark) = mark_at(lower, start, c) {
                end = mark.end;
                marks.push(mark);
            }
        }
        before = c;
    }
    marks
}

fn mark_at(lower: &str, start: usize, c: char) -> Option<Mark> {
    let of_letter = |known: &Known| known.0.chars().next().cmp(&Some(c));
    let first = KNOWN.partition_point(|known| of_letter(known).is_lt());
    let mut known = KNOWN.get(first..)?.iter();
    let mut known = known
        .by_ref()
        .take_while(|known| of_letter(known).is_eq())
        .filter(|(_, _, opens)| start == 0 || !opens);
    known.find_map(|&(word, label, _)| {
        let behind = lower.get(start..)?.strip_prefix(word)?;
        let ends = !behind.starts_with(is_letter);
        ends.then_some(Mark {
            start,
            end: start + word.len(),
            label,
        })
    })
}

/// Whether a letter makes one word with its neighbours: "stand" is none of "standard". Scripts of
/// the Near and the Far East write words together with what is before them.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{590}'
}

fn start_of(text: &str, most: usize) -> &str {
    let end = text.char_indices().map(|(at, _)| at).find(|&at| at >= most);
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_date_of_a_line_has_the_label_before_it() {
        use Label::{Changed, Published};
        type Dates = &'static [(&'static str, Option<Label>)];
        let rows: &[(&str, Dates)] = &[
            ("May 2, 2024", &[("2024-05-02", None)]),
            (
                "May 2, 2024 - Updated June 3, 2024",
                &[("2024-05-02", None), ("2024-06-03", Some(Changed))],
            ),
            (
                "Letzte Änderung: 3.6.2024, erschienen am 2.5.2024",
                &[
                    ("2024-06-03", Some(Changed)),
                    ("2024-05-02", Some(Published)),
                ],
            ),
            ("Datum: 2.5.2024", &[("2024-05-02", Some(Published))]),
            ("2 May 2024 (updated)", &[("2024-05-02", Some(Changed))]),
            ("2024年5月2日 更新", &[("2024-05-02", Some(Changed))]),
            ("The standard of May 2, 2024", &[("2024-05-02", None)]),
            ("Updated daily", &[]),
        ];
        for (line, expected) in rows {
            let found = dates_in(line, Locale::new("de"));
            let found: Vec<(String, Option<Label>)> = found
                .iter()
                .map(|dated| (dated.date.to_string(), dated.label))
                .collect();
            let expected: Vec<(String, Option<Label>)> = expected
                .iter()
                .map(|&(date, label)| (date.to_owned(), label))
                .collect();
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn a_label_at_the_end_of_a_text_is_that_of_the_next_date() {
        assert_eq!(label_at_end("Last updated on "), Some(Label::Changed));
        assert_eq!(label_at_end("Publié le"), Some(Label::Published));
        assert_eq!(label_at_end("Updated 3 times, seen on"), None);
        assert_eq!(label_at_end("An up-to-date look"), None);
    }
}
