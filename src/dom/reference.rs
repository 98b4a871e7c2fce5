//! html5ever's own tokenizer, driven over a text that is there as a whole.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TokenSink, Tokenizer, TokenizerOpts};

/// Feeds the tokens of `html` to `sink`, and gives it back.
pub(super) fn tokenize<S: TokenSink>(html: &str, sink: S) -> S {
    let options = TokenizerOpts {
        // It would drop a second mark after every `</script>`.
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(sink, options);
    let input = BufferQueue::default();
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    input.push_back(StrTendril::from(html));
    // It stops where a script would run or the encoding could change.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink
}
