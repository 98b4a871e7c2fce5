//! The headline: what stands over the article, without the name of the site.
//!
//! Takes the titles the head gives, the headings of the page, those of lower levels when they are needed,
//! and the names of the site. A `<title>`
//! is made of pieces, "Headline - Section | Site", and says by no means which is which. But the
//! headline usually stands on the page as well: the heading that a piece repeats is believed, and
//! only where there is none are the pieces judged by themselves.

use super::names::is_host;
use super::site::SiteNames;
use super::text::squeezed;
use crate::vocabulary::manuals::names_a_manual;
use crate::vocabulary::outlets::names_an_outlet;

/// A heading of the page.
#[derive(Debug)]
pub(super) struct Heading {
    /// Its place among the headings of the page.
    pub(super) place: usize,
    /// Its text, without kicker and permalink.
    pub(super) text: String,
    /// Whether it is the name of the site: the logo is often an `h1`.
    pub(super) is_site: bool,
}

/// Pieces of a title looked at: joins of pieces grow with the square.
const MAX_PIECES: usize = 12;

/// Where the headline was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice<'a> {
    /// The heading at this place.
    Heading(usize),
    /// A title of the head, at this place of the list, and the part of it to take.
    Title(usize, &'a str),
}

/// The headline, from the titles of the head, the most believed first, and the headings in order: those of
/// the first level, and the others, of which most pages have many and need none.
pub(super) fn choose<'a>(
    titles: &'a [String],
    headings: &[Heading],
    others: impl FnOnce() -> Vec<Heading>,
    site: &SiteNames,
) -> Option<Choice<'a>> {
    let pieces: Vec<Pieces<'a>> = titles.iter().map(|title| Pieces::new(title)).collect();
    let known = Known::all(headings, site);
    let place = |known: &[Known<'_>]| repeated(&pieces, known).map(|(place, _)| place);
    let ends_the_title = place(&known).is_some_and(|place| place > 0);
    let of_first_level = repeated(&pieces, &known)
        .map(|(_, choice)| choice)
        .or_else(|| similar(&pieces, &known, site));
    if of_first_level.is_some() && !ends_the_title {
        return of_first_level;
    }
    let others = others();
    let others = Known::all(&others, site);
    if let Some(first) = of_first_level {
        return Some(below_the_logo(&pieces, first, &known, &others));
    }
    let first = || {
        known
            .iter()
            .chain(&others)
            .map(|known| known.heading.place)
            .min()
    };
    // A title that is the site's host stands over every page of it.
    let says_nothing = || !titles.is_empty() && titles.iter().all(|title| is_host(title.trim()));
    let only_heading = || first().filter(|_| says_nothing()).map(Choice::Heading);
    repeated(&pieces, &others)
        .map(|(_, choice)| choice)
        .or_else(only_heading)
        .or_else(|| stripped(&pieces, site))
        .or_else(|| first().map(Choice::Heading))
}

/// The last and the first piece of a title of several, where sites put their names.
pub(super) fn outer_pieces(title: &str) -> impl Iterator<Item = &str> {
    let list = Pieces::new(title).list;
    let outer = match &list[..] {
        [first, .., last] => [Some((last.start, last.end)), Some((first.start, first.end))],
        _ => [None, None],
    };
    let pieces = outer.into_iter().flatten();
    pieces.map(|(start, end)| title[start..end].trim())
}

/// A heading that may be the headline.
struct Known<'a> {
    heading: &'a Heading,
    squeezed: String,
}

