//! Copies of the Internet Archive's Wayback Machine, made what the page was: its toolbar is taken
//! out, links lead to where they led, and the page's own address and date are found.
//!
//! A page is a copy if it was saved from an address of the machine, or has marks that only the
//! machine sets: its comments, its toolbar, its script's call. A page that writes about the machine
//! or links to it has none, and is left alone.
//!
//! The machine leads each link of a copy through itself, with the copy's own fourteen digits in the
//! address (`/web/20200101000000/https://…`, `…im_/…` for pictures). A link with other digits is
//! one that the author made, to another copy: it stays. Only attributes are looked at: the machine
//! does not change text.

use memchr::memmem;

use super::date;
use super::tags::{Edits, Token, TokenKind, Tokens};
use crate::html::begins;

/// A page as it was before it was a copy.
#[derive(Debug)]
pub(super) struct Original {
    pub(super) html: Vec<u8>,
    pub(super) url: Option<String>,
    /// When the machine took it.
    pub(super) taken: Option<String>,
}

/// What a copy says of itself.
#[derive(Debug, Default)]
struct Marks {
    is_copy: bool,
    stamp: Option<String>,
    url: Option<String>,
    /// What `link` and `meta` give as the page's address, which counts if nothing else does.
    canonical: Option<String>,
}

/// The hosts the machine answers at.
const HOSTS: &[&str] = &[
    "web.archive.org",
    "wayback.archive.org",
    "www.archive.org",
    "archive.org",
];

/// The elements of its toolbar.
const TOOLBAR: &[&str] = &["wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"];
const TOOLBAR_BEGINS: &str = "BEGIN WAYBACK TOOLBAR INSERT";
const TOOLBAR_ENDS: &str = "END WAYBACK TOOLBAR INSERT";

/// Each mark has one of these; most pages have none, which is soon seen.
const SIGNS: &[&str] = &["wm-ipp", "__wm.", "INTERNET ARCHIVE", TOOLBAR_BEGINS];

/// The page that `html`, saved from `url`, is a copy of; `None` if it is no copy. Linear.
pub(super) fn original(html: &[u8], url: Option<&str>) -> Option<Original> {
    let address = url.and_then(address);
    let may_be_copy = || {
        SIGNS
            .iter()
            .any(|sign| memmem::find(html, sign.as_bytes()).is_some())
    };
    if address.is_none() && !may_be_copy() {
        return None;
    }
    let mut marks = Marks::read(html);
    if let Some(address) = address {
        marks.is_copy = true;
        marks.stamp = Some(address.stamp.to_owned());
        marks.url = Some(address.original.to_owned());
    }
    if !marks.is_copy {
        return None;
    }
    let url = url.filter(|url| self::address(url).is_none());
    Some(Original {
        html: restored(html, marks.stamp.as_deref()),
        url: marks.url.or(marks.canonical).or(url.map(str::to_owned)),
        taken: marks.stamp.as_deref().and_then(date::of_stamp),
    })
}

/// An address of the machine.
struct Address<'a> {
    stamp: &'a str,
    original: &'a str,
}

/// Takes an absolute address apart, if it is one of the machine.
fn address(url: &str) -> Option<Address<'_>> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let is_one = (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && HOSTS.iter().any(|known| known.eq_ignore_ascii_case(host));
    let path = path.strip_prefix("web/").filter(|_| is_one)?;
    let prefix = Prefix::read(path.as_bytes())?;
    Some(Address {
        stamp: path.get(..prefix.digits)?,
        original: path.get(prefix.length..)?,
    })
}

/// What stands between `/web/` and the original address: digits, and the kind of what is loaded.
struct Prefix {
    digits: usize,
    length: usize,
}

