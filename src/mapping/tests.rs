//! What elements become, drawn as a tree a line: `p("a " strong("b"))`.
#![allow(clippy::unwrap_used)]

use super::{Plan, map};
use crate::dom::{Document, Intervals, NodeId};
use crate::html::BaseUrl;
use crate::nodes::{Alignment, Construct, Nodes};

fn mapped(html: &str) -> Nodes {
    let document = Document::parse(html);
    let mut kept = Intervals::default();
    kept.push(NodeId::DOCUMENT, document.end(NodeId::DOCUMENT));
    map_kept(&document, &kept)
}

fn map_kept(document: &Document, kept: &Intervals) -> Nodes {
    let base = BaseUrl::new(Some("https://example.org/"), None);
    map(
        document,
        &Plan {
            kept,
            shows_hidden: false,
            is_exact: false,
            headline: None,
            title: None,
            base: &base,
            handlers: &[],
            table_cells: usize::MAX,
        },
    )
    .nodes
}

fn drawn(html: &str) -> String {
    let nodes = mapped(html);
    let mut drawing = String::new();
    for root in nodes.roots() {
        draw(&nodes, root, &mut drawing);
    }
    drawing
}

fn draw(nodes: &Nodes, number: usize, drawing: &mut String) {
    use Construct::*;
    if !drawing.is_empty() && !drawing.ends_with('(') {
        drawing.push(' ');
    }
    let construct = nodes.get(number).unwrap().construct;
    let name = match construct {
        Paragraph => "p".to_owned(),
        Heading(level) => format!("h{level}"),
        BlockQuote(None) => "quote".to_owned(),
        BlockQuote(Some(alert)) => format!("{alert:?}").to_lowercase(),
        List(list) => {
            let kind = list
                .start
                .map_or("ul".to_owned(), |start| format!("ol{start}"));
            kind + if list.tight { "" } else { "~" }
        }
        Item(None) => "li".to_owned(),
        Item(Some(checked)) => format!("li[{}]", if checked { "x" } else { " " }),
        CodeBlock { info, text } => {
            format!("pre[{}]{:?}", nodes.str(info), nodes.str(text))
        }
        ThematicBreak => "hr".to_owned(),
        Table(columns) => format!("table{columns}"),
        TableRow(true) => "head".to_owned(),
        TableRow(false) => "row".to_owned(),
        TableCell(alignment) => match alignment {
            Alignment::None => "cell",
            Alignment::Left => "<cell",
            Alignment::Center => "<cell>",
            Alignment::Right => "cell>",
        }
        .to_owned(),
        Text(text) => format!("\"{}\"", nodes.str(text)),
        Emphasis => "em".to_owned(),
        Strong => "strong".to_owned(),
        Strikethrough => "del".to_owned(),
        CodeSpan(code) => format!("`{}`", nodes.str(code)),
        Link(to) => format!("a[{}]", nodes.str(to.url)),
        Image(to) => format!("img[{}]", nodes.str(to.url)),
        HardBreak => "br".to_owned(),
        HtmlBlock(html) | HtmlInline(html) => nodes.str(html).to_owned(),
        other => format!("{other:?}"),
    };
    drawing.push_str(&name);
    let children: Vec<usize> = nodes.children(number).collect();
    if !children.is_empty() {
        drawing.push('(');
        for child in children {
            draw(nodes, child, drawing);
        }
        drawing.push(')');
    }
}

macro_rules! examples {
    ($($name:ident { $($html:expr => $drawing:expr,)* })*) => {
        $(
            #[test]
            fn $name() {
                for (html, expected) in [$(($html, $drawing)),*] {
                    assert_eq!(drawn(html), expected, "\n{html}\n");
                }
            }
        )*
    };
}

