//! What the caller has to say about parts of the page: selectors, what is wanted of what they match,
//! and what is known to repeat on the site.
//!
//! Taken once; gives the [`Will`] for each page, and brings the findings in line with it.

use std::sync::Arc;

use crate::article::will::{Mark, Will, Wish};
use crate::chrome::{self, Found};
use crate::dom::Document;
use crate::error::Error;
use crate::site::{REPEATS, SiteProfile};

/// What the caller wants.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    pub(super) site: Option<Arc<SiteProfile>>,
    #[cfg(feature = "selectors")]
    pub(super) named: named::Named,
}

impl Wishes {
    /// Whether parts are named by selectors, which may ask for any attribute, and say where the story
    /// stands.
    pub(super) fn name_parts(&self) -> bool {
        #[cfg(feature = "selectors")]
        return !self.named.is_empty();
        #[cfg(not(feature = "selectors"))]
        return false;
    }

    /// What is wanted of a page. What repeats comes first: what the caller names is stronger.
    pub(super) fn will(&self, document: &Document) -> Result<Will<'_>, Error> {
        let mut marks = Vec::new();
        if let Some(site) = &self.site {
            marks.extend(site.find(document).into_iter().map(|node| Mark {
                node,
                wish: Wish::Remove(REPEATS),
                selector: site.evidence(),
            }));
        }
        #[cfg(feature = "selectors")]
        let root = self.named.mark(document, &mut marks)?;
        #[cfg(not(feature = "selectors"))]
        let root = None;
        match marks.is_empty() && root.is_none() {
            true => Ok(Will::default()),
            false => Ok(Will::new(document, marks, root)),
        }
    }
}

#[cfg(feature = "selectors")]
pub(super) mod named {
    use crate::article::will::{Mark, REMOVED, Wish};
    use crate::dom::Document;
    use crate::error::Error;
    use crate::selector::{Finder, Selector};

    /// Selectors, in the order of the calls.
    #[derive(Clone, Debug, Default)]
    pub(in crate::convert) struct Named(Vec<(Wish, Selector)>);

    impl Named {
        pub(in crate::convert) fn keep(&mut self, selector: Selector) {
            self.0.push((Wish::Keep, selector));
        }

        pub(in crate::convert) fn remove(&mut self, selector: Selector) {
            self.0.push((Wish::Remove(REMOVED), selector));
        }

        pub(in crate::convert) fn root(&mut self, selector: Selector) {
            self.0.push((Wish::Root, selector));
        }

        pub(in crate::convert) fn is_empty(&self) -> bool {
            self.0.is_empty()
        }

        /// Adds the marks of a page, and gives the selector of its roots.
        pub(super) fn mark<'a>(
            &'a self,
            document: &Document,
            marks: &mut Vec<Mark<'a>>,
        ) -> Result<Option<&'a str>, Error> {
            if self.is_empty() {
                return Ok(None);
            }
            let finder = Finder::new(document);
            for (wish, selector) in &self.0 {
                marks.extend(finder.find(selector)?.into_iter().map(|node| Mark {
                    node,
                    wish: *wish,
                    selector: selector.as_str(),
                }));
            }
            let mut roots = self.0.iter().filter(|(wish, _)| *wish == Wish::Root);
            Ok(roots.next().map(|(_, selector)| selector.as_str()))
        }
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
    let removed = will.removed().map(|(node, rule, selector)| Found {
        node,
        rule,
        evidence: selector.to_owned(),
    });
    let removed: Vec<Found> = removed.collect();
    match removed.is_empty() {
        true => found,
        false => chrome::outermost(document, removed, found),
    }
}
