//! The elements a block stands in: their words, their links, and how much of the page's prose they
//! hold. These tell most.

use super::scale::{MISSING, count, share};
use super::survey::{FAR, Landmark, Survey, WITH_HEADLINE};
use super::{Group, Row};
use crate::vocabulary::classes::Concept;

/// How many elements above the container are asked.
const LEVELS: usize = 5;

/// What is known of each element that holds text, as its blocks are told it: for each element once,
/// however many blocks ask.
#[derive(Debug)]
pub(super) struct Above {
    elements: Vec<Told>,
}

/// What is told of an element.
#[derive(Clone, Copy, Debug)]
struct Told {
    above: [u8; ABOVE.len()],
    /// Its part of the page's words.
    of_page: u8,
}

impl Told {
    const NOTHING: Told = Told {
        above: [MISSING; ABOVE.len()],
        of_page: MISSING,
    };
}

/// What is told of an element above a block.
const ABOVE: [&str; 5] = [
    "ancestor's tokens",
    "ancestor's blocks",
    "ancestor's link share",
    "ancestor's prose share",
    "ancestor's part of prose",
];

impl Above {
    /// Linear in elements.
    pub(super) fn new(survey: &Survey<'_>) -> Above {
        let all = &survey.cut.elements;
        let mut elements: Vec<Told> = Vec::with_capacity(all.len());
        for (number, element) in all.iter().enumerate() {
            let parent = &all[element.parent as usize];
            let is_like_parent =
                (element.first_block, element.end_block) == (parent.first_block, parent.end_block);
            let is_holder = || (survey.elements[number].steps_to_holders).contains(&0);
            elements.push(match elements.get(element.parent as usize) {
                _ if element.first_block == element.end_block => Told::NOTHING,
                // Half of the elements hold what their parents hold.
                Some(&of_parent) if is_like_parent => of_parent,
                // Nobody stands in it, and asks.
                _ if element.children == 0 && !is_holder() => Told::NOTHING,
                _ => told_of(survey, number as u32),
            });
        }
        Above { elements }
    }

    pub(super) fn describe(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        row.group(Group::Names);
        names(survey, number, row);
        row.group(Group::Ancestors);
        self.ancestors(survey, number, row);
        self.holders(survey, number, row);
    }

    fn ancestors(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        let mut element = survey.cut.blocks[number].container;
        for level in 0..LEVELS {
            element = survey.cut.elements[element as usize].parent;
            row.put_all(&ABOVE, level, &self.elements[element as usize].above);
        }
    }

    fn holders(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        let container = survey.cut.blocks[number].container;
        let surveyed = &survey.elements[container as usize];
        for rank in 0..WITH_HEADLINE {
            let steps = surveyed.steps_to_holders[rank];
            let Told { above, of_page } = self.elements[surveyed.holders[rank] as usize];
            let [.., link_share, prose_share, _] = above;
            row.put_all(
                &HOLDER,
                rank,
                &[steps.min(FAR), of_page, link_share, prose_share],
            );
        }
        let holder = surveyed.holders[WITH_HEADLINE];
        let steps = surveyed.steps_to_holders[WITH_HEADLINE];
        let (steps, of_page) = match survey.headline {
            Some(_) => (steps, self.elements[holder as usize].of_page),
            None => (MISSING, MISSING),
        };
        row.put("steps to headline's holder", steps);
        row.put("headline's holder, of page", of_page);
    }
}

fn told_of(survey: &Survey<'_>, element: u32) -> Told {
    let (below, total) = (survey.below(element), survey.total());
    Told {
        above: [
            count(below.tokens),
            count(below.blocks),
            share(below.link_tokens, below.tokens),
            share(below.prose, below.tokens),
            share(below.prose, total.prose),
        ],
        of_page: share(below.tokens, total.tokens),
    }
}

/// What is told of an element that holds much of the page's prose.
const HOLDER: [&str; 4] = [
    "steps to prose holder",
    "prose holder's part of page",
    "prose holder's link share",
    "prose holder's prose share",
];

fn names(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let block = &survey.cut.blocks[number];
    let surveyed = &survey.elements[block.innermost as usize];
    row.put_series("steps to concept", &surveyed.concepts[..Concept::COUNT]);
    row.put_series("steps to landmark", &surveyed.landmarks[..Landmark::COUNT]);
}
