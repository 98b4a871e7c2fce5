//! The words of class names and ids, by part.
//!
//! A word is written as its tokens with spaces between: `most read` stands for `most-read`,
//! `most_read` and `mostRead` alike.

use super::Part::{self, *};

/// The words that name one part.
pub(super) struct ClassWords {
    pub(super) part: Part,
    /// Count wherever they stand in a name: `share` in `post-share-bar`.
    pub(super) anywhere: &'static [&'static str],
    /// Count only as the whole name: `header`, because `article-header` heads an article.
    pub(super) whole: &'static [&'static str],
}

/// Words that turn the name around when they stand before the word: `has-sidebar` is a page beside
/// a sidebar, `no-comments` an article without them.
pub(super) const NEGATIONS: [&str; 12] = [
    "has", "with", "no", "without", "not", "is", "hide", "hidden", "show", "disable", "enable",
    "toggle",
];

/// Names in which a word means something else.
pub(super) const EXCEPTIONS: &[&str] = &[
    "market share",
    "share price",
    "share capital",
    "file share",
    "time share",
    "comment block",
    "search result",
    "search results",
    "main menu item content",
    "newsletter archive",
    "newsletter article",
    "breadcrumb title",
    "nav content",
    "navbar content",
    "tab nav",
    "content nav",
    "related content wrapper",
    "menu section",
    "food menu",
    "restaurant menu",
    "menu card",
    "press release",
    "content sidebar",
    "off canvas main canvas",
    "sidebar enabled",
    "sidebar open",
    "modal trigger",
    "popup trigger",
    "tooltip trigger",
    "popover trigger",
    "modal opener",
    "js tooltip",
    "data tooltip",
    "backdrop blur",
    "backdrop brightness",
    "backdrop filter",
    "backdrop saturate",
];

