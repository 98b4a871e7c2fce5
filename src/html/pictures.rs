//! Pictures by the names of their files: sites keep one in many sizes, under addresses that differ in folder,
//! query and ending.

/// The name of a picture's file without its ending and its size: `old-dike` of
/// `/media/old-dike-1200x630.jpg?w=400`. Names of a letter or two, which any picture may have, say nothing, nor
/// does that of a program that a query tells which picture to send.
pub(crate) fn picture_name(address: &str) -> Option<&str> {
    const LEAST: usize = 3;
    const ENDINGS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];
    let path = address.split(['?', '#']).next()?;
    let file = path.trim_end_matches('/').rsplit('/').next()?;
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let is_file = ENDINGS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending));
    if !is_file && address.contains('?') {
        return None;
    }
    let is_size = |part: &str| {
        part.contains('x')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'x')
    };
    let name = match stem.rsplit_once(['-', '_']) {
        Some((name, size)) if is_size(size) => name,
        _ => stem,
    };
    (name.len() >= LEAST).then_some(name)
}

/// Whether one of the addresses in `value` is that of a picture of this name, in whatever size.
pub(crate) fn names_picture(value: &str, name: &str) -> bool {
    const LONGEST: usize = 4000;
    let ends = |behind: &str| {
        let next = behind.chars().next();
        next.is_none_or(|c| !c.is_alphanumeric())
    };
    value.len() <= LONGEST
        && value.match_indices(name).any(|(at, _)| {
            let opens = at == 0 || value[..at].ends_with(['/', ' ', '=', 'F']);
            opens && ends(&value[at + name.len()..])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_in_all_its_sizes() {
        for address in [
            "/media/old-dike.jpg",
            "https://cdn.example/x/old-dike-1200x630.webp?w=400#a",
            "old-dike_300x.png",
        ] {
            assert_eq!(picture_name(address), Some("old-dike"), "{address}");
        }
        for (value, expected) in [
            ("/s/old-dike.jpg", true),
            ("old-dike-300x200.jpg 300w, old-dike-600x400.jpg 600w", true),
            ("/resize?file=old-dike.jpg", true),
            ("/s/cold-dike.jpg", false),
            ("/s/old-dikes.jpg", false),
        ] {
            assert_eq!(names_picture(value, "old-dike"), expected, "{value}");
        }
        for address in ["/1.jpg", "/_next/image?url=a.jpg", "/img.php?id=1"] {
            assert_eq!(picture_name(address), None, "{address}");
        }
    }
}
