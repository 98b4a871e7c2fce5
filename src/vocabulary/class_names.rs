//! Which parts a class or id attribute names.
//!
//! Names are cut into tokens at hyphens, underscores, digits and humps ([`words_of_name`]), and words of
//! [`class_words`](super::class_words) are looked for as runs of whole tokens: `share` is in
//! `post-share` and `shareBar`, not in `shareholder`.

use std::sync::LazyLock;

use super::class_words::{CLASS_WORDS, EXCEPTIONS, NEGATIONS};
use super::words::{Sieve, WordHash, begins, words_of_name};
use super::{Memo, Names, Part};

/// Most tokens a word of the table has.
const MAX_TOKENS: usize = 4;

/// A name longer than this is generated, not written: nothing is looked for behind this byte.
const MAX_NAME: usize = 120;

/// What a word of the table says.
#[derive(Clone, Copy)]
enum Meaning {
    Anywhere(Part),
    Whole(Part),
    Exception,
}

type Entry = (&'static str, Meaning);

/// All words, by the [`Key`] of their tokens.
struct Index {
    /// Open addressing, at most three fifths full.
    places: Vec<Option<(Key, Entry)>>,
    /// The tokens that a word or a negation begins with: few tokens of a page do.
    sieve: Sieve,
}

/// As many places as the table has, a power of two.
const PLACES: usize = 2048;

/// Tokens one after the other, as a number. (With some thousand of them, two are taken for one another
/// hardly ever.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key(u64);

impl Key {
    #[inline]
    fn with(self, token: WordHash) -> Key {
        let key = self.0 ^ u64::from(token.mixed());
        Key(key.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23))
    }

    /// Of a word of the tables.
    fn of(word: &str) -> Key {
        let tokens = word.split(' ').map(WordHash::of);
        tokens.fold(Key::default(), Key::with)
    }
}

/// The tokens by which a name may speak of a part.
pub(super) fn beginnings() -> &'static Sieve {
    &INDEX.sieve
}

/// Whether a token may be cut off that ends so many bytes into its name: of one that is, its hash says
/// nothing.
#[inline]
pub(super) fn may_be_cut_off(end: usize) -> bool {
    end > MAX_NAME
}

static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

impl Index {
    fn new() -> Index {
        let mut entries: Vec<Entry> = Vec::new();
        for row in CLASS_WORDS {
            let part = row.part;
            entries.extend(
                row.anywhere
                    .iter()
                    .map(|&word| (word, Meaning::Anywhere(part))),
            );
            entries.extend(row.whole.iter().map(|&word| (word, Meaning::Whole(part))));
        }
        entries.extend(EXCEPTIONS.iter().map(|&word| (word, Meaning::Exception)));
        let words = entries.iter().map(|&(word, _)| word);
        let words = words.chain(NEGATIONS.iter().copied());
        let first_token = |word: &str| WordHash::of(word.split(' ').next().unwrap_or(word));
        let mut index = Index {
            places: vec![None; PLACES],
            sieve: Sieve::of(words.map(first_token)),
        };
        for entry in entries {
            let key = Key::of(entry.0);
            let place = index.place(key);
            index.places[place] = Some((key, entry));
        }
        index
    }

    fn get(&self, key: Key) -> Option<&Entry> {
        let (_, entry) = self.places[self.place(key)].as_ref()?;
        Some(entry)
    }

    /// Where the key is, or the free place where it would be.
    fn place(&self, key: Key) -> usize {
        let mut place = key.0 as usize % PLACES;
        while self.places[place].is_some_and(|(known, _)| known != key) {
            place = (place + 1) % PLACES;
        }
        place
    }
}

