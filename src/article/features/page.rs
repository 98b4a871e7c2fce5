//! The page as a whole: how long, how much prose, how many links, which elements it is made of, and
//! what its data say it is.

use super::scale::{count, share, small};
use super::survey::Survey;
use super::{Group, Row};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::Memo;
use crate::vocabulary::boards::{self, Says};
use crate::vocabulary::classes::Concept;
use crate::vocabulary::manuals;

/// What the page says of its kind, outside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageFacts {
    /// Different words of title and description that are looked for in the text.
    pub(crate) title_words: u32,
    pub(crate) description_words: u32,
    /// How often each of [`DATA_TYPES`] is named in JSON-LD or microdata.
    data_types: [u32; DATA_TYPES.len()],
    /// How often one of [`THREAD_TYPES`] is.
    threads: u32,
    products: u32,
    offers: u32,
    /// The same in microdata.
    marked_products: u32,
    marked_offers: u32,
    /// Texts of posts, by the names that programs of boards give; those that a diary may have, too; and what
    /// is said of whoever wrote them.
    posts: u32,
    bodies: u32,
    profiles: u32,
    /// Which of [`OPEN_GRAPH_TYPES`] the page says it is, counted from 1.
    open_graph_type: u8,
    /// Whether it names a program that makes nothing but manuals.
    is_made_as_manual: bool,
}

/// Types of schema.org that tell kinds of page apart.
const DATA_TYPES: [&[&str]; 10] = [
    &[
        "Article",
        "NewsArticle",
        "BlogPosting",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
    ],
    &["TechArticle", "HowTo", "APIReference", "Course"],
    &["Product", "Offer", "ProductGroup", "AggregateOffer"],
    &[
        "DiscussionForumPosting",
        "QAPage",
        "Question",
        "Answer",
        "Comment",
    ],
    &["ItemList", "ListItem"],
    &["CollectionPage", "SearchResultsPage", "OfferCatalog"],
    &["FAQPage"],
    &["Recipe"],
    &[
        "Organization",
        "LocalBusiness",
        "Service",
        "ProfessionalService",
        "Corporation",
    ],
    &["WebPage", "WebSite"],
];

/// Places in [`DATA_TYPES`] and, from 1, in [`OPEN_GRAPH_TYPES`].
const ARTICLE: usize = 0;
const OPEN_GRAPH_ARTICLE: u8 = 1;
const OPEN_GRAPH_PRODUCT: u8 = 2;

/// As few posts as make a thread.
const LEAST_POSTS: u32 = 2;

/// As many times as the data of one product name a product or an offer.
const MOST_OF_ONE_PRODUCT: u32 = 6;

/// Of the types of discussions those of a whole page: comments stand under articles too.
const THREAD_TYPES: [&str; 2] = ["DiscussionForumPosting", "QAPage"];

/// Of the types of products those of the thing itself, and those that say how it is sold.
const PRODUCT_TYPES: [&str; 2] = ["Product", "ProductGroup"];
const OFFER_TYPES: [&str; 3] = ["Offer", "AggregateOffer", "BuyAction"];

/// Values of `og:type`.
const OPEN_GRAPH_TYPES: [&str; 4] = ["article", "product", "website", "blog"];

impl PageFacts {
    /// Reads what the page says of its kind. Linear in the number of nodes and the length of its
    /// data.
    pub(crate) fn new(document: &Document, title_words: u32, description_words: u32) -> PageFacts {
        let mut facts = PageFacts {
            title_words,
            description_words,
            ..PageFacts::default()
        };
        for meta in document.elements_named(Tag::Meta) {
            facts.read_meta(document, meta);
        }
        if document.may_bear(AttributeName::Itemtype) {
            for (node, _) in document.elements() {
                if let Some(kind) = document.attribute(node, AttributeName::Itemtype) {
                    facts.read_microdata(kind);
                }
            }
        }
        for script in document.elements_named(Tag::Script) {
            let address = document.attribute(script, AttributeName::Src);
            facts.is_made_as_manual |= address.is_some_and(manuals::is_script_of_one);
            if !is_linked_data(document, script) {
                continue;
            }
            for text in document.children(script) {
                facts.read_linked_data(document.text(text));
            }
        }
        facts
    }

