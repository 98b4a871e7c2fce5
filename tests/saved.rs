//! Pages as people keep them: each kind read, told by its content, with its address and what came
//! with it; beside each what only looks like it. And archives that were made to do harm.
//!
//! Every archive is written here, by hand or by the crates that write such files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use offprint::saved::{self, Kind, Reader, SavedPage};
use offprint::{Article, Converter, Error, Scope};

/// A picture, as far as its first bytes go.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n picture of a pot";

fn all(bytes: &[u8]) -> Vec<Result<SavedPage, Error>> {
    saved::read(bytes).collect()
}

fn one(bytes: &[u8]) -> SavedPage {
    let mut pages = all(bytes);
    assert_eq!(pages.len(), 1);
    pages.remove(0).unwrap()
}

fn failure(bytes: &[u8]) -> String {
    all(bytes).remove(0).unwrap_err().to_string()
}

fn article(page: &SavedPage) -> Article {
    let converter = Converter::builder().scope(Scope::Page).build();
    converter.convert(page.page()).unwrap()
}

fn markdown(bytes: &[u8]) -> String {
    article(&one(bytes)).markdown()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// Lines as mails end them.
fn lines(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .fold(0_u32, |bits, &byte| bits << 8 | u32::from(byte));
        let bits = bits << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]));
        }
        text.push_str(&"="[..(3 - three.len()).min(1)].repeat(3 - three.len()));
    }
    text
}

// HTML

#[test]
fn what_is_nothing_else_is_html_and_stays_as_it_is() {
    for text in [
        "<p>Tea",
        "",
        "Tea: hot",
        "<p>\u{0}",
        "WARC and MIME-Version: 1.0 are names.",
    ] {
        let page = one(text.as_bytes());
        assert_eq!((page.kind(), page.html()), (Kind::Html, text.as_bytes()));
        assert_eq!(
            (page.url(), page.saved(), page.encoding()),
            (None, None, None)
        );
    }
}

#[test]
fn gzip_is_taken_off_whatever_the_members() {
    let html = b"<p>Tea";
    assert_eq!(one(&gzip(html)).html(), html);
    let members = [gzip(b"<p>"), gzip(b"Tea")].concat();
    assert_eq!(one(&members).html(), html);
    let mhtml = gzip(&lines(MHTML));
    assert_eq!(one(&mhtml).kind(), Kind::Mhtml);
    assert_eq!(
        failure(&gzip(html)[..12]),
        "the saved page could not be read: incomplete deflate stream"
    );
}

#[test]
fn what_unpacks_to_more_than_allowed_is_not_unpacked() {
    let bomb = gzip(&vec![b' '; 50_000_000]);
    assert!(bomb.len() < 300_000);
    let mut pages = Reader::new().max_bytes(1_000_000).read(&bomb[..]);
    let failed = pages.next().unwrap().unwrap_err();
    assert_eq!(failed, Error::SavedPageTooLong { allowed: 1_000_000 });
    assert_eq!(
        failed.to_string(),
        "the saved page has more than the 1000000 bytes allowed; `saved::Reader::max_bytes` raises the limit"
    );
    let within = |most| {
        Reader::new()
            .max_bytes(most)
            .read(&b"<p>Tea"[..])
            .all(|page| page.is_ok())
    };
    assert!(within(6) && !within(5));
}

#[test]
fn browsers_and_single_file_say_from_where_and_when() {
    let page = one(
        b"<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/a/tea -->\n<p><a href=pots>Pots</a>",
    );
    assert_eq!(page.kind(), Kind::SavedAs);
    assert_eq!(
        article(&page).markdown(),
        "[Pots](https://example.org/a/pots)\n"
    );

    let page = one(
        b"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/b/tea \n \
          saved date: Sat Mar 07 2026 09:05:00 GMT+0100 (Central European Standard Time)\n--><p><a href=pots>Pots</a>",
    );
    assert_eq!(page.kind(), Kind::SingleFile);
    assert_eq!(page.saved(), Some("2026-03-07T09:05:00+01:00"));
    assert_eq!(
        article(&page).markdown(),
        "[Pots](https://example.org/b/pots)\n"
    );
}

#[test]
fn the_article_s_record_has_whence_and_when_as_far_as_the_file_says() {
    let shape = "<h1>Tea</h1><p>Pour it hot.";
    let of_browser = format!("<!-- saved from url=(0025)https://example.org/a/tea -->{shape}");
    let of_single_file = format!(
        "<!--\n Page saved with SingleFile \n url: https://example.org/b/tea \n \
          saved date: Sat Mar 07 2026 09:05:00 GMT+0100 (CET)\n-->{shape}"
    );
    let in_warc = response(
        "https://example.org/w",
        "200 OK\nContent-Type: text/html",
        shape.as_bytes(),
    );
    let mhtml = "https://example.org/tea/index.html";
    let warc_date = "2026-03-07T09:05:00Z";
    let table: &[(Vec<u8>, Option<&str>, Option<&str>)] = &[
        (of_browser.into(), Some("https://example.org/a/tea"), None),
        (
            of_single_file.into(),
            Some("https://example.org/b/tea"),
            Some("2026-03-07T09:05:00+01:00"),
        ),
        (lines(MHTML), Some(mhtml), Some("2026-03-07T09:05:00Z")),
        (in_warc, Some("https://example.org/w"), Some(warc_date)),
        (
            copy(shape).into(),
            Some("https://example.org/tea/"),
            Some("2020-01-02T03:04:05Z"),
        ),
        (shape.into(), None, None),
    ];
    for (file, url, saved) in table {
        let page = one(file);
        let article = Converter::new().convert(page.page()).unwrap();
        assert_eq!((article.url(), article.saved()), (*url, *saved));
        let mut expected = String::new();
        for (name, value) in [("url", url), ("saved", saved)] {
            if let Some(value) = value {
                expected += &format!("{name}: \"{value}\"\n");
            }
        }
        let front = article.front_matter();
        let said = front
            .lines()
            .filter(|line| line.starts_with("url: ") || line.starts_with("saved: "));
        let said: String = said.map(|line| format!("{line}\n")).collect();
        assert_eq!(said, expected, "{front}");
    }
}

