//! What surrounds an article: navigation, share buttons, related links, notices.
//!
//! Takes the document, gives findings: a node, the rule that named it, the evidence. Cuts nothing.

use crate::dom::{Document, NodeId};

/// A subtree that is no part of the article, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The subtree's root.
    pub(crate) node: NodeId,
    /// Name of the rule in `rules.rs`.
    pub(crate) rule: &'static str,
    /// What the rule saw: the class word, the role, the phrase.
    pub(crate) evidence: String,
}

/// Finds what surrounds the article; in document order, no finding inside another. Linear in the
/// number of nodes.
pub(crate) fn find(document: &Document) -> Vec<Found> {
    let _ = document;
    Vec::new()
}
