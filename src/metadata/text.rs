//! The text of an element as a reader sees it, cut to what metadata needs.

use std::borrow::Cow;
use std::ops::Range;

use crate::dom::{Document, Kind, NodeId};
use crate::html::{self, AttributeName, Tag, is_blank, is_white_space};
use crate::vocabulary::metadata::{HeadingPart, heading_part_named};

/// Nodes looked at below one element: an element without text may hold a whole page.
const MAX_NODES: u32 = 300;

/// The longest line kept, in bytes.
const MAX_LINE: usize = 1000;

/// A line of text as a browser would set it, and the text node it starts with.
pub(super) struct Line {
    pub(super) start: NodeId,
    pub(super) text: String,
}

/// Whether a text is longer than a line of so many characters. A character of a script that writes words
/// with one or two says as much as three others.
pub(super) fn is_longer(text: &str, most: usize) -> bool {
    let widths = text.chars().map(|c| match c.len_utf8() {
        1 | 2 => 1,
        _ => 3,
    });
    text.len() > most && widths.sum::<usize>() > most
}

/// The text below `node` up to about `limit` bytes: white space collapsed, blocks on lines of their
/// own. Linear in `limit`.
pub(super) fn visible_text(document: &Document, node: NodeId, limit: usize) -> String {
    let end = document.end(node).0.min(node.0 + 1 + MAX_NODES);
    let mut text = String::new();
    for line in lines(document, node.0 + 1..end, limit) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line.text);
        if text.len() >= limit {
            break;
        }
    }
    text
}

/// The lines of the text in an interval of the document, up to the one that ends past so many bytes. Inline elements that touch are kept apart
/// by two spaces: style sheets make columns of them, and "Jane Doe" and "Published" are no one word.
pub(super) fn lines(document: &Document, nodes: Range<u32>, most: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut bytes = 0;
    let mut line = String::new();
    let mut start = NodeId(nodes.start);
    // Ends of the blocks that are open.
    let mut open: Vec<NodeId> = Vec::new();
    let mut open_inline: Vec<NodeId> = Vec::new();
    let mut touching = false;
    let mut at = NodeId(nodes.start);
    while at.0 < nodes.end {
        let mut breaks = false;
        while open.last().is_some_and(|&end| end <= at) {
            open.pop();
            breaks = true;
        }
        let (kind, tag, end) = document.facts(at);
        let is_element = kind == Kind::Element;
        if breaks || (is_element && (tag.is_block() || tag == Tag::Br)) {
            bytes += finish(&mut lines, &mut line, start);
            if bytes > most {
                return lines;
            }
        }
        let is_apart = is_element
            && matches!(
                tag,
                Tag::A | Tag::Span | Tag::Time | Tag::Address | Tag::Label | Tag::Button
            );
        if is_apart {
            open_inline.push(end);
        }
        let mut ends_inline = false;
        while open_inline.last().is_some_and(|&end| end <= at) {
            open_inline.pop();
            ends_inline = true;
        }
        if (is_apart || ends_inline) && line.ends_with(|c: char| !c.is_whitespace()) {
            touching = true;
        }
        if is_element && is_unseen(tag) {
            at = end;
            continue;
        }
        if is_element && tag.is_block() {
            open.push(end);
        }
        if kind == Kind::Text {
            if line.is_empty() {
                start = at;
            }
            let text = document.text(at);
            if touching
                && text.starts_with(char::is_alphanumeric)
                && line.ends_with(char::is_alphanumeric)
            {
                line.push_str("  ");
            }
            touching = false;
            push_collapsed(&mut line, text);
        }
        at = NodeId(at.0 + 1);
    }
    finish(&mut lines, &mut line, start);
    lines
}

/// Ends a line, if there is anything on it; gives its length.
fn finish(lines: &mut Vec<Line>, line: &mut String, start: NodeId) -> usize {
    line.truncate(line.trim_end().len());
    let length = line.len();
    if length > 0 {
        lines.push(Line {
            start,
            text: line.as_str().to_owned(),
        });
        line.clear();
    }
    length
}

/// The text of a heading, without the sign of its permalink and without what stands in it besides
/// the headline: a kicker, a date, a subtitle.
pub(super) fn heading_text(document: &Document, heading: NodeId) -> String {
    let end = NodeId(document.end(heading).0.min(heading.0 + 1 + MAX_NODES));
    let mut asides: Vec<NodeId> = Vec::new();
    let mut at = NodeId(heading.0 + 1);
    while at < end {
        match heading_part(document, at) {
            Some(HeadingPart::Headline) => {
                return without_permalink(visible_text(document, at, MAX_LINE));
            }
            Some(HeadingPart::Aside) => {
                asides.push(at);
                at = document.end(at);
            }
            None => at = NodeId(at.0 + 1),
        }
    }
    let mut text = String::new();
    let mut from = heading.0 + 1;
    let breaks = asides.iter().map(|&aside| (aside.0, document.end(aside).0));
    for (until, next) in breaks.chain([(end.0, end.0)]) {
        for line in lines(document, from..until, usize::MAX) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&line.text);
        }
        from = next;
    }
    let text = without_permalink(text);
    if text.is_empty() {
        visible_text(document, heading, MAX_LINE)
    } else {
        text
    }
}

