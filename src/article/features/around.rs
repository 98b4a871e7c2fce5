//! What stands around a block: its neighbours, the heading above it, blocks of the same build, and
//! copies of it.

use super::scale::{MISSING, count, share, small};
use super::survey::{Survey, heading_level};
use super::text::kind_of;
use super::{Group, Row};

/// What is found by comparing all blocks.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    /// The heading last met before each block.
    heading_above: Vec<Option<u32>>,
    /// Where the next heading is, for each block: the end of its section.
    section_end: Vec<u32>,
    /// Blocks with the same text: how many, and how many of them before this one.
    copies: Vec<(u32, u32)>,
    /// Which of `builds` each block is of, for each reach: the element and one, two, three above.
    build_of: [Vec<u32>; REACHES],
    builds: [Vec<Build>; REACHES],
}

/// How far up the builds of elements are compared: two elements, and four.
const REACHES: usize = 2;
const REACH: [usize; REACHES] = [1, 3];

/// Blocks in elements of the same build.
#[derive(Clone, Copy, Debug, Default)]
struct Build {
    blocks: u32,
    tokens: u32,
    link_tokens: u32,
}

impl Around {
    pub(super) fn new(survey: &Survey<'_>) -> Around {
        let blocks = &survey.cut.blocks;
        let mut heading = None;
        let heading_above = blocks.iter().enumerate().map(|(number, block)| {
            let above = heading;
            if heading_level(survey.cut, block) > 0 {
                heading = Some(number as u32);
            }
            above
        });
        let heading_above = heading_above.collect();
        let mut end = blocks.len() as u32;
        let section_end = blocks.iter().enumerate().rev().map(|(number, block)| {
            let after = end;
            if heading_level(survey.cut, block) > 0 {
                end = number as u32;
            }
            after
        });
        let mut section_end: Vec<u32> = section_end.collect();
        section_end.reverse();
        let mut around = Around {
            heading_above,
            section_end,
            copies: copies(survey),
            build_of: Default::default(),
            builds: Default::default(),
        };
        for reach in 0..REACHES {
            around.compare_builds(survey, reach);
        }
        around
    }

    fn compare_builds(&mut self, survey: &Survey<'_>, reach: usize) {
        let blocks = &survey.cut.blocks;
        let mut numbering = Numbering::with_room_for(blocks.len());
        let builds = &mut self.builds[reach];
        for block in blocks {
            let key = survey.elements[block.innermost as usize].builds[REACH[reach]];
            let number = numbering.number(u64::from(key));
            if builds.len() <= number as usize {
                builds.push(Build::default());
            }
            let build = &mut builds[number as usize];
            build.blocks += 1;
            build.tokens += block.counts.tokens;
            build.link_tokens += block.counts.link_tokens;
            self.build_of[reach].push(number);
        }
    }

    /// Which of the builds of this reach block `number` is of.
    pub(super) fn build_of(&self, number: usize, reach: usize) -> usize {
        self.build_of[reach][number] as usize
    }

    /// For each reach and build the sum over its blocks.
    pub(super) fn sums_by_build<T: Copy + Default>(
        &self,
        blocks: &[T],
        plus: impl Fn(T, T) -> T,
    ) -> Vec<Vec<T>> {
        let reaches = self.builds.iter().zip(&self.build_of);
        reaches
            .map(|(builds, build_of)| {
                let mut sums = vec![T::default(); builds.len()];
                for (&block, &build) in blocks.iter().zip(build_of) {
                    sums[build as usize] = plus(sums[build as usize], block);
                }
                sums
            })
            .collect()
    }

    /// The heading above block `number`, and where its section ends.
    pub(super) fn section(&self, number: usize) -> Option<(usize, usize)> {
        let heading = self.heading_above[number]?;
        Some((heading as usize, self.section_end[number] as usize))
    }

    pub(super) fn describe(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        row.group(Group::Neighbours);
        neighbours(survey, number, row);
        windows(survey, number, row);
        row.group(Group::Heading);
        self.heading(survey, number, row);
        row.group(Group::Likes);
        self.likes(survey, number, row);
    }

    fn heading(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        let Some(above) = self.heading_above[number] else {
            for name in HEADING {
                row.put(name, MISSING);
            }
            return;
        };
        let [distance, tokens, level, words, link] = HEADING;
        let heading = &survey.cut.blocks[above as usize];
        let between = survey.between(above as usize + 1, number);
        row.put(distance, count((number as u32) - above));
        row.put(tokens, count(between.tokens));
        row.put(level, heading_level(survey.cut, heading));
        row.put(words, count(heading.counts.tokens));
        row.put(
            link,
            share(heading.counts.link_tokens, heading.counts.tokens),
        );
    }

    fn likes(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        let total = survey.total();
        for reach in 0..REACHES {
            let build = self.builds[reach][self.build_of[reach][number] as usize];
            row.put_numbered("blocks of its build", reach, count(build.blocks));
            row.put_numbered(
                "tokens of its build",
                reach,
                count(build.tokens / build.blocks),
            );
            row.put_numbered(
                "links of its build",
                reach,
                share(build.link_tokens, build.tokens),
            );
            row.put_numbered(
                "its build, of page",
                reach,
                share(build.tokens, total.tokens),
            );
        }
        let (copies, before) = self.copies[number];
        row.put("copies", small(copies));
        row.put("copies before", small(before));
    }
}

