//! How stories end: with their sources, and not with a line that announces what is not kept. Each rule stands
//! beside what it must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/story.rs"]
mod story;

use offprint::Converter;
use story::STORY;

const ADDRESS: &str = "<link rel=canonical href=https://www.gazette.example/harbour/7>";

/// The text of a page whose story ends with `ending`, and the rule for each block of that.
fn told(ending: &str) -> (String, Vec<(String, bool, &'static str)>) {
    let html = format!(
        "<title>Ferries run again</title>{ADDRESS}<nav><a href=/>Home</a> <a href=/harbour>Harbour</a></nav>
        <main><h1>Ferries run again</h1><div class=body>{STORY}{ending}</div></main>
        <footer><a href=/imprint>Imprint</a></footer>"
    );
    let article = Converter::new().convert(&html).unwrap();
    let blocks = article.blocks();
    let blocks = blocks.map(|block| (block.text.to_string(), block.kept, block.rule));
    let blocks = blocks.collect();
    (article.text(), blocks)
}

fn list(address: impl Fn(usize) -> String) -> String {
    let items = [
        "Tides of the outer bay",
        "Moles and their age",
        "Storms since 1950",
        "Dredging",
    ];
    let items = items
        .iter()
        .enumerate()
        .map(|(number, name)| format!("<li><a href={}>{name}</a>", address(number)));
    format!("<ul>{}</ul>", items.collect::<String>())
}

#[test]
fn a_list_that_leads_to_other_sites_is_what_the_story_rests_on() {
    for announcer in ["<h2>References</h2>", "<h3>Quellen</h3>", "<p>Sources:</p>"] {
        let ending = format!(
            "{announcer}{}",
            list(|number| format!("https://journal{number}.example/x"))
        );
        let (text, blocks) = told(&ending);
        assert!(text.ends_with("- Dredging\n"), "{announcer}: {blocks:?}");
    }
}

#[test]
fn a_list_that_leads_to_other_pages_of_the_site_goes_with_what_announces_it() {
    for announcer in ["<h2>The harbour in winter</h2>", "<p>On the harbour:</p>"] {
        let ending = format!("{announcer}{}", list(|number| format!("/harbour/{number}")));
        let (text, blocks) = told(&ending);
        assert!(!text.contains("Dredging"), "{announcer}: {blocks:?}");
        assert!(text.trim_end().ends_with('.'), "{announcer}: {blocks:?}");
    }
}

#[test]
fn addresses_that_are_written_out_are_sources() {
    let ending = "<h2>Sources</h2><p>1 https://journal.example/tides</p><p>2 https://bay.example/moles/1950</p>";
    let (text, blocks) = told(ending);
    assert!(
        text.ends_with("2 https://bay.example/moles/1950\n"),
        "{blocks:?}"
    );
}

#[test]
fn what_is_for_sale_is_no_source() {
    for (prices, is_kept) in [
        (["$129", "$80", "$65"], false),
        (["of 1950", "of 1961", "of 1973"], true),
    ] {
        let items = ["Oilskin jackets", "Sea boots", "Ropes of hemp"]
            .iter()
            .zip(prices);
        let items = items.map(|(item, price)| {
            format!("<li><a href=https://chandler.example/x>{item}, {price}</a>")
        });
        let list = items.collect::<String>();
        let (text, blocks) = told(&format!("<h2>What was worn</h2><ul>{list}</ul>"));
        assert_eq!(text.contains("Sea boots"), is_kept, "{blocks:?}");
    }
}

#[test]
fn where_the_site_is_not_known_no_link_leads_to_another() {
    let list = list(|number| format!("https://www.gazette.example/harbour/{number}"));
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>
        <div>{STORY}<h2>More on harbours</h2>{list}</div></main>"
    );
    let text = Converter::new().convert(&html).unwrap().text();
    assert!(!text.contains("Dredging"), "{text}");
}

/// A page whose first `article` tells the story of its headline, with `behind` in the same element.
fn page_of_articles(behind: &str) -> String {
    let html = format!(
        "<title>Ferries run again after the storm</title><meta property=og:type content=article>{ADDRESS}
        <main><article class=story><header><h2>Ferries run again after the storm</h2></header>{STORY}</article>
        {behind}</main>"
    );
    Converter::new().convert(&html).unwrap().text()
}

#[test]
fn stories_that_stand_in_full_behind_the_story_are_others() {
    let told = "The herring, which had not been seen in the inner basin since the war, came back on Monday,
        said the fishermen, who had cast their nets there for the first time in eleven years.";
    let other = format!(
        "<article class=story><header><h2>Herring in the inner basin</h2></header><p>{told}</p><p>{told}
        Nobody knows for how long it will stay, or what it found to eat there.</p></article>"
    );
    let text = page_of_articles(&other);
    assert!(text.contains("raise the mole"), "{text}");
    assert!(!text.contains("herring, which had not been seen"), "{text}");
    // A part of the story has a heading of a lower rank.
    let part = other.replace("h2>", "h3>");
    let text = page_of_articles(&part);
    assert!(text.contains("herring, which had not been seen"), "{text}");
}

#[test]
fn a_picture_between_the_text_and_code_is_kept_with_them() {
    let code = "<pre>{\n  \"berths\": 40,\n  \"depth\": 6\n}</pre>";
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}<img src=mole.jpg alt=Mole>{code}
        {STORY}</main>"
    );
    let markdown = Converter::new().convert(&html).unwrap().markdown();
    assert!(markdown.contains("![Mole](mole.jpg)"), "{markdown}");
    assert!(markdown.contains("{\n  \"berths\": 40"), "{markdown}");
}
