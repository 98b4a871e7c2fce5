//! The nodes' spoken form: pulldown-cmark's events, as its parser would give them for the Markdown
//! we write, borrowing the nodes' strings.

use std::collections::VecDeque;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{
    Alignment as EventAlignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel,
    LinkType, Tag, TagEnd,
};

use crate::nodes::{Alert, Alignment, CellSpan, Construct, Destination, Nodes, Span};

/// The events of the top-level blocks from `first` on, spoken as they are asked for. Linear in the
/// number of nodes.
pub(super) fn speak(nodes: &Nodes, first: usize) -> Speaker<'_> {
    Speaker::new(nodes, first..nodes.len(), false)
}

/// The events of the top-level blocks from `first` on for HTML: tables whose cells span are HTML
/// already, which no event could say.
pub(super) fn speak_html(nodes: &Nodes, first: usize) -> Speaker<'_> {
    Speaker::new(nodes, first..nodes.len(), true)
}

/// The events of one node, for HTML.
pub(super) fn speak_one(nodes: &Nodes, number: usize) -> Speaker<'_> {
    let end = nodes.get(number).map_or(number, |node| node.end as usize);
    Speaker::new(nodes, number..end, true)
}

/// Speaks of nodes one after the other. An event is larger than a node, and an article has about two
/// for each: they are not kept.
pub(super) struct Speaker<'a> {
    nodes: &'a Nodes,
    /// The nodes that are still to be spoken of.
    left: Range<usize>,
    /// The containers that the next node stands in, or that end before it.
    open: Vec<Open>,
    /// What is said of a node at once, until it is asked for.
    waiting: VecDeque<Event<'a>>,
    /// The marker of the task that was opened last: the parser speaks of it within the first
    /// paragraph.
    task: Option<bool>,
    /// Whether cells span.
    spans: bool,
    /// The table of spanning cells that was opened last, if no other table was since.
    spanning: Option<SpanningTable<'a>>,
}

/// A container that was opened.
struct Open {
    /// One past its last descendant.
    end: usize,
    /// What is said when it closes.
    closing: Closing,
    /// Whether paragraphs in it are not spoken of, only what they hold.
    tight: bool,
}

#[derive(Clone, Copy)]
enum Closing {
    Nothing,
    Tag(TagEnd),
    Html(&'static str),
}

/// Where the walk stands in a table whose cells span.
struct SpanningTable<'a> {
    spans: Peekable<std::slice::Iter<'a, CellSpan>>,
    /// How many more rows each column is taken by a cell from above.
    taken: Vec<u16>,
    is_header: bool,
    /// The column of the next cell, and the first that the cells before it in its row do not reach.
    column: usize,
    free_from: usize,
}

impl<'a> Iterator for Speaker<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if !self.close() && !self.node() {
                return None;
            }
        }
    }
}

