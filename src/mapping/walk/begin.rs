//! What to do when an element begins: one arm for each meaning, one function for each construct.

use std::borrow::Cow;

use super::{Act, Walk};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};
use crate::mapping::elements::{self, Meaning};
use crate::mapping::embed::{self, Custom};
use crate::mapping::image::{self, Image};
use crate::mapping::link::{self, Link};
use crate::mapping::loss::{self, LossKind};
use crate::mapping::visibility::{self, Noscript};
use crate::mapping::writer::Place;
use crate::mapping::{alert, code, first_below, list, math};
use crate::nodes::Construct;
use crate::vocabulary::constructs::{self, Sign, Signs};

impl Walk<'_> {
    /// Begins an element; gives the node to visit next.
    pub(super) fn element(&mut self, node: NodeId) -> NodeId {
        let document = self.document;
        let (below, after) = (first_below(document, node), document.end(node));
        let class = document.attribute(node, AttributeName::Class);
        let signs = class.map(|class| self.signs.get(class, constructs::signs));
        let signs = signs.unwrap_or_default();
        self.has_notes |= signs.has(Sign::InlineNote);
        let meaning = self.meaning(node, signs);
        let is_hidden = signs.has(Sign::Unseen) || self.kept.hides(document, node);
        // What is not shown, and the parts of a footnote, are no handler's.
        if !is_hidden && self.footnotes.part(node).is_none() {
            if let Some(next) = self.handled(node) {
                return next;
            }
        }
        if meaning == Meaning::Nothing || is_hidden {
            self.lose_unseen(node, is_hidden);
            return after;
        }
        if let Some(next) = self.footnote(node) {
            return next;
        }
        self.writer.set_source(node.0);
        if self.is_credit(node, meaning) {
            self.block(node);
        }
        match meaning {
            Meaning::Nothing => return after,
            Meaning::Line => {}
            Meaning::Apart => {
                self.writer.text(" ");
                self.push(node, Act::Space);
            }
            Meaning::Block => {
                if document.tag(node) == Tag::Figcaption {
                    self.caption_end = after;
                }
                self.block(node);
                self.block_in_html(node);
            }
            Meaning::Paragraph => {
                self.writer.paragraph();
                self.push(node, Act::Boundary);
            }
            Meaning::Heading(level) => self.heading(node, level),
            Meaning::BlockQuote if embed::is_unfilled_post(document, node) => {
                self.embed(node);
                return after;
            }
            Meaning::BlockQuote if is_empty(document, node) => {
                self.writer.empty_block(Construct::BlockQuote(None));
                return after;
            }
            Meaning::BlockQuote => {
                let entered = self.writer.enter_block_quote(node.0, None);
                self.lose_nesting(node, entered);
                self.push(node, Act::Leave(entered));
            }
            Meaning::OrderedList => self.list(node, Some(list::start(document, node))),
            Meaning::BulletList => self.list(node, None),
            Meaning::Item => self.item(node),
            Meaning::Term => {
                self.block(node);
                self.block_in_html(node);
                if is_set_apart(document, node) {
                    self.mark(node, Meaning::Strong);
                }
            }
            Meaning::CodeBlock => {
                self.code_block(node);
                return after;
            }
            Meaning::ThematicBreak => self.writer.thematic_break(),
            Meaning::Table => self.table(node),
            Meaning::TableRow => self.table_row(node),
            Meaning::TableCell => self.table_cell(node),
            Meaning::Caption => return self.caption(node),
            Meaning::Emphasis | Meaning::Strong | Meaning::Strikethrough => {
                self.mark(node, meaning);
            }
            Meaning::Phrase(kind) => self.phrase(node, kind),
            Meaning::CodeSpan => {
                if document.tag(node) == Tag::Kbd {
                    self.losses.add(node, LossKind::Keyboard);
                }
                if is_empty(document, node) && below < after {
                    self.writer.blank_code();
                    return after;
                }
                self.writer.enter_code();
                self.push(node, Act::LeaveCode);
            }
            Meaning::Link => return self.link(node),
            Meaning::Image => self.image(node),
            Meaning::Input => {
                if let Some(checked) = list::checkbox(document, node) {
                    self.writer.task(checked);
                } else if loss::is_field(document, node) {
                    self.losses.add(node, LossKind::FormControl);
                }
            }
            Meaning::HardBreak => self.writer.hard_break(),
            Meaning::Quotation => self.quotation(node),
            Meaning::Reading => self.reading(node),
            Meaning::Noscript => return self.noscript(node),
            Meaning::Callout => self.alert(node),
            Meaning::CalloutTitle => return self.alert_title(node),
            Meaning::Embed => {
                self.embed(node);
                // Written like a void element, which it is not, one of AMP's holds the rest of the page.
                if document.tag(node) != Tag::Other {
                    return after;
                }
            }
            Meaning::Formula if document.tag(node) == Tag::Script => {
                self.script(node, signs);
                return after;
            }
            Meaning::Formula => {
                return self
                    .formula(node, signs)
                    .unwrap_or_else(|| self.plain(node));
            }
        }
        below
    }

    /// What the element stands for: its name says it, or its class, or its role.
    fn meaning(&self, node: NodeId, signs: Signs) -> Meaning {
        let tag = self.document.tag(node);
        let meaning = elements::meaning(tag);
        if self.is_alert_title(node) {
            return Meaning::CalloutTitle;
        }
        if !signs.is_empty() {
            if let Some(meaning) = self.meaning_by_class(node, meaning, signs) {
                return meaning;
            }
        }
        match meaning {
            Meaning::Nothing if tag == Tag::Template && self.document.is_shadow_root(node) => {
                Meaning::Block
            }
            Meaning::Block if tag == Tag::Details && alert::opens(self.document, node) => {
                Meaning::Callout
            }
            Meaning::Line if tag == Tag::Other => match embed::custom(self.document, node) {
                Some(Custom::Image) => Meaning::Image,
                Some(_) => Meaning::Embed,
                None => self.meaning_by_role(node, meaning),
            },
            Meaning::Apart if code::is_copy_button(self.document, node, signs) => Meaning::Nothing,
            Meaning::Apart if self.is_permalink_button(node) => Meaning::Nothing,
            Meaning::CodeSpan if code::is_block(self.document, node) => Meaning::CodeBlock,
            Meaning::Block | Meaning::Line | Meaning::Paragraph => {
                self.meaning_by_role(node, meaning)
            }
            _ => meaning,
        }
    }

    /// Whether a button stands in a heading to copy its address, or beside its text for whatever else.
    fn is_permalink_button(&self, node: NodeId) -> bool {
        let is_in_heading = matches!(self.writer.place(), Place::Heading(_));
        let is_beside = || !self.plan.is_exact && is_beside_the_heading(self.document, node);
        is_in_heading && (link::is_mark(self.document, node) || is_beside())
    }

    fn meaning_by_class(&self, node: NodeId, meaning: Meaning, signs: Signs) -> Option<Meaning> {
        let is_plain = matches!(meaning, Meaning::Block | Meaning::Line | Meaning::Paragraph);
        let is_cell = meaning == Meaning::TableCell;
        // What is looked at closely is so only where its sign says so.
        let is_source = || {
            let is_code = matches!(meaning, Meaning::CodeSpan | Meaning::CodeBlock);
            is_code && math::is_source(self.document, node)
        };
        let is_number = || code::is_line_number(self.document, node, signs);
        let is_label = || code::is_label(self.document, node);
        let is_bare = || code::is_bare(self.document, node);
        let table: &[(Sign, bool, Meaning)] = &[
            (Sign::Unseen, true, Meaning::Nothing),
            (
                Sign::LineNumbers,
                (is_plain || is_cell) && signs.has(Sign::LineNumbers) && is_number(),
                Meaning::Nothing,
            ),
            (
                Sign::CodeHeader,
                is_plain && signs.has(Sign::CodeHeader) && is_label(),
                Meaning::Nothing,
            ),
            (Sign::Formula, is_plain, Meaning::Formula),
            (Sign::DisplayFormula, is_plain, Meaning::Formula),
            (
                Sign::SourceOfFormula,
                is_plain || signs.has(Sign::SourceOfFormula) && is_source(),
                Meaning::Formula,
            ),
            (
                Sign::CodeBlock,
                (is_plain || meaning == Meaning::Table) && signs.has(Sign::CodeBlock) && is_bare(),
                Meaning::CodeBlock,
            ),
            (Sign::Callout, is_plain, Meaning::Callout),
            (Sign::CalloutTitle, true, Meaning::CalloutTitle),
        ];
        let row = table
            .iter()
            .find(|&&(sign, holds, _)| signs.has(sign) && holds);
        row.map(|&(_, _, meaning)| meaning)
    }

    fn meaning_by_role(&self, node: NodeId, meaning: Meaning) -> Meaning {
        match self.document.attribute(node, AttributeName::Role) {
            Some("heading") => {
                let level = self.document.attribute(node, AttributeName::AriaLevel);
                let level = level.and_then(|level| trim(level).parse().ok());
                Meaning::Heading(level.map_or(2, |level: u8| level.clamp(1, 6)))
            }
            _ => meaning,
        }
    }

    /// An element whose class promised more than it holds: what its name says. Gives the node to
    /// visit next.
    fn plain(&mut self, node: NodeId) -> NodeId {
        if self.document.tag(node).is_block() {
            self.block(node);
        }
        first_below(self.document, node)
    }

    /// Whether the element says, in a caption, who made the picture.
    fn is_credit(&self, node: NodeId, meaning: Meaning) -> bool {
        let is_phrase = matches!(meaning, Meaning::Line | Meaning::Emphasis | Meaning::Strong);
        let is_one = |node| image::is_credit(self.document, node);
        // A part of one stands in its line.
        let is_part = || self.document.parent(node).is_some_and(is_one);
        node < self.caption_end && is_phrase && is_one(node) && !is_part()
    }

    pub(super) fn block(&mut self, node: NodeId) {
        self.writer.boundary();
        self.push(node, Act::Boundary);
    }

    fn heading(&mut self, node: NodeId, level: u8) {
        if is_empty(self.document, node) {
            self.writer.empty_block(Construct::Heading(level));
        } else if !holds_blocks(self.document, node) && self.writer.enter_heading(level) {
            self.push(node, Act::LeaveHeading);
        } else {
            let kind = match self.writer.place() {
                Place::Cell => LossKind::CellBlock,
                Place::Flow | Place::Heading(_) => LossKind::Heading,
            };
            self.losses.add(node, kind);
            self.block(node);
        }
    }

    fn list(&mut self, node: NodeId, start: Option<u32>) {
        if !self.plan.is_exact && self.is_slide_or_column(node) {
            self.slide = Some(node);
            return self.block(node);
        }
        let entered = self.writer.enter_list(node.0, start);
        self.lose_nesting(node, entered);
        if start.is_some() && list::counts_otherwise(self.document, node) {
            self.losses.add(node, LossKind::ListNumbering);
        }
        self.push(node, Act::Leave(entered));
    }

    /// Whether a list has one item, which is a picture with what is said of it, what is left of a slide show,
    /// a column of the page with a story in it, or a section, as manuals put each in a list of its own.
    fn is_slide_or_column(&mut self, list: NodeId) -> bool {
        let document = self.document;
        let mut items = document.children(list).filter(|&item| {
            document.tag(item) == Tag::Li && self.kept.intersects(item, document.end(item))
        });
        let (Some(item), None) = (items.next(), items.next()) else {
            return false;
        };
        is_slide(document, item)
            || is_column(document, item) && !is_within_a_list(document, list)
            || is_section(document, item) && !is_one_of_several(document, list)
    }

    fn item(&mut self, node: NodeId) {
        let parent = self.document.parent(node).unwrap_or(NodeId::DOCUMENT);
        if is_empty(self.document, node) {
            self.writer.empty_item(node.0, parent.0);
            return;
        }
        if self.slide == Some(parent) {
            return self.block(node);
        }
        let value = list::value(self.document, node);
        let entered = self.writer.enter_item(node.0, parent.0, value);
        // One in a list is lost with it.
        if !list::is_list(self.document, parent) {
            self.lose_nesting(node, entered);
        }
        self.push(node, Act::Leave(entered));
    }

    fn code_block(&mut self, node: NodeId) {
        let code = code::text(self.document, node, &mut self.kept);
        let is_shown = !trim(&code).is_empty() || code::is_marked(self.document, node);
        if is_shown {
            if self.writer.place() == Place::Cell {
                self.losses.add(node, LossKind::CellBlock);
            }
            let language = code::language(self.document, node);
            self.writer.code_block(&language, &code);
        } else {
            self.writer.boundary();
        }
    }

    fn mark(&mut self, node: NodeId, meaning: Meaning) {
        let nests = elements::nests(self.document.tag(node));
        let opened = match meaning {
            Meaning::Emphasis => self.writer.open_emphasis(node.0, nests),
            Meaning::Strong => self.writer.open_strong(node.0, nests),
            _ => self.writer.open_strikethrough(node.0),
        };
        if opened {
            self.push(node, Act::CloseMark);
        }
    }

    fn link(&mut self, node: NodeId) -> NodeId {
        let in_heading = matches!(self.writer.place(), Place::Heading(_));
        match link::link(self.document, node, self.plan, in_heading) {
            Link::Permalink => return self.document.end(node),
            Link::Nowhere => {}
            Link::To(url, title) if is_empty(self.document, node) => {
                self.writer.empty_link(node.0, url, Cow::Borrowed(title));
            }
            Link::To(url, title) => {
                if self.writer.open_link(node.0, url, Cow::Borrowed(title)) {
                    self.push(node, Act::CloseMark);
                }
            }
        }
        first_below(self.document, node)
    }

    fn image(&mut self, node: NodeId) {
        match image::image(self.document, node, self.plan.base) {
            Image::Picture(url, title, description) => {
                self.writer.image(&url, title, description);
            }
            Image::Text(text) => self.writer.text(text),
            Image::Formula(formula) => self.write_formula(&formula),
            Image::Nothing if loss::is_data_image(self.document, node) => {
                let description = self.document.attribute(node, AttributeName::Alt);
                let description = description.unwrap_or("").to_owned();
                self.losses.add_text(node, LossKind::DataImage, description);
            }
            Image::Nothing => {}
        }
    }

    fn quotation(&mut self, node: NodeId) {
        // English marks, single ones inside double ones.
        let (open, close) = match self.quotations % 2 {
            0 => ("\u{201c}", "\u{201d}"),
            _ => ("\u{2018}", "\u{2019}"),
        };
        self.quotations += 1;
        self.writer.text(open);
        self.push(node, Act::CloseQuotation(node, close));
    }

    fn noscript(&mut self, node: NodeId) -> NodeId {
        let document = self.document;
        let is_shown = match visibility::noscript(document, node) {
            Noscript::Nothing => false,
            Noscript::Images => image::is_needed_copy(document, node),
            Noscript::Text => {
                self.block(node);
                self.plan.shows_hidden
                    || *self
                        .noscript_is_the_page
                        .get_or_insert_with(|| visibility::noscript_is_the_page(document))
            }
        };
        if is_shown {
            first_below(document, node)
        } else {
            document.end(node)
        }
    }
}

