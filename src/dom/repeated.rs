//! Values of attributes that a page repeats: of the hundred cards of a list each has the same class
//! names. They are stored once, so that the page's text is shorter, and so that the stages which ask
//! what a class says know by its address that they asked before
//! ([`Memo`](crate::vocabulary::Memo)). Each value has one place, given by a hash that is the same
//! everywhere; what stood there before is forgotten, which costs room and changes nothing.

/// How many values are remembered at most; a power of two.
const PLACES: usize = 1024;

/// Where values lie that were stored before.
#[derive(Default)]
pub(super) struct Repeated {
    /// Start and length; none before the first value comes.
    places: Vec<(u32, u32)>,
}

impl Repeated {
    /// Where `value` lies in `text`; where it does not, it is to be noted in the place given.
    pub(super) fn find(&mut self, text: &str, value: &str) -> Result<(u32, u32), Place> {
        if self.places.is_empty() {
            self.places.resize(PLACES, (0, 0));
        }
        let place = hash(value) % PLACES;
        let (start, length) = self.places[place];
        let stored = text.get(start as usize..(start + length) as usize);
        match stored == Some(value) {
            true => Ok((start, length)),
            false => Err(Place(place)),
        }
    }

    /// Notes where the value lies that was not found.
    pub(super) fn note(&mut self, place: Place, stored: (u32, u32)) {
        self.places[place.0] = stored;
    }
}

/// The place of a value that was not found.
pub(super) struct Place(usize);

/// Eight bytes at a time, with a rotation and a multiplication each.
#[inline]
fn hash(text: &str) -> usize {
    let mut hash = text.len() as u64;
    let mut add = |word: u64| {
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    };
    let mut rest = text.as_bytes();
    while let Some((word, behind)) = rest.split_first_chunk() {
        add(u64::from_le_bytes(*word));
        rest = behind;
    }
    add(rest.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte)));
    (hash >> 48) as usize
}

#[cfg(test)]
mod tests {
    use crate::dom::{Document, NodeId};
    use crate::html::AttributeName;

    fn classes(document: &Document) -> Vec<&str> {
        let nodes = document.descendants(NodeId::DOCUMENT);
        let class = |node| document.attribute(node, AttributeName::Class);
        nodes.filter_map(class).collect()
    }

    #[test]
    fn a_class_that_is_repeated_is_stored_once() {
        let document = Document::parse(
            "<p class='card wide'>a<p class='card'>b<p class='card wide'>c<p id='card wide'>d",
        );
        let classes = classes(&document);
        assert_eq!(classes, ["card wide", "card", "card wide"]);
        assert!(std::ptr::eq(classes[0], classes[2]));
        assert_eq!(document.text_len(), "card widecardcard wideabcd".len());
    }

    #[test]
    fn classes_are_their_own_however_many_there_are() {
        let names: Vec<String> = (0..3000)
            .map(|number| format!("{}{}", "card-".repeat(number % 5), number % 1500))
            .collect();
        let html: String = names
            .iter()
            .map(|name| format!("<p class='{name}'>a"))
            .collect();
        assert_eq!(classes(&Document::parse(&html)), names);
    }
}
