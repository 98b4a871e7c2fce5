//! Tables: which are data and which only lay out a page, and the grid of the data.
//!
//! Takes a `table` element, gives a [`Grid`] or `None` where it is to be read as plain flow.

use std::fmt;

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::nodes::Alignment;

use super::elements::{self, Meaning};
use super::first_below;
use super::kept::Kept;
use super::{code, embed, math};
use crate::vocabulary::constructs::{Sign, Signs, signs};

/// A data table as Markdown can have it: every row as wide as the table, nothing spanning. A cell
/// that spans is followed by empty ones; columns that no cell begins in are left out.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) columns: Vec<Alignment>,
    pub(super) rows: Vec<Row>,
    pub(super) has_header: bool,
    /// The cells that span, in document order.
    pub(super) spans: Vec<Span>,
    /// What comes behind the last row that fits.
    pub(super) rest: Rest,
}

/// The rows of a page's table that do not fit into its grid, and their cells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rest {
    pub(super) rows: usize,
    pub(super) cells: u32,
}

impl Grid {
    /// How far a cell reaches, if it spans.
    pub(super) fn span(&self, cell: NodeId) -> Option<&Span> {
        let place = self.spans.binary_search_by_key(&cell, |span| span.cell);
        self.spans.get(place.ok()?)
    }
}

/// How far a cell reaches that spans: in columns and rows of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) cell: NodeId,
    pub(super) columns: u16,
    pub(super) rows: u16,
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} × {}", self.columns, self.rows)
    }
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) element: NodeId,
    /// The cells and the columns they stand in.
    pub(super) cells: Vec<(NodeId, usize)>,
}

/// The standard's limits (4.9.11).
const MAX_COLUMN_SPAN: u32 = 1000;
const MAX_ROW_SPAN: u32 = 65_534;

/// A grid may have this many places for each cell of the page, and `SPARE_PLACES` more: all rows are
/// as wide as the widest. Where spans ask for more, they are not heeded (a page of a few bytes a row
/// could ask for a thousand each); where one long row does over many short ones, it is no table.
const PLACES_PER_CELL: usize = 16;
const SPARE_PLACES: usize = 1024;

/// Cells with more text than this, in bytes, hold running text: the table lays out a page.
const LONG_CELL: usize = 1500;

/// The grid of `table` of at most so many cells, or `None` where it holds no data: it lays out a
/// page. `drops` is asked about each row and each group of rows whether it is left out. Linear in the
/// nodes below it, nested tables left out.
pub(super) fn grid(
    document: &Document,
    table: NodeId,
    kept: &mut Kept,
    most_cells: usize,
    drops: impl FnMut(NodeId) -> bool,
) -> Option<Grid> {
    let seen = Survey::of(document, table, kept, drops);
    if !seen.is_data(document, table) {
        return None;
    }
    seen.laid_out(document, most_cells)
}

/// What was seen in a table.
#[derive(Default)]
struct Survey {
    rows: Vec<SeenRow>,
    has_head: bool,
    has_caption: bool,
    has_header_cell: bool,
    has_nested_table: bool,
    /// Something between the cells, or a row or a cell in another, where no parser but a template puts
    /// it.
    has_strays: bool,
    /// The end of the cell or caption being looked at.
    inside: u32,
    /// The end of the row being looked at.
    row_end: u32,
    /// Headings, lists, quotes, code, rules, or several paragraphs in a cell.
    has_blocks: bool,
    has_code: bool,
    /// A cell with the numbers of lines, which takes no column.
    has_numbers: bool,
    longest_cell: usize,
    is_in_head: bool,
    /// Of the cell being looked at: bytes of text, and paragraphs.
    text: usize,
    paragraphs: u32,
}

/// Cells in their columns.
struct Placed {
    rows: Vec<Row>,
    columns: usize,
    spans: Vec<Span>,
}

/// A cell that spans, in the columns of the page.
struct Reach {
    cell: NodeId,
    column: usize,
    end: usize,
    rows: usize,
}

struct SeenRow {
    element: NodeId,
    is_in_head: bool,
    cells: Vec<NodeId>,
}

