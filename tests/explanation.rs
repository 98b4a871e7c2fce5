//! The picture of the decision: all of the ledger is in it, nothing of the page acts in it. This is held
//! over the pages of `tests/pages` and a sample of the development corpus, where it is there; with
//! `OFFPRINT_ALL=1` over all of it, in a release build. Whether the picture works in a browser is `tests/browser.rs`' matter.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use offprint::{Article, AttributeName, Converter, Document, Kind, NodeId, Page, Scope};

#[test]
fn every_block_of_the_ledger_is_there_in_order_with_its_reasons() {
    assert_whole("the hostile page", &convert(hostile_page().as_bytes()));
    for (name, article) in fixtures() {
        assert_whole(&name, &article);
    }
}

fn assert_whole(name: &str, article: &Article) {
    let explanation = Document::parse(&article.explanation());
    let shown = with_class(&explanation, "block");
    assert_eq!(shown.len(), article.blocks().len(), "{name}");
    for (number, (node, block)) in shown.into_iter().zip(article.blocks()).enumerate() {
        let id = explanation.attribute(node, AttributeName::Id);
        assert_eq!(id, Some(format!("b{number}").as_str()), "{name}");
        assert_eq!(text_of_first(&explanation, node, "p"), block.text, "{name}");
        let fate = if block.kept { "kept" } else { "dropped" };
        assert!(classes(&explanation, node).any(|class| class == fate));
        let title = explanation.attribute(node, AttributeName::Title).unwrap();
        let start = format!("{fate} by {}, score {:.2}", block.rule, block.score);
        assert!(title.starts_with(&start), "{name}: {title}");
        let line = format!("\nline {}, ", block.line).replace("line 0", "line –");
        assert!(title.contains(&line), "{name}: {title}");
        let innermost = block.path.to_string();
        let innermost = first(40, innermost.rsplit(" > ").next().unwrap());
        assert!(title.contains(&innermost), "{name}: {title}");
        let reasons = text_of_first(&explanation, node, "dl");
        assert!(reasons.contains(block.rule), "{name}: {reasons}");
        assert!(
            reasons.contains(&first(120, block.evidence)),
            "{name}: {reasons}"
        );
    }
}

/// The first characters, control characters as the picture has them.
fn first(count: usize, text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => c,
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().take(count).map(shown).collect()
}

#[test]
fn the_same_holds_for_pages_as_they_were_saved() {
    let all = std::env::var_os("OFFPRINT_ALL").is_some();
    let pages = corpus::pages(if all { 1 } else { 97 });
    let sizes = corpus::in_parallel(&pages, |page| {
        let mut given = Page::bytes(&page.bytes);
        if let Some(url) = &page.url {
            given = given.url(url);
        }
        let article = Converter::new().convert(given).unwrap();
        assert_whole(&page.name, &article);
        assert_inert(&page.name, &article);
        (page.bytes.len(), article.explanation().len())
    });
    let (pages, pictures): (Vec<usize>, Vec<usize>) = sizes.into_iter().unzip();
    println!("{} pages", pages.len());
    println!("{} bytes of pages", pages.iter().sum::<usize>());
    println!("{} bytes of pictures", pictures.iter().sum::<usize>());
}

#[test]
fn a_dropped_block_is_folded_away_and_a_kept_one_is_not() {
    let article = convert(&page("news--telling-class-names"));
    let explanation = Document::parse(&article.explanation());
    let runs = with_class(&explanation, "run");
    let is_folded = |block: NodeId| runs.iter().any(|&run| explanation.contains(run, block));
    let folded: Vec<bool> = with_class(&explanation, "block")
        .into_iter()
        .map(is_folded)
        .collect();
    let dropped: Vec<bool> = article.blocks().map(|block| !block.kept).collect();
    assert_eq!(folded, dropped);
    assert!(dropped.contains(&true) && dropped.contains(&false));
}

#[test]
fn a_folded_run_says_how_many_blocks_each_rule_dropped() {
    let html =
        "<nav><a href=/>Home</a> <ul><li><a href=/a>Tea</a><li><a href=/b>Pots</a></ul></nav>
        <h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand for four minutes.
        <p>Then take them out of the pot, and drink it while it is warm.
        <footer><p>All rights reserved</footer>";
    let article = convert(html.as_bytes());
    let explanation = Document::parse(&article.explanation());
    let said: Vec<String> = with_class(&explanation, "run")
        .into_iter()
        .map(|run| text_of_first(&explanation, run, "summary"))
        .collect();
    assert!(
        said[0].starts_with("4 blocks droppednavigation ×3"),
        "{said:?}"
    );
    assert_eq!(said[1], "1 block droppedfooterAll rights reserved");
}

