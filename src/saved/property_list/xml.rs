//! A property list as XML: `<plist>` holds one value; a value is an element that is called what it is;
//! in `<dict>` each stands behind the `<key>` it is found by (Apple's `PropertyList-1.0.dtd`).
//!
//! All of it is read into a vector, in one pass with a stack of its own, and values name each other by
//! number. Nothing outside the file is asked for, and entities that it defines itself are left out:
//! no value is longer than what is written of it.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::PropertyList;
use crate::saved::transfer;

/// A property list.
#[derive(Debug)]
pub(in crate::saved) struct Xml {
    /// Each after what it holds.
    values: Vec<Value>,
}

#[derive(Debug)]
enum Value {
    Dictionary(Vec<(String, usize)>),
    Array(Vec<usize>),
    Data(Vec<u8>),
    Text(String),
    /// A number, a date, a truth: no archive needs them.
    Other,
}

impl Xml {
    /// Reads a list to its end.
    ///
    /// # Errors
    ///
    /// What is wrong with `bytes`, in words that follow "is broken:".
    pub(in crate::saved) fn new(bytes: &[u8]) -> Result<Xml, String> {
        let mut reader = Reader::from_reader(bytes);
        let mut building = Building::default();
        loop {
            let event = reader.read_event().map_err(|error| error.to_string())?;
            match event {
                Event::Start(tag) => building.open(tag.local_name().as_ref()),
                Event::End(_) => building.close(),
                Event::Empty(tag) => {
                    building.open(tag.local_name().as_ref());
                    building.close();
                }
                Event::Text(text) => building.bytes(&text),
                Event::CData(text) => building.bytes(&text),
                Event::GeneralRef(reference) => building.reference(&reference),
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
        match building.open.is_empty() {
            true => Ok(Xml {
                values: building.values,
            }),
            false => Err("it ends before its last element does".to_owned()),
        }
    }

    fn value(&self, number: u64) -> Option<&Value> {
        self.values.get(usize::try_from(number).ok()?)
    }
}

impl PropertyList for Xml {
    /// The one that was closed last.
    fn root(&self) -> u64 {
        self.values.len().saturating_sub(1) as u64
    }

    fn get(&self, dictionary: u64, key: &str) -> Option<u64> {
        let Value::Dictionary(entries) = self.value(dictionary)? else {
            return None;
        };
        let (_, value) = entries.iter().find(|(found, _)| found == key)?;
        Some(*value as u64)
    }

    fn array(&self, array: u64) -> impl Iterator<Item = u64> {
        let values = match self.value(array) {
            Some(Value::Array(values)) => values.as_slice(),
            _ => &[],
        };
        values.iter().map(|value| *value as u64)
    }

    fn data(&self, number: u64) -> Option<&[u8]> {
        match self.value(number)? {
            Value::Data(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn text(&self, number: u64) -> Option<String> {
        match self.value(number)? {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

/// A list that is being read.
#[derive(Debug, Default)]
struct Building {
    values: Vec<Value>,
    /// The elements that are open, from the outermost.
    open: Vec<Open>,
}

/// An element that is open.
#[derive(Debug)]
struct Open {
    kind: Kind,
    /// What stands in it, character by character.
    text: Vec<u8>,
    /// What a dictionary's next value is found by.
    key: Option<String>,
    /// The values in it, each with its key where it has one.
    within: Vec<(Option<String>, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plist,
    Dictionary,
    Array,
    Key,
    Text,
    Data,
    Other,
}

/// What elements are.
const KINDS: &[(&[u8], Kind)] = &[
    (b"plist", Kind::Plist),
    (b"dict", Kind::Dictionary),
    (b"array", Kind::Array),
    (b"key", Kind::Key),
    (b"string", Kind::Text),
    (b"data", Kind::Data),
];

impl Kind {
    fn of(name: &[u8]) -> Kind {
        let row = KINDS.iter().find(|(called, _)| *called == name);
        row.map_or(Kind::Other, |(_, kind)| *kind)
    }

    /// Whether the characters in it count: white space between elements does not.
    fn has_text(self) -> bool {
        matches!(self, Kind::Key | Kind::Text | Kind::Data)
    }
}

impl Building {
    fn open(&mut self, name: &[u8]) {
        self.open.push(Open {
            kind: Kind::of(name),
            text: Vec::new(),
            key: None,
            within: Vec::new(),
        });
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if let Some(open) = self.open.last_mut().filter(|open| open.kind.has_text()) {
            open.text.extend_from_slice(bytes);
        }
    }

    /// `&amp;` and its four like, and `&#8212;`.
    fn reference(&mut self, reference: &BytesRef<'_>) {
        if let Ok(Some(character)) = reference.resolve_char_ref() {
            self.bytes(character.encode_utf8(&mut [0; 4]).as_bytes());
        } else if let Some(text) = std::str::from_utf8(reference)
            .ok()
            .and_then(resolve_predefined_entity)
        {
            self.bytes(text.as_bytes());
        }
    }

    /// Closes the innermost element: it is a key, or a value of the one around it.
    fn close(&mut self) {
        let Some(closed) = self.open.pop() else {
            return;
        };
        let text = || String::from_utf8_lossy(&closed.text).into_owned();
        let value = match closed.kind {
            Kind::Plist => return,
            Kind::Key => {
                if let Some(around) = self.open.last_mut() {
                    around.key = Some(text());
                }
                return;
            }
            Kind::Dictionary => {
                let entries = closed.within.into_iter();
                Value::Dictionary(entries.filter_map(|(key, at)| Some((key?, at))).collect())
            }
            Kind::Array => Value::Array(closed.within.into_iter().map(|(_, at)| at).collect()),
            Kind::Text => Value::Text(text()),
            Kind::Data => Value::Data(transfer::base64(&closed.text)),
            Kind::Other => Value::Other,
        };
        if let Some(around) = self.open.last_mut() {
            around.within.push((around.key.take(), self.values.len()));
        }
        self.values.push(value);
    }
}
