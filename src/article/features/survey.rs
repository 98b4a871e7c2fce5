//! The page surveyed: what is asked about every block, gathered once.
//!
//! Takes the blocks, gives [`Survey`]: running sums over the blocks, from which the words of any
//! element are a difference, and for each element that holds text what its names and those of the
//! elements around it say. One pass over the blocks, one over the elements.

use crate::article::blocks::{Cut, TextBlock};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::classes::{self, Concept};
use crate::vocabulary::words::WordHash;
use crate::vocabulary::{Label, Memo, Names};

/// What is known of the page before any block is judged.
#[derive(Debug)]
pub(crate) struct Survey<'a> {
    pub(crate) cut: &'a Cut,
    /// `sums[i]` is over the blocks before block `i`.
    pub(crate) sums: Vec<Sums>,
    /// One for each of [`Cut::elements`].
    pub(crate) elements: Vec<Surveyed>,
    /// The concepts that names of elements with text speak of, as bits: of most no element of a page does.
    concepts: u32,
    /// For each block what it names, if it is a label.
    pub(crate) labels: Vec<Option<Label>>,
    /// The heading that heads the page: a block.
    pub(crate) headline: Option<u32>,
    /// Of 255 words of the page's prose, how many are stop words; 0 where that says nothing.
    pub(crate) stop_words: u32,
}

/// Sums over blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) blocks: u32,
    pub(crate) tokens: u32,
    pub(crate) link_tokens: u32,
    /// Tokens of the blocks that read like prose.
    pub(crate) prose: u32,
}

impl Sums {
    pub(crate) fn less(self, other: Sums) -> Sums {
        Sums {
            blocks: self.blocks - other.blocks,
            tokens: self.tokens - other.tokens,
            link_tokens: self.link_tokens - other.link_tokens,
            prose: self.prose - other.prose,
        }
    }
}

/// What is known of an element from its own name, class and the like, and those it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Surveyed {
    /// How far up the nearest element is that bears a word of the concept: 0 is this one.
    pub(crate) concepts: Steps,
    /// How far up the nearest element of the kind is.
    pub(crate) landmarks: Steps,
    /// Equal for elements of the same build: by tag and class, of this element and the three it
    /// stands in.
    pub(crate) builds: [u32; 4],
    /// Whether this element and the one it stands in have a class: without any, what is alike in
    /// build may be anything.
    pub(crate) has_class: [bool; 2],
    /// How far up the first element is that holds 30, 50, 80 % of the page's prose, and the first that holds
    /// the headline too.
    pub(crate) steps_to_holders: [u8; HOLDERS],
    /// Which elements these are.
    pub(crate) holders: [u32; HOLDERS],
}

/// Elements above that hold what tells of a story: much of the prose, and the headline.
const HOLDERS: usize = PROSE_SHARES.len() + 1;

/// The place of the one that holds the headline, behind those of prose.
pub(super) const WITH_HEADLINE: usize = PROSE_SHARES.len();

/// Distances to things up the tree: a place for each, and some to spare, so that many are changed at once.
pub(crate) type Steps = [u8; STEPS];

const STEPS: usize = 32;

const _: () = assert!(Concept::COUNT <= STEPS && Landmark::COUNT <= STEPS);

/// As far as distances are told apart.
pub(crate) const FAR: u8 = 20;

/// Elements whose presence above a block says what it is for; roles count as the elements they
/// stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Landmark {
    Article,
    Main,
    Section,
    Navigation,
    Header,
    Footer,
    Aside,
    Form,
    Table,
    UnorderedList,
    OrderedList,
    ListItem,
    Figure,
    BlockQuote,
    Details,
    Dialog,
    Button,
    DescriptionList,
    Preformatted,
    Paragraph,
    Heading,
    Link,
}

impl Landmark {
    pub(crate) const COUNT: usize = Landmark::Link as usize + 1;

