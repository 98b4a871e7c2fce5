//! The same page gives the same bytes: again, on another thread, beside fifteen others, with another
//! converter.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/corpus.rs"]
#[allow(dead_code, reason = "not every test asks for all of it")]
mod corpus;

use std::fmt::Write;
use std::path::Path;

use offprint::{Article, Converter, Page, Scope};

/// All that is said of a page.
fn all(article: &Article) -> String {
    let mut all = [article.markdown(), article.text(), article.html()].join("\u{0}");
    let outcome = (article.outcome(), article.confidence(), article.page_kind());
    write!(all, "{outcome:?}\n{:?}", article.metadata()).unwrap();
    for block in article.blocks() {
        write!(all, "\n{block:?}").unwrap();
    }
    for finding in article.findings() {
        write!(all, "\n{finding:?}").unwrap();
    }
    all
}

fn convert(converter: &Converter, bytes: &[u8]) -> String {
    let page = Page::bytes(bytes).url("https://example.org/a/b");
    all(&converter.convert(page).unwrap())
}

/// Every page of the tests, and of the corpus, where it is, a few, or all with `OFFPRINT_ALL`.
fn pages() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let entries = std::fs::read_dir(folder).unwrap();
    let invented =
        entries.map(|entry| std::fs::read(entry.unwrap().path().join("page.html")).unwrap());
    let step = if std::env::var_os("OFFPRINT_ALL").is_some() {
        1
    } else {
        149
    };
    let saved = corpus::in_parallel(&corpus::pages(step), |saved| saved.bytes.clone());
    invented.chain(saved).collect()
}

#[test]
fn sixteen_threads_say_what_one_says() {
    let pages = pages();
    for scope in [Scope::Article, Scope::Page] {
        let build = || Converter::builder().scope(scope).build();
        let converter = build();
        let alone: Vec<String> = pages.iter().map(|page| convert(&converter, page)).collect();
        std::thread::scope(|threads| {
            for number in 0..16 {
                let (alone, pages, shared) = (&alone, &pages, &converter);
                threads.spawn(move || {
                    let own = build();
                    let converter = if number % 2 == 0 { shared } else { &own };
                    // Each begins with another page, so that different ones meet.
                    let places = (0..pages.len()).map(|at| (at + number) % pages.len());
                    for place in places.filter(|place| (place + number) % 4 == 0) {
                        assert_eq!(convert(converter, &pages[place]), alone[place]);
                    }
                });
            }
        });
    }
}