#[test]
fn the_legend_has_a_toggle_for_each_rule_with_the_number_of_its_blocks() {
    let article = convert(&page("news--telling-class-names"));
    let explanation = Document::parse(&article.explanation());
    let mut told: Vec<String> = with_class(&explanation, "chip")
        .into_iter()
        .map(|chip| explanation.text_content(chip))
        .collect();
    let rules: BTreeSet<_> = article.blocks().map(|b| (b.kept, b.rule)).collect();
    let mut expected: Vec<String> = rules
        .into_iter()
        .map(|rule| {
            let count = article
                .blocks()
                .filter(|b| (b.kept, b.rule) == rule)
                .count();
            format!("{} {count}", rule.1)
        })
        .collect();
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
}

#[test]
fn the_article_stands_beside_it_rendered_as_markdown_and_with_its_metadata() {
    let html = "<html lang=en><meta name=author content='Ada Brewer'><h1>Tea</h1>
        <p>Pour the <b>hot</b> water on the leaves, and let them stand for four minutes. Two are less.";
    let article = convert(html.as_bytes());
    let explanation = article.explanation();
    assert!(explanation.contains("<p>Pour the <strong>hot</strong> water"));
    assert!(explanation.contains("Pour the **hot** water"));
    assert!(explanation.contains("<th>Authors</th><td dir=\"auto\">Ada Brewer</td><td>meta</td>"));
}

#[test]
fn a_page_that_is_converted_whole_says_that_nothing_was_decided() {
    let converter = Converter::builder().scope(Scope::Page).build();
    let explanation = converter.convert("<p>Tea").unwrap().explanation();
    assert!(explanation.contains("nothing was decided"));
    assert!(explanation.contains("<p>Tea</p>"));
    assert!(
        !convert(b"<p>Tea")
            .explanation()
            .contains("nothing was decided")
    );
}

#[test]
fn the_same_page_gives_the_same_picture() {
    for folder in ["news--telling-class-names", "forum--thread-of-posts"] {
        let page = page(folder);
        assert_eq!(convert(&page).explanation(), convert(&page).explanation());
    }
}

/// Text that tries to leave every place it may come to stand in.
const BREAK_OUT: &str = "</p></title></style></pre></details>\"'><script>alert(1)</script><img src=http://x.example/a onerror=alert(1)>";

/// A page that has it everywhere.
fn hostile_page() -> String {
    let text = BREAK_OUT.replace('<', "&lt;");
    let attribute = text.replace('"', "&quot;");
    format!(
        "<html lang=\"{attribute}\"><title>{text}</title>
        <meta name=description content=\"{attribute}\"><meta name=author content=\"{attribute}\">
        <meta property=og:image content=\"http://x.example/i?{attribute}\">
        <link rel=canonical href=\"http://x.example/c?{attribute}\">
        <nav class=\"nav {attribute}\" aria-label=\"{attribute}\"><a href=/>{text}</a></nav>
        <article id=\"{attribute}\" class=\"{attribute}\"><h1>{text}</h1>
        <p>Pour the water on the leaves while it is hot, and let them stand: {text}.
        <p>Then <a href=\"javascript:alert(1)\" title=\"{attribute}\">take them out</a>, with
        <a href=\"http://x.example/l?{attribute}\">a spoon</a>, and drink it while it is warm.
        <img src=\"http://x.example/p?{attribute}\" alt=\"{attribute}\">
        <pre><code class=\"language-run\tblock\">{text}</code></pre>
        <p>A <sub>low</sub> word, a <svg onload=alert(1)><path d=M0/></svg> picture, and then the pot is empty.
        <video src=http://x.example/v poster=http://x.example/w></video>
        <iframe src=http://x.example/f></iframe><object data=http://x.example/o></object>
        </article><footer>{text}</footer>"
    )
}

#[test]
fn nothing_of_a_page_acts_in_the_picture() {
    let hostile = convert(hostile_page().as_bytes());
    let text = hostile.text();
    assert!(text.contains("<script>alert(1)</script>"), "{text}");
    assert!(hostile.markdown().contains("http://x.example/p"));
    assert_inert("the hostile page", &hostile);
    for (name, article) in fixtures() {
        assert_inert(&name, &article);
    }
}

