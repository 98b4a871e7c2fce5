//! offprint finds the article in a saved web page and writes it as Markdown that reads back.
#![allow(dead_code, missing_docs, reason = "the stages are being filled in")]

mod article;
mod chrome;
mod convert;
mod decode;
mod dom;
mod error;
mod html;
mod ledger;
mod mapping;
mod metadata;
pub mod nodes;
mod options;
mod render;
#[doc(hidden)]
pub mod stages;
#[doc(hidden)]
pub mod training;
mod vocabulary;

pub use article::Outcome;
pub use convert::{Article, Converter, ConverterBuilder, Page};
pub use decode::{Encoding, EncodingSource};
pub use dom::{Attribute, Document, Kind, LimitsHit, Namespace, NodeId};
pub use error::Error;
pub use html::{AttributeName, Tag};
pub use ledger::{Block, ElementPath, Finding};
pub use metadata::{Alternate, Feed, Field, Metadata, Source};
pub use options::{
    Balance, Bullet, EmphasisMark, Fence, Flavor, HeadingStyle, Headline, Images, Judge, Limits,
    Links, MarkdownOptions, Scope, Unsupported,
};
pub use render::Event;