    /// The same, with the posts that a program of boards has named, among elements that hold text. Linear in
    /// their number and the length of their names: it is asked of pages that speak of such things.
    pub(crate) fn with_posts(
        mut self,
        document: &Document,
        elements: impl Iterator<Item = NodeId>,
    ) -> PageFacts {
        let mut classes: Memo<'_, _> = Memo::new();
        for node in elements {
            let is_name = |name| matches!(name, AttributeName::Class | AttributeName::Id);
            for (name, value) in document.values(node, is_name) {
                match name {
                    AttributeName::Class => self.count(classes.get(value, boards::says)),
                    _ => self.posts += u32::from(boards::is_post_by_number(value)),
                }
            }
        }
        self
    }

    /// Whether the page says that it sells one product. A shop's category lists many, each with its
    /// offer. An offer alone is that of a course, of a service, of software; a product that nobody
    /// offers is named for the stars which a search engine shows beside it.
    pub(crate) fn is_product(&self) -> bool {
        self.is_product_in_data() || self.is_product_marked_up()
    }

    /// Whether it says so apart from its text, in JSON or to networks: it is a shop's page in all it shows.
    /// Microdata mark up a thing that a service offers as well, or a house to let.
    pub(crate) fn is_product_in_data(&self) -> bool {
        is_one_product(self.products, self.offers) || self.open_graph_type == OPEN_GRAPH_PRODUCT
    }

    /// Whether it marks up one thing that is sold: no list does.
    pub(crate) fn is_product_marked_up(&self) -> bool {
        is_one_product(self.marked_products, self.marked_offers)
    }

    /// Whether the page says it is an article, and neither a thread nor a product.
    pub(crate) fn is_article(&self) -> bool {
        let is_article = self.data_types[ARTICLE] > 0 || self.open_graph_type == OPEN_GRAPH_ARTICLE;
        is_article && self.threads == 0 && !self.is_product() && !self.is_thread()
    }

    /// Whether a program of boards made the page, and several posts stand on it. Some such programs tell
    /// networks that a thread is an article.
    pub(crate) fn is_thread(&self) -> bool {
        let bodies = if self.profiles > 0 { self.bodies } else { 0 };
        self.posts.max(bodies) >= LEAST_POSTS && self.data_types[ARTICLE] == 0
    }

    /// The same, where it looks like a list of many things: software for sites calls its lists articles,
    /// too, in what it tells networks, but not in its data.
    pub(crate) fn is_article_though_it_lists(&self) -> bool {
        self.is_article() && self.data_types[ARTICLE] > 0
    }

    /// Whether a program made the page that makes nothing but manuals.
    pub(crate) fn is_manual(&self) -> bool {
        self.is_made_as_manual && !self.is_article() && !self.is_product()
    }

    fn read_meta(&mut self, document: &Document, node: NodeId) {
        let name = document.attribute(node, AttributeName::Name);
        if name.is_some_and(|name| name.eq_ignore_ascii_case("generator")) {
            let content = document.attribute(node, AttributeName::Content);
            self.is_made_as_manual |= content.is_some_and(manuals::makes_manuals);
        }
        if document.attribute(node, AttributeName::Property) == Some("og:type") {
            let content = document
                .attribute(node, AttributeName::Content)
                .unwrap_or("");
            let known = OPEN_GRAPH_TYPES
                .iter()
                .position(|kind| content.trim().to_ascii_lowercase().contains(kind));
            self.open_graph_type = known.map_or(0, |place| place as u8 + 1);
        }
    }

    fn count(&mut self, said: Option<Says>) {
        match said {
            Some(Says::Post) => self.posts += 1,
            Some(Says::Body) => self.bodies += 1,
            Some(Says::Profile) => self.profiles += 1,
            Some(Says::Furniture) | None => {}
        }
    }

