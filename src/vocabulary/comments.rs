//! How systems name a comment and its parts.

use super::classes::has_word;

/// Whether the class or the id of an element says that it is one comment, not all of them, nor a part
/// of one: `comment`, `comment-item`, `comment-123`.
pub(crate) fn is_comment(class: &str, id: &str) -> bool {
    const CLASSES: &[&str] = &[
        "comment",
        "comment-item",
        "comment_item",
        "commentitem",
        "comment-container",
        "comment-wrapper",
        "comment-block",
        "comment-single",
        "single-comment",
        "comment-entry",
        "comment__item",
        "user-comment",
        "c-comment",
        "kommentar",
        "commentaire",
        "comentario",
        "commento",
        "komentarz",
        "reactie",
    ];
    let mut names = class.split_ascii_whitespace();
    is_numbered(id)
        || names.any(|name| CLASSES.iter().any(|known| known.eq_ignore_ascii_case(name)))
}

/// Whether a class or an id speaks of reviews by those who bought a thing: `product-reviews`,
/// `customerReviews`.
pub(crate) fn is_of_reviews(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "review",
        "reviews",
        "bewertung",
        "bewertungen",
        "rezensionen",
        "avis",
        "opiniones",
        "valoraciones",
        "avaliacoes",
        "recensioni",
        "recensies",
        "recensioner",
        "anmeldelser",
        "arvostelut",
        "opinie",
        "recenze",
        "otzyvy",
        "yorumlar",
    ];
    let in_one_word = |word: &str| word.ends_with("Reviews");
    has_word(name, WORDS) || name.split_ascii_whitespace().any(in_one_word)
}

/// Whether a class or an id speaks of what customers say: `testimonial-card`, `customer-review`.
pub(crate) fn is_of_testimonials(name: &str) -> bool {
    const WORDS: &[&str] = &["testimonial", "testimonials"];
    const WHOSE: &[&str] = &[
        "customer",
        "customers",
        "client",
        "clients",
        "patient",
        "patients",
    ];
    has_word(name, WORDS) || has_word(name, WHOSE) && has_word(name, &["review", "reviews"])
}

/// Whether a class says that an element is the list of the comments: `comment-list`, `CommentList`.
pub(crate) fn is_list(class: &str) -> bool {
    let is_it = |name: &str| {
        let letters = name.bytes().filter(u8::is_ascii_alphabetic);
        let letters: Vec<u8> = letters.map(|letter| letter.to_ascii_lowercase()).collect();
        memchr::memmem::find(&letters, b"commentlist").is_some()
    };
    class.split_ascii_whitespace().any(is_it)
}

/// Whether the id of an element says that it is the form for comments under a post. So it is named in
/// diaries on the web, whatever their looks; in threads it has other names.
pub(crate) fn is_form(id: &str) -> bool {
    id.eq_ignore_ascii_case("commentform")
}

/// Whether the name of a field says that a comment is written in it: in threads it is a message, or a post.
pub(crate) fn is_field(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "comment",
        "comment_body",
        "comment_body[0][value]",
        "comment[body]",
        "comment_text",
        "kommentar",
    ];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether the type that microdata give an element is that of a diary's entry.
pub(crate) fn is_type_of_post(kind: &str) -> bool {
    kind.trim().ends_with("schema.org/BlogPosting")
}

/// Whether an id is that of one comment: `comment-123`.
pub(crate) fn is_numbered(id: &str) -> bool {
    let numbered = id
        .strip_prefix("comment-")
        .or_else(|| id.strip_prefix("comment_"));
    numbered.is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether a class within a comment names who wrote it.
pub(crate) fn is_author(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "author",
        "fn",
        "username",
        "user",
        "nickname",
        "nick",
        "commenter",
        "name",
        "autor",
        "auteur",
    ];
    has_word(class, WORDS) && !has_word(class, &["avatar", "image", "img", "photo", "meta", "info"])
}

/// Whether a class within a comment names its text.
pub(crate) fn is_text(class: &str) -> bool {
    has_word(class, &["text", "content", "body", "message", "copy"])
}

/// The name alone of "Jane Doe says:" or "by Jane Doe".
pub(crate) fn without_says(name: &str) -> &str {
    // Those of two words before those of one.
    const SAYS: &[&str] = &[
        "a dit",
        "ha detto",
        "dedi ki",
        "says",
        "said",
        "wrote",
        "writes",
        "commented",
        "sagt",
        "schreibt",
        "schrieb",
        "meint",
        "dit",
        "écrit",
        "dice",
        "dijo",
        "escribió",
        "disse",
        "diz",
        "scrive",
        "zegt",
        "schreef",
        "pisze",
        "napisał",
        "napsal",
        "säger",
        "skriver",
        "siger",
        "sier",
        "sanoo",
        "пишет",
        "говорит",
        "diyor",
        "berkata",
    ];
    const BY: &[&str] = &[
        "by ", "von ", "par ", "por ", "da ", "van ", "door ", "av ", "af ", "od ",
    ];
    let name = name.trim_end_matches([':', ' ', ',']);
    let cut = SAYS.iter().find_map(|says| {
        let rest = name.strip_suffix(says)?;
        rest.ends_with(' ').then(|| rest.trim_end())
    });
    let name = cut.unwrap_or(name);
    BY.iter()
        .find_map(|by| name.strip_prefix(by))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_freed_of_what_says_that_it_speaks() {
        for name in [
            "Jane Doe",
            "Jane Doe says:",
            "Jane Doe sagt:",
            "von Jane Doe",
            "Jane Doe a dit :",
        ] {
            assert_eq!(without_says(name), "Jane Doe", "{name}");
        }
        assert_eq!(without_says("Banda Simon says so"), "Banda Simon says so");
        assert_eq!(without_says("says"), "says");
    }

    #[test]
    fn one_comment_is_told_from_all_of_them_and_from_its_parts() {
        for (class, id) in [
            ("comment even", ""),
            ("", "comment-12"),
            ("x c-comment", ""),
        ] {
            assert!(is_comment(class, id), "{class} {id}");
        }
        for (class, id) in [
            ("comments", "comments"),
            ("comment-form", ""),
            ("", "comment-form"),
            ("", "comment-"),
        ] {
            assert!(!is_comment(class, id), "{class} {id}");
        }
    }

    #[test]
    fn reviews_are_told_from_previews_and_their_like() {
        for name in [
            "product-reviews",
            "customerReviews open",
            "Bewertungen",
            "review",
        ] {
            assert!(is_of_reviews(name), "{name}");
        }
        assert!(is_of_testimonials("wpmtst-testimonial-inner"));
        assert!(is_of_testimonials("customer_review"));
        for name in ["testimony", "customer", "review-body"] {
            assert!(!is_of_testimonials(name), "{name}");
        }
        for name in ["previews", "reviewed", "link-preview", "product", ""] {
            assert!(!is_of_reviews(name), "{name}");
        }
    }
}
