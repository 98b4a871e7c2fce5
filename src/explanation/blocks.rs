//! The page's blocks in order: kept ones as they read, dropped ones folded into runs.

use std::collections::BTreeMap;

use super::Shown;
use super::legend::Legend;
use super::write::{EVIDENCE, Line, Of, Place, Sheet, Short, Text};
use crate::ledger::ElementPath;

/// All blocks, the id of number n being `bn`.
pub(super) fn blocks(sheet: &mut Sheet, blocks: &[Shown<'_>], legend: &Legend) {
    for run in blocks.chunk_by(|one, other| one.block.kept == other.block.kept) {
        if run[0].block.kept {
            run.iter().for_each(|shown| block(sheet, shown));
        } else {
            dropped(sheet, run, legend);
        }
    }
}

/// A run of dropped blocks: how many, by which rules, how they begin; and themselves when it is opened.
fn dropped(sheet: &mut Sheet, run: &[Shown<'_>], legend: &Legend) {
    let mut by_row: BTreeMap<usize, usize> = BTreeMap::new();
    for shown in run {
        *by_row.entry(shown.row).or_default() += 1;
    }
    sheet.put(format_args!("<details class=\"run"));
    for row in by_row.keys() {
        sheet.put(format_args!(" r{row}"));
    }
    sheet.put(format_args!(
        "\"><summary><b>{} dropped</b>",
        Of(run.len(), "block")
    ));
    for (row, count) in &by_row {
        let rule = legend.rows.get(*row).map_or("", |row| row.rule);
        sheet.put(format_args!(
            "<span class=\"part r{row}\"><i class=\"swatch\"></i>{}",
            Text(rule)
        ));
        if *count > 1 {
            sheet.put(format_args!(" ×{count}"));
        }
        sheet.put(format_args!("</span>"));
    }
    sheet.put(format_args!(
        "<span class=\"peek\" dir=\"auto\">{}</span></summary>\n",
        Short(run[0].block.text, PEEK)
    ));
    run.iter().for_each(|shown| block(sheet, shown));
    sheet.put(format_args!("</details>\n"));
}

/// How much of a folded run is shown, in characters.
const PEEK: usize = 90;

fn block(sheet: &mut Sheet, shown: &Shown<'_>) {
    let Shown {
        block, number, row, ..
    } = shown;
    let fate = if block.kept { "kept" } else { "dropped" };
    let (kind, mark) = mark(block.path);
    let score = format!("{:.2}", block.score);
    sheet.put(format_args!(
        "<div class=\"block {fate} {kind} r{row}\" id=\"b{number}\" title=\"{fate} by {}, score {score}",
        Text(block.rule)
    ));
    if !block.evidence.is_empty() {
        sheet.put(format_args!(": {}", Short(block.evidence, EVIDENCE)));
    }
    sheet.put(format_args!(
        "\nline {}, {}\">\
         <p dir=\"auto\">{}</p><span class=\"mark\">{mark}</span>\
         <span class=\"score\" style=\"--score:{score}\">{score}</span>",
        Line(block.line),
        Place(block.path),
        Text(block.text)
    ));
    reasons(sheet, shown, fate, &score);
    sheet.put(format_args!("</div>\n"));
}

/// The same as the title says, for those who have no pointer. The line in the margin opens it.
fn reasons(sheet: &mut Sheet, shown: &Shown<'_>, fate: &str, score: &str) {
    let block = &shown.block;
    sheet.put(format_args!(
        "<details class=\"why\"><summary aria-label=\"Line {}: why it was {fate}\">{}</summary><dl>\
         <dt>{fate} by</dt><dd>{}</dd><dt>score</dt><dd>{score}</dd>",
        Line(block.line),
        Line(block.line),
        Text(block.rule)
    ));
    if !block.evidence.is_empty() {
        sheet.put(format_args!(
            "<dt>evidence</dt><dd dir=\"auto\">{}</dd>",
            Short(block.evidence, EVIDENCE)
        ));
    }
    sheet.put(format_args!(
        "<dt>element</dt><dd class=\"code\">{}</dd></dl></details>",
        Place(block.path)
    ));
}

/// The elements that show in a block's dress: the element, the class of its dress, the mark beside it.
const MARKS: &[(&str, &str, &str)] = &[
    ("h1", "heading h1", "h1"),
    ("h2", "heading h2", "h2"),
    ("h3", "heading h3", "h3"),
    ("h4", "heading h4", "h4"),
    ("h5", "heading h4", "h5"),
    ("h6", "heading h4", "h6"),
    ("li", "item", "•"),
    ("dt", "item", "dt"),
    ("dd", "item", "dd"),
    ("blockquote", "quote", "“"),
    ("pre", "pre", "pre"),
    ("td", "cell", "td"),
    ("th", "cell", "th"),
    ("figcaption", "caption", "fig"),
];

/// A paragraph may stand in its item, and both in a wrapper: no further out is looked.
const WITHIN: usize = 3;

fn mark(path: ElementPath<'_>) -> (&'static str, &'static str) {
    let names = path.innermost_first().take(WITHIN);
    let mut elements = names.map(|name| name.split(['#', '.']).next().unwrap_or(""));
    let found = elements.find_map(|element| MARKS.iter().find(|(known, ..)| *known == element));
    found.map_or(("plain", ""), |(_, class, mark)| (class, mark))
}
