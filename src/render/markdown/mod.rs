//! Nodes to Markdown: the blocks. One function per construct; what they share (line endings,
//! prefixes) is [`Output`]'s, what stands inside a paragraph is in `inlines`.

mod destination;
mod inlines;
mod output;

use crate::nodes::{Alert, Alignment, Children, Construct, Destination, List, Nodes, Span};
use crate::options::{Bullet, Fence, Flavor, HeadingStyle, MarkdownOptions};

use super::escape::{Beside, Delimiters, Within};
pub(super) use inlines::is_formula;
use output::Output;

/// Writes the top-level blocks from `first` on. The nodes hold nothing that the options leave out.
pub(super) fn write(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> String {
    let mut writer = Writer {
        nodes,
        options,
        out: Output::new(options.line_width, nodes.text_length() + nodes.len() * 4),
        delimiters: Delimiters::default(),
        document: Within {
            gfm: options.flavor == Flavor::Gfm,
            footnotes: has_footnotes(nodes),
            references: options.links == crate::options::Links::Reference,
            one_line: options.line_width.is_none(),
            ..Within::default()
        },
        within: Within::default(),
        structural: false,
        items: 0,
        quoted_in_item: false,
        footnote_end: usize::MAX,
        definitions: Definitions::default(),
    };
    writer.blocks(nodes.roots_from(first), &Place::default());
    writer.link_definitions();
    writer.out.finish()
}

fn has_footnotes(nodes: &Nodes) -> bool {
    (0..nodes.len()).any(|number| {
        let construct = nodes.get(number).map(|node| node.construct);
        matches!(construct, Some(Construct::FootnoteDefinition(_)))
    })
}

/// A comment: nothing, where nothing at all would be read as something else.
const NOTHING: &str = "<!-- -->";

struct Writer<'a> {
    nodes: &'a Nodes,
    options: &'a MarkdownOptions,
    out: Output,
    /// The delimiters of the block in hand.
    delimiters: Delimiters,
    /// What holds of all texts.
    document: Within,
    /// What holds of the texts of the block in hand.
    within: Within,
    /// Block structure is looked for at the start of the line in hand.
    structural: bool,
    /// How many items are open.
    items: usize,
    /// In a block quote in an item. pulldown-cmark takes an empty item there for one that ends the
    /// outer item as well.
    quoted_in_item: bool,
    /// Where the footnote reference written last ends: with a bracket directly behind it, it would
    /// be the text of a reference link.
    footnote_end: usize,
    definitions: Definitions,
}

/// Destinations of reference links, numbered from 1 in the order of their first use.
#[derive(Default)]
struct Definitions {
    list: Vec<Destination>,
    numbers: std::collections::HashMap<(String, String), usize>,
}

/// Where blocks stand.
#[derive(Clone, Copy, Default)]
struct Place {
    /// In a tight list: no blank line between them.
    tight: bool,
    /// In an item that has this marker.
    item: Option<u8>,
    /// In a block quote.
    quote: bool,
    /// In an item that is a task: its first paragraph does not begin a line.
    task: bool,
}

