//! A door for the fuzz targets, which is there only when they are built: the tokens of a page.

use crate::dom;

/// The tokens that our tokenizer makes of a page, a line each.
pub fn tokens(html: &str) -> Vec<String> {
    dom::tokens(html)
}

/// The tokens that html5ever's own tokenizer makes of it.
pub fn reference_tokens(html: &str) -> Vec<String> {
    dom::reference_tokens(html)
}
