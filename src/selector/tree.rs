//! The document as the `selectors` crate wants to see one: elements that know their neighbours.

use std::cell::Cell;
use std::fmt;

use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::MatchingContext;
use selectors::matching::ElementSelectorFlags;
use selectors::{Element as Matched, OpaqueElement};

use super::parse::{Css, Name, Never};
use crate::dom::{Document, Kind, Namespace, NodeId};
use crate::html::AttributeName;

/// A document with what its flat form does not say at once, and a count of the steps taken in it.
///
/// Matching looks about from each element: up for `a b`, back for `a ~ b`, down for `:has()`. On a
/// page of a hundred thousand elements side by side, `a ~ b` is as slow as the square of that. So
/// steps are counted, and no more are taken than [`STEPS_OF_A_NODE`] for each node.
pub(super) struct Tree<'a> {
    document: &'a Document,
    /// One for each node.
    places: Vec<Place>,
    steps_left: Cell<u64>,
}

#[derive(Clone, Copy)]
struct Place {
    /// The element before it in the same parent; the document where there is none.
    previous: NodeId,
    depth: u32,
}

/// More than an element is ever deep with the default limits.
const STEPS_OF_A_NODE: u64 = 600;
/// For pages that are small enough anyway: about a tenth of a second.
const STEPS_OF_A_PAGE: u64 = 20_000_000;

/// Below this depth `:has()` does not look: the crate goes down by calls within calls, which take half a
/// kilobyte each of a debug build's stack.
const MOST_DEPTH: u32 = 256;

impl<'a> Tree<'a> {
    /// Meets every element once, in document order, and shows it to `meet`.
    pub(super) fn new(document: &'a Document, mut meet: impl FnMut(NodeId)) -> Tree<'a> {
        let nowhere = Place {
            previous: NodeId::DOCUMENT,
            depth: 0,
        };
        let mut places = vec![nowhere; document.len()];
        // The last element met among the children of each node.
        let mut last = vec![NodeId::DOCUMENT; document.len()];
        for node in document.descendants(NodeId::DOCUMENT) {
            if document.kind(node) != Kind::Element {
                continue;
            }
            let parent = document.parent(node).unwrap_or(NodeId::DOCUMENT);
            places[node.index()] = Place {
                previous: std::mem::replace(&mut last[parent.index()], node),
                depth: places[parent.index()].depth + 1,
            };
            meet(node);
        }
        Tree {
            document,
            places,
            steps_left: Cell::new(0),
        }
    }

    pub(super) fn element(&self, node: NodeId) -> Element<'_> {
        Element { tree: self, node }
    }

    pub(super) fn start_counting(&self) {
        let of_nodes = STEPS_OF_A_NODE * self.document.len() as u64;
        self.steps_left.set(of_nodes.max(STEPS_OF_A_PAGE));
    }

    /// Whether there were more steps to take than allowed.
    pub(super) fn gave_up(&self) -> bool {
        self.steps_left.get() == 0
    }

    /// Counts a step; `None` where no more is allowed. In a debug build the crate takes an answer
    /// that differs from an earlier one for a slip of its own and panics; there an element is
    /// matched to the end, and no further one.
    fn step(&self) -> Option<()> {
        let left = self.steps_left.get().saturating_sub(1);
        self.steps_left.set(left);
        (left > 0 || cfg!(debug_assertions)).then_some(())
    }
}

/// An element of a [`Tree`].
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    tree: &'a Tree<'a>,
    node: NodeId,
}

impl Element<'_> {
    fn at(self, node: NodeId) -> Self {
        Element { node, ..self }
    }

    fn place(&self) -> &Place {
        &self.tree.places[self.node.index()]
    }

    fn attribute(&self, name: AttributeName) -> &str {
        let value = self.tree.document.attribute(self.node, name);
        value.unwrap_or("")
    }

    /// The first element from `node` on that has the same parent as it: text does not stand beside
    /// text, so that one is near.
    fn element_from(self, node: NodeId, end: NodeId) -> Option<Self> {
        let document = self.tree.document;
        let mut next = node;
        while next < end {
            if document.kind(next) == Kind::Element {
                return Some(self.at(next));
            }
            next = document.end(next);
        }
        None
    }
}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Element({:?})", self.node)
    }
}

impl Matched for Element<'_> {
    type Impl = Css;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.place())
    }

    fn parent_element(&self) -> Option<Self> {
        self.tree.step()?;
        let parent = self.tree.document.parent(self.node)?;
        (parent != NodeId::DOCUMENT).then_some(self.at(parent))
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.tree.step()?;
        let previous = self.place().previous;
        (previous != NodeId::DOCUMENT).then_some(self.at(previous))
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.tree.step()?;
        let document = self.tree.document;
        let parent = document.parent(self.node)?;
        self.element_from(document.end(self.node), document.end(parent))
    }

    fn first_element_child(&self) -> Option<Self> {
        self.tree.step()?;
        let end = self.tree.document.end(self.node);
        match self.place().depth < MOST_DEPTH {
            true => self.element_from(NodeId(self.node.0 + 1), end),
            false => None,
        }
    }

    fn is_html_element_in_html_document(&self) -> bool {
        self.tree.document.namespace(self.node) == Namespace::Html
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tree.document.name(self.node) == name
    }

    /// Selectors cannot speak of namespaces here: there is no way to declare a prefix.
    fn has_namespace(&self, _: &str) -> bool {
        true
    }

    fn is_same_type(&self, other: &Self) -> bool {
        let document = self.tree.document;
        document.name(self.node) == document.name(other.node)
            && document.namespace(self.node) == document.namespace(other.node)
    }

    fn attr_matches(
        &self,
        _: &NamespaceConstraint<&Name>,
        name: &Name,
        operation: &AttrSelectorOperation<&Name>,
    ) -> bool {
        let mut attributes = self.tree.document.attributes(self.node);
        attributes.any(|attribute| {
            attribute.local == name.as_ref() && operation.eval_str(attribute.value)
        })
    }

    fn has_id(&self, id: &Name, case: CaseSensitivity) -> bool {
        let own = self.attribute(AttributeName::Id);
        case.eq(own.as_bytes(), id.as_ref().as_bytes())
    }

    fn has_class(&self, name: &Name, case: CaseSensitivity) -> bool {
        let mut classes = self
            .attribute(AttributeName::Class)
            .split_ascii_whitespace();
        classes.any(|class| case.eq(class.as_bytes(), name.as_ref().as_bytes()))
    }

    fn is_empty(&self) -> bool {
        let document = self.tree.document;
        let mut below = document.children(self.node);
        !below.any(|child| match document.kind(child) {
            Kind::Text => !document.text(child).is_empty(),
            kind => kind == Kind::Element,
        })
    }

    fn is_root(&self) -> bool {
        self.tree.document.parent(self.node) == Some(NodeId::DOCUMENT)
    }

    // What a saved page does not have: readers, styles, shadow trees of its own.

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn match_non_ts_pseudo_class(&self, class: &Never, _: &mut MatchingContext<'_, Css>) -> bool {
        match *class {}
    }

    fn match_pseudo_element(&self, element: &Never, _: &mut MatchingContext<'_, Css>) -> bool {
        match *element {}
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        false
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_custom_state(&self, _: &Name) -> bool {
        false
    }

    fn imported_part(&self, _: &Name) -> Option<Name> {
        None
    }

    fn is_part(&self, _: &Name) -> bool {
        false
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
