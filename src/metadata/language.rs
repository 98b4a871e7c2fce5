//! Language tags as pages write them.

/// A BCP 47 tag: `de_AT` and `DE-at.utf8` are `de-AT`.
pub(super) fn language_tag(text: &str) -> Option<String> {
    let text = text
        .split([',', ';', '.', ' ', '@'])
        .next()?
        .replace('_', "-");
    let mut tag = String::new();
    for (place, subtag) in text.split('-').enumerate() {
        let fits = match place {
            0 => matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|b| b.is_ascii_alphabetic()),
            _ => matches!(subtag.len(), 1..=8) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()),
        };
        if !fits {
            return (place > 0).then_some(tag);
        }
        if place > 0 {
            tag.push('-');
        }
        match (place, subtag.len()) {
            (1.., 2) => tag.push_str(&subtag.to_ascii_uppercase()),
            (1.., 4) => {
                tag.push_str(&subtag[..1].to_ascii_uppercase());
                tag.push_str(&subtag[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&subtag.to_ascii_lowercase()),
        }
    }
    Some(tag)
}
