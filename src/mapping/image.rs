//! Images: which of the addresses a page gives is the picture, and which pictures say nothing.

use std::borrow::Cow;

use super::math::{self, Formula};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag, trim};

/// What an `img` element is.
pub(super) enum Image<'a> {
    /// A picture: its URL, title and description.
    Picture(Cow<'a, str>, &'a str, &'a str),
    /// A sign that stands for a character: a smiley.
    Text(&'a str),
    /// A drawn formula.
    Formula(Formula),
    /// A spacer, a tracking pixel, a placeholder whose picture nobody named.
    Nothing,
}

/// What the `img` element `node` is.
pub(super) fn image<'a>(document: &'a Document, node: NodeId, base: &BaseUrl) -> Image<'a> {
    let description = document.attribute(node, AttributeName::Alt).unwrap_or("");
    if is_emoji(description) {
        return Image::Text(description);
    }
    if let Some(formula) = math::image(document, node) {
        return Image::Formula(formula);
    }
    if is_tiny(document, node) {
        return Image::Nothing;
    }
    let Some(url) = source(document, node).and_then(|source| base.resolve(source)) else {
        return Image::Nothing;
    };
    let title = document.attribute(node, AttributeName::Title).unwrap_or("");
    let title = if trim(title) == trim(description) {
        ""
    } else {
        trim(title)
    };
    Image::Picture(url, title, description)
}

/// Attributes with several candidates, then attributes with one: scripts move the address that
/// counts out of `src`, so what is lazy comes before what is shown at first.
const SETS: &[AttributeName] = &[
    AttributeName::DataSrcset,
    AttributeName::DataLazySrcset,
    AttributeName::Srcset,
];
const SINGLE: &[AttributeName] = &[
    AttributeName::DataSrc,
    AttributeName::DataLazySrc,
    AttributeName::DataOriginal,
    AttributeName::Src,
    AttributeName::DataFallbackSrc,
];

/// How many children of a `picture` are looked at: each image in it looks at them anew.
const MOST_SOURCES: usize = 64;

/// The address of the picture: the largest candidate of a set, else the first single address that
/// is no placeholder, else what the `picture` around it offers.
pub(super) fn source(document: &Document, node: NodeId) -> Option<&str> {
    sources_of(document, node).or_else(|| {
        let picture = document.parent(node)?;
        if document.tag(picture) != Tag::Picture {
            return None;
        }
        document
            .children(picture)
            .take(MOST_SOURCES)
            .filter(|&child| document.tag(child) == Tag::Source)
            .find_map(|child| sources_of(document, child))
    })
}

fn sources_of(document: &Document, node: NodeId) -> Option<&str> {
    let value = |&name| document.attribute(node, name);
    let set = SETS.iter().filter_map(value).find_map(largest);
    set.or_else(|| {
        let mut single = SINGLE.iter().filter_map(value).map(trim);
        single.find(|source| is_picture(source))
    })
    .or_else(|| {
        // Scripts that load pictures late name the attribute as they like.
        let data = document
            .attributes(node)
            .filter(|attribute| attribute.local.starts_with("data-"));
        data.map(|attribute| trim(attribute.value))
            .find(|value| is_picture(value) && names_picture_file(value))
    })
}

/// The candidate of a `srcset` (4.8.4.2.1) with the greatest width or density.
fn largest(set: &str) -> Option<&str> {
    let mut best: Option<(f64, &str)> = None;
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace());
        let (url, after) = rest.split_at(end.unwrap_or(rest.len()));
        let (descriptor, after) = if url.ends_with(',') {
            ("", after)
        } else {
            after.split_at(after.find(',').unwrap_or(after.len()))
        };
        let url = url.trim_end_matches(',');
        let size = trim(descriptor)
            .trim_end_matches(['w', 'x', 'h'])
            .parse()
            .unwrap_or(1.0);
        if is_picture(url) && best.is_none_or(|(largest, _)| size > largest) {
            best = Some((size, url));
        }
        rest = after;
    }
    best.map(|(_, url)| url)
}

