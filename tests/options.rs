//! The guide's and the README's tables of options, held against the code: an option without its line, a
//! line without its option, and a value or default that is another are failures. The flags of the command
//! are held against the guide where they are declared.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use offprint::{Converter, Limits};

const GUIDE: &str = include_str!("../src/guide/options.md");
const README: &str = include_str!("../README.md");
const BUILDER: &str = include_str!("../src/convert/builder.rs");
const PAGE: &str = include_str!("../src/convert/page.rs");
const OPTIONS: &str = include_str!("../src/options.rs");

#[test]
fn every_method_of_the_builder_has_its_line() {
    let methods = methods(BUILDER, "(mut self, ");
    assert!(methods.contains_key("scope") && methods.contains_key("handler"));
    let table = table(GUIDE, "The converter");
    assert_eq!(names(&methods), names(&table));
    hold_to_enums(&methods, &table);
    let said = format!("{:?}", Converter::builder());
    let bytes = said.split_once("max_input_bytes: ").unwrap().1;
    let bytes: usize = bytes.split_once(',').unwrap().0.parse().unwrap();
    assert_eq!(
        table["max_input_bytes"].default,
        format!("{} MiB", bytes >> 20)
    );
}

#[test]
fn every_method_of_a_page_has_its_line() {
    let methods = methods(PAGE, "(self, ");
    assert!(methods.contains_key("url"));
    assert_eq!(names(&methods), names(&table(GUIDE, "A page")));
}

#[test]
fn every_field_of_markdown_options_has_its_line() {
    let fields = fields("MarkdownOptions");
    let table = table(GUIDE, "Markdown");
    assert_eq!(names(&fields), names(&table));
    hold_to_enums(&fields, &table);
}

#[test]
fn every_limit_has_its_line_and_its_number() {
    let fields = fields("Limits");
    let table = table(GUIDE, "Limits");
    assert_eq!(names(&fields), names(&table));
    let said = format!("{:?}", Limits::default()).replace([',', '}'], " ");
    let mut words = said.split(' ');
    while let Some(word) = words.next() {
        let Some(name) = word.strip_suffix(':') else {
            continue;
        };
        let (number, default) = (words.next().unwrap(), &table[name].default);
        let is_held = match number {
            "None" => default.parse::<usize>().is_err(),
            number => default == number,
        };
        assert!(is_held, "{name}: {number}, and the guide says {default}");
    }
}

#[test]
fn the_readme_names_the_same_options() {
    let section = README.split_once("\n### Options\n").unwrap().1;
    let section = section.split_once("\n### ").unwrap().0;
    let rows: BTreeMap<String, Row> = rows(section).collect();
    let mut expected = methods(BUILDER, "(mut self, ");
    expected.extend(fields("MarkdownOptions"));
    let mut said = Vec::new();
    for name in rows.keys() {
        said.extend(name.split(", ").map(|name| name.trim_matches('`')));
    }
    said.sort_unstable();
    assert_eq!(names(&expected), said);
}

/// What a table says of an option.
struct Row {
    values: Vec<String>,
    default: String,
}

/// The table below a heading, by the names in its first column.
fn table(guide: &str, heading: &str) -> BTreeMap<String, Row> {
    let (_, section) = guide.split_once(&format!("\n# {heading}\n")).unwrap();
    let section = section.split("\n# ").next().unwrap();
    let rows = rows(section);
    let row = |(name, row): (String, Row)| (name.trim_matches('`').to_owned(), row);
    rows.map(row).collect()
}

fn rows(section: &str) -> impl Iterator<Item = (String, Row)> + '_ {
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let rows = rows.filter(|row| !row.starts_with("Converter::") && !row.starts_with("Markdown"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let values = cells[1].split(", ").map(|value| value.trim_matches('`'));
        let row = Row {
            values: values.map(str::to_owned).collect(),
            default: cells[2].trim_matches('`').to_owned(),
        };
        (format!("`{}", cells[0]), row)
    })
}

/// Public methods that give what they are called on, and the type of what they take.
fn methods(source: &str, takes: &str) -> BTreeMap<String, String> {
    let source = source.replace("(\n        mut self,\n        ", "(mut self, ");
    let mut methods = BTreeMap::new();
    for (at, _) in source.match_indices("    pub fn ") {
        let declaration = &source[at + "    pub fn ".len()..];
        let name = declaration.split('(').next().unwrap();
        let is_hidden = source[..at].trim_end().ends_with("#[doc(hidden)]");
        if let Some(rest) = declaration[name.len()..].strip_prefix(takes) {
            let kind = rest.split_once(": ").unwrap().1;
            let kind = kind.split([')', ',', '<']).next().unwrap();
            if !is_hidden {
                methods.insert(name.to_owned(), kind.to_owned());
            }
        }
    }
    methods
}

/// The fields of a struct of options, and their types.
fn fields(name: &str) -> BTreeMap<String, String> {
    let (_, body) = OPTIONS
        .split_once(&format!("pub struct {name} {{\n"))
        .unwrap();
    let body = body.split_once("\n}").unwrap().0;
    let fields = body
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub "));
    let field = |line: &str| {
        let (name, kind) = line.trim_end_matches(',').split_once(": ").unwrap();
        (name.to_owned(), kind.to_owned())
    };
    fields.map(field).collect()
}

/// The variants of an enum of options, and the default.
fn variants(name: &str) -> Option<(Vec<String>, String)> {
    let (_, body) = OPTIONS.split_once(&format!("pub enum {name} {{\n"))?;
    let body = body.split_once("\n}")?.0;
    let (mut variants, mut default) = (Vec::new(), String::new());
    let mut is_default = false;
    for line in body.lines().map(str::trim) {
        is_default |= line == "#[default]";
        if line.starts_with(|c: char| c.is_ascii_uppercase()) {
            let variant = line.trim_end_matches(',').to_owned();
            if std::mem::take(&mut is_default) {
                default = variant.clone();
            }
            variants.push(variant);
        }
    }
    Some((variants, default))
}

/// Values and default of each option whose type is an enum.
fn hold_to_enums(options: &BTreeMap<String, String>, table: &BTreeMap<String, Row>) {
    let mut held = 0;
    for (name, kind) in options {
        if let Some((variants, default)) = variants(kind) {
            assert_eq!(table[name].values, variants, "{name}");
            assert_eq!(table[name].default, default, "{name}");
            held += 1;
        }
    }
    assert!(held > 2);
}

fn names<V>(map: &BTreeMap<String, V>) -> Vec<&str> {
    map.keys().map(String::as_str).collect()
}
