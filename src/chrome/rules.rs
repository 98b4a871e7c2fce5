//! What surrounds an article: one table, a row a rule.
//!
//! A row says what points to the thing (an element, a role, a part of the vocabulary) and the
//! limits within which this is believed. Names are given by people in a hurry: `sidebar` may be the
//! class of the page's only column, `comment` that of the story. What decides is whether the
//! subtree is what the name says: links without sentences for navigation, few words for a byline.

use crate::html::Tag;
use crate::vocabulary::Part;

/// One rule. A subtree is what the rule says if one of `elements`, `roles` or `part` points to
/// it and all limits hold.
pub(super) struct Rule {
    pub(super) name: &'static str,
    /// What class names, ids and labels have to speak of.
    pub(super) part: Part,
    /// Elements that are it by their name.
    pub(super) elements: &'static [Tag],
    /// Values of `role` that make any element it.
    pub(super) roles: &'static [&'static str],
    /// Where the element's name or class does not count.
    pub(super) outside: Outside,
    /// Most of the page's prose that it may hold, in percent.
    pub(super) prose_percent: u32,
    /// Most words of prose.
    pub(super) prose: u32,
    /// Most words in all.
    pub(super) words: u32,
    /// Least share of its words that is linked, in percent.
    pub(super) linked_percent: u32,
    /// Which of the page's `h1` it may hold.
    pub(super) headline: Headline,
}

/// Which of the page's `h1` something may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    /// None: the story's may be among them.
    None,
    /// Those behind which there is another: names of the site.
    BeforeAnother,
    /// Any.
    Any,
}

/// What something must not stand in to be what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outside {
    /// Anywhere will do.
    Nothing,
    /// `article`, `main` and what quotes: a header, footer or aside in a story may be part of it.
    Story,
    /// `blockquote`, `figure`, `table`: their header, footer or aside is their own, not the page's.
    Quotation,
}

/// No limits but those that keep the story: what a row does not say.
const RULE: Rule = Rule {
    name: "",
    part: Part::Navigation,
    elements: &[],
    roles: &[],
    outside: Outside::Nothing,
    prose_percent: 30,
    prose: u32::MAX,
    words: u32::MAX,
    linked_percent: 0,
    headline: Headline::None,
};

