//! What a page shows, read from its document without the library's mapping.
//!
//! By the standard's rendering section: unrendered elements and hidden ones are left out, blocks and
//! breaks part words. Beyond it, and as `tests/constructs` say: icons, permalinks and notices for
//! readers without scripts are left out, quotations have marks, readings parentheses.

use std::collections::{HashSet, VecDeque};

use offprint::{AttributeName, Document, Kind, NodeId, Tag};

/// The text that `document` shows, a line a block, without the nodes `left_out`.
pub(crate) fn text(document: &Document, left_out: &HashSet<u32>) -> String {
    let noscript = noscript_is_the_page(document);
    let mut text = String::new();
    // Notes in their lines, which are written at the end.
    let mut notes = VecDeque::new();
    let mut end = document.end(NodeId::DOCUMENT);
    let mut node = NodeId::DOCUMENT;
    // (end, what is written there)
    let mut ends: Vec<(NodeId, &str)> = Vec::new();
    let mut quotations = 0;
    loop {
        while let Some(&(_, after)) = ends.last().filter(|(end, _)| *end <= node) {
            if matches!(after, "\u{201d}" | "\u{2019}") {
                quotations -= 1;
            }
            text.push_str(after);
            ends.pop();
        }
        if node >= end {
            let Some(note) = notes.pop_front() else {
                return text;
            };
            text.push('\n');
            (node, end) = (below(document, note), document.end(note));
            continue;
        }
        let tag = document.tag(node);
        if left_out.contains(&(node.index() as u32))
            || is_left_out(document, node)
            || tag == Tag::Noscript && !noscript
        {
            node = document.end(node);
            continue;
        }
        if is_note_in_line(document, node) {
            notes.push_back(node);
            node = document.end(node);
            continue;
        }
        text.extend(
            document_text(document, node)
                .chars()
                .filter(|&c| !is_control(c)),
        );
        let (before, after) = match tag {
            // Code is written as it stands.
            Tag::Q | Tag::Rt if is_in_pre(document, node) => ("", ""),
            Tag::Q if quotations % 2 == 0 => ("\u{201c}", "\u{201d}"),
            Tag::Q => ("\u{2018}", "\u{2019}"),
            Tag::Rt => ("(", ")"),
            Tag::Br => ("\n", ""),
            Tag::Code if is_next_line(document, node) => ("\n", ""),
            Tag::Button | Tag::Meter | Tag::Progress | Tag::Marquee => (" ", " "),
            Tag::Img => (emoji(document, node), ""),
            tag if tag.is_block()
                || is_heading(document, node)
                || is_code_line(document, node)
                || is_credit(document, node) && !is_in_pre(document, node) =>
            {
                ("\n", "\n")
            }
            _ => ("", ""),
        };
        quotations += u32::from(matches!(before, "\u{201c}" | "\u{2018}"));
        text.push_str(before);
        ends.push((document.end(node), after));
        node = below(document, node);
    }
}

/// The nodes that `document` shows.
pub(crate) fn nodes(document: &Document) -> HashSet<NodeId> {
    let noscript = noscript_is_the_page(document);
    let mut nodes = HashSet::new();
    let mut node = NodeId::DOCUMENT;
    while node < document.end(NodeId::DOCUMENT) {
        let is_passed_over = document.tag(node) == Tag::Noscript && !noscript;
        if is_passed_over || is_left_out(document, node) {
            node = document.end(node);
        } else {
            nodes.insert(node);
            node = below(document, node);
        }
    }
    nodes
}

/// A note that is moved out of the line it stands in.
fn is_note_in_line(document: &Document, node: NodeId) -> bool {
    let names = [
        "ltx_role_footnote",
        "sidenote",
        "marginnote",
        "modern-footnotes-footnote__note",
    ];
    document.tag(node) == Tag::Span && class_is(document, node, &names)
}

/// The number or the switch of such a note.
fn is_mark_of_note(document: &Document, node: NodeId) -> bool {
    let names = [
        "ltx_note_mark",
        "margin-toggle",
        "footref",
        "modern-footnotes-footnote",
    ];
    matches!(document.tag(node), Tag::Sup | Tag::Label) && class_is(document, node, &names)
}

