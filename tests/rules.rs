//! Rules for sites: for which page they are, what they decide, and what is stronger.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{
    Article, Converter, ConverterBuilder, Document, Field, Page, Scope, Selector, SiteProfile,
    SiteRules, Source,
};

const TEA: &str = r#"<html lang=en><head><title>Pouring tea - The Tea House</title>
    <link rel=canonical href="https://tea.example/tea?utm_source=list&id=1">
    <meta name=author content="The Desk"></head><body>
    <h1>Pouring tea</h1><h2 class=line>Tea, and how to pour it</h2>
    <p class=who>By <b>Jane Doe</b> and John Roe</p><p class=when>31 May 2024</p>
    <p>Pour the water over <a href="/leaves?utm_medium=x&page=2">the leaves</a> while it is hot.</p>
    <p class=ad>The leaves in this story were given to us by <b>the makers</b> of leaves.</p>
    <p>Let it stand for four minutes, take the leaves out of the pot again, and drink.</p>
    <footer><div class=box><p class=recipe>Two spoons a pot.</p><p>Imprint</p></div></footer>"#;

const ADDRESS: &str = "https://tea.example/tea";

fn builder(rules: &str) -> ConverterBuilder {
    Converter::builder().rules(SiteRules::parse(rules, "sites.toml").unwrap())
}

/// A page of `tea.example` by the rules for it.
fn ruled(keys: &str) -> Article {
    convert(builder(&format!(
        "[[site]]\ndomains = 'tea.example'\n{keys}"
    )))
}

fn convert(builder: ConverterBuilder) -> Article {
    let page = Page::text(TEA).url(ADDRESS);
    builder.build().convert(page).unwrap()
}

fn rule_of(article: &Article, text: &str) -> (bool, String, String) {
    let mut blocks = article.blocks();
    let block = blocks.find(|block| block.text.contains(text)).unwrap();
    (block.kept, block.rule.into(), block.evidence.into())
}

#[test]
fn without_rules_the_page_is_as_the_tests_below_suppose() {
    let article = convert(Converter::builder());
    let markdown = article.markdown();
    assert!(markdown.contains("given to us by"), "{markdown}");
    assert!(!markdown.contains("Two spoons"), "{markdown}");
    assert!(markdown.contains("utm_medium"), "{markdown}");
    assert_eq!(article.metadata().title.as_deref(), Some("Pouring tea"));
}

#[test]
fn what_is_named_is_kept_or_removed_and_the_ledger_says_by_which_selector() {
    let article = ruled("keep = '.recipe'\nremove = ['aside', 'p.ad']");
    assert!(article.markdown().ends_with("Two spoons a pot.\n"));
    assert!(!article.markdown().contains("makers"));
    assert_eq!(
        rule_of(&article, "Two spoons"),
        (true, "kept by the site's rules".into(), ".recipe".into())
    );
    assert_eq!(
        rule_of(&article, "makers"),
        (false, "removed by the site's rules".into(), "p.ad".into())
    );
    let mut findings = article.findings();
    assert!(findings.any(|finding| finding.rule == "removed by the site's rules"));
}

#[test]
fn rules_are_for_the_pages_of_their_domains_alone() {
    let removes = |domains: &str, url: Option<&str>, html: &str| {
        let rules = format!("[[site]]\ndomains = {domains}\nremove = 'p.ad'");
        let mut page = Page::text(html);
        if let Some(url) = url {
            page = page.url(url);
        }
        let article = builder(&rules).build().convert(page).unwrap();
        !article.markdown().contains("makers")
    };
    let nameless = TEA.replace("rel=canonical", "rel=next");
    let by_graph = nameless.replace(
        "<meta name=author",
        "<meta property=og:url content=https://tea.example/><meta name=author",
    );
    for (domains, url, html, expected) in [
        ("'tea.example'", Some(ADDRESS), TEA, true),
        (
            "'Tea.Example'",
            Some("https://TEA.example:8080/"),
            TEA,
            true,
        ),
        ("['a.example', 'tea.example']", Some(ADDRESS), TEA, true),
        ("'*.tea.example'", Some(ADDRESS), TEA, false),
        (
            "'*.tea.example'",
            Some("https://m.www.tea.example/"),
            TEA,
            true,
        ),
        ("'tea.example'", Some("https://m.tea.example/"), TEA, false),
        (
            "'tea.example'",
            Some("https://green-tea.example/"),
            TEA,
            false,
        ),
        (
            "'tea.example'",
            Some("https://a.example/tea.example"),
            TEA,
            false,
        ),
        // Without the caller's word the page's own counts.
        ("'tea.example'", None, TEA, true),
        ("'tea.example'", None, &by_graph, true),
        ("'tea.example'", None, &nameless, false),
        ("'*'", None, TEA, true),
        ("'*'", None, &nameless, false),
    ] {
        assert_eq!(removes(domains, url, html), expected, "{domains} {url:?}");
    }
}

