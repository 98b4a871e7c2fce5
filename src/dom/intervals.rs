//! A set of nodes as sorted, disjoint intervals of document order: what is kept, what is set aside.

use std::ops::Range;

use super::NodeId;

/// Sorted, disjoint, non-empty half-open intervals of node numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Intervals {
    list: Vec<Range<u32>>,
}

impl Intervals {
    /// Adds an interval that starts at or after the end of the last one.
    pub(crate) fn push(&mut self, start: NodeId, end: NodeId) {
        if start >= end {
            return;
        }
        match self.list.last_mut() {
            Some(last) if last.end >= start.0 => last.end = last.end.max(end.0),
            _ => self.list.push(start.0..end.0),
        }
    }

    /// The intervals, first to last.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Range<NodeId>> + '_ {
        self.list
            .iter()
            .map(|interval| NodeId(interval.start)..NodeId(interval.end))
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
