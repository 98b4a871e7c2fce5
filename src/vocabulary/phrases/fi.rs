//! Labels in Finnish.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "siirry sisältöön", "hyppää sisältöön"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "valikko", "päävalikko", "osastot", "kategoriat"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "tulosta", "takaisin ylös", "näytä kaikki", "näytä lisää"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "jaa", "jaa artikkeli", "jaa juttu", "jaa facebookissa", "seuraa meitä"
        ],
        starts: &[
            "jaa facebookissa", "seuraa meitä "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "avainsanat", "aiheet", "asiasanat", "tunnisteet"
        ],
        starts: &[
            "avainsanat:", "aiheet:", "tunnisteet:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "lue myös", "lue lisää", "aiheesta lisää", "katso myös", "aiheeseen liittyvät",
            "lisää aiheesta", "suositellut", "suosittelemme", "sinua saattaisi kiinnostaa",
            "muita uutisia", "samankaltaiset artikkelit"
        ],
        starts: &[
            "lue myös", "lisää aiheesta "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "luetuimmat", "luetuimmat nyt", "uusimmat", "tuoreimmat", "viimeisimmät", "uusimmat uutiset",
            "suosituimmat", "tuoreimmat uutiset"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "seuraava artikkeli", "edellinen artikkeli"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "uutiskirje", "tilaa uutiskirje", "tilaa"
        ],
        starts: &[
            "tilaa uutiskirje"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "kommentit", "kommentoi", "jätä kommentti", "kirjoita kommentti", "keskustelu", "vastaa"
        ],
        starts: &[
            "kommentit ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "hyväksy kaikki", "hyväksy evästeet"
        ],
        starts: &[
            "käytämme evästeitä", "tämä sivusto käyttää evästeitä"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "mainos", "mainokset", "ilmoitus", "kaupallinen yhteistyö",
            "artikkeli jatkuu mainoksen jälkeen", "juttu jatkuu mainoksen jälkeen"
        ],
        starts: &[
            "artikkeli jatkuu ", "juttu jatkuu "
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "seuraava sivu", "edellinen sivu", "lataa lisää"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "kirjaudu", "kirjaudu sisään", "rekisteröidy"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "vain tilaajille"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "haku", "hae"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "kaikki oikeudet pidätetään", "tietosuoja", "tietosuojaseloste", "yhteystiedot"
        ],
        starts: &[
            "kaikki oikeudet pidätetään"
        ],
    },
];
