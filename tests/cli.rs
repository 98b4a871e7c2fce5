//! The command `offprint`: what it reads, where it writes, what it says, and with which exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const TEA: &str =
    "<title>Tea</title><nav><a href=/>Home</a></nav><h1>Tea</h1><p>Pour the water over
    the leaves while it is hot, let it stand for four minutes, and <a href=pots>choose a pot</a>.";

/// How a run of the command ended.
struct Ended {
    code: i32,
    out: String,
    err: String,
}

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_offprint"))
}

/// Runs the command in a folder.
fn offprint(folder: &Path, arguments: &[&str], input: &[u8]) -> Ended {
    let mut child = command()
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read closes its end.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The files in a folder, by name.
fn files(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap();
                files.push(name.display().to_string().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_page_goes_to_standard_output_and_nothing_else_is_said() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    let ended = offprint(folder.path(), &["tea.html"], b"");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(
        ended.out.starts_with("# Tea\n\nPour the water"),
        "{}",
        ended.out
    );
    assert!(!ended.out.contains("Home"));
    assert_eq!(files(folder.path()), ["tea.html"]);
}

#[test]
fn standard_input_is_read_where_nothing_or_a_dash_is_given_packed_or_not() {
    let folder = folder(&[]);
    let expected = offprint(folder.path(), &[], TEA.as_bytes()).out;
    assert!(expected.starts_with("# Tea"));
    assert_eq!(
        offprint(folder.path(), &["-"], TEA.as_bytes()).out,
        expected
    );
    let twice = [gzip(&TEA.as_bytes()[..50]), gzip(&TEA.as_bytes()[50..])].concat();
    assert_eq!(offprint(folder.path(), &["-"], &twice).out, expected);
}

#[test]
fn options_reach_the_library() {
    let folder = folder(&[]);
    let out = |arguments: &[&str]| offprint(folder.path(), arguments, TEA.as_bytes()).out;
    assert!(out(&["--scope", "page"]).starts_with("[Home](/)"));
    assert!(out(&["--url", "https://example.org/a/"]).contains("(https://example.org/a/pots)"));
    assert!(out(&["--links", "text"]).contains("and choose a pot."));
    assert!(out(&["--front-matter"]).starts_with("---\ntitle: \"Tea\"\n"));
    let mhtml = offprint(folder.path(), &["--front-matter"], &mhtml()).out;
    assert!(
        mhtml.contains("url: \"https://example.org/a/tea\"\n"),
        "{mhtml}"
    );
    assert!(out(&["--no-headline"]).starts_with("Pour"));
    assert!(
        out(&["--width", "20"]).contains("over\nthe leaves"),
        "{}",
        out(&["--width", "20"])
    );
    assert!(out(&["--keep", "nav"]).contains("Home"));
    assert!(!out(&["--remove", "a"]).contains("choose"));
    assert!(!out(&["--root", "nav"]).contains("Pour"));
    let dress = [
        "--images",
        "description",
        "--bullet",
        "plus",
        "--emphasis",
        "underscore",
        "--fence",
        "tilde",
        "--headings",
        "setext",
        "--scope",
        "page",
    ];
    let html = "<h1>Tea</h1><ul><li><i>a</i><li>b</ul><pre>c</pre><img src=/d alt=d>";
    assert_eq!(
        offprint(folder.path(), &dress, html.as_bytes()).out,
        "Tea\n===\n\n+ _a_\n+ b\n\n~~~\nc\n~~~\n\nd\n"
    );
    assert!(out(&["--format", "text"]).starts_with("Tea\nPour"));
    assert!(out(&["--format", "html"]).starts_with("<h1>Tea</h1>"));
}

#[test]
fn json_has_the_metadata_and_the_ledger_where_it_is_asked_for() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    let value = |arguments: &[&str]| -> Value {
        serde_json::from_str(&offprint(folder.path(), arguments, b"").out).unwrap()
    };
    let article = value(&["--format", "json", "tea.html"]);
    assert_eq!(article["page"], "tea.html");
    assert_eq!(article["metadata"]["title"], "Tea");
    assert!(article.get("blocks").is_none());
    let article = value(&["--format", "jsonl", "--ledger", "tea.html"]);
    assert!(!article["blocks"].as_array().unwrap().is_empty());
}

#[test]
fn the_decision_is_pictured_where_it_is_asked_for() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    let out = |arguments: &[&str]| offprint(folder.path(), arguments, b"").out;
    let picture = out(&["--explain", "tea.html"]);
    assert!(picture.starts_with("<!DOCTYPE html>") && picture.contains("dropped by navigation"));
    assert_eq!(out(&["--format", "explain", "tea.html"]), picture);
    assert_eq!(out(&["--explain", "-o", "out", "tea.html"]), "");
    assert_eq!(files(&folder.path().join("out")), ["tea.explain.html"]);
    let written = fs::read_to_string(folder.path().join("out/tea.explain.html")).unwrap();
    assert_eq!(written, picture);
}

