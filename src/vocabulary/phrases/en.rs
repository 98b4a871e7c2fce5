//! Labels in English.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "skip to content", "skip to main content", "skip navigation", "skip to navigation",
            "jump to content", "skip to footer", "skip to search"
        ],
        starts: &[
            "skip to "
        ],
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menu", "main menu", "navigation", "main navigation", "sections", "all sections",
            "categories", "quick links", "site map", "sitemap", "browse", "close menu", "open menu",
            "toggle navigation", "archives"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "you are here"
        ],
        starts: &[
            "you are here:"
        ],
    },
    Phrases {
        part: Ticker,
        whole: &[
            "breaking", "breaking news", "news flash", "just in", "live updates"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "print", "print this page", "print article", "listen", "listen to this article", "save",
            "bookmark", "back to top", "top", "edit this page", "edit on github",
            "was this page helpful?", "was this helpful?", "was this article helpful?", "copy link",
            "copy to clipboard", "copied", "text size", "report this", "report an error", "view all",
            "see all", "show more", "show less", "read more", "add to favorites", "go to top",
            "scroll to top", "return to top"
        ],
        starts: &[
            "was this page helpful", "was this article helpful", "did you find this"
        ],
    },
    Phrases {
        part: Share,
        whole: &[
            "share", "share this", "share this article", "share this story", "share this post",
            "share this page", "share on", "share on facebook", "share on twitter", "share via",
            "share with", "follow us", "follow us on", "follow", "connect with us", "tweet",
            "tweet this", "pin it", "email this", "share article", "share it", "sharing",
            "sharing is caring", "spread the word", "stay connected", "find us on", "social media",
            "like this", "facebook", "twitter", "linkedin", "whatsapp", "telegram", "pinterest",
            "reddit", "email", "instagram", "youtube", "click to share"
        ],
        starts: &[
            "share on ", "share this ", "share to ", "follow us on ", "click to share on ", "follow @"
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "tags", "tag", "topics", "filed under", "filed in", "posted in", "more on these topics",
            "related topics", "keywords", "in this story", "explore more on these topics", "categories",
            "labels", "tagged", "tagged with", "mentioned in this story"
        ],
        starts: &[
            "tags:", "tagged:", "filed under:", "posted in ", "filed under ", "topics:", "tagged with ",
            "tagged as "
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "related", "related articles", "related article", "related posts", "related news",
            "related stories", "related story", "related content", "related links", "related coverage",
            "related reading", "related topics & articles", "see also", "more stories", "more articles",
            "more news", "more on this story", "more on this", "more on this topic",
            "you may also like", "you might also like", "you may like", "you might like",
            "you might also be interested in", "you may also be interested in", "recommended",
            "recommended for you", "recommended stories", "recommended articles", "recommended reading",
            "recommended posts", "suggested articles", "similar articles", "similar posts",
            "similar stories", "read also", "also read", "read more", "more from us", "around the web",
            "from the web", "from around the web", "promoted stories", "more like this",
            "in other news", "other articles", "other news", "further coverage", "you may have missed",
            "don't miss", "people also read", "similar products", "customers also bought",
            "customers also viewed", "related products", "more to explore", "explore more",
            "more to read", "more to discover", "continue reading", "more coverage",
            "in case you missed it", "top picks for you", "what others are reading",
            "follow the topics in this article",
            "related searches", "popular searches", "similar searches", "now read"
        ],
        starts: &[
            "more from ", "more stories from ", "more in ", "more about ", "more news from ",
            "also in ", "more by ", "other stories in ", "related to ", "you may also ",
            "you might also ", "readers also ", "people also "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "most read", "most popular", "most viewed", "most shared", "most commented", "most recent",
            "popular", "popular posts", "popular articles", "popular stories", "popular now",
            "trending", "trending now", "trending stories", "trending news", "trending topics",
            "top stories", "top news", "latest", "latest news", "latest posts", "latest articles",
            "latest stories", "latest headlines", "recent posts", "recent articles", "recent news",
            "recent stories", "recent comments", "editor's picks", "editors' picks", "editor's choice",
            "editor’s picks", "must read", "must reads", "featured", "featured stories",
            "featured posts", "featured articles", "what's hot", "hot topics", "headlines", "top picks",
            "coverage", "most watched", "trending in", "trending on"
        ],
        starts: &[
            "most read in ", "most popular in ", "latest in ", "latest from ", "top stories in ",
            "trending in ", "the latest in ", "recent posts "
        ],
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "read next", "up next", "next article", "next story", "next post", "previous post",
            "previous article", "next up", "next", "previous", "post navigation", "keep reading",
            "read this next", "what to read next", "watch next", "continue with", "older post",
            "newer post"
        ],
        starts: &[
            "read next:", "up next:", "next article:", "previous article:", "next post:",
            "previous post:"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "newsletter", "subscribe", "subscribe now", "sign up", "sign up now",
            "sign up for our newsletter", "subscribe to our newsletter", "get our newsletter",
            "join our newsletter", "our newsletters", "newsletters", "stay informed", "stay up to date",
            "get the app", "download our app", "download the app", "get updates",
            "join our mailing list", "email newsletter", "never miss a story", "stay in the loop",
            "subscribe via email"
        ],
        starts: &[
            "sign up for ", "subscribe to ", "get the latest ", "join our newsletter", "get our ",
            "enter your email", "join thousands ", "download our app", "subscribe for ", "sign up to "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "comments", "comment", "leave a comment", "leave a reply", "post a comment",
            "add a comment", "add comment", "write a comment", "join the conversation",
            "join the discussion", "no comments", "no comments yet", "reader comments", "view comments",
            "show comments", "discussion", "cancel reply", "reply", "responses", "what do you think?",
            "have your say", "comments are closed", "be the first to comment", "sort by newest",
            "conversation", "leave your comment", "share your thoughts", "comments on this story",
            "view all comments", "post comment", "submit a comment", "no responses", "no responses yet",
            "no response"
        ],
        starts: &[
            "leave a reply ", "comments on ", "leave a comment ", "thoughts on “", "thoughts on \"", "thought on “", "thought on \"", "one thought on ",
            "one comment on ", "one response to ", "comment on “", "response to “", "replies to “",
            "responses to ", "comments are ", "log in to comment", "you must be logged in to ",
            "your email address will not be published", "join the conversation"
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "cookie notice", "cookie policy", "cookie settings", "cookie preferences", "we use cookies",
            "accept cookies", "accept all cookies", "accept all", "reject all", "manage cookies",
            "manage preferences", "privacy preference center", "we value your privacy",
            "your privacy choices", "this website uses cookies", "this site uses cookies", "got it",
            "about cookies"
        ],
        starts: &[
            "we use cookies", "this website uses cookies", "this site uses cookies",
            "by continuing to use ", "we and our partners ", "by using this site",
            "our website uses cookies", "by clicking “accept"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "advertisement", "advertisements", "ad", "ads", "advertising", "sponsored",
            "sponsored content", "sponsored by", "promoted", "promoted content", "paid content",
            "story continues below advertisement", "article continues below advertisement",
            "article continues below", "article continues after ad", "continue reading below",
            "scroll to continue", "story continues below", "paid post", "partner content",
            "advertise with us", "remove ads", "from our partners"
        ],
        starts: &[
            "advertisement -", "- advertisement", "article continues below", "story continues below",
            "sponsored by "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "about the author", "about the authors", "about author", "written by", "author", "authors",
            "author bio", "meet the author", "author profile", "the author", "contributors",
            "about the writer"
        ],
        starts: &[
            "about the author", "more about the author", "posts by "
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "next page", "previous page", "load more", "show more", "older posts", "newer posts", "page"
        ],
        starts: &[
            "page 1 of", "pages:"
        ],
    },
    Phrases {
        part: Login,
        whole: &[
            "log in", "login", "sign in", "register", "create account", "create an account",
            "my account", "forgot password?", "forgot your password?", "log out", "logout",
            "already have an account?", "remember me"
        ],
        starts: &[
            "already a subscriber", "already a member", "already have an account"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "subscribe to continue reading", "subscribe to read",
            "continue reading with a subscription", "this content is for subscribers only",
            "to continue reading", "subscribers only", "premium content", "become a member"
        ],
        starts: &[
            "to continue reading", "subscribe to continue", "this article is for subscribers",
            "this content is only available", "already a subscriber", "you have reached your limit",
            "you've reached your "
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "search", "search for", "search this site", "search the site"
        ],
        starts: &[
            "search results for"
        ],
    },
    Phrases {
        part: Copyright,
        whole: &[
            "all rights reserved", "privacy policy", "terms of service", "terms of use",
            "terms and conditions", "about us", "contact us", "contact", "privacy"
        ],
        starts: &[
            "©", "copyright ©", "(c) 20", "all rights reserved", "copyright 20", "copyright 19", "© 20"
        ],
    },
];
