//! What the rules are told about a block: plain numbers, gathered once a page.
//!
//! All shares are over the *clear* part of the page: what is neither hidden nor set aside.

use crate::article::SetAside;
use crate::article::blocks::{Cut, TextBlock};
use crate::article::features::{Landmark, PageFacts, Steps, Sums, Survey};
use crate::dom::{Document, NodeId};
use crate::html::Tag;
use crate::vocabulary::classes::Concept;

/// A block as the rules see it. Shares are in percent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) tokens: u32,
    pub(super) linked: u32,
    pub(super) links: u32,
    pub(super) prose: bool,
    pub(super) tag: Tag,
    pub(super) innermost: Tag,
    /// 1 to 6 for headings, else 0.
    pub(super) heading: u8,
    pub(super) bold: u32,
    pub(super) ends_sentence: bool,
    pub(super) ends_colon: bool,
    pub(super) numbers: u32,
    pub(super) capitalized: u32,
    pub(super) separators: u32,
    pub(super) currency: u32,
    pub(super) times: u32,
    pub(super) questions: u32,
    pub(super) stop_words: u32,
    /// Share of the block's words that are in the title, of the title's words in the block.
    pub(super) of_title: u32,
    pub(super) title_here: u32,
    pub(super) of_description: u32,
    pub(super) description_here: u32,
    pub(super) before: Near,
    pub(super) after: Near,
    /// Blocks to the nearest prose, in either direction; up to 50.
    pub(super) prose_before: u32,
    pub(super) prose_after: u32,
    /// The elements one, two and three above the container.
    pub(super) above: [Around; 3],
    /// Steps up to the element that holds 30, 50, 80 % of the prose.
    pub(super) steps_to_prose: [u32; 3],
    pub(super) place: Place,
    /// Blocks and words after the headline; negative before.
    pub(super) from_headline: i32,
    pub(super) headline_known: bool,
    pub(super) is_headline: bool,
    /// Share of the clear words before it.
    pub(super) position: u32,
    /// Of the same build: how many blocks, their words each, and how many are linked.
    pub(super) alike: u32,
    pub(super) alike_tokens: u32,
    pub(super) alike_linked: u32,
    /// Same text earlier, later.
    pub(super) copies_before: u32,
    pub(super) copies_after: u32,
    /// The heading above: how far, how much of it is linked.
    pub(super) under_heading: Option<Heading>,
    pub(super) hidden: bool,
    pub(super) silent: bool,
    pub(super) in_noscript: bool,
    pub(super) in_template: bool,
    /// How far up class words of each concept and elements of each kind are.
    pub(super) concepts: Steps,
    pub(super) landmarks: Steps,
    /// The rule that set it aside.
    pub(super) set_aside: Option<&'static str>,
}

impl Facts {
    /// Whether a class word of the concept stands at most so many elements up.
    pub(super) fn near(&self, concept: Concept, steps: u8) -> bool {
        self.concepts[concept as usize] <= steps
    }

    /// Whether it stands in an element of the kind.
    pub(super) fn inside(&self, landmark: Landmark) -> bool {
        self.landmarks[landmark as usize] < FAR
    }
}

/// A neighbouring block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    pub(super) exists: bool,
    pub(super) tokens: u32,
    pub(super) linked: u32,
    pub(super) prose: bool,
    pub(super) heading: u8,
    pub(super) same_parent: bool,
    pub(super) set_aside: bool,
}

/// An element around a block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// Its part of the page's prose.
    pub(super) prose: u32,
    /// How much of it is prose, and linked.
    pub(super) density: u32,
    pub(super) linked: u32,
    pub(super) tokens: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Heading {
    pub(super) blocks: u32,
    pub(super) linked: u32,
    pub(super) set_aside: bool,
}

/// Where a block stands towards the story: the smallest element that holds 80 % of the prose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    #[default]
    Before,
    /// In its element, before the first prose; after the last.
    Opening,
    Inside,
    Closing,
    After,
}

/// The page as the rules see it.
pub(crate) struct Reading<'a> {
    survey: &'a Survey<'a>,
    aside: Vec<Option<u32>>,
    rules: Vec<&'static str>,
    /// Sums over the clear blocks before each.
    clear: Vec<Sums>,
    holders: Vec<[(u8, u32); 3]>,
    prose_before: Vec<u32>,
    prose_after: Vec<u32>,
    heading_above: Vec<Option<u32>>,
    alike: Vec<Alike>,
    copies: Vec<(u32, u32)>,
    title_words: u32,
    description_words: u32,
    story: Story,
}

