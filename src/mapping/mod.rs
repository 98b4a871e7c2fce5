//! HTML elements to Markdown constructs. Knows HTML and no Markdown punctuation.
//!
//! Takes the document and the intervals of it that are kept; gives [`Nodes`] in normal form.
//!
//! - [`elements`] says what each element stands for: one table;
//! - [`walk`] goes through the document once, front to back, with a stack of its own, and acts on it;
//! - [`loss`] notes what Markdown cannot carry;
//! - [`visibility`] says what a browser would not show;
//! - [`code`], [`image`], [`link`], [`list`], [`table`], [`math`], [`alert`], [`embed`] and [`footnote`]
//!   read what their elements say;
//! - [`handler`] is how a program has its own way with elements;
//! - [`writer`] keeps the normal form: lazily opened blocks, white space, emphasis.
//!
//! Escaping, fences and marks are left to `render`; which parts of the page are kept was decided
//! before.

mod alert;
mod code;
mod elements;
mod embed;
mod footnote;
mod handler;
mod image;
mod kept;
mod link;
mod list;
mod loss;
mod math;
mod mathml;
mod table;
#[cfg(test)]
mod tests;
mod visibility;
mod walk;
mod writer;

use crate::dom::{Document, Intervals, NodeId};
use crate::html::BaseUrl;
use crate::nodes::Nodes;
use footnote::Footnotes;
pub(crate) use handler::Handler;
pub use handler::{Container, Context, Element, Handled};
pub use loss::LossKind;
pub(crate) use loss::Lost;

/// What the mapping needs to know beside the document.
pub(crate) struct Plan<'a> {
    /// What is kept: text, images, breaks outside these intervals are passed over, elements that
    /// hold nothing kept leave no trace.
    pub(crate) kept: &'a Intervals,
    /// Whether what is kept is shown even where the markup hides it: a selection has seen the
    /// markup and decided (pages that a script unfolds hide their story at first).
    pub(crate) shows_hidden: bool,
    /// Whether all that Markdown can say is written, even what shows nothing or adds nothing: empty
    /// headings, quotes, items and links, emphasis in its like, white space at the edges of code and
    /// before a paragraph's first word. A page is converted so; an article is better without.
    pub(crate) is_exact: bool,
    /// The heading that heads the article; it is mapped to a heading of level 1 before all else.
    pub(crate) headline: Option<NodeId>,
    /// The headline's text where the page shows none.
    pub(crate) title: Option<&'a str>,
    /// What links are resolved against.
    pub(crate) base: &'a BaseUrl,
    /// Who is asked about an element before we are.
    pub(crate) handlers: &'a [Handler],
    /// The most cells a table is written with.
    pub(crate) table_cells: usize,
}

/// What is made of what is kept.
#[derive(Debug)]
pub(crate) struct Mapped {
    pub(crate) nodes: Nodes,
    /// What the nodes cannot carry, in document order.
    pub(crate) losses: Vec<Lost>,
    /// The cells that stand behind their table because it had too many.
    pub(crate) cells_behind: u32,
}

/// Maps what is kept. Linear in the number of nodes.
pub(crate) fn map(document: &Document, plan: &Plan<'_>) -> Mapped {
    let mut kept = kept::Kept::new(plan.kept, plan.shows_hidden);
    let mut footnotes = Footnotes::of(document, &mut kept, plan.base);
    let (mut mapped, has_notes) = walked(document, plan, &footnotes);
    // Few pages have notes in their lines: they are looked for where the walk came by one.
    if has_notes {
        footnotes.add_inline(document, &mut kept, plan.base);
        mapped = walked(document, plan, &footnotes).0;
    }
    if footnotes.is_empty() || !footnotes.retain_written(&mapped.nodes) {
        return mapped;
    }
    // A reference without its note would be read as text in brackets.
    let (mapped, _) = walked(document, plan, &footnotes);
    if !footnotes.retain_written(&mapped.nodes) {
        return mapped;
    }
    walked(document, plan, &Footnotes::default()).0
}

/// What one walk makes, and whether it came by what is called a note in its line.
fn walked(document: &Document, plan: &Plan<'_>, footnotes: &Footnotes) -> (Mapped, bool) {
    let mut walk = walk::Walk::new(document, plan, footnotes);
    walk.headline();
    walk.run();
    let has_notes = walk.has_notes();
    (walk.finish(), has_notes)
}

/// The node after `node` in document order.
fn first_below(document: &Document, node: NodeId) -> NodeId {
    let first = document.descendants(node).next();
    first.unwrap_or_else(|| document.end(node))
}
