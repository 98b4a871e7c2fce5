//! Words as numbers: a hash that is the same at compile time and at run time, and a table of words
//! looked up by it.
//!
//! A stage that reads a page hashes each word while it reads; asking whether the word means
//! something is then one probe, and no word is ever copied. Two words with the same hash would be
//! taken for one another: with some thousand words in a space of 2³² that is one word in a million.

/// A word's hash while it is read, character by character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordHash(u32);

impl WordHash {
    /// Of the empty word. (FNV-1a, over characters instead of bytes.)
    pub(crate) const EMPTY: WordHash = WordHash(0x811C_9DC5);

    /// With one more character, which is in lower case.
    #[inline]
    pub(crate) const fn with(self, character: u32) -> WordHash {
        WordHash((self.0 ^ character).wrapping_mul(0x0100_0193))
    }

    /// Of a whole word, which is in lower case.
    pub(crate) const fn of(word: &str) -> WordHash {
        let bytes = word.as_bytes();
        let mut hash = WordHash::EMPTY;
        let mut at = 0;
        while at < bytes.len() {
            let (character, length) = character(bytes, at);
            hash = hash.with(character);
            at += length;
        }
        hash
    }

    /// As a number whose low bits are mixed well.
    #[inline]
    pub(crate) const fn mixed(self) -> u32 {
        let hash = self.0 ^ (self.0 >> 15);
        let hash = hash.wrapping_mul(0x2C1B_3C6D);
        hash ^ (hash >> 13)
    }
}

/// The character at `bytes[at..]`, which is UTF-8, and its length. (`str::chars` is no constant
/// function yet.)
const fn character(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    let (mut character, length) = match first {
        0..0x80 => (first, 1),
        0x80..0xE0 => (first & 0x1F, 2),
        0xE0..0xF0 => (first & 0x0F, 3),
        _ => (first & 0x07, 4),
    };
    let mut next = 1;
    while next < length {
        character = (character << 6) | (bytes[at + next] & 0x3F) as u32;
        next += 1;
    }
    (character, length)
}

/// Whether a text begins with `start`, the case of ASCII letters aside.
pub(super) fn begins(text: impl AsRef<[u8]>, start: &str) -> bool {
    let head = text.as_ref().get(..start.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// The words of a `class`, an id or the like, however they are set apart or joined: `related-Links2`,
/// `relatedLinks` and `related links` are two words each. What is no ASCII letter stands between words;
/// a few letters by chance ([`NameWord::is_drawn`]) are no word.
pub(crate) fn words_of_name(name: &[u8]) -> impl Iterator<Item = WordHash> + '_ {
    let words = name_words(name).filter(|word| !word.is_drawn(name));
    words.map(|word| word.hash)
}

/// A word of a name, or a few letters that may have been drawn by lot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameWord {
    pub(crate) hash: WordHash,
    /// Whether white space stands before it: another name begins.
    pub(crate) begins_name: bool,
    /// Where it starts.
    start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// The words of names, as [`words_of_name`] has them, and what only looks like one.
pub(crate) fn name_words(names: &[u8]) -> NameWords<'_> {
    NameWords { names, at: 0 }
}

/// See [`name_words`].
pub(crate) struct NameWords<'a> {
    names: &'a [u8],
    at: usize,
}

impl Iterator for NameWords<'_> {
    type Item = NameWord;

    #[inline(always)]
    fn next(&mut self) -> Option<NameWord> {
        let word = next_run(self.names, self.at)?;
        self.at = word.end;
        Some(word)
    }
}

impl NameWord {
    /// Whether it is a few letters of what was drawn by lot, as in `1d8ad8q`: no word.
    #[inline]
    pub(crate) fn is_drawn(self, names: &[u8]) -> bool {
        let is_short = self.end - self.start < LEAST_IN_DRAWN;
        is_short && is_drawn(names, self.start, self.end)
    }
}

/// The first run of letters from `at` on that may be a word.
#[inline(always)]
fn next_run(names: &[u8], mut at: usize) -> Option<NameWord> {
    let mut begins_name = false;
    let mut byte = *names.get(at)?;
    while !byte.is_ascii_alphabetic() {
        if byte <= b' ' {
            begins_name |= byte.is_ascii_whitespace();
        }
        at += 1;
        byte = *names.get(at)?;
    }
    let start = at;
    // Large letters, if any, and small ones: the next large letter is another word's.
    let mut hash = WordHash::EMPTY;
    while let Some(large) = names.get(at).filter(|byte| byte.is_ascii_uppercase()) {
        hash = hash.with(u32::from(large.to_ascii_lowercase()));
        at += 1;
    }
    while let Some(&small) = names.get(at).filter(|byte| byte.is_ascii_lowercase()) {
        hash = hash.with(u32::from(small));
        at += 1;
    }
    Some(NameWord {
        hash,
        begins_name,
        start,
        end: at,
    })
}

