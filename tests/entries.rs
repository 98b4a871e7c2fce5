//! What the entries of a page have in common: posts of a thread, cards of a list. Each rule beside what it
//! must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Article, Block, Converter, PageKind};

const SAID: [&str; 4] = [
    "The ferries, which had been moored since the storm, run again, and the harbour is open, said the harbour
    master on Monday. Nobody was hurt, but some boats were lost.",
    "The council, which met in the evening, wants to raise the mole by half a metre before the next winter.
    The work will cost about two million marks.",
    "We have waited for this for eleven years, and now we will have to find the masons who know how to set
    such stones.",
    "Fishermen in the old town are less pleased. The higher mole will keep out the swell, but it will also
    keep the herring from the inner basin.",
];

const GOODS: [&str; 16] = [
    "Jacket of oilskin",
    "Sea boots black",
    "Cap of blue wool",
    "Gloves of sealskin",
    "Scarf of heavy linen",
    "Belt with brass buckle",
    "Socks of grey wool",
    "Rope of hemp",
    "Smock of canvas",
    "Trousers of oilskin",
    "Sou’wester yellow",
    "Mittens for rowing",
    "Vest of cork",
    "Shirt with a hood",
    "Coat for the watch",
    "Clogs of alder",
];

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

fn block_of<'a>(article: &'a Article, start: &str) -> Block<'a> {
    let mut blocks = article.blocks();
    let found = blocks.find(|block| block.text.starts_with(start));
    found.unwrap_or_else(|| panic!("no {start}"))
}

/// How often a text is kept.
fn times_kept(article: &Article, text: &str) -> usize {
    let kept = article.blocks().filter(|block| block.kept);
    kept.filter(|block| block.text == text).count()
}

/// A thread of four posts, each what `post` makes of its number, who speaks and what is said.
fn thread(post: impl Fn(usize, &str, &str) -> String) -> String {
    let names = ["ida", "joren", "pia", "tove"];
    let posts = SAID.iter().zip(names).enumerate();
    let posts: String = posts
        .map(|(number, (said, name))| post(number, name, said))
        .collect();
    format!("<title>Ferries run again</title><main><h1>Ferries run again</h1>{posts}</main>")
}

/// A shop's shelf, with what `card` makes of the number and the name of each thing.
fn shelf(card: impl Fn(usize, &str) -> String) -> String {
    let list = |words: &[&str], kinds: &[&str]| -> String {
        let links = words
            .iter()
            .flat_map(|word| kinds.iter().map(move |kind| format!("{word} {kind}")));
        links
            .map(|name| format!("<li><a href=/c/{name}>{name}</a></li>"))
            .collect()
    };
    let kinds = ["new", "old", "small", "large", "second hand", "on sale"];
    let menu = list(&["Ropes", "Boats", "Lamps", "Nets", "Oars"], &kinds);
    let help = list(
        &["Help with", "News of", "Who made", "Where to find", "Mend"],
        &kinds,
    );
    let cards: String = (0..24)
        .map(|number| {
            let name = GOODS[number % 8];
            let whose = ["", " for children", " II"][number / 8];
            let card = card(number, &format!("{name}{whose}"));
            format!("<li class=product-card>{card}</li>")
        })
        .collect();
    format!(
        "<title>Clothes for the sea | Harbour Shop</title><meta property=og:type content=product.group>
        <body class=template-collection><header><nav><ul>{menu}</ul></nav><a href=/cart>Cart (0)</a></header>
        <main><h1>Clothes for the sea</h1><ul class=product-grid>{cards}</ul></main><footer><ul>{help}</ul>
        <p>Harbour Shop, Quay 1</p></footer>"
    )
}

/// A page of dishes on cards, as its data say of the `kind`, with `below` them something else.
fn dishes(kind: &str, above: &str, below: &str) -> String {
    let card = |(number, name): (usize, &&str)| {
        let (reviews, average) = (number + 3, number % 4 + 1);
        format!(
            "<article class=card><a href=/r/{number}><img src={number}.jpg alt=''><h3>{name} with
            herring</h3></a><div class=meta>{reviews} reviews / {average} average</div></article>"
        )
    };
    let cards: String = GOODS.iter().enumerate().map(card).collect();
    let title = "All that can be cooked with herring";
    format!(
        "<title>{title}</title>{kind}<header><nav><a href=/a>News</a> <a href=/b>Sea</a></nav></header>
        <main><h1>{title}</h1>{above}<div class=grid>{cards}</div>{below}</main>"
    )
}

