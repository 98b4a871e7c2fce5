//! How long a story takes to read, as pages say it: "3 min read", "Lesezeit: 4 Minuten", "约5分钟阅读".

/// As many characters as such a line has at most.
const MOST_CHARACTERS: usize = 60;
/// As many words, and as many digits.
const MOST_WORDS: usize = 6;
const MOST_DIGITS: usize = 5;

/// What minutes are called in a language, and reading; either may be a part of a word, unless spaces say that
/// one begins or ends there.
struct Language {
    minutes: &'static [&'static str],
    reading: &'static [&'static str],
}

const fn language(minutes: &'static [&'static str], reading: &'static [&'static str]) -> Language {
    Language { minutes, reading }
}

static LANGUAGES: [Language; 16] = [
    // English, German, French, Spanish, Portuguese, Italian, Dutch, Romanian, Polish, Czech and Slovak,
    // Swedish, Danish, Norwegian, Finnish, Croatian and Serbian.
    language(
        &[" min ", " mins ", " minu"],
        &[
            " read ",
            " reading ",
            "lesezeit",
            "lesedauer",
            "zu lesen",
            " de lecture ",
            " de lectura ",
            " leer ",
            "leitura",
            "lettura",
            "leestijd",
            "lezen",
            "citire",
            "citit",
            "czytania",
            "čtení",
            "čítani",
            "läsning",
            "lästid",
            "læsetid",
            "læsning",
            "lesetid",
            "lesning",
            "lukuaika",
            "čitanj",
        ],
    ),
    language(&["perc"], &["olvas"]),
    language(&["dk", "dakika"], &["okuma"]),
    language(&["мин"], &["чтени", "читать", "четене"]),
    language(&["хв"], &["читання", "читати"]),
    language(&["λεπτ"], &["ανάγνωσ", "διάβασ"]),
    language(&["دقي", "دقائق"], &["قراءة", "للقراءة"]),
    language(&["دقیقه"], &["خواندن", "مطالعه"]),
    language(&["דק"], &["קריאה"]),
    language(&["मिनट"], &["पढ़"]),
    language(
        &["分钟", "分鐘", "分"],
        &["阅读", "閱讀", "读完", "讀完", "読め", "読了", "読む"],
    ),
    language(&["분"], &["읽"]),
    language(&["phút"], &["đọc"]),
    language(&["menit"], &["baca"]),
    language(&["นาที"], &["อ่าน"]),
    language(&["মিনিট"], &["পড়"]),
];

/// Whether a line says how long the story takes to read, and nothing else.
pub(crate) fn says_reading_time(line: &str) -> bool {
    let digits = line.chars().filter(|c| c.is_numeric()).count();
    let is_short = line.len() <= MOST_CHARACTERS * 3
        && (1..=MOST_DIGITS).contains(&digits)
        && line.split_whitespace().count() <= MOST_WORDS
        && line.chars().count() <= MOST_CHARACTERS;
    if !is_short {
        return false;
    }
    let is_part = |c: &char| c.is_alphanumeric() || !c.is_ascii();
    let plain = |c: char| if is_part(&c) { c } else { ' ' };
    let line = format!(" {line} ").to_lowercase();
    let line: String = line.chars().map(plain).collect();
    let holds = |words: &[&str]| words.iter().any(|word| line.contains(word));
    let mut languages = LANGUAGES.iter();
    languages.any(|language| holds(language.minutes) && holds(language.reading))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_time_is_known_in_any_language() {
        for line in [
            "3 min read",
            "3 MIN. READ",
            "Reading time: 12 minutes",
            "5-minute read",
            "Lesezeit: 4 Minuten",
            "4 Min. Lesezeit",
            "Temps de lecture : 3 min",
            "3 min de lecture",
            "Tiempo de lectura: 2 minutos",
            "Leitura de 3 minutos",
            "Tempo di lettura 4 minuti",
            "Leestijd 3 minuten",
            "3 minuten lezen",
            "Czas czytania: 5 minut",
            "Doba čtení: 3 min",
            "Lästid: 2 minuter",
            "Lukuaika 3 min",
            "Olvasási idő: 3 perc",
            "4 dk okuma süresi",
            "Время чтения: 3 мин.",
            "Час читання: 2 хв",
            "Χρόνος ανάγνωσης: 3 λεπτά",
            "وقت القراءة: 3 دقائق",
            "זמן קריאה: 3 דק'",
            "约5分钟阅读",
            "この記事は約3分で読めます",
            "3분 읽기",
            "5 phút đọc",
            "Waktu baca 3 menit",
        ] {
            assert!(says_reading_time(line), "{line}");
        }
    }

    #[test]
    fn a_sentence_about_minutes_or_reading_is_none() {
        for line in [
            "",
            "A good read",
            "The ferry leaves in 3 minutes",
            "Ready in 30 minutes",
            "Ministers read 12 letters",
            "A lecture of 45 minutes",
            "It took the council 20 minutes to read all of the letters that had come.",
            "Minutes of the meeting, read on 3 May 2024 by the mayor",
            "1234567 minutes read",
        ] {
            assert!(!says_reading_time(line), "{line}");
        }
    }
}
