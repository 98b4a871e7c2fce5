//! Images of the story that no kept block surrounds, and their captions.
//!
//! An image between two kept blocks is kept with them. What is left are the hero image, which
//! stands between the headline and the story, and images next to a caption that was dropped. Takes
//! the choice of blocks, adds captions to it, and gives the images' nodes.

use std::cell::OnceCell;
use std::ops::Range;

use super::bylines::says_by;
use super::is_button;
use super::settle::{Choice, Story, prose};
use crate::article::features::{Landmark, Survey};
use crate::article::{Hints, SetAside};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::by_at;
use crate::vocabulary::classes::{self, Concept};

/// How far up from an image its box is looked for.
const STEPS: usize = 5;
/// How far up from a caption the element is that says so.
const NEAR_CAPTION: u8 = 3;
/// How many blocks the box of a captioned image holds at most: caption, credit, a button.
const MOST_BLOCKS: usize = 4;
/// How many blocks a gallery holds at most.
const MOST_OF_A_GALLERY: usize = 40;
/// An image narrower or lower than this, in CSS pixels, is an icon or an avatar.
const LEAST_SIZE: u32 = 120;

/// Images that belong to the story, in document order.
pub(super) fn images(
    document: &Document,
    survey: &Survey<'_>,
    set_aside: &[SetAside<'_>],
    hints: &Hints<'_>,
    story: &Story,
    choice: &mut Choice,
) -> Vec<NodeId> {
    let finder = Finder {
        document,
        survey,
        set_aside,
        authors: hints.authors,
        story,
        top: second_paragraph(survey, story, choice),
        lines: OnceCell::new(),
    };
    let mut images: Vec<NodeId> = Vec::new();
    if let Some(image) = hints.image.and_then(|own| finder.own_image(own)) {
        images.push(image);
        let (from, to) = finder.gallery_of(image);
        finder.find((from, to), choice, &mut images);
        images.sort_unstable();
        images.dedup();
    }
    for gap in finder.gaps(choice) {
        finder.find(gap, choice, &mut images);
    }
    images
}

struct Finder<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
    set_aside: &'a [SetAside<'a>],
    authors: &'a [String],
    story: &'a Story,
    /// The paragraph below the lede, a block.
    top: usize,
    /// The text of all blocks as numbers, sorted, once a caption is looked for.
    lines: OnceCell<Vec<u64>>,
}

