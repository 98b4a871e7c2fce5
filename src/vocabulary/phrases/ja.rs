//! Labels in Japanese.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "コンテンツへスキップ", "メインコンテンツへスキップ", "本文へスキップ"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "メニュー", "カテゴリー", "カテゴリ", "アーカイブ", "サイトマップ"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "現在位置", "現在地"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "速報", "ニュース速報"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "印刷", "印刷する", "記事を聞く", "音声で聞く", "ページの先頭へ", "トップへ戻る", "ページトップへ", "一覧へ", "もっと見る", "一覧を見る",
            "保存"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "このニュースをシェア", "この記事をシェア", "記事をシェア",
            "シェア", "シェアする", "ツイート", "共有", "この記事をシェア", "フォローする", "この記事をシェアする", "共有する"
        ],
        ..NONE
    },
    Phrases {
        part: Tags,
        whole: &[
            "タグ", "キーワード", "関連タグ", "関連キーワード", "ハッシュタグ"
        ],
        starts: &[
            "タグ:", "キーワード:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "関連記事", "関連ニュース", "関連リンク", "おすすめ記事", "おすすめ", "あわせて読みたい", "合わせて読みたい", "こちらもおすすめ", "関連情報",
            "関連コンテンツ", "この記事の関連ニュース", "関連する記事", "その他の記事", "こんな記事も読まれています", "この記事を読んだ人は、こんな記事も読んでいます",
            "関連トピックス", "人気記事",
            "関連検索", "関連する検索", "人気の検索"
        ],
        starts: &[
            "関連記事", "【関連記事】"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "アクセスランキング", "ランキング", "人気記事ランキング", "人気の記事", "新着記事", "最新記事", "最新ニュース", "新着情報", "よく読まれている記事",
            "注目記事", "トピックス", "ピックアップ", "最近の投稿", "新着"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "次の記事", "前の記事", "次のページ", "前のページ"
        ],
        starts: &[
            "次の記事", "前の記事"
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "メルマガ", "メールマガジン", "ニュースレター", "ニュースレターに登録", "ニュースレター登録", "メルマガ登録", "購読する"
        ],
        ..NONE
    },
    Phrases {
        part: Comments,
        whole: &[
            "コメント", "コメントする", "コメントを残す", "コメントを書く", "コメントを投稿", "コメント一覧", "返信", "返信をキャンセル", "コメント欄"
        ],
        starts: &[
            "コメントを残す"
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "クッキーを受け入れる", "すべて受け入れる"
        ],
        starts: &[
            "当サイトではクッキー", "当サイトではcookie", "このサイトはcookie", "このウェブサイトでは"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "広告", "スポンサーリンク", "スポンサードリンク", "pr", "【pr】"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "著者", "著者について", "この記事を書いた人", "執筆者", "著者プロフィール", "筆者", "ライター"
        ],
        starts: &[
            "この記事を書いた"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "次ページ", "前ページ", "もっと読み込む"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "ログイン", "新規登録", "会員登録", "マイページ", "ログアウト"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "この記事は会員限定です", "会員限定", "有料会員限定"
        ],
        starts: &[
            "この記事は会員限定", "残り"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "検索", "サイト内検索"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "プライバシーポリシー", "お問い合わせ", "運営会社", "会社概要", "利用規約"
        ],
        starts: &[
            "無断転載"
        ],
    },
];