#[test]
fn a_folder_is_mirrored_file_by_file() {
    let folder = folder(&[
        ("in/tea.html", TEA.as_bytes()),
        ("in/deep/er/pots.HTM", TEA.as_bytes()),
        ("in/packed.html.gz", &gzip(TEA.as_bytes())),
        ("in/picture.png", b"no page"),
        ("in/empty.html", b""),
    ]);
    let ended = offprint(folder.path(), &["-o", "out", "in"], b"");
    assert_eq!(
        files(&folder.path().join("out")),
        ["deep/er/pots.md", "empty.md", "packed.md", "tea.md"]
    );
    let tea = fs::read_to_string(folder.path().join("out/tea.md")).unwrap();
    assert!(tea.starts_with("# Tea"));
    assert_eq!(ended.out, "");
    let said =
        "offprint: in/empty.html: no article was found\noffprint: 4 converted, 1 of them empty\n";
    assert_eq!(ended.err.replace('\\', "/"), said);
    assert_eq!(ended.code, 3);
}

#[test]
fn patterns_name_pages_and_a_page_named_twice_is_one() {
    let folder = folder(&[
        ("a/1.html", TEA.as_bytes()),
        ("a/b/2.htm", TEA.as_bytes()),
        ("a/3.txt", b""),
    ]);
    let ended = offprint(
        folder.path(),
        &["-o", "out", "a/**/*.htm*", "a/1.html"],
        b"",
    );
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(files(&folder.path().join("out")), ["1.md", "b/2.md"]);
    // Folders that a pattern matches are mirrored too; what leads to them is not.
    let ended = offprint(folder.path(), &["-o", "more", "./a/[b]", "a/?.html"], b"");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(files(&folder.path().join("more")), ["1.md", "b/2.md"]);
}

#[test]
fn pages_of_a_folder_whose_results_would_have_one_name_have_two() {
    let folder = folder(&[
        ("in/tea.html", TEA.as_bytes()),
        ("in/tea.htm", TEA.as_bytes()),
        ("in/tea.html.gz", &gzip(TEA.as_bytes())),
        ("in/TEA.xhtml", TEA.as_bytes()),
        ("in/deep/tea.html", TEA.as_bytes()),
    ]);
    let ended = offprint(folder.path(), &["-o", "out", "in"], b"");
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (0, "offprint: 5 converted\n")
    );
    let expected = [
        "TEA.md",
        "deep/tea.md",
        "tea.htm.md",
        "tea.html.gz.md",
        "tea.html.md",
    ];
    assert_eq!(files(&folder.path().join("out")), expected);
    // One page, called by two names, is one.
    let ended = offprint(
        folder.path(),
        &["-o", "one", "in/tea.html", "./in/./tea.html"],
        b"",
    );
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(files(&folder.path().join("one")), ["tea.md"]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_unicode_are_names_too() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = folder(&[("in/x.html", TEA.as_bytes())]);
    for name in [b"in/caf\xe9.html", b"in/caf\xe8.html"] {
        fs::write(folder.path().join(OsStr::from_bytes(name)), TEA).unwrap();
    }
    let ended = offprint(folder.path(), &["-o", "out", "in"], b"");
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (0, "offprint: 3 converted\n")
    );
    assert_eq!(
        files(&folder.path().join("out")),
        ["caf\u{fffd}.html.md", "caf\u{fffd}.md", "x.md"]
    );
    let named = command()
        .arg(OsStr::from_bytes(b"in/caf\xe9.html"))
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(named.status.success(), "{named:?}");
    assert!(named.stdout.starts_with(b"# Tea"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_in_a_folder_fails_and_the_rest_is_converted() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("in/deep/tea.html", TEA.as_bytes())]);
    let at = |name: &str| folder.path().join(name);
    symlink("nowhere", at("in/broken.html")).unwrap();
    symlink("..", at("in/deep/round")).unwrap();
    symlink("deep", at("in/folder.html")).unwrap();
    symlink("round.html", at("in/round.html")).unwrap();
    let ended = offprint(folder.path(), &["-o", "out", "in"], b"");
    assert_eq!(ended.code, 1);
    assert_eq!(files(&at("out")), ["deep/tea.md"]);
    for name in ["broken", "folder", "round"] {
        let line = format!("offprint: in/{name}.html: ");
        assert!(ended.err.contains(&line), "{}", ended.err);
    }
    let summary = "offprint: 1 converted, 3 failed\n";
    assert!(ended.err.ends_with(summary), "{}", ended.err);
}

