//! What of the page is converted: the article that was selected, or all of it.

use super::{Document, Metadata, NodeId, Outcome, Scope, chrome};
use crate::article::will::Will;
use crate::article::{self, Around, Extent, Hints, Judged, PageKind, SetAside, Taste, Text};
use crate::dom::Intervals;
use crate::embedded::TextSource;
use crate::vocabulary::Names;

/// What the page says of itself, for those who seek the story; its own address, or one of its site, where that
/// is known.
pub(crate) fn hints<'a>(metadata: &'a Metadata, address: Option<&'a str>) -> Hints<'a> {
    Hints {
        title: metadata.title.as_deref(),
        description: metadata.description.as_deref(),
        site_name: metadata.site_name.as_deref(),
        image: metadata.image.as_deref(),
        authors: &metadata.authors,
        address: address.or(metadata.canonical_url.as_deref()),
    }
}

/// What is converted, and what is said about the rest.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(super) scope: Scope,
    pub(super) kept: Intervals,
    pub(super) headline: Option<NodeId>,
    is_headless: bool,
    pub(crate) blocks: Vec<Judged>,
    pub(super) outcome: Outcome,
    pub(super) judgement: Option<Judgement>,
    pub(super) extent: Extent,
}

/// What was thought of the page; of one that is converted whole nothing is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judgement {
    /// In 255ths.
    pub(super) confidence: u8,
    pub(super) kind: Option<PageKind>,
    /// The same, if the page says when it was published: that is looked up when it is asked for.
    pub(super) kind_if_dated: Option<PageKind>,
}

impl Chosen {
    /// The article, of a page with these findings.
    pub(crate) fn article<'d>(
        document: &'d Document,
        text: &Text,
        findings: &chrome::Findings,
        hints: &Hints<'_>,
        taste: &Taste<'_>,
        will: &Will<'_>,
        names: &Names<'d>,
    ) -> Chosen {
        let found = findings.found.iter();
        let set_aside: Vec<SetAside<'_>> = found
            .map(|found| SetAside {
                node: found.node,
                rule: found.rule,
                evidence: &found.evidence,
            })
            .collect();
        let around = Around {
            set_aside: &set_aside,
            doubted: &findings.doubted,
        };
        let selection = article::select(document, text, &around, hints, taste, will, names);
        Chosen {
            scope: Scope::Article,
            kept: selection.kept,
            headline: selection.headline,
            is_headless: selection.is_headless,
            blocks: selection.blocks,
            outcome: selection.outcome,
            judgement: Some(Judgement {
                confidence: selection.confidence,
                kind: selection.kind,
                kind_if_dated: selection.kind_if_dated,
            }),
            extent: selection.extent,
        }
    }

    pub(super) fn page(document: &Document, will: &Will<'_>) -> Chosen {
        let mut kept = Intervals::default();
        kept.push(NodeId::DOCUMENT, document.end(NodeId::DOCUMENT));
        let kept = match will.is_empty() {
            true => kept,
            false => will.revise(document, &kept),
        };
        Chosen {
            scope: Scope::Page,
            outcome: match kept.is_empty() {
                true => Outcome::Empty,
                false => Outcome::Found,
            },
            judgement: None,
            kept,
            headline: None,
            is_headless: true,
            blocks: article::decided(document, will),
            extent: Extent::default(),
        }
    }

    /// Whether the page sells or lists things, dated or not.
    pub(super) fn is_of_things(&self) -> bool {
        let kinds = self
            .judgement
            .map(|known| [known.kind, known.kind_if_dated]);
        kinds.is_some_and(|kinds| {
            kinds
                .iter()
                .all(|kind| kind.is_some_and(PageKind::is_of_a_shop))
        })
    }

    pub(super) fn forget_kind(&mut self) {
        if let Some(judgement) = &mut self.judgement {
            judgement.kind = None;
            judgement.kind_if_dated = None;
        }
    }

    /// Where most of the text stands.
    pub(super) fn text_source(&self) -> TextSource {
        match self.extent.in_noscript * 2 > self.extent.words {
            true => TextSource::Noscript,
            false => TextSource::Shown,
        }
    }

    /// Whether a headline stands above what is kept. An empty page is not dressed up as an article
    /// that has a title and nothing else, a whole page is left in its own order, and a headline that
    /// the caller removes does not come back as a title.
    pub(super) fn is_headed(&self) -> bool {
        !self.is_headless && self.outcome != Outcome::Empty
    }
}
