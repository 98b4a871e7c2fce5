//! Hooks: what a program does with elements in its own way.
//!
//! A handler is shown an element and says what to write for it, in the words of CommonMark; what it
//! says is noted as steps ([`Step`]), and the walk takes them with the same
//! [`Writer`](super::writer::Writer) that it takes its own. So whatever a handler does, the nodes are
//! in normal form and read back: what does not fit where the element stands leaves its text.

use std::fmt;
use std::sync::Arc;

use crate::dom::{Document, NodeId};

/// An element that a handler is shown; see
/// [`ConverterBuilder::handler`](crate::ConverterBuilder::handler).
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    document: &'a Document,
    node: NodeId,
}

impl<'a> Element<'a> {
    pub(super) fn new(document: &'a Document, node: NodeId) -> Element<'a> {
        Element { document, node }
    }

    /// Its name, in lower case if it is one of HTML: `p`, `x-chart`.
    pub fn name(&self) -> &'a str {
        self.document.name(self.node)
    }

    /// The value of an attribute, by its name in lower case. Linear in the number of its attributes.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut attributes = self.document.attributes(self.node);
        let found = attributes.find(|attribute| attribute.local == name)?;
        Some(found.value)
    }

    /// All text in it, also what is not part of the article. Linear in what it holds.
    pub fn text(&self) -> String {
        self.document.text_content(self.node)
    }

    /// The document it stands in: for its children, its attributes and what stands around it.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Its number in the document.
    pub fn node(&self) -> NodeId {
        self.node
    }
}

/// What a handler has done with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// What was said to the [`Context`] stands for the element. If it was nothing, nothing does.
    Yes,
    /// Nothing: the next handler is asked, and then the library. What was said is forgotten.
    No,
    /// It is left out, with all it holds. What was said is forgotten.
    Drop,
}

/// Something that a handler opens, in the words of CommonMark 0.31.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Container<'a> {
    /// A paragraph.
    Paragraph,
    /// A heading, of level 1 to 6.
    Heading(u8),
    /// A block quote.
    BlockQuote,
    /// A list: the first number of an ordered one, `None` for a bullet list.
    List(Option<u32>),
    /// An item of a list.
    Item,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Strikethrough (GFM).
    Strikethrough,
    /// A link. Its URL is resolved as a page's is; where it may not be one, its text stays.
    Link {
        /// Where it leads.
        url: &'a str,
        /// Its title; may be empty.
        title: &'a str,
    },
}

/// Takes what a handler wants written in place of an element, front to back.
///
/// Blocks stand in blocks and inlines in paragraphs, as on a page: text that no block is opened for
/// goes into the paragraph at hand, or into one of its own; a block that cannot stand where the
/// element does (a list in a table cell) leaves its text.
#[derive(Debug, Default)]
pub struct Context {
    steps: Vec<Step>,
    has_children: bool,
}

/// What a handler wants done.
#[derive(Debug)]
pub(super) enum Step {
    Open(Opening),
    Close,
    Text(String),
    CodeSpan(String),
    HardBreak,
    ThematicBreak,
    CodeBlock {
        language: String,
        code: String,
    },
    Image {
        url: String,
        title: String,
        description: String,
    },
    Children,
}

/// A [`Container`] that owns its strings.
#[derive(Debug)]
pub(super) enum Opening {
    Paragraph,
    Heading(u8),
    BlockQuote,
    List(Option<u32>),
    Item,
    Emphasis,
    Strong,
    Strikethrough,
    Link { url: String, title: String },
}

impl Context {
    /// Text. Its white space is that of a page: line breaks are spaces.
    pub fn text(&mut self, text: &str) {
        self.steps.push(Step::Text(text.to_owned()));
    }

    /// A code span; without anything visible none.
    pub fn code_span(&mut self, code: &str) {
        self.steps.push(Step::CodeSpan(code.to_owned()));
    }

    /// A line break that shows.
    pub fn hard_break(&mut self) {
        self.steps.push(Step::HardBreak);
    }

    /// A thematic break.
    pub fn thematic_break(&mut self) {
        self.steps.push(Step::ThematicBreak);
    }

    /// A code block in a language, which may be empty.
    pub fn code_block(&mut self, language: &str, code: &str) {
        let is_part = |c: &char| c.is_alphanumeric() || "+-_.#".contains(*c);
        let mut code = code.replace("\r\n", "\n").replace('\r', "\n");
        if !code.ends_with('\n') {
            code.push('\n');
        }
        self.steps.push(Step::CodeBlock {
            language: language.chars().take_while(is_part).collect(),
            code,
        });
    }

    /// An image. Its URL is resolved as a page's is; where it may not be one, its description is text.
    pub fn image(&mut self, url: &str, title: &str, description: &str) {
        self.steps.push(Step::Image {
            url: url.to_owned(),
            title: in_one_line(title),
            description: description.to_owned(),
        });
    }

    /// Opens a container for what comes next. Those that are still open in the end are closed.
    pub fn open(&mut self, container: Container<'_>) {
        self.steps.push(Step::Open(match container {
            Container::Paragraph => Opening::Paragraph,
            Container::Heading(level) => Opening::Heading(level.clamp(1, 6)),
            Container::BlockQuote => Opening::BlockQuote,
            Container::List(start) => Opening::List(start),
            Container::Item => Opening::Item,
            Container::Emphasis => Opening::Emphasis,
            Container::Strong => Opening::Strong,
            Container::Strikethrough => Opening::Strikethrough,
            Container::Link { url, title } => Opening::Link {
                url: url.to_owned(),
                title: in_one_line(title),
            },
        }));
    }

    /// Closes the container opened last. Without one it does nothing.
    pub fn close(&mut self) {
        self.steps.push(Step::Close);
    }

    /// What the element holds, mapped as ever; handlers are asked about it too. A second time it does
    /// nothing.
    pub fn children(&mut self) {
        if !std::mem::replace(&mut self.has_children, true) {
            self.steps.push(Step::Children);
        }
    }

    pub(super) fn into_steps(self) -> Vec<Step> {
        self.steps
    }
}

fn in_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

type Function = dyn Fn(&Element<'_>, &mut Context) -> Handled + Send + Sync;

/// A program's way with elements.
#[derive(Clone)]
pub(crate) struct Handler(Arc<Function>);

impl Handler {
    pub(crate) fn new(
        function: impl Fn(&Element<'_>, &mut Context) -> Handled + Send + Sync + 'static,
    ) -> Handler {
        Handler(Arc::new(function))
    }

    pub(super) fn ask(&self, element: &Element<'_>, context: &mut Context) -> Handled {
        (self.0)(element, context)
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handler")
    }
}
