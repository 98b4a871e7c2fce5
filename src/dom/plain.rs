//! What is plain: start tags that open an element where nothing has to be closed or opened again for it.
//!
//! The rules of the insertion mode "in body" (13.2.6.4.7), put as questions that are asked of a current node
//! and of what is open around it; and of other modes what pages are full of: the head (13.2.6.4.4), the
//! parts of a table (13.2.6.4.9 and those behind it), the shapes of a drawing (13.2.6.5). What is not foreseen
//! here is for html5ever's tree builder to decide.

use html5ever::tokenizer::states::RawKind;
use html5ever::{LocalName, local_name};

use crate::html::{Tag, is_blank};

/// What has a say in what may be opened in an element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holds {
    /// The element's name.
    pub(super) tag: Tag,
    /// A `p` is in button scope: the start of a block would close it.
    paragraph: bool,
    /// An `a` may be in the list of active formatting elements: another would close it.
    link: bool,
    /// A `button` is in scope: another would close it.
    button: bool,
    /// No fewer than the elements in that list, up to its last marker.
    formatting: u8,
    /// It is a table, a part of one, or out of place there: the insertion mode is one of those of tables.
    table: bool,
    /// It is an `svg` or a shape in one.
    pub(super) draws: bool,
    /// It is the `head` or stands in it.
    pub(super) head: bool,
    /// It is a `select` or stands in one.
    pub(super) select: bool,
    takes: Takes,
}

/// What of plain things is appended to an element, if it is the current node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    Nothing,
    Text,
    TextAndComments,
    TextAndElements,
    /// Comments, and text that is white space.
    Blank,
    /// The same, if the next token is a tag: what is behind it may have it put before the table.
    BlankBeforeTag,
}

/// As many alike as the list of active formatting elements holds (13.2.4.3): a fourth would push out the
/// first.
const MOST_ALIKE: u8 = 3;

/// What the start tag of something plain asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opened {
    /// That it closes no `p`.
    Block,
    /// And that the current node is no heading.
    Heading,
    /// `li`: that the current node is a list, and a `p` as for a block.
    Item,
    /// `dt` and `dd`: likewise.
    Term,
    /// `a`: that none is to be closed, and the room of a formatting element.
    Link,
    /// That there are not three alike before it.
    Formatting,
    /// That none is open.
    Button,
    /// Nothing.
    Ordinary,
    /// Nothing; the element is closed at once.
    Void,
    /// `hr`: a block that is closed at once.
    Rule,
    /// `link`, `meta` and their like, in the `head` too: nothing; the element is closed at once.
    Data,
    /// `script`, `style` and their like: nothing; up to the end tag all is text.
    Raw(RawKind),
    /// `table`: that it closes no `p`.
    Table,
    /// `tbody`, `tfoot`, `thead`: that it stands in a table.
    Rows,
    /// `tr`: that it stands in one of these.
    Row,
    /// `td` and `th`: that it stands in a row.
    Cell,
    /// `select`: that none is open.
    Select,
    /// `optgroup`: that it stands in a `select`.
    Group,
    /// `option`: that it stands in one of these.
    Choice,
    /// `svg`: nothing.
    Drawing,
    /// That it stands in a drawing.
    Shape,
}

/// What a start tag does to the open elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// It adds its element.
    Opens,
    Nothing,
    /// It adds its element, of SVG or MathML.
    Foreign,
    /// Up to its end tag other rules hold.
    Hides,
    Unforeseen,
}

impl Opened {
    /// `None` if there is more to it than to ask and append.
    #[inline]
    pub(super) fn of(tag: Tag, name: &str) -> Option<Opened> {
        use Tag::*;
        Some(match tag {
            Address | Article | Aside | Blockquote | Center | Details | Dialog | Div | Dl
            | Fieldset | Figcaption | Figure | Footer | Header | Hgroup | Main | Menu | Nav
            | Ol | P | Search | Section | Summary | Ul => Opened::Block,
            H1 | H2 | H3 | H4 | H5 | H6 => Opened::Heading,
            Li => Opened::Item,
            Dd | Dt => Opened::Term,
            A => Opened::Link,
            // Of `nobr` it is asked whether one is open.
            Nobr => return None,
            _ if is_in_list(tag) => Opened::Formatting,
            Button => Opened::Button,
            Abbr | Acronym | Audio | Bdi | Bdo | Canvas | Cite | Data | Del | Dfn | Ins | Kbd
            | Label | Legend | Map | Mark | Meter | Noscript | Output | Picture | Progress | Q
            | Ruby | Samp | Span | Sub | Sup | Time | Var | Video => Opened::Ordinary,
            // Of a custom element.
            Other if name.contains('-') => Opened::Ordinary,
            Other if is_shape(name) => Opened::Shape,
            Svg => Opened::Drawing,
            Area | Br | Embed | Img | Input | Param | Source | Track | Wbr => Opened::Void,
            Hr => Opened::Rule,
            Base | Basefont | Bgsound | Link | Meta => Opened::Data,
            Script => Opened::Raw(RawKind::ScriptData),
            Title => Opened::Raw(RawKind::Rcdata),
            Iframe | Noframes | Style => Opened::Raw(RawKind::Rawtext),
            Table => Opened::Table,
            Tbody | Tfoot | Thead => Opened::Rows,
            Tr => Opened::Row,
            Td | Th => Opened::Cell,
            Select => Opened::Select,
            Optgroup => Opened::Group,
            Tag::Option => Opened::Choice,
            _ => return None,
        })
    }

