//! Entries of one build, one after the other: the posts of a thread, the news of a ticker.
//!
//! Above a story, who and when are lines about it. At the head of an entry they are part of the
//! text: a thread says nothing without who speaks, a ticker nothing without the hour. What every entry
//! links in the same words is nobody's text: "Reply with quote". Takes the document, the surveyed page, the
//! story and the choice; keeps these lines, and drops those.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::Page;
use super::settle::{Choice, kept_sums, prose};
use crate::article::blocks::Element;
use crate::article::features::{FAR, Landmark, Numbering, Survey, key_of_siblings};
use crate::article::kind::PageKind;
use crate::dom::{Document, Kind, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::actions::acts;

/// As few entries as there are.
const LEAST: usize = 2;
/// Least share of the story's prose that the entries hold, in percent, and of the entries that are
/// dated, or have the same link.
const MOST_OF_THE_STORY: u32 = 60;
/// The same share on a page that is known for a thread: its first entry may have a place of its own.
const MUCH_OF_A_THREAD: u32 = 35;
const MOST_OF_THE_ENTRIES: usize = 80;
/// Of what the entries of a page not known for a thread tell, one tells less than so much.
const MOST_OF_ONE: u64 = 80;
/// As few entries that have the same link as tell a button from chance.
const LEAST_SHARING: usize = 3;
/// As many words as the hour or the date has at most, and as the name.
const MOST_DATE: u32 = 8;
const MOST_NAME: usize = 4;
/// The same of a line that says who and when.
const MOST_LINE: u32 = 16;
/// As many words as a button has at most, or a line beside it.
const MOST_BUTTON: u32 = 6;
/// As many blocks as the head of an entry has at most.
const MOST_HEAD: usize = 6;
/// The same where the hour is marked up as such: more may be said of who speaks.
const MOST_TIMED_HEAD: usize = 16;

/// Why the lines about whoever speaks are dropped.
pub(super) const OF_SPEAKERS: &str = "describes whoever speaks";

/// A page whose story are entries that say when, or who where the page is known for a thread.
pub(super) struct Thread<'a> {
    finder: Finder<'a>,
    /// The blocks of each entry.
    entries: Vec<(usize, usize)>,
}

/// The thread that the page is, if it is one. Linear in elements.
pub(super) fn thread<'a>(page: &Page<'a>, choice: &Choice) -> Option<Thread<'a>> {
    let &Page {
        document, survey, ..
    } = page;
    let is_known = page.kind == Some(PageKind::Forum);
    let finder = Finder {
        document,
        survey,
        is_known,
    };
    let sums = finder.sums(choice);
    // A post of a thread may be too short to read like prose.
    let kept = if is_known {
        finder.kept(choice)
    } else {
        sums.clone()
    };
    let most = if is_known {
        MUCH_OF_A_THREAD
    } else {
        MOST_OF_THE_STORY
    };
    let says_so = |block: usize| {
        let is_line = || finder.is_dated(block, MOST_LINE) || finder.end_of_name(block).is_some();
        finder.is_date(block) || is_known && is_line()
    };
    let rows = finder.rows(&sums, &kept, most).into_iter();
    let is_shared = |row: &Vec<(usize, usize)>| is_known || is_shared(row, &sums);
    let rows = rows.filter(is_shared);
    let mut threads = rows.map(|entries| Thread { finder, entries });
    threads.find(|thread| are_most(&thread.heads(&sums, &kept, MOST_TIMED_HEAD), &says_so))
}

/// Whether several entries of a row tell something: one that tells nearly all is a story, and those of its
/// build are boxes beside it.
fn is_shared(row: &[(usize, usize)], sums: &[u32]) -> bool {
    let own = row.iter().map(|&(first, end)| sums[end] - sums[first]);
    let (all, most) = own.fold((0, 0), |(all, most), own| (all + own, most.max(own)));
    u64::from(most) * 100 < u64::from(all) * MOST_OF_ONE
}

