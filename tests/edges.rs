//! What the structure of a page decides at the edges of a story, each rule beside what it must leave
//! alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;
#[path = "support/yard.rs"]
mod yard;

use offprint::{Article, Balance, Converter, Outcome, PageKind, Scope};
use story::STORY;
use yard::yard;

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

fn text(html: &str) -> String {
    convert(html).text()
}

fn rule_of<'a>(article: &'a Article, start: &str) -> &'a str {
    let mut blocks = article.blocks();
    let block = blocks.find(|block| block.text.starts_with(start)).unwrap();
    assert!(!block.kept, "{start} is kept");
    block.rule
}

#[test]
fn what_stands_in_two_places_is_told_once() {
    let teaser = "The council wants to raise the mole by half a metre before the next winter.";
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>
        <div class=wide><p>{teaser}</p></div><div class=narrow><p>{teaser}</p></div>{STORY}</main>"
    );
    assert_eq!(text(&html).matches(teaser).count(), 1);
}

#[test]
fn what_stands_beside_a_copy_as_beside_the_first_is_a_copy_too() {
    let plan = |says: &str| {
        format!(
            "<div class=plan><p>{says}</p><ul><li>A berth in the inner basin<li>Water and light at the
            berth<li>A key to the tool house</ul></div>"
        )
    };
    let page = |first: &str, second: &str| {
        format!(
            "<title>Berths for the summer</title><main><h1>Berths for the summer</h1>{STORY}{}{}</main>",
            plan(first),
            plan(second)
        )
    };
    let small =
        "For small boats the harbour office has these berths from May to the end of October:";
    let large =
        "For boats of twelve metres and more there are some berths with more water below the keel:";
    let times = |text: &str| text.matches("Water and light at the berth").count();
    assert_eq!(times(&text(&page(small, small))), 1);
    // A counterexample: what two plans have in common.
    assert_eq!(times(&text(&page(small, large))), 2);
}

#[test]
fn a_table_that_is_like_another_in_part_keeps_its_cells() {
    let table = |fee: &str| {
        format!(
            "<h2>Fees</h2><table><thead><tr><th>Berth<th>Fee a month</thead><tbody><tr><td><b>Inner basin</b><br>
            With water and light, for boats of up to eight metres that stay for the summer<td><p>{fee} a week
            <p>Twice as much in August<tr><td>Outer mole<td>{fee} a day</table>"
        )
    };
    let page = |first: &str, second: &str| {
        format!(
            "<title>Berths</title><main><h1>Berths</h1>{STORY}<div>{}</div><div>{}</div>
            <p>So much for the fees of this summer. Whoever stays for the winter pays half, and has the mast
            taken down by the end of October, before the first of the storms.</p></main>",
            table(first),
            table(second)
        )
    };
    let markdown = |html: &str| convert(html).markdown();
    let rows = |markdown: &str| markdown.matches("| **Inner basin**<br>With water").count();
    let other = markdown(&page("40 crowns", "55 crowns"));
    assert_eq!(rows(&other), 2, "{other}");
    assert_eq!(other.matches("## Fees").count(), 2);
    // A counterexample: one that is told again as a whole.
    assert_eq!(rows(&markdown(&page("40 crowns", "40 crowns"))), 1);
}

#[test]
fn a_row_of_a_table_is_no_box_of_what_its_first_cell_says() {
    let row = |cells: [&str; 3]| format!("<tr><td>{}<td>{}<td>{}", cells[0], cells[1], cells[2]);
    let html = format!(
        "<title>What a word costs</title><main><h1>What a word costs</h1>{STORY}<table><thead><tr><th>Network
        <th>A click<th>A thousand views</thead>{}{}{}</table><p>So much for the prices of this spring, which
        the office has asked for in all four towns, and will ask for again in the next.</p></main>",
        row(["Facebook", "0.40 crowns", "6 crowns"]),
        row(["YouTube", "0.30 crowns", "4 crowns"]),
        row(["Subscribe", "1.10 crowns", "9 crowns"]),
    );
    let markdown = convert(&html).markdown();
    assert!(
        markdown.contains("| YouTube | 0.30 crowns | 4 crowns |"),
        "{markdown}"
    );
    assert!(
        markdown.contains("| Subscribe | 1.10 crowns | 9 crowns |"),
        "{markdown}"
    );
    // A counterexample: a row of buttons.
    let buttons = "<table><tr><td>Facebook<td><a href=/f>Share<td><a href=/m>Mail</table>";
    let html = format!("<main><h1>What a word costs</h1>{STORY}{buttons}{STORY}</main>");
    assert!(!convert(&html).text().contains("Facebook"));
}

#[test]
fn the_list_that_ends_a_story_is_kept_to_its_end() {
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}<p>The harbour office asks all
        owners of boats in the inner basin, before the next storm comes, to see to these things:</p><ul><li>Double
        the lines at the bow and at the stern, and lead them to two different rings<li>Take down all that the wind
        may get hold of, the boom and the spray hood too<li>Leave a telephone number with the harbour master, who
        is there day and night<li><a href=/ropes>Rings and ropes</a></ul></main><div class=read-next><a href=/b>A bridge for Brede</a></div>
        <footer><a href=/about>About us</a> <a href=/imprint>Imprint</a></footer>"
    );
    assert!(
        text(&html).ends_with("Rings and ropes\n"),
        "{}",
        text(&html)
    );
}

#[test]
fn lines_with_numbers_below_the_name_of_a_product_say_what_it_is() {
    let html = r#"<title>Tide clock No. 4 – Hallum Instruments</title><meta property="og:type" content="product">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":
        "Tide clock No. 4","offers":{"@type":"Offer","price":"180","priceCurrency":"EUR"}}</script>
        <nav><a href=/clocks>Clocks</a> <a href=/glasses>Glasses</a> <a href=/cart>Cart</a></nav>
        <main class=product><h1>Tide clock No. 4</h1><div class=product-features><ul><li>Brass case of 120 mm<li>Runs 24
        months on one battery<li>2 hands, for the tide and the hour</ul></div><div class=price>€180</div>
        <form action=/cart><button>Add to cart</button></form><div class=description><p>The clock tells how long it
        is to high water, wherever the tide turns twice a day, and the hour as well. Its case is made in our own
        workshop, of brass that needs no polish, and closes so well that neither salt nor spray gets in.</p>
        <p>It is set once, by the table of the nearest harbour, and keeps in step with the moon for two years.</p>
        </div></main>"#;
    let article = convert(html);
    let text = article.text();
    assert_eq!(article.page_kind(), Some(offprint::PageKind::Product));
    for line in [
        "Brass case of 120 mm",
        "Runs 24 months on one battery",
        "2 hands, for the tide",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    // A counterexample: the same lines above a story.
    let story = format!(
        "<title>Tide clock</title><main><h1>Tide clock</h1><p>12 May 2025</p>{STORY}</main>"
    );
    assert!(!convert(&story).text().contains("12 May"));
}

#[test]
fn what_a_front_page_has_to_explore_is_a_part_of_its_list() {
    let card = |number: usize, says: &str| {
        format!(
            "<div class=card><a href=/story/{number}><h3>{says}</h3><p>It was said in the harbour on Monday
            evening, {number} days after the storm.</p></a></div>"
        )
    };
    let cards = |from: usize| -> String {
        let says = [
            "Masons wanted in Brede",
            "A new lamp for the light",
            "Herring dearer than ever",
        ];
        let cards = says.iter().enumerate();
        cards
            .map(|(number, says)| card(from + number, says))
            .collect()
    };
    let html = format!(
        "<title>Harbour Post</title><meta property=og:type content=website><header><nav><a href=/a>News</a>
        <a href=/b>Sea</a></nav></header><main><section><h2>Today</h2>{}</section><section><h2>From the towns</h2>{}
        </section><section><h2>More to explore</h2>{}</section></main><footer>Harbour Post, Quay 1</footer>",
        cards(1),
        cards(4),
        cards(7)
    );
    let article = convert(&html);
    assert_eq!(article.page_kind(), Some(offprint::PageKind::Listing));
    assert!(
        article.text().contains("7 days after"),
        "{}",
        article.text()
    );
}

#[test]
fn a_list_is_kept_as_a_whole_where_most_of_its_items_are() {
    let html = format!(
        "<title>What a berth costs</title><main><h1>What a berth costs</h1>{STORY}<p>These are the berths that the
        harbour office lets by the month, from the first of May:</p><ul><li>Starter: 40 crowns for one boat<li>
        Sailor: 55 crowns for two boats<li>Skipper: 80 crowns for three boats<li><a href=/owners>
        Owners: fees upon request, and a berth of their own choice in the inner basin, with water and light, from
        April to the end of October</a> <a href=/x>More about owners</a></ul></main><div class=read-next><a href=/b>A bridge for Brede</a> <a href=/c>A lamp for the
        light</a></div><footer><a href=/about>About us</a> <a href=/imprint>Imprint</a></footer>"
    );
    assert!(text(&html).contains("Owners: fees upon"), "{}", text(&html));
}

#[test]
fn a_story_streamed_behind_the_footer_stands_in_its_place() {
    let page = |part: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>
            <!--$?--><template id=B:0></template><p>The story is being loaded, please have a little
            patience.</p><!--/$--><h2>About us</h2></main><footer><p>Harbour Post, Quay 1, all rights reserved.
            </p></footer><div hidden id=S:{part}>{STORY}</div><script>$RC('B:0','S:0')</script>"
        )
    };
    let article = convert(&page("0"));
    let (headline, story) = (article.text(), text(STORY));
    assert!(headline.starts_with("Ferries run again\n"), "{headline}");
    assert!(headline.contains(story.trim()), "{headline}");
    assert!(!headline.contains("patience"), "{headline}");
    let whole = Converter::builder().scope(Scope::Page).build();
    let whole = |part: &str| whole.convert(&page(part)).unwrap().text();
    assert!(whole("0").find("herring") < whole("0").find("About us"));
    // A counterexample: what no place waits for stays hidden.
    assert!(!whole("1").contains("herring") && whole("1").contains("patience"));
}

#[test]
fn what_is_not_ended_in_noscript_does_not_swallow_the_page() {
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1><noscript>
        <iframe src=https://tags.example/ns.html height=0 width=0 /></noscript>{STORY}</main>"
    );
    assert!(text(&html).contains("herring"));
}

#[test]
fn what_stands_under_every_picture_is_no_caption() {
    let picture = |name: &str, caption: &str| {
        format!(
            "<div><img src=/{name}.jpg width=640 height=400><div>{caption}</div>
            <button>Order this as a print</button></div>"
        )
    };
    let pictures = [
        picture("mole", "The mole seen from the lighthouse"),
        picture("ferry", "A ferry on its first trip"),
        picture("nets", "Nets laid out to dry at noon"),
    ];
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1><div>{}</div>{STORY}</main>",
        pictures.concat()
    );
    let text = text(&html);
    assert!(
        text.contains("The mole seen") && text.contains("A ferry on") && text.contains("Nets laid"),
        "{text}"
    );
    assert!(!text.contains("Order this"), "{text}");
}

