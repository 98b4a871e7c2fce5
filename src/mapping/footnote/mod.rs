//! Footnotes: which links are references to one, and which elements are the notes.
//!
//! Takes the document and what is kept, before the walk; gives the part that each element plays. A
//! link is a reference where it is marked up so (its text a number or a sign, raised or named so) or
//! where the note links back to it: links that answer each other are the one sign that all tools
//! share ([`linked`]). Where there are no such links, numbers may answer each other ([`numbered`]). Notes
//! may also stand in the line they belong to ([`inline`]).
//! Notes nobody refers to, and references whose note is not kept, stay what they are.

mod inline;
mod linked;
mod numbered;

use std::collections::{HashMap, HashSet};

use super::kept::Kept;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag};
use crate::mapping::link::place;
use crate::nodes::{Construct, Nodes};
use crate::vocabulary::constructs::{Sign, Signs, signs};
use inline::InlineNote;

/// The part that a node plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It stands for the reference with this label.
    Reference(usize),
    /// It is the note with this label.
    Definition(usize),
    /// It is the note with this label, in the place of its reference.
    Inline(usize),
    /// It leads from the note with this label back to the text, or repeats its number.
    LeftOut(usize),
    /// Text of the note with this label that begins with what closes its number: see [`behind_mark`].
    BehindMark(usize),
    /// Text of the note with this label that begins with its number: see [`behind_number`].
    Numbered(usize),
}

/// The footnotes of a page.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// Sorted by node.
    parts: Vec<(NodeId, Part)>,
    labels: Vec<String>,
}

/// A reference and the note it refers to.
struct Pair<'a> {
    reference: NodeId,
    note: NodeId,
    label: &'a str,
}

impl Footnotes {
    /// The footnotes of what is kept. Linear in the number of nodes, and nothing but a look at each
    /// node where the page has none.
    pub(super) fn of(document: &Document, kept: &mut Kept, base: &BaseUrl) -> Footnotes {
        let mut pairs = linked::pairs(document, base);
        if pairs.is_empty() {
            pairs = numbered::pairs(document);
        }
        pairs.retain(|pair| {
            kept.intersects(pair.reference, document.end(pair.reference))
                && kept.intersects(pair.note, document.end(pair.note))
        });
        Footnotes::named(document, &pairs, base)
    }

    /// Adds the notes that stand in their lines, each with its number if no other note has that.
    pub(super) fn add_inline(&mut self, document: &Document, kept: &mut Kept, base: &BaseUrl) {
        let mut taken: HashSet<String> = self.labels.iter().cloned().collect();
        for InlineNote { element, marks } in inline::notes(document, kept) {
            let number = marks.iter().find_map(|&mark| label_of(document, mark));
            let name = free_label(number.unwrap_or(""), &taken);
            taken.insert(name.clone());
            let label = self.labels.len();
            self.labels.push(name);
            let marks = marks.into_iter();
            self.parts
                .extend(marks.map(|mark| (mark, Part::LeftOut(label))));
            self.parts.push((element, Part::Inline(label)));
            self.read_mark(document, element, label, base);
        }
        self.settle();
    }

    /// What of a note repeats its label, or leads back to the text.
    fn read_mark(&mut self, document: &Document, note: NodeId, label: usize, base: &BaseUrl) {
        let mut mark = Mark {
            is_listed: is_listed(document, note),
            ..Mark::default()
        };
        mark.read(document, note, &self.labels[label], base);
        let left_out = mark.left_out.into_iter();
        self.parts
            .extend(left_out.map(|node| (node, Part::LeftOut(label))));
        let behind = mark.behind.into_iter();
        self.parts
            .extend(behind.map(|node| (node, Part::BehindMark(label))));
        let numbered = mark.numbered.into_iter();
        self.parts
            .extend(numbered.map(|node| (node, Part::Numbered(label))));
    }

    /// Each node plays one part; the first that was found.
    fn settle(&mut self) {
        self.parts.sort_by_key(|&(node, _)| node);
        self.parts.dedup_by_key(|&mut (node, _)| node);
    }

    /// The part that `node` plays.
    #[inline]
    pub(super) fn part(&self, node: NodeId) -> Option<Part> {
        if self.parts.is_empty() {
            return None;
        }
        let place = self.parts.binary_search_by_key(&node, |&(node, _)| node);
        Some(self.parts[place.ok()?].1)
    }

    pub(super) fn label(&self, label: usize) -> &str {
        self.labels.get(label).map_or("", String::as_str)
    }

