//! Text to selector: which of CSS there is, and in words what is wrong.

use std::borrow::Borrow;
use std::fmt;

use cssparser::{
    BasicParseErrorKind, ParseErrorKind, Parser as Input, ParserInput, ToCss, serialize_identifier,
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

/// Brackets within brackets are read by a call within a call, which takes some 15 kB of the stack where
/// it is not optimised; a caller's thread may have no more than 256 kB.
const MOST_BRACKETS: usize = 8;

/// Reads a list of selectors.
pub(super) fn list(text: &str) -> Result<SelectorList<Css>, Error> {
    let invalid = |reason| Error::InvalidSelector {
        selector: text.into(),
        reason,
    };
    if text.len() > MOST_BYTES {
        return Err(invalid("it has more than 4,000 bytes".into()));
    }
    if brackets(text) > MOST_BRACKETS {
        return Err(invalid("its brackets are nested more than 8 deep".into()));
    }
    let mut input = ParserInput::new(text);
    let mut input = Input::new(&mut input);
    SelectorList::parse(&Grammar, &mut input, ParseRelative::No)
        .map_err(|error| invalid(reason(&error.kind)))
}

/// How deep brackets are nested, those in strings counted too.
fn brackets(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        most = depth.max(most);
    }
    most
}

/// What is wrong, in words that follow "is no CSS selector:".
fn reason(kind: &ParseErrorKind<'_, SelectorParseErrorKind<'_>>) -> String {
    use SelectorParseErrorKind as Kind;
    let kind = match kind {
        ParseErrorKind::Basic(BasicParseErrorKind::UnexpectedToken(token)) => {
            return format!("`{}` stands where it may not", token.to_css_string());
        }
        ParseErrorKind::Basic(_) => return "it ends too early".into(),
        ParseErrorKind::Custom(kind) => kind,
    };
    let words = match kind {
        Kind::UnsupportedPseudoClassOrElement(name) | Kind::UnexpectedIdent(name) => {
            return format!("there is no pseudo-class or pseudo-element `{name}` here");
        }
        Kind::EmptySelector => "no element, class, id or attribute stands where one must",
        Kind::DanglingCombinator => "nothing to match stands after its last `>`, `+`, `~` or space",
        Kind::NonCompoundSelector => "a combinator stands where none may",
        Kind::NoQualifiedNameInAttributeSelector(_) | Kind::InvalidQualNameInAttr(_) => {
            "`[` must be followed by the name of an attribute"
        }
        Kind::UnexpectedTokenInAttributeSelector(_) => {
            "the name of an attribute must be followed by `]` or by `=` or its like"
        }
        Kind::BadValueInAttr(_) => "the value of an attribute must be a name or stand in quotes",
        Kind::ExpectedNamespace(_)
        | Kind::ExpectedBarInAttr(_)
        | Kind::ExplicitNamespaceUnexpectedToken(_) => "there are no namespaces here",
        Kind::NoIdentForPseudo(_)
        | Kind::PseudoElementExpectedColon(_)
        | Kind::PseudoElementExpectedIdent(_) => "`:` must be followed by a name",
        Kind::ClassNeedsIdent(_) => "`.` must be followed by the name of a class",
        Kind::InvalidState
        | Kind::NonPseudoElementAfterSlotted
        | Kind::InvalidPseudoElementAfterSlotted
        | Kind::InvalidPseudoElementInsideWhere => "a part of it stands where none such may",
    };
    words.into()
}

/// Which of CSS is read.
struct Grammar;

impl<'i> Parser<'i> for Grammar {
    type Impl = Css;
    type Error = SelectorParseErrorKind<'i>;

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
    type Impl = Css;

    fn is_active_or_hover(&self) -> bool {
        match *self {}
    }

    fn is_user_action_state(&self) -> bool {
        match *self {}
    }
}

impl PseudoElement for Never {
    type Impl = Css;
}
