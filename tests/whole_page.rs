//! The law over real pages: converted as a whole and read back with pulldown-cmark, a page shows the
//! words and signs it showed before, no mark-up leaks, every construct is found again, and every
//! element that stands for one is written, or a rule says why not; where it is Markdown that has no
//! place for it, the losses have it.
//!
//! What a page shows is read from the document here, by rules of this test's own. The pages are those
//! of the development corpus, where it is there (`../shared/corpus`, or the folder `OFFPRINT_CORPUS`
//! names): a sample, or with `OFFPRINT_ALL=1` every one of them, with the counts printed:
//!
//!     OFFPRINT_ALL=1 cargo test --release --test whole_page -- --nocapture
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/elements.rs"]
mod elements;
#[path = "whole_page/generated.rs"]
mod generated;
#[path = "support/read_back.rs"]
mod read_back;
#[path = "support/shown.rs"]
mod shown;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use offprint::nodes::{Construct, Nodes};
use offprint::{Converter, Document, LossKind, NodeId, Page, Scope, Tag};

use elements::Fates;
use read_back::{Counts, ReadBack};

#[test]
fn pages_read_back_as_what_they_show() {
    let all = std::env::var_os("OFFPRINT_ALL").is_some();
    let pages = corpus::pages(if all { 1 } else { 97 });
    let mut totals = Totals::default();
    for findings in corpus::in_parallel(&pages, examine) {
        totals.add(findings);
    }
    if !pages.is_empty() {
        println!("{}", totals.report());
        assert!(totals.complaints.is_empty(), "\n{}", totals.complaints);
    }
}

/// What was found on one page.
struct Findings {
    page: String,
    words: usize,
    /// Words the page shows and the nodes lack, and the other way round.
    lost: Vec<String>,
    invented: Vec<String>,
    /// Words of the nodes that the Markdown lacks, and the other way round.
    missing: Vec<String>,
    added: Vec<String>,
    /// Where the nodes and the Markdown part, if their texts stand in another order.
    reordered: Vec<String>,
    leaks: Vec<String>,
    fates: Fates,
    losses: Losses,
    in_nodes: Counts,
    in_read_back: Counts,
}

/// How many losses of each kind.
type Losses = BTreeMap<LossKind, usize>;

impl Findings {
    /// The elements that are in no construct, without a rule that says why.
    fn unexplained(&self) -> Vec<String> {
        let lost = self
            .fates
            .iter()
            .filter(|((_, fate), _)| *fate == elements::LOST);
        lost.map(|((kind, _), count)| format!("{count} {kind}"))
            .collect()
    }

    /// The elements that Markdown has no place for, and that are not among the losses.
    fn unreported(&self) -> Vec<String> {
        use LossKind::*;
        let fates = |kinds: &[&str], fates: &[&str]| -> usize {
            let found = self
                .fates
                .iter()
                .filter(|((kind, fate), _)| kinds.contains(kind) && fates.contains(fate));
            found.map(|(_, count)| count).sum()
        };
        let losses = |kinds: &[LossKind]| -> usize {
            kinds.iter().filter_map(|kind| self.losses.get(kind)).sum()
        };
        // A list in a cell is one loss, with all its items.
        let items = usize::from(fates(&["item"], &["in a cell"]) > 0);
        let accounts = [
            (
                "table",
                fates(&["table"], &["layout", "in a cell"]),
                // One that is drawn around code is code.
                losses(&[LayoutTable, NestedTable, CellBlock]),
            ),
            (
                "heading",
                fates(&["heading"], &["holds blocks", "in a cell"]),
                losses(&[Heading, CellBlock]),
            ),
            ("item", items, losses(&[CellBlock])),
            (
                "quote or code",
                fates(&["quote", "code block"], &["in a cell"]),
                losses(&[CellBlock]),
            ),
        ];
        let short = accounts.iter().filter(|(_, lost, said)| said < lost);
        short
            .map(|(kind, lost, said)| format!("{lost} {kind}, {said} in the losses"))
            .collect()
    }
}

