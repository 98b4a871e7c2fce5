//! The walk: through the document once, front to back, with a stack of its own.
//!
//! Takes the document and the plan, tells the [`Writer`] what it meets. Pages are written by
//! strangers and can be very deep, so there is no recursion: an element that has an end to act on
//! leaves a [`Frame`] on the stack.

use super::code;
use super::elements::{self, Meaning};
use super::image::{self, Image};
use super::kept::Kept;
use super::link::{self, Link};
use super::list;
use super::table::{self, Grid};
use super::visibility::{self, Noscript};
use super::writer::{Place, Writer};
use super::{Plan, first_below};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::nodes::Nodes;

pub(super) struct Walk<'a> {
    document: &'a Document,
    plan: &'a Plan<'a>,
    kept: Kept,
    /// Whether the headline is walked, which is not among what is kept.
    in_headline: bool,
    writer: Writer<'a>,
    /// The node to visit next.
    next: NodeId,
    frames: Vec<Frame>,
    tables: Vec<OpenTable>,
    noscript_is_the_page: Option<bool>,
    quotations: u32,
}

/// What to do when the walk reaches `end`.
struct Frame {
    end: NodeId,
    act: Act,
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Boundary,
    Space,
    Leave(usize),
    LeaveHeading,
    CloseMark,
    LeaveCode,
    CloseTable,
    CloseRow,
    CloseCell,
    Say(&'static str),
    CloseQuotation(&'static str),
    /// Continue elsewhere.
    Jump(NodeId),
    EndHeadline,
}

struct OpenTable {
    grid: Grid,
    /// The row to come, and the cell in it.
    row: usize,
    cell: usize,
    /// The column to be written next.
    column: usize,
    is_open: bool,
    /// Captions that stand after rows: a table holds rows only, they follow it.
    captions: Vec<NodeId>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(document: &'a Document, plan: &'a Plan<'a>) -> Walk<'a> {
        Walk {
            document,
            plan,
            kept: Kept::new(plan.kept, plan.shows_hidden),
            in_headline: false,
            writer: Writer::new(),
            next: NodeId::DOCUMENT,
            frames: Vec::with_capacity(32),
            tables: Vec::new(),
            noscript_is_the_page: None,
            quotations: 0,
        }
    }

    pub(super) fn finish(self) -> Nodes {
        self.writer.finish()
    }

    /// Writes the headline, before all else.
    pub(super) fn headline(&mut self) {
        if let Some(headline) = self.plan.headline {
            self.in_headline = true;
            self.writer.enter_heading(1);
            self.push(headline, Act::EndHeadline);
            self.next = first_below(self.document, headline);
            self.run();
            self.in_headline = false;
            self.next = NodeId::DOCUMENT;
        }
        if let Some(title) = self.plan.title.filter(|_| self.writer.is_empty()) {
            self.writer.enter_heading(1);
            self.writer.text(title);
            self.writer.leave_heading();
        }
    }

    /// Visits every node that is kept, to the end of the document or of the headline.
    pub(super) fn run(&mut self) {
        let end = match self.plan.headline {
            Some(headline) if self.in_headline => self.document.end(headline),
            _ => self.document.end(NodeId::DOCUMENT),
        };
        loop {
            self.act_on_ends();
            if self.next >= end {
                return;
            }
            let node = self.next;
            let after = self.document.end(node);
            let is_headline = !self.in_headline && self.plan.headline == Some(node);
            self.next = if is_headline || !self.is_kept(node, after) {
                after
            } else {
                match self.document.kind(node) {
                    Kind::Text => {
                        self.writer.set_source(node.0);
                        self.writer.text(self.document.text(node));
                        after
                    }
                    Kind::Element => self.element(node),
                    Kind::Document => first_below(self.document, node),
                    Kind::Comment => after,
                }
            };
        }
    }

    fn is_kept(&mut self, start: NodeId, end: NodeId) -> bool {
        self.in_headline || self.kept.intersects(start, end)
    }

    fn push(&mut self, element: NodeId, act: Act) {
        self.frames.push(Frame {
            end: self.document.end(element),
            act,
        });
    }

    fn act_on_ends(&mut self) {
        while let Some(frame) = self.frames.last() {
            if self.next < frame.end {
                return;
            }
            let act = frame.act;
            self.frames.pop();
            self.act(act);
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Boundary => self.writer.boundary(),
            Act::Space => self.writer.text(" "),
            Act::Leave(count) => self.writer.leave(count),
            Act::LeaveHeading | Act::EndHeadline => self.writer.leave_heading(),
            Act::CloseMark => self.writer.close_mark(),
            Act::LeaveCode => self.writer.leave_code(),
            Act::CloseTable => self.close_table(),
            Act::CloseRow => self.close_row(),
            Act::CloseCell => self.close_cell(),
            Act::Say(text) => self.writer.text(text),
            Act::CloseQuotation(mark) => {
                self.writer.text(mark);
                self.quotations -= 1;
            }
            Act::Jump(node) => {
                self.writer.boundary();
                self.next = node;
            }
        }
    }

    /// Begins an element; gives the node to visit next.
    fn element(&mut self, node: NodeId) -> NodeId {
        let document = self.document;
        let (below, after) = (first_below(document, node), document.end(node));
        let tag = document.tag(node);
        let meaning = self.meaning(node, tag);
        if meaning == Meaning::Nothing || self.kept.hides(document, node) {
            return after;
        }
        self.writer.set_source(node.0);
        match meaning {
            Meaning::Nothing => return after,
            Meaning::Line => {}
            Meaning::Apart => {
                self.writer.text(" ");
                self.push(node, Act::Space);
            }
            Meaning::Block => self.block(node),
            Meaning::Paragraph => {
                self.writer.paragraph();
                self.push(node, Act::Boundary);
            }
            Meaning::Heading(level) => self.heading(node, level),
            Meaning::BlockQuote => {
                let entered = self.writer.enter_block_quote(node.0, None);
                self.push(node, Act::Leave(entered));
            }
            Meaning::OrderedList => self.list(node, Some(list::start(document, node))),
            Meaning::BulletList => self.list(node, None),
            Meaning::Item => self.item(node),
            Meaning::Term => {
                self.block(node);
                self.mark(node, Meaning::Strong);
            }
            Meaning::CodeBlock => {
                self.code_block(node);
                return after;
            }
            Meaning::ThematicBreak => self.writer.thematic_break(),
            Meaning::Table => self.table(node),
            Meaning::TableRow => self.table_row(node),
            Meaning::TableCell => self.table_cell(node),
            Meaning::Caption => return self.caption(node),
            Meaning::Emphasis | Meaning::Strong | Meaning::Strikethrough => {
                self.mark(node, meaning);
            }
            Meaning::CodeSpan => {
                if is_empty(document, node) && below < after {
                    self.writer.blank_code();
                    return after;
                }
                self.writer.enter_code();
                self.push(node, Act::LeaveCode);
            }
            Meaning::Link => return self.link(node),
            Meaning::Image => self.image(node),
            Meaning::Input => {
                if let Some(checked) = list::checkbox(document, node) {
                    self.writer.task(checked);
                }
            }
            Meaning::HardBreak => self.writer.hard_break(),
            Meaning::Quotation => self.quotation(node),
            Meaning::Reading => {
                self.writer.text("(");
                self.push(node, Act::Say(")"));
            }
            Meaning::Noscript => return self.noscript(node),
        }
        below
    }

    /// What the element stands for: its name says it, or its role.
    fn meaning(&self, node: NodeId, tag: Tag) -> Meaning {
        let meaning = elements::meaning(tag);
        if !matches!(meaning, Meaning::Block | Meaning::Line | Meaning::Paragraph) {
            return meaning;
        }
        match self.document.attribute(node, AttributeName::Role) {
            Some("heading") => {
                let level = self.document.attribute(node, AttributeName::AriaLevel);
                let level = level.and_then(|level| trim(level).parse().ok());
                Meaning::Heading(level.map_or(2, |level: u8| level.clamp(1, 6)))
            }
            _ => meaning,
        }
    }

    fn block(&mut self, node: NodeId) {
        self.writer.boundary();
        self.push(node, Act::Boundary);
    }

    fn heading(&mut self, node: NodeId, level: u8) {
        if !holds_blocks(self.document, node) && self.writer.enter_heading(level) {
            self.push(node, Act::LeaveHeading);
        } else {
            self.block(node);
        }
    }

    fn list(&mut self, node: NodeId, start: Option<u32>) {
        let entered = self.writer.enter_list(node.0, start);
        self.push(node, Act::Leave(entered));
    }

    fn item(&mut self, node: NodeId) {
        if is_empty(self.document, node) {
            self.writer.empty_item();
            return;
        }
        let parent = self.document.parent(node).unwrap_or(NodeId::DOCUMENT);
        let value = list::value(self.document, node);
        let entered = self.writer.enter_item(node.0, parent.0, value);
        self.push(node, Act::Leave(entered));
    }

    fn code_block(&mut self, node: NodeId) {
        let code = code::text(self.document, node, &mut self.kept);
        let is_shown = !trim(&code).is_empty() || code::is_marked(self.document, node);
        if is_shown {
            let language = code::language(self.document, node);
            self.writer.code_block(&language, &code);
        } else {
            self.writer.boundary();
        }
    }

    fn mark(&mut self, node: NodeId, meaning: Meaning) {
        let opened = match meaning {
            Meaning::Emphasis => self.writer.open_emphasis(node.0),
            Meaning::Strong => self.writer.open_strong(node.0),
            _ => self.writer.open_strikethrough(node.0),
        };
        if opened {
            self.push(node, Act::CloseMark);
        }
    }

    fn link(&mut self, node: NodeId) -> NodeId {
        let in_heading = matches!(self.writer.place(), Place::Heading(_));
        match link::link(self.document, node, self.plan.base, in_heading) {
            Link::Permalink => return self.document.end(node),
            Link::Nowhere => {}
            Link::To(url, title) => {
                if self.writer.open_link(node.0, url, title) {
                    self.push(node, Act::CloseMark);
                }
            }
        }
        first_below(self.document, node)
    }

    fn image(&mut self, node: NodeId) {
        match image::image(self.document, node, self.plan.base) {
            Image::Picture(url, title, description) => {
                self.writer.image(&url, title, description);
            }
            Image::Text(text) => self.writer.text(text),
            Image::Nothing => {}
        }
    }

    fn quotation(&mut self, node: NodeId) {
        // English marks, single ones inside double ones.
        let (open, close) = match self.quotations % 2 {
            0 => ("\u{201c}", "\u{201d}"),
            _ => ("\u{2018}", "\u{2019}"),
        };
        self.quotations += 1;
        self.writer.text(open);
        self.push(node, Act::CloseQuotation(close));
    }

    fn noscript(&mut self, node: NodeId) -> NodeId {
        let document = self.document;
        let is_shown = match visibility::noscript(document, node) {
            Noscript::Nothing => false,
            Noscript::Images => image::is_needed_copy(document, node),
            Noscript::Text => {
                self.block(node);
                self.plan.shows_hidden
                    || *self
                        .noscript_is_the_page
                        .get_or_insert_with(|| visibility::noscript_is_the_page(document))
            }
        };
        if is_shown {
            first_below(document, node)
        } else {
            document.end(node)
        }
    }

    fn table(&mut self, node: NodeId) {
        let grid = match self.writer.place() {
            Place::Flow => table::grid(self.document, node, &mut self.kept),
            Place::Heading(_) | Place::Cell => None,
        };
        self.block(node);
        if let Some(grid) = grid {
            self.tables.push(OpenTable {
                grid,
                row: 0,
                cell: 0,
                column: 0,
                is_open: false,
                captions: Vec::new(),
            });
            self.push(node, Act::CloseTable);
        }
    }

    fn close_table(&mut self) {
        let Some(table) = self.tables.pop() else {
            return;
        };
        if table.is_open {
            self.writer.close_table();
        }
        // The last one pushed is walked first.
        for &caption in table.captions.iter().rev() {
            self.frames.push(Frame {
                end: self.document.end(caption),
                act: Act::Jump(self.next),
            });
            self.next = first_below(self.document, caption);
        }
    }

    fn table_row(&mut self, node: NodeId) {
        let row = self.tables.last().filter(|table| {
            table
                .grid
                .rows
                .get(table.row)
                .is_some_and(|row| row.element == node)
        });
        if row.is_none() || self.writer.place() == Place::Cell {
            self.block(node);
            return;
        }
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let writer = &mut self.writer;
        let is_first = !table.is_open;
        if is_first {
            writer.open_table(table.grid.columns.len() as u32);
            table.is_open = true;
            if !table.grid.has_header {
                writer.open_row(true);
                for &alignment in &table.grid.columns {
                    writer.open_cell(alignment);
                    writer.close_cell();
                }
                writer.close_row();
            }
        }
        writer.open_row(is_first && table.grid.has_header);
        table.cell = 0;
        table.column = 0;
        self.push(node, Act::CloseRow);
    }

    fn close_row(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        table.write_empty_cells(&mut self.writer, table.grid.columns.len());
        self.writer.close_row();
        table.row += 1;
    }

    fn table_cell(&mut self, node: NodeId) {
        let is_in_cell = self.writer.place() == Place::Cell;
        let table = self.tables.last_mut().filter(|_| !is_in_cell);
        let cell = table.and_then(|table| {
            let row = table.grid.rows.get(table.row)?;
            let &(element, column) = row.cells.get(table.cell)?;
            (element == node).then_some((table, column))
        });
        let Some((table, column)) = cell else {
            self.block(node);
            return;
        };
        table.write_empty_cells(&mut self.writer, column);
        self.writer.open_cell(table.grid.columns[column]);
        table.column += 1;
        table.cell += 1;
        self.push(node, Act::CloseCell);
    }

    fn close_cell(&mut self) {
        self.writer.close_cell();
    }

    fn caption(&mut self, node: NodeId) -> NodeId {
        if let Some(table) = self.tables.last_mut() {
            if table.is_open && self.writer.place() == Place::Flow {
                table.captions.push(node);
                return self.document.end(node);
            }
        }
        self.block(node);
        first_below(self.document, node)
    }
}

impl OpenTable {
    fn write_empty_cells(&mut self, writer: &mut Writer<'_>, until: usize) {
        while self.column < until {
            writer.open_cell(self.grid.columns[self.column]);
            writer.close_cell();
            self.column += 1;
        }
    }
}

/// Whether an element holds nothing but white space.
fn is_empty(document: &Document, element: NodeId) -> bool {
    document
        .descendants(element)
        .all(|node| document.kind(node) == Kind::Text && trim(document.text(node)).is_empty())
}

/// Whether a heading element holds what no heading can: an end tag is missing, or the page is one
/// large heading. Looks no further than the first such element.
fn holds_blocks(document: &Document, heading: NodeId) -> bool {
    let mut paragraphs = 0;
    document
        .descendants(heading)
        .any(|node| match document.tag(node) {
            Tag::P => {
                paragraphs += 1;
                paragraphs > 1
            }
            tag => {
                tag.heading_level().is_some()
                    || matches!(
                        tag,
                        Tag::Ul
                            | Tag::Ol
                            | Tag::Dl
                            | Tag::Table
                            | Tag::Pre
                            | Tag::Blockquote
                            | Tag::Hr
                            | Tag::Figure
                            | Tag::Article
                            | Tag::Section
                    )
            }
        })
}