    fn of_tag(tag: Tag) -> Option<Landmark> {
        Some(match tag {
            Tag::Article => Landmark::Article,
            Tag::Main => Landmark::Main,
            Tag::Section => Landmark::Section,
            Tag::Nav => Landmark::Navigation,
            Tag::Header => Landmark::Header,
            Tag::Footer => Landmark::Footer,
            Tag::Aside => Landmark::Aside,
            Tag::Form => Landmark::Form,
            Tag::Table => Landmark::Table,
            Tag::Ul | Tag::Menu | Tag::Dir => Landmark::UnorderedList,
            Tag::Ol => Landmark::OrderedList,
            Tag::Li => Landmark::ListItem,
            Tag::Figure => Landmark::Figure,
            Tag::Blockquote => Landmark::BlockQuote,
            Tag::Details => Landmark::Details,
            Tag::Dialog => Landmark::Dialog,
            Tag::Button => Landmark::Button,
            Tag::Dl => Landmark::DescriptionList,
            Tag::Pre | Tag::Code => Landmark::Preformatted,
            Tag::P => Landmark::Paragraph,
            Tag::A => Landmark::Link,
            _ if tag.heading_level().is_some() => Landmark::Heading,
            _ => return None,
        })
    }

    fn of_role(role: &str) -> Option<Landmark> {
        Some(match role {
            "article" => Landmark::Article,
            "main" => Landmark::Main,
            "navigation" | "menu" | "menubar" => Landmark::Navigation,
            "banner" => Landmark::Header,
            "contentinfo" => Landmark::Footer,
            "complementary" => Landmark::Aside,
            "search" | "form" => Landmark::Form,
            "list" => Landmark::UnorderedList,
            "listitem" => Landmark::ListItem,
            "figure" => Landmark::Figure,
            "dialog" | "alertdialog" => Landmark::Dialog,
            "button" => Landmark::Button,
            "heading" => Landmark::Heading,
            _ => return None,
        })
    }
}

/// How much of the page's prose the elements of [`Surveyed::holders`] hold, in hundredths.
const PROSE_SHARES: [u64; 3] = [30, 50, 80];

impl<'a> Survey<'a> {
    /// Surveys the page. Linear in blocks and elements. Without `names` what class and id say is passed
    /// over, as on a page whose names are hashes.
    pub(crate) fn new<'d>(
        document: &'d Document,
        cut: &'a Cut,
        names: Option<&Names<'d>>,
    ) -> Survey<'a> {
        let stop_words = stop_words_of_prose(cut);
        let mut survey = Survey {
            cut,
            sums: sums(cut, stop_words),
            elements: vec![Surveyed::ABOVE_BODY; cut.elements.len()],
            concepts: 0,
            labels: cut
                .blocks
                .iter()
                .map(|block| block.label(document))
                .collect(),
            headline: headline(cut),
            stop_words,
        };
        survey.survey_elements(document, names);
        survey
    }

    /// Whether a name of an element with text speaks of the concept.
    pub(crate) fn speaks_of(&self, concept: Concept) -> bool {
        self.concepts & concept.bit() != 0
    }

    /// Sums over the whole page.
    pub(crate) fn total(&self) -> Sums {
        self.sums.last().copied().unwrap_or_default()
    }

    /// Sums over the blocks `first..end`; ends past the page are the page's.
    pub(crate) fn between(&self, first: usize, end: usize) -> Sums {
        let last = self.sums.len() - 1;
        self.sums[end.min(last)].less(self.sums[first.min(last)])
    }

    /// Sums over the blocks below an element.
    pub(crate) fn below(&self, element: u32) -> Sums {
        let element = &self.cut.elements[element as usize];
        self.between(element.first_block as usize, element.end_block as usize)
    }

    /// How far the share of stop words in a block is from the page's prose: 100 is the same, at
    /// most 200.
    pub(crate) fn relative_stop_words(&self, block: &TextBlock) -> u32 {
        relative_stop_words(block, self.stop_words)
    }

    fn survey_elements<'d>(&mut self, document: &'d Document, names: Option<&Names<'d>>) {
        let mut reader = Reader {
            classes: Memo::new(),
            names,
        };
        let needed = holders_of_text(self.cut);
        let headline_container = self.headline.map(|block| {
            let block = &self.cut.blocks[block as usize];
            self.cut.container(block).node
        });
        let prose = u64::from(self.total().prose);
        let least_prose = PROSE_SHARES.map(|share| (prose * share).div_ceil(100) as u32);
        for (number, element) in self.cut.elements.iter().enumerate() {
            if !needed[number] {
                continue;
            }
            let own = self.below(number as u32).prose;
            let (above, from_here) = self.elements.split_at_mut(number);
            let surveyed = &mut from_here[0];
            if let Some(parent) = above.get(element.parent as usize) {
                surveyed.clone_from(parent);
                surveyed.step_down();
            }
            self.concepts |= surveyed.read_names(document, element.node, element.tag, &mut reader);
            for (place, least) in least_prose.into_iter().enumerate() {
                if own >= least {
                    surveyed.set_holder(place, number as u32);
                }
            }
            let holds_headline = headline_container.is_some_and(|headline| {
                element.node <= headline && headline < document.end(element.node)
            });
            if holds_headline {
                surveyed.set_holder(WITH_HEADLINE, number as u32);
            }
        }
    }
}

