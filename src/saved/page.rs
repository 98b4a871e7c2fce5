//! A saved page: its HTML, what is known of it, and what came with it.

use super::kind::Kind;
use super::resources::Index;
use super::{marks, shadow, wayback};
use crate::convert::Page;
use crate::decode;
use crate::error::Error;
use crate::html::BaseUrl;

/// A page, taken out of whatever it was saved in.
#[derive(Clone, Debug)]
pub struct SavedPage {
    kind: Kind,
    html: Vec<u8>,
    encoding: Option<String>,
    url: Option<String>,
    saved: Option<String>,
    pub(super) resources: Vec<Resource>,
}

/// Something that was saved with a page: a picture, a style sheet, a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resource {
    /// Where it came from; relative to the page where it was saved beside it.
    pub url: Option<String>,
    /// What `cid:` links call it.
    pub content_id: Option<String>,
    /// What it is said to be, such as `image/png`; may be empty.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Resource {
    /// The end of a file's name for this picture, such as `png`: by its first bytes, else by its
    /// media type. `None` where it is no picture.
    pub fn image_extension(&self) -> Option<&'static str> {
        super::media_type::image_extension(&self.media_type, &self.bytes)
    }
}

impl SavedPage {
    pub(super) fn new(kind: Kind, html: Vec<u8>, encoding: Option<&str>) -> SavedPage {
        SavedPage {
            kind,
            html,
            encoding: encoding.map(str::to_owned),
            url: None,
            saved: None,
            resources: Vec::new(),
        }
    }

    /// A page of paragraphs, one for each line of a text.
    pub(super) fn of_text(
        kind: Kind,
        text: &[u8],
        label: Option<&str>,
    ) -> Result<SavedPage, Error> {
        let decoded = decode::decode(text, label)?;
        let mut html = String::with_capacity(decoded.text.len() + 64);
        let lines = decoded.text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            html.push_str("<p>");
            html.push_str(&line.replace('&', "&amp;").replace('<', "&lt;"));
            html.push_str("</p>\n");
        }
        Ok(SavedPage::new(kind, html.into_bytes(), Some("utf-8")))
    }

    /// An address that pages of the web have; what else archives give is none of theirs.
    pub(super) fn set_url(&mut self, url: Option<String>) {
        let is_of_web = |url: &String| {
            let scheme = url.split(':').next().unwrap_or("");
            let known = ["http", "https", "ftp"].iter();
            known
                .clone()
                .any(|known| known.eq_ignore_ascii_case(scheme))
                && BaseUrl::is_absolute(url)
        };
        self.url = url.filter(is_of_web).or(self.url.take());
    }

    pub(super) fn set_saved(&mut self, saved: Option<String>) {
        self.saved = saved.or(self.saved.take());
    }

    /// Reads what the HTML itself says of its being saved, and makes it what it was before.
    pub(super) fn finish(mut self) -> SavedPage {
        if let Some(mark) = marks::read(&self.html) {
            if self.kind == Kind::Html {
                self.kind = mark.kind;
            }
            if self.url.is_none() {
                self.set_url(mark.url);
            }
            if self.saved.is_none() {
                self.set_saved(mark.saved);
            }
        }
        self.restore_original();
        if let Some(opened) = shadow::opened(&self.html) {
            self.html = opened;
        }
        self
    }

    fn restore_original(&mut self) {
        if let Some(original) = wayback::original(&self.html, self.url.as_deref()) {
            self.html = original.html;
            self.set_url(original.url);
            self.set_saved(original.taken);
        }
    }

    /// What it was saved as.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its HTML, in its encoding; of plain text, a page of paragraphs.
    pub fn html(&self) -> &[u8] {
        &self.html
    }

    /// The encoding that came with the bytes: the `charset` of their `Content-Type`. `None` where
    /// there was none, or none that exists.
    pub fn encoding(&self) -> Option<&str> {
        self.encoding.as_deref()
    }

    /// The absolute address it was saved from, where the archive or the page's own marks say so.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// When it was saved, in ISO 8601; of a copy of the Wayback Machine, when that was made.
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    /// What came with it, in the archive's order.
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// What came with it, by address. Costs a pass over the page.
    pub fn index(&self) -> Index<'_> {
        Index::new(self)
    }

    /// The addresses that its images and links name, and those in its metadata: resolved against its
    /// own, in its order, one as often as it is named; what is long, or no address, left out. For what
    /// is kept elsewhere and to be found for it. Linear in the length of the page.
    ///
    /// ```
    /// let html = b"<base href=https://tea.example/a/><a href=large.png><img src=pot.png></a>";
    /// let page = offprint::saved::read(&html[..]).next().unwrap()?;
    /// assert_eq!(page.addresses(), ["https://tea.example/a/large.png", "https://tea.example/a/pot.png"]);
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn addresses(&self) -> Vec<String> {
        super::resources::addresses(&self.html, self.url())
    }

    /// The page to convert: its bytes, its encoding, its address and when it was saved. A `<base href>` in it counts as in
    /// browsers: it is resolved against that address, and links against it.
    pub fn page(&self) -> Page<'_> {
        let mut page = Page::bytes(&self.html);
        if let Some(encoding) = &self.encoding {
            page = page.encoding(encoding);
        }
        if let Some(url) = &self.url {
            page = page.url(url);
        }
        if let Some(saved) = &self.saved {
            page = page.saved(saved);
        }
        page
    }

    /// The page as one that came from `url`, whatever the archive says: the caller knows better. With
    /// an address of the Wayback Machine it is made the page that was copied.
    ///
    /// ```
    /// let html = b"<p><a href=/web/20200102030405/https://example.org/pots>Pots</a>";
    /// let page = offprint::saved::read(&html[..]).next().unwrap()?;
    /// let page = page.with_url("https://web.archive.org/web/20200102030405/https://example.org/tea");
    /// assert_eq!(page.url(), Some("https://example.org/tea"));
    /// assert_eq!(page.html(), b"<p><a href=https://example.org/pots>Pots</a>");
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn with_url(mut self, url: &str) -> SavedPage {
        self.url = Some(url.to_owned());
        self.restore_original();
        self
    }

    /// The page with something that was saved beside it, in a folder, at an address as the page has it:
    /// `tea_files/pot.png`. For what [`index`](Self::index) is to find.
    ///
    /// ```
    /// let html = b"<p><img alt=pot src='./tea_files/pot%20of%20tea.png'>";
    /// let page = offprint::saved::read(&html[..]).next().unwrap()?;
    /// let page = page.with_resource("tea_files/pot of tea.png", "image/png", b"\x89PNG".to_vec());
    /// assert!(page.index().get("./tea_files/pot%20of%20tea.png").is_some());
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn with_resource(mut self, address: &str, media_type: &str, bytes: Vec<u8>) -> SavedPage {
        self.resources.push(Resource {
            url: Some(address.to_owned()),
            content_id: None,
            media_type: media_type.to_owned(),
            bytes,
        });
        self
    }

    /// The page with the pictures that stand in it as `data:` URLs among its resources, and `cid:`
    /// links in their place. Without this they are left out of an article: Markdown would have them
    /// as lines of a million characters. Pictures of less than 300 bytes are spacers, and stay.
    pub fn with_data_images(mut self) -> SavedPage {
        super::resources::take_data_images(&mut self.html, &mut self.resources);
        self
    }
}
