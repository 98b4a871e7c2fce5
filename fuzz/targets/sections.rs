//! Sections, and parts of any length: each reads back by itself, and together they have what the
//! article has, no more and no less.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::nodes::Nodes;
use offprint::{Converter, MarkdownOptions, Scope};
use pulldown_cmark::Parser;

static CONVERTERS: LazyLock<[Converter; 2]> = LazyLock::new(|| {
    [Scope::Page, Scope::Article].map(|scope| Converter::builder().scope(scope).build())
});

/// Words of a part. Small ones make a part of every word, which takes a hundred times as long as the
/// conversion does: a page is parted by one of these, as its bytes will have it.
const MOST: [usize; 5] = [0, 1, 2, 5, 40];

fuzz_target!(|html: &str| {
    let options = MarkdownOptions::default();
    let dress: usize = html.bytes().map(usize::from).sum();
    for converter in &*CONVERTERS {
        let article = converter.convert(html).expect("no page is an error");
        let whole = letters(&article.text());
        for most in [usize::MAX, MOST[dress % MOST.len()]] {
            let parts = article.chunks(most);
            let mut texts = String::new();
            for part in &parts {
                assert!(part.nodes().is_normal(), "not in normal form");
                let markdown = part.markdown(&options);
                let read = Nodes::from_events(Parser::new_ext(&markdown, options.flavor.reader()));
                assert!(read == part.nodes().adapted(&options), "read otherwise:\n{markdown}");
                texts.push_str(&part.text());
            }
            assert_eq!(letters(&texts), whole, "in parts of {most}");
        }
    }
});

/// The characters of a text without white space, sorted: parts put notes elsewhere.
fn letters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
