//! What sites ask of their readers above and below a story: to follow, to subscribe, to pay.

use std::sync::LazyLock;

use super::sayings::Sayings;

/// Phrases of such an appeal, in lower case with plain apostrophes. None of them is said but to readers.
#[rustfmt::skip]
pub(super) static PHRASES: &[&str] = &[
    // English
    "follow us on ", "follow me on ", "follow on social media", "subscribe to our newsletter",
    "subscribe to our research newsletter", "subscribe to my newsletter", "sign up for our newsletter",
    "sign up to our newsletter", "sign up for our free newsletter", "sign up for our weekly newsletter",
    "sign up for our email newsletter", "sign up for our daily newsletter", "sign up for my newsletter",
    "sign up to get it in your inbox", "join our mailing list", "join my mailing list",
    "if you enjoyed this ", "if you enjoyed reading ", "if you liked this ", "if you're enjoying this ",
    "enjoy the post?", "enjoyed this post?", "enjoyed this article?", "did you enjoy this ",
    "pin it for later", "pin this for later", "consider supporting our ", "consider supporting us",
    "click here to visit our ", "click here to subscribe", "click here to sign up",
    "support our journalism", "support our work", "support our mission", "become a paid subscriber",
    // German
    "folgt uns auf ", "folge uns auf ", "folgen sie uns auf ", "folgt mir auf ", "folge mir auf ",
    "unseren newsletter abonnieren", "abonnieren sie unseren ", "abonniere unseren ",
    "abonniert unseren ", "abonniere meinen ", "abonnieren sie jetzt ", "dieser artikel gefallen?",
    "der artikel gefallen?", "dieser beitrag gefallen?", "der beitrag gefallen?",
    "hat der artikel gefallen", "gefällt dir unser ", "gefällt ihnen unser ", "unterstütze unser ",
    "unterstützen sie unser ", "unterstütze uns mit ",
    "unterstützen sie uns mit ",
    // French
    "suivez-nous sur ", "abonnez-vous à notre ", "inscrivez-vous à notre ", "cet article vous a plu",
    "vous avez aimé cet article", "soutenez notre ", "soutenez-nous ",
    // Spanish, Catalan
    "síguenos en ", "síganos en ", "suscríbete a nuestr", "suscríbase a nuestr", "te ha gustado este ",
    "te gustó este ", "apoya nuestro ", "segueix-nos a ",
    // Portuguese, Italian, Romanian
    "siga-nos no ", "siga-nos em ", "siga a gente ", "inscreva-se em noss", "assine nossa newsletter",
    "gostou deste artigo", "gostou do artigo", "apoie o nosso ", "seguici su ",
    "iscriviti alla nostra ", "ti è piaciuto questo ", "ti è piaciuto l'articolo", "sostieni il nostro ",
    "urmărește-ne pe ", "urmăriți-ne pe ", "abonează-te la ",
    // Dutch, Swedish, Danish, Norwegian, Finnish
    "volg ons op ", "op pinterest!", "schrijf je in voor onze ", "meld je aan voor onze ", "vond je dit artikel ",
    "steun onze ", "följ oss på ", "prenumerera på vårt ", "følg oss på ", "følg os på ",
    "meld deg på vårt ", "tilmeld dig vores ", "seuraa meitä ", "tilaa uutiskirje",
    // Polish, Czech, Hungarian
    "obserwuj nas na ", "śledź nas na ", "zapisz się do naszego ", "zapisz się na nasz ",
    "spodobał ci się ten ", "sledujte nás na ", "přihlaste se k odběru ", "líbil se vám článek",
    "kövess minket ", "kövessen minket ", "iratkozz fel ", "iratkozzon fel ",
    // Russian, Ukrainian, Greek, Turkish
    "подписывайтесь на наш", "подпишитесь на наш", "понравилась статья?", "підписуйтесь на наш",
    "підпишіться на наш", "ακολουθήστε μας ", "bizi takip edin", "bültenimize abone ol",
    "bültenimize kaydol",
    // Arabic, Indonesian, Vietnamese
    "تابعونا على ", "اشترك في نشرتنا", "ikuti kami di ", "theo dõi chúng tôi ",
    // To report an error, in whatever language
    "ctrl+enter", "ctrl + enter", "ctrl-enter",
    "spotted an error? ", "found a mistake? ", "fehler gefunden? ", "fehler entdeckt? ",
    "vous avez repéré une erreur", "une erreur dans cet article", "has encontrado un error",
    "encontrou um erro", "hai trovato un errore", "foutje gezien?", "hittat ett fel", "fant du en feil",
    "znalazłeś błąd", "zauważyłeś błąd", "našli jste chybu", "hibát talált", "ai găsit o greșeală",
    "нашли ошибку? ", "заметили ошибку? ", "знайшли помилку? ", "помітили помилку? ",
    "iezīmējiet tekstu un spiediet", "pastebėjote klaidą", "leidsid vea", "bir hata mı buldunuz",
    // Japanese, Chinese, Korean
    "フォローしてください", "メルマガに登録", "チャンネル登録", "扫码关注", "关注我们的", "訂閱我們", "뉴스레터를 구독", "팔로우해 주세요",
];

