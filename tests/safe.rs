//! What comes out is safe to show, in every format and dress: it leads to no script, holds no HTML that
//! was not asked for, forges no link, and says nothing to a terminal. Front matter has its own tests.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use offprint::{
    Article, Converter, Document, Flavor, FrontMatter, Images, Kind, Links, MarkdownOptions,
    NodeId, Page, Scope, Unsupported,
};
use pulldown_cmark::{Event, Parser, Tag};

fn articles(html: &str) -> Vec<Article> {
    let mut articles = Vec::new();
    for scope in [Scope::Page, Scope::Article] {
        let converter = Converter::builder().scope(scope).build();
        articles.push(converter.convert(html).unwrap());
        let page = Page::text(html).url("https://tea.example/leaves");
        articles.push(converter.convert(page).unwrap());
    }
    articles
}

/// The dresses that differ in how links, images and mark-up are written.
fn dresses() -> Vec<MarkdownOptions> {
    let dress = |flavor, links, unsupported, images| {
        let mut options = MarkdownOptions::default();
        options.flavor = flavor;
        options.links = links;
        options.unsupported = unsupported;
        options.images = images;
        options.front_matter = FrontMatter::Yaml;
        options
    };
    use Flavor::{CommonMark, Gfm};
    vec![
        dress(Gfm, Links::Inline, Unsupported::Drop, Images::Keep),
        dress(
            Gfm,
            Links::Reference,
            Unsupported::Html,
            Images::Description,
        ),
        dress(
            CommonMark,
            Links::Reference,
            Unsupported::Drop,
            Images::Keep,
        ),
        dress(CommonMark, Links::Inline, Unsupported::Html, Images::Keep),
        dress(Gfm, Links::Text, Unsupported::Html, Images::Drop),
    ]
}

/// The Markdown below the front matter.
fn body(article: &Article, options: &MarkdownOptions) -> String {
    let whole = article.markdown_with(options);
    whole[article.front_matter().len()..].to_owned()
}

/// HTML that comrak makes of Markdown, with all that it reads.
fn comrak_html(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.autolink = true;
    options.extension.alerts = true;
    options.extension.math_dollars = true;
    options.render.r#unsafe = true;
    comrak::markdown_to_html(markdown, &options)
}

/// Every attribute in HTML: element, name, value.
fn attributes(html: &str) -> Vec<[String; 3]> {
    let document = Document::parse(html);
    let elements = document.descendants(NodeId::DOCUMENT);
    let elements = elements.filter(|&node| document.kind(node) == Kind::Element);
    let attributes = elements.flat_map(|node| {
        let name = document.name(node).to_owned();
        document
            .attributes(node)
            .map(move |attribute| {
                [
                    name.clone(),
                    attribute.local.to_owned(),
                    attribute.value.to_owned(),
                ]
            })
            .collect::<Vec<_>>()
    });
    attributes.collect()
}

fn elements(html: &str) -> BTreeSet<String> {
    let document = Document::parse(html);
    let elements = document.descendants(NodeId::DOCUMENT);
    let elements = elements.filter(|&node| document.kind(node) == Kind::Element);
    elements
        .map(|node| document.name(node).to_owned())
        .collect()
}

/// Whether a browser would run something at this address, or open what it holds.
fn is_script(url: &str) -> bool {
    let url: String = url
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    let url = url
        .trim_start_matches(|c: char| c <= ' ')
        .to_ascii_lowercase();
    ["javascript:", "vbscript:", "data:", "blob:"]
        .iter()
        .any(|scheme| url.starts_with(scheme))
}

#[test]
fn the_test_knows_a_script_when_it_sees_one() {
    for url in ["javascript:x", " Java\nScript:x", "\u{1}data:text/html,x"] {
        assert!(is_script(url), "{url:?}");
    }
    assert!(!is_script("/javascript:x") && !is_script("https://a.example/?javascript:"));
}

