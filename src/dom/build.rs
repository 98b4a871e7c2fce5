//! The tree while it grows: linked nodes that can still move.
//!
//! The tree builder moves nodes (foster parenting, the adoption agency), so they are linked here
//! and numbered in document order only when the page has ended, by `layout`.

use std::collections::HashMap;

use super::document::{Namespace, StoredAttribute};
use super::limits::{LimitsHit, MOST_WORDS};
use super::repeated::Repeated;
use crate::html::{AttributeName, Tag, TagSet};

/// No node.
pub(super) const NONE: u32 = u32::MAX;

/// The document node.
pub(super) const DOCUMENT: u32 = 0;

#[derive(Clone, Copy)]
pub(super) struct Linked {
    pub(super) kind: LinkedKind,
    pub(super) namespace: Namespace,
    pub(super) tag: Tag,
    pub(super) flags: u8,
    pub(super) name: u32,
    pub(super) parent: u32,
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) previous: u32,
    pub(super) next: u32,
    pub(super) start: u32,
    pub(super) length: u32,
    /// Where in the source it starts, in bytes from [`FIRST_POSITION`]; once lines are counted, its
    /// line. 0 where unknown.
    pub(super) line: u32,
}

/// What the source's first byte is called: the tree builder never tells of "line" 1.
pub(super) const FIRST_POSITION: u32 = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkedKind {
    Document,
    /// The contents of the template element whose number is in `start`.
    Fragment,
    Element,
    Text,
    /// A comment outside `head` and `body`.
    Comment,
    /// A comment within them that `streamed` needs; not laid out.
    Mark,
    /// Not laid out: a processing instruction, which HTML does not have.
    Dropped,
}

/// The element is a script, style or the like whose text no stage reads.
pub(super) const TEXT_UNREAD: u8 = 1;
/// MathML's `annotation-xml` with HTML inside.
pub(super) const INTEGRATION_POINT: u8 = 2;

#[derive(Default)]
pub(super) struct Growing {
    pub(super) nodes: Vec<Linked>,
    pub(super) attributes: Vec<StoredAttribute>,
    pub(super) text: String,
    pub(super) names: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
    /// Numbers of names that were asked for lately, each in one of [`LATELY`] places.
    lately: Vec<u32>,
    classes: Repeated,
    /// Attributes that a later `html` or `body` tag adds, by element.
    pub(super) added: Vec<(u32, StoredAttribute)>,
    pub(super) hit: LimitsHit,
    /// The names of the elements made so far.
    pub(super) tags: TagSet,
    /// Whether a template may be the place of a streamed part.
    pub(super) holds_places: bool,
    /// Where the token being processed starts, as in [`Linked::line`].
    pub(super) line: u32,
}

/// A power of two.
const LATELY: usize = 64;

