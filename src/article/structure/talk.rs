//! What readers say under an article, and buyers under an offer.
//!
//! A class word about comments proves little: whole threads stand in elements of such names, and so do
//! whole stories. Where the page's data say that it is an article, and most of a story has been told
//! before, what bears the word is the readers'. Without such data each comment has to be numbered; or the
//! form that diaries on the web have under each of their posts says that the page is no thread, though it
//! looks like one; or there is one list of comments, or the page's data name one entry of a diary. A heading
//! that says "Comments" is believed, too, where the page is an article, or that form is there, or the heading
//! counts them and the page is no thread, or it names what they are about. Under what a shop says of a thing, those speak who bought it, and under an article the customers
//! of whose page it is. Takes the page and the choice; drops from it.

use super::Page;
use super::settle::{Choice, kept_sums, prose};
use crate::article::features::{FAR, Landmark, Survey};
use crate::article::kind::PageKind;
use crate::dom::Document;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::classes::Concept;
use crate::vocabulary::{Label, Part, comments};

/// Tokens of prose that a story has at least before its readers speak.
const LEAST_STORY: u32 = 150;
/// Tokens, of prose or of lists of parts and sizes, that a shop says of a thing before those speak who
/// bought it.
const LEAST_OFFER: u32 = 15;
/// The same of a post with the form for comments below.
const LEAST_POST: u32 = 25;
/// So many times as much as a post is said below it.
const MOST_SAID: u64 = 10;
/// As few comments as make a talk.
const LEAST_COMMENTS: usize = 2;

/// Drops what readers say behind a story. Linear in blocks and elements.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    let &Page {
        document, survey, ..
    } = page;
    let form = has_form(document) || is_one_post(document) || has_one_list(document, survey);
    let told = |block: usize| words_told(page, block);
    let is_named = survey.speaks_of(Concept::Comment);
    if form || is_named && page.kind != Some(PageKind::Forum) {
        let attribute = |number: usize, name| {
            let element = survey.cut.elements[number].node;
            document.attribute(element, name).unwrap_or("")
        };
        let is_numbered = |number: usize| {
            // Its own names say so: next to no element has such, and reading an id takes a while.
            let comment = survey.elements[number].concepts[Concept::Comment as usize];
            comment == 0 && comments::is_numbered(attribute(number, AttributeName::Id))
        };
        let is_comment = |number: usize| {
            let class = attribute(number, AttributeName::Class);
            comments::is_comment(class, attribute(number, AttributeName::Id))
        };
        let single = match form {
            true => single_comments(survey, is_comment),
            false => single_comments(survey, is_numbered),
        };
        let is_comment = |block: usize| single[block];
        if !is_what_the_page_is_for(&is_comment, page, choice) {
            let least = if form { LEAST_POST } else { LEAST_STORY };
            drop_behind(least, &told, &is_comment, choice);
        }
    }
    if page.facts.is_article() && is_named {
        let is_named = |block| stands_under_the_word(survey, block);
        drop_behind(LEAST_STORY, &told, &is_named, choice);
    }
    let is_article = page.facts.is_article() || page.kind == Some(PageKind::Article) || form;
    let is_thread = !is_article && page.kind == Some(PageKind::Forum);
    let is_believed = |heading: usize, label: Label| {
        let counts = &survey.cut.blocks[heading].counts;
        // How many there are says so too: "8 Comments".
        let is_counted = counts.numbers > 0;
        let is_meant = match is_thread {
            // "8 thoughts on" what the page tells.
            true => is_counted && names_the_page(page, heading),
            false => is_counted || is_article && label.whole,
        };
        label.part == Part::Comments && is_meant
    };
    let least = if form { LEAST_POST } else { LEAST_STORY };
    let rule = "stands under the heading of comments";
    drop_headed(survey, least, &is_believed, rule, choice);
    // A short post looks like a thread, and what it leads to like the next entries.
    if page.kind == Some(PageKind::Forum) {
        let is_of_others = |_: usize, label: Label| label.whole && label.part.is_of_other_stories();
        let rule = "stands under the heading of other stories";
        drop_headed(survey, LEAST_POST, &is_of_others, rule, choice);
    }
    // What customers say is a part of what is offered, and none of what is told.
    if page.kind == Some(PageKind::Article) && survey.speaks_of(Concept::Voice) {
        // Its own names speak of opinions: next to no element has such, and reading them takes a while.
        let may_be =
            |element: usize| survey.elements[element].concepts[Concept::Voice as usize] == 0;
        let praise = named(
            may_be,
            comments::is_of_testimonials,
            document,
            survey,
            choice,
        );
        drop_behind(LEAST_STORY, &told, &|block| praise[block], choice);
    }
    // What a service quotes its customers with is a part of what it says of itself.
    if page.facts.is_product() && page.kind != Some(PageKind::Service) {
        let review = named(|_| true, comments::is_of_reviews, document, survey, choice);
        let said = |block: usize| survey.cut.blocks[block].counts.tokens;
        drop_behind(LEAST_OFFER, &said, &|block| review[block], choice);
    }
}

