//! Attributes that go past the tree builder.
//!
//! The tree builder gives the attributes of a tag to the element it makes, and asks about few of them. So
//! those it never asks about become no strings and names of its own: the tokenizer writes them down here,
//! and the sink gives them to the first element of the tag's name that is made of the tag's token. What
//! else is made of it (`html`, `body` and `p` where they are missing, the parts of a table around a cell)
//! has other names.
//!
//! A link that is left open is made again in every block that follows. So its tag bears a number in place
//! of its attributes, by which they are found again.

use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::TokenSink;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use super::builder::StartTag;
use super::role::is_compared_whole;
use crate::html::AttributeName;

/// A token sink that takes the attributes of some tags before it is given the tag, and some tags and
/// text without a token made of them.
pub(super) trait SideSink: TokenSink {
    /// Takes text if all it does is to be appended; says whether it has. Where text may be held back for
    /// what follows, that has to be a tag.
    fn take_text(&self, text: &str, is_before_tag: impl Fn() -> bool, position: u64) -> bool;

    /// Takes a start tag if all it does is to append its element; says whether it has.
    fn take_start_tag(&self, tag: &StartTag<'_>, position: u64) -> bool;

    /// Takes an end tag if all it does is to close the current node; says whether it has.
    fn take_end_tag(&self, name: &LocalName) -> bool;

    /// Whether the attributes of a tag that [`may_go_past`] may come this way now.
    fn takes_side(&self) -> bool;

    /// Takes the attributes of the start tag that comes next, and leaves others in their place, which mean
    /// nothing.
    fn take_side(&self, attributes: &mut SideAttributes);
}

/// The attributes of a tag, in its order.
#[derive(Default)]
pub(super) struct SideAttributes {
    /// The tag's name.
    element: LocalName,
    /// The number of a link.
    number: Option<u32>,
    attributes: Vec<SideAttribute>,
    /// Their values, and those names that are no [`AttributeName`].
    text: String,
}

struct SideAttribute {
    name: AttributeName,
    local: Range<usize>,
    value: Range<usize>,
}

impl SideAttributes {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.attributes.len()
    }

    #[inline]
    pub(super) fn clear(&mut self) {
        self.attributes.clear();
    }

    /// Says which tag they are of.
    pub(super) fn name(&mut self, element: LocalName, number: Option<u32>) {
        self.element = element;
        self.number = number;
    }

    /// Whether there are any, for an element of that name, and number if it has one.
    #[inline]
    pub(super) fn are_for(&self, element: &LocalName, number: Option<u32>) -> bool {
        !self.attributes.is_empty() && self.element == *element && self.number == number
    }

    /// Bytes of their values and names.
    pub(super) fn text_len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn truncate(&mut self, count: usize) {
        self.attributes.truncate(count);
    }

    /// Whether there is an attribute of that name. Most tags that have any have one.
    #[inline]
    pub(super) fn has(&self, name: AttributeName, local: &str) -> bool {
        !self.attributes.is_empty() && self.is_named(name, local)
    }

    fn is_named(&self, name: AttributeName, local: &str) -> bool {
        let is_other = name == AttributeName::Other;
        let is_same = |one: &SideAttribute| !is_other || &self.text[one.local.clone()] == local;
        self.attributes
            .iter()
            .any(|one| one.name == name && is_same(one))
    }

    /// Adds an attribute, whose name as text counts where it is no [`AttributeName`].
    pub(super) fn push(&mut self, name: AttributeName, local: &str, value: &str) {
        if self.attributes.is_empty() {
            self.text.clear();
        }
        let local = match name {
            AttributeName::Other => self.store(local),
            _ => 0..0,
        };
        let value = self.store(value);
        self.attributes.push(SideAttribute { name, local, value });
    }

    /// Name, name as text where it is no other, and value of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (AttributeName, &str, &str)> {
        self.attributes.iter().map(|attribute| {
            let text = |range: &Range<usize>| &self.text[range.clone()];
            (
                attribute.name,
                text(&attribute.local),
                text(&attribute.value),
            )
        })
    }

    fn store(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }
}

