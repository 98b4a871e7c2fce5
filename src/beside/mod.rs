//! What stands beside the story, as data: the stories it is related to, its topics, the way to it, and
//! what readers write under it.
//!
//! Takes the subtrees that were set aside, each with the name of the rule that did it, and gives
//! [`Beside`]. A box of related links is no part of a story, but it says something of it; what is
//! only the site's (menus, most read) says nothing of it and is left where it is.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

mod comments;

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag, is_white_space};
use crate::nodes::without_control_characters;
use crate::vocabulary::actions::acts;

/// A link beside the story: another story, or a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SideLink {
    /// Its text: a headline, or the name of a topic.
    pub text: String,
    /// Its address, absolute where the page's is known.
    pub url: String,
}

/// What a reader has written under the story.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Comment {
    /// Who wrote it, as the page says.
    pub author: Option<String>,
    /// When, as the page says it to machines: `<time datetime>`.
    pub date: Option<String>,
    /// Its text, a line a paragraph.
    pub text: String,
}

/// What was found beside the story, each once and in the page's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Beside {
    pub(crate) related: Vec<SideLink>,
    pub(crate) topics: Vec<SideLink>,
    pub(crate) comments: Vec<Comment>,
    /// The names of a visible breadcrumb.
    pub(crate) breadcrumb: Vec<String>,
}

/// What the links of a subtree are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Links {
    Related,
    Topics,
    /// Those with `rel="tag"` are topics, as the footer of a story has them among others.
    MarkedTopics,
    Breadcrumb,
    /// No links: what readers write.
    Comments,
}

/// What the rules of `chrome` and `article` set aside that says something of the story.
static RULES: &[(&str, Links)] = &[
    ("related", Links::Related),
    ("read next", Links::Related),
    ("tags", Links::Topics),
    ("is one of the topics of the story", Links::Topics),
    ("footer", Links::MarkedTopics),
    ("byline", Links::MarkedTopics),
    ("breadcrumb", Links::Breadcrumb),
    ("comments", Links::Comments),
];

/// Links kept of a kind, and bytes of the text of one.
const MOST: usize = 100;
const LONGEST: usize = 300;

/// A headline has at least so many characters: "Read more" and "3 comments" are none.
const SHORTEST_HEADLINE: usize = 12;

/// How far out a link may stand around the start of a text block.
const NEAR: usize = 4;

/// The longest name of a topic, in characters.
const LONGEST_TOPIC: usize = 60;

/// Collects what stands beside the story. Linear in the number of nodes set aside.
pub(crate) fn collect<'r>(
    document: &Document,
    set_aside: impl Iterator<Item = (Range<NodeId>, &'r str)>,
    base: &BaseUrl,
) -> Beside {
    let mut related = List::default();
    let mut topics = List::default();
    let mut breadcrumb = List::default();
    let mut comments = Vec::new();
    let mut read = HashSet::new();
    for (nodes, rule) in set_aside {
        let Some(&(_, kind)) = RULES.iter().find(|(name, _)| *name == rule) else {
            continue;
        };
        if kind == Links::Comments {
            comments.extend(comments::read(document, nodes));
            continue;
        }
        let list = match kind {
            Links::Related => &mut related,
            Links::Topics | Links::MarkedTopics => &mut topics,
            Links::Breadcrumb => &mut breadcrumb,
            Links::Comments => continue,
        };
        let is_marked = kind == Links::MarkedTopics;
        // The link that several text blocks stand in is read with the first of them: its address may be
        // as long as they are many.
        let outer = link_around(document, nodes.start).filter(|&link| read.insert((link, kind)));
        let nodes = outer.unwrap_or(nodes.start)..nodes.end;
        links(document, nodes, base, is_marked, |link| list.add(link));
    }
    Beside {
        related: related.finish(|text| text.chars().count() >= SHORTEST_HEADLINE),
        topics: topics.finish(|text| text.chars().count() <= LONGEST_TOPIC),
        comments,
        breadcrumb: breadcrumb
            .finish(|_| true)
            .into_iter()
            .map(|link| link.text)
            .collect(),
    }
}

/// The link that a text block starts within.
fn link_around(document: &Document, start: NodeId) -> Option<NodeId> {
    let around = document.ancestors(start).take(NEAR);
    around.filter(|&node| document.tag(node) == Tag::A).last()
}

struct Link {
    text: String,
    url: String,
}

/// The first links of an interval that lead to another page, or those among them that are marked as
/// topics.
fn links(
    document: &Document,
    nodes: Range<NodeId>,
    base: &BaseUrl,
    is_marked: bool,
    mut add: impl FnMut(Link),
) {
    let mut seen = 0;
    let anchors = (nodes.start.0..nodes.end.0).map(NodeId);
    for anchor in anchors.filter(|&node| document.tag(node) == Tag::A) {
        let attribute = |name| document.attribute(anchor, name);
        let href = attribute(AttributeName::Href)
            .filter(|href| !acts(href) && document.place(href).is_none());
        let Some(url) = href.and_then(|href| base.resolve(href)) else {
            continue;
        };
        let rel = attribute(AttributeName::Rel).unwrap_or("");
        // A footer has many links and few topics.
        if !is_marked || rel.split_ascii_whitespace().any(|rel| rel == "tag") {
            add(Link {
                text: name(&text(document, anchor, LONGEST)).to_owned(),
                url: url.into_owned(),
            });
        }
        seen += 1;
        if seen >= MOST {
            break;
        }
    }
}

