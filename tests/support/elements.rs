//! What became of each element that stands for a construct: it is in the nodes, or a rule says why not.

use std::collections::{BTreeMap, HashMap, HashSet};

use offprint::nodes::{Construct, Nodes};
use offprint::{AttributeName, Document, NodeId, Tag};

use crate::shown;

/// How many elements of each kind met each fate.
pub(crate) type Fates = BTreeMap<(&'static str, &'static str), usize>;

pub(crate) const WRITTEN: &str = "written";
pub(crate) const LOST: &str = "lost";

/// The fates of the elements that `document` shows, those in `otherwise` written as something else.
pub(crate) fn fates(document: &Document, nodes: &Nodes, otherwise: &HashSet<u32>) -> Fates {
    let account = Account {
        document,
        shown: shown::nodes(document),
        written: written(document, nodes),
        otherwise,
    };
    let mut fates = Fates::new();
    for node in document.descendants(NodeId::DOCUMENT) {
        if let Some(kind) = kind(document, node).filter(|_| account.shown.contains(&node)) {
            *fates.entry((kind, account.fate(kind, node))).or_default() += 1;
        }
    }
    fates
}

/// What an element stands for.
fn kind(document: &Document, node: NodeId) -> Option<&'static str> {
    Some(match document.tag(node) {
        Tag::A => {
            return document
                .attribute(node, AttributeName::Href)
                .map(|_| "link");
        }
        Tag::Img => "image",
        Tag::Li => "item",
        Tag::Pre => "code block",
        Tag::Table => "table",
        Tag::Blockquote => "quote",
        Tag::Hr => "rule",
        tag => return tag.heading_level().map(|_| "heading"),
    })
}

/// The elements that each kind of construct was made from. A node says where its content begins: the
/// element is the one of that kind around it.
fn written(document: &Document, nodes: &Nodes) -> HashMap<&'static str, HashSet<NodeId>> {
    let ids: Vec<NodeId> = document.descendants(NodeId::DOCUMENT).collect();
    let mut written: HashMap<&str, HashSet<NodeId>> = HashMap::new();
    for node in (0..nodes.len()).map(|number| nodes.get(number).unwrap()) {
        use Construct::*;
        let made = match node.construct {
            Link(_) => "link",
            Image(_) => "image",
            Item(_) => "item",
            CodeBlock { .. } => "code block",
            Table(_) => "table",
            BlockQuote(_) => "quote",
            ThematicBreak => "rule",
            Heading(_) => "heading",
            FootnoteDefinition(_) => "note",
            _ => continue,
        };
        let source = ids[node.source as usize - 1];
        let mut around = std::iter::once(source).chain(document.ancestors(source));
        let element = around.find(|&around| kind(document, around) == Some(made));
        let made_from = written.entry(made).or_default();
        made_from.insert(element.unwrap_or(source));
    }
    written
}

struct Account<'a> {
    document: &'a Document,
    shown: HashSet<NodeId>,
    written: HashMap<&'static str, HashSet<NodeId>>,
    otherwise: &'a HashSet<u32>,
}

