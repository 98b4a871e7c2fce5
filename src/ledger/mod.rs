//! The ledger: every block of the page, kept or dropped, and every finding, in words for the caller.
//!
//! Takes the decisions of `chrome` and `article`; gives [`Ledger`], which an article keeps when its
//! page is gone. A page has thousands of blocks, so their texts lie in one string and their paths
//! share the names of the elements they have in common ([`paths`]): the ledger is never larger than
//! the page, however deep and however long its class names.

mod paths;

use std::borrow::Cow;

use crate::article::{Evidence, Judged};
use crate::chrome::Found;
use crate::dom::{Document, Kind, NodeId};
use crate::html::push_collapsed;
use crate::mapping::{LossKind, Lost};
use crate::nodes::{holds_control_characters, without_control_characters};
pub use paths::ElementPath;
use paths::{PathId, Paths};

/// All that was decided about a page. Made in one walk over what it is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    blocks: Vec<BlockEntry>,
    findings: Vec<FindingEntry>,
    losses: Vec<LossEntry>,
    /// Texts and evidence.
    strings: String,
    paths: Paths,
}

#[derive(Clone, Debug)]
struct BlockEntry {
    text: Span,
    evidence: Span,
    rule: &'static str,
    kept: bool,
    score: u8,
    path: PathId,
    line: u32,
}

#[derive(Clone, Debug)]
struct FindingEntry {
    evidence: Span,
    rule: &'static str,
    path: PathId,
    line: u32,
}

#[derive(Clone, Debug)]
struct LossEntry {
    kind: LossKind,
    text: Span,
    path: PathId,
    line: u32,
}

/// Where a string lies in [`Ledger::strings`].
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    length: u32,
}

/// A text block of the page, what became of it, and why.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Block<'a> {
    /// Its text, white space collapsed.
    pub text: &'a str,
    /// Whether it is part of the article.
    pub kept: bool,
    /// How likely it is part of the article, from 0 to 1.
    pub score: f32,
    /// The rule that decided.
    pub rule: &'static str,
    /// What the rule saw; may be empty.
    pub evidence: &'a str,
    /// The block element it stands in.
    pub path: ElementPath<'a>,
    /// Line of the source, counted from 1; 0 where unknown.
    pub line: u32,
}

/// A part of the page that is no part of the article, and why.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Finding<'a> {
    /// The rule that named it.
    pub rule: &'static str,
    /// What the rule saw.
    pub evidence: &'a str,
    /// The element.
    pub path: ElementPath<'a>,
    /// Line of the source, counted from 1; 0 where unknown.
    pub line: u32,
}

/// Something of what is kept that Markdown cannot carry.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Loss<'a> {
    /// What kind of thing it is.
    pub kind: LossKind,
    /// What was lost, in words: hidden text, what an abbreviation stands for, the address of what was
    /// embedded, the columns and rows of a cell; may be empty.
    pub text: &'a str,
    /// The element.
    pub path: ElementPath<'a>,
    /// Line of the source, counted from 1; 0 where unknown.
    pub line: u32,
}

/// What became of the blocks of a page.
#[derive(Clone, Copy)]
pub(crate) struct Blocks<'a> {
    pub(crate) judged: &'a [Judged],
    /// What chrome found, before anything was added.
    pub(crate) found: &'a [Found],
}

impl<'a> Blocks<'a> {
    fn evidence(self, block: &'a Judged) -> &'a str {
        match &block.evidence {
            Evidence::None => "",
            Evidence::Word(word) => word,
            Evidence::Selector(selector) => selector,
            Evidence::Finding(place) => &self.found[*place as usize].evidence,
        }
    }
}

/// Makes a text fit to be told: as it is, or without control characters.
type Clean = fn(&str) -> Cow<'_, str>;

impl Ledger {
    /// Next to no page has a control character, so they are looked for once in all that is told, and
    /// left out of each text only where there is one.
    pub(crate) fn new(
        document: &Document,
        blocks: Blocks<'_>,
        found: &[Found],
        lost: &[Lost],
    ) -> Ledger {
        let of = |clean: Clean| Ledger::of(document, blocks, found, lost, clean);
        let ledger = of(|text| Cow::Borrowed(text));
        match holds_control_characters(&ledger.strings) || ledger.paths.hold_control_characters() {
            true => of(without_control_characters),
            false => ledger,
        }
    }

