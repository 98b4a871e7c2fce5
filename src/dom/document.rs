//! The flat document: what it holds and how it is walked.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::limits::LimitsHit;
use crate::html::{AttributeName, Tag, TagSet, is_blank};

/// A node of a [`Document`]: its place in document order, counted from 0, the document itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The document node, root of the tree.
    pub const DOCUMENT: NodeId = NodeId(0);

    /// The place in document order.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// The document, the root.
    Document,
    /// An element.
    Element,
    /// A run of text. No two stand side by side.
    Text,
    /// A comment outside `head` and `body`: tools that save pages write the page's address there.
    Comment,
}

/// The namespace of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Namespace {
    /// HTML.
    Html,
    /// SVG.
    Svg,
    /// MathML.
    MathMl,
}

/// An attribute of an element: its name, when it is one we know, and its name and value as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// The name as a value to compare with.
    pub name: AttributeName,
    /// The name as written, with its prefix (`xlink:href`).
    pub local: &'a str,
    /// The value, character references resolved.
    pub value: &'a str,
}

/// A node as it lies in the vector; every stage asks for some of each. Of 32 bytes, so that one is found
/// by a shift.
#[derive(Clone, Debug)]
#[repr(align(16))]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) namespace: Namespace,
    /// [`Tag::Other`] for elements outside HTML, but for `svg` and `math` themselves and those that
    /// hold text or HTML.
    pub(super) tag: Tag,
    /// Index into `Document::names` when `tag` is `Other`.
    pub(super) name: u32,
    pub(super) parent: u32,
    /// One past the last descendant.
    pub(super) end: u32,
    /// Text: where it starts in `Document::text`. Element: its first attribute.
    pub(super) start: u32,
    /// Text: length in bytes. Element: number of attributes.
    pub(super) length: u32,
    /// Line of the source, counted from 1; 0 where unknown.
    pub(super) line: u32,
}

#[derive(Clone, Debug)]
pub(super) struct StoredAttribute {
    pub(super) name: AttributeName,
    /// Index into `Document::names` when `name` is `Other`.
    pub(super) local: u32,
    pub(super) start: u32,
    pub(super) length: u32,
}

/// A parsed page: a read-only tree in document order.
///
/// Made by [`Document::parse`] or from a tree the caller has. It is `Send + Sync`, nothing in it
/// is shared or counted, and dropping it is a handful of frees.
///
/// What is kept: elements with their attributes, text, `<noscript>` content as elements (as in a
/// browser without scripting, and even where the page has it escaped), the contents of `<template>` as its children, foreign elements,
/// the text of those `<script>` elements that hold data (JSON, JSON-LD, TeX, MathML), and comments
/// outside `head` and `body`. What is not: other scripts' and styles' text, other comments,
/// processing instructions and the doctype.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) nodes: Vec<Node>,
    pub(super) attributes: Vec<StoredAttribute>,
    pub(super) text: String,
    pub(super) names: Vec<Box<str>>,
    /// The names of its elements, and maybe others.
    pub(super) tags: TagSet,
    pub(super) hit: LimitsHit,
    /// What [`place`](Document::place) asks for, once it has been found.
    pub(super) own_address: OnceLock<Option<Box<str>>>,
}

