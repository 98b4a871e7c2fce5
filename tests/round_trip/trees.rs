//! Generated trees: every construct in every other, with text that looks like syntax.

use offprint::nodes::{Alert, Alignment, Builder, Construct, Destination, List, Nodes};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

#[derive(Clone, Debug)]
pub(crate) enum Block {
    Paragraph(Vec<Inline>),
    Heading(u8, Vec<Inline>),
    Quote(Option<Alert>, Vec<Block>),
    List {
        start: Option<u32>,
        tight: bool,
        items: Vec<(Option<bool>, Vec<Block>)>,
    },
    Code(String, String),
    Break,
    Table(Vec<Alignment>, Vec<Vec<Vec<Inline>>>),
    Html(&'static str),
    Math(String),
}

#[derive(Clone, Debug)]
pub(crate) enum Inline {
    Text(String),
    Within(Construct, Vec<Inline>),
    Code(String),
    Link(String, String, Vec<Inline>),
    Image(String, String, String),
    Break,
    Html(&'static str, Vec<Inline>),
    Math(String),
    Footnote(usize),
}

/// A document: its blocks, and those of its footnotes.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) blocks: Vec<Block>,
    pub(crate) footnotes: Vec<Vec<Block>>,
}

impl Tree {
    /// The tree as nodes in normal form.
    pub(crate) fn nodes(&self) -> Nodes {
        let mut builder = Builder::new();
        self.blocks
            .iter()
            .for_each(|block| block.build(&mut builder));
        for (index, blocks) in self.footnotes.iter().enumerate() {
            let label = builder.span(&label(index));
            builder.open(Construct::FootnoteDefinition(label));
            blocks.iter().for_each(|block| block.build(&mut builder));
            builder.close();
        }
        builder.finish().normalized()
    }
}

fn label(index: usize) -> String {
    (index + 1).to_string()
}

impl Block {
    fn build(&self, builder: &mut Builder) {
        match self {
            Block::Paragraph(inlines) => within(builder, Construct::Paragraph, inlines),
            Block::Heading(level, inlines) => within(builder, Construct::Heading(*level), inlines),
            Block::Quote(alert, blocks) => {
                builder.open(Construct::BlockQuote(*alert));
                blocks.iter().for_each(|block| block.build(builder));
                builder.close();
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                builder.open(Construct::List(List {
                    start: *start,
                    tight: *tight,
                }));
                for (task, blocks) in items {
                    builder.open(Construct::Item(*task));
                    blocks.iter().for_each(|block| block.build(builder));
                    builder.close();
                }
                builder.close();
            }
            Block::Code(info, text) => {
                let info = builder.span(info);
                let text = builder.span(text);
                builder.leaf(Construct::CodeBlock { info, text });
            }
            Block::Break => builder.leaf(Construct::ThematicBreak),
            Block::Table(alignments, rows) => {
                builder.open(Construct::Table(alignments.len() as u32));
                for (index, row) in rows.iter().enumerate() {
                    builder.open(Construct::TableRow(index == 0));
                    for (alignment, cell) in alignments.iter().zip(row) {
                        within(builder, Construct::TableCell(*alignment), cell);
                    }
                    builder.close();
                }
                builder.close();
            }
            Block::Html(html) => {
                let html = builder.span(html);
                builder.leaf(Construct::HtmlBlock(html));
            }
            Block::Math(text) => {
                let text = builder.span(text);
                builder.leaf(Construct::MathBlock(text));
            }
        }
    }
}

fn within(builder: &mut Builder, construct: Construct, inlines: &[Inline]) {
    builder.open(construct);
    inlines.iter().for_each(|inline| inline.build(builder));
    builder.close();
}

impl Inline {
    fn build(&self, builder: &mut Builder) {
        match self {
            Inline::Text(text) => builder.text(text),
            Inline::Within(construct, inlines) => within(builder, *construct, inlines),
            Inline::Code(text) => {
                let text = builder.span(text);
                builder.leaf(Construct::CodeSpan(text));
            }
            Inline::Link(url, title, inlines) => {
                let to = destination(builder, url, title);
                within(builder, Construct::Link(to), inlines);
            }
            Inline::Image(url, title, description) => {
                let to = destination(builder, url, title);
                builder.open(Construct::Image(to));
                builder.text(description);
                builder.close();
            }
            Inline::Break => builder.leaf(Construct::HardBreak),
            Inline::Html(element, inlines) => {
                let start = builder.span(&format!("<{element}>"));
                let end = builder.span(&format!("</{element}>"));
                builder.leaf(Construct::HtmlInline(start));
                inlines.iter().for_each(|inline| inline.build(builder));
                builder.leaf(Construct::HtmlInline(end));
            }
            Inline::Math(text) => {
                let text = builder.span(text);
                builder.leaf(Construct::Math(text));
            }
            Inline::Footnote(index) => {
                let label = builder.span(&label(*index));
                builder.leaf(Construct::FootnoteReference(label));
            }
        }
    }
}

fn destination(builder: &mut Builder, url: &str, title: &str) -> Destination {
    Destination {
        url: builder.span(url),
        title: builder.span(title),
    }
}

/// Whole documents.
pub(crate) fn trees() -> impl Strategy<Value = Tree> {
    (vec(blocks(), 1..4), vec(vec(blocks(), 1..3), 0..2))
        .prop_map(|(blocks, footnotes)| Tree { blocks, footnotes })
}

/// Documents of a single paragraph, for a closer look at what stands in a line.
pub(crate) fn paragraphs() -> impl Strategy<Value = Tree> {
    vec(inlines(), 1..6).prop_map(|inlines| Tree {
        blocks: vec![Block::Paragraph(inlines)],
        footnotes: vec![],
    })
}

fn blocks() -> impl Strategy<Value = Block> {
    let line = || vec(inlines(), 0..4);
    let leaf = prop_oneof![
        4 => line().prop_map(Block::Paragraph),
        1 => (1..=6_u8, line()).prop_map(|(level, line)| Block::Heading(level, line)),
        1 => (select(INFO), code_text()).prop_map(|(info, text)| Block::Code(info.to_owned(), text)),
        1 => Just(Block::Break),
        1 => table(),
        1 => select(HTML_BLOCKS).prop_map(Block::Html),
        1 => select(FORMULAS).prop_map(|text| Block::Math(text.to_owned())),
    ];
    leaf.prop_recursive(4, 24, 4, |block| {
        prop_oneof![
            1 => (select(ALERTS), vec(block.clone(), 0..3)).prop_map(|(alert, blocks)| Block::Quote(alert, blocks)),
            3 => list(block),
        ]
    })
}

fn list(block: impl Strategy<Value = Block> + Clone + 'static) -> impl Strategy<Value = Block> {
    let start = select(&[None, None, Some(1), Some(0), Some(7), Some(999_999_999)][..]);
    let task = select(&[None, None, None, Some(true), Some(false)][..]);
    let items = vec((task, vec(block, 0..3)), 1..4);
    (start, any::<bool>(), items).prop_map(|(start, tight, items)| Block::List {
        start,
        tight,
        items,
    })
}

fn table() -> impl Strategy<Value = Block> {
    (1..4_usize, 1..4_usize).prop_flat_map(|(columns, rows)| {
        let alignment = select(
            &[
                Alignment::None,
                Alignment::Left,
                Alignment::Center,
                Alignment::Right,
            ][..],
        );
        let cell = vec(inlines(), 0..3);
        (vec(alignment, columns), vec(vec(cell, columns), rows))
            .prop_map(|(alignments, rows)| Block::Table(alignments, rows))
    })
}

pub(crate) fn inlines() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        8 => texts().prop_map(Inline::Text),
        2 => code_words().prop_map(Inline::Code),
        1 => (urls(), titles(), texts()).prop_map(|(url, title, text)| Inline::Image(url, title, text)),
        1 => Just(Inline::Break),
        1 => select(FORMULAS).prop_map(|text| Inline::Math(text.to_owned())),
        1 => (0..3_usize).prop_map(Inline::Footnote),
    ];
    leaf.prop_recursive(3, 12, 3, |inline| {
        let marks = select(&[Construct::Emphasis, Construct::Strong, Construct::Strikethrough][..]);
        let inlines = vec(inline, 0..4);
        prop_oneof![
            3 => (marks, inlines.clone()).prop_map(|(mark, inlines)| Inline::Within(mark, inlines)),
            2 => (urls(), titles(), inlines.clone()).prop_map(|(url, title, inlines)| Inline::Link(url, title, inlines)),
            1 => (urls(), "").prop_map(|(url, _)| Inline::Link(url.clone(), String::new(), vec![Inline::Text(url)])),
            1 => (select(&["kbd", "sub", "mark"][..]), inlines).prop_map(|(element, inlines)| Inline::Html(element, inlines)),
        ]
    })
}

