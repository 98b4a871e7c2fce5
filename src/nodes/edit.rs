//! Nodes asked about, one by one, and changed: what a program does between extraction and rendering.

use super::{Builder, Construct, Nodes};

/// What becomes of a node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Edit {
    /// It stays.
    #[default]
    Keep,
    /// It goes, with all it contains.
    Remove,
    /// It goes; what it contains stays in its place: that of emphasis, a link, a block quote, the
    /// description of an image. Anything else stays.
    Unwrap,
    /// This text comes in the place of an inline. A block stays.
    Text(String),
    /// A heading comes to this level, 1 to 6. Anything else stays.
    Level(u8),
}

impl Nodes {
    /// These nodes with what `edit` makes of each: it is given the nodes and a number. It is not asked
    /// about rows and cells of tables, nor about what describes an image. A reference whose footnote is
    /// gone is not written.
    ///
    /// The nodes come in normal form; how far cells of a table reach is forgotten. Linear.
    pub fn edited(&self, mut edit: impl FnMut(&Nodes, usize) -> Edit) -> Nodes {
        let mut builder = Builder::new();
        let mut ends: Vec<usize> = Vec::new();
        for (number, edit) in self.edits(&mut edit) {
            while ends.last().is_some_and(|end| *end <= number) {
                ends.pop();
                builder.close();
            }
            let Some(node) = self.get(number) else {
                continue;
            };
            builder.set_source(node.source);
            let construct = match (edit, node.construct) {
                (Edit::Unwrap, construct) if is_unwrapped(construct) => continue,
                (Edit::Text(text), construct) if !construct.is_block() => {
                    builder.text(&text);
                    continue;
                }
                (Edit::Level(level), Construct::Heading(_)) => {
                    Construct::Heading(level.clamp(1, 6))
                }
                (_, construct) => builder.carried(self, construct),
            };
            if construct.is_container() {
                builder.open(construct);
                ends.push(node.end as usize);
            } else {
                builder.leaf(construct);
            }
        }
        builder.finish().normalized()
    }

    /// What becomes of the nodes, without those that go or stand in what is replaced.
    fn edits(&self, edit: &mut impl FnMut(&Nodes, usize) -> Edit) -> Vec<(usize, Edit)> {
        let mut edits = Vec::new();
        let mut number = 0;
        // Nodes before this one describe an image.
        let mut asks_from = 0;
        while let Some(node) = self.get(number) {
            let end = node.end as usize;
            let is_part = matches!(
                node.construct,
                Construct::TableRow(_) | Construct::TableCell(_)
            );
            let made = match number < asks_from || is_part {
                true => Edit::Keep,
                false => edit(self, number),
            };
            if matches!(node.construct, Construct::Image(_)) {
                asks_from = end;
            }
            let is_replaced = matches!(made, Edit::Text(_)) && !node.construct.is_block();
            let goes = made == Edit::Remove;
            if !goes {
                edits.push((number, made));
            }
            number = match goes || is_replaced {
                true => end,
                false => number + 1,
            };
        }
        edits
    }
}

/// Whether what a construct contains can stand in its place.
fn is_unwrapped(construct: Construct) -> bool {
    use Construct::*;
    matches!(
        construct,
        BlockQuote(_) | Emphasis | Strong | Strikethrough | Link(_) | Image(_)
    )
}
