//! What stands before the name of who made a picture, in many languages.

use super::classes::has_word;

/// Labels of credits, in lower case, with the sign or the word that makes them one.
pub(crate) static CREDITS: &[&str] = &[
    // English
    "photo:",
    "photos:",
    "photo by",
    "photos by",
    "photo credit:",
    "photograph:",
    "photograph by",
    "photography by",
    "photo courtesy of",
    "image:",
    "images:",
    "image by",
    "image credit:",
    "image courtesy of",
    "picture:",
    "picture by",
    "credit:",
    "credits:",
    "source:",
    "illustration:",
    "illustration by",
    "copyright:",
    "copyright",
    "©",
    "(c)",
    // German, Dutch
    "foto:",
    "fotos:",
    "foto von",
    "bild:",
    "bilder:",
    "quelle:",
    "bildquelle:",
    "bildnachweis:",
    "grafik:",
    "illustration von",
    "beeld:",
    "bron:",
    "foto door",
    // French, Spanish, Catalan, Portuguese, Italian, Romanian
    "photo :",
    "crédit :",
    "crédit:",
    "crédits :",
    "crédits:",
    "crédit photo :",
    "crédit photo:",
    "crédits photo :",
    "source :",
    "image :",
    "photo de",
    "foto de",
    "fotografía:",
    "fotografía de",
    "imagen:",
    "créditos:",
    "fuente:",
    "crédito:",
    "imagem:",
    "fonte:",
    "foto di",
    "immagine:",
    "sursă foto:",
    "sursa foto:",
    "sursa:",
    // Polish, Czech, Slovak, Hungarian
    "fot.",
    "zdjęcie:",
    "źródło:",
    "zdroj:",
    "foto ©",
    "fotó:",
    "kép:",
    "forrás:",
    // Swedish, Danish, Norwegian, Finnish
    "foto av",
    "foto af",
    "fotograf:",
    "källa:",
    "kilde:",
    "kuva:",
    "valokuva:",
    "lähde:",
    // Russian, Ukrainian, Bulgarian, Greek, Turkish
    "фото:",
    "источник:",
    "джерело:",
    "снимка:",
    "φωτογραφία:",
    "πηγή:",
    "fotoğraf:",
    "kaynak:",
    // Others
    "sumber:",
    "ảnh:",
    "nguồn:",
    "写真：",
    "写真:",
    "写真＝",
    "撮影：",
    "撮影＝",
    "提供：",
    "出典：",
    "出典:",
    "引用元：",
    "图:",
    "图：",
    "圖：",
    "图片来源：",
    "图片来源:",
    "圖片來源：",
    "资料来源：",
    "資料來源：",
    "信息来源：",
    "文章来源：",
    "稿件来源：",
    "摄影：",
    "摄影:",
    "攝影：",
    "来源：",
    "来源:",
    "來源：",
    "사진:",
    "사진=",
    "사진제공=",
    "자료=",
    "출처:",
    "출처=",
    "الصورة:",
    "المصدر:",
    "צילום:",
];

/// Labels of those who edited, read and checked a story, with the sign that makes them one, and of where
/// its parts are from.
static EDITORS: &[&str] = &[
    "综合整理自",
    "整理自",
    "图片来自",
    "图片均来自",
    "图片来源于",
    "配图来自",
    "信息来源于",
    "内容来源于",
    "文章来源于",
    "责任编辑：",
    "责任编辑:",
    "责任编辑 ",
    "責任編輯：",
    "责编：",
    "责编:",
    "责编 ",
    "责编|",
    "编辑：",
    "编辑:",
    "编辑 ",
    "编辑|",
    "编辑｜",
    "编辑/",
    "編輯：",
    "校对：",
    "校对 ",
    "审核：",
    "监制：",
    "供稿：",
    "采写：",
    "采写:",
    "采编：",
    "记者：",
    "记者 ",
    "記者：",
    "執筆：",
    "编译：",
    "編集：",
    "編集＝",
    "取材・文＝",
    "文＝",
    "편집=",
    "글=",
    "정리=",
];

/// Whether a line begins with the label of a credit: "Photo: Jane Doe", "(Quelle: Agentur)", "【编辑：林可】".
pub(crate) fn begins_a_credit(line: &str) -> bool {
    let line = line
        .trim_start()
        .trim_start_matches(['(', '[', '（', '【', '［', '〔', '▲'])
        .to_lowercase();
    let mut labels = CREDITS.iter().chain(EDITORS);
    labels.any(|label| line.starts_with(label))
}

/// Whether a line about a story begins with where it is from, or with when it was published and then that:
/// "2024-05-03 10:12 来源：河口日报 作者：林可".
pub(crate) fn begins_with_its_source(line: &str) -> bool {
    const SOURCES: &[&str] = &[
        "来源",
        "來源",
        "文章来源",
        "信息来源",
        "稿件来源",
        "稿源",
        "出处",
        "发布时间",
        "發布時間",
        "发布日期",
        "作者：",
        "作者:",
    ];
    let is_of_a_date =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || "-/:.：年月日时分秒|｜".contains(c);
    let line = line.trim_start().trim_start_matches(is_of_a_date);
    let mut labels = SOURCES.iter().filter_map(|label| line.strip_prefix(label));
    labels.any(|rest| rest.trim_start().starts_with([':', '：']) || line.starts_with("作者"))
}

