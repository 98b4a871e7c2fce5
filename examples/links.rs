//! The links of an article, read from its constructs: text and address, the page's own made
//! absolute.
//!
//!     cargo run --release --example links -- examples/pages/news.html https://oster-courier.example/
//!
//! prints
//!
//!     1994 Dike Compact  https://oster-courier.example/topics/dike-compact

use offprint::nodes::{Construct, Nodes};
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
    let nodes = article.nodes();
    for number in 0..nodes.len() {
        if let Some(Construct::Link(destination)) = nodes.get(number).map(|node| node.construct) {
            println!("{}  {}", text(nodes, number), nodes.str(destination.url));
        }
    }
    Ok(())
}

/// The text of all that a node contains: its descendants are the nodes up to its end.
fn text(nodes: &Nodes, number: usize) -> String {
    let end = nodes.get(number).map_or(number, |node| node.end as usize);
    let descendants = (number..end).filter_map(|number| nodes.get(number));
    let texts = descendants.filter_map(|node| match node.construct {
        Construct::Text(span) | Construct::CodeSpan(span) => Some(nodes.str(span)),
        _ => None,
    });
    texts.collect()
}
