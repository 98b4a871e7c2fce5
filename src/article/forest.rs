//! A forest of small trees, and what it says of rows of bytes.
//!
//! Takes weights as `training/` wrote them and features; gives a [`Score`] for each block, or a sum
//! for a single row. All in whole numbers and without allocation but for the result, so a page is
//! judged alike on every platform.
//!
//! A tree has at most 16 leaves, so the leaves that are still open for a block are the bits of a
//! number. Every node of a tree is asked, in any order: a test that fails closes the leaves on its
//! left. The lowest leaf still open is the one the block falls into. (Lucchese et al., QuickScorer,
//! 2015.) There is nothing to branch on, and 64 blocks are asked at once, their features a column
//! each and the bits in two bytes, so that the compiler makes vector instructions of it.

use super::features::{Features, GROUPS, Group};

/// Blocks that are judged at once.
const LANES: usize = 64;

/// Features a forest may ask for.
const MOST_FEATURES: usize = 256;

/// A node: feature, threshold, and the leaves that stay open if the feature is above it.
const NODE_BYTES: usize = 4;

/// A leaf: its value, and the group of features that led to it.
const LEAF_BYTES: usize = 3;

/// Sums of leaf values are in 4096ths of a logit; [`Forest::chances`] has a step for each 16th.
const STEP_BITS: u32 = 8;

/// How likely a block is part of the story, and what spoke most for or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    /// 0 to 255: of the blocks given 230, nine in ten are part of the story.
    pub(crate) chance: u8,
    /// The groups of features that moved the score most in its direction.
    pub(crate) leading: [Group; 2],
}

/// The forest, as it lies in the weights.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forest<'a> {
    /// How many features a row has.
    pub(super) width: usize,
    /// The features asked for, two bytes each: their places in a row.
    features: &'a [u8],
    /// Tree after tree: the number of nodes, the nodes, the leaves.
    trees: &'a [u8],
    bias: i32,
    /// Of the features' names: weights trained with others are not for this version.
    pub(super) names: u32,
    /// The chance for each step of the sum, from -8 to 8.
    chances: &'a [u8],
}

/// A tree, as it lies in the weights.
struct Tree<'a> {
    nodes: &'a [u8],
    leaves: &'a [u8],
}

/// A byte for each of the blocks that are judged at once.
type Lanes = [u8; LANES];

/// The features of some blocks, a column each.
type Columns = [Lanes; MOST_FEATURES];

