//! How sites name the small print of what they offer.

/// Words that such a name is, or ends with.
const WORDS: [&str; 6] = [
    "legal",
    "disclaimer",
    "disclaimers",
    "fineprint",
    "smallprint",
    "rechtliches",
];

/// What a name begins with that says what the text is about, or what it looks like.
const OTHERS: [&str; 6] = ["category", "tag", "topic", "has", "is", "no"];

/// Whether a class or an id names the small print: `legal`, `copy-legal`, `offer_disclaimer`. A name that
/// goes on, `legal-advice`, is one of something else.
pub(crate) fn is_small_print(names: &str) -> bool {
    names.split_ascii_whitespace().any(|name| {
        let mut words = name.split(|c: char| !c.is_ascii_alphanumeric());
        let is_one_of = |word: Option<&str>, known: &[&str]| {
            word.is_some_and(|word| known.iter().any(|known| known.eq_ignore_ascii_case(word)))
        };
        is_one_of(words.clone().next_back(), &WORDS) && !is_one_of(words.next(), &OTHERS)
    })
}
