//! One pass over the page: all it says of itself in attributes and scripts, and the elements whose
//! text may say more.
//!
//! Takes the document, gives a [`Reading`]: statements as the page has them, unjudged. What is
//! believed, and how a value is cleaned, is left to the others.

use std::borrow::Cow;

use super::json_ld::JsonLd;
use super::judge::DATES;
use super::said::{Agent, Said};
use super::site::is_front_page;
use super::text::visible_text;
use super::{Alternate, Feed};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag, trim};
use crate::vocabulary::Names;
use crate::vocabulary::bylines::{is_by, leads_to_an_author};
use crate::vocabulary::metadata::{
    FEED_TYPES, Field, Part, SAID_BY_OTHERS, Source, Standing, meta_name, property_named,
    standing_of_type,
};

/// Statements kept of one page, and elements of each kind remembered. A page has some fifty; what
/// is built to have a million must not cost more than its parse.
const MAX_STATEMENTS: usize = 2_000;

/// Bytes read of the text of one element.
const MAX_TEXT: usize = 500;

/// What the page says, and where more may be found.
#[derive(Default)]
pub(super) struct Reading<'a> {
    pub(super) said: Vec<Said<'a>>,
    pub(super) breadcrumb: Vec<String>,
    pub(super) alternates: Vec<Alternate>,
    pub(super) feeds: Vec<Feed>,
    pub(super) headings: Vec<NodeId>,
    /// Bold lines: what old pages have for headings.
    pub(super) bold: Vec<NodeId>,
    /// `<figure>` elements.
    pub(super) figures: Vec<NodeId>,
    /// `<time>` elements.
    pub(super) times: Vec<NodeId>,
    /// Links to the front page: logos among them.
    pub(super) home_links: Vec<NodeId>,
    /// Links to the pages of authors.
    pub(super) author_links: Vec<NodeId>,
    /// Elements that are named as a byline or a date by class, id or `rel`.
    pub(super) parts: Vec<(NodeId, Part)>,
}

/// Reads the page. Linear in the number of nodes.
pub(super) fn read<'a>(document: &'a Document, base: &BaseUrl, names: &Names<'a>) -> Reading<'a> {
    let mut reader = Reader {
        document,
        base,
        reading: Reading::default(),
        json: JsonLd::default(),
        scopes: Vec::new(),
        scope_count: 0,
        author_label: None,
        names,
    };
    for (node, tag) in document.elements() {
        reader.element(node, tag);
    }
    let json = reader.json.statements();
    let mut reading = reader.reading;
    reading.said.extend(json.said);
    reading.breadcrumb = json.breadcrumb;
    reading
}

impl Reading<'_> {
    /// What the dates are read from.
    pub(super) fn of_dates(self) -> Reading<'static> {
        let dates = self
            .said
            .into_iter()
            .filter(|said| DATES.contains(&said.field));
        Reading {
            said: dates.map(Said::into_owned).collect(),
            times: self.times,
            parts: self.parts,
            ..Reading::default()
        }
    }
}

struct Reader<'a, 'b> {
    document: &'a Document,
    base: &'b BaseUrl,
    reading: Reading<'a>,
    json: JsonLd<'a>,
    /// The microdata items the current node stands in, outermost first.
    scopes: Vec<Scope>,
    scope_count: usize,
    /// The number of the Twitter label that says "Written by".
    author_label: Option<String>,
    /// What class names and ids say their element is.
    names: &'b Names<'a>,
}

struct Scope {
    end: NodeId,
    /// Its number, if it is about the article or the page; properties of others are passed over.
    object: Option<usize>,
}

