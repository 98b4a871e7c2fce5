//! Rules for sites, written by a person: what is kept and removed on a site's pages, and where their
//! title, author and date stand.
//!
//! Takes a file's text, in TOML ([`parse`]) or as another program's ([`site_config`], whose [`xpath`]
//! becomes CSS), gives [`SiteRules`]; takes a page's host, gives the rules for it.
//! What becomes of them on a page is `convert`'s to say.

mod nesting;
mod parse;
mod site_config;
mod xpath;

use std::sync::Arc;

use crate::error::Error;
use crate::html::Wildcard;
use crate::selector::Selector;

/// Rules for sites, on top of the automatic choice, for
/// [`ConverterBuilder::rules`](crate::ConverterBuilder::rules). Cheap to clone.
///
/// They are written in TOML, a table for each site. Every value is a string or a list of them:
///
/// | key | what it names |
/// |---|---|
/// | `domains` | the hosts it is for; `*` stands for any characters, so that `*.example.org` is every host below `example.org`, and not that one itself |
/// | `keep` | elements that are kept, whatever their score; where an element is to be removed too, it is kept |
/// | `remove` | elements that are removed; of elements inside one another the innermost decides |
/// | `root` | elements that are alone looked at; where a page has none, all of it is |
/// | `title`, `author`, `date` | the element that holds it; of a list the first selector that finds a value counts |
/// | `strip-parameters` | parameters that are taken out of the addresses of links and images, and of the page's own |
///
/// Elements are named by CSS selectors ([`Selector`]). A title, author or date is the element's
/// `content` or `datetime` where it has one, else its text; a date is read in whatever form the
/// library reads.
///
/// ```
/// use offprint::{Converter, Field, Page, SiteRules, Source};
///
/// let rules = r#"
///     [[site]]
///     domains = ["tea.example", "*.tea.example"]
///     keep = "footer .recipe"
///     remove = "span.who"
///     author = "span.who"
///     strip-parameters = ["utm_*"]
/// "#;
/// let html = "<h1>Tea</h1><span class=who>jane</span>
///     <p>Pour the water over <a href='/leaves?utm_source=tea'>the leaves</a> while it is hot.</p>
///     <footer><p class=recipe>Two spoons a pot.</p><p>Imprint</p></footer>";
///
/// let rules = SiteRules::parse(rules, "sites.toml")?;
/// let converter = Converter::builder().rules(rules).build();
/// let article = converter.convert(Page::text(html).url("https://www.tea.example/tea"))?;
/// assert_eq!(
///     article.markdown(),
///     "# Tea\n\nPour the water over [the leaves](https://www.tea.example/leaves) while it is hot.\n\n\
///      Two spoons a pot.\n"
/// );
/// assert_eq!(article.metadata().authors, ["jane"]);
/// assert_eq!(article.metadata().source_of(Field::Authors), Some(Source::Rule));
///
/// let error = SiteRules::parse("[[site]]\ndomains = 'a.example'\nkeep = 'p >'\n", "sites.toml");
/// assert_eq!(
///     error.unwrap_err().to_string(),
///     "sites.toml:3:8: `p >` is no CSS selector: nothing to match stands after its last `>`, `+`, `~` or space"
/// );
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct SiteRules {
    sites: Vec<Arc<Site>>,
}

/// The rules for a site.
#[derive(Debug, Default)]
pub(crate) struct Site {
    domains: Vec<Wildcard>,
    pub(crate) keep: Vec<Selector>,
    pub(crate) remove: Vec<Selector>,
    pub(crate) root: Vec<Selector>,
    pub(crate) title: Vec<Selector>,
    pub(crate) author: Vec<Selector>,
    pub(crate) date: Vec<Selector>,
    pub(crate) strip_parameters: Vec<Wildcard>,
}

impl SiteRules {
    /// Rules in TOML; `name` is the file's, for errors.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidRules`] names the file, the line and what is wrong there: the text is no TOML, a
    /// key is none, a selector is none. What is not understood is never passed over.
    pub fn parse(text: &str, name: &str) -> Result<SiteRules, Error> {
        parse::sites(text, name).map(|sites| SiteRules {
            sites: sites.into_iter().map(Arc::new).collect(),
        })
    }

    /// Rules in the format of Full-Text RSS's site config files, as far as it says what these rules can
    /// say. `name` is the file's and says which site it is for: `example.org.txt` that host and its
    /// `www`, `.example.org.txt` those below it.
    ///
    /// Read are `title`, `author`, `date`, `body` (the root, and kept whole), `strip` and
    /// `strip_id_or_class`, with the XPath that has a like in CSS: paths, alternatives, attributes with
    /// a value, a beginning or a part of one, classes, positions. For each other line there is an
    /// [`Error::InvalidRules`] that names it; the rest holds without it. Where several lines say where
    /// the body stands, all of them count.
    ///
    /// ```
    /// use offprint::SiteRules;
    ///
    /// let text = "body: //div[@id='story']\nstrip: //p[not(@class)]\nnext_page_link: //a[@rel='next']\n";
    /// let (rules, complaints) = SiteRules::parse_site_config(text, "tea.example.txt");
    /// assert_eq!(rules.len(), 1);
    /// let complaints: Vec<String> = complaints.iter().map(|error| error.to_string()).collect();
    /// assert_eq!(
    ///     complaints,
    ///     [
    ///         "tea.example.txt:2:1: `strip` is not understood: `//p[not(@class)]` has no like in CSS",
    ///         "tea.example.txt:3:1: `next_page_link` is not supported",
    ///     ]
    /// );
    /// ```
    pub fn parse_site_config(text: &str, name: &str) -> (SiteRules, Vec<Error>) {
        let (site, complaints) = site_config::site(text, name);
        let sites = vec![Arc::new(site)];
        (SiteRules { sites }, complaints)
    }

    /// How many sites there are rules for.
    pub fn len(&self) -> usize {
        self.sites.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
    }

    /// These and others.
    pub(crate) fn add(&mut self, others: SiteRules) {
        self.sites.extend(others.sites);
    }

    /// The rules for a host, those whose domain says more behind those that say less.
    pub(crate) fn of(&self, host: &str) -> Vec<&Site> {
        let precision = |site: &Site| {
            let domains = site.domains.iter().filter(|domain| domain.matches(host));
            domains.map(Wildcard::precision).max()
        };
        let sites = self.sites.iter().map(|site| &**site);
        let mut found: Vec<_> = sites
            .filter_map(|site| Some((precision(site)?, site)))
            .collect();
        // Stable: what says as much stays in the order it was given in.
        found.sort_by_key(|(precision, _)| *precision);
        found.into_iter().map(|(_, site)| site).collect()
    }
}
