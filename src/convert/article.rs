//! What comes out: one extraction, with its renderings and its reasons.

use std::collections::HashMap;

use super::account::Account;
use super::chosen::Judgement;
use crate::article::{Outcome, PageKind};
use crate::beside::{Comment, SideLink};
use crate::decode::Encoding;
use crate::dom::LimitsHit;
use crate::embedded::TextSource;
use crate::ledger::{Block, Finding, Loss};
use crate::metadata::{Metadata, TextOrList};
use crate::nodes::{Construct, DestinationOf, Edit, Nodes, Target, count_words, normal_url};
use crate::options::{FrontMatter, Headline, MarkdownOptions};
use crate::render;
use crate::render::yaml::{self, Value};
use crate::sections::{self, Section};

/// An article: owned, and independent of the page it came from.
///
/// It is rendered when asked: one extraction gives Markdown, text, HTML and events, and asking
/// for another does not change what was selected. Metadata, what stands beside the story and the reasons
/// are made when they are first asked for; until [`blocks`](Article::blocks),
/// [`findings`](Article::findings) or [`losses`](Article::losses) are, or it is cloned, the article holds on
/// to the page's tree: it takes about two bytes for each of the page then, and 0.8 after that (medians of 31
/// real pages; the most were 3.6 and 1.7).
///
/// ```
/// let html = "<h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand for <b>four</b> minutes.";
/// let article = offprint::Converter::new().convert(html)?;
/// assert_eq!(
///     article.markdown(),
///     "# Tea\n\nPour the water on while it is hot, and let the leaves stand for **four** minutes.\n"
/// );
/// assert_eq!(
///     article.text(),
///     "Tea\nPour the water on while it is hot, and let the leaves stand for four minutes.\n"
/// );
/// assert_eq!(
///     article.html(),
///     "<h1>Tea</h1>\n<p>Pour the water on while it is hot, and let the leaves stand for <strong>four</strong> minutes.</p>\n"
/// );
/// # Ok::<(), offprint::Error>(())
/// ```
///
/// With the feature `serde` it is serialised as an object with the fields `markdown`, `text`,
/// `url`, `saved`, `metadata`, `words`, `related`, `topics`, `comments`, `blocks`, `findings`, `losses`, `outcome`, `confidence`, `page_kind`, `text_source`, `encoding` and `limits_hit`.
#[derive(Clone, Debug)]
pub struct Article {
    pub(super) nodes: Nodes,
    /// How many nodes at the start are the headline.
    pub(super) headline: usize,
    /// The line of the source that each node starts on, 0 where it is not known.
    pub(super) lines: Vec<u32>,
    pub(super) url: Option<String>,
    pub(super) saved: Option<String>,
    pub(super) account: Account,
    pub(super) outcome: Outcome,
    pub(super) judgement: Option<Judgement>,
    pub(super) text_source: TextSource,
    pub(super) encoding: Encoding,
    pub(super) limits_hit: LimitsHit,
    pub(super) options: MarkdownOptions,
}

impl Article {
    /// The article as Markdown, as the converter's options have it. Linear in its length, like all
    /// renderings.
    pub fn markdown(&self) -> String {
        self.markdown_with(&self.options)
    }

