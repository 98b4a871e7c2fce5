//! The caller's will: parts of the page that are kept, removed or alone looked at, whatever their
//! score.
//!
//! Takes subtrees and what is wanted of them; gives stretches of the document that are decided, and
//! imposes them on a choice of blocks and on the intervals that are kept. How the caller named the
//! subtrees is not known here. Without a will nothing here costs anything.

use crate::dom::{Document, Intervals, Kind, NodeId};
use crate::html::is_blank;

/// What the caller wants of a subtree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// All of it is kept, by the rule of this name.
    Keep(&'static str),
    /// None of it is, by the rule of this name.
    Remove(&'static str),
    /// Only subtrees of this kind are looked at.
    Root,
}

/// Who wants it, the weakest first: inside what a stronger one wants, a weaker one is not heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Voice {
    /// What is known to repeat on the site.
    Repetition,
    /// The rules for the site.
    #[cfg_attr(not(feature = "rules"), allow(dead_code))]
    Rules,
    /// The caller, by name.
    #[cfg_attr(not(feature = "selectors"), allow(dead_code))]
    Caller,
}

/// A subtree, what is wanted of it, by whom, and in which words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark<'a> {
    pub(crate) node: NodeId,
    pub(crate) voice: Voice,
    pub(crate) wish: Wish,
    pub(crate) selector: &'a str,
}

/// What is decided about the page, as sorted, disjoint stretches of the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Will<'a> {
    stretches: Vec<Stretch<'a>>,
    /// The subtrees that alone are looked at, in document order.
    roots: Vec<NodeId>,
    /// The subtrees that were to be removed, in document order: the rule and the selector.
    removed: Vec<(NodeId, &'static str, &'a str)>,
}

#[derive(Clone, Copy, Debug)]
struct Stretch<'a> {
    start: NodeId,
    end: NodeId,
    decision: Decision<'a>,
}

/// What is decided about a part of the page, and the selector that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decision<'a> {
    pub(crate) kept: bool,
    pub(crate) rule: &'static str,
    pub(crate) selector: &'a str,
}

/// The rule of what the caller removes by name, findings and blocks.
pub(crate) const REMOVED: &str = "removed by the caller";
#[cfg(any(feature = "selectors", test))]
pub(crate) const KEPT: &str = "kept by the caller";
#[cfg(any(feature = "selectors", test))]
pub(crate) const OUTSIDE: &str = "outside the caller's root";

/// The same of the rules for the site.
pub(crate) const REMOVED_BY_RULES: &str = "removed by the site's rules";
#[cfg(feature = "rules")]
pub(crate) const KEPT_BY_RULES: &str = "kept by the site's rules";
#[cfg(feature = "rules")]
pub(crate) const OUTSIDE_OF_RULES: &str = "outside the root of the site's rules";

/// The selector of the roots, and the rule that leaves out what stands outside of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Root<'a> {
    pub(crate) selector: &'a str,
    pub(crate) rule: &'static str,
}

