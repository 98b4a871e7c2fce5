//! Pages made to break a converter, each by its name and in any size.

/// A page of about `n` pieces. The word `kept` stands in it where it would be lost first: in the
/// innermost element, after the last piece.
pub(crate) struct Hostile {
    pub(crate) name: &'static str,
    /// Pieces of a page that shows what it does.
    pub(crate) size: usize,
    pub(crate) page: fn(usize) -> String,
}

const fn hostile(name: &'static str, size: usize, page: fn(usize) -> String) -> Hostile {
    Hostile { name, size, page }
}

/// Elements inside one another, left open.
fn nested(tag: &str, n: usize) -> String {
    format!("{}kept", tag.repeat(n))
}

/// Elements inside one another, closed again.
fn closed(start: &str, end: &str, n: usize) -> String {
    format!("{}kept{}<p>kept", start.repeat(n), end.repeat(n))
}

/// Pieces one after the other, that tell their number where there is a `#`.
fn pieces(piece: &str, n: usize) -> String {
    let mut page = String::new();
    for number in 0..n {
        page.push_str(&piece.replace('#', &number.to_string()));
    }
    page + "<p>kept"
}

/// A paragraph of one string.
fn paragraph(text: &str, n: usize) -> String {
    format!("<p>{}</p><p>kept", text.repeat(n))
}

