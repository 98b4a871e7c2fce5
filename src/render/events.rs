//! The nodes' spoken form: pulldown-cmark's events, as its parser would give them for the Markdown
//! we write, borrowing the nodes' strings.

use pulldown_cmark::{
    Alignment as EventAlignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel,
    LinkType, Tag,
};

use crate::nodes::{Alert, Alignment, Children, Construct, Destination, Nodes, Span};

/// The events of the top-level blocks from `first` on. Linear in the number of nodes.
pub(super) fn speak(nodes: &Nodes, first: usize) -> Vec<Event<'_>> {
    let mut speaker = Speaker {
        nodes,
        events: Vec::with_capacity(2 * nodes.len().saturating_sub(first)),
        task: None,
        spans: false,
    };
    speaker.siblings(nodes.roots_from(first), false);
    speaker.events
}

/// The events of the top-level blocks from `first` on for HTML: tables whose cells span are HTML
/// already, which no event could say.
pub(super) fn speak_html(nodes: &Nodes, first: usize) -> Vec<Event<'_>> {
    let mut speaker = Speaker {
        nodes,
        events: Vec::with_capacity(2 * nodes.len().saturating_sub(first)),
        task: None,
        spans: true,
    };
    speaker.siblings(nodes.roots_from(first), false);
    speaker.events
}

/// The events of one node, for HTML.
pub(super) fn speak_one(nodes: &Nodes, number: usize) -> Vec<Event<'_>> {
    let mut speaker = Speaker {
        nodes,
        events: Vec::new(),
        task: None,
        spans: true,
    };
    speaker.node(number, false);
    speaker.events
}

struct Speaker<'a> {
    nodes: &'a Nodes,
    events: Vec<Event<'a>>,
    /// The marker of the task that was opened last: the parser speaks of it within the first
    /// paragraph.
    task: Option<bool>,
    /// Whether cells span.
    spans: bool,
}

impl<'a> Speaker<'a> {
    /// `tight`: paragraphs among them are not spoken of, only what they hold.
    fn siblings(&mut self, children: Children<'a>, tight: bool) {
        for number in children {
            self.node(number, tight);
        }
    }

    fn node(&mut self, number: usize, tight: bool) {
        let Some(node) = self.nodes.get(number) else {
            return;
        };
        match node.construct {
            Construct::Paragraph => self.paragraph(number, tight),
            Construct::Heading(level) => self.heading(number, level),
            Construct::BlockQuote(alert) => {
                self.within(number, Tag::BlockQuote(alert.map(alert_kind)));
            }
            Construct::List(list) => self.list(number, list),
            Construct::Item(checked) => self.item(number, checked, tight),
            Construct::CodeBlock { info, text } => self.code_block(info, text),
            Construct::ThematicBreak => self.events.push(Event::Rule),
            Construct::Table(columns)
                if self.spans && !self.nodes.spans_within(number).is_empty() =>
            {
                self.spanning_table(number, columns as usize);
            }
            Construct::Table(_) => self.table(number),
            Construct::TableRow(true) => self.within(number, Tag::TableHead),
            Construct::TableRow(false) => self.within(number, Tag::TableRow),
            Construct::TableCell(_) => self.within(number, Tag::TableCell),
            Construct::HtmlBlock(html) => self.html_block(html),
            Construct::MathBlock(text) => self.math_block(text, tight),
            Construct::FootnoteDefinition(label) => {
                self.within(number, Tag::FootnoteDefinition(self.str(label)));
            }
            Construct::Text(text) => self.events.push(Event::Text(self.str(text))),
            Construct::Emphasis => self.within(number, Tag::Emphasis),
            Construct::Strong => self.within(number, Tag::Strong),
            Construct::Strikethrough => self.within(number, Tag::Strikethrough),
            Construct::CodeSpan(text) => self.events.push(Event::Code(self.str(text))),
            Construct::Link(to) => self.link(number, to),
            Construct::Image(to) => self.image(number, to),
            Construct::HardBreak => self.events.push(Event::HardBreak),
            Construct::HtmlInline(html) => self.events.push(Event::InlineHtml(self.str(html))),
            Construct::Math(text) => self.events.push(Event::InlineMath(self.str(text))),
            Construct::FootnoteReference(label) => {
                self.events.push(Event::FootnoteReference(self.str(label)));
            }
        }
    }

    fn paragraph(&mut self, number: usize, tight: bool) {
        if !tight {
            self.events.push(Event::Start(Tag::Paragraph));
        }
        if let Some(checked) = self.task.take() {
            self.events.push(Event::TaskListMarker(checked));
        }
        self.siblings(self.nodes.children(number), false);
        if !tight {
            self.events.push(Event::End(Tag::Paragraph.to_end()));
        }
    }

