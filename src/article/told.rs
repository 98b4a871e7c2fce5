//! Whether a page tells one story, whatever kind it looks like.
//!
//! The kind of page is guessed from how much of what stands on it. What surrounds a short story may be
//! far more than the story, and then it looks like what surrounds it: a list of links, a thread of
//! comments. What is likely to be kept says more, and what is kept in the end. Takes the surveyed page and
//! the scores, or what became of the blocks.

use super::blocks::Cut;
use super::features::Survey;
use super::kind::PageKind;
use super::{Judged, Scored};
use crate::html::Tag;
use crate::vocabulary::classes::Concept;

/// From this score on a block is more likely part of the story than not.
const LIKELY: u8 = 128;
/// As many words of the title as a headline has at least.
const LEAST_TITLE: u32 = 4;
/// As many words as a story has at least, and of all prose that is likely to be kept, in hundredths, what
/// its paragraphs are.
const LEAST_WORDS: u32 = 50;
const MOST: u32 = 80;
/// The same, of a language without stop words, which tell prose from lists.
const MOST_WITHOUT_STOP_WORDS: u32 = 65;

/// The kind of a page that was taken for `kind`. A manual and what sells a product are told in one place,
/// too, and so is the question that begins a thread: these are believed unless nothing there is named so.
/// Of a language without stop words a name has to say it.
pub(super) fn kind(survey: &Survey<'_>, scored: &[Scored], kind: PageKind) -> PageKind {
    let is_named = |concepts: &[Concept]| concepts.iter().any(|&it| survey.speaks_of(it));
    let may_be_a_story = match (kind, survey.stop_words) {
        (PageKind::Listing | PageKind::Collection | PageKind::Service, _) => true,
        (PageKind::Forum, 0) => !is_named(&[Concept::Forum]),
        (PageKind::Forum, _) => !is_named(&[Concept::Forum, Concept::Comment]),
        (PageKind::Documentation, 0) => !is_named(&[Concept::Code]),
        (PageKind::Article | PageKind::Product | PageKind::Documentation, _) => false,
    };
    match may_be_a_story && tells_one_story(survey, scored) {
        true => PageKind::Article,
        false => kind,
    }
}

/// Whether a headline says the title, and most of the prose that is likely to be kept are the paragraphs of
/// one element below it. Linear in blocks and elements.
fn tells_one_story(survey: &Survey<'_>, scored: &[Scored]) -> bool {
    let cut = survey.cut;
    let Some(headline) = survey.headline.map(|headline| headline as usize) else {
        return false;
    };
    if cut.blocks[headline].counts.title_words.count_ones() < LEAST_TITLE {
        return false;
    }
    let mut told = vec![0; cut.elements.len()];
    let (mut all, mut most) = (0, 0);
    let is_likely = |scored: &Scored| scored.score >= LIKELY && scored.set_aside.is_none();
    let announces_others = |number: usize| {
        let label = survey.labels[number].filter(|label| label.whole);
        label.is_some_and(|label| label.part.is_of_other_stories())
    };
    for (number, scored) in scored.iter().enumerate() {
        // What is announced as other stories is none of this one.
        if most >= LEAST_WORDS && announces_others(number) {
            break;
        }
        if !is_likely(scored) {
            continue;
        }
        let words = survey.between(number, number + 1).prose;
        if words == 0 {
            // A heading that leads elsewhere is the name of another thing, of which a list is made.
            let counts = &cut.blocks[number].counts;
            let is_name = cut.is_heading(number) && counts.is_all_link();
            all += if is_name { counts.tokens } else { 0 };
            continue;
        }
        all += words;
        if let Some(holder) = holder_of(cut, number).filter(|_| number > headline) {
            told[holder] += words;
            most = most.max(told[holder]);
        }
    }
    let least = match survey.stop_words {
        0 => MOST_WITHOUT_STOP_WORDS,
        _ => MOST,
    };
    most >= LEAST_WORDS && most * 100 >= all * least
}

/// The innermost element that holds more than the block; `None` for an item of a list.
fn holder_of(cut: &Cut, block: usize) -> Option<usize> {
    let mut place = cut.blocks[block].container as usize;
    loop {
        let element = &cut.elements[place];
        if element.tag == Tag::Li {
            return None;
        }
        if element.end_block > element.first_block + 1 || element.parent as usize == place {
            return Some(place);
        }
        place = element.parent as usize;
    }
}

/// Whether more than three fifths of the words that are kept stand in paragraphs right below one element.
/// Linear in blocks.
pub(super) fn is_one_run(cut: &Cut, blocks: &[Judged]) -> bool {
    /// Shorter blocks are headings, labels, items.
    const LEAST_PARAGRAPH: u32 = 12;
    let (mut words, mut below) = (0, vec![0; cut.elements.len()]);
    for (block, judged) in cut.blocks.iter().zip(blocks) {
        let tokens = block.counts.tokens;
        if judged.kept {
            words += tokens;
        }
        if judged.kept && tokens >= LEAST_PARAGRAPH {
            below[cut.container(block).parent as usize] += tokens;
        }
    }
    let most = below.into_iter().max().unwrap_or(0);
    most * 5 > words * 3
}
