//! What surrounds the article on a page: each part that was set aside, with the rule that named it
//! and what the rule saw; then what became of the page's text blocks.
//!
//!     cargo run --release --example findings -- examples/pages/news.html
//!
//! prints
//!
//!     …
//!     line 108: ticker, by class breaking news (div.breaking-news)
//!     …
//!     … blocks of text kept, … dropped
//!
//! and what of the article Markdown cannot carry, if there is anything.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: findings PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = offprint::Converter::new().convert_bytes(&bytes)?;
    for finding in article.findings() {
        let (line, rule) = (finding.line, finding.rule);
        println!(
            "line {line}: {rule}, by {} ({})",
            finding.evidence, finding.path
        );
    }
    let kept = article.blocks().filter(|block| block.kept).count();
    let dropped = article.blocks().len() - kept;
    println!("{kept} blocks of text kept, {dropped} dropped");
    for loss in article.losses() {
        let (line, kind, text) = (loss.line, loss.kind, loss.text);
        println!("line {line}: {kind:?} lost {text} ({})", loss.path);
    }
    Ok(())
}
