//! The law over generated pages: elements in elements, rightly nested or not, with text that looks
//! like syntax.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Totals, examine_html};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn a_generated_page_reads_back_as_what_it_shows(html in pages()) {
        let mut totals = Totals::default();
        totals.add(examine_html("page", &html, Some("https://example.org/a/b")));
        prop_assert!(totals.complaints.is_empty(), "{}\n{html}", totals.complaints);
    }
}

/// How many pages: a few hundred, or as `OFFPRINT_CASES` says.
fn cases() -> u32 {
    let cases = std::env::var("OFFPRINT_CASES").ok();
    cases.and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// Pages of tags and text in any order: half of the elements are closed, the parser sorts out the
/// rest.
fn pages() -> impl Strategy<Value = String> {
    let tag = prop_oneof![
        3 => select(ELEMENTS).prop_map(|name| format!("<{name}>")),
        2 => select(ELEMENTS).prop_map(|name| format!("</{}>", name.split(' ').next().unwrap())),
        1 => select(WHOLE).prop_map(str::to_owned),
    ];
    let text = vec(select(TEXTS), 1..4).prop_map(|texts| texts.concat());
    vec(prop_oneof![3 => tag, 2 => text], 0..40).prop_map(|pieces| pieces.concat())
}

const ELEMENTS: &[&str] = &[
    "p",
    "p",
    "div",
    "div",
    "section",
    "span",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "del",
    "code",
    "kbd",
    "a href=x",
    "a href=/y title='a \"b\" (c)'",
    "a href=#z",
    "a",
    "a href='javascript:x'",
    "h1",
    "h2",
    "h3",
    "ul",
    "ul",
    "ol",
    "ol start=7",
    "li",
    "li",
    "li value=3",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "pre><code class=language-rust",
    "table",
    "table",
    "thead",
    "tr",
    "tr",
    "tr",
    "td",
    "td",
    "td colspan=2",
    "td rowspan=2",
    "th",
    "th align=right",
    "caption",
    "q",
    "sup",
    "sub",
    "small",
    "figure",
    "figcaption",
    "button",
    "details",
    "summary",
    "ruby",
    "rt",
    "label",
    "mark",
    "p hidden",
    "span style='display: none'",
    "div role=heading",
];

const WHOLE: &[&str] = &[
    "<br>",
    "<br>",
    "<hr>",
    "<img src=i.png alt='a *b* [c]'>",
    "<img src=i.png>",
    "<!-- c -->",
    "<wbr>",
    "<input type=checkbox checked>",
    "<script>x</script>",
    "<template>x</template>",
    "<svg><text>x</text></svg>",
];

const TEXTS: &[&str] = &[
    " ",
    " ",
    "\n",
    "a",
    "b",
    "word",
    "1",
    "Z",
    "é",
    "日本",
    "“a”",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "`",
    "``",
    "```",
    "[",
    "]",
    "](",
    "![",
    "!",
    "(",
    ")",
    "&lt;",
    "&gt;",
    "&lt;b>",
    "&lt;!--",
    "&amp;",
    "&amp;amp;",
    "&amp;#35;",
    "\\",
    "\\*",
    "|",
    "---",
    "===",
    "-",
    "- ",
    "+ ",
    "* ",
    "# ",
    "#",
    "&gt; ",
    "1. ",
    "1) ",
    "[ ] ",
    "[x] ",
    "[^1]",
    "[1]: x",
    "[!NOTE]",
    "$",
    "$a$",
    "$$",
    "https://a.example/b_c",
    "www.a.example",
    "a@b.example",
    ":",
    "| a |",
    "|-|",
    "&nbsp;",
    "\u{200b}",
    "😀",
    "—",
    "    ",
    "\t",
];

#[test]
fn a_credit_is_apart_in_a_caption_and_written_as_it_stands_in_preformatted_text() {
    holds(
        "<figure><img src=a alt=b><figcaption>A pot.<small>By whom</small></figcaption></figure>",
    );
    holds("<pre><figcaption>A pot.<small>By whom");
}

#[test]
fn code_behind_code_is_the_next_line_but_within_a_line_its_words() {
    holds("<pre><code>pour</code><code>wait</code></pre>");
    holds("<pre><pre><code>pour</code><code>wait</code></pre></pre>");
    holds("<button><pre><code>pour</code><code>wait</code></pre></button>");
}

#[test]
fn the_marks_of_an_empty_quotation_stay_however_its_link_is_parted() {
    holds("<a href=x><q><blockquote>");
}

fn holds(html: &str) {
    let mut totals = Totals::default();
    totals.add(examine_html("page", html, None));
    assert!(totals.complaints.is_empty(), "{}", totals.complaints);
}
