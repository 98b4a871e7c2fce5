//! Sections and chunks: nothing is lost or said twice, nothing is parted that must stay whole, and
//! every part reads back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "round_trip/trees.rs"]
#[allow(dead_code)]
mod trees;

use offprint::nodes::{Construct, Nodes};
use offprint::{Article, Converter, MarkdownOptions, Scope, Section};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

fn page(html: &str) -> Article {
    let converter = Converter::builder().scope(Scope::Page).build();
    converter.convert(html).unwrap()
}

fn markdown(sections: &[Section]) -> Vec<String> {
    let options = MarkdownOptions::default();
    sections
        .iter()
        .map(|section| section.markdown(&options))
        .collect()
}

const STORY: &str = "<p>Before all.</p>
<h1>Tea</h1>
<p>Pour it.</p>
<h2>Pots</h2>
<p>Clay.</p>
<h3>Lids</h3>
<p>Round.</p>
<h2>Cups</h2>
<p>Thin.</p>";

#[test]
fn a_section_knows_the_headings_it_stands_under_and_its_line() {
    let sections = page(STORY).sections();
    let known: Vec<_> = sections
        .iter()
        .map(|section| {
            (
                section.headings.join(" > "),
                section.line.unwrap(),
                section.words,
            )
        })
        .collect();
    let expected = [
        ("", 1, 2),
        ("Tea", 2, 3),
        ("Tea > Pots", 4, 2),
        ("Tea > Pots > Lids", 6, 2),
        ("Tea > Cups", 8, 2),
    ];
    let expected: Vec<_> = expected
        .map(|(path, line, words)| (path.to_owned(), line, words))
        .into();
    assert_eq!(known, expected);
    assert_eq!(
        sections[3].markdown(&MarkdownOptions::default()),
        "### Lids\n\nRound.\n"
    );
    assert_eq!(sections[3].text(), "Lids\nRound.\n");
}

#[test]
fn a_long_section_is_parted_between_its_blocks_and_its_heading_stays_with_the_first() {
    let html = "<h1>Tea</h1><p>One two three.</p><p>Four five six.</p><p>Seven.</p>";
    let chunks = page(html).chunks(4);
    assert_eq!(
        markdown(&chunks),
        ["# Tea\n\nOne two three.\n", "Four five six.\n\nSeven.\n"]
    );
    assert!(chunks.iter().all(|chunk| chunk.headings == ["Tea"]));
}

#[test]
fn a_heading_right_above_another_goes_along_in_chunks_and_stands_alone_in_sections() {
    let html =
        "<h1>Tea</h1><h2>Pots</h2><p>Clay keeps the heat.</p><h2>Cups</h2><h2>Lids</h2><p>Round.";
    let chunks = page(html).chunks(5);
    let expected = [
        "# Tea\n\n## Pots\n\nClay keeps the\n",
        "heat.\n",
        "## Cups\n",
        "## Lids\n\nRound.\n",
    ];
    assert_eq!(markdown(&chunks), expected);
    assert_eq!(page(html).sections().len(), 4);
}

#[test]
fn a_list_is_parted_between_its_items_and_its_numbers_go_on() {
    let html = "<ol start=7><li>One two<li>Three <ul><li>four<li>five</ul><li>Six";
    let chunks = page(html).chunks(3);
    assert_eq!(
        markdown(&chunks),
        [
            "7. One two\n",
            "8. Three\n   - four\n   - five\n",
            "9. Six\n"
        ]
    );
}

#[test]
fn a_quote_is_parted_between_its_blocks_and_stays_a_quote() {
    let html = "<blockquote><p>One two.</p><ul><li>Three four.<li>Five six.</ul></blockquote>";
    let chunks = page(html).chunks(2);
    assert_eq!(
        markdown(&chunks),
        ["> One two.\n", "> - Three four.\n", "> - Five six.\n"]
    );
}

#[test]
fn a_paragraph_is_parted_behind_a_sentence_and_else_behind_a_word() {
    let html = "<p>One two. Three <b>four. five</b> six. Seven eight nine ten eleven twelve.";
    let chunks = page(html).chunks(4);
    let expected = [
        "One two.\n",
        "Three **four. five** six.\n",
        "Seven eight nine ten\n",
        "eleven twelve.\n",
    ];
    assert_eq!(markdown(&chunks), expected);
    let chunks = page("<p>日本語の文。次の文。").chunks(6);
    assert_eq!(markdown(&chunks), ["日本語の文。\n", "次の文。\n"]);
}

#[test]
fn tables_code_and_items_are_never_parted() {
    let html =
        "<table><tr><th>A b c<th>D<tr><td>1 2 3<td>4</table><pre>let a = 1;\nlet b = 2;</pre>
        <ul><li>An item of some length</ul>";
    let article = page(html);
    let chunks = article.chunks(2);
    assert_eq!(chunks.len(), 3);
    assert_eq!(markdown(&chunks).join("\n"), article.markdown());
}

#[test]
fn a_footnote_goes_with_the_part_that_refers_to_it_first() {
    let html =
        "<p>One<sup><a href=#fn1 id=r1>1</a></sup> two.</p><p>Three<sup><a href=#fn1>1</a></sup>
        and four<sup><a href=#fn2 id=r2>2</a></sup>.</p>
        <ol><li id=fn1>Note one. <a href=#r1>↩</a><li id=fn2>Note two. <a href=#r2>↩</a></ol>";
    let chunks = markdown(&page(html).chunks(3));
    assert_eq!(chunks[0], "One[^1] two.\n\n[^1]: Note one.\n");
    assert!(chunks[1].ends_with("[^2]: Note two.\n"), "{chunks:?}");
    assert_eq!(chunks.len(), 2);
}

