//! Labels in Romanian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "sari la conținut", "salt la conținut"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "meniu", "meniu principal", "categorii", "secțiuni"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "printează", "tipărește", "vezi toate", "vezi mai mult", "înapoi sus"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "distribuie", "distribuie articolul", "partajează", "urmărește-ne", "share pe facebook"
        ],
        starts: &[
            "distribuie pe ", "urmărește-ne pe ", "urmăriți-ne pe "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "etichete", "subiecte", "cuvinte cheie"
        ],
        starts: &[
            "etichete:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "citește și", "citeşte şi", "citiți și", "vezi și", "articole similare",
            "articole asemănătoare", "articole recomandate", "recomandate", "te-ar putea interesa",
            "știri similare", "mai multe articole", "citește mai mult", "recomandări"
        ],
        starts: &[
            "citește și", "citeşte şi", "vezi și", "citește mai mult "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "cele mai citite", "cele mai populare", "ultimele știri", "ultimele articole", "ultima oră",
            "articole recente", "cele mai noi"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "articolul următor", "articolul anterior"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "abonează-te", "abonare newsletter", "abonează-te la newsletter"
        ],
        starts: &[
            "abonează-te la ", "abonați-vă la "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "comentarii", "lasă un comentariu", "adaugă un comentariu", "lasă un răspuns",
            "scrie un comentariu"
        ],
        starts: &[
            "comentarii ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "acceptă toate", "accept toate"
        ],
        starts: &[
            "acest site folosește cookie", "folosim cookie"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "publicitate", "reclamă", "conținut sponsorizat", "advertorial"
        ],
        starts: &[
            "articolul continuă după "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "despre autor"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "pagina următoare", "pagina anterioară", "încarcă mai multe"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "autentificare", "conectare", "înregistrare"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "căutare", "caută"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "toate drepturile rezervate", "politica de confidențialitate", "termeni și condiții", "contact"
        ],
        starts: &[
            "toate drepturile rezervate"
        ],
    },
];