#[test]
fn what_is_there_is_not_overwritten_unasked() {
    let folder = folder(&[("tea.html", TEA.as_bytes()), ("out/tea.md", b"mine")]);
    let tea = || fs::read_to_string(folder.path().join("out/tea.md")).unwrap();
    let ended = offprint(folder.path(), &["-o", "out", "tea.html"], b"");
    assert_eq!(ended.code, 1);
    assert!(
        ended
            .err
            .contains("exists; `--existing overwrite` replaces it"),
        "{}",
        ended.err
    );
    assert_eq!(tea(), "mine");
    let ended = offprint(
        folder.path(),
        &["-o", "out", "--existing", "skip", "tea.html"],
        b"",
    );
    assert_eq!((ended.code, tea().as_str()), (0, "mine"));
    let ended = offprint(
        folder.path(),
        &["-o", "out", "--existing", "overwrite", "tea.html"],
        b"",
    );
    assert_eq!(ended.code, 0);
    assert!(tea().starts_with("# Tea"));
    assert_eq!(files(&folder.path().join("out")), ["tea.md"]);
}

#[cfg(unix)]
#[test]
fn a_result_is_as_readable_as_any_other_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    offprint(folder.path(), &["-o", "out", "tea.html"], b"");
    let mode = |path: &str| {
        fs::metadata(folder.path().join(path))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("out/tea.md"), mode("tea.html"));
}

#[test]
fn results_found_in_the_folder_that_is_read_are_no_pages() {
    let folder = folder(&[
        ("tea.html", TEA.as_bytes()),
        ("out/old.html", TEA.as_bytes()),
    ]);
    let ended = offprint(folder.path(), &["-f", "html", "-o", "out", "."], b"");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(files(&folder.path().join("out")), ["old.html", "tea.html"]);
}

#[test]
fn a_command_line_that_cannot_be_meant_does_nothing() {
    let folder = folder(&[
        ("a/tea.html", TEA.as_bytes()),
        ("b/tea.html", TEA.as_bytes()),
    ]);
    let table: &[(&[&str], &str)] = &[
        (
            &["a", "b"],
            "2 pages would run into each other on standard output",
        ),
        (&["-o", "out", "a", "b"], "would both be written to"),
        (&["none/*.html"], "`none/*.html` holds no page"),
        (&["--url", "tea", "a"], "`tea` is no absolute URL"),
        (&["--keep", "<", "a"], "`<` is no CSS selector"),
        (
            &["--front-matter", "-f", "text", "a"],
            "stands above Markdown",
        ),
        (&["--jobs", "0", "a"], "0 is not in 1.."),
        (&["--jsonl", "-o", "out"], "cannot be used with"),
        (
            &["--jsonl", "--explain"],
            "'--jsonl' cannot be used with '--explain'",
        ),
        (
            &["--explain", "--format", "text", "a"],
            "cannot be used with",
        ),
        (&["--precision", "--recall", "a"], "cannot be used with"),
        (&["--existing", "skip", "a"], "--output-dir"),
    ];
    for (arguments, message) in table {
        let ended = offprint(folder.path(), arguments, b"");
        assert_eq!(ended.code, 2, "{arguments:?}: {}", ended.err);
        assert!(ended.err.contains(message), "{arguments:?}: {}", ended.err);
        assert_eq!(ended.out, "");
    }
    assert_eq!(files(folder.path()), ["a/tea.html", "b/tea.html"]);
}

#[test]
fn a_page_that_fails_leaves_the_others_alone() {
    let folder = folder(&[
        ("tea.html", TEA.as_bytes()),
        ("torn.html.gz", &gzip(TEA.as_bytes())[..40]),
    ]);
    let ended = offprint(folder.path(), &["-o", "out", ".", "gone.html"], b"");
    assert_eq!(ended.code, 1);
    assert_eq!(files(&folder.path().join("out")), ["tea.md"]);
    let lines: Vec<&str> = ended.err.lines().collect();
    assert_eq!(lines.len(), 3, "{}", ended.err);
    assert!(lines[0].contains("torn.html.gz: "));
    assert!(lines[1].starts_with("offprint: gone.html: "));
    assert_eq!(lines[2], "offprint: 1 converted, 2 failed");
}

