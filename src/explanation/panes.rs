//! What came of the page, beside its blocks: the article as it reads, its Markdown, the metadata with
//! the source of each value, and the subtrees that were set aside.

use super::write::{EVIDENCE, Line, Place, Sheet, Short, Text};
use crate::convert::Article;
use crate::metadata::{Field, Source};
use crate::render;

pub(super) fn rendered(sheet: &mut Sheet, article: &Article) {
    sheet.html.push_str(&render::inert_html(article.events()));
}

pub(super) fn markdown(sheet: &mut Sheet, article: &Article) {
    sheet.put(format_args!(
        "<pre dir=\"auto\"><code>{}</code></pre>\n",
        Text(&article.markdown())
    ));
}

/// A table of the fields that have a value.
pub(super) fn metadata(sheet: &mut Sheet, article: &Article) {
    let known = article.metadata();
    sheet.put(format_args!(
        "<table><thead><tr><th>Field</th><th>Value</th><th>Source</th></tr></thead><tbody>\n"
    ));
    let mut row = |name: &str, value: &str, source: Option<Field>| {
        if value.is_empty() {
            return;
        }
        let source = source.and_then(|field| known.source_of(field));
        sheet.put(format_args!(
            "<tr><th>{name}</th><td dir=\"auto\">{}</td><td>{}</td></tr>\n",
            Text(value),
            source.map_or("", source_name)
        ));
    };
    let one = |value: &Option<String>| value.clone().unwrap_or_default();
    row("Title", &one(&known.title), Some(Field::Title));
    row("Authors", &known.authors.join(", "), Some(Field::Authors));
    row("Published", &one(&known.published), Some(Field::Published));
    row("Modified", &one(&known.modified), Some(Field::Modified));
    row("Site", &one(&known.site_name), Some(Field::SiteName));
    row(
        "Description",
        &one(&known.description),
        Some(Field::Description),
    );
    row("Language", &one(&known.language), Some(Field::Language));
    row(
        "Address",
        &one(&known.canonical_url),
        Some(Field::CanonicalUrl),
    );
    row("Saved from", article.url().unwrap_or(""), None);
    row("Saved on", article.saved().unwrap_or(""), None);
    row("Image", &one(&known.image), Some(Field::Image));
    row(
        "Caption",
        &one(&known.image_caption),
        Some(Field::ImageCaption),
    );
    row(
        "Credit",
        &one(&known.image_credit),
        Some(Field::ImageCredit),
    );
    row("Section", &one(&known.section), Some(Field::Section));
    row(
        "Breadcrumb",
        &known.breadcrumb.join(" › "),
        Some(Field::Breadcrumb),
    );
    row("Tags", &known.tags.join(", "), Some(Field::Tags));
    row("Licence", &one(&known.license), Some(Field::License));
    for alternate in &known.alternates {
        row(
            "In another language",
            &format!("{}: {}", alternate.language, alternate.url),
            Some(Field::Alternates),
        );
    }
    for feed in &known.feeds {
        row(
            "Feed",
            &format!("{} {}", one(&feed.title), feed.url),
            Some(Field::Feeds),
        );
    }
    sheet.put(format_args!("</tbody></table>\n"));
}

fn source_name(source: Source) -> &'static str {
    match source {
        Source::JsonLd => "JSON-LD",
        Source::OpenGraph => "Open Graph",
        Source::Twitter => "Twitter card",
        Source::DublinCore => "Dublin Core",
        Source::Citation => "citation tags",
        Source::Meta => "meta",
        Source::Microdata => "microdata",
        Source::Rdfa => "RDFa",
        Source::Link => "link",
        Source::LangAttribute => "lang attribute",
        Source::TitleElement => "title element",
        Source::Heading => "heading",
        Source::Figure => "figure",
        Source::TimeElement => "time element",
        Source::RelAuthor => "rel=author",
        Source::AuthorPage => "page of an author",
        Source::Signature => "signature",
        Source::Byline => "byline",
        Source::Named => "class or id",
        Source::Text => "text",
        Source::Address => "address",
        Source::Rule => "rule of the site",
    }
}

/// A table of the findings.
pub(super) fn set_aside(sheet: &mut Sheet, article: &Article) {
    sheet.put(format_args!(
        "<table><thead><tr><th>Line</th><th>Rule</th><th>Evidence</th><th>Element</th></tr></thead><tbody>\n"
    ));
    for finding in article.findings() {
        sheet.put(format_args!(
            "<tr><td class=\"number\">{}</td><th>{}</th><td dir=\"auto\">{}</td><td class=\"code\">{}</td></tr>\n",
            Line(finding.line),
            Text(finding.rule),
            Short(finding.evidence, EVIDENCE),
            Place(finding.path)
        ));
    }
    sheet.put(format_args!("</tbody></table>\n"));
}
