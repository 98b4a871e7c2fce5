//! What was decided as a whole: the title, the figures, and the page as a strip of colour.

use std::fmt::{self, Display, Formatter};

use super::Shown;
use super::legend::Legend;
use super::write::{Count, Of, Sheet, Text, percent};
use crate::article::{Outcome, PageKind};
use crate::convert::Article;
use crate::embedded::TextSource;

pub(super) fn header(sheet: &mut Sheet, article: &Article, blocks: &[Shown<'_>], legend: &Legend) {
    let title = article.metadata().title.as_deref();
    sheet.put(format_args!(
        "<header>\n<p class=\"over\">offprint · a picture of the decision</p>\n<h1 dir=\"auto\">{}</h1>\n",
        Text(title.unwrap_or("A page without a title"))
    ));
    figures(sheet, article, blocks);
    strip(sheet, blocks, legend);
    sheet.put(format_args!("</header>\n"));
}

fn figures(sheet: &mut Sheet, article: &Article, blocks: &[Shown<'_>]) {
    sheet.put(format_args!("<dl class=\"figures\">\n"));
    let (outcome, class) = outcome(article.outcome());
    figure(
        sheet,
        "Outcome",
        format_args!("<span class=\"{class}\">{outcome}</span>"),
    );
    if let Some(confidence) = article.confidence() {
        let percent = (confidence * 100.0).round() as usize;
        figure(
            sheet,
            "Confidence",
            format_args!("{percent} %{}", Bar(percent)),
        );
    }
    if let Some(kind) = article.page_kind() {
        figure(
            sheet,
            "Kind of page",
            format_args!("{}", kind_of_page(kind)),
        );
    }
    how_much(sheet, blocks);
    if let Some(source) = elsewhere(article.text_source()) {
        figure(sheet, "Story from", format_args!("{source}"));
    }
    let encoding = article.encoding();
    let replaced = match encoding.replaced {
        true => " <small>some bytes replaced</small>",
        false => "",
    };
    figure(
        sheet,
        "Encoding",
        format_args!("{}{replaced}", encoding.name),
    );
    if article.limits_hit().any() {
        figure(sheet, "Limits", format_args!("{}", article.limits_hit()));
    }
    sheet.put(format_args!("</dl>\n"));
}

/// How much of the page is kept.
fn how_much(sheet: &mut Sheet, blocks: &[Shown<'_>]) {
    let kept = || blocks.iter().filter(|shown| shown.block.kept);
    let (words_kept, all_words) = (words(kept()), words(blocks.iter()));
    let bar = Bar(percent(words_kept, all_words));
    for (name, kept, all, bar) in [
        ("Words kept", words_kept, all_words, Some(bar)),
        ("Blocks kept", kept().count(), blocks.len(), None),
    ] {
        let bar = bar.map_or_else(String::new, |bar| bar.to_string());
        figure(
            sheet,
            name,
            format_args!("{} <small>of {}</small>{bar}", Count(kept), Count(all)),
        );
    }
}

/// A figure and its name; the value is markup of ours.
fn figure(sheet: &mut Sheet, name: &str, value: fmt::Arguments<'_>) {
    sheet.put(format_args!("<div><dt>{name}</dt><dd>{value}</dd></div>\n"));
}

/// A bar filled to so many percent.
struct Bar(usize);

impl Display for Bar {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "<i class=\"bar\" style=\"--part:{}%\"></i>", self.0)
    }
}

fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Found => ("Found", "found"),
        Outcome::Doubtful => ("Doubtful", "doubtful"),
        Outcome::Empty => ("Empty", "empty"),
    }
}

fn kind_of_page(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Article => "Article",
        PageKind::Product => "Product",
        PageKind::Service => "Service",
        PageKind::Forum => "Forum",
        PageKind::Listing => "Listing",
        PageKind::Collection => "Collection",
        PageKind::Documentation => "Documentation",
    }
}

/// Where the text stood, if not in what the page shows.
fn elsewhere(source: TextSource) -> Option<&'static str> {
    match source {
        TextSource::Shown => None,
        TextSource::Noscript => Some("noscript"),
        TextSource::Template => Some("a template"),
        TextSource::JsonLd => Some("JSON-LD"),
        TextSource::State => Some("a script’s state"),
    }
}

/// The page from left to right, a piece for each run of one fate, as wide as its words are many. It
/// leads to the blocks for those who point; the blocks themselves are in reach of the keyboard.
fn strip(sheet: &mut Sheet, blocks: &[Shown<'_>], legend: &Legend) {
    sheet.put(format_args!("<div class=\"strip\" aria-hidden=\"true\">"));
    let is_one = |one: &Shown<'_>, other: &Shown<'_>| {
        one.block.kept == other.block.kept && (one.block.kept || one.row == other.row)
    };
    for run in blocks.chunk_by(is_one) {
        let (first, words) = (&run[0], words(run.iter()));
        let rule = legend.rows.get(first.row).map_or("", |row| row.rule);
        let (class, fate) = match first.block.kept {
            true => ("kept".to_owned(), "kept"),
            false => (format!("r{}", first.row), rule),
        };
        sheet.put(format_args!(
            "<a href=\"#b{}\" tabindex=\"-1\" class=\"{class}\" style=\"flex-grow:{}\" title=\"{}: {}, {}\"></a>",
            first.number,
            words + run.len(),
            Text(fate),
            Of(run.len(), "block"),
            Of(words, "word"),
        ));
    }
    sheet.put(format_args!("</div>\n"));
}

fn words<'s, 'a: 's>(blocks: impl Iterator<Item = &'s Shown<'a>>) -> usize {
    blocks.map(|shown| shown.words).sum()
}
