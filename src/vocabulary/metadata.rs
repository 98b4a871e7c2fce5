//! What sites call the things they say of themselves: names of `<meta>`, terms of schema.org, and
//! where each was learnt from.

use std::sync::LazyLock;

use super::words::{WordHash, WordTable};

/// A thing a page says of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Field {
    /// The headline.
    Title,
    /// Who wrote it.
    Authors,
    /// When it was published.
    Published,
    /// When it was last changed.
    Modified,
    /// Name of the site.
    SiteName,
    /// A summary.
    Description,
    /// Language of the page.
    Language,
    /// The address the page gives as its own.
    CanonicalUrl,
    /// The image that stands for the article.
    Image,
    /// What is written under the image.
    ImageCaption,
    /// Who made the image, or whose it is.
    ImageCredit,
    /// The part of the site it appeared in.
    Section,
    /// The way from the front page to this one.
    Breadcrumb,
    /// Topics.
    Tags,
    /// Under which terms it may be used.
    License,
    /// The same page in other languages.
    Alternates,
    /// Feeds the page offers.
    Feeds,
}

/// Where a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Source {
    /// schema.org in JSON: `<script type="application/ld+json">`.
    JsonLd,
    /// The Open Graph protocol: `og:title`, `article:published_time`.
    OpenGraph,
    /// Twitter cards: `twitter:title`.
    Twitter,
    /// Dublin Core: `DC.creator`, `dcterms.issued`.
    DublinCore,
    /// Highwire Press tags, which scholarly indexes read: `citation_author`.
    Citation,
    /// Any other `<meta>`: HTML's standard names and those of analytics and newsletter services.
    Meta,
    /// schema.org in attributes: `itemprop`.
    Microdata,
    /// RDFa in the body: `property="schema:author"`.
    Rdfa,
    /// `<link>`: `rel="canonical"`, `rel="license"`.
    Link,
    /// The `lang` attribute.
    LangAttribute,
    /// The `<title>` element.
    TitleElement,
    /// A heading of the page.
    Heading,
    /// A `<figure>` that shows the image.
    Figure,
    /// A `<time>` element.
    TimeElement,
    /// A link with `rel="author"`.
    RelAuthor,
    /// A link to the page of an author: `/author/jane-doe`.
    AuthorPage,
    /// A line anywhere on the page that says in so many words who wrote the story: "Posted by …".
    Signature,
    /// An element whose class or id names it a byline, and that says "by".
    Byline,
    /// An element whose class or id names it: `byline`, `post-date`.
    Named,
    /// Visible text near the headline: "By …", a date.
    Text,
    /// The page's address: `/2024/05/31/`.
    Address,
    /// An element that the caller's rules for the site name. Only with the feature `rules`.
    Rule,
}

/// Names of `<meta name>`, `property` or `itemprop` in the head that say the same thing.
pub(crate) struct MetaNames {
    pub(crate) field: Field,
    pub(crate) source: Source,
    /// In lower case; the most telling first.
    pub(crate) names: &'static [&'static str],
}

const fn names(field: Field, source: Source, names: &'static [&'static str]) -> MetaNames {
    MetaNames {
        field,
        source,
        names,
    }
}

