//! `--jsonl`: a page a line comes, an article a line goes, in the same order. Each line is answered,
//! an unreadable one with its `error`, and as soon as those before it are, so that the command can
//! stand in a pipe, under GNU parallel, Spark's `pipe` or Hadoop streaming.

use std::io::{self, BufRead, BufReader};
use std::path::Path;

use offprint::saved::Kind;
use offprint::{Converter, LimitsHit, Outcome, Page};
use rayon::ThreadPool;
use serde_json::{Map, Value};

use crate::arguments::Arguments;
use crate::crawl::Crawl;
use crate::format::{fields, line as line_of};
use crate::inputs::{self, Input};
use crate::ordered::ordered;
use crate::report::{Fate, Report, Tally, told};
use crate::run::{article, print, settled};
use crate::{read, stop};

/// A line and where it stands.
struct Line {
    place: String,
    text: io::Result<Vec<u8>>,
}

struct Answered {
    place: String,
    fate: Fate,
    line: String,
}

/// Answers all lines of the inputs.
pub(crate) fn run(
    arguments: &Arguments,
    converter: &Converter,
    pool: &ThreadPool,
    inputs: &[Input],
) -> Tally {
    let mut report = Report::new(None, arguments.quiet);
    let lines = inputs
        .iter()
        .flat_map(lines)
        .take_while(|_| !stop::is_stopped());
    let work = |line: Line| answer(arguments, converter, line);
    ordered(pool, lines, work, |answered: Answered| {
        let printed = print(&answered.line);
        match printed.failure() {
            Some(why) => report.page(&answered.place, &Fate::Failed(why)),
            None => report.page(&answered.place, &answered.fate),
        }
        printed.goes_on()
    });
    report.finish(stop::is_stopped())
}

/// The lines of an input that hold anything. One that cannot be read is a line that failed.
fn lines(input: &Input) -> Box<dyn Iterator<Item = Line>> {
    let reader: Box<dyn BufRead> = match input {
        Input::Standard => Box::new(BufReader::new(io::stdin())),
        Input::File { path, .. } => match std::fs::File::open(path) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => {
                return Box::new(std::iter::once(Line {
                    place: input.name(),
                    text: Err(error),
                }));
            }
        },
    };
    let name = input.name();
    let lines = reader
        .split(b'\n')
        .enumerate()
        .map(move |(number, text)| Line {
            place: format!("{name}: line {}", number + 1),
            text,
        });
    let is_blank = |line: &Line| {
        let text = line.text.as_ref();
        text.is_ok_and(|text| text.iter().all(u8::is_ascii_whitespace))
    };
    // A source that failed once would fail for ever.
    let mut failed = false;
    let up_to_failure =
        lines.take_while(move |line| !std::mem::replace(&mut failed, line.text.is_err()));
    Box::new(up_to_failure.filter(move |line| !is_blank(line)))
}

fn answer(arguments: &Arguments, converter: &Converter, line: Line) -> Answered {
    let mut object = Map::new();
    let fate = match convert(arguments, converter, line.text, &mut object) {
        Ok((outcome, limits)) => Fate::Converted(outcome, limits),
        Err(why) => {
            object.insert("error".into(), why.as_str().into());
            Fate::Failed(why)
        }
    };
    Answered {
        place: line.place,
        fate,
        line: line_of(&Value::Object(object)),
    }
}

/// Fills in the answer to a line: its `id`, if it has one, and what there is to say of the article.
fn convert(
    arguments: &Arguments,
    converter: &Converter,
    line: io::Result<Vec<u8>>,
    answer: &mut Map<String, Value>,
) -> Result<(Outcome, LimitsHit), String> {
    let line = line.map_err(|error| error.to_string())?;
    let asked = serde_json::from_slice(&line).map_err(|error| format!("no JSON: {error}"))?;
    let Value::Object(mut asked) = asked else {
        return Err("no JSON object, but another value".to_owned());
    };
    if let Some(id) = asked.remove("id") {
        answer.insert("id".into(), id);
    }
    let mut text = |name: &str| match asked.remove(name) {
        Some(Value::String(text)) => Ok(Some(text)),
        None | Some(Value::Null) => Ok(None),
        Some(_) => Err(format!("`{name}` is no string")),
    };
    let (html, path, url) = (text("html")?, text("path")?, text("url")?);
    let url = url.as_deref().filter(|url| !url.is_empty());
    let article = match (&html, path) {
        (Some(html), _) => {
            let page = Page::text(html);
            let page = url.map_or(page, |url| page.url(url));
            converter.convert(page).map_err(|error| told(&error))?
        }
        (None, Some(path)) => {
            let input = inputs::file(path.into());
            let page = read::one(arguments, Path::new(&input.name()));
            let page = page.map_err(|error| format!("{}: {error}", input.name()))?;
            let crawl = match page.kind() {
                Kind::Warc => Crawl::find(arguments, &input).map_err(|error| error.to_string())?,
                _ => Crawl::default(),
            };
            let page = settled(arguments, page, &input, &crawl, url);
            article(arguments, converter, &page, None)?
        }
        (None, None) => return Err("neither `html` nor `path` is given".to_owned()),
    };
    answer.append(&mut fields(arguments, &article));
    Ok((article.outcome(), *article.limits_hit()))
}