impl Survey {
    fn of(
        document: &Document,
        table: NodeId,
        kept: &mut Kept,
        mut drops: impl FnMut(NodeId) -> bool,
    ) -> Survey {
        let mut seen = Survey::default();
        let end = document.end(table);
        let mut node = first_below(document, table);
        while node < end {
            let is_skipped = match document.kind(node) {
                Kind::Element => {
                    !kept.intersects(node, document.end(node))
                        || kept.hides(document, node)
                        || seen.is_no_cell(document, node)
                        || is_of_rows(document.tag(node)) && drops(node)
                        || !seen.element(document, node)
                }
                Kind::Text => {
                    seen.text(node, document.text(node));
                    false
                }
                Kind::Document | Kind::Comment => false,
            };
            node = if is_skipped {
                document.end(node)
            } else {
                first_below(document, node)
            };
        }
        seen
    }

    /// Whether a cell takes no column.
    fn is_no_cell(&mut self, document: &Document, node: NodeId) -> bool {
        let is_none = is_no_cell(document, node);
        self.has_numbers |= is_none;
        is_none
    }

    /// Notes an element; whether what is in it counts.
    fn element(&mut self, document: &Document, node: NodeId) -> bool {
        let tag = document.tag(node);
        let is_inside = node.0 < self.inside;
        self.has_strays |= !is_inside && is_written_without_text(document, node);
        if matches!(tag, Tag::Td | Tag::Th | Tag::Caption) {
            self.inside = self.inside.max(document.end(node).0);
        }
        match tag {
            Tag::Table => {
                self.has_nested_table = true;
                return false;
            }
            Tag::Caption => self.has_caption = true,
            Tag::Thead => {
                self.has_head = true;
                self.is_in_head = true;
            }
            Tag::Tbody | Tag::Tfoot => self.is_in_head = false,
            Tag::Tr => {
                self.has_strays |= is_inside || node.0 < self.row_end;
                self.row_end = document.end(node).0;
                self.rows.push(SeenRow {
                    element: node,
                    is_in_head: self.is_in_head,
                    cells: Vec::new(),
                });
            }
            Tag::Td | Tag::Th => {
                self.has_strays |= is_inside || node.0 >= self.row_end;
                self.has_header_cell |= tag == Tag::Th;
                self.text = 0;
                self.paragraphs = 0;
                if let Some(row) = self.rows.last_mut() {
                    row.cells.push(node);
                }
            }
            Tag::P => {
                self.paragraphs += 1;
                self.has_blocks |= self.paragraphs > 1;
            }
            tag if is_running_text(tag) => {
                self.has_blocks = true;
                self.has_code |= tag == Tag::Pre;
                self.has_strays |= !is_inside;
            }
            Tag::Template => return document.is_shadow_root(node),
            tag => return elements::holds_text(tag),
        }
        true
    }

    fn text(&mut self, node: NodeId, text: &str) {
        let length = trim(text).len();
        self.has_strays |= length > 0 && node.0 >= self.inside;
        self.text += length;
        self.longest_cell = self.longest_cell.max(self.text);
    }

    fn is_data(&self, document: &Document, table: NodeId) -> bool {
        let columns = self.rows.iter().map(|row| row.cells.len());
        let columns = columns.max().unwrap_or(0);
        match document.attribute(table, AttributeName::Role).map(trim) {
            Some("presentation" | "none") => return false,
            Some("table" | "grid") => return columns > 0 && !self.has_strays,
            _ => {}
        }
        // One column with code in it, beside the numbers of its lines, is the frame of the code, its file's
        // name in a row above.
        let is_frame = columns == 1 && self.has_code && self.has_numbers;
        if columns == 0 || self.has_strays || is_frame {
            return false;
        }
        let is_marked = self.has_head || self.has_header_cell || self.has_caption;
        if is_marked {
            return !(self.has_nested_table && self.has_blocks)
                && self.longest_cell <= 4 * LONG_CELL;
        }
        columns > 1
            && self.rows.len() > 1
            && !self.has_nested_table
            && !self.has_blocks
            && self.longest_cell <= LONG_CELL
    }

    fn laid_out(self, document: &Document, most_cells: usize) -> Option<Grid> {
        let with_spans = self.placed(document, true);
        let Placed {
            mut rows,
            columns,
            mut spans,
        } = with_spans.or_else(|| self.placed(document, false))?;
        let has_header = self.rows.first().is_some_and(|row| {
            let is_header_cell = |&cell: &NodeId| document.tag(cell) == Tag::Th;
            row.is_in_head || !row.cells.is_empty() && row.cells.iter().all(is_header_cell)
        });
        // Where the page has no header, an empty one is written.
        let fitting = most_cells / columns.max(1);
        let fitting = fitting.saturating_sub(usize::from(!has_header));
        let rest = cut_off(&mut rows, &mut spans, fitting);
        let columns = alignments(document, &rows, columns);
        Some(Grid {
            columns,
            rows,
            has_header,
            spans,
            rest,
        })
    }

