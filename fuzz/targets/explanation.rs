//! The picture of a decision is made of our own elements whatever the page holds, names nothing that a
//! browser would fetch, run or follow, and shows each block of the ledger once.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::{Converter, Document, Kind, NodeId, Page, Scope};

static CONVERTERS: LazyLock<[Converter; 2]> = LazyLock::new(|| {
    [Scope::Page, Scope::Article].map(|scope| Converter::builder().scope(scope).build())
});

/// None of them loads, runs or sends anything.
const ELEMENTS: &[&str] = &[
    "html", "head", "meta", "title", "style", "body", "header", "main", "section", "fieldset", "legend",
    "label", "input", "i", "b", "small", "div", "p", "span", "details", "summary", "dl", "dt", "dd", "h1",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "a", "em",
    "strong", "del", "sup", "ul", "ol", "li", "blockquote", "hr", "br",
];

/// It is the same in all pictures, and longer than all else in most.
const STYLE: &str = include_str!("../../src/explanation/style.css");

fuzz_target!(|html: &str| {
    for converter in &*CONVERTERS {
        let page = Page::text(html).url("https://example.org/folder/page");
        let article = converter.convert(page).expect("no page is an error");
        let picture = article.explanation();
        assert_eq!(picture, article.explanation());
        let picture = picture.replacen(STYLE, "", 1);
        let control = picture.chars().find(|&c| c.is_control() && c != '\n' && c != '\t');
        assert_eq!(control, None);
        let picture = Document::parse(&picture);
        let elements = picture.descendants(NodeId::DOCUMENT);
        let mut blocks = 0;
        for node in elements.filter(|&node| picture.kind(node) == Kind::Element) {
            let name = picture.name(node);
            assert!(ELEMENTS.contains(&name), "<{name}>");
            for attribute in picture.attributes(node) {
                let (name, value) = (attribute.local, attribute.value);
                assert!(!name.starts_with("on"), "{name}={value:?}");
                assert!(!matches!(name, "src" | "srcset" | "action" | "background"), "{name}={value:?}");
                assert!(name != "href" || value.starts_with('#'), "{name}={value:?}");
                let names = (name == "class").then(|| value.split(' '));
                blocks += names.into_iter().flatten().filter(|name| *name == "block").count();
            }
        }
        assert_eq!(blocks, article.blocks().len());
    }
});
