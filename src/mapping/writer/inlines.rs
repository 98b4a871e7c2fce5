//! Text, emphasis, links, code spans, images and breaks: white space outside the marks, marks
//! closed and opened again around blocks.

use std::borrow::Cow;

use super::html::{HtmlTag, value};
use super::{Leaf, Place, Writer};
use crate::html::{even_length, is_white_space};
use crate::nodes::{Construct, Destination, DestinationOf, without_control_characters};

/// An inline element the walk stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mapping) struct Mark {
    /// The element it is made from.
    element: u32,
    /// Which of those made from the element.
    part: u32,
    kind: MarkKind,
    /// Whether it says more within its like.
    nests: bool,
}

/// How many emphases of a kind stand in one another at most.
pub(super) const MAX_ALIKE: usize = 3;

/// Something that may hold of the start and of the end of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Edges {
    start: bool,
    end: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkKind {
    Emphasis,
    Strong,
    Strikethrough,
    /// An element that is written as HTML.
    Html(HtmlTag),
    Link,
    /// A link whose address is not written: nothing but its text.
    Nowhere,
}

impl MarkKind {
    /// Whether neighbours become one: their marks could not be read back.
    fn is_joined(self) -> bool {
        matches!(
            self,
            MarkKind::Emphasis | MarkKind::Strong | MarkKind::Strikethrough
        )
    }
}

impl<'a> Writer<'a> {
    /// Emphasis begins; whether it does: inside emphasis only where that says more (`nests`).
    pub(in crate::mapping) fn open_emphasis(&mut self, element: u32, nests: bool) -> bool {
        self.open_mark(element, MarkKind::Emphasis, nests)
    }

    /// Strong emphasis begins; whether it does: inside strong emphasis only where that says more.
    pub(in crate::mapping) fn open_strong(&mut self, element: u32, nests: bool) -> bool {
        self.open_mark(element, MarkKind::Strong, nests)
    }

    /// Strikethrough begins; whether it does: not inside strikethrough.
    pub(in crate::mapping) fn open_strikethrough(&mut self, element: u32) -> bool {
        self.open_mark(element, MarkKind::Strikethrough, false)
    }

    /// An element that is written as HTML begins; whether it does: not inside one of its name, nor in
    /// code.
    pub(in crate::mapping) fn open_tag(&mut self, element: u32, tag: HtmlTag, title: &str) -> bool {
        let opened = self.open_mark(element, MarkKind::Html(tag), false);
        // There is one at a time.
        if opened && tag == HtmlTag::Abbr {
            self.abbreviation = value(title);
        }
        opened
    }

    /// A link begins; whether it does: not inside a link.
    pub(in crate::mapping) fn open_link(
        &mut self,
        element: u32,
        url: Cow<'a, str>,
        title: Cow<'a, str>,
    ) -> bool {
        let opened = self.open_mark(element, MarkKind::Link, false);
        if opened {
            self.link = Some((url, title));
        }
        opened
    }

    fn open_mark(&mut self, element: u32, kind: MarkKind, nests: bool) -> bool {
        // Emphasis within code is dropped; a link parts the code in two.
        let is_dropped = self.code_depth > 0 && kind != MarkKind::Link || !self.is_new(kind, nests);
        if !is_dropped {
            self.flush_code();
            self.marks.push(Mark {
                element,
                part: self.part,
                kind,
                nests,
            });
        }
        !is_dropped
    }

    /// Whether a mark says what those around it do not say already.
    fn is_new(&self, kind: MarkKind, nests: bool) -> bool {
        let mut alike = self.marks.iter().filter(|mark| mark.kind == kind);
        let most = if nests && self.is_exact { MAX_ALIKE } else { 1 };
        alike.clone().count() < most && alike.all(|mark| mark.nests)
    }

    /// A link that its author left empty.
    pub(in crate::mapping) fn empty_link(
        &mut self,
        element: u32,
        url: Cow<'a, str>,
        title: Cow<'a, str>,
    ) {
        if self.is_exact && self.code_depth == 0 && self.open_link(element, url, title) {
            self.bring_together();
            self.close_mark();
        }
    }

    /// The mark opened last ends.
    pub(in crate::mapping) fn close_mark(&mut self) {
        self.flush_code();
        self.marks.pop();
    }

