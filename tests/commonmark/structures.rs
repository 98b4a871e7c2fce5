//! Blocks behind one another and within one another: none runs into its neighbour, none leaves its
//! container, a tight list stays tight and a loose one loose.

use super::{Example, complaint};

/// Blocks as CommonMark's and GFM's writers have them; `{}` is told apart.
const BLOCKS: &[&str] = &[
    "<p>{}</p>",
    "<p>- {}<br># {}<br>1. {}</p>",
    "<h2>{} #</h2>",
    "<h3></h3>",
    "<ul><li>{}</li><li>{}</li></ul>",
    "<ul><li><p>{}</p></li><li><p>{}</p></li></ul>",
    "<ol><li>{}</li></ol>",
    "<ol start='0'><li>{}</li></ol>",
    "<ol start='7'><li>{}</li><li></li></ol>",
    "<ul><li></li></ul>",
    "<ul><li>{}<ul><li>{}</li></ul></li></ul>",
    "<ul><li><input type='checkbox' checked> {}</li></ul>",
    "<blockquote><p>{}</p></blockquote>",
    "<blockquote></blockquote>",
    "<blockquote><ul><li>{}</li></ul></blockquote>",
    "<pre><code class='language-a'>{}\n\n\n  b\n</code></pre>",
    "<pre><code>\n```\n{}\n~~~\n</code></pre>",
    "<pre><code></code></pre>",
    "<hr>",
    "<table><tr><th>{}|</th></tr><tr><td><code>a|b</code></td></tr></table>",
    "<p><img src='i' alt='{}'></p>",
    "<p>---</p>",
    "<p>| {} |</p>",
    "<p><a href='u'></a></p>",
];

/// What blocks stand in.
const CONTAINERS: &[&str] = &[
    "{}",
    "<blockquote>{}</blockquote>",
    "<ul><li>{}</li><li><p>z</p></li></ul>",
    "<ul><li><p>y</p>{}</li></ul>",
    "<ol><li>{}<p>z</p></li></ol>",
    "<blockquote><ul><li><blockquote>{}</blockquote></li></ul></blockquote>",
];

#[test]
fn blocks_stay_what_they_are_behind_and_within_one_another() {
    let mut complaints = Vec::new();
    let mut cases = 0;
    for container in CONTAINERS {
        for pair in pairs() {
            cases += 1;
            let html = numbered(&container.replace("{}", &pair));
            let name = String::new();
            complaints.extend(complaint(&Example { name, html }));
        }
    }
    let first: Vec<&str> = complaints.iter().take(8).map(String::as_str).collect();
    let count = complaints.len();
    assert!(count == 0, "{count} of {cases}\n{}", first.join("\n"));
}

/// Each block before each, but for two thematic breaks: comrak does not see the blank line between
/// them that makes a list loose.
fn pairs() -> impl Iterator<Item = String> {
    let pairs = BLOCKS.iter().flat_map(|one| {
        let seconds = BLOCKS.iter();
        seconds.map(move |two| format!("{one}{two}"))
    });
    pairs.filter(|pair| pair != "<hr><hr>")
}

/// With a letter for each of the places left open.
fn numbered(html: &str) -> String {
    let mut parts = html.split("{}");
    let mut numbered = parts.next().unwrap_or("").to_owned();
    for (part, letter) in parts.zip('a'..) {
        numbered.push(letter);
        numbered.push_str(part);
    }
    numbered
}
