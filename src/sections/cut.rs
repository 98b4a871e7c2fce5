//! Where sections begin and where they are parted.
//!
//! One walk over the blocks. A heading begins a section. A block that would make a part too long
//! begins a new one; if it is too long by itself, a list is parted between its items, a quote
//! between its blocks, a paragraph behind a sentence, and, where one sentence is too long, behind a
//! word. An item, a table, a code block, a formula and a heading are never parted, so a part of one
//! of these may be longer than asked for.
//!
//! A footnote goes with the part that refers to it first; it does not count towards the length that
//! is allowed.

use std::collections::{HashMap, HashSet};

use super::Section;
use super::sentence::{ends_sentence, sentences, words};
use crate::nodes::{Builder, Construct, List, Nodes, count_words};

/// The sections of the top-level blocks from `first` on, each of at most `most` words where it can be
/// parted so; `line` tells the line of a node. Linear in the nodes and their text.
pub(crate) fn cut(
    nodes: &Nodes,
    first: usize,
    most: usize,
    line: impl Fn(usize) -> Option<u32>,
) -> Vec<Section> {
    let mut cutter = Cutter {
        nodes,
        most: most.max(1),
        line,
        before: nodes.words_before(),
        footnotes: Footnotes::new(nodes, first),
        path: Vec::new(),
        containers: Vec::new(),
        part: Part::default(),
        sections: Vec::new(),
    };
    for number in nodes.roots_from(first) {
        cutter.root(number);
    }
    cutter.turn();
    cutter.sections
}

/// How much of a heading stands in a path, in characters. All sections under it repeat it: one as long
/// as the page would make of it the square of its length.
const LONGEST_HEADING: usize = 200;

/// In how many quotes inside one another a part stands. All parts of them repeat them: of words in
/// five hundred quotes each part would be five hundred times as long.
const MOST_QUOTES: usize = 16;

struct Cutter<'a, F> {
    nodes: &'a Nodes,
    most: usize,
    line: F,
    /// The words before each node.
    before: Vec<usize>,
    footnotes: Footnotes<'a>,
    /// The headings in force, with their levels.
    path: Vec<(u8, String)>,
    /// The containers that are open, to be opened again in the next part.
    containers: Vec<Container>,
    part: Part,
    sections: Vec<Section>,
}

#[derive(Clone, Copy)]
struct Container {
    construct: Construct,
    is_open: bool,
}

/// A quote that is walked into.
struct Quote {
    /// One past its last descendant.
    end: usize,
    is_container: bool,
}

/// What is written of the part in hand.
#[derive(Default)]
struct Part {
    builder: Builder,
    words: usize,
    line: Option<u32>,
    /// Whether anything is written, and whether all of it is headings.
    is_begun: bool,
    is_headings: bool,
    level: u8,
    /// The footnotes it refers to.
    references: Vec<usize>,
}

