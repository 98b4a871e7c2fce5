//! What is known of sites: what repeats on one, learnt from a folder of its pages or read from the file
//! where that was written down, and the rules that a person has written.

use std::fs;
use std::path::PathBuf;

use offprint::{Document, Page, SiteProfile, SiteRules};

use crate::arguments::{Arguments, Existing};
use crate::{inputs, read, write};

/// The profile that the command line asks for.
pub(crate) fn site(arguments: &Arguments) -> Result<Option<SiteProfile>, String> {
    match (&arguments.learn, &arguments.site) {
        (None, None) => Ok(None),
        (Some(folder), file) => {
            let profile = learn(arguments, folder)?;
            if let Some(file) = file {
                let text =
                    serde_json::to_string_pretty(&profile).map_err(|error| error.to_string())?;
                write::to_file(file, &(text + "\n"), Existing::Overwrite)
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
            eprintln!("offprint: {complaint}");
        }
    }
    rules
}

/// Learns from all pages of a folder; one that cannot be read is told of and passed over.
fn learn(arguments: &Arguments, folder: &str) -> Result<SiteProfile, String> {
    let left_out = arguments.output_dir.as_deref();
    let pages = inputs::find(&[folder.to_owned()], left_out)?;
    let parse = |input: &inputs::Input| -> Result<Document, String> {
        let bytes = read::read(input, arguments.max_bytes).map_err(|error| error.to_string())?;
        if bytes.len() > arguments.max_bytes {
            return Err(format!("longer than {} bytes", arguments.max_bytes));
        }
        Page::bytes(&bytes)
            .parse()
            .map_err(|error| error.to_string())
    };
    let documents = pages.iter().filter_map(|input| match parse(input) {
        Ok(document) => Some(document),
        Err(why) => {
            crate::report::say(&input.name(), &why);
            None
        }
    });
    let profile = SiteProfile::learn(documents);
    if profile.is_empty() && !arguments.quiet {
        let found = format!(
            "nothing repeats on {} different pages; three are the least",
            profile.pages()
        );
        crate::report::say(folder, &found);
    }
    Ok(profile)
}
