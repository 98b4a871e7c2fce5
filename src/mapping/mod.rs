//! HTML elements to Markdown constructs. Knows HTML and no Markdown punctuation.
//!
//! Takes the document and the intervals of it that are kept; gives [`Nodes`] in normal form.

use crate::dom::{Document, Intervals};
use crate::html::BaseUrl;
use crate::nodes::{Builder, Nodes};

/// What the mapping needs to know beside the document.
pub(crate) struct Plan<'a> {
    /// What is kept: text, images, breaks outside these intervals are passed over, elements that
    /// hold nothing kept leave no trace.
    pub(crate) kept: &'a Intervals,
    /// The heading that heads the article; it is mapped to a heading of level 1 before all else.
    pub(crate) headline: Option<crate::dom::NodeId>,
    /// The headline's text where the page shows none.
    pub(crate) title: Option<&'a str>,
    /// What links are resolved against.
    pub(crate) base: &'a BaseUrl,
}

/// Maps what is kept. Linear in the number of nodes.
pub(crate) fn map(document: &Document, plan: &Plan<'_>) -> Nodes {
    let _ = (document, plan.kept, plan.headline, plan.title, plan.base);
    Builder::new().finish()
}
