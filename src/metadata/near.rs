//! The visible text near the headline: bylines and dates that stand nowhere but on the page.
//!
//! Takes the document, what [`read`](super::read) remembered and the headline. The neighbourhood of
//! a headline is what a reader sees with it: some lines above, and below as far as the next
//! headings, for there the cards of a listing or the sections of the article begin. Elements named
//! as a byline or a date are asked first, then the lines themselves.

use std::ops::Range;

use super::authors;
use super::date::{self, Date, Locale};
use super::label::{Label, Labelled, dates_in, label_at_end};
use super::names::is_role;
use super::read::Reading;
use super::text::{Line, is_longer, lines, visible_text};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::bylines::PIECES;
use crate::vocabulary::metadata::{Part, Source};

/// Nodes above and below the headline that are looked at.
const NODES_ABOVE: u32 = 150;
const NODES_BELOW: u32 = 600;

/// Bytes of text above and below the headline that are looked at.
const TEXT_ABOVE: usize = 400;
const TEXT_BELOW: usize = 1500;

/// The longest element taken for a byline or a date, in bytes.
const LONGEST_PART: usize = 400;

/// Elements read for a date.
const MOST_DATED: usize = 200;

/// The longest line a date is looked for in, as [`is_longer`] counts; elements in bytes.
const LONGEST_LINE: usize = 160;

/// No page is older than the web; lines near the headline tell of days that are.
const FIRST_YEAR: u16 = 1991;

/// What stands near the headline.
#[derive(Clone, Copy)]
pub(super) struct Neighbourhood<'a> {
    pub(super) document: &'a Document,
    pub(super) reading: &'a Reading<'a>,
    pub(super) place: &'a Place,
}

/// Where the headline stands, and the lines around it.
pub(super) struct Place {
    headline: Option<NodeId>,
    window: Range<u32>,
    /// Those below, and then those above.
    lines: Vec<Line>,
}

/// A date of the page, and whether it says of itself to be that of a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) date: Date,
    pub(super) is_change: bool,
    pub(super) source: Source,
}

impl Place {
    pub(super) fn new(
        document: &Document,
        reading: &Reading<'_>,
        headline: Option<NodeId>,
    ) -> Place {
        let start = headline.or(document.body()).unwrap_or(NodeId::DOCUMENT);
        let above = start.0.saturating_sub(NODES_ABOVE);
        let below = headline.map_or(start, |headline| document.end(headline));
        let end = (below.0 + NODES_BELOW).min(document.len() as u32);
        let end = Self::next_section(document, reading, below).map_or(end, |next| end.min(next.0));
        let mut lines_above = lines(document, above..start.0, usize::MAX);
        keep_last(&mut lines_above, TEXT_ABOVE);
        // A date may stand in the headline's element, on a line of its own.
        let inside = headline.map(|headline| lines(document, headline.0 + 1..below.0, usize::MAX));
        let mut lines_below: Vec<Line> = inside.into_iter().flatten().skip(1).collect();
        lines_below.extend(lines(document, below.0..end, TEXT_BELOW));
        keep_first(&mut lines_below, TEXT_BELOW);
        lines_below.retain(|line| !is_of_a_thing(document, line.start));
        let window = lines_above.first().map_or(start.0, |line| line.start.0)
            ..lines_below.last().map_or(below.0, |line| line.start.0 + 1);
        lines_below.append(&mut lines_above);
        Place {
            headline,
            window,
            lines: lines_below,
        }
    }

    /// The second heading below the headline, or the first that is a link. Headings with nothing between
    /// them are one: a deck of several lines.
    fn next_section(document: &Document, reading: &Reading<'_>, below: NodeId) -> Option<NodeId> {
        let mut next = reading
            .headings
            .iter()
            .copied()
            .filter(|&heading| heading >= below);
        let first = next.next()?;
        if is_in_link(document, first) {
            return Some(first);
        }
        let mut end = document.end(first);
        next.find(|&heading| {
            let is_apart = !document.first_text_between(end, heading).is_empty();
            end = document.end(heading);
            is_apart || is_in_link(document, heading)
        })
    }
}

