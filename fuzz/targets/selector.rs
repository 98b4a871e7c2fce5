//! A selector is taken or refused in words; one that is taken does its work on any page.
#![no_main]

mod law;

use libfuzzer_sys::fuzz_target;
use offprint::{Converter, Selector};

const PAGE: &str = "<main id=a class='b c' lang=de><h1>One</h1><p title=t data-x='1 2'>Two \
    <a href=/three>three</a><span></span></p><ul><li>four<li class=b>five</ul></main>\
    <aside>Six<div><div><p>seven</div></div></aside><footer>Eight</footer>";

fuzz_target!(|text: &str| {
    let Ok(selector) = Selector::parse(text) else {
        return;
    };
    for builder in [
        Converter::builder().root(selector.clone()),
        Converter::builder().keep(selector.clone()),
        Converter::builder().remove(selector.clone()),
    ] {
        if let Ok(article) = builder.build().convert(PAGE) {
            law::hold(&article, text.len());
        }
    }
});
