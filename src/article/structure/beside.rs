//! What stands beside the story and says what it is: an `aside`, related stories, readers' comments, a
//! notice on cookies, a menu.
//!
//! Chrome sets such parts aside where they say little; one that says much may be the story under an
//! odd name. Here the story is known, and tells: where its paragraphs stand in one element, and the part
//! in none that holds any of them, its name is believed, as far as [`Belief`] says. Takes the page and the
//! choice; drops from it.

use super::Page;
use super::settle::{Choice, MOST, holder_of, kept_sums, prose};
use crate::article::SetAside;
use crate::article::features::{Landmark, Survey};
use crate::article::kind::PageKind;
use crate::dom::NodeId;
use crate::html::Tag;
use crate::vocabulary::{self, Part};

/// Tokens of prose that a story has at least without such parts.
const LEAST_STORY: u32 = 50;
/// Tokens of prose that an `aside` says at least: one that says less may be a list of what the story needs.
const LEAST_ASIDE: u32 = 50;
/// As few figures as make an `aside` a gallery: one that belongs to the story has a picture or two.
const LEAST_FIGURES: usize = 5;
/// As few links as make a list of nothing else a menu.
const LEAST_LINKS: usize = 20;
/// In 255ths: a block as likely as this is the story's, whatever the names around it.
const SURE: u8 = 230;
/// In 255ths: a part is less likely than the story by so much.
const LESS: u64 = 38;
/// One that says so many times as much as the story is what the page is for.
const MOST_SAID: u64 = 10;

/// When a part is believed to be what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Belief {
    /// Wherever it stands.
    Always,
    /// Beside the story.
    Beside,
    /// Beside the story, and less likely than that.
    LessLikely,
}

/// Why a part is dropped, and when.
type Rule = (&'static str, Belief);

const GALLERY: Rule = ("is a gallery in an aside", Belief::Always);
const ASIDE: Rule = ("stands in an aside beside the story", Belief::Beside);
const MENU: Rule = ("is a list of links beside the story", Belief::LessLikely);
const OTHERS: Rule = ("holds other stories beside the story", Belief::LessLikely);

/// The rules for parts that chrome doubted.
#[rustfmt::skip]
const NAMED: [(Part, Rule); 9] = [
    (Part::Comments, ("holds comments beside the story", Belief::LessLikely)),
    (Part::Related, OTHERS),
    (Part::MostRead, OTHERS),
    (Part::ReadNext, OTHERS),
    (Part::Navigation, ("is navigation beside the story", Belief::LessLikely)),
    (Part::Cookies, ("is a notice on cookies beside the story", Belief::Beside)),
    (Part::AuthorBio, ("is about the author, beside the story", Belief::LessLikely)),
    (Part::SiteFooter, ("is a footer beside the story", Belief::LessLikely)),
    (Part::Sidebar, ("is a sidebar beside the story", Belief::LessLikely)),
];

/// An element that says what it is.
struct Beside {
    element: usize,
    rule: Rule,
    /// What says so.
    word: &'static str,
}

/// Drops what says that it is no part of the story, and tells which elements: their pictures are no more
/// of it. Linear in elements and blocks, but for the depth of such elements.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) -> Vec<SetAside<'static>> {
    let cut = page.survey.cut;
    let mut dropped = Vec::new();
    let parts = parts(page, choice);
    if parts.is_empty() {
        return dropped;
    }
    let told = told(page.survey, &parts, choice);
    if told.last().is_none_or(|&all| all < LEAST_STORY) {
        return dropped;
    }
    let Some(story) = holder_of(cut, &told, MOST) else {
        return dropped;
    };
    let own = |element: usize| {
        let (first, end) = cut.elements[element].blocks();
        told[end] - told[first]
    };
    let (first, end) = cut.elements[story].blocks();
    let is_told = |&block: &usize| told[block + 1] > told[block];
    let by_story = said(page.survey, choice, (first..end).filter(is_told));
    for Beside {
        element,
        rule,
        word,
    } in parts
    {
        // The innermost element around it that holds any of the story.
        let mut around = cut.elements[element].parent as usize;
        while own(around) == 0 {
            around = cut.elements[around].parent as usize;
        }
        let (from, to) = cut.elements[around].blocks();
        let is_beside = around < story && from <= first && end <= to;
        let (from, to) = cut.elements[element].blocks();
        let is_less = || {
            let kept = (from..to).filter(|&block| choice.kept[block]);
            let by_part = said(page.survey, choice, kept);
            by_part.tokens <= by_story.tokens * MOST_SAID
                && by_part.likeliness() + LESS <= by_story.likeliness()
        };
        let (rule, belief) = rule;
        let is_believed = match belief {
            Belief::Always => true,
            Belief::Beside => is_beside,
            Belief::LessLikely => is_beside && is_less(),
        };
        if is_believed {
            for block in from..to {
                choice.set(block, false, rule);
            }
            dropped.push(SetAside {
                node: cut.elements[element].node,
                rule,
                evidence: word,
            });
        }
    }
    dropped
}

