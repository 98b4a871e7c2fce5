//! From scores to the story: which blocks are kept, and which nodes of the document with them.

mod above;
mod alike;
mod asks;
mod below;
mod beside;
mod boxes;
mod bylines;
mod captions;
mod cards;
mod code;
mod colophon;
mod contents;
mod copies;
mod endings;
mod entries;
mod furniture;
mod headings;
mod ingredients;
mod inserts;
mod keeper;
mod ledes;
mod manual;
mod media;
mod notes;
mod opened;
mod openers;
mod others;
mod quotes;
mod settle;
mod small_print;
mod sold;
mod speakers;
mod surroundings;
mod tables;
mod talk;

use std::collections::BTreeMap;

use super::blocks::{Cut, Element, TextBlock};
use super::features::{FAR, Landmark, PageFacts, Survey};
use super::kind::PageKind;
use super::will::{Decision, Will};
use super::{
    Evidence, Extent, Hints, Judged, LEAST_STORY, Outcome, Scored, Selection, SetAside, Verdict,
};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::constructs::{Sign, Signs, is_drawing, signs};
use crate::vocabulary::contents::announces_contents;
use crate::vocabulary::{MOST_LABEL_WORDS, Memo, Named, Part};
use keeper::Keeper;
use settle::{Choice, kept_sums, settle};

/// A confidence below this is a doubt: a half, in 255ths.
const DOUBTFUL: u8 = 128;

/// With fewer words than this, and in doubt, a page has no story: it is a shell, of which a search
/// field and a notice remain.
const LEAST_DOUBTFUL: u32 = 35;

/// A page as the selection has it: read, surveyed, and with what chrome found.
pub(super) struct Page<'a> {
    pub(super) document: &'a Document,
    pub(super) survey: &'a Survey<'a>,
    pub(super) set_aside: &'a [SetAside<'a>],
    pub(super) facts: &'a PageFacts,
    pub(super) hints: &'a Hints<'a>,
    pub(super) kind: Option<PageKind>,
    pub(super) doubted: &'a [(NodeId, Named)],
}

/// Chooses the blocks to keep. Linear in blocks and elements, but for sorting.
pub(super) fn choose(page: &Page<'_>, verdict: &Verdict, will: &Will<'_>) -> Selection {
    let &Page {
        document,
        survey,
        set_aside,
        facts,
        hints,
        ..
    } = page;
    let cut = survey.cut;
    let scored = &verdict.scored;
    let mut apart: Vec<SetAside<'_>> = (set_aside.iter().copied())
        .filter(|aside| !is_own_header(document, survey, aside))
        .collect();
    let aside: Vec<bool> = (cut.blocks.iter().zip(scored))
        .map(|(block, scored)| scored.set_aside.is_some() && is_aside(document, &apart, block))
        .collect();
    let mut choice = by_score(survey, verdict);
    drop_label_lines(page, scored, &aside, &mut choice);
    let decisions = decisions(document, cut, will);
    impose(&decisions, &mut choice);
    surroundings::drop(survey, &mut choice);
    others::drop(page, &mut choice);
    let beside = beside::drop(page, &aside, &mut choice);
    apart.extend(&beside);
    talk::drop(page, &mut choice);
    small_print::drop(page, &mut choice);
    if tells_one_story(page) {
        cards::drop(page, &mut choice);
        inserts::drop(page, &mut choice);
    }
    if facts.is_product() {
        drop_buttons(survey, &mut choice, &|block| is_button(survey, block));
    } else if page.kind.is_some_and(PageKind::is_of_a_shop) {
        drop_buttons(survey, &mut choice, &|block| {
            is_label_of_button(survey, block)
        });
    }
    drop_labels_of_nothing(page, &verdict.scored, &mut choice);
    let story = settle(page, &aside, &mut choice);
    drop_labels_of_nothing(page, &verdict.scored, &mut choice);
    document.keep_outermost(&mut apart, |aside| aside.node);
    let mut images = match story {
        Some(story) => media::images(document, survey, &apart, hints, &story, &mut choice),
        None => Vec::new(),
    };
    drop_templates(cut, &mut choice);
    if page.kind != Some(PageKind::Documentation) {
        drop_places_to_fill(document, survey, &mut choice);
    }
    drop_unseen(document, cut, &mut choice);
    drop_words_of_drawings(document, cut, &mut choice);
    let is_doubtful = verdict.confidence < DOUBTFUL;
    if is_doubtful && extent(cut, &choice).words < LEAST_DOUBTFUL {
        drop_the_rest(&mut choice);
        images.clear();
    }
    let headline = headline(page, &mut choice);
    // What the caller wants is not for the structure to change.
    impose(&decisions, &mut choice);
    let kept = Keeper {
        document,
        set_aside,
    }
    .intervals(cut, &choice, &images);
    let kept = match will.is_empty() {
        true => kept,
        false => will.revise(document, &kept),
    };
    let headline = headline.map(|headline| cut.container(&cut.blocks[headline]).node);
    let is_headless = headline.is_some_and(|headline| will.removes(headline));
    let outcome = match kept.is_empty() {
        true => Outcome::Empty,
        false if is_doubtful => Outcome::Doubtful,
        false => Outcome::Found,
    };
    Selection {
        blocks: judged(page, scored, &choice, &beside, &decisions),
        kept,
        headline: headline.filter(|_| !is_headless),
        is_headless,
        outcome,
        confidence: verdict.confidence,
        kind: None,
        kind_if_dated: None,
        extent: extent(cut, &choice),
    }
}

