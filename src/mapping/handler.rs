//! Hooks: what a program does with elements in its own way.
//!
//! A handler is shown an element and says what to write for it, in the words of CommonMark; what it
//! says is noted as steps ([`Step`]), and the walk takes them with the same
//! [`Writer`](super::writer::Writer) that it takes its own. So whatever a handler does, the nodes are
//! in normal form and read back: what does not fit where the element stands leaves its text.

use std::fmt;
use std::sync::Arc;

use super::table;
use crate::dom::{Document, NodeId};
use crate::nodes::{Alert, Alignment};

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

/// Something that a handler opens, in the words of CommonMark 0.31 and of GFM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Container<'a> {
    /// A paragraph.
    Paragraph,
    /// A heading, of level 1 to 6.
    Heading(u8),
    /// A block quote.
    BlockQuote,
    /// A block quote that is an alert (GFM): `> [!NOTE]`.
    Alert(Alert),
    /// A list: the first number of an ordered one, `None` for a bullet list.
    List(Option<u32>),
    /// An item of a list; outside one it makes a bullet list.
    Item,
    /// An item that is a task (GFM), done or not, where it begins with text: `- [x]`.
    Task(bool),
    /// A table (GFM): how its columns are aligned, as far as they are. It has as many columns as its
    /// longest row has cells, and no fewer than are named here.
    Table(&'a [Alignment]),
    /// A row, right in a table; the first is the header.
    Row,
    /// A cell, right in a row. It holds inlines; blocks in it become lines.
    Cell,
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
/// element does (a list in a table cell, a table in a heading) leaves its text. What is said in a table
/// outside a cell stands in a cell of its own.
#[derive(Debug, Default)]
pub struct Context {
    steps: Vec<Step>,
    /// What is open, outermost first.
    open: Vec<Scope>,
    has_children: bool,
}

/// What a handler wants done. Rows stand in tables and cells in rows, and nothing else does.
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
    Formula {
        tex: String,
        is_display: bool,
    },
    Image {
        url: String,
        title: String,
        description: String,
    },
    Children,
}

/// A [`Container`] that owns what it is told.
#[derive(Debug)]
pub(super) enum Opening {
    Paragraph,
    Heading(u8),
    BlockQuote(Option<Alert>),
    List(Option<u32>),
    Item(Option<bool>),
    /// How each column is aligned.
    Table(Vec<Alignment>),
    Row,
    Cell,
    Emphasis,
    Strong,
    Strikethrough,
    Link {
        url: String,
        title: String,
    },
}

/// What a handler stands in.
#[derive(Clone, Copy, Debug)]
enum Scope {
    Table(Extent),
    Row(By),
    Cell(By),
    Other,
}

/// How large a table has become.
#[derive(Clone, Copy, Debug)]
struct Extent {
    /// Where the table's step is.
    step: usize,
    rows: usize,
    cells: usize,
    cells_in_row: usize,
}

/// Who opened something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Handler,
    /// It had to be there for what the handler opened or said.
    Us,
}

impl Context {
    /// Text. Its white space is that of a page: line breaks are spaces.
    pub fn text(&mut self, text: &str) {
        self.say(Step::Text(text.to_owned()));
    }

    /// A code span; without anything visible none.
    pub fn code_span(&mut self, code: &str) {
        self.say(Step::CodeSpan(code.to_owned()));
    }

    /// A formula in the line, in TeX; without anything visible none. Delimiters are taken off.
    pub fn math(&mut self, tex: &str) {
        self.say(Step::Formula {
            tex: tex.to_owned(),
            is_display: false,
        });
    }

    /// A formula on lines of its own, in TeX, as [`math`](Self::math) takes it; in a heading or a cell
    /// it stands in the line.
    pub fn math_block(&mut self, tex: &str) {
        self.say(Step::Formula {
            tex: tex.to_owned(),
            is_display: true,
        });
    }

    /// A line break that shows.
    pub fn hard_break(&mut self) {
        self.say(Step::HardBreak);
    }

    /// A thematic break.
    pub fn thematic_break(&mut self) {
        self.say(Step::ThematicBreak);
    }

    /// A code block in a language, which may be empty.
    pub fn code_block(&mut self, language: &str, code: &str) {
        let is_part = |c: &char| c.is_alphanumeric() || "+-_.#".contains(*c);
        let mut code = code.replace("\r\n", "\n").replace('\r', "\n");
        if !code.ends_with('\n') {
            code.push('\n');
        }
        self.say(Step::CodeBlock {
            language: language.chars().take_while(is_part).collect(),
            code,
        });
    }

    /// An image. Its URL is resolved as a page's is; where it may not be one, its description is text.
    pub fn image(&mut self, url: &str, title: &str, description: &str) {
        self.say(Step::Image {
            url: url.to_owned(),
            title: in_one_line(title),
            description: description.to_owned(),
        });
    }

