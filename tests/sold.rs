//! What a page says of the one thing it sells: what it costs, what it is in figures, and what the shop says
//! besides. Each rule beside what it must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use offprint::{Article, Converter, PageKind};
use story::STORY;

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

const DESCRIPTION: &str = "<div class=description><p>Our jacket keeps out rain and spray on the worst of days.
    It is made of heavy cotton that is oiled three times, and its seams are sewn twice and taped, so that no
    water finds its way in.</p><p>The collar can be turned up and buttoned under your chin, and the pockets
    are deep enough for both of your hands.</p></div>";

/// A jacket that a shop sells and says so in its data, with what stands above and below the description.
fn jacket(above: &str, below: &str) -> String {
    format!(
        "<meta property=og:type content=product><title>Oilskin jacket, yellow | Harbour Shop</title>
        <body><div class=page><h1>Oilskin jacket, yellow</h1>{above}{DESCRIPTION}{below}</div>"
    )
}

#[test]
fn a_thing_marked_up_with_an_offer_is_a_product() {
    let page = |data: &str| {
        format!(
            "<title>Oilskin jacket, yellow | Harbour Shop</title><body><div itemscope {data}>
            <h1>Oilskin jacket, yellow</h1><p itemprop=offers itemscope itemtype=http://schema.org/Offer>
            <span itemprop=price>$129.00</span></p>{DESCRIPTION}</div>"
        )
    };
    let article = convert(&page("itemtype=http://schema.org/Product"));
    assert_eq!(article.page_kind(), Some(PageKind::Product));
    assert!(article.text().contains("$129.00"), "{}", article.text());

    let article = convert(&page("itemtype=http://schema.org/Course"));
    assert_ne!(article.page_kind(), Some(PageKind::Product));
}

#[test]
fn what_the_data_call_the_description_is_kept_and_a_reviewers_is_not() {
    let page = |name: &str| {
        format!(
            "<title>Oilskin jacket, yellow | Harbour Shop</title>
            <body><div itemscope itemtype=http://schema.org/Product><h1>Oilskin jacket, yellow</h1>
            <p itemprop=offers itemscope itemtype=http://schema.org/Offer>
            <span itemprop=price>$129.00</span></p>{DESCRIPTION}
            <ul><li><a href=/a>Boots</a></li><li><a href=/b>Hats</a></li><li><a href=/c>Gloves</a></li></ul>
            <div {name}>Size 40, yellow</div>
            <ul><li><a href=/d>Shops</a></li><li><a href=/e>Help</a></li><li><a href=/f>Jobs</a></li></ul>
            </div>"
        )
    };
    let text = convert(&page("itemprop=description")).text();
    assert!(text.contains("Size 40, yellow"), "{text}");
    let text = convert(&page("class=note")).text();
    assert!(!text.contains("Size 40, yellow"), "{text}");
    let review = "itemscope itemtype=http://schema.org/Review><b itemprop=description";
    let text = convert(&page(review)).text();
    assert!(!text.contains("Size 40, yellow"), "{text}");
}

#[test]
fn what_a_thing_costs_is_kept_with_it() {
    for price in ["$129.00", "1 290,00 Kč", "129,- zł", "12 900 ₽"] {
        let box_of_it = format!(
            "<form class=buy-box><div class=price>{price}</div><button>Add to cart</button></form>"
        );
        let text = convert(&jacket(&box_of_it, "")).text();
        assert!(text.contains(price), "{price}: {text}");
    }
    // A number alone, and what is to be had besides, say nothing of what it costs.
    let other =
        "<form class=buy-box><div class=price>12 in stock</div><button>Add to cart</button></form>
        <p class=shipping>Free delivery for orders above the sum of $150 within the islands.</p>";
    let text = convert(&jacket(other, "")).text();
    assert!(!text.contains("12 in stock"), "{text}");
}

