//! Which site an address is of.

use super::begins;

/// The host of an absolute URL as it stands there, without port and user.
pub(crate) fn written_host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("//")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    host.split(':').next()
}

/// Whether a link leads to another site than that of `address`; `None` where it leads to no page: to a place
/// on this one, to a mail, to a script, or where that site is not known. Sites are told apart by their
/// [domains](domain).
pub(crate) fn leads_to_another_site(href: &str, address: Option<&str>) -> Option<bool> {
    let href = href.trim_ascii();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    let starts = ["http://", "https://", "//"];
    if !starts.into_iter().any(|start| begins(href, start)) {
        let scheme = href.split(['/', '?', '#']).next().unwrap_or("");
        return (!scheme.contains(':')).then_some(false);
    }
    let domain_of = |url| written_host(url).map(domain);
    let own = domain_of(address?)?;
    Some(!domain_of(href).is_some_and(|other| own.eq_ignore_ascii_case(other)))
}

/// What a host was registered as, without the list of public suffixes: `example.org` of `www.example.org`,
/// `example.co.uk` of `news.example.co.uk`.
fn domain(host: &str) -> &str {
    /// What stands before the code of a country where names are registered below it.
    const SECOND_LEVEL: [&str; 13] = [
        "ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "nom", "or", "org",
    ];
    let host = host.trim_end_matches('.');
    let mut dots = memchr::memrchr_iter(b'.', host.as_bytes());
    let (Some(last), Some(second)) = (dots.next(), dots.next()) else {
        return host;
    };
    let is_second_level = |label: &&str| label.eq_ignore_ascii_case(&host[second + 1..last]);
    let is_below_country = host.len() - last == 3 && SECOND_LEVEL.iter().any(is_second_level);
    match (is_below_country, dots.next()) {
        (true, Some(third)) => &host[third + 1..],
        (true, None) => host,
        (false, _) => &host[second + 1..],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_the_domain_it_was_registered_as() {
        for (host, expected) in [
            ("example.org", "example.org"),
            ("www.example.org", "example.org"),
            ("a.b.example.org.", "example.org"),
            ("example.co.uk", "example.co.uk"),
            ("news.example.co.uk", "example.co.uk"),
            ("news.example.de", "example.de"),
            ("localhost", "localhost"),
            ("", ""),
        ] {
            assert_eq!(domain(host), expected, "{host}");
        }
    }

    #[test]
    fn a_link_leads_to_another_site_or_not_or_nowhere() {
        let address = Some("https://www.example.co.uk/news/1");
        for (href, expected) in [
            ("https://journal.example.org/7", Some(true)),
            ("//journal.example.org:80/7", Some(true)),
            (" HTTP://other.co.uk/", Some(true)),
            ("https://example.co.uk", Some(false)),
            ("https://me@Blog.Example.co.uk:8080/x", Some(false)),
            ("/news/2", Some(false)),
            ("2?at=10:30", Some(false)),
            ("#notes", None),
            ("", None),
            ("mailto:jane@example.org", None),
            ("javascript:void(0)", None),
        ] {
            assert_eq!(leads_to_another_site(href, address), expected, "{href}");
        }
        assert_eq!(leads_to_another_site("https://a.org", None), None);
        assert_eq!(leads_to_another_site("a", None), Some(false));
    }
}
