//! Lists, tables and talk that stand with a story and are none of it, each beside what looks like it
//! and is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use std::fmt::Write as _;

use offprint::{Article, Balance, Converter, PageKind};
use story::STORY;

const SECTIONS: [&str; 5] = [
    "How the mole was built",
    "What the storm of March did",
    "Who pays for the stones",
    "Where the herring goes",
    "When the ferries run",
];

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

/// The rule that dropped the block that begins so.
fn rule_of<'a>(article: &'a Article, start: &str) -> &'a str {
    let mut blocks = article.blocks();
    let dropped = blocks.find(|block| !block.kept && block.text.starts_with(start));
    dropped.unwrap_or_else(|| panic!("{start} is kept")).rule
}

fn page(data: &str, body: &str) -> String {
    format!("{data}<title>Ferries run again</title><main><h1>Ferries run again</h1>{body}</main>")
}

/// What two readers say, who write as well as whoever wrote the story.
fn talk(heading: &str) -> String {
    let said = STORY.replace("The ferries", "Those ferries");
    format!(
        "<div class=even>{heading}<ul><li><h4>Ilse</h4>{said}</li><li><h4>Jan</h4>{said}</li></ul></div>"
    )
}

#[test]
fn what_stands_under_the_heading_of_comments_below_an_article_is_said_by_readers() {
    let rule = "stands under the heading of comments";
    let article = "<meta property=og:type content=article>";
    let told_under = |data: &str, heading: &str| {
        convert(&page(data, &format!("<div>{STORY}</div>{}", talk(heading))))
    };
    let headed = told_under(article, "<h2>Leserkommentare</h2>");
    assert_eq!(rule_of(&headed, "Those ferries"), rule);
    assert!(headed.text().contains("The ferries, which"));
    let numbered = told_under(article, "<h2>Comments (2)</h2>");
    assert_eq!(rule_of(&numbered, "Those ferries"), rule);

    let other = told_under(article, "<h2>What we heard in the harbour</h2>");
    assert!(other.text().contains("Those ferries"), "{}", other.text());
}

/// A month as a table: its name, the weekdays, the days.
fn month(days: impl IntoIterator<Item = u32>) -> String {
    let mut table = "<table><tr><td colspan=7>January</td></tr><tr>".to_owned();
    for weekday in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] {
        let _ = write!(table, "<td>{weekday}</td>");
    }
    for (place, day) in days.into_iter().enumerate() {
        let row = if place % 7 == 0 { "<tr>" } else { "" };
        let _ = write!(table, "{row}<td>{day}</td>");
    }
    table + "</table>"
}

#[test]
fn a_calendar_is_no_part_of_a_story() {
    let article = convert(&page("", &format!("{STORY}{}{STORY}", month(1..=31))));
    assert!(article.text().contains("first nets"));
    assert!(!article.text().contains("January"), "{}", article.text());
    assert_eq!(rule_of(&article, "31"), "is a calendar");
}

#[test]
fn a_table_of_numbers_is_no_calendar() {
    for days in [
        (1..=31).map(|day| day * 2).collect::<Vec<u32>>(),
        (1..=20).collect(),
        (1..=90).collect(),
    ] {
        let article = convert(&page("", &format!("{STORY}{}{STORY}", month(days))));
        let is_calendar = |block: &offprint::Block| block.rule == "is a calendar";
        assert!(!article.blocks().any(|block| is_calendar(&block)));
    }
}

/// A story in sections below a list of these lines.
fn in_sections(lines: impl IntoIterator<Item = String>) -> String {
    let items: String = lines
        .into_iter()
        .map(|line| format!("<li>{line}</li>"))
        .collect();
    let sections = SECTIONS.map(|heading| format!("<h2>{heading}</h2>{STORY}"));
    format!(
        "<p>The mole is higher, the ferries run, and this is what there is to know of both before the
        summer, from the harbour office and from those who fish.</p><div class=box><p>In this guide</p>
        <ul>{items}</ul></div>{}",
        sections.concat()
    )
}

