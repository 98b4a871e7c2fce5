//! A page saved with its pictures in one file: where it came from, and its article with each picture
//! that is in the file led to where a program would write it.
//!
//!     cargo run --release --features saved --example mhtml -- examples/pages/lock.mhtml
//!
//! prints
//!
//!     MHTML file of https://waterways.example/notes/lock-keeping, saved 2026-03-07T09:05:00Z
//!
//!     # Keeping a lock
//!
//!     Close the upper gates before the lower paddles are raised, and [raise them slowly](https://waterways.example/notes/paddles): the boats below…
//!
//!     ![The gates, half open](pictures/0.gif)
//!
//!     A full chamber…

use std::fs::File;

use offprint::nodes::DestinationOf;
use offprint::{Converter, saved};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: mhtml PAGE.mhtml")?;
    let file = File::open(&path).map_err(|error| format!("{path}: {error}"))?;
    for page in saved::read(file) {
        let page = page?;
        let (kind, index) = (page.kind().name(), page.index());
        let url = page.url().unwrap_or("no address");
        let saved = page.saved().unwrap_or("nobody knows when");
        println!("{kind} of {url}, saved {saved}\n");

        let mut article = Converter::new().convert(page.page())?;
        let mut pictures = 0..;
        article.map_destinations(|of, url| {
            let picture = index.get(url).filter(|_| of == DestinationOf::Image)?;
            let (number, end) = (pictures.next()?, picture.image_extension()?);
            Some(format!("pictures/{number}.{end}"))
        });
        print!("{}", article.markdown());
    }
    Ok(())
}
