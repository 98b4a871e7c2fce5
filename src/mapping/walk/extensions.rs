//! What HTML has no element for: callouts, formulas, embedded players, footnotes.

use std::borrow::Cow;

use super::{Act, Walk};
use crate::dom::NodeId;
use crate::html::Tag;
use crate::mapping::alert::Callout;
use crate::mapping::footnote::Part;
use crate::mapping::loss::LossKind;
use crate::mapping::math::{self, Formula, Found};
use crate::mapping::writer::Place;
use crate::mapping::{alert, embed, first_below};
use crate::vocabulary::constructs::Signs;

impl Walk<'_> {
    /// A callout as a GFM alert; what names no kind is a block like others.
    pub(super) fn alert(&mut self, node: NodeId) {
        let Some(kind) = alert::kind(self.document, node) else {
            self.block(node);
            return;
        };
        let entered = self.writer.enter_block_quote(node.0, Some(kind));
        self.lose_nesting(node, entered);
        self.push(node, Act::LeaveAlert(entered));
        self.alerts.push(Callout {
            alert: kind,
            title: alert::title_of(self.document, node, kind),
        });
    }

    /// Whether the element is the title of the callout the walk stands in. A part of a table that is
    /// written as one is no more than that.
    pub(super) fn is_alert_title(&self, node: NodeId) -> bool {
        use Tag::{Caption, Tbody, Td, Tfoot, Th, Thead, Tr};
        let callout = self.alerts.last();
        let is_title = callout.is_some_and(|callout| callout.title == Some(node));
        let tag = self.document.tag(node);
        let is_part = matches!(tag, Caption | Tbody | Td | Tfoot | Th | Thead | Tr);
        is_title && (!is_part || self.tables.is_empty())
    }

    /// The title of a callout: an alert has one of its own, any other is a paragraph in strong
    /// emphasis. Gives the node to visit next.
    pub(super) fn alert_title(&mut self, node: NodeId) -> NodeId {
        let text = self.document.text_content(node);
        let callout = self.alerts.last();
        if callout.is_some_and(|callout| alert::is_title(&text, callout.alert)) {
            return self.document.end(node);
        }
        self.block(node);
        if !self.alerts.is_empty() && self.writer.open_strong(node.0, false) {
            self.push(node, Act::CloseMark);
        }
        first_below(self.document, node)
    }

    /// A formula, or what draws one; `None` where the element turns out to be neither.
    pub(super) fn formula(&mut self, node: NodeId, signs: Signs) -> Option<NodeId> {
        match math::formula(self.document, node, signs) {
            Found::Formula(formula) => self.write_formula(&formula),
            Found::Drawing => {}
            Found::Nothing => return None,
        }
        Some(self.document.end(node))
    }

    /// A script is the source of a formula or the place of a post, or nothing.
    pub(super) fn script(&mut self, node: NodeId, signs: Signs) {
        match math::formula(self.document, node, signs) {
            Found::Formula(formula) => self.write_formula(&formula),
            Found::Drawing | Found::Nothing if embed::is_post(self.document, node) => {
                self.embed(node);
            }
            Found::Drawing | Found::Nothing => {}
        }
    }

    pub(super) fn write_formula(&mut self, formula: &Formula) {
        if formula.is_display && self.writer.place() == Place::Flow {
            self.writer.math_block(&formula.tex);
        } else {
            self.writer.math(&formula.tex);
        }
    }

    /// An embedded player as a link, in a paragraph of its own.
    pub(super) fn embed(&mut self, node: NodeId) {
        let Some(embed) = embed::embed(self.document, node, self.plan.base) else {
            if let Some(source) = embed::unknown(self.document, node) {
                self.losses
                    .add_text(node, LossKind::Embed, source.to_owned());
            }
            return;
        };
        self.losses
            .add_text(node, LossKind::Embed, embed.url.clone().into_owned());
        let is_frame = !matches!(self.document.tag(node), Tag::Audio | Tag::Video);
        let url = embed.url.clone();
        self.writer.boundary();
        let opened = self.writer.open_link(node.0, embed.url, Cow::Borrowed(""));
        match embed.poster {
            Some(poster) if !is_frame => self.writer.image(&poster, "", embed.title),
            _ if embed.title.is_empty() => self.writer.text(&url),
            _ => self.writer.text(embed.title),
        }
        if opened {
            self.writer.close_mark();
        }
        self.writer.boundary();
    }

    /// The part that the node plays in a footnote: gives the node to visit next, if it is settled.
    pub(super) fn footnote(&mut self, node: NodeId) -> Option<NodeId> {
        match self.footnotes.part(node)? {
            // It is text, and no element.
            Part::BehindMark(_) | Part::Numbered(_) => None,
            Part::LeftOut(_) => Some(self.document.end(node)),
            Part::Reference(label) => {
                self.writer.set_source(node.0);
                let label = self.footnotes.label(label);
                self.writer.footnote_reference(label);
                Some(self.document.end(node))
            }
            Part::Inline(label) => {
                self.writer.set_source(node.0);
                let label = self.footnotes.label(label);
                self.writer.footnote_reference(label);
                self.notes.push(node);
                Some(self.document.end(node))
            }
            Part::Definition(label) => {
                self.writer.set_source(node.0);
                let label = self.footnotes.label(label);
                if self.writer.enter_footnote_definition(node.0, label) {
                    self.push(node, Act::LeaveFootnote);
                } else {
                    self.block(node);
                }
                Some(first_below(self.document, node))
            }
        }
    }

    /// Begins the next of the notes that were met in their lines; whether there is one.
    pub(super) fn begin_note(&mut self) -> bool {
        let Some(&note) = self.notes.get(self.notes_written) else {
            return false;
        };
        self.notes_written += 1;
        self.push(note, Act::Jump(self.next));
        if let Some(Part::Inline(label)) = self.footnotes.part(note) {
            self.writer.set_source(note.0);
            let label = self.footnotes.label(label);
            if self.writer.enter_footnote_definition(note.0, label) {
                self.push(note, Act::LeaveFootnote);
            }
        }
        self.next = first_below(self.document, note);
        true
    }
}