/// Which blocks stand in elements with names that are meant: not in one that holds the headline, which is
/// the page's.
pub(super) fn named(
    may_be: impl Fn(usize) -> bool,
    is_meant: impl Fn(&str) -> bool,
    document: &Document,
    survey: &Survey<'_>,
    choice: &Choice,
) -> Vec<bool> {
    let mut meant = vec![false; survey.cut.blocks.len()];
    let headline = survey.headline.map_or(usize::MAX, |block| block as usize);
    // Names are many, and most are those of menus.
    let kept = kept_sums(choice, |_| 1);
    for (number, element) in survey.cut.elements.iter().enumerate() {
        let blocks = element.first_block as usize..element.end_block as usize;
        let holds_none = kept[blocks.end] == kept[blocks.start];
        if holds_none || meant[blocks.start] || blocks.contains(&headline) || !may_be(number) {
            continue;
        }
        let name = |name| document.attribute(element.node, name);
        let names = [name(AttributeName::Class), name(AttributeName::Id)];
        if names.into_iter().flatten().any(&is_meant) {
            meant[blocks].fill(true);
        }
    }
    meant
}

/// Whether so much is said under a few lines that they are what it is about.
fn is_what_the_page_is_for(
    is_comment: &dyn Fn(usize) -> bool,
    page: &Page<'_>,
    choice: &Choice,
) -> bool {
    let (mut said, mut told) = (0, 0);
    for block in (0..choice.kept.len()).filter(|&block| choice.kept[block]) {
        let words = u64::from(words_told(page, block));
        match is_comment(block) {
            true => said += words,
            false => told += words,
        }
    }
    said > told * MOST_SAID
}

/// Drops comments behind as much of what is `told` as a story has at least.
fn drop_behind(
    least: u32,
    told_by: &dyn Fn(usize) -> u32,
    is_comment: &dyn Fn(usize) -> bool,
    choice: &mut Choice,
) {
    let mut told = 0;
    for block in 0..choice.kept.len() {
        if is_comment(block) {
            if told >= least {
                choice.set(block, false, "is said by readers of the story");
            }
        } else if choice.kept[block] {
            told += told_by(block);
        }
    }
}

/// The tokens with which a block tells something: those of prose, and of a list all.
fn words_told(page: &Page<'_>, block: usize) -> u32 {
    let is_list = page.kind.is_some_and(PageKind::is_of_many);
    match is_list {
        true => page.survey.cut.blocks[block].counts.tokens,
        false => prose(page.survey, block),
    }
}

