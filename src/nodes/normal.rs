//! The normal form, made: any nodes in; out come the nodes that mean the same and keep its
//! promises.
//!
//! One pass over the nodes with a stack. Containers are opened late, when something comes that
//! stands in them, so nothing empty is ever opened; white space and hard breaks are held back until
//! the text behind them comes, so they fall outside the marks, and away at the edges of blocks.

use super::{Builder, Construct, Destination, DestinationOf, List, Node, Nodes, Span};

impl Nodes {
    /// These nodes in normal form: equal, if they are in it already. Linear in the number of nodes
    /// and their text.
    pub fn normalized(&self) -> Nodes {
        let mut writer = Writer {
            nodes: self,
            builder: Builder::new(),
            containers: Vec::new(),
            opened: 0,
            gap: Gap::Edge,
        };
        let mut number = 0;
        while let Some(node) = self.list.get(number) {
            writer.close_until(number);
            number = writer.node(number, node);
        }
        writer.close_until(self.list.len());
        writer.builder.finish()
    }

    /// Whether these nodes keep the promises of the normal form.
    pub fn is_normal(&self) -> bool {
        self.normalized() == *self
    }

    /// Whether two blocks that follow each other in an item read as what they are without a blank
    /// line between them.
    pub(crate) fn can_touch(&self, one: usize, two: usize) -> bool {
        use Construct::*;
        let [Some(one), Some(next)] = [one, two].map(|number| self.get(number)) else {
            return false;
        };
        let ends_itself = matches!(one.construct, Heading(_) | CodeBlock { .. } | ThematicBreak);
        match next.construct {
            // They would go on with the paragraph before them, even with one inside a list.
            Paragraph | MathBlock(_) | Table(_) | HtmlBlock(_) => ends_itself,
            BlockQuote(_) => ends_itself || matches!(one.construct, Paragraph | List(_)),
            List(list) => {
                let interrupts = list.start.is_none_or(|start| start == 1)
                    && self
                        .children(two)
                        .next()
                        .is_some_and(|item| !self.is_childless(item));
                ends_itself || (interrupts && matches!(one.construct, Paragraph | List(_)))
            }
            _ => ends_itself || matches!(one.construct, Paragraph | List(_) | BlockQuote(_)),
        }
    }

    /// Whether a list can be written without blank lines: it is tight, and the blocks of each item
    /// can touch.
    pub(crate) fn is_dense(&self, number: usize) -> bool {
        let Some(Construct::List(List { tight: true, .. })) =
            self.get(number).map(|node| node.construct)
        else {
            return false;
        };
        self.children(number).all(|item| {
            let blocks = self.children(item);
            let mut pairs = blocks.clone().zip(blocks.skip(1));
            pairs.all(|(one, two)| self.can_touch(one, two))
        })
    }

    fn is_childless(&self, number: usize) -> bool {
        self.children(number).next().is_none()
    }

    /// What an item or a list can be said to be in Markdown: how tight a list is shows in its
    /// paragraphs alone, and only between two blocks; a task begins with a paragraph.
    pub(super) fn settled(&self, number: usize) -> Option<Construct> {
        match self.get(number)?.construct {
            Construct::List(list) => Some(Construct::List(List {
                tight: self.is_tight(number, list.tight),
                ..list
            })),
            Construct::Item(Some(_)) => {
                let first = self
                    .children(number)
                    .next()
                    .and_then(|first| self.get(first));
                let begins = first.is_some_and(|first| first.construct == Construct::Paragraph);
                (!begins).then_some(Construct::Item(None))
            }
            _ => None,
        }
    }

    fn is_tight(&self, list: usize, wanted: bool) -> bool {
        let mut shows = false;
        let mut fits = true;
        let mut blocks = 0;
        let mut items = 0;
        for item in self.children(list) {
            items += 1;
            let mut previous = None;
            for block in self.children(item) {
                blocks += 1;
                let construct = self.get(block).map(|node| node.construct);
                shows |= construct == Some(Construct::Paragraph);
                fits &= previous.is_none_or(|previous| self.can_touch(previous, block));
                previous = Some(block);
            }
        }
        let has_between = items > 1 || blocks > 1;
        !shows || (fits && (wanted || !has_between))
    }
}

struct Writer<'a> {
    nodes: &'a Nodes,
    builder: Builder,
    /// What is open in the nodes that are read.
    containers: Vec<Container>,
    /// How many of these are open in the nodes that are written: the outermost ones.
    opened: usize,
    gap: Gap,
}

