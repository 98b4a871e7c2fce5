//! Reading a run of text once: how many words, how many of them in links, which marks, and what
//! the page's own summary has in common with it.
//!
//! Takes text piece by piece, as it stands in the document; a word may run on from one piece to the
//! next (`<b>S</b>aved`). Gives [`Counts`].

use crate::dom::{WordCount, WordCounter};
use crate::html::{Tag, is_blank, is_white_space};
use crate::vocabulary::stop_words;
use crate::vocabulary::words::WordHash;

/// What a run of text is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Words, as [`Weight`] counts them; likewise those within links and within bold text.
    pub(crate) tokens: u32,
    pub(crate) link_tokens: u32,
    pub(crate) bold_tokens: u32,
    /// Characters that are no white space.
    pub(crate) characters: u32,
    /// Words that prose needs, of whatever language.
    pub(crate) stop_words: u32,
    /// Words that start with an upper-case letter, and words that start with a digit.
    pub(crate) capitalized: u32,
    pub(crate) numbers: u32,
    /// Upper-case letters.
    pub(crate) upper: u32,
    /// Marks that end a sentence, and marks within one.
    pub(crate) sentence_marks: u32,
    pub(crate) commas: u32,
    pub(crate) question_marks: u32,
    /// Marks that stand between the entries of menus and bylines: `|`, `·`, `»`, `/`.
    pub(crate) separators: u32,
    /// Currency signs.
    pub(crate) currency: u32,
    /// Line breaks that are elements.
    pub(crate) line_breaks: u32,
    /// Links, and of those the ones to a place on the page.
    pub(crate) links: u32,
    pub(crate) fragment_links: u32,
    /// `img` and `time` elements.
    pub(crate) images: u32,
    pub(crate) times: u32,
    /// Which of the first 64 words of the page's title occur, and of its description.
    pub(crate) title_words: u64,
    pub(crate) description_words: u64,
    /// The words, in order, as one number: equal for equal text.
    pub(crate) fingerprint: u64,
    pub(crate) starts_upper: bool,
    /// It ends as a sentence does.
    pub(crate) ends_sentence: bool,
    pub(crate) ends_colon: bool,
}

impl Counts {
    /// Whether a text is a link and nothing else.
    pub(crate) fn is_all_link(&self) -> bool {
        self.tokens > 0 && self.link_tokens == self.tokens
    }

    /// Whether that leads to a place on the page, or nowhere.
    pub(crate) fn is_all_link_within(&self) -> bool {
        self.is_all_link() && self.fragment_links == self.links
    }
}

/// How much a character adds to the count of words, in quarters: languages written without spaces
/// have no words to count, but their text must weigh as much as a translation of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Weight(u32);

impl Weight {
    const WORD: Weight = Weight(4);
    /// Han and kana: two characters a word.
    const WIDE: Weight = Weight(2);
    /// Thai, Lao, Khmer, Burmese: four.
    const UNSPACED: Weight = Weight(1);
}

/// Words to recognise in the page's text.
#[derive(Clone, Debug)]
pub(crate) struct Summary {
    /// In no order; at most 64 of the title, and as many of the description.
    words: Vec<Known>,
    title_len: u32,
    description_len: u32,
    /// By the last bits of its hash, or behind that, which of `words` it is, from 1; 0 where there is none, as
    /// for most words of a page.
    places: [u8; PLACES],
}

/// Far more than there are words: hardly any stands behind its own place.
const PLACES: usize = 1024;

/// A word of the title, of the description or of both.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    hash: u32,
    /// Which of the 64 words of the title it is, as a bit; likewise of the description.
    title: u64,
    description: u64,
}

/// Reads the text of one run after another.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    summary: &'a Summary,
    counts: Counts,
    quarters: u32,
    link_quarters: u32,
    bold_quarters: u32,
    /// The words of the piece at hand, as others count them.
    counter: WordCounter,
    /// Of the words that begin with ASCII, as [`FIRST_LETTERS`] has them.
    first_letters: u64,
    word: Option<WordHash>,
    /// The last Han, kana or Thai character, for pairs.
    previous: u32,
    last_mark: char,
    /// Whether there is anything to [`Reader::forget`] beside words.
    is_begun: bool,
}

