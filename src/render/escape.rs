//! Where a character of a text would be syntax: one table, and the few lines that read it.
//!
//! A row says of one character in which place, in which flavour and beside what it needs a
//! backslash; all other characters are written as they are. Rows are asked with the neighbours in
//! hand, so `3 * 4`, `snake_case`, `AT&T`, `[1]` and `<3` stay bare.

use super::flanking::{Flanks, Kind};

/// A text on its way into Markdown, and all that bears on its escaping.
#[derive(Debug)]
pub(super) struct Spot<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// The character in question, as an offset in the text.
    pub(super) at: usize,
    /// What was written before the text.
    pub(super) before: Beside,
    /// What is written after it.
    pub(super) after: Beside,
    /// The text begins a line of a paragraph.
    pub(super) begins_line: bool,
    /// What the text is in.
    pub(super) within: Within,
}

/// What stands beside a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside {
    /// What its nearest character is to a delimiter.
    pub(super) kind: Kind,
    /// Its nearest byte, as far as it is known.
    pub(super) byte: u8,
}

impl Beside {
    /// The end of a block's content.
    pub(super) const END: Beside = Beside {
        kind: Kind::WHITE_SPACE,
        byte: b'\n',
    };

    /// Emphasis whose mark is not decided yet.
    pub(super) const UNDECIDED: Beside = Beside {
        kind: Kind::PUNCTUATION,
        byte: 0,
    };

    /// A construct that begins or ends with this mark.
    pub(super) fn mark(byte: u8) -> Beside {
        let kind = match byte {
            b'~' => Kind::PUNCTUATION_OR_OTHER,
            _ => Kind::PUNCTUATION,
        };
        Beside { kind, byte }
    }
}

/// What a text is in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Within {
    /// The flavour has GFM's extensions.
    pub(super) gfm: bool,
    /// A paragraph: what may have several lines.
    pub(super) paragraph: bool,
    /// A table cell.
    pub(super) cell: bool,
    /// A heading written with number signs.
    pub(super) heading: bool,
    /// A link's text or an image's description.
    pub(super) link: bool,
    /// A link's text, behind an image.
    pub(super) image_in_link: bool,
    /// A link's text or an image's description, and its brackets do not pair.
    pub(super) unpaired_brackets: bool,
    /// The first paragraph of an item.
    pub(super) item_start: bool,
    /// The first paragraph of a block quote.
    pub(super) quote_start: bool,
    /// A paragraph's first line is written already.
    pub(super) continued: bool,
    /// The paragraph, or a later line of it, begins with a bracket.
    pub(super) began_with_bracket: bool,
    /// The document has footnotes.
    pub(super) footnotes: bool,
    /// Links are written as references, numbered from 1.
    pub(super) references: bool,
    /// No line is broken at a space.
    pub(super) one_line: bool,
    /// The block holds another run of backticks.
    pub(super) backticks: bool,
    /// The block holds a formula.
    pub(super) math: bool,
    /// An unescaped dollar sign stands before it in the block.
    pub(super) dollar: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Everywhere in text.
    Anywhere,
    /// Where the text begins a line of a paragraph: block structure.
    LineStart,
    /// Behind a number that begins such a line, of at most nine digits.
    NumberEnd,
    /// In text that GFM's extensions read.
    Gfm,
    /// In a table cell.
    Cell,
    /// In a heading written with number signs.
    Heading,
}

