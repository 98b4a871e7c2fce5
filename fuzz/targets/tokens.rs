//! Our tokenizer and html5ever's give the same tokens of any page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use offprint::fuzzing::{reference_tokens, tokens};

fuzz_target!(|html: &str| {
    assert_eq!(tokens(html), reference_tokens(html));
});
