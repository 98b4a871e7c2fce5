//! Labels in Portuguese.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "pular para o conteúdo", "ir para o conteúdo", "saltar para o conteúdo"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "seções", "secções", "categorias", "navegação", "arquivos", "mapa do site", "editorias"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "você está aqui", "está aqui"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "última hora", "ao vivo", "urgente", "plantão"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "ouvir", "ouvir artigo", "ouvir notícia", "ouça esta matéria", "salvar",
            "voltar ao topo", "ver tudo", "ver mais", "topo", "ver todos"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "compartilhar", "compartilhe", "partilhar", "partilhe", "siga-nos", "compartilhe isso",
            "compartilhar no"
        ],
        starts: &[
            "compartilhe no ", "compartilhar no ", "siga-nos no "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "tópicos", "etiquetas", "assuntos", "palavras-chave", "marcadores", "tópicos relacionados"
        ],
        starts: &[
            "tags:", "tópicos:", "assuntos:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "artigos relacionados", "notícias relacionadas", "relacionados", "relacionadas",
            "leia também", "leia mais", "veja também", "veja mais", "saiba mais", "você pode gostar",
            "você também pode gostar", "talvez você goste", "mais notícias", "conteúdo relacionado",
            "posts relacionados", "matérias relacionadas", "recomendados", "recomendado para você",
            "outras notícias", "ler também", "pode também gostar",
            "pesquisas relacionadas", "buscas relacionadas", "buscas populares"
        ],
        starts: &[
            "mais sobre ", "mais de ", "você pode ", "leia também"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "mais lidas", "mais lidos", "as mais lidas", "mais vistas", "mais vistos", "mais populares",
            "em alta", "últimas notícias", "últimas", "posts recentes", "artigos recentes", "destaques",
            "em destaque", "comentários recentes", "populares"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "próximo artigo", "artigo anterior", "próxima notícia", "leia a seguir", "post anterior",
            "próximo post", "navegação de post"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "assine", "assine nossa newsletter", "inscreva-se", "receba nossa newsletter", "cadastre-se"
        ],
        starts: &[
            "assine ", "inscreva-se ", "receba "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "comentários", "comentário", "deixe um comentário", "deixe seu comentário",
            "deixe uma resposta", "comentar", "sem comentários", "responder", "adicionar comentário",
            "nenhum comentário", "cancelar resposta", "comente"
        ],
        starts: &[
            "comentários em ", "comentário em ", "pensamentos em ", "comentários sobre ", "deixe um comentário", "o seu endereço de e-mail não será "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "aceitar cookies", "aceitar todos", "política de cookies"
        ],
        starts: &[
            "utilizamos cookies", "usamos cookies", "este site utiliza cookies", "este site usa cookies"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "publicidade", "anúncio", "patrocinado", "conteúdo patrocinado",
            "continua após a publicidade"
        ],
        starts: &[
            "continua depois da publicidade", "continua após a publicidade"
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "sobre o autor", "sobre a autora", "autor", "escrito por"
        ],
        starts: &[
            "sobre o autor"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "próxima página", "página anterior", "carregar mais"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "entrar", "fazer login", "cadastre-se", "minha conta", "iniciar sessão", "registar"
        ],
        starts: &[
            "já é assinante", "já tem conta"
        ],
    },
    Phrases {
        part: Paywall,
        whole: &[
            "conteúdo exclusivo para assinantes"
        ],
        starts: &[
            "para continuar lendo", "assine para continuar"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "pesquisar", "busca", "procurar"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "todos os direitos reservados", "política de privacidade", "contato", "quem somos",
            "fale conosco"
        ],
        starts: &[
            "todos os direitos reservados"
        ],
    },
];
