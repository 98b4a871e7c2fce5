//! Nodes carried from one place to another with their strings.

use super::{Builder, Construct, Destination, DestinationOf, Nodes, Span};

impl Nodes {
    /// The nodes before a block that is not the first one in what it stands in. In normal form, if
    /// these are; how far cells reach is kept.
    pub(crate) fn before(&self, block: usize) -> Nodes {
        let mut builder = Builder::new();
        let mut ends = Vec::new();
        let mut spans = self.spans.iter().peekable();
        for number in 0..block.min(self.len()) {
            while ends.last().is_some_and(|&end| end <= number) {
                ends.pop();
                builder.close();
            }
            let Some(node) = self.get(number) else {
                break;
            };
            builder.set_source(node.source);
            let construct = builder.carried(self, node.construct);
            if !construct.is_container() {
                builder.leaf(construct);
                continue;
            }
            builder.open(construct);
            ends.push(node.end as usize);
            if let Some(span) = spans.next_if(|span| span.cell as usize == number) {
                builder.span_cell(span.columns, span.rows);
            }
        }
        builder.finish()
    }
}

impl Builder {
    /// Writes a node of other nodes and all it contains.
    pub(crate) fn copy(&mut self, nodes: &Nodes, number: usize) {
        let end = nodes.get(number).map_or(number, |node| node.end as usize);
        let mut ends = Vec::new();
        for number in number..end {
            while ends.last().is_some_and(|&end| end <= number) {
                ends.pop();
                self.close();
            }
            let Some(node) = nodes.get(number) else {
                break;
            };
            self.set_source(node.source);
            let construct = self.carried(nodes, node.construct);
            if node.construct.is_container() {
                self.open(construct);
                ends.push(node.end as usize);
            } else {
                self.leaf(construct);
            }
        }
        ends.iter().for_each(|_| self.close());
    }

    /// A construct of other nodes, its strings stored here.
    pub(crate) fn carried(&mut self, nodes: &Nodes, construct: Construct) -> Construct {
        use Construct::*;
        let mut carry = |span: Span| self.span(nodes.str(span));
        match construct {
            CodeBlock { info, text } => CodeBlock {
                info: carry(info),
                text: carry(text),
            },
            HtmlBlock(html) => HtmlBlock(carry(html)),
            MathBlock(text) => MathBlock(carry(text)),
            FootnoteDefinition(label) => FootnoteDefinition(carry(label)),
            Text(text) => Text(carry(text)),
            CodeSpan(text) => CodeSpan(carry(text)),
            Link(to) => Link(self.carried_destination(DestinationOf::Link, nodes, to)),
            Image(to) => Image(self.carried_destination(DestinationOf::Image, nodes, to)),
            HtmlInline(html) => HtmlInline(carry(html)),
            Math(text) => Math(carry(text)),
            FootnoteReference(label) => FootnoteReference(carry(label)),
            Paragraph | Heading(_) | BlockQuote(_) | List(_) | Item(_) | ThematicBreak
            | Table(_) | TableRow(_) | TableCell(_) | Emphasis | Strong | Strikethrough
            | HardBreak => construct,
        }
    }

    fn carried_destination(
        &mut self,
        of: DestinationOf,
        nodes: &Nodes,
        to: Destination,
    ) -> Destination {
        self.destination(of, nodes.str(to.url), nodes.str(to.title))
    }
}