fn examine(page: &corpus::Saved) -> Findings {
    let html = String::from_utf8_lossy(&page.bytes);
    examine_html(&page.name, &html, page.url.as_deref())
}

fn examine_html(name: &str, html: &str, url: Option<&str>) -> Findings {
    let document = Document::parse(html);
    let converter = Converter::builder().scope(Scope::Page).build();
    let mut source = Page::document(&document);
    if let Some(url) = url {
        source = source.url(url);
    }
    let article = converter.convert(source).unwrap();
    let nodes = article.nodes();
    let markdown = article.markdown();
    let read = read_back::read(&markdown);
    let otherwise = written_otherwise(nodes, &document);
    let shown = shown::text(&document, &otherwise);
    let written = text_of(nodes, Some(&document));
    let (mut lost, mut invented) = difference(words(&shown), words(&written));
    if !has_marks_of_its_own(nodes) {
        let (signs_lost, signs_invented) = difference(signs(&shown), signs(&written));
        lost.extend(signs_lost);
        invented.extend(signs_invented);
    }
    let in_nodes = text_of(nodes, None);
    let (missing, added) = difference(words(&in_nodes), words(&read.text));
    if let Ok(folder) = std::env::var("OFFPRINT_DUMP") {
        let file = format!("{folder}/{}", name.replace('/', "-"));
        std::fs::write(format!("{file}.md"), &markdown).unwrap();
        std::fs::write(format!("{file}.shown"), &shown).unwrap();
        std::fs::write(format!("{file}.read"), &read.text).unwrap();
    }
    Findings {
        page: name.to_owned(),
        words: words(&shown).count(),
        lost,
        invented,
        missing,
        added,
        reordered: parting(&in_nodes, &read.text),
        leaks: leaks(&shown, &read),
        fates: elements::fates(&document, nodes, &otherwise),
        losses: article.losses().fold(Losses::new(), |mut losses, loss| {
            *losses.entry(loss.kind).or_default() += 1;
            losses
        }),
        in_nodes: count(nodes),
        in_read_back: read.counts,
    }
}

/// The elements of the page that were written as something else than their text: formulas, and
/// references to footnotes.
fn written_otherwise(nodes: &Nodes, document: &Document) -> HashSet<u32> {
    use Construct::*;
    let mut otherwise = HashSet::new();
    let all = (0..nodes.len()).map(|number| nodes.get(number).unwrap());
    let definitions = all.filter(|node| matches!(node.construct, FootnoteDefinition(_)));
    let definitions: HashSet<u32> = definitions.map(|node| node.source).collect();
    for node in (0..nodes.len()).map(|number| nodes.get(number).unwrap()) {
        match node.construct {
            // A note that stands in its line is where it is referred to.
            FootnoteReference(_) if definitions.contains(&node.source) => {}
            Math(_) | MathBlock(_) | FootnoteReference(_) => {
                otherwise.insert(node.source);
            }
            FootnoteDefinition(label) => {
                otherwise.extend(shown::ways_back(document, node.source, nodes.str(label)));
            }
            _ => {}
        }
    }
    otherwise
}

/// Words: what stands between white space and holds a letter or a digit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // The titles that alerts have of themselves.
    const TITLES: &[&str] = &["Note", "Tip", "Important", "Warning", "Caution"];
    let is_title = |word: &str| {
        let word = word.trim_end_matches([':', '!', '.']);
        TITLES.iter().any(|title| title.eq_ignore_ascii_case(word))
    };
    text.split_whitespace()
        .filter(move |word| word.contains(char::is_alphanumeric) && !is_title(word))
}

/// Characters that are neither letters and digits nor white space.
fn signs(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .filter_map(|piece| {
            let (at, sign) = piece.char_indices().next_back()?;
            (!sign.is_alphanumeric() && !sign.is_whitespace()).then_some(&piece[at..])
        })
}