/// Whether what was set aside is the story's own header, in which the lede and the picture may stand: it
/// holds the headline, which says the page's title, or is a header that follows closely.
fn is_own_header(document: &Document, survey: &Survey<'_>, aside: &SetAside<'_>) -> bool {
    /// Fewer words of the title may be the name of the site.
    const LEAST_WORDS: u32 = 4;
    /// As many blocks as stand between the headline and a header that follows.
    const MOST_BETWEEN: usize = 6;
    let Some(headline) = survey.headline else {
        return false;
    };
    let blocks = &survey.cut.blocks;
    let start = blocks[headline as usize].start;
    let says_title = blocks[headline as usize].counts.title_words.count_ones() >= LEAST_WORDS;
    let holds_it = (aside.node..document.end(aside.node)).contains(&start);
    let follows = || {
        let is_header = document.tag(aside.node) == Tag::Header && aside.node > start;
        let first = blocks.partition_point(|block| block.start < aside.node);
        is_header && first <= headline as usize + 1 + MOST_BETWEEN
    };
    says_title && (holds_it || follows())
}

/// The headline, which stands above the rest: where the page has none of the first level, the heading that
/// begins the story and says the title and nothing else. A heading that begins the story and says the
/// headline again was written for another screen.
fn headline(page: &Page<'_>, choice: &mut Choice) -> Option<usize> {
    let cut = page.survey.cut;
    let headline = page.survey.headline.map(|headline| headline as usize);
    let first = choice.kept.iter().position(|&kept| kept);
    let Some(first) = first.filter(|&first| cut.is_heading(first)) else {
        return headline;
    };
    let block = &cut.blocks[first];
    match headline {
        Some(headline) => {
            let (one, other) = (&cut.blocks[headline].counts, &block.counts);
            if one.fingerprint == other.fingerprint && one.tokens == other.tokens {
                choice.set(first, false, "says the headline again");
            }
            Some(headline)
        }
        None => {
            let title = page.hints.title?;
            let text = page.document.text_between(block.start, block.end);
            let says_it = text.split_whitespace().eq(title.split_whitespace());
            says_it.then(|| {
                choice.kept[first] = false;
                first
            })
        }
    }
}

/// What the scores alone keep; the headline is printed for itself.
fn by_score(survey: &Survey<'_>, verdict: &Verdict) -> Choice {
    let scored = verdict.scored.iter();
    let scores: Vec<u8> = scored.map(|scored| scored.score).collect();
    let mut choice = Choice {
        kept: scores.iter().map(|&score| score >= verdict.keep).collect(),
        because: vec![None; scores.len()],
        scores,
        until: BTreeMap::new(),
    };
    if let Some(headline) = survey.headline {
        choice.kept[headline as usize] = false;
    }
    choice
}

