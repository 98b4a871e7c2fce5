//! What stands before the name of who made a picture, in many languages.

/// Labels of credits, in lower case, with the sign or the word that makes them one.
pub(crate) static CREDITS: &[&str] = &[
    // English
    "photo:",
    "photos:",
    "photo by",
    "photos by",
    "photo credit:",
    "photograph:",
    "photograph by",
    "photography by",
    "photo courtesy of",
    "image:",
    "images:",
    "image by",
    "image credit:",
    "image courtesy of",
    "picture:",
    "picture by",
    "credit:",
    "credits:",
    "source:",
    "illustration:",
    "illustration by",
    "copyright:",
    "copyright",
    "©",
    "(c)",
    // German, Dutch
    "foto:",
    "fotos:",
    "foto von",
    "bild:",
    "bilder:",
    "quelle:",
    "bildquelle:",
    "bildnachweis:",
    "grafik:",
    "illustration von",
    "beeld:",
    "bron:",
    "foto door",
    // French, Spanish, Catalan, Portuguese, Italian, Romanian
    "photo :",
    "crédit :",
    "crédit:",
    "crédits :",
    "crédits:",
    "crédit photo :",
    "crédit photo:",
    "crédits photo :",
    "source :",
    "image :",
    "photo de",
    "foto de",
    "fotografía:",
    "fotografía de",
    "imagen:",
    "créditos:",
    "fuente:",
    "crédito:",
    "imagem:",
    "fonte:",
    "foto di",
    "immagine:",
    "sursă foto:",
    "sursa foto:",
    "sursa:",
    // Polish, Czech, Slovak, Hungarian
    "fot.",
    "zdjęcie:",
    "źródło:",
    "zdroj:",
    "foto ©",
    "fotó:",
    "kép:",
    "forrás:",
    // Swedish, Danish, Norwegian, Finnish
    "foto av",
    "foto af",
    "fotograf:",
    "källa:",
    "kilde:",
    "kuva:",
    "valokuva:",
    "lähde:",
    // Russian, Ukrainian, Bulgarian, Greek, Turkish
    "фото:",
    "источник:",
    "джерело:",
    "снимка:",
    "φωτογραφία:",
    "πηγή:",
    "fotoğraf:",
    "kaynak:",
    // Others
    "sumber:",
    "ảnh:",
    "nguồn:",
    "写真：",
    "写真:",
    "撮影：",
    "提供：",
    "图:",
    "图：",
    "图片来源：",
    "摄影：",
    "來源：",
    "사진:",
    "사진=",
    "출처:",
    "الصورة:",
    "المصدر:",
    "צילום:",
];

/// Whether a line begins with the label of a credit: "Photo: Jane Doe", "(Quelle: Agentur)".
pub(crate) fn begins_a_credit(line: &str) -> bool {
    let line = line
        .trim_start()
        .trim_start_matches(['(', '['])
        .to_lowercase();
    CREDITS.iter().any(|label| line.starts_with(label))
}

/// Whether a class says that its element is a credit.
pub(crate) fn is_credit_class(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "credit",
        "credits",
        "copyright",
        "photographer",
        "source",
        "attribution",
        "byline",
        "bildquelle",
        "bildnachweis",
        "quelle",
        "fotograf",
        "rights",
        "auteur",
        "autor",
    ];
    class
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