/// Whether a term is set apart by emphasis: it holds text, and no heading, which sets it apart itself.
fn is_set_apart(document: &Document, term: NodeId) -> bool {
    /// Nodes before the heading: a version, a mark.
    const MOST_NODES: usize = 64;
    let is_heading = |node: NodeId| document.tag(node).heading_level().is_some();
    let mut first = document.descendants(term).take(MOST_NODES);
    let mut below = document.descendants(term);
    !first.any(is_heading)
        && below
            .any(|node| document.kind(node) == Kind::Text && !trim(document.text(node)).is_empty())
}

/// Whether there is text beside a button in its heading, and not in another button.
fn is_beside_the_heading(document: &Document, button: NodeId) -> bool {
    const STEPS: usize = 8;
    const MOST_NODES: usize = 64;
    let is_heading = |&node: &NodeId| document.tag(node).heading_level().is_some();
    let Some(heading) = document.ancestors(button).take(STEPS).find(is_heading) else {
        return false;
    };
    let mut below = document.descendants(heading).take(MOST_NODES);
    below.any(|node| {
        let is_pressed = || {
            let mut around = document.ancestors(node).take(STEPS);
            around.any(|around| document.tag(around) == Tag::Button)
        };
        document.text(node).contains(char::is_alphabetic) && !is_pressed()
    })
}