#[test]
fn an_address_that_is_none_of_the_web_is_not_taken() {
    for url in [
        "about:internet",
        "file:///C:/tea.html",
        "tea",
        "javascript:1",
    ] {
        let mark = format!("<!-- saved from url=({:04}){url} --><p>Tea", url.len());
        assert_eq!(one(mark.as_bytes()).url(), None, "{url}");
    }
}

#[test]
fn the_caller_knows_the_address_better_and_base_is_resolved_against_it() {
    let html = b"<!-- saved from url=(0021)https://example.org/a --><base href=/deep/><p><a href=pots>Pots</a>";
    let page = one(html);
    assert_eq!(
        article(&page).markdown(),
        "[Pots](https://example.org/deep/pots)\n"
    );
    let page = page.with_url("https://caller.example/tea");
    assert_eq!(
        article(&page).markdown(),
        "[Pots](https://caller.example/deep/pots)\n"
    );
}

#[test]
fn shadow_roots_are_shown_and_other_templates_are_not() {
    let html = "<p>One.</p><x-note><template shadowrootmode=open><p>Two.</p></template></x-note>
        <template><p>Three.</p></template>";
    assert_eq!(markdown(html.as_bytes()), "One.\n\nTwo.\n");
}

#[test]
fn pictures_within_the_page_become_resources_where_they_are_asked_for() {
    let picture = [PNG, &[7; 400]].concat();
    let html = format!(
        "<p>A pot: <img alt=pot src=\"data:image/png;base64,{}\"> and <img alt=spacer src=\"data:image/gif;base64,R0lGODlh\">.",
        base64(&picture)
    );
    let page = one(html.as_bytes());
    assert_eq!(article(&page).markdown(), "A pot: and .\n");
    let page = page.with_data_images();
    assert_eq!(
        article(&page).markdown(),
        "A pot: ![pot](cid:offprint-data-0) and .\n"
    );
    let resource = page.index().get("cid:offprint-data-0").unwrap().clone();
    assert_eq!(
        (resource.bytes, resource.media_type.as_str()),
        (picture, "image/png")
    );
}

// MIME

const MHTML: &str = "From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/tea/index.html
Subject: =?utf-8?Q?T=C3=A9a?=
Date: Sat, 7 Mar 2026 09:05:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype=\"text/html\";
\tboundary=\"----MultipartBoundary--tea----\"


------MultipartBoundary--tea----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/tea/index.html

<!DOCTYPE html><html><head><meta charset=3D\"utf-8\"></head><body><h1>T=C3=
=A9</h1><p>Pour it <a href=3D\"pots\">hot</a>.</p><p><img alt=3D\"a pot\" src=3D\"/p=
ot.png\" srcset=3D\"/pot.png 1x, /pot-large.png 2x\"><img alt=3D\"a cup\" src=3D\"cid:cup@tea\"></p></body></html>
------MultipartBoundary--tea----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/pot.png

iVBORw0KGgoBAgME
------MultipartBoundary--tea----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <cup@tea>

iVBORw0KGgoFBgcI
------MultipartBoundary--tea------
";

#[test]
fn mhtml_gives_its_page_with_address_date_and_pictures() {
    let page = one(&lines(MHTML));
    assert_eq!(page.kind(), Kind::Mhtml);
    assert_eq!(page.url(), Some("https://example.org/tea/index.html"));
    assert_eq!(page.saved(), Some("2026-03-07T09:05:00Z"));
    assert_eq!(page.resources().len(), 2);
    assert_eq!(
        article(&page).markdown(),
        "# Té\n\nPour it [hot](https://example.org/tea/pots).\n\n\
         ![a pot](https://example.org/pot-large.png)![a cup](cid:cup@tea)\n"
    );
}

#[test]
fn a_picture_is_found_by_whichever_of_its_addresses_the_article_has() {
    let page = one(&lines(MHTML));
    let index = page.index();
    let bytes = |url| index.get(url).map(|resource| resource.bytes[8..].to_vec());
    assert_eq!(bytes("https://example.org/pot.png"), Some(vec![1, 2, 3, 4]));
    assert_eq!(
        bytes("https://example.org/pot-large.png"),
        Some(vec![1, 2, 3, 4])
    );
    assert_eq!(bytes("cid:cup@tea"), Some(vec![5, 6, 7, 8]));
    assert_eq!(bytes("https://example.org/other.png"), None);
    let resource = index.get("cid:cup@tea").unwrap();
    assert_eq!(resource.image_extension(), Some("png"));
}

#[test]
fn lines_may_end_as_they_do_elsewhere() {
    let page = one(MHTML.as_bytes());
    assert_eq!(page.resources()[1].bytes[8..], [5, 6, 7, 8]);
    assert!(article(&page).markdown().starts_with("# Té"));
}

/// An MHTML file of one page, with these fields and body.
fn mhtml_of(fields: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Location: https://example.org/\n{fields}\n\n"
    );
    [&lines(&head)[..], body, b"\r\n--b--\r\n"].concat()
}

