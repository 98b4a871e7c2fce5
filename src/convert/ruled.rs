//! The rules for the site of a page, put to use on it.
//!
//! Takes the rules and what is known of the page; gives marks for its
//! [`Will`](crate::article::will::Will), values for its metadata, and the parameters that its links
//! lose.

use crate::article::will::{
    KEPT_BY_RULES, Mark, OUTSIDE_OF_RULES, REMOVED_BY_RULES, Root, Voice, Wish,
};
use crate::dom::Document;
use crate::error::Error;
use crate::html::{BaseUrl, host};
use crate::metadata::{Field, Metadata};
use crate::selector::{Finder, Selector};
use crate::site_rules::{Site, SiteRules};

/// The rules for the site of a page, the strongest last.
#[derive(Debug)]
pub(super) struct PageRules<'a>(Vec<&'a Site>);

/// The fields that rules have a say in, and where it stands.
type Said = fn(&Site) -> &[Selector];
const FIELDS: [(Field, Said); 3] = [
    (Field::Title, |site| &site.title),
    (Field::Authors, |site| &site.author),
    (Field::Published, |site| &site.date),
];

/// What is wanted of elements, the strongest last.
type Named = (Wish, fn(&Site) -> &[Selector]);
const WISHES: [Named; 3] = [
    (Wish::Remove(REMOVED_BY_RULES), |site| &site.remove),
    (Wish::Keep(KEPT_BY_RULES), |site| &site.keep),
    (Wish::Root, |site| &site.root),
];

impl<'a> PageRules<'a> {
    /// Those for a page with this address.
    pub(super) fn new(rules: &'a SiteRules, address: Option<&str>) -> PageRules<'a> {
        let host = match rules.is_empty() {
            true => None,
            false => address.and_then(host),
        };
        PageRules(host.map_or(Vec::new(), |host| rules.of(&host)))
    }

    /// Whether there are none.
    pub(super) fn are_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether they name parts of the page by selectors.
    pub(super) fn name_parts(&self) -> bool {
        let named = |site: &&Site| WISHES.iter().any(|(_, of)| !of(site).is_empty());
        self.0.iter().any(named)
    }

    /// Whether they name elements at all.
    pub(super) fn ask_for_elements(&self) -> bool {
        let said = |site: &&Site| FIELDS.iter().any(|(_, of)| !of(site).is_empty());
        self.name_parts() || self.0.iter().any(said)
    }

    /// The selectors that name parts of the page.
    pub(super) fn selectors_of_parts(&self) -> impl Iterator<Item = &'a Selector> {
        let sites = self.0.iter().copied();
        sites.flat_map(|site| WISHES.iter().flat_map(move |(_, of)| of(site)))
    }

    /// Adds the marks of a page, and gives its root; there is none where the page has no such element:
    /// rules grow old, and a page in a new dress is better than nothing.
    pub(super) fn mark(
        &self,
        finder: &Finder<'_>,
        takes_root: bool,
        marks: &mut Vec<Mark<'a>>,
    ) -> Result<Option<Root<'a>>, Error> {
        let mut root = None;
        for site in self.0.iter().copied() {
            for (wish, of) in WISHES {
                for selector in of(site).iter().filter(|_| wish != Wish::Root || takes_root) {
                    let found = finder.find(selector)?;
                    if wish == Wish::Root && !found.is_empty() {
                        root.get_or_insert(Root {
                            selector: selector.as_str(),
                            rule: OUTSIDE_OF_RULES,
                        });
                    }
                    marks.extend(found.into_iter().map(|node| Mark {
                        node,
                        voice: Voice::Rules,
                        wish,
                        selector: selector.as_str(),
                    }));
                }
            }
        }
        Ok(root)
    }

    /// Takes the values of fields from the elements that hold them; a field without one stays as it
    /// is.
    pub(super) fn amend(&self, document: &Document, metadata: &mut Metadata) -> Result<(), Error> {
        let asks = |site: &&Site| FIELDS.iter().any(|(_, of)| !of(site).is_empty());
        if !self.0.iter().any(asks) {
            return Ok(());
        }
        let asked = FIELDS
            .iter()
            .flat_map(|(_, of)| self.0.iter().flat_map(|site| of(site)));
        let finder = Finder::new(document, asked);
        for (field, of) in FIELDS {
            let strongest_first = self.0.iter().rev();
            for selector in strongest_first.flat_map(|site| of(site)) {
                if metadata.take_from(document, field, &finder.find(selector)?) {
                    break;
                }
            }
        }
        Ok(())
    }

    /// What links are resolved against, which takes parameters out of them; and out of the page's own
    /// address.
    pub(super) fn strip(&self, base: BaseUrl, metadata: &mut Metadata) -> BaseUrl {
        let parameters = self.0.iter().flat_map(|site| &site.strip_parameters);
        let base = base.stripping(parameters.cloned().collect());
        let canonical = metadata.canonical_url.as_deref();
        let stripped = canonical.and_then(|url| base.resolve(url));
        if let Some(stripped) = stripped.map(|url| url.into_owned()) {
            metadata.canonical_url = Some(stripped);
        }
        base
    }
}
