//! Which of a page's statements becomes its metadata: small invented pages, each beside one that
//! differs in what decides.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Article, Converter, Field, Page, Source};

const STORY: &str =
    "<p>Hallum has been dry for forty years, and the people who live behind the dike
    say that this is no wonder, because they have mended it every summer with their own hands.</p>
    <p>The water board wants to take the work over next year. It has bought two barges and hired a
    crew, and it says that nobody will have to carry stones up the bank again.</p>";

/// A page with this in its head, below its headline and behind its story.
fn page(head: &str, below: &str, behind: &str) -> Article {
    at("https://example.org/dike", head, below, behind)
}

fn at(url: &str, head: &str, below: &str, behind: &str) -> Article {
    let html = format!(
        "<html lang=en><head><title>The dike holds</title>{head}</head><body>
         <h1>The dike holds</h1>{below}{STORY}{behind}</body>"
    );
    Converter::new()
        .convert(Page::text(&html).url(url))
        .unwrap()
}

/// The day or instant of publication and of the last change.
fn dates(article: &Article) -> [&str; 2] {
    let metadata = article.metadata();
    [&metadata.published, &metadata.modified].map(|date| date.as_deref().unwrap_or(""))
}

fn json_ld(object: &str) -> String {
    format!("<script type=application/ld+json>{object}</script>")
}

#[test]
fn a_line_with_two_dates_gives_both() {
    for (line, expected) in [
        ("May 2, 2024", ["2024-05-02", ""]),
        (
            "May 2, 2024 – Updated June 3, 2024",
            ["2024-05-02", "2024-06-03"],
        ),
        ("Updated June 3, 2024", ["", "2024-06-03"]),
        (
            "Published: May 2, 2024 | Standard edition",
            ["2024-05-02", ""],
        ),
        (
            "Zuletzt geändert am 3.6.2024, erschienen am 2.5.2024",
            ["2024-05-02", "2024-06-03"],
        ),
        (
            "Mis à jour le 3 juin 2024, publié le 2 mai 2024",
            ["2024-05-02", "2024-06-03"],
        ),
        (
            "Publicado el 2 de mayo de 2024. Actualizado: 3 de junio de 2024",
            ["2024-05-02", "2024-06-03"],
        ),
        (
            "Opublikowano 2 maja 2024, aktualizacja 3 czerwca 2024",
            ["2024-05-02", "2024-06-03"],
        ),
    ] {
        let article = page("", &format!("<p>{line}</p>"), "");
        assert_eq!(dates(&article), expected, "{line}");
    }
}

#[test]
fn a_label_may_stand_in_the_element_before() {
    let below = "<span>Updated</span> <time datetime=2024-06-03>June 3</time>";
    assert_eq!(dates(&page("", below, "")), ["", "2024-06-03"]);
    let below = "<span>In brief</span> <time datetime=2024-06-03>June 3</time>";
    assert_eq!(dates(&page("", below, "")), ["2024-06-03", ""]);
}

#[test]
fn a_paragraph_may_begin_with_its_date_but_not_with_any_date() {
    let long = "the council of Hallum has decided that the dike is mended by the water board, which
        has bought two barges and hired a crew for it, from the next summer on.";
    let article = page("", &format!("<p>2.5.2024 – {long}</p>"), "");
    assert_eq!(dates(&article), ["2024-05-02", ""]);
    let article = page(
        "",
        &format!("<p>2 May 1931 was the day on which {long}</p>"),
        "",
    );
    assert_eq!(dates(&article), ["", ""]);
}

#[test]
fn an_instant_in_utc_is_given_as_the_page_shows_it() {
    let head = "<meta property=article:published_time content=2024-05-03T01:30:00Z>";
    for (below, expected) in [
        ("", "2024-05-03T01:30:00Z"),
        ("<p>May 3, 2024</p>", "2024-05-03T01:30:00Z"),
        ("<p>May 2, 2024</p>", "2024-05-02"),
        ("<p>May 2, 2024, 9:30 pm</p>", "2024-05-02T21:30-04:00"),
        // Another story's, not the same instant in another place.
        ("<p>April 2, 2024</p>", "2024-05-03T01:30:00Z"),
    ] {
        assert_eq!(dates(&page(head, below, "")), [expected, ""], "{below}");
    }
    let article = at("https://example.org/2024/05/02/dike", head, "", "");
    assert_eq!(dates(&article), ["2024-05-02", ""]);
}

