//! What a name looks like: how long, of which words, and where it ends.

use super::month::is_month;
use crate::vocabulary::bylines::{
    GROUPS, LABELS, LEGAL_FORMS, NAME_PARTICLES, NOT_IN_NAMES, NOT_NAMES, ROLES, STOPS, WEEKDAYS,
    is_by,
};
use crate::vocabulary::label;

/// The longest name believed, in characters and in words.
const LONGEST: usize = 70;
const MOST_WORDS: usize = 8;

/// The words of a name on a page.
const MOST_VISIBLE_WORDS: usize = 5;

/// A name at the start of a part of a byline, and what ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name<'a> {
    /// The whole part.
    Whole(&'a str),
    /// A date, a role, a sign or a label followed.
    Before(&'a str),
    /// The part went on like a sentence.
    InSentence(&'a str),
    None,
}

impl<'a> Name<'a> {
    /// The same, if the name is as `fits` asks.
    pub(super) fn filter(self, fits: impl Fn(&str) -> bool) -> Name<'a> {
        match self {
            Name::Whole(name) | Name::Before(name) | Name::InSentence(name) if !fits(name) => {
                Name::None
            }
            name => name,
        }
    }

    /// The same, if something followed.
    fn ended(self) -> Name<'a> {
        match self {
            Name::Whole(name) => Name::Before(name),
            name => name,
        }
    }
}

/// The name that a part of a byline starts with: "Jane Doe" of "Jane Doe Founder", "Jane Doe Jan.
/// 31", "Jane Doe on Monday".
pub(super) fn cut_after_name(part: &str) -> Name<'_> {
    if let Some((name, _)) = part.split_once('@') {
        // Of an address of mail its first half is no name.
        let end = match name.ends_with(|c: char| c.is_alphanumeric()) {
            true => name.rfind(char::is_whitespace).unwrap_or(0),
            false => name.len(),
        };
        return cut_after_name(name[..end].trim_end()).ended();
    }
    let mut end = 0;
    let mut words = part.split_whitespace().enumerate().peekable();
    while let Some((place, word)) = words.next() {
        let Some(start) = part[end..].find(word).map(|found| end + found) else {
            break;
        };
        let next = words.peek().map_or("", |&(_, next)| next);
        let ended = match () {
            () if ends_name(word, next, place) => Name::Before,
            () if is_stop(word) => Name::InSentence,
            () => {
                end = start + word.len();
                continue;
            }
        };
        let name =
            part[..start].trim_end_matches(|c: char| !c.is_alphanumeric() && !")'’.®".contains(c));
        return if may_be_name(name) {
            ended(name)
        } else {
            Name::None
        };
    }
    if may_be_name(part) {
        Name::Whole(part)
    } else {
        Name::None
    }
}

/// Whether a word is no part of the name before it: a sign, a figure, an address, the start of a
/// date, a role or a label.
fn ends_name(word: &str, next: &str, place: usize) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() {
        return !matches!(word, "&" | "/");
    }
    let lower = bare.to_lowercase();
    let starts_date = |word: &str| word.starts_with(|c: char| c.is_numeric());
    let is_figure = place > 0 && starts_date(word);
    let is_date = starts_date(next) && (is_month(&lower) || WEEKDAYS.contains(&lower.as_str()))
        || place > 0 && word.ends_with('.') && is_month(&lower)
        || lower.len() > 2 && place == 0 && WEEKDAYS.contains(&lower.as_str())
        // "Jane Doe Monday, May 31": a comma is where a part ends.
        || lower.len() > 3 && place > 1 && next.is_empty() && WEEKDAYS.contains(&lower.as_str());
    let is_role = place > 1 && ROLES.contains(&lower.as_str());
    let is_dash = place > 0 && word.starts_with(['—', '–']);
    is_figure
        || is_dash
        || is_date
        || is_role
        // "Jane Doe Updated:", and of "Stand: 7.3.2024" nothing at all.
        || word.ends_with(':')
        || word.contains('：')
        || place > 0 && LABELS.contains(&lower.as_str())
}

fn is_stop(word: &str) -> bool {
    STOPS.contains(&word.trim_end_matches([',', ':'])) || matches!(word, "In" | "Is" | "For")
}

/// Whether this may be a name at all: no address, no date, no sentence.
pub(super) fn may_be_name(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    letters >= 2
        && digits <= letters.max(6)
        && name.chars().count() <= LONGEST
        && name.split_whitespace().count() <= MOST_WORDS
        && !name.contains("://")
        && !name.contains(['{', '}', '=', '?', '%'])
        && !name.contains("www.")
        && !name.contains("! ")
        && !NOT_NAMES.iter().any(|word| word.eq_ignore_ascii_case(name))
        && !name.split_whitespace().any(is_in_no_name)
        && !is_by(name)
        && !names_a_part(name)
}

/// Whether it is the label of a part of the page, of several words, or in a language whose names are a word
/// without a space: "Filed under", "相关文章".
fn names_a_part(name: &str) -> bool {
    let may_be_label = !name.is_ascii() || name.contains(char::is_whitespace);
    may_be_label && label(name).is_some_and(|label| label.whole)
}

