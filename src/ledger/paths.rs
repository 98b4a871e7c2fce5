//! Paths of elements, as a tree of names: what two paths have in common is stored once.

use std::fmt;

use super::Clean;
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::nodes::holds_control_characters;
use crate::vocabulary::Memo;

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
    name: Name,
}

/// Where an element's name lies in [`Paths::names`].
#[derive(Clone, Copy, Debug)]
struct Name {
    start: u32,
    length: u32,
}

/// The paths of a page's elements that have been asked for, each element's with those it stands in.
#[derive(Debug)]
pub(super) struct Known<'a> {
    /// A path for each node, or [`UNKNOWN`].
    of: Vec<PathId>,
    /// The steps still to take, innermost first.
    ahead: Vec<NodeId>,
    /// The names of elements without an id, by their class, or by the element's where they have none:
    /// the elements of a list share them.
    names: Memo<'a, (Tag, Name)>,
    clean: Clean,
}

const UNKNOWN: PathId = PathId(u32::MAX - 1);

impl<'a> Known<'a> {
    pub(super) fn new(document: &Document, clean: Clean) -> Known<'a> {
        Known {
            of: vec![UNKNOWN; document.len()],
            ahead: Vec::new(),
            names: Memo::new(),
            clean,
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
    pub(super) fn path<'a>(
        &mut self,
        document: &'a Document,
        node: NodeId,
        known: &mut Known<'a>,
    ) -> PathId {
        let mut path = ROOT;
        let mut next = Some(node);
        while let Some(outer) = next {
            if known.of[outer.index()] != UNKNOWN {
                path = known.of[outer.index()];
                break;
            }
            known.ahead.push(outer);
            next = document.parent(outer);
        }
        while let Some(next) = known.ahead.pop() {
            path = self.step(document, next, path, known);
            known.of[next.index()] = path;
        }
        path
    }

    pub(super) fn get(&self, last: PathId) -> ElementPath<'_> {
        ElementPath { paths: self, last }
    }

    /// The path one element further in.
    fn step<'a>(
        &mut self,
        document: &'a Document,
        node: NodeId,
        outer: PathId,
        known: &mut Known<'a>,
    ) -> PathId {
        let (tag, element) = (document.tag(node), document.name(node));
        if matches!(element, "" | "html" | "body") {
            return outer;
        }
        let (mut id, mut class) = (None, None);
        let is_named = |name| matches!(name, AttributeName::Id | AttributeName::Class);
        for (name, value) in document.values(node, is_named) {
            match name {
                AttributeName::Id => id = id.or(Some(value)),
                _ => class = class.or(Some(value)),
            }
        }
        let clean = known.clean;
        let mut name = || self.name(element, id, class, clean);
        let is_shared = id.is_none() && tag != Tag::Other;
        let shared = is_shared.then(|| {
            let key = class.unwrap_or(element);
            known.names.get(key, |_| (tag, name()))
        });
        let name = match shared {
            Some((of_tag, name)) if of_tag == tag => name,
            _ => name(),
        };
        self.steps.push(Step { outer, name });
        PathId(self.steps.len() as u32 - 1)
    }

    /// Stores the name of an element.
    fn name(&mut self, element: &str, id: Option<&str>, class: Option<&str>, clean: Clean) -> Name {
        let start = self.names.len();
        self.names.push_str(&clean(element));
        let class = class.and_then(|class| class.split_ascii_whitespace().next());
        for (sign, value) in [('#', id), ('.', class)] {
            if let Some(value) = value {
                self.names.push(sign);
                self.names.push_str(&clean(value));
            }
        }
        Name {
            start: start as u32,
            length: (self.names.len() - start) as u32,
        }
    }

    pub(super) fn hold_control_characters(&self) -> bool {
        holds_control_characters(&self.names)
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
            let (start, length) = (step.name.start as usize, step.name.length as usize);
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
