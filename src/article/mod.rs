//! Which blocks are the story.
//!
//! Takes the document, what `chrome` found and what the page says of itself; cuts the page into
//! text blocks, gives each a score, and keeps the set that tells the story.

pub(crate) mod blocks;
mod expected;
pub(crate) mod features;
mod forest;
mod kind;
pub(crate) mod model;
pub(crate) mod rules;
mod structure;
mod told;
mod visibility;
#[cfg_attr(
    not(feature = "selectors"),
    allow(dead_code, reason = "only selectors make a will")
)]
pub(crate) mod will;
mod words;

use crate::dom::{Counted, Document, Intervals, NodeId};
use crate::options::{Balance, Judge};
use crate::vocabulary::classes::Concept;
use crate::vocabulary::{Named, Names};
use features::{Features, Survey};
pub use kind::PageKind;
pub(crate) use model::Model;
use will::Will;

/// What the page says of itself, as far as it helps to find the story.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints<'a> {
    pub(crate) title: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
    pub(crate) site_name: Option<&'a str>,
    /// Address of the image that stands for it.
    pub(crate) image: Option<&'a str>,
    pub(crate) authors: &'a [String],
    /// Where it says it stands.
    pub(crate) address: Option<&'a str>,
}

/// Who is to choose, and how.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Taste<'a> {
    pub(crate) judge: Judge,
    pub(crate) balance: Balance,
    /// `None` where its weights are not for this version.
    pub(crate) model: Option<&'a Model>,
}

/// A subtree that is set aside before the blocks are scored, with the rule that says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SetAside<'a> {
    pub(crate) node: NodeId,
    pub(crate) rule: &'static str,
    pub(crate) evidence: &'a str,
}

/// What may surround the story; both in document order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Around<'a> {
    /// None inside another.
    pub(crate) set_aside: &'a [SetAside<'a>],
    /// Elements that are named for a part that surrounds a story, and say more than such a part does.
    pub(crate) doubted: &'a [(NodeId, Named)],
}

/// A text block of the page, what became of it, and why.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    /// The first node of its text, and one past the last.
    pub(crate) start: NodeId,
    pub(crate) end: NodeId,
    /// The block element it stands in.
    pub(crate) container: NodeId,
    pub(crate) kept: bool,
    /// How likely it is part of the story: 0 to 255.
    pub(crate) score: u8,
    /// The rule that decided.
    pub(crate) rule: &'static str,
    pub(crate) evidence: Evidence,
}

/// What a rule saw of a block. A third of the blocks stand in what chrome found, many in one finding: they
/// say in which, and the finding what was seen.
#[derive(Clone, Debug, Default)]
pub(crate) enum Evidence {
    #[default]
    None,
    /// A word of the vocabulary.
    Word(&'static str),
    /// A selector of the caller's.
    Selector(String),
    /// That of a finding, by its place among those of chrome.
    Finding(u32),
}

/// How the selection went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Outcome {
    /// An article was found.
    Found,
    /// Something was kept, but little speaks for it: the
    /// [`confidence`](crate::Article::confidence) is below a half, or the page does not show the story
    /// ([`TextSource`](crate::TextSource)).
    Doubtful,
    /// The page shows no text.
    Empty,
}

/// What is kept of the page.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    /// Every text block of the page, in document order.
    pub(crate) blocks: Vec<Judged>,
    /// The intervals of the document that are kept, images and breaks included; the headline not.
    pub(crate) kept: Intervals,
    /// The heading that is the article's headline.
    pub(crate) headline: Option<NodeId>,
    /// Whether the caller wants no headline: it was among what is removed.
    pub(crate) is_headless: bool,
    pub(crate) outcome: Outcome,
    /// How well the story was found, in 255ths.
    pub(crate) confidence: u8,
    /// `None` where the weights are not for this version.
    pub(crate) kind: Option<PageKind>,
    /// The same, if the page says when it was published.
    pub(crate) kind_if_dated: Option<PageKind>,
    /// How much is kept.
    pub(crate) extent: Extent,
}

/// How many words are kept, and how many of them are in `noscript`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Extent {
    pub(crate) words: u32,
    pub(crate) in_noscript: u32,
}

/// With fewer words than this a page shows no story: what is kept of it is its name, a notice, a
/// teaser.
pub(crate) const LEAST_STORY: u32 = 100;

/// What was thought of each block, and how much it takes to be kept.
#[derive(Clone, Debug)]
struct Verdict {
    /// One for each block.
    scored: Vec<Scored>,
    /// The score from which on a block is kept.
    keep: u8,
    /// How well the story was found: the F1 of its words to be expected, in 255ths.
    confidence: u8,
}

