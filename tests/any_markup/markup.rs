//! A page made by chance: each part in one of the ways that sites mark it up.

use super::surroundings::{
    ABOUT_THE_AUTHOR, BREAKING, COMMENTS, COOKIES, MOST_READ, READ_NEXT, REGIONS, RELATED,
    SECTIONS, TAGS, TOPIC,
};

pub(crate) const AUTHOR: &str = "Oster Courier Newsroom";
pub(crate) const DESCRIPTION: &str = "Minister for Waterways Ilse Brandt with the mayor of Hallum Joren Vael on the old dike during her first official visit as Minister on 3 October 2024. (OCN)";

/// What is told, as a reader reads it; among the paragraphs are the headings.
pub(crate) struct Story {
    pub(crate) author: String,
    pub(crate) description: String,
    pub(crate) headline: String,
    pub(crate) lede: String,
    pub(crate) caption: String,
    pub(crate) paragraphs: Vec<String>,
}

/// The paragraphs above the box of related news.
const ABOVE_RELATED: usize = 5;

/// The paragraphs above what is set into the story.
const ABOVE_INSET: usize = 2;

/// How elements are called.
#[derive(Clone, Copy)]
enum Names {
    /// By what they are.
    Telling,
    Prefixed,
    /// By what they look like.
    Utility,
    /// By what they are to a grid, whatever they hold.
    Boxes,
    Hashed,
    Nameless,
}

/// A generator of markup, and what it decided once for the page.
pub(crate) struct Markup {
    state: u64,
    names: Names,
    /// Whether the elements are those the standard has for the purpose.
    is_semantic: bool,
    /// What stands between two elements.
    gap: &'static str,
    paragraph: &'static str,
    heading: &'static str,
    card_title: &'static str,
    has_captions_on_cards: bool,
}

impl Markup {
    pub(crate) fn by_chance(seed: u64) -> Markup {
        let mut markup = Markup {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            names: Names::Nameless,
            is_semantic: false,
            gap: "",
            paragraph: "",
            heading: "",
            card_title: "",
            has_captions_on_cards: false,
        };
        markup.names = markup.one_of(&[
            Names::Telling,
            Names::Prefixed,
            Names::Utility,
            Names::Boxes,
            Names::Hashed,
            Names::Nameless,
        ]);
        markup.is_semantic = markup.chance(50);
        markup.gap = markup.one_of(&["", "\n", "\n    "]);
        markup.paragraph = markup.one_of(&["p", "p", "p", "div", "br", "span"]);
        markup.heading = markup.one_of(&["h2", "h3", "h4", "p strong", "div b"]);
        markup.card_title = markup.one_of(&["h3", "h4", "h2", "div"]);
        markup.has_captions_on_cards = markup.chance(30);
        markup
    }

    /// The page.
    pub(crate) fn page(mut self, story: &Story) -> String {
        let head = self.head(story);
        let header = self.header();
        let menu = self.menu();
        let regions = self.list(REGIONS, "regions");
        let mega = self.element(&["div"], "mega", &[menu, regions].concat());
        let ticker = self.ticker();
        let main = self.main(story);
        let footer = self.footer();
        let cookies = self.cookies();
        let body = [header, mega, ticker, main, footer, cookies].join(self.gap);
        format!("<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>")
    }

    fn head(&mut self, story: &Story) -> String {
        let Story { headline, lede, .. } = story;
        let site = self.one_of(&[" | The Oster Courier", "", " - The Oster Courier"]);
        let mut head = format!("<meta charset=utf-8><title>{headline}{site}</title>");
        if self.chance(60) {
            head += &format!(
                "<meta property=og:title content=\"{headline}\"><meta property=og:description content=\"{lede}\"><meta property=og:type content=article>"
            );
        }
        if self.chance(30) {
            head += &format!(
                "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\",\"datePublished\":\"2024-12-03T14:52:00Z\"}}</script>"
            );
        }
        head
    }

    fn header(&mut self) -> String {
        let logo = self.element(
            &["div"],
            "logo",
            "<a href=/><img src=/logo.png alt=\"The Oster Courier\"></a>",
        );
        let languages = self.list(&["Fr", "De"], "lang");
        let social = self.list(&["x"], "social");
        let slogan = self.element(&["div", "p"], "slogan", "Slogan");
        let menu = self.menu();
        let nav = self.element(&["nav", "div"], "main-nav", &menu);
        let live = self.element(&["div"], "live", "<a href=/live>• LIVE</a>");
        let parts = [logo, languages, social, slogan, nav, live];
        self.element(&["header", "div"], "site-header", &parts.join(self.gap))
    }

