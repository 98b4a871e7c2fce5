//! What was extracted, changed before it is rendered; and its links and images, listed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use offprint::nodes::{Construct, Edit, Nodes};
use offprint::{Article, Converter, Flavor, Headline, MarkdownOptions, Scope};
use pulldown_cmark::Parser;

fn page(html: &str) -> Article {
    let converter = Converter::builder().scope(Scope::Page).build();
    converter.convert(html).unwrap()
}

fn construct(nodes: &Nodes, number: usize) -> Construct {
    nodes.get(number).unwrap().construct
}

/// A page with each construct changed so.
fn edited(html: &str, edit: impl Fn(Construct) -> Edit) -> String {
    let mut article = page(html);
    article.edit(|nodes, number| edit(construct(nodes, number)));
    reads_back(article.nodes());
    article.markdown()
}

fn reads_back(nodes: &Nodes) {
    let options = MarkdownOptions::default();
    let markdown = nodes.to_markdown(&options);
    let read = Nodes::from_events(Parser::new_ext(&markdown, Flavor::Gfm.reader()));
    assert!(nodes.is_normal(), "{markdown}");
    assert!(read == nodes.adapted(&options), "{markdown}");
}

#[test]
fn what_is_kept_is_what_it_was() {
    let html = "<h1>a</h1><ul><li>b <b>c</b></ul><table><tr><th>d</table><pre>e</pre>";
    assert_eq!(edited(html, |_| Edit::Keep), page(html).markdown());
}

#[test]
fn what_is_removed_goes_with_all_it_contains() {
    let html = "<p>a <b>b <i>c</i></b> d</p><blockquote>e</blockquote><p><img src=f>";
    let remove = |construct| match construct {
        Construct::Strong | Construct::BlockQuote(_) | Construct::Image(_) => Edit::Remove,
        Construct::Emphasis => panic!("asked about what goes already"),
        _ => Edit::Keep,
    };
    assert_eq!(edited(html, remove), "a d\n");
}

#[test]
fn what_is_unwrapped_leaves_what_it_contains() {
    let html =
        "<p>a <a href=/b>b <b>c</b></a> <img src=d alt='e f'></p><blockquote><p>g</blockquote>";
    assert_eq!(edited(html, |_| Edit::Unwrap), "a b c e f\n\ng\n");
    // What cannot be without what is around it stays.
    let html = "<ul><li>a</ul><h2>b</h2><table><tr><th>c</table>";
    assert_eq!(edited(html, |_| Edit::Unwrap), page(html).markdown());
}

#[test]
fn a_text_comes_in_place_of_an_inline_and_of_no_block() {
    let html = "<p>a <a href=/b>b <b>c</b></a> <code>d</code></p><pre>e</pre>";
    let text = |construct| match construct {
        Construct::Text(_) | Construct::Strong => Edit::Keep,
        _ => Edit::Text("*x*\n\ny".into()),
    };
    assert_eq!(edited(html, text), "a *x\\* y *x\\* y\n\n```\ne\n```\n");
}

#[test]
fn a_heading_comes_to_a_level_that_there_is() {
    let html = "<h1>a</h1><h6>b</h6><p>c";
    let deeper = |construct| match construct {
        Construct::Heading(level) => Edit::Level(level + 1),
        _ => Edit::Level(0),
    };
    assert_eq!(edited(html, deeper), "## a\n\n###### b\n\nc\n");
}

#[test]
fn rows_cells_and_descriptions_are_not_asked_about() {
    let html = "<table><tr><th>a<tr><td>b</table><img src=c alt=d>";
    let remove = |construct| match construct {
        Construct::Table(_) | Construct::Image(_) | Construct::Paragraph => Edit::Keep,
        _ => Edit::Remove,
    };
    assert_eq!(
        edited(html, remove),
        "|  |\n| --- |\n|  |\n\n![d](c)\n".replace("|  |", "| |")
    );
}

#[test]
fn a_reference_goes_with_its_footnote() {
    let html = "<p>a<a href=#n1 id=r1><sup>1</sup></a> b<ol class=footnotes><li id=n1>c <a href=#r1>↩</a></ol>";
    assert!(
        page(html).markdown().contains("[^1]: c"),
        "the page has one"
    );
    let remove = |construct| match construct {
        Construct::FootnoteDefinition(_) => Edit::Remove,
        _ => Edit::Keep,
    };
    assert_eq!(edited(html, remove), "a b\n");
}

#[test]
fn headline_and_lines_stay_with_what_they_are_of() {
    let html =
        "<h1>Tea</h1>\n<p>Pour the water over the leaves while it is hot, and let it stand.</p>\n
        <h2>Pots</h2>\n<p>A pot of clay keeps the water hot for longer than one of glass does.</p>";
    let mut omit = MarkdownOptions::default();
    omit.headline = Headline::Omit;
    let heading = |nodes: &Nodes, number| matches!(construct(nodes, number), Construct::Heading(_));

    let mut article = Converter::new().convert(html).unwrap();
    article.edit(|nodes, number| match heading(nodes, number) {
        true => Edit::Level(3),
        false => Edit::Keep,
    });
    assert!(article.markdown().starts_with("### Tea\n"));
    assert!(article.markdown_with(&omit).starts_with("Pour"));
    assert_eq!(article.sections()[1].line, Some(4));

    // Without the headline the next heading is not taken for it.
    article.edit(|_, number| match number < 4 {
        true => Edit::Remove,
        false => Edit::Keep,
    });
    assert!(article.markdown_with(&omit).starts_with("### Pots\n"));
    assert_eq!(article.sections()[0].line, Some(4));
}

#[test]
fn whatever_is_edited_reads_back() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let folders = fs::read_dir(pages).unwrap();
    let html = folders.filter_map(|folder| fs::read(folder.unwrap().path().join("page.html")).ok());
    let pages: Vec<Vec<u8>> = html.collect();
    assert!(pages.len() > 30, "{}", pages.len());
    for (number, html) in pages.iter().enumerate() {
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert_bytes(html).unwrap();
        for seed in 0..4 {
            let mut state = number * 4 + seed;
            let mut article = article.clone();
            article.edit(|_, number| {
                state = (state ^ number).wrapping_mul(0x94D0_49BB_1331_11EB) ^ (state >> 29);
                match (state >> 33) % 12 {
                    0 | 1 => Edit::Remove,
                    2 | 3 => Edit::Unwrap,
                    4 => Edit::Text(["*", " a ", "", "\n\n- b"][seed].into()),
                    5 => Edit::Level(seed as u8),
                    _ => Edit::Keep,
                }
            });
            reads_back(article.nodes());
        }
    }
}

#[test]
fn links_and_images_are_listed_with_their_text() {
    let html = "<p>a <a href=/b title=t>b <i>c</i><br><code>d</code></a> <b><a href=/e><img src=f alt=g></a></b>
        <img src=h title=i>";
    let article = page(html);
    let listed = |targets: Vec<offprint::nodes::Target<'_>>| -> Vec<String> {
        let line = |target: &offprint::nodes::Target<'_>| {
            assert!(article.nodes().get(target.number).is_some());
            format!("{}|{}|{}", target.text, target.url, target.title)
        };
        targets.iter().map(line).collect()
    };
    assert_eq!(listed(article.links().collect()), ["b c d|/b|t", "g|/e|"]);
    assert_eq!(listed(article.images().collect()), ["g|f|", "|h|i"]);
}
