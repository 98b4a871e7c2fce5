//! Pages made to break a parser, and other inputs made to break what reads them: each is converted
//! whole, on a small stack, keeps its text, and costs no more than its length allows.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../tree/cases.rs"]
#[allow(dead_code, reason = "only the soup is asked for here")]
mod cases;
mod inputs;
mod measure;
mod pages;
#[cfg(feature = "rcdom")]
#[path = "../tree/reference.rs"]
#[allow(dead_code, reason = "only deep trees are asked for here")]
mod reference;

use std::time::Duration;

use inputs::{Input, OTHERS};
use measure::{Measured, measured, now};
use offprint::{Converter, Document, Kind, Limits, NodeId, Scope, Tag};
use pages::{GROWING, Hostile, IN_FULL, MULTIPLIED, NOT_READ, NOT_SHOWN, PACKED, PAGES};
use proptest::prelude::*;

/// Runs `test` on a thread with little stack: recursion over the page would overflow it.
fn on_a_small_stack<T: Send + 'static>(test: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    thread.spawn(test).unwrap().join().unwrap()
}

fn parse(html: impl Into<String>) -> Document {
    let html = html.into();
    on_a_small_stack(move || Document::parse(&html))
}

fn depth(document: &Document) -> usize {
    let mut deepest = 0;
    let mut depths = vec![0_usize; document.len()];
    for node in document.descendants(NodeId::DOCUMENT) {
        if document.kind(node) == Kind::Element {
            let parent = document.parent(node).unwrap();
            depths[node.index()] = depths[parent.index()] + 1;
            deepest = deepest.max(depths[node.index()]);
        }
    }
    deepest
}

fn count(document: &Document, tag: Tag) -> usize {
    let nodes = document.descendants(NodeId::DOCUMENT);
    nodes.filter(|&node| document.tag(node) == tag).count()
}

fn text(document: &Document) -> String {
    document.text_content(NodeId::DOCUMENT)
}

/// A template is not shown, and what the tree builder makes of text in one, or ignores, hangs on the
/// tags before it: `<template><col>word` has no text, `<template><b></b><col>word` has.
fn text_outside_templates(document: &Document) -> String {
    let mut text = String::new();
    let mut inside = 0;
    for node in document.descendants(NodeId::DOCUMENT) {
        if document.tag(node) == Tag::Template {
            inside = inside.max(document.end(node).index());
        }
        if document.kind(node) == Kind::Text && node.index() >= inside {
            text.push_str(document.text(node));
        }
    }
    text
}

/// An input to be measured: a page, or what comes in by another door.
struct Case {
    name: &'static str,
    /// Pieces when tests are to be quick, and in full.
    size: usize,
    full: usize,
    input: Box<dyn Fn(usize) -> Input + Sync>,
}

fn cases_of_all() -> Vec<Case> {
    let pages = PAGES.iter().map(|hostile| {
        let page = hostile.page;
        Case {
            name: hostile.name,
            size: hostile.size.div_ceil(16),
            full: in_full(hostile),
            input: Box::new(move |n| Input::Page(page(n))),
        }
    });
    let others = OTHERS.iter().map(|other| {
        let input = other.input;
        Case {
            name: other.name,
            size: other.size.div_ceil(4),
            full: (other.full * asked() / LONGEST).max(other.size),
            input: Box::new(input),
        }
    });
    pages.chain(others).collect()
}

/// A page is at most so long in full, in bytes, if not told otherwise. Some grow as the square of their
/// pieces.
const LONGEST: usize = 12_000_000;

/// A hundred thousand elements inside one another, ten million characters, a million of anything else.
fn in_full(hostile: &Hostile) -> usize {
    let in_full = IN_FULL.iter().find(|(name, _)| *name == hostile.name);
    if let Some(&(_, pieces)) = in_full.filter(|_| asked() == LONGEST) {
        return pieces;
    }
    let length = |n: usize| (hostile.page)(n).len() as f64;
    let (size, once, twice) = (hostile.size, length(hostile.size), length(2 * hostile.size));
    let power = (twice / once).log2().max(1.0);
    let fitting = size as f64 * (asked() as f64 / once).powf(1.0 / power);
    let most = match hostile.name {
        name if name.starts_with("nested") => 100_000,
        _ if once / (size as f64) < 2.0 => 10_000_000,
        _ => 1_000_000,
    };
    (fitting as usize).min(most)
}

