//! What the options leave out and the flavour lacks, taken out of the nodes before they are written.
//! The writer then meets only what it can say, and what it says reads back as exactly these nodes.
//!
//! | construct | where | what stays |
//! |---|---|---|
//! | link | links are text | its text |
//! | image | images are descriptions, or dropped | its description, or nothing |
//! | raw HTML | unsupported is dropped | nothing: it is mark-up, the text stands beside it |
//! | hard break in a heading | unsupported is dropped | a space |
//! | formula that dollar signs cannot hold | anywhere | a code span |
//! | footnote reference without definition | anywhere | nothing |
//! | strikethrough | CommonMark, unsupported is dropped | its text |
//! | task | CommonMark | an item |
//! | alert | CommonMark | a block quote that begins with its name |
//! | formula in a line | CommonMark | a code span |
//! | footnote | CommonMark | its label in brackets, there and before its text |
//! | table | CommonMark | a line a row; an HTML table where unsupported is HTML |
//! | table whose cells span | unsupported is HTML | an HTML table |

use std::collections::HashSet;

use crate::nodes::{Alert, Builder, Children, Construct, Nodes, Span};
use crate::options::{Flavor, Images, Links, MarkdownOptions, Unsupported};

use super::events;
use super::markdown::is_formula;

/// The nodes from `first` on as they are to be written; `None` where they are that already. Linear
/// in the number of nodes and their text.
pub(super) fn adapt(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> Option<Nodes> {
    let mut adapter = Adapter {
        nodes,
        common_mark: options.flavor == Flavor::CommonMark,
        drops: options.unsupported == Unsupported::Drop,
        options,
        labels: footnote_labels(nodes, first),
        builder: Builder::new(),
        within: Leaf::Lines,
    };
    if !adapter.has_work(first) {
        return None;
    }
    adapter.builder = Builder::with_strings_of(nodes);
    adapter.siblings(nodes.roots_from(first));
    Some(adapter.builder.finish().normalized())
}

fn footnote_labels(nodes: &Nodes, first: usize) -> HashSet<&str> {
    (first..nodes.len())
        .filter_map(|number| match nodes.get(number)?.construct {
            Construct::FootnoteDefinition(label) => Some(nodes.str(label)),
            _ => None,
        })
        .collect()
}

struct Adapter<'a> {
    nodes: &'a Nodes,
    options: &'a MarkdownOptions,
    common_mark: bool,
    drops: bool,
    /// The footnotes that are defined.
    labels: HashSet<&'a str>,
    builder: Builder,
    within: Leaf,
}

/// What kind of block the inlines in hand stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaf {
    /// A paragraph.
    Lines,
    Heading,
    Cell,
}

/// What becomes of a construct.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Kept,
    /// What it contains stands for it.
    Unwrapped,
    Dropped,
    /// Something else stands for it.
    Replaced,
}

impl<'a> Adapter<'a> {
    fn fate(&self, number: usize, construct: Construct) -> Fate {
        use Construct::*;
        use Fate::*;
        let unless = |kept: bool, other: Fate| if kept { Kept } else { other };
        match construct {
            Link(_) => unless(self.options.links != Links::Text, Unwrapped),
            Image(_) => match self.options.images {
                Images::Keep => Kept,
                Images::Description => Unwrapped,
                Images::Drop => Dropped,
            },
            HtmlBlock(_) | HtmlInline(_) => unless(!self.drops, Dropped),
            HardBreak => unless(!self.drops || self.within != Leaf::Heading, Replaced),
            Math(text) => unless(self.holds_formula(text), Replaced),
            FootnoteReference(label) if self.labels.contains(self.nodes.str(label)) => {
                unless(!self.common_mark, Replaced)
            }
            FootnoteReference(_) => Dropped,
            Table(_) => {
                let spans = !self.drops && !self.nodes.spans_within(number).is_empty();
                unless(!self.common_mark && !spans, Replaced)
            }
            FootnoteDefinition(_) | BlockQuote(Some(_)) | Item(Some(_)) => {
                unless(!self.common_mark, Replaced)
            }
            Strikethrough => unless(!self.common_mark || !self.drops, Unwrapped),
            _ => Kept,
        }
    }

    fn holds_formula(&self, text: Span) -> bool {
        let text = self.nodes.str(text);
        let is_told_apart = self.within != Leaf::Cell || !text.contains("\\|");
        !self.common_mark && is_formula(text) && is_told_apart
    }

    /// Whether there is anything that is not kept.
    fn has_work(&mut self, first: usize) -> bool {
        (first..self.nodes.len()).any(|number| {
            let Some(node) = self.nodes.get(number) else {
                return false;
            };
            self.enter(node.construct);
            self.fate(number, node.construct) != Fate::Kept
        })
    }

    fn enter(&mut self, construct: Construct) {
        self.within = match construct {
            Construct::Heading(_) => Leaf::Heading,
            Construct::TableCell(_) => Leaf::Cell,
            Construct::Paragraph => Leaf::Lines,
            _ => self.within,
        };
    }

