//! Which pages there are: what the command line names becomes a list, each page once, in an order
//! that does not depend on the machine.

use std::collections::HashSet;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::beside;

/// A page to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Standard,
    File {
        path: PathBuf,
        /// Where it lies within the folder that was named, or its name where it was named itself.
        within: PathBuf,
    },
}

impl Input {
    /// What it is called where something is said of it.
    pub(crate) fn name(&self) -> String {
        match self {
            Input::Standard => "standard input".to_owned(),
            Input::File { path, .. } => path.display().to_string(),
        }
    }

    /// The same for the same page: `./tea.html` is `tea.html`. Names that are not Unicode look alike
    /// and are not.
    fn identity(&self) -> Option<PathBuf> {
        let Input::File { path, .. } = self else {
            return None;
        };
        let parts = path.components();
        Some(parts.filter(|part| *part != Component::CurDir).collect())
    }
}

/// The pages that `names` stand for. Folders are searched without following links to other folders,
/// without `left_out`, where results are written, and without what browsers saved beside a page.
pub(crate) fn find(names: &[OsString], left_out: Option<&Path>) -> Result<Vec<Input>, String> {
    if names.is_empty() {
        return Ok(vec![Input::Standard]);
    }
    let left_out = left_out.and_then(|folder| folder.canonicalize().ok());
    let mut inputs = Vec::new();
    for name in names {
        let before = inputs.len();
        let path = Path::new(name);
        match name.to_str() {
            Some("-") => inputs.push(Input::Standard),
            _ if path.is_dir() => folder(path, path, &left_out, &mut inputs),
            Some(name) if is_pattern(name) && !path.exists() => {
                pattern(name, &left_out, &mut inputs)?;
            }
            _ => inputs.push(file(path.to_owned())),
        }
        if inputs.len() == before {
            return Err(format!(
                "`{}` holds no page; pages are files that end in {}",
                path.display(),
                list()
            ));
        }
    }
    let mut seen = HashSet::new();
    inputs.retain(|input| seen.insert(input.identity()));
    Ok(inputs)
}

/// The ends of names that folders are searched for.
const ENDS: &[&str] = &[
    ".html",
    ".htm",
    ".xhtml",
    ".html.gz",
    ".htm.gz",
    ".mhtml",
    ".mht",
    ".webarchive",
    ".eml",
    ".warc",
    ".warc.gz",
    ".warc.zst",
    ".wet",
    ".wet.gz",
];

fn list() -> String {
    ENDS.join(", ")
}

fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

/// A file that was named itself; one that a folder holds and that cannot be looked at.
pub(crate) fn file(path: PathBuf) -> Input {
    let within = path.file_name().map(PathBuf::from).unwrap_or_default();
    Input::File { path, within }
}

/// The pages in a folder, called as they lie within `base`. A folder in it that cannot be read is a page
/// that fails, and the others are converted.
fn folder(folder: &Path, base: &Path, left_out: &Option<PathBuf>, inputs: &mut Vec<Input>) {
    let is_left_out = |path: &Path| {
        let left_out = left_out.as_ref();
        left_out.is_some_and(|left_out| path.canonicalize().is_ok_and(|path| path == *left_out))
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let is_searched = |path: &Path| !is_left_out(path) && !beside::is_companion(path);
    for entry in
        entries.filter_entry(|entry| !entry.file_type().is_dir() || is_searched(entry.path()))
    {
        let path = match &entry {
            Ok(entry) if entry.file_type().is_dir() || !is_page(entry.path()) => continue,
            Ok(entry) => entry.path(),
            Err(error) => error.path().unwrap_or(folder),
        };
        inputs.push(Input::File {
            within: path.strip_prefix(base).unwrap_or(path).to_owned(),
            path: path.to_owned(),
        });
    }
}

/// What a pattern matches, as it lies within the folder that all of it lies in; of folders what is in
/// them.
fn pattern(name: &str, left_out: &Option<PathBuf>, inputs: &mut Vec<Input>) -> Result<(), String> {
    let wrong = |error: &dyn std::fmt::Display| format!("`{name}` is no pattern: {error}");
    let base = base(name);
    for path in glob::glob(name).map_err(|error| wrong(&error))? {
        let path = path.map_err(|error| error.to_string())?;
        if path.is_dir() {
            folder(&path, &base, left_out, inputs);
        } else {
            inputs.push(Input::File {
                within: path.strip_prefix(&base).unwrap_or(&path).to_owned(),
                path,
            });
        }
    }
    Ok(())
}

/// The folder that all a pattern matches lies in: the parts before the first that is none of a name.
fn base(pattern: &str) -> PathBuf {
    let parts = Path::new(pattern).components();
    parts
        .take_while(|part| !is_pattern(&part.as_os_str().to_string_lossy()))
        // What a pattern matches is called without them.
        .filter(|part| *part != Component::CurDir)
        .collect()
}

fn is_page(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    name.is_some_and(|name| ENDS.iter().any(|end| name.ends_with(end)))
}
