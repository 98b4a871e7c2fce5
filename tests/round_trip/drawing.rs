//! Nodes drawn as an indented tree, for messages.

use offprint::nodes::{Construct, Nodes};

pub(crate) fn draw(nodes: &Nodes) -> String {
    let mut drawing = String::new();
    siblings(nodes, nodes.roots(), 1, &mut drawing);
    drawing
}

fn siblings(
    nodes: &Nodes,
    children: offprint::nodes::Children<'_>,
    depth: usize,
    drawing: &mut String,
) {
    for number in children {
        let construct = nodes.get(number).unwrap().construct;
        drawing.push_str(&format!(
            "{}{}\n",
            "  ".repeat(depth),
            name(nodes, construct)
        ));
        siblings(nodes, nodes.children(number), depth + 1, drawing);
    }
}

fn name(nodes: &Nodes, construct: Construct) -> String {
    use Construct::*;
    match construct {
        Text(text) => format!("{:?}", nodes.str(text)),
        CodeSpan(text) => format!("CodeSpan {:?}", nodes.str(text)),
        Math(text) => format!("Math {:?}", nodes.str(text)),
        MathBlock(text) => format!("MathBlock {:?}", nodes.str(text)),
        HtmlInline(text) => format!("HtmlInline {:?}", nodes.str(text)),
        HtmlBlock(text) => format!("HtmlBlock {:?}", nodes.str(text)),
        FootnoteReference(text) => format!("FootnoteReference {:?}", nodes.str(text)),
        FootnoteDefinition(text) => format!("FootnoteDefinition {:?}", nodes.str(text)),
        CodeBlock { info, text } => {
            format!("CodeBlock {:?} {:?}", nodes.str(info), nodes.str(text))
        }
        Link(to) => format!("Link {:?} {:?}", nodes.str(to.url), nodes.str(to.title)),
        Image(to) => format!("Image {:?} {:?}", nodes.str(to.url), nodes.str(to.title)),
        other => format!("{other:?}"),
    }
}

/// The first lines in which two drawings differ, with a few before them.
pub(crate) fn first_difference(expected: &str, found: &str) -> String {
    let same = expected
        .lines()
        .zip(found.lines())
        .take_while(|(one, two)| one == two)
        .count();
    let part = |drawing: &str| {
        let lines = drawing.lines().skip(same.saturating_sub(4)).take(9);
        lines
            .map(|line| line.chars().take(200).collect::<String>() + "\n")
            .collect::<String>()
    };
    format!("expected\n{}found\n{}", part(expected), part(found))
}