    pub(super) fn effect(self) -> Effect {
        match self {
            Opened::Void | Opened::Rule | Opened::Data => Effect::Nothing,
            Opened::Drawing | Opened::Shape => Effect::Foreign,
            _ => Effect::Opens,
        }
    }

    /// Whether what is plain is appended to the element.
    fn holds_plain(self) -> bool {
        use Opened::*;
        match self {
            Block | Heading | Item | Term | Link | Formatting | Button | Ordinary | Cell => true,
            Void | Rule | Data | Raw(_) | Table | Rows | Row => false,
            Select | Group | Choice | Drawing | Shape => false,
        }
    }
}

/// Whether all that a start tag of that name does in a drawing is to append its element: it closes no
/// drawing, and holds no HTML.
fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "circle"
            | "clippath"
            | "defs"
            | "ellipse"
            | "filter"
            | "g"
            | "line"
            | "lineargradient"
            | "mask"
            | "path"
            | "pattern"
            | "polygon"
            | "polyline"
            | "radialgradient"
            | "rect"
            | "stop"
            | "symbol"
            | "text"
            | "tspan"
            | "use"
    )
}

/// The name of a drawing's element as SVG writes it (13.2.6.5, "adjust").
pub(super) fn name_in_drawings(name: LocalName) -> LocalName {
    match name {
        local_name!("clippath") => local_name!("clipPath"),
        local_name!("lineargradient") => local_name!("linearGradient"),
        local_name!("radialgradient") => local_name!("radialGradient"),
        name => name,
    }
}

/// Whether what is plain is appended to an element of that name, where tables have no say.
#[inline]
fn takes_plain(tag: Tag) -> bool {
    use Tag::*;
    let is_plain = || Opened::of(tag, "").is_some_and(Opened::holds_plain);
    matches!(tag, Body | Caption | Form | Listing | Other | Pre) || is_plain()
}

/// Whether the end tag of an element that is the current node closes that and does nothing else.
pub(super) fn ends_alone(tag: Tag) -> bool {
    use Tag::*;
    let is_raw = is_raw_text(tag);
    let is_of_table = matches!(tag, Table | Tbody | Td | Tfoot | Th | Thead | Tr);
    is_raw || is_of_table || takes_plain(tag) && !matches!(tag, Body | Caption | Form)
}

/// Whether the end tag of an element within SVG or MathML does nothing if no element of its name is open.
/// Those of other names may be answered outside of it.
pub(super) fn ends_in_drawings(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Desc | ForeignObject | Math | Mi | Mn | Mo | Ms | Mtext | Other | Style | Svg | Title
    )
}

/// Whether the tokenizer reads no tags in an element of that name, and its end tag ends it whatever else
/// is open.
fn is_raw_text(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Iframe | Noembed | Noframes | Script | Style | Textarea | Title
    )
}

impl Holds {
    pub(super) const NOTHING: Holds = Holds {
        tag: Tag::Other,
        paragraph: false,
        link: false,
        button: false,
        formatting: 0,
        table: false,
        draws: false,
        head: false,
        select: false,
        takes: Takes::Nothing,
    };

    #[inline]
    fn takes_plain(self) -> bool {
        self.takes == Takes::TextAndElements
    }

    /// Whether comments are appended to the element, if it is the current node.
    #[inline]
    pub(super) fn takes_comments(self) -> bool {
        matches!(
            self.takes,
            Takes::TextAndElements | Takes::TextAndComments | Takes::Blank
        )
    }

    /// Whether a text is.
    #[inline]
    pub(super) fn takes_text(self, text: &str, is_before_tag: impl Fn() -> bool) -> bool {
        match self.takes {
            Takes::TextAndElements | Takes::TextAndComments | Takes::Text => true,
            Takes::Nothing => false,
            Takes::Blank => is_blank(text),
            Takes::BlankBeforeTag => is_blank(text) && is_before_tag(),
        }
    }

