//! The article of a saved page as Markdown.
//!
//!     cargo run --release --example convert -- examples/pages/news.html

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: convert PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = offprint::Converter::new().convert_bytes(&bytes)?;
    print!("{}", article.markdown());
    Ok(())
}
