//! The whole journey of a page. [`Converter::convert`] calls the stages in this order and passes
//! plain values between them:
//!
//! 1. [`decode`]: the file's bytes become text;
//! 2. [`dom`](crate::dom): the text becomes a flat, read-only tree, the [`Document`];
//! 3. [`metadata`]: what the page says of itself, its title first;
//! 4. [`article`](crate::article) reads the text, cuts it into blocks and counts its words;
//! 5. [`chrome`]: what surrounds the story, each subtree with the rule that named it; then
//!    [`article`](crate::article) again: which text blocks are the story;
//! 6. [`mapping`]: HTML elements become Markdown constructs, the [`nodes`](crate::nodes).
//!
//! The rest is done when a caller asks for it ([`account`]):
//!
//! 7. [`beside`](crate::beside): what was set aside and says something of the story, as data;
//! 8. [`ledger`](crate::ledger): the decisions, in words for the caller.
//!
//! Of a page that is converted whole nothing has to be known but the tree: its metadata and what
//! `chrome` finds on it wait, too.
//!
//! A page that shows no story may still hold one in its scripts: that one then goes the same way
//! ([`embedded`](crate::embedded)).
//!
//! The [`Article`] holds what came of it; [`render`](crate::render) is called when a rendering is
//! asked for. Choosing between article and whole page is [`chosen`]'s, and what the caller has to say
//! about it is [`wishes`]'.

mod account;
mod article;
mod bounded;
mod builder;
mod chosen;
mod page;
#[cfg(feature = "rules")]
mod ruled;
mod wishes;

use std::borrow::Cow;
use std::sync::Arc;

use crate::article::will::Will;
use crate::article::{Hints, LEAST_STORY, Model, Outcome, Taste, Text};
use crate::chrome;
use crate::decode::{self, Decoded, Encoding, EncodingSource};
use crate::dom::{Counted, Document, NodeId};
use crate::embedded::{self, Embedded, TextSource};
use crate::error::Error;
use crate::html::{AttributeName, BaseUrl, Tag};
use crate::mapping::{self, Handler, Mapped};
use crate::metadata::{self, Metadata};
use crate::nodes::{Construct, Nodes};
use crate::options::{Balance, Headline, Judge, Limits, MarkdownOptions, Scope};
use crate::vocabulary::Names;

use account::{Account, Known, Surroundings};
pub use article::Article;
pub use builder::ConverterBuilder;
pub(crate) use chosen::{Chosen, hints};
pub use page::Page;
use page::Source;
use wishes::Wishes;

/// Converts saved pages: built once, used for many, from any thread.
///
/// ```
/// let converter = offprint::Converter::new();
/// let html = "<nav><a href=/>Home</a></nav><h1>Tea</h1>
///     <p>Pour the water over the leaves while it is <b>hot</b>, and let it stand.</p>";
/// let article = converter.convert(html)?;
/// assert_eq!(
///     article.markdown(),
///     "# Tea\n\nPour the water over the leaves while it is **hot**, and let it stand.\n"
/// );
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Converter {
    scope: Scope,
    markdown: MarkdownOptions,
    max_input_bytes: usize,
    limits: Limits,
    judge: Judge,
    balance: Balance,
    weights: Weights,
    wishes: Wishes,
    handlers: Vec<Handler>,
}

/// What the model judges by.
#[derive(Clone, Debug)]
enum Weights {
    Librarys,
    /// `None` where they are not for this version.
    Own(Option<Arc<Model>>),
}

impl Converter {
    /// A converter with the default options: the article alone, as GitHub Flavored Markdown.
    pub fn new() -> Converter {
        ConverterBuilder::default().build()
    }

    /// Sets up a converter with other options.
    pub fn builder() -> ConverterBuilder {
        ConverterBuilder::default()
    }

