//! Dates as pages write them: ISO 8601, RFC 2822, written out in many languages, in figures alone.
//!
//! Takes text of any kind and finds the first date in it. Written dates follow a few patterns over
//! the numbers and words of the text; languages differ in the words, not in the patterns. The time
//! of day behind a date is [`time_after`]'s.

use std::fmt;

use super::date_token::{Token, is_ideograph, tokens};
use super::month;
use super::time_of_day::{TimeOfDay, time_after};
use crate::vocabulary::dates::{
    DATE_FILLERS, MONTH_BY_NUMBER, MONTHS_OF_TWO_WORDS, ORDINAL_ENDINGS,
};

/// A date, with the time of day and its offset where the page gives them.
///
/// Displays as ISO 8601: `2024-05-31`, `2024-05-31T09:30:00+02:00`; a month or a year alone stays
/// that short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) time: Option<TimeOfDay>,
}

impl Date {
    /// How many days later than another this one is.
    pub(super) fn days_after(self, other: Date) -> Option<i64> {
        Some(self.day_number()? - other.day_number()?)
    }

    /// The day counted from 1970-01-01; `None` for a month or a year alone.
    pub(super) fn day_number(self) -> Option<i64> {
        let (month, day) = (i64::from(self.month?), i64::from(self.day?));
        // Howard Hinnant's `days_from_civil`.
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// Whether it is an instant in UTC, which may be another day where the page was written.
    pub(super) fn is_utc(self) -> bool {
        self.time.is_some_and(|time| time.offset == Some(0))
    }

    /// This instant as the clock of the page has it, which shows `local` for it: with the offset
    /// between the two where the page shows the time too, else the day alone.
    pub(super) fn as_shown(self, local: Date) -> Date {
        let offset = || {
            let days = local.day_number()? - self.day_number()?;
            let minutes = local.time?.minute_of_day() - self.time?.minute_of_day();
            let offset = i16::try_from(days * 1440 + minutes).ok()?;
            (offset % 15 == 0 && (-12 * 60..=14 * 60).contains(&offset)).then_some(offset)
        };
        let mut time = local.time;
        match (&mut time, offset()) {
            (Some(time), Some(offset)) => time.offset = Some(offset),
            _ => time = None,
        }
        Date { time, ..local }
    }
}

/// How dates of figures alone are read, and which months' names come first: what the page's
/// language makes of `4/5/2024` and of `listopada`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Locale<'a> {
    /// A BCP 47 tag, or empty.
    pub(super) language: &'a str,
    /// Whether the month stands before the day in figures.
    pub(super) month_first: bool,
    /// Whether a year of two figures stands before both.
    pub(super) year_first: bool,
}

impl<'a> Locale<'a> {
    /// The habits of a language; English without a country, and no language, are taken for American.
    pub(super) fn new(language: &'a str) -> Locale<'a> {
        const MONTH_FIRST: &[&str] = &["", "en", "en-us", "en-ph", "fil", "en-ca"];
        let tag = language.to_ascii_lowercase().replace('_', "-");
        let month_first = MONTH_FIRST.contains(&tag.as_str());
        const YEAR_FIRST: &[&str] = &["zh", "ja", "ko"];
        let primary = tag.split('-').next().unwrap_or("");
        Locale {
            language,
            month_first,
            year_first: YEAR_FIRST.contains(&primary),
        }
    }
}

/// The date that `text` is, in a form made for machines or people. A year or a month alone will do.
pub(super) fn parse(text: &str, locale: Locale<'_>) -> Option<Date> {
    unix_time(text)
        .or_else(|| find(text, locale))
        .or_else(|| short(text))
}

/// The first full date in `text`.
pub(super) fn find(text: &str, locale: Locale<'_>) -> Option<Date> {
    // The shortest has a day of one figure and a year of two.
    const FIGURES: usize = 3;
    text.matches(char::is_numeric).nth(FIGURES - 1)?;
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let year_first = locale.year_first || follows_an_ideograph(&tokens[..at]);
        date_at(
            &tokens[at..],
            Locale {
                year_first,
                ..locale
            },
        )
    })
}

