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
//! let mut pages = offprint::saved::read(&mail[..])?;
//! let page = pages.next().unwrap()?;
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

use std::io::{self, BufRead, BufReader, Cursor, Read};

use flate2::read::MultiGzDecoder;

use crate::error::Error;
use kind::{Container, LOOKED_AT};

pub use kind::Kind;
pub use page::{Resource, SavedPage};
pub use resources::Index;

/// Reads the pages that were saved in one file, with the default limit.
///
/// # Errors
///
/// See [`Reader::read`].
pub fn read<'r>(source: impl Read + 'r) -> Result<Pages<'r>, Error> {
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

    /// The pages in a source: one, except in a WARC or WET, whose pages are read as they are asked
    /// for.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`], [`Error::SavedPageTooLong`], [`Error::BrokenArchive`] and
    /// [`Error::NoSavedPage`]. Of a WARC, each page may be one of these instead; a page that is too
    /// long, or packed in a way that is not undone, leaves those after it alone.
    pub fn read<'r>(&self, source: impl Read + 'r) -> Result<Pages<'r>, Error> {
        let (start, source) = unpacked(Box::new(source));
        let container = kind::container(&start);
        let mut source = Cursor::new(start).chain(source);
        let page = match container {
            Container::Warc => {
                let source: Box<dyn BufRead + 'r> = Box::new(BufReader::new(source));
                return Ok(Pages(Inner::Many(warc::Records::new(
                    source,
                    self.max_bytes,
                ))));
            }
            Container::Html => SavedPage::new(Kind::Html, self.whole(&mut source)?, None),
            Container::Mime => mime::read(&self.whole(&mut source)?)?,
            Container::PropertyList => web_archive::read(&self.whole(&mut source)?)?,
        };
        Ok(Pages(Inner::One(Some(Box::new(page)))))
    }

    fn whole(&self, source: &mut dyn Read) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let most = (self.max_bytes as u64).saturating_add(1);
        let read = source.take(most).read_to_end(&mut bytes);
        read.map_err(|error| Error::Unreadable {
            reason: error.to_string(),
        })?;
        match bytes.len() > self.max_bytes {
            true => Err(Error::SavedPageTooLong {
                allowed: self.max_bytes,
            }),
            false => Ok(bytes),
        }
    }
}

/// The pages of one file, in its order.
pub struct Pages<'r>(Inner<'r>);

enum Inner<'r> {
    One(Option<Box<SavedPage>>),
    Many(warc::Records<Box<dyn BufRead + 'r>>),
}

impl Pages<'_> {
    /// Whether there may be more than one page: whether it is a WARC.
    pub fn may_be_many(&self) -> bool {
        matches!(self.0, Inner::Many(_))
    }
}

impl Iterator for Pages<'_> {
    type Item = Result<SavedPage, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Inner::One(page) => page.take().map(|page| Ok(page.finish())),
            Inner::Many(records) => records.next().map(|page| page.map(SavedPage::finish)),
        }
    }
}

impl std::fmt::Debug for Pages<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Pages");
        shown
            .field("may_be_many", &self.may_be_many())
            .finish_non_exhaustive()
    }
}

/// The first bytes of a source, without gzip, and the source of the others. A failure comes when
/// that is read: a WARC has pages before it.
fn unpacked<'r>(mut source: Box<dyn Read + 'r>) -> (Vec<u8>, Box<dyn Read + 'r>) {
    let (start, failure) = peeked(&mut source, transfer::GZIP.len());
    let is_packed = start == transfer::GZIP;
    let whole = Cursor::new(start).chain(Failing(failure)).chain(source);
    let mut whole: Box<dyn Read + 'r> = match is_packed {
        true => Box::new(MultiGzDecoder::new(whole)),
        false => Box::new(whole),
    };
    let (start, failure) = peeked(&mut whole, LOOKED_AT);
    (start, Box::new(Failing(failure).chain(whole)))
}

fn peeked(source: &mut dyn Read, most: usize) -> (Vec<u8>, Option<io::Error>) {
    let mut start = Vec::new();
    let read = source.take(most as u64).read_to_end(&mut start);
    (start, read.err())
}

/// Gives the failure that it holds, if it holds one, and ends.
struct Failing(Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}
