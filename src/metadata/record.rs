//! Metadata as lines of text: `key: value`.

use std::borrow::Cow;
use std::fmt;

use super::Metadata;
use crate::nodes::without_control_characters;

/// Fields as lines of `key: value`, those without a value left out; lists are separated by "; ".
///
/// ```
/// let html = "<title>Tea</title><meta name=author content='Jane Doe, John Roe'>
///     <h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand for four minutes.";
/// let article = offprint::Converter::new().convert(html)?;
/// assert_eq!(article.metadata().to_string(), "title: Tea\nauthors: Jane Doe; John Roe\n");
/// # Ok::<(), offprint::Error>(())
/// ```
impl fmt::Display for Metadata {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = |key: &str, value: &str| match value {
            "" => Ok(()),
            value => writeln!(out, "{key}: {}", in_one_line(value)),
        };
        for (key, value) in self.texts_and_lists() {
            match value {
                TextOrList::Text(text) => line(key, text)?,
                TextOrList::List(list) => line(key, &list.join("; "))?,
            }
        }
        let alternates = self.alternates.iter();
        let alternates = alternates.map(|other| format!("{} {}", other.language, other.url));
        line("alternates", &alternates.collect::<Vec<_>>().join("; "))?;
        let feeds = self.feeds.iter().map(|feed| feed.url.as_str());
        line("feeds", &feeds.collect::<Vec<_>>().join("; "))
    }
}

/// A value of most fields.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TextOrList<'a> {
    Text(&'a str),
    List(&'a [String]),
}

impl Metadata {
    /// The fields that are texts or lists of them, under their names.
    pub(crate) fn texts_and_lists(&self) -> [(&'static str, TextOrList<'_>); 15] {
        fn text(value: &Option<String>) -> TextOrList<'_> {
            TextOrList::Text(value.as_deref().unwrap_or(""))
        }
        [
            ("title", text(&self.title)),
            ("authors", TextOrList::List(&self.authors)),
            ("published", text(&self.published)),
            ("modified", text(&self.modified)),
            ("site_name", text(&self.site_name)),
            ("description", text(&self.description)),
            ("language", text(&self.language)),
            ("canonical_url", text(&self.canonical_url)),
            ("image", text(&self.image)),
            ("image_caption", text(&self.image_caption)),
            ("image_credit", text(&self.image_credit)),
            ("section", text(&self.section)),
            ("breadcrumb", TextOrList::List(&self.breadcrumb)),
            ("tags", TextOrList::List(&self.tags)),
            ("license", text(&self.license)),
        ]
    }
}

impl Metadata {
    /// Takes control characters and overrides of direction out of what pages and rules say.
    pub(crate) fn clean(&mut self) {
        let texts = [
            &mut self.title,
            &mut self.published,
            &mut self.modified,
            &mut self.site_name,
            &mut self.description,
            &mut self.language,
            &mut self.canonical_url,
            &mut self.image,
            &mut self.image_caption,
            &mut self.image_credit,
            &mut self.section,
            &mut self.license,
        ];
        let lists = [&mut self.authors, &mut self.breadcrumb, &mut self.tags];
        let alternates = self.alternates.iter_mut();
        let feeds = self.feeds.iter_mut();
        let all = texts.into_iter().flatten();
        let all = all.chain(lists.into_iter().flatten());
        let all = all.chain(alternates.flat_map(|one| [&mut one.language, &mut one.url]));
        let all = all.chain(feeds.flat_map(|feed| {
            let texts = [&mut feed.url, &mut feed.media_type];
            texts.into_iter().chain(feed.title.as_mut())
        }));
        for text in all {
            if let Cow::Owned(clean) = without_control_characters(text) {
                *text = clean;
            }
        }
    }
}

/// A value has no line breaks but those a page hides in addresses and names.
fn in_one_line(value: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    value.replace(breaks, " ")
}