/// `OFFPRINT_HOSTILE=full` asks for inputs in full, a number of bytes for pages of no more than that
/// and a part of the others, `OFFPRINT_HOSTILE_ONLY` for those with this in their names:
///
///     OFFPRINT_HOSTILE=full cargo test --release --all-features --test hostile -- --nocapture a_hostile
fn is_full() -> bool {
    std::env::var_os("OFFPRINT_HOSTILE").is_some()
}

fn asked() -> usize {
    let asked = std::env::var("OFFPRINT_HOSTILE").unwrap_or_default();
    asked.parse().unwrap_or(LONGEST)
}

#[test]
fn a_hostile_input_is_converted_whole_and_grows_no_faster_than_its_length() {
    let only = std::env::var("OFFPRINT_HOSTILE_ONLY").unwrap_or_default();
    let cases = cases_of_all();
    let asked = cases.iter().filter(|case| case.name.contains(&only));
    let asked: Vec<&Case> = asked.collect();
    println!(
        "| input | bytes | MB/s | time of twice as much | with the system's | heap a byte, converting | writing | what acted |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---|");
    // In full each has the machine for itself, which its time is measured on.
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = if is_full() { 1 } else { threads };
    let share = |thread| -> Vec<String> {
        let share = asked.iter().skip(thread).step_by(threads);
        share.flat_map(|case| complaints(case)).collect()
    };
    let complaints: Vec<String> = std::thread::scope(|scope| {
        let share = &share;
        let threads: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || share(thread)))
            .collect();
        let joined = threads.into_iter().map(|thread| thread.join().unwrap());
        joined.flatten().collect()
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// The most heap that an input takes: so many times its length, and so many bytes.
const HEAP_A_BYTE: usize = 600;
const HEAP_AT_ALL: usize = 4_000_000;

/// Whether the time of twice as much is more than 2.3 times as long, and long enough to be told from
/// what other programs do to memory.
fn is_slow(once: &Measured, twice: &Measured) -> bool {
    twice.own > once.own.mul_f64(2.3) + Duration::from_millis(20)
}

/// Whether what is written of twice as much, or allocated on the way, is more than 2.3 times as much.
fn grows(once: &Measured, twice: &Measured) -> bool {
    let written = once.written.iter().zip(&twice.written);
    let allocated = [(&once.allocated, &twice.allocated)];
    let grows = |(once, twice): (&usize, &usize)| *twice > once * 23 / 10 + 100_000;
    written.chain(allocated).any(grows)
}

/// How often an input that looks slow is timed again. The shortest times are those that count: what
/// else a machine does makes them longer, never shorter.
const REPETITIONS: usize = 5;

/// What is wrong with the tree, the renderings and the cost of an input and of one twice as large.
fn complaints(case: &Case) -> Vec<String> {
    let name = case.name;
    let size = if is_full() {
        case.full.div_ceil(2)
    } else {
        case.size
    };
    let [mut once, mut twice] = [size, 2 * size].map(|size| measured((case.input)(size)));
    let mut repetitions = 0;
    while is_full() && is_slow(&once, &twice) && repetitions < REPETITIONS {
        for (least, size) in [(&mut once, size), (&mut twice, 2 * size)] {
            let again = measured((case.input)(size));
            least.time = least.time.min(again.time);
            least.own = least.own.min(again.own);
        }
        repetitions += 1;
    }
    println!(
        "| {name} | {} | {:.2} | {:.2} | {:.2} | {:.1} | {:.1} | {} |",
        twice.length,
        twice.length as f64 / 1e6 / twice.time.as_secs_f64(),
        twice.own.as_secs_f64() / once.own.as_secs_f64(),
        twice.time.as_secs_f64() / once.time.as_secs_f64(),
        twice.converting as f64 / twice.length as f64,
        twice.writing as f64 / twice.length as f64,
        twice.acted
    );
    let mut complaints = Vec::new();
    for measured in [&once, &twice] {
        let is_lost = !measured.is_read && !NOT_READ.contains(&name)
            || !measured.is_shown && !NOT_SHOWN.contains(&name);
        let is_lost = is_lost && !measured.is_refused && !measured.is_cut;
        let is_large = measured.nodes > measured.length + 11_000;
        let heap = measured.writing.max(measured.converting);
        let most = HEAP_A_BYTE * measured.length + HEAP_AT_ALL;
        let is_costly = heap > most && !PACKED.contains(&name);
        for (is_wrong, what) in [
            (is_lost, "text lost".to_owned()),
            (is_large, format!("{} nodes", measured.nodes)),
            (
                is_costly,
                format!("{heap} bytes of heap for {}", measured.length),
            ),
        ] {
            if is_wrong {
                complaints.push(format!("{name}: {what}"));
            }
        }
    }
    // Where what is written grows too long, its end is looked for.
    let is_cut_now = twice.is_cut && !once.is_cut;
    if is_full() && is_slow(&once, &twice) && !MULTIPLIED.contains(&name) && !is_cut_now {
        complaints.push(format!("{name}: {:?}, then {:?}", once.own, twice.own));
    }
    // What is written, and what is allocated on the way, are counted and not timed. Past some size
    // another part of a page is believed, or it is gone over once more: that is a step, and the next
    // doubling has none; growth goes on.
    let goes_on = || grows(&twice, &measured((case.input)(4 * size)));
    if grows(&once, &twice) && !GROWING.contains(&name) && goes_on() {
        complaints.push(format!(
            "{name}: {:?} and {} bytes of work, then {:?} and {}",
            once.written, once.allocated, twice.written, twice.allocated
        ));
    }
    complaints
}

#[test]
fn a_long_value_is_read_once_and_not_for_each_block_below_it() {
    let table = [
        ("an address", "<a href=LONG>", "<div>One two three</div>"),
        ("an address in a footer", "<footer><a href=LONG>", "<li>One"),
        (
            "an address of pictures",
            "<a href=LONG>",
            "<div><img src=x.png>One</div>",
        ),
        ("a class", "<div class=LONG>", "<pre>One</pre>"),
        (
            "a class of a figure",
            "<figure class=LONG>",
            "<pre>One</pre>",
        ),
    ];
    let story = "<h1>Tea</h1><p>Pour the water over the leaves while it is hot, and let it stand.";
    for (name, start, piece) in table {
        let time_of = |length: usize| {
            let start = start.replace("LONG", &"u".repeat(length));
            let page = format!("{}{start}{}", story.repeat(5), piece.repeat(500));
            let start = now();
            let article = Converter::new().convert(page.as_str()).unwrap();
            let time = now().saturating_sub(start);
            assert!(article.markdown().contains("let it stand"));
            time
        };
        let (short, long) = (time_of(1), time_of(1_000_000));
        assert!(
            long < short + Duration::from_millis(400),
            "{name}: {short:?}, then {long:?}"
        );
    }
}

#[test]
fn an_address_around_many_blocks_is_stored_once_however_many_links_are_written() {
    for attribute in ["href", "href=x title"] {
        let address = "u".repeat(10_000);
        let blocks = "<div>y</div>".repeat(500);
        let page = format!("<a {attribute}={address}>{blocks}</a><p>kept");
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert(page.as_str()).unwrap();
        assert!(article.markdown().len() > 100 * address.len());
        let parts = article
            .chunks(1_000_000)
            .into_iter()
            .map(|part| part.nodes().clone());
        for nodes in parts.chain([article.nodes().clone()]) {
            assert!(nodes.text_length() < 2 * page.len());
        }
    }
}

#[test]
fn html_is_written_without_all_of_its_events_at_once() {
    for (start, piece) in [
        ("<ul>", "<li>x"),
        ("<table>", "<tr><td>a<td>b"),
        ("<p>", "<b>c</b> d "),
    ] {
        let page = format!("<p>kept{start}{}", piece.repeat(5_000));
        let converter = Converter::builder().scope(Scope::Page).build();
        let article = converter.convert(page.as_str()).unwrap();
        let mut length = 0;
        let heap = allocation_counter::measure(|| length = article.html().len());
        // A string that grows is there twice for a moment, and up to twice as large as it is full.
        let most = 4 * length + 10_000;
        assert!(
            heap.bytes_max < most as u64,
            "{start}: {} for {length}",
            heap.bytes_max
        );
    }
}

#[test]
fn five_hundred_and_ten_blocks_in_body_are_kept_as_they_are() {
    let document = parse(format!("{}deep", "<div>".repeat(510)));
    assert_eq!(count(&document, Tag::Div), 510);
    assert_eq!(depth(&document), 512);
    assert!(!document.limits_hit().any());
}

#[test]
fn deeper_blocks_become_part_of_the_deepest_one() {
    let document = parse(format!("{}deep", "<div>".repeat(600)));
    assert_eq!(count(&document, Tag::Div), 510);
    assert_eq!(document.limits_hit().depth, 90);
    assert_eq!(text(&document), "deep");
}

#[test]
fn end_tags_of_flattened_elements_close_nothing_else() {
    let open = "<div>".repeat(600);
    let close = "</div>".repeat(600);
    let document = parse(format!("<main>{open}deep{close}<p>after</main>"));
    let main = document
        .descendants(NodeId::DOCUMENT)
        .find(|&node| document.tag(node) == Tag::Main)
        .unwrap();
    let last = document.children(main).last().unwrap();
    assert_eq!(document.tag(last), Tag::P);
    assert_eq!(document.text_content(last), "after");
}

#[test]
fn words_of_flattened_blocks_do_not_run_together() {
    let paragraphs = "<p>one</p><p>two</p><div>three</div>four";
    let document = parse(format!("{}{paragraphs}", "<div>".repeat(600)));
    assert_eq!(count(&document, Tag::Br), 3);
    let words: Vec<String> = document
        .descendants(NodeId::DOCUMENT)
        .filter(|&node| document.kind(node) == Kind::Text)
        .map(|node| document.text(node).to_owned())
        .collect();
    assert_eq!(words, ["one", "two", "three", "four"]);
}

#[test]
fn a_script_too_deep_is_still_a_script() {
    let document = parse(format!(
        "{}<script>if (a<b) document.write('<p>no')</script><textarea><p>raw</textarea>yes",
        "<div>".repeat(600)
    ));
    assert_eq!(count(&document, Tag::P), 0);
    assert_eq!(count(&document, Tag::Textarea), 1);
    assert_eq!(text(&document), "<p>rawyes");
}

#[test]
fn a_new_table_cell_closes_what_was_left_open_too_deep() {
    let spans = "<span>".repeat(600);
    let document = parse(format!("<table><tr><td>{spans}one<td>two<tr><td>three"));
    assert_eq!(count(&document, Tag::Td), 3);
    assert_eq!(count(&document, Tag::Tr), 2);
}

#[test]
fn a_paragraph_chain_of_unclosed_bold_makes_no_more_nodes_than_allowed() {
    let mut html = String::new();
    for id in 0..20_000 {
        html.push_str(&format!("<p><b id={id}>x"));
    }
    let length = html.len();
    let document = parse(html);
    assert!(document.len() < length + 11_000, "{}", document.len());
    assert_eq!(text(&document).len(), 20_000);
    assert_eq!(count(&document, Tag::P), 20_000);
    assert!(document.limits_hit().formatting > 0);
    assert!(document.limits_hit().nodes > 0);
}

#[test]
fn the_first_attributes_of_an_element_are_kept() {
    let mut html = String::from("<p ");
    for number in 0..1_000 {
        html.push_str(&format!("a{number}={number} "));
    }
    let document = parse(html + ">text");
    let p = document.descendants(NodeId::DOCUMENT);
    let p = { p }.find(|&node| document.tag(node) == Tag::P).unwrap();
    assert_eq!(document.attributes(p).count(), 256);
    assert_eq!(document.attributes(p).last().unwrap().local, "a255");
    assert_eq!(document.limits_hit().attributes, 744);
}

#[test]
fn limits_are_options() {
    let mut limits = Limits::default();
    limits.depth = 10;
    let document = Document::parse_within(&"<div>".repeat(20), &limits);
    assert_eq!(depth(&document), 10);
}

#[test]
fn what_is_no_page_is_converted_all_the_same() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\xff<p>\xfe".as_slice();
    let utf_16: Vec<u8> = "<p>kept"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let zip = b"PK\x03\x04\x14\0\x08\0".repeat(100);
    let table: &[(&str, &[u8])] = &[
        ("nothing", b""),
        ("a lone angle", b"<"),
        ("a lone slash", b"</"),
        ("a lone mark", b"\xEF\xBB\xBF"),
        ("half a mark", b"\xEF\xBB"),
        ("a mark of UTF-16", b"\xFF\xFE"),
        ("UTF-16 without a mark", &utf_16),
        ("an image", png),
        ("an archive", &zip),
        ("NUL alone", &[0; 100]),
        ("bytes that no encoding allows", &[0xFF; 100]),
    ];
    for (name, bytes) in table {
        for scope in [Scope::Page, Scope::Article] {
            let converter = Converter::builder().scope(scope).build();
            let converted = converter.convert_bytes(bytes);
            assert!(converted.is_ok(), "{name}: {converted:?}");
        }
    }
}

