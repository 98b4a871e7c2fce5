//! What a caller hands in: a page in one of three forms, and what is known about it.

use crate::decode;
use crate::dom::Document;
use crate::error::Error;

/// A page to convert: its text, bytes or tree, and what the caller knows about it.
///
/// `&str`, `&String`, `&[u8]` and [`&Document`](Document) become one by themselves; the other
/// knowledge is added by [`url`](Page::url), [`saved`](Page::saved) and [`encoding`](Page::encoding).
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    pub(super) source: Source<'a>,
    pub(super) url: Option<&'a str>,
    pub(super) saved: Option<&'a str>,
    pub(super) encoding: Option<&'a str>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Source<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
    Document(&'a Document),
}

impl<'a> Page<'a> {
    /// A page that is text already.
    pub fn text(html: &'a str) -> Page<'a> {
        Page::from_source(Source::Text(html))
    }

    /// A page as it was saved, in whatever encoding.
    pub fn bytes(bytes: &'a [u8]) -> Page<'a> {
        Page::from_source(Source::Bytes(bytes))
    }

    /// A page that is parsed already.
    pub fn document(document: &'a Document) -> Page<'a> {
        Page::from_source(Source::Document(document))
    }

    /// Where the page came from, an absolute URL: relative links are resolved against it. Default:
    /// none, and relative links stay relative unless the page has a `<base href>`.
    pub fn url(self, url: &'a str) -> Page<'a> {
        Page {
            url: Some(url),
            ..self
        }
    }

    /// When the page was saved, in ISO 8601; it is handed on as it is, to [`Article::saved`] and the front
    /// matter. Default: nobody knows.
    ///
    /// ```
    /// use offprint::{Converter, Page};
    ///
    /// let page = Page::text("<h1>Tea</h1><p>Pour it hot.").saved("2026-03-07");
    /// assert_eq!(Converter::new().convert(page)?.saved(), Some("2026-03-07"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    ///
    /// [`Article::saved`]: crate::Article::saved
    pub fn saved(self, date: &'a str) -> Page<'a> {
        Page {
            saved: Some(date),
            ..self
        }
    }

    /// The encoding the server named, a label of the Encoding standard such as `shift_jis`. Default:
    /// none, and the page's own word is taken. Without effect where the page is not bytes.
    pub fn encoding(self, label: &'a str) -> Page<'a> {
        Page {
            encoding: Some(label),
            ..self
        }
    }

    /// The page's tree, within the default [`Limits`](crate::Limits): to be converted more than once,
    /// or learnt from.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownEncoding`] where the label given is none.
    pub fn parse(&self) -> Result<Document, Error> {
        Ok(match self.source {
            Source::Text(text) => Document::parse(text),
            Source::Bytes(bytes) => Document::parse(&decode::decode(bytes, self.encoding)?.text),
            Source::Document(document) => document.clone(),
        })
    }

    fn from_source(source: Source<'a>) -> Page<'a> {
        Page {
            source,
            url: None,
            saved: None,
            encoding: None,
        }
    }
}

impl<'a> From<&'a str> for Page<'a> {
    fn from(html: &'a str) -> Page<'a> {
        Page::text(html)
    }
}

impl<'a> From<&'a String> for Page<'a> {
    fn from(html: &'a String) -> Page<'a> {
        Page::text(html)
    }
}

impl<'a> From<&'a [u8]> for Page<'a> {
    fn from(bytes: &'a [u8]) -> Page<'a> {
        Page::bytes(bytes)
    }
}

impl<'a> From<&'a Document> for Page<'a> {
    fn from(document: &'a Document) -> Page<'a> {
        Page::document(document)
    }
}
