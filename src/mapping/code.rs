//! Code blocks: the text as it stands, and its language. What tools put around and into the code
//! (numbers of lines, buttons that copy it, a bar with its name) is no part of it.

use super::elements;
use super::kept::Kept;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::vocabulary::constructs::{Sign, Signs, signs};

/// The text of the code block `block`, lines as they stand, the last one ended. Linear in the nodes
/// below it.
pub(super) fn text(document: &Document, block: NodeId, kept: &mut Kept) -> String {
    let is_pre = document.tag(block) == Tag::Pre;
    let mut text = Lines::default();
    // Ends of the blocks and lines the walk stands in: a line of their own each.
    let mut lines: Vec<(NodeId, LineKind)> = Vec::new();
    // Where the last `code` ended: one right after it is the next line.
    let mut code_end = None;
    let end = document.end(block);
    let mut node = super::first_below(document, block);
    while node < end {
        while let Some(&(_, kind)) = lines.last().filter(|&&(end, _)| end <= node) {
            lines.pop();
            text.end_line(kind);
        }
        let is_left_out = !kept.intersects(node, document.end(node))
            || document.kind(node) == Kind::Element && is_left_out(document, node, kept);
        if is_left_out {
            node = document.end(node);
            continue;
        }
        match (document.kind(node), document.tag(node)) {
            (Kind::Text, _) if is_between_lines(document, node, is_pre) => {}
            (Kind::Text, _) => text.push(document.text(node)),
            (_, Tag::Br) => text.push("\n"),
            (Kind::Element, tag) => match line_kind(document, node, tag) {
                Some(kind) => {
                    text.end_line(kind);
                    if is_blank_line(document, node) {
                        text.push("\n");
                    }
                    text.is_ended = false;
                    lines.push((document.end(node), kind));
                }
                // Within a line they are its words.
                None if tag == Tag::Code && lines.is_empty() => {
                    if code_end == Some(node) {
                        text.end_line(LineKind::Block);
                    }
                    code_end = Some(document.end(node));
                }
                None => {}
            },
            _ => {}
        }
        node = super::first_below(document, node);
    }
    let text = ended(text.text);
    if is_pre {
        text
    } else {
        without_indentation(&text)
    }
}

/// An element that is a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineKind {
    /// By its name.
    Block,
    /// By its class. A line break right behind it is its own: Shiki and GitLab write both.
    Marked,
}

fn line_kind(document: &Document, node: NodeId, tag: Tag) -> Option<LineKind> {
    if signs_of(document, node).has(Sign::CodeLine) {
        return Some(LineKind::Marked);
    }
    tag.is_block().then_some(LineKind::Block)
}

/// Lines of code under construction.
#[derive(Default)]
struct Lines {
    text: String,
    /// Whether the last line was ended by an element that is one by its class, and by no line break.
    is_ended: bool,
}

impl Lines {
    fn push(&mut self, text: &str) {
        let rest = match self.is_ended {
            true => text.strip_prefix("\r\n").or(text.strip_prefix('\n')),
            false => None,
        };
        self.is_ended &= text.is_empty();
        self.text.push_str(rest.unwrap_or(text));
    }

    fn end_line(&mut self, kind: LineKind) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
            self.is_ended = kind == LineKind::Marked;
        }
    }
}

/// Whether a text is the white space of the page's source between the parts of a table, or between
/// lines that are elements where white space does not show.
fn is_between_lines(document: &Document, text: NodeId, is_pre: bool) -> bool {
    let is_part = |node| matches!(document.tag(node), Tag::Table | Tag::Tbody | Tag::Tr);
    let Some(parent) = document.parent(text) else {
        return false;
    };
    let is_line = |node| line_kind(document, node, document.tag(node)).is_some();
    let next = document.end(text);
    let has_next = next < document.end(parent);
    let first = || document.descendants(parent).find(|&below| below != text);
    let beside_line = || match has_next {
        true => is_line(next),
        false => first().is_some_and(is_line),
    };
    let is_blank = || trim(document.text(text)).is_empty();
    is_part(parent) || !is_pre && is_blank() && beside_line()
}

fn is_left_out(document: &Document, node: NodeId, kept: &Kept) -> bool {
    let tag = document.tag(node);
    let signs = signs_of(document, node);
    !elements::holds_text(tag)
        || kept.hides(document, node)
        || tag == Tag::Button
        || signs.has(Sign::Copy)
        || signs.has(Sign::CodeHeader)
        || is_line_number(document, node, signs)
}

/// Whether the element holds the numbers of lines and nothing else: by its class, or because it
/// cannot be selected, as Chroma has it.
pub(super) fn is_line_number(document: &Document, node: NodeId, signs: Signs) -> bool {
    let is_said = signs.has(Sign::LineNumbers)
        || document
            .attribute(node, AttributeName::Style)
            .is_some_and(|style| style.contains("user-select:"));
    is_said
        && document.descendants(node).all(|below| {
            let mut text = document.text(below).chars();
            text.all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ':' | '|'))
        })
}

