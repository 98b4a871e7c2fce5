//! What belongs to a post, a manual, a recipe, an offer, a thread, and what stands beside it: each rule
//! beside what it must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use offprint::{Balance, Converter};
use story::STORY;

fn text(html: &str) -> String {
    Converter::new().convert(html).unwrap().text()
}

/// The same, where the scores alone would keep more.
fn text_of_more(html: &str) -> String {
    let converter = Converter::builder().balance(Balance::Recall).build();
    converter.convert(html).unwrap().text()
}

/// The same, where the scores alone would keep less.
fn text_of_less(html: &str) -> String {
    let converter = Converter::builder().balance(Balance::Precision).build();
    converter.convert(html).unwrap().text()
}

/// What readers say, more than the story does, in elements that no name tells apart, under a heading.
fn talk(heading: &str) -> String {
    let said = [
        "My uncle sailed on the first of these boats, and he never forgot what it looked like in the fog",
        "The mole was never high enough, and everybody who sails here has known it since the great flood",
        "I do not understand why nobody asked the masons, who would have told them for nothing what it costs",
    ];
    let entry = |day: usize| {
        let (first, second) = (said[day % 3], said[(day + 1) % 3]);
        format!(
            "<li><div>ida{day}</div><div>May {}, 2024</div><div><p>{first}, as I said {day} years ago. {second},
            and it has been so for {day} years.</p></div><button>Reply</button></li>",
            day + 11
        )
    };
    let entries: String = (2..6).map(entry).collect();
    format!("<div><h3>{heading}</h3><ol>{entries}</ol></div>")
}

fn post(below: &str) -> String {
    format!(
        "<title>Ferries run again</title><header><a href=/>Home</a> <a href=/about>About</a></header>
        <div><div><h1>Ferries run again</h1><p>Posted on May 3, 2024 by <a href=/u/1>Ida Hansen</a></p>
        <div>{STORY}<h2>What comes next</h2><p>The harbour office, which was founded in the year of the great
        flood, keeps the books of all boats that have ever been moored here, and every visitor may read them
        in the old customs house.</p><p>The masons begin in April, when the water is warm enough for the
        divers, and will be done before the first of the autumn storms, if the stones come in time.</p></div>
        </div>{below}</div><footer><p>© 2024 Harbour News</p></footer>"
    )
}

/// The paragraphs of the story as the posts of a thread.
fn thread(below: &str) -> String {
    let texts = STORY.split("<p>").filter(|text| text.contains("</p>"));
    let post = |(number, text): (usize, &str)| {
        format!(
            "<div class=post><div class=who><div><a href=/u/{number}>ida{number}</a></div>
            <div>Posts: {number}417</div></div><div class=post-body><div class=date>May {}, 2024</div>
            <div class=text><p>{text}</div><a href=#r>Reply</a> <a href=#q>Quote</a></div></div>",
            number + 11
        )
    };
    let posts: String = texts.enumerate().map(post).collect();
    format!(
        "<title>The mole</title><main><div class=breadcrumb><a href=/f>Forum</a> › <a href=/r>Repairs</a></div>
        <h1>The mole</h1><div class=posts>{posts}</div>{below}</main>"
    )
}

#[test]
fn under_a_heading_that_counts_them_the_comments_are_not_the_text_of_an_article() {
    for heading in [
        "4 Comments",
        "4 thoughts on “Ferries run again”",
        "4 Kommentare zu „Fähren“",
    ] {
        assert!(!text_of_more(&post(&talk(heading))).contains("My uncle"));
    }
    // A counterexample: a heading that says something else.
    let page = post(&talk("What the readers of 1924 wrote"));
    assert!(text_of_more(&page).contains("My uncle"));
}

#[test]
fn a_field_for_comments_tells_a_post_from_a_thread() {
    // Posts of one build, one of them below a heading that says "Comments".
    let page = |field: &str| {
        let form = format!("<form><textarea name={field}></textarea></form>");
        thread(&(talk("Comments") + &form))
    };
    assert!(!text(&page("comment")).contains("My uncle"));
    assert!(!text(&page("comment_body[0][value]")).contains("My uncle"));
    assert!(text(&page("message")).contains("My uncle"));
}

#[test]
fn a_link_down_the_page_is_no_line_of_the_story() {
    let page = |link: &str| {
        format!(
            "<title>Bread of the ferry</title><article><h1>Bread of the ferry</h1><p>By Ida Hansen</p>{link}
            {STORY}<h2 id=recipe>Ingredients</h2><ul><li>500 g rye flour<li>300 ml warm water<li>1 teaspoon
            salt</ul></article>"
        )
    };
    let link = "<a href=#recipe>Down to the ingredients</a>";
    assert!(!text_of_more(&page(link)).contains("Down to"));
    // A counterexample: a line in which it is one word.
    let line =
        "<p>The list of <a href=#recipe>ingredients</a> is the cook's own, and stands below.</p>";
    assert!(text(&page(line)).contains("is the cook's own"));
}

