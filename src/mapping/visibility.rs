//! What a browser would not show.

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};

/// Whether the element is hidden by its own attributes.
pub(super) fn is_hidden(document: &Document, element: NodeId) -> bool {
    let tag = document.tag(element);
    // Scripts show the whole page when they are done: on these elements hiding is a stage curtain.
    if matches!(tag, Tag::Html | Tag::Body | Tag::Main | Tag::Article) {
        return false;
    }
    let is_telling = |name| {
        use AttributeName::*;
        matches!(name, Hidden | Style | AriaHidden)
    };
    let mut telling = document.values(element, is_telling);
    let by_attribute = telling.any(|(name, value)| match name {
        // `until-found` is content, folded away.
        AttributeName::Hidden => !trim(value).eq_ignore_ascii_case("until-found"),
        AttributeName::Style => hides(value),
        AttributeName::AriaHidden => value == "true" && is_icon(document, element),
        _ => false,
    });
    by_attribute || tag == Tag::Dialog && document.attribute(element, AttributeName::Open).is_none()
}

/// Whether the element is a sign that screen readers pass over.
pub(super) fn is_silent_icon(document: &Document, element: NodeId) -> bool {
    document.attribute(element, AttributeName::AriaHidden) == Some("true")
        && is_icon(document, element)
}

/// Whether a `style` attribute hides its element.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let (property, value) = (trim(property), trim(value));
        let value = value.split('!').next().map_or("", trim);
        property.eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none")
            || property.eq_ignore_ascii_case("visibility")
                && (value.eq_ignore_ascii_case("hidden") || value.eq_ignore_ascii_case("collapse"))
    })
}

/// Whether all the element shows is a sign or two: an arrow, a glyph of an icon font.
fn is_icon(document: &Document, element: NodeId) -> bool {
    const SIGNS: usize = 2;
    let mut signs = 0;
    for node in document.descendants(element) {
        if document.kind(node) == Kind::Text {
            for c in document.text(node).chars().filter(|c| !c.is_whitespace()) {
                signs += 1;
                if signs > SIGNS || c.is_alphanumeric() {
                    return false;
                }
            }
        } else if matches!(document.tag(node), Tag::Img) {
            return false;
        }
    }
    true
}

/// Whether the text in `noscript` elements is the page: a page that needs scripts shows little
/// else (whole Discourse and Flarum threads stand there). Elsewhere it is a notice, or repeats
/// what is shown.
pub(super) fn noscript_is_the_page(document: &Document) -> bool {
    let mut inside = 0;
    let mut outside = 0;
    let mut noscript_end = 0;
    let mut node = NodeId::DOCUMENT;
    let end = document.end(NodeId::DOCUMENT);
    while node < end {
        match document.tag(node) {
            Tag::Noscript => noscript_end = document.end(node).index(),
            tag if tag.is_unrendered() && !document.is_shadow_root(node) => {
                node = document.end(node);
                continue;
            }
            _ => {}
        }
        if document.kind(node) == Kind::Text {
            let length = trim(document.text(node)).len();
            if node.index() < noscript_end {
                inside += length;
            } else {
                outside += length;
            }
        }
        node = super::first_below(document, node);
    }
    inside > outside
}

/// What a `noscript` element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noscript {
    /// Images alone: copies for readers without scripts.
    Images,
    Text,
    Nothing,
}

pub(super) fn noscript(document: &Document, element: NodeId) -> Noscript {
    let mut holds = Noscript::Nothing;
    for node in document.descendants(element) {
        if document.kind(node) == Kind::Text && !trim(document.text(node)).is_empty() {
            return Noscript::Text;
        }
        if document.tag(node) == Tag::Img {
            holds = Noscript::Images;
        }
    }
    holds
}
