//! Whole pages: each folder of `tests/pages` holds an invented page and what must come of it.
//!
//! | file | holds |
//! |---|---|
//! | `page.html` | the page, in its own encoding |
//! | `expected.md` | the article as Markdown |
//! | `expected.txt` | the article as text (where it is worth a second look) |
//! | `metadata.json` | the metadata and what stands beside the story, fields that the page does not say left out |
//! | `findings.txt` | the findings, a line each: rule, two spaces, path |
//! | `outcome.txt` | how sure the selection is, and where the text stood |
//! | `kind.txt` | the kind of page |
//! | `encoding.txt` | the encoding its bytes were read in, and what decided it |
//! | `options.json` | `url`, `encoding`, `scope` (`page`), where the page needs them |
//!
//! A folder is named for the kind of page and, after two hyphens, for what it shows. Only `page.html`
//! and `expected.md` must be there. To write the expectations anew, and then read the difference as
//! you would read code (files that are there are written, so `touch` one to have it):
//!
//!     OFFPRINT_REGENERATE=1 cargo test --test pages

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/diff.rs"]
mod diff;

use std::fs;
use std::path::{Path, PathBuf};

use offprint::{Article, Converter, Page, Scope};
use serde_json::{Map, Value, json};

type Expectation = (&'static str, fn(&Article) -> String);

/// The files that say what is expected, and how each is made from an article.
const EXPECTATIONS: &[Expectation] = &[
    ("expected.md", Article::markdown),
    ("expected.txt", Article::text),
    ("metadata.json", metadata),
    ("findings.txt", findings),
    ("outcome.txt", outcome),
    ("encoding.txt", encoding),
    ("kind.txt", kind),
];

#[test]
fn every_page_gives_what_is_expected_of_it() {
    let regenerate = std::env::var_os("OFFPRINT_REGENERATE").is_some();
    let mut complaints = String::new();
    for folder in folders() {
        let article = convert(&folder);
        for (file, made) in EXPECTATIONS {
            let path = folder.join(file);
            if !path.exists() {
                assert_ne!(*file, "expected.md", "{} is missing", path.display());
                continue;
            }
            let found = made(&article);
            if regenerate {
                fs::write(&path, found).unwrap();
                continue;
            }
            complain(&mut complaints, &path, &found);
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

fn complain(complaints: &mut String, path: &Path, found: &str) {
    let expected = fs::read_to_string(path).unwrap();
    if expected != found {
        let name = path.strip_prefix(root()).unwrap().display();
        let difference = diff::lines(&expected, found);
        complaints.push_str(&format!("{name}: - expected, + found\n{difference}\n"));
    }
}

#[test]
fn one_story_in_four_markups_is_one_text() {
    let text = |folder: &str| fs::read_to_string(root().join(folder).join("expected.txt")).unwrap();
    let telling = text("news--telling-class-names");
    assert!(telling.lines().count() > 15);
    for other in [
        "hashed-class-names",
        "landmarks-and-json-ld",
        "table-layout-1990s",
    ] {
        assert_eq!(telling, text(&format!("news--{other}")), "{other}");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn convert(folder: &Path) -> Article {
    let bytes = fs::read(folder.join("page.html")).unwrap();
    let options: Value = match fs::read(folder.join("options.json")) {
        Ok(json) => serde_json::from_slice(&json).unwrap(),
        Err(_) => json!({}),
    };
    let option = |name: &str| options.get(name).and_then(Value::as_str);
    let scope = match option("scope") {
        Some("page") => Scope::Page,
        _ => Scope::Article,
    };
    let mut page = Page::bytes(&bytes);
    if let Some(url) = option("url") {
        page = page.url(url);
    }
    if let Some(label) = option("encoding") {
        page = page.encoding(label);
    }
    let converter = Converter::builder().scope(scope).build();
    converter.convert(page).unwrap()
}

fn metadata(article: &Article) -> String {
    let metadata = article.metadata();
    let mut fields = Map::new();
    let mut field = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), json!(value));
        }
    };
    field("title", &metadata.title);
    field("published", &metadata.published);
    field("modified", &metadata.modified);
    field("site_name", &metadata.site_name);
    field("description", &metadata.description);
    field("language", &metadata.language);
    field("canonical_url", &metadata.canonical_url);
    field("image", &metadata.image);
    field("image_caption", &metadata.image_caption);
    field("image_credit", &metadata.image_credit);
    field("section", &metadata.section);
    field("license", &metadata.license);
    let mut list = |name: &str, value: &[String]| {
        if !value.is_empty() {
            fields.insert(name.to_owned(), json!(value));
        }
    };
    list("authors", &metadata.authors);
    list("breadcrumb", &metadata.breadcrumb);
    list("tags", &metadata.tags);
    let links = [("related", article.related()), ("topics", article.topics())];
    for (name, links) in links.into_iter().filter(|(_, links)| !links.is_empty()) {
        let links = links
            .iter()
            .map(|link| json!({"text": link.text, "url": link.url}));
        fields.insert(name.to_owned(), links.collect());
    }
    let comments = article.comments().iter();
    let comments = comments.map(|comment| json!([comment.author, comment.date, comment.text]));
    let comments: Vec<Value> = comments.collect();
    if !comments.is_empty() {
        fields.insert("comments".to_owned(), json!(comments));
    }
    serde_json::to_string_pretty(&Value::Object(fields)).unwrap() + "\n"
}

fn findings(article: &Article) -> String {
    let line = |finding: offprint::Finding<'_>| format!("{}  {}\n", finding.rule, finding.path);
    article.findings().map(line).collect()
}

fn outcome(article: &Article) -> String {
    let (outcome, source) = (article.outcome(), article.text_source());
    format!("{outcome:?}, {source:?}\n")
}

fn kind(article: &Article) -> String {
    article
        .page_kind()
        .map_or_else(String::new, |kind| format!("{kind:?}\n"))
}

fn encoding(article: &Article) -> String {
    let encoding = article.encoding();
    let replaced = if encoding.replaced {
        ", bytes replaced"
    } else {
        ""
    };
    format!("{}, by {:?}{replaced}\n", encoding.name, encoding.source)
}
