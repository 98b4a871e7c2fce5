//! The whole journey, stage by stage: [`Converter::convert`] is the table of contents.

use std::borrow::Cow;

use crate::article::{self, Hints, Outcome, SetAside};
use crate::chrome;
use crate::decode::{self, Decoded, Encoding, EncodingSource};
use crate::dom::{Document, Intervals, LimitsHit, NodeId};
use crate::error::Error;
use crate::html::{AttributeName, BaseUrl, Tag};
use crate::ledger::{self, Block, Finding};
use crate::mapping;
use crate::metadata::{self, Metadata};
use crate::nodes::{Construct, Nodes};
use crate::options::{Headline, Limits, MarkdownOptions, Scope};
use crate::render;

/// Converts saved pages: built once, used for many, from any thread.
#[derive(Clone, Debug)]
pub struct Converter {
    scope: Scope,
    markdown: MarkdownOptions,
    max_input_bytes: usize,
    limits: Limits,
}

/// A page to convert: its text or bytes, and what the caller knows about it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    source: Source<'a>,
    url: Option<&'a str>,
    encoding: Option<&'a str>,
}

#[derive(Clone, Copy, Debug)]
enum Source<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
    Document(&'a Document),
}

/// An article: owned, and independent of the page it came from.
#[derive(Clone, Debug)]
pub struct Article {
    nodes: Nodes,
    /// How many nodes at the start are the headline.
    headline: usize,
    metadata: Metadata,
    blocks: Vec<Block>,
    findings: Vec<Finding>,
    outcome: Outcome,
    encoding: Encoding,
    limits_hit: LimitsHit,
    options: MarkdownOptions,
}

impl Converter {
    pub fn new() -> Converter {
        ConverterBuilder::default().build()
    }

    pub fn builder() -> ConverterBuilder {
        ConverterBuilder::default()
    }

    /// Converts a page.
    pub fn convert<'a>(&self, page: impl Into<Page<'a>>) -> Result<Article, Error> {
        let page = page.into();
        match page.source {
            Source::Text(text) => {
                let encoding = Encoding {
                    name: "UTF-8",
                    source: EncodingSource::Text,
                    replaced: false,
                };
                self.convert_text(
                    Decoded {
                        text: Cow::Borrowed(text),
                        encoding,
                    },
                    page.url,
                )
            }
            Source::Bytes(bytes) => {
                self.check_length(bytes.len())?;
                self.convert_text(decode::decode(bytes, page.encoding)?, page.url)
            }
            Source::Document(document) => {
                let encoding = Encoding {
                    name: "UTF-8",
                    source: EncodingSource::Text,
                    replaced: false,
                };
                self.convert_document(document, page.url, encoding)
            }
        }
    }

    /// Converts a saved file in whatever encoding.
    pub fn convert_bytes(&self, bytes: &[u8]) -> Result<Article, Error> {
        self.convert(Page::bytes(bytes))
    }

    fn convert_text(&self, decoded: Decoded<'_>, url: Option<&str>) -> Result<Article, Error> {
        self.check_length(decoded.text.len())?;
        let document = Document::parse_lean(&decoded.text, &self.limits);
        self.convert_document(&document, url, decoded.encoding)
    }

    fn convert_document(
        &self,
        document: &Document,
        url: Option<&str>,
        encoding: Encoding,
    ) -> Result<Article, Error> {
        check_address(url)?;
        let base = BaseUrl::new(url, base_href(document));
        let metadata = metadata::extract(document, &base);
        let found = chrome::find(document);
        let mut chosen = match self.scope {
            Scope::Article => Chosen::article(document, &found, &metadata),
            Scope::Page => Chosen::page(document),
        };
        let title = metadata
            .title
            .as_deref()
            .filter(|_| self.scope == Scope::Article);
        let nodes = mapping::map(
            document,
            &mapping::Plan {
                kept: &chosen.kept,
                headline: chosen.headline,
                title,
                base: &base,
            },
        );
        let headline = match nodes.get(0) {
            Some(first) if title.is_some() && first.construct == Construct::Heading(1) => {
                first.end as usize
            }
            _ => 0,
        };
        Ok(Article {
            nodes,
            headline,
            blocks: ledger::blocks(document, std::mem::take(&mut chosen.blocks)),
            findings: ledger::findings(document, found),
            metadata,
            outcome: chosen.outcome,
            encoding,
            limits_hit: *document.limits_hit(),
            options: self.markdown.clone(),
        })
    }

    fn check_length(&self, found: usize) -> Result<(), Error> {
        let allowed = self.max_input_bytes;
        if found > allowed {
            Err(Error::InputTooLong { found, allowed })
        } else {
            Ok(())
        }
    }
}

impl Default for Converter {
    fn default() -> Converter {
        Converter::new()
    }
}

/// What is converted, and what is said about the rest.
struct Chosen {
    kept: Intervals,
    headline: Option<NodeId>,
    blocks: Vec<article::Judged>,
    outcome: Outcome,
}

impl Chosen {
    fn article(document: &Document, found: &[chrome::Found], metadata: &Metadata) -> Chosen {
        let set_aside: Vec<SetAside<'_>> = found
            .iter()
            .map(|found| SetAside {
                node: found.node,
                rule: found.rule,
                evidence: &found.evidence,
            })
            .collect();
        let selection = article::select(
            document,
            &set_aside,
            &Hints {
                title: metadata.title.as_deref(),
                description: metadata.description.as_deref(),
                language: metadata.language.as_deref(),
            },
        );
        Chosen {
            kept: selection.kept,
            headline: selection.headline,
            blocks: selection.blocks,
            outcome: selection.outcome,
        }
    }

