//! What handlers say, done: their steps, taken with the writer as the walk's own are.

use std::borrow::Cow;

use super::{Act, Walk};
use crate::dom::NodeId;
use crate::mapping::first_below;
use crate::mapping::handler::{Context, Element, Handled, Opening, Step};
use crate::mapping::writer::Place;

/// An element whose steps are being taken.
pub(super) struct Performance {
    node: NodeId,
    /// The steps to come.
    steps: std::vec::IntoIter<Step>,
    /// How to close what is open, outermost first.
    open: Vec<Act>,
}

impl Walk<'_> {
    /// Asks the handlers about an element; gives the node to visit next, if one of them has dealt
    /// with it. Parts of a table outside its cells are not theirs: a table is laid out as a whole.
    pub(super) fn handled(&mut self, node: NodeId) -> Option<NodeId> {
        let is_within_table = !self.tables.is_empty() && self.writer.place() != Place::Cell;
        if self.plan.handlers.is_empty() || is_within_table {
            return None;
        }
        let element = Element::new(self.document, node);
        for handler in self.plan.handlers {
            let mut context = Context::default();
            match handler.ask(&element, &mut context) {
                Handled::No => {}
                Handled::Drop => {
                    if self.document.tag(node).is_block() {
                        self.writer.boundary();
                    }
                    return Some(self.document.end(node));
                }
                Handled::Yes => return Some(self.perform(node, context)),
            }
        }
        None
    }

    fn perform(&mut self, node: NodeId, context: Context) -> NodeId {
        self.writer.set_source(node.0);
        if self.document.tag(node).is_block() {
            self.block(node);
        }
        let performance = Performance {
            node,
            steps: context.into_steps().into_iter(),
            open: Vec::new(),
        };
        self.go_on_with(performance)
    }

    /// The element with steps left has ended.
    pub(super) fn resume(&mut self) {
        if let Some(performance) = self.performances.pop() {
            self.writer.set_source(performance.node.0);
            self.go_on_with(performance);
        }
    }

    /// Takes the steps up to the children, if they are asked for, else to the end; gives the node to
    /// visit next.
    fn go_on_with(&mut self, mut performance: Performance) -> NodeId {
        let node = performance.node;
        while let Some(step) = performance.steps.next() {
            if matches!(step, Step::Children) {
                self.push(node, Act::Resume);
                self.performances.push(performance);
                return first_below(self.document, node);
            }
            self.take(node, step, &mut performance.open);
        }
        while let Some(act) = performance.open.pop() {
            self.act(act);
        }
        self.document.end(node)
    }

    fn take(&mut self, node: NodeId, step: Step, open: &mut Vec<Act>) {
        match step {
            Step::Open(opening) => {
                let act = self.open(node, opening);
                open.push(act);
            }
            Step::Close => {
                if let Some(act) = open.pop() {
                    self.act(act);
                }
            }
            Step::Text(text) => self.writer.text(&text),
            Step::CodeSpan(code) => {
                self.writer.enter_code();
                self.writer.text(&code);
                self.writer.leave_code();
            }
            Step::HardBreak => self.writer.hard_break(),
            Step::ThematicBreak => self.writer.thematic_break(),
            Step::CodeBlock { language, code } => self.writer.code_block(&language, &code),
            Step::Image {
                url,
                title,
                description,
            } => match self.plan.base.resolve(&url) {
                Some(url) => self.writer.image(&url, &title, &description),
                None => self.writer.text(&description),
            },
            Step::Children => {}
        }
    }

    /// Opens what fits here; gives how to close it.
    fn open(&mut self, node: NodeId, opening: Opening) -> Act {
        let writer = &mut self.writer;
        writer.begin_part();
        let act = match opening {
            Opening::Paragraph => {
                writer.paragraph();
                Act::Boundary
            }
            Opening::Heading(level) => match writer.enter_heading(level) {
                true => Act::LeaveHeading,
                false => Act::Boundary,
            },
            Opening::BlockQuote => Act::Leave(writer.enter_block_quote(node.0, None)),
            Opening::List(start) => Act::Leave(writer.enter_list(node.0, start)),
            Opening::Item => Act::Leave(writer.enter_item(node.0, node.0, None)),
            Opening::Emphasis => closing(writer.open_emphasis(node.0, false)),
            Opening::Strong => closing(writer.open_strong(node.0, false)),
            Opening::Strikethrough => closing(writer.open_strikethrough(node.0)),
            Opening::Link { url, title } => {
                let url = self.plan.base.resolve(&url).map(Cow::into_owned);
                closing(url.is_some_and(|url| {
                    let (url, title) = (Cow::Owned(url), Cow::Owned(title));
                    writer.open_link(node.0, url, title)
                }))
            }
        };
        writer.end_part();
        act
    }
}

/// How a mark is closed: not at all where it was not opened.
fn closing(opened: bool) -> Act {
    match opened {
        true => Act::CloseMark,
        false => Act::Nothing,
    }
}
