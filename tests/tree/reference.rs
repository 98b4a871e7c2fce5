//! html5ever's reference DOM: parsed, and drawn as a `Document` of it has to look.

use std::fmt::Write;
use std::rc::Rc;

use html5ever::interface::{NodeOrText, QualName, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult};
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, TokenizerResult, ns};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Parses with html5ever's tokenizer, tree builder and DOM.
///
/// Reports of errors do not reach the tree builder: between `<pre>` and a line break they make it
/// forget that it skips the line break.
pub(crate) fn parse(html: &str, scripting_enabled: bool) -> RcDom {
    let options = TreeBuilderOpts {
        scripting_enabled,
        ..TreeBuilderOpts::default()
    };
    let sink = WithoutErrors(TreeBuilder::new(RcDom::default(), options));
    let options = TokenizerOpts {
        // It drops one more after every `</script>`.
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(sink, options);
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(
        html.strip_prefix('\u{feff}').unwrap_or(html),
    ));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.0.sink
}

struct WithoutErrors(TreeBuilder<Handle, RcDom>);

impl TokenSink for WithoutErrors {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::ParseError(_) => TokenSinkResult::Continue,
            token => self.0.process_token(token, line),
        }
    }

    fn end(&self) {
        self.0.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.0
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
