//! The visible text near the headline: bylines and dates that stand nowhere but on the page.
//!
//! Takes the document, what [`read`](super::read) remembered and the headline. The neighbourhood of
//! a headline is what a reader sees with it: some lines above, and below as far as the next
//! headings, for there the cards of a listing or the sections of the article begin. Elements named
//! as a byline or a date are asked first, then the lines themselves.

use std::ops::Range;

use super::authors;
use super::date::{self, Date, Locale};
use super::read::Reading;
use super::text::{Line, lines, visible_text};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::dates::CHANGED;
use crate::vocabulary::metadata::{Part, Source};

/// Nodes above and below the headline that are looked at.
const NODES_ABOVE: u32 = 150;
const NODES_BELOW: u32 = 600;

/// Bytes of text above and below the headline that are looked at.
const TEXT_ABOVE: usize = 400;
const TEXT_BELOW: usize = 1500;

/// The longest element taken for a byline or a date, in bytes.
const LONGEST_PART: usize = 400;

/// The longest line a date is looked for in, in bytes.
const LONGEST_LINE: usize = 160;

/// What stands near the headline.
pub(super) struct Neighbourhood<'a> {
    document: &'a Document,
    reading: &'a Reading<'a>,
    headline: Option<NodeId>,
    pub(super) window: Range<u32>,
    pub(super) lines: Vec<Line>,
}

/// A date of the page, and whether it says of itself to be that of a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) date: Date,
    pub(super) is_change: bool,
    pub(super) source: Source,
}

