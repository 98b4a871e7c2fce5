//! html5ever's tree builder, and a short way past it for plain markup.
//!
//! Most of a page is plain: text, and elements that open where nothing has to be closed or opened again
//! for them, and end with their own end tag. For these the standard ("in body", 13.2.6.4.7) asks much and
//! always finds the same: append to the current node. Here it is asked once, of all that is open, and what
//! follows is appended for as long as the answer holds. The tree builder is told when something else comes:
//! it is given the start tags of what is open by then, and the sink has it find the elements that were
//! made. What was opened and closed in between has left no trace in its lists, so it stands where it would
//! have stood. The same holds of the head, of tables, `select`s and drawings, as long as each part stands
//! where it belongs.
//!
//! Takes tokens, builds the tree that the tree builder alone would build.

mod look;
mod open;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests;

use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use super::plain::{Effect, Holds, Opened, ends_alone, ends_in_drawings, name_in_drawings};
use super::role::plain_tag;
use super::sink::{Handle, Sink};
use crate::html::{AttributeName, Tag, is_blank};
use look::{Look, Seen};
use open::{Attributes, Open, OpenElements};

/// Builds the tree.
pub(super) struct Builder {
    tree_builder: TreeBuilder<Handle, Sink>,
    stand: Cell<Stand>,
    open: RefCell<OpenElements>,
    /// Whether a `frameset` can no longer take the place of the body. Until then the tree builder sees all.
    body_stays: Cell<bool>,
    /// The end tag of `body` or `html` has passed, and no start tag since.
    is_behind_body: Cell<bool>,
    /// A `pre` was opened with the last token: the tree builder skips a line break that comes next.
    skips_line_break: Cell<bool>,
    /// The tree builder may hold text back, which it puts in its place when something else comes.
    holds_text_back: Cell<bool>,
    /// The head is over.
    is_in_body: Cell<bool>,
    /// So many tokens are to pass before the tree builder is asked again: to ask takes as long as much is open.
    wait: Cell<usize>,
}

/// What is known of the tree builder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Nothing: a tag has passed whose effect is not foreseen here.
    Unknown,
    /// It may do more with what is plain than append it. Another tag may change that.
    Special,
    /// The open elements.
    Known,
    /// What the open elements were when an `svg` or `math` was opened.
    Foreign,
    /// It may do more with what is plain until the end tag of that name.
    Within(Tag),
}

/// As many handles are looked at for each token that passes: of nearly all pages, all that are open.
const HANDLES_A_TOKEN: usize = 64;

/// A start tag without attributes but those that went past it.
pub(super) struct StartTag<'a> {
    pub(super) name: &'a LocalName,
    pub(super) tag: Tag,
    /// As [`Opened::of`] has it.
    pub(super) opened: Option<Opened>,
    /// Stands for the attributes that went past it, if it is a link.
    pub(super) number: Option<u32>,
    pub(super) is_self_closing: bool,
}

impl StartTag<'_> {
    fn stays_open(&self, opened: Opened) -> bool {
        stays_open(opened, self.is_self_closing)
    }
}

/// Whether an element is open when its start tag has passed. In HTML a tag cannot close itself.
fn stays_open(opened: Opened, is_self_closing: bool) -> bool {
    match opened.effect() {
        Effect::Opens => true,
        Effect::Foreign => !is_self_closing,
        _ => false,
    }
}

/// Whether an attribute's name is written in SVG as in HTML: of those that we know each one is.
fn is_named_alike_in_drawings(attribute: &Attribute) -> bool {
    AttributeName::named(&attribute.name.local) != AttributeName::Other
}

type Answer = TokenSinkResult<Handle>;