    fn of(
        document: &Document,
        blocks: Blocks<'_>,
        found: &[Found],
        lost: &[Lost],
        clean: Clean,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        ledger.blocks.reserve_exact(blocks.judged.len());
        let mut known = paths::Known::new(document, clean);
        for block in blocks.judged {
            let entry = BlockEntry {
                text: ledger.collapsed(document, block.start, block.end, clean),
                evidence: ledger.store(&clean(blocks.evidence(block))),
                rule: block.rule,
                kept: block.kept,
                score: block.score,
                path: ledger.paths.path(document, block.container, &mut known),
                line: document.line(block.start),
            };
            ledger.blocks.push(entry);
        }
        for finding in found {
            let entry = FindingEntry {
                evidence: ledger.store(&clean(&finding.evidence)),
                rule: finding.rule,
                path: ledger.paths.path(document, finding.node, &mut known),
                line: document.line(finding.node),
            };
            ledger.findings.push(entry);
        }
        for lost in lost {
            let entry = LossEntry {
                kind: lost.kind,
                text: ledger.store(&clean(&lost.text(document))),
                path: ledger.paths.path(document, lost.node, &mut known),
                line: document.line(lost.node),
            };
            ledger.losses.push(entry);
        }
        ledger
    }

    pub(crate) fn blocks(&self) -> impl ExactSizeIterator<Item = Block<'_>> {
        self.blocks.iter().map(|entry| Block {
            text: self.str(entry.text),
            kept: entry.kept,
            score: f32::from(entry.score) / 255.0,
            rule: entry.rule,
            evidence: self.str(entry.evidence),
            path: self.paths.get(entry.path),
            line: entry.line,
        })
    }

