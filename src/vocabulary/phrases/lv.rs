//! Labels in Latvian, Lithuanian and Estonian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Toolbar,
        whole: &[
            "drukāt", "izdrukāt", "ziņot par kļūdu", "kļūda rakstā?", "pamanīji kļūdu?", "atrodi kļūdu?",
            "spausdinti", "pranešti apie klaidą", "pastebėjote klaidą?", "radote klaidą?", "trüki", "prindi",
            "teata veast", "leidsid vea?"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "dalīties", "dalies", "padalies", "iesaki šo rakstu", "dalintis", "pasidalinti", "pasidalink",
            "dalinkis", "jaga", "jaga artiklit", "jaga lugu"
        ],
        starts: &[
            "dalīties ar ", "padalies ar ", "pasidalinkite ", "jaga facebook"
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "birkas", "tēmas", "atslēgvārdi", "raktažodžiai", "žymos", "märksõnad", "võtmesõnad"
        ],
        starts: &[
            "birkas:", "tēmas:", "žymos:", "raktažodžiai:", "märksõnad:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "lasi arī", "lasiet arī", "lasi vēl", "saistītie raksti", "saistītās ziņas", "līdzīgi raksti",
            "citi raksti", "par šo tēmu", "skaties arī", "taip pat skaitykite", "skaitykite taip pat",
            "skaityk taip pat", "susiję straipsniai", "susijusios naujienos", "panašūs straipsniai",
            "daugiau šia tema", "jums gali būti įdomu", "loe ka", "loe lisaks", "loe veel", "seotud lood",
            "seotud artiklid", "seotud uudised", "samal teemal", "vaata ka"
        ],
        starts: &[
            "lasi arī", "lasiet arī", "taip pat skaitykite", "skaitykite taip pat", "loe ka", "loe lisaks"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "lasītākais", "lasītākie", "populārākie", "populārākais", "jaunākās ziņas", "skaitomiausi",
            "skaitomiausios naujienos", "populiariausi", "naujausios naujienos", "enim loetud", "loetumad",
            "populaarsemad", "viimased uudised"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "nākamais raksts", "iepriekšējais raksts", "kitas straipsnis", "ankstesnis straipsnis",
            "järgmine artikkel", "eelmine artikkel"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "jaunumu vēstule", "pieteikties jaunumiem", "naujienlaiškis", "prenumeruoti naujienlaiškį",
            "uudiskiri", "liitu uudiskirjaga"
        ],
        starts: &[
            "piesakies jaunumiem", "prenumeruokite ", "liitu uudiskirjaga"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komentāri", "pievienot komentāru", "rakstīt komentāru", "komentarai", "rašyti komentarą",
            "palikti komentarą", "kommentaarid", "lisa kommentaar", "kommenteeri"
        ],
        ..NONE
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "reklāma", "reklaam", "sisuturundus", "apmaksāts saturs", "reklaminis turinys"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "pieslēgties", "ienākt", "reģistrēties", "prisijungti", "registruotis", "logi sisse",
            "registreeru"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "visas tiesības aizsargātas", "visos teisės saugomos", "kõik õigused kaitstud",
            "privātuma politika", "privatumo politika", "privaatsuspoliitika"
        ],
        starts: &[
            "visas tiesības ", "visos teisės saugomos", "kõik õigused "
        ],
    },
];
