//! Class words by which tools mark up what HTML has no element for: formulas, callouts, the numbers
//! and buttons beside code, text for screen readers alone.
//!
//! A word is a whole class name, as the tools write it. What follows from it is for `mapping` to say.

use super::classes::has_word;

/// What the words of a class attribute speak of: a set of [`Sign`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u16);

/// What a class word speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Sign {
    /// A formula, or a wrapper around one.
    Formula = 1,
    /// A formula on lines of its own.
    DisplayFormula = 2,
    /// TeX that a script would draw: as text in delimiters, or in an attribute.
    SourceOfFormula = 2048,
    /// The numbers of lines of code.
    LineNumbers = 4,
    /// A line of code.
    CodeLine = 8,
    /// Code without a `pre`.
    CodeBlock = 16,
    /// A button that copies code.
    Copy = 32,
    /// What stands above code: its language, its file.
    CodeHeader = 64,
    /// A note, a warning: set apart from the text.
    Callout = 128,
    /// The title of such a note.
    CalloutTitle = 256,
    /// Text for screen readers alone.
    Unseen = 512,
    /// Where a footnote leads back to the text.
    BackLink = 1024,
    /// A note that stands in the line it belongs to.
    InlineNote = 4096,
    /// The number or the switch of such a note.
    InlineNoteMark = 8192,
}

/// Class names and what they speak of. Sorted by what, then by tool.
const WORDS: &[(Sign, &[&str])] = &[
    (
        Sign::Formula,
        &[
            // KaTeX, MathJax 2 and 3, MediaWiki.
            "katex",
            "MathJax",
            "MathJax_Preview",
            "MathJax_SVG",
            "MathJax_CHTML",
            "mjx-chtml",
            "mwe-math-element",
        ],
    ),
    (
        Sign::SourceOfFormula,
        &[
            "math",
            "arithmatex",
            "math-inline",
            "math-block",
            "math-display",
            "tex",
            "latex",
            // Stack Exchange, GitHub, GitLab.
            "math-container",
            "js-inline-math",
            "js-display-math",
            "js-render-math",
        ],
    ),
    (
        Sign::DisplayFormula,
        &[
            "katex-display",
            "MathJax_Display",
            "MathJax_SVG_Display",
            "MJXc-display",
        ],
    ),
    (
        Sign::LineNumbers,
        &[
            // Pygments, Rouge, Chroma, highlight.js, Prism, SyntaxHighlighter, GitHub, Crayon.
            "lineno",
            "linenos",
            "linenodiv",
            "lineno-container",
            "linenumber",
            "linenumbers",
            "line-number",
            "line-num",
            "line-numbers-rows",
            "line_numbers",
            "rouge-gutter",
            "gutter",
            "line-numbers",
            "lnt",
            "ln",
            "lnlinks",
            "hljs-ln-numbers",
            "blob-num",
            "crayon-nums",
            "urvanov-syntax-highlighter-nums",
            "CodeMirror-linenumber",
            "cm-gutters",
            "react-syntax-highlighter-line-number",
            "code-line-number",
            "codeblock-line-number",
        ],
    ),
    (
        Sign::CodeLine,
        &[
            "line",
            "code-line",
            "view-line",
            "token-line",
            "CodeMirror-line",
            "cm-line",
            "ace_line",
            "crayon-line",
            "react-code-line-contents",
        ],
    ),
    (
        Sign::CodeBlock,
        &[
            "syntaxhighlighter",
            "js-file-line-container",
            "crayon-table",
            "CodeMirror-code",
            "cm-content",
            "enlighter-code",
            "geshi",
        ],
    ),
    (
        Sign::Copy,
        &[
            "copy-button",
            "copy-btn",
            "copybtn",
            "btn-copy",
            "copy-code",
            "copy-code-button",
            "copy-to-clipboard-button",
            "code-copy",
            "code-copy-button",
            "clipboard-copy",
            "clipboard-button",
            "btn-clipboard",
            "code__copy-button",
        ],
    ),
    (
        Sign::CodeHeader,
        &[
            "code-header",
            "code__header",
            "code-block-header",
            "codeblock-header",
            "code-toolbar-header",
            "code-block__header",
            "highlight-header",
            "code-lang",
            "code-block-title-bar",
            "crayon-tools",
            "lang",
            "toolbar",
        ],
    ),
    (
        Sign::Callout,
        &[
            // Sphinx, MkDocs, Docusaurus, GitHub, Bootstrap, Obsidian, VuePress, Asciidoctor, GitBook,
            // Starlight, MDN, Hugo's themes, Confluence, Microsoft Learn, Ghost.
            "admonition",
            "theme-admonition",
            "markdown-alert",
            "alert",
            "callout",
            "custom-block",
            "admonitionblock",
            "hint",
            "bd-callout",
            "starlight-aside",
            "notecard",
            "notice",
            "notices",
            "confluence-information-macro",
            "kg-callout-card",
            "NOTE",
            "TIP",
            "IMPORTANT",
            "WARNING",
            "CAUTION",
        ],
    ),
    (
        Sign::CalloutTitle,
        &[
            "admonition-title",
            "admonition-heading",
            "markdown-alert-title",
            "alert-heading",
            "alert-title",
            "callout-title",
            "custom-block-title",
        ],
    ),
    (
        Sign::Unseen,
        &[
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "visually-hidden-focusable",
            "screen-reader-text",
            "screen-reader-only",
            "screenreader-only",
            "show-for-sr",
            "assistive-text",
            "u-hiddenVisually",
            "element-invisible",
        ],
    ),
    (
        Sign::InlineNote,
        &[
            // LaTeXML, Tufte CSS and Org mode, Modern Footnotes.
            "ltx_role_footnote",
            "sidenote",
            "marginnote",
            "modern-footnotes-footnote__note",
        ],
    ),
    (
        Sign::InlineNoteMark,
        &[
            "ltx_note_mark",
            "ltx_tag_note",
            "margin-toggle",
            "footref",
            "footref-toggle",
            "sidenote-number",
            "modern-footnotes-footnote",
        ],
    ),
    (
        Sign::BackLink,
        &[
            "mw-cite-backlink",
            "footnote-backref",
            "footnote-backlink",
            "footnote-return",
            "reversefootnote",
            "data-footnote-backref",
        ],
    ),
];

