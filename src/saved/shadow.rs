//! Declarative shadow roots (HTML 4.12.3, `shadowrootmode`), as SingleFile and browsers save what a
//! script had attached to an element.
//!
//! A parser without scripts leaves them in their templates, which are not shown. Here such a template
//! is given a name of no meaning, so that what is in it stands where it was seen. What the page puts
//! into its slots follows after it.

use memchr::memmem;

use super::tags::{Edits, TokenKind, Tokens};

/// Attributes that say so: the standard's, the one of its draft, and the one of Chromium's MHTML.
const ATTRIBUTES: &[&str] = &["shadowrootmode", "shadowroot", "shadowmode"];

/// An element without a meaning, so without a style.
const OPENED: &[u8] = b"shadow-root";

/// The page with its shadow roots opened; `None` where it has none. Linear.
pub(super) fn opened(html: &[u8]) -> Option<Vec<u8>> {
    memmem::find(html, b"shadow")?;
    let mut edits = Edits::default();
    let mut templates = Vec::new();
    for token in Tokens::new(html).filter(|token| token.is(html, "template")) {
        let is_opened = match token.kind {
            TokenKind::Start => {
                let mut names = ATTRIBUTES.iter();
                templates.push(names.any(|name| token.attribute(html, name).is_some()));
                templates.last().copied()
            }
            _ => templates.pop(),
        };
        if is_opened == Some(true) {
            edits.replace(token.name, OPENED.to_vec());
        }
    }
    edits.made(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shadow_roots_are_opened_and_other_templates_are_not() {
        let html =
            "<x-a><template shadowrootmode=open><p>A<template><p>B</template></template></x-a>";
        let expected = "<x-a><shadow-root shadowrootmode=open><p>A<template><p>B</template></shadow-root></x-a>";
        let found = opened(html.as_bytes());
        assert_eq!(found.as_deref(), Some(expected.as_bytes()));
        assert_eq!(opened(b"<template class=shadow><p>A</template>"), None);
    }
}
