//! Attributes that go past the tree builder.
//!
//! The tree builder gives the attributes of a tag to the element it makes, and asks about few of them. So
//! those it never asks about become no strings and names of its own: the tokenizer writes them down here,
//! and the sink gives them to the first element of the tag's name that is made of the tag's token. What
//! else is made of it (`html`, `body` and `p` where they are missing, the parts of a table around a cell)
//! has other names.

use std::ops::Range;

use html5ever::LocalName;
use html5ever::tokenizer::TokenSink;

use crate::html::AttributeName;

/// A token sink that takes the attributes of some tags before it is given the tag.
pub(super) trait SideSink: TokenSink {
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
    pub(super) fn name(&mut self, element: LocalName) {
        self.element = element;
    }

    /// Whether there are any, for an element of that name.
    #[inline]
    pub(super) fn are_for(&self, element: &LocalName) -> bool {
        !self.attributes.is_empty() && self.element == *element
    }

    pub(super) fn truncate(&mut self, count: usize) {
        self.attributes.truncate(count);
    }

    /// Whether there is an attribute of that name.
    pub(super) fn has(&self, name: AttributeName, local: &str) -> bool {
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

/// Whether the attributes of an element are nothing to the tree builder, outside SVG and MathML, where it
/// writes some names in another way.
pub(super) fn may_go_past(element: &str) -> bool {
    let is_made_again = matches!(
        element,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    );
    // Those of a second tag are added to the first one's.
    let is_unique = matches!(element, "html" | "head" | "body");
    let has_another_name = element == "image";
    let is_asked_about = matches!(
        element,
        "button"
            | "fieldset"
            | "form"
            | "input"
            | "meta"
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