/// All rules. The first whose limits hold names the finding.
pub(super) static RULES: &[Rule] = &[
    Rule {
        name: "skip link",
        part: Part::SkipLink,
        words: 30,
        ..RULE
    },
    Rule {
        name: "breadcrumb",
        part: Part::Breadcrumb,
        words: 60,
        ..RULE
    },
    Rule {
        name: "language switcher",
        part: Part::LanguageSwitcher,
        words: 400,
        prose: 0,
        ..RULE
    },
    // A menu may hold a teaser's sentence; a page's body may be called `nav-content`.
    Rule {
        name: "navigation",
        part: Part::Navigation,
        elements: &[Tag::Nav],
        roles: &["navigation", "menu", "menubar"],
        prose_percent: 15,
        linked_percent: 50,
        headline: Headline::Any,
        ..RULE
    },
    // What calls itself navigation by its element and holds few words: buttons, a search field.
    Rule {
        name: "navigation",
        part: Part::Navigation,
        elements: &[Tag::Nav],
        roles: &["navigation", "menu", "menubar"],
        prose: 0,
        words: 150,
        ..RULE
    },
    Rule {
        name: "header",
        part: Part::SiteHeader,
        elements: &[Tag::Header],
        roles: &["banner"],
        outside: Outside::Story,
        prose_percent: 10,
        prose: 60,
        ..RULE
    },
    // The site's name in an `h1`, as many home pages have it on every page.
    Rule {
        name: "header",
        part: Part::SiteHeader,
        elements: &[Tag::Header],
        roles: &["banner"],
        outside: Outside::Story,
        prose: 0,
        linked_percent: 60,
        headline: Headline::Any,
        ..RULE
    },
    Rule {
        name: "footer",
        part: Part::SiteFooter,
        elements: &[Tag::Footer],
        roles: &["contentinfo"],
        outside: Outside::Story,
        prose_percent: 25,
        ..RULE
    },
    // An article's own footer: tags, share, "posted in". A signature or a note in prose stays.
    Rule {
        name: "footer",
        part: Part::SiteFooter,
        elements: &[Tag::Footer],
        outside: Outside::Quotation,
        prose: 30,
        words: 150,
        ..RULE
    },
    Rule {
        name: "sidebar",
        part: Part::Sidebar,
        elements: &[Tag::Aside],
        roles: &["complementary"],
        outside: Outside::Story,
        prose_percent: 25,
        ..RULE
    },
    // The name of what a manual is about, above the tree of its parts.
    Rule {
        name: "sidebar",
        part: Part::Sidebar,
        elements: &[Tag::Aside],
        roles: &["complementary"],
        outside: Outside::Story,
        prose: 0,
        linked_percent: 95,
        headline: Headline::BeforeAnother,
        ..RULE
    },
    // Inside a story an aside is a pull quote, a note, or a box of links.
    Rule {
        name: "sidebar",
        part: Part::Sidebar,
        elements: &[Tag::Aside],
        roles: &["complementary"],
        outside: Outside::Quotation,
        prose_percent: 10,
        linked_percent: 40,
        ..RULE
    },
    Rule {
        name: "ticker",
        part: Part::Ticker,
        elements: &[Tag::Marquee],
        prose_percent: 15,
        linked_percent: 50,
        ..RULE
    },
    Rule {
        name: "share",
        part: Part::Share,
        prose: 15,
        words: 80,
        ..RULE
    },
    Rule {
        name: "toolbar",
        part: Part::Toolbar,
        roles: &["toolbar"],
        prose: 15,
        words: 50,
        ..RULE
    },
    Rule {
        name: "tags",
        part: Part::Tags,
        prose: 0,
        words: 80,
        linked_percent: 50,
        ..RULE
    },
    Rule {
        name: "most read",
        part: Part::MostRead,
        prose_percent: 20,
        linked_percent: 25,
        ..RULE
    },
    Rule {
        name: "read next",
        part: Part::ReadNext,
        prose_percent: 10,
        words: 300,
        linked_percent: 30,
        ..RULE
    },
    Rule {
        name: "related",
        part: Part::Related,
        prose_percent: 20,
        linked_percent: 20,
        ..RULE
    },
    Rule {
        name: "newsletter",
        part: Part::Newsletter,
        prose_percent: 15,
        words: 150,
        ..RULE
    },
    Rule {
        name: "comments",
        part: Part::Comments,
        prose_percent: 45,
        ..RULE
    },
    Rule {
        name: "cookie notice",
        part: Part::Cookies,
        prose_percent: 30,
        ..RULE
    },
    Rule {
        name: "advertisement",
        part: Part::Advertisement,
        prose_percent: 10,
        words: 150,
        ..RULE
    },
    // Portals end their pages in a box of bought links, of several lists.
    Rule {
        name: "advertisement",
        part: Part::Advertisement,
        prose_percent: 5,
        words: 800,
        linked_percent: 90,
        ..RULE
    },
    Rule {
        name: "author bio",
        part: Part::AuthorBio,
        prose_percent: 15,
        words: 200,
        ..RULE
    },
    Rule {
        name: "byline",
        part: Part::Byline,
        prose: 0,
        words: 40,
        ..RULE
    },
    Rule {
        name: "pagination",
        part: Part::Pagination,
        prose: 0,
        words: 60,
        ..RULE
    },
    Rule {
        name: "login",
        part: Part::Login,
        prose: 60,
        words: 150,
        ..RULE
    },
    Rule {
        name: "paywall",
        part: Part::Paywall,
        prose_percent: 20,
        words: 250,
        ..RULE
    },
    Rule {
        name: "search",
        part: Part::Search,
        elements: &[Tag::Search],
        roles: &["search"],
        prose: 0,
        words: 60,
        ..RULE
    },
    Rule {
        name: "popup",
        part: Part::Popup,
        elements: &[Tag::Dialog],
        roles: &["dialog", "alertdialog"],
        prose_percent: 15,
        ..RULE
    },
    Rule {
        name: "copyright",
        part: Part::Copyright,
        prose_percent: 15,
        words: 200,
        ..RULE
    },
];
