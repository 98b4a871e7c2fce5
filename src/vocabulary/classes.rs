//! Words that sites put into `class`, `id`, `role`, `itemprop` and `aria-label`, by concept.
//!
//! Names are taken apart at hyphens, underscores, digits and inner capitals before they are looked
//! up (`relatedArticles-2` is `related`, `articles`), so a row holds plain lower-case words, and of
//! run-together names (`articlebody`) the common ones.

use super::words::{WordHash, WordTable, words_of_name};

/// What a class word says of the element that bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(
    dead_code,
    reason = "the table's rows stand for them; only some are asked for by name"
)]
pub(crate) enum Concept {
    Content,
    Main,
    Navigation,
    Footer,
    Header,
    Side,
    Comment,
    Share,
    Related,
    Advertisement,
    Notice,
    Byline,
    Newsletter,
    Lede,
    Product,
    Forum,
    Hidden,
    Card,
    Index,
    Title,
    Form,
    Legal,
    Pitch,
    Code,
    Note,
    Signature,
    Layer,
    Bar,
    Question,
    Voice,
    Fold,
}

impl Concept {
    /// How many there are.
    pub(crate) const COUNT: usize = Concept::Fold as usize + 1;

    /// The bit that stands for it.
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The concepts a class word stands for, as bits.
#[inline]
pub(crate) fn concepts_of_word(word: WordHash) -> u32 {
    TABLE.get(word)
}

/// All words that stand for one.
pub(super) fn words() -> impl Iterator<Item = WordHash> {
    TABLE.words()
}

/// The concepts in the value of a `class`, `id` or similar attribute, as bits. Linear, and of a
/// value longer than [`MOST_BYTES`] only the start is read.
pub(crate) fn concepts(value: &str) -> u32 {
    let bytes = value.as_bytes();
    let bytes = &bytes[..bytes.len().min(MOST_BYTES)];
    words_of_name(bytes).fold(0, |found, word| found | concepts_of_word(word))
}

/// The first two words of a `class` attribute, digits apart, as one number: equal for the rows of a
/// list, whatever number or state each bears.
pub(crate) fn build_of(class: &str) -> u32 {
    let mut build = WordHash::EMPTY;
    let mut words = 0;
    let bytes = class.as_bytes();
    for &byte in &bytes[..bytes.len().min(MOST_BYTES)] {
        match byte {
            b' ' | b'\n' | b'\t' => {
                words += 1;
                if words == 2 {
                    break;
                }
            }
            b'0'..=b'9' => {}
            _ => build = build.with(u32::from(byte)),
        }
    }
    build.mixed()
}

/// Utility classes can run to kilobytes; what an element is for stands at the start.
pub(super) const MOST_BYTES: usize = 400;

static TABLE: WordTable<2048> = WordTable::new(ROWS);

/// Row `i` is the concept whose number is `i`.
#[rustfmt::skip]
const ROWS: &[&[&str]] = &[
    // Content
    &["content", "contents", "contenido", "inhalt", "contenu", "conteudo", "article", "articles",
      "artikel", "articlebody", "articlecontent", "articletext", "post", "posts", "postcontent",
      "postbody", "posttext", "entry", "entrycontent", "body", "bodytext", "bodycopy", "story",
      "storybody", "storytext", "storycontent", "text", "texte", "texto", "richtext", "prose",
      "markdown", "wysiwyg", "rte", "rich", "editor", "description", "detail", "details", "copy",
      "paragraph", "html", "blog", "news", "article__body", "hentry", "single", "page", "absatz",
      "maincontent", "contentbody"],
    // Main
    &["main", "maincontent", "primary", "pagecontent", "container", "hauptinhalt", "contentmain",
      "center", "middle", "principal", "haupt"],
    // Navigation
    &["nav", "navs", "navi", "navigation", "navbar", "navigate", "menu", "menus", "menubar",
      "submenu", "megamenu", "menuitem", "dropdown", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
      "brotkrumen", "sitemap", "mainnav", "subnav", "sidenav", "topnav", "hamburger", "toggle",
      "lang", "language", "languages", "sprache", "sprachen", "locale"],
    // Footer
    &["footer", "foot", "bottom", "colophon", "fuss", "fusszeile", "pagefooter", "sitefooter",
      "imprint", "impressum", "foothills"],
    // Header
    &["header", "head", "masthead", "topbar", "banner", "kopf", "kopfzeile", "siteheader",
      "pageheader", "top", "logo", "branding", "brand"],
    // Side
    &["side", "sidebar", "sidebars", "aside", "widget", "widgets", "rail", "secondary", "tertiary",
      "column", "leftcol", "rightcol", "left", "right", "seitenleiste", "margin", "complementary",
      "teaser", "teasers", "infobox", "box", "marginalie", "module", "panel"],
    // Comment
    &["comment", "comments", "commentlist", "commenting", "commentary", "kommentar", "kommentare",
      "comentario", "comentarios", "commentaire", "commentaires", "disqus", "respond", "reply",
      "replies", "discuss", "discussion", "livefyre", "remark", "remarks", "feedback", "opinions"],
    // Share
    &["share", "shares", "sharing", "sharebar", "sharebuttons", "shareicons", "sharedaddy",
      "addthis", "addtoany", "social", "socials", "socialmedia", "socialbar", "follow", "follower",
      "followers", "following", "facebook", "fb", "twitter", "tweet", "tweets", "whatsapp",
      "telegram", "linkedin", "pinterest", "instagram", "youtube", "teilen", "compartir",
      "partager", "like", "likes", "bookmark", "print", "drucken", "email"],
    // Related
    &["related", "relatedposts", "recommend", "recommended", "recommendation", "recommendations",
      "more", "trending", "popular", "latest", "recent", "recirc", "recirculation", "also",
      "suggest", "suggested", "suggestion", "suggestions", "similar", "upsell", "upsells",
      "crosssell", "crossell", "cross", "readmore", "readnext", "next", "mehr", "verwandt",
      "weitere", "aktuelle", "meistgelesen", "mostread", "most", "beliebt", "relacionados",
      "relacionadas", "relacionado", "similaires", "alsoread", "mightlike", "interest", "further",
      "seealso", "onward", "promo", "explore", "discover", "jp"],
    // Advertisement
    &["ad", "ads", "adv", "advert", "adverts", "advertisement", "advertisements", "advertising",
      "adsense", "adslot", "adunit", "adbox", "adcontainer", "adwrapper", "adsbygoogle", "promo",
      "promos", "promotion", "promoted", "sponsor", "sponsors", "sponsored", "outbrain", "taboola",
      "plista", "dfp", "gpt", "affiliate", "affiliates", "cta", "anzeige", "anzeigen", "werbung",
      "werbebanner", "publicidad", "publicidade", "publicite", "reklama", "reklam", "banner",
      "commercial", "partner"],
    // Notice
    &["cookie", "cookies", "consent", "gdpr", 
      "alert", "alerts", "notice", "notices", "notification",
      "notifications", "drawer", "offcanvas", "paywall", "hinweis", "warning", "message", "messages",
      "interstitial", "backdrop", "loader", "loading", "error", "noscript"],
    // Byline
    &["meta", "metadata", "byline", "bylines", "author", "authors", "autor", "autoren", "auteur",
      "autore", "verfasser", "contributor", "contributors", "writer", "reporter", "date", "dates",
      "datum", "fecha", "datetime", "published", "publish", "publication", "pubdate", "updated",
      "modified", "time", "timestamp", "dateline", "category", "categories", "kategorie", "cat",
      "cats", "tag", "tags", "tagcloud", "taglist", "schlagworte", "topics", "keywords", "label",
      "labels", "bio", "biography", "avatar", "profile", "info", "postmeta", "entrymeta",
      "postinfo", "posted", "views", "readtime", "reading", "vcard", "fn", "source", "quelle"],
    // Newsletter
    &["newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "subscriber",
      "signup", "sign", "mailing", "mailchimp", "email", "optin", "opt", "abo", "abonnement",
      "abonnieren", "donate", "donation", "membership", "register", "registration", "push"],
    // Lede
    &["hero", "jumbotron", "intro", "introduction", "lead", "lede", "leadtext", "einleitung",
      "vorspann", "summary", "excerpt", "subtitle", "subhead", "subheading", "subheadline", "dek",
      "deck", "standfirst", "kicker", "chapo", "abstract", "teasertext", "tagline", "sub", "synopsis",
      "highlights", "takeaways"],
    // Product
    &["product", "products", "produkt", "produkte", "producto", "produit", "price", "prices",
      "pricing", "preis", "prix", "precio", "sku", "spec", "specs", "specification",
      "specifications", "cart", "basket", "warenkorb", "buy", "purchase", "review", "reviews",
      "rating", "ratings", "stars", "variant", "variants", "swatch", "swatches", "stock", "shipping",
      "delivery", "wishlist", "shop", "store", "woocommerce", "offer", "offers", "sale", "quantity",
      "brand", "attributes"],
    // Forum
    &["thread", "threads", "topic", "topics", "message", "messages", "postbit", "postbody",
      "question", "questions", "answer", "answers", "user", "users", "member", "members", "username",
      "quote", "vote", "votes", "voting", "forum", "forums", "posts", "beitrag",
      "beitraege", "upvote", "accepted", "op", "karma", "postcell", "moderator", "crayons",
      "discourse", "phpbb", "vbulletin", "xenforo", "bbcode", "poster"],
    // Hidden
    &["hidden", "hide", "invisible", "sr", "sronly", "screenreader", "screen", "visually",
      "visuallyhidden", "offscreen", "none", 
      "mobile", "desktop", "closed",
      "skip", "skiplink", "assistive", "a11y", "clip", "print"],
    // Card
    &["card", "cards", "grid", "list", "lists", "item", "items", "tile", "tiles", "row", "col",
      "feed", "archive", "archives", "result", "results", "collection", "collections", "gallery",
      "galleries", "carousel", "slider", "slide", "slides", "slideshow", "swiper", "slick", "teaser",
      "teasers", "listing", "listings", "loop", "stream", "thumb", "thumbnail", "thumbnails",
      "entries", "masonry", "catalog"],
    // Index
    &["toc", "tableofcontents", "pagination", "pager", "pagenav", "paging", "prev", "previous",
      "next", "anchor", "anchors", "jump", "index", "inhaltsverzeichnis", "outline", "headerlink",
      "permalink", "backlink", "postnav", "editsection", 
      "navbox", "catlinks", "onthispage"],
    // Title
    &["title", "titles", "heading", "headings", "headline", "headlines", "titel", "titulo", "titre",
      "ueberschrift", "caption", "captions", "bildunterschrift", "legende", "credit", "credits",
      "photocredit", "figure", "image", "img", "media", "bild", "foto", "photo", "picture", "video"],
    // Form
    &["search", "suche", "searchform", "searchbox", "login", "logon", "signin", "signout", "account",
      "konto", "filter", "filters", "sort", "sorting", "facet", "facets", "form", "forms", "field",
      "fields", "fieldset", "input", "inputs", "select", "checkbox", "submit", "button", "buttons",
      "btn", "contactform", "captcha", "autocomplete", "toolbar", "tool", "tools", "control",
      "controls", "action", "actions", "edit"],
    // Legal
    &["copyright", "terms", "privacy",
      "datenschutz", "license", "licence", "agb", "rights", "policy", "policies", "agreement",
      "trust", "compliance"],
    // Pitch
    &["feature", "features", "featured", "benefit",
      "benefits", "step", "steps", "stat", "stats", "logos", "client", "clients", "partners",
      "contact", "kontakt", "address", "adresse", "phone", "map", "service", "services", "section",
      "block", "about", "team", "plan", "plans", "solution", "solutions", "case"],
    // Code
    &["code", "codeblock", "highlight", "hljs", "syntax", "prettyprint", "prism", "doc", "docs",
      "document", "documentation", "api", "snippet", "snippets", "example", "examples", "rst",
      "sphinx", "docutils", "mkdocs", "docusaurus", "vitepress", "theme", "reference", "param",
      "params", "method", "methods", "function", "functions", "property", "properties", "wiki",
      "mw", "guide", "tutorial"],
    // Note
    &["footnote", "footnotes", "endnote", "endnotes", "reference", "references", "reflist",
      "citation", "citations", "fussnote", "fussnoten", "disclaimer", "disclaimers", "disclosure",
      "legal", "legalcopy", "fineprint", "smallprint", "asterisk", "notas", "quellen", "sources"],
    // Signature
    &["signature", "signatures", "sig", "signatur", "badge", "badges", "rank", "ranks", "reputation"],
    // Layer
    &["popup", "popups", "modal", "modals", "overlay", "overlays", "dialog", "dialogs", "lightbox",
      "toast", "toasts", "popover", "popovers", "tooltip", "tooltips", "tooltiptext", "infotip",
      "flyout", "offcanvas", "drawer", "backdrop"],
    // Bar
    &["announcement", "announcements", "promobar", "topbar", "notificationbar", "marquee", "ticker",
      "breaking", "stickybar", "usp", "usps"],
    // Question
    &["faq", "faqs", "qa", "qanda", "fragen", "preguntas", "questions", "answers", "faqitem"],
    // Voice
    &["testimonial", "testimonials", "review", "reviews", "reviewer", "rating", "ratings",
      "bewertung", "bewertungen", "rezension", "avis", "opiniones", "opinie", "quotee", "customers"],
    // Fold
    &["accordion", "accordions", "tab", "tabs", "tabpanel", "tabpane", "tabcontent", "collapse",
      "collapsed", "collapsible", "expand", "expander", "expandable", "toggler", "details",
      "akkordeon", "panel", "pane"],
];

/// Whether a class says that its element is what a story says first, under its headline, and no more than that:
/// a `tagline` may be the site's, a `summary` anything's.
pub(crate) fn is_lede_class(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "lede",
        "lead",
        "leadtext",
        "dek",
        "deck",
        "standfirst",
        "subtitle",
        "subhead",
        "subheading",
        "subheadline",
        "excerpt",
        "chapo",
        "vorspann",
        "einleitung",
        "ingress",
        "bajada",
        "sottotitolo",
        "subtitulo",
        "gancho",
        "entradilla",
        "untertitel",
        "perex",
    ];
    // The last word of those that are written together, each with a capital.
    let last = |name: &str| {
        let capital = name.rfind(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
        has_word(&name[capital..], WORDS)
    };
    has_word(class, WORDS) || names_in(class).any(last)
}

/// Whether one of the names in a class is one of these words. Of a long value only the start is read.
pub(super) fn has_word(class: &str, words: &[&str]) -> bool {
    names_in(class).any(|name| words.iter().any(|known| known.eq_ignore_ascii_case(name)))
}

fn names_in(class: &str) -> impl Iterator<Item = &str> {
    let mut ends = (0..=class.len().min(MOST_BYTES)).rev();
    let end = ends.find(|&end| class.is_char_boundary(end)).unwrap_or(0);
    class[..end].split(|c: char| !c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart_before_they_are_looked_up() {
        let comment = Concept::Comment.bit();
        for class in [
            "comments",
            "wp-comments_2",
            "theComments",
            "x comment-9",
            "COMMENT",
        ] {
            assert_eq!(concepts(class) & comment, comment, "{class}");
        }
        for class in ["", "css-1x2y3z", "commentz", "sc-bdVaJa", "übercomment"] {
            assert_eq!(concepts(class) & comment, 0, "{class}");
        }
    }

    #[test]
    fn every_concept_has_its_row() {
        assert_eq!(ROWS.len(), Concept::COUNT);
        assert_ne!(concepts("docutils") & Concept::Code.bit(), 0);
        assert_ne!(concepts("nav") & Concept::Navigation.bit(), 0);
    }
}
