//! The floors of the house: which module may name which, and where each foreign crate is met.
//!
//! Reads the paths in `src/` (comments and unit tests left out) and holds them against two tables.
//! What is not in a table is not allowed, so a new module or dependency has to find its place here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module and the modules it may name; a lower floor never names a higher one, and the
/// stages of one floor never name each other: `convert` passes values between them.
const MAY_NAME: &[(&str, &[&str])] = &[
    // Level 0: nothing of ours.
    ("error", &[]),
    ("options", &[]),
    ("nodes", &[]),
    ("html", &[]),
    ("vocabulary", &[]),
    // Level 1: level 0.
    ("decode", LEVEL_0),
    ("dom", LEVEL_0),
    // Between: nothing but the tree, or nothing at all.
    ("json", &[]),
    ("selector", &["dom", "error", "html"]),
    ("site", DOCUMENT),
    ("site_rules", &["error", "html", "selector"]),
    // Level 2: the document and level 0.
    ("metadata", DOCUMENT),
    ("chrome", DOCUMENT),
    ("article", DOCUMENT),
    ("mapping", DOCUMENT),
    ("beside", DOCUMENT),
    ("embedded", DOCUMENT),
    ("render", &["nodes", "options"]),
    ("sections", &["nodes", "options"]),
    // Level 3: everything.
    ("ledger", EVERYTHING),
    ("convert", EVERYTHING),
    // Before the first stage and above the last: files to pages.
    ("saved", &["convert", "decode", "error", "html"]),
    ("explanation", EVERYTHING),
    ("fuzzing", EVERYTHING),
    ("guide", EVERYTHING),
    ("training", EVERYTHING),
    ("stages", EVERYTHING),
];

const LEVEL_0: &[&str] = &["error", "options", "nodes", "html", "vocabulary"];
const DOCUMENT: &[&str] = &[
    "dom",
    "json",
    "error",
    "options",
    "nodes",
    "html",
    "vocabulary",
];
const EVERYTHING: &[&str] = &[
    "error",
    "options",
    "nodes",
    "html",
    "vocabulary",
    "decode",
    "dom",
    "json",
    "selector",
    "site",
    "site_rules",
    "metadata",
    "embedded",
    "chrome",
    "article",
    "mapping",
    "beside",
    "render",
    "sections",
    "ledger",
    "convert",
];

/// Each foreign crate and the modules that may name it.
const FOREIGN: &[(&str, &[&str])] = &[
    ("cssparser", &["selector"]),
    ("encoding_rs", &["decode"]),
    ("html5ever", &["dom"]),
    ("markup5ever_rcdom", &["dom"]),
    ("iri_string", &["html"]),
    ("precomputed_hash", &["selector"]),
    ("pulldown_cmark", &["render"]),
    ("selectors", &["selector"]),
    ("serde_json", &["bin", "metadata"]),
    ("thiserror", &["error"]),
    ("brotli_decompressor", &["saved"]),
    ("flate2", &["saved"]),
    ("quick_xml", &["saved"]),
    ("toml", &["site_rules"]),
    // The command's own.
    ("clap", &["bin"]),
    ("clap_complete", &["bin"]),
    ("clap_mangen", &["bin"]),
    ("ctrlc", &["bin"]),
    ("glob", &["bin"]),
    ("indicatif", &["bin"]),
    ("rayon", &["bin"]),
    ("sha2", &["bin"]),
    ("tempfile", &["bin"]),
    ("walkdir", &["bin"]),
    // Searching bytes and deriving `Serialize` are not decisions: they are met anywhere.
    ("memchr", ANYWHERE),
    ("serde", ANYWHERE),
];

const ANYWHERE: &[&str] = &["*"];

