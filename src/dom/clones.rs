//! Attributes of elements the tree builder makes again.
//!
//! A link or a formatting element left open is made again in every block that follows, with the
//! same attributes. Their text is stored once: `<a href=…>` of a megabyte before a thousand
//! paragraphs is a megabyte. The tree builder hands out the same string each time, so that it is
//! known by its address; holding on to it keeps the address from being used for another.

use html5ever::Attribute;
use html5ever::tendril::StrTendril;

use super::build::Growing;
use super::sink::push_attributes;

/// More than the formatting elements that keep their attributes at the same time.
const SLOTS: usize = 128;

/// The attributes stored last, and where they lie.
#[derive(Default)]
pub(super) struct Clones {
    slots: Vec<Option<Stored>>,
}

struct Stored {
    attributes: Vec<Attribute>,
    first: u32,
}

impl Clones {
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
            return (stored.first, attributes.len() as u32);
        }
        let (first, count) = push_attributes(&attributes, growing);
        *slot = Some(Stored { attributes, first });
        (first, count)
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
