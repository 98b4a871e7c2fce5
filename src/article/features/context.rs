//! What a first judgement thinks of the blocks around a block: of its neighbours, of those in the
//! same elements, of those like it. A second judgement is told this beside everything else, so that
//! a list, a table or a thread is kept or dropped as one.

use super::around::Around;
use super::scale::{MISSING, count, share, signed};
use super::survey::Survey;
use super::{Group, Row};
use crate::article::model::{Expectation, expect};

/// A first judgement of all blocks, summed up.
pub(super) struct Context<'a> {
    survey: &'a Survey<'a>,
    around: &'a Around,
    /// How likely each block is part of the story, of 255.
    chances: &'a [u8],
    /// `sums[i]` is over the blocks before block `i`.
    sums: Vec<Weighed>,
    /// Over the blocks of each build, for each reach.
    builds: Vec<Vec<Weighed>>,
    /// The first and the last block that is likely part of the story.
    likely: Option<(usize, usize)>,
    /// For each block the nearest likely one before and after it.
    nearest_likely: Vec<(u32, u32)>,
    expected: Expectation,
}

/// Words, and how many of them to expect in the story, in 255ths.
#[derive(Clone, Copy, Default)]
struct Weighed {
    tokens: u64,
    expected: u64,
}

/// The chance from which on a block is called likely.
const LIKELY: u8 = 204;

/// Further away than this, blocks are just far.
const FAR: u32 = 200;

impl<'a> Context<'a> {
    pub(super) fn new(
        survey: &'a Survey<'a>,
        around: &'a Around,
        chances: &'a [u8],
    ) -> Context<'a> {
        let weighed: Vec<Weighed> = survey
            .cut
            .blocks
            .iter()
            .zip(chances)
            .map(|(block, &chance)| Weighed::new(block.counts.tokens, chance))
            .collect();
        let mut sums = Vec::with_capacity(weighed.len() + 1);
        let mut sum = Weighed::default();
        sums.push(sum);
        for &block in &weighed {
            sum = sum.plus(block);
            sums.push(sum);
        }
        let first = chances.iter().position(|&chance| chance >= LIKELY);
        let last = chances.iter().rposition(|&chance| chance >= LIKELY);
        let tokens = survey.cut.blocks.iter().map(|block| block.counts.tokens);
        Context {
            survey,
            around,
            chances,
            builds: around.sums_by_build(&weighed, Weighed::plus),
            sums,
            likely: first.zip(last),
            nearest_likely: nearest_likely(chances),
            expected: expect(chances.iter().copied().zip(tokens)),
        }
    }

    pub(super) fn describe(&self, number: usize, row: &mut impl Row) {
        row.group(Group::Context);
        self.near(number, row);
        self.stretches(number, row);
        self.above(number, row);
        self.likes(number, row);
        self.page(number, row);
    }

    fn near(&self, number: usize, row: &mut impl Row) {
        row.put("chance", self.chances[number]);
        for (place, offset) in [-4_isize, -3, -2, -1, 1, 2, 3, 4].into_iter().enumerate() {
            let chance = number
                .checked_add_signed(offset)
                .and_then(|other| self.chances.get(other));
            let chance = chance.map_or(MISSING, |&chance| chance.min(250));
            row.put_numbered("neighbour's chance", place, chance);
        }
        let (before, after) = self.nearest_likely[number];
        row.put("blocks from likely before", count(before));
        row.put("blocks from likely after", count(after));
        let offset = |other: usize| signed(number as i64 - other as i64);
        let (first, last) = self.likely.map_or((MISSING, MISSING), |(first, last)| {
            (offset(first), offset(last))
        });
        row.put("blocks from first likely", first);
        row.put("blocks from last likely", last);
    }

    fn stretches(&self, number: usize, row: &mut impl Row) {
        for (place, reach) in [3, 8, 20, 60].into_iter().enumerate() {
            let (first, end) = (number.saturating_sub(reach), number + reach + 1);
            let before = self.between(first, number);
            let after = self.between(number + 1, end);
            row.put_numbered("chance before", place, before.chance());
            row.put_numbered("chance after", place, after.chance());
            row.put_numbered("chance around", place, before.plus(after).chance());
        }
    }

    fn above(&self, number: usize, row: &mut impl Row) {
        let cut = self.survey.cut;
        let own = self.between(number, number + 1);
        let all = self.between(0, usize::MAX);
        let mut element = cut.blocks[number].container;
        for level in 0..6 {
            let above = &cut.elements[element as usize];
            let below = self.between(above.first_block as usize, above.end_block as usize);
            row.put_numbered("chance in ancestor", level, below.less(own).chance());
            let part = share_of(below.expected, all.expected);
            row.put_numbered("ancestor's part of story", level, part);
            element = above.parent;
        }
    }

    fn likes(&self, number: usize, row: &mut impl Row) {
        let own = self.between(number, number + 1);
        for (reach, builds) in self.builds.iter().enumerate() {
            let like = builds[self.around.build_of(number, reach)];
            row.put_numbered("chance of its build", reach, like.less(own).chance());
        }
        let (heading, section) = match self.around.section(number) {
            Some((heading, end)) => (
                self.chances[heading].min(250),
                self.between(heading + 1, end).less(own).chance(),
            ),
            None => (MISSING, MISSING),
        };
        row.put("heading's chance", heading);
        row.put("chance of section", section);
    }

    fn page(&self, number: usize, row: &mut impl Row) {
        let all = self.between(0, usize::MAX);
        let before = self.between(0, number);
        row.put("story before", share_of(before.expected, all.expected));
        row.put("story, of page", all.chance());
        row.put("story's tokens", count(self.expected.tokens));
        row.put("expected F1", self.expected.f1);
    }

    fn between(&self, first: usize, end: usize) -> Weighed {
        let last = self.sums.len() - 1;
        self.sums[end.min(last)].less(self.sums[first.min(last)])
    }
}

impl Weighed {
    fn new(tokens: u32, chance: u8) -> Weighed {
        Weighed {
            tokens: u64::from(tokens),
            expected: u64::from(tokens) * u64::from(chance),
        }
    }

    fn plus(self, other: Weighed) -> Weighed {
        Weighed {
            tokens: self.tokens + other.tokens,
            expected: self.expected + other.expected,
        }
    }

    fn less(self, other: Weighed) -> Weighed {
        Weighed {
            tokens: self.tokens.saturating_sub(other.tokens),
            expected: self.expected.saturating_sub(other.expected),
        }
    }

    /// The mean chance of its words.
    fn chance(self) -> u8 {
        share_of(self.expected, self.tokens * 255)
    }
}

/// As [`share`], of larger numbers.
fn share_of(part: u64, whole: u64) -> u8 {
    let bits = (64 - whole.leading_zeros()).saturating_sub(31);
    share((part >> bits) as u32, (whole >> bits) as u32)
}

/// For each block how far the nearest likely one is, before it and after it.
fn nearest_likely(chances: &[u8]) -> Vec<(u32, u32)> {
    let mut nearest = vec![(FAR, FAR); chances.len()];
    let mut distance = FAR;
    for (number, &chance) in chances.iter().enumerate() {
        nearest[number].0 = distance;
        distance = if chance >= LIKELY {
            1
        } else {
            (distance + 1).min(FAR)
        };
    }
    distance = FAR;
    for (number, &chance) in chances.iter().enumerate().rev() {
        nearest[number].1 = distance;
        distance = if chance >= LIKELY {
            1
        } else {
            (distance + 1).min(FAR)
        };
    }
    nearest
}
