//! Media types: which are pages, and how files of pictures are to be called.

/// Whether it is that of a page.
pub(super) fn is_html(essence: &str) -> bool {
    matches!(essence, "text/html" | "application/xhtml+xml")
}

/// Pictures by media type: the end of a file's name, and the bytes that such a file begins with.
const IMAGES: &[(&str, &str, &[u8])] = &[
    ("image/png", "png", b"\x89PNG"),
    ("image/jpeg", "jpg", b"\xFF\xD8\xFF"),
    ("image/gif", "gif", b"GIF8"),
    ("image/webp", "webp", b"RIFF"),
    ("image/bmp", "bmp", b"BM"),
    ("image/x-icon", "ico", b"\0\0\x01\0"),
    ("image/vnd.microsoft.icon", "ico", b"\0\0\x01\0"),
    ("image/tiff", "tiff", b"II*\0"),
    ("image/svg+xml", "svg", b"<svg"),
    ("image/avif", "avif", b"\0\0\0 ftypavif"),
    ("image/apng", "apng", b"\x89PNG"),
];

/// The end of the name of a file that holds this picture: by its bytes, which browsers believe more
/// (MIME Sniffing, section 6.1), else by its type. `None` where it is no picture.
pub(super) fn image_extension(media_type: &str, bytes: &[u8]) -> Option<&'static str> {
    let by_bytes = IMAGES.iter().find(|(_, _, start)| bytes.starts_with(start));
    let by_type = IMAGES.iter().find(|(name, _, _)| *name == media_type);
    let is_webp = |bytes: &[u8]| bytes.get(8..12) == Some(b"WEBP");
    let by_bytes = by_bytes.filter(|(_, end, _)| *end != "webp" || is_webp(bytes));
    by_bytes.or(by_type).map(|(_, end, _)| *end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_called_by_what_they_are() {
        let table: &[(&str, &[u8], Option<&str>)] = &[
            ("image/jpeg", b"\x89PNG\r\n", Some("png")),
            ("image/avif", b"?", Some("avif")),
            ("text/html", b"<p>", None),
            ("application/octet-stream", b"GIF89a", Some("gif")),
            ("audio/wav", b"RIFF\0\0\0\0WAVE", None),
        ];
        for (media_type, bytes, expected) in table {
            assert_eq!(
                image_extension(media_type, bytes),
                *expected,
                "{media_type}"
            );
        }
    }
}
