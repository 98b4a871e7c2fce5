//! Observations of sites, as data: words of classes and phrases, by concept and language.