#[test]
fn the_figure_that_ends_a_story_belongs_to_it() {
    let figure =
        "<figure><img src=/boat.jpg alt='A boat'><figcaption>The boat in the spring of 1994.
        </figcaption></figure>";
    let page = |within: &str, behind: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1><div>{STORY}<ul><li>The first
            boat leaves at six in the morning, and takes nobody but those who work on the island.
            <li>The last one comes back at nine in the evening, and waits for nobody.</ul>{within}</div>
            {behind}<div><a href=/1>Home</a> <a href=/2>News</a></div></main>"
        )
    };
    let caption = "The boat in the spring of 1994.";
    assert!(text(&page(figure, "")).contains(caption));
    let elsewhere = format!("<div><div>{figure}</div></div>");
    assert!(!text(&page("", &elsewhere)).contains(caption));
}

#[test]
fn code_in_a_box_with_a_title_ends_a_manual() {
    let page = |code: &str| {
        format!(
            "<title>Connect a gauge | Tidekit</title><main><h1>Connect a gauge</h1><div><p>The gauge has to be
            in the water before it is asked for the first time, and it takes a minute to find its level.</p>
            <p>Open the port as the user who reads the gauge, and close it when the file is written. The last
            step is to tell the service where the file is, which it reads every ten minutes:</p>{code}</div>
            </main>"
        )
    };
    let code = "<pre><code>tide add --file gauge.log</code></pre>";
    let boxed = format!("<div><div>shell</div>{code}<button>Copy</button></div>");
    assert!(text(&page(&boxed)).contains("tide add"));
    let boxes = format!("<div><div>shell</div><div>{code}<button>Copy</button></div></div>");
    assert!(text_of_less(&page(&boxes)).contains("tide add"));
    assert!(!text(&page(&boxed)).contains("Copy"));
}

#[test]
fn an_aside_between_paragraphs_is_said_in_passing_and_one_of_links_is_not() {
    let note =
        "The harbour master asks to be told of every boat that stays for longer than a night.";
    let page = |aside: &str| {
        let (first, rest) = STORY.split_at(STORY.rfind("<p>").unwrap());
        format!(
            "<title>Ferries run again</title><div><h1>Ferries run again</h1><div>{first}{aside}{rest}</div>
            </div>"
        )
    };
    assert!(text(&page(&format!("<aside><p>{note}</p></aside>"))).contains(note));
    let link = format!("<aside><p><a href=/1>{note}</a></p></aside>");
    assert!(!text(&page(&link)).contains(note));
}

#[test]
fn lines_above_the_description_of_what_can_be_bought_say_what_it_is() {
    let page = |price: &str| {
        format!(
            "<title>Brass tide clock | Harbour Shop</title><header><a href=/clocks>Clocks</a></header>
            <section><h1>Brass tide clock</h1><div><div>{price}</div><button>Add to cart</button></div>
            <ul><li>Two years of warranty<li>Diameter 120 mm<li>Weight 1.4 kg</ul><div><p>Made in our own
            workshop from metal that needs no polish, and closed so well that neither salt nor spray gets
            in.</p><p>It comes with a leather case, a spare battery and a card that explains how to set it
            in three languages.</p><p>We have sold it since 1987 and still mend every piece that comes back
            to us, whatever its age.</p></div></section>"
        )
    };
    assert!(text(&page("€180.00")).contains("Diameter 120 mm"));
    assert!(!text(&page("Clocks")).contains("Diameter 120 mm"));
}

#[test]
fn how_many_posts_a_speaker_has_written_is_no_text_of_the_thread() {
    let text = text_of_more(&thread("<form><textarea></textarea></form>"));
    assert!(
        text.contains("ida2") && text.contains("May 13, 2024"),
        "{text}"
    );
    assert!(!text.contains("Posts:"), "{text}");
}

#[test]
fn data_that_name_one_entry_of_a_diary_tell_a_post_from_a_thread() {
    let page = |entries: usize| {
        let entry = "<div itemscope itemtype='http://schema.org/BlogPosting'></div>";
        thread(&(talk("Comments") + &entry.repeat(entries)))
    };
    assert!(!text(&page(1)).contains("My uncle"));
    // A counterexample: a page of several.
    assert!(text(&page(2)).contains("My uncle"));
}

#[test]
fn the_name_of_the_site_above_a_longer_headline_is_not_the_title() {
    let title = |title: &str, page: &str| {
        let page = format!("<title>{title}</title>{page}{STORY}");
        Converter::new()
            .convert(&page)
            .unwrap()
            .metadata()
            .title
            .clone()
    };
    let page = "<div><h1>Harbour</h1></div><h2>Ferries run again</h2>";
    assert_eq!(
        title("Ferries run again - Harbour", page).as_deref(),
        Some("Ferries run again")
    );
    // A counterexample: the shorter heading stands below.
    let page = "<h1>Ferries run again</h1><h2>Harbour</h2>";
    assert_eq!(
        title("Harbour - Ferries run again", page).as_deref(),
        Some("Ferries run again")
    );
}

