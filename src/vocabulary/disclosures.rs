//! How sites say that they are paid for what their readers buy.

/// Phrases that only the one who is paid writes, in lower case with plain apostrophes.
#[rustfmt::skip]
pub(super) static PHRASES: &[&str] = &[
    // English
    "contains affiliate links", "contain affiliate links", "contains some affiliate links",
    "contain some affiliate links", "uses affiliate links", "use affiliate links",
    "affiliate links are used", "through affiliate links", "using the affiliate links",
    "through our affiliate links", "we may earn a commission", "we may earn a small commission",
    "we may earn commission", "may earn us a commission", "we earn a commission",
    "i may earn a commission", "i may earn a small commission", "i earn a commission",
    "i make a small commission",
    "we may receive a commission", "i may receive a commission", "may earn us commission",
    "as an amazon associate", "as an amazon affiliate", "independently selected by our editors",
    "chosen independently by our editors",
    // German
    "affiliate-links", "affiliatelinks", "enthält affiliate", "provisions-links", "provisionslinks",
    "erhalten wir eine provision", "bekommen wir eine provision", "erhalten wir eine kleine provision",
    "bekomme ich eine provision", "bekomme ich eine kleine provision", "erhalte ich eine provision",
    "beitrag enthält werbung", "artikel enthält werbung", "beitrag enthält werbliche",
    // French
    "liens affiliés", "liens d'affiliation", "lien d'affiliation", "toucher une commission",
    "percevoir une commission", "recevoir une commission",
    // Spanish, Portuguese, Italian
    "enlaces de afiliado", "enlaces afiliados", "recibir una comisión", "recibimos una comisión",
    "ganar una comisión", "llevarnos una comisión", "links de afiliado", "links afiliados",
    "receber uma comissão", "ganhar uma comissão", "link di affiliazione", "link affiliati",
    "ricevere una commissione", "guadagnare una commissione",
    // Dutch, Swedish, Danish, Norwegian, Finnish
    "affiliate links bevatten", "bevat affiliate", "ontvangen wij een commissie", "annonslänkar",
    "affiliatelänkar", "affiliate-länkar", "reklamelinks", "affiliate-lenker", "annonselenker",
    "affiliate-linkkejä", "mainoslinkkejä",
    // Polish, Czech, Hungarian, Romanian
    "linki afiliacyjne", "linków afiliacyjnych", "otrzymać prowizję", "affiliate odkazy",
    "partnerské odkazy", "affiliate linkeket", "linkuri afiliate", "linkuri de afiliere",
    // Russian, Ukrainian, Turkish
    "партнёрские ссылки", "партнерские ссылки", "партнерські посилання", "satış ortaklığı bağlantı",
    "affiliate linkler",
    // Japanese, Chinese, Korean
    "アフィリエイトリンク", "アフィリエイト広告を利用", "プロモーションが含まれ", "联盟链接", "聯盟連結",
    "제휴 링크", "제휴링크", "파트너스 활동의 일환",
];
