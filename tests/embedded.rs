//! Stories that a page does not show: when they are looked for, and when not.
//!
//! What is found where is shown by `tests/pages/shell--*`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Article, Converter, Document, Limits, Outcome, Page, Scope, TextSource};

const SENTENCE: &str = "The ferry came in early, and nobody was there to take the rope. ";

/// A page that shows `body`, with a story in a variable of a script.
fn page(body: &str) -> String {
    let story = SENTENCE.repeat(20);
    format!(
        "<title>The ferry</title>{body}<script>window.__INITIAL_STATE__ = {{\"body\":\"{story}\"}}</script>"
    )
}

fn found(article: &Article) -> (Outcome, TextSource) {
    (article.outcome(), article.text_source())
}

#[test]
fn an_empty_page_is_looked_through_and_one_with_a_story_is_not() {
    let converter = Converter::new();
    let empty = converter.convert(&page("<div id=app></div>")).unwrap();
    assert_eq!(found(&empty), (Outcome::Doubtful, TextSource::State));
    assert!(
        empty
            .markdown()
            .starts_with("# The ferry\n\nThe ferry came in")
    );
    let paragraph =
        "<p>The lamp on the pier was lit, as on every evening, by the woman who had its key.</p>";
    let shown = converter.convert(&page(&paragraph.repeat(9))).unwrap();
    assert_eq!(found(&shown), (Outcome::Found, TextSource::Shown));
    assert!(!shown.markdown().contains("nobody was there"));
}

#[test]
fn blocks_of_such_a_story_are_in_the_ledger_and_have_no_line() {
    let article = Converter::new().convert(&page("\n\n\n")).unwrap();
    let blocks: Vec<(bool, u32)> = article.blocks().map(|b| (b.kept, b.line)).collect();
    assert_eq!(blocks, [(true, 0)]);
}

#[test]
fn a_whole_page_is_what_it_shows() {
    let converter = Converter::builder().scope(Scope::Page).build();
    let article = converter.convert(&page("<p>Wait.")).unwrap();
    assert_eq!(article.markdown(), "Wait.\n");
    assert_eq!(article.text_source(), TextSource::Shown);
}

#[test]
fn a_parsed_document_has_no_scripts_but_those_of_data() {
    let document = Document::parse(&page(""));
    let article = Converter::new().convert(&document).unwrap();
    assert_eq!(article.outcome(), Outcome::Empty);
    let story = SENTENCE.repeat(20);
    let html = format!("<script type=application/json>{{\"body\":\"{story}\"}}</script>");
    let document = Document::parse(&html);
    let article = Converter::new().convert(&document).unwrap();
    assert_eq!(found(&article), (Outcome::Doubtful, TextSource::State));
}

#[cfg(feature = "selectors")]
#[test]
fn what_the_caller_removes_does_not_come_back_from_a_script() {
    let paragraph =
        "<p>The lamp on the pier was lit, as on every evening, by the woman who had its key.</p>";
    let remove = offprint::Selector::parse("p").unwrap();
    let converter = Converter::builder().remove(remove).build();
    let article = converter.convert(&page(&paragraph.repeat(9))).unwrap();
    assert_eq!(found(&article), (Outcome::Empty, TextSource::Shown));
}

/// What cost the square of such a script would take hours.
#[test]
fn scripts_made_to_cost_much_are_read_to_the_end() {
    let nested = format!("{}\"{SENTENCE}\"", "{\"body\":[".repeat(100_000));
    let flat = format!(
        "[{}]",
        "{\"text\":\"a b. c d e f g h i j k l m n o p q r s t u\"},".repeat(50_000)
    );
    let escaped = format!("[{}]", "\"\\\"[\\\\\\\"\",".repeat(100_000));
    let quotes = "[\"".repeat(200_000);
    for state in [nested, flat, escaped, quotes] {
        let html = format!(
            "<script>__INITIAL_STATE__={state}</script><script type=application/json>{state}</script>"
        );
        let mut limits = Limits::default();
        limits.depth = 100;
        Converter::builder()
            .limits(limits)
            .build()
            .convert(Page::text(&html))
            .unwrap();
    }
}
