//! Names of the standard are written in whatever case.

/// Whether a text begins with `start`, the case of ASCII letters aside.
#[inline]
pub(crate) fn begins(text: impl AsRef<[u8]>, start: impl AsRef<[u8]>) -> bool {
    let start = start.as_ref();
    let head = text.as_ref().get(..start.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::begins;

    #[test]
    fn a_beginning_counts_in_whatever_case_and_only_whole() {
        assert!(begins("DocType html", "doctype"));
        assert!(begins("\u{e9}TE", "\u{e9}te"));
        assert!(begins("a", ""));
        assert!(!begins("docs", "doctype"));
        // Other letters than ASCII's have one case.
        assert!(!begins("\u{c9}te", "\u{e9}te"));
        // The beginning ends within a character.
        assert!(!begins("a\u{e9}", "ab"));
    }
}
