//! What a list of ingredients is called, by the sites that publish recipes and by the line above it.

use super::classes::has_word;

/// Words in the names of elements.
const NAMES: &[&str] = &[
    "ingredient",
    "ingredients",
    "ingredientlist",
    "ingredientslist",
    "recipeingredient",
    "recipeingredients",
    "ingr",
    "ingrs",
    "zutat",
    "zutaten",
    "zutatenliste",
    "ingredientes",
    "ingrediente",
    "ingredienti",
    "ingredienten",
    "ingredienser",
    "ingrediensliste",
    "ainekset",
    "skladniki",
    "ingredience",
    "hozzavalok",
    "malzemeler",
    "ingredienty",
];

/// How such a line begins, in lower case.
const BEGINNINGS: &[&str] = &[
    "ingredients",
    "ingredient list",
    "zutaten",
    "zutatenliste",
    "ingrédients",
    "ingredientes",
    "lista de ingredientes",
    "liste des ingrédients",
    "ingredienti",
    "ingrediënten",
    "ingrediëntenlijst",
    "ingrediente",
    "ingredienser",
    "ingrediensliste",
    "ainekset",
    "raaka-aineet",
    "innihald",
    "składniki",
    "ingredience",
    "ingrediencie",
    "suroviny",
    "hozzávalók",
    "sastojci",
    "sestavine",
    "koostisosad",
    "ingredientai",
    "malzemeler",
    "bahan-bahan",
    "nguyên liệu",
    "υλικά",
    "ингредиенты",
    "інгредієнти",
    "съставки",
    "المكونات",
    "材料",
    "재료",
];

/// Whether the value of a `class` or an `id` names a list of ingredients.
pub(crate) fn is_ingredients_name(value: &str) -> bool {
    has_word(value, NAMES)
}

/// Whether a line says that what a dish is made of follows: "Zutaten für 4 Personen:".
pub(crate) fn announces_ingredients(line: &str) -> bool {
    const MOST_BYTES: usize = 120;
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    if line.len() > MOST_BYTES {
        return false;
    }
    let lower = line.to_lowercase();
    // Scripts without spaces say on: "材料（2人分）".
    let ends_word = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic() || c == '-');
    let mut beginnings = BEGINNINGS
        .iter()
        .filter_map(|begin| lower.strip_prefix(begin));
    beginnings.any(ends_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_named_for_its_ingredients_in_a_class_or_above_it() {
        for name in [
            "wprm-recipe-ingredients",
            "recipe ingredients_list__x",
            "recipeIngredient",
        ] {
            assert!(is_ingredients_name(name), "{name}");
        }
        assert!(!is_ingredients_name("recipe-steps"));
        for line in [
            "Ingredients",
            "ZUTATEN für 4 Personen:",
            "材料（2人分）",
            "• Składniki:",
        ] {
            assert!(announces_ingredients(line), "{line}");
        }
        for line in [
            "",
            "Ingrediential",
            "What the harbour needs",
            "Zutatenkunde",
        ] {
            assert!(!announces_ingredients(line), "{line}");
        }
    }
}
