//! Addresses of links that do something, instead of leading to a text: run a script, open a mail,
//! post the page to a network.

use super::words::begins;

/// How an address begins that leads nowhere by itself; scripts make a button of its link. A mail to
/// nobody in particular sends the page.
const STARTS: &[&str] = &["javascript:", "mailto:?", "sms:?", "whatsapp:", "#!"];

/// Where networks and services are given a page: host, subdomains left out, and how the path begins.
const SHARES: &[(&str, &str)] = &[
    ("facebook.com", "/sharer"),
    ("facebook.com", "/share.php"),
    ("facebook.com", "/dialog/"),
    ("twitter.com", "/intent/"),
    ("twitter.com", "/share"),
    ("x.com", "/intent/"),
    ("x.com", "/share"),
    ("bsky.app", "/intent/"),
    ("threads.net", "/intent/"),
    ("linkedin.com", "/sharearticle"),
    ("linkedin.com", "/sharing/"),
    ("linkedin.com", "/cws/share"),
    ("xing.com", "/spi/shares"),
    ("xing.com", "/app/user?op=share"),
    ("pinterest.com", "/pin/create"),
    ("reddit.com", "/submit"),
    ("tumblr.com", "/share"),
    ("tumblr.com", "/widgets/share"),
    ("news.ycombinator.com", "/submitlink"),
    ("flipboard.com", "/share"),
    ("share.flipboard.com", "/"),
    ("getpocket.com", "/save"),
    ("getpocket.com", "/edit"),
    ("bufferapp.com", "/add"),
    ("addtoany.com", "/"),
    ("addthis.com", "/"),
    ("api.whatsapp.com", "/send"),
    ("wa.me", "/?"),
    ("t.me", "/share"),
    ("telegram.me", "/share"),
    ("vk.com", "/share"),
    ("connect.ok.ru", "/offer"),
    ("wykop.pl", "/dodaj"),
    ("line.me", "/r/msg"),
    ("social-plugins.line.me", "/"),
    ("b.hatena.ne.jp", "/add"),
    ("b.hatena.ne.jp", "/entry"),
    ("story.kakao.com", "/share"),
    ("share.naver.com", "/"),
    ("service.weibo.com", "/share"),
    ("sns.qzone.qq.com", "/"),
];

/// Whether a link to `href` is a button. The bare `#` is the commonest of all.
pub(crate) fn acts(href: &str) -> bool {
    let href = href.trim();
    matches!(href, "" | "#") || STARTS.iter().any(|start| begins(href, start)) || shares(href)
}

/// Whether an absolute address is one where the page is posted. What comes behind the path is the
/// page's own address, and may be anything.
fn shares(address: &str) -> bool {
    let bytes = address.as_bytes();
    let mut slashes = memchr::memchr_iter(b'/', bytes);
    let Some(at) = slashes.find(|&at| bytes.get(at + 1) == Some(&b'/')) else {
        return false;
    };
    let rest = &address[at + "//".len()..];
    let end = rest
        .bytes()
        .position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let end = end.unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let is_of = |known: &str| {
        let start = host.len().checked_sub(known.len());
        start.is_some_and(|start| {
            let is_whole = start == 0 || host.as_bytes()[start - 1] == b'.';
            is_whole && host.as_bytes()[start..].eq_ignore_ascii_case(known.as_bytes())
        })
    };
    let is_known = (SHARES.iter()).any(|(host, start)| is_of(host) && begins(path, start));
    is_known || is_sharing(path)
}

/// Names of pages that are given another page's address to post it, on whatever host.
const SHARING: &[&str] = &["share", "sharer", "sharing", "share.php", "sharer.php"];

/// Whether a path is such a page's, with something behind it to be posted.
fn is_sharing(path: &str) -> bool {
    let Some((path, _)) = path.split_once('?') else {
        return false;
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    SHARING.iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_told_from_links() {
        for href in [
            "#",
            "",
            "javascript:void(0)",
            "mailto:?subject=Read%20this",
            "https://www.facebook.com/sharer/sharer.php?u=https://a.example/b",
            "//twitter.com/intent/tweet?text=a",
            "https://www.linkedin.com/shareArticle?mini=true",
            "https://social.example/share?u=https://a.example/b",
        ] {
            assert!(acts(href), "{href}");
        }
        for href in [
            "#notes",
            "/sharer",
            "mailto:editor@a.example",
            "https://www.facebook.com/hallum",
            "https://netflix.com/share",
            "https://a.example/?next=https://x.com/share",
            "https://a.example/market-share?year=2024",
        ] {
            assert!(!acts(href), "{href}");
        }
    }
}
