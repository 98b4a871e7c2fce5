//! How much text stands where: words, words in links, words of prose.
//!
//! One walk counts, one pass adds up; after that any interval of the document, and so any subtree,
//! is measured by two subtractions.

use crate::dom::{Document, Kind, NodeId};
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

    /// What the page holds.
    pub(super) fn page(&self) -> Extent {
        self.sums.last().copied().unwrap_or_default()
    }

    /// Whether one of the page's `h1` stands in `node`.
    pub(super) fn holds_headline(&self, document: &Document, node: NodeId) -> bool {
        let next = self.headlines.partition_point(|&h1| h1 < node);
        self.headlines
            .get(next)
            .is_some_and(|&h1| h1 < document.end(node))
    }
}

/// Measures a page. Linear in its length.
pub(super) fn measure(document: &Document) -> Measures {
    let mut walk = Walk {
        document,
        counts: vec![Extent::default(); document.len() + 1],
        runs: Vec::new(),
        headlines: Vec::new(),
        open: Vec::new(),
        link_end: NodeId::DOCUMENT,
        run: None,
    };
    walk.page();
    Measures {
        sums: added_up(walk.counts),
        runs: walk.runs,
        headlines: walk.headlines,
    }
}

/// Counts of each node to sums before each node.
fn added_up(mut counts: Vec<Extent>) -> Vec<Extent> {
    let mut sum = Extent::default();
    for count in &mut counts {
        let own = std::mem::replace(count, sum);
        sum.words += own.words;
        sum.linked += own.linked;
        sum.prose += own.prose;
    }
    counts
}

struct Walk<'a> {
    document: &'a Document,
    counts: Vec<Extent>,
    runs: Vec<Run>,
    headlines: Vec<NodeId>,
    /// The block elements around the node at hand.
    open: Vec<NodeId>,
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
            match document.kind(node) {
                Kind::Element if document.tag(node).is_unrendered() => next = document.end(node),
                Kind::Element => self.element(node),
                Kind::Text => self.text(node),
                Kind::Document | Kind::Comment => {}
            }
        }
        self.flush();
    }

    fn leave_blocks(&mut self, node: NodeId) {
        while let Some(&block) = self.open.last() {
            if node < self.document.end(block) {
                break;
            }
            self.flush();
            self.open.pop();
        }
    }

    fn element(&mut self, node: NodeId) {
        let tag = self.document.tag(node);
        if tag.is_block() {
            self.flush();
            self.open.push(node);
        }
        match tag {
            Tag::Br => self.line_break(),
            Tag::A if self.document.attribute(node, AttributeName::Href).is_some() => {
                self.link_end = self.document.end(node);
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
        let (words, sentence) = words(self.document.text(node));
        if words == 0 && !sentence {
            return;
        }
        let linked = if node < self.link_end { words } else { 0 };
        let count = &mut self.counts[node.index()];
        count.words = words;
        count.linked = linked;
        let run = Run {
            start: node,
            end: node,
            container: self.open.last().copied().unwrap_or(NodeId::DOCUMENT),
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

    fn flush(&mut self) {
        let Some(open) = self.run.take() else {
            return;
        };
        let tells = open.words >= PROSE_WORDS && (open.sentence || open.words >= 3 * PROSE_WORDS);
        if tells && open.linked * 3 <= open.words {
            self.counts[open.run.start.index()].prose = open.words;
        }
        let container = open.run.container;
        if self.document.tag(container) == Tag::H1 {
            self.headlines.push(container);
        }
        self.runs.push(open.run);
    }
}

/// Number of words in `text`, and whether there is punctuation of a sentence. Where words are not
/// set apart by spaces, two characters count as one. Without a branch but for what is no ASCII.
pub(crate) fn words(text: &str) -> (u32, bool) {
    let bytes = text.as_bytes();
    let (mut words, mut ideographs) = (0, 0_u32);
    // Of `inside` the lowest bit counts: whether a word has begun and no space has come since.
    let (mut inside, mut seen) = (0, 0);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is = match ASCII.get(usize::from(byte)) {
            Some(&is) => is,
            None => {
                let (is, length) = other(&text[at..]);
                at += length - 1;
                ideographs += is / IDEOGRAPH;
                is
            }
        };
        at += 1;
        words += is & !inside & LETTER;
        inside = (inside | is) & !(is / SPACE);
        seen |= is;
    }
    (words + ideographs.div_ceil(2), seen & MARK != 0)
}

/// What a character is to the count; what is none of these neither begins nor ends a word.
const LETTER: u32 = 1;
const SPACE: u32 = 2;
const MARK: u32 = 4;
const IDEOGRAPH: u32 = 8;

static ASCII: [u32; 128] = {
    let mut ascii = [0; 128];
    let mut byte = 0;
    while byte < ascii.len() {
        ascii[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => LETTER,
            b'\t'..=b'\r' | b' ' => SPACE,
            b'.' | b'!' | b'?' | b',' | b';' => MARK,
            _ => 0,
        };
        byte += 1;
    }
    ascii
};

/// What the character is that `text` begins with, which is no ASCII, and its length.
fn other(text: &str) -> (u32, usize) {
    let Some(character) = text.chars().next() else {
        return (0, 1);
    };
    let is = match character {
        '。' | '！' | '？' | '、' | '，' | '…' | '؟' | '،' | '।' | '”' => MARK,
        _ if character.is_whitespace() => SPACE,
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{e00}'..='\u{eff}' => IDEOGRAPH,
        _ if character.is_alphanumeric() => LETTER,
        _ => 0,
    };
    (is, character.len_utf8())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_with_and_without_spaces() {
        assert_eq!(words(" one two-three, 4 — "), (3, true));
        assert_eq!(words("\n\t "), (0, false));
        assert_eq!(words("東京都の天気"), (3, false));
    }

    #[test]
    fn a_subtree_is_measured_by_subtraction() {
        let document = Document::parse(
            "<div><a href=/>one two</a> three</div>\
             <p>This sentence has, all in all, ten words or a few more.<style>p { margin: 0 }</style></p>",
        );
        let measures = measure(&document);
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
    fn runs_end_at_blocks_and_double_breaks() {
        let document = Document::parse("<div>a <b>b</b><p>c</p>d<br>e<br> <br>f</div>");
        let runs: Vec<String> = measure(&document)
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
