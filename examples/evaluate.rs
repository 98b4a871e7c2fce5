//! Converts every page of an evaluation set and writes the predictions as JSON lines.
//!
//!     cargo run --release --example evaluate -- ../shared/corpus/wcxb > predictions.jsonl
//!
//! A set is a folder with `truth.jsonl` (an object a page: `id`, `url`) and `pages/ID.html.gz`. The
//! pages are shared out among the cores and written in the order of `truth.jsonl`. Options:
//! `--scope page|article` (default article).

#[path = "support/record.rs"]
mod record;

use std::io::{Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::ProgressBar;
use offprint::{Converter, Flavor, Page, Scope};
use serde_json::{Map, Value, json};

type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: evaluate SET [--scope page|article]";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (set, scope) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [set] | [set, "--scope", "article"] => (set, Scope::Article),
        [set, "--scope", "page"] => (set, Scope::Page),
        _ => return Err(USAGE.into()),
    };
    let pages = pages(Path::new(set))?;
    let converter = record::converter(scope, Flavor::Gfm);
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for record in convert_all(&converter, Path::new(set), &pages) {
        writeln!(output, "{}", Value::Object(record))?;
    }
    output.flush()?;
    Ok(())
}

/// A page of the set: its id and address.
struct Entry {
    id: String,
    url: String,
}

fn pages(set: &Path) -> Result<Vec<Entry>, Failure> {
    let path = set.join("truth.jsonl");
    let truth = std::fs::read_to_string(&path)
        .map_err(|error| format!("{}: {error}; {USAGE}", path.display()))?;
    let entry = |line| -> Result<Entry, Failure> {
        let page: Value = serde_json::from_str(line)?;
        let field = |name| {
            page.get(name)
                .and_then(Value::as_str)
                .unwrap_or("")
                .to_owned()
        };
        Ok(Entry {
            id: field("id"),
            url: field("url"),
        })
    };
    truth.lines().map(entry).collect()
}

/// The predictions, in the order of `pages`.
fn convert_all(converter: &Converter, set: &Path, pages: &[Entry]) -> Vec<Map<String, Value>> {
    let next = AtomicUsize::new(0);
    let bar = ProgressBar::new(pages.len() as u64);
    let work = || {
        let mut done = Vec::new();
        while let Some(entry) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((entry, prediction(converter, set, entry)));
            bar.inc(1);
        }
        done
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut records = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().filter_map(|worker| worker.join().ok());
        joined.flatten().collect::<Vec<_>>()
    });
    bar.finish_and_clear();
    // By place in the set: every entry is an element of `pages`.
    records.sort_by_key(|(entry, _)| std::ptr::from_ref(*entry));
    records.into_iter().map(|(_, record)| record).collect()
}

fn prediction(converter: &Converter, set: &Path, entry: &Entry) -> Map<String, Value> {
    let mut record = Map::from_iter([("id".to_owned(), json!(entry.id))]);
    match convert(converter, set, entry) {
        Ok(fields) => record.extend(fields),
        Err(error) => {
            record.insert("error".into(), json!(error.to_string()));
        }
    }
    record
}

fn convert(
    converter: &Converter,
    set: &Path,
    entry: &Entry,
) -> Result<Map<String, Value>, Failure> {
    let path = set.join("pages").join(format!("{}.html.gz", entry.id));
    let file =
        std::fs::File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
    let mut page = Page::bytes(&bytes);
    if !entry.url.is_empty() {
        page = page.url(&entry.url);
    }
    Ok(record::fields(&converter.convert(page)?))
}
