//! A memo of what strings were found to mean.
//!
//! The elements of a page share a few class names: of the hundred cards of a list each has the same
//! ten. Reading a name letter by letter costs more than finding that it was read before, so the
//! stages that read class names ask here first. A document stores a class once, so a string is known
//! by its address: one that stands elsewhere is another, which costs time and changes nothing. So does
//! it that each string has one place, and what stood there before is forgotten.

/// How many strings are remembered at most, where nothing else is said; a power of two.
const PLACES: usize = 512;

/// Remembers what was made of strings of one document.
#[derive(Debug)]
pub(crate) struct Memo<'a, T, const N: usize = PLACES> {
    places: Vec<Option<(&'a str, T)>>,
}

impl<'a, T: Copy, const N: usize> Memo<'a, T, N> {
    pub(crate) fn new() -> Memo<'a, T, N> {
        Memo {
            places: vec![None; N],
        }
    }

    /// What `make` gives for `text`; it is asked only where that is not remembered.
    #[inline]
    pub(crate) fn get(&mut self, text: &'a str, make: impl FnOnce(&'a str) -> T) -> T {
        let place = &mut self.places[place_of(text) % N];
        match place {
            Some((known, meaning)) if std::ptr::eq(*known, text) => *meaning,
            _ => place.insert((text, make(text))).1,
        }
    }
}

#[inline]
fn place_of(text: &str) -> usize {
    let address = text.as_ptr().addr() as u64;
    (address.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_means_what_was_made_of_it_however_many_came_between() {
        let names: Vec<String> = (0..2 * PLACES)
            .map(|number| format!("{}{number}", "card-".repeat(number % 5)))
            .collect();
        let mut memo: Memo<'_, _> = Memo::new();
        for name in names.iter().chain(&names) {
            assert_eq!(memo.get(name, str::len), name.len());
        }
    }

    #[test]
    fn what_is_remembered_is_not_made_again() {
        let page = "card wide".to_owned();
        let (card, wide) = (&page[..4], &page[5..]);
        let mut memo: Memo<'_, _> = Memo::new();
        let mut made = 0;
        for name in [&page, card, "", &page, wide, &page] {
            memo.get(name, |_| made += 1);
        }
        // The page and its start have one address, and so one place.
        assert_eq!(made, 5);
    }
}
