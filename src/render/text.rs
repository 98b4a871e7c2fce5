//! Plain text for reading and for search: a line a block, cells apart by a tab, code as it is, a
//! hard break as a line ending. Items keep their markers; all other punctuation is Markdown's and
//! stays away.

use crate::nodes::{Children, Construct, Nodes, Span};

/// The plain text of the top-level blocks from `first` on. Linear in the text.
pub(super) fn write(nodes: &Nodes, first: usize) -> String {
    let mut writer = Text {
        nodes,
        out: String::new(),
        indent: String::new(),
    };
    writer.blocks(nodes.roots_from(first));
    writer.out
}

struct Text<'a> {
    nodes: &'a Nodes,
    out: String,
    /// What every line begins with.
    indent: String,
}

impl Text<'_> {
    fn blocks(&mut self, children: Children<'_>) {
        for number in children {
            self.block(number);
        }
    }

    fn block(&mut self, number: usize) {
        let Some(node) = self.nodes.get(number) else {
            return;
        };
        match node.construct {
            Construct::Paragraph | Construct::Heading(_) => self.line_of(number),
            Construct::List(list) => self.list(number, list.start),
            Construct::CodeBlock { text, .. } => self.code_block(text),
            Construct::MathBlock(text) => {
                self.begin_line();
                self.out.push_str(self.nodes.str(text));
                self.out.push('\n');
            }
            Construct::TableRow(_) => self.table_row(number),
            Construct::FootnoteDefinition(label) => self.footnote_definition(number, label),
            Construct::ThematicBreak | Construct::HtmlBlock(_) => {}
            _ => self.blocks(self.nodes.children(number)),
        }
    }

    fn list(&mut self, number: usize, start: Option<u32>) {
        let mut next = start;
        for item in self.nodes.children(number) {
            let marker = match next {
                Some(count) => format!("{count}. "),
                None => String::from("- "),
            };
            next = next.map(|count| count.saturating_add(1));
            self.marked(&marker, item);
        }
    }

    fn footnote_definition(&mut self, number: usize, label: Span) {
        let marker = format!("[{}] ", self.nodes.str(label));
        self.marked(&marker, number);
    }

    /// The blocks of a container whose first line begins with a marker.
    fn marked(&mut self, marker: &str, number: usize) {
        let outer = self.indent.len();
        let start = self.out.len();
        self.indent.extend(marker.chars().map(|_| ' '));
        self.blocks(self.nodes.children(number));
        self.indent.truncate(outer);
        let end = start + outer + marker.len();
        if self.out.get(start + outer..end).is_some_and(is_spaces) {
            self.out.replace_range(start + outer..end, marker);
        }
    }

    fn code_block(&mut self, text: Span) {
        for line in self.nodes.str(text).lines() {
            self.begin_line();
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn table_row(&mut self, number: usize) {
        self.begin_line();
        for (index, cell) in self.nodes.children(number).enumerate() {
            if index > 0 {
                self.out.push('\t');
            }
            self.inlines(cell, " ");
        }
        self.out.truncate(self.out.trim_end_matches('\t').len());
        self.out.push('\n');
    }

    fn line_of(&mut self, number: usize) {
        self.begin_line();
        let start = self.out.len();
        let line_ending = format!("\n{}", self.indent);
        self.inlines(number, &line_ending);
        if self.out.len() == start {
            self.out.truncate(start - self.indent.len());
        } else {
            self.out.push('\n');
        }
    }

    /// The inlines below a node. Nothing but text has to be written of them, so their nesting does
    /// not matter.
    fn inlines(&mut self, number: usize, hard_break: &str) {
        let end = self
            .nodes
            .get(number)
            .map_or(number, |node| node.end as usize);
        let mut next = number + 1;
        while let Some(node) = self.nodes.get(next).filter(|_| next < end) {
            next += 1;
            match node.construct {
                // Its description stands for it where it cannot be seen; the page does not show it.
                Construct::Image(_) => next = node.end as usize,
                Construct::Text(text) | Construct::CodeSpan(text) | Construct::Math(text) => {
                    self.out.push_str(self.nodes.str(text));
                }
                Construct::FootnoteReference(label) => {
                    self.out.push('[');
                    self.out.push_str(self.nodes.str(label));
                    self.out.push(']');
                }
                Construct::HardBreak => self.out.push_str(hard_break),
                _ => {}
            }
        }
    }

    fn begin_line(&mut self) {
        self.out.push_str(&self.indent);
    }
}

fn is_spaces(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ')
}
