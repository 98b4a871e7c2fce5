//! The comments in which programs say from where, and when, they saved a page.
//!
//! Browsers write `<!-- saved from url=(0026)https://example.org/tea -->`, the number being the
//! length of the address; SingleFile writes lines of its own. Both stand near the beginning: what
//! comes later is somebody's text about such comments.

use super::date;
use super::kind::Kind;
use super::tags::{TokenKind, Tokens};

/// What such a comment says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) url: Option<String>,
    pub(super) saved: Option<String>,
}

/// Comments are looked for in so many bytes, and before the body.
const START: usize = 64 * 1024;

/// The first such comment of a page.
pub(super) fn read(html: &[u8]) -> Option<Mark> {
    let start = &html[..html.len().min(START)];
    let head = Tokens::new(start).take_while(|token| !token.is(start, "body"));
    let mut comments = head.filter(|token| token.kind == TokenKind::Comment);
    comments.find_map(|comment| {
        let text = String::from_utf8_lossy(&start[comment.range]);
        of_browser(&text).or_else(|| of_single_file(&text))
    })
}

fn of_browser(comment: &str) -> Option<Mark> {
    let said = comment.trim_start_matches("<!--").trim_start();
    let rest = said.strip_prefix("saved from url=(")?;
    let (length, rest) = rest.split_once(')')?;
    let length: usize = length.parse().ok()?;
    // The length is of characters; where it is wrong the address ends at white space.
    let exact = rest.chars().take(length).collect::<String>();
    let url = exact.split_whitespace().next()?;
    Some(Mark {
        kind: Kind::SavedAs,
        url: Some(url.to_owned()),
        saved: None,
    })
}

fn of_single_file(comment: &str) -> Option<Mark> {
    let said = comment.trim_start_matches("<!--").trim_start();
    let rest = said.strip_prefix("Page saved with SingleFile")?;
    let line = |name: &str| {
        let mut lines = rest.lines().map(str::trim);
        lines
            .find_map(|line| line.strip_prefix(name))
            .map(str::trim)
    };
    let url = line("url:").and_then(|url| url.split_whitespace().next());
    Some(Mark {
        kind: Kind::SingleFile,
        url: url.map(str::to_owned),
        saved: line("saved date:").and_then(date::iso),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_say_from_where_and_when() {
        type Said = (Kind, &'static str, Option<&'static str>);
        let table: &[(&str, Option<Said>)] = &[
            (
                "<!DOCTYPE html>\r\n<!-- saved from url=(0023)https://example.org/tea -->",
                Some((Kind::SavedAs, "https://example.org/tea", None)),
            ),
            (
                "<!-- saved from url=(0014)about:internet -->",
                Some((Kind::SavedAs, "about:internet", None)),
            ),
            (
                "<html><!--\n Page saved with SingleFile \n url: https://example.org/tea \n saved date: Sat Mar 07 2026 09:05:00 GMT+0100 (CET)\n--><head>",
                Some((
                    Kind::SingleFile,
                    "https://example.org/tea",
                    Some("2026-03-07T09:05:00+01:00"),
                )),
            ),
            ("<!-- Page saved with care -->", None),
            ("<!-- we saved from url=(0014)https://a.b -->", None),
            (
                "<head></head><body><!-- saved from url=(0014)https://a.b -->",
                None,
            ),
            ("<p>&lt;!-- saved from url=(0014)https://a.b --&gt;", None),
        ];
        for (html, expected) in table {
            let expected = expected.map(|(kind, url, saved)| Mark {
                kind,
                url: Some(url.to_owned()),
                saved: saved.map(str::to_owned),
            });
            assert_eq!(read(html.as_bytes()), expected, "{html}");
        }
    }
}
