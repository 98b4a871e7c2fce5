//! What Markdown has no word for: noted as a loss, and marked as HTML, which is written where the
//! options ask for it.

use super::{Act, Walk};
use crate::dom::NodeId;
use crate::html::{AttributeName, Tag, trim};
use crate::mapping::loss::{self, LossKind};
use crate::mapping::writer::{HtmlTag, Place};

impl Walk<'_> {
    /// A phrase: its text stays, its mark-up is HTML.
    pub(super) fn phrase(&mut self, node: NodeId, kind: LossKind) {
        let title = match kind {
            LossKind::Abbreviation => self.document.attribute(node, AttributeName::Title),
            _ => None,
        };
        let title = title.map_or("", trim);
        if kind == LossKind::Abbreviation && title.is_empty() {
            return;
        }
        self.losses.add_text(node, kind, title.to_owned());
        self.open_tag(node, tag_of(kind), title);
    }

    /// The reading of what stands before it, in parentheses, which those who know rubies do not show.
    pub(super) fn reading(&mut self, node: NodeId) {
        self.parenthesis(node, "(");
        self.push(node, Act::EndReading(node));
        self.open_tag(node, HtmlTag::Rt, "");
    }

    pub(super) fn parenthesis(&mut self, node: NodeId, sign: &str) {
        let opened = self.writer.open_tag(node.0, HtmlTag::Rp, "");
        self.writer.text(sign);
        if opened {
            self.writer.close_mark();
        }
    }

    fn open_tag(&mut self, node: NodeId, tag: HtmlTag, title: &str) {
        if self.writer.open_tag(node.0, tag, title) {
            self.push(node, Act::CloseMark);
        }
    }

    /// A block of a list of definitions, or one that opens: its mark-up is HTML.
    pub(super) fn block_in_html(&mut self, node: NodeId) {
        let (tag, kind) = match self.document.tag(node) {
            Tag::Dl => (HtmlTag::Dl, Some(LossKind::DefinitionList)),
            Tag::Details => (HtmlTag::Details, Some(LossKind::Details)),
            Tag::Dt if self.is_in(node, Tag::Dl) => (HtmlTag::Dt, None),
            Tag::Dd if self.is_in(node, Tag::Dl) => (HtmlTag::Dd, None),
            Tag::Summary if self.is_in(node, Tag::Details) => (HtmlTag::Summary, None),
            _ => return,
        };
        if let Some(kind) = kind {
            self.losses.add(node, kind);
        }
        let entered = self.writer.enter_html(node.0, tag);
        self.push(node, Act::Leave(entered));
    }

    /// Whether the element is right in one of this name, a `div` between them aside.
    fn is_in(&self, node: NodeId, name: Tag) -> bool {
        let mut around = self
            .document
            .ancestors(node)
            .map(|around| self.document.tag(around));
        let parent = around.next();
        parent == Some(name) || parent == Some(Tag::Div) && around.next() == Some(name)
    }

    /// What is passed over with all it holds.
    pub(super) fn lose_unseen(&mut self, node: NodeId, is_hidden: bool) {
        if let Some(kind) = loss::of_unseen(self.document, node, is_hidden) {
            self.losses.add(node, kind);
        }
    }

    /// A container of which none was entered: it stands in a cell, or too deep.
    pub(super) fn lose_nesting(&mut self, node: NodeId, entered: usize) {
        let kind = match self.writer.place() {
            Place::Cell => LossKind::CellBlock,
            Place::Flow if self.writer.is_full() => LossKind::Nesting,
            Place::Flow | Place::Heading(_) => return,
        };
        if entered == 0 {
            self.losses.add(node, kind);
        }
    }
}

fn tag_of(kind: LossKind) -> HtmlTag {
    match kind {
        LossKind::Subscript => HtmlTag::Sub,
        LossKind::Superscript => HtmlTag::Sup,
        LossKind::Insertion => HtmlTag::Ins,
        LossKind::Underline => HtmlTag::U,
        LossKind::Highlight => HtmlTag::Mark,
        LossKind::Ruby => HtmlTag::Ruby,
        _ => HtmlTag::Abbr,
    }
}
