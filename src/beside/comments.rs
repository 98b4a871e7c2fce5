//! What readers write under a story: a comment each.
//!
//! Takes a subtree that was set aside as comments. An element is one comment where its name says so
//! in one of the ways that systems have; a reply inside another comment is its own. Of a comment the
//! paragraphs are its text: what is around them is buttons.

use std::ops::Range;

use super::{Comment, text};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::nodes::without_control_characters;
use crate::vocabulary::comments::{is_author, is_comment, is_text, without_says};

/// Comments kept of a page, and bytes of one.
const MOST: usize = 500;
const LONGEST: usize = 10_000;

/// The comments in an interval of the document, in its order. Linear in its length.
pub(super) fn read(document: &Document, nodes: Range<NodeId>) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    // The comments that are open: their end and place.
    let mut open: Vec<(NodeId, usize)> = Vec::new();
    let mut at = nodes.start;
    while at < nodes.end {
        while open.last().is_some_and(|&(end, _)| end <= at) {
            open.pop();
        }
        if begins_comment(document, at) && comments.len() < MOST {
            open.push((document.end(at), comments.len()));
            comments.push(Comment {
                author: None,
                date: None,
                text: String::new(),
            });
        }
        let current = open.last().and_then(|&(_, place)| comments.get_mut(place));
        let is_read = current.is_some_and(|comment| note(document, at, comment));
        at = match is_read {
            true => document.end(at),
            false => NodeId(at.0 + 1),
        };
    }
    comments.retain(|comment| !comment.text.is_empty());
    comments
}

fn begins_comment(document: &Document, node: NodeId) -> bool {
    let attribute = |name| document.attribute(node, name).unwrap_or("");
    attribute(AttributeName::Itemprop) == "comment"
        || attribute(AttributeName::Itemtype).ends_with("/Comment")
        || is_comment(
            attribute(AttributeName::Class),
            attribute(AttributeName::Id),
        )
}

/// Takes what an element says of its comment; whether it is read with that.
fn note(document: &Document, node: NodeId, comment: &mut Comment) -> bool {
    let class = document.attribute(node, AttributeName::Class).unwrap_or("");
    let property = document.attribute(node, AttributeName::Itemprop);
    match document.tag(node) {
        Tag::Time => {
            let date = document.attribute(node, AttributeName::Datetime);
            let date = date.filter(|date| date.starts_with(|c: char| c.is_ascii_digit()));
            let date = date.map(|date| without_control_characters(date).into_owned());
            comment.date = comment.date.take().or(date);
            true
        }
        Tag::P | Tag::Blockquote | Tag::Pre => {
            add(comment, &text(document, node, LONGEST));
            true
        }
        // With no paragraphs inside, the element of the text is one itself.
        Tag::Div | Tag::Span | Tag::Section if is_text(class) => {
            let holds_blocks = document
                .descendants(node)
                .skip(1)
                .any(|inner| document.tag(inner).is_block() && document.tag(inner) != Tag::Br);
            if !holds_blocks {
                add(comment, &text(document, node, LONGEST));
            }
            !holds_blocks
        }
        _ if comment.author.is_none() && (is_author(class) || property == Some("author")) => {
            let name = text(document, node, 100);
            let is_name = !name.is_empty() && name.chars().count() <= 60;
            comment.author = is_name.then(|| without_says(&name).to_owned());
            false
        }
        _ => false,
    }
}

fn add(comment: &mut Comment, paragraph: &str) {
    if paragraph.is_empty() || comment.text.len() + paragraph.len() > LONGEST {
        return;
    }
    if !comment.text.is_empty() {
        comment.text.push('\n');
    }
    comment.text.push_str(paragraph);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(html: &str) -> Vec<Comment> {
        let document = Document::parse(html);
        read(&document, NodeId::DOCUMENT..document.end(NodeId::DOCUMENT))
    }

    fn comment(author: &str, date: &str, text: &str) -> Comment {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Comment {
            author: said(author),
            date: said(date),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_reply_is_a_comment_of_its_own() {
        let html = "<ol><li class=comment id=comment-1><article class=comment-body>
            <b class=fn>Jane</b> <time datetime=2024-05-02T10:00>2 May</time><p>No.</p><p>Never.</p>
            <a href='?r=1'>Reply</a></article><ol><li class=comment id=comment-2><cite class=comment-author>John</cite>
            <div class=comment-text>But why?</div></ol></ol>";
        assert_eq!(
            comments(html),
            [
                comment("Jane", "2024-05-02T10:00", "No.\nNever."),
                comment("John", "", "But why?")
            ]
        );
    }

    #[test]
    fn a_form_and_a_count_are_no_comments() {
        let html = "<div class=comments><h2>2 comments</h2><p class=comment-notes>Be polite.
            <form class=comment-form><p>Name</form></div>";
        assert!(comments(html).is_empty());
    }
}
