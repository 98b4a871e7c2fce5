//! An article in the form that is asked for.

use offprint::Article;
use serde_json::{Map, Value};

use crate::arguments::{Arguments, Format};
use crate::report::speaks;

/// The article, as it is written.
pub(crate) fn format(arguments: &Arguments, name: &str, article: &Article) -> String {
    match arguments.format() {
        Format::Markdown => article.markdown(),
        Format::Text => article.text(),
        Format::Html => article.html(),
        Format::Explain => article.explanation(),
        Format::Json => escaped(format!("{:#}\n", object(arguments, name, article))),
        Format::Jsonl => line(&object(arguments, name, article)),
    }
}

/// JSON on a line of its own.
pub(crate) fn line(value: &Value) -> String {
    escaped(format!("{value}\n"))
}

/// JSON whose strings say nothing to a terminal. It escapes the characters below U+0020 by itself, and
/// may escape all others.
fn escaped(json: String) -> String {
    let is_escaped = |c: char| speaks(c) && c != '\n';
    if !json.contains(is_escaped) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match is_escaped(c) {
            true => escaped.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => escaped.push(c),
        }
    }
    escaped
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
