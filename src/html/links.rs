//! Resolving a link: the document's base URL, and which schemes may become links.
//!
//! References are read as the URL standard reads them (white space and line breaks within, reversed
//! slashes) and resolved as RFC 3986, section 5, says. What is absolute and clean already, which is
//! most of what pages hold, is given back as it stands. Letters outside ASCII stay readable: what
//! is written is an IRI.

use std::borrow::Cow;

#[cfg(feature = "rules")]
use super::Wildcard;
#[cfg(feature = "rules")]
use super::url::without_parameters;
use super::url::{
    encoded, is_clean, is_clean_and_absolute, is_one_of, scheme, trimmed, with_authority,
    without_dots, without_fragment, without_line_breaks,
};

/// What relative links are resolved against: `<base href>`, itself resolved against the page's
/// address.
#[derive(Clone, Debug, Default)]
pub(crate) struct BaseUrl {
    base: Option<Base>,
    /// The page's own address, without a fragment.
    page: Option<String>,
    /// The parameters that are taken out of the query of what is resolved, by name.
    #[cfg(feature = "rules")]
    stripped: Vec<Wildcard>,
}

/// An absolute URL with an authority, and where its parts end.
#[derive(Clone, Debug)]
struct Base {
    url: String,
    /// After `https:`.
    scheme: usize,
    /// After `https://example.org`.
    authority: usize,
    /// After the last slash of the path.
    directory: usize,
    /// After the path.
    path: usize,
}

/// Schemes that run something, or hold the thing itself instead of saying where it is.
const NO_LINKS: &[&str] = &["javascript", "vbscript", "data", "blob", "about"];

/// Schemes whose URLs have an authority, and in which a reversed slash is a slash (URL standard,
/// special schemes).
const SPECIAL: &[&str] = &["http", "https", "ftp", "ws", "wss", "file"];

/// In bytes. Every relative link repeats the base: one as long as the page would make of it the square
/// of its length.
const LONGEST_BASE: usize = 8192;

impl BaseUrl {
    /// The base of a page at `address` that holds `<base href=…>`. Either may be missing.
    pub(crate) fn new(address: Option<&str>, base_href: Option<&str>) -> BaseUrl {
        let of_page = BaseUrl {
            base: address.and_then(Base::parse),
            page: address
                .map(|address| trimmed(without_fragment(address)).to_owned())
                .filter(|page| !page.is_empty()),
            #[cfg(feature = "rules")]
            stripped: Vec::new(),
        };
        let said = base_href
            .filter(|href| href.len() <= LONGEST_BASE)
            .and_then(|href| of_page.resolve(href))
            .and_then(|url| Base::parse(&url));
        match said {
            Some(base) => BaseUrl {
                base: Some(base),
                ..of_page
            },
            None => of_page,
        }
    }

    /// This base, taking the parameters of these names out of what it resolves.
    #[cfg(feature = "rules")]
    pub(crate) fn stripping(self, parameters: Vec<Wildcard>) -> BaseUrl {
        BaseUrl {
            stripped: parameters,
            ..self
        }
    }

    /// The place in the page that a reference leads to: `#notes`, or the page's own address with such
    /// a fragment, as tools write that save a page.
    pub(crate) fn fragment<'a>(&self, reference: &'a str) -> Option<&'a str> {
        let reference = trimmed(reference);
        if let Some(fragment) = reference.strip_prefix('#') {
            return Some(fragment);
        }
        let page = self.page.as_deref()?;
        reference.strip_prefix(page)?.strip_prefix('#')
    }

    /// Whether `url` is one that references can be resolved against.
    pub(crate) fn is_absolute(url: &str) -> bool {
        Base::parse(url).is_some()
    }

    /// The address itself.
    pub(crate) fn address(&self) -> Option<&str> {
        self.base.as_ref().map(|base| base.url.as_str())
    }

    /// The URL of a link or an image; `None` where it must not become one: it is empty or of a
    /// script scheme. Relative references stay as they are where no base is known, and references
    /// within the page (`#notes`) always do.
    ///
    /// Linear in the lengths of the reference and the base.
    pub(crate) fn resolve<'a>(&self, reference: &'a str) -> Option<Cow<'a, str>> {
        let url = self.resolve_whole(reference)?;
        #[cfg(feature = "rules")]
        let url = without_parameters(url, &self.stripped);
        Some(url)
    }

    fn resolve_whole<'a>(&self, reference: &'a str) -> Option<Cow<'a, str>> {
        let reference = trimmed(reference);
        if reference.is_empty() {
            return None;
        }
        if is_clean_and_absolute(reference) || reference.starts_with('#') && is_clean(reference) {
            return Some(Cow::Borrowed(reference));
        }
        let reference = without_line_breaks(reference);
        let resolved = match scheme(&reference) {
            Some(scheme) if is_one_of(scheme, NO_LINKS) => return None,
            Some(scheme) if is_one_of(scheme, SPECIAL) => with_authority(&reference, scheme.len()),
            Some(_) => None,
            None => self.resolve_relative(&reference),
        };
        let url = match resolved {
            Some(url) => Cow::Owned(url),
            None => reference,
        };
        Some(encoded(url))
    }

    /// RFC 3986, section 5.2.2, for a reference without a scheme.
    fn resolve_relative(&self, reference: &str) -> Option<String> {
        let base = self.base.as_ref().filter(|_| !reference.starts_with('#'))?;
        let path_end = reference.find(['?', '#']).unwrap_or(reference.len());
        let (path, rest) = reference.split_at(path_end);
        let path = path.replace('\\', "/");
        let (kept, path) = if path.starts_with("//") {
            (base.scheme, path)
        } else if path.starts_with('/') {
            (base.authority, without_dots(&path))
        } else if path.is_empty() {
            (base.path, path)
        } else {
            let directory = &base.url[base.authority..base.directory];
            (base.authority, without_dots(&format!("{directory}{path}")))
        };
        Some(format!("{}{path}{rest}", &base.url[..kept]))
    }
}

