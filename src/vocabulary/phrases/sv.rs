//! Labels in Swedish, with some Danish, Norwegian and Finnish.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "hoppa till innehåll", "hoppa till innehållet", "gå till innehåll"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "meny", "huvudmeny", "kategorier", "arkiv"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "du är här"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "just nu", "senaste nytt"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "skriv ut", "lyssna", "lyssna på artikeln", "lyssna på texten", "spara", "till toppen",
            "upp", "visa alla", "visa mer"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "dela", "dela artikeln", "följ oss", "dela på", "tipsa", "del artiklen", "del",
            "del på facebook", "følg oss"
        ],
        starts: &[
            "dela på ", "följ oss på "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "taggar", "ämnen", "nyckelord", "ämnen i artikeln", "läs mer om", "emner", "stikkord"
        ],
        starts: &[
            "taggar:", "ämnen:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "relaterade artiklar", "relaterat", "läs också", "läs även", "läs mer", "se också",
            "se även", "fler artiklar", "mer om ämnet", "rekommenderas", "rekommenderade artiklar",
            "fler nyheter", "relaterade artikler", "les også", "læs også", "mere om", "relaterte saker",
            "relaterade sökningar", "populära sökningar"
        ],
        starts: &[
            "mer om ", "mer från ", "fler från "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "mest läst", "mest lästa", "mest lest", "mest læste", "mest delat", "senaste nytt",
            "senaste nyheterna", "populärt", "populärt just nu", "senaste inläggen",
            "senaste artiklarna", "siste nytt", "seneste nyt", "populære artikler", "toppnyheter"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "nästa artikel", "föregående artikel", "läs nästa", "inläggsnavigering"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "nyhetsbrev", "prenumerera", "anmäl dig", "prenumerera på vårt nyhetsbrev", "nyhedsbrev"
        ],
        starts: &[
            "prenumerera på ", "anmäl dig "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "kommentarer", "kommentar", "kommentera", "lämna en kommentar", "skriv en kommentar",
            "inga kommentarer", "lämna ett svar", "avbryt svar", "skriv kommentar",
            "legg igjen en kommentar", "skriv en kommentar"
        ],
        starts: &[
            "lämna en kommentar", "kommentarer till ", "tankar på ", "tanke på "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "acceptera alla", "cookieinställningar"
        ],
        starts: &[
            "vi använder cookies", "vi använder kakor", "vi bruker informasjonskapsler",
            "vi bruger cookies", "den här webbplatsen använder "
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "annons", "annonser", "reklam", "annonse", "annonce", "reklame", "sponsrat innehåll",
            "artikeln fortsätter efter annonsen", "mainos"
        ],
        starts: &[
            "artikeln fortsätter "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "om författaren", "författare", "skribent", "om skribenten", "om forfatteren"
        ],
        starts: &[
            "om författaren"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "nästa sida", "föregående sida", "ladda fler"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "logga in", "registrera", "mitt konto", "skapa konto", "logg inn", "log ind"
        ],
        starts: &[
            "redan prenumerant"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "endast för prenumeranter"
        ],
        starts: &[
            "för att läsa vidare", "läs vidare med "
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "sök", "søk", "søg"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "alla rättigheter förbehållna", "om oss", "kontakta oss", "integritetspolicy"
        ],
        starts: &[
            "alla rättigheter"
        ],
    },
];