/// In what the text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Within {
    pub(crate) link: bool,
    pub(crate) bold: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(summary: &'a Summary) -> Reader<'a> {
        Reader {
            summary,
            counts: Counts::default(),
            quarters: 0,
            link_quarters: 0,
            bold_quarters: 0,
            counter: WordCounter::default(),
            first_letters: 0,
            word: None,
            previous: 0,
            last_mark: ' ',
            is_begun: false,
        }
    }

    /// Reads a piece of the run; gives how many words it holds by itself. Half of all pieces are the white
    /// space that lays out the source.
    #[inline]
    pub(crate) fn read(&mut self, text: &str, within: Within) -> WordCount {
        if is_blank(text) {
            if !text.is_empty() {
                self.end_word();
            }
            return WordCount::default();
        }
        self.read_words(text, within)
    }

    /// Reads a piece that is more than white space. Nearly all of nearly all pages is ASCII, and most of
    /// that letters: these are read a word at a time. (Within its caller, the walk over the page, it would have
    /// fewer registers.)
    #[inline(never)]
    fn read_words(&mut self, text: &str, within: Within) -> WordCount {
        self.counter = WordCounter::default();
        let quarters = self.quarters;
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += match CLASSES[usize::from(byte)] {
                SPACE => {
                    self.counter.space();
                    self.end_word();
                    let others = bytes[at + 1..].iter();
                    1 + others.take_while(|&&byte| is_space(byte)).count()
                }
                MARK => {
                    self.read_ascii(char::from(byte));
                    1
                }
                NOT_ASCII => {
                    let Some(character) = text[at..].chars().next() else {
                        break;
                    };
                    self.counter.other(character);
                    self.read_other(character);
                    character.len_utf8()
                }
                _ => self.letters(&bytes[at..]),
            };
        }
        let own = self.quarters - quarters;
        if within.link {
            self.link_quarters = self.link_quarters.saturating_add(own);
        }
        if within.bold {
            self.bold_quarters = self.bold_quarters.saturating_add(own);
        }
        self.counter.count()
    }

    /// A line break within the run.
    pub(crate) fn line_break(&mut self) {
        self.end_word();
        self.is_begun = true;
        self.counts.line_breaks += 1;
    }

    /// A link starts within the run: whether it leads to a place in the page.
    pub(crate) fn link(&mut self, is_within: bool) {
        self.is_begun = true;
        self.counts.links += 1;
        self.counts.fragment_links += u32::from(is_within);
    }

    /// An image or a time stands within the run.
    pub(crate) fn element(&mut self, tag: Tag) {
        let count = match tag {
            Tag::Img => &mut self.counts.images,
            Tag::Time => &mut self.counts.times,
            _ => return,
        };
        *count += 1;
        self.is_begun = true;
    }

    /// Whether any word was read since the last [`Reader::finish`].
    pub(crate) fn holds_words(&self) -> bool {
        self.quarters > 0
    }

    /// Forgets the run. Most elements begin and end without anything to forget.
    #[inline]
    pub(crate) fn forget(&mut self) {
        if self.is_begun || self.holds_words() {
            *self = Reader::new(self.summary);
        }
    }

    /// Ends the run.
    pub(crate) fn finish(&mut self) -> Counts {
        self.end_word();
        let mut counts = std::mem::take(&mut self.counts);
        counts.capitalized += self.first_letters as u32;
        counts.numbers += (self.first_letters >> 32) as u32;
        counts.tokens = self.quarters.div_ceil(4);
        counts.link_tokens = self.link_quarters.div_ceil(4).min(counts.tokens);
        counts.bold_tokens = self.bold_quarters.div_ceil(4).min(counts.tokens);
        counts.ends_sentence = is_sentence_end(self.last_mark);
        counts.ends_colon = matches!(self.last_mark, ':' | '：');
        *self = Reader::new(self.summary);
        counts
    }

    /// Reads the letters of ASCII that `bytes` begins with, at least one, and the white space that ends most
    /// words; gives how many bytes.
    #[inline]
    fn letters(&mut self, bytes: &[u8]) -> usize {
        let word = self.word.take().unwrap_or_else(|| {
            self.start_ascii_word(bytes[0]);
            WordHash::EMPTY
        });
        let (mut word, mut raised, mut length) = (word, 0_u32, 0);
        let mut behind = NOT_ASCII;
        for &byte in bytes {
            let lower = CLASSES[usize::from(byte)];
            if lower < LEAST_LETTER {
                behind = lower;
                break;
            }
            word = word.with(u32::from(lower));
            raised = raised
                .wrapping_add(u32::from(lower))
                .wrapping_sub(u32::from(byte));
            length += 1;
        }
        // An underscore is a letter here alone.
        if bytes[0] != b'_' || bytes[..length].iter().any(u8::is_ascii_alphanumeric) {
            self.counter.letters();
        }
        // Of ASCII a small letter is so much more than the large one.
        self.counts.upper += raised / 0x20;
        self.counts.characters += length as u32;
        self.last_mark = char::from(bytes[length - 1]);
        if behind != SPACE {
            self.word = Some(word);
            return length;
        }
        self.counter.space();
        self.previous = 0;
        self.recognise(word);
        length + 1
    }

    /// Reads a character of ASCII that is no letter and no white space.
    #[inline]
    fn read_ascii(&mut self, character: char) {
        let counts = &mut self.counts;
        match character {
            '.' | '!' => {
                counts.sentence_marks += 1;
                self.counter.mark();
            }
            '?' => {
                counts.sentence_marks += 1;
                counts.question_marks += 1;
                self.counter.mark();
            }
            ',' | ';' => {
                counts.commas += 1;
                self.counter.mark();
            }
            '|' | '/' | '>' => counts.separators += 1,
            '$' => counts.currency += 1,
            '\x0B' => self.counter.space(),
            _ => {}
        }
        self.mark(character);
    }

    #[inline]
    fn read_other(&mut self, character: char) {
        let counts = &mut self.counts;
        match character {
            '。' | '！' | '…' | '।' | '؟' | '۔' | '．' => counts.sentence_marks += 1,
            '？' => {
                counts.sentence_marks += 1;
                counts.question_marks += 1;
            }
            '，' | '、' | '،' | '；' | '؛' => counts.commas += 1,
            '»' | '›' | '•' | '·' | '→' | '／' | '｜' => counts.separators += 1,
            '€' | '£' | '¥' | '₹' | '￥' => counts.currency += 1,
            _ if unspaced_weight(character).is_some() => {
                return self.unspaced(character);
            }
            _ if character.is_alphanumeric() => {
                if character.is_uppercase() {
                    self.counts.upper += 1;
                }
                let lower = character.to_lowercase().next().unwrap_or(character);
                return self.letter(character, lower);
            }
            _ if character.is_whitespace() => return self.end_word(),
            _ => {}
        }
        self.mark(character);
    }

    #[inline]
    fn letter(&mut self, character: char, lower: char) {
        let word = match self.word {
            Some(word) => word,
            None => {
                self.start_word(character, Weight::WORD);
                WordHash::EMPTY
            }
        };
        self.counts.characters += 1;
        self.last_mark = character;
        self.word = Some(word.with(lower as u32));
    }

    /// A character of a script without spaces is a word of its own; for what recurs and what the
    /// title says, each with the one before it.
    fn unspaced(&mut self, character: char) {
        self.end_word();
        let weight = unspaced_weight(character).unwrap_or(Weight::WIDE);
        self.start_word(character, weight);
        self.counts.characters += 1;
        self.last_mark = character;
        let pair = WordHash::EMPTY.with(self.previous).with(character as u32);
        self.previous = character as u32;
        self.recognise(pair);
    }

    #[inline]
    fn start_word(&mut self, character: char, weight: Weight) {
        let is_upper = character.is_uppercase();
        if self.quarters == 0 {
            self.counts.starts_upper = is_upper;
        }
        self.counts.capitalized += u32::from(is_upper);
        self.counts.numbers += u32::from(character.is_numeric());
        self.quarters = self.quarters.saturating_add(weight.0);
    }

    #[inline]
    fn start_ascii_word(&mut self, first: u8) {
        if self.quarters == 0 {
            self.counts.starts_upper = first.is_ascii_uppercase();
        }
        self.first_letters += FIRST_LETTERS[usize::from(first)];
        self.quarters = self.quarters.saturating_add(Weight::WORD.0);
    }

    #[inline]
    fn mark(&mut self, character: char) {
        self.end_word();
        self.is_begun = true;
        self.counts.characters += 1;
        // What closes a sentence from outside does not hide its end.
        if !matches!(character, ')' | ']' | '*') {
            self.last_mark = character;
        }
    }

    #[inline]
    fn end_word(&mut self) {
        if let Some(word) = self.word.take() {
            self.previous = 0;
            self.recognise(word);
        }
    }

    fn recognise(&mut self, word: WordHash) {
        let counts = &mut self.counts;
        let mixed = word.mixed();
        counts.fingerprint = (counts.fingerprint ^ u64::from(mixed))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(23);
        if stop_words::is_stop_word(word) {
            counts.stop_words += 1;
        }
        if let Some(known) = self.summary.get(mixed) {
            counts.title_words |= known.title;
            counts.description_words |= known.description;
        }
    }
}