/// Each of these asks for 16 or 32 megabytes of addresses on a page of some ten thousand bytes.
#[test]
fn addresses_are_not_repeated_without_end() {
    let long = "u".repeat(8_000);
    let longer = "u".repeat(16_000);
    let table = [
        (
            "a base",
            format!(
                "<base href=//example.org/{long}/>{}",
                "<a href=x>y</a> ".repeat(2_000)
            ),
        ),
        (
            "a base that is none",
            format!(
                "<base href=//example.org/{longer}/>{}",
                "<a href=x>y</a> ".repeat(2_000)
            ),
        ),
        (
            "a base of images",
            format!(
                "<base href=//example.org/{long}/>{}",
                "<img src=x.png> ".repeat(2_000)
            ),
        ),
        (
            "a link around blocks",
            format!("<a href={longer}>{}</a>", "<div>y</div>".repeat(2_000)),
        ),
        (
            "a title around blocks",
            format!(
                "<a href=x title={longer}>{}</a>",
                "<div>y</div>".repeat(2_000)
            ),
        ),
        (
            "a base of players",
            format!(
                "<base href=//ted.com/{long}/>{}",
                "<iframe src=x></iframe>".repeat(2_000)
            ),
        ),
    ];
    for (name, page) in table {
        let converter = Converter::builder().scope(Scope::Page).build();
        let markdown = converter.convert(page.as_str()).unwrap().markdown();
        assert!(
            markdown.len() < 3_000_000,
            "{name}: {} bytes",
            markdown.len()
        );
        assert!(
            !page.contains("y<") || markdown.matches('y').count() == 2_000,
            "{name}: text lost"
        );
    }
}

