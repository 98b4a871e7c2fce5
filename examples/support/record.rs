//! What `jsonl` and `evaluate` share: one article as a JSON object.

use offprint::{
    Article, Converter, ConverterBuilder, Field, Headline, MarkdownOptions, Metadata, Scope, Source,
};
use serde_json::{Map, Value, json};

/// A converter, to be, whose texts leave the headline out: `title` is a field of its own.
pub(crate) fn converter(scope: Scope, flavor: offprint::Flavor) -> ConverterBuilder {
    let mut markdown = MarkdownOptions::default();
    markdown.flavor = flavor;
    markdown.headline = Headline::Omit;
    Converter::builder().scope(scope).markdown(markdown)
}

/// The fields of an article; those the page does not say are empty strings.
pub(crate) fn fields(article: &Article) -> Map<String, Value> {
    let metadata = article.metadata();
    let said = |value: &Option<String>| json!(value.as_deref().unwrap_or(""));
    let mut record = Map::new();
    record.insert("markdown".into(), json!(article.markdown()));
    record.insert("text".into(), json!(article.text()));
    record.insert("title".into(), said(&metadata.title));
    record.insert("author".into(), json!(metadata.authors.join("; ")));
    record.insert("date".into(), said(day_of(metadata)));
    record.insert("modified".into(), said(&metadata.modified));
    record.insert("site".into(), said(&metadata.site_name));
    record.insert("description".into(), said(&metadata.description));
    record.insert("lang".into(), said(&metadata.language));
    record.insert("canonical".into(), said(&metadata.canonical_url));
    record.insert("image".into(), said(&metadata.image));
    record.insert("sources".into(), sources(metadata));
    record.insert("outcome".into(), json!(format!("{:?}", article.outcome())));
    record.insert("confidence".into(), json!(article.confidence()));
    let kind = article.page_kind().map(|kind| format!("{kind:?}"));
    record.insert("page_kind".into(), json!(kind));
    record
}

/// The one day that the sets ask for: that of the publication or, on a page that names none, of the
/// change that it shows its readers. What the head alone says of changes is any page's.
fn day_of(metadata: &Metadata) -> &Option<String> {
    let is_shown = !matches!(
        metadata.source_of(Field::Modified),
        Some(Source::OpenGraph | Source::Meta | Source::DublinCore)
    );
    match metadata.published {
        None if is_shown => &metadata.modified,
        _ => &metadata.published,
    }
}

/// Which part of the page said so, of each field that the sets annotate.
fn sources(metadata: &Metadata) -> Value {
    let fields = [
        ("title", Field::Title),
        ("author", Field::Authors),
        ("date", Field::Published),
        ("modified", Field::Modified),
    ];
    let known = fields.into_iter().filter_map(|(name, field)| {
        let source = metadata.source_of(field)?;
        Some((name.to_owned(), json!(format!("{source:?}"))))
    });
    Value::Object(known.collect())
}
