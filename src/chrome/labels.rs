//! Findings by label: a short line says what follows it ("Related news"), and that is set aside
//! with it.
//!
//! What a label heads is the largest element that begins with it, or, where label and content are
//! siblings, the siblings up to the next heading or paragraph of prose. The captions of cards may read
//! like prose: where nothing but cards stands below, the label is believed whatever they say. A line of
//! label and link ("Read more: …") is a finding by itself. A cell in a row of a table names what the row is
//! about.

use super::measure::Run;
use super::rules::{RULES, Rule};
use super::{Found, Page};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::manuals::tells_where_more_is_said;
use crate::vocabulary::{Label, Part, label, may_begin_label};

/// Most words of a line of label and link.
const LINE_WORDS: u32 = 120;

/// Parts whose label is no part of an article even where nothing follows it.
const NOISE: &[Part] = &[
    Part::SkipLink,
    Part::Advertisement,
    Part::Share,
    Part::Toolbar,
    Part::Cookies,
    Part::Copyright,
];

/// Parts that a label in front of a link names: "See also: …".
const LEADING: &[Part] = &[
    Part::Related,
    Part::ReadNext,
    Part::MostRead,
    Part::Toolbar,
    Part::Tags,
];

/// A card of another story has so many words at most, in so many nodes.
const CARD_WORDS: u32 = 60;
const CARD_NODES: u32 = 200;
const LEAST_CARDS: u32 = 2;

/// One among others in a list may have more.
const MOST_CARD_WORDS: u32 = 110;

pub(super) fn find(page: &Page<'_>, named: &[Found]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut named = named.iter().peekable();
    let mut end = NodeId::DOCUMENT;
    for run in &page.measures.runs {
        while let Some(finding) = named.next_if(|finding| finding.node < run.start) {
            end = end.max(page.document.end(finding.node));
        }
        if run.start >= end {
            end = end.max(judge(page, run, &mut found));
        }
    }
    found
}

/// Adds what a run of text heads; gives the end of it.
fn judge(page: &Page<'_>, run: &Run, found: &mut Vec<Found>) -> NodeId {
    let extent = page.measures.between(run.start, run.end);
    let begun = page.document.first_text_between(run.start, run.end);
    let may_be = may_begin_label(begun, extent.words);
    let label = match may_be {
        true => label(&page.document.text_between(run.start, run.end)),
        false => None,
    };
    // A label and a short link are as short as a label.
    let is_whole = label.is_some_and(|label| label.whole);
    if !is_whole && extent.words <= LINE_WORDS && extent.linked > 0 {
        if let Some(finding) = leading_line(page, run) {
            let end = page.document.end(finding.node);
            found.push(finding);
            return end;
        }
    }
    if let Some(label) = label {
        return headed_by(page, run, label, found);
    }
    run.end
}

/// What follows a label, with the label.
fn headed_by(page: &Page<'_>, run: &Run, label: Label, found: &mut Vec<Found>) -> NodeId {
    let mut push = |node| {
        found.push(Found {
            node,
            rule: RULES
                .iter()
                .find(|rule| rule.part == label.part)
                .map_or("label", |rule| rule.name),
            evidence: format!("label {}", label.phrase.trim_end()),
        });
        page.document.end(node)
    };
    let alone = alone(page, run);
    if is_entry(page, alone) {
        return run.end;
    }
    let box_ = beginning_with(page, run, label.part).or_else(|| box_of_cards(page, run, label));
    match box_ {
        Some(box_) if page.extent(box_).words > page.extent(alone).words => push(box_),
        _ => {
            let mut following = following(page, alone, label.part);
            let is_of_others = label.whole && label.part.is_of_other_stories();
            if following.is_empty() && is_of_others && !tells_where_more_is_said(label.phrase) {
                following.extend(list_of_cards(page, alone));
            }
            if following.is_empty() && !NOISE.contains(&label.part) {
                return run.end;
            }
            let mut end = push(alone);
            for sibling in following {
                end = push(sibling);
            }
            end
        }
    }
}

/// The largest element that holds nothing but the run.
fn alone(page: &Page<'_>, run: &Run) -> NodeId {
    let words = page.measures.between(run.start, run.end).words;
    std::iter::once(run.start)
        .chain(page.document.ancestors(run.start))
        .take_while(|&node| page.extent(node).words <= words)
        .last()
        .unwrap_or(run.start)
}

/// Whether it is a cell in a row of others that are no links: the name of what the row is about.
fn is_entry(page: &Page<'_>, alone: NodeId) -> bool {
    let document = page.document;
    let Some(row) = document.parent(alone) else {
        return false;
    };
    let is_cell = document.kind(alone) == Kind::Element
        && matches!(document.tag(alone), Tag::Td | Tag::Th)
        && document.tag(row) == Tag::Tr;
    let around = page.extent(row);
    is_cell && around.words > page.extent(alone).words && around.link_percent() < 50
}

/// The largest element that begins with the run, and is what the label says.
fn beginning_with(page: &Page<'_>, run: &Run, part: Part) -> Option<NodeId> {
    let words = page.measures.between(run.start, run.end).words;
    page.document
        .ancestors(run.start)
        .take_while(|&node| page.measures.between(node, run.start).words == 0 && is_box(page, node))
        .filter(|&node| page.extent(node).words > words && rule_for(page, part, node).is_some())
        .last()
}