/// So many letters in a row are no chance in what was drawn by lot.
const LEAST_IN_DRAWN: usize = 4;

/// Within so many bytes it shows what was drawn by lot.
const SEEN: usize = 16;

/// Whether the run of letters and digits around `start..end` was drawn by lot, as `1d8ad8q`, `ad64f840`
/// and `item__adF2E`: a letter stands behind a digit in it. An `x` there is of a size, `ad300x250`.
#[inline]
fn is_drawn(names: &[u8], start: usize, end: usize) -> bool {
    let is_joined = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let may_be = is_joined(names.get(end)) || is_joined(names[..start].last());
    may_be && run_is_drawn(names, start, end)
}

#[cold]
fn run_is_drawn(names: &[u8], start: usize, end: usize) -> bool {
    let before = names[start.saturating_sub(SEEN)..start].iter();
    let behind = names[end..names.len().min(end + SEEN)].iter();
    let is_run = |byte: &&u8| byte.is_ascii_alphanumeric();
    let before = before.rev().take_while(is_run).count();
    let behind = behind.take_while(is_run).count();
    let mut pairs = names[start - before..end + behind].windows(2);
    pairs.any(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_alphabetic() && pair[1] != b'x')
}

/// Words and what each means, as a set of bits. `N`, a power of two, is at least twice the number
/// of words.
#[derive(Debug)]
pub(crate) struct WordTable<const N: usize> {
    /// Hash and meaning; a meaning of 0 is a free place.
    places: [(u32, u32); N],
}

impl<const N: usize> WordTable<N> {
    /// The table of these words: row `i` of `rows` means bit `i`.
    pub(crate) const fn new(rows: &[&[&str]]) -> WordTable<N> {
        let mut table = WordTable {
            places: [(0, 0); N],
        };
        let mut row = 0;
        while row < rows.len() {
            let mut word = 0;
            while word < rows[row].len() {
                let hash = WordHash::of(rows[row][word]);
                let place = table.place(hash);
                table.places[place].0 = hash.0;
                table.places[place].1 |= 1 << row;
                word += 1;
            }
            row += 1;
        }
        table
    }

    /// What the word with this hash means; 0 where it is not in the table.
    #[inline]
    pub(crate) const fn get(&self, hash: WordHash) -> u32 {
        self.places[self.place(hash)].1
    }

    /// Its words.
    pub(crate) fn words(&self) -> impl Iterator<Item = WordHash> + '_ {
        let taken = self.places.iter().filter(|(_, meaning)| *meaning != 0);
        taken.map(|&(hash, _)| WordHash(hash))
    }

    /// Where the hash is, or the free place where it would be.
    #[inline]
    const fn place(&self, hash: WordHash) -> usize {
        let mut place = hash.mixed() as usize % N;
        while self.places[place].1 != 0 && self.places[place].0 != hash.0 {
            place = (place + 1) % N;
        }
        place
    }
}

/// A quick look for words: of a hundred that it does not hold a few pass.
#[derive(Debug)]
pub(crate) struct Sieve {
    /// A bit for each hash.
    bits: Vec<u64>,
}

/// As many hashes are told apart.
const SIEVES: usize = 1 << 16;

impl Sieve {
    pub(crate) fn of(words: impl Iterator<Item = WordHash>) -> Sieve {
        let mut sieve = Sieve {
            bits: vec![0; SIEVES / 64],
        };
        for word in words {
            let bit = Sieve::bit(word);
            sieve.bits[bit / 64] |= 1 << (bit % 64);
        }
        sieve
    }

    /// With the words of another.
    pub(crate) fn with(mut self, other: &Sieve) -> Sieve {
        let bits = self.bits.iter_mut().zip(&other.bits);
        bits.for_each(|(own, other)| *own |= other);
        self
    }

    /// Whether the word with this hash may be one of them.
    #[inline]
    pub(crate) fn may_hold(&self, word: WordHash) -> bool {
        let bit = Sieve::bit(word);
        self.bits[bit / 64] >> (bit % 64) & 1 == 1
    }

    #[inline]
    fn bit(word: WordHash) -> usize {
        word.mixed() as usize % SIEVES
    }
}

/// Words of which is only asked whether they are there. Every word of a page is asked for, and half of
/// them are, so the set is small enough to stay near the processor and looks at [`REACH`] places
/// whatever it finds: nobody can guess when it would end. `N` is at least three times the number of
/// words, and best [`REACH`] more than a power of two.
#[derive(Debug)]
pub(crate) struct WordSet<const N: usize> {
    /// Hashes; 0 is a free place.
    places: [u32; N],
}

/// How many places from its own on a word may stand.
pub(super) const REACH: usize = 8;