const SCRIPTS: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "  javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript\r:alert(1)",
    "\u{1}javascript:alert(1)",
    "\u{1f}\u{0}javascript:alert(1)",
    "&#106;avascript&colon;alert(1)",
    "&#x6A&#x61vascript:alert(1)",
    "java&NewLine;script&Tab;:alert(1)",
    "javascript://tea.example/%0Aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4",
    "blob:https://tea.example/x",
    "java&#0;script:alert(1)",
    "\u{a0}javascript:alert(1)",
    "\u{feff}javascript:alert(1)",
    "\u{202e}javascript:alert(1)",
    "\u{200b}javascript:alert(1)",
    "java\u{ad}script:alert(1)",
    "javascript\u{9b}:alert(1)",
    "jav\u{7f}ascript:alert(1)",
];

/// A page that has an address wherever a page can have one.
fn page_of(url: &str) -> String {
    let json = url
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace(['\n', '\r', '\t', '\0', '\u{1}', '\u{1f}'], "");
    format!(
        "<html><head><title>Tea</title><base href='{url}'><link rel=canonical href='{url}'>
        <link rel=alternate hreflang=de href='{url}'><link rel=alternate type=application/rss+xml href='{url}'>
        <link rel=license href='{url}'><link rel=icon href='{url}'><link rel=amphtml href='{url}'>
        <meta property=og:url content='{url}'><meta property=og:image content='{url}'>
        <meta name=twitter:image content='{url}'><meta http-equiv=refresh content='0;url={url}'>
        <script type=application/ld+json>{{\"@type\":\"Article\",\"url\":\"{json}\",\"image\":\"{json}\",
        \"license\":\"{json}\",\"mainEntityOfPage\":\"{json}\",\"author\":{{\"name\":\"Ada\",\"url\":\"{json}\"}}}}</script>
        </head><body><nav class=breadcrumb><a href='{url}'>Home</a> <a href='{url}'>Tea</a></nav>
        <article><h1><a href='{url}'>Tea</a></h1>
        <p>Pour the water on <a href='{url}' title='{url}'>the leaves</a> while it is hot, and let them stand for
        a while. <img src='{url}' alt=pot srcset='{url} 1x, {url} 2x' longdesc='{url}'> <map><area href='{url}' alt=area></map>
        <picture><source srcset='{url}'><img data-src='{url}' alt=lid></picture>
        <p>Then take them out <q cite='{url}'>with a spoon</q>, and <del cite='{url}'>drink</del> it while it is warm.
        <blockquote cite='{url}'><p>A quote of some words is here.</blockquote>
        <a href='{url}'><img src='{url}' alt='in a link'></a> <a href='{url}'><p>block</p></a>
        <iframe src='{url}' title=player></iframe> <video src='{url}' poster='{url}'><source src='{url}'></video>
        <audio src='{url}'></audio> <object data='{url}'>object</object> <embed src='{url}'>
        <svg><a xlink:href='{url}' href='{url}'><text>drawing</text></a></svg> <math href='{url}'><mi href='{url}'>x</mi></math>
        <form action='{url}'><button formaction='{url}'>Send</button><input type=image src='{url}'></form>
        <blockquote class=twitter-tweet><a href='{url}'>post</a></blockquote>
        <p>A note<sup><a href='{url}#fn1' id=r1>1</a></sup> and another<sup><a href='#fn2' id=r2>2</a></sup>.
        <table background='{url}'><tr><td colspan=2><a href='{url}'>cell</a><tr><td>a<td>b</table>
        <details><summary><a href='{url}'>sum</a></summary>det</details>
        <dl><dt><a href='{url}'>term</a><dd><a href='{url}'>meaning</a></dl>
        <ol><li id=fn2>The note <a href='{url}#r2'>back</a></ol></article>
        <section class=related-articles><h2>Related stories</h2><ul><li><a href='{url}'>Another story of tea and its pots</a>
        <li><a href='{url}'>A story of cups and of what they hold</a></ul></section>
        <div class=tags><a rel=tag href='{url}'>Tea</a></div>
        <section id=comments><div class=comment><a class=author href='{url}'>Bo</a><p>What a tea it is.</div></section>"
    )
}

#[test]
fn no_address_of_a_script_gets_through() {
    for url in SCRIPTS {
        for article in articles(&page_of(url)) {
            for options in dresses() {
                let markdown = body(&article, &options);
                for event in Parser::new_ext(&markdown, options.flavor.reader()) {
                    if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) =
                        event
                    {
                        assert!(!is_script(&dest_url), "{url:?}: {dest_url:?} in {markdown}");
                    }
                }
                for [element, name, value] in attributes(&comrak_html(&markdown)) {
                    let is_shown = name == "title" || name == "alt";
                    assert!(
                        is_shown || !is_script(&value),
                        "{url:?}: <{element} {name}={value:?}>"
                    );
                }
            }
            for html in [article.html(), article.explanation()] {
                for [element, name, value] in attributes(&html) {
                    let is_shown = name == "title" || name == "alt";
                    assert!(
                        is_shown || !is_script(&value),
                        "{url:?}: <{element} {name}={value:?}>"
                    );
                }
            }
            for target in article.links().chain(article.images()) {
                assert!(!is_script(target.url), "{url:?}: {:?}", target.url);
            }
            for link in article.related().iter().chain(article.topics()) {
                assert!(!is_script(&link.url), "{url:?}: {link:?}");
            }
            let metadata = article.metadata().to_string() + &article.front_matter();
            for line in metadata.lines() {
                let value = line.split_once([':', '-']).map_or("", |(_, value)| value);
                let value = value.trim_matches([' ', '"', '-']);
                assert!(!is_script(value), "{url:?}: {line}");
            }
            for section in article.chunks(20) {
                for target in section.nodes().links().chain(section.nodes().images()) {
                    assert!(!is_script(target.url), "{url:?}: {:?}", target.url);
                }
            }
        }
    }
}

#[test]
fn an_address_that_is_none_of_a_script_gets_through() {
    let html = page_of("https://tea.example/javascript:x");
    let article = &articles(&html)[2];
    assert!(
        article
            .markdown()
            .contains("[the leaves](https://tea.example/javascript:x")
    );
    assert_eq!(article.related().len(), 1);
    assert!(article.images().count() > 0, "{}", article.markdown());
}

/// Texts that are a link, an image, a definition or HTML, if they are read as Markdown.
const FORGERIES: &[&str] = &[
    "[a](http://evil.example)",
    "![a](http://evil.example)",
    "](http://evil.example)",
    "](http://evil.example \"t\") [",
    "\\](http://evil.example)",
    "\\\\](http://evil.example)",
    "[a]: http://evil.example",
    "[1]: http://evil.example",
    "[1]",
    "[a][1]",
    "[^1]: http://evil.example",
    "[a]",
    "[]",
    "`](http://evil.example)",
    "`` ` ``](http://evil.example)",
    "*](http://evil.example)*",
    "](<http://evil.example>)",
    "](http://evil.example) \"",
    "\")](http://evil.example)",
    "<http://evil.example>",
    "<javascript:alert(1)>",
    "<mailto:a@evil.example>",
    "<a href=http://evil.example>x</a>",
    "<img src=http://evil.example onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<!-- x --><svg onload=alert(1)>",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#91;a&#93;(http://evil.example)",
    "---\ntitle: x\n---",
    "$](http://evil.example)$",
    "| [a](http://evil.example) |",
    "\n\n<script>\n\n",
    "\u{2028}[a]: http://evil.example",
    "]\n(http://evil.example)",
    "a](http://evil.example)![",
];

/// A page that has a text wherever Markdown has one.
fn page_with(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let attribute = text.replace('"', "&quot;");
    format!(
        "<title>{text}</title><meta name=description content=\"{attribute}\"><meta name=author content=\"{attribute}\">
        <h1>{text}</h1><p>{text}<p>Pour {text} on the leaves, <b>{text}</b><i>{text}</i> while it is hot, and let it
        stand for a while. <a href=/own>{text}</a> <a href=/own title=\"{attribute}\">own</a>
        <img src=/own.png alt=\"{attribute}\" title=\"{attribute}\"> <a href=/own><img src=/own.png alt=\"{attribute}\"></a>
        <code>{text}</code> <a href=/own><code>{text}</code></a> <kbd>{text}</kbd> <abbr title=\"{attribute}\">ab</abbr>
        <pre>{text}</pre><pre><code class=\"language-{attribute}\">{text}</code></pre>
        <ul><li>{text}<li><p>{text}<p>{text}</ul><ol><li>{text}</ol><blockquote>{text}</blockquote>
        <table><tr><th>{text}<th>b<tr><td>{text}<td><a href=/own>{text}</a></table>
        <table><tr><td colspan=2>{text}<tr><td>{text}<td>b</table>
        <details><summary>{text}</summary>{text}</details><dl><dt>{text}<dd>{text}</dl>
        <ruby>{text}<rt>{text}</ruby> H<sub>{text}</sub> <math><mi>{text}</mi></math>
        <p>A note<sup><a href=#fn1 id=r1>1</a></sup>.<ol><li id=fn1>{text} <a href=#r1>back</a></ol>
        <p>[<a href=/own>{text}</a>]<p>(<a href=/own>{text}</a>)<p>!<a href=/own>{text}</a><p><a href=/own>x</a>{text}"
    )
}

#[test]
fn no_text_forges_a_link_or_an_image() {
    for text in FORGERIES {
        for article in articles(&page_with(text)) {
            for options in dresses() {
                let markdown = body(&article, &options);
                for event in Parser::new_ext(&markdown, options.flavor.reader()) {
                    let to = match event {
                        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                            dest_url
                        }
                        _ => continue,
                    };
                    let is_own = ["/own", "https://tea.example/own", "#fn", "#r1"];
                    let is_own = is_own.iter().any(|own| to.starts_with(own));
                    assert!(is_own, "{text:?}: {to:?} in {markdown}");
                }
                // comrak makes links of bare addresses too: those lead where they say.
                for [element, name, value] in attributes(&comrak_html(&markdown)) {
                    if matches!(&*name, "href" | "src") {
                        let is_own = ["/own", "https://tea.example/own", "#fn", "#r1"];
                        let is_own = is_own.iter().any(|own| value.starts_with(own));
                        let is_bare = value.starts_with("http://evil.example") && element == "a"
                            || value == "mailto:a@evil.example";
                        assert!(is_own || is_bare, "{text:?}: {value:?} in {markdown}");
                    }
                }
            }
        }
    }
}