    /// Text, its white space as it stands in the source.
    pub(in crate::mapping) fn text(&mut self, text: &str) {
        // Half of the texts of a page lay out its source.
        if self.code_depth == 0
            && text
                .bytes()
                .all(|byte| matches!(byte, b' ' | b'\n' | b'\t'))
        {
            self.flush_code();
            return self.hold_space(text);
        }
        let text = without_control_characters(text);
        if self.code_depth > 0 {
            self.code_text(&text);
            return;
        }
        self.flush_code();
        let mut rest = &*text;
        loop {
            let shown = shown_from(rest);
            if shown.len() < rest.len() {
                self.hold(&rest[..rest.len() - shown.len()]);
            }
            if shown.is_empty() {
                return;
            }
            let (piece, after) = shown.split_at(piece_length(shown));
            self.bring_together();
            self.builder.clean_text(piece);
            rest = after;
        }
    }

    pub(in crate::mapping) fn enter_code(&mut self) {
        self.code_depth += 1;
    }

    pub(in crate::mapping) fn leave_code(&mut self) {
        self.code_depth -= 1;
        if self.code.is_empty() {
            self.code_is_laid_out = Edges::default();
        }
    }

    /// Code of nothing but white space: all there is to see is that it is there.
    pub(in crate::mapping) fn blank_code(&mut self) {
        self.flush_code();
        self.code_span(" ");
    }

    fn code_text(&mut self, text: &str) {
        let is_ascii_white_space = |c: char| c.is_ascii() && is_white_space(c as u8);
        for word in text.split_inclusive(is_ascii_white_space) {
            let shown = word.trim_end_matches(is_ascii_white_space);
            if !shown.is_empty() {
                self.code.push_str(shown);
                self.code_is_laid_out.end = false;
            }
            let space = &word[shown.len()..];
            if space.is_empty() {
                continue;
            }
            self.code_is_laid_out.start |= space != " " && self.code.trim().is_empty();
            self.code_is_laid_out.end |= space != " ";
            if !self.code.ends_with(' ') {
                self.code.push(' ');
            }
        }
    }

    /// Writes the code held back, if there is any. The white space at its edges stands outside, but
    /// for a space that its author wrote there and that an exact conversion keeps.
    pub(super) fn flush_code(&mut self) {
        if self.code.is_empty() {
            return;
        }
        // What parts code in two has a space on either side outside.
        let is_parted = self.code_depth > 0;
        let is_laid_out = Edges {
            end: self.code_is_laid_out.end || is_parted,
            ..self.code_is_laid_out
        };
        self.code_is_laid_out = Edges {
            start: is_parted,
            end: false,
        };
        let code = std::mem::take(&mut self.code);
        let mut shown = code.as_str();
        if !self.is_exact || is_laid_out.start || !self.space.is_empty() {
            shown = shown.trim_start_matches(' ');
        }
        if !self.is_exact || is_laid_out.end {
            shown = shown.trim_end_matches(' ');
        }
        let is_blank = shown.trim_matches(' ').is_empty();
        if is_blank || code.starts_with(' ') && !shown.starts_with(' ') {
            self.hold(" ");
        }
        if !is_blank {
            self.code_span(shown);
            if code.ends_with(' ') && !shown.ends_with(' ') {
                self.hold(" ");
            }
        }
        self.code = code;
        self.code.clear();
    }

    pub(super) fn code_span(&mut self, code: &str) {
        self.bring_together();
        let span = self.builder.span(code);
        self.builder.leaf(Construct::CodeSpan(span));
    }

    /// A formula in the line.
    pub(in crate::mapping) fn math(&mut self, tex: &str) {
        let tex = without_control_characters(tex);
        let words: Vec<&str> = tex.split_whitespace().collect();
        if words.is_empty() {
            return;
        }
        self.flush_code();
        self.bring_together();
        let span = self.builder.span(&words.join(" "));
        self.builder.leaf(Construct::Math(span));
    }

    /// A reference to the footnote with this label. Within a link, where only a template puts one, it
    /// would be a link in a link: there its label is text.
    pub(in crate::mapping) fn footnote_reference(&mut self, label: &str) {
        if self.marks.iter().any(|mark| mark.kind == MarkKind::Link) {
            return self.text(&format!("[{label}]"));
        }
        self.flush_code();
        self.bring_together();
        let span = self.builder.span(label);
        self.builder.leaf(Construct::FootnoteReference(span));
    }

