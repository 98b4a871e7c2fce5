//! Who wrote it, when, under which title: what the page says of itself, and which source is
//! believed.
//!
//! Takes the document, gives [`Metadata`]:
//!
//! 1. [`read`] goes over the page once and notes every statement: JSON-LD, `<meta>`, `<link>`,
//!    microdata, RDFa, and the elements that may hold a byline or a date.
//! 2. [`belief`] is the table of which source is believed for which field.
//! 3. [`title`], [`authors`] and [`date`] clean what they are given.

mod authors;
mod belief;
mod date;
mod date_token;
mod json;
mod json_ld;
mod read;
mod said;
mod site;
mod text;
mod time_of_day;
mod title;

use crate::dom::{Document, NodeId};
use crate::html::BaseUrl;
pub use crate::vocabulary::metadata::{Field, Source};

use belief::believed;
use date::Locale;
use read::Reading;
use said::Said;
use site::SiteNames;
use text::{collapsed, heading_text, unescaped};
use title::{Choice, Heading};

/// Titles of the head that are compared with the headings.
const MAX_TITLES: usize = 8;

/// Headings that may be the headline.
const MAX_HEADINGS: usize = 60;

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
    sources: Vec<(Field, Source)>,
}

/// The same page in another language: `<link rel="alternate" hreflang>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Alternate {
    /// A BCP 47 tag, or `x-default`.
    pub language: String,
    /// Its address, absolute.
    pub url: String,
}

/// A feed the page offers: `<link rel="alternate" type="application/rss+xml">`.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Reads a page's metadata. Linear in the number of nodes.
pub(crate) fn extract(document: &Document, base: &BaseUrl) -> Metadata {
    let reading = read::read(document, base);
    let mut judge = Judge {
        document,
        base,
        reading: &reading,
        metadata: Metadata::default(),
    };
    judge.decide();
    let mut metadata = judge.metadata;
    metadata.breadcrumb = reading.breadcrumb;
    metadata.alternates = reading.alternates;
    metadata.feeds = reading.feeds;
    metadata
}

struct Judge<'a> {
    document: &'a Document,
    base: &'a BaseUrl,
    reading: &'a Reading<'a>,
    metadata: Metadata,
}

impl Judge<'_> {
    fn decide(&mut self) {
        self.metadata.language = self.first(Field::Language, language_tag);
        let plain = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.metadata.site_name = self.first(Field::SiteName, plain);
        self.metadata.description = self.first(Field::Description, plain);
        self.metadata.section = self.first(Field::Section, plain);
        self.metadata.license = self.first(Field::License, plain);
        let base = self.base;
        let resolved = |text: &str| base.resolve(text).map(|url| url.into_owned());
        self.metadata.canonical_url = self.first(Field::CanonicalUrl, resolved);
        self.metadata.image = self.first(Field::Image, resolved);
        self.title();
        self.authors();
        let language = self.metadata.language.clone().unwrap_or_default();
        let locale = Locale::new(&language);
        let date = |text: &str| date::parse(text, locale).map(|date| date.to_string());
        self.metadata.published = self.first(Field::Published, date);
        self.metadata.modified = self.first(Field::Modified, date);
    }

    /// The first believed statement of a field that `read` can make a value of.
    fn first(&mut self, field: Field, read: impl Fn(&str) -> Option<String>) -> Option<String> {
        let clean = |said: &Said<'_>| read(&collapsed(&unescaped(&said.text)));
        let said = &self.reading.said;
        let (value, source) =
            believed(said, field).find_map(|said| Some((clean(said)?, said.source)))?;
        self.metadata.sources.push((field, source));
        Some(value)
    }

    fn title(&mut self) {
        let said = &self.reading.said;
        let site = self.site_names();
        let given: Vec<&Said<'_>> = believed(said, Field::Title).take(MAX_TITLES).collect();
        let titles: Vec<String> = given
            .iter()
            .map(|said| collapsed(&unescaped(&said.text)).into_owned())
            .collect();
        let headings = self.headings();
        let (title, source) = match title::choose(&titles, &headings, &site) {
            Some(Choice::Heading(place)) => (&*headings[place].text, Source::Heading),
            Some(Choice::Title(place, title)) => (title, given[place].source),
            None => return,
        };
        self.metadata.title = Some(title.to_owned());
        self.metadata.sources.push((Field::Title, source));
    }

    fn headings(&self) -> Vec<Heading> {
        let document = self.document;
        let read = |&node: &NodeId| Heading {
            level: document.tag(node).heading_level().unwrap_or(1),
            text: collapsed(&heading_text(document, node)).into_owned(),
            links_home: false,
        };
        self.reading
            .headings
            .iter()
            .take(MAX_HEADINGS)
            .map(read)
            .collect()
    }

    /// The authors that the most believed source with a name in it names. A source that names the
    /// site alone is believed last: many sites put their own name there.
    fn authors(&mut self) {
        let site = self.site_names();
        let said = &self.reading.said;
        let mut the_site = None;
        for first in believed(said, Field::Authors) {
            let same = |said: &&Said<'_>| {
                said.field == Field::Authors
                    && said.source == first.source
                    && said.object == first.object
            };
            let names = joined(
                said.iter()
                    .filter(same)
                    .map(|said| authors::given(&collapsed(&unescaped(&said.text)))),
            );
            let is_site = |name: &String| site.is_named(&text::squeezed(name));
            if names.is_empty() {
                continue;
            }
            if names.iter().all(is_site) {
                the_site.get_or_insert((names, first.source));
                continue;
            }
            self.metadata.authors = names;
            self.metadata.sources.push((Field::Authors, first.source));
            return;
        }
    }

    fn site_names(&self) -> SiteNames {
        let names = believed(&self.reading.said, Field::SiteName).map(|said| &*said.text);
        let front = self.base.resolve("/");
        let address = self.metadata.canonical_url.as_deref().or(front.as_deref());
        SiteNames::new(names, address)
    }
}

fn joined(lists: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in lists.flatten() {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// A BCP 47 tag: `de_AT` and `DE-at.utf8` are `de-AT`.
fn language_tag(text: &str) -> Option<String> {
    let text = text
        .split([',', ';', '.', ' ', '@'])
        .next()?
        .replace('_', "-");
    let mut tag = String::new();
    for (place, subtag) in text.split('-').enumerate() {
        let fits = match place {
            0 => matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|b| b.is_ascii_alphabetic()),
            _ => matches!(subtag.len(), 1..=8) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()),
        };
        if !fits {
            return (place > 0).then_some(tag);
        }
        if place > 0 {
            tag.push('-');
        }
        match (place, subtag.len()) {
            (1.., 2) => tag.push_str(&subtag.to_ascii_uppercase()),
            (1.., 4) => {
                tag.push_str(&subtag[..1].to_ascii_uppercase());
                tag.push_str(&subtag[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&subtag.to_ascii_lowercase()),
        }
    }
    Some(tag)
}
