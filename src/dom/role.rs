//! What a tag does to the tree builder's lists, as the guard has to know it.

use html5ever::tokenizer::{Tag as TagToken, TagKind};
use html5ever::{LocalName, local_name, ns};

use super::sink::Handle;
use crate::html::Tag;

/// What a start tag opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: the element is closed at once.
    Void,
    /// `html`, `head`, `body`: there is one of each, a second only adds attributes.
    Root,
    /// An element in which the tokenizer reads no tags.
    RawText,
    /// A part of a table, which closes those before it.
    TablePart,
    /// An element that stands on lines of its own.
    Block,
    /// An element within a line.
    Inline,
}

impl Role {
    pub(super) fn of(name: &LocalName) -> Role {
        match Tag::named(name) {
            Tag::Html | Tag::Head | Tag::Body => Role::Root,
            Tag::Script
            | Tag::Style
            | Tag::Title
            | Tag::Textarea
            | Tag::Xmp
            | Tag::Iframe
            | Tag::Noembed
            | Tag::Noframes
            | Tag::Plaintext => Role::RawText,
            Tag::Caption
            | Tag::Col
            | Tag::Colgroup
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr => Role::TablePart,
            // The tree builder makes an `img` of it.
            Tag::Image => Role::Void,
            tag if tag.is_void() => Role::Void,
            tag if tag.is_block() => Role::Block,
            _ => Role::Inline,
        }
    }
}

// Formatting elements (13.2.4.3) but for `a`, of which the tree builder keeps one open at a time.
//
// They are asked for at every tag: a comparison with all of them at once is worth a macro.
macro_rules! formatting {
    ($($name:tt)*) => {
        pub(super) static FORMATTING: &[LocalName] = &[$(local_name!($name)),*];

        /// Whether `name` is one of [`FORMATTING`].
        #[inline]
        pub(super) fn is_formatting(name: &LocalName) -> bool {
            matches!(*name, $(local_name!($name))|*)
        }

        /// Formatting elements are compared with all their attributes when they are opened again and again
        /// (the "Noah's Ark clause", 13.2.4.3): they keep all of them. `a` is closed by the next `a` first.
        pub(super) fn is_compared_whole(name: &str) -> bool {
            matches!(name, $($name)|*)
        }
    };
}

formatting!("b" "big" "code" "em" "font" "i" "nobr" "s" "small" "strike" "strong" "tt" "u");

/// Elements that put a marker into the list of formatting elements when they start and may be
/// closed without taking it out again, as `<table><object><tr>` does. Table cells and captions
/// always take theirs.
pub(super) fn is_marker(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("applet")
            | local_name!("marquee")
            | local_name!("object")
            | local_name!("template")
    )
}

/// Whether an element hides those outside it from end tags (13.2.4.2, "have an element in scope").
pub(super) fn is_scope(handle: &Handle) -> bool {
    match *handle.namespace {
        ns!(html) => matches!(
            handle.name,
            local_name!("applet")
                | local_name!("caption")
                | local_name!("html")
                | local_name!("marquee")
                | local_name!("object")
                | local_name!("select")
                | local_name!("table")
                | local_name!("td")
                | local_name!("template")
                | local_name!("th")
        ),
        ns!(svg) => is_svg_integration_point(handle),
        _ => is_math_integration_point(handle),
    }
}

/// An element of SVG that holds HTML (13.2.6, "HTML integration point").
pub(super) fn is_svg_integration_point(handle: &Handle) -> bool {
    *handle.namespace == ns!(svg)
        && matches!(
            handle.name,
            local_name!("foreignObject") | local_name!("desc") | local_name!("title")
        )
}

/// An element of MathML that holds HTML (13.2.6, "MathML text integration point").
pub(super) fn is_math_integration_point(handle: &Handle) -> bool {
    *handle.namespace == ns!(mathml)
        && matches!(
            handle.name,
            local_name!("mi")
                | local_name!("mo")
                | local_name!("mn")
                | local_name!("ms")
                | local_name!("mtext")
        )
}