#[test]
fn an_offset_is_kept() {
    let head = "<meta property=article:published_time content=2024-05-02T21:30:00-04:00>";
    let article = page(head, "<p>May 3, 2024</p>", "");
    assert_eq!(dates(&article), ["2024-05-02T21:30:00-04:00", ""]);
}

#[test]
fn a_mere_page_is_dated_only_where_readers_see_it() {
    let of = |kind: &str| {
        json_ld(&format!(
            r#"{{"@type": "{kind}", "datePublished": "2019-03-04"}}"#
        ))
    };
    assert_eq!(dates(&page(&of("WebPage"), "", "")), ["", ""]);
    assert_eq!(dates(&page(&of("Article"), "", "")), ["2019-03-04", ""]);
    assert_eq!(
        dates(&page(&of("WebPage"), "<p>March 4, 2019</p>", "")),
        ["2019-03-04", ""]
    );
    assert_eq!(
        dates(&page(&of("WebPage"), "<p>By Jane Doe</p>", "")),
        ["2019-03-04", ""]
    );
}

#[test]
fn a_plain_meta_gives_way_to_an_earlier_day_that_is_shown() {
    let head = "<meta name=date content=2024-06-03>";
    assert_eq!(dates(&page(head, "", "")), ["2024-06-03", ""]);
    let article = page(head, "<p>May 2, 2024</p>", "");
    assert_eq!(dates(&article), ["2024-05-02", ""]);
    assert_eq!(
        article.metadata().source_of(Field::Published),
        Some(Source::Text)
    );
    assert_eq!(
        dates(&page(head, "<p>July 2, 2024</p>", "")),
        ["2024-06-03", ""]
    );
}

#[test]
fn far_from_the_headline_a_date_needs_a_label_and_no_rival() {
    let sections = "<h2>The barges</h2><p>They float.</p><h2>The crew</h2><p>It sings.</p>
        <h2>The dance</h2><p>It is over.</p>";
    let behind = |end: &str| format!("{sections}{end}");
    for (end, expected) in [
        ("<p>Published on May 2, 2024</p>", ["2024-05-02", ""]),
        ("<p>Veröffentlicht am 2. Mai 2024</p>", ["2024-05-02", ""]),
        ("<h3>Published</h3><p>May 2, 2024</p>", ["2024-05-02", ""]),
        ("<p>Last edited 2024-06-03 by Jane</p>", ["", "2024-06-03"]),
        ("<p>The next dance: May 2, 2024</p>", ["", ""]),
        (
            "<p>Posted May 2, 2024</p><p>Posted June 3, 2024</p>",
            ["", ""],
        ),
        ("<time datetime=2024-05-02>2 May</time>", ["2024-05-02", ""]),
        (
            "<time datetime=2024-05-02>2 May</time> <time datetime=2024-06-03>3 June</time>",
            ["", ""],
        ),
    ] {
        assert_eq!(dates(&page("", "", &behind(end))), expected, "{end}");
    }
}

#[test]
fn the_day_of_a_picture_is_not_the_storys() {
    let told = "The mayor of Hallum on the old dike during her first visit to the marsh as minister on 3 October 2024";
    let shown = "<p>3 December 2024</p>";
    for caption in [
        format!("<div><img src=/dike.jpg><p>{told}</p></div>"),
        "<figure><img src=/dike.jpg><figcaption>The dike, 3 October 2024</figcaption></figure>"
            .to_owned(),
    ] {
        let article = page("", &format!("{caption}{shown}"), "");
        assert_eq!(dates(&article), ["2024-12-03", ""], "{caption}");
    }
}

#[test]
fn a_date_may_stand_in_the_headlines_own_element() {
    let html = format!("<h1>The dike holds<br><small>2.5.2024 • Hallum</small></h1>{STORY}");
    let article = Converter::new().convert(&html).unwrap();
    assert_eq!(article.metadata().title.as_deref(), Some("The dike holds"));
    assert_eq!(dates(&article), ["2024-05-02", ""]);
}

fn authors(article: &Article) -> Vec<&str> {
    article
        .metadata()
        .authors
        .iter()
        .map(String::as_str)
        .collect()
}

#[test]
fn a_company_is_an_author_only_where_readers_see_it() {
    let head = "<meta name=author content='Beispiel Medien GmbH'>";
    assert!(authors(&page(head, "", "")).is_empty());
    assert_eq!(
        authors(&page("", "<p>By Beispiel Medien GmbH</p>", "")),
        ["Beispiel Medien GmbH"]
    );
    assert_eq!(
        authors(&page("<meta name=author content='Jane Doe'>", "", "")),
        ["Jane Doe"]
    );
}

