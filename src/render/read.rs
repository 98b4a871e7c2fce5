//! pulldown-cmark's events to nodes: the way back, by which the law is held that what we write
//! reads back as the same nodes.
//!
//! Four things are read otherwise than an HTML writer would: a paragraph that is nothing but a
//! display formula, and a code block named `math`, are formulas; `<br>`, `<em>`, `<strong>`,
//! `<del>` and `<code>` as raw HTML are the constructs that we write so where Markdown's marks
//! would not be read; the comment `<!-- -->` is nothing; a soft break is a space.

use pulldown_cmark::{
    Alignment as EventAlignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Tag,
};

use crate::nodes::{Alert, Alignment, Builder, Construct, DestinationOf, List, Nodes, Span};

/// The nodes that the events speak of. Linear in the number of events.
pub(super) fn listen<'e>(events: impl IntoIterator<Item = Event<'e>>) -> Nodes {
    let mut listener = Listener::default();
    for event in events {
        listener.event(event);
    }
    listener.nodes.finish()
}

#[derive(Default)]
struct Listener<'e> {
    nodes: Builder,
    open: Vec<Open>,
    /// A display formula that may turn out to be all its paragraph holds.
    formula: Option<CowStr<'e>>,
    /// The literal text of the code or HTML that is open.
    literal: String,
}

/// What is open, innermost last.
enum Open {
    /// A construct that an end event closes.
    Construct,
    /// A paragraph; not opened in the nodes before it holds something. `spoken`: it has events of
    /// its own; the paragraphs of a tight list have none.
    Paragraph {
        spoken: bool,
        begun: bool,
    },
    /// A list, and whether a paragraph of it was spoken of.
    List {
        number: usize,
        start: Option<u32>,
        loose: bool,
    },
    Item(usize),
    Table {
        alignments: Vec<EventAlignment>,
        column: usize,
    },
    CodeBlock(String),
    HtmlBlock,
    /// An inline written as an HTML element.
    Element(&'static str),
    /// A code span written as an HTML element.
    CodeElement,
}

/// The elements that stand for a construct, by their start tags.
const ELEMENTS: [(&str, &str, Construct); 3] = [
    ("<em>", "</em>", Construct::Emphasis),
    ("<strong>", "</strong>", Construct::Strong),
    ("<del>", "</del>", Construct::Strikethrough),
];

impl<'e> Listener<'e> {
    fn event(&mut self, event: Event<'e>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.inline_string(&text, Construct::CodeSpan),
            Event::InlineMath(text) => self.inline_string(&text, Construct::Math),
            Event::DisplayMath(text) => self.display_math(text),
            Event::Html(html) => self.literal.push_str(&html),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::FootnoteReference(label) => {
                self.inline_string(&label, Construct::FootnoteReference);
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Construct::HardBreak),
            Event::Rule => self.block(Construct::ThematicBreak),
            Event::TaskListMarker(checked) => self.task_list_marker(checked),
        }
    }

    fn start(&mut self, tag: Tag<'e>) {
        match tag {
            Tag::Paragraph => self.paragraph(true),
            Tag::Heading { level, .. } => self.open_block(Construct::Heading(heading_level(level))),
            Tag::BlockQuote(kind) => self.open_block(Construct::BlockQuote(kind.map(alert))),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::HtmlBlock => {
                self.end_tight_paragraph();
                self.open.push(Open::HtmlBlock);
            }
            Tag::List(start) => self.list(start),
            Tag::Item => {
                let number = self.nodes.open(Construct::Item(None));
                self.open.push(Open::Item(number));
            }
            Tag::FootnoteDefinition(label) => {
                let label = self.nodes.span(&label);
                self.open_block(Construct::FootnoteDefinition(label));
            }
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.table_row(true),
            Tag::TableRow => self.table_row(false),
            Tag::TableCell => self.table_cell(),
            Tag::Emphasis => self.open_inline(Construct::Emphasis),
            Tag::Strong => self.open_inline(Construct::Strong),
            Tag::Strikethrough => self.open_inline(Construct::Strikethrough),
            Tag::Link {
                dest_url, title, ..
            } => {
                let to = self
                    .nodes
                    .destination(DestinationOf::Link, &dest_url, &title);
                self.open_inline(Construct::Link(to));
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                let to = self
                    .nodes
                    .destination(DestinationOf::Image, &dest_url, &title);
                self.open_inline(Construct::Image(to));
            }
            // Extensions that no flavour of ours reads: their text stands for them.
            _ => self.open.push(Open::Element("")),
        }
    }

