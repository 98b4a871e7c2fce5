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

#[cfg(test)]
mod tests {
    use super::*;

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
