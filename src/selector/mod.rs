//! CSS selectors, by which a caller names parts of a page.
//!
//! Takes a selector as text, gives [`Selector`]; takes a document, gives the elements it matches.
//! Parsing and matching are the `selectors` crate's: this is the only place that names it.
//!
//! - [`parse`]: text to selector, and in words what is wrong with it;
//! - [`keys`]: the elements that a selector can match at all;
//! - [`tree`]: the document as that crate wants to see one.

mod keys;
mod parse;
mod tree;

use std::fmt;

use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches,
};
use selectors::matching::matches_selector_list;
use selectors::parser::SelectorList;

use crate::dom::{Document, Kind, NodeId};
use crate::error::Error;
use keys::Bearers;
use parse::Css;
use tree::Tree;

/// A CSS selector (Selectors Level 4), checked: names parts of pages for
/// [`ConverterBuilder::keep`](crate::ConverterBuilder::keep),
/// [`remove`](crate::ConverterBuilder::remove) and [`root`](crate::ConverterBuilder::root).
///
/// There are elements, classes, ids, attributes, all combinators, lists (`aside, .ad`), `:is()`,
/// `:where()`, `:not()`, `:has()`, `:empty`, `:root` and the `:nth-child()` family with `of`. What
/// depends on a reader (`:hover`, `:visited`) and pseudo-elements are errors. Names of classes and
/// ids are told apart by case, as on a page in standards mode. The contents of `<noscript>` are its
/// children, and so are those of a `<template>`, which is shown only if it is a shadow root. `:has()` looks
/// at elements that stand in no more than 256 others.
///
/// ```
/// use offprint::Selector;
///
/// let selector = Selector::parse("aside, p.note:not(:has(img))")?;
/// assert_eq!(selector.as_str(), "aside, p.note:not(:has(img))");
///
/// let error = Selector::parse("div >").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`div >` is no CSS selector: nothing to match stands after its last `>`, `+`, `~` or space"
/// );
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Selector {
    text: Box<str>,
    list: SelectorList<Css>,
}

impl Selector {
    /// Reads a selector, or a list of them.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidSelector`] quotes the text and says what is wrong with it. It may have 4,000
    /// bytes; what is longer can be given in several calls.
    pub fn parse(text: &str) -> Result<Selector, Error> {
        Ok(Selector {
            text: text.into(),
            list: parse::list(text)?,
        })
    }

    /// The selector as it was given.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Selector({:?})", self.text)
    }
}

/// A document in which elements are looked for by some selectors. Made in one walk.
pub(crate) struct Finder<'a> {
    document: &'a Document,
    tree: Tree<'a>,
    bearers: Bearers<'a>,
}

impl<'a> Finder<'a> {
    /// `selectors` are those that will be looked for; any other is found too, but slowly.
    pub(crate) fn new(
        document: &'a Document,
        selectors: impl Iterator<Item = &'a Selector>,
    ) -> Finder<'a> {
        let mut bearers = Bearers::of(selectors);
        let tree = Tree::new(document, |element| bearers.add(document, element));
        Finder {
            document,
            tree,
            bearers,
        }
    }

    /// The elements that match, in document order.
    ///
    /// Only elements that bear what the selector's last compound names are asked, each once. How far
    /// they may look about is limited ([`Tree`]); past that the page is given up for
    /// [`Error::SelectorTooCostly`].
    pub(crate) fn find(&self, selector: &Selector) -> Result<Vec<NodeId>, Error> {
        match self.bearers.candidates(selector) {
            Some(candidates) => self.matching(selector, candidates.iter().copied()),
            None => {
                let nodes = self.document.descendants(NodeId::DOCUMENT);
                let elements = nodes.filter(|&node| self.document.kind(node) == Kind::Element);
                self.matching(selector, elements)
            }
        }
    }

    /// Those of the elements that match.
    fn matching(
        &self,
        selector: &Selector,
        elements: impl Iterator<Item = NodeId>,
    ) -> Result<Vec<NodeId>, Error> {
        // The caches know a selector by its address and must not see another.
        let mut caches = SelectorCaches::default();
        let mut context = MatchingContext::new(
            MatchingMode::Normal,
            None,
            &mut caches,
            QuirksMode::NoQuirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        self.tree.start_counting();
        let found = elements
            .take_while(|_| !self.tree.gave_up())
            .filter(|&node| {
                matches_selector_list(&selector.list, &self.tree.element(node), &mut context)
            })
            .collect();
        match self.tree.gave_up() {
            true => Err(Error::SelectorTooCostly {
                selector: selector.as_str().into(),
                nodes: self.document.len(),
            }),
            false => Ok(found),
        }
    }
}
