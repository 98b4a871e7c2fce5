//! Code, kept as a whole: half of a program does not run.
//!
//! Each line of it may be a block of its own, and says little of the story. Takes the surveyed page and
//! the choice; adds to it.

use super::Page;
use super::settle::{Choice, Story};
use crate::article::blocks::{Cut, Element};
use crate::article::kind::PageKind;
use crate::html::Tag;

/// Keeps the code of the story that is kept in part, or stands between what is kept; a listing with its
/// caption. Between the paragraphs of a page that tells or explains something, and right below the last,
/// all code is its own: labels and buttons of an editor stand around it. Linear in elements.
pub(super) fn keep(page: &Page<'_>, set_aside: &[bool], story: &Story, choice: &mut Choice) {
    use PageKind::{Article, Documentation, Forum};
    let tells = matches!(page.kind, Some(Article | Documentation | Forum));
    let last = if tells { story.end } else { story.last };
    let cut = page.survey.cut;
    let mut settled = 0;
    let is_code = |element: &&Element| element.tag == Tag::Pre;
    let elements = match page.document.may_hold(Tag::Pre) {
        true => &cut.elements[..],
        false => &[],
    };
    for code in elements.iter().filter(is_code) {
        let listing = listing(cut, code);
        let (first, end) = (listing.first_block as usize, listing.end_block as usize);
        if first <= story.first.max(settled) || end > last || first == end {
            continue;
        }
        settled = end - 1;
        let is_told = choice.kept[first..end].contains(&true);
        let stands_in = || match tells {
            true => end <= story.last || choice.kept[box_of(cut, code) - 1],
            false => choice.kept[first - 1] && choice.kept[end],
        };
        if !is_told && !stands_in() {
            continue;
        }
        for block in (first..end).filter(|&block| !set_aside[block]) {
            if choice.because[block].is_none() {
                choice.set(block, true, "belongs to code that is kept");
            }
        }
    }
}

/// The first block of the box that the code is in: below its title, beside a button.
fn box_of(cut: &Cut, code: &Element) -> usize {
    const MOST_BESIDE: u32 = 2;
    let around = &cut.elements[code.parent as usize];
    let blocks = |element: &Element| element.end_block - element.first_block;
    let is_box = around.first_block > 0 && blocks(around) <= blocks(code) + MOST_BESIDE;
    let first = if is_box { around } else { code };
    first.first_block as usize
}

/// The figure that the code is in, or the code alone. A figure with more in it than the code and its
/// caption is none of code.
fn listing<'a>(cut: &'a Cut, code: &'a Element) -> &'a Element {
    let around = &cut.elements[code.parent as usize];
    let blocks = |element: &Element| element.end_block - element.first_block;
    match around.tag == Tag::Figure && blocks(around) <= blocks(code) + 1 {
        true => around,
        false => code,
    }
}
