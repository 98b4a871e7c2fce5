//! Whole conversions by page size, beside the parse they are measured against and a peer, in bytes
//! of HTML per second.
//!
//!     cargo bench --bench conversion
//!
//! Wall time, for following one figure over time; `ratio` compares the rows in CPU time.

#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use offprint::{Converter, Scope};
use support::{discard, pages, reference};

fn conversion(criterion: &mut Criterion) {
    let article = Converter::new();
    let page = Converter::builder().scope(Scope::Page).build();
    let htmd = htmd::HtmlToMarkdown::builder()
        .skip_tags(vec!["script", "style"])
        .build();
    let markdown = |converter: &Converter, html: &str| {
        let article = converter
            .convert(html)
            .expect("the page is within the limits");
        discard(article.markdown());
    };
    type Row<'a> = (&'static str, Box<dyn Fn(&str) + 'a>);
    let rows: [Row<'_>; 4] = [
        ("html5ever + RcDom", Box::new(reference::rcdom)),
        ("article", Box::new(|html| markdown(&article, html))),
        ("page", Box::new(|html| markdown(&page, html))),
        ("htmd", Box::new(|html| discard(htmd.convert(html)))),
    ];
    for size in pages::by_size(40) {
        let mut group = criterion.benchmark_group(size.name.as_str());
        group
            .throughput(Throughput::Bytes(size.bytes() as u64))
            .sample_size(10);
        for (name, run) in &rows {
            group.bench_function(*name, |bencher| {
                bencher.iter(|| size.pages.iter().for_each(|page| run(page)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, conversion);
criterion_main!(benches);
