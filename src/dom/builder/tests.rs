use super::*;
use crate::dom::Document;

/// A builder that was given a body, tags and texts: `p` starts a paragraph, `/p` ends it, `.` is a text.
fn given(tokens: &str) -> Builder {
    let builder = Builder::new(Sink::with_capacity(0, 9));
    for token in ["body"].into_iter().chain(tokens.split(' ')) {
        let tag = |kind, name: &str| Token::TagToken(plain_tag(kind, LocalName::from(name)));
        let token = match token.strip_prefix('/') {
            Some(name) => tag(TagKind::EndTag, name),
            None if token == "." => Token::CharacterTokens(StrTendril::from_slice("text")),
            None => tag(TagKind::StartTag, token),
        };
        let _ = builder.process_token(token, 2);
    }
    builder
}

/// The open elements that the tree builder was not told of.
fn untold(tokens: &str) -> String {
    let builder = given(tokens);
    let open = builder.open.borrow();
    let names = open.elements[open.told..].iter();
    names
        .map(|one| &*one.node.name)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_tree_builder_is_not_told_of_what_is_plain() {
    for (tokens, expected) in [
        (". div", "div"),
        (". div p . span", "div p span"),
        (". div p . span . /span img", "div p"),
        (". div p . /p p . b i u", "div p b i u"),
        (". ul li . /li li a", "ul li a"),
        (". dl dt . /dt dd p", "dl dd p"),
        (". h1 . /h1 h2 .", "h2"),
        (". table tbody tr td p . a", "table tbody tr td p a"),
        (". table tbody tr td . /td /tr tr th", "table tbody tr th"),
        (
            ". table tbody tr td table thead",
            "table tbody tr td table thead",
        ),
        (". svg path /path /svg div", "div"),
        (". div svg g path", "div svg g path"),
        (". svg clippath path /clippath g", "svg g"),
        (". p svg g path /svg b", "p b"),
        (". p select option . /option option", "p select option"),
        (". select optgroup option /option /optgroup /select a", "a"),
        (". script . /script div", "div"),
        (". div link style . /style meta p", "div p"),
        (". pre . code .", "code"),
        (". p button div", "p button div"),
        (". x-card div", "x-card div"),
        (". div /body p span", "span"),
    ] {
        assert_eq!(untold(tokens), expected, "{tokens}");
    }
}

#[test]
fn it_is_told_where_something_may_be_closed_opened_again_or_put_elsewhere() {
    for tokens in [
        // Frames may still come.
        "div p",
        ". p p",
        ". p div",
        ". ul li li",
        ". ul li p li",
        ". div li",
        ". dl dt dd",
        ". h1 h2",
        ". a a",
        ". a div a",
        ". b b b b",
        ". button button",
        ". p b /p",
        ". table p",
        ". table tr",
        ". table tbody td",
        ". table tbody tr td td",
        ". table tbody tr p",
        ". table script",
        ". table tbody tr b",
        ". svg desc p",
        ". svg g title",
        ". svg g p",
        ". svg g /p",
        ". g path",
        ". select option option",
        ". select div",
        ". select option /option /select select hr",
        ". option",
        ". template p",
        ". object p",
        ". pre code",
        ". div noembed",
        ". /body .",
    ] {
        assert_eq!(untold(tokens), "", "{tokens}");
    }
}

#[test]
fn what_is_held_to_be_open_is_open() {
    const PIECES: &[&str] = &[
        "col", "colgroup", "a", "b", "b", "i", "p", "p", "div", "div", "div", "span", "li", "ul",
        "dd", "dl", "h2", "pre", "table", "tbody", "tr", "td", "caption", "form", "button", "svg",
        "math", "select", "option", "template", "script", "style", "textarea", "br", "img", "hr",
        "input", "link", "body", "html", "head", "object", "nobr", "noscript", "x-y", "title",
        "iframe", "svg", "g", "path", "clippath", "desc",
    ];
    let mut state = 1_u64;
    let mut below = |most: usize| {
        state = state.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(1);
        (state >> 33) as usize % most
    };
    for _ in 0..4_000 {
        let mut html = "text".to_owned();
        let mut open: Vec<&str> = Vec::new();
        for _ in 0..below(40) {
            match below(8) {
                0 => html.push_str(" text "),
                1 => html.push_str(&format!("</{}>", PIECES[below(PIECES.len())])),
                2..=4 if !open.is_empty() => {
                    html.push_str(&format!("</{}>", open.pop().unwrap()));
                }
                5 => html.push_str(&format!("<{}/>", PIECES[below(PIECES.len())])),
                _ => {
                    open.push(PIECES[below(PIECES.len())]);
                    html.push_str(&format!("<{}>", open.last().unwrap()));
                }
            }
        }
        // Each tag is followed by a look at the tree builder.
        Document::parse(&html);
    }
}