/// Whether the element is a line without text, right before the next line: where a line break stands
/// between them, that is the one.
fn is_blank_line(document: &Document, node: NodeId) -> bool {
    let next = document.end(node);
    let is_line = |node| signs_of(document, node).has(Sign::CodeLine);
    next.index() == node.index() + 1
        && next.index() < document.len()
        && is_line(node)
        && is_line(next)
}

fn signs_of(document: &Document, node: NodeId) -> Signs {
    let class = document.attribute(node, AttributeName::Class);
    class.map_or(Signs::default(), signs)
}

/// Ends the last line. A last line of white space alone is the end tag's indentation.
fn ended(mut text: String) -> String {
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    let last = text.rfind('\n').map_or(0, |end| end + 1);
    if text[last..].trim().is_empty() {
        text.truncate(last);
    } else {
        text.push('\n');
    }
    text
}

/// Without the indentation that the page's own source gives to code outside of a `pre`, and
/// without blank lines at the ends.
fn without_indentation(text: &str) -> String {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shown = text.lines().filter(|line| !line.trim().is_empty());
    let least = shown.map(indentation).min().unwrap_or(0);
    let mut result = String::with_capacity(text.len());
    for line in text.lines() {
        result.push_str(line.get(least..).unwrap_or("").trim_end());
        result.push('\n');
    }
    // Spaces that do not collapse are all there is to indent with outside of a `pre`.
    let result = result.replace('\u{a0}', " ");
    let result = result.trim_start_matches('\n').trim_end();
    match result {
        "" => String::new(),
        result => format!("{result}\n"),
    }
}

/// Whether a `pre` is code by its mark-up: then it is shown even if there is nothing in it. A column of
/// numbers beside code (Chroma) holds something else.
pub(super) fn is_marked(document: &Document, pre: NodeId) -> bool {
    let is_code = |child| document.tag(child) == Tag::Code;
    document.children(pre).any(is_code) && document.text_content(pre).trim().is_empty()
}

/// Whether a `code` element is a block of its own.
pub(super) fn is_block(document: &Document, code: NodeId) -> bool {
    let class = document.attribute(code, AttributeName::Class);
    let mut words = class.unwrap_or("").split_ascii_whitespace();
    words.any(|word| matches!(word, "block" | "code-block" | "codeblock"))
}

/// Whether an element that is code by its class holds what code can: `cm-content` is the text of a
/// CodeMirror, and all the content of a page that another theme has.
pub(super) fn is_bare(document: &Document, block: NodeId) -> bool {
    /// Nodes that are looked at.
    const FEW: usize = 256;
    let is_prose = |node| {
        let tag = document.tag(node);
        tag.heading_level().is_some()
            || matches!(
                tag,
                Tag::P | Tag::Img | Tag::Article | Tag::Section | Tag::Form
            )
    };
    !document.descendants(block).take(FEW).any(is_prose)
}

/// Whether a button copies the code beside it.
pub(super) fn is_copy_button(document: &Document, button: NodeId, signs: Signs) -> bool {
    const TEXTS: &[&str] = &[
        "copy",
        "copy code",
        "copied",
        "copied!",
        "copy to clipboard",
    ];
    /// Nodes below such a button: an icon and a word or two.
    const FEW: usize = 24;
    let is_for_clipboard = || {
        let mut attributes = document.attributes(button);
        attributes.any(|attribute| attribute.local.starts_with("data-clipboard"))
    };
    let is_small = document.end(button).index() - button.index() <= FEW;
    signs.has(Sign::Copy)
        || is_for_clipboard()
        || is_small && {
            let text = document.text_content(button);
            TEXTS
                .iter()
                .any(|word| text.trim().eq_ignore_ascii_case(word))
        }
}

/// Whether an element beside a code block says no more than the block does: nothing, or its language;
/// or it is the bar that Prism adds to what it draws.
pub(super) fn is_label(document: &Document, node: NodeId) -> bool {
    /// Children of what is around both.
    const FEW: usize = 8;
    let Some(parent) = document.parent(node) else {
        return false;
    };
    let mut beside = document.children(parent).take(FEW);
    let Some(pre) = beside.find(|&child| document.tag(child) == Tag::Pre) else {
        return false;
    };
    let class = document.attribute(parent, AttributeName::Class);
    let is_prism = class.is_some_and(|class| class.contains("code-toolbar"));
    let text = document.text_content(node);
    let text = text.trim();
    is_prism || text.is_empty() || text.eq_ignore_ascii_case(&language(document, pre))
}

/// Class words that name a language: what stands before the name.
const LANGUAGE_PREFIXES: &[&str] = &[
    "language-",
    "lang-",
    "highlight-source-",
    "highlight-text-",
    "sourceCode-",
    "brush-",
];

