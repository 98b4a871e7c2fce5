//! The elements a block stands in: their words, their links, and how much of the page's prose they
//! hold. These tell most.

use super::scale::{count, share, small};
use super::survey::{FAR, Survey};
use super::{Group, Row};

/// How many elements above the container are asked.
const LEVELS: usize = 5;

pub(super) fn describe(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    row.group(Group::Names);
    names(survey, number, row);
    row.group(Group::Ancestors);
    ancestors(survey, number, row);
    holders(survey, number, row);
}

fn names(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let block = &survey.cut.blocks[number];
    let surveyed = &survey.elements[block.innermost as usize];
    for (concept, &steps) in surveyed.concepts.iter().enumerate() {
        row.put_numbered("steps to concept", concept, steps);
    }
    for (landmark, &steps) in surveyed.landmarks.iter().enumerate() {
        row.put_numbered("steps to landmark", landmark, steps);
    }
}

fn ancestors(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let cut = survey.cut;
    let total = survey.total();
    let mut element = cut.blocks[number].container;
    for level in 1..=LEVELS {
        element = cut.elements[element as usize].parent;
        let below = survey.below(element);
        row.put_numbered("ancestor's tokens", level, count(below.tokens));
        row.put_numbered(
            "ancestor's link share",
            level,
            share(below.link_tokens, below.tokens),
        );
        row.put_numbered("ancestor's blocks", level, count(below.blocks));
        row.put_numbered(
            "ancestor's part of prose",
            level,
            share(below.prose, total.prose),
        );
        row.put_numbered(
            "ancestor's prose share",
            level,
            share(below.prose, below.tokens),
        );
        if level <= 3 {
            let ancestor = &cut.elements[element as usize];
            let blocks_before = number as u32 - ancestor.first_block;
            let blocks = ancestor.end_block - ancestor.first_block;
            row.put_numbered("ancestor's children", level, count(ancestor.children));
            row.put_numbered(
                "ancestor's tokens per block",
                level,
                count(below.tokens.checked_div(below.blocks).unwrap_or(0)),
            );
            row.put_numbered("place in ancestor", level, share(blocks_before, blocks));
        }
    }
}

fn holders(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let total = survey.total();
    let container = survey.cut.blocks[number].container;
    let surveyed = &survey.elements[container as usize];
    for (rank, &(steps, holder)) in surveyed.prose_holders.iter().enumerate() {
        let below = survey.below(holder);
        row.put_numbered("steps to prose holder", rank, steps.min(FAR));
        row.put_numbered(
            "prose holder's part of page",
            rank,
            share(below.tokens, total.tokens),
        );
        row.put_numbered(
            "prose holder's link share",
            rank,
            share(below.link_tokens, below.tokens),
        );
        row.put_numbered(
            "prose holder's prose share",
            rank,
            share(below.prose, below.tokens),
        );
    }
    let (steps, holder) = surveyed.with_headline;
    let below = survey.below(holder);
    match survey.headline {
        Some(_) => {
            row.put("steps to headline's holder", small(u32::from(steps)));
            row.put(
                "headline's holder, of page",
                share(below.tokens, total.tokens),
            );
        }
        None => {
            row.put("steps to headline's holder", super::scale::MISSING);
            row.put("headline's holder, of page", super::scale::MISSING);
        }
    }
}
