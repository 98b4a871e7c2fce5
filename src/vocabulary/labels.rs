//! Which part the text of a short block names: "Related news", "Mehr zum Thema:", "分享到".

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Part;
use super::phrases::LANGUAGES;
use super::words::{WordHash, begins};

/// A label is short: text of more bytes is none (CJK takes three a character).
const MAX_LABEL: usize = 120;

/// Most words of a label, and of one behind a count, which may name the page: "8 thoughts on “The mole”".
pub(crate) const MOST_LABEL_WORDS: u32 = 9;
const MOST_COUNTED_WORDS: u32 = 16;

/// What the text of a block names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) part: Part,
    /// The words of the table.
    pub(crate) phrase: &'static str,
    /// Whether it is all the text says.
    pub(crate) whole: bool,
}

struct Index {
    /// Whole labels, each once.
    whole: Vec<(&'static str, Part)>,
    /// Where in `whole` each is, by its hash: open addressing, at most half full.
    places: Vec<u16>,
    /// Sorted, with their first four bytes; those of less apart.
    starts: Vec<(u32, &'static str, Part)>,
    short_starts: Vec<(&'static str, Part)>,
    /// A bit for each [`sieve`] of a whole label: a page has thousands of short texts, and next to
    /// none of them is a label.
    sieves: Vec<u64>,
    beginnings: Beginnings,
}

/// As many places as whole labels have, a power of two.
const PLACES: usize = 1 << 13;

const FREE: u16 = u16::MAX;

/// The first characters of a text, as [`lower`] gives them; 0 behind the last.
type Beginning = [u8; 4];

impl Index {
    /// Adds a whole label. Of two parts with the same phrase the one that comes first counts.
    fn add_whole(&mut self, phrase: &'static str, part: Part) {
        let place = self.place_of(phrase);
        if self.places[place] != FREE {
            return;
        }
        self.places[place] = self.whole.len() as u16;
        self.whole.push((phrase, part));
        let sieve = sieve(phrase.as_bytes());
        self.sieves[sieve / 64] |= 1 << (sieve % 64);
    }

    /// The whole label that is `text`, in whatever case.
    fn whole(&self, text: &str) -> Option<&(&'static str, Part)> {
        self.whole
            .get(usize::from(self.places[self.place_of(text)]))
    }

    /// Where the number of a whole label is, or the free place where it would be.
    fn place_of(&self, text: &str) -> usize {
        let letters = text.bytes().map(|byte| byte.to_ascii_lowercase());
        let hash = letters.fold(WordHash::EMPTY, |hash, byte| hash.with(u32::from(byte)));
        let mut place = hash.mixed() as usize % PLACES;
        let is_other = |number: u16| {
            let known = self.whole.get(usize::from(number));
            known.is_some_and(|(known, _)| !known.eq_ignore_ascii_case(text))
        };
        while is_other(self.places[place]) {
            place = (place + 1) % PLACES;
        }
        place
    }

    fn may_be_whole(&self, text: &str) -> bool {
        let sieve = sieve(text.as_bytes());
        self.sieves[sieve / 64] >> (sieve % 64) & 1 == 1
    }

    /// The starts whose first four bytes are those of `text`, in whatever case.
    fn starts_like(&self, text: &[u8]) -> &[(u32, &'static str, Part)] {
        let Some(four) = first_four(text) else {
            return &[];
        };
        let first = self.starts.partition_point(|start| start.0 < four);
        let like = self.starts[first..].iter();
        let count = like.take_while(|start| start.0 == four).count();
        &self.starts[first..first + count]
    }
}

/// A bit for each beginning of a phrase.
struct Beginnings(Vec<u64>);

impl Beginnings {
    /// Of the phrases that begin with ASCII.
    fn of(phrases: impl Iterator<Item = (&'static str, Part)>) -> Beginnings {
        let mut bits = vec![0; BEGINNINGS / 64];
        for beginning in phrases.filter_map(|(phrase, _)| beginning(phrase)) {
            let sieve = sieve_of(beginning);
            bits[sieve / 64] |= 1 << (sieve % 64);
        }
        Beginnings(bits)
    }

    fn may_hold(&self, beginning: Beginning) -> bool {
        // A short phrase may be all of a text, or its start.
        let [a, b, c, _] = beginning;
        let shorter = [[a, b, c, 0], [a, b, 0, 0], [a, 0, 0, 0]];
        self.holds(beginning) || shorter.into_iter().any(|beginning| self.holds(beginning))
    }

    #[inline]
    fn holds(&self, beginning: Beginning) -> bool {
        let sieve = sieve_of(beginning);
        self.0[sieve / 64] >> (sieve % 64) & 1 == 1
    }
}

/// As many are told apart: of a thousand labels few fall together.
const SIEVES: usize = 1 << 14;

/// The length and four of the bytes, in lower case, mixed.
fn sieve(text: &[u8]) -> usize {
    let at = |place: usize| {
        text.get(place)
            .map_or(0, |byte| u32::from(byte.to_ascii_lowercase()))
    };
    let [third, half, last] = [2, text.len() / 2, text.len().saturating_sub(1)].map(at);
    let mixed = (at(0) | third << 8 | half << 16 | last << 24) ^ (text.len() as u32) << 5;
    (mixed.wrapping_mul(0x9E37_79B1) >> 18) as usize % SIEVES
}

/// As many beginnings are told apart: four are asked of each text, and of a hundred a few pass.
const BEGINNINGS: usize = 1 << 17;

fn sieve_of(beginning: Beginning) -> usize {
    let mixed = u32::from_le_bytes(beginning).wrapping_mul(0x9E37_79B1);
    (mixed >> 15) as usize % BEGINNINGS
}

/// The first four bytes, in lower case, as a number of the same order.
fn first_four(text: &[u8]) -> Option<u32> {
    let first = text.first_chunk::<4>()?;
    Some(u32::from_be_bytes(
        first.map(|byte| byte.to_ascii_lowercase()),
    ))
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        whole: Vec::new(),
        places: vec![FREE; PLACES],
        starts: Vec::new(),
        short_starts: Vec::new(),
        sieves: vec![0; SIEVES / 64],
        beginnings: Beginnings(Vec::new()),
    };
    let mut starts: Vec<(Option<u32>, &str, Part)> = Vec::new();
    for row in LANGUAGES.iter().copied().flatten() {
        for phrase in row.whole {
            index.add_whole(phrase, row.part);
        }
        let start = |&phrase: &&'static str| (first_four(phrase.as_bytes()), phrase, row.part);
        starts.extend(row.starts.iter().map(start));
    }
    // Stable: of two parts with the same phrase the one that comes first in the table counts.
    starts.sort_by_key(|&(four, phrase, _)| (four, phrase));
    starts.dedup_by_key(|&mut (_, phrase, _)| phrase);
    let phrases = starts.iter().map(|&(_, phrase, part)| (phrase, part));
    index.beginnings = Beginnings::of(phrases.chain(index.whole.iter().copied()));
    for (four, phrase, part) in starts {
        match four {
            Some(four) => index.starts.push((four, phrase, part)),
            None => index.short_starts.push((phrase, part)),
        }
    }
    index
});

/// The part that a short text names, if any: all of it, or its beginning. Case, white space,
/// and colons, arrows, bullets and counts around it do not matter.
pub(crate) fn label(text: &str) -> Option<Label> {
    if text.len() > MAX_LABEL * 2 || !may_be_label(text) {
        return None;
    }
    read_label(text)
}

fn read_label(text: &str) -> Option<Label> {
    let text = text.trim_start();
    let text = match is_even(text.as_bytes()) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(lower(text)),
    };
    let core = text.trim_matches(is_ornament);
    if core.is_empty() || core.len() > MAX_LABEL {
        return None;
    }
    let without_count =
        || Some(core.trim_matches(is_count)).filter(|inner| inner.len() < core.len());
    whole(core)
        .or_else(|| whole(without_count()?))
        .or_else(|| start(&text))
        .or_else(|| counted(core))
}

/// A label behind a count: "8 thoughts on “The mole”". What else is counted may be what the text is about.
fn counted(core: &str) -> Option<Label> {
    let behind = core.trim_start_matches(is_count);
    let is_counted = behind.len() < core.len();
    let label = is_counted.then(|| start(behind)).flatten();
    label.filter(|label| label.part == Part::Comments)
}

/// A quick look before anything is copied: a page has thousands of short texts, and few of them
/// begin as a label does, without what [`label`] takes off. What is no ASCII passes.
fn may_be_label(text: &str) -> bool {
    let may_begin = |text| beginning(text).is_none_or(|begun| INDEX.beginnings.may_hold(begun));
    let begun = text.trim_ascii_start();
    if let Some(letters) = four_letters(begun) {
        return INDEX.beginnings.holds(letters);
    }
    if begun.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return may_begin(begun);
    }
    let core = text.trim_start_matches(is_ornament);
    may_begin(core)
        || core.starts_with(char::is_numeric) && may_begin(core.trim_start_matches(is_count))
        || core.len() < text.len() && may_begin(text.trim_start_matches(is_dress))
}

/// Whether a text of so many words that begins with this may be a label: half of all short texts begin with
/// four letters that no label begins with.
pub(crate) fn may_begin_label(text: &str, words: u32) -> bool {
    let text = text.trim_ascii_start();
    let is_short = words <= MOST_LABEL_WORDS
        || words <= MOST_COUNTED_WORDS && text.starts_with(char::is_numeric);
    is_short && four_letters(text).is_none_or(|letters| INDEX.beginnings.holds(letters))
}

/// The first four characters, if they are letters of ASCII. No phrase of less than four is at the start
/// of such a text, for none of the starts is so short and a whole label ends where its letters do.
fn four_letters(text: &str) -> Option<Beginning> {
    let first: &Beginning = text.as_bytes().first_chunk()?;
    let lower = first.map(|byte| byte | 0x20);
    let is_letters = lower.iter().all(u8::is_ascii_lowercase);
    is_letters.then_some(lower)
}

/// How a text begins; `None` where that is no ASCII: an `İ` may be an `i`.
fn beginning(text: &str) -> Option<Beginning> {
    if let Some(first) = text.as_bytes().first_chunk() {
        if first.iter().all(u8::is_ascii_alphanumeric) {
            return Some(first.map(|byte| byte.to_ascii_lowercase()));
        }
    }
    let mut beginning = [0; 4];
    let mut length = 0;
    for &byte in text.as_bytes() {
        let is_space = char::from(byte).is_whitespace();
        if is_space && length > 0 && beginning[length - 1] == b' ' {
            continue;
        }
        beginning[length] = match is_space {
            true => b' ',
            false => byte.to_ascii_lowercase(),
        };
        length += 1;
        if length == beginning.len() {
            break;
        }
    }
    beginning.is_ascii().then_some(beginning)
}

fn whole(text: &str) -> Option<Label> {
    if !INDEX.may_be_whole(text) {
        return None;
    }
    let &(phrase, part) = INDEX.whole(text)?;
    Some(Label {
        part,
        phrase,
        whole: true,
    })
}

/// The longest phrase that `text` starts with, in whatever case: of those with the same four bytes it
/// sorts last.
fn start(text: &str) -> Option<Label> {
    let text = text.trim_start_matches(is_dress).as_bytes();
    let is_start = |&(phrase, _): &(&str, Part)| begins(text, phrase);
    let long = INDEX.starts_like(text).iter().rev();
    let long = long.map(|&(_, phrase, part)| (phrase, part));
    let (phrase, part) = long
        .chain(INDEX.short_starts.iter().copied())
        .find(is_start)?;
    Some(Label {
        part,
        phrase,
        whole: false,
    })
}

/// In lower case, white space collapsed, typographic apostrophes made plain, Arabic without vowel
/// signs, Greek without accents.
fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    let mut apart = true;
    for c in text.chars() {
        let is_space = match c {
            // Nearly all characters of nearly all pages, so they are told apart first.
            '!'..='~' => {
                lower.push(c.to_ascii_lowercase());
                false
            }
            _ if c.is_whitespace() => {
                if !apart {
                    lower.push(' ');
                }
                true
            }
            _ => {
                push_lower(&mut lower, c);
                false
            }
        };
        apart = is_space;
    }
    lower
}

