//! A run: pages are read, converted and written on all cores, and told of in order.

use std::io::{self, Write};
use std::path::Path;

use offprint::saved::SavedPage;
use offprint::{Article, Converter, Page};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::arguments::{Arguments, Existing, Format};
use crate::crawl::Crawl;
use crate::format::format;
use crate::inputs::{self, Input};
use crate::ordered::ordered;
use crate::plan::{Task, plan};
use crate::report::{Fate, Report, Tally, told};
use crate::work::{self, Work};
use crate::write::{Written, to_file};
use crate::{learn, lines, media, stop};

/// Does what the command line asks for. An error means that nothing was done.
pub(crate) fn run(arguments: &Arguments) -> Result<Tally, String> {
    if let Some(generated) = arguments.generate {
        generated.print().map_err(|error| error.to_string())?;
        return Ok(Tally::default());
    }
    if arguments.front_matter && arguments.format() != Format::Markdown {
        return Err("`--front-matter` stands above Markdown, not above another format".to_owned());
    }
    let site = learn::site(arguments)?;
    let converter = arguments
        .converter(site, learn::rules(arguments)?)
        .map_err(|error| error.to_string())?;
    check_url(&converter, arguments)?;
    let pool = pool(arguments)?;
    stop::listen(arguments.output_dir.is_some() || arguments.media.is_some())?;
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
    let pages = work::pages(arguments, tasks).take_while(|_| !stop::is_stopped());
    let work = |work: Work| {
        let name = work.name.clone();
        let (fate, text) = match convert(arguments, converter, work) {
            Ok(done) => done,
            Err(why) => (Fate::Failed(why), String::new()),
        };
        Done { name, fate, text }
    };
    ordered(pool, pages, work, |done| {
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
    work: Work,
) -> Result<(Fate, String), String> {
    let output = work.output.clone();
    let exists = output.as_ref().is_some_and(|output| output.exists());
    if exists && arguments.existing == Existing::Skip {
        return Ok((Fate::Skipped, String::new()));
    }
    let (name, input) = (work.name.clone(), work.input.clone());
    let crawl = work.crawl.clone();
    let page = settled(
        arguments,
        work.page()?,
        &input,
        &crawl,
        arguments.url.as_deref(),
    );
    let article = article(arguments, converter, &page, output.as_deref())?;
    let text = format(arguments, &name, &article);
    let fate = Fate::Converted(article.outcome(), *article.limits_hit());
    let Some(output) = &output else {
        return Ok((fate, text));
    };
    match to_file(output, text.as_bytes(), arguments.existing) {
        Ok(Written::Written) => Ok((fate, String::new())),
        Ok(Written::Skipped) => Ok((Fate::Skipped, String::new())),
        Err(error) => Err(format!("{}: {error}", output.display())),
    }
}

/// The page with what the caller knows of it, and the pictures if they are wanted.
pub(crate) fn settled(
    arguments: &Arguments,
    page: SavedPage,
    input: &Input,
    crawl: &Crawl,
    url: Option<&str>,
) -> SavedPage {
    let page = match url {
        Some(url) => page.with_url(url),
        None => page,
    };
    match &arguments.media {
        Some(_) => media::with_pictures(page, input, crawl, arguments.max_bytes),
        None => page,
    }
}

/// The article of a page whose result goes to `output`.
pub(crate) fn article(
    arguments: &Arguments,
    converter: &Converter,
    page: &SavedPage,
    output: Option<&Path>,
) -> Result<Article, String> {
    let article = converter.convert(page.page());
    let mut article = article.map_err(|error| told(&error))?;
    if let Some(folder) = &arguments.media {
        let led = media::lead(&mut article, page, folder, output);
        led.map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    Ok(article)
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
