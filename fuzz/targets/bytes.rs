//! Any bytes are converted, whatever encoding they are in or are said to be in.
#![no_main]

mod law;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::{Converter, Page};

static CONVERTER: LazyLock<Converter> = LazyLock::new(Converter::new);

const LABELS: [&str; 6] = ["utf-8", "utf-16le", "gbk", "shift_jis", "iso-2022-jp", "windows-1252"];

fuzz_target!(|bytes: &[u8]| {
    let article = CONVERTER.convert_bytes(bytes).expect("all bytes are a page");
    law::hold(&article, bytes.len());
    let label = LABELS[bytes.len() % LABELS.len()];
    let page = Page::bytes(bytes).encoding(label);
    CONVERTER.convert(page).expect("so are they in any encoding");
});
