//! Header fields, as MIME, HTTP and WARC share them: `Name: value` lines up to an empty one.
//!
//! Takes bytes, gives names and values. Long fields are unfolded (RFC 5322, section 2.2.3), encoded
//! words decoded (RFC 2047); parameters are those of `Content-Type` (RFC 2045, section 5.1).

use memchr::memchr;

use super::transfer;
use crate::decode;

/// The fields of one block, in their order.
#[derive(Debug, Default)]
pub(super) struct Headers(Vec<(String, String)>);

/// The value of `Content-Type`, `Content-Disposition` and their like.
#[derive(Debug, Default)]
pub(super) struct Value {
    /// What stands before the parameters, in small letters.
    pub(super) essence: String,
    parameters: Vec<(String, String)>,
}

impl Headers {
    /// Reads the block that `bytes` begin with, and gives its length, the empty line included. Lines
    /// that are no fields are passed over.
    pub(super) fn read(bytes: &[u8]) -> (Headers, usize) {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let line = line(bytes, at);
            at += line.len();
            let text = trimmed(line);
            if text.is_empty() {
                break;
            }
            let text = String::from_utf8_lossy(text);
            let is_folded = text.starts_with([' ', '\t']);
            match (is_folded, fields.last_mut(), text.split_once(':')) {
                (true, Some((_, value)), _) => {
                    value.push(' ');
                    value.push_str(text.trim());
                }
                (false, _, Some((name, value))) if is_name(name.trim_end()) => {
                    let name = name.trim_end().to_ascii_lowercase();
                    fields.push((name, value.trim().to_owned()));
                }
                _ => {}
            }
        }
        (Headers(fields), at)
    }

    /// The value of the first field of this name, which is in small letters.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let field = self.0.iter().find(|(found, _)| found == name)?;
        Some(&field.1)
    }

    /// A field whose value is a media type or a disposition.
    pub(super) fn value(&self, name: &str) -> Value {
        self.get(name).map(Value::read).unwrap_or_default()
    }

    /// A field whose value is a URL: white space came in where it was folded, and what is long may be
    /// written in encoded words.
    pub(super) fn url(&self, name: &str) -> Option<String> {
        let url = decoded_words(self.get(name)?);
        let url: String = url.split_whitespace().collect();
        let url = url.trim_matches(['<', '>']);
        (!url.is_empty()).then(|| url.to_owned())
    }
}

impl Value {
    fn read(text: &str) -> Value {
        let mut pieces = pieces(text).into_iter();
        let essence = pieces.next().unwrap_or("");
        let parameters = pieces.filter_map(|piece| {
            let (name, value) = piece.split_once('=')?;
            Some((name.trim().to_ascii_lowercase(), unquoted(value.trim())))
        });
        Value {
            essence: essence.trim().to_ascii_lowercase(),
            parameters: parameters.collect(),
        }
    }

    /// The parameter of this name, if it says anything.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let parameter = self.parameters.iter().find(|(found, _)| found == name)?;
        Some(parameter.1.as_str()).filter(|value| !value.is_empty())
    }
}

/// The line that begins at `at`, with its ending.
pub(super) fn line(bytes: &[u8], at: usize) -> &[u8] {
    let rest = bytes.get(at..).unwrap_or_default();
    let end = memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
    rest.get(..end).unwrap_or_default()
}

/// A line without its ending.
fn trimmed(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Whether a text may be the name of a field (RFC 9110, section 5.6.2, "token").
pub(super) fn is_name(text: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.len() <= 80 && text.bytes().all(is_token)
}

/// What stands between semicolons that are not within quotes.
fn pieces(text: &str) -> Vec<&str> {
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    let mut pieces = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces
}

fn unquoted(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"') else {
        return value.trim_matches('\'').to_owned();
    };
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let mut text = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(c) = characters.next() {
        text.extend(if c == '\\' {
            characters.next()
        } else {
            Some(c)
        });
    }
    text
}

/// A value in which `=?charset?q?…?=` and `=?charset?b?…?=` stand for other characters.
pub(super) fn decoded_words(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("=?") {
        let Some((word, length)) = encoded_word(after) else {
            text.push_str(before);
            text.push_str("=?");
            rest = after;
            continue;
        };
        // White space between two words is not part of what they say.
        if !before.trim().is_empty() || text.is_empty() {
            text.push_str(before);
        }
        text.push_str(&word);
        rest = after.get(length..).unwrap_or("");
    }
    text.push_str(rest);
    text
}

/// No encoded word is longer (RFC 2047, section 2, says 75; some write longer ones).
const LONGEST_WORD: usize = 8192;

/// The word that `text`, after its `=?`, begins with, and its length.
fn encoded_word(text: &str) -> Option<(String, usize)> {
    let near = &text.as_bytes()[..text.len().min(LONGEST_WORD)];
    let mut parts = near.splitn(3, |&byte| byte == b'?');
    let (charset, encoding, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = memchr::memmem::find(rest, b"?=")?;
    let word = &rest[..end];
    let bytes = match encoding {
        b"q" | b"Q" => {
            let spaced: Vec<u8> = word
                .iter()
                .map(|&byte| if byte == b'_' { b' ' } else { byte })
                .collect();
            transfer::quoted_printable(&spaced)
        }
        b"b" | b"B" => transfer::base64(word),
        _ => return None,
    };
    let charset = std::str::from_utf8(charset).ok()?;
    let decoded = decode::decode(&bytes, decode::known_label(charset)).ok()?;
    let length = charset.len() + encoding.len() + 2 + end + "?=".len();
    Some((decoded.text.into_owned(), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_unfolded_and_end_at_the_empty_line() {
        let block = b"Subject: one\r\n\ttwo\nno field\r\nX-Y :  z \r\n\r\nBody: none";
        let (headers, length) = Headers::read(block);
        assert_eq!(headers.get("subject"), Some("one two"));
        assert_eq!(headers.get("x-y"), Some("z"));
        assert_eq!(headers.get("body"), None);
        assert_eq!(&block[length..], b"Body: none");
    }

    #[test]
    fn parameters_may_be_quoted() {
        let value = Value::read("Multipart/Related; type=text/html;\tBoundary=\"a;\\\"b\"; x");
        assert_eq!(value.essence, "multipart/related");
        assert_eq!(value.parameter("boundary"), Some("a;\"b"));
        assert_eq!(value.parameter("type"), Some("text/html"));
        assert_eq!(value.parameter("x"), None);
    }

    #[test]
    fn encoded_words_are_decoded_and_what_only_looks_like_one_stays() {
        let table = [
            ("plain", "plain"),
            ("=?utf-8?Q?caf=C3=A9_au?= =?utf-8?q?_lait?=", "café au lait"),
            ("a =?iso-8859-1?b?6Q==?= b", "a é b"),
            ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
            ("1 =? 2", "1 =? 2"),
            ("=?utf-8?q?torn", "=?utf-8?q?torn"),
        ];
        for (value, expected) in table {
            assert_eq!(decoded_words(value), expected, "{value}");
        }
    }
}
