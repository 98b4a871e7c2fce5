//! Observations of sites, as data: words of classes and phrases, by concept and language.

pub(crate) mod classes;
pub(crate) mod stop_words;
pub(crate) mod words;
