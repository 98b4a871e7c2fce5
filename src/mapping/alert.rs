//! Callouts: notes and warnings set apart from the text, as GFM's alerts.

use crate::dom::{Document, NodeId};
use crate::html::AttributeName;
use crate::nodes::Alert;

/// Last parts of class names that say what kind of callout it is: `alert-info`, `admonition-tip`.
const KINDS: &[(Alert, &[&str])] = &[
    (
        Alert::Note,
        &[
            "note",
            "info",
            "information",
            "seealso",
            "abstract",
            "summary",
            "todo",
            "question",
            "quote",
            "example",
            "primary",
            "secondary",
            "light",
            "dark",
        ],
    ),
    (Alert::Tip, &["tip", "hint", "success", "check", "done"]),
    (Alert::Important, &["important"]),
    (Alert::Warning, &["warning", "warn", "attention"]),
    (
        Alert::Caution,
        &[
            "caution", "danger", "error", "failure", "fail", "bug", "critical",
        ],
    ),
];

/// The kind of the callout `node`; `None` where its classes name none: then it is no callout.
pub(super) fn kind(document: &Document, node: NodeId) -> Option<Alert> {
    let class = document.attribute(node, AttributeName::Class)?;
    let by_attribute = document
        .attributes(node)
        .find(|attribute| attribute.local == "data-callout")
        .map(|attribute| attribute.value);
    let words = class.split_ascii_whitespace();
    // `hint` is a kind of admonition, and what GitBook calls all of them.
    let telling = words.clone().filter(|word| *word != "hint");
    let is_hint = || words.clone().any(|word| word == "admonition") && class.contains("hint");
    by_attribute
        .into_iter()
        .chain(telling)
        .find_map(kind_named)
        .or_else(|| is_hint().then_some(Alert::Tip))
}

fn kind_named(word: &str) -> Option<Alert> {
    let (_, last) = word.rsplit_once(['-', '_']).unwrap_or(("", word));
    let is_kind = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(last));
    let row = KINDS.iter().find(|(_, names)| is_kind(names));
    row.map(|&(alert, _)| alert)
}

/// The title that an alert has without being told.
pub(super) fn title(alert: Alert) -> &'static str {
    match alert {
        Alert::Note => "Note",
        Alert::Tip => "Tip",
        Alert::Important => "Important",
        Alert::Warning => "Warning",
        Alert::Caution => "Caution",
    }
}
