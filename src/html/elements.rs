//! Names of elements: HTML's own, the obsolete ones pages still use, and the few of SVG and MathML we read.

use super::names;

macro_rules! names {
    ($($variant:ident = $name:literal,)*) => {
        /// The name of an element.
        ///
        /// One byte, so that sets and comparisons cost nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Tag {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
            /// Any other name: a custom element, or one of a foreign vocabulary.
            Other,
        }

        impl Tag {
            /// The name as the standard writes it; empty for [`Tag::Other`].
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Tag::$variant => $name,)*
                    Tag::Other => "",
                }
            }

            /// The variant with this name, or [`Tag::Other`].
            pub fn named(name: &str) -> Tag {
                const ALL: &[Tag] = &[$(Tag::$variant,)*];
                const NAMES: &[&str] = &[$($name,)*];
                static TABLE: [u8; names::SLOTS] = names::table(NAMES);
                names::find(&TABLE, NAMES, name).map_or(Tag::Other, |index| ALL[index])
            }
        }
    };
}

names! {
    A = "a",
    Abbr = "abbr",
    Acronym = "acronym",
    Address = "address",
    Annotation = "annotation",
    AnnotationXml = "annotation-xml",
    Applet = "applet",
    Area = "area",
    Article = "article",
    Aside = "aside",
    Audio = "audio",
    B = "b",
    Base = "base",
    Basefont = "basefont",
    Bdi = "bdi",
    Bdo = "bdo",
    Bgsound = "bgsound",
    Big = "big",
    Blink = "blink",
    Blockquote = "blockquote",
    Body = "body",
    Br = "br",
    Button = "button",
    Canvas = "canvas",
    Caption = "caption",
    Center = "center",
    Cite = "cite",
    Code = "code",
    Col = "col",
    Colgroup = "colgroup",
    Data = "data",
    Datalist = "datalist",
    Dd = "dd",
    Del = "del",
    Desc = "desc",
    Details = "details",
    Dfn = "dfn",
    Dialog = "dialog",
    Dir = "dir",
    Div = "div",
    Dl = "dl",
    Dt = "dt",
    Em = "em",
    Embed = "embed",
    Fieldset = "fieldset",
    Figcaption = "figcaption",
    Figure = "figure",
    Font = "font",
    Footer = "footer",
    ForeignObject = "foreignObject",
    Form = "form",
    Frame = "frame",
    Frameset = "frameset",
    H1 = "h1",
    H2 = "h2",
    H3 = "h3",
    H4 = "h4",
    H5 = "h5",
    H6 = "h6",
    Head = "head",
    Header = "header",
    Hgroup = "hgroup",
    Hr = "hr",
    Html = "html",
    I = "i",
    Iframe = "iframe",
    Image = "image",
    Img = "img",
    Input = "input",
    Ins = "ins",
    Isindex = "isindex",
    Kbd = "kbd",
    Keygen = "keygen",
    Label = "label",
    Legend = "legend",
    Li = "li",
    Link = "link",
    Listing = "listing",
    Main = "main",
    Map = "map",
    Mark = "mark",
    Marquee = "marquee",
    Math = "math",
    Menu = "menu",
    Menuitem = "menuitem",
    Meta = "meta",
    Meter = "meter",
    Mi = "mi",
    Mn = "mn",
    Mo = "mo",
    Ms = "ms",
    Mtext = "mtext",
    Multicol = "multicol",
    Nav = "nav",
    Nextid = "nextid",
    Nobr = "nobr",
    Noembed = "noembed",
    Noframes = "noframes",
    Noscript = "noscript",
    Object = "object",
    Ol = "ol",
    Optgroup = "optgroup",
    Option = "option",
    Output = "output",
    P = "p",
    Param = "param",
    Picture = "picture",
    Plaintext = "plaintext",
    Portal = "portal",
    Pre = "pre",
    Progress = "progress",
    Q = "q",
    Rb = "rb",
    Rp = "rp",
    Rt = "rt",
    Rtc = "rtc",
    Ruby = "ruby",
    S = "s",
    Samp = "samp",
    Script = "script",
    Search = "search",
    Section = "section",
    Select = "select",
    Selectedcontent = "selectedcontent",
    Slot = "slot",
    Small = "small",
    Source = "source",
    Spacer = "spacer",
    Span = "span",
    Strike = "strike",
    Strong = "strong",
    Style = "style",
    Sub = "sub",
    Summary = "summary",
    Sup = "sup",
    Svg = "svg",
    Table = "table",
    Tbody = "tbody",
    Td = "td",
    Template = "template",
    Textarea = "textarea",
    Tfoot = "tfoot",
    Th = "th",
    Thead = "thead",
    Time = "time",
    Title = "title",
    Tr = "tr",
    Track = "track",
    Tt = "tt",
    U = "u",
    Ul = "ul",
    Var = "var",
    Video = "video",
    Wbr = "wbr",
    Xmp = "xmp",
}

