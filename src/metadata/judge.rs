//! The judgement: of all that is said of a field, the most believed that can be made a value of.
//!
//! Takes a [`Reading`] and the table of [`belief`](super::belief), gives [`Metadata`]. What is
//! decided first helps with the rest: the names of the site to find the headline, the headline to
//! find the byline.

use super::authors;
use super::belief::{believed, sources};
use super::date::{self, Date, Locale};
use super::hero;
use super::language::language_tag;
use super::names::{is_account, is_company, is_host, is_role, reads_like_name};
use super::near::{Dated, Neighbourhood, Place};
use super::read::Reading;
use super::said::{Agent, Said};
use super::site::{SiteNames, is_front_page, named_by_links};
use super::text::{collapsed, heading_text, squeezed, unescaped};
use super::title::{self, Choice, Heading};
use super::{Field, Metadata, Source};
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, BaseUrl, Tag};
use crate::vocabulary::label;
use crate::vocabulary::metadata::is_site_title;

/// Headings that may be the headline.
const MAX_HEADINGS: usize = 60;

pub(super) struct Judge<'a> {
    document: &'a Document,
    base: &'a BaseUrl,
    reading: &'a Reading<'a>,
    site: SiteNames,
    /// What the `<title>` and links to the front page call the site.
    linked_names: Vec<&'a str>,
    metadata: Metadata,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        document: &'a Document,
        base: &'a BaseUrl,
        reading: &'a Reading<'a>,
    ) -> Judge<'a> {
        Judge {
            document,
            base,
            reading,
            site: SiteNames::default(),
            linked_names: Vec::new(),
            metadata: Metadata::default(),
        }
    }

    /// Decides all but the dates; where the headline stands.
    pub(super) fn decide(mut self) -> (Metadata, Place) {
        let base = self.base;
        let resolved = |text: &str| base.resolve(text).map(|url| url.into_owned());
        self.metadata.language = self.first(Field::Language, language_tag);
        self.metadata.site_name = self.first(Field::SiteName, plain);
        self.metadata.description = self.first(Field::Description, plain);
        self.metadata.section = self.first(Field::Section, plain);
        // A name as the page has it, or the address of a link; but no script.
        self.metadata.license = self.first(Field::License, |text| {
            let address = base.resolve(text)?;
            match text.starts_with(['/', '.']) {
                true => plain(&address),
                false => plain(text),
            }
        });
        self.metadata.canonical_url = self.first(Field::CanonicalUrl, resolved);
        self.metadata.image = self.first(Field::Image, resolved);
        self.caption();
        self.tags();
        self.linked_names = self.names_by_links().collect();
        self.site = self.site_names();
        let headline = self.title();
        self.site_name_from_title();
        let place = Place::new(self.document, self.reading, headline);
        self.authors(self.near(&place));
        (self.metadata, place)
    }

    /// Adds the dates.
    pub(super) fn date(mut self, metadata: Metadata, place: &Place) -> Metadata {
        self.metadata = metadata;
        self.dates(self.near(place));
        self.metadata
    }

    fn near(&self, place: &'a Place) -> Neighbourhood<'a> {
        Neighbourhood {
            document: self.document,
            reading: self.reading,
            place,
        }
    }

    /// The first believed statement of a field that `read` can make a value of.
    fn first(&mut self, field: Field, read: impl Fn(&str) -> Option<String>) -> Option<String> {
        let (value, source) = believed(&self.reading.said, field)
            .find_map(|said| Some((read(&clean(said))?, said.source)))?;
        self.metadata.sources.push((field, source));
        Some(value)
    }

    /// What is written under the image: by the figure that shows it, else by what is said of it.
    fn caption(&mut self) {
        let Some(image) = self.metadata.image.as_deref() else {
            return;
        };
        let shown = hero::caption_of(image, self.document, &self.reading.figures);
        // A caption that data give may end in the credit as well.
        let said = self.said_first(Field::ImageCaption, Source::JsonLd);
        let said = said.map(|line| hero::in_line(&line)).unwrap_or_default();
        let credit = self.said_first(Field::ImageCredit, Source::JsonLd);
        let fields = [
            (Field::ImageCaption, shown.text, said.text),
            (Field::ImageCredit, shown.credit, credit.or(said.credit)),
        ];
        for (field, shown, said) in fields {
            let shown = shown.map(|text| (text, Source::Figure));
            let Some((text, source)) = shown.or(said.map(|text| (text, Source::JsonLd))) else {
                continue;
            };
            self.metadata.sources.push((field, source));
            match field {
                Field::ImageCaption => self.metadata.image_caption = Some(text),
                _ => self.metadata.image_credit = Some(text),
            }
        }
    }

    fn said_first(&self, field: Field, source: Source) -> Option<String> {
        let mut said = self.reading.said.iter();
        let said = said.find(|said| said.field == field && said.source == source)?;
        plain(&clean(said))
    }

    /// The topics of the most believed source, each once; many name them in one list.
    fn tags(&mut self) {
        const MOST: usize = 100;
        let mut tags: Vec<String> = Vec::new();
        let mut believed_source = None;
        for said in believed(&self.reading.said, Field::Tags) {
            if *believed_source.get_or_insert(said.source) != said.source {
                break;
            }
            for tag in clean(said).split([',', ';', '，', '、']).map(str::trim) {
                let is_known = tags.iter().any(|known| known.eq_ignore_ascii_case(tag));
                if !tag.is_empty() && !is_known && tags.len() < MOST {
                    tags.push(tag.to_owned());
                }
            }
        }
        let source = believed_source.filter(|_| !tags.is_empty());
        self.metadata.tags = tags;
        self.metadata
            .sources
            .extend(source.map(|source| (Field::Tags, source)));
    }

    /// A name that is also a whole title of the page is none of the site's: some put it everywhere.
    fn site_names(&self) -> SiteNames {
        let said = &self.reading.said;
        let is_title = |name: &str| believed(said, Field::Title).any(|title| title.text == name);
        let names = believed(said, Field::SiteName).map(|said| &*said.text);
        let names = names.filter(|name| !is_title(name));
        SiteNames::new(
            names.chain(self.linked_names.iter().copied()),
            self.address().as_deref(),
        )
    }

    /// The outer pieces of the `<title>` that readers see on a link to the front page.
    fn names_by_links(&self) -> impl Iterator<Item = &'a str> {
        let links = &self.reading.home_links;
        believed(&self.reading.said, Field::Title)
            .filter(|said| said.source == Source::TitleElement)
            .flat_map(|said| title::outer_pieces(&said.text))
            .filter(|piece| label(piece).is_none())
            .filter(|piece| named_by_links(self.document, links, piece))
    }

    /// The page's address, as far as it is known.
    fn address(&self) -> Option<String> {
        self.metadata
            .canonical_url
            .clone()
            .or_else(|| self.base.address().map(str::to_owned))
    }

    /// The outer pieces of the `<title>` that say what the page's host does: "Harbour News" at
    /// `www.harbournews.example`.
    fn names_of_host(&self) -> impl Iterator<Item = &'a str> {
        let address = self.address();
        let host = SiteNames::new(std::iter::empty(), address.as_deref());
        believed(&self.reading.said, Field::Title)
            .filter(|said| said.source == Source::TitleElement)
            .flat_map(|said| title::outer_pieces(&said.text))
            .filter(move |piece| host.is_named(&squeezed(piece)))
    }

    /// Where no data name the site, the `<title>` often does, before or behind the headline. It is
    /// believed where readers see the same name on a link to the front page, or in the page's address.
    fn site_name_from_title(&mut self) {
        let Some(title) = self.metadata.title.as_deref().map(squeezed) else {
            return;
        };
        if self.metadata.site_name.is_some() {
            return;
        }
        let linked = self.linked_names.iter().copied();
        let is_other = |name: &&str| squeezed(name) != title;
        let name = linked.into_iter().find(is_other);
        let name = name.or_else(|| self.names_of_host().find(is_other));
        if let Some(name) = name {
            self.metadata.site_name = Some(collapsed(name).into_owned());
            self.metadata
                .sources
                .push((Field::SiteName, Source::TitleElement));
        }
    }

    /// Decides the title; where the headline stands on the page.
    pub(super) fn title(&mut self) -> Option<NodeId> {
        let given = self.stated_titles();
        let titles: Vec<String> = given.iter().map(|said| clean(said)).collect();
        // A page without headings has bold lines for them; what they repeat must be said elsewhere.
        let lines = match self.reading.headings.is_empty() && !titles.is_empty() {
            true => &self.reading.bold,
            false => &self.reading.headings,
        };
        let read = |is_of_first_level: bool| -> Vec<Heading> {
            let lines = lines.iter().enumerate().take(MAX_HEADINGS);
            let is_wanted = |node| {
                let level = self.document.tag(node).heading_level();
                matches!(level, None | Some(1)) == is_of_first_level
            };
            let wanted = lines.filter(|&(_, &node)| is_wanted(node));
            let headings = wanted.map(|(place, &node)| self.heading(place, node));
            headings.collect()
        };
        let choice = title::choose(&titles, &read(true), || read(false), &self.site)?;
        let (title, source, node) = match choice {
            Choice::Heading(place) => {
                let heading = self.heading(place, lines[place]);
                (heading.text, Source::Heading, Some(lines[place]))
            }
            Choice::Title(place, title) => (title.to_owned(), given[place].source, None),
        };
        let headline = node
            .or_else(|| self.line_that_says(&title))
            .or_else(|| self.first_heading());
        self.metadata.title = Some(title);
        self.metadata.sources.push((Field::Title, source));
        headline
    }

    /// The element that says the title and nothing else, where no heading does: of several the first
    /// that is no link.
    fn line_that_says(&self, title: &str) -> Option<NodeId> {
        /// A shorter title may be the name of a section, or of the site.
        const LEAST: usize = 16;
        if title.len() < LEAST {
            return None;
        }
        let document = self.document;
        let says = |&node: &NodeId| {
            let text = document.text(node);
            text.len() >= title.len() && says(text.trim(), title)
        };
        let holder = |node| document.parent(node);
        let lines = document.descendants(document.body()?);
        let lines = lines.filter(|&node| document.kind(node) == Kind::Text);
        let lines = lines.filter(says).filter_map(holder);
        let lines = lines.filter(|&node| {
            let holds_one = document.end(node).0 == node.0 + 2;
            holds_one && !document.tag(node).is_unrendered()
        });
        let is_link = |node: NodeId| {
            let mut near = std::iter::once(node).chain(document.ancestors(node).take(2));
            near.any(|node| document.tag(node) == Tag::A)
        };
        let mut linked = None;
        for line in lines {
            if !is_link(line) {
                return Some(line);
            }
            linked = linked.or(Some(line));
        }
        linked
    }

    /// The first title of each source: further ones are those of other things.
    fn stated_titles(&self) -> Vec<&'a Said<'a>> {
        let mut titles: Vec<&Said<'_>> = Vec::new();
        for said in believed(&self.reading.said, Field::Title) {
            if titles.last().is_none_or(|last| last.source != said.source) {
                titles.push(said);
            }
        }
        titles
    }

    fn heading(&self, place: usize, node: NodeId) -> Heading {
        Heading {
            place,
            text: collapsed(&heading_text(self.document, node)).into_owned(),
            is_site: self.is_site_title(node),
        }
    }

    /// Whether a heading is named the site's, or links to the front page: the site's logo is often
    /// an `h1`.
    fn is_site_title(&self, heading: NodeId) -> bool {
        const NEAR: usize = 20;
        let links_home = |node: NodeId| {
            let href = self.document.attribute(node, AttributeName::Href);
            self.document.tag(node) == Tag::A && href.is_some_and(is_front_page)
        };
        let named = |name| {
            self.document
                .attribute(heading, name)
                .is_some_and(is_site_title)
        };
        named(AttributeName::Class)
            || named(AttributeName::Id)
            || self
                .document
                .descendants(heading)
                .take(NEAR)
                .any(links_home)
            || self.document.ancestors(heading).take(2).any(links_home)
    }

    /// The first `h1`, for want of the headline.
    fn first_heading(&self) -> Option<NodeId> {
        let headings = self.reading.headings.iter().copied();
        headings
            .into_iter()
            .find(|&node| self.document.tag(node).heading_level() == Some(1))
    }

    /// The authors that the most believed source names. The name of the site or of an organization
    /// is believed only where readers see it or the head gives it as a person's, and after all others:
    /// many sites put theirs wherever there is room for an author's.
    fn authors(&mut self, near: Neighbourhood<'_>) {
        let claims = sources(Field::Authors).flat_map(|source| self.claims(source, near));
        let (mut the_site, mut account, mut found) = (None, None, None);
        for claim in claims {
            let is_source = |name: &String| near.is_source(name);
            let names_outlet = !claim.is_seen && claim.names.iter().all(is_source);
            let names_site = self.names_site(&claim) || names_outlet;
            if !names_site && !claim.names_accounts() {
                found = Some(claim);
                break;
            }
            if !names_site {
                account.get_or_insert(claim);
            } else if claim.is_seen || is_of_a_person(&claim) {
                the_site.get_or_insert(claim);
            }
        }
        // Who an account is of, readers are told; but where people write under such names, others are, too.
        let is_told = |found: &Claim| account.is_none() || found.names_persons();
        let Some(claim) = found.filter(is_told).or(account).or(the_site) else {
            return;
        };
        let (site, others): (Vec<String>, Vec<String>) = claim
            .names
            .into_iter()
            .partition(|name| self.site.is_named(&squeezed(name)));
        let mut names = if others.is_empty() { site } else { others };
        if claim.is_seen {
            names
                .iter_mut()
                .for_each(|name| self.cut_after_stated(name));
        }
        self.metadata.authors = names;
        self.metadata.sources.push((Field::Authors, claim.source));
    }

    /// Cuts a name that readers see where the one ends that the page states: what follows is a place or an
    /// office, "Jane Doe in Hallum".
    fn cut_after_stated(&self, name: &mut String) {
        let said = self.reading.said.iter();
        let stated = said.filter(|said| said.field == Field::Authors).map(clean);
        let begins = |stated: &String| {
            let rest = name.strip_prefix(stated.as_str());
            stated.contains(' ') && rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let length = stated.filter(begins).map(|stated| stated.len()).max();
        name.truncate(length.unwrap_or(name.len()));
    }

    fn names_site(&self, claim: &Claim) -> bool {
        match claim.agent {
            Agent::Person if claim.names.iter().any(|name| name.contains(' ')) => false,
            Agent::Organization => true,
            Agent::Person | Agent::Unknown => claim.names.iter().all(|name| {
                is_company(name) || is_host(name) || self.site.is_named(&squeezed(name))
            }),
        }
    }

    fn claims(&self, source: Source, near: Neighbourhood<'_>) -> Vec<Claim> {
        let seen = |names| Claim {
            source,
            names,
            agent: Agent::Unknown,
            is_seen: true,
        };
        let mut claims = match source {
            Source::Byline => vec![seen(near.named_authors(true))],
            Source::Named => vec![seen(near.named_authors(false))],
            Source::Text => vec![seen(near.authors_in_text())],
            Source::RelAuthor => vec![seen(near.agreed_authors())],
            Source::AuthorPage => vec![seen(near.linked_authors())],
            Source::Signature => vec![seen(near.signed_authors())],
            source => self.stated_claims(source),
        };
        claims.retain(|claim| !claim.names.is_empty());
        claims
    }

    /// The authors a source states, object by object.
    fn stated_claims(&self, source: Source) -> Vec<Claim> {
        let mut objects: Vec<(usize, Claim)> = Vec::new();
        let said = self.reading.said.iter();
        for said in said.filter(|said| said.field == Field::Authors && said.source == source) {
            let text = clean(said);
            let names = match source {
                Source::Citation => authors::cited(&text),
                _ => authors::stated(&text),
            };
            match objects
                .iter_mut()
                .find(|(object, _)| *object == said.object)
            {
                Some((_, claim)) => claim.add(names),
                None => {
                    let claim = Claim {
                        source,
                        names,
                        agent: said.agent,
                        is_seen: false,
                    };
                    objects.push((said.object, claim));
                }
            }
        }
        objects.into_iter().map(|(_, claim)| claim).collect()
    }

    fn dates(&mut self, near: Neighbourhood<'_>) {
        let language = self.metadata.language.clone().unwrap_or_default();
        let locale = Locale::new(&language);
        let visible = near.dates(locale);
        let in_address = self
            .address()
            .and_then(|address| date::in_address(&address));
        let mut shown = Shown {
            visible,
            in_address,
        };
        let find = |field, shown: &Shown| {
            sources(field).find_map(|source| {
                let stated = || self.date_stated(field, source, locale, shown);
                let date = stated().or_else(|| shown.date(field, source))?;
                Some((date, source))
            })
        };
        let mut found = DATES.map(|field| (field, find(field, &shown)));
        if found[0].1.is_none() {
            shown.visible = near.agreed_dates(locale);
            found = found.map(|(field, date)| (field, date.or_else(|| find(field, &shown))));
        }
        found[0].1 = found[0].1.map(|believed| shown.unless_earlier(believed));
        for (field, date) in found {
            let Some((date, source)) = date else {
                continue;
            };
            let value = Some(date.to_string());
            match field {
                Field::Published => self.metadata.published = value,
                _ => self.metadata.modified = value,
            }
            self.metadata.sources.push((field, source));
        }
    }

    /// The first date that a source states. That of a mere page is believed only where there is an
    /// author, or readers see the day: systems date whatever they keep.
    fn date_stated(
        &self,
        field: Field,
        source: Source,
        locale: Locale<'_>,
        shown: &Shown,
    ) -> Option<Date> {
        let said = self.reading.said.iter();
        let of_source = said.filter(|said| said.field == field && said.source == source);
        let has_author = !self.metadata.authors.is_empty();
        of_source
            .filter_map(|said| Some((said, date::parse(&clean(said), locale)?)))
            .find(|(said, date)| !said.of_page || has_author || shown.has_day_near(*date))
            .map(|(_, date)| shown.in_local_time(date, field))
    }
}