#[test]
fn accounts_and_roles_are_no_authors_of_their_own() {
    for (byline, expected) in [
        (
            "<a class=author-name>Jane Doerner</a> <a class=author-name>jdoerner</a>",
            "Jane Doerner",
        ),
        (
            "<a class=author-name>Jane Doerner</a> <a class=author-name>Lead Editor</a>",
            "Jane Doerner",
        ),
        (
            "<a class=author-name>Jane Doerner Jane Doerner</a>",
            "Jane Doerner",
        ),
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(authors(&page("", &below, "")), [expected], "{byline}");
    }
    let below = "<div class=byline><a class=author-name>Jane Doerner</a> <a class=author-name>John Roe</a></div>";
    assert_eq!(authors(&page("", below, "")), ["Jane Doerner", "John Roe"]);
    for account in ["admin", "Webmaster", "Benutzername", "Anónimo"] {
        let head = format!("<meta name=author content={account}>");
        assert!(authors(&page(&head, "", "")).is_empty(), "{account}");
    }
}

#[test]
fn a_byline_may_be_a_piece_of_a_line_or_end_in_the_next_one() {
    for (below, expected) in [
        (
            "<p>Harbour | By Jane Doe and John Roe</p>",
            vec!["Jane Doe", "John Roe"],
        ),
        ("<p>Emden · By Jane Doe · 3 min read</p>", vec!["Jane Doe"]),
        ("<p>Written by</p><p>Jane Doe</p>", vec!["Jane Doe"]),
        ("<h5>Author:</h5><p>Jane99</p>", vec!["Jane99"]),
        (
            "<p class=date-author>Jane Doe, 02.05.2024</p>",
            vec!["Jane Doe"],
        ),
        // A piece that says something else, and a word that proves nothing before another.
        ("<p>Harbour | Bypass open again</p>", vec![]),
        ("<p>By</p><p>Industry</p>", vec![]),
    ] {
        assert_eq!(authors(&page("", below, "")), expected, "{below}");
    }
}

#[test]
fn what_stands_beside_a_name_is_no_second_one() {
    for byline in [
        "Jane Doe, Content Marketing Coordinator",
        "Jane Doe, Research &amp; Development",
        "Jane Doe, Illustration by John Roe",
        "Jane Doe</p><p>View Full Profile",
        "Jane Doe</p><p>Our Editorial Guidelines",
    ] {
        let below = format!("<div class=byline><p>By {byline}</p></div>");
        assert_eq!(authors(&page("", &below, "")), ["Jane Doe"], "{byline}");
    }
    let below = "<div class=byline>By Jane Doe, Ann Doe and John Roe</div>";
    assert_eq!(
        authors(&page("", below, "")),
        ["Jane Doe", "Ann Doe", "John Roe"]
    );
    let ministry = "<meta name=author content='Office for Harbours and Fisheries'>";
    assert_eq!(
        authors(&page(ministry, "", "")),
        ["Office for Harbours and Fisheries"]
    );
}

#[test]
fn a_site_that_is_named_after_who_writes_it_is_written_by_them() {
    let site = |name: &str| {
        format!("<meta property=og:site_name content='{name}'><meta name=author content='{name}'>")
    };
    assert_eq!(authors(&page(&site("Jane Doe"), "", "")), ["Jane Doe"]);
    for name in ["Beispiel", "beispiel.example", "Beispiel Medien GmbH"] {
        assert!(authors(&page(&site(name), "", "")).is_empty(), "{name}");
    }
}

#[test]
fn who_reviews_a_thing_has_not_written_the_page() {
    let item = |property: &str| {
        format!(
            "<div itemscope itemtype=https://schema.org/Product><div itemprop={property} itemscope
             itemtype=https://schema.org/Review><span itemprop=author>Jane Doe</span></div></div>"
        )
    };
    assert!(authors(&page("", "", &item("review"))).is_empty());
    let own = "<div itemscope itemtype=https://schema.org/Review><span itemprop=author>Jane Doe</span></div>";
    assert_eq!(authors(&page("", "", own)), ["Jane Doe"]);
}

#[test]
fn the_title_of_a_post_on_a_blog_is_not_that_of_the_blog() {
    let html = |class: &str| {
        format!(
            "<title>Marsh notes | The dike holds</title><h2 class={class}><a href=/dike>The dike
            holds</a></h2><small>May 2, 2024</small>{STORY}"
        )
    };
    let article = Converter::new().convert(&html("blog_post_title")).unwrap();
    assert_eq!(article.metadata().title.as_deref(), Some("The dike holds"));
    assert_eq!(dates(&article), ["2024-05-02", ""]);
    let article = Converter::new().convert(&html("blog-title")).unwrap();
    assert_ne!(
        article.metadata().source_of(Field::Title),
        Some(Source::Heading)
    );
}