/// A set of names of elements.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TagSet([u64; 4]);

impl TagSet {
    pub(crate) const fn of(tags: &[Tag]) -> TagSet {
        TagSet([0; 4]).with(tags)
    }

    pub(crate) const fn with(mut self, tags: &[Tag]) -> TagSet {
        let mut at = 0;
        while at < tags.len() {
            self.insert(tags[at]);
            at += 1;
        }
        self
    }

    #[inline]
    pub(crate) const fn insert(&mut self, tag: Tag) {
        let (word, bit) = place(tag);
        self.0[word] |= bit;
    }

    #[inline]
    pub(crate) fn has(&self, tag: Tag) -> bool {
        let (word, bit) = place(tag);
        self.0[word] & bit != 0
    }
}

/// A tag's word and bit in a [`TagSet`].
#[inline]
const fn place(tag: Tag) -> (usize, u64) {
    let number = tag as u8;
    ((number / 64) as usize, 1 << (number % 64))
}

impl Tag {
    /// The level of a heading element (`h1` to `h6`), else `None`.
    pub fn heading_level(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }

    /// Elements that the standard's rendering section (15.3) displays as blocks, list items, table
    /// parts or not as part of a line: text before and after them does not run together.
    pub fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Address
                | Article
                | Aside
                | Blockquote
                | Body
                | Caption
                | Center
                | Col
                | Colgroup
                | Dd
                | Details
                | Dialog
                | Dir
                | Div
                | Dl
                | Dt
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | Frameset
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Head
                | Header
                | Hgroup
                | Hr
                | Html
                | Legend
                | Li
                | Listing
                | Main
                | Menu
                | Nav
                | Noscript
                | Ol
                | Optgroup
                | Option
                | P
                | Plaintext
                | Pre
                | Search
                | Section
                | Summary
                | Table
                | Tbody
                | Td
                | Tfoot
                | Th
                | Thead
                | Tr
                | Ul
                | Xmp
        )
    }

    /// Void elements (13.1.2): no end tag, no content.
    pub fn is_void(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Area | Base
                | Br
                | Col
                | Embed
                | Hr
                | Img
                | Input
                | Link
                | Meta
                | Source
                | Track
                | Wbr
                | Basefont
                | Bgsound
                | Frame
                | Keygen
                | Param
        )
    }

    /// Elements whose content is never part of the rendered text (15.3.1, and the replaced elements
    /// whose content is a fallback).
    pub fn is_unrendered(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Area | Audio
                | Base
                | Basefont
                | Canvas
                | Datalist
                | Embed
                | Head
                | Iframe
                | Input
                | Link
                | Meta
                | Noembed
                | Noframes
                | Object
                | Param
                | Rp
                | Script
                | Select
                | Source
                | Style
                | Template
                | Textarea
                | Title
                | Track
                | Video
        )
    }
}
