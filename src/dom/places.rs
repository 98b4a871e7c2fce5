//! Links that lead to a place in the page.
//!
//! `#notes` does, and so does the page's own address with such a fragment, as programs write it that
//! make pages and that save them. Which address is its own a page need not say: its links do, for what
//! they name behind an address that is another page's is not to be found in this one.

use std::collections::{HashMap, HashSet};

use super::{Document, NodeId};
use crate::html::{AttributeName, Tag};

/// As many places have to be named behind an address. One is chance: half of all pages have a
/// `#comments`.
const FEWEST: usize = 2;
/// Of ten places that are named so many have to be in the page.
const FOUND_OF_TEN: usize = 8;

impl Document {
    /// The place in the page that a link leads to. The first time linear in the attributes; then in
    /// the reference.
    pub(crate) fn place<'a>(&self, href: &'a str) -> Option<&'a str> {
        let href = href.trim_ascii();
        if let Some(place) = href.strip_prefix('#') {
            return Some(place);
        }
        if let Some(None) = self.own_address.get() {
            return None;
        }
        // Most have none, and nothing has to be known of the page to say so.
        let at = memchr::memchr(b'#', href.as_bytes())?;
        (Some(&href[..at]) == self.own_address()).then_some(&href[at + 1..])
    }

    /// The address that the page's links name it by.
    fn own_address(&self) -> Option<&str> {
        let own = self.own_address.get_or_init(|| self.find_own_address());
        own.as_deref()
    }

    fn find_own_address(&self) -> Option<Box<str>> {
        let named = self.places_named();
        let most = named.iter().map(|address| address.places.len()).max();
        if most.is_none_or(|most| most < FEWEST) {
            return None;
        }
        let places = self.places();
        let found = named.into_iter().filter_map(|named| {
            let found = named.places.iter().filter(|place| places.contains(*place));
            let count = found.count();
            let is_own = count >= FEWEST && count * 10 >= named.places.len() * FOUND_OF_TEN;
            is_own.then_some((count, named.address))
        });
        // Of those with as many the first.
        let own = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
        own.map(|(_, address)| address.into())
    }

    /// The addresses that links have before a fragment, in document order, and the fragments.
    fn places_named(&self) -> Vec<Named<'_>> {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut all: Vec<Named<'_>> = Vec::new();
        for link in self.elements_named(Tag::A) {
            let href = self.attribute(link, AttributeName::Href).unwrap_or("");
            let href = href.trim_ascii();
            // Most lead elsewhere, and nowhere in particular there.
            let Some(sign) = memchr::memchr(b'#', href.as_bytes()) else {
                continue;
            };
            let (address, place) = (&href[..sign], &href[sign + 1..]);
            if address.is_empty() || place.is_empty() {
                continue;
            }
            let number = *numbers.entry(address).or_insert_with(|| {
                all.push(Named {
                    address,
                    places: HashSet::new(),
                });
                all.len() - 1
            });
            all[number].places.insert(place);
        }
        all
    }

    /// The names of all places in the page (HTML 7.4.6.4): ids, and the names of links.
    fn places(&self) -> HashSet<&str> {
        let is_name = |name| matches!(name, AttributeName::Id | AttributeName::Name);
        let nodes = self.descendants(NodeId::DOCUMENT);
        nodes
            .flat_map(|node| self.values(node, is_name))
            .map(|(_, value)| value)
            .collect()
    }
}

/// An address, and the places that are named behind it.
struct Named<'a> {
    address: &'a str,
    places: HashSet<&'a str>,
}
