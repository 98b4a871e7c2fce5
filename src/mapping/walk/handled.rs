//! What handlers say, done: their steps, taken with the writer as the walk's own are.

use std::borrow::Cow;

use super::tables::OpenTable;
use super::{Act, Walk};
use crate::dom::{Document, NodeId};
use crate::html::Tag;
use crate::mapping::first_below;
use crate::mapping::handler::{Context, Element, Handled, Handler, Opening, Step};
use crate::mapping::math::{self, Formula};
use crate::mapping::writer::Place;
use crate::nodes::Alignment;

/// An element whose steps are being taken.
pub(super) struct Performance {
    node: NodeId,
    /// The steps to come.
    steps: std::vec::IntoIter<Step>,
    /// How to close what is open, outermost first.
    open: Vec<Act>,
}

impl Walk<'_> {
    /// Asks the handlers about an element; gives the node to visit next, if one of them has dealt
    /// with it. A table is laid out as a whole: of its parts they have the cells, which stay cells, and
    /// the caption; rows they were asked about before ([`drops`]).
    pub(super) fn handled(&mut self, node: NodeId) -> Option<NodeId> {
        if self.plan.handlers.is_empty() {
            return None;
        }
        let is_in_table = !self.tables.is_empty() && self.writer.place() != Place::Cell;
        if is_in_table && !self.is_asked_about_part(node) {
            let is_dropped = self.tables.last().is_some_and(|table| table.drops(node));
            return is_dropped.then(|| self.document.end(node));
        }
        let (handled, context) = ask(self.document, self.plan.handlers, node);
        if handled == Handled::No {
            return None;
        }
        self.writer.set_source(node.0);
        let is_cell = is_in_table && self.begin_cell(node);
        if !is_cell && self.document.tag(node).is_block() {
            self.block(node);
        }
        match handled {
            Handled::Yes => Some(self.perform(node, context)),
            Handled::Drop | Handled::No => Some(self.document.end(node)),
        }
    }

    /// Whether handlers are asked about an element in a table, outside its cells, where the walk comes by
    /// it. Between rows nothing can be written; a caption that stands after them is visited once more,
    /// when the table is written.
    fn is_asked_about_part(&self, part: NodeId) -> bool {
        match self.document.tag(part) {
            Tag::Td | Tag::Th => true,
            Tag::Tr | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Colgroup | Tag::Col => false,
            _ => !self.tables.last().is_some_and(|table| table.is_open()),
        }
    }

    fn perform(&mut self, node: NodeId, context: Context) -> NodeId {
        let performance = Performance {
            node,
            steps: context.into_steps().into_iter(),
            open: Vec::new(),
        };
        self.go_on_with(performance)
    }

    /// The element with steps left has ended.
    pub(super) fn resume(&mut self) {
        if let Some(performance) = self.performances.pop() {
            self.writer.set_source(performance.node.0);
            self.go_on_with(performance);
        }
    }

    /// Takes the steps up to the children, if they are asked for, else to the end; gives the node to
    /// visit next.
    fn go_on_with(&mut self, mut performance: Performance) -> NodeId {
        let node = performance.node;
        while let Some(step) = performance.steps.next() {
            if matches!(step, Step::Children) {
                self.push(node, Act::Resume);
                self.performances.push(performance);
                return first_below(self.document, node);
            }
            self.take(node, step, &mut performance.open);
        }
        while let Some(act) = performance.open.pop() {
            self.act(act);
        }
        self.document.end(node)
    }

    fn take(&mut self, node: NodeId, step: Step, open: &mut Vec<Act>) {
        match step {
            Step::Open(opening) => {
                let act = self.open(node, opening, open.last().copied());
                open.push(act);
            }
            Step::Close => {
                if let Some(act) = open.pop() {
                    self.act(act);
                }
            }
            Step::Text(text) => self.writer.text(&text),
            Step::CodeSpan(code) => {
                self.writer.enter_code();
                self.writer.text(&code);
                self.writer.leave_code();
            }
            Step::HardBreak => self.writer.hard_break(),
            Step::ThematicBreak => self.writer.thematic_break(),
            Step::Formula { tex, is_display } => {
                let tex = math::cleaned(&tex);
                if !tex.is_empty() {
                    self.write_formula(&Formula { tex, is_display });
                }
            }
            Step::CodeBlock { language, code } => self.writer.code_block(&language, &code),
            Step::Image {
                url,
                title,
                description,
            } => match self.plan.base.resolve(&url) {
                Some(url) => self.writer.image(&url, &title, &description),
                None => self.writer.text(&description),
            },
            Step::Children => {}
        }
    }

    /// Opens what fits here, right within what is closed by `around`; gives how to close it.
    fn open(&mut self, node: NodeId, opening: Opening, around: Option<Act>) -> Act {
        let writer = &mut self.writer;
        writer.begin_part();
        let act = match opening {
            Opening::Paragraph => {
                writer.paragraph();
                Act::Boundary
            }
            Opening::Heading(level) => match writer.enter_heading(level) {
                true => Act::LeaveHeading,
                false => Act::Boundary,
            },
            Opening::BlockQuote(alert) => Act::Leave(writer.enter_block_quote(node.0, alert)),
            Opening::List(start) => Act::Leave(writer.enter_list(node.0, start)),
            Opening::Item(task) => {
                let entered = writer.enter_item(node.0, node.0, None);
                if let Some(is_done) = task.filter(|_| entered > 0) {
                    writer.task(is_done);
                }
                Act::Leave(entered)
            }
            Opening::Table(alignments) => self.open_said_table(alignments),
            Opening::Row => self.open_said_row(around),
            Opening::Cell => self.open_said_cell(around),
            Opening::Emphasis => closing(writer.open_emphasis(node.0, false)),
            Opening::Strong => closing(writer.open_strong(node.0, false)),
            Opening::Strikethrough => closing(writer.open_strikethrough(node.0)),
            Opening::Link { url, title } => {
                let url = self.plan.base.resolve(&url).map(Cow::into_owned);
                closing(url.is_some_and(|url| {
                    let (url, title) = (Cow::Owned(url), Cow::Owned(title));
                    writer.open_link(node.0, url, title)
                }))
            }
        };
        self.writer.end_part();
        act
    }

    /// A table that a handler writes; its text where none can stand.
    fn open_said_table(&mut self, alignments: Vec<Alignment>) -> Act {
        self.writer.boundary();
        let fits = self.tables.is_empty() && self.writer.place() == Place::Flow;
        if !fits || alignments.is_empty() {
            return Act::Boundary;
        }
        self.tables.push(OpenTable::said(alignments));
        Act::CloseTable
    }

    fn open_said_row(&mut self, around: Option<Act>) -> Act {
        if !matches!(around, Some(Act::CloseTable)) {
            self.writer.boundary();
            return Act::Boundary;
        }
        self.open_row();
        Act::CloseRow
    }

    fn open_said_cell(&mut self, around: Option<Act>) -> Act {
        if !matches!(around, Some(Act::CloseRow)) {
            self.writer.boundary();
            return Act::Boundary;
        }
        self.open_next_cell();
        Act::CloseCell
    }
}

/// Whether a handler leaves this part of a table out, a row or a group of rows.
pub(super) fn drops(document: &Document, handlers: &[Handler], part: NodeId) -> bool {
    ask(document, handlers, part).0 == Handled::Drop
}

/// What the first handler says that does not say no.
fn ask(document: &Document, handlers: &[Handler], node: NodeId) -> (Handled, Context) {
    let element = Element::new(document, node);
    for handler in handlers {
        let mut context = Context::default();
        let handled = handler.ask(&element, &mut context);
        if handled != Handled::No {
            return (handled, context);
        }
    }
    (Handled::No, Context::default())
}

/// How a mark is closed: not at all where it was not opened.
fn closing(opened: bool) -> Act {
    match opened {
        true => Act::CloseMark,
        false => Act::Nothing,
    }
}