impl Finder<'_> {
    /// The image that the page gives as its own, above the headline: as in a shop's gallery, and
    /// over the titles of many magazines. It is known by the name of its file.
    fn own_image(&self, own: &str) -> Option<NodeId> {
        let name = file_name(own)?;
        let headline = self.survey.cut.blocks[self.story.headline?].start;
        let is_image = |&node: &NodeId| self.document.tag(node) == Tag::Img;
        let bears_it = |&image: &NodeId| {
            let source = self.document.attribute(image, AttributeName::Src);
            source.and_then(file_name) == Some(name)
        };
        let below = self.document.descendants(self.document.body()?);
        let mut images = below.filter(is_image).filter(bears_it);
        let first = images.next().filter(|&first| first < headline)?;
        let is_shown_again = images.any(|image| image > headline);
        // Sites without an image for the page give their logo.
        let is_linked =
            (self.document.ancestors(first)).any(|node| self.document.tag(node) == Tag::A);
        (!is_shown_again && !is_linked && self.is_of_the_story(first)).then_some(first)
    }

    /// The box above the headline in which an image stands: more images with captions, and nothing
    /// that leads away.
    fn gallery_of(&self, image: NodeId) -> (NodeId, NodeId) {
        let headline = self.story.headline.unwrap_or(self.story.first);
        let headline = self.survey.cut.blocks[headline].start;
        let is_gallery = |&element: &NodeId| {
            let (first, end) = self.survey.cut.blocks_within(self.document, element);
            self.document.end(element) <= headline
                && end - first <= MOST_OF_A_GALLERY
                && !(first..end).any(|block| self.is_of_a_card(block))
        };
        let around = self.document.ancestors(image).take(STEPS);
        let gallery = around.take_while(is_gallery).last().unwrap_or(image);
        (gallery, self.document.end(gallery))
    }

    /// The stretches of the document between the headline and the last paragraph in which no
    /// kept text stands.
    fn gaps(&self, choice: &Choice) -> Vec<(NodeId, NodeId)> {
        let blocks = &self.survey.cut.blocks;
        let mut gaps = Vec::new();
        let start = self.story.headline.unwrap_or(self.story.first);
        let mut from = blocks[start].end;
        for block in start + 1..=self.story.last {
            if choice.kept[block] {
                // Between neighbours everything is kept already.
                if !choice.kept[block - 1] {
                    gaps.push((from, blocks[block].start));
                }
                from = blocks[block].end;
            }
        }
        let behind = self.end_of_figures_behind(self.story.last);
        gaps.extend(behind.map(|end| (from, end)));
        gaps
    }

    /// The end of the figures that stand right behind a paragraph, in the element that it stands in, or
    /// behind the list or the quotation that it ends.
    fn end_of_figures_behind(&self, paragraph: usize) -> Option<NodeId> {
        let cut = self.survey.cut;
        let paragraph = cut.container(&cut.blocks[paragraph]).node;
        let is_of_a_list = |node: &NodeId| {
            use Tag::{Blockquote, Li, Ol, Ul};
            matches!(self.document.tag(*node), Li | Ul | Ol | Blockquote)
        };
        let is_around = |node: &NodeId| *node == paragraph || is_of_a_list(node);
        let around = std::iter::once(paragraph).chain(self.document.ancestors(paragraph));
        let text = around.take(STEPS).take_while(is_around).last();
        let text = text.unwrap_or(paragraph);
        let parent = self.document.parent(text)?;
        let mut end = self.document.end(text);
        let mut found = None;
        while end < self.document.end(parent) {
            let node = end;
            end = self.document.end(node);
            match self.document.tag(node) {
                Tag::Figure => found = Some(end),
                _ if self.document.text(node).trim().is_empty()
                    && self.document.kind(node) != Kind::Element => {}
                _ => break,
            }
        }
        found
    }

    fn find(&self, (from, to): (NodeId, NodeId), choice: &mut Choice, images: &mut Vec<NodeId>) {
        let mut node = from;
        while node < to {
            let next = NodeId(node.0 + 1);
            if self.document.tag(node) == Tag::Img && self.is_of_the_story(node) {
                if let Some((first, end)) = self.captions(node, choice) {
                    images.push(node);
                    self.keep_captions(first..end, choice);
                }
            }
            node = next;
        }
    }

    /// Keeps the captions among the lines of an image's box. A picture may stand there twice, of which a page
    /// of one width shows the one, of another width the other: it says the same both times.
    fn keep_captions(&self, lines: Range<usize>, choice: &mut Choice) {
        let middle = lines.start + lines.len() / 2;
        for half in [lines.start..middle, middle..lines.end] {
            if self.is_said_before(&lines, choice) || self.is_said_before(&half, choice) {
                continue;
            }
            for block in half {
                if self.is_caption(block) {
                    choice.set(block, true, "stands under an image of the story");
                }
            }
        }
    }

    /// Whether as many lines right before these are kept, and say the same.
    fn is_said_before(&self, lines: &Range<usize>, choice: &Choice) -> bool {
        let blocks = &self.survey.cut.blocks;
        let is_said = |line: usize| {
            let before = line - lines.len();
            choice.kept[before]
                && blocks[before].counts.fingerprint == blocks[line].counts.fingerprint
        };
        lines.start >= lines.len() && lines.clone().all(is_said)
    }

    fn is_of_the_story(&self, image: NodeId) -> bool {
        let aside = self.set_aside.partition_point(|aside| aside.node <= image);
        let in_aside = aside > 0
            && self
                .document
                .contains(self.set_aside[aside - 1].node, image);
        !in_aside
            && !self.is_small(image)
            && !self.is_named_otherwise(image)
            && !self.is_of_an_author(image)
    }

    /// By the size its attributes give, if they do.
    fn is_small(&self, image: NodeId) -> bool {
        [AttributeName::Width, AttributeName::Height]
            .into_iter()
            .any(|side| {
                let value = self.document.attribute(image, side).unwrap_or("");
                value
                    .trim_end_matches("px")
                    .parse::<u32>()
                    .is_ok_and(|size| size < LEAST_SIZE)
            })
    }

    /// Whether its description is the name of who wrote the story, and little more: "Photo of Jane Doe".
    fn is_of_an_author(&self, image: NodeId) -> bool {
        const MORE: usize = 2;
        let description = self.document.attribute(image, AttributeName::Alt);
        let words = |text: &str| text.split_ascii_whitespace().count();
        description.is_some_and(|description| {
            let names = |author: &&String| {
                description.contains(author.as_str()) && words(description) <= words(author) + MORE
            };
            self.authors.iter().find(names).is_some()
        })
    }

    /// Avatars, icons, share buttons, cards.
    fn is_named_otherwise(&self, image: NodeId) -> bool {
        const OTHERWISE: u32 = Concept::Byline.bit()
            | Concept::Share.bit()
            | Concept::Related.bit()
            | Concept::Advertisement.bit()
            | Concept::Comment.bit()
            | Concept::Newsletter.bit()
            | Concept::Navigation.bit();
        let nearest = std::iter::once(image).chain(self.document.ancestors(image).take(2));
        nearest.into_iter().any(|element| {
            let class = self
                .document
                .attribute(element, AttributeName::Class)
                .unwrap_or("");
            classes::concepts(class) & OTHERWISE != 0
        })
    }

    /// The blocks of the image's own box: the largest element around it that holds a few blocks of
    /// plain text, nothing of the story, and nothing about it (who, when). `None` if the box is a card (a
    /// link, a heading), or if nothing says that the image is one to look at.
    fn captions(&self, image: NodeId, choice: &Choice) -> Option<(usize, usize)> {
        let mut captions = (0, 0);
        let mut is_figure = self.is_described(image);
        for element in self.document.ancestors(image).take(STEPS) {
            let (first, end) = self.survey.cut.blocks_within(self.document, element);
            let holds_story = (first..end).any(|block| choice.kept[block])
                || self
                    .story
                    .headline
                    .is_some_and(|headline| (first..end).contains(&headline));
            if holds_story || end - first > MOST_BLOCKS {
                break;
            }
            let is_other = |block| self.is_of_a_card(block) || self.is_about_the_story(block);
            if (first..end).any(is_other) {
                if captions.0 == captions.1 && !is_figure {
                    return None;
                }
                break;
            }
            is_figure |= self.document.tag(element) == Tag::Figure;
            captions = (first, end);
        }
        let captioned = (captions.0..captions.1).any(|block| self.is_caption(block));
        (captioned || is_figure).then_some(captions)
    }

    /// Whether the image's description is a phrase.
    fn is_described(&self, image: NodeId) -> bool {
        let description = self
            .document
            .attribute(image, AttributeName::Alt)
            .unwrap_or("");
        let words = description.split_ascii_whitespace().count();
        // Where words are not set apart, two characters are one.
        let unspaced = description.chars().filter(|c| c.len_utf8() > 2).count();
        words + unspaced / 2 >= 3
    }

    fn is_of_a_card(&self, block: usize) -> bool {
        let block = &self.survey.cut.blocks[block];
        let heading = self
            .survey
            .cut
            .container(block)
            .tag
            .heading_level()
            .is_some();
        heading || block.counts.link_tokens * 2 > block.counts.tokens
    }

    /// A line that is a date, or that says who wrote the story: it may stand under any picture.
    fn is_about_the_story(&self, block: usize) -> bool {
        const LONGEST_DATE: u32 = 8;
        let line = &self.survey.cut.blocks[block];
        let counts = &line.counts;
        if counts.ends_sentence || self.is_marked_as_caption(block) {
            return false;
        }
        let is_date = counts.tokens <= LONGEST_DATE && counts.numbers * 3 >= counts.tokens;
        counts.times > 0
            || is_date
            || says_by(self.document, line)
            || self.begins_with_the_writer(block)
    }

    /// "By Jane Doe, who has been to Hallum, two hours ago".
    fn begins_with_the_writer(&self, block: usize) -> bool {
        let line = &self.survey.cut.blocks[block];
        let text = self.document.text_between(line.start, line.end);
        by_at(text.trim_start()).is_some_and(|by| {
            let mut authors = self.authors.iter();
            authors.any(|author| by.rest.starts_with(author.as_str()))
        })
    }

    /// A line of words under the image; not its share button or counter. Above the story, or below its
    /// lede, any line will do; within it an image may stand beside a teaser or a rating as well, and the
    /// caption has to be marked as one.
    fn is_caption(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_line = counts.tokens >= 3 && counts.link_tokens * 3 <= counts.tokens;
        let is_placed = || block < self.top || self.is_marked_as_caption(block);
        is_line
            && is_placed()
            && !self.is_repeated(counts.fingerprint)
            && !is_button(self.survey, block)
    }

    /// Whether a line stands three times on the page: under the pictures of a shop it is a button.
    fn is_repeated(&self, line: u64) -> bool {
        let lines = self.lines.get_or_init(|| {
            let blocks = self.survey.cut.blocks.iter();
            let mut lines: Vec<u64> = blocks.map(|block| block.counts.fingerprint).collect();
            lines.sort_unstable();
            lines
        });
        let first = lines.partition_point(|&other| other < line);
        lines.get(first + 2) == Some(&line)
    }

    fn is_marked_as_caption(&self, block: usize) -> bool {
        let innermost = self.survey.cut.blocks[block].innermost;
        let surveyed = &self.survey.elements[innermost as usize];
        surveyed.landmarks[Landmark::Figure as usize] <= NEAR_CAPTION
    }
}

/// The second kept block of prose; the first where no headline says that it may be a lede.
fn second_paragraph(survey: &Survey<'_>, story: &Story, choice: &Choice) -> usize {
    if story.headline.is_none() {
        return story.first;
    }
    let is_prose = |&block: &usize| choice.kept[block] && prose(survey, block) > 0;
    let mut below = story.first + 1..=story.last;
    below.find(is_prose).unwrap_or(story.first)
}

/// The last part of an address's path; `None` where it says nothing.
fn file_name(address: &str) -> Option<&str> {
    const LEAST: usize = 5;
    let end = memchr::memchr2(b'?', b'#', address.as_bytes());
    let path = &address[..end.unwrap_or(address.len())];
    let name = match memchr::memrchr(b'/', path.as_bytes()) {
        Some(slash) => &path[slash + 1..],
        None => path,
    };
    (name.len() >= LEAST).then_some(name)
}
