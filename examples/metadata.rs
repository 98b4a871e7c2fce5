//! Who wrote a page, when, under which title, and which part of the page said so.
//!
//!     cargo run --release --example metadata -- examples/pages/news.html
//!
//! prints
//!
//!     title      Marsh towns demand clarity on sea wall timetable  (Heading)
//!     authors    Oster Courier Newsroom  (Byline)
//!     published  2024-12-03T14:52:00+01:00  (OpenGraph)
//!     site       The Oster Courier  (OpenGraph)
//!     …

use offprint::{Converter, Field};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: metadata PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = Converter::new().convert_bytes(&bytes)?;
    let metadata = article.metadata();
    let authors = (!metadata.authors.is_empty()).then(|| metadata.authors.join("; "));
    let rows = [
        ("title", Field::Title, &metadata.title),
        ("authors", Field::Authors, &authors),
        ("published", Field::Published, &metadata.published),
        ("site", Field::SiteName, &metadata.site_name),
        ("language", Field::Language, &metadata.language),
        ("canonical", Field::CanonicalUrl, &metadata.canonical_url),
        ("image", Field::Image, &metadata.image),
        ("caption", Field::ImageCaption, &metadata.image_caption),
        ("credit", Field::ImageCredit, &metadata.image_credit),
    ];
    for (name, field, value) in rows {
        if let (Some(value), Some(source)) = (value, metadata.source_of(field)) {
            println!("{name:9}  {value}  ({source:?})");
        }
    }
    Ok(())
}
