//! The words on a button that shows a picture larger.

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

/// Whether a line is no more than the label of such a button.
pub(crate) fn enlarges(line: &str) -> bool {
    let is_around = |c: char| !c.is_alphabetic();
    let line = line.trim_matches(is_around);
    let lower = || line.chars().flat_map(char::to_lowercase);
    let initial = lower().next();
    let is_it = |label: &&str| label.chars().next() == initial && lower().eq(label.chars());
    ENLARGE.iter().any(is_it)
}

#[cfg(test)]
mod tests {
    use super::enlarges;

    #[test]
    fn a_button_says_no_more_than_what_it_does() {
        for line in [
            "View full size image",
            "+ Bild vergrößern",
            "[Ampliar]",
            "拡大する",
        ] {
            assert!(enlarges(line), "{line}");
        }
        for line in ["The council wants to enlarge the harbour", "", "Image"] {
            assert!(!enlarges(line), "{line}");
        }
    }
}