#[test]
fn a_note_whose_sign_stands_by_itself_is_a_note_of_the_story() {
    let page = |target: &str| {
        let reference = format!("<a id=r1 href=#{target}>1</a></p>");
        format!(
            "<title>Ferries run again</title><article><h1>Ferries run again</h1>{}<div><a id=n1 href=#r1>1</a>
            <div><p>The books say 1911.</p></div></div></article>",
            STORY.replacen("</p>", &reference, 1)
        )
    };
    assert!(text_of_less(&page("n1")).contains("The books say"));
    assert!(!text_of_less(&page("elsewhere")).contains("The books say"));
}

/// An offer, and what stands below its description.
fn offer(below: &str) -> String {
    format!(
        "<title>Brass tide clock | Harbour Shop</title><header><a href=/clocks>Clocks</a></header><section>
        <h1>Brass tide clock</h1><div><div>€180.00</div><button>Add to cart</button></div><div><p>Made in our
        own workshop from metal that needs no polish, and closed so well that neither salt nor spray gets in.
        </p><p>It comes with a leather case, a spare battery and a card that explains how to set it in three
        languages.</p><p>We have sold it since 1987 and still mend every piece that comes back to us, whatever
        its age.</p></div>{below}</section>"
    )
}

#[test]
fn a_table_that_names_each_of_its_rows_specifies_what_is_sold() {
    let rows =
        "<tr><th>Material</th><td>Solid brass</td></tr><tr><th>Height</th><td>14 cm</td></tr>";
    let page = |rows: &str| {
        offer(&format!(
            "<div><div><div>More</div></div><div><table>{rows}</table></div></div>"
        ))
    };
    assert!(text_of_less(&page(rows)).contains("Solid brass"));
    // A counterexample: what it costs to send it.
    let parcels =
        "<tr><th>Parcel</th><th>Price</th></tr><tr><td>By post</td><td>7.90</td></tr><tr><td>By
        courier</td><td>15.90</td></tr><tr><td>By ship</td><td>34.90</td></tr>";
    assert!(!text_of_less(&page(parcels)).contains("By courier"));
}

#[test]
fn what_holds_no_words_at_the_end_of_a_page_does_not_matter() {
    let short = "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Ship's clock\",\"offers\":{
        \"@type\":\"Offer\",\"price\":\"189\"}}</script><title>Ship's clock</title><main><h1>Ship's clock</h1>
        <p>Solid brass, and closed so well that neither salt nor spray gets in.</p></main>";
    let thread = thread("<form><textarea name=message></textarea></form>");
    for (page, told) in [
        (offer(""), "closed so well"),
        (short.to_owned(), "closed so well"),
        (thread, "ida3"),
        (story_with(""), "The ferries, which"),
        (story_with(&talk("Comments")), "The ferries, which"),
    ] {
        for empty in [
            "table",
            "ul",
            "dl",
            "section",
            "aside",
            "details",
            "figure",
            "form",
            "nav",
            "blockquote",
            "h2",
            "pre",
            "div",
            "a",
            "button",
            "dialog",
        ] {
            let text = text(&format!("{page}<{empty}></{empty}>"));
            assert!(text.contains(told), "{empty}: {text}");
        }
    }
}

#[test]
fn who_speaks_last_in_a_thread_is_no_author_to_be_told_about() {
    let page = thread("<form><textarea name=message></textarea></form>").replacen(
        "<title>",
        "<meta name=author content=ida3><title>",
        1,
    );
    assert!(text(&page).contains("ida3"));
}

#[test]
fn what_unfolds_below_an_offer_is_said_of_it() {
    let page = |tag: &str, head: &str| {
        let topics = "<div><a href=/1>Brass</a> <a href=/2>Clocks</a> <a href=/3>Gifts</a></div>";
        let part = format!(
            "<div><{tag}><{head}><h2>Care</h2></{head}><div><p>Wipe it with a dry cloth once a month, and never
            with oil, which would only keep the dust on it.</p></div></{tag}></div>"
        );
        offer(&(topics.to_owned() + &part)).replacen("<p>", &format!("{STORY}<p>"), 1)
    };
    assert!(text(&page("details", "summary")).contains("dry cloth"));
    // A counterexample: what stands there as openly as a teaser.
    assert!(!text(&page("section", "div")).contains("dry cloth"));
}

/// A manual of two paragraphs, and what stands below them in their element.
fn manual(below: &str) -> String {
    format!(
        "<title>Connect a gauge | Tidekit</title><main><h1>Connect a gauge</h1><div><p>The gauge has to be in
        the water before it is asked for the first time, and it takes a minute to find its level.</p><p>Open
        the port as the user who reads the gauge, and close it when the file is written. The last step is to
        tell the service where the file is, which it reads every ten minutes, and to wait.</p>{below}</div>
        </main>"
    )
}

