//! Callouts: notes and warnings set apart from the text, as GFM's alerts.

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::nodes::Alert;

/// A callout the walk stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callout {
    pub(super) alert: Alert,
    /// The element that is its title, where only its place or its class says so.
    pub(super) title: Option<NodeId>,
}

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

/// Whether a `details` element is a callout that opens (MkDocs): one of its classes is a kind and
/// nothing more.
pub(super) fn opens(document: &Document, details: NodeId) -> bool {
    let class = document.attribute(details, AttributeName::Class);
    let mut words = class.unwrap_or("").split_ascii_whitespace();
    words.any(|word| !word.contains(['-', '_']) && kind_named(word).is_some())
}

/// The title of a callout: what its first text stands in, if that is called so, or if it says no more
/// than the alert does.
pub(super) fn title_of(document: &Document, callout: NodeId, alert: Alert) -> Option<NodeId> {
    /// Nodes before the first text: an icon.
    const FEW: usize = 24;
    let mut below = document.descendants(callout).take(FEW);
    let text = below
        .find(|&node| document.kind(node) == Kind::Text && !trim(document.text(node)).is_empty())?;
    let around = || {
        let ancestors = document.ancestors(text);
        ancestors.take_while(|&around| around != callout)
    };
    let is_called_so = |&node: &NodeId| {
        let class = document.attribute(node, AttributeName::Class);
        let class = class.unwrap_or("").to_ascii_lowercase();
        document.tag(node) == Tag::Summary || class.contains("title") || class.contains("heading")
    };
    let says_no_more = |&node: &NodeId| {
        let is_part = document.tag(node).is_block();
        let is_small = document.end(node).index() - text.index() <= FEW;
        is_part && is_small && is_title(&document.text_content(node), alert)
    };
    let called_so = around().filter(is_called_so).last();
    called_so.or_else(|| around().filter(says_no_more).last())
}

/// Whether a text is the title that an alert has without being told.
pub(super) fn is_title(text: &str, alert: Alert) -> bool {
    let text = text.trim().trim_end_matches([':', '!', '.']);
    text.eq_ignore_ascii_case(title(alert))
}

/// The title that an alert has without being told.
fn title(alert: Alert) -> &'static str {
    match alert {
        Alert::Note => "Note",
        Alert::Tip => "Tip",
        Alert::Important => "Important",
        Alert::Warning => "Warning",
        Alert::Caution => "Caution",
    }
}
