//! What stands beside the story and says what it is: an `aside`, related stories, readers' comments, a
//! notice on cookies, a menu, what is not shown.
//!
//! Chrome sets such parts aside where they say little; one that says much may be the story under an
//! odd name. Here the story is known, and tells: where its paragraphs stand in one element, and the part
//! in none that holds any of them, its name is believed, as far as [`Belief`] says. A story of a few lines
//! is known by its headline. Takes the page and the choice; drops from it.

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
const HIDDEN: Rule = ("is not shown, beside the story", Belief::LessLikely);
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
/// of it. What was set aside for other reasons tells nothing. Linear in elements and blocks, but for the
/// depth of such elements.
pub(super) fn drop(
    page: &Page<'_>,
    set_aside: &[bool],
    choice: &mut Choice,
) -> Vec<SetAside<'static>> {
    let mut parts = parts(page, choice);
    if parts.is_empty() {
        return Vec::new();
    }
    match Story::without(&parts, page.survey, set_aside, choice) {
        Some(story) => parts.retain(|part| story.believes(part, choice)),
        None => parts.clear(),
    }
    let elements = &page.survey.cut.elements;
    for part in &parts {
        let (first, end) = elements[part.element].blocks();
        for block in first..end {
            choice.set(block, false, part.rule.0);
        }
    }
    let dropped = parts.iter().map(|part| SetAside {
        node: elements[part.element].node,
        rule: part.rule.0,
        evidence: part.word,
    });
    dropped.collect()
}

/// The outermost elements that say that they are no part of a story, and of which something is kept.
fn parts(page: &Page<'_>, choice: &Choice) -> Vec<Beside> {
    let survey = page.survey;
    let cut = survey.cut;
    let kept = kept_sums(choice, |_| 1);
    let sure = kept_sums(choice, |block| u32::from(choice.scores[block] >= SURE));
    let finder = Finder::new(page, choice);
    let headline = survey.headline.map_or(usize::MAX, |block| block as usize);
    let mut doubted = page.doubted;
    let mut parts = Vec::new();
    let mut behind = 0;
    for (element, own) in cut.elements.iter().enumerate() {
        let passed = doubted.iter().take_while(|(node, _)| *node < own.node);
        doubted = &doubted[passed.count()..];
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
        let is_own = |(node, _): &&(NodeId, vocabulary::Named)| *node == own.node;
        let mut named = doubted.iter().take_while(is_own);
        let may_be = |&((_, belief), _): &(Rule, &str)| {
            belief != Belief::LessLikely || sure[end] == sure[first]
        };
        let is_aside = survey.elements[element].landmarks[Landmark::Aside as usize] == 0;
        // A shop's tabs and a service's are hidden until they are asked for.
        let is_hidden = page.kind == Some(PageKind::Article)
            && own.visibility.hidden
            && !cut.elements[own.parent as usize].visibility.hidden;
        let found = (is_aside.then(|| finder.aside(element)).flatten())
            .or_else(|| named.find_map(|(_, named)| rule_for(page, *named)))
            .or_else(|| is_menu(survey, element).then_some((MENU, "")))
            .or_else(|| is_hidden.then_some((HIDDEN, "")))
            .filter(may_be);
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

/// The story that is told without the parts that say that they are none of it.
struct Story<'a> {
    survey: &'a Survey<'a>,
    /// Running sums of what it tells: the tokens of its prose, or of all that is kept if it is short.
    told: Vec<u32>,
    /// The innermost element that holds most of it; the headline as well, if it is short.
    holder: usize,
    /// Whether it has next to no prose: a picture with a line, a verse.
    is_short: bool,
    said: Said,
}

impl<'a> Story<'a> {
    /// A short story is one only where it stands with the headline.
    fn without(
        parts: &[Beside],
        survey: &'a Survey<'a>,
        set_aside: &[bool],
        choice: &Choice,
    ) -> Option<Story<'a>> {
        let cut = survey.cut;
        let mut is_out = set_aside.to_vec();
        for part in parts {
            let (first, end) = cut.elements[part.element].blocks();
            is_out[first..end].fill(true);
        }
        let prose = |block| {
            if is_out[block] {
                0
            } else {
                prose(survey, block)
            }
        };
        let tokens = |block: usize| match is_out[block] {
            true => 0,
            false => cut.blocks[block].counts.tokens,
        };
        let mut told = kept_sums(choice, prose);
        let is_short = told.last().is_none_or(|&all| all < LEAST_STORY);
        if is_short {
            told = kept_sums(choice, tokens);
        }
        told.last().filter(|&&all| all > 0)?;
        let mut holder = holder_of(cut, &told, MOST)?;
        if is_short {
            let headline = survey.headline? as usize;
            let holds_it = |element: usize| {
                let (first, end) = cut.elements[element].blocks();
                (first..end).contains(&headline)
            };
            while !holds_it(holder) && holder > 0 {
                holder = cut.elements[holder].parent as usize;
            }
        }
        let (first, end) = cut.elements[holder].blocks();
        let is_told = |&block: &usize| told[block + 1] > told[block];
        Some(Story {
            said: said(survey, choice, (first..end).filter(is_told)),
            survey,
            told,
            holder,
            is_short,
        })
    }

    /// Whether a part is what it says.
    fn believes(&self, part: &Beside, choice: &Choice) -> bool {
        let elements = &self.survey.cut.elements;
        let (from, to) = elements[part.element].blocks();
        let by_part = || {
            let kept = (from..to).filter(|&block| choice.kept[block]);
            said(self.survey, choice, kept)
        };
        // Words that are not shown and no sentences are for search engines, however many they are.
        let is_for_none = part.rule == HIDDEN && self.survey.between(from, to).prose == 0;
        let is_less = || {
            let part = by_part();
            (is_for_none || !self.is_little_beside(part))
                && part.likeliness() + LESS <= self.said.likeliness()
        };
        // Some ledes are hidden for good.
        let (first, _) = elements[self.holder].blocks();
        let headline = self.survey.headline.map(|block| block as usize);
        let is_lede = || headline.is_some_and(|headline| headline < from) && to <= first;
        match part.rule.1 {
            Belief::Always => true,
            Belief::Beside => {
                self.is_beside(part) && !(self.is_short && self.is_little_beside(by_part()))
            }
            Belief::LessLikely => {
                self.is_beside(part) && is_less() && !(part.rule == HIDDEN && is_lede())
            }
        }
    }

    /// Whether most of the story stands in an element, and a part in none that holds any of it.
    fn is_beside(&self, part: &Beside) -> bool {
        let elements = &self.survey.cut.elements;
        let own = |element: usize| {
            let (first, end) = elements[element].blocks();
            self.told[end] - self.told[first]
        };
        // The innermost element around it that holds any of the story.
        let mut around = elements[part.element].parent as usize;
        while own(around) == 0 {
            around = elements[around].parent as usize;
        }
        let (from, to) = elements[around].blocks();
        let (first, end) = elements[self.holder].blocks();
        around < self.holder && from <= first && end <= to
    }

    /// Whether a part says so much more that it is what the page is for.
    fn is_little_beside(&self, part: Said) -> bool {
        part.tokens > self.said.tokens.saturating_mul(MOST_SAID)
    }
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