/// What CommonMark, GFM and pulldown-cmark's footnotes and formulas make.
const PLAIN: &str = "html head body p h1 h2 h3 h4 h5 h6 a img em strong del code pre ul ol li blockquote hr br \
    table thead tbody tr th td sup div span input section";
/// What stands for marks that could not be read: these tags alone, without attributes, and nothing.
const OWN: &[&str] = &[
    "<!-- -->",
    "<strong>",
    "</strong>",
    "<em>",
    "</em>",
    "<del>",
    "</del>",
    "<code>",
    "</code>",
];
/// What is written where HTML is asked for.
const WRITTEN: &str = "sub sup mark abbr ruby rt rp dl dt dd details summary ins u kbd";
const ATTRIBUTES: &str = "href src alt title class id style colspan rowspan align start type checked disabled open \
    aria-label aria-hidden role data-footnote-ref data-footnotes data-footnote-backref data-footnote-backref-idx \
    data-math-style";

#[test]
fn no_html_gets_through_unless_it_is_asked_for_and_then_no_more_than_that() {
    let plain: BTreeSet<String> = PLAIN.split_whitespace().map(str::to_owned).collect();
    let written: BTreeSet<String> = WRITTEN.split_whitespace().map(str::to_owned).collect();
    let known: BTreeSet<&str> = ATTRIBUTES.split_whitespace().collect();
    let all: BTreeSet<String> = plain.union(&written).cloned().collect();
    for text in FORGERIES {
        for article in articles(&page_with(text)) {
            for options in dresses() {
                let markdown = body(&article, &options);
                let is_asked_for = options.unsupported == Unsupported::Html;
                let events: Vec<Event<'_>> =
                    Parser::new_ext(&markdown, options.flavor.reader()).collect();
                let is_raw = |event: &Event<'_>| match event {
                    Event::Html(html) | Event::InlineHtml(html) => !OWN.contains(&html.trim()),
                    _ => false,
                };
                let raw = events.iter().find(|event| is_raw(event));
                assert!(
                    is_asked_for || raw.is_none(),
                    "{text:?}: {raw:?} {options:?} in {markdown}"
                );
                let mut html = String::new();
                pulldown_cmark::html::push_html(&mut html, events.into_iter());
                let allowed = if is_asked_for { &all } else { &plain };
                for html in [html, comrak_html(&markdown)] {
                    let elements = elements(&html);
                    assert!(
                        elements.is_subset(allowed),
                        "{text:?}: {elements:?} in {markdown}"
                    );
                }
            }
            let html = article.html();
            let elements = elements(&html);
            assert!(elements.is_subset(&all), "{text:?}: {elements:?} in {html}");
            for [element, name, value] in attributes(&html) {
                assert!(
                    known.contains(&*name),
                    "{text:?}: <{element} {name}={value:?}>"
                );
            }
        }
    }
}

