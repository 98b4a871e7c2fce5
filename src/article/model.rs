//! The learned model: how likely each block is part of the story, how well the story was found, and
//! what kind of page it is.
//!
//! Takes the features and the weights that `training/` wrote: a [`Forest`] that scores the blocks,
//! one for each [`PageKind`], and a table that says how good a selection has been that promised so
//! much. Gives a score for each block and, for the page, the score from which on keeping a block
//! pays.

use std::sync::LazyLock;

use super::blocks::TextBlock;
use super::expected::expected_f1;
use super::features::{self, Features, Survey};
use super::forest::{Forest, Score, take};
use super::{PageKind, Scored, Verdict};
use crate::options::Balance;

/// The weights that come with the library.
static WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// The first bytes of weights: what they are and how they are laid out.
const MAGIC: &[u8] = b"offprint trees 2";

/// The model, unpacked.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    blocks: Forest,
    /// For each expected F1 the one that selections had, both in 255ths.
    confidences: [u8; 256],
    /// One for each kind, in the order of [`PageKind::ALL`].
    kinds: Vec<Forest>,
}

static LIBRARYS: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(WEIGHTS));

impl Model {
    /// The library's own, unpacked when it is first asked for.
    pub(crate) fn librarys() -> Option<&'static Model> {
        LIBRARYS.as_ref()
    }

    /// Unpacks weights; `None` where they are not for this version.
    pub(crate) fn read(weights: &[u8]) -> Option<Model> {
        let mut rest = weights.strip_prefix(MAGIC)?;
        let blocks = take_forest(&mut rest)?;
        let confidences = take(&mut rest, 256)?.try_into().ok()?;
        let kinds = (PageKind::ALL.iter())
            .map(|_| take_forest(&mut rest))
            .collect::<Option<Vec<Forest>>>()?;
        let names = features::fingerprint();
        let fits = kinds
            .iter()
            .chain([&blocks])
            .all(|forest| forest.names == names);
        (fits && rest.is_empty()).then_some(Model {
            blocks,
            confidences,
            kinds,
        })
    }

    /// The kind of a page, from what it is like as a whole; `None` where the weights were
    /// trained with others.
    pub(super) fn kind(&self, page: &[u8]) -> Option<PageKind> {
        let mut best = None;
        for (forest, kind) in self.kinds.iter().zip(PageKind::ALL) {
            let sum = forest.sum(page)?;
            if best.is_none_or(|(most, _)| sum > most) {
                best = Some((sum, kind));
            }
        }
        best.map(|(_, kind)| kind)
    }

    /// Judges all blocks of a page of the kind that `kind` says when it has seen the scores; `None` where
    /// the weights were trained with other features. Linear in blocks and trees.
    pub(super) fn judge(
        &self,
        survey: &Survey<'_>,
        features: &Features,
        kind: impl FnOnce(&[Scored]) -> PageKind,
        balance: Balance,
    ) -> Option<Verdict> {
        let mut scores = self.blocks.scores(features)?;
        draw_to_likes(survey, features, &mut scores);
        let tokens = survey.cut.blocks.iter().map(|block| block.counts.tokens);
        let expected = expected_f1(scores.iter().map(|score| score.chance).zip(tokens));
        let scored = scores.iter().enumerate().map(|(number, score)| Scored {
            score: score.chance,
            rule: score.leading.name(),
            set_aside: features.set_aside(number),
        });
        let scored: Vec<Scored> = scored.collect();
        Some(Verdict {
            keep: least_chance(expected, kind(&scored), balance),
            scored,
            confidence: self.confidences[usize::from(expected)],
        })
    }
}

