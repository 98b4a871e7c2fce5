//! What a conversion asks of the heap: the most bytes held at once, for each byte of HTML, and how
//! many times it allocates, for each 1,000 bytes. Growing a buffer counts as an allocation.
//!
//!     cargo bench --bench memory
//!
//! A page at a time; the most is that of the pages above 64 kB, where what every conversion needs
//! once does not count.

#![allow(clippy::expect_used, reason = "a bench may stop")]

mod support;

use allocation_counter::{AllocationInfo, measure};
use offprint::{Converter, Scope};
use support::pages::Group;
use support::{clock, discard, pages, peers, reference};

/// Every twentieth page of a set.
const STEP: usize = 20;
const LARGE: usize = 64 << 10;

type Row<'a> = (&'static str, &'a dyn Fn(&str));

fn main() {
    let article = Converter::new();
    let page = Converter::builder().scope(Scope::Page).build();
    let markdown = |converter: &Converter, html: &str| {
        let article = converter.convert(html);
        discard(article.expect("the page is within the limits").markdown());
    };
    let rows: [Row<'_>; 7] = [
        ("html5ever + RcDom", &reference::rcdom),
        ("offprint, page to Markdown", &|html| markdown(&page, html)),
        ("offprint, article to Markdown", &|html| {
            markdown(&article, html)
        }),
        ("fast_html2md", &|html| discard(peers::fast_html2md(html))),
        ("htmd", &|html| discard(peers::htmd(html))),
        ("html-to-markdown-rs", &|html| {
            discard(peers::html_to_markdown_rs(html))
        }),
        ("dom_smoothie", &|html| discard(peers::dom_smoothie(html))),
    ];
    for group in pages::sets(STEP) {
        println!("\n{}: {} pages\n", group.name, group.pages.len());
        println!("| | bytes a byte, median | most | allocations a kB |\n|---|---:|---:|---:|");
        for (name, run) in rows {
            println!("| {name} | {} |", used(&group, run));
        }
    }
}

/// A row's figures.
fn used(group: &Group, run: &dyn Fn(&str)) -> String {
    // What is made once for all pages is made here.
    group.pages.iter().take(1).for_each(|page| run(page));
    let of = |page: &String| -> (usize, AllocationInfo) { (page.len(), measure(|| run(page))) };
    let all: Vec<_> = group.pages.iter().map(of).collect();
    let held = |(length, info): &(usize, AllocationInfo)| info.bytes_max as f64 / *length as f64;
    let large = all.iter().filter(|(length, _)| *length > LARGE);
    let most = large.map(held).fold(0.0, f64::max);
    let median = clock::median(all.iter().map(held).collect());
    let times: u64 = all.iter().map(|(_, info)| info.count_total).sum();
    let each = times as f64 / (group.bytes() as f64 / 1e3);
    format!("{median:.1} | {most:.1} | {each:.1}")
}
