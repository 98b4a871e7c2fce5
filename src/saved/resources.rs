//! What came with a page, found by the addresses that the page has for it.

use std::borrow::Cow;
use std::collections::HashMap;

use super::page::{Resource, SavedPage};
use super::tags::{Edits, Token, TokenKind, Tokens};
use super::{media_type, transfer};
use crate::html::BaseUrl;

/// The resources of a page by address.
///
/// A browser saves the one of an image's candidates that it showed, which need not be the one that
/// an article refers to: each candidate of an image finds the one that is there.
#[derive(Debug)]
pub struct Index<'a> {
    by_address: HashMap<String, &'a Resource>,
}

impl<'a> Index<'a> {
    pub(super) fn new(page: &'a SavedPage) -> Index<'a> {
        let mut index = Index {
            by_address: HashMap::new(),
        };
        if page.resources().is_empty() {
            return index;
        }
        let base = base(page.html(), page.url());
        for resource in page.resources() {
            if let Some(url) = resource.url.as_deref().and_then(|url| base.resolve(url)) {
                index.insert(&url, resource);
            }
            if let Some(id) = &resource.content_id {
                index.insert(&format!("cid:{id}"), resource);
            }
        }
        index.add_candidates(page.html(), &base);
        index
    }

    /// The resource at an address, as an article has it: absolute, or `cid:`.
    pub fn get(&self, url: &str) -> Option<&'a Resource> {
        self.by_address.get(&key(url)).copied()
    }

    fn insert(&mut self, url: &str, resource: &'a Resource) {
        self.by_address.entry(key(url)).or_insert(resource);
    }

    /// Each address of an image that is not there stands for the one that is.
    fn add_candidates(&mut self, html: &[u8], base: &BaseUrl) {
        let mut left = MOST_RESOLVED;
        let mut of_picture = Vec::new();
        let mut is_within = false;
        for token in Tokens::new(html) {
            if token.is(html, "picture") {
                is_within = token.kind == TokenKind::Start;
                of_picture.clear();
            }
            let is_source = token.is(html, "source") && is_within;
            let is_image = token.is(html, "img");
            if left == 0 || !is_source && !is_image {
                continue;
            }
            let found = candidates(html, &token, base);
            left = left.saturating_sub(found.iter().map(String::len).sum());
            of_picture.extend(found);
            if is_image {
                self.add(&of_picture);
                of_picture.clear();
            }
        }
    }

    fn add(&mut self, candidates: &[String]) {
        let found = candidates.iter().find_map(|url| self.get(url));
        if let Some(resource) = found {
            for url in candidates {
                self.insert(url, resource);
            }
        }
    }
}

/// The elements that name what may be a picture, and the attributes that do; those of images have more.
const NAMING: &[(&str, &str)] = &[("a", "href"), ("link", "href"), ("meta", "content")];

/// The addresses that a page's images and links name, and those in its metadata.
pub(super) fn addresses(html: &[u8], url: Option<&str>) -> Vec<String> {
    let base = base(html, url);
    let mut left = MOST_RESOLVED;
    let mut addresses = Vec::new();
    for token in Tokens::new(html) {
        let named = match NAMING.iter().find(|(tag, _)| token.is(html, tag)) {
            Some((_, attribute)) => named(html, &token, attribute, &base).into_iter().collect(),
            None if token.is(html, "img") || token.is(html, "source") => {
                candidates(html, &token, &base)
            }
            None => continue,
        };
        let length = named.iter().map(String::len).sum();
        let Some(rest) = left.checked_sub(length) else {
            break;
        };
        left = rest;
        addresses.extend(named);
    }
    addresses
}

/// The address that an attribute is; what has spaces in it is a text.
fn named(html: &[u8], token: &Token, attribute: &str, base: &BaseUrl) -> Option<String> {
    let value = token.text(html, attribute)?;
    let is_text = value.contains(|c: char| c.is_ascii_whitespace());
    let value = Some(value).filter(|value| !is_text && may_be_address(value.as_bytes()))?;
    base.resolve(&value).map(Cow::into_owned)
}

/// A picture within the page has no address.
fn may_be_address(value: &[u8]) -> bool {
    !value.is_empty() && value.len() <= 64 * 1024 && !value.starts_with(b"data:")
}

/// What `<base href>` makes of the page's address.
fn base(html: &[u8], url: Option<&str>) -> BaseUrl {
    let mut tokens = Tokens::new(html).filter(|token| token.is(html, "base"));
    let href = tokens.find_map(|token| token.text(html, "href"));
    BaseUrl::new(url, href.as_deref())
}

