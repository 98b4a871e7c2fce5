//! Whether a reader sees an element, by what it and those around it say: style sheets are not read.

use memchr::memchr2;

use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag, begins};

/// Whether a reader sees an element, as far as the markup tells. What holds for an element holds for
/// all below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Visibility {
    /// `hidden`, a closed `dialog`, `display: none`, `visibility: hidden`.
    pub(crate) hidden: bool,
    /// `aria-hidden="true"`: shown, but no part of the text.
    pub(crate) silent: bool,
    /// In `noscript`: shown where scripts do not run.
    pub(crate) in_noscript: bool,
    /// In a `template`: shown when a script makes use of it; at once with `shadowrootmode`.
    pub(crate) in_template: bool,
}

/// How an element is seen that stands in one seen so. Most say nothing of it.
#[inline(always)]
pub(super) fn visibility_within(
    outer: Visibility,
    document: &Document,
    node: NodeId,
    tag: Tag,
) -> Visibility {
    let is_told = matches!(tag, Tag::Dialog | Tag::Noscript | Tag::Template)
        || document.values(node, tells_visibility).next().is_some();
    match is_told {
        true => outer.or(told_visibility(document, node, tag)),
        false => outer,
    }
}

fn tells_visibility(name: AttributeName) -> bool {
    use AttributeName::*;
    matches!(name, Hidden | AriaHidden | Style | Shadowrootmode)
}

/// What an element and its attributes say of it.
#[inline(never)]
fn told_visibility(document: &Document, node: NodeId, tag: Tag) -> Visibility {
    let mut visibility = Visibility {
        hidden: tag == Tag::Dialog && document.attribute(node, AttributeName::Open).is_none(),
        in_noscript: tag == Tag::Noscript,
        in_template: tag == Tag::Template,
        ..Visibility::default()
    };
    for (name, value) in document.values(node, tells_visibility) {
        match name {
            // Found by the reader's search, and shown then.
            AttributeName::Hidden => visibility.hidden |= value != "until-found",
            AttributeName::AriaHidden => visibility.silent |= value == "true",
            AttributeName::Style => visibility.hidden |= style_hides(value),
            AttributeName::Shadowrootmode => visibility.in_template = false,
            _ => {}
        }
    }
    visibility
}

/// Whether a `style` attribute says `display: none` or `visibility: hidden`.
fn style_hides(style: &str) -> bool {
    // Both properties have a letter that few have.
    if memchr2(b'y', b'Y', style.as_bytes()).is_none() {
        return false;
    }
    style.split(';').any(|declaration| {
        // The first letter of most properties says that they are others.
        let declaration = declaration.trim_start();
        if !declaration.starts_with(['d', 'D', 'v', 'V']) {
            return false;
        }
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim_start();
        let property = property.trim();
        property.eq_ignore_ascii_case("display") && begins(value, "none")
            || property.eq_ignore_ascii_case("visibility") && begins(value, "hidden")
    })
}

impl Visibility {
    /// What holds for an element in an outer one.
    fn or(self, inner: Visibility) -> Visibility {
        Visibility {
            hidden: self.hidden || inner.hidden,
            silent: self.silent || inner.silent,
            in_noscript: self.in_noscript || inner.in_noscript,
            in_template: self.in_template || inner.in_template,
        }
    }
}
