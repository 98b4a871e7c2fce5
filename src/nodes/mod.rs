//! The article as CommonMark and GFM constructs: what `mapping` writes and `render` reads.
//!
//! Flat, like the document: constructs in document order, each with the end of its interval, their
//! strings in one buffer. A construct's children are the nodes between it and its end. Imports
//! nothing of ours.
//!
//! # Normal form
//!
//! [`Builder`] keeps these promises, so that nothing has to be repaired when it is rendered:
//!
//! - blocks stand in blocks, inlines in a paragraph, heading or table cell, never mixed;
//! - a list holds items only, a table rows only (the first one, and only that one, a header row),
//!   a row cells only, as many as the table has columns;
//! - no paragraph, list, emphasis, strong or strikethrough is empty;
//! - two texts never stand side by side; text holds no line ending; white space is single spaces
//!   (a no-break space is no white space), never at the start or end of a paragraph, heading or
//!   cell, never on either side of a hard break, never at the inner edge of emphasis, strong,
//!   strikethrough or a link (it stands outside);
//! - no string holds a control character but tabs and line endings, nor an override of direction;
//! - code spans and formulas in a line hold no line ending, URLs no white space at their ends;
//! - how tight a list is shows in its paragraphs alone: a list without a paragraph right in an item is
//!   tight, so is one of a single block; a list whose blocks would run together is loose;
//! - a task begins with a paragraph;
//! - no link and no footnote reference inside a link;
//! - containers nest at most [`MAX_NESTING`] deep.

mod builder;
mod control;
mod copy;
mod destinations;
mod edit;
mod normal;
mod targets;
mod words;

pub use builder::Builder;
pub(crate) use control::{holds_control_characters, without_control_characters};
pub use destinations::DestinationOf;
pub(crate) use destinations::normal_url;
pub use edit::Edit;
pub use targets::Target;
pub(crate) use words::count as count_words;

/// How deep constructs nest at most; what is deeper loses its mark-up, never its text. Pages have
/// less than twenty; without a bound every line of output would repeat thousands of quote marks.
pub const MAX_NESTING: usize = 48;

/// A string within [`Nodes`]; read with [`Nodes::str`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    start: u32,
    length: u32,
}

impl Span {
    /// Whether the string is empty.
    pub fn is_empty(self) -> bool {
        self.length == 0
    }
}

/// Constructs in document order.
#[derive(Clone, Debug, Default)]
pub struct Nodes {
    list: Vec<Node>,
    text: String,
    /// Cells that span, by number.
    spans: Vec<CellSpan>,
}

/// How far a table cell reaches, in columns and rows: Markdown has no way to say it, so the cells it
/// reaches over are there and empty, and nodes are equal without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellSpan {
    /// The cell's number.
    pub(crate) cell: u32,
    pub(crate) columns: u16,
    pub(crate) rows: u16,
}

/// One construct.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// What it is.
    pub construct: Construct,
    /// One past its last descendant.
    pub end: u32,
    /// The document node it was made from; `u32::MAX` where it was made from none.
    pub source: u32,
}

/// A construct of CommonMark 0.31 or GFM, or of the extensions that pulldown-cmark reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Construct {
    /// Block. Contains inlines.
    Paragraph,
    /// Block: level 1 to 6. Contains inlines.
    Heading(u8),
    /// Block. Contains blocks.
    BlockQuote(Option<Alert>),
    /// Block. Contains items.
    List(List),
    /// Part of a list: checked or not, if it is a task. Contains blocks.
    Item(Option<bool>),
    /// Block: language (info string, may be empty) and literal text, its last line ending included.
    CodeBlock {
        /// The info string.
        info: Span,
        /// The code.
        text: Span,
    },
    /// Block.
    ThematicBreak,
    /// Block: number of columns. Contains rows, the first of them the header.
    Table(u32),
    /// Part of a table: whether it is the header. Contains cells.
    TableRow(bool),
    /// Part of a row. Contains inlines.
    TableCell(Alignment),
    /// Block: raw HTML.
    HtmlBlock(Span),
    /// Block: a formula in TeX.
    MathBlock(Span),
    /// Block: its label. Contains blocks.
    FootnoteDefinition(Span),

    /// Inline: literal text.
    Text(Span),
    /// Inline. Contains inlines.
    Emphasis,
    /// Inline. Contains inlines.
    Strong,
    /// Inline. Contains inlines.
    Strikethrough,
    /// Inline: literal text.
    CodeSpan(Span),
    /// Inline. Contains inlines.
    Link(Destination),
    /// Inline. Contains text: its description.
    Image(Destination),
    /// Inline: a line break that shows.
    HardBreak,
    /// Inline: raw HTML.
    HtmlInline(Span),
    /// Inline: a formula in TeX.
    Math(Span),
    /// Inline: the label of a footnote.
    FootnoteReference(Span),
}