/// Whether a line says that the story is over, between marks: "- THE END -", "（完）".
pub(crate) fn is_end_mark(line: &str) -> bool {
    const ENDS: &[&str] = &[
        "end",
        "the end",
        "ends",
        "ende",
        "fin",
        "fine",
        "完",
        "全文完",
        "终",
        "終",
        "了",
        "끝",
        "конец",
    ];
    let line = line.trim().to_lowercase();
    let said = line.trim_matches(|c: char| !c.is_alphanumeric());
    !line.starts_with(said) && !line.ends_with(said) && ENDS.contains(&said)
}

/// Whether a line is the name of a reporter behind or before the word for one, where words are not set apart
/// by spaces: "河口日报记者 林可", "김하나 기자".
pub(crate) fn names_a_reporter(line: &str) -> bool {
    const MOST_CHARACTERS: usize = 24;
    const MOST_NAMES: usize = 3;
    let line = line.trim();
    let is_of_a_name =
        |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '·' | '、');
    if line.chars().count() > MOST_CHARACTERS || !line.chars().all(is_of_a_name) {
        return false;
    }
    let behind = ["记者", "記者", "通讯员"]
        .iter()
        .find_map(|word| line.rsplit_once(word));
    let names = behind.map(|(_, names)| names);
    let is_behind = names.is_some_and(|names| {
        let count = names.split_whitespace().count();
        names.starts_with(char::is_whitespace) && (1..=MOST_NAMES).contains(&count)
    });
    let before = ["기자", "특파원"]
        .iter()
        .find_map(|word| line.strip_suffix(word));
    is_behind
        || before.is_some_and(|name| (1..=MOST_NAMES).contains(&name.split_whitespace().count()))
}

/// The names behind the word for a reporter in such a line, which begins with that of the paper: "河口日报记者
/// 林可 周一".
pub(crate) fn reporters_named_in(line: &str) -> Vec<&str> {
    const MOST_OUTLET: usize = 10;
    const MOST_NAMES: usize = 4;
    let is_ideograph = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let is_name =
        |word: &str| (2..=4).contains(&word.chars().count()) && word.chars().all(is_ideograph);
    let line = line.trim();
    let Some((outlet, names)) = ["记者", "記者"]
        .iter()
        .find_map(|word| line.split_once(word))
    else {
        return Vec::new();
    };
    let is_outlet = !outlet.is_empty()
        && outlet.chars().count() <= MOST_OUTLET
        && outlet.chars().all(is_ideograph);
    let separators = |c: char| c.is_whitespace() || matches!(c, '、' | '·');
    let names: Vec<&str> = names
        .split(separators)
        .filter(|name| !name.is_empty())
        .collect();
    let are_names =
        (1..=MOST_NAMES).contains(&names.len()) && names.iter().all(|name| is_name(name));
    match is_outlet && line.contains(char::is_whitespace) && are_names {
        true => names,
        false => Vec::new(),
    }
}

/// The name before the word for a reporter: "김하나" of "김하나 산업부 기자".
pub(crate) fn without_office(name: &str) -> &str {
    const OFFICES: &[&str] = &[
        "기자",
        "특파원",
        "칼럼니스트",
        "논설위원",
        "편집위원",
        "에디터",
        "앵커",
        "교수",
        "작가",
        "평론가",
        "대표",
    ];
    let is_hangul = |c: char| ('\u{AC00}'..='\u{D7A3}').contains(&c);
    let Some((first, behind)) = name.split_once(char::is_whitespace) else {
        return name;
    };
    let is_name = (2..=4).contains(&first.chars().count()) && first.chars().all(is_hangul);
    let is_office = OFFICES
        .iter()
        .any(|office| behind.trim_end().ends_with(office));
    if is_name && is_office { first } else { name }
}

/// Whether a line ends in an address to write to, with no more than a name before it: "Jane Doe
/// jdoe@example.org".
pub(crate) fn is_name_and_address(line: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let mut words = line.split_whitespace().rev();
    let Some(address) = words.next().and_then(|last| last.split_once('@')) else {
        return false;
    };
    let is_address = |(name, host): (&str, &str)| !name.is_empty() && host.contains('.');
    let names = words.filter(|word| word.contains(char::is_alphabetic));
    is_address(address) && names.count() < MOST_WORDS
}

/// Whether a class says that its element is the caption of a picture.
pub(crate) fn is_caption_class(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "caption",
        "captions",
        "imagecaption",
        "legend",
        "legende",
        "legenda",
        "bildunterschrift",
        "bildtext",
        "bildetekst",
        "billedtekst",
        "bijschrift",
        "kuvateksti",
        "didascalia",
        "epigrafe",
        "leyenda",
    ];
    has_word(class, WORDS)
}

/// Whether a class says that its element is a credit.
pub(crate) fn is_credit_class(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "credit",
        "credits",
        "copyright",
        "photographer",
        "source",
        "attribution",
        "byline",
        "bildquelle",
        "bildnachweis",
        "quelle",
        "fotograf",
        "rights",
        "auteur",
        "autor",
    ];
    has_word(class, WORDS)
}
