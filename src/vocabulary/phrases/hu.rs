//! Labels in Hungarian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "ugrás a tartalomhoz", "tovább a tartalomhoz"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menü", "főmenü", "rovatok", "kategóriák"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "nyomtatás", "összes megtekintése", "vissza a tetejére"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "megosztás", "megosztom", "oszd meg", "ossza meg", "kövess minket", "kövessen minket"
        ],
        starts: &[
            "megosztás a ", "kövess minket "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "címkék", "témák", "kulcsszavak"
        ],
        starts: &[
            "címkék:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "kapcsolódó cikkek", "kapcsolódó írások", "kapcsolódó anyagok", "kapcsolódó hírek", "kapcsolódó", "kapcsolódó cikk", "olvasta már?", "olvassa el ezt is",
            "olvasd el ezt is", "ez is érdekelheti", "ez is érdekelhet", "ajánljuk még", "ajánlott cikkek",
            "további cikkek", "hasonló cikkek", "további hírek"
        ],
        starts: &[
            "további cikkek", "ez is érdekel"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "legolvasottabb", "legnépszerűbb", "legfrissebb", "legfrissebb hírek", "friss hírek",
            "népszerű"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "következő cikk", "előző cikk"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "hírlevél", "feliratkozás", "feliratkozás hírlevélre", "iratkozz fel"
        ],
        starts: &[
            "iratkozzon fel ", "iratkozz fel "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "hozzászólások", "hozzászólás", "kommentek", "szólj hozzá", "új hozzászólás"
        ],
        ..NONE
    },
    Phrases {
        part: Cookies,
        whole: &[
            "összes elfogadása", "sütik elfogadása"
        ],
        starts: &[
            "ez a weboldal sütiket használ", "weboldalunk sütiket"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "hirdetés", "reklám", "támogatott tartalom", "szponzorált tartalom"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "a szerzőről"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "következő oldal", "előző oldal", "továbbiak betöltése"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "bejelentkezés", "belépés", "regisztráció"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "keresés"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "minden jog fenntartva", "adatvédelem", "impresszum", "kapcsolat"
        ],
        starts: &[
            "minden jog fenntartva"
        ],
    },
];