/// The outermost elements that say that they are no part of a story, and of which something is kept.
fn parts(page: &Page<'_>, choice: &Choice) -> Vec<Beside> {
    let survey = page.survey;
    let cut = survey.cut;
    let kept = kept_sums(choice, |_| 1);
    let sure = kept_sums(choice, |block| u32::from(choice.scores[block] >= SURE));
    let finder = Finder::new(page, choice);
    let headline = survey.headline.map_or(usize::MAX, |block| block as usize);
    let mut doubted = page.doubted.iter().peekable();
    let mut parts = Vec::new();
    let mut behind = 0;
    for (element, own) in cut.elements.iter().enumerate() {
        while doubted.next_if(|(node, _)| *node < own.node).is_some() {}
        let (first, end) = own.blocks();
        // What holds the headline is the page, whatever it is called; what a block only begins in is a
        // piece of a line.
        let is_none = first < behind
            || kept[end] == kept[first]
            || (first..end).contains(&headline)
            || cut.blocks[end - 1].end > page.document.end(own.node);
        if is_none {
            continue;
        }
        let named = doubted.peek().filter(|(node, _)| *node == own.node);
        let found = if survey.elements[element].landmarks[Landmark::Aside as usize] == 0 {
            finder.aside(element)
        } else if let Some((_, named)) = named {
            let rule = rule_for(page, *named);
            rule.filter(|&((_, belief), _)| belief == Belief::Beside || sure[end] == sure[first])
        } else {
            is_menu(survey, element).then_some((MENU, ""))
        };
        if let Some((rule, word)) = found {
            parts.push(Beside {
                element,
                rule,
                word,
            });
            behind = end;
        }
    }
    parts
}

/// What there is in an `aside`.
struct Finder<'a> {
    page: &'a Page<'a>,
    /// Kept, and running.
    prose: Vec<u32>,
    figures: Vec<NodeId>,
}

impl<'a> Finder<'a> {
    fn new(page: &'a Page<'a>, choice: &Choice) -> Finder<'a> {
        let elements = page.survey.cut.elements.iter();
        let figures = elements.filter(|element| element.tag == Tag::Figure);
        Finder {
            page,
            prose: kept_sums(choice, |block| prose(page.survey, block)),
            figures: figures.map(|figure| figure.node).collect(),
        }
    }

    fn aside(&self, element: usize) -> Option<(Rule, &'static str)> {
        let aside = &self.page.survey.cut.elements[element];
        let figures = |before| self.figures.partition_point(|&figure| figure < before);
        let (first, end) = aside.blocks();
        let rule = match () {
            () if figures(self.page.document.end(aside.node)) - figures(aside.node)
                >= LEAST_FIGURES =>
            {
                GALLERY
            }
            () if self.prose[end] - self.prose[first] >= LEAST_ASIDE => ASIDE,
            () => return None,
        };
        Some((rule, "aside"))
    }
}

/// Whether an element is a long list of nothing but links.
fn is_menu(survey: &Survey<'_>, element: usize) -> bool {
    let (first, end) = survey.cut.elements[element].blocks();
    let is_list = matches!(survey.cut.elements[element].tag, Tag::Ul | Tag::Ol);
    if !is_list || end - first < LEAST_LINKS {
        return false;
    }
    let sums = survey.between(first, end);
    sums.prose == 0 && sums.link_tokens * 100 >= sums.tokens * 97
}

/// The rule that drops an element for what its names say, and the word.
fn rule_for(page: &Page<'_>, (part, word): vocabulary::Named) -> Option<(Rule, &'static str)> {
    let is_other = match part {
        Part::Comments => page.kind == Some(PageKind::Forum),
        // Page builders call every piece of a page a widget.
        Part::Sidebar => word == "widget",
        _ => false,
    };
    let (_, rule) = NAMED
        .iter()
        .find(|(named, _)| *named == part && !is_other)?;
    Some((*rule, word))
}

/// Running sums of the kept prose outside those parts.
fn told(survey: &Survey<'_>, parts: &[Beside], choice: &Choice) -> Vec<u32> {
    let mut is_beside = vec![false; choice.kept.len()];
    for part in parts {
        let (first, end) = survey.cut.elements[part.element].blocks();
        is_beside[first..end].fill(true);
    }
    kept_sums(choice, |block| match is_beside[block] {
        true => 0,
        false => prose(survey, block),
    })
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