    /// Converts a page: a `&str`, bytes, a [`Document`], or a [`Page`] that says more about them.
    ///
    /// ```
    /// use offprint::{Converter, Page};
    ///
    /// let html = "<p>Why the leaves must not be stirred while the water is hot, and what
    ///     becomes of them later, is told on <a href=pots>the page about pots</a>.";
    /// let page = Page::text(html).url("https://example.org/tea");
    /// let article = Converter::new().convert(page)?;
    /// assert!(article.markdown().contains("[the page about pots](https://example.org/pots)"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    ///
    /// Linear in the length of the page.
    ///
    /// # Errors
    ///
    /// [`Error::InputTooLong`] past [`ConverterBuilder::max_input_bytes`],
    /// [`Error::UnknownEncoding`] and [`Error::RelativeUrl`] where the [`Page`] was given a label or
    /// an address that is none; with the feature `selectors`, [`Error::SelectorTooCostly`]. HTML
    /// parsing itself never fails.
    pub fn convert<'a>(&self, page: impl Into<Page<'a>>) -> Result<Article, Error> {
        let page = page.into();
        let article = match page.source {
            Source::Text(text) => self.convert_text(
                Decoded {
                    text: Cow::Borrowed(text),
                    encoding: CAME_AS_TEXT,
                },
                page.url,
            ),
            Source::Bytes(bytes) => {
                self.check_length(bytes.len())?;
                self.convert_text(decode::decode(bytes, page.encoding)?, page.url)
            }
            Source::Document(document) => {
                self.convert_document(Cow::Borrowed(document), None, page.url, CAME_AS_TEXT)
            }
        };
        Ok(Article {
            url: page.url.map(str::to_owned),
            saved: page.saved.map(str::to_owned),
            ..article?
        })
    }

    /// Converts a saved file in whatever encoding: `convert` for bytes.
    ///
    /// ```
    /// let latin = b"<meta charset=iso-8859-1><h1>Caf\xe9</h1>
    ///     <p>Grind the beans, pour the water on while it is hot, and wait for four minutes.";
    /// let article = offprint::Converter::new().convert_bytes(latin)?;
    /// assert!(article.text().starts_with("Café\nGrind"));
    /// assert_eq!(article.encoding().name, "windows-1252");
    /// # Ok::<(), offprint::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::InputTooLong`].
    pub fn convert_bytes(&self, bytes: &[u8]) -> Result<Article, Error> {
        self.convert(Page::bytes(bytes))
    }

    fn convert_text(&self, decoded: Decoded<'_>, url: Option<&str>) -> Result<Article, Error> {
        self.check_length(decoded.text.len())?;
        let asks = self.wishes.may_ask_for_attributes(url) || !self.handlers.is_empty();
        let document = match asks {
            true => Document::parse_within(&decoded.text, &self.limits),
            false => Document::parse_lean(&decoded.text, &self.limits),
        };
        let html = Some(&*decoded.text);
        self.convert_document(Cow::Owned(document), html, url, decoded.encoding)
    }

    fn convert_document(
        &self,
        document: Cow<'_, Document>,
        html: Option<&str>,
        url: Option<&str>,
        encoding: Encoding,
    ) -> Result<Article, Error> {
        check_address(url)?;
        let base = base_url(&document, url);
        if self.scope == Scope::Page && self.wishes.is_empty() {
            return Ok(self.whole(document, base, encoding));
        }
        let names = Names::new();
        let undated = metadata::undated(&document, &base, &names);
        let address = url.or(undated.metadata().canonical_url.as_deref());
        let wishes = self.wishes.of_page(address);
        #[cfg(feature = "rules")]
        let (base, undated) = wishes.amend(&document, base, undated)?;
        let will = wishes.will(&document)?;
        let metadata = undated.metadata();
        let hints = hints(metadata, base.address());
        let told = self.told(&document, &hints, &will, &names);
        let embedded = match told.chosen.extent.words < LEAST_STORY && !wishes.name_parts() {
            true => self.embedded(&document, html, &hints, &told.chosen),
            false => None,
        };
        let limits_hit = *document.limits_hit();
        let (document, undated, told, text_source) = match embedded {
            Some((story, told, source)) => {
                let dated = undated.dated(&document, &base);
                (Cow::Owned(story), dated.into(), told, source)
            }
            None => {
                let source = told.chosen.text_source();
                (document, undated, told, source)
            }
        };
        let undated = match told.chosen.is_of_things() {
            true => undated.of_things(),
            false => undated,
        };
        let surroundings = Surroundings {
            told: wishes::with_removed(&document, &will, &told.found),
            found: told.found,
        };
        let known = Known {
            base,
            metadata: Some(undated),
            surroundings: Some(surroundings),
        };
        let article = self.written(document, told.chosen, known, encoding);
        Ok(Article {
            text_source,
            limits_hit: limits_hit.or(article.limits_hit),
            ..article
        })
    }

    /// A page of which nothing is left out, and nothing has to be known.
    fn whole(&self, document: Cow<'_, Document>, base: BaseUrl, encoding: Encoding) -> Article {
        let chosen = Chosen::page(&document, &Will::default());
        let known = Known {
            base,
            metadata: None,
            surroundings: None,
        };
        self.written(document, chosen, known, encoding)
    }

    /// The article of what was chosen.
    fn written(
        &self,
        document: Cow<'_, Document>,
        mut chosen: Chosen,
        known: Known,
        encoding: Encoding,
    ) -> Article {
        let title = known.metadata.as_ref();
        let title = title.and_then(|undated| undated.metadata().title.as_deref());
        let Mapped {
            mut nodes,
            losses,
            cells_behind,
        } = map(
            &document,
            &chosen,
            title,
            &known.base,
            &self.handlers,
            self.limits.table_cells,
        );
        let mut limits_hit = *document.limits_hit();
        limits_hit.table_cells = cells_behind;
        limits_hit.output = self.cut(&mut nodes, &mut chosen);
        Article {
            headline: headline(&nodes, &chosen),
            lines: lines(&nodes, &document),
            nodes,
            url: None,
            saved: None,
            outcome: chosen.outcome,
            judgement: chosen.judgement,
            text_source: TextSource::Shown,
            account: Account::new(document.into_owned(), known, chosen.blocks, losses),
            encoding,
            limits_hit,
            options: self.markdown.clone(),
        }
    }

    /// What surrounds the story, and what is the story.
    fn told<'d>(
        &self,
        document: &'d Document,
        hints: &Hints<'_>,
        will: &Will<'_>,
        names: &Names<'d>,
    ) -> Told {
        let find = |counted: &[Counted]| {
            let mut found = chrome::find(document, counted, names);
            wishes::overrule(document, will, &mut found.found);
            found
        };
        match self.scope {
            Scope::Article => {
                let text = Text::read(document, hints);
                let found = find(text.counted());
                let taste = self.taste();
                let chosen = Chosen::article(document, &text, &found, hints, &taste, will, names);
                Told {
                    found: found.found,
                    chosen,
                }
            }
            Scope::Page => Told {
                found: find(&[]).found,
                chosen: Chosen::page(document, will),
            },
        }
    }

    /// The last resort for a page that shows no story: the one that its scripts or templates hold. It
    /// must be much longer than what is shown. Little speaks for it: nobody has seen it on the page.
    fn embedded(
        &self,
        document: &Document,
        html: Option<&str>,
        hints: &Hints<'_>,
        shown: &Chosen,
    ) -> Option<(Document, Told, TextSource)> {
        if self.scope != Scope::Article {
            return None;
        }
        let told = |document: Document, source| {
            let mut told = self.told(&document, hints, &Will::default(), &Names::new());
            let words = told.chosen.extent.words;
            let is_much = words >= LEAST_STORY && words >= shown.extent.words.saturating_mul(4);
            told.chosen.outcome = Outcome::Doubtful;
            // The page around the story would tell, and there is none.
            told.chosen.forget_kind();
            is_much.then_some((document, told, source))
        };
        let told_by = |story: Embedded| {
            let document = Document::parse_within_page(&story.html, &self.limits);
            told(document, story.source)
        };
        let in_data = embedded::in_data(document).and_then(told_by);
        in_data
            .or_else(|| told(document.with_open_templates()?, TextSource::Template))
            .or_else(|| {
                // Ordinary scripts are half of a page and are not read before they are asked for.
                let document = Document::parse_with_scripts(html?, &self.limits);
                embedded::in_scripts(&document).and_then(told_by)
            })
    }

    /// Leaves what may be written, and says how much may not.
    fn cut(&self, nodes: &mut Nodes, chosen: &mut Chosen) -> u32 {
        let first = match self.markdown.headline {
            Headline::Include => 0,
            Headline::Omit => headline(nodes, chosen),
        };
        let cut = bounded::cut(nodes, first, &self.markdown, self.limits.output_bytes);
        let Some(cut) = cut else {
            return 0;
        };
        bounded::drop_blocks(&mut chosen.blocks, nodes, &cut.nodes);
        *nodes = cut.nodes;
        cut.left_out
    }

    fn taste(&self) -> Taste<'_> {
        Taste {
            judge: self.judge,
            balance: self.balance,
            model: match &self.weights {
                Weights::Librarys => Model::librarys(),
                Weights::Own(model) => model.as_deref(),
            },
        }
    }

    fn check_length(&self, found: usize) -> Result<(), Error> {
        let allowed = self.max_input_bytes;
        if found > allowed {
            Err(Error::InputTooLong { found, allowed })
        } else {
            Ok(())
        }
    }
}