#[derive(Clone, Copy, Default)]
struct Alike {
    blocks: u32,
    tokens: u32,
    linked: u32,
}

#[derive(Clone, Copy, Default)]
struct Story {
    first: u32,
    first_prose: u32,
    last_prose: u32,
    end: u32,
}

/// As far as the survey tells distances apart.
const FAR: u8 = 20;

const SHARES: [u32; 3] = [30, 50, 80];

impl<'a> Reading<'a> {
    pub(crate) fn new(
        document: &Document,
        survey: &'a Survey<'a>,
        set_aside: &[SetAside<'_>],
        facts: &PageFacts,
    ) -> Reading<'a> {
        let cut = survey.cut;
        let aside = aside(document, cut, set_aside);
        let clear = clear(survey, &aside);
        let mut reading = Reading {
            survey,
            clear,
            holders: Vec::new(),
            prose_before: distances(cut.blocks.len(), |n| {
                is_prose(survey, n) && aside[n].is_none()
            }),
            prose_after: Vec::new(),
            heading_above: headings_above(cut),
            alike: alike(survey),
            copies: copies(cut),
            title_words: facts.title_words,
            description_words: facts.description_words,
            story: Story::default(),
            aside,
            rules: set_aside.iter().map(|aside| aside.rule).collect(),
        };
        let blocks = cut.blocks.len();
        let mut after = distances(blocks, |n| {
            is_prose(survey, blocks - 1 - n) && reading.aside[blocks - 1 - n].is_none()
        });
        after.reverse();
        reading.prose_after = after;
        reading.holders = reading.find_holders();
        reading.story = reading.find_story();
        reading
    }

    /// Which of the set-aside subtrees a block stands in.
    pub(super) fn aside_of(&self, number: usize) -> Option<u32> {
        self.aside[number]
    }

    /// Share of the clear words that are prose, in percent.
    pub(super) fn prose_share(&self) -> u32 {
        let total = self.total();
        percent(total.prose, total.tokens)
    }

    pub(super) fn total(&self) -> Sums {
        self.clear.last().copied().unwrap_or_default()
    }

    fn below(&self, element: u32) -> Sums {
        let element = &self.survey.cut.elements[element as usize];
        difference(
            self.clear[element.first_block as usize],
            self.clear[element.end_block as usize],
        )
    }

    fn find_holders(&self) -> Vec<[(u8, u32); 3]> {
        let total = self.total().prose;
        let mut holders: Vec<[(u8, u32); 3]> = Vec::with_capacity(self.survey.cut.elements.len());
        for (number, element) in self.survey.cut.elements.iter().enumerate() {
            let mut own = match number {
                0 => [(0, 0); 3],
                _ => holders[element.parent as usize]
                    .map(|(steps, holder)| (steps.saturating_add(1), holder)),
            };
            let prose = self.below(number as u32).prose;
            for (share, holder) in SHARES.iter().zip(&mut own) {
                if prose > 0 && u64::from(prose) * 100 >= u64::from(total) * u64::from(*share) {
                    *holder = (0, number as u32);
                }
            }
            holders.push(own);
        }
        holders
    }

    /// The smallest element with 80 % of the prose: the last that is its own holder.
    fn find_story(&self) -> Story {
        let own = (0..self.holders.len())
            .rev()
            .find(|&number| self.holders[number][2] == (0, number as u32));
        let Some(element) = own.and_then(|number| self.survey.cut.elements.get(number)) else {
            return Story::default();
        };
        let clear_prose = |&number: &u32| {
            self.aside[number as usize].is_none() && is_prose(self.survey, number as usize)
        };
        let mut blocks = element.first_block..element.end_block;
        Story {
            first: element.first_block,
            end: element.end_block,
            first_prose: blocks
                .clone()
                .find(clear_prose)
                .unwrap_or(element.end_block),
            last_prose: blocks.rfind(clear_prose).unwrap_or(element.first_block),
        }
    }

