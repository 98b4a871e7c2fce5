//! Names of elements and attributes as html5ever's atoms.
//!
//! A name of up to seven bytes is packed into its atom. A longer one is hashed, and one that
//! html5ever does not know goes into a table under a global lock, so each page remembers the names
//! it has met. Of an attribute it remembers as well whether any stage reads it: half of them nobody
//! does.

use std::borrow::Cow;

use html5ever::{LocalName, local_name};

use crate::html::AttributeName;

const SLOTS: usize = 128;
const PACKED: usize = 7;

pub(super) struct Names<'a> {
    slots: Vec<LocalName>,
    /// Names of attributes as the page has them; `None` beside those that nobody reads.
    attributes: Vec<(&'a str, Option<LocalName>)>,
}

impl<'a> Names<'a> {
    pub(super) fn new() -> Names<'a> {
        Names {
            slots: vec![local_name!(""); SLOTS],
            attributes: vec![("", None); SLOTS],
        }
    }

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

    /// The name of an attribute, if it is one that a stage of ours reads or the tree builder asks
    /// about.
    #[inline]
    pub(super) fn known_attribute(&mut self, name: Cow<'a, str>) -> Option<LocalName> {
        let name = match name {
            Cow::Borrowed(name) => name,
            Cow::Owned(name) => return is_known(&name).then(|| self.get(&name)),
        };
        let slot = &mut self.attributes[slot(name.as_bytes())];
        if slot.0 != name {
            *slot = (name, is_known(name).then(|| LocalName::from(name)));
        }
        slot.1.clone()
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

/// Attributes that a stage of ours reads, and those the tree builder asks about.
fn is_known(name: &str) -> bool {
    AttributeName::named(name) != AttributeName::Other
        || matches!(name, "selected" | "multiple" | "form" | "shadowrootmode")
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
