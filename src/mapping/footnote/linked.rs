//! References that are links to their notes.

use std::collections::HashMap;

use memchr::memchr;

use super::{Pair, label_of, note_of, without_brackets};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag};
use crate::mapping::link::place;

/// A link within the page whose text can be a footnote's number.
struct Candidate<'a> {
    link: NodeId,
    target: &'a str,
    label: &'a str,
}

/// The links of a page that refer to a note.
pub(super) fn pairs<'a>(document: &'a Document, base: &BaseUrl) -> Vec<Pair<'a>> {
    let candidates = candidates(document, base);
    if candidates.is_empty() {
        return Vec::new();
    }
    let targets = targets(document, &candidates);
    let notes = notes(document, &targets);
    let pairs = candidates.iter();
    pairs
        .filter_map(|candidate| pair(document, candidate, &notes, base))
        .collect()
}

/// Links to a place in the page whose text is a number or a sign.
fn candidates<'a>(document: &'a Document, base: &BaseUrl) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    for link in document.elements_named(Tag::A) {
        let href = document.attribute(link, AttributeName::Href);
        // Most lead to another page.
        let Some(href) = href.filter(|href| memchr(b'#', href.as_bytes()).is_some()) else {
            continue;
        };
        let Some(target) = place(document, base, href).filter(|target| !target.is_empty()) else {
            continue;
        };
        if let Some(label) = label_of(document, link) {
            candidates.push(Candidate {
                link,
                target,
                label,
            });
        }
    }
    candidates
}

/// The elements that the candidates lead to, by name.
fn targets<'a>(document: &'a Document, candidates: &[Candidate<'a>]) -> HashMap<&'a str, NodeId> {
    let mut wanted: HashMap<&str, Option<NodeId>> = candidates
        .iter()
        .map(|candidate| (candidate.target, None))
        .collect();
    for (node, _) in document.elements() {
        for name in names(document, node) {
            if let Some(found @ None) = wanted.get_mut(name) {
                *found = Some(node);
            }
        }
    }
    let found = wanted.into_iter();
    found
        .filter_map(|(name, node)| Some((name, node?)))
        .collect()
}

/// The names a link can lead to `node` by.
fn names(document: &Document, node: NodeId) -> impl Iterator<Item = &str> {
    let is_link = document.tag(node) == Tag::A;
    let is_name = move |name| match name {
        AttributeName::Id => true,
        AttributeName::Name => is_link,
        _ => false,
    };
    let names = document.values(node, is_name);
    names.map(|(_, name)| name)
}

/// The block that each target names; none where one block would be several notes.
fn notes<'a>(document: &Document, targets: &HashMap<&'a str, NodeId>) -> HashMap<&'a str, NodeId> {
    let note = |&target: &NodeId| note_of(document, target);
    let mut targets_in: HashMap<NodeId, Option<NodeId>> = HashMap::new();
    for target in targets.values() {
        if let Some(note) = note(target) {
            let only = targets_in.entry(note).or_insert(Some(*target));
            if *only != Some(*target) {
                *only = None;
            }
        }
    }
    let notes = targets.iter().filter_map(|(name, target)| {
        let note = note(target)?;
        targets_in.get(&note)?.map(|_| (*name, note))
    });
    notes.collect()
}

fn pair<'a>(
    document: &Document,
    candidate: &Candidate<'a>,
    notes: &HashMap<&str, NodeId>,
    base: &BaseUrl,
) -> Option<Pair<'a>> {
    let &note = notes.get(candidate.target)?;
    let link = candidate.link;
    let is_after = note > link && !document.contains(note, link);
    let is_cited = is_in_brackets(document, link) && document.tag(note) == Tag::Li;
    let is_named = is_named_as_note(document, candidate.target, note);
    let says_so = is_cited || is_named && is_marked(document, link);
    (is_after && (says_so || answers(document, note, link, base))).then(|| Pair {
        reference: raised(document, link),
        note,
        label: candidate.label,
    })
}

/// Whether the link is marked up as a reference: raised, or named so.
fn is_marked(document: &Document, link: NodeId) -> bool {
    let says_so = |node: NodeId| {
        let class = document.attribute(node, AttributeName::Class).unwrap_or("");
        let role = document.attribute(node, AttributeName::Role).unwrap_or("");
        matches!(document.tag(node), Tag::Sup | Tag::Cite)
            || role == "doc-noteref"
            || ["footnote", "noteref", "fnref", "footref"]
                .iter()
                .any(|word| class.contains(word))
    };
    let child = document
        .descendants(link)
        .take(2)
        .any(|below| document.tag(below) == Tag::Sup);
    child
        || std::iter::once(link)
            .chain(document.ancestors(link).take(2))
            .any(says_so)
}

/// `[1]`, as works are cited.
fn is_in_brackets(document: &Document, link: NodeId) -> bool {
    let text = document.text_content(link);
    let text = text.trim();
    text.starts_with('[') && text.ends_with(']')
}

/// Starts of the names that tools give to notes.
const NOTE_NAMES: &[&str] = &[
    "fn",
    "foot",
    "ftn",
    "_ftn",
    "_edn",
    "edn",
    "en",
    "note",
    "cite_note",
    "cite-note",
    "endnote",
    "sdfootnote",
    "user-content-fn",
    "reference",
    "ref",
    // LaTeXML's bibliography.
    "bib.",
];

fn is_named_as_note(document: &Document, name: &str, note: NodeId) -> bool {
    let name = name.to_ascii_lowercase();
    let by_name = NOTE_NAMES.iter().any(|start| name.starts_with(start));
    by_name
        || document
            .ancestors(note)
            .take(3)
            .chain([note])
            .any(|around| {
                let class = document
                    .attribute(around, AttributeName::Class)
                    .unwrap_or("");
                let id = document.attribute(around, AttributeName::Id).unwrap_or("");
                [class, id]
                    .iter()
                    .any(|words| words.contains("footnote") || words.contains("endnote"))
            })
}

/// Whether a link in `note` leads back to `link`, or to what stands closely around it.
fn answers(document: &Document, note: NodeId, link: NodeId, base: &BaseUrl) -> bool {
    let mut back = document.descendants(note).filter_map(|below| {
        let href = document.attribute(below, AttributeName::Href)?;
        place(document, base, href).filter(|name| !name.is_empty())
    });
    back.any(|name| {
        let mut around = std::iter::once(link).chain(document.ancestors(link).take(2));
        let mut inside = document.descendants(link);
        around.any(|node| names(document, node).any(|own| own == name))
            || inside.any(|node| names(document, node).any(|own| own == name))
    })
}

/// The `sup` or `span` that holds the link and nothing else, else the link.
fn raised(document: &Document, link: NodeId) -> NodeId {
    let mut reference = link;
    for around in document.ancestors(link).take(2) {
        let is_raised = matches!(document.tag(around), Tag::Sup | Tag::Span);
        let holds_it_alone = document.descendants(around).all(|node| {
            document.contains(link, node) || without_brackets(document.text(node)).is_empty()
        });
        let is_small = document.end(around).index() - around.index() <= 16;
        if !(is_raised && is_small && holds_it_alone) {
            break;
        }
        reference = around;
    }
    reference
}
