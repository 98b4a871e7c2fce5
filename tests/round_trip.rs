//! What we write reads back: parse(render(nodes)) == nodes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::MarkdownOptions;
use offprint::nodes::Nodes;
use pulldown_cmark::Parser;

fn read(markdown: &str, options: &MarkdownOptions) -> Nodes {
    Nodes::from_events(Parser::new_ext(markdown, options.flavor.reader()))
}

/// Markdown that we would write ourselves, construct by construct.
const OWN_HAND: [&str; 12] = [
    "# Heading\n",
    "A paragraph with *emphasis*, **strong**, ~~gone~~, `code` and [a link](https://a.example/b \"t\").\n",
    "- a\n- b\n  - c\n  - d\n",
    "1. a\n\n   b\n\n2. c\n",
    "- [x] done\n- [ ] to do\n",
    "> quoted\n>\n> twice\n",
    "> [!NOTE]\n> Mind the gap.\n",
    "```rust\nfn main() {}\n\n    indented\n```\n",
    "| a | b |\n| --- | ---: |\n| 1 \\| 2 | `x \\| y` |\n",
    "a\\\nb\n\n---\n\n![alt](i.png)\n",
    "Text[^1] and $a + b$.\n\n$$c$$\n\n[^1]: Note.\n",
    "snake_case, 3 * 4, AT&T, [1], <3, $5 or $10, 1986. x\n\n1986\\. x\n\n\\# x\n",
];

#[test]
fn what_we_would_write_ourselves_stays_as_it_is() {
    let options = MarkdownOptions::default();
    for markdown in OWN_HAND {
        assert_eq!(read(markdown, &options).to_markdown(&options), markdown);
    }
}
