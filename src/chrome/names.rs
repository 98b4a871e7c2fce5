//! Findings by name: the element, its role, the words of its class and id.

use std::sync::LazyLock;

use super::rules::{Outside, RULES, Rule};
use super::{Findings, Found, Page};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, TagSet};
use crate::vocabulary::{ClassNames, Named, Names, Part, label};

/// The elements whose name alone points to a rule. Next to none does, and a page has thousands.
static NAMED: TagSet = {
    let mut named = TagSet::of(&[]);
    let mut row = 0;
    while row < RULES.len() {
        named = named.with(RULES[row].elements);
        row += 1;
    }
    named
};

/// The roles that point to a rule: `button` and `listitem`, which are everywhere, do not.
static ROLES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let roles = RULES.iter().flat_map(|rule| rule.roles);
    roles.copied().collect()
});

/// Elements that are never set aside for what they are called: they hold the page, or are parts of
/// what is kept or dropped as a whole.
static SPARED: TagSet = TagSet::of(&[
    Tag::Html,
    Tag::Head,
    Tag::Body,
    Tag::Main,
    Tag::Tbody,
    Tag::Thead,
    Tag::Tr,
    Tag::Td,
    Tag::Th,
    Tag::Pre,
    Tag::Code,
    Tag::Br,
    Tag::Wbr,
    Tag::Hr,
    Tag::H1,
    // In Spanish a caption is the foot of its picture.
    Tag::Figcaption,
    Tag::B,
    Tag::Strong,
    Tag::I,
    Tag::Em,
]);

pub(super) fn find<'a>(page: &Page<'a>, names: &Names<'a>) -> Findings {
    let document = page.document;
    let mut found = Vec::new();
    let mut doubted = Vec::new();
    let mut names = ClassNames::new(names);
    let mut place = Place::default();
    let mut next = NodeId::DOCUMENT;
    while next.index() < document.len() {
        let node = next;
        next = NodeId(node.0 + 1);
        let (kind, tag, end) = document.facts(node);
        if kind != Kind::Element {
            continue;
        }
        if tag.is_unrendered() {
            next = end;
        } else if page.holds_words(node) && !SPARED.has(tag) {
            let before = doubted.len();
            if let Some(finding) = judge(page, place, &mut names, node, &mut doubted) {
                doubted.truncate(before);
                found.push(finding);
                next = end;
            }
        }
        place.enter(tag, end);
    }
    drop_promotions(page, &mut found);
    Findings { found, doubted }
}

/// What is named for promotion, and all together says most of what no other name claims, is none: a
/// company calls the cards of its own services promotions. A page of classified advertisements names
/// whatever it shows for them.
fn drop_promotions(page: &Page<'_>, found: &mut Vec<Found>) {
    const PROMOTIONS: [&str; 3] = ["promo", "promotion", "promotions"];
    const ADVERTISEMENTS: [&str; 2] = ["ad", "ads"];
    const MOST_LINKED: u32 = 70;
    let is_named = |found: &Found, names: &[&str]| {
        let name = found.evidence.split_once(' ').map(|(_, name)| name);
        found.rule == "advertisement" && name.is_some_and(|name| names.contains(&name))
    };
    drop_if_most(page, |found| is_named(found, &PROMOTIONS), found);
    // Bought links are a list of nothing else.
    let is_told = |found: &Found| page.extent(found.node).link_percent() < MOST_LINKED;
    let is_notice = |found: &Found| is_named(found, &ADVERTISEMENTS) && is_told(found);
    drop_if_most(page, is_notice, found);
}

/// Drops findings that hold most of what no others do.
fn drop_if_most(page: &Page<'_>, is_one: impl Fn(&Found) -> bool, found: &mut Vec<Found>) {
    let words = |found: &mut dyn Iterator<Item = &Found>| -> u32 {
        found.map(|found| page.extent(found.node).words).sum()
    };
    let own = words(&mut found.iter().filter(|found| is_one(found)));
    let others = words(&mut found.iter().filter(|found| !is_one(found)));
    let left = page.measures.page().words.saturating_sub(others);
    if own * 2 > left {
        found.retain(|found| !is_one(found));
    }
}