    pub(super) fn facts(&self, number: usize) -> Facts {
        let cut = self.survey.cut;
        let block = &cut.blocks[number];
        let counts = &block.counts;
        let container = cut.container(block);
        let innermost = &cut.elements[block.innermost as usize];
        let surveyed = &self.survey.elements[block.innermost as usize];
        let visibility = cut.visibility(block);
        let tokens = counts.tokens;
        let total = self.total();
        let steps = self.holders[block.container as usize].map(|(steps, _)| u32::from(steps));
        let alike = self.alike[number];
        Facts {
            tokens,
            linked: percent(counts.link_tokens, tokens),
            links: counts.links,
            prose: is_prose(self.survey, number),
            tag: container.tag,
            innermost: innermost.tag,
            heading: heading_level(cut, block),
            bold: percent(counts.bold_tokens, tokens),
            ends_sentence: counts.ends_sentence,
            ends_colon: counts.ends_colon,
            numbers: percent(counts.numbers, tokens),
            capitalized: percent(counts.capitalized, tokens),
            separators: counts.separators,
            currency: counts.currency,
            times: counts.times,
            questions: counts.question_marks,
            stop_words: self.survey.relative_stop_words(block),
            of_title: percent(counts.title_words.count_ones(), tokens),
            title_here: percent(counts.title_words.count_ones(), self.title_words),
            of_description: percent(counts.description_words.count_ones(), tokens),
            description_here: percent(
                counts.description_words.count_ones(),
                self.description_words,
            ),
            before: self.near(number, number.checked_sub(1)),
            after: self.near(number, number.checked_add(1)),
            prose_before: self.prose_before[number],
            prose_after: self.prose_after[number],
            above: self.above(block),
            steps_to_prose: steps,
            place: self.place(number as u32),
            from_headline: self
                .survey
                .headline
                .map_or(0, |headline| number as i32 - headline as i32),
            headline_known: self.survey.headline.is_some(),
            is_headline: self.survey.headline == Some(number as u32),
            position: percent(self.clear[number].tokens, total.tokens),
            alike: alike.blocks,
            alike_tokens: alike.tokens / alike.blocks.max(1),
            alike_linked: percent(alike.linked, alike.tokens),
            copies_before: self.copies[number].0,
            copies_after: self.copies[number].1,
            under_heading: self.heading_above[number].map(|above| {
                let heading = &cut.blocks[above as usize].counts;
                Heading {
                    blocks: number as u32 - above,
                    linked: percent(heading.link_tokens, heading.tokens),
                    set_aside: self.aside[above as usize].is_some(),
                }
            }),
            hidden: visibility.hidden,
            silent: visibility.silent,
            in_noscript: visibility.in_noscript,
            in_template: visibility.in_template,
            concepts: surveyed.concepts,
            landmarks: surveyed.landmarks,
            set_aside: self.aside[number].map(|aside| self.rules[aside as usize]),
        }
    }

    fn near(&self, number: usize, other: Option<usize>) -> Near {
        let cut = self.survey.cut;
        let Some((other, block)) = other.and_then(|other| Some((other, cut.blocks.get(other)?)))
        else {
            return Near::default();
        };
        let own = cut.container(&cut.blocks[number]).parent;
        Near {
            exists: true,
            tokens: block.counts.tokens,
            linked: percent(block.counts.link_tokens, block.counts.tokens),
            prose: is_prose(self.survey, other) && self.aside[other].is_none(),
            heading: heading_level(cut, block),
            same_parent: cut.container(block).parent == own,
            set_aside: self.aside[other].is_some(),
        }
    }

    fn above(&self, block: &TextBlock) -> [Around; 3] {
        let total = self.total();
        let mut element = block.container;
        [(); 3].map(|()| {
            element = self.survey.cut.elements[element as usize].parent;
            let below = self.below(element);
            Around {
                prose: percent(below.prose, total.prose),
                density: percent(below.prose, below.tokens),
                linked: percent(below.link_tokens, below.tokens),
                tokens: below.tokens,
            }
        })
    }

    fn place(&self, number: u32) -> Place {
        let story = self.story;
        if number < story.first {
            Place::Before
        } else if number >= story.end {
            Place::After
        } else if number < story.first_prose {
            Place::Opening
        } else if number > story.last_prose {
            Place::Closing
        } else {
            Place::Inside
        }
    }
}

pub(super) fn percent(part: u32, whole: u32) -> u32 {
    (u64::from(part) * 100)
        .checked_div(u64::from(whole))
        .unwrap_or(0) as u32
}

