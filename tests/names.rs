//! What the entries of a page are called: kept with what is told of each. Each rule beside what it must leave
//! alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use offprint::Converter;

const TOLD: [&str; 5] = [
    "At the end of the sixties the first shop of the family opened at the quay, and since then it has moved.",
    "Everything is made in the workshop behind the shop, where you may watch the smiths and ask them questions.",
    "In the early years the brothers sold nets here. Now it is rings and chains, and a clock nobody fetched.",
    "Started as a kiosk for tobacco, it has grown into three rooms, of which the last one is for watches.",
    "The bell above the door is from a lightship, and whoever rings it twice gets a cup of coffee, and a look.",
];
const NAMES: [&str; 5] = ["Gofas", "Lalo", "Silver Fish", "Dolphin", "Hammer & Bell"];

/// Fifteen jewellers, each what `entry` makes of a number, a name and what is told.
fn jewellers(entry: impl Fn(usize, &str, &str) -> String) -> String {
    let entries: String = (0..15)
        .map(|number| {
            let name = NAMES[number % 5];
            let whose = ["", " II", " & Sons"][number / 5];
            let told = format!(
                "{} It is number {number}. {}",
                TOLD[number % 5],
                TOLD[(number + 1) % 5]
            );
            entry(number, &format!("{name}{whose}"), &told)
        })
        .collect();
    format!(
        "<title>Jewellers in Hallum</title><body><div id=c><h4>There are 15 jewellers in Hallum</h4>{entries}
        </div>"
    )
}

fn lines(html: &str) -> Vec<String> {
    let text = Converter::new().convert(html).unwrap().text();
    let lines = text
        .lines()
        .map(|line| line.trim_start_matches("- ").to_owned());
    lines.collect()
}

fn says(lines: &[String], name: &str) -> usize {
    lines.iter().filter(|line| *line == name).count()
}

#[test]
fn what_an_entry_is_called_is_kept_with_what_is_told_of_it() {
    let page = jewellers(|number, name, told| {
        format!(
            "<div class=clearfix><header class=place><a href=/p/{number}>{name}</a></header><p class=t>{told}
            </p></div>"
        )
    });
    let lines = lines(&page);
    for name in NAMES {
        assert_eq!(says(&lines, name), 1, "{name}: {lines:?}");
    }
}

#[test]
fn what_all_entries_bear_is_the_name_of_none() {
    let page = jewellers(|number, _, told| {
        format!(
            "<div class=clearfix><header class=place><a href=/p/{number}>Show place</a></header><p class=t>
            {told}</p></div>"
        )
    });
    assert_eq!(says(&lines(&page), "Show place"), 0);
}

#[test]
fn a_page_of_advertisements_shows_what_it_is_for() {
    let page = jewellers(|number, name, told| {
        format!(
            "<div class=AdRow><div class=AdTitle><h3><a href=/p/{number}>{name}</a></h3></div><div class=Spec>
            {told}</div></div>"
        )
    });
    let lines = lines(&page);
    for name in NAMES {
        assert_eq!(says(&lines, name), 1, "{name}: {lines:?}");
    }
}

#[test]
fn an_advertisement_among_entries_is_none_of_them() {
    let page = jewellers(|number, name, told| {
        let ad = match number {
            3 => {
                "<div class=ad><p>Oilskins at half the price, only this week, at the Harbour Shop.</p></div>"
            }
            _ => "",
        };
        format!(
            "{ad}<div class=clearfix><h3><a href=/p/{number}>{name}</a></h3><p class=t>{told}</p></div>"
        )
    });
    assert!(!lines(&page).iter().any(|line| line.contains("Oilskins")));
}
