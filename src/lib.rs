//! offprint finds the article in a saved web page and writes it as Markdown that reads back:
//! offline, fast, explained.
//!
//! ```
//! let html = r#"<nav><a href="/">Home</a> <a href="/tea">Tea</a></nav>
//!     <article>
//!       <h1>How to make tea</h1>
//!       <p>Pour the water over the leaves while it is <b>hot</b>, and let it stand for a while.</p>
//!     </article>
//!     <footer>All rights reserved</footer>"#;
//!
//! let article = offprint::Converter::new().convert(html)?;
//! assert_eq!(article.metadata().title.as_deref(), Some("How to make tea"));
//! assert_eq!(
//!     article.markdown(),
//!     "# How to make tea\n\n\
//!      Pour the water over the leaves while it is **hot**, and let it stand for a while.\n"
//! );
//! # Ok::<(), offprint::Error>(())
//! ```
//!
//! A [`Converter`] is built once and used for many pages, from any thread. A [`Page`] is text, a
//! file's bytes or a [`Document`], with what the caller knows beside it: its address, its encoding.
//! An [`Article`] is owned; one extraction gives Markdown, text, HTML and events, its
//! [`Metadata`], and the reasons: every [`Block`] of the page, kept or dropped, and every
//! [`Finding`], with the rule that named it. [`Article::explanation`] is a picture of them.
//!
//! # The journey of a page
//!
//! Each stage takes values and returns a value; the document is never edited.
//!
//! 1. *decode*: bytes to text, as the HTML standard sniffs an [`Encoding`].
//! 2. *dom*: text to a [`Document`], flat, read-only and in document order, by html5ever's tree
//!    builder. A guard keeps pages that were made to fell parsers within [`Limits`].
//! 3. *metadata*: what the page says of itself, in [`Metadata`], with the source of each value.
//! 4. *chrome*: what surrounds the story, navigation to footer, as [`Finding`]s of named rules.
//! 5. *article*: the page cut into text blocks, each with a score; the ones that tell the story are
//!    kept.
//! 6. *mapping*: HTML elements to CommonMark and GFM constructs, the [`nodes`].
//!
//! What follows is done when it is asked for:
//!
//! 7. *beside*: related stories and topics, of what was set aside, as data: [`Article::related`],
//!    [`Article::topics`], [`Article::comments`].
//! 8. *ledger*: the decisions in words, [`Article::blocks`], [`Article::findings`] and
//!    [`Article::losses`].
//! 9. *render*: the nodes to Markdown, text, HTML or [`Event`]s.
//!
//! What is written reads back: parsed by CommonMark's rules, the Markdown gives the same nodes.
//!
//! # Cost and limits
//!
//! Time and memory are linear in the length of the page. Nothing is fetched and no script is run:
//! a page that is filled in by JavaScript is what its file holds, at most as data that the script
//! would start from ([`TextSource`]). Parsing never fails; the errors
//! there are concern what the caller passes ([`Error`]).
//!
//! The [`guide`] says more: how it decides, what to tune, how to build it in.
//!
//! # Features
//!
//! - `rcdom` (default): `Document::from_rcdom` takes a tree that html5ever's reference DOM holds.
//! - `cli`: the command `offprint`.
//! - `rules`: rules for sites, written in TOML (`SiteRules`, `ConverterBuilder::rules`): what is kept
//!   and removed there, where title, author and date stand, which parameters links lose.
//! - `saved`: MHTML, mails, web archives of Safari, WARC and WET are read, and the marks of the
//!   programs that saved a page (`saved::read`).
//! - `selectors`: parts of a page named by CSS selectors are kept, removed or alone looked at
//!   (`ConverterBuilder::keep`, `remove`, `root`, `Selector`).
//! - `serde`: [`Article`] and the values it is made of are `Serialize`, the options `Deserialize`
//!   too.

mod article;
mod beside;
mod chrome;
mod convert;
mod decode;
mod dom;
mod embedded;
mod error;
mod explanation;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(any(doc, doctest))]
pub mod guide;
mod html;
mod json;
mod ledger;
mod mapping;
mod metadata;
pub mod nodes;
mod options;
mod render;
#[cfg(feature = "saved")]
pub mod saved;
mod sections;
#[cfg(feature = "selectors")]
mod selector;
mod site;
#[cfg(feature = "rules")]
mod site_rules;
#[doc(hidden)]
pub mod stages;
#[doc(hidden)]
pub mod training;
mod vocabulary;

pub use article::{Outcome, PageKind};
pub use beside::{Comment, SideLink};
pub use convert::{Article, Converter, ConverterBuilder, Page};
pub use decode::{Encoding, EncodingSource};
pub use dom::{Attribute, Document, Kind, LimitsHit, Namespace, NodeId};
pub use embedded::TextSource;
pub use error::Error;
pub use html::{AttributeName, Tag};
pub use ledger::{Block, ElementPath, Finding, Loss};
pub use mapping::{Container, Context, Element, Handled, LossKind};
pub use metadata::{Alternate, Feed, Field, Metadata, Source};
pub use options::{
    Balance, Bullet, EmphasisMark, Fence, Flavor, FrontMatter, HeadingStyle, Headline, Images,
    Judge, Limits, Links, MarkdownOptions, Scope, Unsupported,
};
pub use render::Event;
pub use sections::Section;
#[cfg(feature = "selectors")]
pub use selector::Selector;
pub use site::SiteProfile;
#[cfg(feature = "rules")]
pub use site_rules::SiteRules;
