//! What stands between the parts of a manual.
//!
//! A reference is made of signatures, names, types, short sentences: alone each of them looks like a label.
//! Where one element of a manual holds nearly all of what is told, what stands in it between the first and the
//! last that is kept (in a `main`: all of it) is told with the rest, but for what is there to be pressed. So is
//! what stands under "See also": elsewhere that leads to other stories. Takes the surveyed page and the choice;
//! adds to it.

use std::ops::Range;

use super::Page;
use super::settle::{Choice, holder_of, kept_sums};
use crate::article::SetAside;
use crate::article::blocks::{Element, TextBlock};
use crate::article::kind::PageKind;
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::manuals::tells_where_more_is_said;
use crate::vocabulary::{ClassNames, Named, Names, Part};

/// Of the words that are kept, those that the element holds, in hundredths.
const NEARLY_ALL: u64 = 90;
/// A block less likely than this is not part of it, in 255ths.
const LEAST: u8 = 38;

/// The rule that keeps where a manual says more.
pub(super) const REFERENCE: &str = "tells where a manual says more";

/// Keeps what a manual says under "See also", where it is told: a list beside the text, or below it, is of
/// another part of the page. Linear in what was set aside, and the blocks of what is kept of it.
pub(super) fn keep_references(page: &Page<'_>, choice: &mut Choice) {
    if page.kind != Some(PageKind::Documentation) {
        return;
    }
    let cut = page.survey.cut;
    // What was seen stands behind where: "label see also", "class seealso".
    let is_of_it = |aside: &&SetAside<'_>| {
        let seen = aside.evidence.split_once(' ').map(|(_, seen)| seen);
        aside.rule == "related" && seen.is_some_and(tells_where_more_is_said)
    };
    let mut asides = page.set_aside.iter().filter(is_of_it).peekable();
    if asides.peek().is_none() {
        return;
    }
    let sums = kept_sums(choice, |block| cut.blocks[block].counts.tokens);
    let Some(told) = holder_of(cut, &sums, NEARLY_ALL) else {
        return;
    };
    let told = cut.elements[told].node;
    for aside in asides {
        if !(told..page.document.end(told)).contains(&aside.node) || leads_on(page, aside.node) {
            continue;
        }
        let (first, end) = cut.blocks_within(page.document, aside.node);
        for block in first..end {
            if !cut.visibility(&cut.blocks[block]).hidden {
                choice.set(block, true, REFERENCE);
            }
        }
    }
}

/// Whether an element is named for what leads to the pages beside this one.
fn leads_on(page: &Page<'_>, node: NodeId) -> bool {
    let names = Names::new();
    let mut names = ClassNames::new(&names);
    let class = page.document.attribute(node, AttributeName::Class);
    let leads_on = |named: &Named| matches!(named.0, Part::Pagination | Part::ReadNext);
    class.is_some_and(|class| names.of(class).iter().any(leads_on))
}

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
