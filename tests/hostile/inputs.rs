//! Inputs made to break a converter that come in by another door than as the text of a page: bytes,
//! trees, saved files, selectors, rules and what is learnt of a site.

/// What is handed in.
pub(crate) enum Input {
    Page(String),
    Bytes(Vec<u8>),
    /// A tree of the caller's: elements of a name, and how deep they stand inside one another.
    #[cfg(feature = "rcdom")]
    Tree(&'static str, usize),
    /// A page, and the pages that its site is learnt from.
    Site(String, Vec<String>),
    #[cfg(feature = "selectors")]
    Selector(String, String),
    #[cfg(feature = "rules")]
    Rules(String, String),
    #[cfg(feature = "rules")]
    SiteConfig(String, String),
    #[cfg(feature = "saved")]
    Saved(Vec<u8>),
}

impl Input {
    pub(crate) fn len(&self) -> usize {
        match self {
            Input::Page(page) => page.len(),
            Input::Bytes(bytes) => bytes.len(),
            #[cfg(feature = "rcdom")]
            Input::Tree(name, depth) => (name.len() + 2) * depth,
            Input::Site(page, others) => page.len() + others.iter().map(String::len).sum::<usize>(),
            #[cfg(feature = "selectors")]
            Input::Selector(page, selector) => page.len() + selector.len(),
            #[cfg(feature = "rules")]
            Input::Rules(page, rules) | Input::SiteConfig(page, rules) => page.len() + rules.len(),
            #[cfg(feature = "saved")]
            Input::Saved(bytes) => bytes.len(),
        }
    }
}

/// An input of about `n` pieces.
pub(crate) struct Other {
    pub(crate) name: &'static str,
    /// Pieces of an input that shows what it does, and of one of full size.
    pub(crate) size: usize,
    pub(crate) full: usize,
    pub(crate) input: fn(usize) -> Input,
}

const fn other(name: &'static str, size: usize, full: usize, input: fn(usize) -> Input) -> Other {
    Other {
        name,
        size,
        full,
        input,
    }
}

/// A page in which a word is kept.
#[cfg(feature = "selectors")]
fn story(n: usize) -> String {
    format!(
        "{}<p>kept",
        "<div><p class=a>One <b>two</b></div>".repeat(n)
    )
}

/// Rules for any site that name the same selector so many times.
#[cfg(feature = "rules")]
fn removing(selector: &str, n: usize) -> String {
    let selectors = format!("'{selector}', ").repeat(n);
    format!("[[site]]\ndomains = '*'\nremove = [{selectors}]")
}

fn bytes(bytes: &[u8], n: usize) -> Input {
    Input::Bytes([b"<p>kept<p>", &bytes.repeat(n)[..], b"<p>kept"].concat())
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

pub(crate) const OTHERS: &[Other] = &[
    // Bytes.
    other("bytes that begin nothing in UTF-8", 1_000, 1_000_000, |n| {
        bytes(b"\xFF\xFE\xC0\x80\xF8\x88\x80\x80\x80", n)
    }),
    other(
        "bytes that go on with nothing in UTF-8",
        1_000,
        1_000_000,
        |n| bytes(b"\x80\xBF", n),
    ),
    other("characters cut off in UTF-8", 1_000, 1_000_000, |n| {
        bytes(b"<meta charset=utf-8>\xE2\x82<b>\xF0\x9F\x98</b>", n)
    }),
    other("surrogates in UTF-8", 1_000, 1_000_000, |n| {
        bytes(b"\xED\xA0\x80\xED\xBF\xBF\xF4\x90\x80\x80", n)
    }),
    other("UTF-16 with a mark", 1_000, 1_000_000, |n| {
        let page = format!("\u{feff}{}<p>kept", "<b>日本</b>".repeat(n));
        Input::Bytes(utf_16(&page, u16::to_le_bytes))
    }),
    other("UTF-16 of the other order", 1_000, 1_000_000, |n| {
        let page = format!("\u{feff}{}<p>kept", "<b>日本</b>".repeat(n));
        Input::Bytes(utf_16(&page, u16::to_be_bytes))
    }),
    other("UTF-16 without a mark", 1_000, 1_000_000, |n| {
        let page = format!("{}<p>kept", "<b>x</b>".repeat(n));
        Input::Bytes(utf_16(&page, u16::to_le_bytes))
    }),
    other("half surrogates in UTF-16", 1_000, 1_000_000, |n| {
        let page = utf_16("\u{feff}<p>kept<p>", u16::to_le_bytes);
        Input::Bytes([page, b"\x00\xD8\x00\xD8\x00\xDC".repeat(n), b"x".to_vec()].concat())
    }),
    other("Shift JIS cut off", 1_000, 1_000_000, |n| {
        bytes(b"<meta charset=shift_jis>\x81<b>\x82\xA0\xFC</b>", n)
    }),
    other("GB 18030 of four bytes cut off", 1_000, 1_000_000, |n| {
        bytes(b"<meta charset=gb18030>\x81\x30\x81<b>x</b>", n)
    }),
    other(
        "ISO-2022-JP that shifts and shifts",
        1_000,
        1_000_000,
        |n| {
            let shifts = b"\x1b$B\x1b(B\x1b(J".repeat(n);
            Input::Bytes(
                [
                    b"<meta charset=iso-2022-jp><p>kept<p>",
                    &shifts[..],
                    b"<p>kept",
                ]
                .concat(),
            )
        },
    ),
    other("declarations of many encodings", 1_000, 500_000, |n| {
        bytes(b"<meta charset=utf-16><meta charset=nonsense>", n)
    }),
    other("a comment before the encoding", 1_000, 10_000_000, |n| {
        let comment = format!("<!--{}--><meta charset=gbk><p>kept", "-".repeat(n));
        Input::Bytes(comment.into_bytes())
    }),
    other("NUL and nothing else", 1_000, 10_000_000, |n| {
        bytes(b"\0", n)
    }),
    other("a binary file", 200, 100_000, |n| {
        let noise: Vec<u8> = (0..256).map(|byte: u32| (byte * 167 + 13) as u8).collect();
        Input::Bytes([b"\x7FELF\x02<p>kept".to_vec(), noise.repeat(n)].concat())
    }),
    // Trees.
    #[cfg(feature = "rcdom")]
    other("a tree of deep elements", 2_000, 100_000, |n| {
        Input::Tree("div", n)
    }),
    #[cfg(feature = "rcdom")]
    other("a tree of deep tables", 2_000, 100_000, |n| {
        Input::Tree("table", n)
    }),
    #[cfg(feature = "rcdom")]
    other("a tree of deep marks", 2_000, 100_000, |n| {
        Input::Tree("b", n)
    }),
    #[cfg(feature = "rcdom")]
    other("a tree of deep templates", 2_000, 100_000, |n| {
        Input::Tree("template", n)
    }),
    // What is learnt of a site.
    other("a site of pages that repeat", 100, 20_000, |n| {
        let page = format!(
            "{}<p>kept",
            "<p>The same in all pages, word for word.".repeat(n)
        );
        Input::Site(
            page.clone(),
            (0..3).map(|number| format!("{page}{number}")).collect(),
        )
    }),
    other("a site of deep pages", 1_000, 100_000, |n| {
        let page = format!("{}same<p>kept", "<div class=x>".repeat(n));
        Input::Site(
            page.clone(),
            (0..3).map(|number| format!("{page}{number}")).collect(),
        )
    }),
    other("a site of many pages", 20, 20_000, |n| {
        let page = |number| format!("<nav>Home {}</nav><p>Story {number}", "a ".repeat(9));
        Input::Site(page(n) + "<p>kept", (0..n).map(page).collect())
    }),
    // Selectors.
    #[cfg(feature = "selectors")]
    other("a selector of many steps", 100, 20_000, |n| {
        Input::Selector(story(n), "div p ".repeat(60) + "b")
    }),
    #[cfg(feature = "selectors")]
    other("a selector that looks back", 100, 20_000, |n| {
        Input::Selector(story(n), "div ~ div ~ div ~ div p".into())
    }),
    #[cfg(feature = "selectors")]
    other("a selector that looks ahead", 100, 20_000, |n| {
        Input::Selector(story(n), "div:has(~ div ~ div b)".into())
    }),
    #[cfg(feature = "selectors")]
    other(
        "a selector that looks ahead in deep elements",
        // What it costs grows with the depth, which has a limit that half of this is past.
        2_000,
        100_000,
        |n| {
            let page = format!("{}<p>kept", "<div>".repeat(n));
            Input::Selector(page, "div:has(b) :has(p)".into())
        },
    ),
    #[cfg(feature = "selectors")]
    other("a selector that counts", 100, 20_000, |n| {
        Input::Selector(
            story(n),
            "div:nth-last-child(2n+1 of div) p:nth-of-type(1)".into(),
        )
    }),
    #[cfg(feature = "selectors")]
    other("a selector of deep brackets", 4, 1_000, |n| {
        Input::Selector(story(n), ":is(".repeat(n) + "p" + &")".repeat(n))
    }),
    #[cfg(feature = "selectors")]
    other("a selector longer than allowed", 5_000, 1_000_000, |n| {
        Input::Selector(story(1), "p,".repeat(n) + "p")
    }),
    // Rules.
    #[cfg(feature = "rules")]
    other("rules for many sites", 100, 50_000, |n| {
        let site = "[[site]]\ndomains = ['*.example.org', '*']\nremove = '.ad'\n";
        Input::Rules(story(10), site.repeat(n))
    }),
    #[cfg(feature = "rules")]
    other("rules of many selectors", 100, 5_000, |n| {
        Input::Rules(story(n), removing("p ~ .x > a", n))
    }),
    #[cfg(feature = "rules")]
    other(
        "rules of many selectors for every paragraph",
        100,
        5_000,
        |n| Input::Rules(story(n), removing("div ~ .x > p", n)),
    ),
    #[cfg(feature = "rules")]
    other("rules for hosts with many stars", 10, 2_000, |n| {
        let domain = "*a".repeat(n);
        Input::Rules(
            story(10),
            format!("[[site]]\ndomains = '{domain}'\nremove = 'p'"),
        )
    }),
    #[cfg(feature = "rules")]
    other("rules nested deep", 50, 100_000, |n| {
        Input::Rules(story(10), format!("x = {}{}", "[".repeat(n), "]".repeat(n)))
    }),
    #[cfg(feature = "rules")]
    other("rules of long dotted keys", 50, 100_000, |n| {
        Input::Rules(
            story(10),
            format!("[site{}]\nx{} = 1", ".a".repeat(n), ".b".repeat(n)),
        )
    }),
    #[cfg(feature = "rules")]
    other("rules that are one long string", 1_000, 10_000_000, |n| {
        Input::Rules(story(10), format!("[[site]]\ndomains = '{}", "x".repeat(n)))
    }),
    #[cfg(feature = "rules")]
    other("a site config of many lines", 100, 5_000, |n| {
        Input::SiteConfig(story(100), "strip: //div[@class='x']//p | //a\n".repeat(n))
    }),
    #[cfg(feature = "rules")]
    other("a site config of long paths", 100, 1_000_000, |n| {
        Input::SiteConfig(story(100), format!("strip: {}", "//a[1]".repeat(n)))
    }),
    #[cfg(feature = "rules")]
    other("a site config of lines that are none", 100, 500_000, |n| {
        Input::SiteConfig(story(100), "nothing of the kind\n: x\n".repeat(n))
    }),
    // Saved files.
    #[cfg(feature = "saved")]
    other("MHTML of many parts", 100, 50_000, |n| {
        let part = "--b\r\nContent-Type: image/png\r\nContent-Location: x.png\r\n\r\nx\r\n";
        mhtml(&part.repeat(n))
    }),
    #[cfg(feature = "saved")]
    other("MHTML in MHTML", 20, 100_000, |n| {
        let inside = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(n);
        mhtml(&inside)
    }),
    #[cfg(feature = "saved")]
    other("MHTML of parts of other boundaries", 20, 20_000, |n| {
        let inside: String = (0..n)
            .map(|number| {
                format!(
                    "--b{number}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n",
                    number + 1
                )
            })
            .collect();
        Input::Saved(
            format!(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n{inside}"
            )
            .into_bytes(),
        )
    }),
    #[cfg(feature = "saved")]
    other("MHTML of one long header", 1_000, 1_000_000, |n| {
        let header = format!(
            "MIME-Version: 1.0\r\nSubject: {}",
            " =?utf-8?q?a?=\r\n".repeat(n)
        );
        let rest = "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>kept\r\n--b--";
        Input::Saved((header + rest).into_bytes())
    }),
    #[cfg(feature = "saved")]
    other("MHTML of soft line breaks", 1_000, 1_000_000, |n| {
        let part = format!(
            "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>kept{}\r\n",
            "=3D=\r\n=".repeat(n)
        );
        mhtml(&part)
    }),
    #[cfg(feature = "saved")]
    other("MHTML of Base64 that is none", 1_000, 1_000_000, |n| {
        let part = format!(
            "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+a2VwdA{}\r\n",
            "=*A\r\n".repeat(n)
        );
        mhtml(&part)
    }),
    #[cfg(feature = "saved")]
    other("boundaries that nearly are", 1_000, 1_000_000, |n| {
        let part = format!(
            "--b\r\nContent-Type: text/html\r\n\r\n<p>kept{}\r\n",
            "\r\n--\r\n-b".repeat(n)
        );
        mhtml(&part)
    }),
    #[cfg(feature = "saved")]
    other("a web archive nested deep", 100, 100_000, |n| {
        let open = "<array>".repeat(n);
        web_archive(&format!("<key>x</key>{open}{}", open.replace('<', "</")))
    }),
    #[cfg(feature = "saved")]
    other("a web archive in web archives", 50, 20_000, |n| {
        let open = "<key>WebSubframeArchives</key><array><dict>".repeat(n);
        web_archive(&(open + &"</dict></array>".repeat(n)))
    }),
    #[cfg(feature = "saved")]
    other("a web archive of many keys", 1_000, 200_000, |n| {
        web_archive(&"<key>WebSubresources</key><string>x</string>".repeat(n))
    }),
    #[cfg(feature = "saved")]
    other("a web archive of declared entities", 20, 100_000, |n| {
        let entities: String = (0..n)
            .map(|number| format!("<!ENTITY e{} \"&e{number};&e{number};\">", number + 1))
            .collect();
        let archive = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE plist [<!ENTITY e0 \"x\">{entities}]><plist><dict><key>WebMainResource</key>\
             <dict><key>WebResourceData</key><data>PHA+a2VwdA==</data><key>WebResourceURL</key><string>&e{n};</string></dict></dict></plist>"
        );
        Input::Saved(archive.into_bytes())
    }),
    #[cfg(feature = "saved")]
    other("a binary web archive that holds itself", 20, 100_000, |n| {
        // Arrays of one element, each the one before, and the first the last.
        let mut file = b"bplist00".to_vec();
        let mut offsets = Vec::new();
        let n = n.min(60_000);
        for number in 0..n {
            offsets.push(file.len() as u32);
            file.push(0xA1);
            file.extend((((number + 1) % n) as u16).to_be_bytes());
        }
        let table = file.len() as u64;
        for offset in &offsets {
            file.extend(offset.to_be_bytes());
        }
        file.extend([0, 0, 0, 0, 0, 0, 4, 2]);
        file.extend((n as u64).to_be_bytes());
        file.extend(0_u64.to_be_bytes());
        file.extend(table.to_be_bytes());
        Input::Saved(file)
    }),
    #[cfg(feature = "saved")]
    other("a WARC of many records", 100, 50_000, |n| {
        let record = "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 1\r\n\r\nx\r\n\r\n";
        Input::Saved([record.repeat(n).as_bytes(), &page_record("<p>kept")].concat())
    }),
    #[cfg(feature = "saved")]
    other("a WARC record of many headers", 1_000, 500_000, |n| {
        let headers = "X-A: b\r\n".repeat(n);
        let record = format!(
            "WARC/1.0\r\n{headers}WARC-Type: metadata\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"
        );
        Input::Saved([record.as_bytes(), &page_record("<p>kept")].concat())
    }),
    #[cfg(feature = "saved")]
    other("a WARC record longer than it says", 1_000, 1_000_000, |n| {
        let record = format!(
            "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 1\r\n\r\n{}\r\n\r\n",
            "x\r\n\r\n".repeat(n)
        );
        Input::Saved([&page_record("<p>kept")[..], record.as_bytes()].concat())
    }),
    #[cfg(feature = "saved")]
    other("a WARC of chunks of one byte", 1_000, 1_000_000, |n| {
        let chunks = format!("7\r\n<p>kept\r\n{}0\r\n\r\n", "1\r\nx\r\n".repeat(n));
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        Input::Saved(warc_record(head, chunks.as_bytes()))
    }),
    #[cfg(feature = "saved")]
    other("much in little that is packed", 100_000, 100_000_000, |n| {
        use std::io::Write;
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(b"<p>kept<p>").unwrap();
        let piece = vec![b' '; 10_000];
        for _ in 0..n / piece.len() {
            packer.write_all(&piece).unwrap();
        }
        Input::Saved(packer.finish().unwrap())
    }),
    #[cfg(feature = "saved")]
    other("members of nothing that are packed", 100, 100_000, |n| {
        let packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        let nothing = packer.finish().unwrap();
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packer, b"<p>kept").unwrap();
        Input::Saved([nothing.repeat(n), packer.finish().unwrap()].concat())
    }),
    #[cfg(feature = "saved")]
    other("a saved page of many marks", 100, 100_000, |n| {
        let marks = "<!-- saved from url=(0014)about:internet -->\n<!-- Page saved with SingleFile url: x -->".repeat(n);
        Input::Saved((marks + "<p>kept").into_bytes())
    }),
    #[cfg(feature = "saved")]
    other(
        "a copy of the Wayback Machine with toolbars",
        100,
        50_000,
        |n| {
            let bar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><a href=/web/20200101000000/http://a.example/>x</a>";
            Input::Saved(
                format!(
                    "<html><head><script src=//archive.org/includes/x.js></script>{}<p>kept",
                    bar.repeat(n)
                )
                .into_bytes(),
            )
        },
    ),
];

#[cfg(feature = "saved")]
fn mhtml(parts: &str) -> Input {
    let head = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n";
    let page = "--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n<p>kept\r\n";
    let page = if parts.contains("text/html") {
        ""
    } else {
        page
    };
    Input::Saved(format!("{head}{page}{parts}--b--\r\n").into_bytes())
}

#[cfg(feature = "saved")]
fn web_archive(inside: &str) -> Input {
    let archive = format!(
        "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>WebMainResource</key><dict><key>WebResourceData</key>\
         <data>PHA+a2VwdA==</data><key>WebResourceMIMEType</key><string>text/html</string></dict>{inside}</dict></plist>"
    );
    Input::Saved(archive.into_bytes())
}

#[cfg(feature = "saved")]
fn page_record(page: &str) -> Vec<u8> {
    warc_record(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
        page.as_bytes(),
    )
}

#[cfg(feature = "saved")]
fn warc_record(head: &str, body: &[u8]) -> Vec<u8> {
    let record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{head}",
        head.len() + body.len()
    );
    [record.as_bytes(), body, b"\r\n\r\n"].concat()
}