fn is_in_no_name(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    NOT_IN_NAMES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether text of the page is written as names are: a few words, those of note with a capital.
pub(super) fn reads_like_name(name: &str) -> bool {
    let count = name.split_whitespace().count();
    (1..=MOST_VISIBLE_WORDS).contains(&count)
        && may_be_name(name)
        && !name.starts_with(|c: char| c.is_numeric())
        && name.split_whitespace().enumerate().all(|(place, word)| {
            let initial = word.chars().find(|c| c.is_alphabetic());
            initial.is_none_or(|c| !c.is_lowercase())
                || (place > 0 && NAME_PARTICLES.contains(&word))
                || (place > 0 && word.starts_with('('))
        })
}

/// Whether a part of a byline behind a name is a role: "Staff Writer", "Redakteurin".
pub(super) fn is_role(part: &str) -> bool {
    part.split_whitespace().any(|word| {
        let word = word
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        ROLES.contains(&word.as_str()) || GROUPS.contains(&word.as_str())
    })
}

/// Whether a name is one of a company or a society: "Beispiel GmbH".
pub(super) fn is_company(name: &str) -> bool {
    const LEAST: usize = 2;
    let lower = name.trim_end_matches(['.', ',']).to_lowercase();
    let words = lower.split_whitespace().count();
    LEGAL_FORMS.iter().any(|form| {
        lower
            .strip_suffix(form)
            .is_some_and(|rest| words >= LEAST && rest.ends_with(char::is_whitespace))
    })
}

/// Whether a name is that of a site: "Example.COM".
pub(super) fn is_host(name: &str) -> bool {
    const ENDS: [&str; 7] = ["com", "net", "org", "info", "news", "online", "tv"];
    let is_of_a_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    name.chars().all(is_of_a_host)
        && name
            .rsplit_once('.')
            .is_some_and(|(_, end)| ENDS.iter().any(|known| known.eq_ignore_ascii_case(end)))
}

/// A name that is there twice, once: "Jane Doe Jane Doe", of a picture's description and a link.
pub(super) fn once(name: &str) -> &str {
    let words: Vec<&str> = name.split_whitespace().collect();
    let half = words.len() / 2;
    let of_half: usize = words[..half].iter().map(|word| word.len()).sum();
    // "R. R." are initials.
    if words.len() % 2 == 1 || words[..half] != words[half..] || of_half < 3 {
        return name;
    }
    let mut letters = 0;
    let end = name.char_indices().find_map(|(at, c)| {
        letters += if c.is_whitespace() { 0 } else { c.len_utf8() };
        (letters == of_half).then_some(at + c.len_utf8())
    });
    end.map_or(name, |end| &name[..end])
}

/// Whether a name is one that somebody logs in with: "jane.doe", "JaneD", "harbour12".
pub(super) fn is_account(name: &str) -> bool {
    let is_odd = |c: char| c.is_ascii_digit() || matches!(c, '.' | '_');
    let mut letters = name.chars();
    let begins_small = letters
        .next()
        .is_some_and(|first| first.is_ascii_lowercase());
    let has_small = name.contains(|c: char| c.is_ascii_lowercase());
    let ends_large = name.ends_with(|c: char| c.is_ascii_uppercase());
    name.is_ascii()
        && !name.contains(char::is_whitespace)
        && (begins_small || has_small && ends_large || name.trim_end_matches('.').contains(is_odd))
}

/// Whether this is the account of the one named: "janedoe", "jdoe" or "jane.doe" of "Jane Doe".
pub(super) fn is_account_of(account: &str, name: &str) -> bool {
    const LEAST: usize = 4;
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let last = name.split_whitespace().last().map(letters);
    !account.contains(char::is_whitespace)
        && name.contains(char::is_whitespace)
        && last.is_some_and(|last| last.len() >= LEAST && letters(account).ends_with(&last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_are_told_by_their_legal_form() {
        for name in [
            "Beispiel GmbH",
            "Harbour Press Ltd.",
            "Verein der Leser e. V.",
            "Exempel AB",
        ] {
            assert!(is_company(name), "{name}");
        }
        for name in [
            "Jane Doe",
            "Ag Kaurismäki",
            "Anna Spa-Meier",
            "SE",
            "Paul Verlaine",
        ] {
            assert!(!is_company(name), "{name}");
        }
    }

    #[test]
    fn nobody_is_no_name_in_any_language() {
        for nobody in [
            "未知",
            "佚名",
            "管理员",
            "相关文章",
            "관리자",
            "администратор",
            "admin",
        ] {
            assert!(!may_be_name(nobody), "{nobody}");
        }
        assert!(may_be_name("林可"));
    }

    #[test]
    fn a_name_written_twice_is_taken_once() {
        assert_eq!(once("Jane Doe Jane Doe"), "Jane Doe");
        assert_eq!(once("Zoé  Zoé"), "Zoé");
        assert_eq!(once("Jane Doe John Doe"), "Jane Doe John Doe");
        assert_eq!(once("R. R."), "R. R.");
        assert_eq!(once("Jane"), "Jane");
    }

    #[test]
    fn an_account_is_told_by_the_last_name() {
        for account in ["janedoerner", "jdoerner", "jane.doerner"] {
            assert!(is_account_of(account, "Jane Doerner"), "{account}");
        }
        assert!(!is_account_of("harbourfan", "Jane Doerner"));
        assert!(!is_account_of("Mary Doerner", "Jane Doerner"));
        assert!(!is_account_of("jli", "Jane Li"));
    }
}
