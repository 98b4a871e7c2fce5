//! The tree sink: html5ever's tree builder tells it what to build, it builds [`Growing`].
//!
//! A handle carries the element's name, so that the tree builder's many questions about names
//! borrow nothing. There are few namespaces, so it points to its own: handles are copied and dropped
//! more often than anything else, and what is counted costs a look each time.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace as Uri, QualName, local_name, ns};

use super::build::{Growing, INTEGRATION_POINT, LinkedKind, NONE, TEXT_UNREAD};
use super::clones::Clones;
use super::document::Namespace;
use super::limits::LimitsHit;
use super::role::is_formatting;
use super::side::{SideAttributes, number_of};
use super::streamed::is_mark;
use crate::html::Tag;

/// A node under construction and its name.
#[derive(Clone)]
pub(super) struct Handle {
    pub(super) id: u32,
    pub(super) namespace: &'static Uri,
    pub(super) name: LocalName,
}

static NO_NAMESPACE: Uri = ns!();
static HTML: Uri = ns!(html);
static SVG: Uri = ns!(svg);
static MATHML: Uri = ns!(mathml);

impl Handle {
    fn nameless(id: u32) -> Handle {
        Handle {
            id,
            namespace: &NO_NAMESPACE,
            name: local_name!(""),
        }
    }

    pub(super) fn of_html(id: u32, name: LocalName) -> Handle {
        Handle {
            id,
            namespace: &HTML,
            name,
        }
    }

    /// Whether it is an element of SVG or MathML.
    pub(super) fn is_foreign(&self) -> bool {
        matches!(*self.namespace, ns!(svg) | ns!(mathml))
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
    clones: RefCell<Clones>,
    /// Attributes of the start tag at hand.
    side: RefCell<SideAttributes>,
    line: Cell<u32>,
    tags: RefCell<Tags>,
    /// Whether the text of scripts is kept that hold no data by their type.
    pub(super) reads_scripts: bool,
    /// As many attributes as an element may have.
    attributes_of_element: usize,
    /// The element that is found again where the next one would be made.
    again: RefCell<Option<Handle>>,
}

impl Sink {
    pub(super) fn with_capacity(bytes: usize, attributes_of_element: usize) -> Sink {
        Sink {
            growing: RefCell::new(Growing::with_capacity(bytes)),
            clones: RefCell::new(Clones::new(bytes)),
            side: RefCell::default(),
            line: Cell::new(0),
            tags: RefCell::new(Tags::new()),
            reads_scripts: false,
            attributes_of_element,
            again: RefCell::default(),
        }
    }

    /// Has the next element not be made but found: `made`, which stands where it belongs.
    pub(super) fn find_again(&self, made: Handle) {
        *self.again.borrow_mut() = Some(made);
    }

    /// Appends an element of HTML whose text is read and whose attributes went past the tag.
    #[inline]
    pub(super) fn append_element(
        &self,
        parent: &Handle,
        name: &LocalName,
        tag: Tag,
        link: Option<u32>,
    ) -> Handle {
        let growing = &mut *self.growing();
        let number = match tag {
            Tag::Other => growing.name(name),
            _ => 0,
        };
        let mut side = self.side.borrow_mut();
        let stored = push_side(&side, growing);
        if let Some(number) = link {
            let bytes = side.text_len();
            self.clones.borrow_mut().remember(number, stored, bytes);
        }
        side.clear();
        let id = growing.push_element(Namespace::Html, tag, number, stored);
        growing.append(parent.id, id);
        Handle::of_html(id, name.clone())
    }

    /// Appends an element of SVG that has no attributes.
    #[inline]
    pub(super) fn append_shape(&self, parent: &Handle, name: LocalName) -> Handle {
        let growing = &mut *self.growing();
        let tag = tag_of(Namespace::Svg, &name);
        let number = match tag {
            Tag::Other => growing.name(&name),
            _ => 0,
        };
        let none = (growing.attributes.len() as u32, 0);
        let id = growing.push_element(Namespace::Svg, tag, number, none);
        growing.append(parent.id, id);
        Handle {
            id,
            namespace: &SVG,
            name,
        }
    }

    /// Appends text to an element.
    #[inline]
    pub(super) fn append_text(&self, parent: &Handle, text: &str) {
        let mut growing = self.growing();
        if growing.node(parent.id).flags & TEXT_UNREAD == 0 {
            growing.insert_text(parent.id, NONE, text);
        }
    }

