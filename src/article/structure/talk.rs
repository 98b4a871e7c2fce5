//! What readers say under an article.
//!
//! A class word about comments proves little: whole threads stand in elements of such names, and so do
//! whole stories. Where the page's data say that it is an article, and most of a story has been told
//! before, what bears the word is the readers'. Without such data each comment has to be numbered; or the
//! form that diaries on the web have under each of their posts says that the page is no thread, though it
//! looks like one. Takes the page and the choice; drops from it.

use super::Page;
use super::settle::{Choice, prose};
use crate::article::features::{FAR, Landmark, Survey};
use crate::article::kind::PageKind;
use crate::dom::Document;
use crate::html::{AttributeName, Tag};
use crate::vocabulary::classes::Concept;
use crate::vocabulary::comments;

/// Tokens of prose that a story has at least before its readers speak.
const LEAST_STORY: u32 = 150;
/// The same of a post with the form for comments below.
const LEAST_POST: u32 = 50;
/// As few comments as make a talk.
const LEAST_COMMENTS: usize = 2;

/// Drops what readers say behind a story. Linear in blocks and elements.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    let &Page {
        document, survey, ..
    } = page;
    if has_form(document, survey) {
        let single = single_comments(document, survey, comments::is_comment);
        drop_behind(LEAST_POST, &|block| single[block], survey, choice);
    } else if page.kind != Some(PageKind::Forum) {
        let single = single_comments(document, survey, |_, id| comments::is_numbered(id));
        drop_behind(LEAST_STORY, &|block| single[block], survey, choice);
    }
    if page.facts.is_article() {
        let is_named = |block| stands_under_the_word(survey, block);
        drop_behind(LEAST_STORY, &is_named, survey, choice);
    }
}

/// Drops comments behind as much prose as a story has at least.
fn drop_behind(
    least: u32,
    is_comment: &dyn Fn(usize) -> bool,
    survey: &Survey<'_>,
    choice: &mut Choice,
) {
    let mut told = 0;
    for block in 0..choice.kept.len() {
        if is_comment(block) {
            if told >= least {
                choice.set(block, false, "is said by readers of the story");
            }
        } else if choice.kept[block] {
            told += prose(survey, block);
        }
    }
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
fn has_form(document: &Document, survey: &Survey<'_>) -> bool {
    let mut elements = survey.cut.elements.iter();
    elements.any(|element| {
        let id = document.attribute(element.node, AttributeName::Id);
        id.is_some_and(comments::is_form)
    })
}

/// Which blocks stand in elements that are one comment each, if there are several. In code it is the
/// coder who comments.
fn single_comments(
    document: &Document,
    survey: &Survey<'_>,
    is_one: fn(class: &str, id: &str) -> bool,
) -> Vec<bool> {
    let mut single = vec![false; survey.cut.blocks.len()];
    let mut found = 0;
    for element in &survey.cut.elements {
        let attribute = |name| document.attribute(element.node, name).unwrap_or("");
        let is_comment = element.tag.is_block()
            && element.tag != Tag::Pre
            && is_one(
                attribute(AttributeName::Class),
                attribute(AttributeName::Id),
            );
        if is_comment {
            found += 1;
            single[element.first_block as usize..element.end_block as usize].fill(true);
        }
    }
    if found < LEAST_COMMENTS {
        single.fill(false);
    }
    single
}