/// What became of each block, and why: the caller's word first, then the structure's, the rule that
/// set it aside, and what moved its score.
fn judged(
    page: &Page<'_>,
    scored: &[Scored],
    choice: &Choice,
    beside: &[SetAside<'static>],
    decisions: &[Option<Decision<'_>>],
) -> Vec<Judged> {
    let cut = page.survey.cut;
    let word_of = |block: &TextBlock, rule| {
        let behind = beside.partition_point(|aside| aside.node <= block.start);
        let around = beside[..behind].last().filter(|aside| aside.rule == rule);
        around.map_or(Evidence::None, |aside| Evidence::Word(aside.evidence))
    };
    (cut.blocks.iter().zip(scored).enumerate())
        .map(|(number, (block, scored))| {
            let kept = choice.kept[number];
            let decision = decisions.get(number).copied().flatten();
            let (rule, evidence) = match (decision, choice.because[number], scored.set_aside) {
                (Some(decision), _, _) => {
                    let selector = decision.selector.to_owned();
                    (decision.rule, Evidence::Selector(selector))
                }
                (None, Some(rule), _) => (rule, word_of(block, rule)),
                (None, None, Some(aside)) if !kept => {
                    let rule = page.set_aside[aside as usize].rule;
                    (rule, Evidence::Finding(aside))
                }
                (None, None, _) => (scored.rule, Evidence::None),
            };
            Judged {
                start: block.start,
                end: block.end,
                container: cut.container(block).node,
                kept,
                score: scored.score,
                rule,
                evidence,
            }
        })
        .collect()
}

/// Whether the page is one story, and what stands on cards are others.
fn tells_one_story(page: &Page<'_>) -> bool {
    match page.kind {
        Some(PageKind::Article) => true,
        Some(kind) if kind.is_of_many() => page.facts.is_article_though_it_lists(),
        _ => page.facts.is_article(),
    }
}

/// In a shop a button changes the colour or puts something into the cart; elsewhere, and in a heading,
/// its label may be the question whose answer it opens.
fn drop_buttons(survey: &Survey<'_>, choice: &mut Choice, is_button: &dyn Fn(usize) -> bool) {
    for (number, block) in survey.cut.blocks.iter().enumerate() {
        if is_button(number) && !openers::heads(survey.cut, block) {
            choice.set(number, false, "is a button of a shop");
        }
    }
}

/// Whether a block stands in a button.
fn is_button(survey: &Survey<'_>, block: usize) -> bool {
    let innermost = survey.cut.blocks[block].innermost;
    survey.elements[innermost as usize].landmarks[Landmark::Button as usize] < FAR
}

/// Whether a block is a few words in a button of its own. A whole card may be a button, too.
fn is_label_of_button(survey: &Survey<'_>, block: usize) -> bool {
    const MOST_WORDS: u32 = 6;
    let block = &survey.cut.blocks[block];
    survey.cut.container(block).tag == Tag::Button && block.counts.tokens <= MOST_WORDS
}

fn drop_the_rest(choice: &mut Choice) {
    for block in 0..choice.kept.len() {
        choice.set(block, false, "is too little, and little speaks for it");
    }
}

/// What stands in a template is a pattern for scripts, or a copy.
fn drop_templates(cut: &Cut, choice: &mut Choice) {
    for (number, block) in cut.blocks.iter().enumerate() {
        if cut.visibility(block).in_template {
            choice.set(number, false, "stands in a template");
        }
    }
}

/// A place that a script would have filled, `{{ name }}`, holds nothing. In code it is shown, and a manual
/// tells of such places.
fn drop_places_to_fill(document: &Document, survey: &Survey<'_>, choice: &mut Choice) {
    let is_code = |block: &TextBlock| {
        let innermost = block.innermost as usize;
        let code = survey.elements[innermost].landmarks[Landmark::Preformatted as usize];
        survey.cut.elements[innermost].tag == Tag::Code || code < FAR
    };
    let is_place = |block: &TextBlock| {
        let begins = document.first_text_between(block.start, block.end);
        begins.trim_start().starts_with("{{")
            && is_place_to_fill(&document.text_between(block.start, block.end))
    };
    for (number, block) in survey.cut.blocks.iter().enumerate() {
        if choice.kept[number] && !is_code(block) && is_place(block) {
            choice.set(number, false, "is a place to fill in");
        }
    }
}

/// Whether a text is a name between two braces on either side, as most template languages have it.
fn is_place_to_fill(text: &str) -> bool {
    let name = text.trim().strip_prefix("{{");
    let end = |name: &str| name.find("}}").map(|end| end + "}}".len());
    name.is_some_and(|name| end(name) == Some(name.len()))
}

/// What is shown to none but screen readers names what others see.
fn drop_unseen(document: &Document, cut: &Cut, choice: &mut Choice) {
    let mut known: Memo<'_, Signs> = Memo::new();
    let mut is_unseen = |element: &Element| {
        let class = document.attribute(element.node, AttributeName::Class);
        class.is_some_and(|class| known.get(class, signs).has(Sign::Unseen))
    };
    for (number, block) in cut.blocks.iter().enumerate() {
        let container = cut.container(block);
        let around = &cut.elements[container.parent as usize];
        if choice.kept[number] && (is_unseen(container) || is_unseen(around)) {
            choice.set(number, false, "is for screen readers alone");
        }
    }
}

/// What is written into a drawing says little without it: of a chart the numbers of its axes.
fn drop_words_of_drawings(document: &Document, cut: &Cut, choice: &mut Choice) {
    let kept = kept_sums(choice, |_| 1);
    let mut settled = 0;
    for element in &cut.elements {
        let (first, end) = element.blocks();
        let class = || document.attribute(element.node, AttributeName::Class);
        let holds_more = first >= settled && kept[end] > kept[first];
        if holds_more && class().is_some_and(is_drawing) {
            settled = end;
            for block in first..end {
                choice.set(block, false, "is written into a drawing");
            }
        }
    }
}

/// Whether the first line of what was set aside announces other stories: "Related news".
fn begins_with_label(page: &Page<'_>, found: &SetAside<'_>) -> bool {
    const OTHERS: [&str; 4] = ["related", "most read", "read next", "sidebar"];
    if !OTHERS.contains(&found.rule) {
        return false;
    }
    let cut = page.survey.cut;
    let (first, end) = cut.blocks_within(page.document, found.node);
    let line = cut.blocks[first..end].first();
    let label = line.and_then(|line| line.label(page.document));
    label.is_some_and(|label| label.part.is_of_other_stories())
}

fn extent(cut: &Cut, choice: &Choice) -> Extent {
    let mut extent = Extent::default();
    let blocks = cut.blocks.iter().zip(&choice.kept);
    for (block, _) in blocks.filter(|(_, kept)| **kept) {
        let visibility = cut.visibility(block);
        let words = block.counts.tokens;
        extent.words += words;
        extent.in_noscript += if visibility.in_noscript { words } else { 0 };
    }
    extent
}

/// What the caller wants of each block; nothing at all where there is no will.
fn decisions<'a>(document: &Document, cut: &Cut, will: &Will<'a>) -> Vec<Option<Decision<'a>>> {
    if will.is_empty() {
        return Vec::new();
    }
    let blocks = cut.blocks.iter();
    blocks
        .map(|block| {
            let decision = will.decision_on_text(document, block.start, block.end)?;
            let is_shown = !cut.visibility(block).in_template;
            (is_shown || !decision.kept).then_some(decision)
        })
        .collect()
}