/// Whether a start tag ends the SVG or MathML it stands in (13.2.6.5).
pub(super) fn breaks_out(tag: &html5ever::tokenizer::Tag) -> bool {
    use Tag::*;
    let has = |name: &LocalName| {
        tag.attrs
            .iter()
            .any(|attribute| attribute.name.local == *name)
    };
    match Tag::named(&tag.name) {
        Font => [
            local_name!("color"),
            local_name!("face"),
            local_name!("size"),
        ]
        .iter()
        .any(has),
        B | Big | Blockquote | Body | Br | Center | Code | Dd | Div | Dl | Dt | Em | Embed | H1
        | H2 | H3 | H4 | H5 | H6 | Head | Hr | I | Img | Li | Listing | Menu | Meta | Nobr | Ol
        | P | Pre | Ruby | S | Small | Span | Strong | Strike | Sub | Sup | Table | Tt | U | Ul
        | Var => true,
        _ => false,
    }
}

/// Start tags that were dropped and whose end tags are still to come, innermost last. Neighbours of
/// one name are one entry, and there are few entries: the end tag of a forgotten one may close too
/// much, but no text is lost by it.
#[derive(Default)]
pub(super) struct Dropped {
    names: Vec<(LocalName, u32)>,
}

const MOST_DROPPED: usize = 256;

impl Dropped {
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.names.clear();
    }

    pub(super) fn has(&self, name: &LocalName) -> bool {
        self.names.iter().any(|(dropped, _)| dropped == name)
    }

    pub(super) fn push(&mut self, name: &LocalName) {
        let room = self.names.len() < MOST_DROPPED;
        match self.names.last_mut() {
            Some((last, _)) if last == name && is_closed_by_next(name) => {}
            Some((last, count)) if last == name => *count += 1,
            _ if room => self.names.push((name.clone(), 1)),
            _ => {}
        }
    }

    /// Whether the end tag belongs to a dropped start tag, which it closes. A block takes with it
    /// what is open inside; the end tag of a word does not close blocks.
    pub(super) fn close(&mut self, name: &LocalName) -> bool {
        let found = self.names.iter().rposition(|(dropped, _)| dropped == name);
        let Some(index) = found else {
            return false;
        };
        if Role::of(name) != Role::Inline {
            self.names.truncate(index + 1);
        }
        match &mut self.names[index].1 {
            1 => drop(self.names.remove(index)),
            count => *count -= 1,
        }
        true
    }
}

/// Elements whose end tag may be left out before another one of them.
fn is_closed_by_next(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("p")
            | local_name!("li")
            | local_name!("dd")
            | local_name!("dt")
            | local_name!("option")
            | local_name!("tr")
            | local_name!("td")
            | local_name!("th")
    )
}

/// A tag that stands in no page.
pub(super) fn plain_tag(kind: TagKind, name: LocalName) -> TagToken {
    TagToken {
        kind,
        name,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dropped(names: &[&str]) -> Dropped {
        let mut dropped = Dropped::default();
        for name in names {
            dropped.push(&LocalName::from(*name));
        }
        dropped
    }

    #[test]
    fn as_many_end_tags_are_dropped_as_start_tags() {
        let mut dropped = dropped(&["div", "div"]);
        let div = local_name!("div");
        assert!(dropped.close(&div));
        assert!(dropped.close(&div));
        assert!(!dropped.close(&div));
    }

    #[test]
    fn an_end_tag_of_another_name_passes() {
        assert!(!dropped(&["div"]).close(&local_name!("section")));
    }

    #[test]
    fn the_end_of_a_block_ends_the_words_in_it_but_not_the_other_way_round() {
        let mut block_outside = dropped(&["div", "b"]);
        assert!(block_outside.close(&local_name!("div")));
        assert!(block_outside.is_empty());

        let mut block_inside = dropped(&["b", "div"]);
        assert!(block_inside.close(&local_name!("b")));
        assert!(block_inside.close(&local_name!("div")));
    }

    #[test]
    fn a_paragraph_without_end_tag_ends_at_the_next() {
        let mut dropped = dropped(&["p", "p", "p"]);
        assert!(dropped.close(&local_name!("p")));
        assert!(!dropped.close(&local_name!("p")));
    }
}