impl<'a> Known<'a> {
    fn all(headings: &'a [Heading], site: &SiteNames) -> Vec<Known<'a>> {
        let known = headings.iter().map(|heading| Known::new(heading, site));
        known.flatten().collect()
    }

    fn new(heading: &'a Heading, site: &SiteNames) -> Option<Known<'a>> {
        let squeezed = squeezed(&heading.text);
        let may_be = !squeezed.is_empty() && !heading.is_site && !site.is_named(&squeezed);
        may_be.then_some(Known { heading, squeezed })
    }
}

/// As many characters as the beginning of a title has at least that another heading says more of.
const LEAST_START: usize = 4;

/// Where the heading of the first level repeats the end of a title, and a longer one below it the
/// beginning, the first is the site's name and the other the headline. The name of a manual may be longer.
fn below_the_logo<'a>(
    pieces: &[Pieces<'a>],
    first: Choice<'a>,
    known: &[Known<'_>],
    others: &[Known<'_>],
) -> Choice<'a> {
    let at = |place: usize| known.iter().find(|known| known.heading.place == place);
    let Choice::Heading(logo) = first else {
        return first;
    };
    let is_below = |other: usize| {
        let other = others.iter().find(|known| known.heading.place == other);
        let (Some(logo), Some(other)) = (at(logo), other) else {
            return false;
        };
        let is_longer = other.squeezed.len() > logo.squeezed.len();
        other.heading.place > logo.heading.place
            && (is_longer || names_a_manual(&logo.heading.text))
    };
    if let Some((0, Choice::Heading(other))) = repeated(pieces, others) {
        if is_below(other) {
            return Choice::Heading(other);
        }
    }
    // Or it says a little more than the beginning: what the thing is that the title names.
    let says_more = |heading: &&Known<'_>| {
        let starts = pieces.iter().filter_map(|title| title.list.first());
        heading.heading.place > logo
            && starts.map(|piece| &piece.squeezed).any(|start| {
                start.chars().count() >= LEAST_START && heading.squeezed.contains(start.as_str())
            })
    };
    let heading = known.iter().find(says_more);
    heading.map_or(first, |known| Choice::Heading(known.heading.place))
}

/// The heading that a title, or some pieces of it, repeat word for word, and where in the title.
fn repeated<'a>(pieces: &[Pieces<'a>], known: &[Known<'_>]) -> Option<(usize, Choice<'a>)> {
    known
        .iter()
        .filter(|heading| heading.squeezed.chars().count() >= 2)
        .filter_map(|heading| {
            let joins = pieces
                .iter()
                .filter_map(|title| title.place_of(&heading.squeezed));
            Some((joins.min()?, heading))
        })
        .min_by_key(|(start, heading)| (*start, std::cmp::Reverse(heading.squeezed.len())))
        .map(|(start, heading)| (start, Choice::Heading(heading.heading.place)))
}

/// A first-level heading that has much in common with a title: the headline was put in other words
/// for search engines.
fn similar<'a>(pieces: &[Pieces<'a>], known: &[Known<'_>], site: &SiteNames) -> Option<Choice<'a>> {
    let mut headings = known.iter();
    let heading = headings.next()?;
    let tells = |title: &Pieces<'_>| !site.is_named(&squeezed(title.text));
    let Some(title) = pieces.iter().find(|title| tells(title)) else {
        return Some(Choice::Heading(heading.heading.place));
    };
    let contained = |heading: &&Known<'_>| {
        let whole = squeezed(title.text);
        heading.squeezed.len() >= 12
            && (whole.contains(&heading.squeezed) || heading.squeezed.contains(&whole))
    };
    if let Some(heading) = known.iter().find(contained) {
        return Some(Choice::Heading(heading.heading.place));
    }
    let is_only = headings.next().is_none();
    (is_only && common_words(&heading.heading.text, title.text) >= 0.4)
        .then_some(Choice::Heading(heading.heading.place))
}

/// The share of the words of the shorter text that the other has too.
fn common_words(one: &str, other: &str) -> f32 {
    let words = |text: &str| {
        let lower = text.to_lowercase();
        let mut words: Vec<String> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (one, other) = (words(one), words(other));
    let shorter = one.len().min(other.len());
    if shorter == 0 {
        return 0.0;
    }
    let common = one
        .iter()
        .filter(|word| other.binary_search(word).is_ok())
        .count();
    common as f32 / shorter as f32
}

/// The most believed title, without the pieces at its ends that name the site.
fn stripped<'a>(pieces: &[Pieces<'a>], site: &SiteNames) -> Option<Choice<'a>> {
    let (place, title) = pieces
        .iter()
        .enumerate()
        .find(|(_, title)| !site.is_named(&squeezed(title.text)))
        .or(pieces.iter().enumerate().next())?;
    let starts_title = |other: &&Pieces<'_>| {
        let squeezed = squeezed(other.text);
        squeezed.len() >= 8
            && title.place_of(&squeezed) == Some(0)
            && other.text.len() < title.text.len()
    };
    if let Some(shorter) = pieces.iter().position(|other| starts_title(&other)) {
        return Some(Choice::Title(shorter, pieces[shorter].text));
    }
    Some(Choice::Title(place, title.without_site(site)))
}

/// A title and the pieces it is made of.
struct Pieces<'a> {
    text: &'a str,
    list: Vec<Piece>,
}

struct Piece {
    start: usize,
    end: usize,
    squeezed: String,
}

