//! What a page says of itself in data, JSON-LD and the state of scripts, may be anything.
#![no_main]

mod law;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::Converter;

static CONVERTER: LazyLock<Converter> = LazyLock::new(Converter::new);

fuzz_target!(|data: &str| {
    for (start, end) in [
        ("<script type=application/ld+json>", "</script><p>Shown."),
        ("<div id=root></div><script type=application/ld+json>", "</script>"),
        ("<div id=app></div><script id=__NEXT_DATA__ type=application/json>", "</script>"),
        ("<div id=app></div><script>window.__STATE__ = ", ";</script>"),
        ("<meta property=og:title content='", "'><p>Shown."),
        ("<meta property=article:published_time content='", "'><p>Shown."),
        ("<meta name=author content='", "'><p class=byline>", ),
    ] {
        let page = format!("{start}{data}{end}");
        let article = CONVERTER.convert(&*page).expect("no page is an error");
        law::hold(&article, data.len());
    }
});