/// The language of a code block, as its class words or data attributes say; those of the `code`
/// inside and of the wrappers around it count too. Empty where nobody says.
pub(super) fn language(document: &Document, block: NodeId) -> String {
    let inside = document
        .descendants(block)
        .take(2)
        .filter(|&child| document.tag(child) == Tag::Code);
    let around = document
        .ancestors(block)
        .take(8)
        .take_while(|&around| is_wrapper(document, around));
    inside
        .chain([block])
        .chain(around)
        .find_map(|node| said_language(document, node))
        .unwrap_or_default()
}

/// Whether an element can be around code alone: a section of the page has a language too, but not
/// of that kind.
fn is_wrapper(document: &Document, node: NodeId) -> bool {
    use Tag::*;
    matches!(
        document.tag(node),
        Div | Figure | Code | Pre | Table | Tbody | Tr | Td | Span | P | Dd | Dl | Other
    )
}

fn said_language(document: &Document, node: NodeId) -> Option<String> {
    for attribute in document.attributes(node) {
        let said = match attribute.name {
            AttributeName::DataLang | AttributeName::DataLanguage => Some(attribute.value),
            AttributeName::Class => {
                let class = attribute.value;
                let by_wrapper = || sphinx_language(document, node, class);
                let bare = || bare_language(document.tag(node), class);
                class_language(class).or_else(by_wrapper).or_else(bare)
            }
            AttributeName::Other if attribute.local == "data-enlighter-language" => {
                Some(attribute.value)
            }
            _ => None,
        };
        let said = said.map(trim).filter(|said| is_language(said));
        if let Some(said) = said {
            return Some(said.to_ascii_lowercase());
        }
    }
    None
}

fn class_language(class: &str) -> Option<&str> {
    if let Some((_, brush)) = class.split_once("brush:") {
        return brush.split([';', ' ']).find(|word| !word.is_empty());
    }
    let words = class.split_ascii_whitespace();
    let prefixed = words.clone().find_map(|word| {
        let mut prefixes = LANGUAGE_PREFIXES.iter();
        let prefix = prefixes.find(|prefix| word.starts_with(**prefix))?;
        word.get(prefix.len()..)
    });
    prefixed.or_else(|| {
        // `sourceCode python` (pandoc), `hljs python`, `syntaxhighlighter php`.
        let mut words = words.skip_while(|word| {
            !matches!(*word, "sourceCode" | "hljs" | "syntaxhighlighter" | "hl")
        });
        words.next()?;
        words.find(|word| is_language(word))
    })
}

/// `highlight-python`: Sphinx's word, and much else, so what is right inside has to say that it is
/// code.
fn sphinx_language<'a>(document: &Document, node: NodeId, class: &'a str) -> Option<&'a str> {
    let mut words = class.split_ascii_whitespace();
    let language = words.find_map(|word| word.strip_prefix("highlight-"))?;
    let mut inside = document.descendants(node).take(2);
    let is_code = inside.any(|child| {
        let class = document.attribute(child, AttributeName::Class);
        class.is_some_and(|class| {
            class
                .split_ascii_whitespace()
                .any(|word| word == "highlight")
        })
    });
    is_code.then_some(language)
}

/// Languages that are believed where their name alone is a class: `<pre class="python">`.
const LANGUAGES: &[&str] = &[
    "bash",
    "c",
    "cpp",
    "csharp",
    "css",
    "diff",
    "elixir",
    "erlang",
    "go",
    "haskell",
    "html",
    "java",
    "javascript",
    "js",
    "json",
    "kotlin",
    "lua",
    "perl",
    "php",
    "python",
    "r",
    "ruby",
    "rust",
    "scala",
    "sh",
    "shell",
    "sql",
    "swift",
    "toml",
    "ts",
    "typescript",
    "xml",
    "yaml",
];

fn bare_language(tag: Tag, class: &str) -> Option<&str> {
    let mut words = class.split_ascii_whitespace();
    matches!(tag, Tag::Pre | Tag::Code | Tag::Figure)
        .then(|| words.find(|word| LANGUAGES.contains(word)))
        .flatten()
}

/// Whether it can be the name of a language, and is not a word for none.
fn is_language(said: &str) -> bool {
    !said.is_empty()
        && said.len() <= 32
        && said.chars().all(|c| {
            c.is_alphanumeric()
                || matches!(
                    c,
                    '+' | '-' | '#' | '.' | '_' | ';' | '/' | ':' | '*' | '!' | '?'
                )
        })
        && !matches!(
            said,
            "none"
                | "plain"
                | "plaintext"
                | "text"
                | "txt"
                | "nohighlight"
                | "no-highlight"
                | "default"
                | "undefined"
                | "auto"
                | "block"
                | "notranslate"
                | "nogutter"
                | "highlighter-rouge"
        )
}
