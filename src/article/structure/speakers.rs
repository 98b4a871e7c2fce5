//! Who speaks in a thread, and what stands beside each post of them, where a program of boards names it.
//!
//! Beside a post stand the rank of whoever wrote it, since when a member, how many posts; below it who liked
//! it, and a signature. The name alone is part of the thread, where it is not said above the post again.
//! Takes the page and the choice; drops, and keeps names. Linear in blocks and elements.

use std::borrow::Cow;
use std::ops::Range;

use super::Page;
use super::entries::OF_SPEAKERS;
use super::settle::Choice;
use crate::article::blocks::Element;
use crate::dom::NodeId;
use crate::html::AttributeName;
use crate::vocabulary::boards::{Says, begins_signature, is_name, is_post_by_number, says};

/// As many words as a name has at most.
const MOST_NAME: u32 = 4;
/// As many blocks around what is said of a speaker may say the name as well.
const NEAR: usize = 8;

/// Drops what is said of speakers on a page that a program of boards made.
pub(super) fn settle(page: &Page<'_>, choice: &mut Choice) {
    if !page.facts.is_thread() {
        return;
    }
    drop_signatures(page, choice);
    let posts = posts(page);
    drop_around(page, &posts, choice);
    keep_dates(page, &posts, choice);
    let cut = page.survey.cut;
    let headline = page
        .survey
        .headline
        .map_or(usize::MAX, |block| block as usize);
    let mut behind = 0;
    for element in &cut.elements {
        let (first, end) = element.blocks();
        let is_new = first >= behind && end > first && !(first..end).contains(&headline);
        let class = || page.document.attribute(element.node, AttributeName::Class);
        let what = if is_new { class().and_then(says) } else { None };
        match what {
            Some(Says::Profile) => {
                behind = end;
                keep_the_name_alone(page, element, choice);
            }
            Some(Says::Furniture) => {
                behind = end;
                for block in first..end {
                    choice.set(block, false, "stands beside every post");
                }
            }
            Some(Says::Post | Says::Body) | None => {}
        }
    }
}

/// A post: the outermost element around its text that holds no other's, and the text, as blocks.
struct Post {
    whole: Range<usize>,
    text: Range<usize>,
}

/// The posts that hold text.
fn posts(page: &Page<'_>) -> Vec<Post> {
    let elements = &page.survey.cut.elements;
    let is_post = |element: &Element| {
        let attribute = |name| page.document.attribute(element.node, name);
        let by_class = attribute(AttributeName::Class).and_then(says);
        matches!(by_class, Some(Says::Post | Says::Body))
            || attribute(AttributeName::Id).is_some_and(is_post_by_number)
    };
    let mut texts: Vec<usize> = Vec::new();
    let mut behind = 0;
    for (number, element) in elements.iter().enumerate() {
        let (first, end) = element.blocks();
        if end > first && first >= behind && is_post(element) {
            behind = end;
            texts.push(number);
        }
    }
    let blocks = |text: usize| elements[text].blocks();
    let above = |place: usize| {
        place
            .checked_sub(1)
            .map_or(0, |above| blocks(texts[above]).1)
    };
    let below = |place: usize| {
        texts
            .get(place + 1)
            .map_or(usize::MAX, |&text| blocks(text).0)
    };
    let whole = |(place, &text): (usize, &usize)| {
        let holds_no_other = |&element: &usize| {
            let (first, end) = blocks(element);
            element > 0 && first >= above(place) && end <= below(place)
        };
        let up = |&element: &usize| Some(elements[element].parent as usize);
        let around = std::iter::successors(Some(text), up).take_while(holds_no_other);
        let (first, end) = blocks(around.last().unwrap_or(text));
        Post {
            whole: first..end,
            text: blocks(text).0..blocks(text).1,
        }
    };
    texts.iter().enumerate().map(whole).collect()
}

/// Drops what stands before the first post and behind the last: who is there, what may be done.
fn drop_around(page: &Page<'_>, posts: &[Post], choice: &mut Choice) {
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return;
    };
    let headline = page.survey.headline.map(|headline| headline as usize);
    for block in (0..first.whole.start).chain(last.whole.end..choice.kept.len()) {
        if Some(block) != headline {
            choice.set(block, false, "stands around the posts");
        }
    }
}