    pub(crate) fn findings(&self) -> impl ExactSizeIterator<Item = Finding<'_>> {
        self.findings.iter().map(|entry| Finding {
            rule: entry.rule,
            evidence: self.str(entry.evidence),
            path: self.paths.get(entry.path),
            line: entry.line,
        })
    }

    pub(crate) fn losses(&self) -> impl ExactSizeIterator<Item = Loss<'_>> {
        self.losses.iter().map(|entry| Loss {
            kind: entry.kind,
            text: self.str(entry.text),
            path: self.paths.get(entry.path),
            line: entry.line,
        })
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.strings.len();
        self.strings.push_str(text);
        self.span_from(start)
    }

    /// Stores the text between two nodes, white space collapsed.
    fn collapsed(&mut self, document: &Document, start: NodeId, end: NodeId, clean: Clean) -> Span {
        let from = self.strings.len();
        for node in (start.0..end.0).map(NodeId) {
            if document.kind(node) == Kind::Text {
                push_collapsed(&mut self.strings, from, &clean(document.text(node)));
            }
        }
        if self.strings.len() > from && self.strings.ends_with(' ') {
            self.strings.pop();
        }
        self.span_from(from)
    }

    fn span_from(&self, start: usize) -> Span {
        Span {
            start: start as u32,
            length: (self.strings.len() - start) as u32,
        }
    }

    fn str(&self, span: Span) -> &str {
        let (start, length) = (span.start as usize, span.length as usize);
        self.strings.get(start..start + length).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// The ledger of a page whose elements of these names are kept blocks.
    fn ledger(html: &str, tags: &[&str]) -> Ledger {
        let document = Document::parse(html);
        let nodes = document.descendants(NodeId::DOCUMENT);
        let blocks = nodes.filter(|&node| tags.contains(&document.name(node)));
        let judged = blocks.map(|node| Judged {
            start: node,
            end: document.end(node),
            container: node,
            kept: true,
            score: 255,
            rule: "a rule",
            evidence: Evidence::None,
        });
        let blocks = Blocks {
            judged: &judged.collect::<Vec<_>>(),
            found: &[],
        };
        Ledger::new(&document, blocks, &[], &[])
    }

    #[test]
    fn paths_name_elements_from_body_down_with_id_and_first_class() {
        let html =
            "<main><div id=a class=' b  c'><p>x<section><p class=d>y</section></div><p>z</main>";
        let ledger = ledger(html, &["p", "section"]);
        let paths: Vec<String> = ledger
            .blocks()
            .map(|block| block.path.to_string())
            .collect();
        assert_eq!(
            paths,
            [
                "main > div#a.b > p",
                "main > div#a.b > section",
                "main > div#a.b > section > p.d",
                "main > p",
            ]
        );
        assert_eq!(ledger.paths.len(), 6, "an element is named once");
    }

    #[test]
    fn elements_of_one_class_share_a_name_but_for_their_element_and_id() {
        let html = "<main><p class=a>x<p class=a>y<section class=a>z</section><p class=a id=b>v<p>u
            <x-a class=a>w</x-a><x-b class=a>t</x-b></main>";
        let ledger = ledger(html, &["p", "section", "x-a", "x-b"]);
        let paths: Vec<String> = ledger
            .blocks()
            .map(|block| block.path.to_string())
            .collect();
        let names = [
            "p.a",
            "p.a",
            "section.a",
            "p#b.a",
            "p",
            "p > x-a.a",
            "p > x-b.a",
        ];
        assert_eq!(paths, names.map(|name| format!("main > {name}")));
        assert_eq!(
            ledger.paths.names_length(),
            "mainp.asection.ap#b.apx-a.ax-b.a".len()
        );
    }

    #[test]
    fn an_element_that_holds_a_block_and_a_finding_is_named_once() {
        let document = Document::parse("<main><div><p>x</p></div></main>");
        let mut nodes = document.descendants(NodeId::DOCUMENT);
        let paragraph = nodes.find(|&node| document.name(node) == "p").unwrap();
        let found = [paragraph, document.parent(paragraph).unwrap()].map(|node| Found {
            node,
            rule: "a rule",
            evidence: String::new(),
        });
        let blocks = Blocks {
            judged: &[],
            found: &found,
        };
        let ledger = Ledger::new(&document, blocks, &found, &[]);
        let paths: Vec<String> = ledger
            .findings()
            .map(|finding| finding.path.to_string())
            .collect();
        assert_eq!(paths, ["main > div > p", "main > div"]);
        assert_eq!(ledger.paths.len(), 3);
    }

    #[test]
    fn a_block_tells_what_was_seen_of_it_or_of_the_finding_it_stands_in() {
        let document = Document::parse("<nav><p>x</p></nav>");
        let node = NodeId::DOCUMENT;
        let seen = [
            Evidence::None,
            Evidence::Word("aside"),
            Evidence::Selector(".menu".to_owned()),
            Evidence::Finding(0),
        ];
        let judged = seen.map(|evidence| Judged {
            start: node,
            end: node,
            container: node,
            kept: false,
            score: 0,
            rule: "a rule",
            evidence,
        });
        let found = [Found {
            node,
            rule: "a rule",
            evidence: "element nav".to_owned(),
        }];
        let blocks = Blocks {
            judged: &judged,
            found: &found,
        };
        let ledger = Ledger::new(&document, blocks, &[], &[]);
        let told: Vec<&str> = ledger.blocks().map(|block| block.evidence).collect();
        assert_eq!(told, ["", "aside", ".menu", "element nav"]);
    }

    #[test]
    fn texts_have_their_white_space_collapsed_and_none_at_the_ends() {
        let ledger = ledger("<p> one\n <b> two</b>three\u{a0} <i> </i> <p>  <p>", &["p"]);
        let texts: Vec<&str> = ledger.blocks().map(|block| block.text).collect();
        assert_eq!(texts, ["one twothree\u{a0}", "", ""]);
    }

    #[test]
    fn a_control_character_is_left_out_wherever_it_stands() {
        let html = "<div id=a\u{1b}b><p class=c\u{1b}d>one\u{1b} \u{1b} two</div>";
        let ledger = ledger(html, &["p"]);
        let told: Vec<String> = ledger
            .blocks()
            .map(|block| format!("{} {}", block.path, block.text))
            .collect();
        assert_eq!(told, ["div#ab > p.cd one two"]);
    }

    #[test]
    fn the_ledger_is_no_larger_than_the_page() {
        let name = "x".repeat(50_000);
        let html = format!("<div class={name}>{}", "<p>a".repeat(2_000));
        let ledger = ledger(&html, &["p"]);
        assert_eq!(ledger.blocks().len(), 2_000);
        assert!(ledger.paths.names_length() + ledger.strings.len() < html.len());
    }
}