    fn heading(&mut self, number: usize, level: u8) {
        let tag = Tag::Heading {
            level: HeadingLevel::try_from(usize::from(level)).unwrap_or(HeadingLevel::H6),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        self.within(number, tag);
    }

    fn list(&mut self, number: usize, list: crate::nodes::List) {
        let tag = Tag::List(list.start.map(u64::from));
        let end = tag.to_end();
        self.events.push(Event::Start(tag));
        self.siblings(self.nodes.children(number), self.nodes.is_dense(number));
        self.events.push(Event::End(end));
    }

    fn item(&mut self, number: usize, checked: Option<bool>, tight: bool) {
        self.events.push(Event::Start(Tag::Item));
        self.task = checked;
        self.siblings(self.nodes.children(number), tight);
        self.events.push(Event::End(Tag::Item.to_end()));
    }

    fn code_block(&mut self, info: Span, text: Span) {
        let tag = Tag::CodeBlock(CodeBlockKind::Fenced(self.str(info)));
        let end = tag.to_end();
        self.events.push(Event::Start(tag));
        if !text.is_empty() {
            self.events.push(Event::Text(self.str(text)));
        }
        self.events.push(Event::End(end));
    }

    fn table(&mut self, number: usize) {
        let header = self.nodes.children(number).next();
        let alignments = header
            .into_iter()
            .flat_map(|row| self.nodes.children(row))
            .filter_map(|cell| match self.nodes.get(cell)?.construct {
                Construct::TableCell(alignment) => Some(event_alignment(alignment)),
                _ => None,
            })
            .collect();
        self.within(number, Tag::Table(alignments));
    }

    /// A table whose cells span, its mark-up as HTML: what a cell reaches over is left out.
    fn spanning_table(&mut self, number: usize, columns: usize) {
        let mut spans = self.nodes.spans_within(number).iter().peekable();
        // How many more rows each column is taken by a cell from above.
        let mut taken = vec![0; columns];
        self.html("<table>\n");
        for row in self.nodes.children(number) {
            let is_header = matches!(self.construct(row), Some(Construct::TableRow(true)));
            let name = if is_header { "th" } else { "td" };
            self.html("<tr>\n");
            let mut free_from = 0;
            for (column, cell) in self.nodes.children(row).enumerate() {
                let span = spans.next_if(|span| span.cell as usize == cell);
                if column < free_from {
                    continue;
                }
                if let Some(rows) = taken.get_mut(column).filter(|rows| **rows > 0) {
                    *rows -= 1;
                    continue;
                }
                let (width, height) = span.map_or((1, 1), |span| (span.columns, span.rows));
                free_from = column + usize::from(width);
                for rows in taken.iter_mut().take(free_from).skip(column) {
                    *rows = height.saturating_sub(1);
                }
                self.spanning_cell(cell, name, width, height);
            }
            self.html("</tr>\n");
        }
        self.html("</table>\n");
    }

    fn spanning_cell(&mut self, cell: usize, name: &str, width: u16, height: u16) {
        let mut tag = format!("<{name}");
        for (attribute, span) in [("colspan", width), ("rowspan", height)] {
            if span > 1 {
                tag.push_str(&format!(" {attribute}=\"{span}\""));
            }
        }
        let side = match self.construct(cell) {
            Some(Construct::TableCell(Alignment::Left)) => Some("left"),
            Some(Construct::TableCell(Alignment::Center)) => Some("center"),
            Some(Construct::TableCell(Alignment::Right)) => Some("right"),
            _ => None,
        };
        if let Some(side) = side {
            tag.push_str(&format!(" style=\"text-align: {side}\""));
        }
        tag.push('>');
        self.html(&tag);
        self.siblings(self.nodes.children(cell), false);
        self.html(&format!("</{name}>\n"));
    }

    fn html(&mut self, html: &str) {
        self.events.push(Event::Html(CowStr::from(html.to_owned())));
    }

    fn construct(&self, number: usize) -> Option<Construct> {
        self.nodes.get(number).map(|node| node.construct)
    }

    fn html_block(&mut self, html: Span) {
        self.events.push(Event::Start(Tag::HtmlBlock));
        self.events.push(Event::Html(self.str(html)));
        self.events.push(Event::End(Tag::HtmlBlock.to_end()));
    }

    fn math_block(&mut self, text: Span, tight: bool) {
        let formula = Event::DisplayMath(self.str(text));
        if tight {
            self.events.push(formula);
            return;
        }
        self.events.push(Event::Start(Tag::Paragraph));
        self.events.push(formula);
        self.events.push(Event::End(Tag::Paragraph.to_end()));
    }

    fn link(&mut self, number: usize, to: Destination) {
        let tag = Tag::Link {
            link_type: LinkType::Inline,
            dest_url: self.str(to.url),
            title: self.str(to.title),
            id: CowStr::Borrowed(""),
        };
        self.within(number, tag);
    }

    fn image(&mut self, number: usize, to: Destination) {
        let tag = Tag::Image {
            link_type: LinkType::Inline,
            dest_url: self.str(to.url),
            title: self.str(to.title),
            id: CowStr::Borrowed(""),
        };
        self.within(number, tag);
    }

    fn within(&mut self, number: usize, tag: Tag<'a>) {
        let end = tag.to_end();
        self.events.push(Event::Start(tag));
        self.siblings(self.nodes.children(number), false);
        self.events.push(Event::End(end));
    }

    fn str(&self, span: Span) -> CowStr<'a> {
        CowStr::Borrowed(self.nodes.str(span))
    }
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
