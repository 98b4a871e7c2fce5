//! The tree sink: html5ever's tree builder tells it what to build, it builds [`Growing`].
//!
//! A handle carries the element's name, so that the tree builder's many questions about names
//! borrow nothing.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace as Uri, QualName, local_name, ns};

use super::build::{Growing, INTEGRATION_POINT, LinkedKind, NONE, TEXT_UNREAD};
use super::document::Namespace;
use crate::html::Tag;

/// A node under construction and its name.
#[derive(Clone)]
pub(super) struct Handle {
    pub(super) id: u32,
    namespace: Uri,
    name: LocalName,
}

impl Handle {
    fn nameless(id: u32) -> Handle {
        Handle {
            id,
            namespace: ns!(),
            name: local_name!(""),
        }
    }
}

#[derive(Debug)]
pub(super) struct Name<'a> {
    namespace: &'a Uri,
    name: &'a LocalName,
}

impl ElemName for Name<'_> {
    fn ns(&self) -> &Uri {
        self.namespace
    }

    fn local_name(&self) -> &LocalName {
        self.name
    }
}

pub(super) struct Sink {
    growing: RefCell<Growing>,
    line: Cell<u32>,
}

impl Sink {
    pub(super) fn with_capacity(bytes: usize) -> Sink {
        Sink {
            growing: RefCell::new(Growing::with_capacity(bytes)),
            line: Cell::new(1),
        }
    }

    /// Number of nodes made so far, those included that the tree builder has dropped since.
    pub(super) fn node_count(&self) -> usize {
        self.growing.borrow().nodes.len()
    }

    fn growing(&self) -> std::cell::RefMut<'_, Growing> {
        let mut growing = self.growing.borrow_mut();
        growing.line = self.line.get();
        growing
    }

    fn insert(&self, parent: u32, sibling: u32, child: NodeOrText<Handle>) {
        let mut growing = self.growing();
        match child {
            NodeOrText::AppendNode(child) => {
                growing.detach(child.id);
                match sibling {
                    NONE => growing.append(parent, child.id),
                    sibling => growing.insert_before(sibling, child.id),
                }
            }
            NodeOrText::AppendText(text) => {
                if growing.node(parent).flags & TEXT_UNREAD == 0 {
                    growing.insert_text(parent, sibling, &text);
                }
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Growing;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Growing {
        self.growing.into_inner()
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(u32::try_from(line).unwrap_or(u32::MAX));
    }

    fn get_document(&self) -> Handle {
        Handle::nameless(super::build::DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Name<'a> {
        Name {
            namespace: &target.namespace,
            name: &target.name,
        }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        let mut growing = self.growing();
        let namespace = namespace_of(&name.ns);
        let tag = tag_of(namespace, &name.local);
        let number = match tag {
            Tag::Other => growing.name(&name.local),
            _ => 0,
        };
        let first = growing.attributes.len() as u32;
        for attribute in &attributes {
            push_attribute(&mut growing, attribute);
        }
        let count = growing.attributes.len() as u32 - first;
        let id = growing.push(LinkedKind::Element);
        if flags.template {
            let contents = growing.push(LinkedKind::Fragment);
            growing.append(id, contents);
        }
        let node = growing.node_mut(id);
        node.namespace = namespace;
        node.tag = tag;
        node.name = number;
        node.start = first;
        node.length = count;
        if text_is_unread(tag, &attributes) {
            node.flags |= TEXT_UNREAD;
        }
        if flags.mathml_annotation_xml_integration_point {
            node.flags |= INTEGRATION_POINT;
        }
        Handle {
            id,
            namespace: name.ns,
            name: name.local,
        }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        Handle::nameless(self.growing().push_text(LinkedKind::Comment, &text))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Handle::nameless(self.growing().push(LinkedKind::Dropped))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, NONE, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.growing.borrow().node(sibling.id).parent;
        if parent != NONE {
            self.insert(parent, sibling.id, child);
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.growing.borrow().node(element.id).parent != NONE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // Made with the element, as its first child; nothing is ever put before it.
        Handle::nameless(self.growing.borrow().node(target.id).first)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut growing = self.growing();
        let node = *growing.node(target.id);
        let old = node.start as usize..(node.start + node.length) as usize;
        let missing: Vec<&Attribute> = attributes
            .iter()
            .filter(|new| {
                !growing.attributes[old.clone()]
                    .iter()
                    .any(|old| growing.attribute_local(old) == &*new.name.local)
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        let first = growing.attributes.len() as u32;
        growing.attributes.extend_from_within(old);
        for attribute in missing {
            push_attribute(&mut growing, attribute);
        }
        let count = growing.attributes.len() as u32 - first;
        let node = growing.node_mut(target.id);
        node.start = first;
        node.length = count;
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.growing().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.growing().move_children(node.id, new_parent.id);
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        self.growing.borrow().node(handle.id).flags & INTEGRATION_POINT != 0
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
}

pub(super) fn namespace_of(uri: &Uri) -> Namespace {
    match *uri {
        ns!(svg) => Namespace::Svg,
        ns!(mathml) => Namespace::MathMl,
        _ => Namespace::Html,
    }
}

/// The tag of an element: SVG's own elements have names like HTML's (`a`, `title`) and must not be
/// taken for them.
pub(super) fn tag_of(namespace: Namespace, local: &str) -> Tag {
    let tag = Tag::named(local);
    match (namespace, tag) {
        (Namespace::Html | Namespace::MathMl, tag) => tag,
        (Namespace::Svg, Tag::Svg | Tag::ForeignObject | Tag::Desc) => tag,
        (Namespace::Svg, _) => Tag::Other,
    }
}

fn push_attribute(growing: &mut Growing, attribute: &Attribute) {
    match &attribute.name.prefix {
        Some(prefix) if !prefix.is_empty() => {
            growing.push_attribute(
                &format!("{prefix}:{}", attribute.name.local),
                &attribute.value,
            );
        }
        _ => growing.push_attribute(&attribute.name.local, &attribute.value),
    }
}

/// Scripts and styles are half of a page and nobody reads them, but for data: JSON in its many
/// types, TeX and MathML.
fn text_is_unread(tag: Tag, attributes: &[Attribute]) -> bool {
    match tag {
        Tag::Style | Tag::Noframes | Tag::Noembed | Tag::Iframe => true,
        Tag::Script => !attributes
            .iter()
            .find(|attribute| attribute.name.local == local_name!("type"))
            .is_some_and(|attribute| {
                let kind = attribute.value.to_ascii_lowercase();
                kind.contains("json") || kind.contains("math")
            }),
        _ => false,
    }
}