#[test]
fn a_page_that_is_too_long_says_which_limit_it_met() {
    let ended = offprint(Path::new("."), &["--max-bytes", "10"], TEA.as_bytes());
    assert_eq!((ended.code, ended.out.as_str()), (1, ""));
    assert!(
        ended
            .err
            .ends_with("more than the 10 bytes allowed; `--max-bytes` raises the limit\n"),
        "{}",
        ended.err
    );
    let line = serde_json::json!({ "html": TEA }).to_string();
    let arguments = ["--jsonl", "--max-bytes", "10"];
    let ended = offprint(Path::new("."), &arguments, line.as_bytes());
    let answer: Value = serde_json::from_str(&ended.out).unwrap();
    let error = answer["error"].as_str().unwrap();
    assert!(
        error.ends_with("; `--max-bytes` raises the limit"),
        "{error}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_says_where_it_was_to_go() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    // A folder in which nobody can make a file.
    let ended = offprint(folder.path(), &["-o", "/proc/self", "tea.html"], b"");
    assert_eq!(ended.code, 1);
    let (before, error) = ended.err.split_once("/proc/self/tea.md: ").unwrap();
    assert_eq!(before, "offprint: tea.html: ");
    assert!(
        !error.contains("tea") && !error.contains(".offprint-"),
        "{error}"
    );
}

/// What makes the pictures before it a part of the story.
const THEN: &str =
    "<p>Then pour it out, from high above, into a cup that was warmed before, and wait once more.";

/// A picture, as far as its first bytes go, and the name it is written under.
const GIF: &[u8] = b"GIF89a a pot";
const GIF_NAME: &str = "03618061163cb18d3dcb8d652fe0e020.gif";

/// A page with a picture, in one file.
fn mhtml() -> Vec<u8> {
    let text = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/a/tea\r\n\r\n\
         {TEA} <p><img alt=pot src=pot.gif srcset='large.gif 2x'><img alt=cup src=cup.gif>{THEN}\r\n\
         --b\r\nContent-Type: image/gif\r\nContent-Location: https://example.org/a/pot.gif\r\n\r\n{}\r\n--b--\r\n",
        String::from_utf8_lossy(GIF)
    );
    text.into_bytes()
}

/// An archive of the web with these pages.
fn warc(urls: &[&str]) -> Vec<u8> {
    let record = |url: &&str| record(url, "text/html", TEA);
    urls.iter().flat_map(record).collect()
}

/// A member of an archive of the web.
fn record(url: &str, media_type: &str, body: &str) -> Vec<u8> {
    let message = format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n{body}");
    let record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-07T09:05:00Z\r\n\
         Content-Type: application/http\r\nContent-Length: {}\r\n\r\n{message}\r\n\r\n",
        message.len()
    );
    gzip(record.as_bytes())
}

#[test]
fn pages_are_known_by_what_they_hold_whatever_they_were_saved_as() {
    let saved_as = format!("<!-- saved from url=(0023)https://example.org/b/ -->{TEA}");
    let folder = folder(&[
        ("in/tea.mht", &mhtml()),
        ("in/wrong.html", &mhtml()),
        ("in/page.html", saved_as.as_bytes()),
        ("in/page_files/frame.html", TEA.as_bytes()),
        ("in/other_files/page.html", TEA.as_bytes()),
    ]);
    let ended = offprint(folder.path(), &["-o", "out", "in"], b"");
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (0, "offprint: 4 converted\n")
    );
    let out = folder.path().join("out");
    assert_eq!(
        files(&out),
        ["other_files/page.md", "page.md", "tea.md", "wrong.md"]
    );
    let text = |name| fs::read_to_string(out.join(name)).unwrap();
    assert!(text("tea.md").contains("(https://example.org/a/pots)"));
    assert_eq!(text("wrong.md"), text("tea.md"));
    assert!(text("page.md").contains("(https://example.org/b/pots)"));
    assert!(text("other_files/page.md").contains("(pots)"));

    let ended = offprint(
        folder.path(),
        &["--url", "https://caller.example/"],
        &mhtml(),
    );
    assert!(ended.out.contains("(https://caller.example/pots)"));
}

#[test]
fn each_page_of_an_archive_is_a_result() {
    let urls = [
        "https://example.org/a/",
        "https://example.org/a/pots.html?x=1",
        "https://example.org/a/",
    ];
    let folder = folder(&[("crawl.warc.gz", &warc(&urls))]);
    let ended = offprint(folder.path(), &["-o", "out", "."], b"");
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (0, "offprint: 3 converted\n")
    );
    let out = folder.path().join("out");
    let places =
        ["index-2.md", "index.md", "pots_x=1.md"].map(|name| format!("crawl/example.org/a/{name}"));
    assert_eq!(files(&out), places);

    let ended = offprint(folder.path(), &["-f", "jsonl", "crawl.warc.gz"], b"");
    let lines = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let lines: Vec<Value> = lines.collect();
    let told: Vec<&str> = lines
        .iter()
        .map(|line| line["url"].as_str().unwrap())
        .collect();
    assert_eq!(told, urls);
    assert_eq!(lines[1]["page"], format!("crawl.warc.gz: {}", urls[1]));
    assert_eq!(lines[1]["saved"], "2026-03-07T09:05:00Z");
}

#[test]
fn pages_of_an_archive_do_not_run_into_each_other() {
    let folder = folder(&[("one.warc.gz", &warc(&["https://example.org/"]))]);
    let ended = offprint(folder.path(), &["one.warc.gz"], b"");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.starts_with("# Tea"));
    let two = warc(&["https://example.org/1", "https://example.org/2"]);
    let ended = offprint(folder.path(), &[], &two);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.out.matches("# Tea").count(), 1);
    assert!(ended.err.contains("more than one page"), "{}", ended.err);
    let none = gzip(b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
    let ended = offprint(folder.path(), &[], &none);
    assert!(ended.err.contains("it holds no page"), "{}", ended.err);
}