struct Row {
    character: u8,
    place: Place,
    /// Whether it is syntax there.
    when: fn(&Spot<'_>) -> bool,
}

const fn row(character: u8, place: Place, when: fn(&Spot<'_>) -> bool) -> Row {
    Row {
        character,
        place,
        when,
    }
}

use Place::{Anywhere, Cell, Gfm, Heading, LineStart, NumberEnd};

/// The table. `*`, `_` and `~` as delimiters are [`Delimiters`]' matter: what they mean depends on
/// the other ones of the block.
#[rustfmt::skip]
static ROWS: [Row; 31] = [
    // CommonMark 2.4: backslash escapes, and the backslash of a hard break.
    row(b'\\', Anywhere, |spot| match spot.next() {
        Some(b' ') => !spot.within.one_line,
        Some(next) => next.is_ascii_punctuation(),
        None => true,
    }),
    // 2.5: entities.
    row(b'&', Anywhere, |spot| begins_entity(spot.rest())),
    // 4.1: thematic breaks. 5.2: list items. 4.3: underlines of headings.
    row(b'-', LineStart, |spot| spot.marks_item() || spot.breaks(b'-') || spot.underlines(b"-")),
    row(b'*', LineStart, |spot| spot.marks_item() || spot.breaks(b'*')),
    row(b'+', LineStart, |spot| spot.marks_item()),
    row(b'_', LineStart, |spot| spot.breaks(b'_')),
    row(b'=', LineStart, |spot| spot.underlines(b"=")),
    row(b'.', NumberEnd, |spot| spot.is_blank_after(1)),
    row(b')', NumberEnd, |spot| spot.is_blank_after(1)),
    // 4.2: headings and their closing sequence.
    row(b'#', LineStart, |spot| matches!(spot.run(b'#'), 1..=6) && spot.is_blank_after(spot.run(b'#'))),
    row(b'#', Heading, |spot| spot.closes_heading()),
    // 4.5: fences.
    row(b'~', LineStart, |spot| spot.run(b'~') >= 3),
    row(b'`', LineStart, |spot| spot.run(b'`') >= 3),
    // 5.1: block quotes.
    row(b'>', LineStart, |_| true),
    // 6.1: code spans. A lone run stays what it is.
    row(b'`', Anywhere, |spot| spot.within.backticks || spot.previous() == b'`' || spot.touches(b'`')),
    // 4.6, 6.4, 6.6: raw HTML, autolinks.
    row(b'<', Anywhere, |spot| spot.begins_tag() || spot.begins_address()),
    // 6.3: links. A bracket is harmless until its partner is followed by a destination or label.
    row(b']', Anywhere, |spot| spot.within.unpaired_brackets || matches!(spot.next_written(), b'(' | b'[')),
    row(b'[', Anywhere, |spot| spot.within.unpaired_brackets || spot.is_reference_label()),
    row(b'!', Anywhere, |spot| spot.next().is_none() && spot.after.byte == b'['),
    // GFM 6.9: bare URLs. comrak forgets that it is in a link's text once an image in it has ended.
    row(b':', Gfm, |spot| spot.within.image_in_link && spot.rest().starts_with("://")),
    row(b'.', Gfm, |spot| spot.within.image_in_link && spot.text.get(..spot.at).is_some_and(|text| text.ends_with("www"))),
    // 4.7: link reference definitions; GFM's footnotes.
    row(b']', Anywhere, |spot| spot.within.began_with_bracket && spot.next_written() == b':'),
    row(b':', Gfm, |spot| spot.within.began_with_bracket && spot.at == 0 && spot.previous() == b']'),
    // comrak makes a link of a footnote reference and parentheses: `[^1](a)`.
    row(b'(', Gfm, |spot| spot.at == 0 && spot.previous() == b']'),
    // comrak takes even HTML for a label: `[^<kbd>]`.
    row(b'[', Gfm, |spot| spot.next_written() == b'^'),
    // comrak reads `[^a\]: b](c)` as a footnote, escapes or not.
    row(b'^', Gfm, |spot| spot.within.began_with_bracket && spot.within.link && spot.at == 0 && spot.previous() == b'['),
    // GFM 5.3: task list items; alerts.
    row(b'[', Gfm, |spot| spot.is_task_marker() || spot.is_alert_marker()),
    // GFM 4.10: cells, and delimiter rows.
    row(b'|', Cell, |_| true),
    row(b'|', LineStart, |spot| spot.is_delimiter_row()),
    row(b':', LineStart, |spot| spot.is_delimiter_row()),
    row(b'$', Gfm, |spot| spot.within.math || spot.closes_math()),
];

/// Which rows speak of a byte, one bit each.
static ROWS_OF: [u32; 256] = rows_of();

const fn rows_of() -> [u32; 256] {
    let mut rows_of = [0; 256];
    let mut index = 0;
    while index < ROWS.len() {
        rows_of[ROWS[index].character as usize] |= 1 << index;
        index += 1;
    }
    rows_of
}

/// Whether a byte needs no backslash anywhere, and is no delimiter.
#[inline]
pub(super) fn is_plain(byte: u8) -> bool {
    IS_PLAIN[usize::from(byte)]
}

/// How many bytes at the start are plain: a stretch at a time, without a branch for each.
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    const STRETCH: usize = 8;
    let are_plain = |stretch: &&[u8]| stretch.iter().fold(true, |all, &byte| all & is_plain(byte));
    let stretches = bytes.chunks_exact(STRETCH).take_while(are_plain).count();
    let (plain, rest) = bytes.split_at(stretches * STRETCH);
    plain.len() + rest.iter().take_while(|&&byte| is_plain(byte)).count()
}

static IS_PLAIN: [bool; 256] = {
    let rows_of = rows_of();
    let mut is_plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        is_plain[byte] = rows_of[byte] == 0 && !matches!(byte as u8, b'*' | b'_' | b'~');
        byte += 1;
    }
    is_plain
};

