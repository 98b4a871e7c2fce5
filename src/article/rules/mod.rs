//! The first judgement of each block: points for what speaks for it and against it.
//!
//! Takes the surveyed page and what was set aside, gives each block a score and the evidence that
//! weighed most. [`facts`] gathers what is asked, [`evidence`] is the table of what it is worth.
//! The points were found by logistic regression on pages with known stories and rounded; the table
//! says what each thing is worth, on pages of prose and on all others.

mod evidence;
mod facts;

use super::SetAside;
use super::features::{PageFacts, Survey};
use crate::dom::Document;
use evidence::{EVIDENCE, START};
use facts::Reading;

/// What the rules say of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scored {
    /// How likely it is part of the story: 0 to 255.
    pub(super) score: u8,
    /// The evidence that weighed most in the direction of the score.
    pub(super) rule: &'static str,
    /// Which of the set-aside subtrees it stands in.
    pub(super) set_aside: Option<u32>,
}

/// Share of prose among the clear words, in percent, from which on a page counts as one of prose.
const PROSE_PAGE: u32 = 50;

pub(super) fn score(
    document: &Document,
    survey: &Survey<'_>,
    set_aside: &[SetAside<'_>],
    facts: &PageFacts,
) -> Vec<Scored> {
    let reading = Reading::new(document, survey, set_aside, facts);
    let column = usize::from(reading.prose_share() < PROSE_PAGE);
    (0..survey.cut.blocks.len())
        .map(|number| {
            let facts = reading.facts(number);
            let mut points = START[column];
            let (mut most, mut least) = (
                (0, "nothing speaks for it"),
                (0, "nothing speaks against it"),
            );
            for evidence in EVIDENCE {
                if (evidence.holds)(&facts) {
                    let worth = i32::from(evidence.points[column]);
                    points += worth;
                    if worth > most.0 {
                        most = (worth, evidence.name);
                    }
                    if worth < least.0 {
                        least = (worth, evidence.name);
                    }
                }
            }
            let score = likelihood(points);
            Scored {
                score,
                rule: if score >= 128 { most.1 } else { least.1 },
                set_aside: reading.aside_of(number),
            }
        })
        .collect()
}

/// Points are sixteenths of a logit; from -6 to 6 logits, one for each half: 255 / (1 + e^-x).
const LOGISTIC: [u8; 25] = [
    1, 1, 2, 3, 5, 8, 12, 19, 30, 46, 69, 96, 128, 159, 186, 209, 225, 236, 243, 247, 250, 252,
    253, 254, 254,
];

/// The score that points stand for: whole numbers, so that every platform agrees.
fn likelihood(points: i32) -> u8 {
    let steps = (points + 96).clamp(0, 191);
    let (place, rest) = (steps as usize / 8, steps % 8);
    let (low, high) = (i32::from(LOGISTIC[place]), i32::from(LOGISTIC[place + 1]));
    (low + (high - low) * rest / 8) as u8
}
