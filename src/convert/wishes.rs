//! What the caller has to say about parts of the page: selectors, and what is wanted of what they
//! match.
//!
//! Takes selectors once, gives the [`Will`] for each page; and brings the findings in line with it.
//! Without the feature `selectors` there are no wishes.

use crate::article::will::{REMOVED, Will};
use crate::chrome::{self, Found};
use crate::dom::Document;

#[cfg(feature = "selectors")]
pub(super) use named::Wishes;

#[cfg(feature = "selectors")]
mod named {
    use crate::article::will::{Mark, Will, Wish};
    use crate::dom::Document;
    use crate::error::Error;
    use crate::selector::{Finder, Selector};

    /// Selectors, in the order of the calls.
    #[derive(Clone, Debug, Default)]
    pub(in crate::convert) struct Wishes(Vec<(Wish, Selector)>);

    impl Wishes {
        pub(in crate::convert) fn keep(&mut self, selector: Selector) {
            self.0.push((Wish::Keep, selector));
        }

        pub(in crate::convert) fn remove(&mut self, selector: Selector) {
            self.0.push((Wish::Remove, selector));
        }

        pub(in crate::convert) fn root(&mut self, selector: Selector) {
            self.0.push((Wish::Root, selector));
        }

        pub(in crate::convert) fn is_empty(&self) -> bool {
            self.0.is_empty()
        }

        /// What is wanted of a page.
        pub(in crate::convert) fn will(&self, document: &Document) -> Result<Will<'_>, Error> {
            if self.is_empty() {
                return Ok(Will::default());
            }
            let finder = Finder::new(document);
            let mut marks = Vec::new();
            for (wish, selector) in &self.0 {
                marks.extend(finder.find(selector)?.into_iter().map(|node| Mark {
                    node,
                    wish: *wish,
                    selector: selector.as_str(),
                }));
            }
            let mut roots = self.0.iter().filter(|(wish, _)| *wish == Wish::Root);
            let root = roots.next().map(|(_, selector)| selector.as_str());
            Ok(Will::new(document, marks, root))
        }
    }
}

/// No wishes.
#[cfg(not(feature = "selectors"))]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wishes(());

#[cfg(not(feature = "selectors"))]
impl Wishes {
    pub(super) fn is_empty(self) -> bool {
        true
    }

    pub(super) fn will(self, _: &Document) -> Result<Will<'static>, crate::error::Error> {
        Ok(Will::default())
    }
}

/// Forgets the findings that the caller's will overrules.
pub(super) fn overrule(document: &Document, will: &Will<'_>, found: &mut Vec<Found>) {
    if !will.is_empty() {
        found.retain(|found| !will.overrules(document, found.node));
    }
}

/// The findings, and the subtrees that the caller removes; none inside another.
pub(super) fn with_removed(document: &Document, will: &Will<'_>, found: Vec<Found>) -> Vec<Found> {
    let removed = will.removed().map(|(node, selector)| Found {
        node,
        rule: REMOVED,
        evidence: selector.to_owned(),
    });
    let removed: Vec<Found> = removed.collect();
    match removed.is_empty() {
        true => found,
        false => chrome::outermost(document, removed, found),
    }
}
