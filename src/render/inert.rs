//! HTML for a page that shows what was found in another one: it looks like the article and does
//! nothing. Pictures and links become `<span>`s that say where they would lead, raw HTML is shown as
//! code, and the only fragments are those of footnotes, whose ids begin with `footnote-`, so that no
//! label takes the id of something else on the page.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html::push_html};

/// The events as HTML, by pulldown-cmark's writer. Linear in their text.
pub(super) fn write<'e>(events: impl Iterator<Item = Event<'e>>) -> String {
    let mut html = String::new();
    push_html(&mut html, events.map(inert));
    html
}

fn inert(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Link { dest_url, .. }) => span("link", &dest_url),
        Event::Start(Tag::Image { dest_url, .. }) => span("picture", &dest_url),
        Event::End(TagEnd::Link | TagEnd::Image) => Event::InlineHtml("</span>".into()),
        Event::Html(html) | Event::InlineHtml(html) => Event::Code(html),
        // The writer would make a class of the info string, which is the page's to choose.
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::Start(Tag::FootnoteDefinition(label)) => {
            Event::Start(Tag::FootnoteDefinition(footnote(&label)))
        }
        Event::FootnoteReference(label) => Event::FootnoteReference(footnote(&label)),
        other => other,
    }
}

fn span<'e>(class: &str, url: &str) -> Event<'e> {
    let url = url.replace('&', "&amp;").replace('"', "&quot;");
    let url = url.replace('<', "&lt;").replace('>', "&gt;");
    Event::InlineHtml(format!("<span class=\"{class}\" title=\"{url}\">").into())
}

fn footnote<'e>(label: &str) -> CowStr<'e> {
    format!("footnote-{label}").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Options, Parser};

    #[test]
    fn nothing_is_fetched_run_or_followed() {
        let table = [
            (
                "![Tea](http://x.example/a?b&\"c)",
                "<p><span class=\"picture\" title=\"http://x.example/a?b&amp;&quot;c\">Tea</span></p>\n",
            ),
            (
                "[*Tea*](javascript:alert(1))",
                "<p><span class=\"link\" title=\"javascript:alert(1)\"><em>Tea</em></span></p>\n",
            ),
            (
                "<ada@tea.example>",
                "<p><span class=\"link\" title=\"ada@tea.example\">ada@tea.example</span></p>\n",
            ),
            ("a <img src=x>", "<p>a <code>&lt;img src=x&gt;</code></p>\n"),
            ("<script>\n", "<code>&lt;script&gt;\n</code>"),
            ("```block\nx\n```", "<pre><code>x\n</code></pre>\n"),
        ];
        for (markdown, expected) in table {
            let events = Parser::new(markdown);
            assert_eq!(write(events), expected, "{markdown}");
        }
    }

    #[test]
    fn a_footnote_takes_no_id_but_one_of_its_own() {
        let events = Parser::new_ext("a[^b0]\n\n[^b0]: c", Options::ENABLE_FOOTNOTES);
        let html = write(events);
        assert!(html.contains("href=\"#footnote-b0\""), "{html}");
        assert!(html.contains("id=\"footnote-b0\""), "{html}");
    }
}
