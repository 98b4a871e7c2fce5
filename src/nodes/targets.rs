//! Where nodes lead: links and images, each with its text.

use super::{Construct, Destination, Nodes};

/// A link or an image.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Target<'a> {
    /// The text of a link, the description of an image: a line, without mark-up.
    pub text: String,
    /// Its URL.
    pub url: &'a str,
    /// Its title; may be empty.
    pub title: &'a str,
    /// The number of its node, see [`Nodes::get`].
    pub number: usize,
}

impl Nodes {
    /// The links, front to back. Linear in the number of nodes and their text.
    pub fn links(&self) -> impl Iterator<Item = Target<'_>> {
        self.targets(|construct| match construct {
            Construct::Link(to) => Some(to),
            _ => None,
        })
    }

    /// The images, front to back. Linear in the number of nodes and their text.
    pub fn images(&self) -> impl Iterator<Item = Target<'_>> {
        self.targets(|construct| match construct {
            Construct::Image(to) => Some(to),
            _ => None,
        })
    }

    fn targets(
        &self,
        destination: impl Fn(Construct) -> Option<Destination>,
    ) -> impl Iterator<Item = Target<'_>> {
        let nodes = self.list.iter().enumerate();
        nodes.filter_map(move |(number, node)| {
            let to = destination(node.construct)?;
            Some(Target {
                text: self.line(number),
                url: self.str(to.url),
                title: self.str(to.title),
                number,
            })
        })
    }

    /// The text of all that a node contains, on one line. Links and images do not stand in their
    /// likes: for all of them together this is linear.
    fn line(&self, number: usize) -> String {
        let end = self.get(number).map_or(number, |node| node.end as usize);
        let inside = self.list.get(number + 1..end).unwrap_or_default();
        let texts = inside.iter().map(|node| match node.construct {
            Construct::Text(text) | Construct::CodeSpan(text) | Construct::Math(text) => {
                self.str(text)
            }
            Construct::HardBreak => " ",
            _ => "",
        });
        texts.collect()
    }
}
