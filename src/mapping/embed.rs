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

/// What an `iframe`, `video`, `audio`, `embed` or `object` shows; `None` for what is no content, or
/// cannot be told.
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
    let url = match document.tag(node) {
        Tag::Video | Tag::Audio => sources.find_map(|source| base.resolve(source)),
        _ => sources
            .find_map(|source| page_of(&base.resolve(source)?))
            .map(Cow::Owned),
    }
    .filter(|url| url.len() <= LONGEST_ADDRESS)?;
    let poster = attribute(AttributeName::Poster).and_then(|poster| base.resolve(poster));
    Some(Embed { url, title, poster })
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
    ("gist.github.com", Player::Same),
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
