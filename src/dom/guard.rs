//! The guard: a token sink between tokenizer and tree builder that keeps hostile pages linear.
//!
//! Takes tokens and hands them on to html5ever's tree builder ([`builder`](super::builder)), nearly always
//! as they are. The tree builder's time grows with the depth of the open elements (every tag looks through
//! them), with the formatting elements to be opened again in every paragraph (`<p><b id=1>` 8,000 times
//! makes 32 million nodes) and with the attributes it compares. So start tags that would open an element
//! too deep are dropped, with their end tags; formatting elements lose their attributes when too many are
//! open, so that the standard's own rule of three alike (the "Noah's Ark clause") applies to them; nodes
//! and attributes are counted. Text is never dropped.
//!
//! Start tags of raw text elements always pass, because the tree builder's answer to them sets the
//! tokenizer's state: without it a script's text would be read as markup.

use std::cell::{Cell, RefCell};

use html5ever::interface::{Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{LocalName, local_name};

use super::builder::{Builder, StartTag};
use super::limits::Bounds;
use super::role::{
    Dropped, FORMATTING, Role, breaks_out, is_formatting, is_marker, is_math_integration_point,
    is_scope, is_svg_integration_point, plain_tag,
};
use super::side::{SideAttributes, SideSink, is_number};
use super::sink::{Handle, Sink};

/// Hands tokens on to the tree builder, within bounds.
pub(super) struct Guard {
    builder: Builder,
    bounds: Bounds,
    /// The number of nodes before which the depth cannot have reached its bound.
    next_count: Cell<usize>,
    /// The last count found it reached, and no token has passed since.
    full: Cell<bool>,
    /// Whether a start tag makes an element of SVG or MathML, if that was found out since the last
    /// token passed: on a full page tag after tag is dropped.
    foreign: Cell<Option<bool>>,
    /// Whether an element is open whose text is not shown, known for as long.
    hides: Cell<Option<bool>>,
    /// Dropped start tags whose end tags are to be dropped.
    dropped: RefCell<Dropped>,
    /// No fewer than the formatting elements that are open or to be opened again, nearly always.
    formatting: Cell<usize>,
    attributes: Cell<usize>,
    /// Markers in the list of formatting elements that may have been left there for good.
    markers: Cell<usize>,
    /// Formatting elements were closed because half of the nodes are used up.
    economy: Cell<bool>,
    /// Text has passed since the last tag of a block.
    in_words: Cell<bool>,
}

type Answer = TokenSinkResult<Handle>;

impl TokenSink for Guard {
    type Handle = Handle;

    fn process_token(&self, token: Token, position: u64) -> Answer {
        match token {
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => {
                    let answer = self.start_tag(tag, position);
                    self.sink().forget_side();
                    answer
                }
                TagKind::EndTag => self.end_tag(tag, position),
            },
            // Nobody reads them, and the tree builder would forget that it skips the line break
            // after `<pre>`.
            Token::ParseError(_) => TokenSinkResult::Continue,
            Token::CommentToken(_) if self.is_out_of_nodes() => TokenSinkResult::Continue,
            Token::CharacterTokens(_) => {
                self.in_words.set(true);
                self.pass(token, position)
            }
            token => self.pass(token, position),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.is_in_foreign()
    }
}

impl SideSink for Guard {
    #[inline]
    fn take_text(&self, text: &str, is_before_tag: impl Fn() -> bool, position: u64) -> bool {
        // A tag that is dropped is none.
        let is_before_tag = || is_before_tag() && self.is_far_from_bounds(1);
        let is_taken = (self.builder).take_text(text, is_before_tag, position);
        if is_taken {
            self.in_words.set(true);
            self.forget_answers();
        }
        is_taken
    }

    #[inline]
    fn take_start_tag(&self, tag: &StartTag<'_>, position: u64) -> bool {
        let is_taken = self.is_far_from_bounds(0) && self.builder.take_start_tag(tag, position);
        if is_taken {
            if is_formatting(tag.name) {
                self.formatting.set(self.formatting.get() + 1);
            }
            self.forget_answers();
        }
        is_taken
    }

    #[inline]
    fn take_end_tag(&self, name: &LocalName) -> bool {
        let is_taken =
            !self.has_dropped() && !self.is_out_of_nodes() && self.builder.take_end_tag(name);
        if is_taken {
            self.note_end_of_formatting(name);
            self.forget_answers();
        }
        is_taken
    }

    /// Not where they would have to be counted one by one.
    fn takes_side(&self) -> bool {
        let most = self.bounds.attributes_of_element;
        self.attributes.get().saturating_add(most) < self.bounds.attributes
            && !self.adjusted_current_node_present_but_not_in_html_namespace()
    }

    fn take_side(&self, attributes: &mut SideAttributes) {
        let found = attributes.len();
        let allowed = self.bounds.attributes_of_element;
        if found > allowed {
            attributes.truncate(allowed);
            let dropped = found - allowed;
            self.sink().note(|hit| hit.attributes += dropped as u32);
        }
        self.attributes
            .set(self.attributes.get() + attributes.len());
        self.sink().take_side(attributes);
    }
}

impl Guard {
    /// A guard and a tree builder (scripting off) in front of `sink`.
    pub(super) fn new(sink: Sink, bounds: Bounds) -> Guard {
        Guard {
            builder: Builder::new(sink),
            bounds,
            next_count: Cell::new(bounds.depth),
            full: Cell::new(false),
            foreign: Cell::new(None),
            hides: Cell::new(None),
            dropped: RefCell::default(),
            formatting: Cell::new(0),
            attributes: Cell::new(0),
            markers: Cell::new(0),
            economy: Cell::new(false),
            in_words: Cell::new(false),
        }
    }

    /// The sink, when all tokens have passed.
    pub(super) fn into_sink(self) -> Sink {
        self.builder.into_sink()
    }

    fn start_tag(&self, mut tag: Tag, position: u64) -> Answer {
        let formatting = is_formatting(&tag.name);
        // Those that go past were counted when they were taken.
        if !tag.attrs.is_empty() && !is_number(&tag.attrs) {
            self.bound_attributes(&mut tag, formatting);
        }
        if self.node_count() > self.bounds.nodes / 2 {
            self.economize(position);
            if formatting || self.is_out_of_nodes() && !self.opens_raw_text(&tag) {
                self.sink().note(|hit| hit.nodes += 1);
                self.dropped.borrow_mut().push(&tag.name);
                self.break_out(&tag, position);
                self.end_hidden(&tag.name, position);
                return self.drop_tag(&tag.name, position);
            }
        }
        if self.is_too_deep(&tag) {
            self.sink().note(|hit| hit.depth += 1);
            self.dropped.borrow_mut().push(&tag.name);
            self.end_hidden(&tag.name, position);
            return self.drop_tag(&tag.name, position);
        }
        if formatting {
            self.formatting.set(self.formatting.get() + 1);
        } else if is_marker(&tag.name) {
            self.markers.set(self.markers.get() + 1);
        }
        let answer = self.pass(Token::TagToken(tag), position);
        if self.has_dropped() {
            self.forget_dropped();
        }
        answer
    }

    fn end_tag(&self, tag: Tag, position: u64) -> Answer {
        let ends_dropped = || self.dropped.borrow_mut().close(&tag.name);
        let ends_dropped = self.has_dropped() && ends_dropped();
        if ends_dropped || self.is_out_of_nodes() && self.ends_nothing(&tag) {
            return self.drop_tag(&tag.name, position);
        }
        self.note_end_of_formatting(&tag.name);
        if is_marker(&tag.name) && self.held().innermost_scope_is(&tag.name) {
            self.markers.set(self.markers.get().saturating_sub(1));
        }
        let answer = self.pass(Token::TagToken(tag), position);
        if self.has_dropped() {
            self.forget_dropped();
        }
        answer
    }

    #[inline]
    fn note_end_of_formatting(&self, name: &LocalName) {
        if is_formatting(name) {
            self.formatting.set(self.formatting.get().saturating_sub(1));
        }
    }

    /// Whether an end tag closes nothing on a full page. What is open there has to end: text behind a
    /// template would be lost in it. Formatting elements are closed, and opened again, by making nodes,
    /// and so is a `p` that is none.
    fn ends_nothing(&self, tag: &Tag) -> bool {
        let makes_nodes = is_formatting(&tag.name) || tag.name == local_name!("p");
        Role::of(&tag.name) != Role::RawText && (makes_nodes || !self.held().has(&tag.name))
    }

    fn pass(&self, token: Token, position: u64) -> Answer {
        self.forget_answers();
        self.builder.process_token(token, position)
    }

    /// Forgets what was asked since the last token passed.
    #[inline]
    fn forget_answers(&self) {
        self.full.set(false);
        self.foreign.set(None);
        self.hides.set(None);
    }

    /// Leaves a line break in place of the tag of a block, so that the words on both sides do not
    /// run together. A `br` is made where there is room for it and where it does not close a
    /// drawing.
    fn drop_tag(&self, name: &LocalName, position: u64) -> Answer {
        self.sink().forget_side();
        if Role::of(name) == Role::Inline || !self.in_words.replace(false) {
            return TokenSinkResult::Continue;
        }
        let foreign = self.adjusted_current_node_present_but_not_in_html_namespace();
        let token = if self.is_out_of_nodes() || foreign {
            Token::CharacterTokens(StrTendril::from_char('\n'))
        } else {
            Token::TagToken(plain_tag(TagKind::StartTag, local_name!("br")))
        };
        self.pass(token, position)
    }

    /// Ends the drawing that a tag would have ended: what follows is no part of it, and is shown. A
    /// `meta` ends it too, and shows nothing.
    fn break_out(&self, tag: &Tag, position: u64) {
        if breaks_out(tag) && self.makes_foreign() {
            let meta = plain_tag(TagKind::StartTag, local_name!("meta"));
            let _ = self.pass(Token::TagToken(meta), position);
        }
    }

    /// Ends what a tag would have ended, if an element in it is not shown, as `rp` in `<p><rp><p>text`:
    /// what follows would be lost in that.
    fn end_hidden(&self, name: &LocalName, position: u64) {
        if matches!(Role::of(name), Role::Inline | Role::RawText | Role::Root) || !self.hides() {
            return;
        }
        let like = Some(name).filter(|name| ends_its_like(name));
        for ended in [&local_name!("p")].into_iter().chain(like) {
            if self.held().hides_within(ended) {
                let end = plain_tag(TagKind::EndTag, ended.clone());
                let _ = self.pass(Token::TagToken(end), position);
            }
        }
    }

    fn hides(&self) -> bool {
        if self.hides.get().is_none() {
            let hiding = Hiding::default();
            self.builder.trace_handles(&hiding);
            self.hides.set(Some(hiding.0.get()));
        }
        self.hides.get() == Some(true)
    }

    // Attributes.

    fn bound_attributes(&self, tag: &mut Tag, formatting: bool) {
        if formatting && self.has_too_many_formatting() {
            tag.attrs.clear();
            self.sink().note(|hit| hit.formatting += 1);
            return;
        }
        let found = tag.attrs.len();
        let room = self.bounds.attributes.saturating_sub(self.attributes.get());
        let allowed = self.bounds.attributes_of_element.min(room);
        if found > allowed {
            // All or none: two elements that differ in a dropped attribute must not become alike.
            tag.attrs.truncate(if formatting { 0 } else { allowed });
            let dropped = found - tag.attrs.len();
            self.sink().note(|hit| hit.attributes += dropped as u32);
        }
        self.attributes.set(self.attributes.get() + tag.attrs.len());
    }

    fn has_too_many_formatting(&self) -> bool {
        if self.formatting.get() >= self.bounds.formatting {
            // Table cells close what is open in them without an end tag.
            self.formatting.set(self.held().formatting());
        }
        self.formatting.get() >= self.bounds.formatting
    }

    // Nodes.

    /// Whether a start tag is sure to pass, after so many more nodes.
    #[inline]
    fn is_far_from_bounds(&self, more: usize) -> bool {
        let count = self.node_count() + more;
        count <= self.bounds.nodes / 2 && count < self.next_count.get() && !self.has_dropped()
    }

    fn node_count(&self) -> usize {
        self.sink().node_count()
    }

    fn is_out_of_nodes(&self) -> bool {
        self.node_count() > self.bounds.nodes
    }

    /// Whether the tokenizer is to read what follows as text, which it does if the tag passes. In a
    /// drawing that was dropped only a few names are meant so, and `<script/>` is not.
    fn opens_raw_text(&self, tag: &Tag) -> bool {
        if Role::of(&tag.name) != Role::RawText {
            return false;
        }
        let dropped = self.dropped.borrow();
        let foreign = dropped.has(&local_name!("svg")) || dropped.has(&local_name!("math"));
        let meant = matches!(
            tag.name,
            local_name!("script") | local_name!("style") | local_name!("title")
        );
        !foreign || meant && !tag.self_closing
    }

    /// Past half of the nodes, closes the formatting elements: nothing else makes more nodes than
    /// there are tags.
    fn economize(&self, position: u64) {
        if self.economy.replace(true) {
            return;
        }
        for name in FORMATTING {
            // An end tag takes the element out of eight blocks at a time. What stands outside the
            // current table cell stays.
            for _ in 0..self.bounds.depth {
                if !self.held().has(name) {
                    break;
                }
                let end = plain_tag(TagKind::EndTag, name.clone());
                let _ = self.pass(Token::TagToken(end), position);
            }
        }
    }

    // Depth.

    /// Whether the element would stand deeper than allowed.
    fn is_too_deep(&self, tag: &Tag) -> bool {
        let full = self.node_count() >= self.next_count.get() && self.is_full();
        if !full {
            return self.markers.get() >= self.bounds.depth && is_marker(&tag.name);
        }
        let foreign = self.makes_foreign();
        match Role::of(&tag.name) {
            // It closes the drawing first.
            _ if foreign && breaks_out(tag) => false,
            _ if foreign => !tag.self_closing,
            Role::Void | Role::Root => false,
            Role::RawText => !self.opens_raw_text(tag),
            // It closes what is open of its table, if that was not dropped.
            Role::TablePart => {
                self.dropped.borrow().has(&local_name!("table")) || !self.held().in_table()
            }
            Role::Block | Role::Inline => true,
        }
    }

    /// Counts the open elements, and says from which number of nodes on they have to be counted
    /// again: an element is a node.
    fn is_full(&self) -> bool {
        if self.full.get() {
            return true;
        }
        let count = Count::default();
        self.builder.trace_handles(&count);
        let room = self.bounds.depth.saturating_sub(count.open());
        self.next_count.set(self.node_count() + room);
        self.full.set(room == 0);
        room == 0
    }

    /// Whether a start tag makes an element of SVG or MathML.
    fn makes_foreign(&self) -> bool {
        if let Some(foreign) = self.foreign.get() {
            return foreign;
        }
        let foreign = self.adjusted_current_node_present_but_not_in_html_namespace()
            && !self.held().is_integration_point(self.sink());
        self.foreign.set(Some(foreign));
        foreign
    }

    /// Once the element that held the dropped ones is closed, they are too.
    fn forget_dropped(&self) {
        if !self.is_out_of_nodes() && !self.is_full() {
            self.dropped.borrow_mut().clear();
        }
    }

    /// Whether start tags were dropped whose end tags are still to come: on nearly no page.
    #[inline]
    fn has_dropped(&self) -> bool {
        !self.dropped.borrow().is_empty()
    }

    fn held(&self) -> Held {
        let held = Held::default();
        self.builder.trace_handles(&held);
        held
    }

    fn sink(&self) -> &Sink {
        self.builder.sink()
    }
}

/// Whether a start tag ends an element of its own name.
fn ends_its_like(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("dd")
            | local_name!("dt")
            | local_name!("li")
            | local_name!("td")
            | local_name!("th")
    )
}

