//! What a page says of its own encoding: the standard's "prescan a byte stream" (13.2.3.2).
//!
//! Looks at bytes as the standard's few rules do, not at tags: comments are passed over, attributes
//! are read, everything else is noise. It gives an encoding or nothing; whether to believe it is
//! the caller's.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use memchr::{memchr, memmem};

/// The encoding that `bytes` declare in a `meta` element or an XML declaration.
pub(super) fn prescan(bytes: &[u8]) -> Option<&'static Encoding> {
    // `<?x` in UTF-16: the one case in which it is what it says.
    if bytes.starts_with(b"<\0?\0x\0") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\0<\0?\0x") {
        return Some(UTF_16BE);
    }
    Prescan { bytes, at: 0 }.run().or_else(|| xml(bytes))
}

struct Prescan<'a> {
    bytes: &'a [u8],
    at: usize,
}

struct Attribute {
    name: Vec<u8>,
    value: Vec<u8>,
}

/// What one `meta` element says.
#[derive(Default)]
struct Meta {
    names: Vec<Vec<u8>>,
    got_pragma: bool,
    /// Whether the encoding counts only beside `http-equiv`; `None` if there is none.
    need_pragma: Option<bool>,
    encoding: Option<&'static Encoding>,
}

impl<'a> Prescan<'a> {
    /// `None` where the bytes run out, in the middle of a construct or after the last.
    fn run(&mut self) -> Option<&'static Encoding> {
        loop {
            self.at += memchr(b'<', self.rest())?;
            let rest = self.rest();
            if rest.starts_with(b"<!--") {
                // The dashes may be those of `<!--` itself.
                self.at += 2 + memmem::find(&rest[2..], b"-->")? + 2;
            } else if is_meta(rest) {
                self.at += b"<meta".len();
                if let Some(encoding) = self.meta()? {
                    return Some(encoding);
                }
            } else if is_tag(rest) {
                self.at += rest
                    .iter()
                    .position(|&byte| is_space(byte) || byte == b'>')?;
                while self.attribute()?.is_some() {}
            } else if matches!(rest.get(1), Some(b'!' | b'/' | b'?')) {
                self.at += memchr(b'>', rest)?;
            }
            self.at += 1;
        }
    }

    /// The encoding a `meta` element declares, if it does so in a way that counts.
    fn meta(&mut self) -> Option<Option<&'static Encoding>> {
        let mut meta = Meta::default();
        while let Some(attribute) = self.attribute()? {
            meta.take(attribute);
        }
        Some(meta.encoding())
    }

    /// The standard's "get an attribute"; `Some(None)` where there is no other.
    fn attribute(&mut self) -> Option<Option<Attribute>> {
        while is_space(self.byte()?) || self.byte()? == b'/' {
            self.at += 1;
        }
        if self.byte()? == b'>' {
            return Some(None);
        }
        let mut attribute = Attribute {
            name: Vec::new(),
            value: Vec::new(),
        };
        loop {
            match self.byte()? {
                b'=' if !attribute.name.is_empty() => break,
                byte if is_space(byte) => break,
                b'/' | b'>' => return Some(Some(attribute)),
                byte => attribute.name.push(byte.to_ascii_lowercase()),
            }
            self.at += 1;
        }
        self.skip_space()?;
        if self.byte()? == b'=' {
            self.at += 1;
            self.skip_space()?;
            attribute.value = self.value()?;
        }
        Some(Some(attribute))
    }

    fn value(&mut self) -> Option<Vec<u8>> {
        let from = self.at;
        let rest = self.rest();
        let value = match self.byte()? {
            quote @ (b'"' | b'\'') => {
                let length = memchr(quote, &rest[1..])?;
                self.at = from + length + 2;
                &rest[1..=length]
            }
            _ => {
                let length = rest
                    .iter()
                    .position(|&byte| is_space(byte) || byte == b'>')?;
                self.at = from + length;
                &rest[..length]
            }
        };
        Some(value.to_ascii_lowercase())
    }

    fn skip_space(&mut self) -> Option<()> {
        while is_space(self.byte()?) {
            self.at += 1;
        }
        Some(())
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
}

impl Meta {
    fn take(&mut self, Attribute { name, value }: Attribute) {
        // The first of a name counts.
        if self.names.contains(&name) {
            return;
        }
        match &name[..] {
            b"http-equiv" => self.got_pragma |= value == b"content-type",
            b"content" if self.need_pragma.is_none() => {
                if let Some(encoding) = from_content(&value) {
                    self.encoding = Some(encoding);
                    self.need_pragma = Some(true);
                }
            }
            b"charset" => {
                self.encoding = labelled(&value);
                self.need_pragma = Some(false);
            }
            // Any other says nothing, however often it comes.
            _ => return,
        }
        self.names.push(name);
    }

    fn encoding(&self) -> Option<&'static Encoding> {
        let counts = self.got_pragma || self.need_pragma == Some(false);
        let encoding = self.encoding.filter(|_| counts)?;
        Some(readable(encoding))
    }
}

/// The encoding in the value of a `content` attribute (2.5.4, "extracting a character encoding from
/// a meta element").
fn from_content(content: &[u8]) -> Option<&'static Encoding> {
    let mut rest = content;
    loop {
        rest = &rest[memmem::find(rest, b"charset")? + b"charset".len()..];
        rest = rest.trim_ascii_start();
        if let Some(after) = rest.strip_prefix(b"=") {
            return labelled(label_in(after.trim_ascii_start())?);
        }
    }
}

