//! Images of the story that no kept block surrounds, and their captions.
//!
//! An image between two kept blocks is kept with them. What is left are the hero image, which
//! stands above the headline or between it and the story, images next to a caption that was dropped, and
//! galleries behind the story. A picture laid out twice is shown once; those of cards, of films to be shown
//! next and of advertisements are not the story's. Takes the choice of blocks, adds
//! [captions](super::captions) to it, and gives the images' nodes.

use std::cell::OnceCell;

use super::settle::{Choice, Story, prose};
use crate::article::features::Survey;
use crate::article::{Hints, SetAside};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, picture_name};
use crate::vocabulary::classes::{self, Concept};
use crate::vocabulary::constructs::is_playlist;
use crate::vocabulary::{Part, label};

/// How far up from an image its box is looked for.
pub(super) const STEPS: usize = 5;
/// How many blocks the box of a captioned image holds at most: caption, credit, a button.
pub(super) const MOST_BLOCKS: usize = 4;
/// How many blocks a gallery holds at most.
const MOST_OF_A_GALLERY: usize = 40;
/// An image narrower or lower than this, in CSS pixels, is an icon or an avatar.
const LEAST_SIZE: u32 = 120;
/// Where an image says which file it shows: at once, or once a script has run.
const SOURCES: [AttributeName; 3] = [
    AttributeName::Src,
    AttributeName::DataSrc,
    AttributeName::DataLazySrc,
];

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

pub(super) struct Finder<'a> {
    pub(super) document: &'a Document,
    pub(super) survey: &'a Survey<'a>,
    set_aside: &'a [SetAside<'a>],
    pub(super) authors: &'a [String],
    pub(super) story: &'a Story,
    /// The paragraph below the lede, a block.
    pub(super) top: usize,
    /// The text of all blocks as numbers, sorted, once a caption is looked for.
    pub(super) lines: OnceCell<Vec<u64>>,
}

