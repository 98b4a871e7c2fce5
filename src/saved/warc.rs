//! WARC (ISO 28500), as crawlers keep what servers answered, and WET, the plain text made of it.
//!
//! Records come one after the other, each a header and as many bytes as it says; they are read as a
//! stream, a page at a time, and what is no page is passed over without being kept. A page is a
//! `response` with a status of 2xx, or a `resource`, whose media type is HTML's; a `conversion` is
//! the text of one. Pictures are records of their own, anywhere in the file: [`Pictures`] reads them
//! in the same way, for whoever wants them.

use std::io::{BufRead, Read};

use super::headers::{Headers, Value};
use super::kind::Kind;
use super::page::{Resource, SavedPage};
use super::{date, media_type, transfer};
use crate::decode;
use crate::error::Error;

/// What is made of a record: nothing, of most; the number is the limit in bytes.
type ReadRecord<T> = fn(Record, &Headers, Vec<u8>, usize) -> Result<Option<T>, Error>;

/// The pages of a WARC file, read as they are asked for.
pub(super) struct Records<R> {
    source: R,
    most: usize,
    /// Nothing more is to be had: the end, or a failure that hides where the next record begins.
    is_over: bool,
}

/// No record's header is longer, in bytes.
const LONGEST_HEADER: u64 = 1 << 20;

impl<R: BufRead> Records<R> {
    pub(super) fn new(source: R, most: usize) -> Records<R> {
        Records {
            source,
            most,
            is_over: false,
        }
    }

    /// What `read` makes of the next record that it makes anything of, of those that are `wanted`.
    fn next_of<T>(
        &mut self,
        wanted: fn(&Headers) -> Option<Record>,
        read: ReadRecord<T>,
    ) -> Result<Option<T>, Error> {
        while let Some(headers) = self.header()? {
            let length = headers.get("content-length");
            let length = length.and_then(|length| length.parse::<u64>().ok());
            let length = length.ok_or_else(|| {
                self.broken("a record does not say how long it is, so the next cannot be found")
            })?;
            let Some(record) = wanted(&headers) else {
                self.skip(length)?;
                continue;
            };
            let body = self.body(length)?;
            if let Some(found) = read(record, &headers, body, self.most)? {
                return Ok(Some(found));
            }
        }
        self.is_over = true;
        Ok(None)
    }

    /// The header of the next record; `None` at the end.
    fn header(&mut self) -> Result<Option<Headers>, Error> {
        let mut line = Vec::new();
        loop {
            line.clear();
            if self.read_line(&mut line)? == 0 {
                return Ok(None);
            }
            if !line.trim_ascii().is_empty() {
                break;
            }
        }
        if !line.starts_with(b"WARC/") {
            return Err(self.broken("no record begins where the one before it ended"));
        }
        let mut block = Vec::new();
        loop {
            let start = block.len();
            let length = self.read_line(&mut block)?;
            if block
                .get(start..)
                .unwrap_or_default()
                .trim_ascii()
                .is_empty()
            {
                return match length {
                    0 => Err(self.broken("it ends within the header of a record")),
                    _ => Ok(Some(Headers::read(&block).0)),
                };
            }
            if block.len() as u64 > LONGEST_HEADER {
                return Err(self.broken("the header of a record does not end"));
            }
        }
    }

    fn read_line(&mut self, line: &mut Vec<u8>) -> Result<usize, Error> {
        let mut source = (&mut self.source).take(LONGEST_HEADER);
        let read = source.read_until(b'\n', line);
        read.map_err(|error| self.unreadable(&error))
    }