/// Draws each chance halfway to the mean of the blocks of its build, by words: the cards of a list, the
/// posts of a thread and the cells of a column are kept or dropped together, and of twenty of them
/// more can be said than of one. Only where a class tells builds apart: the cells of a page laid out
/// in tables are all alike. Linear.
fn draw_to_likes(survey: &Survey<'_>, features: &Features, scores: &mut [Score]) {
    /// Fewer blocks of a build may be alike by chance.
    const LEAST_LIKES: u32 = 3;
    #[derive(Default)]
    struct Likes {
        blocks: u32,
        words: u64,
        expected: u64,
    }
    let blocks = &survey.cut.blocks;
    let is_told = |block: &TextBlock| {
        let surveyed = &survey.elements[block.innermost as usize];
        surveyed.has_class.contains(&true)
    };
    let mut likes: Vec<Likes> = Vec::new();
    likes.resize_with(blocks.len(), Likes::default);
    for (number, (block, score)) in blocks.iter().zip(scores.iter()).enumerate() {
        if is_told(block) {
            let likes = &mut likes[features.build(number) as usize];
            let words = u64::from(block.counts.tokens);
            likes.blocks += 1;
            likes.words += words;
            likes.expected += words * u64::from(score.chance);
        }
    }
    for (number, (block, score)) in blocks.iter().zip(scores.iter_mut()).enumerate() {
        let likes = &likes[features.build(number) as usize];
        if likes.blocks >= LEAST_LIKES && is_told(block) {
            let mean = likes.expected / likes.words.max(1);
            score.chance = ((u64::from(score.chance) + mean) / 2) as u8;
        }
    }
}

fn take_forest(rest: &mut &[u8]) -> Option<Forest> {
    let length = u32::from_le_bytes(take(rest, 4)?.try_into().ok()?);
    Forest::read(take(rest, length as usize)?)
}

/// The chance from which on keeping a block pays: so much of the best F1 that can be expected. Half of
/// it is the textbook's share; a little more is better on real pages, whose scores are not
/// independent of one another. What surrounds a product is plenty and looks like it; what belongs to
/// a service, a collection, a list or a thread stands scattered, and a manual's chapters are told in
/// pieces, of which tables and code look like no prose.
fn least_chance(expected_f1: u8, kind: PageKind, balance: Balance) -> u8 {
    let balanced = match kind {
        PageKind::Product => 75,
        PageKind::Article => 60,
        PageKind::Forum | PageKind::Listing => 55,
        PageKind::Service | PageKind::Collection | PageKind::Documentation => 50,
    };
    let hundredths = match balance {
        Balance::Precision => balanced + 20,
        Balance::Balanced => balanced,
        Balance::Recall => balanced - 20,
    };
    (u32::from(expected_f1) * hundredths / 100).max(1) as u8
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn the_librarys_weights_fit_its_features() {
        assert!(
            Model::read(WEIGHTS).is_some(),
            "train again: see training/README.md"
        );
        assert!(WEIGHTS.len() <= 150_000);
    }

    #[test]
    fn weights_that_do_not_fit_are_not_read() {
        assert!(Model::read(&WEIGHTS[1..]).is_none(), "no magic");
        assert!(
            Model::read(&WEIGHTS[..WEIGHTS.len() - 1]).is_none(),
            "cut off"
        );
        assert!(Model::read(&[WEIGHTS, &[0]].concat()).is_none(), "goes on");
        let mut other = WEIGHTS.to_vec();
        other[MAGIC.len()..][..4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(Model::read(&other).is_none(), "a length that is none");
        let mut other = WEIGHTS.to_vec();
        // Behind the length: width, features used, bias.
        other[MAGIC.len() + 4 + 8] ^= 1;
        assert!(Model::read(&other).is_none(), "other features");
    }

    #[test]
    fn precision_takes_less_than_recall_on_any_page() {
        for kind in PageKind::ALL {
            let at = |balance| least_chance(230, kind, balance);
            assert!(at(Balance::Precision) > at(Balance::Balanced), "{kind:?}");
            assert!(at(Balance::Balanced) > at(Balance::Recall), "{kind:?}");
        }
    }

    #[test]
    fn what_stands_scattered_is_kept_sooner_than_a_story_in_prose() {
        let at = |kind| least_chance(230, kind, Balance::Balanced);
        let scattered = [
            PageKind::Forum,
            PageKind::Listing,
            PageKind::Service,
            PageKind::Collection,
            PageKind::Documentation,
        ];
        for kind in scattered {
            assert!(at(kind) < at(PageKind::Article), "{kind:?}");
        }
    }
}