impl Finder<'_> {
    /// The image that the page gives as its own, above the headline: as in a shop's gallery, and
    /// over the titles of many magazines. It is known by the name of its file.
    fn own_image(&self, own: &str) -> Option<NodeId> {
        let name = picture_name(own)?;
        let headline = self.survey.cut.blocks[self.story.headline?].start;
        let is_image = |&node: &NodeId| self.document.tag(node) == Tag::Img;
        let bears_it = |&image: &NodeId| self.name_of(image) == Some(name);
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
                Tag::Br | Tag::Hr | Tag::Style | Tag::Script => {}
                _ if self.shows_pictures(node) => found = Some(end),
                _ if self.document.text(node).trim().is_empty()
                    && self.document.kind(node) != Kind::Element => {}
                _ => break,
            }
        }
        found
    }

    /// Whether an element holds pictures, large ones or with captions, and no other words.
    fn shows_pictures(&self, element: NodeId) -> bool {
        const MOST_NODES: usize = 400;
        let (first, end) = self.survey.cut.blocks_within(self.document, element);
        let are_captions = || (first..end).all(|block| self.is_named_caption(block));
        if self.document.kind(element) != Kind::Element || !are_captions() {
            return false;
        }
        let nodes = std::iter::once(element).chain(self.document.descendants(element));
        let is_image = |&node: &NodeId| self.document.tag(node) == Tag::Img;
        let mut images = nodes.take(MOST_NODES).filter(is_image).peekable();
        images.peek().is_some()
            && images
                .all(|image| self.is_of_the_story(image) && (end > first || self.is_large(image)))
    }

    fn find(&self, (from, to): (NodeId, NodeId), choice: &mut Choice, images: &mut Vec<NodeId>) {
        let mut shown = None;
        let nodes = (from.0..to.0).map(NodeId);
        for node in nodes.filter(|&node| self.document.tag(node) == Tag::Img) {
            // Where a picture is laid out twice, for narrow and for wide screens, it stands there twice.
            let name = self.name_of(node);
            let description = self.document.attribute(node, AttributeName::Alt);
            let is_again = name.is_some() && shown == Some((name, description));
            if is_again || !self.is_of_the_story(node) {
                continue;
            }
            if let Some((first, end)) = self.captions(node, choice) {
                images.push(node);
                self.keep_captions(first..end, choice);
                shown = Some((name, description));
            }
        }
    }

    fn name_of(&self, image: NodeId) -> Option<&str> {
        let sources = SOURCES
            .iter()
            .filter_map(|&source| self.document.attribute(image, source));
        let mut sources = sources.filter(|source| !source.starts_with("data:"));
        sources.find_map(picture_name)
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
            && !self.is_of_a_playlist(image)
            && !self.is_of_an_advertisement(image)
            && !self.is_of_an_author(image)
    }

    /// Whether it stands for a film in a list of films to be shown next.
    fn is_of_a_playlist(&self, image: NodeId) -> bool {
        const STEPS: usize = 12;
        let mut around = self.document.ancestors(image).take(STEPS);
        around.any(|element| {
            let class = self.document.attribute(element, AttributeName::Class);
            class.is_some_and(is_playlist)
        })
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

    /// Whether its description is the word that marks an advertisement.
    fn is_of_an_advertisement(&self, image: NodeId) -> bool {
        let description = self.document.attribute(image, AttributeName::Alt);
        let label = description.and_then(label);
        label.is_some_and(|label| label.whole && label.part == Part::Advertisement)
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
        // What is around the story, too, may bear the names of its buttons.
        let headline = self.story.headline.unwrap_or(self.story.first);
        let headline = self.survey.cut.blocks[headline].start;
        let is_box = |element: &NodeId| !self.document.contains(*element, headline);
        let around = self.document.ancestors(image).take(2).take_while(is_box);
        std::iter::once(image).chain(around).any(|element| {
            let class = self
                .document
                .attribute(element, AttributeName::Class)
                .unwrap_or("");
            classes::concepts(class) & OTHERWISE != 0
        })
    }

    /// Whether the image's description is a phrase.
    pub(super) fn is_described(&self, image: NodeId) -> bool {
        let description = self
            .document
            .attribute(image, AttributeName::Alt)
            .unwrap_or("");
        let words = description.split_ascii_whitespace().count();
        // Where words are not set apart, two characters are one.
        let is_unspaced = |c: &char| {
            matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' |
                '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
        };
        let unspaced = description.chars().filter(is_unspaced).count();
        words + unspaced / 2 >= 3
    }

    /// Whether its attributes say that it is as large as a picture of a story, and it leads to nothing but
    /// itself: an advertisement of that size leads elsewhere.
    pub(super) fn is_large(&self, image: NodeId) -> bool {
        const LEAST: u32 = 240;
        let is_wide = |side| {
            let value = self.document.attribute(image, side).unwrap_or("");
            value.parse::<u32>().is_ok_and(|size| size >= LEAST)
        };
        let leads_elsewhere = || {
            self.link_around(image)
                .is_some_and(|href| picture_name(href) != self.name_of(image))
        };
        is_wide(AttributeName::Width) && is_wide(AttributeName::Height) && !leads_elsewhere()
    }

    /// Where the link leads that a node stands in, or is.
    fn link_around(&self, node: NodeId) -> Option<&str> {
        const NEAR: usize = 4;
        let around = self.document.ancestors(node).take(NEAR);
        let mut around = std::iter::once(node).chain(around);
        let link = around.find(|&node| self.document.tag(node) == Tag::A)?;
        self.document.attribute(link, AttributeName::Href)
    }

    /// Whether the image leads where a line beside it leads, which is none of the story: it is the picture of
    /// a card, whatever its description says.
    pub(super) fn leads_where_a_line_leads(&self, image: NodeId, choice: &Choice) -> bool {
        let Some(href) = self.link_around(image).filter(|href| href.len() > 1) else {
            return false;
        };
        let leads_there = |block: usize| {
            let is_of_the_story = choice.kept[block] || self.story.headline == Some(block);
            let start = self.survey.cut.blocks[block].start;
            // A caption may lead to where the picture is from.
            !is_of_the_story
                && self.link_around(start) == Some(href)
                && !self.is_named_caption(block)
        };
        let around = self.document.ancestors(image).take(STEPS);
        let boxes = around.map(|element| self.survey.cut.blocks_within(self.document, element));
        let mut boxes = boxes.take_while(|(first, end)| end - first <= MOST_BLOCKS);
        boxes.any(|(first, end)| (first..end).any(leads_there))
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
