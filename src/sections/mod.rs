//! An article in sections: what stands under each heading, and pieces of a bounded length.
//!
//! Takes nodes and gives nodes, section by section, each with its heading path, the line it starts
//! on and its length in words: what a search index or a language model is fed with. [`cut`] decides
//! where a section that is too long is parted.

mod cut;
mod sentence;

use crate::nodes::Nodes;
use crate::options::MarkdownOptions;

pub(crate) use cut::cut;

/// A part of an article that stands under one heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The headings it stands under, outermost first; the last one is its own. Of a long one these are
    /// the first 200 characters: every section under it has them.
    pub headings: Vec<String>,
    /// The line of the page's source that it starts on, from 1; `None` where that is not known.
    pub line: Option<u32>,
    /// Its length in words, headings and footnotes included. Where words are not set apart by spaces
    /// (Chinese, Japanese, Thai) each character counts as one.
    pub words: usize,
    pub(crate) nodes: Nodes,
}

impl Section {
    /// The constructs, in normal form. A part that begins a section begins with its heading.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// The section as Markdown that reads back.
    pub fn markdown(&self, options: &MarkdownOptions) -> String {
        self.nodes.to_markdown(options)
    }

    /// The section as plain text: a line a block.
    pub fn text(&self) -> String {
        self.nodes.to_text()
    }
}

impl Nodes {
    /// What stands under each heading, as [`Article::sections`](crate::Article::sections) has it, but
    /// without lines.
    pub fn sections(&self) -> Vec<Section> {
        self.chunks(usize::MAX)
    }

    /// Parts of at most `most_words` words, as [`Article::chunks`](crate::Article::chunks) has them,
    /// but without lines.
    pub fn chunks(&self, most_words: usize) -> Vec<Section> {
        cut(self, 0, most_words, |_| None)
    }
}