#[test]
fn tags_are_cut_at_commas_and_named_once() {
    let head = "<meta name=keywords content='dikes, marsh,Dikes , '>";
    assert_eq!(page(head, "", "").metadata().tags, ["dikes", "marsh"]);
    let head = "<meta property=article:tag content=dikes><meta property=article:tag content=marsh>
        <meta name=keywords content='everything, else'>";
    assert_eq!(page(head, "", "").metadata().tags, ["dikes", "marsh"]);
}

#[test]
fn a_license_is_a_name_or_an_address_that_leads_there() {
    for (head, expected) in [
        (
            "<link rel=license href=/terms>",
            "https://example.org/terms",
        ),
        (
            "<link rel=license href=../terms>",
            "https://example.org/terms",
        ),
        (
            "<link rel=license href=https://b.example/by>",
            "https://b.example/by",
        ),
        (
            "<meta name=license content='All rights reserved'>",
            "All rights reserved",
        ),
    ] {
        let article = page(head, "", "");
        assert_eq!(
            article.metadata().license.as_deref(),
            Some(expected),
            "{head}"
        );
    }
}

#[test]
fn the_plain_form_has_a_line_a_field() {
    let article = page(
        "<meta name=author content='Jane Doe'>",
        "<p>May 2, 2024</p>",
        "",
    );
    assert_eq!(
        article.metadata().to_string(),
        "title: The dike holds\nauthors: Jane Doe\npublished: 2024-05-02\nlanguage: en\n"
    );
}

#[test]
fn what_follows_a_name_in_a_byline_is_no_part_of_it() {
    for (head, byline) in [
        ("", "By Jane Doe —in Harbours"),
        ("", "By Jane Doe Thursday, May 2, 2024"),
        ("", "By Jane Doe | Hallum | May 2, 2024"),
        // The page states the name elsewhere.
        (
            "<meta name=author content='Jane Doe'>",
            "By Jane Doe Envoyée spéciale",
        ),
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(authors(&page(head, &below, "")), ["Jane Doe"], "{byline}");
    }
    for (head, byline, name) in [
        ("", "By Joe Friday", "Joe Friday"),
        (
            "<meta name=author content='Jane Doe'>",
            "By Jane Doerner",
            "Jane Doerner",
        ),
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(authors(&page(head, &below, "")), [name], "{byline}");
    }
}

#[test]
fn of_two_bylines_one_in_the_other_the_inner_has_the_names() {
    let below = |inner: &str| {
        format!("<div class=firma><span class=autor>{inner}</span> <span>Hallum</span></div>")
    };
    let two = below("<a href=/d>Jane Doe</a> / <a href=/r>John Roe</a>");
    assert_eq!(authors(&page("", &two, "")), ["Jane Doe", "John Roe"]);
    // The inner one is no name.
    let none = "<div class=byline><span class=author>Published</span> by Jane Doe</div>";
    assert_eq!(authors(&page("", none, "")), ["Jane Doe"]);
}

#[test]
fn a_deck_of_several_headings_does_not_end_what_is_near_the_headline() {
    let byline = "<p>By Jane Doe, May 2, 2024</p>";
    let deck = format!("<h2>Two barges are bought</h2><h2>A crew is hired</h2>{byline}");
    let article = page("", &deck, "");
    assert_eq!(authors(&article), ["Jane Doe"]);
    assert_eq!(dates(&article), ["2024-05-02", ""]);
    // Sections have text between them.
    let sections = format!("<h2>Barges</h2><p>Two are bought.</p><h2>Crew</h2>{byline}");
    assert!(authors(&page("", &sections, "")).is_empty());
}

#[test]
fn a_day_before_the_web_is_one_that_the_story_tells_of() {
    let lines = "<ul><li>The dike was built on August 14, 1935</li></ul>";
    let article = page("", lines, "");
    assert_eq!(dates(&article), ["", ""]);
    let lines = "<ul><li>The dike was built on August 14, 1995</li></ul>";
    assert_eq!(dates(&page("", lines, "")), ["1995-08-14", ""]);
}

