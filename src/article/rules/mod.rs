//! The first judgement of each block: points for what speaks for it and against it.
//!
//! Takes the surveyed page and what was set aside, gives each block a score and the evidence that
//! weighed most. [`facts`] gathers what is asked, [`evidence`] is the table of what it is worth.
//! The points were found by logistic regression on pages with known stories and rounded; the table
//! says what each thing is worth, on pages of prose and on all others.

mod evidence;
mod facts;

use super::expected::expected_f1;
use super::features::{PageFacts, Survey};
use super::{Scored, SetAside, Verdict};
use crate::dom::Document;
use evidence::{EVIDENCE, START};
use facts::{Facts, Reading};

/// The score from which on a block is kept.
const KEEP: u8 = 128;

/// Share of prose among the clear words, in percent, from which on a page counts as one of prose.
const PROSE_PAGE: u32 = 50;

/// Scores every block. Linear in blocks and elements.
pub(super) fn score(
    document: &Document,
    survey: &Survey<'_>,
    set_aside: &[SetAside<'_>],
    facts: &PageFacts,
) -> Verdict {
    let reading = Reading::new(document, survey, set_aside, facts);
    let column = usize::from(reading.prose_share() < PROSE_PAGE);
    let blocks = 0..survey.cut.blocks.len();
    let scored: Vec<Scored> = blocks
        .map(|number| Scored {
            set_aside: reading.aside_of(number),
            ..weigh(&reading.facts(number), column)
        })
        .collect();
    let tokens = survey.cut.blocks.iter().map(|block| block.counts.tokens);
    Verdict {
        confidence: expected_f1(scored.iter().map(|scored| scored.score).zip(tokens)),
        scored,
        keep: KEEP,
    }
}

fn weigh(facts: &Facts, column: usize) -> Scored {
    let mut points = START[column];
    let mut most = (0, "little speaks against it");
    let mut least = (0, "little speaks for it");
    for evidence in EVIDENCE.iter().filter(|evidence| (evidence.holds)(facts)) {
        let worth = i32::from(evidence.points[column]);
        points += worth;
        most = most.max((worth, evidence.name));
        least = least.min((worth, evidence.name));
    }
    let score = likelihood(points);
    Scored {
        score,
        rule: if score >= 128 { most.1 } else { least.1 },
        set_aside: None,
    }
}

/// Whether the page is mostly prose, and for each block which rows of the table hold.
pub(crate) fn evidence(
    document: &Document,
    survey: &Survey<'_>,
    set_aside: &[SetAside<'_>],
    facts: &PageFacts,
) -> (bool, Vec<Vec<bool>>) {
    let reading = Reading::new(document, survey, set_aside, facts);
    let holds = (0..survey.cut.blocks.len()).map(|number| {
        let facts = reading.facts(number);
        EVIDENCE
            .iter()
            .map(|evidence| (evidence.holds)(&facts))
            .collect()
    });
    (reading.prose_share() >= PROSE_PAGE, holds.collect())
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
