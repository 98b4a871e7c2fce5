//! Numbers for keys, in the order they are met.

use crate::html::Tag;
use crate::vocabulary::words::WordHash;

/// An open-addressed table, so that no key is hashed with a seed of the day.
pub(crate) struct Numbering {
    places: Vec<(u64, u32)>,
    next: u32,
}

const FREE: u32 = u32::MAX;

/// Equal for siblings of one tag and, where it is asked for, one first class, and hardly ever for others.
pub(crate) fn key_of_siblings(parent: u32, tag: Tag, class: Option<&str>) -> u64 {
    let class = class.and_then(|class| class.split_ascii_whitespace().next());
    let bytes = class.unwrap_or("").bytes();
    let build = bytes.fold(WordHash::EMPTY.with(tag as u32), |hash, byte| {
        hash.with(u32::from(byte))
    });
    u64::from(parent) << 32 | u64::from(build.mixed())
}

impl Numbering {
    pub(crate) fn with_room_for(keys: usize) -> Numbering {
        Numbering {
            places: vec![(0, FREE); (keys * 2).next_power_of_two()],
            next: 0,
        }
    }

    /// The number of `key`: the next one if it is new.
    pub(crate) fn number(&mut self, key: u64) -> u32 {
        let mask = self.places.len() - 1;
        let mut place = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & mask;
        loop {
            match &mut self.places[place] {
                (_, number) if *number == FREE => {
                    self.places[place] = (key, self.next);
                    self.next += 1;
                    return self.next - 1;
                }
                (known, number) if *known == key => return *number,
                _ => place = (place + 1) & mask,
            }
        }
    }
}
