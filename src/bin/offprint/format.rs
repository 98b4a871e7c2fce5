//! An article in the form that is asked for.

use offprint::Article;
use offprint::saved::SavedPage;
use serde_json::{Map, Value};

use crate::arguments::{Arguments, Format};

/// The article, as it is written.
pub(crate) fn format(
    arguments: &Arguments,
    name: &str,
    page: &SavedPage,
    article: &Article,
) -> String {
    match arguments.format() {
        Format::Markdown => article.markdown(),
        Format::Text => article.text(),
        Format::Html => article.html(),
        Format::Explain => article.explanation(),
        Format::Json => format!("{:#}\n", object(arguments, name, page, article)),
        Format::Jsonl => format!("{}\n", object(arguments, name, page, article)),
    }
}

fn object(arguments: &Arguments, name: &str, page: &SavedPage, article: &Article) -> Value {
    let mut object = Map::new();
    object.insert("page".into(), name.into());
    object.append(&mut origin(page));
    object.append(&mut fields(arguments, article));
    Value::Object(object)
}

/// Where a page was saved from, and when, where it is known.
pub(crate) fn origin(page: &SavedPage) -> Map<String, Value> {
    let known = [("url", page.url()), ("saved", page.saved())];
    let known = known
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    known
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect()
}

/// What there is to say of an article, without the ledger unless it is asked for.
pub(crate) fn fields(arguments: &Arguments, article: &Article) -> Map<String, Value> {
    let mut fields = match serde_json::to_value(article) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    if !arguments.ledger {
        fields.retain(|name, _| name != "blocks" && name != "findings");
    }
    fields
}
