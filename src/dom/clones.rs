//! Attributes of elements the tree builder makes again.
//!
//! A link or a formatting element left open is made again in every block that follows, with the
//! same attributes. Their text is stored once: `<a href=…>` of a megabyte before a thousand
//! paragraphs is a megabyte. A link's tag bears a number in their place ([`side`](super::side)). Of other
//! elements the tree builder hands out the same string each time, so that it is known by its address;
//! holding on to it keeps the address from being used for another. And they are not repeated without
//! end, because what is read from the tree would be: a gigabyte of Markdown for that page.

use html5ever::Attribute;
use html5ever::tendril::StrTendril;

use super::build::Growing;
use super::sink::push_attributes;

/// More than the formatting elements that keep their attributes at the same time.
const SLOTS: usize = 128;

/// What may be repeated beyond the length of the page.
const SPARE_BYTES: usize = 1 << 20;

/// The attributes stored last, and where they lie.
pub(super) struct Clones {
    slots: Vec<Option<Stored>>,
    /// Where those of links lie, by their numbers.
    links: Vec<Option<Repeatable>>,
    /// How many bytes of attributes may still be repeated.
    repeatable: usize,
}

struct Stored {
    attributes: Vec<Attribute>,
    repeatable: Repeatable,
}

#[derive(Clone, Copy)]
struct Repeatable {
    first: u32,
    count: u32,
    bytes: usize,
}

impl Clones {
    /// For a page of `bytes` bytes.
    pub(super) fn new(bytes: usize) -> Clones {
        Clones {
            slots: Vec::new(),
            links: Vec::new(),
            repeatable: bytes.saturating_add(SPARE_BYTES),
        }
    }

    /// Stores attributes unless they are those of an element made before, and says which is the
    /// first and how many they are.
    pub(super) fn attributes(
        &mut self,
        attributes: Vec<Attribute>,
        growing: &mut Growing,
    ) -> (u32, u32) {
        let Some(longest) = attributes.iter().max_by_key(|a| a.value.len32()) else {
            return (0, 0);
        };
        if self.slots.is_empty() {
            self.slots.resize_with(SLOTS, || None);
        }
        let slot = &mut self.slots[hash(&longest.value) % SLOTS];
        if let Some(stored) = slot.as_ref().filter(|s| same(&s.attributes, &attributes)) {
            let stored = stored.repeatable;
            return self.repeat(stored, growing);
        }
        let (first, count) = push_attributes(&attributes, growing);
        let bytes = attributes.iter().map(|a| a.value.len()).sum();
        *slot = Some(Stored {
            attributes,
            repeatable: Repeatable {
                first,
                count,
                bytes,
            },
        });
        (first, count)
    }

    /// Notes where the attributes of a link lie.
    pub(super) fn remember(&mut self, number: u32, (first, count): (u32, u32), bytes: usize) {
        let place = number as usize;
        if self.links.len() <= place {
            self.links.resize(place + 1, None);
        }
        self.links[place] = Some(Repeatable {
            first,
            count,
            bytes,
        });
    }

    /// Where the attributes of a link lie that is made again.
    pub(super) fn again(&mut self, number: u32, growing: &mut Growing) -> (u32, u32) {
        match self.links.get(number as usize).copied().flatten() {
            Some(stored) => self.repeat(stored, growing),
            None => (0, 0),
        }
    }

    fn repeat(&mut self, stored: Repeatable, growing: &mut Growing) -> (u32, u32) {
        let Some(left) = self.repeatable.checked_sub(stored.bytes) else {
            growing.hit.attributes += stored.count;
            return (0, 0);
        };
        self.repeatable = left;
        (stored.first, stored.count)
    }
}

/// Up to eight bytes lie within the string itself, whose address says nothing.
const INLINE: u32 = 8;

fn hash(value: &StrTendril) -> usize {
    let number = if value.len32() <= INLINE {
        value
            .bytes()
            .fold(0, |number, byte| number << 8 | u64::from(byte))
    } else {
        value.as_ptr() as u64
    };
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize
}

fn same(one: &[Attribute], other: &[Attribute]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.name == other.name && same_string(&one.value, &other.value))
}

fn same_string(one: &StrTendril, other: &StrTendril) -> bool {
    one.len32() == other.len32()
        && if one.len32() <= INLINE {
            **one == **other
        } else {
            one.as_ptr() == other.as_ptr()
        }
}
