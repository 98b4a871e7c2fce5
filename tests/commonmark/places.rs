//! Text that looks like syntax, in every place where a text can stand: shown as it is, and the
//! structure around it kept.
//!
//! Enumerated, not drawn by lot: each text of the lists in each place, by default singles and words;
//! with `OFFPRINT_ALL` every pair of marks as well.

use super::{Example, complaint};

/// Where a text can stand: at the start and the end of lines, beside and within each construct.
const PLACES: &[&str] = &[
    "<p>{}</p>",
    "<p>{} b</p>",
    "<p>{}b</p>",
    "<p>a {} b</p>",
    "<p>a{}b</p>",
    "<p>a {}</p>",
    "<p>a{}</p>",
    "<p>{}<br>{}<br>{}</p>",
    "<p>x<br>{} y</p>",
    "<p>x<br>{}y</p>",
    "<p>a | b<br>{}<br>c | d</p>",
    "<p>a</p><p>{}</p><p>b</p>",
    "<p>{} x {} y {}</p>",
    "<p>{}x{}y{}z</p>",
    "<h2>{}</h2>",
    "<h2>a {}</h2>",
    "<h2>a{}</h2>",
    "<h1>{} a</h1>",
    "<ul><li>{}</li></ul>",
    "<ul><li>{} a</li></ul>",
    "<ol><li>{}b<ul><li>{}</li></ul></li></ol>",
    "<blockquote><p>{}</p></blockquote>",
    "<blockquote><p>{} a</p></blockquote>",
    "<table><tr><th>{}</th><th>b</th></tr><tr><td>a {} b</td><td>{}</td></tr></table>",
    "<table><tr><th><code>{}</code></th><th><a href='u'>{}</a></th></tr></table>",
    "<p><em>{}</em></p>",
    "<p>a<em>{}</em>b</p>",
    "<p>a<em>b</em>{}c</p>",
    "<p>a{}<em>b</em>c</p>",
    "<p>{}<em>b</em></p>",
    "<p><em>b</em>{}</p>",
    "<p><em>a{}</em>b</p>",
    "<p>b<em>{}a</em></p>",
    "<p>{} <em>a {} b</em> {}</p>",
    "<p>a<strong>{}</strong>b</p>",
    "<p>a<strong>b</strong>{}c</p>",
    "<p>a{}<strong>b</strong>c</p>",
    "<p>日<strong>{}語</strong>本</p>",
    "<p>日<strong>語{}</strong>本</p>",
    "<p>a<del>{}</del>b</p>",
    "<p>{}<del>a</del>{}b</p>",
    "<p>{}<a href='u'>x</a></p>",
    "<p>a {}<a href='u'>x</a>{}b</p>",
    "<p><a href='u'>x</a>{}</p>",
    "<p><a href='u'>{}</a></p>",
    "<p>a<a href='u'>b{}c</a>{}</p>",
    "<p>a<a href='u'><img src='i' alt='b{}'>{}</a></p>",
    "<p>[<a href='u'>x</a>]{}</p>",
    "<p>{}<code>x</code>{}</p>",
    "<p>a<code>{}</code>b</p>",
    "<p>{}<img src='i' alt='x'>{}</p>",
    "<p>a<img src='i' alt='b{}c' title='{}'></p>",
    "<p><a href='u' title='a{}b'>x</a> {}</p>",
    "<pre><code>a\n{}\n\n{} b\n</code></pre>",
    "<ul><li><pre><code>a\n\n{}\n</code></pre></li></ul>",
];

/// Texts that are syntax somewhere: of CommonMark, of GFM, of other dialects, of HTML.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "&amp;", "&amp;lt;", "&lt;b&gt;", "&#35;", "&copy", "&copy;", "&#x41;", "AT&T", "& a",
    "<b>", "</b>", "<br>", "<!-- a -->", "<!--", "<?php", "<![CDATA[a]]>", "<div>", "<script>", "<3", "a<b", "<a",
    "<a@b.c>", "<https://a.example>", "https://a.example/b_c*d*e", "https://a.example/(b)", "https://a.example/b**",
    "www.a.example/b_c_", "a@b.example", "a_b@c.example", "mailto:a@b.example",
    "H~2~O", "x^2^", "~a~", "~~a~~", "~~~", "==a==", "++a++", "{a}", "{.a #b}", ":::", "::: note", ":a:", "[[a]]", "[[a|b]]",
    "[a]", "[a][b]", "[a](b)", "[a]: b", "[a]:", "[^1]", "[^1]: a", "^[a]", "![a](b)", "![a]", "[ ] a", "[x] a", "[x]",
    "[!NOTE]", "[!NOTE] a", "---", "- - -", "***", "* * *", "___", "===", "- a", "+ a", "* a", "1. a", "1) a", "1.",
    "1986. A", "1234567890. a", "7- a", "# a", "#a", "####### a", "a #", "a ##", "> a",
    "```", "```a", "`a`", "``a``", "\\\\", "\\*", "\\a", "| a | b |", "| --- | --- |", "|---|", "a | b", "--- | ---", ":-- | --:",
    "$a$", "$$a$$", "$5 and $6", "$a", "a$", "\\$a\\$", "\\(a\\)", "$`a`$", "+++", "title: a", "%%%",
    "a_b_c", "_a_", "__a__", "*a*", "**a**", "***a***", "*a", "a*", "_a", "a_", "5 * 3 * 2", "a*b*c",
    "“a”", "「a」", "『a』。", "、", "。", "…", "—", "· a", "€5", "😀", "é", "\u{301}a", "\u{200b}a",
    "...", "(c)", "(1)", "[1]", "[1] a", "a: b", ": a", "!a", "](", "](a)", "][", "[]()", "[](a)", "()", "<>", "\"a\"", "'a'",
];

#[test]
fn text_that_looks_like_syntax_stays_text_in_every_place() {
    let marks = marks();
    let words = WORDS.iter().map(|&word| word.to_owned());
    let mut texts: Vec<String> = marks.iter().cloned().chain(words).collect();
    if std::env::var_os("OFFPRINT_ALL").is_some() {
        let second = |one: &String| marks.iter().map(|two| format!("{one}{two}")).collect();
        texts.extend(marks.iter().flat_map::<Vec<String>, _>(second));
    }
    let complaints = complaints(&texts);
    let first: Vec<&str> = complaints.iter().take(8).map(String::as_str).collect();
    assert!(
        complaints.is_empty(),
        "{} of {}\n{}",
        complaints.len(),
        texts.len() * PLACES.len(),
        first.join("\n")
    );
}

/// The punctuation of ASCII (CommonMark 2.1).
fn marks() -> Vec<String> {
    let marks = ('!'..='~').filter(char::is_ascii_punctuation);
    marks.map(String::from).collect()
}

/// The texts are shared out among the cores.
fn complaints(texts: &[String]) -> Vec<String> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let shares = texts.chunks(texts.len().div_ceil(threads));
    std::thread::scope(|scope| {
        let workers: Vec<_> = shares
            .map(|share| scope.spawn(|| share.iter().flat_map(|text| in_places(text)).collect()))
            .collect();
        let joined = workers
            .into_iter()
            .map(|worker| -> Vec<String> { worker.join().unwrap() });
        joined.flatten().collect()
    })
}

fn in_places(text: &str) -> Vec<String> {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('\'', "&#39;");
    let examples = PLACES.iter().map(|place| Example {
        name: format!("{text:?}"),
        html: place.replace("{}", &escaped),
    });
    examples.filter_map(|example| complaint(&example)).collect()
}