/// Who made a picture, in its caption.
fn is_credit(document: &Document, node: NodeId) -> bool {
    let parent = document.parent(node);
    says_credit(document, node) && !parent.is_some_and(|parent| says_credit(document, parent))
}

fn says_credit(document: &Document, node: NodeId) -> bool {
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let class = class.to_lowercase();
    let is_said = ["credit", "copyright", "photographer", "attribution"]
        .iter()
        .any(|word| class.contains(word));
    let is_caption = |around| document.tag(around) == Tag::Figcaption;
    (is_said || document.tag(node) == Tag::Small) && document.ancestors(node).any(is_caption)
}

/// What says beside code no more than its language, or nothing.
fn is_label(document: &Document, node: NodeId) -> bool {
    let names = ["lang", "toolbar", "code-lang", "code-header"];
    let Some(parent) = document
        .parent(node)
        .filter(|_| class_is(document, node, &names))
    else {
        return false;
    };
    let text = document.text_content(node).trim().to_lowercase();
    let has_code = document
        .children(parent)
        .any(|child| document.tag(child) == Tag::Pre);
    let around = document.ancestors(node).take(4);
    let mut beside = around.chain(document.descendants(parent));
    let is_language = beside.any(|near| {
        let class = document.attribute(near, AttributeName::Class).unwrap_or("");
        class
            .split_whitespace()
            .any(|word| word.ends_with(&format!("-{text}")))
    });
    has_code && (is_language || class_is(document, parent, &["code-toolbar"]))
}

/// Elements of AMP and the like: players, if they are anything.
pub(crate) fn is_custom_player(document: &Document, node: NodeId) -> bool {
    let name = document.name(node);
    let is_picture = matches!(name, "amp-img" | "amp-anim");
    !is_picture && (name.starts_with("amp-") || name.starts_with("lite-"))
}

/// A line of code that is an element, by its class.
fn is_code_line(document: &Document, node: NodeId) -> bool {
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let mut words = class.split_whitespace();
    words.any(|word| word == "line" || word.ends_with("-line") && word != "highlight-line")
        && is_in_pre(document, node)
}

/// A `code` right behind another in a `pre`: the next line.
fn is_next_line(document: &Document, node: NodeId) -> bool {
    let is_code = |node: NodeId| document.tag(node) == Tag::Code;
    let is_behind_code = || {
        let siblings = document.children(document.parent(node)?);
        let before = siblings.take_while(|&child| child < node).last()?;
        let mut ending = std::iter::once(before)
            .chain(document.descendants(before))
            .filter(|&below| document.end(below) == node);
        let block = block_of_code(document, node)?;
        let is_shown = |below| {
            let mut within = document.ancestors(below).take_while(|&a| a > block);
            within.all(|a| document.tag(a) != Tag::Button)
        };
        ending.find(|&below| is_code(below) && is_shown(below))
    };
    is_code(node)
        && is_in_pre(document, node)
        && !is_in_line(document, node)
        && is_behind_code().is_some()
}

/// Whether an element stands within a line of the code block: there elements are its words.
fn is_in_line(document: &Document, node: NodeId) -> bool {
    let is_line = |around| document.tag(around).is_block() || is_code_line(document, around);
    let block = block_of_code(document, node);
    let mut around = document.ancestors(node);
    around.any(|around| Some(around) > block && is_line(around))
}

/// The outermost `pre` around a node.
fn block_of_code(document: &Document, node: NodeId) -> Option<NodeId> {
    let is_pre = |around: &NodeId| document.tag(*around) == Tag::Pre;
    document.ancestors(node).filter(is_pre).last()
}

fn is_in_pre(document: &Document, node: NodeId) -> bool {
    let mut around = document.ancestors(node);
    around.any(|around| document.tag(around) == Tag::Pre)
}

fn is_heading(document: &Document, node: NodeId) -> bool {
    document.attribute(node, AttributeName::Role) == Some("heading")
}

fn below(document: &Document, node: NodeId) -> NodeId {
    document
        .descendants(node)
        .next()
        .unwrap_or_else(|| document.end(node))
}

fn document_text(document: &Document, node: NodeId) -> &str {
    match document.kind(node) {
        Kind::Text => document.text(node),
        _ => "",
    }
}