/// All names known.
pub(crate) static META_NAMES: &[MetaNames] = &[
    names(Field::Title, Source::OpenGraph, &["og:title"]),
    names(Field::Title, Source::Twitter, &["twitter:title"]),
    names(
        Field::Title,
        Source::DublinCore,
        &["dc.title", "dc:title", "dcterms.title", "dcterms:title"],
    ),
    names(
        Field::Title,
        Source::Citation,
        &[
            "citation_title",
            "eprints.title",
            "bepress_citation_title",
            "prism.title",
            "wkhealth_title",
        ],
    ),
    names(
        Field::Title,
        Source::Meta,
        &[
            "parsely-title",
            "sailthru.title",
            "headline",
            "hdl",
            "rbtitle",
            "doctitle",
            "article.headline",
            "analyticsattributes.title",
            "cxenseparse:title",
            "fb_title",
            "title",
        ],
    ),
    names(
        Field::Authors,
        Source::OpenGraph,
        &[
            "article:author",
            "og:article:author",
            "og:author",
            "book:author",
            "article:author_name",
        ],
    ),
    names(
        Field::Authors,
        Source::DublinCore,
        &[
            "dc.creator",
            "dc:creator",
            "dcterms.creator",
            "dcterms:creator",
            "dc.creator.personalname",
            "dc.contributor",
        ],
    ),
    names(
        Field::Authors,
        Source::Citation,
        &[
            "citation_author",
            "citation_authors",
            "eprints.creators_name",
            "bepress_citation_author",
            "wkhealth_authors",
        ],
    ),
    names(
        Field::Authors,
        Source::Meta,
        &[
            "author",
            "authors",
            "byl",
            "byline",
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "rbauthors",
            "dcsext.author",
            "author_name",
            "article_author",
            "article.author",
            "articleauthor",
            "analyticsattributes.author",
            "shareaholic:article_author_name",
            "creator",
            "citation_author_name",
        ],
    ),
    names(
        Field::Published,
        Source::OpenGraph,
        &[
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "og:pubdate",
            "og:article:published",
            "og:publish_date",
            "article:publicationdate",
            "article:post_date",
            "article:created_time",
            "book:release_date",
            "video:release_date",
        ],
    ),
    names(
        Field::Published,
        Source::DublinCore,
        &[
            "dc.date.issued",
            "dcterms.issued",
            "dcterms:issued",
            "dc.date.published",
            "dcterms.date",
            "dcterms.created",
            "dcterms:created",
            "dc.date.created",
            "dc.date",
            "dc:date",
            "dc:created",
            "dcterms.available",
        ],
    ),
    names(
        Field::Published,
        Source::Citation,
        &[
            "citation_online_date",
            "citation_publication_date",
            "citation_date",
            "eprints.date",
            "bepress_citation_date",
            "prism.publicationdate",
        ],
    ),
    names(
        Field::Published,
        Source::Meta,
        &[
            "datepublished",
            "date_published",
            "publishdate",
            "apub:time",
            "weibo: article:create_at",
            "publish-date",
            "publish_date",
            "published_date",
            "published-date",
            "published_at",
            "publication_date",
            "publicationdate",
            "publication-date",
            "published",
            "pubdate",
            "pub_date",
            "pdate",
            "ptime",
            "displaydate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "cxenseparse:time",
            "rbpubdate",
            "originalpublicationdate",
            "article_date_original",
            "article.published",
            "articlepublicationdate",
            "dateposted",
            "article-publication-date",
            "article:date",
            "post_date",
            "article_date",
            "shareaholic:article_published_time",
            "analyticsattributes.articledate",
            "bt:pubdate",
            "dcsext.articlefirstpublished",
            "datecreated",
            "date_created",
            "created",
            "creation_date",
            "release_date",
            "date",
        ],
    ),
    names(
        Field::Modified,
        Source::OpenGraph,
        &[
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "article:modified",
            "article:updated_time",
        ],
    ),
    names(
        Field::Modified,
        Source::DublinCore,
        &[
            "dc.date.modified",
            "dcterms.modified",
            "dcterms:modified",
            "dc.modified",
        ],
    ),
    names(
        Field::Modified,
        Source::Meta,
        &[
            "datemodified",
            "date_modified",
            "last-modified",
            "last_modified",
            "lastmodified",
            "lastmod",
            "modified",
            "modificationdate",
            "utime",
            "updated_time",
            "last_updated_date",
            "article.updated",
            "dcsext.articleupdated",
            "shareaholic:article_modified_time",
            "revised",
            "updated",
        ],
    ),
    names(
        Field::SiteName,
        Source::OpenGraph,
        &["og:site_name", "og:sitename"],
    ),
    names(
        Field::SiteName,
        Source::DublinCore,
        &["dc.publisher", "dc:publisher", "dcterms.publisher"],
    ),
    names(
        Field::SiteName,
        Source::Citation,
        &["citation_journal_title", "prism.publicationname"],
    ),
    names(
        Field::SiteName,
        Source::Meta,
        &[
            "application-name",
            "apple-mobile-web-app-title",
            "cre",
            "publisher",
            "article:publisher_name",
            "shareaholic:site_name",
        ],
    ),
    names(Field::Description, Source::OpenGraph, &["og:description"]),
    names(
        Field::Description,
        Source::Meta,
        &["description", "sailthru.description", "excerpt"],
    ),
    names(
        Field::Description,
        Source::Twitter,
        &["twitter:description"],
    ),
    names(
        Field::Description,
        Source::DublinCore,
        &[
            "dc.description",
            "dc:description",
            "dcterms.description",
            "dcterms.abstract",
        ],
    ),
    names(Field::Description, Source::Citation, &["citation_abstract"]),
    names(Field::Language, Source::OpenGraph, &["og:locale"]),
    names(
        Field::Language,
        Source::DublinCore,
        &["dc.language", "dc:language", "dcterms.language"],
    ),
    names(Field::Language, Source::Citation, &["citation_language"]),
    names(
        Field::Language,
        Source::Meta,
        &["language", "lang", "content-language"],
    ),
    names(Field::CanonicalUrl, Source::OpenGraph, &["og:url"]),
    names(Field::CanonicalUrl, Source::Twitter, &["twitter:url"]),
    names(Field::CanonicalUrl, Source::Meta, &["parsely-link"]),
    names(
        Field::Image,
        Source::OpenGraph,
        &["og:image", "og:image:url", "og:image:secure_url"],
    ),
    names(
        Field::Image,
        Source::Twitter,
        &["twitter:image", "twitter:image:src"],
    ),
    names(
        Field::Image,
        Source::Meta,
        &[
            "parsely-image-url",
            "sailthru.image.full",
            "sailthru.image.thumb",
            "thumbnail",
            "image",
        ],
    ),
    names(
        Field::Section,
        Source::OpenGraph,
        &["article:section", "og:section", "og:article:section"],
    ),
    names(
        Field::Section,
        Source::Meta,
        &[
            "parsely-section",
            "section",
            "category",
            "article.section",
            "cxenseparse:section",
        ],
    ),
    names(Field::Section, Source::DublinCore, &["dc.type"]),
    names(
        Field::Tags,
        Source::OpenGraph,
        &["article:tag", "og:article:tag", "book:tag"],
    ),
    names(
        Field::Tags,
        Source::Meta,
        &[
            "news_keywords",
            "keywords",
            "parsely-tags",
            "sailthru.tags",
            "keyword",
            "tags",
        ],
    ),
    names(
        Field::Tags,
        Source::Citation,
        &["citation_keywords", "citation_keyword"],
    ),
    names(
        Field::Tags,
        Source::DublinCore,
        &["dc.subject", "dc:subject", "dcterms.subject"],
    ),
    names(
        Field::License,
        Source::DublinCore,
        &[
            "dcterms.license",
            "dcterms:license",
            "dc.rights.license",
            "dc.rights.uri",
            "dc.rights",
        ],
    ),
    names(Field::License, Source::Meta, &["license", "licence"]),
];

