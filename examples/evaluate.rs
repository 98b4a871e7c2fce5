//! Converts every page of an evaluation set and writes the predictions as JSON lines.
//!
//!     cargo run --release --example evaluate -- ../shared/corpus/wcxb > predictions.jsonl
//!
//! A set is a folder with `truth.jsonl` (an object a page: `id`, `url`) and `pages/ID.html.gz`. The
//! pages are shared out among the cores and written in the order of `truth.jsonl`. Options:
//!
//! - `--scope page|article` (default article)
//! - `--judge model|rules` (default model), `--balance precision|balanced|recall` (default balanced)
//! - `--folds FOLDER`: weights that have not seen the page, as `training/` leaves them: `N.bin` and
//!   `folds.json`, which says of each page (`SET/ID`) which to take
//! - `--ledger yes`: every block of the page with each prediction, kept or dropped, and why (default no)

#[path = "support/folds.rs"]
mod folds;
#[path = "support/record.rs"]
mod record;

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use folds::Folds;
use indicatif::ProgressBar;
use offprint::{Article, Balance, Block, Converter, ConverterBuilder, Flavor, Judge, Page, Scope};
use serde_json::{Map, Value, json};

type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: evaluate SET [--scope page|article] [--judge model|rules] \
    [--balance precision|balanced|recall] [--folds FOLDER] [--ledger yes|no]";

fn main() -> Result<(), Failure> {
    let (set, converters) = options(std::env::args().skip(1))?;
    let pages = pages(&set)?;
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for record in convert_all(&converters, &set, &pages) {
        writeln!(output, "{}", Value::Object(record))?;
    }
    output.flush()?;
    Ok(())
}

/// The set and the converters that the command line asks for.
fn options(arguments: impl Iterator<Item = String>) -> Result<(PathBuf, Converters), Failure> {
    let mut arguments = arguments;
    let set = PathBuf::from(arguments.next().ok_or(USAGE)?);
    let (mut scope, mut folds) = (Scope::Article, None);
    let (mut judge, mut balance) = (Judge::Model, Balance::Balanced);
    let mut ledger = false;
    while let Some(option) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match (option.as_str(), value.as_str()) {
            ("--scope", "article") => scope = Scope::Article,
            ("--scope", "page") => scope = Scope::Page,
            ("--judge", "model") => judge = Judge::Model,
            ("--judge", "rules") => judge = Judge::Rules,
            ("--balance", "precision") => balance = Balance::Precision,
            ("--balance", "balanced") => balance = Balance::Balanced,
            ("--balance", "recall") => balance = Balance::Recall,
            ("--folds", folder) => folds = Some(PathBuf::from(folder)),
            ("--ledger", "yes") => ledger = true,
            ("--ledger", "no") => ledger = false,
            _ => return Err(USAGE.into()),
        }
    }
    let builder = record::converter(scope, Flavor::Gfm)
        .judge(judge)
        .balance(balance);
    let mut converters = match folds {
        Some(folder) => Converters::of_folds(&builder, Folds::read(&folder, &set)?),
        None => Converters {
            converters: vec![builder.build()],
            folds: None,
            ledger: false,
        },
    };
    converters.ledger = ledger;
    Ok((set, converters))
}

/// A converter for every page: the same for all, or one whose weights have not seen the page.
struct Converters {
    converters: Vec<Converter>,
    folds: Option<Folds>,
    /// Whether each prediction has its blocks.
    ledger: bool,
}

impl Converters {
    fn of_folds(builder: &ConverterBuilder, folds: Folds) -> Converters {
        let weights = folds.weights.iter().cloned();
        Converters {
            converters: weights
                .map(|weights| builder.clone().weights(&weights).build())
                .collect(),
            folds: Some(folds),
            ledger: false,
        }
    }

    fn for_page(&self, id: &str) -> &Converter {
        let place = self.folds.as_ref().map_or(0, |folds| folds.of(id));
        &self.converters[place]
    }
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
fn convert_all(converters: &Converters, set: &Path, pages: &[Entry]) -> Vec<Map<String, Value>> {
    let next = AtomicUsize::new(0);
    let bar = ProgressBar::new(pages.len() as u64);
    let work = || {
        let mut done = Vec::new();
        while let Some(entry) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((entry, prediction(converters, set, entry)));
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

fn prediction(converters: &Converters, set: &Path, entry: &Entry) -> Map<String, Value> {
    let mut record = Map::from_iter([("id".to_owned(), json!(entry.id))]);
    match convert(converters.for_page(&entry.id), set, entry) {
        Ok(article) => {
            record.extend(record::fields(&article));
            if converters.ledger {
                record.insert("blocks".into(), article.blocks().map(block).collect());
            }
        }
        Err(error) => {
            record.insert("error".into(), json!(error.to_string()));
        }
    }
    record
}

fn block(block: Block<'_>) -> Value {
    json!({
        "text": block.text, "kept": block.kept, "score": block.score, "rule": block.rule,
        "evidence": block.evidence, "path": block.path.to_string(), "line": block.line,
    })
}

fn convert(converter: &Converter, set: &Path, entry: &Entry) -> Result<Article, Failure> {
    let path = set.join("pages").join(format!("{}.html.gz", entry.id));
    let file =
        std::fs::File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
    let mut page = Page::bytes(&bytes);
    if !entry.url.is_empty() {
        page = page.url(&entry.url);
    }
    Ok(converter.convert(page)?)
}
