//! What repeats on a site is left out, and what only looks alike is not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Converter, Document, SiteProfile};

const NOTE: &str = "The Tea House is read by those who like their leaves whole, each week.";

/// A page of the site with a story of its own.
fn page(story: &str) -> String {
    format!(
        "<title>Tea</title><h1>Tea</h1><p>{story} Let it stand for a while, and do not stir it.</p>
        <h2>What you need to have at home</h2><p>A pot for {story}</p>
        <div><p>{NOTE}</p><p>Copies 1,250</p></div>"
    )
}

const STORIES: [&str; 4] = [
    "Pour it hot.",
    "Warm the pot.",
    "Take two spoons.",
    "Boil the water.",
];

fn profile(pages: &[String]) -> SiteProfile {
    SiteProfile::learn(pages.iter().map(|page| Document::parse(page)))
}

fn learnt() -> SiteProfile {
    profile(&STORIES.map(page))
}

fn markdown(site: SiteProfile, html: &str) -> String {
    let converter = Converter::builder().site(site).build();
    converter.convert(html).unwrap().markdown()
}

#[test]
fn what_repeats_is_left_out_and_the_ledger_says_so() {
    let html = page("Choose your leaves.");
    let plain = Converter::new().convert(&html).unwrap();
    assert!(plain.markdown().contains(NOTE));
    let article = Converter::builder()
        .site(learnt())
        .build()
        .convert(&html)
        .unwrap();
    assert!(!article.markdown().contains(NOTE));
    assert!(
        article
            .markdown()
            .contains("Choose your leaves. Let it stand")
    );
    let block = article.blocks().find(|block| block.text == NOTE).unwrap();
    assert_eq!(
        (block.kept, block.rule),
        (false, "repeats on the site's pages")
    );
    let finding = article
        .findings()
        .find(|finding| finding.rule == "repeats on the site's pages");
    assert_eq!(finding.unwrap().evidence, "learnt from 4 pages");
}

#[test]
fn headings_and_short_lines_stay_though_they_repeat() {
    let left = markdown(learnt(), &page("Choose your leaves."));
    assert!(left.contains("## What you need to have at home"), "{left}");
    assert!(left.contains("# Tea"));
}

#[test]
fn numbers_do_not_make_a_line_another_one() {
    let html = page("Choose your leaves.").replace("1,250", "9,876");
    assert!(!markdown(learnt(), &html).contains("9,876"));
}

#[test]
fn fewer_than_three_pages_or_copies_of_one_teach_nothing() {
    let two: Vec<String> = STORIES[..2].iter().map(|story| page(story)).collect();
    assert!(profile(&two).is_empty());
    let copies: Vec<String> = (0..5).map(|_| page("Pour it hot.")).collect();
    assert!(profile(&copies).is_empty());
    assert_eq!(profile(&copies).pages(), 1);
}

#[test]
fn what_stands_on_few_of_many_pages_does_not_repeat() {
    let mut pages: Vec<String> = (0..20)
        .map(|n| format!("<p>Story {}", "word ".repeat(n + 9)))
        .collect();
    for page in &mut pages[..13] {
        page.push_str("<p>This is the first part of a series of four.");
    }
    assert!(profile(&pages).is_empty());
    pages[13].push_str("<p>This is the first part of a series of four.");
    assert!(!profile(&pages).is_empty());
}

#[test]
fn the_order_of_the_pages_does_not_matter() {
    let mut pages = STORIES.map(page);
    let one = profile(&pages);
    pages.reverse();
    assert_eq!(profile(&pages), one);
}

#[test]
fn a_page_of_another_site_is_left_as_it_is() {
    let html = "<h1>Coffee</h1><p>Grind the beans, pour the water on, and wait for four minutes.";
    let plain = Converter::new().convert(html).unwrap().markdown();
    assert_eq!(markdown(learnt(), html), plain);
    assert_eq!(markdown(SiteProfile::default(), html), plain);
}

#[test]
fn a_story_in_the_data_of_an_empty_page_is_still_found() {
    let story = "Pour the water over the leaves while it is hot, and let it stand. ".repeat(9);
    let html = format!(
        "<title>Tea</title><div><p>{NOTE}</p></div>
        <script type=application/ld+json>{{\"articleBody\": \"{story}\"}}</script>"
    );
    assert!(markdown(learnt(), &html).contains("Pour the water over the leaves"));
}

#[cfg(feature = "serde")]
#[test]
fn a_profile_survives_being_written_down() {
    let profile = learnt();
    let json = serde_json::to_string(&profile).unwrap();
    assert_eq!(serde_json::from_str::<SiteProfile>(&json).unwrap(), profile);
    assert_eq!(json, serde_json::to_string(&learnt()).unwrap());
    let wrong = json.replace("\"version\":1", "\"version\":2");
    let error = serde_json::from_str::<SiteProfile>(&wrong)
        .unwrap_err()
        .to_string();
    assert!(error.contains("version 2 cannot be read"), "{error}");
    let error = serde_json::from_str::<SiteProfile>(r#"{"version":1,"pages":3,"parts":["xyz"]}"#);
    assert!(
        error
            .unwrap_err()
            .to_string()
            .contains("`xyz` is no hexadecimal number")
    );
}
