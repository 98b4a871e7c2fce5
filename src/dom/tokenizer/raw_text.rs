//! The text of `title`, `textarea`, `style`, `script` and their like: no tags but the one that ends
//! it (13.2.5.2 to 13.2.5.4, 13.2.5.9 to 13.2.5.31).

use memchr::{memchr, memchr3};

use crate::dom::side::SideSink;

use super::{State, Tokenizer, is_space};

impl<S: SideSink> Tokenizer<'_, S> {
    /// Text up to the end tag of the element just opened, and that end tag.
    pub(super) fn raw_text(&mut self) {
        let from = self.at;
        let name = self.last_start_tag.clone();
        let limit = self.noscript_end();
        let within = &self.bytes[..limit];
        let end = match self.state {
            State::ScriptData => script_end(within, from, name.as_bytes()),
            _ => raw_text_end(within, from, name.as_bytes()),
        };
        if self.text_unread {
            self.at = end;
        } else if self.state == State::Rcdata {
            self.text_with_references(end);
        } else {
            self.at = end;
            self.characters(from, end);
        }
        self.state = State::Data;
        if end < limit {
            self.at = end + 2;
            self.end_tag();
        } else if limit < self.bytes.len() {
            self.emit_end_tag(name);
        }
    }

    /// Where the `noscript` element ends that the text stands in; without one, where the page ends.
    fn noscript_end(&mut self) -> usize {
        if !(self.in_noscript && self.reading.noscript_ends_raw_text) {
            return self.bytes.len();
        }
        if self.noscript_end < self.at {
            self.noscript_end = raw_text_end(self.bytes, self.at, b"noscript");
        }
        self.noscript_end
    }

    /// Text up to `end`, in which character references count.
    fn text_with_references(&mut self, end: usize) {
        while self.at < end {
            let from = self.at;
            let to = memchr(b'&', &self.bytes[from..end]).map_or(end, |offset| from + offset);
            self.at = to;
            self.characters(from, to);
            if to < end {
                self.character_reference(end);
            }
        }
    }
}

/// Position of the `</name` that ends the text, or the page's end.
fn raw_text_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let mut from = from;
    while let Some(offset) = memchr(b'<', &bytes[from..]) {
        let at = from + offset;
        if is_end_tag(bytes, at, name) {
            return at;
        }
        from = at + 1;
    }
    bytes.len()
}

/// The same for a script, where `<!--` may hide an end tag: a script within a comment within a
/// script runs to *its* end tag first (the escaped and double escaped states).
fn script_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let mut from = from;
    while let Some(offset) = memchr(b'<', &bytes[from..]) {
        let at = from + offset;
        if is_end_tag(bytes, at, name) {
            return at;
        }
        from = at + 1;
        if bytes[from..].starts_with(b"!--") {
            match escaped(bytes, at + 4, name) {
                Escaped::EndTag(end) => return end,
                Escaped::Left(after) => from = after,
                Escaped::PageEnd => break,
            }
        }
    }
    bytes.len()
}

/// How a script's escaped part ends.
enum Escaped {
    /// With the script's end tag.
    EndTag(usize),
    /// With `-->`; what follows is script data again.
    Left(usize),
    PageEnd,
}

/// From after `<!--` on. The two dashes count for a `-->` that follows at once.
fn escaped(bytes: &[u8], from: usize, name: &[u8]) -> Escaped {
    let (mut at, mut dashes, mut double) = (from, 2, false);
    while let Some(&byte) = bytes.get(at) {
        let after_dashes = std::mem::take(&mut dashes);
        match byte {
            b'-' => {
                dashes = after_dashes + 1;
                at += 1;
            }
            b'>' if after_dashes >= 2 => return Escaped::Left(at + 1),
            b'<' if !double && is_end_tag(bytes, at, name) => return Escaped::EndTag(at),
            b'<' => {
                let word = if double { at + 2 } else { at + 1 };
                let slash = !double || bytes.get(at + 1) == Some(&b'/');
                if slash && is_word(bytes, word, b"script") {
                    double = !double;
                    at = word + b"script".len() + 1;
                } else {
                    at += 1;
                }
            }
            _ => match memchr3(b'-', b'<', b'>', &bytes[at + 1..]) {
                Some(offset) => at += 1 + offset,
                None => return Escaped::PageEnd,
            },
        }
    }
    Escaped::PageEnd
}

/// Whether an "appropriate end tag" (13.2.5) stands at `at`.
fn is_end_tag(bytes: &[u8], at: usize, name: &[u8]) -> bool {
    bytes.get(at + 1) == Some(&b'/') && is_word(bytes, at + 2, name)
}

/// Whether `word` stands at `at`, in any case, and ends there as a tag's name does.
fn is_word(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    let end = at + word.len();
    bytes
        .get(at..end)
        .is_some_and(|found| found.eq_ignore_ascii_case(word))
        && bytes
            .get(end)
            .is_some_and(|&byte| is_space(byte) || byte == b'/' || byte == b'>')
}