#[test]
fn the_section_may_stand_within_the_date_of_an_address() {
    let address = "https://example.org/2024/HARBOUR/05/02/dike/index.html";
    assert_eq!(dates(&at(address, "", "", "")), ["2024-05-02", ""]);
    for other in [
        "https://example.org/2024/harbour/13/02/dike",
        "https://example.org/1884/harbour/05/02/dike",
        "https://example.org/2024/harbour/5/2/dike",
    ] {
        assert_eq!(dates(&at(other, "", "", "")), ["", ""], "{other}");
    }
}

#[test]
fn the_site_is_named_by_the_title_and_the_address_alike() {
    let site = |url: &str, title: &str| {
        let html = format!("<title>{title}</title><h1>The dike holds</h1>{STORY}");
        let article = Converter::new()
            .convert(Page::text(&html).url(url))
            .unwrap();
        article.metadata().site_name.clone()
    };
    let url = "https://www.marshherald.example/dike";
    let named = site(url, "The dike holds | Marsh Herald");
    assert_eq!(named.as_deref(), Some("Marsh Herald"));
    let named = site(url, "The dike holds - MarshHerald.example");
    assert_eq!(named.as_deref(), Some("MarshHerald.example"));
    // A section, and an address of another name.
    assert_eq!(site(url, "The dike holds | Harbours"), None);
    assert_eq!(
        site("https://example.org/dike", "The dike holds | Marsh Herald"),
        None
    );
}

#[test]
fn a_row_that_a_heading_names_tells_of_a_thing() {
    let row = |name: &str, value: &str, cell: &str| {
        format!("<tr><{cell}>{name}</{cell}><td>{value}</td></tr>")
    };
    let table = |cell: &str| {
        let rows = row("Written by", "Jane Doe", cell) + &row("Built", "May 2, 2014", cell);
        format!("<table>{rows}</table>")
    };
    let thing = page("", &table("th"), "");
    assert!(authors(&thing).is_empty());
    assert_eq!(dates(&thing), ["", ""]);
    // A page laid out in tables.
    let layout = page("", &table("td"), "");
    assert_eq!(authors(&layout), ["Jane Doe"]);
    assert_eq!(dates(&layout), ["2014-05-02", ""]);
}

/// The authors of a page with these below its headline.
fn authors_below(head: &str, below: &str) -> String {
    page(head, below, "").metadata().authors.join(", ")
}

#[test]
fn a_line_with_the_word_for_a_reporter_names_who_wrote_it() {
    for (line, names) in [
        ("海港日报记者 林可", "林可"),
        ("海港日报记者 林可 周一一", "林可, 周一一"),
        ("2024-05-03 12:11来源：海港日报作者：林可", "林可"),
        // A sentence about one.
        ("海港日报记者 今天上午在码头上看见了三艘渡船", ""),
        ("记者从港务局获悉", ""),
    ] {
        assert_eq!(
            authors_below("", &format!("<p>{line}</p>")),
            names,
            "{line}"
        );
    }
}

#[test]
fn an_office_behind_a_name_is_none_of_it() {
    for (line, names) in [
        ("<p class=author>김하나 기자</p>", "김하나"),
        ("<p class=author>김하나 바다 칼럼니스트</p>", "김하나"),
        ("<p class=author>바다의 기자</p>", "바다의"),
        (
            "<p class=author>By Ilse Brandt / Harbour Street Reporter</p>",
            "Ilse Brandt",
        ),
        (
            "<p class=author>By Ilse Brandt / Jan Harms</p>",
            "Ilse Brandt, Jan Harms",
        ),
    ] {
        assert_eq!(authors_below("", line), names, "{line}");
    }
}

#[test]
fn the_name_of_a_host_or_of_an_account_is_believed_after_all_others() {
    let byline = "<p class=author>Ilse Brandt</p>";
    for stated in ["HARBOUR.NET", "harbour-post.com", "User Admin"] {
        let head = format!("<meta name=author content='{stated}'>");
        assert_eq!(authors_below(&head, byline), "Ilse Brandt", "{stated}");
    }
    let head = "<meta name=author content=海港日报>";
    let line = "<p>2024-05-03 12:11 来源：海港日报 作者：林可</p>";
    assert_eq!(authors_below(head, line), "林可");
    assert_eq!(
        authors_below(head, "<p>2024-05-03 12:11 作者：林可</p>"),
        "海港日报"
    );
    let head = "<meta name=author content='Jan Harms Jr.'>";
    assert_eq!(authors_below(head, ""), "Jan Harms Jr.");
}

