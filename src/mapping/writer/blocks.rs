//! Containers and leaf blocks: quotes, lists and items opened when something is in them.

use super::html::HtmlTag;
use super::inlines::MAX_ALIKE;
use super::{Leaf, Place, Writer};
use crate::nodes::{Alert, Construct, List, MAX_NESTING, without_control_characters};

/// A container the walk stands in.
#[derive(Clone, Copy, Debug)]
pub(in crate::mapping) struct Container {
    /// The element it is made from. With the kind it tells one container from another.
    pub(in crate::mapping) element: u32,
    /// Which of those made from the element.
    part: u32,
    pub(in crate::mapping) kind: ContainerKind,
    /// A list's items without content since the last one with: written when another follows.
    empty_items: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mapping) enum ContainerKind {
    BlockQuote(Option<Alert>),
    /// With the number of the next item, if it is ordered.
    List(Option<u32>),
    /// Checked or not, if it is a task.
    Item(Option<bool>),
    /// With its label.
    FootnoteDefinition(Label),
    /// An element that is written as HTML.
    Html(HtmlTag),
}

/// The label of a footnote: where it lies in the writer's list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mapping) struct Label(usize);

/// A container that is open in the nodes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    element: u32,
    part: u32,
    kind: ContainerKind,
    number: usize,
    /// A list whose items' paragraphs need blank lines between them.
    is_loose: bool,
}

/// Containers nest this deep; the rest of [`MAX_NESTING`] is for what stands in them: table, row,
/// cell, strikethrough, emphasis and strong emphasis in their likes, link, image.
const MAX_CONTAINERS: usize = MAX_NESTING - 6 - 2 * MAX_ALIKE;

/// CommonMark's largest number of a list item (5.2).
const MAX_START: u32 = 999_999_999;

impl Container {
    fn is(&self, opened: &Opened) -> bool {
        self.element == opened.element
            && self.part == opened.part
            && std::mem::discriminant(&self.kind) == std::mem::discriminant(&opened.kind)
    }

    fn is_list(&self) -> bool {
        matches!(self.kind, ContainerKind::List(_))
    }
}