    /// The element that was made since there were `before` nodes, if it was one, and of that tag.
    pub(super) fn only_element_since(&self, before: usize, tag: Tag) -> Option<u32> {
        let growing = self.growing.borrow();
        let new = (before..).zip(&growing.nodes[before..]);
        let mut elements = new.filter(|(_, node)| node.kind == LinkedKind::Element);
        let (id, node) = elements.next()?;
        let is_it = node.tag == tag && elements.next().is_none();
        is_it.then_some(id as u32)
    }

    /// The tag of an HTML element of that name.
    #[inline]
    pub(super) fn html_tag(&self, name: &LocalName) -> Tag {
        self.tags.borrow_mut().of(Namespace::Html, name)
    }

    /// The position of the token being processed.
    pub(super) fn line(&self) -> u64 {
        u64::from(self.line.get())
    }

    /// Number of nodes made so far, those included that the tree builder has dropped since.
    pub(super) fn node_count(&self) -> usize {
        self.growing.borrow().nodes.len()
    }

    /// Notes that a limit acted.
    pub(super) fn note(&self, note: impl FnOnce(&mut LimitsHit)) {
        note(&mut self.growing.borrow_mut().hit);
    }

    /// Takes attributes of the start tag that comes next.
    pub(super) fn take_side(&self, attributes: &mut SideAttributes) {
        std::mem::swap(&mut *self.side.borrow_mut(), attributes);
    }

    /// Forgets attributes that no element was made for.
    #[inline]
    pub(super) fn forget_side(&self) {
        self.side.borrow_mut().clear();
    }

