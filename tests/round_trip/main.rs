//! What we write reads back: parse(render(nodes)) == nodes, for every construct within every other,
//! for text that looks like syntax, in every dress that the options give.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod comrak;
#[path = "../support/corpus.rs"]
mod corpus;
mod drawing;
mod trees;

use drawing::draw;
use offprint::nodes::Nodes;
use offprint::{
    Bullet, Converter, EmphasisMark, Fence, Flavor, HeadingStyle, Images, Links, MarkdownOptions,
    Page, Scope, Unsupported,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use pulldown_cmark::Parser;
use trees::Tree;

fn read(markdown: &str, options: &MarkdownOptions) -> Nodes {
    Nodes::from_events(Parser::new_ext(markdown, options.flavor.reader()))
}

/// Markdown that we would write ourselves, construct by construct.
const OWN_HAND: [&str; 14] = [
    "# Heading\n",
    "A paragraph with *emphasis*, **strong**, ~~gone~~, `code` and [a link](https://a.example/b \"t\").\n",
    "- a\n- b\n  - c\n  - d\n",
    "1. a\n\n   b\n\n2. c\n",
    "- [x] done\n- [ ] to do\n",
    "> quoted\n>\n> twice\n",
    "> [!NOTE]\n> Mind the gap.\n",
    "```rust\nfn main() {}\n\n    indented\n```\n",
    "| a | b |\n| --- | ---: |\n| 1 \\| 2 | `x \\| y` |\n",
    "a\\\nb\n\n---\n\n![alt](i.png)\n",
    "Text[^1] and $a + b$.\n\n$$c$$\n\n[^1]: Note.\n",
    "Text[^1]\\(a) and \\[^x] b.\n\n[^1]: Note.\n",
    "4- no item, 5+ neither, [a*](/b \"<i>$2</i>\") and $3\n\n2. item\n",
    "snake_case, 3 * 4, AT&T, [1], <3, $5 or $10, 1986. x\n\n1986\\. x\n\n\\# x\n",
];

#[test]
fn what_we_would_write_ourselves_stays_as_it_is() {
    let options = MarkdownOptions::default();
    for markdown in OWN_HAND {
        assert_eq!(read(markdown, &options).to_markdown(&options), markdown);
    }
}

#[test]
fn a_number_in_brackets_is_text_where_numbers_are_labels_whatever_spaces_stand_around_it() {
    let mut options = MarkdownOptions::default();
    options.links = Links::Reference;
    options.line_width = Some(4);
    for text in [
        "[1]",
        "[ 1]",
        "[1 ]",
        "[ 1 ]",
        "[\u{a0}1]",
        "[1",
        "[ 1",
        "[a 1]",
    ] {
        let page = format!("<p>{text}</p><p><a href=/b>c</a>");
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert(page.as_str()).unwrap();
        let markdown = article.nodes().to_markdown(&options);
        let found = draw(&read(&markdown, &options));
        assert_eq!(found, draw(article.nodes()), "{markdown}");
    }
}

#[test]
fn what_stands_between_the_cells_of_a_table_makes_no_cell() {
    let options = MarkdownOptions::default();
    let in_template = |html| format!("<template shadowrootmode=open>{html}</template>");
    let written_without_text = [
        "<script type=math/tex>x</script>".to_owned(),
        "<script src=https://gist.github.com/brewer/0a1b.js></script>".to_owned(),
        in_template("<br>"),
        in_template("<hr>"),
        in_template("<img src=c.png alt=c>"),
        in_template("<iframe src=https://www.youtube.com/embed/c></iframe>"),
        in_template("<amp-img src=c.png alt=c></amp-img>"),
        in_template("<math alttext=c></math>"),
        in_template("<table><tr><th>c<tr><td>d</table>"),
    ];
    for stray in written_without_text {
        for page in [
            format!("<table><tr><th>a<th>b</th>{stray}<tr><td>1<td>2</table>"),
            format!("<table><tr><th>a<th>b<tbody>{stray}<tr><td>1<td>2</table>"),
        ] {
            let converter = Converter::builder().scope(Scope::Page).build();
            let article = converter.convert(page.as_str()).unwrap();
            let found = draw(&read(&article.markdown(), &options));
            assert_eq!(found, draw(article.nodes()), "{page}");
        }
    }
}

#[test]
fn a_line_of_code_in_a_cell_that_holds_only_control_characters_is_none() {
    let page = "<table><tr><th>Name<tr><td><pre>\u{1a}\n\u{1b} one\n\u{1}</pre></table>";
    let converter = Converter::builder().scope(Scope::Page).build();
    let article = converter.convert(page).unwrap();
    assert!(article.nodes().is_normal(), "{}", draw(article.nodes()));
    assert_eq!(article.markdown(), "| Name |\n| --- |\n| `one` |\n");
}

#[test]
fn a_cell_is_no_title_of_the_callout_around_its_table() {
    let options = MarkdownOptions::default();
    let callout = |row: &str| {
        let page = format!("<div class='admonition tip'><table><tr>{row}</table></div>");
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert(page.as_str()).unwrap();
        let markdown = article.markdown();
        let found = draw(&read(&markdown, &options));
        assert_eq!(found, draw(article.nodes()), "{page}");
        markdown
    };
    let table = "> [!TIP]\n>\n> | Time | Tide |\n> | --- | --- |\n";
    assert_eq!(callout("<th class=title>Time<th>Tide"), table);
    // Nor is one that says no more than the callout does.
    assert!(callout("<th>Tip<th>Tide").contains("| Tip | Tide |"));
    // Of a table that lays out the page it is.
    let laid_out = "> [!TIP]\n> **Time**\n>\n> Tide\n";
    assert_eq!(callout("<td class=title>Time<td>Tide"), laid_out);
}

#[test]
fn a_headline_that_is_a_cell_leaves_its_place_in_the_table() {
    let options = MarkdownOptions::default();
    // As the fuzzer wrote it: what is taken for the headline hangs by its words.
    let page =
        b"#<h2><table>a<th >e l\xa44 1<td>2<tr><td >d)e d!\xa44 o d`g d`a g gd`b\x00`a a g> d`\
        a g`a\xc2\xa0d`a g t`a d`a a d`a g g`a`g t`a \xc2\xa0g> d`a\xa0a a g`a g t`a ga g\
        \xc2\xa4d`a\xc2";
    let article = Converter::new().convert_bytes(page).unwrap();
    let markdown = article.markdown();
    assert_eq!(
        draw(&read(&markdown, &options)),
        draw(article.nodes()),
        "{markdown}"
    );
    assert!(markdown.contains("| | 2 |\n"), "{markdown}");
}

#[test]
fn a_row_or_a_cell_in_another_which_a_template_puts_there_makes_no_table() {
    let options = MarkdownOptions::default();
    let in_template = |html| format!("<template shadowrootmode=open>{html}</template>");
    for page in [
        format!("<table><tr>{}<td>d</table>", in_template("<tr><th>a<th>b")),
        format!("<table><tr><td>d{}</table>", in_template("<tr><th>a<th>b")),
        format!("<table><tr><th>a<td>d{}</table>", in_template("<td>b<td>c")),
        format!(
            "<table><tr><th>a<td>d</tr>{}</table>",
            in_template("<td>b<td>c")
        ),
    ] {
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert(page.as_str()).unwrap();
        let found = draw(&read(&article.markdown(), &options));
        assert_eq!(found, draw(article.nodes()), "{page}");
        assert!(!article.markdown().contains('|'), "{page}");
    }
}

#[test]
fn a_note_that_a_template_refers_to_within_a_link_is_no_link_in_it() {
    let page = "<a href=/o>See<template shadowrootmode=open><a href='#n1'>[1]</a></template></a>
        <ol><li id=n1>One</ol>";
    let article = Converter::builder().scope(Scope::Page).build();
    let article = article.convert(page).unwrap();
    assert!(article.nodes().is_normal(), "{}", draw(article.nodes()));
    let found = draw(&read(&article.markdown(), &MarkdownOptions::default()));
    assert_eq!(found, draw(article.nodes()), "{page}");
}

#[test]
fn comrak_reads_what_we_would_write_ourselves_as_pulldown_cmark_does() {
    let options = MarkdownOptions::default();
    for markdown in OWN_HAND {
        let found = Nodes::from_events(comrak::events(markdown, options.flavor, false));
        assert_eq!(draw(&found), draw(&read(markdown, &options)), "{markdown}");
    }
}

fn options() -> impl Strategy<Value = MarkdownOptions> {
    let dress = (
        select(&[Flavor::Gfm, Flavor::Gfm, Flavor::CommonMark][..]),
        select(&[Bullet::Hyphen, Bullet::Asterisk, Bullet::Plus][..]),
        select(&[EmphasisMark::Asterisk, EmphasisMark::Underscore][..]),
        select(&[Fence::Backtick, Fence::Tilde][..]),
        select(&[HeadingStyle::Atx, HeadingStyle::Setext][..]),
        select(&[None, None, Some(0), Some(8), Some(20), Some(80)][..]),
    );
    let content = (
        select(&[Links::Inline, Links::Inline, Links::Reference, Links::Text][..]),
        select(
            &[
                Images::Keep,
                Images::Keep,
                Images::Description,
                Images::Drop,
            ][..],
        ),
        select(&[Unsupported::Drop, Unsupported::Html][..]),
    );
    (dress, content).prop_map(
        |((flavor, bullet, emphasis, fence, headings, width), content)| {
            let mut options = MarkdownOptions::default();
            options.flavor = flavor;
            options.bullet = bullet;
            options.emphasis = emphasis;
            options.fence = fence;
            options.headings = headings;
            options.line_width = width;
            (options.links, options.images, options.unsupported) = content;
            options
        },
    )
}

fn holds(tree: &Tree, options: &MarkdownOptions) -> Result<(), TestCaseError> {
    let nodes = tree.nodes();
    let expected = nodes.adapted(options);
    let markdown = nodes.to_markdown(options);
    let found = read(&markdown, options);
    prop_assert!(
        found == expected,
        "wrote\n{markdown}\nexpected\n{}\nfound\n{}",
        draw(&expected),
        draw(&found)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn a_paragraph_reads_back(tree in trees::paragraphs()) {
        holds(&tree, &MarkdownOptions::default())?;
    }

    #[test]
    fn a_document_reads_back(tree in trees::trees()) {
        holds(&tree, &MarkdownOptions::default())?;
    }

    #[test]
    fn a_document_reads_back_in_every_dress((tree, options) in (trees::trees(), options())) {
        holds(&tree, &options)?;
    }

    #[test]
    fn comrak_reads_the_same((tree, options) in (trees::trees(), options())) {
        let nodes = tree.nodes();
        let markdown = nodes.to_markdown(&options);
        let found = Nodes::from_events(comrak::events(&markdown, options.flavor, false));
        // Behind some nested blocks comrak does not see the blank line that makes a list loose.
        let [expected, found] = [nodes.adapted(&options), found].map(|nodes| draw(&nodes).replace("tight: false", "tight: true"));
        prop_assert!(found == expected, "wrote\n{markdown}\nexpected\n{expected}\nfound\n{found}");
    }

    /// As on GitHub, where bare addresses in text become links: the text stays what it is.
    #[test]
    fn comrak_shows_the_same_text_with_autolinks(tree in trees::trees()) {
        let options = MarkdownOptions::default();
        let nodes = tree.nodes();
        let markdown = nodes.to_markdown(&options);
        let found = Nodes::from_events(comrak::events(&markdown, options.flavor, true));
        prop_assert_eq!(found.to_text(), nodes.adapted(&options).to_text(), "wrote\n{}", markdown);
    }

    #[test]
    fn events_are_heard_as_the_nodes_they_speak_of(tree in trees::trees()) {
        let nodes = tree.nodes();
        let heard = Nodes::from_events(nodes.events());
        prop_assert!(heard == nodes, "spoken\n{}\nheard\n{}", draw(&nodes), draw(&heard));
    }

    #[test]
    fn the_normal_form_is_its_own_normal_form(tree in trees::trees()) {
        prop_assert!(tree.nodes().is_normal());
    }
}

/// How many cases each property is tried with: a few hundred, or as `OFFPRINT_CASES` says.
fn cases() -> u32 {
    let cases = std::env::var("OFFPRINT_CASES").ok();
    cases.and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// On real pages, where they are: a sample, or all with `OFFPRINT_ALL`. comrak shows the same text.
#[test]
fn pages_read_back() {
    let all = std::env::var_os("OFFPRINT_ALL").is_some();
    let pages = corpus::pages(if all { 1 } else { 131 });
    let complaints: Vec<String> = corpus::in_parallel(&pages, complaint).concat();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn complaint(page: &corpus::Saved) -> Vec<String> {
    let options = MarkdownOptions::default();
    let converter = Converter::builder().scope(Scope::Page).build();
    let mut source = Page::bytes(&page.bytes);
    if let Some(url) = page.url.as_deref() {
        source = source.url(url);
    }
    let article = converter.convert(source).unwrap();
    let nodes = article.nodes();
    let markdown = nodes.to_markdown(&options);
    let mut complaints = Vec::new();
    if !nodes.is_normal() {
        let normal = draw(&nodes.normalized());
        complaints.push(format!(
            "{}: not normal\n{}",
            page.name,
            drawing::first_difference(&normal, &draw(nodes))
        ));
    }
    let mut with_html = MarkdownOptions::default();
    with_html.unsupported = Unsupported::Html;
    for options in [&options, &with_html] {
        let markdown = nodes.to_markdown(options);
        let (expected, found) = (nodes.adapted(options), read(&markdown, options));
        if expected != found {
            complaints.push(format!(
                "{}: read otherwise, unsupported: {:?}\n{}",
                page.name,
                options.unsupported,
                drawing::first_difference(&draw(&expected), &draw(&found))
            ));
        }
    }
    let expected = nodes.adapted(&options);
    for autolinks in [false, true] {
        let events = comrak::events(&markdown, options.flavor, autolinks);
        let (expected, found) = (expected.to_text(), Nodes::from_events(events).to_text());
        if expected != found {
            complaints.push(format!(
                "{}: shown otherwise by comrak, autolinks {autolinks}\n{}",
                page.name,
                drawing::first_difference(&expected, &found)
            ));
        }
    }
    complaints
}
