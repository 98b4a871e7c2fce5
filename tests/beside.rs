//! What stands beside the story, whole pages long: related stories, topics, the breadcrumb, the
//! picture's caption; and what is none of these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Article, Converter, Field, Page, Source};

const STORY: &str = "<h1>The dike holds</h1>
    <p>Hallum has been dry for forty years, and the people who live behind the dike say that this is
    no wonder, because they have mended it every summer with their own hands.</p>
    <p>The water board wants to take the work over next year. It has bought two barges and hired a
    crew, and it says that nobody will have to carry stones up the bank again.</p>
    <p>Not everybody is glad about that, for the mending ended with a dance, and there will be none
    when a barge does it.</p>";

fn convert(head: &str, before: &str, after: &str) -> Article {
    let html = format!("<head>{head}</head><body>{before}<article>{STORY}</article>{after}");
    let page = Page::text(&html).url("https://example.org/news/dike");
    Converter::new().convert(page).unwrap()
}

#[test]
fn related_stories_are_data_and_no_text() {
    let article = convert(
        "",
        "",
        "<div class=related-stories><h2>Related stories</h2><ul>
         <li><a href=/news/barges>Two barges for the water board</a>
         <li><a href=/news/dance>Last dance on the bank of Hallum</a></ul></div>",
    );
    let related: Vec<_> = article
        .related()
        .iter()
        .map(|link| (&*link.text, &*link.url))
        .collect();
    assert_eq!(
        related,
        [
            (
                "Two barges for the water board",
                "https://example.org/news/barges"
            ),
            (
                "Last dance on the bank of Hallum",
                "https://example.org/news/dance"
            ),
        ]
    );
    assert!(!article.markdown().contains("Last dance"));
    assert!(article.topics().is_empty());
}

#[test]
fn a_menu_and_what_everybody_reads_is_not_related() {
    let article = convert(
        "",
        "<nav><a href=/news>News of the marsh</a> <a href=/sport>Sport of the marsh</a></nav>",
        "<div class=most-read><h2>Most read</h2><ul>
         <li><a href=/news/cow>Cow found on the roof of a barn</a>
         <li><a href=/news/hat>Mayor loses hat at the fair</a></ul></div>",
    );
    assert_eq!(article.related(), []);
    assert_eq!(article.topics(), []);
}

#[test]
fn topics_are_named_and_linked() {
    let article = convert(
        "",
        "",
        "<div class=tags><a rel=tag href=/t/dikes>Dikes</a> <a rel=tag href=/t/hallum>#Hallum</a></div>",
    );
    let topics: Vec<_> = article
        .topics()
        .iter()
        .map(|link| (&*link.text, &*link.url))
        .collect();
    assert_eq!(
        topics,
        [
            ("Dikes", "https://example.org/t/dikes"),
            ("Hallum", "https://example.org/t/hallum")
        ]
    );
}

#[test]
fn a_visible_breadcrumb_is_believed_where_no_data_have_one() {
    let visible = "<div class=breadcrumb><a href=/>Home</a> › <a href=/news>News</a></div>";
    let article = convert("", visible, "");
    assert_eq!(article.metadata().breadcrumb, ["Home", "News"]);
    assert_eq!(
        article.metadata().source_of(Field::Breadcrumb),
        Some(Source::Named)
    );
    let data = r#"<script type=application/ld+json>{"@type": "BreadcrumbList", "itemListElement":
        [{"name": "Front page"}, {"name": "Marsh"}]}</script>"#;
    let article = convert(data, visible, "");
    assert_eq!(article.metadata().breadcrumb, ["Front page", "Marsh"]);
    assert_eq!(
        article.metadata().source_of(Field::Breadcrumb),
        Some(Source::JsonLd)
    );
}

#[test]
fn the_picture_has_the_caption_of_its_figure() {
    let image = "<meta property=og:image content=https://cdn.example/l/old-dike-1200x630.jpg>";
    let figure =
        "<figure><img src=/s/old-dike.jpg><figcaption>The old dike at Hallum. Photo: Jane Doe
        </figcaption></figure>";
    let article = convert(image, figure, "");
    let metadata = article.metadata();
    assert_eq!(
        metadata.image_caption.as_deref(),
        Some("The old dike at Hallum.")
    );
    assert_eq!(metadata.image_credit.as_deref(), Some("Jane Doe"));
    assert_eq!(metadata.source_of(Field::ImageCredit), Some(Source::Figure));
    let other = figure.replace("old-dike", "new-barge");
    assert_eq!(convert(image, &other, "").metadata().image_caption, None);
}

#[test]
fn the_picture_has_the_credit_that_json_ld_gives_it() {
    let data = r#"<script type=application/ld+json>{"@type": "NewsArticle", "headline": "The dike holds",
        "image": [{"@type": "ImageObject", "url": "https://cdn.example/dike.jpg", "caption": "At dusk. Photo: Jo Roe",
        "creditText": "Jane Doe"}], "keywords": ["dikes", "marsh"]}</script>"#;
    let article = convert(data, "", "");
    let metadata = article.metadata();
    assert_eq!(metadata.image_caption.as_deref(), Some("At dusk."));
    assert_eq!(metadata.image_credit.as_deref(), Some("Jane Doe"));
    assert_eq!(metadata.tags, ["dikes", "marsh"]);
    assert_eq!(metadata.source_of(Field::Tags), Some(Source::JsonLd));
}

#[test]
fn the_length_is_that_of_the_article_alone() {
    let bare = convert("", "", "");
    let dressed = convert(
        "",
        "<nav><a href=/>Home</a> <a href=/a>All the news there is</a></nav>",
        "",
    );
    assert_eq!(bare.words(), bare.text().split_whitespace().count());
    assert_eq!(dressed.words(), bare.words());
}