#[test]
fn the_charset_of_a_part_is_its_encoding_if_there_is_such_a_one() {
    let cyrillic = b"<meta charset=utf-8><p>\xF7\xE0\xE9";
    let page = one(&mhtml_of(
        "Content-Type: text/html; charset=\"windows-1251\"",
        cyrillic,
    ));
    assert_eq!(page.encoding(), Some("windows-1251"));
    assert_eq!(article(&page).markdown(), "чай\n");
    let page = one(&mhtml_of(
        "Content-Type: text/html; charset=tea",
        "<p>чай".as_bytes(),
    ));
    assert_eq!(page.encoding(), None);
    assert_eq!(article(&page).markdown(), "чай\n");
}

#[test]
fn bodies_are_what_their_transfer_encoding_says() {
    let table: &[(&str, &str)] = &[
        ("base64", "PHA+VGVh"),
        ("BASE64", "PHA+\r\nVGVh"),
        ("quoted-printable", "<p=3E=\r\nTea"),
        ("8bit", "<p>Tea"),
        ("binary", "<p>Tea"),
        ("unheard-of", "<p>Tea"),
    ];
    for (encoding, body) in table {
        let fields = format!("Content-Type: text/html\nContent-Transfer-Encoding: {encoding}");
        let page = one(&mhtml_of(&fields, body.as_bytes()));
        assert_eq!(page.html(), b"<p>Tea", "{encoding}");
    }
}

#[test]
fn the_part_that_start_names_is_the_page() {
    let archive = |start: &str| {
        lines(&format!(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{start}\n\n\
             --b\nContent-Type: text/html\nContent-ID: <frame>\nContent-Location: https://example.org/frame\n\n<p>Frame\n\
             --b\nContent-Type: text/html\nContent-ID: <page>\nContent-Location: https://example.org/page\n\n<p>Page\n--b--\n"
        ))
    };
    assert_eq!(markdown(&archive("; start=\"<page>\"")), "Page\n");
    assert_eq!(
        one(&archive("; start=\"<page>\"")).url(),
        Some("https://example.org/page")
    );
    assert_eq!(markdown(&archive("; start=\"<gone>\"")), "Frame\n");
    assert_eq!(markdown(&archive("")), "Frame\n");
}

#[test]
fn a_mail_gives_its_html_and_not_its_attachments() {
    let mail = lines(
        "Received: by a.example\nFrom: =?utf-8?q?Ad=C3=A9?= <a@tea.example>\nSubject: Tea\nDate: Sat, 7 Mar 2026 09:05:00 +0100\nMIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer\n
--outer\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n<p>Attached\n
--outer\nContent-Type: multipart/alternative; boundary=\"inner\"\n
--inner\nContent-Type: text/plain\n\nPlain\n
--inner\nContent-Type: text/html; charset=utf-8\n\n<p>Letter\n--inner--
--outer--\n",
    );
    let page = one(&mail);
    assert_eq!(page.kind(), Kind::Mail);
    assert_eq!(page.saved(), Some("2026-03-07T09:05:00+01:00"));
    assert_eq!(article(&page).markdown(), "Letter\n");
    let envelope = [
        b"From a@tea.example Sat Mar  7 09:05:00 2026\r\n",
        &mail[..],
    ]
    .concat();
    assert_eq!(markdown(&envelope), "Letter\n");
}

#[test]
fn a_mail_of_plain_text_is_a_page_of_paragraphs() {
    let mail = b"From: a@tea.example\nSubject: Tea\nContent-Type: text/plain; charset=iso-8859-1\n\n1 < 2 & caf\xE9\n\nTwo";
    assert_eq!(markdown(mail), "1 < 2 & café\n\nTwo\n");
}

#[test]
fn an_archive_without_a_page_says_what_it_holds() {
    let mail = b"From: a@tea.example\nMIME-Version: 1.0\nContent-Type: image/png\n\n\x89PNG";
    assert_eq!(
        failure(mail),
        "the mail holds no HTML and no plain text, but image/png"
    );
}

#[test]
fn a_text_about_mails_is_none() {
    let text = "Note: a mail begins with fields, as\n\nMIME-Version: 1.0\nSubject: tea";
    assert_eq!(one(text.as_bytes()).kind(), Kind::Html);
    assert_eq!(
        one(b"<p>From: me</p>\nMIME-Version: 1.0\nDate: 1").kind(),
        Kind::Html
    );
}

// Web archives of Safari

fn web_archive(write: impl Fn(&plist::Value, &mut Vec<u8>)) -> Vec<u8> {
    let resource = |data: &[u8], url: &str, media_type: &str, encoding: &str| {
        let mut resource = plist::Dictionary::new();
        resource.insert("WebResourceData".into(), plist::Value::Data(data.to_vec()));
        resource.insert("WebResourceURL".into(), url.into());
        resource.insert("WebResourceMIMEType".into(), media_type.into());
        resource.insert("WebResourceTextEncodingName".into(), encoding.into());
        plist::Value::Dictionary(resource)
    };
    let html = b"<h1>Caf\xE9</h1><p><img alt=pot src=pot.png> <a href=pots>Pots</a>";
    let mut root = plist::Dictionary::new();
    let main = resource(
        html,
        "https://example.org/tea/",
        "text/html",
        "windows-1252",
    );
    root.insert("WebMainResource".into(), main);
    let pot = resource(PNG, "https://example.org/tea/pot.png", "image/png", "");
    let name = resource(
        b"",
        "https://example.org/\u{447}\u{430}\u{439}",
        "text/css",
        "",
    );
    root.insert(
        "WebSubresources".into(),
        plist::Value::Array(vec![pot, name]),
    );
    let mut written = Vec::new();
    write(&plist::Value::Dictionary(root), &mut written);
    written
}

