//! One walk cuts the page into text blocks.
//!
//! A text block is a maximal run of text and inline elements within one block element: a paragraph,
//! a heading, a table cell, the loose text between two paragraphs. Two line breaks in a row end a
//! block, as they end a paragraph on pages of the nineties. The walk also numbers the elements it
//! enters, each with the blocks below it, so that what is asked about an element later (its words,
//! its links) is a difference of two sums.
//!
//! Takes the document and the words to recognise, gives [`Cut`]. Judges nothing: hidden text is cut
//! like any other, and marked.

use super::visibility::{Visibility, visibility_within};
use super::words::{Counts, Reader, Summary, Within};
use crate::dom::{Counted, Document, Kind, Namespace, NodeId};
use crate::html::{self, AttributeName, Tag};
use crate::vocabulary::{Label, label, may_begin_label};

/// The page, cut into blocks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cut {
    /// In document order.
    pub(crate) blocks: Vec<TextBlock>,
    /// The elements of the body that are rendered, and `body` itself first; in document order.
    pub(crate) elements: Vec<Element>,
    /// Of the elements the `ul`, `ol`, `dl` and `table`, and likewise the `a`: places in `elements`. Many ask
    /// for these alone, and they are few.
    pub(crate) lists: Vec<u32>,
    pub(crate) links: Vec<u32>,
    /// The links to places on the page, in document order.
    pub(crate) links_within: Vec<NodeId>,
    /// The texts that were read, in document order.
    pub(crate) counted: Vec<Counted>,
}

/// A run of text within one block element. Holds at least one word.
#[derive(Clone, Debug)]
pub(crate) struct TextBlock {
    /// The run's nodes are `start..end`.
    pub(crate) start: NodeId,
    pub(crate) end: NodeId,
    /// The block element it stands in: a place in [`Cut::elements`].
    pub(crate) container: u32,
    /// The parent of its first text, inline or the container itself: a place in [`Cut::elements`].
    pub(crate) innermost: u32,
    pub(crate) counts: Counts,
}

/// An element that was entered. Of 32 bytes, so that one is found by a shift.
#[derive(Clone, Debug)]
#[repr(align(16))]
pub(crate) struct Element {
    pub(crate) node: NodeId,
    pub(crate) tag: Tag,
    /// Its parent's place in [`Cut::elements`]; `body` is its own.
    pub(crate) parent: u32,
    /// How many elements it stands in, `body` included.
    pub(crate) depth: u16,
    /// How many elements stand right below it.
    pub(crate) children: u32,
    /// The blocks that start below it: `first_block..end_block` of [`Cut::blocks`].
    pub(crate) first_block: u32,
    pub(crate) end_block: u32,
    pub(crate) visibility: Visibility,
}

impl TextBlock {
    /// The part of a page that the block names, if it is a label.
    pub(crate) fn label(&self, document: &Document) -> Option<Label> {
        let begun = document.first_text_between(self.start, self.end);
        let may_be = may_begin_label(begun, self.counts.tokens);
        match may_be {
            true => label(&document.text_between(self.start, self.end)),
            false => None,
        }
    }
}

impl Element {
    /// The blocks that begin in it: the first, and one past the last.
    pub(crate) fn blocks(&self) -> (usize, usize) {
        (self.first_block as usize, self.end_block as usize)
    }
}

impl Cut {
    /// The block element that block `index` stands in.
    pub(crate) fn container(&self, block: &TextBlock) -> &Element {
        &self.elements[block.container as usize]
    }

    /// The `ul`, `ol`, `dl` and `table` elements, in document order.
    pub(crate) fn lists(&self) -> impl Iterator<Item = &Element> {
        let places = self.lists.iter();
        places.map(|&place| &self.elements[place as usize])
    }

    /// The `a` elements, in document order.
    pub(crate) fn links(&self) -> impl Iterator<Item = &Element> {
        let places = self.links.iter();
        places.map(|&place| &self.elements[place as usize])
    }

    /// The blocks that start within an element: the first, and one past the last. Logarithmic.
    pub(crate) fn blocks_within(&self, document: &Document, element: NodeId) -> (usize, usize) {
        let end = document.end(element);
        let first = self.blocks.partition_point(|block| block.end <= element);
        let within = self.blocks[first..].partition_point(|block| block.start < end);
        (first, first + within)
    }

