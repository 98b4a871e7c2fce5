//! Links and images led elsewhere by the caller: what is asked, what is changed, and that it reads
//! back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::nodes::{DestinationOf, Nodes};
use offprint::{Article, Converter, Flavor, Page, Scope};
use pulldown_cmark::Parser;

fn article() -> Article {
    let html = "<p>Choose <a href=pots.html title=round>a pot</a>, then look:
        <a href=large.png><img src=small.png alt='a pot'></a> and wait.";
    let converter = Converter::builder().scope(Scope::Page).build();
    converter.convert(html).unwrap()
}

#[test]
fn each_destination_is_asked_for_once_in_the_order_of_the_text() {
    let mut asked = Vec::new();
    article().map_destinations(|of, url| {
        asked.push((of, url.to_owned()));
        None
    });
    let (link, image) = (DestinationOf::Link, DestinationOf::Image);
    let expected = [
        (link, "pots.html".to_owned()),
        (link, "large.png".to_owned()),
        (image, "small.png".to_owned()),
    ];
    assert_eq!(asked, expected);
}

#[test]
fn what_is_given_is_changed_in_every_rendering_and_what_is_not_stays() {
    let mut article = article();
    article.map_destinations(|of, _| (of == DestinationOf::Image).then(|| "media/1.png".into()));
    assert_eq!(
        article.markdown(),
        "Choose [a pot](pots.html \"round\"), then look: [![a pot](media/1.png)](large.png) and wait.\n"
    );
    assert!(
        article
            .html()
            .contains("<img src=\"media/1.png\" alt=\"a pot\"")
    );
    let unchanged = article.markdown();
    article.map_destinations(|_, _| Some("\n".into()));
    assert_eq!(article.markdown(), unchanged, "a URL that is none");
}

#[test]
fn the_image_of_the_metadata_is_asked_for_last_and_led_as_well() {
    let html = "<meta property=og:image content=/hero.png><h1>Tea</h1>
        <p>Pour the water on the leaves while it is hot: <img src=pot.png alt=pot>";
    let page = Page::text(html).url("https://tea.example/a");
    let mut article = Converter::new().convert(page).unwrap();
    let mut asked = Vec::new();
    article.map_destinations(|_, url| {
        asked.push(url.to_owned());
        Some("\n".into())
    });
    let hero = "https://tea.example/hero.png";
    assert_eq!(asked, ["https://tea.example/pot.png", hero]);
    assert_eq!(article.metadata().image.as_deref(), Some(hero), "no URL");
    article.map_destinations(|_, url| (url == hero).then(|| " media/1\n.png ".into()));
    assert_eq!(article.metadata().image.as_deref(), Some("media/1.png"));
    assert!(article.front_matter().contains("image: \"media/1.png\"\n"));
    assert!(
        article
            .markdown()
            .contains("![pot](https://tea.example/pot.png)")
    );
}

#[test]
fn what_is_written_reads_back_whatever_is_given() {
    let awkward = [
        "a b.png",
        "(",
        "a)b(",
        "<x>",
        "\\",
        "a\nb",
        "\"",
        "*_~`|",
        "\u{7}bell",
        "[x](y)",
        "#",
        "é ß.png",
    ];
    for url in awkward {
        let mut article = article();
        article.map_destinations(|_, _| Some(url.into()));
        let markdown = article.markdown();
        let read = Nodes::from_events(Parser::new_ext(&markdown, Flavor::Gfm.reader()));
        assert_eq!(&read, article.nodes(), "{url:?}: {markdown}");
    }
}
