//! Text cut into the numbers, words and symbols a date is made of.

/// Tokens looked at; a date stands at the start of what is asked about.
const MAX_TOKENS: usize = 400;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Decimal digits of any script.
    Number {
        value: u64,
        digits: usize,
    },
    Word(&'a str),
    Symbol(char),
}

impl Token<'_> {
    pub(super) fn number(&self) -> Option<u64> {
        match self {
            Token::Number { value, .. } => Some(*value),
            _ => None,
        }
    }

    /// What may separate the figures of a date, hyphens of all kinds made one.
    pub(super) fn separator(&self) -> Option<char> {
        match self {
            Token::Symbol('-' | '‐' | '‑' | '–') => Some('-'),
            Token::Symbol(separator @ ('.' | '/')) => Some(*separator),
            _ => None,
        }
    }

    /// Whether this is one of these words, whatever its case.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        match self {
            Token::Word(word) => words.iter().any(|known| {
                known.eq_ignore_ascii_case(word)
                    || (!word.is_ascii() && word.len() <= 24 && word.to_lowercase() == *known)
            }),
            _ => false,
        }
    }
}

/// The tokens of `text`, white space left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity((text.len() / 4).min(MAX_TOKENS));
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if tokens.len() >= MAX_TOKENS {
            break;
        }
        let length = if digit(c).is_some() {
            let (number, length) = number(rest);
            tokens.push(number);
            length
        } else if is_ideograph(c) {
            tokens.push(Token::Word(&rest[..c.len_utf8()]));
            c.len_utf8()
        } else if is_letter(c) {
            let length = word_length(rest);
            tokens.push(Token::Word(&rest[..length]));
            length
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Symbol(c));
            }
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

fn number(text: &str) -> (Token<'_>, usize) {
    let mut value = 0_u64;
    let mut digits = 0;
    let mut length = 0;
    for c in text.chars() {
        let Some(digit) = digit(c) else { break };
        value = value.saturating_mul(10).saturating_add(digit);
        digits += 1;
        length += c.len_utf8();
    }
    (Token::Number { value, digits }, length)
}

/// The length of the word `text` starts with. A dot between letters other than Latin's belongs to
/// it: Thai months are `ม.ค.`
fn word_length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let inner_dot = c == '.' && next.is_some_and(|next| !next.is_ascii() && is_letter(next));
        if !inner_dot && (!is_letter(c) || is_ideograph(c)) {
            return at;
        }
    }
    text.len()
}

/// Letters, and the signs that scripts of India and Thailand write on them.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{900}'..='\u{DFF}' | '\u{E31}'..='\u{E4E}')
}

/// Words of one character, not separated by spaces.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

/// The value of a decimal digit: ASCII's, Arabic's, Persian's, of India and Thailand, full width.
fn digit(c: char) -> Option<u64> {
    // Nearly all characters of nearly all pages, so they are told apart first.
    if c.is_ascii() {
        return c.to_digit(10).map(u64::from);
    }
    const ZEROS: &[char] = &[
        '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}', '\u{FF10}',
    ];
    let code = u64::from(u32::from(c));
    ZEROS.iter().find_map(|&zero| {
        let value = code.checked_sub(u64::from(u32::from(zero)))?;
        (value <= 9).then_some(value)
    })
}
