//! Labels in Turkish.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "içeriğe geç", "içeriğe atla", "ana içeriğe atla"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menü", "kategoriler", "arşivler", "ana menü"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "buradasınız"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "son dakika"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "yazdır", "dinle", "haberi dinle", "sesli dinle", "kaydet", "yukarı çık", "başa dön",
            "tümünü gör", "daha fazla"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "paylaş", "paylaşın", "bizi takip edin", "bu haberi paylaş"
        ],
        starts: &[
            "paylaş:"
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "etiketler", "konular", "anahtar kelimeler"
        ],
        starts: &[
            "etiketler:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "ilgili haberler", "ilgili yazılar", "ilgili makaleler", "benzer haberler",
            "bunlar da ilginizi çekebilir", "ilginizi çekebilir", "ayrıca okuyun", "diğer haberler",
            "önerilen haberler", "daha fazla haber", "bunları da beğenebilirsiniz", "ilgili içerikler",
            "ayrıca bakınız",
            "ilgili aramalar", "popüler aramalar"
        ],
        ..NONE
    },
    Phrases {
        part: MostRead,
        whole: &[
            "en çok okunanlar", "çok okunanlar", "en çok okunan haberler", "popüler", "son haberler",
            "öne çıkanlar", "son yazılar", "gündem", "popüler haberler", "manşetler"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "sonraki haber", "önceki haber", "sonraki yazı", "önceki yazı"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "abone ol", "bülten", "e-bülten", "bültene abone ol"
        ],
        starts: &[
            "abone olun"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "yorumlar", "yorum", "yorum yap", "yorum yaz", "bir yorum yazın", "bir cevap yazın",
            "yorum ekle", "yanıtla", "bir yanıt yazın", "yanıtı iptal et"
        ],
        starts: &[
            "bir cevap yazın", "e-posta hesabınız yayımlanmayacak"
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "çerez politikası", "tümünü kabul et"
        ],
        starts: &[
            "bu web sitesi çerez", "çerez kullan", "sitemizde çerez"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "reklam", "reklamlar", "ilan", "sponsorlu"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "yazar hakkında", "yazar", "yazar bilgisi"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "sonraki sayfa", "önceki sayfa", "daha fazla yükle"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "giriş yap", "giriş", "üye ol", "kayıt ol", "hesabım", "üye girişi"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "abonelere özel"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "ara", "arama", "ara..."
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "tüm hakları saklıdır", "hakkımızda", "iletişim", "gizlilik politikası", "künye"
        ],
        starts: &[
            "tüm hakları saklıdır"
        ],
    },
];
