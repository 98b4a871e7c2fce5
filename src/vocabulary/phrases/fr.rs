//! Labels in French.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "aller au contenu", "aller au contenu principal", "passer au contenu", "skip"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menu principal", "rubriques", "catégories", "plan du site", "nos rubriques"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "vous êtes ici"
        ],
        starts: &[
            "vous êtes ici :"
        ],
    },
    Phrases {
        part: Ticker,
        whole: &[
            "flash info", "dernière minute", "en direct", "dernières minutes"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "imprimer", "écouter", "écouter l'article", "écouter cet article", "haut de page",
            "retour en haut", "voir tout", "voir plus", "enregistrer", "lire plus tard",
            "signaler une erreur"
        ],
        starts: &[
            "cet article vous a-t-il été utile"
        ],
    },
    Phrases {
        part: Share,
        whole: &[
            "partager", "partagez", "partager cet article", "partager sur", "suivez-nous",
            "nous suivre", "partager l'article", "partage", "envoyer à un ami"
        ],
        starts: &[
            "partager sur ", "suivez-nous sur "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "mots-clés", "étiquettes", "thèmes", "sur le même thème", "sujets", "tags"
        ],
        starts: &[
            "mots-clés", "étiquettes :", "classé dans ", "publié dans "
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "articles liés", "articles similaires", "à lire aussi", "a lire aussi", "lire aussi", "à lire également",
            "a lire également", "a voir aussi",
            "sur le même sujet", "voir aussi", "articles connexes", "dans la même rubrique",
            "vous aimerez aussi", "vous pourriez aussi aimer", "ces articles peuvent vous intéresser",
            "à voir aussi", "pour aller plus loin", "nos recommandations", "recommandé pour vous",
            "contenus similaires", "plus d'articles", "autres articles", "lire la suite",
            "en savoir plus", "à découvrir", "sur le même thème", "lisez aussi", "lire également",
            "à voir également", "notre sélection",
            "recherches associées", "recherches populaires"
        ],
        starts: &[
            "plus d'articles ", "plus de ", "vous pourriez ", "à lire aussi", "a lire aussi", "lire aussi"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "les plus lus", "plus lus", "articles les plus lus", "les plus populaires", "populaires",
            "articles populaires", "à la une", "tendances", "dernières actualités",
            "dernières nouvelles", "derniers articles", "articles récents", "commentaires récents",
            "le plus lu", "les plus partagés", "l'actu en continu", "en continu", "les plus consultés"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "article suivant", "article précédent", "lire ensuite", "à suivre",
            "navigation de l'article"
        ],
        starts: &[
            "article suivant", "article précédent"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "infolettre", "s'abonner", "abonnez-vous", "s'inscrire à la newsletter",
            "inscrivez-vous à la newsletter", "notre newsletter", "recevez notre newsletter"
        ],
        starts: &[
            "abonnez-vous ", "inscrivez-vous ", "recevez "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "commentaires", "commentaire", "laisser un commentaire", "ajouter un commentaire",
            "vos commentaires", "réagir", "vos réactions", "réactions", "poster un commentaire",
            "aucun commentaire", "répondre", "commenter", "écrire un commentaire",
            "participer à la conversation", "laissez un commentaire", "les commentaires sont fermés",
            "annuler la réponse"
        ],
        starts: &[
            "commentaires sur ", "réflexions sur ", "réflexion sur ", "une réflexion sur ",
            "réflexion au sujet de ", "réflexions au sujet de ", "commentaire sur ", "laisser un commentaire", "votre adresse e-mail ne sera pas "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "gérer les cookies", "tout accepter", "paramètres des cookies", "accepter les cookies"
        ],
        starts: &[
            "ce site utilise des cookies", "nous utilisons des cookies",
            "en poursuivant votre navigation"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "publicité", "annonce", "annonces", "sponsorisé", "contenu sponsorisé",
            "la suite après la publicité", "pub"
        ],
        starts: &[
            "la suite après cette publicité", "la suite après la publicité"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "à propos de l'auteur", "l'auteur", "auteur", "à propos de l’auteur", "écrit par",
            "les auteurs"
        ],
        starts: &[
            "à propos de l'auteur"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "page suivante", "page précédente", "charger plus", "articles plus anciens"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "se connecter", "connexion", "s'inscrire", "mon compte", "créer un compte",
            "mot de passe oublié ?", "déconnexion"
        ],
        starts: &[
            "déjà abonné", "vous avez déjà un compte"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "réservé aux abonnés", "article réservé aux abonnés", "la suite est réservée aux abonnés"
        ],
        starts: &[
            "il vous reste ", "pour lire la suite", "cet article est réservé"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "recherche", "rechercher"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "tous droits réservés", "mentions légales", "nous contacter", "qui sommes-nous ?",
            "politique de confidentialité"
        ],
        starts: &[
            "tous droits réservés"
        ],
    },
];
