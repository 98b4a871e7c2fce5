//! The bounds a page is parsed within, as numbers, and the report of those that acted.

use std::fmt;

use crate::options::Limits;

/// Which [`Limits`] acted on a page, and how often; all zero on an ordinary page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LimitsHit {
    /// Elements that stood too deep: their content became part of an ancestor.
    pub depth: u32,
    /// Tags ignored because the tree had too many nodes.
    pub nodes: u32,
    /// Attributes dropped, and classes, ids and the like of which only the first 8,192 bytes are kept.
    pub attributes: u32,
    /// Formatting elements that lost their attributes because too many were open.
    pub formatting: u32,
    /// Runs of text and attribute values dropped because the page holds more than 4 GiB of them.
    pub text: u32,
    /// Cells that stand behind their table because it had too many.
    pub table_cells: u32,
    /// Blocks, items and rows left out because the Markdown grew too long.
    pub output: u32,
}

impl LimitsHit {
    /// Whether any limit acted.
    pub fn any(&self) -> bool {
        *self != LimitsHit::default()
    }

    /// What acted on either of two trees of one page, which may be copies of each other.
    pub(crate) fn or(self, other: LimitsHit) -> LimitsHit {
        LimitsHit {
            depth: self.depth.max(other.depth),
            nodes: self.nodes.max(other.nodes),
            attributes: self.attributes.max(other.attributes),
            formatting: self.formatting.max(other.formatting),
            text: self.text.max(other.text),
            table_cells: self.table_cells.max(other.table_cells),
            output: self.output.max(other.output),
        }
    }
}

/// What acted, in words and in one line; empty where none did.
///
/// ```
/// use offprint::Document;
///
/// let document = Document::parse(&"<div>".repeat(600));
/// assert_eq!(document.limits_hit().to_string(), "elements too deep: 90");
/// ```
impl fmt::Display for LimitsHit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = [
            ("elements too deep", self.depth),
            ("tags ignored", self.nodes),
            ("attributes dropped", self.attributes),
            (
                "formatting elements without their attributes",
                self.formatting,
            ),
            ("texts dropped", self.text),
            ("cells behind their table", self.table_cells),
            ("blocks left out at the end", self.output),
        ];
        let told = told.iter().filter(|(_, count)| *count > 0);
        for (at, (what, count)) in told.enumerate() {
            write!(f, "{}{what}: {count}", if at > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

/// [`Limits`] with the defaults worked out for one page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) depth: usize,
    pub(super) nodes: usize,
    pub(super) attributes_of_element: usize,
    pub(super) attributes: usize,
    pub(super) formatting: usize,
}

/// Bytes kept of a value that is made of words, as a class is. What stands around an element is asked
/// for it again and again: a longer one would cost the page's length for each of its elements.
pub(super) const MOST_WORDS: usize = 8192;

/// Node numbers are `u32`; a few nodes may be made past the limit.
const MOST_NODES: usize = 1 << 31;

/// `html`, `head` or `body`, and one element.
const LEAST_DEPTH: usize = 3;

impl Bounds {
    pub(super) fn new(limits: &Limits, bytes: usize) -> Bounds {
        let nodes = limits.nodes.unwrap_or(bytes.saturating_add(10_000));
        let attributes = limits.attributes.unwrap_or(bytes / 4 + 10_000);
        Bounds {
            depth: limits.depth.max(LEAST_DEPTH),
            nodes: nodes.min(MOST_NODES),
            attributes_of_element: limits.attributes_of_element,
            attributes: attributes.min(MOST_NODES),
            formatting: limits.formatting,
        }
    }
}