/// Reads what elements are called.
struct Reader<'a, 'n> {
    classes: Memo<'a, Class>,
    /// Without: what class and id say is passed over.
    names: Option<&'n Names<'a>>,
}

/// What a `class` attribute says.
#[derive(Clone, Copy)]
struct Class {
    /// As bits.
    concepts: u32,
    build: u32,
}

impl<'a> Reader<'a, '_> {
    fn class(&mut self, value: &'a str) -> Class {
        let names = self.names;
        self.classes.get(value, |value| Class {
            concepts: concepts(names, value),
            build: classes::build_of(value),
        })
    }

    fn id(&self, value: &'a str) -> u32 {
        concepts(self.names, value)
    }
}

fn concepts<'a>(names: Option<&Names<'a>>, value: &'a str) -> u32 {
    names.map_or(0, |names| names.of(value).concepts)
}

impl Surveyed {
    const ABOVE_BODY: Surveyed = Surveyed {
        concepts: [FAR; STEPS],
        landmarks: [FAR; STEPS],
        builds: [0; 4],
        has_class: [false; 2],
        steps_to_holders: [0; HOLDERS],
        holders: [0; HOLDERS],
    };

    /// Notes that the element itself, `number`, is the holder in that place.
    fn set_holder(&mut self, place: usize, number: u32) {
        self.steps_to_holders[place] = 0;
        self.holders[place] = number;
    }

    /// From what an element sees to what a child sees that has no names of its own.
    fn step_down(&mut self) {
        let further = |steps: &mut u8| *steps = (*steps + 1).min(FAR);
        self.concepts.iter_mut().for_each(further);
        self.landmarks.iter_mut().for_each(further);
        let [own, two, three, _] = self.builds;
        self.builds = [0, own, two, three];
        self.has_class = [false, self.has_class[0]];
        self.steps_to_holders.iter_mut().for_each(further);
    }

    /// Reads what the element's names say; gives the concepts, as bits.
    fn read_names<'a>(
        &mut self,
        document: &'a Document,
        node: NodeId,
        tag: Tag,
        reader: &mut Reader<'a, '_>,
    ) -> u32 {
        let mut found = 0;
        let mut build = WordHash::EMPTY.with(tag as u32);
        if let Some(landmark) = Landmark::of_tag(tag) {
            self.landmarks[landmark as usize] = 0;
        }
        let is_name = |name| {
            use AttributeName::*;
            matches!(name, Class | Id | Itemprop | Role)
        };
        for (name, value) in document.values(node, is_name) {
            match name {
                AttributeName::Class => {
                    let class = reader.class(value);
                    self.has_class[0] = true;
                    build = build.with(class.build);
                    found |= class.concepts;
                }
                AttributeName::Id => found |= reader.id(value),
                AttributeName::Itemprop => found |= classes::concepts(value),
                AttributeName::Role => {
                    if let Some(landmark) = Landmark::of_role(value) {
                        self.landmarks[landmark as usize] = 0;
                    }
                }
                _ => {}
            }
        }
        if let Some(name) = document.custom_name(node) {
            found |= reader.id(name);
        }
        let mut rest = found;
        while rest != 0 {
            self.concepts[rest.trailing_zeros() as usize] = 0;
            // Without the lowest bit.
            rest &= rest - 1;
        }
        // Each reaches one element further up than the one before it.
        let [_, outer @ ..] = self.builds;
        let joined = |outer: u32| build.with(outer).mixed();
        self.builds = [
            build.mixed(),
            joined(outer[0]),
            joined(outer[1]),
            joined(outer[2]),
        ];
        found
    }
}

/// Which elements some block's text stands in.
fn holders_of_text(cut: &Cut) -> Vec<bool> {
    let mut needed = vec![false; cut.elements.len()];
    for block in &cut.blocks {
        let mut element = block.innermost;
        while !needed[element as usize] {
            needed[element as usize] = true;
            element = cut.elements[element as usize].parent;
        }
    }
    needed
}