#[test]
fn a_list_of_the_headings_below_it_is_told_by_them() {
    for lines in [
        SECTIONS.map(str::to_owned).to_vec(),
        // Numbered, and nearly all of them.
        SECTIONS[..4]
            .iter()
            .enumerate()
            .map(|(place, line)| format!("{}. {line}", place + 1))
            .collect(),
    ] {
        let text = convert(&page("", &in_sections(lines))).text();
        for heading in &SECTIONS {
            assert_eq!(text.matches(heading).count(), 1, "{heading}: {text}");
        }
        assert!(!text.contains("In this guide"), "{text}");
    }
}

#[test]
fn a_list_that_says_more_than_the_headings_or_few_of_them_is_kept() {
    let more =
        SECTIONS.map(|line| format!("{line}, as the harbour office tells it since the storm"));
    let few = [
        SECTIONS[0],
        "The harbour office",
        "The masons of the town",
        SECTIONS[2],
    ];
    for lines in [more.to_vec(), few.map(str::to_owned).to_vec()] {
        let text = convert(&page("", &in_sections(lines.clone()))).text();
        for line in &lines {
            assert!(text.contains(&format!("- {line}")), "{line}: {text}");
        }
    }
}

#[test]
#[cfg(feature = "selectors")]
fn a_heading_is_kept_with_the_list_beside_it() {
    let list = "<ul><li>half a metre of stone<li>two million marks<li>before the next winter</ul>";
    let body = format!("<div>{STORY}{STORY}<h3>In short:</h3>{list}</div>");
    let list = offprint::Selector::parse("ul").unwrap();
    let builder = Converter::builder().balance(Balance::Precision);
    let converter = builder.keep(list).build();
    let article = converter.convert(page("", &body).as_str()).unwrap();
    let markdown = article.markdown();
    assert!(
        markdown.contains("### In short:\n\n- half a metre"),
        "{markdown}"
    );
}

#[test]
fn a_card_that_says_much_is_one_of_its_row() {
    let says = "and what the harbour master has to say of it was told to us on the mole ";
    let card = |title: &str, times: usize| {
        format!(
            "<div class=teaser><a href=/{title}><h3>The {title} and what is to become of it</h3>
            <p>{title} {}.</p></a></div>",
            says.repeat(times)
        )
    };
    let row = |times: usize| {
        let cards =
            ["lighthouse", "ferry", "crane", "school", "church"].map(|title| card(title, 1));
        page(
            "<meta property=og:type content=article>",
            &format!(
                "<article>{STORY}{STORY}</article><div class=row>{}{}</div>",
                cards.concat(),
                card("market", times)
            ),
        )
    };
    let dropped = (false, "is a card of another story".to_owned());
    assert_eq!(told_at_most(&row(6), "market"), dropped);
    assert_ne!(told_at_most(&row(20), "market"), dropped);
}

/// What becomes of the first block that begins so, where as little as possible is to be lost.
fn told_at_most(html: &str, start: &str) -> (bool, String) {
    let converter = Converter::builder().balance(Balance::Recall).build();
    let article = converter.convert(html).unwrap();
    let mut blocks = article.blocks();
    let found = blocks.find(|block| block.text.starts_with(start)).unwrap();
    (found.kept, found.rule.to_owned())
}

#[test]
fn what_a_form_says_of_an_error_is_no_part_of_a_story() {
    let told = |class: &str| {
        let line = format!("<p class={class}>Please write down where you live.</p>");
        told_at_most(&page("", &format!("<div>{STORY}{line}</div>")), "Please")
    };
    for class in ["form-field-error", "error_state", "'field errors'"] {
        let dropped = (false, "is what a form says of an error".to_owned());
        assert_eq!(told(class), dropped, "{class}");
    }
    for class in ["terror", "mirror"] {
        assert!(told(class).0, "{class}: {:?}", told(class));
    }
}

