//! What of the page is converted: the article that was selected, or all of it.

use super::{Document, Metadata, NodeId, Outcome, Scope, chrome};
use crate::article::{self, Hints, Judged, SetAside, Taste};
use crate::dom::Intervals;

/// What is converted, and what is said about the rest.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(super) scope: Scope,
    pub(super) kept: Intervals,
    pub(super) headline: Option<NodeId>,
    pub(crate) blocks: Vec<Judged>,
    pub(super) outcome: Outcome,
}

impl Chosen {
    pub(crate) fn new(
        scope: Scope,
        document: &Document,
        found: &[chrome::Found],
        metadata: &Metadata,
        taste: &Taste<'_>,
    ) -> Chosen {
        match scope {
            Scope::Article => Chosen::article(document, found, metadata, taste),
            Scope::Page => Chosen::page(document),
        }
    }

    fn article(
        document: &Document,
        found: &[chrome::Found],
        metadata: &Metadata,
        taste: &Taste<'_>,
    ) -> Chosen {
        let set_aside: Vec<SetAside<'_>> = found
            .iter()
            .map(|found| SetAside {
                node: found.node,
                rule: found.rule,
                evidence: &found.evidence,
            })
            .collect();
        let hints = Hints {
            title: metadata.title.as_deref(),
            description: metadata.description.as_deref(),
            language: metadata.language.as_deref(),
            image: metadata.image.as_deref(),
        };
        let selection = article::select(document, &set_aside, &hints, taste);
        Chosen {
            scope: Scope::Article,
            kept: selection.kept,
            headline: selection.headline,
            blocks: selection.blocks,
            outcome: selection.outcome,
        }
    }

    fn page(document: &Document) -> Chosen {
        let mut kept = Intervals::default();
        kept.push(NodeId::DOCUMENT, document.end(NodeId::DOCUMENT));
        Chosen {
            scope: Scope::Page,
            kept,
            headline: None,
            blocks: Vec::new(),
            outcome: Outcome::Found,
        }
    }

    /// Whether a headline stands above what is kept. An empty page is not dressed up as an article
    /// that has a title and nothing else, and a whole page is left in its own order.
    pub(super) fn is_headed(&self) -> bool {
        self.scope == Scope::Article && self.outcome != Outcome::Empty
    }
}