    /// The element that the paragraph `block` stands in, a place in [`Cut::elements`]: its own where
    /// the text stands loose.
    pub(crate) fn holder_of(&self, block: usize) -> usize {
        let container = self.blocks[block].container;
        let element = &self.elements[container as usize];
        let is_loose = element.end_block > element.first_block + 1;
        if is_loose {
            container as usize
        } else {
            element.parent as usize
        }
    }

    /// Whether block `number` is a heading.
    pub(crate) fn is_heading(&self, number: usize) -> bool {
        let container = self.container(&self.blocks[number]);
        container.tag.heading_level().is_some()
    }

    /// What is known of the visibility of `block`.
    pub(crate) fn visibility(&self, block: &TextBlock) -> Visibility {
        self.elements[block.innermost as usize].visibility
    }
}

/// Cuts the page's body into text blocks. Linear in the number of nodes and the length of the text.
pub(crate) fn cut(document: &Document, summary: &Summary) -> Cut {
    let Some(body) = document.body() else {
        return Cut::default();
    };
    let mut cutter = Cutter::new(document, body, summary);
    let mut node = body;
    let end = document.end(body);
    while node < end {
        cutter.leave_until(node);
        node = cutter.visit(node);
    }
    cutter.leave_until(end);
    cutter.cut
}

struct Cutter<'a> {
    document: &'a Document,
    cut: Cut,
    open: Vec<Open>,
    /// Where the innermost of them ends: nearly all nodes are before that.
    innermost_end: NodeId,
    reader: Reader<'a>,
    /// The run's first node: where the last block ended or the last block element began or ended.
    run: NodeId,
    /// The parent of the run's first word.
    innermost: u32,
    /// The line break that was the last thing read.
    line_break: Option<NodeId>,
}

/// An element whose end has not been reached.
#[derive(Clone, Copy)]
struct Open {
    end: NodeId,
    element: u32,
    /// The innermost block element: this one, or one it stands in.
    container: u32,
    is_block: bool,
    within: Within,
}