#[test]
fn a_torn_archive_gives_the_pages_before_the_tear() {
    let archive = warc(&["https://example.org/1", "https://example.org/2"]);
    let folder = folder(&[("torn.warc.gz", &archive[..archive.len() - 30])]);
    let ended = offprint(folder.path(), &["-o", "out", "torn.warc.gz"], b"");
    assert_eq!(ended.code, 1);
    assert_eq!(files(&folder.path().join("out")), ["torn/example.org/1.md"]);
    assert!(ended.err.contains("could not be read"), "{}", ended.err);
}

#[test]
fn pictures_are_written_and_images_lead_there() {
    let folder = folder(&[("tea.mhtml", &mhtml()), ("two.mhtml", &mhtml())]);
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let ended = offprint(
        folder.path(),
        &[
            "-o",
            "out/a",
            "--media",
            "out/media",
            "tea.mhtml",
            "two.mhtml",
        ],
        b"",
    );
    assert_eq!(ended.code, 0, "{}", ended.err);
    let picture = format!("media/{GIF_NAME}");
    assert_eq!(
        files(&folder.path().join("out")),
        ["a/tea.md", "a/two.md", &picture]
    );
    assert_eq!(
        fs::read(folder.path().join("out").join(&picture)).unwrap(),
        GIF
    );
    let tea = text("out/a/tea.md");
    assert!(tea.contains(&format!("![pot](../{picture})")), "{tea}");
    assert!(
        tea.contains("![cup](https://example.org/a/cup.gif)"),
        "{tea}"
    );

    // Without a file of its own, from where the command runs; what is there is right already.
    fs::write(folder.path().join("out").join(&picture), b"mine").unwrap();
    let html = offprint(
        folder.path(),
        &["-f", "html", "--media", "out/media", "tea.mhtml"],
        b"",
    )
    .out;
    assert!(html.contains(&format!("src=\"out/{picture}\"")), "{html}");
    assert_eq!(text(&format!("out/{picture}")), "mine");

    let out = offprint(folder.path(), &["tea.mhtml"], b"").out;
    assert!(
        out.contains("![pot](https://example.org/a/large.gif)"),
        "{out}"
    );
}

#[test]
fn pictures_of_an_archive_are_found_wherever_they_stand_in_it_and_no_others_are_left() {
    let html = format!(
        "<meta property=og:image content=/hero.svg>{TEA}<p><a href=large.gif><img alt=pot
        srcset='large.gif 2x, pot.gif 1x'></a><img alt=cup src=cup.gif>{THEN}"
    );
    let gif = std::str::from_utf8(GIF).unwrap();
    let members = [
        record("https://tea.example/a/pot.gif", "image/gif", gif),
        record("https://tea.example/a/page", "text/html", &html),
        record("https://tea.example/hero.svg", "image/svg+xml", "<svg/>"),
        record(
            "https://tea.example/a/other.gif",
            "image/gif",
            "GIF89a another pot",
        ),
        record("https://tea.example/a/cup.gif", "text/css", "is no picture"),
    ];
    let archive = members.concat();
    let folder = folder(&[("crawl.warc.gz", &archive)]);
    let media = |arguments: &[&str], input: &[u8]| {
        let arguments = [&["--media", "out/media", "--front-matter"], arguments].concat();
        let ended = offprint(folder.path(), &arguments, input);
        assert_eq!(ended.code, 0, "{}", ended.err);
        ended.out
    };
    media(&["-o", "out", "crawl.warc.gz"], b"");
    let page = fs::read_to_string(folder.path().join("out/crawl/tea.example/a/page.md")).unwrap();
    let written = files(&folder.path().join("out/media"));
    assert_eq!(written.len(), 2, "{written:?}");
    let pot = format!("../../../media/{GIF_NAME}");
    assert!(page.contains(&format!("[![pot]({pot})]({pot})")), "{page}");
    assert!(
        page.contains("![cup](https://tea.example/a/cup.gif)"),
        "{page}"
    );
    let hero = written.iter().find(|name| name.ends_with(".svg")).unwrap();
    assert!(
        page.contains(&format!("image: \"../../../media/{hero}\"")),
        "{page}"
    );

    // On standard input what has passed has passed.
    let page = media(&[], &archive);
    assert!(
        page.contains("![pot](https://tea.example/a/large.gif)"),
        "{page}"
    );

    let line = br#"{"path": "crawl.warc.gz"}"#;
    let arguments = ["--media", "out/media", "--jsonl"];
    let answer = offprint(folder.path(), &arguments, line).out;
    assert!(
        answer.contains(&format!("![pot](out/media/{GIF_NAME})")),
        "{answer}"
    );
}

