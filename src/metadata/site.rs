//! The names a site goes by: those it gives itself, those its host is made of, and what stands on
//! the links to its front page.

use super::text::{squeezed, visible_text};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag, written_host};

/// Names of the site, squeezed for comparing.
#[derive(Debug, Default)]
pub(super) struct SiteNames {
    names: Vec<String>,
}

impl SiteNames {
    /// From what the page calls the site, and the page's address.
    pub(super) fn new<'a>(
        names: impl Iterator<Item = &'a str>,
        address: Option<&str>,
    ) -> SiteNames {
        let mut site = SiteNames::default();
        for name in names {
            site.add(squeezed(name));
        }
        let host = address
            .and_then(written_host)
            .unwrap_or("")
            .to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        site.add(squeezed(host));
        if let Some((labels, _)) = host.rsplit_once('.') {
            for label in labels.split('.') {
                site.add(squeezed(label));
            }
        }
        site
    }

    fn add(&mut self, name: String) {
        const MOST: usize = 20;
        if name.chars().count() >= 2 && self.names.len() < MOST && !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    /// Whether this is one of the names.
    pub(super) fn is_named(&self, squeezed: &str) -> bool {
        self.names.iter().any(|name| name == squeezed)
    }

    /// Whether this is one of the names, or longer or shorter by something: "The Guardian" for
    /// `theguardian`, "BBC News" for `bbc`.
    pub(super) fn is_named_by(&self, squeezed: &str) -> bool {
        const LEAST: usize = 4;
        self.is_named(squeezed)
            || (squeezed.len() >= LEAST
                && self.names.iter().any(|name| {
                    name.len() >= LEAST
                        && (name.contains(squeezed) || squeezed.contains(name.as_str()))
                }))
    }
}

/// Whether an address has no path: `/`, `https://example.org`, also behind an archive's own address.
pub(super) fn is_front_page(href: &str) -> bool {
    let Some(slash) = memchr::memrchr(b'/', href.as_bytes()) else {
        return false;
    };
    // Most links lead further: how an address ends says so.
    if !is_front_name(&href[slash + 1..]) {
        return href[..=slash].ends_with("://");
    }
    let mut colons = memchr::memrchr_iter(b':', href.as_bytes());
    let behind_scheme = colons.find_map(|colon| href[colon..].strip_prefix("://"));
    let path = match behind_scheme {
        Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
        None => match href.strip_prefix('/') {
            Some(path) => path,
            None => return false,
        },
    };
    is_front_name(path)
}

fn is_front_name(path: &str) -> bool {
    matches!(path, "" | "index.html" | "index.php")
}

/// Whether one of these links bears `name`: as its text, or as the description of its image.
pub(super) fn named_by_links(document: &Document, links: &[NodeId], name: &str) -> bool {
    /// Links looked at, and bytes of text and nodes of each.
    const MOST: usize = 20;
    const TEXT: usize = 100;
    const NODES: usize = 20;
    let name = squeezed(name);
    let image_says = |link: NodeId| {
        document.descendants(link).take(NODES).any(|node| {
            let description = document.attribute(node, AttributeName::Alt);
            document.tag(node) == Tag::Img
                && description.is_some_and(|description| squeezed(description) == name)
        })
    };
    let says =
        |&link: &NodeId| squeezed(&visible_text(document, link, TEXT)) == name || image_says(link);
    links.iter().take(MOST).any(says)
}
