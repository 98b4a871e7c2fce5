//! All pages of a folder, on all cores, with one converter: how sure each result is, and its title.
//!
//!     cargo run --release --example folder -- examples/pages/site
//!
//! prints
//!
//!     examples/pages/site/bells.html: Found, 92 words, Old bells ring again in Hallum
//!     examples/pages/site/eel.html: Found, 89 words, Eel season opens a month late
//!     examples/pages/site/ferry.html: Found, 79 words, Night ferry to the islands is back

use std::path::PathBuf;
use std::sync::Mutex;

use offprint::Converter;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: folder FOLDER")?;
    let entries = std::fs::read_dir(folder)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "html"));
    paths.sort();
    let converter = Converter::new();
    let next = Mutex::new(paths.iter());
    let lines = Mutex::new(Vec::new());
    let work = || {
        while let Some(path) = take(&next) {
            let line = convert(&converter, path).unwrap_or_else(|error| error.to_string());
            lock(&lines).push(format!("{}: {line}", path.display()));
        }
    };
    let cores = std::thread::available_parallelism()?;
    std::thread::scope(|threads| {
        for _ in 0..cores.get() {
            threads.spawn(work);
        }
    });
    let mut lines = lines.into_inner()?;
    lines.sort();
    println!("{}", lines.join("\n"));
    Ok(())
}

fn convert(converter: &Converter, path: &PathBuf) -> Result<String, Box<dyn std::error::Error>> {
    let article = converter.convert_bytes(&std::fs::read(path)?)?;
    let title = article.metadata().title.as_deref().unwrap_or("no title");
    Ok(format!(
        "{:?}, {} words, {title}",
        article.outcome(),
        article.words()
    ))
}

fn take<'a>(next: &Mutex<std::slice::Iter<'a, PathBuf>>) -> Option<&'a PathBuf> {
    lock(next).next()
}

/// Nothing panics while it holds a lock.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
