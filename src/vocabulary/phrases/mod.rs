//! What readers see above and in what surrounds an article: a file a language, by part.
//!
//! Lower case, without the colon, dots or arrows around. Any page may use any language's words:
//! its own, English on its buttons, a third in its advertising.

mod ar;
mod bn;
mod boards;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod fa;
mod fi;
mod fr;
mod he;
mod hi;
mod hr;
mod hu;
mod id;
mod it;
mod ja;
mod ko;
mod lv;
mod nl;
mod pl;
mod pt;
mod ro;
mod ru;
mod shops;
mod sq;
mod sv;
mod th;
mod tr;
mod uk;
mod vi;
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

/// Every language's rows, and those of boards and shops in all of them. Where two parts share a phrase, the first counts.
pub(super) const LANGUAGES: &[&[Phrases]] = &[
    ar::PHRASES,
    bn::PHRASES,
    cs::PHRASES,
    da::PHRASES,
    de::PHRASES,
    el::PHRASES,
    en::PHRASES,
    es::PHRASES,
    fa::PHRASES,
    fi::PHRASES,
    fr::PHRASES,
    he::PHRASES,
    hi::PHRASES,
    hr::PHRASES,
    hu::PHRASES,
    id::PHRASES,
    it::PHRASES,
    ja::PHRASES,
    ko::PHRASES,
    lv::PHRASES,
    nl::PHRASES,
    pl::PHRASES,
    pt::PHRASES,
    ro::PHRASES,
    ru::PHRASES,
    sq::PHRASES,
    sv::PHRASES,
    th::PHRASES,
    tr::PHRASES,
    uk::PHRASES,
    vi::PHRASES,
    zh::PHRASES,
    boards::PHRASES,
    shops::PHRASES,
];