    /// The cells in their columns; `None` where that makes too many places.
    fn placed(&self, document: &Document, with_spans: bool) -> Option<Placed> {
        let (mut rows, reaches) = self.place(document, with_spans)?;
        let (columns, spans) = used_columns(&mut rows, &reaches);
        is_filled(columns, rows.len(), self.cells()).then_some(Placed {
            rows,
            columns,
            spans,
        })
    }

    fn cells(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).sum()
    }

    /// The cells in their columns, as the standard's table model has it (4.9.12); `None` where spans
    /// that add up, row after row, would make that a long business.
    fn place(&self, document: &Document, with_spans: bool) -> Option<(Vec<Row>, Vec<Reach>)> {
        let mut steps = self.cells().saturating_mul(MAX_COLUMN_SPAN as usize);
        // How many more rows each column is taken by a cell from above.
        let mut taken: Vec<u32> = Vec::new();
        let mut rows = Vec::with_capacity(self.rows.len());
        let mut reaches = Vec::new();
        for SeenRow { element, cells, .. } in &self.rows {
            let mut placed = Vec::with_capacity(cells.len());
            let mut new: Vec<(usize, u32, u32)> = Vec::new();
            let mut column = 0;
            for &cell in cells {
                while taken.get(column).is_some_and(|&rows| rows > 0) {
                    column += 1;
                }
                placed.push((cell, column));
                let (width, height) = if with_spans {
                    spans(document, cell)
                } else {
                    (1, 1)
                };
                new.push((column, width, height));
                if width > 1 || height > 1 {
                    reaches.push(Reach {
                        cell,
                        column,
                        end: column + width as usize,
                        rows: (height as usize).min(self.rows.len() - rows.len()),
                    });
                }
                column += width as usize;
            }
            steps = steps.checked_sub(taken.len())?;
            for rows in &mut taken {
                *rows = rows.saturating_sub(1);
            }
            for (column, width, height) in new {
                if height > 1 {
                    let end = column + width as usize;
                    if taken.len() < end {
                        taken.resize(end, 0);
                    }
                    taken[column..end].fill(height - 1);
                }
            }
            rows.push(Row {
                element: *element,
                cells: placed,
            });
        }
        Some((rows, reaches))
    }
}

/// Whether an element is a row, or a group of rows.
fn is_of_rows(tag: Tag) -> bool {
    matches!(tag, Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr)
}

/// Whether a table of so many columns and rows has enough cells for its places.
pub(super) fn is_filled(columns: usize, rows: usize, cells: usize) -> bool {
    let most = cells
        .saturating_mul(PLACES_PER_CELL)
        .saturating_add(SPARE_PLACES);
    columns.saturating_mul(rows) <= most
}

/// Whether an element is written though it may hold no text.
fn is_written_without_text(document: &Document, node: NodeId) -> bool {
    match elements::meaning(document.tag(node)) {
        Meaning::Table | Meaning::Image | Meaning::HardBreak | Meaning::Embed => true,
        Meaning::Formula => {
            document.tag(node) == Tag::Math
                || math::is_script(document, node)
                || embed::is_post(document, node)
        }
        Meaning::Line => {
            document.tag(node) == Tag::Other && embed::custom(document, node).is_some()
        }
        _ => false,
    }
}

/// Elements that stand in the cells of a page's layout, and hardly ever in those of a data table.
fn is_running_text(tag: Tag) -> bool {
    use Tag::*;
    tag.heading_level().is_some()
        || matches!(
            tag,
            Ul | Ol | Dl | Blockquote | Pre | Hr | Figure | Form | Article | Section
        )
}

fn spans(document: &Document, cell: NodeId) -> (u32, u32) {
    let span = |name, most| {
        let value = document.attribute(cell, name).map(trim).unwrap_or("");
        let digits = value.bytes().take_while(u8::is_ascii_digit).count();
        match value[..digits].parse::<u32>() {
            Ok(span) => span.clamp(1, most),
            // More digits than fit.
            Err(_) if digits > 0 => most,
            Err(_) => 1,
        }
    };
    (
        span(AttributeName::Colspan, MAX_COLUMN_SPAN),
        span(AttributeName::Rowspan, MAX_ROW_SPAN),
    )
}

