//! What an article says of its page beside its text: metadata, what stands beside the story, and the
//! ledger. They cost a good part of a conversion, and many callers want the text alone: so they are made
//! when they are first asked for.
//!
//! Takes the decisions and the page they are about; the page is let go when the ledger is made.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use crate::article::Judged;
use crate::beside::{self, Beside};
use crate::chrome::{self, Found};
use crate::dom::Document;
use crate::html::BaseUrl;
use crate::ledger::{Blocks, Ledger};
use crate::mapping::Lost;
use crate::metadata::{self, Metadata, Undated};
use crate::vocabulary::Names;

/// The account of a page, made on demand.
pub(super) struct Account {
    said: OnceLock<Said>,
    ledger: OnceLock<Ledger>,
    /// What they are made from, until both are.
    pending: Mutex<Option<Box<Pending>>>,
}

/// What the page says of the story.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) metadata: Metadata,
    pub(super) beside: Beside,
}

/// What is known of a page when it is converted; `None` is what nobody had to know for that.
pub(super) struct Known {
    pub(super) base: BaseUrl,
    pub(super) metadata: Option<Undated>,
    pub(super) surroundings: Option<Surroundings>,
}

/// The findings on a page.
pub(super) struct Surroundings {
    /// Those of `chrome`.
    pub(super) found: Vec<Found>,
    /// These and what the caller removes, where that is anything.
    pub(super) told: Option<Vec<Found>>,
}

struct Pending {
    document: Document,
    decisions: Decisions,
}

/// What an account is made from beside the page.
struct Decisions {
    known: Known,
    blocks: Vec<Judged>,
    losses: Vec<Lost>,
}

impl Account {
    /// The account of a page. A tree that its caller keeps is copied: that is three long strings of
    /// bytes, and done sooner than anything that is made from it.
    pub(super) fn new(
        document: Document,
        known: Known,
        blocks: Vec<Judged>,
        losses: Vec<Lost>,
    ) -> Account {
        let decisions = Decisions {
            known,
            blocks,
            losses,
        };
        let pending = Pending {
            document,
            decisions,
        };
        Account {
            said: OnceLock::new(),
            ledger: OnceLock::new(),
            pending: Mutex::new(Some(Box::new(pending))),
        }
    }

    pub(super) fn said(&self) -> &Said {
        self.said.get_or_init(|| match &mut *self.pending() {
            Some(pending) => pending.decisions.said(&pending.document),
            None => Said::default(),
        })
    }

    pub(super) fn said_mut(&mut self) -> Option<&mut Said> {
        self.said();
        self.said.get_mut()
    }

    pub(super) fn ledger(&self) -> &Ledger {
        self.said();
        self.ledger.get_or_init(|| match self.pending().take() {
            Some(pending) => pending.decisions.ledger(&pending.document),
            None => Ledger::default(),
        })
    }

    fn pending(&self) -> MutexGuard<'_, Option<Box<Pending>>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clone for Account {
    /// Two articles from one page would hold it twice: the account is made first.
    fn clone(&self) -> Account {
        Account {
            said: OnceLock::from(self.said().clone()),
            ledger: OnceLock::from(self.ledger().clone()),
            pending: Mutex::new(None),
        }
    }
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut account = f.debug_struct("Account");
        account.field("said", self.said());
        account.field("ledger", self.ledger());
        account.finish()
    }
}

impl Decisions {
    fn said(&mut self, document: &Document) -> Said {
        let base = &self.known.base;
        let metadata = self.known.metadata.take();
        let metadata = metadata.unwrap_or_else(|| metadata::undated(document, base, &Names::new()));
        let mut metadata = metadata.dated(document, base);
        let mut beside = self.beside(document);
        metadata.see_breadcrumb(std::mem::take(&mut beside.breadcrumb));
        metadata.clean();
        Said { metadata, beside }
    }

    /// What of that which was set aside says something of the story.
    fn beside(&mut self, document: &Document) -> Beside {
        self.known.see_surroundings(document);
        let found = self.known.surroundings.iter().flat_map(|all| &all.found);
        let found = found.map(|found| (found.node..document.end(found.node), found.rule));
        let dropped = self.blocks.iter().filter(|block| !block.kept);
        let dropped = dropped.map(|block| (block.start..block.end, block.rule));
        beside::collect(document, found.chain(dropped), &self.known.base)
    }

    fn ledger(mut self, document: &Document) -> Ledger {
        let found = self.known.see_surroundings(document);
        let told = found.told.as_ref().unwrap_or(&found.found);
        let blocks = Blocks {
            judged: &self.blocks,
            found: &found.found,
        };
        Ledger::new(document, blocks, told, &self.losses)
    }
}

impl Known {
    fn see_surroundings(&mut self, document: &Document) -> &Surroundings {
        self.surroundings.get_or_insert_with(|| Surroundings {
            found: chrome::find(document, &[], &Names::new()).found,
            told: None,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use crate::{Article, Converter, Document, Scope};

    const HTML: &str = "<title>Tea</title><meta name=author content='Jane Doe'>
        <nav class=breadcrumb><a href=/>Home</a> <a href=/drinks>Drinks</a></nav><h1>Tea</h1>
        <p>Pour the water over the <abbr title='of tea'>leaves</abbr> while it is hot, and let it stand.
        <div class=related><a href=/pots>A pot of clay keeps the water hot</a></div>";

    /// The article of a page as text, and as a tree that is gone when the article is asked.
    fn of_text_and_tree(scope: Scope) -> [Article; 2] {
        let converter = Converter::builder().scope(scope).build();
        let document = Document::parse(HTML);
        [HTML.into(), (&document).into()]
            .map(|page: crate::Page<'_>| converter.convert(page).unwrap())
    }

    #[test]
    fn an_article_is_asked_when_its_page_is_gone() {
        for scope in [Scope::Article, Scope::Page] {
            let [of_text, of_tree] = of_text_and_tree(scope);
            assert_eq!(of_tree.metadata().authors, ["Jane Doe"]);
            assert_eq!(of_tree.losses().count(), 1);
            assert_eq!(format!("{of_text:?}"), format!("{of_tree:?}"));
        }
    }

    #[test]
    fn the_order_of_the_questions_does_not_matter() {
        let [[one, _], [other, _]] = [(); 2].map(|()| of_text_and_tree(Scope::Page));
        let findings = |article: &Article| format!("{:?}", article.findings().collect::<Vec<_>>());
        let (found, metadata) = (findings(&one), other.metadata());
        assert_eq!((found, metadata), (findings(&other), one.metadata()));
        assert!(one.findings().len() > 0);
    }

    #[test]
    fn an_article_may_be_asked_from_several_threads() {
        let [article, _] = of_text_and_tree(Scope::Page);
        let asked = std::thread::scope(|threads| {
            let ask =
                |_| threads.spawn(|| (article.findings().len(), article.metadata().title.clone()));
            let asked: Vec<_> = (0..4).map(ask).collect();
            asked
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect::<Vec<_>>()
        });
        assert!(asked.iter().all(|said| *said == asked[0]));
    }
}
