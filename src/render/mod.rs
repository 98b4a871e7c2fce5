//! Constructs to Markdown, text, HTML and events. Knows punctuation and no HTML elements but those
//! that CommonMark maps to.

pub use pulldown_cmark::Event;

use crate::nodes::Nodes;
use crate::options::MarkdownOptions;

/// Markdown of the top-level blocks from node number `first` on. Linear in the text.
pub(crate) fn markdown(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> String {
    let _ = (nodes, first, options);
    String::new()
}

/// Plain text of the top-level blocks from node number `first` on.
pub(crate) fn text(nodes: &Nodes, first: usize) -> String {
    let _ = (nodes, first);
    String::new()
}

/// HTML of the top-level blocks from node number `first` on: pulldown-cmark's writer over
/// [`events`].
pub(crate) fn html(nodes: &Nodes, first: usize) -> String {
    let _ = (nodes, first);
    String::new()
}

/// The nodes as pulldown-cmark's events, borrowing the nodes' strings.
pub(crate) fn events(nodes: &Nodes, first: usize) -> Vec<Event<'_>> {
    let _ = (nodes, first);
    Vec::new()
}