/// Whether constructs stand for characters of the page: the brackets of a footnote's number, the colon
/// of a callout's title.
fn has_marks_of_its_own(nodes: &Nodes) -> bool {
    (0..nodes.len()).any(|number| {
        matches!(
            nodes.get(number).unwrap().construct,
            Construct::FootnoteDefinition(_) | Construct::BlockQuote(Some(_))
        )
    })
}

/// Where two texts part, but for white space.
fn parting(one: &str, two: &str) -> Vec<String> {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let (one, two) = (bare(one), bare(two));
    let same = one.chars().zip(two.chars()).take_while(|(a, b)| a == b);
    let same = same.count();
    let around = |text: &str| {
        text.chars()
            .skip(same.saturating_sub(20))
            .take(40)
            .collect()
    };
    if one == two {
        vec![]
    } else {
        vec![around(&one), around(&two)]
    }
}

/// What is in `shown` and not in `read`, and the other way round.
fn difference<'t>(
    shown: impl Iterator<Item = &'t str>,
    read: impl Iterator<Item = &'t str>,
) -> (Vec<String>, Vec<String>) {
    let mut balance: HashMap<&str, i64> = HashMap::new();
    for word in shown {
        *balance.entry(word).or_default() += 1;
    }
    for word in read {
        *balance.entry(word).or_default() -= 1;
    }
    let mut unbalanced: Vec<(&str, i64)> = balance.into_iter().filter(|(_, n)| *n != 0).collect();
    unbalanced.sort_unstable();
    let of_sign = |sign: i64| {
        let words = unbalanced.iter().filter(move |(_, n)| n.signum() == sign);
        words
            .flat_map(|(word, n)| {
                std::iter::repeat_n((*word).to_owned(), n.unsigned_abs() as usize)
            })
            .collect()
    };
    (of_sign(1), of_sign(-1))
}

/// Mark-up that shows in the text read back more often than on the page.
fn leaks(shown: &str, read: &ReadBack) -> Vec<String> {
    const MARKS: &[&str] = &[
        "**", "__", "](", "&lt;", "&amp;", "```", "~~", "\\", "<br", "| --",
    ];
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = |text: &str, mark: &str| text.matches(mark).count();
    let leaks = |mark: &&&str| count(&read.prose, mark) > count(&shown, mark);
    let found = MARKS.iter().filter(leaks);
    found.map(|mark| (*mark).to_owned()).collect()
}

/// Whether a link stands for a player: its text is not on the page.
fn is_embed(document: Option<&Document>, source: u32) -> bool {
    let Some(document) = document else {
        return false;
    };
    let element = document
        .descendants(NodeId::DOCUMENT)
        .nth(source as usize - 1);
    element.is_some_and(|element| {
        use Tag::*;
        let tag = document.tag(element);
        // An empty quotation stands for nothing: what begins behind it bears its number.
        matches!(tag, Iframe | Video | Audio | Embed | Object)
            || tag == Blockquote && document.descendants(element).next().is_some()
            || shown::is_custom_player(document, element)
    })
}

/// The text of the nodes, a line a block; with the document they were made from, without what stands
/// for players.
fn text_of(nodes: &Nodes, document: Option<&Document>) -> String {
    let mut text = String::new();
    let mut image_end = 0;
    let mut embed_end = 0;
    for number in 0..nodes.len() {
        let node = nodes.get(number).unwrap();
        match node.construct {
            Construct::Image(_) => image_end = node.end as usize,
            Construct::Link(_) if is_embed(document, node.source) => embed_end = node.end as usize,
            Construct::FootnoteDefinition(label) => {
                text.push('\n');
                let label = nodes.str(label);
                text.extend(document.and_then(|page| shown::own_number(page, node.source, label)));
                text.push(' ');
            }
            Construct::Text(_) if number < embed_end => {}
            Construct::Text(span) if number >= image_end => text.push_str(nodes.str(span)),
            Construct::CodeSpan(span) => text.push_str(nodes.str(span)),
            Construct::CodeBlock { text: code, .. } => {
                text.push('\n');
                text.push_str(nodes.str(code));
            }
            Construct::HardBreak => text.push('\n'),
            block if block.is_block() => text.push('\n'),
            _ => {}
        }
    }
    text
}

