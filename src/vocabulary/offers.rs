//! How shops name the parts of what they say of a thing.

/// Whether a class or an id speaks of what a thing is: `product-details-modal`, `measurements`.
pub(crate) fn describes(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "details",
        "description",
        "specification",
        "specifications",
        "specs",
        "measurements",
        "dimensions",
        "ingredients",
        "materials",
        "beschreibung",
        "eigenschaften",
        "abmessungen",
        "inhaltsstoffe",
        "caracteristiques",
        "ingredientes",
        "descripcion",
        "caracteristicas",
        "descricao",
        "descrizione",
        "caratteristiche",
        "omschrijving",
        "specificaties",
        "opis",
    ];
    name.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether a line is a number of stars that buyers give, with how many did so: "5 stars (12)".
pub(crate) fn says_stars(line: &str) -> bool {
    const STARS: &[&str] = &[
        "star",
        "stars",
        "stern",
        "sterne",
        "étoile",
        "étoiles",
        "estrella",
        "estrellas",
        "estrela",
        "estrelas",
        "stella",
        "stelle",
        "ster",
        "sterren",
        "gwiazdka",
        "gwiazdki",
        "gwiazdek",
        "hvězdička",
        "hvězdičky",
        "hvězdiček",
        "hviezdička",
        "hviezdičky",
        "hviezdičiek",
        "csillag",
        "stea",
        "stele",
        "звезда",
        "звезды",
        "звёзд",
        "звезд",
        "зірка",
        "зірки",
        "зірок",
        "yıldız",
        "stjärna",
        "stjärnor",
        "stjerne",
        "stjerner",
        "tähti",
        "tähteä",
        "αστέρι",
        "αστέρια",
        "つ星",
        "星",
        "별점",
        "점",
        "sao",
        "bintang",
    ];
    let line = line.trim();
    let Some(rest) = line.strip_prefix(|c: char| ('1'..='5').contains(&c)) else {
        return false;
    };
    let rest = rest.trim_start().to_lowercase();
    let end = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    STARS.contains(&&rest[..end]) && !rest[end..].contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_are_counted_from_one_to_five() {
        for line in [
            "5 stars",
            "4 Sterne:",
            "1 étoile (0)",
            "3 звезды (2)",
            "2 star: 12%",
            "5つ星",
        ] {
            assert!(says_stars(line), "{line}");
        }
        for line in ["12 stars", "5 star hotel", "Star 5", "5", "3 rooms"] {
            assert!(!says_stars(line), "{line}");
        }
    }

    #[test]
    fn whole_words_describe_a_thing() {
        for name in ["product-details-modal", "Measurements", "x-specs__panel"] {
            assert!(describes(name), "{name}");
        }
        for name in ["size-guide", "refund-policy", "detailsx", ""] {
            assert!(!describes(name), "{name}");
        }
    }
}