/// What is said where a picture, a film or a message of another site would be shown, in lower case with
/// plain apostrophes: the reader has to agree first.
#[rustfmt::skip]
static CONSENT: &[&str] = &[
    "consent to load", "consent to show", "consent to view", "agree to load", "accept cookies to ",
    "this content is blocked", "third-party content", "to view this content", "to see this content",
    "externen inhalt", "externe inhalte", "externer inhalt", "inhalt anzeigen lassen",
    "daten an drittplattformen", "daten an dritte übermittelt", "stimmen sie der nutzung von cookies",
    "ce contenu est bloqué", "n'avez pas accepté les cookies", "accepter les cookies",
    "para ver este contenido", "aceptar las cookies", "para ver este conteúdo", "aceitar os cookies",
    "per visualizzare questo contenuto", "accettare i cookie", "om deze inhoud te ",
    "accepteer cookies", "zaakceptuj pliki cookie", "чтобы посмотреть этот контент",
    "クッキーに同意", "cookieに同意", "ملفات تعريف الارتباط",
];

/// Whether a text, [`plain`](super::sayings::plain), asks its readers to agree before something is shown.
pub(crate) fn asks_for_consent(plain: &str) -> bool {
    static SAYINGS: LazyLock<Sayings> = LazyLock::new(|| Sayings::new(&[CONSENT]));
    SAYINGS.found_in(plain) != 0
}

/// Whether a sentence begins by asking its readers to follow someone, and goes on to a network: "Follow Jane
/// Doe on Twitter".
pub(super) fn asks_to_follow(plain: &str) -> bool {
    /// A longer text says more.
    const MOST_BYTES: usize = 160;
    plain.len() <= MOST_BYTES
        && FOLLOW.iter().any(|follow| plain.starts_with(follow))
        && NETWORKS.iter().any(|network| plain.contains(network))
}

/// How a sentence begins that asks to follow someone.
#[rustfmt::skip]
static FOLLOW: &[&str] = &[
    "follow ", "folgen sie ", "folgt ", "folge ", "suivez ", "suivez-", "siga ", "sigue a ", "sigue en ", "síguenos",
    "síguelo ", "síguela ", "segui ", "seguici ", "volg ", "följ ", "følg ", "seuraa ", "obserwuj ", "śledź ",
    "sledujte ", "kövesd ", "kövesse ", "urmărește ", "подписывайтесь ", "следите за ", "takip edin ",
];

static NETWORKS: &[&str] = &[
    "twitter",
    "facebook",
    "instagram",
    "tiktok",
    "telegram",
    "whatsapp",
    "linkedin",
    "youtube",
    "pinterest",
    "mastodon",
    "bluesky",
    "threads",
    "google+",
    "vkontakte",
];