    /// Forgets the notes that are not in `nodes` with a reference: the walk met them, or all that
    /// refer to them, where neither can stand. Whether there were any.
    pub(super) fn retain_written(&mut self, nodes: &Nodes) -> bool {
        let mut referred = HashSet::new();
        let mut defined = HashSet::new();
        for node in (0..nodes.len()).filter_map(|number| nodes.get(number)) {
            match node.construct {
                Construct::FootnoteReference(label) => referred.insert(nodes.str(label)),
                Construct::FootnoteDefinition(label) => defined.insert(nodes.str(label)),
                _ => false,
            };
        }
        let labels = &self.labels;
        let is_whole = |label: usize| {
            let label = labels.get(label).map_or("", String::as_str);
            referred.contains(label) && defined.contains(label)
        };
        let before = self.parts.len();
        self.parts.retain(|(_, part)| match *part {
            Part::Reference(label)
            | Part::Definition(label)
            | Part::Inline(label)
            | Part::LeftOut(label)
            | Part::BehindMark(label)
            | Part::Numbered(label) => is_whole(label),
        });
        self.parts.len() < before
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Gives each note a label of its own: its number on the page, if no other note has that.
    fn named(document: &Document, pairs: &[Pair<'_>], base: &BaseUrl) -> Footnotes {
        let mut footnotes = Footnotes::default();
        let mut notes: HashMap<NodeId, usize> = HashMap::new();
        let mut taken: HashSet<String> = HashSet::new();
        for pair in pairs {
            let label = *notes.entry(pair.note).or_insert_with(|| {
                let label = free_label(pair.label, &taken);
                taken.insert(label.clone());
                footnotes.labels.push(label);
                footnotes.labels.len() - 1
            });
            footnotes
                .parts
                .push((pair.reference, Part::Reference(label)));
        }
        let mut definitions: Vec<(NodeId, usize)> = notes.into_iter().collect();
        definitions.sort_unstable();
        for &(note, label) in &definitions {
            footnotes.parts.push((note, Part::Definition(label)));
            let number = term_of(document, note).into_iter();
            footnotes
                .parts
                .extend(number.map(|term| (term, Part::LeftOut(label))));
            footnotes.read_mark(document, note, label, base);
        }
        footnotes.settle();
        footnotes
    }
}

/// The number or sign that is all the text of `node`, without the brackets around it.
fn label_of(document: &Document, node: NodeId) -> Option<&str> {
    const FEW: usize = 12;
    const LONGEST: usize = 8;
    if document.end(node).index() - node.index() > FEW {
        return None;
    }
    let mut label = "";
    for below in document.descendants(node) {
        let text = without_brackets(document.text(below));
        if text.is_empty() {
            continue;
        }
        if !label.is_empty() {
            return None;
        }
        label = text;
    }
    // `1:1` refers to a note once more (markdown-it).
    let is_number = label
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b':');
    let is_sign = label
        .chars()
        .all(|c| matches!(c, '*' | '†' | '‡' | '§' | '¶'));
    let is_letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let is_label = is_number || is_sign || is_letter || is_named_number(label);
    (!label.is_empty() && label.len() <= LONGEST && is_label).then_some(label)
}

/// `note 1`, `nb 2`, `a1`, `iv`
fn is_named_number(label: &str) -> bool {
    let digits = label.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == ' ');
    let is_numbered = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_numbered || label.bytes().all(|byte| b"ivxIVX".contains(&byte))
}

fn without_brackets(text: &str) -> &str {
    text.trim()
        .trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '.' | ':'))
        .trim()
}

/// The block that is the note whose name `target` bears: the element itself or the block around it.
fn note_of(document: &Document, target: NodeId) -> Option<NodeId> {
    /// Of nodes below it. What has more is a section.
    const MOST: usize = 400;
    let is_block = |&node: &NodeId| {
        matches!(
            document.tag(node),
            Tag::Li | Tag::P | Tag::Div | Tag::Dd | Tag::Aside
        )
    };
    let around = std::iter::once(target).chain(document.ancestors(target).take(4));
    let is_term = |&node: &NodeId| document.tag(node) == Tag::Dt;
    let note = around
        .into_iter()
        .find(|node| is_block(node) || is_term(node))?;
    // The number is the term, the note what is said of it.
    let note = match is_term(&note) {
        true => said_of(document, note)?,
        false => note,
    };
    // `<li><p><a id="fn1">`: the whole item.
    let item = document.parent(note).filter(|&parent| {
        document.tag(parent) == Tag::Li && document.children(parent).find(is_block) == Some(note)
    });
    let note = item.unwrap_or(note);
    let in_cell = document.ancestors(note).any(|around| {
        matches!(document.tag(around), Tag::Td | Tag::Th)
            || document.tag(around).heading_level().is_some()
    });
    let is_small = document.end(note).index() - note.index() <= MOST;
    (is_small && !in_cell).then_some(note)
}

/// What is said of a term in a list of notes: the `dd` behind it.
fn said_of(document: &Document, term: NodeId) -> Option<NodeId> {
    let next = document.element_behind(term)?;
    (document.tag(next) == Tag::Dd).then_some(next)
}

