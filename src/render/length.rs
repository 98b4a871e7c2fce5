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

/// Whether the Markdown from `first` on has at most so many bytes for certain. What fits even if every
/// byte of it began a line is not searched for its line breaks.
pub(super) fn fits(nodes: &Nodes, first: usize, options: &MarkdownOptions, bytes: usize) -> bool {
    most_by_length(nodes, first) <= bytes || most(nodes, first, options) <= bytes
}

/// A bound of the bytes of the Markdown from `first` on, told from the lengths of its strings.
fn most_by_length(nodes: &Nodes, first: usize) -> usize {
    let count = nodes.len().saturating_sub(first);
    let constructs = (first..nodes.len()).filter_map(|number| Some(nodes.get(number)?.construct));
    let strings = constructs.flat_map(strings);
    let text: usize = strings.map(|span| nodes.str(span).len()).sum();
    let bytes = count * MARKS + text * ESCAPED;
    bytes.saturating_add((count + text).saturating_mul(PREFIX))
}

/// A bound of the bytes of the Markdown from `first` on.
fn most(nodes: &Nodes, first: usize, options: &MarkdownOptions) -> usize {
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

#[cfg(test)]
mod tests {
    use super::{fits, most, most_by_length};
    use crate::nodes::Nodes;
    use crate::options::MarkdownOptions;
    use crate::render::markdown;

    #[test]
    fn what_fits_by_its_length_fits_by_its_lines_and_as_it_is_written() {
        let options = MarkdownOptions::default();
        let text = "# Tea\n\n* [pots](/pots)\n  > ```c\n  > pour(*hot)\n  >\n  > stir()\n  > ```\n";
        let nodes = Nodes::from_events(pulldown_cmark::Parser::new(text));
        let bounds = [most_by_length(&nodes, 0), most(&nodes, 0, &options)];
        let written = markdown(&nodes, 0, &options).len();
        assert!(bounds[0] >= bounds[1] && bounds[1] >= written, "{bounds:?}");
        for bytes in [written, bounds[1] - 1, bounds[1], bounds[0]] {
            assert_eq!(fits(&nodes, 0, &options, bytes), bytes >= bounds[1]);
        }
    }
}