/// What a `<meta>` called `name` says. A date of publication may bear a name of the site's before its own:
/// "w-published-date".
pub(crate) fn meta_name(name: &str) -> Option<(Field, Source)> {
    const JOINTS: [char; 4] = ['-', '_', '.', ':'];
    let without_site = || {
        let (_, own) = name.split_once(JOINTS)?;
        let is_date = |&(field, _): &(Field, Source)| field == Field::Published;
        let is_telling = own.contains(JOINTS) && own.contains("publish");
        is_telling
            .then(|| known_name(own))
            .flatten()
            .filter(is_date)
    };
    known_name(name).or_else(without_site)
}

/// What a `<meta>` says that is called so and no more.
fn known_name(name: &str) -> Option<(Field, Source)> {
    /// The names by their hashes; of two rows with the same name the upper is first.
    static BY_HASH: LazyLock<Vec<(u32, &str, &MetaNames)>> = LazyLock::new(|| {
        let rows = META_NAMES.iter();
        let names = rows.flat_map(|row| row.names.iter().map(move |name| (*name, row)));
        let mut by_hash: Vec<_> = names
            .map(|(name, row)| (hash_of(name).mixed(), name, row))
            .collect();
        by_hash.sort_by_key(|&(hash, ..)| hash);
        by_hash
    });
    let hash = hash_of(name).mixed();
    let first = BY_HASH.partition_point(|&(known, ..)| known < hash);
    let mut alike = BY_HASH[first..].iter().take_while(|row| row.0 == hash);
    let known = alike.find(|(_, known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, _, row)| (row.field, row.source))
}