impl<'a> Will<'a> {
    /// Of wishes for subtrees inside one another the innermost counts, of wishes for the same one
    /// the last, unless a stronger voice wants something of what is around it; outside `root`, where
    /// there is one, nothing is wanted. It is given whether or not it matches anything here.
    pub(crate) fn new(
        document: &Document,
        mut marks: Vec<Mark<'a>>,
        root: Option<Root<'a>>,
    ) -> Will<'a> {
        // Stable: wishes for the same subtree stay in the caller's order.
        marks.sort_by_key(|mark| mark.node);
        let mut sweep = Sweep {
            will: Will::default(),
            at: NodeId::DOCUMENT,
            open: vec![Open {
                end: document.end(NodeId::DOCUMENT),
                outside: root,
                mark: None,
                voice: Voice::Repetition,
            }],
        };
        for mark in marks {
            sweep.open(document, mark);
        }
        sweep.finish()
    }

    /// Whether the caller wants nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.stretches.is_empty()
    }

    /// What is decided about a node.
    pub(crate) fn decision(&self, node: NodeId) -> Option<Decision<'a>> {
        let next = self
            .stretches
            .partition_point(|stretch| stretch.end <= node);
        let stretch = self.stretches.get(next)?;
        (stretch.start <= node).then_some(stretch.decision)
    }

    /// What is decided about a block: it is kept if some of its words are to be, and dropped if all
    /// of them are to be. A block that loses only some is judged like any other.
    pub(crate) fn decision_on_text(
        &self,
        document: &Document,
        start: NodeId,
        end: NodeId,
    ) -> Option<Decision<'a>> {
        let says_something =
            |&node: &NodeId| document.kind(node) == Kind::Text && !is_blank(document.text(node));
        let nodes = (start.0..end.0).map(NodeId).filter(says_something);
        let mut dropped = None;
        let mut is_free = false;
        for node in nodes {
            match self.decision(node) {
                Some(decision) if decision.kept => return Some(decision),
                Some(decision) => dropped = dropped.or(Some(decision)),
                None => is_free = true,
            }
        }
        dropped.filter(|_| !is_free)
    }

    /// Whether the caller or the site's rules have removed the element, not merely look elsewhere.
    pub(crate) fn removes(&self, element: NodeId) -> bool {
        self.decision(element)
            .is_some_and(|decision| [REMOVED, REMOVED_BY_RULES].contains(&decision.rule))
    }

    /// The elements that are removed, each with the rule and the selector.
    pub(crate) fn removed(&self) -> impl Iterator<Item = (NodeId, &'static str, &'a str)> + '_ {
        let removed = self.removed.iter().copied();
        removed.filter(|&(element, rule, _)| {
            self.decision(element)
                .is_some_and(|decision| decision.rule == rule)
        })
    }

    /// Whether a finding is overruled: the caller keeps it, or looks for the story inside it.
    pub(crate) fn overrules(&self, document: &Document, finding: NodeId) -> bool {
        let next = self.roots.partition_point(|&root| root < finding);
        let holds_root = self
            .roots
            .get(next)
            .is_some_and(|&root| root < document.end(finding));
        holds_root || self.decision(finding).is_some_and(|decision| decision.kept)
    }

    /// What is kept of the document, once the will is done.
    pub(crate) fn revise(&self, document: &Document, kept: &Intervals) -> Intervals {
        let mut revised = Intervals::default();
        let mut kept = kept.iter().peekable();
        let mut at = NodeId::DOCUMENT;
        let end = document.end(NodeId::DOCUMENT);
        let last = Stretch {
            start: end,
            end,
            decision: Decision {
                kept: false,
                rule: "",
                selector: "",
            },
        };
        for stretch in self.stretches.iter().chain([&last]) {
            // What is free up to the stretch stays as it was.
            while let Some(interval) = kept.peek() {
                revised.push(interval.start.max(at), interval.end.min(stretch.start));
                if interval.end > stretch.start {
                    break;
                }
                kept.next();
            }
            if stretch.decision.kept {
                revised.push(stretch.start, stretch.end);
            }
            at = stretch.end;
        }
        revised
    }
}

/// The walk over the marks that makes stretches of them.
struct Sweep<'a> {
    will: Will<'a>,
    /// Up to where stretches have been made.
    at: NodeId,
    /// The subtrees that stand around it, the document first.
    open: Vec<Open<'a>>,
}

#[derive(Clone, Copy)]
struct Open<'a> {
    end: NodeId,
    /// The root it stands outside of.
    outside: Option<Root<'a>>,
    mark: Option<Decision<'a>>,
    /// Who has marked it.
    voice: Voice,
}

impl<'a> Sweep<'a> {
    fn open(&mut self, document: &Document, mark: Mark<'a>) {
        self.close_until(mark.node);
        self.advance(mark.node);
        let Some(&outer) = self.open.last() else {
            return;
        };
        let end = document.end(mark.node);
        let marked = |kept, rule| Open {
            end,
            mark: Some(Decision {
                kept,
                rule,
                selector: mark.selector,
            }),
            voice: mark.voice,
            ..outer
        };
        self.open.push(match mark.wish {
            Wish::Keep(_) | Wish::Remove(_) if mark.voice < outer.voice => return,
            Wish::Keep(rule) => marked(true, rule),
            Wish::Remove(rule) => {
                self.will.removed.push((mark.node, rule, mark.selector));
                marked(false, rule)
            }
            Wish::Root => {
                self.will.roots.push(mark.node);
                Open {
                    end,
                    outside: None,
                    ..outer
                }
            }
        });
    }

    /// Ends the subtrees that end at or before `node`.
    fn close_until(&mut self, node: NodeId) {
        while let Some(open) = self.open.last().copied().filter(|open| open.end <= node) {
            self.advance(open.end);
            self.open.pop();
        }
    }

    /// Makes a stretch up to `node`, if anything is decided about it.
    fn advance(&mut self, node: NodeId) {
        let decision = self.open.last().and_then(|open| match open.outside {
            Some(Root { selector, rule }) => Some(Decision {
                kept: false,
                rule,
                selector,
            }),
            None => open.mark,
        });
        if let Some(decision) = decision.filter(|_| self.at < node) {
            self.will.stretches.push(Stretch {
                start: self.at,
                end: node,
                decision,
            });
        }
        self.at = node;
    }

