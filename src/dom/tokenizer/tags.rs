//! Tags and their attributes (13.2.5.8, 13.2.5.32 to 13.2.5.40).

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use memchr::{memchr, memchr2};

use super::names::{ElementKnown, Name, class};
use super::{Keep, Tokenizer, is_space, references};
use crate::dom::builder::StartTag;
use crate::dom::document::Namespace;
use crate::dom::side::{SideSink, numbered};
use crate::dom::sink::text_is_unread;
use crate::html::{self as element, AttributeName};

/// What the attributes of a tag are read into.
struct Attributes {
    list: Vec<Attribute>,
    /// Whether they go past the tree builder, and not into the list.
    go_past: bool,
    keep: Keep,
    self_closing: bool,
    had_duplicates: bool,
}

/// Where the value of an attribute lies.
#[derive(Clone, Copy)]
struct Value {
    from: usize,
    to: usize,
    /// Whether it is another than stands in the page: it holds references or a NUL.
    is_rewritten: bool,
}

impl Value {
    fn empty(at: usize) -> Value {
        Value {
            from: at,
            to: at,
            is_rewritten: false,
        }
    }
}

impl<'a, S: SideSink> Tokenizer<'a, S> {
    /// A start tag whose name begins at `self.at`. A tag that the page's end cuts off is no tag.
    pub(super) fn start_tag(&mut self) {
        let start = self.at;
        let Some(known) = self.tag_name() else { return };
        let holds_any = self.bytes[self.at] != b'>';
        let mut attributes = Attributes {
            list: Vec::new(),
            go_past: holds_any && known.may_go_past && self.sink.takes_side(),
            keep: match known.keeps_all {
                true => Keep::All,
                false => self.reading.keep,
            },
            self_closing: false,
            had_duplicates: false,
        };
        if !self.read_attributes(Some(&mut attributes)) {
            self.at = self.bytes.len();
            return;
        }
        self.text_unread = self.reading.skip_unread_text
            && known.may_hold_unread_text
            && text_is_unread(Namespace::Html, &known.name, &attributes.list);
        self.in_noscript |= known.tag == element::Tag::Noscript;
        let mut number = None;
        if self.side.len() > 0 {
            number = (known.tag == element::Tag::A).then(|| self.number_of_link());
            self.side.name(known.name.clone(), number);
            self.sink.take_side(&mut self.side);
            self.side.clear();
        }
        self.token_at = start - 1;
        if attributes.list.is_empty() {
            let tag = StartTag {
                name: &known.name,
                tag: known.tag,
                opened: known.opened,
                number,
                is_self_closing: attributes.self_closing,
            };
            if self.sink.take_start_tag(&tag, self.position()) {
                return;
            }
        }
        if let Some(number) = number {
            attributes.list = vec![numbered(number)];
        }
        let name = known.name;
        self.last_start_tag = name.clone();
        self.emit(Token::TagToken(Tag {
            kind: TagKind::StartTag,
            name,
            self_closing: attributes.self_closing,
            attrs: attributes.list,
            had_duplicate_attributes: attributes.had_duplicates,
        }));
    }

    fn number_of_link(&mut self) -> u32 {
        let number = self.links;
        self.links += 1;
        number
    }

    /// An end tag whose name begins at `self.at`. Its attributes mean nothing to anyone.
    pub(super) fn end_tag(&mut self) {
        let Some(known) = self.tag_name() else { return };
        if !self.read_attributes(None) {
            self.at = self.bytes.len();
            return;
        }
        self.in_noscript &= known.name != local_name!("noscript");
        if !self.sink.take_end_tag(&known.name) {
            self.emit_end_tag(known.name);
        }
    }

    pub(super) fn emit_end_tag(&mut self, name: LocalName) {
        self.emit(Token::TagToken(Tag {
            kind: TagKind::EndTag,
            name,
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        }));
    }

    fn tag_name(&mut self) -> Option<ElementKnown> {
        let name = self.name(class::ENDS_TAG_NAME);
        if self.at == self.bytes.len() {
            None
        } else {
            Some(self.names.element(name))
        }
    }

    /// The name at `self.at`, which may begin with any byte.
    #[inline]
    fn name(&mut self, ends: u8) -> Name {
        let name = Name::at(self.bytes, self.at, ends);
        self.at = name.end();
        name
    }

    /// Reads from behind the name to past the `>`; false where the page ends first. Most tags have no
    /// attributes.
    #[inline]
    fn read_attributes(&mut self, attributes: Option<&mut Attributes>) -> bool {
        if self.bytes.get(self.at) == Some(&b'>') {
            self.at += 1;
            return true;
        }
        self.read_some_attributes(attributes)
    }