fn binary(value: &plist::Value, written: &mut Vec<u8>) {
    value.to_writer_binary(written).unwrap();
}

fn xml(value: &plist::Value, written: &mut Vec<u8>) {
    value.to_writer_xml(written).unwrap();
}

#[test]
fn a_web_archive_gives_its_page_and_pictures_in_both_forms() {
    for written in [web_archive(binary), web_archive(xml)] {
        is_the_archive(&one(&written));
    }
}

fn is_the_archive(page: &SavedPage) {
    assert_eq!(page.kind(), Kind::WebArchive);
    assert_eq!(page.url(), Some("https://example.org/tea/"));
    assert_eq!(
        article(page).markdown(),
        "# Café\n\n![pot](https://example.org/tea/pot.png) [Pots](https://example.org/tea/pots)\n"
    );
    assert_eq!(
        page.index()
            .get("https://example.org/tea/pot.png")
            .unwrap()
            .bytes,
        PNG
    );
    assert_eq!(
        page.resources()[1].url.as_deref(),
        Some("https://example.org/чай")
    );
}

#[test]
fn a_property_list_that_is_no_web_archive_says_so() {
    let mut other = Vec::new();
    binary(
        &plist::Value::Dictionary(plist::Dictionary::new()),
        &mut other,
    );
    assert_eq!(
        failure(&other),
        "the web archive of Safari is broken: nothing in it is called `WebMainResource`"
    );
    let start = "<?xml version=\"1.0\"?><plist><dict><key>WebBookmark</key>";
    assert_eq!(
        failure(format!("{start}<string>Tea</string></dict></plist>").as_bytes()),
        "the web archive of Safari is broken: nothing in it is called `WebMainResource`"
    );
    assert_eq!(
        failure(format!("{start}<string>Tea").as_bytes()),
        "the web archive of Safari is broken: it ends before its last element does"
    );
    let wrong = failure(format!("{start}<string>Tea</dict></plist>").as_bytes());
    assert!(wrong.contains("is broken: ill-formed document"), "{wrong}");
}

/// A web archive in XML whose page is this, as its address, and holds this beside it.
fn xml_of(url: &str, page: &str, beside: &str) -> Vec<u8> {
    let page = base64(page.as_bytes());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <dict> -->\n<!DOCTYPE plist [\n\
         <!ENTITY long \"longer and longer\">\n]>\n<plist version=\"1.0\">\n<dict>\n{beside}\n\
         <key>WebMainResource</key>\n<dict>\n<key>WebResourceURL</key>\n<string>{url}</string>\n\
         <key>WebResourceData</key>\n<data>\n\t{page}\n\t</data>\n<key>WebResourceFrameName</key>\n\
         <string/>\n</dict>\n</dict>\n</plist>\n"
    )
    .into_bytes()
}

#[test]
fn characters_of_xml_are_what_they_stand_for_and_entities_of_the_files_own_nothing() {
    let table = [
        (
            "https://e.example/?a=1&amp;b=2",
            "https://e.example/?a=1&b=2",
        ),
        (
            "https://e.example/&#x447;&#1072;&#1081;",
            "https://e.example/чай",
        ),
        (
            "https://e.example/<![CDATA[?a&b]]>",
            "https://e.example/?a&b",
        ),
        (
            "https://e.example/<!-- a note -->tea",
            "https://e.example/tea",
        ),
        ("https://e.example/&long;tea", "https://e.example/tea"),
    ];
    for (written, meant) in table {
        let page = one(&xml_of(written, "<h1>Tea</h1>", ""));
        assert_eq!(page.url(), Some(meant), "{written}");
        assert_eq!(page.html(), b"<h1>Tea</h1>");
    }
}

#[test]
fn values_of_other_kinds_and_values_without_keys_lead_nothing_astray() {
    let beside = "<key>WebSubresources</key><array><true/><integer>3</integer><array/>\
        <dict><key>WebResourceData</key><integer>1</integer></dict>\
        <dict><string>WebResourceData</string><data>eA==</data></dict>\
        <dict><key>WebResourceData</key><data>eA==</data><key>left alone</key></dict></array>\
        <key>WebResourceURL</key><key>WebUnknown</key><date>2026-01-02T03:04:05Z</date><string>Tea</string>";
    let page = one(&xml_of("https://e.example/", "<p>Tea", beside));
    let found: Vec<&[u8]> = page
        .resources()
        .iter()
        .map(|found| &found.bytes[..])
        .collect();
    assert_eq!(found, [b"x"]);
}

#[test]
fn a_list_of_a_million_lists_within_one_another_is_read_in_one_pass() {
    let deep = format!(
        "<key>WebDeep</key>{}{}",
        "<array>".repeat(1_000_000),
        "</array>".repeat(1_000_000)
    );
    let page = one(&xml_of("https://e.example/", "<p>Tea", &deep));
    assert_eq!(page.html(), b"<p>Tea");
}

