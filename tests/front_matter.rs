//! Front matter: two readers of YAML get back what was written, whatever the page says, and the body
//! below it is the Markdown as it is without.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Converter, FrontMatter, MarkdownOptions};
use proptest::prelude::*;
use saphyr::LoadableYamlNode;

const STORY: &str =
    "<h1>Tea</h1><p>Pour the water over the leaves while it is hot, and let it stand
    for a while.</p><p>Then take them out, and drink.</p>";

/// The front matter of the story with this description, and the Markdown below it.
fn with_description(description: &str) -> (String, String) {
    let escaped = description.replace('&', "&amp;").replace('"', "&quot;");
    let html = format!("<title>Tea</title><meta name=description content=\"{escaped}\">{STORY}");
    let article = Converter::new().convert(&html).unwrap();
    let mut options = MarkdownOptions::default();
    let body = article.markdown_with(&options);
    options.front_matter = FrontMatter::Yaml;
    let whole = article.markdown_with(&options);
    let front = article.front_matter();
    assert_eq!(whole, format!("{front}\n{body}"), "the body is as it was");
    // As readers of front matter find it: from the first line of `---` to the next.
    let inside = front.strip_prefix("---\n").unwrap();
    let end = inside.find("\n---\n").unwrap();
    assert_eq!(end + 5, inside.len(), "nothing but the end ends it");
    let said = article.metadata().description.clone().unwrap_or_default();
    (inside[..=end].to_owned(), said)
}

/// The field `description` as both readers have it.
fn read(yaml: &str) -> [String; 2] {
    let one: serde_yaml_ng::Value = serde_yaml_ng::from_str(yaml).unwrap();
    let other = saphyr::Yaml::load_from_str(yaml).unwrap();
    [
        one["description"].as_str().unwrap().to_owned(),
        other[0]["description"].as_str().unwrap().to_owned(),
    ]
}

#[test]
fn what_looks_like_something_else_is_still_text() {
    for text in [
        "no",
        "~",
        "null",
        "1e3",
        "0x1F",
        "2024-05-31",
        "12:30:45",
        "- a",
        "a: b",
        "a #b",
        "# a",
        "---",
        "...",
        "'",
        "\"\\",
        "%YAML",
        "@a",
        "`a",
        "!a",
        "&a",
        "*a",
        "{a}",
        "[a",
        "| a",
        "🫖",
        "يوم",
        "=",
        "<<",
    ] {
        let (yaml, said) = with_description(text);
        assert_eq!(said, text);
        assert_eq!(read(&yaml), [text, text]);
    }
}

#[test]
fn fields_stand_in_the_order_of_the_metadata_and_dates_are_iso_8601() {
    let html = "<html lang=en><title>Tea: a story</title>
        <meta property=article:published_time content='2024-05-31T09:30:00+02:00'>
        <meta name=author content='Jane Doe, John Roe'><meta name=keywords content='tea, water'>
        <h1>Tea: a story</h1><p>Pour the water over the leaves while it is hot, and let it stand.";
    let article = Converter::new().convert(html).unwrap();
    assert_eq!(
        article.front_matter(),
        r#"---
title: "Tea: a story"
authors:
  - "Jane Doe"
  - "John Roe"
published: "2024-05-31T09:30:00+02:00"
language: "en"
tags:
  - "tea"
  - "water"
words: 17
---
"#
    );
}

#[test]
fn a_page_that_says_nothing_has_no_front_matter() {
    let article = Converter::new().convert("<p></p>").unwrap();
    assert_eq!(article.front_matter(), "");
    let mut options = MarkdownOptions::default();
    options.front_matter = FrontMatter::Yaml;
    assert_eq!(article.markdown_with(&options), "");
}

