//! What kind of page it is, where what surrounds a story is more than the story.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use offprint::{Converter, PageKind};

const PARAGRAPHS: [&str; 3] = [
    "The harbour master of Hallum said on Tuesday that the old dike will be raised by half a metre before
        the winter.",
    "Work begins at the mill and ends at the lock, and the road along the water stays closed to all cars
        until October.",
    "He had asked the council for the money in spring, and again in June, after the tide had come over the
        wall twice.",
];

const DATED: &str = "<meta property=article:published_time content=2024-05-02T10:00:00Z>";
const ARTICLE: &str = "<meta property=og:type content=article>";

/// A page with so many paragraphs of a story, and under it so many cards of others.
fn kind(data: &[&str], paragraphs: usize, cards: usize) -> Option<PageKind> {
    kind_of("text", data, paragraphs, cards)
}

/// The same, with the class of the element that the paragraphs stand in.
fn kind_of(class: &str, data: &[&str], paragraphs: usize, cards: usize) -> Option<PageKind> {
    kind_by(&page(class, data, paragraphs, cards))
}

fn kind_by(html: &str) -> Option<PageKind> {
    Converter::new().convert(html).unwrap().page_kind()
}

fn page(class: &str, data: &[&str], paragraphs: usize, cards: usize) -> String {
    let story: String = (PARAGRAPHS.iter().cycle().take(paragraphs))
        .map(|paragraph| format!("<p>{paragraph}</p>"))
        .collect();
    let cards: String = (0..cards)
        .map(|number| {
            format!(
                "<div class=card><h3><a href=/n{number}>Boats, tides and weather, part {number}</a></h3>
                <p>What the sea does when nobody looks, and why.</p></div>"
            )
        })
        .collect();
    format!(
        "<html><head><title>Dike at Hallum to be raised</title>{}</head><body>
        <h1>Dike at Hallum to be raised</h1><div class={class}>{story}</div><div class=more>{cards}</div>",
        data.concat()
    )
}

#[test]
fn a_dated_story_in_one_run_is_an_article_among_however_many_cards() {
    // Where no headline says the title, of which story it is can't be told otherwise.
    let untitled = |data: &[&str]| {
        let html = page("text", data, 6, 30).replacen(
            "Dike at Hallum to be raised",
            "Harbour news of the week",
            1,
        );
        kind_by(&html)
    };
    assert_eq!(untitled(&[]), Some(PageKind::Listing));
    assert_eq!(untitled(&[DATED]), Some(PageKind::Article));
    assert_eq!(kind(&[], 6, 30), Some(PageKind::Article));
}

#[test]
fn a_date_alone_makes_no_article_of_a_list() {
    assert_eq!(kind(&[DATED], 0, 30), Some(PageKind::Listing));
    assert_eq!(kind(&[DATED, ARTICLE], 0, 30), Some(PageKind::Listing));
}

#[test]
fn a_few_paragraphs_and_nothing_else_are_no_thread() {
    assert_eq!(kind(&[], 3, 0), Some(PageKind::Article));
    assert_eq!(kind(&[], 6, 0), Some(PageKind::Article));
    let thread: String = (PARAGRAPHS.iter().cycle().take(6))
        .map(|said| format!("<div class=post><p>{said}</p></div>"))
        .collect();
    let html = format!(
        "<title>Dike at Hallum</title><h1>Dike at Hallum</h1><div class=thread>{thread}</div>"
    );
    assert_eq!(kind_by(&html), Some(PageKind::Forum));
}

#[test]
fn what_looks_like_a_thread_is_an_article_where_its_data_say_so() {
    assert_eq!(kind_of("reply", &[DATED], 3, 6), Some(PageKind::Forum));
    assert_eq!(
        kind_of("reply", &[DATED, ARTICLE], 3, 6),
        Some(PageKind::Article)
    );
    assert_eq!(kind_of("reply", &[ARTICLE], 3, 6), Some(PageKind::Forum));
}
