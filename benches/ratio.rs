//! What a conversion costs, in parses: the README's table, and each stage's share of it.
//!
//!     cargo bench --bench ratio
//!
//! Prints, for each set of pages, the CPU time of each row divided by that of html5ever + RcDom
//! (parse and drop) over the same pages in the same round: the median of the rounds, and the
//! smallest and largest. The rows take turns within a round, so that a change of the machine's
//! pace meets all of them.

#![allow(clippy::expect_used, reason = "a bench may stop")]

mod support;

use markup5ever_rcdom::RcDom;
use offprint::stages::Stages;
use offprint::{Converter, Document, Scope};
use support::pages::Group;
use support::{clock, discard, pages, peers, reference};

/// Every twentieth page of a set.
const STEP: usize = 20;
const ROUNDS: usize = 9;

/// A row of the table: what is measured on one page.
struct Row<'a> {
    name: &'static str,
    run: Work<'a>,
}

type Work<'a> = Box<dyn Fn(&Prepared) + 'a>;

/// A page, what its stages gave, and the reference's tree of it.
struct Prepared {
    html: String,
    stages: Stages,
    tree: RcDom,
}

fn main() {
    let article = Converter::new();
    let page = Converter::builder().scope(Scope::Page).build();
    let rows = [
        row("html5ever + RcDom, parse and drop", reference::rcdom),
        row("offprint, page to Markdown", |html| markdown(&page, html)),
        row("offprint, article to Markdown", |html| {
            markdown(&article, html)
        }),
        row("– with metadata and ledger", |html| {
            accounted(&article, html)
        }),
        tree("offprint, from a caller's RcDom", |dom| {
            let article = article.convert(&Document::from_rcdom(dom));
            discard(article.expect("the page is within the limits").markdown());
        }),
        row("fast_html2md, page to Markdown", |html| {
            discard(peers::fast_html2md(html))
        }),
        row("htmd, page to Markdown", |html| discard(peers::htmd(html))),
        row("html-to-markdown-rs, page to Markdown", |html| {
            discard(peers::html_to_markdown_rs(html))
        }),
        row("dom_smoothie, article to Markdown", |html| {
            discard(peers::dom_smoothie(html))
        }),
        row("– decode", |html| {
            discard(Stages::decode(html.as_bytes()))
        }),
        row("– dom", |html| discard(Stages::dom(html))),
        stage("– metadata", |page| discard(page.metadata())),
        stage("– chrome", |page| discard(page.chrome())),
        stage("– article", |page| discard(page.article())),
        stage("– mapping", |page| discard(page.mapping())),
        stage("– ledger", |page| discard(page.ledger())),
        stage("– render", |page| discard(page.markdown())),
    ];
    for group in pages::sets(STEP) {
        let megabytes = group.bytes() as f64 / 1e6;
        let count = group.pages.len();
        println!("\n{}: {count} pages, {megabytes:.1} MB\n", group.name);
        println!("| | parses | from | to | MB/s |\n|---|---:|---:|---:|---:|");
        measure(&rows, &group, megabytes);
    }
}

fn row<'a>(name: &'static str, run: impl Fn(&str) + 'a) -> Row<'a> {
    Row {
        name,
        run: Box::new(move |page| run(&page.html)),
    }
}

fn stage<'a>(name: &'static str, run: impl Fn(&Stages) + 'a) -> Row<'a> {
    Row {
        name,
        run: Box::new(move |page| run(&page.stages)),
    }
}

fn tree<'a>(name: &'static str, run: impl Fn(&RcDom) + 'a) -> Row<'a> {
    Row {
        name,
        run: Box::new(move |page| run(&page.tree)),
    }
}

fn markdown(converter: &Converter, html: &str) {
    let article = converter
        .convert(html)
        .expect("the page is within the limits");
    discard(article.markdown());
}

/// Markdown, and what waits until it is asked for.
fn accounted(converter: &Converter, html: &str) {
    let article = converter
        .convert(html)
        .expect("the page is within the limits");
    discard(article.markdown());
    discard(article.metadata().title.is_some());
    discard(article.blocks().count());
}

fn measure(rows: &[Row<'_>], group: &Group, megabytes: f64) {
    let prepared = |html: &String| Prepared {
        html: html.clone(),
        stages: Stages::new(html),
        tree: reference::parse(html),
    };
    let pages: Vec<Prepared> = group.pages.iter().map(prepared).collect();
    let round = |_| -> Vec<f64> { rows.iter().map(|row| seconds(row, &pages)).collect() };
    // The first round warms up.
    let rounds: Vec<Vec<f64>> = (0..=ROUNDS).map(round).skip(1).collect();
    for (number, row) in rows.iter().enumerate() {
        let ratios: Vec<f64> = rounds
            .iter()
            .map(|round| round[number] / round[0])
            .collect();
        let speeds = rounds
            .iter()
            .map(|round| megabytes / round[number])
            .collect();
        let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let most = ratios.iter().copied().fold(0.0, f64::max);
        let (ratio, speed) = (clock::median(ratios), clock::median(speeds));
        let name = row.name;
        println!("| {name} | {ratio:.2} | {least:.2} | {most:.2} | {speed:.0} |");
    }
}

fn seconds(row: &Row<'_>, pages: &[Prepared]) -> f64 {
    clock::time(|| pages.iter().for_each(&row.run)).as_secs_f64()
}
