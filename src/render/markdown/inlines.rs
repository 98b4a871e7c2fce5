//! Nodes to Markdown: the inlines. One function per construct.

use crate::nodes::{Construct, Destination, Span};
use crate::options::EmphasisMark;
use crate::render::escape::{self, Beside, Delimiters, Spot};
use crate::render::flanking::{Flanks, Kind};

use super::Writer;

impl Writer<'_> {
    /// Learns of a block's inlines what the first of its texts must know already: whether a
    /// backtick or a dollar sign has a partner. Code spans and formulas bind tighter than all else,
    /// so partners may stand in destinations, in titles and in each other.
    pub(super) fn survey(&mut self, number: usize) {
        let nodes = self.nodes;
        let mut has_code = false;
        let mut backticks = 0;
        let mut count = |text: Span| {
            let found = memchr::memchr_iter(b'`', nodes.str(text).as_bytes());
            backticks += found.take(2).count();
        };
        for number in number + 1..self.end(number) {
            match self.construct(number) {
                Some(Construct::Text(text)) => count(text),
                Some(Construct::CodeSpan(text)) => {
                    count(text);
                    self.within.math |= nodes.str(text).contains('$');
                    has_code = true;
                }
                Some(Construct::HtmlInline(html)) => {
                    count(html);
                    self.within.math |= nodes.str(html).contains('$');
                }
                Some(Construct::Link(to) | Construct::Image(to)) => {
                    count(to.url);
                    count(to.title);
                    // Nothing is escaped between angle brackets.
                    self.within.math |=
                        nodes.str(to.url).contains('$') && self.is_autolink(number, to);
                }
                Some(Construct::Math(_)) => self.within.math = true,
                _ => {}
            }
        }
        self.within.backticks = has_code || backticks > 1;
    }

    /// The inlines within a node, which `after` stands behind.
    pub(super) fn inlines(&mut self, number: usize, after: Beside) {
        let mut children = self.nodes.children(number).peekable();
        while let Some(child) = children.next() {
            let after = children.peek().map_or(after, |&next| self.leading(next));
            self.inline(child, after);
        }
    }

    fn inline(&mut self, number: usize, after: Beside) {
        let Some(construct) = self.construct(number) else {
            return;
        };
        match construct {
            Construct::Text(text) => return self.text(text, after),
            Construct::Emphasis => self.emphasis(number, after),
            Construct::Strong => self.strong(number, after),
            Construct::Strikethrough => self.strikethrough(number, after),
            Construct::CodeSpan(text) => self.code_span(text),
            Construct::Link(to) => self.link(number, to),
            Construct::Image(to) => self.image(number, to),
            Construct::HardBreak => self.hard_break(),
            Construct::HtmlInline(html) => self.html_inline(html),
            Construct::Math(text) => self.math(text, after),
            Construct::FootnoteReference(label) => self.footnote_reference(label),
            _ => {}
        }
        self.out.end_url();
    }

    fn text(&mut self, text: Span, after: Beside) {
        let nodes = self.nodes;
        self.escaped(nodes.str(text), after);
    }

    /// Writes a text, each of its characters that would be syntax behind a backslash.
    fn escaped(&mut self, text: &str, after: Beside) {
        if text.starts_with('[') {
            self.part_from_footnote();
        }
        let begins_line = self.structural && self.out.is_at_line_start();
        self.within.began_with_bracket |= begins_line && text.starts_with('[');
        let mut spot = Spot {
            text,
            at: 0,
            before: Beside {
                kind: self.out.last_kind(),
                byte: self.out.last_byte(),
            },
            after,
            begins_line,
            within: self.within,
        };
        let bytes = text.as_bytes();
        let breaks_lines = self.out.breaks_lines() && !self.within.one_line;
        let mut written = 0;
        while let Some(&byte) = bytes.get(spot.at) {
            if byte == b' ' && breaks_lines {
                self.out.push(text.get(written..spot.at).unwrap_or(""));
                written = spot.at + 1;
                self.space(text.get(written..).unwrap_or(""));
            } else if escape::is_plain(byte) {
                // Nearly every byte. A space of a line that may be broken is none.
                let behind = &bytes[spot.at + 1..];
                let is_plain = |byte| escape::is_plain(byte) && byte != b' ';
                spot.at += match breaks_lines {
                    true => behind.iter().take_while(|&&byte| is_plain(byte)).count(),
                    false => escape::plain_length(behind),
                };
            } else if Delimiters::contain(byte) {
                let run = bytes[spot.at..]
                    .iter()
                    .take_while(|&&next| next == byte)
                    .count();
                // With a backslash before its first one only, the others would be a run.
                let is_syntax = spot.is_syntax() || self.run_is_syntax(&spot, byte, run);
                for _ in 0..run {
                    if is_syntax {
                        self.out.push(text.get(written..spot.at).unwrap_or(""));
                        self.backslash();
                        written = spot.at;
                    }
                    spot.at += 1;
                }
                continue;
            } else if spot.is_syntax() {
                self.out.push(text.get(written..spot.at).unwrap_or(""));
                self.backslash();
                written = spot.at;
            } else if byte == b'$' {
                spot.within.dollar = true;
                self.within.dollar = true;
            }
            spot.at += 1;
        }
        self.out.push(text.get(written..).unwrap_or(""));
    }

    fn backslash(&mut self) {
        self.part_from_url();
        self.out.push_byte(b'\\');
    }

    /// Before what would be read as a part of the bare URL it follows: a comment, whose `>` then is
    /// what stands before a delimiter.
    fn part_from_url(&mut self) {
        if self.is_in_url() {
            self.out.push(super::NOTHING);
        }
    }

    fn is_in_url(&mut self) -> bool {
        // No link is looked for in a link's text.
        self.within.gfm && !self.within.link && self.out.is_in_url()
    }

    fn run_is_syntax(&mut self, spot: &Spot<'_>, delimiter: u8, run: usize) -> bool {
        let before = spot
            .text
            .get(..spot.at)
            .and_then(|text| text.chars().next_back());
        let behind = spot
            .text
            .get(spot.at + run..)
            .and_then(|text| text.chars().next());
        let flanks = Flanks {
            before: before.map_or(spot.before.kind, Kind::of),
            after: behind.map_or(spot.after.kind, Kind::of),
        };
        // Beside another construct's delimiters they would be one run; emphasis has not chosen its
        // own yet, and a hard break may be of spaces.
        let joins = |byte: u8| byte == delimiter || matches!(byte, 0 | b'\\');
        let touches = (before.is_none() && spot.before.byte == delimiter)
            || (behind.is_none() && joins(spot.after.byte));
        if delimiter == b'~' && !self.within.gfm {
            return false;
        }
        self.delimiters.run_is_syntax(delimiter, flanks, touches)
    }

    /// A space of a text: the line may be broken there unless what follows would be block
    /// structure at the start of a line.
    fn space(&mut self, rest: &str) {
        if may_begin_line(rest) {
            self.out.breakable_space();
        } else {
            self.out.push_byte(b' ');
        }
    }

    fn emphasis(&mut self, number: usize, after: Beside) {
        self.delimited(number, after, 1, "em");
    }

    fn strong(&mut self, number: usize, after: Beside) {
        self.delimited(number, after, 2, "strong");
    }

    fn strikethrough(&mut self, number: usize, after: Beside) {
        let delimiters: &[u8] = if self.within.gfm { b"~" } else { b"" };
        self.between(number, after, delimiters, 2, "del");
    }

    fn delimited(&mut self, number: usize, after: Beside, length: usize, element: &str) {
        let delimiters = match self.options.emphasis {
            EmphasisMark::Asterisk => b"*_",
            EmphasisMark::Underscore => b"_*",
        };
        self.between(number, after, delimiters, length, element);
    }

    /// Writes what is within between the first of the delimiters that is read back as such here; if
    /// none is, as an HTML element, which Markdown allows everywhere.
    fn between(
        &mut self,
        number: usize,
        after: Beside,
        delimiters: &[u8],
        length: usize,
        element: &str,
    ) {
        let ends_in_url =
            self.within.gfm && self.ends_in_url(number) && !b" \n".contains(&after.byte);
        let opening = Flanks {
            before: match self.is_in_url() {
                true => Beside::mark(b'>').kind,
                false => self.out.last_kind(),
            },
            after: self.first(number).kind,
        };
        let closing = Flanks {
            before: self.last(number),
            after: after.kind,
        };
        let readable = delimiters.iter().copied().find(|&delimiter| {
            opening.surely_opens(delimiter)
                && closing.surely_closes(delimiter)
                && self.out.last_byte() != delimiter
                && after.byte != delimiter
                && !self.delimiters.may_be_closed(delimiter, length, opening)
        });
        let Some(delimiter) = readable.filter(|_| !ends_in_url) else {
            return self.element(number, element);
        };
        self.part_from_url();
        self.delimiters.open(delimiter, length);
        self.out.repeat(delimiter, length);
        self.inlines(number, Beside::mark(delimiter));
        self.out.repeat(delimiter, length);
        self.delimiters.close(delimiter, length);
    }

    fn ends_in_url(&self, number: usize) -> bool {
        let last = self.nodes.children(number).last();
        match last.and_then(|last| self.construct(last)) {
            Some(Construct::Text(text)) => {
                let word = self.nodes.str(text).rsplit(' ').next().unwrap_or("");
                holds_url(word)
            }
            _ => false,
        }
    }

    fn element(&mut self, number: usize, element: &str) {
        self.tag("<", element);
        self.inlines(number, Beside::mark(b'<'));
        self.tag("</", element);
    }

    fn tag(&mut self, opening: &str, element: &str) {
        self.out.push(opening);
        self.out.push(element);
        self.out.push(">");
    }

    fn code_span(&mut self, text: Span) {
        let text = self.nodes.str(text);
        // A backslash before a pipe cannot be told from an escaped pipe in a cell.
        // A label's end is found before the code span is.
        let ends_label = self.within.began_with_bracket && text.contains("]:");
        if ends_label || (self.within.cell && text.contains("\\|")) {
            return self.code_element(text);
        }
        if self.out.last_byte() == b'`' || self.is_in_url() {
            self.out.push(super::NOTHING);
        }
        let ticks = shortest_absent_run(text);
        let pad = text.starts_with('`')
            || text.ends_with('`')
            || (text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty());
        self.out.repeat(b'`', ticks);
        self.out.push(if pad { " " } else { "" });
        self.verbatim(text);
        self.out.push(if pad { " " } else { "" });
        self.out.repeat(b'`', ticks);
    }

    fn code_element(&mut self, text: &str) {
        self.tag("<", "code");
        self.escaped(text, Beside::mark(b'<'));
        self.tag("</", "code");
    }

    /// Writes code or a formula: as it is, but for what would end the line or the cell.
    fn verbatim(&mut self, text: &str) {
        for piece in text.split_inclusive(['|', '\n']) {
            match piece.as_bytes() {
                [.., b'|'] if self.within.cell => {
                    self.out.push(&piece[..piece.len() - 1]);
                    self.out.push("\\|");
                }
                [.., b'\n'] => {
                    self.out.push(&piece[..piece.len() - 1]);
                    self.out.push(" ");
                }
                _ => self.out.push(piece),
            }
        }
    }

    fn link(&mut self, number: usize, to: Destination) {
        if self.is_autolink(number, to) {
            self.tag("<", self.nodes.str(to.url));
            return;
        }
        self.part_from_footnote();
        self.part_from_url();
        self.note_bracket();
        self.out.push("[");
        self.bracketed(number);
        self.out.push("]");
        self.destination(to);
    }

    /// Before a bracket that may begin a line: what follows could make a definition of it.
    fn note_bracket(&mut self) {
        self.within.began_with_bracket |= self.structural && self.out.is_at_line_start();
    }

    /// Before a bracket, which would make a reference link of the footnote reference it follows.
    /// pulldown-cmark looks past a backslash there.
    fn part_from_footnote(&mut self) {
        if self.footnote_end == self.out.len() {
            self.out.push(super::NOTHING);
        }
    }

    fn image(&mut self, number: usize, to: Destination) {
        self.part_from_url();
        self.out.push("![");
        let first = self
            .construct(number + 1)
            .filter(|_| number + 1 < self.end(number));
        if let Some(Construct::Text(text)) = first {
            if self.nodes.str(text).starts_with('^') {
                // cmark looks for a footnote reference before it looks for an image.
                self.out.push_byte(b'\\');
            }
        }
        self.bracketed(number);
        self.out.push("]");
        self.destination(to);
        self.within.image_in_link = self.within.link;
    }

    /// A link's text or an image's description.
    fn bracketed(&mut self, number: usize) {
        let outer = self.within.unpaired_brackets;
        let in_link = std::mem::replace(&mut self.within.link, true);
        self.within.unpaired_brackets = outer || self.has_unpaired_brackets(number);
        self.inlines(number, Beside::mark(b']'));
        self.within.unpaired_brackets = outer;
        self.within.link = in_link;
        self.within.image_in_link = false;
    }

    /// Whether a bracket within could be taken for the link's own. Those that pair are not, but a
    /// pair is broken where one of it needs a backslash for another reason, and comrak looks for
    /// bare URLs in a link's text again once a pair of brackets is closed.
    fn has_unpaired_brackets(&self, number: usize) -> bool {
        let numbers = number + 1..self.end(number);
        let texts = numbers.filter_map(|number| match self.construct(number)? {
            Construct::Text(text) | Construct::CodeSpan(text) => Some(self.nodes.str(text)),
            _ => None,
        });
        let holds_bracket = |text: &str| memchr::memchr2(b'[', b']', text.as_bytes()).is_some();
        if !texts.clone().any(holds_bracket) {
            return false;
        }
        let has_labels = self.within.references || self.within.footnotes;
        let (mut unpaired, mut pairs, mut urls) = (false, false, false);
        for text in texts {
            unpaired |= !brackets_pair(text) || text.contains("[^");
            pairs |= text.contains('[');
            urls |= holds_url(text);
        }
        unpaired || (pairs && (has_labels || urls))
    }

    /// Whether a link shows nothing but its own absolute URL (CommonMark 6.4).
    fn is_autolink(&self, number: usize, to: Destination) -> bool {
        let url = self.nodes.str(to.url);
        self.end(number) == number + 2
            && to.title.is_empty()
            && matches!(self.construct(number + 1), Some(Construct::Text(text)) if self.nodes.str(text) == url)
            && super::destination::is_autolink(url)
            && !(self.within.cell && url.contains('|'))
    }

    fn hard_break(&mut self) {
        if !self.within.paragraph {
            self.out.push("<br>");
            return;
        }
        self.out.wrap();
        // A backslash would be read as a part of a bare URL.
        let mark = if self.is_in_url() { "  " } else { "\\" };
        self.out.push(mark);
        self.out.new_line();
        self.structural = true;
        self.within.continued = true;
    }

    fn html_inline(&mut self, html: Span) {
        self.out.push(self.nodes.str(html));
    }

    fn math(&mut self, text: Span, after: Beside) {
        self.part_from_url();
        self.out.push("$");
        self.verbatim(self.nodes.str(text));
        self.out.push("$");
        // Before a digit comrak reads a price.
        if after.byte.is_ascii_digit() {
            self.out.push(super::NOTHING);
        }
    }

    fn footnote_reference(&mut self, label: Span) {
        self.part_from_url();
        self.note_bracket();
        self.out.push("[^");
        self.out.push(self.nodes.str(label));
        self.out.push("]");
        self.footnote_end = self.out.len();
    }

    /// What an inline begins with.
    fn leading(&self, number: usize) -> Beside {
        match self.construct(number) {
            Some(Construct::Text(text)) => {
                let text = self.nodes.str(text);
                Beside {
                    kind: text.chars().next().map_or(Kind::WHITE_SPACE, Kind::of),
                    byte: text.bytes().next().unwrap_or(b' '),
                }
            }
            Some(Construct::Link(_) | Construct::FootnoteReference(_)) => Beside::mark(b'['),
            Some(Construct::Image(_)) => Beside::mark(b'!'),
            Some(Construct::CodeSpan(_)) => Beside::mark(b'`'),
            Some(Construct::HardBreak) => Beside::mark(b'\\'),
            Some(Construct::HtmlInline(_)) => Beside::mark(b'<'),
            Some(Construct::Math(_)) => Beside::mark(b'$'),
            Some(Construct::Strikethrough) => Beside {
                kind: Kind::PUNCTUATION_OR_OTHER,
                ..Beside::UNDECIDED
            },
            _ => Beside::UNDECIDED,
        }
    }

    /// What the content of a container begins with.
    fn first(&self, number: usize) -> Beside {
        let first = self.nodes.children(number).next();
        first.map_or(Beside::END, |first| self.leading(first))
    }

    /// What the content of a container ends with.
    fn last(&self, number: usize) -> Kind {
        let last = self.nodes.children(number).last();
        match last.and_then(|last| self.construct(last)) {
            Some(Construct::Text(text)) => {
                let last = self.nodes.str(text).chars().next_back();
                last.map_or(Kind::WHITE_SPACE, Kind::of)
            }
            Some(Construct::HardBreak) | None => Kind::WHITE_SPACE,
            Some(Construct::Strikethrough) => Kind::PUNCTUATION_OR_OTHER,
            Some(_) => Kind::PUNCTUATION,
        }
    }

    fn construct(&self, number: usize) -> Option<Construct> {
        self.nodes.get(number).map(|node| node.construct)
    }

    fn end(&self, number: usize) -> usize {
        self.nodes
            .get(number)
            .map_or(number, |node| node.end as usize)
    }
}

