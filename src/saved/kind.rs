//! What a saved page is, told from its first bytes and never from its name.

use memchr::memmem;

use super::headers::{Headers, is_name, line};

/// The kinds of saved pages that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Kind {
    /// An HTML file. Whatever is nothing else is this: every text is a page.
    Html,
    /// An HTML file that a browser wrote ("Save page as"); its first lines say from where.
    SavedAs,
    /// An HTML file that the extension SingleFile wrote.
    SingleFile,
    /// A page with all that belongs to it, in one file of MIME (`.mhtml`, `.mht`; RFC 2557).
    Mhtml,
    /// A mail (`.eml`; RFC 5322).
    Mail,
    /// A page with all that belongs to it, as Safari keeps it (`.webarchive`).
    WebArchive,
    /// A response of a server, from an archive of the web (`.warc`; ISO 28500).
    Warc,
    /// The plain text of a page, from an archive of the web (`.warc.wet`).
    Wet,
}

impl Kind {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Html => "HTML file",
            Kind::SavedAs => "HTML file saved by a browser",
            Kind::SingleFile => "HTML file saved by SingleFile",
            Kind::Mhtml => "MHTML file",
            Kind::Mail => "mail",
            Kind::WebArchive => "web archive of Safari",
            Kind::Warc => "WARC file",
            Kind::Wet => "WET file",
        }
    }
}

/// How a file is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    Html,
    Mime,
    PropertyList,
    Warc,
    /// Packed in a way that is not undone here.
    Packed(&'static Packing),
}

/// A way of packing files that is told apart and not undone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Packing {
    start: &'static [u8],
    name: &'static str,
    /// What undoes it.
    help: &'static str,
}

impl Packing {
    const fn new(start: &'static [u8], name: &'static str, help: &'static str) -> Packing {
        Packing { start, name, help }
    }

    /// What to say of such a file.
    pub(super) fn reason(&self) -> String {
        let Packing { name, help, .. } = self;
        format!("it is packed as {name}, and gzip alone is undone; {help}")
    }
}

/// By what such files begin with. Crawls packed with Zstandard may begin with their dictionary, in a
/// frame of its own (RFC 8878, section 3.1.2), which no common command looks for there.
const PACKINGS: &[Packing] = &[
    Packing::new(b"\x28\xB5\x2F\xFD", "Zstandard", "`zstd -dc` unpacks it"),
    Packing::new(
        b"\x5D\x2A\x4D\x18",
        "Zstandard with a dictionary of its own",
        "the program that wrote it can write gzip",
    ),
    Packing::new(b"\xFD7zXZ\0", "xz", "`xz -dc` unpacks it"),
    Packing::new(b"BZh9", "bzip2", "`bzip2 -dc` unpacks it"),
    Packing::new(b"PK\x03\x04", "zip", "`unzip` unpacks it"),
];

/// How many bytes are looked at.
pub(super) const LOOKED_AT: usize = 16 * 1024;

/// The container that these first bytes begin.
pub(super) fn container(start: &[u8]) -> Container {
    let mut packings = PACKINGS.iter();
    if let Some(packing) = packings.find(|packing| start.starts_with(packing.start)) {
        return Container::Packed(packing);
    }
    match start {
        start if start.starts_with(b"WARC/") => Container::Warc,
        start if start.starts_with(b"bplist0") => Container::PropertyList,
        start if is_xml_property_list(start) => Container::PropertyList,
        start if is_mime(start) => Container::Mime,
        _ => Container::Html,
    }
}

/// An XML property list with the key that web archives have.
fn is_xml_property_list(start: &[u8]) -> bool {
    start.trim_ascii_start().starts_with(b"<?xml")
        && memmem::find(start, b"<plist").is_some()
        && memmem::find(start, b"<key>Web").is_some()
}

/// Fields that files of MIME begin with, and what else they have: a text may begin with "Note:".
const SIGNS: &[&str] = &["mime-version", "content-type", "received", "message-id"];

fn is_mime(start: &[u8]) -> bool {
    let start = match start.starts_with(b"From ") {
        true => &start[line(start, 0).len()..],
        false => start,
    };
    let first = line(start, 0);
    let name = first.split(|&byte| byte == b':').next().unwrap_or(first);
    let begins_with_field =
        name.len() < first.len() && std::str::from_utf8(name).is_ok_and(is_name);
    if !begins_with_field {
        return false;
    }
    let (headers, _) = Headers::read(start);
    let is_one = SIGNS.iter().any(|sign| headers.get(sign).is_some());
    let is_other = ["from", "subject", "date", "content-transfer-encoding"];
    let is_multipart = headers
        .value("content-type")
        .essence
        .starts_with("multipart/");
    is_one && (is_multipart || is_other.iter().any(|field| headers.get(field).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_are_told_by_their_first_bytes() {
        let table: &[(&str, Container)] = &[
            ("WARC/1.1\r\nWARC-Type: response\r\n", Container::Warc),
            ("bplist00", Container::PropertyList),
            (
                "<?xml version=\"1.0\"?><plist><dict><key>WebMainResource</key>",
                Container::PropertyList,
            ),
            ("<?xml version=\"1.0\"?><html><p>A plist", Container::Html),
            (
                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n",
                Container::Mime,
            ),
            (
                "From a@b.example Mon Jan  1\nDate: x\nMessage-ID: <1>\n\n",
                Container::Mime,
            ),
            (
                "Content-Type: multipart/related; boundary=x\n\n--x",
                Container::Mime,
            ),
            (
                "Note: MIME-Version: 1.0 is what mails say.\n",
                Container::Html,
            ),
            ("Content-Type: text/html\n\n<p>Tea", Container::Html),
            ("<p>Subject: tea</p>\nMIME-Version: 1.0\n", Container::Html),
            ("From here on:\nDate: 1\n", Container::Html),
            ("PK is what files of that kind begin with", Container::Html),
            ("PK\u{3}\u{4}\u{14}", Container::Packed(&PACKINGS[4])),
            ("", Container::Html),
        ];
        for (start, expected) in table {
            assert_eq!(container(start.as_bytes()), *expected, "{start:?}");
        }
    }
}