#[test]
fn a_refrain_is_told_as_often_as_it_is_written() {
    let refrain =
        "<p>And the herring, the herring, it never came home to the inner basin again.</p>";
    let html = format!(
        "<title>Ferries</title><main><h1>Ferries</h1>{STORY}{refrain}{STORY}{refrain}</main>"
    );
    assert_eq!(text(&html).matches("And the herring").count(), 2);
}

/// What readers say, in elements named for comments.
const COMMENTS: &str = "<section class=comments><div class=comment><p>My uncle sailed the first of those \
    ferries, and he would have laughed at a mole that is only half a metre higher than before.</p></div>
    <div class=comment><p>Half a metre is what they promised my mother when I was still at school, and \
    we all know what came of it, do we not.</p></div></section>";

/// A story and more talk than story: too much of the page for what its elements are called.
fn talked_about(data: &str) -> String {
    format!(
        "{data}<title>Ferries run again</title><article><h1>Ferries run again</h1>{STORY}{}</article>",
        COMMENTS.repeat(6)
    )
}

#[test]
fn readers_comments_under_an_article_are_not_its_text() {
    let article = convert(&talked_about("<meta property=og:type content=article>"));
    assert!(article.text().contains("the first nets"));
    assert_eq!(
        rule_of(&article, "My uncle"),
        "is said by readers of the story"
    );
}

#[test]
fn a_thread_in_elements_named_for_comments_is_the_text() {
    assert!(text(&talked_about("")).contains("My uncle"));
}

#[test]
fn under_a_post_with_a_form_for_comments_the_comments_are_not_its_text() {
    let post = talked_about("").replace(
        "</article>",
        "<form id=commentform><textarea></textarea></form></article>",
    );
    let article = convert(&post);
    assert!(article.text().contains("the first nets"));
    assert_eq!(
        rule_of(&article, "My uncle"),
        "is said by readers of the story"
    );
}

#[test]
fn numbered_comments_behind_a_story_are_not_its_text() {
    let mut page = talked_about("");
    for number in 0..12 {
        let id = format!("<div id=comment-{number}><p>");
        page = page.replacen("<div class=comment><p>", &id, 1);
    }
    assert!(!text(&page).contains("My uncle"));
    // A counterexample: a few lines, and ten times as much that is said about them.
    let talk = format!("{}</article>", COMMENTS.repeat(30));
    let mut page = talked_about("").replace("</article>", &talk);
    for number in 0..72 {
        let id = format!("<div id=comment-{number}><p>");
        page = page.replacen("<div class=comment><p>", &id, 1);
    }
    assert!(text(&page).contains("My uncle"));
}

#[test]
fn topics_below_a_story_are_not_its_text() {
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}
        <div><a href=/t/1>Ferries</a></div><div><a href=/t/2>Storms</a></div>
        <div><a href=/t/3>Harbour</a></div>
        <div><p>All that the sea takes and gives back along this coast, told by those who live by it, in
        words and pictures, since the great flood.</p></div></main>"
    );
    let article = convert(&html);
    assert!(
        article.text().trim_end().ends_with("first nets."),
        "{}",
        article.text()
    );
    rule_of(&article, "Storms");
}

#[test]
fn a_paragraph_that_nobody_doubts_is_told_below_a_line_of_links_too() {
    let (first, rest) = STORY.split_at(STORY.find("<p>The council").unwrap());
    let list = rest.replace("<p>", "<li>").replace("</p>", "</li>");
    let page = |last: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>
            <p>This is what was said in the week after the storm, when the boats lay on the mole.</p>
            {first}<ul>{list}</ul><p><a href=/t/1>Ferries of the coast</a> <a href=/t/2>Storms and
            floods</a> <a href=/t/3>The harbour</a></p><p>{last}</p></main>"
        )
    };
    let told = "The plans, which the masons have marked, lie in the town hall, and the mayor said that all who
        live there may see them.";
    let told = text(&page(told));
    assert!(told.contains("may see them"), "{told}");
    assert!(!told.contains("Storms and floods"), "{told}");
    let button = text(&page("See all news"));
    assert!(!button.contains("See all news"), "{button}");
}

#[test]
fn links_that_a_line_announces_are_part_of_a_story() {
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}
        <p>The plans of the new mole can be seen in the town hall, and in three parts here:</p>
        <ul><li><a href=/1.pdf>The mole</a><li><a href=/2.pdf>The basin</a>
        <li><a href=/3.pdf>The lights</a></ul></main>"
    );
    assert!(text(&html).contains("The basin"));
}

#[test]
fn a_shell_of_a_page_is_empty() {
    let html = "<title>Herring shop</title><header><a href=/>Herring shop</a></header>
        <div id=app><div><input placeholder=Search><span>I'm shopping for</span></div>
        <a href=/cart>Cart 0</a></div><noscript>Please switch on scripts</noscript>";
    let article = convert(html);
    assert_eq!(article.outcome(), Outcome::Empty);
    assert_eq!(article.text(), "");
}

#[test]
fn a_story_is_sure_of_itself_and_a_page_that_nobody_judged_says_nothing() {
    let html =
        format!("<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}</main>");
    assert!(convert(&html).confidence() > Some(0.8));
    let whole = Converter::builder().scope(Scope::Page).build();
    let whole = whole.convert(html.as_str()).unwrap();
    assert_eq!((whole.confidence(), whole.page_kind()), (None, None));
}

#[test]
fn names_of_things_without_a_word_below_them_are_kept_as_headings() {
    let product = |name: &str| format!("<div class=card><h3>{name}</h3><a href=/b>Buy</a></div>");
    let cards: String = ["Kipper", "Bloater", "Buckling", "Rollmop"]
        .map(product)
        .concat();
    let html = format!(
        "<title>Ferries</title><main><h1>Ferries</h1>{STORY}<h2>What we smoke</h2>{cards}{STORY}</main>"
    );
    let article = convert(&html);
    let orphans = |block: &offprint::Block<'_>| block.rule == "heads nothing that is kept";
    assert_eq!(article.blocks().filter(orphans).count(), 0);
}

/// A page with a button among its paragraphs, and data that name so many products with their offers.
fn shop_page(products: usize) -> String {
    let product = r#"{"@type": "Product", "offers": {"@type": "Offer", "price": 4}}, "#;
    let products = product.repeat(products);
    format!(
        "<script type=application/ld+json>[{products} {{}}]</script><title>Smoked herring</title>
        <main><h1>Smoked herring</h1>{STORY}
        <button><p>Choose between whole fish, which keep for a week, and fillets in oil or in brine, which
        keep for a year, and say how many of them you want to have, and by when.</p></button>{STORY}</main>"
    )
}

#[test]
fn a_button_of_a_shop_is_not_text_and_one_of_another_page_may_be() {
    let is_kept = |products| text(&shop_page(products)).contains("Choose between");
    assert!(!is_kept(1), "the page of a product");
    assert!(is_kept(0), "a story");
    assert!(is_kept(40), "a category");
}

/// Sentences that are as good as a story's.
const NOTES: &str = "
    <p>The harbour office, which was founded in the year of the great flood, keeps the books of all boats
    that have ever been moored here, and every visitor may read them in the old customs house.</p>
    <p>The tides in these tables were measured by the lighthouse keeper, who has climbed down to the gauge
    twice a day for thirty years, and they hold for calm weather and a steady wind from the west.</p>";

#[test]
fn what_a_dialog_says_is_not_the_text_of_a_page_that_tells_a_story() {
    let is_kept = |attribute: &str| {
        let html = format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}
            <div {attribute}>{NOTES}</div></main>"
        );
        text(&html).contains("The harbour office, which")
    };
    assert!(!is_kept("role=dialog"));
    assert!(is_kept("role=presentation"));
}

#[test]
fn a_story_that_is_told_in_a_dialog_is_the_text() {
    let html = format!(
        "<title>Ferries run again</title><p>The harbour, day by day.</p>
        <div role=dialog><h1>Ferries run again</h1>{STORY}</div>"
    );
    assert!(text(&html).contains("Fishermen in the old town"));
}

#[test]
fn what_the_pages_footer_says_is_not_its_text() {
    let converter = Converter::builder().balance(Balance::Recall).build();
    let is_kept = |element: &str| {
        let html = format!(
            "<title>Ferries run again</title><div><h1>Ferries run again</h1>{STORY}
            <div><{element}>{NOTES}</{element}></div></div>"
        );
        let text = converter.convert(&html).unwrap().text();
        text.contains("The harbour office, which")
    };
    assert!(!is_kept("footer"));
    assert!(is_kept("section"));
}

#[test]
fn a_story_that_is_told_in_the_footer_is_the_text() {
    let html = format!(
        "<title>Ferries run again</title><p>The harbour.</p>
        <footer><h1>Ferries run again</h1>{STORY}</footer>"
    );
    assert!(text(&html).contains("Fishermen in the old town"));
}

#[test]
fn the_footer_of_an_article_is_for_the_model_to_judge() {
    let html = format!(
        "<title>Ferries run again</title><article><h1>Ferries run again</h1>{STORY}
        <footer>{NOTES}</footer></article>"
    );
    let article = convert(&html);
    let mut blocks = article.blocks();
    assert!(blocks.all(|block| block.rule != "stands in the page's footer"));
}

#[test]
fn who_and_when_under_a_picture_are_no_caption() {
    let top = |lines: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>
            <div><img src=/mole.jpg alt='The mole in the morning'>{lines}</div>{STORY}</main>"
        )
    };
    let about = "<div>By Ilse Brandt</div><div>Harbour desk</div><div>3 May 2024</div><div>6 min read</div>";
    let markdown = convert(&top(about)).markdown();
    assert!(markdown.contains("mole.jpg"), "{markdown}");
    for line in ["By Ilse", "3 May", "6 min"] {
        assert!(!markdown.contains(line), "{line} is kept:\n{markdown}");
    }
    let caption = "<div>The mole by the harbour before the storm of 1962</div>";
    assert!(text(&top(caption)).contains("before the storm of 1962"));
}

/// A story with something set between its second paragraph and its third.
fn story_around(inset: &str) -> String {
    let third = STORY.match_indices("<p>").nth(2).unwrap().0;
    let (above, below) = STORY.split_at(third);
    format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1><div>{above}{inset}{below}</div></main>"
    )
}

#[test]
fn what_stands_beside_a_field_says_what_to_write_in_it() {
    let form = "<div><p>The tides of the week</p><input placeholder='Your address'><button>Send</button></div>";
    let article = convert(&story_around(form));
    assert_eq!(rule_of(&article, "The tides"), "belongs to a form");
    for other in [
        // To be ticked, not written in; and what is more than a line is told.
        "<div><p>The tides of the week</p><label><input type=checkbox></label></div>",
        "<div><p>The tides of the week are written on the board beside the lock, where the keeper puts them on
        Mondays with white chalk, and where they are read by everybody who goes out to sea.</p><input></div>",
    ] {
        assert!(text(&story_around(other)).contains("The tides of the week"), "{other}");
    }
}