struct Container {
    construct: Construct,
    /// One past its last descendant.
    end: usize,
    /// A link in a link, which is never opened.
    is_left_out: bool,
}

/// What separates the inlines to come from those before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    HardBreak,
    /// The start of a block: no gap is one.
    Edge,
}

impl Writer<'_> {
    /// Writes a node and gives the number of the next one to write.
    fn node(&mut self, number: usize, node: &Node) -> usize {
        let end = node.end as usize;
        let construct = node.construct;
        self.builder.set_source(node.source);
        match construct {
            Construct::Text(text) => self.text(text),
            Construct::HardBreak => self.gap = self.gap.max(Gap::HardBreak),
            Construct::Image(to) => {
                self.image(number, to, end);
                return end;
            }
            Construct::CodeSpan(text) => self.inline_string(text, Construct::CodeSpan),
            Construct::Math(text) => self.inline_string(text, Construct::Math),
            Construct::HtmlInline(html) => self.inline_string(html, Construct::HtmlInline),
            Construct::FootnoteReference(label) => self.footnote_reference(label),
            Construct::CodeBlock { info, text } => self.code_block(info, text),
            Construct::ThematicBreak => self.block(construct),
            Construct::HtmlBlock(html) => {
                let html = self.copy(html);
                self.block(Construct::HtmlBlock(html));
            }
            Construct::MathBlock(text) => {
                let text = self.copy(text);
                self.block(Construct::MathBlock(text));
            }
            _ => self.container(construct, end, end == number + 1),
        }
        number + 1
    }

    fn container(&mut self, construct: Construct, end: usize, is_childless: bool) {
        use Construct::*;
        if construct.is_block() {
            self.gap = Gap::Edge;
        }
        let is_left_out = self.is_link_in_link(construct);
        self.containers.push(Container {
            construct,
            end,
            is_left_out,
        });
        match construct {
            Item(_) | FootnoteDefinition(_) | Table(_) | TableRow(_) | TableCell(_) => {
                self.open_all();
            }
            // Empty from the start, not for what was left out of them.
            BlockQuote(_) | Heading(_) if is_childless => self.open_all(),
            Link(_) if is_childless && !is_left_out => self.begin_inline(),
            _ => {}
        }
    }

    fn is_link_in_link(&self, construct: Construct) -> bool {
        let is_link = |construct| matches!(construct, Construct::Link(_));
        is_link(construct) && self.containers.iter().any(|outer| is_link(outer.construct))
    }

    /// A container's strings, copied.
    fn copied(&mut self, construct: Construct) -> Construct {
        match construct {
            Construct::Link(to) => {
                Construct::Link(self.copied_destination(DestinationOf::Link, to))
            }
            Construct::FootnoteDefinition(label) => Construct::FootnoteDefinition(self.copy(label)),
            other => other,
        }
    }

    fn copied_destination(&mut self, of: DestinationOf, to: Destination) -> Destination {
        let url = self.nodes.str(to.url).trim_matches(is_white_space);
        self.builder.destination(of, url, self.nodes.str(to.title))
    }

    fn copy(&mut self, span: Span) -> Span {
        self.builder.span(self.nodes.str(span))
    }

    fn close_until(&mut self, number: usize) {
        while self
            .containers
            .last()
            .is_some_and(|last| last.end <= number)
        {
            let Some(container) = self.containers.pop() else {
                return;
            };
            if self.opened > self.containers.len() {
                self.opened = self.containers.len();
                if !container.is_left_out {
                    self.builder.close();
                }
            }
            if container.construct.is_block() {
                self.gap = Gap::Edge;
            }
        }
    }

    /// Opens the containers that what comes stands in.
    fn open_all(&mut self) {
        self.open_while(|_| true);
    }

    fn open_while(&mut self, is_wanted: fn(Construct) -> bool) {
        while let Some(&Container {
            construct,
            is_left_out,
            ..
        }) = self.containers.get(self.opened)
        {
            if !is_wanted(construct) {
                return;
            }
            if !is_left_out {
                let copied = self.copied(construct);
                self.builder.open(copied);
            }
            self.opened += 1;
        }
    }

    /// Makes ready for an inline: the gap before it stands outside of the marks around it.
    fn begin_inline(&mut self) {
        self.open_while(|construct| construct.is_block());
        match self.gap {
            Gap::Space => self.builder.text(" "),
            Gap::HardBreak => self.builder.leaf(Construct::HardBreak),
            Gap::None | Gap::Edge => {}
        }
        self.gap = Gap::None;
        self.open_all();
    }

    /// Nearly every text has its words one space apart, and is written a piece at a time, not a word.
    fn text(&mut self, text: Span) {
        let nodes = self.nodes;
        let mut rest = nodes.str(text);
        while !rest.is_empty() {
            let shown = rest.trim_start_matches(is_white_space);
            if shown.len() < rest.len() {
                self.gap = self.gap.max(Gap::Space);
            }
            let (piece, behind) = shown.split_at(even_length(shown.as_bytes()));
            if !piece.is_empty() {
                self.begin_inline();
                self.builder.text(piece);
            }
            rest = behind;
        }
    }

    fn image(&mut self, number: usize, to: Destination, end: usize) {
        self.begin_inline();
        let to = self.copied_destination(DestinationOf::Image, to);
        self.builder.open(Construct::Image(to));
        let mut gap = false;
        let mut is_empty = true;
        for number in number + 1..end {
            let text = match self.nodes.get(number).map(|node| node.construct) {
                Some(Construct::Text(text) | Construct::CodeSpan(text)) => self.nodes.str(text),
                Some(Construct::HardBreak) => " ",
                _ => "",
            };
            gap |= text.starts_with(is_white_space);
            for word in text.split(is_white_space).filter(|word| !word.is_empty()) {
                if gap && !is_empty {
                    self.builder.text(" ");
                }
                self.builder.text(word);
                is_empty = false;
                gap = true;
            }
            gap = text.ends_with(is_white_space) || (gap && text.is_empty());
        }
        self.builder.close();
    }

    /// Line endings read as spaces.
    fn one_line(&mut self, text: Span) -> Span {
        let text = self.nodes.str(text);
        if text.contains(['\n', '\r']) {
            self.builder.span(&text.replace(['\n', '\r'], " "))
        } else {
            self.builder.span(text)
        }
    }

    fn inline_string(&mut self, text: Span, construct: fn(Span) -> Construct) {
        if !text.is_empty() {
            self.begin_inline();
            let text = self.one_line(text);
            self.builder.leaf(construct(text));
        }
    }

    /// Within a link the reference would be one itself: its label is text there.
    fn footnote_reference(&mut self, label: Span) {
        let is_link = |outer: &Container| matches!(outer.construct, Construct::Link(_));
        if !self.containers.iter().any(is_link) {
            return self.inline_string(label, Construct::FootnoteReference);
        }
        self.begin_inline();
        self.builder.text("[");
        self.builder.text(self.nodes.str(label));
        self.builder.text("]");
    }

    fn code_block(&mut self, info: Span, text: Span) {
        let info = self.copy(info);
        let text = self.copy(text);
        self.block(Construct::CodeBlock { info, text });
    }

    fn block(&mut self, construct: Construct) {
        self.open_all();
        self.builder.leaf(construct);
    }
}