impl Base {
    fn parse(url: &str) -> Option<Base> {
        let url = without_line_breaks(trimmed(url));
        let scheme = scheme(&url)?.len();
        let url = match is_one_of(&url[..scheme], SPECIAL) {
            true => with_authority(&url, scheme).map_or(url, Cow::Owned),
            false => url,
        };
        let mut url = encoded(url).into_owned();
        let host = url[scheme + 1..].strip_prefix("//")?;
        let is_file = url[..scheme].eq_ignore_ascii_case("file");
        if host.starts_with(['/', '?', '#']) && !is_file || host.is_empty() {
            return None;
        }
        let host = scheme + 3;
        let end_of = |from: usize, marks: &[char]| {
            url[from..]
                .find(marks)
                .map_or(url.len(), |position| from + position)
        };
        let authority = end_of(host, &['/', '?', '#']);
        let path = end_of(authority, &['?', '#']);
        if path == authority {
            url.insert(authority, '/');
        }
        let path = path.max(authority + 1);
        let directory = url[..path].rfind('/').map_or(path, |slash| slash + 1);
        Some(Base {
            url,
            scheme: scheme + 1,
            authority,
            directory,
            path,
        })
    }
}

/// The host of an absolute URL, in lower case, without a user's name and a port.
#[cfg(feature = "rules")]
pub(crate) fn host(url: &str) -> Option<String> {
    let base = Base::parse(url)?;
    let authority = base.url[..base.authority].get(base.scheme + 2..)?;
    let host = authority.rsplit('@').next()?;
    let port = host.rfind(':').filter(|_| !host.ends_with(']'));
    let host = port.map_or(host, |port| &host[..port]);
    Some(host.trim_end_matches('.').to_lowercase())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn resolved(base: &str, reference: &str) -> String {
        let base = BaseUrl::new(Some(base), None);
        base.resolve(reference).unwrap_or_default().into_owned()
    }

    #[test]
    fn references_are_resolved_as_rfc_3986_says() {
        // Section 5.4, but for `g:h` and `#s`, which stays within the page.
        let base = "http://a/b/c/d;p?q";
        for (reference, expected) in [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            ("..g", "http://a/b/c/..g"),
            ("./g/.", "http://a/b/c/g/"),
            ("g/../h", "http://a/b/c/h"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
        ] {
            assert_eq!(resolved(base, reference), expected, "{reference}");
        }
    }

    #[test]
    fn references_are_read_as_the_url_standard_reads_them() {
        let base = "https://example.org/a/b.html";
        for (reference, expected) in [
            ("  c.html \n", "https://example.org/a/c.html"),
            ("c\n.ht\tml", "https://example.org/a/c.html"),
            ("..\\c.html", "https://example.org/c.html"),
            ("\\\\other.example\\c", "https://other.example/c"),
            (
                "https:\\\\other.example\\c?q=\\",
                "https://other.example/c?q=%5C",
            ),
            ("https:/other.example/", "https://other.example/"),
            ("https:////other.example/", "https://other.example/"),
            ("HTTP://Other.example/", "HTTP://Other.example/"),
            ("a b\"<c>", "https://example.org/a/a%20b%22%3Cc%3E"),
            ("über", "https://example.org/a/über"),
            (
                "a\u{a0}b\u{202e}c",
                "https://example.org/a/a%C2%A0b%E2%80%AEc",
            ),
            ("100%", "https://example.org/a/100%"),
            ("x[1]", "https://example.org/a/x[1]"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("tel:+49 30", "tel:+49%2030"),
            ("#a b", "#a%20b"),
        ] {
            assert_eq!(resolved(base, reference), expected, "{reference:?}");
        }
    }

    #[test]
    fn scripts_data_and_nothing_are_no_links() {
        for reference in [
            "",
            " \n",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "about:blank",
        ] {
            assert_eq!(
                resolved("https://example.org/", reference),
                "",
                "{reference:?}"
            );
        }
    }

    #[test]
    fn what_only_looks_like_a_script_is_a_link() {
        for reference in [
            "javascript",
            "./javascript:x",
            "/javascript:x",
            "?javascript:x",
        ] {
            assert_ne!(
                resolved("https://example.org/", reference),
                "",
                "{reference}"
            );
        }
    }

    #[test]
    fn the_base_element_is_resolved_against_the_address() {
        for (address, href, expected) in [
            (
                Some("https://a.example/x/y"),
                Some("/z/"),
                "https://a.example/z/r",
            ),
            (
                Some("https://a.example/x/y"),
                Some("https://b.example"),
                "https://b.example/r",
            ),
            (
                Some("https://a.example/x/y"),
                Some("javascript:x"),
                "https://a.example/x/r",
            ),
            (Some("https://a.example"), None, "https://a.example/r"),
            (Some("https://a.example?q"), None, "https://a.example/r"),
            (Some("file:///tmp/x.html"), None, "file:///tmp/r"),
            (None, Some("https://b.example/c/"), "https://b.example/c/r"),
            (None, Some("/c/"), "r"),
            (None, None, "r"),
        ] {
            let base = BaseUrl::new(address, href);
            assert_eq!(base.resolve("r").unwrap(), expected, "{address:?} {href:?}");
        }
    }

    #[test]
    fn an_address_without_scheme_or_host_is_not_absolute() {
        for address in [
            "",
            "page.html",
            "//example.org/",
            "example.org",
            "mailto:a@b",
            "https://",
        ] {
            assert!(!BaseUrl::is_absolute(address), "{address}");
        }
        for address in [
            "https://example.org",
            "file:///x",
            "app://page/x",
            " http://a/ ",
        ] {
            assert!(BaseUrl::is_absolute(address), "{address}");
        }
    }

    #[test]
    fn a_fragment_is_a_place_in_the_page_whose_address_stands_before_it() {
        let base = BaseUrl::new(Some("https://example.org/a#top"), Some("/b/"));
        for (reference, expected) in [
            ("#notes", Some("notes")),
            (" #", Some("")),
            ("https://example.org/a#notes", Some("notes")),
            ("https://example.org/a", None),
            ("https://example.org/ab#notes", None),
            ("https://example.org/b/#notes", None),
            ("a#notes", None),
        ] {
            assert_eq!(base.fragment(reference), expected, "{reference}");
        }
        assert_eq!(BaseUrl::default().fragment("https://example.org/a#b"), None);
    }

    #[cfg(feature = "rules")]
    #[test]
    fn parameters_are_taken_out_by_name_and_all_else_stays() {
        let base = BaseUrl::new(Some("https://example.org/"), None);
        let base = base.stripping(["utm_*", "ref"].map(Wildcard::new).to_vec());
        for (reference, expected) in [
            ("/a?utm_source=x", "https://example.org/a"),
            ("/a?utm_source=x#b", "https://example.org/a#b"),
            ("/a?id=1&utm_source=x&b", "https://example.org/a?id=1&b"),
            ("https://b.example/?ref&ref=1", "https://b.example/"),
            ("/a?reference=1", "https://example.org/a?reference=1"),
            ("/a?Ref=1&&", "https://example.org/a?Ref=1&&"),
            ("/a?to=ref", "https://example.org/a?to=ref"),
            ("/ref=1", "https://example.org/ref=1"),
            ("#?ref=1", "#?ref=1"),
            ("/a?", "https://example.org/a?"),
        ] {
            assert_eq!(base.resolve(reference).unwrap(), expected, "{reference}");
        }
    }

    #[cfg(feature = "rules")]
    #[test]
    fn a_host_has_no_user_and_no_port() {
        for (url, expected) in [
            ("https://Example.org/a", Some("example.org")),
            ("https://a@b@example.org:81?c:d", Some("example.org")),
            ("http://[::1]:80/", Some("[::1]")),
            ("http://[::1]/", Some("[::1]")),
            ("https://example.org./", Some("example.org")),
            ("file:///a", Some("")),
            ("/a", None),
        ] {
            assert_eq!(host(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn what_needs_nothing_is_borrowed() {
        let base = BaseUrl::new(Some("https://example.org/"), None);
        let url = base.resolve(" https://example.org/a?b=c#d ").unwrap();
        assert!(matches!(url, Cow::Borrowed(_)));
    }
}
