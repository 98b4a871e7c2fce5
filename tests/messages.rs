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

#[cfg(feature = "selectors")]
#[test]
fn a_selector_is_quoted_and_what_is_wrong_with_it_is_said() {
    let nothing = "no element, class, id or attribute stands where one must";
    let dangling = "nothing to match stands after its last `>`, `+`, `~` or space";
    for (selector, reason) in [
        ("", nothing),
        ("p, , a", nothing),
        ("> a", nothing),
        (".5", nothing),
        ("a:not(", nothing),
        ("div >", dangling),
        ("p {}", dangling),
        (
            "a:hover",
            "there is no pseudo-class or pseudo-element `hover` here",
        ),
        (
            "p::before",
            "there is no pseudo-class or pseudo-element `before` here",
        ),
        (
            "p:is(a, b:new)",
            "there is no pseudo-class or pseudo-element `new` here",
        ),
        ("p..a", "`.` must be followed by the name of a class"),
        ("[]", "it ends too early"),
        ("a.", "it ends too early"),
        (
            "[a b]",
            "the name of an attribute must be followed by `]` or by `=` or its like",
        ),
        ("[5]", "`[` must be followed by the name of an attribute"),
        (
            "[a=5]",
            "the value of an attribute must be a name or stand in quotes",
        ),
        ("svg|a", "there are no namespaces here"),
        ("p)", "`)` stands where it may not"),
        ("p:nth-child(x)", "`x` stands where it may not"),
    ] {
        assert_eq!(
            offprint::Selector::parse(selector).unwrap_err().to_string(),
            format!("`{selector}` is no CSS selector: {reason}")
        );
    }
    let nested = ":not(".repeat(300);
    let error = offprint::Selector::parse(&nested).unwrap_err().to_string();
    assert!(
        error.ends_with("is no CSS selector: its brackets are nested more than 8 deep"),
        "{error}"
    );
    let long = "a".repeat(4_001);
    let error = offprint::Selector::parse(&long).unwrap_err().to_string();
    assert!(error.ends_with("is no CSS selector: it has more than 4,000 bytes"));
}

#[cfg(feature = "selectors")]
#[test]
fn a_selector_that_takes_too_long_is_quoted_with_the_size_of_the_page() {
    let selector = offprint::Selector::parse("h2 ~ p").unwrap();
    let converter = Converter::builder().remove(selector).build();
    let error = converter.convert(&"<p>a".repeat(8_000)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`h2 ~ p` takes too long on this page of 16004 nodes; \
         the combinators `~` and ` ` and `:has()` are what makes a selector slow"
    );
}

#[cfg(feature = "rules")]
#[test]
fn a_file_of_rules_is_named_with_the_line_the_column_and_what_is_wrong_there() {
    let keys = "`domains`, `keep`, `remove`, `root`, `title`, `author`, `date`, `strip-parameters`";
    for (text, expected) in [
        (
            "[[site]]\ndomains = 'a'\nremove = ['p', 'div >']\n",
            "3:16: `div >` is no CSS selector: \
             nothing to match stands after its last `>`, `+`, `~` or space",
        ),
        (
            "[[site]]\ndomains = 'a'\n\n  kep = 'p'\n",
            &*format!("4:3: `kep` is no key of a site; there are {keys}"),
        ),
        (
            "[[site]]\ndomains = 'a'\n'ü' = 'x'; keep = 'p'",
            "3:10: no TOML: unexpected key or value, expected newline, `#`",
        ),
        (
            "[[sites]]\n",
            "1:3: `sites` is no key here; there is `[[site]]`",
        ),
        ("[site]\n", "1:2: a site begins with `[[site]]`"),
        (
            "site = [1]\n",
            "1:9: a site is a table, such as `[[site]]` begins",
        ),
        ("\n[[site]]\nkeep = 'p'\n", "2:1: a site has no `domains`"),
        ("[[site]]\ndomains = []\n", "1:1: a site has no `domains`"),
        (
            "[[site]]\ndomains = 'a'\nkeep = ['p', 5]\n",
            "3:14: `keep` is a string or a list of strings",
        ),
        (
            "[[site]]\ndomains = 'https://a.example/'\n",
            "2:11: `https://a.example/` is no domain, such as `example.org` or `*.example.org`",
        ),
        (
            "[[site]]\ndomains = 'a.example:80'\n",
            "2:11: `a.example:80` is no domain, such as `example.org` or `*.example.org`",
        ),
        (
            "[[site]]\ndomains = 'a'\nstrip-parameters = 'ref=1'\n",
            "3:20: `ref=1` is no name of a parameter, such as `ref` or `utm_*`",
        ),
    ] {
        let error = offprint::SiteRules::parse(text, "rules/tea.toml").unwrap_err();
        assert_eq!(error.to_string(), format!("rules/tea.toml:{expected}"));
    }
}