impl<'a> Pieces<'a> {
    fn new(text: &'a str) -> Pieces<'a> {
        let mut list = Vec::new();
        let mut start = 0;
        let mut push = |start: usize, end: usize| {
            let squeezed = squeezed(&text[start..end]);
            if !squeezed.is_empty() && list.len() < MAX_PIECES {
                list.push(Piece {
                    start,
                    end,
                    squeezed,
                });
            }
        };
        for (at, length) in separators(text) {
            push(start, at);
            start = at + length;
        }
        push(start, text.len());
        Pieces { text, list }
    }

    /// The place of the first of the pieces that together read `wanted`.
    fn place_of(&self, wanted: &str) -> Option<usize> {
        (0..self.list.len()).find(|&first| {
            let mut rest = wanted;
            for piece in &self.list[first..] {
                match rest.strip_prefix(piece.squeezed.as_str()) {
                    Some("") => return true,
                    Some(more) => rest = more,
                    None => return false,
                }
            }
            false
        })
    }

    fn without_site(&self, site: &SiteNames) -> &'a str {
        let mut list = &self.list[..];
        while let [first, .., last] = list {
            let names_site = site.is_named_by(&last.squeezed)
                || names_an_outlet(&self.text[last.start..last.end]);
            if names_site {
                list = &list[..list.len() - 1];
            } else if site.is_named_by(&first.squeezed) {
                list = &list[1..];
            } else {
                break;
            }
        }
        match list {
            [first, .., last] => self.text[first.start..last.end].trim(),
            [only] => self.text[only.start..only.end].trim(),
            [] => self.text,
        }
    }
}

/// Where a title may be cut: place and length of each separator.
fn separators(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |&(_, c)| c);
        let spaced = before.is_whitespace() && after.is_whitespace();
        // Languages without spaces have none around a stroke.
        let joins = is_unspaced(before) && (is_unspaced(after) || after == c)
            || before == c && is_unspaced(after);
        let separates = match c {
            '-' | '–' => spaced || joins,
            '|' | '│' | '｜' | '»' | '«' | '—' | '•' | '›' | '‹' | '_' => true,
            '@' | '·' | '~' | '/' | '\\' | '>' | '<' | '∙' | '⋅' | '*' | '+' => spaced,
            ':' => after.is_whitespace() || after == ':' || before == ':',
            '：' => true,
            _ => false,
        };
        if separates {
            found.push((at, c.len_utf8()));
        }
        before = c;
    }
    found
}

/// Han and kana.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(place: usize, text: &str) -> Heading {
        Heading {
            place,
            text: text.to_owned(),
            is_site: false,
        }
    }

    #[test]
    fn lower_headings_are_asked_for_only_where_those_of_the_first_level_say_no_title() {
        let site = SiteNames::default();
        let titles = ["Ferries run again | The Hallum Herald".to_owned()];
        let first = [heading(0, "Sport"), heading(2, "Ferries run again")];
        let choice = choose(&titles, &first, || unreachable!(), &site);
        assert_eq!(choice, Some(Choice::Heading(2)));
        let lower = || vec![heading(1, "Ferries run again")];
        assert_eq!(choose(&titles, &[], lower, &site), Some(Choice::Heading(1)));
        let neither = [heading(1, "Weather"), heading(2, "Letters")];
        let titles: [String; 0] = [];
        assert_eq!(
            choose(
                &titles,
                &neither[1..],
                || vec![heading(1, "Weather")],
                &site
            ),
            Some(Choice::Heading(2))
        );
        assert_eq!(
            choose(&titles, &[], || neither.into(), &site),
            Some(Choice::Heading(1)),
            "for want of a title the first"
        );
    }

    #[test]
    fn a_stroke_between_ideographs_parts_a_title_and_one_between_latin_letters_does_not() {
        let pieces = |title: &str| Pieces::new(title).list.len();
        assert_eq!(pieces("渡轮周一重新开航-河口新闻网"), 2);
        assert_eq!(pieces("港口动态--老港口"), 2);
        assert_eq!(pieces("渡轮W-3周一重新开航"), 1);
        assert_eq!(pieces("Well-known ferries run again"), 1);
    }

    #[test]
    fn the_name_of_an_outlet_ends_no_headline() {
        let site = SiteNames::default();
        let titles = ["渡轮周一重新开航_河口新闻网".to_owned()];
        let choice = choose(&titles, &[], Vec::new, &site);
        assert_eq!(choice, Some(Choice::Title(0, "渡轮周一重新开航")));
        let titles = ["渡轮周一重新开航_防波堤加高半米".to_owned()];
        let choice = choose(&titles, &[], Vec::new, &site);
        assert_eq!(choice, Some(Choice::Title(0, titles[0].as_str())));
    }
}
