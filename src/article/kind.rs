//! Kinds of page.

use super::features::PageFacts;

/// What kind of page it is: what its story is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum PageKind {
    /// One story in prose: news, a post, an essay, an entry of an encyclopedia.
    Article,
    /// What one product is: its description and specification.
    Product,
    /// What a business or an institution does: an offer to visitors, often in many short sections.
    Service,
    /// Contributions of several people to one topic, in order.
    Forum,
    /// Entries that each lead elsewhere: a front page, search results, a ranking.
    Listing,
    /// Products or works to choose from: a shop's category, a gallery.
    Collection,
    /// How something is used: a manual, a reference, a tutorial.
    Documentation,
}

impl PageKind {
    /// All kinds, in the order in which the weights have them.
    pub(crate) const ALL: [PageKind; 7] = [
        PageKind::Article,
        PageKind::Product,
        PageKind::Service,
        PageKind::Forum,
        PageKind::Listing,
        PageKind::Collection,
        PageKind::Documentation,
    ];

    /// Whether a page of the kind is about many things, each of which it says little of.
    pub(crate) fn is_of_many(self) -> bool {
        matches!(self, PageKind::Listing | PageKind::Collection)
    }

    /// Whether most pages of the kind are of a shop, or work like one: what there is to choose, and
    /// what chooses it.
    pub(crate) fn is_of_a_shop(self) -> bool {
        use PageKind::*;
        matches!(self, Product | Collection | Listing)
    }

    /// The kind of a page that looks like this one, but says when it was published. If most of its words are
    /// one run of paragraphs it is an article, though it stands among so many links, offers or comments that
    /// it looks like a list, a shop or a thread. Threads, products and manuals are told in paragraphs, too:
    /// they are articles only where their data say so.
    pub(super) fn if_dated(self, facts: &PageFacts, is_told_as_story: bool) -> PageKind {
        use PageKind::*;
        let may_be_article = match self {
            Article | Service | Listing | Collection => true,
            Product | Forum | Documentation => facts.is_article(),
        };
        match may_be_article && is_told_as_story {
            true => Article,
            false => self,
        }
    }
}
