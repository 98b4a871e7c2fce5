//! The exact words of every error, each raised the way a caller meets it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::{Converter, Page};

#[test]
fn a_page_that_is_too_long_names_both_lengths_and_the_option() {
    let converter = Converter::builder().max_input_bytes(20).build();
    let error = converter.convert("<p>Twenty-one bytes.").map(drop);
    assert_eq!(error, Ok(()), "20 bytes are allowed");
    let error = converter.convert("<p>Twenty-one bytes!!").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the page has 21 bytes, more than the 20 allowed; \
         `ConverterBuilder::max_input_bytes` raises the limit"
    );
    let bytes: &[u8] = b"<p>Twenty-one bytes!!";
    assert_eq!(converter.convert_bytes(bytes).unwrap_err(), error);
}

#[test]
fn a_relative_page_address_is_quoted_and_an_example_is_given() {
    let page = Page::text("<p>Tea").url("/tea.html");
    assert_eq!(
        Converter::new().convert(page).unwrap_err().to_string(),
        "`/tea.html` is no absolute URL, such as `https://example.org/page`; \
         relative links could not be resolved against it"
    );
}

#[test]
fn what_html_parsing_is_given_never_fails() {
    for page in ["", "<", "</", "<!", "\0", "<table><td>", "\u{feff}"] {
        Converter::new().convert(page).unwrap();
    }
    for bytes in [&b"\xff\xfe\x00\xd8"[..], b"\xff\xff", b"\x80\x81"] {
        Converter::new().convert_bytes(bytes).unwrap();
    }
}
#[test]
fn an_unknown_charset_label_is_quoted_and_examples_are_given() {
    let page = Page::bytes(b"<p>Tea").encoding("utf-9");
    assert_eq!(
        Converter::new().convert(page).unwrap_err().to_string(),
        "`utf-9` names no character encoding; \
         labels are those of the Encoding standard, such as `utf-8` or `windows-1252`"
    );
}