#[test]
fn no_module_names_what_is_above_or_beside_it() {
    let mut complaints = BTreeSet::new();
    // The command stands outside and sees the library's face alone; its `crate` is itself.
    let is_library = |file: &Source| file.module != "bin";
    for file in sources().into_iter().filter(is_library) {
        let allowed = allowed(MAY_NAME, &file.module).unwrap_or_else(|| {
            panic!("`{}` has no row in MAY_NAME", file.module);
        });
        for named in file.modules_named() {
            if named != file.module && !allowed.contains(&named.as_str()) {
                complaints.insert(format!("{} names `{named}`", file.name));
            }
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn each_foreign_crate_is_met_in_its_place() {
    let mut complaints = BTreeSet::new();
    for file in sources() {
        for (foreign, places) in FOREIGN {
            let is_place = *places == ANYWHERE || places.contains(&file.module.as_str());
            if file.names_crate(foreign) && !is_place {
                complaints.insert(format!("{} names `{foreign}`", file.name));
            }
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn every_dependency_has_a_row() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("\n[dependencies]\n").nth(1).unwrap();
    let dependencies = dependencies.split("\n[").next().unwrap();
    for line in dependencies.lines().filter(|line| line.contains('=')) {
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        let known = FOREIGN.iter().any(|(foreign, _)| *foreign == name);
        assert!(known, "`{name}` has no row in FOREIGN");
    }
}

#[test]
fn a_path_is_read_wherever_it_stands() {
    let file = |module: &str, text: &str| Source::new(module.into(), format!("{module}.rs"), text);
    let named = |module, text| file(module, text).modules_named().join(" ");
    assert_eq!(named("dom", "use crate::html::Tag;"), "html");
    assert_eq!(
        named("dom", "use crate::{html::{A, B}, nodes};"),
        "html nodes"
    );
    assert_eq!(named("dom", "let tag = crate::html::Tag::A;"), "html");
    assert_eq!(named("dom", "pub(crate) fn f() {}"), "");
    assert_eq!(
        named("dom", "// see crate::article\n/// [crate::render]"),
        ""
    );
    assert_eq!(
        named(
            "dom",
            "fn f() {}\n#[cfg(test)]\nmod tests { use crate::article; }"
        ),
        ""
    );
    assert!(file("dom", "use html5ever::tendril;").names_crate("html5ever"));
    assert!(!file("dom", "use crate::html5ever::X;").names_crate("html5ever"));
    assert!(!file("dom", "use my_html5ever::X;").names_crate("html5ever"));
}

/// A source file without comments and unit tests.
struct Source {
    /// The module of the first level it belongs to.
    module: String,
    name: String,
    code: String,
}

impl Source {
    fn new(module: String, name: String, text: &str) -> Source {
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
        let lines = code.lines().map(|line| line.split("//").next().unwrap());
        Source {
            module,
            name,
            code: lines.collect::<Vec<_>>().join("\n"),
        }
    }

    /// The first-level modules in `crate::module` and `crate::{one, two::{…}}`.
    fn modules_named(&self) -> Vec<String> {
        let mut named = Vec::new();
        for (at, _) in self.code.match_indices("crate::") {
            let rest = &self.code[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                Some(group) => named.extend(first_names(group)),
                None => named.push(identifier(rest)),
            }
        }
        named
    }

    fn names_crate(&self, foreign: &str) -> bool {
        self.code.match_indices(foreign).any(|(at, _)| {
            let before = self.code[..at].chars().next_back().unwrap_or(' ');
            let after = &self.code[at + foreign.len()..];
            after.starts_with("::") && !before.is_alphanumeric() && !"_:".contains(before)
        })
    }
}

/// The first name of each path of a group: `html::{A, B}, nodes}` has `html` and `nodes`.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(identifier(group[start..at].trim_start()));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn allowed<'a>(table: &[(&str, &'a [&'a str])], module: &str) -> Option<&'a [&'a str]> {
    let row = table.iter().find(|(name, _)| *name == module)?;
    Some(row.1)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the library but `lib.rs`, which lists the modules, and files of tests alone.
fn sources() -> Vec<Source> {
    let source = root().join("src");
    let mut folders = vec![source.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let is_rust = path.extension().is_some_and(|extension| extension == "rs");
            if path.is_dir() {
                folders.push(path);
            } else if is_rust && !["lib", "tests"].contains(&stem.as_str()) {
                files.push(path);
            }
        }
    }
    files.sort();
    files.into_iter().map(|path| read(&source, path)).collect()
}

fn read(source: &Path, path: PathBuf) -> Source {
    let name = path.strip_prefix(source).unwrap();
    let first = name.components().next().unwrap().as_os_str();
    let module = Path::new(first).file_stem().unwrap().to_str().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    Source::new(module.to_owned(), name.display().to_string(), &text)
}