/// Whether an element holds nothing but white space.
fn is_empty(document: &Document, element: NodeId) -> bool {
    document
        .descendants(element)
        .all(|node| document.kind(node) == Kind::Text && trim(document.text(node)).is_empty())
}

/// Whether an item begins with a picture.
fn is_slide(document: &Document, item: NodeId) -> bool {
    /// Nodes before the picture.
    const MOST_NODES: usize = 20;
    let mut shown = document.descendants(item).take(MOST_NODES);
    let first =
        shown.find(|&node| document.tag(node) == Tag::Img || !trim(document.text(node)).is_empty());
    first.is_some_and(|first| document.tag(first) == Tag::Img)
}

/// Whether a list stands in an item of another, or near it: the one answer to a post.
fn is_within_a_list(document: &Document, list: NodeId) -> bool {
    const NEAR: usize = 8;
    let mut around = document.ancestors(list).take(NEAR);
    around.any(|node| document.tag(node) == Tag::Li)
}

/// Whether an item is a section: it holds a heading, and a block behind it.
fn is_section(document: &Document, item: NodeId) -> bool {
    /// Nodes that are looked at.
    const MOST_NODES: usize = 300;
    let mut near = document.descendants(item).take(MOST_NODES);
    let heading = near.find(|&node| document.tag(node).heading_level().is_some());
    let Some(heading) = heading else {
        return false;
    };
    let end = document.end(heading);
    near.any(|node| node >= end && document.tag(node).is_block() && !is_empty(document, node))
}

