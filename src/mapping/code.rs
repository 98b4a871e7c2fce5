//! Code blocks: the text as it stands, and its language.

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};

use super::kept::Kept;

/// The text of a `pre`, lines as they stand, the last one ended.
pub(super) fn text(document: &Document, pre: NodeId, kept: &mut Kept) -> String {
    let mut text = String::new();
    // Ends of the blocks the walk stands in: a line of their own each.
    let mut blocks: Vec<NodeId> = Vec::new();
    let mut nodes = document.descendants(pre).peekable();
    while let Some(&node) = nodes.peek() {
        while blocks.last().is_some_and(|&end| end <= node) {
            blocks.pop();
            end_line(&mut text);
        }
        nodes.next();
        if !kept.intersects(node, document.end(node)) {
            continue;
        }
        match (document.kind(node), document.tag(node)) {
            (Kind::Text, _) => text.push_str(document.text(node)),
            (_, Tag::Br) => text.push('\n'),
            (Kind::Element, tag) => {
                let is_skipped = super::elements::meaning(tag) == super::elements::Meaning::Nothing
                    || super::visibility::is_hidden(document, node);
                if is_skipped {
                    let after = document.end(node);
                    while nodes.next_if(|&below| below < after).is_some() {}
                } else if tag.is_block() {
                    end_line(&mut text);
                    blocks.push(document.end(node));
                }
            }
            _ => {}
        }
    }
    ended(text)
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

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Whether a `pre` is code by its mark-up: then it is shown even if there is nothing in it.
pub(super) fn is_marked(document: &Document, pre: NodeId) -> bool {
    document
        .children(pre)
        .any(|child| document.tag(child) == Tag::Code)
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

/// The language of a `pre`, as its class words or data attributes say; those of the `code` inside
/// and of the two elements around it count too. Empty where nobody says.
pub(super) fn language(document: &Document, pre: NodeId) -> String {
    let inside = document
        .children(pre)
        .filter(|&child| document.tag(child) == Tag::Code)
        .take(1);
    let around = document.ancestors(pre).take(2);
    inside
        .chain([pre])
        .chain(around)
        .find_map(|node| said_language(document, node))
        .unwrap_or_default()
}

fn said_language(document: &Document, node: NodeId) -> Option<String> {
    for attribute in document.attributes(node) {
        let said = match attribute.name {
            AttributeName::DataLang | AttributeName::DataLanguage => Some(attribute.value),
            AttributeName::Class => class_language(attribute.value),
            _ => None,
        };
        let said = said.map(str::trim).filter(|said| is_language(said));
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
    words
        .clone()
        .find_map(|word| {
            let prefix = LANGUAGE_PREFIXES
                .iter()
                .find(|prefix| word.starts_with(**prefix))?;
            word.get(prefix.len()..)
        })
        .or_else(|| {
            // `sourceCode python` (pandoc), `hljs python`.
            let mut words = words.skip_while(|word| !matches!(*word, "sourceCode" | "hljs"));
            words.next()?;
            words.next()
        })
}

/// Whether it can be the name of a language, and is not a word for none.
fn is_language(said: &str) -> bool {
    !said.is_empty()
        && said.len() <= 32
        && said
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '+' | '-' | '#' | '.' | '_'))
        && !matches!(
            said,
            "none" | "plain" | "plaintext" | "text" | "nohighlight" | "default" | "undefined"
        )
}
