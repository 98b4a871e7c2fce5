//! Text to selector: which of CSS there is, and in words what is wrong.

use std::borrow::Borrow;
use std::fmt;

use cssparser::{
    BasicParseErrorKind, ParseErrorKind, Parser as Input, ToCss, serialize_identifier,
};
use precomputed_hash::PrecomputedHash;
use selectors::parser::{
    NonTSPseudoClass, ParseRelative, Parser, PseudoElement, SelectorImpl, SelectorList,
    SelectorParseErrorKind,
};

use crate::error::Error;

/// A selector is matched by a call within a call for each compound of it: so many bytes cannot hold
/// more of them than a small stack has room for.
const MOST_BYTES: usize = 4_000;

/// Reads a list of selectors.
pub(super) fn list(text: &str) -> Result<SelectorList<Css>, Error> {
    let invalid = |reason| Error::InvalidSelector {
        selector: text.into(),
        reason,
    };
    if text.len() > MOST_BYTES {
        return Err(invalid("it has more than 4,000 bytes"));
    }
    let mut input = Input::new(text);
    SelectorList::parse(&Grammar, &mut input, ParseRelative::No)
        .map_err(|error| invalid(reason(&error.kind)))
}

/// What is wrong, in words that follow "is no CSS selector:".
fn reason(kind: &ParseErrorKind<SelectorParseErrorKind>) -> &'static str {
    use SelectorParseErrorKind as Kind;
    match kind {
        ParseErrorKind::Basic(BasicParseErrorKind::TooManyNestedBlocks) => {
            "its brackets are nested too deep"
        }
        ParseErrorKind::Basic(BasicParseErrorKind::EndOfInput) => "it ends too early",
        ParseErrorKind::Basic(_) => "a character stands where none such may",
        ParseErrorKind::Custom(kind) => match kind {
            Kind::EmptySelector => "no element, class, id or attribute stands where one must",
            Kind::DanglingCombinator => {
                "nothing to match stands after its last `>`, `+`, `~` or space"
            }
            Kind::NonCompoundSelector => "a combinator stands where none may",
            Kind::NoQualifiedNameInAttributeSelector | Kind::InvalidQualNameInAttr => {
                "`[` must be followed by the name of an attribute"
            }
            Kind::UnexpectedTokenInAttributeSelector => {
                "the name of an attribute must be followed by `]` or by `=` or its like"
            }
            Kind::BadValueInAttr => "the value of an attribute must be a name or stand in quotes",
            Kind::ExpectedNamespace
            | Kind::ExpectedBarInAttr
            | Kind::ExplicitNamespaceUnexpectedToken => "there are no namespaces here",
            Kind::UnsupportedPseudoClassOrElement => {
                "it asks for a pseudo-class or pseudo-element that is not known here"
            }
            Kind::NoIdentForPseudo
            | Kind::PseudoElementExpectedColon
            | Kind::PseudoElementExpectedIdent => "`:` must be followed by a name",
            Kind::ClassNeedsIdent => "`.` must be followed by the name of a class",
            Kind::InvalidState
            | Kind::UnexpectedIdent
            | Kind::NonPseudoElementAfterSlotted
            | Kind::InvalidPseudoElementAfterSlotted
            | Kind::InvalidPseudoElementInsideWhere => "a part of it stands where none such may",
        },
    }
}

/// Which of CSS is read.
struct Grammar;

impl<'i> Parser<'i> for Grammar {
    type Impl = Css;
    type Error = SelectorParseErrorKind;

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    /// In a browser `:is(a, b:new)` passes over what it does not know; here it is a slip.
    fn allow_forgiving_selectors(&self) -> bool {
        false
    }
}

/// The types that selectors are made of: names are strings, and there are no pseudo-classes but
/// those that follow from the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Css;

impl SelectorImpl for Css {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Name;
    type Identifier = Name;
    type LocalName = Name;
    type NamespaceUrl = Name;
    type NamespacePrefix = Name;
    type BorrowedNamespaceUrl = str;
    type BorrowedLocalName = str;
    type NonTSPseudoClass = Never;
    type PseudoElement = Never;
}

/// A name or a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name(Box<str>);

impl From<&str> for Name {
    fn from(name: &str) -> Name {
        Name(name.into())
    }
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        serialize_identifier(&self.0, dest)
    }
}

/// For the crate's Bloom filters.
impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        let bytes = self.0.bytes();
        bytes.fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    }
}

/// What no selector holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Never {}

impl ToCss for Never {
    fn to_css<W: fmt::Write>(&self, _: &mut W) -> fmt::Result {
        match *self {}
    }
}

impl NonTSPseudoClass for Never {
    fn is_active_or_hover(&self) -> bool {
        match *self {}
    }

    fn is_user_action_state(&self) -> bool {
        match *self {}
    }
}

impl PseudoElement for Never {}
