//! What a caller knows of a site, on top of the automatic choice: here that the topics under a
//! story are wanted, and that pictures with their captions are not.
//!
//!     cargo run --release --features selectors --example selectors -- examples/pages/news.html
//!
//! prints
//!
//!     removed by the caller (.article-hero): Minister of Waterways Ilse Brandt with…
//!     kept by the caller (ul.article-tags): Inner Marsh
//!     kept by the caller (ul.article-tags): Hallum
//!     …

use offprint::{Converter, Selector};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: selectors PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let converter = Converter::builder()
        .keep(Selector::parse("ul.article-tags")?)
        .remove(Selector::parse(".article-hero")?)
        .build();
    let article = converter.convert_bytes(&bytes)?;
    for block in article.blocks() {
        if block.rule.ends_with("by the caller") {
            println!("{} ({}): {}", block.rule, block.evidence, block.text);
        }
    }
    Ok(())
}