    fn skip(&mut self, length: u64) -> Result<(), Error> {
        let mut source = (&mut self.source).take(length);
        let skipped = std::io::copy(&mut source, &mut std::io::sink());
        match skipped {
            Ok(skipped) if skipped == length => Ok(()),
            Ok(_) => Err(self.broken("it ends within a record")),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    /// The bytes of a record. One that is too long is passed over.
    fn body(&mut self, length: u64) -> Result<Vec<u8>, Error> {
        if length > self.most as u64 {
            self.skip(length)?;
            return Err(Error::SavedPageTooLong { allowed: self.most });
        }
        let mut body = Vec::new();
        let read = (&mut self.source).take(length).read_to_end(&mut body);
        match read {
            Ok(read) if read as u64 == length => Ok(body),
            Ok(_) => Err(self.broken("it ends within a record")),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    fn broken(&mut self, reason: &str) -> Error {
        self.is_over = true;
        Error::BrokenArchive {
            kind: Kind::Warc.name(),
            reason: reason.to_owned(),
        }
    }

    fn unreadable(&mut self, error: &std::io::Error) -> Error {
        self.is_over = true;
        Error::Unreadable {
            reason: error.to_string(),
        }
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<SavedPage, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.is_over {
            true => None,
            false => self.next_of(Record::wanted, Record::page).transpose(),
        }
    }
}

/// The pictures of a WARC file, read as they are asked for. A record that is too long, or packed in a
/// way that is not undone, is passed over: nothing says that it is one.
pub(super) struct Pictures<R>(Records<R>);

impl<R: BufRead> Pictures<R> {
    pub(super) fn new(source: R, most: usize) -> Pictures<R> {
        Pictures(Records::new(source, most))
    }
}

impl<R: BufRead> Iterator for Pictures<R> {
    type Item = Result<Resource, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.0.is_over {
            let found = self.0.next_of(Record::may_be_picture, Record::picture);
            match found.transpose() {
                Some(Err(_)) if !self.0.is_over => {}
                found => return found,
            }
        }
        None
    }
}

/// The records that may hold a page, by what their bytes are.
#[derive(Clone, Copy)]
enum Record {
    /// A message of HTTP.
    Http,
    /// A file.
    File,
    /// Plain text.
    Text,
}

impl Record {
    fn wanted(headers: &Headers) -> Option<Record> {
        let content_type = headers.value("content-type").essence;
        match headers.get("warc-type")? {
            "response" if content_type == "application/http" => Some(Record::Http),
            "response" | "resource" if media_type::is_html(&content_type) => Some(Record::File),
            "conversion" if content_type == "text/plain" => Some(Record::Text),
            _ => None,
        }
    }

    fn page(
        self,
        headers: &Headers,
        body: Vec<u8>,
        most: usize,
    ) -> Result<Option<SavedPage>, Error> {
        let mut page = match self {
            Record::Text => SavedPage::of_text(Kind::Wet, &body, Some("utf-8"))?,
            Record::File => of_type(body, &headers.value("content-type")),
            Record::Http => match of_http(&body, most)? {
                Some(page) => page,
                None => return Ok(None),
            },
        };
        page.set_url(headers.url("warc-target-uri"));
        page.set_saved(headers.get("warc-date").and_then(date::iso));
        Ok(Some(page))
    }
    fn may_be_picture(headers: &Headers) -> Option<Record> {
        let content_type = headers.value("content-type").essence;
        match headers.get("warc-type")? {
            "response" if content_type == "application/http" => Some(Record::Http),
            "response" | "resource" if content_type.starts_with("image/") => Some(Record::File),
            _ => None,
        }
    }

    fn picture(
        self,
        headers: &Headers,
        body: Vec<u8>,
        most: usize,
    ) -> Result<Option<Resource>, Error> {
        let (media_type, bytes) = match self {
            Record::Http => {
                let Some(answer) = Answer::read(&body) else {
                    return Ok(None);
                };
                let media_type = answer.content_type.essence.clone();
                if media_type::is_html(&media_type) {
                    return Ok(None);
                }
                (media_type, answer.unpacked(most)?)
            }
            Record::File | Record::Text => (headers.value("content-type").essence, body),
        };
        let is_picture = media_type::image_extension(&media_type, &bytes).is_some();
        Ok(is_picture.then_some(Resource {
            url: headers.url("warc-target-uri"),
            content_id: None,
            media_type,
            bytes,
        }))
    }
}

/// The answer of a server that had what it was asked for (RFC 9112).
struct Answer<'a> {
    headers: Headers,
    content_type: Value,
    body: &'a [u8],
}

impl Answer<'_> {
    /// `None` where the status is another than 2xx.
    fn read(message: &[u8]) -> Option<Answer<'_>> {
        let (headers, length) = Headers::read(message);
        let status = message.split(|&byte| byte == b' ').nth(1)?;
        status.starts_with(b"2").then(|| Answer {
            content_type: headers.value("content-type"),
            headers,
            body: message.get(length..).unwrap_or_default(),
        })
    }

    /// The body as it was before it was sent, of at most so many bytes.
    fn unpacked(&self, most: usize) -> Result<Vec<u8>, Error> {
        let field = |name: &str| self.headers.get(name).unwrap_or("").to_ascii_lowercase();
        let is_chunked = field("transfer-encoding").contains("chunked");
        let joined = is_chunked.then(|| transfer::chunked(self.body)).flatten();
        let body = joined.unwrap_or_else(|| self.body.to_vec());
        let coding = field("content-encoding");
        let unpacked = transfer::content(body, coding.trim(), most);
        let unpacked = unpacked.ok_or_else(|| Error::BrokenArchive {
            kind: Kind::Warc.name(),
            reason: format!(
                "a page is packed with `{}`; gzip, deflate and brotli are undone",
                coding.trim()
            ),
        })?;
        match unpacked.len() > most {
            true => Err(Error::SavedPageTooLong { allowed: most }),
            false => Ok(unpacked),
        }
    }
}

/// The page in an answer of a server; `None` where it is no page.
fn of_http(message: &[u8], most: usize) -> Result<Option<SavedPage>, Error> {
    let answer = Answer::read(message);
    let Some(answer) = answer.filter(|answer| media_type::is_html(&answer.content_type.essence))
    else {
        return Ok(None);
    };
    let html = answer.unpacked(most)?;
    Ok(Some(of_type(html, &answer.content_type)))
}

fn of_type(html: Vec<u8>, content_type: &Value) -> SavedPage {
    let label = content_type.parameter("charset");
    SavedPage::new(Kind::Warc, html, label.and_then(decode::known_label))
}