pub(crate) const PAGES: &[Hostile] = &[
    // Nesting.
    hostile("nested div", 20_000, |n| nested("<div>", n)),
    hostile("nested div, closed", 20_000, |n| {
        closed("<div>", "</div>", n)
    }),
    hostile("nested b", 20_000, |n| nested("<b>", n)),
    hostile("nested b with attributes", 10_000, |n| {
        pieces("<b id=#>", n)
    }),
    hostile("nested span", 20_000, |n| closed("<span>", "</span>", n)),
    hostile("nested lists", 10_000, |n| {
        closed("<ul><li>", "</li></ul>", n)
    }),
    hostile("nested ordered lists", 10_000, |n| nested("<ol><li>x", n)),
    hostile("nested blockquote", 20_000, |n| {
        closed("<blockquote>", "</blockquote>", n)
    }),
    hostile("nested table", 5_000, |n| nested("<table><tr><td>", n)),
    hostile("nested table, closed", 5_000, |n| {
        closed("<table><tr><td>", "</td></tr></table>", n)
    }),
    hostile("nested table of two cells", 3_000, |n| {
        closed("<table><tr><td>x<td>", "</table>", n)
    }),
    hostile("nested table in headings", 3_000, |n| {
        closed("<table><tr><th>x</th><th>", "</th></tr></table>", n)
    }),
    hostile("nested a", 10_000, |n| nested("<a href=x>", n)),
    hostile("nested a and div", 10_000, |n| nested("<a href=x><div>", n)),
    hostile("nested button", 10_000, |n| nested("<button>", n)),
    hostile("nested svg", 10_000, |n| nested("<svg>", n)),
    hostile("nested svg with HTML", 5_000, |n| {
        nested("<svg><foreignObject>", n)
    }),
    hostile("nested math", 10_000, |n| nested("<math>", n)),
    hostile("nested math with HTML", 5_000, |n| {
        nested("<math><mtext>", n)
    }),
    hostile("nested template", 10_000, |n| {
        nested("<template>", n) + &"</template>".repeat(n) + "<p>kept"
    }),
    hostile("nested object", 10_000, |n| nested("<object>", n)),
    hostile("nested dl", 5_000, |n| nested("<dl><dd>", n)),
    hostile("nested form and fieldset", 5_000, |n| {
        nested("<form><fieldset>", n)
    }),
    hostile("nested ruby", 5_000, |n| nested("<ruby><rt>", n)),
    hostile("nested sub and sup", 5_000, |n| nested("<sub><sup>x", n)),
    hostile("a long abbreviation around paragraphs", 5_000, |n| {
        format!("<abbr title={}>{}kept", "x".repeat(n), "<p>a".repeat(n))
    }),
    hostile("images that share a caption", 3_000, |n| {
        let images = "<img src=a.png alt='a b c'>".repeat(n);
        format!(
            "<figure>{images}<figcaption>{}</figcaption></figure><p>kept",
            "a ".repeat(n)
        )
    }),
    hostile("nested callouts", 5_000, |n| {
        nested("<div class='alert alert-info'>", n)
    }),
    hostile("nested posts to be filled", 5_000, |n| {
        nested("<blockquote class=tiktok-embed cite=/x>", n)
    }),
    hostile("nested code by class", 3_000, |n| {
        nested("<div class=cm-content><div class=cm-line>", n)
    }),
    hostile("nested asides among paragraphs", 3_000, |n| {
        closed(
            "<p>The quay, that was quiet.</p><aside>",
            "</aside><p>The quay.</p>",
            n,
        )
    }),
    hostile("nested drawings", 5_000, |n| {
        nested("<div class=g-artboard>x", n)
    }),
    hostile("nested boxes of other stories", 3_000, |n| {
        nested("<div><h2>Most read</h2><div><a href=x>y</a></div>", n)
    }),
    hostile("nested headings of comments", 3_000, |n| {
        nested(
            "<div><h2>3 Comments</h2><p>The quay, that was quiet, is loud.",
            n,
        )
    }),
    hostile("nested parts that a link opens", 3_000, |n| {
        nested(
            "<div><a href=#>Why?</a><p>The quay, that was quiet, is loud.</p>",
            n,
        )
    }),
    hostile("figures behind a paragraph", 3_000, |n| {
        let figures = "<figure><img src=a.png><figcaption>A boat</figcaption></figure>".repeat(n);
        format!("<p>The quay, that was quiet, is loud.</p>{figures}<p>kept")
    }),
    hostile("notes in lines", 5_000, |n| {
        paragraph(
            "a<sup class=ltx_note_mark>1</sup><span class=sidenote>b</span>",
            n,
        )
    }),
    hostile("nested notes in lines", 5_000, |n| {
        nested("<span class=sidenote>b", n)
    }),
    hostile("cells that span", 3_000, |n| {
        let rows = "<tr><td rowspan=9>a<td colspan=9>b".repeat(n);
        format!("<table><tr><th>a<th>b{rows}</table><p>kept")
    }),
    hostile("nested details", 5_000, |n| nested("<details><summary>", n)),
    hostile("nested noscript", 10_000, |n| nested("<noscript>", n)),
    hostile("nested unknown element", 10_000, |n| nested("<x-y>", n)),
    hostile("nested select", 10_000, |n| {
        nested("<select><option>", n) + "</select><p>kept"
    }),
    hostile("nested figure", 5_000, |n| {
        nested("<figure><figcaption>", n)
    }),
    hostile("nested pre and code", 5_000, |n| nested("<pre><code>", n)),
    hostile("nested del, sub and q", 5_000, |n| {
        nested("<del><sub><q>", n)
    }),
    hostile("nested frameset", 5_000, |n| {
        format!("{}<noframes>kept</noframes>", "<frameset>".repeat(n))
    }),
    hostile("nested heading and div", 5_000, |n| nested("<h1><div>", n)),
    hostile("noscript of escaped noscript", 5_000, |n| {
        format!(
            "<noscript>{}</noscript><p>kept",
            "&lt;noscript&gt;".repeat(n)
        )
    }),
    hostile("iframes without end in noscript", 5_000, |n| {
        pieces("<noscript><iframe src=# /></noscript><p>x", n)
    }),
    hostile("iframes in a noscript without end", 5_000, |n| {
        format!("<p>kept<noscript>{}", "<iframe></iframe>".repeat(n))
    }),
    hostile("streamed parts", 2_500, |n| {
        let places = pieces("<!--$?--><template id=B:#></template><p>wait<!--/$-->", n);
        places + &pieces("<div hidden id=S:#><p>x</div>", n)
    }),
    hostile("streamed parts, each in the one before", 2_500, |n| {
        let parts = "<div hidden id=S:#><p>x<template id=P:$></template></div>";
        let parts: String = (0..n)
            .map(|number| {
                let part = parts.replace('#', &number.to_string());
                part.replace('$', &(number + 1).to_string())
            })
            .collect();
        format!("<template id=P:0></template>{parts}<p>kept")
    }),
    hostile("streamed parts without end marks", 2_500, |n| {
        let places = pieces("<!--$?--><template id=B:#></template>x", n);
        format!(
            "<p>kept</p>{places}{}",
            pieces("<div hidden id=S:#><p>x</div>", n)
        )
    }),
    // Formatting that is opened again and again.
    hostile("paragraphs with unclosed b of their own", 1_250, |n| {
        pieces("<p><b id=#>x", n)
    }),
    hostile("paragraphs with unclosed b", 2_500, |n| {
        pieces("<p><b>x", n)
    }),
    hostile("unclosed a", 5_000, |n| pieces("<a>", n)),
    hostile("unclosed links in blocks", 1_250, |n| {
        pieces("<div><a href=#>x</div>", n)
    }),
    hostile("one unclosed link of a long address", 1_250, |n| {
        format!(
            "<div><a href={}>x</div>{}<p>kept",
            "u".repeat(n),
            "<div>y</div>".repeat(n)
        )
    }),
    hostile("misnested b and i", 2_500, |n| {
        pieces("<b><i>x</b>y</i>", n)
    }),
    hostile("misnested b and p", 1_250, |n| pieces("<b><p>x</b>y", n)),
    hostile("misnested fonts", 750, |n| {
        pieces("<font color=#><p>x</font>", n)
    }),
    hostile("b around many blocks", 1_250, |n| {
        format!("<b>{}kept{}", "<div>".repeat(n), "</b>".repeat(n))
    }),
    hostile("formatting in objects left in a table", 1_250, |n| {
        format!("<table>{}</table><p>kept", "<object><tr><b></b>".repeat(n))
    }),
    hostile("formatting in cells of templates", 1_250, |n| {
        pieces("<template><tr><td></template><b></b>", n)
    }),
    hostile("nobr", 1_250, |n| pieces("<nobr>x", n)),
    hostile("end tags alone", 5_000, |n| pieces("</p></b></div></x>", n)),
    // Foster parenting.
    hostile("text in a table", 2_500, |n| {
        format!("<table>{}</table><p>kept", "x<tr>".repeat(n))
    }),
    hostile("text and elements in a table", 2_500, |n| {
        format!(
            "<table>{}</table><p>kept",
            "x<b>y</b><tr><td>z</td>".repeat(n)
        )
    }),
    hostile("b in a table", 1_250, |n| {
        format!("<table>{}x</table><p>kept", "<b>".repeat(n))
    }),
    hostile("tables in tables without cells", 1_250, |n| {
        pieces("<table>x", n)
    }),
    hostile("lists in a table", 1_250, |n| {
        format!("<table>{}</table><p>kept", "<li>x".repeat(n))
    }),
    // Attributes.
    hostile("attributes on one element", 5_000, |n| {
        let mut page = String::from("<p");
        for number in 0..n {
            page.push_str(&format!(" a{number}=1"));
        }
        page + ">kept"
    }),
    hostile("the same attribute on one element", 5_000, |n| {
        format!("<p {}>kept", "a=1 ".repeat(n))
    }),
    hostile("attributes on many elements", 2_500, |n| {
        pieces("<p a#=1 class='a b c' style=x>x", n)
    }),
    hostile("html and body tags with attributes", 1_250, |n| {
        pieces("<html a#=1><body b#=2>", n)
    }),
    hostile("classes on one element", 5_000, |n| {
        format!("<p class='{}'>kept", "a ".repeat(n))
    }),
    hostile("a long attribute", 25_000, |n| {
        format!("<p title='{}'>kept", "x".repeat(n))
    }),
    hostile("an attribute that is not closed", 5_000, |n| {
        format!("<p>kept<p title=\"{}", "<p a=\"".repeat(n))
    }),
    // Tables.
    hostile("spans of a milliard", 200, |n| {
        format!(
            "<table>{}</table><p>kept",
            "<tr><td colspan=1000000000 rowspan=1000000000>x<td>y".repeat(n)
        )
    }),
    hostile("rows that span all columns and rows", 200, |n| {
        format!(
            "<table>{}</table><p>kept",
            "<tr><td colspan=1000 rowspan=65534>x".repeat(n)
        )
    }),
    hostile("wide rows", 64, |n| {
        format!(
            "<table>{}</table><p>kept",
            format!("<tr>{}", "<td>x".repeat(200)).repeat(n)
        )
    }),
    hostile("rows of a thousand cells", 32, |n| {
        format!(
            "<table>{}</table><p>kept",
            format!("<tr>{}", "<td>x".repeat(1_000)).repeat(n)
        )
    }),
    hostile("one cell that spans much over many rows", 1_000, |n| {
        let rows = "<tr><td colspan=1000 rowspan=2000>x".to_owned() + &"<tr><td>y".repeat(n);
        format!("<table>{rows}</table><p>kept")
    }),
    hostile("one wide cell over many rows", 500, |n| {
        let wide = "wide ".repeat(n);
        format!(
            "<table><tr><td>{wide}<td>x{}</table><p>kept",
            "<tr><td>x<td>y".repeat(n)
        )
    }),
    hostile("one long row over many short ones", 1_000, |n| {
        format!(
            "<table><tr>{}{}</table><p>kept",
            "<td>x".repeat(n),
            "<tr><td>y".repeat(n)
        )
    }),
    hostile("rows of one cell that spans all columns", 1_000, |n| {
        format!(
            "<table>{}</table><p>kept",
            "<tr><td colspan=1000>x".repeat(n)
        )
    }),
    hostile("captions of tables in captions", 500, |n| {
        pieces("<table><tr><td>a<td>b<tr><td>c<td>d<caption>", n)
    }),
    hostile("columns", 2_500, |n| {
        format!(
            "<table>{}<tr><td>x</table><p>kept",
            "<col span=1000>".repeat(n)
        )
    }),
    hostile("cells without a table", 2_500, |n| pieces("<td>x<tr>", n)),
    // Many of one kind.
    hostile("text in one paragraph", 12_500, |n| paragraph("word ", n)),
    hostile("one long word", 50_000, |n| paragraph("x", n)),
    hostile("br", 5_000, |n| {
        format!("<p>x{}</p><p>kept", "<br>".repeat(n))
    }),
    hostile("li", 2_500, |n| {
        format!("<ul>{}</ul><p>kept", "<li>x".repeat(n))
    }),
    hostile("comments", 5_000, |n| pieces("<!-- x -->", n)),
    hostile("comments after the page", 5_000, |n| {
        pieces("<p>kept</html><!-- x -->", 1) + &"<!-- x -->".repeat(n)
    }),
    hostile("text between comments", 5_000, |n| pieces("x<!-- y -->", n)),
    hostile("paragraphs", 2_500, |n| {
        pieces("<p>One sentence stands here. ", n)
    }),
    hostile("headings", 2_500, |n| pieces("<h2>One heading</h2>", n)),
    hostile("links", 2_500, |n| pieces("<a href=/#>a link</a> ", n)),
    hostile("images", 2_500, |n| {
        pieces("<img src=/# alt='an image'>", n)
    }),
    hostile("inline elements", 2_500, |n| {
        pieces("<b>x</b><i>y</i><code>z</code>", n)
    }),
    hostile("quotes one after the other", 2_500, |n| {
        pieces("<blockquote>x</blockquote>", n)
    }),
    hostile("rules", 5_000, |n| pieces("<hr>", n)),
    hostile("definitions", 2_500, |n| pieces("<dl><dt>x<dd>y</dl>", n)),
    hostile("options", 2_500, |n| {
        format!(
            "<select>{}</select><p>kept",
            "<option selected>x</option>".repeat(n)
        )
    }),
    hostile("scripts", 2_500, |n| pieces("<script>x</script>", n)),
    hostile("styles", 2_500, |n| pieces("<style>x</style>", n)),
    hostile("titles", 2_500, |n| pieces("<title>x</title>", n)),
    hostile("metas", 2_500, |n| {
        pieces("<meta name=author content=x#>", n)
    }),
    hostile("hydration", 500, |n| {
        pieces(
            "<time datetime=2020-01-01>x</time><p class=byline>By A B",
            n,
        )
    }),
    hostile("ids and footnotes", 1_250, |n| {
        pieces("<sup><a href=#fn# id=r#>1</a></sup>", n)
            + &pieces("<li id=fn#>x<a href=#r#>y</a>", n)
    }),
    hostile("NUL", 12_500, |n| paragraph("\0", n)),
    hostile("NUL in a table", 2_500, |n| {
        format!("<table>{}</table><p>kept", "\0".repeat(n))
    }),
    // Characters that Markdown reads.
    hostile("spaces", 25_000, |n| paragraph(" ", n)),
    hostile("spaces in pre", 25_000, |n| {
        format!("<pre>{}</pre><p>kept", " ".repeat(n))
    }),
    hostile("line breaks in pre", 12_500, |n| {
        format!("<pre>{}x</pre><p>kept", "\n".repeat(n))
    }),
    hostile("topics of a story", 5_000, |n| {
        let story =
            "<p>The ferries run again, and the harbour, which had been closed, is open.</p>";
        let topics = "<div><a href=/t>Harbour</a></div>";
        format!("{}{}<p>kept", story.repeat(9), topics.repeat(n))
    }),
    hostile("topics of many stories", 800, |n| {
        let story =
            "<p>The ferries run again, and the harbour, which had been closed, is open.</p>";
        let topics = "<div><a href=/t>Harbour</a></div>".repeat(3);
        format!("{}<p>kept", (story.to_owned() + &topics).repeat(n))
    }),
    hostile("no-break spaces", 12_500, |n| paragraph("&nbsp;", n)),
    hostile("backticks", 12_500, |n| paragraph("`", n)),
    hostile("backticks in code", 12_500, |n| {
        format!("<code>{}</code><p>kept", "`".repeat(n))
    }),
    hostile("runs of backticks in code", 10_000, |n| {
        let runs: Vec<String> = (1..(2 * n).isqrt())
            .map(|length| "`".repeat(length))
            .collect();
        format!("<code>{}</code><p>kept", runs.join(" "))
    }),
    hostile("backticks in pre", 12_500, |n| {
        format!("<pre>{}</pre><p>kept", "`".repeat(n))
    }),
    hostile("stars", 12_500, |n| paragraph("*", n)),
    hostile("stars and words", 7_500, |n| paragraph("*a ", n)),
    hostile("underscores", 12_500, |n| paragraph("_", n)),
    hostile("tildes", 12_500, |n| paragraph("~", n)),
    hostile("brackets", 12_500, |n| paragraph("[", n)),
    hostile("closing brackets", 12_500, |n| paragraph("]", n)),
    hostile("links in text", 5_000, |n| paragraph("[a](", n)),
    hostile("images in text", 5_000, |n| paragraph("![a](", n)),
    hostile("angles", 12_500, |n| paragraph("&lt;", n)),
    hostile("tags in text", 5_000, |n| paragraph("&lt;a ", n)),
    hostile("comments in text", 5_000, |n| paragraph("&lt;!-- ", n)),
    hostile("backslashes", 12_500, |n| paragraph("\\", n)),
    hostile("pipes in cells", 5_000, |n| {
        format!("<table><tr><th>a<tr><td>{}</table><p>kept", "|".repeat(n))
    }),
    hostile("ampersands", 12_500, |n| paragraph("&", n)),
    hostile("references in text", 5_000, |n| paragraph("&amp;amp;", n)),
    hostile("hashes", 12_500, |n| paragraph("#", n)),
    hostile("dashes", 12_500, |n| paragraph("-", n)),
    hostile("lines of numbers", 2_500, |n| {
        format!("<p>{}</p><p>kept", "1. x<br>".repeat(n))
    }),
    hostile("greater-than signs", 12_500, |n| paragraph("&gt;", n)),
    hostile("exclamation marks", 12_500, |n| paragraph("!", n)),
    hostile("strong and emphasis that touch", 2_500, |n| {
        pieces("<b>a</b><b>b</b><i>c</i>", n)
    }),
    hostile("emphasis around punctuation", 2_500, |n| {
        pieces("x<b>“a”</b>y", n)
    }),
    hostile("words of other scripts", 5_000, |n| paragraph("日本語", n)),
    hostile("combining marks", 12_500, |n| paragraph("\u{301}", n)),
    hostile("marks of direction", 12_500, |n| paragraph("\u{202e}", n)),
    // References.
    hostile("numeric references", 5_000, |n| {
        paragraph("&#38;&#x26;&#0;&#xD800;&#x110000;", n)
    }),
    hostile("a long numeric reference", 25_000, |n| {
        format!("<p>&#{};</p><p>kept", "9".repeat(n))
    }),
    hostile("references that name nothing", 5_000, |n| {
        paragraph("&CounterClockwiseContourIntegra", n)
    }),
    hostile("references of two characters", 5_000, |n| {
        paragraph("&NotEqualTilde;", n)
    }),
    // Addresses.
    hostile("a long address", 12_500, |n| {
        format!("<a href='/{}'>x</a><p>kept", "a/../".repeat(n))
    }),
    hostile("an address of brackets", 12_500, |n| {
        format!("<a href='{}'>x</a><p>kept", "(".repeat(n))
    }),
    hostile("an address of spaces", 12_500, |n| {
        format!("<a href='x{}y'>x</a><p>kept", " ".repeat(n))
    }),
    hostile("schemes of scripts", 1_250, |n| {
        pieces("<a href=' java\tscript:alert(#)'>x</a>", n)
    }),
    hostile("data in addresses", 500, |n| {
        format!("<img src='data:image/png;base64,{}'><p>kept", "A".repeat(n))
    }),
    hostile("bases", 1_250, |n| {
        pieces("<base href=//example.org/#/>", n)
    }),
    hostile("a long base", 500, |n| {
        format!(
            "<base href=//example.org/{}/>{}<p>kept",
            "u".repeat(n),
            "<a href=x>y</a> ".repeat(n)
        )
    }),
    hostile("a long address around many blocks", 500, |n| {
        format!(
            "<a href={}>{}</a><p>kept",
            "u".repeat(n),
            "<div>y</div>".repeat(n)
        )
    }),
    hostile("a long title around many blocks", 500, |n| {
        format!(
            "<a href=x title={}>{}</a><p>kept",
            "u".repeat(n),
            "<div>y</div>".repeat(n)
        )
    }),
    hostile("a picture of many sources and images", 2_500, |n| {
        format!(
            "<picture>{}{}</picture><p>kept",
            "<source>".repeat(n),
            "<img>".repeat(n)
        )
    }),
    hostile("a srcset of many", 1_250, |n| {
        format!("<img srcset='{}'><p>kept", "a.png 1w, ".repeat(n))
    }),
    // Data.
    hostile("JSON-LD of deep arrays", 20_000, |n| {
        format!(
            "<script type=application/ld+json>{}</script><p>kept",
            "[".repeat(n)
        )
    }),
    hostile("JSON-LD of deep objects", 20_000, |n| {
        format!(
            "<script type=application/ld+json>{}1{}</script><p>kept",
            "{\"a\":".repeat(n),
            "}".repeat(n)
        )
    }),
    hostile("JSON-LD of a graph", 2_000, |n| {
        format!(
            "<script type=application/ld+json>[{}{{}}]</script><p>kept",
            "{\"@type\":\"Article\",\"headline\":\"x\",\"author\":[{\"name\":\"A B\"}]},".repeat(n)
        )
    }),
    hostile("broken JSON-LD", 5_000, |n| {
        pieces("<script type=application/ld+json>{\"a\":</script>", n)
    }),
    hostile("JSON-LD of one string", 100_000, |n| {
        let string = "\\u00".repeat(n);
        format!("<p>kept<script type=application/ld+json>{{\"headline\":\"{string}")
    }),
    hostile("a state of deep arrays", 20_000, |n| {
        format!(
            "<div id=app></div><script>window.__STATE__ = {}</script><p>kept",
            "[".repeat(n)
        )
    }),
    hostile(
        "an application that holds its story again and again",
        500,
        |n| {
            let story =
                "Pour the water over the leaves while it is hot, and let it stand. ".repeat(9);
            format!(
                "<div id=app></div><script type=application/ld+json>[{}{{}}]</script><p>kept",
                format!("{{\"articleBody\":\"{story}\"}},").repeat(n)
            )
        },
    ),
    hostile("nested frames of their own source", 5_000, |n| {
        format!("{}kept", "<iframe srcdoc='<p>x'></iframe><div>".repeat(n))
    }),
    hostile("source of a frame in a frame", 5_000, |n| {
        format!(
            "<p>kept<iframe srcdoc='{}'></iframe><p>kept",
            "<iframe srcdoc=".repeat(n)
        )
    }),
    hostile("nested shadow roots", 5_000, |n| {
        nested("<div><template shadowrootmode=open><p>x", n) + &"</template>".repeat(n) + "<p>kept"
    }),
    hostile("declared entities", 2_500, |n| {
        let entities: String = (0..n)
            .map(|number| format!("<!ENTITY e{} \"&e{number};&e{number};\">", number + 1))
            .collect();
        format!("<!DOCTYPE x [{entities}]><p>&e{n};<p>kept")
    }),
    hostile("sections of one word", 2_500, |n| {
        pieces("<h2>#</h2><p>x", n)
    }),
    hostile("headings inside headings inside headings", 1_250, |n| {
        pieces(
            "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6><p>g",
            n,
        )
    }),
    hostile("a heading as long as the page", 25_000, |n| {
        format!("<h1>{}</h1><h2>b</h2><p>kept", "word ".repeat(n))
    }),
    hostile("a long heading over many sections", 500, |n| {
        format!(
            "<h1>{}</h1>{}<p>kept",
            "x".repeat(n),
            "<h2>b</h2><p>c".repeat(n)
        )
    }),
    hostile("sentences in marks", 2_500, |n| {
        format!(
            "<p>{}<p>kept",
            "<b>One sentence.</b> <i>Two</i>. ".repeat(n)
        )
    }),
    hostile("notes that refer to notes", 1_250, |n| {
        let mut page = String::from("<p>a<sup><a href=#fn0 id=r0>1</a></sup><ol>");
        for number in 0..n {
            let next = number + 1;
            page += &format!(
                "<li id=fn{number}>x<sup><a href=#fn{next} id=r{next}>1</a></sup> <a href=#r{number}>y</a>"
            );
        }
        page + "</ol><p>kept"
    }),
    hostile("metadata of many authors", 2_500, |n| {
        pieces(
            "<meta name=author content='Ada B#'><meta property=article:tag content=t#>",
            n,
        )
    }),
    hostile("a description of quotes and dashes", 12_500, |n| {
        format!(
            "<meta name=description content='{}'><p>kept",
            "---\n\"\\".repeat(n)
        )
    }),
    hostile("a title of line separators", 12_500, |n| {
        format!("<title>{}x</title><p>kept", "\u{2028}\u{85}---".repeat(n))
    }),
    hostile("comments of readers", 1_250, |n| {
        format!(
            "<p>kept<section class=comments>{}</section>",
            "<div class=comment><b class=author>A</b><p>What a tea.".repeat(n)
        )
    }),
    hostile("breadcrumbs", 2_500, |n| {
        format!(
            "<nav class=breadcrumb>{}</nav><p>kept",
            "<a href=/x>Home</a> › ".repeat(n)
        )
    }),
    hostile("related stories", 1_250, |n| {
        let story = "<li><a href=/x>Another story of tea and of its pots</a>".repeat(n);
        format!("<p>kept<section class=related-articles><h2>Related</h2><ul>{story}</ul></section>")
    }),
    // Where there is nothing, or something else.
    hostile("tags that begin and do not end", 12_500, |n| {
        format!("<p>kept</p>{}", "<".repeat(n))
    }),
    hostile("declarations", 5_000, |n| {
        pieces("<!doctype html><?xml?><![CDATA[x]]>", n)
    }),
    hostile("CDATA in SVG", 2_500, |n| {
        format!("<svg>{}</svg><p>kept", "<![CDATA[x]]>".repeat(n))
    }),
    hostile("scripts in comments in scripts", 2_500, |n| {
        format!(
            "<script>{}</script></script><p>kept",
            "<!--<script>".repeat(n)
        ) + "--></script><p>kept"
    }),
    hostile("plaintext", 5_000, |n| {
        format!("<p>kept</p><plaintext>{}", "<b>x".repeat(n))
    }),
    hostile("textarea", 5_000, |n| {
        format!("<p>kept</p><textarea>{}", "<b>x".repeat(n))
    }),
];

