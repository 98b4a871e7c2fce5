//! An article that is too long: where it is cut, and what the ledger then says.
//!
//! It is cut once, when it is converted, so that every rendering, section and count has the same blocks.

use crate::article::{Evidence, Judged};
use crate::nodes::{Construct, Nodes};
use crate::options::MarkdownOptions;
use crate::render;

/// The rule of blocks that are not written.
pub(super) const BEYOND: &str = "beyond the limit of output";

/// Leaves the blocks whose Markdown has at most `bytes`, and gives what is cut off; `None` where all
/// of it fits, as nearly always. The headline, which may be left out, ends at `first`. Linear, times
/// the logarithm of the number of blocks where something is cut.
pub(super) fn cut(
    nodes: &Nodes,
    first: usize,
    options: &MarkdownOptions,
    bytes: usize,
) -> Option<Cut> {
    if render::fits(nodes, first, options, bytes) {
        return None;
    }
    let places = places(nodes, first, bytes);
    let fits = |place: &usize| render::fits(&nodes.before(*place), first, options, bytes);
    let fitting = fitting(&places, fits);
    let place = fitting.checked_sub(1).and_then(|last| places.get(last));
    let place = place.copied().unwrap_or(0);
    let left_out = (place..nodes.len()).filter(|&number| is_counted(nodes, number));
    Some(Cut {
        nodes: nodes.before(place),
        left_out: left_out.count().try_into().unwrap_or(u32::MAX),
    })
}

/// How many of the places fit, each being one that fits less than those before it. They are sought from
/// the start, twice as far each time: to try one costs all that is written before it.
fn fitting(places: &[usize], fits: impl Fn(&usize) -> bool) -> usize {
    let mut far = 1;
    while places.get(far).is_some_and(&fits) {
        far *= 2;
    }
    let near = far / 2;
    let between = &places[near..far.min(places.len())];
    near + between.partition_point(fits)
}

/// An article that was cut.
pub(super) struct Cut {
    pub(super) nodes: Nodes,
    /// Blocks, items and rows.
    pub(super) left_out: u32,
}

/// Where nodes may be cut: before a block that is not the first in what it stands in, for then that
/// would be empty. Only as far as the text alone has no more than `bytes`: what comes later fits
/// nowhere.
fn places(nodes: &Nodes, first: usize, bytes: usize) -> Vec<usize> {
    let mut places = Vec::new();
    let mut text = 0;
    let mut number = first;
    while let Some(node) = nodes.get(number).filter(|_| text <= bytes) {
        let is_part = matches!(node.construct, Construct::TableCell(_));
        let before = number.checked_sub(1).and_then(|before| nodes.get(before));
        let is_first = before.is_some_and(|before| before.end as usize > number);
        if node.construct.is_block() && !is_part && !is_first {
            places.push(number);
        }
        number += 1;
        match node.construct {
            Construct::Text(span) | Construct::CodeSpan(span) => text += nodes.str(span).len(),
            Construct::CodeBlock { text: span, .. } => text += nodes.str(span).len(),
            // The description of an image may be left out.
            Construct::Image(_) => number = node.end as usize,
            _ => {}
        }
    }
    places
}

/// What holds text of its own, or is a part that can be counted.
fn is_counted(nodes: &Nodes, number: usize) -> bool {
    use Construct::*;
    let construct = nodes.get(number).map(|node| node.construct);
    matches!(
        construct,
        Some(
            Paragraph
                | Heading(_)
                | CodeBlock { .. }
                | ThematicBreak
                | TableRow(_)
                | HtmlBlock(_)
                | MathBlock(_)
        )
    )
}

/// Has the ledger say which blocks are cut off: those of which nothing is left.
pub(super) fn drop_blocks(blocks: &mut [Judged], all: &Nodes, left: &Nodes) {
    let all = sources(all);
    let left = sources(left);
    let holds = |sources: &[u32], block: &Judged| {
        let first = sources.partition_point(|&source| source < block.start.0);
        sources
            .get(first)
            .is_some_and(|&source| source < block.end.0)
    };
    for block in blocks.iter_mut().filter(|block| block.kept) {
        if holds(&all, block) && !holds(&left, block) {
            block.kept = false;
            block.rule = BEYOND;
            block.evidence = Evidence::None;
        }
    }
}

/// The document nodes that nodes are made from, in order.
fn sources(nodes: &Nodes) -> Vec<u32> {
    let numbers = 0..nodes.len();
    let mut sources: Vec<u32> = numbers
        .filter_map(|number| Some(nodes.get(number)?.source))
        .collect();
    sources.sort_unstable();
    sources
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_cut_is_found_without_a_look_far_behind_it() {
        for length in 0..20 {
            let places: Vec<usize> = (0..length).collect();
            for fitting_ones in 0..=length {
                let fits = |&place: &usize| {
                    assert!(
                        place <= 2 * fitting_ones.max(1),
                        "{place} of {fitting_ones}"
                    );
                    place < fitting_ones
                };
                let found = fitting(&places, fits);
                assert_eq!(found, fitting_ones, "of {length}");
            }
        }
    }
}
