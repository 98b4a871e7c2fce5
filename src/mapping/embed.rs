//! Embedded players and posts, as links to what they show.

use std::borrow::Cow;

use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag, trim};

/// A link in the place of what was embedded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Embed<'a> {
    pub(super) url: Cow<'a, str>,
    /// What it is called; empty where the page does not say.
    pub(super) title: &'a str,
    /// The picture shown before it plays.
    pub(super) poster: Option<Cow<'a, str>>,
}

/// In bytes. What is longer is not written, as text least of all: no player has such an address.
const LONGEST_ADDRESS: usize = 2048;

/// What a player shows; `None` for what is no content, or cannot be told. Players are `iframe`,
/// `video`, `audio`, `embed` and `object`, the [`CUSTOM`] elements, the script of a gist, and quotes
/// that a script would fill.
pub(super) fn embed<'a>(document: &'a Document, node: NodeId, base: &BaseUrl) -> Option<Embed<'a>> {
    let attribute = |name| document.attribute(node, name).map(trim);
    let title = attribute(AttributeName::Title).filter(|title| !title.is_empty());
    let title = title
        .or(attribute(AttributeName::AriaLabel))
        .filter(|title| !names_player(title));
    let title = title.unwrap_or("");
    if is_decoration(document, node) {
        return None;
    }
    let mut sources = source(document, node);
    let played = |source: &str| page_of(&base.resolve(source)?).map(Cow::Owned);
    let url = match document.tag(node) {
        Tag::Video | Tag::Audio => sources.find_map(|source| base.resolve(source)),
        Tag::Blockquote => base.resolve(post(document, node)?),
        Tag::Script => sources.find(|source| is_gist(source)).and_then(played),
        Tag::Other => match custom(document, node)? {
            Custom::Image => None,
            Custom::Media => sources.find_map(|source| base.resolve(source)),
            Custom::Frame => sources.find_map(played),
            Custom::Id(attribute, page) => named(document, node, attribute, page).map(Cow::Owned),
        },
        _ => sources.find_map(|source| {
            let file = base.resolve(source).filter(|url| is_paper(url));
            file.or_else(|| played(source))
        }),
    }
    .filter(|url| url.len() <= LONGEST_ADDRESS)?;
    let poster = attribute(AttributeName::Poster).and_then(|poster| base.resolve(poster));
    Some(Embed { url, title, poster })
}

/// What an element that HTML does not know stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Custom {
    Image,
    /// A film or a sound at its own address.
    Media,
    /// A frame around a player.
    Frame,
    /// A player of what this attribute names: the page's address before the name.
    Id(&'static str, &'static str),
}

/// Elements of AMP, and those that load a player when they are clicked on.
const CUSTOM: &[(&str, Custom)] = &[
    ("amp-img", Custom::Image),
    ("amp-anim", Custom::Image),
    ("amp-video", Custom::Media),
    ("amp-audio", Custom::Media),
    ("amp-iframe", Custom::Frame),
    (
        "amp-youtube",
        Custom::Id("data-videoid", "https://www.youtube.com/watch?v="),
    ),
    (
        "lite-youtube",
        Custom::Id("videoid", "https://www.youtube.com/watch?v="),
    ),
    (
        "amp-vimeo",
        Custom::Id("data-videoid", "https://vimeo.com/"),
    ),
    ("lite-vimeo", Custom::Id("videoid", "https://vimeo.com/")),
    (
        "amp-dailymotion",
        Custom::Id("data-videoid", "https://www.dailymotion.com/video/"),
    ),
    (
        "amp-twitter",
        Custom::Id("data-tweetid", "https://x.com/i/status/"),
    ),
    (
        "amp-instagram",
        Custom::Id("data-shortcode", "https://www.instagram.com/p/"),
    ),
];

/// What an element stands for whose name HTML does not know.
pub(super) fn custom(document: &Document, node: NodeId) -> Option<Custom> {
    let name = document.name(node);
    let row = CUSTOM.iter().find(|(known, _)| *known == name);
    row.map(|&(_, custom)| custom)
}

/// The page that a name in an attribute stands for.
fn named(document: &Document, node: NodeId, attribute: &str, page: &str) -> Option<String> {
    let mut attributes = document.attributes(node);
    let name = trim(attributes.find(|said| said.local == attribute)?.value);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (!name.is_empty() && name.chars().all(is_name)).then(|| format!("{page}{name}"))
}

