//! Labels in Croatian, Serbian, Bosnian and Slovenian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Toolbar,
        whole: &[
            "ispiši", "odštampaj", "štampaj", "natisni", "prijavi grešku", "prijavi pogrešku", "prijavi napako"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "podijeli", "podijelite", "podeli", "podelite", "podeli vest", "podijeli članak", "podeli članek",
            "deli novico", "pratite nas", "sledite nam", "подели", "поделите"
        ],
        starts: &[
            "podijeli na ", "podeli na ", "pratite nas na ", "pratite nas i na ", "sledite nam na "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "oznake", "ključne riječi", "ključne reči", "ključne besede", "tagovi", "кључне речи", "ознаке"
        ],
        starts: &[
            "oznake:", "tagovi:", "ključne riječi:", "ključne reči:", "ključne besede:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "pročitajte još", "pročitajte i", "pročitaj još", "pročitaj i", "pročitajte i ovo",
            "pročitajte više", "čitajte i", "povezane vijesti", "povezane vesti", "povezani članci",
            "povezani sadržaj", "povezane novice", "slične vijesti", "slične vesti", "vezane vijesti",
            "vezane vesti", "možda vas zanima", "moglo bi vas zanimati", "više o temi", "opširnije",
            "preberite še", "preberite tudi", "preberi tudi", "sorodne novice", "sorodni članki",
            "morda vas zanima", "прочитајте још", "прочитајте и", "повезане вести"
        ],
        starts: &[
            "pročitajte još", "pročitaj još", "pročitajte i:", "preberite še", "preberite tudi",
            "možda vas zanima"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "najčitanije", "najčitanije vijesti", "najčitanije vesti", "najnovije", "najnovije vijesti",
            "najnovije vesti", "najbolj brano", "najnovejše", "zadnje novice", "најчитаније", "најновије вести"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "sljedeći članak", "prethodni članak", "sledeći članak", "naslednji članek", "prejšnji članek"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "prijavi se na newsletter", "prijavite se na newsletter", "prijava na novice",
            "naročite se na novice", "e-novice"
        ],
        starts: &[
            "prijavite se na newsletter", "prijavite se na naš ", "naročite se na "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komentari", "dodaj komentar", "ostavi komentar", "ostavite komentar", "napiši komentar",
            "prikaži komentare", "komentarji", "pošalji komentar", "коментари"
        ],
        starts: &[
            "komentari (", "komentarji ("
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "oglas", "oglasi", "plaćeni oglas", "sponzorirani sadržaj", "promo sadržaj", "oglasno sporočilo",
            "nastavak teksta ispod oglasa"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "prijavi se", "prijavite se", "registriraj se", "registruj se", "prijava"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "sva prava pridržana", "sva prava zadržana", "vse pravice pridržane", "uvjeti korištenja",
            "uslovi korišćenja", "pravila privatnosti", "politika privatnosti"
        ],
        starts: &[
            "sva prava pridržana", "sva prava zadržana", "vse pravice pridržane"
        ],
    },
];