/// The hash of a word in whatever case.
fn hash_of(word: &str) -> WordHash {
    let letters = word.bytes().map(|letter| letter.to_ascii_lowercase());
    letters.fold(WordHash::EMPTY, |hash, letter| hash.with(u32::from(letter)))
}

/// A property of schema.org that says something of the article.
pub(crate) struct Property {
    pub(crate) name: &'static str,
    pub(crate) field: Field,
}

const fn property(name: &'static str, field: Field) -> Property {
    Property { name, field }
}

/// Properties of an article, the more telling of a field first.
pub(crate) static PROPERTIES: &[Property] = &[
    property("headline", Field::Title),
    property("name", Field::Title),
    property("author", Field::Authors),
    property("creator", Field::Authors),
    property("datePublished", Field::Published),
    property("dateCreated", Field::Published),
    property("uploadDate", Field::Published),
    property("dateModified", Field::Modified),
    property("description", Field::Description),
    property("abstract", Field::Description),
    property("inLanguage", Field::Language),
    property("url", Field::CanonicalUrl),
    property("mainEntityOfPage", Field::CanonicalUrl),
    property("image", Field::Image),
    property("thumbnailUrl", Field::Image),
    property("publisher", Field::SiteName),
    property("articleSection", Field::Section),
    property("keywords", Field::Tags),
    property("license", Field::License),
];

/// The part an object of a schema.org type plays on a page; the later the better it tells of the
/// article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// The site.
    Site,
    /// The way from the front page to this one.
    Breadcrumb,
    /// The page.
    Page,
    /// Something else a page may be about: a product, a recipe, a video.
    Work,
    /// An article.
    Article,
}

/// Types whose name does not tell their standing by its end.
static TYPES: &[(&str, Standing)] = &[
    ("WebSite", Standing::Site),
    ("BreadcrumbList", Standing::Breadcrumb),
    ("WebPage", Standing::Page),
    ("Blog", Standing::Page),
    ("Report", Standing::Article),
    ("Blogposting", Standing::Article),
    ("Recipe", Standing::Work),
    ("Question", Standing::Work),
    ("Review", Standing::Work),
    ("CreativeWork", Standing::Work),
    ("VideoObject", Standing::Work),
    ("Product", Standing::Work),
    ("Event", Standing::Work),
    ("Book", Standing::Work),
    ("Course", Standing::Work),
    ("HowTo", Standing::Work),
    ("PodcastEpisode", Standing::Work),
    ("Dataset", Standing::Work),
    ("SoftwareApplication", Standing::Work),
    ("SoftwareSourceCode", Standing::Work),
];

/// The standing of a schema.org type, given as a name or an address.
pub(crate) fn standing_of_type(name: &str) -> Option<Standing> {
    let name = name.trim().rsplit(['/', '#', ':']).next()?;
    let by_name = TYPES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    match by_name {
        Some(&(_, standing)) => Some(standing),
        None if name.ends_with("Article") || name.ends_with("Posting") => Some(Standing::Article),
        None if name.ends_with("Page") => Some(Standing::Page),
        None => None,
    }
}

/// Properties whose objects an object merely mentions: they are not what the page is about.
pub(crate) static MENTIONED_BY: &[&str] = &[
    "itemListElement",
    "hasPart",
    "comment",
    "review",
    "reviews",
    "mentions",
    "citation",
    "relatedLink",
    "isRelatedTo",
    "isSimilarTo",
    "isBasedOn",
    "associatedMedia",
    "video",
    "image",
    "author",
    "publisher",
    "about",
    "isPartOf",
    "suggestedAnswer",
    "acceptedAnswer",
    "blogPost",
    "blogPosts",
    "subjectOf",
    "workFeatured",
    "itemReviewed",
];