#[test]
fn a_block_that_says_all_of_the_story_in_one_is_a_copy() {
    let paragraphs = STORY.replace("<p>", "").replace("</p>", "");
    for (start, end) in [
        ("<pre class=source>", "</pre>"),
        ("<div class=print>", "</div>"),
    ] {
        let text = convert(&page(
            "",
            &format!("{start}{paragraphs}{end}<div>{STORY}</div>"),
        ))
        .text();
        assert_eq!(text.matches("the first nets").count(), 1, "{text}");
    }
    let quotes = [
        "The work will cost about two million marks, and most of it is to be paid by the ministry.",
        "Nobody was hurt, but some of the smaller boats were lost to the sea.",
        "Fishermen in the old town are less pleased.",
    ]
    .map(|quote| format!("<p>{quote}</p>"));
    let body = format!("<div class=story>{paragraphs}</div>{}", quotes.concat());
    let text = convert(&page("", &body)).text();
    assert!(text.contains("the first nets"), "{text}");
}

#[test]
fn questions_and_answers_behind_a_story_are_a_part_of_it() {
    let told = |class: &str| {
        let answer = "Half a metre higher than it is now, said the harbour master, who had asked the council
            for more in every letter, and who knows that the masons will not set such stones in the
            winter. The ministry, which pays for most of it, wants to see the work done before the herring
            comes.";
        let body = format!(
            "<article>{STORY}{STORY}</article><div class={class}><h3>How high will the mole be when the
            work is done?</h3><p>{answer}</p></div>"
        );
        told_at_most(&page("", &body), "Half a metre")
    };
    assert!(told("faq").0, "{:?}", told("faq"));
    let dropped = (false, "stands apart after the story".to_owned());
    assert_eq!(told("promo"), dropped);
}

#[test]
fn what_customers_say_behind_a_story_is_none_of_it() {
    let praise = STORY.replace("ferries", "boats").replace("The ", "Our ");
    let told = |class: &str| {
        let html = format!(
            "<html lang=en><head><meta property=og:type content=article><title>Ferries run again</title>
            <body><article><header><h1>Ferries run again</h1><p class=byline>By Ilse Oldehus</p>
            <time datetime=2024-05-03>May 3, 2024</time></header><div class=entry-content>{STORY}{STORY}
            </div></article><div class={class}>{praise}</div>"
        );
        let article = convert(&html);
        assert_eq!(article.page_kind(), Some(PageKind::Article));
        let mut blocks = article.blocks();
        let block = blocks
            .find(|block| block.text.starts_with("Our council"))
            .unwrap();
        (block.kept, block.rule.to_owned())
    };
    let dropped = (false, "is said by readers of the story".to_owned());
    assert_eq!(told("testimonial-card"), dropped);
    assert!(told("testimony").0, "{:?}", told("testimony"));
}

#[test]
fn slides_are_no_cards_and_cards_are() {
    let row = |tag: &str| {
        let slides = ["lighthouse", "ferry", "crane", "school", "church"].map(|what| {
            format!(
                "<{tag} class=slide><h3><a href=/{what}>{what} seen from the mole</a></h3><p>The {what},
                which was built by the masons of the old town, and which the storm has left as it was when
                the council met, said the harbour master, who had the keys of it.</p></{tag}>"
            )
        });
        let article = "<meta property=og:type content=article>";
        let body = format!(
            "<article>{STORY}{STORY}</article><div>{}</div>",
            slides.concat()
        );
        told_at_most(&page(article, &body), "The crane").1
    };
    assert_eq!(row("div"), "is a card of another story");
    assert_ne!(row("figure"), "is a card of another story");
}

#[test]
fn what_screen_readers_alone_are_told_is_dropped_in_the_ledger_too() {
    let hidden =
        "<p class=sr-only>The harbour of the old town, as it was before the storm of March.</p>";
    let html = page("", &format!("<div>{STORY}{hidden}{STORY}</div>"));
    assert!(!convert(&html).text().contains("storm of March"));
    let dropped = (false, "is for screen readers alone".to_owned());
    assert_eq!(told_at_most(&html, "The harbour of"), dropped);
}

