//! The article of a saved page as plain text, a line a block: for search indexes and word counts.
//!
//!     cargo run --release --example text -- examples/pages/news.html
//!
//! prints
//!
//!     Marsh towns demand clarity on sea wall timetable
//!     The five towns of the inner marsh are growing increasingly doubtful that the promised…
//!     …

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: text PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = offprint::Converter::new().convert_bytes(&bytes)?;
    print!("{}", article.text());
    Ok(())
}