#[test]
fn a_table_of_labels_is_the_data_sheet_of_what_is_sold() {
    let sheet = |rows: &[(&str, &str)]| {
        let row =
            |(label, says): &(&str, &str)| format!("<tr><td>{label}</td><td>{says}</td></tr>");
        let rows: String = rows.iter().map(row).collect();
        format!("<div class=more><h3>Data sheet</h3><table class=x7>{rows}</table></div>")
    };
    let facts = [
        ("Weight", "1.9 kg"),
        ("Cotton", "90 %"),
        ("Linseed oil", "10 %"),
        ("Pockets", "Two"),
        ("Made in", "Hallum"),
    ];
    let text = convert(&jacket("", &sheet(&facts))).text();
    for said in ["1.9 kg", "Linseed oil", "Hallum", "Data sheet"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // A table that leads elsewhere is a menu.
    let links = facts.map(|(label, _)| {
        (
            format!("<a href=/c/{label}>{label}</a>"),
            "<a href=/n>new</a>",
        )
    });
    let links: Vec<(&str, &str)> = links.iter().map(|(link, new)| (&**link, *new)).collect();
    let text = convert(&jacket("", &sheet(&links))).text();
    assert!(!text.contains("Linseed oil"), "{text}");
}

#[test]
fn lines_of_a_label_and_what_it_says_stand_under_the_name_of_what_is_sold() {
    let lines = "<div class=row><div class=c1>Article number: HS-4711</div>
        <div class=c2>Colour: yellow as gorse</div></div>";
    let text = convert(&jacket(lines, "")).text();
    assert!(text.contains("HS-4711") && text.contains("gorse"), "{text}");

    // One alone may be anything.
    let line = "<div class=row><div class=c1>Seen by: 4711</div></div>";
    let text = convert(&jacket(line, "")).text();
    assert!(!text.contains("4711"), "{text}");
    // Above a story they tell who wrote it and when.
    let story = format!(
        "<title>Marsh towns demand clarity on sea wall</title><article><h1>Marsh towns demand clarity on sea
        wall</h1>{lines}{STORY}</article>"
    );
    let text = convert(&story).text();
    assert!(!text.contains("HS-4711"), "{text}");
}

#[test]
fn what_a_shop_says_of_the_cart_is_not_said_of_the_thing() {
    let said = [
        "By buying this jacket you collect 12 loyalty points for the next one that you need.",
        "The jacket was put into your cart, and there it stays until you come back to us.",
        "Die Jacke wurde in den Warenkorb gelegt, und dort bleibt sie für zwei Tage liegen.",
    ];
    for said in said {
        let text = convert(&jacket(&format!("<p>{said}</p>"), "")).text();
        assert!(!text.contains(said), "{text}");
    }
    // The thing may be a cart.
    let cart =
        "The handcart beside it carries four such jackets, and a wet dog on top of them all.";
    let text = convert(&jacket("", &format!("<p>{cart}</p>"))).text();
    assert!(text.contains(cart), "{text}");
    // A story may tell of one.
    let told = "<p>The thief left the shopping cart behind, said the harbour master, for its wheels squeaked.</p>";
    let story = format!(
        "<title>A thief</title><article><h1>A thief on the quay at night</h1>{STORY}{told}</article>"
    );
    assert!(convert(&story).text().contains("shopping cart"));
}

#[test]
fn tabs_above_what_is_said_of_a_thing_are_no_topics() {
    let page = |to: &str| {
        format!(
            "<meta property=og:type content=product><title>Oilskin jacket, yellow | Harbour Shop</title>
            <body><div class=page><h1>Oilskin jacket, yellow</h1><div class=x0>{STORY}<ul class=x1>
            <li><a href={to}details>Details</a></li><li><a href={to}sheet>Sheet</a></li>
            <li><a href={to}care>Care</a></li></ul><div id=details><p>It is lined with wool from the islands,
            and its buttons are of horn.</p><p>It is made in the harbour itself by those who wear it.</p>
            </div></div></div>"
        )
    };
    assert!(convert(&page("#")).text().contains("lined with wool"));
    // What leads elsewhere names topics, and what follows them is another thing.
    assert!(!convert(&page("/c/")).text().contains("lined with wool"));
}

#[test]
fn how_many_stars_buyers_gave_is_not_said_of_the_thing() {
    let row = |stars: usize| {
        format!("<li class=s><span>{stars} stars</span> <span>({stars}2)</span></li>")
    };
    let rows: String = (1..=5).rev().map(row).collect();
    let text = convert(&jacket(&format!("<ul>{rows}</ul>"), "")).text();
    assert!(!text.contains("4 stars"), "{text}");
    // One line alone may be what it is.
    let one = "<ul><li>5 stars</li><li>Of oiled cotton</li><li>Two pockets</li></ul>";
    let text = convert(&jacket(one, "")).text();
    assert!(text.contains("5 stars"), "{text}");
}