#[test]
fn a_label_and_the_link_it_announces_are_none_of_the_story_however_short() {
    for line in [
        "<b>READ MORE:</b> <a href=/r>Brede votes</a>",
        "See also: <a href=/r>Brede votes on the fare</a>",
    ] {
        let text = text(&story_around(&format!("<p>{line}</p>")));
        assert!(!text.contains("Brede votes"), "{line} is kept:\n{text}");
    }
    let told = "<p>See also what <a href=/r>Brede</a> has to say.</p>";
    assert!(text(&story_around(told)).contains("has to say"));
}

#[test]
fn the_label_of_an_advertisement_heads_no_paragraph() {
    let label = "<div><div>Advertisement</div><iframe src=/ad></iframe></div>";
    assert!(!text(&story_around(label)).contains("Advertisement"));
    let list = "<ul><li>Advertising</li><li>Posters on the mole</li></ul>";
    let rule = any_rule_of(&convert(&story_around(list)), "Advertising").to_owned();
    assert_ne!(rule, "is the label of an advertisement");
}

#[test]
fn a_picture_of_who_wrote_it_is_no_picture_of_the_story() {
    let byline = |description: &str| {
        let picture = format!("<div><img src=/who.jpg alt='{description}'></div>");
        let by = "<p>By Ilse Maria Brandt</p>";
        convert(&page_with(
            "",
            &format!("<h1>Ferries run again after the storm</h1>{picture}{by}"),
        ))
        .markdown()
    };
    for description in ["Ilse Maria Brandt", "Photo of Ilse Maria Brandt"] {
        assert!(!byline(description).contains("who.jpg"), "{description}");
    }
    assert!(byline("Ilse Maria Brandt among the fishermen of the old town").contains("who.jpg"));
}

#[test]
fn a_box_below_the_story_that_begins_with_its_author_is_about_them() {
    let about =
        "has written about the harbour since the flood, and lives on the old mole with two cats.";
    let page = |behind: &str| {
        convert(
            &page_with(
                "",
                "<h1>Ferries run again after the storm</h1><p>By Ilse Brandt</p>",
            )
            .replace("</p></div></div>", &format!("</p></div>{behind}</div>")),
        )
    };
    let article = page(&format!("<div><p>Ilse Brandt</p><p>She {about}</p></div>"));
    assert_eq!(article.metadata().authors, ["Ilse Brandt"]);
    assert!(!article.text().contains("two cats"), "{}", article.text());
    // A box about another, and one who speaks twice.
    let other = page(&format!("<div><p>Joren Vael</p><p>He {about}</p></div>"));
    let speaks =
        "<p>Ilse Brandt</p><p>I have written that the harbour is old, and that is what I see.</p>";
    let spoken = page(&format!("<div>{speaks}{speaks}</div>"));
    for article in [other, spoken] {
        let mut blocks = article.blocks();
        assert!(blocks.all(|block| block.rule != "is about the author"));
    }
}

/// A thread whose posts say much of who speaks; `when` marks up the hour of a post.
fn thread(when: impl Fn(usize) -> String) -> String {
    let posts = STORY.split("<p>").filter(|text| text.contains("</p>"));
    let post = |(number, text): (usize, &str)| {
        let name = ["ida", "joren", "pia", "tove"][number];
        format!(
            "<div class=post><div class=user><h4><a href=/u/{number}>{name}</a></h4><h5>Deck hand</h5>
            <dl><dt>Joined</dt><dd>Mar {number}, 2009</dd></dl>
            <dl><dt>Posts</dt><dd>{number},417</dd></dl><dl><dt>Points</dt><dd>{number},036</dd></dl></div>
            <ul class=head><li>{}</li><li><a href=#{number}>#{number}</a></li></ul>
            <div class=body><p>{text}</div></div>",
            when(number)
        )
    };
    let posts: String = posts.enumerate().map(post).collect();
    format!("<title>Ferries run again</title><main><h1>Ferries run again</h1>{posts}</main>")
}

#[test]
fn of_a_posts_numbers_the_hour_that_is_marked_up_is_kept() {
    let text = text(&thread(|number| {
        format!("<time>May {}, 2024</time>", number + 11)
    }));
    for kept in ["ida", "May 11, 2024", "May 14, 2024"] {
        assert!(text.contains(kept), "{kept} is missing:\n{text}");
    }
    for dropped in ["2009", "417", "036", "#1"] {
        assert!(!text.contains(dropped), "{dropped} is kept:\n{text}");
    }
}

#[test]
fn without_marked_up_hours_a_line_of_numbers_is_a_posts_date() {
    let text = text(&thread(|number| format!("May {}, 2024", number + 11)));
    assert!(
        text.contains("May 11, 2024") && text.contains("May 14, 2024"),
        "{text}"
    );
    // The numbers of whoever speaks are none.
    for dropped in ["2009", "417", "036"] {
        assert!(!text.contains(dropped), "{dropped} is kept:\n{text}");
    }
}

#[test]
fn below_topics_that_are_announced_nothing_more_is_told() {
    let page = |announced: &str| {
        format!(
            "<title>Ferries run again</title><body><div><div><h1>Ferries run again</h1><div>{STORY}</div>
            <div><h4>{announced}</h4><div><a href=/mole>Mole</a></div><div><a href=/sea>Sea</a></div>
            <div><a href=/ferries>Ferries</a></div></div></div><div><a href=/harbour><h2>The Harbour</h2></a>
            <p>As the storms rise year after year along the coast, and as the mole of the last century sinks a
            little deeper into the sand, the towns behind it are asking who will pay for what comes next, and
            whether there will be anyone left to protect. What will become of the harbour?</p></div></div>"
        )
    };
    let with_topics = text(&page("Tags:"));
    assert!(with_topics.contains("first nets") && !with_topics.contains("What will become"));
    // A counterexample: what is announced as something else.
    assert!(text(&page("The ships of this line are:")).contains("What will become"));
}

#[test]
fn a_short_paragraph_beside_one_that_holds_most_of_the_story_is_told() {
    let long = STORY.replace("</p>", " ").replace("<p>", " ");
    let html = format!(
        "<title>Ferries run again</title><body><div><h1>Ferries run again</h1><div class=entry><p>{long}</p>
        <p>We hope that you will like the new ferries as much as we do.</p></div>
        <ul class=meta><li><a href=/mole>Mole</a><li><a href=/sea>Sea</a><li><a href=/ferries>Ferries</a></ul>
        </div>"
    );
    assert!(text(&html).contains("We hope that you will like"));
}

#[test]
fn a_signature_under_a_post_is_no_part_of_the_thread() {
    let sayings = [
        "Old boats never sink, they say, but they do get wet, and so do all who sail in them.",
        "Old boats and young captains, that is what my father warned me of, and he was right.",
        "Old boats, new paint: the best time of the year is when the harbour smells of it.",
        "Old boats for sale, ask me, I have more of them than there is water in this town.",
    ];
    let page = |place: &str| {
        let html = thread(|number| format!("<time>May {}, 2024</time>", number + 11));
        let mut sayings = sayings.iter();
        let posts = html.split(place).map(str::to_owned);
        let with_saying = |page: String, rest: String| {
            let saying = sayings.next().unwrap();
            format!("{page}<div class=postSignature><p>{saying}</p></div>{place}{rest}")
        };
        posts.reduce(with_saying).unwrap()
    };
    let text_under = text(&page("</div></div>"));
    assert!(!text_under.contains("Old boats"), "{text_under}");
    // A counterexample: whatever its name, what a post begins with.
    let text_over = text(&page("<div class=body>"));
    assert_eq!(text_over.matches("Old boats").count(), 4, "{text_over}");
}

#[test]
fn of_an_hour_given_in_two_forms_one_is_told() {
    let text = text(&thread(|number| {
        let long = format!("<span class=long>May {}, 2024</span>", number + 11);
        format!("<time>{long}<span class=short>1 yr</span></time>")
    }));
    assert!(text.contains("May 11, 2024\n"), "{text}");
    assert!(!text.contains("1 yr"), "{text}");
}

#[test]
fn an_hour_that_a_post_says_twice_is_told_once() {
    let text = text(&thread(|number| {
        let hour = format!("<time>May {}, 2024</time>", number + 11);
        format!("{hour}</li><li>{hour}")
    }));
    for number in 11..15 {
        let hour = format!("May {number}, 2024");
        assert_eq!(text.matches(&hour).count(), 1, "{text}");
    }
}

#[test]
fn who_wrote_a_post_of_a_word_or_two_is_told_too() {
    let html = thread(|number| format!("<time>May {}, 2024</time>", number + 11));
    let (_, after) = html.split_once("<div class=post>").unwrap();
    let post = after.split("<div class=post>").next().unwrap();
    let (head, _) = post.split_once("<div class=body>").unwrap();
    let short = head.replace("ida", "agnete").replace("May 11", "May 17");
    let short = format!(
        "<div class=post>{short}<div class=body><p>Thanks, that helps me a lot.</div></div>"
    );
    let text = text(&html.replacen("<div class=post>", &format!("{short}<div class=post>"), 2));
    assert!(text.contains("that helps"), "{text}");
    assert!(
        text.contains("agnete") && text.contains("May 17, 2024"),
        "{text}"
    );
}

#[test]
fn every_post_of_a_thread_is_told_with_who_speaks_wherever_the_page_has_its_lines() {
    // The first post may be of a build of its own, a line of links may stand below each, a letter may
    // stand for a picture, and no hour may be told.
    let html = thread(|_| String::new())
        .replacen("<div class=post>", "<li class=first>", 1)
        .replace("<div class=post>", "<li class=post>")
        .replace("<h4><a href=/u/", "<h4><a href=/u/9>A</a> <a href=/u/")
        .replace(
            "</p></div>",
            "</p></div><ul><li><a href=/like>Like</a><li><a href=/quote>Quote</a>
            <li><a href=/report>Report</a></ul>",
        );
    let article = convert(&html);
    for name in ["ida", "joren", "pia", "tove"] {
        let mut blocks = article.blocks();
        let who = blocks.find(|block| block.text.ends_with(name));
        assert!(who.is_some_and(|block| block.kept), "{}", article.text());
    }
    for post in ["The ferries", "The council", "“We have", "Fishermen"] {
        assert!(article.text().contains(post), "{}", article.text());
    }
}

/// A thread with lines of its own behind the head of each post.
fn thread_with(lines: impl Fn(usize) -> String) -> String {
    let html = thread(|number| format!("<time>May {}, 2024</time>", number + 11));
    (0..4).fold(html, |html, number| {
        let end_of_head = format!("<a href=#{number}>#{number}</a></li></ul>");
        html.replace(&end_of_head, &(end_of_head.clone() + &lines(number)))
    })
}

