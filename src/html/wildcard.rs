//! Names with stars in them, for the hosts of URLs and the names of their parameters.

/// A name in which `*` stands for any characters, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wildcard(String);

impl Wildcard {
    pub(crate) fn new(pattern: &str) -> Wildcard {
        Wildcard(pattern.to_owned())
    }

    /// Whether it stands for this name. Linear in the length of both: the pieces between stars are
    /// looked for one behind the other, and the first place of a piece is as good as any.
    pub(crate) fn matches(&self, name: &str) -> bool {
        let Some((first, others)) = self.0.split_once('*') else {
            return self.0 == name;
        };
        let (middle, last) = others.rsplit_once('*').unwrap_or(("", others));
        let rest = name.strip_prefix(first);
        let Some(mut rest) = rest.and_then(|rest| rest.strip_suffix(last)) else {
            return false;
        };
        for piece in middle.split('*') {
            match rest.find(piece) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => return false,
            }
        }
        true
    }

    /// How much it says: a name without a star more than any with one, else the longer the more.
    pub(crate) fn precision(&self) -> (bool, usize) {
        let stars = self.0.matches('*').count();
        (stars == 0, self.0.len() - stars)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_characters() {
        for (pattern, name, expected) in [
            ("a.example", "a.example", true),
            ("a.example", "b.a.example", false),
            ("*.example", "a.b.example", true),
            ("*.example", ".example", true),
            ("*.example", "example", false),
            ("utm_*", "utm_", true),
            ("utm_*", "xutm_a", false),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("a*b*c", "axbyc", true),
            ("a*b*c", "ac", false),
            ("a*bc*c", "abc", false),
            ("*a**b*", "xaxbx", true),
        ] {
            assert_eq!(
                Wildcard::new(pattern).matches(name),
                expected,
                "{pattern} {name}"
            );
        }
    }

    #[test]
    fn the_longer_name_says_more_and_one_without_a_star_most() {
        let mut patterns = ["a.b", "*", "*.example", "*.tea.example"].map(Wildcard::new);
        patterns.sort_by_key(Wildcard::precision);
        assert_eq!(
            patterns,
            ["*", "*.example", "*.tea.example", "a.b"].map(Wildcard::new)
        );
    }
}
