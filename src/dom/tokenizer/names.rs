//! Names of elements and attributes as html5ever's atoms.
//!
//! A name of up to seven bytes is packed into its atom. A longer one is hashed, and one that
//! html5ever does not know goes into a table under a global lock, so each page remembers the names
//! it has met, and what is to be known of them: of an element what becomes of its attributes, of an
//! attribute whether any stage reads it. Half of them nobody does.

use std::borrow::Cow;

use html5ever::{LocalName, local_name};

use crate::dom::role::is_compared_whole;
use crate::dom::side::may_go_past;
use crate::dom::sink::may_hold_unread_text;
use crate::html::AttributeName;

const SLOTS: usize = 128;
const PACKED: usize = 7;

pub(super) struct Names<'a> {
    slots: Vec<LocalName>,
    /// Names of elements as the page has them.
    elements: Vec<(&'a str, ElementKnown)>,
    /// Names of attributes as the page has them.
    attributes: Vec<(&'a str, AttributeKnown)>,
}

/// What is known of an element by its name.
#[derive(Clone)]
pub(super) struct ElementKnown {
    pub(super) name: LocalName,
    /// Whether all its attributes are kept.
    pub(super) keeps_all: bool,
    pub(super) may_hold_unread_text: bool,
    /// Whether its attributes may go past the tree builder.
    pub(super) may_go_past: bool,
}

/// What is known of an attribute by its name.
#[derive(Clone, Copy)]
pub(super) struct AttributeKnown {
    pub(super) name: AttributeName,
    /// Whether a stage of ours reads it, or the tree builder asks about it.
    pub(super) is_read: bool,
}

impl ElementKnown {
    fn new(name: &str) -> ElementKnown {
        let local = LocalName::from(name);
        ElementKnown {
            keeps_all: is_compared_whole(name) || is_read_whole(name),
            may_hold_unread_text: may_hold_unread_text(&local),
            may_go_past: may_go_past(name),
            name: local,
        }
    }
}

impl AttributeKnown {
    fn new(name: &str) -> AttributeKnown {
        let named = AttributeName::named(name);
        AttributeKnown {
            name: named,
            is_read: named != AttributeName::Other || is_asked_about(name),
        }
    }
}

impl<'a> Names<'a> {
    pub(super) fn new() -> Names<'a> {
        Names {
            slots: vec![local_name!(""); SLOTS],
            elements: vec![("", ElementKnown::new("")); SLOTS],
            attributes: vec![("", AttributeKnown::new("")); SLOTS],
        }
    }

    /// The name of an attribute.
    #[inline]
    pub(super) fn get(&mut self, name: &str) -> LocalName {
        if name.len() <= PACKED {
            return LocalName::from(name);
        }
        let slot = &mut self.slots[slot(name.as_bytes())];
        if **slot != *name {
            *slot = LocalName::from(name);
        }
        slot.clone()
    }

    #[inline]
    pub(super) fn element(&mut self, name: Cow<'a, str>) -> ElementKnown {
        let name = match name {
            Cow::Borrowed(name) => name,
            Cow::Owned(name) => return ElementKnown::new(&name),
        };
        let slot = &mut self.elements[slot(name.as_bytes())];
        if slot.0 != name {
            *slot = (name, ElementKnown::new(name));
        }
        slot.1.clone()
    }

    #[inline]
    #[allow(
        clippy::ptr_arg,
        reason = "a name that is borrowed lives as long as the page"
    )]
    pub(super) fn attribute(&mut self, name: &Cow<'a, str>) -> AttributeKnown {
        let name = match name {
            Cow::Borrowed(name) => name,
            Cow::Owned(name) => return AttributeKnown::new(name),
        };
        let slot = &mut self.attributes[slot(name.as_bytes())];
        if slot.0 != *name {
            *slot = (name, AttributeKnown::new(name));
        }
        slot.1
    }
}

/// A slot by the name's ends and length: names with the same start (`data-`, `aria-`) differ there.
#[inline]
fn slot(name: &[u8]) -> usize {
    let byte = |index: usize| u32::from(name.get(index).copied().unwrap_or(0));
    let from_end = |count: usize| byte(name.len().wrapping_sub(count));
    let mixed = from_end(1) | from_end(2) << 8 | from_end(4) << 16 | (byte(5) ^ byte(0)) << 24;
    let hash = (mixed ^ name.len() as u32).wrapping_mul(0x9E37_79B9);
    (hash >> 25) as usize % SLOTS
}

/// Attributes of other names that a stage of ours reads, and those the tree builder asks about.
fn is_asked_about(name: &str) -> bool {
    matches!(name, "selected" | "multiple" | "form" | "shadowrootmode")
        || matches!(
            name,
            "display"
                | "alttext"
                | "data-callout"
                | "data-math"
                | "data-tex"
                | "data-latex"
                | "data-formula"
                | "data-expr"
                | "data-enlighter-language"
                | "data-instgrm-permalink"
                | "data-math-style"
                | "data-shortcode"
                | "data-tweetid"
                | "data-videoid"
                | "videoid"
        )
        || name.starts_with("data-clipboard")
}

/// Elements that a stage asks for attributes of any name: scripts that load pictures late, or copy
/// code, call theirs as they like, and formulas have some of their own.
fn is_read_whole(name: &str) -> bool {
    matches!(
        name,
        "img"
            | "source"
            | "video"
            | "audio"
            | "button"
            | "math"
            | "mfrac"
            | "mfenced"
            | "mtable"
            | "annotation"
    )
}
