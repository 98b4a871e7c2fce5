//! A door for training the model: what it is told of each block of a page, beside the block's text.
//!
//! No part of the library's face: it is for `examples/features.rs` and may change with any release.

use crate::article::blocks::{self, TextBlock};
use crate::article::features::{self, Features, Survey};
use crate::article::{Hints, SetAside, rules};
use crate::chrome;
use crate::decode;
use crate::dom::{Document, NodeId};
use crate::error::Error;
use crate::html::{BaseUrl, Tag};
use crate::metadata;

/// A block of a page as the model sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFeatures {
    /// Its text, white space collapsed.
    pub text: String,
    /// How many words it counts for.
    pub tokens: u32,
    /// What the model is told: a byte a feature, in the order of [`feature_names`].
    pub bytes: Vec<u8>,
}

/// The names of the features, in the order of their bytes.
pub fn feature_names() -> Vec<String> {
    features::names()
}

/// What the model is told of a saved page, block by block in document order.
pub fn page_features(bytes: &[u8], url: Option<&str>) -> Result<Vec<BlockFeatures>, Error> {
    let decoded = decode::decode(bytes, None)?;
    let document = Document::parse(&decoded.text);
    let metadata = metadata::extract(&document, &BaseUrl::new(url, None));
    let hints = Hints {
        title: metadata.title.as_deref(),
        description: metadata.description.as_deref(),
        language: metadata.language.as_deref(),
    };
    let (summary, facts) = features::read_page(&document, &hints);
    let cut = blocks::cut(&document, &summary);
    let survey = Survey::new(&document, &cut, true);
    let features = Features::new(&survey, &facts);
    let blocks = cut.blocks.iter().enumerate();
    Ok(blocks
        .map(|(number, block)| BlockFeatures {
            text: text_of(&document, block),
            tokens: block.counts.tokens,
            bytes: features.row(number).to_vec(),
        })
        .collect())
}

/// A block of a page as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockEvidence {
    /// Its text, white space collapsed.
    pub text: String,
    /// Whether the page is mostly prose: the rules have other points for pages that are not.
    pub prose_page: bool,
    /// Which rows of the rules' table hold, in its order.
    pub holds: Vec<bool>,
}

/// What the rules weigh of a saved page, block by block in document order: for finding the points
/// of their table.
pub fn page_evidence(bytes: &[u8], url: Option<&str>) -> Result<Vec<BlockEvidence>, Error> {
    let decoded = decode::decode(bytes, None)?;
    let document = Document::parse(&decoded.text);
    let metadata = metadata::extract(&document, &BaseUrl::new(url, None));
    let hints = Hints {
        title: metadata.title.as_deref(),
        description: metadata.description.as_deref(),
        language: metadata.language.as_deref(),
    };
    let found = chrome::find(&document);
    let set_aside: Vec<SetAside<'_>> = found
        .iter()
        .map(|found| SetAside {
            node: found.node,
            rule: found.rule,
            evidence: &found.evidence,
        })
        .collect();
    let (summary, facts) = features::read_page(&document, &hints);
    let cut = blocks::cut(&document, &summary);
    let survey = Survey::new(&document, &cut, true);
    let (prose_page, holds) = rules::evidence(&document, &survey, &set_aside, &facts);
    let blocks = cut.blocks.iter().zip(holds);
    Ok(blocks
        .map(|(block, holds)| BlockEvidence {
            text: text_of(&document, block),
            prose_page,
            holds,
        })
        .collect())
}

fn text_of(document: &Document, block: &TextBlock) -> String {
    let mut text = String::new();
    for node in (block.start.0..block.end.0).map(NodeId) {
        match document.tag(node) {
            Tag::Br => text.push('\n'),
            _ => text.push_str(document.text(node)),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
