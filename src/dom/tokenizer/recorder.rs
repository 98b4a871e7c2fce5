//! Tokens written down: ours, and those of html5ever's own tokenizer, each in front of a tree builder
//! that decides about states. For tests and fuzz targets.

use std::cell::RefCell;

use html5ever::LocalName;
use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::{Keep, Reading, tokenize};
use crate::dom::builder::StartTag;
use crate::dom::side::{SideAttributes, SideSink};
use crate::dom::sink::{Handle, Sink};

/// Writes down the tokens it hands on to a tree builder, which decides about states.
struct Recorder {
    tokens: RefCell<Vec<String>>,
    builder: TreeBuilder<Handle, Sink>,
}

impl Recorder {
    fn new() -> Recorder {
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        };
        Recorder {
            tokens: RefCell::default(),
            builder: TreeBuilder::new(Sink::with_capacity(0, usize::MAX), options),
        }
    }

    /// Writes down what matters of a token: runs of characters are joined, and end tags have
    /// neither attributes nor a slash.
    fn record(&self, token: &Token) {
        let mut tokens = self.tokens.borrow_mut();
        let written = match token {
            Token::ParseError(_) => return,
            Token::CharacterTokens(text) if text.is_empty() => return,
            Token::CharacterTokens(text) => match tokens.last_mut() {
                Some(last) if last.starts_with("text ") => return last.push_str(text),
                _ => format!("text {text}"),
            },
            Token::TagToken(Tag {
                kind: TagKind::EndTag,
                name,
                ..
            }) => format!("</{name}>"),
            Token::TagToken(tag) => {
                let attributes: Vec<String> = tag
                    .attrs
                    .iter()
                    .map(|attribute| format!("{}={:?}", attribute.name.local, &*attribute.value))
                    .collect();
                format!(
                    "<{} {} {}>",
                    tag.name,
                    attributes.join(" "),
                    tag.self_closing
                )
            }
            Token::CommentToken(text) => format!("comment {text}"),
            Token::DoctypeToken(doctype) => {
                let part = |part: &Option<StrTendril>| part.as_ref().map(ToString::to_string);
                format!(
                    "doctype {:?} {:?} {:?} {}",
                    part(&doctype.name),
                    part(&doctype.public_id),
                    part(&doctype.system_id),
                    doctype.force_quirks
                )
            }
            Token::NullCharacterToken => "nul".to_owned(),
            Token::EOFToken => "end".to_owned(),
        };
        tokens.push(written);
    }
}

impl TokenSink for Recorder {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.record(&token);
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// All attributes are written down with their tags, and each tag and text is a token.
impl SideSink for Recorder {
    fn take_text(&self, _: &str, _: impl Fn() -> bool, _: u64) -> bool {
        false
    }

    fn take_start_tag(&self, _: &StartTag<'_>, _: u64) -> bool {
        false
    }

    fn take_end_tag(&self, _: &LocalName) -> bool {
        false
    }

    fn takes_side(&self) -> bool {
        false
    }

    fn take_side(&self, _: &mut SideAttributes) {}
}

/// The tokens of our tokenizer.
pub(crate) fn ours(html: &str) -> Vec<String> {
    let reading = Reading {
        keep: Keep::All,
        max_attributes: usize::MAX,
        skip_unread_text: false,
        noscript_ends_raw_text: false,
    };
    recorded(html, reading).0
}

/// The tokens of our tokenizer that reads no more than it is told to, and how many attributes it
/// passed over.
pub(super) fn recorded(html: &str, reading: Reading) -> (Vec<String>, usize) {
    let recorder = Recorder::new();
    let read = tokenize(html, &recorder, reading);
    (recorder.tokens.into_inner(), read.attributes_dropped)
}

/// The tokens of html5ever's.
pub(crate) fn theirs(html: &str) -> Vec<String> {
    let options = TokenizerOpts {
        // It drops one more after every `</script>`.
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(Recorder::new(), options);
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(
        html.strip_prefix('\u{feff}').unwrap_or(html),
    ));
    while let TokenizerResult::Script(_) | TokenizerResult::EncodingIndicator(_) =
        tokenizer.feed(&input)
    {}
    tokenizer.end();
    tokenizer.sink.tokens.into_inner()
}
