//! Entries of one build, one after the other: the posts of a thread, the news of a ticker.
//!
//! Above a story, who and when are lines about it. At the head of an entry they are part of the
//! text: a thread says nothing without who speaks, a ticker nothing without the hour. What every entry
//! links in the same words is nobody's text: "Reply with quote". Takes the document, the surveyed page, the
//! story and the choice; keeps these lines, and drops those.

use std::collections::HashMap;

use super::settle::{Choice, Story};
use crate::article::features::{FAR, Landmark, Survey};
use crate::dom::{Document, NodeId};
use crate::html::{AttributeName, Tag};
use crate::vocabulary::actions::acts;

/// As few entries as there are.
const LEAST: usize = 2;
/// Least share of the story's prose that the entries hold, in percent, and of the entries that are
/// dated, or have the same link.
const MOST_OF_THE_STORY: u32 = 60;
const MOST_OF_THE_ENTRIES: usize = 80;
/// As few entries that have the same link as tell a button from chance.
const LEAST_SHARING: usize = 3;
/// As many words as the hour or the date has at most, and as the name.
const MOST_DATE: u32 = 8;
const MOST_NAME: usize = 4;
/// As many words as a button has at most, or a line beside it.
const MOST_BUTTON: u32 = 6;
/// As many blocks as the head of an entry has at most.
const MOST_HEAD: usize = 6;
/// The same where the hour is marked up as such: more may be said of who speaks.
const MOST_TIMED_HEAD: usize = 16;

/// Keeps who and when of each entry. Linear in elements.
pub(super) fn keep_heads(
    document: &Document,
    survey: &Survey<'_>,
    story: &Story,
    prose: impl Fn(usize) -> u32,
    choice: &mut Choice,
) {
    let finder = Finder { document, survey };
    let sums = super::settle::kept_sums(choice, prose);
    let Some(entries) = finder.entries(&sums, story.prose) else {
        return;
    };
    finder.drop_signatures(&entries, &sums, choice);
    let heads_of = |most: usize| -> Vec<(usize, usize)> {
        let heads = entries.iter();
        heads
            .map(|&(first, end)| finder.head(first, end, &sums, most))
            .collect()
    };
    let are_most = |heads: &[(usize, usize)], is_date: &dyn Fn(usize) -> bool| {
        let dated = heads
            .iter()
            .filter(|&&(first, end)| (first..end).any(is_date));
        dated.count() * 100 >= heads.len() * MOST_OF_THE_ENTRIES
    };
    // Beside the hour that is marked up as such, other numbers are of whoever speaks: since when a
    // member, how many posts.
    let is_time = |block: usize| finder.is_time(block);
    let is_date = |block: usize| finder.is_date(block);
    let timed = heads_of(MOST_TIMED_HEAD);
    if are_most(&timed, &is_time) {
        finder.keep_lines(&timed, &is_time, choice);
        finder.drop_other_numbers(&timed, choice);
        finder.drop_buttons(&entries, choice);
        return;
    }
    let dated = heads_of(MOST_HEAD);
    if are_most(&dated, &is_date) {
        finder.keep_lines(&dated, &is_date, choice);
        finder.drop_buttons(&entries, choice);
    }
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

struct Finder<'a> {
    document: &'a Document,
    survey: &'a Survey<'a>,
}

impl Finder<'_> {
    /// The blocks of each entry: of siblings of one build that hold prose and together most of it.
    /// Of several such rows the outermost.
    fn entries(&self, sums: &[u32], prose: u32) -> Option<Vec<(usize, usize)>> {
        let mut rows: HashMap<(u32, Tag, &str), usize> = HashMap::new();
        let mut found: Vec<(u32, Vec<(usize, usize)>)> = Vec::new();
        for element in &self.survey.cut.elements {
            let (first, end) = (element.first_block as usize, element.end_block as usize);
            let own = sums[end] - sums[first];
            if own == 0 || !element.tag.is_block() || end < first + LEAST {
                continue;
            }
            let class = self.document.attribute(element.node, AttributeName::Class);
            let class = class.and_then(|class| class.split_ascii_whitespace().next());
            let build = (element.parent, element.tag, class.unwrap_or(""));
            let row = *rows.entry(build).or_insert_with(|| {
                found.push((0, Vec::new()));
                found.len() - 1
            });
            found[row].0 += own;
            found[row].1.push((first, end));
        }
        let is_most =
            |own: u32| u64::from(own) * 100 >= u64::from(prose) * u64::from(MOST_OF_THE_STORY);
        let found = found.into_iter();
        let mut rows = found.filter(|(own, row)| row.len() >= LEAST && is_most(*own));
        rows.next().map(|(_, row)| row)
    }

    /// The blocks of an entry before its first paragraph.
    fn head(&self, first: usize, end: usize, sums: &[u32], most: usize) -> (usize, usize) {
        let is_prose = |&block: &usize| sums[block + 1] > sums[block];
        let end = (first..end).find(is_prose).unwrap_or(first);
        (first, end.min(first + most))
    }

    fn is_time(&self, block: usize) -> bool {
        self.survey.cut.blocks[block].counts.times > 0 && self.is_date(block)
    }

    fn is_date(&self, block: usize) -> bool {
        let counts = &self.survey.cut.blocks[block].counts;
        let is_dated = counts.times > 0 || counts.numbers >= 2;
        is_dated && counts.tokens <= MOST_DATE && counts.line_breaks == 0
    }

    /// Keeps the lines of the heads that say when, and those that begin with the link to whoever
    /// speaks: up to its end then, for rank and number of posts follow.
    fn keep_lines(
        &self,
        heads: &[(usize, usize)],
        is_when: &dyn Fn(usize) -> bool,
        choice: &mut Choice,
    ) {
        for block in heads.iter().flat_map(|&(first, end)| first..end) {
            if is_when(block) {
                choice.set(block, true, "says when, at the head of an entry");
            } else if let Some(end) = self.end_of_name(block) {
                choice.set(block, true, "says who, at the head of an entry");
                choice.until.insert(block, end);
            }
        }
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

    /// Drops the links and buttons that most entries have, and so are no text of any. Whoever writes
    /// them all is a link to one place, and stays.
    fn drop_buttons(&self, entries: &[(usize, usize)], choice: &mut Choice) {
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
        for link in links.into_values().filter(is_button) {
            for block in link.blocks {
                choice.set(block, false, "is a button of every entry");
            }
        }
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

    /// The end of the line, if it is a link with a few words and nothing else.
    fn end_of_name(&self, number: usize) -> Option<NodeId> {
        let block = &self.survey.cut.blocks[number];
        // Whoever is quoted: "Ilse said:".
        if block.counts.ends_colon {
            return None;
        }
        let mut words = 0;
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
                _ if link.is_some_and(|end| node < end) => {
                    words += text.split_whitespace().count();
                }
                _ => return None,
            }
        }
        link.filter(|_| (1..=MOST_NAME).contains(&words))
    }
}
