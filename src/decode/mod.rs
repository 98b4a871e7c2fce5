//! Bytes to text, as the HTML standard sniffs an encoding (13.2.3).
//!
//! Takes a saved file and what the caller knows of it, gives text and how it came about. Asked in
//! turn: the byte order mark, the caller's label, the bytes themselves, the page's own word in its
//! first 1024 bytes or, failing that, anywhere, as browsers heed it too. windows-1252 is left.
//!
//! In one point saved pages are not served pages. Tools that save them turn them into UTF-8 and
//! leave `<meta charset>` as it was, so bytes that are valid UTF-8 and not all ASCII are UTF-8
//! whatever the page says of itself: of 2,486 saved pages six are valid UTF-8 and declare another
//! encoding, and all six are UTF-8. Text in another encoding is next to never valid UTF-8 by
//! accident. A caller's label is believed all the same.

mod prescan;

use std::borrow::Cow;

use encoding_rs::{UTF_8, WINDOWS_1252};

use crate::error::Error;

/// How a page's bytes became text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Encoding {
    /// Name of the encoding in the Encoding standard, such as `UTF-8`.
    pub name: &'static str,
    /// What decided it.
    pub source: EncodingSource,
    /// Whether bytes that the encoding does not allow were replaced by U+FFFD.
    pub replaced: bool,
}

/// What decided a page's encoding, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum EncodingSource {
    /// The page came as text.
    Text,
    /// A byte order mark.
    ByteOrderMark,
    /// The caller's label.
    Caller,
    /// The bytes are valid UTF-8, and nothing said so.
    ValidUtf8,
    /// `<meta charset>`, `<meta http-equiv>` or an XML declaration.
    Meta,
    /// Nothing said anything: windows-1252, as in browsers.
    Fallback,
}

/// The text of a page, and how it was found.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
}

/// Browsers look for a declaration in so many bytes before they begin.
const PRESCANNED: usize = 1024;

/// Decodes `bytes`. Linear in their number; borrows them where they are valid UTF-8.
///
/// # Errors
///
/// [`Error::UnknownEncoding`] if `label` names no encoding.
pub(crate) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, Error> {
    let (encoding, source, bytes) = decide(bytes, label)?;
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    Ok(Decoded {
        text,
        encoding: Encoding {
            name: encoding.name(),
            source,
            replaced,
        },
    })
}

type Decision<'a> = (&'static encoding_rs::Encoding, EncodingSource, &'a [u8]);

/// The encoding, what decided it, and the bytes less their mark.
fn decide<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decision<'a>, Error> {
    let labelled = label.map(encoding_named).transpose()?;
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return Ok((encoding, EncodingSource::ByteOrderMark, &bytes[length..]));
    }
    if let Some(encoding) = labelled {
        return Ok((encoding, EncodingSource::Caller, bytes));
    }
    let (encoding, source) = sniff(bytes);
    Ok((encoding, source, bytes))
}

/// The label, if it names an encoding: what an archive says is not the caller's fault.
#[cfg(feature = "saved")]
pub(crate) fn known_label(label: &str) -> Option<&str> {
    let label = label.trim();
    encoding_named(label).is_ok().then_some(label)
}

fn encoding_named(label: &str) -> Result<&'static encoding_rs::Encoding, Error> {
    let unknown = || Error::UnknownEncoding {
        label: label.to_owned(),
    };
    encoding_rs::Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(unknown)
}

fn sniff(bytes: &[u8]) -> (&'static encoding_rs::Encoding, EncodingSource) {
    let start = &bytes[..bytes.len().min(PRESCANNED)];
    let declared = prescan::prescan(start);
    if declared == Some(UTF_8) {
        return (UTF_8, EncodingSource::Meta);
    }
    let valid = std::str::from_utf8(bytes).is_ok();
    let says_something = declared.is_some() && bytes.is_ascii();
    if valid && !says_something {
        return (UTF_8, EncodingSource::ValidUtf8);
    }
    // A later declaration makes browsers begin again.
    match declared.or_else(|| prescan::prescan(bytes)) {
        Some(encoding) => (encoding, EncodingSource::Meta),
        None => (WINDOWS_1252, EncodingSource::Fallback),
    }
}
