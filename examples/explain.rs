//! A picture of the decision: one HTML file that shows what became of each block of a page, with the
//! article beside it. It needs no network and no other file.
//!
//!     cargo run --release --example explain -- examples/pages/news.html
//!
//! prints
//!
//!     <!DOCTYPE html>
//!     …
//!     <title>Marsh towns demand clarity on sea wall timetable: a picture of the decision</title>
//!     …
//!     </html>

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: explain PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = offprint::Converter::new().convert_bytes(&bytes)?;
    print!("{}", article.explanation());
    Ok(())
}
