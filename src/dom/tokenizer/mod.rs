//! A tokenizer over the whole page at once (HTML standard, 13.2.5).
//!
//! Takes one `&str`, feeds any [`TokenSink`](html5ever::tokenizer::TokenSink), to which it gives what is
//! plain without a token made of it ([`side`](super::side)). Because nothing is ever suspended, the
//! standard's states become positions in code: each construct is found with `memchr` and sliced, where a
//! state machine would look at every character. The tokens are those of html5ever's own tokenizer, which
//! remains the reference the tests compare with; only runs of characters are cut differently, and parse
//! errors are not reported.
//!
//! [`tags`] reads tags and attributes, [`raw_text`] what stands in `title`, `style` or `script`,
//! [`declarations`] comments, doctypes and CDATA, [`references`] character references.

mod declarations;
mod names;
mod raw_text;
#[cfg(any(test, fuzzing))]
pub(crate) mod recorder;
mod references;
mod tags;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Token, TokenSinkResult};
use html5ever::{LocalName, local_name};
use memchr::{memchr, memchr2};

use super::build::FIRST_POSITION;
use super::side::{SideAttributes, SideSink};
use names::Names;

/// Which attributes become part of a tag. Names outside html5ever's own list cost a global lock
/// when they are made, so a page is read without those that no stage asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// All of them.
    All,
    /// Those that [`AttributeName`](crate::html::AttributeName) or the tree builder knows.
    Known,
    /// All of them, and the text of all scripts.
    Scripts,
}

/// What is read of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) keep: Keep,
    /// How many attributes a tag has at most; further ones are passed over.
    pub(super) max_attributes: usize,
    /// Whether the text of scripts and styles that no stage reads is passed over.
    pub(super) skip_unread_text: bool,
    /// Whether what is open in a `noscript` element ends with it, raw text too. The standard has an
    /// `iframe` without an end tag swallow the page there; but pages are written for browsers with
    /// scripting on, to whom all of the element is text up to its end tag.
    pub(super) noscript_ends_raw_text: bool,
}

/// What is known of a page that was read.
#[derive(Debug)]
pub(super) struct Read<'a> {
    /// How many attributes were passed over because a tag had too many.
    pub(super) attributes_dropped: usize,
    /// The text that the tokens' positions are in: the page with line breaks as the standard has
    /// them.
    pub(super) source: Cow<'a, str>,
}

/// Feeds the tokens of `html` to `sink`, each with its position for a line. Linear in the length of
/// `html`.
pub(super) fn tokenize<'a, S: SideSink>(html: &'a str, sink: &S, reading: Reading) -> Read<'a> {
    let source = normalized(html.strip_prefix('\u{feff}').unwrap_or(html));
    let mut tokenizer = Tokenizer {
        text: &source,
        bytes: source.as_bytes(),
        at: 0,
        sink,
        reading,
        state: State::Data,
        holds_nul: memchr(0, source.as_bytes()).is_some(),
        last_start_tag: local_name!(""),
        text_unread: false,
        in_noscript: false,
        noscript_end: 0,
        names: Names::of(&source),
        side: SideAttributes::default(),
        links: 0,
        token_at: 0,
        attributes_dropped: 0,
    };
    tokenizer.run();
    Read {
        attributes_dropped: tokenizer.attributes_dropped,
        source,
    }
}

/// The states in which input is text until something ends it (13.2.5.1 to 13.2.5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Data,
    Rcdata,
    Rawtext,
    ScriptData,
    Plaintext,
}

struct Tokenizer<'a, S> {
    text: &'a str,
    bytes: &'a [u8],
    /// Position of the next byte to read.
    at: usize,
    sink: &'a S,
    reading: Reading,
    state: State,
    /// Whether there is a NUL anywhere: pages without one, all but a few, need not look.
    holds_nul: bool,
    last_start_tag: LocalName,
    /// Whether the text of the element just opened is read by nobody.
    text_unread: bool,
    /// Whether a `noscript` element is open.
    in_noscript: bool,
    /// Where the next end tag of one stood when it was last looked for.
    noscript_end: usize,
    names: Names<'a>,
    /// Attributes of the tag at hand that go past the tree builder.
    side: SideAttributes,
    /// How many links had such.
    links: u32,
    /// Where the token to be emitted starts.
    token_at: usize,
    attributes_dropped: usize,
}

/// CR and CRLF become LF (13.2.3.5).
fn normalized(html: &str) -> Cow<'_, str> {
    let Some(first) = memchr(b'\r', html.as_bytes()) else {
        return Cow::Borrowed(html);
    };
    let mut text = String::with_capacity(html.len());
    let (mut from, mut carriage_return) = (0, Some(first));
    while let Some(at) = carriage_return {
        text.push_str(&html[from..at]);
        text.push('\n');
        from = at + 1;
        if html.as_bytes().get(from) == Some(&b'\n') {
            from += 1;
        }
        carriage_return = memchr(b'\r', &html.as_bytes()[from..]).map(|offset| from + offset);
    }
    text.push_str(&html[from..]);
    Cow::Owned(text)
}

/// White space as the tokenizer's states have it; CR is gone by then.
#[inline]
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | 0x0C)
}

