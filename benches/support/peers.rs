//! What others make of a page, each at its defaults but for scripts and styles.

/// htmd: the whole page to Markdown, by way of RcDom.
pub(crate) fn htmd(html: &str) -> usize {
    let converter = htmd::HtmlToMarkdown::builder()
        .skip_tags(vec!["script", "style"])
        .build();
    converter.convert(html).map_or(0, |markdown| markdown.len())
}

/// fast_html2md: the whole page to Markdown, by a rewriter without a tree.
pub(crate) fn fast_html2md(html: &str) -> usize {
    html2md::rewrite_html(html, false).len()
}

/// html-to-markdown-rs: the whole page to Markdown, by a parser of its own.
pub(crate) fn html_to_markdown_rs(html: &str) -> usize {
    let converted = html_to_markdown_rs::convert(html, None);
    converted.map_or(0, |result| {
        result.content.map_or(0, |markdown| markdown.len())
    })
}

/// dom_smoothie: the article to Markdown, as Mozilla's Readability finds it.
pub(crate) fn dom_smoothie(html: &str) -> usize {
    let config = dom_smoothie::Config {
        text_mode: dom_smoothie::TextMode::Markdown,
        ..dom_smoothie::Config::default()
    };
    let readability = dom_smoothie::Readability::new(html, None, Some(config));
    let article = readability.and_then(|mut readability| readability.parse());
    article.map_or(0, |article| article.text_content.len())
}