#[test]
fn what_surely_belongs_to_a_story_and_stands_beside_its_paragraphs_is_its_end() {
    let told = |close: &str| {
        let paragraphs = STORY.replace("</p>", "<br><br>").replace("<p>", "");
        let html = page(
            "",
            &format!(
                "<article><p>{paragraphs}</p>{close}<p>So the ferries run again.</p></article>"
            ),
        );
        told_at_most(&html, "So the ferries run")
    };
    assert!(told("").0, "{:?}", told(""));
    let dropped = (false, "stands apart after the story".to_owned());
    assert_eq!(told("</article><article>"), dropped);
}

#[test]
fn the_beginning_of_a_label_is_enough_where_nothing_that_it_heads_is_kept() {
    let told = |label: &str, behind: &str| {
        let body = format!("<div>{STORY}<p>{label}</p>{behind}</div>");
        convert(&page("", &body)).text().contains(label)
    };
    for label in [
        "More from the Harbour News:",
        "Mehr zum Thema der Molen finden Sie hier:",
    ] {
        assert!(!told(label, ""), "{label}");
    }
    assert!(told("More from the harbour:", STORY));
}

/// The text of what is kept though little may be kept by its score.
fn text_at_least(html: &str) -> String {
    let converter = Converter::builder().balance(Balance::Precision).build();
    converter.convert(html).unwrap().text()
}

#[test]
fn a_heading_that_leads_to_its_own_place_is_one_and_so_is_the_heading_above_it() {
    let body = format!(
        "<div>{STORY}<h2 id=good><a href=#good>The good</a></h2><h3 id=stones><a href=#stones>Stones</a></h3>
        {STORY}<h2 id=end><a href=#end>Conclusion</a></h2>{STORY}</div>"
    );
    let text = text_at_least(&page("", &body));
    for heading in ["The good", "Stones", "Conclusion"] {
        assert!(text.lines().any(|line| line == heading), "{heading}");
    }
}

#[test]
fn a_heading_that_leads_elsewhere_is_one_between_paragraphs_and_else_the_title_of_another_story() {
    let heading = "<h3><a href=/masons>The masons of the capital</a></h3>";
    let between = text_at_least(&page("", &format!("<div>{STORY}{heading}{STORY}</div>")));
    assert!(between.contains("The masons of the"), "{between}");
    let others = format!("<div>{STORY}</div><div class=more>{heading}</div><div>{STORY}</div>");
    let others = text_at_least(&page("", &others));
    assert!(!others.contains("The masons of the"), "{others}");
}

#[test]
fn a_heading_that_announces_other_stories_is_not_kept_for_what_stands_below_it() {
    let told = |heading: &str| {
        let body = format!("<div>{STORY}<h2>{heading}</h2>{STORY}</div>");
        text_at_least(&page("", &body)).contains(heading)
    };
    assert!(told("What the storm did"));
    assert!(!told("Zum Weiterlesen"));
}

#[test]
fn a_short_story_among_long_lists_is_an_article() {
    const TITLE: &str = "老港口的渡轮周一重新开航，镇议会决定加高防波堤";
    let told = [
        "渡轮自三月的风暴以来一直停泊在内港，周一上午重新开航。港务长说，没有人受伤，但几条小船被海水冲走，港口办公室正在登记损失。",
        "镇议会当晚开会，决定在入冬之前把防波堤加高半米。工程大约需要两百万，大部分由水利部门承担，石料从河对岸的采石场运来。",
        "老城的渔民并不高兴。他们说，更高的堤坝虽然挡住了涌浪，也会把鲱鱼挡在内港之外，而他们的祖父曾在那里撒下第一张网。",
    ];
    let link = |number: usize| {
        let what = ["灯塔", "渡口", "鱼市", "船厂", "盐仓", "钟楼"][number % 6];
        format!("<li><a href=/{number}>{what}旁的老房子第{number}次更换屋顶瓦片</a></li>")
    };
    let list = |from: usize| {
        let links: String = (from..from + 4).map(link).collect();
        format!("<div class=mod><h2><a href=/m{from}>频道</a></h2><ul>{links}</ul></div>")
    };
    let lists = |from: usize| (0..8).map(|n| list(from + n * 4)).collect::<String>();
    let page = |main: &str| {
        let (above, below) = (lists(0), lists(100));
        convert(&format!(
            "<title>{TITLE}</title><body>{above}<h1>{TITLE}</h1>{main}{below}"
        ))
    };
    let paragraphs = told.map(|text| format!("<p>{text}</p>")).concat();
    let story = page(&format!("<div>{paragraphs}</div>"));
    assert_eq!(story.page_kind(), Some(PageKind::Article));
    assert!(!story.text().contains("屋顶"), "{}", story.text());

    // The same words on the cards of a list.
    let cards = told.map(|text| format!("<li><h3><a href=/x>港口</a></h3><p>{text}</p></li>"));
    let list = page(&format!("<ul>{}</ul>", cards.concat()));
    assert_eq!(list.page_kind(), Some(PageKind::Listing));
}