/// Whether a line is a cell of a row that a heading names: when a thing was made, and who wrote it.
fn is_of_a_thing(document: &Document, line: NodeId) -> bool {
    const STEPS: usize = 6;
    let is_cell = |&node: &NodeId| matches!(document.tag(node), Tag::Td | Tag::Th);
    let cell = document.ancestors(line).take(STEPS).find(is_cell);
    let row = cell.and_then(|cell| document.parent(cell));
    row.is_some_and(|row| {
        let has = |tag: Tag| document.children(row).any(|cell| document.tag(cell) == tag);
        document.tag(row) == Tag::Tr && has(Tag::Th) && has(Tag::Td)
    })
}

/// Whether a heading holds a link, or stands in one.
fn is_in_link(document: &Document, heading: NodeId) -> bool {
    let is_link = |node: NodeId| document.tag(node) == Tag::A;
    document.descendants(heading).any(is_link) || document.ancestors(heading).take(3).any(is_link)
}

impl Neighbourhood<'_> {
    /// The authors by the elements named as bylines.
    pub(super) fn named_authors(&self, with_by: bool) -> Vec<String> {
        let near = self.parts_in(self.place.window.clone());
        let below = |node: &NodeId| self.place.headline.is_none_or(|headline| *node >= headline);
        let (first, second): (Vec<NodeId>, Vec<NodeId>) = near.into_iter().partition(below);
        first
            .into_iter()
            .chain(second.into_iter().rev())
            .filter(|&outer| self.says_by(outer) == with_by)
            .map(|outer| self.authors_of(outer))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    }

    /// The authors by a line that says "by", or by the one behind a line that says no more.
    pub(super) fn authors_in_text(&self) -> Vec<String> {
        let names_at = |(place, line): (usize, &Line)| match self.place.lines.get(place + 1) {
            Some(next) if authors::is_only_by(&line.text) => {
                authors::in_line(&format!("{} {}", line.text, next.text))
            }
            _ => authors::in_line(&line.text),
        };
        let mut lines = self.place.lines.iter().enumerate().map(names_at);
        lines.find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// Whether a line near the headline says that the story is from there: "来源：海港日报".
    pub(super) fn is_source(&self, name: &str) -> bool {
        const LABELS: [&str; 6] = ["来源：", "来源:", "來源：", "來源:", "出处：", "出处:"];
        let mut lines = self.place.lines.iter();
        lines.any(|line| {
            let behind = LABELS
                .iter()
                .filter_map(|label| line.text.split_once(label));
            behind
                .into_iter()
                .any(|(_, behind)| behind.trim_start().starts_with(name))
        })
    }

    /// The authors by the elements named as bylines anywhere on the page, if all name the same.
    pub(super) fn agreed_authors(&self) -> Vec<String> {
        let parts = self.parts_in(0..u32::MAX).into_iter();
        agreed(parts.map(|outer| self.authors_of(outer)))
    }

    /// The authors whose pages are linked near the headline, or anywhere if all such links name the same.
    pub(super) fn linked_authors(&self) -> Vec<String> {
        /// As many bytes as stand between the names of two who wrote one story.
        const MOST_BETWEEN: usize = 12;
        let document = self.document;
        let name_of = |&link: &NodeId| {
            let names = authors::in_byline(&visible_text(document, link, LONGEST_PART));
            // One word may be what the link is for.
            let [name] = <[String; 1]>::try_from(names).ok()?;
            name.contains(' ').then_some((link, name))
        };
        let links = self.reading.author_links.iter();
        let named: Vec<(NodeId, String)> = links.filter_map(name_of).collect();
        let Some((_, any)) = named.first() else {
            return Vec::new();
        };
        let headline = self.place.headline;
        let is_near = |(link, _): &&(NodeId, String)| self.place.window.contains(&link.0);
        let is_below = |(link, _): &&(NodeId, String)| headline.is_none_or(|above| *link >= above);
        let mut near = named.iter().filter(is_near);
        let mut below = near.clone().filter(is_below);
        let Some(first) = below.next().or_else(|| near.next_back()) else {
            let agree = named.iter().all(|(_, name)| name == any);
            return agree.then(|| any.clone()).into_iter().collect();
        };
        let mut names = vec![first.1.clone()];
        let mut end = document.end(first.0);
        for (link, name) in named.iter().filter(|(link, _)| *link > first.0) {
            if document.text_between(end, *link).trim().len() > MOST_BETWEEN {
                break;
            }
            end = document.end(*link);
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    }

    /// The authors by the lines anywhere on the page that say in so many words who wrote the story, if all name
    /// the same: "Posted by Jane Doe at 11:15".
    pub(super) fn signed_authors(&self) -> Vec<String> {
        /// Nodes that a line is read from, and bytes of it.
        const NODES: u32 = 12;
        const BYTES: usize = 200;
        let document = self.document;
        // Within a paragraph it may be said of a book.
        let begins_its_block = |node: NodeId| {
            let mut around = document.ancestors(node);
            let block = around.find(|&outer| document.tag(outer).is_block());
            block.is_some_and(|block| document.first_text_between(block, node).trim().is_empty())
        };
        let signs = |&node: &NodeId| {
            document.kind(node) == Kind::Text
                && authors::may_sign(document.text(node))
                && begins_its_block(node)
                && !is_of_a_thing(document, node)
        };
        let names_at = |node: NodeId| {
            let end = (node.0 + NODES).min(document.len() as u32);
            authors::in_signature(&lines(document, node.0..end, BYTES))
        };
        let nodes = document.descendants(NodeId::DOCUMENT);
        agreed(nodes.filter(signs).map(names_at))
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
        let document = self.document;
        let read =
            |node: NodeId| authors::in_byline(&visible_text(self.document, node, LONGEST_PART));
        let innermost = self.innermost_parts(outer);
        let whole = read(outer);
        if let [inner] = innermost[..] {
            // What the outer one holds more is a place or a date.
            let names = read(inner);
            let begin = |(whole, name): (&String, &String)| whole.starts_with(name.as_str());
            let are_same = names.len() == whole.len() && whole.iter().zip(&names).all(begin);
            return if are_same { names } else { whole };
        }
        if innermost.is_empty() || whole.len() > 1 {
            return whole;
        }
        let mut names: Vec<String> = Vec::new();
        for inner in innermost {
            let text = visible_text(document, inner, LONGEST_PART);
            // What the author does, and who has read the story once more.
            let says_other = begins_with_an_office(&text) || authors::says_by_others(&text);
            if !names.is_empty() && says_other {
                continue;
            }
            for name in authors::in_byline(&text) {
                let is_person = !is_role(&name) && !authors::is_of_learning(&name);
                if (names.is_empty() || is_person) && authors::is_one_more(&name, &names) {
                    names.push(name);
                }
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
        let mut dates = self.time_elements(&self.place.window, locale);
        dates.extend(self.named_dates(locale));
        dates.extend(self.dates_in_text(locale));
        dates
    }

    /// The dates anywhere on the page, for want of one near the headline: those of `<time>` elements,
    /// and those that a line calls the date of the publication or of a change. A page with
    /// several days lists other things, and then none is believed.
    pub(super) fn agreed_dates(&self, locale: Locale<'_>) -> Vec<Dated> {
        let everywhere = 0..u32::MAX;
        let times = self.time_elements(&everywhere, locale);
        let labelled = self.labelled_dates(locale);
        let mut agreed = Vec::new();
        for is_change in [false, true] {
            agreed.extend(the_only_day(&times, is_change));
            agreed.extend(the_only_day(&labelled, is_change));
        }
        agreed
    }

    fn time_elements(&self, window: &Range<u32>, locale: Locale<'_>) -> Vec<Dated> {
        let read = |&node: &NodeId| {
            let text = visible_text(self.document, node, LONGEST_LINE);
            let stated = self.document.attribute(node, AttributeName::Datetime);
            let date = stated.and_then(|stated| date::parse(stated, locale));
            // Systems that state the day of the last change show that of the publication.
            let shown = dates_in(&text, locale).into_iter();
            let published = shown
                .filter(|shown| shown.label == Some(Label::Published) && shown.date.day.is_some())
                .map(|shown| shown.date)
                .next();
            let is_later = |date: &Date| {
                let days = published.and_then(|shown| date.days_after(shown));
                days.is_some_and(|days| days > 1)
            };
            let date = date
                .filter(|date| date.day.is_some() && !is_later(date))
                .or_else(|| date::find(&text, locale))?;
            Some(Dated {
                date,
                is_change: self.is_change(node, label_at_end(&text)),
                source: Source::TimeElement,
            })
        };
        let inside = self.reading.times.iter();
        inside
            .filter(|node| window.contains(&node.0))
            .take(MOST_DATED)
            .filter_map(read)
            .collect()
    }

    fn named_dates(&self, locale: Locale<'_>) -> Vec<Dated> {
        let read = |&(node, _): &(NodeId, Part)| {
            let text = visible_text(self.document, node, LONGEST_PART + 1);
            if text.len() > LONGEST_PART {
                return Vec::new();
            }
            let dates = dates_in(&text, locale).into_iter();
            dates
                .map(|found| Dated {
                    date: found.date,
                    is_change: self.is_change(node, found.label),
                    source: Source::Named,
                })
                .collect()
        };
        let parts = self.reading.parts.iter();
        parts
            .filter(|(node, part)| *part == Part::Date && self.place.window.contains(&node.0))
            .take(MOST_DATED)
            .flat_map(read)
            .collect()
    }

    /// Those of labels and of lines that say little else, and then those of sentences: a caption
    /// tells of the day when the picture was taken.
    fn dates_in_text(&self, locale: Locale<'_>) -> Vec<Dated> {
        let (mut dates, mut in_sentences) = (Vec::new(), Vec::new());
        let lines = &self.place.lines;
        for (number, line) in lines.iter().enumerate() {
            let found = match is_longer(&line.text, LONGEST_LINE) {
                true => dateline(&line.text, locale),
                false => dates_in(&line.text, locale),
            };
            if found.is_empty() {
                continue;
            }
            let line_before = number.checked_sub(1).map(|before| &lines[before]);
            let before = line_before.and_then(|line| label_of_next(&line.text));
            let in_sentence =
                before.is_none() && (is_one_sentence(&line.text) || self.is_caption(line.start));
            for found in found {
                let dated = Dated {
                    date: found.date,
                    is_change: found.label.or(before) == Some(Label::Changed),
                    source: Source::Text,
                };
                match in_sentence && found.label.is_none() {
                    true => in_sentences.push(dated),
                    false => dates.push(dated),
                }
            }
        }
        dates.append(&mut in_sentences);
        dates.retain(|dated| dated.date.year >= FIRST_YEAR);
        dates
    }

    fn is_caption(&self, node: NodeId) -> bool {
        let mut around = self.document.ancestors(node).take(4);
        around.any(|outer| self.document.tag(outer) == Tag::Figcaption)
    }

    /// The dates of the page's texts that a label stands directly before, in the same text or in the
    /// one above.
    fn labelled_dates(&self, locale: Locale<'_>) -> Vec<Dated> {
        let document = self.document;
        let is_shown = |node: NodeId| {
            let parent = document.parent(node);
            parent.is_none_or(|parent| !document.tag(parent).is_unrendered())
        };
        let mut dates = Vec::new();
        for node in document.descendants(NodeId::DOCUMENT) {
            if document.kind(node) != Kind::Text || !may_hold_date(document.text(node)) {
                continue;
            }
            let text = document.text(node).trim();
            if !is_shown(node) {
                continue;
            }
            for found in dates_in(text, locale) {
                let label = match found.label {
                    Some(label) => found.is_close.then_some(label),
                    None => self.label_before(node),
                };
                dates.extend(label.map(|label| Dated {
                    date: found.date,
                    is_change: label == Label::Changed,
                    source: Source::Text,
                }));
            }
            if dates.len() >= MOST_DATED {
                break;
            }
        }
        dates
    }

    /// Whether the label of a date, the text before it or the class of its element says that it is
    /// that of a change.
    fn is_change(&self, node: NodeId, label: Option<Label>) -> bool {
        if let Some(label) = label.or_else(|| self.label_before(node)) {
            return label == Label::Changed;
        }
        let class = self
            .document
            .attribute(node, AttributeName::Class)
            .unwrap_or("");
        let named = |word: &str| class.to_ascii_lowercase().contains(word);
        !named("publish") && (named("updated") || named("modified"))
    }

    /// The label that the text directly before an element ends with.
    fn label_before(&self, node: NodeId) -> Option<Label> {
        const NODES: u32 = 8;
        let nodes = (node.0.saturating_sub(NODES)..node.0).rev().map(NodeId);
        let mut texts = nodes.map(|node| self.document.text(node).trim());
        let text = texts.find(|text| !text.is_empty())?;
        (text.len() <= LONGEST_LINE).then(|| label_at_end(text))?
    }
}

/// The names, if all that name anybody name the same.
fn agreed(all: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let mut named = all.filter(|names| !names.is_empty());
    let first = named.next().unwrap_or_default();
    match named.all(|names| names == first) {
        true => first,
        false => Vec::new(),
    }
}

/// Whether what an element says first is an office: "Harbour Street Reporter", "Editor and diver".
fn begins_with_an_office(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let first = text.split([',', '\n']).next().unwrap_or(text);
    let mut words = first.split_whitespace().take(MOST_WORDS);
    !authors::says_by(text) && words.any(is_role)
}

/// The date at the start of a paragraph, as agencies set it: "2.5.2024 – The council …", "(2.5.2024) The
/// council …". What goes on with a letter is a sentence about another day.
fn dateline(text: &str, locale: Locale<'_>) -> Vec<Labelled> {
    let text = text.trim_start();
    let text = text.strip_prefix('(').unwrap_or(text);
    let opens = |c: &char| !c.is_alphanumeric() && !c.is_whitespace() && *c != ',';
    let date = date::at_start(text, locale).filter(|(_, rest)| {
        let next = rest.trim_start().chars().next();
        next.is_some_and(|c| opens(&c))
    });
    date.map(|(date, _)| Labelled {
        date,
        label: None,
        is_close: false,
    })
    .into_iter()
    .collect()
}

/// Whether a line is longer than one with a date need be, and in one piece.
fn is_one_sentence(line: &str) -> bool {
    const LONGEST_PIECE: usize = 80;
    let mut pieces = line.split(PIECES);
    pieces.any(|piece| is_longer(piece, LONGEST_PIECE))
}

/// The label that a line is, for the date on the next one.
fn label_of_next(line: &str) -> Option<Label> {
    const LONGEST: usize = 30;
    (line.len() <= LONGEST).then(|| label_at_end(line))?
}

/// Whether a text is as short as a line with a date, and has figures enough for one.
fn may_hold_date(text: &str) -> bool {
    const FIGURES: u8 = 4;
    const SHORTEST: usize = 6;
    // A byte holds their number, so that many are counted at once.
    let figures = || {
        text.bytes()
            .map(|byte| u8::from(byte.is_ascii_digit()))
            .sum::<u8>()
    };
    (SHORTEST..=LONGEST_LINE).contains(&text.len()) && figures() >= FIGURES
}

/// The first of the dates, if all are of the same day.
fn the_only_day(dates: &[Dated], is_change: bool) -> Option<Dated> {
    let mut dates = dates.iter().filter(|dated| dated.is_change == is_change);
    let first = dates.next()?;
    let same = |other: &Dated| other.date.day_number() == first.date.day_number();
    dates.all(same).then_some(*first)
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
