//! The development corpus: pages as they were saved.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

const SETS: &[&str] = &["wcxb", "trafilatura", "readability", "defuddle"];

/// A page of the corpus.
pub(crate) struct Saved {
    /// `SET/ID`
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) url: Option<String>,
}

/// Where a page lies.
pub(crate) struct Place {
    name: String,
    path: PathBuf,
    url: Option<String>,
}

/// Every `step`th page of the corpus; none where it is not there. `OFFPRINT_PAGE` names one.
pub(crate) fn pages(step: usize) -> Vec<Place> {
    let root = std::env::var_os("OFFPRINT_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
        PathBuf::from,
    );
    let wanted = std::env::var("OFFPRINT_PAGE").ok();
    let all = SETS.iter().flat_map(|set| places(&root, set));
    match wanted {
        Some(wanted) => all.filter(|place| place.name == wanted).collect(),
        None => all.step_by(step).collect(),
    }
}

fn places(root: &Path, set: &str) -> Vec<Place> {
    let folder = root.join(set);
    let Ok(truth) = std::fs::read_to_string(folder.join("truth.jsonl")) else {
        return Vec::new();
    };
    let place = |line: &str| {
        let page: serde_json::Value = serde_json::from_str(line).unwrap();
        let id = page["id"].as_str().unwrap();
        let url = page["url"].as_str().filter(|url| !url.is_empty());
        Place {
            name: format!("{set}/{id}"),
            path: folder.join(format!("pages/{id}.html.gz")),
            url: url.map(str::to_owned),
        }
    };
    truth.lines().map(place).collect()
}

/// What `examine` finds on each page, in order; the pages are shared out among the cores.
pub(crate) fn in_parallel<T: Send>(places: &[Place], examine: fn(&Saved) -> T) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(place) = places.get(at) else {
                return done;
            };
            done.push((at, examine(&place.read())));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut found = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().map(|worker| worker.join().unwrap());
        joined.flatten().collect::<Vec<_>>()
    });
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, found)| found).collect()
}

impl Place {
    fn read(&self) -> Saved {
        let file = std::fs::File::open(&self.path).unwrap();
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(file)
            .read_to_end(&mut bytes)
            .unwrap();
        Saved {
            name: self.name.clone(),
            bytes,
            url: self.url.clone(),
        }
    }
}
