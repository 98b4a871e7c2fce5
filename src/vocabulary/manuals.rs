//! The programs that make manuals, as their pages name them, and how manuals are called.
//!
//! Only those that make nothing else: what writes web sites of any kind writes manuals, too, and says
//! nothing of a page.

use super::words::begins;

/// How the names of such programs begin, in lower case, in the order of the alphabet.
static PROGRAMS: &[&str] = &[
    "antora",
    "appledoc",
    "asciidoc",
    "bookdown",
    "crystal docs",
    "dita open toolkit",
    "dita-ot",
    "docbook xsl",
    "docfx",
    "documenter",
    "docutils",
    "dokka",
    "doxygen",
    "epydoc",
    "exdoc",
    "ex_doc",
    "ford",
    "gi-docgen",
    "gitbook",
    "gnu texinfo",
    "groovydoc",
    "gtk-doc",
    "haddock",
    "helpndoc",
    "honkit",
    "javadoc",
    "jazzy",
    "jsdoc",
    "latex2html",
    "makeinfo",
    "mdbook",
    "mkdocs",
    "natural docs",
    "naturaldocs",
    "ocamldoc",
    "odoc",
    "pdoc",
    "phpdocumentor",
    "pkgdown",
    "pydoctor",
    "rdoc",
    "rustdoc",
    "sandcastle",
    "sassdoc",
    "scaladoc",
    "sphinx",
    "swift-docc",
    "texi2any",
    "texi2html",
    "typedoc",
    "writerside",
    "yard",
];

/// Names of the scripts that such a program puts on each of its pages: those of Sphinx, which does not name
/// itself.
static SCRIPTS: &[&str] = &["documentation_options.js", "doctools.js"];

/// How the names of manuals end, in lower case.
#[rustfmt::skip]
static ENDINGS: &[&str] = &[
    "documentation", "docs", "manual", "handbook", "reference", "dokumentation", "handbuch", "documentación",
    "documentação", "documentazione", "manuale", "manuel", "documentatie", "handleiding", "dokumentacja",
    "dokumentace", "dokumentáció", "документация", "документація", "руководство", "посібник", "文档", "手册", "文檔",
    "手冊", "ドキュメント", "マニュアル", "문서", "설명서", "dokümantasyonu", "belgeleri", "tài liệu", "dokumentasi",
    "التوثيق", "תיעוד",
];

/// Labels under which a manual or an encyclopedia tells where more is said, with a word about each place; and
/// how the elements are named that hold them.
#[rustfmt::skip]
static REFERENCES: &[&str] = &[
    "see also", "seealso", "siehe auch", "voir aussi", "véase también", "ver também", "veja também", "vedi anche",
    "zie ook", "zobacz też", "zobacz także", "viz též", "viz také", "se även", "se också", "se også", "katso myös",
    "lásd még", "см. также", "смотрите также", "див. також", "дивіться також", "参见", "另请参阅", "另請參閱",
    "関連項目", "같이 보기", "ayrıca bakınız", "xem thêm", "lihat juga", "انظر أيضا", "ראו גם",
];

/// Whether a label, or the name of an element, announces where more is said of what a manual tells.
pub(crate) fn tells_where_more_is_said(label: &str) -> bool {
    REFERENCES.contains(&label)
}

/// Whether a heading is the name of a manual by how it ends: a word is not one of another.
pub(crate) fn names_a_manual(heading: &str) -> bool {
    let heading = heading.trim().to_lowercase();
    let ends = |ending: &&str| {
        let before = heading.strip_suffix(*ending);
        before.is_some_and(|before| {
            let is_spaced = before.ends_with(|c: char| !c.is_alphanumeric());
            !before.is_empty() && (is_spaced || !ending.starts_with(|c: char| c < '\u{3040}'))
        })
    };
    ENDINGS.iter().any(ends)
}

/// Whether the content of `<meta name=generator>` names a program for manuals.
pub(crate) fn makes_manuals(generator: &str) -> bool {
    let name = generator.trim_start();
    PROGRAMS
        .iter()
        .any(|program| begins_with_name(name, program))
}

/// Whether the address of a script is that of one which such a program puts on its pages.
pub(crate) fn is_script_of_one(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or("");
    SCRIPTS.contains(&path.rsplit('/').next().unwrap_or(""))
}

/// Whether a text begins with a name, and the name ends there.
fn begins_with_name(text: &str, name: &str) -> bool {
    begins(text, name) && !text[name.len()..].starts_with(|c: char| c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_for_manuals_is_known_by_its_name() {
        for name in [
            "rustdoc",
            "Doxygen 1.9.4",
            "javadoc/ClassWriterImpl",
            "AsciiDoc 10.2.0",
        ] {
            assert!(makes_manuals(name), "{name}");
        }
        for name in [
            "",
            "WordPress 6.5",
            "Fordham Sites",
            "Docusaurus v3.1.0",
            "Hugo 0.111",
        ] {
            assert!(!makes_manuals(name), "{name}");
        }
    }

    #[test]
    fn a_manual_is_called_so_at_the_end_of_its_name() {
        for name in [
            "Node.js v18 documentation",
            "Harbour Manual",
            "ハーバーマニュアル",
            "Справка: руководство",
        ] {
            assert!(names_a_manual(name), "{name}");
        }
        for name in [
            "Documentation",
            "The manual of the sea",
            "Emanual",
            "Harbour",
        ] {
            assert!(!names_a_manual(name), "{name}");
        }
    }

    #[test]
    fn a_script_may_be_one_of_its_own() {
        assert!(is_script_of_one(
            "../_static/documentation_options.js?v=5929"
        ));
        assert!(is_script_of_one("doctools.js"));
        assert!(!is_script_of_one("/js/tools.js"));
    }
}
