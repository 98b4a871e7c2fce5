//! What a site says for itself within a story.

use std::sync::LazyLock;

use super::sayings::Sayings;
use super::{appeals, disclaimers, disclosures};

/// What a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SiteSays {
    /// Whoever wrote it is paid for what is bought through its links.
    pub(crate) who_pays: bool,
    /// What the site does not answer for, or who may print it.
    pub(crate) what_it_answers_for: bool,
    /// It asks its readers to follow it, to subscribe to it, or to pay for it.
    pub(crate) what_it_asks: bool,
}

/// Reads a text, [`plain`](super::sayings::plain). Linear.
pub(crate) fn site_says(plain: &str) -> SiteSays {
    static SAYINGS: LazyLock<Sayings> = LazyLock::new(|| {
        Sayings::new(&[disclosures::PHRASES, disclaimers::PHRASES, appeals::PHRASES])
    });
    let found = SAYINGS.found_in(plain);
    SiteSays {
        who_pays: found & 1 != 0,
        what_it_answers_for: found & 2 != 0,
        what_it_asks: found & 4 != 0 || appeals::asks_to_follow(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_say_nothing_or_more_than_one_thing() {
        let says = |text: &str| {
            let says = site_says(text);
            (says.who_pays, says.what_it_answers_for, says.what_it_asks)
        };
        assert_eq!(says("the ferries run again"), (false, false, false));
        assert_eq!(says("follow jane doe on twitter"), (false, false, true));
        assert_eq!(
            says("they follow jane doe on twitter"),
            (false, false, false)
        );
        let both = "this does not constitute investment advice. 本文仅代表作者 観点. ¿enlaces de afiliado?";
        assert_eq!(says(both), (true, true, false));
    }
}
