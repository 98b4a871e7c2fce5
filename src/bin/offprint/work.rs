//! The pages to be worked on, one after the other: most inputs are one, an archive of the web is read
//! here, page by page, and each gets a name and a place of its own.

use std::path::PathBuf;
use std::sync::Arc;

use offprint::Error;
use offprint::saved::{Pages, SavedPage};

use crate::arguments::Arguments;
use crate::crawl::Crawl;
use crate::inputs::Input;
use crate::places::Places;
use crate::plan::Task;
use crate::read::{self, Source};
use crate::report::told;

/// A page, read or not.
pub(crate) struct Work {
    /// What it is called where something is said of it.
    pub(crate) name: String,
    pub(crate) input: Input,
    /// Where its result goes; standard output where there is none.
    pub(crate) output: Option<PathBuf>,
    /// The pictures of the archive it is from.
    pub(crate) crawl: Arc<Crawl>,
    page: State,
}

enum State {
    /// It is read where it is worked on, and not before.
    Unread(Box<Pages<Source>>),
    Read(Box<Result<SavedPage, Error>>),
    Failed(String),
}

impl Work {
    /// Reads the page.
    pub(crate) fn page(self) -> Result<SavedPage, String> {
        let read = match self.page {
            State::Unread(mut pages) => pages.next(),
            State::Read(page) => Some(*page),
            State::Failed(why) => return Err(why),
        };
        let page = read.ok_or("it holds no page")?;
        page.map_err(|error| told(&error))
    }
}

/// The pages of all tasks, in order.
pub(crate) fn pages(arguments: &Arguments, tasks: Vec<Task>) -> impl Iterator<Item = Work> {
    let mut places = Places::new(tasks.iter().filter_map(|task| task.output.clone()));
    let mut many: Option<Many> = None;
    let mut tasks = tasks.into_iter();
    std::iter::from_fn(move || {
        loop {
            if let Some(work) = many
                .as_mut()
                .and_then(|many| many.next(arguments, &mut places))
            {
                return Some(work);
            }
            let task = tasks.next()?;
            match read::open(arguments, &task.input) {
                Ok(pages) if pages.may_be_many() => match Crawl::find(arguments, &task.input) {
                    Ok(crawl) => many = Some(Many::new(task, crawl, pages)),
                    Err(error) => {
                        let why = format!("its pictures: {error}");
                        return Some(whole(task, State::Failed(why)));
                    }
                },
                Ok(pages) => return Some(whole(task, State::Unread(Box::new(pages)))),
                Err(error) => return Some(whole(task, State::Failed(error.to_string()))),
            }
        }
    })
}

/// A task that is one page.
fn whole(task: Task, page: State) -> Work {
    Work {
        name: task.input.name(),
        input: task.input,
        output: task.output,
        crawl: Arc::default(),
        page,
    }
}

/// An archive of the web that is being read.
struct Many {
    task: Task,
    crawl: Arc<Crawl>,
    pages: Pages<Source>,
    given: usize,
    is_over: bool,
}

impl Many {
    fn new(task: Task, crawl: Crawl, pages: Pages<Source>) -> Many {
        Many {
            task,
            crawl: Arc::new(crawl),
            pages,
            given: 0,
            is_over: false,
        }
    }

    fn next(&mut self, arguments: &Arguments, places: &mut Places) -> Option<Work> {
        if self.is_over {
            return None;
        }
        let Some(page) = self.pages.next() else {
            self.is_over = true;
            let none = || State::Failed("it holds no page".to_owned());
            return (self.given == 0).then(|| self.work(None, None, none()));
        };
        self.given += 1;
        let url = page
            .as_ref()
            .ok()
            .and_then(SavedPage::url)
            .map(str::to_owned);
        let output = self.task.output.as_ref().filter(|_| page.is_ok());
        let output = output.map(|output| places.place(output, url.as_deref()));
        let is_printed = self.task.output.is_none();
        if self.given > 1 && is_printed && !arguments.format().is_json() {
            self.is_over = true;
            let why = "it holds more than one page, and they would run into each other on standard \
                output; `--output-dir` writes a file for each, `--format jsonl` a line";
            return Some(self.work(None, None, State::Failed(why.to_owned())));
        }
        Some(self.work(url, output, State::Read(Box::new(page))))
    }

    fn work(&self, url: Option<String>, output: Option<PathBuf>, page: State) -> Work {
        let name = self.task.input.name();
        Work {
            name: match url {
                Some(url) => format!("{name}: {url}"),
                None => name,
            },
            input: self.task.input.clone(),
            output,
            crawl: Arc::clone(&self.crawl),
            page,
        }
    }
}