    /// Counts a thing that is sold, and how: shops mark up the page itself where they write no JSON. What
    /// microdata say else is read from the page's words.
    fn read_microdata(&mut self, kind: &str) {
        let name = kind.trim_end().rsplit('/').next().unwrap_or("");
        self.marked_products += u32::from(PRODUCT_TYPES.contains(&name));
        self.marked_offers += u32::from(OFFER_TYPES.contains(&name));
    }

    /// Counts the types named in a JSON text, without reading it as JSON: what is cut off or broken
    /// names its types too.
    fn read_linked_data(&mut self, json: &str) {
        for found in memchr::memmem::find_iter(json.as_bytes(), "\"@type\"") {
            let Some(rest) = json.get(found + "\"@type\"".len()..) else {
                continue;
            };
            let Some(value) = rest.split('"').nth(1) else {
                continue;
            };
            self.threads += u32::from(THREAD_TYPES.contains(&value));
            self.products += u32::from(PRODUCT_TYPES.contains(&value));
            self.offers += u32::from(OFFER_TYPES.contains(&value));
            if let Some(place) = DATA_TYPES.iter().position(|types| types.contains(&value)) {
                self.data_types[place] += 1;
            }
        }
    }
}

fn is_one_product(products: u32, offers: u32) -> bool {
    products > 0 && offers > 0 && products + offers <= MOST_OF_ONE_PRODUCT
}

fn is_linked_data(document: &Document, script: NodeId) -> bool {
    let kind = document.attribute(script, AttributeName::Type);
    kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}

/// The features that all blocks of a page share.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) title_words: u32,
    pub(super) description_words: u32,
    bytes: Vec<u8>,
}

impl Page {
    pub(super) fn new(survey: &Survey<'_>, facts: &PageFacts) -> Page {
        let mut page = Page {
            title_words: facts.title_words,
            description_words: facts.description_words,
            bytes: Vec::new(),
        };
        let total = survey.total();
        let tags = Tags::new(survey);
        page.bytes.extend([
            count(total.tokens),
            count(total.blocks),
            share(total.prose, total.tokens),
            share(total.link_tokens, total.tokens),
            small(survey.stop_words),
            count(survey.cut.elements.len() as u32),
            small(tags.headlines),
            small(tags.articles),
            small(tags.mains),
            small(tags.tables),
            count(tags.items),
            count(tags.paragraphs),
            small(tags.forms),
            count(tags.code),
            small(tags.times),
            facts.open_graph_type,
        ]);
        page.bytes.extend(facts.data_types.map(small));
        page.bytes.extend(blocks_by_size(survey));
        page.bytes.extend(blocks_by_concept(survey));
        page
    }

    pub(super) fn describe(&self, row: &mut impl Row) {
        row.group(Group::Page);
        row.put_series("page", &self.bytes);
    }
}

/// How many elements there are of some kinds.
#[derive(Default)]
struct Tags {
    headlines: u32,
    articles: u32,
    mains: u32,
    tables: u32,
    items: u32,
    paragraphs: u32,
    forms: u32,
    code: u32,
    times: u32,
}

impl Tags {
    fn new(survey: &Survey<'_>) -> Tags {
        let mut tags = Tags::default();
        for element in &survey.cut.elements {
            let number = match element.tag {
                Tag::H1 => &mut tags.headlines,
                Tag::Article => &mut tags.articles,
                Tag::Main => &mut tags.mains,
                Tag::Table => &mut tags.tables,
                Tag::Li => &mut tags.items,
                Tag::P => &mut tags.paragraphs,
                Tag::Form => &mut tags.forms,
                Tag::Pre | Tag::Code => &mut tags.code,
                Tag::Time => &mut tags.times,
                _ => continue,
            };
            *number += 1;
        }
        tags
    }
}