/// Whether a text is words of printable ASCII with one space between each: most short texts are.
fn is_even(text: &[u8]) -> bool {
    let are_printable = text.iter().map(|byte| (b' '..=b'~').contains(byte));
    let behind = text.get(1..).unwrap_or_default();
    let are_apart = (text.iter().zip(behind)).map(|(&one, &next)| (one != b' ') | (next != b' '));
    // Without a branch for each byte.
    are_printable.fold(true, |all, one| all & one) && are_apart.fold(true, |all, one| all & one)
}

fn push_lower(lower: &mut String, c: char) {
    match c {
        '’' => lower.push('\''),
        // Vowel signs and the stroke that lengthens a word are written or not.
        '\u{64b}'..='\u{652}' | '\u{640}' => {}
        'İ' => lower.push('i'),
        '\u{386}'..='\u{3ce}' => lower.extend(c.to_lowercase().map(without_accent)),
        _ => lower.extend(c.to_lowercase()),
    }
}

/// A Greek letter as capitals have it: without accent, and with one form of the sigma.
fn without_accent(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        _ => c,
    }
}

/// Around a label: "Comments (12)".
fn is_count(c: char) -> bool {
    is_ornament(c) || c.is_numeric()
}

/// In front of a label's first words.
fn is_dress(c: char) -> bool {
    is_ornament(c) && !matches!(c, '-' | '©' | '¿' | '(')
}

