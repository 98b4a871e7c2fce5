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

/// Of two rows of a field the upper is believed.
pub(super) static BELIEF: &[Row] = &[
    row(
        Field::Title,
        Source::OpenGraph,
        "written to be read alone; seldom with the site's name",
    ),
    row(Field::Title, Source::JsonLd, "the headline itself"),
    row(Field::Title, Source::Twitter, ""),
    row(Field::Title, Source::Citation, ""),
    row(Field::Title, Source::DublinCore, ""),
    row(Field::Title, Source::TitleElement, ""),
    row(Field::Title, Source::Meta, ""),
    row(Field::Title, Source::Microdata, ""),
    row(Field::Title, Source::Rdfa, ""),
    row(Field::Authors, Source::Byline, ""),
    row(Field::Authors, Source::JsonLd, ""),
    row(Field::Authors, Source::Microdata, ""),
    row(Field::Authors, Source::Citation, ""),
    row(Field::Authors, Source::Named, ""),
    row(Field::Authors, Source::Meta, ""),
    row(Field::Authors, Source::Twitter, ""),
    row(Field::Authors, Source::OpenGraph, ""),
    row(Field::Authors, Source::DublinCore, ""),
    row(Field::Authors, Source::Rdfa, ""),
    row(Field::Authors, Source::Text, ""),
    row(Field::Authors, Source::RelAuthor, ""),
    row(Field::Published, Source::JsonLd, ""),
    row(Field::Published, Source::OpenGraph, ""),
    row(
        Field::Published,
        Source::Meta,
        "often the day of the last change: a day shown to readers that is earlier wins",
    ),
    row(Field::Published, Source::Citation, ""),
    row(Field::Published, Source::DublinCore, ""),
    row(Field::Published, Source::Microdata, ""),
    row(Field::Published, Source::Rdfa, ""),
    row(Field::Published, Source::TimeElement, ""),
    row(Field::Published, Source::Named, ""),
    row(Field::Published, Source::Text, ""),
    row(Field::Published, Source::Address, ""),
    row(Field::Modified, Source::JsonLd, ""),
    row(Field::Modified, Source::OpenGraph, ""),
    row(Field::Modified, Source::Meta, ""),
    row(Field::Modified, Source::DublinCore, ""),
    row(Field::Modified, Source::Microdata, ""),
    row(Field::Modified, Source::TimeElement, ""),
    row(Field::Modified, Source::Named, ""),
    row(Field::Modified, Source::Text, ""),
    row(Field::SiteName, Source::OpenGraph, ""),
    row(Field::SiteName, Source::JsonLd, ""),
    row(Field::SiteName, Source::Meta, ""),
    row(Field::SiteName, Source::Citation, ""),
    row(Field::SiteName, Source::DublinCore, ""),
    row(Field::SiteName, Source::Microdata, ""),
    row(
        Field::SiteName,
        Source::TitleElement,
        "a piece of it that also stands on a link to the front page",
    ),
    row(Field::Description, Source::OpenGraph, ""),
    row(Field::Description, Source::Meta, ""),
    row(Field::Description, Source::Twitter, ""),
    row(Field::Description, Source::JsonLd, ""),
    row(Field::Description, Source::DublinCore, ""),
    row(Field::Description, Source::Citation, ""),
    row(Field::Description, Source::Microdata, ""),
    row(Field::Language, Source::LangAttribute, ""),
    row(Field::Language, Source::JsonLd, ""),
    row(Field::Language, Source::Meta, ""),
    row(Field::Language, Source::OpenGraph, ""),
    row(Field::Language, Source::DublinCore, ""),
    row(Field::Language, Source::Citation, ""),
    row(Field::CanonicalUrl, Source::Link, ""),
    row(Field::CanonicalUrl, Source::OpenGraph, ""),
    row(Field::CanonicalUrl, Source::JsonLd, ""),
    row(Field::CanonicalUrl, Source::Twitter, ""),
    row(Field::CanonicalUrl, Source::Meta, ""),
    row(Field::Image, Source::OpenGraph, ""),
    row(Field::Image, Source::Twitter, ""),
    row(Field::Image, Source::JsonLd, ""),
    row(Field::Image, Source::Link, ""),
    row(Field::Image, Source::Microdata, ""),
    row(Field::Image, Source::Meta, ""),
    row(Field::Section, Source::OpenGraph, ""),
    row(Field::Section, Source::JsonLd, ""),
    row(Field::Section, Source::Meta, ""),
    row(Field::Section, Source::Microdata, ""),
    row(Field::Tags, Source::JsonLd, ""),
    row(Field::Tags, Source::OpenGraph, ""),
    row(Field::Tags, Source::Meta, ""),
    row(Field::Tags, Source::Citation, ""),
    row(Field::Tags, Source::DublinCore, ""),
    row(Field::Tags, Source::Microdata, ""),
    row(Field::License, Source::Link, ""),
    row(Field::License, Source::JsonLd, ""),
    row(Field::License, Source::DublinCore, ""),
    row(Field::License, Source::Meta, ""),
    row(Field::License, Source::Microdata, ""),
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