    fn end(&mut self) {
        if matches!(
            self.open.last(),
            Some(Open::Paragraph { spoken: false, .. })
        ) {
            self.end_tight_paragraph();
        }
        self.end_elements();
        match self.open.pop() {
            Some(Open::Construct | Open::Item(_) | Open::Table { .. }) => self.nodes.close(),
            Some(Open::Paragraph { begun, .. }) => self.end_paragraph(begun),
            Some(Open::List {
                number,
                start,
                loose,
            }) => {
                let tight = !loose;
                self.nodes
                    .set(number, Construct::List(List { start, tight }));
                self.nodes.close();
            }
            Some(Open::CodeBlock(info)) => self.end_code_block(&info),
            Some(Open::HtmlBlock) => self.end_html_block(),
            Some(Open::Element(_) | Open::CodeElement) | None => {}
        }
    }

    /// Closes elements whose end tag is missing.
    fn end_elements(&mut self) {
        while let Some(Open::Element("</em>" | "</strong>" | "</del>") | Open::CodeElement) =
            self.open.last()
        {
            match self.open.pop() {
                Some(Open::CodeElement) => {
                    let text = std::mem::take(&mut self.literal);
                    self.inline_string(&text, Construct::CodeSpan);
                }
                _ => self.nodes.close(),
            }
        }
    }

    fn paragraph(&mut self, spoken: bool) {
        if spoken {
            self.end_tight_paragraph();
        }
        self.open.push(Open::Paragraph {
            spoken,
            begun: false,
        });
    }

    fn end_paragraph(&mut self, begun: bool) {
        match self.formula.take() {
            Some(formula) if !begun => {
                let formula = self.nodes.span(&formula);
                self.nodes.leaf(Construct::MathBlock(formula));
            }
            _ if begun => self.nodes.close(),
            _ => {}
        }
    }

    fn end_tight_paragraph(&mut self) {
        if let Some(&Open::Paragraph {
            spoken: false,
            begun,
        }) = self.open.last()
        {
            self.open.pop();
            self.end_paragraph(begun);
        }
    }

    /// Makes sure that a paragraph is open where inlines need one.
    fn begin_inline(&mut self) {
        if let Some(Open::Item(_)) = self.open.last() {
            self.paragraph(false);
        }
        if let [outer @ .., Open::Paragraph { begun, spoken }] = &mut self.open[..] {
            if !*begun {
                *begun = true;
                self.nodes.open(Construct::Paragraph);
                if let [.., Open::List { loose, .. }, Open::Item(_)] = outer {
                    *loose |= *spoken;
                }
            }
        }
        if let Some(formula) = self.formula.take() {
            let formula = self.nodes.span(&formula);
            self.nodes.leaf(Construct::Math(formula));
        }
    }

    fn list(&mut self, start: Option<u64>) {
        self.end_tight_paragraph();
        let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
        let number = self
            .nodes
            .open(Construct::List(List { start, tight: true }));
        self.open.push(Open::List {
            number,
            start,
            loose: false,
        });
    }

    fn task_list_marker(&mut self, checked: bool) {
        let item = self.open.iter().rev().find_map(|open| match open {
            Open::Item(number) => Some(*number),
            _ => None,
        });
        if let Some(number) = item {
            self.nodes.set(number, Construct::Item(Some(checked)));
        }
    }

    fn table(&mut self, alignments: Vec<EventAlignment>) {
        self.end_tight_paragraph();
        let columns = u32::try_from(alignments.len()).unwrap_or(u32::MAX);
        self.nodes.open(Construct::Table(columns));
        self.open.push(Open::Table {
            alignments,
            column: 0,
        });
    }