#[test]
fn a_callout_belongs_to_the_text_above() {
    let note = |class: &str, text: &str| {
        manual(&format!(
            "<aside class={class}><p class=title>Note</p><p>{text}</p></aside>"
        ))
    };
    let said =
        "Salt spoils the gauge, and nobody will give you another one before the next spring.";
    assert!(text_of_less(&note("admonition", said)).contains(said));
    // Counterexamples: a box of another name, and a teaser in one.
    assert!(!text_of_less(&note("box", said)).contains(said));
    let teaser = "<div class=callout><div>Keep reading</div><div>The latest on gauges</div></div>";
    assert!(!text_of_less(&manual(teaser)).contains("The latest"));
}

/// A story with something between its last two paragraphs.
fn story_with(between: &str) -> String {
    let (first, rest) = STORY.split_at(STORY.rfind("<p>").unwrap());
    format!(
        "<title>Ferries run again</title><article><h1>Ferries run again</h1><div>{first}{between}{rest}</div>
        </article>"
    )
}

#[test]
fn what_asks_to_agree_before_a_film_is_shown_is_none_of_the_story() {
    let asks = "To view this content, you have to agree that data are sent to the other site.";
    let with_button =
        format!("<div><p>{asks}</p><label><input type=checkbox>Always show</label></div>");
    assert!(!text_of_more(&story_with(&with_button)).contains("To view"));
    // A counterexample: words of the story, with nothing to press.
    let told = format!("<p>{asks}</p>");
    assert!(text_of_more(&story_with(&told)).contains("To view"));
}

#[test]
fn what_asks_to_subscribe_between_paragraphs_is_none_of_the_story() {
    let button = "<p><a href=/s>Subscribe now</a></p>";
    assert!(!text_of_more(&story_with(button)).contains("Subscribe"));
    let box_of = |end: &str| {
        format!(
            "<div><strong>Subscribe to our newsletter</strong><p>All that happens in the harbour, every
            morning before the first ferry leaves.</p>{end}</div>"
        )
    };
    assert!(!text_of_more(&story_with(&box_of("<a href=/s>Go</a>"))).contains("All that"));
    // A counterexample: a section of the story.
    assert!(text_of_more(&story_with(&box_of(""))).contains("All that"));
}

#[test]
fn a_line_that_is_a_link_from_its_label_on_leads_to_another_story() {
    let findings = |line: &str| {
        let html = story_with(&format!("<p><a href=/x>{line}</a></p>"));
        let article = Converter::new().convert(html.as_str()).unwrap();
        article
            .findings()
            .map(|found| found.rule.to_owned())
            .collect::<Vec<_>>()
    };
    for line in [
        "Lea más: Los pescadores esperan el invierno en el puerto viejo, y el ministerio no contesta",
        "RELATED: What it is like to wait for the herring in the inner basin of the harbour",
        "A lire aussi : Le môle sera plus haut, et le port plus calme, dit la ville de Hallum",
        "Loe ka: Sadam on jälle avatud",
    ] {
        assert_eq!(findings(line), ["related"], "{line}");
    }
    // What stands before the colon is no label.
    let line = "The tide: when the ferries run this winter, and when they stay in the harbour";
    assert!(findings(line).is_empty());
}

#[test]
fn contents_are_dropped_though_one_of_them_is_called_like_a_list_of_stories() {
    let page = |also: &str| {
        format!(
            "<title>The mole</title><main><h1>The mole</h1>{STORY}<div><h2>Contents</h2><ul><li><a href=#storm>1 The
            storm that took it</a></li><li><a href=#stones>2 The stones it was built of</a></li><li><a
            href={also}>3 See also</a></li><li><a href=#notes>4 References</a></li></ul></div><h2 id=storm>The
            storm that took it</h2>{STORY}<h2 id=stones>The stones it was built of</h2>{STORY}<h2 id=also>See
            also</h2><ul><li><a href=/tide>The tide in the old harbour</a></li></ul></main>"
        )
    };
    let text = text_of_more(&page("#also"));
    assert!(
        !text.contains("Contents") && !text.contains("1 The storm"),
        "{text}"
    );
    // A list of which one line leads elsewhere.
    assert!(text_of_more(&page("/also")).contains("1 The storm"));
}

#[test]
fn a_caption_is_no_footer_though_it_is_called_the_foot_of_the_picture() {
    let said =
        "The judge and the attorney on the steps of the old town hall, in the week of the storm.";
    let page = |tag: &str| {
        format!(
            "<title>Ferries run again</title><article><h1>Ferries run again</h1>{STORY}<div><img src=/a.jpg width=600
            height=400><{tag} class=pie><h4>{said}</h4></{tag}></div>{STORY}</article>"
        )
    };
    assert!(text(&page("figcaption")).contains(said));
    let footer =
        format!("<article>{STORY}</article><div class=pie><p>Imprint and privacy</p></div>");
    let article = Converter::new().convert(footer.as_str()).unwrap();
    assert!(article.findings().any(|found| found.rule == "footer"));
}

