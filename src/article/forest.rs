//! A forest of small trees, and what it says of rows of bytes.
//!
//! Takes weights as `training/` wrote them and features; gives a [`Score`] for each block, or a sum
//! for a single row. All in whole numbers and without allocation but for the result, so a page is
//! judged alike on every platform.
//!
//! A tree has at most 16 leaves, so the leaves that are closed for a block are the bits of a
//! number. Every node of a tree is asked, in any order: a test that fails closes the leaves on its
//! left. The lowest leaf still open is the one the block falls into. (Lucchese et al., QuickScorer,
//! 2015.) There is nothing to branch on, and 64 blocks are asked at once, their features a column
//! each and the bits in two bytes, so that the compiler makes vector instructions of it.
//!
//! - Most nodes close leaves of one of the two bytes only, so each byte has [`Test`]s of its own. Those
//!   of all trees lie in one vector, in the order in which they are made.
//! - The lowest leaf is found by a multiplication, see [`leaf_of`].
//! - Rows become columns sixteen by sixteen, see [`transposed`].
//! - Bytes are compared with a sign, as processors do it at once, see [`signed`].

use std::ops::Range;

use super::features::{Features, GROUPS, Group};

/// Blocks that are judged at once.
const LANES: usize = 64;

/// Features of a row at most.
const MOST_FEATURES: usize = 256;

/// Features and blocks that are turned from rows to columns at once.
const EDGE: usize = Features::EDGE;

/// A node: feature, threshold, and the leaves that stay open if the feature is above it.
const NODE_BYTES: usize = 4;

/// A leaf: its value, and the group of features that led to it.
const LEAF_BYTES: usize = 3;

/// Leaves of a tree at most.
const LEAVES: usize = 16;

/// A De Bruijn sequence: each four bits in a row are others.
const DE_BRUIJN: u16 = 0b0000_1001_1010_1111;

/// Sums of leaf values are in 4096ths of a logit; [`Forest::chances`] has a step for each 16th.
const STEP_BITS: u32 = 8;

/// How likely a block is part of the story, and what spoke most for or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    /// 0 to 255: of the blocks given 230, nine in ten are part of the story.
    pub(crate) chance: u8,
    /// The group of features that moved the score most in its direction.
    pub(crate) leading: Group,
}

/// Of a block that is settled: of a hundred one is part of the story.
const SETTLED: Score = Score {
    chance: 3,
    leading: Group::Chrome,
};

/// The forest, unpacked.
#[derive(Clone, Debug)]
pub(crate) struct Forest {
    /// How many features a row has.
    pub(super) width: usize,
    /// Of all trees, one tree's behind the other's.
    tests: Vec<Test>,
    trees: Vec<Tree>,
    bias: i32,
    /// Of the features' names: weights trained with others are not for this version.
    pub(super) names: u32,
    /// The chance for each step of the sum, from -8 to 8.
    chances: [u8; 256],
}

/// A tree. Of leaves there are as many as bits; those past the tree's own are never fallen into.
#[derive(Clone, Debug)]
struct Tree {
    /// Where in [`Forest::tests`] those of its first eight leaves are, and those of the others.
    tests: [Range<usize>; 2],
    /// In the order of [`leaf_of`].
    leaves: [Leaf; LEAVES],
}

/// What a leaf adds to the sum, and the group of features that led to it.
#[derive(Clone, Copy, Debug)]
struct Leaf {
    value: i16,
    group: Group,
}

/// What a node asks, and what that says of eight leaves. Threshold and leaves stand there as many times as a
/// vector has bytes: to spread them for each test takes as long as to compare with them.
#[derive(Clone, Copy, Debug)]
struct Test {
    /// A place in a row.
    feature: u8,
    /// [`signed`].
    threshold: [i8; EDGE],
    /// The leaves that are closed if the feature is above the threshold.
    closes: [u8; EDGE],
}

/// The features of some blocks, [`signed`]: a column each, in which each of the blocks that are judged at
/// once has a byte.
type Columns = [[i8; LANES]; MOST_FEATURES];

/// Which of eight leaves are closed, for each of the blocks that are judged at once.
type Closed = [u8; LANES];

/// Sums for each block and group.
type Sums = [[i32; GROUPS.len()]; LANES];