#[test]
fn a_byline_may_begin_with_a_dash_and_end_with_an_agency() {
    for (byline, expected) in [
        ("—By Jane Doe", "Jane Doe"),
        ("– By Jane Doe", "Jane Doe"),
        ("By JANE DOE ASSOCIATED PRESS", "JANE DOE"),
        ("By Jane Doe Bloomberg", "Jane Doe"),
        // The agency is named after its founder.
        ("By Jane Bloomberg", "Jane Bloomberg"),
        ("By Jane R. Bloomberg", "Jane R. Bloomberg"),
        ("By Jane Kemal Efe", "Jane Kemal Efe"),
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(authors(&page("", &below, "")), [expected], "{byline}");
    }
}

#[test]
fn a_label_below_a_byline_is_no_author_and_neither_is_an_address() {
    let below = "<div class=byline>By <div>Jane Doe</div><div>Filed Under</div></div>";
    assert_eq!(authors(&page("", below, "")), ["Jane Doe"]);
    let head = "<meta name=author content='Webwork - www.webwork.example'>";
    assert!(authors(&page(head, "", "")).is_empty());
    let below = "<div class=byline>By <div>Jane Doe</div><div>Ilse Brandt</div></div>";
    assert_eq!(authors(&page("", below, "")), ["Jane Doe", "Ilse Brandt"]);
}

#[test]
fn if_joins_no_names() {
    let below = "<div class=byline>Par Là-bas si j’y suis</div>";
    assert_eq!(authors(&page("", below, "")), ["Là-bas si j’y suis"]);
    let below = "<div class=byline>Ioana Popescu si Radu Ionescu</div>";
    assert_eq!(
        authors(&page("", below, "")),
        ["Ioana Popescu", "Radu Ionescu"]
    );
}

#[test]
fn who_made_the_page_is_not_its_author() {
    for line in [
        "© 2021 Imprint Design by Jane Doe",
        "2021 | Theme by Jane Doe",
    ] {
        let below = format!("<div>{line}</div>");
        assert!(authors(&page("", &below, "")).is_empty(), "{line}");
    }
    let below = "<div>12 May 2021 in Harbour by Jane Doe</div>";
    assert_eq!(authors(&page("", below, "")), ["Jane Doe"]);
}

#[test]
fn a_date_may_stand_in_brackets_or_in_what_systems_say_of_an_entry() {
    let long = "the council of Hallum has decided that the dike is mended by the water board, which
        has bought two barges and hired a crew for it, from the next summer on.";
    let article = page("", &format!("<p>(2.5.2024) And so {long}</p>"), "");
    assert_eq!(dates(&article), ["2024-05-02", ""]);
    let article = page("", &format!("<p>(2 of 5 in 2024) And so {long}</p>"), "");
    assert_eq!(dates(&article), ["", ""]);
    // Far below the headline a date needs a label.
    let behind = |entry: &str| {
        let line = format!(
            "<p>{entry} wurde am Donnerstag, 2. Mai 2024 um 9:10 von Heiner geschrieben.</p>"
        );
        format!("{}{line}", STORY.repeat(4))
    };
    let article = page("", "", &behind("Dieser Beitrag"));
    assert_eq!(dates(&article), ["2024-05-02T09:10", ""]);
    let article = page("", "", &behind("Das Buch"));
    assert_eq!(dates(&article), ["", ""]);
}

#[test]
fn a_day_of_publication_that_is_shown_is_believed_before_a_later_one_that_is_stated() {
    let shown = |text: &str| format!("<p><time datetime=2024-06-03T10:18:46Z>{text}</time></p>");
    let article = page("", &shown("Publié le 29 mai 2024"), "");
    assert_eq!(dates(&article), ["2024-05-29", ""]);
    let article = page("", &shown("Publié le 3 juin 2024"), "");
    assert_eq!(dates(&article), ["2024-06-03T10:18:46Z", ""]);
    let article = page("", &shown("29 mai 2024"), "");
    assert_eq!(dates(&article), ["2024-06-03T10:18:46Z", ""]);
}

#[test]
fn a_title_that_is_the_host_of_the_site_is_none() {
    let titled = |title: &str| {
        let html = format!("<title>{title}</title><h2>The dike holds</h2>{STORY}");
        let article = Converter::new().convert(&html).unwrap();
        article.metadata().title.clone().unwrap()
    };
    assert_eq!(titled("dikes.info"), "The dike holds");
    assert_eq!(titled("The dike holds ‹ Hallum Herald"), "The dike holds");
    assert_eq!(titled("Dikes and barges"), "Dikes and barges");
}

