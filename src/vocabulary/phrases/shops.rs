//! What shops announce below an offer: things like it, things bought with it, things seen before it.

use super::{NONE, Part::*, Phrases};

/// A row a language; those of neighbours share one.
#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Related,
        whole: &[
            "related items", "similar items", "shop similar items", "recommended products",
            "recommended items", "recently viewed", "recently viewed items", "recently viewed products",
            "your recently viewed items", "you recently viewed", "frequently bought together",
            "often bought together", "people also bought", "other customers also bought",
            "customers who bought this item also bought", "customers who bought this also bought",
            "customers who viewed this item also viewed", "customers who viewed this also viewed",
            "complete the look", "products you may like", "you may also need"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "ähnliche produkte", "verwandte produkte", "weitere produkte", "empfohlene produkte",
            "kunden kauften auch", "kunden haben auch gekauft", "andere kunden kauften auch",
            "kunden, die diesen artikel gekauft haben, kauften auch",
            "kunden haben sich ebenfalls angesehen", "zuletzt angesehen", "zuletzt angesehene artikel",
            "wird oft zusammen gekauft", "passendes zubehör"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "produits similaires", "produits associés", "produits apparentés", "produits recommandés",
            "produits complémentaires", "vous aimerez peut-être aussi",
            "les clients ayant acheté ce produit ont également acheté",
            "les clients qui ont acheté ce produit ont également acheté", "récemment consultés",
            "produits récemment consultés", "articles récemment consultés", "produits déjà vus",
            "fréquemment achetés ensemble"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "productos relacionados", "productos similares", "productos recomendados",
            "los clientes que compraron este producto también compraron", "vistos recientemente",
            "productos vistos recientemente", "comprados juntos habitualmente", "también compraron"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "produtos relacionados", "produtos semelhantes", "produtos similares", "produtos recomendados",
            "quem comprou também comprou", "quem comprou este produto também comprou",
            "quem viu este produto também viu", "vistos recentemente", "produtos vistos recentemente",
            "compre junto", "frequentemente comprados juntos"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "prodotti correlati", "prodotti simili", "prodotti consigliati", "visti di recente",
            "chi ha acquistato questo articolo ha acquistato anche", "prodotti visti di recente",
            "spesso comprati insieme"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "gerelateerde producten", "vergelijkbare producten", "soortgelijke producten",
            "aanbevolen producten", "anderen kochten ook", "klanten kochten ook", "klanten bekeken ook",
            "recent bekeken", "laatst bekeken", "vaak samen gekocht"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "podobne produkty", "produkty podobne", "produkty powiązane", "polecane produkty",
            "klienci kupili również", "klienci kupili także", "inni kupili również", "ostatnio oglądane",
            "ostatnio przeglądane", "często kupowane razem"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "související produkty", "související zboží", "podobné produkty", "podobné zboží",
            "doporučené produkty", "zákazníci také koupili", "naposledy prohlížené",
            "naposledy navštívené", "mohlo by vás také zajímat", "súvisiace produkty",
            "odporúčané produkty", "naposledy prezerané", "naposledy zobrazené produkty"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "kapcsolódó termékek", "hasonló termékek", "ajánlott termékek", "legutóbb megtekintett",
            "legutóbb megtekintett termékek", "vásárlóink ezeket is megvették"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "produse similare", "produse asemănătoare", "produse recomandate", "vizualizate recent",
            "produse vizualizate recent", "cumpărate frecvent împreună"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "похожие товары", "аналогичные товары", "рекомендуемые товары", "сопутствующие товары",
            "с этим товаром покупают", "с этим товаром также покупают",
            "вместе с этим товаром покупают", "вы недавно смотрели", "недавно просмотренные",
            "недавно просмотренные товары", "рекомендуем посмотреть", "схожі товари",
            "рекомендовані товари", "супутні товари", "з цим товаром купують",
            "разом з цим товаром купують", "нещодавно переглянуті", "переглянуті товари",
            "подобни продукти", "свързани продукти"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "benzer ürünler", "ilgili ürünler", "önerilen ürünler", "bu ürünü alanlar bunları da aldı",
            "son görüntülenen ürünler", "son gezilen ürünler", "birlikte alınanlar"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "relaterade produkter", "liknande produkter", "rekommenderade produkter",
            "andra köpte också", "senast visade", "relaterede produkter", "lignende produkter",
            "anbefalede produkter", "andre købte også", "kunder købte også", "senest sete",
            "relaterte produkter", "andre kjøpte også", "sist sett"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "samankaltaiset tuotteet", "suositellut tuotteet", "muut ostivat myös", "viimeksi katsotut",
            "līdzīgi produkti", "saistītās preces", "panašios prekės", "susijusios prekės",
            "seotud tooted", "sarnased tooted"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "povezani proizvodi", "slični proizvodi", "nedavno pregledano", "sorodni izdelki",
            "produkte të ngjashme"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "関連商品", "類似商品", "おすすめ商品", "最近見た商品", "最近チェックした商品",
            "この商品を買った人はこんな商品も買っています",
            "この商品をチェックした人はこんな商品もチェックしています",
            "よく一緒に購入されている商品"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "관련 상품", "관련상품", "비슷한 상품", "추천 상품", "추천상품", "최근 본 상품",
            "함께 구매한 상품"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "相关商品", "相關商品", "相关产品", "相關產品", "推荐商品", "推薦商品", "同类产品",
            "猜您喜欢", "您可能还喜欢", "看了又看", "买了又买", "最近浏览", "最近瀏覽"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "sản phẩm liên quan", "sản phẩm tương tự", "sản phẩm đã xem", "thường được mua cùng",
            "produk terkait", "produk serupa", "produk sejenis", "rekomendasi produk",
            "terakhir dilihat"
        ],
        ..NONE
    },
    Phrases {
        part: Related,
        whole: &[
            "منتجات ذات صلة", "منتجات مشابهة", "منتجات مماثلة", "محصولات مرتبط", "محصولات مشابه",
            "מוצרים קשורים", "מוצרים דומים", "נצפו לאחרונה", "สินค้าที่เกี่ยวข้อง", "สินค้าใกล้เคียง"
        ],
        ..NONE
    },
];
