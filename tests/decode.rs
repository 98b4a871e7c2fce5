//! Bytes become text as in a browser, and the result says how.

#![allow(clippy::unwrap_used)]

use offprint::{Article, Converter, EncodingSource, Error, Page, Scope};

fn convert<'a>(page: impl Into<Page<'a>>) -> Article {
    let converter = Converter::builder().scope(Scope::Page).build();
    converter.convert(page).unwrap()
}

/// Name, source, whether bytes were replaced, and the text of the body.
fn decoded(bytes: &[u8]) -> (&'static str, EncodingSource, bool, String) {
    told(&convert(bytes))
}

fn told(article: &Article) -> (&'static str, EncodingSource, bool, String) {
    let encoding = article.encoding();
    let text = article.text().trim().to_owned();
    (encoding.name, encoding.source, encoding.replaced, text)
}

fn is(
    name: &'static str,
    source: EncodingSource,
    text: &str,
) -> (&'static str, EncodingSource, bool, String) {
    (name, source, false, text.to_owned())
}

#[test]
fn text_is_taken_as_it_is() {
    let found = told(&convert("<meta charset=big5><p>é"));
    assert_eq!(found, is("UTF-8", EncodingSource::Text, "é"));
}

#[test]
fn a_byte_order_mark_is_stronger_than_anything_said() {
    let utf_16 = |encode: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}<meta charset=big5><p>é日"
            .encode_utf16()
            .flat_map(encode)
            .collect()
    };
    let table = [
        (
            "UTF-8",
            "\u{feff}<meta charset=big5><p>é日".as_bytes().to_vec(),
        ),
        ("UTF-16LE", utf_16(u16::to_le_bytes)),
        ("UTF-16BE", utf_16(u16::to_be_bytes)),
    ];
    for (name, bytes) in table {
        let page = Page::bytes(&bytes).encoding("koi8-r");
        let expected = is(name, EncodingSource::ByteOrderMark, "é日");
        assert_eq!(told(&convert(page)), expected);
    }
}

#[test]
fn the_callers_label_is_stronger_than_the_page() {
    let page = Page::bytes(b"<meta charset=utf-8><p>\xB1").encoding("iso-8859-2");
    assert_eq!(
        told(&convert(page)),
        is("ISO-8859-2", EncodingSource::Caller, "ą")
    );
}

#[test]
fn a_label_that_names_no_encoding_is_an_error() {
    for label in ["klingon", "", "iso-2022-kr"] {
        let page = Page::bytes(b"<p>x").encoding(label);
        let error = Converter::new().convert(page).unwrap_err();
        let label = label.to_owned();
        assert_eq!(error, Error::UnknownEncoding { label });
    }
}

#[test]
fn the_page_says_what_it_is_in() {
    let table: &[(&str, &[u8], &str)] = &[
        (
            "windows-1252",
            b"<meta charset=iso-8859-1><p>\x80 caf\xE9",
            "€ café",
        ),
        ("ISO-8859-2", b"<meta charset=latin2><p>\xB1", "ą"),
        (
            "Shift_JIS",
            b"<meta charset=sjis><p>\x93\xFA\x96\x7B",
            "日本",
        ),
        ("gb18030", b"<meta charset=gb18030><p>\xC4\xE3", "你"),
        (
            "KOI8-R",
            b"<meta http-equiv=content-type content='text/html; charset=koi8-r'><p>\xC4\xC1",
            "да",
        ),
        // Seven bits, but not ASCII.
        (
            "ISO-2022-JP",
            b"<meta charset=iso-2022-jp><p>\x1B$BF|\x1B(B",
            "日",
        ),
    ];
    for (name, bytes, text) in table {
        assert_eq!(decoded(bytes), is(name, EncodingSource::Meta, text));
    }
}

#[test]
fn a_declaration_after_the_first_kilobyte_counts_where_the_bytes_are_not_utf_8() {
    let mut bytes = format!(
        "<!-- {} --><meta charset=windows-1250><p>",
        "x".repeat(5_000)
    )
    .into_bytes();
    bytes.push(0xB9);
    assert_eq!(
        decoded(&bytes),
        is("windows-1250", EncodingSource::Meta, "ą")
    );
}

#[test]
fn valid_utf_8_is_utf_8_whatever_the_page_says() {
    for declared in ["", "<meta charset=iso-8859-1>", "<meta charset=gb2312>"] {
        let html = format!("{declared}<p>grüße “日本”");
        let found = decoded(html.as_bytes());
        assert_eq!(
            found,
            is("UTF-8", EncodingSource::ValidUtf8, "grüße “日本”")
        );
    }
}

#[test]
fn without_a_word_bytes_that_are_no_utf_8_are_windows_1252() {
    let expected = is("windows-1252", EncodingSource::Fallback, "“caf\u{e9}”");
    assert_eq!(decoded(b"<p>\x93caf\xE9\x94"), expected);
}

#[test]
fn ascii_alone_is_utf_8_unless_the_page_says_otherwise() {
    assert_eq!(
        decoded(b"<p>x"),
        is("UTF-8", EncodingSource::ValidUtf8, "x")
    );
    assert_eq!(decoded(b""), is("UTF-8", EncodingSource::ValidUtf8, ""));
    let said = decoded(b"<meta charset=windows-1252><p>x");
    assert_eq!(said, is("windows-1252", EncodingSource::Meta, "x"));
}

#[test]
fn broken_bytes_are_replaced_and_reported() {
    let table: &[(&str, &[u8], &str)] = &[
        // Overlong, lone surrogate, truncated, lone continuation, past the last code point.
        (
            "UTF-8",
            b"<meta charset=utf-8><p>a\xC0\xAFb",
            "a\u{fffd}\u{fffd}b",
        ),
        (
            "UTF-8",
            b"<meta charset=utf-8><p>a\xED\xA0\x80b",
            "a\u{fffd}\u{fffd}\u{fffd}b",
        ),
        ("UTF-8", b"<meta charset=utf-8><p>a\xE6\x97", "a\u{fffd}"),
        ("UTF-8", b"<meta charset=utf-8><p>a\x80b", "a\u{fffd}b"),
        (
            "UTF-8",
            b"<meta charset=utf-8><p>a\xF4\x90\x80\x80b",
            "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b",
        ),
        ("EUC-JP", b"<meta charset=euc-jp><p>a\xA4", "a\u{fffd}"),
    ];
    for (name, bytes, text) in table {
        let expected = (*name, EncodingSource::Meta, true, (*text).to_owned());
        assert_eq!(decoded(bytes), expected);
    }
}

#[test]
fn utf_16_cut_in_the_middle_of_a_character_is_read_up_to_there() {
    let mut bytes: Vec<u8> = "\u{feff}<p>ab"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.push(b'c');
    let expected = (
        "UTF-16LE",
        EncodingSource::ByteOrderMark,
        true,
        "ab\u{fffd}".to_owned(),
    );
    assert_eq!(decoded(&bytes), expected);
}