impl<F: Fn(usize) -> Option<u32>> Cutter<'_, F> {
    fn root(&mut self, number: usize) {
        match self.nodes.get(number).map(|node| node.construct) {
            Some(Construct::Heading(level)) => self.heading(number, level),
            // It goes with what refers to it.
            Some(Construct::FootnoteDefinition(_)) if !self.footnotes.stands_alone(number) => {}
            Some(_) => self.block(number),
            None => {}
        }
    }

    /// A heading begins a section, unless it stands right under the one above it and parts may be
    /// joined: a part of nothing but a heading says little.
    fn heading(&mut self, number: usize, level: u8) {
        let goes_on = self.most < usize::MAX && self.part.is_headings && self.part.level < level;
        if !goes_on {
            self.turn();
        }
        let end = self.end(number);
        let texts = (number..end).filter_map(|number| self.text(number));
        let text: String = texts.flat_map(str::chars).take(LONGEST_HEADING).collect();
        self.path.retain(|(other, _)| *other < level);
        self.path.push((level, text));
        let is_headings = goes_on || !self.part.is_begun;
        self.write(number);
        self.part.is_headings = is_headings;
        self.part.level = level;
    }

    fn text(&self, number: usize) -> Option<&str> {
        match self.nodes.get(number)?.construct {
            Construct::Text(text) | Construct::CodeSpan(text) | Construct::Math(text) => {
                Some(self.nodes.str(text))
            }
            _ => None,
        }
    }

    fn end(&self, number: usize) -> usize {
        self.nodes
            .get(number)
            .map_or(number, |node| node.end as usize)
    }

    fn words(&self, number: usize) -> usize {
        let before = |number: usize| self.before.get(number).copied().unwrap_or(0);
        before(self.end(number)) - before(number)
    }

    /// Writes a block into the part in hand, a new one, or several: quotes are walked into, whatever
    /// their depth.
    fn block(&mut self, number: usize) {
        let end = self.end(number);
        let mut quotes: Vec<Quote> = Vec::new();
        let mut next = number;
        while next < end {
            while let Some(quote) = quotes.last().filter(|quote| quote.end <= next) {
                self.leave(quote);
                quotes.pop();
            }
            match self.parted_quote(next) {
                Some(construct) => {
                    quotes.push(self.enter(next, construct));
                    next += 1;
                }
                None => next = self.end(next),
            }
        }
        for quote in quotes.iter().rev() {
            self.leave(quote);
        }
    }

    /// Writes a block, or gives it back if it is a quote that has to be parted.
    fn parted_quote(&mut self, number: usize) -> Option<Construct> {
        let words = self.words(number);
        if !self.fits(words) && (words <= self.most || !self.can_be_parted(number)) {
            self.turn_unless_headings();
        }
        if self.fits(words) || !self.can_be_parted(number) {
            self.write(number);
            return None;
        }
        match self.nodes.get(number)?.construct {
            Construct::Paragraph => self.paragraph(number),
            Construct::List(list) => self.list(number, list),
            quote => return Some(quote),
        }
        None
    }

    /// What comes stands in a quote, unless enough of them are open.
    fn enter(&mut self, number: usize, construct: Construct) -> Quote {
        let is_container = self.containers.len() < MOST_QUOTES;
        if is_container {
            self.containers.push(Container {
                construct,
                is_open: false,
            });
        }
        Quote {
            end: self.end(number),
            is_container,
        }
    }

    fn leave(&mut self, quote: &Quote) {
        if quote.is_container {
            self.close();
        }
    }

    fn can_be_parted(&self, number: usize) -> bool {
        let construct = self.nodes.get(number).map(|node| node.construct);
        matches!(
            construct,
            Some(Construct::Paragraph | Construct::List(_) | Construct::BlockQuote(_))
        )
    }

    fn fits(&self, words: usize) -> bool {
        self.part.words.saturating_add(words) <= self.most
    }

    /// A list is parted between its items; its numbers go on.
    fn list(&mut self, number: usize, list: List) {
        let construct = Construct::List(list);
        self.containers.push(Container {
            construct,
            is_open: false,
        });
        for (index, item) in (0..).zip(self.nodes.children(number)) {
            if !self.fits(self.words(item)) {
                self.turn_unless_headings();
            }
            if let Some(Container {
                construct: Construct::List(open),
                is_open: false,
            }) = self.containers.last_mut()
            {
                open.start = list
                    .start
                    .map(|start| start.saturating_add(index).min(999_999_999));
            }
            self.write(item);
        }
        self.close();
    }

    /// A paragraph is parted behind its sentences. A mark, a link or an image is one piece.
    fn paragraph(&mut self, number: usize) {
        let construct = Construct::Paragraph;
        self.containers.push(Container {
            construct,
            is_open: false,
        });
        let mut sentence: Vec<Piece<'_>> = Vec::new();
        let nodes = self.nodes;
        for child in nodes.children(number) {
            match nodes.get(child).map(|node| node.construct) {
                Some(Construct::Text(text)) => {
                    for text in sentences(nodes.str(text)) {
                        sentence.push(Piece::Text(child, text));
                        if ends_sentence(text) {
                            self.sentence(&mut sentence);
                        }
                    }
                }
                _ => sentence.push(Piece::Node(child)),
            }
        }
        self.sentence(&mut sentence);
        self.close();
    }

    /// Writes a sentence whole where it can be, else word by word.
    fn sentence(&mut self, pieces: &mut Vec<Piece<'_>>) {
        let words: usize = pieces.iter().map(|piece| self.words_of(piece)).sum();
        if !self.fits(words) {
            self.turn_unless_headings();
        }
        let is_whole = self.fits(words);
        for piece in pieces.drain(..) {
            match piece {
                Piece::Text(number, text) if !is_whole => self.word_by_word(number, text),
                piece => self.piece(&piece, is_whole),
            }
        }
    }

    fn word_by_word(&mut self, number: usize, text: &str) {
        for word in words(text) {
            self.piece(&Piece::Text(number, word), false);
        }
    }

    fn piece(&mut self, piece: &Piece<'_>, is_whole: bool) {
        let words = self.words_of(piece);
        if !is_whole && !self.fits(words) {
            self.turn_unless_headings();
        }
        match *piece {
            Piece::Node(number) => self.write(number),
            Piece::Text(number, text) => {
                self.begin(number);
                self.part.builder.text(text);
                self.part.words += words;
            }
        }
    }

    fn words_of(&self, piece: &Piece<'_>) -> usize {
        match *piece {
            Piece::Node(number) => self.words(number),
            Piece::Text(_, text) => count_words(text),
        }
    }

    /// Writes a node and all it contains.
    fn write(&mut self, number: usize) {
        self.begin(number);
        self.part.words += self.words(number);
        self.part.builder.copy(self.nodes, number);
        let referred = self.footnotes.referred(number..self.end(number));
        self.part.references.extend(referred);
    }

    /// Makes ready for a node: the containers around it are open.
    fn begin(&mut self, number: usize) {
        if !self.part.is_begun {
            self.part.line = (self.line)(number);
        }
        self.part.is_begun = true;
        self.part.is_headings = false;
        for container in self
            .containers
            .iter_mut()
            .filter(|container| !container.is_open)
        {
            let construct = self.part.builder.carried(self.nodes, container.construct);
            self.part.builder.open(construct);
            container.is_open = true;
        }
        let source = self.nodes.get(number).map_or(u32::MAX, |node| node.source);
        self.part.builder.set_source(source);
    }

    /// The container opened last ends.
    fn close(&mut self) {
        if self
            .containers
            .pop()
            .is_some_and(|container| container.is_open)
        {
            self.part.builder.close();
        }
    }

    /// What comes begins a part, if there is more than headings in this one: a heading stays with
    /// what it heads.
    fn turn_unless_headings(&mut self) {
        if !self.part.is_headings {
            self.turn();
        }
    }

    /// The part in hand ends.
    fn turn(&mut self) {
        let mut part = std::mem::take(&mut self.part);
        if !part.is_begun {
            return;
        }
        for container in &mut self.containers {
            if std::mem::take(&mut container.is_open) {
                part.builder.close();
            }
        }
        for number in self.footnotes.definitions(&part.references) {
            part.builder.copy(self.nodes, number);
            part.words += self.words(number);
        }
        self.sections.push(Section {
            headings: self.path.iter().map(|(_, text)| text.clone()).collect(),
            line: part.line,
            words: part.words,
            nodes: part.builder.finish().normalized(),
        });
    }
}