/// Where a link or an image leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// The URL.
    pub url: Span,
    /// The title; may be empty.
    pub title: Span,
}

/// A list's own properties (CommonMark 5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The first number of an ordered list, `None` for a bullet list. At most 999,999,999.
    pub start: Option<u32>,
    /// Whether its paragraphs are printed without blank lines between them.
    pub tight: bool,
}

/// Alignment of a table cell (GFM 4.10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    #[default]
    None,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// Kind of a GFM alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

impl Construct {
    /// Whether it is a block, or a part of one: an item, a row, a cell.
    pub fn is_block(self) -> bool {
        use Construct::*;
        matches!(
            self,
            Paragraph
                | Heading(_)
                | BlockQuote(_)
                | List(_)
                | Item(_)
                | CodeBlock { .. }
                | ThematicBreak
                | Table(_)
                | TableRow(_)
                | TableCell(_)
                | HtmlBlock(_)
                | MathBlock(_)
                | FootnoteDefinition(_)
        )
    }

    /// Whether it can contain others.
    pub fn is_container(self) -> bool {
        use Construct::*;
        !matches!(
            self,
            CodeBlock { .. }
                | ThematicBreak
                | HtmlBlock(_)
                | MathBlock(_)
                | Text(_)
                | CodeSpan(_)
                | HardBreak
                | HtmlInline(_)
                | Math(_)
                | FootnoteReference(_)
        )
    }
}

impl Nodes {
    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Bytes of all strings together.
    pub fn text_length(&self) -> usize {
        self.text.len()
    }

    /// The node with this number.
    pub fn get(&self, number: usize) -> Option<&Node> {
        self.list.get(number)
    }

    /// The string a span stands for.
    pub fn str(&self, span: Span) -> &str {
        self.text
            .get(span.start as usize..(span.start + span.length) as usize)
            .unwrap_or("")
    }

    /// The cells that span among the descendants of a node.
    pub(crate) fn spans_within(&self, number: usize) -> &[CellSpan] {
        let end = self.list.get(number).map_or(0, |node| node.end as usize);
        let place = |number: usize| {
            self.spans
                .partition_point(|span| (span.cell as usize) < number)
        };
        self.spans.get(place(number)..place(end)).unwrap_or(&[])
    }

    /// The top-level blocks.
    pub fn roots(&self) -> Children<'_> {
        self.roots_from(0)
    }

    /// The top-level blocks from this one on.
    pub fn roots_from(&self, first: usize) -> Children<'_> {
        Children {
            nodes: self,
            next: first,
            end: self.list.len(),
        }
    }

    /// The children of a node.
    pub fn children(&self, number: usize) -> Children<'_> {
        let end = self.list.get(number).map_or(0, |node| node.end as usize);
        Children {
            nodes: self,
            next: number + 1,
            end,
        }
    }
}

/// Iterator over sibling nodes: their numbers, first to last.
#[derive(Clone, Debug)]
pub struct Children<'a> {
    nodes: &'a Nodes,
    next: usize,
    end: usize,
}

impl Iterator for Children<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let number = (self.next < self.end).then_some(self.next)?;
        self.next = self
            .nodes
            .list
            .get(number)
            .map_or(self.end, |node| node.end as usize);
        Some(number)
    }
}

/// Equal when they hold the same constructs with the same strings in the same nesting; where a
/// string lies and which document node it came from does not matter.
impl PartialEq for Nodes {
    fn eq(&self, other: &Nodes) -> bool {
        self.list.len() == other.list.len()
            && self.list.iter().zip(&other.list).all(|(one, two)| {
                one.end == two.end && same(self, one.construct, other, two.construct)
            })
    }
}

impl Eq for Nodes {}

fn same(a: &Nodes, one: Construct, b: &Nodes, two: Construct) -> bool {
    use Construct::*;
    let equal = |x: Span, y: Span| a.str(x) == b.str(y);
    match (one, two) {
        (
            CodeBlock { info, text },
            CodeBlock {
                info: info2,
                text: text2,
            },
        ) => equal(info, info2) && equal(text, text2),
        (HtmlBlock(x), HtmlBlock(y))
        | (MathBlock(x), MathBlock(y))
        | (FootnoteDefinition(x), FootnoteDefinition(y))
        | (Text(x), Text(y))
        | (CodeSpan(x), CodeSpan(y))
        | (HtmlInline(x), HtmlInline(y))
        | (Math(x), Math(y))
        | (FootnoteReference(x), FootnoteReference(y)) => equal(x, y),
        (Link(x), Link(y)) | (Image(x), Image(y)) => equal(x.url, y.url) && equal(x.title, y.title),
        (one, two) => one == two,
    }
}
