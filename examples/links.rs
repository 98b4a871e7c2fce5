//! The links of an article: text and address, the page's own made absolute.
//!
//!     cargo run --release --example links -- examples/pages/news.html https://oster-courier.example/
//!
//! prints
//!
//!     1994 Dike Compact  https://oster-courier.example/topics/dike-compact

use offprint::{Converter, Page};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: links PAGE.html [URL]")?;
    let url = arguments.next();
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let mut page = Page::bytes(&bytes);
    if let Some(url) = &url {
        page = page.url(url);
    }
    let article = Converter::new().convert(page)?;
    for link in article.links() {
        println!("{}  {}", link.text, link.url);
    }
    Ok(())
}
