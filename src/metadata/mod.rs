//! Who wrote it, when, under which title: what the page says of itself, and which source is
//! believed.
//!
//! Takes the document, gives [`Metadata`]:
//!
//! 1. [`read`] goes over the page once and notes every statement: JSON-LD, `<meta>`, `<link>`,
//!    microdata, RDFa, and the elements that may hold a byline or a date.
//! 2. [`belief`] is the table of which source is believed for which field.
//! 3. [`title`], [`authors`] and [`date`] clean what they are given.
//!
//! Title and authors help to find the story; the dates are read when somebody asks for them.

mod authors;
mod belief;
mod date;
mod date_token;
mod hero;
mod json_ld;
mod judge;
mod label;
mod language;
mod month;
mod names;
mod near;
mod read;
mod record;
#[cfg(feature = "rules")]
mod ruled;
mod said;
mod site;
mod text;
mod time_of_day;
mod title;

use crate::dom::Document;
use crate::html::BaseUrl;
use crate::vocabulary::Names;
pub use crate::vocabulary::metadata::{Field, Source};

use judge::Judge;
use near::Place;
use read::Reading;
pub(crate) use record::TextOrList;

/// What the page says of the article. A field that the page does not say is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
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
    /// What is written under the image.
    pub image_caption: Option<String>,
    /// Who made the image, or whose it is, as the page says.
    pub image_credit: Option<String>,
    /// The part of the site it appeared in.
    pub section: Option<String>,
    /// The way from the front page to this one, as names.
    pub breadcrumb: Vec<String>,
    /// Topics.
    pub tags: Vec<String>,
    /// Under which terms it may be used: an address, or as the page says.
    pub license: Option<String>,
    /// The same page in other languages.
    pub alternates: Vec<Alternate>,
    /// Feeds the page offers.
    pub feeds: Vec<Feed>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_map"))]
    sources: Vec<(Field, Source)>,
}

/// The same page in another language: `<link rel="alternate" hreflang>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Alternate {
    /// A BCP 47 tag, or `x-default`.
    pub language: String,
    /// Its address, absolute.
    pub url: String,
}

/// A feed the page offers: `<link rel="alternate" type="application/rss+xml">`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Feed {
    /// What the page calls it.
    pub title: Option<String>,
    /// Its address, absolute.
    pub url: String,
    /// Its media type.
    pub media_type: String,
}

impl Metadata {
    /// Where the value of a field was found; `None` where there is no value.
    pub fn source_of(&self, field: Field) -> Option<Source> {
        self.sources
            .iter()
            .find(|(known, _)| *known == field)
            .map(|&(_, source)| source)
    }
}

/// The sources as an object: `{"title": "open_graph"}`.
#[cfg(feature = "serde")]
fn as_map<S: serde::Serializer>(
    sources: &[(Field, Source)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(sources.iter().map(|(field, source)| (field, source)))
}

impl Metadata {
    /// Takes the names of a breadcrumb that readers see, where no data have one.
    pub(crate) fn see_breadcrumb(&mut self, names: Vec<String>) {
        if self.breadcrumb.is_empty() && !names.is_empty() {
            self.breadcrumb = names;
            self.sources.push((Field::Breadcrumb, Source::Named));
        }
    }
}

/// Reads a page's metadata. Linear in the number of nodes.
pub(crate) fn extract(document: &Document, base: &BaseUrl) -> Metadata {
    undated(document, base, &Names::new()).dated(document, base)
}

/// Reads a page's metadata but for its dates.
pub(crate) fn undated<'a>(document: &'a Document, base: &BaseUrl, names: &Names<'a>) -> Undated {
    let mut reading = read::read(document, base, names);
    let (mut metadata, place) = Judge::new(document, base, &reading).decide();
    let sources_before = metadata.sources.len();
    metadata.breadcrumb = std::mem::take(&mut reading.breadcrumb);
    metadata.alternates = std::mem::take(&mut reading.alternates);
    metadata.feeds = std::mem::take(&mut reading.feeds);
    let lists = [
        (metadata.breadcrumb.len(), Field::Breadcrumb, Source::JsonLd),
        (metadata.alternates.len(), Field::Alternates, Source::Link),
        (metadata.feeds.len(), Field::Feeds, Source::Link),
    ];
    let said = lists.into_iter().filter(|(length, ..)| *length > 0);
    let sources = said.map(|(_, field, source)| (field, source));
    metadata.sources.extend(sources);
    Undated {
        metadata,
        dates: Some(Dates {
            reading: reading.of_dates(),
            place,
            sources_before,
        }),
    }
}

/// Metadata whose dates are not read yet. To read them takes a look at all that may be one near the
/// headline, or on the page; and they help nobody to find the story.
pub(crate) struct Undated {
    metadata: Metadata,
    /// What they are read from; `None` where they were.
    dates: Option<Dates>,
}

struct Dates {
    reading: Reading<'static>,
    place: Place,
    /// The sources are told in the order in which the fields are decided.
    sources_before: usize,
}

impl Undated {
    /// What is known so far.
    pub(crate) fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Of a page that sells or lists things: whoever is named far from the headline has written of one of them,
    /// and buyers do.
    pub(crate) fn of_things(mut self) -> Undated {
        let sources = &mut self.metadata.sources;
        let is_far = |&(field, source): &(Field, Source)| {
            field == Field::Authors && matches!(source, Source::RelAuthor | Source::Signature)
        };
        if let Some(place) = sources.iter().position(is_far) {
            sources.remove(place);
            self.metadata.authors.clear();
            if let Some(dates) = &mut self.dates {
                dates.sources_before -= usize::from(place < dates.sources_before);
            }
        }
        self
    }

    /// With the dates. Document and base are those it was read from.
    pub(crate) fn dated(mut self, document: &Document, base: &BaseUrl) -> Metadata {
        let Some(dates) = self.dates else {
            return self.metadata;
        };
        let sources_behind = self.metadata.sources.split_off(dates.sources_before);
        let judge = Judge::new(document, base, &dates.reading);
        let mut metadata = judge.date(self.metadata, &dates.place);
        metadata.sources.extend(sources_behind);
        metadata
    }
}

impl From<Metadata> for Undated {
    fn from(metadata: Metadata) -> Undated {
        Undated {
            metadata,
            dates: None,
        }
    }
}
