//! From linked nodes to the flat [`Document`]: one walk that numbers them in document order.
//!
//! It leaves out what is not part of the document (the fragment node of a template, elements deeper
//! than allowed), whose children take its place, and joins runs of text that come to stand side by
//! side.

use std::sync::OnceLock;

use super::build::{DOCUMENT, Growing, Linked, LinkedKind, NONE};
use super::document::{Document, Kind, Namespace, Node};
use crate::html::Tag;

struct Layout {
    growing: Growing,
    nodes: Vec<Node>,
    /// Number of the element whose children are being laid out.
    parent: u32,
    /// How deep that element stands; the document is 0.
    depth: usize,
    most_depth: usize,
}

impl Growing {
    /// Numbers the nodes in document order. Elements deeper than `depth` give way to their
    /// children. Linear; text moves only where two runs become one.
    pub(super) fn lay_out(self, depth: usize) -> Document {
        let mut layout = Layout {
            nodes: Vec::with_capacity(self.nodes.len()),
            growing: self,
            parent: 0,
            depth: 0,
            most_depth: depth,
        };
        layout.add_attributes();
        layout.walk();
        let Layout { growing, nodes, .. } = layout;
        Document {
            nodes,
            attributes: growing.attributes,
            text: growing.text,
            names: growing.names,
            tags: growing.tags,
            hit: growing.hit,
            own_address: OnceLock::new(),
        }
    }
}

impl Layout {
    /// Gives `html` and `body` the attributes that came with a second tag of theirs.
    fn add_attributes(&mut self) {
        let mut added = std::mem::take(&mut self.growing.added);
        added.sort_by_key(|(element, _)| *element);
        for of_one in added.chunk_by(|one, next| one.0 == next.0) {
            let [(element, _), ..] = of_one else { continue };
            let node = *self.growing.node(*element);
            let attributes = &mut self.growing.attributes;
            let own = node.start as usize..(node.start + node.length) as usize;
            let start = attributes.len() as u32;
            attributes.extend_from_within(own);
            attributes.extend(of_one.iter().map(|(_, attribute)| attribute.clone()));
            let length = attributes.len() as u32 - start;
            let node = self.growing.node_mut(*element);
            node.start = start;
            node.length = length;
        }
    }

    fn walk(&mut self) {
        let mut current = DOCUMENT;
        loop {
            let goes_down = self.enter(current);
            if goes_down {
                current = self.growing.node(current).first;
                continue;
            }
            self.leave(current);
            while self.growing.node(current).next == NONE {
                current = self.growing.node(current).parent;
                if current == NONE {
                    return;
                }
                self.leave(current);
            }
            current = self.growing.node(current).next;
        }
    }

    /// Whether the children are to be laid out.
    fn enter(&mut self, id: u32) -> bool {
        let linked = *self.growing.node(id);
        let mut number = NONE;
        match linked.kind {
            LinkedKind::Document => number = self.push_parent(Kind::Document, &linked),
            LinkedKind::Element if self.is_flattened(&linked) => {
                self.growing.hit.depth += 1;
                self.separate(&linked);
            }
            LinkedKind::Element => number = self.push_parent(Kind::Element, &linked),
            LinkedKind::Text => self.push_text(&linked),
            LinkedKind::Comment => drop(self.push(Kind::Comment, &linked)),
            LinkedKind::Fragment | LinkedKind::Mark | LinkedKind::Dropped => {}
        }
        // The way back is by parents: the sibling before is not needed any more.
        self.growing.node_mut(id).previous = number;
        linked.first != NONE && !self.is_copy_of_option(&linked)
    }

    fn leave(&mut self, id: u32) {
        let linked = self.growing.node(id);
        let number = linked.previous;
        if number != NONE {
            let end = self.nodes.len() as u32;
            let node = &mut self.nodes[number as usize];
            node.end = end;
            self.parent = node.parent;
            self.depth -= 1;
        } else if linked.kind == LinkedKind::Element {
            let linked = *linked;
            self.separate(&linked);
        }
    }

    fn push_parent(&mut self, kind: Kind, linked: &Linked) -> u32 {
        let number = self.push(kind, linked);
        self.parent = number;
        self.depth += 1;
        number
    }

    fn push_text(&mut self, linked: &Linked) {
        if !self.is_joined(linked) {
            self.push(Kind::Text, linked);
        }
    }

    fn push(&mut self, kind: Kind, linked: &Linked) -> u32 {
        let number = self.nodes.len() as u32;
        self.nodes.push(Node {
            kind,
            namespace: linked.namespace,
            tag: linked.tag,
            name: linked.name,
            parent: self.parent,
            end: number + 1,
            start: linked.start,
            length: linked.length,
            line: linked.line,
        });
        number
    }

    /// Whether an element is too deep. One without content makes nothing deeper, and what a script
    /// or a text field holds must not become text of the page.
    fn is_flattened(&self, linked: &Linked) -> bool {
        // The document is one step of the depth.
        self.depth > self.most_depth && linked.first != NONE && !self.holds_raw_text(linked)
    }

    fn holds_raw_text(&self, linked: &Linked) -> bool {
        linked.tag.is_unrendered()
            && linked.first == linked.last
            && self.growing.node(linked.first).kind == LinkedKind::Text
    }

    /// Leaves a line break where a block that is flattened starts or ends behind text, so that
    /// words do not run together.
    fn separate(&mut self, linked: &Linked) {
        let is_behind_text = self
            .nodes
            .last()
            .is_some_and(|last| last.kind == Kind::Text && last.parent == self.parent);
        if is_behind_text && linked.tag.is_block() {
            self.growing.tags.insert(Tag::Br);
            self.push(
                Kind::Element,
                &Linked {
                    tag: Tag::Br,
                    namespace: Namespace::Html,
                    length: 0,
                    ..*linked
                },
            );
        }
    }

    /// In a `select`, `selectedcontent` is a copy of the chosen option: its content stands there
    /// already.
    fn is_copy_of_option(&self, linked: &Linked) -> bool {
        linked.tag == Tag::Selectedcontent && {
            let mut number = self.parent;
            while number != 0 && self.nodes[number as usize].tag != Tag::Select {
                number = self.nodes[number as usize].parent;
            }
            number != 0
        }
    }

    /// Joins a run of text to the one right before it.
    fn is_joined(&mut self, linked: &Linked) -> bool {
        let text = &mut self.growing.text;
        let Some(last) = self.nodes.last_mut() else {
            return false;
        };
        if last.kind != Kind::Text || last.parent != self.parent {
            return false;
        }
        let run = linked.start as usize..(linked.start + linked.length) as usize;
        let end = (last.start + last.length) as usize;
        if end != run.start {
            if text.len() + last.length as usize + run.len() > u32::MAX as usize {
                return false;
            }
            if end != text.len() {
                let first = last.start as usize..end;
                last.start = text.len() as u32;
                let first = text[first].to_owned();
                text.push_str(&first);
            }
            let run = text[run].to_owned();
            text.push_str(&run);
        }
        last.length += linked.length;
        true
    }
}
