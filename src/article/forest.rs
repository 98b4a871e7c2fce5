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

/// Leaves of a tree at most.
const LEAVES: usize = 16;

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

/// Of a block that is settled: of a hundred one is part of the story.
const SETTLED: Score = Score {
    chance: 3,
    leading: [Group::Chrome, Group::Words],
};

/// The forest, unpacked.
#[derive(Clone, Debug)]
pub(crate) struct Forest {
    /// How many features a row has.
    pub(super) width: usize,
    /// The features asked for: their places in a row.
    features: Vec<u16>,
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
    nodes: Vec<Node>,
    values: [i16; LEAVES],
    /// The group of features that led to each leaf.
    groups: [u8; LEAVES],
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// A place in [`Forest::features`].
    feature: u8,
    threshold: u8,
    /// The leaves that stay open if the feature is above the threshold.
    above: [u8; 2],
}

/// A byte for each of the blocks that are judged at once.
type Lanes = [u8; LANES];

/// The features of some blocks, a column each.
type Columns = [Lanes; MOST_FEATURES];

/// Sums for each group and block. There are a few groups less: a power of two needs no check.
type Sums = [[i32; LANES]; MOST_GROUPS];

const MOST_GROUPS: usize = 16;

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
        if used > MOST_FEATURES || !features.iter().all(is_known) {
            return None;
        }
        let mut trees = Vec::new();
        while !rest.is_empty() {
            trees.push(Tree::read(&mut rest, used)?);
        }
        Some(Forest {
            width,
            features,
            trees,
            bias,
            names,
            chances,
        })
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
            for (lane, &block) in blocks.iter().enumerate() {
                let row = features.row(block);
                for (column, &feature) in columns.iter_mut().zip(&self.features) {
                    column[lane] = row[usize::from(feature)];
                }
            }
            let sums = self.sums(&columns);
            for (lane, &block) in blocks.iter().enumerate() {
                scores[block] = self.score(&sums, lane);
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
        let asked: Vec<u8> = (self.features.iter())
            .map(|&feature| row[usize::from(feature)])
            .collect();
        let leaves = self.trees.iter().map(|tree| tree.value_of(&asked));
        Some(self.bias + leaves.map(i32::from).sum::<i32>())
    }

    /// The sums of the leaves that each block falls into, by the group that led there.
    fn sums(&self, columns: &Columns) -> Sums {
        let mut sums = [[0; LANES]; MOST_GROUPS];
        for tree in &self.trees {
            let (low, high) = tree.open_leaves(columns);
            for lane in 0..LANES {
                let leaf = lowest(u16::from_le_bytes([low[lane], high[lane]]));
                let group = usize::from(tree.groups[leaf]) % MOST_GROUPS;
                sums[group][lane] += i32::from(tree.values[leaf]);
            }
        }
        sums
    }

    fn score(&self, sums: &Sums, lane: usize) -> Score {
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

impl Tree {
    /// Reads the tree at the front of `rest`, of a forest that uses so many features.
    fn read(rest: &mut &[u8], used: usize) -> Option<Tree> {
        let count = usize::from(*take(rest, 1)?.first()?);
        if count >= LEAVES {
            return None;
        }
        let mut tree = Tree {
            nodes: Vec::with_capacity(count),
            values: [0; LEAVES],
            groups: [0; LEAVES],
        };
        for node in take(rest, count * NODE_BYTES)?.chunks_exact(NODE_BYTES) {
            if usize::from(node[0]) >= used {
                return None;
            }
            tree.nodes.push(Node {
                feature: node[0],
                threshold: node[1],
                above: [node[2], node[3]],
            });
        }
        let leaves = take(rest, (count + 1) * LEAF_BYTES)?;
        for (place, leaf) in leaves.chunks_exact(LEAF_BYTES).enumerate() {
            if usize::from(leaf[2]) >= GROUPS.len() {
                return None;
            }
            tree.values[place] = i16::from_le_bytes([leaf[0], leaf[1]]);
            tree.groups[place] = leaf[2];
        }
        Some(tree)
    }

    /// The value of the leaf that one row falls into.
    fn value_of(&self, asked: &[u8]) -> i16 {
        let mut open = u16::MAX;
        for node in &self.nodes {
            if asked[usize::from(node.feature)] > node.threshold {
                open &= u16::from_le_bytes(node.above);
            }
        }
        self.values[lowest(open)]
    }

    /// The leaves that are open for each block, in two bytes.
    #[inline]
    fn open_leaves(&self, columns: &Columns) -> (Lanes, Lanes) {
        let (mut low, mut high) = ([u8::MAX; LANES], [u8::MAX; LANES]);
        for node in &self.nodes {
            let column = &columns[usize::from(node.feature)];
            let (threshold, [above_low, above_high]) = (node.threshold, node.above);
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
        (low, high)
    }
}

/// The leaf of the lowest bit.
#[inline]
fn lowest(open: u16) -> usize {
    open.trailing_zeros() as usize % LEAVES
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