fn label_in(rest: &[u8]) -> Option<&[u8]> {
    match rest.first()? {
        quote @ (b'"' | b'\'') => {
            let length = memchr(*quote, &rest[1..])?;
            Some(&rest[1..=length])
        }
        _ => {
            let ends = |&byte: &u8| is_space(byte) || byte == b';';
            let length = rest.iter().position(ends).unwrap_or(rest.len());
            Some(&rest[..length])
        }
    }
}

/// The encoding of an XML declaration that the bytes begin with.
fn xml(bytes: &[u8]) -> Option<&'static Encoding> {
    let rest = bytes.strip_prefix(b"<?xml")?;
    let declaration = &rest[..memchr(b'>', rest)?];
    let rest = &declaration[memmem::find(declaration, b"encoding")? + b"encoding".len()..];
    let rest = rest.trim_ascii_start().strip_prefix(b"=")?;
    let rest = rest.trim_ascii_start();
    let quote = *rest.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let label = &rest[1..=memchr(quote, &rest[1..])?];
    let plain = label.iter().all(|byte| *byte > b' ');
    labelled(label).filter(|_| plain).map(readable)
}

/// The encoding of a label. Labels of encodings that no browser decodes any more name none here:
/// the page would be a single U+FFFD.
fn labelled(label: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label)
}

/// Bytes that could be read as ASCII so far are not UTF-16, and no page means "user-defined".
fn readable(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    }
}

fn is_meta(rest: &[u8]) -> bool {
    rest.get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"<meta"))
        && rest
            .get(5)
            .is_some_and(|&byte| is_space(byte) || byte == b'/')
}

fn is_tag(rest: &[u8]) -> bool {
    let letter = match rest.get(1) {
        Some(b'/') => rest.get(2),
        letter => letter,
    };
    letter.is_some_and(u8::is_ascii_alphabetic)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8]) -> &'static str {
        prescan(bytes).map_or("none", Encoding::name)
    }

    #[test]
    fn declarations_are_read_as_the_standard_reads_them() {
        let table: &[(&[u8], &str)] = &[
            (b"<meta charset=utf-8>", "UTF-8"),
            (b"<META/CHARSET = 'Shift_JIS' >", "Shift_JIS"),
            (b"<meta charset=\" latin1 \">", "windows-1252"),
            (b"<meta name=a><meta charset=koi8-r>", "KOI8-R"),
            (b"<meta charset=bogus><meta charset=big5>", "Big5"),
            (b"<meta charset=euc-kr charset=big5>", "EUC-KR"),
            (b"<meta charset=utf-16le>", "UTF-8"),
            (b"<meta charset=x-user-defined>", "windows-1252"),
            (b"<meta charset=iso-2022-kr>", "none"),
            (
                b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>",
                "ISO-8859-2",
            ),
            (
                b"<meta content='text/html;charset = \"gbk\"' http-equiv=\"content-type\">",
                "GBK",
            ),
            (
                b"<meta content='charset charset=gbk x' http-equiv=content-type>",
                "GBK",
            ),
            (
                b"<meta content='charset=\"gbk' http-equiv=content-type>",
                "none",
            ),
            (b"<meta content='charset=gbk'>", "none"),
            (b"<meta http-equiv=refresh content='charset=gbk'>", "none"),
            (
                b"<meta http-equiv=content-type charset=big5 content='charset=gbk'>",
                "Big5",
            ),
            (b"<meta content='charset=gbk' charset=big5>", "Big5"),
            (b"<metal charset=gbk>", "none"),
            (b"<meta>charset=gbk", "none"),
            (b"<meta charset=gbk", "none"),
            (b"<meta charset='gbk>", "none"),
        ];
        for (bytes, expected) in table {
            assert_eq!(name(bytes), *expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_looks_like_a_declaration_elsewhere_is_none() {
        let table: &[(&[u8], &str)] = &[
            (b"<!-- <meta charset=gbk> --><meta charset=big5>", "Big5"),
            (b"<!--><meta charset=gbk>", "GBK"),
            (b"<!-- <meta charset=gbk>", "none"),
            (b"<p title='<meta charset=gbk>'><meta charset=big5>", "Big5"),
            (
                b"</p title='<meta charset=gbk>'><meta charset=big5>",
                "Big5",
            ),
            (b"<!doctype <meta charset=gbk><meta charset=big5>", "Big5"),
            (b"<?php <meta charset=gbk?><meta charset=big5>", "Big5"),
            (b"1 < 2 <meta charset=gbk>", "GBK"),
            (b"<p a=\"", "none"),
        ];
        for (bytes, expected) in table {
            assert_eq!(name(bytes), *expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn an_xml_declaration_counts_where_nothing_else_does() {
        let table: &[(&[u8], &str)] = &[
            (
                b"<?xml version='1.0' encoding='iso-8859-2'?><p>",
                "ISO-8859-2",
            ),
            (b"<?xml encoding='gbk'?><meta charset=big5>", "Big5"),
            (b" <?xml encoding='gbk'?>", "none"),
            (b"<?xml encoding=gbk?>", "none"),
            (b"<?xml encoding='utf-16'?>", "UTF-8"),
            (b"<\0?\0x\0m\0l\0", "UTF-16LE"),
            (b"\0<\0?\0x\0m\0l", "UTF-16BE"),
        ];
        for (bytes, expected) in table {
            assert_eq!(name(bytes), *expected, "{}", bytes.escape_ascii());
        }
    }
}
