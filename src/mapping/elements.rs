//! What each element stands for in Markdown: one table.

use super::loss::LossKind;
use crate::html::Tag;

/// What an element stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Not shown, with all it holds.
    Nothing,
    /// No construct of its own: its content is part of the line it stands in.
    Line,
    /// No construct of its own: a word before it does not run into its content.
    Apart,
    /// No construct of its own: its content is parted from what stands around it.
    Block,
    Paragraph,
    Heading(u8),
    BlockQuote,
    /// `ol`
    OrderedList,
    /// `ul`, `menu`, `dir`
    BulletList,
    Item,
    /// `dt`, `summary`: a paragraph in strong emphasis, as Markdown has no word for it.
    Term,
    CodeBlock,
    ThematicBreak,
    Table,
    TableRow,
    TableCell,
    Caption,
    Emphasis,
    Strong,
    Strikethrough,
    /// A phrase that Markdown has no word for: its text, in HTML where that is asked for.
    Phrase(LossKind),
    CodeSpan,
    Link,
    Image,
    Input,
    HardBreak,
    /// `q`: in quotation marks of its language.
    Quotation,
    /// `rt`: the reading of what stands before it, in parentheses.
    Reading,
    Noscript,
    /// A formula, or what draws one.
    Formula,
    /// A player of something that stands elsewhere.
    Embed,
    /// A note set apart from the text, by its class.
    Callout,
    CalloutTitle,
}

/// What an element of HTML stands for.
pub(super) fn meaning(tag: Tag) -> Meaning {
    use Meaning::*;
    match tag {
        Tag::P => Paragraph,
        Tag::A => Link,
        Tag::Br => HardBreak,
        Tag::Img | Tag::Image => Image,
        Tag::H1 => Heading(1),
        Tag::H2 => Heading(2),
        Tag::H3 => Heading(3),
        Tag::H4 => Heading(4),
        Tag::H5 => Heading(5),
        Tag::H6 => Heading(6),
        Tag::Em | Tag::I | Tag::Cite | Tag::Dfn | Tag::Var => Emphasis,
        Tag::Strong | Tag::B => Strong,
        Tag::S | Tag::Del | Tag::Strike => Strikethrough,
        Tag::Sub => Phrase(LossKind::Subscript),
        Tag::Sup => Phrase(LossKind::Superscript),
        Tag::Ins => Phrase(LossKind::Insertion),
        Tag::U => Phrase(LossKind::Underline),
        Tag::Mark => Phrase(LossKind::Highlight),
        Tag::Abbr | Tag::Acronym => Phrase(LossKind::Abbreviation),
        Tag::Ruby => Phrase(LossKind::Ruby),
        Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt => CodeSpan,
        Tag::Pre | Tag::Listing | Tag::Xmp | Tag::Plaintext => CodeBlock,
        Tag::Ul | Tag::Menu | Tag::Dir => BulletList,
        Tag::Ol => OrderedList,
        Tag::Li => Item,
        Tag::Dt | Tag::Summary => Term,
        Tag::Blockquote => BlockQuote,
        Tag::Hr => ThematicBreak,
        Tag::Table => Table,
        Tag::Tr => TableRow,
        Tag::Td | Tag::Th => TableCell,
        Tag::Caption => Caption,
        Tag::Q => Quotation,
        Tag::Rt => Reading,
        Tag::Input => Input,
        Tag::Noscript => Noscript,
        // Boxes side by side: nothing parts them in the source, but nobody reads them as one word.
        Tag::Button | Tag::Meter | Tag::Progress | Tag::Marquee => Apart,
        Tag::Math | Tag::Script => Formula,
        Tag::Iframe | Tag::Embed | Tag::Object | Tag::Video | Tag::Audio => Embed,
        Tag::Svg | Tag::Annotation | Tag::AnnotationXml => Nothing,
        tag if tag.is_unrendered() => Nothing,
        tag if tag.is_block() => Block,
        _ => Line,
    }
}

/// Whether an element says more inside another of its kind: the level of stress, the relative
/// importance of a text is how many of them it stands in (HTML 4.5.2, 4.5.3).
pub(super) fn nests(tag: Tag) -> bool {
    matches!(tag, Tag::Em | Tag::Strong)
}

/// Whether text in the element is part of what the page shows.
pub(super) fn holds_text(tag: Tag) -> bool {
    tag != Tag::Script && !matches!(meaning(tag), Meaning::Nothing | Meaning::Embed)
}