fn impose(decisions: &[Option<Decision<'_>>], choice: &mut Choice) {
    for (kept, decision) in choice.kept.iter_mut().zip(decisions) {
        if let Some(decision) = decision {
            *kept = decision.kept;
        }
    }
}

/// A line that is a label and the link it announces, "Read more: …", says by itself what it is; its
/// neighbours, paragraphs all, would have it pass for one of them. What a front page has under "More to
/// explore" is a part of its list.
fn drop_label_lines(page: &Page<'_>, scored: &[Scored], aside: &[bool], choice: &mut Choice) {
    let Page {
        survey, set_aside, ..
    } = page;
    let is_list = is_list(page, choice);
    let is_article = page.facts.is_article() || page.kind == Some(PageKind::Article);
    let mut announced = (NodeId::DOCUMENT, false);
    for (number, scored) in scored.iter().enumerate() {
        let found = scored
            .set_aside
            .and_then(|place| set_aside.get(place as usize));
        let block = &survey.cut.blocks[number];
        let is_all_of_it = |found: &SetAside<'_>| {
            found.evidence.starts_with("label ") || survey.cut.container(block).node == found.node
        };
        let is_labelled = found.is_some_and(|found| found.rule == "related" && is_all_of_it(found));
        let counts = &block.counts;
        let is_link = counts.link_tokens * 2 > counts.tokens;
        if is_labelled && aside[number] && is_link && !is_list {
            choice.set(number, false, "is a label and what it leads to");
        }
        // It runs above every page of a shop.
        let is_bar = found
            .is_some_and(|found| found.rule == "advertisement" && found.evidence.ends_with(" bar"));
        if is_bar && aside[number] {
            choice.set(number, false, "is a bar of announcements");
        }
        let Some(found) = found.filter(|_| counts.is_all_link() && aside[number]) else {
            continue;
        };
        if announced.0 != found.node {
            announced = (found.node, begins_with_label(page, found));
        }
        if announced.1 && is_article {
            choice.set(number, false, "is announced as another story");
        } else if found.rule == "sidebar" && counts.links > 1 {
            choice.set(number, false, "is a line of links in a sidebar");
        }
    }
}