/// The text of an element, white space collapsed, without what is never shown.
fn text(document: &Document, element: NodeId, longest: usize) -> String {
    let mut text = String::new();
    let end = document.end(element);
    let mut at = NodeId(element.0 + 1);
    while at < end && text.len() < longest {
        let tag = document.tag(at);
        if document.kind(at) == Kind::Element && (tag.is_unrendered() || tag == Tag::Svg) {
            at = document.end(at);
            continue;
        }
        let is_apart = document.kind(at) == Kind::Element && (tag.is_block() || tag == Tag::Br);
        if is_apart && !text.ends_with(' ') {
            text.push(' ');
        }
        for c in without_control_characters(document.text(at)).chars() {
            match c.is_ascii() && is_white_space(c as u8) {
                true if text.ends_with(' ') => {}
                true => text.push(' '),
                false => text.push(c),
            }
        }
        at = NodeId(at.0 + 1);
    }
    text.trim().to_owned()
}

/// The text of a link without the sign of a topic and the comma behind it.
fn name(text: &str) -> &str {
    text.trim_start_matches('#').trim_end_matches(',').trim()
}

/// Links, each address once and with the longest of its texts: a picture, a headline and "Read
/// more" often lead to the same story.
#[derive(Default)]
struct List {
    links: Vec<SideLink>,
    places: HashMap<String, usize>,
}

impl List {
    fn add(&mut self, link: Link) {
        match self.places.get(&link.url) {
            Some(&place) => {
                if let Some(known) = self.links.get_mut(place) {
                    if link.text.len() > known.text.len() {
                        known.text = link.text;
                    }
                }
            }
            None if self.links.len() < MOST => {
                self.places.insert(link.url.clone(), self.links.len());
                self.links.push(SideLink {
                    text: link.text,
                    url: link.url,
                });
            }
            None => {}
        }
    }

    fn finish(mut self, fits: impl Fn(&str) -> bool) -> Vec<SideLink> {
        self.links
            .retain(|link| !link.text.is_empty() && fits(&link.text));
        self.links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands beside the story where each `section` is set aside by the rule its id names.
    fn beside(html: &str) -> Beside {
        let document = Document::parse(html);
        let sections = document
            .descendants(NodeId::DOCUMENT)
            .filter(|&node| document.tag(node) == Tag::Section);
        let set_aside = sections.filter_map(|node| {
            let rule = document.attribute(node, AttributeName::Id)?;
            Some((node..document.end(node), rule))
        });
        let base = BaseUrl::new(Some("https://example.org/a/b"), None);
        collect(&document, set_aside, &base)
    }

    fn pairs(links: &[SideLink]) -> Vec<(&str, &str)> {
        let pairs = links.iter();
        pairs
            .map(|link| (link.text.as_str(), link.url.as_str()))
            .collect()
    }

    #[test]
    fn a_related_story_is_there_once_with_its_headline() {
        let found = beside(
            "<section id=related><a href=c><img src=x.jpg></a><a href=c><h3>The old
             mill turns again</h3></a><a href=c>Read more</a><a href=d>More</a>
             <a href='#top'>Back to the top of the page</a><a href='javascript:x()'>Follow this story</a>
             <a href='https://facebook.com/sharer?u=x'>Share it with your friends</a></section>",
        );
        assert_eq!(
            pairs(&found.related),
            [("The old mill turns again", "https://example.org/a/c")]
        );
    }

    #[test]
    fn topics_are_the_links_of_their_line_and_those_marked_in_a_footer() {
        let found = beside(
            "<section id=tags><a href=/t/sea>#Sea</a>, <a href=/t/dikes>Dikes</a></section>
             <section id=footer><a rel='category tag' href=/t/marsh>Marsh</a> <a href=/imprint>Imprint</a></section>",
        );
        assert_eq!(
            pairs(&found.topics),
            [
                ("Sea", "https://example.org/t/sea"),
                ("Dikes", "https://example.org/t/dikes"),
                ("Marsh", "https://example.org/t/marsh"),
            ]
        );
        assert!(found.related.is_empty());
    }

    #[test]
    fn what_is_only_the_sites_is_left_where_it_is() {
        let found = beside(
            "<section id=navigation><a href=/x>A long way to somewhere</a></section>
             <section id='most read'><a href=/y>What everybody else is reading</a></section>",
        );
        assert_eq!(found, Beside::default());
    }
}
