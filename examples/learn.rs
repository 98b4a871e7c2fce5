//! What repeats on a site, learnt from a folder of its pages, and left out of one of them.
//!
//!     cargo run --release --example learn -- examples/pages/site ferry.html
//!
//! prints
//!
//!     # Night ferry to the islands is back
//!
//!     From Friday on the last boat leaves at half past eleven, so that islanders can stay for the theatre and still sleep at home.
//!
//!     The line had been given up nine years ago, when the pilot retired. His granddaughter, who holds the same licence, will steer it on four nights of the week.
//!     left out, line 10: repeats on the site's pages

use std::path::Path;

use offprint::{Converter, Page, SiteProfile};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: learn FOLDER PAGE";
    let (folder, page) = (
        arguments.next().ok_or(usage)?,
        arguments.next().ok_or(usage)?,
    );
    let mut documents = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        documents.push(Page::bytes(&std::fs::read(entry?.path())?).parse()?);
    }
    let converter = Converter::builder()
        .site(SiteProfile::learn(documents))
        .build();
    let article = converter.convert_bytes(&std::fs::read(Path::new(&folder).join(page))?)?;
    print!("{}", article.markdown());
    for finding in article.findings() {
        println!("left out, line {}: {}", finding.line, finding.rule);
    }
    Ok(())
}
