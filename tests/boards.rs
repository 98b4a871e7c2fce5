//! Threads as programs of boards write them: posts, who wrote them and when, and what stands beside them.
//! Each rule beside what it must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;

use offprint::{Article, Converter, PageKind};

const SAID: [&str; 3] = [
    "The pump of my boat runs, but no water comes out of it. What may be the matter with it?",
    "Look into the strainer first. Mine was full of weed, and the pump ran dry until I had cleaned it.",
    "It was the strainer indeed. Now there is water again, and I have to thank you for it.",
];
const NAMES: [&str; 3] = ["ida", "joren", "ida"];

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

/// What a board shows of a thread: `body` is the class of a post's text, `profile` that of what stands beside.
fn board(body: &str, profile: &str) -> String {
    let mut posts = String::new();
    for (number, (name, said)) in NAMES.iter().zip(SAID).enumerate() {
        write!(
            posts,
            "<table class=tablebg><tr><td><b class=postauthor>{name}</b></td><td class=gensmall>Posted: Wed Jun
            1{number}, 2024 11:2{number} am</td></tr><tr><td><div class={profile}>Old salt<br>Joined: May
            2020<br>Posts: 4{number}1</div></td><td><div class={body}>{said}<br><br>_________________<br>
            Fair winds to all, and a hand for the boat.</div></td></tr></table>"
        )
        .unwrap();
    }
    format!(
        "<title>Pump runs dry</title><body><div><h2><a href=/t/7>Pump runs dry</a></h2>
        <p>Added to the gallery: pictures of the winter harbour, and of the boats that lie in it.</p>
        {posts}<p>You cannot post new topics in this forum, and you cannot reply to those of others.</p>
        <h4>Who is online</h4><p>Users who are browsing this forum: none that is registered, and one guest.
        </p></div>"
    )
}

#[test]
fn a_page_of_posts_is_a_thread_whatever_its_words_are() {
    for (body, profile) in [
        ("postbody", "postdetails"),
        ("bbWrapper", "message-cell--user"),
    ] {
        let article = convert(&board(body, profile));
        assert_eq!(article.page_kind(), Some(PageKind::Forum));
        let text = article.text();
        for said in SAID {
            assert!(text.contains(said), "{said}: {text}");
        }
        for beside in ["joren", "Jun 11, 2024"] {
            assert!(text.contains(beside), "{beside}: {text}");
        }
    }
}

#[test]
fn what_stands_beside_and_around_posts_is_none_of_what_they_say() {
    let text = convert(&board("postbody", "postdetails")).text();
    for other in [
        "Old salt",
        "Joined:",
        "Fair winds",
        "cannot post",
        "Who is online",
        "Added to",
    ] {
        assert!(!text.contains(other), "{other}: {text}");
    }
}

#[test]
fn a_line_of_underscores_elsewhere_is_no_signature() {
    let story: String = SAID.map(|said| format!("<p>{said}</p>")).concat();
    let page = format!(
        "<title>Of pumps and strainers</title><article><h1>Of pumps and strainers</h1>{story}{story}
        <p>_________________<br>What every skipper should know of strainers is told in the second part.</p>
        </article>"
    );
    assert!(convert(&page).text().contains("second part"));
}
