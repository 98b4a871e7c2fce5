//! A news page comes out perfect in any markup.
//!
//! One story and all that stands around it on a news page, marked up in a thousand ways by chance:
//! which elements, how deep in one another, under which class names, in which order above the story,
//! with which data in the head. What a reader reads is always the same, and so must be what comes out:
//! headline, lede, picture, caption, paragraphs, headings, author and date, and nothing else.
//!
//! `OFFPRINT_CASES` is the number of pages, 300 if it is not set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod languages;
mod markup;
mod surroundings;

use std::fs;
use std::path::Path;

use languages::{LANGUAGES, Language};
use markup::{Markup, Story};
use offprint::{Article, Converter};

/// Pages beyond the first that came out wrong once.
const WRONG_ONCE: [u64; 18] = [
    253, 706, 3806, 5619, 5851, 6077, 6366, 6429, 6692, 6969, 7682, 9458, 10370, 12577, 13958,
    15205, 15385, 47779,
];

/// How many pages are made, besides those.
fn cases() -> u64 {
    std::env::var("OFFPRINT_CASES").map_or(300, |cases| cases.parse().unwrap())
}

/// What is wrong with the pages that tell `story`, a line each.
fn faults(story: &Story, page: impl Fn(u64) -> String, cases: u64) -> Vec<String> {
    let converter = Converter::new();
    let fault_of = |seed: u64| {
        let article = converter.convert(page(seed).as_str()).unwrap();
        fault(&article, story).map(|fault| format!("page {seed}: {fault}"))
    };
    let seeds = (0..cases).chain(WRONG_ONCE);
    seeds.filter_map(fault_of).collect()
}

fn assert_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_news_page_comes_out_perfect_in_any_markup() {
    let story = story();
    let faults = faults(&story, |seed| Markup::by_chance(seed).page(&story), cases());
    assert_none(&faults);
}

#[test]
fn a_news_page_comes_out_perfect_in_other_languages() {
    let of_one = |language: &Language| {
        let story = language.story();
        let page = |seed| language.page(&Markup::by_chance(seed).page(&story));
        faults(&story, page, cases() / 3)
    };
    let faults: Vec<String> = LANGUAGES.iter().flat_map(of_one).collect();
    assert_none(&faults);
}

#[test]
fn what_is_wrong_with_a_page_is_seen() {
    let story = story();
    let converter = Converter::new();
    let page = Markup::by_chance(0).page(&story);
    let fault_of = |page: &str| fault(&converter.convert(page).unwrap(), &story);
    assert_eq!(fault_of(&page), None);
    let without_lede = page.replace(&story.lede, "");
    assert!(fault_of(&without_lede).is_some_and(|fault| fault.contains("is missing")));
    let two_ledes = page.replace(
        &story.paragraphs[0],
        "A paragraph of another story altogether, which nobody has asked for here.",
    );
    assert!(fault_of(&two_ledes).is_some_and(|fault| fault.contains("is missing")));
    let undated = page
        .replace("3 Dec 2024 14:52", "")
        .replace("2024-12-03", "");
    assert!(fault_of(&undated).is_some_and(|fault| fault.contains("published")));
}

/// The invented story of `tests/pages`.
fn story() -> Story {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let text = fs::read_to_string(pages.join("news--telling-class-names/expected.txt")).unwrap();
    let mut lines = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned);
    let mut next = || lines.next().unwrap();
    Story {
        author: markup::AUTHOR.to_owned(),
        description: markup::DESCRIPTION.to_owned(),
        headline: next(),
        lede: next(),
        caption: next(),
        paragraphs: lines.collect(),
    }
}

/// What is wrong with what came out, if anything is.
fn fault(article: &Article, story: &Story) -> Option<String> {
    let text = article.text();
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let mut expected = vec![&story.headline, &story.lede, &story.caption];
    expected.extend(&story.paragraphs);
    for wanted in expected {
        match lines.next() {
            Some(line) if line == wanted => {}
            Some(line) if text.contains(wanted.as_str()) => {
                return Some(format!("{line:?} stands before {wanted:?}"));
            }
            _ => return Some(format!("{wanted:?} is missing")),
        }
    }
    if let Some(line) = lines.next() {
        return Some(format!("{line:?} stands behind the story"));
    }
    let images: Vec<String> = article.images().map(|image| image.text).collect();
    if images != [&*story.description] {
        return Some(format!("the images are {images:?}"));
    }
    let metadata = article.metadata();
    if metadata.title.as_ref() != Some(&story.headline) {
        return Some(format!("the title is {:?}", metadata.title));
    }
    if metadata.authors != [&*story.author] {
        return Some(format!("the authors are {:?}", metadata.authors));
    }
    let published = metadata.published.as_deref().unwrap_or("");
    (!published.starts_with("2024-12-03")).then(|| format!("published is {published:?}"))
}
