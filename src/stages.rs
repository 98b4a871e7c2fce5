//! A door for benches: each stage alone, on what the stages before it gave.
//!
//! No part of the library's face: it is for `benches/stages.rs` and may change with any release.

use crate::article::will::Will;
use crate::article::{Model, Taste, Text};
use crate::chrome::{self, Findings};
use crate::convert::{self, Chosen};
use crate::decode;
use crate::dom::Document;
use crate::html::BaseUrl;
use crate::ledger::{Blocks, Ledger};
use crate::metadata::{self, Metadata};
use crate::nodes::Nodes;
use crate::options::{Limits, MarkdownOptions};
use crate::render;
use crate::vocabulary::Names;

/// A page with all that the stages need to be called one by one.
#[derive(Debug)]
pub struct Stages {
    document: Document,
    base: BaseUrl,
    metadata: Metadata,
    text: Text,
    found: Findings,
    chosen: Chosen,
    nodes: Nodes,
}

impl Stages {
    /// Runs all stages once, for the article.
    pub fn new(html: &str) -> Stages {
        let document = Stages::dom(html);
        let base = convert::base_url(&document, None);
        let metadata = metadata::extract(&document, &base);
        let hints = convert::hints(&metadata, base.address());
        let text = Text::read(&document, &hints);
        let found = chrome::find(&document, text.counted(), &Names::new());
        let chosen = Chosen::article(
            &document,
            &text,
            &found,
            &hints,
            &taste(Model::librarys()),
            &Will::default(),
            &Names::new(),
        );
        let nodes = {
            let title = metadata.title.as_deref();
            convert::map(&document, &chosen, title, &base, &[], usize::MAX).nodes
        };
        Stages {
            document,
            base,
            metadata,
            text,
            found,
            chosen,
            nodes,
        }
    }

    /// Bytes to text; gives the number of bytes of text, 0 where it failed.
    pub fn decode(bytes: &[u8]) -> usize {
        decode::decode(bytes, None).map_or(0, |decoded| decoded.text.len())
    }

    /// Text to the tree, as a conversion wants it.
    pub fn dom(html: &str) -> Document {
        Document::parse_lean(html, &Limits::default())
    }

    /// The metadata.
    pub fn metadata(&self) -> Metadata {
        metadata::extract(&self.document, &self.base)
    }

    /// What surrounds the article; gives the number of findings.
    pub fn chrome(&self) -> usize {
        let found = chrome::find(&self.document, self.text.counted(), &Names::new());
        found.found.len()
    }

    /// Which blocks are the story.
    pub fn article(&self) -> impl Sized {
        let hints = convert::hints(&self.metadata, self.base.address());
        let text = Text::read(&self.document, &hints);
        Chosen::article(
            &self.document,
            &text,
            &self.found,
            &hints,
            &taste(Model::librarys()),
            &Will::default(),
            &Names::new(),
        )
    }

    /// HTML elements to constructs.
    pub fn mapping(&self) -> Nodes {
        convert::map(
            &self.document,
            &self.chosen,
            self.metadata.title.as_deref(),
            &self.base,
            &[],
            usize::MAX,
        )
        .nodes
    }

    /// The ledger of blocks and findings.
    pub fn ledger(&self) -> impl Sized {
        let blocks = Blocks {
            judged: &self.chosen.blocks,
            found: &self.found.found,
        };
        Ledger::new(&self.document, blocks, &self.found.found, &[])
    }

    /// Constructs to Markdown.
    pub fn markdown(&self) -> String {
        render::markdown(&self.nodes, 0, &MarkdownOptions::default())
    }

    /// Constructs to plain text.
    pub fn text(&self) -> String {
        render::text(&self.nodes, 0)
    }

    /// Constructs to HTML.
    pub fn html(&self) -> String {
        render::html(&self.nodes, 0)
    }
}

fn taste(model: Option<&Model>) -> Taste<'_> {
    Taste {
        model,
        ..Taste::default()
    }
}