    /// An image and its description.
    pub(in crate::mapping) fn image(&mut self, url: &str, title: &str, description: &str) {
        self.flush_code();
        if !self.addresses.take(url.len() + title.len()) {
            return;
        }
        self.bring_together();
        let to = self.builder.destination(DestinationOf::Image, url, title);
        self.builder.open(Construct::Image(to));
        let description = without_control_characters(description);
        let mut rest = description.trim_ascii();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(even_length(rest.as_bytes()));
            self.builder.clean_text(piece.trim_ascii_end());
            rest = after.trim_ascii_start();
            if !rest.is_empty() {
                self.builder.clean_text(" ");
            }
        }
        self.builder.close();
    }

    /// A line break that shows; two of them part paragraphs.
    pub(in crate::mapping) fn hard_break(&mut self) {
        self.flush_code();
        match self.place {
            Place::Heading(_) => self.hold(" "),
            Place::Flow | Place::Cell => {
                self.space.clear();
                self.breaks += 1;
            }
        }
    }

    /// White space: written before the text that follows, if there is text before it too.
    pub(super) fn hold(&mut self, space: &str) {
        if space.is_ascii() {
            return self.hold_space(space);
        }
        for c in space.chars() {
            if !c.is_ascii() {
                self.space.push(c);
            } else if !self.space.ends_with(' ') {
                self.space.push(' ');
            }
        }
    }

    /// White space of ASCII, which is one space.
    fn hold_space(&mut self, space: &str) {
        if !space.is_empty() && !self.space.ends_with(' ') {
            self.space.push(' ');
        }
    }

    /// Opens and closes what has to be before something visible is written.
    fn bring_together(&mut self) {
        if self.breaks > 1 && self.place == Place::Flow {
            self.close_leaf();
        }
        if self.leaf == Leaf::Closed {
            self.open_leaf();
        }
        let is_spaced = !self.space.is_empty() || self.breaks > 0;
        let common = self
            .open_marks
            .iter()
            .zip(&self.marks)
            .take_while(|(open, wanted)| {
                open == wanted || !is_spaced && open.kind == wanted.kind && open.kind.is_joined()
            })
            .count();
        self.close_marks(common);
        self.write_space();
        self.open_marks_from(common);
        self.leaf = Leaf::Filled;
    }

    /// Writes the white space held back: a break before all else; at the start of a block none, but
    /// for what indents a paragraph, which an exact conversion keeps.
    fn write_space(&mut self) {
        let is_filled = self.leaf == Leaf::Filled;
        let mut space = self.space.as_str();
        if !is_filled || self.breaks > 0 {
            space = space.trim_start_matches(' ');
        }
        if is_filled && self.breaks > 0 {
            self.builder.leaf(Construct::HardBreak);
        }
        if is_filled || self.is_exact && self.place == Place::Flow {
            self.builder.text(space);
        }
        self.space.clear();
        self.breaks = 0;
    }

    fn open_marks_from(&mut self, common: usize) {
        for index in common..self.marks.len() {
            let construct = match self.marks[index].kind {
                MarkKind::Html(tag) => {
                    let start = self.start_tag(tag);
                    self.html_inline(&start);
                    self.open_marks.push(self.marks[index]);
                    continue;
                }
                MarkKind::Emphasis => Some(Construct::Emphasis),
                MarkKind::Strong => Some(Construct::Strong),
                MarkKind::Strikethrough => Some(Construct::Strikethrough),
                MarkKind::Link => self.destination().map(Construct::Link),
                MarkKind::Nowhere => None,
            };
            match construct {
                Some(construct) => {
                    self.builder.open(construct);
                }
                None => self.marks[index].kind = MarkKind::Nowhere,
            }
            self.open_marks.push(self.marks[index]);
        }
    }

    /// Where the link leads that the walk stands in; `None` where no more addresses are written.
    fn destination(&mut self) -> Option<Destination> {
        let (url, title) = self.link.as_ref()?;
        self.addresses
            .take(url.len() + title.len())
            .then(|| self.builder.destination(DestinationOf::Link, url, title))
    }

    pub(super) fn close_marks(&mut self, keep: usize) {
        while self.open_marks.len() > keep {
            match self.open_marks.pop().map(|mark| mark.kind) {
                Some(MarkKind::Nowhere) | None => {}
                Some(MarkKind::Html(tag)) => self.html_inline(&tag.end()),
                Some(_) => self.builder.close(),
            }
        }
    }
}

/// `text` without the white space it begins with, which is nearly always of ASCII.
fn shown_from(text: &str) -> &str {
    let is_space = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
    let bytes = text.as_bytes();
    let spaces = bytes.iter().take_while(|byte| is_space(byte)).count();
    let shown = text.get(spaces..).unwrap_or("");
    match bytes.get(spaces) {
        Some(first) if !first.is_ascii() => shown.trim_start(),
        _ => shown,
    }
}

/// Length of the longest start of `text` whose white space is single spaces between words.
fn piece_length(text: &str) -> usize {
    let even = text.get(..even_length(text.as_bytes()));
    even.unwrap_or(text).trim_end().len()
}