#[test]
fn a_property_list_that_names_one_object_many_times_costs_what_it_is_long() {
    // The resources are 100,000 times the one that holds a megabyte.
    let mut objects: Vec<Vec<u8>> = Vec::new();
    let text = |text: &str| {
        let length = text.len() as u8;
        let head: Vec<u8> = match length < 15 {
            true => vec![0x50 | length],
            false => vec![0x5F, 0x10, length],
        };
        [head, text.as_bytes().to_vec()].concat()
    };
    let long = |kind: u8, length: u32, body: Vec<u8>| {
        [
            vec![kind << 4 | 0xF, 0x12],
            length.to_be_bytes().to_vec(),
            body,
        ]
        .concat()
    };
    objects.push(vec![0xD2, 1, 2, 3, 4]);
    objects.push(text("WebMainResource"));
    objects.push(text("WebSubresources"));
    objects.push(vec![0xD1, 5, 6]);
    objects.push(long(0xA, 100_000, vec![3; 100_000]));
    objects.push(text("WebResourceData"));
    objects.push(long(0x4, 1_000_000, vec![b'x'; 1_000_000]));
    let mut list = b"bplist00".to_vec();
    let mut table = Vec::new();
    for object in &objects {
        table.extend((list.len() as u32).to_be_bytes());
        list.extend(object);
    }
    let at = list.len() as u64;
    list.extend(table);
    list.extend([0, 0, 0, 0, 0, 0, 4, 1]);
    list.extend((objects.len() as u64).to_be_bytes());
    list.extend(0_u64.to_be_bytes());
    list.extend(at.to_be_bytes());
    let page = one(&list);
    assert_eq!(page.html().len(), 1_000_000);
    let copied: usize = page
        .resources()
        .iter()
        .map(|resource| resource.bytes.len())
        .sum();
    assert!((1_000_000..=list.len()).contains(&copied), "{copied}");
}

// WARC

/// A record with these fields and this content.
fn record(kind: &str, url: &str, content_type: &str, content: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\nWARC-Type: {kind}\nWARC-Target-URI: {url}\nWARC-Date: 2026-03-07T09:05:00Z\n\
         Content-Type: {content_type}\nContent-Length: {}\n\n",
        content.len()
    );
    [&lines(&head)[..], content, b"\r\n\r\n"].concat()
}

/// A response with these fields and this body.
fn response(url: &str, fields: &str, body: &[u8]) -> Vec<u8> {
    let message = [&lines(&format!("HTTP/1.1 {fields}\n\n"))[..], body].concat();
    record(
        "response",
        url,
        "application/http; msgtype=response",
        &message,
    )
}