    fn menu(&mut self) -> String {
        let mut items = Vec::new();
        for (section, parts) in SECTIONS {
            let below = match parts {
                [] => String::new(),
                parts => self.list(parts, "sub-menu"),
            };
            let item = format!("<a href=\"/{section}\">{section}</a>{below}");
            items.push(self.element(&["li"], "menu-item", &item));
        }
        self.element(&["ul"], "menu", &items.join(self.gap))
    }

    fn ticker(&mut self) -> String {
        let title = self.element(
            &["span", "h3", "div", "strong"],
            "breaking-title",
            "BREAKING",
        );
        let is_list = self.chance(60);
        let item = if is_list {
            "li"
        } else {
            self.one_of(&["p", "div"])
        };
        let is_linked = self.chance(50);
        let mut items = Vec::new();
        for (number, line) in BREAKING.iter().enumerate() {
            let line = match is_linked {
                true => format!("<a href=/b/{number}>{line}</a>"),
                false => (*line).to_owned(),
            };
            items.push(self.element(&[item], "tick", &line));
        }
        let list = if is_list { "ul" } else { "div" };
        let items = self.element(&[list], "ticker", &items.join(self.gap));
        self.element(&["section", "div", "aside"], "breaking", &(title + &items))
    }

    fn main(&mut self, story: &Story) -> String {
        let above = self.above(story);
        let body = self.body(story);
        let content = match self.chance(30) {
            true => above.concat() + &body,
            false => {
                let (last, first) = above.split_last().unwrap();
                let head = self.element(&["div", "header"], "head", &first.join(self.gap));
                head + last + &body
            }
        };
        let content = self.wrapped(content);
        let mut tags = self.list(TAGS, "tags");
        if self.chance(30) {
            tags = self.element(&["span", "div", "h4"], "tags-title", "Tags:") + &tags;
        }
        let tags = self.element(&["div"], "tags", &tags);
        let topic = self.topic();
        let about = self.about_the_author();
        let comments = self.comments();
        let content = content + &tags + &about;
        let article = self.element(&["article", "div", "section"], "post", &content);
        let most_read = self.most_read();
        let read_next = self.read_next();
        if self.chance(33) {
            let rows = format!("<tr><td>{article}{topic}</td><td>{most_read}</td></tr>");
            return format!("<table>{rows}</table>{read_next}");
        }
        let main = self.wrapped(article + &topic + &comments);
        let main = self.element(&["main", "div"], "page", &main);
        [main, most_read, read_next].join(self.gap)
    }

    /// What stands above the paragraphs, in one of the orders.
    fn above(&mut self, story: &Story) -> Vec<String> {
        let headline = match self.chance(15) {
            true => format!("<a href=/n/1>{}</a>", story.headline),
            false => story.headline.clone(),
        };
        let headline = self.element(&["h1", "h1", "h1", "h2", "div"], "title", &headline);
        let byline = self.byline();
        let minutes = self.element(&["span", "div", "p"], "read-time", "3 Min Read");
        let share = match self.chance(50) {
            true => self.list(&["x"], "shares"),
            false => "<a href=\"https://twitter.com/intent/tweet?u=1\"><svg><path d=M0,0 /></svg></a><a href=\"https://www.facebook.com/sharer.php?u=1\">x</a>".to_owned(),
        };
        let share = self.element(&["div"], "share", &share);
        let lede = match self.chance(20) {
            true => format!("<strong>{}</strong>", story.lede),
            false => story.lede.clone(),
        };
        let lede = self.element(&["p", "h2", "div", "p", "h3"], "lede", &lede);
        let hero = self.hero(story);
        let share = self.tools() + &share;
        let headline = self.kicker() + &headline;
        match self.below(6) {
            0 => vec![headline, byline, minutes, share, lede, hero],
            // Who and when below the picture, or in its own box.
            4 => vec![headline, lede, hero, byline, minutes, share],
            5 => {
                let hero = self.element(
                    &["div", "header"],
                    "top",
                    &[hero, byline, minutes].join(self.gap),
                );
                vec![headline, share, lede, hero]
            }
            1 => vec![headline, lede, byline, minutes, share, hero],
            2 => vec![headline, byline, minutes, lede, hero, share],
            _ => vec![headline, byline, share, minutes, lede, hero],
        }
    }

    /// What stands directly above the headline, on some pages.
    fn kicker(&mut self) -> String {
        let links = "<a href=/>Home</a> › <a href=/news>News</a> › <a href=/marsh>Inner Marsh</a>";
        match self.below(4) {
            0 => self.element(&["nav", "div", "p"], "breadcrumb", links),
            1 => self.list(&["Home", "News", "Inner Marsh"], "breadcrumbs"),
            2 => self.element(
                &["div", "span", "p"],
                "kicker",
                "<a href=/marsh>Inner Marsh</a>",
            ),
            _ => String::new(),
        }
    }