/// Of 255 words in long runs with few links, how many are stop words. Where there are hardly any,
/// as in a language without a list, their number says nothing.
fn stop_words_of_prose(cut: &Cut) -> u32 {
    let long = |block: &&TextBlock| {
        let counts = &block.counts;
        counts.tokens >= 15 && counts.link_tokens * 10 < counts.tokens * 3
    };
    let (mut words, mut all) = (0_u64, 0_u64);
    for block in cut.blocks.iter().filter(long) {
        words += u64::from(block.counts.stop_words);
        all += u64::from(block.counts.tokens);
    }
    let of_255 = (words * 255).checked_div(all).unwrap_or(0) as u32;
    if of_255 > 30 { of_255 } else { 0 }
}

fn relative_stop_words(block: &TextBlock, of_prose: u32) -> u32 {
    let counts = &block.counts;
    match of_prose {
        0 if counts.tokens >= 10 => 100,
        0 => 70,
        _ => {
            let own = u64::from(counts.stop_words) * 255 * 100;
            (own / (u64::from(counts.tokens) * u64::from(of_prose)).max(1)).min(200) as u32
        }
    }
}

/// Whether a block reads like prose: some words, few of them links, marked into sentences, and with
/// the small words that prose has.
fn is_prose(block: &TextBlock, stop_words: u32) -> bool {
    let counts = &block.counts;
    counts.tokens >= 10
        && counts.link_tokens * 100 < counts.tokens * 35
        && counts.sentence_marks + counts.commas > 0
        && relative_stop_words(block, stop_words) > 30
}

fn sums(cut: &Cut, stop_words: u32) -> Vec<Sums> {
    let mut sum = Sums::default();
    let mut sums = Vec::with_capacity(cut.blocks.len() + 1);
    sums.push(sum);
    for block in &cut.blocks {
        // What a script may put in somewhere is no part of the page's weight.
        if !cut.visibility(block).in_template {
            sum.blocks += 1;
            sum.tokens += block.counts.tokens;
            sum.link_tokens += block.counts.link_tokens;
            sum.prose += match is_prose(block, stop_words) {
                true => block.counts.tokens,
                false => 0,
            };
        }
        sums.push(sum);
    }
    sums
}

/// The heading that heads the page: of the first level, or of the second where there is no other;
/// among several the one with most of the title's words, and of those the first.
fn headline(cut: &Cut) -> Option<u32> {
    // Where each section has one, that of the first level alone says little.
    const MANY: usize = 3;
    let is_first =
        |block: &&TextBlock| heading_level(cut, block) == 1 && !cut.visibility(block).hidden;
    let for_level = match cut.blocks.iter().filter(is_first).nth(MANY - 1) {
        Some(_) => 0,
        None => 3,
    };
    let mut best: Option<(u32, u32)> = None;
    // What is a link may lead to the story from anywhere: it is taken where nothing but a heading of
    // the second level says less of the title.
    let mut linked: Option<(u32, u32)> = None;
    for (number, block) in cut.blocks.iter().enumerate() {
        let level = heading_level(cut, block);
        let visibility = cut.visibility(block);
        // One of a lower level is a line like others.
        let level = if level > 2 { 0 } else { level };
        if visibility.hidden || visibility.in_template {
            continue;
        }
        let title_words = block.counts.title_words.count_ones();
        // What only looks like a heading must say the title and nothing else, alone in its element.
        if level == 0 && !is_titled_line(cut, block) {
            continue;
        }
        // A second-level heading must say what the title says.
        if level == 2 && title_words < 3 {
            continue;
        }
        if level == 0 && block.counts.link_tokens > 0 {
            linked = linked.or(Some((title_words * 2, number as u32)));
            continue;
        }
        if for_level == 0 && title_words == 0 {
            continue;
        }
        let worth = title_words * 2 + u32::from(level == 1) * for_level;
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, number as u32));
        }
    }
    let is_second = |number: u32| heading_level(cut, &cut.blocks[number as usize]) == 2;
    let best = best.filter(|&(worth, number)| {
        !is_second(number) || linked.is_none_or(|(more, _)| more <= worth)
    });
    best.or(linked).map(|(_, number)| number)
}

fn is_titled_line(cut: &Cut, block: &TextBlock) -> bool {
    let counts = &block.counts;
    let container = cut.container(block);
    let alone = container.end_block == container.first_block + 1;
    let title_words = counts.title_words.count_ones();
    alone && title_words >= 4 && title_words * 10 >= counts.tokens * 8
}

/// The level of the heading that the block is, or stands in; 0 where it is none.
pub(super) fn heading_level(cut: &Cut, block: &TextBlock) -> u8 {
    cut.container(block).tag.heading_level().unwrap_or(0)
}
