//! JSON as pages write it, read to the end whatever is wrong with it.
//!
//! One JSON-LD script in forty is broken: raw line breaks in a string, an unescaped quote, a
//! comma too many, a comment around it, the end cut off. This reader takes all of it, for it never
//! asks whether the text is right, only where values begin and end. On JSON that is right it reads
//! what any other reader does. The values lie in one flat list in document order, as the nodes of
//! our documents do, so no nesting is too deep.

use std::borrow::Cow;

/// Containers deeper than this are passed over: schema.org needs about ten.
const MAX_DEPTH: usize = 64;

/// Values kept of one text; the rest is passed over. A long recipe has a thousand.
const MAX_VALUES: usize = 50_000;

/// A value, and the key it has in the object it stands in (empty in an array).
#[derive(Debug, PartialEq)]
pub(crate) struct Value<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) kind: Kind<'a>,
    /// One past the last value inside.
    end: usize,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Kind<'a> {
    Object,
    Array,
    String(Cow<'a, str>),
    /// A number, `true`, `false`, `null`, or what was meant to be one.
    Bare(&'a str),
}

/// A JSON text as the flat list of its values.
#[derive(Debug, Default)]
pub(crate) struct Json<'a> {
    values: Vec<Value<'a>>,
}

impl<'a> Json<'a> {
    /// Reads `text`. Linear; never fails.
    pub(crate) fn read(text: &'a str) -> Json<'a> {
        let mut reader = Reader {
            text,
            at: 0,
            json: Json::default(),
            open: Vec::new(),
            passed_over: 0,
            key: None,
        };
        reader.read_all();
        reader.json
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn value(&self, at: usize) -> &Value<'a> {
        &self.values[at]
    }

    /// One past the last value inside the value at `at`.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.values[at].end
    }

    pub(crate) fn is_object(&self, at: usize) -> bool {
        self.values[at].kind == Kind::Object
    }

    /// The text of a string, or the digits of a number.
    pub(crate) fn text(&self, at: usize) -> Option<&str> {
        match &self.values[at].kind {
            Kind::String(text) => Some(text),
            Kind::Bare(text) if text.starts_with(|c: char| c.is_ascii_digit()) => Some(text),
            _ => None,
        }
    }

    /// The places of the values directly inside the container at `at`.
    pub(crate) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.values[at].end;
        let mut next = at + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(next)?;
            next = self.values[child].end;
            Some(child)
        })
    }

    /// The member of the object at `at` that has this key.
    pub(crate) fn member(&self, at: usize, key: &str) -> Option<usize> {
        self.children(at)
            .find(|&child| self.values[child].key == key)
    }

    /// The value at `at` itself, or, where it is an array, what stands in it.
    pub(crate) fn each(&self, at: usize) -> Vec<usize> {
        match self.values[at].kind {
            Kind::Array => self.children(at).collect(),
            _ => vec![at],
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    json: Json<'a>,
    /// The containers that are open, outermost first.
    open: Vec<usize>,
    /// Open containers that are not kept: too deep or too many.
    passed_over: usize,
    /// The key read last, until its value comes.
    key: Option<Cow<'a, str>>,
}

impl<'a> Reader<'a> {
    fn read_all(&mut self) {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'{' => self.open(Kind::Object),
                b'[' => self.open(Kind::Array),
                b'}' | b']' => self.close(byte),
                b'"' => self.string(),
                b',' => {
                    self.key = None;
                    self.at += 1;
                }
                b':' => self.at += 1,
                _ if byte.is_ascii_whitespace() => self.at += 1,
                _ => self.bare(),
            }
        }
        while let Some(container) = self.open.pop() {
            self.json.values[container].end = self.json.values.len();
        }
    }

    fn open(&mut self, kind: Kind<'a>) {
        self.at += 1;
        if self.passed_over > 0 || self.open.len() >= MAX_DEPTH || !self.has_room() {
            self.passed_over += 1;
            self.key = None;
            return;
        }
        self.open.push(self.json.values.len());
        self.push(kind);
    }

    /// Closes the innermost container this bracket fits; one that fits none is ignored.
    fn close(&mut self, bracket: u8) {
        self.at += 1;
        self.key = None;
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        let kind = if bracket == b'}' {
            Kind::Object
        } else {
            Kind::Array
        };
        let fitting = self
            .open
            .iter()
            .rposition(|&at| self.json.values[at].kind == kind);
        let Some(place) = fitting else { return };
        for container in self.open.drain(place..) {
            self.json.values[container].end = self.json.values.len();
        }
    }

    fn string(&mut self) {
        let (text, next) = string_at(self.text, self.at + 1);
        self.at = next;
        let in_object = self.open.last().is_some_and(|&at| self.json.is_object(at));
        if in_object && self.key.is_none() && next_is_colon(self.text, next) {
            self.key = Some(text);
        } else {
            self.scalar(Kind::String(text));
        }
    }

    fn bare(&mut self) {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|c: char| c.is_ascii_whitespace() || "{}[]\",:".contains(c))
            .unwrap_or(rest.len());
        self.at += length;
        self.scalar(Kind::Bare(&rest[..length]));
    }

    /// Keeps a scalar where one may stand: text around or between the values is no value.
    fn scalar(&mut self, kind: Kind<'a>) {
        let Some(&container) = self.open.last() else {
            return;
        };
        let expected = self.key.is_some() || !self.json.is_object(container);
        if expected && self.passed_over == 0 && self.has_room() {
            self.push(kind);
        }
    }

    fn push(&mut self, kind: Kind<'a>) {
        let end = self.json.values.len() + 1;
        let key = self.key.take().unwrap_or_default();
        self.json.values.push(Value { key, kind, end });
    }

    fn has_room(&self) -> bool {
        self.json.values.len() < MAX_VALUES
    }
}