/// Sections behind the story: what follows them is not near the headline.
const SECTIONS: &str =
    "<h2>The barges</h2><p>They are old.</p><h2>The crew</h2><p>It is young.</p>";

#[test]
fn the_pages_of_authors_are_linked_with_their_names() {
    for (below, behind, expected) in [
        (
            "<p><a href=/people/authors/jane-doe>Jane Doe</a></p>",
            "",
            vec!["Jane Doe"],
        ),
        (
            "<p><a href=/author/jane>Jane Doe</a>, <a href=/author/john>John Roe</a></p>",
            "",
            vec!["Jane Doe", "John Roe"],
        ),
        // Below the story, and of one alone.
        (
            "",
            "<footer><a href=https://example.org/autoren/jane/>Jane Doe</a></footer>",
            vec!["Jane Doe"],
        ),
        (
            "",
            "<aside><a href=/author/jane>Jane Doe</a><p>A day at sea</p><a href=/author/john>John Roe</a></aside>",
            vec![],
        ),
        ("<p><a href=/authority/jane>Jane Doe</a></p>", "", vec![]),
        ("<p><a href=/author/>Jane Doe</a></p>", "", vec![]),
        ("<p><a href=/author/jane>Biography</a></p>", "", vec![]),
    ] {
        let behind = format!("{SECTIONS}{behind}");
        assert_eq!(
            authors(&page("", below, &behind)),
            expected,
            "{below}{behind}"
        );
    }
}

#[test]
fn a_signature_below_the_story_says_who_wrote_it() {
    let signed = |line: &str| {
        let page = page("", "", &format!("{SECTIONS}<div>{line}</div>"));
        authors(&page).join(", ")
    };
    for (line, expected) in [
        ("<p>Posted by Jane Doe at 11:15 AM</p>", "Jane Doe"),
        ("<p>Written by <a href=/jane>Jane Doe</a></p>", "Jane Doe"),
        ("<h2>Article by</h2><p>Jane Doe</p>", "Jane Doe"),
        ("<p>Geschrieben von Ilse Brandt</p>", "Ilse Brandt"),
        (
            "<h3>Written by Jane Doe</h3><p>View all posts by Jane Doe</p>",
            "Jane Doe",
        ),
        // Of others, of a sentence, of several.
        ("<p>Reviewed by Jane Doe</p>", ""),
        ("<p>Created by Jane Doe</p>", ""),
        ("<p>By Jane Doe</p>", ""),
        ("<p>It is a book<i> written by Jane Doe</i></p>", ""),
        ("<p>Written by our team</p>", ""),
        ("<p>Posted by Jane Doe</p><p>Posted by John Roe</p>", ""),
    ] {
        assert_eq!(signed(line), expected, "{line}");
    }
}

#[test]
fn the_name_may_stand_behind_the_date() {
    for (line, expected) in [
        (
            "<p class=post-author>Dec. 19, 2025 · Jane Doe on behalf of the harbour office</p>",
            "Jane Doe",
        ),
        (
            "<div class=dateAndAuthor><span>17 Dec 2025</span><span>Jane Doe</span></div>",
            "Jane Doe",
        ),
        ("<p>Dec 26, 2025 • Jane Doe in Harbour News</p>", "Jane Doe"),
        // The section, or what a line is about.
        ("<p>Dec 26, 2025 • Harbour News</p>", ""),
        ("<p>26 boats • Jane Doe in Harbour News</p>", ""),
        ("<p class=author>12.5.2024 | Tides / Harbour</p>", ""),
    ] {
        assert_eq!(authors_below("", line), expected, "{line}");
    }
}

#[test]
fn degrees_offices_and_readers_are_no_second_author() {
    for (byline, expected) in [
        (
            "<span class=author>Jane Doe</span><span class=author-title>RN, BSN, Certified Sleep Coach</span>",
            "Jane Doe",
        ),
        (
            "<span class=author>Jane Doe</span><span class=author-title>Executive Harbour Editor and Diver</span>",
            "Jane Doe",
        ),
        (
            "<span class=author>Jane Doe</span><span class=author-school>University of Hallum</span>",
            "Jane Doe",
        ),
        (
            "<span class=author>Written by Jane Doe</span><span class=author>Reviewed by John Roe</span>",
            "Jane Doe",
        ),
        (
            "By Jane Doe, DVM. Reviewed by John Roe, DVM",
            "Jane Doe, DVM",
        ),
        ("By Jane Doe, 12 years at sea", "Jane Doe"),
        ("By Jane Doe jane@example.org", "Jane Doe"),
        (
            "<span class=author>Jane Doe</span><span class=author>John Roe</span>",
            "Jane Doe, John Roe",
        ),
        ("By 7 News Hallum", "7 News Hallum"),
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(authors_below("", &below), expected, "{byline}");
    }
}

