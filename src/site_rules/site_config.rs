//! Rules from a site config file as Full-Text RSS and its kin read them: a line for each rule,
//! `title: //h1`, elements named by XPath. The file's name says which site it is for.

use super::{Site, xpath};
use crate::error::Error;
use crate::html::Wildcard;
use crate::selector::Selector;

/// The rules of a file, and a complaint for each line that is not understood.
pub(super) fn site(text: &str, file: &str) -> (Site, Vec<Error>) {
    let mut site = Site {
        domains: domains(file),
        ..Site::default()
    };
    let mut complaints = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Err(reason) = rule(&mut site, line) {
            complaints.push(Error::InvalidRules {
                file: file.to_owned(),
                line: number + 1,
                column: 1,
                reason,
            });
        }
    }
    (site, complaints)
}

/// `example.org.txt` is for that host and its `www`, `.example.org.txt` for those below it.
fn domains(file: &str) -> Vec<Wildcard> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let name = name.strip_suffix(".txt").unwrap_or(name).to_lowercase();
    match name.strip_prefix('.') {
        Some(domain) => vec![Wildcard::new(&format!("*.{domain}"))],
        None => vec![Wildcard::new(&name), Wildcard::new(&format!("www.{name}"))],
    }
}

fn rule(site: &mut Site, line: &str) -> Result<(), String> {
    let (name, value) = line
        .split_once(':')
        .ok_or_else(|| format!("`{line}` is no rule, such as `title: //h1`"))?;
    let (name, value) = (name.trim(), value.trim());
    let by_path = || {
        let css = xpath::to_css(value).and_then(|css| Selector::parse(&css).ok());
        css.ok_or_else(|| format!("`{name}` is not understood: `{value}` has no like in CSS"))
    };
    match name {
        "title" => site.title.push(by_path()?),
        "author" => site.author.push(by_path()?),
        "date" => site.date.push(by_path()?),
        "strip" => site.remove.push(by_path()?),
        "body" => {
            let body = by_path()?;
            site.root.push(body.clone());
            site.keep.push(body);
        }
        "strip_id_or_class" => {
            let word = value.trim_matches(['\'', '"']);
            let word = word.replace('\\', "\\\\").replace('"', "\\\"");
            let css = format!("[id*=\"{word}\"], [class*=\"{word}\"]");
            let selector = Selector::parse(&css).map_err(|error| error.to_string())?;
            site.remove.push(selector);
        }
        // Of the people who keep the file.
        "test_url" | "test_contains" => {}
        _ => return Err(format!("`{name}` is not supported")),
    }
    Ok(())
}
