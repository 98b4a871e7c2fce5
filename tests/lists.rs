//! Lists, tables and talk that stand with a story and are none of it, each beside what looks like it
//! and is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;

use offprint::{Article, Converter};

/// Paragraphs of a story that no model doubts.
const STORY: &str = "
    <p>The ferries, which had been moored since the storm, run again, and the harbour is open, said the
    harbour master on Monday. Nobody was hurt, but some of the smaller boats were lost to the sea.</p>
    <p>The council, which met in the evening, wants to raise the mole by half a metre before the next
    winter. The work will cost about two million marks, and most of it is to be paid by the ministry.</p>
    <p>“We have waited for this for eleven years,” said the mayor, who had asked for the money in every
    letter to the capital, and who will now have to find the masons who know how to set such stones.</p>
    <p>Fishermen in the old town are less pleased. The higher mole, they say, will keep out the swell, but
    it will also keep the herring from the inner basin, where their grandfathers cast the first nets.</p>";

const SECTIONS: [&str; 5] = [
    "How the mole was built",
    "What the storm of March did",
    "Who pays for the stones",
    "Where the herring goes",
    "When the ferries run",
];

fn convert(html: &str) -> Article {
    Converter::new().convert(html).unwrap()
}

/// The rule that dropped the block that begins so.
fn rule_of<'a>(article: &'a Article, start: &str) -> &'a str {
    let mut blocks = article.blocks();
    let dropped = blocks.find(|block| !block.kept && block.text.starts_with(start));
    dropped.unwrap_or_else(|| panic!("{start} is kept")).rule
}

fn page(data: &str, body: &str) -> String {
    format!("{data}<title>Ferries run again</title><main><h1>Ferries run again</h1>{body}</main>")
}

/// What two readers say, who write as well as whoever wrote the story.
fn talk(heading: &str) -> String {
    let said = STORY.replace("The ferries", "Those ferries");
    format!(
        "<div class=even>{heading}<ul><li><h4>Ilse</h4>{said}</li><li><h4>Jan</h4>{said}</li></ul></div>"
    )
}

#[test]
fn what_stands_under_the_heading_of_comments_is_said_by_readers_where_the_data_say_article() {
    let rule = "stands under the heading of comments";
    let article = "<meta property=og:type content=article>";
    let told_under = |data: &str, heading: &str| {
        convert(&page(data, &format!("<div>{STORY}</div>{}", talk(heading))))
    };
    let headed = told_under(article, "<h2>Leserkommentare</h2>");
    assert_eq!(rule_of(&headed, "Those ferries"), rule);
    assert!(headed.text().contains("The ferries, which"));
    let numbered = told_under(article, "<h2>Comments (2)</h2>");
    assert_eq!(rule_of(&numbered, "Those ferries"), rule);

    for other in [
        told_under("", "<h2>Leserkommentare</h2>"),
        told_under(article, "<h2>What we heard in the harbour</h2>"),
    ] {
        assert!(other.text().contains("Those ferries"), "{}", other.text());
    }
}

/// A month as a table: its name, the weekdays, the days.
fn month(days: impl IntoIterator<Item = u32>) -> String {
    let mut table = "<table><tr><td colspan=7>January</td></tr><tr>".to_owned();
    for weekday in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] {
        let _ = write!(table, "<td>{weekday}</td>");
    }
    for (place, day) in days.into_iter().enumerate() {
        let row = if place % 7 == 0 { "<tr>" } else { "" };
        let _ = write!(table, "{row}<td>{day}</td>");
    }
    table + "</table>"
}

#[test]
fn a_calendar_is_no_part_of_a_story() {
    let article = convert(&page("", &format!("{STORY}{}{STORY}", month(1..=31))));
    assert!(article.text().contains("first nets"));
    assert!(!article.text().contains("January"), "{}", article.text());
    assert_eq!(rule_of(&article, "31"), "is a calendar");
}

#[test]
fn a_table_of_numbers_is_no_calendar() {
    for days in [
        (1..=31).map(|day| day * 2).collect::<Vec<u32>>(),
        (1..=20).collect(),
        (1..=90).collect(),
    ] {
        let article = convert(&page("", &format!("{STORY}{}{STORY}", month(days))));
        let is_calendar = |block: &offprint::Block| block.rule == "is a calendar";
        assert!(!article.blocks().any(|block| is_calendar(&block)));
    }
}

/// A story in sections below a list of these lines.
fn in_sections(lines: impl IntoIterator<Item = String>) -> String {
    let items: String = lines
        .into_iter()
        .map(|line| format!("<li>{line}</li>"))
        .collect();
    let sections = SECTIONS.map(|heading| format!("<h2>{heading}</h2>{STORY}"));
    format!(
        "<p>The mole is higher, the ferries run, and this is what there is to know of both before the
        summer, from the harbour office and from those who fish.</p><div class=box><p>In this guide</p>
        <ul>{items}</ul></div>{}",
        sections.concat()
    )
}

#[test]
fn a_list_of_the_headings_below_it_is_told_by_them() {
    for lines in [
        SECTIONS.map(str::to_owned).to_vec(),
        // Numbered, and nearly all of them.
        SECTIONS[..4]
            .iter()
            .enumerate()
            .map(|(place, line)| format!("{}. {line}", place + 1))
            .collect(),
    ] {
        let text = convert(&page("", &in_sections(lines))).text();
        for heading in &SECTIONS {
            assert_eq!(text.matches(heading).count(), 1, "{heading}: {text}");
        }
        assert!(!text.contains("In this guide"), "{text}");
    }
}

#[test]
fn a_list_that_says_more_than_the_headings_or_few_of_them_is_kept() {
    let more =
        SECTIONS.map(|line| format!("{line}, as the harbour office tells it since the storm"));
    let few = [
        SECTIONS[0],
        "The harbour office",
        "The masons of the town",
        SECTIONS[2],
    ];
    for lines in [more.to_vec(), few.map(str::to_owned).to_vec()] {
        let text = convert(&page("", &in_sections(lines.clone()))).text();
        for line in &lines {
            assert!(text.contains(&format!("- {line}")), "{line}: {text}");
        }
    }
}