#[test]
fn a_link_that_every_post_has_is_no_text_of_any() {
    let says_who = "says who, at the head of an entry";
    let rule_of_first = |line: &dyn Fn(usize) -> String| {
        let html = thread(|number| format!("<time>May {}, 2024</time>", number + 11));
        let html = (0..4).fold(html, |html, number| {
            let head = format!("<h4><a href=/u/{number}>");
            html.replace(&head, &format!("<div>{}</div>{head}", line(number)))
        });
        let article = convert(&html);
        let rule = |start: &str| any_rule_of(&article, start).to_owned();
        (rule("Answer"), rule("ida"))
    };
    let (button, name) =
        rule_of_first(&|number| format!("<a href=/answer?to={number}>Answer this</a>"));
    assert_ne!(button, says_who);
    assert_eq!(name, says_who);
    // With one address it is whoever writes; half of the posts are not every post.
    let (name, _) = rule_of_first(&|_| "<a href=/u/9>Answer Hansen</a>".to_owned());
    assert_eq!(name, says_who);
    let (name, _) = rule_of_first(&|number| {
        let name = ["Answer Hansen", "Answer Olsen"][number % 2];
        format!("<a href=/u?of={number}>{name}</a>")
    });
    assert_eq!(name, says_who);
}

#[test]
fn a_button_at_the_head_of_a_post_is_no_name() {
    let says_who = "says who, at the head of an entry";
    let rule_with = |link: &str| {
        let quotation = format!(
            "<blockquote class=quote><div class=what><div>Too low.</div>
            <div class=expand>{link}Show more</a></div></div></blockquote>"
        );
        let of_two = |number| match number {
            0 | 1 => quotation.clone(),
            _ => String::new(),
        };
        let nameless = thread_with(of_two).replace("<h4><a href=/u/0>ida</a></h4>", "");
        let article = convert(&nameless);
        any_rule_of(&article, "Show more").to_owned()
    };
    assert_eq!(rule_with("<a href=/u/9>"), says_who);
    assert_ne!(rule_with("<a role=button tabindex=0>"), says_who);
    assert_ne!(rule_with("<a href=#>"), says_who);
}

#[test]
fn who_is_quoted_is_told_with_the_quotation_and_not_without() {
    let quotation = "<blockquote class=quote>
        <div class=title><a href=/u/9>Ilse</a> said:</div>
        <div class=what><div>The mole was never high enough, and everybody who sails has known it since the
        flood.</div><div class=expand><a href=#>Click to expand</a></div></div></blockquote>";
    let html = thread(|number| format!("<time>May {}, 2024</time>", number + 11));
    let html = html.replace("<div class=body>", &format!("<div class=body>{quotation}"));
    // The scores alone would drop the name.
    let converter = Converter::builder().balance(Balance::Precision).build();
    let article = converter.convert(&html).unwrap();
    let names: Vec<_> = (article.blocks())
        .filter(|block| block.text.starts_with("Ilse"))
        .collect();
    assert_eq!(names.len(), 4);
    assert_eq!(names[0].rule, "says who is quoted");
    // Copies of a quotation are dropped, and the name with them.
    let kept: Vec<bool> = names.iter().map(|block| block.kept).collect();
    assert_eq!(kept, [true, false, false, false]);
}

/// A page that tells a story below what stands at its top, and below something else.
fn page_with(above: &str, top: &str) -> String {
    format!(
        "<title>Ferries run again after the storm</title>{above}<div><div>{top}</div><div>{STORY}</div></div>"
    )
}

fn any_rule_of<'a>(article: &'a Article, start: &str) -> &'a str {
    let mut blocks = article.blocks();
    blocks
        .find(|block| block.text.starts_with(start))
        .unwrap()
        .rule
}

#[test]
fn a_byline_that_no_class_names_goes_with_the_lines_beside_it() {
    let headline = "<div>Ferries run again after the storm</div>";
    let lines = "<p>By Ilse Brandt</p><p>Source: Agencies</p><p>3 May 2024 14:52</p>";
    let article = convert(&page_with("", &format!("{headline}{lines}")));
    assert_eq!(rule_of(&article, "By Ilse"), "is a byline");
    assert_eq!(rule_of(&article, "Source:"), "is a line beside the byline");
    assert!(!article.text().contains("14:52"));
    assert_eq!(article.metadata().authors, ["Ilse Brandt"]);
    assert_eq!(
        article.metadata().published.as_deref(),
        Some("2024-05-03T14:52")
    );

    let deck = format!("{headline}<p>By boat to the islands once more</p><p>Beware: a swell</p>");
    let article = convert(&page_with("", &deck));
    for start in ["By boat", "Beware:"] {
        let rule = any_rule_of(&article, start);
        assert!(!rule.contains("byline"), "{start}: {rule}");
    }
}

#[test]
fn a_ticker_above_the_headline_goes_and_a_paragraph_there_does_not() {
    let line = "The council of the islands, which met on Monday, wants to buy a second ferry";
    let ticker = format!("<section>{}</section>", format!("<p>{line}</p>").repeat(6));
    let headline = "<h1>Ferries run again after the storm</h1>";
    let article = convert(&page_with(&ticker, headline));
    assert!(!article.text().contains(line), "{}", article.text());

    let sentences = format!("{line}. ").repeat(6);
    let article = convert(&page_with(
        &format!("<section><p>{sentences}</p></section>"),
        headline,
    ));
    let rule = any_rule_of(&article, "The council of the islands");
    assert_ne!(rule, "stands before the headline");
}

#[test]
fn one_picture_in_a_list_is_no_list_and_two_are() {
    let slide = |name: &str| {
        format!(
            "<li><img src=/{name}.jpg alt='The harbour of the islands'><p>The {name} on Monday, seen from the lighthouse."
        )
    };
    let headline = "<h1>Ferries run again after the storm</h1>";
    let one = page_with("", &format!("{headline}<ul>{}</ul>", slide("mole")));
    let markdown = convert(&one).markdown();
    assert!(markdown.contains("\n\nThe mole on Monday"), "{markdown}");
    let two = format!("{headline}<ul>{}{}</ul>", slide("mole"), slide("ferry"));
    let markdown = convert(&page_with("", &two)).markdown();
    assert!(markdown.contains("- ![The harbour"), "{markdown}");
    let whole = Converter::builder().scope(Scope::Page).build();
    let markdown = whole.convert(one.as_str()).unwrap().markdown();
    assert!(markdown.contains("- ![The harbour"), "{markdown}");
}

#[test]
fn a_lede_in_the_header_of_the_story_is_kept_and_a_sentence_of_the_sites_is_not() {
    let lede = "The boats that lay in the harbour for a week have left for the islands.";
    let top = format!("<header><h2>Ferries run again after the storm</h2><p>{lede}</p></header>");
    assert!(text(&page_with("", &top)).contains(lede));
    let site = format!("<header><p>{lede}</p></header>");
    let page = page_with(&site, "<h1>Ferries run again after the storm</h1>");
    assert!(!text(&page).contains(lede));
}

/// A story with a line among its paragraphs.
fn story_with(line: &str) -> String {
    format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}{line}
        <p>Dorn, who was to retire this spring, and who has the keys of the lighthouse, will stay on for as
        long as the council wants him to. “Two winters,” he says, “I can still do.”</p></main>"
    )
}

#[test]
fn a_short_sentence_among_the_paragraphs_is_a_paragraph_though_most_of_it_is_a_link() {
    let line = "<p><a href=/minutes.pdf>Read the minutes of the meeting</a>, which run to forty pages.</p>";
    // The scores alone would drop it.
    let converter = Converter::builder().balance(Balance::Precision).build();
    let article = converter.convert(story_with(line).as_str()).unwrap();
    assert!(article.text().contains("which run to forty pages"));
}

#[test]
fn what_is_a_link_altogether_or_announces_another_story_is_no_paragraph_by_its_place() {
    for (line, start) in [
        (
            "<p><a href=/minutes>Read the minutes of the meeting.</a></p>",
            "Read the",
        ),
        (
            "<p>READ MORE: <a href=/ferry>Why the ferry will cost more.</a></p>",
            "READ MORE",
        ),
    ] {
        let converter = Converter::builder().balance(Balance::Precision).build();
        let article = converter.convert(story_with(line).as_str()).unwrap();
        let rule = any_rule_of(&article, start);
        assert_ne!(rule, "stands between paragraphs of the story");
    }
}

/// Of a table under a heading that is kept, `product--shop-page` has an example.
#[test]
fn a_table_under_a_heading_of_something_else_is_not_kept_for_it() {
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}<h2>Most read</h2>
        <table><tr><th>1</th><td>Herring in brine</td></tr><tr><th>2</th><td>Storm at night</td></tr></table>
        </main>"
    );
    assert!(!text(&html).contains("Herring in brine"));
}

/// A story with topics below it, inside its element or outside.
fn story_with_topics(inside: &str, outside: &str) -> Vec<String> {
    let html = format!(
        "<title>Ferries run again</title><div><article><h1>Ferries run again</h1>{STORY}{inside}</article>
        {outside}</div>"
    );
    let topics = |article: &Article| {
        article
            .topics()
            .iter()
            .map(|link| link.text.clone())
            .collect()
    };
    topics(&convert(&html))
}

#[test]
fn all_links_of_a_line_of_topics_are_topics_whatever_each_is_taken_for() {
    let line = "<ul><li><a href=/t/a>Ferries</a></li><li><a href=/t/b>Skarn</a></li>
        <li><a href=/t/c>Coastal council</a></li><li><a href=/t/d>Fishing</a></li></ul>";
    let topics = ["Ferries", "Skarn", "Coastal council", "Fishing"];
    assert_eq!(story_with_topics(line, ""), topics);
}

#[test]
fn a_line_of_links_outside_the_story_names_no_topics() {
    let line = "<ul><li><a href=/a>Imprint</a></li><li><a href=/b>Privacy</a></li>
        <li><a href=/c>Contact</a></li></ul>";
    assert_eq!(story_with_topics("", line), [""; 0]);
}

#[test]
fn a_tile_of_an_offer_may_be_no_more_than_its_heading() {
    let tiles = "<div class=tiles>
        <div class=tile><h3>Hulls and keels of any size</h3><a class=button href=/1>Learn more</a></div>
        <div class=tile><h3>Masts, booms and standing rigging</h3><a class=button href=/2>Learn more</a>
        </div></div>";
    let article = convert(&yard(tiles));
    assert_eq!(article.page_kind(), Some(PageKind::Service));
    let text = article.text();
    assert!(text.contains("Hulls and keels of any size"), "{text}");
    assert!(text.contains("Masts, booms and standing rigging"), "{text}");
    assert!(!text.contains("Learn more"), "{text}");
}

