//! `--media`: the pictures that were saved with a page, written beside the articles, and the articles'
//! images led there.
//!
//! A picture is called by what it holds (the beginning of its SHA-256), so that two are never one,
//! one is never two, and what is there already is right.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use offprint::Article;
use offprint::saved::{Resource, SavedPage};
use sha2::{Digest, Sha256};

use crate::arguments::Existing;
use crate::beside;
use crate::crawl::Crawl;
use crate::inputs::Input;
use crate::write::to_file;

/// A page with all its pictures: those within it, those of the archive it is from, and those in the
/// folder beside its file.
pub(crate) fn with_pictures(
    page: SavedPage,
    input: &Input,
    crawl: &Crawl,
    most: usize,
) -> SavedPage {
    let page = crawl.with_pictures(page.with_data_images(), most);
    match input {
        Input::File { path, .. } => beside::with_companions(page, path, most),
        Input::Standard => page,
    }
}

/// Writes the pictures that an article refers to into `folder`, and leads it there: relative to the
/// folder of its own file, if it gets one.
pub(crate) fn lead(
    article: &mut Article,
    page: &SavedPage,
    folder: &Path,
    output: Option<&Path>,
) -> io::Result<()> {
    let index = page.index();
    let from = output.and_then(Path::parent).unwrap_or(Path::new(""));
    let to = relative(from, folder);
    let mut failed = None;
    article.map_destinations(|_, url| {
        let resource = index.get(url)?;
        let name = name(resource)?;
        match to_file(&folder.join(&name), &resource.bytes, Existing::Skip) {
            Ok(_) => Some(format!("{to}{name}")),
            Err(error) => {
                failed.get_or_insert(error);
                None
            }
        }
    });
    failed.map_or(Ok(()), Err)
}

/// The name of a picture's file; `None` where it is no picture.
pub(crate) fn name(resource: &Resource) -> Option<String> {
    use std::fmt::Write;
    let end = resource.image_extension()?;
    let mut name = String::new();
    for byte in Sha256::digest(&resource.bytes).iter().take(16) {
        // Writing to a string does not fail.
        let _ = write!(name, "{byte:02x}");
    }
    Some(format!("{name}.{end}"))
}

/// The way from one folder to another, as links have it.
fn relative(from: &Path, to: &Path) -> String {
    let (from, to) = (absolute(from), absolute(to));
    let shared = from.components().zip(to.components());
    let shared = shared.take_while(|(one, other)| one == other).count();
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to
        .components()
        .skip(shared)
        .map(|part| encoded(part.as_os_str()));
    up.chain(down).map(|part| part + "/").collect()
}

/// A path without dots; what is not there yet stands within what is.
fn absolute(path: &Path) -> PathBuf {
    let path = if path == Path::new("") {
        Path::new(".")
    } else {
        path
    };
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|there| {
        let rest = path.strip_prefix(there).ok()?;
        Some(fs::canonicalize(there).ok()?.join(rest))
    });
    let mut plain = PathBuf::new();
    for component in there.unwrap_or(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            other => plain.push(other),
        }
    }
    plain
}

/// A name as a part of a link.
fn encoded(name: &std::ffi::OsStr) -> String {
    let mut encoded = String::new();
    for c in name.to_string_lossy().chars() {
        match c {
            ' ' => encoded.push_str("%20"),
            '%' => encoded.push_str("%25"),
            '#' => encoded.push_str("%23"),
            '?' => encoded.push_str("%3F"),
            c => encoded.push(c),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_from_one_folder_to_another_is_relative() {
        let table = [
            ("", "media", "media/"),
            ("notes", "media", "../media/"),
            ("notes/a", "notes/b c", "../b%20c/"),
            ("notes", "notes", ""),
            ("notes", "notes/../media", "../media/"),
            ("", "100% #1?", "100%25%20%231%3F/"),
        ];
        for (from, to, expected) in table {
            assert_eq!(
                relative(Path::new(from), Path::new(to)),
                expected,
                "{from} {to}"
            );
        }
    }
}