impl Writer<'_> {
    fn blocks(&mut self, children: Children<'_>, place: &Place) {
        // A list directly behind a list takes another marker, or they would be one list. A list
        // that begins an item does so too: `- - -` is a thematic break.
        let mut marker = place.item;
        let mut is_first = true;
        for number in children {
            if !is_first {
                self.out.end_block(!place.tight);
            }
            marker = self.block(number, place, is_first, marker);
            is_first = false;
        }
    }

    /// Writes a block and gives the marker of the list it is, if it is one.
    fn block(
        &mut self,
        number: usize,
        place: &Place,
        is_first: bool,
        marker: Option<u8>,
    ) -> Option<u8> {
        let node = self.nodes.get(number)?;
        match node.construct {
            Construct::Paragraph => self.paragraph(number, place, is_first),
            Construct::Heading(level) => self.heading(number, level),
            Construct::BlockQuote(alert) => self.block_quote(number, alert),
            Construct::List(list) => return Some(self.list(number, list, marker)),
            Construct::CodeBlock { info, text } => self.code_block(info, text),
            Construct::ThematicBreak => self.thematic_break(place),
            Construct::Table(_) => self.table(number),
            Construct::HtmlBlock(html) => self.html_block(html),
            Construct::MathBlock(text) => self.math_block(text),
            Construct::FootnoteDefinition(label) => self.footnote_definition(number, label),
            _ => {}
        }
        None
    }

    fn paragraph(&mut self, number: usize, place: &Place, is_first: bool) {
        let is_task = is_first && place.task;
        self.within = Within {
            paragraph: true,
            item_start: is_first && place.item.is_some() && !is_task,
            quote_start: is_first && place.quote,
            ..self.document
        };
        // A task's marker has made a paragraph of what follows it.
        self.content(number, !is_task);
        self.out.wrap();
    }

    fn heading(&mut self, number: usize, level: u8) {
        let is_empty = self.is_childless(number);
        let is_setext = level <= 2 && self.options.headings == HeadingStyle::Setext;
        if is_setext && self.out.is_outermost() && !is_empty {
            return self.setext_heading(number, level);
        }
        self.out.repeat(b'#', level.clamp(1, 6).into());
        self.out.push(if is_empty { "" } else { " " });
        self.out.begin_content();
        self.within = Within {
            heading: true,
            one_line: true,
            ..self.document
        };
        self.content(number, false);
    }

    fn setext_heading(&mut self, number: usize, level: u8) {
        self.within = Within {
            one_line: true,
            ..self.document
        };
        self.content(number, true);
        let columns = self.out.line_content().chars().count();
        self.out.new_line();
        self.out
            .repeat(if level == 1 { b'=' } else { b'-' }, columns.clamp(3, 80));
    }

    fn block_quote(&mut self, number: usize, alert: Option<Alert>) {
        if self.is_childless(number) {
            self.out.push(if alert.is_some() { "> " } else { ">" });
            return self.out.push(alert.map_or("", alert_marker));
        }
        self.out.open("> ", "> ");
        if let Some(alert) = alert {
            self.out.push(alert_marker(alert));
            // What could not interrupt a paragraph needs the blank line.
            let first = self.nodes.children(number).next();
            let construct = first
                .and_then(|first| self.nodes.get(first))
                .map(|node| node.construct);
            self.out.end_block(construct != Some(Construct::Paragraph));
        }
        let place = Place {
            quote: true,
            ..Place::default()
        };
        let quoted_in_item = std::mem::replace(&mut self.quoted_in_item, self.items > 0);
        self.blocks(self.nodes.children(number), &place);
        self.quoted_in_item = quoted_in_item;
        self.out.close(2);
    }

    /// Gives the marker it was written with.
    fn list(&mut self, number: usize, list: List, taken: Option<u8>) -> u8 {
        let marker = match list.start {
            Some(_) => [b'.', b')'],
            None => bullets(self.options.bullet),
        };
        let marker = marker[usize::from(taken == Some(marker[0]))];
        let blank = !self.nodes.is_dense(number);
        let mut next = list.start;
        for (index, item) in self.nodes.children(number).enumerate() {
            if index > 0 {
                self.out.end_block(blank);
            }
            self.item(item, marker, next, !blank);
            next = next.map(|count| (count + 1).min(999_999_999));
        }
        marker
    }

    fn item(&mut self, number: usize, marker: u8, count: Option<u32>, tight: bool) {
        let mut digits = [0; 10];
        let count = count.map_or("", |count| decimal(count, &mut digits));
        self.out.push(count);
        self.out.push_byte(marker);
        let width = count.len() + 2;
        if self.is_childless(number) {
            if self.quoted_in_item {
                self.out.push(" ");
                self.out.push(NOTHING);
            }
            return;
        }
        self.out.open_indented(" ", width);
        let quoted_in_item = std::mem::replace(&mut self.quoted_in_item, false);
        self.items += 1;
        let task = match self.nodes.get(number).map(|node| node.construct) {
            Some(Construct::Item(task)) if self.document.gfm => task,
            _ => None,
        };
        if let Some(checked) = task {
            self.out.push(if checked { "[x] " } else { "[ ] " });
            self.out.begin_content();
        }
        let place = Place {
            tight,
            item: Some(marker),
            quote: false,
            task: task.is_some(),
        };
        self.blocks(self.nodes.children(number), &place);
        self.out.close(width);
        self.items -= 1;
        self.quoted_in_item = quoted_in_item;
    }

    fn code_block(&mut self, info: Span, text: Span) {
        let info = self.nodes.str(info);
        let text = self.nodes.str(text);
        let fence = match self.options.fence {
            Fence::Backtick if !info.contains('`') => b'`',
            _ => b'~',
        };
        let length = fence_length(text, fence);
        self.out.repeat(fence, length);
        if info.starts_with(char::from(fence)) {
            self.out.push(" ");
        }
        self.info_string(info);
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            if !text.is_empty() {
                self.out.new_line_for(line);
            }
        }
        self.out.new_line();
        self.out.repeat(fence, length);
    }

    fn thematic_break(&mut self, place: &Place) {
        // Not `---` where that would begin front matter, underline a paragraph, or where it would
        // be one with the marker of the item that it begins.
        let mark = match place.item {
            None if !self.out.is_empty() => "---",
            Some(b'*') => "___",
            _ => "***",
        };
        self.out.push(mark);
    }

    fn table(&mut self, number: usize) {
        for (index, row) in self.nodes.children(number).enumerate() {
            if index > 0 {
                self.out.new_line();
            }
            self.table_row(row);
            if index == 0 {
                self.out.new_line();
                self.delimiter_row(row);
            }
        }
    }

    fn table_row(&mut self, number: usize) {
        self.out.push("|");
        for cell in self.nodes.children(number) {
            self.out.push(" ");
            self.out.begin_content();
            self.within = Within {
                cell: true,
                one_line: true,
                ..self.document
            };
            self.content(cell, false);
            if !self.out.is_at_line_start() {
                self.out.push(" ");
            }
            self.out.push("|");
        }
    }

    fn delimiter_row(&mut self, header: usize) {
        self.out.push("|");
        for cell in self.nodes.children(header) {
            let delimiter = match self.nodes.get(cell).map(|node| node.construct) {
                Some(Construct::TableCell(Alignment::Left)) => " :--- |",
                Some(Construct::TableCell(Alignment::Center)) => " :---: |",
                Some(Construct::TableCell(Alignment::Right)) => " ---: |",
                _ => " --- |",
            };
            self.out.push(delimiter);
        }
    }

    fn html_block(&mut self, html: Span) {
        for (index, line) in self
            .nodes
            .str(html)
            .trim_end_matches('\n')
            .split('\n')
            .enumerate()
        {
            if index > 0 {
                self.out.new_line_for(line);
            } else {
                self.out.push(line);
            }
        }
    }

    fn math_block(&mut self, text: Span) {
        let text = self.nodes.str(text);
        if self.document.gfm && is_formula(text) {
            self.out.push("$$");
            self.out.push(text);
            self.out.push("$$");
            return;
        }
        let length = fence_length(text, b'`');
        self.out.repeat(b'`', length);
        self.out.push("math");
        for line in text.split('\n') {
            self.out.new_line_for(line);
        }
        self.out.new_line();
        self.out.repeat(b'`', length);
    }

    fn footnote_definition(&mut self, number: usize, label: Span) {
        self.out.push("[^");
        self.out.push(self.nodes.str(label));
        if self.is_childless(number) {
            return self.out.push("]:");
        }
        self.out.open("]: ", "    ");
        self.blocks(self.nodes.children(number), &Place::default());
        self.out.close(4);
    }

    fn is_childless(&self, number: usize) -> bool {
        self.nodes.children(number).next().is_none()
    }

    /// The inlines of a block; `structural` where its first line could be another block.
    fn content(&mut self, number: usize, structural: bool) {
        self.delimiters = Delimiters::default();
        self.structural = structural;
        self.survey(number);
        self.inlines(number, Beside::END);
    }

    fn link_definitions(&mut self) {
        let list = std::mem::take(&mut self.definitions.list);
        for (index, to) in list.into_iter().enumerate() {
            if !self.out.is_empty() {
                self.out.end_block(index == 0);
            }
            self.link_definition(index + 1, to);
        }
    }
}

/// The bullet asked for, and the one beside it.
fn bullets(bullet: Bullet) -> [u8; 2] {
    match bullet {
        Bullet::Hyphen => [b'-', b'*'],
        Bullet::Asterisk => [b'*', b'-'],
        Bullet::Plus => [b'+', b'-'],
    }
}

fn alert_marker(alert: Alert) -> &'static str {
    match alert {
        Alert::Note => "[!NOTE]",
        Alert::Tip => "[!TIP]",
        Alert::Important => "[!IMPORTANT]",
        Alert::Warning => "[!WARNING]",
        Alert::Caution => "[!CAUTION]",
    }
}

/// A fence that no line of the code can close: longer than the longest run that begins one.
fn fence_length(text: &str, fence: u8) -> usize {
    let runs = text.lines().map(|line| {
        let line = line.trim_start().bytes();
        line.take_while(|&byte| byte == fence).count()
    });
    runs.max().map_or(3, |longest| (longest + 1).max(3))
}

/// A number in decimal digits, written into `digits`.
fn decimal(mut number: u32, digits: &mut [u8; 10]) -> &str {
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    std::str::from_utf8(&digits[start..]).unwrap_or("")
}
