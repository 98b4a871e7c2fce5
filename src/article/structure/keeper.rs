//! From the blocks that are kept to the nodes of the document.
//!
//! Takes the document, what was set aside, the choice and the images of the story; gives the intervals that are
//! kept. What stands between two kept neighbours is kept with them, code with the lines at its edges that hold
//! no word; buttons between them are not. Linear in nodes.

use super::settle::Choice;
use super::{asides_in, holds_words};
use crate::article::SetAside;
use crate::article::blocks::{Cut, Element, TextBlock};
use crate::dom::{Document, Intervals, NodeId};
use crate::html::{AttributeName, Tag, begins};

/// Tells which nodes are kept.
pub(super) struct Keeper<'a> {
    pub(super) document: &'a Document,
    pub(super) set_aside: &'a [SetAside<'a>],
}

impl Keeper<'_> {
    /// The kept blocks and images. What stands between two kept neighbours is kept with them:
    /// images, thematic breaks.
    pub(super) fn intervals(&self, cut: &Cut, choice: &Choice, images: &[NodeId]) -> Intervals {
        let mut kept = Intervals::default();
        let mut images = images.iter().peekable();
        let mut last = None;
        for (number, (block, &is_kept)) in cut.blocks.iter().zip(&choice.kept).enumerate() {
            while let Some(&&image) = images.peek().filter(|&&&image| image < block.end) {
                if !is_kept || image < block.start {
                    kept.push(image, self.document.end(image));
                }
                images.next();
            }
            if is_kept {
                if let Some(last) = last {
                    keep_between(self.document, last, block.start, &mut kept);
                } else if let Some(start) = self.start_of_code(cut, number) {
                    kept.push(start, block.start);
                }
                let end = match choice.until.get(&number) {
                    Some(&until) => until,
                    None => self.end_of(cut, block),
                };
                kept.push(block.start, end);
                if let Some(end) = self.end_of_code(cut, number) {
                    kept.push(block.end, end);
                }
            }
            last = is_kept.then_some(block.end);
        }
        kept
    }

    /// Where code begins of which a block is the first, or ends of which it is the last: lines without a word,
    /// a brace, a mark, are no blocks.
    fn start_of_code(&self, cut: &Cut, number: usize) -> Option<NodeId> {
        let code = self.code_around(cut, number)?;
        (code.first_block as usize == number).then_some(code.node)
    }

    fn end_of_code(&self, cut: &Cut, number: usize) -> Option<NodeId> {
        let code = self.code_around(cut, number)?;
        (code.end_block as usize == number + 1).then(|| self.document.end(code.node))
    }

    fn code_around<'c>(&self, cut: &'c Cut, number: usize) -> Option<&'c Element> {
        /// Elements of a line of code.
        const MOST: usize = 8;
        if !self.document.may_hold(Tag::Pre) {
            return None;
        }
        let innermost = &cut.elements[cut.blocks[number].innermost as usize];
        let up = |element: &&'c Element| Some(&cut.elements[element.parent as usize]);
        let mut around = std::iter::successors(Some(innermost), up).take(MOST);
        around.find(|element| element.tag == Tag::Pre)
    }

    /// Where what is kept of a block ends: a heading before what was set aside at its end, "edit".
    fn end_of(&self, cut: &Cut, block: &TextBlock) -> NodeId {
        if cut.container(block).tag.heading_level().is_none() {
            return block.end;
        }
        let (first, last) = asides_in(self.set_aside, block);
        let mut end = block.end;
        for aside in self.set_aside[first..last].iter().rev() {
            if holds_words(self.document, self.document.end(aside.node), end) {
                break;
            }
            end = aside.node;
        }
        match holds_words(self.document, block.start, end) {
            true => end,
            false => block.end,
        }
    }
}

/// Keeps what stands between two kept blocks, but for links that do something (send a mail, share
/// the page): those are buttons, drawn as images.
fn keep_between(document: &Document, from: NodeId, to: NodeId, kept: &mut Intervals) {
    let mut start = from;
    let mut node = from;
    while node < to {
        let acts = match document.tag(node) {
            Tag::A => is_of_button(document, node),
            Tag::Button => is_icon_in(document, node),
            _ => false,
        };
        if acts {
            kept.push(start, node);
            start = document.end(node).min(to);
            node = start;
        } else {
            node = NodeId(node.0 + 1);
        }
    }
    kept.push(start, to);
}

fn is_of_button(document: &Document, link: NodeId) -> bool {
    let href = document.attribute(link, AttributeName::Href).unwrap_or("");
    let acts = ["mailto:", "sms:", "tel:", "javascript:"];
    acts.iter().any(|scheme| begins(href.trim_start(), scheme))
}

/// Whether a button holds a picture whose file says that it is an icon.
fn is_icon_in(document: &Document, button: NodeId) -> bool {
    const MOST_NODES: usize = 8;
    const WORDS: [&str; 4] = ["icon", "ico", "ic", "btn"];
    let mut inside = document.descendants(button).take(MOST_NODES);
    let image = inside.find(|&node| document.tag(node) == Tag::Img);
    let source = image.and_then(|image| document.attribute(image, AttributeName::Src));
    let file = source.and_then(|source| source.rsplit('/').next());
    file.is_some_and(|file| {
        let mut words = file.split(|c: char| !c.is_ascii_alphabetic());
        words.any(|word| WORDS.iter().any(|icon| icon.eq_ignore_ascii_case(word)))
    })
}
