//! What a person knows of sites, in a file: the rules for the site of a page act on top of the
//! automatic choice, and the ledger says which did what.
//!
//!     cargo run --release --features rules --example site_rules -- examples/rules/sites.toml examples/pages/news.html
//!
//! prints
//!
//!     authors: Oster Courier Newsroom (Some(Rule))
//!     removed by the site's rules (.article-hero): Minister of Waterways Ilse Brandt with…
//!     kept by the site's rules (ul.article-tags): Inner Marsh
//!     …

use offprint::{Converter, Field, SiteRules};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("usage: site_rules RULES.toml PAGE.html".into());
    };
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let rules = SiteRules::parse(&text, &file)?;
    let article = Converter::builder()
        .rules(rules)
        .build()
        .convert_bytes(&bytes)?;
    let metadata = article.metadata();
    let source = metadata.source_of(Field::Authors);
    println!("authors: {} ({source:?})", metadata.authors.join(", "));
    for block in article.blocks() {
        if block.rule.ends_with("by the site's rules") {
            println!("{} ({}): {}", block.rule, block.evidence, block.text);
        }
    }
    Ok(())
}
