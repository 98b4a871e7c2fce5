//! Paths of elements, as a tree of names: what two paths have in common is stored once.

use std::fmt;

use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::nodes::without_control_characters;

/// Names of elements, each with the place of the one it stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    steps: Vec<Step>,
    names: String,
}

/// The last step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PathId(u32);

/// The path of `html` and `body`, which no path names.
const ROOT: PathId = PathId(u32::MAX);

#[derive(Clone, Debug)]
struct Step {
    outer: PathId,
    start: u32,
    length: u32,
}

/// The paths of a page's elements that have been asked for, each element's with those it stands in.
#[derive(Debug)]
pub(super) struct Known {
    /// A path for each node, or [`UNKNOWN`].
    of: Vec<PathId>,
    /// The steps still to take, innermost first.
    ahead: Vec<NodeId>,
}

const UNKNOWN: PathId = PathId(u32::MAX - 1);

impl Known {
    pub(super) fn new(document: &Document) -> Known {
        Known {
            of: vec![UNKNOWN; document.len()],
            ahead: Vec::new(),
        }
    }
}

/// An element's place in the page: `main > article#top.post > p`, names from `body` down, with id
/// and first class. Shown with `{}`.
#[derive(Clone, Copy)]
pub struct ElementPath<'a> {
    paths: &'a Paths,
    last: PathId,
}

impl Paths {
    /// The path of `node`. Each step to it is taken once, whoever asks how often.
    pub(super) fn path(&mut self, document: &Document, node: NodeId, known: &mut Known) -> PathId {
        let mut path = ROOT;
        for outer in std::iter::once(node).chain(document.ancestors(node)) {
            if known.of[outer.index()] != UNKNOWN {
                path = known.of[outer.index()];
                break;
            }
            known.ahead.push(outer);
        }
        while let Some(next) = known.ahead.pop() {
            path = self.step(document, next, path);
            known.of[next.index()] = path;
        }
        path
    }

    pub(super) fn get(&self, last: PathId) -> ElementPath<'_> {
        ElementPath { paths: self, last }
    }

    /// The path one element further in.
    fn step(&mut self, document: &Document, node: NodeId, outer: PathId) -> PathId {
        let name = document.name(node);
        if matches!(name, "" | "html" | "body") {
            return outer;
        }
        let start = self.names.len();
        match document.tag(node) {
            Tag::Other => self.push(name),
            _ => self.names.push_str(name),
        }
        let (mut id, mut class) = (None, None);
        let is_named = |name| matches!(name, AttributeName::Id | AttributeName::Class);
        for (name, value) in document.values(node, is_named) {
            match name {
                AttributeName::Id => id = id.or(Some(value)),
                _ => class = class.or_else(|| value.split_ascii_whitespace().next()),
            }
        }
        for (sign, value) in [('#', id), ('.', class)] {
            if let Some(value) = value {
                self.names.push(sign);
                self.push(value);
            }
        }
        self.steps.push(Step {
            outer,
            start: start as u32,
            length: (self.names.len() - start) as u32,
        });
        PathId(self.steps.len() as u32 - 1)
    }

    fn push(&mut self, name: &str) {
        self.names.push_str(&without_control_characters(name));
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    #[cfg(test)]
    pub(super) fn names_length(&self) -> usize {
        self.names.len()
    }
}

impl<'a> ElementPath<'a> {
    /// The names, outermost first.
    fn names(self) -> Vec<&'a str> {
        let mut names: Vec<&str> = self.innermost_first().collect();
        names.reverse();
        names
    }

    /// The names, innermost first: for those who need only a few of them, whatever the depth.
    pub(crate) fn innermost_first(self) -> impl Iterator<Item = &'a str> {
        let step = |id: PathId| self.paths.steps.get(id.0 as usize);
        let steps = std::iter::successors(step(self.last), move |inner| step(inner.outer));
        steps.map(move |step| {
            let (start, length) = (step.start as usize, step.length as usize);
            self.paths.names.get(start..start + length).unwrap_or("")
        })
    }
}

impl fmt::Display for ElementPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, name) in self.names().into_iter().enumerate() {
            if number > 0 {
                f.write_str(" > ")?;
            }
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl fmt::Debug for ElementPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ElementPath<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