/// Properties whose objects are what others say, or other things, within an item of microdata.
/// Fewer than in JSON: the article itself is the `blogPost` of the page around it.
pub(crate) static SAID_BY_OTHERS: &[&str] = &[
    "comment",
    "review",
    "reviews",
    "suggestedAnswer",
    "acceptedAnswer",
    "isRelatedTo",
    "isSimilarTo",
    "mentions",
];

/// The field a property of schema.org, Dublin Core or RDFa's older vocabularies speaks of.
pub(crate) fn property_named(name: &str) -> Option<Field> {
    static OTHERS: &[Property] = &[
        property("title", Field::Title),
        property("issued", Field::Published),
        property("created", Field::Published),
        property("date", Field::Published),
        property("modified", Field::Modified),
        property("articleTag", Field::Tags),
    ];
    let known = PROPERTIES.iter().chain(OTHERS);
    known
        .into_iter()
        .find(|known| known.name == name)
        .map(|known| known.field)
}

/// Media types of feeds.
pub(crate) static FEED_TYPES: &[&str] = &[
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "text/xml",
];

/// What an element is by the words of its class or id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The names of the authors, perhaps with more.
    Author,
    /// A link with `rel="author"`.
    AuthorLink,
    /// The date, perhaps with more.
    Date,
}

/// What a class, id or test id says its element is: the first of its names that says so. `post-author`,
/// `entry_date`, `articleByline`: a name of several words, one of them telling and none of them telling
/// of something else.
#[derive(Default)]
pub(super) struct PartOfNames {
    found: Option<Part>,
    /// What the words of the name at hand mean.
    meaning: u32,
}

impl PartOfNames {
    /// All words that mean something to it.
    pub(super) fn words() -> impl Iterator<Item = WordHash> {
        PART_WORDS.words()
    }

    pub(super) fn take_word(&mut self, word: WordHash) {
        self.meaning |= PART_WORDS.get(word);
    }

    /// Another name begins.
    pub(super) fn begin_name(&mut self) {
        let said = match std::mem::take(&mut self.meaning) {
            meaning if meaning & NOT_PART != 0 => None,
            meaning if meaning & AUTHOR != 0 => Some(Part::Author),
            meaning if meaning & DATE != 0 => Some(Part::Date),
            _ => None,
        };
        self.found = self.found.or(said);
    }

    /// What the names say, all of them read.
    pub(super) fn found(mut self) -> Option<Part> {
        self.begin_name();
        self.found
    }
}

/// What the words mean: the bits of their lists' places.
static PART_WORDS: WordTable<512> = WordTable::new(&[AUTHOR_WORDS, DATE_WORDS, NOT_PART_WORDS]);
const AUTHOR: u32 = 1;
const DATE: u32 = 2;
const NOT_PART: u32 = 4;

/// The words of a name written as `one-two`, `one_two` or `oneTwo`.
fn name_words(name: &str) -> impl Iterator<Item = &str> {
    let bytes = name.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < bytes.len() && !bytes[start].is_ascii_alphabetic() {
            start += 1;
        }
        let begin = start;
        while start < bytes.len() && bytes[start].is_ascii_alphabetic() {
            let starts_word = bytes[start].is_ascii_uppercase()
                && start > begin
                && bytes[start - 1].is_ascii_lowercase();
            if starts_word {
                break;
            }
            start += 1;
        }
        (begin < start).then(|| &name[begin..start])
    })
}

/// What an element within a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadingPart {
    /// The headline itself.
    Headline,
    /// A kicker above it, a subtitle below it, a date, text for screen readers alone.
    Aside,
}

/// What the class of an element within a heading says it is.
pub(crate) fn heading_part_named(class: &str) -> Option<HeadingPart> {
    let meaning_of = |word: &str| HEADING_WORDS.get(hash_of(word));
    let mut names = class.split_ascii_whitespace();
    names.find_map(|name| {
        let words = name_words(name).map(meaning_of);
        match words.fold(0, |meaning, word| meaning | word) {
            meaning if meaning & KICKER != 0 => Some(HeadingPart::Aside),
            meaning if meaning & HEADLINE != 0 => Some(HeadingPart::Headline),
            _ => None,
        }
    })
}