impl Spot<'_> {
    /// Whether the character needs a backslash here.
    pub(super) fn is_syntax(&self) -> bool {
        let mut rows = ROWS_OF[self.byte() as usize];
        while rows != 0 {
            let row = &ROWS[rows.trailing_zeros() as usize];
            if self.is_in(row.place) && (row.when)(self) {
                return true;
            }
            rows &= rows - 1;
        }
        false
    }

    fn is_in(&self, place: Place) -> bool {
        match place {
            Place::Anywhere => true,
            Place::LineStart => self.begins_line && self.at == 0,
            Place::NumberEnd => self.begins_line && self.follows_number(),
            Place::Gfm => self.within.gfm,
            Place::Cell => self.within.cell,
            Place::Heading => self.within.heading,
        }
    }

    fn byte(&self) -> u8 {
        self.text.as_bytes()[self.at]
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at + 1).copied()
    }

    fn next_written(&self) -> u8 {
        self.next().unwrap_or(self.after.byte)
    }

    fn previous(&self) -> u8 {
        match self.at {
            0 => self.before.byte,
            at => self.text.as_bytes()[at - 1],
        }
    }

    /// Whether it stands at an end of the text, right beside a construct with this mark.
    fn touches(&self, mark: u8) -> bool {
        self.next().is_none() && self.after.byte == mark
    }

    /// The length of the run of this byte that begins here.
    fn run(&self, byte: u8) -> usize {
        self.rest().bytes().take_while(|&next| next == byte).count()
    }

    /// Whether white space or the line's end follows this many bytes.
    fn is_blank_after(&self, bytes: usize) -> bool {
        match self.text.as_bytes().get(self.at + bytes) {
            Some(&next) => next == b' ',
            None => self.after.byte == b'\n',
        }
    }

    /// A single mark that makes an item: white space behind it.
    fn marks_item(&self) -> bool {
        self.is_blank_after(1)
    }

    fn follows_number(&self) -> bool {
        let before = self.text.as_bytes().get(..self.at.min(10)).unwrap_or(&[]);
        matches!(self.at, 1..=9) && before.iter().all(u8::is_ascii_digit)
    }

    /// Whether the rest of the line is this byte alone, spaces aside, at least so many of it.
    fn fills_line(&self, byte: &[u8], least: usize) -> bool {
        let rest = self.rest().as_bytes();
        self.after.byte == b'\n'
            && rest.iter().all(|next| *next == b' ' || byte.contains(next))
            && rest.iter().filter(|next| byte.contains(next)).count() >= least
    }

    /// Whether the line could be a thematic break: with three marks, that of an item among them.
    fn breaks(&self, mark: u8) -> bool {
        let least = if self.within.item_start { 1 } else { 3 };
        self.fills_line(&[mark], least)
    }

    /// Whether the line could be the underline of a heading, or a table's delimiter row.
    fn underlines(&self, byte: &[u8]) -> bool {
        (self.within.continued && self.fills_line(byte, 1)) || self.is_delimiter_row()
    }

    /// Whether the line could be a table's delimiter row. pulldown-cmark takes even the marker of an
    /// item for a part of one: `- |`.
    fn is_delimiter_row(&self) -> bool {
        let is_row = self.within.continued
            || (self.within.item_start && self.rest().as_bytes().contains(&b'|'));
        self.within.gfm && is_row && self.fills_line(b"-:|", 1)
    }

    /// The start of the number signs that end a heading's line.
    fn closes_heading(&self) -> bool {
        self.after.byte == b'\n'
            && self.rest().bytes().all(|next| next == b'#')
            && matches!(self.previous(), b' ' | b'\n')
    }

    fn begins_tag(&self) -> bool {
        self.next()
            .is_some_and(|next| next.is_ascii_alphabetic() || b"/!?".contains(&next))
    }

    /// An e-mail address in angle brackets (CommonMark 6.4), up to its sign.
    fn begins_address(&self) -> bool {
        let is_local =
            |byte: &u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(byte);
        let behind = self.rest().bytes().skip(1).find(|byte| !is_local(byte));
        match behind {
            Some(byte) => byte == b'@',
            // It may go on within other constructs: their marks can be part of an address.
            None => self.after.byte != b'\n',
        }
    }

    fn is_task_marker(&self) -> bool {
        let marker = self.rest().as_bytes();
        self.within.item_start
            && !self.within.continued
            && self.begins_line
            && self.at == 0
            && matches!(marker, [b'[', b' ' | b'x' | b'X', b']', ..])
            && matches!(marker.get(3), None | Some(b' '))
    }

    fn is_alert_marker(&self) -> bool {
        self.within.quote_start
            && !self.within.continued
            && self.begins_line
            && self.at == 0
            && self.next() == Some(b'!')
    }

    /// `[1]`, where numbers are the labels of definitions. Spaces at the edges of a label do not count
    /// (CommonMark 6.3).
    fn is_reference_label(&self) -> bool {
        let label = self.rest().get(1..).unwrap_or("").trim_start();
        let rest = label.trim_start_matches(|c: char| c.is_ascii_digit());
        self.within.references
            && rest.len() < label.len()
            && matches!(rest.trim_start().bytes().next(), None | Some(b']'))
    }

    fn closes_math(&self) -> bool {
        self.within.dollar && !matches!(self.previous(), b' ' | b'\n')
    }
}

