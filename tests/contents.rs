//! What stands between a headline and its story and is none of it: the label of a table of contents, how long
//! it takes to read.

#![allow(clippy::unwrap_used)]

use offprint::Converter;

const LEDE: &str = "<p>The council wants to raise the mole by half a metre before the next winter, and to deepen the basin.</p>";

const SECTIONS: [(&str, &str); 4] = [
    (
        "The storm",
        "The ferries, which had been moored since the storm, run again, and the harbour is open, said the
        harbour master on Monday. Nobody was hurt, but some of the smaller boats were lost to the sea.",
    ),
    (
        "The council",
        "The council, which met in the evening, will spend about two million marks on the work, and most of
        it is to be paid by the ministry. It will begin in May, when the ice is gone.",
    ),
    (
        "The mayor",
        "“We have waited for this for eleven years,” said the mayor, who had asked for the money in every
        letter to the capital, and who will now have to find the masons who know how to set such stones.",
    ),
    (
        "The herring",
        "Fishermen in the old town are less pleased. The higher mole, they say, will keep out the swell, but
        it will also keep the herring from the inner basin, where their grandfathers cast the first nets.",
    ),
];

/// The text of a page with `above` between its lede and its sections.
fn told(above: &str) -> String {
    let sections = SECTIONS.map(|(heading, text)| format!("<h2>{heading}</h2><p>{text}</p>"));
    let html = format!(
        "<title>Ferries run again</title><main><h1>Ferries run again</h1>{LEDE}{above}{}</main>",
        sections.concat()
    );
    Converter::new().convert(&html).unwrap().text()
}

#[test]
fn the_label_of_a_table_of_contents_goes_with_it() {
    let lines = SECTIONS.map(|(heading, _)| format!("<li><a href=#{heading}>{heading}</a>"));
    for label in [
        "Table of contents",
        "In this article:",
        "Inhaltsverzeichnis",
        "目次",
    ] {
        let text = told(&format!("<p>{label}</p><ul>{}</ul>", lines.concat()));
        assert!(!text.contains(label), "{text}");
        assert_eq!(text.matches("The council\n").count(), 1, "{text}");
    }
    // What stands there is told, and no list of what follows.
    let hold =
        "Forty barrels of herring, as many of salt, and two of tar were in the hold when she sank.";
    let text = told(&format!("<h2>Contents</h2><p>{hold}</p>"));
    assert!(text.contains("Contents\n"), "{text}");
}

#[test]
fn how_long_a_story_takes_to_read_may_be_said_below_its_lede() {
    for line in [
        "4 min read",
        "Lesezeit: 4 Minuten",
        "Temps de lecture : 4 min",
        "约5分钟阅读",
    ] {
        let text = told(&format!("<p>{line}</p>"));
        assert!(!text.contains(line), "{text}");
    }
    let line = "The boats lay 4 minutes from the mole.";
    assert!(told(&format!("<p>{line}</p>")).contains(line));
}