/// A part of a paragraph.
enum Piece<'a> {
    Node(usize),
    /// Of the text node with this number.
    Text(usize, &'a str),
}

/// Which footnotes there are, and which of them a part has taken along.
struct Footnotes<'a> {
    nodes: &'a Nodes,
    /// References in order, each with its definition.
    references: Vec<(usize, usize)>,
    /// Definitions that the text refers to, directly or by one of these.
    taken: HashSet<usize>,
    written: HashSet<usize>,
}

impl<'a> Footnotes<'a> {
    fn new(nodes: &'a Nodes, first: usize) -> Footnotes<'a> {
        let label = |number: usize| match nodes.get(number)?.construct {
            Construct::FootnoteDefinition(label) => Some((nodes.str(label), number)),
            _ => None,
        };
        let defined: HashMap<&str, usize> = nodes.roots_from(first).filter_map(label).collect();
        let refers = |number: usize| match nodes.get(number)?.construct {
            Construct::FootnoteReference(label) => Some((number, *defined.get(nodes.str(label))?)),
            _ => None,
        };
        let references: Vec<(usize, usize)> = (first..nodes.len()).filter_map(refers).collect();
        let mut footnotes = Footnotes {
            nodes,
            references,
            taken: HashSet::new(),
            written: HashSet::new(),
        };
        let text = nodes
            .roots_from(first)
            .filter(|&root| label(root).is_none());
        let end = |root: usize| nodes.get(root).map_or(root, |node| node.end as usize);
        let referred: Vec<usize> = text
            .flat_map(|root| footnotes.referred(root..end(root)).collect::<Vec<_>>())
            .collect();
        footnotes.taken = footnotes.definitions(&referred).into_iter().collect();
        footnotes.written.clear();
        footnotes
    }

    /// Whether a definition is a block like any other, because no text refers to it.
    fn stands_alone(&mut self, definition: usize) -> bool {
        !self.taken.contains(&definition) && self.written.insert(definition)
    }

    /// The definitions that the nodes of a range refer to.
    fn referred(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = usize> {
        let from = self
            .references
            .partition_point(|(number, _)| *number < range.start);
        let within = self.references.iter().skip(from);
        within
            .take_while(move |(number, _)| *number < range.end)
            .map(|(_, definition)| *definition)
    }

    /// These definitions and those that they refer to, but for those that were written before.
    fn definitions(&mut self, referred: &[usize]) -> Vec<usize> {
        let mut waiting: Vec<usize> = referred.iter().rev().copied().collect();
        let mut definitions = Vec::new();
        while let Some(definition) = waiting.pop() {
            if self.written.insert(definition) {
                definitions.push(definition);
                let end = self
                    .nodes
                    .get(definition)
                    .map_or(0, |node| node.end as usize);
                let further: Vec<usize> = self.referred(definition..end).collect();
                waiting.extend(further);
            }
        }
        definitions
    }
}