/// The fields that are dates.
pub(super) const DATES: [Field; 2] = [Field::Published, Field::Modified];

/// The dates that readers see, on the page and in its address.
struct Shown {
    visible: Vec<Dated>,
    in_address: Option<Date>,
}

impl Shown {
    fn date(&self, field: Field, source: Source) -> Option<Date> {
        let is_change = field == Field::Modified;
        let fits = |dated: &&Dated| dated.source == source && dated.is_change == is_change;
        let visible = self.visible.iter().find(fits).map(|dated| dated.date);
        let in_address = self.in_address.filter(|_| source == Source::Address);
        visible.or(in_address)
    }

    /// A date of an unnamed `<meta>`, or the day of publication that readers see before it.
    fn unless_earlier(&self, (date, source): (Date, Source)) -> (Date, Source) {
        let is_earlier = |dated: &&Dated| {
            !dated.is_change && dated.date.days_after(date).is_some_and(|days| days < 0)
        };
        match self.visible.iter().find(is_earlier) {
            Some(dated) if source == Source::Meta => (dated.date, dated.source),
            _ => (date, source),
        }
    }

    fn days(&self, field: Field) -> impl Iterator<Item = Date> {
        let is_change = field == Field::Modified;
        let visible = self.visible.iter();
        let of_field = visible.filter(move |dated| dated.is_change == is_change);
        let in_address = self.in_address.filter(|_| !is_change);
        of_field.map(|dated| dated.date).chain(in_address)
    }

