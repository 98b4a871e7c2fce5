//! What bytes were wrapped in to be sent or stored, taken off again: quoted-printable and base64
//! (RFC 2045), percent signs and `data:` (RFC 2397), chunks (RFC 9112), gzip, deflate and brotli
//! (RFC 7932).
//!
//! Each function is linear. What is no valid encoding is passed over or kept, as mail programs and
//! browsers do: a torn page is better than none.

use std::io::Read;

use brotli_decompressor::Decompressor as BrotliDecoder;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::headers;

/// RFC 2045, section 6.7: `=C3` is a byte, `=` at the end of a line joins it to the next.
pub(super) fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at + 1..];
        let (written, length) = match (byte, hex_byte(rest)) {
            (b'=', Some(meant)) => (Some(meant), 3),
            (b'=', None) => match soft_line_end(rest) {
                Some(length) => (None, 1 + length),
                None => (Some(byte), 1),
            },
            _ => (Some(byte), 1),
        };
        decoded.extend(written);
        at += length;
    }
    decoded
}

fn hex_byte(bytes: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// The length of a line ending, with blanks that were added on the way before it.
fn soft_line_end(bytes: &[u8]) -> Option<usize> {
    // So many at most: each `=` may look.
    const MOST_BLANKS: usize = 80;
    let blanks = bytes.iter().take(MOST_BLANKS);
    let blanks = blanks
        .take_while(|&&byte| byte == b' ' || byte == b'\t')
        .count();
    match bytes.get(blanks..)? {
        [b'\r', b'\n', ..] => Some(blanks + 2),
        [b'\n' | b'\r', ..] => Some(blanks + 1),
        [] => Some(blanks),
        _ => None,
    }
}

/// RFC 2045, section 6.8, and the alphabet for URLs (RFC 4648, section 5). What is in neither is
/// passed over; `=` ends it.
pub(super) fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for &byte in bytes {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            decoded.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    decoded
}

/// `%C3` is a byte (URL standard, "percent-decode").
pub(super) fn percent(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let meant = hex_byte(&bytes[at + 1..]).filter(|_| byte == b'%');
        decoded.push(meant.unwrap_or(byte));
        at += if meant.is_some() { 3 } else { 1 };
    }
    decoded
}

/// The media type and the bytes of a `data:` URL.
pub(super) fn data_url(url: &str) -> Option<(String, Vec<u8>)> {
    let (scheme, rest) = url.split_at_checked("data:".len())?;
    if !scheme.eq_ignore_ascii_case("data:") {
        return None;
    }
    let (said, data) = rest.split_once(',')?;
    let mut words = said.split(';').map(str::trim);
    let media_type = words.next().unwrap_or("").to_ascii_lowercase();
    let is_base64 = words.any(|word| word.eq_ignore_ascii_case("base64"));
    let bytes = percent(data);
    let bytes = if is_base64 { base64(&bytes) } else { bytes };
    Some((media_type, bytes))
}

/// What `Transfer-Encoding: chunked` holds (RFC 9112, section 7.1). `None` where it is no chunks:
/// many an archive has joined them and left the field as it was.
pub(super) fn chunked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut at = 0;
    loop {
        let line = headers::line(bytes, at);
        let size = chunk_size(line).or_else(|| {
            // Torn after a whole chunk.
            (line.is_empty() && !joined.is_empty()).then_some(0)
        })?;
        at += line.len();
        if size == 0 {
            return Some(joined);
        }
        let rest = bytes.get(at..).unwrap_or_default();
        joined.extend_from_slice(&rest[..size.min(rest.len())]);
        at = at.saturating_add(size);
        at += headers::line(bytes, at).len();
    }
}

fn chunk_size(line: &[u8]) -> Option<usize> {
    let line = std::str::from_utf8(line).ok()?;
    let size = line.split(';').next().unwrap_or("").trim();
    let is_size = !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_hexdigit());
    usize::from_str_radix(size, 16).ok().filter(|_| is_size)
}

/// How bytes are found to be gzip's, whatever is said of them.
pub(super) const GZIP: [u8; 2] = [0x1F, 0x8B];

