//! The story of a news page is the same whatever its mark-up is called.
//!
//! The four news pages of `tests/pages` tell one story. Here each is undressed further, one and two
//! things at a time: without class names and roles, without landmarks, paragraphs and lists and
//! headings as plain `div`, without metadata. What a reader reads stays, and must come out as before.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use offprint::{Converter, Page};

/// What is taken from a page, or put in the place of it.
type Undressing = (&'static str, fn(&str) -> String);

const UNDRESSINGS: &[Undressing] = &[
    ("no names", |page| retagged(page, without_names)),
    ("no landmarks", |page| retagged(page, without_landmarks)),
    ("no paragraphs", |page| {
        retagged(page, |tag| renamed(tag, &["p"]))
    }),
    ("no lists", |page| {
        retagged(page, |tag| renamed(tag, &["ul", "ol", "li"]))
    }),
    ("no headline", |page| {
        retagged(page, |tag| renamed(tag, &["h1"]))
    }),
    ("no metadata", |page| retagged(page, without_metadata)),
    ("in a form", |page| {
        page.replacen("</head>", "</head><form><div>", 1)
    }),
];

#[test]
fn a_story_is_the_same_in_any_dress() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut wrong = Vec::new();
    let mut tried = 0;
    for name in [
        "news--telling-class-names",
        "news--hashed-class-names",
        "news--landmarks-and-json-ld",
        "news--table-layout-1990s",
    ] {
        let bytes = fs::read(pages.join(name).join("page.html")).unwrap();
        let expected = fs::read_to_string(pages.join(name).join("expected.txt")).unwrap();
        // One character a byte, whatever the encoding: tags are ASCII in all of them.
        let page: String = bytes.iter().map(|&byte| char::from(byte)).collect();
        for (first, (one, undress)) in UNDRESSINGS.iter().enumerate() {
            let once = undress(&page);
            for (other, undress) in &UNDRESSINGS[first..] {
                tried += 1;
                if text_of(&undress(&once)) != expected {
                    wrong.push(format!("{name}: {one}, {other}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "of {tried}:\n{}", wrong.join("\n"));
}

#[test]
fn tags_are_taken_apart_and_put_together() {
    let page = "<!DOCTYPE html><P CLASS='a > b' title=x>1 < 2</P><li id=\"c\">";
    assert_eq!(retagged(page, |tag| Some(tag.to_owned())), page);
    assert_eq!(
        retagged(page, without_names),
        "<!DOCTYPE html><P title=x>1 < 2</P><li>"
    );
    assert_eq!(
        retagged(page, |tag| renamed(tag, &["p"])),
        "<!DOCTYPE html><div CLASS='a > b' title=x>1 < 2</div><li id=\"c\">"
    );
}

fn text_of(page: &str) -> String {
    let bytes: Vec<u8> = page.chars().map(|c| c as u8).collect();
    let article = Converter::new().convert(Page::bytes(&bytes)).unwrap();
    article.text()
}

/// The page with what `change` makes of each tag, given without its angle brackets; `None` drops it.
fn retagged(page: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let mut changed = String::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        changed.push_str(text);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let Some(end) = end_of(tag).filter(|_| is_tag) else {
            changed.push('<');
            rest = &tag[1..];
            continue;
        };
        if let Some(tag) = change(&tag[1..end]) {
            changed.push_str(&format!("<{tag}>"));
        }
        rest = &tag[end + 1..];
    }
    changed + rest
}

/// Where the tag ends that stands at the start: at the first `>` outside quotes.
fn end_of(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.find(|c| match (c, quote) {
        ('>', None) => true,
        ('"' | '\'', None) => {
            quote = Some(c);
            false
        }
        _ => {
            quote = quote.filter(|&open| open != c);
            false
        }
    })
}

/// Without the attributes that say what an element is for.
fn without_names(tag: &str) -> Option<String> {
    const NAMES: &[&str] = &["class", "id", "role", "itemprop", "itemscope", "itemtype"];
    let is_name = |attribute: &str| {
        let name = attribute
            .split('=')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        NAMES.contains(&&*name) || name.starts_with("aria-") || name.starts_with("data-")
    };
    let mut words = words(tag).into_iter();
    let name = words.next()?;
    let kept = words.filter(|word| !is_name(word));
    Some(kept.fold(name.to_owned(), |tag, word| tag + " " + word))
}

/// The name and the attributes.
fn words(tag: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut quote = None;
    let mut start = 0;
    for (place, c) in tag.char_indices() {
        match (c, quote) {
            ('"' | '\'', None) => quote = Some(c),
            (_, Some(open)) if open == c => quote = None,
            (' ' | '\n' | '\r' | '\t', None) => {
                words.push(&tag[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    words.push(&tag[start..]);
    words.retain(|word| !word.is_empty());
    words
}

fn without_landmarks(tag: &str) -> Option<String> {
    renamed(
        tag,
        &[
            "header",
            "nav",
            "footer",
            "article",
            "main",
            "section",
            "aside",
            "figure",
            "figcaption",
        ],
    )
}

/// `div` in the place of elements of these names.
fn renamed(tag: &str, names: &[&str]) -> Option<String> {
    let (slash, open) = match tag.strip_prefix('/') {
        Some(open) => ("/", open),
        None => ("", tag),
    };
    let end = open
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(open.len());
    let (name, attributes) = open.split_at(end);
    Some(match names.contains(&&*name.to_ascii_lowercase()) {
        true => format!("{slash}div{attributes}"),
        false => tag.to_owned(),
    })
}

/// Without what the head says of the page, but for its encoding and title.
fn without_metadata(tag: &str) -> Option<String> {
    let tag_in_lower = tag.to_ascii_lowercase();
    let is_data = tag_in_lower.starts_with("meta ") && !tag_in_lower.contains("charset");
    (!is_data).then(|| tag.to_owned())
}