/// What speaks to a terminal, or has text read in an order that is not its own.
fn speaks(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{202d}' | '\u{202e}')
}

const SPOKEN: &[&str] = &[
    "\u{1b}[31m",
    "\u{1b}]0;title\u{7}",
    "\u{9b}2J",
    "\u{9d}8;;http://evil.example\u{9c}",
    "\u{7f}",
    "\u{8}\u{8}",
    "\u{0}",
    "\u{e}\u{f}",
    "\u{90}q",
    "\u{85}",
    "\u{202e}txet\u{202d}",
    "&#27;[31m",
    "&#x9b;2J",
    "&#x202e;",
    "&#8237;",
    "\r",
];

/// A page that has it in every text, attribute and name that is told of.
fn page_saying(said: &str) -> String {
    let json: String = said
        .chars()
        .map(|c| format!("\\u{:04x}", u32::from(c)))
        .collect();
    format!(
        "{}<html lang='de{said}'><base href='https://tea.example/b{said}/'>
        <link rel=canonical href='https://tea.example/c{said}'><link rel=alternate hreflang='d{said}' href='/d{said}'>
        <link rel=alternate type=application/rss+xml title='Feed{said}' href='/f{said}'><link rel=license href='/l{said}'>
        <meta property=og:image content='/i{said}.png'><meta property=og:site_name content='Site{said}'>
        <meta name=keywords content='tea{said}, pot{said}'><meta property=article:section content='Sec{said}'>
        <meta property=article:published_time content='2020-01-02{said}'>
        <script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"Tea{json}\",\"author\":{{\"name\":\"Ada{json}\"}},
        \"image\":{{\"url\":\"/i{json}\",\"caption\":\"Cap{json}\"}},\"articleSection\":\"S{json}\",\"keywords\":[\"k{json}\"]}}</script>
        <nav class='menu{said}' id='n{said}' aria-label='nav{said}'><a href='/{said}'>Home{said}</a> <a href=/a>All</a> <a href=/b>More</a></nav>
        <nav class=breadcrumb><a href='/x{said}'>Home{said}</a> <a href='/y'>Tea{said}</a></nav>
        <article class='story{said}' id='a{said}'><p class='lede{said}'>Pour the water on the leaves{said} while it is
        hot, and let them stand for a while, says <span class='byline{said}'>By Ada{said}</span>.
        <a{said}b{said}>unknown</a> <x-{said}y>element</x-{said}y> <p hidden class='h{said}'>hidden{said}</p>
        <iframe src='https://tea.example/v{said}' title='v{said}'></iframe> <abbr title='t{said}'>T</abbr>
        <img src='data:image/png,{said}' alt='alt{said}'> <input value='{said}'> <math><mi>{said}</mi></math>
        <script type='math/tex'>x{said}</script> <a href='/t{said}' title='t{said}'>t</a>
        <pre class='language-r{said}'><code>let{said} x;</code></pre></article>
        <section class=related-articles><h2>Related stories</h2><ul><li><a href='/r{said}'>Another story of tea{said} and its pots</a>
        <li><a href='/s'>A story of cups and of what they hold{said}</a></ul></section>
        <div class=tags><a rel=tag href='/g{said}'>Tag{said}</a></div>
        <section id=comments><div class=comment><span class=author>Bo{said}</span> <time datetime='2020-01-03{said}'>then{said}</time>
        <p>What a tea{said} it is, and how it smells.</div></section><footer class='foot{said}'>All rights reserved{said}</footer>",
        page_with(said)
    )
}