/// Blocks of 25 words and more, the longest block of prose, and of ten blocks the length of the
/// fifth.
fn blocks_by_size(survey: &Survey<'_>) -> [u8; 3] {
    let mut lengths: Vec<u32> = survey.cut.blocks.iter().map(|b| b.counts.tokens).collect();
    let long = lengths.iter().filter(|&&tokens| tokens >= 25).count();
    let middle = lengths.len() / 2;
    let median = match lengths.is_empty() {
        true => 0,
        false => *lengths.select_nth_unstable(middle).1,
    };
    let prose = survey
        .sums
        .windows(2)
        .map(|pair| pair[1].prose - pair[0].prose);
    [
        count(long as u32),
        count(prose.max().unwrap_or(0)),
        count(median),
    ]
}

/// Of all blocks, how many stand in comments, forums, products, cards, code, pitches.
fn blocks_by_concept(survey: &Survey<'_>) -> [u8; CONCEPTS.len()] {
    let blocks = &survey.cut.blocks;
    CONCEPTS.map(|(concept, reach)| {
        let near = blocks.iter().filter(|block| {
            survey.elements[block.innermost as usize].concepts[concept as usize] < reach
        });
        share(near.count() as u32, blocks.len() as u32)
    })
}

/// Concepts, and how far up the word may stand.
const CONCEPTS: [(Concept, u8); 6] = [
    (Concept::Comment, 15),
    (Concept::Forum, 15),
    (Concept::Product, 15),
    (Concept::Card, 4),
    (Concept::Code, 15),
    (Concept::Pitch, 6),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn is_product(html: &str) -> bool {
        PageFacts::new(&Document::parse(html), 0, 0).is_product()
    }

    #[test]
    fn a_product_is_sold_where_it_is_offered() {
        let data = |json: &str| format!("<script type=application/ld+json>{json}</script>");
        let offer = r#""offers":{"@type":"Offer","price":"129"}"#;
        let product = format!(r#"{{"@type":"Product","name":"Oilskin jacket",{offer}}}"#);
        assert!(is_product(&data(&product)));
        let bought = r#"{"@type":"Product","potentialAction":{"@type":"BuyAction"}}"#;
        assert!(is_product(&data(bought)));
        assert!(is_product("<meta property=og:type content=product>"));
        let marked_up =
            "<div itemscope itemtype=https://schema.org/Product><b itemprop=name>Jacket</b>
            <p itemprop=offers itemscope itemtype=http://schema.org/Offer>129 €</p></div>";
        assert!(is_product(marked_up));

        // For the stars, for a course, in a list of many.
        let stars = r#"{"@type":"Product","aggregateRating":{"@type":"AggregateRating"}}"#;
        assert!(!is_product(&data(stars)));
        assert!(!is_product(&data(&format!(
            r#"{{"@type":"Course",{offer}}}"#
        ))));
        assert!(!is_product(&data(&product).repeat(4)));
        assert!(!is_product(&marked_up.repeat(4)));
        assert!(!is_product(
            "<p itemscope itemtype=https://schema.org/Offer>129 €</p>"
        ));
    }

    #[test]
    fn a_thread_is_what_programs_of_boards_make() {
        let is_thread = |html: &str| {
            let document = Document::parse(html);
            PageFacts::new(&document, 0, 0)
                .with_posts(&document, document.elements().map(|(node, _)| node))
                .is_thread()
        };
        let post = "<div class=postbody>The pump runs dry.</div>";
        let profile = "<dl class=postprofile><dt>ida</dl>";
        assert!(is_thread(&format!("{post}{profile}{post}")));
        assert!(is_thread(
            "<div id=post_message_7>Why?</div><div id=post_message_8>It does."
        ));
        assert!(is_thread(
            &"<div class='message-body bbWrapper'>It does.</div>".repeat(2)
        ));

        // An entry of a diary, a single post, an article with what readers say of it.
        assert!(!is_thread(&post.repeat(3)));
        assert!(!is_thread(&format!("{profile}{post}")));
        let article = r#"<script type=application/ld+json>{"@type":"NewsArticle"}</script>"#;
        assert!(!is_thread(&format!("{article}{post}{profile}{post}")));
    }
}