impl Prefix {
    fn read(path: &[u8]) -> Option<Prefix> {
        let count = |from: usize, is: fn(&u8) -> bool| {
            path.iter()
                .skip(from)
                .take(16)
                .take_while(|byte| is(byte))
                .count()
        };
        let digits = count(0, u8::is_ascii_digit);
        let letters = count(digits, u8::is_ascii_lowercase);
        let kind = match path.get(digits + letters) {
            Some(b'_') if letters == 2 => 3,
            _ if letters == 0 => 0,
            _ => return None,
        };
        let length = digits + kind + 1;
        let is_one = (4..=14).contains(&digits)
            && path.get(length - 1) == Some(&b'/')
            && is_address(path.get(length..)?);
        is_one.then_some(Prefix { digits, length })
    }
}

/// Whether bytes begin as the addresses that the machine leads through itself do.
fn is_address(bytes: &[u8]) -> bool {
    const SCHEMES: &[&[u8]] = &[b"http:", b"https:", b"ftp:", b"mailto:", b"//"];
    SCHEMES.iter().any(|scheme| begins(bytes, scheme))
}

impl Marks {
    fn read(html: &[u8]) -> Marks {
        let mut marks = Marks::default();
        let mut tokens = Tokens::new(html).peekable();
        while let Some(token) = tokens.next() {
            let end = tokens.peek().map_or(html.len(), |next| next.range.start);
            match token.kind {
                TokenKind::Comment => marks.comment(&html[token.range]),
                TokenKind::Start if token.is(html, "script") => {
                    marks.script(&html[token.range.end..end]);
                }
                TokenKind::Start => marks.tag(html, &token),
                TokenKind::End => {}
            }
        }
        marks
    }

    /// ` FILE ARCHIVED ON 10:11:12 Feb 03, 2019 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …`
    fn comment(&mut self, comment: &[u8]) {
        let find = |text: &str| memmem::find(comment, text.as_bytes());
        let dated = find("FILE ARCHIVED ON ").filter(|_| find("INTERNET ARCHIVE").is_some());
        self.is_copy |= dated.is_some() || find(TOOLBAR_BEGINS).is_some();
        let Some(at) = dated else {
            return;
        };
        let text = String::from_utf8_lossy(&comment[at..]);
        let date = text.trim_start_matches("FILE ARCHIVED ON ");
        let date = date.split(" AND ").next().and_then(date::iso);
        let stamp = date.map(|date| date.chars().filter(char::is_ascii_digit).collect());
        self.stamp = self.stamp.take().or(stamp);
    }

    /// `__wm.wombat("https://example.org/tea","20190203101112",…)`
    fn script(&mut self, script: &[u8]) {
        const CALL: &[u8] = b"__wm.wombat(";
        let Some(at) = memmem::find(script, CALL) else {
            return;
        };
        let said = &script[at + CALL.len()..];
        let said = String::from_utf8_lossy(&said[..said.len().min(4096)]);
        let mut strings = said.split('"').skip(1).step_by(2);
        let url = strings.next().filter(|url| is_address(url.as_bytes()));
        let is_stamp =
            |stamp: &&str| stamp.len() == 14 && stamp.bytes().all(|c| c.is_ascii_digit());
        let stamp = strings.next().filter(is_stamp);
        self.is_copy |= url.is_some() && stamp.is_some();
        self.url = url.map(str::to_owned).or(self.url.take());
        self.stamp = stamp.map(str::to_owned).or(self.stamp.take());
    }

    fn tag(&mut self, html: &[u8], token: &Token) {
        self.is_copy |= is_toolbar(html, token) && !token.is_donation(html);
        if token.is(html, "input") && token.text(html, "id").as_deref() == Some("wmtbURL") {
            let value = token.text(html, "value");
            self.url = self
                .url
                .take()
                .or(value.filter(|url| is_address(url.as_bytes())));
        }
        let is_canonical = token.is(html, "link")
            && token
                .text(html, "rel")
                .is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if is_canonical && self.canonical.is_none() {
            let href = token.text(html, "href").unwrap_or_default();
            let path = address(&href).map(|address| address.original.to_owned());
            self.canonical = path.or_else(|| {
                let path = href.strip_prefix("/web/")?;
                let prefix = Prefix::read(path.as_bytes())?;
                path.get(prefix.length..).map(str::to_owned)
            });
        }
    }
}

