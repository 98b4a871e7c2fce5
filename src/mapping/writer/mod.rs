//! Keeps the normal form of [`Nodes`]: the walk says what it meets, this decides what is written.
//!
//! Takes containers entered and left, inline elements opened and closed, text, breaks and leaves,
//! in document order; gives nodes in the normal form that [`crate::nodes`] promises. Knows no HTML.
//!
//! Everything is lazy. What the walk stands in is one stack (`wanted`), what is written is another
//! (`actual`); only when something visible comes are the two brought together. So nothing empty is
//! ever opened, emphasis around blocks is closed and opened again in each, and white space falls
//! outside the marks: it is held back until the text after it is known.
//!
//! [`blocks`] and [`inlines`] each own one pair of stacks.

mod blocks;
mod html;
mod inlines;
mod tables;

use std::borrow::Cow;

use crate::nodes::{Builder, Construct, Nodes};

use blocks::{Container, Opened};
pub(super) use html::HtmlTag;
use inlines::{Edges, Mark};

/// Writes nodes in normal form.
pub(super) struct Writer<'a> {
    builder: Builder,
    /// Whether what shows nothing is written too, see [`super::Plan::is_exact`].
    is_exact: bool,
    /// The document node at hand.
    source: u32,
    /// Which of those made from one element is entered; 0 where it makes no more than one of a kind.
    part: u32,
    /// How many parts there were.
    parts: u32,
    /// The containers the walk stands in, outermost first.
    wanted: Vec<Container>,
    /// What the walk stood in when a footnote's text began.
    outside_footnote: Option<Vec<Container>>,
    labels: Vec<String>,
    /// Those that are open in the nodes.
    actual: Vec<Opened>,
    /// The inline elements the walk stands in.
    marks: Vec<Mark>,
    /// Those that are open in the nodes.
    open_marks: Vec<Mark>,
    addresses: Addresses,
    /// What the abbreviation stands for that the walk stands in: the value of an attribute.
    abbreviation: String,
    /// Where the link leads that the walk stands in.
    link: Option<(Cow<'a, str>, Cow<'a, str>)>,
    place: Place,
    leaf: Leaf,
    /// White space seen since the last text: written before the next one, or never.
    space: String,
    /// Line breaks seen since the last text.
    breaks: u32,
    /// Text of code that is not yet written, so that neighbours become one code span.
    code: String,
    /// The white space at the edges of that code is of more than spaces: the source's layout.
    code_is_laid_out: Edges,
    /// How many `code` elements the walk stands in.
    code_depth: u32,
    /// Whether the next paragraph was marked up as one.
    is_marked_paragraph: bool,
}

/// How many bytes of addresses and titles may still be written.
///
/// A link is written anew in each block it stands around, and an address with all of its base: a page
/// of a long one could ask for its own length in each link. What is bounded here is out of reach of a
/// page that was not made for that.
pub(super) struct Addresses(usize);

impl Addresses {
    const SPARE_BYTES: usize = 1 << 20;
    const BYTES_PER_NODE: usize = 256;

    /// For a page of this many nodes, and bytes of text.
    pub(super) fn for_page(nodes: usize, bytes: usize) -> Addresses {
        Addresses(nodes * Addresses::BYTES_PER_NODE + bytes + Addresses::SPARE_BYTES)
    }

    /// Whether this many bytes more may be written.
    fn take(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// What text becomes a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Paragraphs, opened as needed.
    Flow,
    /// A heading of this level.
    Heading(u8),
    /// A table cell: blocks in it become lines.
    Cell,
}

/// The block that holds inlines and is open in the nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaf {
    Closed,
    Empty,
    Filled,
}

impl<'a> Writer<'a> {
    pub(super) fn new(addresses: Addresses, is_exact: bool) -> Writer<'a> {
        Writer {
            addresses,
            is_exact,
            builder: Builder::new(),
            source: 0,
            part: 0,
            parts: 0,
            wanted: Vec::new(),
            outside_footnote: None,
            labels: Vec::new(),
            actual: Vec::new(),
            marks: Vec::new(),
            open_marks: Vec::new(),
            abbreviation: String::new(),
            link: None,
            place: Place::Flow,
            leaf: Leaf::Closed,
            space: String::new(),
            breaks: 0,
            code: String::new(),
            code_is_laid_out: Edges::default(),
            code_depth: 0,
            is_marked_paragraph: false,
        }
    }

    /// The document node that what follows is made from.
    pub(super) fn set_source(&mut self, source: u32) {
        self.source = source;
        self.builder.set_source(source);
    }

    /// What is entered next is one of several things made from an element: not the same as one entered
    /// before, and closed before it.
    pub(super) fn begin_part(&mut self) {
        self.parts = self.parts.saturating_add(1);
        self.part = self.parts;
    }

    pub(super) fn end_part(&mut self) {
        self.part = 0;
    }

    /// What text becomes a part of just now.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Whether nothing was written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.builder.nodes().is_empty()
    }

    /// Closes what is open.
    pub(super) fn finish(mut self) -> Nodes {
        self.boundary();
        self.close_containers(0);
        self.builder.finish()
    }

    /// A block begins or ends here: what stands before and after does not run together.
    pub(super) fn boundary(&mut self) {
        self.flush_code();
        self.is_marked_paragraph = false;
        match self.place {
            Place::Flow => self.close_leaf(),
            Place::Heading(_) => self.hold(" "),
            Place::Cell => {
                self.space.clear();
                self.breaks = self.breaks.max(1);
            }
        }
    }

    fn close_leaf(&mut self) {
        self.close_marks(0);
        if self.leaf != Leaf::Closed {
            self.builder.close();
            self.leaf = Leaf::Closed;
        }
        self.space.clear();
        self.breaks = 0;
    }

    /// Opens the block that the next inline stands in.
    fn open_leaf(&mut self) {
        let construct = match self.place {
            Place::Heading(level) => Construct::Heading(level),
            Place::Flow | Place::Cell => Construct::Paragraph,
        };
        self.open_containers(construct);
        self.builder.open(construct);
        self.leaf = Leaf::Empty;
    }
}