impl<const N: usize> WordSet<N> {
    /// The set of these words.
    pub(crate) const fn new(rows: &[&[&str]]) -> WordSet<N> {
        let mut set = WordSet { places: [0; N] };
        let mut row = 0;
        while row < rows.len() {
            let mut word = 0;
            while word < rows[row].len() {
                let hash = WordHash::of(rows[row][word]);
                let mut place = WordSet::<N>::place(hash);
                let last = place + REACH - 1;
                while set.places[place] != 0 && set.places[place] != hash.0 {
                    assert!(place < last, "the set is too full: make it larger");
                    place += 1;
                }
                set.places[place] = hash.0;
                word += 1;
            }
            row += 1;
        }
        set
    }

    /// Whether the word with this hash is in the set.
    #[inline]
    pub(crate) fn holds(&self, hash: WordHash) -> bool {
        let place = WordSet::<N>::place(hash);
        let places = &self.places[place..place + REACH];
        places
            .iter()
            .fold(false, |held, &known| held | (known == hash.0))
    }

    /// The first place where the hash may be: by its upper half, of which the stop words crowd nowhere.
    #[inline]
    const fn place(hash: WordHash) -> usize {
        (hash.mixed() >> 16) as usize % (N - REACH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_hashes_the_same_whole_and_by_character() {
        for word in ["", "article", "größe", "читать", "記事", "𝒳"] {
            let read = word
                .chars()
                .fold(WordHash::EMPTY, |hash, c| hash.with(c as u32));
            assert_eq!(read, WordHash::of(word), "{word}");
        }
    }

    #[test]
    fn names_are_taken_apart_at_humps_and_at_what_is_no_letter() {
        let words = |name: &str| words_of_name(name.as_bytes()).collect::<Vec<_>>();
        let two = ["related", "links"].map(WordHash::of);
        for name in [
            "related-links",
            "relatedLinks",
            "Related_Links2",
            "--related2links ",
            "relatedéLINKS",
        ] {
            assert_eq!(words(name), two, "{name}");
        }
        assert_eq!(words("RELATEDLinks"), [WordHash::of("relatedlinks")]);
        assert_eq!(words("relatedlinks"), [WordHash::of("relatedlinks")]);
        assert_eq!(words("2-_é"), []);
    }

    #[test]
    fn a_few_letters_of_what_was_drawn_by_lot_are_no_word() {
        let words = |name: &str| words_of_name(name.as_bytes()).collect::<Vec<_>>();
        let ad = WordHash::of("ad");
        for name in [
            "ad",
            "ad2",
            "top-ad",
            "ad300x250",
            "ad-728x90",
            "adTop",
            "ad-4f2a",
            "ad 1d8d",
        ] {
            assert!(words(name).contains(&ad), "{name}");
        }
        for name in [
            "css-1d8ad8q",
            "ad64f840-fea1",
            "bb24-4ad4-b3e1",
            "x__adF2E",
            "a85e8ad",
        ] {
            assert!(!words(name).contains(&ad), "{name}");
        }
        assert!(words("a1share2c").contains(&WordHash::of("share")));
    }

    #[test]
    fn a_table_knows_its_words_and_no_others() {
        const TABLE: WordTable<16> = WordTable::new(&[&["red", "grün"], &["green", "red"]]);
        assert_eq!(TABLE.get(WordHash::of("grün")), 0b01);
        assert_eq!(TABLE.get(WordHash::of("green")), 0b10);
        assert_eq!(TABLE.get(WordHash::of("red")), 0b11);
        assert_eq!(TABLE.get(WordHash::of("blue")), 0);
        assert_eq!(TABLE.get(WordHash::EMPTY), 0);
    }

    #[test]
    fn a_sieve_holds_its_words_and_those_of_another() {
        const TABLE: WordTable<16> = WordTable::new(&[&["red", "grün"], &["green", "red"]]);
        let sieve = Sieve::of(TABLE.words()).with(&Sieve::of([WordHash::of("blue")].into_iter()));
        for word in ["red", "grün", "green", "blue"] {
            assert!(sieve.may_hold(WordHash::of(word)), "{word}");
        }
        for word in ["", "gree", "yellow"] {
            assert!(!sieve.may_hold(WordHash::of(word)), "{word}");
        }
    }

    #[test]
    fn a_set_holds_its_words_and_no_others() {
        // Two first places, so that some words stand behind theirs.
        const SET: WordSet<10> =
            WordSet::new(&[&["red", "grün", "blue"], &["red", "à", "و", "of"]]);
        for word in ["red", "grün", "blue", "à", "و", "of"] {
            assert!(SET.holds(WordHash::of(word)), "{word}");
        }
        for word in ["", "green", "o", "off", "a", "reds"] {
            assert!(!SET.holds(WordHash::of(word)), "{word}");
        }
    }
}