fn packed(body: &[u8], raw: bool) -> Vec<u8> {
    if raw {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(body).unwrap();
        return packed.finish().unwrap();
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(body).unwrap();
    packed.finish().unwrap()
}

fn warc() -> Vec<Vec<u8>> {
    let html = b"<p><a href=pots>Pots</a>";
    let chunks = b"3\r\n<p>\r\n15;x\r\n<a href=pots>Pots</a>\r\n0\r\n\r\n";
    let ok = "200 OK\nContent-Type: text/html; charset=windows-1252";
    let with = |field: &str| format!("{ok}\n{field}");
    vec![
        record(
            "warcinfo",
            "",
            "application/warc-fields",
            b"software: kettle\r\n",
        ),
        record(
            "request",
            "https://a.example/",
            "application/http",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        response("https://a.example/1/", ok, html),
        response(
            "https://a.example/pot.png",
            "200 OK\nContent-Type: image/png",
            PNG,
        ),
        response(
            "https://a.example/gone",
            "404 Not Found\nContent-Type: text/html",
            html,
        ),
        response(
            "https://a.example/2/",
            &with("Transfer-Encoding: chunked"),
            chunks,
        ),
        response(
            "https://a.example/3/",
            &with("Transfer-Encoding: chunked"),
            html,
        ),
        response(
            "https://a.example/4/",
            &with("Content-Encoding: gzip"),
            &gzip(html),
        ),
        response(
            "https://a.example/5/",
            &with("Content-Encoding: gzip"),
            html,
        ),
        response(
            "https://a.example/6/",
            &with("Content-Encoding: deflate"),
            &packed(html, false),
        ),
        response(
            "https://a.example/7/",
            &with("Content-Encoding: deflate"),
            &packed(html, true),
        ),
        record("resource", "https://a.example/8/", "text/html", html),
        record(
            "revisit",
            "https://a.example/1/",
            "application/http",
            b"HTTP/1.1 200 OK\r\n\r\n",
        ),
    ]
}

#[test]
fn the_pages_of_a_warc_come_in_order_with_their_addresses() {
    let plain = warc().concat();
    let members: Vec<u8> = warc().iter().flat_map(|record| gzip(record)).collect();
    for file in [&plain, &members, &gzip(&plain)] {
        let pages: Vec<SavedPage> = all(file).into_iter().map(Result::unwrap).collect();
        assert_eq!(pages.len(), 8);
        for (page, number) in pages.iter().zip(1..) {
            assert_eq!(
                page.url(),
                Some(format!("https://a.example/{number}/").as_str())
            );
            assert_eq!(
                (page.kind(), page.saved()),
                (Kind::Warc, Some("2026-03-07T09:05:00Z"))
            );
            let expected = format!("[Pots](https://a.example/{number}/pots)\n");
            assert_eq!(article(page).markdown(), expected);
        }
        assert_eq!(pages[0].encoding(), Some("windows-1252"));
        assert_eq!(pages[7].encoding(), None);
    }
}

#[test]
fn the_pictures_of_a_warc_are_told_by_what_they_hold() {
    let ok = |media_type: &str| format!("200 OK\nContent-Type: {media_type}");
    let svg = format!("{}\nContent-Encoding: gzip", ok("image/svg+xml"));
    let strange = format!("{}\nContent-Encoding: zstd", ok("image/png"));
    let file = [
        response("https://a.example/page", &ok("text/html"), PNG),
        response("https://a.example/1", &ok("image/png"), PNG),
        response(
            "https://a.example/gone",
            "404 Not Found\nContent-Type: image/png",
            PNG,
        ),
        response("https://a.example/2", &ok("application/octet-stream"), PNG),
        response("https://a.example/3", &svg, &gzip(b"<svg/>")),
        response("https://a.example/long", &ok("image/png"), &[b' '; 1_000]),
        response("https://a.example/strange", &strange, b"\x28\xB5\x2F\xFD"),
        record("resource", "https://a.example/4", "image/gif", b"GIF8"),
        record("resource", "https://a.example/5", "text/css", b"GIF8"),
        record(
            "request",
            "https://a.example/6",
            "application/http",
            b"GET / \n\n",
        ),
    ]
    .concat();
    let pictures = |file: &[u8]| {
        let pictures = Reader::new().max_bytes(500).pictures(file);
        let told = |picture: Result<saved::Resource, Error>| match picture {
            Ok(picture) => picture.url.unwrap().replace("https://a.example/", ""),
            Err(error) => error.to_string(),
        };
        pictures.map(told).collect::<Vec<_>>()
    };
    assert_eq!(pictures(&file), ["1", "2", "3", "4"]);
    let packed: Vec<u8> = gzip(&file);
    assert_eq!(pictures(&packed), ["1", "2", "3", "4"]);
    let torn = pictures(&file[..file.len() - 5]);
    assert_eq!(torn[4], "the WARC file is broken: it ends within a record");
    assert!(
        pictures(&lines(MHTML)).is_empty(),
        "they come with their page"
    );
    assert!(pictures(b"<img src=pot.png>").is_empty());
}

#[test]
fn the_addresses_of_a_page_are_those_of_its_images_links_and_metadata() {
    let html = "<base href=/tea/><meta name=description content='A pot of tea'>
        <meta property=og:image content=hero.png><link rel=icon href=icon.png>
        <img src=data:image/png;base64,AAAA data-src=late.png srcset='a.png 1x, b.png 2x'>
        <a href='pots?a&amp;b#c'>Pots</a><!-- <img src=no.png> --><script>'<img src=no.png>'</script>";
    let page = one(html.as_bytes()).with_url("https://a.example/");
    let expected = [
        "hero.png",
        "icon.png",
        "late.png",
        "a.png",
        "b.png",
        "pots?a&b#c",
    ];
    assert_eq!(
        page.addresses(),
        expected.map(|name| format!("https://a.example/tea/{name}"))
    );
}

#[test]
fn the_text_of_a_wet_is_a_page_of_paragraphs() {
    let file = record(
        "conversion",
        "https://a.example/",
        "text/plain",
        "Té <hot>\nTwo".as_bytes(),
    );
    let page = one(&file);
    assert_eq!(page.kind(), Kind::Wet);
    assert_eq!(article(&page).markdown(), "Té \\<hot>\n\nTwo\n");
}

/// What [`BROTLI`] unpacks to.
const BEFORE_BROTLI: &[u8] =
    b"<h1>Tea</h1><p>Pour the water on the leaves, and let the leaves stand.";

/// As the program `brotli` packs it.
const BROTLI: &[u8] = b"\x1b\x45\x00\x20\x2d\x0e\x78\xd3\xe0\x95\x2d\xc4\x51\x38\x37\x83\x86\xbe\xe6\
    \xa1\x2a\x73\x53\x6c\x6f\x1d\x86\x06\x47\xa7\x62\x7c\x0a\xc4\xc5\x31\x0e\x1c\x6e\x79\xb0\x17\xdc\
    \x64\xd8\x80\x23\x89\x7f\x1b\x5a\xd4\x68\x50\xe8\x89\x0c\xa2\x90\x75\xf3\x4a\x2e\xe1\x35\x5a\x00\
    \x0a";

/// 4,000 spaces.
const BROTLI_SPACES: &[u8] = b"\x1b\x9f\x0f\xf8\x25\x40\xe2\xb1\x40\x20\xeb\x00\x00";

#[test]
fn a_page_packed_with_brotli_is_unpacked_as_far_as_it_goes() {
    let page = |body: &[u8]| {
        let fields = "200 OK\nContent-Type: text/html\nContent-Encoding: br";
        let page = one(&response("https://a.example/", fields, body));
        String::from_utf8_lossy(page.html()).into_owned()
    };
    let before = std::str::from_utf8(BEFORE_BROTLI).unwrap();
    assert_eq!(page(BROTLI), before);
    assert_eq!(page(BEFORE_BROTLI), before, "somebody has unpacked it");
    let torn = page(&BROTLI[..60]);
    assert!(torn.len() > 20 && before.starts_with(&torn), "{torn}");
}

#[test]
fn a_page_packed_with_brotli_is_unpacked_no_further_than_allowed() {
    let fields = "200 OK\nContent-Type: text/html\nContent-Encoding: br";
    let file = response("https://a.example/", fields, BROTLI_SPACES);
    let read = |most| {
        let page = Reader::new()
            .max_bytes(most)
            .read(&file[..])
            .next()
            .unwrap();
        page.map(|page| page.html().len())
    };
    assert_eq!(read(4_000), Ok(4_000));
    assert_eq!(read(3_999), Err(Error::SavedPageTooLong { allowed: 3_999 }));
}

#[test]
fn a_file_packed_in_another_way_says_which_and_what_unpacks_it() {
    let table: &[(&[u8], &str)] = &[
        (
            b"\x28\xB5\x2F\xFD\x04",
            "Zstandard, and gzip alone is undone; `zstd -dc` unpacks it",
        ),
        (
            b"\x5D\x2A\x4D\x18\x04",
            "Zstandard with a dictionary of its own, and gzip alone is undone; the program that wrote it can write gzip",
        ),
        (
            b"\xFD7zXZ\0\0",
            "xz, and gzip alone is undone; `xz -dc` unpacks it",
        ),
        (
            b"BZh91AY",
            "bzip2, and gzip alone is undone; `bzip2 -dc` unpacks it",
        ),
        (
            b"PK\x03\x04\x14",
            "zip, and gzip alone is undone; `unzip` unpacks it",
        ),
    ];
    for (start, told) in table {
        let expected = format!("the saved page could not be read: it is packed as {told}");
        assert_eq!(failure(start), expected);
        assert_eq!(failure(&gzip(start)), expected);
    }
    assert!(
        saved::read(&b"BZh is no beginning of a page"[..])
            .next()
            .unwrap()
            .is_ok()
    );
}

#[test]
fn a_page_that_cannot_be_had_leaves_those_after_it_alone() {
    let ok = "200 OK\nContent-Type: text/html";
    let file = [
        response(
            "https://a.example/1",
            &format!("{ok}\nContent-Encoding: zstd"),
            b"\x28\xB5\x2F\xFD",
        ),
        response("https://a.example/2", ok, &[b' '; 5_000]),
        response(
            "https://a.example/3",
            &format!("{ok}\nContent-Encoding: gzip"),
            &gzip(&[b' '; 5_000]),
        ),
        response("https://a.example/4", ok, b"<p>Tea"),
    ]
    .concat();
    let pages = Reader::new().max_bytes(1_000).read(&file[..]);
    let told: Vec<String> = pages
        .map(|page| page.map_or_else(|error| error.to_string(), |page| page.url().unwrap().into()))
        .collect();
    let too_long = "the saved page has more than the 1000 bytes allowed; `saved::Reader::max_bytes` raises the limit";
    assert_eq!(
        told,
        [
            "the WARC file is broken: a page is packed with `zstd`; gzip, deflate and brotli are undone",
            too_long,
            too_long,
            "https://a.example/4",
        ]
    );
}

#[test]
fn a_torn_warc_gives_what_is_before_the_tear_and_says_so() {
    let file = warc().concat();
    let members: Vec<u8> = warc().iter().flat_map(|record| gzip(record)).collect();
    for file in [&file, &members] {
        let mut pages = all(&file[..file.len() - 330]);
        let last = pages.pop().unwrap();
        assert!(last.is_err(), "{last:?}");
        assert!(pages.len() >= 6 && pages.iter().all(Result::is_ok));
    }
    let lying = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/html\r\nContent-Length: 18446744073709551615\r\n\r\n<p>";
    assert!(matches!(
        all(lying)[..],
        [Err(Error::SavedPageTooLong { .. }) | Err(Error::BrokenArchive { .. })]
    ));
    let silent = b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<p>";
    assert_eq!(
        all(silent)[0].as_ref().unwrap_err().to_string(),
        "the WARC file is broken: a record does not say how long it is, so the next cannot be found"
    );
    let lost = [
        record("metadata", "", "text/plain", b"x"),
        b"<p>Tea\n".to_vec(),
    ]
    .concat();
    assert_eq!(
        all(&lost)[0].as_ref().unwrap_err().to_string(),
        "the WARC file is broken: no record begins where the one before it ended"
    );
}

/// Gives the same record again and again, and counts.
struct Endless {
    record: Vec<u8>,
    given: u64,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let at = (self.given % self.record.len() as u64) as usize;
        let length = buffer.len().min(self.record.len() - at);
        buffer[..length].copy_from_slice(&self.record[at..at + length]);
        self.given += length as u64;
        Ok(length)
    }
}

#[test]
fn a_warc_is_read_no_further_than_its_pages_are_asked_for() {
    let record = response(
        "https://a.example/",
        "200 OK\nContent-Type: text/html",
        b"<p>Tea",
    );
    let mut endless = Endless { record, given: 0 };
    let pages = saved::read(&mut endless);
    assert!(pages.may_be_many());
    assert_eq!(pages.take(10_000).filter(Result::is_ok).count(), 10_000);
    assert!(endless.given < 10_000 * endless.record.len() as u64 + 100_000);
}

// The Wayback Machine

/// A copy, with what the machine adds.
fn copy(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><script src=\"//web-static.archive.org/_static/js/bundle.js\"></script>
        <script>__wm.wombat(\"https://example.org/tea/\",\"20200102030405\",\"https://web.archive.org/\",\"web\");</script>
        <link rel=canonical href=\"https://web.archive.org/web/20200102030405/https://example.org/other\">
        </head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=\"wm-ipp-base\"><div id=\"wm-ipp\">
        <a href=\"/web/20190101000000*/https://example.org/\">12 captures</a></div></div><!-- END WAYBACK TOOLBAR INSERT -->
        {body}</body></html><!--\n     FILE ARCHIVED ON 03:04:05 Jan 02, 2020 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Mar 07, 2026.\n-->"
    )
}

const COPIED: &str = "<p>See <a href=\"/web/20200102030405/https://example.org/pots?a=1&amp;b=2\">pots</a>,
    <a href=\"cups\">cups</a>, <a href=\"https://web.archive.org/web/20110101000000/https://example.org/\">how it was</a>:
    <img alt=pot src=\"https://web.archive.org/web/20200102030405im_/https://example.org/pot.png\">";

const RESTORED: &str = "See [pots](https://example.org/pots?a=1&b=2), [cups](https://example.org/tea/cups), \
    [how it was](https://web.archive.org/web/20110101000000/https://example.org/): ![pot](https://example.org/pot.png)\n";

#[test]
fn a_copy_becomes_the_page_that_was_copied() {
    let page = one(copy(COPIED).as_bytes());
    assert_eq!(page.url(), Some("https://example.org/tea/"));
    assert_eq!(page.saved(), Some("2020-01-02T03:04:05Z"));
    assert_eq!(article(&page).markdown(), RESTORED);
}

#[test]
fn a_copy_is_one_in_whatever_it_was_saved() {
    let html = copy(COPIED);
    let from = "https://web.archive.org/web/20200102030405/https://example.org/tea/";
    let fields = "Content-Type: text/html";
    let within = mhtml_of(fields, html.as_bytes());
    assert_eq!(markdown(&within), RESTORED);
    let within = response(from, "200 OK\nContent-Type: text/html", html.as_bytes());
    assert_eq!(markdown(&within), RESTORED);
}

#[test]
fn a_copy_is_known_by_its_address_or_its_toolbar_alone() {
    let marked = format!(
        "<!-- saved from url=(0067)https://web.archive.org/web/20200102030405/https://example.org/tea/ -->{COPIED}"
    );
    let page = one(marked.as_bytes());
    assert_eq!(page.url(), Some("https://example.org/tea/"));
    assert_eq!(article(&page).markdown(), RESTORED);

    // As a browser writes the tree, without comments and scripts.
    let toolbar = "<div id=\"wm-ipp-base\" lang=\"en\"><template shadowmode=\"closed\"><div>12 captures</div></template></div>
        <p>See <a href=\"https://web.archive.org/web/20200102030405/https://example.org/pots\">pots</a>";
    assert_eq!(
        markdown(toolbar.as_bytes()),
        "See [pots](https://example.org/pots)\n"
    );
}

#[test]
fn a_page_about_the_machine_is_left_alone() {
    let about = "<p id=donato>The <a href=\"https://web.archive.org/web/20200102030405/https://example.org/\">copy</a> has
        a line <code>&lt;!-- BEGIN WAYBACK TOOLBAR INSERT --&gt;</code>, FILE ARCHIVED ON 03:04:05 by the INTERNET ARCHIVE,
        and calls <code>__wm.wombat(\"https://a.example/\",\"20200102030405\")</code> in wm-ipp.";
    let page = one(about.as_bytes());
    assert_eq!(page.html(), about.as_bytes());
    assert_eq!(page.saved(), None);
}

#[test]
fn a_toolbar_that_does_not_end_takes_nothing_with_it() {
    let torn = copy("<p>Tea").replace("<!-- END WAYBACK TOOLBAR INSERT -->", "");
    assert!(markdown(torn.as_bytes()).contains("Tea"));
    let open =
        "<div id=wm-ipp-base><p><a href=/web/20200102030405/https://example.org/pots>Pots</a>";
    assert_eq!(
        markdown(open.as_bytes()),
        "[Pots](https://example.org/pots)\n"
    );
}

// Made to do harm

/// Every kind, each short enough to be torn at every byte.
fn samples() -> Vec<Vec<u8>> {
    let files = [
        lines(MHTML),
        web_archive(binary),
        web_archive(xml),
        warc().concat(),
        copy(COPIED).into_bytes(),
        gzip(&lines(MHTML)),
    ];
    files.into()
}

#[test]
fn whatever_is_torn_at_whatever_byte_ends() {
    for file in samples() {
        for end in 0..file.len() {
            let pages = saved::read(&file[..end]);
            for page in pages.take(100).flatten() {
                let page = page.with_data_images();
                page.index().get("https://example.org/pot.png");
            }
        }
    }
}

#[test]
fn whatever_byte_is_wrong_it_ends() {
    for file in samples() {
        for at in 0..file.len() {
            let mut file = file.clone();
            file[at] ^= 0xFF;
            let pages = saved::read(&file[..]);
            assert!(pages.take(100).count() < 100);
        }
    }
}

#[test]
fn multiparts_within_multiparts_are_read_in_one_pass() {
    let mut nested =
        String::from("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n");
    for depth in 0..1_000 {
        let next = depth + 1;
        nested += &format!("--b{depth}\nContent-Type: multipart/mixed; boundary=b{next}\n\n");
    }
    nested += &"--b999 is a line\n".repeat(100_000);
    assert!(failure(nested.as_bytes()).starts_with("the mail holds no HTML"));

    let shallow = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; \
        boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Tea\n--a\nContent-Type: text/html\n\n<p>Other";
    assert_eq!(
        markdown(shallow.as_bytes()),
        "Tea\n",
        "an outer boundary ends the inner multipart"
    );
}

/// Two megabytes each: what cost their square would take hours.
#[test]
fn what_never_ends_is_read_to_the_end() {
    let many = |text: &str| text.repeat(2_000_000 / text.len());
    let machine = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
    let hostile = [
        many("<a \""),
        many("<!-- BEGIN WAYBACK TOOLBAR INSERT -->"),
        many("<div id=wm-ipp-base>"),
        machine.to_owned() + &many("<script>"),
        machine.to_owned() + "<p title='" + &many("/web/2020/http:"),
        machine.to_owned() + "<p " + &many("a=/web/20200102030405/http://a "),
        many("<template shadowrootmode=open>"),
        many("<img src=data:image/png;base64,iVBORw0KGgo> "),
        "MIME-Version: 1.0\nSubject: ".to_owned() + &many("=?utf-8?q?"),
        "MIME-Version: 1.0\nDate: 1\nContent-Location: ".to_owned() + &many("=?utf-8?q?"),
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=-\n".to_owned()
            + &many("\n---"),
        "MIME-Version: 1.0\nDate: 1\n".to_owned() + &many("Content-Type: a;\n"),
    ];
    for text in hostile {
        for page in saved::read(text.as_bytes()).flatten() {
            let page = page.with_data_images();
            page.index();
            page.addresses();
        }
    }
}