fn count(nodes: &Nodes) -> Counts {
    let mut counts = Counts::default();
    for number in 0..nodes.len() {
        let name = match nodes.get(number).unwrap().construct {
            Construct::Heading(_) => "headings",
            Construct::Link(_) => "links",
            Construct::Image(_) => "images",
            Construct::Item(_) => "items",
            Construct::CodeBlock { .. } => "code blocks",
            Construct::CodeSpan(_) => "code spans",
            Construct::Table(_) => "tables",
            Construct::BlockQuote(_) => "quotes",
            Construct::ThematicBreak => "rules",
            _ => continue,
        };
        counts.add(name);
    }
    counts
}

#[derive(Default)]
struct Totals {
    pages: usize,
    words: usize,
    lost: Tally,
    invented: Tally,
    missing: Tally,
    added: Tally,
    reordered: Tally,
    leaks: Tally,
    unexplained: Tally,
    differing: Tally,
    unreported: Tally,
    fates: Fates,
    losses: Losses,
    counts: Counts,
    complaints: String,
}

/// How many, on how many pages.
#[derive(Default)]
struct Tally {
    count: usize,
    pages: usize,
}

impl Tally {
    fn add(&mut self, count: usize) {
        self.count += count;
        self.pages += usize::from(count > 0);
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} on {} pages", self.count, self.pages)
    }
}

impl Totals {
    fn add(&mut self, found: Findings) {
        self.pages += 1;
        self.words += found.words;
        let page = &found.page;
        let mut complain = |what: &str, words: &[String], tally: &mut Tally| {
            tally.add(words.len());
            if !words.is_empty() {
                let some = &words[..words.len().min(8)];
                writeln!(self.complaints, "{page}: {} {what} {some:?}", words.len()).unwrap();
            }
        };
        complain("lost by mapping", &found.lost, &mut self.lost);
        complain("invented by mapping", &found.invented, &mut self.invented);
        complain("lost by rendering", &found.missing, &mut self.missing);
        complain("invented by rendering", &found.added, &mut self.added);
        complain("in another order", &found.reordered, &mut self.reordered);
        complain("leaks", &found.leaks, &mut self.leaks);
        let unexplained = found.unexplained();
        complain("elements lost", &unexplained, &mut self.unexplained);
        let unreported = found.unreported();
        complain("not in the losses", &unreported, &mut self.unreported);
        let differing = if found.in_nodes == found.in_read_back {
            vec![]
        } else {
            vec![format!(
                "nodes {}, read {}",
                found.in_nodes, found.in_read_back
            )]
        };
        complain("counts differ", &differing, &mut self.differing);
        self.counts.extend(&found.in_nodes);
        for (fate, count) in found.fates {
            *self.fates.entry(fate).or_default() += count;
        }
        for (kind, count) in found.losses {
            *self.losses.entry(kind).or_default() += count;
        }
    }

    fn report(&self) -> String {
        format!(
            "{} pages, {} words\nlost by mapping: {}, invented: {}\n\
             lost by rendering: {}, invented: {}, in another order: {}\nleaks: {}\n\
             elements lost: {}, not in the losses: {}\ncounts differ: {}\nin all {}\n{}\nlosses: {:?}",
            self.pages,
            self.words,
            self.lost,
            self.invented,
            self.missing,
            self.added,
            self.reordered,
            self.leaks,
            self.unexplained,
            self.unreported,
            self.differing,
            self.counts,
            self.elements(),
            self.losses,
        )
    }

    /// A line a kind of element.
    fn elements(&self) -> String {
        let mut lines = String::new();
        let mut last = "";
        for ((kind, fate), count) in &self.fates {
            if *kind != last {
                let of_kind = self.fates.iter().filter(|((other, _), _)| other == kind);
                let all: usize = of_kind.map(|(_, count)| count).sum();
                write!(lines, "\n{all} elements for a {kind}:").unwrap();
                last = kind;
            }
            write!(lines, " {count} {fate},").unwrap();
        }
        lines
    }
}