    /// Buttons and labels beside those to share, on some pages.
    fn tools(&mut self) -> String {
        match self.below(5) {
            0 => self.element(&["div", "span", "p"], "share-label", "Share this article"),
            1 => {
                let buttons = "<button>Save</button><button>Print</button><button>A+</button>";
                self.element(&["div"], "tools", buttons)
            }
            2 => {
                let listen = self.element(&["span", "div"], "listen", "Listen to this article");
                let length = self.element(&["span", "div"], "length", "4:12");
                self.element(&["div"], "audio", &(listen + &length))
            }
            _ => String::new(),
        }
    }

    fn byline(&mut self) -> String {
        let avatar = match self.chance(25) {
            true => "<img src=/a.jpg alt=\"Oster Courier Newsroom\">",
            false => "",
        };
        let by = format!("{avatar}By {AUTHOR}");
        let source = "Source: Agencies + Town records";
        let date = match self.chance(25) {
            true => "3 Dec 2024 14:52 | Updated 4 Dec 2024 09:10",
            false => "3 Dec 2024 14:52",
        };
        match self.below(4) {
            0 => {
                let by = format!("By <a href=/authors/newsroom>{AUTHOR}</a>");
                let items = [("by", &*by), ("source", source), ("date", date)];
                let items = items.map(|(name, text)| self.element(&["li"], name, text));
                self.element(&["ul"], "meta", &items.concat())
            }
            1 => {
                let by = self.element(&["span"], "author", &by);
                let source = self.element(&["span"], "source", source);
                let date = self.element(&["time"], "date", date);
                self.element(&["div"], "byline", &[by, source, date].join(" "))
            }
            2 => {
                let line = format!("By <b>{AUTHOR}</b> | {source} | {date}");
                self.element(&["div"], "byline", &line)
            }
            _ => {
                let lines = [("byline", &*by), ("src", source), ("date", date)];
                let lines = lines.map(|(name, text)| self.element(&["p"], name, text));
                lines.concat()
            }
        }
    }

    fn hero(&mut self, story: &Story) -> String {
        let image = format!("<img src=/img/dike.jpg alt=\"{DESCRIPTION}\">");
        let caption = &story.caption;
        match self.below(4) {
            0 => {
                let caption = self.element(&["figcaption"], "caption", caption);
                self.element(&["figure"], "hero", &(image + &caption))
            }
            1 => {
                let caption = self.element(&["figcaption"], "caption", caption);
                let picture = format!("<picture><source srcset=/img/dike.webp>{image}</picture>");
                self.element(&["figure"], "hero", &(picture + &caption))
            }
            2 => {
                let caption = self.element(&["div", "p", "span"], "caption", caption);
                self.element(&["div"], "hero", &(image + &caption))
            }
            _ => {
                let caption = self.element(&["div", "p"], "caption", caption);
                let slide = self.element(&["li"], "slide", &(image + &caption));
                self.element(&["ul"], "slides", &slide)
            }
        }
    }

    fn body(&mut self, story: &Story) -> String {
        let (above, below) = story.paragraphs.split_at(ABOVE_RELATED);
        let (first, above) = above.split_at(ABOVE_INSET);
        let first = self.paragraphs(first);
        let inset = match self.inset() {
            inset if inset.is_empty() && self.paragraph == "br" => "<br><br>".to_owned(),
            inset => inset,
        };
        let above = self.paragraphs(above);
        let related = self.related();
        let below = self.paragraphs(below);
        let body = self.wrapped([first, inset, above, related, below].join(self.gap));
        self.element(&["div"], "body", &body)
    }

    /// What some pages set between two paragraphs: a line that leads elsewhere, an advertisement, a
    /// form.
    fn inset(&mut self) -> String {
        let line = format!("<a href=/r>{}</a>", RELATED[1]);
        match self.below(6) {
            0 => self.element(
                &["p", "div"],
                "read-more",
                &format!("<b>READ MORE:</b> {line}"),
            ),
            1 => self.element(&["p", "div"], "also", &format!("Also read: {line}")),
            2 => {
                let label = self.element(&["span", "div", "p"], "ad-label", "Advertisement");
                self.element(
                    &["aside", "div"],
                    "ad",
                    &(label + "<iframe src=/ad></iframe>"),
                )
            }
            3 => {
                let title = self.element(
                    &["h4", "h3", "div", "p"],
                    "signup-title",
                    "The day's news in your inbox",
                );
                let field =
                    "<input type=email placeholder='Your email address'><button>Sign up</button>";
                self.element(&["form", "div"], "newsletter", &(title + field))
            }
            _ => String::new(),
        }
    }