/// All that an article can be asked for, each with its name.
fn told(article: &Article) -> Vec<(&'static str, String)> {
    let mut told = vec![
        ("text", article.text()),
        ("HTML", article.html()),
        ("metadata", article.metadata().to_string()),
        ("front matter", article.front_matter()),
        ("explanation", article.explanation()),
        ("limits", article.limits_hit().to_string()),
        ("encoding", article.encoding().name.to_owned()),
    ];
    told.extend(
        dresses()
            .iter()
            .map(|options| ("Markdown", article.markdown_with(options))),
    );
    let metadata = article.metadata();
    let said = [
        &metadata.title,
        &metadata.published,
        &metadata.modified,
        &metadata.site_name,
        &metadata.description,
        &metadata.language,
        &metadata.canonical_url,
        &metadata.image,
        &metadata.image_caption,
        &metadata.image_credit,
        &metadata.section,
        &metadata.license,
    ];
    told.extend(
        said.into_iter()
            .flatten()
            .map(|text| ("field", text.clone())),
    );
    for list in [&metadata.authors, &metadata.breadcrumb, &metadata.tags] {
        told.push(("list", list.concat()));
    }
    for alternate in &metadata.alternates {
        told.push((
            "alternate",
            format!("{} {}", alternate.language, alternate.url),
        ));
    }
    for feed in &metadata.feeds {
        let title = feed.title.as_deref().unwrap_or("");
        told.push(("feed", format!("{title} {} {}", feed.url, feed.media_type)));
    }
    for block in article.blocks() {
        told.push(("block", block.text.to_owned()));
        told.push(("evidence", block.evidence.to_owned()));
        told.push(("path", block.path.to_string()));
    }
    for finding in article.findings() {
        told.push(("finding's evidence", finding.evidence.to_owned()));
        told.push(("finding's path", finding.path.to_string()));
    }
    for loss in article.losses() {
        told.push(("loss", loss.text.to_owned()));
        told.push(("loss's path", loss.path.to_string()));
    }
    for link in article.related().iter().chain(article.topics()) {
        told.push(("side link", format!("{} {}", link.text, link.url)));
    }
    for comment in article.comments() {
        let by = [&comment.author, &comment.date];
        let by = by.into_iter().flatten();
        told.extend(by.map(|text| ("comment's author or date", text.clone())));
        told.push(("comment", comment.text.clone()));
    }
    for target in article.links().chain(article.images()) {
        told.push(("target", format!("{} {}", target.text, target.url)));
    }
    for section in article.chunks(30) {
        told.push(("section", section.text()));
        told.push(("section's headings", section.headings.concat()));
    }
    told
}

