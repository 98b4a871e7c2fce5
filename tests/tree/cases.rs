//! Pages for the tree: a few for each family of rules of tree construction, and tag soup.

use proptest::prelude::*;

/// Families of the standard's section 13.2.6, and pages that go through their rules.
pub(crate) const FAMILIES: &[(&str, &[&str])] = &[
    (
        "implied elements",
        &[
            "",
            " ",
            "text",
            "\n\n <!-- a --> \n<p>x",
            "<!doctype html>",
            "<!doctype html><title>t</title>x",
            "<html lang=en><head><body class=a>x</body></html> after <!-- end -->",
            "</html></body></head><p>x",
            "<head></head> \n x",
            "<head></head><!-- c --><body>x",
            "</head>x<title>t</title>",
            "<body><body id=b lang=de><html lang=fr class=c>x",
            "<html a=1 a=2><html a=3 b=4><body c=5><body c=6 d=7>",
            "<meta charset=utf-8><link rel=x><base href=/><p>x<meta name=y>",
            "<p>one</body>two</html>three<!--four-->",
            "<p>one</body></html><p>two",
            "<br/>x</br>y",
            "<!-- before --><!doctype html><!-- between --><html><!-- in --><head><!-- h --></head><!-- after head --><body><!-- b --></body><!-- after body --></html><!-- last -->",
        ],
    ),
    (
        "paragraphs, headings and lists",
        &[
            "<p>one<p>two<div>three<p>four</div>five</p>six",
            "</p>x</p></p>",
            "<p><span>a</p>b",
            "<h1>a<h2>b</h3>c</h1>d",
            "<h1><h2>x",
            "<ul><li>a<li>b<ul><li>c</ul>d<li>e</ul>f",
            "<li>a<div><li>b</div><p><li>c",
            "<ol><li>a</li>text<li>b</ol></li></ul>",
            "<dl><dt>a<dd>b<dt>c<p>d<dd>e</dl>",
            "<dd>a<dt>b<span><dd>c",
            "<pre>\n\na\n</pre><listing>\nb</listing><textarea>\nc</textarea>",
            "<pre>&#10;a</pre><pre><!--x-->\na</pre>",
            "<button>a<button>b<p>c</button>d",
            "<address>a<article>b<aside>c<blockquote>d<center>e</address>f",
            "<p><hr>x<p><ul></ul>y<p><table></table>z",
            "<!doctype html><p><table></table>z",
            "<details><summary>a</details>b",
            "<ruby>a<rb>b<rt>c<rtc>d<rp>e</ruby>f<rt>g",
            "<option>a<option>b<optgroup>c<option>d</optgroup>",
            "<form>a<form>b</form>c<input></form>d",
            "<form><div></form>x</div>y",
            "<div></section>x</span></div></div>y",
            "<p>a<plaintext>b</plaintext><p>c",
            "<image src=a><isindex prompt=x><keygen><nextid n=1><basefont size=3><bgsound src=x>",
        ],
    ),
    (
        "formatting elements",
        &[
            "<b>a<i>b</b>c</i>d",
            "<b><p>a</b>b</p>c",
            "<p><b>a<p>b</b>c",
            "<b>1<p>2<i>3</b>4</i>5",
            "<a href=1>a<a href=2>b</a>c</a>",
            "<a href=1><div>a<a href=2>b</div>c",
            "<a><table><a>b</table>c",
            "<b><b><b><b>a</b>b</b>c</b>d</b>e",
            "<p><b><b><b><b>x<p>y",
            "<p><b class=a><b class=b><b class=a><b class=a><b class=a>x<p>y",
            "<font size=1 color=red><p>a<font color=red size=1><p>b<font size=1 color=red><p>c<font size=1 color=red><p>d",
            "<b><div><div><div><div><div><div><div><div><div><div>x</b>y",
            "<b><i><u><s><em><strong><p>x</b>y",
            "<b><em><em><em><em><div>x</b>y",
            "<nobr>a<nobr>b<p>c<nobr>d</nobr>",
            "<b><span><div>x</b>y</span>z",
            "<i><b><table><tr><td>x</b>y</i>z",
            "<b>a<button>b</b>c</button>d",
            "<b>a<object>b</b>c</object>d</b>e",
            "<applet><b>a</applet>b<marquee><i>c</marquee>d",
            "<b><template></b>x</template>y",
            "<div><a href=x>one</div><div>two</div><p>three",
            "<code><p>a</code>b<code>c",
            "</b></i></a>x",
            "<a href=x><svg><desc><a href=y>z",
            "<p><small>a<p>b<p>c</small>d",
            // A marker that is left in the list hides what stands before it.
            "<a><table><marquee></table>b</a>c<p>d<a>e",
            "<b><table><tr><td><object></td></table>a</b>c<p>d",
            "<b><p><b><p><b><p>x</b></b></b>y",
        ],
    ),
    (
        "tables",
        &[
            "<table><tr><td>a<td>b<tr><th>c</table>d",
            "<table><tbody><tr><td>a</tbody><tfoot><tr><td>b<thead><tr><td>c</table>",
            "<table><caption>a<p>b</caption><colgroup><col><col><tr><td>c</table>",
            "<table><caption>a<tr><td>b</table>",
            "<table><col><col span=2><tr><td>x",
            "<table><td>a</td></tr></tbody></table>",
            "<table>a<tr>b<td>c</td>d</tr>e</table>f",
            "<table><b>a<tr><td>b</b>c</table>d",
            "<table><p>a<tr><td>b<p>c</table>d",
            "<table> <tr> <td> x </td> </tr> </table>",
            "<table>a b<!--c--> d</table>",
            "<table>\0a<tr>\0</table>",
            "<table><div>a<table><tr><td>b</table>c</table>d",
            "<table><table><table>x",
            "<table><tr><td><table><tr><td>in</table>out</table>",
            "<table><input type=hidden><input type=text><form><tr><td><input></form></table>",
            "<table><script>a</script><style>b</style><tr><td>c</table>",
            "<table></td></tr></body><tr></caption><td></table>",
            "<td>a<tr>b<tbody>c<caption>d<col>e",
            "<table><tr><a href=x>a<td>b</a>c</table>d",
            "<a href=x><table><tr><td>y</table>z",
            "<table><tr><td><svg><td>x</table>y",
            "<table><colgroup>x<td>y</table>",
            "<table><col>\n<title>x</title><td>y</table>",
            "<table><colgroup> <link><script>a</script><col></table>",
            "<table><colgroup> <!--a--><template>x</template></colgroup>",
            "<p><table><tr><td><p>a</table><p>b",
            "<table><tr><select><option>a<tr><td>b</table>",
            "<div><table><span>a<span>b</table>c",
            "<table>one<table>two<td>three</table>four",
            "<table><li>a<li>b<tr><td>c</table>",
            "<table><tbody>text<tr>more<td>cell</td>again</table>",
            "text<table>more<b>bold</table>end",
        ],
    ),
    (
        "select",
        &[
            "<select><option>a<option selected>b</select>c",
            "<select><optgroup><option>a<optgroup><option>b</select>",
            "<select><p>a<div>b<select>c",
            "<select><input>a<textarea>b</textarea>",
            "<select><option>a<hr><option>b</select>",
            "<table><tr><td><select><tr><td>a</table>",
            "<select><button><selectedcontent>x</selectedcontent></button><option selected>one<b>two</b></option><option>three</option></select>",
            "<selectedcontent>kept</selectedcontent>",
            "<select><table><tr><td>a</select>b",
            "<select><b><option>a</b>b</select>c",
            "<select><option><svg><p>x</select>y",
        ],
    ),
    (
        "templates",
        &[
            "<template>a<p>b</template>c",
            "<template><tr><td>a</td></tr></template>b",
            "<template><td>a<td>b</template>",
            "<template><col><col></template><template><caption>x</template>",
            "<template><template>a</template>b</template>c",
            "<table><template><tr><td>a</template><tr><td>b</table>",
            "<table><tr><template><td>x</template><td>y",
            "<head><template><title>t</title></template></head>x",
            "<template><body class=x><html lang=y><head>a",
            "<template>unclosed<div>",
            "</template>x",
            "<template><script>a</script><style>b</style>c",
            "<div><template shadowrootmode=open><p>shadow</template>light</div>",
            "<template></div>a</p>b</template>",
            "<template><form><form>x</template>",
            "<template><select><option>a</template>b",
            "<select><template><option>a</template><option>b",
            "<template><svg><template>x</template></svg></template>",
            "<frameset><template>x</template>",
            "<template><tr>a<td>b</template>c",
        ],
    ),
    (
        "frames",
        &[
            "<frameset><frame src=a><frameset><frame></frameset></frameset>",
            "<frameset>text<p>x</frameset> \n <noframes>a<b></noframes>y",
            "<p>a<frameset>b",
            "<div></div><frameset><frame>",
            " <frameset> </frameset> </html> <!-- c -->",
            "<br><frameset>x",
            "<html><head><frameset></html><noframes>a</noframes>",
            "<noframes><p>a</noframes>b",
            "<body><noframes>x</noframes><frameset>",
        ],
    ),
    (
        "foreign content",
        &[
            "<svg><path d=x /><g><title>a</title></g></svg>b",
            "<svg viewbox=1 xlink:href=a xml:lang=b xmlns=c><lineargradient gradientunits=x></svg>",
            "<svg><foreignobject><p>a<div>b</foreignobject>c</svg>d",
            "<svg><desc><p>a</desc><title><b>c</title></svg>",
            "<svg><p>a</svg>b",
            "<svg><font>a<font color=x>b</svg>",
            "<svg><![CDATA[a<b>]]></svg><![CDATA[c]]>",
            "<svg><![CDATA[a]]",
            "<svg><script>a<b></script></svg><svg><style>p{}<b>x</b></style></svg>",
            "<svg><script/>a</svg>",
            "<svg><a><p>x",
            "<math><mi>a<p>b</mi><mglyph><malignmark></math>c",
            "<math><mtext><b>a<mglyph>b</mtext></math>",
            "<math><annotation-xml><p>a</math>b",
            "<math><annotation-xml encoding=text/HTML><p>a</annotation-xml></math>b",
            "<math><annotation-xml encoding=application/xhtml+xml><svg><p>x",
            "<math><annotation-xml><svg><foreignObject><p>x",
            "<math definitionurl=x><ms>a</ms></math>",
            "<svg></p>a</svg><svg></br>b</svg>",
            "<svg><g></div></svg>x",
            "<div><svg><g></div>x",
            "<form>a<math></form></math>b<p>c",
            "<p><b>a<svg></b></svg>b<p>c",
            "<foo>a<svg></foo></svg>b",
            "<p><svg></body></svg><!-- a -->b<!-- c -->",
            "<p><svg></html><g></g></svg><!-- a -->b<!-- c -->",
            "<svg><SVG><G></g></svg>x",
            "<table><svg><tr><td>a</table>b",
            "<p><svg><desc><p>x</svg>y<p>z",
            "<svg>\0a<math>\0b",
            "<svg><image href=a><img src=b>",
            "<svg><body>a",
            "<svg><html>a<head>b",
            "<svg><title>a<svg><title>b</title>c",
            "<math><mrow><mi>x</mi></mrow></math>y<math/>z<svg/>w",
        ],
    ),
    (
        "scripts, styles and raw text",
        &[
            "<script>a<b></script>c<script type=application/ld+json>{\"a\":\"<b>\"}</script>",
            "<script type=math/tex>x<y</script><script type=module>import</script>",
            "<script><!-- <script> </script> --></script>x",
            "<script><!-- a </script>x",
            "<style>a</b></style>x<title>a&amp;b<c></title>",
            "<textarea><p>&lt;</textarea>x<xmp><b></xmp>y",
            "<iframe><p>a</iframe>b<noembed><p>c</noembed>d",
            "<title>unclosed",
            "<script>unclosed",
            "<textarea>",
            "<script></script\n>a<style></style/>b",
            "<svg><style><![CDATA[a]]></style></svg>",
        ],
    ),
    (
        "noscript",
        &[
            "<head><noscript><link rel=a><style>b</style><meta name=c></noscript><title>d</title>",
            "<head><noscript><p>a</noscript>b",
            "<head><noscript><!-- c --> <noscript>x</noscript>",
            "<p>a<noscript><p>b<img src=c></noscript>d",
            "<noscript>a<noscript>b</noscript>c</noscript>d",
            "<head><noscript></br>x",
            // What is open in it ends with it.
            "<p>a<noscript><iframe src=b /></noscript><p>c",
            "<p>a<noscript><iframe></iframe>b</noscript><p>c<iframe>d</noscript>e</iframe>f",
            "<noscript><textarea>a</noscript >b<noscript><style>c</noscripts></style>d",
            "<noscript><script>a('</noscript>')</script>b",
            "<noscript><textarea>a",
            "<body><noscript>a &lt;p>b<!-- c --></noscript>d",
            "<body><noscript>a<body b=1>&lt;p></noscript>c",
            "<body><noscript><!-- c -->a &lt;p>b<!-- c -->c &lt;i>d<!-- c --></noscript>e",
        ],
    ),
    (
        "streamed parts",
        &[
            "<main>a<!--$?--><template id=B:0></template><p>wait<!--/$-->z</main><footer>f</footer>\
             <div hidden id=S:0><p>b</div><script>$RC('B:0','S:0')</script>",
            // One within another, and one that stands in what goes.
            "<!--$?--><template id=B:1></template><!--$--><i>x</i><!--/$-->y\
             <!--$?--><template id=B:2></template><!--/$--><!--/$-->d\
             <div hidden id=S:2>never</div><div hidden id=S:1>b<template id=P:a></template>c</div>\
             <div hidden id=S:a>e</div>",
            // Rows of a table stand in one of their own.
            "<table><tr><td>a<template id=P:1></template></table><table hidden><tbody id=S:1><tr><td>b</table>",
            // Without marks nothing goes.
            "<p>a<template id=B:0></template>b</p><div hidden id=S:0>c</div>",
            // Counterexamples: no place, no part, a part before its place or around it, in a template.
            "<div hidden id=S:0>a</div>",
            "<!--$?--><template id=B:0></template>wait<!--/$-->",
            "<div hidden id=S:0>a</div><!--$?--><template id=B:0></template>wait<!--/$-->",
            "<div hidden id=S:0>a<!--$?--><template id=B:0></template>wait<!--/$--></div>",
            "<template><template id=B:0></template></template><div hidden id=S:0>a</div>",
            "<template id=B:0></template><template><div id=S:0>a</div></template>",
            "<template id=B:0></template><template id=S:0>a</template><div id=T:0>b</div>",
            "<p id=B:0>a<div hidden id=S:0>b</div>",
            // What goes has the place of another in it.
            "<!--$?--><template id=B:1></template><a/><!--$?--><template id=B:0></template><a id=S:1><div hidden id=S:0>",
            // Of two with one id the first counts.
            "<template id=B:0></template><template id=P:0></template>\
             <div hidden id=S:0>a</div><div hidden id=S:0>b</div>",
        ],
    ),
    (
        "characters",
        &[
            "a&amp;b&lt;c&notit;d&#x41;&#65&#0;&#x110000;&#x80;&copy",
            "<a href=\"?a=1&copy=2&amp;b&notx\">x</a>",
            "a\0b<p>\0</p>",
            "a\r\nb\rc\n<p a='\r\n'>",
            "\u{feff}\u{feff}x",
            "<script></script>\u{feff}x<meta charset=utf-8>\u{feff}y",
            "<p>one<!-- -->two<!---->three",
            "é<p title=é>日本語<日本>",
            "a<b<c>d</e<f>",
            "<p a=1 b='2' c=\"3\" d e= f a=9>",
            "<P CLASS=X Data-Y=Z>",
            "<my-element some-long-attribute=1 another-very-long-one=2>x</my-element>",
            "<?php echo 1 ?><p>x<!doctype y><!weird><//a>",
        ],
    ),
];

