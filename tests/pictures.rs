//! Which pictures belong to a story, and which lines are their captions: each rule beside what it must leave
//! alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use offprint::Converter;
use story::STORY;

fn markdown(html: &str) -> String {
    Converter::new().convert(html).unwrap().markdown()
}

/// A story with something above its headline, below it, and behind its last paragraph.
fn page(head: &str, above: &str, below: &str, behind: &str) -> String {
    let html = format!(
        "<title>Ferries run again after the storm</title>{head}<main>{above}
        <h1>Ferries run again after the storm</h1>{below}<div class=text>{STORY}{behind}</div></main>"
    );
    markdown(&html)
}

#[test]
fn the_picture_of_a_card_is_dropped_with_its_line() {
    let card = |picture: &str, line: &str| {
        page(
            "",
            "",
            &format!(
                "<div class=box><div><a href={picture}><img src=/old-ferry.jpg alt='The old ferry at the
                quay'></a></div><h5><a href={line}>How the old ferry was sold</a></h5></div>"
            ),
            "",
        )
    };
    assert!(!card("/sold", "/sold").contains("old-ferry.jpg"));
    // It leads to itself, larger.
    assert!(card("/old-ferry.jpg", "/sold").contains("old-ferry.jpg"));
}

#[test]
fn the_films_to_be_shown_next_are_no_pictures_of_the_story() {
    let films = |class: &str| {
        let film = |number: u32| {
            format!(
                "<div class=film><div><img src=/film-{number}.jpg alt='The harbour from above, part
                {number}'></div><div>1:2{number}</div></div>"
            )
        };
        let films: String = (1..5).map(film).collect();
        page("", "", &format!("<div class={class}>{films}</div>"), "")
    };
    assert!(!films("video-playlist").contains("film-2.jpg"));
    assert!(films("story-pictures").contains("film-2.jpg"));
}

#[test]
fn a_picture_that_is_laid_out_twice_is_shown_once() {
    let twice = |second: &str| {
        let picture = |file: &str| format!("<img src={file} alt='The mole on the morning after'>");
        let wide = picture("/mole-above-1200x800.jpg");
        let below = format!(
            "<div class=wide>{wide}</div><div class=narrow>{}</div>",
            picture(second)
        );
        page("", "", &below, "").matches("![").count()
    };
    assert_eq!(twice("/mole-above-600x400.jpg"), 1);
    assert_eq!(twice("/mole-below-600x400.jpg"), 2);
}

#[test]
fn the_pages_own_picture_is_known_in_another_size_and_before_a_script_has_run() {
    let own = |file: &str| {
        let head =
            "<meta property=og:image content=https://example.org/m/boats-at-quay-1024x450.jpg>";
        let above = format!(
            "<div class='article share-right'><div class=feature><img class=lazy data-src={file}
            src=data:image/gif;base64,R0lGODlhAQ/boats></div>"
        );
        page(head, &above, "", "</div>")
    };
    assert!(own("/m/boats-at-quay.jpg").contains("boats-at-quay.jpg"));
    assert!(!own("/m/banner-of-quay.jpg").contains("banner-of-quay.jpg"));
}

#[test]
fn a_large_picture_that_leads_to_nothing_but_itself_needs_no_description() {
    let picture = |size: &str, leads_to: &str| {
        let picture = format!("<a href={leads_to}><img src=/mole-after.jpg {size}></a>");
        page("", "", &format!("<div>{picture}</div>"), "").contains("mole-after.jpg")
    };
    let large = "width=640 height=360";
    assert!(picture(large, "/mole-after.jpg"));
    assert!(!picture("", "/mole-after.jpg"));
    assert!(!picture("width=640 height=60", "/mole-after.jpg"));
    // As an advertisement does.
    assert!(!picture(large, "https://shop.example/"));
}

#[test]
fn what_marks_an_advertisement_describes_no_picture_of_the_story() {
    let described = |by: &str| {
        let picture =
            format!("<div><img src=/quay-view.jpg alt='{by}' width=640 height=360></div>");
        page("", "", &picture, "").contains("quay-view.jpg")
    };
    for label in ["Advertisement", "Anzeige", "Publicidad"] {
        assert!(!described(label), "{label}");
    }
    assert!(described("The quay"));
}

#[test]
fn a_caption_may_stand_below_the_box_of_its_picture() {
    let below = |class: &str, line: &str| {
        markdown(&format!(
            "<title>Ferries run again after the storm</title><main>
            <h1>Ferries run again after the storm</h1><div class=text><div>3 May 2024</div>
            <div><img src=/mole.jpg alt='The mole in the morning'></div><div class=buttons></div>
            <div class={class}>{line}</div>{STORY}</div></main>"
        ))
    };
    let line = "The mole on the morning after the storm (Harbour Post)";
    assert!(below("caption", line).contains(line));
    assert!(!below("promo", line).contains(line));
    assert!(!below("caption", "mole / Agency").contains("Agency"));
}

