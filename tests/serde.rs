//! What is serialised with the feature `serde`, field by field.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Bullet, Converter, Flavor, MarkdownOptions};
use serde_json::{Value, json};

#[test]
fn an_article_is_an_object_of_its_renderings_and_reasons() {
    let html = "<title>Tea</title><nav><a href=/>Home</a></nav><h1>Tea</h1>
        <p>Pour the water over the leaves while it is hot, and let it stand for a<sup>2</sup> while.";
    let article = Converter::new().convert(html).unwrap();
    let value = serde_json::to_value(&article).unwrap();
    let fields: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(
        fields,
        [
            "blocks",
            "comments",
            "confidence",
            "encoding",
            "findings",
            "limits_hit",
            "losses",
            "markdown",
            "metadata",
            "outcome",
            "page_kind",
            "related",
            "saved",
            "text",
            "text_source",
            "topics",
            "url",
            "words"
        ]
    );
    assert_eq!(value["markdown"], article.markdown());
    assert_eq!(value["text"], article.text());
    assert_eq!(value["words"], article.words());
    assert_eq!(value["outcome"], "found");
    assert_eq!(value["text_source"], "shown");
    assert!(value["page_kind"].is_string());
    assert!(value["confidence"].as_f64() > Some(0.5));
    assert_eq!(
        value["encoding"],
        json!({"name": "UTF-8", "source": "text", "replaced": false})
    );
    assert_eq!(value["metadata"]["title"], "Tea");
    assert_eq!(value["metadata"]["published"], Value::Null);
    assert!(value["metadata"]["sources"]["title"].is_string());
    assert_eq!(value["findings"][0]["path"], "nav");
    assert_eq!(
        value["losses"],
        json!([{"kind": "superscript", "text": "", "path": "p > sup", "line": 2}])
    );
    let blocks = value["blocks"].as_array().unwrap();
    assert!(
        blocks
            .iter()
            .any(|block| block["kept"] == true && block["line"] == 2)
    );
}

#[test]
fn options_are_read_with_their_defaults() {
    let options: MarkdownOptions =
        serde_json::from_value(json!({"flavor": "commonmark", "bullet": "plus"})).unwrap();
    let mut expected = MarkdownOptions::default();
    expected.flavor = Flavor::CommonMark;
    expected.bullet = Bullet::Plus;
    assert_eq!(options, expected);
    let back = serde_json::to_value(&options).unwrap();
    assert_eq!(back["links"], "inline");
}
