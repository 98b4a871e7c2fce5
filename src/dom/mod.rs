//! The page as a tree: parsed once into a flat, read-only vector in document order.
//!
//! Takes text (or a tree the caller has) and gives a [`Document`]. A node is a small number, its
//! descendants are the numbers up to its end, so a subtree is an interval and skipping it one
//! comparison. This is the only place that names html5ever and RcDom.
//!
//! tokenizer → [`guard`] → html5ever's tree builder → [`sink`] → [`layout`] → [`Document`]

mod build;
mod clones;
mod document;
mod guard;
mod intervals;
mod layout;
mod limits;
mod noscript;
#[cfg(feature = "rcdom")]
mod rcdom;
mod reference;
mod role;
mod sink;
mod tokenizer;

pub use document::{Attribute, Document, Kind, Namespace, NodeId};
pub(crate) use intervals::Intervals;
pub use limits::LimitsHit;

use html5ever::interface::TreeSink;

use crate::options::Limits;
use guard::Guard;
use limits::Bounds;
use sink::Sink;
use tokenizer::{Keep, Reading, tokenize};

impl Document {
    /// Parses a page as the HTML standard does, scripting off, within the default [`Limits`].
    /// Never fails: every text is a page.
    ///
    /// Linear in the length of `html`.
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

    /// Parses with html5ever's own tokenizer: the reference for the one in front of
    /// [`Document::parse`], three times slower.
    #[doc(hidden)]
    pub fn parse_reference(html: &str, limits: &Limits) -> Document {
        let bounds = Bounds::new(limits, html.len());
        let guard = Guard::new(Sink::with_capacity(html.len()), bounds);
        let guard = reference::tokenize(html, guard);
        finished(guard.into_sink(), bounds, Keep::All)
    }
}

fn parse(html: &str, limits: &Limits, keep: Keep) -> Document {
    let bounds = Bounds::new(limits, html.len());
    finished(parse_into_sink(html, bounds, keep), bounds, keep)
}

fn parse_into_sink(html: &str, bounds: Bounds, keep: Keep) -> Sink {
    let guard = Guard::new(Sink::with_capacity(html.len()), bounds);
    let reading = Reading {
        keep,
        // One more than allowed, so that the guard sees that there were too many.
        max_attributes: bounds.attributes_of_element.saturating_add(1),
        skip_unread_text: true,
    };
    let dropped = tokenize(html, &guard, reading);
    let sink = guard.into_sink();
    sink.note(|hit| hit.attributes += u32::try_from(dropped).unwrap_or(u32::MAX));
    sink
}

fn finished(sink: Sink, bounds: Bounds, keep: Keep) -> Document {
    let mut growing = sink.finish();
    growing.parse_noscript(keep);
    growing.lay_out(bounds.depth)
}
