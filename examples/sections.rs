//! An article in parts of a bounded length, each with the headings it stands under, the line it starts on
//! and its length: what a search index or a language model is fed with.
//!
//!     cargo run --release --example sections -- examples/pages/news.html 150
//!
//! prints
//!
//!     line 121, 118 words: Marsh towns demand clarity on sea wall timetable
//!     line 139, 129 words: Marsh towns demand clarity on sea wall timetable
//!     line 148, 121 words: Marsh towns demand clarity on sea wall timetable > Why it matters now
//!     line 152, 126 words: Marsh towns demand clarity on sea wall timetable > Ministry calls the full wall unaffordable
//!     line 156, 39 words: Marsh towns demand clarity on sea wall timetable > Ministry calls the full wall unaffordable

use offprint::Converter;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments
        .next()
        .ok_or("usage: sections PAGE.html [WORDS]")?;
    let most_words = arguments.next().map_or(Ok(200), |words| words.parse())?;
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = Converter::new().convert_bytes(&bytes)?;
    for chunk in article.chunks(most_words) {
        let line = chunk.line.map_or("-".to_owned(), |line| line.to_string());
        let headings = chunk.headings.join(" > ");
        println!("line {line}, {} words: {headings}", chunk.words);
    }
    Ok(())
}