#[test]
fn pictures_are_found_within_the_page_and_in_the_folder_beside_it() {
    let large = [GIF, &[b' '; 400]].concat();
    let encoded: String = large.iter().map(|byte| format!("%{byte:02X}")).collect();
    let within = format!("{TEA}<p><img alt=pot src=\"data:image/gif,{encoded}\">{THEN}");
    let beside = format!(
        "<!-- saved from url=(0022)https://example.org/a/ -->{TEA}<p><img alt=pot src=\"./my%20tea_files/pot.gif\">
        <img alt=style src=\"./my%20tea_files/style.css\"><img alt=out src=\"../secret.gif\">{THEN}"
    );
    let folder = folder(&[
        ("in/within.html", within.as_bytes()),
        ("in/my tea.html", beside.as_bytes()),
        ("in/my tea_files/pot.gif", GIF),
        ("in/my tea_files/style.css", b"GIF8"),
        ("secret.gif", GIF),
    ]);
    let out = |name: &str| {
        let ended = offprint(folder.path(), &["--media", "media", name], b"");
        assert_eq!(ended.code, 0, "{}", ended.err);
        ended.out
    };
    assert!(out("in/within.html").contains("![pot](media/"));
    let beside = out("in/my tea.html");
    assert!(
        beside.contains(&format!("![pot](media/{GIF_NAME})")),
        "{beside}"
    );
    assert!(beside.contains("![style](https://example.org/"), "{beside}");
    assert!(
        beside.contains("![out](https://example.org/secret.gif)"),
        "{beside}"
    );
    assert_eq!(files(&folder.path().join("media")).len(), 2);
}

#[test]
fn a_line_may_name_a_page_saved_in_whatever_way() {
    let folder = folder(&[
        ("tea.mhtml", &mhtml()),
        (
            "crawl.warc",
            &warc(&["https://example.org/1", "https://example.org/2"]),
        ),
    ]);
    let lines = b"{\"path\": \"tea.mhtml\"}\n{\"path\": \"crawl.warc\"}\n";
    let ended = offprint(folder.path(), &["--jsonl", "--media", "media"], lines);
    let answers = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let answers: Vec<Value> = answers.collect();
    assert_eq!(answers[0]["url"], "https://example.org/a/tea");
    let markdown = answers[0]["markdown"].as_str().unwrap();
    assert!(
        markdown.contains(&format!("(media/{GIF_NAME})")),
        "{markdown}"
    );
    let error = answers[1]["error"].as_str().unwrap();
    assert!(
        error.starts_with("crawl.warc: it holds more than one page"),
        "{error}"
    );
}

#[test]
fn lines_are_answered_in_order_each_with_its_id() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    let mut input = String::new();
    for id in 0..40 {
        let page = TEA.replace("Tea", &format!("Tea {id}"));
        input += &format!("{}\n", serde_json::json!({"id": id, "html": page}));
    }
    input += "\nno JSON\n[1]\n{\"id\": \"p\", \"path\": \"tea.html\", \"url\": \"https://example.org/\"}\n{\"html\": 1}\n{}";
    let ended = offprint(folder.path(), &["--jsonl", "--jobs", "4"], input.as_bytes());
    let answers: Vec<Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 45);
    for (id, answer) in answers.iter().take(40).enumerate() {
        assert_eq!(answer["id"], id);
        assert_eq!(answer["metadata"]["title"], format!("Tea {id}"));
    }
    let error = |at: usize| answers[at]["error"].as_str().unwrap().to_owned();
    assert!(error(40).starts_with("no JSON: "));
    assert_eq!(error(41), "no JSON object, but another value");
    assert_eq!(answers[42]["id"], "p");
    assert!(
        answers[42]["markdown"]
            .as_str()
            .unwrap()
            .contains("(https://example.org/pots)")
    );
    assert_eq!(error(43), "`html` is no string");
    assert_eq!(error(44), "neither `html` nor `path` is given");
    assert!(
        ended.err.contains("standard input: line 42: no JSON: "),
        "{}",
        ended.err
    );
    assert_eq!(ended.code, 1);
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = command()
        .args(["--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(input, "{}", serde_json::json!({"id": id, "html": TEA})).unwrap();
        let answer: Value = serde_json::from_str(&output.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_and_a_reader_that_has_enough_is_none() {
    let folder = folder(&[("tea.html", TEA.as_bytes())]);
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = command()
        .arg("tea.html")
        .current_dir(folder.path())
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("standard output: ")
    );
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command()
        .arg("tea.html")
        .current_dir(folder.path())
        .stdout(writer)
        .output()
        .unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupt_leaves_no_half_written_file() {
    let page = TEA.repeat(400);
    let names: Vec<String> = (0..400).map(|n| format!("in/{n:03}.html")).collect();
    let pages: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), page.as_bytes()))
        .collect();
    let folder = folder(&pages);
    let out = folder.path().join("out");
    let mut child = command()
        .args(["-o", "out", "in"])
        .current_dir(folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !out.exists() || files(&out).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(2));
        assert!(
            child.try_wait().unwrap().is_none(),
            "the run was over before it was interrupted"
        );
    }
    let interrupted = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(interrupted.unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("interrupted: ")
    );
    let whole = offprint(folder.path(), &["in/000.html"], b"").out;
    let written = files(&out);
    assert!(!written.is_empty() && written.len() < 400);
    for name in written {
        assert!(name.ends_with(".md"), "{name}");
        assert_eq!(
            fs::read_to_string(out.join(&name)).unwrap(),
            whole,
            "{name}"
        );
    }
}

