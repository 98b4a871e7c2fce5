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
    let mut text = String::new();
    // Ends of the blocks and lines the walk stands in: a line of their own each.
    let mut lines: Vec<NodeId> = Vec::new();
    // Where the last `code` ended: one right after it is the next line.
    let mut code_end = None;
    let end = document.end(block);
    let mut node = super::first_below(document, block);
    while node < end {
        while lines.last().is_some_and(|&end| end <= node) {
            lines.pop();
            end_line(&mut text);
        }
        let is_left_out = !kept.intersects(node, document.end(node))
            || document.kind(node) == Kind::Element && is_left_out(document, node, kept);
        if is_left_out {
            node = document.end(node);
            continue;
        }
        match (document.kind(node), document.tag(node)) {
            (Kind::Text, _) => text.push_str(document.text(node)),
            (_, Tag::Br) => text.push('\n'),
            (Kind::Element, tag)
                if tag.is_block() || signs_of(document, node).has(Sign::CodeLine) =>
            {
                end_line(&mut text);
                if is_blank_line(document, node) {
                    text.push('\n');
                }
                lines.push(document.end(node));
            }
            (_, Tag::Code) => {
                if code_end == Some(node) {
                    end_line(&mut text);
                }
                code_end = Some(document.end(node));
            }
            _ => {}
        }
        node = super::first_below(document, node);
    }
    let text = ended(text);
    if document.tag(block) == Tag::Pre {
        text
    } else {
        without_indentation(&text)
    }
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

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
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
    let result = result.trim_start_matches('\n').trim_end();
    match result {
        "" => String::new(),
        result => format!("{result}\n"),
    }
}

/// Whether a `pre` is code by its mark-up: then it is shown even if there is nothing in it.
pub(super) fn is_marked(document: &Document, pre: NodeId) -> bool {
    document
        .children(pre)
        .any(|child| document.tag(child) == Tag::Code)
}

/// Whether a `code` element is a block of its own.
pub(super) fn is_block(document: &Document, code: NodeId) -> bool {
    let class = document.attribute(code, AttributeName::Class);
    let mut words = class.unwrap_or("").split_ascii_whitespace();
    words.any(|word| matches!(word, "block" | "code-block" | "codeblock"))
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
            AttributeName::Class => class_language(attribute.value),
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
        words.next()
    })
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
                | "nogutter"
                | "highlighter-rouge"
        )
}
