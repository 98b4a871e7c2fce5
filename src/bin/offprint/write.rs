//! Results, written whole or not at all: into a file of another name beside the place first, which
//! then takes that place.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::arguments::Existing;

/// Whether a result was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Written,
    /// There was one, which is left as it is.
    Skipped,
}

/// Writes a result to its file, whose folders are made where they are missing.
pub(crate) fn to_file(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<Written> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = temporary(folder).map_err(bare)?;
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_data()?;
    if existing == Existing::Overwrite {
        file.persist(path).map_err(|error| error.error)?;
        return Ok(Written::Written);
    }
    match file.persist_noclobber(path) {
        Ok(_) => Ok(Written::Written),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => match existing {
            Existing::Skip => Ok(Written::Skipped),
            _ => Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "exists; `--existing overwrite` replaces it, `--existing skip` leaves it",
            )),
        },
        Err(error) => Err(error.error),
    }
}

/// An error without the temporary file's name, of which nobody has heard.
fn bare(error: io::Error) -> io::Error {
    let said = error.to_string();
    match said.rsplit_once(" at path ") {
        Some((what, _)) => io::Error::new(error.kind(), what),
        None => error,
    }
}

/// A file that is removed again unless it takes its place; as readable as any other file is here.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".offprint-");
    #[cfg(unix)]
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(readable);
    builder.tempfile_in(folder)
}
