//! `offprint`: saved web pages to Markdown, at the command line.
//!
//! The journey of a run: [`arguments`] says what is wanted; [`inputs`] finds the pages, [`plan`]
//! decides where each result goes; [`work`] opens them, and an archive of many pages one by one;
//! [`run`] reads, converts and writes them on all cores, in order, their pictures by [`media`],
//! which has them from the page, from [`beside`] it, or from its [`crawl`];
//! [`report`] says what failed, and how it went in all. With `--jsonl` pages come and go as
//! [`lines`].

mod arguments;
mod beside;
mod crawl;
mod format;
mod inputs;
mod learn;
mod lines;
mod media;
mod ordered;
mod places;
mod plan;
mod read;
mod report;
mod run;
mod stop;
mod work;
mod write;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => return answered(&answer),
    };
    match run::run(&arguments) {
        Ok(tally) => tally.exit_code(),
        Err(message) => {
            report::tell(&message);
            ExitCode::from(report::MISUSED)
        }
    }
}

/// What the command line parser has to say: help, or what is wrong with a word. The word may be the
/// name of a file that a pattern of the shell stood for, and hold anything.
fn answered(answer: &clap::Error) -> ExitCode {
    let message = answer.to_string();
    let is_plain = |c: char| c == '\n' || !report::speaks(c);
    if !answer.use_stderr() || message.chars().all(is_plain) {
        answer.exit();
    }
    for line in message.lines() {
        eprintln!("{}", report::shown(line));
    }
    ExitCode::from(report::MISUSED)
}
