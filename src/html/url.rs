//! The text of a URL: its parts, and how it is cleaned.
//!
//! Functions from text to text, linear in its length. What a reference is resolved against is
//! [`links`](super::links)' business.

use std::borrow::Cow;

#[cfg(feature = "rules")]
use super::Wildcard;

/// Without the control characters and spaces at its ends.
pub(super) fn trimmed(reference: &str) -> &str {
    reference.trim_matches(|c: char| c <= ' ')
}

pub(super) fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

/// The URL standard drops tabs and line breaks wherever they stand.
pub(super) fn without_line_breaks(reference: &str) -> Cow<'_, str> {
    let is_dropped = |c| matches!(c, '\t' | '\n' | '\r');
    if reference.contains(is_dropped) {
        Cow::Owned(reference.replace(is_dropped, ""))
    } else {
        Cow::Borrowed(reference)
    }
}

/// A URL without the parameters of these names in its query, where it has any (URL standard,
/// application/x-www-form-urlencoded: `name=value`, separated by `&`). What is left of the query
/// stays as it stands.
#[cfg(feature = "rules")]
pub(super) fn without_parameters<'a>(url: Cow<'a, str>, names: &[Wildcard]) -> Cow<'a, str> {
    if names.is_empty() {
        return url;
    }
    let end = url.find('#').unwrap_or(url.len());
    let Some(start) = url[..end].find('?') else {
        return url;
    };
    let is_stripped = |parameter: &&str| {
        let name = parameter.split('=').next().unwrap_or(parameter);
        names.iter().any(|known| known.matches(name))
    };
    let parameters = url[start + 1..end].split('&');
    let kept: Vec<&str> = parameters
        .clone()
        .filter(|name| !is_stripped(name))
        .collect();
    if kept.len() == parameters.count() {
        return url;
    }
    let (before, after) = (&url[..start], &url[end..]);
    Cow::Owned(match kept.is_empty() {
        true => format!("{before}{after}"),
        false => format!("{before}?{}{after}", kept.join("&")),
    })
}

/// The scheme that `reference` begins with (RFC 3986, section 3.1).
pub(super) fn scheme(reference: &str) -> Option<&str> {
    let end = reference
        .bytes()
        .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')))?;
    let is_scheme =
        reference.as_bytes()[end] == b':' && reference.as_bytes()[0].is_ascii_alphabetic();
    is_scheme.then_some(&reference[..end])
}

pub(super) fn is_one_of(scheme: &str, schemes: &[&str]) -> bool {
    schemes
        .iter()
        .any(|known| known.eq_ignore_ascii_case(scheme))
}

/// A URL of a special scheme with its two slashes, whatever stood for them; `None` where it is well.
pub(super) fn with_authority(url: &str, scheme: usize) -> Option<String> {
    let (name, rest) = url.split_at(scheme + 1);
    let is_file = name.eq_ignore_ascii_case("file:");
    let path_end = rest.find(['?', '#']).unwrap_or(rest.len());
    let is_well = rest.starts_with("//")
        && !rest[..path_end].contains('\\')
        && (is_file || !rest[2..].starts_with('/'));
    if is_well {
        return None;
    }
    let path = rest[..path_end].replace('\\', "/");
    let host = if is_file {
        path.strip_prefix("//").unwrap_or(&path)
    } else {
        path.trim_start_matches('/')
    };
    Some(format!("{name}//{host}{}", &rest[path_end..]))
}

/// RFC 3986, section 5.2.4. `path` begins with a slash.
pub(super) fn without_dots(path: &str) -> String {
    let mut result = String::with_capacity(path.len());
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | "%2e" | "%2E" => {}
            ".." | ".%2e" | ".%2E" | "%2e." | "%2E." | "%2e%2e" | "%2E%2E" => {
                result.truncate(result.rfind('/').unwrap_or(0));
            }
            _ => {
                result.push('/');
                result.push_str(segment);
                continue;
            }
        }
        if is_last {
            result.push('/');
        }
    }
    result
}

/// Most links of most pages: nothing to do.
pub(super) fn is_clean_and_absolute(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.starts_with('/') && is_clean(rest))
}

pub(super) fn is_clean(url: &str) -> bool {
    url.bytes().all(|byte| IS_CLEAN[usize::from(byte)])
}

/// Bytes of ASCII that a URL may hold as they are, as [`must_be_encoded`] has it.
static IS_CLEAN: [bool; 256] = {
    let mut is_clean = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        is_clean[byte] = (byte as u8).is_ascii_graphic() && !is_encoded_mark(byte as u8 as char);
        byte += 1;
    }
    is_clean
};

/// Percent-encodes what a URL cannot hold.
pub(super) fn encoded(url: Cow<'_, str>) -> Cow<'_, str> {
    use std::fmt::Write;
    if !url.contains(must_be_encoded) {
        return url;
    }
    let mut result = String::with_capacity(url.len() + 16);
    for c in url.chars() {
        if must_be_encoded(c) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string does not fail.
                let _ = write!(result, "%{byte:02X}");
            }
        } else {
            result.push(c);
        }
    }
    Cow::Owned(result)
}

/// Control characters, white space, what the URL standard encodes in a path or a query, what would
/// not be seen (zero-width and direction marks), and what no IRI may hold (RFC 3987, section 2.2).
fn must_be_encoded(c: char) -> bool {
    match c {
        '!'..='~' => is_encoded_mark(c),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}' => true,
        c => c.is_whitespace() || c.is_control(),
    }
}

const fn is_encoded_mark(c: char) -> bool {
    matches!(c, '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^')
}