/// Whether a cell is one that the walk passes over for its class (`meaning_by_class`): a number of a
/// line, or unseen. It takes no column then.
fn is_no_cell(document: &Document, node: NodeId) -> bool {
    matches!(document.tag(node), Tag::Td | Tag::Th) && {
        let class = document.attribute(node, AttributeName::Class);
        let said = class.map_or(Signs::default(), signs);
        said.has(Sign::Unseen)
            || said.has(Sign::LineNumbers) && code::is_line_number(document, node, said)
    }
}

/// Renumbers the columns so that those in which no cell begins are left out; gives their number, and
/// how far cells reach in them.
fn used_columns(rows: &mut [Row], reaches: &[Reach]) -> (usize, Vec<Span>) {
    let width = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|&(_, column)| column + 1)
        .max();
    let mut number = vec![0; width.unwrap_or(0)];
    for &(_, column) in rows.iter().flat_map(|row| &row.cells) {
        number[column] = 1;
    }
    let mut used = 0;
    for number in &mut number {
        let is_used = *number;
        *number = used;
        used += is_used;
    }
    for (_, column) in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *column = number[*column];
    }
    let used_before = |column: usize| number.get(column).copied().unwrap_or(used);
    let spans = reaches.iter().map(|reach| Span {
        cell: reach.cell,
        columns: (used_before(reach.end) - used_before(reach.column)) as u16,
        rows: reach.rows as u16,
    });
    let spans = spans.filter(|span| span.columns > 1 || span.rows > 1);
    (used, spans.collect())
}

/// Leaves the first `fitting` rows.
fn cut_off(rows: &mut Vec<Row>, spans: &mut Vec<Span>, fitting: usize) -> Rest {
    let Some(first) = rows.get(fitting) else {
        return Rest::default();
    };
    let first = first.element;
    let cut = rows.split_off(fitting);
    let cells: usize = cut.iter().map(|row| row.cells.len()).sum();
    spans.truncate(spans.partition_point(|span| span.cell < first));
    // The row of a span is that of its cell: both are in document order.
    let mut row = 0;
    for span in spans.iter_mut() {
        while rows
            .get(row + 1)
            .is_some_and(|next| next.element < span.cell)
        {
            row += 1;
        }
        span.rows = usize::from(span.rows).min(rows.len() - row) as u16;
    }
    spans.retain(|span| span.columns > 1 || span.rows > 1);
    Rest {
        rows: cut.len(),
        cells: cells.try_into().unwrap_or(u32::MAX),
    }
}

/// How each column is aligned: as its first cell that says so.
fn alignments(document: &Document, rows: &[Row], columns: usize) -> Vec<Alignment> {
    let mut alignments = vec![Alignment::None; columns];
    for row in rows {
        let of_row = alignment(document, row.element);
        for &(cell, column) in &row.cells {
            if alignments[column] == Alignment::None {
                alignments[column] = match alignment(document, cell) {
                    Alignment::None => of_row,
                    said => said,
                };
            }
        }
    }
    alignments
}

/// Class words that align: WordPress, Bootstrap, MediaWiki, Bulma, Tailwind, LaTeXML.
fn aligned_by_class(word: &str) -> Option<&str> {
    const BEFORE: &[&str] = &[
        "has-text-align-",
        "has-text-",
        "text-",
        "align-",
        "ltx_align_",
    ];
    BEFORE
        .iter()
        .find_map(|before| word.strip_prefix(before))
        .filter(|side| matches!(*side, "left" | "center" | "right" | "start" | "end"))
}

/// What `align`, `style` or `class` say.
fn alignment(document: &Document, element: NodeId) -> Alignment {
    let style = document.attribute(element, AttributeName::Style);
    let by_style = style.and_then(|style| {
        style.split(';').find_map(|declaration| {
            let (property, value) = declaration.split_once(':')?;
            trim(property)
                .eq_ignore_ascii_case("text-align")
                .then(|| trim(value))
        })
    });
    let by_class = || {
        let class = document.attribute(element, AttributeName::Class)?;
        class.split_ascii_whitespace().find_map(aligned_by_class)
    };
    let said = by_style
        .or_else(|| document.attribute(element, AttributeName::Align))
        .or_else(by_class);
    match said.map(|said| trim(said).to_ascii_lowercase()).as_deref() {
        Some("left" | "start") => Alignment::Left,
        Some("center" | "middle") => Alignment::Center,
        Some("right" | "end") => Alignment::Right,
        _ => Alignment::None,
    }
}
