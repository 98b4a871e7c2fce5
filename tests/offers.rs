//! What a page that offers something says of it, and what stands there besides, each rule beside what it
//! must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;
#[path = "support/yard.rs"]
mod yard;

use std::fmt::Write as _;

use offprint::{Article, Converter, PageKind};
use story::STORY;
use yard::yard;

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

/// The rule that dropped the block that begins so.
fn rule_of<'a>(article: &'a Article, start: &str) -> &'a str {
    let mut blocks = article.blocks();
    let dropped = blocks.find(|block| !block.kept && block.text.starts_with(start));
    dropped.unwrap_or_else(|| panic!("{start} is kept")).rule
}

/// A jacket that a shop sells: its name, some lists and boxes, and what is said of it.
fn jacket(above: &str, below: &str) -> String {
    format!(
        "<meta property=og:type content=product><title>Oilskin jacket, yellow | Harbour Shop</title>
        <main><h1>Oilskin jacket, yellow</h1>{above}<div class=description><p>Our jacket keeps out rain and
        spray on the worst of days. It is made of heavy cotton that is oiled three times, and its seams are
        sewn twice and taped, so that no water finds its way in.</p><p>The collar can be turned up and
        buttoned under your chin, and the pockets are deep enough for both of your hands.</p></div>{below}
        </main>"
    )
}

#[test]
fn the_small_print_of_an_offer_is_none_of_what_it_offers() {
    let print = |name: &str| {
        format!(
            "<section class={name}><ol><li>The price holds for boats of up to twelve metres that are brought
            to the yard between October and February, and is not to be had together with other offers.</li>
            <li>The slip is closed when the wind is stronger than eight, and whoever waits for it longer than
            a week may ask for his money back.</li></ol></section>"
        )
    };
    let page = |name: &str| jacket("", &format!("<div>{STORY}</div>{}", print(name)));
    let article = convert(&page("copy-legal"));
    assert_eq!(rule_of(&article, "The price holds"), "is the small print");
    assert!(article.text().contains("Our jacket keeps out rain"));

    // What is offered are words on the law, is printed in a way of its own, or is filed under it.
    for other in ["legal-advice", "has-legal", "category-legal"] {
        let text = convert(&page(other)).text();
        assert!(text.contains("The price holds"), "{other}: {text}");
    }
    // A page of nothing else.
    let text = convert(&format!(
        "<title>Terms</title><main class=legal><h1>Terms</h1>{STORY}</main>"
    ));
    assert!(text.text().contains("The ferries"));
}

#[test]
fn reviews_stand_behind_what_a_shop_says_in_a_list() {
    let list =
        "<ul class=facts><li>Cotton canvas, 420 g<li>Collar lined with corduroy<li>Two pockets with
        flaps<li>Six buttons of horn<li>Weight 1.4 kg, in size L</ul>";
    let said = "I wore it all through the winter on the pier, and it kept me dry when the spray went over the
        wall. The sleeves are a little long, but my wife has taken them in, and the oil does not smell.";
    let page = |above: &str| {
        format!(
            "<meta property=og:type content=product><title>Oilskin jacket, yellow | Harbour Shop</title>
            <main><h1>Oilskin jacket, yellow</h1>{above}<div class=review-text><p>{said}</p></div></main>"
        )
    };
    let rule = "is said by readers of the story";
    assert_eq!(rule_of(&convert(&page(list)), "I wore it"), rule);
    // Without a word of the shop, what buyers say is what there is to read.
    assert!(convert(&page("")).text().contains("my wife"));
}

#[test]
fn what_the_page_calls_its_description_is_said_of_the_product_in_a_column_too() {
    let description =
        "A jacket for whoever stands on deck in the first storms of October and has to be dry
        when the last boat is in.";
    let column = |says: &str| {
        let column =
            format!("<div class=sidebar><div>{says}</div><a href=/1>Visit the maker</a></div>");
        let meta = format!("<meta name=description content='{description}'>");
        meta + &jacket("", "").replace("<main>", &format!("{column}<main>"))
    };
    let text = convert(&column(description)).text();
    assert!(text.contains("first storms of October"), "{text}");
    // Another says something else, and a story has a lede where it wants one.
    let other = "Our shop on the quay is open from Monday to Saturday, and on Sundays when the ferries run.";
    assert!(!convert(&column(other)).text().contains("on Sundays"));
    let story = format!(
        "<meta property=og:type content=article><meta name=description content='{description}'>
        <title>Ferries run again</title><div class=sidebar><div>{description}</div></div>
        <main><h1>Ferries run again</h1>{STORY}</main>"
    );
    assert!(!convert(&story).text().contains("first storms"));
}