/// What a byte is to the reader: a letter of ASCII itself, in lower case, or one of these.
const MARK: u8 = 0;
const SPACE: u8 = 1;
const NOT_ASCII: u8 = 2;
const LEAST_LETTER: u8 = 3;

#[inline]
fn is_space(byte: u8) -> bool {
    CLASSES[usize::from(byte)] == SPACE
}

/// Digits are letters; of the marks so is the underscore, which `\w+` of the measures takes for one.
static CLASSES: [u8; 256] = {
    let mut classes = [NOT_ASCII; 256];
    let mut byte = 0;
    while byte < 128 {
        let character = byte as u8;
        classes[byte] = if character.is_ascii_alphanumeric() || character == b'_' {
            character.to_ascii_lowercase()
        } else if is_white_space(character) {
            SPACE
        } else {
            MARK
        };
        byte += 1;
    }
    classes
};

/// What a word counts for by its first letter: in the lower half one that is capitalized, in the upper half
/// a number.
static FIRST_LETTERS: [u64; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let character = byte as u8;
        letters[byte] = if character.is_ascii_uppercase() {
            1
        } else if character.is_ascii_digit() {
            1 << 32
        } else {
            0
        };
        byte += 1;
    }
    letters
};

fn is_sentence_end(character: char) -> bool {
    matches!(
        character,
        '.' | '!'
            | '?'
            | '…'
            | '"'
            | '”'
            | '“'
            | '»'
            | '«'
            | '’'
            | '。'
            | '！'
            | '？'
            | '」'
            | '।'
            | '؟'
            | '۔'
    )
}

