//! The one way anything gets into the explanation: [`Sheet::put`] takes markup of ours, and what comes
//! from a page stands in it as [`Text`], which escapes it for text and for attribute values in double
//! quotes (HTML 13.3). The other wrappers write numbers and places the way people read them.

use std::fmt::{self, Display, Formatter, Write};

use crate::ledger::ElementPath;

/// The document, as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) html: String,
}

impl Sheet {
    pub(super) fn put(&mut self, markup: fmt::Arguments<'_>) {
        // A string takes everything.
        let _ = self.html.write_fmt(markup);
    }
}

/// Text of a page, escaped. Control characters are no HTML; they and overrides of direction are shown
/// as U+FFFD.
pub(super) struct Text<'a>(pub(super) &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((at, c, escape)) = first_to_escape(rest) {
            f.write_str(&rest[..at])?;
            f.write_str(escape)?;
            rest = &rest[at + c.len_utf8()..];
        }
        f.write_str(rest)
    }
}

fn first_to_escape(text: &str) -> Option<(usize, char, &'static str)> {
    text.char_indices().find_map(|(at, c)| {
        let escape = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\n' | '\t' => return None,
            c if c.is_control() || matches!(c, '\u{202d}' | '\u{202e}') => "\u{fffd}",
            _ => return None,
        };
        Some((at, c, escape))
    })
}

/// Text of a page, escaped and cut after so many characters.
pub(super) struct Short<'a>(pub(super) &'a str, pub(super) usize);

impl Display for Short<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(self.1) {
            Some((end, _)) => write!(f, "{}…", Text(&self.0[..end])),
            None => Text(self.0).fmt(f),
        }
    }
}

/// An element's place, escaped: its innermost elements, with names of bounded length. A page may be
/// so deep, and its names so long, that all paths together would outgrow it by far.
pub(super) struct Place<'a>(pub(super) ElementPath<'a>);

/// A place is told by this many elements.
const ELEMENTS: usize = 5;
/// Longest name of an element with its id and class, in characters.
const NAME: usize = 40;
/// Longest evidence, in characters.
pub(super) const EVIDENCE: usize = 120;

impl Display for Place<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut names: Vec<&str> = self.0.innermost_first().take(ELEMENTS + 1).collect();
        if names.len() > ELEMENTS {
            names[ELEMENTS] = "…";
        }
        for (number, name) in names.iter().rev().enumerate() {
            if number > 0 {
                f.write_str(" &gt; ")?;
            }
            Short(name, NAME).fmt(f)?;
        }
        Ok(())
    }
}

/// A line of the source.
pub(super) struct Line(pub(super) u32);

impl Display for Line {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.write_str("–"),
            line => line.fmt(f),
        }
    }
}

/// A number with commas after each three digits.
pub(super) struct Count(pub(super) usize);

impl Display for Count {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                f.write_char(',')?;
            }
            f.write_char(digit)?;
        }
        Ok(())
    }
}

/// So many of something, with the plural's s where there is not one.
pub(super) struct Of(pub(super) usize, pub(super) &'static str);

impl Display for Of {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let end = if self.0 == 1 { "" } else { "s" };
        write!(f, "{} {}{end}", Count(self.0), self.1)
    }
}

/// The part of the whole, in percent; 0 of nothing.
pub(super) fn percent(part: usize, whole: usize) -> usize {
    (part * 100 + whole / 2).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_end_an_element_or_an_attribute() {
        let table = [
            ("tea", "tea"),
            ("a < b > c", "a &lt; b &gt; c"),
            ("\" onclick='x'", "&quot; onclick=&#39;x&#39;"),
            ("&lt;", "&amp;lt;"),
            ("a\0b\u{1b}\nc", "a\u{fffd}b\u{fffd}\nc"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(Text(text).to_string(), expected);
        }
    }

    #[test]
    fn what_is_long_is_cut_between_characters() {
        assert_eq!(Short("čaj", 3).to_string(), "čaj");
        assert_eq!(Short("čaj", 1).to_string(), "č…");
        assert_eq!(Short("<<", 1).to_string(), "&lt;…");
    }

    #[test]
    fn numbers_are_written_for_people() {
        let counted = [0, 999, 1000, 1_234_567].map(|number| Count(number).to_string());
        assert_eq!(counted, ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(Of(1, "block").to_string(), "1 block");
        assert_eq!(Of(1200, "block").to_string(), "1,200 blocks");
        assert_eq!((percent(1, 3), percent(2, 3), percent(0, 0)), (33, 67, 0));
    }
}
