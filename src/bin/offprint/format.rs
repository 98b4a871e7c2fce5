//! An article in the form that is asked for.

use offprint::Article;
use serde_json::{Map, Value};

use crate::arguments::{Arguments, Format};

/// The article, as it is written.
pub(crate) fn format(arguments: &Arguments, name: &str, article: &Article) -> String {
    match arguments.format() {
        Format::Markdown => article.markdown(),
        Format::Text => article.text(),
        Format::Html => article.html(),
        Format::Explain => article.explanation(),
        Format::Json => format!("{:#}\n", object(arguments, name, article)),
        Format::Jsonl => format!("{}\n", object(arguments, name, article)),
    }
}

fn object(arguments: &Arguments, name: &str, article: &Article) -> Value {
    let mut object = Map::new();
    object.insert("page".into(), name.into());
    object.append(&mut fields(arguments, article));
    Value::Object(object)
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
