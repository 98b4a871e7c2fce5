//! MIME (RFC 2045, RFC 2046): a saved page with its pictures in one file (MHTML, RFC 2557), and a
//! mail.
//!
//! Takes the bytes, gives their parts, still encoded, in one pass over the lines: however deep
//! multiparts stand in one another, a line is looked at once. Which part is the page:
//!
//! 1. the one that `start` of `multipart/related` names (RFC 2387, section 3.2), or that has the
//!    address the file says it was saved from;
//! 2. the first HTML that is no attachment;
//! 3. failing that, the first plain text.

use super::headers::{Headers, Value, line};
use super::kind::Kind;
use super::page::{Resource, SavedPage};
use super::{date, media_type, transfer};
use crate::decode;
use crate::error::Error;
use crate::html::BaseUrl;

/// Multiparts are opened so deep; what is deeper is no page of anybody's. Mails that were forwarded
/// a few times have five.
const MOST_DEPTH: usize = 64;

/// So many parts are looked at; a saved page has some hundred.
const MOST_PARTS: usize = 100_000;

/// A part that holds no other parts.
#[derive(Debug)]
struct Part<'a> {
    headers: Headers,
    content_type: Value,
    body: &'a [u8],
}

/// The page that `bytes` hold.
///
/// # Errors
///
/// [`Error::NoSavedPage`] where no part is HTML or plain text.
pub(super) fn read(bytes: &[u8]) -> Result<SavedPage, Error> {
    let bytes = without_envelope(bytes);
    let (top, parts) = parts(bytes);
    let kind = kind(&top, &parts);
    let (at, is_text) = page_at(&top, &parts).ok_or_else(|| Error::NoSavedPage {
        kind: kind.name(),
        holds: held(&parts),
    })?;
    let base = BaseUrl::new(own_url(&top).as_deref(), None);
    let part = &parts[at];
    let body = part.decoded();
    let label = part.content_type.parameter("charset");
    let label = label.and_then(decode::known_label);
    let mut page = match is_text {
        true => SavedPage::of_text(kind, &body, label)?,
        false => SavedPage::new(kind, body, label),
    };
    page.set_url(part.url(&base).or_else(|| own_url(&top)));
    page.set_saved(top.get("date").and_then(date::iso));
    let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
    page.resources = others.map(|(_, part)| part.resource(&base)).collect();
    Ok(page)
}

/// Mails in an mbox begin with a line that is no field.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    match bytes.starts_with(b"From ") {
        true => &bytes[line(bytes, 0).len()..],
        false => bytes,
    }
}

/// The header of the whole, and the parts that hold no others.
fn parts(bytes: &[u8]) -> (Headers, Vec<Part<'_>>) {
    let (top, mut at) = Headers::read(bytes);
    let mut found = Found::default();
    found.begin(Headers::read(&bytes[..at]).0, at);
    while at < bytes.len() && found.parts.len() < MOST_PARTS {
        let start = at;
        let line = line(bytes, at);
        at += line.len();
        let Some((depth, is_last)) = found.boundary(line) else {
            continue;
        };
        found.end(bytes, start);
        found.boundaries.truncate(depth + usize::from(!is_last));
        if !is_last {
            let (headers, length) = Headers::read(&bytes[at..]);
            at += length;
            found.begin(headers, at);
        }
    }
    found.end(bytes, bytes.len());
    (top, found.parts)
}

/// What was found so far.
#[derive(Default)]
struct Found<'a> {
    parts: Vec<Part<'a>>,
    /// Those of the multiparts that are open, outermost first.
    boundaries: Vec<String>,
    /// The part that is being read, and where its body begins.
    open: Option<(Headers, Value, usize)>,
}

impl<'a> Found<'a> {
    /// A header has been read: that of a multipart, or of a part.
    fn begin(&mut self, headers: Headers, body: usize) {
        let content_type = headers.value("content-type");
        let is_multipart = content_type.essence.starts_with("multipart/");
        let boundary = content_type.parameter("boundary");
        match boundary.filter(|_| is_multipart && self.boundaries.len() < MOST_DEPTH) {
            Some(boundary) => self.boundaries.push(boundary.trim_end().to_owned()),
            None => self.open = Some((headers, content_type, body)),
        }
    }

