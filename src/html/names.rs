//! Looking a name up in a fixed list: a table of hashes, made when the crate is compiled.
//!
//! Every element and attribute of a page is looked up, most of them twice; a `match` over a hundred
//! strings compares with dozens of them.

/// Four times the number of names or more, so that a look-up rarely compares with two.
pub(super) const SLOTS: usize = 512;
const EMPTY: u8 = u8::MAX;

/// Where each of `names` is found; open addressing.
pub(super) const fn table(names: &[&str]) -> [u8; SLOTS] {
    assert!(names.len() < EMPTY as usize);
    let mut table = [EMPTY; SLOTS];
    let mut index = 0;
    while index < names.len() {
        let mut slot = hash(names[index].as_bytes());
        while table[slot] != EMPTY {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = index as u8;
        index += 1;
    }
    table
}

/// The index of `name` in `names`.
#[inline]
pub(super) fn find(table: &[u8; SLOTS], names: &[&str], name: &str) -> Option<usize> {
    let mut slot = hash(name.as_bytes());
    loop {
        let index = table[slot];
        if index == EMPTY {
            return None;
        }
        if names[index as usize] == name {
            return Some(index as usize);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// From the length and four bytes that tell names of this kind apart.
const fn hash(name: &[u8]) -> usize {
    let length = name.len();
    if length == 0 {
        return 0;
    }
    let bytes = name[0] as u32
        | (name[length - 1] as u32) << 8
        | (name[length / 2] as u32) << 16
        | (name[length - 1 - length / 4] as u32) << 24;
    let mixed = (bytes ^ (length as u32) << 4).wrapping_mul(0x9E37_79B9);
    (mixed >> 23) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use crate::html::{AttributeName, Tag};

    #[test]
    fn every_name_is_found_and_no_other() {
        for name in [
            "a",
            "b",
            "h1",
            "html",
            "annotation-xml",
            "foreignObject",
            "xmp",
        ] {
            assert_eq!(Tag::named(name).as_str(), name);
        }
        for name in ["class", "id", "data-src", "xlink:href", "aria-hidden"] {
            assert_eq!(AttributeName::named(name).as_str(), name);
        }
        for name in ["", "h7", "A", "custom-element", "onclick", "é"] {
            assert_eq!(Tag::named(name), Tag::Other);
            assert_eq!(AttributeName::named(name), AttributeName::Other);
        }
    }
}
