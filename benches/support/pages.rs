//! The pages that are measured: a sample of the evaluation sets where they stand beside the
//! repository (`../shared/corpus`, or the folder in `OFFPRINT_CORPUS`), else pages made up here.

use std::io::Read;
use std::path::{Path, PathBuf};

/// A named group of pages, measured as one.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) pages: Vec<String>,
}

impl Group {
    pub(crate) fn bytes(&self) -> usize {
        self.pages.iter().map(String::len).sum()
    }
}

/// Every `step`th page of each set of saved pages; made-up pages where there is no set.
pub(crate) fn sets(step: usize) -> Vec<Group> {
    let group = |name: &str| {
        let pages = sample(&corpus()?.join(name), step);
        (!pages.is_empty()).then(|| Group {
            name: name.to_owned(),
            pages,
        })
    };
    let groups: Vec<Group> = ["wcxb", "trafilatura"]
        .into_iter()
        .filter_map(group)
        .collect();
    if groups.is_empty() {
        vec![made_up()]
    } else {
        groups
    }
}

/// Pages by size: small ones are below 32 kB, large ones above 256 kB, the rest lies between.
pub(crate) fn by_size(step: usize) -> Vec<Group> {
    let sizes = [
        ("small", 0..32 << 10),
        ("medium", 32 << 10..256 << 10),
        ("large", 256 << 10..usize::MAX),
    ];
    let all: Vec<String> = sets(step)
        .into_iter()
        .flat_map(|group| group.pages)
        .collect();
    let group = |(name, size): (&str, std::ops::Range<usize>)| Group {
        name: name.to_owned(),
        pages: all
            .iter()
            .filter(|page| size.contains(&page.len()))
            .cloned()
            .collect(),
    };
    sizes
        .into_iter()
        .map(group)
        .filter(|group| !group.pages.is_empty())
        .collect()
}

fn corpus() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("OFFPRINT_CORPUS").map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// Every `step`th page of a set, by name; pages that are not UTF-8 are left out, for the reference
/// reads text.
fn sample(set: &Path, step: usize) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(set.join("pages")) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .step_by(step)
        .filter_map(|path| unpacked(&path))
        .collect()
}

fn unpacked(path: &Path) -> Option<String> {
    let mut page = String::new();
    let file = std::fs::File::open(path).ok()?;
    flate2::read::GzDecoder::new(file)
        .read_to_string(&mut page)
        .ok()?;
    Some(page)
}

/// Articles of 4 kB to 1 MB between a menu, a sidebar, scripts and a footer.
fn made_up() -> Group {
    let pages = (0..40)
        .map(|number| article(number, 5 << (number % 9)))
        .collect();
    Group {
        name: "made-up".to_owned(),
        pages,
    }
}

/// An article of `paragraphs` paragraphs in the dress of an ordinary page.
pub(crate) fn article(seed: usize, paragraphs: usize) -> String {
    let mut words = Words(seed as u64 + 1);
    let mut page = String::from("<!DOCTYPE html><html lang=en><head><meta charset=utf-8>");
    page += &format!("<title>{} | Made up</title>", words.phrase(6));
    for _ in 0..4 {
        page += &format!(
            "<script>var a = [{}];</script>",
            "1, 2, 3, ".repeat(paragraphs.min(200))
        );
    }
    page += "</head><body><nav class=menu><ul>";
    for _ in 0..40 {
        page += &format!("<li class=item><a href=/{0}>{0}</a></li>", words.word());
    }
    page += &format!(
        "</ul></nav><main><article class=post><h1>{}</h1>",
        words.phrase(6)
    );
    for number in 0..paragraphs {
        page += &match number % 9 {
            3 => format!("<h2>{}</h2>", words.phrase(4)),
            5 => format!(
                "<ul><li>{}</li><li>{}</li></ul>",
                words.phrase(8),
                words.phrase(12)
            ),
            7 => format!(
                "<figure><img src=/i/{number}.jpg alt=\"{}\"></figure>",
                words.phrase(5)
            ),
            _ => format!(
                "<p class=\"text body\">{} <a href=\"/a/{number}?x=1&amp;y=2\">{}</a>, <em>{}</em>. {}.</p>\n",
                words.phrase(40),
                words.phrase(3),
                words.word(),
                words.phrase(30),
            ),
        };
    }
    page += "</article></main><aside class=sidebar><h3>Most read</h3>";
    for number in 0..paragraphs.min(60) {
        page += &format!(
            "<div class=card><a href=/n/{number}>{}</a></div>",
            words.phrase(7)
        );
    }
    page + "</aside><footer><p>All rights reserved</p></footer></body></html>"
}

/// The same made-up words for the same seed, on every machine.
struct Words(u64);

impl Words {
    fn number(&mut self) -> usize {
        // A linear congruential generator (Knuth's constants): its upper bits are good enough here.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize
    }

    fn word(&mut self) -> &'static str {
        const WORDS: [&str; 24] = [
            "the", "of", "and", "a", "to", "in", "marsh", "sluice", "lantern", "harbour", "eel",
            "council", "barley", "was", "is", "that", "slowly", "tide", "keeper", "wrote", "old",
            "brick", "winter", "with",
        ];
        WORDS[self.number() % WORDS.len()]
    }

    fn phrase(&mut self, words: usize) -> String {
        (0..words)
            .map(|_| self.word())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