    /// What is appended to an element of that name that is opened in this one.
    fn takes(self, tag: Tag) -> Takes {
        if self.draws || self.select {
            return Takes::TextAndComments;
        }
        match Opened::of(tag, "") {
            Some(Opened::Raw(_)) => Takes::Text,
            Some(Opened::Table | Opened::Rows | Opened::Row) => Takes::BlankBeforeTag,
            _ if tag == Tag::Head => Takes::Blank,
            _ if !self.table && takes_plain(tag) => Takes::TextAndElements,
            _ => Takes::Nothing,
        }
    }

    /// Whether the insertion mode is one of those of tables, which hold text back until something else comes.
    #[inline]
    pub(super) fn holds_text_back(self) -> bool {
        self.table
    }

    /// What an element of that name holds that is opened in this one.
    #[inline]
    pub(super) fn with(self, tag: Tag) -> Holds {
        use Tag::*;
        let mut holds = Holds { tag, ..self };
        match tag {
            P => holds.paragraph = true,
            // It hides the `p` it stands in.
            Button => (holds.button, holds.paragraph) = (true, false),
            _ if is_in_list(tag) => {
                holds.link |= tag == A;
                holds.formatting = holds.formatting.saturating_add(1);
            }
            Table => (holds.table, holds.button, holds.paragraph) = (true, false, false),
            Svg => holds.draws = true,
            Head => holds.head = true,
            Select => holds.select = true,
            // They leave a marker in the list as well.
            Caption | Td | Th => {
                holds = Holds {
                    tag,
                    ..Holds::NOTHING
                };
            }
            _ => {}
        }
        holds.takes = holds.takes(tag);
        holds
    }

    /// What an element of something plain holds that is opened in this one; `None` if that would do more.
    #[inline]
    pub(super) fn opens(self, tag: Tag, opened: Opened) -> Option<Holds> {
        if self.draws {
            let is_drawn = matches!(opened, Opened::Drawing | Opened::Shape);
            return is_drawn.then(|| self.with(tag));
        }
        if self.table || self.head || self.select {
            let is_foreseen = match opened {
                Opened::Rows => self.tag == Tag::Table,
                Opened::Row => matches!(self.tag, Tag::Tbody | Tag::Tfoot | Tag::Thead),
                Opened::Cell => self.tag == Tag::Tr,
                Opened::Group => self.tag == Tag::Select,
                Opened::Choice => matches!(self.tag, Tag::Select | Tag::Optgroup),
                Opened::Data => self.tag == Tag::Head,
                Opened::Raw(_) => self.tag == Tag::Head && tag != Tag::Iframe,
                _ => false,
            };
            return is_foreseen.then(|| self.with(tag));
        }
        let is_plain = self.takes_plain()
            && match opened {
                Opened::Block | Opened::Rule | Opened::Table => !self.paragraph,
                Opened::Heading => !self.paragraph && self.tag.heading_level().is_none(),
                Opened::Item => {
                    !self.paragraph && matches!(self.tag, Tag::Ul | Tag::Ol | Tag::Menu)
                }
                Opened::Term => !self.paragraph && self.tag == Tag::Dl,
                Opened::Link => !self.link && self.formatting < MOST_ALIKE,
                Opened::Formatting => self.formatting < MOST_ALIKE,
                Opened::Button => !self.button,
                Opened::Ordinary | Opened::Void | Opened::Drawing => true,
                Opened::Data | Opened::Raw(_) | Opened::Select => true,
                Opened::Rows | Opened::Row | Opened::Cell => false,
                Opened::Group | Opened::Choice | Opened::Shape => false,
            };
        is_plain.then(|| self.with(tag))
    }

    /// What another start tag does in this element.
    pub(super) fn effect_of(self, tag: Tag) -> Effect {
        use Tag::*;
        let takes_block = self.takes_plain() && !self.paragraph;
        let is_foreseen = match tag {
            Link | Meta => return Effect::Nothing,
            Math | Svg if self.takes_plain() => return Effect::Foreign,
            Applet | Frameset | Marquee | Object | Select | Template => return Effect::Hides,
            Form | Listing | Pre | Table => takes_block,
            Tbody | Tfoot | Thead => self.tag == Table,
            Tr => matches!(self.tag, Tbody | Tfoot | Thead),
            Td | Th => self.tag == Tr,
            _ => is_raw_text(tag),
        };
        match is_foreseen {
            true => Effect::Opens,
            false => Effect::Unforeseen,
        }
    }
}

/// Whether elements of that name stand in the list of active formatting elements.
pub(super) fn is_in_list(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U
    )
}
