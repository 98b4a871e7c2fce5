//! The walk: through the document once, front to back, with a stack of its own.
//!
//! Takes the document and the plan, tells the [`Writer`] what it meets. Pages are written by
//! strangers and can be very deep, so there is no recursion: an element that has an end to act on
//! leaves a [`Frame`] on the stack.

mod begin;
mod extensions;
mod handled;
mod losses;
mod tables;

use super::alert::Callout;
use super::footnote::{self, Footnotes, Part};
use super::kept::Kept;
use super::loss::Losses;
use super::writer::{Addresses, Writer};
use super::{Mapped, Plan, first_below};
use crate::dom::{Document, Kind, NodeId};
use crate::vocabulary::Memo;
use crate::vocabulary::constructs::Signs;
use handled::Performance;
use tables::OpenTable;

pub(super) struct Walk<'a> {
    document: &'a Document,
    plan: &'a Plan<'a>,
    kept: Kept,
    /// Whether the headline is walked, which is not among what is kept.
    in_headline: bool,
    writer: Writer<'a>,
    losses: Losses,
    /// What class names speak of.
    signs: Memo<'a, Signs>,
    /// The node to visit next.
    next: NodeId,
    frames: Vec<Frame>,
    tables: Vec<OpenTable>,
    /// The cells that stand behind their table because it had too many.
    cells_behind: u32,
    alerts: Vec<Callout>,
    /// Elements that handlers have dealt with, around the children that they asked for.
    performances: Vec<Performance>,
    footnotes: &'a Footnotes,
    noscript_is_the_page: Option<bool>,
    quotations: u32,
    /// Whether the walk came by what is called a note in its line.
    has_notes: bool,
    /// Notes met in their lines: they are written behind all else, from the first one that is not.
    notes: Vec<NodeId>,
    notes_written: usize,
    /// The list that was met last and is a slide.
    slide: Option<NodeId>,
    /// Where the `figcaption` ends that the walk came by last.
    caption_end: NodeId,
}

/// What to do when the walk reaches `end`.
struct Frame {
    end: NodeId,
    act: Act,
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Boundary,
    Space,
    Leave(usize),
    LeaveAlert(usize),
    LeaveFootnote,
    LeaveHeading,
    CloseMark,
    LeaveCode,
    CloseTable,
    CloseRow,
    CloseCell,
    EndReading(NodeId),
    /// Go on with what a handler said.
    Resume,
    Nothing,
    /// The element, and the mark.
    CloseQuotation(NodeId, &'static str),
    /// Continue elsewhere.
    Jump(NodeId),
    EndHeadline,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        document: &'a Document,
        plan: &'a Plan<'a>,
        footnotes: &'a Footnotes,
    ) -> Walk<'a> {
        Walk {
            footnotes,
            document,
            plan,
            kept: Kept::new(plan.kept, plan.shows_hidden),
            in_headline: false,
            writer: Writer::new(
                Addresses::for_page(document.len(), document.text_len()),
                plan.is_exact,
            ),
            losses: Losses::default(),
            signs: Memo::new(),
            next: NodeId::DOCUMENT,
            frames: Vec::with_capacity(32),
            tables: Vec::new(),
            cells_behind: 0,
            alerts: Vec::new(),
            performances: Vec::new(),
            noscript_is_the_page: None,
            quotations: 0,
            has_notes: false,
            notes: Vec::new(),
            notes_written: 0,
            slide: None,
            caption_end: NodeId::DOCUMENT,
        }
    }

    /// Whether the walk came by what is called a note in its line.
    pub(super) fn has_notes(&self) -> bool {
        self.has_notes
    }

    pub(super) fn finish(self) -> Mapped {
        Mapped {
            nodes: self.writer.finish(),
            losses: self.losses.in_order(),
            cells_behind: self.cells_behind,
        }
    }

    /// Writes the headline, before all else.
    pub(super) fn headline(&mut self) {
        if let Some(headline) = self.plan.headline {
            self.in_headline = true;
            self.writer.enter_heading(1);
            self.push(headline, Act::EndHeadline);
            self.next = first_below(self.document, headline);
            self.run();
            self.in_headline = false;
            self.next = NodeId::DOCUMENT;
        }
        if let Some(title) = self.plan.title.filter(|_| self.writer.is_empty()) {
            self.writer.enter_heading(1);
            self.writer.text(title);
            self.writer.leave_heading();
        }
    }

    /// Visits every node that is kept, to the end of the document or of the headline.
    pub(super) fn run(&mut self) {
        let end = match self.plan.headline {
            Some(headline) if self.in_headline => self.document.end(headline),
            _ => self.document.end(NodeId::DOCUMENT),
        };
        loop {
            self.act_on_ends();
            if self.next >= end {
                if self.in_headline || !self.begin_note() {
                    return;
                }
                continue;
            }
            let node = self.next;
            let after = self.document.end(node);
            let is_headline = !self.in_headline && self.plan.headline == Some(node);
            self.next = if is_headline || !self.is_kept(node, after) {
                // What is passed over may part what stands around it.
                if self.document.tag(node).is_block() {
                    self.writer.boundary();
                }
                if is_headline {
                    self.leave_out(node);
                }
                after
            } else {
                match self.document.kind(node) {
                    Kind::Text => {
                        self.text(node);
                        after
                    }
                    Kind::Element => self.element(node),
                    Kind::Document => first_below(self.document, node),
                    Kind::Comment => after,
                }
            };
        }
    }

    fn text(&mut self, node: NodeId) {
        let text = self.document.text(node);
        let text = match self.footnotes.part(node) {
            None => text,
            Some(Part::BehindMark(_)) => footnote::behind_mark(text),
            Some(Part::Numbered(label)) => {
                let label = self.footnotes.label(label);
                footnote::behind_number(text, label).unwrap_or(text)
            }
            Some(_) => return,
        };
        self.writer.set_source(node.0);
        self.writer.text(text);
    }

    fn is_kept(&mut self, start: NodeId, end: NodeId) -> bool {
        self.in_headline || self.kept.intersects(start, end)
    }

    fn push(&mut self, element: NodeId, act: Act) {
        self.frames.push(Frame {
            end: self.document.end(element),
            act,
        });
    }

    fn act_on_ends(&mut self) {
        while let Some(frame) = self.frames.last() {
            if self.next < frame.end {
                return;
            }
            let act = frame.act;
            self.frames.pop();
            self.act(act);
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Boundary => self.writer.boundary(),
            Act::Space => self.writer.text(" "),
            Act::Leave(count) => self.writer.leave(count),
            Act::LeaveAlert(count) => {
                self.writer.leave(count);
                self.alerts.pop();
            }
            Act::LeaveFootnote => self.writer.leave_footnote_definition(),
            Act::LeaveHeading | Act::EndHeadline => self.writer.leave_heading(),
            Act::Resume => self.resume(),
            Act::Nothing => {}
            Act::CloseMark => self.writer.close_mark(),
            Act::LeaveCode => self.writer.leave_code(),
            Act::CloseTable => self.close_table(),
            Act::CloseRow => self.close_row(),
            Act::CloseCell => self.close_cell(),
            Act::EndReading(node) => self.parenthesis(node, ")"),
            Act::CloseQuotation(node, mark) => {
                self.writer.set_source(node.0);
                self.writer.text(mark);
                self.quotations -= 1;
            }
            Act::Jump(node) => {
                self.writer.boundary();
                self.next = node;
            }
        }
    }
}
