//! A picture of the decision: one HTML document that shows what became of a page, block by block,
//! with the article beside it.
//!
//! Takes an [`Article`], gives a document that stands alone. From top to bottom:
//!
//! 1. [`header`]: the title, the figures, the page as a strip of colour;
//! 2. [`legend`]: the rules that decided, each a toggle of its blocks;
//! 3. [`blocks`]: the page's blocks in order, dropped ones folded;
//! 4. [`panes`]: the article rendered, its Markdown, the metadata, what was set aside.
//!
//! The page is a stranger's. All of its text goes through [`write::Text`]; nothing of it becomes an
//! element, and no address of it becomes one that a browser would follow by itself. A content security
//! policy says the same once more: nothing is loaded, no script runs. So the toggles are checkboxes
//! and radio buttons that the style sheet asks with `:has()`, and folds are `<details>`; a browser
//! that lacks `:has()` shows everything.

mod blocks;
mod header;
mod legend;
mod panes;
mod write;

use crate::convert::Article;
use crate::dom::words_of;
use crate::ledger::Block;
use legend::Legend;
use write::{Sheet, Text};

impl Article {
    /// A picture of the decision, as an HTML document that stands alone: the page's blocks in order,
    /// with rule, score, evidence, line and element, the metadata with its sources, and the article
    /// beside it, rendered and as Markdown.
    ///
    /// It loads nothing, runs no script, and shows the page's addresses as text. Linear in the length
    /// of the page. With [`Scope::Page`](crate::Scope::Page), where nothing is decided, it has no
    /// blocks but those that the caller's selectors decide on.
    ///
    /// ```
    /// let html = "<nav><a href=/>Home</a></nav><h1>Tea</h1>
    ///     <p>Pour the water on while it is hot, and let the leaves stand for four minutes.";
    /// let article = offprint::Converter::new().convert(html)?;
    /// let explanation = article.explanation();
    /// assert!(explanation.contains("dropped by navigation"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn explanation(&self) -> String {
        let mut blocks: Vec<Shown<'_>> = self.blocks().zip(0..).map(Shown::new).collect();
        let legend = Legend::new(&mut blocks);
        let mut sheet = Sheet::default();
        head(&mut sheet, self, &legend);
        header::header(&mut sheet, self, &blocks, &legend);
        sheet.put(format_args!("<main>\n"));
        page(&mut sheet, self, &blocks, &legend);
        result(&mut sheet, self);
        sheet.put(format_args!("</main>\n</body>\n</html>\n"));
        sheet.html
    }
}

/// A block, as it is shown.
#[derive(Debug)]
struct Shown<'a> {
    block: Block<'a>,
    /// Its place among all blocks.
    number: usize,
    words: usize,
    /// Its rule's row in the legend.
    row: usize,
}

impl<'a> Shown<'a> {
    fn new((block, number): (Block<'a>, usize)) -> Shown<'a> {
        let words = words_of(block.text).words;
        Shown {
            block,
            number,
            words: words as usize,
            row: 0,
        }
    }
}

/// Nothing is loaded, nothing runs, nothing is sent; the style is in the document.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("style.css");

fn head(sheet: &mut Sheet, article: &Article, legend: &Legend) {
    let title = article.metadata().title.as_deref().unwrap_or("offprint");
    sheet.put(format_args!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}: a picture of the decision</title>\n<style>\n{STYLE}</style>\n<style>\n",
        Text(title)
    ));
    legend.style(sheet);
    sheet.put(format_args!("</style>\n</head>\n<body>\n"));
}

/// The blocks, below what chooses among them.
fn page(sheet: &mut Sheet, article: &Article, blocks: &[Shown<'_>], legend: &Legend) {
    sheet.put(format_args!(
        "<section class=\"page\" aria-label=\"The page, block by block\">\n\
         <div class=\"controls\">\n"
    ));
    radios(sheet, "dropped", "Dropped blocks", DROPPED);
    for (name, class, kept) in [
        ("Kept by", "kept-by", true),
        ("Dropped by", "dropped-by", false),
    ] {
        if legend.rows.iter().any(|row| row.kept == kept) {
            sheet.put(format_args!(
                "<fieldset class=\"{class}\"><legend>{name}</legend>\n"
            ));
            legend.toggles(sheet, kept);
            sheet.put(format_args!("</fieldset>\n"));
        }
    }
    sheet.put(format_args!(
        "</div>\n<div class=\"blocks\"{}>\n",
        language(article)
    ));
    if blocks.is_empty() {
        sheet.put(format_args!(
            "<p class=\"none\">There are no blocks: nothing was decided.</p>\n"
        ));
    }
    blocks::blocks(sheet, blocks, legend);
    sheet.put(format_args!("</div>\n</section>\n"));
}

/// A choice of several: the value and what it is called. The first is taken.
type Choices = &'static [(&'static str, &'static str)];

const DROPPED: Choices = &[("folded", "Folded"), ("open", "Open"), ("hidden", "Hidden")];

/// Where there is room for two columns the blocks are always shown, and the first choice shows the
/// article beside them.
const VIEW: Choices = &[
    ("blocks", "Blocks"),
    ("rendered", "Rendered"),
    ("markdown", "Markdown"),
    ("metadata", "Metadata"),
    ("aside", "Set aside"),
];

fn radios(sheet: &mut Sheet, name: &str, title: &str, choices: Choices) {
    sheet.put(format_args!(
        "<fieldset class=\"radios {name}\"><legend>{title}</legend>\n"
    ));
    for (number, (value, called)) in choices.iter().enumerate() {
        let checked = if number == 0 { " checked" } else { "" };
        sheet.put(format_args!(
            "<input type=\"radio\" name=\"{name}\" id=\"{name}-{value}\" autocomplete=\"off\"{checked}>\
             <label for=\"{name}-{value}\">{called}</label>\n"
        ));
    }
    sheet.put(format_args!("</fieldset>\n"));
}

/// What came of it, a pane at a time.
fn result(sheet: &mut Sheet, article: &Article) {
    type Pane = (&'static str, fn(&mut Sheet, &Article));
    const PANES: &[Pane] = &[
        ("rendered", panes::rendered),
        ("markdown", panes::markdown),
        ("metadata", panes::metadata),
        ("aside", panes::set_aside),
    ];
    sheet.put(format_args!(
        "<section class=\"result\" aria-label=\"What came of it\">\n<div class=\"views\">\n"
    ));
    radios(sheet, "view", "What came of it", VIEW);
    sheet.put(format_args!("</div>\n"));
    for (name, write) in PANES {
        // Our own words are English, those of the story are not.
        let language = match *name {
            "rendered" | "markdown" => language(article),
            _ => String::new(),
        };
        sheet.put(format_args!(
            "<div class=\"pane {name}\" tabindex=\"0\" dir=\"auto\"{language}>\n"
        ));
        write(sheet, article);
        sheet.put(format_args!("</div>\n"));
    }
    sheet.put(format_args!("</section>\n"));
}

/// The attribute that says in which language the page is.
fn language(article: &Article) -> String {
    let language = article.metadata().language.as_deref();
    language.map_or_else(String::new, |language| {
        format!(" lang=\"{}\"", Text(language))
    })
}