#[test]
fn a_description_list_at_the_head_of_a_post_is_about_whoever_speaks() {
    let article = convert(&thread(|number, name, said| {
        format!(
            "<div class=post><dl class=profile><dt><a href=/u/{number}>{name}</a></dt><dd>Deck hand</dd>
            <dd>Joined: Mon Mar {number}, 2009 9:28 am</dd><dd>Posts: {number},417</dd></dl><div class=body>
            <p class=author>Post by <a href=/u/{number}>{name}</a> » <time>Sat Feb 1{number}, 2024 12:4{number}
            pm</time></p><div class=content>{said}</div></div></div>"
        )
    }));
    let text = article.text();
    for dropped in ["Joined", "417", "Deck hand"] {
        assert!(!text.contains(dropped), "{dropped} is kept:\n{text}");
    }
    // A counterexample: who it is, in the same list, and when it was said, in a line with the name.
    for kept in ["ida\n", "Sat Feb 10, 2024", "Sat Feb 13, 2024"] {
        assert!(text.contains(kept), "{kept} is missing:\n{text}");
    }
}

#[test]
fn a_description_list_that_is_said_in_a_post_stays() {
    let article = convert(&thread(|number, name, said| {
        format!(
            "<div class=post><h4><a href=/u/{number}>{name}</a></h4><time>May 1{number}, 2024</time>
            <div class=content><p>{said}</p><dl><dt>The height of the mole</dt><dd>It is {number} metres and
            a half above the sea, and a little more at the head, where the old light stands.</dd></dl></div>
            </div>"
        )
    }));
    assert!(
        article.text().contains("It is 2 metres"),
        "{}",
        article.text()
    );
}

#[test]
fn the_posts_of_a_thread_are_kept_alike() {
    let post = |name: &str, day: usize, said: &str| {
        format!(
            "<div class=post><h4><a href=/u/{name}>{name}</a></h4><div class=date>May {day}, 2024</div>
            <div class=content><p>{said}</p></div></div>"
        )
    };
    let odd = [
        "Parts 12-4411, 12-4412, 13-5520, 14-1021 and 16-2210 at the usual place.",
        "<a href=/x>See the list of all stones that were set in the mole since it was built</a>",
        "Thanks, that is what I wanted to know, and now I will go there too.",
    ];
    let others: String = odd
        .iter()
        .zip(["agnete", "birte", "jette"])
        .enumerate()
        .map(|(day, (said, name))| post(name, day + 20, said))
        .collect();
    let html = thread(|number, name, said| post(name, number + 11, said));
    let article = convert(&html.replace("</main>", &format!("{others}</main>")));
    let link = block_of(&article, "See the list of all stones");
    assert_eq!((link.kept, link.rule), (true, "is built like what is kept"));
    // Who said it, and when, are kept with it.
    assert!(block_of(&article, "birte").kept && block_of(&article, "May 21, 2024").kept);
}

#[test]
fn what_every_card_says_in_the_same_words_is_told_of_none() {
    let says = [
        "Sewn twice and proof against any rain.",
        "With a sole that does not slip on wet planks.",
        "Can be seen from afar and warms both ears.",
        "Lined with wool, with a grip for tarred ropes.",
        "Long enough to be wound around your neck three times.",
        "Cut from one hide and sewn with waxed thread.",
    ];
    let page = |words: &dyn Fn(usize) -> &'static str| {
        let cards: String = GOODS
            .iter()
            .zip(says)
            .enumerate()
            .map(|(number, (name, says))| {
                let words = words(number);
                format!(
                    "<li class=product-card><a href=/p/{number}><img src={number}.jpg alt=''>
                    <h3 class=product-title>{name}</h3></a><p class=text>{says}</p>
                    <div class=more>{words}</div></li>"
                )
            })
            .collect();
        convert(&format!(
            "<title>Clothes for the sea | Harbour Shop</title><body class=collection-page><header><nav>
            <a href=/>Home</a> <a href=/c/ropes>Ropes</a> <a href=/c/clothes>Clothes</a></nav></header><main>
            <h1>Clothes for the sea</h1><p class=collection-description>Everything that keeps you dry and warm
            on deck, from jackets of oilskin to caps of wool.</p><ul class=product-grid>{cards}</ul></main>"
        ))
    };
    let article = page(&|_| "View details");
    assert!(
        article
            .page_kind()
            .is_some_and(|kind| { matches!(kind, PageKind::Listing | PageKind::Collection) })
    );
    assert_eq!(times_kept(&article, "View details"), 0);
    assert_eq!(
        block_of(&article, "View details").rule,
        "is said of every entry"
    );
    // A counterexample: what is said of some of them.
    let article = page(&|number| ["Made to order", "Only a few left"][number % 2]);
    assert_eq!(times_kept(&article, "Made to order"), 3);
}