fn difference(from: Sums, to: Sums) -> Sums {
    Sums {
        blocks: to.blocks - from.blocks,
        tokens: to.tokens - from.tokens,
        link_tokens: to.link_tokens - from.link_tokens,
        prose: to.prose - from.prose,
    }
}

fn is_prose(survey: &Survey<'_>, number: usize) -> bool {
    survey.sums[number + 1].prose > survey.sums[number].prose
}

pub(crate) fn heading_level(cut: &Cut, block: &TextBlock) -> u8 {
    cut.container(block).tag.heading_level().unwrap_or(0)
}

/// For each block, which of `set_aside` it stands in. Both are in document order.
fn aside(document: &Document, cut: &Cut, set_aside: &[SetAside<'_>]) -> Vec<Option<u32>> {
    let mut next = 0;
    let starts = |block: &TextBlock| first_text(document, block);
    cut.blocks
        .iter()
        .map(|block| {
            let start = starts(block);
            while set_aside
                .get(next)
                .is_some_and(|aside| document.end(aside.node) <= start)
            {
                next += 1;
            }
            let aside = set_aside.get(next)?;
            (aside.node <= start).then_some(next as u32)
        })
        .collect()
}

/// The first text of a block with something in it.
pub(crate) fn first_text(document: &Document, block: &TextBlock) -> NodeId {
    (block.start.0..block.end.0)
        .map(NodeId)
        .find(|&node| !crate::html::trim(document.text(node)).is_empty())
        .unwrap_or(block.start)
}

fn clear(survey: &Survey<'_>, aside: &[Option<u32>]) -> Vec<Sums> {
    let mut sum = Sums::default();
    let mut clear = vec![sum];
    for (number, block) in survey.cut.blocks.iter().enumerate() {
        let visibility = survey.cut.visibility(block);
        if aside[number].is_none() && !visibility.hidden && !visibility.in_template {
            let own = difference(survey.sums[number], survey.sums[number + 1]);
            sum.blocks += own.blocks;
            sum.tokens += own.tokens;
            sum.link_tokens += own.link_tokens;
            sum.prose += own.prose;
        }
        clear.push(sum);
    }
    clear
}

/// Blocks since the last that `is` one, up to 50.
fn distances(blocks: usize, is: impl Fn(usize) -> bool) -> Vec<u32> {
    let mut distance = 50;
    (0..blocks)
        .map(|number| {
            distance = (distance + 1).min(50);
            let own = distance;
            if is(number) {
                distance = 0;
            }
            own
        })
        .collect()
}

fn headings_above(cut: &Cut) -> Vec<Option<u32>> {
    let mut heading = None;
    cut.blocks
        .iter()
        .enumerate()
        .map(|(number, block)| {
            let above = heading;
            if heading_level(cut, block) > 0 {
                heading = Some(number as u32);
            }
            above
        })
        .collect()
}

/// Blocks of the same build, by sorting: their number, words, linked words.
fn alike(survey: &Survey<'_>) -> Vec<Alike> {
    let blocks = &survey.cut.blocks;
    let mut order: Vec<(u32, u32)> = blocks
        .iter()
        .enumerate()
        .map(|(number, block)| {
            (
                survey.elements[block.innermost as usize].builds[2],
                number as u32,
            )
        })
        .collect();
    order.sort_unstable();
    let mut alike = vec![Alike::default(); blocks.len()];
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        let mut sum = Alike::default();
        for &(_, number) in group {
            let counts = &blocks[number as usize].counts;
            sum.blocks += 1;
            sum.tokens += counts.tokens;
            sum.linked += counts.link_tokens;
        }
        for &(_, number) in group {
            alike[number as usize] = sum;
        }
    }
    alike
}

/// For each block, how many with the same text stand before and after it.
fn copies(cut: &Cut) -> Vec<(u32, u32)> {
    let mut order: Vec<(u64, u32)> = cut
        .blocks
        .iter()
        .enumerate()
        .map(|(number, block)| (block.counts.fingerprint, number as u32))
        .collect();
    order.sort_unstable();
    let mut copies = vec![(0, 0); cut.blocks.len()];
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        for (before, &(_, number)) in group.iter().enumerate() {
            copies[number as usize] = (before as u32, (group.len() - 1 - before) as u32);
        }
    }
    copies
}