fn heading_part(document: &Document, node: NodeId) -> Option<HeadingPart> {
    // A button copies the heading's address, or edits what is below; what a reader unfolds is all in one.
    if matches!(document.tag(node), Tag::Small | Tag::Button) {
        return Some(HeadingPart::Aside);
    }
    document
        .attribute(node, AttributeName::Class)
        .and_then(heading_part_named)
}

fn without_permalink(mut text: String) -> String {
    text.truncate(text.trim_end_matches(['¶', '#', ' ', '\n', '🔗']).len());
    text
}

fn is_unseen(tag: Tag) -> bool {
    tag == Tag::Svg || (tag.is_unrendered() && tag != Tag::Title)
}

/// Appends text with its white space collapsed; what is longer than a line of metadata is cut.
fn push_collapsed(line: &mut String, more: &str) {
    // What lays out the source: every second text.
    if is_blank(more) {
        let is_at_word = !line.is_empty() && !line.ends_with(' ') && line.len() < MAX_LINE;
        if is_at_word && !more.is_empty() {
            line.push(' ');
        }
        return;
    }
    let is_spaced_evenly = more.is_ascii() || !more.contains('\u{A0}');
    if line.len() + more.len() < MAX_LINE && is_spaced_evenly {
        return html::push_collapsed(line, 0, more);
    }
    let is_space = |c: char| c == '\u{A0}' || (c.is_ascii() && is_white_space(c as u8));
    for piece in more.split_inclusive(is_space) {
        let word = piece.trim_end_matches(is_space);
        push_until_full(line, word);
        if line.len() >= MAX_LINE {
            return;
        }
        match &piece[word.len()..] {
            "" => {}
            "\u{A0}" => line.push(' '),
            _ if line.is_empty() || line.ends_with(' ') => {}
            _ => line.push(' '),
        }
    }
}

fn push_until_full(line: &mut String, word: &str) {
    let room = MAX_LINE.saturating_sub(line.len());
    // The character that fills the line may be longer than what room there is.
    let fits = |&(place, _): &(usize, char)| place < room;
    match word.len() <= room {
        true => line.push_str(word),
        false => line.extend(word.char_indices().take_while(fits).map(|(_, c)| c)),
    }
}

/// `text` with its white space collapsed and without what cannot be seen.
pub(super) fn collapsed(text: &str) -> Cow<'_, str> {
    if is_clean_ascii(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let is_clean = !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && !text.contains(|c: char| c != ' ' && (c.is_whitespace() || is_invisible(c)));
    if is_clean {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let start = clean.len();
        if start > 0 {
            clean.push(' ');
        }
        clean.extend(word.chars().filter(|&c| !is_invisible(c)));
        if clean.len() == start + 1 && start > 0 {
            clean.pop();
        }
    }
    Cow::Owned(clean)
}

/// Whether a text is printable ASCII with one space between each two words, and none around them.
fn is_clean_ascii(text: &[u8]) -> bool {
    let is_printable = |byte: &u8| (b' '..=b'~').contains(byte);
    let is_edge = |byte: Option<&u8>| byte == Some(&b' ');
    text.iter().all(is_printable)
        && !is_edge(text.first())
        && !is_edge(text.last())
        && !text.windows(2).any(|pair| pair == b"  ")
}

/// Control characters, soft hyphen, zero-width space, byte order mark, directional marks and overrides.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{202D}'
                | '\u{202E}'
                | '\u{2060}'
                | '\u{FEFF}'
        )
}

/// `text` with its character references resolved: JSON and attributes often hold them twice.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') || !text.contains(';') {
        return Cow::Borrowed(text);
    }
    let document = Document::parse(&format!(
        "<!doctype html><body>{}",
        text.replace('<', "&lt;")
    ));
    match document.body() {
        Some(body) => Cow::Owned(document.text_content(body)),
        None => Cow::Borrowed(text),
    }
}

/// The words of `text` alone, for comparing: letters and digits in lower case.
pub(super) fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        squeezed.extend(letters.map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        squeezed.extend(letters.flat_map(char::to_lowercase));
    }
    squeezed
}
