//! What chrome says of a block: the rule that set it aside, and the label above it.

use super::scale::{MISSING, count, small};
use super::survey::Survey;
use super::{Group, Row};
use crate::article::SetAside;
use crate::dom::Document;
use crate::vocabulary::{Label, Part};

/// What is found once for all blocks.
pub(super) struct Aside {
    /// For each block the place of its rule in [`RULES`], counted from 1; 0 where none applies.
    rules: Vec<u8>,
    /// For each block the finding it stands in.
    pub(super) findings: Vec<Option<u32>>,
    /// For each block the part that the nearest label above it names, and how many blocks stand
    /// between them.
    labels: Vec<(u8, u8)>,
}

/// As many blocks up a label is looked for.
const FARTHEST_LABEL: u32 = 40;

/// Rules of chrome, likes beside likes.
const RULES: [&str; 25] = [
    "byline",
    "author bio",
    "tags",
    "share",
    "toolbar",
    "paywall",
    "comments",
    "newsletter",
    "advertisement",
    "read next",
    "related",
    "most read",
    "sidebar",
    "pagination",
    "breadcrumb",
    "header",
    "footer",
    "copyright",
    "search",
    "login",
    "navigation",
    "language switcher",
    "skip link",
    "ticker",
    "popup",
];

/// Of these the parts that surround every page of a site.
const SURROUNDINGS: [&str; 3] = ["header", "navigation", "footer"];

impl Aside {
    pub(super) fn new(
        document: &Document,
        survey: &Survey<'_>,
        set_aside: &[SetAside<'_>],
    ) -> Aside {
        let blocks = &survey.cut.blocks;
        let numbers: Vec<u8> = (set_aside.iter())
            .map(|finding| number_of(finding.rule))
            .collect();
        let mut next = set_aside.iter().enumerate().peekable();
        let mut findings = Vec::with_capacity(blocks.len());
        let mut rules = Vec::with_capacity(blocks.len());
        for block in blocks {
            while next
                .next_if(|(_, finding)| document.end(finding.node) <= block.start)
                .is_some()
            {}
            let inside = next.peek().filter(|(_, finding)| finding.node < block.end);
            findings.push(inside.map(|&(place, _)| place as u32));
            rules.push(inside.map_or(0, |&(place, _)| numbers[place]));
        }
        Aside {
            rules,
            findings,
            labels: labels_above(&survey.labels),
        }
    }

    /// Whether a block is a link in the page's header, navigation or footer. A third of all blocks are;
    /// of a hundred such words one is part of a story.
    pub(super) fn settles(&self, survey: &Survey<'_>, number: usize) -> bool {
        let counts = &survey.cut.blocks[number].counts;
        let rule = usize::from(self.rules[number]).checked_sub(1);
        let rule = rule.and_then(|place| RULES.get(place));
        let is_around = rule.is_some_and(|rule| SURROUNDINGS.contains(rule));
        is_around && counts.link_tokens * 2 > counts.tokens
    }

    pub(super) fn describe(&self, number: usize, row: &mut impl Row) {
        row.group(Group::Chrome);
        row.put("rule", self.rules[number]);
        let neighbour = |offset| {
            let place = number.checked_add_signed(offset)?;
            self.rules.get(place).copied()
        };
        row.put("rule before", neighbour(-1).unwrap_or(MISSING));
        row.put("rule after", neighbour(1).unwrap_or(MISSING));
        let (part, blocks_between) = self.labels[number];
        row.put("label above", part);
        row.put("blocks from label", blocks_between);
    }
}

fn labels_above(labels: &[Option<Label>]) -> Vec<(u8, u8)> {
    let mut last: Option<(Part, u32)> = None;
    let above = labels.iter().map(|label| {
        let told = match last {
            Some((part, between)) if between < FARTHEST_LABEL => {
                (small(part as u32 + 1), count(between))
            }
            _ => (0, MISSING),
        };
        last = match label {
            Some(label) => Some((label.part, 0)),
            None => last.map(|(part, between)| (part, between + 1)),
        };
        told
    });
    above.collect()
}

fn number_of(rule: &str) -> u8 {
    let known = RULES.iter().position(|&known| known == rule);
    known.map_or(RULES.len() as u8 + 1, |place| place as u8 + 1)
}
