//! Where links and images lead, changed by whoever knows better: a program that has the pictures on
//! its disk.

use super::{Construct, Destination, Nodes, Span, without_control_characters};

/// What a destination belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationOf {
    /// A link.
    Link,
    /// An image.
    Image,
}

impl Nodes {
    /// Asks `map` of each link and image, in document order, for another URL; `None`, or an empty
    /// one, leaves it as it is. Linear in the number of nodes and the length of the answers.
    pub(crate) fn map_destinations(
        &mut self,
        mut map: impl FnMut(DestinationOf, &str) -> Option<String>,
    ) {
        for number in 0..self.list.len() {
            let (of, destination) = match self.list[number].construct {
                Construct::Link(destination) => (DestinationOf::Link, destination),
                Construct::Image(destination) => (DestinationOf::Image, destination),
                _ => continue,
            };
            let changed = map(of, self.str(destination.url));
            let Some(url) = changed.and_then(|url| self.stored_url(&url)) else {
                continue;
            };
            let changed = Destination { url, ..destination };
            self.list[number].construct = match of {
                DestinationOf::Link => Construct::Link(changed),
                DestinationOf::Image => Construct::Image(changed),
            };
        }
    }

    /// The URL as the normal form has it; `None` where nothing is left of it, or no room.
    fn stored_url(&mut self, url: &str) -> Option<Span> {
        let url = normal_url(url)?;
        let start = u32::try_from(self.text.len()).ok()?;
        let length = u32::try_from(url.len()).ok()?;
        start.checked_add(length)?;
        self.text.push_str(&url);
        Some(Span { start, length })
    }
}

/// A URL in one piece: without line breaks and control characters, and without white space around it.
/// `None` where nothing is left.
pub(crate) fn normal_url(url: &str) -> Option<String> {
    let is_dropped = |c| matches!(c, '\t' | '\n' | '\r');
    let url = without_control_characters(url).replace(is_dropped, "");
    let url = url.trim();
    (!url.is_empty()).then(|| url.to_owned())
}
