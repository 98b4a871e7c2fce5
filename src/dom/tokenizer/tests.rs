//! Our tokens against those of html5ever's own tokenizer, in front of the same tree builder.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Read;

use proptest::prelude::*;

use super::recorder::{ours, recorded, theirs};
use super::{Keep, Reading};

fn assert_same(html: &str) {
    let (ours, theirs) = (ours(html), theirs(html));
    if ours != theirs {
        let at = ours
            .iter()
            .zip(&theirs)
            .position(|(one, other)| one != other);
        let at = at.unwrap_or(ours.len().min(theirs.len()));
        let near = |tokens: &[String]| format!("{:#?}", tokens.get(at..tokens.len().min(at + 3)));
        panic!(
            "token {at} differs in {:?}\nours {}\ntheirs {}",
            html.get(..400).unwrap_or(html),
            near(&ours),
            near(&theirs)
        );
    }
}

/// A case or more for every state of 13.2.5, grouped as the standard groups them.
const CASES: &[(&str, &[&str])] = &[
    (
        "data",
        &[
            "",
            "a",
            "a\0b",
            "a\rb\r\nc\r",
            "\u{feff}a",
            "<",
            "a<",
            "a < b",
            "<1>",
            "<\0>",
        ],
    ),
    (
        "tag open and end tag open",
        &[
            "</", "</>", "</1>", "</ a>", "<?a>b", "<?", "</\0x>", "a</>b",
        ],
    ),
    (
        "tag name",
        &[
            "<A>",
            "<a\0B>",
            "<a/>",
            "<a",
            "<a ",
            "<x-Y:z.1>",
            "<a\n>",
            "<é>",
            "<aé>",
        ],
    ),
    (
        "attributes",
        &[
            "<p a>",
            "<p a=b>",
            "<p a = b>",
            "<p a='b\"c'>",
            "<p a=\"b'c\">",
            "<p A=B a=c>",
            "<p =a=b>",
            "<p a==b>",
            "<p a=>",
            "<p a= >",
            "<p a=b/>",
            "<p a/b>",
            "<p a / b=c>",
            "<p \0a=\0>",
            "<p a=\"\0&amp;\0\">",
            "<p a'b\"c<d=e>",
            "<p a=b\"c'd<e=f`g>",
            "<p a='x'b='y'>",
            "<p a=\"",
            "<p a='x",
            "<p a=x",
            "<p a=",
            "<p a",
            "<p a ",
            "<p /",
            "<p a='x'",
            "<p a='\r\n'>",
            "<p\u{c}a\u{c}=\u{c}b>",
            "</p a=b>",
            "</p a='>'>",
            "</p/>",
            "</p a=\">",
            "<p a=b c=d a=e>",
            "<br/>",
            "<br / >",
            "<p a=&amp>",
            "<p É=É>",
        ],
    ),
    (
        "rcdata",
        &[
            "<title>a&amp;b<b></title>c",
            "<title>a</TITLE >b",
            "<title>a</titles>b</title/>c",
            "<textarea>\n&lt;</textarea>",
            "<title>a",
            "<title>a</title",
            "<title>\0</title>",
            "<title>a&</title>",
            "<title>&am</title>p;",
            "<title><</title>",
            "<title></</title>",
            "<title>a</title x=y>b",
            "<title></t</title>",
        ],
    ),
    (
        "rawtext",
        &[
            "<style>a&amp;<b></style>c",
            "<style>\0</style>",
            "<style></style",
            "<xmp></xmpx></xmp>",
            "<iframe><p></iframe>",
            "<noembed>a</noembed>b",
            "<noframes><!-- </noframes> -->",
            "<noscript><b>x</noscript>y",
        ],
    ),
    (
        "script data",
        &[
            "<script>a<b</script>c",
            "<script>\0</script>",
            "<script></scripty></script>",
            "<script><!-- </script> -->",
            "<script><!--<script></script>--></script>a",
            "<script><!--<script></script></script>a",
            "<script><!--></script>a",
            "<script><!---></script>a",
            "<script><!----></script>a",
            "<script><!--a-></script>b",
            "<script><!--a--!></script>b",
            "<script><!--<scripty></script>a",
            "<script><!--<script a></script>x-->y</script>z",
            "<script><!--<script>-</script",
            "<script><!--<script>--></script>a",
            "<script><!--<script/</script>--></script>",
            "<script><!- </script>",
            "<script><!--",
            "<script><!--<",
            "<script><!--<script>",
            "<script><!--<script></scrip></script>x</script>",
            "<script><!--</</script>",
            "<script><!--<<script></script>x</script>",
            "<script><!--<SCRIPT></Script>x</script>",
        ],
    ),
    ("plaintext", &["<plaintext>a</plaintext>&amp;<b>\0\r\n"]),
    (
        "comments",
        &[
            "<!---->",
            "<!-->",
            "<!--->",
            "<!--a-->",
            "<!--a--!>b",
            "<!--a--!-->",
            "<!--a--->",
            "<!--a---->b",
            "<!--a",
            "<!--a-",
            "<!--a--",
            "<!--a--!",
            "<!--",
            "<!---",
            "<!--a<!--b-->",
            "<!--a<!-->b",
            "<!--<!--->b",
            "<!--<!---->b",
            "<!--\0\r\n-->",
            "<!--a--b-->",
            "<!a>",
            "<!",
            "<!->x",
            "<!\0>",
            "<!-a-->",
            "<!--a- ->b-->",
            "<!--<-->",
            "<!--<!>-->",
            "<!---!>x-->",
        ],
    ),
    (
        "doctype",
        &[
            "<!doctype html>",
            "<!DOCTYPE HTML>",
            "<!doctype>",
            "<!doctype",
            "<!doctype ",
            "<!doctypehtml>",
            "<!doctype \0a>",
            "<!doctype html",
            "<!doctype html ",
            "<!doctype html x>",
            "<!doctype html x",
            "<!doctype html public>",
            "<!doctype html public 'a'>",
            "<!doctype html PUBLIC\"a\"\"b\">",
            "<!doctype html public 'a' 'b'>",
            "<!doctype html public 'a' \"b\" c>",
            "<!doctype html public 'a>",
            "<!doctype html public 'a",
            "<!doctype html public 'a' 'b>",
            "<!doctype html public 'a' 'b",
            "<!doctype html public a>",
            "<!doctype html public 'a' x>",
            "<!doctype html public",
            "<!doctype html system>",
            "<!doctype html system 'a'>",
            "<!doctype html SYSTEM\"a\">",
            "<!doctype html system 'a>",
            "<!doctype html system 'a' x>",
            "<!doctype html system 'a'",
            "<!doctype html system x>",
            "<!doctype html system 'a' x",
            "<!doctype html public '\0' '\0'>",
            "<!doctype html publi>",
            "<!doctype html public 'a' ",
            "<!doctype html public 'a'",
            "<!doc>",
            "<!doctype html public ",
            "<!doctype html system ",
            "<!doctype\rhtml\r\n>",
        ],
    ),
    (
        "cdata",
        &[
            "<![CDATA[a]]>",
            "<svg><![CDATA[a<b]]>c",
            "<svg><![CDATA[a]]",
            "<svg><![CDATA[a]]]>b",
            "<svg><![CDATA[\0]]>",
            "<math><mi><![CDATA[a]]>",
            "<svg><![cdata[a]]>",
            "<svg><![CDATA[",
            "<svg><desc><![CDATA[a]]>",
        ],
    ),
    (
        "character references",
        &[
            "&",
            "&a",
            "&;",
            "&amp",
            "&amp;",
            "&ampx",
            "&AMP",
            "&not",
            "&notit;",
            "&notin;",
            "&noti",
            "&copy=",
            "<p a=&copy=>",
            "<p a='&copyx'>",
            "<p a='&copy'>",
            "<p a='&notit;'>",
            "&#",
            "&#;",
            "&#x",
            "&#x;",
            "&#xg",
            "&#65",
            "&#65;",
            "&#x41",
            "&#X41;",
            "&#0;",
            "&#x80;",
            "&#x81;",
            "&#xD800;",
            "&#x110000;",
            "&#99999999999999999999;",
            "&#x1F600;",
            "&#13;",
            "&#1;",
            "&NotEqualTilde;",
            "&ngE;",
            "&CounterClockwiseContourIntegral;",
            "&bogus;",
            "&am\0p;",
            "&&amp;",
            "&é",
            "a&lt;b",
            "&quot;&gt;&nbsp;&#39;",
            "<p a='&'>",
            "<p a=&>",
            "<p a='&am'>",
            "&amp;amp;",
            "<p a='&ampé'>",
            "&fj",
            "&#xFDD0;",
            "&thetasym;&thetasy",
            "<p a=\"&lt=\">",
            "<p a='&#65b'>",
        ],
    ),
];