    fn paragraphs(&mut self, paragraphs: &[String]) -> String {
        let mut written = Vec::new();
        for text in paragraphs {
            let is_heading = !text.ends_with(['.', '”', '"', '。']);
            written.push(match is_heading {
                true => self.subheading(text),
                false => self.one_paragraph(text),
            });
        }
        let gap = match self.paragraph {
            "br" => "<br><br>",
            _ => self.gap,
        };
        written.join(gap)
    }

    fn one_paragraph(&mut self, text: &str) -> String {
        let compact = "<a href=/topics/dike-compact>1994 Dike Compact</a>";
        let text = text.replace("1994 Dike Compact", compact);
        match self.paragraph {
            "br" => text,
            "div" => self.element(&["div"], "para", &text),
            "span" => format!("<p><span style=\"font-weight:400\">{text}</span></p>"),
            _ => format!("<p>{text}</p>"),
        }
    }

    fn subheading(&mut self, text: &str) -> String {
        match (self.paragraph, self.heading) {
            ("br", _) => format!("<b>{text}</b>"),
            (_, "p strong") => format!("<p><strong>{text}</strong></p>"),
            (_, "div b") => self.element(&["div"], "subhead", &format!("<b>{text}</b>")),
            (_, level) => self.element(&[level], "subhead", text),
        }
    }

    fn related(&mut self) -> String {
        let titles = ["h4", "h3", "div", "strong", "span"];
        let title = self.element(&titles, "related-title", "Related News");
        let items = match self.below(3) {
            0 => self.list(RELATED, "related"),
            1 => {
                let tag = self.one_of(&["h5", "p", "span", "h3"]);
                let items = RELATED.iter().map(|text| {
                    let text = self.element(&[tag], "related-text", text);
                    self.element(&["div"], "related-item", &format!("<a href=/r>{text}</a>"))
                });
                items.collect()
            }
            _ => {
                let items = RELATED.iter().map(|text| {
                    self.element(&["p"], "related-item", &format!("<a href=/r>{text}</a>"))
                });
                items.collect()
            }
        };
        self.element(
            &["aside", "div", "section"],
            "related-news",
            &(title + &items),
        )
    }

    /// The box below the story, on some pages.
    fn about_the_author(&mut self) -> String {
        if self.chance(60) {
            return String::new();
        }
        let avatar = "<img src=/a.jpg alt=\"\" width=96 height=96>";
        let name = format!("<a href=/authors/newsroom>{AUTHOR}</a>");
        let name = self.element(&["h4", "h3", "div", "p"], "author-name", &name);
        let about = self.element(&["p", "div"], "author-bio", ABOUT_THE_AUTHOR);
        self.element(
            &["aside", "div", "section"],
            "author-box",
            &[avatar, &name, &about].concat(),
        )
    }

    /// What readers say, on some pages.
    fn comments(&mut self) -> String {
        if self.chance(70) {
            return String::new();
        }
        let title = self.element(&["h3", "h2", "div"], "comments-title", "2 Comments");
        let mut comments = Vec::new();
        for (name, text) in COMMENTS {
            let name = self.element(&["b", "span", "div"], "comment-author", name);
            let date = self.element(&["time", "span"], "comment-date", "4 Dec 2024 08:15");
            let text = self.element(&["p", "div"], "comment-text", text);
            let comment = [&*name, &date, &text, "<a href=#reply>Reply</a>"].concat();
            comments.push(self.element(&["li", "div", "article"], "comment", &comment));
        }
        let list = self.element(&["ol", "div", "ul"], "comment-list", &comments.concat());
        self.element(&["section", "div"], "comments", &(title + &list))
    }

    fn topic(&mut self) -> String {
        let (name, about) = TOPIC;
        let title = self.element(&["h3", "h2", "div"], "topic-title", name);
        let link = format!("<a href=/topic><img src=/t.jpg alt=\"{name}\">{title}</a>");
        let about = self.element(&["p", "div"], "topic-text", about);
        self.element(&["section", "div", "aside"], "topic", &(link + &about))
    }

    fn most_read(&mut self) -> String {
        let mut parts = vec![self.element(&["h3", "h2", "div"], "box-title", "Most Read")];
        for (description, title, section, date) in MOST_READ {
            let about = self.list(&[section, date], "card-meta");
            parts.push(self.card(description, title, &about));
        }
        self.element(
            &["aside", "div", "section"],
            "most-read",
            &parts.join(self.gap),
        )
    }

