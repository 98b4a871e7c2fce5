//! Labels in Polish.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "przejdź do treści", "przejdź do głównej treści", "przejdź do zawartości"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menu główne", "kategorie", "nawigacja", "działy", "archiwum", "archiwa"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "jesteś tutaj", "jesteś tu", "tu jesteś"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "pilne", "z ostatniej chwili"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "drukuj", "wydrukuj", "posłuchaj", "posłuchaj artykułu", "odsłuchaj artykuł", "zapisz",
            "do góry", "na górę", "wróć na górę", "zobacz wszystkie", "pokaż więcej"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "udostępnij", "podziel się", "obserwuj nas", "poleć", "udostępnij artykuł", "śledź nas",
            "polub nas"
        ],
        starts: &[
            "udostępnij na ", "śledź nas na "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "tagi", "tematy", "słowa kluczowe", "etykiety", "więcej na temat"
        ],
        starts: &[
            "tagi:", "tematy:", "słowa kluczowe:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "powiązane artykuły", "powiązane", "czytaj także", "czytaj też", "czytaj również",
            "zobacz także", "zobacz też", "zobacz również", "przeczytaj także", "przeczytaj też",
            "przeczytaj również", "podobne artykuły", "podobne wpisy", "polecane", "polecamy", "więcej",
            "czytaj więcej", "inne artykuły", "może cię zainteresować", "polecane artykuły",
            "powiązane wpisy", "warto przeczytać", "na ten temat", "dowiedz się więcej",
            "powiązane wyszukiwania", "popularne wyszukiwania"
        ],
        starts: &[
            "więcej o ", "zobacz również", "czytaj także", "więcej na temat "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "najczęściej czytane", "najpopularniejsze", "popularne", "najnowsze", "ostatnie wpisy",
            "najnowsze wpisy", "najnowsze artykuły", "najnowsze komentarze", "najchętniej czytane",
            "na czasie", "aktualności", "najnowsze wiadomości", "popularne artykuły"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "następny artykuł", "poprzedni artykuł", "następny wpis", "poprzedni wpis",
            "nawigacja wpisu"
        ],
        starts: &[
            "następny artykuł", "poprzedni artykuł"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "zapisz się", "zapisz się do newslettera", "subskrybuj", "biuletyn"
        ],
        starts: &[
            "zapisz się ", "subskrybuj "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komentarze", "komentarz", "dodaj komentarz", "napisz komentarz", "zostaw komentarz",
            "brak komentarzy", "odpowiedz", "skomentuj", "opinie", "dodaj opinię",
            "anuluj pisanie odpowiedzi", "wasze komentarze", "zostaw odpowiedź", "anuluj odpowiedź"
        ],
        starts: &[
            "komentarze do ", "komentarzy do ", "komentarz do ", "odpowiedzi do ", "komentarze (", "dodaj komentarz", "twój adres e-mail nie zostanie ",
            "twój adres email nie zostanie "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "akceptuj wszystkie", "ustawienia cookies", "polityka cookies"
        ],
        starts: &[
            "ta strona używa ", "ta strona korzysta z ", "nasza strona korzysta z plików",
            "używamy plików cookie", "strona korzysta z plików", "serwis korzysta z plików",
            "w ramach naszej witryny stosujemy"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "reklama", "reklamy", "materiał sponsorowany", "artykuł sponsorowany",
            "dalsza część artykułu pod materiałem wideo", "ogłoszenie"
        ],
        starts: &[
            "dalsza część tekstu pod ", "dalsza część artykułu pod "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "o autorze", "o autorce", "autor", "autorka", "autorzy", "napisane przez"
        ],
        starts: &[
            "o autorze"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "następna strona", "poprzednia strona", "załaduj więcej", "starsze wpisy"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "zaloguj się", "zaloguj", "logowanie", "zarejestruj się", "rejestracja", "moje konto",
            "wyloguj"
        ],
        starts: &[
            "masz już konto"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "tylko dla prenumeratorów", "treść premium"
        ],
        starts: &[
            "aby czytać dalej", "dostęp do treści", "chcesz czytać dalej"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "szukaj", "wyszukaj", "wyszukiwarka"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "wszelkie prawa zastrzeżone", "polityka prywatności", "regulamin", "o nas"
        ],
        starts: &[
            "wszelkie prawa zastrzeżone"
        ],
    },
];
