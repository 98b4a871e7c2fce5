//! One thing a page says of itself.

use std::borrow::Cow;

use crate::dom::NodeId;
use crate::vocabulary::metadata::{Field, Source};

/// A value for a field, as the page has it, and where.
#[derive(Clone, Debug)]
pub(super) struct Said<'a> {
    pub(super) field: Field,
    pub(super) source: Source,
    pub(super) text: Cow<'a, str>,
    /// The element it stands in.
    pub(super) node: NodeId,
    /// The object that says it: one of JSON-LD or of microdata. 0 for the page as a whole.
    pub(super) object: usize,
}
