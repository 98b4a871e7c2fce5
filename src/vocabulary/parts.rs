//! The parts of a page that surround an article.

/// What a part of a page is for, as far as its names and labels tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Part {
    /// "Skip to content".
    SkipLink,
    /// Menus.
    Navigation,
    /// Where in the site the page stands: Home › News › World.
    Breadcrumb,
    /// The head of the site: logo, slogan.
    SiteHeader,
    /// The foot of the site: imprint, policies.
    SiteFooter,
    /// A column beside the story.
    Sidebar,
    /// The same page in other languages.
    LanguageSwitcher,
    /// A running line of headlines.
    Ticker,
    /// Buttons: print, text size, listen, save.
    Toolbar,
    /// Buttons and links to social networks.
    Share,
    /// Linked topics of the story.
    Tags,
    /// Teasers of other stories.
    Related,
    /// Teasers of what others read.
    MostRead,
    /// Teasers of what to read next.
    ReadNext,
    /// An invitation to a newsletter or an app.
    Newsletter,
    /// What readers wrote below.
    Comments,
    /// A notice about cookies and consent.
    Cookies,
    /// Advertising, and the word that marks it.
    Advertisement,
    /// A few lines about the author.
    AuthorBio,
    /// Who wrote it and when.
    Byline,
    /// Previous, next, page 2.
    Pagination,
    /// Log in, register, "my account".
    Login,
    /// "Subscribe to read on".
    Paywall,
    /// A search form.
    Search,
    /// A window laid over the page.
    Popup,
    /// Whose the page is, and who may copy it.
    Copyright,
}

impl Part {
    /// Whether it leads to other stories.
    pub(crate) fn is_of_other_stories(self) -> bool {
        matches!(self, Part::Related | Part::MostRead | Part::ReadNext)
    }
}
