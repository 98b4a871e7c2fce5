//! Tables: their rows and cells as the walk comes by them.

use super::{Act, Frame, Walk, handled};
use crate::dom::NodeId;
use crate::html::Tag;
use crate::mapping::first_below;
use crate::mapping::loss::LossKind;
use crate::mapping::table::{self, Grid, Rest};
use crate::mapping::writer::{Place, Writer};
use crate::nodes::Alignment;

/// A data table the walk stands in.
pub(super) struct OpenTable {
    grid: Grid,
    /// The row to come, and the cell in it.
    row: usize,
    cell: usize,
    /// The column to be written next.
    column: usize,
    is_open: bool,
    /// Captions that stand after rows: a table holds rows only, they follow it.
    captions: Vec<NodeId>,
    /// Rows and groups of rows that a handler leaves out, in document order.
    dropped: Vec<NodeId>,
}

impl Walk<'_> {
    pub(super) fn table(&mut self, node: NodeId) {
        let mut dropped = Vec::new();
        let grid = match self.writer.place() {
            Place::Flow => self.grid(node, &mut dropped),
            Place::Heading(_) | Place::Cell => None,
        };
        match (&grid, self.writer.place()) {
            (Some(grid), _) => {
                self.note_rest(node, grid);
                for span in &grid.spans {
                    self.losses
                        .add_text(span.cell, LossKind::Span, span.to_string());
                }
            }
            (None, Place::Cell) => self.losses.add(node, LossKind::NestedTable),
            (None, _) => self.losses.add(node, LossKind::LayoutTable),
        }
        self.block(node);
        if let Some(grid) = grid {
            self.tables.push(OpenTable::new(grid, dropped));
            self.push(node, Act::CloseTable);
        }
    }

    fn grid(&mut self, table: NodeId, dropped: &mut Vec<NodeId>) -> Option<Grid> {
        let (document, plan) = (self.document, self.plan);
        let headline = plan.headline.filter(|_| !self.in_headline);
        table::grid(document, table, &mut self.kept, plan.table_cells, |part| {
            let drops = handled::drops(document, plan.handlers, part) || headline == Some(part);
            if drops {
                dropped.push(part);
            }
            drops
        })
    }

    /// Of the headline, which is written before all else, its cell is left where it is one.
    pub(super) fn leave_out(&mut self, headline: NodeId) {
        let is_cell = matches!(self.document.tag(headline), Tag::Td | Tag::Th);
        if is_cell && !self.tables.is_empty() {
            self.table_cell(headline);
        }
    }

    /// Notes what does not fit into the table.
    fn note_rest(&mut self, table: NodeId, grid: &Grid) {
        if grid.rest.rows > 0 {
            let rows = grid.rest.rows.to_string();
            self.losses.add_text(table, LossKind::TableEnd, rows);
            self.cells_behind = self.cells_behind.saturating_add(grid.rest.cells);
        }
    }

    pub(super) fn close_table(&mut self) {
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
            self.next = caption;
        }
    }

    pub(super) fn table_row(&mut self, node: NodeId) {
        let row = self.tables.last().filter(|table| {
            table
                .grid
                .rows
                .get(table.row)
                .is_some_and(|row| row.element == node)
        });
        if row.is_none() || self.writer.place() == Place::Cell {
            self.end_full_table();
            self.block(node);
            return;
        }
        self.open_row();
        self.push(node, Act::CloseRow);
    }

    /// Opens the next row, and the table before the first.
    pub(super) fn open_row(&mut self) {
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
    }

    /// What comes behind the last row that fits into a table stands behind the table.
    fn end_full_table(&mut self) {
        let is_in_cell = self.writer.place() == Place::Cell;
        let table = self.tables.last_mut().filter(|_| !is_in_cell);
        if let Some(table) = table.filter(|table| table.is_open && table.is_full()) {
            table.is_open = false;
            self.writer.close_table();
        }
    }

    pub(super) fn close_row(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        table.write_empty_cells(&mut self.writer, table.grid.columns.len());
        self.writer.close_row();
        table.row += 1;
    }

    pub(super) fn table_cell(&mut self, node: NodeId) {
        if !self.begin_cell(node) {
            self.block(node);
        }
    }

    /// Begins a cell of the table that the walk stands in; whether the element is one.
    pub(super) fn begin_cell(&mut self, node: NodeId) -> bool {
        let is_in_cell = self.writer.place() == Place::Cell;
        let table = self.tables.last_mut().filter(|_| !is_in_cell);
        let cell = table.and_then(|table| {
            let row = table.grid.rows.get(table.row)?;
            let &(element, column) = row.cells.get(table.cell)?;
            (element == node).then_some((table, column))
        });
        let Some((table, column)) = cell else {
            return false;
        };
        table.write_empty_cells(&mut self.writer, column);
        let span = table.grid.span(node).copied();
        table.cell += 1;
        self.open_next_cell();
        if let Some(span) = span {
            self.writer.span_cell(span.columns, span.rows);
        }
        self.push(node, Act::CloseCell);
        true
    }

    /// Opens a cell in the column to be written next.
    pub(super) fn open_next_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            let alignment = table.grid.columns.get(table.column).copied();
            self.writer.open_cell(alignment.unwrap_or_default());
            table.column += 1;
        }
    }

    pub(super) fn close_cell(&mut self) {
        self.writer.close_cell();
    }

    pub(super) fn caption(&mut self, node: NodeId) -> NodeId {
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
    fn new(grid: Grid, dropped: Vec<NodeId>) -> OpenTable {
        OpenTable {
            grid,
            row: 0,
            cell: 0,
            column: 0,
            is_open: false,
            captions: Vec::new(),
            dropped,
        }
    }

    /// One that a handler writes: its first row is the header, and none of its cells is an element.
    pub(super) fn said(columns: Vec<Alignment>) -> OpenTable {
        let grid = Grid {
            columns,
            rows: Vec::new(),
            has_header: true,
            spans: Vec::new(),
            rest: Rest::default(),
        };
        OpenTable::new(grid, Vec::new())
    }

    /// Whether a row was written.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Whether a handler leaves the row, or the group of rows, out.
    pub(super) fn drops(&self, part: NodeId) -> bool {
        self.dropped.binary_search(&part).is_ok()
    }

    /// Whether more rows come than fit.
    fn is_full(&self) -> bool {
        self.grid.rest.rows > 0 && self.row >= self.grid.rows.len()
    }

    pub(super) fn write_empty_cells(&mut self, writer: &mut Writer<'_>, until: usize) {
        while self.column < until {
            writer.open_cell(self.grid.columns[self.column]);
            writer.close_cell();
            self.column += 1;
        }
    }
}