/// A jacket that a shop sells: what it says of it right below the name, and behind headings.
fn jacket(is_product: bool) -> String {
    let kind = match is_product {
        true => {
            r#"{"@context":"https://schema.org","@type":"Product","name":"Oilskin jacket",
            "offers":{"@type":"Offer","price":"129"}}"#
        }
        false => r#"{"@context":"https://schema.org","@type":"WebPage","name":"Oilskin jacket"}"#,
    };
    format!(
        "<title>Oilskin jacket, yellow | Harbour Shop</title>
        <script type=application/ld+json>{kind}</script><main><h1>Oilskin jacket, yellow</h1>
        <div class=bullets><ul><li>Cotton canvas 420 g<li>Collar lined with corduroy
        <li>Two pockets with flaps<li>Weight 1.4 kg</ul></div><button>Add to basket</button>
        <div class=description><h3><button aria-expanded=false>Description</button></h3><div><p>Our jacket
        keeps out rain and spray on the worst of days. It is made of heavy cotton that is oiled three
        times, and its seams are sewn twice and taped, so that no water finds its way in.</p><p>The collar
        can be turned up and buttoned under your chin, and the pockets are deep enough for both of your
        hands.</p></div><details><summary>Care and washing</summary><p>Wash the jacket by hand in cold
        water, without soap, and hang it where the air is dry. Once a year it wants a new coat of oil,
        which we sell in tins and which you can rub in with a cloth.</p></details>
        <h3><button aria-expanded=false>Reviews</button></h3></div></main>"
    )
}

#[test]
fn a_heading_that_opens_what_is_kept_is_kept_with_it() {
    let article = convert(&jacket(true));
    let text = article.text();
    assert!(text.contains("Description\n"), "{text}");
    assert!(text.contains("Care and washing\n"), "{text}");
    // A button beside no heading, and a heading that opens nothing.
    assert!(!text.contains("Add to basket"), "{text}");
    assert!(!text.contains("Reviews"), "{text}");
}

#[test]
fn how_long_a_story_takes_to_read_is_no_line_between_its_paragraphs() {
    let page = |line: &str| {
        format!(
            "<title>Ferries run again</title><main><article><h1>Ferries run again</h1><p>The harbour is open
            after eleven days, and the first boat, which had waited at the mole, left on Monday.</p>
            <ol><li>By Ida Hansen</li><li>Source: agencies</li><li>3 Dec 2024 14:52</li></ol>
            <div><span>{line}</span></div>{STORY}</article></main>"
        )
    };
    assert!(!text(&page("3 Min Read")).contains("3 Min Read"));
    // A counterexample: a line without a number.
    assert!(text(&page("What the harbour master says")).contains("What the harbour master says"));
}

#[test]
fn links_that_open_what_is_kept_are_kept_with_it_if_they_are_several() {
    let questions = [
        "When was it washed away?",
        "Who pays?",
        "Who is against it?",
    ];
    let parts: String = (questions.iter().zip(STORY.split("<p>").skip(1)))
        .map(|(question, answer)| {
            format!("<div class=part><b><a href=#>{question}</a></b><div><p>{answer}</div></div>")
        })
        .collect();
    let page = format!(
        "<title>Questions about the mole</title><main><h1>Questions about the mole</h1>{parts}</main>"
    );
    for question in questions {
        assert!(text(&page).contains(question), "{}", text(&page));
    }
    // A counterexample: a link that is the only one of its kind.
    let page = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1><div class=part><b><a href=#>Larger
        letters</a></b><div>{STORY}</div></div></main>"
    );
    assert!(!text(&page).contains("Larger"), "{}", text(&page));
}

#[test]
fn what_those_say_who_bought_a_thing_is_not_said_of_it_by_the_shop() {
    let said = "I wore it all through the winter on the pier, and it kept me dry when the spray went over the
        wall. The sleeves are a little long, but my wife has taken them in, and the oil does not smell.";
    let page = |is_product: bool, name: &str| {
        let reviews = format!("<div class={name}><div><p>{said}</p></div></div></main>");
        jacket(is_product).replace("</main>", &reviews)
    };
    let converter = Converter::builder().balance(Balance::Recall).build();
    let is_kept = |page: &str| converter.convert(page).unwrap().text().contains("my wife");
    assert!(!is_kept(&page(true, "product-reviews")));
    assert!(is_kept(&page(true, "stories")));
    assert!(is_kept(&page(false, "product-reviews")));
}

#[test]
fn lines_below_the_name_of_a_product_are_about_the_product() {
    let text = text(&jacket(true));
    assert!(text.contains("Cotton canvas 420 g"), "{text}");
    assert!(text.contains("Weight 1.4 kg"), "{text}");
    let story = convert(&jacket(false));
    assert_eq!(rule_of(&story, "Weight"), "is a line about the story");
}

#[test]
fn buttons_of_a_shop_are_no_part_of_what_it_lists() {
    let goods = [
        (
            "Oilskin jacket, yellow",
            "Keeps out rain and spray, and has two deep pockets.",
        ),
        (
            "Oilskin trousers, yellow",
            "Reach up to the chest and are held by wide braces.",
        ),
        (
            "Woollen jersey, navy",
            "Knitted in one piece by the widows of the old town.",
        ),
        (
            "Sea boots, black",
            "Made of rubber, with soles that hold on wet decks.",
        ),
        (
            "Woollen cap, red",
            "Can be seen from afar and warms both of your ears.",
        ),
        (
            "Gloves of sealskin",
            "Lined with wool, and with a grip for tarred ropes.",
        ),
        (
            "Scarf of heavy linen",
            "Long enough to be wound around your neck three times.",
        ),
        (
            "Belt with brass buckle",
            "Cut from one hide and sewn with waxed thread.",
        ),
    ];
    let card = |number: usize, button: &str| {
        let (name, says) = goods[number];
        format!(
            "<li class=product-card><a href=/p/{number}><img src={number}.jpg alt=''>
            <h3 class=product-title>{name}</h3></a><p class=price>£{number}9.00</p><p class=text>{says}</p>
            {button}</li>"
        )
    };
    let shelf = |buttons: [&str; 2]| {
        let cards: String = (0..goods.len())
            .map(|number| card(number, buttons[number % 2]))
            .collect();
        let html = format!(
            "<title>Clothes for the sea | Harbour Shop</title><body class=collection-page><header><nav>
            <a href=/>Home</a> <a href=/c/ropes>Ropes</a> <a href=/c/clothes>Clothes</a></nav></header>
            <main><h1>Clothes for the sea</h1><p class=collection-description>Everything that keeps you dry
            and warm on deck, from jackets of oilskin to caps of wool.</p><ul class=product-grid>{cards}</ul>
            </main>"
        );
        convert(&html)
    };
    let article = shelf([
        "<button>Choose a size</button>",
        "<button>Add to basket</button>",
    ]);
    let kinds = [Some(PageKind::Listing), Some(PageKind::Collection)];
    assert!(
        kinds.contains(&article.page_kind()),
        "{:?}",
        article.page_kind()
    );
    assert_eq!(rule_of(&article, "Choose a size"), "is a button of a shop");
    assert!(article.text().contains("Sea boots, black"));
    // A whole card may be drawn as a button.
    let long = "<button>For heads of any size that are out in the wind</button>";
    let article = shelf([long, "<button>Add to basket</button>"]);
    assert!(article.text().contains("For heads of any size"));
}

#[test]
fn a_button_under_an_image_is_no_caption() {
    let page = |line: &str| {
        format!(
            "<title>Ferries run again at the harbour</title><main><h1>Ferries run again at the harbour</h1>
            <div class=hero><img src=/mole.jpg alt='The mole at noon, from the sea'>{line}</div>{STORY}</main>"
        )
    };
    let caption = "The mole on Monday, at low water";
    assert!(text(&page(&format!("<div>{caption}</div>"))).contains(caption));
    let text = text(&page(&format!("<button>{caption}</button>")));
    assert!(!text.contains(caption), "{text}");
}

#[test]
fn code_is_kept_as_a_whole_with_the_story() {
    let (above, below) = STORY.split_at(STORY.find("<p>“We").unwrap());
    let page = |code: &str| {
        format!(
            "<title>How the tide is told at the harbour</title><main>
            <h1>How the tide is told at the harbour</h1>{above}{code}{below}</main>"
        )
    };
    let listing = text(&page(
        "<figure class=listing><figcaption>Listing 4: how the tide is told</figcaption>
        <pre class=playground><code>function Harbour({ boats }) {\n  return (\n    &lt;main>\n      &lt;Mole
        height={12} tide={boats.tide} />\n    &lt;/main>\n  );\n}</code></pre></figure>",
    ));
    assert!(listing.contains("tide={boats.tide}"), "{listing}");
    assert!(listing.contains("Listing 4"), "{listing}");
    let linked = text(&page(
        "<div class=card><a href=/run><pre><code>tide</code></pre></a></div>",
    ));
    assert!(linked.contains("\ntide\n"), "{linked}");
    let aside = text(&page(
        "<div class=advertisement><pre><code>tide --mole 3</code></pre></div>",
    ));
    assert!(!aside.contains("--mole"), "{aside}");
}

#[test]
fn code_between_the_paragraphs_of_a_story_is_kept_whatever_buttons_stand_around_it() {
    let (above, below) = STORY.split_at(STORY.find("<p>“We").unwrap());
    let page = |around: &str| {
        format!(
            "<title>How the tide is told at the harbour</title><main>
            <h1>How the tide is told at the harbour</h1>{above}<div class={around}>
            <div class=tabs><button>Tide.js</button><button>Reset</button></div><div>
            <pre>function Harbour({{ boats }}) {{\n  return (\n    &lt;main>\n      &lt;Mole height={{12}}
            tide={{boats.tide}} />\n    &lt;/main>\n  );\n}}\n\nexport default Harbour;</pre></div>
            <button>Show more</button></div>{below}</main>"
        )
    };
    let editor = text(&page("editor"));
    assert!(editor.contains("tide={boats.tide}"), "{editor}");
    assert!(!editor.contains("Show more"), "{editor}");
    let aside = text(&page("advertisement"));
    assert!(!aside.contains("tide={boats.tide}"), "{aside}");
}

#[test]
fn a_story_goes_on_in_the_next_section_to_the_code_that_ends_it() {
    let page = |element: &str| {
        format!(
            "<title>How the tide is told at the harbour</title><main>
            <h1>How the tide is told at the harbour</h1><section><h2>The mole</h2>{STORY}</section>
            <{element}><h2>What the masons run</h2><p>When the tide is told, the stones are set by the
            <a href=/masons>masons</a>, who read what is written here and nothing else.</p>
            <pre>import tide\n\nfor hour in range(24):\n    print(hour, tide.height(hour), tide.mole)</pre>
            </{element}></main>"
        )
    };
    let section = text(&page("section"));
    assert!(section.contains("What the masons run\n"), "{section}");
    assert!(section.contains("tide.height(hour)"), "{section}");
    let apart = text(&page("div"));
    assert!(apart.trim_end().ends_with("first nets."), "{apart}");
}

#[test]
fn what_a_programmer_says_is_not_said_by_readers() {
    let article =
        r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"The tide"}"#;
    let page = |code: &str| {
        format!(
            "<title>How the tide is told at the harbour</title>
            <script type=application/ld+json>{article}</script><main>
            <h1>How the tide is told at the harbour</h1>{STORY}{code}{STORY}</main>"
        )
    };
    let says = "// The height of the mole is told in feet, and that of the tide in metres.";
    let code = format!("<pre><code><span class=comment>{says}</span>\nlet mole = 12;</code></pre>");
    assert!(text(&page(&code)).contains(says));
    let reader = format!("<div class=comment><p>Why not in metres?</p>{code}</div>");
    assert!(!text(&page(&reader)).contains("in metres"));
}

