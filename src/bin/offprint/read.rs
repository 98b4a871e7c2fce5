//! A page's bytes: from a file or standard input, unpacked where they are gzip's, whatever the name
//! says, and never more than allowed.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use crate::inputs::Input;

/// The bytes of a page. One more than `most` says that there are more.
pub(crate) fn read(input: &Input, most: usize) -> io::Result<Vec<u8>> {
    match input {
        Input::Standard => unpacked(io::stdin().lock(), most),
        Input::File { path, .. } => read_file(path, most),
    }
}

/// The bytes of a file.
pub(crate) fn read_file(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    unpacked(File::open(path)?, most)
}

const GZIP: [u8; 2] = [0x1F, 0x8B];

fn unpacked(mut source: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    source
        .by_ref()
        .take(GZIP.len() as u64)
        .read_to_end(&mut start)?;
    let is_packed = start == GZIP;
    let whole = io::Cursor::new(start).chain(source);
    let most = (most as u64).saturating_add(1);
    let mut bytes = Vec::new();
    if is_packed {
        MultiGzDecoder::new(whole)
            .take(most)
            .read_to_end(&mut bytes)?;
    } else {
        whole.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
