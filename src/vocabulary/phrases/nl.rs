//! Labels in Dutch.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "ga naar de inhoud", "naar de inhoud", "ga naar inhoud", "overslaan en naar de inhoud gaan",
            "spring naar content"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "hoofdmenu", "categorieën", "navigatie", "rubrieken", "archief"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "u bent hier", "je bent hier"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "laatste nieuws", "net binnen"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "afdrukken", "printen", "luister", "luister naar dit artikel", "beluister dit artikel",
            "bewaren", "bewaar", "naar boven", "terug naar boven", "bekijk alles", "toon meer"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "delen", "deel", "deel dit artikel", "deel dit", "volg ons", "deel dit bericht", "delen via"
        ],
        starts: &[
            "deel op ", "delen via ", "volg ons op "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "trefwoorden", "onderwerpen", "labels", "lees meer over"
        ],
        starts: &[
            "trefwoorden:", "onderwerpen:", "labels:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "gerelateerde artikelen", "gerelateerd", "lees ook", "lees verder", "lees meer",
            "meer nieuws", "meer over dit onderwerp", "zie ook", "bekijk ook", "ook interessant",
            "aanbevolen", "aanbevolen artikelen", "meer artikelen", "andere artikelen",
            "misschien vind je dit ook leuk", "gerelateerde berichten", "meer lezen",
            "gerelateerde zoekopdrachten", "populaire zoekopdrachten"
        ],
        starts: &[
            "meer over ", "meer van ", "meer uit "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "meest gelezen", "meest bekeken", "populair", "trending", "laatste nieuws",
            "recente berichten", "recente reacties", "populaire artikelen", "net binnen",
            "het laatste nieuws", "meest recent"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "volgende artikel", "vorige artikel", "volgend artikel", "vorig artikel", "lees nu",
            "berichtnavigatie"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "nieuwsbrief", "schrijf je in", "aanmelden nieuwsbrief", "abonneer", "abonneer nu",
            "meld je aan"
        ],
        starts: &[
            "schrijf je in ", "meld je aan ", "ontvang "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "reacties", "reactie", "geef een reactie", "reageer", "laat een reactie achter",
            "plaats een reactie", "geen reacties", "reageren", "beantwoorden", "reageer op dit artikel",
            "reactie annuleren"
        ],
        starts: &[
            "reacties op ", "gedachten over ", "gedachte over ", "reactie op ", "geef een reactie", "het e-mailadres wordt niet "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "cookies accepteren", "alle cookies accepteren", "cookie-instellingen"
        ],
        starts: &[
            "deze website gebruikt cookies", "wij gebruiken cookies", "we gebruiken cookies"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "advertentie", "advertenties", "gesponsord", "reclame"
        ],
        starts: &[
            "tekst gaat verder onder"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "over de auteur", "auteur", "geschreven door", "over de schrijver"
        ],
        starts: &[
            "over de auteur"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "volgende pagina", "vorige pagina", "meer laden"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "inloggen", "registreren", "mijn account", "aanmelden", "uitloggen"
        ],
        starts: &[
            "al abonnee"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "alleen voor abonnees"
        ],
        starts: &[
            "om verder te lezen", "lees dit artikel gratis"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "zoeken", "zoek"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "alle rechten voorbehouden", "over ons", "privacybeleid", "privacyverklaring"
        ],
        starts: &[
            "alle rechten voorbehouden"
        ],
    },
];