#[test]
fn a_line_with_the_writer_under_a_picture_is_no_caption() {
    let page = |line: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>
            <div><img src=/a.jpg alt='The ferries at the mole' width=600 height=400><div>{line}</div></div>
            <div>{STORY}</div></main>"
        )
    };
    let line = "By JANE DOE and JOHN ROE - Harbour Press writers | HP – one hr 4 mins ago";
    assert!(!text(&page(line)).contains("writers"));
    let caption =
        "The ferries by the mole and those who had waited for them, in the first hour of Monday";
    assert!(text(&page(caption)).contains("those who had waited"));
}

#[test]
fn a_line_that_ends_in_a_colon_right_above_the_story_announces_it() {
    let page = |line: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1><div class=date>May 2</div><div
            class=body>{line}{STORY}</div></main>"
        )
    };
    let text = |line: &str| text(&page(line));
    assert!(text("From the board of the harbour on the storm:").contains("From the board"));
    assert!(!text("From the board of the harbour on the storm").contains("From the board"));
    assert!(!text("You may also like these stories of the harbour:").contains("You may"));
}

#[test]
fn a_long_box_of_bought_links_is_advertising_and_one_of_paragraphs_is_not() {
    let rules = |line: &str| {
        let lists = format!("<ul>{}</ul>", line.repeat(8)).repeat(5);
        let html = format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}<div class=ad_content>{lists}</div>
            </main>"
        );
        let article = Converter::new().convert(html.as_str()).unwrap();
        article
            .findings()
            .map(|found| found.rule.to_owned())
            .collect::<Vec<_>>()
    };
    let link = "<li><a href=/x>Ropes, nets and lamps for all boats</a></li>";
    assert_eq!(rules(link), ["advertisement"]);
    let line = "<li>Ropes, nets and lamps for all boats</li>";
    assert!(rules(line).is_empty());
}

#[test]
fn a_bar_at_a_side_is_a_sidebar_in_other_words_and_languages() {
    let rules = |class: &str| {
        let html = format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1>{STORY}</main><div class={class}><h3>City
            guides</h3><p><a href=/p>Parks by the water</a></p></div>"
        );
        let article = Converter::new().convert(html.as_str()).unwrap();
        article
            .findings()
            .map(|found| found.rule.to_owned())
            .collect::<Vec<_>>()
    };
    for class in ["right-bar", "colonne-droite", "prawaKolumna"] {
        assert_eq!(rules(class), ["sidebar"], "{class}");
    }
    assert!(rules("progress-bar").is_empty());
}

/// An offer of which little is said, between what it costs and what else there is.
fn small_offer(price: &str, rows: &str) -> String {
    let others: String = (2..6)
        .map(|other| {
            format!(
                "<div><a href=/{other}><h3>Deck brush {other}</h3></a><span>€{other}0.00</span>
                <button>Add to cart</button></div>"
            )
        })
        .collect();
    format!(
        "<title>Brass tide clock | Harbour Shop</title><header><a href=/clocks>Clocks</a></header><main>
        <h1>Brass tide clock</h1><div>{price}<button>Add to cart</button></div><ul><li>Weight 1.4 kg<li>Made
        in Denmark</ul><div><p>Made in our own workshop from metal that needs no polish, and closed so well
        that neither salt nor spray gets in.</p></div><div><h2>Specifications</h2><table>{rows}</table></div>
        </main><section><h2>Related products</h2>{others}</section>"
    )
}

#[test]
fn a_table_specifies_what_is_sold_though_little_is_said_of_it() {
    let rows = "<tr><th>Material</th><td>Solid brass</td></tr><tr><th>Article number</th><td>HS-2204</td></tr>";
    assert!(text_of_less(&small_offer("<div>€180.00</div>", rows)).contains("HS-2204"));
    // Counterexamples: nothing is sold, or several things are.
    assert!(!text_of_less(&small_offer("<div>Clocks</div>", rows)).contains("HS-2204"));
    let several = "<div>€180.00</div><div>€40.00</div><div>€20.00</div>";
    assert!(!text_of_less(&small_offer(several, rows)).contains("HS-2204"));
}

/// The story as a manual that shows code, and what ends it.
fn manual_with_code(below: &str) -> String {
    let code =
        "<pre><code class=language-sh>tide add --file gauge.log\ntide run --watch</code></pre>";
    let parts = STORY.replacen("<p>", "<h2 id=a>Begin</h2><p>", 2);
    let parts = parts.replacen("</p>", &format!("</p>{code}"), 3);
    format!(
        "<title>Connect a gauge | Tidekit</title><nav><ul><li><a href=/i>Installation</a><li><a href=/q>Quick
        start</a><li><a href=/c>Configuration</a></ul></nav><main><h1>Connect a gauge</h1><div>{parts}<p>The
        service, which was begun in the year of the storm, writes one line a day.</p>{below}</div></main>"
    )
}