/// What was found out about a document.
struct Told {
    found: Vec<chrome::Found>,
    chosen: Chosen,
}

impl Default for Converter {
    fn default() -> Converter {
        Converter::new()
    }
}

const CAME_AS_TEXT: Encoding = Encoding {
    name: "UTF-8",
    source: EncodingSource::Text,
    replaced: false,
};

fn check_address(url: Option<&str>) -> Result<(), Error> {
    match url {
        Some(url) if !BaseUrl::is_absolute(url) => Err(Error::RelativeUrl { url: url.into() }),
        _ => Ok(()),
    }
}

/// What links are resolved against: the first `<base href>` (HTML 4.2.3), itself resolved against
/// the page's address.
pub(crate) fn base_url(document: &Document, url: Option<&str>) -> BaseUrl {
    let base_href = document
        .elements_named(Tag::Base)
        .find_map(|node| document.attribute(node, AttributeName::Href));
    BaseUrl::new(url, base_href)
}

pub(crate) fn map(
    document: &Document,
    chosen: &Chosen,
    title: Option<&str>,
    base: &BaseUrl,
    handlers: &[Handler],
    table_cells: usize,
) -> Mapped {
    mapping::map(
        document,
        &mapping::Plan {
            kept: &chosen.kept,
            shows_hidden: chosen.scope == Scope::Article,
            is_exact: chosen.scope == Scope::Page,
            headline: chosen.headline.filter(|_| chosen.is_headed()),
            title: title.filter(|_| chosen.is_headed()),
            base,
            handlers,
            table_cells,
        },
    )
}

/// The line each node starts on: its own, or that of the element around its text.
fn lines(nodes: &Nodes, document: &Document) -> Vec<u32> {
    let line = |number: usize| {
        let source = nodes.get(number).map_or(u32::MAX, |node| node.source);
        match source {
            u32::MAX => 0,
            source => document.line(NodeId(source)),
        }
    };
    (0..nodes.len()).map(line).collect()
}

/// How many nodes at the start are the headline that [`Headline::Omit`](crate::Headline::Omit)
/// leaves out.
fn headline(nodes: &Nodes, chosen: &Chosen) -> usize {
    match nodes.get(0) {
        Some(first) if chosen.is_headed() && first.construct == Construct::Heading(1) => {
            first.end as usize
        }
        _ => 0,
    }
}
