//! Pictures in an archive of the web, for `--media`: they are records of their own, anywhere in the file,
//! before the pages that show them or behind.
//!
//! The file is looked through for them before its pages are read. Each goes into a folder of its own
//! within the one for pictures, which is removed when the archive is done: memory holds addresses
//! alone, and what no article shows is not left behind.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;

use offprint::saved::{Reader, Resource, SavedPage};
use tempfile::TempDir;

use crate::arguments::Arguments;
use crate::inputs::Input;
use crate::{media, read, stop};

/// The pictures of an archive.
#[derive(Debug, Default)]
pub(crate) struct Crawl {
    /// Made when there is something to put into it.
    folder: Option<TempDir>,
    by_address: HashMap<String, Picture>,
}

#[derive(Debug)]
struct Picture {
    file: String,
    media_type: String,
    bytes: u64,
}

impl Crawl {
    /// The pictures in an input, if they are wanted. None where it is no archive of the web, and none
    /// on standard input, which is read once.
    pub(crate) fn find(arguments: &Arguments, input: &Input) -> io::Result<Crawl> {
        let mut crawl = Crawl::default();
        let Some(media) = &arguments.media else {
            return Ok(crawl);
        };
        let Some(source) = read::again(input)? else {
            return Ok(crawl);
        };
        let pictures = Reader::new()
            .max_bytes(arguments.max_bytes)
            .pictures(source);
        // What is wrong with the file is said when its pages are read.
        for picture in pictures.map_while(Result::ok) {
            if stop::is_stopped() {
                break;
            }
            crawl.keep(media, picture)?;
        }
        Ok(crawl)
    }

    fn keep(&mut self, media: &Path, picture: Resource) -> io::Result<()> {
        let (Some(file), Some(url)) = (media::name(&picture), &picture.url) else {
            return Ok(());
        };
        let folder = match &mut self.folder {
            Some(folder) => folder,
            none => {
                fs::create_dir_all(media)?;
                none.insert(
                    tempfile::Builder::new()
                        .prefix(".offprint-")
                        .tempdir_in(media)?,
                )
            }
        };
        let path = folder.path().join(&file);
        if !path.exists() {
            fs::write(path, &picture.bytes)?;
        }
        // What was fetched again came later than the page that asked for it first.
        self.by_address.entry(key(url)).or_insert(Picture {
            file,
            media_type: picture.media_type,
            bytes: picture.bytes.len() as u64,
        });
        Ok(())
    }

    /// The page with the pictures that it names, as much of them as `most` allows, in bytes.
    pub(crate) fn with_pictures(&self, mut page: SavedPage, most: usize) -> SavedPage {
        let Some(folder) = self.folder.as_ref() else {
            return page;
        };
        let mut allowed = most as u64;
        let mut addresses = page.addresses();
        addresses.sort();
        addresses.dedup();
        for address in addresses {
            let Some(picture) = self.by_address.get(&key(&address)) else {
                continue;
            };
            let Some(left) = allowed.checked_sub(picture.bytes) else {
                continue;
            };
            if let Ok(bytes) = fs::read(folder.path().join(&picture.file)) {
                allowed = left;
                page = page.with_resource(&address, &picture.media_type, bytes);
            }
        }
        page
    }
}

/// What a server is asked for: a fragment is the browser's business.
fn key(url: &str) -> String {
    url.split('#').next().unwrap_or(url).to_owned()
}