/// What a body was before `Content-Encoding`, and at most `most` bytes of it and one more; `None`
/// where the coding is one that is not undone here. A body that is not packed, whatever the field
/// says, is given back as it is.
pub(super) fn content(body: Vec<u8>, coding: &str, most: usize) -> Option<Vec<u8>> {
    let most = (most as u64).saturating_add(1);
    let mut unpacked = Vec::new();
    // What a torn stream gave up to the tear is kept.
    let read = match coding {
        _ if body.starts_with(&GZIP) => MultiGzDecoder::new(&body[..])
            .take(most)
            .read_to_end(&mut unpacked),
        "deflate" if is_zlib(&body) => ZlibDecoder::new(&body[..])
            .take(most)
            .read_to_end(&mut unpacked),
        "deflate" => DeflateDecoder::new(&body[..])
            .take(most)
            .read_to_end(&mut unpacked),
        "" | "identity" | "gzip" | "x-gzip" => return Some(body),
        // Somebody has unpacked it already.
        _ if body.trim_ascii_start().starts_with(b"<") => return Some(body),
        // Nothing tells brotli from a text but the field.
        "br" => BrotliDecoder::new(&body[..], BUFFER)
            .take(most)
            .read_to_end(&mut unpacked),
        _ => return None,
    };
    match read {
        Err(_) if unpacked.is_empty() => Some(body),
        _ => Some(unpacked),
    }
}

/// Bytes that are unpacked at a time.
const BUFFER: usize = 16 * 1024;

/// Whether bytes begin as RFC 1950 says; some servers send plain deflate (RFC 1951).
fn is_zlib(bytes: &[u8]) -> bool {
    match bytes {
        [first, second, ..] => {
            first & 0x0F == 8 && (u16::from(*first) * 256 + u16::from(*second)) % 31 == 0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_is_decoded_and_what_is_none_is_kept() {
        let table: &[(&str, &str)] = &[
            ("caf=C3=A9", "café"),
            ("one=\r\n two= \n!", "one two!"),
            ("1 = 2, =ZZ", "1 = 2, =ZZ"),
            ("torn=", "torn"),
            ("torn=C", "torn=C"),
        ];
        for (encoded, expected) in table {
            let decoded = quoted_printable(encoded.as_bytes());
            assert_eq!(String::from_utf8_lossy(&decoded), *expected, "{encoded:?}");
        }
    }

    #[test]
    fn base64_is_decoded_in_both_alphabets_over_lines_and_torn() {
        let table: &[(&str, &[u8])] = &[
            ("aGVs\r\nbG8=", b"hello"),
            ("aGVsbG8", b"hello"),
            ("-_-_", &[0xFB, 0xFF, 0xBF]),
            ("+/+/", &[0xFB, 0xFF, 0xBF]),
            ("a", b""),
            ("", b""),
        ];
        for (encoded, expected) in table {
            assert_eq!(base64(encoded.as_bytes()), *expected, "{encoded:?}");
        }
    }

    #[test]
    fn data_urls_say_what_they_hold() {
        let given = data_url("data:image/PNG;charset=x;base64,aGk%3D");
        assert_eq!(given, Some(("image/png".into(), b"hi".to_vec())));
        let given = data_url("DATA:image/svg+xml,%3Csvg/>");
        assert_eq!(given, Some(("image/svg+xml".into(), b"<svg/>".to_vec())));
        assert_eq!(data_url("data:image/png"), None);
        assert_eq!(data_url("date:,"), None);
    }

    #[test]
    fn chunks_are_joined_and_what_is_none_is_said_to_be_none() {
        let table: &[(&str, Option<&str>)] = &[
            ("3\r\none\r\n4;x=y\r\n two\r\n0\r\n\r\n", Some("one two")),
            ("3\r\none\r\n", Some("one")),
            ("ff\r\nlying", Some("lying")),
            ("ffffffffffffffff\r\nlying", Some("lying")),
            ("<p>Tea</p>", None),
            ("", None),
        ];
        for (given, expected) in table {
            let joined = chunked(given.as_bytes());
            assert_eq!(joined.as_deref(), expected.map(str::as_bytes), "{given:?}");
        }
    }
}
