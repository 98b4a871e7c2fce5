//! What a browser makes of HTML, drawn so that two ways of writing the same come out the same.

use std::fmt::Write;

use offprint::{Document, Kind, NodeId, Tag};

/// The elements and the text: white space collapsed outside of code, attributes in
/// order, and two writers' ways of saying the same made one.
pub(crate) fn drawn(html: &str) -> String {
    let document = Document::parse(html);
    let mut drawing = Drawing {
        document: &document,
        text: String::new(),
        space: false,
    };
    drawing.below(NodeId::DOCUMENT, false);
    drawing.text
}

struct Drawing<'d> {
    document: &'d Document,
    text: String,
    /// White space stands before what comes.
    space: bool,
}

impl Drawing<'_> {
    fn below(&mut self, node: NodeId, in_code: bool) {
        for child in self.document.children(node) {
            match self.document.kind(child) {
                Kind::Text => self.words(self.document.text(child), in_code),
                Kind::Element => self.element(child, in_code),
                _ => {}
            }
        }
    }

    fn words(&mut self, text: &str, in_code: bool) {
        for c in text.chars() {
            if c.is_ascii_whitespace() && !in_code {
                self.space = true;
                continue;
            }
            self.end_space();
            self.text.push(c);
        }
    }

    fn end_space(&mut self) {
        if std::mem::take(&mut self.space) && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
    }

    fn element(&mut self, element: NodeId, in_code: bool) {
        let tag = self.document.tag(element);
        // A table's parts are written by some and left out by others.
        let is_frame = matches!(
            tag,
            Tag::Html | Tag::Head | Tag::Body | Tag::Thead | Tag::Tbody
        );
        if is_frame {
            return self.below(element, in_code);
        }
        let is_block = tag.is_block() || tag == Tag::Br;
        self.edge(is_block);
        write!(self.text, "<{tag:?}{}>", self.attributes(element)).unwrap();
        self.edge(is_block);
        self.below(element, in_code || tag == Tag::Pre);
        self.edge(is_block);
        write!(self.text, "</{tag:?}>").unwrap();
        self.edge(is_block);
    }

    /// Around blocks white space is nothing.
    fn edge(&mut self, is_block: bool) {
        if is_block {
            self.space = false;
            if !self.text.ends_with('\n') {
                self.text.push('\n');
            }
        } else {
            self.end_space();
        }
    }

    fn attributes(&self, element: NodeId) -> String {
        let attributes = self.document.attributes(element);
        let mut attributes: Vec<String> = attributes
            .filter(|attribute| attribute.local != "disabled")
            .map(
                |attribute| match attribute.value.strip_prefix("text-align: ") {
                    Some(alignment) => format!(" align={alignment:?}"),
                    None => format!(" {}={:?}", attribute.local, attribute.value),
                },
            )
            .collect();
        attributes.sort();
        attributes.concat()
    }
}
