//! What a run has to say: a line for each page that failed or was empty, a bar while it lasts, a
//! summary at the end, and the exit code. All of it goes to standard error.

use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use offprint::{Error, LimitsHit, Outcome};

/// A page could not be read, converted or written.
const FAILED: u8 = 1;
/// The command line is wrong.
pub(crate) const MISUSED: u8 = 2;
/// No article was found in some pages.
const EMPTY: u8 = 3;
/// The run was interrupted.
pub(crate) const INTERRUPTED: u8 = 130;

/// What became of a page.
#[derive(Debug)]
pub(crate) enum Fate {
    Converted(Outcome, LimitsHit),
    /// Its result was there already.
    Skipped,
    Failed(String),
}

/// How many pages had which fate.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    converted: usize,
    doubtful: usize,
    empty: usize,
    skipped: usize,
    failed: usize,
    pub(crate) interrupted: bool,
}

impl Tally {
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            tally if tally.interrupted => INTERRUPTED,
            tally if tally.failed > 0 => FAILED,
            tally if tally.empty > 0 => EMPTY,
            _ => 0,
        })
    }

    fn pages(&self) -> usize {
        self.converted + self.skipped + self.failed
    }
}

/// Counts and tells.
pub(crate) struct Report {
    tally: Tally,
    bar: ProgressBar,
    quiet: bool,
}

impl Report {
    /// A report on so many pages; on an unknown number where there is `None`.
    pub(crate) fn new(pages: Option<usize>, quiet: bool) -> Report {
        let shows_bar = !quiet && pages.is_none_or(|pages| pages > 1);
        let bar = match pages {
            _ if !shows_bar => ProgressBar::hidden(),
            Some(pages) => bar("{pos} of {len} pages {wide_bar} {eta}", Some(pages as u64)),
            None => bar("{pos} pages {spinner} {per_sec}", None),
        };
        Report {
            tally: Tally::default(),
            bar,
            quiet,
        }
    }

    /// A page has met its fate.
    pub(crate) fn page(&mut self, name: &str, fate: &Fate) {
        let tally = &mut self.tally;
        match fate {
            Fate::Converted(outcome, limits) => {
                tally.converted += 1;
                tally.doubtful += usize::from(*outcome == Outcome::Doubtful);
                tally.empty += usize::from(*outcome == Outcome::Empty);
                if *outcome == Outcome::Empty {
                    self.say(name, "no article was found");
                }
                if limits.any() && !self.quiet {
                    self.say(name, &format!("limits acted: {limits}"));
                }
            }
            Fate::Skipped => tally.skipped += 1,
            Fate::Failed(why) => {
                tally.failed += 1;
                self.say(name, why);
            }
        }
        // An archive is one input and many pages.
        let is_more = self.bar.length() == Some(self.bar.position());
        self.bar.inc_length(u64::from(is_more));
        self.bar.inc(1);
    }

    /// A line of a page, above the bar.
    fn say(&self, name: &str, what: &str) {
        self.bar.suspend(|| say(name, what));
    }

    /// The summary, where there is more than one page.
    pub(crate) fn finish(mut self, interrupted: bool) -> Tally {
        self.tally.interrupted = interrupted;
        self.bar.finish_and_clear();
        let tally = self.tally;
        if !self.quiet && (tally.pages() > 1 || interrupted) {
            eprintln!("offprint: {}", summary(&tally));
        }
        tally
    }
}

fn bar(template: &str, length: Option<u64>) -> ProgressBar {
    let style = ProgressStyle::with_template(template);
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    bar.enable_steady_tick(Duration::from_millis(200));
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn summary(tally: &Tally) -> String {
    let parts = [
        (tally.converted, "converted"),
        (tally.doubtful, "of them doubtful"),
        (tally.empty, "of them empty"),
        (tally.skipped, "skipped"),
        (tally.failed, "failed"),
    ];
    let told = parts.iter().enumerate();
    let told = told.filter(|(at, (count, _))| *at == 0 || *count > 0);
    let told: Vec<String> = told
        .map(|(_, (count, what))| format!("{count} {what}"))
        .collect();
    let interrupted = if tally.interrupted {
        "interrupted: "
    } else {
        ""
    };
    format!("{interrupted}{}", told.join(", "))
}

/// What the library says is wrong, its options called as the command calls them.
pub(crate) fn told(error: &Error) -> String {
    const FLAGS: &[(&str, &str)] = &[
        ("ConverterBuilder::max_input_bytes", "--max-bytes"),
        ("saved::Reader::max_bytes", "--max-bytes"),
    ];
    let said = error.to_string();
    (FLAGS.iter()).fold(said, |said, (option, flag)| said.replace(option, flag))
}

/// A line on standard error.
pub(crate) fn say(name: &str, what: &str) {
    tell(&format!("{name}: {what}"));
}

/// A line on standard error that is about no page.
pub(crate) fn tell(what: &str) {
    eprintln!("{}", shown(&format!("offprint: {what}")));
}

/// A line that a terminal shows as it is: names of files may hold anything.
pub(crate) fn shown(line: &str) -> String {
    let shown = |c| if speaks(c) { '\u{fffd}' } else { c };
    line.chars().map(shown).collect()
}

/// Control characters, which a terminal obeys, and those that turn the direction of a line.
pub(crate) fn speaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_what_there_was_and_nothing_else() {
        let mut tally = Tally {
            converted: 5,
            ..Tally::default()
        };
        assert_eq!(summary(&tally), "5 converted");
        tally = Tally {
            doubtful: 1,
            empty: 2,
            skipped: 3,
            failed: 4,
            interrupted: true,
            ..tally
        };
        let all =
            "interrupted: 5 converted, 1 of them doubtful, 2 of them empty, 3 skipped, 4 failed";
        assert_eq!(summary(&tally), all);
    }

    #[test]
    fn a_failure_weighs_more_than_an_empty_page_and_an_interrupt_more_than_both() {
        let code = |failed, empty, interrupted| {
            let tally = Tally {
                failed,
                empty,
                interrupted,
                ..Tally::default()
            };
            format!("{:?}", tally.exit_code())
        };
        let expected = |code: u8| format!("{:?}", ExitCode::from(code));
        assert_eq!(code(0, 0, false), expected(0));
        assert_eq!(code(0, 1, false), expected(EMPTY));
        assert_eq!(code(1, 1, false), expected(FAILED));
        assert_eq!(code(1, 1, true), expected(INTERRUPTED));
    }

    #[test]
    fn a_name_cannot_speak_to_the_terminal() {
        assert_eq!(shown("a\u{1b}[2J\nb"), "a\u{fffd}[2J\u{fffd}b");
        assert_eq!(
            shown("\u{9b}2J \u{202e}c\u{2066}"),
            "\u{fffd}2J \u{fffd}c\u{fffd}"
        );
        assert_eq!(shown("é \u{200f}א 日本"), "é \u{200f}א 日本");
    }
}