impl<S: SideSink> Tokenizer<'_, S> {
    fn run(&mut self) {
        while self.at < self.bytes.len() {
            match self.state {
                State::Data => self.data(),
                State::Rcdata | State::Rawtext | State::ScriptData => self.raw_text(),
                State::Plaintext => {
                    let from = self.at;
                    self.at = self.bytes.len();
                    self.characters(from, self.at);
                }
            }
        }
        self.emit(Token::EOFToken);
        self.sink.end();
    }

    /// Text and tags, until a tag changes the state (13.2.5.1, 13.2.5.6, 13.2.5.7).
    fn data(&mut self) {
        while self.at < self.bytes.len() && self.state == State::Data {
            let from = self.at;
            // Half of all tags stand right behind another.
            let at = match self.bytes[from] {
                b'<' => from,
                _ => (self.find2(b'<', b'&', from)).unwrap_or(self.bytes.len()),
            };
            if from < at {
                self.at = at;
                self.characters(from, at);
            }
            match (
                self.bytes.get(at),
                self.bytes.get(at + 1),
                self.bytes.get(at + 2),
            ) {
                (None, ..) => return,
                (Some(b'&'), ..) => self.character_reference(self.bytes.len()),
                (_, Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => {
                    self.at = at + 2;
                    self.end_tag();
                }
                (_, Some(b'/'), Some(b'>')) => self.at = at + 3,
                (_, Some(b'/'), Some(_)) => self.bogus_comment(at + 2),
                (_, Some(letter), _) if letter.is_ascii_alphabetic() => {
                    self.at = at + 1;
                    self.start_tag();
                }
                (_, Some(b'!'), _) => self.markup_declaration(at + 2),
                (_, Some(b'?'), _) => self.bogus_comment(at + 1),
                // `<` or `</` that begins nothing.
                (_, Some(b'/'), None) => self.literal(at, at + 2),
                _ => self.literal(at, at + 1),
            }
        }
    }

    fn literal(&mut self, from: usize, to: usize) {
        self.at = to;
        self.characters(from, to);
    }

    /// Emits text as it stands. A NUL is a token of its own in the data state, U+FFFD elsewhere.
    fn characters(&mut self, from: usize, to: usize) {
        if !self.holds_nul {
            return self.run_of_characters(from, to);
        }
        let mut from = from;
        while let Some(offset) = memchr(0, &self.bytes[from..to]) {
            self.run_of_characters(from, from + offset);
            self.emit(match self.state {
                State::Data => Token::NullCharacterToken,
                _ => Token::CharacterTokens(StrTendril::from_char('\u{fffd}')),
            });
            from += offset + 1;
        }
        self.run_of_characters(from, to);
    }

    #[inline]
    fn run_of_characters(&mut self, from: usize, to: usize) {
        if from < to {
            self.token_at = from;
            let text = &self.text[from..to];
            let is_before_tag = || self.is_tag(to);
            let is_taken = self.state == State::Data
                && (self.sink).take_text(text, is_before_tag, self.position());
            if !is_taken {
                self.emit(Token::CharacterTokens(StrTendril::from_slice(text)));
            }
        }
    }

    /// Whether a tag begins there.
    #[inline]
    fn is_tag(&self, at: usize) -> bool {
        match self.bytes.get(at..) {
            Some([b'<', b'/', letter, ..] | [b'<', letter, ..]) => letter.is_ascii_alphabetic(),
            _ => false,
        }
    }

    /// Emits what the character reference at `self.at` stands for, or its ampersand if it is none.
    fn character_reference(&mut self, limit: usize) {
        let at = self.at;
        match references::read(&self.text[..limit], at, references::Place::Text) {
            Some(reference) => {
                self.at = reference.end;
                let mut text = StrTendril::from_char(reference.first);
                if let Some(second) = reference.second {
                    text.push_char(second);
                }
                self.emit(Token::CharacterTokens(text));
            }
            None => self.literal(at, at + 1),
        }
    }

    /// Where the token to be emitted starts, as it is told to the sink.
    #[inline]
    fn position(&self) -> u64 {
        self.token_at as u64 + u64::from(FIRST_POSITION)
    }

    #[inline]
    fn emit(&mut self, token: Token) {
        match self.sink.process_token(token, self.position()) {
            TokenSinkResult::Continue | TokenSinkResult::EncodingIndicator(_) => {}
            TokenSinkResult::Script(_) => self.state = State::Data,
            TokenSinkResult::Plaintext => self.state = State::Plaintext,
            TokenSinkResult::RawData(RawKind::Rcdata) => self.state = State::Rcdata,
            TokenSinkResult::RawData(RawKind::Rawtext) => self.state = State::Rawtext,
            TokenSinkResult::RawData(RawKind::ScriptData | RawKind::ScriptDataEscaped(_)) => {
                self.state = State::ScriptData;
            }
        }
    }

    #[inline]
    fn slice(&self, from: usize, to: usize) -> StrTendril {
        StrTendril::from_slice(&self.text[from..to])
    }

    #[inline]
    fn find(&self, byte: u8, from: usize) -> Option<usize> {
        memchr(byte, &self.bytes[from..]).map(|offset| from + offset)
    }

    #[inline]
    fn find2(&self, one: u8, two: u8, from: usize) -> Option<usize> {
        memchr2(one, two, &self.bytes[from..]).map(|offset| from + offset)
    }
}