/// Text of pieces that are syntax somewhere.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(PIECES).prop_map(str::to_owned),
        2 => "[ -~]{1,3}",
        1 => "[a-z]{1,5}",
        1 => "[!-/:-@\\[-`{-~]{1,4}",
    ];
    vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

fn code_words() -> impl Strategy<Value = String> {
    prop_oneof![
        select(
            &[
                "a", " ", "  ", "`", "``", " `", "` ", " a ", "a`b", "a|b", "|", "\\", "a\\|b",
                "\\`", "<b>", "&amp;", "*a*", "[a](b)", "$x$"
            ][..]
        )
        .prop_map(str::to_owned),
        "[ -~]{1,6}",
    ]
}

fn code_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        select(
            &[
                "", "", "```", "~~~", "````", "   ```", "    a", "\ta", "- a", "# a", "> a", "a  ",
                "   ", "| a |", "</pre>", "\u{a0}"
            ][..]
        )
        .prop_map(str::to_owned),
        "[ -~]{0,6}",
    ];
    vec(line, 0..5).prop_map(|lines| lines.iter().map(|line| format!("{line}\n")).collect())
}

fn urls() -> impl Strategy<Value = String> {
    prop_oneof![
        select(URLS).prop_map(str::to_owned),
        "[!-~]{0,6}",
        "[ -~]{0,6}",
    ]
}

