//! Observations of sites, as data: what words in class names and labels stand for, in any language.
//!
//! Takes a class attribute or the text of a short label, gives what it speaks of. A new word is one
//! word in a table. What follows from it is for `chrome` and `article` to judge: a word alone
//! proves nothing.
//!
//! - [`classes`]: single words of class names, as hints to the model;
//! - [`class_words`]: words of class names that name a [`Part`] of the page;
//! - [`phrases`]: what readers see above and in these parts, by language;
//! - [`state`]: where scripts keep the text that they would make a page of;
//! - [`stop_words`]: the small words of prose;
//! - [`names`]: what class names and ids say, read once for all stages;
//! - [`metadata`]: names of `<meta>` and terms of schema.org;
//! - [`constructs`]: class names of what HTML has no element for: formulas, callouts, line numbers;
//! - [`actions`]: addresses of links that do something instead of leading somewhere;
//! - [`bylines`] and [`dates`]: the words around names and in dates, by language;
//! - [`contents`] and [`reading_times`]: what is said above a story of its parts and its length;
//! - [`credits`]: the words before the name of who made a picture;
//! - [`disclosures`]: how sites say that they are paid;
//! - [`disclaimers`]: what they say they do not answer for;
//! - [`outlets`]: how their names end;
//! - [`enlarging`]: what is on buttons that show a picture larger;
//! - [`appeals`]: what they ask of their readers;
//! - [`site_says`]: these three, read at once;
//! - [`sayings`]: how such phrases are found;
//! - [`comments`]: class names of what readers write;
//! - [`manuals`]: the programs that make manuals;
//! - [`offers`]: those of the parts of what a shop says;
//! - [`terms`]: those of the small print.

pub(crate) mod actions;
pub(crate) mod appeals;
pub(crate) mod boards;
mod by;
pub(crate) mod bylines;
pub(crate) mod carts;
mod class_names;
mod class_words;
pub(crate) mod classes;
pub(crate) mod comments;
pub(crate) mod constructs;
pub(crate) mod contents;
pub(crate) mod credits;
pub(crate) mod dates;
mod disclaimers;
mod disclosures;
pub(crate) mod enlarging;
pub(crate) mod ingredients;
mod labels;
pub(crate) mod manuals;
mod memo;
pub(crate) mod metadata;
mod names;
pub(crate) mod offers;
mod openings;
pub(crate) mod outlets;
mod parts;
mod phrases;
pub(crate) mod prices;
pub(crate) mod reading_times;
pub(crate) mod sayings;
pub(crate) mod site_says;
pub(crate) mod state;
pub(crate) mod stop_words;
pub(crate) mod terms;
pub(crate) mod words;

pub(crate) use by::{By, by_at, may_begin_with_by};
pub(crate) use class_names::{ClassNames, Named};
pub(crate) use labels::{Label, MOST_LABEL_WORDS, label, may_begin_label};
pub(crate) use memo::Memo;
pub(crate) use names::Names;
pub(crate) use openings::Openings;
pub(crate) use parts::Part;
