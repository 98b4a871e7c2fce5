//! Markdown as pulldown-cmark reads it: the text it shows, and how many of each construct.

use std::collections::BTreeMap;
use std::fmt;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What pulldown-cmark reads.
#[derive(Default)]
pub(crate) struct ReadBack {
    /// What is shown, a line a block.
    pub(crate) text: String,
    /// The same without code.
    pub(crate) prose: String,
    pub(crate) counts: Counts,
}

/// How many of each construct there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts(BTreeMap<&'static str, usize>);

impl Counts {
    pub(crate) fn add(&mut self, name: &'static str) {
        *self.0.entry(name).or_default() += 1;
    }

    pub(crate) fn extend(&mut self, other: &Counts) {
        for (name, count) in &other.0 {
            *self.0.entry(name).or_default() += count;
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in &self.0 {
            write!(f, "{count} {name} ")?;
        }
        Ok(())
    }
}

pub(crate) fn read(markdown: &str) -> ReadBack {
    let mut read = ReadBack::default();
    let mut images = 0;
    let mut in_code = false;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(tag) => {
                if matches!(tag, Tag::Image { .. }) {
                    images += 1;
                }
                in_code |= matches!(tag, Tag::CodeBlock(_));
                if ends_a_line(tag.to_end()) {
                    read.line();
                }
                if let Some(name) = name(&tag) {
                    read.counts.add(name);
                }
            }
            Event::End(end) => {
                images -= u32::from(end == TagEnd::Image);
                in_code &= end != TagEnd::CodeBlock;
                if ends_a_line(end) {
                    read.line();
                }
            }
            Event::Text(text) if images == 0 => read.text(&text, !in_code),
            Event::Code(text) => {
                read.counts.add("code spans");
                read.text(&text, false);
            }
            Event::InlineHtml(html) if html.as_ref() == "<br>" => read.line(),
            Event::InlineHtml(html) if html.as_ref() == "<code>" => read.counts.add("code spans"),
            Event::InlineHtml(html) if is_known(&html) => {}
            Event::InlineHtml(html) | Event::Html(html) if html.trim() != "<!-- -->" => {
                read.text(&html, true);
            }
            Event::Rule => {
                read.counts.add("rules");
                read.line();
            }
            Event::SoftBreak | Event::HardBreak => read.line(),
            _ => {}
        }
    }
    read
}

impl ReadBack {
    fn text(&mut self, text: &str, is_prose: bool) {
        self.text.push_str(text);
        // What stands on both sides of code does not run together.
        self.prose.push_str(if is_prose { text } else { " " });
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.prose.push('\n');
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
}

fn name(tag: &Tag<'_>) -> Option<&'static str> {
    Some(match tag {
        Tag::Heading { .. } => "headings",
        Tag::Link { .. } => "links",
        Tag::Image { .. } => "images",
        Tag::Item => "items",
        Tag::CodeBlock(_) => "code blocks",
        Tag::Table(_) => "tables",
        Tag::BlockQuote(_) => "quotes",
        _ => return None,
    })
}

fn ends_a_line(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// HTML that stands for a construct whose marks could not be read where it stands.
fn is_known(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']).trim_end_matches('>');
    matches!(name, "em" | "strong" | "del" | "code")
}
