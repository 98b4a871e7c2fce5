//! Text that a page holds but does not show: in JSON-LD, and in the state that its scripts would
//! make the page of.
//!
//! Takes a document, gives the longest story in its scripts as HTML. It is the last resort for a
//! page that shows none; whether it is one, `convert` decides.
//!
//! 1. The scripts that hold data are read as JSON; so are strings in it that are JSON again.
//! 2. [`pieces`] looks for the longest run of prose under keys that name it.
//! 3. What is HTML stays so, other text becomes paragraphs.

mod pieces;

use memchr::memmem;

use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::json::Json;
use crate::vocabulary::state::VARIABLES;
use pieces::Story;

/// Where the text of an article stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum TextSource {
    /// In what the page shows.
    #[default]
    Shown,
    /// For the most part in `<noscript>`, which is shown where no script runs.
    Noscript,
    /// For the most part in a `<template>` that a script would have shown.
    Template,
    /// In the page's JSON-LD, as `articleBody` or the like. The page shows no story.
    JsonLd,
    /// In the state that a script would have made the page of. The page shows no story.
    State,
}

/// A story that a page does not show.
#[derive(Debug)]
pub(crate) struct Embedded {
    pub(crate) html: String,
    pub(crate) source: TextSource,
}

/// Read of one page, in bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// How many strings of a script that are JSON are read as such.
const MOST_TEXTS: usize = 16;

/// How far into a script the name of its variable stands.
const START: usize = 200;

/// The longest story in scripts that hold data by their type: JSON-LD first, which says what it is.
pub(crate) fn in_data(document: &Document) -> Option<Embedded> {
    let of_type = |wanted: fn(&str) -> bool| {
        let scripts = scripts(document).filter(move |&node| wanted(&type_of(document, node)));
        scripts.filter_map(|node| {
            document
                .children(node)
                .next()
                .map(|text| document.text(text))
        })
    };
    let json_ld = |kind: &str| kind.contains("ld+json");
    let state = |kind: &str| kind.contains("json") && !kind.contains("ld+json");
    embedded(of_type(json_ld), TextSource::JsonLd)
        .or_else(|| embedded(of_type(state), TextSource::State))
}

/// The longest story in scripts that set a variable to the state of the page. The document was parsed
/// with the text of its scripts.
pub(crate) fn in_scripts(document: &Document) -> Option<Embedded> {
    let texts = scripts(document)
        .filter_map(|node| document.children(node).next())
        .filter_map(|text| state_in(document.text(text)));
    embedded(texts, TextSource::State)
}

fn scripts(document: &Document) -> impl Iterator<Item = NodeId> + '_ {
    let nodes = document.descendants(NodeId::DOCUMENT);
    nodes.filter(|&node| document.tag(node) == Tag::Script)
}

fn type_of(document: &Document, script: NodeId) -> String {
    let kind = document.attribute(script, AttributeName::Type);
    kind.unwrap_or("").to_ascii_lowercase()
}

/// What a script sets its variable to: an object, or a string for `JSON.parse`.
fn state_in(script: &str) -> Option<&str> {
    let script = script.trim_start();
    let start = &script.as_bytes()[..script.len().min(START)];
    let variable = VARIABLES
        .iter()
        .find_map(|name| memmem::find(start, name.as_bytes()))?;
    Some(&script[variable..])
}

/// The longest story in the texts, if there is one and not one of many.
fn embedded<'a>(texts: impl Iterator<Item = &'a str>, source: TextSource) -> Option<Embedded> {
    let mut best: Option<Story> = None;
    let mut bytes = 0;
    for text in texts {
        bytes += text.len();
        if bytes > MOST_BYTES {
            break;
        }
        for story in stories(text) {
            if best.as_ref().is_none_or(|best| story.prose > best.prose) {
                best = Some(story);
            }
        }
    }
    let html = best?.html;
    Some(Embedded { html, source })
}

/// The story in a text, and those in the strings in it that are JSON again.
fn stories(text: &str) -> Vec<Story> {
    // A string outside all brackets, as in `JSON.parse("…")`, is no value; in brackets it is one.
    let mut texts = vec![match memmem::find(text.as_bytes(), b"JSON.parse(\"") {
        Some(at) if at < START => format!("[{}", &text[at + "JSON.parse(".len()..]),
        _ => text.to_owned(),
    }];
    let mut stories = Vec::new();
    // A string in a string in a string is read again and again, if it is written to be.
    let mut bytes_left = 2 * text.len();
    let mut next = 0;
    while next < texts.len() {
        let json = Json::read(&texts[next]);
        stories.extend(pieces::story(&json));
        let nested: Vec<String> = pieces::nested(&json)
            .take(MOST_TEXTS.saturating_sub(texts.len()))
            .take_while(|text| {
                let is_allowed = text.len() <= bytes_left;
                bytes_left = bytes_left.saturating_sub(text.len());
                is_allowed
            })
            .map(str::to_owned)
            .collect();
        texts.extend(nested);
        next += 1;
    }
    stories
}

#[cfg(test)]
mod tests;
