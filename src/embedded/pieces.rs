//! The longest run of prose in a JSON text: one long string, or a list of pieces.

use crate::json::{Json, Kind};
use crate::vocabulary::state::{LIST_KEYS, STORY_KEYS, is_key};

/// A story as HTML.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) html: String,
    /// Bytes of its prose.
    pub(super) prose: usize,
}

/// A string that may be a story or a piece of one.
struct Piece {
    at: usize,
    /// Bytes outside tags.
    prose: usize,
}

/// The least prose of a story, in bytes: some eighty words.
const LEAST: usize = 500;
/// A story that stands in one string has this much of the prose of a list, in hundredths.
const SINGLE: usize = 60;
/// A list within a list is the story if it has this much of its prose.
const INNER: usize = 80;
/// With so many strings of like length a page is a list of stories, and none of them is its own.
const MANY: usize = 3;

/// The longest story, if there is one.
pub(super) fn story(json: &Json<'_>) -> Option<Story> {
    let pieces: Vec<Piece> = (0..json.len())
        .filter_map(|at| {
            let text = story_string(json, at)?;
            let prose = prose(text);
            (prose > 0).then_some(Piece { at, prose })
        })
        .collect();
    let single = pieces.iter().max_by_key(|piece| piece.prose)?;
    let list = list(json, &pieces);
    let of_list: usize = list.iter().map(|piece| piece.prose).sum();
    let chosen = match single.prose * 100 >= of_list * SINGLE {
        true if is_one_of_many(single, &pieces) => return None,
        true => std::slice::from_ref(single),
        false => list,
    };
    let prose = chosen.iter().map(|piece| piece.prose).sum();
    (prose >= LEAST).then(|| Story {
        html: html(json, chosen),
        prose,
    })
}

/// Strings that are JSON again.
pub(super) fn nested<'a>(json: &'a Json<'_>) -> impl Iterator<Item = &'a str> {
    (0..json.len()).filter_map(|at| match &json.value(at).kind {
        Kind::String(text) if text.len() >= LEAST && text.trim_start().starts_with(['{', '[']) => {
            Some(&**text)
        }
        _ => None,
    })
}

/// The string at `at`, if its key, or that of the list it stands in, is one of a story.
fn story_string<'a>(json: &'a Json<'_>, at: usize) -> Option<&'a str> {
    let value = json.value(at);
    let Kind::String(text) = &value.kind else {
        return None;
    };
    let is_of_story = match value.key.is_empty() {
        false => is_key(STORY_KEYS, &value.key),
        // In a list: that one's key is the nearest before it that is no item's.
        true => list_around(json, at).is_some_and(|list| is_key(STORY_KEYS, &json.value(list).key)),
    };
    is_of_story.then_some(text)
}

/// The list that the string at `at` is an item of. Items of a list of strings stand side by side.
fn list_around(json: &Json<'_>, at: usize) -> Option<usize> {
    let list = (0..at)
        .rev()
        .take(100)
        .find(|&before| !matches!(json.value(before).kind, Kind::String(_)))?;
    let is_list = json.value(list).kind == Kind::Array && json.end(list) > at;
    is_list.then_some(list)
}

/// The pieces of the list with the most prose, or of the innermost one that has most of that.
fn list<'a>(json: &Json<'_>, pieces: &'a [Piece]) -> &'a [Piece] {
    let mut best: (usize, &[Piece]) = (0, &[]);
    let mut best_end = 0;
    let mut sums = vec![0];
    sums.extend(pieces.iter().scan(0, |sum, piece| {
        *sum += piece.prose;
        Some(*sum)
    }));
    for at in 0..json.len() {
        let value = json.value(at);
        if value.kind != Kind::Array || !is_key(LIST_KEYS, &value.key) {
            continue;
        }
        let end = json.end(at);
        let first = pieces.partition_point(|piece| piece.at < at);
        let last = pieces.partition_point(|piece| piece.at < end);
        let prose = sums[last] - sums[first];
        let is_inner = at < best_end;
        let is_better = match is_inner {
            true => prose * 100 >= best.0 * INNER,
            false => prose > best.0,
        };
        if is_better && last - first > 1 {
            best = (prose, &pieces[first..last]);
            best_end = end;
        }
    }
    best.1
}

fn is_one_of_many(single: &Piece, pieces: &[Piece]) -> bool {
    let alike = pieces.iter().filter(|piece| {
        piece.at != single.at && piece.prose * 2 > single.prose && piece.prose != single.prose
    });
    alike.count() >= MANY
}

/// How many bytes of a text are outside tags; 0 if it does not read like prose: code, addresses,
/// names have no spaces or no sentences.
fn prose(text: &str) -> usize {
    const LEAST_PIECE: usize = 40;
    let mut is_tag = false;
    let (mut bytes, mut spaces, mut marks, mut foreign, mut code) = (0, 0, 0, 0, 0);
    for byte in text.bytes() {
        match byte {
            b'<' => is_tag = true,
            b'>' if is_tag => is_tag = false,
            _ if is_tag => continue,
            b' ' | b'\n' => spaces += 1,
            b'.' | b'!' | b'?' => marks += 1,
            b'{' | b'}' | b'=' | b'_' | b';' | b'$' => code += 1,
            0x80.. => foreign += 1,
            _ => {}
        }
        bytes += 1;
    }
    let is_spaced = spaces * 14 > bytes || foreign * 2 > bytes;
    let is_marked = marks > 0 || foreign * 2 > bytes;
    let is_prose = bytes >= LEAST_PIECE && is_spaced && is_marked && code * 40 < bytes;
    if is_prose { bytes } else { 0 }
}

/// The pieces one after the other; HTML stays what it is.
fn html(json: &Json<'_>, pieces: &[Piece]) -> String {
    let mut html = String::from("<article>");
    for piece in pieces {
        let text = json.text(piece.at).unwrap_or("");
        if holds_tags(text) {
            html.push_str(text);
        } else if text.contains("&lt;p") || text.contains("&lt;br") {
            html.push_str(&unescaped(text));
        } else {
            push_paragraphs(&mut html, text);
        }
        html.push('\n');
    }
    html + "</article>"
}

/// Whether a text is HTML: it ends an element or breaks a line.
fn holds_tags(text: &str) -> bool {
    ["</", "<br", "<p>"].iter().any(|tag| text.contains(tag))
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// Plain text: an empty line ends a paragraph, or, where there is none, each line does.
fn push_paragraphs(html: &mut String, text: &str) {
    let text = text.replace("\r\n", "\n");
    let end = if text.contains("\n\n") { "\n\n" } else { "\n" };
    for paragraph in text.split(end).filter(|text| !text.trim().is_empty()) {
        html.push_str("<p>");
        html.push_str(&paragraph.replace('<', "&lt;").replace('\n', "<br>"));
        html.push_str("</p>");
    }
}
