//! What Markdown each HTML construct becomes: the files that the tests run, chapter by chapter. An
//! example is HTML, a line with a dot, and the Markdown that comes of it in whole-page scope for a page at
//! `https://example.org/dir/page`. `html kept` is the Markdown with
//! [`Unsupported::Html`](crate::Unsupported::Html), `html lost` the [losses](crate::Article::losses).

#[doc = include_str!("../../tests/constructs/callouts.md")]
pub mod callouts {}
#[doc = include_str!("../../tests/constructs/code.md")]
pub mod code {}
#[doc = include_str!("../../tests/constructs/embeds.md")]
pub mod embeds {}
#[doc = include_str!("../../tests/constructs/emphasis.md")]
pub mod emphasis {}
#[doc = include_str!("../../tests/constructs/footnotes.md")]
pub mod footnotes {}
#[doc = include_str!("../../tests/constructs/headings.md")]
pub mod headings {}
#[doc = include_str!("../../tests/constructs/images.md")]
pub mod images {}
#[doc = include_str!("../../tests/constructs/links.md")]
pub mod links {}
#[doc = include_str!("../../tests/constructs/lists.md")]
pub mod lists {}
#[doc = include_str!("../../tests/constructs/losses.md")]
pub mod losses {}
#[doc = include_str!("../../tests/constructs/math.md")]
pub mod math {}
#[doc = include_str!("../../tests/constructs/paragraphs.md")]
pub mod paragraphs {}
#[doc = include_str!("../../tests/constructs/quotes.md")]
pub mod quotes {}
#[doc = include_str!("../../tests/constructs/tables.md")]
pub mod tables {}
#[doc = include_str!("../../tests/constructs/visibility.md")]
pub mod visibility {}
