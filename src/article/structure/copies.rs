//! What a page says twice.
//!
//! The same text in two places is written for two screens, or in a summary and in full, or by a
//! carousel that comes round: the first is kept. Copies side by side are the writer's (a refrain), and
//! so are those in lists and tables (what two plans have in common) and in code, unless they stand
//! beside another copy as they stand beside what it is a copy of. A table that is not told again as a
//! whole keeps its cells. A block that holds the text of most others is the source of the page, or what is
//! read aloud. Takes the page and the choice; drops from it.

use super::Page;
use super::settle::{Choice, SURE, kept_sums};
use crate::article::blocks::Element;
use crate::article::features::{Landmark, Survey};
use crate::article::kind::PageKind;
use crate::html::Tag;

/// A text of fewer tokens may well be said twice.
const LEAST_COPY: u32 = 8;
/// So many steps up a list item or a cell is the block's own.
const NEAR_LIST: u8 = 2;

/// A cell holds its text in no more elements within one another than these, those of the table included.
const MOST_STEPS: usize = 8;

/// As many tokens as a block has at least that says in one what others say.
const LEAST_WHOLE: u32 = 150;
/// The others of which the first ones are looked for in it: as many, of as many tokens.
const MOST_OTHERS: usize = 32;
const LEAST_OTHERS: usize = 3;
const LEAST_OTHER: u32 = 12;
/// Of those, the ones found in it, and of its tokens, theirs, in hundredths.
const MOST_FOUND: usize = 50;
const MOST_OF_THE_WHOLE: u32 = 50;

const RULE: &str = "says again what is kept";

/// A block that is dropped, and the one that it is a copy of.
pub(super) struct Copied {
    copy: usize,
    first: usize,
    /// The copy that it stands beside, or itself.
    beside: usize,
}

/// Drops copies of what is kept, and what stands beside each as it stands beside the first: but in a
/// manual, which gives the same steps for each system, and warns of the same in each. Linear in blocks, but
/// for sorting the long ones.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) -> Vec<Copied> {
    let survey = page.survey;
    if page.kind == Some(PageKind::Documentation) {
        return Vec::new();
    }
    let mut copies = of_paragraphs(survey, choice);
    for copy in &copies {
        choice.set(copy.copy, false, RULE);
    }
    for number in 0..copies.len() {
        let Copied { copy, first, .. } = copies[number];
        let behind = (copy + 1..choice.kept.len()).zip(first + 1..copy);
        copies.extend(drop_equal(survey, copy, behind, choice));
        let before = (first + 1..copy).rev().zip((0..first).rev());
        copies.extend(drop_equal(survey, copy, before, choice));
    }
    keep_cells(survey, &mut copies, choice);
    copies
}