impl<'a> Neighbourhood<'a> {
    pub(super) fn new(
        document: &'a Document,
        reading: &'a Reading<'a>,
        headline: Option<NodeId>,
    ) -> Neighbourhood<'a> {
        let start = headline.or(document.body()).unwrap_or(NodeId::DOCUMENT);
        let above = start.0.saturating_sub(NODES_ABOVE);
        let below = headline.map_or(start, |headline| document.end(headline));
        let end = (below.0 + NODES_BELOW).min(document.len() as u32);
        let end = Self::next_section(document, reading, below).map_or(end, |next| end.min(next.0));
        let mut lines_above = lines(document, above..start.0);
        keep_last(&mut lines_above, TEXT_ABOVE);
        let mut lines_below = lines(document, below.0..end);
        keep_first(&mut lines_below, TEXT_BELOW);
        let window = lines_above.first().map_or(start.0, |line| line.start.0)
            ..lines_below.last().map_or(below.0, |line| line.start.0 + 1);
        lines_below.append(&mut lines_above);
        Neighbourhood {
            document,
            reading,
            headline,
            window,
            lines: lines_below,
        }
    }

    /// The second heading below the headline, or the first that is a link.
    fn next_section(document: &Document, reading: &Reading<'_>, below: NodeId) -> Option<NodeId> {
        let mut next = reading
            .headings
            .iter()
            .copied()
            .filter(|&heading| heading >= below);
        let first = next.next()?;
        let is_link = |heading: NodeId| {
            document
                .descendants(heading)
                .any(|node| document.tag(node) == Tag::A)
                || document
                    .ancestors(heading)
                    .take(3)
                    .any(|node| document.tag(node) == Tag::A)
        };
        if is_link(first) {
            Some(first)
        } else {
            next.next()
        }
    }

    /// The authors by the elements named as bylines.
    pub(super) fn named_authors(&self, with_by: bool) -> Vec<String> {
        let near = self.parts_in(self.window.clone());
        let below = |node: &NodeId| self.headline.is_none_or(|headline| *node >= headline);
        let (first, second): (Vec<NodeId>, Vec<NodeId>) = near.into_iter().partition(below);
        first
            .into_iter()
            .chain(second.into_iter().rev())
            .filter(|&outer| self.says_by(outer) == with_by)
            .map(|outer| self.authors_of(outer))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    }

    /// The authors by a line that says "by".
    pub(super) fn authors_in_text(&self) -> Vec<String> {
        self.lines
            .iter()
            .map(|line| authors::in_line(&line.text))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    }

    /// The authors by the elements named as bylines anywhere on the page, if all name the same.
    pub(super) fn agreed_authors(&self) -> Vec<String> {
        let mut agreed: Option<Vec<String>> = None;
        for outer in self.parts_in(0..u32::MAX) {
            let names = self.authors_of(outer);
            match &agreed {
                _ if names.is_empty() => {}
                None => agreed = Some(names),
                Some(known) if *known == names => {}
                Some(_) => return Vec::new(),
            }
        }
        agreed.unwrap_or_default()
    }

    /// The outermost elements named as bylines that are short enough.
    fn parts_in(&self, window: Range<u32>) -> Vec<NodeId> {
        const MOST: usize = 30;
        let mut outermost: Vec<NodeId> = Vec::new();
        for &(node, part) in &self.reading.parts {
            let inside = outermost
                .last()
                .is_some_and(|&outer| self.document.contains(outer, node));
            if part == Part::Date || inside || !window.contains(&node.0) {
                continue;
            }
            let text = visible_text(self.document, node, LONGEST_PART + 1);
            if !text.is_empty() && text.len() <= LONGEST_PART {
                outermost.push(node);
            }
            if outermost.len() >= MOST {
                break;
            }
        }
        outermost
    }

    fn says_by(&self, outer: NodeId) -> bool {
        authors::says_by(&visible_text(self.document, outer, LONGEST_PART))
    }

    fn authors_of(&self, outer: NodeId) -> Vec<String> {
        let read =
            |node: NodeId| authors::in_byline(&visible_text(self.document, node, LONGEST_PART));
        let innermost = self.innermost_parts(outer);
        let whole = read(outer);
        if innermost.len() < 2 || whole.len() > 1 {
            return whole;
        }
        let mut names: Vec<String> = Vec::new();
        for name in innermost.into_iter().flat_map(read) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() { whole } else { names }
    }

    /// The elements named as bylines inside `outer` that hold no further ones, or `outer` itself.
    fn innermost_parts(&self, outer: NodeId) -> Vec<NodeId> {
        let end = self.document.end(outer);
        let first = self
            .reading
            .parts
            .partition_point(|&(node, _)| node < outer);
        let inside: Vec<NodeId> = self.reading.parts[first..]
            .iter()
            .take_while(|&&(node, _)| node < end)
            .filter(|&&(_, part)| part != Part::Date)
            .map(|&(node, _)| node)
            .collect();
        let is_innermost = |place: usize| {
            inside
                .get(place + 1)
                .is_none_or(|&next| !self.document.contains(inside[place], next))
        };
        (0..inside.len())
            .filter(|&place| is_innermost(place))
            .map(|place| inside[place])
            .collect()
    }

    /// The dates near the headline, the most telling first.
    pub(super) fn dates(&self, locale: Locale<'_>) -> Vec<Dated> {
        let mut dates = self.time_elements(locale);
        dates.extend(self.named_dates(locale));
        dates.extend(self.dates_in_text(locale));
        dates
    }

    fn time_elements(&self, locale: Locale<'_>) -> Vec<Dated> {
        let inside = |node: &&NodeId| self.window.contains(&node.0);
        let read = |&node: &NodeId| {
            let text = visible_text(self.document, node, LONGEST_LINE);
            let stated = self.document.attribute(node, AttributeName::Datetime);
            let date = stated.and_then(|stated| date::parse(stated, locale));
            let date = date
                .filter(|date| date.day.is_some())
                .or_else(|| date::find(&text, locale))?;
            let is_change = self.is_change(node, &text);
            Some(Dated {
                date,
                is_change,
                source: Source::TimeElement,
            })
        };
        self.reading
            .times
            .iter()
            .filter(inside)
            .filter_map(read)
            .collect()
    }

    fn named_dates(&self, locale: Locale<'_>) -> Vec<Dated> {
        let inside =
            |(node, part): &&(NodeId, Part)| *part == Part::Date && self.window.contains(&node.0);
        let read = |&(node, _): &(NodeId, Part)| {
            let text = visible_text(self.document, node, LONGEST_PART + 1);
            if text.len() > LONGEST_PART {
                return None;
            }
            let date = date::find(&text, locale)?;
            let is_change = self.is_change(node, &text);
            Some(Dated {
                date,
                is_change,
                source: Source::Named,
            })
        };
        self.reading
            .parts
            .iter()
            .filter(inside)
            .filter_map(read)
            .collect()
    }

    fn dates_in_text(&self, locale: Locale<'_>) -> Vec<Dated> {
        let read = |line: &Line| {
            let date =
                (line.text.len() <= LONGEST_LINE).then(|| date::find(&line.text, locale))??;
            let is_change = says_change(&line.text);
            Some(Dated {
                date,
                is_change,
                source: Source::Text,
            })
        };
        self.lines.iter().filter_map(read).collect()
    }

    /// Whether an element with a date, or its class, says that it is the date of a change.
    fn is_change(&self, node: NodeId, text: &str) -> bool {
        let class = self
            .document
            .attribute(node, AttributeName::Class)
            .unwrap_or("");
        let named = |word: &str| class.to_ascii_lowercase().contains(word);
        let published = named("publish");
        says_change(text) || (!published && (named("updated") || named("modified")))
    }
}

fn says_change(text: &str) -> bool {
    let lower = text.to_lowercase();
    CHANGED.iter().any(|word| lower.contains(word))
}

fn keep_first(lines: &mut Vec<Line>, bytes: usize) {
    let mut sum = 0;
    lines.retain(|line| {
        let keep = sum <= bytes;
        sum += line.text.len();
        keep
    });
}

fn keep_last(lines: &mut Vec<Line>, bytes: usize) {
    lines.reverse();
    keep_first(lines, bytes);
    lines.reverse();
}
