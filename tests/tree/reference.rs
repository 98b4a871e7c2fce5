//! html5ever's reference DOM: parsed, and drawn as a `Document` of it has to look.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;

use html5ever::interface::{NodeOrText, QualName, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, TokenizerResult, ns};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Parses with html5ever's tokenizer, tree builder and DOM.
///
/// Reports of errors do not reach the tree builder: between `<pre>` and a line break they make it
/// forget that it skips the line break. What is open in a `noscript` element ends with it, as if its
/// end tag stood there.
pub(crate) fn parse(html: &str, scripting_enabled: bool) -> RcDom {
    let options = TreeBuilderOpts {
        scripting_enabled,
        ..TreeBuilderOpts::default()
    };
    let sink = WithoutErrors {
        builder: TreeBuilder::new(RcDom::default(), options),
        in_noscript: Cell::default(),
        raw_text_in_noscript: RefCell::default(),
    };
    let options = TokenizerOpts {
        // It drops one more after every `</script>`.
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(sink, options);
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let feed = |text: &str| {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(text));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    };
    let mut rest = html;
    while !rest.is_empty() {
        let mut places = rest.match_indices('<').map(|(at, _)| at);
        let next = places.find(|&at| at > 0).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(next);
        if ends_noscript(rest) {
            let open = tokenizer.sink.raw_text_in_noscript.take();
            open.iter().for_each(|name| feed(&format!("</{name}>")));
        }
        feed(piece);
        rest = after;
    }
    tokenizer.end();
    tokenizer.sink.builder.sink
}

fn ends_noscript(html: &str) -> bool {
    let tag = html.get(..11).unwrap_or_default();
    tag.get(..10)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("</noscript"))
        && tag.ends_with([' ', '\n', '\t', '\x0C', '\r', '/', '>'])
}

/// Gives every streamed part of a page its place, as React's `$RC` and `$RS` do: what stands behind
/// `template#B:x` to the end of its boundary goes, and what `#S:x` holds comes before it.
pub(crate) fn place_streamed(dom: &RcDom) {
    let (mut places, mut parts) = (Vec::new(), HashMap::new());
    let mut to_come = vec![Rc::clone(&dom.document)];
    // Each is held, so that what is removed stays a tree.
    let mut all = Vec::new();
    while let Some(node) = to_come.pop() {
        let order = all.len();
        if let (Some(id), NodeData::Element { name, .. }) = (attribute(&node, "id"), &node.data) {
            let holds_part = ["div", "table", "tbody", "tr", "colgroup"]
                .iter()
                .any(|local| is_html(name, local));
            match id.split_once(':') {
                Some((kind @ ("B" | "P"), key)) if is_html(name, "template") => {
                    places.push((Rc::clone(&node), order, kind == "B", key.to_owned()));
                }
                Some(("S", key)) if holds_part => {
                    parts
                        .entry(key.to_owned())
                        .or_insert((Rc::clone(&node), order));
                }
                _ => {}
            }
        }
        to_come.extend(node.children.borrow().iter().rev().cloned());
        all.push(node);
    }
    for (place, before, is_boundary, key) in places {
        match parts.remove(&key) {
            Some((part, order)) if order > before => give_place(dom, &place, &part, is_boundary),
            _ => {}
        }
    }
}

fn give_place(dom: &RcDom, place: &Handle, part: &Handle, is_boundary: bool) {
    dom.remove_from_parent(part);
    let Some(parent) = place.parent.take() else {
        return;
    };
    place.parent.set(Some(parent.clone()));
    let mut siblings = parent.upgrade().unwrap().children.borrow().clone();
    // No other comment is part of a document.
    siblings.retain(|node| !matches!(node.data, NodeData::Comment { .. }) || mark(node) != 0);
    let at = siblings.iter().position(|node| Rc::ptr_eq(node, place));
    let (before, behind) = siblings.split_at(at.unwrap());
    if is_boundary && before.last().is_some_and(|node| mark(node) == 1) {
        let mut open = 1;
        for node in &behind[1..] {
            open += mark(node);
            if open == 0 {
                break;
            }
            dom.remove_from_parent(node);
        }
    }
    let children = part.children.borrow().clone();
    for child in &children {
        dom.remove_from_parent(child);
        dom.append_before_sibling(place, NodeOrText::AppendNode(Rc::clone(child)));
    }
    dom.remove_from_parent(place);
}

/// What a comment does to the depth of boundaries.
fn mark(node: &Handle) -> i32 {
    match &node.data {
        NodeData::Comment { contents } => match &**contents {
            "$" | "$?" | "$!" | "$~" | "&" => 1,
            "/$" | "/&" => -1,
            _ => 0,
        },
        _ => 0,
    }
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let found = attributes.iter().find(|a| &*a.name.local == name)?;
    Some(found.value.to_string())
}

fn is_html(name: &QualName, local: &str) -> bool {
    name.ns == ns!(html) && &*name.local == local
}

struct WithoutErrors {
    builder: TreeBuilder<Handle, RcDom>,
    in_noscript: Cell<bool>,
    /// The element in a `noscript` whose raw text is being read.
    raw_text_in_noscript: RefCell<Option<LocalName>>,
}

impl WithoutErrors {
    fn note(&self, tag: &Tag, result: &TokenSinkResult<Handle>) {
        let is_start = tag.kind == TagKind::StartTag;
        if &*tag.name == "noscript" {
            self.in_noscript.set(is_start);
        }
        let is_raw = is_start && matches!(result, TokenSinkResult::RawData(_));
        let name = (is_raw && self.in_noscript.get()).then(|| tag.name.clone());
        *self.raw_text_in_noscript.borrow_mut() = name;
    }
}