    fn has_day_near(&self, date: Date) -> bool {
        let days = DATES.into_iter().flat_map(|field| self.days(field));
        days.filter_map(|shown| shown.days_after(date))
            .any(|days| days.abs() <= 1)
    }

    /// An instant in UTC as the page shows it: the evening of the 2nd is the 3rd there, and readers
    /// are told the 2nd.
    fn in_local_time(&self, date: Date, field: Field) -> Date {
        if !date.is_utc() {
            return date;
        }
        let distance = |shown: &Date| shown.days_after(date).map(i64::abs);
        if self.days(field).any(|shown| distance(&shown) == Some(0)) {
            return date;
        }
        let neighbour = self.days(field).find(|shown| distance(shown) == Some(1));
        neighbour.map_or(date, |shown| date.as_shown(shown))
    }
}

/// Whether the head says in so many words that the names are authors', and they may be a person's: many
/// a site is named after the one who writes it.
fn is_of_a_person(claim: &Claim) -> bool {
    let may_be_person = |name: &String| {
        let is_address = name.contains('.') && !name.contains(". ");
        name.contains(' ') && reads_like_name(name) && !is_company(name) && !is_address
    };
    claim.source == Source::Meta && claim.names.iter().all(may_be_person)
}

/// Names of authors, and who says so.
pub(super) struct Claim {
    pub(super) source: Source,
    pub(super) names: Vec<String>,
    pub(super) agent: Agent,
    /// Whether readers see the names.
    is_seen: bool,
}

impl Claim {
    /// Whether the page states names that people log in with, and no others.
    fn names_accounts(&self) -> bool {
        !self.is_seen && self.names.iter().all(|name| is_account(name))
    }

    /// Whether all are written as people are called, first name and last.
    fn names_persons(&self) -> bool {
        let mut names = self.names.iter();
        names.all(|name| name.contains(' ') && reads_like_name(name) && !is_role(name))
    }

    fn add(&mut self, names: Vec<String>) {
        for name in names {
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
    }
}

/// Whether a text is the title, white space collapsed. Most begin with another letter.
fn says(text: &str, title: &str) -> bool {
    let may_be = match (text.as_bytes().first(), title.as_bytes().first()) {
        (Some(first), Some(wanted)) => !first.is_ascii_graphic() || first == wanted,
        _ => true,
    };
    may_be && collapsed(text) == title
}

/// What was said, white space collapsed and character references resolved.
fn clean(said: &Said<'_>) -> String {
    collapsed(&unescaped(&said.text)).into_owned()
}

fn plain(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}
