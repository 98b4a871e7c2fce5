//! Writes what the model is told of every text block of an evaluation set, for training.
//!
//!     cargo run --release --example features -- ../shared/corpus/wcxb FOLDER
//!
//! Into FOLDER go `SET.names.json` (the features' names, each with the number of its group), `SET.npy`
//! (a row of bytes for each block) and `SET.blocks.jsonl`: for each page its `id` and, block by block,
//! `texts`, `tokens` and whether it is `settled`. A set is a folder with `truth.jsonl` (an object a page: `id`, `url`) and
//! `pages/ID.html.gz`. Options:
//!
//! - `--nameless`: pass over what class names say, as on a page whose names are hashes

use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::ProgressBar;
use offprint::training::{self, BlockFeatures};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let dump = Dump::asked_for(std::env::args_os().skip(1).map(PathBuf::from).collect())?;
    let (set, folder) = (&dump.set, &dump.folder);
    let name = set.file_name().unwrap_or_default().to_string_lossy();
    fs::create_dir_all(folder)?;
    let names = training::feature_names();
    fs::write(
        folder.join(format!("{name}.names.json")),
        json!(names).to_string(),
    )?;

    let truth = fs::read_to_string(set.join("truth.jsonl"))?;
    let pages: Vec<Value> = truth
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let described = dump.describe_all(&pages)?;
    write_texts(
        &folder.join(format!("{name}.blocks.jsonl")),
        &pages,
        &described,
    )?;
    write_matrix(&folder.join(format!("{name}.npy")), names.len(), &described)
}

/// What is dumped, and how.
struct Dump {
    set: PathBuf,
    folder: PathBuf,
    class_words: bool,
}

impl Dump {
    fn asked_for(arguments: Vec<PathBuf>) -> Result<Dump, Failure> {
        let usage = "usage: features SET FOLDER [--nameless]";
        let [set, folder, options @ ..] = arguments.as_slice() else {
            return Err(usage.into());
        };
        let mut dump = Dump {
            set: set.clone(),
            folder: folder.clone(),
            class_words: true,
        };
        for option in options {
            match option.to_str() {
                Some("--nameless") => dump.class_words = false,
                _ => return Err(usage.into()),
            }
        }
        Ok(dump)
    }

    /// The blocks of each page, pages shared out among the cores.
    fn describe_all(&self, pages: &[Value]) -> Result<Vec<Vec<BlockFeatures>>, Failure> {
        let next = AtomicUsize::new(0);
        let bar = ProgressBar::new(pages.len() as u64);
        let work = || -> Result<Vec<(usize, Vec<BlockFeatures>)>, Failure> {
            let mut done = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(page) = pages.get(number) else {
                    return Ok(done);
                };
                done.push((number, self.describe(page)?));
                bar.inc(1);
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut described = Vec::new();
        std::thread::scope(|scope| -> Result<(), Failure> {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            for worker in workers {
                described.extend(worker.join().map_err(|_| "a worker failed")??);
            }
            Ok(())
        })?;
        bar.finish_and_clear();
        described.sort_by_key(|(number, _)| *number);
        Ok(described.into_iter().map(|(_, blocks)| blocks).collect())
    }

    fn describe(&self, page: &Value) -> Result<Vec<BlockFeatures>, Failure> {
        let field = |name| page.get(name).and_then(Value::as_str);
        let id = field("id").ok_or("a page has no id")?;
        let file = File::open(self.set.join("pages").join(format!("{id}.html.gz")))?;
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
        let url = field("url").filter(|url| !url.is_empty());
        Ok(training::page_features(&bytes, url, self.class_words)?)
    }
}

fn write_texts(
    path: &Path,
    pages: &[Value],
    described: &[Vec<BlockFeatures>],
) -> Result<(), Failure> {
    let mut file = BufWriter::new(File::create(path)?);
    for (page, blocks) in pages.iter().zip(described) {
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        let tokens: Vec<u32> = blocks.iter().map(|block| block.tokens).collect();
        let settled: Vec<bool> = blocks.iter().map(|block| block.settled).collect();
        let line = json!({
            "id": page.get("id"), "texts": texts, "tokens": tokens, "settled": settled,
        });
        writeln!(file, "{line}")?;
    }
    file.flush()?;
    Ok(())
}

/// NumPy's format, version 1: a magic, the length of the header, the header padded so that the bytes
/// begin at a multiple of 64.
fn write_matrix(
    path: &Path,
    width: usize,
    described: &[Vec<BlockFeatures>],
) -> Result<(), Failure> {
    let rows: usize = described.iter().map(Vec::len).sum();
    let mut header =
        format!("{{'descr': '|u1', 'fortran_order': False, 'shape': ({rows}, {width}), }}");
    while (10 + header.len() + 1) % 64 != 0 {
        header.push(' ');
    }
    header.push('\n');
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(b"\x93NUMPY\x01\x00")?;
    file.write_all(&(header.len() as u16).to_le_bytes())?;
    file.write_all(header.as_bytes())?;
    for block in described.iter().flatten() {
        if block.bytes.len() != width {
            return Err("blocks differ in the number of their features".into());
        }
        file.write_all(&block.bytes)?;
    }
    file.flush()?;
    Ok(())
}
