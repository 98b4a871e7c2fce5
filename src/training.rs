//! A door for training: what the model and the rules are told of each block of a page, beside the
//! block's text.
//!
//! No part of the library's face: it may change with any release.

use crate::article::blocks::{self, TextBlock};
use crate::article::features::{self, Features, PageFacts, Survey};
use crate::article::{Hints, SetAside, rules};
use crate::chrome;
use crate::convert::base_url;
use crate::decode;
use crate::dom::{Document, NodeId};
use crate::error::Error;
use crate::html::Tag;
use crate::metadata;
use crate::vocabulary::Names;

/// A block of a page as the model sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFeatures {
    /// Its text, white space collapsed.
    pub text: String,
    /// How many words it counts for.
    pub tokens: u32,
    /// Whether the model is not asked about it: of links in the page's surroundings it is known.
    pub settled: bool,
    /// What the model is told: a byte a feature, in the order of [`feature_names`].
    pub bytes: Vec<u8>,
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

/// The names of the features, in the order of their bytes, each with the number of its group.
pub fn feature_names() -> Vec<(String, u8)> {
    features::names()
        .into_iter()
        .map(|(name, group)| (name, group as u8))
        .collect()
}

/// What the model is told of a saved page, block by block in document order. `class_words` off passes
/// over what class names say.
pub fn page_features(
    bytes: &[u8],
    url: Option<&str>,
    class_words: bool,
) -> Result<Vec<BlockFeatures>, Error> {
    surveyed(bytes, url, class_words, |page| {
        let features = Features::new(page.document, page.survey, page.facts, page.set_aside);
        let blocks = page.survey.cut.blocks.iter().enumerate();
        blocks
            .map(|(number, block)| BlockFeatures {
                text: text_of(page.document, block),
                tokens: block.counts.tokens,
                settled: features.is_settled(number),
                bytes: features.row(number).to_vec(),
            })
            .collect()
    })
}

/// What the rules weigh of a saved page, block by block in document order: for finding the points of
/// their table.
pub fn page_evidence(bytes: &[u8], url: Option<&str>) -> Result<Vec<BlockEvidence>, Error> {
    surveyed(bytes, url, true, |page| {
        let (prose_page, holds) =
            rules::evidence(page.document, page.survey, page.set_aside, page.facts);
        let blocks = page.survey.cut.blocks.iter().zip(holds);
        blocks
            .map(|(block, holds)| BlockEvidence {
                text: text_of(page.document, block),
                prose_page,
                holds,
            })
            .collect()
    })
}

/// A page as `article` has it before it judges.
struct Surveyed<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
    facts: &'a PageFacts,
    set_aside: &'a [SetAside<'a>],
}

/// Takes a page as far as `article` does before it judges, and gives what `read` makes of it.
fn surveyed<T>(
    bytes: &[u8],
    url: Option<&str>,
    class_words: bool,
    read: impl FnOnce(Surveyed<'_>) -> T,
) -> Result<T, Error> {
    let decoded = decode::decode(bytes, None)?;
    let document = Document::parse(&decoded.text);
    let metadata = metadata::extract(&document, &base_url(&document, url));
    let hints = Hints {
        title: metadata.title.as_deref(),
        description: metadata.description.as_deref(),
        site_name: metadata.site_name.as_deref(),
        image: metadata.image.as_deref(),
        authors: &metadata.authors,
        address: metadata.canonical_url.as_deref(),
    };
    let names = Names::new();
    let found = chrome::find(&document, &[], &names).found;
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
    let survey = Survey::new(&document, &cut, class_words.then_some(&names));
    Ok(read(Surveyed {
        document: &document,
        survey: &survey,
        facts: &facts,
        set_aside: &set_aside,
    }))
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
