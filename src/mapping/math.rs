//! Formulas: wherever a page keeps the TeX of one, it is found there, once.
//!
//! Tools that draw formulas leave the source beside the drawing: as a TeX annotation in MathML
//! (KaTeX, MediaWiki, LaTeXML), as a script (MathJax 2), as MathML for screen readers (MathJax 3), as
//! an attribute, as the description of an image, or as plain text in `\(` and `\)` that a script would
//! have drawn (pandoc). MathML without TeX is put into TeX by [`mathml`](super::mathml).

use memchr::memmem;

use super::mathml;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::vocabulary::constructs::{Sign, Signs};

/// A formula.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Formula {
    pub(super) tex: String,
    /// Whether it stands on lines of its own.
    pub(super) is_display: bool,
}

/// What an element that may be a formula is.
#[derive(Debug)]
pub(super) enum Found {
    Formula(Formula),
    /// Only the drawing of a formula whose source comes after it.
    Drawing,
    /// No formula.
    Nothing,
}

/// What the element `node` is, whose class words are `signs`. Linear in the nodes below it.
pub(super) fn formula(document: &Document, node: NodeId, signs: Signs) -> Found {
    let found = match document.tag(node) {
        Tag::Script => return script(document, node),
        Tag::Math => math(document, node),
        _ if !signs.has(Sign::Formula) && !signs.has(Sign::DisplayFormula) => {
            written_out(document, node)
        }
        _ if is_drawn_from_script(document, node) => return Found::Drawing,
        _ => written_out(document, node).or_else(|| wrapped(document, node)),
    };
    match found {
        Some(mut formula) => {
            formula.is_display |= signs.has(Sign::DisplayFormula)
                || attribute_named(document, node, "display") == Some("true");
            Found::Formula(formula)
        }
        None => Found::Nothing,
    }
}

/// `<script type="math/tex; mode=display">`
fn script(document: &Document, node: NodeId) -> Found {
    let kind = document.attribute(node, AttributeName::Type).unwrap_or("");
    match document.descendants(node).next() {
        Some(text) if is_tex(kind) => Found::Formula(Formula {
            tex: cleaned(document.text(text)),
            is_display: kind.contains("mode=display"),
        }),
        _ => Found::Nothing,
    }
}

/// Whether a script holds the TeX of a formula.
pub(super) fn is_script(document: &Document, node: NodeId) -> bool {
    let kind = document.attribute(node, AttributeName::Type);
    document.tag(node) == Tag::Script && kind.is_some_and(is_tex)
}

fn is_tex(kind: &str) -> bool {
    let kind = trim(kind).as_bytes();
    kind.get(..8)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"math/tex"))
}

/// MathJax 2 puts what it draws before the script that holds the source.
fn is_drawn_from_script(document: &Document, node: NodeId) -> bool {
    let mut next = document.end(node);
    for _ in 0..4 {
        let is_sibling =
            next.index() < document.len() && document.parent(next) == document.parent(node);
        if !is_sibling {
            return false;
        }
        if document.tag(next) == Tag::Script {
            let kind = document.attribute(next, AttributeName::Type);
            return kind.is_some_and(is_tex);
        }
        // What stands behind a text is drawn from another source.
        if !trim(document.text(next)).is_empty() {
            return false;
        }
        next = document.end(next);
    }
    false
}

/// The formula of a `math` element: its annotation, its alternative text, or its own mark-up.
fn math(document: &Document, node: NodeId) -> Option<Formula> {
    let is_display = document.attribute(node, AttributeName::Display) == Some("block");
    let annotation = document.descendants(node).find(|&below| {
        document.tag(below) == Tag::Annotation
            && document
                .attribute(below, AttributeName::Encoding)
                .is_some_and(|encoding| encoding.to_ascii_lowercase().contains("tex"))
    });
    let tex = annotation
        .map(|annotation| document.text_content(annotation))
        .or_else(|| attribute_named(document, node, "alttext").map(str::to_owned))
        .map(|tex| cleaned(&tex))
        .filter(|tex| !tex.is_empty())
        .or_else(|| mathml::tex(document, node))?;
    Some(Formula { tex, is_display })
}

