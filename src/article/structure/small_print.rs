//! The small print of an offer: whose marks these are, what the trial costs when it is over, where it is
//! not to be had.
//!
//! It is told in sentences, under what is offered, and reads like it. Its name says what it is, where
//! enough is said without it. Takes the page and the choice; drops from it.

use super::settle::Choice;
use super::{LEAST_STORY, Page, talk};
use crate::article::kind::PageKind;
use crate::vocabulary::terms::is_small_print;

/// Drops the small print of a page that offers something. Linear in blocks and elements.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    use PageKind::*;
    let is_offer = matches!(page.kind, Some(Product | Service | Listing | Collection));
    if !is_offer && !page.facts.is_product() {
        return;
    }
    let printed = talk::named(|_| true, is_small_print, page.document, page.survey, choice);
    let blocks = page.survey.cut.blocks.iter().zip(&printed);
    let others = blocks
        .zip(&choice.kept)
        .filter(|((_, small), kept)| **kept && !**small);
    let said: u32 = others.map(|((block, _), _)| block.counts.tokens).sum();
    if said < LEAST_STORY {
        return;
    }
    for block in (0..printed.len()).filter(|&block| printed[block]) {
        choice.set(block, false, "is the small print");
    }
}
