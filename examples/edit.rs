//! A program's own way with a page: elements are written as it says, and what was extracted is changed
//! before it is rendered. Here captions become quotes, links their text, and headings move one down.
//!
//!     cargo run --release --example edit -- examples/pages/news.html
//!
//! prints
//!
//!     ## Marsh towns demand clarity on sea wall timetable
//!     …
//!     > Minister of Waterways Ilse Brandt with…
//!     …

use offprint::nodes::{Construct, Edit};
use offprint::{Container, Converter, Handled};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: edit PAGE.html")?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let converter = Converter::builder()
        .handler(|element, context| match element.attribute("class") {
            Some("image-caption") => {
                context.open(Container::BlockQuote);
                context.children();
                Handled::Yes
            }
            _ => Handled::No,
        })
        .build();
    let mut article = converter.convert_bytes(&bytes)?;
    article.edit(
        |nodes, number| match nodes.get(number).map(|node| node.construct) {
            Some(Construct::Link(_)) => Edit::Unwrap,
            Some(Construct::Heading(level)) => Edit::Level(level + 1),
            _ => Edit::Keep,
        },
    );
    print!("{}", article.markdown());
    Ok(())
}