impl Thread<'_> {
    /// Where the first entry begins and the last one ends.
    pub(super) fn range(&self) -> Range<usize> {
        let first = self.entries.first().map_or(0, |entry| entry.0);
        first..self.entries.last().map_or(0, |entry| entry.1)
    }

    /// Keeps who and when of each entry, and drops what is no text of any. Linear in elements.
    pub(super) fn settle(&mut self, choice: &mut Choice) {
        let finder = &self.finder;
        let sums = finder.sums(choice);
        // Of some nothing may be left.
        let kept = finder.kept(choice);
        self.entries.retain(|&(first, end)| kept[end] > kept[first]);
        finder.drop_signatures(&self.entries, &sums, choice);
        let buttons = finder.buttons(&self.entries);
        for &block in &buttons {
            choice.set(block, false, "is a button of every entry");
        }
        let mut timed = self.heads(&sums, &kept, MOST_TIMED_HEAD);
        let told = finder.descriptions(&timed);
        if finder.is_known {
            for &block in &told {
                choice.set(block, false, OF_SPEAKERS);
            }
        }
        for block in finder.said_of_every_speaker(&timed) {
            // Those that the scores drop, too: they are built like what is kept.
            choice.kept[block] = false;
            choice.because[block] = Some(OF_SPEAKERS);
        }
        let is_time = |block: usize| finder.is_time(block) && !told.contains(&block);
        let is_date = |block: usize| finder.is_date(block) && !told.contains(&block);
        // Beside the hour that is marked up as such, other numbers are of whoever speaks: since when
        // a member, how many posts.
        if are_most(&timed, &is_time) {
            finder.keep_lines(&timed, &is_time, &buttons, choice);
            finder.drop_other_numbers(&timed, choice);
            return;
        }
        if !finder.is_known {
            timed = self.heads(&sums, &kept, MOST_HEAD);
        }
        finder.keep_lines(&timed, &is_date, &buttons, choice);
    }

    fn heads(&self, sums: &[u32], kept: &[u32], most: usize) -> Vec<(usize, usize)> {
        let entries = self.entries.iter();
        entries
            .map(|&(first, end)| self.finder.head(first, end, sums, kept, most))
            .collect()
    }
}

/// Whether most heads hold a line that says when.
fn are_most(heads: &[(usize, usize)], says_when: &dyn Fn(usize) -> bool) -> bool {
    let dated = heads
        .iter()
        .filter(|&&(first, end)| (first..end).any(says_when));
    dated.count() * 100 >= heads.len() * MOST_OF_THE_ENTRIES
}

/// A link or a button that entries have in the same words.
#[derive(Default)]
struct Shared<'a> {
    /// In how many of them.
    entries: usize,
    last_entry: Option<usize>,
    blocks: Vec<usize>,
    /// The address that the last of them leads to, and whether all lead there.
    address: Option<&'a str>,
    has_one_address: bool,
}

#[derive(Clone, Copy)]
struct Finder<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
    /// Whether the page is known for a thread.
    is_known: bool,
}