/// Whether a list stands in one of several items: the answer to one of several posts.
fn is_one_of_several(document: &Document, list: NodeId) -> bool {
    const NEAR: usize = 8;
    const MOST_BESIDE: usize = 64;
    let mut around = document.ancestors(list).take(NEAR);
    let Some(item) = around.find(|&node| document.tag(node) == Tag::Li) else {
        return false;
    };
    let siblings = document.parent(item).into_iter();
    let items = siblings.flat_map(|list| document.children(list).take(MOST_BESIDE));
    items
        .filter(|&other| document.tag(other) == Tag::Li)
        .nth(1)
        .is_some()
}

/// Whether an item begins with a heading and has more paragraphs than an item of a list.
fn is_column(document: &Document, item: NodeId) -> bool {
    /// Nodes that are looked at.
    const MOST_NODES: usize = 300;
    const LEAST_PARAGRAPHS: usize = 4;
    let mut near = document.descendants(item).take(MOST_NODES);
    let is_heading = |node: NodeId| document.tag(node).heading_level().is_some();
    let is_paragraph = |node: &NodeId| document.tag(*node) == Tag::P;
    let begins = near.find(|&node| is_heading(node) || is_paragraph(&node));
    begins.is_some_and(is_heading) && near.filter(is_paragraph).count() >= LEAST_PARAGRAPHS
}

/// Whether a heading element holds what no heading can: an end tag is missing, or the page is one
/// large heading. Looks no further than the first such element.
fn holds_blocks(document: &Document, heading: NodeId) -> bool {
    let mut paragraphs = 0;
    document
        .descendants(heading)
        .any(|node| match document.tag(node) {
            Tag::P => {
                paragraphs += 1;
                paragraphs > 1
            }
            tag => {
                tag.heading_level().is_some()
                    || matches!(
                        tag,
                        Tag::Ul
                            | Tag::Ol
                            | Tag::Dl
                            | Tag::Table
                            | Tag::Pre
                            | Tag::Blockquote
                            | Tag::Hr
                            | Tag::Figure
                            | Tag::Article
                            | Tag::Section
                    )
            }
        })
}