/// What the words mean: the bits of their lists' places.
static HEADING_WORDS: WordTable<256> = WordTable::new(&[KICKER_WORDS, HEADLINE_WORDS]);
const KICKER: u32 = 1;
const HEADLINE: u32 = 2;

const KICKER_WORDS: &[&str] = &[
    "kicker",
    "overline",
    "articleoverline",
    "topline",
    "roofline",
    "dachzeile",
    "eyebrow",
    "spitzmarke",
    "pretitle",
    "supertitle",
    "overtitle",
    "toptitle",
    "rubric",
    "rubrik",
    "topic",
    "label",
    "flag",
    "badge",
    "volanta",
    "antetitulo",
    "surtitre",
    "occhiello",
    "sub",
    "subtitle",
    "subline",
    "subheadline",
    "subheading",
    "untertitel",
    "soustitre",
    "date",
    "time",
    "category",
    "author",
    "byline",
    "hidden",
    "invisible",
    "aural",
    "sr",
    "reader",
    "permalink",
    "anchor",
    "headerlink",
    "edit",
    "editsection",
    "button",
    "btn",
    "comments",
    "count",
];

const HEADLINE_WORDS: &[&str] = &[
    "headline",
    "articleheadline",
    "title",
    "schlagzeile",
    "titre",
    "titulo",
    "titolo",
];

/// Whether a class or id says that an element is the name or the logo of the site.
pub(crate) fn is_site_title(names: &str) -> bool {
    const SITE_WORDS: &[&str] = &[
        "logo",
        "brand",
        "branding",
        "sitetitle",
        "sitename",
        "masthead",
    ];
    names.split_ascii_whitespace().any(|name| {
        let mut before = "";
        name_words(name).any(|word| {
            let names_site = matches!(before, "site" | "blog" | "navbar");
            before = word;
            SITE_WORDS
                .iter()
                .any(|known| known.eq_ignore_ascii_case(word))
                || (names_site && matches!(word, "title" | "name"))
        })
    })
}

const AUTHOR_WORDS: &[&str] = &[
    "author",
    "authors",
    "byline",
    "bylines",
    "writer",
    "writers",
    "autor",
    "autores",
    "autoren",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "verfasser",
    "redakteur",
    "reporter",
    "postedby",
    "columnist",
    "journalist",
    "authorname",
    "autorin",
    "writtenby",
    "contributor",
    "contributors",
    "forfatter",
    "skribent",
    "szerzo",
    "yazar",
    "avtor",
    "firma",
    "penulis",
    "kirjoittaja",
    "toimittaja",
    "username",
];

const DATE_WORDS: &[&str] = &[
    "date",
    "datetime",
    "dates",
    "time",
    "timestamp",
    "published",
    "publish",
    "pubdate",
    "dateline",
    "datum",
    "fecha",
    "data",
    "publication",
    "posted",
    "postdate",
    "created",
    "updated",
    "modified",
    "dt",
    "erstellt",
    "veroeffentlicht",
    "publicado",
];

/// Words that make of an author or a date something else: a picture, a biography, a comment.
const NOT_PART_WORDS: &[&str] = &[
    "comment",
    "comments",
    "reply",
    "bio",
    "biography",
    "image",
    "img",
    "avatar",
    "photo",
    "picture",
    "icon",
    "social",
    "related",
    "description",
    "desc",
    "job",
    "count",
    "counter",
    "reading",
    "read",
    "picker",
    "nav",
    "menu",
    "widget",
    "sidebar",
    "footer",
    "follow",
    "share",
    "about",
    "calendar",
    "countdown",
    "event",
];

#[cfg(test)]
mod tests {
    use super::{META_NAMES, meta_name};

    #[test]
    fn every_name_says_what_the_first_row_that_has_it_does() {
        for name in META_NAMES.iter().flat_map(|row| row.names) {
            let first = META_NAMES.iter().find(|row| row.names.contains(name));
            let said = first.map(|row| (row.field, row.source));
            assert_eq!(meta_name(name), said, "{name}");
            assert_eq!(meta_name(&name.to_ascii_uppercase()), said, "{name}");
        }
        for name in ["", "viewport", "og:", "og:titles"] {
            assert_eq!(meta_name(name), None, "{name}");
        }
    }
}
