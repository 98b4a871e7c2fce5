//! What becomes of a hostile input, what it costs, and which limit acted.

use std::time::Duration;

#[cfg(feature = "rules")]
use offprint::SiteRules;
use offprint::{Article, Converter, Document, Error, MarkdownOptions, NodeId, Scope, SiteProfile};

use crate::inputs::Input;
use crate::on_a_small_stack;

/// An input of one size, converted.
pub(crate) struct Measured {
    /// Bytes given.
    pub(crate) length: usize,
    /// Bytes written, form by form.
    pub(crate) written: Vec<usize>,
    /// Whether the word that stands in the page's text was read, and whether it was shown.
    pub(crate) is_read: bool,
    pub(crate) is_shown: bool,
    /// Whether an error was given, which says why.
    pub(crate) is_refused: bool,
    /// Whether what is written ended where it may grow no longer, and the result says so.
    pub(crate) is_cut: bool,
    /// The most bytes of heap at one time until there is an article, and while it is written, what the
    /// input itself takes left out.
    pub(crate) converting: usize,
    pub(crate) writing: usize,
    /// Bytes allocated in all, which grow as the work does.
    pub(crate) allocated: usize,
    pub(crate) nodes: usize,
    /// What the thread has worked, with and without what the system did for it.
    pub(crate) time: Duration,
    pub(crate) own: Duration,
    /// The limits that acted, or the error that was given.
    pub(crate) acted: String,
}

/// Converts an input on a thread with little stack, in both scopes and all forms.
pub(crate) fn measured(input: Input) -> Measured {
    on_a_small_stack(move || {
        let length = input.len();
        let mut done = Done::default();
        let (start, systems) = (now(), systems_share());
        let heap = allocation_counter::measure(|| done.all(&input));
        let time = now().saturating_sub(start);
        let systems = systems_share().saturating_sub(systems);
        Measured {
            length,
            written: done.written,
            is_read: done.is_read,
            is_shown: done.is_shown,
            is_refused: done.is_refused,
            is_cut: done.is_cut,
            converting: done.converting,
            writing: heap.bytes_max.try_into().unwrap_or(0),
            allocated: heap.bytes_total.try_into().unwrap_or(0),
            nodes: done.nodes,
            time,
            own: time.saturating_sub(systems),
            acted: done.acted,
        }
    })
}

/// What this thread has worked: other programs do not count.
#[cfg(unix)]
pub(crate) fn now() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(
        time.tv_sec.try_into().unwrap_or(0),
        time.tv_nsec.try_into().unwrap_or(0),
    )
}

/// How much of that the system worked for this thread, where it tells, in steps of ten milliseconds.
///
/// It hands out pages of memory when they are first touched. The allocator keeps what is given back of
/// small blocks, and returns large ones at once: a page twice as long whose tables of nodes are large
/// by then has memory handed out anew in every pass, and takes longer than twice the time, once. How
/// much memory is asked for is counted, and that bounds what the system has to do.
fn systems_share() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap_or_default();
    // The name stands in brackets and may hold spaces; the 15th field is the system's time.
    let fields = stat.rsplit(')').next().unwrap_or("");
    let ticks = fields.split_whitespace().nth(12);
    let ticks = ticks.and_then(|ticks| ticks.parse::<u64>().ok());
    Duration::from_millis(ticks.unwrap_or(0) * 10)
}

#[cfg(not(unix))]
pub(crate) fn now() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

#[cfg(feature = "rules")]
fn at_example(page: &str) -> offprint::Page<'_> {
    offprint::Page::text(page).url("https://example.org/page")
}

#[derive(Default)]
struct Done {
    written: Vec<usize>,
    is_read: bool,
    is_shown: bool,
    is_refused: bool,
    is_cut: bool,
    converting: usize,
    nodes: usize,
    acted: String,
}

/// It stands in all texts; in a tree as "deep".
const WORDS: [&str; 2] = ["kept", "deep"];

fn holds_word(text: &str) -> bool {
    WORDS.iter().any(|word| text.contains(word))
}

