//! What begins with `<!` or is treated as if it did: comments, doctypes, CDATA sections
//! (13.2.5.41 to 13.2.5.71).

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Doctype, Token};
use memchr::memmem;

use crate::dom::side::SideSink;
use crate::html::begins;

use super::{Tokenizer, is_space};

impl<S: SideSink> Tokenizer<'_, S> {
    /// The markup declaration open state (13.2.5.42); `from` is after `<!`.
    pub(super) fn markup_declaration(&mut self, from: usize) {
        let rest = &self.bytes[from..];
        if rest.starts_with(b"--") {
            self.comment(from + 2);
        } else if begins(rest, b"doctype") {
            self.doctype(from + b"doctype".len());
        } else if rest.starts_with(b"[CDATA[")
            && self
                .sink
                .adjusted_current_node_present_but_not_in_html_namespace()
        {
            let from = from + b"[CDATA[".len();
            let end = memmem::find(&self.bytes[from..], b"]]>").map(|offset| from + offset);
            let to = end.unwrap_or(self.bytes.len());
            self.at = end.map_or(to, |end| end + 3);
            self.characters(from, to);
        } else {
            self.bogus_comment(from);
        }
    }

    /// A comment from `from` to the next `>`.
    pub(super) fn bogus_comment(&mut self, from: usize) {
        let to = self.find(b'>', from).unwrap_or(self.bytes.len());
        self.at = self.bytes.len().min(to + 1);
        self.emit_comment(from, to);
    }

    /// A comment; `from` is after `<!--`.
    fn comment(&mut self, from: usize) {
        let rest = &self.bytes[from..];
        let abrupt: &[&[u8]] = &[b">", b"->"];
        if let Some(end) = abrupt.iter().find(|end| rest.starts_with(end)) {
            self.at = from + end.len();
            return self.emit_comment(from, from);
        }
        let mut search = from;
        while let Some(at) = self.find(b'-', search) {
            let rest = &self.bytes[at..];
            // The page's end cuts a comment off as if it were closed.
            let end = match rest {
                [b'-', b'-', b'>', ..] => Some(3),
                [b'-', b'-', b'!', b'>', ..] => Some(4),
                [b'-'] | [b'-', b'-'] | [b'-', b'-', b'!'] => Some(rest.len()),
                _ => None,
            };
            if let Some(length) = end {
                self.at = at + length;
                return self.emit_comment(from, at);
            }
            search = at + 1;
        }
        self.at = self.bytes.len();
        self.emit_comment(from, self.at);
    }

    fn emit_comment(&mut self, from: usize, to: usize) {
        let text = self.without_nul(from, to);
        self.emit(Token::CommentToken(text));
    }

    fn without_nul(&mut self, from: usize, to: usize) -> StrTendril {
        let text = &self.text[from..to];
        if self.holds_nul && text.contains('\0') {
            return StrTendril::from_slice(&text.replace('\0', "\u{fffd}"));
        }
        self.slice(from, to)
    }

    /// A doctype; `from` is after the word.
    fn doctype(&mut self, from: usize) {
        self.at = from;
        let mut doctype = Doctype::default();
        let well_formed = self.doctype_parts(&mut doctype);
        doctype.force_quirks = !well_formed;
        self.emit(Token::DoctypeToken(doctype));
    }

    /// Reads the doctype's name and identifiers, to past its `>`; false where they are malformed.
    fn doctype_parts(&mut self, doctype: &mut Doctype) -> bool {
        self.skip_space();
        if matches!(self.peek(), None | Some(b'>')) {
            self.at = self.bytes.len().min(self.at + 1);
            return false;
        }
        let from = self.at;
        while self
            .peek()
            .is_some_and(|byte| !is_space(byte) && byte != b'>')
        {
            self.at += 1;
        }
        let name = self.without_nul(from, self.at);
        doctype.name = Some(StrTendril::from_slice(&name.to_ascii_lowercase()));
        self.skip_space();
        match self.peek() {
            None => return false,
            Some(b'>') => {
                self.at += 1;
                return true;
            }
            Some(_) => {}
        }
        let keyword = self
            .bytes
            .get(self.at..self.at + 6)
            .unwrap_or(b"")
            .to_ascii_lowercase();
        match &keyword[..] {
            b"public" => {
                self.at += 6;
                self.public_identifier(doctype)
            }
            b"system" => {
                self.at += 6;
                self.skip_space();
                self.system_identifier(doctype)
            }
            _ => self.bogus_doctype(false),
        }
    }

    fn public_identifier(&mut self, doctype: &mut Doctype) -> bool {
        self.skip_space();
        match self.quoted(&mut doctype.public_id) {
            Quoted::Closed => {}
            Quoted::Missing => return self.bogus_doctype(false),
            Quoted::CutOff => return false,
        }
        self.skip_space();
        match self.peek() {
            Some(b'>') => {
                self.at += 1;
                true
            }
            _ => self.system_identifier(doctype),
        }
    }

    fn system_identifier(&mut self, doctype: &mut Doctype) -> bool {
        match self.quoted(&mut doctype.system_id) {
            Quoted::Closed => {}
            Quoted::Missing => return self.bogus_doctype(false),
            Quoted::CutOff => return false,
        }
        self.skip_space();
        match self.peek() {
            None => false,
            // What stands between the identifier and the `>` is passed over.
            Some(_) => self.bogus_doctype(true),
        }
    }

    /// A quoted identifier at `self.at`.
    fn quoted(&mut self, identifier: &mut Option<StrTendril>) -> Quoted {
        let Some(quote @ (b'"' | b'\'')) = self.peek() else {
            return Quoted::Missing;
        };
        let from = self.at + 1;
        let to = self.find2(quote, b'>', from).unwrap_or(self.bytes.len());
        *identifier = Some(self.without_nul(from, to));
        self.at = self.bytes.len().min(to + 1);
        if self.bytes.get(to) == Some(&quote) {
            Quoted::Closed
        } else {
            Quoted::CutOff
        }
    }

    /// Passes over the rest of a doctype.
    fn bogus_doctype(&mut self, well_formed: bool) -> bool {
        self.at = match self.find(b'>', self.at) {
            Some(end) => end + 1,
            None => self.bytes.len(),
        };
        well_formed
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

/// How a doctype's identifier was read.
enum Quoted {
    Closed,
    /// There is no quote.
    Missing,
    /// `>` or the page's end came before the closing quote.
    CutOff,
}