impl<'a> Speaker<'a> {
    fn new(nodes: &'a Nodes, left: Range<usize>, spans: bool) -> Speaker<'a> {
        Speaker {
            nodes,
            left,
            open: Vec::new(),
            waiting: VecDeque::new(),
            task: None,
            spans,
            spanning: None,
        }
    }

    /// Closes the innermost container if it ends here.
    fn close(&mut self) -> bool {
        let innermost = self.open.last();
        let Some(open) = innermost.filter(|open| open.end <= self.left.start) else {
            return false;
        };
        match open.closing {
            Closing::Nothing => {}
            Closing::Tag(tag) => self.say(Event::End(tag)),
            Closing::Html(html) => self.say(Event::Html(html.into())),
        }
        self.open.pop();
        true
    }

    /// Speaks of the next node, if there is one.
    fn node(&mut self) -> bool {
        let Some(number) = self.left.next() else {
            return false;
        };
        let Some(node) = self.nodes.get(number) else {
            return false;
        };
        let end = node.end as usize;
        let tight = self.open.last().is_some_and(|open| open.tight);
        match node.construct {
            Construct::Paragraph => self.paragraph(end, tight),
            Construct::Heading(level) => self.heading(end, level),
            Construct::BlockQuote(alert) => {
                self.within(end, Tag::BlockQuote(alert.map(alert_kind)));
            }
            Construct::List(list) => self.list(number, end, list),
            Construct::Item(checked) => self.item(end, checked, tight),
            Construct::CodeBlock { info, text } => self.code_block(info, text),
            Construct::ThematicBreak => self.say(Event::Rule),
            Construct::Table(columns) => self.table(number, end, columns as usize),
            Construct::TableRow(is_header) => self.table_row(end, is_header),
            Construct::TableCell(alignment) => self.table_cell(number, end, alignment),
            Construct::HtmlBlock(html) => self.html_block(html),
            Construct::MathBlock(text) => self.math_block(text, tight),
            Construct::FootnoteDefinition(label) => {
                self.within(end, Tag::FootnoteDefinition(self.str(label)));
            }
            Construct::Text(text) => self.say(Event::Text(self.str(text))),
            Construct::Emphasis => self.within(end, Tag::Emphasis),
            Construct::Strong => self.within(end, Tag::Strong),
            Construct::Strikethrough => self.within(end, Tag::Strikethrough),
            Construct::CodeSpan(text) => self.say(Event::Code(self.str(text))),
            Construct::Link(to) => self.link(end, to),
            Construct::Image(to) => self.image(end, to),
            Construct::HardBreak => self.say(Event::HardBreak),
            Construct::HtmlInline(html) => self.say(Event::InlineHtml(self.str(html))),
            Construct::Math(text) => self.say(Event::InlineMath(self.str(text))),
            Construct::FootnoteReference(label) => {
                self.say(Event::FootnoteReference(self.str(label)));
            }
        }
        true
    }

    fn paragraph(&mut self, end: usize, tight: bool) {
        let tag = Tag::Paragraph;
        let closing = match tight {
            true => Closing::Nothing,
            false => Closing::Tag(tag.to_end()),
        };
        if !tight {
            self.say(Event::Start(tag));
        }
        if let Some(checked) = self.task.take() {
            self.say(Event::TaskListMarker(checked));
        }
        self.open(end, closing, false);
    }

    fn heading(&mut self, end: usize, level: u8) {
        let tag = Tag::Heading {
            level: HeadingLevel::try_from(usize::from(level)).unwrap_or(HeadingLevel::H6),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        self.within(end, tag);
    }

    fn list(&mut self, number: usize, end: usize, list: crate::nodes::List) {
        let tag = Tag::List(list.start.map(u64::from));
        let closing = Closing::Tag(tag.to_end());
        self.say(Event::Start(tag));
        self.open(end, closing, self.nodes.is_dense(number));
    }

    fn item(&mut self, end: usize, checked: Option<bool>, tight: bool) {
        self.say(Event::Start(Tag::Item));
        self.task = checked;
        self.open(end, Closing::Tag(TagEnd::Item), tight);
    }

    fn code_block(&mut self, info: Span, text: Span) {
        let tag = Tag::CodeBlock(CodeBlockKind::Fenced(self.str(info)));
        let end = tag.to_end();
        self.say(Event::Start(tag));
        if !text.is_empty() {
            self.say(Event::Text(self.str(text)));
        }
        self.say(Event::End(end));
    }

    fn table(&mut self, number: usize, end: usize, columns: usize) {
        let spans = self.nodes.spans_within(number);
        if self.spans && !spans.is_empty() {
            self.spanning = Some(SpanningTable::new(spans, columns));
            self.html("<table>\n");
            return self.open(end, Closing::Html("</table>\n"), false);
        }
        self.spanning = None;
        let header = self.nodes.children(number).next();
        let alignments = header
            .into_iter()
            .flat_map(|row| self.nodes.children(row))
            .filter_map(|cell| match self.nodes.get(cell)?.construct {
                Construct::TableCell(alignment) => Some(event_alignment(alignment)),
                _ => None,
            })
            .collect();
        self.within(end, Tag::Table(alignments));
    }

    fn table_row(&mut self, end: usize, is_header: bool) {
        match (&mut self.spanning, is_header) {
            (Some(table), _) => {
                table.begin_row(is_header);
                self.html("<tr>\n");
                self.open(end, Closing::Html("</tr>\n"), false);
            }
            (None, true) => self.within(end, Tag::TableHead),
            (None, false) => self.within(end, Tag::TableRow),
        }
    }

    fn table_cell(&mut self, number: usize, end: usize, alignment: Alignment) {
        let Some(table) = &mut self.spanning else {
            return self.within(end, Tag::TableCell);
        };
        let Some((width, height)) = table.reach(number) else {
            self.left.start = end;
            return;
        };
        let (name, closing) = match table.is_header {
            true => ("th", "</th>\n"),
            false => ("td", "</td>\n"),
        };
        self.html(&cell_tag(name, width, height, alignment));
        self.open(end, Closing::Html(closing), false);
    }

    fn html_block(&mut self, html: Span) {
        self.say(Event::Start(Tag::HtmlBlock));
        self.say(Event::Html(self.str(html)));
        self.say(Event::End(TagEnd::HtmlBlock));
    }

    fn math_block(&mut self, text: Span, tight: bool) {
        let formula = Event::DisplayMath(self.str(text));
        if tight {
            return self.say(formula);
        }
        self.say(Event::Start(Tag::Paragraph));
        self.say(formula);
        self.say(Event::End(TagEnd::Paragraph));
    }

    fn link(&mut self, end: usize, to: Destination) {
        let tag = Tag::Link {
            link_type: LinkType::Inline,
            dest_url: self.str(to.url),
            title: self.str(to.title),
            id: CowStr::Borrowed(""),
        };
        self.within(end, tag);
    }

    fn image(&mut self, end: usize, to: Destination) {
        let tag = Tag::Image {
            link_type: LinkType::Inline,
            dest_url: self.str(to.url),
            title: self.str(to.title),
            id: CowStr::Borrowed(""),
        };
        self.within(end, tag);
    }

    fn within(&mut self, end: usize, tag: Tag<'a>) {
        let closing = Closing::Tag(tag.to_end());
        self.say(Event::Start(tag));
        self.open(end, closing, false);
    }

    fn open(&mut self, end: usize, closing: Closing, tight: bool) {
        self.open.push(Open {
            end,
            closing,
            tight,
        });
    }

    fn html(&mut self, html: &str) {
        self.say(Event::Html(CowStr::from(html.to_owned())));
    }

    fn say(&mut self, event: Event<'a>) {
        self.waiting.push_back(event);
    }

    fn str(&self, span: Span) -> CowStr<'a> {
        CowStr::Borrowed(self.nodes.str(span))
    }
}

impl<'a> SpanningTable<'a> {
    fn new(spans: &'a [CellSpan], columns: usize) -> SpanningTable<'a> {
        SpanningTable {
            spans: spans.iter().peekable(),
            taken: vec![0; columns],
            is_header: false,
            column: 0,
            free_from: 0,
        }
    }

    fn begin_row(&mut self, is_header: bool) {
        self.is_header = is_header;
        self.column = 0;
        self.free_from = 0;
    }

    /// How many columns and rows the next cell of the row reaches over; `None` if another reaches over
    /// it, and it is not spoken of.
    fn reach(&mut self, cell: usize) -> Option<(u16, u16)> {
        let span = self.spans.next_if(|span| span.cell as usize == cell);
        let column = self.column;
        self.column += 1;
        if column < self.free_from {
            return None;
        }
        if let Some(rows) = self.taken.get_mut(column).filter(|rows| **rows > 0) {
            *rows -= 1;
            return None;
        }
        let (width, height) = span.map_or((1, 1), |span| (span.columns, span.rows));
        self.free_from = column + usize::from(width);
        for rows in self.taken.iter_mut().take(self.free_from).skip(column) {
            *rows = height.saturating_sub(1);
        }
        Some((width, height))
    }
}

fn cell_tag(name: &str, width: u16, height: u16, alignment: Alignment) -> String {
    let mut tag = format!("<{name}");
    for (attribute, span) in [("colspan", width), ("rowspan", height)] {
        if span > 1 {
            tag.push_str(&format!(" {attribute}=\"{span}\""));
        }
    }
    let side = match alignment {
        Alignment::None => None,
        Alignment::Left => Some("left"),
        Alignment::Center => Some("center"),
        Alignment::Right => Some("right"),
    };
    if let Some(side) = side {
        tag.push_str(&format!(" style=\"text-align: {side}\""));
    }
    tag.push('>');
    tag
}

fn event_alignment(alignment: Alignment) -> EventAlignment {
    match alignment {
        Alignment::None => EventAlignment::None,
        Alignment::Left => EventAlignment::Left,
        Alignment::Center => EventAlignment::Center,
        Alignment::Right => EventAlignment::Right,
    }
}

fn alert_kind(alert: Alert) -> BlockQuoteKind {
    match alert {
        Alert::Note => BlockQuoteKind::Note,
        Alert::Tip => BlockQuoteKind::Tip,
        Alert::Important => BlockQuoteKind::Important,
        Alert::Warning => BlockQuoteKind::Warning,
        Alert::Caution => BlockQuoteKind::Caution,
    }
}