impl TokenSink for WithoutErrors {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::ParseError(_) => TokenSinkResult::Continue,
            Token::TagToken(tag) => {
                let token = Token::TagToken(tag.clone());
                let result = self.builder.process_token(token, line);
                self.note(&tag, &result);
                result
            }
            token => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements inside one another, with text in the innermost.
pub(crate) fn nested(name: &str, depth: usize) -> RcDom {
    let dom = RcDom::default();
    let mut parent = dom.get_document();
    for _ in 0..depth {
        let name = QualName::new(None, ns!(html), LocalName::from(name));
        let element = dom.create_element(name, Vec::new(), Default::default());
        dom.append(&parent, NodeOrText::AppendNode(Rc::clone(&element)));
        parent = element;
    }
    dom.append(&parent, NodeOrText::AppendText("deep".into()));
    dom
}

/// Draws the tree, a line a node, less what a `Document` leaves out: the text of scripts and
/// styles, comments within `head` and `body`, the doctype, and copies of chosen options.
pub(crate) fn draw(dom: &RcDom) -> String {
    let mut drawing = Drawing::default();
    drawing.children(&dom.document, 0, true);
    drawing.end_text();
    drawing.lines
}

#[derive(Default)]
struct Drawing {
    lines: String,
    /// Text not yet drawn, and its depth: comments that are left out do not part it.
    text: String,
    depth: usize,
    selects: usize,
}

impl Drawing {
    fn children(&mut self, node: &Handle, depth: usize, with_comments: bool) {
        let unread = text_is_unread(node);
        for child in node.children.borrow().iter() {
            if !(unread && matches!(child.data, NodeData::Text { .. })) {
                self.node(child, depth, with_comments);
            }
        }
    }

    fn node(&mut self, node: &Handle, depth: usize, with_comments: bool) {
        let indent = "  ".repeat(depth);
        match &node.data {
            NodeData::Text { contents } => {
                if !self.text.is_empty() && self.depth != depth {
                    self.end_text();
                }
                self.depth = depth;
                self.text.push_str(&contents.borrow());
            }
            NodeData::Comment { contents } if with_comments => {
                self.end_text();
                writeln!(self.lines, "{indent}<!--{contents}-->").unwrap();
            }
            NodeData::Element {
                name,
                template_contents,
                ..
            } => {
                self.end_text();
                self.tag(node, &indent);
                let local = &*name.local;
                let is_select = name.ns == ns!(html) && local == "select";
                self.selects += usize::from(is_select);
                let is_copy = name.ns == ns!(html) && local == "selectedcontent";
                if let Some(content) = noscript_as_text(node) {
                    self.piece(&parse(&content, false).document, depth + 1);
                } else if !(is_copy && self.selects > 0) {
                    let is_root = name.ns == ns!(html) && local == "html";
                    self.children(node, depth + 1, is_root);
                }
                if let Some(contents) = &*template_contents.borrow() {
                    self.children(contents, depth + 1, false);
                }
                self.end_text();
                self.selects -= usize::from(is_select);
            }
            _ => {}
        }
    }

    /// What `head` and `body` of a piece hold.
    fn piece(&mut self, node: &Handle, depth: usize) {
        for child in node.children.borrow().iter() {
            match &child.data {
                NodeData::Element { name, .. }
                    if matches!(&*name.local, "html" | "head" | "body") =>
                {
                    self.piece(child, depth);
                }
                _ => self.node(child, depth, false),
            }
        }
    }

    fn tag(&mut self, node: &Handle, indent: &str) {
        let NodeData::Element { name, attrs, .. } = &node.data else {
            return;
        };
        let space = match name.ns {
            ns!(svg) => "svg ",
            ns!(mathml) => "math ",
            _ => "",
        };
        write!(self.lines, "{indent}<{space}{}", name.local).unwrap();
        for attribute in attrs.borrow().iter() {
            let prefix = match &attribute.name.prefix {
                Some(prefix) if !prefix.is_empty() => format!("{prefix}:"),
                _ => String::new(),
            };
            let local = &attribute.name.local;
            write!(self.lines, " {prefix}{local}={:?}", &*attribute.value).unwrap();
        }
        self.lines.push_str(">\n");
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let indent = "  ".repeat(self.depth);
            writeln!(self.lines, "{indent}{:?}", self.text).unwrap();
            self.text.clear();
        }
    }
}

/// The text of a `noscript` element that holds nothing else, if there are whole tags in it.
fn noscript_as_text(node: &Handle) -> Option<String> {
    let NodeData::Element { name, .. } = &node.data else {
        return None;
    };
    let children = node.children.borrow();
    let mut text = String::new();
    for child in children.iter() {
        match &child.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Comment { .. } => {}
            _ => return None,
        }
    }
    let starts_tag = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    // A tag that does not end is text.
    let ended = &text[..text.rfind('>').unwrap_or(0)];
    let has_tags = ended.split('<').skip(1).any(starts_tag);
    (name.ns == ns!(html) && &*name.local == "noscript" && has_tags).then_some(text)
}

/// Elements whose own text no stage reads.
fn text_is_unread(node: &Handle) -> bool {
    let NodeData::Element { name, attrs, .. } = &node.data else {
        return false;
    };
    let data = |kind: &str| kind.contains("json") || kind.contains("math");
    match &*name.local {
        "style" => true,
        "iframe" | "noembed" | "noframes" => name.ns == ns!(html),
        "script" => !attrs
            .borrow()
            .iter()
            .any(|a| &*a.name.local == "type" && data(&a.value.to_ascii_lowercase())),
        _ => false,
    }
}