/// Attributes in which tools keep the source of what they draw.
const SOURCES: &[&str] = &[
    "data-math",
    "data-tex",
    "data-latex",
    "data-formula",
    "data-expr",
];

/// A formula whose source is an attribute of the element, or all of its text.
fn written_out(document: &Document, node: NodeId) -> Option<Formula> {
    /// Of nodes below it. What has more is no formula that waits to be drawn.
    const FEW: usize = 64;
    let mut sources = SOURCES.iter();
    if let Some(tex) = sources.find_map(|name| attribute_named(document, node, name)) {
        let class = document.attribute(node, AttributeName::Class).unwrap_or("");
        let is_display = class.contains("block") || class.contains("display");
        let tex = cleaned(tex);
        return (!tex.is_empty()).then_some(Formula { tex, is_display });
    }
    let is_small = document.end(node).index() - node.index() <= FEW;
    let text = is_small.then(|| document.text_content(node))?;
    match attribute_named(document, node, "data-math-style") {
        // GitLab: all of the text, without delimiters.
        Some(style) => Some(Formula {
            tex: cleaned(&text),
            is_display: style == "display",
        })
        .filter(|formula| !formula.tex.is_empty()),
        None => delimited(&text),
    }
}

/// Whether code is the TeX of a formula that a script would draw (GitLab).
pub(super) fn is_source(document: &Document, code: NodeId) -> bool {
    attribute_named(document, code, "data-math-style").is_some()
}

/// The formula that is drawn within a wrapper.
fn wrapped(document: &Document, node: NodeId) -> Option<Formula> {
    document
        .descendants(node)
        .find_map(|below| match document.tag(below) {
            Tag::Math => math(document, below),
            Tag::Script => match script(document, below) {
                Found::Formula(formula) => Some(formula),
                Found::Drawing | Found::Nothing => None,
            },
            Tag::Img => {
                let description = document.attribute(below, AttributeName::Alt)?;
                Some(inline(cleaned(description))).filter(|formula| !formula.tex.is_empty())
            }
            _ => written_out(document, below),
        })
}

/// Text that is a formula in delimiters, as it stands before a script draws it.
fn delimited(text: &str) -> Option<Formula> {
    const DELIMITERS: &[(&str, &str, bool)] = &[
        ("\\(", "\\)", false),
        ("\\[", "\\]", true),
        ("$$", "$$", true),
        ("$", "$", false),
    ];
    let text = trim(text);
    DELIMITERS.iter().find_map(|&(open, close, is_display)| {
        let tex = text.strip_prefix(open)?.strip_suffix(close)?;
        let tex = cleaned(tex);
        (!tex.is_empty()).then_some(Formula { tex, is_display })
    })
}

/// The formula that an image draws: its description is TeX, or its address holds it.
pub(super) fn image(document: &Document, image: NodeId) -> Option<Formula> {
    let description = document.attribute(image, AttributeName::Alt).unwrap_or("");
    let source = document.attribute(image, AttributeName::Src).unwrap_or("");
    let class = document
        .attribute(image, AttributeName::Class)
        .unwrap_or("");
    let is_marked = class
        .split_ascii_whitespace()
        .any(|word| matches!(word, "latex" | "tex" | "mathtex"));
    let of_service = of_service(source);
    if !is_marked && of_service.is_none() && !begins_with_command(description) {
        return None;
    }
    let tex = match trim(description) {
        "" => percent_decoded(of_service?),
        description => description.to_owned(),
    };
    let tex = cleaned(&tex);
    let is_display = tex.starts_with("\\begin{") || stands_alone(document, image);
    (!tex.is_empty()).then_some(Formula { tex, is_display })
}

