//! Links to other stories that stand between the paragraphs of this one, each in a paragraph of its own and
//! without a label: "How the old ferry was sold".
//!
//! What is quoted so leads to another site, or ends as a sentence does; what a paragraph announces it ends
//! with a colon for. Takes the page and the choice; drops from it. Linear in blocks and links.

use super::Page;
use super::settle::{Choice, prose};
use crate::dom::NodeId;
use crate::html::{self, AttributeName, Tag};

/// As many words as such a link has.
const LEAST_WORDS: u32 = 4;
const MOST_WORDS: u32 = 25;
/// As many of them at most: where there are more, the story is about what they lead to.
const MOST: usize = 6;
/// For each of them as many paragraphs.
const PARAGRAPHS_FOR_EACH: usize = 4;

/// Drops such links.
pub(super) fn drop(page: &Page<'_>, choice: &mut Choice) {
    let cut = page.survey.cut;
    let kept: Vec<usize> = (0..choice.kept.len())
        .filter(|&block| choice.kept[block])
        .collect();
    let is_told = |block: usize| {
        let counts = &cut.blocks[block].counts;
        prose(page.survey, block) > 0 && !counts.ends_colon && !counts.is_all_link()
    };
    let is_insert = |block: usize| {
        let counts = &cut.blocks[block].counts;
        counts.is_all_link()
            && (LEAST_WORDS..=MOST_WORDS).contains(&counts.tokens)
            && !counts.ends_sentence
            && !counts.ends_colon
            && is_paragraph(page, block)
            && leads_within_the_site(page, block)
    };
    let between = kept.windows(3).filter(|around| {
        let [above, block, below] = around else {
            return false;
        };
        let is_heading =
            |block: usize| cut.is_heading(block) && !cut.blocks[block].counts.is_all_link();
        is_insert(*block) && is_told(*above) && (is_told(*below) || is_heading(*below))
    });
    let inserts: Vec<usize> = between.map(|around| around[1]).collect();
    let paragraphs = kept.iter().filter(|&&block| is_told(block)).count();
    if inserts.len() > MOST || inserts.len() * PARAGRAPHS_FOR_EACH > paragraphs {
        return;
    }
    for block in inserts {
        choice.set(block, false, "leads to another story");
    }
}

/// Whether a block is a paragraph of the story, and none that is quoted or listed.
fn is_paragraph(page: &Page<'_>, block: usize) -> bool {
    let cut = page.survey.cut;
    let paragraph = cut.container(&cut.blocks[block]);
    let around = cut.elements[paragraph.parent as usize].tag;
    paragraph.tag == Tag::P && !matches!(around, Tag::Blockquote | Tag::Li | Tag::Dd | Tag::Td)
}

fn leads_within_the_site(page: &Page<'_>, block: usize) -> bool {
    let document = page.document;
    let block = &page.survey.cut.blocks[block];
    let around = document.ancestors(block.start).take(3);
    let nodes = (block.start.0..block.end.0).map(NodeId).chain(around);
    let mut hrefs = nodes
        .filter(|&node| document.tag(node) == Tag::A)
        .filter_map(|link| document.attribute(link, AttributeName::Href))
        .peekable();
    hrefs.peek().is_some()
        && hrefs.all(|href| html::leads_to_another_site(href, page.hints.address) == Some(false))
}