#[test]
fn what_a_thing_costs_is_told_where_its_name_is() {
    let html = shelf(|number, name| {
        format!(
            "<a href=/products/{number}><img src={number}.jpg alt='{name}'>
            <p class=product-card__title>{name}</p></a><label class=cost>£{}9.00</label>
            <button>Quick view</button>",
            number + 1
        )
    });
    let article = convert(&html);
    assert_eq!(article.page_kind(), Some(PageKind::Collection));
    for price in ["£19.00", "£249.00"] {
        let price = block_of(&article, price);
        assert_eq!((price.kept, price.rule), (true, "is what a thing costs"));
    }
    // A counterexample: steps to choose from.
    let steps: String = (1..7)
        .map(|step| format!("<p><label class=cost>Under £{step}0</label></p>"))
        .collect();
    let grid = "<ul class=product-grid>";
    let article = convert(&html.replace(grid, &format!("<div class=facets>{steps}</div>{grid}")));
    assert!(!block_of(&article, "Under £10").kept);
}

#[test]
fn the_cards_of_a_list_are_the_story_though_networks_are_told_of_an_article() {
    let above: String = [0, 1, 3]
        .map(|said| format!("<p>{}</p>", SAID[said]))
        .concat();
    let article = convert(&dishes(
        "<meta property=og:type content=article>",
        &above,
        "",
    ));
    assert_eq!(article.page_kind(), Some(PageKind::Listing));
    assert!(block_of(&article, "Cap of blue wool").kept);
    // A counterexample: an article by its data, whatever it looks like.
    let data = r#"<script type=application/ld+json>{"@type": "NewsArticle"}</script>"#;
    let article = convert(&dishes(data, &above, ""));
    let card = block_of(&article, "Cap of blue wool");
    assert_eq!(
        (card.kept, card.rule),
        (false, "is a card of another story")
    );
}

#[test]
fn what_readers_say_below_a_list_is_no_part_of_it() {
    let say =
        |(number, said): (usize, &&str)| format!("<div id=comment_{number}><p>{said}</p></div>");
    let comments: String = SAID.iter().enumerate().map(say).collect();
    let article = convert(&dishes("", "", &format!("<div>{comments}</div>")));
    assert_eq!(article.page_kind(), Some(PageKind::Listing));
    let comment = block_of(&article, "The ferries");
    assert_eq!(
        (comment.kept, comment.rule),
        (false, "is said by readers of the story")
    );
    // A counterexample: without such names they are told.
    let others = comments.replace("comment_", "part_");
    let article = convert(&dishes("", "", &format!("<div>{others}</div>")));
    assert!(block_of(&article, "The ferries").kept);
}

#[test]
fn a_place_that_no_script_has_filled_holds_nothing() {
    let said: String = SAID
        .iter()
        .enumerate()
        .map(|(line, said)| {
            format!("<p>{said}</p><div class=alert>{{{{ errors.line{line}.message }}}}</div>")
        })
        .collect();
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{said}<p>So it is written:</p>
        <p><code>{{{{ page.title }}}}</code></p><p><b>{{{{ name }}}}</b> stands where a name is to stand in the
        book.</p></main>"
    );
    let article = convert(&html);
    let mut kept = article.blocks().filter(|block| block.kept);
    assert!(kept.all(|block| !block.text.contains("errors")));
    let rule = block_of(&article, "{{ errors").rule;
    assert_eq!(rule, "is a place to fill in");
    // Counterexamples: in code it is shown, and in a sentence it is told of.
    for told in ["{{ page.title }}", "{{ name }} stands"] {
        assert_ne!(block_of(&article, told).rule, rule, "{told}");
    }
}