    fn page(document: &Document) -> Chosen {
        let mut kept = Intervals::default();
        kept.push(NodeId::DOCUMENT, document.end(NodeId::DOCUMENT));
        Chosen {
            kept,
            headline: None,
            blocks: Vec::new(),
            outcome: Outcome::Found,
        }
    }
}

fn check_address(url: Option<&str>) -> Result<(), Error> {
    match url {
        Some(url) if !BaseUrl::is_absolute(url) => Err(Error::RelativeUrl { url: url.into() }),
        _ => Ok(()),
    }
}

fn base_href(document: &Document) -> Option<&str> {
    let base = document.descendants(NodeId::DOCUMENT).find(|&node| {
        document.tag(node) == Tag::Base && document.attribute(node, AttributeName::Href).is_some()
    })?;
    document.attribute(base, AttributeName::Href)
}

impl<'a> Page<'a> {
    /// A page that is text already.
    pub fn text(html: &'a str) -> Page<'a> {
        Page {
            source: Source::Text(html),
            url: None,
            encoding: None,
        }
    }

    /// A page as it was saved, in whatever encoding.
    pub fn bytes(bytes: &'a [u8]) -> Page<'a> {
        Page {
            source: Source::Bytes(bytes),
            url: None,
            encoding: None,
        }
    }

    /// A page that is parsed already.
    pub fn document(document: &'a Document) -> Page<'a> {
        Page {
            source: Source::Document(document),
            url: None,
            encoding: None,
        }
    }

    /// Where the page came from: relative links are resolved against it.
    pub fn url(self, url: &'a str) -> Page<'a> {
        Page {
            url: Some(url),
            ..self
        }
    }

    /// The encoding the server named; without it the page's own word is taken.
    pub fn encoding(self, label: &'a str) -> Page<'a> {
        Page {
            encoding: Some(label),
            ..self
        }
    }
}

impl<'a> From<&'a str> for Page<'a> {
    fn from(html: &'a str) -> Page<'a> {
        Page::text(html)
    }
}

impl<'a> From<&'a String> for Page<'a> {
    fn from(html: &'a String) -> Page<'a> {
        Page::text(html)
    }
}

impl<'a> From<&'a [u8]> for Page<'a> {
    fn from(bytes: &'a [u8]) -> Page<'a> {
        Page::bytes(bytes)
    }
}

impl<'a> From<&'a Document> for Page<'a> {
    fn from(document: &'a Document) -> Page<'a> {
        Page::document(document)
    }
}

impl Article {
    /// The article as Markdown, as the converter's options have it.
    pub fn markdown(&self) -> String {
        self.markdown_with(&self.options)
    }

    /// The article as Markdown in another dress.
    pub fn markdown_with(&self, options: &MarkdownOptions) -> String {
        render::markdown(&self.nodes, self.first(options.headline), options)
    }

    /// The article as plain text: a line a block.
    pub fn text(&self) -> String {
        render::text(&self.nodes, self.first(self.options.headline))
    }

    /// The article as HTML.
    pub fn html(&self) -> String {
        render::html(&self.nodes, self.first(self.options.headline))
    }

    /// The article as pulldown-cmark's events.
    pub fn events(&self) -> impl Iterator<Item = render::Event<'_>> {
        render::events(&self.nodes, self.first(self.options.headline)).into_iter()
    }

    /// The article's constructs.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// Who wrote it, when, under which title.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Every text block of the page, kept or dropped, with its reason.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What surrounds the article, each with the rule that named it.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How sure the selection is.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// How the page's bytes became text.
    pub fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// Which limits acted when the page was parsed; none on an ordinary page.
    pub fn limits_hit(&self) -> &LimitsHit {
        &self.limits_hit
    }

    fn first(&self, headline: Headline) -> usize {
        match headline {
            Headline::Include => 0,
            Headline::Omit => self.headline,
        }
    }
}

/// Sets up a [`Converter`].
#[derive(Clone, Debug)]
pub struct ConverterBuilder {
    converter: Converter,
}

impl Default for ConverterBuilder {
    fn default() -> ConverterBuilder {
        ConverterBuilder {
            converter: Converter {
                scope: Scope::default(),
                markdown: MarkdownOptions::default(),
                max_input_bytes: 256 * 1024 * 1024,
                limits: Limits::default(),
            },
        }
    }
}

impl ConverterBuilder {
    /// How much of the page is converted. Default: [`Scope::Article`].
    pub fn scope(mut self, scope: Scope) -> ConverterBuilder {
        self.converter.scope = scope;
        self
    }

    /// How Markdown is written.
    pub fn markdown(mut self, options: MarkdownOptions) -> ConverterBuilder {
        self.converter.markdown = options;
        self
    }

    /// The longest page taken, in bytes. Default: 256 MiB.
    pub fn max_input_bytes(mut self, bytes: usize) -> ConverterBuilder {
        self.converter.max_input_bytes = bytes;
        self
    }

    /// What a page may cost before it is cut down. Default: see [`Limits`].
    pub fn limits(mut self, limits: Limits) -> ConverterBuilder {
        self.converter.limits = limits;
        self
    }

    /// The converter.
    pub fn build(self) -> Converter {
        self.converter
    }
}