/// A page that begins with a list in a box, above what it tells.
fn with_list(label: &str, class: &str) -> String {
    let items = [
        "400 g amandelspijs, gekocht",
        "1 rol vers bladerdeeg 270 gr",
        "½ ei, losgeklopt",
        "2 el melk",
    ];
    let items = items
        .map(|item| format!("<li class=box__item>{item}</li>"))
        .concat();
    format!(
        "<title>Ferries run again</title><body><div class=hero><h1>Ferries run again</h1><div>30 november
        2016</div></div><section><div class=box><div>{label}</div><ul class={class}>{items}</ul><button>Kopieer
        alles</button></div><article class=text>{STORY}</article></section>"
    )
}

#[test]
fn a_list_of_ingredients_is_kept_if_its_class_or_the_line_above_it_says_so() {
    let told = |label, class| convert(&with_list(label, class)).text();
    for (label, class) in [
        ("Ingrediëntenlijst", "box__list"),
        ("Zutaten für 4 Personen:", "box__list"),
        ("Voor 2 staven", "recipe-ingredients"),
    ] {
        let text = told(label, class);
        for item in ["- 400 g amandelspijs", "- ½ ei", "- 2 el melk"] {
            assert!(text.contains(item), "{label}: {text}");
        }
    }
    let text = told("Voor 2 staven", "box__list");
    assert!(!text.contains("- ½ ei"), "{text}");
}

#[test]
fn ingredients_that_stand_there_for_two_screens_are_told_once() {
    let page = with_list("Ingrediënten", "box__list");
    let list = &page[page.find("<div class=box>").unwrap()..page.find("<article").unwrap()];
    let text = convert(&page.replacen(list, &list.repeat(2), 1)).text();
    assert_eq!(text.matches("½ ei").count(), 1, "{text}");
}

#[test]
fn a_headline_right_above_a_list_of_ingredients_is_printed_once() {
    let list =
        "<ul class=ingredients><li>400 g eel</li><li>2 leeks</li><li>1 bunch of dill</li></ul>";
    let html = format!(
        "<title>Ingredients of a pie of eel</title><main><h1>Ingredients of a pie of eel</h1>{list}
        <div class=text>{STORY}</div></main>"
    );
    let text = convert(&html).text();
    assert_eq!(text.matches("Ingredients of a pie").count(), 1, "{text}");
    assert!(text.contains("- 2 leeks"), "{text}");
}

#[test]
fn the_title_of_a_box_goes_with_the_links_in_it() {
    let told = |items: &str| {
        let boxed = format!("<div><h2>Where it belongs</h2><ul>{items}</ul></div>");
        let longer = STORY.replace("The ", "A ");
        let body = format!("<div class=wide>{boxed}<div class=text>{STORY}{longer}</div></div>");
        convert(&page("", &body)).text()
    };
    let text = told("<li><a href=/news>News</a></li><li><a href=/tips>Tips &amp; advice</a></li>");
    assert!(!text.contains("Where it belongs"), "{text}");
    let text = told("<li>To the harbour of Hallum</li><li>To those who mended the mole</li>");
    assert!(text.contains("Where it belongs"), "{text}");
}