/// Pieces in full of pages that are not as long as a hundred thousand, or a million, or as [`LONGEST`]
/// says: what was asked for by number.
///
/// [`LONGEST`]: crate::LONGEST
pub(crate) const IN_FULL: &[(&str, usize)] = &[
    ("one wide cell over many rows", 4_000),
    ("rows of a thousand cells", 2_000),
    ("text in one paragraph", 4_000_000),
];

/// Pages whose text is not shown: what an `object` or a drawing holds, and pages of frames.
pub(crate) const NOT_SHOWN: &[&str] = &[
    "a tree of deep templates",
    "a web archive of declared entities",
    "nested frameset",
    "nested object",
    "nested svg",
    "nested svg with HTML",
];

/// Pages whose text no stage reads.
/// With them a file that is taken for a page, as a browser would, because what it is stands too far
/// down.
pub(crate) const NOT_READ: &[&str] = &["a web archive of declared entities", "nested frameset"];

/// Files that hold a thousand times as much as they are long.
pub(crate) const PACKED: &[&str] = &["much in little that is packed"];

/// Pages of which more is written than they hold: the cells that a row lacks where others span, and
/// addresses again and again, up to a bound that pages of this size do not reach; and one whose tags
/// cost more as it grows deeper, up to the limit of depth.
pub(crate) const GROWING: &[&str] = &[
    "nested b with attributes",
    "a long address around many blocks",
    "a long base",
    "a long title around many blocks",
    "one unclosed link of a long address",
    "spans of a milliard",
];

/// What takes as long as the page times the rules that its caller gives for it: each selector is asked
/// of each element that bears what its last compound names, and here both grow.
pub(crate) const MULTIPLIED: &[&str] = &["rules of many selectors for every paragraph"];