impl Builder {
    /// A tree builder (scripting off) in front of `sink`.
    pub(super) fn new(sink: Sink) -> Builder {
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        };
        Builder {
            tree_builder: TreeBuilder::new(sink, options),
            stand: Cell::new(Stand::Unknown),
            open: RefCell::default(),
            body_stays: Cell::new(false),
            is_behind_body: Cell::new(false),
            skips_line_break: Cell::new(false),
            holds_text_back: Cell::new(false),
            is_in_body: Cell::new(false),
            wait: Cell::new(0),
        }
    }

    #[inline]
    pub(super) fn sink(&self) -> &Sink {
        &self.tree_builder.sink
    }

    /// The sink, when all tokens have passed.
    pub(super) fn into_sink(self) -> Sink {
        self.tree_builder.sink
    }

    /// Has the tree builder name what it holds.
    pub(super) fn trace_handles(&self, tracer: &dyn Tracer<Handle = Handle>) {
        self.tell();
        self.tree_builder.trace_handles(tracer);
    }

    /// Whether the current node is one of SVG or MathML.
    #[inline]
    pub(super) fn is_in_foreign(&self) -> bool {
        match self.stand.get() {
            Stand::Known => self.is_drawing(),
            _ => self.draws(),
        }
    }

    /// Whether the current node, which is known, is one of a drawing.
    #[inline]
    fn is_drawing(&self) -> bool {
        self.current().is_some_and(|current| current.draws)
    }

    /// Whether the tree builder's current node is one of SVG or MathML.
    fn draws(&self) -> bool {
        (self.tree_builder).adjusted_current_node_present_but_not_in_html_namespace()
    }

    pub(super) fn end(&self) {
        self.tree_builder.end();
    }

    /// Takes a token.
    pub(super) fn process_token(&self, token: Token, position: u64) -> Answer {
        match token {
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => self.start_tag(tag, position),
                TagKind::EndTag => self.end_tag(tag, position),
            },
            Token::CharacterTokens(text) => self.text(text, position),
            Token::CommentToken(text) if self.appends(Holds::takes_comments) => {
                self.sink().set_current_line(position);
                let comment = self.sink().create_comment(text);
                self.append(NodeOrText::AppendNode(comment));
                TokenSinkResult::Continue
            }
            token => self.pass(token, position),
        }
    }

    fn start_tag(&self, tag: TagToken, position: u64) -> Answer {
        let name = self.sink().html_tag(&tag.name);
        let opened = Opened::of(name, &tag.name);
        if let Some((opened, holds)) = self.opened(name, opened) {
            if self.skips_line_break.get() {
                return self.pass_start_tag(tag, name, opened.effect(), position);
            }
            if !holds.draws || tag.attrs.iter().all(is_named_alike_in_drawings) {
                self.open(tag, holds, opened, position);
                return match opened {
                    Opened::Raw(kind) => TokenSinkResult::RawData(kind),
                    _ => TokenSinkResult::Continue,
                };
            }
        }
        self.leave_part();
        let effect = match (self.stand.get(), self.current()) {
            (Stand::Known, Some(current)) => current.effect_of(name),
            _ => Effect::Unforeseen,
        };
        // In a drawing a tag does not lead back into the body.
        let stays_behind = self.is_behind_body.get() && (name == Tag::Html || self.draws());
        let answer = self.pass_start_tag(tag, name, effect, position);
        self.is_behind_body.set(stays_behind);
        (self.skips_line_break).set(matches!(name, Tag::Pre | Tag::Listing));
        answer
    }

    /// What an element holds that can be opened in the current node by no more than to append it.
    #[inline]
    fn opened(&self, tag: Tag, opened: Option<Opened>) -> Option<(Opened, Holds)> {
        let opened = opened.filter(|_| self.may_be_plain())?;
        let current = self.current()?;
        if current.holds_text_back() && self.holds_text_back.get() {
            return None;
        }
        let holds = current.opens(tag, opened)?;
        Some((opened, holds))
    }

    /// Whether what is plain is appended to the current node, which is known.
    #[inline]
    fn may_be_plain(&self) -> bool {
        match self.body_stays.get() {
            true => self.is_known(),
            false => !self.is_in_body.get() && self.is_known() && self.is_in_head(),
        }
    }

    fn is_in_head(&self) -> bool {
        self.current().is_some_and(|current| current.head)
    }

    /// Takes a start tag without attributes but those that went past it; says whether it has.
    #[inline]
    pub(super) fn take_start_tag(&self, known: &StartTag<'_>, position: u64) -> bool {
        let &StartTag {
            name, tag, number, ..
        } = known;
        let opened = self
            .opened(tag, known.opened)
            .filter(|_| !self.skips_line_break.get());
        let Some((opened, holds)) = opened else {
            return false;
        };
        if matches!(opened, Opened::Raw(_)) {
            // The tokenizer waits for an answer.
            return false;
        }
        self.sink().set_current_line(position);
        let open = &mut *self.open.borrow_mut();
        let Some(current) = open.elements.last() else {
            return false;
        };
        let node = match holds.draws {
            true => {
                let name = name_in_drawings(name.clone());
                (self.sink()).append_shape(&current.node, name)
            }
            false => (self.sink()).append_element(&current.node, name, tag, number),
        };
        if known.stays_open(opened) {
            open.elements.push(Open {
                node,
                holds,
                attributes: number.map_or(Attributes::None, Attributes::Number),
            });
        }
        true
    }

    fn end_tag(&self, tag: TagToken, position: u64) -> Answer {
        if self.take_end_tag(&tag.name) {
            return TokenSinkResult::Continue;
        }
        self.leave_part();
        let closed = match (self.stand.get(), self.open.borrow().elements.last()) {
            (Stand::Known, Some(last)) if last.node.name == tag.name => Some(last.holds.tag),
            _ => None,
        };
        if matches!(tag.name, local_name!("body") | local_name!("html")) {
            self.is_behind_body.set(true);
        }
        let name = self.sink().html_tag(&tag.name);
        let stays_in_drawing = self.stand.get() == Stand::Foreign
            && ends_in_drawings(name)
            && !self.is_open(&tag.name);
        let answer = self.pass(Token::TagToken(tag), position);
        let stand = match (self.stand.get(), closed) {
            (Stand::Known, Some(current)) if ends_alone(current) => {
                self.open.borrow_mut().close();
                Stand::Known
            }
            _ if self.is_behind_body.get() => Stand::Unknown,
            (Stand::Foreign, _) if !stays_in_drawing => Stand::Unknown,
            (Stand::Foreign, _) if self.draws() => Stand::Foreign,
            (Stand::Foreign, _) if matches!(name, Tag::Svg | Tag::Math) => Stand::Known,
            (Stand::Within(outer), _) if name != outer => Stand::Within(outer),
            _ => Stand::Unknown,
        };
        self.stand.set(stand);
        #[cfg(any(test, fuzzing))]
        assert!(stand != Stand::Known || self.agrees());
        answer
    }

    fn text(&self, text: StrTendril, position: u64) -> Answer {
        if self.take_text(&text, || false, position) {
            return TokenSinkResult::Continue;
        }
        if !self.body_stays.get() && self.appends(Holds::takes_comments) {
            self.body_stays.set(!is_blank(&text));
        }
        self.pass(Token::CharacterTokens(text), position)
    }

    /// Takes text that is appended to the current node; says whether it is.
    #[inline]
    pub(super) fn take_text(
        &self,
        text: &str,
        is_before_tag: impl Fn() -> bool,
        position: u64,
    ) -> bool {
        let takes = |current: Holds| {
            current.takes_text(text, &is_before_tag)
                && !(current.holds_text_back() && self.holds_text_back.get())
        };
        let is_taken = self.may_be_plain() && self.appends(takes);
        if is_taken {
            self.sink().set_current_line(position);
            if let Some(current) = self.open.borrow().elements.last() {
                self.sink().append_text(&current.node, text);
            }
        }
        is_taken
    }

    /// Takes an end tag that closes the current node, of which the tree builder was not told; says whether
    /// it does.
    #[inline]
    pub(super) fn take_end_tag(&self, name: &LocalName) -> bool {
        if self.stand.get() != Stand::Known {
            return false;
        }
        let open = &mut *self.open.borrow_mut();
        match open.elements.last() {
            Some(last) if last.holds.draws => return open.close_drawn(name),
            Some(last) if last.node.name == *name && open.elements.len() > open.told => {}
            _ => return false,
        }
        open.elements.pop();
        true
    }

    /// Whether what the current node takes is appended to it, which is known.
    #[inline]
    fn appends(&self, takes: impl Fn(Holds) -> bool) -> bool {
        !self.skips_line_break.get() && self.is_known() && self.current().is_some_and(takes)
    }

    /// Whether an element of that name is open that is none of a drawing.
    fn is_open(&self, name: &LocalName) -> bool {
        let open = self.open.borrow();
        open.elements.iter().any(|one| one.node.name == *name)
    }

    #[inline]
    fn current(&self) -> Option<Holds> {
        self.open.borrow().elements.last().map(|open| open.holds)
    }

    /// Opens an element in the current node, which the tree builder is not told of.
    fn open(&self, tag: TagToken, holds: Holds, opened: Opened, position: u64) {
        self.sink().set_current_line(position);
        let stays_open = stays_open(opened, tag.self_closing);
        let name = match holds.draws {
            true => QualName::new(None, ns!(svg), name_in_drawings(tag.name)),
            false => QualName::new(None, ns!(html), tag.name),
        };
        let (attributes, kept) = match opened {
            Opened::Link | Opened::Formatting => (tag.attrs.clone(), Attributes::All(tag.attrs)),
            _ => (tag.attrs, Attributes::None),
        };
        let node = (self.sink()).create_element(name, attributes, ElementFlags::default());
        if !stays_open {
            return self.append(NodeOrText::AppendNode(node));
        }
        self.append(NodeOrText::AppendNode(node.clone()));
        self.open.borrow_mut().elements.push(Open {
            node,
            holds,
            attributes: kept,
        });
    }

    #[inline]
    fn append(&self, child: NodeOrText<Handle>) {
        if let Some(current) = self.open.borrow().elements.last() {
            self.sink().append(&current.node, child);
        }
    }

    /// Gives a start tag to the tree builder, whose effect on the open elements is foreseen.
    fn pass_start_tag(&self, tag: TagToken, name: Tag, effect: Effect, position: u64) -> Answer {
        let local = tag.name.clone();
        let made_before = self.sink().node_count();
        let answer = self.pass(Token::TagToken(tag), position);
        let stand = match (self.stand.get(), effect) {
            (Stand::Known, Effect::Opens) => {
                match self.sink().only_element_since(made_before, name) {
                    Some(id) => {
                        let node = Handle::of_html(id, local);
                        self.open.borrow_mut().push_told(node, name);
                        Stand::Known
                    }
                    None => Stand::Unknown,
                }
            }
            (Stand::Known, Effect::Nothing) => Stand::Known,
            (Stand::Known, Effect::Foreign) | (Stand::Foreign, _) if self.draws() => Stand::Foreign,
            (Stand::Known, Effect::Foreign) => Stand::Known,
            (Stand::Known, Effect::Hides) => Stand::Within(name),
            (Stand::Within(outer), _) => Stand::Within(outer),
            _ => Stand::Unknown,
        };
        self.stand.set(stand);
        #[cfg(any(test, fuzzing))]
        assert!(stand != Stand::Known || self.agrees());
        answer
    }

    /// Whether the open elements are those that the tree builder was told of, and behind them it names none
    /// but formatting elements: those in its list, of which some may be closed, hidden by a marker.
    #[cfg(any(test, fuzzing))]
    fn agrees(&self) -> bool {
        use super::plain::is_in_list;

        let look = Look {
            sink: self.sink(),
            seen: RefCell::new(Seen::in_place_of(Vec::new())),
        };
        self.tree_builder.trace_handles(&look);
        let seen = look.seen.into_inner();
        let open = self.open.borrow();
        let held = &open.elements[..open.told];
        let named = seen.elements.iter();
        let is_same = |(one, other): (&Open, &Open)| one.node.id == other.node.id;
        let has_begun = named.len() >= held.len() && held.iter().zip(named.clone()).all(is_same);
        let mut rest = named.skip(held.len());
        seen.is_special || has_begun && rest.all(|one| is_in_list(one.holds.tag))
    }

    /// Gives a token to the tree builder.
    fn pass(&self, token: Token, position: u64) -> Answer {
        self.tell();
        self.skips_line_break.set(false);
        if self.stand.get() == Stand::Known && self.is_in_head() {
            // What is not plain in the head ends it.
            self.stand.set(Stand::Unknown);
        }
        match token {
            Token::CharacterTokens(_) => {
                let is_outside = |current: Holds| !current.holds_text_back();
                let is_placed =
                    self.stand.get() == Stand::Known && self.current().is_some_and(is_outside);
                self.holds_text_back.set(!is_placed);
            }
            Token::TagToken(_) | Token::CommentToken(_) => self.holds_text_back.set(false),
            _ => {}
        }
        self.wait.set(self.wait.get().saturating_sub(1));
        self.tree_builder.process_token(token, position)
    }

    /// Tells the tree builder what is open that it does not know.
    #[inline]
    fn tell(&self) {
        let open = self.open.borrow();
        if open.told < open.elements.len() {
            drop(open);
            self.tell_of_elements();
        }
    }

    fn tell_of_elements(&self) {
        let open = &mut *self.open.borrow_mut();
        let line = self.sink().line();
        for element in &mut open.elements[open.told..] {
            self.sink().find_again(element.node.clone());
            let tag = TagToken {
                attrs: element.attributes.take(),
                ..plain_tag(TagKind::StartTag, element.node.name.clone())
            };
            let _ = (self.tree_builder).process_token(Token::TagToken(tag), line);
        }
        open.told = open.elements.len();
    }

    /// Tells the tree builder of the drawing or the `select` that is open, in which it has the say from here
    /// on.
    fn leave_part(&self) {
        if self.stand.get() != Stand::Known {
            return;
        }
        let Some(current) = self.current() else {
            return;
        };
        if current.draws {
            self.tell();
            let open = &mut *self.open.borrow_mut();
            open.elements.truncate(open.drawing_start());
            open.told = open.elements.len();
            self.stand.set(Stand::Foreign);
        } else if current.select {
            self.tell();
            self.stand.set(Stand::Within(Tag::Select));
        }
    }

    /// Whether the open elements are known.
    #[inline]
    fn is_known(&self) -> bool {
        match self.stand.get() {
            Stand::Unknown => self.wait.get() == 0 && self.look(),
            stand => stand == Stand::Known,
        }
    }

    /// Has the tree builder name the open elements.
    fn look(&self) -> bool {
        let mut open = self.open.borrow_mut();
        let is_known = !self.is_behind_body.get() && {
            let look = Look {
                sink: self.sink(),
                seen: RefCell::new(Seen::in_place_of(std::mem::take(&mut open.elements))),
            };
            self.tree_builder.trace_handles(&look);
            let seen = look.seen.into_inner();
            self.is_in_body.set(seen.has_body);
            self.wait.set(seen.handles / HANDLES_A_TOKEN);
            seen.open_elements(&mut open.elements)
        };
        open.told = open.elements.len();
        self.stand.set(match is_known {
            true => Stand::Known,
            false => Stand::Special,
        });
        is_known
    }
}
