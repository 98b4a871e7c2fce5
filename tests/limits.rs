//! The limits that a caller sets: where one acts, what is written still reads, and the report says so;
//! one piece less, and it does not act.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::nodes::Nodes;
use offprint::{
    Article, AttributeName, Converter, Document, Flavor, Headline, Limits, Links, LossKind,
    MarkdownOptions, NodeId, Page, Scope, Unsupported,
};
use pulldown_cmark::Parser;

fn limited(change: impl FnOnce(&mut Limits)) -> Limits {
    let mut limits = Limits::default();
    change(&mut limits);
    limits
}

fn page(html: &str, limits: Limits) -> Article {
    let builder = Converter::builder().scope(Scope::Page);
    builder.limits(limits).build().convert(html).unwrap()
}

fn cells(most: usize) -> Limits {
    limited(|limits| limits.table_cells = most)
}

fn bytes(most: usize) -> Limits {
    limited(|limits| limits.output_bytes = most)
}

const POTS: &str =
    "<table><caption>Pots</caption><tr><th>Pot<th>Holds<tr><td>Clay<td>one<tr><td>Glass<td>two
    <tr><td>Tin<td>three</table><p>Behind.";

#[test]
fn rows_beyond_the_limit_of_cells_follow_the_table() {
    let article = page(POTS, cells(5));
    assert_eq!(
        article.markdown(),
        "Pots\n\n| Pot | Holds |\n| --- | --- |\n| Clay | one |\n\nGlass\n\ntwo\n\nTin\n\nthree\n\nBehind.\n"
    );
    assert_eq!(article.limits_hit().table_cells, 4);
    assert_eq!(
        article.limits_hit().to_string(),
        "cells behind their table: 4"
    );
    let losses: Vec<_> = article
        .losses()
        .map(|loss| (loss.kind, loss.text.to_owned()))
        .collect();
    assert_eq!(losses, [(LossKind::TableEnd, "2".to_owned())]);
}

#[test]
fn a_table_of_as_many_cells_as_allowed_is_left_as_it_is() {
    let article = page(POTS, cells(8));
    assert_eq!(article.markdown(), page(POTS, Limits::default()).markdown());
    assert!(article.markdown().contains("| Tin | three |"));
    assert!(!article.limits_hit().any());
    assert_eq!(article.losses().count(), 0);
}

#[test]
fn where_not_even_a_row_fits_there_is_no_table() {
    for most in [0, 1] {
        let article = page(POTS, cells(most));
        assert_eq!(
            article.markdown(),
            "Pots\n\nPot\n\nHolds\n\nClay\n\none\n\nGlass\n\ntwo\n\nTin\n\nthree\n\nBehind.\n"
        );
        assert_eq!(article.limits_hit().table_cells, 8);
    }
}

#[test]
fn the_empty_header_that_is_written_counts_and_so_do_the_cells_that_a_row_lacks() {
    let html = "<table><tr><td>a<td>b<tr><td>c<tr><td>d<td>e</table>";
    let article = page(html, cells(7));
    assert_eq!(
        article.markdown(),
        "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n\nd\n\ne\n"
            .replace("|  |  |", "| | |")
            .replace("| c |  |", "| c | |")
    );
    assert_eq!(page(html, cells(8)).limits_hit().table_cells, 0);
}

#[test]
fn each_table_has_its_own_limit_and_a_table_behind_a_full_one_is_one() {
    let small = "<table><tr><th>a<th>b<tr><td>c<td>d</table>";
    let html = format!("{small}{POTS}{small}");
    let article = page(&html, cells(4));
    let markdown = article.markdown();
    assert_eq!(markdown.matches("| c | d |").count(), 2, "{markdown}");
    assert_eq!(article.limits_hit().table_cells, 4);
}