    fn siblings(&mut self, mut children: Children<'a>) {
        while let Some(number) = children.next() {
            match self.mark(number) {
                Some(mark) => children = self.joined(number, mark, children),
                None => self.node(number),
            }
        }
    }

    /// Emphasis and its like, where they are written.
    fn mark(&self, number: usize) -> Option<Construct> {
        use Construct::*;
        let construct = self.nodes.get(number)?.construct;
        let is_mark = matches!(construct, Emphasis | Strong | Strikethrough);
        (is_mark && self.fate(number, construct) == Fate::Kept).then_some(construct)
    }

    /// A mark, and those of its kind which nothing but dropped mark-up parts from it: side by side their
    /// delimiters would be one. Gives what comes after them.
    fn joined(&mut self, number: usize, mark: Construct, after: Children<'a>) -> Children<'a> {
        self.builder.open(mark);
        self.siblings(self.nodes.children(number));
        let mut rest = after.clone();
        let mut ahead = after;
        let mut is_parted = false;
        while let Some(next) = ahead.next() {
            match self.nodes.get(next).map(|node| node.construct) {
                Some(Construct::HtmlInline(_)) if self.drops => is_parted = true,
                Some(construct) if construct == mark && is_parted => {
                    self.siblings(self.nodes.children(next));
                    rest = ahead.clone();
                    is_parted = false;
                }
                _ => break,
            }
        }
        self.builder.close();
        rest
    }

    fn node(&mut self, number: usize) {
        let Some(node) = self.nodes.get(number) else {
            return;
        };
        self.enter(node.construct);
        self.builder.set_source(node.source);
        match self.fate(number, node.construct) {
            Fate::Kept => self.kept(number, node.construct),
            Fate::Unwrapped => self.siblings(self.nodes.children(number)),
            Fate::Dropped => {}
            Fate::Replaced => self.replaced(number, node.construct),
        }
    }

    fn kept(&mut self, number: usize, construct: Construct) {
        if !construct.is_container() {
            return self.builder.leaf(construct);
        }
        self.builder.open(construct);
        self.siblings(self.nodes.children(number));
        self.builder.close();
    }

    fn replaced(&mut self, number: usize, construct: Construct) {
        match construct {
            Construct::Item(_) => self.kept(number, Construct::Item(None)),
            Construct::BlockQuote(Some(kind)) => self.alert(number, kind),
            Construct::Table(_) if self.drops => self.table_as_lines(number),
            Construct::Table(_) => self.table_as_html(number),
            Construct::Math(text) => self.builder.leaf(Construct::CodeSpan(text)),
            Construct::FootnoteReference(label) => self.label(label),
            Construct::FootnoteDefinition(label) => self.footnote_definition(number, label),
            Construct::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn alert(&mut self, number: usize, kind: Alert) {
        self.builder.open(Construct::BlockQuote(None));
        self.builder.open(Construct::Paragraph);
        self.builder.open(Construct::Strong);
        self.text(match kind {
            Alert::Note => "Note",
            Alert::Tip => "Tip",
            Alert::Important => "Important",
            Alert::Warning => "Warning",
            Alert::Caution => "Caution",
        });
        self.builder.close();
        self.builder.close();
        self.siblings(self.nodes.children(number));
        self.builder.close();
    }

    fn table_as_lines(&mut self, number: usize) {
        self.builder.open(Construct::Paragraph);
        for row in self.nodes.children(number) {
            for (index, cell) in self.nodes.children(row).enumerate() {
                if index > 0 {
                    self.text(" | ");
                }
                self.siblings(self.nodes.children(cell));
            }
            self.builder.leaf(Construct::HardBreak);
        }
        self.builder.close();
    }

    fn table_as_html(&mut self, number: usize) {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, events::speak_one(self.nodes, number));
        let html = self.builder.span(&without_blank_lines(html.trim_end()));
        self.builder.leaf(Construct::HtmlBlock(html));
    }

    fn label(&mut self, label: Span) {
        self.text("[");
        self.text(self.nodes.str(label));
        self.text("]");
    }

    fn footnote_definition(&mut self, number: usize, label: Span) {
        let mut children = self.nodes.children(number).peekable();
        self.builder.open(Construct::Paragraph);
        self.label(label);
        if let Some(&first) = children.peek() {
            if self.nodes.get(first).map(|node| node.construct) == Some(Construct::Paragraph) {
                self.text(" ");
                self.siblings(self.nodes.children(first));
                children.next();
            }
        }
        self.builder.close();
        for number in children {
            self.node(number);
        }
    }

    fn text(&mut self, text: &str) {
        let text = self.builder.span(text);
        self.builder.leaf(Construct::Text(text));
    }
}

/// HTML without the line endings in its attributes: a blank line would end an HTML block. Those
/// behind a tag are the writer's own.
fn without_blank_lines(html: &str) -> String {
    let mut joined = String::with_capacity(html.len());
    for line in html.split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(inside) if !inside.ends_with('>') => {
                joined.push_str(inside);
                joined.push_str("&#10;");
            }
            _ => joined.push_str(line),
        }
    }
    joined
}