/// What a character of a script without spaces weighs; `None` for all others. Hangul is written
/// with spaces.
#[inline]
fn unspaced_weight(character: char) -> Option<Weight> {
    match character as u32 {
        0x0E00..0x0F00 | 0x1000..0x10A0 | 0x1780..0x1800 => Some(Weight::UNSPACED),
        0x3040..0x3100 | 0x3400..0xA000 | 0xF900..0xFB00 | 0x2_0000..0x3_2000 => Some(Weight::WIDE),
        _ => None,
    }
}

impl Default for Summary {
    fn default() -> Summary {
        Summary::new("", "")
    }
}

impl Summary {
    /// The words of the page's title and description.
    pub(crate) fn new(title: &str, description: &str) -> Summary {
        let (title, description) = (first_words(title), first_words(description));
        let mut summary = Summary {
            words: Vec::new(),
            title_len: title.len() as u32,
            description_len: description.len() as u32,
            places: [0; PLACES],
        };
        for (number, hash) in title.into_iter().enumerate() {
            summary.word(hash).title = 1 << number;
        }
        for (number, hash) in description.into_iter().enumerate() {
            summary.word(hash).description = 1 << number;
        }
        summary
    }

    /// The word with this hash, which may be new.
    fn word(&mut self, hash: u32) -> &mut Known {
        let place = self.place(hash);
        if self.places[place] == 0 {
            self.words.push(Known {
                hash,
                ..Known::default()
            });
            self.places[place] = self.words.len() as u8;
        }
        &mut self.words[usize::from(self.places[place]) - 1]
    }

    /// The word with this hash, if it is one of title or description.
    #[inline]
    fn get(&self, hash: u32) -> Option<&Known> {
        let number = usize::from(self.places[self.place(hash)]);
        self.words.get(number.checked_sub(1)?)
    }

    /// Where the hash is, or the free place where it would be.
    #[inline]
    fn place(&self, hash: u32) -> usize {
        let mut place = hash as usize % PLACES;
        while let Some(number) = usize::from(self.places[place]).checked_sub(1) {
            if self.words[number].hash == hash {
                break;
            }
            place = (place + 1) % PLACES;
        }
        place
    }

    /// How many different words the title has, of the 64 that are looked for.
    pub(crate) fn title_len(&self) -> u32 {
        self.title_len
    }

    /// How many different words the description has, of the 64 that are looked for.
    pub(crate) fn description_len(&self) -> u32 {
        self.description_len
    }
}

/// The hashes of the first 64 different words.
fn first_words(text: &str) -> Vec<u32> {
    let mut words = Vec::new();
    for_each_word(text, |word| {
        let hash = word.mixed();
        if words.len() < 64 && !words.contains(&hash) {
            words.push(hash);
        }
    });
    words
}

