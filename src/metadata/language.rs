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
            0 => {
                let is_code = matches!(subtag.len(), 2 | 3);
                is_code
                    && subtag.bytes().all(|b| b.is_ascii_alphabetic())
                    && !names_encoding(subtag)
            }
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

/// Whether an encoding was written where a language is asked for: "utf-8", "iso-8859-1".
fn names_encoding(subtag: &str) -> bool {
    ["utf", "iso", "gbk"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(subtag))
}

#[cfg(test)]
mod tests {
    use super::language_tag;

    #[test]
    fn an_encoding_is_no_language() {
        for encoding in ["utf-8", "UTF-8", "iso-8859-1", "gbk"] {
            assert_eq!(language_tag(encoding), None, "{encoding}");
        }
        assert_eq!(language_tag("uz-Latn").as_deref(), Some("uz-Latn"));
        assert_eq!(language_tag("zh_cn.utf8").as_deref(), Some("zh-CN"));
    }
}
