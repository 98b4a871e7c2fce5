//! A property list in binary form, read where it is asked: no tree is made of it, so one that holds
//! the same list ten times in ten lists costs nothing.
//!
//! The format: `bplist00`, objects, a table of where each begins, and 32 bytes at the end that say
//! where the table is and how wide its numbers are. An object is a byte, kind and length, and what
//! follows; containers hold the numbers of other objects.

use super::PropertyList;

/// A property list.
#[derive(Clone, Copy, Debug)]
pub(in crate::saved) struct Binary<'a> {
    bytes: &'a [u8],
    /// Bytes of a number in the table.
    offset_size: usize,
    /// Bytes of an object's number.
    reference_size: usize,
    objects: u64,
    root: u64,
    table: usize,
}

/// The numbers of a container's objects.
#[derive(Clone, Copy, Debug)]
struct References<'a> {
    bytes: &'a [u8],
    size: usize,
}

const TRAILER: usize = 32;

/// So many keys of a dictionary are looked at; a web archive's have six.
const MOST_KEYS: usize = 64;

impl<'a> Binary<'a> {
    /// `None` where `bytes` are none.
    pub(in crate::saved) fn new(bytes: &'a [u8]) -> Option<Binary<'a>> {
        let trailer = bytes.get(bytes.len().checked_sub(TRAILER)?..)?;
        let size = |at: usize| {
            let size = usize::from(*trailer.get(at)?);
            (1..=8).contains(&size).then_some(size)
        };
        let number = |at: usize| big_endian(trailer.get(at..at + 8)?);
        Some(Binary {
            bytes,
            offset_size: size(6)?,
            reference_size: size(7)?,
            objects: number(8)?,
            root: number(16)?,
            table: usize::try_from(number(24)?).ok()?,
        })
    }

    /// Whether an object is this string, which is ASCII. Costs no more than the string is long.
    fn is_text(&self, number: u64, text: &str) -> bool {
        self.object(number).is_some_and(|(kind, length, body)| {
            kind == 0x5 && length == text.len() && body.starts_with(text.as_bytes())
        })
    }

    /// An object's kind and length, and the bytes that follow.
    fn object(&self, number: u64) -> Option<(u8, usize, &'a [u8])> {
        let number = usize::try_from(number)
            .ok()
            .filter(|_| number < self.objects)?;
        let at = self
            .table
            .checked_add(number.checked_mul(self.offset_size)?)?;
        let offset = self.bytes.get(at..at.checked_add(self.offset_size)?)?;
        let offset = usize::try_from(big_endian(offset)?).ok()?;
        let (marker, body) = self.bytes.get(offset..)?.split_first()?;
        let (kind, length) = (marker >> 4, marker & 0x0F);
        if length < 0x0F {
            return Some((kind, usize::from(length), body));
        }
        // The length is a number of its own: 0x1n, and 2ⁿ bytes.
        let (marker, body) = body.split_first()?;
        let size = 1_usize << (marker & 0x03);
        let length = body.get(..size).filter(|_| marker >> 4 == 1)?;
        let length = usize::try_from(big_endian(length)?).ok()?;
        Some((kind, length, body.get(size..)?))
    }

    fn references(&self, body: &'a [u8], count: usize) -> Option<References<'a>> {
        let bytes = body.get(..count.checked_mul(self.reference_size)?)?;
        Some(References {
            bytes,
            size: self.reference_size,
        })
    }
}

impl PropertyList for Binary<'_> {
    fn root(&self) -> u64 {
        self.root
    }

    fn get(&self, dictionary: u64, key: &str) -> Option<u64> {
        let (kind, length, body) = self.object(dictionary)?;
        let both = self.references(body, length.checked_mul(2)?)?;
        let mut keys = (0..length.min(MOST_KEYS)).filter(|_| kind == 0xD);
        let at = keys.find(|&at| both.get(at).is_some_and(|number| self.is_text(number, key)))?;
        both.get(length + at)
    }

    fn array(&self, array: u64) -> impl Iterator<Item = u64> {
        let object = self.object(array).filter(|(kind, _, _)| *kind == 0xA);
        let references = object.and_then(|(_, length, body)| {
            let references = self.references(body, length)?;
            Some((0..length).filter_map(move |at| references.get(at)))
        });
        references.into_iter().flatten()
    }

    fn data(&self, number: u64) -> Option<&[u8]> {
        let (kind, length, body) = self.object(number)?;
        body.get(..length).filter(|_| kind == 0x4)
    }

    fn text(&self, number: u64) -> Option<String> {
        let (kind, length, body) = self.object(number)?;
        match kind {
            0x5 => Some(String::from_utf8_lossy(body.get(..length)?).into_owned()),
            0x6 => {
                let units = body.get(..length.checked_mul(2)?)?.chunks_exact(2);
                let units = units.map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
                let text = char::decode_utf16(units);
                Some(text.map(|c| c.unwrap_or('\u{fffd}')).collect())
            }
            _ => None,
        }
    }
}

impl References<'_> {
    fn get(&self, at: usize) -> Option<u64> {
        let start = at.checked_mul(self.size)?;
        big_endian(self.bytes.get(start..start.checked_add(self.size)?)?)
    }
}

/// Up to eight bytes, the greatest first.
fn big_endian(bytes: &[u8]) -> Option<u64> {
    let mut number: u64 = 0;
    for &byte in bytes {
        number = number.checked_mul(256)?.checked_add(u64::from(byte))?;
    }
    Some(number)
}
