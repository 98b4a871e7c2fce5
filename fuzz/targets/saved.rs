//! Any file is read as whatever it was saved as, or refused in words; so are its pictures.
#![no_main]

mod law;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use offprint::Converter;
use offprint::saved::Reader;

static CONVERTER: LazyLock<Converter> = LazyLock::new(Converter::new);

fuzz_target!(|bytes: &[u8]| {
    for page in Reader::new().max_bytes(1 << 20).read(bytes).take(50) {
        let Ok(page) = page else { continue };
        // An address within may be none.
        if let Ok(article) = CONVERTER.convert(page.page()) {
            law::hold(&article, bytes.len());
        }
        page.with_data_images().index();
    }
});
