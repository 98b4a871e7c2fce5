//! The caller's selectors: what they keep, remove and look into, and what they must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{
    Article, Converter, ConverterBuilder, Document, Error, Headline, Limits, MarkdownOptions,
    NodeId, Outcome, Scope, Selector,
};

/// A story with what stands around and in it.
const PAGE: &str = r##"<title>The tide clock of Hallum</title>
<nav id=menu><a href=/>Home</a> <a href=/sea>Sea</a> <a href=/land>Land</a></nav>
<main>
  <h1>The tide clock of Hallum</h1>
  <p class=lede>The clock on the old harbour wall shows the tides, and it has shown them wrongly for years.</p>
  <div class="box promo" data-slot=7><p>Subscribe to the weekly letter, which tells you what the sea does.</p></div>
  <p>Nobody minded, because the fishermen <b>look at the water</b> before they look at any clock.</p>
  <figure><img src=/clock.jpg alt="The clock on the harbour wall" width=800 height=600></figure>
  <p>This spring the council had it mended, and the children of the school painted its hands red.</p>
  <aside class=note><p>The clock was given by a widow.</p><p class=inner>She had no watch.</p></aside>
</main>
<footer class=foot><p>All rights reserved</p><img src=/seal.png alt="The seal of the town of Hallum"></footer>"##;

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn article(set_up: impl FnOnce(ConverterBuilder) -> ConverterBuilder) -> Article {
    set_up(Converter::builder()).build().convert(PAGE).unwrap()
}

/// Rule and evidence of the block that begins so.
fn block<'a>(article: &'a Article, start: &str) -> (bool, &'static str, &'a str) {
    let block = article
        .blocks()
        .find(|block| block.text.starts_with(start))
        .expect(start);
    (block.kept, block.rule, block.evidence)
}

#[test]
fn without_selectors_the_page_is_as_expected() {
    let plain = article(|builder| builder);
    let markdown = plain.markdown();
    assert!(markdown.starts_with("# The tide clock of Hallum\n\nThe clock on"));
    assert!(markdown.contains("/clock.jpg"));
    assert!(!markdown.contains("Home") && !markdown.contains("All rights"));
}

#[test]
fn what_is_removed_is_gone_whatever_its_score() {
    let article = article(|builder| {
        builder
            .remove(selector(".promo, [data-slot]"))
            .remove(selector("main > p.lede"))
    });
    let markdown = article.markdown();
    assert!(!markdown.contains("Subscribe") && !markdown.contains("shown them wrongly"));
    assert!(markdown.contains("Nobody minded"));
    assert_eq!(
        block(&article, "The clock on"),
        (false, "removed by the caller", "main > p.lede")
    );
    let finding = article
        .findings()
        .find(|f| f.evidence == ".promo, [data-slot]");
    let finding = finding.unwrap();
    assert_eq!(finding.rule, "removed by the caller");
    assert_eq!(finding.path.to_string(), "main > div.box");
}

#[test]
fn what_is_removed_within_a_paragraph_or_without_text_is_gone_too() {
    let article = article(|builder| builder.remove(selector("p > b")).remove(selector("figure")));
    let markdown = article.markdown();
    assert!(
        markdown.contains("the fishermen before they look"),
        "{markdown}"
    );
    assert!(!markdown.contains("/clock.jpg"));
    let (kept, rule, _) = block(&article, "Nobody minded");
    assert!(kept && rule != "removed by the caller");
}

#[test]
fn what_is_kept_is_kept_whole_with_its_images_though_it_is_chrome() {
    let article = article(|builder| builder.keep(selector("footer")));
    let markdown = article.markdown();
    assert!(
        markdown.ends_with("All rights reserved\n\n![The seal of the town of Hallum](/seal.png)\n"),
        "{markdown}"
    );
    assert!(!markdown.contains("Home"), "the rest is judged as ever");
    assert_eq!(
        block(&article, "All rights"),
        (true, "kept by the caller", "footer")
    );
    let paths: Vec<String> = article.findings().map(|f| f.path.to_string()).collect();
    assert!(
        paths.iter().any(|path| path.starts_with("nav")),
        "{paths:?}"
    );
    assert!(
        !paths.iter().any(|path| path.starts_with("footer")),
        "{paths:?}"
    );
}

