//! Labels in Czech and Slovak.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "přejít k obsahu", "přeskočit na obsah", "prejsť na obsah", "preskočiť na obsah"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "nabídka", "hlavní nabídka", "rubriky", "kategorie", "kategórie", "hlavné menu"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "vytisknout", "tisk", "vytlačiť", "zobrazit vše", "zobraziť všetko", "nahoru",
            "poslechnout článek"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "sdílet", "sdílet článek", "sdílejte", "zdieľať", "zdieľať článok", "sledujte nás"
        ],
        starts: &[
            "sdílet na ", "sledujte nás na ", "zdieľať na "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "štítky", "témata", "klíčová slova", "témy", "kľúčové slová"
        ],
        starts: &[
            "témata:", "štítky:", "témy:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "čtěte také", "přečtěte si také", "čtěte dále", "čtěte více", "související články",
            "související", "mohlo by vás zajímat", "podobné články", "další články", "doporučujeme",
            "čítajte aj", "prečítajte si aj", "čítajte tiež", "súvisiace články", "mohlo by vás zaujímať",
            "viac k téme", "odporúčame", "další z rubriky"
        ],
        starts: &[
            "čtěte také", "přečtěte si také", "mohlo by vás ", "čítajte aj", "prečítajte si aj"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "nejčtenější", "nejčtenější články", "nejnovější", "nejnovější články", "poslední zprávy",
            "aktuálně", "najčítanejšie", "najnovšie", "najnovšie články", "nejoblíbenější"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "další článek", "předchozí článek", "ďalší článok", "predchádzajúci článok"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "odebírat", "odebírat newsletter", "přihlásit se k odběru", "odoberať newsletter"
        ],
        starts: &[
            "přihlaste se k odběru", "přihlaste se k newsletteru"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komentáře", "diskuze", "diskuse", "přidat komentář", "napsat komentář", "vstoupit do diskuze",
            "komentáre", "diskusia", "pridať komentár"
        ],
        starts: &[
            "diskuze (", "diskuse (", "komentáře ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "přijmout vše", "přijmout všechny", "prijať všetko", "nastavení cookies"
        ],
        starts: &[
            "tato stránka používá cookies", "používáme cookies", "táto stránka používa cookies"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "reklama", "inzerce", "komerční sdělení", "inzercia", "článek pokračuje pod reklamou"
        ],
        starts: &[
            "článek pokračuje pod "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "o autorovi", "o autorce"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "další stránka", "předchozí stránka", "načíst další", "načítať ďalšie"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "přihlásit se", "přihlásit", "registrace", "prihlásiť sa", "registrácia"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "pouze pro předplatitele", "jen pro předplatitele"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "hledat", "vyhledávání", "hľadať", "vyhľadávanie"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "všechna práva vyhrazena", "všetky práva vyhradené", "kontakty", "ochrana osobních údajů"
        ],
        starts: &[
            "všechna práva vyhrazena"
        ],
    },
];
