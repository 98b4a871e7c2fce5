//! The small words that prose cannot do without, by language: a run of text without them is a
//! menu, a table or a list of names.
//!
//! Languages written without spaces have no rows: there the count says nothing.

use super::words::{REACH, WordHash, WordSet};

/// Whether the word with this hash is a stop word in some language we know.
#[inline]
pub(crate) fn is_stop_word(word: WordHash) -> bool {
    WORDS.holds(word)
}

static WORDS: WordSet<{ 2048 + REACH }> = WordSet::new(LANGUAGES);

#[rustfmt::skip]
const LANGUAGES: &[&[&str]] = &[
    // English
    &["the", "of", "and", "to", "a", "in", "is", "it", "you", "that", "for", "on", "with", "as",
      "are", "this", "be", "at", "or", "have", "from", "was", "we", "by", "an", "not", "but", "your",
      "can", "they", "i", "will", "all", "which", "their", "has", "more", "if", "about", "there",
      "so", "one", "when", "what", "our", "been", "who", "its", "would", "how", "these", "may",
      "also", "than", "do", "into", "out", "up", "no", "them", "some", "other", "he", "she", "his",
      "her", "my", "me", "us", "were", "had", "could", "should", "just", "like", "most", "any",
      "only", "over", "such", "because", "very", "then", "does", "did", "where", "much", "many",
      "each"],
    // German
    &["der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einem", "einer", "von",
      "zu", "mit", "den", "dem", "des", "sich", "auf", "für", "im", "auch", "es", "an", "als", "wie",
      "er", "sie", "bei", "aus", "nach", "hat", "noch", "wird", "um", "am", "sind", "wir", "ich",
      "oder", "aber", "vor", "zur", "bis", "mehr", "durch", "man", "dass", "nur", "über", "war",
      "haben", "werden", "kann", "wurde", "zum", "unter", "wenn", "gegen", "vom", "schon", "sein",
      "ihre", "seine", "so", "in"],
    // French
    &["le", "la", "les", "de", "des", "du", "un", "une", "et", "est", "en", "que", "qui", "dans",
      "pour", "pas", "sur", "au", "aux", "par", "plus", "ce", "cette", "ne", "se", "son", "sa", "ses",
      "avec", "il", "elle", "ils", "nous", "vous", "je", "on", "mais", "ou", "où", "sont", "été",
      "être", "ont", "fait", "comme", "leur", "tout", "aussi", "même", "à", "l", "d", "qu", "n", "c"],
    // Spanish
    &["el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "por", "con", "para",
      "es", "se", "su", "sus", "al", "lo", "como", "más", "pero", "o", "este", "esta", "ha", "no",
      "son", "fue", "ser", "entre", "sin", "sobre", "también", "hasta", "hay", "donde", "desde",
      "cuando", "muy", "ya", "porque", "están", "han", "todo"],
    // Portuguese
    &["o", "a", "os", "as", "de", "do", "da", "dos", "das", "que", "e", "em", "no", "na", "nos",
      "nas", "um", "uma", "por", "com", "para", "é", "se", "seu", "sua", "ao", "como", "mais", "mas",
      "ou", "foi", "ser", "não", "são", "também", "pelo", "pela", "até", "isso", "entre", "quando",
      "muito", "já", "está", "você", "à"],
    // Italian
    &["il", "lo", "la", "i", "gli", "le", "di", "del", "della", "dei", "delle", "che", "e", "in",
      "un", "una", "per", "con", "è", "si", "non", "al", "alla", "da", "dal", "dalla", "nel", "nella",
      "su", "sul", "come", "più", "ma", "o", "sono", "ha", "anche", "questo", "questa", "stato",
      "essere", "hanno", "tra", "dopo", "ai", "anni"],
    // Dutch
    &["de", "het", "een", "en", "van", "in", "is", "dat", "op", "te", "zijn", "met", "voor", "niet",
      "aan", "er", "om", "ook", "als", "dan", "maar", "bij", "of", "uit", "naar", "door", "over",
      "ze", "hij", "wordt", "deze", "dit", "nog", "heeft", "die", "je", "we", "kan", "meer", "wel",
      "werd", "tot", "hebben"],
    // Polish
    &["i", "w", "na", "z", "się", "nie", "do", "to", "że", "jest", "o", "jak", "za", "po", "od",
      "ale", "co", "przez", "tak", "dla", "przy", "są", "tym", "czy", "tego", "które", "który",
      "która", "już", "może", "być", "oraz", "ze", "ich", "tylko", "a", "jego", "także", "był"],
    // Swedish, Danish, Norwegian
    &["och", "og", "i", "att", "at", "det", "en", "et", "ett", "som", "på", "är", "er", "av", "af",
      "för", "for", "med", "till", "til", "den", "de", "har", "inte", "ikke", "om", "var", "kan",
      "men", "jag", "jeg", "vi", "så", "från", "fra", "ved", "hos", "eller", "skal", "ska", "blir",
      "sig", "han", "hun", "hon", "der", "når", "när"],
    // Czech, Slovak
    &["a", "v", "na", "se", "je", "že", "s", "z", "do", "o", "to", "k", "i", "za", "ve", "pro",
      "ale", "jako", "po", "od", "by", "jsou", "které", "který", "jeho", "byl", "při", "tak", "si",
      "sa", "aj", "sú", "ako", "pre", "však", "už", "nebo", "podle", "jsem"],
    // Russian, Ukrainian, Bulgarian
    &["и", "в", "не", "на", "что", "с", "по", "как", "это", "из", "к", "у", "за", "от", "но", "для",
      "о", "а", "до", "же", "то", "был", "его", "или", "так", "все", "при", "они", "бы", "если",
      "мы", "он", "она", "этом", "которые", "та", "що", "з", "від", "як", "є", "і", "й", "це", "за",
      "се", "да", "са", "от", "със", "е", "ще"],
    // Turkish
    &["ve", "bir", "bu", "da", "de", "için", "ile", "çok", "daha", "olarak", "olan", "gibi", "en",
      "ne", "kadar", "sonra", "var", "o", "her", "ama", "ya", "olduğu", "ise", "değil", "göre"],
    // Hungarian, Finnish, Romanian
    &["az", "egy", "és", "hogy", "nem", "is", "ez", "meg", "csak", "volt", "már", "ki", "ja", "on",
      "ei", "se", "että", "oli", "mutta", "ovat", "kun", "myös", "niin", "hän", "si", "și", "să",
      "cu", "din", "pe", "este", "nu", "sunt", "pentru", "care", "mai", "fost", "au", "într"],
    // Greek
    &["και", "το", "του", "της", "η", "ο", "των", "για", "με", "να", "που", "την", "στο", "από", "τα",
      "είναι", "σε", "τον", "δεν", "στην", "τις", "θα", "ότι", "μια", "οι"],
    // Arabic, Persian
    &["في", "من", "على", "إلى", "أن", "التي", "عن", "مع", "هذا", "هذه", "الذي", "ما", "لا", "كان",
      "بين", "بعد", "قد", "كما", "و", "به", "از", "که", "این", "را", "با", "است", "برای", "آن"],
    // Hebrew, Hindi
    &["של", "את", "על", "לא", "זה", "עם", "הוא", "היא", "כי", "גם", "או", "אם", "के", "में", "है", "की",
      "और", "से", "को", "का", "पर", "यह", "कि", "भी", "हैं", "ने", "एक", "नहीं"],
    // Korean, Vietnamese, Indonesian
    &["이", "그", "수", "것", "및", "등", "là", "của", "và", "các", "có", "được", "cho", "trong", "một",
      "không", "với", "này", "yang", "dan", "di", "ini", "untuk", "dengan", "dari", "pada", "itu",
      "tidak", "ke", "dalam", "akan", "juga"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_of_many_languages_are_known_and_names_are_not() {
        for word in ["the", "für", "être", "się", "что", "için", "και", "على"] {
            assert!(is_stop_word(WordHash::of(word)), "{word}");
        }
        for word in ["home", "newsletter", "impressum", "новости", ""] {
            assert!(!is_stop_word(WordHash::of(word)), "{word}");
        }
    }
}