/// Whether the page lists what stands elsewhere: most words of what is kept are of links.
fn is_list(page: &Page<'_>, choice: &Choice) -> bool {
    let blocks = page.survey.cut.blocks.iter().zip(&choice.kept);
    let kept = blocks.filter(|&(_, &kept)| kept).map(|(block, _)| block);
    let (links, words) = kept.fold((0, 0), |(links, words), block| {
        (
            links + u64::from(block.counts.link_tokens),
            words + u64::from(block.counts.tokens),
        )
    });
    page.kind.is_some_and(PageKind::is_of_many) && links * 2 > words
}

/// A label whose box is not kept says nothing: "Related news", "More from the harbour:", "Advertisement".
fn drop_labels_of_nothing(page: &Page<'_>, scored: &[Scored], choice: &mut Choice) {
    let cut = page.survey.cut;
    for (number, scored) in scored.iter().enumerate().rev() {
        let block = &cut.blocks[number];
        let is_of_a_manual = choice.because[number] == Some(manual::REFERENCE);
        if !choice.kept[number] || is_of_a_manual || block.counts.tokens > MOST_LABEL_WORDS {
            continue;
        }
        let heads_something = choice.kept.get(number + 1) == Some(&true);
        // An advertisement is a frame, a picture, a script: its label stands before whatever follows.
        let is_loose = || matches!(cut.container(block).tag, Tag::P | Tag::Div | Tag::Span);
        let named = || {
            let label = page.survey.labels[number];
            // A sentence that surely is of the story only begins with the words of one.
            let is_told = block.counts.ends_sentence && choice.scores[number] >= settle::SURE;
            let may_be = |part: Part| part.is_of_other_stories() && !is_told;
            let label = label.filter(|label| label.whole || may_be(label.part));
            label.map(|label| label.part)
        };
        if heads_something {
            if is_loose() && named() == Some(Part::Advertisement) {
                choice.set(number, false, "is the label of an advertisement");
            }
            continue;
        }
        let found = scored
            .set_aside
            .and_then(|place| page.set_aside.get(place as usize));
        let is_found = || found.is_some_and(|found| found.evidence.starts_with("label "));
        let text = || page.document.text_between(block.start, block.end);
        let announces_contents = || announces_contents(&text());
        if is_found() || named().is_some() || announces_contents() {
            choice.set(number, false, "is the label of what is not kept");
        }
    }
}

/// What was set aside within a block: the places of the first and of the one past the last.
fn asides_in(set_aside: &[SetAside<'_>], block: &TextBlock) -> (usize, usize) {
    let first = set_aside.partition_point(|aside| aside.node < block.start);
    let end = set_aside.partition_point(|aside| aside.node < block.end);
    (first, end)
}

/// Whether all the words of a block were set aside: it stands in such a subtree, or is made of them.
fn is_aside(document: &Document, set_aside: &[SetAside<'_>], block: &TextBlock) -> bool {
    let (first, end) = asides_in(set_aside, block);
    let around = first.checked_sub(1).map(|place| set_aside[place].node);
    if around.is_some_and(|around| document.end(around) >= block.end) {
        return true;
    }
    let mut node = block.start;
    for aside in &set_aside[first..end] {
        if holds_words(document, node, aside.node) {
            return false;
        }
        node = document.end(aside.node);
    }
    !holds_words(document, node, block.end)
}

fn holds_words(document: &Document, start: NodeId, end: NodeId) -> bool {
    let mut texts = (start.0..end.0).map(|node| document.text(NodeId(node)));
    texts.any(|text| text.contains(char::is_alphanumeric))
}