/// Cards of other stories, each with a line that `title` gives, and a sentence.
fn cards(title: fn(&str) -> String) -> String {
    let card = |number: usize| {
        let line = title(&format!(
            "What the winter of {} did to the inner basin",
            1900 + number
        ));
        format!(
            "<div class=story>{line}<p>The ice came early, and the ferries, which had no room in the dock,
            were drawn ashore by the oxen of the brewery before the month was out.</p></div>"
        )
    };
    (0..9).map(card).collect()
}

fn linked_title(line: &str) -> String {
    format!("<h3><a href=/ice>{line}</a></h3>")
}

#[test]
fn cards_below_a_story_tell_others_however_much_they_say() {
    let page = |title: fn(&str) -> String| {
        let says_so = "<meta property=og:type content=article>";
        let (title, cards) = ("<title>Ferries run again</title>", cards(title));
        format!("{says_so}{title}<main><h1>Ferries run again</h1>{STORY}<div>{cards}</div></main>")
    };
    let article = convert(&page(linked_title));
    assert!(article.text().contains("the first nets"));
    assert_eq!(
        rule_of(&article, "What the winter of 1904"),
        "is a card of another story"
    );
    assert!(!article.text().contains("The ice came early"));
    // Chapters of the story lead nowhere.
    let chapters = text(&page(|line| format!("<h3>{line}</h3>")));
    assert!(chapters.contains("What the winter of 1904"), "{chapters}");
}

#[test]
fn cards_among_the_paragraphs_of_a_story_are_what_it_tells_of() {
    let cards = cards(linked_title);
    let text = text(&format!(
        "<meta property=og:type content=article><title>Winters at sea</title>
        <article><h1>Winters at sea</h1>{STORY}<div>{cards}</div>{STORY}</article>"
    ));
    assert!(text.contains("What the winter of 1904"), "{text}");
    assert!(text.contains("The ice came early"), "{text}");
}

#[test]
fn notes_of_a_story_are_known_by_links_that_begin_with_the_address_of_the_page() {
    let page = |address: &str, back: &str| {
        format!(
            "<title>How high the mole is</title><main><h1>How high the mole is</h1>{STORY}
            <p>The mole was measured twice, once by the harbour office and once by the ministry, and both
            found it too low by a good hand.<sup id=r1><a href='{address}#n1'>[1]</a></sup></p>{STORY}</main>
            <div class=end><ol><li id=n1><a href='{back}#r1'>^</a>
            <a href=/d>Dues, p. 7</a></ol></div>"
        )
    };
    let own = "https://example.org/mole";
    assert!(text(&page("", "")).contains("Dues, p. 7"));
    assert!(text(&page(own, own)).contains("Dues, p. 7"));
    let other = "https://example.org/dues";
    assert!(!text(&page(other, "https://example.org/boats")).contains("Dues, p. 7"));
}

#[test]
fn cards_under_a_link_that_is_laid_over_them_tell_others() {
    let card = |link: &str, number: usize| {
        format!(
            "<li><div class=picture>{link}<img src=/{number}.jpg width=160 height=90></div><div>The
            winter of {}</div><p>The ice came early, and the ferries, which had no room in the dock, were
            drawn ashore by the oxen of the brewery.</p></li>",
            1900 + number
        )
    };
    let page = |link: &str| {
        let cards: String = (0..9).map(|number| card(link, number)).collect();
        text(&format!(
            "<meta property=og:type content=article><title>Ferries run again</title>
            <main><h1>Ferries run again</h1><div>{STORY}</div><ul>{cards}</ul></main>"
        ))
    };
    let told = page("<a href=/ice></a>");
    assert!(told.contains("the first nets"));
    assert!(!told.contains("The ice came early"), "{told}");
    // Where nothing leads to them elsewhere they are told here.
    assert!(page("").contains("The ice came early"));
    assert!(page("<a href=#ice></a>").contains("The ice came early"));
}

/// What a sidebar says that reports all day.
const TICKER: &str = "
    <h3>Live</h3>
    <p>A train has stopped in the tunnel below the pass, and nobody knows when it will go on, said a speaker
    of the railway, who asked all who want to travel to the south to stay at home for now.</p>
    <p>The minister, who was in the capital for a day, has not said whether she will run again, but friends
    of hers think that she will, and that she has been looking for an office in the old town.</p>
    <p>Two swans have been seen on the lake for the first time since the war, and the school has asked its
    pupils to count them every morning, which they do, for the lesson begins half an hour later.</p>
    <p>The price of bread has been raised again. Bakers say that they had no choice, for flour has become
    dearer since the spring, and that they have lost money on every loaf for longer than a year.</p>";

#[test]
fn an_aside_beside_the_story_is_not_part_of_it_however_much_it_says() {
    let page = |story: &str| {
        text(&format!(
            "<title>Ferries run again</title><meta property=og:type content=article>
            <div class=page><h1>Ferries run again</h1>{story}</div>"
        ))
    };
    let beside = page(&format!(
        "<div class=columns><div class=text>{STORY}</div><aside>{TICKER}</aside></div>"
    ));
    assert!(beside.contains("the first nets"));
    assert!(!beside.contains("Two swans"), "{beside}");
    // Among the paragraphs it is the story's own.
    let within = page(&format!(
        "<div class=text>{STORY}<aside>{TICKER}</aside>{STORY}</div>"
    ));
    assert!(within.contains("Two swans"));
    // So is what stands with a part of them.
    let with = page(&format!(
        "<div class=text>{STORY}</div><div class=more><p>The ferries have run since 1871, and they have been
        stopped three times, once by ice, once by the war, and once by a whale that would not go.</p>
        <aside>{TICKER}</aside></div>"
    ));
    assert!(with.contains("Two swans"));
    // Some pages hold the story in an aside.
    assert!(page(&format!("<aside>{STORY}</aside>")).contains("the first nets"));
}

#[test]
fn a_list_under_its_own_heading_is_no_list_of_lines_about_the_story() {
    let page = |list: &str| {
        text(&format!(
            "<title>Bread for the boat</title><main><article><h1>Bread for the boat</h1>
            <div>{list}<div><h2>Method</h2>{STORY}</div></div></article></main>"
        ))
    };
    let list = "<ul><li>250 g flour<li>2 eggs<li>a pinch of salt</ul>";
    for around in ["aside", "div"] {
        let told = page(&format!("<{around}><h2>Ingredients</h2>{list}</{around}>"));
        assert!(
            told.contains("Ingredients\n- 250 g flour\n- 2 eggs"),
            "{told}"
        );
    }
    let about = page(
        "<h2>What the harbour's baker takes to sea</h2><ul><li>Jonna Brede<li>4 May 2024<li>3 min
        read</ul>",
    );
    assert!(!about.contains("4 May"), "{about}");
    assert!(!about.contains("3 min"), "{about}");
}

/// What a page asks before it sets cookies.
const CONSENT: &str = "
    <p>Purpose: finding faults, counting visits to our pages, and learning what is read. Kept: the address
    of your computer, the time of the visit, the page you came from, for at most two years.</p>
    <p>Purpose: showing films of other companies. When a film is played, data are sent to the company
    that keeps it, which may be in another country. Kept: as long as that company says.</p>
    <p>Purpose: telling people from machines. Processing: what you do with the mouse is looked at, and a
    picture may be shown that you are asked about. Kept: until you leave the page.</p>
    <p>Purpose: remembering what you have put into the basket. Kept: for thirty days, or until you empty
    it. You may object at any time, and we shall then forget what we know of you.</p>";

#[test]
fn a_part_that_is_named_for_something_else_is_not_part_of_the_story_beside_it() {
    let page = |class: &str, part: &str| {
        text(&format!(
            "<title>Ferries run again</title><div class=page><h1>Ferries run again</h1>
            <div class=text>{STORY}</div></div><div class='{class}'>{part}</div>"
        ))
    };
    let told = page("sp-cookie-consent", CONSENT);
    assert!(told.contains("the first nets"));
    assert!(!told.contains("finding faults"), "{told}");
    let custom = text(&format!(
        "<title>Ferries run again</title><div class=page><h1>Ferries run again</h1>
        <div class=text>{STORY}</div></div><x-cookie-consent>{CONSENT}</x-cookie-consent>"
    ));
    assert!(!custom.contains("finding faults"), "{custom}");
    let within = text(&format!(
        "<title>Ferries run again</title><div class=cookie-banner-open><div class=page>
        <h1>Ferries run again</h1><div class=text>{STORY}</div></div>
        <div class=cookie-consent>{CONSENT}</div></div>"
    ));
    assert!(within.contains("the first nets"));
    assert!(!within.contains("finding faults"), "{within}");
    let article = convert(&format!(
        "<title>Ferries run again</title><div class=page><h1>Ferries run again</h1>
        <div class=text>{STORY}</div></div><div class=cookie-consent>{CONSENT}</div>"
    ));
    let notice = (article
        .blocks()
        .find(|block| block.text.starts_with("Purpose")))
    .unwrap();
    assert_eq!(notice.rule, "is a notice on cookies beside the story");
    assert!(!notice.evidence.is_empty());
    // The page itself may bear the name, and so may the story.
    let around = text(&format!(
        "<title>Ferries run again</title><div class=sidebar><h1>Ferries run again</h1>
        <div class=cookie-consent>{STORY}</div></div>"
    ));
    assert!(around.contains("the first nets"));
}

/// What a blog says in its margin.
const MARGIN: &str = "
    <h3>Words for other people's pages</h3>
    <p>Now and then there are links to the pages of others here. I have looked at them when I set them, and I
    cannot know what has become of them since then.</p>
    <p>Whoever finds one that leads to something forbidden may write to me, and I shall take it out as soon as
    I have read the letter.</p>";

#[test]
fn what_stands_in_the_margin_is_not_part_of_a_story_of_a_few_lines() {
    let page = |before: &str, post: &str, margin: &str| {
        text(&format!(
            "<title>Three herons</title><div id=page>{before}<div id=content><div class=post>{post}</div></div>
            {margin}</div>"
        ))
    };
    let post = "<h1>Three herons</h1><p>They stood in the shallow water this morning.</p>
        <p>The smallest one had caught a fish, and did not know what to do with it.</p>";
    let margin = format!("<div id=secondary class=widget-area role=complementary>{MARGIN}</div>");
    let told = page("", post, &margin);
    assert!(told.contains("The smallest one"), "{told}");
    assert!(!told.contains("letter"), "{told}");
    let named_twice = format!("<div class=widget id=cookie-law>{MARGIN}</div>");
    let told = page("", post, &named_twice);
    assert!(!told.contains("letter"), "{told}");
    // Where the headline stands with what bears the name, that is the story.
    let story = page(
        "<p>Herons, and other things.</p>",
        "",
        &format!("<div class=sidebar>{post}{MARGIN}</div>"),
    );
    assert!(
        story.contains("The smallest one") && story.contains("letter"),
        "{story}"
    );
}