/// Up to where what has been entered reaches: a node before that end stands inside.
#[derive(Clone, Copy, Default)]
struct Place {
    story: u32,
    quotation: u32,
    code: u32,
}

impl Place {
    fn enter(&mut self, tag: Tag, end: NodeId) {
        let quotation = matches!(tag, Tag::Blockquote | Tag::Figure | Tag::Table);
        if quotation {
            self.quotation = self.quotation.max(end.0);
        }
        if quotation || matches!(tag, Tag::Article | Tag::Main) {
            self.story = self.story.max(end.0);
        }
        if matches!(tag, Tag::Pre | Tag::Code) {
            self.code = self.code.max(end.0);
        }
    }

    fn is(self, outside: Outside, node: NodeId) -> bool {
        match outside {
            Outside::Nothing => true,
            Outside::Story => node.0 >= self.story,
            Outside::Quotation => node.0 >= self.quotation,
        }
    }
}

/// The first piece of evidence that a rule believes. What an element is named for and is more than goes
/// to `doubted`.
fn judge<'a>(
    page: &Page<'a>,
    place: Place,
    names: &mut ClassNames<'a, '_>,
    node: NodeId,
    doubted: &mut Vec<(NodeId, Named)>,
) -> Option<Found> {
    let believed = |rule: &&Rule| page.allows(rule, node) && place.is(rule.outside, node);
    let tag = page.document.tag(node);
    if NAMED.has(tag) {
        let is_told = tag == Tag::Aside
            && page.extent(node).linked == 0
            && stands_among_paragraphs(page.document, node);
        let is_meant = |rule: &&Rule| !is_told || rule.outside != Outside::Story;
        let named = RULES.iter().filter(|rule| rule.elements.contains(&tag));
        let named = named.filter(is_meant);
        if let Some(rule) = named.into_iter().find(believed) {
            return Some(found(node, rule, "element", tag.as_str()));
        }
    }
    let said = Said::of(page.document, node);
    let custom = page.document.custom_name(node);
    // The id of a heading is made of its words: `share-buttons` may well be what is told of there. So is that
    // of the place it can be led to by.
    let is_place = || {
        let leads = page.document.attribute(node, AttributeName::Href).is_some();
        tag == Tag::A && !leads && said.class.is_none() && said.role.is_none()
    };
    let is_heading = tag.heading_level().is_some();
    let id = said.id.filter(|_| !is_heading && !is_place());
    let mut called = [said.class, id, custom].into_iter().flatten();
    let may_be_called_so = called.any(|value| names.may_name_part(value));
    // Most say nothing of the kind.
    if !may_be_called_so && said.role.is_none() && said.aria_label.is_none() {
        return None;
    }
    if let Some(role) = said.role.filter(|role| ROLES.contains(role)) {
        let rule = RULES
            .iter()
            .filter(|rule| rule.roles.contains(&role))
            .find(believed);
        if let Some(rule) = rule {
            return Some(found(node, rule, "role", role));
        }
    }
    // In code a comment is the programmer's. A link that is named for a popup opens one: its words are part of
    // the line it stands in.
    let is_meant = |part| match part {
        Part::Comments => node.0 >= place.code,
        Part::Popup => tag != Tag::A,
        _ => true,
    };
    let rule_for = |part| {
        let mut rules = RULES.iter().filter(|rule| rule.part == part);
        rules.find(believed)
    };
    let by_names = |(source, value): (&str, Option<&'a str>)| {
        let mut named = names.of(value?).iter();
        named.find_map(|&(part, word)| {
            if !is_meant(part) {
                return None;
            }
            let Some(rule) = rule_for(part) else {
                doubted.push((node, (part, word)));
                return None;
            };
            let may_be_one_of_two = part == Part::Sidebar && word.starts_with("right");
            let is_one_of_two = may_be_one_of_two && follows_its_like(page, node);
            (!is_one_of_two).then(|| found(node, rule, source, word))
        })
    };
    let by_names = [("class", said.class), ("id", id), ("element", custom)]
        .into_iter()
        .find_map(by_names);
    by_names.or_else(|| {
        let label = label(said.aria_label?).filter(|label| label.whole)?;
        let rule = rule_for(label.part).filter(|_| is_meant(label.part))?;
        Some(found(node, rule, "aria-label", label.phrase))
    })
}

