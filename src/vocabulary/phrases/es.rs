//! Labels in Spanish.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "saltar al contenido", "ir al contenido", "ir al contenido principal",
            "pasar al contenido principal"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menú", "menú principal", "secciones", "categorías", "navegación", "mapa del sitio",
            "archivos"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "estás aquí", "usted está aquí", "está aquí"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "última hora", "en vivo", "último momento", "urgente"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "imprimir", "escuchar", "escuchar artículo", "escuchar el artículo", "escuchar nota",
            "escuchar la noticia", "guardar", "volver arriba", "ir arriba", "ver todo", "ver más",
            "ver todos"
        ],
        starts: &[
            "¿te ha resultado útil"
        ],
    },
    Phrases {
        part: Share,
        whole: &[
            "compartir", "comparte", "compártelo", "compartir en", "síguenos",
            "compartir este artículo", "síguenos en", "comparte esto", "tuitear"
        ],
        starts: &[
            "compartir en ", "síguenos en ", "comparte en "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "etiquetas", "temas", "archivado en", "palabras clave", "más sobre estos temas",
            "más información sobre"
        ],
        starts: &[
            "etiquetas:", "archivado en:", "temas:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "artículos relacionados", "noticias relacionadas", "relacionados", "relacionadas",
            "relacionado", "te puede interesar", "también te puede interesar", "le puede interesar",
            "lea también", "lee también", "lee además", "leer más", "más noticias", "más información", "ver también",
            "véase también", "contenido relacionado", "otras noticias", "te recomendamos",
            "recomendados", "recomendado para ti", "quizás te interese", "más sobre este tema",
            "entradas relacionadas", "llegeix també", "notícies relacionades",
            "et pot interessar", "més informació", "no te pierdas", "te podría interesar", "puedes ver", "mira", "mira también",
            "lea", "lee", "lea más", "lee más", "vea también", "vea", "sigue leyendo", "también lee",
            "búsquedas relacionadas", "búsquedas populares"
        ],
        starts: &[
            "más noticias ", "más de ", "más sobre ", "también te ", "te puede "
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "lo más leído", "más leído", "más leídas", "más leídos", "las más leídas", "lo más visto",
            "lo último", "últimas noticias", "tendencias", "populares", "más populares",
            "lo más popular", "entradas recientes", "artículos recientes", "comentarios recientes",
            "destacados", "destacadas", "noticias destacadas", "más vistas"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "siguiente artículo", "artículo anterior", "lee a continuación", "siguiente", "anterior",
            "entrada siguiente", "entrada anterior", "navegación de entradas"
        ],
        starts: &[
            "siguiente artículo", "artículo anterior"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "boletín", "suscríbete", "suscríbase", "suscribirse", "suscríbete a nuestro boletín",
            "boletines"
        ],
        starts: &[
            "suscríbete ", "recibe ", "apúntate "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "comentarios", "comentario", "deja un comentario", "dejar un comentario",
            "deja una respuesta", "escribe un comentario", "sin comentarios", "comentar", "responder",
            "añadir comentario", "ver comentarios", "cancelar respuesta", "opiniones",
            "no hay comentarios"
        ],
        starts: &[
            "comentarios en ", "comentario en ", "un comentario en ", "pensamientos sobre ", "deja un comentario", "deja una respuesta",
            "tu dirección de correo electrónico no será "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "aceptar cookies", "aceptar todas", "configuración de cookies", "política de cookies"
        ],
        starts: &[
            "utilizamos cookies", "este sitio web utiliza cookies", "usamos cookies",
            "este sitio utiliza cookies", "esta web utiliza cookies"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "publicidad", "anuncio", "anuncios", "patrocinado", "contenido patrocinado",
            "contenido promocionado"
        ],
        starts: &[
            "sigue leyendo después"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "sobre el autor", "acerca del autor", "autor", "el autor", "escrito por", "sobre la autora"
        ],
        starts: &[
            "sobre el autor", "acerca del autor"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "página siguiente", "página anterior", "cargar más"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "iniciar sesión", "acceder", "registrarse", "regístrate", "mi cuenta", "crear cuenta",
            "cerrar sesión"
        ],
        starts: &[
            "¿ya tienes cuenta", "¿ya eres suscriptor"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "contenido exclusivo para suscriptores", "solo para suscriptores"
        ],
        starts: &[
            "para seguir leyendo", "suscríbete para seguir"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "buscar", "búsqueda"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "todos los derechos reservados", "aviso legal", "contacto", "política de privacidad",
            "quiénes somos"
        ],
        starts: &[
            "todos los derechos reservados"
        ],
    },
];