#[test]
fn in_a_manual_an_aside_below_the_text_is_a_note() {
    let said =
        "Salt spoils the gauge, and nobody will give you another one before the next spring.";
    let aside = |said: &str| format!("<aside><p>{said}</p></aside>");
    assert!(text_of_less(&manual_with_code(&aside(said))).contains(said));
    // Counterexamples: an aside that leads elsewhere, and one below a text without code.
    let link = format!("<a href=/1>{said}</a>");
    assert!(!text_of_less(&manual_with_code(&aside(&link))).contains(said));
    assert!(!text_of_less(&post(&aside(said))).contains(said));
}

#[test]
fn in_a_manual_what_a_function_does_ends_the_text() {
    let page = |end: &str| {
        manual_with_code(&format!(
            "<dl><dt>tide.read(path)</dt><dd><p>Reads what the gauge has written since the last high water, and
            {end}.</p></dd></dl>"
        ))
    };
    assert!(text_of_less(&page("forgets it")).contains("last high water"));
    assert!(!text_of_less(&page("<a href=/f>forgets it</a>")).contains("last high water"));
}

#[test]
fn a_callout_below_code_that_a_button_copies_belongs_to_it() {
    let said =
        "Salt spoils the gauge, and nobody will give you another one before the next spring.";
    let page = |between: &str| {
        manual(&format!(
            "<div><pre><code>tide add --file gauge.log</code></pre>{between}</div><div class=theme-admonition>
            <div>note</div><div><p>{said}</p></div></div>"
        ))
    };
    assert!(text_of_less(&page("<button>Copy</button>")).contains(said));
    // A counterexample: between them stands what is not kept.
    assert!(!text_of_less(&page("<div>Who reads this</div>")).contains(said));
}

#[test]
fn a_part_under_a_heading_of_its_own_may_end_a_story() {
    let said =
        "The tables are printed once a year, and can be had for nothing in the old customs house.";
    let page = |heading: &str, more: &str| {
        format!(
            "<title>Ferries run again</title><meta name=author content='Ida Hansen'><article><h1>Ferries run
            again</h1><div>{STORY}<div><div><h4>{heading}</h4></div><div><p>{said}</p>{more}</div></div></div>
            </article>"
        )
    };
    assert!(text_of_less(&page("Tide tables", "")).contains(said));
    assert!(text_of_less(&page("Tide tables", "<button></button>")).contains(said));
    // Counterexamples: who wrote it, and a box with something to press.
    assert!(!text_of_less(&page("Ida Hansen", "")).contains(said));
    assert!(!text_of_less(&page("Tide tables", "<button>Order</button>")).contains(said));
}

/// Posts that no name tells from the entries of a list.
fn nameless_posts(line: impl Fn(usize) -> String) -> String {
    let texts = STORY
        .split("<p>")
        .skip(1)
        .map(|text| text.trim().replace("</p>", ""));
    let texts: Vec<String> = texts.collect();
    let post = |place: usize| {
        let text = match texts.get(place) {
            Some(text) => text.clone(),
            None => texts[place - texts.len()].replace("the", "that"),
        };
        format!(
            "<li><div><div><div><a href=/u/{place}>ida{place}</a></div><div>Member</div><div>{}</div></div></div>
            <div><div>May {}, 2024</div><div>{text}</div><div><a href=#r>Reply</a> <a href=#q>Quote</a>
            <a href=#l>Like</a></div></div>",
            line(place),
            place + 11
        )
    };
    let posts: String = (0..6).map(post).collect();
    format!(
        "<title>The mole</title><div><div>Boat Forum</div><nav><div><a href=/f>Forum</a></div><div><a href=/m>
        Members</a></div><div><a href=/r>Rules</a></div></nav></div><main><nav><a href=/f>Forum</a> › <a
        href=/r>Repairs</a></nav><h2>The mole</h2><div><ol>{posts}</ol></div></main>"
    )
}

#[test]
fn how_many_posts_a_speaker_has_written_is_no_text_whatever_the_page_looks_like() {
    let counted = text(&nameless_posts(|place| format!("Posts: {}417", place + 1)));
    assert!(
        counted.contains("ida2") && !counted.contains("Posts:"),
        "{counted}"
    );
    // A counterexample: each of the lines has words of its own.
    let told = ["sailed", "rowed", "swam", "walked", "ran", "rode"];
    let lines = text(&nameless_posts(|place| {
        format!("I {} 12 miles", told[place])
    }));
    assert!(lines.contains("I swam 12 miles"), "{lines}");
}

