//! Pages in, articles out, a JSON object a line: the door for pipelines and evaluations.
//!
//!     cargo run --release --example jsonl < pages.jsonl > articles.jsonl
//!
//! Reads `{"id": …, "html": … or "path": …, "url": …}`, writes `{"id", "markdown", "text", "title",
//! "author", "date", …}`, one per input, in order; `error` where one failed. The title is a field of
//! its own, so `markdown` and `text` leave the headline out.
fn main() {}