/// Whether text may stand at the start of a line without an escape.
fn may_begin_line(text: &str) -> bool {
    let first = text.bytes().next().unwrap_or(b' ');
    match first {
        b' ' | b'#' | b'>' | b'+' | b'-' | b'=' | b'*' | b'_' | b'~' | b'`' | b'|' | b':'
        | b'[' => false,
        b'<' => false,
        b'0'..=b'9' => {
            let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
            !behind.starts_with(['.', ')'])
        }
        _ => true,
    }
}

/// The length of the shortest run of backticks that the code does not hold.
fn shortest_absent_run(code: &str) -> usize {
    let mut present = 0_u64;
    for run in code.split(|c| c != '`').filter(|run| !run.is_empty()) {
        present |= 1 << run.len().min(63);
    }
    (1..)
        .find(|length| *length >= 63 || present & (1 << length) == 0)
        .unwrap_or(1)
}

/// Whether a text holds what some readers make a link of.
fn holds_url(text: &str) -> bool {
    text.contains("://") || text.contains("www.")
}

/// Whether brackets pair, none of them followed by what makes a link of it.
fn brackets_pair(text: &str) -> bool {
    let mut depth = 0_i32;
    let mut previous = b' ';
    for byte in text.bytes() {
        match byte {
            b'[' => depth += 1,
            b']' => depth -= 1,
            _ => {}
        }
        if depth < 0 || (previous == b']' && matches!(byte, b'(' | b'[' | b':')) {
            return false;
        }
        previous = byte;
    }
    depth == 0
}

/// Whether a formula reads back from between dollar signs: one line, no dollar sign, no backtick,
/// nothing that ends the label of a definition, braces that pair, no white space at its edges.
pub(in crate::render) fn is_formula(text: &str) -> bool {
    let mut depth = 0_i32;
    let mut escaped = false;
    for byte in text.bytes() {
        match byte {
            b'\n' | b'$' | b'`' => return false,
            b'{' if !escaped => depth += 1,
            b'}' if !escaped => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
        escaped = byte == b'\\' && !escaped;
    }
    let is_edge = |c: char| c.is_ascii_whitespace();
    depth == 0
        && !text.contains("]:")
        && !escaped
        && !text.is_empty()
        && !text.starts_with(is_edge)
        && !text.ends_with(is_edge)
}
