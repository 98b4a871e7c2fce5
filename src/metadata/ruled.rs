//! Values from elements that a person has named as their place: what the rules for a site say.
//!
//! The element is believed; only its text is made a value of, as that of other sources is.

use super::authors;
use super::date::{self, Locale};
use super::text::{collapsed, heading_text, visible_text};
use super::{Field, Metadata, Source};
use crate::dom::{Document, NodeId};
use crate::html::AttributeName;

/// In bytes. What is longer is no title and no line of authors.
const LONGEST: usize = 1000;

/// Elements that are asked for their authors.
const MOST_ELEMENTS: usize = 50;

impl Metadata {
    /// Takes the value of a field from the first of these elements that has one, the authors from all
    /// of them; gives whether there was one. Fields are the title, the authors and the day of
    /// publication.
    pub(crate) fn take_from(
        &mut self,
        document: &Document,
        field: Field,
        elements: &[NodeId],
    ) -> bool {
        let is_taken = match field {
            Field::Title => {
                let title = elements.iter().find_map(|&node| title(document, node));
                replace(&mut self.title, title)
            }
            Field::Authors => {
                let authors = authors_in(document, elements);
                let is_found = !authors.is_empty();
                if is_found {
                    self.authors = authors;
                }
                is_found
            }
            Field::Published => {
                let language = self.language.clone().unwrap_or_default();
                let locale = Locale::new(&language);
                let date = |&node: &NodeId| date::parse(&value(document, node), locale);
                let date = elements.iter().find_map(date);
                replace(&mut self.published, date.map(|date| date.to_string()))
            }
            _ => false,
        };
        if is_taken {
            self.sources.retain(|(known, _)| *known != field);
            self.sources.push((field, Source::Rule));
        }
        is_taken
    }
}

fn replace(old: &mut Option<String>, new: Option<String>) -> bool {
    let is_new = new.is_some();
    *old = new.or(old.take());
    is_new
}

fn title(document: &Document, node: NodeId) -> Option<String> {
    let text = match said(document, node) {
        Some(text) => text.to_owned(),
        None => heading_text(document, node),
    };
    Some(collapsed(&text).into_owned()).filter(|text| !text.is_empty())
}

/// The authors of all elements, each once. What reads like a list of names is one, behind "by" or
/// not; else the text is a name as it stands.
fn authors_in(document: &Document, elements: &[NodeId]) -> Vec<String> {
    let mut authors: Vec<String> = Vec::new();
    for &node in elements.iter().take(MOST_ELEMENTS) {
        let text = value(document, node);
        let mut names = authors::stated(&text);
        if names.is_empty() && !text.is_empty() {
            names.push(text);
        }
        names.retain(|name| !authors.contains(name));
        authors.extend(names);
    }
    authors
}

/// What the element says: in an attribute, where it has one for that, else in its text.
fn value(document: &Document, node: NodeId) -> String {
    let text = match said(document, node) {
        Some(text) => text.to_owned(),
        None => visible_text(document, node, LONGEST),
    };
    collapsed(&text).into_owned()
}

fn said(document: &Document, node: NodeId) -> Option<&str> {
    let attributes = [AttributeName::Content, AttributeName::Datetime];
    let mut said = attributes
        .into_iter()
        .filter_map(|name| document.attribute(node, name));
    said.find(|text| !text.trim().is_empty())
}
