//! The tags and comments of a page, found in its bytes: for what has to be read or changed before
//! the page has an encoding, let alone a tree.
//!
//! In every encoding that saved pages have but UTF-16, tags are ASCII. A tag ends as the HTML
//! standard says (13.2.5), what stands in scripts and the like is no tag; the rest of the standard's
//! many rules is left to the parser. One pass, linear.

use std::ops::Range;

use memchr::{memchr, memmem};

use crate::html::begins;

/// A comment or a tag.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Where it stands, with its angle brackets.
    pub(super) range: Range<usize>,
    /// Where a tag's name stands.
    pub(super) name: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Comment,
    Start,
    End,
}

/// An attribute: where its name and value stand.
#[derive(Clone, Debug)]
pub(super) struct Attribute {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// Elements whose content is text alone.
const RAW: &[&[u8]] = &[
    b"script",
    b"style",
    b"textarea",
    b"title",
    b"xmp",
    b"iframe",
    b"noembed",
    b"noframes",
];

/// The comments and tags of `bytes`, in order.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens::from(bytes, 0)
    }

    /// Those from a place between two tags on.
    pub(super) fn from(bytes: &'a [u8], at: usize) -> Tokens<'a> {
        Tokens { bytes, at }
    }

    fn comment(&mut self, start: usize) -> Token {
        let after = start + b"<!--".len();
        let rest = self.bytes.get(after..).unwrap_or_default();
        let end = memmem::find(rest, b"-->").map_or(self.bytes.len(), |end| after + end + 3);
        self.at = end;
        Token {
            kind: TokenKind::Comment,
            range: start..end,
            name: start..start,
        }
    }

    fn tag(&mut self, start: usize, kind: TokenKind) -> Token {
        let from = start + if kind == TokenKind::End { 2 } else { 1 };
        let name = from..self.until(from, |byte| is_space(byte) || matches!(byte, b'/' | b'>'));
        let end = self.tag_end(name.end);
        self.at = end;
        let raw = RAW
            .iter()
            .find(|raw| self.bytes[name.clone()].eq_ignore_ascii_case(raw));
        if let Some(raw) = raw.filter(|_| kind == TokenKind::Start) {
            self.at = self.raw_end(raw);
        }
        Token {
            kind,
            range: start..end,
            name,
        }
    }

    /// One past the `>` of a tag, which may stand in quoted values before.
    fn tag_end(&self, from: usize) -> usize {
        let mut last = from;
        for attribute in Attributes::new(self.bytes, from) {
            last = attribute.value.end.max(attribute.name.end);
        }
        let rest = self.bytes.get(last..).unwrap_or_default();
        memchr(b'>', rest).map_or(self.bytes.len(), |end| last + end + 1)
    }

    /// Where the end tag of an element that holds text alone begins.
    fn raw_end(&self, name: &[u8]) -> usize {
        let mut at = self.at;
        while let Some(found) = memchr(b'<', self.bytes.get(at..).unwrap_or_default()) {
            at += found;
            let rest = &self.bytes[at..];
            let after = rest.strip_prefix(b"</");
            if after.is_some_and(|after| begins(after, name)) {
                return at;
            }
            at += 1;
        }
        self.bytes.len()
    }

    fn until(&self, from: usize, is_end: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let length = rest.iter().position(|&byte| is_end(byte));
        from + length.unwrap_or(rest.len())
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let start = self.at + memchr(b'<', self.bytes.get(self.at..)?)?;
            match &self.bytes[start + 1..] {
                [b'!', b'-', b'-', ..] => return Some(self.comment(start)),
                [b'/', letter, ..] if letter.is_ascii_alphabetic() => {
                    return Some(self.tag(start, TokenKind::End));
                }
                [letter, ..] if letter.is_ascii_alphabetic() => {
                    return Some(self.tag(start, TokenKind::Start));
                }
                _ => self.at = start + 1,
            }
        }
    }
}

/// The attributes of a tag.
pub(super) struct Attributes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Attributes<'a> {
    /// Of the tag whose name ends at `at`.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Attributes<'a> {
        Attributes { bytes, at }
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, is_skipped: impl Fn(u8) -> bool) {
        while self.byte().is_some_and(&is_skipped) {
            self.at += 1;
        }
    }
}

