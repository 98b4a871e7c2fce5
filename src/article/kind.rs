//! Kinds of page.

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
}