    fn finish(mut self) -> Will<'a> {
        if let Some(&document) = self.open.first() {
            self.close_until(document.end);
        }
        self.will
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const KEEP: Wish = Wish::Keep(KEPT);
    const ROOT: Root<'_> = Root {
        selector: "o",
        rule: OUTSIDE,
    };

    /// A page whose elements are named for the wishes: `k` keep, `r` remove, `o` root.
    fn drawn(html: &str) -> String {
        let document = Document::parse(html);
        let mut has_root = false;
        let marks = document.descendants(NodeId::DOCUMENT).filter_map(|node| {
            let wish = match document.name(node) {
                "k" => KEEP,
                "r" => Wish::Remove(REMOVED),
                "o" => Wish::Root,
                _ => return None,
            };
            has_root |= wish == Wish::Root;
            Some(Mark {
                node,
                voice: Voice::Caller,
                wish,
                selector: "",
            })
        });
        let marks: Vec<Mark<'_>> = marks.collect();
        let will = Will::new(&document, marks, has_root.then_some(ROOT));
        let texts = document
            .descendants(NodeId::DOCUMENT)
            .filter(|&node| document.kind(node) == Kind::Text);
        let signs = texts.map(|node| match will.decision(node) {
            None => '.',
            Some(decision) if decision.kept => '+',
            Some(decision) if decision.rule == REMOVED => '-',
            Some(_) => '|',
        });
        signs.collect()
    }

    #[test]
    fn the_innermost_wish_counts_and_nothing_is_wanted_outside_the_root() {
        for (html, signs) in [
            ("a<i>b</i>c", "..."),
            ("a<k>b</k>c", ".+."),
            ("a<r>b<k>c<r>d</r>e</k>f</r>g", ".-+-+-."),
            ("a<o>b<r>c</r>d</o>e<o>f</o>", "|.-.|."),
            ("a<k>b</k><o>c<k>d</k></o>", "||.+"),
            ("<r>a<o>b<k>c</k></o>d</r>", "|-+|"),
            ("<o>a<o>b</o>c</o>d", "...|"),
        ] {
            assert_eq!(drawn(html), signs, "{html}");
        }
    }

    #[test]
    fn of_wishes_for_one_subtree_the_last_counts() {
        let document = Document::parse("<p>a");
        let node = document.children(document.body().unwrap()).next().unwrap();
        let mark = |wish| Mark {
            node,
            voice: Voice::Caller,
            wish,
            selector: "p",
        };
        let remove = Wish::Remove(REMOVED);
        for wishes in [[KEEP, remove], [remove, KEEP]] {
            let will = Will::new(&document, wishes.map(mark).to_vec(), None);
            let decision = will.decision(node).unwrap();
            assert_eq!(decision.kept, wishes[1] == KEEP);
        }
    }

    #[test]
    fn a_weaker_voice_is_not_heard_inside_what_a_stronger_one_wants() {
        let document = Document::parse("<div><p>a</p></div>");
        let outer = document.children(document.body().unwrap()).next().unwrap();
        let inner = document.children(outer).next().unwrap();
        let mark = |node, wish, voice| Mark {
            node,
            voice,
            wish,
            selector: "",
        };
        let remove = Wish::Remove(REMOVED);
        for (around, within, is_kept) in [
            (Voice::Caller, Voice::Caller, false),
            (Voice::Caller, Voice::Rules, true),
            (Voice::Rules, Voice::Repetition, true),
            (Voice::Repetition, Voice::Rules, false),
        ] {
            let marks = vec![mark(outer, KEEP, around), mark(inner, remove, within)];
            let will = Will::new(&document, marks, None);
            let decision = will.decision(inner).unwrap();
            assert_eq!(decision.kept, is_kept, "{within:?} within {around:?}");
            assert_eq!(will.removed().count(), usize::from(!is_kept));
        }
    }

    #[test]
    fn a_root_that_matches_nothing_leaves_nothing() {
        let document = Document::parse("<p>a");
        let will = Will::new(&document, Vec::new(), Some(ROOT));
        let mut kept = Intervals::default();
        kept.push(NodeId::DOCUMENT, document.end(NodeId::DOCUMENT));
        assert!(will.revise(&document, &kept).is_empty());
    }

    #[test]
    fn intervals_lose_what_is_removed_and_gain_what_is_kept() {
        // Nodes: document, html, head, body, then one element and one text each.
        let document = Document::parse("<b>a</b><r>b</r><b>c</b><k>d</k><b>e</b>");
        let marks = document.descendants(NodeId::DOCUMENT).filter_map(|node| {
            let wish = match document.name(node) {
                "k" => KEEP,
                "r" => Wish::Remove(REMOVED),
                _ => return None,
            };
            Some(Mark {
                node,
                voice: Voice::Caller,
                wish,
                selector: "",
            })
        });
        let will = Will::new(&document, marks.collect(), None);
        let revised = |from: u32, to: u32| {
            let mut kept = Intervals::default();
            kept.push(NodeId(from), NodeId(to));
            let revised = will.revise(&document, &kept);
            let pairs = revised.iter().map(|kept| (kept.start.0, kept.end.0));
            pairs.collect::<Vec<_>>()
        };
        assert_eq!(revised(0, 14), [(0, 6), (8, 14)]);
        assert_eq!(revised(5, 9), [(5, 6), (8, 9), (10, 12)]);
        assert_eq!(revised(12, 14), [(10, 14)]);
        assert_eq!(revised(6, 8), [(10, 12)]);
    }
}
