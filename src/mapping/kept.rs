//! Whether nodes are kept, asked in document order: a cursor over the intervals, no search.

use std::ops::Range;

use super::visibility;
use crate::dom::{Document, Intervals, NodeId};

/// A cursor over the kept intervals. A walk asks about nodes in order, so the answer is next to the
/// last one; after a jump back it is searched for.
pub(super) struct Kept {
    intervals: Vec<Range<NodeId>>,
    /// The first interval that ends after the node asked about last.
    next: usize,
    shows_hidden: bool,
}

impl Kept {
    pub(super) fn new(intervals: &Intervals, shows_hidden: bool) -> Kept {
        Kept {
            shows_hidden,
            intervals: intervals.iter().collect(),
            next: 0,
        }
    }

    /// Whether what the element holds is not shown.
    pub(super) fn hides(&self, document: &Document, element: NodeId) -> bool {
        if self.shows_hidden {
            visibility::is_silent_icon(document, element)
        } else {
            visibility::is_hidden(document, element)
        }
    }

    /// Whether any node of `start..end` is kept.
    pub(super) fn intersects(&mut self, start: NodeId, end: NodeId) -> bool {
        let is_behind = |index: usize| self.intervals[index].end > start;
        if self.next > 0 && is_behind(self.next - 1) {
            self.next = self.intervals.partition_point(|kept| kept.end <= start);
        }
        while self.next < self.intervals.len() && self.intervals[self.next].end <= start {
            self.next += 1;
        }
        let next = self.intervals.get(self.next);
        next.is_some_and(|kept| kept.start < end)
    }
}