impl Token {
    /// Its name is a common word in some languages: it is no mark, though it goes with the others.
    fn is_donation(&self, html: &[u8]) -> bool {
        self.text(html, "id").as_deref() == Some("donato")
    }
}

fn is_toolbar(html: &[u8], token: &Token) -> bool {
    let id = token.attribute(html, "id");
    id.is_some_and(|id| {
        TOOLBAR
            .iter()
            .any(|name| html[id.clone()] == *name.as_bytes())
    })
}

/// The page without the toolbar, and with the links of its own.
fn restored(html: &[u8], stamp: Option<&str>) -> Vec<u8> {
    let mut edits = Edits::default();
    let mut tokens = Tokens::new(html);
    let mut inserts = Inserts { html, next_end: 0 };
    let mut ends = true;
    while let Some(token) = tokens.next() {
        let (start, end) = (token.range.start, token.range.end);
        match token.kind {
            TokenKind::Comment => {
                if let Some(end) = inserts.end(&token) {
                    edits.replace(start..end, Vec::new());
                }
            }
            TokenKind::Start if ends && is_toolbar(html, &token) => {
                match element_end(html, &token, &mut tokens) {
                    Some(end) => edits.replace(start..end, Vec::new()),
                    // To take out the rest of the page would be worse than to keep the toolbar.
                    None => (tokens, ends) = (Tokens::from(html, end), false),
                }
            }
            TokenKind::Start => {
                for attribute in token.attributes(html) {
                    let value = &html[attribute.value.clone()];
                    if let Some(restored) = links_restored(value, stamp) {
                        edits.replace(attribute.value, restored);
                    }
                }
            }
            TokenKind::End => {}
        }
    }
    edits.made(html).unwrap_or_else(|| html.to_vec())
}

/// What stands between two comments of the machine.
struct Inserts<'a> {
    html: &'a [u8],
    /// The first mark of an end that was not passed yet: each is looked for once.
    next_end: usize,
}

impl Inserts<'_> {
    /// Where the insert ends that a comment begins.
    fn end(&mut self, comment: &Token) -> Option<usize> {
        /// No toolbar is longer, in bytes.
        const LONGEST: usize = 256 * 1024;
        let range = comment.range.clone();
        memmem::find(&self.html[range.clone()], TOOLBAR_BEGINS.as_bytes())?;
        if self.next_end < range.end {
            let found = memmem::find(&self.html[range.end..], TOOLBAR_ENDS.as_bytes());
            self.next_end = found.map_or(self.html.len(), |found| range.end + found);
        }
        let rest = self.html[self.next_end..].strip_prefix(TOOLBAR_ENDS.as_bytes())?;
        let close = self.html.len() - rest.trim_ascii_start().strip_prefix(b"-->")?.len();
        (close - range.end <= LONGEST).then_some(close)
    }
}

/// One past the end tag of an element.
fn element_end(html: &[u8], start: &Token, tokens: &mut Tokens<'_>) -> Option<usize> {
    let name = &html[start.name.clone()];
    let mut depth = 1_usize;
    for token in tokens {
        if !html[token.name.clone()].eq_ignore_ascii_case(name) {
            continue;
        }
        match token.kind {
            TokenKind::Start => depth += 1,
            TokenKind::End => depth -= 1,
            TokenKind::Comment => {}
        }
        if depth == 0 {
            return Some(token.range.end);
        }
    }
    None
}