    /// The article as Markdown in another dress.
    ///
    /// ```
    /// use offprint::{Converter, HeadingStyle, MarkdownOptions};
    ///
    /// let html = "<h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand for four minutes.";
    /// let article = Converter::new().convert(html)?;
    /// let mut underlined = MarkdownOptions::default();
    /// underlined.headings = HeadingStyle::Setext;
    /// assert!(article.markdown_with(&underlined).starts_with("Tea\n===\n\nPour"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn markdown_with(&self, options: &MarkdownOptions) -> String {
        let body = render::markdown(&self.nodes, self.first(options.headline), options);
        match options.front_matter {
            FrontMatter::None => body,
            FrontMatter::Yaml => join(self.front_matter(), &body),
        }
    }

    /// The address the page came from, as it was given with it ([`Page::url`](crate::Page::url)) or
    /// stands in the file it was saved in. What the page says itself is
    /// [`Metadata::canonical_url`].
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// When the page was saved, in ISO 8601, as it was given with it ([`Page::saved`](crate::Page::saved))
    /// or stands in the file it was saved in.
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    /// The metadata, the address, when it was saved and the length as YAML between lines of `---`: what
    /// [`FrontMatter::Yaml`](crate::FrontMatter::Yaml) puts above the Markdown. Texts are quoted, dates
    /// too, lists are block sequences, and a field without a value is left out. Valid YAML 1.1 and 1.2
    /// whatever the page says.
    ///
    /// ```
    /// let html = "<title>Tea: a story</title><meta name=author content='Jane Doe'>
    ///     <h1>Tea: a story</h1><p>Pour the water on while it is hot, and let the leaves stand.";
    /// let article = offprint::Converter::new().convert(html)?;
    /// assert_eq!(
    ///     article.front_matter(),
    ///     "---\ntitle: \"Tea: a story\"\nauthors:\n  - \"Jane Doe\"\nwords: 16\n---\n"
    /// );
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn front_matter(&self) -> String {
        let fields = self.metadata().texts_and_lists().into_iter();
        let mut fields: Vec<(&str, Value<'_>)> = fields
            .map(|(name, value)| match value {
                TextOrList::Text(text) => (name, Value::Text(text)),
                TextOrList::List(list) => (name, Value::List(list)),
            })
            .collect();
        let known = [("url", self.url()), ("saved", self.saved())];
        fields.extend(known.map(|(name, value)| (name, Value::Text(value.unwrap_or("")))));
        fields.push(("words", Value::Number(self.words())));
        yaml::front_matter(&fields)
    }

    /// How long the article is to read, in words; where words are not set apart by spaces (Chinese,
    /// Japanese, Thai), each character counts as one.
    ///
    /// ```
    /// let html = "<h1>Tea</h1><p>Pour the water on while it is hot, and wait for a while. 茶を飲む";
    /// let article = offprint::Converter::new().convert(html)?;
    /// assert_eq!(article.words(), 18);
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn words(&self) -> usize {
        count_words(&self.text())
    }

    /// Other stories that the page puts beside this one, each once, in the page's order. They are no
    /// part of the text; what is merely popular is not among them.
    pub fn related(&self) -> &[SideLink] {
        &self.account.said().beside.related
    }

    /// The topics that the page files the story under, by their links.
    /// [`Metadata::tags`] has those of its data.
    pub fn topics(&self) -> &[SideLink] {
        &self.account.said().beside.topics
    }

    /// What readers have written under the story, where it was set aside and the page says which
    /// element is a comment. A thread of a forum is a story, and has none.
    pub fn comments(&self) -> &[Comment] {
        &self.account.said().beside.comments
    }

    /// The article as plain text: a line a block.
    pub fn text(&self) -> String {
        render::text(&self.nodes, self.first(self.options.headline))
    }

    /// The article as HTML, as CommonMark and GFM map their constructs to it.
    pub fn html(&self) -> String {
        render::html(&self.nodes, self.first(self.options.headline))
    }

    /// The article as pulldown-cmark's events, for programs that read Markdown that way.
    pub fn events(&self) -> impl Iterator<Item = render::Event<'_>> {
        render::events(&self.nodes, self.first(self.options.headline))
    }

    /// What stands under each heading, in order; what stands above the first one is a section of its
    /// own. Linear in the article's length.
    ///
    /// ```
    /// let html = "<h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand.</p>
    ///     <h2>Pots</h2><p>A pot of clay keeps the water hot for longer than one of glass.</p>";
    /// let sections = offprint::Converter::new().convert(html)?.sections();
    /// assert_eq!(sections.len(), 2);
    /// assert_eq!(sections[1].headings, ["Tea", "Pots"]);
    /// assert_eq!((sections[1].line, sections[1].words), (Some(2), 15));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn sections(&self) -> Vec<Section> {
        self.chunks(usize::MAX)
    }

    /// The article in parts of at most `most_words` words, none of which reaches over a heading: to
    /// be indexed, or shown to a language model. A heading stays with what it heads.
    ///
    /// A section that is too long is parted between blocks, items of a list and blocks of a quote;
    /// a paragraph that is too long by itself, behind a sentence. Items, tables, code blocks and
    /// formulas are never parted: one that is longer than allowed is longer. Of quotes inside one
    /// another a part repeats the outermost sixteen. A footnote goes with the part that refers to it
    /// first, and does not count towards the limit.
    pub fn chunks(&self, most_words: usize) -> Vec<Section> {
        let line = |number: usize| self.lines.get(number).copied().filter(|&line| line > 0);
        sections::cut(
            &self.nodes,
            self.first(self.options.headline),
            most_words,
            line,
        )
    }

    /// The article's constructs: what all renderings are made from.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// Changes where links and images lead: `map` is asked for each, in document order, with the URL
    /// as it is, and gives another, or `None` to leave it. The image in the metadata, if there is one,
    /// is asked for last. For programs that have the pictures at hand, or link the pages they save to
    /// one another. Every rendering shows the change, front matter too.
    ///
    /// ```
    /// use offprint::nodes::DestinationOf;
    ///
    /// let html = "<h1>Tea</h1><p>Pour the water on while it is hot: <img src=pot.png alt='a pot'> and
    ///     let the leaves stand for <a href=four.html>four minutes</a>.";
    /// let mut article = offprint::Converter::new().convert(html)?;
    /// article.map_destinations(|of, url| match of {
    ///     DestinationOf::Image => Some(format!("media/{url}")),
    ///     DestinationOf::Link => None,
    /// });
    /// let markdown = article.markdown();
    /// assert!(markdown.contains("![a pot](media/pot.png)"));
    /// assert!(markdown.contains("[four minutes](four.html)"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn map_destinations(&mut self, mut map: impl FnMut(DestinationOf, &str) -> Option<String>) {
        self.nodes.map_destinations(&mut map);
        let Some(said) = self.account.said_mut() else {
            return;
        };
        let image = said.metadata.image.as_deref();
        let changed = image.and_then(|url| map(DestinationOf::Image, url));
        if let Some(url) = changed.and_then(|url| normal_url(&url)) {
            said.metadata.image = Some(url);
        }
    }

    /// The links in it, front to back, those of the headline too.
    ///
    /// ```
    /// use offprint::{Converter, Page};
    ///
    /// let html = "<h1>Tea</h1><p>Pour the water over <a href=/leaves><b>green</b> leaves</a> while it is
    ///     hot. <img src=/pot.png alt='A pot of clay'>";
    /// let page = Page::text(html).url("https://tea.example/");
    /// let article = Converter::new().convert(page)?;
    /// let links: Vec<_> = article.links().map(|link| (link.text, link.url)).collect();
    /// assert_eq!(links, [("green leaves".to_owned(), "https://tea.example/leaves")]);
    /// let images: Vec<_> = article.images().map(|image| (image.text, image.url)).collect();
    /// assert_eq!(images, [("A pot of clay".to_owned(), "https://tea.example/pot.png")]);
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn links(&self) -> impl Iterator<Item = Target<'_>> {
        self.nodes.links()
    }

    /// The images in it, front to back; their text is their description.
    pub fn images(&self) -> impl Iterator<Item = Target<'_>> {
        self.nodes.images()
    }

    /// Changes what is rendered: `edit` is asked about each construct and says what becomes of it. What
    /// comes of it reads back, as ever; metadata, ledger and losses stay what they were. Linear; see
    /// [`Nodes::edited`] for what is not asked about.
    ///
    /// ```
    /// use offprint::nodes::{Construct, Edit};
    ///
    /// let html = "<h1>Tea</h1><p>Pour the water over <a href=/leaves>the leaves</a> while it is hot.
    ///     <h2>Pots</h2><p>A pot of clay keeps the water hot for longer than one of glass.";
    /// let mut article = offprint::Converter::new().convert(html)?;
    /// article.edit(|nodes, number| match nodes.get(number).map(|node| node.construct) {
    ///     Some(Construct::Link(_)) => Edit::Unwrap,
    ///     Some(Construct::Heading(level)) => Edit::Level(level + 1),
    ///     _ => Edit::Keep,
    /// });
    /// assert_eq!(
    ///     article.markdown(),
    ///     "## Tea\n\nPour the water over the leaves while it is hot.\n\n### Pots\n\n\
    ///      A pot of clay keeps the water hot for longer than one of glass.\n"
    /// );
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn edit(&mut self, edit: impl FnMut(&Nodes, usize) -> Edit) {
        let edited = self.nodes.edited(edit);
        let source_of = |nodes: &Nodes| nodes.get(0).map(|first| first.source);
        let is_headed = self.headline > 0 && source_of(&edited) == source_of(&self.nodes);
        self.headline = match edited.get(0) {
            Some(first) if is_headed && matches!(first.construct, Construct::Heading(_)) => {
                first.end as usize
            }
            _ => 0,
        };
        let sources = |nodes: &Nodes| -> Vec<u32> {
            let numbers = 0..nodes.len();
            let nodes = numbers.filter_map(|number| nodes.get(number));
            nodes.map(|node| node.source).collect()
        };
        let lines = self.lines.iter().copied();
        let line_of: HashMap<u32, u32> = sources(&self.nodes).into_iter().zip(lines).collect();
        let line = |source| line_of.get(source).copied().unwrap_or(0);
        self.lines = sources(&edited).iter().map(line).collect();
        self.nodes = edited;
    }

    /// Who wrote it, when, under which title. What of it the conversion did not need is read from the
    /// page's tree the first time that this or what stands beside the story is asked for: linear in the
    /// page.
    pub fn metadata(&self) -> &Metadata {
        &self.account.said().metadata
    }

    /// Every text block of the page, kept or dropped, with its reason. Empty with
    /// [`Scope::Page`](crate::Scope::Page), where nothing was decided. Made the first time that it, the
    /// findings or the losses are asked for: linear in the page.
    pub fn blocks(&self) -> impl ExactSizeIterator<Item = Block<'_>> {
        self.account.ledger().blocks()
    }

    /// What surrounds the article, each with the rule that named it.
    pub fn findings(&self) -> impl ExactSizeIterator<Item = Finding<'_>> {
        self.account.ledger().findings()
    }

    /// What of the article Markdown cannot carry, in the order of the page: spans of cells, players,
    /// raised and lowered text, hidden text and more. What [`LossKind::is_written_as_html`] says is
    /// lost to plain Markdown alone: [`html`](Article::html) has it, and so has Markdown with
    /// [`Unsupported::Html`](crate::Unsupported::Html).
    ///
    /// ```
    /// use offprint::{Converter, MarkdownOptions, Unsupported};
    ///
    /// let html = "<h1>Tea</h1><p>The <abbr title='pot of porcelain'>POP</abbr> keeps water hot; let the
    ///     leaves stand in it for four minutes, and pour.";
    /// let article = Converter::new().convert(html)?;
    /// let loss = article.losses().next().ok_or("lost nothing")?;
    /// assert_eq!((loss.text, loss.line), ("pot of porcelain", 1));
    /// assert!(article.markdown().contains("The POP keeps"));
    ///
    /// let mut with_html = MarkdownOptions::default();
    /// with_html.unsupported = Unsupported::Html;
    /// let markdown = article.markdown_with(&with_html);
    /// assert!(markdown.contains("The <abbr title=\"pot of porcelain\">POP</abbr> keeps"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`LossKind::is_written_as_html`]: crate::LossKind::is_written_as_html
    pub fn losses(&self) -> impl ExactSizeIterator<Item = Loss<'_>> {
        self.account.ledger().losses()
    }

    /// How sure the selection is.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// How well the story is likely to have been found, from 0 to 1: the F1 of its words to be
    /// expected. Of the pages given 0.9, the words that were kept and those that belong to the story
    /// agree to nine tenths; with [`Judge::Rules`](crate::Judge::Rules) it is what the scores promise,
    /// not held against pages. `None` with [`Scope::Page`](crate::Scope::Page), where nothing was
    /// judged.
    ///
    /// ```
    /// let html = "<h1>Tea</h1><p>Pour the water on while it is hot, and let the leaves stand for four
    ///     minutes. Do not stir.</p><p>Then take them out, and drink.</p>";
    /// let article = offprint::Converter::new().convert(html)?;
    /// assert!(article.confidence() > Some(0.5));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn confidence(&self) -> Option<f32> {
        Some(f32::from(self.judgement?.confidence) / 255.0)
    }

    /// What kind of page it is, told from its structure, its data and whether it is dated: a forum's thread,
    /// a shop's category. Of the development pages four in five are told right. `None` with
    /// [`Scope::Page`](crate::Scope::Page), where nothing was judged, where the story was taken from a
    /// page's data ([`text_source`](Self::text_source)), and with weights of one's own that do not fit.
    pub fn page_kind(&self) -> Option<PageKind> {
        let Judgement {
            kind,
            kind_if_dated,
            ..
        } = self.judgement?;
        match kind != kind_if_dated && self.metadata().published.is_some() {
            true => kind_if_dated,
            false => kind,
        }
    }

    /// Where the text stood: in what the page shows, or, on a page that shows no story (fewer than a
    /// hundred words), elsewhere in its file. A story from elsewhere is taken if it has more than a
    /// hundred words and four times what is shown, and never beside it; its blocks have no lines,
    /// and the outcome is [`Outcome::Doubtful`]. Not with [`Scope::Page`](crate::Scope::Page), nor
    /// where the caller's selectors have a say.
    ///
    /// The state that scripts set a variable to is looked at where the page is given as text or
    /// bytes; a [`Document`](crate::Document) has no scripts but those of JSON.
    ///
    /// ```
    /// use offprint::{Converter, Outcome, TextSource};
    ///
    /// let story = "Pour the water over the leaves while it is hot, and let it stand. ".repeat(9);
    /// let html = format!(
    ///     "<title>Tea</title><div id=app></div>
    ///     <script type=application/ld+json>{{\"articleBody\": \"{story}\"}}</script>"
    /// );
    /// let article = Converter::new().convert(&html)?;
    /// assert!(article.markdown().starts_with("# Tea\n\nPour the water"));
    /// assert_eq!(article.text_source(), TextSource::JsonLd);
    /// assert_eq!(article.outcome(), Outcome::Doubtful);
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn text_source(&self) -> TextSource {
        self.text_source
    }

    /// How the page's bytes became text.
    pub fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// Which limits acted when the page was parsed; none on an ordinary page.
    pub fn limits_hit(&self) -> &LimitsHit {
        &self.limits_hit
    }

    fn first(&self, headline: Headline) -> usize {
        match headline {
            Headline::Include => 0,
            Headline::Omit => self.headline,
        }
    }
}

