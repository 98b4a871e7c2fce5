//! What the options leave out and the flavour lacks, taken out of the nodes before they are written.

use crate::nodes::Nodes;
use crate::options::MarkdownOptions;

/// The nodes as they are to be written; `None` where they are that already.
pub(super) fn adapt(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> Option<Nodes> {
    let _ = (nodes, first, options);
    None
}