/// An attribute's value with the addresses in it restored; `None` where there is nothing to restore.
fn links_restored(value: &[u8], stamp: Option<&str>) -> Option<Vec<u8>> {
    const PATH: &[u8] = b"/web/";
    let mut edits = Edits::default();
    for at in memmem::find_iter(value, PATH) {
        let path = &value[at + PATH.len()..];
        let Some(prefix) = Prefix::read(path) else {
            continue;
        };
        let is_own = stamp.is_none_or(|stamp| path[..prefix.digits] == *stamp.as_bytes());
        let start = host_start(&value[..at]);
        if is_own && begins_address(&value[..start]) {
            edits.replace(start..at + PATH.len() + prefix.length, Vec::new());
        }
    }
    edits.made(value)
}

/// Where the machine's scheme and host begin that stand at the end of `before`, if they do.
fn host_start(before: &[u8]) -> usize {
    for host in HOSTS {
        let Some(start) = before.len().checked_sub(host.len()) else {
            continue;
        };
        let (rest, found) = before.split_at(start);
        if found.eq_ignore_ascii_case(host.as_bytes()) {
            if let Some(rest) = rest.strip_suffix(b"//") {
                let scheme = [&b"https:"[..], b"http:"];
                let scheme = scheme.iter().find(|scheme| rest.ends_with(scheme));
                return rest.len() - scheme.map_or(0, |scheme| scheme.len());
            }
        }
    }
    before.len()
}

/// Whether an address may begin after `before`: at the start of a value, in a `srcset`, in a style.
fn begins_address(before: &[u8]) -> bool {
    match before.last() {
        None => true,
        Some(byte) => byte.is_ascii_whitespace() || b",;('\"=".contains(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(value: &str) -> String {
        let restored = links_restored(value.as_bytes(), Some("20200102030405"));
        String::from_utf8_lossy(&restored.unwrap_or_else(|| value.into())).into_owned()
    }

    #[test]
    fn links_of_the_copy_are_restored_and_others_stay() {
        let table = [
            (
                "https://web.archive.org/web/20200102030405/https://example.org/a?b=c",
                "https://example.org/a?b=c",
            ),
            (
                "/web/20200102030405/http://example.org/",
                "http://example.org/",
            ),
            (
                "//web.archive.org/web/20200102030405im_/http://a.example/b.png",
                "http://a.example/b.png",
            ),
            (
                "/web/20200102030405im_/https://a.example/1 1x, /web/20200102030405im_/https://a.example/2 2x",
                "https://a.example/1 1x, https://a.example/2 2x",
            ),
            (
                "background: url(/web/20200102030405im_/https://a.example/1)",
                "background: url(https://a.example/1)",
            ),
            (
                "https://web.archive.org/web/20200102030405/mailto:a@b.example",
                "mailto:a@b.example",
            ),
            // Another copy, which the author chose.
            (
                "https://web.archive.org/web/20110101000000/https://example.org/",
                "https://web.archive.org/web/20110101000000/https://example.org/",
            ),
            (
                "https://web.archive.org/web/",
                "https://web.archive.org/web/",
            ),
            (
                "https://example.org/web/20200102030405/tea",
                "https://example.org/web/20200102030405/tea",
            ),
            (
                "https://example.org/web/20200102030405/https://a.example/",
                "https://example.org/web/20200102030405/https://a.example/",
            ),
        ];
        for (value, expected) in table {
            assert_eq!(links(value), expected, "{value}");
        }
    }

    #[test]
    fn addresses_of_the_machine_are_taken_apart() {
        let original = |url| address(url).map(|address| address.original);
        let table = [
            (
                "https://web.archive.org/web/20200102030405/https://a.example/",
                Some("https://a.example/"),
            ),
            (
                "http://web.archive.org/web/2020id_/http://a.example/b",
                Some("http://a.example/b"),
            ),
            ("https://web.archive.org/web/*/https://a.example/", None),
            ("https://web.archive.org/save/https://a.example/", None),
            (
                "https://web.archive.example/web/20200102030405/https://a.example/",
                None,
            ),
            ("https://a.example/", None),
        ];
        for (url, expected) in table {
            assert_eq!(original(url), expected, "{url}");
        }
    }
}
