//! What Markdown cannot carry: noted by the walk as it comes by, so that a page that loses nothing
//! pays nothing.

use std::borrow::Cow;

use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag, trim};

/// What kind of thing Markdown could not carry.
///
/// ```
/// use offprint::{Converter, LossKind};
///
/// let html = "<h1>Tea</h1><p>Tea is H<sub>2</sub>O and leaves: pour the water on while it is hot, and
///     let it stand for four minutes.";
/// let article = Converter::new().convert(html)?;
/// let kinds: Vec<LossKind> = article.losses().map(|loss| loss.kind).collect();
/// assert_eq!(kinds, [LossKind::Subscript]);
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum LossKind {
    /// `sub`: its text stands in the line.
    Subscript,
    /// `sup`: its text stands in the line.
    Superscript,
    /// `ins`: its text stays.
    Insertion,
    /// `u`: its text stays.
    Underline,
    /// `mark`: its text stays.
    Highlight,
    /// What an `abbr` stands for, which is the loss's text.
    Abbreviation,
    /// `ruby`: the reading stands in parentheses behind its base.
    Ruby,
    /// `kbd`: it is code like other code.
    Keyboard,
    /// `dl`: the terms are paragraphs in strong emphasis.
    DefinitionList,
    /// `details`: it is open, its summary a paragraph in strong emphasis.
    Details,
    /// A cell that spans columns or rows: empty cells stand in the rest of its place. The loss's text
    /// has the columns and rows.
    Span,
    /// A table in a cell of another: its cells are lines.
    NestedTable,
    /// A list, a quote, a heading or code in a cell: its lines are the cell's.
    CellBlock,
    /// A table that lays out the page: its cells follow each other.
    LayoutTable,
    /// The end of a table that has more cells than [`Limits::table_cells`](crate::Limits::table_cells):
    /// its cells follow each other. The loss's text has the number of rows.
    TableEnd,
    /// A heading that is none in Markdown: it holds blocks.
    Heading,
    /// Letters that count a list, or numbers that count down.
    ListNumbering,
    /// A player: a link to what it plays, or nothing, where that cannot be told. The loss's text is the
    /// address.
    Embed,
    /// A picture in the page itself (`data:`): nothing is written. The loss's text is its description.
    DataImage,
    /// A drawing that holds text (`svg`), or that a script would make (`canvas`): nothing is written.
    Drawing,
    /// A field of a form: nothing is written.
    FormControl,
    /// Text that the page does not show, which is the loss's text: nothing is written.
    HiddenText,
    /// What nests deeper than is written: its text stands where the nesting ends.
    Nesting,
}

impl LossKind {
    /// Whether [`Unsupported::Html`](crate::Unsupported::Html) writes it after all, as HTML.
    pub fn is_written_as_html(self) -> bool {
        use LossKind::*;
        matches!(
            self,
            Subscript
                | Superscript
                | Insertion
                | Underline
                | Highlight
                | Abbreviation
                | Ruby
                | DefinitionList
                | Details
                | Span
        )
    }
}

/// Something that was lost.
#[derive(Clone, Debug)]
pub(crate) struct Lost {
    pub(crate) node: NodeId,
    pub(crate) kind: LossKind,
    /// What was lost, in words, as far as it is not read from the node when it is told.
    text: String,
}

impl Lost {
    /// What was lost, in words; may be empty.
    pub(crate) fn text(&self, document: &Document) -> Cow<'_, str> {
        match self.kind {
            LossKind::HiddenText => Cow::Owned(words(&document.text_content(self.node))),
            _ => Cow::Borrowed(&self.text),
        }
    }
}

/// The losses of one walk.
#[derive(Debug, Default)]
pub(super) struct Losses(Vec<Lost>);

impl Losses {
    pub(super) fn add(&mut self, node: NodeId, kind: LossKind) {
        self.add_text(node, kind, String::new());
    }

    pub(super) fn add_text(&mut self, node: NodeId, kind: LossKind, text: String) {
        self.0.push(Lost { node, kind, text });
    }

    /// In document order, which captions and footnotes leave.
    pub(super) fn in_order(mut self) -> Vec<Lost> {
        self.0.sort_by_key(|lost| (lost.node, lost.kind));
        self.0
    }
}

/// What is lost with an element that is passed over with all it holds, because it is hidden, or for what
/// it is: the numbers of lines are no loss.
pub(super) fn of_unseen(document: &Document, node: NodeId, is_hidden: bool) -> Option<LossKind> {
    let is_said = |below: NodeId| {
        document.kind(below) == Kind::Text && document.text(below).contains(char::is_alphanumeric)
    };
    match document.tag(node) {
        Tag::Select | Tag::Textarea => Some(LossKind::FormControl),
        Tag::Canvas => Some(LossKind::Drawing),
        Tag::Svg => {
            // A title is for those who listen; what a style says is for nobody.
            let is_shown = |below: NodeId| {
                let parent = document.parent(below).map(|parent| document.name(parent));
                !matches!(parent, Some("title" | "desc" | "style"))
            };
            let mut below = document.descendants(node);
            below
                .any(|below| is_said(below) && is_shown(below))
                .then_some(LossKind::Drawing)
        }
        tag if tag.is_unrendered() || !is_hidden => None,
        _ => {
            let mut below = document.descendants(node);
            below.any(is_said).then_some(LossKind::HiddenText)
        }
    }
}

/// Whether a field of a form is lost: what is neither hidden, nor a box that makes an item a task.
pub(super) fn is_field(document: &Document, input: NodeId) -> bool {
    let kind = document.attribute(input, AttributeName::Type).map(trim);
    let silent = ["hidden", "checkbox", "submit", "button", "image", "reset"];
    let kind = kind.unwrap_or("text");
    !silent
        .iter()
        .any(|silent| kind.eq_ignore_ascii_case(silent))
}

/// The address of a picture that is the picture itself. Those of a few hundred bytes stand in for one
/// that is loaded late.
pub(super) fn is_data_image(document: &Document, image: NodeId) -> bool {
    const PLACEHOLDER: usize = 512;
    let source = document.attribute(image, AttributeName::Src);
    source.is_some_and(|source| {
        let source = trim(source);
        let is_data = source
            .get(..5)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
        is_data && source.len() > PLACEHOLDER
    })
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