#[test]
fn a_page_without_rules_of_its_own_is_what_it_is_without_any() {
    let plain = convert(Converter::builder());
    let others = "[[site]]\ndomains = 'coffee.example'\nroot = 'footer'\ntitle = 'h2'\n\
                  strip-parameters = '*'";
    let article = convert(builder(others));
    assert_eq!(article.markdown(), plain.markdown());
    assert_eq!(article.metadata(), plain.metadata());
    assert!(
        article
            .blocks()
            .map(|b| b.rule)
            .eq(plain.blocks().map(|b| b.rule))
    );
}

#[test]
fn the_innermost_rule_decides_and_keep_protects() {
    let spoons = |keys: &str| ruled(keys).markdown().contains("Two spoons");
    assert!(spoons("remove = 'footer'\nkeep = '.recipe'"));
    assert!(!spoons("keep = 'footer'\nremove = '.recipe'"));
    assert!(spoons("keep = '.recipe'\nremove = '.recipe'"));
}

#[test]
fn of_several_tables_that_of_the_closer_domain_is_stronger() {
    let broad = "[[site]]\ndomains = '*.example'\nkeep = '.recipe'\ntitle = 'h2'\nremove = '.ad'\n";
    let close = "[[site]]\ndomains = 'tea.example'\nremove = '.recipe'\ntitle = 'title'\n";
    for rules in [format!("{broad}{close}"), format!("{close}{broad}")] {
        let article = convert(builder(&rules));
        assert!(!article.markdown().contains("Two spoons"), "{rules}");
        // What only the broad one says holds too.
        assert!(!article.markdown().contains("makers"), "{rules}");
        let title = article.metadata().title.as_deref();
        assert_eq!(title, Some("Pouring tea - The Tea House"), "{rules}");
    }
    let silent = close.replace("title = 'title'", "title = '.none'");
    let article = convert(builder(&format!("{silent}{broad}")));
    let title = article.metadata().title.as_deref();
    assert_eq!(title, Some("Tea, and how to pour it"));
}

#[test]
fn what_the_caller_names_is_stronger_also_around_what_rules_name() {
    let selector = |text| Selector::parse(text).unwrap();
    let keeps = "[[site]]\ndomains = 'tea.example'\nkeep = '.recipe'";
    let removes = "[[site]]\ndomains = 'tea.example'\nremove = '.recipe'";
    for (builder, expected) in [
        (builder(keeps).remove(selector(".recipe")), false),
        (builder(keeps).remove(selector("footer")), false),
        (builder(removes).keep(selector("footer")), true),
        (builder(removes).keep(selector(".recipe")), true),
        (builder(keeps).remove(selector(".recipe b")), true),
    ] {
        assert_eq!(convert(builder).markdown().contains("Two spoons"), expected);
    }
}

