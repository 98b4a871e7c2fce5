//! The caption and the credit of the image that stands for the article.
//!
//! Takes the address of the image and the page's figures; gives the texts of the figure that shows
//! the same picture.

use super::text::{collapsed, visible_text};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag, names_picture, picture_name};
use crate::vocabulary::credits::{CREDITS, is_credit_class};

/// Nodes of one figure looked at, and bytes of its caption.
const MOST_NODES: usize = 200;
const LONGEST: usize = 1000;

/// What is written under a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Caption {
    pub(super) text: Option<String>,
    pub(super) credit: Option<String>,
}

/// The caption of the first of these figures that shows the picture at `address`.
pub(super) fn caption_of(address: &str, document: &Document, figures: &[NodeId]) -> Caption {
    const MOST_FIGURES: usize = 50;
    // A shorter one is part of others.
    const LEAST_NAME: usize = 6;
    let name = picture_name(address).filter(|name| name.len() >= LEAST_NAME);
    let Some(name) = name else {
        return Caption::default();
    };
    let mut figures = figures.iter().take(MOST_FIGURES);
    match figures.find(|&&figure| shows(document, figure, name)) {
        Some(&figure) => read(document, figure),
        None => Caption::default(),
    }
}

/// Whether a figure shows the picture whose file has this name.
fn shows(document: &Document, figure: NodeId, name: &str) -> bool {
    const ATTRIBUTES: &[AttributeName] = &[
        AttributeName::Src,
        AttributeName::DataSrc,
        AttributeName::DataLazySrc,
        AttributeName::Srcset,
        AttributeName::DataSrcset,
    ];
    let nodes = document.descendants(figure).take(MOST_NODES);
    let mut images = nodes.filter(|&node| matches!(document.tag(node), Tag::Img | Tag::Source));
    images.any(|node| {
        let mut values = ATTRIBUTES
            .iter()
            .filter_map(|&attribute| document.attribute(node, attribute));
        values.any(|value| names_picture(value, name))
    })
}

fn read(document: &Document, figure: NodeId) -> Caption {
    let nodes = || document.descendants(figure).take(MOST_NODES);
    let Some(caption) = nodes().find(|&node| document.tag(node) == Tag::Figcaption) else {
        return Caption::default();
    };
    let text = |node| collapsed(&visible_text(document, node, LONGEST)).into_owned();
    let whole = text(caption);
    let is_credit = |&node: &NodeId| {
        let class = document.attribute(node, AttributeName::Class);
        node != caption && class.is_some_and(is_credit_class)
    };
    let credit = nodes().find(is_credit).map(text);
    match credit.filter(|credit| !credit.is_empty()) {
        Some(credit) => Caption {
            text: filled(whole.replacen(&credit, "", 1)),
            credit: filled(without_label(&credit).to_owned()),
        },
        None => in_line(&whole),
    }
}

/// Caption and credit that stand in one line: "The dike at Hallum. Photo: Jane Doe".
pub(super) fn in_line(line: &str) -> Caption {
    let Some((start, end)) = credit_at(line) else {
        return Caption {
            text: filled(line.to_owned()),
            credit: None,
        };
    };
    Caption {
        text: filled(line[..start].to_owned()),
        credit: filled(line[end..].to_owned()),
    }
}

/// Where the label of a credit starts and ends: at the start of the line, or behind the end of a
/// sentence, a bracket or a stroke. "The photo: a gift" within a sentence is none.
fn credit_at(line: &str) -> Option<(usize, usize)> {
    let lower = line.to_lowercase();
    if lower.len() != line.len() {
        // Letters that change their length with their case: places would not agree.
        return None;
    }
    let opens = |start: usize| {
        let before = lower[..start].trim_end();
        before.is_empty()
            || before.ends_with(['.', '!', '?', '(', '[', '|', '/', '"', '”', '–', '—', '。'])
    };
    let places = CREDITS.iter().filter_map(|label| {
        let start = lower.rfind(label)?;
        let end = start + label.len();
        (opens(start) && line.is_char_boundary(start) && line.is_char_boundary(end))
            .then_some((start, end))
    });
    places.min_by_key(|&(start, end)| (start, std::cmp::Reverse(end)))
}

fn without_label(credit: &str) -> &str {
    match credit_at(credit) {
        Some((0, end)) => &credit[end..],
        _ => credit,
    }
}

/// A text without what is left at its ends where another was cut out.
fn filled(text: String) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "([|/–—-:".contains(c));
    let text = match text.contains(['(', '[']) {
        true => text,
        false => text.trim_end_matches([')', ']']).trim_end(),
    };
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_in_the_line_is_told_from_the_caption() {
        let rows: &[(&str, Option<&str>, Option<&str>)] = &[
            ("The dike at dusk", Some("The dike at dusk"), None),
            (
                "The dike. Photo: Jane Doe",
                Some("The dike."),
                Some("Jane Doe"),
            ),
            (
                "The dike (Foto: Jane Doe)",
                Some("The dike"),
                Some("Jane Doe"),
            ),
            ("Photo by Jane Doe", None, Some("Jane Doe")),
            (
                "Der Deich | Quelle: Archiv",
                Some("Der Deich"),
                Some("Archiv"),
            ),
            (
                "La digue. Crédit photo : Jane Doe",
                Some("La digue."),
                Some("Jane Doe"),
            ),
            ("The dike. © Jane Doe", Some("The dike."), Some("Jane Doe")),
            ("堤防。写真：山田", Some("堤防。"), Some("山田")),
            (
                "She took the photo: a gift",
                Some("She took the photo: a gift"),
                None,
            ),
        ];
        for &(line, text, credit) in rows {
            let found = in_line(line);
            assert_eq!(found.text.as_deref(), text, "{line}");
            assert_eq!(found.credit.as_deref(), credit, "{line}");
        }
    }

    #[test]
    fn only_the_figure_of_the_picture_gives_the_caption() {
        let html = "<figure><img src=/a/other-boat.jpg><figcaption>Another boat</figcaption></figure>
            <figure><img src=/s/old-dike-300x200.jpg>
            <figcaption>The old dike <span class=image-credit>Photo: Jane Doe</span></figcaption></figure>";
        let document = Document::parse(html);
        let figures: Vec<NodeId> = document
            .descendants(NodeId::DOCUMENT)
            .filter(|&node| document.tag(node) == Tag::Figure)
            .collect();
        let found = caption_of("https://example.org/l/old-dike.jpg", &document, &figures);
        assert_eq!(found.text.as_deref(), Some("The old dike"));
        assert_eq!(found.credit.as_deref(), Some("Jane Doe"));
        let other = caption_of("https://example.org/l/no-dike.jpg", &document, &figures);
        assert_eq!(other, Caption::default());
    }
}
