//! How long Markdown can become, told from the nodes without writing it: far more than what is written,
//! and enough to see that an ordinary article is within its limit.

use crate::nodes::{Construct, MAX_NESTING, Nodes, Span};
use crate::options::MarkdownOptions;

/// What a construct is written with beside its strings: its marks, as HTML its tags, the line beneath
/// a heading, its number where it is defined.
const MARKS: usize = 160;

/// What a byte becomes at most: `&quot;`.
const ESCAPED: usize = 6;

/// What a line begins with at most: each container's mark, of which `999999999. ` is the longest.
const PREFIX: usize = MAX_NESTING * 11 + 2;

/// A bound of the bytes of the Markdown from `first` on.
pub(super) fn most(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> usize {
    let mut bytes = 0_usize;
    let mut lines = 0_usize;
    for node in (first..nodes.len()).filter_map(|number| nodes.get(number)) {
        bytes += MARKS;
        lines += usize::from(node.construct.is_block() || node.construct == Construct::HardBreak);
        for span in strings(node.construct) {
            let text = nodes.str(span);
            bytes += text.len() * ESCAPED;
            lines += match options.line_width {
                // A line may be broken at each of its spaces.
                Some(_) => text.len(),
                None => memchr::memchr_iter(b'\n', text.as_bytes()).count(),
            };
        }
    }
    bytes.saturating_add(lines.saturating_mul(PREFIX))
}

fn strings(construct: Construct) -> [Span; 2] {
    use Construct::*;
    match construct {
        CodeBlock { info, text } => [info, text],
        Link(to) | Image(to) => [to.url, to.title],
        HtmlBlock(text)
        | MathBlock(text)
        | FootnoteDefinition(text)
        | Text(text)
        | CodeSpan(text)
        | HtmlInline(text)
        | Math(text)
        | FootnoteReference(text) => [text, Span::default()],
        _ => [Span::default(); 2],
    }
}
