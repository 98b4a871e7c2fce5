//! What stands around a block: its neighbours, the heading above it, blocks of the same build, and
//! copies of it.

use super::numbering::Numbering;
use super::scale::{MISSING, count, share, small};
use super::survey::{Sums, Survey, heading_level};
use super::text::kind_of;
use super::{Group, Row};

/// What is found by comparing all blocks.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    /// The heading last met before each block.
    heading_above: Vec<Option<u32>>,
    /// Blocks with the same text: how many, and how many of them before this one.
    copies: Vec<(u32, u32)>,
    /// Which of `builds` each block is of, for each reach: the element and one, two, three above.
    build_of: [Vec<u32>; REACHES],
    /// What is told of each.
    builds: [Vec<[u8; BUILD.len()]>; REACHES],
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

impl Build {
    /// Of a build that has blocks.
    fn told(&self, total: Sums) -> [u8; BUILD.len()] {
        [
            count(self.blocks),
            count(self.tokens / self.blocks),
            share(self.link_tokens, self.tokens),
            share(self.tokens, total.tokens),
        ]
    }
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
        let mut around = Around {
            heading_above,
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
        let mut builds: Vec<Build> = Vec::new();
        self.build_of[reach].reserve_exact(blocks.len());
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
        let total = survey.total();
        let told = builds.iter().map(|build| build.told(total));
        self.builds[reach] = told.collect();
    }

    /// Which build the innermost element of each block is of, with the one around it.
    pub(super) fn into_builds(self) -> Vec<u32> {
        let [nearest, _] = self.build_of;
        nearest
    }

    pub(super) fn describe(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        row.group(Group::Neighbours);
        neighbours(survey, number, row);
        windows(survey, number, row);
        row.group(Group::Heading);
        self.heading(survey, number, row);
        row.group(Group::Likes);
        self.likes(number, row);
    }

    fn heading(&self, survey: &Survey<'_>, number: usize, row: &mut impl Row) {
        let told = self.heading_above[number].map_or([MISSING; HEADING.len()], |above| {
            let heading = &survey.cut.blocks[above as usize];
            let between = survey.between(above as usize + 1, number);
            [
                count((number as u32) - above),
                count(between.tokens),
                heading_level(survey.cut, heading),
                count(heading.counts.tokens),
                share(heading.counts.link_tokens, heading.counts.tokens),
            ]
        });
        row.put_all(&HEADING, 0, &told);
    }

    fn likes(&self, number: usize, row: &mut impl Row) {
        for reach in 0..REACHES {
            let build = self.build_of[reach][number] as usize;
            row.put_all(&BUILD, reach, &self.builds[reach][build]);
        }
        let (copies, before) = self.copies[number];
        row.put("copies", small(copies));
        row.put("copies before", small(before));
    }
}

const BUILD: [&str; 4] = [
    "blocks of its build",
    "tokens of its build",
    "links of its build",
    "its build, of page",
];

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

/// The blocks right before and after.
fn neighbours(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    let before = number.checked_sub(1);
    for (place, other) in [before, Some(number + 1)].into_iter().enumerate() {
        let block = other.and_then(|other| survey.cut.blocks.get(other));
        let told = block.map_or([MISSING; NEAR.len()], |block| {
            [
                kind_of(survey.cut.container(block).tag),
                u8::from(block.counts.ends_sentence),
            ]
        });
        row.put_all(&NEAR, place, &told);
    }
}

const NEAR: [&str; 2] = ["neighbour's container", "neighbour ends sentence"];

/// Stretches of 5 and 15 blocks to either side.
fn windows(survey: &Survey<'_>, number: usize, row: &mut impl Row) {
    for (place, reach) in [5, 15].into_iter().enumerate() {
        let all = survey.between(number.saturating_sub(reach), number + reach + 1);
        let told = [
            count(all.tokens),
            share(all.link_tokens, all.tokens),
            share(all.prose, all.tokens),
        ];
        row.put_all(&WINDOW, place, &told);
    }
}

const WINDOW: [&str; 3] = [
    "window's tokens",
    "window's link share",
    "window's prose share",
];
