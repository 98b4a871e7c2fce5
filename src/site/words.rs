//! The words of any subtree as one number.
//!
//! A polynomial over the words of the page, of which the value up to each node is kept: what stands
//! between two nodes is a difference, so that every subtree has its number in constant time.

use crate::dom::{Document, Kind, NodeId};
use crate::html::Tag;
use crate::vocabulary::words::WordHash;

/// The numbers of a page.
pub(super) struct Fingerprints {
    /// For each node, the polynomial of the words before it, and how many these are.
    before: Vec<(u64, u32)>,
    /// The powers of [`BASE`].
    powers: Vec<u64>,
}

/// Odd, so that no power of it is lost in the carry.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

impl Fingerprints {
    /// Reads a page. Linear in its nodes and text.
    pub(super) fn new(document: &Document) -> Fingerprints {
        let mut before = Vec::with_capacity(document.len() + 1);
        let (mut sum, mut words) = (0_u64, 0_u32);
        let mut unread = NodeId::DOCUMENT;
        for node in (0..document.len() as u32).map(NodeId) {
            before.push((sum, words));
            if is_unread(document.tag(node)) {
                unread = unread.max(document.end(node));
            }
            if document.kind(node) == Kind::Text && node >= unread {
                for word in document.text(node).split_whitespace() {
                    sum = sum.wrapping_mul(BASE).wrapping_add(number(word));
                    words += 1;
                }
            }
        }
        before.push((sum, words));
        let power = |power: &u64| Some(power.wrapping_mul(BASE));
        let powers = std::iter::successors(Some(1), power).take(words as usize + 1);
        Fingerprints {
            before,
            powers: powers.collect(),
        }
    }

    /// The number of a subtree's words, and how many they are.
    pub(super) fn of(&self, document: &Document, node: NodeId) -> (u64, usize) {
        let at = |node: NodeId| self.before.get(node.index()).copied().unwrap_or_default();
        let ((start, first), (end, last)) = (at(node), at(document.end(node)));
        let words = (last - first) as usize;
        let power = self.powers.get(words).copied().unwrap_or_default();
        (end.wrapping_sub(start.wrapping_mul(power)), words)
    }
}

/// What shows no words.
fn is_unread(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Script | Tag::Style | Tag::Template | Tag::Noscript | Tag::Head
    )
}

/// A word as a number of 64 bits. Digits are all the same: a counter, a year, a price do not make a
/// line another one.
fn number(word: &str) -> u64 {
    let hash = word.chars().fold(WordHash::EMPTY, |hash, c| {
        hash.with(if c.is_numeric() {
            u32::from('0')
        } else {
            u32::from(c)
        })
    });
    let mixed = u64::from(hash.mixed())
        .wrapping_add(1)
        .wrapping_mul(0xD6E8_FEB8_6659_FD93);
    mixed ^ (mixed >> 32)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_same_words_have_the_same_number_wherever_and_however_they_are_marked_up() {
        let document = Document::parse(
            "<p id=a>one two three</p><div>four<p id=b>one <b>two</b>\n three</p></div>
            <p id=c>one three two</p><p id=d>one two</p><p id=e>one two <script>x</script>three</p>",
        );
        let fingerprints = Fingerprints::new(&document);
        let of = |id: &str| {
            let mut nodes = document.descendants(NodeId::DOCUMENT);
            let is_it = |node: &NodeId| {
                document
                    .attributes(*node)
                    .any(|a| a.local == "id" && a.value == id)
            };
            fingerprints.of(&document, nodes.find(is_it).unwrap())
        };
        assert_eq!(of("a"), of("b"));
        assert_eq!(of("a"), of("e"));
        assert_ne!(of("a"), of("c"));
        assert_ne!(of("a").0, of("d").0);
        assert_eq!(of("d").1, 2);
    }
}
