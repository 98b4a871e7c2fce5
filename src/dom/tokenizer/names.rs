//! Names of elements and attributes as html5ever's atoms.
//!
//! A name of up to seven bytes is packed into its atom. A longer one is hashed, and one that
//! html5ever does not know goes into a table under a global lock, so each page remembers the names
//! it has met.

use html5ever::{LocalName, local_name};

const SLOTS: usize = 128;
const PACKED: usize = 7;

pub(super) struct Names {
    slots: Vec<LocalName>,
}

impl Names {
    pub(super) fn new() -> Names {
        Names {
            slots: vec![local_name!(""); SLOTS],
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
}

/// A slot by the name's ends and length: names with the same start (`data-`, `aria-`) differ there.
#[inline]
fn slot(name: &[u8]) -> usize {
    let byte = |index: usize| u32::from(name.get(index).copied().unwrap_or(0));
    let mixed = byte(name.len() - 1)
        | byte(name.len() - 2) << 8
        | byte(name.len() - 4) << 16
        | (byte(5) ^ byte(0)) << 24;
    let hash = (mixed ^ name.len() as u32).wrapping_mul(0x9E37_79B9);
    (hash >> 25) as usize % SLOTS
}