#[test]
fn some_words_that_are_kept_keep_their_block() {
    let article = article(|builder| builder.keep(selector("nav a[href='/sea']")));
    let (kept, rule, evidence) = block(&article, "Home");
    assert_eq!((kept, rule), (true, "kept by the caller"));
    assert_eq!(evidence, "nav a[href='/sea']");
    assert!(article.markdown().contains("[Sea](/sea)"));
}

#[test]
fn of_elements_inside_one_another_the_innermost_decides() {
    let inner_kept = article(|builder| builder.keep(selector(".inner")).remove(selector("aside")));
    let markdown = inner_kept.markdown();
    assert!(!markdown.contains("a widow") && markdown.contains("no watch"));
    let inner_removed =
        article(|builder| builder.remove(selector(".inner")).keep(selector("aside")));
    let markdown = inner_removed.markdown();
    assert!(markdown.contains("a widow") && !markdown.contains("no watch"));
}

#[test]
fn of_calls_about_one_element_the_last_decides() {
    let kept = article(|builder| builder.remove(selector("aside")).keep(selector(".note")));
    assert!(kept.markdown().contains("a widow"));
    assert!(kept.findings().all(|f| f.rule != "removed by the caller"));
    let removed = article(|builder| builder.keep(selector("aside")).remove(selector(".note")));
    assert!(!removed.markdown().contains("a widow"));
}

#[test]
fn outside_the_root_nothing_is_kept_but_the_headline() {
    let article = article(|builder| {
        builder
            .root(selector("aside"))
            .root(selector("footer"))
            .keep(selector("aside, footer p, .lede"))
    });
    assert_eq!(
        article.markdown(),
        "# The tide clock of Hallum\n\n\
         The clock was given by a widow.\n\nShe had no watch.\n\nAll rights reserved\n"
    );
    assert_eq!(
        block(&article, "Nobody minded"),
        (false, "outside the caller's root", "aside")
    );
    let mut bare = MarkdownOptions::default();
    bare.headline = Headline::Omit;
    assert!(
        article
            .markdown_with(&bare)
            .starts_with("The clock was given")
    );
}

#[test]
fn in_the_root_the_choice_is_as_ever() {
    let article = article(|builder| builder.root(selector("body")));
    let plain = Converter::new().convert(PAGE).unwrap();
    assert_eq!(article.markdown(), plain.markdown());
}

#[test]
fn a_root_in_what_looks_like_chrome_is_looked_into() {
    let html = "<h1>Tea</h1><footer><div class=text>
        <p>Pour the water over the leaves while it is hot, and let it stand for a while.</p>
        <p>Then pour it into the cups, first a little into each, and then the rest of it.</p></div></footer>";
    let root = Converter::builder().root(selector("div.text")).build();
    let article = root.convert(html).unwrap();
    assert!(
        article.markdown().contains("Pour the water"),
        "{}",
        article.markdown()
    );
    assert_eq!(article.findings().len(), 0);
}

#[test]
fn a_root_that_is_not_there_leaves_the_article_empty() {
    let article = article(|builder| builder.root(selector("#no-such-thing")));
    assert_eq!(article.outcome(), Outcome::Empty);
    assert_eq!(article.markdown(), "");
    assert_eq!(
        block(&article, "Nobody minded").1,
        "outside the caller's root"
    );
}

#[test]
fn a_headline_that_is_removed_does_not_come_back_as_the_title() {
    let article = article(|builder| builder.remove(selector("h1")));
    assert!(
        article.markdown().starts_with("The clock on"),
        "{}",
        article.markdown()
    );
    let title = article.metadata().title.as_deref();
    assert_eq!(title, Some("The tide clock of Hallum"));
}

#[test]
fn selectors_hold_for_a_whole_page_too() {
    let article = article(|builder| {
        builder
            .scope(Scope::Page)
            .remove(selector("nav, aside, footer, figure"))
            .keep(selector(".inner"))
    });
    let markdown = article.markdown();
    assert!(markdown.contains("Subscribe") && markdown.contains("no watch"));
    for gone in ["Home", "a widow", "All rights", "/clock.jpg"] {
        assert!(!markdown.contains(gone), "{gone}");
    }
    let rules: Vec<(bool, &str)> = article.blocks().map(|b| (b.kept, b.rule)).collect();
    assert_eq!(
        rules,
        [
            (false, "removed by the caller"),
            (false, "removed by the caller"),
            (true, "kept by the caller"),
            (false, "removed by the caller"),
        ]
    );
    let root = Converter::builder()
        .scope(Scope::Page)
        .root(selector("figure"));
    let figure = root.build().convert(PAGE).unwrap();
    assert_eq!(
        figure.markdown(),
        "![The clock on the harbour wall](/clock.jpg)\n"
    );
}