/// Drops a block that says in one what most others say one by one. Linear in its text.
pub(super) fn drop_whole(page: &Page<'_>, choice: &mut Choice) {
    let blocks = &page.survey.cut.blocks;
    let tokens = |block: usize| blocks[block].counts.tokens;
    let kept = (0..blocks.len()).filter(|&block| choice.kept[block]);
    let Some(whole) = kept.clone().max_by_key(|&block| tokens(block)) else {
        return;
    };
    if tokens(whole) < LEAST_WHOLE {
        return;
    }
    let others = kept.filter(|&block| block != whole && tokens(block) >= LEAST_OTHER);
    let others: Vec<usize> = others.take(MOST_OTHERS).collect();
    if others.len() < LEAST_OTHERS {
        return;
    }
    let text = |block: usize| {
        let text = page
            .document
            .text_between(blocks[block].start, blocks[block].end);
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let said = text(whole);
    let found = others.iter().filter(|&&other| said.contains(&text(other)));
    let found: Vec<u32> = found.map(|&other| tokens(other)).collect();
    let is_told = found.len() * 100 >= others.len() * MOST_FOUND
        && found.iter().sum::<u32>() * 100 >= tokens(whole) * MOST_OF_THE_WHOLE;
    if is_told {
        choice.set(whole, false, RULE);
    }
}

/// Keeps copies that are cells of a table of which anything else is kept, and what stands beside them.
fn keep_cells(survey: &Survey<'_>, copies: &mut Vec<Copied>, choice: &mut Choice) {
    if copies.is_empty() {
        return;
    }
    let sums = kept_sums(choice, |_| 1);
    let is_part = |block| {
        table_of_cell(survey, block).is_some_and(|table| {
            let (first, end) = (table.first_block as usize, table.end_block as usize);
            sums[end] > sums[first]
        })
    };
    copies.retain(|copied| {
        let is_kept = is_part(copied.copy) || is_part(copied.beside);
        if is_kept {
            choice.set(copied.copy, true, "belongs to a table that is kept");
        }
        !is_kept
    });
}

/// The table of which a block is a cell, alone in it.
fn table_of_cell<'a>(survey: &'a Survey<'_>, block: usize) -> Option<&'a Element> {
    let elements = &survey.cut.elements;
    let container = &elements[survey.cut.blocks[block].container as usize];
    let up = |element: &&'a Element| Some(&elements[element.parent as usize]);
    let mut around = std::iter::successors(Some(container), up).take(MOST_STEPS);
    let cell = around.find(|element| matches!(element.tag, Tag::Td | Tag::Th))?;
    let is_alone = cell.end_block == cell.first_block + 1;
    around.find(|element| element.tag == Tag::Table && is_alone)
}

/// Keeps a copy that is surely told where the first has been dropped since, for its place.
pub(super) fn keep_the_last(copies: &[Copied], choice: &mut Choice) {
    for &Copied { copy, first, .. } in copies {
        let is_dropped = choice.because[copy] == Some(RULE);
        if is_dropped && !choice.kept[first] && choice.scores[copy] >= SURE {
            choice.set(copy, true, "says what is kept nowhere else");
        }
    }
}

/// Whether a block was dropped as a copy of what is kept.
pub(super) fn is_copy(choice: &Choice, block: usize) -> bool {
    choice.because[block] == Some(RULE)
}

/// Equal for equal texts, and hardly ever for others.
fn text(survey: &Survey<'_>, block: usize) -> (u64, u32) {
    let counts = &survey.cut.blocks[block].counts;
    (counts.fingerprint, counts.tokens)
}

fn of_paragraphs(survey: &Survey<'_>, choice: &Choice) -> Vec<Copied> {
    let may_be_copy = |&block: &usize| {
        choice.kept[block]
            && survey.cut.blocks[block].counts.tokens >= LEAST_COPY
            && !is_part_of_list(survey, block)
    };
    let mut kept: Vec<usize> = (0..choice.kept.len()).filter(may_be_copy).collect();
    // Stable: of equal blocks the first in the document comes first.
    kept.sort_by_key(|&block| text(survey, block));
    let holder_of = |block: usize| survey.cut.holder_of(block);
    let mut copies = Vec::new();
    for same in kept.chunk_by(|&a, &b| text(survey, a) == text(survey, b)) {
        let first = same[0];
        let others = same[1..].iter().copied();
        let copied = others.filter(|&copy| holder_of(copy) != holder_of(first));
        copies.extend(copied.map(|copy| Copied {
            copy,
            first,
            beside: copy,
        }));
    }
    copies
}

/// Drops the first of each pair of equal blocks, up to the first pair that is not, or was met.
fn drop_equal(
    survey: &Survey<'_>,
    beside: usize,
    pairs: impl Iterator<Item = (usize, usize)>,
    choice: &mut Choice,
) -> Vec<Copied> {
    let mut copies = Vec::new();
    for (copy, first) in pairs {
        let is_met = choice.because[copy] == Some(RULE);
        if is_met || !choice.kept[first] || text(survey, copy) != text(survey, first) {
            break;
        }
        if choice.kept[copy] {
            choice.set(copy, false, RULE);
            copies.push(Copied {
                copy,
                first,
                beside,
            });
        }
    }
    copies
}

fn is_part_of_list(survey: &Survey<'_>, block: usize) -> bool {
    let innermost = survey.cut.blocks[block].innermost;
    let landmarks = &survey.elements[innermost as usize].landmarks;
    [
        Landmark::ListItem,
        Landmark::Table,
        Landmark::DescriptionList,
        Landmark::Preformatted,
    ]
    .iter()
    .any(|&landmark| landmarks[landmark as usize] <= NEAR_LIST)
}