/// The elements a picture is made of. None of them loads, runs or sends anything.
const ELEMENTS: &str = "html head meta title style body header main section fieldset legend \
    label input i b small div p span details summary dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tr th \
    td pre code a em strong del sup ul ol li blockquote hr br";

/// Their attributes, with what the values begin with.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("aria-hidden", &["true"]),
    ("aria-label", &[""]),
    ("autocomplete", &["off"]),
    ("charset", &["utf-8"]),
    ("checked", &[""]),
    ("class", &[""]),
    ("content", &[""]),
    ("dir", &["auto"]),
    ("disabled", &[""]),
    ("for", &["dropped-", "view-"]),
    ("href", &["#b", "#footnote-"]),
    (
        "http-equiv",
        &["Content-Security-Policy", "x-dns-prefetch-control"],
    ),
    ("id", &["b", "t", "dropped-", "view-", "footnote-"]),
    ("lang", &[""]),
    (
        "name",
        &["dropped", "view", "viewport", "referrer", "color-scheme"],
    ),
    ("start", &[""]),
    (
        "style",
        &["--part:", "--score:", "flex-grow:", "text-align: "],
    ),
    ("tabindex", &["0", "-1"]),
    ("title", &[""]),
    ("type", &["checkbox", "radio"]),
];

fn assert_inert(name: &str, article: &Article) {
    let html = article.explanation();
    let elements: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    let explanation = Document::parse(&html);
    let mut ids = BTreeSet::new();
    for node in explanation.descendants(NodeId::DOCUMENT) {
        if explanation.kind(node) != Kind::Element {
            continue;
        }
        let element = explanation.name(node);
        assert!(elements.contains(element), "{name}: <{element}>");
        for attribute in explanation.attributes(node) {
            let row = ATTRIBUTES.iter().find(|row| row.0 == attribute.local);
            let (_, starts) = row.unwrap_or_else(|| panic!("{name}: {attribute:?}"));
            let is_ours = starts
                .iter()
                .any(|start| attribute.value.starts_with(start));
            assert!(is_ours, "{name}: {attribute:?}");
            if attribute.local == "id" {
                assert!(
                    ids.insert(attribute.value.to_owned()),
                    "{name}: {attribute:?} twice"
                );
            }
        }
    }
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
    let at = html.find(policy).expect("a policy");
    assert!(
        at < html.find("<title>").unwrap(),
        "the policy is to come first"
    );
    for fetching in ["url(", "@import", "@font-face"] {
        let style = html.split("</style>\n</head>").next().unwrap();
        let style = style.split("<style>").skip(1).collect::<String>();
        assert!(!style.contains(fetching), "{name}: {fetching}");
    }
}

#[test]
fn deep_elements_with_long_names_do_not_multiply() {
    let size = |depth: usize| {
        let open: String = (0..depth)
            .map(|n| format!("<div class=\"{}{n}\">", "name".repeat(50)))
            .collect();
        let html = format!("{open}{}", "<p>A short line of tea.".repeat(depth));
        let explanation = convert(html.as_bytes()).explanation();
        explanation.len() / html.len()
    };
    let (small, large) = (size(50), size(400));
    assert!(large <= small + 1, "{small} and {large} times the page");
}

/// Each page of `tests/pages`, converted.
fn fixtures() -> Vec<(String, Article)> {
    let folders = fs::read_dir(pages()).unwrap();
    let mut names: Vec<String> = folders
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let converted = |name: String| {
        let article = convert(&page(&name));
        (name, article)
    };
    names.into_iter().map(converted).collect()
}

fn page(name: &str) -> Vec<u8> {
    fs::read(pages().join(name).join("page.html")).unwrap()
}

fn pages() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages"))
}

fn convert(page: &[u8]) -> Article {
    Converter::new().convert_bytes(page).unwrap()
}

fn with_class(document: &Document, class: &str) -> Vec<NodeId> {
    document
        .descendants(NodeId::DOCUMENT)
        .filter(|&node| classes(document, node).any(|known| known == class))
        .collect()
}

fn classes(document: &Document, node: NodeId) -> impl Iterator<Item = &str> {
    let class = document.attribute(node, AttributeName::Class);
    class.unwrap_or("").split_whitespace()
}

fn text_of_first(document: &Document, node: NodeId, element: &str) -> String {
    let mut inside = document.descendants(node);
    let found = inside.find(|&node| document.name(node) == element);
    document.text_content(found.expect(element))
}