impl Done {
    fn all(&mut self, input: &Input) {
        for scope in [Scope::Page, Scope::Article] {
            let builder = || Converter::builder().scope(scope);
            match input {
                Input::Page(page) => {
                    self.document(&Document::parse(page));
                    self.convert(scope, || builder().build().convert(&**page));
                }
                Input::Bytes(bytes) => {
                    self.convert(scope, || builder().build().convert_bytes(bytes));
                }
                #[cfg(feature = "rcdom")]
                Input::Tree(name, depth) => {
                    let tree = crate::reference::nested(name, *depth);
                    self.document(&Document::from_rcdom(&tree));
                    self.convert(scope, || {
                        builder().build().convert(&Document::from_rcdom(&tree))
                    });
                }
                Input::Site(page, others) => self.convert(scope, || {
                    let others = others.iter().map(|page| Document::parse(page));
                    let site = SiteProfile::learn(others);
                    builder().site(site).build().convert(&**page)
                }),
                #[cfg(feature = "selectors")]
                Input::Selector(page, selector) => self.convert(scope, || {
                    let selector = offprint::Selector::parse(selector)?;
                    let builder = builder().remove(selector.clone()).keep(selector);
                    builder.build().convert(&**page)
                }),
                #[cfg(feature = "rules")]
                Input::Rules(page, rules) => self.convert(scope, || {
                    let rules = SiteRules::parse(rules, "sites.toml")?;
                    builder().rules(rules).build().convert(at_example(page))
                }),
                #[cfg(feature = "rules")]
                Input::SiteConfig(page, config) => self.convert(scope, || {
                    let (rules, _) = SiteRules::parse_site_config(config, "example.org.txt");
                    builder().rules(rules).build().convert(at_example(page))
                }),
                #[cfg(feature = "saved")]
                Input::Saved(bytes) => {
                    let mut pages = offprint::saved::read(&bytes[..]);
                    for _ in 0..3 {
                        self.convert_if_any(scope, || {
                            let page = pages.next()?;
                            Some(page.and_then(|page| {
                                page.index();
                                builder().build().convert(page.page())
                            }))
                        });
                    }
                }
            }
        }
    }

    fn convert(&mut self, scope: Scope, convert: impl FnOnce() -> Result<Article, Error>) {
        self.convert_if_any(scope, || Some(convert()));
    }

    fn convert_if_any(
        &mut self,
        scope: Scope,
        convert: impl FnOnce() -> Option<Result<Article, Error>>,
    ) {
        let mut article = None;
        let heap = allocation_counter::measure(|| article = convert());
        let most = heap.bytes_max.try_into().unwrap_or(0);
        self.converting = self.converting.max(most);
        match article {
            Some(Ok(article)) => self.article(&article, scope),
            Some(Err(error)) => self.refused(&error),
            None => {}
        }
    }

    fn document(&mut self, document: &Document) {
        self.nodes = document.len();
        self.written.push(document.len());
        self.is_read |= holds_word(&document.text_content(NodeId::DOCUMENT));
    }

    /// Writes an article in all forms.
    fn article(&mut self, article: &Article, scope: Scope) {
        let markdown = article.markdown();
        let text = article.text();
        let html = article.html();
        if scope == Scope::Page {
            self.is_shown = [&markdown, &text, &html]
                .iter()
                .all(|text| holds_word(text));
            self.is_read |= self.is_shown;
        }
        let lengths = [&markdown, &text, &html].map(|text| text.len());
        self.written.extend(lengths);
        drop((markdown, text, html));
        let options = MarkdownOptions::default();
        let parts = article.chunks(50);
        let parts = parts.iter().map(|part| part.markdown(&options).len());
        self.written.push(parts.sum());
        self.written.push(article.sections().len());
        self.written.push(article.explanation().len());
        self.written.push(article.front_matter().len());
        self.written.push(article.metadata().to_string().len());
        self.is_cut |= article.limits_hit().output > 0;
        if article.limits_hit().any() {
            self.note(&article.limits_hit().to_string());
        }
    }

    fn refused(&mut self, error: &Error) {
        self.is_refused = true;
        self.note(&error.to_string());
    }

    fn note(&mut self, acted: &str) {
        if self.acted.is_empty() {
            self.acted = acted.chars().take(100).collect();
        }
    }
}
