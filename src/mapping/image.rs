//! Images: which of the addresses a page gives is the picture, and which pictures say nothing.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memrchr};

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
    let size = size(document, node);
    if is_tiny(size) || is_icon(size, description) {
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
    let is_said = is_its_caption(document, node, description);
    Image::Picture(url, title, if is_said { "" } else { description })
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
    AttributeName::DataLazy,
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
        let end = rest.bytes().position(|byte| byte.is_ascii_whitespace());
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
    let end = memchr2(b'?', b'#', source.as_bytes());
    let path = end.map_or(source, |end| &source[..end]);
    let is_inline = path
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    let file = memrchr(b'/', path.as_bytes()).map_or(path, |slash| &path[slash + 1..]);
    // `{{ image }}`, `[% src %]`: a template that no script has filled.
    let is_template = memchr(b'{', source.as_bytes()).is_some() && source.contains("{{");
    !path.is_empty()
        && !is_inline
        && !is_template
        && !PLACEHOLDERS
            .iter()
            .any(|placeholder| file.eq_ignore_ascii_case(placeholder))
}

/// Width and height in pixels, as far as an image says them.
type Size = [Option<u32>; 2];

/// Whether the image says of itself that it is a pixel or two wide or high.
fn is_tiny(size: Size) -> bool {
    size.into_iter().flatten().any(|pixels| pixels <= 2)
}

/// Whether the image is a sign that says nothing: as small as one, and without a description.
fn is_icon(size: Size, description: &str) -> bool {
    /// In pixels.
    const LARGEST: u32 = 32;
    let is_small = |size: Option<u32>| size.is_some_and(|pixels| pixels <= LARGEST);
    trim(description).is_empty() && size.into_iter().all(is_small)
}

/// Width and height in pixels, as attributes or the style say.
fn size(document: &Document, node: NodeId) -> Size {
    let style = document.attribute(node, AttributeName::Style);
    [
        ("width", AttributeName::Width),
        ("height", AttributeName::Height),
    ]
    .map(|(property, name)| {
        let by_style = style.and_then(|style| declared(style, property));
        let said = by_style.or_else(|| document.attribute(node, name))?;
        trim(said).trim_end_matches("px").parse().ok()
    })
}

/// What a `style` attribute declares a property to be.
fn declared<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    style.split(';').find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        trim(name)
            .eq_ignore_ascii_case(property)
            .then(|| trim(value))
    })
}

/// Whether a description is, word for word, the caption of the figure around the image: said once, it
/// need not be said again. Longer captions are not read: many images may share one.
fn is_its_caption(document: &Document, image: NodeId, description: &str) -> bool {
    /// Elements from the image out to its figure, and parts of one.
    const NEAR: usize = 6;
    /// Nodes of a caption that can be a description.
    const FEW: usize = 32;
    if trim(description).is_empty() {
        return false;
    }
    let has_class = |node, wanted: &str| {
        let class = document.attribute(node, AttributeName::Class);
        class.is_some_and(|class| class.split_ascii_whitespace().any(|word| word == wanted))
    };
    let mut around = document.ancestors(image).take(NEAR);
    let figure =
        around.find(|&node| document.tag(node) == Tag::Figure || has_class(node, "wp-caption"));
    let caption = figure.and_then(|figure| {
        let mut parts = document.children(figure).take(NEAR);
        parts.find(|&part| {
            document.tag(part) == Tag::Figcaption || has_class(part, "wp-caption-text")
        })
    });
    let is_small = |caption| document.end(caption).index() - caption.index() <= FEW;
    let shown = |text: &str| -> String {
        let shown = text.chars().filter(|c| !c.is_whitespace());
        // A caption ends in a point, a description without one.
        shown.collect::<String>().trim_end_matches('.').to_owned()
    };
    caption.is_some_and(|caption| {
        let mut letters = 0;
        let mut texts = document
            .descendants(caption)
            .map(|node| document.text(node));
        let is_longer = |text: &str| {
            letters += trim(text).len();
            letters > 2 * description.len() + FEW
        };
        is_small(caption)
            && !texts.any(is_longer)
            && shown(&document.text_content(caption)) == shown(description)
    })
}

/// Whether an element in a caption says who made the picture, by its name or its class.
pub(super) fn is_credit(document: &Document, node: NodeId) -> bool {
    const WORDS: &[&str] = &["credit", "copyright", "photographer", "attribution"];
    let class = document.attribute(node, AttributeName::Class);
    let class = class.unwrap_or("").to_ascii_lowercase();
    document.tag(node) == Tag::Small || WORDS.iter().any(|word| class.contains(word))
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
    // AMP has the copy in the picture.
    if document.tag(parent) == Tag::Other && source(document, parent).is_some() {
        return Some(Beside::Picture);
    }
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
