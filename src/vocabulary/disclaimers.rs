//! How sites say what they do not answer for: what the writer thinks, what readers make of it, whose the
//! pictures are.

/// Phrases that only a site writes, in lower case with plain apostrophes.
#[rustfmt::skip]
pub(super) static PHRASES: &[&str] = &[
    // English
    "do not necessarily reflect the views of", "do not necessarily reflect the opinions of",
    "does not necessarily reflect the views of", "do not necessarily represent the views of",
    "does not constitute investment advice", "does not constitute financial advice",
    "should not be construed as investment advice", "may not be published, broadcast, rewritten",
    // Who reads comments first, in whatever language
    "comments are moderated before", "comments are moderated and", "before comments are published",
    "kommentare werden vor der veröffentlichung", "kommentare werden vor der freischaltung",
    "les commentaires sont modérés", "los comentarios son moderados", "os comentários são moderados",
    "i commenti sono moderati", "reacties worden gemodereerd", "komentarze są moderowane",
    "комментарии проходят модерацию", "комментарии модерируются", "коментарі модеруються",
    "yorumlar onaylandıktan sonra", "التعليقات قبل نشرها", "コメントは承認後", "评论经审核后", "評論經審核後",
    "views expressed by the author are personal", "views expressed are personal",
    "not to be reproduced without permission",
    // Where systems tell of an entry, and of what may be said to it, in whatever language
    "this entry was posted ", "this entry was filed ", "follow any responses to this entry",
    "dieser beitrag wurde am ", "dieser beitrag wurde vor ", "dieser beitrag wurde unter ",
    "dieser eintrag wurde am ", "kommentare zu diesem eintrag über den", "cette entrée a été publiée",
    "ce billet a été publié ", "esta entrada fue publicada", "esta entrada foi publicada",
    "questa voce è stata pubblicata", "questo articolo è stato pubblicato in ", "dit bericht werd geplaatst",
    "dit bericht is geplaatst", "detta inlägg publicerades", "dette innlegget ble publisert",
    "dette indlæg blev udgivet", "ten wpis został opublikowany", "tento příspěvek byl publikován",
    "ezt a bejegyzést ", "această intrare a fost publicată", "запись опубликована ", "цей запис був опублікований",
    "αυτή η καταχώριση δημοσιεύτηκε", "この投稿は", "本条目发布于", "本條目發佈於",
    // German
    "jede weiterverbreitung ist honorarpflichtig", "speicherung in elektronischen datenbanken ist nicht",
    "stellt keine anlageberatung dar", "stellen keine anlageberatung dar",
    "nicht unbedingt die meinung der redaktion", "nicht zwingend die meinung der redaktion",
    // French
    "n'engagent que leur auteur", "n'engagent que leurs auteurs", "ne constitue pas un conseil en investissement",
    "ne reflètent pas nécessairement",
    // Spanish, Portuguese, Italian
    "no refleja necesariamente", "no reflejan necesariamente", "no necesariamente reflejan",
    "es responsabilidad exclusiva de su autor", "não reflete necessariamente", "não refletem necessariamente",
    "non riflettono necessariamente", "non costituisce consulenza finanziaria",
    // Dutch, Polish, Czech, Turkish
    "geen beleggingsadvies", "nie stanowi porady inwestycyjnej", "nie stanowią porady inwestycyjnej",
    "není investičním doporučením", "yatırım tavsiyesi değildir", "yatırım danışmanlığı kapsamında değildir",
    // Russian, Ukrainian
    "может не совпадать с мнением редакции", "может не совпадать с позицией редакции",
    "не несут ответственности за публикации", "редакция не несет ответственности",
    "редакция не несёт ответственности", "редакція не несе відповідальності",
    "не является инвестиционной рекомендацией", "може не збігатися з думкою редакції",
    "може не збігатися з позицією редакції",
    // Arabic, Hebrew, Persian
    "لا تعبر بالضرورة عن رأي", "لا تعبر عن رأي", "لا يعبر بالضرورة عن رأي",
    // Indonesian, Vietnamese
    "tidak mencerminkan pandangan redaksi", "không nhất thiết phản ánh quan điểm",
    // Japanese
    "無断転載を禁", "無断転載禁止", "無断での転載", "無断複製", "投資勧誘を目的", "投資の勧誘を目的",
    // Chinese
    "仅代表作者", "不代表本站", "不代表本网", "不代表平台", "僅代表作者", "不代表本站立場",
    "仅提供信息存储", "不构成投资建议", "不构成实质性投资建议", "不構成投資建議", "据此操作，风险自担", "据此操作风险自担",
    "如有侵权", "若有侵权", "侵权请联系", "侵权必究", "未经授权不得转载", "未经许可不得转载", "未经允许不得转载",
    "转载请注明", "轉載請註明", "转载须注明", "禁止转载",
    // Korean
    "무단 전재", "무단전재", "재배포 금지", "투자 권유를 목적",
];