/// Control characters are shown by nothing.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// A template is not rendered, but for declarative shadow roots (4.12.3).
fn is_unrendered(document: &Document, node: NodeId) -> bool {
    let tag = document.tag(node);
    let is_shadow_root = tag == Tag::Template
        && document
            .attribute(node, AttributeName::Shadowrootmode)
            .is_some();
    tag.is_unrendered() && !is_shadow_root
}

fn is_left_out(document: &Document, node: NodeId) -> bool {
    let tag = document.tag(node);
    let attribute = |name| document.attribute(node, name);
    if matches!(tag, Tag::Html | Tag::Body | Tag::Main | Tag::Article) {
        return false;
    }
    let style = attribute(AttributeName::Style).unwrap_or("");
    let style: String = style.split_whitespace().collect::<String>().to_lowercase();
    let styles = || style.split(';').map(|s| s.trim_end_matches("!important"));
    is_unrendered(document, node)
        || is_label(document, node)
        || is_mark_of_note(document, node)
        || matches!(tag, Tag::Svg | Tag::Annotation | Tag::AnnotationXml)
        || tag == Tag::Dialog && attribute(AttributeName::Open).is_none()
        || attribute(AttributeName::Hidden).is_some_and(|value| value != "until-found")
        || styles().any(|style| {
            matches!(
                style,
                "display:none" | "visibility:hidden" | "visibility:collapse"
            )
        })
        || attribute(AttributeName::AriaHidden) == Some("true") && is_sign(document, node)
        || tag == Tag::A && is_permalink(document, node) && !is_in_pre(document, node)
        || is_unseen(attribute(AttributeName::Class).unwrap_or(""))
        || is_line_numbers(document, node)
        || class_is(document, node, &["code-header", "code__header"]) && is_in_pre(document, node)
        || tag == Tag::Button && is_permalink_button(document, node)
        || tag == Tag::Button && (is_copy_button(document, node) || is_in_pre(document, node))
}

/// Text for screen readers alone, by the class names that frameworks have for it.
fn is_unseen(class: &str) -> bool {
    class.split_whitespace().any(|word| {
        matches!(
            word,
            "sr-only"
                | "visually-hidden"
                | "visuallyhidden"
                | "visually-hidden-focusable"
                | "screen-reader-text"
                | "screen-reader-only"
                | "screenreader-only"
                | "show-for-sr"
                | "assistive-text"
                | "u-hiddenVisually"
                | "element-invisible"
        )
    })
}

/// What of the footnote at node number `note` leads back to the text, and its label at the start.
pub(crate) fn ways_back(document: &Document, note: u32, label: &str) -> Vec<u32> {
    let node = document
        .descendants(NodeId::DOCUMENT)
        .nth(note as usize - 1);
    let node = node.unwrap();
    let mut ways_back = Vec::new();
    let mut is_start = true;
    for below in document.descendants(node) {
        let href = document.attribute(below, AttributeName::Href).unwrap_or("");
        let class = document
            .attribute(below, AttributeName::Class)
            .unwrap_or("");
        let text = document.text_content(below).trim().len();
        if href.starts_with('#') && text <= 16 || class.contains("back") {
            ways_back.push(below.index() as u32);
        }
        let own = document_text(document, below).trim();
        if is_start && !own.is_empty() {
            is_start = false;
            if own.trim_matches(|c: char| !c.is_alphanumeric()) == label {
                ways_back.push(below.index() as u32);
            }
        }
    }
    ways_back
}

/// The number that the footnote at node number `note` begins with, where its text goes on behind it
/// and no list numbers it.
pub(crate) fn own_number<'d>(document: &'d Document, note: u32, label: &str) -> Option<&'d str> {
    let mut nodes = document.descendants(NodeId::DOCUMENT);
    let node = nodes.nth(note as usize - 1)?;
    let is_listed = document
        .parent(node)
        .is_some_and(|list| document.tag(list) == Tag::Ol);
    let mut texts = document
        .descendants(node)
        .map(|below| document_text(document, below).trim());
    let text = texts.find(|text| !text.is_empty())?;
    let (number, _) = text.split_once(char::is_whitespace)?;
    let bare = number.trim_matches(['[', ']', '(', ')', '.', ':']);
    let is_closed = number.ends_with([']', ')', '.', ':']);
    (!is_listed && bare == label && is_closed).then_some(number)
}

