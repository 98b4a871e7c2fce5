//! Every choice a caller has, as small enums, and their defaults.

/// How much of the page is converted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Scope {
    /// The article alone: what surrounds it is set aside. The default.
    #[default]
    Article,
    /// All the page shows, and all of it that Markdown can say: HTML made from Markdown comes back as
    /// that HTML, with the headings, quotes, items and links that its author left empty.
    Page,
}

/// Who judges which text blocks are the article.
///
/// ```
/// use offprint::{Converter, Judge};
///
/// let converter = Converter::builder().judge(Judge::Rules).build();
/// # let article = converter.convert("<p>Pour it hot, and let it stand for a while.")?;
/// # assert_eq!(article.text(), "Pour it hot, and let it stand for a while.\n");
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Judge {
    /// The learned model, whose weights come with the library. The default.
    #[default]
    Model,
    /// A table of evidence alone, each row with its reason. It keeps more of what surrounds an
    /// article and loses more of lists, products and threads.
    Rules,
}

/// What to prefer where it is open whether a text block belongs to the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Balance {
    /// Little that does not belong: some of the article may be missing.
    Precision,
    /// As right as can be, either way. The default.
    #[default]
    Balanced,
    /// All that may belong: some of what surrounds the article may come with it.
    Recall,
}

/// Which Markdown is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Flavor {
    /// CommonMark 0.31: tables become HTML or text, see [`Unsupported`]; no strikethrough, no tasks.
    #[cfg_attr(feature = "serde", serde(rename = "commonmark"))]
    CommonMark,
    /// GitHub Flavored Markdown: with tables, strikethrough, task lists. The default.
    #[default]
    Gfm,
}

/// How links are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Links {
    /// `[text](url)`. The default.
    #[default]
    Inline,
    /// `[text][1]`, with the definitions at the end.
    Reference,
    /// The text alone.
    Text,
}

/// What becomes of images.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Images {
    /// `![description](url)`. The default.
    #[default]
    Keep,
    /// The description alone.
    Description,
    /// Nothing.
    Drop,
}

/// The marker of bullet lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Bullet {
    /// `-`, the default.
    #[default]
    Hyphen,
    /// `*`
    Asterisk,
    /// `+`
    Plus,
}

/// The delimiter of emphasis and strong emphasis; the other one is used where this one could not
/// be read back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum EmphasisMark {
    /// `*emphasis*` and `**strong**`, the default.
    #[default]
    Asterisk,
    /// `_emphasis_` and `__strong__`
    Underscore,
}

/// The fence of code blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Fence {
    /// Backticks, as many as the code needs. The default.
    #[default]
    Backtick,
    /// Tildes.
    Tilde,
}

/// How headings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum HeadingStyle {
    /// `## Heading`, the default.
    #[default]
    Atx,
    /// Underlined, for the first two levels.
    Setext,
}

/// What to do with what Markdown lacks: `sub`, `kbd`, a table in plain CommonMark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Unsupported {
    /// The mark-up is dropped, the text stays. The default.
    #[default]
    Drop,
    /// It is written as HTML, which Markdown allows.
    Html,
}

/// Whether the article's headline heads the rendered text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Headline {
    /// It is the first heading. The default.
    #[default]
    Include,
    /// It is left to [`Metadata::title`](crate::Metadata::title).
    Omit,
}

/// What stands above the Markdown of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum FrontMatter {
    /// Nothing. The default.
    #[default]
    None,
    /// The metadata as YAML, between lines of `---`, as site generators and note books read it:
    /// [`Article::front_matter`](crate::Article::front_matter).
    Yaml,
}

/// How Markdown is written. It changes the dress, never what is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default)
)]
#[non_exhaustive]
pub struct MarkdownOptions {
    /// Default: [`Flavor::Gfm`].
    pub flavor: Flavor,
    /// Default: [`Links::Inline`].
    pub links: Links,
    /// Default: [`Images::Keep`].
    pub images: Images,
    /// Default: [`Bullet::Hyphen`].
    pub bullet: Bullet,
    /// Default: [`EmphasisMark::Asterisk`].
    pub emphasis: EmphasisMark,
    /// Default: [`Fence::Backtick`].
    pub fence: Fence,
    /// Default: [`HeadingStyle::Atx`].
    pub headings: HeadingStyle,
    /// Columns (characters) after which a line of a paragraph is broken at a space; `None`, the
    /// default, breaks none.
    pub line_width: Option<usize>,
    /// Default: [`Unsupported::Drop`].
    pub unsupported: Unsupported,
    /// Default: [`Headline::Include`].
    pub headline: Headline,
    /// Default: [`FrontMatter::None`]. Of articles alone; [`Nodes`](crate::nodes::Nodes) have no
    /// metadata.
    pub front_matter: FrontMatter,
}

/// What a page may cost before it is cut down: the tree builder of the HTML standard takes more
/// than linear time and memory on pages made for it, and these bounds keep it linear.
///
/// Ordinary pages never meet them (of 2,486 saved pages, none). Where one acts, text is kept and
/// mark-up is lost, but for [`output_bytes`](Self::output_bytes);
/// [`Article::limits_hit`](crate::Article::limits_hit) says which, and how often.
///
/// ```
/// use offprint::{Converter, Limits};
///
/// let mut limits = Limits::default();
/// limits.table_cells = 4;
/// let html = "<table><tr><th>Pot<th>Holds<tr><td>Clay<td>one litre<tr><td>Glass<td>two</table>";
/// let converter = Converter::builder().scope(offprint::Scope::Page).limits(limits).build();
/// let article = converter.convert(html)?;
/// assert_eq!(
///     article.markdown(),
///     "| Pot | Holds |\n| --- | --- |\n| Clay | one litre |\n\nGlass\n\ntwo\n"
/// );
/// assert_eq!(article.limits_hit().table_cells, 2);
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default)
)]
#[non_exhaustive]
pub struct Limits {
    /// Elements inside one another. What is deeper becomes part of the deepest one that is allowed.
    /// Formatting elements (`b`, `font`) weigh double. Default: 512, as in browsers.
    pub depth: usize,
    /// Nodes of the tree. Past half of it formatting elements are closed and ignored, because only
    /// they make more nodes than there are tags; past all of it every tag is. Default, `None`: one
    /// for each byte of the page, and 10,000.
    pub nodes: Option<usize>,
    /// Attributes of one element; the first are kept. Default: 256.
    pub attributes_of_element: usize,
    /// Attributes in all; the first are kept. Default, `None`: one for each four bytes of the page,
    /// and 10,000.
    pub attributes: Option<usize>,
    /// Formatting elements with attributes, links apart, that are open or to be opened again at the
    /// same time; the next ones lose theirs. Default: 64.
    pub formatting: usize,
    /// Cells of one table as it is written, those that its short rows lack included. The rows that
    /// come later follow the table, each of their cells a block of its own. Default: 1,000,000.
    pub table_cells: usize,
    /// Bytes of the article's Markdown in the converter's [`MarkdownOptions`], front matter left out.
    /// A longer one ends before the first block, item or row that does not fit, and every rendering
    /// ends there. Here alone text is lost: the ledger has its blocks as dropped "beyond the limit of
    /// output". Default: 268,435,456 (256 MiB).
    pub output_bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            depth: 512,
            nodes: None,
            attributes_of_element: 256,
            attributes: None,
            formatting: 64,
            table_cells: 1_000_000,
            output_bytes: 256 * 1024 * 1024,
        }
    }
}