/// Whether an element's text is not shown, and the end of one around it ends it too.
fn is_hiding(handle: &Handle) -> bool {
    matches!(
        handle.name,
        local_name!("audio")
            | local_name!("canvas")
            | local_name!("datalist")
            | local_name!("rp")
            | local_name!("video")
    )
}

/// Whether the tree builder holds an element whose text is not shown: asked at tag after tag of a page
/// that is full, so nothing is collected.
#[derive(Default)]
struct Hiding(Cell<bool>);

impl Tracer for Hiding {
    type Handle = Handle;

    fn trace_handle(&self, handle: &Handle) {
        self.0.set(self.0.get() || is_hiding(handle));
    }
}

/// The number of handles the tree builder holds.
#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

impl Count {
    /// The open elements, and the formatting elements once more. The document and the head are
    /// held as well.
    fn open(&self) -> usize {
        self.0.get().saturating_sub(2)
    }
}

/// The handles the tree builder holds: the document, the open elements from the root inwards,
/// formatting elements that are open or to be opened again, and the `head` and the `form` last
/// seen.
#[derive(Default)]
struct Held(RefCell<Vec<Handle>>);

impl Tracer for Held {
    type Handle = Handle;

    fn trace_handle(&self, handle: &Handle) {
        self.0.borrow_mut().push(handle.clone());
    }
}

