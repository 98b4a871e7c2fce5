//! Names of attributes that some stage reads; every other attribute keeps its name as text.

use super::names;

macro_rules! names {
    ($($variant:ident = $name:literal,)*) => {
        /// The name of an attribute.
        ///
        /// One byte, so that sets and comparisons cost nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum AttributeName {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
            /// Any other name.
            Other,
        }

        impl AttributeName {
            /// The name as the standard writes it; empty for [`AttributeName::Other`].
            pub fn as_str(self) -> &'static str {
                match self {
                    $(AttributeName::$variant => $name,)*
                    AttributeName::Other => "",
                }
            }

            /// The variant with this name, or [`AttributeName::Other`].
            pub fn named(name: &str) -> AttributeName {
                const ALL: &[AttributeName] = &[$(AttributeName::$variant,)*];
                const NAMES: &[&str] = &[$($name,)*];
                static TABLE: [u8; names::SLOTS] = names::table(NAMES);
                names::find(&TABLE, NAMES, name).map_or(AttributeName::Other, |index| ALL[index])
            }
        }
    };
}

impl AttributeName {
    /// Whether the value is made of words that say what an element is. Some are asked of all that
    /// stands around another element.
    pub(crate) fn holds_words(self) -> bool {
        use AttributeName::*;
        matches!(
            self,
            Class
                | DataLang
                | DataLanguage
                | Id
                | Itemprop
                | Itemtype
                | Lang
                | Property
                | Rel
                | Role
                | Type
                | Typeof
        )
    }
}

names! {
    Abbr = "abbr",
    About = "about",
    Align = "align",
    Alt = "alt",
    AriaChecked = "aria-checked",
    AriaCurrent = "aria-current",
    AriaExpanded = "aria-expanded",
    AriaHidden = "aria-hidden",
    AriaLabel = "aria-label",
    AriaLabelledby = "aria-labelledby",
    AriaLevel = "aria-level",
    AriaModal = "aria-modal",
    AriaRoledescription = "aria-roledescription",
    Border = "border",
    Cellpadding = "cellpadding",
    Cellspacing = "cellspacing",
    Charset = "charset",
    Checked = "checked",
    Cite = "cite",
    Class = "class",
    Code = "code",
    Color = "color",
    Colspan = "colspan",
    Content = "content",
    Coords = "coords",
    Data = "data",
    DataAlt = "data-alt",
    DataCaption = "data-caption",
    DataFallbackSrc = "data-fallback-src",
    DataHref = "data-href",
    DataId = "data-id",
    DataLang = "data-lang",
    DataLanguage = "data-language",
    DataLazy = "data-lazy",
    DataLazySrc = "data-lazy-src",
    DataLazySrcset = "data-lazy-srcset",
    DataOriginal = "data-original",
    DataSrc = "data-src",
    DataSrcset = "data-srcset",
    DataTestid = "data-testid",
    DataTitle = "data-title",
    DataType = "data-type",
    DataUrl = "data-url",
    DataWfPage = "data-wf-page",
    Datatype = "datatype",
    Datetime = "datetime",
    Dir = "dir",
    Disabled = "disabled",
    Display = "display",
    Download = "download",
    Encoding = "encoding",
    Face = "face",
    For = "for",
    Headers = "headers",
    Height = "height",
    Hidden = "hidden",
    Href = "href",
    Hreflang = "hreflang",
    HttpEquiv = "http-equiv",
    Id = "id",
    Itemid = "itemid",
    Itemprop = "itemprop",
    Itemref = "itemref",
    Itemscope = "itemscope",
    Itemtype = "itemtype",
    Kind = "kind",
    Label = "label",
    Lang = "lang",
    Language = "language",
    Loading = "loading",
    Media = "media",
    Name = "name",
    Nowrap = "nowrap",
    Open = "open",
    Placeholder = "placeholder",
    Poster = "poster",
    Prefix = "prefix",
    Property = "property",
    Rel = "rel",
    Resource = "resource",
    Reversed = "reversed",
    Role = "role",
    Rowspan = "rowspan",
    Scope = "scope",
    Shadowrootmode = "shadowrootmode",
    Size = "size",
    Sizes = "sizes",
    Span = "span",
    Src = "src",
    Srcdoc = "srcdoc",
    Srcset = "srcset",
    Start = "start",
    Style = "style",
    Summary = "summary",
    Target = "target",
    Title = "title",
    Type = "type",
    Typeof = "typeof",
    Valign = "valign",
    Value = "value",
    Vocab = "vocab",
    Width = "width",
    XlinkHref = "xlink:href",
    XmlLang = "xml:lang",
}
