//! Pages as people keep them: not only HTML files, but MHTML, mails, web archives of Safari, WARC and
//! WET, packed with gzip or not; saved by browsers, by SingleFile or copied by the Wayback Machine.
//! With the feature `saved`.
//!
//! [`read`] takes bytes and gives [`Pages`]; each [`SavedPage`] has its HTML, the encoding and the
//! address that came with it, when it was saved, and the [`Resource`]s that came with it.
//!
//! ```
//! let mail = b"From: a@tea.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-1\r\n\
//!     Content-Transfer-Encoding: quoted-printable\r\n\r\n<h1>Caf=E9</h1><p>Grind the beans, pour =\r\nthe water on.";
//! let page = offprint::saved::read(&mail[..]).next().unwrap()?;
//! let article = offprint::Converter::new().convert(page.page())?;
//! assert_eq!(article.markdown(), "# Café\n\nGrind the beans, pour the water on.\n");
//! # Ok::<(), offprint::Error>(())
//! ```
//!
//! 1. What packs the whole (gzip, of one member or many) is taken off.
//! 2. [`Kind`] is told from the first bytes, never from a name. What is nothing else is HTML.
//! 3. The page is taken out: from the parts of MIME, from a property list, from the records of a
//!    WARC, which are read one at a time.
//! 4. What the HTML says of its being saved is read: the comment of a browser or of SingleFile. A
//!    copy of the Wayback Machine becomes the page that was copied. Shadow roots are opened.
//!
//! A page given to [`Converter::convert`](crate::Converter::convert) as text or bytes is taken as it
//! is: only here is a page changed, and only as the fourth step says.
//!
//! The address of a page is the caller's ([`SavedPage::with_url`]), else the archive's, else that of
//! the page's own marks; `<base href>` is resolved against it, as in browsers.
//!
//! Hostile archives cost no more than honest ones: each step is linear in what was read, and at most
//! [`Reader::max_bytes`] are read, unpacked, of a page.

mod date;
mod headers;
mod kind;
mod marks;
mod media_type;
mod mime;
mod page;
mod property_list;
mod resources;
mod shadow;
mod tags;
mod transfer;
mod warc;
mod wayback;
mod web_archive;

use std::io::{self, BufReader, Chain, Cursor, Read};

use flate2::read::MultiGzDecoder;

use crate::error::Error;
use kind::{Container, LOOKED_AT};

pub use kind::Kind;
pub use page::{Resource, SavedPage};
pub use resources::Index;

/// The pages that were saved in one file, with the default limit; see [`Reader::read`].
pub fn read<R: Read>(source: R) -> Pages<R> {
    Reader::new().read(source)
}

/// Reads saved pages, within a limit.
#[derive(Clone, Debug)]
pub struct Reader {
    max_bytes: usize,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            max_bytes: 256 * 1024 * 1024,
        }
    }
}

impl Reader {
    /// A reader with the default limit.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// How long a page may be, in bytes, unpacked, with all that was saved with it; of a WARC, how
    /// long a record may be, while the file may have any length. Default: 256 MiB.
    pub fn max_bytes(mut self, bytes: usize) -> Reader {
        self.max_bytes = bytes;
        self
    }

    /// The pages in a source: one, except in a WARC or WET. No more than the beginning is read
    /// before they are asked for.
    ///
    /// ```
    /// let failed = offprint::saved::Reader::new().max_bytes(5).read(&b"<p>Tea"[..]).next().unwrap();
    /// assert_eq!(failed.unwrap_err(), offprint::Error::SavedPageTooLong { allowed: 5 });
    /// ```
    pub fn read<R: Read>(&self, source: R) -> Pages<R> {
        let (start, source) = unpacked(source);
        let container = kind::container(&start.0);
        let source = joined(start, source);
        let most = self.max_bytes;
        Pages(match container {
            Container::Warc => {
                let source = BufReader::new(source);
                Inner::Many(Box::new(warc::Records::new(source, most)))
            }
            _ => Inner::One(Some(Box::new(Unread {
                container,
                source,
                most,
            }))),
        })
    }
    /// The pictures in a WARC, in its order: there they are records of their own, anywhere in the file,
    /// and come with no page. To have those of a page, read the file once for its pictures, then for
    /// its pages, and give each the ones that are among its [`addresses`](SavedPage::addresses).
    /// Of any other source none: its pictures come with its page.
    ///
    /// One of more bytes than allowed ([`max_bytes`](Reader::max_bytes)), or packed in a way that is not
    /// undone, is left out. Reads the source once, front to back, and holds one record at a time.
    ///
    /// ```
    /// let warc = b"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://tea.example/pot.png\r\n\
    ///     Content-Type: image/png\r\nContent-Length: 4\r\n\r\n\x89PNG\r\n\r\n";
    /// let picture = offprint::saved::Reader::new().pictures(&warc[..]).next().unwrap()?;
    /// assert_eq!(picture.url.as_deref(), Some("https://tea.example/pot.png"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn pictures<R: Read>(&self, source: R) -> Pictures<R> {
        let (start, source) = unpacked(source);
        let is_warc = kind::container(&start.0) == Container::Warc;
        let source = BufReader::new(joined(start, source));
        Pictures(is_warc.then(|| Box::new(warc::Pictures::new(source, self.max_bytes))))
    }
}