/// Whether a quote is the place of a post that a script would put there: it holds no text.
pub(super) fn is_unfilled_post(document: &Document, quote: NodeId) -> bool {
    /// Nodes below it. What has more is a quote.
    const FEW: usize = 64;
    document.end(quote).index() - quote.index() <= FEW
        && post(document, quote).is_some()
        && document.text_content(quote).trim().is_empty()
}

/// The address that an element would show, of what it may be; `None` where it is not there to show
/// anything: a script is mostly not.
pub(super) fn unknown(document: &Document, node: NodeId) -> Option<&str> {
    let is_frame = !matches!(document.tag(node), Tag::Script | Tag::Blockquote);
    let mut sources = source(document, node).map(trim);
    let is_shown = is_frame && !is_decoration(document, node);
    let is_address = |source: &str| {
        !source.is_empty() && source.len() <= LONGEST_ADDRESS && !source.starts_with("about:")
    };
    sources.find(|source| is_shown && is_address(source))
}

/// The address of the post that a quote stands for, by the attributes that scripts look for.
fn post(document: &Document, quote: NodeId) -> Option<&str> {
    let class = document.attribute(quote, AttributeName::Class)?;
    let mut words = class.split_ascii_whitespace();
    let mut attributes = document.attributes(quote);
    words.find(|word| matches!(*word, "instagram-media" | "tiktok-embed" | "twitter-tweet"))?;
    let said = attributes
        .find(|said| said.local == "data-instgrm-permalink" || said.name == AttributeName::Cite);
    said.map(|said| said.value)
}

/// Whether a script puts a post in its place.
pub(super) fn is_post(document: &Document, script: NodeId) -> bool {
    let source = document.attribute(script, AttributeName::Src);
    source.is_some_and(is_gist)
}

fn is_gist(source: &str) -> bool {
    source.contains("//gist.github.com/")
}

/// Whether the address is that of a paper, which a browser shows in a frame.
fn is_paper(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let ending = path.len().checked_sub(4).and_then(|at| path.get(at..));
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(".pdf"))
}

/// Whether a title is the player's own name and not what it plays.
fn names_player(title: &str) -> bool {
    const NAMES: &[&str] = &[
        "player",
        "embed:",
        "video",
        "youtube video",
        "vimeo",
        "plugin",
    ];
    let title = title.to_ascii_lowercase();
    NAMES.contains(&title.as_str())
        || title.ends_with(" player")
        || title.ends_with(" plugin")
        || title.starts_with("fb:")
}

/// Whether a film plays by itself, over and over, without a sound: the background of a page.
fn is_decoration(document: &Document, node: NodeId) -> bool {
    let is_said = |name: &str| {
        let mut attributes = document.attributes(node);
        attributes.any(|attribute| attribute.local == name)
    };
    document.tag(node) == Tag::Video
        && is_said("autoplay")
        && (is_said("loop") || is_said("muted"))
        && !is_said("controls")
}

/// The addresses that the element gives, the lazy ones first, then those of its `source` children.
fn source(document: &Document, node: NodeId) -> impl Iterator<Item = &str> {
    const NAMES: &[AttributeName] = &[
        AttributeName::DataSrc,
        AttributeName::DataLazySrc,
        AttributeName::Src,
        AttributeName::Data,
    ];
    let children = document
        .children(node)
        .filter(|&child| document.tag(child) == Tag::Source);
    std::iter::once(node).chain(children).flat_map(move |node| {
        NAMES
            .iter()
            .filter_map(move |&name| document.attribute(node, name))
    })
}