    fn read_next(&mut self) -> String {
        let coverage = self.element(&["h3", "h2", "div"], "box-title", "Coverage");
        let kinds = self.list(&["All", "In Five"], "coverage");
        let next = self.element(&["h3", "h2", "div"], "box-title", "Read Next");
        let mut parts = vec![coverage, kinds, next, "<a href=/all>All</a>".to_owned()];
        for (description, section, title) in READ_NEXT {
            let about = format!("<a href=/p>{section}</a>");
            let about = self.element(&["span"], "section", &about);
            parts.push(self.card(description, title, &about));
        }
        self.element(&["section", "div"], "read-next", &parts.join(self.gap))
    }

    fn card(&mut self, description: &str, title: &str, about: &str) -> String {
        let image = format!("<a href=/c><img src=/c.jpg alt=\"{description}\"></a>");
        let caption = match self.has_captions_on_cards {
            true => self.element(&["div"], "card-caption", description),
            false => String::new(),
        };
        let title = format!("<a href=/c>{title}</a>");
        let title = self.element(&[self.card_title], "card-title", &title);
        self.element(&["div"], "card", &(image + &caption + &title + about))
    }

    fn footer(&mut self) -> String {
        let logo = self.element(&["div"], "footer-logo", "<a href=/>The Oster Courier</a>");
        let about = "The Oster Courier is an independent newspaper of the coast.";
        let about = self.element(&["p"], "about", about);
        let rights = self.element(&["p"], "rights", "All Rights Reserved");
        let links = self.list(
            &["x", "Privacy Policy", "About Us", "Contact Us"],
            "footer-links",
        );
        let apps = self.list(&["Android", "iOS"], "apps");
        let parts = [logo, about, rights, links, apps];
        self.element(&["footer", "div"], "site-footer", &parts.join(self.gap))
    }

    fn cookies(&mut self) -> String {
        if self.chance(50) {
            return String::new();
        }
        let text = self.element(&["p", "div"], "cookie-text", COOKIES);
        let buttons = "<button>Accept all</button><button>Reject</button>";
        self.element(&["div"], "cookie-notice", &(text + buttons))
    }

    /// Links, as a list or as boxes.
    fn list(&mut self, texts: &[&str], name: &str) -> String {
        let (list, item) = self.one_of(&[("ul", "li"), ("ul", "li"), ("div", "div"), ("div", "")]);
        let items: Vec<String> = texts
            .iter()
            .map(|text| {
                let link = format!("<a href=\"/{}\">{text}</a>", text.replace(' ', "-"));
                match item {
                    "" => link,
                    item => self.element(&[item], &format!("{name}-item"), &link),
                }
            })
            .collect();
        self.element(&[list], name, &items.join(self.gap))
    }

    /// An element, called by what it is to the page: the first of `tags` is the one made for it.
    fn element(&mut self, tags: &[&'static str], name: &str, content: &str) -> String {
        let tag = match self.is_semantic {
            true => tags[0],
            false => self.one_of(tags),
        };
        let class = self.class(name);
        let class = match &*class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        format!("<{tag}{class}>{content}</{tag}>")
    }

    /// The class of what is called so, the same throughout the page.
    fn class(&self, name: &str) -> String {
        const UTILITIES: &[&str] = &[
            "flex",
            "mt-4",
            "text-lg",
            "font-bold",
            "px-2",
            "w-full",
            "grid gap-4",
            "relative",
            "mb-2 text-gray-700",
            "border-b",
            "max-w-3xl mx-auto",
        ];
        const BOXES: &[&str] = &[
            "row",
            "col-md-8",
            "container",
            "wrapper",
            "box",
            "inner",
            "item",
            "block",
            "cell",
        ];
        let seeded = (name.bytes()).fold(17_usize, |sum, byte| sum * 31 % 9973 + usize::from(byte));
        match self.names {
            Names::Telling => name.to_owned(),
            Names::Prefixed => format!("td-{name} wp-block"),
            Names::Utility => UTILITIES[seeded % UTILITIES.len()].to_owned(),
            Names::Boxes => BOXES[seeded % BOXES.len()].to_owned(),
            Names::Hashed => format!("css-{:05x}", seeded * 7919),
            Names::Nameless => String::new(),
        }
    }

    /// In up to three boxes more.
    fn wrapped(&mut self, content: String) -> String {
        (0..self.below(4)).fold(content, |content, _| {
            self.element(&["div"], "wrap", &content)
        })
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number below `end`. (Marsaglia's xorshift.)
    fn below(&mut self, end: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % end
    }
}
