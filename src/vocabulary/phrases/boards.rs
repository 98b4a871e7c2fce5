//! What boards announce below a thread, or within it: threads like it.

use super::{Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Related,
        whole: &[
            "similar topics", "similar threads", "related threads", "related discussions",
            "ähnliche themen", "ähnliche threads", "sujets similaires", "discussions similaires",
            "temas similares", "hilos similares", "tópicos semelhantes", "tópicos similares",
            "discussioni simili", "argomenti simili", "vergelijkbare topics", "soortgelijke onderwerpen",
            "podobne tematy", "podobne wątki", "podobná témata", "podobné témy", "hasonló témák",
            "subiecte asemănătoare", "subiecte similare", "похожие темы", "схожі теми",
            "подобни теми", "benzer konular", "liknande trådar", "liknande ämnen", "lignende tråde",
            "lignende tråder", "samankaltaiset aiheet", "類似スレッド", "関連スレッド", "相似主题",
            "相关帖子", "相關主題", "chủ đề tương tự", "topik serupa"
        ],
        starts: &["similar topics: ", "similar threads: "],
    },
];
