//! Where each result goes, decided before anything is converted, so that no run stops half-way
//! because two pages would become one file.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

use crate::arguments::{Arguments, Format};
use crate::inputs::Input;

/// A page and the file its result is written to; standard output where there is none.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) input: Input,
    pub(crate) output: Option<PathBuf>,
}

/// The tasks for these pages.
pub(crate) fn plan(arguments: &Arguments, inputs: Vec<Input>) -> Result<Vec<Task>, String> {
    let Some(folder) = &arguments.output_dir else {
        return to_standard_output(arguments.format(), inputs);
    };
    let mut taken: HashMap<String, Input> = HashMap::new();
    let mut tasks = Vec::new();
    for input in inputs {
        let output = folder.join(place(&input, arguments.format(), folder, &taken)?);
        taken.insert(key(&output), input.clone());
        tasks.push(Task {
            input,
            output: Some(output),
        });
    }
    Ok(tasks)
}

/// The first place for a page's result, within the folder of results, that no other has taken.
fn place(
    input: &Input,
    format: Format,
    folder: &Path,
    taken: &HashMap<String, Input>,
) -> Result<PathBuf, String> {
    let output = result_path(input, format);
    let mut place = output.clone();
    let mut more = more_places(input, &output);
    while let Some(other) = taken.get(&key(&folder.join(&place))) {
        if !are_neighbours(other, input) {
            return Err(clash(other, input, &folder.join(place)));
        }
        place = more.next().unwrap_or_default();
    }
    Ok(place)
}

/// Some file systems do not tell capitals from small letters.
fn key(path: &Path) -> String {
    path.to_string_lossy().to_lowercase()
}

/// Whether two pages lie in the same folder: each has a place in that of the results too, if not the
/// same. Others come from folders that were named in one run, and whose results are to be told apart.
fn are_neighbours(one: &Input, other: &Input) -> bool {
    match (one, other) {
        (Input::File { path: one, .. }, Input::File { path: other, .. }) => {
            one.parent() == other.parent()
        }
        _ => false,
    }
}

/// Where the result of `tea.htm` goes if the place is taken, by that of `tea.html`: `tea.htm.md`,
/// `tea.htm-2.md`.
fn more_places<'a>(input: &'a Input, output: &'a Path) -> impl Iterator<Item = PathBuf> + 'a {
    let name = match input {
        Input::File { within, .. } => within.file_name().unwrap_or_default().to_string_lossy(),
        Input::Standard => "page".into(),
    };
    let name = safe(&name);
    let end = output.file_name().unwrap_or_default().to_string_lossy();
    let end = end.strip_prefix(stem(&name)).unwrap_or(&end).to_owned();
    (1_u32..).map(move |number| {
        let number = match number {
            1 => String::new(),
            number => format!("-{number}"),
        };
        output.with_file_name(format!("{name}{number}{end}"))
    })
}

fn clash(other: &Input, input: &Input, place: &Path) -> String {
    format!(
        "{} and {} would both be written to {}; give them in runs of their own",
        other.name(),
        input.name(),
        place.display()
    )
}

fn to_standard_output(format: Format, inputs: Vec<Input>) -> Result<Vec<Task>, String> {
    if inputs.len() > 1 && !format.is_json() {
        return Err(format!(
            "{} pages would run into each other on standard output; \
             `--output-dir` writes a file for each, `--format jsonl` a line",
            inputs.len()
        ));
    }
    let task = |input| Task {
        input,
        output: None,
    };
    Ok(inputs.into_iter().map(task).collect())
}

/// Where a page's result lies within the folder of results.
fn result_path(input: &Input, format: Format) -> PathBuf {
    let Input::File { within, .. } = input else {
        return PathBuf::from(named("page", format));
    };
    let mut path = PathBuf::new();
    for component in within.components() {
        // What would lead out of the folder is left out.
        if let Component::Normal(name) = component {
            path.push(safe(&name.to_string_lossy()));
        }
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_else(|| "page".to_owned());
    path.with_file_name(named(stem(&name), format))
}

fn named(stem: &str, format: Format) -> String {
    let end = match format {
        Format::Markdown => "md",
        Format::Text => "txt",
        Format::Html => "html",
        Format::Json => "json",
        Format::Jsonl => "jsonl",
        Format::Explain => "explain.html",
    };
    format!("{stem}.{end}")
}

/// A page's name without what says that it is one.
pub(crate) fn stem(name: &str) -> &str {
    const ENDS: &[&str] = &[
        ".gz",
        ".html",
        ".htm",
        ".xhtml",
        ".mhtml",
        ".mht",
        ".webarchive",
        ".eml",
        ".wet",
        ".warc",
    ];
    let mut stem = name;
    for end in ENDS {
        let at = stem.len().saturating_sub(end.len());
        if at > 0 && stem.is_char_boundary(at) && stem[at..].eq_ignore_ascii_case(end) {
            stem = &stem[..at];
        }
    }
    stem
}

/// A name that every system takes: those of devices, and characters that some do not allow, are
/// changed.
pub(crate) fn safe(name: &str) -> String {
    let change = |c: char| match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
        c if c.is_control() => '_',
        c => c,
    };
    let mut safe: String = name.chars().map(change).collect();
    if safe.ends_with(['.', ' ']) {
        safe.pop();
        safe.push('_');
    }
    if is_device(Path::new(&safe)) {
        safe.insert(0, '_');
    }
    safe
}

/// Names that Windows keeps for devices, whatever their end.
fn is_device(name: &Path) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    let stem = name.split('.').next().unwrap_or("").trim_end();
    let numbered = |word: &str| {
        let number = stem.strip_prefix(word).unwrap_or("");
        number.len() == 1 && number.bytes().all(|digit| matches!(digit, b'1'..=b'9'))
    };
    matches!(stem, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn file(within: &str) -> Input {
        Input::File {
            path: within.into(),
            within: within.into(),
        }
    }

    #[test]
    fn results_mirror_the_folders_and_stay_within_theirs() {
        let table = [
            ("tea.html", "tea.md"),
            ("a/b/tea.HTM", "a/b/tea.md"),
            ("tea.html.gz", "tea.md"),
            ("tea", "tea.md"),
            ("tea.v2.xhtml", "tea.v2.md"),
            ("tea.MHTML", "tea.md"),
            ("crawl.warc.wet.gz", "crawl.md"),
            (".html", ".html.md"),
            ("../../tea.html", "tea.md"),
            ("/etc/tea.html", "etc/tea.md"),
            ("what?/a:b|c.html", "what_/a_b_c.md"),
            ("con.html", "_con.md"),
            ("LPT1/console.html", "_LPT1/console.md"),
            ("end. /tea.html", "end._/tea.md"),
            ("\u{1b}[2J.html", "_[2J.md"),
            ("чай.html", "чай.md"),
        ];
        for (within, expected) in table {
            let found = result_path(&file(within), Format::Markdown);
            assert_eq!(found, Path::new(expected), "{within}");
        }
    }
}