/// What a name says: the part, and the word that stands for it.
pub(crate) type Named = (Part, &'static str);

/// Reads the class and id attributes of a document.
pub(crate) struct ClassNames<'a, 'n> {
    /// Who knows of most values that they name nothing.
    names: &'n Names<'a>,
    /// Where in `found` stands what an attribute names: first, end.
    known: Memo<'a, (u32, u32)>,
    found: Vec<Named>,
    words: Words,
}

/// The tokens of the name at hand; the buffer is kept from one name to the next.
#[derive(Default)]
struct Words {
    tokens: Vec<WordHash>,
}

impl<'a, 'n> ClassNames<'a, 'n> {
    pub(crate) fn new(names: &'n Names<'a>) -> ClassNames<'a, 'n> {
        ClassNames {
            names,
            known: Memo::new(),
            found: Vec::new(),
            words: Words::default(),
        }
    }

    /// The parts that the names in `attribute` stand for, in order. Linear in its length.
    pub(crate) fn of(&mut self, attribute: &'a str) -> &[Named] {
        match self.may_name_part(attribute) {
            true => self.read(attribute),
            false => &[],
        }
    }

    /// Whether there may be any: a quick look.
    #[inline]
    pub(crate) fn may_name_part(&self, attribute: &'a str) -> bool {
        self.names.of(attribute).may_name_part
    }

    pub(super) fn read(&mut self, attribute: &'a str) -> &[Named] {
        let (found, words) = (&mut self.found, &mut self.words);
        let (first, end) = self.known.get(attribute, |attribute| {
            let first = found.len() as u32;
            let names = attribute.split_ascii_whitespace();
            for name in names.filter(|name| !is_of_style(name)) {
                words.look_up(&name.as_bytes()[..name.len().min(MAX_NAME)], found);
            }
            (first, found.len() as u32)
        });
        &self.found[first as usize..end as usize]
    }
}

/// Whether a name is a rule of style with a value of its own, `top-[var(--header-height)]`, `fontsize13px`, or
/// one for what stands around: it says what an element looks like, not what it is.
fn is_of_style(name: &str) -> bool {
    let ends_as_size = name.ends_with(|c: char| c.is_ascii_digit() || c == 'x');
    name.contains('[') || ends_as_size && begins(name, "fontsize")
}

/// Digits of a name that no person has counted.
const LEAST_DIGITS: usize = 6;

impl Words {
    /// Cuts a name into tokens, `postShare_bar2` into `post share bar`, and looks for words among them.
    fn look_up(&mut self, name: &[u8], found: &mut Vec<Named>) {
        self.tokens.clear();
        self.tokens.extend(words_of_name(name));
        let count = self.tokens.len();
        let mut first = 0;
        while first < count {
            if !INDEX.sieve.may_hold(self.tokens[first]) {
                first += 1;
                continue;
            }
            if is_negation(self.tokens[first]) && first + 1 < count {
                return;
            }
            let hit = self.longest_from(first, |meaning, tokens| match meaning {
                Meaning::Whole(_) => tokens == count && !is_numbered(name),
                Meaning::Anywhere(_) | Meaning::Exception => true,
            });
            match hit {
                None => first += 1,
                Some((tokens, &(word, meaning))) => {
                    if let Meaning::Anywhere(part) | Meaning::Whole(part) = meaning {
                        found.push((part, word));
                    }
                    first += tokens;
                }
            }
        }
    }

    /// The word of most tokens that stands from the `first` on, of those that count, and how many tokens
    /// it has.
    fn longest_from(
        &self,
        first: usize,
        counts: impl Fn(Meaning, usize) -> bool,
    ) -> Option<(usize, &'static Entry)> {
        let mut key = Key::default();
        let mut longest = None;
        for (tokens, &token) in (1..=MAX_TOKENS).zip(&self.tokens[first..]) {
            key = key.with(token);
            let entry = INDEX.get(key).filter(|entry| counts(entry.1, tokens));
            longest = entry.map(|entry| (tokens, entry)).or(longest);
        }
        longest
    }
}

fn is_negation(token: WordHash) -> bool {
    const HASHES: [WordHash; NEGATIONS.len()] = {
        let mut hashes = [WordHash::EMPTY; NEGATIONS.len()];
        let mut place = 0;
        while place < hashes.len() {
            hashes[place] = WordHash::of(NEGATIONS[place]);
            place += 1;
        }
        hashes
    };
    HASHES.contains(&token)
}

/// Whether a program gave the name a number: a moment, a place in a database.
fn is_numbered(name: &[u8]) -> bool {
    let digits = name.iter().filter(|byte| byte.is_ascii_digit());
    digits.count() >= LEAST_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(attribute: &str) -> Vec<Part> {
        let names = Names::new();
        let mut names = ClassNames::new(&names);
        names.of(attribute).iter().map(|&(part, _)| part).collect()
    }

    #[test]
    fn a_word_counts_as_a_whole_token_in_any_spelling() {
        for name in [
            "share",
            "post-share",
            "post_share_bar",
            "postShareBar",
            "SHARE",
            "share2",
        ] {
            assert_eq!(parts(name), [Part::Share], "{name}");
        }
        for name in [
            "shareholder",
            "unshared",
            "commentary",
            "documentation",
            "headerless",
            "gladsome",
        ] {
            assert_eq!(parts(name), [], "{name}");
        }
    }

    #[test]
    fn the_longest_word_decides() {
        assert_eq!(parts("comment-count"), [Part::Byline]);
        assert_eq!(parts("breaking-news"), [Part::Ticker]);
    }

    #[test]
    fn bars_that_announce_notices_and_banners_are_no_story() {
        let table = [
            ("header-announcement-bar", Part::Advertisement),
            ("promo-bar__carousel", Part::Advertisement),
            ("blog_cta", Part::Advertisement),
            ("usa-banner", Part::SiteHeader),
            ("site-slogan", Part::SiteHeader),
            ("notice-content", Part::Toolbar),
            ("bbCodeBlock-expandLink", Part::Toolbar),
            ("message-lastEdit", Part::Byline),
            ("blog-author", Part::AuthorBio),
            ("meistgeklickt", Part::MostRead),
            ("previous-versions-dropdown", Part::LanguageSwitcher),
            ("seller-popover", Part::Popup),
        ];
        for (name, part) in table {
            assert_eq!(parts(name), [part], "{name}");
        }
        // Of whoever is quoted, of an offer, of a story.
        for name in ["user-title", "cta-banner", "announcement", "notice"] {
            assert_eq!(parts(name), [], "{name}");
        }
    }

    #[test]
    fn some_words_count_only_as_the_whole_name() {
        assert_eq!(parts("header"), [Part::SiteHeader]);
        assert_eq!(parts("article-header"), []);
    }

    #[test]
    fn a_word_after_a_negation_says_what_is_elsewhere() {
        for name in [
            "has-sidebar",
            "with-left-sidebar",
            "no-comments",
            "is-sidebar-open",
        ] {
            assert_eq!(parts(name), [], "{name}");
        }
    }

    #[test]
    fn what_an_element_looks_like_does_not_name_it() {
        for name in [
            "top-[var(--header-height)]",
            "[.sidebar_&]:hidden",
            "backdrop-blur-sm",
            "md:backdrop-filter",
        ] {
            assert_eq!(parts(name), [], "{name}");
        }
        assert_eq!(parts("backdrop"), [Part::Popup]);
    }

    #[test]
    fn exceptions_mean_something_else() {
        assert_eq!(parts("market-share-table"), []);
    }

    #[test]
    fn what_opens_or_bears_a_box_is_not_the_box() {
        for name in ["modal-trigger", "card__tooltip-trigger", "js-tooltip"] {
            assert_eq!(parts(name), [], "{name}");
        }
        assert_eq!(parts("tooltip__content"), [Part::Popup]);
    }

    #[test]
    fn words_of_page_builders_say_how_a_thing_looks() {
        for name in [
            "cmp-container",
            "text-size-large",
            "u-font-size-75",
            "content-sidebar-wrap",
        ] {
            assert_eq!(parts(name), [], "{name}");
        }
        assert_eq!(parts("qc-cmp2-container"), [Part::Cookies]);
        assert_eq!(parts("fontsize"), [Part::Toolbar]);
        assert_eq!(parts("fontsize13px"), []);
        assert_eq!(parts("font-size-controls"), [Part::Toolbar]);
    }

    #[test]
    fn a_name_drawn_by_lot_has_no_short_words() {
        for name in ["s-599c15d3-ad4d-4365", "item__adF2E", "css-1d8ad8q"] {
            assert_eq!(parts(name), [], "{name}");
        }
        for name in ["ad", "ad-4", "ad4", "ad300x250", "ad-1f9a4e"] {
            assert_eq!(parts(name), [Part::Advertisement], "{name}");
        }
        assert_eq!(parts("a1share2c"), [Part::Share]);
    }

    #[test]
    fn a_long_number_makes_a_name_out_of_a_word() {
        assert_eq!(parts("widget_1756919659078"), []);
        assert_eq!(parts("widget-12"), [Part::Sidebar]);
    }

    #[test]
    fn several_names_are_read_each_for_itself() {
        assert_eq!(parts("site footer"), [Part::SiteFooter]);
        assert_eq!(
            parts("box newsletter  most-read"),
            [Part::Newsletter, Part::MostRead]
        );
    }

    #[test]
    fn every_word_of_the_table_can_be_found() {
        for row in CLASS_WORDS {
            for word in row.anywhere.iter().chain(row.whole) {
                assert!(word.split(' ').count() <= MAX_TOKENS, "{word}");
                assert!(
                    word.bytes()
                        .all(|b| b.is_ascii_lowercase() || b == b' ' || b.is_ascii_digit()),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn no_word_stands_for_two_parts() {
        let words = CLASS_WORDS
            .iter()
            .flat_map(|row| row.anywhere.iter().chain(row.whole));
        let words: Vec<&str> = words.chain(EXCEPTIONS).copied().collect();
        let found = INDEX.places.iter().flatten().count();
        assert_eq!(found, words.len());
        assert!(found * 5 <= PLACES * 3, "make the table larger");
    }
}
