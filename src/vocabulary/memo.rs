//! A memo of what strings were found to mean.
//!
//! The elements of a page share a few class names: of the hundred cards of a list each has the same
//! ten. Reading a name letter by letter costs more than finding that it was read before, so the
//! stages that read class names ask here first. Each string has one place, given by a hash that is
//! the same everywhere; what stood there before is forgotten, which costs time and changes nothing.

/// How many strings are remembered at most; a power of two.
const PLACES: usize = 512;

/// Remembers what was made of strings of one document.
#[derive(Debug)]
pub(crate) struct Memo<'a, T> {
    places: Vec<Option<(&'a str, T)>>,
}

impl<'a, T: Copy> Memo<'a, T> {
    pub(crate) fn new() -> Memo<'a, T> {
        Memo {
            places: vec![None; PLACES],
        }
    }

    /// What `make` gives for `text`; it is asked only where that is not remembered.
    #[inline]
    pub(crate) fn get(&mut self, text: &'a str, make: impl FnOnce(&'a str) -> T) -> T {
        let place = &mut self.places[place_of(text)];
        match place {
            Some((known, meaning)) if *known == text => *meaning,
            _ => place.insert((text, make(text))).1,
        }
    }
}

/// Eight bytes at a time, with a rotation and a multiplication each.
#[inline]
fn place_of(text: &str) -> usize {
    let mut hash = text.len() as u64;
    let mut add = |word: u64| {
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    };
    let mut words = text.as_bytes().chunks_exact(8);
    for word in &mut words {
        add(word
            .iter()
            .rev()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte)));
    }
    add(words
        .remainder()
        .iter()
        .fold(0, |sum, &byte| sum << 8 | u64::from(byte)));
    (hash >> 48) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_means_what_was_made_of_it_however_many_came_between() {
        let names: Vec<String> = (0..2 * PLACES)
            .map(|number| format!("{}{number}", "card-".repeat(number % 5)))
            .collect();
        let mut memo = Memo::new();
        for name in names.iter().chain(&names) {
            assert_eq!(memo.get(name, str::len), name.len());
        }
    }

    #[test]
    fn what_is_remembered_is_not_made_again() {
        let mut memo = Memo::new();
        let mut made = 0;
        for name in ["card wide", "", "card wide", "", "card"] {
            memo.get(name, |_| made += 1);
        }
        assert_eq!(made, 3);
    }
}
