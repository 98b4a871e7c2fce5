//! What the caller has to say about parts of the page: selectors and what is wanted of what they match,
//! rules for the site ([`ruled`](super::ruled)), and what is known to repeat on it.
//!
//! Taken once; gives [`PageWishes`] for each page, with its [`Will`], and brings the findings in line
//! with that.

use std::sync::Arc;

#[cfg(feature = "rules")]
use super::ruled::PageRules;
#[cfg(feature = "selectors")]
use crate::article::will::Root;
use crate::article::will::{Mark, Voice, Will, Wish};
use crate::chrome::{self, Found};
use crate::dom::Document;
use crate::error::Error;
#[cfg(feature = "rules")]
use crate::html::BaseUrl;
#[cfg(feature = "rules")]
use crate::metadata::Undated;
#[cfg(feature = "selectors")]
use crate::selector::Finder;
use crate::site::{REPEATS, SiteProfile};
#[cfg(feature = "rules")]
use crate::site_rules::SiteRules;

/// What the caller wants.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    pub(super) site: Option<Arc<SiteProfile>>,
    #[cfg(feature = "rules")]
    pub(super) rules: SiteRules,
    #[cfg(feature = "selectors")]
    pub(super) named: named::Named,
}

impl Wishes {
    /// Whether the caller wants nothing of any page.
    pub(super) fn is_empty(&self) -> bool {
        #[cfg(feature = "rules")]
        if !self.rules.is_empty() {
            return false;
        }
        #[cfg(feature = "selectors")]
        if !self.named.is_empty() {
            return false;
        }
        self.site.is_none()
    }

    /// Whether elements of a page with this address are named by selectors, which may ask for any
    /// attribute. Where the address is not known yet, any rule may be for it.
    pub(super) fn may_ask_for_attributes(&self, address: Option<&str>) -> bool {
        let of_page = self.of_page(address);
        #[cfg(feature = "rules")]
        if of_page.rules.ask_for_elements() || address.is_none() && !self.rules.is_empty() {
            return true;
        }
        of_page.name_parts()
    }

    /// What is wanted of a page with this address.
    pub(super) fn of_page(&self, address: Option<&str>) -> PageWishes<'_> {
        #[cfg(not(feature = "rules"))]
        let _ = address;
        PageWishes {
            wishes: self,
            #[cfg(feature = "rules")]
            rules: PageRules::new(&self.rules, address),
        }
    }
}

/// What the caller wants of a page, whose site may have rules of its own.
#[derive(Debug)]
pub(super) struct PageWishes<'a> {
    wishes: &'a Wishes,
    #[cfg(feature = "rules")]
    rules: PageRules<'a>,
}

impl<'a> PageWishes<'a> {
    /// Whether parts are named by selectors, which say where the story stands.
    pub(super) fn name_parts(&self) -> bool {
        #[cfg(feature = "rules")]
        if self.rules.name_parts() {
            return true;
        }
        #[cfg(feature = "selectors")]
        return !self.wishes.named.is_empty();
        #[cfg(not(feature = "selectors"))]
        return false;
    }

    /// The metadata as the rules have it, and what links are resolved against.
    #[cfg(feature = "rules")]
    pub(super) fn amend(
        &self,
        document: &Document,
        base: BaseUrl,
        undated: Undated,
    ) -> Result<(BaseUrl, Undated), Error> {
        if self.rules.are_none() {
            return Ok((base, undated));
        }
        let mut metadata = undated.dated(document, &base);
        self.rules.amend(document, &mut metadata)?;
        let base = self.rules.strip(base, &mut metadata);
        Ok((base, metadata.into()))
    }

    /// What is wanted of a page. What repeats comes first, then the rules: what the caller names is
    /// stronger.
    pub(super) fn will(&self, document: &Document) -> Result<Will<'a>, Error> {
        let mut marks = Vec::new();
        if let Some(site) = &self.wishes.site {
            marks.extend(site.find(document).into_iter().map(|node| Mark {
                node,
                voice: Voice::Repetition,
                wish: Wish::Remove(REPEATS),
                selector: site.evidence(),
            }));
        }
        #[cfg(feature = "selectors")]
        let root = match self.name_parts() {
            true => self.mark(document, &mut marks)?,
            false => None,
        };
        #[cfg(not(feature = "selectors"))]
        let root = None;
        match marks.is_empty() && root.is_none() {
            true => Ok(Will::default()),
            false => Ok(Will::new(document, marks, root)),
        }
    }

    /// Adds the marks of selectors, and gives the root.
    #[cfg(feature = "selectors")]
    fn mark(
        &self,
        document: &Document,
        marks: &mut Vec<Mark<'a>>,
    ) -> Result<Option<Root<'a>>, Error> {
        let selectors = self.wishes.named.selectors();
        #[cfg(feature = "rules")]
        let selectors = selectors.chain(self.rules.selectors_of_parts());
        let finder = Finder::new(document, selectors);
        let root = self.wishes.named.root_selector();
        #[cfg(feature = "rules")]
        let root = root.or(self.rules.mark(&finder, root.is_none(), marks)?);
        self.wishes.named.mark(&finder, marks)?;
        Ok(root)
    }
}

#[cfg(feature = "selectors")]
pub(super) mod named {
    use crate::article::will::{KEPT, Mark, OUTSIDE, REMOVED, Root, Voice, Wish};
    use crate::error::Error;
    use crate::selector::{Finder, Selector};

    /// Selectors, in the order of the calls.
    #[derive(Clone, Debug, Default)]
    pub(in crate::convert) struct Named(Vec<(Wish, Selector)>);

    impl Named {
        pub(in crate::convert) fn keep(&mut self, selector: Selector) {
            self.0.push((Wish::Keep(KEPT), selector));
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

        pub(super) fn selectors(&self) -> impl Iterator<Item = &Selector> {
            self.0.iter().map(|(_, selector)| selector)
        }

        /// The first selector of a root.
        pub(super) fn root_selector(&self) -> Option<Root<'_>> {
            let mut roots = self.0.iter().filter(|(wish, _)| *wish == Wish::Root);
            roots.next().map(|(_, selector)| Root {
                selector: selector.as_str(),
                rule: OUTSIDE,
            })
        }

        /// Adds the marks of a page.
        pub(super) fn mark<'a>(
            &'a self,
            finder: &Finder<'_>,
            marks: &mut Vec<Mark<'a>>,
        ) -> Result<(), Error> {
            for (wish, selector) in &self.0 {
                marks.extend(finder.find(selector)?.into_iter().map(|node| Mark {
                    node,
                    voice: Voice::Caller,
                    wish: *wish,
                    selector: selector.as_str(),
                }));
            }
            Ok(())
        }
    }
}

/// Forgets the findings that the caller's will overrules.
pub(super) fn overrule(document: &Document, will: &Will<'_>, found: &mut Vec<Found>) {
    if !will.is_empty() {
        found.retain(|found| !will.overrules(document, found.node));
    }
}

/// The findings, and the subtrees that the caller removes; none inside another. `None` where the caller
/// removes nothing.
pub(super) fn with_removed(
    document: &Document,
    will: &Will<'_>,
    found: &[Found],
) -> Option<Vec<Found>> {
    let removed = will.removed().map(|(node, rule, selector)| Found {
        node,
        rule,
        evidence: selector.to_owned(),
    });
    let removed: Vec<Found> = removed.collect();
    match removed.is_empty() {
        true => None,
        false => Some(chrome::outermost(document, removed, found.to_vec())),
    }
}