/// A bit for each word, by its length and three of its letters. Most class names of most pages go no
/// further than this.
static SIEVE: [u64; SIEVE_BITS / 64] = {
    let mut bits = [0; SIEVE_BITS / 64];
    let mut row = 0;
    while row < WORDS.len() {
        let words = WORDS[row].1;
        let mut word = 0;
        while word < words.len() {
            let bit = sieve(words[word].as_bytes());
            bits[bit / 64] |= 1 << (bit % 64);
            word += 1;
        }
        row += 1;
    }
    bits
};

const SIEVE_BITS: usize = 1 << 12;

/// The bit of a word that is not empty.
const fn sieve(word: &[u8]) -> usize {
    let letters =
        word[0] as u32 | (word[word.len() / 2] as u32) << 8 | (word[word.len() - 1] as u32) << 16;
    let mixed = (letters | (word.len() as u32) << 24).wrapping_mul(0x9E37_79B9);
    (mixed >> 20) as usize % SIEVE_BITS
}

/// Whether a class says that the element is a drawing of ai2html: a picture, and the words on it as text,
/// once for every width of the page.
pub(crate) fn is_drawing(class: &str) -> bool {
    class
        .split_ascii_whitespace()
        .any(|name| name == "g-artboard")
}

/// Whether a class says that the element is a list of films, of which one is shown after the other.
pub(crate) fn is_playlist(class: &str) -> bool {
    has_word(class, &["playlist"])
}

/// What the words of a class attribute speak of. Linear in its length.
pub(crate) fn signs(class: &str) -> Signs {
    let mut signs = Signs::default();
    for word in class.split_ascii_whitespace() {
        let bit = sieve(word.as_bytes());
        if SIEVE[bit / 64] >> (bit % 64) & 1 == 1 {
            signs.0 |= sign(word);
        }
    }
    signs
}

fn sign(word: &str) -> u16 {
    let row = WORDS.iter().find(|(_, words)| words.contains(&word));
    row.map_or(0, |&(sign, _)| sign as u16)
}

impl Signs {
    /// Whether `sign` is among them.
    #[inline]
    pub(crate) fn has(self, sign: Sign) -> bool {
        self.0 & sign as u16 != 0
    }

    /// Whether there is none.
    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_class_names_are_signs_and_parts_of_them_are_not() {
        assert!(signs("a katex b").has(Sign::Formula));
        assert!(signs("alert alert-info").has(Sign::Callout));
        assert!(signs("katexes sub-katex mathematics Katex é").is_empty());
    }

    #[test]
    fn every_word_is_a_sign() {
        for (sign, words) in WORDS {
            for word in *words {
                assert!(signs(word).has(*sign), "{word}");
            }
        }
    }

    #[test]
    fn no_word_stands_in_two_rows() {
        let mut words: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, words)| *words)
            .copied()
            .collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