impl Document {
    /// Number of nodes, the document itself included.
    #[inline]
    #[allow(
        clippy::len_without_is_empty,
        reason = "the document node is always there"
    )]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Bytes of all text and attributes.
    pub(crate) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// What `node` is.
    #[inline]
    pub fn kind(&self, node: NodeId) -> Kind {
        self.node(node).kind
    }

    /// The name of an element as a value to compare with; [`Tag::Other`] for every other node and
    /// for elements of SVG (their name is [`Document::name`]).
    #[inline]
    pub fn tag(&self, node: NodeId) -> Tag {
        self.node(node).tag
    }

    /// Whether there may be an element of that name; where not, nobody need look for one.
    #[inline]
    pub(crate) fn may_hold(&self, tag: Tag) -> bool {
        self.tags.has(tag)
    }

    /// What a walk asks of each node, at once: what it is, its name, and one past its last descendant.
    #[inline]
    pub(crate) fn facts(&self, node: NodeId) -> (Kind, Tag, NodeId) {
        let node = self.node(node);
        (node.kind, node.tag, NodeId(node.end))
    }

    /// The namespace of an element.
    #[inline]
    pub fn namespace(&self, node: NodeId) -> Namespace {
        self.node(node).namespace
    }

    /// The local name of an element as text; empty for other nodes.
    pub fn name(&self, node: NodeId) -> &str {
        let node = self.node(node);
        match (node.kind, node.tag) {
            (Kind::Element, Tag::Other) => &self.names[node.name as usize],
            (Kind::Element, tag) => tag.as_str(),
            _ => "",
        }
    }

    /// The name of a custom element, which its author made up (HTML 4.13.3): it has a hyphen.
    #[inline]
    pub(crate) fn custom_name(&self, node: NodeId) -> Option<&str> {
        let is_other = self.tag(node) == Tag::Other && self.namespace(node) == Namespace::Html;
        is_other
            .then(|| self.name(node))
            .filter(|name| name.contains('-'))
    }

    /// The line of the source the node starts on, counted from 1; 0 where the tree came without.
    pub fn line(&self, node: NodeId) -> u32 {
        self.node(node).line
    }

    /// The parent; `None` for the document.
    #[inline]
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        (node != NodeId::DOCUMENT).then(|| NodeId(self.node(node).parent))
    }

    /// One past the last descendant: `node` and all below it are `node..end`.
    #[inline]
    pub fn end(&self, node: NodeId) -> NodeId {
        NodeId(self.node(node).end)
    }

    /// Sorts what stands for subtrees in document order, and leaves out what is inside another; of two of
    /// one node the first stays.
    pub(crate) fn keep_outermost<T>(&self, all: &mut Vec<T>, root: impl Fn(&T) -> NodeId) {
        // Stable.
        all.sort_by_key(&root);
        let mut end = NodeId::DOCUMENT;
        all.retain(|one| {
            let is_outermost = root(one) >= end;
            if is_outermost {
                end = self.end(root(one));
            }
            is_outermost
        });
    }

    /// The text of a text or comment node; empty for other nodes.
    #[inline]
    pub fn text(&self, node: NodeId) -> &str {
        let node = self.node(node);
        match node.kind {
            Kind::Text | Kind::Comment => {
                &self.text[node.start as usize..(node.start + node.length) as usize]
            }
            Kind::Document | Kind::Element => "",
        }
    }

    /// The value of an attribute of an element.
    #[inline]
    pub fn attribute(&self, node: NodeId, name: AttributeName) -> Option<&str> {
        let stored = self
            .stored_attributes(node)
            .iter()
            .find(|a| a.name == name)?;
        Some(self.value(stored))
    }

    /// Whether an element may bear an attribute of that name. A look at the attributes alone, which spares
    /// most pages one at each element.
    pub(crate) fn may_bear(&self, name: AttributeName) -> bool {
        self.attributes.iter().any(|stored| stored.name == name)
    }

    /// All attributes of an element, in source order.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = Attribute<'_>> {
        self.stored_attributes(node).iter().map(|stored| Attribute {
            name: stored.name,
            local: match stored.name {
                AttributeName::Other => &self.names[stored.local as usize],
                known => known.as_str(),
            },
            value: self.value(stored),
        })
    }

    /// The names and values of those attributes of an element that are asked for by name, in source
    /// order: most have others, or none.
    #[inline]
    pub(crate) fn values(
        &self,
        node: NodeId,
        is_asked: impl Fn(AttributeName) -> bool,
    ) -> impl Iterator<Item = (AttributeName, &str)> {
        let stored = self.stored_attributes(node).iter();
        let asked = stored.filter(move |stored| is_asked(stored.name));
        asked.map(|stored| (stored.name, self.value(stored)))
    }

    /// The children, first to last.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.node(node).end;
        let mut next = node.0 + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(NodeId(next))?;
            next = self.node(child).end;
            Some(child)
        })
    }

    /// All below `node`, in document order. It is a plain range: to skip a subtree, continue at its
    /// [`Document::end`].
    pub fn descendants(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<> {
        (node.0 + 1..self.node(node).end).map(NodeId)
    }

    /// The elements and their names, in document order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = (NodeId, Tag)> {
        let nodes = (0..).map(NodeId).zip(&self.nodes);
        let elements = nodes.filter(|(_, node)| node.kind == Kind::Element);
        elements.map(|(id, node)| (id, node.tag))
    }

    /// The elements of that name, in document order; nothing is walked where there is none.
    pub(crate) fn elements_named(&self, tag: Tag) -> impl Iterator<Item = NodeId> {
        let nodes = match self.may_hold(tag) {
            true => &self.nodes[..],
            false => &[],
        };
        let is_named = move |node: &Node| node.tag == tag && node.kind == Kind::Element;
        let nodes = (0..).map(NodeId).zip(nodes);
        nodes
            .filter(move |(_, node)| is_named(node))
            .map(|(id, _)| id)
    }

    /// The parent, its parent, and so on to the document.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |&node| self.parent(node))
    }

    /// Whether `inner` stands below `outer`.
    #[inline]
    pub fn contains(&self, outer: NodeId, inner: NodeId) -> bool {
        outer < inner && inner < self.end(outer)
    }

    /// The text below `node`, runs joined as they stand, white space untouched.
    pub fn text_content(&self, node: NodeId) -> String {
        let mut text = String::new();
        for id in self.descendants(node) {
            if self.kind(id) == Kind::Text {
                text.push_str(self.text(id));
            }
        }
        text
    }

    /// The text of the nodes `start..end`, as [`text_content`](Self::text_content) has it, comments
    /// included; copied only where it stands in more than one.
    pub(crate) fn text_between(&self, start: NodeId, end: NodeId) -> Cow<'_, str> {
        let texts = (start.0..end.0).map(|node| self.text(NodeId(node)));
        let texts = texts.filter(|text| !text.is_empty());
        let mut rest = texts.clone();
        let first = rest.next().unwrap_or("");
        if rest.next().is_none() {
            return Cow::Borrowed(first);
        }
        let mut joined = String::with_capacity(texts.clone().map(str::len).sum());
        texts.for_each(|text| joined.push_str(text));
        Cow::Owned(joined)
    }

    /// The first text of the nodes `start..end` that is more than white space of ASCII.
    pub(crate) fn first_text_between(&self, start: NodeId, end: NodeId) -> &str {
        let mut texts = (start.0..end.0).map(|node| self.text(NodeId(node)));
        texts.find(|text| !is_blank(text)).unwrap_or("")
    }

    /// Whether an element is a template that is a declarative shadow root (HTML, 4.12.3), which is
    /// shown at once.
    pub(crate) fn is_shadow_root(&self, node: NodeId) -> bool {
        self.tag(node) == Tag::Template
            && self
                .attribute(node, AttributeName::Shadowrootmode)
                .is_some()
    }

    /// The element behind another in their parent, with nothing but white space and a few comments between.
    pub(crate) fn element_behind(&self, node: NodeId) -> Option<NodeId> {
        const MOST_BETWEEN: usize = 16;
        let parent_end = self.end(self.parent(node)?);
        let mut next = self.end(node);
        for _ in 0..MOST_BETWEEN {
            if next >= parent_end {
                break;
            }
            match self.kind(next) {
                Kind::Element => return Some(next),
                Kind::Text if !self.text(next).trim().is_empty() => return None,
                _ => next = self.end(next),
            }
        }
        None
    }

    /// The `body` element, where there is one (a page of frames has none).
    pub fn body(&self) -> Option<NodeId> {
        let html = self
            .children(NodeId::DOCUMENT)
            .find(|&id| self.tag(id) == Tag::Html)?;
        self.children(html).find(|&id| self.tag(id) == Tag::Body)
    }

    /// A copy in which templates are ordinary boxes, as if a script had made use of them once; `None`
    /// if there is no template.
    pub(crate) fn with_open_templates(&self) -> Option<Document> {
        if !self.may_hold(Tag::Template) || self.nodes.iter().all(|node| node.tag != Tag::Template)
        {
            return None;
        }
        let mut copy = self.clone();
        copy.tags.insert(Tag::Div);
        for node in copy.nodes.iter_mut() {
            if node.tag == Tag::Template {
                node.tag = Tag::Div;
            }
        }
        Some(copy)
    }

    /// Which limits acted when the page was parsed.
    pub fn limits_hit(&self) -> &LimitsHit {
        &self.hit
    }

    #[inline]
    pub(super) fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.index()]
    }

    #[inline]
    fn stored_attributes(&self, node: NodeId) -> &[StoredAttribute] {
        let node = self.node(node);
        match node.kind {
            Kind::Element => &self.attributes[range(node.start, node.length)],
            _ => &[],
        }
    }

    #[inline]
    fn value(&self, attribute: &StoredAttribute) -> &str {
        &self.text[range(attribute.start, attribute.length)]
    }
}

#[inline]
fn range(start: u32, length: u32) -> Range<usize> {
    start as usize..(start + length) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Limits;

    #[test]
    fn elements_are_found_by_name_wherever_they_come_from() {
        let found = |document: &Document, tag| document.elements_named(tag).count();
        let document =
            Document::parse("<p>a<noscript>&lt;img src=a&gt;</noscript><template><b>c</template>");
        assert_eq!(found(&document, Tag::Img), 1);
        assert_eq!(found(&document, Tag::Template), 1);
        assert_eq!(found(&document, Tag::Div), 0);
        assert!(!document.may_hold(Tag::Div));
        let open = document.with_open_templates().unwrap_or(document);
        assert_eq!(found(&open, Tag::Div), 1);
        let flat = Limits {
            depth: 4,
            ..Limits::default()
        };
        let flat = Document::parse_within("<div>a<div>b<div>c<div>d<div>e", &flat);
        assert!(found(&flat, Tag::Br) > 0);
    }
}