    /// Opens a container for what comes next. Those that are still open in the end are closed.
    pub fn open(&mut self, container: Container<'_>) {
        let opening = match container {
            Container::Table(alignments) => return self.open_table(alignments),
            Container::Row => return self.open_row(By::Handler),
            Container::Cell => return self.open_cell(By::Handler),
            Container::Paragraph => Opening::Paragraph,
            Container::Heading(level) => Opening::Heading(level.clamp(1, 6)),
            Container::BlockQuote => Opening::BlockQuote(None),
            Container::Alert(alert) => Opening::BlockQuote(Some(alert)),
            Container::List(start) => Opening::List(start),
            Container::Item => Opening::Item(None),
            Container::Task(is_done) => Opening::Item(Some(is_done)),
            Container::Emphasis => Opening::Emphasis,
            Container::Strong => Opening::Strong,
            Container::Strikethrough => Opening::Strikethrough,
            Container::Link { url, title } => Opening::Link {
                url: url.to_owned(),
                title: in_one_line(title),
            },
        };
        self.say(Step::Open(opening));
        self.open.push(Scope::Other);
    }

    /// Closes the container opened last. Without one it does nothing.
    pub fn close(&mut self) {
        self.close_implied();
        self.close_innermost();
    }

    /// What the element holds, mapped as ever; handlers are asked about it too. A second time it does
    /// nothing.
    pub fn children(&mut self) {
        if !std::mem::replace(&mut self.has_children, true) {
            self.say(Step::Children);
        }
    }

    pub(super) fn into_steps(mut self) -> Vec<Step> {
        while !self.open.is_empty() {
            self.close_innermost();
        }
        self.steps
    }

    /// Notes what stands in a cell, if it is said in a table.
    fn say(&mut self, step: Step) {
        if matches!(self.open.last(), Some(Scope::Table(_) | Scope::Row(_))) {
            self.open_cell(By::Us);
        }
        self.steps.push(step);
    }

    fn open_table(&mut self, alignments: &[Alignment]) {
        self.say(Step::Open(Opening::Table(alignments.to_owned())));
        self.open.push(Scope::Table(Extent {
            step: self.steps.len() - 1,
            rows: 0,
            cells: 0,
            cells_in_row: 0,
        }));
    }

    fn open_row(&mut self, by: By) {
        self.close_implied();
        match self.open.last_mut() {
            Some(Scope::Table(extent)) => {
                extent.rows += 1;
                extent.cells_in_row = 0;
                self.steps.push(Step::Open(Opening::Row));
                self.open.push(Scope::Row(by));
            }
            _ => self.open_misplaced(),
        }
    }

    fn open_cell(&mut self, by: By) {
        if let Some(Scope::Cell(By::Us)) = self.open.last() {
            self.close_innermost();
        }
        if let Some(Scope::Table(_)) = self.open.last() {
            self.open_row(By::Us);
        }
        match self.open.last() {
            Some(Scope::Row(_)) => {
                self.count_cell();
                self.steps.push(Step::Open(Opening::Cell));
                self.open.push(Scope::Cell(by));
            }
            _ => self.open_misplaced(),
        }
    }

    /// A row outside a table, a cell outside a row: what it holds stays a block.
    fn open_misplaced(&mut self) {
        self.say(Step::Open(Opening::Paragraph));
        self.open.push(Scope::Other);
    }

    /// The table becomes as wide as its longest row.
    fn count_cell(&mut self) {
        let Some(Scope::Table(extent)) = self.open.iter_mut().rev().nth(1) else {
            return;
        };
        extent.cells += 1;
        extent.cells_in_row += 1;
        let Extent {
            step, cells_in_row, ..
        } = *extent;
        if let Some(alignments) = self.alignments(step) {
            if alignments.len() < cells_in_row {
                alignments.push(Alignment::None);
            }
        }
    }

    /// One long row over many short ones is no table: what it holds are blocks.
    fn check_extent(&mut self, extent: Extent) {
        if let Some(alignments) = self.alignments(extent.step) {
            if !table::is_filled(alignments.len(), extent.rows, extent.cells) {
                alignments.clear();
            }
        }
    }

    fn alignments(&mut self, step: usize) -> Option<&mut Vec<Alignment>> {
        match self.steps.get_mut(step) {
            Some(Step::Open(Opening::Table(alignments))) => Some(alignments),
            _ => None,
        }
    }

    fn close_implied(&mut self) {
        while let Some(Scope::Row(By::Us) | Scope::Cell(By::Us)) = self.open.last() {
            self.close_innermost();
        }
    }

    fn close_innermost(&mut self) {
        let Some(scope) = self.open.pop() else {
            return;
        };
        self.steps.push(Step::Close);
        if let Scope::Table(extent) = scope {
            self.check_extent(extent);
        }
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