const HEADING: [&str; 5] = [
    "blocks from heading",
    "tokens from heading",
    "heading above, level",
    "heading above, tokens",
    "heading above, link share",
];

fn copies(survey: &Survey<'_>) -> Vec<(u32, u32)> {
    let blocks = &survey.cut.blocks;
    let mut numbering = Numbering::with_room_for(blocks.len());
    let mut seen: Vec<u32> = Vec::with_capacity(blocks.len());
    let mut copies = Vec::with_capacity(blocks.len());
    for block in blocks {
        let number = numbering.number(block.counts.fingerprint) as usize;
        if seen.len() <= number {
            seen.push(0);
        }
        copies.push((number as u32, seen[number]));
        seen[number] += 1;
    }
    for (number, _) in &mut copies {
        *number = seen[*number as usize];
    }
    copies
}

/// Numbers keys in the order they are met: an open-addressed table, so that no key is hashed with a
/// seed of the day.
struct Numbering {
    places: Vec<(u64, u32)>,
    next: u32,
}

const FREE: u32 = u32::MAX;

impl Numbering {
    fn with_room_for(keys: usize) -> Numbering {
        Numbering {
            places: vec![(0, FREE); (keys * 2).next_power_of_two()],
            next: 0,
        }
    }

    fn number(&mut self, key: u64) -> u32 {
        let mask = self.places.len() - 1;
        let mut place = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & mask;
        loop {
            match &mut self.places[place] {
                (_, number) if *number == FREE => {
                    self.places[place] = (key, self.next);
                    self.next += 1;
                    return self.next - 1;
                }
                (known, number) if *known == key => return *number,
                _ => place = (place + 1) & mask,
            }
        }
    }
}

/// The blocks right before and after, and in less detail those up to three away.
fn neighbours(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    for (place, offset) in [-3_isize, -2, -1, 1, 2, 3].into_iter().enumerate() {
        let near = offset.unsigned_abs() == 1;
        let names = if near { NEAR.as_slice() } else { &NEAR[..4] };
        let Some(other) = number.checked_add_signed(offset) else {
            names
                .iter()
                .for_each(|name| row.put_numbered(name, place, MISSING));
            continue;
        };
        let Some(block) = survey.cut.blocks.get(other) else {
            names
                .iter()
                .for_each(|name| row.put_numbered(name, place, MISSING));
            continue;
        };
        let counts = &block.counts;
        row.put_numbered(NEAR[0], place, count(counts.tokens));
        row.put_numbered(NEAR[1], place, share(counts.link_tokens, counts.tokens));
        row.put_numbered(NEAR[2], place, small(survey.relative_stop_words(block)));
        row.put_numbered(NEAR[3], place, heading_level(survey.cut, block));
        if near {
            let visibility = survey.cut.visibility(block);
            row.put_numbered(NEAR[4], place, u8::from(counts.ends_sentence));
            row.put_numbered(NEAR[5], place, kind_of(survey.cut.container(block).tag));
            row.put_numbered(NEAR[6], place, share(counts.bold_tokens, counts.tokens));
            row.put_numbered(NEAR[7], place, u8::from(visibility.hidden));
            let same = same_element(survey, number, other);
            row.put_numbered(NEAR[8], place, small(same));
        }
    }
}

const NEAR: [&str; 9] = [
    "neighbour's tokens",
    "neighbour's link share",
    "neighbour's stop words",
    "neighbour's heading level",
    "neighbour ends sentence",
    "neighbour's container",
    "neighbour's bold share",
    "neighbour hidden",
    "steps to element shared with neighbour",
];

/// How many steps up from block `one` the first element is that holds block `other` too.
fn same_element(survey: &Survey<'_>, one: usize, other: usize) -> u32 {
    let cut = survey.cut;
    let other = other as u32;
    let mut element = cut.blocks[one].container;
    for steps in 0..8 {
        let holder = &cut.elements[element as usize];
        if holder.first_block <= other && other < holder.end_block {
            return steps;
        }
        element = holder.parent;
    }
    8
}

/// Stretches of 5, 15 and 40 blocks to either side.
fn windows(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    for (place, reach) in [5, 15, 40].into_iter().enumerate() {
        let (first, end) = (number.saturating_sub(reach), number + reach + 1);
        let all = survey.between(first, end);
        row.put_numbered("window's tokens", place, count(all.tokens));
        row.put_numbered(
            "window's link share",
            place,
            share(all.link_tokens, all.tokens),
        );
        row.put_numbered("window's prose share", place, share(all.prose, all.tokens));
        let before = survey.between(first, number);
        row.put_numbered(
            "prose share before",
            place,
            share(before.prose, before.tokens),
        );
        let after = survey.between(number + 1, end);
        row.put_numbered("prose share after", place, share(after.prose, after.tokens));
    }
}
