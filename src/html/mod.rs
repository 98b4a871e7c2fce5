//! Facts of the HTML standard, as data: element and attribute names, element sets, white space; and of
//! addresses: how a link is resolved, whose site it is of, which picture it names.
//!
//! Takes nothing and decides nothing. What sites do with these names is `vocabulary`; what we make
//! of it is `chrome`, `article` and `mapping`.

mod attributes;
mod case;
mod elements;
mod links;
mod names;
mod pictures;
mod sites;
mod url;
mod white_space;
#[cfg(feature = "rules")]
mod wildcard;

pub use attributes::AttributeName;
pub(crate) use case::begins;
pub use elements::Tag;
pub(crate) use elements::TagSet;
pub(crate) use links::BaseUrl;
#[cfg(feature = "rules")]
pub(crate) use links::host;
pub(crate) use pictures::{names_picture, picture_name};
pub(crate) use sites::{leads_to_another_site, written_host};
pub(crate) use white_space::{even_length, is_blank, is_white_space, push_collapsed, trim};
#[cfg(feature = "rules")]
pub(crate) use wildcard::Wildcard;
