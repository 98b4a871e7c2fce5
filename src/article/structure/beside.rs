//! What stands beside the story and says what it is: an `aside`, related stories, readers' comments, a
//! notice on cookies, a menu.
//!
//! Chrome sets such parts aside where they say little; one that says much may be the story under an
//! odd name. Here the story is known, and tells: where its paragraphs stand in one element, and the part
//! in none that holds any of them, and is less likely on the whole, its name is believed; that of an
//! `aside` and of a notice on cookies, however likely. An `aside` of many figures shows something else
//! wherever it stands. Takes the page and the choice; drops from it.

use super::Page;
use super::settle::{Choice, kept_sums, prose};
use crate::article::features::{Landmark, Survey};
use crate::article::kind::PageKind;
use crate::article::{Doubted, SetAside};
use crate::html::Tag;
use crate::vocabulary::Part;

/// Tokens of prose that a story has at least without such parts.
const LEAST_STORY: u32 = 50;
/// As much of the prose, in hundredths, holds the element of the story.
const MOST: u64 = 70;
/// Tokens of prose that an `aside` says at least: one that says less may be a list of what the story needs.
const LEAST_ASIDE: u32 = 50;
/// In 255ths: a block as likely as this is the story's, whatever the names around it.
const SURE: u8 = 230;
/// In 255ths: a part is less likely than the story by so much.
const LESS: u64 = 38;
/// One that says so many times as much as the story is what the page is for.
const MOST_SAID: u64 = 10;

/// Rules that are right of parts as likely as the story.
const ASIDE: &str = "stands in an aside beside the story";
const COOKIES: &str = "is a notice on cookies beside the story";
/// It may stand among the paragraphs.
const GALLERY: &str = "is a gallery in an aside";

/// As few figures as make an `aside` a gallery: one that belongs to the story has a picture or two.
const LEAST_FIGURES: usize = 5;

/// A part that may stand beside the story: an element, and the rule that drops it.
struct Named {
    element: usize,
    rule: &'static str,
}

/// Drops what is named beside a story, and tells which elements: their pictures are no more of it. Linear
/// in elements and blocks, but for the depth of what is named.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) -> Vec<SetAside<'static>> {
    let survey = page.survey;
    let parts = parts(page, choice);
    let mut dropped = Vec::new();
    if parts.is_empty() {
        return dropped;
    }
    let told = told(survey, &parts, choice);
    let all = told.last().copied().unwrap_or(0);
    if all < LEAST_STORY {
        return dropped;
    }
    let own = |element: usize| {
        let (first, end) = blocks(survey, element);
        told[end] - told[first]
    };
    let holds_most = |element: &usize| u64::from(own(*element)) * 100 >= u64::from(all) * MOST;
    let Some(story) = (0..survey.cut.elements.len()).rfind(holds_most) else {
        return dropped;
    };
    let (first, end) = blocks(survey, story);
    let is_told = |block: usize| told[block + 1] > told[block];
    let story_said = said(survey, choice, (first..end).filter(|&block| is_told(block)));
    for Named { element, rule } in parts {
        // The innermost element around it that holds any of the story.
        let mut around = survey.cut.elements[element].parent as usize;
        while own(around) == 0 {
            around = survey.cut.elements[around].parent as usize;
        }
        let (from, to) = blocks(survey, around);
        let is_beside = around < story && from <= first && end <= to;
        let (from, to) = blocks(survey, element);
        let is_less = || {
            let part = said(
                survey,
                choice,
                (from..to).filter(|&block| choice.kept[block]),
            );
            part.tokens <= story_said.tokens * MOST_SAID
                && part.likeliness() + LESS <= story_said.likeliness()
        };
        let is_dropped = match rule {
            GALLERY => true,
            ASIDE | COOKIES => is_beside,
            _ => is_beside && is_less(),
        };
        if is_dropped {
            for block in from..to {
                choice.set(block, false, rule);
            }
            dropped.push(SetAside {
                node: survey.cut.elements[element].node,
                rule,
                evidence: "",
            });
        }
    }
    dropped
}

