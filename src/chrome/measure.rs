//! How much text stands where: words, words in links, words of prose.
//!
//! One walk counts, as far as the words are not counted yet, and adds up; after that any interval of the
//! document, and so any subtree, is measured by two subtractions.

use crate::dom::{Counted, Document, Kind, NodeId, WordCount, words_of};
use crate::html::{AttributeName, Tag};

/// Fewest words of a run of text that tells something, rather than names it.
const PROSE_WORDS: u32 = 10;

/// What an interval of the document holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) words: u32,
    /// Words in links.
    pub(super) linked: u32,
    /// Words in runs of text that are sentences, and not mostly links.
    pub(super) prose: u32,
}

impl Extent {
    /// Share of the words that is linked, in percent; no words, no links.
    pub(super) fn link_percent(self) -> u32 {
        self.linked * 100 / self.words.max(1)
    }
}

/// A run of text that no block boundary interrupts: what a reader sees as one line or paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Its first text node with a word in it.
    pub(super) start: NodeId,
    /// One past its last text node.
    pub(super) end: NodeId,
    /// The innermost block element around it.
    pub(super) container: NodeId,
}

/// The measures of a whole page.
pub(super) struct Measures {
    /// Sums over all nodes before each, and over all at the end.
    sums: Vec<Extent>,
    /// In document order.
    pub(super) runs: Vec<Run>,
    /// The `h1` elements with text, in document order.
    headlines: Vec<NodeId>,
}

impl Measures {
    /// What stands in `start..end`.
    pub(super) fn between(&self, start: NodeId, end: NodeId) -> Extent {
        let (before, upto) = (self.sums[start.index()], self.sums[end.index()]);
        Extent {
            words: upto.words - before.words,
            linked: upto.linked - before.linked,
            prose: upto.prose - before.prose,
        }
    }

    /// What stands in `node` and below.
    pub(super) fn of(&self, document: &Document, node: NodeId) -> Extent {
        self.between(node, document.end(node))
    }

    /// Whether there are words in `node` or below: no more is asked of most.
    pub(super) fn holds_words(&self, document: &Document, node: NodeId) -> bool {
        let words = |node: NodeId| self.sums[node.index()].words;
        words(document.end(node)) > words(node)
    }

    /// What the page holds.
    pub(super) fn page(&self) -> Extent {
        self.sums.last().copied().unwrap_or_default()
    }

    /// How many of the page's `h1` stand in `node`, and how many behind it.
    pub(super) fn headlines(&self, document: &Document, node: NodeId) -> (usize, usize) {
        let (end, all) = (document.end(node), &self.headlines);
        let first = all.partition_point(|&h1| h1 < node);
        let held = all[first..].partition_point(|&h1| h1 < end);
        (held, all.len() - first - held)
    }

    /// Whether one of the page's `h1` stands in `node`.
    pub(super) fn holds_headline(&self, document: &Document, node: NodeId) -> bool {
        self.headlines(document, node).0 > 0
    }
}

/// Measures a page, of which the words of some texts are counted already. Linear in its length.
pub(super) fn measure(document: &Document, counted: &[Counted]) -> Measures {
    let mut walk = Walk {
        document,
        counted,
        sum: Extent::default(),
        sums: Vec::with_capacity(document.len() + 1),
        runs: Vec::new(),
        headlines: Vec::new(),
        open: Vec::new(),
        innermost_end: document.end(NodeId::DOCUMENT),
        link_end: NodeId::DOCUMENT,
        run: None,
    };
    walk.page();
    Measures {
        sums: walk.sums,
        runs: walk.runs,
        headlines: walk.headlines,
    }
}

struct Walk<'a> {
    document: &'a Document,
    /// Of the texts from the node at hand on.
    counted: &'a [Counted],
    /// Of all nodes so far.
    sum: Extent,
    /// Before each of them, as far as the last text.
    sums: Vec<Extent>,
    runs: Vec<Run>,
    headlines: Vec<NodeId>,
    /// The block elements around the node at hand, and where they end.
    open: Vec<(NodeId, NodeId)>,
    /// Where the innermost of them ends: nearly all nodes are before that.
    innermost_end: NodeId,
    /// One past the last link's last descendant.
    link_end: NodeId,
    run: Option<Open>,
}

/// The run at hand.
struct Open {
    run: Run,
    words: u32,
    linked: u32,
    sentence: bool,
    /// `br` elements since its last word.
    breaks: u32,
}

