//! Where the pages of an archive of the web go: a folder for the archive, in it one for each host, and
//! names from the addresses. Safe on every system, none twice, the same on each run.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::plan::{safe, stem};

/// The places that are taken, each with the number that the next page gets that would have it: an
/// archive may hold one page a thousand times.
pub(crate) struct Places(HashMap<String, u32>);

/// Names of files and folders may be longer, but not everywhere; in bytes.
const LONGEST: usize = 100;

/// Folders of an address; what is deeper is written into one name.
const MOST_FOLDERS: usize = 12;

impl Places {
    /// With the places that are taken already.
    pub(crate) fn new(taken: impl Iterator<Item = PathBuf>) -> Places {
        Places(taken.map(|path| (key(&path), 2)).collect())
    }

    /// The place of a page of the archive whose own would be `output`.
    pub(crate) fn place(&mut self, output: &Path, url: Option<&str>) -> PathBuf {
        let end = output
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let mut path = output.with_extension("");
        let mut names = names(url.unwrap_or(""));
        let name = names.pop().unwrap_or_else(|| "page".to_owned());
        path.extend(names);
        let wanted = path.join(format!("{name}.{end}"));
        let mut place = wanted.clone();
        while self.0.contains_key(&key(&place)) {
            let next = self.0.entry(key(&wanted)).or_insert(2);
            place = path.join(format!("{name}-{next}.{end}"));
            *next = next.saturating_add(1);
        }
        self.0.insert(key(&place), 2);
        place
    }
}

/// Some file systems do not tell capitals from small letters.
fn key(path: &Path) -> String {
    path.to_string_lossy().to_lowercase()
}

/// The host, the folders and the name of an address.
fn names(url: &str) -> Vec<String> {
    let url = url.split('#').next().unwrap_or(url);
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    let is_folder = path.ends_with('/') || !path.contains('/');
    let parts = path.split('/').filter(|part| !part.is_empty());
    let mut names: Vec<String> = parts.map(name).collect();
    if names.len() > MOST_FOLDERS {
        let deep = names.split_off(MOST_FOLDERS).join("_");
        names.push(name(&deep));
    }
    if is_folder {
        names.push("index".to_owned());
    }
    if let (Some(last), Some(query)) = (names.last_mut(), query) {
        *last = name(&format!("{}_{query}", stem(last)));
    } else if let Some(last) = names.last_mut() {
        *last = stem(last).to_owned();
    }
    names
}

/// A part of an address as a name.
fn name(part: &str) -> String {
    let end = (0..=LONGEST.min(part.len()))
        .rev()
        .find(|&at| part.is_char_boundary(at));
    safe(&part[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_places_of_their_own_within_the_archives_folder() {
        let long = format!("https://a.example/{}", "x".repeat(300));
        let deep = format!("https://a.example/{}", "d/".repeat(100));
        let table = [
            (
                "https://a.example/tea/pots.html",
                "out/crawl/a.example/tea/pots.md",
            ),
            (
                "http://A.example/tea/pots.htm",
                "out/crawl/A.example/tea/pots-2.md",
            ),
            (
                "https://a.example/tea/pots",
                "out/crawl/a.example/tea/pots-3.md",
            ),
            ("https://a.example/", "out/crawl/a.example/index.md"),
            ("https://a.example", "out/crawl/a.example/index-2.md"),
            (
                "https://a.example/p?id=1&x=/",
                "out/crawl/a.example/p_id=1&x=_.md",
            ),
            (
                "https://a.example:81/../../etc/passwd",
                "out/crawl/a.example_81/._/._/etc/passwd.md",
            ),
            ("https://a.example/con", "out/crawl/a.example/_con.md"),
            ("", "out/crawl/index.md"),
            (
                &long,
                &format!("out/crawl/a.example/{}.md", "x".repeat(100)),
            ),
        ];
        let mut places = Places::new(std::iter::empty());
        for (url, expected) in table {
            let place = places.place(Path::new("out/crawl.md"), Some(url));
            assert_eq!(place, Path::new(expected), "{url}");
        }
        let place = places.place(Path::new("out/crawl.md"), Some(&deep));
        assert!(place.components().count() < 20, "{place:?}");
    }

    #[test]
    fn a_page_that_comes_a_thousand_times_has_a_thousand_places() {
        let mut places = Places::new(std::iter::empty());
        let mut place = |url| places.place(Path::new("crawl.md"), Some(url));
        assert_eq!(
            place("https://a.example/tea-2"),
            Path::new("crawl/a.example/tea-2.md")
        );
        for _ in 0..20_000 {
            place("https://a.example/tea");
        }
        let last = place("https://a.example/tea");
        assert_eq!(last, Path::new("crawl/a.example/tea-20002.md"));
    }

    #[test]
    fn a_place_that_another_page_has_is_taken() {
        let mut places = Places::new(std::iter::once(PathBuf::from("out/crawl/a.example/tea.md")));
        let place = places.place(Path::new("out/crawl.md"), Some("https://a.example/tea"));
        assert_eq!(place, Path::new("out/crawl/a.example/tea-2.md"));
    }
}
