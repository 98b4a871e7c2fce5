//! What the command line says: names, defaults and conflicts. What the words mean to the library is
//! said here too ([`Arguments::converter`]), and nowhere else.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, Parser, ValueEnum};
use offprint::{
    Balance, Bullet, Converter, EmphasisMark, Error, Fence, Flavor, FrontMatter, HeadingStyle,
    Headline, Images, Judge, Limits, Links, MarkdownOptions, Scope, Selector, SiteProfile,
    SiteRules, Unsupported,
};

/// Find the article in saved web pages and write it as Markdown.
#[derive(Debug, Parser)]
#[command(version, about, after_long_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Saved pages: HTML, MHTML, mails, web archives of Safari, WARC, packed with gzip or not; files,
    /// folders (searched for pages, with all their folders) or patterns such as `pages/**/*.html`;
    /// `-`, or nothing, is standard input
    #[arg(value_name = "PAGE")]
    pub(crate) inputs: Vec<OsString>,

    /// What is written
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,

    /// The same as `--format explain`
    #[arg(long, conflicts_with = "format")]
    explain: bool,

    /// Write a file for each page into this folder, which mirrors the folders given, and those that a
    /// pattern goes into
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output_dir: Option<PathBuf>,

    /// Write the pictures that were saved with a page into this folder, and lead the article's images
    /// there: those within the page, in its archive, or in the folder beside it. A WARC is read twice
    /// for them, and gives none where it comes on standard input
    #[arg(long, value_name = "FOLDER")]
    pub(crate) media: Option<PathBuf>,

    /// What to do where a file to be written exists
    #[arg(long, value_enum, default_value_t, requires = "output_dir")]
    pub(crate) existing: Existing,

    /// Read and write JSON, an object a line: `{"id": 1, "html": "…", "url": "…"}`, or `"path"`
    /// instead of `"html"`
    #[arg(long, conflicts_with_all = ["format", "explain", "output_dir", "url"])]
    pub(crate) jsonl: bool,

    /// Add every block of the page to JSON, kept or dropped, and what was set aside, with the reasons
    #[arg(long)]
    pub(crate) ledger: bool,

    /// The article alone, or all that the page shows
    #[arg(long, value_enum, default_value_t)]
    pub(crate) scope: ScopeName,

    /// Address the page was saved from, which its relative links are resolved against; by default what
    /// the saved page says
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,

    /// Always keep what this CSS selector names
    #[arg(long, value_name = "SELECTOR")]
    pub(crate) keep: Vec<String>,

    /// Never keep what this CSS selector names
    #[arg(long, value_name = "SELECTOR")]
    pub(crate) remove: Vec<String>,

    /// Look for the article within what this CSS selector names, and nowhere else
    #[arg(long, value_name = "SELECTOR")]
    pub(crate) root: Vec<String>,

    /// Learn from the saved pages in this folder what repeats on the site, and leave it out
    #[arg(long, value_name = "FOLDER")]
    pub(crate) learn: Option<OsString>,

    /// File that says what repeats on the site; with `--learn` it is written, without it read
    #[arg(long, value_name = "FILE")]
    pub(crate) site: Option<PathBuf>,

    /// Rather lose a part of the article than keep something else
    #[arg(long, conflicts_with = "recall")]
    pub(crate) precision: bool,

    /// Rather keep something else than lose a part of the article
    #[arg(long)]
    pub(crate) recall: bool,

    /// File of rules for sites, in TOML: what is kept and removed there, where title, author and date
    /// stand; or, named `example.org.txt`, a site config file of Full-Text RSS. May be given more than
    /// once
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Vec<PathBuf>,

    /// Who judges what belongs to the article: a learned model, or a judgement written down by hand
    #[arg(long, value_enum, default_value_t)]
    pub(crate) judge: JudgeName,

    /// Markdown that every CommonMark reader understands, without tables and footnotes
    #[arg(long)]
    pub(crate) commonmark: bool,

    /// How links are written
    #[arg(long, value_enum, default_value_t)]
    pub(crate) links: LinksName,

    /// Whether images are written, their descriptions alone, or nothing
    #[arg(long, value_enum, default_value_t)]
    pub(crate) images: ImagesName,

    /// The marker of bullet lists
    #[arg(long, value_enum, default_value_t)]
    pub(crate) bullet: BulletName,

    /// The delimiter of emphasis, where both can be read back
    #[arg(long, value_enum, default_value_t)]
    pub(crate) emphasis: EmphasisName,

    /// The fence of code blocks
    #[arg(long, value_enum, default_value_t)]
    pub(crate) fence: FenceName,

    /// How headings are written; `setext` underlines the first two levels
    #[arg(long, value_enum, default_value_t)]
    pub(crate) headings: HeadingsName,

    /// Write what Markdown lacks as HTML
    #[arg(long)]
    pub(crate) html: bool,

    /// Leave the headline out of the text
    #[arg(long)]
    pub(crate) no_headline: bool,

    /// Put the metadata above the Markdown, as YAML
    #[arg(long, conflicts_with = "jsonl")]
    pub(crate) front_matter: bool,

    /// Columns after which lines of Markdown are broken
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) width: Option<usize>,

    /// Longest page taken, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 256 << 20)]
    pub(crate) max_bytes: usize,

    /// Elements inside one another; what is deeper becomes part of the deepest
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().depth)]
    max_depth: usize,

    /// Elements and texts of a page, after which tags are ignored; by default one for each byte, and
    /// 10,000
    #[arg(long, value_name = "NUMBER")]
    max_nodes: Option<usize>,

    /// Attributes of a page, after which they are ignored; by default one for each four bytes, and
    /// 10,000
    #[arg(long, value_name = "NUMBER")]
    max_attributes: Option<usize>,

    /// Cells of a table; rows beyond them follow the table, each cell a paragraph
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().table_cells)]
    max_table_cells: usize,

    /// Longest Markdown of an article, in bytes, front matter left out; a longer article ends at the
    /// last block that fits, in every format
    #[arg(long, value_name = "BYTES", default_value_t = Limits::default().output_bytes)]
    max_output_bytes: usize,

    /// Pages converted at the same time; all cores if not given
    #[arg(short, long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,

    /// Say nothing but what failed
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Print a manual page, or completions for a shell, and do nothing else
    #[arg(long, value_enum, value_name = "WHAT", exclusive = true)]
    pub(crate) generate: Option<Generated>,
}