impl<'a> Cutter<'a> {
    fn new(document: &'a Document, body: NodeId, summary: &'a Summary) -> Cutter<'a> {
        Cutter {
            document,
            cut: Cut {
                blocks: Vec::with_capacity(document.len() / 6),
                elements: Vec::with_capacity(document.len() / 2),
                lists: Vec::with_capacity(document.len() / 64),
                links: Vec::with_capacity(document.len() / 8),
                links_within: Vec::new(),
                counted: Vec::with_capacity(document.len() / 2),
            },
            open: Vec::with_capacity(64),
            innermost_end: document.end(body),
            reader: Reader::new(summary),
            run: body,
            innermost: 0,
            line_break: None,
        }
    }

    /// Visits a node and says which comes next: the first below it, or the one after its subtree.
    fn visit(&mut self, node: NodeId) -> NodeId {
        let next = NodeId(node.0 + 1);
        match self.document.kind(node) {
            Kind::Text => self.text(node),
            Kind::Element => {
                let tag = self.document.tag(node);
                if tag == Tag::Br {
                    self.line_break(node);
                } else if self.is_passed_over(node, tag) {
                    return self.document.end(node);
                } else {
                    self.enter(node, tag);
                }
            }
            Kind::Document | Kind::Comment => {}
        }
        next
    }

    /// Whether nothing in the element is text of the page. Formulas are: what is said in them is
    /// for the mapping to read.
    fn is_passed_over(&self, node: NodeId, tag: Tag) -> bool {
        let foreign = self.document.namespace(node) != Namespace::Html;
        foreign || (tag.is_unrendered() && tag != Tag::Template)
    }

    fn text(&mut self, node: NodeId) {
        let text = self.document.text(node);
        let Some(&open) = self.open.last() else {
            return;
        };
        let first = !self.reader.holds_words();
        let count = self.reader.read(text, open.within);
        self.cut.counted.push(Counted { node, count });
        if first {
            self.innermost = open.element;
        }
        if self.line_break.is_some() && !html::is_blank(text) {
            self.line_break = None;
        }
    }

    fn line_break(&mut self, node: NodeId) {
        match self.line_break {
            // The first break stays with the block, the second goes with the next.
            Some(_) => self.end_block(node, node),
            None => self.reader.line_break(),
        }
        self.line_break = Some(node);
    }

    fn enter(&mut self, node: NodeId, tag: Tag) {
        let is_block = is_block(tag);
        if is_block {
            self.end_block(node, NodeId(node.0 + 1));
        }
        let outer = self.open.last().copied();
        let element = self.push_element(node, tag, outer.map(|open| open.element));
        let mut within = outer.map_or(Within::default(), |open| open.within);
        match tag {
            Tag::Ul | Tag::Ol | Tag::Dl | Tag::Table => self.cut.lists.push(element),
            Tag::A => {
                self.cut.links.push(element);
                if let Some(href) = self.document.attribute(node, AttributeName::Href) {
                    let is_within = self.document.place(href).is_some();
                    within.link = true;
                    self.reader.link(is_within);
                    if is_within {
                        self.cut.links_within.push(node);
                    }
                }
            }
            Tag::B | Tag::Strong => within.bold = true,
            _ => self.reader.element(tag),
        }
        let end = self.document.end(node);
        self.innermost_end = end;
        self.open.push(Open {
            end,
            element,
            container: match outer {
                Some(outer) if !is_block => outer.container,
                _ => element,
            },
            is_block,
            within,
        });
    }

    #[inline(always)]
    fn push_element(&mut self, node: NodeId, tag: Tag, parent: Option<u32>) -> u32 {
        let element = self.cut.elements.len() as u32;
        let outer = parent.map(|parent| {
            let outer = &mut self.cut.elements[parent as usize];
            outer.children += 1;
            (outer.depth, outer.visibility)
        });
        let (depth, outer) = match outer {
            Some((depth, visibility)) => (depth.saturating_add(1), visibility),
            None => (0, Visibility::default()),
        };
        self.cut.elements.push(Element {
            node,
            tag,
            parent: parent.unwrap_or(element),
            depth,
            children: 0,
            first_block: self.cut.blocks.len() as u32,
            end_block: self.cut.blocks.len() as u32,
            visibility: visibility_within(outer, self.document, node, tag),
        });
        element
    }

    /// Leaves the elements that end at or before `node`.
    #[inline(always)]
    fn leave_until(&mut self, node: NodeId) {
        if self.innermost_end > node {
            return;
        }
        while let Some(open) = self.open.last() {
            self.innermost_end = open.end;
            if open.end > node {
                break;
            }
            self.leave();
        }
    }

    /// Leaves the innermost element.
    fn leave(&mut self) {
        if let Some(open) = self.open.last().copied() {
            if open.is_block {
                self.end_block(open.end, open.end);
            }
            // The run that an inline element began counts for it.
            let pending = u32::from(!open.is_block && self.reader.holds_words());
            self.cut.elements[open.element as usize].end_block =
                self.cut.blocks.len() as u32 + pending;
            self.open.pop();
        }
    }

    /// Ends the run before `end`; it is a block if it holds words. The next begins at `next`.
    #[inline(always)]
    fn end_block(&mut self, end: NodeId, next: NodeId) {
        match self.reader.holds_words() {
            true => self.push_block(end),
            false => self.reader.forget(),
        }
        self.run = next;
        self.line_break = None;
    }

    #[inline(never)]
    fn push_block(&mut self, end: NodeId) {
        self.cut.blocks.push(TextBlock {
            start: self.run,
            end,
            container: self.open.last().map_or(0, |open| open.container),
            innermost: self.innermost,
            counts: self.reader.finish(),
        });
    }
}

