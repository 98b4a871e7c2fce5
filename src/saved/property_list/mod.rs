//! Apple's property lists, in both forms that they are written in: [`binary`], as Safari writes its
//! archives, and [`xml`], as other programs and `plutil -convert xml1` do. Whoever reads one asks
//! for values by number and key and need not know which it is.

mod binary;
mod xml;

pub(super) use binary::Binary;
pub(super) use xml::Xml;

/// A property list: values that have numbers.
pub(super) trait PropertyList {
    /// The number of the outermost value.
    fn root(&self) -> u64;

    /// The value that a dictionary has for a key: its number.
    fn get(&self, dictionary: u64, key: &str) -> Option<u64>;

    /// The numbers of an array's values; none where it is no array.
    fn array(&self, array: u64) -> impl Iterator<Item = u64>;

    /// The bytes of a value that is data.
    fn data(&self, number: u64) -> Option<&[u8]>;

    /// A string.
    fn text(&self, number: u64) -> Option<String>;
}