/// Names of files that stand in for a picture until a script has run, or only hold space.
const PLACEHOLDERS: &[&str] = &[
    "spacer.gif",
    "blank.gif",
    "pixel.gif",
    "clear.gif",
    "transparent.gif",
    "transparent.png",
    "1x1.gif",
    "1x1.png",
    "placeholder.gif",
    "loading.gif",
    "lazyload.gif",
    "grey.gif",
    "about:blank",
];

fn is_picture(source: &str) -> bool {
    let path = source.split(['?', '#']).next().unwrap_or(source);
    let is_inline = path
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    let file = path.rsplit('/').next().unwrap_or(path);
    !path.is_empty()
        && !is_inline
        && !PLACEHOLDERS
            .iter()
            .any(|placeholder| file.eq_ignore_ascii_case(placeholder))
        // `{{ image }}`, `[% src %]`: a template that no script has filled.
        && !source.contains("{{")
}

/// Whether the image says of itself that it is a pixel or two wide or high.
fn is_tiny(document: &Document, node: NodeId) -> bool {
    [AttributeName::Width, AttributeName::Height]
        .into_iter()
        .filter_map(|name| document.attribute(node, name))
        .any(|size| matches!(trim(size).trim_end_matches("px"), "0" | "1" | "2"))
}

/// Whether a description is the character that the image draws.
fn is_emoji(description: &str) -> bool {
    !description.is_empty()
        && description.chars().count() <= 8
        && description.chars().all(|c| {
            matches!(c,
                '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
                | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
        })
}

/// Whether the images in a `noscript` show what nothing else does: what they are copies of is a
/// placeholder. Where no image stands beside them they may be there to count readers.
pub(super) fn is_needed_copy(document: &Document, noscript: NodeId) -> bool {
    match image_beside(document, noscript) {
        Some(Beside::Picture) => false,
        Some(Beside::Placeholder) => true,
        None => document
            .descendants(noscript)
            .any(|node| document.tag(node) == Tag::Img && is_meant_to_be_seen(document, node)),
    }
}

enum Beside {
    Picture,
    Placeholder,
}

/// What the image before a `noscript` is, which it mostly follows; where there is none, the one after.
fn image_beside(document: &Document, noscript: NodeId) -> Option<Beside> {
    let parent = document.parent(noscript)?;
    let (mut before, mut after) = (None, None);
    // The walk comes by each `noscript` once; a parent of thousands is looked at in part only.
    for child in document.children(parent).take(256) {
        let is_copy = document.tag(child) == Tag::Noscript;
        if is_copy || document.kind(child) != Kind::Element {
            continue;
        }
        if child > noscript {
            after = Some(child);
            break;
        }
        before = Some(child);
    }
    let images = |beside: Option<NodeId>| {
        let beside = beside?;
        let below = document.descendants(beside).take(16);
        let mut images = std::iter::once(beside)
            .chain(below)
            .filter(|&node| document.tag(node) == Tag::Img)
            .peekable();
        images.peek()?;
        match images.any(|image| source(document, image).is_some()) {
            true => Some(Beside::Picture),
            false => Some(Beside::Placeholder),
        }
    };
    images(before).or_else(|| images(after))
}

/// Whether an image has a description, or the address of a file. What counts readers has neither.
fn is_meant_to_be_seen(document: &Document, image: NodeId) -> bool {
    let is_described = document
        .attribute(image, AttributeName::Alt)
        .is_some_and(|description| !trim(description).is_empty());
    is_described || source(document, image).is_some_and(names_picture_file)
}

/// Whether an address is that of a file with a picture in it.
fn names_picture_file(source: &str) -> bool {
    const FILES: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"];
    let path = source.split(['?', '#']).next().unwrap_or(source);
    let (name, ending) = path.rsplit_once('.').unwrap_or(("", ""));
    !name.is_empty()
        && !source.contains(char::is_whitespace)
        && FILES.iter().any(|file| ending.eq_ignore_ascii_case(file))
}