impl Held {
    fn has(&self, name: &LocalName) -> bool {
        self.0.borrow().iter().any(|handle| handle.name == *name)
    }

    /// Whether a table is open, and no template within it.
    fn in_table(&self) -> bool {
        let handles = self.0.borrow();
        let table = handles.iter().rposition(|h| h.name == local_name!("table"));
        let template = handles
            .iter()
            .rposition(|h| h.name == local_name!("template"));
        table > template
    }

    /// Whether an element whose text is not shown is open in the innermost one of this name that an end
    /// tag would close.
    fn hides_within(&self, name: &LocalName) -> bool {
        let handles = self.0.borrow();
        let is_button = |handle: &Handle| handle.name == local_name!("button");
        let outer = handles
            .iter()
            .rposition(|handle| handle.name == *name || is_scope(handle) || is_button(handle));
        outer.is_some_and(|outer| {
            handles[outer].name == *name && handles[outer..].iter().any(is_hiding)
        })
    }

    fn formatting(&self) -> usize {
        let handles = self.0.borrow();
        handles.iter().filter(|h| is_formatting(&h.name)).count()
    }

    fn innermost_scope_is(&self, name: &LocalName) -> bool {
        let handles = self.0.borrow();
        let innermost = handles.iter().rev().find(|handle| is_scope(handle));
        innermost.is_some_and(|handle| handle.name == *name)
    }

    /// Whether the current node, one of SVG or MathML, holds HTML. It is the last such handle:
    /// what comes after the open elements is HTML.
    fn is_integration_point(&self, sink: &Sink) -> bool {
        let handles = self.0.borrow();
        let current = handles.iter().rev().find(|handle| handle.is_foreign());
        current.is_some_and(|handle| {
            is_svg_integration_point(handle)
                || is_math_integration_point(handle)
                || sink.is_mathml_annotation_xml_integration_point(handle)
        })
    }
}
