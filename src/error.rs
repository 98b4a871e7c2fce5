//! What can go wrong. HTML parsing cannot: every text is a page.

/// Why a page was not converted, or an option not taken.
///
/// Each message says what was found, what was allowed, and which option changes it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The input is longer than the limit.
    #[error(
        "the page has {found} bytes, more than the {allowed} allowed; \
         `ConverterBuilder::max_input_bytes` raises the limit"
    )]
    InputTooLong {
        /// Length of the input in bytes.
        found: usize,
        /// The limit in bytes.
        allowed: usize,
    },
    /// The caller's charset label names no encoding of the Encoding standard.
    #[error(
        "`{label}` names no character encoding; \
         labels are those of the Encoding standard, such as `utf-8` or `windows-1252`"
    )]
    UnknownEncoding {
        /// The label given.
        label: String,
    },
    /// The caller's page address is no absolute URL.
    #[error(
        "`{url}` is no absolute URL, such as `https://example.org/page`; relative links could not be resolved against it"
    )]
    RelativeUrl {
        /// The address given.
        url: String,
    },
    /// The caller's selector is none. Only with the feature `selectors`.
    #[error("`{selector}` is no CSS selector: {reason}")]
    InvalidSelector {
        /// The text given.
        selector: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A selector looks about so much that a page of this size takes too long. Only with the feature
    /// `selectors`.
    #[error(
        "`{selector}` takes too long on this page of {nodes} nodes; \
         the combinators `~` and ` ` and `:has()` are what makes a selector slow"
    )]
    SelectorTooCostly {
        /// The selector.
        selector: String,
        /// How many nodes the page has.
        nodes: usize,
    },
    /// A saved page could not be read from its source, or unpacked. Only with the feature `saved`.
    #[error("the saved page could not be read: {reason}")]
    Unreadable {
        /// What the source said.
        reason: String,
    },
    /// A saved page, unpacked, is longer than the limit. Only with the feature `saved`.
    #[error(
        "the saved page has more than the {allowed} bytes allowed; \
         `saved::Reader::max_bytes` raises the limit"
    )]
    SavedPageTooLong {
        /// The limit in bytes.
        allowed: usize,
    },
    /// An archive is torn, or not what it begins as. Only with the feature `saved`.
    #[error("the {kind} is broken: {reason}")]
    BrokenArchive {
        /// What it begins as.
        kind: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// An archive is whole, and no page is in it. Only with the feature `saved`.
    #[error("the {kind} holds no HTML and no plain text, but {holds}")]
    NoSavedPage {
        /// What it is.
        kind: &'static str,
        /// The media types in it.
        holds: String,
    },
    /// A file of rules for sites cannot be used. Only with the feature `rules`.
    #[error("{file}:{line}:{column}: {reason}")]
    InvalidRules {
        /// The file's name, as the caller gave it.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
        /// What is wrong there, with the selector or the key.
        reason: String,
    },
}
