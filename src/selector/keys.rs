//! What an element must bear to be matched: by it elements are found without asking every one.
//!
//! Browsers do so with the rules of a style sheet: of `nav li > .ad` only elements of the class `ad`
//! can be meant, so that a thousand rules cost little on a page that has none of what they name.

use std::borrow::Cow;
use std::collections::HashMap;

use selectors::parser::{Component, Selector as OfCrate};

use super::parse::Css;
use super::{Document, NodeId, Selector};
use crate::html::AttributeName;

/// What all elements have in common that a selector matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key<'a> {
    Id(&'a str),
    Class(&'a str),
    LocalName(&'a str),
}

/// The key of a selector without commas, the rarest that its last compound names; `None` if any
/// element may be meant.
fn key(selector: &OfCrate<Css>) -> Option<Key<'_>> {
    let keys = selector.iter().filter_map(|component| match component {
        Component::ID(id) => Some(Key::Id(id.as_ref())),
        Component::Class(class) => Some(Key::Class(class.as_ref())),
        // `DIV` is the name of an HTML element `div`, and of a foreign one `DIV`.
        Component::LocalName(name) if name.name == name.lower_name => {
            Some(Key::LocalName(name.name.as_ref()))
        }
        _ => None,
    });
    keys.min_by_key(|key| match key {
        Key::Id(_) => 0,
        Key::Class(_) => 1,
        Key::LocalName(_) => 2,
    })
}

/// The keys of a list of selectors; `None` if any element may be meant.
fn keys(selector: &Selector) -> Option<Vec<Key<'_>>> {
    selector.list.slice().iter().map(key).collect()
}

/// The elements of a page that bear the keys of some selectors.
pub(super) struct Bearers<'a> {
    /// In document order, each once.
    by_key: HashMap<Key<'a>, Vec<NodeId>>,
}

impl<'a> Bearers<'a> {
    /// No elements yet, but the keys of the selectors.
    pub(super) fn of(selectors: impl Iterator<Item = &'a Selector>) -> Bearers<'a> {
        let keys = selectors.filter_map(keys).flatten();
        Bearers {
            by_key: keys.map(|key| (key, Vec::new())).collect(),
        }
    }

    /// Takes an element down under each key that it bears.
    pub(super) fn add(&mut self, document: &'a Document, element: NodeId) {
        if self.by_key.is_empty() {
            return;
        }
        let attribute = |name| document.attribute(element, name).unwrap_or("");
        self.add_under(Key::LocalName(document.name(element)), element);
        self.add_under(Key::Id(attribute(AttributeName::Id)), element);
        for class in attribute(AttributeName::Class).split_ascii_whitespace() {
            self.add_under(Key::Class(class), element);
        }
    }

    fn add_under(&mut self, key: Key<'a>, element: NodeId) {
        let bearers = self.by_key.get_mut(&key);
        // A class may be named twice.
        if let Some(bearers) = bearers.filter(|bearers| bearers.last() != Some(&element)) {
            bearers.push(element);
        }
    }

    /// The elements that a selector may match, in document order; `None` if that may be any, or if the
    /// selector is none of those whose keys are known.
    pub(super) fn candidates<'s>(&'s self, selector: &'s Selector) -> Option<Cow<'s, [NodeId]>> {
        let keys = keys(selector)?;
        if let [key] = keys[..] {
            return self
                .by_key
                .get(&key)
                .map(|bearers| bearers.as_slice().into());
        }
        let mut candidates = Vec::new();
        for key in keys {
            candidates.extend(self.by_key.get(&key)?);
        }
        candidates.sort_unstable();
        candidates.dedup();
        Some(candidates.into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::Finder;
    use super::*;

    const PAGE: &str = "<p id=a class='k k'>1</p><div id=b class='k l'>2</div><P id=c>3</P>
        <section class=m><p class=l id=d>4</p></section>
        <svg><linearGradient class=k></linearGradient></svg>";

    #[test]
    fn what_is_found_by_keys_is_what_is_found_by_asking_every_element() {
        let document = Document::parse(PAGE);
        for text in [
            "p",
            "P",
            "#a",
            ".k",
            ".k.l",
            "p.k",
            "p#d.l",
            ".k, p",
            ".m > .l",
            ".m p, .k, #c",
            "linearGradient",
            ".k:not(p)",
            ":is(p, .l)",
            "[id]",
            "*",
            "p:has(+ .l)",
            "section :empty",
            ".none",
            "#none, p",
        ] {
            let selector = Selector::parse(text).unwrap();
            let by_keys = Finder::new(&document, std::iter::once(&selector));
            let by_asking = Finder::new(&document, std::iter::empty());
            let found = by_keys.find(&selector).unwrap();
            assert_eq!(found, by_asking.find(&selector).unwrap(), "{text}");
        }
    }

    #[test]
    fn only_elements_that_bear_the_rarest_key_are_asked() {
        let document = Document::parse(PAGE);
        for (text, asked) in [
            ("div ~ .none > a", Some(0)),
            ("p", Some(3)),
            ("p.l", Some(2)),
            ("p.l#d", Some(1)),
            ("section p, .m", Some(4)),
            (".k", Some(3)),
            ("section .k:not(p)", Some(3)),
            ("section *", None),
            ("p, [id]", None),
            (":is(p)", None),
            // An HTML element `lineargradient` may be meant as well.
            ("linearGradient", None),
        ] {
            let selector = Selector::parse(text).unwrap();
            let finder = Finder::new(&document, std::iter::once(&selector));
            let candidates = finder.bearers.candidates(&selector);
            assert_eq!(candidates.map(|asked| asked.len()), asked, "{text}");
        }
    }
}