#[test]
fn readers_are_told_whose_an_account_is() {
    let line = "<p>By Jane Doe</p>";
    let stated = |name: &str| {
        json_ld(&format!(
            r#"{{"@type":"Article","headline":"The dike holds","author":{{"@type":"Person","name":"{name}"}}}}"#
        ))
    };
    for account in ["jane.d", "harbour12", "JaneD", "ops"] {
        assert_eq!(authors_below(&stated(account), line), "Jane Doe");
        assert_eq!(authors_below(&stated(account), ""), account);
        // On a board all are called like that.
        let other = "<p>Posted by tidewaiter</p>";
        assert_eq!(authors_below(&stated(account), other), account);
    }
    assert_eq!(authors_below(&stated("Voltaire"), line), "Voltaire");
}

#[test]
fn a_biography_is_no_name() {
    let stated = |author: &str| {
        let below = format!(
            "<div itemscope itemtype=https://schema.org/Article><div itemprop=author>{author}</div></div>"
        );
        authors(&page("", &below, "")).join(", ")
    };
    assert_eq!(stated("Jane Doe Hello there! I sail"), "");
    assert_eq!(stated("Jane Doe"), "Jane Doe");
}

#[test]
fn the_name_of_a_meta_may_have_one_of_the_site_before_it() {
    let date = |name: &str| {
        let head = format!("<meta name={name} content=2025-05-27>");
        dates(&page(&head, "", ""))[0].to_owned()
    };
    assert_eq!(date("w-published-date"), "2025-05-27");
    assert_eq!(date("hallum.publish-date"), "2025-05-27");
    assert_eq!(date("best-before-date"), "");
    assert_eq!(date("w-date"), "");
}

#[test]
fn who_writes_of_a_thing_far_from_the_headline_has_bought_it() {
    let html = |kind: &str| {
        format!(
            "<html lang=en><head><title>Anchor of bronze</title>{}</head><body><h1>Anchor of bronze</h1>
             <p>An anchor for small boats, cast in one piece, that holds in mud as well as in sand, and
             that has held every boat of ours for twenty years. It weighs nine kilos.</p>
             <p>$129.00</p><button>Add to cart</button>
             <h2>What it is made of</h2><p>Bronze.</p><h2>Reviews</h2>
             <p class=review><a rel=author href=/u/7>Jane Doe</a> It holds.</p></body>",
            json_ld(kind)
        )
    };
    let authors_of = |kind: &str| {
        let html = html(kind);
        let article = Converter::new().convert(html.as_str()).unwrap();
        article.metadata().authors.join(", ")
    };
    let product =
        r#"{"@type":"Product","name":"Anchor of bronze","offers":{"@type":"Offer","price":"129"}}"#;
    assert_eq!(authors_of(product), "");
    let article = r#"{"@type":"Article","headline":"Anchor of bronze"}"#;
    assert_eq!(authors_of(article), "Jane Doe");
}

#[test]
fn in_tags_for_indexes_of_papers_the_last_name_may_come_first() {
    for (cited, expected) in [
        ("Doe, Jane; ", "Jane Doe"),
        ("Doe, Jane; Roe, John T.", "Jane Doe, John T. Roe"),
        ("Jane Doe", "Jane Doe"),
        ("Jane Doe, John Roe", "Jane Doe, John Roe"),
    ] {
        let head = format!("<meta name=citation_authors content='{cited}'>");
        let authors = page(&head, "", "").metadata().authors.join(", ");
        assert_eq!(authors, expected, "{cited}");
    }
}

#[test]
fn what_became_of_a_story_is_no_name_and_neither_is_a_network() {
    let authors = |below: &str| page("", below, "").metadata().authors.join(", ");
    let line = |by: &str| format!("<p class=author>{by}</p>");
    assert_eq!(
        authors(&line("Rédigé par Michèle et publié depuis la Digue")),
        "Michèle"
    );
    assert_eq!(
        authors(&line("Rédigé par Michèle et Paul Dupont")),
        "Michèle, Paul Dupont"
    );
    let shares =
        "<div class=author><span>Get link</span><span class=author-name>Pinterest</span></div>";
    assert_eq!(authors(shares), "");
}