#[test]
fn numbers_above_the_story_are_when_it_was_written_and_no_caption() {
    let line = |line: &str| {
        page(
            "",
            "",
            &format!("<ul><li>{line}<li><img src=/talk.png alt='What others say'></ul>"),
            "",
        )
    };
    assert!(!line("입력 : 2024.05.03 10:42:42 수정 : 2024.05.03 12:20:27").contains("입력"));
    let caption = "The mole, 420 metres long, before the storm of 1962";
    assert!(line(caption).contains(caption));
}

#[test]
fn pictures_with_captions_may_end_a_story() {
    let gallery = |class: &str| {
        let item = |name: &str| {
            format!(
                "<dl><dt><a href=/{name}><img src=/{name}-300x200.jpg width=300 height=200></a></dt>
                <dd class={class}>{name} on the mole (Harbour Post)</dd></dl>"
            )
        };
        let items: String = ["Brandt", "Harms", "Olsen"].into_iter().map(item).collect();
        page(
            "",
            "",
            "",
            &format!("<style>.g {{ margin: 0 }}</style><div class=g>{items}</div>"),
        )
    };
    let kept = gallery("wp-caption-text");
    assert!(kept.contains("Harms-300x200.jpg"), "{kept}");
    assert!(kept.contains("Harms on the mole"), "{kept}");
    // Teasers of other stories are built like that, too.
    assert!(!gallery("teaser").contains("Harms on the mole"));
}

#[test]
fn the_icon_in_a_button_is_no_picture() {
    let button = |file: &str| {
        page(
            "",
            "",
            &format!(
                "<p>The board says that the mole has held, and that the boats may leave the basin again on
                Monday.</p><div><button><img src=/img/{file} alt=Zoom></button></div>"
            ),
            "",
        )
        .contains(file)
    };
    assert!(!button("icon-letter-more.png"));
    assert!(button("mole-from-above.jpg"));
}

#[test]
fn a_button_that_shows_a_picture_larger_is_no_caption() {
    for label in [
        "View full size image",
        "Bild vergrößern",
        "Ampliar",
        "拡大する",
    ] {
        let below = format!(
            "<div class=hero><img src=/mole.jpg alt='The mole'><div>The mole in the evening, seen from the inner
            basin.</div><span>{label}</span></div>"
        );
        let markdown = page("", "", &below, "");
        assert!(markdown.contains("The mole in the evening"), "{markdown}");
        assert!(!markdown.contains(label), "{markdown}");
    }
}

#[test]
fn a_line_that_says_what_the_description_of_its_picture_says_is_its_caption() {
    let below = |line: &str| {
        let below = format!(
            "<div class=top><div class=who>By Ilse Brandt</div><div class=when>LAST UPDATED: 05/15/2013
            20:32</div><a href=/tweet>Tweet</a><img src=/mole.jpg width=600 alt='Fishermen mend their nets on
            the old mole of Hallum'><div class=details>{line}</div></div>"
        );
        page("", "", &below, "")
    };
    let caption = "Fishermen mend their nets on the old mole of Hallum, May 15, 2013. Photo: Herald/Jonna Brede";
    assert!(
        below(caption).contains("Herald/Jonna"),
        "{}",
        below(caption)
    );
    let other = "Also in this edition: how the old ferry was sold, and who pays for it now. Photo: Jonna Brede";
    assert!(!below(other).contains("Also in this"), "{}", below(other));
}

#[test]
fn a_caption_may_lead_to_where_its_picture_is_from() {
    let below = |class: &str| {
        let below = format!(
            "<div class=box><a href=/files/mole><img src=/mole.jpg width=590 alt=''></a><p class={class}>
            <a href=/files/mole>Photo</a> of the mole by a fisherman of the old town, public domain</p></div>"
        );
        page(
            "",
            "",
            &format!("<p>The harbour is open, and the mole is to be raised.</p>{below}"),
            "",
        )
    };
    assert!(
        below("caption").contains("by a fisherman"),
        "{}",
        below("caption")
    );
}

#[test]
fn a_picture_may_stand_deep_in_its_figure_for_what_enlarges_it() {
    let deep = |outer: &str, line: &str| {
        let boxes = ("<div>".repeat(5), "</div>".repeat(5));
        let figure = format!(
            "<{outer} class=picture>{}<picture><img src=/old-ferry.jpg alt=Gazette></picture>{}<div class=modal
            hidden><button>Close</button></div><{line}>Figure 1: The old ferry</{line}></{outer}>",
            boxes.0, boxes.1
        );
        page("", "", "", &format!("{figure}{STORY}"))
    };
    let markdown = deep("figure", "figcaption");
    assert!(markdown.contains("Figure 1: The old ferry"), "{markdown}");
    assert!(!deep("div", "div").contains("Figure 1: The old ferry"));
}