#[test]
fn the_address_of_a_picture_is_there_for_a_script() {
    let mut values = String::new();
    for colour in ["yellow", "navy", "black", "red"] {
        write!(
            values,
            "<dt>thumb_{colour}:</dt><dd>https://img.example.org/jackets/{colour}.jpg?width=160</dd>"
        )
        .unwrap();
    }
    let list = format!("<dl class=facts><dt>Cloth:</dt><dd>Cotton canvas, 420 g</dd>{values}</dl>");
    let text = convert(&jacket(&list, "")).text();
    assert!(text.contains("Cotton canvas, 420 g"), "{text}");
    assert!(!text.contains("img.example.org"), "{text}");
    assert!(!text.contains("thumb_navy"), "{text}");

    // In a table it is told of; an address that leads to a page may be written out.
    let table =
        "<table><tr><th>Field<th>Example<tr><td>image<td>https://img.example.org/jackets/red.jpg
        <tr><td>link<td>https://example.org/jackets/red</table>";
    let told = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}{table}
        <p>https://example.org/jackets/red</p>{STORY}</main>"
    );
    let text = convert(&told).text();
    assert!(
        text.contains("https://img.example.org/jackets/red.jpg"),
        "{text}"
    );
}

#[test]
fn a_bar_of_announcements_is_none_of_the_offer_however_much_it_announces() {
    let mut slides = String::new();
    for (country, least) in [
        ("Norway", "480 kr"),
        ("Iceland", "9000 kr"),
        ("Ireland", "65 euros"),
        ("Canada", "60 dollars"),
        ("Scotland", "50 pounds"),
        ("Denmark", "450 kr"),
    ] {
        write!(
            slides,
            "<div class=slide><p>We send all parts to {country} free of charge if you order for {least} or
            more. For more on what sending costs and how long it takes, ask the foreman of our yard.</p></div>"
        )
        .unwrap();
    }
    let page = |name: &str| {
        let slides = slides.replace("class=slide", &format!("class='{name}__slide'"));
        yard("").replace("<main>", &format!("<div class={name}>{slides}</div><main>"))
    };
    let text = convert(&page("promo-bar")).text();
    assert!(!text.contains("We send all parts"), "{text}");
    assert!(text.contains("We have the only slip"), "{text}");
    assert!(
        convert(&page("shipping"))
            .text()
            .contains("We send all parts")
    );
}

#[test]
fn a_manual_warns_of_the_same_in_every_chapter() {
    let warning = "Close the sea cock before you take off the strainer, or the bilge will fill within minutes.";
    let chapter = |name: &str, code: &str| {
        format!(
            "<section id={name}><h2>{name}</h2><p>To use <code>{code}</code>, call it with the number of the
            pump and the time in seconds. It returns the litres that were pumped.</p><pre><code>let litres =
            {code}(2, 30);\nprint(litres);</code></pre><div class=warning><p>{warning}</p></div></section>"
        )
    };
    let page = |chapters: &str| {
        format!(
            "<title>pumps — Bilge 2.1 documentation</title><div class=sphinxsidebar><ul><li><a
            href=/pumps>pumps</a><li><a href=/valves>valves</a></ul></div><div class=document><main
            class=body><h1>pumps: run the pumps</h1><p>New in version 2.0. This module runs the pumps of a
            boat and tells how much they have pumped.</p>{chapters}</main></div>"
        )
    };
    let chapters = [
        ("start", "pumps.start"),
        ("drain", "pumps.drain"),
        ("test", "pumps.test"),
    ];
    let chapters: String = chapters
        .iter()
        .map(|(name, code)| chapter(name, code))
        .collect();
    let article = convert(&page(&chapters));
    assert_eq!(article.page_kind(), Some(PageKind::Documentation));
    assert_eq!(article.text().matches("Close the sea cock").count(), 3);
}
