//! The stack of open elements (13.2.4.2), where it is known.

use html5ever::{Attribute, LocalName};

use super::super::plain::{Holds, name_in_drawings};
use super::super::side::numbered;
use super::super::sink::Handle;
use crate::html::Tag;

/// The stack.
#[derive(Default)]
pub(super) struct OpenElements {
    /// `html` first.
    pub(super) elements: Vec<Open>,
    /// How many of them the tree builder knows.
    pub(super) told: usize,
}

/// An open element.
pub(super) struct Open {
    pub(super) node: Handle,
    pub(super) holds: Holds,
    /// What its tag bears, for the tree builder to be told.
    pub(super) attributes: Attributes,
}

/// What the tag of a formatting element or a link bears: the tree builder keeps it, to make the element
/// again.
pub(super) enum Attributes {
    None,
    /// The number that stands for them ([`side`](super::super::side)).
    Number(u32),
    All(Vec<Attribute>),
}

impl Attributes {
    pub(super) fn take(&mut self) -> Vec<Attribute> {
        match std::mem::replace(self, Attributes::None) {
            Attributes::None => Vec::new(),
            Attributes::Number(number) => vec![numbered(number)],
            Attributes::All(attributes) => attributes,
        }
    }
}

impl OpenElements {
    /// Adds an element the tree builder knows.
    pub(super) fn push_told(&mut self, node: Handle, tag: Tag) {
        let outer = self.elements.last().map(|outer| outer.holds);
        self.elements.push(Open {
            node,
            attributes: Attributes::None,
            holds: outer.unwrap_or(Holds::NOTHING).with(tag),
        });
        self.told = self.elements.len();
    }

    /// Where the elements of a drawing begin that is open.
    pub(super) fn drawing_start(&self) -> usize {
        let is_html = |open: &Open| !open.holds.draws;
        self.elements
            .iter()
            .rposition(is_html)
            .map_or(0, |last| last + 1)
    }

    /// Closes the innermost element of that name of the drawing that is open, and what is open in it; says
    /// whether there was one, of which the tree builder was not told.
    pub(super) fn close_drawn(&mut self, name: &LocalName) -> bool {
        let name = name_in_drawings(name.clone());
        let is_it = |open: &Open| open.node.name == name;
        if self.elements.len() > self.told && self.elements.last().is_some_and(is_it) {
            self.elements.pop();
            return true;
        }
        let untold = self.drawing_start().max(self.told);
        let mut drawn = self.elements[untold..].iter();
        let closed = drawn.rposition(is_it);
        if let Some(closed) = closed {
            self.elements.truncate(untold + closed);
        }
        closed.is_some()
    }

    /// Removes the last, which the tree builder knew.
    pub(super) fn close(&mut self) {
        self.elements.pop();
        self.told = self.elements.len();
    }
}