impl Account<'_> {
    /// The rules in the order in which they are asked.
    fn fate(&self, kind: &'static str, node: NodeId) -> &'static str {
        let table: &[(bool, &str)] = &[
            (self.is_written(kind, node), WRITTEN),
            (kind == "image" && self.is_no_picture(node), "no picture"),
            (
                !matches!(kind, "image" | "rule") && self.is_empty(node),
                "empty",
            ),
            (self.is_in_code(node), "in code"),
            (kind == "link" && self.is_in_link(node), "in a link"),
            (kind == "link" && self.holds_only_code(node), "around code"),
            (self.is_otherwise(node), "a formula or footnote"),
            (kind == "link" && self.leads_nowhere(node), "leads nowhere"),
            (kind != "image" && self.is_in_cell(node), "in a cell"),
            (kind != "image" && self.is_in_heading(node), "in a heading"),
            (kind == "heading" && self.holds_blocks(node), "holds blocks"),
            (
                kind == "heading" && self.is_alerts_title(node),
                "an alert's own",
            ),
            (kind == "table", "layout"),
        ];
        let row = table.iter().find(|(holds, _)| *holds);
        row.map_or(LOST, |(_, fate)| fate)
    }

    fn is_written(&self, kind: &str, node: NodeId) -> bool {
        let written = self.written.get(kind);
        written.is_some_and(|written| written.contains(&node))
    }

    fn is_empty(&self, node: NodeId) -> bool {
        self.document.descendants(node).all(|below| {
            let shows_text =
                self.shown.contains(&below) && !self.document.text(below).trim().is_empty();
            let is_player = self.document.tag(below) != Tag::A && self.is_written("link", below);
            !shows_text && !is_player && !self.is_written("image", below)
        })
    }

    fn holds_only_code(&self, node: NodeId) -> bool {
        self.document.descendants(node).all(|below| {
            let shows_text =
                self.shown.contains(&below) && !self.document.text(below).trim().is_empty();
            !shows_text || self.is_in_code(below)
        })
    }

    fn is_no_picture(&self, node: NodeId) -> bool {
        const PLACEHOLDERS: &[&str] = &[
            "clear",
            "blank",
            "pixel",
            "1x1",
            "spacer",
            "transparent",
            "loading",
            "placeholder",
            "grey",
            "lazyload",
        ];
        let attribute = |name| self.document.attribute(node, name).unwrap_or("").trim();
        let source = attribute(AttributeName::Src).to_lowercase();
        let file = source.rsplit('/').next().unwrap_or("");
        let sizes = [AttributeName::Width, AttributeName::Height].map(attribute);
        let is_tiny = sizes
            .iter()
            .any(|size| matches!(size.trim_end_matches("px"), "0" | "1" | "2"));
        let style = attribute(AttributeName::Style).replace(' ', "");
        let declared = |name: &str| -> Option<u32> {
            let mut said = style.split(';').filter_map(|said| said.split_once(':'));
            let value = said.find(|(property, _)| *property == name)?.1;
            value.trim_end_matches("px").parse().ok()
        };
        let pixels = ["width", "height"].map(declared);
        let said = sizes.map(|size| size.trim_end_matches("px").parse().ok());
        let sides = [0, 1].map(|side| pixels[side].or(said[side]));
        let is_icon = attribute(AttributeName::Alt).is_empty()
            && sides.iter().all(|side| side.is_some_and(|side| side <= 32))
            || sides.iter().any(|side| side.is_some_and(|side| side <= 2));
        let is_sign = !shown::emoji(self.document, node).is_empty();
        let schemes = [
            "data:",
            "blob:",
            "about:",
            "javascript:",
            "vbscript:",
            "#",
            "?",
        ];
        is_tiny
            || is_icon
            || is_sign
            || source.is_empty()
            || source.contains("{{")
            || schemes.iter().any(|scheme| source.starts_with(scheme))
            || PLACEHOLDERS
                .iter()
                .any(|placeholder| file.starts_with(placeholder))
    }

    /// Or code itself, as a table is whose rows are lines.
    fn is_in_code(&self, node: NodeId) -> bool {
        self.is_written("code block", node)
            || self.is_within(node, |around| {
                self.document.tag(around) == Tag::Pre || self.is_written("code block", around)
            })
    }

    fn is_otherwise(&self, node: NodeId) -> bool {
        let is_one = |node: NodeId| {
            self.otherwise.contains(&(node.index() as u32)) || self.is_written("note", node)
        };
        is_one(node) || self.document.descendants(node).any(is_one) || self.is_within(node, is_one)
    }

    fn leads_nowhere(&self, node: NodeId) -> bool {
        let href = self
            .document
            .attribute(node, AttributeName::Href)
            .unwrap_or("");
        let href: String = href.chars().filter(|c| *c > ' ').collect();
        let href = href.to_lowercase();
        let is_script = ["javascript:", "vbscript:", "data:", "blob:", "about:"];
        let is_own = href.starts_with('#') && self.is_in_heading(node);
        href.is_empty() || is_own || is_script.iter().any(|scheme| href.starts_with(scheme))
    }

    /// Or around one: of links in each other one is written.
    fn is_in_link(&self, node: NodeId) -> bool {
        let is_link = |node: NodeId| kind(self.document, node) == Some("link");
        self.is_within(node, is_link) || self.document.descendants(node).any(is_link)
    }

    fn is_in_cell(&self, node: NodeId) -> bool {
        self.is_within(node, |around| {
            matches!(self.document.tag(around), Tag::Td | Tag::Th)
        }) && self.is_within(node, |around| self.is_written("table", around))
    }

    fn is_in_heading(&self, node: NodeId) -> bool {
        self.is_within(node, |around| {
            self.document.tag(around).heading_level().is_some()
                || self.document.attribute(around, AttributeName::Role) == Some("heading")
        })
    }

    fn holds_blocks(&self, node: NodeId) -> bool {
        let below = || {
            self.document
                .descendants(node)
                .map(|below| self.document.tag(below))
        };
        below().filter(|tag| *tag == Tag::P).count() > 1
            || below().any(|tag| tag.is_block() && !matches!(tag, Tag::P | Tag::Div))
    }

    fn is_alerts_title(&self, node: NodeId) -> bool {
        let class = self.document.attribute(node, AttributeName::Class);
        class.is_some_and(|class| class.contains("heading") || class.contains("title"))
    }

    fn is_within(&self, node: NodeId, is_one: impl Fn(NodeId) -> bool) -> bool {
        self.document.ancestors(node).any(is_one)
    }
}