    fn table_row(&mut self, is_header: bool) {
        if let Some(Open::Table { column, .. }) = self.open.last_mut() {
            *column = 0;
        }
        self.nodes.open(Construct::TableRow(is_header));
        self.open.push(Open::Construct);
    }

    fn table_cell(&mut self) {
        let mut this = Alignment::None;
        if let [.., Open::Table { alignments, column }, _] = &mut self.open[..] {
            this = alignments.get(*column).copied().map_or(this, alignment);
            *column += 1;
        }
        self.nodes.open(Construct::TableCell(this));
        self.open.push(Open::Construct);
    }

    fn code_block(&mut self, kind: CodeBlockKind<'e>) {
        self.end_tight_paragraph();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.into_string(),
            CodeBlockKind::Indented => String::new(),
        };
        self.open.push(Open::CodeBlock(info));
    }

    fn end_code_block(&mut self, info: &str) {
        let text = std::mem::take(&mut self.literal);
        if info == "math" {
            let text = self.nodes.span(text.strip_suffix('\n').unwrap_or(&text));
            self.nodes.leaf(Construct::MathBlock(text));
            return;
        }
        let info = self.nodes.span(info);
        let text = self.nodes.span(&text);
        self.nodes.leaf(Construct::CodeBlock { info, text });
    }

    fn end_html_block(&mut self) {
        let html = std::mem::take(&mut self.literal);
        let html = html.trim_end_matches('\n');
        if html != "<!-- -->" {
            let html = self.nodes.span(html);
            self.nodes.leaf(Construct::HtmlBlock(html));
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last() {
            Some(Open::CodeBlock(_) | Open::CodeElement) => self.literal.push_str(text),
            _ => {
                self.begin_inline();
                self.nodes.text(text);
            }
        }
    }

    fn display_math(&mut self, text: CowStr<'e>) {
        if let Some(Open::Item(_)) = self.open.last() {
            self.paragraph(false);
        }
        match self.open.last() {
            Some(Open::Paragraph { begun: false, .. }) if self.formula.is_none() => {
                self.formula = Some(text);
            }
            _ => self.inline_string(&text, Construct::Math),
        }
    }

    fn inline_html(&mut self, html: &str) {
        match (html, self.open.last()) {
            ("<!-- -->", _) => return,
            ("<br>", _) => return self.inline(Construct::HardBreak),
            ("<code>", _) => {
                self.begin_inline();
                return self.open.push(Open::CodeElement);
            }
            ("</code>", Some(Open::CodeElement)) => {
                self.open.pop();
                let text = std::mem::take(&mut self.literal);
                return self.inline_string(&text, Construct::CodeSpan);
            }
            (tag, Some(Open::Element(end))) if tag == *end => {
                self.open.pop();
                return self.nodes.close();
            }
            _ => {}
        }
        for (start, end, construct) in ELEMENTS {
            if html == start {
                self.begin_inline();
                self.nodes.open(construct);
                return self.open.push(Open::Element(end));
            }
        }
        self.inline_string(html, Construct::HtmlInline);
    }

    fn inline_string(&mut self, text: &str, construct: fn(Span) -> Construct) {
        self.begin_inline();
        let text = self.nodes.span(text);
        self.nodes.leaf(construct(text));
    }

    fn inline(&mut self, construct: Construct) {
        self.begin_inline();
        self.nodes.leaf(construct);
    }

    fn open_inline(&mut self, construct: Construct) {
        self.begin_inline();
        self.nodes.open(construct);
        self.open.push(Open::Construct);
    }

    fn block(&mut self, construct: Construct) {
        self.end_tight_paragraph();
        self.nodes.leaf(construct);
    }

    fn open_block(&mut self, construct: Construct) {
        self.end_tight_paragraph();
        self.nodes.open(construct);
        self.open.push(Open::Construct);
    }
}

fn heading_level(level: HeadingLevel) -> u8 {
    level as u8
}

fn alignment(alignment: EventAlignment) -> Alignment {
    match alignment {
        EventAlignment::None => Alignment::None,
        EventAlignment::Left => Alignment::Left,
        EventAlignment::Center => Alignment::Center,
        EventAlignment::Right => Alignment::Right,
    }
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}
