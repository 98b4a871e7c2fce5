//! What stands above a table of contents: "On this page", "Inhaltsverzeichnis", "目次".

/// As many bytes as such a label has at most.
const MOST_BYTES: usize = 48;

/// Whole labels, in lower case.
static LABELS: [&str; 70] = [
    "contents",
    "table of contents",
    "on this page",
    "in this article",
    "in this post",
    "in this guide",
    "in this story",
    "in this section",
    "page contents",
    "article contents",
    "topic outline",
    "jump to section",
    "inhalt",
    "inhaltsverzeichnis",
    "auf dieser seite",
    "in diesem artikel",
    "inhaltsübersicht",
    "sommaire",
    "table des matières",
    "au sommaire",
    "dans cet article",
    "sur cette page",
    "contenido",
    "contenidos",
    "tabla de contenido",
    "tabla de contenidos",
    "índice",
    "índice de contenidos",
    "en este artículo",
    "conteúdo",
    "índice de conteúdo",
    "sumário",
    "neste artigo",
    "nesta página",
    "indice",
    "indice dei contenuti",
    "sommario",
    "in questo articolo",
    "inhoud",
    "inhoudsopgave",
    "in dit artikel",
    "op deze pagina",
    "spis treści",
    "w tym artykule",
    "obsah",
    "obsah článku",
    "v tomto článku",
    "innehåll",
    "innehållsförteckning",
    "indhold",
    "indholdsfortegnelse",
    "innhold",
    "innholdsfortegnelse",
    "sisältö",
    "sisällysluettelo",
    "tartalom",
    "tartalomjegyzék",
    "cuprins",
    "içindekiler",
    "содержание",
    "оглавление",
    "зміст",
    "περιεχόμενα",
    "المحتويات",
    "תוכן עניינים",
    "目录",
    "目錄",
    "目次",
    "목차",
    "mục lục",
];

/// Whether a line is the label of a table of contents.
pub(crate) fn announces_contents(line: &str) -> bool {
    let is_around =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '[' | ']' | '▼' | '▾' | '☰');
    let line = line.trim_matches(is_around);
    let is_short = (2..=MOST_BYTES).contains(&line.len());
    is_short && LABELS.contains(&line.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_contents_is_known_in_any_language_and_dress() {
        for line in [
            "Contents",
            "ON THIS PAGE",
            "Table of Contents:",
            "Inhaltsverzeichnis",
            "[目次]",
            "Оглавление",
        ] {
            assert!(announces_contents(line), "{line}");
        }
        for line in [
            "",
            "Contents of the hold",
            "On this page we tell of the storm",
            "Index",
        ] {
            assert!(!announces_contents(line), "{line}");
        }
    }
}