impl Forest {
    /// Reads weights; `None` where they are not what this version reads.
    pub(crate) fn read(weights: &[u8]) -> Option<Forest> {
        let mut rest = weights;
        let width = usize::from(take_number(&mut rest)?);
        let used = usize::from(take_number(&mut rest)?);
        let bias = i32::from_le_bytes(take(&mut rest, 4)?.try_into().ok()?);
        let names = u32::from_le_bytes(take(&mut rest, 4)?.try_into().ok()?);
        let features: Vec<u16> = numbers(take(&mut rest, used * 2)?).collect();
        let chances = take(&mut rest, 256)?.try_into().ok()?;
        let is_known = |&feature: &u16| usize::from(feature) < width;
        if width > MOST_FEATURES || !features.iter().all(is_known) {
            return None;
        }
        let mut forest = Forest {
            width,
            tests: Vec::new(),
            trees: Vec::new(),
            bias,
            names,
            chances,
        };
        while !rest.is_empty() {
            forest.take_tree(&mut rest, &features)?;
        }
        Some(forest)
    }

    /// Takes the tree at the front of `rest`; its nodes ask for `features` by number.
    fn take_tree(&mut self, rest: &mut &[u8], features: &[u16]) -> Option<()> {
        let count = usize::from(*take(rest, 1)?.first()?);
        if count >= LEAVES {
            return None;
        }
        let nodes = take(rest, count * NODE_BYTES)?;
        let mut tree = Tree {
            tests: [
                self.take_tests(nodes, 2, features)?,
                self.take_tests(nodes, 3, features)?,
            ],
            leaves: [Leaf {
                value: 0,
                group: GROUPS[0],
            }; LEAVES],
        };
        let leaves = take(rest, (count + 1) * LEAF_BYTES)?;
        for (number, leaf) in leaves.chunks_exact(LEAF_BYTES).enumerate() {
            let place = usize::from(leaf_of(1 << number));
            tree.leaves[place] = Leaf {
                value: i16::from_le_bytes([leaf[0], leaf[1]]),
                group: *GROUPS.get(usize::from(leaf[2]))?,
            };
        }
        self.trees.push(tree);
        Some(())
    }

    /// Takes those tests that close any of eight leaves: which, stands in a node's byte `mask`.
    fn take_tests(&mut self, nodes: &[u8], mask: usize, features: &[u16]) -> Option<Range<usize>> {
        let first = self.tests.len();
        for node in nodes.chunks_exact(NODE_BYTES) {
            let test = Test {
                feature: u8::try_from(*features.get(usize::from(node[0]))?).ok()?,
                threshold: [signed(node[1]); EDGE],
                closes: [!node[mask]; EDGE],
            };
            if test.closes[0] != 0 {
                self.tests.push(test);
            }
        }
        Some(first..self.tests.len())
    }

    /// Judges every block; `None` where the weights were trained with other features. Blocks that are
    /// [settled](Features::is_settled) are not asked about.
    pub(super) fn scores(&self, features: &Features) -> Option<Vec<Score>> {
        if features.width() != self.width {
            return None;
        }
        let mut scores = vec![SETTLED; features.len()];
        let open: Vec<usize> = (0..features.len())
            .filter(|&block| !features.is_settled(block))
            .collect();
        let mut columns: Columns = [[0; LANES]; MOST_FEATURES];
        for blocks in open.chunks(LANES) {
            for (group, blocks) in blocks.chunks(EDGE).enumerate() {
                fill(&mut columns, group * EDGE, features, blocks);
            }
            let sums = self.sums(&columns, blocks.len());
            for (&block, parts) in blocks.iter().zip(&sums) {
                scores[block] = self.score(parts);
            }
        }
        Some(scores)
    }

    /// The sum of the leaves that a row falls into; `None` where the weights were trained with other
    /// features.
    pub(super) fn sum(&self, row: &[u8]) -> Option<i32> {
        if row.len() != self.width {
            return None;
        }
        let leaves = self.trees.iter().map(|tree| {
            let closed = self
                .tests_of(tree)
                .map(|tests| closed_leaves_of(tests, row));
            tree.leaves[usize::from(leaf_of(!u16::from_le_bytes(closed)))]
        });
        Some(self.bias + leaves.map(|leaf| i32::from(leaf.value)).sum::<i32>())
    }

    /// The sums of the leaves that each of so many blocks falls into, by the group that led there; those
    /// of others say nothing. (Within its caller, places on the stack would be told from its start.)
    #[inline(never)]
    fn sums(&self, columns: &Columns, blocks: usize) -> Sums {
        let mut sums = [[0; GROUPS.len()]; LANES];
        for tree in &self.trees {
            let leaves = leaves(self.tests_of(tree), columns);
            for edge in 0..blocks.div_ceil(EDGE).min(LANES / EDGE) {
                for lane in edge * EDGE..(edge + 1) * EDGE {
                    let leaf = tree.leaves[usize::from(leaves[lane]) % LEAVES];
                    sums[lane][leaf.group as usize] += i32::from(leaf.value);
                }
            }
        }
        sums
    }

