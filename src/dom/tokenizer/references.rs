//! Character references (13.2.5.72 to 13.2.5.80).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// Where a reference stands: in an attribute's value `&copy=` and `&copyright` are no references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// What a reference stands for, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) end: usize,
    pub(super) first: char,
    /// A few names stand for two characters.
    pub(super) second: Option<char>,
}

/// The references that make up nearly all of a page's.
const COMMON: [(&str, char); 6] = [
    ("amp;", '&'),
    ("nbsp;", '\u{a0}'),
    ("quot;", '"'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("#39;", '\''),
];

/// The longest name of the standard's table has 32 bytes.
const LONGEST_NAME: usize = 33;

/// Reads the reference whose `&` is at `at`; `None` if it is none.
pub(super) fn read(text: &str, at: usize, place: Place) -> Option<Reference> {
    let rest = &text[at + 1..];
    for (name, character) in COMMON {
        if rest.starts_with(name) {
            return Some(Reference {
                end: at + 1 + name.len(),
                first: character,
                second: None,
            });
        }
    }
    match rest.as_bytes().first()? {
        b'#' => numeric(rest.as_bytes(), at + 1),
        byte if byte.is_ascii_alphanumeric() => named(rest, at + 1, place),
        _ => None,
    }
}

/// `rest` starts with `#`, at position `from`.
fn numeric(rest: &[u8], from: usize) -> Option<Reference> {
    let (digits, base) = match rest.get(1)? {
        b'x' | b'X' => (2, 16),
        _ => (1, 10),
    };
    let mut at = digits;
    let mut number = 0_u32;
    while let Some(digit) = rest
        .get(at)
        .and_then(|&byte| char::from(byte).to_digit(base))
    {
        // 0x11_0000 is past the last code point, and stays so.
        number = (number * base + digit).min(0x11_0000);
        at += 1;
    }
    if at == digits {
        return None;
    }
    if rest.get(at) == Some(&b';') {
        at += 1;
    }
    Some(Reference {
        end: from + at,
        first: code_point(number),
        second: None,
    })
}

/// The numeric character reference end state (13.2.5.80).
fn code_point(number: u32) -> char {
    let replaced = match number {
        0 => None,
        0x80..=0x9F => {
            let replacement = C1_REPLACEMENTS
                .get(number as usize - 0x80)
                .copied()
                .flatten();
            replacement.or(char::from_u32(number))
        }
        _ => char::from_u32(number),
    };
    replaced.unwrap_or('\u{fffd}')
}

/// The longest name in the standard's table that `rest` begins with.
fn named(rest: &str, from: usize, place: Place) -> Option<Reference> {
    let bytes = rest.as_bytes();
    let mut longest = None;
    let mut at = 0;
    while at < LONGEST_NAME
        && bytes
            .get(at)
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b';')
    {
        at += 1;
        // The table holds every prefix of a name too, as a pair of zeros.
        match NAMED_ENTITIES.get(&rest[..at]) {
            Some(&(0, _)) => {}
            Some(&characters) => longest = Some((at, characters)),
            None => break,
        }
    }
    let (length, (first, second)) = longest?;
    let next = bytes.get(length).copied().unwrap_or(b' ');
    let unfinished = bytes.get(length - 1) != Some(&b';');
    if place == Place::Attribute && unfinished && (next == b'=' || next.is_ascii_alphanumeric()) {
        return None;
    }
    Some(Reference {
        end: from + length,
        first: char::from_u32(first)?,
        second: char::from_u32(second).filter(|_| second != 0),
    })
}
