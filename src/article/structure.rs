//! From scores to the story: which blocks are kept, and which nodes of the document with them.

use super::features::Survey;
use super::{Judged, Outcome, Selection, SetAside, Verdict};
use crate::dom::{Document, Intervals};

pub(super) fn choose(
    _document: &Document,
    survey: &Survey<'_>,
    set_aside: &[SetAside<'_>],
    verdict: &Verdict,
) -> Selection {
    let cut = survey.cut;
    let mut kept = Intervals::default();
    let mut last = None;
    let scored = &verdict.scored;
    let mut blocks = Vec::with_capacity(scored.len());
    for (number, (block, scored)) in cut.blocks.iter().zip(scored).enumerate() {
        let headline = survey.headline == Some(number as u32);
        let keep = scored.score >= verdict.keep && !headline;
        if keep {
            // What stands between two kept blocks is kept with them: images, rules.
            kept.push(last.unwrap_or(block.start), block.end);
        }
        last = keep.then_some(block.end);
        let aside = scored
            .set_aside
            .and_then(|aside| set_aside.get(aside as usize));
        let (rule, evidence) = match aside {
            Some(aside) if !keep => (aside.rule, aside.evidence),
            _ => (scored.rule, ""),
        };
        blocks.push(Judged {
            start: block.start,
            end: block.end,
            container: cut.container(block).node,
            kept: keep,
            score: scored.score,
            rule,
            evidence: evidence.to_owned(),
        });
    }
    let headline = survey
        .headline
        .map(|headline| cut.container(&cut.blocks[headline as usize]).node);
    let outcome = if kept.is_empty() {
        Outcome::Empty
    } else {
        Outcome::Found
    };
    Selection {
        blocks,
        kept,
        headline,
        outcome,
    }
}