    fn tests_of(&self, tree: &Tree) -> [&[Test]; 2] {
        let [low, high] = &tree.tests;
        [&self.tests[low.clone()], &self.tests[high.clone()]]
    }

    fn score(&self, parts: &[i32; GROUPS.len()]) -> Score {
        let sum = self.bias + parts.iter().sum::<i32>();
        let steps = self.chances.len() as i32;
        let step = ((sum >> STEP_BITS) + steps / 2).clamp(0, steps - 1);
        Score {
            chance: self.chances[step as usize],
            leading: leading(parts, sum >= 0),
        }
    }
}

/// Fills in the columns of up to [`EDGE`] blocks, from `lane` on.
fn fill(columns: &mut Columns, lane: usize, features: &Features, blocks: &[usize]) {
    let mut rows: [&[u8]; EDGE] = [&[]; EDGE];
    for (row, &block) in rows.iter_mut().zip(blocks) {
        *row = features.padded_row(block);
    }
    let padded = features.width().next_multiple_of(EDGE);
    for (group, columns) in columns[..padded].chunks_exact_mut(EDGE).enumerate() {
        let first = group * EDGE;
        let mut square = [[0; EDGE]; EDGE];
        for (line, row) in square.iter_mut().zip(&rows) {
            if let Some(bytes) = row.get(first..first + EDGE) {
                line.copy_from_slice(bytes);
            }
        }
        for (column, bytes) in columns.iter_mut().zip(transposed(&square)) {
            column[lane..lane + EDGE].copy_from_slice(&bytes.map(signed));
        }
    }
}

type Square = [[u8; EDGE]; EDGE];

/// Rows as columns: shuffled four times, a byte at (row, column) is at (column, row), for each time the
/// bits of its place turn round by one.
#[inline]
fn transposed(square: &Square) -> Square {
    shuffled(&shuffled(&shuffled(&shuffled(square))))
}

/// The bytes of the upper half of the rows and of the lower half by turns, as cards are shuffled.
#[inline]
fn shuffled(square: &Square) -> Square {
    const HALF: usize = EDGE / 2;
    let mut shuffled = [[0; EDGE]; EDGE];
    for row in 0..HALF {
        let (upper, lower) = (&square[row], &square[row + HALF]);
        for place in 0..HALF {
            shuffled[2 * row][2 * place] = upper[place];
            shuffled[2 * row][2 * place + 1] = lower[place];
            shuffled[2 * row + 1][2 * place] = upper[place + HALF];
            shuffled[2 * row + 1][2 * place + 1] = lower[place + HALF];
        }
    }
    shuffled
}

/// The leaf that each block falls into.
#[inline]
fn leaves([low, high]: [&[Test]; 2], columns: &Columns) -> [u16; LANES] {
    let (low, high) = (closed_leaves(low, columns), closed_leaves(high, columns));
    std::array::from_fn(|lane| leaf_of(!u16::from_le_bytes([low[lane], high[lane]])))
}

/// Which of eight leaves are closed for each block.
#[inline(always)]
fn closed_leaves(tests: &[Test], columns: &Columns) -> Closed {
    let mut closed = [0; LANES];
    for test in tests {
        let column = &columns[usize::from(test.feature)];
        // By number, and not by `zip`: that the compiler unrolls and makes no vectors of.
        for first in (0..LANES).step_by(EDGE) {
            for place in 0..EDGE {
                closed[first + place] |= test.closed_for(column[first + place], place);
            }
        }
    }
    closed
}

/// Which of eight leaves are closed for one row.
fn closed_leaves_of(tests: &[Test], row: &[u8]) -> u8 {
    let closed_for = |test: &Test| test.closed_for(signed(row[usize::from(test.feature)]), 0);
    tests
        .iter()
        .map(closed_for)
        .fold(0, |all, closed| all | closed)
}

impl Test {
    /// The leaves that the test closes for a [`signed`] value, as they stand in one of the places.
    #[inline]
    fn closed_for(&self, value: i8, place: usize) -> u8 {
        let is_above = if value > self.threshold[place] {
            u8::MAX
        } else {
            0
        };
        is_above & self.closes[place]
    }
}

/// A byte as a number with a sign, in the same order: of these a vector is compared at once.
#[inline]
fn signed(byte: u8) -> i8 {
    (byte ^ 0x80) as i8
}

