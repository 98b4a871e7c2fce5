//! Tables: rows and cells, each row as wide as the table.

use super::{Leaf, Place, Writer};
use crate::nodes::{Alignment, Construct};

impl Writer<'_> {
    /// A table begins, of one or more columns. Only where [`Place`] is `Flow`.
    pub(in crate::mapping) fn open_table(&mut self, columns: u32) {
        self.boundary();
        self.open_containers(Construct::Table(columns));
        self.builder.open(Construct::Table(columns));
    }

    pub(in crate::mapping) fn close_table(&mut self) {
        self.builder.close();
    }

    pub(in crate::mapping) fn open_row(&mut self, is_header: bool) {
        self.builder.open(Construct::TableRow(is_header));
    }

    pub(in crate::mapping) fn close_row(&mut self) {
        self.builder.close();
    }

    pub(in crate::mapping) fn open_cell(&mut self, alignment: Alignment) {
        self.builder.open(Construct::TableCell(alignment));
        self.place = Place::Cell;
        self.leaf = Leaf::Empty;
        self.space.clear();
        self.breaks = 0;
    }

    /// The cell opened last reaches over this many columns and rows.
    pub(in crate::mapping) fn span_cell(&mut self, columns: u16, rows: u16) {
        self.builder.span_cell(columns, rows);
    }

    pub(in crate::mapping) fn close_cell(&mut self) {
        self.flush_code();
        self.close_leaf();
        self.place = Place::Flow;
    }
}
