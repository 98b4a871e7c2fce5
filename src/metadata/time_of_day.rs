//! The time of day behind a date: `T09:30:00+02:00`, `um 9.30 Uhr`, `at 9:30 pm EST`.

use std::fmt;

use super::date_token::Token;
use crate::vocabulary::dates::{BEFORE_TIME, ZONES};

/// A time of day; displays as ISO 8601: `09:30`, `09:30:00+02:00`, `09:30:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeOfDay {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// Minutes east of UTC.
    pub(super) offset: Option<i16>,
}

impl TimeOfDay {
    pub(super) fn minute_of_day(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute)
    }

    pub(super) fn new(hour: u64, minute: u64, second: Option<u64>) -> Option<TimeOfDay> {
        let fits = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        fits.then_some(TimeOfDay {
            hour: hour as u8,
            minute: minute as u8,
            second: second.map(|second| second as u8),
            offset: None,
        })
    }
}

/// The time of day that follows directly on a date whose tokens end here.
pub(super) fn time_after(tokens: &[Token<'_>]) -> Option<TimeOfDay> {
    const FILLERS: usize = 4;
    let start = tokens
        .iter()
        .take(FILLERS)
        .take_while(|token| match token {
            Token::Symbol(c) => ",-–—|·•/(@;:،".contains(*c),
            Token::Word(_) => token.is_one_of(BEFORE_TIME),
            Token::Number { .. } => false,
        })
        .count();
    let tokens = &tokens[start..];
    let hour = two_digits(tokens.first()?)?;
    let (minute, second, length) = minutes(tokens)?;
    let (hour, length) = half_day(hour, tokens, length)?;
    let mut time = TimeOfDay::new(hour, minute, second)?;
    let rest = &tokens[length..];
    let rest = match rest {
        [word, rest @ ..] if word.is_one_of(&["uhr", "h", "hrs", "hod"]) => rest,
        rest => rest,
    };
    time.offset = offset(rest).filter(|_| !is_range(rest, second));
    Some(time)
}

/// Minute and second behind the hour, and how many tokens the time has so far.
fn minutes(tokens: &[Token<'_>]) -> Option<(u64, Option<u64>, usize)> {
    let separated = match tokens.get(1) {
        Some(Token::Symbol(':' | '.' | '：')) => true,
        Some(word) => word.is_one_of(&["h", "時", "点", "시"]),
        None => false,
    };
    let minute = tokens.get(2).filter(|_| separated);
    let Some(Token::Number {
        value: minute,
        digits: 2,
    }) = minute
    else {
        // An hour alone is a time where a half of the day is named: "9 pm".
        return is_half_day(tokens.get(1)?).then_some((0, None, 1));
    };
    if tokens.get(3) != Some(&Token::Symbol(':')) {
        let closing = tokens
            .get(3)
            .is_some_and(|token| token.is_one_of(&["分", "분"]));
        return Some((*minute, None, 3 + usize::from(closing)));
    }
    let Some(Token::Number {
        value: second,
        digits: 2,
    }) = tokens.get(4)
    else {
        return Some((*minute, None, 3));
    };
    let has_fraction = matches!(tokens.get(5), Some(Token::Symbol('.' | ',')))
        && matches!(tokens.get(6), Some(Token::Number { .. }));
    Some((*minute, Some(*second), if has_fraction { 7 } else { 5 }))
}

fn is_half_day(token: &Token<'_>) -> bool {
    token.is_one_of(&["am", "pm"])
}

/// The hour by the clock of 24 hours, and how many tokens the time has now.
fn half_day(hour: u64, tokens: &[Token<'_>], length: usize) -> Option<(u64, usize)> {
    let rest = &tokens[length..];
    let (is_afternoon, more) = match rest {
        [word, ..] if word.is_one_of(&["pm"]) => (true, 1),
        [word, ..] if word.is_one_of(&["am"]) => (false, 1),
        [letter, Token::Symbol('.'), m, ..]
            if letter.is_one_of(&["a", "p"]) && m.is_one_of(&["m"]) =>
        {
            (letter.is_one_of(&["p"]), 3)
        }
        _ => return Some((hour, length)),
    };
    let length = length + more;
    match hour {
        12 => Some((if is_afternoon { 12 } else { 0 }, length)),
        1..12 => Some((if is_afternoon { hour + 12 } else { hour }, length)),
        // "14:30 pm" has said it already.
        _ => Some((hour, length)),
    }
}

/// The offset from UTC in minutes: `Z`, `+02:00`, `-0500`, `GMT+2`, `EST`.
fn offset(tokens: &[Token<'_>]) -> Option<i16> {
    match tokens {
        [Token::Symbol('.' | '('), rest @ ..] => offset(rest),
        [word @ Token::Word(_), rest @ ..] => {
            let named = ZONES.iter().find(|zone| word.is_one_of(&[zone.name]))?;
            match (named.minutes, numeric_offset(rest)) {
                (0, Some(more)) => Some(more),
                (minutes, _) => Some(minutes),
            }
        }
        rest => numeric_offset(rest),
    }
}

/// `10:00 - 11:00` is a range, `10:00:00-11:00` has an offset.
fn is_range(tokens: &[Token<'_>], second: Option<u64>) -> bool {
    second.is_none()
        && matches!(
            tokens,
            [Token::Symbol('-' | '−'), _, Token::Symbol(':'), ..]
        )
}

fn numeric_offset(tokens: &[Token<'_>]) -> Option<i16> {
    let sign = match tokens.first()? {
        Token::Symbol('+') => 1,
        Token::Symbol('-' | '−') => -1,
        _ => return None,
    };
    let (hours, minutes) = match tokens.get(1..)? {
        [Token::Number { value, digits: 4 }, ..] => (value / 100, value % 100),
        [
            Token::Number {
                value: hours,
                digits: 2,
            },
            Token::Symbol(':'),
            Token::Number {
                value: minutes,
                digits: 2,
            },
            ..,
        ] => (*hours, *minutes),
        [
            Token::Number {
                value,
                digits: 1 | 2,
            },
            ..,
        ] => (*value, 0),
        _ => return None,
    };
    let fits = hours <= 14 && minutes < 60;
    fits.then(|| sign * (hours * 60 + minutes) as i16)
}

fn two_digits(token: &Token<'_>) -> Option<u64> {
    match token {
        Token::Number {
            value,
            digits: 1 | 2,
        } => Some(*value),
        _ => None,
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(out, ":{second:02}")?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => out.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(out, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
