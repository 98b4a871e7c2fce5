//! Where scripts keep the text that they would make a page of: names of variables, and keys of JSON.

/// Names of variables that hold the state of a page; they stand near the start of their script.
pub(crate) const VARIABLES: &[&str] = &[
    "__APOLLO_STATE__",
    "__DATA__",
    "__INITIAL_DATA__",
    "__INITIAL_PROPS__",
    "__INITIAL_STATE__",
    "__NEXT_DATA__",
    "__NUXT__",
    "__PRELOADED_STATE__",
    "__REDUX_STATE__",
    "__SERVER_DATA__",
    "__STATE__",
    "__data",
    "__initialState__",
    "__remixContext",
];

/// Keys whose strings are a story or a piece of one, in lower case without `_` and `-`. Not among
/// them: `description`, which is a teaser, and words of readers (`comment`, `reviewBody`).
pub(crate) const STORY_KEYS: &[&str] = &[
    "articlebody",
    "articlecontent",
    "articlehtml",
    "articletext",
    "body",
    "bodyhtml",
    "bodytext",
    "content",
    "contenthtml",
    "fulltext",
    "html",
    "htmlbody",
    "htmlcontent",
    "paragraph",
    "paragraphs",
    "posttext",
    "rendered",
    "storybody",
    "text",
];

/// Keys of lists whose items are the pieces of one story. Not among them: `items`, `posts`,
/// `articles`, whose items are a story each.
pub(crate) const LIST_KEYS: &[&str] = &[
    "articlebody",
    "blocks",
    "body",
    "children",
    "components",
    "content",
    "contentelements",
    "elements",
    "paragraphs",
    "sections",
    "step",
    "steps",
    "text",
];

/// Whether `key` is in a list of keys, however it is spelled: `bodyHtml`, `body_html`.
pub(crate) fn is_key(list: &[&str], key: &str) -> bool {
    let letters = || {
        key.bytes()
            .filter(|byte| !b"_-".contains(byte))
            .map(|byte| byte.to_ascii_lowercase())
    };
    list.iter().any(|known| letters().eq(known.bytes()))
}
