//! Blocks that are built alike: the names on the cards of a list, the paragraphs of a thread's posts.
//!
//! A page that lists things writes each of them with the same elements, and what stands in the same place
//! of each is kept of all or of none: a name whose words the scores doubt is a name as the others are. So
//! are the posts of a thread. What such a place says in the same words of each, "View details", is the
//! page's and tells nothing of any. Takes the page and the choice; keeps and drops.

use std::collections::HashMap;
use std::ops::Range;

use super::settle::{Choice, kept_sums, prose};
use super::{Page, copies, entries};
use crate::article::features::{Numbering, Survey};
use crate::article::kind::PageKind;
use crate::article::words::Counts;
use crate::html::Tag;

/// As few blocks of one build as are no chance.
const LEAST: usize = 4;
/// As few paragraphs of posts.
const LEAST_PARAGRAPHS: usize = 3;
/// As many words as a paragraph of a post has at least.
const LEAST_PARAGRAPH: u32 = 8;
/// As many words as each may say in the same words.
const MOST_REPEATED: u32 = 6;
/// As many words as say what a thing costs at most, and as many such lines as its card has.
const MOST_PRICE: u32 = 16;
const MOST_PRICES_OF_A_CARD: usize = 2;
/// Of the blocks of one build, in hundredths, those that have to be kept for the others to be, and those
/// that say the same.
const HALF: usize = 50;
const MOST: usize = 80;
/// As many words as a story has at least, and of all prose, in hundredths, what its paragraphs are.
const LEAST_STORY: u32 = 100;
const MOST_OF_A_STORY: u32 = 60;

/// Keeps the paragraphs of a thread that are built like most that are kept. Linear in blocks.
pub(super) fn keep_posts(page: &Page<'_>, choice: &mut Choice) {
    if page.kind != Some(PageKind::Forum) {
        return;
    }
    if let Some(thread) = entries::thread(page, choice) {
        let least = (LEAST_PARAGRAPHS, LEAST_PARAGRAPH);
        keep_like(page.survey, thread.range(), least, choice);
    }
}

/// Keeps what is built like most that is kept of a list, and drops what all of a build say. Linear in
/// blocks.
pub(super) fn settle(page: &Page<'_>, choice: &mut Choice) {
    let survey = page.survey;
    if page.kind.is_some_and(PageKind::is_of_many) && !is_told_in_one_place(survey, choice) {
        keep_like(survey, 0..choice.kept.len(), (LEAST, 0), choice);
    }
    keep_names_of_entries(page, choice);
    if page.kind == Some(PageKind::Collection) {
        keep_prices(survey, choice);
    }
    match page.kind {
        // What posts link is theirs, or a button: whoever speaks may write them all.
        Some(PageKind::Forum) => drop_repeated(survey, |counts| counts.link_tokens == 0, choice),
        Some(kind) if kind.is_of_a_shop() => drop_repeated(survey, |_| true, choice),
        _ => {}
    }
}

/// Keeps the names of entries that are told of, and are built alike: a heading, a line in a header, a link.
/// What is told under a name says little without it.
fn keep_names_of_entries(page: &Page<'_>, choice: &mut Choice) {
    if page.kind == Some(PageKind::Forum) || page.facts.is_article() {
        return;
    }
    let survey = page.survey;
    let cut = survey.cut;
    let told = kept_sums(choice, |block| prose(survey, block));
    let mut numbers = Numbering::with_room_for(cut.elements.len());
    // Of the elements of each build how many there are, and the names of those that tell something.
    let mut rows: Vec<(usize, Vec<usize>, usize)> = Vec::new();
    for (element, own) in cut.elements.iter().enumerate() {
        let (first, end) = own.blocks();
        if end < first + 2 || !own.tag.is_block() {
            continue;
        }
        let row = numbers.number(u64::from(survey.elements[element].builds[1])) as usize;
        if row == rows.len() {
            rows.push((0, Vec::new(), 0));
        }
        rows[row].0 += 1;
        if told[end] > told[first] {
            rows[row].2 += 1;
            if may_be_name(survey, first) {
                rows[row].1.push(first);
            }
        }
    }
    for (all, names, telling) in rows {
        let is_row = all >= LEAST && telling * 100 >= all * MOST && names.len() * 100 >= all * MOST;
        if !is_row {
            continue;
        }
        let said = |name: usize| cut.blocks[name].counts.fingerprint;
        let mut times: HashMap<u64, usize> = HashMap::new();
        for &name in &names {
            *times.entry(said(name)).or_default() += 1;
        }
        for name in names {
            // What several bear is a label, or a button: "More".
            if times[&said(name)] < LEAST_LABELS && !copies::is_copy(choice, name) {
                choice.set(name, true, "is the name of what is told below it");
            }
        }
    }
}

/// As few entries bear the same label.
const LEAST_LABELS: usize = 3;

/// Whether a line may be the name of an entry.
fn may_be_name(survey: &Survey<'_>, block: usize) -> bool {
    const MOST_NAME: u32 = 20;
    let cut = survey.cut;
    let counts = &cut.blocks[block].counts;
    let container = cut.container(&cut.blocks[block]);
    let is_marked = container.tag.heading_level().is_some()
        || container.tag == Tag::Header
        || counts.is_all_link();
    is_marked && (1..=MOST_NAME).contains(&counts.tokens) && survey.labels[block].is_none()
}