#[test]
fn tokens_are_html5evers_in_every_state() {
    for (_, cases) in CASES {
        for case in *cases {
            assert_same(case);
            assert_same(&format!("<div>{case}</div>x"));
        }
    }
}

#[test]
fn attributes_past_the_limit_are_passed_over_and_counted() {
    let reading = Reading {
        keep: Keep::All,
        max_attributes: 2,
        skip_unread_text: false,
        noscript_ends_raw_text: false,
    };
    let (tokens, dropped) = recorded("<p a=1 b=2 c=3 d=4>x", reading);
    assert_eq!(dropped, 2);
    assert!(tokens.contains(&"<p a=\"1\" b=\"2\" false>".to_owned()));
}

#[test]
fn unknown_attributes_are_left_out_but_for_formatting_elements() {
    let reading = Reading {
        keep: Keep::Known,
        max_attributes: 9,
        skip_unread_text: false,
        noscript_ends_raw_text: false,
    };
    let (tokens, _) = recorded("<p onclick=1 class=2><b onclick=3>", reading);
    assert!(
        tokens.contains(&"<p class=\"2\" false>".to_owned()),
        "{tokens:?}"
    );
    assert!(
        tokens.contains(&"<b onclick=\"3\" false>".to_owned()),
        "{tokens:?}"
    );
}

