//! Pages in, articles out, a JSON object a line: the door for pipelines and evaluations.
//!
//!     echo '{"id": 1, "html": "<h1>Tea</h1><p>Pour it hot."}' | cargo run --release --example jsonl
//!
//! Reads `{"id", "html" or "path", "url"}`, writes `{"id", "markdown", "text", "title", "author",
//! "date", …}`, one per input, in order; a line that failed has an `error` field instead. The title
//! is a field of its own, so `markdown` and `text` leave the headline out.
//!
//! Options: `--scope page|article` (default article), `--flavor gfm|commonmark` (default gfm).

#[path = "support/record.rs"]
mod record;

use std::io::{BufRead, Write};

use offprint::{Article, Converter, Flavor, Page, Scope};
use serde_json::{Map, Value, json};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let converter = converter(std::env::args().skip(1))?;
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        writeln!(output, "{}", Value::Object(answer(&converter, &line)))?;
        output.flush()?;
    }
    Ok(())
}

/// The converter that the command line asks for.
fn converter(mut arguments: impl Iterator<Item = String>) -> Result<Converter, Failure> {
    let (mut scope, mut flavor) = (Scope::Article, Flavor::Gfm);
    while let Some(option) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match (option.as_str(), value.as_str()) {
            ("--scope", "article") => scope = Scope::Article,
            ("--scope", "page") => scope = Scope::Page,
            ("--flavor", "gfm") => flavor = Flavor::Gfm,
            ("--flavor", "commonmark") => flavor = Flavor::CommonMark,
            _ => {
                return Err(format!(
                    "`{option} {value}` is no option; allowed are \
                     --scope page|article and --flavor gfm|commonmark"
                )
                .into());
            }
        }
    }
    Ok(record::converter(scope, flavor).build())
}

/// The output line for an input line, whatever the input.
fn answer(converter: &Converter, line: &str) -> Map<String, Value> {
    let mut answer = Map::new();
    let result = serde_json::from_str(line)
        .map_err(Failure::from)
        .and_then(|input: Value| {
            answer.insert("id".into(), input.get("id").cloned().unwrap_or(Value::Null));
            convert(converter, &input)
        });
    match result {
        Ok(article) => answer.extend(record::fields(&article)),
        Err(error) => {
            answer.insert("error".into(), json!(error.to_string()));
        }
    }
    answer
}

fn convert(converter: &Converter, input: &Value) -> Result<Article, Failure> {
    let field = |name| input.get(name).and_then(Value::as_str);
    let bytes;
    let mut page = match (field("html"), field("path")) {
        (Some(html), _) => Page::text(html),
        (None, Some(path)) => {
            bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
            Page::bytes(&bytes)
        }
        (None, None) => return Err("the line has neither `html` nor `path`".into()),
    };
    if let Some(url) = field("url").filter(|url| !url.is_empty()) {
        page = page.url(url);
    }
    Ok(converter.convert(page)?)
}