#[test]
fn what_is_not_shown_beside_an_article_is_not_part_of_it() {
    let page = |lede: &str, within: &str, below: &str| {
        text(&format!(
            "<title>Ferries run again</title><meta property=og:type content=article>
            <div class=page><h1>Ferries run again</h1>{lede}<div class=text>{STORY}{within}</div></div>{below}"
        ))
    };
    let offer = "<div hidden><h3>Words for readers</h3><p>Whoever finds a word here that offends may write to
        me, and I shall take it out as soon as I have read the letter.</p><p>Thank you for your patience with
        us.</p></div>";
    let told = page("", "", offer);
    assert!(told.contains("the first nets"));
    assert!(!told.contains("that offends"), "{told}");
    // Among the paragraphs it is a part that is folded away, and behind the headline a lede.
    let within = page("", &format!("{offer}{STORY}"), "");
    assert!(within.contains("that offends"), "{within}");
    let lede = "<div hidden><p>After two winters without boats the ferries have come back to the islands.</p></div>";
    assert!(page(lede, "", "").contains("two winters"));
}

#[test]
fn a_lede_built_like_the_teasers_below_is_no_card() {
    let teaser = |number: usize| {
        format!("<h3><a href=/{number}>What the storm of {number} did to the mole</a></h3>")
    };
    let teasers: String = (1900..1905).map(teaser).collect();
    let page = |above: &str| {
        text(&format!(
            "<title>Ferries run again</title><meta property=og:type content=article>
            <main><div><h1>Ferries run again</h1><h3>The boats to the outer islands leave at eight again, as
            they did before the storm.</h3>{above}</div><div>{STORY}</div><div>{teasers}</div></main>"
        ))
    };
    let byline = page("<h3><a href=/jonna>By Jonna Brede, at the harbour</a></h3>");
    assert!(byline.contains("leave at eight again"), "{byline}");
    assert!(!byline.contains("What the storm of 1902"), "{byline}");
    // A row of them above the story is one.
    let row = page(&teasers);
    assert!(row.contains("leave at eight again"), "{row}");
    assert!(!row.contains("What the storm of 1902"), "{row}");
}

#[test]
fn a_list_that_the_last_paragraph_announces_ends_the_story() {
    let page = |above: &str| {
        text(&format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1><div>{STORY}<p>{above}</p>
            <ul><li><a href=https://a.example>The minutes of Monday</a><li><a href=https://b.example>Harbour's
            guide</a><li><a href=https://c.example>The plan of the mole</a><li><a
            href=https://d.example>Letters to the ministry</a></ul></div></main><footer>Hallum</footer>"
        ))
    };
    let told = page(
        "Whoever wants to know more of the mole, or of what it will cost, finds it told in these places:",
    );
    for item in [
        "minutes of Monday",
        "guide",
        "plan of the mole",
        "Letters to the ministry",
    ] {
        assert!(told.contains(item), "{item}: {told}");
    }
    // A label announces other stories.
    let others = page("Read also:");
    assert!(!others.contains("plan of the mole"), "{others}");
}

#[test]
fn a_card_that_a_blog_embeds_leads_to_another_story() {
    let page = |class: &str| {
        text(&format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}
            <blockquote class='{class}'><p><a href=/storm>What the storm has left of the mole</a></p>
            </blockquote>{STORY}</main>"
        ))
    };
    assert!(!page("wp-embedded-content").contains("has left of the mole"));
    assert!(page("large").contains("has left of the mole"));
}

#[test]
fn a_long_list_of_links_beside_the_story_is_a_menu() {
    let piece =
        |number: usize| format!("<li><a href=/{number}>What the winter of {number} did</a></li>");
    let items = |items: usize| (1900..1900 + items).map(piece).collect::<String>();
    let page = |within: &str, beside: &str| {
        text(&format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}{within}</main>
            <div><div>{beside}</div></div>"
        ))
    };
    let list = format!("<ul>{}</ul>", items(40));
    let beside = page("", &list);
    assert!(beside.contains("the first nets"));
    assert!(!beside.contains("What the winter"), "{beside}");
    // Among the paragraphs it is what the story tells of.
    let within = page(
        &format!("<p>These are the winters that we know of:</p>{list}{STORY}"),
        "",
    );
    assert!(within.contains("What the winter of 1930 did"), "{within}");
}

#[test]
fn a_gallery_in_an_aside_among_the_paragraphs_shows_something_else() {
    let figure = |number: usize| {
        format!(
            "<figure><img src=/{number}.jpg width=600 height=400><figcaption>Boats in the inner basin in the
            winter of {}, when the ice lay for eleven weeks and nobody could go out.</figcaption></figure>",
            1900 + number
        )
    };
    let page = |figures: usize| {
        let figures: String = (0..figures).map(figure).collect();
        text(&format!(
            "<title>Ferries run again</title><main><article><h1>Ferries run again</h1>{STORY}
            <aside><h3>The year in pictures</h3>{figures}</aside>{STORY}</article></main>"
        ))
    };
    let told = page(9);
    assert!(told.contains("the first nets"));
    assert!(!told.contains("eleven weeks"), "{told}");
    assert!(page(1).contains("eleven weeks"));
}

#[test]
fn the_words_of_a_link_that_opens_a_popup_are_words_of_its_paragraph() {
    let popup = |words: &str| {
        format!("<a class=popup href='javascript:void(0)' onclick=\"note('1')\">{words}</a>")
    };
    let page = |inner: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}{inner}{STORY}</main>"
        )
    };
    let reply = |link: &str| format!("<p>{link} are you on the mole for?</p>");
    let link =
        popup("“What in the world,” said the harbour master to the man in the yellow oilskin,");
    assert!(text(&page(&reply(&link))).contains("What in the world"));
    let findings = |html: &str| convert(html).findings().count();
    assert_eq!(findings(&page(&reply(&link))), 0);
    // A box of that name is set aside.
    let says = "Buy a ticket for the ferry now and go back home for free.";
    let shown = text(&page(&format!("<div class=popup><p>{says}</p></div>")));
    assert!(!shown.contains(says), "{shown}");
}

#[test]
fn what_is_written_into_a_drawing_is_no_text_of_the_story() {
    let label = |says: &str| {
        format!("<div class='g-Layer_1 g-aiAbs' style='top:1%'><p class=g-pstyle0>{says}</p></div>")
    };
    let labels: String = [
        "Herring landed at the quay",
        "900",
        "600",
        "300",
        "’17",
        "’18",
        "’19",
    ]
    .map(label)
    .concat();
    let page = |class: &str| {
        text(&format!(
            "<title>Fewer herring</title><main><h1>Fewer herring</h1>{STORY}<header><p>The boats bring home
            less of the herring from year to year, the harbour office says.</p></header>
            <div class={class}>{labels}</div>{STORY}</main>"
        ))
    };
    let drawn = page("g-artboard");
    assert!(!drawn.contains("’18"), "{drawn}");
    assert!(drawn.contains("from year to year"), "{drawn}");
}

#[test]
fn a_byline_that_goes_on_to_say_who_its_author_is_is_no_paragraph() {
    let page = |class: &str, line: &str| {
        format!(
            "<title>Ferries run again at the harbour</title><meta name=author content='Jane Doe'><main>
            <h1>Ferries run again at the harbour</h1><h2>The mole held through the storm, and the boats that
            lay behind it are as good as new.</h2><p class={class}>{line}</p>{STORY}</main>"
        )
    };
    let line = "By <a href=/doe>Jane Doe</a>, who looks after the pages on the sea. She has reported from the
        coast for eleven years, and rows to the outer mole and back before she writes.";
    let says = "rows to the outer mole";
    assert!(!text(&page("article-byline", line)).contains(says));
    // Under another name it is a paragraph; one that begins with somebody else is none about the author.
    assert!(text(&page("article-lead", line)).contains(says));
    let other = line.replace("Jane Doe", "the sea wall");
    assert!(text(&page("article-byline", &other)).contains(says));
}

#[test]
fn a_heading_heads_its_section_past_a_line_that_points_elsewhere() {
    let section = |heading: &str, line: &str| {
        format!(
            "<h3>{heading}<span class=mw-editsection>[<a href=/edit>edit</a>]</span></h3>{line}<p>The {heading} \
            was built by masons from the islands, who came in the spring and stayed for two years, and it has \
            been mended after every storm since.</p>"
        )
    };
    let page = |line: &str| {
        format!(
            "<title>The harbour of the town</title><main><h1>The harbour of the town</h1>{STORY}{}{}</main>",
            section("Mole", line),
            section("Light", line)
        )
    };
    let shown = |line: &str| convert(&page(line)).markdown().to_owned();
    let note = "<div class=hatnote>Main article: <a href=/wiki/x>Another page</a></div>";
    assert!(shown(note).contains("### Mole"), "{}", shown(note));
    // What heads a link to another page does not head the paragraph behind it.
    let links = "<div><a href=/1>Herring fetch less than they did in the spring</a></div>";
    assert!(!shown(links).contains("### Mole"), "{}", shown(links));
}

#[test]
fn of_a_list_that_shows_one_of_its_entries_in_full_the_entry_is_the_story() {
    let teaser = |number: u32, title: &str| {
        format!(
            "<li><h3><a href=/{number}>{title}</a></h3>{}</li>",
            format!(
                "<p>What the harbour master said of number {number}, who saw it when she came back from the outer
                mole at noon, and what the council, which met on Monday, made of it in the evening, is told by
                those who were there and who wrote it all down.</p>"
            )
            .repeat(3)
        )
    };
    let page = |first: &str| {
        let other = teaser(2, "Another boat of the islands, number 2");
        text(&format!(
            "<title>Ferries run again at the harbour</title><ul>{}{other}</ul><div class=over>
            <h1>Ferries run again at the harbour</h1>{STORY}</div>",
            teaser(1, first)
        ))
    };
    let says = "said of number 2";
    let shown = page("Ferries run again at the harbour");
    assert!(
        !shown.contains(says) && shown.contains("herring"),
        "{shown}"
    );
    // Where no entry is the headline's, they are what the page lists.
    assert!(page("Another boat of the islands, number 1").contains(says));
}

#[test]
fn what_two_pictures_in_a_row_say_is_said_once() {
    let figure = |name: &str, caption: &str| {
        format!(
            "<figure><img src=/{name}.jpg width=600 height=400 alt='The mole at noon, from the sea'>
            <div>{caption}</div><div>Photo: Ilse Brandt, the Herald</div></figure>"
        )
    };
    let page = |second: &str| {
        let first = figure("wide", "The mole at low water, in March");
        text(&format!(
            "<title>Ferries run again at the harbour</title><main><h1>Ferries run again at the harbour</h1>
            {first}{}{STORY}</main>",
            figure("narrow", second)
        ))
    };
    let times = |text: &str| text.matches("Photo: Ilse Brandt").count();
    assert_eq!(times(&page("The mole at low water, in March")), 1);
    assert_eq!(times(&page("The light on the mole at night")), 2);
}