impl<'a> Forest<'a> {
    /// Reads weights; `None` where they are not what this version reads.
    pub(crate) fn read(weights: &'a [u8]) -> Option<Forest<'a>> {
        let mut rest = weights;
        let width = usize::from(take_number(&mut rest)?);
        let features = usize::from(take_number(&mut rest)?);
        let bias = take(&mut rest, 4)?;
        let names = take(&mut rest, 4)?;
        let forest = Forest {
            width,
            features: take(&mut rest, features * 2)?,
            chances: take(&mut rest, 256)?,
            bias: i32::from_le_bytes(bias.try_into().ok()?),
            names: u32::from_le_bytes(names.try_into().ok()?),
            trees: rest,
        };
        forest.is_sound().then_some(forest)
    }

    /// Whether every feature is one of a row's, and the trees end where the weights do.
    fn is_sound(&self) -> bool {
        let known = numbers(self.features).all(|feature| usize::from(feature) < self.width);
        let used = self.features.len() / 2;
        let mut rest = self.trees;
        while let Some(tree) = Tree::take(&mut rest) {
            let asks_known = |node: &[u8]| usize::from(node[0]) < used;
            let names_known = |leaf: &[u8]| usize::from(leaf[2]) < GROUPS.len();
            if !tree.nodes.chunks_exact(NODE_BYTES).all(asks_known)
                || !tree.leaves.chunks_exact(LEAF_BYTES).all(names_known)
            {
                return false;
            }
        }
        known && used <= MOST_FEATURES && rest.is_empty()
    }

    /// Judges every block; `None` where the weights were trained with other features.
    pub(super) fn scores(&self, features: &Features) -> Option<Vec<Score>> {
        if features.width() != self.width {
            return None;
        }
        let mut scores = Vec::with_capacity(features.len());
        let mut columns: Columns = [[0; LANES]; MOST_FEATURES];
        for first in (0..features.len()).step_by(LANES) {
            let count = LANES.min(features.len() - first);
            for lane in 0..count {
                let row = features.row(first + lane);
                for (column, feature) in columns.iter_mut().zip(numbers(self.features)) {
                    column[lane] = row[usize::from(feature)];
                }
            }
            let sums = self.sums(&columns);
            scores.extend((0..count).map(|lane| self.score(&sums, lane)));
        }
        Some(scores)
    }

    /// The sum of the leaves that a row falls into; `None` where the weights were trained with other
    /// features.
    pub(super) fn sum(&self, row: &[u8]) -> Option<i32> {
        if row.len() != self.width {
            return None;
        }
        let asked: Vec<u8> = numbers(self.features)
            .map(|feature| row[usize::from(feature)])
            .collect();
        let mut sum = self.bias;
        let mut rest = self.trees;
        while let Some(tree) = Tree::take(&mut rest) {
            let (value, _) = tree.leaf(tree.leaf_of(&asked));
            sum += i32::from(value);
        }
        Some(sum)
    }

    /// The sums of the leaves that each block falls into, by the group that led there.
    fn sums(&self, columns: &Columns) -> [[i32; LANES]; GROUPS.len()] {
        let mut sums = [[0; LANES]; GROUPS.len()];
        let mut rest = self.trees;
        while let Some(tree) = Tree::take(&mut rest) {
            for (lane, leaf) in tree.leaves_of(columns).iter().enumerate() {
                let (value, group) = tree.leaf(*leaf);
                sums[group][lane] += i32::from(value);
            }
        }
        sums
    }

    fn score(&self, sums: &[[i32; LANES]; GROUPS.len()], lane: usize) -> Score {
        let parts: [i32; GROUPS.len()] = std::array::from_fn(|group| sums[group][lane]);
        let sum = self.bias + parts.iter().sum::<i32>();
        let steps = self.chances.len() as i32;
        let step = ((sum >> STEP_BITS) + steps / 2).clamp(0, steps - 1);
        Score {
            chance: self.chances[step as usize],
            leading: leading(&parts, sum >= 0),
        }
    }
}

impl<'a> Tree<'a> {
    /// Takes the tree at the front of `rest`.
    fn take(rest: &mut &'a [u8]) -> Option<Tree<'a>> {
        let (&nodes, after) = rest.split_first()?;
        *rest = after;
        let nodes = usize::from(nodes);
        Some(Tree {
            nodes: take(rest, nodes * NODE_BYTES)?,
            leaves: take(rest, (nodes + 1) * LEAF_BYTES)?,
        })
    }

    /// The leaf that one row falls into.
    fn leaf_of(&self, asked: &[u8]) -> u8 {
        let mut open = u16::MAX;
        for node in self.nodes.chunks_exact(NODE_BYTES) {
            if asked[usize::from(node[0])] > node[1] {
                open &= u16::from_le_bytes([node[2], node[3]]);
            }
        }
        self.lowest(open)
    }

    /// The leaf of the lowest bit.
    #[inline]
    fn lowest(&self, open: u16) -> u8 {
        let last = self.leaves.len() / LEAF_BYTES - 1;
        open.trailing_zeros().min(last as u32) as u8
    }

    /// A leaf's value and group.
    #[inline]
    fn leaf(&self, number: u8) -> (i16, usize) {
        let leaf = &self.leaves[usize::from(number) * LEAF_BYTES..][..LEAF_BYTES];
        (i16::from_le_bytes([leaf[0], leaf[1]]), usize::from(leaf[2]))
    }

    /// The leaf each block falls into.
    #[inline]
    fn leaves_of(&self, columns: &Columns) -> Lanes {
        let (mut low, mut high) = ([u8::MAX; LANES], [u8::MAX; LANES]);
        for node in self.nodes.chunks_exact(NODE_BYTES) {
            let (column, threshold) = (&columns[usize::from(node[0])], node[1]);
            let (above_low, above_high) = (node[2], node[3]);
            for lane in 0..LANES {
                let below = if column[lane] <= threshold {
                    u8::MAX
                } else {
                    0
                };
                low[lane] &= below | above_low;
                high[lane] &= below | above_high;
            }
        }
        std::array::from_fn(|lane| self.lowest(u16::from_le_bytes([low[lane], high[lane]])))
    }
}

/// The two groups that moved the sum most, up or down.
fn leading(parts: &[i32; GROUPS.len()], up: bool) -> [Group; 2] {
    let towards = |group: usize| if up { parts[group] } else { -parts[group] };
    let (mut first, mut second) = if towards(0) >= towards(1) {
        (0, 1)
    } else {
        (1, 0)
    };
    for group in 2..GROUPS.len() {
        if towards(group) > towards(first) {
            (first, second) = (group, first);
        } else if towards(group) > towards(second) {
            second = group;
        }
    }
    [GROUPS[first], GROUPS[second]]
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
            assert_eq!(score.leading[0], group, "{row:?}");
            assert_eq!(forest.sum(row), Some(logit * 4096), "{row:?}");
        }
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
