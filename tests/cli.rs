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
    assert!(out(&["--no-headline"]).starts_with("Pour"));
    assert!(
        out(&["--width", "20"]).contains("over\nthe leaves"),
        "{}",
        out(&["--width", "20"])
    );
    assert!(out(&["--keep", "nav"]).contains("Home"));
    assert!(!out(&["--remove", "a"]).contains("choose"));
    assert!(!out(&["--root", "nav"]).contains("Pour"));
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
    assert_eq!(files(&folder.path().join("out")), ["1.md", "2.md"]);
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
        (&["--jobs", "0", "a"], "0 is not in 1.."),
        (&["--jsonl", "-o", "out"], "cannot be used with"),
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
        ended.err.contains("11 bytes, more than the 10 allowed"),
        "{}",
        ended.err
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