/// The place of a name among those asked for lately, by its end and length: many begin alike (`data-`).
fn place_of(name: &str) -> usize {
    let end = name.bytes().rev().take(4);
    let mixed = end.fold(name.len() as u32, |mixed, byte| {
        mixed.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    mixed.wrapping_mul(0x9E37_79B9) as usize / (u32::MAX as usize / LATELY + 1)
}

impl Growing {
    /// An empty document, with room for a page of `bytes` bytes.
    pub(super) fn with_capacity(bytes: usize) -> Growing {
        let mut growing = Growing {
            nodes: Vec::with_capacity(bytes / 24 + 16),
            attributes: Vec::with_capacity(bytes / 48 + 16),
            text: String::with_capacity(bytes / 2 + 16),
            ..Growing::default()
        };
        growing.push(LinkedKind::Document);
        growing
    }

    pub(super) fn push(&mut self, kind: LinkedKind) -> u32 {
        self.add(self.unlinked(kind))
    }

    /// Adds an element whose attributes are stored: the first of them, and how many they are.
    pub(super) fn push_element(
        &mut self,
        namespace: Namespace,
        tag: Tag,
        name: u32,
        (start, length): (u32, u32),
    ) -> u32 {
        self.tags.insert(tag);
        self.add(Linked {
            namespace,
            tag,
            name,
            start,
            length,
            ..self.unlinked(LinkedKind::Element)
        })
    }

    pub(super) fn push_text(&mut self, kind: LinkedKind, text: &str) -> u32 {
        let (start, length) = self.store(text);
        self.add(Linked {
            start,
            length,
            ..self.unlinked(kind)
        })
    }

    fn add(&mut self, node: Linked) -> u32 {
        let id = self.nodes.len() as u32;
        self.nodes.push(node);
        id
    }

    /// A node at the token being processed, linked to none.
    #[inline]
    fn unlinked(&self, kind: LinkedKind) -> Linked {
        Linked {
            kind,
            namespace: Namespace::Html,
            tag: Tag::Other,
            flags: 0,
            name: 0,
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            start: 0,
            length: 0,
            line: self.line,
        }
    }

    /// Appends `text` to the buffer and says where it lies. Past 4 GiB nothing is stored.
    pub(super) fn store(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len();
        if u32::try_from(start + text.len()).is_err() {
            self.hit.text += 1;
            return (0, 0);
        }
        self.text.push_str(text);
        (start as u32, text.len() as u32)
    }

    /// Says where a value lies that may have been stored before.
    fn store_once(&mut self, value: &str) -> (u32, u32) {
        match self.classes.find(&self.text, value) {
            Ok(stored) => stored,
            Err(place) => {
                let stored = self.store(value);
                self.classes.note(place, stored);
                stored
            }
        }
    }

    /// The text of a text node.
    pub(super) fn text_of(&self, id: u32) -> &str {
        let node = self.node(id);
        &self.text[node.start as usize..][..node.length as usize]
    }

    pub(super) fn push_attribute(&mut self, local: &str, value: &str) {
        let attribute = self.stored_attribute(local, value);
        self.attributes.push(attribute);
    }

    /// An attribute whose name is known.
    pub(super) fn push_named(&mut self, name: AttributeName, local: &str, value: &str) {
        let attribute = self.stored(name, local, value);
        self.attributes.push(attribute);
    }

    pub(super) fn stored_attribute(&mut self, local: &str, value: &str) -> StoredAttribute {
        self.stored(AttributeName::named(local), local, value)
    }

    fn stored(&mut self, name: AttributeName, local: &str, value: &str) -> StoredAttribute {
        let local = match name {
            AttributeName::Other => self.name(local),
            _ => 0,
        };
        let value = match name.holds_words() {
            true => self.within_words(value),
            false => value,
        };
        let (start, length) = match name {
            AttributeName::Class => self.store_once(value),
            _ => self.store(value),
        };
        StoredAttribute {
            name,
            local,
            start,
            length,
        }
    }

    /// The words of a value that are kept.
    fn within_words<'v>(&mut self, value: &'v str) -> &'v str {
        if value.len() <= MOST_WORDS {
            return value;
        }
        self.hit.attributes += 1;
        let end = (0..=MOST_WORDS)
            .rev()
            .find(|&end| value.is_char_boundary(end));
        let (kept, _) = value.split_at(end.unwrap_or(0));
        match kept.rfind(|c: char| c.is_ascii_whitespace()) {
            Some(space) => &kept[..space],
            None => kept,
        }
    }

    /// Whether the element has an attribute of that name, added ones included.
    pub(super) fn has_attribute(&self, id: u32, local: &str) -> bool {
        self.attributes_of(id)
            .any(|attribute| self.attribute_local(attribute) == local)
    }

    /// An element's attributes, added ones included.
    pub(super) fn attributes_of(&self, id: u32) -> impl Iterator<Item = &StoredAttribute> {
        let node = self.node(id);
        let own = &self.attributes[node.start as usize..][..node.length as usize];
        let added = self.added.iter().filter(move |(element, _)| *element == id);
        own.iter().chain(added.map(|(_, attribute)| attribute))
    }

    /// The number of a name that is no [`Tag`] or [`AttributeName`].
    pub(super) fn name(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbered_lately(name) {
            return number;
        }
        let number = self.number_of(name);
        self.lately.resize(LATELY, 0);
        self.lately[place_of(name)] = number;
        number
    }

    /// The number of a name, if it was asked for lately: hashing one with a seed takes a while.
    fn numbered_lately(&self, name: &str) -> Option<u32> {
        let number = *self.lately.get(place_of(name))?;
        let known = self.names.get(number as usize)?;
        (**known == *name).then_some(number)
    }

    /// The number of a name: the next one if it is new.
    fn number_of(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }

    fn attribute_local(&self, attribute: &StoredAttribute) -> &str {
        match attribute.name {
            AttributeName::Other => &self.names[attribute.local as usize],
            known => known.as_str(),
        }
    }

    #[inline]
    pub(super) fn node(&self, id: u32) -> &Linked {
        &self.nodes[id as usize]
    }

    #[inline]
    pub(super) fn node_mut(&mut self, id: u32) -> &mut Linked {
        &mut self.nodes[id as usize]
    }

    pub(super) fn append(&mut self, parent: u32, child: u32) {
        let last = self.node(parent).last;
        self.link(child, parent, last, NONE);
    }

    pub(super) fn insert_before(&mut self, sibling: u32, child: u32) {
        let Linked {
            parent, previous, ..
        } = *self.node(sibling);
        self.link(child, parent, previous, sibling);
    }

    fn link(&mut self, child: u32, parent: u32, previous: u32, next: u32) {
        let node = self.node_mut(child);
        node.parent = parent;
        node.previous = previous;
        node.next = next;
        match previous {
            NONE => self.node_mut(parent).first = child,
            previous => self.node_mut(previous).next = child,
        }
        match next {
            NONE => self.node_mut(parent).last = child,
            next => self.node_mut(next).previous = child,
        }
    }

    pub(super) fn detach(&mut self, id: u32) {
        // Nearly all nodes are new.
        if self.node(id).parent == NONE {
            return;
        }
        let Linked {
            parent,
            previous,
            next,
            ..
        } = *self.node(id);
        match previous {
            NONE => self.node_mut(parent).first = next,
            previous => self.node_mut(previous).next = next,
        }
        match next {
            NONE => self.node_mut(parent).last = previous,
            next => self.node_mut(next).previous = previous,
        }
        let node = self.node_mut(id);
        node.parent = NONE;
        node.previous = NONE;
        node.next = NONE;
    }

    pub(super) fn move_children(&mut self, from: u32, to: u32) {
        let Linked { first, last, .. } = *self.node(from);
        if first == NONE {
            return;
        }
        let mut child = first;
        while child != NONE {
            let node = self.node_mut(child);
            node.parent = to;
            child = node.next;
        }
        let previous = self.node(to).last;
        self.node_mut(first).previous = previous;
        match previous {
            NONE => self.node_mut(to).first = first,
            previous => self.node_mut(previous).next = first,
        }
        self.node_mut(to).last = last;
        let node = self.node_mut(from);
        node.first = NONE;
        node.last = NONE;
    }

    /// Makes lines of positions in `source`. Nodes were made in the order of their positions.
    pub(super) fn count_lines(&mut self, source: &[u8]) {
        let mut line = 1;
        // There are fewer line breaks than nodes, on most pages.
        let mut breaks = memchr::memchr_iter(b'\n', source).peekable();
        for node in &mut self.nodes {
            let position = node.line.saturating_sub(FIRST_POSITION) as usize;
            while breaks.next_if(|&at| at < position).is_some() {
                line += 1;
            }
            node.line = line;
        }
    }

    /// Forgets all positions.
    pub(super) fn without_lines(&mut self) {
        self.line = 0;
        self.nodes.iter_mut().for_each(|node| node.line = 0);
    }

    /// Whether children of `parent` stand outside `head` and `body`.
    pub(super) fn is_outside_head_and_body(&self, parent: u32) -> bool {
        let node = self.node(parent);
        parent == DOCUMENT || node.tag == Tag::Html && node.namespace == Namespace::Html
    }

    /// Takes back the comment made last, with its text.
    pub(super) fn forget_comment(&mut self, id: u32) {
        let node = *self.node(id);
        if id as usize + 1 == self.nodes.len() && node.kind == LinkedKind::Comment {
            self.text.truncate(node.start as usize);
            self.nodes.pop();
        }
    }

    /// Text at the end of `parent` or before `sibling`. A run that is not the last thing stored
    /// becomes a second node, so that alternating between two runs stays linear; the layout joins
    /// them.
    pub(super) fn insert_text(&mut self, parent: u32, sibling: u32, text: &str) {
        let previous = match sibling {
            NONE => self.node(parent).last,
            sibling => self.node(sibling).previous,
        };
        let stored = self.text.len() as u32;
        if previous != NONE {
            let node = *self.node(previous);
            if node.kind == LinkedKind::Text && node.start + node.length == stored {
                let (_, length) = self.store(text);
                self.node_mut(previous).length += length;
                return;
            }
        }
        let id = self.push_text(LinkedKind::Text, text);
        match sibling {
            NONE => self.append(parent, id),
            sibling => self.insert_before(sibling, id),
        }
    }
}
