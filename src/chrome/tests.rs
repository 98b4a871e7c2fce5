//! Each rule with a page where it acts, and one it leaves alone: see also `tests/pages`.

use super::*;

/// The findings of a page around a story of a few sentences, as `rule: text`.
fn findings(html: &str) -> Vec<String> {
    let story =
        "<p>The harbour was quiet that morning, and nobody on the quay spoke of the ship.</p>"
            .repeat(4);
    let document = Document::parse(&html.replace("STORY", &story));
    find(&document, &[], &Names::new())
        .found
        .iter()
        .map(|found| format!("{}: {}", found.rule, document.text_content(found.node)))
        .collect()
}

#[test]
fn navigation_is_links() {
    assert_eq!(
        findings("<nav><a href=/>Home</a> <a href=/n>News</a></nav><main>STORY</main>"),
        ["navigation: Home News"]
    );
    assert_eq!(findings("<nav>STORY</nav>"), [""; 0]);
}

#[test]
fn in_code_a_comment_is_the_programmers() {
    let code =
        "<pre><code>fn main() {} <span class='token comment'>// starts here</span></code></pre>";
    assert_eq!(findings(&format!("<main>STORY{code}</main>")), [""; 0]);
    assert_eq!(
        findings("<main>STORY<div class=comment>First!</div></main>"),
        ["comments: First!"]
    );
}

#[test]
fn a_column_on_the_right_of_another_as_large_is_no_sidebar() {
    let columns = |left: &str, right: &str| {
        format!(
            "<div>STORY<div class=needs_leftCol><b>At least</b> {left}</div> <!-- -->
            <div class=needs_rightCol>{right}</div></div>"
        )
    };
    let (least, more) = ("two masons, a barge", "four masons and two barges");
    assert_eq!(findings(&columns(least, more)), [""; 0]);
    // Beside much more, beside another thing, beside nothing.
    let much = findings(&columns(&least.repeat(5), more));
    assert_eq!(much, [format!("sidebar: {more}")]);
    let other = columns(least, more).replace("needs_leftCol", "hero");
    assert_eq!(findings(&other), [format!("sidebar: {more}")]);
    let alone = format!("<div>STORY<div class=needs_rightCol>{more}</div></div>");
    assert_eq!(findings(&alone), [format!("sidebar: {more}")]);
}

#[test]
fn what_says_more_than_its_part_is_doubted_and_what_a_programmer_says_is_not() {
    let text = "The ferries run again, and the harbour is open, said the harbour master.";
    let html = format!(
        "<p>{text}</p><div class=related><p>{text}</p></div>
        <pre><code><span class=comments>// {}</span></code></pre>",
        text.repeat(4)
    );
    let document = Document::parse(&html);
    let doubted = find(&document, &[], &Names::new()).doubted;
    let words: Vec<&str> = doubted.iter().map(|(_, (_, word))| *word).collect();
    assert_eq!(words, ["related"]);
}

#[test]
fn promotions_that_are_most_of_a_page_are_what_it_offers() {
    let boxes = |name: &str, many: usize| {
        let one =
            format!("<div class={name}><a href=/1>Slips and halls for boats of any size</a></div>");
        findings(&format!("<main>STORY{}</main>", one.repeat(many)))
    };
    let promotion = "advertisement: Slips and halls for boats of any size";
    assert_eq!(boxes("promo", 2), [promotion; 2]);
    assert_eq!(boxes("promo", 12), [""; 0]);
    // A name that a company has for nothing of its own.
    assert_eq!(boxes("sponsored", 12), [promotion; 12]);
}

#[test]
fn a_label_above_cards_of_other_stories_is_believed_though_their_captions_are_prose() {
    let caption =
        "The mayor of Brede, who had come on the first ferry of the year, looks at the mole.";
    let card = |link: &str| {
        format!(
            "<article><a href=/1><img src=/1.jpg></a><div>{caption}</div><h3>{link}</h3></article>"
        )
    };
    let section = |label: &str, cards: &str| {
        format!("<div>STORY<section><h2>{label}</h2>{cards}</section></div>")
    };
    let cards = card("<a href=/1>Bridge</a>").repeat(3);
    let found = findings(&section("Most Read", &cards));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("most read: Most Read"), "{found:?}");
    // Counterexamples: what leads nowhere, what is a story of its own, what no label heads.
    let plain = cards.replace("href", "name");
    assert_eq!(findings(&section("Most Read", &plain)), [""; 0]);
    let long = format!("{}<p><a href=/2>{}</a></p>", cards, caption.repeat(5));
    assert_eq!(findings(&section("Most Read", &long)), [""; 0]);
    assert_eq!(findings(&section("What was said", &cards)), [""; 0]);
}

#[test]
fn a_label_beside_a_list_of_other_stories_is_believed_though_they_are_told_in_prose() {
    let item = "<li><a href=/1>Bridge open again</a> <span>The bridge, which was closed after the storm, is
        open again, and the mayor of Brede was the first to cross it.</span></li>";
    let page = |label: &str, items: &str| {
        let list = format!("<div><div class=row>{label}</div><div><ul>{items}</ul></div></div>");
        findings(&format!("<div>STORY{list}<p>Harbour office</p></div>"))
    };
    let items = item.repeat(4);
    for label in ["Related articles", "相关推荐"] {
        let found = page(label, &items);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[1].starts_with("related: Bridge open again"),
            "{found:?}"
        );
    }
    // What leads nowhere, what a manual refers to, what no label heads.
    assert_eq!(
        page("Related articles", &items.replace("href", "name")).len(),
        0
    );
    assert_eq!(page("See also", &items).len(), 0);
    assert_eq!(page("What was said", &items).len(), 0);
}
