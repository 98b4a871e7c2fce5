//! "Save page as, complete": the folder that a browser writes beside `page.html`, with the pictures,
//! styles and frames of the page.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::Path;

use offprint::saved::SavedPage;

/// What the folder's name has after the page's: of Chromium, Firefox and Safari, and as Internet
/// Explorer wrote it in some languages.
const ENDS: &[&str] = &[
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_bestanden",
    "-filer",
];

/// The ends of the names of pages that have one.
const PAGES: &[&str] = &["html", "htm", "xhtml"];

/// Whether a folder is such a one: whether its page lies beside it. What is in it is part of that
/// page, and none itself.
pub(crate) fn is_companion(folder: &Path) -> bool {
    let Some(name) = folder.file_name().and_then(OsStr::to_str) else {
        return false;
    };
    ENDS.iter()
        .filter_map(|end| name.strip_suffix(end))
        .any(|stem| {
            let is_there = |end: &str| folder.with_file_name(format!("{stem}.{end}")).is_file();
            !stem.is_empty() && PAGES.iter().any(|end| is_there(end))
        })
}

/// The page with the files of its folder, as much of them as `most` allows, in bytes.
pub(crate) fn with_companions(mut page: SavedPage, path: &Path, most: usize) -> SavedPage {
    let Some(stem) = path.file_stem().and_then(OsStr::to_str) else {
        return page;
    };
    let mut allowed = most as u64;
    for end in ENDS {
        let name = format!("{stem}{end}");
        let Ok(entries) = fs::read_dir(path.with_file_name(&name)) else {
            continue;
        };
        // Links could lead anywhere; they are no files.
        let files = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let mut files: Vec<_> = files.map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let Some(bytes) = picture(&file, allowed) else {
                continue;
            };
            allowed = allowed.saturating_sub(bytes.len() as u64);
            let file = file.file_name().unwrap_or_default().to_string_lossy();
            let address = format!("{}/{}", escaped(&name), escaped(&file));
            page = page.with_resource(&address, media_type(&file), bytes);
        }
    }
    page
}

/// In an address these would mean something else.
fn escaped(name: &str) -> String {
    let name = name.replace('%', "%25").replace('#', "%23");
    name.replace('?', "%3F").replace(':', "%3A")
}

/// What a picture's file is called tells what it is, where its bytes do not.
fn media_type(file: &str) -> &'static str {
    const TYPES: &[(&str, &str)] = &[(".svg", "image/svg+xml"), (".avif", "image/avif")];
    let lower = file.to_lowercase();
    let row = TYPES.iter().find(|(end, _)| lower.ends_with(end));
    row.map_or("", |(_, media_type)| media_type)
}

/// The bytes of a file, if it is no script or style, and not too long.
fn picture(file: &Path, allowed: u64) -> Option<Vec<u8>> {
    const OTHERS: &[&str] = &[
        "js", "css", "html", "htm", "download", "json", "mp4", "webm",
    ];
    let end = file.extension().and_then(OsStr::to_str).unwrap_or("");
    if OTHERS.iter().any(|other| other.eq_ignore_ascii_case(end)) {
        return None;
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(file).ok()?;
    file.take(allowed.saturating_add(1))
        .read_to_end(&mut bytes)
        .ok()?;
    (bytes.len() as u64 <= allowed).then_some(bytes)
}
