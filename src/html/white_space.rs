//! ASCII white space as the Infra standard defines it: what HTML collapses. A no-break space is not.

/// U+0009 TAB, U+000A LF, U+000C FF, U+000D CR and U+0020 SPACE.
#[inline]
pub(crate) fn is_white_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

/// `text` without the ASCII white space at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_ascii() && is_white_space(c as u8))
}
