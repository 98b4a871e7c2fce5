//! Destinations and titles of links and images (CommonMark 6.3, 4.7), info strings (4.5).

use crate::nodes::Destination;
use crate::options::Links;
use crate::render::escape;

use super::Writer;

impl Writer<'_> {
    /// What stands behind a link's brackets: the destination itself, or the number of its
    /// definition.
    pub(super) fn destination(&mut self, to: Destination) {
        if self.options.links == Links::Reference {
            let number = self.definition_number(to);
            self.out.push("[");
            self.out.push(&number.to_string());
            self.out.push("]");
            return;
        }
        let url = self.nodes.str(to.url);
        self.out.push("(");
        if !url.is_empty() || !to.title.is_empty() {
            self.url(url);
        }
        self.title(to);
        self.out.push(")");
    }

    pub(super) fn link_definition(&mut self, number: usize, to: Destination) {
        self.out.push("[");
        self.out.push(&number.to_string());
        self.out.push("]: ");
        self.within = self.document;
        self.url(self.nodes.str(to.url));
        self.title(to);
    }

    fn definition_number(&mut self, to: Destination) -> usize {
        let key = (
            self.nodes.str(to.url).to_owned(),
            self.nodes.str(to.title).to_owned(),
        );
        let next = self.definitions.list.len() + 1;
        let number = *self.definitions.numbers.entry(key).or_insert(next);
        if number == next {
            self.definitions.list.push(to);
        }
        number
    }

    fn url(&mut self, url: &str) {
        if is_plain(url) {
            self.out.push(url);
            return;
        }
        let bare = is_bare(url);
        if !bare {
            self.out.push("<");
        }
        let parentheses = if bare && !parentheses_pair(url) {
            "<>()"
        } else {
            "<>"
        };
        self.escaped_string(url, parentheses);
        if !bare {
            self.out.push(">");
        }
    }

    fn title(&mut self, to: Destination) {
        let title = self.nodes.str(to.title);
        if !title.is_empty() {
            self.out.push(" \"");
            // cmark reads two backslashes before the mark that ends the title as one that escapes it.
            let body = title.strip_suffix('\\');
            self.escaped_string(body.unwrap_or(title), "\"");
            self.out.push(if body.is_some() { "&#92;\"" } else { "\"" });
        }
    }

    pub(super) fn info_string(&mut self, info: &str) {
        self.within = self.document;
        self.escaped_string(info, "<>");
    }

    /// Writes a string that is no text: only escapes and entities are read in it, and what may have
    /// begun before it and binds tighter than a link: code spans, formulas, cells.
    fn escaped_string(&mut self, text: &str, delimiters: &str) {
        let mut written = 0;
        let marks = text.bytes().enumerate();
        for (at, byte) in marks.filter(|&(_, byte)| MAY_BE_SYNTAX[usize::from(byte)]) {
            let (before, rest) = text.split_at(at);
            self.out.push(&before[written..]);
            written = at;
            let is_syntax = match byte {
                b'\\' => rest.as_bytes().get(1).is_none_or(u8::is_ascii_punctuation),
                b'`' => self.within.backticks,
                b'$' => self.dollar_is_syntax(before),
                b'|' => self.within.cell,
                _ => delimiters.as_bytes().contains(&byte),
            };
            let instead = match byte {
                // A line ending, or a control character that ends a destination.
                b'\n' => "&#10;",
                b'\r' => "&#13;",
                // cmark reads entities here before it reads backslashes.
                b'&' if escape::begins_entity(rest) => "&amp;",
                _ if is_syntax => {
                    self.out.push_byte(b'\\');
                    continue;
                }
                _ => continue,
            };
            self.out.push(instead);
            written = at + 1;
        }
        self.out.push(&text[written..]);
    }

    /// Whether a dollar sign behind `before` could end a formula that another one in the block began.
    /// One that stays bare is remembered.
    fn dollar_is_syntax(&mut self, before: &str) -> bool {
        let closes = self.within.dollar && !before.ends_with(' ');
        let is_syntax = self.within.gfm && (self.within.math || closes);
        self.within.dollar |= !is_syntax;
        is_syntax
    }
}

/// The bytes that [`Writer::escaped_string`] may have to write otherwise: all are ASCII.
const MAY_BE_SYNTAX: [bool; 256] = {
    let mut marks = [false; 256];
    let all = b"\\`$|<>()\"&\n\r";
    let mut at = 0;
    while at < all.len() {
        marks[all[at] as usize] = true;
        at += 1;
    }
    marks
};

/// Whether a destination stands as it is: most do.
fn is_plain(url: &str) -> bool {
    let is_plain = |byte: u8| IS_PLAIN[usize::from(byte)];
    !url.is_empty() && url.bytes().all(is_plain)
}

static IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is_control = (byte as u8).is_ascii_control();
        is_plain[byte] = !is_control && byte as u8 != b' ' && !MAY_BE_SYNTAX[byte];
        byte += 1;
    }
    is_plain
};

/// Whether a destination needs no angle brackets.
fn is_bare(url: &str) -> bool {
    !url.is_empty()
        && !url
            .bytes()
            .any(|byte| byte == b' ' || byte.is_ascii_control())
}

/// Whether parentheses pair, no deeper than every reader follows.
fn parentheses_pair(url: &str) -> bool {
    let mut depth = 0_i32;
    for byte in url.bytes() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => continue,
        }
        if !(0..=3).contains(&depth) {
            return false;
        }
    }
    depth == 0
}

/// Whether it can stand in angle brackets and be a link: a scheme, and nothing that ends it or that
/// a reader would take for an entity.
pub(super) fn is_autolink(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else {
        return false;
    };
    matches!(scheme.len(), 2..=32)
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>\\`".contains(&byte))
        && !rest
            .match_indices('&')
            .any(|(at, _)| escape::begins_entity(&rest[at..]))
}
