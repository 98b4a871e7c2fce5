//! Pages from a file or standard input, whatever they were saved as.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use offprint::saved::{Pages, Reader, SavedPage};

use crate::arguments::Arguments;
use crate::inputs::Input;
use crate::report::told;

/// Where pages come from, on whatever thread.
pub(crate) type Source = Box<dyn Read + Send>;

/// The pages of an input, of which no more than the beginning is read yet.
pub(crate) fn open(arguments: &Arguments, input: &Input) -> io::Result<Pages<Source>> {
    let source: Source = match input {
        Input::Standard => Box::new(io::stdin()),
        Input::File { path, .. } => Box::new(File::open(path)?),
    };
    Ok(Reader::new().max_bytes(arguments.max_bytes).read(source))
}

/// An input from its beginning once more; `None` where it can be read only once.
pub(crate) fn again(input: &Input) -> io::Result<Option<File>> {
    match input {
        Input::Standard => Ok(None),
        Input::File { path, .. } => File::open(path).map(Some),
    }
}

/// The one page of a file.
pub(crate) fn one(arguments: &Arguments, path: &Path) -> Result<SavedPage, String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    let mut pages = Reader::new().max_bytes(arguments.max_bytes).read(file);
    let page = pages.next().ok_or("it holds no page")?;
    match pages.next() {
        None => page.map_err(|error| told(&error)),
        Some(_) => {
            Err("it holds more than one page; without `--jsonl` each is a result".to_owned())
        }
    }
}