impl Writer<'_> {
    /// A block quote begins. Gives the number of containers to leave at its end.
    pub(in crate::mapping) fn enter_block_quote(
        &mut self,
        element: u32,
        alert: Option<Alert>,
    ) -> usize {
        self.boundary();
        if !self.has_room(2) {
            return 0;
        }
        let adopted = self.adopt(element);
        self.enter(element, ContainerKind::BlockQuote(alert));
        adopted + 1
    }

    /// A list begins. A list right inside a list belongs to the item before it; where there is
    /// none, its items are the outer list's. Gives the number of containers to leave at its end.
    pub(in crate::mapping) fn enter_list(&mut self, element: u32, start: Option<u32>) -> usize {
        self.boundary();
        if !self.has_room(3) {
            return 0;
        }
        let inside_list = self.wanted.last().is_some_and(Container::is_list);
        if inside_list && self.item_before().is_none() {
            return 0;
        }
        let adopted = self.adopt(element);
        let start = start.map(|start| start.min(MAX_START));
        self.enter(element, ContainerKind::List(start));
        adopted + 1
    }

    /// An item begins, a child of `parent`; outside a list it makes one. `value` is the number it
    /// says it has. Gives the number of containers to leave at its end.
    pub(in crate::mapping) fn enter_item(
        &mut self,
        element: u32,
        parent: u32,
        value: Option<u32>,
    ) -> usize {
        self.boundary();
        if !self.has_room(2) {
            return 0;
        }
        let mut entered = 1;
        if !self.wanted.last().is_some_and(Container::is_list) {
            self.enter(parent, ContainerKind::List(None));
            entered += 1;
        }
        self.number_next_item(value);
        self.enter(element, ContainerKind::Item(None));
        entered
    }

    /// A heading or a block quote that its author left empty.
    pub(in crate::mapping) fn empty_block(&mut self, construct: Construct) {
        self.boundary();
        if self.is_exact && self.has_room(1) {
            self.open_containers(construct);
            self.builder.open(construct);
            self.builder.close();
        }
    }

    /// An item without content, a child of `parent`: it counts where items stand before and after
    /// it.
    pub(in crate::mapping) fn empty_item(&mut self, element: u32, parent: u32) {
        self.boundary();
        if self.is_exact {
            let entered = self.enter_item(element, parent, None);
            if entered > 0 {
                self.open_containers(Construct::Item(None));
            }
            return self.leave(entered);
        }
        let innermost = self.wanted.len().saturating_sub(1);
        if let (Some(list), Some(open)) = (self.wanted.last_mut(), self.actual.get(innermost)) {
            list.empty_items += u32::from(list.is_list() && list.is(open));
        }
    }

    /// The item the walk stands in, nothing of it written yet, is a task.
    pub(in crate::mapping) fn task(&mut self, checked: bool) {
        let innermost = self.wanted.len().saturating_sub(1);
        let is_open = self.wanted.last().zip(self.actual.get(innermost));
        let is_open = is_open.is_some_and(|(wanted, actual)| wanted.is(actual));
        if let Some(Container {
            kind: ContainerKind::Item(task),
            ..
        }) = self.wanted.last_mut()
        {
            if !is_open && self.leaf == Leaf::Closed {
                *task = Some(checked);
            }
        }
    }

    /// The innermost `count` containers end.
    pub(in crate::mapping) fn leave(&mut self, count: usize) {
        self.boundary();
        self.wanted.truncate(self.wanted.len() - count);
    }

    /// A footnote's text begins; whether it does: not inside another, in a heading or a cell. It
    /// stands beside all other blocks, wherever it is met.
    pub(in crate::mapping) fn enter_footnote_definition(
        &mut self,
        element: u32,
        label: &str,
    ) -> bool {
        self.boundary();
        if self.place != Place::Flow || self.outside_footnote.is_some() {
            return false;
        }
        self.outside_footnote = Some(std::mem::take(&mut self.wanted));
        self.labels.push(label.to_owned());
        let label = Label(self.labels.len() - 1);
        self.enter(element, ContainerKind::FootnoteDefinition(label));
        true
    }

    pub(in crate::mapping) fn leave_footnote_definition(&mut self) {
        self.boundary();
        self.wanted = self.outside_footnote.take().unwrap_or_default();
    }

    /// A formula on lines of its own. Only where [`Place`] is `Flow`.
    pub(in crate::mapping) fn math_block(&mut self, tex: &str) {
        let tex = without_control_characters(tex);
        if tex.trim().is_empty() {
            return;
        }
        self.boundary();
        self.open_containers(Construct::MathBlock(Default::default()));
        let span = self.builder.span(tex.trim());
        self.builder.leaf(Construct::MathBlock(span));
    }

    /// A heading begins; whether it does: inside another heading or a cell it does not.
    pub(in crate::mapping) fn enter_heading(&mut self, level: u8) -> bool {
        self.boundary();
        let is_flow = self.place == Place::Flow;
        if is_flow {
            self.place = Place::Heading(level);
        }
        is_flow
    }

    pub(in crate::mapping) fn leave_heading(&mut self) {
        self.flush_code();
        self.close_leaf();
        self.place = Place::Flow;
    }

    /// What follows was marked up as a paragraph: a list with such items is a loose one.
    pub(in crate::mapping) fn paragraph(&mut self) {
        self.boundary();
        self.is_marked_paragraph = true;
    }

    pub(in crate::mapping) fn thematic_break(&mut self) {
        self.boundary();
        if self.place == Place::Flow {
            self.open_containers(Construct::ThematicBreak);
            self.builder.leaf(Construct::ThematicBreak);
        }
    }

    /// A code block; in a heading or a cell, code spans line by line.
    pub(in crate::mapping) fn code_block(&mut self, language: &str, code: &str) {
        self.boundary();
        if self.place != Place::Flow {
            // Before a line is looked at: one that holds nothing else is empty.
            let code = without_control_characters(code);
            for line in code.lines().filter(|line| !line.trim().is_empty()) {
                self.code_span(line.trim());
                self.hard_break();
            }
            return;
        }
        // The spans are stored once the containers are open: text on either side of them must not
        // be told apart by what lies between in the buffer.
        self.open_containers(Construct::CodeBlock {
            info: Default::default(),
            text: Default::default(),
        });
        let info = self.builder.span(language);
        let text = self.builder.span(code);
        self.builder.leaf(Construct::CodeBlock { info, text });
    }

    /// Opens the containers the walk stands in and closes those it has left, before `block`.
    /// A list without an item is not opened: what stands between items interrupts it.
    pub(super) fn open_containers(&mut self, block: Construct) {
        let lists_at_end = self.wanted.iter().rev().take_while(|c| c.is_list()).count();
        let depth = self.wanted.len() - lists_at_end;
        let pairs = self.wanted[..depth].iter().zip(&self.actual);
        let common = pairs
            .take_while(|(wanted, actual)| wanted.is(actual))
            .count();
        self.close_containers(common);
        for index in common..depth {
            // GFM's task marker stands at the start of a paragraph.
            let takes_task = index + 1 == depth && block == Construct::Paragraph;
            self.open_container(index, takes_task);
        }
        self.note_block(block);
    }

    fn open_container(&mut self, index: usize, takes_task: bool) {
        let Container {
            element,
            part,
            mut kind,
            ..
        } = self.wanted[index];
        if let ContainerKind::Html(tag) = kind {
            return self.open_html(element, tag);
        }
        let construct = match &mut kind {
            ContainerKind::BlockQuote(alert) => Construct::BlockQuote(*alert),
            ContainerKind::List(start) => Construct::List(List {
                start: *start,
                tight: true,
            }),
            ContainerKind::Item(task) => {
                *task = task.filter(|_| takes_task);
                Construct::Item(*task)
            }
            ContainerKind::FootnoteDefinition(Label(label)) => {
                let label = self.labels.get(*label).map_or("", String::as_str);
                Construct::FootnoteDefinition(self.builder.span(label))
            }
            ContainerKind::Html(_) => return,
        };
        if matches!(kind, ContainerKind::Item(_)) {
            self.count_item(index);
        }
        self.note_block(construct);
        self.builder.set_source(element);
        let number = self.builder.open(construct);
        self.builder.set_source(self.source);
        self.actual.push(Opened {
            element,
            part,
            kind,
            number,
            is_loose: false,
        });
    }

    /// Its start tag is a block, its end tag another one; what it holds stands between them.
    fn open_html(&mut self, element: u32, tag: HtmlTag) {
        self.note_block(Construct::HtmlBlock(Default::default()));
        self.builder.set_source(element);
        let start = self.start_tag(tag);
        self.html_block(&start);
        self.builder.set_source(self.source);
        self.actual.push(Opened {
            element,
            part: 0,
            kind: ContainerKind::Html(tag),
            number: 0,
            is_loose: false,
        });
    }

    /// An item is to be opened: writes the empty ones before it, and counts.
    fn count_item(&mut self, index: usize) {
        let Some(list) = self.wanted[..index].last_mut() else {
            return;
        };
        let empty_items = std::mem::take(&mut list.empty_items);
        if let ContainerKind::List(Some(next)) = &mut list.kind {
            *next = (*next + 1 + empty_items).min(MAX_START);
        }
        for _ in 0..empty_items {
            self.builder.open(Construct::Item(None));
            self.builder.close();
        }
    }

    pub(super) fn close_containers(&mut self, keep: usize) {
        while self.actual.len() > keep {
            let Some(closed) = self.actual.pop() else {
                return;
            };
            if let ContainerKind::Html(tag) = closed.kind {
                self.html_block(&tag.end());
                continue;
            }
            if let (true, ContainerKind::List(start)) = (closed.is_loose, closed.kind) {
                let tight = false;
                self.builder
                    .set(closed.number, Construct::List(List { start, tight }));
            }
            self.builder.close();
        }
    }

    /// A block is to be written in the innermost container: a paragraph that is marked up as one
    /// makes the list loose.
    fn note_block(&mut self, block: Construct) {
        let is_marked = self.is_marked_paragraph && block == Construct::Paragraph;
        if let (true, [.., list, item]) = (is_marked, &mut self.actual[..]) {
            list.is_loose |= matches!(item.kind, ContainerKind::Item(_));
        }
    }

    pub(super) fn enter(&mut self, element: u32, kind: ContainerKind) {
        self.enter_part(element, self.part, kind);
    }

    fn enter_part(&mut self, element: u32, part: u32, kind: ContainerKind) {
        self.wanted.push(Container {
            element,
            part,
            kind,
            empty_items: 0,
        });
    }

    /// Whether no more containers are written inside those the walk stands in.
    pub(in crate::mapping) fn is_full(&self) -> bool {
        self.wanted.len() + 3 > MAX_CONTAINERS
    }

    pub(super) fn is_right_in_list(&self) -> bool {
        self.wanted.last().is_some_and(Container::is_list)
    }

    fn has_room(&self, count: usize) -> bool {
        self.place == Place::Flow && self.wanted.len() + count <= MAX_CONTAINERS
    }

    /// A container right inside a list goes into the item before it, or into one of its own.
    fn adopt(&mut self, element: u32) -> usize {
        if !self.wanted.last().is_some_and(Container::is_list) {
            return 0;
        }
        let (element, part) = self.item_before().unwrap_or((element, self.part));
        self.enter_part(element, part, ContainerKind::Item(None));
        1
    }

    /// The item last written in the list the walk stands in.
    fn item_before(&self) -> Option<(u32, u32)> {
        let list = self.wanted.len().checked_sub(1)?;
        let is_open = self.actual.len() > list + 1
            && self
                .wanted
                .iter()
                .zip(&self.actual)
                .all(|(wanted, actual)| wanted.is(actual));
        let item = self.actual.get(list + 1).filter(|_| is_open)?;
        Some((item.element, item.part))
    }

    /// `value` counts only before the first item: Markdown cannot jump.
    fn number_next_item(&mut self, value: Option<u32>) {
        let index = self.wanted.len().saturating_sub(1);
        let is_open = self.actual.len() > index;
        if let (Some(value), Some(ContainerKind::List(Some(next)))) =
            (value, self.wanted.last_mut().map(|list| &mut list.kind))
        {
            if !is_open {
                *next = value.min(MAX_START);
            }
        }
    }
}