#[test]
fn one_long_row_makes_no_table_of_many_short_ones() {
    let page = format!(
        "<table><tr>{}{}</table>",
        "<td>x".repeat(1_000),
        "<tr><td>x".repeat(1_000)
    );
    let article = Converter::builder()
        .scope(Scope::Page)
        .build()
        .convert(page.as_str())
        .unwrap();
    assert_eq!(article.text().matches('x').count(), 2_000);
    assert!(article.markdown().len() < 100_000);
}

#[test]
fn a_page_longer_than_allowed_is_an_error() {
    let converter = Converter::builder().max_input_bytes(10).build();
    assert!(converter.convert("<p>0123456").is_ok());
    assert!(converter.convert("<p>01234567").is_err());
}

/// A terminal would obey them; a reader of CommonMark takes some for white space.
#[test]
fn control_characters_get_through_nowhere() {
    const PAGE: &str = "<title>A\u{1b}]0;t\u{7}</title><meta name=author content='B\u{9b}2J'>
        <h1>A\u{1b}]0;t\u{7}</h1><p>#\u{b}one \u{1b} two&#27;[31m <b>three\u{1b}</b> <a href='/x\u{1b}y'
        title='t\u{1b}'>four</a> <img src='/i\u{7f}.png' alt='five \u{1b} six'> <code>seven\u{8} \u{1b} </code>
        <pre class='language-r\u{1b}'><code>eight\u{1b}[2J\u{c}\nnine</code></pre>
        <table><tr><th>ten\u{1b}<th>\u{1b}<tr><td>1<td>2</table> <math><mi>\u{1b}x</mi></math>";
    for scope in [Scope::Page, Scope::Article] {
        let converter = Converter::builder().scope(scope).build();
        let article = converter.convert(PAGE).unwrap();
        assert!(article.nodes().is_normal());
        let blocks: String = article.blocks().map(|block| block.text).collect();
        let metadata = article.metadata();
        let said = [
            metadata.title.clone().unwrap_or_default(),
            metadata.authors.concat(),
        ];
        let written = [article.markdown(), article.text(), article.html(), blocks];
        for text in written.iter().chain(&said) {
            let control = text
                .chars()
                .find(|&c| c.is_control() && c != '\n' && c != '\t');
            assert_eq!(control, None, "{scope:?}: {text:?}");
        }
        assert!(written[0].contains("eight[2J\nnine"), "{}", written[0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_bytes_are_converted(bytes in bytes()) {
        for scope in [Scope::Page, Scope::Article] {
            let converter = Converter::builder().scope(scope).build();
            let article = converter.convert_bytes(&bytes).unwrap();
            let _ = (article.markdown(), article.text(), article.html());
        }
    }

    #[test]
    fn no_text_is_lost_when_limits_act(html in cases::tag_soup(), depth in 3_usize..8, nodes in 8_usize..60) {
        // Where a drawing is dropped, the text fields and scripts in it become HTML's, which hold
        // text where the drawing's would hold tags and comments.
        let has = |names: &[&str]| names.iter().any(|name| html.contains(name));
        if has(&["svg", "math"]) && has(RAW_TEXT) || has(&["selectedcontent"]) {
            return Ok(());
        }
        let mut limits = Limits::default();
        limits.depth = depth;
        limits.nodes = Some(nodes);
        limits.attributes_of_element = 1;
        limits.formatting = 2;
        let words = |document: &Document| text_outside_templates(document).matches("word").count();
        let kept = words(&Document::parse_within(&html, &limits));
        let all = words(&Document::parse(&html));
        prop_assert!(kept >= all, "{kept} of {all}");
        let shown = |document: &Document| {
            let converter = Converter::builder().scope(Scope::Page).build();
            let text = converter.convert(document).unwrap().text();
            text.matches("word").count()
        };
        // What these hold is not shown, and a tag that ends them may be dropped. What is streamed is
        // hidden until it stands in its place, which may be dropped too.
        if has(&["<select", "<dialog", "id=S:"]) {
            return Ok(());
        }
        let kept = shown(&Document::parse_within(&html, &limits));
        let all = shown(&Document::parse(&html));
        prop_assert!(kept >= all, "{kept} of {all} shown");
    }
}

const RAW_TEXT: &[&str] = &[
    "script",
    "style",
    "title",
    "textarea",
    "xmp",
    "iframe",
    "noframes",
    "plaintext",
];

/// Bytes of which some are markup.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        cases::tag_soup().prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..20),
        Just(b"<meta charset=gbk>".to_vec()),
        Just(b"<meta charset=utf-16>".to_vec()),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// How many random inputs: more where `OFFPRINT_CASES` says so.
fn cases() -> u32 {
    let asked = std::env::var("OFFPRINT_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(300)
}

#[test]
fn a_template_ends_where_it_ends_whatever_the_limit_of_nodes() {
    let html = format!("<template>{}</template>kept", "<p>a<b>b</b>".repeat(10));
    for nodes in 1..40 {
        let mut limits = Limits::default();
        limits.nodes = Some(nodes);
        let document = Document::parse_within(&html, &limits);
        let text = text_outside_templates(&document);
        assert!(text.trim().ends_with("kept"), "{nodes}: {text}");
    }
}

#[test]
fn a_drawing_ends_where_a_browser_ends_it_whatever_the_limits() {
    let shown = |html: &str, limits: &Limits| {
        let document = Document::parse_within(html, limits);
        let converter = Converter::builder().scope(Scope::Page).build();
        converter.convert(&document).unwrap().text()
    };
    let deep = format!("<svg>{}<p>kept", "<g>".repeat(600));
    assert_eq!(shown(&deep, &Limits::default()), "kept\n");
    for nodes in 1..40 {
        let mut limits = Limits::default();
        limits.nodes = Some(nodes);
        for tag in ["<b>", "<p>", "<font color=red>"] {
            let html = format!("<svg>{}{tag}kept", "<g></g>".repeat(10));
            assert_eq!(shown(&html, &limits), "kept\n", "{nodes}: {tag}");
        }
    }
    // These end nothing, and what is in a drawing is not shown.
    for tag in ["<font>", "<x>", "<a>"] {
        let html = format!("<svg><g></g>{tag}kept");
        assert_eq!(shown(&html, &Limits::default()), "", "{tag}");
    }
}

#[test]
fn text_behind_an_element_that_is_not_shown_is_kept_whatever_the_limits() {
    let shown = |html: &str, limits: &Limits| {
        let document = Document::parse_within(html, limits);
        let converter = Converter::builder().scope(Scope::Page).build();
        converter.convert(&document).unwrap().text()
    };
    for html in [
        "<p>a<ruby><rp><p>kept",
        "<p>a<video><div>kept",
        "<p>a<canvas><hr>kept",
        "<ul><li>a<ruby><rp><li>kept",
        "<dl><dd>a<video><dd>kept",
        "<table><tr><td>a<ruby><rp><td>kept",
    ] {
        for nodes in 1..20 {
            let mut limits = Limits::default();
            limits.nodes = Some(nodes);
            assert!(shown(html, &limits).contains("kept"), "{nodes}: {html}");
        }
        for depth in 3..10 {
            let mut limits = Limits::default();
            limits.depth = depth;
            assert!(
                shown(html, &limits).contains("kept"),
                "{depth} deep: {html}"
            );
        }
    }
    // A tag that ends nothing shows nothing.
    for depth in 3..10 {
        let mut limits = Limits::default();
        limits.depth = depth;
        assert_eq!(shown("<video><div>hidden", &limits), "", "{depth}");
    }
}

#[test]
fn text_of_a_noscript_that_only_begins_like_a_tag_is_kept() {
    let shown = |html: &str| text(&Document::parse(html));
    assert_eq!(
        shown("<body><noscript>&lt;kept and &lt;kept"),
        "<kept and <kept"
    );
    assert_eq!(
        shown("<body><noscript>a > b &lt;kept</noscript>"),
        "a > b <kept"
    );
    assert_eq!(shown("<body><noscript>&lt;b>kept"), "kept");
}

#[cfg(feature = "selectors")]
#[test]
fn selectors_as_deep_as_allowed_need_little_stack() {
    for open in [":is(", ":not(", ":has(", ":nth-child(1 of ", ":where(:is("] {
        for depth in 1..=9 {
            let close = ")".repeat(depth * open.matches('(').count());
            let text = format!("{}p{close}", open.repeat(depth));
            on_a_small_stack(move || {
                let Ok(selector) = offprint::Selector::parse(&text) else {
                    return;
                };
                let page = format!("{}<p>kept", "<div>".repeat(20));
                let converter = Converter::builder().keep(selector.clone()).remove(selector);
                let _ = converter.build().convert(page.as_str());
            });
        }
    }
}