/// Stands for the attributes of link `number` in its tag. Its value is a letter for each four bits, which
/// asks for no room on the heap.
pub(super) fn numbered(number: u32) -> Attribute {
    let letters = number.to_be_bytes().map(|byte| [byte >> 4, byte & 0xF]);
    let letters = letters.map(|halves| halves.map(|half| b'a' + half));
    let value = std::str::from_utf8(letters.as_flattened()).unwrap_or_default();
    Attribute {
        name: QualName::new(None, ns!(), local_name!("")),
        value: StrTendril::from_slice(value),
    }
}

/// Whether a number stands for attributes.
#[inline]
pub(super) fn is_number(attributes: &[Attribute]) -> bool {
    matches!(attributes, [only] if only.name.local == local_name!(""))
}

/// The number that stands for attributes.
#[inline]
pub(super) fn number_of(attributes: &[Attribute]) -> Option<u32> {
    match attributes {
        [only] if is_number(attributes) => {
            let letters = only.value.bytes();
            let halves = letters.map(|letter| u32::from(letter - b'a'));
            Some(halves.fold(0, |number, half| number << 4 | half))
        }
        _ => None,
    }
}

/// Whether the attributes of an element are nothing to the tree builder, outside SVG and MathML, where it
/// writes some names in another way.
pub(super) fn may_go_past(element: &str) -> bool {
    let is_made_again = is_compared_whole(element);
    // Those of a second tag are added to the first one's.
    let is_unique = matches!(element, "html" | "head" | "body");
    let has_another_name = element == "image";
    let is_asked_about = matches!(
        element,
        "button"
            | "fieldset"
            | "form"
            | "input"
            | "object"
            | "output"
            | "script"
            | "select"
            | "template"
            | "textarea"
    );
    let is_foreign = matches!(element, "math" | "svg");
    !(is_made_again || is_unique || has_another_name || is_asked_about || is_foreign)
}

#[cfg(test)]
mod tests {
    use super::{number_of, numbered};
    use crate::dom::{Document, NodeId};
    use crate::options::Limits;

    /// Each element with its attributes.
    fn drawn(document: &Document) -> Vec<String> {
        let nodes = document.descendants(NodeId::DOCUMENT);
        let drawn = nodes.map(|node| {
            let attributes = document.attributes(node);
            let attributes = attributes.map(|one| format!(" {}={}", one.local, one.value));
            format!("{}{}", document.name(node), attributes.collect::<String>())
        });
        drawn.filter(|element| !element.is_empty()).collect()
    }

    #[test]
    fn a_number_stands_for_the_attributes_of_one_link() {
        for number in [0, 1, 15, 16, 0x1234_5678, u32::MAX] {
            assert_eq!(number_of(&[numbered(number)]), Some(number));
        }
        assert_eq!(number_of(&[]), None);
    }

    #[test]
    fn attributes_stand_at_the_element_of_their_tag_and_at_no_other() {
        for html in [
            "<p id=a class='b &amp; c' id=d data-x=1>e<table><td class=f>g",
            // A tag of which no element is made.
            "<tr class=a><table><td>b</table><select><p class=c></select><p>d",
            "<a href=b class=c>d<p>e<p>f</a><a href=g>h",
            "<a>b<p>c<a href=d>e<p>f",
            "<table><a href=b>c<tr><td>d",
            "<image src=a alt=b><img src=c>",
            "<svg viewbox=a><a xlink:href=b>c</a><p class=d>e",
            "<p class=a><svg><foreignObject><div viewbox=b>c",
            "<body class=a><body id=b class=c><html lang=d>",
            "<input type=hidden class=a><button form=b>c",
        ] {
            let reference = Document::parse_reference(html, &Limits::default());
            assert_eq!(drawn(&Document::parse(html)), drawn(&reference), "{html}");
        }
    }

    #[test]
    fn attributes_that_go_past_are_counted_like_others() {
        let html =
            "<a href=b class=c id=d>e</a><p class=f id=g><a>h</a><a href=i><b class=j>".repeat(3);
        for of_element in 0..4 {
            for all in [0, 1, 2, 3, 5, 8, 100] {
                let limits = Limits {
                    attributes_of_element: of_element,
                    attributes: Some(all),
                    ..Limits::default()
                };
                let reference = Document::parse_reference(&html, &limits);
                let document = Document::parse_within(&html, &limits);
                assert_eq!(drawn(&document), drawn(&reference), "{of_element} of {all}");
                assert_eq!(document.limits_hit(), reference.limits_hit());
            }
        }
    }
}
