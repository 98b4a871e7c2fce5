//! Content that a server sent behind the page, and that a script of the page puts in its place.
//!
//! React's streaming renderer leaves `<template id="B:0">` where a part was not ready, between the
//! comments `$?` and `/$` that enclose what is shown meanwhile, and sends the part later in a hidden
//! element with the id `S:0`, often behind the footer. Where parts are within parts the place is
//! `<template id="P:0">`. Here a part takes its place as that script would give it.

use std::collections::HashMap;

use super::build::{DOCUMENT, Growing, Linked, LinkedKind, NONE};
use crate::html::{AttributeName, Tag};

/// What the comments of the renderer say of the content between two of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    End,
}

impl Mark {
    fn of(comment: &str) -> Option<Mark> {
        match comment {
            "$" | "$?" | "$!" | "$~" | "&" => Some(Mark::Start),
            "/$" | "/&" => Some(Mark::End),
            _ => None,
        }
    }
}

/// Whether a comment within `body` is needed here.
pub(super) fn is_mark(comment: &str) -> bool {
    Mark::of(comment).is_some()
}

/// Where a part belongs, and the part.
struct Streamed {
    place: u32,
    part: u32,
    /// Whether something is shown there meanwhile.
    has_fallback: bool,
}

impl Growing {
    /// Puts every streamed part in its place. Linear.
    pub(super) fn place_streamed(&mut self) {
        if !self.holds_places {
            return;
        }
        for streamed in self.streamed() {
            self.place(&streamed);
        }
    }

    /// Notes that a template may be the place of a streamed part.
    pub(super) fn note_template(&mut self, id: u32) {
        self.holds_places |= self.id_of(id).is_some_and(|id| place_key(id).is_some());
    }

    /// The parts whose place stands before them, so that none is put into itself, however they are
    /// within one another. Of two with one id the first counts.
    fn streamed(&self) -> Vec<Streamed> {
        let mut places = Vec::new();
        let mut parts = HashMap::new();
        let mut order = 0_u32;
        let mut current = DOCUMENT;
        while current != NONE {
            order += 1;
            if let Some(id) = self.id_of(current) {
                match self.node(current).tag {
                    Tag::Template => places.extend(place_key(id).map(|key| (current, order, key))),
                    Tag::Div | Tag::Table | Tag::Tbody | Tag::Tr | Tag::Colgroup => {
                        if let Some(key) = id.strip_prefix("S:") {
                            parts.entry(key).or_insert((current, order));
                        }
                    }
                    _ => {}
                }
            }
            current = self.after(current);
        }
        let streamed = places.into_iter().filter_map(|(place, before, key)| {
            let (part, _) = parts
                .remove(key.text)
                .filter(|&(_, order)| order > before)?;
            Some(Streamed {
                place,
                part,
                has_fallback: key.has_fallback,
            })
        });
        streamed.collect()
    }

    /// The node after one in document order; what templates hold is passed over.
    fn after(&self, id: u32) -> u32 {
        let Linked { tag, first, .. } = *self.node(id);
        if first != NONE && tag != Tag::Template {
            return first;
        }
        let mut last = id;
        while last != NONE && self.node(last).next == NONE {
            last = self.node(last).parent;
        }
        match last {
            NONE => NONE,
            last => self.node(last).next,
        }
    }

    fn place(&mut self, streamed: &Streamed) {
        let &Streamed { place, part, .. } = streamed;
        self.detach(part);
        // It stood in what another part has taken the place of.
        if self.node(place).parent == NONE {
            return;
        }
        let before = self.node(place).previous;
        if streamed.has_fallback && before != NONE && self.mark(before) == Some(Mark::Start) {
            self.remove_to_end_mark(self.node(place).next);
        }
        while self.node(part).first != NONE {
            let child = self.node(part).first;
            self.detach(child);
            self.insert_before(place, child);
        }
        self.detach(place);
    }

    /// Removes a node and those behind it, to the mark that ends what they stand in.
    fn remove_to_end_mark(&mut self, first: u32) {
        let (mut current, mut depth) = (first, 0_usize);
        while current != NONE {
            match self.mark(current) {
                Some(Mark::End) if depth == 0 => return,
                Some(Mark::End) => depth -= 1,
                Some(Mark::Start) => depth += 1,
                None => {}
            }
            let next = self.node(current).next;
            self.detach(current);
            current = next;
        }
    }

    fn mark(&self, id: u32) -> Option<Mark> {
        let is_mark = self.node(id).kind == LinkedKind::Mark;
        is_mark.then(|| Mark::of(self.text_of(id))).flatten()
    }

    fn id_of(&self, element: u32) -> Option<&str> {
        let node = self.node(element);
        if node.kind != LinkedKind::Element {
            return None;
        }
        let own = &self.attributes[node.start as usize..][..node.length as usize];
        let id = own.iter().find(|one| one.name == AttributeName::Id)?;
        Some(&self.text[id.start as usize..][..id.length as usize])
    }
}

/// What a place and its part have in common.
struct Key<'t> {
    text: &'t str,
    has_fallback: bool,
}

fn place_key(id: &str) -> Option<Key<'_>> {
    let (kind, text) = id.split_once(':')?;
    matches!(kind, "B" | "P").then_some(Key {
        text,
        has_fallback: kind == "B",
    })
}