/// Tags, texts and comments in no order, unbalanced, with attributes now and then.
pub(crate) fn tag_soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => start_tag(),
        4 => prop::sample::select(NAMES).prop_map(|name| format!("</{name}>")),
        3 => prop::sample::select(TEXTS).prop_map(str::to_owned),
        1 => prop::sample::select(STREAMED).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Elements within elements, each with its end tag, and soup here and there.
pub(crate) fn plain_with_soup() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        6 => prop::sample::select(TEXTS).prop_map(str::to_owned),
        1 => start_tag(),
        1 => prop::sample::select(NAMES).prop_map(|name| format!("</{name}>")),
    ];
    let tree = leaf.prop_recursive(8, 60, 6, |inner| {
        let attribute = prop_oneof![2 => Just(""), 1 => prop::sample::select(ATTRIBUTES)];
        let children = prop::collection::vec(inner, 0..6);
        (prop::sample::select(NAMES), attribute, children).prop_map(
            |(name, attribute, children)| {
                format!("<{name}{attribute}>{}</{name}>", children.concat())
            },
        )
    });
    // The first words say that the page has a body, and no frames.
    prop::collection::vec(tree, 1..8).prop_map(|trees| format!("plain {}", trees.concat()))
}

/// A head, tables and drawings in which each element stands where it belongs, nearly always.
pub(crate) fn parts_in_their_places() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<(u8, u8)>(), 0..80).prop_map(|steps| {
        let mut html = String::new();
        let mut open: Vec<&str> = Vec::new();
        for (what, which) in steps {
            let pick = |names: &[&'static str]| names[usize::from(which) % names.len()];
            match what {
                0..90 => {
                    let name = pick(match open.last() {
                        None => &["head", "head", "body", "p"],
                        Some(&"head") => &["meta", "link", "script", "style", "title", "noscript"],
                        Some(&"table") => &["tbody", "thead", "tbody", "tr", "caption"],
                        Some(&"tbody" | &"thead") => &["tr", "tr", "tr", "td"],
                        Some(&"tr") => &["td", "th", "td", "td", "script"],
                        Some(&"svg" | &"g" | &"clippath") => &[
                            "g", "path", "clippath", "use", "text", "title", "svg", "style",
                        ],
                        _ => &[
                            "table", "svg", "p", "div", "span", "script", "meta", "b", "td",
                        ],
                    });
                    let slash = if which < 40 { "/" } else { "" };
                    let attribute = if which % 4 == 0 {
                        " class=a viewbox=b"
                    } else {
                        ""
                    };
                    html.push_str(&format!("<{name}{attribute}{slash}>"));
                    let is_closed = slash == "/" && matches!(name, "g" | "path" | "use" | "svg");
                    if !is_closed && !matches!(name, "meta" | "link") {
                        open.push(name);
                    }
                }
                90..170 => {
                    let name = open.pop().unwrap_or("p");
                    html.push_str(&format!("</{name}>"));
                }
                170..240 => html.push_str(pick(&[
                    " ",
                    "\n",
                    " ",
                    "x",
                    " y",
                    "&#32;",
                    "&amp;",
                    "\0",
                    "<!-- c -->",
                    " <!doctype z>",
                ])),
                240..248 => html.push_str(&format!("<{}>", pick(NAMES))),
                248.. => html.push_str(&format!("</{}>", pick(NAMES))),
            }
        }
        html
    })
}

