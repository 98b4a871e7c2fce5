//! A page, whole and its article alone, is converted and reads back in every dress; twice the same.
#![no_main]

mod law;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::{Converter, Page, Scope};

static CONVERTERS: LazyLock<[Converter; 2]> = LazyLock::new(|| {
    [Scope::Page, Scope::Article].map(|scope| Converter::builder().scope(scope).build())
});

fuzz_target!(|html: &str| {
    // Which dress is worn has to change with the page, but not what its bytes mean.
    let dress = html.bytes().map(usize::from).sum();
    for converter in &*CONVERTERS {
        let page = || Page::text(html).url("https://example.org/folder/page");
        let article = converter.convert(page()).expect("no page is an error");
        law::hold(&article, dress);
        let again = converter.convert(page()).expect("nor is it the second time");
        assert_eq!(article.markdown(), again.markdown());
    }
});