/// What was thought of a block.
#[derive(Clone, Copy, Debug)]
struct Scored {
    /// How likely it is part of the story: 0 to 255.
    score: u8,
    /// What weighed most in the direction of the score.
    rule: &'static str,
    /// Which of the set-aside subtrees it stands in.
    set_aside: Option<u32>,
}

/// The text of a page: what can be known before it is known what surrounds the story.
#[derive(Debug)]
pub(crate) struct Text {
    facts: features::PageFacts,
    cut: blocks::Cut,
}

impl Text {
    /// Reads the text of a page. Linear in its length.
    pub(crate) fn read(document: &Document, hints: &Hints<'_>) -> Text {
        let (summary, facts) = features::read_page(document, hints);
        let cut = blocks::cut(document, &summary);
        Text { facts, cut }
    }

    /// The texts that were read, in document order: their words are counted.
    pub(crate) fn counted(&self) -> &[Counted] {
        &self.cut.counted
    }
}

/// Chooses the story. Linear in the number of nodes.
pub(crate) fn select<'d>(
    document: &'d Document,
    text: &Text,
    around: &Around<'_>,
    hints: &Hints<'_>,
    taste: &Taste<'_>,
    will: &Will<'_>,
    names: &Names<'d>,
) -> Selection {
    let Text { facts, cut } = text;
    let &Around { set_aside, doubted } = around;
    let survey = Survey::new(document, cut, Some(names));
    let facts = &match survey.speaks_of(Concept::Forum) {
        true => facts.with_posts(document, cut.elements.iter().map(|element| element.node)),
        false => *facts,
    };
    let features = Features::new(document, &survey, facts, set_aside);
    let model = taste.model;
    let seen = model.and_then(|model| model.kind(&features.of_page(&survey)));
    // Its data are the surer word; but what is listed is sold as well.
    let said = |is_product: bool, kind: PageKind| match () {
        () if is_product && !kind.is_of_many() => PageKind::Product,
        () if facts.is_manual() => PageKind::Documentation,
        () if facts.is_thread() => PageKind::Forum,
        () => kind,
    };
    let kind = seen.map(|kind| said(facts.is_product_in_data(), kind));
    let told_kind = |scored: &[Scored], kind| match facts.is_manual() || facts.is_thread() {
        true => kind,
        false => told::kind(&survey, scored, kind),
    };
    let verdict = match (model, kind, taste.judge) {
        (Some(model), Some(kind), Judge::Model) => {
            // For how much it takes to be kept they are that in a list, too.
            let kind_to_keep = |scored: &[Scored]| match facts.is_product_in_data() {
                true => PageKind::Product,
                false => told_kind(scored, kind),
            };
            model.judge(&survey, &features, kind_to_keep, taste.balance)
        }
        _ => None,
    };
    let verdict = verdict.unwrap_or_else(|| rules::score(document, &survey, set_aside, facts));
    let kind = kind.map(|kind| match facts.is_product_marked_up() {
        true => PageKind::Product,
        false => said(facts.is_product(), told_kind(&verdict.scored, kind)),
    });
    let page = structure::Page {
        document,
        survey: &survey,
        set_aside,
        facts,
        hints,
        kind,
        doubted,
    };
    let selection = structure::choose(&page, &verdict, will);
    let is_story = told::is_one_run(cut, &selection.blocks);
    // A thread has its name, or that of its posts, on some element.
    let is_named = [Concept::Forum, Concept::Comment].map(|concept| survey.speaks_of(concept));
    let kind = kind.map(|kind| match kind {
        PageKind::Forum if is_story && !is_named.contains(&true) && !facts.is_thread() => {
            PageKind::Article
        }
        kind => kind,
    });
    Selection {
        kind,
        kind_if_dated: kind.map(|kind| kind.if_dated(facts, is_story)),
        ..selection
    }
}

/// The blocks of a page that nobody judges, as far as the caller's will decides on them.
pub(crate) fn decided(document: &Document, will: &Will<'_>) -> Vec<Judged> {
    if will.is_empty() {
        return Vec::new();
    }
    let cut = blocks::cut(document, &words::Summary::default());
    let decided = cut.blocks.iter().filter_map(|block| {
        let decision = will.decision_on_text(document, block.start, block.end)?;
        Some(Judged {
            start: block.start,
            end: block.end,
            container: cut.container(block).node,
            kept: decision.kept,
            score: if decision.kept { u8::MAX } else { 0 },
            rule: decision.rule,
            evidence: Evidence::Selector(decision.selector.to_owned()),
        })
    });
    decided.collect()
}
