//! Writes [`Nodes`] front to back: open, leaf, text, close.

use super::{
    CellSpan, Construct, Destination, DestinationOf, Node, Nodes, Span, without_control_characters,
};

/// Writes [`Nodes`] front to back.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    nodes: Nodes,
    open: Vec<u32>,
    /// Whether the last node is a text that more text can be joined to: nothing closed since.
    ends_in_text: bool,
    source: Option<u32>,
    /// What was stored last for a link and for an image.
    last_link: Destination,
    last_image: Destination,
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

    /// Stores where a link or an image leads. A link around many blocks stands in each of them, and
    /// its address may be as long as all of them together: said again, it takes no more room.
    pub(crate) fn destination(&mut self, of: DestinationOf, url: &str, title: &str) -> Destination {
        let last = match of {
            DestinationOf::Link => self.last_link,
            DestinationOf::Image => self.last_image,
        };
        let destination = Destination {
            url: self.span_unless(last.url, url),
            title: self.span_unless(last.title, title),
        };
        match of {
            DestinationOf::Link => self.last_link = destination,
            DestinationOf::Image => self.last_image = destination,
        }
        destination
    }

    /// [`Builder::span`] of a text that is stored already if it is that of `last`.
    fn span_unless(&mut self, last: Span, text: &str) -> Span {
        let text = without_control_characters(text);
        match self.nodes.str(last) == text {
            true => last,
            false => self.store(&text),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_said_again_by_the_next_link_is_stored_once() {
        let mut builder = Builder::new();
        let mut stored = |of, url, title| {
            let to = builder.destination(of, url, title);
            let nodes = builder.nodes();
            assert_eq!((nodes.str(to.url), nodes.str(to.title)), (url, title));
            nodes.text_length()
        };
        use DestinationOf::{Image, Link};
        let once = stored(Link, "/tea", "Tea");
        assert_eq!(stored(Link, "/tea", "Tea"), once);
        // A picture in the link, the same in each of its blocks.
        let both = stored(Image, "/pot.png", "");
        assert_eq!(stored(Link, "/tea", "Tea"), both);
        assert_eq!(stored(Image, "/pot.png", ""), both);
        // Another one begins alike, and what it replaced is no longer the last.
        let other = stored(Link, "/te", "Tea");
        assert_eq!(other, both + "/te".len());
        assert_eq!(stored(Link, "/tea", "Tea"), other + "/tea".len());
    }
}