proptest! {
    #[test]
    fn any_text_reads_back(text in "[^\0\r]{1,80}") {
        let (yaml, said) = with_description(&text);
        if !said.is_empty() {
            prop_assert_eq!(read(&yaml), [said.clone(), said]);
        }
    }

    #[test]
    fn no_list_breaks_out(names in proptest::collection::vec("[ -~\u{80}-\u{2FFF}]{1,30}", 1..4)) {
        let tags = names.iter().map(|name| format!(
            "<meta property=article:tag content=\"{}\">",
            name.replace('&', "&amp;").replace('"', "&quot;"),
        ));
        let html = format!("{}{STORY}", tags.collect::<String>());
        let article = Converter::new().convert(&html).unwrap();
        let front = article.front_matter();
        let yaml = front.trim_start_matches("---\n").trim_end_matches("---\n");
        let read: serde_yaml_ng::Value = serde_yaml_ng::from_str(yaml).unwrap();
        let tags = read.get("tags").and_then(|tags| tags.as_sequence().cloned());
        let tags: Vec<String> = tags.unwrap_or_default().iter()
            .map(|tag| tag.as_str().unwrap().to_owned())
            .collect();
        prop_assert_eq!(&tags, &article.metadata().tags);
    }
}

/// What may end front matter, a scalar, a line or a document for some reader.
const ENDS: &[&str] = &[
    "x\n---\nevil: 1\n---\n",
    "---",
    "...",
    "x\r\n---\r\nevil: 1",
    "x\u{2028}---\u{2028}evil: 1",
    "x\u{2029}---\u{2029}evil: 1",
    "x\u{85}---\u{85}evil: 1",
    "\"\n---\nevil: 1",
    "\\\"\nevil: 1\nx: \"",
    "x\"\nevil: \"1",
    "x\\",
    "x: y: \"z\" # w",
    "\u{0}\u{b}\u{c}\u{1b}[2J\u{7f}\u{9b}",
    "\u{feff}---",
    "\\n---\\nevil: 1",
    "&#10;---&#10;evil: 1",
    "'\n---\nevil: 1\n'",
    "{{ evil }} {% evil %} <%= evil %>",
];

#[test]
fn no_field_breaks_out() {
    for end in ENDS {
        let value = end.replace('"', "&quot;").replace('<', "&lt;");
        let json: String = end
            .chars()
            .map(|c| format!("\\u{:04x}", u32::from(c)))
            .collect();
        let html = format!(
            "<html lang=\"{value}\"><title>{value}</title><link rel=canonical href=\"https://tea.example/{value}\">
            <link rel=license href=\"{value}\"><meta name=author content=\"Ada {value}\">
            <meta name=description content=\"{value}\"><meta name=keywords content=\"a {value}, b\">
            <meta property=og:image content=\"/i{value}\"><meta property=og:site_name content=\"S {value}\">
            <meta property=article:section content=\"{value}\">
            <script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"{json}\",\"author\":\"Bo {json}\",
            \"image\":{{\"url\":\"/i\",\"caption\":\"{json}\",\"creditText\":\"{json}\"}}}}</script>
            <nav class=breadcrumb><a href=/>{value}</a> <a href=/a>b</a></nav>{STORY}"
        );
        let article = Converter::new().convert(&html).unwrap();
        let mut options = MarkdownOptions::default();
        let body = article.markdown_with(&options);
        options.front_matter = FrontMatter::Yaml;
        let whole = article.markdown_with(&options);
        // A reader takes the lines up to the next of three dashes, whatever ends a line for it.
        let breaks = [
            '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}',
        ];
        let front = whole.strip_suffix(&body).unwrap();
        let is_end = |line: &&str| matches!(line.trim_end(), "---" | "...");
        let ends = front.split(breaks).filter(is_end).count();
        assert_eq!(ends, 2, "{end:?}: {front}");
        let inside = front
            .trim_end()
            .trim_start_matches("---\n")
            .trim_end_matches("---");
        let one: serde_yaml_ng::Value = serde_yaml_ng::from_str(inside).unwrap();
        let other = saphyr::Yaml::load_from_str(inside).unwrap();
        assert_eq!(other.len(), 1, "{end:?}: {front}");
        let keys: Vec<&str> = one
            .as_mapping()
            .unwrap()
            .keys()
            .filter_map(|key| key.as_str())
            .collect();
        assert!(keys.len() > 4, "{end:?}: {front}");
        let known = "title authors published modified site_name description language canonical_url image \
            image_caption image_credit section breadcrumb tags license words";
        let known: Vec<&str> = known.split_whitespace().collect();
        for key in &keys {
            assert!(known.contains(key), "{end:?}: {key} in {front}");
        }
        assert_eq!(other[0].as_mapping().unwrap().len(), keys.len(), "{end:?}");
    }
}
