//! The tree while it grows: linked nodes that can still move, and the one pass that lays them out.
//!
//! The tree builder moves nodes (foster parenting, the adoption agency), so they are linked here
//! and numbered in document order only when the page has ended.

use std::collections::HashMap;

use super::document::{Document, Kind, Namespace, Node, StoredAttribute};
use crate::html::{AttributeName, Tag};

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
    pub(super) line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkedKind {
    Document,
    /// The contents of the template element whose number is in `start`.
    Fragment,
    Element,
    Text,
    Comment,
    /// Kept while building because the tree builder holds it; not laid out.
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
    names: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
    /// Line of the token being processed.
    pub(super) line: u32,
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
        let id = self.nodes.len() as u32;
        self.nodes.push(Linked {
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
        });
        id
    }

    pub(super) fn push_text(&mut self, kind: LinkedKind, text: &str) -> u32 {
        let id = self.push(kind);
        let (start, length) = self.store(text);
        let node = self.node_mut(id);
        node.start = start;
        node.length = length;
        id
    }

    /// Appends `text` to the buffer and says where it lies.
    pub(super) fn store(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        (start, text.len() as u32)
    }

    pub(super) fn push_attribute(&mut self, local: &str, value: &str) {
        let name = AttributeName::named(local);
        let local = match name {
            AttributeName::Other => self.name(local),
            _ => 0,
        };
        let (start, length) = self.store(value);
        self.attributes.push(StoredAttribute {
            name,
            local,
            start,
            length,
        });
    }

    /// The number of a name that is no [`Tag`] or [`AttributeName`].
    pub(super) fn name(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }

    pub(super) fn attribute_local(&self, attribute: &StoredAttribute) -> &str {
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
        let Linked {
            parent,
            previous,
            next,
            ..
        } = *self.node(id);
        if parent == NONE {
            return;
        }
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
            let node = self.node_mut(previous);
            if node.kind == LinkedKind::Text && node.start + node.length == stored {
                node.length += text.len() as u32;
                self.text.push_str(text);
                return;
            }
        }
        let id = self.push_text(LinkedKind::Text, text);
        match sibling {
            NONE => self.append(parent, id),
            sibling => self.insert_before(sibling, id),
        }
    }

    /// Numbers the nodes in document order. Linear; text moves only where two runs become one.
    pub(super) fn lay_out(mut self) -> Document {
        let mut nodes: Vec<Node> = Vec::with_capacity(self.nodes.len());
        // (linked node to visit next, number of the parent)
        let mut current = DOCUMENT;
        let mut parent = 0_u32;
        loop {
            let linked = self.nodes[current as usize];
            let laid = self.lay_out_node(&mut nodes, &linked, parent);
            let down = laid.filter(|_| linked.first != NONE);
            if let Some(number) = down {
                parent = number;
                current = linked.first;
                continue;
            }
            if let Some(number) = laid {
                nodes[number as usize].end = nodes.len() as u32;
            }
            while self.nodes[current as usize].next == NONE || current == DOCUMENT {
                current = self.nodes[current as usize].parent;
                if current == NONE || current == DOCUMENT {
                    let end = nodes.len() as u32;
                    if let Some(document) = nodes.first_mut() {
                        document.end = end;
                    }
                    return Document {
                        nodes,
                        attributes: self.attributes,
                        text: self.text,
                        names: self.names,
                    };
                }
                // A template's fragment was entered without a number of its own.
                if self.nodes[current as usize].kind != LinkedKind::Fragment {
                    nodes[parent as usize].end = nodes.len() as u32;
                    parent = nodes[parent as usize].parent;
                }
            }
            current = self.nodes[current as usize].next;
        }
    }

    /// The number the node got, if it is laid out.
    fn lay_out_node(&mut self, nodes: &mut Vec<Node>, linked: &Linked, parent: u32) -> Option<u32> {
        let kind = match linked.kind {
            LinkedKind::Document => Kind::Document,
            LinkedKind::Element => Kind::Element,
            LinkedKind::Text => Kind::Text,
            LinkedKind::Comment if self.is_outside_head_and_body(linked) => Kind::Comment,
            LinkedKind::Fragment => return Some(parent),
            LinkedKind::Comment | LinkedKind::Dropped => return None,
        };
        if kind == Kind::Text && self.joined_to_previous(nodes, linked, parent) {
            return None;
        }
        let number = nodes.len() as u32;
        nodes.push(Node {
            kind,
            namespace: linked.namespace,
            tag: linked.tag,
            name: linked.name,
            parent,
            end: number + 1,
            start: linked.start,
            length: linked.length,
            line: linked.line,
        });
        Some(number)
    }

    fn is_outside_head_and_body(&self, linked: &Linked) -> bool {
        linked.parent != NONE && {
            let parent = self.node(linked.parent);
            parent.kind == LinkedKind::Document || parent.tag == Tag::Html
        }
    }

    /// Joins a run of text to the run right before it, if both have the same parent.
    fn joined_to_previous(&mut self, nodes: &mut [Node], linked: &Linked, parent: u32) -> bool {
        let directly_after =
            linked.previous != NONE && self.node(linked.previous).kind == LinkedKind::Text;
        let Some(last) = nodes.last_mut() else {
            return false;
        };
        if !directly_after || last.kind != Kind::Text || last.parent != parent {
            return false;
        }
        let run = linked.start as usize..(linked.start + linked.length) as usize;
        if (last.start + last.length) as usize == run.start {
            last.length += linked.length;
            return true;
        }
        if (last.start + last.length) as usize != self.text.len() {
            let first = last.start as usize..(last.start + last.length) as usize;
            last.start = self.text.len() as u32;
            self.text.extend_from_within(first);
        }
        self.text.extend_from_within(run);
        last.length += linked.length;
        true
    }
}
