//! Addresses of links that do something, instead of leading to a text: run a script, open a mail,
//! post the page to a network.

/// How an address begins that leads nowhere by itself; scripts make a button of its link. A mail to
/// nobody in particular sends the page.
const STARTS: &[&str] = &["javascript:", "mailto:?", "sms:?", "whatsapp:", "#!"];

/// Parts of the addresses by which networks and services are given a page, by network.
const SHARES: &[&str] = &[
    "facebook.com/sharer",
    "facebook.com/share.php",
    "facebook.com/dialog/",
    "twitter.com/intent/",
    "twitter.com/share",
    "x.com/intent/",
    "x.com/share",
    "bsky.app/intent/",
    "threads.net/intent/",
    "linkedin.com/sharearticle",
    "linkedin.com/sharing/",
    "linkedin.com/cws/share",
    "xing.com/spi/shares",
    "xing.com/app/user?op=share",
    "pinterest.com/pin/create",
    "reddit.com/submit",
    "tumblr.com/share",
    "tumblr.com/widgets/share",
    "news.ycombinator.com/submitlink",
    "flipboard.com/share",
    "share.flipboard.com",
    "getpocket.com/save",
    "getpocket.com/edit",
    "bufferapp.com/add",
    "addtoany.com/",
    "addthis.com/",
    "api.whatsapp.com/send",
    "wa.me/?",
    "t.me/share",
    "telegram.me/share",
    "vk.com/share",
    "connect.ok.ru/offer",
    "wykop.pl/dodaj",
    "line.me/r/msg",
    "social-plugins.line.me/",
    "b.hatena.ne.jp/add",
    "b.hatena.ne.jp/entry",
    "story.kakao.com/share",
    "share.naver.com",
    "service.weibo.com/share",
    "sns.qzone.qq.com/",
];

/// Whether a link to `href` is a button. The bare `#` is the commonest of all.
pub(crate) fn acts(href: &str) -> bool {
    /// What comes behind is the page's address, and may be anything.
    const FAR: usize = 80;
    let href = href.trim();
    let head: String = href.chars().take(FAR).collect();
    let head = head.to_ascii_lowercase();
    matches!(href, "" | "#")
        || STARTS.iter().any(|start| head.starts_with(start))
        || SHARES.iter().any(|share| is_at(&head, share))
}

/// Whether an address goes to `share`, whatever its scheme and subdomain.
fn is_at(address: &str, share: &str) -> bool {
    let host_and_path = address.split_once("//").map_or("", |(_, rest)| rest);
    host_and_path.find(share).is_some_and(|at| {
        at == 0 || host_and_path[..at].ends_with('.') && !host_and_path[..at].contains('/')
    })
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
        ] {
            assert!(!acts(href), "{href}");
        }
    }
}