impl Iterator for Attributes<'_> {
    type Item = Attribute;

    fn next(&mut self) -> Option<Attribute> {
        self.skip(|byte| is_space(byte) || byte == b'/');
        if self.byte()? == b'>' {
            return None;
        }
        let start = self.at;
        // An equals sign that a name begins with is part of it.
        self.at += 1;
        self.skip(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let name = start..self.at;
        self.skip(is_space);
        if self.byte() != Some(b'=') {
            let value = name.end..name.end;
            return Some(Attribute { name, value });
        }
        self.at += 1;
        self.skip(is_space);
        let value = match self.byte() {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let start = self.at;
                let rest = self.bytes.get(start..).unwrap_or_default();
                let end = memchr(quote, rest).map_or(self.bytes.len(), |end| start + end);
                self.at = self.bytes.len().min(end + 1);
                start..end
            }
            _ => {
                let start = self.at;
                self.skip(|byte| !is_space(byte) && byte != b'>');
                start..self.at
            }
        };
        Some(Attribute { name, value })
    }
}

impl Token {
    /// Whether it is a tag of this name, which is in small letters.
    pub(super) fn is(&self, bytes: &[u8], name: &str) -> bool {
        self.kind != TokenKind::Comment
            && bytes[self.name.clone()].eq_ignore_ascii_case(name.as_bytes())
    }

    /// The attributes of a start tag.
    pub(super) fn attributes<'a>(&self, bytes: &'a [u8]) -> Attributes<'a> {
        let at = match self.kind {
            TokenKind::Start => self.name.end,
            _ => bytes.len(),
        };
        Attributes::new(bytes, at)
    }

    /// Where the value of the first attribute of this name stands.
    pub(super) fn attribute(&self, bytes: &[u8], name: &str) -> Option<Range<usize>> {
        let mut attributes = self.attributes(bytes);
        let is_it =
            |range: &Range<usize>| bytes[range.clone()].eq_ignore_ascii_case(name.as_bytes());
        attributes
            .find(|attribute| is_it(&attribute.name))
            .map(|attribute| attribute.value)
    }

    /// The value of an attribute as text: the one reference that addresses have is resolved.
    pub(super) fn text(&self, bytes: &[u8], name: &str) -> Option<String> {
        let value = String::from_utf8_lossy(&bytes[self.attribute(bytes, name)?]);
        Some(value.trim().replace("&amp;", "&").replace("&#38;", "&"))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

/// Changes to a page's bytes, made in one go.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, Vec<u8>)>);

impl Edits {
    /// Puts `new` where `range` is. What begins before the end of the last change is not made.
    pub(super) fn replace(&mut self, range: Range<usize>, new: Vec<u8>) {
        let end = self.0.last().map_or(0, |(last, _)| last.end);
        if range.start >= end {
            self.0.push((range, new));
        }
    }

    /// The bytes with all changes; `None` where there are none.
    pub(super) fn made(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self.0.is_empty() {
            return None;
        }
        let mut changed = Vec::with_capacity(bytes.len());
        let mut at = 0;
        for (range, new) in &self.0 {
            changed.extend_from_slice(bytes.get(at..range.start).unwrap_or_default());
            changed.extend_from_slice(new);
            at = range.end;
        }
        changed.extend_from_slice(bytes.get(at..).unwrap_or_default());
        Some(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> Vec<String> {
        let bytes = html.as_bytes();
        let tokens = Tokens::new(bytes).map(|token| html[token.range].to_owned());
        tokens.collect()
    }

    #[test]
    fn tags_end_where_the_standard_ends_them() {
        let table: &[(&str, &[&str])] = &[
            ("<p>a</p >", &["<p>", "</p >"]),
            ("<a title='>' href=x/>b", &["<a title='>' href=x/>"]),
            ("<a b=\"c>d", &["<a b=\"c>d"]),
            ("1 < 2 <> <3 <!doctype html>", &[]),
            ("<!-- <p> --><b>", &["<!-- <p> -->", "<b>"]),
            (
                "<script>'<p>'</script><p>",
                &["<script>", "</script>", "<p>"],
            ),
            ("<TITLE><b></Title>", &["<TITLE>", "</Title>"]),
            ("<a", &["<a"]),
            ("<!--", &["<!--"]),
            ("<", &[]),
        ];
        for (html, expected) in table {
            assert_eq!(told(html), *expected, "{html}");
        }
    }

    #[test]
    fn attributes_are_found_quoted_or_not() {
        let html = b"<img ALT='a b' src=c.png?x=1&amp;y=2 hidden title=\"\">";
        let token = Tokens::new(html).next();
        let text = |name: &str| token.as_ref().and_then(|token| token.text(html, name));
        assert_eq!(text("alt").as_deref(), Some("a b"));
        assert_eq!(text("src").as_deref(), Some("c.png?x=1&y=2"));
        assert_eq!(text("hidden").as_deref(), Some(""));
        assert_eq!(text("title").as_deref(), Some(""));
        assert_eq!(text("b"), None);
    }
}
