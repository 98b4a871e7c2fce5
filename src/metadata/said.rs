//! One thing a page says of itself.

use std::borrow::Cow;

use crate::vocabulary::metadata::{Field, Source};

/// A value for a field, as the page has it, and where.
#[derive(Clone, Debug)]
pub(super) struct Said<'a> {
    pub(super) field: Field,
    pub(super) source: Source,
    pub(super) text: Cow<'a, str>,
    /// The object that says it: one of JSON-LD or of microdata. 0 for the page as a whole.
    pub(super) object: usize,
    /// What the page says an author is.
    pub(super) agent: Agent,
    /// Whether the object is no more than the page, which a system keeps dates of even where there
    /// is no story to date.
    pub(super) of_page: bool,
}

impl Said<'_> {
    pub(super) fn into_owned(self) -> Said<'static> {
        Said {
            text: Cow::Owned(self.text.into_owned()),
            ..self
        }
    }
}

/// Who an author is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Agent {
    #[default]
    Unknown,
    Person,
    Organization,
}

impl Agent {
    /// By the name or address of its schema.org type.
    pub(super) fn of_type(name: &str) -> Agent {
        let name = name.trim();
        if name.ends_with("Person") {
            Agent::Person
        } else if name.ends_with("Organization") || name.ends_with("Corporation") {
            Agent::Organization
        } else {
            Agent::Unknown
        }
    }
}
