//! What readers see above and in what surrounds an article: a file a language, by part.
//!
//! Lower case, without the colon, dots or arrows around. Any page may use any language's words:
//! its own, English on its buttons, a third in its advertising.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod sv;
mod tr;
mod zh;

use super::Part;

/// Labels of one part in one language.
pub(super) struct Phrases {
    pub(super) part: Part,
    /// All that a label says.
    pub(super) whole: &'static [&'static str],
    /// How a longer one begins: "More from " the Herald.
    pub(super) starts: &'static [&'static str],
}

/// What a row leaves out.
const NONE: Phrases = Phrases {
    part: Part::SkipLink,
    whole: &[],
    starts: &[],
};

/// Every language's rows. Where two parts share a phrase, the first counts.
pub(super) const LANGUAGES: &[&[Phrases]] = &[
    ar::PHRASES,
    de::PHRASES,
    en::PHRASES,
    es::PHRASES,
    fr::PHRASES,
    it::PHRASES,
    ja::PHRASES,
    nl::PHRASES,
    pl::PHRASES,
    pt::PHRASES,
    ru::PHRASES,
    sv::PHRASES,
    tr::PHRASES,
    zh::PHRASES,
];