/// The pictures of a WARC; see [`Reader::pictures`].
///
/// Where the file cannot be read on, the last is [`Error::Unreadable`] or [`Error::BrokenArchive`].
pub struct Pictures<R>(Option<Box<warc::Pictures<BufReader<Source<R>>>>>);

impl<R: Read> Iterator for Pictures<R> {
    type Item = Result<Resource, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.as_mut()?.next()
    }
}

impl<R> std::fmt::Debug for Pictures<R> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Pictures").finish_non_exhaustive()
    }
}

/// The pages of one file, in its order.
///
/// Each may be [`Error::Unreadable`], [`Error::SavedPageTooLong`], [`Error::BrokenArchive`] or
/// [`Error::NoSavedPage`] instead. In a WARC, one that is too long, or packed in a way that is not
/// undone, leaves those after it alone.
pub struct Pages<R>(Inner<R>);

enum Inner<R> {
    One(Option<Box<Unread<R>>>),
    Many(Box<warc::Records<BufReader<Source<R>>>>),
}

impl<R> Pages<R> {
    /// Whether there may be more than one page: whether it is a WARC.
    pub fn may_be_many(&self) -> bool {
        matches!(self.0, Inner::Many(_))
    }
}

impl<R: Read> Iterator for Pages<R> {
    type Item = Result<SavedPage, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let page = match &mut self.0 {
            Inner::One(unread) => unread.take()?.read(),
            Inner::Many(records) => records.next()?,
        };
        Some(page.map(SavedPage::finish))
    }
}

impl<R> std::fmt::Debug for Pages<R> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Pages");
        shown
            .field("may_be_many", &self.may_be_many())
            .finish_non_exhaustive()
    }
}

/// A file that holds one page.
struct Unread<R> {
    container: Container,
    source: Source<R>,
    most: usize,
}

impl<R: Read> Unread<R> {
    fn read(mut self) -> Result<SavedPage, Error> {
        match self.container {
            Container::Mime => mime::read(&self.whole()?),
            Container::PropertyList => web_archive::read(&self.whole()?),
            Container::Html | Container::Warc => {
                Ok(SavedPage::new(Kind::Html, self.whole()?, None))
            }
            Container::Packed(packing) => Err(Error::Unreadable {
                reason: packing.reason(),
            }),
        }
    }

    fn whole(&mut self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let most = (self.most as u64).saturating_add(1);
        let read = (&mut self.source).take(most).read_to_end(&mut bytes);
        read.map_err(|error| Error::Unreadable {
            reason: error.to_string(),
        })?;
        match bytes.len() > self.most {
            true => Err(Error::SavedPageTooLong { allowed: self.most }),
            false => Ok(bytes),
        }
    }
}

/// What was read ahead, and the failure that ended it, if one did. It comes when that place is read
/// again: a WARC has pages before it.
type Start = (Vec<u8>, Option<io::Error>);
type Joined<R> = Chain<Chain<Cursor<Vec<u8>>, Failing>, R>;
type Source<R> = Joined<Unpacked<R>>;

/// A source without gzip.
enum Unpacked<R> {
    Plain(Joined<R>),
    Packed(Box<MultiGzDecoder<Joined<R>>>),
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Unpacked::Plain(source) => source.read(buffer),
            Unpacked::Packed(source) => source.read(buffer),
        }
    }
}

/// The beginning of a source, without gzip, and the source of the rest.
fn unpacked<R: Read>(mut source: R) -> (Start, Unpacked<R>) {
    let start = peeked(&mut source, transfer::GZIP.len());
    let is_packed = start.0 == transfer::GZIP;
    let source = joined(start, source);
    let mut source = match is_packed {
        true => Unpacked::Packed(Box::new(MultiGzDecoder::new(source))),
        false => Unpacked::Plain(source),
    };
    (peeked(&mut source, LOOKED_AT), source)
}

fn peeked(source: &mut impl Read, most: usize) -> Start {
    let mut start = Vec::new();
    let read = source.take(most as u64).read_to_end(&mut start);
    (start, read.err())
}

fn joined<R: Read>((start, failure): Start, source: R) -> Joined<R> {
    Cursor::new(start).chain(Failing(failure)).chain(source)
}

/// Gives the failure that it holds, if it holds one, and ends.
struct Failing(Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}