/// Elements that text does not run on over: the standard's blocks, and what sites draw as boxes of
/// their own within a line.
fn is_block(tag: Tag) -> bool {
    tag.is_block() || matches!(tag, Tag::Button | Tag::Label | Tag::Template)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_page(html: &str) -> (Document, Cut) {
        let document = Document::parse(html);
        let cut = cut(&document, &Summary::default());
        (document, cut)
    }

    /// Each block as its container's name and its text.
    fn drawn(html: &str) -> Vec<String> {
        let (document, cut) = cut_page(html);
        let text = |block: &TextBlock| {
            let nodes = (block.start.0..block.end.0).map(NodeId);
            let text: String = nodes
                .map(|node| match document.tag(node) {
                    Tag::Br => " ",
                    _ => document.text(node),
                })
                .collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let name = |block| document.name(cut.container(block).node);
        cut.blocks
            .iter()
            .map(|block| format!("{}: {}", name(block), text(block)))
            .collect()
    }

    #[test]
    fn block_elements_and_loose_text_between_them_are_blocks() {
        assert_eq!(
            drawn(
                "<div>Before <b>it</b>.<p>One <i>two</i> three</p>After<ul><li>A<li>B</ul></div>"
            ),
            [
                "div: Before it.",
                "p: One two three",
                "div: After",
                "li: A",
                "li: B"
            ]
        );
    }

    #[test]
    fn two_line_breaks_end_a_block_and_one_does_not() {
        assert_eq!(
            drawn("<td>First<br>line<br> <br>Second<br><!-- -->\n<br/><br>Third</td>"),
            ["body: First line", "body: Second", "body: Third"]
        );
        let (_, cut) = cut_page("<p>A<br>b<br><br>c</p>");
        assert_eq!(cut.blocks[0].end, cut.blocks[1].start, "no node is lost");
        assert_eq!(cut.blocks[0].counts.line_breaks, 2);
    }

    #[test]
    fn an_inline_element_around_blocks_is_no_block() {
        assert_eq!(
            drawn("<a href=x><span>Kicker</span><h3>Headline</h3> <p>Teaser</p></a><p>Plain</p>"),
            ["body: Kicker", "h3: Headline", "p: Teaser", "p: Plain"]
        );
        let (_, cut) = cut_page("<a href=x><h3>Head line</h3></a><p>Plain</p>");
        let links: Vec<u32> = cut.blocks.iter().map(|b| b.counts.link_tokens).collect();
        assert_eq!(links, [2, 0]);
    }

    #[test]
    fn what_is_not_rendered_is_no_block() {
        assert_eq!(
            drawn(
                "<script type=application/json>{}</script><select><option>One</select>\
                 <svg><title>Icon</title></svg><textarea>x</textarea><p>&nbsp;</p><p>Text</p>"
            ),
            ["p: Text"]
        );
        assert!(drawn("<frameset><frame src=a>").is_empty());
    }

    #[test]
    fn hidden_text_is_cut_and_marked() {
        let (_, cut) = cut_page(
            "<p>Seen</p><div hidden><p>A</p></div><p style='color:red; Display : NONE'>B</p>\
             <noscript><p>C</p></noscript><template><p>D</p></template><dialog>E</dialog>\
             <p aria-hidden=true>F</p><p style='display:block'>G</p><p hidden=until-found>H</p>\
             <div><template shadowrootmode=open><p>I</p></template></div><dialog open>J</dialog>",
        );
        let marks: Vec<&str> = cut
            .blocks
            .iter()
            .map(|block| match cut.visibility(block) {
                Visibility { hidden: true, .. } => "hidden",
                Visibility { silent: true, .. } => "silent",
                Visibility {
                    in_noscript: true, ..
                } => "noscript",
                Visibility {
                    in_template: true, ..
                } => "template",
                _ => "seen",
            })
            .collect();
        let expected = [
            "seen", "hidden", "hidden", "noscript", "template", "hidden", "silent", "seen", "seen",
            "seen", "seen",
        ];
        assert_eq!(marks, expected);
    }

    #[test]
    fn an_element_knows_the_blocks_below_it() {
        let (_, cut) = cut_page("<div><p>A</p><ul><li>B</li><li><b>C</b></li></ul></div><p>D</p>");
        let below = |tag| {
            let element = cut.elements.iter().find(|element| element.tag == tag);
            element.map(|element| (element.first_block, element.end_block))
        };
        assert_eq!(below(Tag::Body), Some((0, 4)));
        assert_eq!(below(Tag::Div), Some((0, 3)));
        assert_eq!(below(Tag::Ul), Some((1, 3)));
        assert_eq!(below(Tag::B), Some((2, 3)));
        let list = cut.elements.iter().find(|element| element.tag == Tag::Ul);
        assert_eq!(list.map(|list| list.children), Some(2));
    }

    #[test]
    fn lists_and_links_are_found_without_a_look_at_other_elements() {
        let (document, cut) = cut_page(
            "<ul><li><a href=x>A</a></ul><p><a>B</a><table><tr><td><a href=#c>C</a></table><ol></ol>",
        );
        let lists: Vec<Tag> = cut.lists().map(|list| list.tag).collect();
        assert_eq!(lists, [Tag::Ul, Tag::Table, Tag::Ol]);
        let links: Vec<NodeId> = cut.links().map(|link| link.node).collect();
        let named: Vec<NodeId> = document.elements_named(Tag::A).collect();
        assert_eq!(links, named);
        assert_eq!(cut.links_within, named[2..]);
    }
}