#[test]
fn what_rules_keep_is_not_left_out_for_repeating() {
    let ad = "<p class=ad>The leaves in this story were given to us by the makers of leaves.</p>";
    let stories = [
        "Pour it hot.",
        "Warm the pot.",
        "Take two spoons.",
        "Boil the water.",
    ];
    let page = |story: &str| {
        format!(
            "<title>{story}</title><h1>{story}</h1><p>{story} Let it stand for a while, and do not
            stir it.</p><h2>What you need to have at home</h2><p>A pot for {story}</p><div>{ad}</div>"
        )
    };
    let profile = SiteProfile::learn(stories.map(page).iter().map(|page| Document::parse(page)));
    let html = page("Choose your leaves.");
    let convert = |builder: ConverterBuilder| {
        let page = Page::text(&html).url(ADDRESS);
        builder.build().convert(page).unwrap()
    };
    let plain = convert(Converter::builder());
    assert!(plain.markdown().contains("makers"));
    let profiled = convert(Converter::builder().site(profile.clone()));
    assert!(!profiled.markdown().contains("makers"));
    let rules = "[[site]]\ndomains = 'tea.example'\nkeep = 'p.ad'";
    let article = convert(builder(rules).site(profile));
    assert!(article.markdown().contains("makers"));
}

#[test]
fn a_root_is_alone_looked_at_and_one_that_is_not_there_is_passed_over() {
    let article = ruled("root = 'footer'\nkeep = 'footer'");
    assert!(!article.markdown().contains("Pour the water"));
    assert!(article.markdown().contains("Two spoons"));
    assert_eq!(
        rule_of(&article, "Pour the water"),
        (
            false,
            "outside the root of the site's rules".into(),
            "footer".into()
        )
    );
    let article = ruled("root = ['main', 'article']");
    assert!(article.markdown().contains("Pour the water"));
    // The caller's root is the caller's own fault, and stands instead of that of the rules.
    let rules = "[[site]]\ndomains = 'tea.example'\nroot = 'footer'\nkeep = '.recipe'";
    let article = convert(builder(rules).root(Selector::parse("main").unwrap()));
    assert_eq!(article.markdown(), "");
}

#[test]
fn title_author_and_date_are_taken_from_where_they_stand() {
    let article = ruled("title = 'h2.line'\nauthor = 'p.who'\ndate = 'p.when'");
    let metadata = article.metadata();
    assert_eq!(metadata.title.as_deref(), Some("Tea, and how to pour it"));
    assert_eq!(metadata.authors, ["Jane Doe", "John Roe"]);
    assert_eq!(metadata.published.as_deref(), Some("2024-05-31"));
    for field in [Field::Title, Field::Authors, Field::Published] {
        assert_eq!(metadata.source_of(field), Some(Source::Rule), "{field:?}");
    }
    // The headline is that of the title.
    assert!(
        article
            .markdown()
            .starts_with("# Tea, and how to pour it\n")
    );
}

#[test]
fn an_attribute_made_for_it_counts_before_the_text() {
    let value = |html: &str, keys: &str| {
        let rules = format!("[[site]]\ndomains = 'tea.example'\n{keys}");
        let html = format!("{html}{TEA}");
        let page = Page::text(&html).url(ADDRESS);
        builder(&rules).build().convert(page).unwrap()
    };
    let article = value(
        "<meta name=x-who content='Mary Major'><time datetime=2023-04-05T06:07:08Z>yesterday</time>",
        "author = 'meta[name=x-who]'\ndate = 'time'",
    );
    assert_eq!(article.metadata().authors, ["Mary Major"]);
    let published = article.metadata().published.as_deref();
    assert_eq!(published, Some("2023-04-05T06:07:08Z"));
    let article = value("<time datetime=''>5 April 2023</time>", "date = 'time'");
    let published = article.metadata().published.as_deref();
    assert_eq!(published, Some("2023-04-05"));
}

#[test]
fn a_field_that_rules_do_not_find_stays_as_it_is() {
    let plain = convert(Converter::builder());
    for keys in [
        "title = '.none'\nauthor = '.none'\ndate = '.none'",
        // There, but without a value: no text, and no date.
        "title = 'link'\nauthor = 'link'\ndate = '.ad'",
    ] {
        let article = ruled(keys);
        for field in [Field::Title, Field::Authors, Field::Published] {
            let source = article.metadata().source_of(field);
            assert_eq!(source, plain.metadata().source_of(field), "{keys}");
        }
        assert_eq!(article.metadata().title, plain.metadata().title);
        assert_eq!(article.metadata().authors, plain.metadata().authors);
        assert_eq!(article.metadata().published, plain.metadata().published);
    }
    // Of a list the first that finds something counts.
    let article = ruled("title = ['.none', 'h2.line', 'title']");
    let title = article.metadata().title.as_deref();
    assert_eq!(title, Some("Tea, and how to pour it"));
}