#[test]
fn what_repeats_on_a_site_is_learnt_kept_and_used_again() {
    let note = "<p>The Tea House is read by those who like their leaves whole, every single week.";
    let page = |story: &str| TEA.replace("Pour", &format!("{story} Pour")) + note;
    let pages = ["Warm the pot.", "Boil it.", "Sit down."].map(page);
    let files: Vec<(&str, &[u8])> = (["s/1.html", "s/2.html", "s/3.html"].into_iter())
        .zip(pages.iter().map(|page| page.as_bytes()))
        .collect();
    let folder = folder(&files);
    let other = page("Wait.");
    let out = |arguments: &[&str]| offprint(folder.path(), arguments, other.as_bytes());
    assert!(out(&[]).out.contains("Tea House"));
    let learnt = out(&["--learn", "s", "--site", "site.json"]);
    assert_eq!((learnt.code, learnt.err.as_str()), (0, ""));
    assert!(
        learnt.out.contains("Wait. Pour") && !learnt.out.contains("Tea House"),
        "{}",
        learnt.out
    );
    assert_eq!(out(&["--site", "site.json"]).out, learnt.out);
    assert!(
        out(&["--site", "site.json", "--keep", "p"])
            .out
            .contains("Tea House")
    );
    fs::write(
        folder.path().join("site.json"),
        "{\"version\": 9, \"pages\": 3, \"parts\": []}",
    )
    .unwrap();
    let ended = out(&["--site", "site.json"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended
            .err
            .contains("site.json: a profile of version 9 cannot be read"),
        "{}",
        ended.err
    );
    fs::remove_file(folder.path().join("s/3.html")).unwrap();
    assert!(
        out(&["--learn", "s"])
            .err
            .contains("nothing repeats on 2 different pages")
    );
}

#[test]
fn rules_are_read_from_files_and_what_is_wrong_with_them_is_said_before_anything_is_done() {
    let keep = "[[site]]\ndomains = 'tea.example'\nkeep = 'nav'\n";
    let title = "[[site]]\ndomains = '*'\ntitle = 'a[href=pots]'\n";
    let folder = folder(&[
        ("tea.html", TEA.as_bytes()),
        ("keep.toml", keep.as_bytes()),
        ("title.toml", title.as_bytes()),
        ("tea.example.txt", b"strip: //p/a\ntidy: no\n"),
        ("wrong.toml", b"[[site]]\ndomains = 'a'\nremove = 'p >'\n"),
    ]);
    let folder = folder.path();
    let page = [
        "tea.html",
        "--format=json",
        "--rules=keep.toml",
        "--rules=title.toml",
    ];
    let article = |ended: &Ended| -> Value { serde_json::from_str(&ended.out).unwrap() };
    let has_menu = |article: &Value| article["text"].as_str().unwrap().contains("Home");
    let url = ["--url", "https://tea.example/"];
    let ruled = offprint(folder, &[&page[..], &url].concat(), b"");
    let ruled = article(&ruled);
    assert_eq!(ruled["metadata"]["title"], "choose a pot");
    assert!(has_menu(&ruled), "{ruled}");
    // Of no site the command knows of.
    let unruled = article(&offprint(folder, &page, b""));
    assert_eq!(unruled["metadata"]["title"], "Tea");
    assert!(!has_menu(&unruled), "{unruled}");

    let wrong = offprint(folder, &["tea.html", "--rules", "wrong.toml"], b"");
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert_eq!(
        wrong.err,
        "offprint: wrong.toml:3:10: `p >` is no CSS selector: \
         nothing to match stands after its last `>`, `+`, `~` or space\n"
    );
    let other = ["tea.html", "--rules=tea.example.txt", url[0], url[1]];
    let other = offprint(folder, &other, b"");
    assert!(!other.out.contains("choose"), "{}", other.out);
    let complaint = "offprint: tea.example.txt:2:1: `tidy` is not supported\n";
    assert_eq!((other.code, other.err.as_str()), (0, complaint));

    let missing = offprint(folder, &["tea.html", "--rules", "none.toml"], b"");
    assert_eq!(missing.code, 2);
    assert!(missing.err.starts_with("offprint: none.toml: "));
}

#[test]
fn packagers_get_a_manual_page_and_completions() {
    for (what, start) in [
        ("man", ".TH offprint 1"),
        ("bash", "_offprint()"),
        ("zsh", "#compdef offprint"),
        ("fish", "complete -c offprint"),
    ] {
        let ended = offprint(Path::new("."), &["--generate", what], b"");
        assert_eq!(ended.code, 0);
        assert!(ended.out.contains(start), "{what}");
    }
}

/// What a terminal obeys, or what turns the direction of a line.
fn speaks(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t'
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(unix)]
#[test]
fn names_of_files_say_nothing_to_a_terminal() {
    const ODD: &str = "x\u{1b}]0;t\u{7}\u{9b}2J\u{7f}\u{202e}\ny";
    let name = |end: &str| format!("{ODD}{end}");
    let empty = name("empty.html");
    let tea = name("tea.html");
    let broken = name("broken.mhtml");
    let rules = name("rules.toml");
    let config = name("tea.example.txt");
    let folder = folder(&[
        (&empty, b"<p>"),
        (&tea, TEA.as_bytes()),
        (
            &broken,
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
        ),
        (&rules, b"[[site]]\ndomains = 'a.example'\nkeep = 'p >'\n"),
        (&config, b"strip: //p[not(@class)]\n"),
        ("site/a.html", TEA.as_bytes()),
    ]);
    let missing = name("missing.html");
    let odd_option = format!("--{ODD}");
    let out_file = name("out");
    let runs: &[&[&str]] = &[
        &[&empty],
        &[&missing],
        &[&broken],
        &[&empty, &tea, &missing],
        &["--format", "json", &tea],
        &["--format", "jsonl", &tea],
        &["--format", "explain", &tea],
        &["--output-dir", &out_file, &tea, &empty],
        &["--output-dir", &tea, &tea],
        &["--rules", &rules, &tea],
        &["--rules", &config, &tea],
        &["--rules", &missing, &tea],
        &["--site", &missing, &tea],
        &["--learn", &missing, &tea],
        &["--learn", "site", "--site", &tea, &tea],
        &["--url", ODD, &tea],
        &["--keep", ODD, &tea],
        &["--media", &tea, &tea],
        &["--format", ODD, &tea],
        &[&odd_option],
        &["--width", ODD],
        &["--jsonl", &missing],
        &["--max-depth", "3", "--max-table-cells", "0", &tea],
    ];
    let mut said = 0;
    for arguments in runs {
        let ended = offprint(folder.path(), arguments, b"");
        for text in [&ended.out, &ended.err] {
            assert_eq!(text.find(speaks), None, "{arguments:?}: {text:?}");
        }
        said += usize::from(ended.err.contains('\u{fffd}'));
    }
    assert!(said > 12, "{said}");
    let line = serde_json::json!({"path": missing, "id": ODD}).to_string();
    let ended = offprint(folder.path(), &["--jsonl"], line.as_bytes());
    assert_eq!(ended.out.find(speaks), None, "{:?}", ended.out);
    let answer: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(answer["id"], ODD, "JSON means what it meant");
}

#[test]
fn limits_are_set_and_told_of() {
    let table = "<table><tr><th>a<th>b<tr><td>c<td>d<tr><td>e<td>f</table><p>Last.";
    let folder = folder(&[("table.html", table.as_bytes())]);
    let run = |arguments: &[&str]| {
        let arguments = [&["--scope", "page", "table.html"], arguments].concat();
        offprint(folder.path(), &arguments, b"")
    };
    let ended = run(&["--max-table-cells", "4"]);
    assert_eq!(
        ended.out,
        "| a | b |\n| --- | --- |\n| c | d |\n\ne\n\nf\n\nLast.\n"
    );
    assert_eq!(
        ended.err,
        "offprint: table.html: limits acted: cells behind their table: 2\n"
    );
    assert_eq!(ended.code, 0);
    let ended = run(&["--max-output-bytes", "40"]);
    assert_eq!(ended.out, "| a | b |\n| --- | --- |\n| c | d |\n");
    assert_eq!(
        ended.err,
        "offprint: table.html: limits acted: blocks left out at the end: 2\n"
    );
    let ended = run(&["--max-output-bytes", "40", "--format", "json", "--quiet"]);
    let article: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(article["limits_hit"]["output"], 2);
    assert_eq!(article["text"], "a\tb\nc\td\n");
    assert_eq!(ended.err, "");
    for (flag, number) in [
        ("--max-depth", "3"),
        ("--max-nodes", "9"),
        ("--max-attributes", "1"),
    ] {
        let page = "<a href=/x title=y>x</a><i><i><i>x</i></i></i><p><p><p><p>y";
        let ended = offprint(
            folder.path(),
            &["--scope", "page", flag, number],
            page.as_bytes(),
        );
        assert!(ended.err.contains("limits acted"), "{flag}: {}", ended.err);
    }
    let ended = run(&[]);
    assert!(ended.out.contains("| e | f |") && ended.err.is_empty());
}