/// Whether a text begins with what looks like an entity or a numeric character reference. Names
/// are not looked up.
pub(super) fn begins_entity(text: &str) -> bool {
    let Some(end) = text.bytes().take(40).position(|byte| byte == b';') else {
        return false;
    };
    match text.as_bytes().get(1..end) {
        Some([b'#', b'x' | b'X', digits @ ..]) => {
            matches!(digits.len(), 1..=6) && digits.iter().all(u8::is_ascii_hexdigit)
        }
        Some([b'#', digits @ ..]) => {
            matches!(digits.len(), 1..=7) && digits.iter().all(u8::is_ascii_digit)
        }
        Some([first, name @ ..]) => {
            first.is_ascii_alphabetic() && name.iter().all(u8::is_ascii_alphanumeric)
        }
        _ => false,
    }
}

/// The delimiters that readers pair across a block.
const DELIMITERS: [u8; 3] = *b"*_~";

/// The delimiters of one block, as far as it is written: which are open as emphasis, and which
/// stand bare in text and might be paired with one to come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Delimiters {
    /// How many single and double ones.
    open: [[u8; 2]; 3],
    bare: [bool; 3],
}

impl Delimiters {
    /// Whether a byte is one of them.
    pub(super) fn contain(byte: u8) -> bool {
        DELIMITERS.contains(&byte)
    }

    pub(super) fn open(&mut self, delimiter: u8, length: usize) {
        self.open[index(delimiter)][length - 1] += 1;
    }

    pub(super) fn close(&mut self, delimiter: u8, length: usize) {
        self.open[index(delimiter)][length - 1] -= 1;
    }

    /// Whether a run that is to open emphasis here could be read as the end of what is open: of
    /// emphasis of the same length (the rule of three tells the lengths apart), or of a bare run.
    pub(super) fn may_be_closed(&self, delimiter: u8, length: usize, flanks: Flanks) -> bool {
        let index = index(delimiter);
        let is_open = self.bare[index] || self.open[index][length - 1] > 0;
        is_open && flanks.may_close(delimiter)
    }

    /// Whether a run in a text needs backslashes. One that stays bare is remembered.
    pub(super) fn run_is_syntax(&mut self, delimiter: u8, flanks: Flanks, touches: bool) -> bool {
        let index = index(delimiter);
        let opens = flanks.may_open(delimiter);
        let closes = flanks.may_close(delimiter);
        let is_open = self.open[index] != [0, 0];
        let is_syntax = touches || (is_open && (opens || closes)) || (self.bare[index] && closes);
        self.bare[index] |= opens && !is_syntax;
        is_syntax
    }
}

fn index(delimiter: u8) -> usize {
    match delimiter {
        b'*' => 0,
        b'_' => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_bytes_are_counted_up_to_the_first_that_is_none() {
        for length in 0..40 {
            let plain = "plain text ".repeat(4)[..length].to_owned();
            assert_eq!(plain_length(plain.as_bytes()), length);
            let text = plain + "*plain text again";
            assert_eq!(plain_length(text.as_bytes()), length);
        }
    }
}
