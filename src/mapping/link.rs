//! Links: where they lead, and which are none: a heading's link to itself.

use std::borrow::Cow;

use super::Plan;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, BaseUrl, trim};

/// What an `a` element is.
pub(super) enum Link<'a> {
    /// A link to somewhere.
    To(Cow<'a, str>, &'a str),
    /// No link: a named place, a script. Its content stays.
    Nowhere,
    /// A mark that links a heading to itself, or a signature to the code it is of: not part of the text.
    Permalink,
}

/// What the `a` element `node` is; `in_heading` where it stands in a heading.
pub(super) fn link<'a>(
    document: &'a Document,
    node: NodeId,
    plan: &Plan<'_>,
    in_heading: bool,
) -> Link<'a> {
    let Some(href) = document.attribute(node, AttributeName::Href) else {
        return Link::Nowhere;
    };
    if !plan.is_exact && leads_to_source(document, node) {
        return Link::Permalink;
    }
    if href.contains('#') {
        let is_own = place(document, plan.base, href).is_some();
        if is_permalink(document, node, is_own) {
            return Link::Permalink;
        }
        // A heading that links to itself as a whole.
        if in_heading && is_own {
            return Link::Nowhere;
        }
    }
    let title = document.attribute(node, AttributeName::Title);
    let title = title.map_or("", trim_title);
    match plan.base.resolve(href) {
        Some(url) => Link::To(url, title),
        // To the page itself, which is where most scripts hang their actions.
        None if plan.is_exact && trim(href).is_empty() => Link::To(Cow::Borrowed(""), title),
        None => Link::Nowhere,
    }
}

/// The place in the page that a reference leads to, whether the page's address is known or only its
/// links say it.
pub(super) fn place<'a>(document: &Document, base: &BaseUrl, href: &'a str) -> Option<&'a str> {
    base.fragment(href).or_else(|| document.place(href))
}

/// A title of one line without the white space around it; one of several lines is laid out by its
/// author (HTML 3.2.6.1).
pub(super) fn trim_title(title: &str) -> &str {
    let trimmed = trim(title);
    if trimmed.contains('\n') {
        title
    } else {
        trimmed
    }
}

/// Marks that documentation tools put beside a heading: signs, glyphs of icon fonts, nothing at all.
const PERMALINK_MARKS: &[&str] = &["#", "¶", "§", "🔗", "⚓", "\u{f0c1}", "\u{200b}"];

/// Class words of such links, whose text may then be a word.
const PERMALINK_CLASSES: &[&str] = &[
    "headerlink",
    "header-anchor",
    "heading-anchor",
    "hash-link",
    "anchor-link",
    "anchorjs-link",
    "permalink",
    "headeranchor-link",
];

const PERMALINK_WORDS: &[&str] = &["permalink", "anchor", "link", "direct link", "copy link"];

/// Whether all the element shows is the mark of such a link.
pub(super) fn is_mark(document: &Document, node: NodeId) -> bool {
    short_text(document, node).is_some_and(|text| PERMALINK_MARKS.contains(&text))
}

/// `is_own` where the link leads to a place in the page.
fn is_permalink(document: &Document, node: NodeId, is_own: bool) -> bool {
    let Some(text) = short_text(document, node) else {
        return false;
    };
    let is_mark = PERMALINK_MARKS.contains(&text);
    let is_word = PERMALINK_WORDS
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let mut classes = class.split_ascii_whitespace();
    is_mark && is_own
        || (is_mark || is_word) && classes.any(|word| PERMALINK_CLASSES.contains(&word))
}

/// Class words of the links that documentation tools put beside a signature, to the code it is of, and what
/// such links say.
const SOURCE_CLASSES: &[&str] = &[
    "viewcode-link",
    "viewcode-back",
    "src",
    "srclink",
    "link-seesrc",
    "link-source",
    "source-link",
];
const SOURCE_WORDS: &[&str] = &["source", "[source]", "src", "[src]", "[docs]", "edit"];

/// Whether a link beside a signature leads to its code.
fn leads_to_source(document: &Document, node: NodeId) -> bool {
    let is_named = |node: NodeId| {
        let class = document.attribute(node, AttributeName::Class).unwrap_or("");
        let mut classes = class.split_ascii_whitespace();
        classes.any(|word| SOURCE_CLASSES.contains(&word))
    };
    let says_so = |text: &str| {
        SOURCE_WORDS
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
    };
    let below = document.descendants(node).take(2);
    std::iter::once(node).chain(below).any(is_named)
        && short_text(document, node).is_some_and(says_so)
}

/// The only text below `node`, if it is short; empty where there is none.
fn short_text(document: &Document, node: NodeId) -> Option<&str> {
    let mut only = "";
    for below in document.descendants(node).take(8) {
        if document.kind(below) == Kind::Text {
            let text = document.text(below).trim();
            if !only.is_empty() && !text.is_empty() || text.len() > 16 {
                return None;
            }
            if !text.is_empty() {
                only = text;
            }
        }
    }
    (document.end(node).index() - node.index() <= 9).then_some(only)
}