/// Front matter above a body. A blank line stands between, for people.
fn join(front_matter: String, body: &str) -> String {
    match (front_matter.is_empty(), body.is_empty()) {
        (true, _) => body.to_owned(),
        (false, true) => front_matter,
        (false, false) => format!("{front_matter}\n{body}"),
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Article {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut article = serializer.serialize_struct("Article", 18)?;
        article.serialize_field("markdown", &self.markdown())?;
        article.serialize_field("text", &self.text())?;
        article.serialize_field("url", &self.url)?;
        article.serialize_field("saved", &self.saved)?;
        article.serialize_field("metadata", self.metadata())?;
        article.serialize_field("words", &self.words())?;
        article.serialize_field("related", &self.related())?;
        article.serialize_field("topics", &self.topics())?;
        article.serialize_field("comments", &self.comments())?;
        article.serialize_field("blocks", &self.blocks().collect::<Vec<_>>())?;
        article.serialize_field("findings", &self.findings().collect::<Vec<_>>())?;
        article.serialize_field("losses", &self.losses().collect::<Vec<_>>())?;
        article.serialize_field("outcome", &self.outcome)?;
        article.serialize_field("confidence", &self.confidence())?;
        article.serialize_field("page_kind", &self.page_kind())?;
        article.serialize_field("text_source", &self.text_source)?;
        article.serialize_field("encoding", &self.encoding)?;
        article.serialize_field("limits_hit", &self.limits_hit)?;
        article.end()
    }
}
