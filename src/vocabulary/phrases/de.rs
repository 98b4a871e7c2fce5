//! Labels in German.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "zum inhalt springen", "zum inhalt", "zum hauptinhalt springen", "direkt zum inhalt",
            "zur navigation springen", "zur navigation", "zur suche springen"
        ],
        starts: &[
            "springe zu ", "springen sie "
        ],
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menü", "hauptmenü", "hauptnavigation", "rubriken", "kategorien", "ressorts",
            "themenübersicht", "menü schließen", "menü öffnen", "archiv", "inhaltsübersicht"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "sie sind hier", "sie befinden sich hier"
        ],
        starts: &[
            "sie sind hier:"
        ],
    },
    Phrases {
        part: Ticker,
        whole: &[
            "eilmeldung", "eil", "+++ eilmeldung +++", "newsticker"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "drucken", "seite drucken", "artikel drucken", "vorlesen", "artikel anhören",
            "diesen artikel anhören", "beitrag anhören", "merken", "nach oben", "zum seitenanfang",
            "seitenanfang", "schriftgröße", "als pdf", "alle anzeigen", "mehr anzeigen",
            "mehr lesen", "zurück nach oben", "zurück zur startseite", "zurück zur übersicht",
            "fehler melden", "zur startseite", "zur übersicht", "druckversion", "zurück"
        ],
        starts: &[
            "war dieser artikel hilfreich", "war diese seite hilfreich"
        ],
    },
    Phrases {
        part: Share,
        whole: &[
            "teilen", "artikel teilen", "beitrag teilen", "seite teilen", "teilen auf", "weitersagen",
            "folgen sie uns", "folge uns", "jetzt teilen", "auf facebook teilen", "auf twitter teilen",
            "empfehlen", "weiterempfehlen", "artikel empfehlen", "diesen artikel teilen",
            "diesen beitrag teilen", "teilen mit", "gefällt mir", "twittern", "per e-mail teilen",
            "teilen sie diesen artikel"
        ],
        starts: &[
            "auf facebook ", "auf twitter ", "per e-mail ", "folgen sie uns ", "teile diesen ",
            "teilen sie "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "schlagwörter", "schlagworte", "stichworte", "stichwörter", "themen",
            "themen dieses artikels", "themen in diesem artikel", "mehr zu diesen themen", "tags",
            "kategorie", "kategorien", "thema", "verschlagwortet mit", "abgelegt unter"
        ],
        starts: &[
            "schlagwörter:", "schlagworte:", "stichworte:", "themen:", "kategorie:", "kategorien:",
            "verschlagwortet mit ", "abgelegt unter ", "veröffentlicht in ", "thema:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "mehr zum thema", "zum thema", "weitere artikel", "weitere artikel zum thema",
            "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte beiträge",
            "verwandte themen", "lesen sie auch", "lesen sie mehr zum thema", "auch interessant",
            "das könnte sie auch interessieren", "das könnte dich auch interessieren",
            "das könnte ihnen auch gefallen", "das könnte dir auch gefallen", "weitere beiträge",
            "weitere meldungen", "weitere nachrichten", "weitere themen", "weiterlesen", "mehr dazu",
            "siehe auch", "passend dazu", "passend zum thema", "lesen sie hierzu auch", "mehr lesen",
            "mehr news", "mehr nachrichten", "mehr artikel", "empfohlen", "empfehlungen",
            "unsere empfehlungen", "empfohlene artikel", "links zum artikel", "weiterführende links",
            "interessante artikel", "anzeige: interessant für sie", "auch lesenswert", "lesetipp",
            "lesetipps", "was sie auch interessieren könnte", "neueste artikel", "neueste beiträge",
            "zugehörige artikel", "dazu passend", "mehr aus dem netz", "das interessiert andere leser",
            "links zum thema", "zum weiterlesen", "das thema könnte dich auch interessieren",
            "das thema könnte sie auch interessieren", "vorschau auf den nächsten artikel", "auch spannend",
            "mehr infos", "lies auch", "lies dazu auch", "lesen sie dazu auch", "lesen sie hier",
            "ähnliche suchanfragen", "verwandte suchanfragen", "beliebte suchanfragen"
        ],
        starts: &[
            "mehr aus ", "mehr zu ", "mehr von ", "mehr über ", "weitere artikel ", "das könnte sie ",
            "das könnte dich ", "lesen sie auch", "weitere beiträge ", "mehr zum thema ",
            "alle artikel ", "auch interessant"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "meistgelesen", "meist gelesen", "am meisten gelesen", "meistgelesene artikel",
            "das wird gelesen", "beliebt", "beliebte artikel", "beliebte beiträge", "meistkommentiert",
            "meistgeklickt", "top-themen", "topthemen", "aktuelles", "aktuelle nachrichten",
            "aktuelle meldungen", "aktuelle artikel", "letzte beiträge", "neueste nachrichten",
            "neueste meldungen", "neueste beiträge", "neueste artikel", "neueste kommentare",
            "letzte kommentare", "top-artikel", "top artikel", "im trend", "schlagzeilen", "top-news",
            "top news", "empfehlungen der redaktion", "aus der redaktion", "redaktionsempfehlungen",
            "die beliebtesten artikel", "aktuelle themen", "meistgesehen"
        ],
        starts: &[
            "meistgelesene ", "beliebteste "
        ],
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "nächster artikel", "vorheriger artikel", "nächster beitrag", "vorheriger beitrag",
            "beitragsnavigation", "als nächstes lesen", "weiter lesen", "beitrags-navigation"
        ],
        starts: &[
            "nächster artikel", "vorheriger artikel", "nächster beitrag", "vorheriger beitrag"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "newsletter", "newsletter abonnieren", "unser newsletter", "newsletter bestellen",
            "jetzt abonnieren", "abonnieren", "jetzt anmelden", "jetzt newsletter abonnieren",
            "zum newsletter anmelden", "immer informiert", "nichts mehr verpassen",
            "jetzt kostenlos anmelden"
        ],
        starts: &[
            "jetzt newsletter ", "melden sie sich ", "abonnieren sie ", "newsletter:",
            "unser newsletter ", "jetzt für den "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "kommentare", "kommentar", "kommentieren", "kommentar schreiben", "kommentar verfassen",
            "kommentar hinterlassen", "kommentare anzeigen", "leserkommentare",
            "schreibe einen kommentar", "schreiben sie einen kommentar", "diskussion",
            "diskutieren sie mit", "ihre meinung", "ihr kommentar", "antworten", "antworten abbrechen",
            "antwort hinterlassen", "hinterlasse eine antwort", "hinterlassen sie einen kommentar",
            "keine kommentare", "kommentare zu diesem artikel", "leserbriefe", "beitrag kommentieren",
            "artikel kommentieren", "mitdiskutieren", "kommentar abgeben", "ihre meinung zum thema",
            "was meinen sie?", "neuer kommentar", "alle kommentare", "kommentare geschlossen"
        ],
        starts: &[
            "kommentare zu ", "ein gedanke zu ", "gedanke zu ", "ein kommentar zu ", "schreibe einen kommentar", "gedanken zu ", "antworten auf ",
            "deine e-mail-adresse wird nicht ", "kommentare (", "ihr kommentar zu ", "kommentar zu "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "cookie-einstellungen", "cookie-hinweis", "alle akzeptieren", "alle cookies akzeptieren",
            "diese website verwendet cookies", "wir verwenden cookies", "datenschutzeinstellungen",
            "cookies akzeptieren", "privatsphäre-einstellungen", "externer inhalt", "externe inhalte",
            "empfohlener externer inhalt", "empfohlener redaktioneller inhalt"
        ],
        starts: &[
            "diese website verwendet cookies", "wir verwenden cookies",
            "diese webseite verwendet cookies", "diese seite verwendet cookies", "wir nutzen cookies",
            "diese website benutzt cookies", "diese website nutzt cookies", "durch die nutzung dieser ",
            "um unsere webseite ", "cookies erleichtern ", "cookies helfen uns "
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "anzeige", "anzeigen", "werbung", "gesponsert", "advertorial", "sonderveröffentlichung",
            "bezahlter inhalt", "partnerinhalt", "angebote", "anzeige:", "- anzeige -", "-anzeige-",
            "nach der werbung weiterlesen", "werbeanzeige"
        ],
        starts: &[
            "nach der anzeige ", "artikel wird nach der ", "werbung –"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "über den autor", "über die autorin", "über die autoren", "zum autor", "zur autorin",
            "autor", "autorin", "der autor", "die autorin", "geschrieben von", "autoren", "autoreninfo",
            "zur person des autors"
        ],
        starts: &[
            "über den autor", "über die autorin", "alle beiträge von "
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "nächste seite", "vorherige seite", "mehr laden", "ältere beiträge", "neuere beiträge",
            "auf einer seite lesen", "seite"
        ],
        starts: &[
            "seite 1 von"
        ],
    },
    Phrases {
        part: Login,
        whole: &[
            "anmelden", "einloggen", "registrieren", "mein konto", "login", "passwort vergessen?",
            "abmelden", "konto erstellen", "jetzt registrieren"
        ],
        starts: &[
            "sie haben bereits ", "noch kein konto"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "jetzt weiterlesen", "weiterlesen mit", "jetzt abo abschließen", "exklusiv für abonnenten",
            "nur für abonnenten"
        ],
        starts: &[
            "weiterlesen mit ", "dieser artikel ist exklusiv", "um weiterzulesen",
            "sie möchten weiterlesen", "lesen sie diesen artikel"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "suche", "suchen", "suche nach", "suchbegriff eingeben"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "alle rechte vorbehalten", "impressum", "datenschutz", "datenschutzerklärung", "agb",
            "kontakt", "über uns"
        ],
        starts: &[
            "alle rechte vorbehalten"
        ],
    },
];
