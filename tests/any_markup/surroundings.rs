//! What stands around the story.

pub(crate) const SECTIONS: &[(&str, &[&str])] = &[
    (
        "News",
        &[
            "Politics",
            "Economy",
            "Sports",
            "Arts & Culture",
            "Health",
            "Technology",
        ],
    ),
    ("Articles", &["Opinion", "Analysis", "Blog", "Features"]),
    (
        "Videos",
        &["Newsreel", "Explainers", "Studio", "Digital Series"],
    ),
    ("Infographics", &[]),
    ("In Pictures", &[]),
];

pub(crate) const REGIONS: &[&str] = &[
    "Oster Coast",
    "Inner Marsh",
    "High Valleys",
    "The Capital",
    "The Islands",
    "Abroad",
];

pub(crate) const BREAKING: &[&str] = &[
    "Oster Courier correspondent in Hallum: The ferry to the outer islands has stopped running until tomorrow morning.",
    "The coastal council endorsed the dredging of Brede harbour by a majority of 13 members.",
    "Harbour master of Brede to the pilots: Nobody leaves before the wind turns.",
    "Courier sources: Two herring boats overdue off the Skarn lighthouse have been found safe",
    "Treasurer-elect Reeve says he could hold talks with the islands about the ferry fare",
    "Inner Marsh: Water level at the Lune sluice falls below the second mark",
];

pub(crate) const RELATED: &[&str] = &[
    "Towns say national pump plan 'does not reflect what the marsh needs'",
    "Brede and the islands in talks over new ferry contract: Harbour office",
];

pub(crate) const TAGS: &[&str] = &[
    "Inner Marsh",
    "Hallum",
    "Sea wall",
    "Ministry of Waterways",
    "floods on the coast",
];

pub(crate) const TOPIC: (&str, &str) = (
    "The Coast & the Sea",
    "As the winter tides rise year after year along the whole of the coast, and as the dikes of the last century sink a little deeper into the clay, the towns behind them are asking who will pay for what comes next, and whether there will be anyone left to protect… How will things unfold?",
);

/// Description of the picture, headline, section, date.
pub(crate) const MOST_READ: &[(&str, &str, &str, &str)] = &[
    (
        "Keeper Anselm Dorn lights the lamp of the Skarn lighthouse for the last time, Saturday, Sept. 27, 2025, on the outer reef. (OCN/Pia Lohr)",
        "Council overwhelmingly backs plan to keep the Skarn lighthouse",
        "Politics",
        "14 Nov 2025",
    ),
    (
        "The harbour fund paid out nearly 900,000 marks, as the shipyard faced its debts.",
        "Harbour fund lost nearly 900,000 as shipyard faced debt payment",
        "Economy",
        "13 Nov 2025",
    ),
    (
        "The eel is swimming more deeply into the canals than before, as it is in very many places along the coast. (Oster Courier; Illustrated by Bo Tarn)",
        "Eels return in the push for cleaner canals",
        "Opinion",
        "12 Nov 2025",
    ),
];

/// Description of the picture, section, headline.
pub(crate) const READ_NEXT: &[(&str, &str, &str)] = &[
    (
        "A row of pilot boats passes the mole as Governor Helm greets the crew of the dredger, Wednesday, September 3, 2025, in Brede (OCN)",
        "Politics",
        "Helm says to sell old pilot boats, to go tougher on smugglers",
    ),
    (
        "Dike wardens work on their barrows at a gathering point near the Lune sluice, in the inner marsh, Saturday, October 11, 2025 (OCN)",
        "Politics",
        "Report: Volunteers form over half of the dike watch",
    ),
    (
        "Families watch the gulls at the end of the mole in Brede, Monday Nov. 29, 2021. (OCN)",
        "Politics",
        "Council urges inquiry into closing of the island school",
    ),
];

pub(crate) const ABOUT_THE_AUTHOR: &str = "The newsroom of The Oster Courier reports from the marsh and the islands, day and night. Write to its editors with whatever you have seen on the coast.";

pub(crate) const COOKIES: &str = "We and our partners use cookies to show you this site, to measure who reads it and to choose advertisements. You can change your mind whenever you like in the settings.";

pub(crate) const COMMENTS: &[(&str, &str)] = &[
    (
        "marshhen",
        "My grandmother carried stones up that dike, and she always said it would not see the century out. It seems that she was right about that too.",
    ),
    (
        "Bert from Brede",
        "And who is to pay for it? Not one word about that in the whole letter, and I have read it twice.",
    ),
];
