//! Names of elements and attributes as html5ever's atoms.
//!
//! A name of up to seven bytes is packed into its atom. A longer one is hashed, and one that
//! html5ever does not know goes into a table under a global lock, so each page remembers the names
//! it has met, and what is to be known of them: of an element what becomes of its attributes, of an
//! attribute whether any stage reads it. Half of them nobody does. A name is found again by its last
//! eight bytes, which are all of most.

use std::borrow::Cow;

use html5ever::{LocalName, local_name};

use crate::dom::document::Namespace;
use crate::dom::plain::Opened;
use crate::dom::role::is_compared_whole;
use crate::dom::side::may_go_past;
use crate::dom::sink::{may_hold_unread_text, tag_of};
use crate::html::{AttributeName, Tag};

/// A page has some hundred names; those that share a slot are looked up again and again.
const SLOTS: usize = 256;
const PACKED: usize = 7;

pub(super) struct Names<'a> {
    /// The page.
    text: &'a str,
    slots: Vec<LocalName>,
    elements: Vec<(Name, ElementKnown)>,
    attributes: Vec<(Name, AttributeKnown)>,
}

/// A name as the page has it.
#[derive(Clone, Copy, Default)]
pub(super) struct Name {
    from: usize,
    to: usize,
    /// Its last bytes.
    tail: u64,
    /// Whether it is another than stands in the page: it holds upper case or a NUL.
    is_rewritten: bool,
}

impl Name {
    /// The name at `from`: its first byte, whatever it is, and the bytes up to one of a class that `ends`.
    #[inline]
    pub(super) fn at(bytes: &[u8], from: usize, ends: u8) -> Name {
        let class_of = |byte: u8| class::OF[usize::from(byte)];
        let first = bytes[from];
        let (mut tail, mut seen) = (u64::from(first), class_of(first));
        let mut to = from + 1;
        for &byte in &bytes[to..] {
            let class = class_of(byte);
            if class & ends != 0 {
                break;
            }
            tail = tail << 8 | u64::from(byte);
            seen |= class;
            to += 1;
        }
        Name {
            from,
            to,
            tail,
            is_rewritten: seen & class::REWRITTEN != 0,
        }
    }

    /// Where it ends.
    #[inline]
    pub(super) fn end(self) -> usize {
        self.to
    }

    #[inline]
    fn len(self) -> usize {
        self.to - self.from
    }

    /// Whether both are the same bytes.
    #[inline]
    fn is(self, other: Name, text: &str) -> bool {
        let bytes = |name: Name| &text.as_bytes()[name.from..name.to];
        let is_tail_all = self.len() <= size_of_val(&self.tail);
        (self.tail, self.len()) == (other.tail, other.len())
            && (is_tail_all || bytes(self) == bytes(other))
    }

    /// Of the usual multipliers this one has the fewest of the common names meet.
    #[inline]
    fn slot(self) -> usize {
        let mixed = self.tail.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        (mixed >> (u64::BITS - SLOTS.ilog2())) as usize
    }
}

/// What a byte means in a name.
pub(super) mod class {
    /// Ends a tag's name.
    pub(in super::super) const ENDS_TAG_NAME: u8 = 1;
    /// Ends an attribute's name.
    pub(in super::super) const ENDS_ATTRIBUTE_NAME: u8 = 2;
    /// Is written otherwise in a name: upper case, NUL.
    pub(super) const REWRITTEN: u8 = 4;

    pub(super) static OF: [u8; 256] = table();

    const fn table() -> [u8; 256] {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = match byte as u8 {
                b' ' | b'\n' | b'\t' | 0x0C | b'/' | b'>' => ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
                b'=' => ENDS_ATTRIBUTE_NAME,
                b'A'..=b'Z' | 0 => REWRITTEN,
                _ => 0,
            };
            byte += 1;
        }
        table
    }
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
    pub(super) tag: Tag,
    pub(super) opened: Option<Opened>,
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
        let tag = tag_of(Namespace::Html, name);
        ElementKnown {
            tag,
            opened: Opened::of(tag, name),
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
    /// Names of a page.
    pub(super) fn of(text: &'a str) -> Names<'a> {
        Names {
            text,
            slots: vec![local_name!(""); SLOTS],
            elements: vec![(Name::default(), ElementKnown::new("")); SLOTS],
            attributes: vec![(Name::default(), AttributeKnown::new("")); SLOTS],
        }
    }

    /// The name of an attribute.
    #[inline]
    pub(super) fn local(&mut self, name: Name) -> LocalName {
        let text = self.text(name);
        if text.len() <= PACKED {
            return LocalName::from(text);
        }
        let slot = &mut self.slots[name.slot()];
        if **slot != *text {
            *slot = LocalName::from(text);
        }
        slot.clone()
    }

    #[inline]
    pub(super) fn element(&mut self, name: Name) -> ElementKnown {
        let slot = &mut self.elements[name.slot()];
        if !name.is(slot.0, self.text) {
            *slot = (name, ElementKnown::new(&text_of(self.text, name)));
        }
        slot.1.clone()
    }

    #[inline]
    pub(super) fn attribute(&mut self, name: Name) -> AttributeKnown {
        let slot = &mut self.attributes[name.slot()];
        if !name.is(slot.0, self.text) {
            *slot = (name, AttributeKnown::new(&text_of(self.text, name)));
        }
        slot.1
    }

    /// A name as the tree builder is told it.
    pub(super) fn text(&self, name: Name) -> Cow<'a, str> {
        text_of(self.text, name)
    }
}

fn text_of(text: &str, name: Name) -> Cow<'_, str> {
    let Name { from, to, .. } = name;
    match name.is_rewritten {
        true => rewritten(&text[from..to]),
        false => Cow::Borrowed(&text[from..to]),
    }
}

#[cold]
fn rewritten(name: &str) -> Cow<'_, str> {
    let letter = |c: char| {
        if c == '\0' {
            '\u{fffd}'
        } else {
            c.to_ascii_lowercase()
        }
    };
    Cow::Owned(name.chars().map(letter).collect())
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