/// The `dt` before what is said of it.
fn term_of(document: &Document, said: NodeId) -> Option<NodeId> {
    /// Elements within one another at the end of the term.
    const MOST: usize = 16;
    if document.tag(said) != Tag::Dd {
        return None;
    }
    let mut before = (0..said.0).rev().map(NodeId);
    let is_space = |node: NodeId| match document.kind(node) {
        Kind::Text => document.text(node).trim().is_empty(),
        kind => kind == Kind::Comment,
    };
    let last = before.find(|&node| !is_space(node))?;
    let mut around = std::iter::once(last).chain(document.ancestors(last).take(MOST));
    around.find(|&node| {
        document.tag(node) == Tag::Dt && document.parent(node) == document.parent(said)
    })
}

/// The number at the start of a note, with the brackets around it, and the links back to the text,
/// of which it may be one.
#[derive(Debug, Default)]
struct Mark {
    left_out: Vec<NodeId>,
    /// The text behind the number, where it closes it.
    behind: Option<NodeId>,
    /// The text that begins with the number.
    numbered: Option<NodeId>,
    /// The number is the list's to say: what looks like one in the text is text.
    is_listed: bool,
    /// A bracket at the start: a part of the number only if that follows.
    bracket: Option<NodeId>,
    /// Where in the note the walk is.
    at: At,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    Start,
    /// Right behind the number.
    BehindNumber,
    Text,
}

impl Mark {
    fn read(&mut self, document: &Document, note: NodeId, label: &str, base: &BaseUrl) {
        let end = document.end(note);
        let mut node = super::first_below(document, note);
        while node < end {
            if is_way_back(document, node, base) {
                self.leave_out(node);
                node = document.end(node);
                continue;
            }
            let text = document.text(node).trim();
            if document.kind(node) == Kind::Text && !text.is_empty() {
                self.text(node, text, label);
            }
            node = super::first_below(document, node);
        }
    }

    fn leave_out(&mut self, node: NodeId) {
        self.left_out.extend(self.bracket.take());
        self.left_out.push(node);
        if self.at == At::Start {
            self.at = At::BehindNumber;
        }
    }

    fn text(&mut self, node: NodeId, text: &str, label: &str) {
        let bare = without_brackets(text);
        match self.at {
            At::Start if bare == label => self.leave_out(node),
            At::Start if !self.is_listed && behind_number(text, label).is_some() => {
                self.numbered = Some(node);
                self.at = At::Text;
            }
            // `[<a>1</a>] The note`, as docutils and SPIP have it.
            At::Start if bare.is_empty() => self.bracket = Some(node),
            At::BehindNumber if bare.is_empty() => self.left_out.push(node),
            At::BehindNumber => {
                let closes = behind_mark(text).len() < text.len();
                self.behind = closes.then_some(node);
                self.at = At::Text;
            }
            _ => {
                self.bracket = None;
                self.at = At::Text;
            }
        }
    }
}

/// Whether a note is an item of an ordered list, which numbers it.
fn is_listed(document: &Document, note: NodeId) -> bool {
    let list = document.parent(note);
    document.tag(note) == Tag::Li && list.is_some_and(|list| document.tag(list) == Tag::Ol)
}

fn is_way_back(document: &Document, node: NodeId, base: &BaseUrl) -> bool {
    /// Bytes of text of a link back: `↩`, `[1]`, `Jump up`.
    const SHORT: usize = 16;
    let href = document.attribute(node, AttributeName::Href);
    let class = document.attribute(node, AttributeName::Class);
    href.is_some_and(|href| place(document, base, href).is_some())
        && document.text_content(node).trim().len() <= SHORT
        || class.is_some_and(|class| signs(class).has(Sign::BackLink))
}

/// The text behind a note's number without the bracket, point or colon that closes it.
pub(super) fn behind_mark(text: &str) -> &str {
    let shown = text.trim_start();
    let rest = shown.trim_start_matches([']', ')', '.', ':']);
    // `.NET` is a word.
    if rest.starts_with(char::is_whitespace) || shown.starts_with([']', ')']) {
        rest
    } else {
        text
    }
}

/// The text of a note without the number it begins with: `2. As said`, `[2] As said`. `None` where it
/// begins otherwise: `2.5 km`, `2 eggs`.
pub(super) fn behind_number<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let number = text.trim_start().trim_start_matches(['[', '(']);
    let mark = number.strip_prefix(label)?;
    let rest = behind_mark(mark);
    (rest.len() < mark.len()).then_some(rest)
}

fn signs_of(document: &Document, node: NodeId) -> Signs {
    let class = document.attribute(node, AttributeName::Class);
    class.map_or(Signs::default(), signs)
}

fn free_label(wanted: &str, taken: &HashSet<String>) -> String {
    let is_plain = !wanted.is_empty() && wanted.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain && !taken.contains(wanted) {
        return wanted.to_owned();
    }
    // Signs are numbered; a number that recurs, as on a page of several articles, counts on.
    let mut number = taken.len() + 1;
    while taken.contains(&number.to_string()) {
        number += 1;
    }
    number.to_string()
}
