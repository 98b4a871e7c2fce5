//! How the programs that boards run on name what a thread is made of: phpBB, vBulletin, XenForo, Discuz,
//! MyBB, FluxBB, Invision, bbPress, Flarum and the one behind questions and answers. Each runs thousands of
//! boards, in all languages.

/// Classes of the text of a post that no other program gives.
const POSTS: &[&str] = &[
    "postmsg",
    "messageText",
    "bbWrapper",
    "t_msgfont",
    "bbp-reply-content",
    "Post-body",
    "cPost_contentWrap",
    "js-post-body",
];

/// Ids of the same, but for the number behind.
const NUMBERED: &[&str] = &["post_message_", "postmessage_", "pid_"];

/// Classes of the same that themes of diaries have, too.
const BODIES: &[&str] = &["postbody", "post_body", "postcontent"];

/// Classes of what is said beside a post of whoever wrote it.
const PROFILES: &[&str] = &[
    "postprofile",
    "postdetails",
    "postuser",
    "postleft",
    "postauthor",
    "userinfo",
    "user_details",
    "author_info",
    "author_information",
    "authorinfo",
    "poster_info",
    "posterinfo",
    "messageUserInfo",
    "message-cell--user",
    "postUserInfo",
    "cAuthorPane",
    "post_author",
];

/// Classes of what stands beside or below every post: who liked it, what unfolds a quotation.
const FURNITURE: &[&str] = &[
    "likesSummary",
    "ipsLikeBar",
    "reactionsBar",
    "quoteExpand",
    "bbCodeBlock-expandLink",
    "postfoot",
    "post_controls",
    "postbuttons",
    "post-buttons",
];

/// Classes of the name of whoever wrote a post.
const NAMES: &[&str] = &[
    "author",
    "username",
    "bigusername",
    "username-coloured",
    "user-name",
    "postauthor",
    "authorname",
    "poster-name",
    "bbp-author-name",
    "fn",
];

/// As many underscores in a row as draw a line.
const LINE: &str = "__________";

/// What a class or an id says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// The text of a post.
    Post,
    /// That, or an entry of a diary.
    Body,
    Profile,
    /// What is no text of the post's.
    Furniture,
}

/// What an element of a thread is, by its class.
pub(crate) fn says(class: &str) -> Option<Says> {
    class.split_ascii_whitespace().find_map(|name| {
        let rows = [
            (POSTS, Says::Post),
            (BODIES, Says::Body),
            (PROFILES, Says::Profile),
            (FURNITURE, Says::Furniture),
        ];
        let row = rows.into_iter().find(|(names, _)| names.contains(&name));
        row.map(|(_, says)| says)
    })
}

/// Whether a class names whoever wrote a post.
pub(crate) fn is_name(class: &str) -> bool {
    class
        .split_ascii_whitespace()
        .any(|name| NAMES.contains(&name))
}

/// Whether a text draws the line above a signature.
pub(crate) fn begins_signature(text: &str) -> bool {
    text.trim_start().starts_with(LINE)
}

/// Whether an id is that of a post's text.
pub(crate) fn is_post_by_number(id: &str) -> bool {
    NUMBERED.iter().any(|name| {
        let number = id.strip_prefix(name);
        number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_known_by_its_class_or_its_number() {
        assert_eq!(says("message-body bbWrapper"), Some(Says::Post));
        assert_eq!(says("postbody"), Some(Says::Body));
        assert_eq!(says("col postprofile"), Some(Says::Profile));
        assert_eq!(says("post-body entry"), None);
        assert!(is_post_by_number("post_message_12"));
        for other in ["post_message_", "post_message_x", "post-12", "pid_card"] {
            assert!(!is_post_by_number(other), "{other}");
        }
    }
}