#[test]
fn parameters_are_taken_out_of_links_and_the_canonical_address() {
    let article = ruled("strip-parameters = ['utm_*']");
    let markdown = article.markdown();
    assert!(
        markdown.contains("[the leaves](https://tea.example/leaves?page=2)"),
        "{markdown}"
    );
    let canonical = article.metadata().canonical_url.as_deref();
    assert_eq!(canonical, Some("https://tea.example/tea?id=1"));
}

#[test]
fn rules_hold_for_a_whole_page_and_for_a_document_too() {
    let rules = "[[site]]\ndomains = 'tea.example'\nremove = 'p.ad'";
    let article = convert(builder(rules).scope(Scope::Page));
    assert!(!article.markdown().contains("makers"));
    assert!(article.markdown().contains("Imprint"));
    let document = Document::parse(TEA);
    let article = builder(rules).build().convert(&document).unwrap();
    assert!(!article.markdown().contains("makers"));
}

#[test]
fn several_files_add_up() {
    let more = "[[site]]\ndomains = 'tea.example'\nkeep = '.recipe'";
    let more = SiteRules::parse(more, "more.toml").unwrap();
    let builder = builder("[[site]]\ndomains = 'tea.example'\nremove = 'p.ad'").rules(more);
    let markdown = convert(builder).markdown();
    assert!(markdown.contains("Two spoons") && !markdown.contains("makers"));
}

#[test]
fn a_site_config_file_is_for_the_site_of_its_name_and_says_the_same_in_other_words() {
    let text = "# tea\ntitle: //h2[@class='line']\nauthor: //p[contains(@class, 'who')]\n\
                date: //p[@class='when']\nbody: //body\nstrip_id_or_class: recip\n\
                strip: //p[@class='ad']/b | //footer//p[2]\ntest_url: https://tea.example/tea\n";
    let convert = |file: &str, url: &str| {
        let (rules, complaints) = SiteRules::parse_site_config(text, file);
        assert_eq!(complaints, []);
        let converter = Converter::builder().rules(rules).build();
        converter.convert(Page::text(TEA).url(url)).unwrap()
    };
    for (file, url, is_for) in [
        ("tea.example.txt", "https://tea.example/", true),
        ("configs/tea.example.txt", "https://www.tea.example/", true),
        ("tea.example.txt", "https://m.tea.example/", false),
        (".tea.example.txt", "https://m.tea.example/", true),
        (".tea.example.txt", "https://tea.example/", false),
    ] {
        let article = convert(file, url);
        let source = article.metadata().source_of(Field::Title);
        assert_eq!(source == Some(Source::Rule), is_for, "{file} {url}");
    }
    let article = convert("tea.example.txt", ADDRESS);
    let metadata = article.metadata();
    assert_eq!(metadata.title.as_deref(), Some("Tea, and how to pour it"));
    assert_eq!(metadata.authors, ["Jane Doe", "John Roe"]);
    assert_eq!(metadata.published.as_deref(), Some("2024-05-31"));
    let markdown = article.markdown();
    assert!(markdown.contains("given to us by of leaves"), "{markdown}");
    assert!(!markdown.contains("Two spoons") && !markdown.contains("Imprint"));
    // All of the body is kept but for what is stripped.
    assert!(markdown.contains("By **Jane Doe**"), "{markdown}");
}

#[test]
fn a_file_without_sites_is_one() {
    for text in ["", "# none yet\n", "site = []"] {
        assert!(SiteRules::parse(text, "sites.toml").unwrap().is_empty());
    }
    let two = "[[site]]\ndomains = 'a'\n[[site]]\ndomains = 'b'\n";
    assert_eq!(SiteRules::parse(two, "sites.toml").unwrap().len(), 2);
}