fn is_line_numbers(document: &Document, node: NodeId) -> bool {
    const WORDS: &[&str] = &[
        "lineno",
        "gutter",
        "line-number",
        "linenumber",
        "ln",
        "lnt",
        "crayon-nums",
        "linenos",
    ];
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let style = document.attribute(node, AttributeName::Style).unwrap_or("");
    let is_said = class.split_whitespace().any(|word| {
        WORDS.contains(&word)
            || word.contains("line-number")
            || word.contains("-gutter")
            || word.contains("linenumber")
    });
    let is_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".:|".contains(c);
    (is_said || style.contains("user-select:"))
        && document.text_content(node).chars().all(is_number)
}

fn class_is(document: &Document, node: NodeId, words: &[&str]) -> bool {
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    class.split_whitespace().any(|word| words.contains(&word))
}

fn is_copy_button(document: &Document, button: NodeId) -> bool {
    const COPY: &[&str] = &[
        "copy-button",
        "copy-btn",
        "btn-copy",
        "btn-clipboard",
        "code__copy-button",
        "copybtn",
        "copy-code",
        "copy-code-button",
    ];
    let text = document.text_content(button).trim().to_lowercase();
    matches!(
        text.as_str(),
        "copy" | "copy code" | "copied" | "copied!" | "copy to clipboard"
    ) || document
        .attributes(button)
        .any(|attribute| attribute.local.starts_with("data-clipboard"))
        || document
            .attribute(button, AttributeName::Class)
            .is_some_and(|class| class.split_whitespace().any(|word| COPY.contains(&word)))
}

fn is_sign(document: &Document, node: NodeId) -> bool {
    let text = document.text_content(node);
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    signs.len() <= 2
        && !signs.iter().any(|c| c.is_alphanumeric())
        && !document
            .descendants(node)
            .any(|node| document.tag(node) == Tag::Img)
}

fn is_permalink(document: &Document, node: NodeId) -> bool {
    let href = document.attribute(node, AttributeName::Href).unwrap_or("");
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let text = document.text_content(node).trim().to_lowercase();
    let is_sign = ["#", "¶", "§", "🔗", "⚓", "\u{f0c1}", "\u{200b}"].contains(&text.as_str());
    let is_word = matches!(
        text.as_str(),
        "permalink" | "anchor" | "link" | "direct link" | "copy link"
    );
    let is_marked = class.split_whitespace().any(|word| {
        matches!(word, "permalink" | "headerlink" | "hash-link")
            || word.contains("anchor") && (word.contains("link") || word.contains("head"))
    });
    href.contains('#') && (is_sign && (href.starts_with('#') || is_marked) || is_word && is_marked)
}

fn is_permalink_button(document: &Document, node: NodeId) -> bool {
    let text = document.text_content(node);
    let mut around = document.ancestors(node);
    ["#", "¶", "§", "🔗", "⚓"].contains(&text.trim())
        && around.any(|around| document.tag(around).heading_level().is_some())
}

/// The character that an image draws.
pub(crate) fn emoji(document: &Document, image: NodeId) -> &str {
    let description = document.attribute(image, AttributeName::Alt).unwrap_or("");
    let is_emoji = !description.is_empty()
        && description.chars().count() <= 8
        && description.chars().all(|c| {
            c as u32 > 0x1fff && !c.is_alphanumeric() && !('\u{3000}'..'\u{e000}').contains(&c)
        });
    if is_emoji { description } else { "" }
}

/// Whether more text stands in `noscript` elements than elsewhere.
fn noscript_is_the_page(document: &Document) -> bool {
    let (mut inside, mut outside) = (0, 0);
    for node in document.descendants(NodeId::DOCUMENT) {
        let length = document_text(document, node).trim().len();
        let mut is_inside = false;
        let mut is_rendered = true;
        for around in document.ancestors(node).filter(|_| length > 0) {
            is_inside |= document.tag(around) == Tag::Noscript;
            is_rendered &= !is_unrendered(document, around);
        }
        match (is_rendered, is_inside) {
            (true, true) => inside += length,
            (true, false) => outside += length,
            (false, _) => {}
        }
    }
    inside > outside
}