impl Finder<'_> {
    fn sums(&self, choice: &Choice) -> Vec<u32> {
        kept_sums(choice, |block| prose(self.survey, block))
    }

    fn kept(&self, choice: &Choice) -> Vec<u32> {
        kept_sums(choice, |block| self.survey.cut.blocks[block].counts.tokens)
    }

    /// The blocks of each entry of rows of siblings of one build, of which something is in `kept`, and
    /// which together hold most of the prose; the outermost row first.
    fn rows(&self, sums: &[u32], kept: &[u32], most: u32) -> Vec<Vec<(usize, usize)>> {
        let prose = sums.last().copied().unwrap_or(0);
        let mut found: Vec<(u32, Vec<(usize, usize)>)> = Vec::new();
        let may_be_entry = |element: &&Element| {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            end >= first + LEAST && kept[end] > kept[first] && element.tag.is_block()
        };
        let elements = self.survey.cut.elements.iter().filter(may_be_entry);
        let elements: Vec<&Element> = elements.collect();
        let mut rows = Numbering::with_room_for(elements.len());
        for element in elements {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            // Items and articles are told apart by no class: that of the first may be its own.
            let class = match element.tag {
                Tag::Li | Tag::Article => None,
                _ => self.document.attribute(element.node, AttributeName::Class),
            };
            let row = rows.number(key_of_siblings(element.parent, element.tag, class)) as usize;
            if row == found.len() {
                found.push((0, Vec::new()));
            }
            found[row].0 += sums[end] - sums[first];
            found[row].1.push((first, end));
        }
        let is_most = |own: u32| u64::from(own) * 100 >= u64::from(prose) * u64::from(most);
        let found = found.into_iter();
        let rows = found.filter(|(own, row)| row.len() >= LEAST && is_most(*own));
        rows.map(|(_, row)| row).collect()
    }

    /// The blocks of an entry before its first paragraph or, if it has none, before the last that is kept.
    fn head(
        &self,
        first: usize,
        end: usize,
        sums: &[u32],
        kept: &[u32],
        most: usize,
    ) -> (usize, usize) {
        // Names may read like a sentence: "Ilse (I sail.) May 3, 2024".
        let is_timed = |block: usize| self.is_known && self.is_time(block);
        let is_prose = |&block: &usize| sums[block + 1] > sums[block] && !is_timed(block);
        let is_kept = |&block: &usize| kept[block + 1] > kept[block];
        let longest = end.min(first + most);
        let text = match sums[end] > sums[first] {
            true => (first..longest).find(is_prose),
            false => (first..end).rfind(is_kept),
        };
        (first, text.map_or(longest, |text| text.min(longest)))
    }

    /// An hour that is marked up as such; in a thread the line may say who, too.
    fn is_time(&self, block: usize) -> bool {
        let most = if self.is_known { MOST_LINE } else { MOST_DATE };
        self.survey.cut.blocks[block].counts.times > 0 && self.is_dated(block, most)
    }

    fn is_date(&self, block: usize) -> bool {
        self.is_dated(block, MOST_DATE)
    }

    fn is_dated(&self, block: usize, most_words: u32) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_dated = counts.times > 0 || counts.numbers >= 2 && counts.currency == 0;
        is_dated
            && counts.tokens <= most_words
            && counts.line_breaks == 0
            && (counts.numbers != 2 || !is_one_number(&self.text(block)))
    }

    fn text(&self, block: usize) -> Cow<'_, str> {
        let block = &self.survey.cut.blocks[block];
        self.document.text_between(block.start, block.end)
    }

    /// The blocks of description lists within the heads: of whoever speaks, and not of what is said.
    fn descriptions(&self, heads: &[(usize, usize)]) -> BTreeSet<usize> {
        let mut heads = heads.iter().peekable();
        let mut blocks = BTreeSet::new();
        let elements = self.survey.cut.elements.iter();
        for list in elements.filter(|element| element.tag == Tag::Dl) {
            let (first, end) = list.blocks();
            while heads.next_if(|head| head.1 <= first).is_some() {}
            if heads
                .peek()
                .is_some_and(|head| head.0 <= first && end <= head.1)
            {
                blocks.extend(first..end);
            }
        }
        blocks
    }

    /// Lines that most heads have in the same words, with a number that is no date: "Posts: 1,204".
    fn said_of_every_speaker(&self, heads: &[(usize, usize)]) -> Vec<usize> {
        const MOST_WORDS: u32 = 4;
        let may_be = |&block: &usize| {
            let counts = &self.survey.cut.blocks[block].counts;
            let is_number = counts.numbers > 0 && !self.is_dated(block, MOST_LINE);
            is_number && counts.tokens <= MOST_WORDS && counts.links == 0
        };
        let mut said: HashMap<String, (usize, Option<usize>, Vec<usize>)> = HashMap::new();
        for (head, &(first, end)) in heads.iter().enumerate() {
            for block in (first..end).filter(may_be) {
                let text = self.text(block);
                let words: String = text.chars().filter(|c| c.is_alphabetic()).collect();
                let (times, last, blocks) = said.entry(words).or_default();
                *times += usize::from(last.replace(head) != Some(head));
                blocks.push(block);
            }
        }
        let least = if self.is_known { LEAST } else { LEAST_SHARING };
        let is_of_most = |times: usize| times * 100 >= heads.len() * MOST_OF_THE_ENTRIES;
        let said = said.into_iter().filter(|(words, _)| !words.is_empty());
        let said = said.filter(|(_, (times, ..))| *times >= least && is_of_most(*times));
        said.flat_map(|(_, (_, _, blocks))| blocks).collect()
    }

    /// Keeps the lines of the heads that say when, and of each the first that begins with the link to
    /// whoever speaks: up to its end, for rank and number of posts follow.
    fn keep_lines(
        &self,
        heads: &[(usize, usize)],
        is_when: &dyn Fn(usize) -> bool,
        buttons: &BTreeSet<usize>,
        choice: &mut Choice,
    ) {
        for &(first, end) in heads {
            let mut told = Vec::new();
            for block in (first..end).filter(|&block| is_when(block)) {
                let hour = self.survey.cut.blocks[block].counts.fingerprint;
                if told.contains(&hour) {
                    choice.set(block, false, "says when once more");
                    continue;
                }
                told.push(hour);
                choice.set(block, true, "says when, at the head of an entry");
                if let Some(end) = self.end_of_first_form(block) {
                    choice.until.insert(block, end);
                }
            }
            let mut others =
                (first..end).filter(|block| !is_when(*block) && !buttons.contains(block));
            let who = others.find_map(|block| Some((block, self.end_of_name(block)?)));
            if let Some((block, end)) = who {
                choice.set(block, true, "says who, at the head of an entry");
                choice.until.insert(block, end);
            }
        }
    }

    /// Where the first form of an hour ends that is given in several, of which a reader sees one: "May 3,
    /// 2024" on a wide screen and "1 yr" on a narrow one.
    fn end_of_first_form(&self, number: usize) -> Option<NodeId> {
        let block = &self.survey.cut.blocks[number];
        let mut nodes = (block.start.0..block.end.0).map(NodeId);
        let time = nodes.find(|&node| self.document.tag(node) == Tag::Time)?;
        let mut forms = self.document.children(time).filter(|&node| {
            let is_space = self.document.text(node).trim().is_empty();
            self.document.kind(node) == Kind::Element || !is_space
        });
        let first = forms.next()?;
        let mut others = forms.peekable();
        others.peek()?;
        let is_form = |node: NodeId| self.document.tag(node) == Tag::Span;
        (is_form(first) && others.all(is_form)).then(|| self.document.end(first))
    }

    /// Drops what is a number or a date and nothing else, beside the hour that is marked up.
    fn drop_other_numbers(&self, heads: &[(usize, usize)], choice: &mut Choice) {
        for block in heads.iter().flat_map(|&(first, end)| first..end) {
            let cut = self.survey.cut;
            let counts = &cut.blocks[block].counts;
            let is_number = counts.tokens <= MOST_DATE && counts.numbers * 3 >= counts.tokens * 2;
            let is_heading = cut
                .container(&cut.blocks[block])
                .tag
                .heading_level()
                .is_some();
            if is_number && counts.times == 0 && !is_heading {
                choice.set(block, false, "is a number of whoever speaks");
            }
        }
    }

    /// The links and buttons that most entries have, and so are no text of any. Whoever writes them all
    /// is a link to one place, and is none of them.
    fn buttons(&self, entries: &[(usize, usize)]) -> BTreeSet<usize> {
        let mut links: HashMap<u64, Shared<'_>> = HashMap::new();
        for (entry, &(first, end)) in entries.iter().enumerate() {
            for number in first..end {
                if !self.may_be_button(number) {
                    continue;
                }
                let block = &self.survey.cut.blocks[number];
                let link = links.entry(block.counts.fingerprint).or_default();
                let address = self.address(number);
                link.has_one_address = match link.entries {
                    0 => address.is_some(),
                    _ => link.has_one_address && link.address == address,
                };
                link.address = address;
                link.entries += usize::from(link.last_entry != Some(entry));
                link.last_entry = Some(entry);
                link.blocks.push(number);
            }
        }
        let is_button = |link: &Shared<'_>| {
            let sharing = link.entries;
            let has_most = sharing * 100 >= entries.len() * MOST_OF_THE_ENTRIES;
            sharing >= LEAST_SHARING && has_most && !link.has_one_address
        };
        let buttons = links.into_values().filter(is_button);
        buttons.flat_map(|link| link.blocks).collect()
    }

    /// Drops the signatures below the posts: what whoever speaks says under each of theirs.
    fn drop_signatures(&self, entries: &[(usize, usize)], sums: &[u32], choice: &mut Choice) {
        let mut entries = entries.iter().peekable();
        for element in &self.survey.cut.elements {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            while entries.next_if(|entry| entry.1 <= first).is_some() {}
            let is_below = |entry: &&(usize, usize)| {
                entry.0 <= first && end <= entry.1 && sums[first] > sums[entry.0]
            };
            if entries.peek().is_some_and(is_below) && self.is_signature(element.node) {
                for block in first..end {
                    choice.set(block, false, "is a signature");
                }
            }
        }
    }

    /// Whether an element is named for a signature, by the names that forums have in any language.
    fn is_signature(&self, node: NodeId) -> bool {
        let mut names = [AttributeName::Class, AttributeName::Id]
            .into_iter()
            .filter_map(|name| self.document.attribute(node, name))
            .flat_map(str::split_ascii_whitespace);
        names.any(|name| name.to_ascii_lowercase().contains("signature"))
    }

    /// Whether a line is short, and nothing but a link or a button.
    fn may_be_button(&self, number: usize) -> bool {
        let block = &self.survey.cut.blocks[number];
        let counts = &block.counts;
        let landmarks = &self.survey.elements[block.innermost as usize].landmarks;
        let is_button = landmarks[Landmark::Button as usize] < FAR;
        let is_link = counts.link_tokens == counts.tokens;
        (is_link || is_button) && counts.tokens <= MOST_BUTTON && counts.times == 0
    }

    /// Where the first link of a line leads.
    fn address(&self, number: usize) -> Option<&str> {
        let block = &self.survey.cut.blocks[number];
        let mut nodes = (block.start.0..block.end.0).map(NodeId);
        nodes.find_map(|node| self.link_address(node))
    }

    fn link_address(&self, node: NodeId) -> Option<&str> {
        let is_link = self.document.tag(node) == Tag::A;
        is_link
            .then(|| self.document.attribute(node, AttributeName::Href))
            .flatten()
    }

    /// Where a line is no more than the name it begins with, a link with a few words: what follows it
    /// is a word or two about whoever speaks.
    fn end_of_name(&self, number: usize) -> Option<NodeId> {
        let block = &self.survey.cut.blocks[number];
        // Whoever is quoted: "Ilse said:".
        if block.counts.ends_colon {
            return None;
        }
        let (mut words, mut after) = (0, 0);
        let mut link = None;
        for node in (block.start.0..block.end.0).map(NodeId) {
            let text = self.document.text(node).trim();
            match self.document.tag(node) {
                Tag::Br if words > 0 => break,
                // Without an address, or with one that leads nowhere, it is a button.
                Tag::A if words == 0 => {
                    self.link_address(node).filter(|address| !acts(address))?;
                    link = Some(self.document.end(node));
                }
                _ if text.is_empty() => {}
                // The number of an entry, "#1", is a link to it.
                _ if !text.contains(char::is_alphabetic) => return None,
                // One letter stands for a picture.
                _ if link.is_some() && text.chars().nth(1).is_none() => {}
                _ if link.is_some_and(|end| node < end) => {
                    words += text.split_whitespace().count();
                }
                _ => {
                    link?;
                    after += text.split_whitespace().count();
                }
            }
        }
        link.filter(|_| (1..=MOST_NAME).contains(&words) && after <= MOST_NAME)
    }
}

/// Whether all digits are of one number, with a mark for thousands or for tenths: "1,267", "4.5".
fn is_one_number(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let number = text.trim_start_matches(|c| !digits(c));
    let end = number.find(|c| !digits(c) && c != '.' && c != ',');
    let (number, rest) = number.split_at(end.unwrap_or(number.len()));
    let mut parts = number
        .trim_end_matches(['.', ','])
        .split(['.', ','])
        .skip(1);
    let is_part = |part: &str| matches!(part.len(), 1 | 3);
    !rest.contains(digits) && parts.next().is_some_and(is_part) && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_told_from_a_date() {
        for number in ["Posts: 3,760", "9.0", "1.234.567 points", "99.7% positive"] {
            assert!(is_one_number(number), "{number}");
        }
        for date in ["09.08.2024", "12.30 Uhr", "May 3, 2024", "3, 760", "28/11"] {
            assert!(!is_one_number(date), "{date}");
        }
    }
}