#[test]
fn a_heading_of_any_level_that_says_the_title_is_the_headline() {
    const TITLE: &str = "Ferries run again from the inner harbour";
    const TICKER: &str =
        "The herring market opens at noon on Friday, and the fishermen of the old town bring
        what the night has left them.";
    let convert = |heading: &str| {
        let html = format!(
            "<title>{TITLE} | The Hallum Herald</title><div><p>{TICKER}</p></div><div><h3>{heading}</h3>
            <p>Hallum, 3 May 2024</p><div>{STORY}</div></div>"
        );
        Converter::new().convert(&html).unwrap().markdown()
    };
    let told = convert(TITLE);
    let begins = format!("# {TITLE}\n\nThe ferries, which");
    assert!(told.starts_with(&begins), "{told}");
    // One that says less is a heading among others.
    let other = convert("The harbour");
    assert!(other.contains("herring market"), "{other}");
}

#[test]
fn words_that_are_not_shown_and_no_sentences_are_none_of_a_story_however_many_they_are() {
    let words =
        "berths moorings harbour tickets cheap ferry herring market stones masons ".repeat(400);
    let convert = |hidden: &str| {
        let html = format!(
            "<title>Ferries run again</title><meta property=og:type content=article><main><article>
            <h1>Ferries run again</h1>{STORY}</article></main><div style='display:none'>{hidden}</div>"
        );
        Converter::new().convert(&html).unwrap().text()
    };
    let told = convert(&words);
    assert!(!told.contains("moorings"), "{} words", told.len());
    assert!(told.contains("the first nets"));
}

#[test]
fn a_list_whose_only_item_is_a_column_with_a_story_is_none() {
    let page = |heading: &str, story: &str| {
        let html = format!(
            "<title>Ferries run again from the inner harbour</title><ul class=columns><li class=left>{heading}
            <div>{story}</div></li><li class=right><a href=/1>Herring</a></li></ul>"
        );
        Converter::new().convert(&html).unwrap().markdown()
    };
    let heading = "<h1>Ferries run again from the inner harbour</h1>";
    let told = page(heading, STORY);
    assert!(told.contains("\n\nThe ferries, which"), "{told}");
    // The one answer to a post is an item in an item.
    let answer = format!("<ul><li><h4>Ilse</h4>{STORY}</li></ul>");
    let answered = page(
        heading,
        &format!("{STORY}<ul><li><p>Ask</p>{answer}</li><li>Ida</li></ul>"),
    );
    assert!(answered.contains("- #### Ilse"), "{answered}");
    // A few paragraphs may be an item, and so is what has no heading.
    let lines = STORY.split_inclusive("</p>").take(3).collect::<String>();
    let listed = page("", &lines);
    assert!(listed.contains("- The ferries, which"), "{listed}");
}

#[test]
fn a_lede_may_stand_in_elements_of_its_own() {
    let lede = "Owners say boats, nets, engines were lost for days on Sunday night.";
    let top = |box_: &str| {
        format!(
            "<title>Ferries run again after the storm</title><main><header class=TopWrap>
            <div class=TopTitle><div class=Rubric>Harbour</div>
            <h1>Ferries run again after the storm</h1></div>
            <div class=TopLines>{box_}</div>
            <div class=Buttons><button>Save</button></div></header><div class=body>{STORY}</div></main>"
        )
    };
    let line = |class: &str, says: &str| top(&format!("<div class={class}>{says}</div>"));
    assert!(text(&line("TopLine", lede)).contains(lede));
    let again = "Ferries run again after the storm of Sunday.";
    assert!(!text(&line("TopLine", again)).contains(again));
    let letter =
        "Sign up for our letter, and read what the harbour office says before all others do.";
    assert!(!text(&line("newsletter", letter)).contains(letter));
}

#[test]
fn a_line_whose_class_says_that_it_is_the_lede_need_be_no_sentence() {
    let top = |line: &str| {
        format!(
            "<title>Ferries run again after the storm</title><main><div>
            <h1>Ferries run again after the storm</h1>{line}</div><div>{STORY}</div></main>"
        )
    };
    for line in [
        "<div class=post-excerpt><p>Same boats, different wind</p></div>",
        "<div class=post-info><h2 class=subtitle>Same boats, different wind</h2><label>3 May
        2024</label></div>",
        "<div class=StoryTopDek-x7>Same boats, different wind</div>",
    ] {
        assert!(text(&top(line)).contains("Same boats"), "{line}");
    }
    for line in [
        "<div class=tagline><p>Same boats, different wind</p></div>",
        "<div class=subtitle><p>Same boats on 3 May 2024</p></div>",
        "<div class=subtitle><p><a href=/boats>Same boats, different wind</a></p></div>",
    ] {
        assert!(!text(&top(line)).contains("Same boats"), "{line}");
    }
}

#[test]
fn a_sentence_with_the_words_of_the_headline_and_a_break_is_no_copy_of_it() {
    let headline =
        "Ferries between Brede and the outer islands run again after the great storm of Sunday";
    let below = |first: &str| {
        text(&format!(
            "<title>{headline}</title><main><h1>{headline}</h1><div><div>{first}</div>
            <div class=rest>{STORY}</div></div></main>"
        ))
    };
    let sentence = format!("{headline}, though only by day.<br>");
    assert!(below(&sentence).contains("though only by day"));
    let copy = format!("{headline}<br>By Ilse Brandt<br>3 May 2024");
    assert_eq!(below(&copy).matches(headline).count(), 1);
}

#[test]
fn lists_of_others_behind_a_short_article_are_none_of_it_however_long() {
    let entries: String = (1..14)
        .map(|number| {
            format!(
                "<li>{number}. <a href=/o{number}>What the harbour office said to the fishermen</a>"
            )
        })
        .collect();
    let page = |list: &str| {
        format!(
            "<title>Ferries run again after the storm</title>
            <meta property=og:type content=article><div class=left><h1>Ferries run again after the storm</h1>
            <p>The ferries between Brede and the islands run again since this morning, the harbour office says,
            after a week in which the storm had kept all of them in the inner basin. The mole has held, and the
            pilots have found no new bank before the lock, so that the large ships may come in, too.</p></div>
            <div class=right><h3>Watch</h3><ul>{list}</ul></div>"
        )
    };
    assert!(!text(&page(&entries)).contains("to the fishermen"));
}

#[test]
fn a_label_and_a_list_of_links_in_one_paragraph_are_none_of_the_story() {
    let links = "<br><a href=/a>Brede votes on the fare for the ferries to the islands in May</a><br>
        <a href=/b>How the old mole was built in the year of the great flood by six hundred men</a><br>
        <a href=/c>What the pilots say of the new bank before the lock, and when it will go</a>";
    for label in ["Read also", "เรื่องที่เกี่ยวข้อง", "আরও পড়ুন", "Lexo edhe"]
    {
        let article = text(&story_around(&format!("<p><b>{label}</b>{links}</p>")));
        assert!(!article.contains("Brede votes"), "{label}:\n{article}");
    }
    let told = format!("<p>These are told of in the Post:{links}</p>");
    assert!(text(&story_around(&told)).contains("Brede votes"));
}

/// A story below lines about it.
fn with_lines(lines: &str) -> Article {
    convert(&format!(
        "<meta property=og:type content=article><title>Ferries run again after the storm</title><main>
        <h1>Ferries run again after the storm</h1>{lines}<div class=text>{STORY}</div></main>"
    ))
}

#[test]
fn lines_that_say_of_themselves_to_be_dates_are_none_of_the_story() {
    for lines in [
        "<p>Updated: Thursday, 18 Jul 2013, in the morning, 4:25 PM EDT<br>Published : Thursday, 18 Jul 2013,
         in the afternoon, 3:05 PM EDT</p>",
        "<h3>Datum: 22.12.2012, Rubrik: Hafen</h3>",
    ] {
        let article = with_lines(lines);
        assert!(!article.text().contains("201"), "{}", article.text());
    }
    let article = with_lines("<h3>The storm: 22.12.2012, and what it left of the harbour</h3>");
    assert!(article.text().contains("22.12.2012"), "{}", article.text());
}

#[test]
fn a_lede_in_a_column_of_its_own_is_told_by_what_the_page_says_of_itself() {
    let lede = "Eleven days after the storm the harbour of Hallum is open, and the council wants more stones.";
    let page = |described: &str| {
        text(&format!(
            "<meta property=og:type content=article><meta name=description content='{described}'>
            <title>Ferries run again after the storm</title><article>
            <header><div class=row><div class=col><h1>Ferries run again after the storm</h1></div></div></header>
            <div class=columns><div class=wide><header class=row><div class=col>
            <div class=who><div class=author-profile>Ilse Brandt is a reporter who has been to the harbour.</div>
            <div><a href=/ilse>All of her stories</a></div></div><div class=abstract>{lede}</div></div></header>
            <div class=text>{STORY}</div></div></div></article>"
        ))
    };
    assert!(page(lede).contains("Eleven days"), "{}", page(lede));
    assert!(!page(lede).contains("is a reporter"), "{}", page(lede));
}

#[test]
fn links_to_other_stories_between_paragraphs_are_none_of_this_one() {
    let page = |link: &str, times: usize| {
        let insert = format!("<p><strong>{link}</strong></p>");
        let story = STORY
            .repeat(times)
            .replacen("</p>", &format!("</p>{insert}"), 1);
        text(&format!(
            "<meta property=og:type content=article><link rel=canonical href=https://herald.example/ferries>
            <title>Ferries run again</title><article><h1>Ferries run again</h1>{story}</article>"
        ))
    };
    let link = |href: &str, says: &str| format!("<a href={href}>{says}</a>");
    let own = link("/old-ferry", "How the old ferry was sold to a captain");
    assert!(!page(&own, 1).contains("old ferry"), "{}", page(&own, 1));
    let other = link(
        "https://sea.example/old",
        "How the old ferry was sold to a captain",
    );
    assert!(page(&other, 1).contains("old ferry"), "{}", page(&other, 1));
    let said = link(
        "/old-ferry",
        "The captain has told how the old ferry was sold to him.",
    );
    assert!(page(&said, 1).contains("old ferry"), "{}", page(&said, 1));
}

#[test]
fn a_label_and_what_to_read_now_is_no_part_of_the_story() {
    let page = |line: &str| {
        text(&format!(
            "<meta property=og:type content=article><title>Ferries run again</title><article>
            <h1>Ferries run again</h1>{STORY}<p>{line}</p></article>"
        ))
    };
    let line = "Now read: <a href=/old>How the old ferry was sold to a captain who never came back, in eleven
        pictures</a>";
    assert!(!page(line).contains("old ferry"), "{}", page(line));
    let line = "Now read the <a href=/letter>letter</a> of the harbour master, said the mayor, and you will
        know what it was like in the night of the storm.";
    assert!(page(line).contains("harbour master, said"));
}