/// How far a text that begins with none has white space as single spaces between words: up to where it
/// does not, or ends.
fn even_length(text: &[u8]) -> usize {
    let is_space = |&byte: &u8| byte.is_ascii_whitespace();
    let mut pairs = text.windows(2);
    let ends = pairs.position(|pair| is_space(&pair[0]) && (pair[0] != b' ' || is_space(&pair[1])));
    ends.unwrap_or_else(|| text.len() - usize::from(text.last().is_some_and(is_space)))
}

/// What HTML collapses; a no-break space is text.
fn is_white_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::{Builder, Construct};

    #[test]
    fn white_space_between_words_is_one_space_and_none_at_the_edges() {
        for (texts, expected) in [
            (&["one two three"][..], "one two three"),
            (&[" one  two\n three "], "one two three"),
            (&["one\t\n", " two"], "one two"),
            (&["one", "two ", "\u{a0} three\r\n"], "onetwo \u{a0} three"),
            (&["\n", "one ", " ", "two"], "one two"),
            (&["é  è\n"], "é è"),
            (&[" \n "], ""),
        ] {
            let mut builder = Builder::new();
            builder.open(Construct::Paragraph);
            for text in texts {
                let text = builder.span(text);
                builder.leaf(Construct::Text(text));
            }
            assert_eq!(
                builder.finish().normalized().to_text(),
                line(expected),
                "{texts:?}"
            );
        }
    }

    fn line(text: &str) -> String {
        match text {
            "" => String::new(),
            text => format!("{text}\n"),
        }
    }
}