/// Where the leaf of the lowest bit stands. Times that bit, the sequence is shifted so far that the
/// four bits on top are the bit's own; other than counting zeros, every processor does it for several
/// blocks at once. Leaves therefore stand in an order of their own.
#[inline]
fn leaf_of(open: u16) -> u16 {
    let lowest = open & open.wrapping_neg();
    lowest.wrapping_mul(DE_BRUIJN) >> 12
}

/// The group that moved the sum most, up or down; of several the first.
fn leading(parts: &[i32; GROUPS.len()], up: bool) -> Group {
    let towards = |part: i32| if up { part } else { -part };
    let mut leading = 0;
    for group in 1..GROUPS.len() {
        if towards(parts[group]) > towards(parts[leading]) {
            leading = group;
        }
    }
    GROUPS[leading]
}

pub(super) fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(count)?;
    *rest = after;
    Some(taken)
}

fn take_number(rest: &mut &[u8]) -> Option<u16> {
    let bytes = take(rest, 2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u16> + '_ {
    bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    /// Weights for rows of `width` bytes: `used` are the features asked for, `trees` as they lie.
    fn weights(width: u16, used: &[u16], trees: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(width.to_le_bytes());
        bytes.extend((used.len() as u16).to_le_bytes());
        bytes.extend(0_i32.to_le_bytes());
        bytes.extend(0_u32.to_le_bytes());
        bytes.extend(used.iter().flat_map(|feature| feature.to_le_bytes()));
        bytes.extend(0..=255_u8);
        bytes.extend(trees);
        bytes
    }

    fn leaf(value: i16, group: Group) -> [u8; 3] {
        let [low, high] = value.to_le_bytes();
        [low, high, group as u8]
    }

    /// feature 2 <= 10 ? -1 logit : (feature 0 <= 3 ? 0.5 : 1)
    fn tree() -> Vec<u8> {
        let mut tree = vec![2];
        tree.extend([1, 10, 0b1111_1110, 0xFF]);
        tree.extend([0, 3, 0b1111_1101, 0xFF]);
        tree.extend(leaf(-4096, Group::Place));
        tree.extend(leaf(2048, Group::Words));
        tree.extend(leaf(4096, Group::Names));
        tree
    }

    #[test]
    fn every_block_falls_into_its_leaf() {
        let trees = [tree(), tree()].concat();
        let weights = weights(3, &[0, 2], &trees);
        let forest = Forest::read(&weights).unwrap();
        // More blocks than are judged at once.
        let rows: Vec<[u8; 3]> = (0..150_u32)
            .map(|number| [(number % 7) as u8, 99, (number % 21) as u8])
            .collect();
        let scores = forest.scores(&Features::of_rows(&rows)).unwrap();
        assert_eq!(scores.len(), rows.len());
        for (row, score) in rows.iter().zip(scores) {
            let (logit, group) = match row {
                [_, _, 0..=10] => (-2, Group::Place),
                [0..=3, ..] => (1, Group::Words),
                _ => (2, Group::Names),
            };
            assert_eq!(i32::from(score.chance), 128 + logit * 16, "{row:?}");
            assert_eq!(score.leading, group, "{row:?}");
            assert_eq!(forest.sum(row), Some(logit * 4096), "{row:?}");
        }
    }

    #[test]
    fn rows_become_columns() {
        let square =
            std::array::from_fn(|row| std::array::from_fn(|column| (row * 16 + column) as u8));
        for (column, bytes) in transposed(&square).into_iter().enumerate() {
            assert_eq!(bytes, std::array::from_fn(|row| (row * 16 + column) as u8));
        }
    }

    #[test]
    fn each_leaf_has_a_place_of_its_own() {
        let mut places: Vec<u16> = (0..LEAVES).map(|leaf| leaf_of(1 << leaf)).collect();
        assert_eq!(leaf_of(0b1010_1000), places[3], "the lowest is meant");
        places.sort_unstable();
        assert_eq!(places, (0..LEAVES as u16).collect::<Vec<_>>());
    }

    #[test]
    fn weights_that_do_not_fit_are_not_read() {
        let good = weights(3, &[0, 2], &tree());
        let forest = Forest::read(&good).unwrap();
        assert!(
            forest.scores(&Features::of_rows(&[[0; 4]])).is_none(),
            "another width"
        );
        assert!(Forest::read(&good[..good.len() - 1]).is_none(), "cut off");
        assert!(Forest::read(&[]).is_none());
        assert!(
            Forest::read(&weights(3, &[0, 3], &tree())).is_none(),
            "no such feature"
        );
        assert!(
            Forest::read(&weights(3, &[0], &tree())).is_none(),
            "asks for one not listed"
        );
    }
}