impl<'a> Reader<'a, '_> {
    #[inline(always)]
    fn element(&mut self, node: NodeId, tag: Tag) {
        match tag {
            Tag::Html => self.language(node),
            Tag::Meta => self.meta(node),
            Tag::Link => self.link(node),
            Tag::Title => self.title(node),
            Tag::Script => self.script(node),
            Tag::H1 | Tag::H2 | Tag::H3 => remember(&mut self.reading.headings, node),
            Tag::B | Tag::Strong => remember(&mut self.reading.bold, node),
            Tag::Figure => remember(&mut self.reading.figures, node),
            Tag::Time => remember(&mut self.reading.times, node),
            Tag::A => self.anchor(node),
            _ => {}
        }
        self.attributes(node);
    }

    /// What the attributes say of the element. Most elements have none or a class, and each is asked
    /// once for all that it may say.
    #[inline(always)]
    fn attributes(&mut self, node: NodeId) {
        let mut has_properties = false;
        let (mut by_author, mut by_class, mut by_id, mut by_test_id) = (None, None, None, None);
        let is_telling = |name| {
            use AttributeName::*;
            matches!(
                name,
                Itemprop | Itemscope | Property | Rel | Class | Id | DataTestid
            )
        };
        for (name, value) in self.document.values(node, is_telling) {
            match name {
                AttributeName::Rel => {
                    let mut words = value.split_ascii_whitespace();
                    by_author = words.find(|&rel| rel == "author").map(|_| Part::AuthorLink);
                }
                AttributeName::Class => by_class = self.names.of(value).part,
                AttributeName::Id => by_id = self.names.of(value).part,
                AttributeName::DataTestid => by_test_id = self.names.of(value).part,
                _ => has_properties = true,
            }
        }
        if has_properties {
            self.properties(node);
        }
        if let Some(part) = by_author.or(by_class).or(by_id).or(by_test_id) {
            remember(&mut self.reading.parts, (node, part));
        }
    }

    fn attribute(&self, node: NodeId, name: AttributeName) -> Option<&'a str> {
        self.document
            .attribute(node, name)
            .map(trim)
            .filter(|value| !value.is_empty())
    }

    fn say(&mut self, field: Field, source: Source, text: impl Into<Cow<'a, str>>) {
        self.say_of(0, field, source, text.into());
    }

    fn say_of(&mut self, object: usize, field: Field, source: Source, text: Cow<'a, str>) {
        if self.reading.said.len() < MAX_STATEMENTS && !text.is_empty() {
            self.reading.said.push(Said {
                field,
                source,
                text,
                object,
                agent: Agent::Unknown,
                of_page: false,
            });
        }
    }

    fn language(&mut self, node: NodeId) {
        let lang = self.attribute(node, AttributeName::Lang);
        if let Some(lang) = lang.or_else(|| self.attribute(node, AttributeName::XmlLang)) {
            self.say(Field::Language, Source::LangAttribute, lang);
        }
    }

    fn meta(&mut self, node: NodeId) {
        let Some(content) = self.attribute(node, AttributeName::Content) else {
            return;
        };
        if let Some(name) = self.attribute(node, AttributeName::Name) {
            self.labelled(name, content);
        }
        let names = [
            AttributeName::Property,
            AttributeName::Name,
            AttributeName::HttpEquiv,
        ];
        for name in names
            .into_iter()
            .filter_map(|name| self.attribute(node, name))
        {
            let known = name.split_ascii_whitespace().find_map(meta_name);
            if let Some((field, source)) = known {
                return self.say(field, source, content);
            }
        }
    }

    /// A pair of Twitter cards: `twitter:label1` is "Written by", `twitter:data1` the name.
    fn labelled(&mut self, name: &str, content: &'a str) {
        if let Some(number) = name.strip_prefix("twitter:label") {
            self.author_label = is_by(content).then(|| number.to_owned());
        } else if let Some(number) = name.strip_prefix("twitter:data") {
            if self.author_label.as_deref() == Some(number) {
                self.say(Field::Authors, Source::Twitter, content);
            }
        }
    }

    fn link(&mut self, node: NodeId) {
        let rel = self.attribute(node, AttributeName::Rel).unwrap_or("");
        let Some(href) = self.attribute(node, AttributeName::Href) else {
            return;
        };
        for rel in rel.split_ascii_whitespace() {
            match rel.to_ascii_lowercase().as_str() {
                "canonical" => self.say(Field::CanonicalUrl, Source::Link, href),
                "license" => self.say(Field::License, Source::Link, href),
                "image_src" => self.say(Field::Image, Source::Link, href),
                "alternate" => self.alternate(node, href),
                _ => {}
            }
        }
    }

    fn alternate(&mut self, node: NodeId, href: &'a str) {
        let Some(url) = self.base.resolve(href).map(Cow::into_owned) else {
            return;
        };
        if let Some(language) = self.attribute(node, AttributeName::Hreflang) {
            let language = language.to_owned();
            return remember(&mut self.reading.alternates, Alternate { language, url });
        }
        let media_type = self.attribute(node, AttributeName::Type).unwrap_or("");
        if FEED_TYPES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(media_type))
        {
            let title = self
                .attribute(node, AttributeName::Title)
                .map(str::to_owned);
            let media_type = media_type.to_ascii_lowercase();
            remember(
                &mut self.reading.feeds,
                Feed {
                    title,
                    url,
                    media_type,
                },
            );
        }
    }

    fn title(&mut self, node: NodeId) {
        let text = visible_text(self.document, node, MAX_TEXT);
        self.say(Field::Title, Source::TitleElement, text);
    }

    fn anchor(&mut self, node: NodeId) {
        let href = self.document.attribute(node, AttributeName::Href);
        if href.is_some_and(is_front_page) {
            remember(&mut self.reading.home_links, node);
        } else if href.is_some_and(leads_to_an_author) {
            remember(&mut self.reading.author_links, node);
        }
    }

    fn script(&mut self, node: NodeId) {
        let kind = self.attribute(node, AttributeName::Type).unwrap_or("");
        if !kind.to_ascii_lowercase().starts_with("application/ld+json") {
            return;
        }
        for child in self.document.children(node) {
            self.json.read(self.document.text(child));
        }
    }

    /// Microdata and RDFa.
    fn properties(&mut self, node: NodeId) {
        while self.scopes.last().is_some_and(|scope| scope.end <= node) {
            self.scopes.pop();
        }
        let object = self.scopes.last().map_or(Some(0), |scope| scope.object);
        let microdata = self.document.attribute(node, AttributeName::Itemprop);
        if let (Some(names), Some(object)) = (microdata, object) {
            self.property(object, Source::Microdata, names, node);
        }
        if self
            .document
            .attribute(node, AttributeName::Itemscope)
            .is_some()
        {
            let about = self
                .attribute(node, AttributeName::Itemtype)
                .and_then(standing_of_type);
            self.scope_count += 1;
            let is_mentioned = microdata.is_some_and(|names| {
                let mut names = names.split_ascii_whitespace();
                object.is_none() || names.any(|name| SAID_BY_OTHERS.contains(&name))
            });
            let object = match about {
                Some(Standing::Article | Standing::Work | Standing::Page) => {
                    (!is_mentioned).then_some(self.scope_count)
                }
                _ => None,
            };
            self.scopes.push(Scope {
                end: self.document.end(node),
                object,
            });
        }
        if self.document.tag(node) != Tag::Meta {
            if let Some(names) = self.document.attribute(node, AttributeName::Property) {
                self.property(0, Source::Rdfa, names, node);
            }
        }
    }

    fn property(&mut self, object: usize, source: Source, names: &str, node: NodeId) {
        for name in names.split_ascii_whitespace() {
            let name = name.rsplit([':', '/', '#']).next().unwrap_or(name);
            if let Some(field) = property_named(name) {
                let value = self.property_value(field, node);
                self.say_of(object, field, source, value);
                let kind = self.attribute(node, AttributeName::Itemtype).unwrap_or("");
                if let Some(said) = self.reading.said.last_mut() {
                    said.agent = Agent::of_type(kind);
                }
            }
        }
    }

    /// The value of a property (HTML, 5.2.4), and of an item its name.
    fn property_value(&self, field: Field, node: NodeId) -> Cow<'a, str> {
        let by_attribute = match (self.document.tag(node), field) {
            (Tag::Time, _) => self.attribute(node, AttributeName::Datetime),
            (Tag::Img, _) => self.attribute(node, AttributeName::Src),
            (Tag::A | Tag::Link, Field::CanonicalUrl | Field::Image | Field::License) => {
                self.attribute(node, AttributeName::Href)
            }
            _ => None,
        };
        let named = self.name_of_item(node);
        match by_attribute.or_else(|| self.attribute(named, AttributeName::Content)) {
            Some(value) => Cow::Borrowed(value),
            None => Cow::Owned(visible_text(self.document, named, MAX_TEXT)),
        }
    }

    /// The first `itemprop="name"` inside the item that `node` is, or `node` itself.
    fn name_of_item(&self, node: NodeId) -> NodeId {
        const NEAR: usize = 50;
        if self
            .document
            .attribute(node, AttributeName::Itemscope)
            .is_none()
        {
            return node;
        }
        let names =
            |node: &NodeId| self.document.attribute(*node, AttributeName::Itemprop) == Some("name");
        self.document
            .descendants(node)
            .take(NEAR)
            .find(names)
            .unwrap_or(node)
    }
}

fn remember<T>(list: &mut Vec<T>, item: T) {
    if list.len() < MAX_STATEMENTS {
        list.push(item);
    }
}