/// How the address of a player says which page it plays.
enum Player {
    /// What stands before and after the id in the player's address; the page's address before it.
    Id(&'static str, &'static str),
    /// The page's address is a parameter of the player's.
    Parameter(&'static str),
    /// The page's address is the player's without this part.
    Without(&'static str),
    /// The page's address is the player's.
    Same,
}

/// Frames that are content: host and start of the path, and how to tell the page.
const PLAYERS: &[(&str, Player)] = &[
    (
        "youtube.com",
        Player::Id("/embed/", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtube.com",
        Player::Id("/v/", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtu.be",
        Player::Id("/", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtube-nocookie.com",
        Player::Id("/embed/", "https://www.youtube.com/watch?v="),
    ),
    (
        "player.vimeo.com",
        Player::Id("/video/", "https://vimeo.com/"),
    ),
    (
        "dailymotion.com",
        Player::Id("/embed/video/", "https://www.dailymotion.com/video/"),
    ),
    (
        "platform.twitter.com",
        Player::Id("?id=", "https://x.com/i/status/"),
    ),
    (
        "platform.twitter.com",
        Player::Id("&id=", "https://x.com/i/status/"),
    ),
    ("twitter.com", Player::Same),
    ("x.com", Player::Same),
    ("open.spotify.com", Player::Without("/embed")),
    ("embed.podcasts.apple.com", Player::Same),
    ("w.soundcloud.com", Player::Parameter("url=")),
    ("facebook.com/plugins/video", Player::Parameter("href=")),
    ("facebook.com/plugins/post", Player::Parameter("href=")),
    ("instagram.com", Player::Without("/embed")),
    ("tiktok.com", Player::Same),
    ("bandcamp.com", Player::Same),
    (
        "archive.org",
        Player::Id("/embed/", "https://archive.org/details/"),
    ),
    ("ted.com", Player::Same),
    ("bilibili.com", Player::Same),
    ("vk.com", Player::Same),
    ("rutube.ru", Player::Same),
    ("twitch.tv", Player::Same),
    ("codepen.io", Player::Same),
    ("jsfiddle.net", Player::Same),
    ("codesandbox.io", Player::Same),
    ("gist.github.com", Player::Without(".js")),
    ("slideshare.net", Player::Same),
    ("datawrapper.dwcdn.net", Player::Same),
    ("flo.uri.sh", Player::Same),
];

/// The address of the page that a player at `url` plays.
fn page_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let is_of = |place: &str| {
        let (name, start) = place
            .find('/')
            .map_or((place, ""), |slash| place.split_at(slash));
        host.strip_suffix(name)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
            && path.starts_with(start)
    };
    let players = PLAYERS.iter().filter(|(name, _)| is_of(name));
    players
        .filter_map(|(_, player)| player.page(url, path))
        .next()
}

impl Player {
    fn page(&self, url: &str, path: &str) -> Option<String> {
        match *self {
            Player::Id(before, page) => {
                let (_, id) = path.split_once(before)?;
                let id = id.split(['?', '&', '#', '/']).next()?;
                // A list of videos has a name of its own.
                let is_id = !id.is_empty() && id != "videoseries";
                Some(if is_id {
                    format!("{page}{id}")
                } else {
                    url.to_owned()
                })
            }
            Player::Parameter(name) => {
                let (_, value) = path.split_once(name)?;
                let value = value.split(['&', '#']).next()?;
                let decoded = super::math::percent_decoded(value);
                decoded.starts_with("http").then_some(decoded)
            }
            Player::Without(part) => Some(url.replacen(part, "", 1)),
            Player::Same => Some(url.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn players_lead_to_what_they_play_and_other_frames_nowhere() {
        for (url, page) in [
            (
                "https://www.youtube.com/embed/abc_-1?rel=0",
                "https://www.youtube.com/watch?v=abc_-1",
            ),
            (
                "https://www.youtube-nocookie.com/embed/abc",
                "https://www.youtube.com/watch?v=abc",
            ),
            (
                "https://player.vimeo.com/video/45?h=a2",
                "https://vimeo.com/45",
            ),
            (
                "https://platform.twitter.com/embed/Tweet.html?id=16",
                "https://x.com/i/status/16",
            ),
            (
                "https://x.com/name/status/16",
                "https://x.com/name/status/16",
            ),
            (
                "https://open.spotify.com/embed/track/7",
                "https://open.spotify.com/track/7",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&auto_play=false",
                "https://soundcloud.com/a/b",
            ),
        ] {
            assert_eq!(page_of(url).as_deref(), Some(page), "{url}");
        }
        for url in [
            "https://www.googletagmanager.com/ns.html?id=GTM-1",
            "https://www.facebook.com/plugins/page.php?href=https%3A//facebook.com/a",
            "https://notyoutube.com/embed/abc",
            "https://youtube.com.example/embed/abc",
            "https://w.soundcloud.com/player/?url=javascript:x",
        ] {
            assert_eq!(page_of(url), None, "{url}");
        }
    }
}