impl Walk<'_> {
    fn page(&mut self) {
        let document = self.document;
        let mut next = NodeId::DOCUMENT;
        while next.index() < document.len() {
            let node = next;
            next = NodeId(node.0 + 1);
            self.leave_blocks(node);
            let (kind, tag, end) = document.facts(node);
            match kind {
                Kind::Element if tag.is_unrendered() => next = end,
                Kind::Element => self.element(node, tag, end),
                Kind::Text => self.text(node),
                Kind::Document | Kind::Comment => {}
            }
        }
        self.flush();
        self.sums.resize(document.len() + 1, self.sum);
    }

    fn leave_blocks(&mut self, node: NodeId) {
        if node < self.innermost_end {
            return;
        }
        while let Some(&(_, end)) = self.open.last() {
            self.innermost_end = end;
            if node < end {
                return;
            }
            self.flush();
            self.open.pop();
        }
        self.innermost_end = self.document.end(NodeId::DOCUMENT);
    }

    #[inline(always)]
    fn element(&mut self, node: NodeId, tag: Tag, end: NodeId) {
        if tag.is_block() {
            self.flush();
            self.innermost_end = end;
            self.open.push((node, end));
        }
        match tag {
            Tag::Br => self.line_break(),
            Tag::A if self.document.attribute(node, AttributeName::Href).is_some() => {
                self.link_end = end;
            }
            _ => {}
        }
    }

    /// Two breaks in a row are the paragraphs of old pages.
    fn line_break(&mut self) {
        if let Some(open) = &mut self.run {
            open.breaks += 1;
            if open.breaks > 1 {
                self.flush();
            }
        }
    }

    fn text(&mut self, node: NodeId) {
        let WordCount {
            words,
            has_marks: sentence,
        } = self.count(node);
        if words == 0 && !sentence {
            return;
        }
        let linked = if node < self.link_end { words } else { 0 };
        // Of all nodes since the last text the same holds.
        self.sums.resize(node.index() + 1, self.sum);
        self.sum.words += words;
        self.sum.linked += linked;
        let run = Run {
            start: node,
            end: node,
            container: self.open.last().map_or(NodeId::DOCUMENT, |open| open.0),
        };
        if words == 0 && self.run.is_none() {
            return;
        }
        let open = self.run.get_or_insert(Open {
            run,
            words: 0,
            linked: 0,
            sentence: false,
            breaks: 0,
        });
        open.run.end = NodeId(node.0 + 1);
        open.words += words;
        open.linked += linked;
        open.sentence |= sentence;
        open.breaks = 0;
    }

    /// The words of a text, which many were counted of when they were read.
    fn count(&mut self, node: NodeId) -> WordCount {
        while let [next, behind @ ..] = self.counted {
            if next.node > node {
                break;
            }
            self.counted = behind;
            if next.node == node {
                return next.count;
            }
        }
        words_of(self.document.text(node))
    }

    #[inline]
    fn flush(&mut self) {
        if let Some(open) = self.run.take() {
            self.end_run(open);
        }
    }

    fn end_run(&mut self, open: Open) {
        let tells = open.words >= PROSE_WORDS && (open.sentence || open.words >= 3 * PROSE_WORDS);
        if tells && open.linked * 3 <= open.words {
            self.add_prose(&open);
        }
        let container = open.run.container;
        if self.document.tag(container) == Tag::H1 {
            self.headlines.push(container);
        }
        self.runs.push(open.run);
    }

    /// Adds a run that was found to be prose when it had ended: it counts from its start on.
    fn add_prose(&mut self, run: &Open) {
        self.sum.prose += run.words;
        let behind_start = self.sums.iter_mut().skip(run.run.start.index() + 1);
        behind_start.for_each(|sum| sum.prose += run.words);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn a_subtree_is_measured_by_subtraction() {
        let document = Document::parse(
            "<div><a href=/>one two</a> three</div>\
             <p>This sentence has, all in all, ten words or a few more.<style>p { margin: 0 }</style></p>",
        );
        let measures = measure(&document, &[]);
        let div = document
            .descendants(NodeId::DOCUMENT)
            .find(|&n| document.tag(n) == Tag::Div)
            .unwrap();
        assert_eq!(
            measures.of(&document, div),
            Extent {
                words: 3,
                linked: 2,
                prose: 0
            }
        );
        assert_eq!(
            measures.page(),
            Extent {
                words: 15,
                linked: 2,
                prose: 12
            }
        );
    }

    #[test]
    fn prose_counts_where_its_run_starts() {
        let prose = "This sentence has, with <b>what stands in bold</b>, ten words <i>or more</i>.";
        let document = Document::parse(&format!(
            "<div>one<p>{prose}<script>x</script></p></div>{prose}"
        ));
        let measures = measure(&document, &[]);
        let prose = |tag: Tag| -> Vec<u32> {
            let found = document.elements_named(tag);
            found
                .map(|node| measures.of(&document, node).prose)
                .collect()
        };
        assert_eq!(prose(Tag::P), [12]);
        assert_eq!(prose(Tag::Div), [12]);
        assert_eq!(prose(Tag::B), [0, 0]);
        assert_eq!(prose(Tag::Script), [0]);
        assert_eq!(measures.page().prose, 24);
        let last = NodeId(document.len() as u32);
        assert_eq!(measures.between(last, last), Extent::default());
    }

    #[test]
    fn runs_end_at_blocks_and_double_breaks() {
        let document = Document::parse("<div>a <b>b</b><p>c</p>d<br>e<br> <br>f</div>");
        let runs: Vec<String> = measure(&document, &[])
            .runs
            .iter()
            .map(|run| {
                (run.start.0..run.end.0)
                    .map(|n| document.text(NodeId(n)))
                    .collect()
            })
            .collect();
        assert_eq!(runs, ["a b", "c", "de", "f"]);
    }
}