fn is_ornament(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '?' | '©' | '+' | '!') || is_mark(c))
}

/// Vowel signs and the like, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{3099}'..='\u{309c}' | 'ー')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    fn starts() -> impl Iterator<Item = &'static str> {
        let rows = LANGUAGES.iter().copied().flatten();
        rows.flat_map(|row| row.starts.iter().copied())
    }

    fn phrases() -> impl Iterator<Item = &'static str> {
        let rows = LANGUAGES.iter().copied().flatten();
        let whole = rows.flat_map(|row| row.whole.iter().copied());
        whole.chain(starts())
    }

    #[test]
    fn every_phrase_of_the_tables_passes_the_quick_look() {
        for (phrase, _) in &INDEX.whole {
            assert!(INDEX.may_be_whole(phrase), "{phrase}");
        }
        for phrase in phrases() {
            let upper = phrase.to_uppercase();
            let plain = [phrase.to_owned(), upper.clone(), format!(" {upper}: ")];
            let counted = [
                format!("3) {phrase}"),
                format!("(12) {upper}"),
                format!("»\n{upper}"),
            ];
            for text in plain.iter().chain(&counted) {
                assert!(read_label(text).is_none() || may_be_label(text), "{text}");
            }
        }
    }

    #[test]
    fn what_begins_a_label_may_go_on() {
        for phrase in starts() {
            let goes_on = [format!("{phrase}mehr"), format!("{phrase} more")];
            for text in goes_on {
                assert!(read_label(&text).is_none() || may_be_label(&text), "{text}");
            }
        }
        for phrase in phrases() {
            // Large, an `ı` is an `I`, and no letter of its phrase any more.
            let upper = phrase.to_uppercase();
            let begun: String = upper.chars().take(5).collect();
            let is_label = read_label(&upper).is_some();
            assert!(
                !is_label || may_begin_label(&format!("\n {begun}"), 1),
                "{phrase}"
            );
        }
        assert!(!may_begin_label("Ferries run again", 3));
    }

    fn part(text: &str) -> Option<Part> {
        label(text).map(|label| label.part)
    }

    #[test]
    fn a_label_is_known_in_any_language_and_dress() {
        for text in [
            "Related News",
            "RELATED\n news:",
            "» Mehr zum Thema «",
            "Lire aussi :",
            "Te puede interesar",
            "Leggi anche",
            "Leia também",
            "Lees ook:",
            "Czytaj także",
            "Читайте также:",
            "相关阅读",
            "関連記事",
            "اقرأ أيضا",
            "اقرأ أيضًا",
            "İlgili haberler",
            "Läs också",
            "Διαβάστε επίσης:",
            "ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ",
            "Čtěte také",
            "Čítajte aj:",
            "Kapcsolódó cikkek",
            "Læs også",
            "Les også:",
            "Lue myös",
            "Citește și",
            "Читайте також",
            "Прочетете още",
            "관련기사",
            "Tin liên quan",
            "Baca juga:",
            "קראו גם",
            "اخبار مرتبط",
            "यह भी पढ़ें",
            "Related searches",
            "Ähnliche Suchanfragen:",
            "関連検索",
            "Búsquedas relacionadas",
            "Recently viewed items",
            "Podobne produkty",
            "Kunden kauften auch",
            "С этим товаром покупают:",
            "関連商品",
            "Similar topics: Pump runs dry",
            "Похожие темы",
        ] {
            assert_eq!(part(text), Some(Part::Related), "{text}");
        }
        assert_eq!(part("Comments (12)"), Some(Part::Comments));
        assert_eq!(part("12 Kommentare"), Some(Part::Comments));
        assert_eq!(part("3 thoughts"), None);
        assert_eq!(part("3 thoughts on “The mole”"), Some(Part::Comments));
        assert_eq!(part("2 Kommentare zu „Die Mole“"), Some(Part::Comments));
        assert_eq!(part("8 réflexions sur « Le môle »"), Some(Part::Comments));
        assert_eq!(part("12 more from the Herald"), None);
    }

    #[test]
    fn a_label_may_only_begin_with_the_phrase() {
        let label = label("More from the Herald").unwrap();
        assert_eq!(
            (label.part, label.phrase, label.whole),
            (Part::Related, "more from ", false)
        );
        assert_eq!(
            part("We use cookies to make this site work."),
            Some(Part::Cookies)
        );
    }

    #[test]
    fn ordinary_headings_are_no_labels() {
        for text in [
            "Related work in the field of optics",
            "The menu of the day",
            "Sharehold",
            "A tale of two cities",
            "",
            "—",
            "Commentary",
        ] {
            assert_eq!(part(text), None, "{text}");
        }
    }

    #[test]
    fn the_table_of_whole_labels_is_at_most_half_full_and_its_phrases_are_in_lower_case() {
        assert!(INDEX.whole.len() * 2 <= PLACES, "make the table larger");
        for (phrase, _) in &INDEX.whole {
            assert_eq!(phrase.to_ascii_lowercase(), *phrase);
        }
    }

    #[test]
    fn every_phrase_of_the_table_is_found() {
        for row in LANGUAGES.iter().copied().flatten() {
            for phrase in row.whole.iter().chain(row.starts) {
                assert!(label(phrase).is_some(), "{phrase}");
            }
        }
    }
}