#[test]
fn who_speaks_may_write_a_sentence_into_their_name() {
    let texts = STORY.split("<p>").filter(|text| text.contains("</p>"));
    let post = |(number, text): (usize, &str)| {
        format!(
            "<div><div class=topic-body><div class=meta><span><a href=/u/{number}>ida{number}</a> (Ida, who writes
            the code, and sails.)</span> <time datetime=2024-05-1{number}>May 1{number}, 2024</time></div><div
            class=post><p>{text}</div></div></div>"
        )
    };
    let posts: String = texts.enumerate().map(post).collect();
    let page = format!("<title>The mole</title><div><h1>The mole</h1>{posts}</div>");
    assert!(text(&page).contains("May 10, 2024"));
}

#[test]
fn a_short_sentence_in_the_place_of_posts_is_one() {
    let page = |short: &str| {
        let post = format!(
            "<div class=comment><div class=who><div><a href=/u/9>tom</a></div></div><div class=comment-body><div
            class=date>May 19, 2024</div><div class=text><p>{short}</p></div></div></div>"
        );
        let page = thread("<form><textarea name=message></textarea></form>")
            .replace("class=post>", "class=comment>")
            .replace("class=post-body>", "class=comment-body>");
        let (above, below) = page.split_at(page.rfind("<div class=comment>").unwrap());
        format!("{above}{post}{below}")
    };
    assert!(text_of_less(&page("Yes.")).contains("Yes."));
    // A counterexample: a button.
    assert!(!text_of_less(&page("<a href=#up>Up.</a>")).contains("Up."));
}

#[test]
fn one_list_of_comments_tells_a_post_from_a_thread() {
    let page = |lists: usize| {
        let list = talk("Discussion").replace("<ol>", "<ol class=comment-list>");
        let list = list.replace("<li>", "<li class=comment>");
        thread(&list.repeat(lists))
    };
    assert!(!text(&page(1)).contains("My uncle"));
    // A counterexample: questions are answered, and each answer is commented.
    assert!(text(&page(2)).contains("My uncle"));
}

#[test]
fn thoughts_on_what_the_page_tells_are_those_of_its_readers() {
    let page =
        |heading: &str| thread(&talk(heading)).replace("The mole<", "The mole and its keepers<");
    let text = text(&page("4 thoughts on “The mole and its keepers”"));
    assert!(!text.contains("My uncle"));
    // A counterexample: how many there are says little in a thread.
    let counted = Converter::new().convert(&page("4 comments")).unwrap();
    assert!(counted.text().contains("My uncle"));
}

#[test]
fn a_short_list_above_the_description_is_kept_as_a_whole() {
    let list = "<ul><li>Diameter 120 mm<li>Made in Denmark<li>Two years of warranty</ul>";
    let page =
        |list: &str| offer("").replacen("</button></div>", &format!("</button></div>{list}"), 1);
    assert!(text_of_less(&page(list)).contains("Diameter 120 mm"));
    // A counterexample: nothing is sold.
    let page = page(list).replace("€180.00", "Clocks");
    assert!(!text_of_less(&page).contains("Diameter 120 mm"));
}

/// A recipe whose parts are written as lines.
fn recipe(lines: &[&str], below: &str) -> String {
    let lines: String = lines
        .iter()
        .map(|line| format!("<div>{line}</div>"))
        .collect();
    format!(
        "<title>Bread of the ferry</title><article><h1>Bread of the ferry</h1><p>By Ida Hansen</p>{STORY}
        <h2>Ingredients</h2>{lines}{below}<ol><li>Stir the yeast into the warm water and wait until it foams.
        <li>Bake it for forty minutes, and leave it on a rack.</ol><button>Print recipe</button></article>"
    )
}

#[test]
fn lines_between_two_headings_are_a_list() {
    let lines = [
        "500 g rye flour",
        "300 ml warm water",
        "1 teaspoon salt",
        "1 cube of yeast",
    ];
    let page = recipe(&lines, "<h2>Method</h2>");
    assert!(text(&page).contains("300 ml warm water"));
    // Counterexamples: no heading follows, and one of them leads elsewhere.
    assert!(!text(&recipe(&lines, "")).contains("300 ml warm water"));
    let mut linked = lines;
    linked[3] = "<a href=/y>1 cube of yeast</a>";
    assert!(!text(&recipe(&linked, "<h2>Method</h2>")).contains("300 ml warm water"));
}

#[test]
fn the_second_tab_of_a_set_is_kept_beside_the_first() {
    let page = |said: &str| {
        manual_with_code(&format!(
            "<div class=tabbed-set><input type=radio><input type=radio><div class=tabbed-content><div class=tabbed-block><p>The library lost its roof
            in a storm, and the whole street helped to carry the books to safety.</p></div><div class=tabbed-block>
            <p>{said}</p></div></div></div>"
        ))
    };
    let said = "The museum opens at six in the morning, and closes late.";
    assert!(text(&page(said)).contains("closes late"));
    // A counterexample: a card that leads elsewhere.
    let link = said.replace("The museum", "<a href=/m>The museum</a>");
    assert!(!text(&page(&link)).contains("closes late"));
}