/// Whether the words before a date, or before the mark that stands between, are of a language that has the
/// year first: "发布时间：24-05-31".
fn follows_an_ideograph(before: &[Token<'_>]) -> bool {
    let mut near = before.iter().rev().take(2);
    let word = near.find_map(|token| match token {
        Token::Word(word) => Some(*word),
        _ => None,
    });
    word.and_then(|word| word.chars().next())
        .is_some_and(is_ideograph)
}

/// The date that `text` starts with, and the text behind its day.
pub(super) fn at_start<'t>(text: &'t str, locale: Locale<'_>) -> Option<(Date, &'t str)> {
    const LONGEST: usize = 40;
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let date = |text: &str| date_at(&tokens(text), locale);
    let opening = |end: usize| text.get(..end).and_then(date);
    // The shortest opening that is the whole date: one letter more changes nothing.
    let whole = date(text.get(..floor(text, LONGEST))?)?;
    let same_day = |found: Date| found.day_number() == whole.day_number();
    let end = ends.find(|&end| end > LONGEST || opening(end).is_some_and(same_day))?;
    Some((whole, text.get(end..)?))
}

fn floor(text: &str, most: usize) -> usize {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.take_while(|&at| at <= most).last().unwrap_or(0)
}

/// The date in the path of an address: `/2024/05/31/`, `/2024-05-31-`.
pub(super) fn in_address(address: &str) -> Option<Date> {
    let (_, path) = address.split_once("//")?.1.split_once('/')?;
    let tokens = tokens(path);
    let in_one_place = (0..tokens.len()).find_map(|at| {
        let (date, length) = year_first(&tokens[at..], Locale::default())?;
        let alone = at == 0 || !matches!(tokens[at - 1], Token::Number { .. });
        let ends = !matches!(tokens.get(at + length), Some(Token::Number { .. }));
        (alone && ends && date.year >= 1990).then_some(date)
    });
    in_one_place.or_else(|| around_section(path))
}

/// A date in a path that has the section behind its year: `2024/harbour/05/31`.
fn around_section(path: &str) -> Option<Date> {
    let parts: Vec<&str> = path.split('/').collect();
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u64>().ok())?
    };
    parts.windows(4).find_map(|parts| {
        let year = number(parts[0], 4).filter(|&year| year >= 1990)?;
        let is_section = parts[1].starts_with(|c: char| c.is_ascii_alphabetic());
        let (month, day) = (number(parts[2], 2)?, number(parts[3], 2)?);
        is_section.then(|| full_date(year, month, day))?
    })
}