#[test]
fn unread_text_is_passed_over_and_data_is_not() {
    let reading = Reading {
        keep: Keep::Known,
        max_attributes: 9,
        skip_unread_text: true,
        noscript_ends_raw_text: false,
    };
    let page = "<script>a</script><script type=application/ld+json>b</script><style>c</style>d";
    let (tokens, _) = recorded(page, reading);
    let texts: Vec<&String> = tokens
        .iter()
        .filter(|token| token.starts_with("text"))
        .collect();
    assert_eq!(texts, ["text b", "text d"]);
}

/// On real pages, where they are: every 40th, or all with `OFFPRINT_CORPUS_ALL`.
#[test]
fn tokens_are_html5evers_on_the_pages_of_the_corpus() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus").to_owned();
    let corpus = std::env::var("OFFPRINT_CORPUS").unwrap_or(beside);
    let step = if std::env::var_os("OFFPRINT_CORPUS_ALL").is_some() {
        1
    } else {
        40
    };
    for set in ["wcxb", "trafilatura", "readability", "defuddle"] {
        let Ok(folder) = std::fs::read_dir(format!("{corpus}/{set}/pages")) else {
            continue;
        };
        let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths.iter().step_by(step) {
            let mut bytes = Vec::new();
            let file = std::fs::File::open(path).unwrap();
            flate2::read::GzDecoder::new(file)
                .read_to_end(&mut bytes)
                .unwrap();
            assert_same(&String::from_utf8_lossy(&bytes));
        }
    }
}

/// Pieces that make states follow each other in ways nobody would write.
fn soup() -> impl Strategy<Value = String> {
    let pieces: Vec<&'static str> = CASES
        .iter()
        .flat_map(|(_, cases)| cases.iter().copied())
        .collect();
    let glue = prop::sample::select(vec![
        "",
        " ",
        "<",
        ">",
        "/",
        "=",
        "'",
        "\"",
        "-",
        "--",
        "!",
        "]",
        "&",
        ";",
        "\0",
        "\r",
        "\n",
        "a",
        "script>",
        "</script>",
        "</title>",
        "</style>",
        "<svg>",
        "</svg>",
        "<!--",
        "-->",
        "<p ",
        "é",
    ]);
    let piece = prop_oneof![2 => prop::sample::select(pieces).prop_map(str::to_owned), 3 => glue.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..Default::default() })]

    #[test]
    fn tokens_are_html5evers_on_tag_soup(html in soup()) {
        assert_same(&html);
    }
}

/// How many random inputs: more where `OFFPRINT_CASES` says so.
fn cases() -> u32 {
    std::env::var("OFFPRINT_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(2_000)
}
