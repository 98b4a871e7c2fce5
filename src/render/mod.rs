//! Constructs to Markdown, text, HTML and events. Knows punctuation and no HTML elements but those
//! that CommonMark maps to.
//!
//! [`adapt`] first rewrites the constructs that the options leave out or the flavour lacks; then one
//! function per construct writes what is left, in `markdown`, in `text` and in `events`. What is
//! written reads back: [`Nodes::from_events`] over pulldown-cmark gives the same nodes.
//!
//! [`adapt`]: adapt::adapt

mod adapt;
mod escape;
mod events;
mod flanking;
mod inert;
mod length;
mod markdown;
mod read;
mod text;
pub(crate) mod yaml;

pub use pulldown_cmark::Event;
use pulldown_cmark::Options;

use crate::nodes::Nodes;
use crate::options::{Flavor, MarkdownOptions};

/// Markdown of the top-level blocks from node number `first` on. Linear in the text.
pub(crate) fn markdown(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> String {
    match adapt::adapt(nodes, first, options) {
        Some(adapted) => markdown::write(&adapted, 0, options),
        None => markdown::write(nodes, first, options),
    }
}

/// Whether the Markdown of the top-level blocks from `first` on has at most so many bytes. Most are
/// told without being written. Linear in the text.
pub(crate) fn fits(nodes: &Nodes, first: usize, options: &MarkdownOptions, bytes: usize) -> bool {
    length::fits(nodes, first, options, bytes) || markdown(nodes, first, options).len() <= bytes
}

/// Plain text of the top-level blocks from node number `first` on: a line a block, code as it is.
pub(crate) fn text(nodes: &Nodes, first: usize) -> String {
    text::write(nodes, first)
}

/// HTML of the top-level blocks from node number `first` on: pulldown-cmark's writer over
/// [`events`].
pub(crate) fn html(nodes: &Nodes, first: usize) -> String {
    let mut html = String::new();
    let events = events::speak_html(nodes, first);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// HTML to look at: like [`html`], but it names nothing that would be fetched, run or followed.
pub(crate) fn inert_html<'e>(events: impl Iterator<Item = Event<'e>>) -> String {
    inert::write(events)
}

/// The nodes as pulldown-cmark's events, borrowing the nodes' strings.
pub(crate) fn events(nodes: &Nodes, first: usize) -> impl Iterator<Item = Event<'_>> {
    events::speak(nodes, first)
}

impl Nodes {
    /// Markdown, as the options have it. Linear in the text.
    pub fn to_markdown(&self, options: &MarkdownOptions) -> String {
        markdown(self, 0, options)
    }

    /// Plain text: a line a block.
    pub fn to_text(&self) -> String {
        text(self, 0)
    }

    /// HTML, as pulldown-cmark writes it.
    pub fn to_html(&self) -> String {
        html(self, 0)
    }

    /// pulldown-cmark's events, borrowing the nodes' strings.
    pub fn events(&self) -> impl Iterator<Item = Event<'_>> {
        events(self, 0)
    }

    /// The nodes that pulldown-cmark's events speak of: the way back from [`Nodes::events`], and
    /// from Markdown that [`Flavor::reader`] reads.
    pub fn from_events<'e>(events: impl IntoIterator<Item = Event<'e>>) -> Nodes {
        read::listen(events)
    }

    /// What is left of the nodes when they are written with these options: without what the
    /// flavour lacks and what the options leave out. [`Nodes::to_markdown`] reads back as this.
    pub fn adapted(&self, options: &MarkdownOptions) -> Nodes {
        adapt::adapt(self, 0, options).unwrap_or_else(|| self.clone())
    }
}

impl Flavor {
    /// The extensions of pulldown-cmark that read this flavour.
    pub fn reader(self) -> Options {
        match self {
            Flavor::CommonMark => Options::empty(),
            Flavor::Gfm => {
                Options::ENABLE_TABLES
                    | Options::ENABLE_FOOTNOTES
                    | Options::ENABLE_STRIKETHROUGH
                    | Options::ENABLE_TASKLISTS
                    | Options::ENABLE_MATH
                    | Options::ENABLE_GFM
            }
        }
    }
}
