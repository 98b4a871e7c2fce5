//! What is known of sites: what repeats on one, learnt from a folder of its pages or read from the file
//! where that was written down, and the rules that a person has written.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use offprint::{Document, SiteProfile, SiteRules};

use crate::arguments::{Arguments, Existing};
use crate::inputs::{self, Input};
use crate::report::{say, tell};
use crate::{read, write};

/// The profile that the command line asks for.
pub(crate) fn site(arguments: &Arguments) -> Result<Option<SiteProfile>, String> {
    match (&arguments.learn, &arguments.site) {
        (None, None) => Ok(None),
        (Some(folder), file) => {
            let profile = learn(arguments, folder)?;
            if let Some(file) = file {
                let text =
                    serde_json::to_string_pretty(&profile).map_err(|error| error.to_string())?;
                write::to_file(file, (text + "\n").as_bytes(), Existing::Overwrite)
                    .map_err(|error| format!("{}: {error}", file.display()))?;
            }
            Ok(Some(profile))
        }
        (None, Some(file)) => {
            let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
            let text = fs::read_to_string(file).map_err(|error| wrong(&error))?;
            serde_json::from_str(&text)
                .map(Some)
                .map_err(|error| wrong(&error))
        }
    }
}

/// The rules that the command line asks for, file by file.
pub(crate) fn rules(arguments: &Arguments) -> Result<Vec<SiteRules>, String> {
    let read = |file: &PathBuf| {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
        if file.extension().is_some_and(|end| end == "txt") {
            return Ok(site_config(arguments, &text, &name));
        }
        SiteRules::parse(&text, &name).map_err(|error| error.to_string())
    };
    arguments.rules.iter().map(read).collect()
}

/// The rules of another program's file: lines that are not understood are told of and passed over.
fn site_config(arguments: &Arguments, text: &str, name: &str) -> SiteRules {
    let (rules, complaints) = SiteRules::parse_site_config(text, name);
    if !arguments.quiet {
        for complaint in complaints {
            tell(&complaint.to_string());
        }
    }
    rules
}

/// Learns from all pages of a folder; one that cannot be read is told of and passed over.
fn learn(arguments: &Arguments, folder: &OsStr) -> Result<SiteProfile, String> {
    let left_out = arguments.output_dir.as_deref();
    let pages = inputs::find(&[folder.to_owned()], left_out)?;
    let documents = pages.iter().flat_map(|input| documents(arguments, input));
    let profile = SiteProfile::learn(documents);
    if profile.is_empty() && !arguments.quiet {
        let found = format!(
            "nothing repeats on {} different pages; three are the least",
            profile.pages()
        );
        say(&folder.to_string_lossy(), &found);
    }
    Ok(profile)
}

/// The trees of an input's pages.
fn documents(arguments: &Arguments, input: &Input) -> Box<dyn Iterator<Item = Document>> {
    let name = input.name();
    let pages = match read::open(arguments, input) {
        Ok(pages) => pages,
        Err(error) => {
            say(&name, &error.to_string());
            return Box::new(std::iter::empty());
        }
    };
    Box::new(pages.filter_map(move |page| {
        let parsed = page.and_then(|page| page.page().parse());
        parsed.map_err(|error| say(&name, &error.to_string())).ok()
    }))
}
