//! Every example runs, and prints what its header says.
//!
//! A header has the command, the word "prints" and the output, both indented as code; `…` stands
//! for anything. Examples that read more than one page have a test of their own below; one that needs
//! a feature runs where the tests have it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Examples without a printed output in their header, each with a test of its own.
const TESTED_APART: &[&str] = &["evaluate", "features", "jsonl"];

/// Examples that need a feature which is not on by default, and whether the tests have it.
const NEEDED_FEATURES: &[(&str, &str, bool)] = &[
    ("mhtml", "saved", cfg!(feature = "saved")),
    ("selectors", "selectors", cfg!(feature = "selectors")),
    ("site_rules", "rules", cfg!(feature = "rules")),
];

#[test]
fn each_example_prints_what_its_header_says() {
    for name in names() {
        let header = header(&name);
        let Some((before, expected)) = header.split_once("\nprints\n") else {
            assert!(
                TESTED_APART.contains(&name.as_str()),
                "{name}: no \"prints\""
            );
            continue;
        };
        let features = match needed_feature(&name) {
            Some((_, false)) => continue,
            Some((feature, true)) => format!("--features {feature} "),
            None => String::new(),
        };
        let command = format!("    cargo run --release {features}--example {name} -- ");
        let line = before.lines().find_map(|line| line.strip_prefix(&command));
        let arguments = line.unwrap_or_else(|| panic!("{name}: no line `{command}…`"));
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let printed = run(&name, &arguments, "");
        let expected = code(expected);
        assert!(
            matches(&expected, &printed),
            "{name} was to print\n{expected}\nand printed\n{printed}"
        );
    }
}

#[test]
fn jsonl_answers_each_line_in_order_and_says_what_failed() {
    let page = "<h1>Tea</h1><p>Pour the water on while it is hot, and wait for four minutes.";
    let input = [
        serde_json::json!({"id": 1, "html": page}).to_string(),
        "no JSON".to_owned(),
        String::new(),
        r#"{"id": "b", "path": "examples/pages/news.html"}"#.to_owned(),
        r#"{"id": "c"}"#.to_owned(),
    ];
    let printed = run("jsonl", &["--scope", "page"], &(input.join("\n") + "\n"));
    let answers: Vec<Value> = printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["id"], 1);
    assert_eq!(answers[0]["title"], "Tea");
    assert!(
        answers[0]["text"]
            .as_str()
            .unwrap()
            .contains("Pour the water")
    );
    assert!(answers[1]["error"].as_str().unwrap().contains("line 1"));
    assert_eq!(answers[2]["id"], "b");
    assert!(answers[2].get("error").is_none());
    assert_eq!(
        answers[3]["error"],
        "the line has neither `html` nor `path`"
    );
}

#[test]
fn evaluate_writes_a_line_for_each_page_of_a_set_in_its_order() {
    let set = set("evaluate", &["0002", "0001"]);
    let printed = run("evaluate", &[set.to_str().unwrap()], "");
    let lines: Vec<Value> = printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let ids: Vec<&str> = lines
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["0002", "0001"]);
    assert!(lines[0]["text"].as_str().unwrap().contains("Hallum"));
    assert!(lines[1]["error"].as_str().unwrap().contains("0001.html.gz"));
}

#[test]
fn features_writes_names_rows_and_blocks_of_a_set() {
    let (set, folder) = (set("training", &["0001"]), output_folder("features"));
    run(
        "features",
        &[set.to_str().unwrap(), folder.to_str().unwrap()],
        "",
    );
    let names: Vec<(String, u8)> =
        serde_json::from_slice(&fs::read(folder.join("training.names.json")).unwrap()).unwrap();
    let blocks = fs::read_to_string(folder.join("training.blocks.jsonl")).unwrap();
    let page: Value = serde_json::from_str(&blocks).unwrap();
    assert_eq!(page["id"], "0001");
    let count = page["texts"].as_array().unwrap().len();
    let rows = fs::read(folder.join("training.npy")).unwrap();
    assert!(count > 20 && rows.len() > count * names.len());
}

#[test]
fn an_output_is_held_to_its_header() {
    assert!(matches("a\nb\n", "a\nb\n"));
    assert!(matches("a …\n…\n", "a thing\nb\nc\n"));
    assert!(!matches("a\n", "a\nb\n"));
    assert!(!matches("b …\n", "a\nb c\n"));
    assert!(!matches("…\nb\n", "a\nb c\n"));
}

/// A set of pages, the first of which is there.
fn set(name: &str, ids: &[&str]) -> PathBuf {
    let set = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(set.join("pages")).unwrap();
    let line = |id: &&str| format!("{{\"id\": \"{id}\", \"url\": \"\"}}\n");
    fs::write(
        set.join("truth.jsonl"),
        ids.iter().map(line).collect::<String>(),
    )
    .unwrap();
    let file = fs::File::create(set.join(format!("pages/{}.html.gz", ids[0]))).unwrap();
    let mut packed = flate2::write::GzEncoder::new(file, flate2::Compression::fast());
    let page = fs::read(root().join("examples/pages/news.html")).unwrap();
    packed.write_all(&page).unwrap();
    packed.finish().unwrap();
    set
}

fn output_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn names() -> BTreeSet<String> {
    let entries = fs::read_dir(root().join("examples")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let sources = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    sources
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

/// The text of an example's first comment.
fn header(name: &str) -> String {
    let source = fs::read_to_string(root().join(format!("examples/{name}.rs"))).unwrap();
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
        .collect()
}

/// The first block of indented lines.
fn code(text: &str) -> String {
    let lines = text.lines().skip_while(|line| line.is_empty());
    let code = lines.map_while(|line| {
        if line.is_empty() {
            Some("")
        } else {
            line.strip_prefix("    ")
        }
    });
    let code: Vec<&str> = code.collect();
    code.join("\n").trim_end().to_owned() + "\n"
}

/// Whether `printed` is `expected`, where `…` stands for anything.
fn matches(expected: &str, printed: &str) -> bool {
    let pieces: Vec<&str> = expected.split('…').collect();
    let [first, middle @ .., last] = &pieces[..] else {
        return expected == printed;
    };
    let Some(mut rest) = printed.strip_prefix(first) else {
        return false;
    };
    for piece in middle {
        let Some((_, after)) = rest.split_once(piece) else {
            return false;
        };
        rest = after;
    }
    rest.ends_with(last)
}

fn run(name: &str, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet"])
        .args(needed_feature(name).map(|(feature, _)| format!("--features={feature}")))
        .args(["--example", name, "--"])
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn needed_feature(example: &str) -> Option<(&'static str, bool)> {
    let mut rows = NEEDED_FEATURES.iter();
    let row = rows.find(|(name, _, _)| *name == example)?;
    Some((row.1, row.2))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
