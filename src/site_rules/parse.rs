//! Rules from TOML: one table says which keys there are and what their values are. The only place
//! that names the `toml` crate.
//!
//! Each complaint has a place: `toml` says where in the text a key or a value stands, and the line is
//! counted once something is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Site;
use super::nesting::{TOO_DEEP, too_deep};
use crate::error::Error;
use crate::html::Wildcard;
use crate::selector::Selector;

/// A key of a site, and where its values go.
struct Key {
    name: &'static str,
    values: Values,
}

enum Values {
    Domains,
    Selectors(fn(&mut Site) -> &mut Vec<Selector>),
    Parameters,
}

const fn selectors(name: &'static str, of: fn(&mut Site) -> &mut Vec<Selector>) -> Key {
    Key {
        name,
        values: Values::Selectors(of),
    }
}

static KEYS: &[Key] = &[
    Key {
        name: "domains",
        values: Values::Domains,
    },
    selectors("keep", |site| &mut site.keep),
    selectors("remove", |site| &mut site.remove),
    selectors("root", |site| &mut site.root),
    selectors("title", |site| &mut site.title),
    selectors("author", |site| &mut site.author),
    selectors("date", |site| &mut site.date),
    Key {
        name: "strip-parameters",
        values: Values::Parameters,
    },
];

/// What is wrong, and where in the text.
struct Wrong {
    place: Range<usize>,
    reason: String,
}

type Checked<T> = Result<T, Wrong>;

/// The sites of a file.
pub(super) fn sites(text: &str, file: &str) -> Result<Vec<Site>, Error> {
    checked_sites(text).map_err(|wrong| {
        let before = text.get(..wrong.place.start).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        Error::InvalidRules {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            reason: wrong.reason,
        }
    })
}

fn checked_sites(text: &str) -> Checked<Vec<Site>> {
    if let Some(place) = too_deep(text) {
        return Err(Wrong {
            place: place..place,
            reason: TOO_DEEP.to_owned(),
        });
    }
    let file = DeTable::parse(text).map_err(|error| Wrong {
        place: error.span().unwrap_or_default(),
        reason: format!("no TOML: {}", error.message().replace('\n', ", ")),
    })?;
    let mut sites = Vec::new();
    for (key, value) in file.get_ref() {
        if key.get_ref() != "site" {
            let reason = format!("`{}` is no key here; there is `[[site]]`", key.get_ref());
            return Err(wrong(key, reason));
        }
        let DeValue::Array(tables) = value.get_ref() else {
            return Err(wrong(key, "a site begins with `[[site]]`"));
        };
        for table in tables.iter() {
            sites.push(site(table)?);
        }
    }
    Ok(sites)
}

fn site(value: &Spanned<DeValue<'_>>) -> Checked<Site> {
    let DeValue::Table(table) = value.get_ref() else {
        return Err(wrong(value, "a site is a table, such as `[[site]]` begins"));
    };
    let mut site = Site::default();
    // In the order of the table of keys, which is not the text's: complaints come in that order.
    for (key, value) in table {
        let Some(known) = KEYS.iter().find(|known| known.name == key.get_ref()) else {
            return Err(wrong(key, unknown(key.get_ref())));
        };
        for value in strings(known.name, value)? {
            take(&mut site, known, value)?;
        }
    }
    match site.domains.is_empty() {
        true => Err(wrong(value, "a site has no `domains`")),
        false => Ok(site),
    }
}

fn take(site: &mut Site, key: &Key, value: Text<'_>) -> Checked<()> {
    match key.values {
        Values::Domains => site.domains.push(domain(value)?),
        Values::Parameters => site.strip_parameters.push(parameter(value)?),
        Values::Selectors(of) => {
            let selector = Selector::parse(value.text).map_err(|error| Wrong {
                place: value.place,
                reason: error.to_string(),
            })?;
            of(site).push(selector);
        }
    }
    Ok(())
}

/// A host, perhaps with stars. Hosts of URLs are compared in lower case.
fn domain(value: Text<'_>) -> Checked<Wildcard> {
    let is_outside = |c: char| c.is_whitespace() || matches!(c, '/' | '@' | '?' | '#');
    let names_port = value.text.contains(':') && !value.text.starts_with('[');
    match value.text.is_empty() || value.text.contains(is_outside) || names_port {
        false => Ok(Wildcard::new(&value.text.to_lowercase())),
        true => Err(Wrong {
            reason: format!(
                "`{}` is no domain, such as `example.org` or `*.example.org`",
                value.text
            ),
            place: value.place,
        }),
    }
}

fn parameter(value: Text<'_>) -> Checked<Wildcard> {
    match value.text.is_empty() || value.text.contains(['=', '&', '?', '#']) {
        false => Ok(Wildcard::new(value.text)),
        true => Err(Wrong {
            reason: format!(
                "`{}` is no name of a parameter, such as `ref` or `utm_*`",
                value.text
            ),
            place: value.place,
        }),
    }
}

/// A string of the file.
struct Text<'a> {
    text: &'a str,
    place: Range<usize>,
}

/// The string or strings that a key has.
fn strings<'a>(key: &str, value: &'a Spanned<DeValue<'_>>) -> Checked<Vec<Text<'a>>> {
    let text = |value: &'a Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::String(text) => Ok(Text {
            text,
            place: value.span(),
        }),
        _ => Err(wrong(
            value,
            format!("`{key}` is a string or a list of strings"),
        )),
    };
    match value.get_ref() {
        DeValue::Array(values) => values.iter().map(text).collect(),
        _ => text(value).map(|text| vec![text]),
    }
}

fn unknown(key: &str) -> String {
    let known: Vec<String> = KEYS.iter().map(|key| format!("`{}`", key.name)).collect();
    format!(
        "`{key}` is no key of a site; there are {}",
        known.join(", ")
    )
}

fn wrong<T>(at: &Spanned<T>, reason: impl Into<String>) -> Wrong {
    Wrong {
        place: at.span(),
        reason: reason.into(),
    }
}
