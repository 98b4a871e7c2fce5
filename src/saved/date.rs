//! When a page was saved, as those who save pages write it: the dates of mails (RFC 5322), of
//! JavaScript, of WARC (W3C-DTF) and of the Wayback Machine. Given back as ISO 8601.

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// `Wed, 1 Jan 2020 10:00:00 +0100`, `Wed Jan 01 2020 10:00:00 GMT+0100 (CET)`,
/// `10:00:00 Jan 01, 2020` and `2020-01-01T10:00:00Z` in ISO 8601; `None` for what is none of them.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if is_iso(text) {
        return Some(text.to_owned());
    }
    let (mut year, mut month, mut day, mut time, mut offset) = (None, None, None, None, "");
    let separate = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')');
    let words = text.split(separate).filter(|word| !word.is_empty());
    for word in words.take(12) {
        let number = word.parse::<u32>().ok();
        match (number, word.len()) {
            _ if time.is_none() && is_time(word) => time = Some(word),
            _ if is_offset(word) && time.is_some() => offset = word,
            (Some(number), 4) => year = year.or(Some(number)),
            (Some(number @ 1..=31), 1 | 2) => day = day.or(Some(number)),
            _ => month = month.or_else(|| month_named(word)),
        }
    }
    let (year, month, day) = (year?, month?, day?);
    let time = time.map_or_else(String::new, |time| format!("T{time}{}", offset_of(offset)));
    Some(format!("{year:04}-{month:02}-{day:02}{time}"))
}

/// The fourteen digits of a Wayback Machine's address, or as many as there are, in ISO 8601.
pub(super) fn of_stamp(stamp: &str) -> Option<String> {
    let part = |from, to| stamp.get(from..to);
    let date = format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let time = || {
        Some(format!(
            "T{}:{}:{}Z",
            part(8, 10)?,
            part(10, 12)?,
            part(12, 14)?
        ))
    };
    Some(date + &time().unwrap_or_default())
}

fn is_iso(text: &str) -> bool {
    let shape = text.bytes().take(10).map(|byte| match byte {
        b'0'..=b'9' => b'0',
        other => other,
    });
    text.len() <= 35 && text.is_ascii() && shape.eq(*b"0000-00-00") && !text.contains(' ')
}

fn is_time(word: &str) -> bool {
    let mut parts = word.split(':');
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word.len(), 5 | 8) && parts.all(is_number)
}

fn is_offset(word: &str) -> bool {
    let digits = word.trim_start_matches("GMT").trim_start_matches("UTC");
    let signed = digits.strip_prefix(['+', '-']);
    matches!(word, "GMT" | "UTC" | "Z")
        || signed.is_some_and(|digits| digits.len() == 4 && digits.parse::<u16>().is_ok())
}

/// `GMT+0100` is `+01:00`; what says nothing stays nothing.
fn offset_of(word: &str) -> String {
    let digits = word.trim_start_matches("GMT").trim_start_matches("UTC");
    match digits.split_at_checked(3) {
        Some((hours, minutes)) if minutes.len() == 2 => match digits {
            "+0000" | "-0000" => "Z".to_owned(),
            _ => format!("{hours}:{minutes}"),
        },
        _ if word.is_empty() => String::new(),
        _ => "Z".to_owned(),
    }
}

fn month_named(word: &str) -> Option<usize> {
    let start = word.get(..3)?.to_ascii_lowercase();
    Some(MONTHS.iter().position(|month| *month == start)? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_understood_as_they_are_written() {
        let table = [
            (
                "Wed, 1 Jan 2020 10:00:00 +0100",
                Some("2020-01-01T10:00:00+01:00"),
            ),
            (
                "Wed, 01 Jan 2020 10:00:00 -0000",
                Some("2020-01-01T10:00:00Z"),
            ),
            (
                "Sat Mar 07 2026 09:05:00 GMT-0330 (Newfoundland Time)",
                Some("2026-03-07T09:05:00-03:30"),
            ),
            ("10:11:12 Feb 03, 2019", Some("2019-02-03T10:11:12")),
            ("2020-01-01T10:00:00Z", Some("2020-01-01T10:00:00Z")),
            ("1 May 2020", Some("2020-05-01")),
            ("yesterday", None),
            ("Jan 2020", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(iso(text).as_deref(), expected, "{text}");
        }
        assert_eq!(
            of_stamp("20200102030405").as_deref(),
            Some("2020-01-02T03:04:05Z")
        );
        assert_eq!(of_stamp("20200102").as_deref(), Some("2020-01-02"));
        assert_eq!(of_stamp("2020"), None);
    }
}