examples! {
    white_space_stands_outside_emphasis {
        "a<b> </b>b" => r#"p("a b")"#,
        "a<b> x </b>b" => r#"p("a " strong("x") " b")"#,
        "<p> <i> x </i> <p>\n\ty" => r#"p(em("x")) p("y")"#,
        "a &nbsp;<b>&nbsp;b</b>" => "p(\"a \u{a0}\u{a0}\" strong(\"b\"))",
        "a<b>b <i> c</i></b>" => r#"p("a" strong("b " em("c")))"#,
        "<a href=x> a </a>b" => r#"p(a[https://example.org/x]("a") " b")"#,
    }
    white_space_is_single {
        "a  b\n c" => r#"p("a b c")"#,
        "a<!-- --> <!-- --> b" => r#"p("a b")"#,
        "<p>a&nbsp; b" => "p(\"a\u{a0} b\")",
    }
    nothing_empty_is_written {
        "<p></p><p> </p><p>&nbsp;</p><h1></h1><ul><li></ul><blockquote><p></blockquote>" => "",
        "<b></b><a href=x> </a><i><br></i>a" => r#"p("a")"#,
        "<table><tr><td> </table>a" => r#"p("a")"#,
    }
    emphasis_is_not_nested_in_itself {
        "<b>a <strong>b</strong></b>" => r#"p(strong("a b"))"#,
        "<b>a <i><b>b</b></i></b>" => r#"p(strong("a " em("b")))"#,
        "<b>a</b><b>b</b>" => r#"p(strong("ab"))"#,
        "<b>a</b> <b>b</b>" => r#"p(strong("a") " " strong("b"))"#,
    }
    marks_around_blocks_go_into_each {
        "<b><p>a<p>b</b>" => r#"p(strong("a")) p(strong("b"))"#,
        "<a href=x><h2>a</h2><p>b</a>" => r#"h2(a[https://example.org/x]("a")) p(a[https://example.org/x]("b"))"#,
        "<i><ul><li>a<li>b</ul></i>" => r#"ul(li(p(em("a"))) li(p(em("b"))))"#,
    }
    breaks_part_lines_and_two_part_paragraphs {
        "a <br> b" => r#"p("a" br "b")"#,
        "a<br><br>b" => r#"p("a") p("b")"#,
        "<br>a<br>" => r#"p("a")"#,
        "<b>a<br></b>b" => r#"p(strong("a") br "b")"#,
        "<h2>a<br>b</h2>" => r#"h2("a b")"#,
        "<b>a<br><br>b</b>" => r#"p(strong("a")) p(strong("b"))"#,
    }
    lists {
        "<ul><li>a<li>b</ul>" => r#"ul(li(p("a")) li(p("b")))"#,
        "<ul><li><p>a<li>b</ul>" => r#"ul~(li(p("a")) li(p("b")))"#,
        "<ul><li>a<ul><li>b</ul></ul>" => r#"ul(li(p("a") ul(li(p("b")))))"#,
        "<ul><li>a</li><ul><li>b</ul><li>c</ul>" => r#"ul(li(p("a") ul(li(p("b")))) li(p("c")))"#,
        "<ul><ul><li>a</ul><li>b</ul>" => r#"ul(li(p("a")) li(p("b")))"#,
        "<ol start=4><li>a<li>b</ol>" => r#"ol4(li(p("a")) li(p("b")))"#,
        "<ol><li value=7>a<li>b</ol>" => r#"ol7(li(p("a")) li(p("b")))"#,
        "<ol reversed><li>a<li>b</ol>" => r#"ol2(li(p("a")) li(p("b")))"#,
        "<ol start=-3><li>a</ol>" => r#"ol1(li(p("a")))"#,
        "<ol><li>a</li>b<li>c</ol>" => r#"ol1(li(p("a"))) p("b") ol2(li(p("c")))"#,
        "<ul><li>a</ul><ul><li>b</ul>" => r#"ul(li(p("a"))) ul(li(p("b")))"#,
        "<div><li>a<li>b</div>" => r#"ul(li(p("a")) li(p("b")))"#,
        "<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>" => r#"ul(li[x](p("a")) li[ ](p("b")))"#,
        "<ul><li>a <input type=checkbox></ul>" => r#"ul(li(p("a")))"#,
        "<ul><li>a<br><br>b</ul>" => r#"ul~(li(p("a") p("b")))"#,
    }
    code {
        "<p>a<code> b </code>c" => r#"p("a " `b` " c")"#,
        "<code>a</code><kbd>b</kbd>" => "p(`ab`)",
        "<code>a</code> <code>b</code>" => r#"p(`a` " " `b`)"#,
        "<b><code>a</code></b><code>b</code>" => "p(strong(`a`) `b`)",
        "<code>a<a href=x>b</a>c</code>" => "p(`a` a[https://example.org/x](`b`) `c`)",
        "<code>a  <b>b</b>\nc</code>" => "p(`a b c`)",
        "<pre>\n a\n\n  b\n</pre>" => r#"pre[]" a\n\n  b\n""#,
        "<pre><code class=language-rust>a</code></pre>" => r#"pre[rust]"a\n""#,
        "<div class=highlight-source-js><pre>a<br>b</pre></div>" => r#"pre[js]"a\nb\n""#,
        "<pre class='brush: php; x'><div>a</div><div>b</div></pre>" => r#"pre[php]"a\nb\n""#,
    }
    tables {
        "<table><tr><th>a<th align=right>b<tr><td>c<td>d</table>" =>
            r#"table2(head(cell("a") cell>("b")) row(cell("c") cell>("d")))"#,
        "<table><tr><td>a<td>b<tr><td>c<td>d</table>" =>
            r#"table2(head(cell cell) row(cell("a") cell("b")) row(cell("c") cell("d")))"#,
        "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>d<td colspan=2>e<tr><td>f<td>g</table>" =>
            r#"table3(head(cell("a") cell("b") cell("c")) row(cell("d") cell("e") cell) row(cell cell("f") cell("g")))"#,
        "<table><tr><th>a<td><p>b<p>c<tr><th>d<td>e</table>" =>
            r#"table2(head(cell cell) row(cell("a") cell("b" br "c")) row(cell("d") cell("e")))"#,
        "<table><caption>x</caption><tr><td>a<td>b</table>" =>
            r#"p("x") table2(head(cell cell) row(cell("a") cell("b")))"#,
        "<table><tr><td>a<td><h2>b</h2><p>c</table>" => r#"p("a") h2("b") p("c")"#,
        "<table><tr><td>a<td>b</table>" => r#"p("a") p("b")"#,
        "<table role=table><tr></tr></table>a" => r#"p("a")"#,
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>" => r#"p("a") p("b") p("c") p("d")"#,
    }
    what_is_hidden_is_not_written {
        "a<p hidden>b<p style='color:red; display : NONE !important'>c<div style='visibility:hidden'>d</div>" => r#"p("a")"#,
        "<script>a</script><style>b</style><template>c</template><select><option>d</select>" => "",
        "a<p style='displays:none; x-display:none'>b" => r#"p("a") p("b")"#,
        "<h2>a <a href=#a>#</a></h2><h2>b <a class=headerlink href=#b>¶</a></h2>" => r#"h2("a") h2("b")"#,
        "a <a href=#b>b</a> <a href='x#'>#</a>" => r##"p("a " a[#b]("b") " " a[https://example.org/x#]("#"))"##,
        "<body><noscript>Please enable JavaScript</noscript><p>A page that says more than that." => r#"p("A page that says more than that.")"#,
    }
    images {
        "<img src=a.png alt=' a  b '>" => r#"p(img[https://example.org/a.png]("a b"))"#,
        "<img src=a.png alt='a &nbsp;
 b&nbsp; '>" => "p(img[https://example.org/a.png](\"a \u{a0} b\u{a0}\"))",
        "<img src='data:image/gif;base64,x' data-src=a.png>" => "p(img[https://example.org/a.png])",
        "<img src=a.png srcset='b.png 1x, c.png 2x'>" => "p(img[https://example.org/c.png])",
        "<img src='data:image/gif;base64,x'><noscript><img src=a.png></noscript>" => "p(img[https://example.org/a.png])",
        "<img src=b.png><noscript><img src=a.png></noscript>" => "p(img[https://example.org/b.png])",
        "<img src=a.png width=1 height=1>" => "",
        "<a href=x><img src=a.png></a>" => "p(a[https://example.org/x](img[https://example.org/a.png]))",
        "a <img src=b.png alt=😀> c" => r#"p("a 😀 c")"#,
    }
    quotations_headings_and_the_rest {
        "<q>a <q>b</q></q>" => r#"p("“a ‘b’”")"#,
        "<div role=heading aria-level=4>a</div>" => r#"h4("a")"#,
        "<h1><p>a</p><p>b</p></h1>" => r#"p("a") p("b")"#,
        "<dl><dt>a<dd>b</dl>" => r#"<dl> <dt> p(strong("a")) </dt> <dd> p("b") </dd> </dl>"#,
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>" => r#"p(<ruby> "漢" <rp> "(" </rp> <rt> "kan" </rt> <rp> ")" </rp> </ruby>)"#,
        "<blockquote>a<p>b</blockquote><hr>" => r#"quote(p("a") p("b")) hr"#,
        "<a href='javascript:x'>a</a>" => r#"p("a")"#,
        "<button>a</button><button>b</button>" => r#"p("a b")"#,
    }
}

#[test]
fn only_what_is_kept_is_written() {
    let html = "<div><p>a <b>b</b></p><ul><li>c<li>d</ul><p>e</div>";
    let document = Document::parse(html);
    let wanted = |text: &str| {
        let found = document
            .descendants(NodeId::DOCUMENT)
            .find(|&node| document.text(node) == text);
        found.unwrap()
    };
    let mut kept = Intervals::default();
    for text in ["b", "d"] {
        let node = wanted(text);
        kept.push(node, document.end(node));
    }
    let nodes = map_kept(&document, &kept);
    let mut drawing = String::new();
    for root in nodes.roots() {
        draw(&nodes, root, &mut drawing);
    }
    assert_eq!(drawing, r#"p(strong("b")) ul(li(p("d")))"#);
}

#[test]
fn deep_nesting_loses_mark_up_and_no_text() {
    let html = "<blockquote><ul><li>x".repeat(300);
    let nodes = mapped(&html);
    let texts = nodes.roots().count();
    assert!(texts > 0);
    let count = (0..nodes.len())
        .filter(|&n| matches!(nodes.get(n).unwrap().construct, Construct::Text(_)))
        .count();
    assert!(count >= 1);
}
