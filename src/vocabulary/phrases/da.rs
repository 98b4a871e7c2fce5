//! Labels in Danish and Norwegian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "gå til indhold", "spring til indhold", "hopp til innhold", "gå til hovedinnhold"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menu", "meny", "kategorier", "sektioner"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "udskriv", "skriv ut", "til toppen", "se alle", "vis mere", "vis mer"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "del", "del artikel", "del artikkel", "del artiklen", "del saken", "del på facebook",
            "følg os", "følg oss"
        ],
        starts: &[
            "del på ", "følg os på ", "følg oss på "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "emner", "emneord", "stikord", "nøgleord", "nøkkelord"
        ],
        starts: &[
            "emner:", "emneord:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "læs også", "læs mere", "relaterede artikler", "relateret", "måske er du interesseret i",
            "anbefalet", "anbefalede artikler", "flere artikler", "mere om", "les også", "les mer",
            "relaterte saker", "relaterte artikler", "flere saker", "anbefalte artikler",
            "lignende artikler", "se også"
        ],
        starts: &[
            "læs også", "les også", "mere om ", "mer om ", "flere nyheder fra "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "mest læste", "mest læst", "seneste nyt", "seneste nyheder", "mest lest", "mest leste",
            "siste nytt", "siste nyheter", "populært", "populære artikler", "seneste artikler",
            "siste saker"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "næste artikel", "forrige artikel", "neste artikkel", "forrige artikkel"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "nyhedsbrev", "tilmeld nyhedsbrev", "tilmeld dig", "nyhetsbrev", "meld deg på nyhetsbrev",
            "abonner"
        ],
        starts: &[
            "tilmeld dig ", "meld deg på "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "kommentarer", "skriv en kommentar", "tilføj kommentar", "legg igjen en kommentar", "debat",
            "debatt"
        ],
        starts: &[
            "kommentarer (", "skriv en kommentar", "legg igjen en "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "accepter alle", "tillad alle", "godta alle", "godta alle informasjonskapsler"
        ],
        starts: &[
            "vi bruger cookies", "denne hjemmeside bruger cookies", "vi bruker informasjonskapsler",
            "dette nettstedet bruker "
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "annonce", "annonse", "annoncer", "annonser", "reklame", "sponsoreret", "sponset",
            "betalt innhold", "sponsoreret indhold", "artiklen fortsætter efter annoncen",
            "artikkelen fortsetter under annonsen", "saken fortsetter under annonsen"
        ],
        starts: &[
            "artiklen fortsætter ", "artikkelen fortsetter ", "saken fortsetter "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "om forfatteren"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "næste side", "forrige side", "neste side", "hent flere", "last inn flere"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "log ind", "logg inn", "opret konto", "registrer deg"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "kun for abonnenter"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "søg", "søk"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "alle rettigheder forbeholdes", "alle rettigheter reservert", "personvern", "privatlivspolitik"
        ],
        starts: &[
            "alle rettigheder forbeholdes"
        ],
    },
];