#[test]
fn the_dress_changes_nothing_that_is_selected() {
    let article = article(|builder| builder.remove(selector("b")).keep(selector("footer")));
    let mut plain = MarkdownOptions::default();
    plain.headline = Headline::Omit;
    let (one, other) = (article.markdown(), article.markdown_with(&plain));
    assert_eq!(one, format!("# The tide clock of Hallum\n\n{other}"));
}

/// The elements a selector matches, by id, in the whole page.
fn matched(html: &str, text: &str) -> String {
    let found = Converter::builder()
        .scope(Scope::Page)
        .remove(selector(text))
        .build()
        .convert(html)
        .unwrap();
    let path = |finding: offprint::Finding<'_>| finding.path.to_string();
    let paths: Vec<String> = found.findings().map(path).collect();
    let name = |path: &str| {
        path.rsplit('#')
            .next()?
            .split('.')
            .next()
            .map(str::to_owned)
    };
    let ids = paths.iter().filter_map(|path| name(path));
    ids.collect::<Vec<String>>().join(" ")
}

#[test]
fn every_kind_of_selector_matches_what_the_standard_says() {
    let html = "<p id=a lang=en-GB title='x y'>1</p><p id=b class='k l'>2</p>text
        <section id=c><h2 id=d>3</h2><ul id=e><li id=f>4<li id=g>5<li id=h class=k>6</ul></section>
        <hr id=i><P ID=j DATA-Odd='Q r'>7</P><svg id=k viewBox='0 0 1 1'></svg>";
    for (text, ids) in [
        ("p", "a b j"),
        ("#b", "b"),
        (".k", "b h"),
        (".K", ""),
        ("p.k.l", "b"),
        ("[title]", "a"),
        ("[title~=y]", "a"),
        ("[lang|=en]", "a"),
        ("[data-odd^='Q']", "j"),
        ("[data-odd$='R']", ""),
        ("[data-odd$='R' i]", "j"),
        ("[data-odd*=' ']", "j"),
        ("section li", "f g h"),
        ("body > ul, body > hr", "i"),
        ("p + section", "c"),
        ("p + hr", ""),
        ("p ~ hr", "i"),
        ("li:first-child, li:last-child", "f h"),
        ("li:nth-child(even)", "g"),
        ("li:nth-last-child(2)", "g"),
        ("p:nth-of-type(3)", "j"),
        (":nth-child(1 of .k)", "b h"),
        ("li:not(.k, #f)", "g"),
        (":is(h2, hr)", "d i"),
        ("section:has(> ul)", "c"),
        ("ul:has(h2)", ""),
        ("h2:has(+ ul)", "d"),
        ("p:has(~ section)", "a b"),
        (":empty:not(head)", "i k"),
        ("svg[viewBox]", "k"),
        ("SECTION", "c"),
    ] {
        assert_eq!(matched(html, text), ids, "{text}");
    }
}

#[test]
fn a_page_as_deep_as_may_be_is_matched_without_a_call_for_each_element() {
    let html = format!("{}<p>deep", "<div>".repeat(3_000));
    let mut limits = Limits::default();
    limits.depth = 1_000_000;
    let document = Document::parse_within(&html, &limits);
    let deepest = document.descendants(NodeId::DOCUMENT).last().unwrap();
    let depth = document.ancestors(deepest).count();
    assert!(depth > 1_000, "{depth}");
    let thread = std::thread::Builder::new().stack_size(512 * 1024);
    let converter = Converter::builder()
        .remove(selector(
            "section p, div:has(section), div:nth-last-child(2)",
        ))
        .build();
    let article = thread.spawn(move || converter.convert(&document)).unwrap();
    assert!(article.join().unwrap().is_ok());
}

#[test]
fn a_selector_that_looks_about_too_much_gives_the_page_up() {
    let html = "<p>a".repeat(8_000);
    let wanted = Converter::builder().remove(selector("h2 ~ p")).build();
    assert!(matches!(
        wanted.convert(&html).unwrap_err(),
        Error::SelectorTooCostly { nodes: 16_004, .. }
    ));
    let nearer = Converter::builder().remove(selector("h2 + p, p:nth-child(3)"));
    assert!(nearer.build().convert(&html[..3_000]).is_ok());
}