/// Drops what stands under a heading that says it is comments, or other stories, behind a story: as far as the outermost
/// element reaches that holds the heading and none of the story.
fn drop_headed(
    survey: &Survey<'_>,
    least: u32,
    is_believed: &dyn Fn(usize, Label) -> bool,
    rule: &'static str,
    choice: &mut Choice,
) {
    let cut = survey.cut;
    let told = kept_sums(choice, |block| prose(survey, block));
    let mut behind = 0;
    for block in 0..choice.kept.len() {
        let container = cut.blocks[block].container as usize;
        let is_heading = cut.elements[container].tag.heading_level().is_some();
        if block < behind || told[block] < least || !is_heading {
            continue;
        }
        if !survey.labels[block].is_some_and(|label| is_believed(block, label)) {
            continue;
        }
        let up = |&element: &usize| Some(cut.elements[element].parent as usize);
        let holds_no_story =
            |&element: &usize| told[cut.elements[element].first_block as usize] == told[block];
        let headed = std::iter::successors(Some(container), up).take_while(holds_no_story);
        behind = headed
            .last()
            .map_or(block, |element| cut.elements[element].blocks().1);
        for said in block + 1..behind {
            choice.set(said, false, rule);
        }
    }
}

/// Whether a heading says what the page's title says, and more.
fn names_the_page(page: &Page<'_>, heading: usize) -> bool {
    /// Fewer words of the title may be chance.
    const LEAST_WORDS: u32 = 3;
    let counts = &page.survey.cut.blocks[heading].counts;
    counts.title_words.count_ones() >= LEAST_WORDS
}

/// Whether an element around the block is named for comments: not by a highlighter, whose are a
/// programmer's.
fn stands_under_the_word(survey: &Survey<'_>, block: usize) -> bool {
    let innermost = survey.cut.blocks[block].innermost;
    let surveyed = &survey.elements[innermost as usize];
    let comment = surveyed.concepts[Concept::Comment as usize];
    let code = surveyed.landmarks[Landmark::Preformatted as usize];
    let is_in_code = comment < code && code < FAR;
    comment < FAR && !is_in_code
}

/// Whether the page has the form for comments that posts have, and threads have not.
fn has_form(document: &Document) -> bool {
    let any = |tag, name, says: fn(&str) -> bool| {
        let mut elements = document.elements_named(tag);
        elements.any(|element| document.attribute(element, name).is_some_and(says))
    };
    any(Tag::Form, AttributeName::Id, comments::is_form)
        || any(Tag::Textarea, AttributeName::Name, comments::is_field)
}

/// Whether the page has one list of comments, by a name that no thread has. Where questions are answered there
/// is one under each answer.
fn has_one_list(document: &Document, survey: &Survey<'_>) -> bool {
    let (mut lists, mut behind) = (0, 0);
    for (number, element) in survey.cut.elements.iter().enumerate() {
        // Its own names speak of comments: next to no element has such, and reading them takes a while.
        let may_be = survey.elements[number].concepts[Concept::Comment as usize] == 0;
        if !may_be || element.first_block < behind || element.end_block == element.first_block {
            continue;
        }
        let class = document.attribute(element.node, AttributeName::Class);
        if class.is_some_and(comments::is_list) {
            lists += 1;
            behind = element.end_block;
        }
    }
    lists == 1
}

/// Whether the page's own data say that one element of it is an entry of a diary.
fn is_one_post(document: &Document) -> bool {
    let tags = [Tag::Div, Tag::Article].into_iter();
    let elements = tags.flat_map(|tag| document.elements_named(tag));
    let types = elements.filter_map(|post| document.attribute(post, AttributeName::Itemtype));
    types.filter(|kind| comments::is_type_of_post(kind)).count() == 1
}

/// Which blocks stand in elements that are one comment each, if there are several. In code it is the
/// coder who comments.
fn single_comments(survey: &Survey<'_>, is_one: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut single = vec![false; survey.cut.blocks.len()];
    let mut found = 0;
    for (number, element) in survey.cut.elements.iter().enumerate() {
        let blocks = element.first_block as usize..element.end_block as usize;
        let may_be = !blocks.is_empty() && element.tag.is_block() && element.tag != Tag::Pre;
        if may_be && is_one(number) {
            found += 1;
            single[blocks].fill(true);
        }
    }
    if found < LEAST_COMMENTS {
        single.fill(false);
    }
    single
}