#[test]
fn nothing_speaks_to_a_terminal() {
    let mut complaints = BTreeSet::new();
    for said in SPOKEN {
        for article in articles(&page_saying(said)) {
            assert!(article.nodes().is_normal(), "{said:?}");
            for (what, text) in told(&article) {
                if let Some(at) = text.find(speaks) {
                    let around: String = text[at..].chars().take(30).collect();
                    complaints.insert(format!("{what}: {around:?}"));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn what_scripts_of_other_directions_need_is_kept() {
    let html = "<h1>Tea</h1><p>The word \u{200f}שלום\u{200e} and \u{2067}עולם\u{2069} are read from right to left, \
        and \u{202b}so\u{202c} is this, while the water is hot.";
    let article = &articles(html)[0];
    for mark in [
        '\u{200f}', '\u{200e}', '\u{2067}', '\u{2069}', '\u{202b}', '\u{202c}',
    ] {
        assert!(article.markdown().contains(mark), "{mark:?}");
    }
}

#[test]
fn the_page_of_the_test_is_told_of_in_all_its_parts() {
    let article = &articles(&page_saying("!"))[3];
    let told = told(article);
    for what in [
        "block",
        "path",
        "finding's path",
        "loss",
        "side link",
        "comment",
        "comment's author or date",
        "target",
        "section",
        "section's headings",
    ] {
        let is_told = |(name, text): &(&str, String)| *name == what && text.contains('!');
        assert!(told.iter().any(is_told), "{what}");
    }
}