fn next_is_colon(text: &str, at: usize) -> bool {
    text[at..].trim_start().starts_with(':')
}

/// The string whose opening quote ends at `start`, and where to go on. A quote is the closing one
/// if what follows may follow a string; another is taken for a quote somebody forgot to escape.
fn string_at(text: &str, start: usize) -> (Cow<'_, str>, usize) {
    let bytes = text.as_bytes();
    let mut decoded: Option<String> = None;
    let mut copied = start;
    let mut at = start;
    while let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[at..]) {
        at += found;
        if bytes[at] == b'"' {
            if may_end_string(text, at + 1) {
                return (finished(decoded, &text[copied..at]), at + 1);
            }
            at += 1;
            continue;
        }
        let decoded = decoded.get_or_insert_with(String::new);
        decoded.push_str(&text[copied..at]);
        at = escape_at(text, at + 1, decoded);
        copied = at;
    }
    (finished(decoded, &text[copied..]), text.len())
}

fn finished<'a>(decoded: Option<String>, rest: &'a str) -> Cow<'a, str> {
    match decoded {
        None => Cow::Borrowed(rest),
        Some(decoded) => Cow::Owned(decoded + rest),
    }
}

fn may_end_string(text: &str, at: usize) -> bool {
    matches!(
        text[at..].trim_start().as_bytes().first(),
        None | Some(b',' | b'}' | b']' | b':')
    )
}

/// Decodes the escape whose backslash ends at `at`; where to go on.
fn escape_at(text: &str, at: usize, decoded: &mut String) -> usize {
    let Some(escaped) = text[at..].chars().next() else {
        return at;
    };
    match escaped {
        'n' => decoded.push('\n'),
        't' => decoded.push('\t'),
        'r' => decoded.push('\r'),
        'b' => decoded.push('\u{8}'),
        'f' => decoded.push('\u{c}'),
        'u' => return unicode_escape_at(text, at + 1, decoded),
        other => decoded.push(other),
    }
    at + escaped.len_utf8()
}

fn unicode_escape_at(text: &str, at: usize, decoded: &mut String) -> usize {
    let Some(first) = hexadecimal_at(text, at) else {
        decoded.push(char::REPLACEMENT_CHARACTER);
        return at;
    };
    let at = at + 4;
    if let Some(c) = char::from_u32(first) {
        decoded.push(c);
        return at;
    }
    let second = text[at..]
        .strip_prefix("\\u")
        .and_then(|_| hexadecimal_at(text, at + 2))
        .filter(|second| (0xDC00..0xE000).contains(second) && first < 0xDC00);
    match second {
        Some(second) => {
            let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
            decoded.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            at + 6
        }
        None => {
            decoded.push(char::REPLACEMENT_CHARACTER);
            at
        }
    }
}

fn hexadecimal_at(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at + 4)?;
    let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    all.then(|| u32::from_str_radix(digits, 16).ok())?
}