    fn read_some_attributes(&mut self, mut attributes: Option<&mut Attributes>) -> bool {
        loop {
            match self.next_but_space() {
                None => return false,
                Some(b'>') => {
                    self.at += 1;
                    return true;
                }
                Some(b'/') => {
                    self.at += 1;
                    if self.bytes.get(self.at) == Some(&b'>') {
                        self.at += 1;
                        if let Some(attributes) = attributes {
                            attributes.self_closing = true;
                        }
                        return true;
                    }
                }
                Some(_) => {
                    let name = self.name(class::ENDS_ATTRIBUTE_NAME);
                    let Some(value) = self.attribute_value() else {
                        return false;
                    };
                    if let Some(attributes) = attributes.as_deref_mut() {
                        self.add_attribute(attributes, name, value);
                    }
                }
            }
        }
    }

    /// Where the value of the attribute just named lies; `None` where the page ends first.
    fn attribute_value(&mut self) -> Option<Value> {
        if self.next_but_space()? != b'=' {
            return Some(Value::empty(self.at));
        }
        self.at += 1;
        match self.next_but_space()? {
            quote @ (b'"' | b'\'') => {
                let value = self.quoted_value(quote, self.at + 1)?;
                self.at = value.to + 1;
                Some(value)
            }
            b'>' => Some(Value::empty(self.at)),
            _ => {
                let from = self.at;
                let ends = |&byte: &u8| is_space(byte) || byte == b'>';
                let length = self.bytes[from..].iter().position(ends)?;
                self.at = from + length;
                Some(self.value(from, self.at))
            }
        }
    }

    /// A value up to its quote. Nearly always that comes before any ampersand.
    #[inline]
    fn quoted_value(&self, quote: u8, from: usize) -> Option<Value> {
        let to = self.find2(quote, b'&', from)?;
        if self.bytes[to] != quote {
            let to = self.find(quote, to)?;
            return Some(Value {
                from,
                to,
                is_rewritten: true,
            });
        }
        Some(Value {
            from,
            to,
            is_rewritten: self.holds_nul && memchr(0, &self.bytes[from..to]).is_some(),
        })
    }

    fn value(&self, from: usize, to: usize) -> Value {
        let bytes = &self.bytes[from..to];
        Value {
            from,
            to,
            is_rewritten: memchr2(b'&', 0, bytes).is_some(),
        }
    }

    fn add_attribute(&mut self, attributes: &mut Attributes, name: Name, value: Value) {
        let known = self.names.attribute(name);
        if attributes.keep == Keep::Known && !known.is_read {
            return;
        }
        if attributes.list.len() + self.side.len() >= self.reading.max_attributes {
            self.attributes_dropped += 1;
            return;
        }
        if attributes.go_past {
            attributes.had_duplicates |= !self.add_to_side(known.name, name, value);
            return;
        }
        let local = self.names.local(name);
        if attributes
            .list
            .iter()
            .any(|attribute| attribute.name.local == local)
        {
            attributes.had_duplicates = true;
            return;
        }
        let Value { from, to, .. } = value;
        let value = match value.is_rewritten {
            true => StrTendril::from_slice(&self.rewritten_value(from, to)),
            false => self.slice(from, to),
        };
        if attributes.list.is_empty() {
            attributes.list.reserve(4);
        }
        attributes.list.push(Attribute {
            name: QualName::new(None, ns!(), local),
            value,
        });
    }

    /// Notes an attribute that goes past the tree builder; false where it is not the first of its name.
    fn add_to_side(&mut self, known: AttributeName, name: Name, value: Value) -> bool {
        let local = match known {
            AttributeName::Other => self.names.text(name),
            _ => Cow::Borrowed(""),
        };
        if self.side.has(known, &local) {
            return false;
        }
        let Value { from, to, .. } = value;
        if value.is_rewritten {
            let value = self.rewritten_value(from, to);
            self.side.push(known, &local, &value);
        } else {
            self.side.push(known, &local, &self.text[from..to]);
        }
        true
    }

    fn rewritten_value(&self, from: usize, to: usize) -> String {
        let mut value = String::with_capacity(to - from);
        let mut from = from;
        while let Some(offset) = memchr2(b'&', 0, &self.bytes[from..to]) {
            let at = from + offset;
            value.push_str(&self.text[from..at]);
            from = at + 1;
            if self.bytes[at] == 0 {
                value.push('\u{fffd}');
                continue;
            }
            match references::read(&self.text[..to], at, references::Place::Attribute) {
                Some(reference) => {
                    value.push(reference.first);
                    value.extend(reference.second);
                    from = reference.end;
                }
                None => value.push('&'),
            }
        }
        value.push_str(&self.text[from..to]);
        value
    }

    /// The next byte that is no white space; `None` at the page's end.
    #[inline]
    fn next_but_space(&mut self) -> Option<u8> {
        loop {
            let &byte = self.bytes.get(self.at)?;
            if !is_space(byte) {
                return Some(byte);
            }
            self.at += 1;
        }
    }
}
