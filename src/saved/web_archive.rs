//! Safari's `.webarchive`: a property list with the page and what was loaded for it.
//!
//! Frames, which are archives within the archive, are left out: a page has one story.

use super::kind::Kind;
use super::page::{Resource, SavedPage};
use super::property_list::{Binary, PropertyList, Xml};
use crate::decode;
use crate::error::Error;

/// The page that `bytes` hold. What is copied of them is at most as much as there is: a list may
/// name one object many times.
///
/// # Errors
///
/// [`Error::BrokenArchive`] where `bytes` are no whole property list, or one of another kind.
pub(super) fn read(bytes: &[u8]) -> Result<SavedPage, Error> {
    let page = match bytes.starts_with(b"bplist") {
        true => Binary::new(bytes)
            .ok_or_else(|| "it ends before its table of contents, which stands last".to_owned())
            .and_then(|list| page(&list, bytes.len())),
        false => Xml::new(bytes).and_then(|list| page(&list, bytes.len())),
    };
    page.map_err(|reason| Error::BrokenArchive {
        kind: Kind::WebArchive.name(),
        reason,
    })
}

/// The page of a list, or what is wrong with it; `allowed` bounds what is copied, in bytes.
fn page(list: &impl PropertyList, allowed: usize) -> Result<SavedPage, String> {
    let main = list.get(list.root(), "WebMainResource");
    let main = main.ok_or("nothing in it is called `WebMainResource`")?;
    let html = list.get(main, "WebResourceData");
    let html = html.and_then(|data| list.data(data));
    let html = html.ok_or("its main resource has no data")?;
    let label = text(list, main, "WebResourceTextEncodingName");
    let label = label.as_deref().and_then(decode::known_label);
    let mut page = SavedPage::new(Kind::WebArchive, html.to_vec(), label);
    page.set_url(text(list, main, "WebResourceURL"));
    page.resources = resources(list, allowed);
    Ok(page)
}

fn resources(list: &impl PropertyList, mut allowed: usize) -> Vec<Resource> {
    let Some(all) = list.get(list.root(), "WebSubresources") else {
        return Vec::new();
    };
    let mut resources = Vec::new();
    for number in list.array(all) {
        let Some(resource) = resource(list, number, allowed) else {
            continue;
        };
        let Some(left) = allowed.checked_sub(cost(&resource)) else {
            break;
        };
        allowed = left;
        resources.push(resource);
    }
    resources
}

fn resource(list: &impl PropertyList, number: u64, allowed: usize) -> Option<Resource> {
    let bytes = list.data(list.get(number, "WebResourceData")?)?;
    if bytes.len() > allowed {
        return None;
    }
    Some(Resource {
        url: text(list, number, "WebResourceURL"),
        content_id: None,
        media_type: text(list, number, "WebResourceMIMEType").unwrap_or_default(),
        bytes: bytes.to_vec(),
    })
}

/// In bytes; what is empty costs as well.
fn cost(resource: &Resource) -> usize {
    let url = resource.url.as_ref().map_or(0, String::len);
    resource.bytes.len() + resource.media_type.len() + url + 64
}

fn text(list: &impl PropertyList, dictionary: u64, key: &str) -> Option<String> {
    list.get(dictionary, key).and_then(|value| list.text(value))
}
