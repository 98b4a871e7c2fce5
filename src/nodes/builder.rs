//! Writes [`Nodes`] front to back: open, leaf, text, close.

use super::{CellSpan, Construct, Node, Nodes, Span, without_control_characters};

/// Writes [`Nodes`] front to back.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    nodes: Nodes,
    open: Vec<u32>,
    /// Whether the last node is a text that more text can be joined to: nothing closed since.
    ends_in_text: bool,
    source: Option<u32>,
}

impl Builder {
    /// An empty builder.
    pub fn new() -> Builder {
        Builder::default()
    }

    /// An empty builder that holds the strings of these nodes: their spans stay good.
    pub(crate) fn with_strings_of(nodes: &Nodes) -> Builder {
        let mut builder = Builder::new();
        builder.nodes.text.clone_from(&nodes.text);
        builder
    }

    /// The document node that what follows is made from.
    pub fn set_source(&mut self, source: u32) {
        self.source = Some(source);
    }

    /// How many constructs are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Stores a string for a construct, without its control characters.
    pub fn span(&mut self, text: &str) -> Span {
        self.store(&without_control_characters(text))
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.nodes.text.len() as u32;
        self.nodes.text.push_str(text);
        Span {
            start,
            length: text.len() as u32,
        }
    }

    /// Opens a container and gives its number.
    pub fn open(&mut self, construct: Construct) -> usize {
        let number = self.nodes.list.len();
        self.open.push(number as u32);
        self.push(construct);
        number
    }

    /// Closes the container opened last. A list is made as tight or loose as it can be written, an
    /// item a task only if it begins with a paragraph.
    pub fn close(&mut self) {
        let end = self.nodes.list.len() as u32;
        self.ends_in_text = false;
        if let Some(number) = self.open.pop() {
            if let Some(node) = self.nodes.list.get_mut(number as usize) {
                node.end = end;
            }
            if let Some(settled) = self.nodes.settled(number as usize) {
                self.set(number as usize, settled);
            }
        }
    }

    /// A construct that contains nothing.
    pub fn leaf(&mut self, construct: Construct) {
        self.push(construct);
    }

    /// Text, joined to a text that stands right before it.
    pub fn text(&mut self, text: &str) {
        self.clean_text(&without_control_characters(text));
    }

    /// [`Builder::text`] for what is known to hold no control characters.
    pub(crate) fn clean_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let stored = self.nodes.text.len() as u32;
        if let Some(Node {
            construct: Construct::Text(last),
            ..
        }) = self.nodes.list.last_mut().filter(|_| self.ends_in_text)
        {
            if last.start + last.length == stored {
                last.length += text.len() as u32;
                self.nodes.text.push_str(text);
                return;
            }
        }
        let span = self.store(text);
        self.push(Construct::Text(span));
        self.ends_in_text = true;
    }

    /// Changes what an open or finished construct is (a list found to be loose).
    pub fn set(&mut self, number: usize, construct: Construct) {
        if let Some(node) = self.nodes.list.get_mut(number) {
            node.construct = construct;
        }
    }

    /// The cell opened last reaches over this many columns and rows.
    pub(crate) fn span_cell(&mut self, columns: u16, rows: u16) {
        if let Some(&cell) = self.open.last() {
            self.nodes.spans.push(CellSpan {
                cell,
                columns,
                rows,
            });
        }
    }

    /// The nodes written so far.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// Closes what is open and gives the nodes.
    pub fn finish(mut self) -> Nodes {
        while !self.open.is_empty() {
            self.close();
        }
        self.nodes
    }

    fn push(&mut self, construct: Construct) {
        let end = self.nodes.list.len() as u32 + 1;
        self.ends_in_text = false;
        self.nodes.list.push(Node {
            construct,
            end,
            source: self.source.unwrap_or(u32::MAX),
        });
    }
}