    /// Stores the attributes of an element, and says which is the first and how many they are.
    fn store_attributes(
        &self,
        element: &LocalName,
        attributes: Vec<Attribute>,
        growing: &mut Growing,
    ) -> (u32, u32) {
        let number = number_of(&attributes);
        let mut side = self.side.borrow_mut();
        if side.are_for(element, number) {
            let stored = push_side(&side, growing);
            if let Some(number) = number {
                let bytes = side.text_len();
                self.clones.borrow_mut().remember(number, stored, bytes);
            }
            side.clear();
            return stored;
        }
        match number {
            Some(number) => self.clones.borrow_mut().again(number, growing),
            None if is_formatting_or_link(element) => {
                self.clones.borrow_mut().attributes(attributes, growing)
            }
            None => push_attributes(&attributes, growing),
        }
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
                // Tools that save pages write where they found them outside `head` and `body`.
                // Within them the marks of streamed parts are read, and no other comment.
                if growing.node(child.id).kind == LinkedKind::Comment
                    && !growing.is_outside_head_and_body(parent)
                {
                    if !is_mark(growing.text_of(child.id)) {
                        return growing.forget_comment(child.id);
                    }
                    growing.node_mut(child.id).kind = LinkedKind::Mark;
                }
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

    /// Tokens come with their position for a line, so that lines are counted once in the end.
    fn set_current_line(&self, line: u64) {
        self.line.set(u32::try_from(line).unwrap_or(0));
    }

    fn get_document(&self) -> Handle {
        Handle::nameless(super::build::DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Name<'a> {
        Name {
            namespace: target.namespace,
            name: &target.name,
        }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        if let Some(made) = &*self.again.borrow() {
            return made.clone();
        }
        let mut growing = self.growing();
        let namespace = namespace_of(&name.ns);
        let tag = self.tags.borrow_mut().of(namespace, &name.local);
        let number = match tag {
            Tag::Other => growing.name(&name.local),
            _ => 0,
        };
        let is_read = self.reads_scripts && name.local == local_name!("script");
        let may_be_unread = namespace != Namespace::Html || is_named_unread(tag);
        let unread =
            may_be_unread && !is_read && text_is_unread(namespace, &name.local, &attributes);
        let stored = self.store_attributes(&name.local, attributes, &mut growing);
        let id = growing.push_element(namespace, tag, number, stored);
        if flags.template {
            let contents = growing.push(LinkedKind::Fragment);
            growing.append(id, contents);
        }
        let node = growing.node_mut(id);
        if unread {
            node.flags |= TEXT_UNREAD;
        }
        if flags.mathml_annotation_xml_integration_point {
            node.flags |= INTEGRATION_POINT;
        }
        if flags.template {
            growing.note_template(id);
        }
        Handle {
            id,
            namespace: uri_of(namespace),
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
        if self.again.borrow().is_some() {
            // It stands there.
            return *self.again.borrow_mut() = None;
        }
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
        for attribute in &attributes {
            let local = attribute_name(attribute);
            if growing.has_attribute(target.id, &local) {
                continue;
            }
            let is_full = growing.added.len() >= MOST_ADDED
                || growing.attributes_of(target.id).count() >= self.attributes_of_element;
            if is_full {
                growing.hit.attributes += 1;
                continue;
            }
            let stored = growing.stored_attribute(&local, &attribute.value);
            growing.added.push((target.id, stored));
        }
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

fn uri_of(namespace: Namespace) -> &'static Uri {
    match namespace {
        Namespace::Html => &HTML,
        Namespace::Svg => &SVG,
        Namespace::MathMl => &MATHML,
    }
}

pub(super) fn namespace_of(uri: &Uri) -> Namespace {
    match *uri {
        ns!(svg) => Namespace::Svg,
        ns!(mathml) => Namespace::MathMl,
        _ => Namespace::Html,
    }
}

/// The tags of names that were met lately: a page has few, and looking one up takes a while.
struct Tags {
    places: Vec<(LocalName, Tag)>,
}

impl Tags {
    /// As bits of a hash.
    const PLACES: u32 = 6;

    fn new() -> Tags {
        Tags {
            places: vec![(local_name!(""), Tag::Other); 1 << Tags::PLACES],
        }
    }

    /// As [`tag_of`].
    fn of(&mut self, namespace: Namespace, name: &LocalName) -> Tag {
        if namespace != Namespace::Html {
            return tag_of(namespace, name);
        }
        let hash = name.get_hash().wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = &mut self.places[(hash >> (u64::BITS - Tags::PLACES)) as usize];
        if place.0 != *name {
            *place = (name.clone(), tag_of(namespace, name));
        }
        place.1
    }
}

/// The tag of an element: elements of SVG and MathML may have names like HTML's (`a`, `title`) and
/// must not be taken for them.
pub(super) fn tag_of(namespace: Namespace, local: &str) -> Tag {
    let tag = Tag::named(local);
    let is_its_own = match namespace {
        Namespace::Html => true,
        Namespace::Svg => matches!(tag, Tag::Svg | Tag::ForeignObject | Tag::Desc),
        Namespace::MathMl => matches!(
            tag,
            Tag::Math
                | Tag::Annotation
                | Tag::AnnotationXml
                | Tag::Mi
                | Tag::Mn
                | Tag::Mo
                | Tag::Ms
                | Tag::Mtext
        ),
    };
    if is_its_own { tag } else { Tag::Other }
}

/// Attributes that second `html` and `body` tags may add; a page may hold any number of these.
const MOST_ADDED: usize = 256;

/// Elements the tree builder makes again, attributes and all, wherever they were left open.
fn is_formatting_or_link(name: &LocalName) -> bool {
    *name == local_name!("a") || is_formatting(name)
}

/// Stores attributes, and says which is the first and how many they are.
pub(super) fn push_attributes(attributes: &[Attribute], growing: &mut Growing) -> (u32, u32) {
    let first = growing.attributes.len() as u32;
    for attribute in attributes {
        growing.push_attribute(&attribute_name(attribute), &attribute.value);
    }
    (first, attributes.len() as u32)
}

fn push_side(attributes: &SideAttributes, growing: &mut Growing) -> (u32, u32) {
    let first = growing.attributes.len() as u32;
    for (name, local, value) in attributes.iter() {
        growing.push_named(name, local, value);
    }
    (first, attributes.len() as u32)
}

fn attribute_name(attribute: &Attribute) -> Cow<'_, str> {
    let local = &attribute.name.local;
    match &attribute.name.prefix {
        Some(prefix) if !prefix.is_empty() => Cow::Owned(format!("{prefix}:{local}")),
        _ => Cow::Borrowed(local),
    }
}

/// Whether [`text_is_unread`] of any element of that name.
pub(super) fn may_hold_unread_text(name: &LocalName) -> bool {
    text_is_unread(Namespace::Html, name, &[])
}

/// A quick look for elements of HTML: whether [`text_is_unread`] of any of that tag.
#[inline]
fn is_named_unread(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Style | Noframes | Noembed | Iframe | Script)
}

/// Scripts and styles are half of a page and nobody reads them, but for data: JSON in its many
/// types, TeX and MathML.
#[inline]
pub(super) fn text_is_unread(
    namespace: Namespace,
    name: &LocalName,
    attributes: &[Attribute],
) -> bool {
    match *name {
        local_name!("style") => true,
        local_name!("noframes") | local_name!("noembed") | local_name!("iframe") => {
            namespace == Namespace::Html
        }
        local_name!("script") => !attributes.iter().any(holds_data),
        _ => false,
    }
}

fn holds_data(attribute: &Attribute) -> bool {
    attribute.name.local == local_name!("type") && {
        let kind = attribute.value.to_ascii_lowercase();
        kind.contains("json") || kind.contains("math")
    }
}
