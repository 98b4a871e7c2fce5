//! Labels in Italian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "vai al contenuto", "salta al contenuto", "salta al contenuto principale"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menù", "menu principale", "sezioni", "categorie", "navigazione", "mappa del sito",
            "archivi"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "sei qui", "ti trovi in"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "ultim'ora", "ultima ora", "in diretta"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "stampa", "ascolta", "ascolta l'articolo", "ascolta questo articolo", "salva",
            "torna su", "torna in alto", "vedi tutti", "mostra altro"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "condividi", "condividi su", "seguici", "seguici su", "condividi questo articolo",
            "condividi l'articolo"
        ],
        starts: &[
            "condividi su ", "seguici su "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "tag", "argomenti", "etichette", "parole chiave", "temi"
        ],
        starts: &[
            "tag:", "argomenti:", "etichette:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "articoli correlati", "correlati", "leggi anche", "approfondisci", "potrebbe interessarti",
            "potrebbe interessarti anche", "ti potrebbe interessare", "ti potrebbe interessare anche",
            "potrebbero interessarti", "altri articoli", "vedi anche", "notizie correlate",
            "consigliati", "consigliati per te", "articoli simili", "per approfondire",
            "continua a leggere", "contenuti correlati", "post correlati",
            "ricerche correlate", "ricerche popolari"
        ],
        starts: &[
            "altri articoli ", "altro da ", "ti potrebbe ", "potrebbe "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "i più letti", "più letti", "le più lette", "più lette", "più visti", "di tendenza",
            "ultime notizie", "ultimi articoli", "articoli recenti", "in evidenza", "popolari",
            "articoli popolari", "più popolari", "commenti recenti", "ultime news", "primo piano"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "articolo successivo", "articolo precedente", "leggi dopo", "prossimo articolo",
            "navigazione articoli"
        ],
        starts: &[
            "articolo successivo", "articolo precedente"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "iscriviti", "iscriviti alla newsletter", "abbonati", "la nostra newsletter"
        ],
        starts: &[
            "iscriviti ", "abbonati ", "ricevi "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "commenti", "commento", "lascia un commento", "scrivi un commento", "nessun commento",
            "commenta", "rispondi", "aggiungi un commento", "lascia una risposta",
            "i commenti sono chiusi"
        ],
        starts: &[
            "commenti su ", "pensieri su ", "un commento su ", "commento su ", "lascia un commento", "il tuo indirizzo email non sarà "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "accetta tutti", "impostazioni cookie", "accetta i cookie"
        ],
        starts: &[
            "questo sito utilizza cookie", "questo sito utilizza i cookie", "utilizziamo i cookie"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "pubblicità", "annuncio", "annunci", "sponsorizzato", "messaggio pubblicitario"
        ],
        starts: &[
            "continua dopo la pubblicità"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "l'autore", "autore", "informazioni sull'autore", "sull'autore", "chi è l'autore"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "pagina successiva", "pagina precedente", "carica altro"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "accedi", "registrati", "il mio account", "login", "esci"
        ],
        starts: &[
            "sei già abbonato", "hai già un account"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "contenuto riservato agli abbonati"
        ],
        starts: &[
            "per continuare a leggere", "questo articolo è riservato"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "cerca", "ricerca", "cerca nel sito"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "tutti i diritti riservati", "contatti", "chi siamo", "informativa sulla privacy",
            "note legali"
        ],
        starts: &[
            "tutti i diritti riservati", "riproduzione riservata"
        ],
    },
];
