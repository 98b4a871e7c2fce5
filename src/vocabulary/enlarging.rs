//! The words on a button that shows a picture larger.

use std::sync::LazyLock;

/// As the whole of a line, in lower case.
#[rustfmt::skip]
static ENLARGE: &[&str] = &[
    // English
    "view full size", "view full size image", "view full-size image", "view fullsize", "view larger image",
    "view larger", "click to enlarge", "click image to enlarge", "enlarge image", "enlarge this image",
    "enlarge photo", "enlarge", "open image in gallery", "hide caption", "toggle caption",
    // German, Dutch, Swedish, Danish, Norwegian, Finnish
    "bild vergrößern", "vergrößern", "großansicht", "zum vergrößern klicken", "zum vergrößern anklicken",
    "vergroot afbeelding", "afbeelding vergroten", "klik om te vergroten", "förstora bild", "förstora bilden",
    "klicka för att förstora", "forstør billede", "vis større billede", "klik for at forstørre", "forstørr bildet",
    "suurenna kuva", "avaa kuva suuremmaksi",
    // French, Spanish, Portuguese, Italian, Romanian
    "agrandir", "agrandir l'image", "agrandir l’image", "agrandir la photo", "cliquez pour agrandir",
    "voir en grand", "ampliar", "ampliar imagen", "ampliar foto", "clic para ampliar", "haga clic para ampliar",
    "ampliar imagem", "clique para ampliar", "ingrandisci", "ingrandisci immagine", "ingrandisci la foto",
    "clicca per ingrandire", "mărește imaginea", "măriți imaginea",
    // Polish, Czech, Hungarian
    "powiększ", "powiększ zdjęcie", "kliknij, aby powiększyć", "zvětšit", "zvětšit obrázek", "zvětšit fotografii",
    "kép nagyítása", "nagyobb kép",
    // Russian, Ukrainian, Greek, Turkish
    "увеличить", "увеличить изображение", "увеличить фото", "збільшити зображення", "збільшити фото",
    "μεγέθυνση εικόνας", "resmi büyüt", "büyütmek için tıklayın",
    // Japanese, Chinese, Korean
    "拡大する", "画像を拡大", "画像を拡大する", "写真を拡大", "拡大画像を見る", "查看大图", "点击查看大图", "查看原图",
    "이미지 확대", "이미지 확대보기", "사진 확대",
];

/// Of the labels, as bits, the first letters that are ASCII, counted from `a`, and the lengths in bytes: next
/// to no short line is one of them.
static SIEVE: LazyLock<(u32, u64)> = LazyLock::new(|| {
    ENLARGE.iter().fold((0, 0), |(letters, lengths), label| {
        let letter = letter_of(label).map_or(0, |letter| 1 << letter);
        (letters | letter, lengths | 1 << label.len())
    })
});

/// Whether a line is no more than the label of such a button.
pub(crate) fn enlarges(line: &str) -> bool {
    let line = line.trim_matches(|c: char| !c.is_alphabetic());
    let (letters, lengths) = *SIEVE;
    let may_be = line.len() < u64::BITS as usize
        && lengths >> line.len() & 1 == 1
        && letter_of(line).is_none_or(|letter| letters >> letter & 1 == 1);
    may_be && ENLARGE.contains(&line.to_lowercase().as_str())
}

/// The first letter, counted from `a`, if it is ASCII.
fn letter_of(text: &str) -> Option<u8> {
    let first = text.bytes().next()?.to_ascii_lowercase();
    first.is_ascii_lowercase().then(|| first - b'a')
}

#[cfg(test)]
mod tests {
    use super::enlarges;

    #[test]
    fn every_label_is_found_in_capitals_too() {
        for label in super::ENLARGE {
            assert!(label.len() < 64, "{label}");
            assert!(enlarges(label), "{label}");
            // These have capitals that are another letter's, too.
            let has_none = label.contains(['ß', 'ı']);
            assert!(has_none || enlarges(&label.to_uppercase()), "{label}");
        }
    }

    #[test]
    fn a_button_says_no_more_than_what_it_does() {
        for line in [
            "View full size image",
            "+ Bild vergrößern",
            "[Ampliar]",
            "拡大する",
            "ΜΕΓΈΘΥΝΣΗ ΕΙΚΌΝΑΣ",
        ] {
            assert!(enlarges(line), "{line}");
        }
        for line in ["The council wants to enlarge the harbour", "", "Image"] {
            assert!(!enlarges(line), "{line}");
        }
    }
}
