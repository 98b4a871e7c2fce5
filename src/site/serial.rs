//! A profile as data: the number of pages, and the parts as hexadecimal numbers, sorted, so that the
//! same profile is the same file.

use std::collections::HashSet;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::SiteProfile;

/// Profiles of another version know parts by other numbers.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(rename = "SiteProfile")]
struct Data {
    version: u32,
    pages: usize,
    parts: Vec<String>,
}

impl Serialize for SiteProfile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| format!("{part:016x}"))
            .collect();
        parts.sort();
        let data = Data {
            version: VERSION,
            pages: self.pages,
            parts,
        };
        data.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SiteProfile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SiteProfile, D::Error> {
        let data = Data::deserialize(deserializer)?;
        if data.version != VERSION {
            let message = format!(
                "a profile of version {} cannot be read, only one of version {VERSION}; learn it again",
                data.version
            );
            return Err(D::Error::custom(message));
        }
        let number = |part: &String| {
            u64::from_str_radix(part, 16).map_err(|_| {
                D::Error::custom(format!("`{part}` is no hexadecimal number of 64 bits"))
            })
        };
        let parts: HashSet<u64> = data.parts.iter().map(number).collect::<Result<_, _>>()?;
        Ok(SiteProfile::new(data.pages, parts))
    }
}