/// Calls `found` with every word of `text` as [`Reader`] sees them.
fn for_each_word(text: &str, mut found: impl FnMut(WordHash)) {
    let mut word = None;
    let mut previous = 0;
    for character in text.chars() {
        // Nearly all characters of nearly all pages, so they are told apart first.
        if character.is_ascii_alphanumeric() {
            let lower = character.to_ascii_lowercase();
            word = Some(word.unwrap_or(WordHash::EMPTY).with(lower as u32));
            continue;
        }
        let unspaced = unspaced_weight(character).is_some();
        if !unspaced && (character.is_alphanumeric() || character == '_') {
            let lower = character.to_lowercase().next().unwrap_or(character);
            word = Some(word.unwrap_or(WordHash::EMPTY).with(lower as u32));
            continue;
        }
        if let Some(word) = word.take() {
            previous = 0;
            found(word);
        }
        if unspaced {
            found(WordHash::EMPTY.with(previous).with(character as u32));
            previous = character as u32;
        }
    }
    if let Some(word) = word {
        found(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::words_of;

    fn counts(text: &str) -> Counts {
        let summary = Summary::default();
        let mut reader = Reader::new(&summary);
        reader.read(text, Within::default());
        reader.finish()
    }

    #[test]
    fn words_are_counted_for_others_as_they_count_them() {
        let summary = Summary::default();
        let mut reader = Reader::new(&summary);
        let ascii = (0..128_u8).map(|byte| format!("a{0} b {0}", char::from(byte)));
        let texts = [
            "",
            " one two-three, 4 — ",
            "東京都の天気 a東b ไทย",
            "_a_ __ b\u{a0}c é_d",
            "l’été, «oui»! ok… 。",
        ];
        for text in texts.map(str::to_owned).into_iter().chain(ascii) {
            let count = reader.read(&text, Within::default());
            assert_eq!(count, words_of(&text), "{text:?}");
        }
    }

    #[test]
    fn white_space_alone_parts_words_and_an_empty_piece_does_not() {
        let summary = Summary::default();
        let mut reader = Reader::new(&summary);
        for piece in ["har", "", "bour", " \n", "gate"] {
            reader.read(piece, Within::default());
        }
        assert_eq!(reader.finish(), counts("harbour gate"));
    }

    #[test]
    fn words_of_title_and_description_are_told_apart() {
        let summary = Summary::new("Ferries run again", "The harbour: ferries run");
        assert_eq!((summary.title_len(), summary.description_len()), (3, 4));
        let mut reader = Reader::new(&summary);
        reader.read("Ferries leave the harbour", Within::default());
        let counts = reader.finish();
        assert_eq!(
            (counts.title_words, counts.description_words),
            (0b001, 0b111)
        );
    }

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, tokens) in [
            ("", 0),
            (" — ", 0),
            ("The tide turned at 7.", 5),
            ("Größe, état, ёлка", 3),
            ("안녕하세요 여러분", 2),
            ("東京都知事選", 3),
            ("ภาษาไทย", 2),
            ("don't", 2),
            ("snake_case", 1),
        ] {
            assert_eq!(counts(text).tokens, tokens, "{text}");
        }
    }

    #[test]
    fn nothing_of_a_forgotten_run_is_left() {
        let summary = Summary::default();
        let mut reader = Reader::new(&summary);
        let begin: [fn(&mut Reader<'_>); 5] = [
            |reader| _ = reader.read(" | ", Within::default()),
            |reader| _ = reader.read("word", Within::default()),
            |reader| reader.line_break(),
            |reader| reader.link(true),
            |reader| reader.element(Tag::Img),
        ];
        for (number, begin) in begin.into_iter().enumerate() {
            begin(&mut reader);
            reader.forget();
            assert_eq!(reader.finish(), Counts::default(), "{number}");
        }
    }

    #[test]
    fn a_word_runs_on_over_pieces() {
        let summary = Summary::default();
        let mut reader = Reader::new(&summary);
        let bold = Within {
            bold: true,
            ..Within::default()
        };
        reader.read("S", bold);
        reader.read("aved pages", Within::default());
        let pieces = reader.finish();
        assert_eq!(pieces.tokens, 2);
        assert_eq!(pieces.bold_tokens, 1);
        assert_eq!(pieces.fingerprint, counts("saved  PAGES").fingerprint);
        assert_ne!(pieces.fingerprint, counts("pages saved").fingerprint);
    }

    #[test]
    fn sentences_end_and_menus_do_not() {
        assert!(counts("It rained. (Again.)").ends_sentence);
        assert!(counts("雨が降った。").ends_sentence);
        assert!(!counts("Home | News").ends_sentence);
        assert!(counts("The steps:").ends_colon);
        assert_eq!(counts("Home | News » Sport").separators, 2);
    }

    #[test]
    fn the_titles_words_are_recognised_once_each() {
        let summary = Summary::new("The harbour opens 港町", "");
        let mut reader = Reader::new(&summary);
        reader.read("Harbour, harbour! 港町 reopened", Within::default());
        let counts = reader.finish();
        assert_eq!(summary.title_len(), 5);
        assert_eq!(counts.title_words.count_ones(), 3);
        assert_eq!(counts.description_words, 0);
    }
}
