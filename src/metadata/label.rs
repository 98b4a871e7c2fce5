//! What a page says of a date in the words before it: that it is of the publication, or of a change.
//!
//! Takes a line of text, gives its dates with their labels: "Published May 2, 2024 – Updated June 3,
//! 2024" has one of each. A line is cut at its labels, and each piece dates what its label says.

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

/// The labels of a text in lower case, in order; of two that overlap the longer.
fn marks(lower: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let all = [
        (PUBLISHED, Label::Published),
        (CHANGED, Label::Changed),
        (DATE_LABELS, Label::Published),
    ];
    for (words, label) in all {
        for word in words {
            let places = lower.match_indices(word).map(|(at, _)| at);
            marks.extend(places.filter_map(|start| {
                let end = start + word.len();
                let opens = !std::ptr::eq(words, DATE_LABELS) || start == 0;
                (opens && is_whole(lower, start, end)).then_some(Mark { start, end, label })
            }));
        }
    }
    marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    let mut end = 0;
    marks.retain(|mark| {
        let is_apart = mark.start >= end;
        if is_apart {
            end = mark.end;
        }
        is_apart
    });
    marks
}

/// Whether no letter of an alphabet stands before or behind: "stand" is none of "standard". Scripts
/// of the Near and the Far East write words together with what is before them.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() && c < '\u{590}';
    let before = text[..start].chars().next_back();
    let behind = text[end..].chars().next();
    !(before.is_some_and(is_letter) || behind.is_some_and(is_letter))
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
        let rows: &[(&str, &[(&str, Option<Label>)])] = &[
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
