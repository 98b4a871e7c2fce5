//! A run: pages are read, converted and written on all cores, and told of in order.

use std::io::{self, Write};

use offprint::{Article, Converter, Page};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::arguments::{Arguments, Existing};
use crate::format::format;
use crate::inputs::{self, Input};
use crate::ordered::ordered;
use crate::plan::{Task, plan};
use crate::report::{Fate, Report, Tally};
use crate::write::{Written, to_file};
use crate::{learn, lines, read, stop};

/// Does what the command line asks for. An error means that nothing was done.
pub(crate) fn run(arguments: &Arguments) -> Result<Tally, String> {
    if let Some(generated) = arguments.generate {
        generated.print().map_err(|error| error.to_string())?;
        return Ok(Tally::default());
    }
    let site = learn::site(arguments)?;
    let converter = arguments
        .converter(site, learn::rules(arguments)?)
        .map_err(|error| error.to_string())?;
    check_url(&converter, arguments)?;
    let pool = pool(arguments)?;
    stop::listen(arguments.output_dir.is_some())?;
    let inputs = inputs::find(&arguments.inputs, arguments.output_dir.as_deref())?;
    if arguments.jsonl {
        return Ok(lines::run(arguments, &converter, &pool, &inputs));
    }
    let tasks = plan(arguments, inputs)?;
    Ok(pages(arguments, &converter, &pool, tasks))
}

/// An address that is none is found out before the first page is.
fn check_url(converter: &Converter, arguments: &Arguments) -> Result<(), String> {
    let Some(url) = &arguments.url else {
        return Ok(());
    };
    let checked = converter.convert(Page::text("").url(url));
    checked.map(drop).map_err(|error| error.to_string())
}

fn pool(arguments: &Arguments) -> Result<ThreadPool, String> {
    let jobs = arguments.jobs.map_or(0, usize::from);
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build();
    pool.map_err(|error| format!("no threads: {error}"))
}

/// A page that was worked on.
struct Done {
    name: String,
    fate: Fate,
    /// What is still to be written to standard output.
    text: String,
}

fn pages(
    arguments: &Arguments,
    converter: &Converter,
    pool: &ThreadPool,
    tasks: Vec<Task>,
) -> Tally {
    let mut report = Report::new(Some(tasks.len()), arguments.quiet);
    let tasks = tasks.into_iter().take_while(|_| !stop::is_stopped());
    let work = |task: Task| {
        let (fate, text) = match convert(arguments, converter, &task) {
            Ok(done) => done,
            Err(why) => (Fate::Failed(why), String::new()),
        };
        Done {
            name: task.input.name(),
            fate,
            text,
        }
    };
    ordered(pool, tasks, work, |done| {
        let printed = print(&done.text);
        if let Some(why) = printed.failure() {
            report.page(&done.name, &Fate::Failed(why));
        } else {
            report.page(&done.name, &done.fate);
        }
        printed.goes_on()
    });
    report.finish(stop::is_stopped())
}

/// Converts a page and writes it to its file, or gives what is to be printed.
fn convert(
    arguments: &Arguments,
    converter: &Converter,
    task: &Task,
) -> Result<(Fate, String), String> {
    let exists = task.output.as_ref().is_some_and(|output| output.exists());
    if exists && arguments.existing == Existing::Skip {
        return Ok((Fate::Skipped, String::new()));
    }
    let article = article(arguments, converter, &task.input)?;
    let text = format(arguments, &task.input.name(), &article);
    let fate = Fate::Converted(article.outcome());
    let Some(output) = &task.output else {
        return Ok((fate, text));
    };
    match to_file(output, &text, arguments.existing) {
        Ok(Written::Written) => Ok((fate, String::new())),
        Ok(Written::Skipped) => Ok((Fate::Skipped, String::new())),
        Err(error) => Err(format!("{}: {error}", output.display())),
    }
}

fn article(arguments: &Arguments, converter: &Converter, input: &Input) -> Result<Article, String> {
    let bytes = read::read(input, arguments.max_bytes).map_err(|error| error.to_string())?;
    let mut page = Page::bytes(&bytes);
    if let Some(url) = &arguments.url {
        page = page.url(url);
    }
    converter.convert(page).map_err(|error| error.to_string())
}

/// How standard output took what it was given.
pub(crate) struct Printed(io::Result<()>);

/// Writes to standard output, and sees it off.
pub(crate) fn print(text: &str) -> Printed {
    if text.is_empty() {
        return Printed(Ok(()));
    }
    let mut output = io::stdout().lock();
    Printed(
        output
            .write_all(text.as_bytes())
            .and_then(|()| output.flush()),
    )
}

impl Printed {
    /// Whether there is sense in printing more.
    pub(crate) fn goes_on(&self) -> bool {
        self.0.is_ok()
    }

    /// What went wrong. A reader that has had enough is nothing wrong.
    pub(crate) fn failure(&self) -> Option<String> {
        let error = self.0.as_ref().err()?;
        let is_failure = error.kind() != io::ErrorKind::BrokenPipe;
        is_failure.then(|| format!("standard output: {error}"))
    }
}