fn start_tag() -> impl Strategy<Value = String> {
    let attribute = prop_oneof![3 => Just(""), 1 => prop::sample::select(ATTRIBUTES)];
    (prop::sample::select(NAMES), attribute, any::<u8>()).prop_map(|(name, attribute, chance)| {
        let slash = if chance < 10 { "/" } else { "" };
        format!("<{name}{attribute}{slash}>")
    })
}

const NAMES: &[&str] = &[
    "a",
    "a",
    "b",
    "b",
    "i",
    "font",
    "nobr",
    "code",
    "p",
    "p",
    "div",
    "div",
    "span",
    "h1",
    "ul",
    "li",
    "li",
    "dl",
    "dd",
    "dt",
    "table",
    "table",
    "table",
    "tr",
    "tr",
    "td",
    "td",
    "th",
    "tbody",
    "thead",
    "caption",
    "col",
    "colgroup",
    "select",
    "option",
    "optgroup",
    "button",
    "form",
    "input",
    "template",
    "template",
    "svg",
    "svg",
    "math",
    "mi",
    "mtext",
    "annotation-xml",
    "foreignObject",
    "desc",
    "title",
    "script",
    "style",
    "textarea",
    "xmp",
    "iframe",
    "noscript",
    "noframes",
    "frameset",
    "frame",
    "html",
    "head",
    "body",
    "br",
    "hr",
    "img",
    "image",
    "object",
    "applet",
    "marquee",
    "pre",
    "listing",
    "ruby",
    "rt",
    "rp",
    "rtc",
    "plaintext",
    "address",
    "section",
    "nobr",
    "em",
    "strong",
    "u",
    "meta",
    "link",
    "base",
    "details",
    "summary",
    "dialog",
    "selectedcontent",
    "x-custom-element",
    "center",
    "main",
    "search",
    "hgroup",
    "fieldset",
    "legend",
    "keygen",
    "param",
    "source",
    "track",
    "area",
    "embed",
    "wbr",
    "mglyph",
    "malignmark",
    "path",
    "g",
    "blink",
    "isindex",
    "math",
    "br",
    "p",
    "tfoot",
    "menu",
    "dir",
];

const ATTRIBUTES: &[&str] = &[
    " class=a",
    " id='b c'",
    " id=B:0",
    " id=P:1",
    " id=S:0",
    " id=S:1",
    " href=\"x?a&amp;b\"",
    " color=red",
    " type=hidden",
    " type=application/json",
    " encoding=text/html",
    " selected",
    " a=1 a=2",
    " xlink:href=y",
    " shadowrootmode=open",
    " some-attribute-of-a-long-name=1",
];

const STREAMED: &[&str] = &[
    "<!--$?--><template id=B:0></template>",
    "<!--$?--><template id=B:1></template>",
    "<template id=P:1></template>",
    "<!--$-->",
    "<!--/$-->",
    "<!--/$-->",
    "<div hidden id=S:0>",
    "<div hidden id=S:1>",
];

const TEXTS: &[&str] = &[
    "x",
    "x",
    " ",
    "\n",
    "word word",
    "&amp;",
    "&lt;p>",
    "\0",
    "é",
    "<!-- c -->",
    "<!---->",
    "<!doctype html>",
    "<![CDATA[d]]>",
    "&",
    "<",
    "</",
    "\r\n",
    "1 < 2",
    "-->",
    "<!-- -- >",
];
