//! A tree the caller has already: html5ever's reference DOM made into a [`Document`].
//!
//! Takes an `RcDom` as any parser left it, of any depth, and leaves it as it is. What is kept and
//! what is not is decided as for a parsed page.

use html5ever::Attribute;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::build::{DOCUMENT, Growing, LinkedKind, NONE, TEXT_UNREAD};
use super::document::Document;
use super::limits::Bounds;
use super::sink::{namespace_of, push_attributes, tag_of, text_is_unread};
use super::streamed::is_mark;
use super::tokenizer::Keep;
use crate::html::Tag;
use crate::options::Limits;

impl Document {
    /// Takes over a tree that the caller has already: the same document as [`Document::parse`] gives
    /// for the page, but that nodes have no line.
    ///
    /// A tree parsed with scripting on, html5ever's default, holds the content of `<noscript>` as
    /// text; it is parsed here. Linear in the size of the tree.
    ///
    /// ```
    /// use html5ever::tendril::TendrilSink;
    /// use offprint::{Document, NodeId};
    ///
    /// let dom = html5ever::parse_document(markup5ever_rcdom::RcDom::default(), Default::default())
    ///     .one("<p>One <b>two");
    /// let document = Document::from_rcdom(&dom);
    /// assert_eq!(document.text_content(NodeId::DOCUMENT), "One two");
    /// ```
    pub fn from_rcdom(dom: &RcDom) -> Document {
        let limits = Limits::default();
        let bounds = Bounds::new(&limits, 0);
        let mut taken = Taken {
            growing: Growing::with_capacity(0),
            bounds,
            to_come: Vec::new(),
        };
        taken.children_to_come(&dom.document, DOCUMENT);
        while let Some((node, parent)) = taken.to_come.pop() {
            taken.take(&node, parent);
        }
        taken.growing.place_streamed();
        taken.growing.parse_noscript(Keep::All);
        taken.growing.lay_out(bounds.depth)
    }
}

struct Taken {
    growing: Growing,
    bounds: Bounds,
    /// Nodes to take and their parents, the next one last.
    to_come: Vec<(Handle, u32)>,
}

impl Taken {
    fn children_to_come(&mut self, node: &Handle, parent: u32) {
        let children = node.children.borrow();
        let with_parent = children.iter().rev().map(|child| (child.clone(), parent));
        self.to_come.extend(with_parent);
    }

    fn take(&mut self, node: &Handle, parent: u32) {
        match &node.data {
            NodeData::Element { .. } => self.take_element(node, parent),
            NodeData::Text { contents } => self.take_text(&contents.borrow(), parent),
            NodeData::Comment { contents } => {
                let kind = match self.growing.is_outside_head_and_body(parent) {
                    true => LinkedKind::Comment,
                    false if is_mark(contents) => LinkedKind::Mark,
                    false => return,
                };
                let id = self.growing.push_text(kind, contents);
                self.growing.append(parent, id);
            }
            NodeData::Document
            | NodeData::Doctype { .. }
            | NodeData::ProcessingInstruction { .. } => {}
        }
    }

    fn take_element(&mut self, node: &Handle, parent: u32) {
        let NodeData::Element {
            name,
            attrs,
            template_contents,
            ..
        } = &node.data
        else {
            return;
        };
        let namespace = namespace_of(&name.ns);
        let tag = tag_of(namespace, &name.local);
        let number = match tag {
            Tag::Other => self.growing.name(&name.local),
            _ => 0,
        };
        let attributes = attrs.borrow();
        let stored = push_attributes(self.allowed(&attributes), &mut self.growing);
        let id = self.growing.push_element(namespace, tag, number, stored);
        let linked = self.growing.node_mut(id);
        if text_is_unread(namespace, &name.local, &attributes) {
            linked.flags |= TEXT_UNREAD;
        }
        if tag == Tag::Template {
            self.growing.note_template(id);
        }
        self.growing.append(parent, id);
        self.children_to_come(node, id);
        if let Some(contents) = &*template_contents.borrow() {
            self.children_to_come(contents, id);
        }
    }

    fn allowed<'a>(&mut self, attributes: &'a [Attribute]) -> &'a [Attribute] {
        let most = self.bounds.attributes_of_element;
        let dropped = attributes.len().saturating_sub(most);
        self.growing.hit.attributes += dropped as u32;
        &attributes[..attributes.len() - dropped]
    }

    fn take_text(&mut self, text: &str, parent: u32) {
        if self.growing.node(parent).flags & TEXT_UNREAD != 0 {
            return;
        }
        self.growing.insert_text(parent, NONE, text);
    }
}
