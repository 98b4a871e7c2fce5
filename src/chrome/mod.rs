//! What surrounds an article: navigation, share buttons, related links, notices.
//!
//! Takes the document, gives findings: a node, the rule that named it, the evidence. Cuts nothing.
//!
//! 1. [`measure`]: how many words, linked words and words of prose stand where.
//! 2. [`names`]: elements, roles and class names that point to a rule of [`rules`].
//! 3. [`labels`]: short lines that say what follows them ("Related news").
//!
//! What neither name nor label gives away is left to `article`, which looks at what things are.

mod labels;
mod measure;
mod names;
mod rules;

use crate::dom::{Counted, Document, NodeId};
use crate::vocabulary::{Named, Names};
use measure::{Extent, Measures};
use rules::{Headline, Rule};

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

/// What surrounds the article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// In document order, none inside another.
    pub(crate) found: Vec<Found>,
    /// Elements that are named for a part of the page, but say more than the part's rules allow; in
    /// document order, none inside a finding.
    pub(crate) doubted: Vec<(NodeId, Named)>,
}

/// Finds what surrounds the article. Linear in the number of nodes, but for sorting the findings. Of some
/// texts the words may be counted already, in document order, and some names be read.
pub(crate) fn find<'a>(document: &'a Document, counted: &[Counted], names: &Names<'a>) -> Findings {
    let page = Page {
        document,
        measures: measure::measure(document, counted),
    };
    let Findings { found, doubted } = names::find(&page, names);
    let labelled = labels::find(&page, &found);
    Findings {
        found: outermost(document, found, labelled),
        doubted,
    }
}

/// Findings of two kinds, those inside another left out; of two of one node the first kind's.
pub(crate) fn outermost(document: &Document, first: Vec<Found>, second: Vec<Found>) -> Vec<Found> {
    let mut all = first;
    all.extend(second);
    document.keep_outermost(&mut all, |found| found.node);
    all
}

/// A page and its measures.
struct Page<'a> {
    document: &'a Document,
    measures: Measures,
}

impl Page<'_> {
    fn extent(&self, node: NodeId) -> Extent {
        self.measures.of(self.document, node)
    }

    fn holds_words(&self, node: NodeId) -> bool {
        self.measures.holds_words(self.document, node)
    }

    /// Whether a subtree holds none of the page's `h1` but those that it may.
    fn allows_headlines(&self, allowed: Headline, node: NodeId) -> bool {
        let (held, behind) = self.measures.headlines(self.document, node);
        match allowed {
            Headline::None => held == 0,
            Headline::BeforeAnother => behind > 0,
            Headline::Any => true,
        }
    }

    /// Whether a subtree is within the limits of a rule.
    fn allows(&self, rule: &Rule, node: NodeId) -> bool {
        let extent = self.extent(node);
        extent.words <= rule.words
            && extent.prose <= rule.prose
            && extent.prose * 100 <= self.measures.page().prose * rule.prose_percent
            && (extent.link_percent() >= rule.linked_percent || extent.words == 0)
            && self.allows_headlines(rule.headline, node)
    }
}

#[cfg(test)]
mod tests;