const AFTER_HELP: &str = "\
Exit status:
  0  every page was converted
  1  a page could not be read, converted or written; the others were
  2  the command line is wrong, and nothing was done
  3  nothing failed, but no article was found in some pages
  130  interrupted; no file is half-written

Examples:
  offprint page.html
  offprint --format json --url https://example.org/story page.html
  offprint --output-dir notes saved/ 'more/**/*.htm'
  offprint --learn saved/ --output-dir notes saved/
  offprint --output-dir notes --media notes/pictures story.mhtml crawl.warc.gz
  offprint --explain page.html > why.html
  offprint --jsonl < pages.jsonl > articles.jsonl";

/// What is written of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// GitHub Flavored Markdown
    #[default]
    Markdown,
    /// Plain text, a line a block
    Text,
    /// HTML
    Html,
    /// A JSON object a page, over several lines
    Json,
    /// A JSON object a page, a line each
    Jsonl,
    /// A picture of the decision: one HTML file with every block of the page, kept or dropped, by which
    /// rule, and the article beside it
    Explain,
}

impl Format {
    /// Whether one result after another can be told apart.
    pub(crate) fn is_json(self) -> bool {
        matches!(self, Format::Json | Format::Jsonl)
    }
}

/// What becomes of a page whose result is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Existing {
    /// The page fails
    #[default]
    Fail,
    /// The page is passed over
    Skip,
    /// The file is replaced
    Overwrite,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ScopeName {
    #[default]
    Article,
    Page,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum JudgeName {
    #[default]
    Model,
    Rules,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum LinksName {
    #[default]
    Inline,
    Reference,
    Text,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ImagesName {
    #[default]
    Keep,
    Description,
    Drop,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum BulletName {
    #[default]
    Hyphen,
    Asterisk,
    Plus,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum EmphasisName {
    #[default]
    Asterisk,
    Underscore,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum FenceName {
    #[default]
    Backtick,
    Tilde,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum HeadingsName {
    #[default]
    Atx,
    Setext,
}

/// What can be printed for packagers.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Generated {
    /// Manual page, in roff
    Man,
    Bash,
    Elvish,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}

impl Arguments {
    /// What is written.
    pub(crate) fn format(&self) -> Format {
        if self.explain {
            Format::Explain
        } else {
            self.format
        }
    }

    /// The converter that is asked for, for a site where one is known, by the rules that were read.
    pub(crate) fn converter(
        &self,
        site: Option<SiteProfile>,
        rules: Vec<SiteRules>,
    ) -> Result<Converter, Error> {
        let mut builder = Converter::builder()
            .scope(match self.scope {
                ScopeName::Article => Scope::Article,
                ScopeName::Page => Scope::Page,
            })
            .judge(match self.judge {
                JudgeName::Model => Judge::Model,
                JudgeName::Rules => Judge::Rules,
            })
            .balance(match (self.precision, self.recall) {
                (true, _) => Balance::Precision,
                (_, true) => Balance::Recall,
                _ => Balance::Balanced,
            })
            .markdown(self.markdown())
            .max_input_bytes(self.max_bytes)
            .limits(self.limits());
        if let Some(site) = site {
            builder = builder.site(site);
        }
        for rules in rules {
            builder = builder.rules(rules);
        }
        for selector in &self.keep {
            builder = builder.keep(Selector::parse(selector)?);
        }
        for selector in &self.remove {
            builder = builder.remove(Selector::parse(selector)?);
        }
        for selector in &self.root {
            builder = builder.root(Selector::parse(selector)?);
        }
        Ok(builder.build())
    }

    fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.depth = self.max_depth;
        limits.nodes = self.max_nodes;
        limits.attributes = self.max_attributes;
        limits.table_cells = self.max_table_cells;
        limits.output_bytes = self.max_output_bytes;
        limits
    }

    fn markdown(&self) -> MarkdownOptions {
        let mut options = MarkdownOptions::default();
        options.line_width = self.width;
        options.links = match self.links {
            LinksName::Inline => Links::Inline,
            LinksName::Reference => Links::Reference,
            LinksName::Text => Links::Text,
        };
        options.images = match self.images {
            ImagesName::Keep => Images::Keep,
            ImagesName::Description => Images::Description,
            ImagesName::Drop => Images::Drop,
        };
        options.bullet = match self.bullet {
            BulletName::Hyphen => Bullet::Hyphen,
            BulletName::Asterisk => Bullet::Asterisk,
            BulletName::Plus => Bullet::Plus,
        };
        options.emphasis = match self.emphasis {
            EmphasisName::Asterisk => EmphasisMark::Asterisk,
            EmphasisName::Underscore => EmphasisMark::Underscore,
        };
        options.fence = match self.fence {
            FenceName::Backtick => Fence::Backtick,
            FenceName::Tilde => Fence::Tilde,
        };
        options.headings = match self.headings {
            HeadingsName::Atx => HeadingStyle::Atx,
            HeadingsName::Setext => HeadingStyle::Setext,
        };
        if self.commonmark {
            options.flavor = Flavor::CommonMark;
        }
        if self.html {
            options.unsupported = Unsupported::Html;
        }
        if self.front_matter {
            options.front_matter = FrontMatter::Yaml;
        }
        if self.no_headline {
            options.headline = Headline::Omit;
        }
        options
    }
}

impl Generated {
    /// Prints it.
    pub(crate) fn print(self) -> std::io::Result<()> {
        use clap_complete::Shell;
        let shell = match self {
            Generated::Man => {
                let page = clap_mangen::Man::new(Arguments::command());
                return page.render(&mut std::io::stdout().lock());
            }
            Generated::Bash => Shell::Bash,
            Generated::Elvish => Shell::Elvish,
            Generated::Fish => Shell::Fish,
            Generated::PowerShell => Shell::PowerShell,
            Generated::Zsh => Shell::Zsh,
        };
        let mut command = Arguments::command();
        let mut written = Vec::new();
        clap_complete::generate(shell, &mut command, "offprint", &mut written);
        std::io::Write::write_all(&mut std::io::stdout().lock(), &written)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_command_line_is_free_of_contradictions() {
        Arguments::command().debug_assert();
    }

    /// The guide's table of the command line.
    const GUIDE: &str = include_str!("../../guide/options.md");

    #[test]
    fn every_flag_has_its_line_in_the_guide() {
        let (_, tables) = GUIDE.split_once("# The command line").unwrap();
        let rows: Vec<&str> = tables
            .lines()
            .filter(|line| line.starts_with("| `"))
            .collect();
        let mut command = Arguments::command();
        command.build();
        let flags: Vec<String> = command.get_arguments().map(row).collect();
        let has_row = |flag: &&String| rows.iter().any(|row| row.starts_with(flag.as_str()));
        let missing: Vec<&String> = flags.iter().filter(|flag| !has_row(flag)).collect();
        assert!(missing.is_empty(), "no line begins with {missing:#?}");
        assert_eq!(rows.len(), flags.len(), "a line for each flag, and no more");
    }

    /// How the line of an argument begins: its names, what it takes, what it is without.
    fn row(argument: &clap::Arg) -> String {
        let code = |word: String| format!("`{word}`");
        let short = argument.get_short().map(|short| format!("-{short}"));
        let long = argument.get_long().map(|long| format!("--{long}"));
        let value = argument.get_value_names().unwrap_or_default().join(" ");
        let names: Vec<String> = short.into_iter().chain(long).map(code).collect();
        if names.is_empty() {
            return format!("| {} | again |", code(value));
        }
        let possible = argument.get_possible_values();
        let possible = possible.iter().map(|value| code(value.get_name().into()));
        let mut values: Vec<String> = possible.collect();
        if !argument.get_action().takes_values() {
            values.clear();
        } else if values.is_empty() {
            values.push(code(value));
        }
        if matches!(argument.get_action(), clap::ArgAction::Append) {
            values.push("again".to_owned());
        }
        let defaults = argument.get_default_values().iter();
        let defaults = defaults.map(|value| code(value.to_string_lossy().into()));
        let defaults: Vec<String> = defaults
            .filter(|_| argument.get_action().takes_values())
            .collect();
        let cells = [names.join(", "), values.join(", "), defaults.join(", ")];
        let cells = cells.map(|cell| match cell.as_str() {
            "" => " |".to_owned(),
            cell => format!(" {cell} |"),
        });
        format!("|{}", cells.concat())
    }
}
