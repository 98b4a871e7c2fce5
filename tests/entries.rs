//! What the entries of a page have in common: posts of a thread. Each rule beside what it
//! must leave alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Article, Converter};

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

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
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