/// An image has some ten.
const MOST_CANDIDATES: usize = 64;

/// Addresses are resolved until they have so many bytes in all: each repeats the base, which may be
/// long.
const MOST_RESOLVED: usize = 64 * 1024 * 1024;

/// The addresses that an `img` or a `source` names.
fn candidates(html: &[u8], token: &Token, base: &BaseUrl) -> Vec<String> {
    let mut urls = Vec::new();
    for attribute in token.attributes(html) {
        let name = html[attribute.name].to_ascii_lowercase();
        let value = &html[attribute.value];
        if !may_be_address(value) {
            continue;
        }
        let value = String::from_utf8_lossy(value).replace("&amp;", "&");
        let mut add = |url: &str| urls.extend(base.resolve(url).map(Cow::into_owned));
        if name.ends_with(b"srcset") {
            in_set(&value).take(MOST_CANDIDATES).for_each(&mut add);
        } else if name.ends_with(b"src") || name.starts_with(b"data-") {
            add(&value);
        }
        if urls.len() > MOST_CANDIDATES {
            break;
        }
    }
    urls
}

/// The addresses in a `srcset` (HTML 4.8.4.2.1): they may hold commas, and descriptors need no space
/// after theirs.
fn in_set(set: &str) -> impl Iterator<Item = &str> {
    let is_descriptor = |word: &str| {
        let number = word.trim_end_matches(['w', 'x', 'h']);
        number.len() < word.len() && number.parse::<f64>().is_ok()
    };
    let words = set.split_ascii_whitespace().map(move |word| {
        let joined = word.split_once(',');
        let joined = joined.filter(|(before, _)| is_descriptor(before));
        joined
            .map_or(word, |(_, address)| address)
            .trim_matches(',')
    });
    words.filter(move |word| !word.is_empty() && !is_descriptor(word))
}

/// An address as it is compared: what one writes with percent signs another writes without, and a
/// relative one may begin with a dot.
fn key(url: &str) -> String {
    let url = url.split('#').next().unwrap_or(url);
    let url = url.strip_prefix("./").unwrap_or(url);
    String::from_utf8_lossy(&transfer::percent(url)).into_owned()
}

/// What is smaller, in bytes, is a spacer, or stands for a picture until a script has run.
const SMALLEST_IMAGE: usize = 300;

/// Makes resources of the images that are `data:` URLs, and `cid:` links of their addresses.
pub(super) fn take_data_images(html: &mut Vec<u8>, resources: &mut Vec<Resource>) {
    let mut edits = Edits::default();
    for token in Tokens::new(html).filter(|token| token.is(html, "img")) {
        let Some(range) = token.attribute(html, "src") else {
            continue;
        };
        let Some(mut resource) = data_image(&html[range.clone()]) else {
            continue;
        };
        let id = format!("offprint-data-{}", resources.len());
        edits.replace(range, format!("cid:{id}").into_bytes());
        resource.content_id = Some(id);
        resources.push(resource);
    }
    if let Some(changed) = edits.made(html) {
        *html = changed;
    }
}

fn data_image(value: &[u8]) -> Option<Resource> {
    let value = value.trim_ascii();
    let url = std::str::from_utf8(value)
        .ok()
        .filter(|_| value.starts_with(b"data:"))?;
    let (media_type, bytes) =
        transfer::data_url(&url.replace("&quot;", "\"").replace("&amp;", "&"))?;
    let is_image = media_type::image_extension(&media_type, &bytes).is_some();
    (is_image && bytes.len() >= SMALLEST_IMAGE).then_some(Resource {
        url: None,
        content_id: None,
        media_type,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_set_may_hold_commas_and_stand_close() {
        let table: &[(&str, &[&str])] = &[
            ("a.png 1x, b.png 1.5x", &["a.png", "b.png"]),
            ("a.png 1x,b.png 2x", &["a.png", "b.png"]),
            (
                "/w_1,h_2/a.png 300w,\n/w_2,h_4/a.png 600w",
                &["/w_1,h_2/a.png", "/w_2,h_4/a.png"],
            ),
            ("a.png, b.png", &["a.png", "b.png"]),
            ("a", &["a"]),
            (" , ", &[]),
        ];
        for (set, expected) in table {
            assert_eq!(in_set(set).collect::<Vec<_>>(), *expected, "{set}");
        }
    }
}
