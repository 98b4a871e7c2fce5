//! The mapping as a specification: `tests/constructs/*.md` are prose with examples, and this runs them.
//!
//! An example is a fenced block of six backticks named `html`: HTML, a line with a dot, and the
//! Markdown that comes of it with the default options, for a page at `https://example.org/dir/page`
//! in whole-page scope. Named `html kept`, it is the Markdown with `Unsupported::Html`; named
//! `html lost`, the losses, one a line. To write the expectations anew, and then read the difference as you would
//! read code:
//!
//!     OFFPRINT_REGENERATE=1 cargo test --test constructs
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/diff.rs"]
mod diff;

use std::fs;
use std::path::{Path, PathBuf};

use offprint::{Converter, Loss, MarkdownOptions, Page, Scope, Unsupported};

const FENCE: &str = "``````";
const OPENING: &str = "`````` html";

/// What an example shows of what comes of its HTML.
#[derive(Clone, Copy)]
enum Shows {
    Markdown,
    WithHtml,
    Losses,
}

impl Shows {
    fn named(line: &str) -> Option<Shows> {
        match line.strip_prefix(OPENING)? {
            "" => Some(Shows::Markdown),
            " kept" => Some(Shows::WithHtml),
            " lost" => Some(Shows::Losses),
            other => panic!("no such example: {other}"),
        }
    }
}

#[test]
fn every_example_gives_the_markdown_it_says() {
    let regenerate = std::env::var_os("OFFPRINT_REGENERATE").is_some();
    let mut complaints = String::new();
    let mut examples = 0;
    for path in files() {
        let old = fs::read_to_string(&path).unwrap();
        let new = rewritten(&old, |example| {
            examples += 1;
            let found = convert(&example.html, example.shows);
            if found != example.markdown {
                complaints.push_str(&complaint(&path, &example, &found));
            }
            found
        });
        if regenerate && new != old {
            fs::write(&path, new).unwrap();
        }
    }
    assert!(examples > 0);
    assert!(regenerate || complaints.is_empty(), "\n{complaints}");
}

/// An example of a file.
struct Example {
    /// The line it starts on.
    line: usize,
    shows: Shows,
    html: String,
    markdown: String,
}

/// The file with the Markdown of each example replaced by what `convert` gives.
fn rewritten(file: &str, mut convert: impl FnMut(Example) -> String) -> String {
    let mut result = String::new();
    let mut lines = file.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        result.push_str(line);
        result.push('\n');
        let Some(shows) = Shows::named(line) else {
            continue;
        };
        let mut part = |end: &str| -> String {
            let lines = lines.by_ref().map(|(_, line)| line);
            let part = lines.take_while(|line| *line != end);
            part.map(|line| format!("{line}\n")).collect()
        };
        let html = part(".");
        let markdown = part(FENCE);
        let found = convert(Example {
            line: number + 1,
            shows,
            html: html.clone(),
            markdown,
        });
        result.push_str(&format!("{html}.\n{found}{FENCE}\n"));
    }
    result
}

fn convert(html: &str, shows: Shows) -> String {
    let mut options = MarkdownOptions::default();
    if matches!(shows, Shows::WithHtml) {
        options.unsupported = Unsupported::Html;
    }
    let converter = Converter::builder().scope(Scope::Page).markdown(options);
    let page = Page::text(html).url("https://example.org/dir/page");
    let article = converter.build().convert(page).unwrap();
    match shows {
        Shows::Markdown | Shows::WithHtml => article.markdown(),
        Shows::Losses => article.losses().map(line).collect(),
    }
}

/// `line 1: Abbreviation "what it stands for" (p > abbr)`
fn line(loss: Loss<'_>) -> String {
    let said = match loss.text {
        "" => String::new(),
        text => format!(" {text:?}"),
    };
    let (line, kind, path) = (loss.line, loss.kind, loss.path);
    format!("line {line}: {kind:?}{said} ({path})\n")
}

fn complaint(path: &Path, example: &Example, found: &str) -> String {
    let difference = diff::lines(&example.markdown, found);
    let file = path.file_name().unwrap().to_str().unwrap();
    format!(
        "{file}:{}: - expected, + found\n{}{difference}\n",
        example.line, example.html
    )
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/constructs");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}