#[test]
fn a_cell_that_spans_ends_with_the_rows_that_fit() {
    let html =
        "<table><tr><th>a<th>b<tr><td rowspan=3>c<td>d<tr><td>e<tr><td>f<tr><td>g<td>h</table>";
    let spans = |most| {
        let article = page(html, cells(most));
        let spans = article.losses().filter(|loss| loss.kind == LossKind::Span);
        spans.map(|loss| loss.text.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(spans(100), ["1 × 3"]);
    assert_eq!(spans(6), ["1 × 2"]);
    assert!(spans(4).is_empty());
    assert!(page(html, cells(6)).html().contains("rowspan=\"2\""));
}

#[test]
fn a_table_of_a_table_is_not_counted_twice() {
    let inner = "<table><tr><th>x<th>y<tr><td>z<td>w<tr><td>u<td>v</table>";
    let html = format!("<table><tr><td>{inner}<td>b<tr><td>c<td>d</table>");
    let article = page(&html, cells(4));
    assert_eq!(article.limits_hit().table_cells, 2);
    for word in ["x", "y", "z", "w", "u", "v", "b", "c", "d"] {
        assert!(article.text().contains(word), "{word}");
    }
}

#[test]
fn no_cell_is_lost_whatever_the_limit() {
    for most in 0..40 {
        let html = "<table><thead><tr><th>w1<th>w2</thead><tbody><tr><td colspan=2>w3<tr><td rowspan=2>w4<td>w5
            <tr><td>w6<tbody><tr><td>w7<table><tr><td>w8</table><tfoot><tr><td>w9<caption>w10</table>";
        let article = page(html, cells(most));
        for number in 1..=10 {
            assert!(
                article.text().contains(&format!("w{number}")),
                "{most}: {number}"
            );
        }
        assert!(article.nodes().is_normal(), "{most}");
        reads_back(&article, &MarkdownOptions::default());
    }
}

/// A page that has every kind of block, several deep.
const BLOCKS: &str = "<h1>Tea</h1><p>Pour the water on the leaves, <b>hot</b>, and wait.<ul><li>One<p>more
    <li>Two<ol><li>three<li>four</ol><li></ul><blockquote><p>Five<p>six<blockquote><p>seven</blockquote></blockquote>
    <pre><code>let eight = 8;\n\nlet nine = 9;</code></pre><hr><table><tr><th>a<th>b<tr><td>c<td>d<tr><td>e<td>f</table>
    <p>See<sup><a href=#fn1 id=r1>1</a></sup> and <a href=https://example.org/x>x</a> and <a href=https://example.org/y>y</a>.
    <h2>End</h2><p>Last &lt;words&gt; *of* [all].<ol><li id=fn1>A note <a href=#r1>↩</a></ol>";

fn reads_back(article: &Article, options: &MarkdownOptions) {
    let markdown = article.nodes().to_markdown(options);
    let read = Nodes::from_events(Parser::new_ext(&markdown, options.flavor.reader()));
    assert!(read == article.nodes().adapted(options), "{markdown}");
}

#[test]
fn an_article_longer_than_allowed_ends_at_a_block_and_reads_back() {
    let whole = page(BLOCKS, Limits::default());
    let length = whole.markdown().len();
    let mut lengths = Vec::new();
    for most in 0..length {
        let article = page(BLOCKS, bytes(most));
        let markdown = article.markdown();
        assert!(markdown.len() <= most, "{most}: {markdown}");
        assert!(article.nodes().is_normal(), "{most}: {markdown}");
        reads_back(&article, &MarkdownOptions::default());
        assert!(article.limits_hit().output > 0, "{most}");
        let sections: usize = article.sections().iter().map(|part| part.words).sum();
        assert_eq!(sections == 0, markdown.is_empty(), "{most}: {markdown}");
        lengths.push(markdown.len());
    }
    assert!(lengths.is_sorted(), "{lengths:?}");
    lengths.dedup();
    assert!(lengths.len() > 15, "{lengths:?}");
}

#[test]
fn an_article_as_long_as_allowed_is_left_as_it_is() {
    let whole = page(BLOCKS, Limits::default());
    let article = page(BLOCKS, bytes(whole.markdown().len()));
    assert_eq!(article.markdown(), whole.markdown());
    assert_eq!(article.limits_hit().output, 0);
    assert!(!whole.limits_hit().any());
}

#[test]
fn all_renderings_end_at_the_same_block() {
    let article = page("<p>One<p>Two<p>Three", bytes(10));
    assert_eq!(article.markdown(), "One\n\nTwo\n");
    assert_eq!(article.text(), "One\nTwo\n");
    assert_eq!(article.html(), "<p>One</p>\n<p>Two</p>\n");
    assert_eq!(article.limits_hit().output, 1);
    assert_eq!(
        article.limits_hit().to_string(),
        "blocks left out at the end: 1"
    );
    assert!(
        article
            .explanation()
            .contains("blocks left out at the end: 1")
    );
}

#[test]
fn a_block_longer_than_all_that_is_allowed_is_left_out_whole() {
    let html = format!("<p>One<p>{}<p>Three", "word ".repeat(100));
    let article = page(&html, bytes(100));
    assert_eq!(article.markdown(), "One\n");
    assert_eq!(article.limits_hit().output, 2);
}

#[test]
fn the_limit_holds_in_the_dress_that_is_asked_for() {
    let mut links = MarkdownOptions::default();
    links.links = Links::Reference;
    let mut plain = MarkdownOptions::default();
    plain.flavor = Flavor::CommonMark;
    plain.unsupported = Unsupported::Html;
    let mut narrow = MarkdownOptions::default();
    narrow.line_width = Some(10);
    for options in [links, plain, narrow] {
        for most in (0..700).step_by(7) {
            let builder = Converter::builder().scope(Scope::Page).limits(bytes(most));
            let converter = builder.markdown(options.clone()).build();
            let article = converter.convert(BLOCKS).unwrap();
            assert!(article.markdown().len() <= most, "{options:?}");
            reads_back(&article, &options);
        }
    }
}

const STORY: &str = "<nav><a href=/>Home</a></nav><h1>Tea and its leaves</h1>
    <p>Pour the water over the leaves while it is hot, and let them stand for four minutes or five.
    <p>Then take them out of the pot with a spoon, and drink it while it is still warm enough.
    <p>What is left of the leaves may be used once more, and goes to the roses in the garden then.";

#[test]
fn the_ledger_has_what_is_cut_off_as_dropped() {
    let builder = Converter::builder().limits(bytes(120));
    let article = builder.build().convert(STORY).unwrap();
    let markdown = article.markdown();
    assert!(
        markdown.starts_with("# Tea and its leaves\n\nPour"),
        "{markdown}"
    );
    assert!(!markdown.contains("Then take"), "{markdown}");
    let whole = Converter::new().convert(STORY).unwrap();
    for (block, uncut) in article.blocks().zip(whole.blocks()) {
        let is_cut = block.text.starts_with("Then") || block.text.starts_with("What");
        assert_eq!(block.kept, uncut.kept && !is_cut, "{}", block.text);
        assert_eq!(
            block.rule == "beyond the limit of output",
            is_cut,
            "{}",
            block.text
        );
    }
    assert_eq!(article.limits_hit().output, 2);
}

#[test]
fn a_headline_that_is_omitted_does_not_count() {
    let mut options = MarkdownOptions::default();
    options.headline = Headline::Omit;
    let convert = |limits| {
        let builder = Converter::builder()
            .limits(limits)
            .markdown(options.clone());
        builder.build().convert(STORY).unwrap()
    };
    let whole = convert(Limits::default()).markdown();
    let article = convert(bytes(whole.len()));
    assert_eq!(article.markdown(), whole);
    assert!(!article.limits_hit().any());
    let article = convert(bytes(whole.len() - 1));
    assert_eq!(article.limits_hit().output, 1);
    assert!(article.markdown().starts_with("Pour"));
    assert_eq!(convert(bytes(0)).markdown(), "");
}

#[test]
fn limits_that_act_on_a_story_from_data_are_told_of() {
    let story = format!(
        "{}{}",
        "<div>".repeat(600),
        "<p>Pour the water over the leaves while it is hot, and let it stand.</p>".repeat(20)
    );
    let story = story.replace('<', "\\u003c");
    let html = format!(
        "<title>Tea</title><div id=app></div>\
         <script type=application/ld+json>{{\"articleBody\": \"{story}\"}}</script>"
    );
    let article = Converter::new().convert(Page::text(&html)).unwrap();
    assert_eq!(article.text_source(), offprint::TextSource::JsonLd);
    assert!(article.limits_hit().depth > 0, "{:?}", article.limits_hit());
}

#[test]
fn of_a_class_longer_than_any_page_needs_the_first_words_are_kept_and_the_result_says_so() {
    let html = format!("<p class='one {}'>Kept", "é".repeat(5_000));
    let document = Document::parse(&html);
    let mut classes = document
        .descendants(NodeId::DOCUMENT)
        .filter_map(|node| document.attribute(node, AttributeName::Class));
    assert_eq!(classes.next(), Some("one"));
    assert_eq!(document.limits_hit().attributes, 1);
    let html = format!("<p id={}>Kept", "é".repeat(5_000));
    let document = Document::parse(&html);
    let mut ids = document
        .descendants(NodeId::DOCUMENT)
        .filter_map(|node| document.attribute(node, AttributeName::Id));
    assert_eq!(ids.next().map(str::len), Some(8_192));
}

#[test]
fn a_second_body_tag_adds_no_more_attributes_than_an_element_may_have() {
    let limits = limited(|limits| limits.attributes_of_element = 3);
    let count = |html: &str| {
        let document = Document::parse_within(html, &limits);
        let body = document.body().unwrap();
        let attributes = document.attributes(body).count();
        (attributes, document.limits_hit().attributes)
    };
    assert_eq!(count("<body a b><body b c>"), (3, 0));
    assert_eq!(count("<body a b><body b c d e>"), (3, 2));
    let mut many = "<body>".to_owned();
    for number in 0..300 {
        many += &format!("<body x{number}>");
    }
    let document = Document::parse(&many);
    assert_eq!(document.attributes(document.body().unwrap()).count(), 256);
    assert_eq!(document.limits_hit().attributes, 44);
}