/// Whether an element on the right stands behind one of the same name on the left that holds about as
/// much: two columns of one thing, none of them beside the other.
fn follows_its_like(page: &Page<'_>, node: NodeId) -> bool {
    let document = page.document;
    let class = |node| document.attribute(node, AttributeName::Class);
    let (Some(before), Some(own)) = (element_before(document, node), class(node)) else {
        return false;
    };
    let (words, beside) = (page.extent(node).words, page.extent(before).words);
    let is_as_much = beside <= words.saturating_mul(2) && words <= beside.saturating_mul(2);
    let is_left = |left: &str| {
        let left = left.to_ascii_lowercase().replace("left", "right");
        left == own.to_ascii_lowercase()
    };
    is_as_much && class(before).is_some_and(is_left)
}

/// Whether an element stands between paragraphs, headings, code: what is said in passing, as it is within
/// an `article`; but for what others said, which forums quote so. It is looked at if it is small.
fn stands_among_paragraphs(document: &Document, node: NodeId) -> bool {
    const MOST_NODES: u32 = 256;
    let is_text = |element: NodeId| {
        let tag = document.tag(element);
        matches!(tag, Tag::P | Tag::Pre) || tag.heading_level().is_some()
    };
    let mut below = document.descendants(node);
    document.end(node).0 - node.0 <= MOST_NODES
        && element_before(document, node).is_some_and(is_text)
        && element_after(document, node).is_some_and(is_text)
        && !below.any(|node| document.tag(node) == Tag::Blockquote)
}

/// The element right after `node` in the one that holds both.
fn element_after(document: &Document, node: NodeId) -> Option<NodeId> {
    let end = document.end(document.parent(node)?);
    let mut next = document.end(node);
    while next < end && document.kind(next) != Kind::Element {
        if !document.text(next).trim().is_empty() {
            return None;
        }
        next = document.end(next);
    }
    (next < end).then_some(next)
}

/// The element right before `node` in the one that holds both.
fn element_before(document: &Document, node: NodeId) -> Option<NodeId> {
    /// As deep as the element before ends.
    const MOST_DEPTH: usize = 64;
    let parent = document.parent(node)?;
    let mut nodes = (parent.0 + 1..node.0).rev().map(NodeId);
    let is_laid_out = |&node: &NodeId| {
        document.kind(node) == Kind::Comment || document.text(node).trim().is_empty()
    };
    let last = nodes.find(|node| document.kind(*node) == Kind::Element || !is_laid_out(node))?;
    let around = std::iter::once(last).chain(document.ancestors(last).take(MOST_DEPTH));
    around
        .into_iter()
        .find(|&element| document.parent(element) == Some(parent))
}

/// What the attributes of an element say it is: most have a class or nothing, so they are gone through
/// once.
#[derive(Default)]
struct Said<'a> {
    role: Option<&'a str>,
    class: Option<&'a str>,
    id: Option<&'a str>,
    aria_label: Option<&'a str>,
}

impl<'a> Said<'a> {
    fn of(document: &'a Document, node: NodeId) -> Said<'a> {
        let mut said = Said::default();
        let is_name = |name| {
            use AttributeName::*;
            matches!(name, Role | Class | Id | AriaLabel)
        };
        for (name, value) in document.values(node, is_name) {
            let place = match name {
                AttributeName::Role => &mut said.role,
                AttributeName::Class => &mut said.class,
                AttributeName::Id => &mut said.id,
                AttributeName::AriaLabel => &mut said.aria_label,
                _ => continue,
            };
            place.get_or_insert(value);
        }
        said
    }
}

fn found(node: NodeId, rule: &Rule, source: &str, evidence: &str) -> Found {
    Found {
        node,
        rule: rule.name,
        evidence: format!("{source} {evidence}"),
    }
}