#[test]
fn a_part_of_quotes_in_quotes_stands_in_no_more_than_sixteen_of_them() {
    let html = format!("{}{}", "<blockquote>".repeat(400), "<p>One two".repeat(300));
    let chunks = page(&html).chunks(2);
    assert_eq!(chunks.len(), 300);
    for chunk in &chunks {
        let nodes = chunk.nodes();
        let constructs = (0..nodes.len()).map(|number| nodes.get(number).unwrap().construct);
        let quotes = constructs.filter(|construct| matches!(construct, Construct::BlockQuote(_)));
        assert_eq!(quotes.count(), 16);
        assert_eq!(chunk.text(), "One two\n");
    }
}

#[test]
fn nodes_as_deep_as_their_maker_likes_are_parted_on_a_small_stack() {
    let depth = 100_000;
    let quotes = (0..depth).map(|_| Event::Start(Tag::BlockQuote(None)));
    let ends = (0..depth).map(|_| Event::End(TagEnd::BlockQuote(None)));
    let text = [
        Event::Start(Tag::Paragraph),
        Event::Text("One two three".into()),
        Event::End(TagEnd::Paragraph),
    ];
    let nodes = Nodes::from_events(quotes.chain(text).chain(ends));
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    let parts = thread.spawn(move || nodes.chunks(1)).unwrap();
    assert_eq!(parts.join().unwrap().len(), 3);
}

#[test]
fn an_article_of_nothing_has_no_sections() {
    assert!(page("").sections().is_empty());
    assert!(Nodes::default().chunks(0).is_empty());
}

#[test]
fn the_pieces_of_a_long_page_take_time_in_proportion_to_it() {
    // Each of these would take minutes if a part were made by copying the whole.
    let paragraphs = "<p>One two three. Four five six.".repeat(20_000);
    assert_eq!(page(&paragraphs).chunks(3).len(), 40_000);
    let items = format!("<ul>{}</ul>", "<li>One two".repeat(20_000));
    assert_eq!(page(&items).chunks(2).len(), 20_000);
    let words = format!("<p>{}", "word ".repeat(50_000));
    assert_eq!(page(&words).chunks(5).len(), 10_000);
    let mut note = String::from("<p>");
    for _ in 0..2_000 {
        note += "One two<sup><a href=#fn1 id=r1>1</a></sup>. ";
    }
    note += &format!(
        "</p><ol><li id=fn1>{}<a href=#r1>↩</a></ol>",
        "note ".repeat(5_000)
    );
    let chunks = page(&note).chunks(2);
    assert!(chunks.iter().map(|chunk| chunk.words).sum::<usize>() < 20_000);
}

/// The words that nodes show, footnotes last.
fn words(nodes: &Nodes) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for number in 0..nodes.len() {
        match nodes.get(number).unwrap().construct {
            Construct::Text(text)
            | Construct::CodeSpan(text)
            | Construct::CodeBlock { text, .. } => {
                words.extend(nodes.str(text).split_whitespace().map(str::to_owned));
            }
            _ => {}
        }
    }
    words.sort();
    words
}

/// Whether a part may be longer than allowed: it holds one block that is never parted, beside what
/// heads it.
fn is_unpartable(nodes: &Nodes) -> bool {
    let mut blocks = nodes.roots().map(|root| nodes.get(root).unwrap().construct);
    blocks.any(|block| !matches!(block, Construct::Paragraph)) || nodes.roots().count() <= 1
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn parts_have_all_words_once_keep_their_length_and_read_back(tree in trees::trees(), most in 1_usize..30) {
        let nodes = tree.nodes();
        let options = MarkdownOptions::default();
        for most in [most, usize::MAX] {
            let parts = nodes.chunks(most);
            let mut found: Vec<String> = parts.iter().flat_map(|part| words(part.nodes())).collect();
            found.sort();
            // A word may be parted where its script sets none apart.
            prop_assert_eq!(found.concat().len(), words(&nodes).concat().len());
            for part in &parts {
                prop_assert!(part.nodes().is_normal());
                prop_assert!(!part.nodes().is_empty());
                prop_assert!(part.words <= most || is_unpartable(part.nodes()), "{} words", part.words);
                let read = Nodes::from_events(Parser::new_ext(&part.markdown(&options), options.flavor.reader()));
                prop_assert!(read == part.nodes().adapted(&options));
            }
        }
    }
}

#[test]
fn a_heading_as_long_as_the_page_is_not_repeated_whole_in_every_section() {
    let html = format!(
        "<h1>é{}</h1>{}",
        "x".repeat(5_000),
        "<h2>b</h2><p>c".repeat(500)
    );
    let sections = page(&html).sections();
    let paths: usize = sections
        .iter()
        .flat_map(|section| &section.headings)
        .map(String::len)
        .sum();
    assert!(paths < 200_000, "{paths}");
    assert_eq!(sections[1].headings[0].chars().count(), 200);
    assert_eq!(sections[0].text().trim_end().chars().count(), 5_001);
    let short = page("<h1>Tea</h1><h2>Pots</h2><p>c").sections();
    assert_eq!(short[1].headings, ["Tea", "Pots"]);
}
