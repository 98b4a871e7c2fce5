//! Which source is believed, field by field, and why: one table, read from the top.

use super::said::Said;
use crate::vocabulary::metadata::{Field, Source};

/// A source, and how it fares on real pages for a field.
pub(super) struct Row {
    pub(super) field: Field,
    pub(super) source: Source,
    #[allow(dead_code, reason = "for the reader of the table")]
    pub(super) why: &'static str,
}

const fn row(field: Field, source: Source, why: &'static str) -> Row {
    Row { field, source, why }
}

/// Of two rows of a field the upper is believed. The picture's caption and credit are not here: they
/// go with the picture, see [`hero`](super::hero).
pub(super) static BELIEF: &[Row] = &[
    row(
        Field::Title,
        Source::OpenGraph,
        "written to be read alone; seldom with the site's name",
    ),
    row(Field::Title, Source::JsonLd, "the headline itself"),
    row(
        Field::Title,
        Source::Twitter,
        "as Open Graph's, a little more often cut",
    ),
    row(
        Field::Title,
        Source::Citation,
        "the title of the paper, without anything around it",
    ),
    row(
        Field::Title,
        Source::DublinCore,
        "the same, from libraries and authorities",
    ),
    row(
        Field::Title,
        Source::TitleElement,
        "every page has one, nearly always with the site's name",
    ),
    row(
        Field::Title,
        Source::Meta,
        "names of analytics services; some are of the section",
    ),
    row(
        Field::Title,
        Source::Microdata,
        "may be the name of any thing on the page",
    ),
    row(
        Field::Title,
        Source::Rdfa,
        "may be the name of any thing on the page",
    ),
    row(
        Field::Authors,
        Source::Byline,
        "what readers see, with a word for 'by'",
    ),
    row(
        Field::Authors,
        Source::JsonLd,
        "a list of persons, each apart; organizations are told from them",
    ),
    row(
        Field::Authors,
        Source::Microdata,
        "the same, at the place where readers see it",
    ),
    row(
        Field::Authors,
        Source::Citation,
        "complete and in order, where there is any",
    ),
    row(
        Field::Authors,
        Source::Named,
        "what readers see, but the class may mean something else",
    ),
    row(
        Field::Authors,
        Source::Meta,
        "often the account, the publisher or the agency that built the site",
    ),
    row(
        Field::Authors,
        Source::Twitter,
        "'Written by' of a card: as good as the account's name",
    ),
    row(
        Field::Authors,
        Source::OpenGraph,
        "meant to be an address; some write a name",
    ),
    row(
        Field::Authors,
        Source::DublinCore,
        "often the authority that publishes",
    ),
    row(Field::Authors, Source::Rdfa, "older systems' accounts"),
    row(
        Field::Authors,
        Source::Text,
        "a line that reads like a byline may be a sentence",
    ),
    row(
        Field::Authors,
        Source::RelAuthor,
        "anywhere on the page, if all such elements agree",
    ),
    row(
        Field::Authors,
        Source::AuthorPage,
        "beside the headline, or anywhere on the page if all such links agree",
    ),
    row(
        Field::Authors,
        Source::Signature,
        "anywhere on the page, if all such lines agree",
    ),
    row(
        Field::Published,
        Source::JsonLd,
        "exact, with its offset; of a mere page only where readers see the day",
    ),
    row(
        Field::Published,
        Source::OpenGraph,
        "exact, written by the same systems",
    ),
    row(
        Field::Published,
        Source::Meta,
        "often the day of the last change: a day shown to readers that is earlier wins",
    ),
    row(
        Field::Published,
        Source::Citation,
        "the day of the paper, sometimes of the volume",
    ),
    row(
        Field::Published,
        Source::DublinCore,
        "a day, sometimes of the record",
    ),
    row(
        Field::Published,
        Source::Microdata,
        "at the place where readers see it",
    ),
    row(
        Field::Published,
        Source::Rdfa,
        "at the place where readers see it",
    ),
    row(
        Field::Published,
        Source::TimeElement,
        "near the headline; exact, but may be another story's",
    ),
    row(
        Field::Published,
        Source::Named,
        "near the headline, in words",
    ),
    row(
        Field::Published,
        Source::Text,
        "near the headline, or behind a label elsewhere",
    ),
    row(
        Field::Published,
        Source::Address,
        "a day alone, and only of some sites",
    ),
    row(Field::Modified, Source::JsonLd, "exact, with its offset"),
    row(
        Field::Modified,
        Source::OpenGraph,
        "exact; of many systems the day of any change",
    ),
    row(
        Field::Modified,
        Source::Meta,
        "of many systems the day the page was made",
    ),
    row(Field::Modified, Source::DublinCore, "of authorities, a day"),
    row(
        Field::Modified,
        Source::Microdata,
        "at the place where readers see it",
    ),
    row(
        Field::Modified,
        Source::TimeElement,
        "near the headline, and its label says so",
    ),
    row(
        Field::Modified,
        Source::Named,
        "near the headline, and its label says so",
    ),
    row(
        Field::Modified,
        Source::Text,
        "near the headline, or behind a label elsewhere",
    ),
    row(
        Field::SiteName,
        Source::OpenGraph,
        "asked for by name, and nearly always there",
    ),
    row(
        Field::SiteName,
        Source::JsonLd,
        "the site's or the publisher's; the latter may be a company",
    ),
    row(
        Field::SiteName,
        Source::Meta,
        "made for the home screen, often cut short",
    ),
    row(Field::SiteName, Source::Citation, "the journal"),
    row(Field::SiteName, Source::DublinCore, "the publisher"),
    row(Field::SiteName, Source::Microdata, "the publisher"),
    row(
        Field::SiteName,
        Source::TitleElement,
        "a piece of it that also stands on a link to the front page",
    ),
    row(
        Field::Description,
        Source::OpenGraph,
        "written to be read alone",
    ),
    row(
        Field::Description,
        Source::Meta,
        "written for search engines, often the same",
    ),
    row(
        Field::Description,
        Source::Twitter,
        "as Open Graph's, a little more often cut",
    ),
    row(
        Field::Description,
        Source::JsonLd,
        "seldom where the others are missing",
    ),
    row(
        Field::Description,
        Source::DublinCore,
        "of libraries and authorities",
    ),
    row(Field::Description, Source::Citation, "an abstract: long"),
    row(
        Field::Description,
        Source::Microdata,
        "may be of any thing on the page",
    ),
    row(
        Field::Language,
        Source::LangAttribute,
        "what browsers and screen readers go by",
    ),
    row(
        Field::Language,
        Source::JsonLd,
        "of the article itself, but few have it",
    ),
    row(
        Field::Language,
        Source::Meta,
        "older, often left over from a template",
    ),
    row(
        Field::Language,
        Source::OpenGraph,
        "a locale, which many systems leave at its default",
    ),
    row(
        Field::Language,
        Source::DublinCore,
        "of libraries and authorities",
    ),
    row(
        Field::Language,
        Source::Citation,
        "of the paper, not of the page",
    ),
    row(
        Field::CanonicalUrl,
        Source::Link,
        "what search engines go by, so sites look after it",
    ),
    row(
        Field::CanonicalUrl,
        Source::OpenGraph,
        "the address that is shared",
    ),
    row(
        Field::CanonicalUrl,
        Source::JsonLd,
        "may be an identifier that leads nowhere",
    ),
    row(
        Field::CanonicalUrl,
        Source::Twitter,
        "the address that is shared",
    ),
    row(
        Field::CanonicalUrl,
        Source::Meta,
        "the address that is counted",
    ),
    row(
        Field::Image,
        Source::OpenGraph,
        "chosen to stand for the story",
    ),
    row(
        Field::Image,
        Source::Twitter,
        "the same, often in another shape",
    ),
    row(
        Field::Image,
        Source::JsonLd,
        "the first of the story's, seldom another",
    ),
    row(Field::Image, Source::Link, "older, the same thought"),
    row(
        Field::Image,
        Source::Microdata,
        "may be any picture of the story",
    ),
    row(Field::Image, Source::Meta, "thumbnails among them"),
    row(Field::Section, Source::OpenGraph, "asked for by name"),
    row(Field::Section, Source::JsonLd, "may be a list: the first"),
    row(Field::Section, Source::Meta, "names of analytics services"),
    row(Field::Section, Source::Microdata, "may be of another story"),
    row(Field::Tags, Source::JsonLd, "a list, of the story alone"),
    row(
        Field::Tags,
        Source::OpenGraph,
        "one each, of the story alone",
    ),
    row(
        Field::Tags,
        Source::Meta,
        "for search engines; of many sites the same on every page",
    ),
    row(Field::Tags, Source::Citation, "of the paper"),
    row(
        Field::Tags,
        Source::DublinCore,
        "of libraries and authorities",
    ),
    row(
        Field::Tags,
        Source::Microdata,
        "at the place where readers see them",
    ),
    row(Field::License, Source::Link, "an address, made for this"),
    row(
        Field::License,
        Source::JsonLd,
        "an address, of the article itself",
    ),
    row(
        Field::License,
        Source::DublinCore,
        "an address or a sentence",
    ),
    row(Field::License, Source::Meta, "a sentence"),
    row(Field::License, Source::Microdata, "may be of a picture"),
];

/// What is said of a field, the most believed first.
pub(super) fn believed<'s, 'a>(
    said: &'s [Said<'a>],
    field: Field,
) -> impl Iterator<Item = &'s Said<'a>> {
    BELIEF
        .iter()
        .filter(move |row| row.field == field)
        .flat_map(move |row| {
            said.iter()
                .filter(move |said| said.field == field && said.source == row.source)
        })
}

/// The sources of a field, the most believed first.
pub(super) fn sources(field: Field) -> impl Iterator<Item = Source> {
    BELIEF
        .iter()
        .filter(move |row| row.field == field)
        .map(|row| row.source)
}
