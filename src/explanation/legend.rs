//! The rules that decided on a page, with what each decided and the colour it has.
//!
//! A rule that kept blocks and dropped others has two rows. The dropped ones have a hue, the kept ones
//! need none: they are the page itself.

use std::collections::BTreeMap;

use super::Shown;
use super::write::{Count, Of, Sheet, Text};

/// One rule, as far as it kept or dropped.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) rule: &'static str,
    pub(super) kept: bool,
    pub(super) blocks: usize,
    pub(super) words: usize,
    /// In degrees.
    pub(super) hue: usize,
}

/// The rows, what was kept first, of these the largest first.
#[derive(Debug, Default)]
pub(super) struct Legend {
    pub(super) rows: Vec<Row>,
}

impl Legend {
    /// The rows, and the number of the row in each block.
    pub(super) fn new(blocks: &mut [Shown<'_>]) -> Legend {
        let mut counted: BTreeMap<(bool, &'static str), (usize, usize)> = BTreeMap::new();
        for shown in &*blocks {
            let (number, words) = counted.entry(key(shown)).or_default();
            *number += 1;
            *words += shown.words;
        }
        let mut rows: Vec<Row> = counted
            .into_iter()
            .map(|((dropped, rule), (blocks, words))| Row {
                rule,
                kept: !dropped,
                blocks,
                words,
                hue: 0,
            })
            .collect();
        give_hues(&mut rows);
        rows.sort_by_key(|row| (!row.kept, std::cmp::Reverse(row.blocks), row.rule));
        let numbers: BTreeMap<_, usize> = rows
            .iter()
            .map(|row| (!row.kept, row.rule))
            .zip(0..)
            .collect();
        for shown in blocks {
            shown.row = numbers.get(&key(shown)).copied().unwrap_or(0);
        }
        Legend { rows }
    }

    /// The toggles of the rules that kept, or of those that dropped.
    pub(super) fn toggles(&self, sheet: &mut Sheet, kept: bool) {
        let rows = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.kept == kept);
        for (number, row) in rows {
            let Row {
                rule,
                blocks,
                words,
                ..
            } = row;
            sheet.put(format_args!(
                "<label class=\"chip r{number}\" title=\"{}, {}\">\
                 <input type=\"checkbox\" id=\"t{number}\" autocomplete=\"off\" checked>\
                 <i class=\"swatch\"></i>{} <b>{}</b></label>\n",
                Of(*blocks, "block"),
                Of(*words, "word"),
                Text(rule),
                Count(*blocks),
            ));
        }
    }

    /// What a row's toggle does, and its colour. A run of dropped blocks is shown as long as one of its
    /// rules is.
    pub(super) fn style(&self, sheet: &mut Sheet) {
        for (number, row) in self.rows.iter().enumerate() {
            if !row.kept {
                sheet.put(format_args!(".r{number}{{--hue:{}}}\n", row.hue));
            }
            sheet.put(format_args!(
                ":root:has(#t{number}:not(:checked)) :is(.block,.part).r{number}{{display:none}}\n\
                 :root:has(#t{number}:not(:checked)) .strip .r{number}{{opacity:.12}}\n\
                 :root:has(#t{number}:checked) .run.r{number}{{display:block}}\n"
            ));
        }
    }
}

fn key(shown: &Shown<'_>) -> (bool, &'static str) {
    (!shown.block.kept, shown.block.rule)
}

/// Hues are this many degrees apart.
const APART: usize = 15;
const HUES: usize = 360 / APART;

/// A rule's hue comes from its name, so that it is the same on every page; where another rule of this
/// page has it, the next free one is taken.
fn give_hues(rows: &mut [Row]) {
    let mut taken = [false; HUES];
    for row in rows.iter_mut().filter(|row| !row.kept) {
        let wanted = hash(row.rule) as usize % HUES;
        let free = (wanted..wanted + HUES)
            .map(|hue| hue % HUES)
            .find(|&hue| !taken[hue]);
        let hue = free.unwrap_or(wanted);
        taken[hue] = true;
        row.hue = hue * APART;
    }
}

/// FNV-1a, 32 bits.
fn hash(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_a_page_have_hues_of_their_own_as_long_as_there_are_enough() {
        let names = [
            "footer",
            "header",
            "navigation",
            "related",
            "share",
            "sidebar",
            "tags",
        ];
        let mut rows: Vec<Row> = names
            .iter()
            .map(|rule| Row {
                rule,
                kept: false,
                blocks: 1,
                words: 1,
                hue: 0,
            })
            .collect();
        give_hues(&mut rows);
        let hues: std::collections::BTreeSet<usize> = rows.iter().map(|row| row.hue).collect();
        assert_eq!(hues.len(), names.len());
        let mut crowd = vec![rows[0].clone(); HUES + 5];
        give_hues(&mut crowd);
        assert!(crowd.iter().all(|row| row.hue < 360));
    }
}
