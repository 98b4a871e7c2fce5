//! The page as a tree: parsed once into a flat, read-only vector in document order.
//!
//! Takes text (or a tree the caller has) and gives a [`Document`]. A node is a small number, its
//! descendants are the numbers up to its end, so a subtree is an interval and skipping it one
//! comparison. This is the only place that names html5ever and RcDom.
//!
//! tokenizer → [`guard`] → [`builder`], html5ever's tree builder → [`sink`] → [`streamed`], [`noscript`] →
//! [`layout`] → [`Document`]

mod build;
mod builder;
mod clones;
mod document;
mod guard;
mod intervals;
mod layout;
mod limits;
mod noscript;
mod places;
mod plain;
#[cfg(feature = "rcdom")]
mod rcdom;
mod reference;
mod repeated;
mod role;
mod side;
mod sink;
mod streamed;
mod tokenizer;
mod words;

pub use document::{Attribute, Document, Kind, Namespace, NodeId};
pub(crate) use intervals::Intervals;
pub use limits::LimitsHit;
#[cfg(fuzzing)]
pub(crate) use tokenizer::recorder::{ours as tokens, theirs as reference_tokens};
pub(crate) use words::{Counted, WordCount, WordCounter, words_of};

use html5ever::interface::TreeSink;

use crate::options::Limits;
use build::Growing;
use guard::Guard;
use limits::Bounds;
use sink::Sink;
use tokenizer::{Keep, Reading, tokenize};

impl Document {
    /// Parses a page as the HTML standard does, scripting off, within the default [`Limits`].
    /// Never fails: every text is a page.
    ///
    /// Two things are as in a browser with scripting on: what is open in a `<noscript>` ends with it,
    /// raw text too, and parts that a server streamed behind the page stand in their places (React's
    /// `template#B:0` and `div#S:0`).
    ///
    /// Linear in the length of `html`; of more than a gigabyte the rest is not read.
    ///
    /// ```
    /// use offprint::{Document, NodeId};
    ///
    /// let document = Document::parse("<p>One <b>two");
    /// assert_eq!(document.text_content(NodeId::DOCUMENT), "One two");
    /// ```
    pub fn parse(html: &str) -> Document {
        Document::parse_within(html, &Limits::default())
    }

    /// Parses a page as [`Document::parse`] does, within other limits.
    pub fn parse_within(html: &str, limits: &Limits) -> Document {
        parse(html, limits, Keep::All)
    }

    /// Parses a page for a conversion that asks for no attribute by a name of the caller's: those
    /// that no stage reads are passed over.
    pub(crate) fn parse_lean(html: &str, limits: &Limits) -> Document {
        parse(html, limits, Keep::Known)
    }

    /// Parses a page with the text of all its scripts, for what they may hold.
    pub(crate) fn parse_with_scripts(html: &str, limits: &Limits) -> Document {
        parse(html, limits, Keep::Scripts)
    }

    /// Parses a text that stands within a page: its nodes have no lines.
    pub(crate) fn parse_within_page(html: &str, limits: &Limits) -> Document {
        let html = within_addresses(html);
        let bounds = Bounds::new(limits, html.len());
        let mut growing = grow(html, bounds, Keep::All);
        growing.without_lines();
        finished(growing, bounds, Keep::All)
    }

    /// Parses with html5ever's own tokenizer: the reference for the one in front of
    /// [`Document::parse`], three times slower. Its nodes have no lines, and what is open in `<noscript>`
    /// does not end with it.
    #[doc(hidden)]
    pub fn parse_reference(html: &str, limits: &Limits) -> Document {
        let html = within_addresses(html);
        let bounds = Bounds::new(limits, html.len());
        let guard = Guard::new(
            Sink::with_capacity(html.len(), bounds.attributes_of_element),
            bounds,
        );
        let mut growing = reference::tokenize(html, guard).into_sink().finish();
        growing.without_lines();
        finished(growing, bounds, Keep::All)
    }
}

fn parse(html: &str, limits: &Limits, keep: Keep) -> Document {
    let html = within_addresses(html);
    let bounds = Bounds::new(limits, html.len());
    finished(grow(html, bounds, keep), bounds, keep)
}

/// Positions are `u32`, and text may take three times its length in the source (a NUL becomes
/// U+FFFD): what is past a gigabyte is not read.
fn within_addresses(html: &str) -> &str {
    const MOST_BYTES: usize = 1 << 30;
    if html.len() <= MOST_BYTES {
        return html;
    }
    let end = (0..=MOST_BYTES).rev().find(|&at| html.is_char_boundary(at));
    &html[..end.unwrap_or(0)]
}

/// Reads `html` into linked nodes.
fn grow(html: &str, bounds: Bounds, keep: Keep) -> Growing {
    let mut sink = Sink::with_capacity(html.len(), bounds.attributes_of_element);
    sink.reads_scripts = keep == Keep::Scripts;
    let guard = Guard::new(sink, bounds);
    let reading = Reading {
        keep,
        // One more than allowed, so that the guard sees that there were too many.
        max_attributes: bounds.attributes_of_element.saturating_add(1),
        skip_unread_text: keep != Keep::Scripts,
        noscript_ends_raw_text: true,
    };
    let read = tokenize(html, &guard, reading);
    let mut growing = guard.into_sink().finish();
    growing.count_lines(read.source.as_bytes());
    growing.hit.attributes += u32::try_from(read.attributes_dropped).unwrap_or(u32::MAX);
    growing
}

fn finished(mut growing: Growing, bounds: Bounds, keep: Keep) -> Document {
    growing.place_streamed();
    growing.parse_noscript(keep);
    growing.lay_out(bounds.depth)
}