    /// The part that is being read ends before `end`, and before the line ending there, which is
    /// the boundary's (RFC 2046, section 5.1.1).
    fn end(&mut self, bytes: &'a [u8], end: usize) {
        let Some((headers, content_type, start)) = self.open.take() else {
            return;
        };
        let body = bytes.get(start..end).unwrap_or_default();
        let is_whole = end == bytes.len();
        let body = match body.strip_suffix(b"\n").filter(|_| !is_whole) {
            Some(body) => body.strip_suffix(b"\r").unwrap_or(body),
            None => body,
        };
        self.parts.push(Part {
            headers,
            content_type,
            body,
        });
    }

    /// Which open multipart has this line for its boundary, innermost first, and whether it is the
    /// last one.
    fn boundary(&self, line: &[u8]) -> Option<(usize, bool)> {
        let rest = line.strip_prefix(b"--")?.trim_ascii_end();
        let depths = self.boundaries.iter().enumerate().rev();
        let mut found = depths.filter_map(|(depth, boundary)| {
            match rest.strip_prefix(boundary.as_bytes())? {
                b"" => Some((depth, false)),
                b"--" => Some((depth, true)),
                _ => None,
            }
        });
        found.next()
    }
}

/// A page says where each part came from; a mail has parts and no addresses.
fn kind(top: &Headers, parts: &[Part<'_>]) -> Kind {
    let says_where = |headers: &Headers| headers.get("content-location").is_some();
    let is_page = top.get("snapshot-content-location").is_some()
        || says_where(top)
        || parts.iter().any(|part| says_where(&part.headers));
    if is_page { Kind::Mhtml } else { Kind::Mail }
}

/// The address that the whole was saved from.
fn own_url(top: &Headers) -> Option<String> {
    top.url("snapshot-content-location")
        .or_else(|| top.url("content-location"))
        .or_else(|| top.url("content-base"))
}

/// Which part is the page, and whether it is plain text.
fn page_at(top: &Headers, parts: &[Part<'_>]) -> Option<(usize, bool)> {
    let shown = |essence: fn(&str) -> bool| {
        move |part: &Part<'_>| essence(&part.content_type.essence) && !part.is_attached()
    };
    let first = |is: &dyn Fn(&Part<'_>) -> bool| parts.iter().position(is);
    let is_html = shown(media_type::is_html);
    let content_type = top.value("content-type");
    let start = content_type.parameter("start").map(content_id);
    let of_id = |part: &Part<'_>| {
        is_html(part) && start.is_some() && part.headers.get("content-id").map(content_id) == start
    };
    let url = own_url(top);
    let of_url = |part: &Part<'_>| {
        is_html(part) && url.is_some() && part.headers.url("content-location") == url
    };
    let html = first(&of_id)
        .or_else(|| first(&of_url))
        .or_else(|| first(&is_html));
    let is_text = shown(|essence| matches!(essence, "text/plain" | ""));
    html.map(|at| (at, false))
        .or_else(|| first(&is_text).map(|at| (at, true)))
}

/// What there is where no page is: the media types.
fn held(parts: &[Part<'_>]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for part in parts {
        let name = match part.content_type.essence.as_str() {
            "" => "text without a type",
            essence => essence,
        };
        if !names.contains(&name) && names.len() < 5 {
            names.push(name);
        }
    }
    match names.is_empty() {
        true => "nothing".to_owned(),
        false => names.join(", "),
    }
}

/// What stands between the angle brackets of an identifier.
fn content_id(id: &str) -> &str {
    id.trim().trim_start_matches('<').trim_end_matches('>')
}

impl Part<'_> {
    fn is_attached(&self) -> bool {
        self.headers.value("content-disposition").essence == "attachment"
    }

    /// The body without its `Content-Transfer-Encoding`.
    fn decoded(&self) -> Vec<u8> {
        let encoding = self.headers.get("content-transfer-encoding");
        match encoding.unwrap_or("").trim().to_ascii_lowercase().as_str() {
            "quoted-printable" => transfer::quoted_printable(self.body),
            "base64" => transfer::base64(self.body),
            _ => self.body.to_vec(),
        }
    }

    fn url(&self, base: &BaseUrl) -> Option<String> {
        let location = self.headers.url("content-location")?;
        base.resolve(&location).map(|url| url.into_owned())
    }

    fn resource(&self, base: &BaseUrl) -> Resource {
        let id = self.headers.get("content-id").map(content_id);
        Resource {
            url: self.url(base),
            content_id: id.map(str::to_owned),
            media_type: self.content_type.essence.clone(),
            bytes: self.decoded(),
        }
    }
}
