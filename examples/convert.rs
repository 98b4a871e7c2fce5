//! The article of a saved page as Markdown.
//!
//!     cargo run --release --example convert -- examples/pages/news.html
//!
//! prints
//!
//!     # Marsh towns demand clarity on sea wall timetable
//!
//!     The five towns of the inner marsh are growing increasingly doubtful that the promised …
//!     …
//!     ## Why it matters now
//!     …

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: convert PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = offprint::Converter::new().convert_bytes(&bytes)?;
    print!("{}", article.markdown());
    Ok(())
}
