//! Rules for sites, in either format, are taken or refused in words; those that are taken do their work.
#![no_main]

mod law;

use libfuzzer_sys::fuzz_target;
use offprint::{Converter, Error, Page, SiteRules};

const PAGE: &str = "<title>One | Site</title><main id=a class='b c' lang=de><h1>One</h1>
    <p class=byline>By <span class=who>Ada Brewer</span>, <time datetime=2020-01-02>then</time>
    <p title=t data-x='1 2'>Two <a href='/three?utm_source=x&a=b'>three</a><span></span></p>
    <ul><li>four<li class=b>five</ul></main>
    <aside>Six<div><div><p>seven</div></div></aside><footer>Eight</footer>";

fuzz_target!(|text: &str| {
    let table = format!("[[site]]\ndomains = \"*\"\n{text}");
    for toml in [text, &table] {
        match SiteRules::parse(toml, "sites.toml") {
            Ok(rules) => apply(rules, text.len()),
            Err(error) => is_told(&error),
        }
    }
    let (rules, complaints) = SiteRules::parse_site_config(text, "example.org.txt");
    complaints.iter().for_each(is_told);
    apply(rules, text.len());
});

fn apply(rules: SiteRules, dress: usize) {
    let converter = Converter::builder().rules(rules).build();
    let page = Page::text(PAGE).url("https://example.org/folder/page?utm_source=x");
    match converter.convert(page) {
        Ok(article) => law::hold(&article, dress),
        Err(error) => assert!(matches!(error, Error::SelectorTooCostly { .. }), "{error}"),
    }
}

/// An error names the file and a place in it, and why.
fn is_told(error: &Error) {
    let Error::InvalidRules { line, column, reason, .. } = error else {
        panic!("{error}");
    };
    assert!(*line > 0 && *column > 0 && !reason.is_empty(), "{error}");
}