#[rustfmt::skip]
pub(super) static CLASS_WORDS: &[ClassWords] = &[
    ClassWords {
        part: SkipLink,
        anywhere: &[
            "skip link", "skip links", "skiplink", "skiplinks", "skip to content", "skip nav",
            "skip to main", "sprungmarken", "skip navigation"
        ],
        whole: &[
            "skip"
        ],
    },
    ClassWords {
        part: Navigation,
        anywhere: &[
            "nav", "navbar", "navigation", "navi", "menu", "menubar", "submenu", "megamenu", "topnav",
            "subnav", "sidenav", "mainnav", "mainmenu", "metanav", "navigatie", "navegacion",
            "navegacao", "navigazione", "nawigacja", "navigering", "meny", "menuleiste", "hauptmenu",
            "offcanvas", "off canvas", "hamburger", "drawer", "sitemap", "quicklinks", "quick links",
            "bottomnav", "navlinks", "wm ipp"
        ],
        whole: &[
            "tabs", "tab bar", "menue", "sections nav"
        ],
    },
    ClassWords {
        part: Breadcrumb,
        anywhere: &[
            "breadcrumb", "breadcrumbs", "crumb", "crumbs", "bread crumb", "bread crumbs", "brotkrumen",
            "brotkrume", "krumel", "kruimelpad", "migas", "fil ariane", "ariane", "migalhas",
            "briciole", "okruszki", "brodsmulor", "brodkrumme", "navtrail", "pathway"
        ],
        whole: &[
            "trail"
        ],
    },
    ClassWords {
        part: SiteHeader,
        anywhere: &[
            "masthead", "site header", "siteheader", "global header", "main header", "top header",
            "header top", "topbar", "top bar", "header bar", "utility bar", "header wrapper",
            "header container", "header wrap", "page masthead", "kopfzeile", "seitenkopf",
            "site branding", "header main", "header navigation", "site title", "site description", "site sub",
            "pageheader", "usa banner", "gov banner", "site slogan"
        ],
        whole: &[
            "header", "the header", "page header", "header inner", "header content", "branding", "logo",
            "cabecera", "cabecalho", "entete", "en tete", "testata", "naglowek", "sidhuvud", "shapka",
            "toplinks"
        ],
    },
    ClassWords {
        part: SiteFooter,
        anywhere: &[
            "site footer", "sitefooter", "page footer", "pagefooter", "global footer", "main footer",
            "footer widgets", "footer widget", "footer links", "footer nav", "footer menu",
            "footer bottom", "footer wrapper", "footer container", "footer top", "footer area",
            "footer content", "footer inner", "colophon", "fusszeile", "fussbereich", "pie de pagina",
            "rodape", "stopka", "sidfot", "footer columns", "footer info", "footer bar"
        ],
        whole: &[
            "footer", "the footer", "foot", "bottom bar", "pied", "pie", "piede", "podval", "fuss"
        ],
    },
    ClassWords {
        part: Sidebar,
        anywhere: &[
            "sidebar", "sidebars", "side bar", "right rail", "left rail", "rightrail", "leftrail",
            "right column", "rightcol", "right col", "rightcolumn", "seitenleiste", "randspalte",
            "marginalspalte", "barra lateral", "barre laterale", "zijbalk", "sidomeny", "side column",
            "right bar", "left bar", "rightbar", "leftbar", "linke spalte", "rechte spalte", "colonne droite",
            "colonna destra", "columna derecha", "coluna direita", "prawa kolumna", "lewa kolumna", "pravy sloupec",
            "sidecol", "secondary column", "widget area", "widgetarea", "widgets area", "sidopanel"
        ],
        whole: &[
            "rail", "secondary", "aside", "widget", "widgets", "marginal", "marginalia", "side",
            "complementary"
        ],
    },
    ClassWords {
        part: LanguageSwitcher,
        anywhere: &[
            "language switcher", "lang switcher", "language selector", "lang selector", "language menu",
            "lang menu", "language nav", "language list", "languages menu", "language switch",
            "lang switch", "langswitch", "language picker", "locale switcher", "locale selector",
            "locale picker", "language chooser", "interlanguage", "interlanguage links", "sprachwahl",
            "sprachauswahl", "sprachumschalter", "translations list", "wpml ls", "trp language",
            "country selector", "region selector", "googtrans", "google translate", "gtranslate",
            "version switcher", "version picker", "version selector", "version dropdown",
            "versions dropdown", "previous versions"
        ],
        whole: &[
            "languages", "lang list", "lang links", "langs"
        ],
    },
    ClassWords {
        part: Ticker,
        anywhere: &[
            "ticker", "newsticker", "news ticker", "breaking news", "breakingnews", "breaking bar",
            "marquee", "live ticker bar", "news flash", "newsflash", "eilmeldung", "laufband",
            "flash info", "breaking"
        ],
        whole: &[
            "headlines bar", "alert bar", "urgent"
        ],
    },
    ClassWords {
        part: Toolbar,
        anywhere: &[
            "toolbar", "tool bar", "article tools", "article actions", "post actions", "page actions",
            "story tools", "print button", "print link", "font size control", "font size controls",
            "font size switcher", "font size toggle", "font sizer", "font resizer", "text size control",
            "text size controls", "text size switcher", "text size toggle", "text resizer",
            "listen button", "read aloud", "text to speech", "audio player",
            "bookmark button", "save article", "edit link", "editlink", "edit page", "editsection",
            "mw editsection", "action bar", "actionbar", "copy link", "copy button", "clipboard",
            "feedback widget", "was this helpful", "page feedback", "back to top", "backtotop",
            "scroll to top", "scrolltop", "to top", "nach oben", "expand link", "js warning",
            "noscript warning", "block message", "notice content"
        ],
        whole: &[
            "tools", "print", "actions", "gotop", "listen", "totop", "top link", "fontsize",
            "textsize"
        ],
    },
    ClassWords {
        part: Share,
        anywhere: &[
            "share", "shares", "sharing", "sharebar", "sharebuttons", "sharethis", "sharedaddy",
            "sharelinks", "shareaholic", "addthis", "addtoany", "social", "socials", "socialmedia",
            "socialbar", "sociallinks", "social media", "socialicons", "shariff", "follow us",
            "followus", "teilen", "partage", "partager", "compartir", "compartilhar", "condividi",
            "condivisione", "delen", "udostepnij", "podziel sie", "dela", "paylas", "podelitsya",
            "jp relatedposts share", "ssba", "heateor", "essb", "fb like", "fb share", "tweet button",
            "soziale"
        ],
        whole: &[
            "follow", "facebook", "twitter", "whatsapp", "pinterest", "linkedin"
        ],
    },
    ClassWords {
        part: Tags,
        anywhere: &[
            "tags", "taglist", "tag list", "tagcloud", "tag cloud", "tag links", "tags links",
            "post tags", "posttags", "article tags", "entry tags", "story tags", "post tag list",
            "keywords", "schlagworte", "schlagwoerter", "stichworte", "etiquetas", "etiquettes",
            "mots cles", "palavras chave", "parole chiave", "trefwoorden", "tagi", "etiketler",
            "article topics", "topics list", "topic list", "story topics", "topic tags", "cat links",
            "post categories", "entry categories", "category links", "rubriken", "themen links",
            "hashtags"
        ],
        whole: &[
            "topics", "keywords list", "entry terms"
        ],
    },
    ClassWords {
        part: Related,
        anywhere: &[
            "related", "relateds", "relatedposts", "relatedarticles", "relatedlinks", "relatedcontent",
            "related posts", "related articles", "related news", "see also", "seealso", "similar posts",
            "similar articles", "recommended", "recommendation", "recommendations", "recommendedposts",
            "recirc", "recirculation", "more stories", "morestories", "more articles", "more news",
            "more posts", "more on this", "more from", "morefrom", "you may like", "you might like",
            "youmaylike", "you may also like", "also like", "alsolike", "yarpp", "outbrain", "taboola",
            "revcontent", "zergnet", "verwandt", "verwandte", "mehr zum thema", "weiterlesen",
            "weitere artikel", "aehnliche", "aehnliche artikel", "articles lies", "lire aussi",
            "a lire aussi", "voir aussi", "relacionado", "relacionados", "relacionadas",
            "noticias relacionadas", "correlati", "articoli correlati", "leggi anche", "leia mais",
            "leia tambem", "veja tambem", "gerelateerd", "lees ook", "powiazane", "zobacz takze",
            "czytaj takze", "relaterat", "relaterade", "las mer", "las ocksa", "ilgili",
            "ilgili haberler", "pohozhie", "suggested", "suggestions", "suggested posts", "teaser list",
            "teaserlist", "inline related", "read also", "readalso", "also read", "read more box",
            "promo box", "promobox", "infobox links", "cross sell", "crosssell", "upsell", "upsells",
            "similar products", "wp embedded content", "embedly card"
        ],
        whole: &[
            "more", "teasers", "onward", "onward content", "read more list", "in this series"
        ],
    },
    ClassWords {
        part: MostRead,
        anywhere: &[
            "most read", "mostread", "most popular", "mostpopular", "most viewed", "mostviewed",
            "most commented", "most shared", "trending", "popular posts", "popularposts",
            "popular articles", "popular stories", "popular news", "top stories", "topstories",
            "top news", "latest news", "latestnews", "latest posts", "latest articles",
            "latest stories", "recent posts", "recentposts", "recent articles", "recent comments",
            "meistgelesen", "meist gelesen", "meistgeklickt", "meist geklickt",
            "mas leidas", "mas leido", "maisleidas", "mais lidas",
            "mais lidos", "piu letti", "plus lus", "les plus lus", "meest gelezen",
            "najczesciej czytane", "mest last", "mest laest", "en cok okunan", "cok okunanlar",
            "populyarnoe", "editors picks", "editor picks", "editors choice", "hot topics", "trends bar"
        ],
        whole: &[
            "popular", "trends", "latest", "bestseller list"
        ],
    },
    ClassWords {
        part: ReadNext,
        anywhere: &[
            "read next", "readnext", "up next", "upnext", "next article", "next story", "next post",
            "previous post", "prev post", "post navigation", "nav links", "nav previous", "nav next",
            "post nav", "article nav", "article navigation", "adjacent posts", "prev next", "prevnext",
            "previous next", "read on", "keep reading", "continue reading list", "weiterlesen bei",
            "naechster artikel", "siguiente articulo", "article suivant"
        ],
        whole: &[
            "next prev", "post pager"
        ],
    },
    ClassWords {
        part: Newsletter,
        anywhere: &[
            "newsletter", "newsletters", "signup", "sign up", "mailing list", "mailchimp", "mc embed",
            "subscribe", "subscription", "subscribe form", "subscribe box", "optin", "opt in",
            "email signup", "emailsignup", "email capture", "lead magnet", "app promo", "app banner",
            "appbanner", "push notification", "convertkit", "klaviyo", "infolettre", "boletin",
            "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "biuletyn", "bulten", "abonnieren", "abonnement",
            "suscripcion", "inscription form", "donate box", "donation box"
        ],
        whole: &[
            "donate", "donation", "abo"
        ],
    },
    ClassWords {
        part: Comments,
        anywhere: &[
            "comments", "comment", "commentlist", "comment list", "commentform", "comment form",
            "comment respond", "commentsection", "comment section", "disqus", "livefyre", "fb comments",
            "kommentare", "kommentar", "kommentarer", "commentaires", "commentaire", "comentarios",
            "comentario", "commenti", "reacties", "komentarze", "yorumlar", "yorum", "kommentarii",
            "reader comments", "user comments", "post comments", "talkback", "leserkommentare",
            "leserbriefe", "giscus", "utterances", "isso thread", "discussion thread"
        ],
        whole: &[
            "respond", "reactions", "discussion", "responses", "leave reply", "webmentions",
            "pingbacks", "trackbacks"
        ],
    },
    ClassWords {
        part: Cookies,
        anywhere: &[
            "cookie", "cookies", "cookiebar", "cookiebanner", "cookie consent", "cookieconsent",
            "cookie notice", "cookienotice", "cookie banner", "cookie law", "cookielaw", "cookiehint",
            "cookieinfo", "cookielayer", "consent", "gdpr", "dsgvo", "rgpd", "avg melding", "onetrust",
            "cookiebot", "cky consent", "cmplz", "usercentrics", "didomi", "truste", "privacy banner",
            "privacy notice banner", "cc window", "cc banner", "eu cookie", "qc cmp"
        ],
        whole: &[
            "cmp", "ccpa"
        ],
    },
    ClassWords {
        part: Advertisement,
        anywhere: &[
            "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising",
            "advertorial", "adbox", "adslot", "ad slot", "adunit", "ad unit", "adcontainer",
            "ad container", "adwrapper", "adsense", "adsbygoogle", "adbanner", "banner ad", "bannerad",
            "googlead", "google ads", "gpt ad", "dfp", "doubleclick", "sponsor", "sponsors",
            "sponsored", "sponsorship", "werbung", "anzeige", "anzeigen", "publicite", "publicidad",
            "anuncio", "anuncios", "publicidade", "pubblicita", "advertentie", "advertenties",
            "reklama", "reklamy", "annons", "annonser", "annonce", "reklame", "reklam", "mainos",
            "promoted", "promoted content", "paid content", "native ad", "skyscraper", "leaderboard ad",
            "billboard ad", "affiliate box", "inline promo", "announcement bar", "announcementbar",
            "announcement banner", "promo bar", "promobar", "promo strip", "offer bar",
            "notification bar", "blog cta", "cta block", "cta box"
        ],
        whole: &[
            "promo", "promotion", "promotions", "billboard", "leaderboard", "affiliate", "guanggao"
        ],
    },
    ClassWords {
        part: AuthorBio,
        anywhere: &[
            "author bio", "authorbio", "author box", "authorbox", "author info", "authorinfo",
            "author profile", "author card", "about author", "about the author", "abouttheauthor",
            "author description", "post author box", "autorenbox", "autoreninfo", "autor info",
            "sobre el autor", "sobre o autor", "a propos auteur", "writer bio", "contributor bio",
            "author meta", "author about", "blog author", "user banner",
            "entry author", "author block", "bio box", "guest author",
            "o autorze", "om forfattaren", "saboxplugin", "molongui", "pp multiple authors"
        ],
        whole: &[
            "bio", "author detail", "author details"
        ],
    },
    ClassWords {
        part: Byline,
        anywhere: &[
            "byline", "bylines", "by line", "dateline", "date line", "posted on", "postedon",
            "posted by", "published", "publish date", "publication date", "published date", "pub date",
            "pubdate", "post date", "postdate", "entry date", "article date", "story date",
            "date published", "date modified", "post meta", "postmeta", "entry meta", "entrymeta",
            "article meta", "articlemeta", "story meta", "meta info", "post info", "article info",
            "last edit", "last edited",
            "reading time", "readingtime", "read time", "readtime", "time to read", "minutes read",
            "lesezeit", "tiempo lectura", "temps lecture", "post byline", "article byline",
            "author name", "post author", "article author", "autorenzeile", "autorzeile", "firma autor",
            "last updated", "lastupdated", "updated date", "timestamp", "time stamp", "post details",
            "entry info", "view count", "views count", "comments count", "comment count",
            "comments link", "date time", "post time", "submitted", "fecha", "datum", "auteur", "autor"
        ],
        whole: &[
            "date", "dates", "author", "authors", "meta", "by", "time", "source line", "datetime",
            "vcard", "credits line"
        ],
    },
    ClassWords {
        part: Pagination,
        anywhere: &[
            "pagination", "paginator", "paging", "pager", "pagenav", "page nav", "page navigation",
            "page numbers", "pagenumbers", "pages nav", "wp pagenavi", "pagenavi", "load more",
            "loadmore", "show more button", "infinite scroll", "seitenzahlen", "seitennavigation",
            "paginacion", "paginacao", "paginazione", "paginering", "page links", "next page",
            "prev page"
        ],
        whole: &[
            "pages", "nextprev"
        ],
    },
    ClassWords {
        part: Login,
        anywhere: &[
            "login", "log in", "signin", "sign in", "loginform", "login form", "register form",
            "user menu", "account menu", "my account", "user login", "anmelden", "anmeldung",
            "connexion", "iniciar sesion", "accedi", "inloggen", "logowanie", "logga in", "giris",
            "minicart", "mini cart", "cart drawer", "shopping cart", "cart widget", "lost password"
        ],
        whole: &[
            "account", "auth"
        ],
    },
    ClassWords {
        part: Paywall,
        anywhere: &[
            "paywall", "pay wall", "regwall", "piano offer", "metered", "subscriber only",
            "premium box", "bezahlschranke", "subscription wall", "tp modal", "subscribe wall",
            "offer template"
        ],
        whole: &[
            "offer box"
        ],
    },
    ClassWords {
        part: Search,
        anywhere: &[
            "search", "searchform", "searchbox", "searchbar", "search form", "search box", "search bar",
            "site search", "suche", "suchfeld", "suchformular", "recherche", "buscar", "buscador",
            "busca", "zoeken", "szukaj", "wyszukiwarka", "sok", "arama", "poisk"
        ],
        whole: &[],
    },
    ClassWords {
        part: Popup,
        anywhere: &[
            "popup", "pop up", "modal", "overlay popup", "lightbox", "exit intent", "interstitial",
            "toast", "snackbar", "tooltip", "tool tip", "popover", "backdrop"
        ],
        whole: &[
            "dialog"
        ],
    },
    ClassWords {
        part: Copyright,
        anywhere: &[
            "copyright", "copyrights", "disclaimer", "imprint", "impressum", "legal notice",
            "terms links", "policy links", "legal links", "site info", "siteinfo"
        ],
        whole: &[
            "legal", "credits"
        ],
    },
];
