//! What stands between the parts of a manual.
//!
//! A reference is made of signatures, names, types, short sentences: alone each of them looks like a label.
//! Where one element of a manual holds nearly all of what is told, what stands in it between the first and the
//! last that is kept (in a `main`: all of it) is told with the rest, but for what is there to be pressed. Takes
//! the surveyed page and the choice; adds to it.

use std::ops::Range;

use super::Page;
use super::settle::{Choice, holder_of, kept_sums};
use crate::article::blocks::{Element, TextBlock};
use crate::article::kind::PageKind;
use crate::html::Tag;

/// Of the words that are kept, those that the element holds, in hundredths.
const NEARLY_ALL: u64 = 90;
/// A block less likely than this is not part of it, in 255ths.
const LEAST: u8 = 38;

/// Keeps what a manual tells in between. Linear in blocks and elements.
pub(super) fn keep(page: &Page<'_>, set_aside: &[bool], choice: &mut Choice) {
    if page.kind != Some(PageKind::Documentation) || !page.facts.is_manual() {
        return;
    }
    let cut = page.survey.cut;
    let sums = kept_sums(choice, |block| cut.blocks[block].counts.tokens);
    let blocks = |element: &Element| element.first_block as usize..element.end_block as usize;
    let tokens = |within: &Range<usize>| u64::from(sums[within.end] - sums[within.start]);
    let all = tokens(&(0..cut.blocks.len()));
    if all == 0 {
        return;
    }
    let is_main = |within: &Range<usize>| tokens(within) * 100 >= all * NEARLY_ALL;
    let mains = cut
        .elements
        .iter()
        .filter(|element| element.tag == Tag::Main);
    let told = match mains.map(blocks).find(is_main) {
        Some(main) => main,
        None => {
            let Some(holder) = holder_of(cut, &sums, NEARLY_ALL) else {
                return;
            };
            let within = blocks(&cut.elements[holder]);
            let mut kept = within.filter(|&block| choice.kept[block]);
            let (Some(first), last) = (kept.next(), kept.next_back()) else {
                return;
            };
            first..last.unwrap_or(first) + 1
        }
    };
    let is_pressed = |block: &TextBlock| cut.container(block).tag == Tag::Button;
    for number in told {
        let block = &cut.blocks[number];
        let is_told = !set_aside[number]
            && choice.because[number].is_none()
            && choice.scores[number] >= LEAST
            && !is_pressed(block)
            && !cut.visibility(block).hidden;
        if is_told {
            choice.set(number, true, "stands between the parts of a manual");
        }
    }
}