/// Keeps the first line of each post that says when it was written, where one of most is kept.
fn keep_dates(page: &Page<'_>, posts: &[Post], choice: &mut Choice) {
    const MOST_WORDS: u32 = 16;
    let is_dated = |&block: &usize| {
        let counts = &page.survey.cut.blocks[block].counts;
        let is_date = counts.times > 0 || counts.numbers >= 2 && counts.currency == 0;
        is_date && counts.tokens <= MOST_WORDS && !counts.ends_sentence
    };
    let mut undated = Vec::new();
    for post in posts {
        let beside = (post.whole.start..post.text.start).chain(post.text.end..post.whole.end);
        let mut dated = beside.filter(is_dated).peekable();
        let first = dated.peek().copied();
        if !dated.any(|block| choice.kept[block]) {
            undated.push(first);
        }
    }
    if undated.len() * 2 > posts.len() {
        return;
    }
    for block in undated.into_iter().flatten() {
        if !is_in_profile(page, block) {
            choice.set(block, true, "says when a post was written");
        }
    }
}

fn is_in_profile(page: &Page<'_>, block: usize) -> bool {
    const STEPS: usize = 6;
    let elements = &page.survey.cut.elements;
    let innermost = page.survey.cut.blocks[block].innermost as usize;
    let up = |&element: &usize| Some(elements[element].parent as usize);
    let mut around = std::iter::successors(Some(innermost), up).take(STEPS);
    around.any(|element| {
        let class = page
            .document
            .attribute(elements[element].node, AttributeName::Class);
        class.and_then(says) == Some(Says::Profile)
    })
}

fn keep_the_name_alone(page: &Page<'_>, profile: &Element, choice: &mut Choice) {
    let (first, end) = profile.blocks();
    let mut lines = first..end;
    let named = lines.clone().find(|&block| is_named(page, block));
    let name = named.or_else(|| lines.find(|&block| is_link(page, block)));
    let around = first.saturating_sub(NEAR)..choice.kept.len().min(end + NEAR);
    let says_it = |name: usize, other: usize| {
        choice.kept[other] && text(page, other).contains(text(page, name).trim())
    };
    let name = name.filter(|&name| {
        let mut others = around.filter(|other| !(first..end).contains(other));
        !others.any(|other| says_it(name, other))
    });
    for block in first..end {
        let is_who = choice.kept[block]
            && choice.because[block].is_some_and(|rule| rule.starts_with("says who"));
        if Some(block) == name || is_who && name.is_none() {
            choice.set(block, true, "is the name of whoever speaks");
        } else {
            choice.set(block, false, OF_SPEAKERS);
        }
    }
}

/// Whether a line is named for whoever wrote the post.
fn is_named(page: &Page<'_>, block: usize) -> bool {
    let cut = page.survey.cut;
    let line = &cut.blocks[block];
    if !(1..=MOST_NAME).contains(&line.counts.tokens) || line.counts.ends_colon {
        return false;
    }
    let up = |&element: &usize| Some(cut.elements[element].parent as usize);
    let around = std::iter::successors(Some(line.innermost as usize), up).take(3);
    let mut around = around.filter(|&element| cut.elements[element].blocks() == (block, block + 1));
    around.any(|element| {
        let node = cut.elements[element].node;
        let class = page.document.attribute(node, AttributeName::Class);
        class.is_some_and(is_name)
    })
}

/// Whether a line is a link and no more, as to the page of whoever wrote the post. A letter stands for a picture.
fn is_link(page: &Page<'_>, block: usize) -> bool {
    let counts = &page.survey.cut.blocks[block].counts;
    counts.is_all_link() && counts.tokens <= MOST_NAME && counts.characters > 1
}

fn text<'a>(page: &Page<'a>, block: usize) -> Cow<'a, str> {
    let block = &page.survey.cut.blocks[block];
    page.document.text_between(block.start, block.end)
}

/// Drops what stands below a line that is drawn with underscores, as far as its element goes.
fn drop_signatures(page: &Page<'_>, choice: &mut Choice) {
    let cut = page.survey.cut;
    let mut behind = 0;
    for (number, block) in cut.blocks.iter().enumerate() {
        if number < behind {
            choice.set(number, false, "is a signature");
            continue;
        }
        let mut texts = (block.start.0..block.end.0).map(NodeId);
        let line = texts.find(|&node| begins_signature(page.document.text(node)));
        let Some(line) = line else { continue };
        behind = cut.container(block).end_block as usize;
        if page
            .document
            .text_between(block.start, line)
            .trim()
            .is_empty()
        {
            choice.set(number, false, "is a signature");
        } else {
            choice.until.insert(number, line);
        }
    }
}
