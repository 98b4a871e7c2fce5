//! Whether cost stays linear: inputs of one shape, doubled and doubled, and the time per byte.
//!
//!     cargo bench --bench growth
//!
//! A row is flat where the cost is linear. The last column is the worst step: how many times longer
//! twice the input took (2.0 is linear; CPU time, the least of a few runs).

#![allow(clippy::expect_used, reason = "a bench may stop")]

mod support;

use offprint::Converter;
use support::{clock, discard, pages};

/// A shape of input: its name, and a page with the piece so many times.
type Shape = (&'static str, fn(usize) -> String);

const SHAPES: &[Shape] = &[
    ("article", |n| pages::article(7, n)),
    ("one long paragraph", |n| {
        format!("<p>{}", "words in a row ".repeat(n))
    }),
    ("paragraphs", |n| {
        "<p>One sentence stands here. </p>".repeat(n)
    }),
    ("paragraphs by line breaks", |n| {
        "One sentence stands here.<br><br>".repeat(n)
    }),
    ("list", |n| {
        format!("<ul>{}</ul>", "<li>An item of the list</li>".repeat(n))
    }),
    ("links", |n| "<a href=/page?number=1>a link</a>, ".repeat(n)),
    ("table rows", |n| {
        format!("<table>{}</table>", "<tr><td>one<td>two<td>three".repeat(n))
    }),
    ("table columns", |n| {
        format!("<table><tr>{}</table>", "<td>one".repeat(n))
    }),
    ("nested div", |n| format!("{}text", "<div>".repeat(n))),
    ("nested emphasis", |n| format!("{}text", "<p><b>".repeat(n))),
    ("nested list", |n| format!("{}text", "<ul><li>".repeat(n))),
    ("open anchors", |n| "<a href=x>text".repeat(n)),
    ("stars", |n| format!("<p>{}", "* ".repeat(n))),
    ("backticks", |n| format!("<p>{}", "` `` ".repeat(n))),
    ("brackets", |n| format!("<p>{}", "[".repeat(n))),
    ("code", |n| {
        format!("<pre><code>{}</code></pre>", "let a = 1;\n".repeat(n))
    }),
    ("headings", |n| {
        "<h2>A heading</h2><p>And its text.</p>".repeat(n)
    }),
    ("cards", |n| {
        "<div class=card><a href=/a><h3>A title</h3></a><p>Teaser</p></div>".repeat(n)
    }),
];

/// How many pieces the smallest input has, and how many times it is doubled.
const PIECES: usize = 2_000;
const DOUBLINGS: u32 = 4;
const RUNS: usize = 3;

fn main() {
    println!("nanoseconds per byte, and the worst step\n");
    let converter = Converter::new();
    for (name, shape) in SHAPES {
        let mut times = Vec::new();
        print!("{name:26}");
        for doubling in 0..=DOUBLINGS {
            let page = shape(PIECES << doubling);
            let seconds = least(&converter, &page);
            print!("{:8.1}", seconds * 1e9 / page.len() as f64);
            times.push(seconds);
        }
        let steps = times.windows(2).map(|pair| pair[1] / pair[0]);
        println!("   x{:.1}", steps.fold(0.0, f64::max));
    }
}

fn least(converter: &Converter, page: &str) -> f64 {
    let run = |_| {
        let convert = || {
            let article = converter
                .convert(page)
                .expect("the page is within the limits");
            discard(article.markdown());
        };
        clock::time(convert).as_secs_f64()
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}
