//! Weights that have not seen a page, as `training/` leaves them: a folder with `N.bin`, and
//! `folds.json`, which says of each page (`SET/ID`) which of them to take.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The weights of each fold, and the folds of a set's pages.
pub(crate) struct Folds {
    pub weights: Vec<Arc<[u8]>>,
    pages: HashMap<String, usize>,
}

impl Folds {
    /// Reads `folder` for the pages of `set`.
    pub(crate) fn read(folder: &Path, set: &Path) -> std::io::Result<Folds> {
        let prefix = format!("{}/", set.file_name().unwrap_or_default().to_string_lossy());
        let listed = std::fs::read_to_string(folder.join("folds.json"))?;
        let listed: HashMap<String, usize> = serde_json::from_str(&listed)?;
        let count = listed.values().max().map_or(0, |last| last + 1);
        let weights = (0..count).map(|fold| {
            let weights = std::fs::read(folder.join(format!("{fold}.bin")))?;
            Ok(weights.into())
        });
        let own = listed.iter().filter_map(|(page, &fold)| {
            let id = page.strip_prefix(&prefix)?;
            Some((id.to_owned(), fold))
        });
        Ok(Folds {
            weights: weights.collect::<std::io::Result<_>>()?,
            pages: own.collect(),
        })
    }

    /// The fold of a page; pages that are not listed were never trained on.
    pub(crate) fn of(&self, id: &str) -> usize {
        self.pages.get(id).copied().unwrap_or(0)
    }
}