/// The outermost elements that are named for no part of a story, and of which something is kept.
fn parts(page: &Page<'_>, choice: &Choice) -> Vec<Named> {
    let survey = page.survey;
    let kept = kept_sums(choice, |_| 1);
    let prose = kept_sums(choice, |block| prose(survey, block));
    let sure = kept_sums(choice, |block| u32::from(choice.scores[block] >= SURE));
    let headline = survey.headline.map_or(usize::MAX, |block| block as usize);
    let elements = &survey.cut.elements;
    let all_figures: Vec<_> = (elements.iter())
        .filter(|element| element.tag == Tag::Figure)
        .map(|figure| figure.node)
        .collect();
    let figures = |aside: usize| {
        let before = |node| all_figures.partition_point(|&figure| figure < node);
        let aside = elements[aside].node;
        before(page.document.end(aside)) - before(aside)
    };
    let mut doubted = page.doubted.iter().peekable();
    let mut parts = Vec::new();
    let mut behind = 0;
    for (element, own) in elements.iter().enumerate() {
        while doubted.next_if(|doubted| doubted.node < own.node).is_some() {}
        let (first, end) = blocks(survey, element);
        let of = |sums: &[u32]| sums[end] - sums[first];
        // What holds the headline is the page, whatever it is called.
        if first < behind || of(&kept) == 0 || (first..end).contains(&headline) {
            continue;
        }
        let is_aside = survey.elements[element].landmarks[Landmark::Aside as usize] == 0;
        let rule = match doubted.peek().filter(|doubted| doubted.node == own.node) {
            _ if is_aside && figures(element) >= LEAST_FIGURES => Some(GALLERY),
            _ if is_aside => (of(&prose) >= LEAST_ASIDE).then_some(ASIDE),
            Some(doubted) => {
                let rule = rule_for(page, doubted);
                rule.filter(|&rule| rule == COOKIES || of(&sure) == 0)
            }
            None => is_menu(survey, element).then_some("is a list of links beside the story"),
        };
        if let Some(rule) = rule {
            parts.push(Named { element, rule });
            behind = end;
        }
    }
    parts
}

/// Whether an element is a long list of nothing but links.
fn is_menu(survey: &Survey<'_>, element: usize) -> bool {
    const LEAST_ITEMS: usize = 20;
    let (first, end) = blocks(survey, element);
    let is_list = matches!(survey.cut.elements[element].tag, Tag::Ul | Tag::Ol);
    if !is_list || end - first < LEAST_ITEMS {
        return false;
    }
    let sums = survey.between(first, end);
    sums.prose == 0 && sums.link_tokens * 100 >= sums.tokens * 97
}

/// The rule that drops an element for what its names say.
fn rule_for(page: &Page<'_>, doubted: &Doubted) -> Option<&'static str> {
    Some(match doubted.part {
        Part::Comments if page.kind != Some(PageKind::Forum) => "holds comments beside the story",
        Part::Related | Part::MostRead | Part::ReadNext => "holds other stories beside the story",
        Part::Navigation => "is navigation beside the story",
        Part::Cookies => COOKIES,
        Part::AuthorBio => "is about the author, beside the story",
        Part::SiteFooter => "is a footer beside the story",
        // Page builders call every piece of a page a widget.
        Part::Sidebar if doubted.word != "widget" => "is a sidebar beside the story",
        _ => return None,
    })
}

/// Running sums of the kept prose outside those parts.
fn told(survey: &Survey<'_>, parts: &[Named], choice: &Choice) -> Vec<u32> {
    let mut next = parts
        .iter()
        .map(|part| blocks(survey, part.element))
        .peekable();
    let mut sum = 0;
    let mut sums = vec![0];
    for block in 0..choice.kept.len() {
        while next.next_if(|part| part.1 <= block).is_some() {}
        let is_within = next.peek().is_some_and(|part| part.0 <= block);
        if choice.kept[block] && !is_within {
            sum += prose(survey, block);
        }
        sums.push(sum);
    }
    sums
}

/// What some blocks say.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    tokens: u64,
    /// Of each token, in 255ths.
    scores: u64,
}

impl Said {
    /// How likely a token is the story's, in 255ths.
    fn likeliness(self) -> u64 {
        self.scores / self.tokens.max(1)
    }
}

fn said(survey: &Survey<'_>, choice: &Choice, blocks: impl Iterator<Item = usize>) -> Said {
    let mut said = Said::default();
    for block in blocks {
        let tokens = u64::from(survey.cut.blocks[block].counts.tokens);
        said.tokens += tokens;
        said.scores += tokens * u64::from(choice.scores[block]);
    }
    said
}

fn blocks(survey: &Survey<'_>, element: usize) -> (usize, usize) {
    let element = &survey.cut.elements[element];
    (element.first_block as usize, element.end_block as usize)
}