/// The smallest element that begins with the run, if that is a label of other stories and what follows it
/// their cards, each with a link. Linear in the cards' nodes, of which it looks at a few.
fn box_of_cards(page: &Page<'_>, run: &Run, label: Label) -> Option<NodeId> {
    let document = page.document;
    if !label.whole || !label.part.is_of_other_stories() {
        return None;
    }
    let alone = alone(page, run);
    let box_ = document.parent(alone)?;
    let begins = page.measures.between(box_, alone).words == 0;
    if !begins || !is_box(page, box_) || page.measures.holds_headline(document, box_) {
        return None;
    }
    are_cards(page, document.end(alone), document.end(box_), CARD_WORDS).then_some(box_)
}

/// The list beside a label, if it holds nothing but cards, each with a link.
fn list_of_cards(page: &Page<'_>, label: NodeId) -> Option<NodeId> {
    let document = page.document;
    let parent = document.parent(label)?;
    let holds_words = |node: &NodeId| page.extent(*node).words > 0;
    let mut behind = siblings_between(document, document.end(label), document.end(parent));
    let beside = behind.find(holds_words)?;
    if page.measures.holds_headline(document, beside) {
        return None;
    }
    let mut list = beside;
    let (from, to) = loop {
        let (from, to) = (NodeId(list.0 + 1), document.end(list));
        let mut within = siblings_between(document, from, to).filter(holds_words);
        match (within.next(), within.next()) {
            (Some(only), None) => list = only,
            _ => break (from, to),
        }
    };
    are_cards(page, from, to, MOST_CARD_WORDS).then_some(beside)
}

/// The nodes beside one another from the first to the end of the one around them.
fn siblings_between(
    document: &Document,
    from: NodeId,
    end: NodeId,
) -> impl Iterator<Item = NodeId> + '_ {
    let next = move |node: &NodeId| Some(document.end(*node)).filter(|&next| next < end);
    std::iter::successors(Some(from).filter(|&from| from < end), next)
}

/// Whether all that stands between siblings are small cards, each with a link, and of few words on an average.
fn are_cards(page: &Page<'_>, from: NodeId, end: NodeId, most_words: u32) -> bool {
    let document = page.document;
    let is_link = |node: NodeId| {
        document.tag(node) == Tag::A && document.attribute(node, AttributeName::Href).is_some()
    };
    let (mut cards, mut said) = (0, 0);
    for card in siblings_between(document, from, end) {
        let words = page.extent(card).words;
        if words == 0 {
            continue;
        }
        let behind = document.end(card);
        let is_small = words <= most_words && behind.0 - card.0 <= CARD_NODES;
        if !is_small || !(card.0..behind.0).map(NodeId).any(is_link) {
            return false;
        }
        cards += 1;
        said += words;
    }
    cards >= LEAST_CARDS && said <= cards * CARD_WORDS
}

fn is_box(page: &Page<'_>, node: NodeId) -> bool {
    !matches!(
        page.document.tag(node),
        Tag::Body | Tag::Html | Tag::Main | Tag::Other
    ) || page.document.kind(node) == Kind::Text
}

/// The siblings after a label that it heads.
fn following(page: &Page<'_>, label: NodeId, part: Part) -> Vec<NodeId> {
    let document = page.document;
    let Some(parent) = document.parent(label) else {
        return Vec::new();
    };
    let mut siblings = Vec::new();
    let mut next = document.end(label);
    while next < document.end(parent) {
        let node = next;
        next = document.end(node);
        let extent = page.extent(node);
        if extent.words == 0 {
            continue;
        }
        let list = matches!(
            document.tag(node),
            Tag::Ul
                | Tag::Ol
                | Tag::Div
                | Tag::Section
                | Tag::Nav
                | Tag::P
                | Tag::Form
                | Tag::Li
                | Tag::A
                | Tag::Dl
                | Tag::Table
                | Tag::Article
        );
        if !list || rule_for(page, part, node).is_none() || extent.link_percent() < 50 {
            break;
        }
        siblings.push(node);
    }
    siblings
}

fn rule_for(page: &Page<'_>, part: Part, node: NodeId) -> Option<&'static Rule> {
    RULES
        .iter()
        .find(|rule| rule.part == part && page.allows(rule, node))
}

/// A line that is a label and then links: "Read more: …". The label may be a part of the link.
fn leading_line(page: &Page<'_>, run: &Run) -> Option<Found> {
    let document = page.document;
    let link = (run.start.0..run.end.0)
        .map(NodeId)
        .find(|&node| page.measures.between(node, NodeId(node.0 + 1)).linked > 0)?;
    let before = document.text_between(run.start, link);
    let lead = match before.trim().is_empty() {
        true => label(linked_lead(&document.text_between(run.start, run.end))?)?,
        false => label(&before)?,
    };
    if !LEADING.contains(&lead.part) || !lead.whole {
        return None;
    }
    let rest = page.measures.between(link, run.end);
    let line = alone(page, run);
    (rest.link_percent() >= 80 && document.kind(line) == Kind::Element).then(|| Found {
        node: line,
        rule: "related",
        evidence: format!("label {}", lead.phrase),
    })
}

/// What stands before the colon of a line that is a link from its beginning: its label may be in the link.
fn linked_lead(line: &str) -> Option<&str> {
    let end = line.find([':', '：'])?;
    Some(&line[..end])
}