fn titles() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => select(&["t", "a \"b\" 'c'", "(a)", "a\\", "&amp;", "a `b` <c>", "a\nb", "a\n\nb", "*a*", "|", "$a$", " a "][..]).prop_map(str::to_owned),
        1 => "[ -~]{1,5}",
    ]
}

const ALERTS: &[Option<Alert>] = &[
    None,
    None,
    Some(Alert::Note),
    Some(Alert::Tip),
    Some(Alert::Caution),
];

const INFO: &[&str] = &[
    "", "rust", "c++", "a b", "`a", "~a", "a\\*", "&amp;", "{.x}",
];

const HTML_BLOCKS: &[&str] = &[
    "<details>",
    "</details>",
    "<div>\n<hr>\n</div>",
    "<!-- a -->",
];

const FORMULAS: &[&str] = &[
    "a",
    "x^2",
    "\\frac{1}{2}",
    "a_1",
    "a|b",
    "\\|a\\|",
    "a{b",
    "a}b",
    "$",
    "\\$",
    "a`b",
    "a\\",
    "*a*",
    "[a](b)",
    "<b>",
    "a\nb",
    "a\n\nb",
    " a",
    "- a",
    "\\{",
    "a ",
];

const URLS: &[&str] = &[
    "",
    "#a",
    "/a/b",
    "https://a.example/",
    "https://a.example/b_c*d?e=f&g=h#i",
    "https://a.example/a b",
    "https://a.example/(a)",
    "https://a.example/a)",
    "https://a.example/(((((a)))))",
    "a\\b",
    "a\\",
    "<a>",
    "a<b",
    "a\nb",
    "&copy;",
    "https://a.example/?a&copy=b",
    "https://a.example/?&amp;",
    "mailto:a@b.example",
    "a\u{a0}b",
    "日本",
    "a`b",
    "a|b",
    "a\tb",
    "\"",
    "'",
    " a ",
    "[a]",
    "!",
    "a$b",
    "http://a.example/$a$",
];

const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "a",
    "b",
    "Z",
    "1",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "~~~",
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
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<br>",
    "<em>",
    "<a@b.c>",
    "<https://a.example>",
    "&",
    "&amp;",
    "&copy",
    "&#35;",
    "&#x22;",
    "\\",
    "\\*",
    "|",
    "---",
    "===",
    "-",
    "+",
    "#",
    "##",
    "# ",
    "> ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "1) ",
    "1986. ",
    "0. ",
    "[ ] ",
    "[x] ",
    "[x]: y",
    "[^1]",
    "[^1]: ",
    "[1]",
    "[!NOTE]",
    "snake_case",
    "3 * 4",
    "5*3",
    "a*b*c",
    "_a_",
    "$",
    "$5",
    "$$",
    "{",
    "}",
    "https://a.example/b_c",
    "www.a.example",
    "a@b.example",
    ":",
    "::",
    ": a",
    "H~2~O",
    "^",
    "| a |",
    "| --- |",
    ":-",
    "-|-",
    "日本語",
    "「強調」",
    "、",
    "。",
    "“a”",
    "—",
    "…",
    "é",
    "\u{a0}",
    "\u{2003}",
    "\u{3000}",
    "\u{200b}",
    "\u{301}",
    "😀",
    "🇨🇭",
    "€",
    "<div>",
    "<pre>",
    "<?a?>",
    "<![CDATA[a]]>",
    "\u{2028}",
    "'",
    "\"",
    "...",
    "--",
    "%",
    "    ",
    "\u{feff}",
    "<video>",
    "~a~",
    "***a***",
];