/// Whether most of what reads like prose are the paragraphs of one element: a story, whatever the kind of
/// page is taken for. Its lines about who and when may be built like its paragraphs.
fn is_told_in_one_place(survey: &Survey<'_>, choice: &Choice) -> bool {
    let cut = survey.cut;
    let mut told = vec![0; cut.elements.len()];
    let mut all = 0;
    for block in (0..choice.kept.len()).filter(|&block| choice.kept[block]) {
        let words = prose(survey, block);
        all += words;
        if cut.container(&cut.blocks[block]).tag != Tag::Li {
            told[cut.holder_of(block)] += words;
        }
    }
    let most = told.into_iter().max().unwrap_or(0);
    most >= LEAST_STORY && most * 100 >= all * MOST_OF_A_STORY
}

/// The blocks of each build: of one element and the three around it.
fn builds(survey: &Survey<'_>, blocks: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut numbers = Numbering::with_room_for(survey.cut.blocks.len());
    let mut builds: Vec<Vec<usize>> = Vec::new();
    for block in blocks {
        let container = survey.cut.blocks[block].container as usize;
        let [.., build] = survey.elements[container].builds;
        let number = numbers.number(u64::from(build)) as usize;
        if number == builds.len() {
            builds.push(Vec::new());
        }
        builds[number].push(block);
    }
    builds
}

/// Keeps the blocks of a build of which half are kept, but for copies: where there are so many at least,
/// of so many words.
fn keep_like(
    survey: &Survey<'_>,
    range: Range<usize>,
    (least, least_words): (usize, u32),
    choice: &mut Choice,
) {
    let is_long = |&&block: &&usize| survey.cut.blocks[block].counts.tokens >= least_words;
    // A sentence, however short, in a place of paragraphs.
    let is_said = |block: usize| {
        let counts = &survey.cut.blocks[block].counts;
        counts.ends_sentence && counts.links == 0
    };
    for mut build in builds(survey, range) {
        let all = build.iter().filter(is_long).count();
        let long = build.iter().filter(is_long);
        let kept = long.filter(|&&block| choice.kept[block]).count();
        if all < least || kept * 100 < all * HALF {
            continue;
        }
        build.retain(|block| is_long(&block) || is_said(*block));
        for block in build {
            let is_of_a_speaker = choice.because[block] == Some(entries::OF_SPEAKERS);
            if !copies::is_copy(choice, block) && !is_of_a_speaker {
                choice.set(block, true, "is built like what is kept");
            }
        }
    }
}

/// Keeps what each thing costs where its card says anything that is kept: name and price are what a
/// shop's card is for.
fn keep_prices(survey: &Survey<'_>, choice: &mut Choice) {
    let blocks = &survey.cut.blocks;
    let is_price = |&block: &usize| {
        let counts = &blocks[block].counts;
        counts.currency > 0 && counts.tokens <= MOST_PRICE && !copies::is_copy(choice, block)
    };
    let kept = kept_sums(choice, |_| 1);
    let mut prices = Vec::new();
    for build in builds(survey, (0..blocks.len()).filter(is_price)) {
        let stands_on_a_card = |&price: &usize| {
            let within = |place: usize| build.partition_point(|&other| other < place);
            around_what_is_kept(survey, &kept, price)
                .is_some_and(|(first, end)| within(end) - within(first) <= MOST_PRICES_OF_A_CARD)
        };
        let on_cards = build.iter().filter(|price| stands_on_a_card(price)).count();
        if build.len() >= LEAST && on_cards * 100 >= build.len() * MOST {
            prices.extend(build);
        }
    }
    for price in prices {
        choice.set(price, true, "is what a thing costs");
    }
}

/// The blocks of the innermost element around a block that holds anything kept, if it is near.
fn around_what_is_kept(survey: &Survey<'_>, kept: &[u32], block: usize) -> Option<(usize, usize)> {
    /// How far up from a price its card is looked for.
    const STEPS: usize = 8;
    let elements = &survey.cut.elements;
    let container = survey.cut.blocks[block].container as usize;
    let up = |&element: &usize| Some(elements[element].parent as usize);
    let around = std::iter::successors(Some(container), up).take(STEPS);
    let mut around = around.map(|element| elements[element].blocks());
    around.find(|&(first, end)| kept[end] > kept[first])
}

/// Drops a few words that most blocks of a build say, but for numbers. A table says of many things that
/// they are alike.
fn drop_repeated(survey: &Survey<'_>, may_be: impl Fn(&Counts) -> bool, choice: &mut Choice) {
    let blocks = &survey.cut.blocks;
    let is_text = |&block: &usize| {
        let is_cell = matches!(survey.cut.container(&blocks[block]).tag, Tag::Td | Tag::Th);
        choice.kept[block] && !is_cell && may_be(&blocks[block].counts)
    };
    let said = |block: usize| blocks[block].counts.fingerprint;
    let mut repeated = Vec::new();
    for build in builds(survey, (0..blocks.len()).filter(is_text)) {
        let mut times: HashMap<u64, usize> = HashMap::new();
        for &block in &build {
            *times.entry(said(block)).or_default() += 1;
        }
        repeated.extend(build.iter().copied().filter(|&block| {
            let counts = &blocks[block].counts;
            let times = times.get(&said(block)).copied().unwrap_or(0);
            let is_said_by_most = times >= LEAST && times * 100 >= build.len() * MOST;
            is_said_by_most && counts.tokens <= MOST_REPEATED && counts.numbers == 0
        }));
    }
    for block in repeated {
        choice.set(block, false, "is said of every entry");
    }
}