/// Whether the image is all there is in its paragraph.
fn stands_alone(document: &Document, image: NodeId) -> bool {
    let is_blank = |node| trim(document.text(node)).is_empty();
    document.parent(image).is_some_and(|parent| {
        document.tag(parent) == Tag::P
            && document
                .descendants(parent)
                .all(|node| node == image || document.kind(node) == Kind::Text && is_blank(node))
    })
}

/// Whether a description is TeX: it begins with a command that takes something in braces.
fn begins_with_command(description: &str) -> bool {
    let Some(command) = trim(description).strip_prefix('\\') else {
        return false;
    };
    let name = command.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    name.len() < command.len() && command.contains('{')
}

/// Services that draw the TeX in their address: host, and what stands before the formula.
const SERVICES: &[(&str, &str)] = &[
    ("latex.codecogs.com", "?"),
    ("chart.apis.google.com", "chl="),
    ("chart.googleapis.com", "chl="),
    ("wp.com/latex.php", "latex="),
    ("wordpress.com/latex.php", "latex="),
    ("zhihu.com/equation", "tex="),
];

fn of_service(source: &str) -> Option<&str> {
    // `/formula/%5Cfrac…`: a path that is TeX.
    let is_command = |tex: &&str| tex.as_bytes().get(3).is_some_and(u8::is_ascii_alphabetic);
    let of_path = || source.find("/%5C").map(|place| &source[place + 1..]);
    let holds = |part: &str| memmem::find(source.as_bytes(), part.as_bytes()).is_some();
    // Next to no picture is a formula.
    if !["tex", "chl=", "/%5C"].into_iter().any(holds) {
        return None;
    }
    let known = SERVICES.iter().find_map(|(host, before)| {
        let (_, after) = source.split_once(host)?;
        let (_, tex) = after.split_once(before)?;
        let end = if *before == "?" {
            tex.len()
        } else {
            tex.find('&').unwrap_or(tex.len())
        };
        Some(&tex[..end])
    });
    known.or_else(|| of_path().filter(is_command))
}

/// `%5Cfrac` as `\frac`, `+` as a space; what is no UTF-8 stays as it is.
pub(super) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (byte == b'%').then(|| (ahead.next(), ahead.next()));
        let value = digits.and_then(|(high, low)| {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            Some(digit(high)? * 16 + digit(low)?)
        });
        match value {
            Some(value) => {
                bytes.push(value as u8);
                rest = ahead;
            }
            None if byte == b'+' => bytes.push(b' '),
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn inline(tex: String) -> Formula {
    Formula {
        tex,
        is_display: false,
    }
}

/// TeX without the wrapper that MediaWiki puts around it, and without white space at its ends.
/// TeX without the delimiters and the wrapper around it; empty where it is nothing but those.
pub(super) fn cleaned(tex: &str) -> String {
    let tex = tex.trim();
    let inner = tex
        .strip_prefix("{\\displaystyle")
        .or_else(|| tex.strip_prefix("{\\textstyle"))
        .and_then(|tex| tex.strip_suffix('}'));
    let tex = inner.unwrap_or(tex).trim();
    let tex = tex
        .strip_prefix('$')
        .and_then(|tex| tex.strip_suffix('$'))
        .unwrap_or(tex);
    tex.trim_matches('$').trim().to_owned()
}

fn attribute_named<'a>(document: &'a Document, node: NodeId, name: &str) -> Option<&'a str> {
    if document.kind(node) != Kind::Element {
        return None;
    }
    let mut attributes = document.attributes(node);
    let found = attributes.find(|attribute| attribute.local == name)?;
    Some(found.value)
}

#[cfg(test)]
mod tests {
    use super::{SERVICES, of_service};

    #[test]
    fn the_formula_of_every_service_is_found() {
        for (host, before) in SERVICES {
            let address = format!("https://{host}/{before}%5Cfrac");
            assert_eq!(of_service(&address), Some("%5Cfrac"), "{address}");
        }
        assert_eq!(of_service("/formula/%5Cfrac12"), Some("%5Cfrac12"));
        assert_eq!(of_service("https://example.org/a.png?w=1"), None);
    }
}
