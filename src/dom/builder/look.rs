//! Reads what the tree builder holds: the open elements, and whether they are ordinary.

use std::cell::RefCell;

use html5ever::interface::Tracer;

use super::super::plain::{Holds, is_in_list};
use super::super::sink::{Handle, Sink};
use super::open::{Attributes, Open};
use crate::html::Tag;

/// With more formatting elements than this a page is not plain.
const MOST_FORMATTING: usize = 16;

/// Reads the handles that the tree builder names: the document, the open elements, the list of active
/// formatting elements, the `head` and perhaps a `form`.
pub(super) struct Look<'a> {
    pub(super) sink: &'a Sink,
    pub(super) seen: RefCell<Seen>,
}

pub(super) struct Seen {
    /// The open elements, and those in the list behind them.
    pub(super) elements: Vec<Open>,
    /// Where the first stands that stood before: the list has begun by then.
    again: Option<usize>,
    /// How many handles were named, and how many of formatting elements.
    pub(super) handles: usize,
    formatting: usize,
    pub(super) has_body: bool,
    /// The `head`, as an element that is open or as the one that was.
    head: Option<Handle>,
    /// The `head` is open, and nothing in it.
    is_in_head: bool,
    /// An element is open in which other rules hold.
    pub(super) is_special: bool,
    /// The `head` has been named: what comes behind it is not open.
    is_over: bool,
}

impl Tracer for Look<'_> {
    type Handle = Handle;

    fn trace_handle(&self, handle: &Handle) {
        let tag = self.sink.html_tag(&handle.name);
        self.seen.borrow_mut().see(handle, tag);
    }
}

impl Seen {
    /// Nothing yet; it will be noted in place of `elements`.
    pub(super) fn in_place_of(mut elements: Vec<Open>) -> Seen {
        elements.clear();
        Seen {
            elements,
            again: None,
            handles: 0,
            formatting: 0,
            has_body: false,
            head: None,
            is_in_head: false,
            is_special: false,
            is_over: false,
        }
    }

    fn see(&mut self, handle: &Handle, tag: Tag) {
        use Tag::*;
        self.handles += 1;
        // It is named once among the open elements and once by itself.
        self.is_in_head = self.handles == 4 && self.head.is_some() && tag == Tag::Head;
        if self.is_over || self.is_special || handle.name.is_empty() {
            return;
        }
        match tag {
            Head => {
                self.head = Some(handle.clone());
                return self.is_over = true;
            }
            Body => self.has_body = true,
            Applet | Colgroup | Frameset | Marquee | Object | Select | Template => {
                self.is_special = true;
            }
            _ => self.is_special |= handle.is_foreign(),
        }
        let outer = self
            .elements
            .last()
            .map_or(Holds::NOTHING, |outer| outer.holds);
        let holds = outer.with(tag);
        if is_in_list(tag) {
            self.formatting += 1;
            self.is_special |= self.formatting > MOST_FORMATTING;
            if self.again.is_none() && self.stood_before(handle) {
                self.again = Some(self.elements.len());
            }
        }
        self.elements.push(Open {
            node: handle.clone(),
            attributes: Attributes::None,
            holds,
        });
    }

    fn stood_before(&self, handle: &Handle) -> bool {
        self.elements.iter().any(|open| open.node.id == handle.id)
    }

    /// Leaves the open elements in `elements`; says whether they are known, and ordinary.
    ///
    /// What is in the list and not open is opened again before anything is appended. So all in it must have
    /// been named before; and the last of the open ones, if one of those that are in the list, must be in
    /// it, or it may be the first in the list.
    pub(super) fn open_elements(mut self, elements: &mut Vec<Open>) -> bool {
        if self.is_in_head {
            let holds = Holds::NOTHING.with(Tag::Head);
            let head = self.head.into_iter();
            self.elements.extend(head.map(|node| Open {
                node,
                holds,
                attributes: Attributes::None,
            }));
            *elements = self.elements;
            return true;
        }
        let end = self.again.unwrap_or(self.elements.len());
        let (open, list) = self.elements.split_at(end);
        let is_in =
            |one: &Open, some: &[Open]| some.iter().any(|other| other.node.id == one.node.id);
        let is_certain = open
            .last()
            .is_some_and(|last| !is_in_list(last.holds.tag) || is_in(last, list));
        let are_open = list.iter().all(|one| is_in(one, open));
        let is_known = self.has_body && self.is_over && !self.is_special && is_certain && are_open;
        self.elements.truncate(end);
        *elements = self.elements;
        is_known
    }
}