/// A date that starts with the first of these tokens.
fn date_at(tokens: &[Token<'_>], locale: Locale<'_>) -> Option<Date> {
    let (mut date, length) = match tokens.first()? {
        Token::Number {
            digits: 8 | 12 | 14,
            ..
        } => compact(tokens)?,
        Token::Number { digits: 4, .. } => year_first(tokens, locale)?,
        Token::Number { digits: 1 | 2, .. } => {
            figures(tokens, locale).or_else(|| day_first(tokens, locale))?
        }
        Token::Word(_) => month_first(tokens, locale)?,
        _ => return None,
    };
    if date.time.is_none() {
        date.time = time_after(&tokens[length..]);
    }
    Some(date)
}

/// `20240531`, `202405310930`, `20240531093000`
fn compact(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let &Token::Number { value, digits } = tokens.first()? else {
        return None;
    };
    let (day, time) = match digits {
        8 => (value, None),
        12 => (value / 10_000, Some(value % 10_000 * 100)),
        _ => (value / 1_000_000, Some(value % 1_000_000)),
    };
    let mut date = full_date(day / 10_000, day / 100 % 100, day % 100)?;
    if let Some(time) = time {
        date.time = Some(TimeOfDay::new(
            time / 10_000,
            time / 100 % 100,
            Some(time % 100),
        )?);
    }
    Some((date, 1))
}

/// `2024-05-31`, `2024. 5. 31.`, `2024年5月31日`, `2024 m. gegužės 31 d.`
fn year_first(tokens: &[Token<'_>], locale: Locale<'_>) -> Option<(Date, usize)> {
    let year = tokens.first()?.number()?;
    if let Some(separator) = tokens.get(1).and_then(|token| token.separator()) {
        let month = short_number(tokens.get(2)?);
        if tokens.get(3).and_then(|token| token.separator()) == Some(separator) && month.is_some() {
            return Some((full_date(year, month?, short_number(tokens.get(4)?)?)?, 5));
        }
    }
    if tokens.get(1)?.is_one_of(&["年", "년"]) && tokens.get(3)?.is_one_of(&["月", "월"]) {
        let date = full_date(
            year,
            short_number(tokens.get(2)?)?,
            short_number(tokens.get(4)?)?,
        )?;
        let closing = usize::from(
            tokens
                .get(5)
                .is_some_and(|token| token.is_one_of(&["日", "일", "号", "號"])),
        );
        return Some((date, 5 + closing));
    }
    let month_at = 1 + skip_fillers(&tokens[1..]);
    let at = month_at + 1 + skip_fillers(tokens.get(month_at + 1..)?);
    // The number before the name: looking a name up in all languages is the dear part.
    let day = short_number(tokens.get(at)?)?;
    let month = month::named(tokens.get(month_at)?, locale)?;
    Some((full_date(year, month, day)?, at + 1))
}

/// `31.05.2024`, `5/31/24`
fn figures(tokens: &[Token<'_>], locale: Locale<'_>) -> Option<(Date, usize)> {
    let separator = tokens.get(1)?.separator()?;
    let first = tokens.first()?.number()?;
    let second = short_number(tokens.get(2)?)?;
    if tokens.get(3)?.separator() != Some(separator) {
        return None;
    }
    let third = tokens.get(4)?;
    if locale.year_first && matches!(tokens.first(), Some(Token::Number { digits: 2, .. })) {
        let date =
            short_number(third).and_then(|day| full_date(year_of(tokens.first()?)?, second, day));
        if let Some(date) = date {
            return Some((date, 5));
        }
    }
    let year = year_of(third)?;
    let month_first = second > 12 || (first <= 12 && separator != '.' && locale.month_first);
    let (month, day) = if month_first {
        (first, second)
    } else {
        (second, first)
    };
    Some((full_date(year, month, day)?, 5))
}

/// `31. Mai 2024`, `31st of May, 2024`, `31-May-24`, `31 tháng 5 năm 2024`
fn day_first(tokens: &[Token<'_>], locale: Locale<'_>) -> Option<(Date, usize)> {
    let day = tokens.first()?.number()?;
    let at = 1 + skip_ordinal(&tokens[1..]);
    let at = at + skip_fillers(&tokens[at..]);
    let (month, at) = month_at(tokens, at, locale)?;
    let at = at + skip_fillers(&tokens[at..]);
    let year = year_of(tokens.get(at)?)?;
    Some((full_date(year, month, day)?, at + 1))
}

/// `May 31st, 2024`, `May 31 09:30:00 CET 2024`
fn month_first(tokens: &[Token<'_>], locale: Locale<'_>) -> Option<(Date, usize)> {
    let month = tokens.first().filter(|token| month::may_be_named(token))?;
    let at = 1 + skip_fillers(tokens.get(1..)?);
    // The number before the name: looking a name up in all languages is the dear part.
    let day = short_number(tokens.get(at)?)?;
    let month = month::named(month, locale)?;
    let at = at + 1;
    let at = at + skip_ordinal(&tokens[at..]);
    let behind = at + skip_fillers(&tokens[at..]);
    if let Some(Token::Number { value, digits: 4 }) = tokens.get(behind) {
        return Some((full_date(*value, month, day)?, behind + 1));
    }
    let time = time_after(&tokens[at..])?;
    let year = tokens
        .iter()
        .skip(at)
        .take(8)
        .find(|token| matches!(token, Token::Number { digits: 4, .. }));
    let mut date = full_date(year?.number()?, month, day)?;
    date.time = Some(time);
    Some((date, at))
}

/// A month at `at`, by name or by number, and where it ends.
fn month_at(tokens: &[Token<'_>], at: usize, locale: Locale<'_>) -> Option<(u64, usize)> {
    let token = tokens.get(at)?;
    if token.is_one_of(MONTH_BY_NUMBER) {
        return Some((short_number(tokens.get(at + 1)?)?, at + 2));
    }
    let (month, end) = named_at(tokens, at, locale)?;
    // Under the name it has elsewhere, too: "28 آب/أغسطس 2024".
    let is_stroke = matches!(tokens.get(end), Some(Token::Symbol('/')));
    let again = is_stroke
        .then(|| named_at(tokens, end + 1, locale))
        .flatten();
    let behind = again.filter(|&(other, _)| other == month);
    Some((month, behind.map_or(end, |(_, behind)| behind)))
}

/// A month by its name, of a word or two, and where it ends.
fn named_at(tokens: &[Token<'_>], at: usize, locale: Locale<'_>) -> Option<(u64, usize)> {
    let token = tokens.get(at)?;
    let of_two = MONTHS_OF_TWO_WORDS.iter().find(|(first, second, _)| {
        token.is_one_of(&[*first])
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.is_one_of(second))
    });
    match of_two {
        Some(&(_, _, month)) => Some((month, at + 2)),
        None => Some((month::named(token, locale)?, at + 1)),
    }
}

fn short_number(token: &Token<'_>) -> Option<u64> {
    match token {
        Token::Number {
            value,
            digits: 1 | 2,
        } => Some(*value),
        _ => None,
    }
}

/// A year of four figures, or of two: `24` is 2024, `98` is 1998.
fn year_of(token: &Token<'_>) -> Option<u64> {
    match token {
        Token::Number { value, digits: 4 } => Some(*value),
        Token::Number { value, digits: 2 } if *value < 70 => Some(2000 + value),
        Token::Number { value, digits: 2 } => Some(1900 + value),
        _ => None,
    }
}

fn skip_ordinal(tokens: &[Token<'_>]) -> usize {
    usize::from(
        tokens
            .first()
            .is_some_and(|token| token.is_one_of(ORDINAL_ENDINGS)),
    )
}

/// How many of the tokens merely stand between the parts of a date.
fn skip_fillers(tokens: &[Token<'_>]) -> usize {
    const MOST: usize = 4;
    tokens
        .iter()
        .take(MOST)
        .take_while(|token| match token {
            Token::Symbol('.' | ',' | '-' | '/' | '\'' | '’' | '،' | '‑' | '–') => true,
            Token::Word(_) => token.is_one_of(DATE_FILLERS),
            _ => false,
        })
        .count()
}

/// Seconds or milliseconds since 1970.
fn unix_time(text: &str) -> Option<Date> {
    let text = text.trim();
    let seconds = match (text.len(), text.parse::<i64>().ok()?) {
        (10, seconds) => seconds,
        (13, milliseconds) => milliseconds / 1000,
        _ => return None,
    };
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let of_day = u64::try_from(seconds.rem_euclid(86_400)).ok()?;
    let mut date = full_date(u64::try_from(year).ok()?, month, day)?;
    let mut time = TimeOfDay::new(of_day / 3600, of_day / 60 % 60, Some(of_day % 60))?;
    time.offset = Some(0);
    date.time = Some(time);
    Some(date)
}

/// Year, month and day of a day counted from 1970-01-01, by Howard Hinnant's `civil_from_days`.
fn civil(days: i64) -> (i64, u64, u64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month.unsigned_abs(), day.unsigned_abs())
}

/// `2024` or `2024/05`, and nothing else.
fn short(text: &str) -> Option<Date> {
    let tokens = tokens(text);
    let year = match tokens.first()? {
        Token::Number { value, digits: 4 } => *value,
        _ => return None,
    };
    let month = match &tokens[1..] {
        [] => None,
        [separator, month] => {
            separator.separator()?;
            Some(short_number(month)?)
        }
        _ => return None,
    };
    let mut date = full_date(year, month.unwrap_or(1), 1)?;
    date.day = None;
    date.month = date.month.filter(|_| month.is_some());
    Some(date)
}

fn full_date(year: u64, month: u64, day: u64) -> Option<Date> {
    // The Buddhist era of Thailand is 543 years ahead.
    let year = if (2400..2700).contains(&year) {
        year - 543
    } else {
        year
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u64::from(leap),
        _ => return None,
    };
    if !(1800..2200).contains(&year) || !(1..=days).contains(&day) {
        return None;
    }
    Some(Date {
        year: year as u16,
        month: Some(month as u8),
        day: Some(day as u8),
        time: None,
    })
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(out, "-{day:02}")?;
        }
        match self.time {
            Some(time) => write!(out, "T{time}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{Locale, find};

    fn read(text: &str, language: &str) -> String {
        find(text, Locale::new(language)).unwrap().to_string()
    }

    #[test]
    fn a_year_of_two_figures_stands_first_where_the_words_around_it_say_so() {
        assert_eq!(read("发布时间：18-03-08", ""), "2018-03-08");
        assert_eq!(read("18.03.08", "ja"), "2018-03-08");
        // In other languages it stands last, and so does one that can be nothing else.
        assert_eq!(read("Published: 18-03-08", ""), "2008-03-18");
        assert_eq!(read("发布于 31-12-98", "zh"), "1998-12-31");
    }

    #[test]
    fn a_month_may_be_told_by_two_names_and_by_two_words() {
        assert_eq!(read("الأربعاء، 28 آب/اغسطس 2013", "ar"), "2013-08-28");
        assert_eq!(read("3 تشرين الثاني 2024", "ar"), "2024-11-03");
        assert_eq!(read("3 كانون الأول/ديسمبر 2024", "ar"), "2024-12-03");
        assert_eq!(find("28 آب/نيسان 2013", Locale::new("ar")), None);
    }
}
