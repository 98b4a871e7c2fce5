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