#[test]
fn a_heading_within_what_unfolds_a_part_opens_it() {
    let page = |tag: &str| {
        offer(&format!(
            "<div class=accordion><details><{tag}><div class=title><h2>Care</h2></div></{tag}><div><p>Wipe it with a
            dry cloth once a month, and never with oil, which would only keep the dust on it.</p></div></details>
            </div>"
        ))
    };
    assert!(text(&page("summary")).contains("Care"));
    assert!(!text(&page("div")).contains("Care"));
}

#[test]
fn what_stands_under_the_heading_of_other_stories_is_none_of_a_short_post() {
    let page = |heading: &str| {
        let entries = [
            "The city council lost its roof in a storm, and the whole street helped to carry the books to safety.",
            "The museum opens at six in the morning, and closes when the last visitor has gone home.",
            "The library still uses the machines of the nineteen fifties, because they can be mended.",
        ];
        let entries = entries.iter().enumerate().map(|(number, text)| {
            format!(
                "<li class=entry><h3 class=entry-title><a href=/{number}>Ten years with a boat {number}</a></h3><div
                class=excerpt><p>{text}</p></div><div class=date>May {}, 2024</div>",
                number + 3
            )
        });
        let entries: String = entries.collect();
        let story: String = STORY.split_inclusive("</p>").take(2).collect();
        format!(
            "<title>Ferries run again</title><main><div><h1>Ferries run again</h1><div class=entry-content>{story}
            </div></div><div><h2>{heading}</h2><ul>{entries}</ul></div></main>"
        )
    };
    assert!(!text_of_more(&page("Related Posts")).contains("The museum opens"));
    // A counterexample: a heading that says something else.
    assert!(text_of_more(&page("What the readers of 1924 wrote")).contains("The museum opens"));
}

#[test]
fn a_field_for_comments_is_believed_below_a_short_post() {
    let story: String = STORY.split_inclusive("</p>").take(1).collect();
    let page = |field: &str| {
        let talk = talk("Comments");
        format!(
            "<title>Ferries run again</title><header><a href=/>Home</a></header><div><div><h1>Ferries run again</h1>
            <div>{story}</div></div>{talk}<form><textarea name={field}></textarea></form></div>"
        )
    };
    assert!(!text(&page("comment")).contains("My uncle"));
    assert!(text(&page("message")).contains("My uncle"));
}

#[test]
fn a_part_under_a_heading_of_its_own_may_stand_deeper_in_the_story() {
    let answer =
        "It has to be raised by half a metre, or the water will come over it in the next winter.";
    let page = |question: &str, more: &str| {
        format!(
            "<title>Ferries run again</title><article><h1>Ferries run again</h1>{STORY}<h2>Questions</h2><div><div>
            <div><h3>Who pays for the stones?</h3></div><div><div><p>Most of it is to be paid by the <a
            href=/m>ministry</a>, and the rest by the towns, which have waited for it for eleven years.</p></div></div></div><div><div>
            {question}</div><div><div><p>{answer}{more}</p></div></div></div></div></article>"
        )
    };
    assert!(text(&page("<h3>Why is the mole too low?</h3>", "")).contains(answer));
    // A counterexample: it leads elsewhere.
    let link = " <a href=/more>Read on</a>";
    assert!(!text(&page("<h3>Why is the mole too low?</h3>", link)).contains(answer));
}

#[test]
fn the_figure_behind_a_quotation_that_ends_a_story_belongs_to_it() {
    let figure = "<figure><img src=/boat.jpg alt='A boat'><figcaption>The boat in the spring of 1994.</figcaption>
        </figure>";
    let page = |tag: &str| {
        format!(
            "<title>Ferries run again</title><main><h1>Ferries run again</h1><div>{STORY}<{tag}><p>The first boat
            leaves at six in the morning, and takes nobody but those who work on the island.</p></{tag}>{figure}
            </div><div><a href=/1>Home</a> <a href=/2>News</a></div></main>"
        )
    };
    assert!(text(&page("blockquote")).contains("spring of 1994"));
    assert!(!text(&page("aside")).contains("spring of 1994"));
}

#[test]
fn what_a_button_of_an_offer_opens_is_said_of_it() {
    let page = |name: &str, label: &str| {
        let data = r#"<script type=application/ld+json>{"@type":"Product","name":"Brass tide clock","offers":
            {"@type":"Offer","price":"180"}}</script>"#;
        let window = format!(
            "<button>{label}</button><div class={name}><h2>Product details</h2><p>The case is turned from one piece
            of brass, and the glass is as thick as a finger, so that it may hang in the rain.</p><p>Wipe it with a
            dry cloth.</p></div>"
        );
        data.to_owned() + &offer(&window).replacen("<p>", &format!("{STORY}<p>"), 1)
    };
    assert!(text(&page("product-details-modal", "Product details")).contains("turned from"));
    // Counterexamples: a window that is named for something else, and one that no button opens.
    assert!(!text(&page("returns-modal", "Product details")).contains("turned from"));
    assert!(!text(&page("product-details-modal", "Find a store")).contains("turned from"));
}
