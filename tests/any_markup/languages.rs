//! The story and what stands around it in other languages.

use super::markup::Story;
use super::surroundings::{
    ABOUT_THE_AUTHOR, BREAKING, COMMENTS, COOKIES, MOST_READ, READ_NEXT, RELATED, TOPIC,
};

/// A language into which a page is put, text by text.
pub(crate) struct Language {
    code: &'static str,
    author: &'static str,
    description: &'static str,
    headline: &'static str,
    lede: &'static str,
    caption: &'static str,
    paragraphs: &'static [&'static str],
    /// As [`around`] has them.
    around: &'static [&'static str],
    /// Texts of the page's own, each with what it is here.
    labels: &'static [(&'static str, &'static str)],
}

/// What stands around the story, a text after the other.
fn around() -> Vec<&'static str> {
    let mut texts = vec![ABOUT_THE_AUTHOR, COOKIES, TOPIC.1];
    texts.extend(BREAKING);
    texts.extend(RELATED);
    texts.extend(MOST_READ.iter().flat_map(|card| [card.0, card.1]));
    texts.extend(READ_NEXT.iter().flat_map(|card| [card.0, card.2]));
    texts.extend(COMMENTS.iter().map(|comment| comment.1));
    texts
}

impl Language {
    pub(crate) fn story(&self) -> Story {
        Story {
            author: self.author.to_owned(),
            description: self.description.to_owned(),
            headline: self.headline.to_owned(),
            lede: self.lede.to_owned(),
            caption: self.caption.to_owned(),
            paragraphs: self
                .paragraphs
                .iter()
                .map(|&text| text.to_owned())
                .collect(),
        }
    }

    /// An English page that tells the story of this language, in this language.
    pub(crate) fn page(&self, page: &str) -> String {
        let code = format!("<html lang={}>", self.code);
        let page = page.replace("<html lang=en>", &code);
        let texts = around();
        assert_eq!(texts.len(), self.around.len());
        let around = texts.into_iter().zip(self.around.iter().copied());
        let mut texts: Vec<(&str, &str)> = around.chain(self.labels.iter().copied()).collect();
        texts.push((super::markup::DESCRIPTION, self.description));
        texts.push((super::markup::AUTHOR, self.author));
        // Some stand within others.
        texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        texts
            .into_iter()
            .fold(page, |page, (text, here)| page.replace(text, here))
    }
}

pub(crate) static LANGUAGES: &[Language] = &[
    Language {
        code: "de",
        author: "Redaktion Küstenbote",
        description: "Wasserministerin Ilse Brandt mit Hallums Bürgermeister Joren Vael auf dem alten Deich, bei ihrem ersten Besuch als Ministerin am 3. Oktober 2024. (KBN)",
        headline: "Marschgemeinden verlangen Klarheit über den Zeitplan des Seedeichs",
        lede: "Die fünf Gemeinden der inneren Marsch zweifeln immer mehr daran, dass der versprochene Seedeich noch in diesem Jahrzehnt fertig wird.",
        caption: "Wasserministerin Ilse Brandt und Hallums Bürgermeister Joren Vael auf dem alten Deich, bei ihrem ersten Besuch als Ministerin am 3. Oktober 2024. (KBN)",
        paragraphs: &[
            "Hallums Bürgermeister Joren Vael hat am Dienstag eine deutliche Botschaft an das Wasserministerium gerichtet: Die Marsch werde keinen anderen Schutz vor der Flut hinnehmen als den vollständigen Seedeich.",
            "In einem Brief an die Ministerin betonte Vael, der einzige wirkliche Schutz für die Marsch und für die Höfe, die hinter ihr liegen, sei ein Deich, der auf Fels stehe und nicht auf Versprechen.",
            "Weiter heißt es, man werde keine Sandsäcke und keinen Ersatz annehmen, denn nur dieser Schritt halte die Winterfluten aus den Orten heraus, in denen die Leute seit Jahren mit dem Wasser leben.",
            "Der Bürgermeister erinnerte daran, dass frühere Vereinbarungen für die Ausbesserung der Deiche aufkommen sollten, nachdem die Gemeinden ihre eigenen Pumpen aufgegeben hatten, und dass daraus nichts geworden sei.",
            "Der Marsch in den neunziger Jahren keinen richtigen Deich zu geben, sei ein teurer Fehler gewesen, den jeder Sturm seither ausgenutzt habe. Dieser Fehler müsse nun berichtigt werden, schrieb Vael.",
            "Warum es jetzt darauf ankommt",
            "Der Brief kommt vor einer Sitzung des Küstenrats in Brede, der am Dienstag und am Mittwoch über die Arbeiten des kommenden Jahres berät. Trotz aller Zusagen steht der Deich nicht auf der Tagesordnung.",
            "In Hallum wird man immer misstrauischer, vor allem seit der künftige Kämmerer Tomas Reeve vorgeschlagen hat, die östliche Hälfte um vier Jahre zu verschieben und das Geld in die Häfen zu stecken.",
            "Der Augenblick, in dem man den Vertrag hätte unterschreiben können, sei vom jetzigen Rat nicht genutzt worden, sagte die Rechnungsprüferin der Region, Marit Oksen, dem Küstenboten am Montag.",
            "Das Ministerium nennt den ganzen Deich unbezahlbar",
            "Der Sprecher des Ministeriums, Dirk Pallas, sagte am Dienstag zu dem Brief, der vollständige Deich sei für die Küste unbezahlbar, und nannte die Forderungen der Gemeinden verständlich, aber weltfremd.",
            "Zuvor hatte das Wochenblatt der Bauern berichtet, die fünf Gemeinden wollten am Tag der Ratssitzung ein eigenes Gutachten veröffentlichen, nach dem der Deich nur zwei Drittel der veranschlagten Summe kosten würde.",
            "Pallas antwortete, das stehe in klarem Gegensatz zu den eigenen Berechnungen, und die Sicherheit des einen Ortes dürfe nicht auf Kosten der Sicherheit des anderen bezahlt werden.",
            "Er fügte hinzu, eine solche Entscheidung sei schlicht unmöglich, weil niemand die Rechnung bezahlen könne, und betonte, sie löse auch nicht die Frage, wer den Deich in dreißig Jahren erhalten solle.",
        ],
        around: &[
            "Die Redaktion des Küstenboten berichtet Tag und Nacht aus der Marsch und von den Inseln. Schreiben Sie ihr, was Sie an der Küste gesehen haben.",
            "Wir und unsere Partner verwenden Cookies, um Ihnen diese Seite zu zeigen, um zu messen, wer sie liest, und um Werbung auszuwählen. Sie können Ihre Wahl jederzeit in den Einstellungen ändern.",
            "Während die Winterfluten Jahr für Jahr an der ganzen Küste steigen und die Deiche des letzten Jahrhunderts tiefer in den Klei sinken, fragen sich die Orte dahinter, wer bezahlen wird, was kommt, und ob dann noch jemand da ist… Wie geht es weiter?",
            "Korrespondent des Küstenboten in Hallum: Die Fähre zu den äußeren Inseln fährt bis morgen früh nicht mehr.",
            "Der Küstenrat hat das Ausbaggern des Hafens von Brede mit einer Mehrheit von 13 Stimmen beschlossen.",
            "Hafenmeister von Brede an die Lotsen: Niemand läuft aus, bevor der Wind dreht.",
            "Aus Kreisen des Hafens: Zwei überfällige Heringsboote sind vor dem Leuchtturm von Skarn wohlbehalten gefunden worden",
            "Künftiger Kämmerer Reeve könnte mit den Inseln über den Fährpreis verhandeln",
            "Innere Marsch: Wasserstand an der Schleuse der Lune fällt unter die zweite Marke",
            "Gemeinden: Der Pumpenplan des Landes geht an der Marsch vorbei",
            "Brede und die Inseln verhandeln über neuen Fährvertrag: Hafenamt",
            "Wärter Anselm Dorn zündet zum letzten Mal die Lampe des Leuchtturms von Skarn an, Samstag, 27. September 2025, am äußeren Riff. (KBN/Pia Lohr)",
            "Rat stimmt mit großer Mehrheit für den Erhalt des Leuchtturms von Skarn",
            "Der Hafenfonds hat fast 900.000 Mark ausgezahlt, als die Werft vor ihren Schulden stand.",
            "Hafenfonds verlor fast 900.000, als die Werft Schulden zahlen musste",
            "Der Aal schwimmt wieder tiefer in die Kanäle als früher, wie an sehr vielen Orten der Küste. (Küstenbote; Zeichnung Bo Tarn)",
            "Die Aale kehren in die sauberen Kanäle zurück",
            "Eine Reihe von Lotsenbooten fährt an der Mole vorbei, während Statthalter Helm die Mannschaft des Baggers begrüßt, Mittwoch, 3. September 2025, in Brede (KBN)",
            "Helm will alte Lotsenboote verkaufen und härter gegen Schmuggler vorgehen",
            "Deichwärter arbeiten an ihren Karren an einem Sammelplatz bei der Schleuse der Lune, Samstag, 11. Oktober 2025 (KBN)",
            "Bericht: Mehr als die Hälfte der Deichwacht sind Freiwillige",
            "Familien sehen den Möwen am Ende der Mole von Brede zu, Montag, 29. November 2021. (KBN)",
            "Rat verlangt Untersuchung zur Schließung der Inselschule",
            "Meine Großmutter hat Steine auf diesen Deich getragen und immer gesagt, dass er das Jahrhundert nicht überlebt. Auch damit hatte sie wohl recht.",
            "Und wer soll das bezahlen? Davon steht kein Wort in dem ganzen Brief, und ich habe ihn zweimal gelesen.",
        ],
        labels: &[
            ("By <a", "Von <a"),
            ("By <b>", "Von <b>"),
            ("By Redaktion", "Von Redaktion"),
            (
                "Source: Agencies + Town records",
                "Quelle: Agenturen + Gemeindeakten",
            ),
            (
                "3 Dec 2024 14:52 | Updated 4 Dec 2024 09:10",
                "03.12.2024, 14:52 Uhr | Aktualisiert 04.12.2024, 09:10 Uhr",
            ),
            ("3 Dec 2024 14:52", "03.12.2024, 14:52 Uhr"),
            ("4 Dec 2024 08:15", "04.12.2024, 08:15 Uhr"),
            ("3 Min Read", "3 Min. Lesezeit"),
            ("BREAKING", "EILMELDUNG"),
            ("Related News", "Mehr zum Thema"),
            ("READ MORE:", "LESEN SIE AUCH:"),
            ("Also read:", "Lesen Sie auch:"),
            ("Advertisement", "Anzeige"),
            (
                "The day's news in your inbox",
                "Die Nachrichten des Tages in Ihrem Postfach",
            ),
            ("Your email address", "Ihre E-Mail-Adresse"),
            ("Sign up", "Anmelden"),
            ("Share this article", "Artikel teilen"),
            ("Listen to this article", "Artikel anhören"),
            (
                "<button>Save</button><button>Print</button>",
                "<button>Merken</button><button>Drucken</button>",
            ),
            ("Tags:", "Schlagwörter:"),
            ("2 Comments", "2 Kommentare"),
            (">Reply<", ">Antworten<"),
            ("Most Read", "Meistgelesen"),
            ("Read Next", "Weiterlesen"),
            (">Coverage<", ">Berichte<"),
            (">All<", ">Alle<"),
            ("Accept all", "Alle akzeptieren"),
            ("Reject", "Ablehnen"),
            ("Slogan", "Wahlspruch"),
            ("All Rights Reserved", "Alle Rechte vorbehalten"),
            ("Privacy Policy", "Datenschutz"),
            ("About Us", "Über uns"),
            ("Contact Us", "Kontakt"),
            (
                "The Oster Courier is an independent newspaper of the coast.",
                "Der Küstenbote ist eine unabhängige Zeitung der Küste.",
            ),
            ("The Oster Courier", "Der Küstenbote"),
            ("Inner Marsh", "Innere Marsch"),
            ("The Coast & the Sea", "Die Küste und das Meer"),
            (">Politics<", ">Politik<"),
            (">Economy<", ">Wirtschaft<"),
            (">Opinion<", ">Meinung<"),
            (">News<", ">Nachrichten<"),
            (">Home<", ">Startseite<"),
            ("14 Nov 2025", "14.11.2025"),
            ("13 Nov 2025", "13.11.2025"),
            ("12 Nov 2025", "12.11.2025"),
        ],
    },
    Language {
        code: "ar",
        author: "غرفة أخبار الساحل",
        description: "وزيرة المياه إلسا براند مع رئيس بلدية هالوم يورن فائيل على السد القديم خلال زيارتها الرسمية الأولى في 3 أكتوبر 2024. (وكالة الساحل)",
        headline: "بلدات المستنقع تطالب بجدول زمني واضح لبناء السد البحري",
        lede: "تتزايد شكوك البلدات الخمس في المستنقع الداخلي في أن السد البحري الموعود سيكتمل قبل نهاية هذا العقد.",
        caption: "وزيرة المياه إلسا براند ورئيس بلدية هالوم يورن فائيل على السد القديم خلال زيارتها الرسمية الأولى في 3 أكتوبر 2024. (وكالة الساحل)",
        paragraphs: &[
            "وجّه رئيس بلدية هالوم يورن فائيل رسالة قوية إلى وزارة المياه يوم الثلاثاء، مؤكدا أن المستنقع لن يقبل بأي حماية من الفيضانات غير السد البحري الكامل.",
            "وفي رسالة إلى الوزيرة شدد فائيل على أن الحماية الحقيقية الوحيدة للمستنقع وللمزارع التي تقع خلفه هي سد يقوم على الصخر لا على الوعود.",
            "وأضاف أن البلدات لن تقبل بأكياس الرمل ولا بأي بديل عن السد، مشيرا إلى أن هذه الخطوة وحدها ستبقي مد الشتاء بعيدا عن البيوت التي يعيش فيها الناس منذ سنوات مع الماء.",
            "وذكّر رئيس البلدية بأن الاتفاقات السابقة كان يفترض أن تمول إصلاح السدود بعد أن تخلت البلدات عن مضخاتها، لكن شيئا من ذلك لم يحدث حتى اليوم.",
            "وكتب فائيل أن عدم منح المستنقع سدا حقيقيا في التسعينيات كان خطأ مكلفا استغلته كل عاصفة منذ ذلك الحين، وأن هذا الخطأ يجب أن يصحح الآن.",
            "لماذا يهم هذا الأمر الآن",
            "وتأتي الرسالة قبل اجتماع مجلس الساحل في بريدة يومي الثلاثاء والأربعاء لمناقشة أعمال العام المقبل، ولا يظهر السد على جدول أعمال الاجتماع رغم كل الوعود.",
            "ويتزايد الشك في هالوم منذ أن اقترح أمين الخزانة المقبل توماس ريف تأجيل النصف الشرقي من السد أربع سنوات وإنفاق المال على الموانئ بدلا منه.",
            "وقالت مدققة حسابات المنطقة ماريت أوكسن للصحيفة يوم الاثنين إن اللحظة التي كان يمكن فيها توقيع العقد لم يستغلها المجلس الحالي.",
            "الوزارة تصف السد الكامل بأنه باهظ الكلفة",
            "وقال المتحدث باسم الوزارة ديرك بالاس يوم الثلاثاء تعليقا على الرسالة إن السد الكامل لا يمكن تحمل كلفته، ووصف مطالب البلدات بأنها مفهومة لكنها بعيدة عن الواقع.",
            "وكانت أسبوعية المزارعين قد ذكرت في وقت سابق أن البلدات الخمس تنوي أن تنشر يوم اجتماع المجلس دراسة خاصة بها تقول إن السد لن يكلف إلا ثلثي المبلغ المقدر.",
            "ورد بالاس بأن هذا يتناقض تماما مع حسابات الوزارة، وأن سلامة بلدة واحدة لا يمكن أن تدفع على حساب سلامة بلدة أخرى مهما كانت الأسباب.",
            "وأضاف أن مثل هذا القرار مستحيل ببساطة لأن أحدا لا يستطيع دفع الفاتورة، وأنه لا يجيب عن السؤال عمن سيصون السد بعد ثلاثين عاما.",
        ],
        around: &[
            "تغطي غرفة الأخبار في صحيفة الساحل المستنقع والجزر ليلا ونهارا. اكتبوا إلى محرريها بكل ما رأيتموه على الساحل.",
            "نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لعرض هذا الموقع ولقياس عدد قرائه ولاختيار الإعلانات. يمكنكم تغيير اختياركم في أي وقت من الإعدادات.",
            "بينما يرتفع مد الشتاء عاما بعد عام على طول الساحل وتغوص سدود القرن الماضي أعمق في الطين، تسأل البلدات خلفها من سيدفع ثمن ما هو آت، وهل سيبقى أحد لحمايته… كيف ستسير الأمور؟",
            "مراسل صحيفة الساحل في هالوم: توقفت العبارة إلى الجزر الخارجية حتى صباح الغد.",
            "أقر مجلس الساحل تجريف ميناء بريدة بأغلبية 13 عضوا.",
            "مدير ميناء بريدة للمرشدين: لا يغادر أحد قبل أن تتغير الريح.",
            "مصادر للصحيفة: العثور على قاربي صيد متأخرين سالمين قرب منارة سكارن",
            "أمين الخزانة المقبل ريف يقول إنه قد يجري محادثات مع الجزر بشأن أجرة العبارة",
            "المستنقع الداخلي: منسوب المياه عند هويس لوني ينخفض دون العلامة الثانية",
            "البلدات تقول إن خطة المضخات الوطنية لا تعكس ما يحتاجه المستنقع",
            "بريدة والجزر تتفاوض على عقد جديد للعبارة",
            "الحارس أنسلم دورن يضيء مصباح منارة سكارن للمرة الأخيرة، السبت 27 سبتمبر 2025. (وكالة الساحل)",
            "المجلس يؤيد بأغلبية ساحقة خطة الحفاظ على منارة سكارن",
            "دفع صندوق الميناء نحو 900 ألف مارك بينما كان الحوض يواجه ديونه.",
            "صندوق الميناء خسر نحو 900 ألف عندما حان موعد سداد الديون",
            "يسبح الأنكليس في القنوات أعمق من ذي قبل، كما هو الحال في أماكن كثيرة على الساحل. (صحيفة الساحل)",
            "عودة الأنكليس إلى قنوات أنظف",
            "صف من قوارب الإرشاد يمر قرب الرصيف بينما يحيي الحاكم هيلم طاقم الجرافة، الأربعاء 3 سبتمبر 2025. (وكالة الساحل)",
            "هيلم يقول إنه سيبيع قوارب الإرشاد القديمة ويتشدد مع المهربين",
            "حراس السد يعملون على عرباتهم في نقطة تجمع قرب هويس لوني، السبت 11 أكتوبر 2025 (وكالة الساحل)",
            "تقرير: المتطوعون يشكلون أكثر من نصف حراس السد",
            "عائلات تشاهد النوارس في نهاية الرصيف في بريدة، الاثنين 29 نوفمبر 2021. (وكالة الساحل)",
            "المجلس يدعو إلى تحقيق في إغلاق مدرسة الجزيرة",
            "حملت جدتي الحجارة إلى ذلك السد، وكانت تقول دائما إنه لن يبقى حتى نهاية القرن. يبدو أنها كانت محقة في هذا أيضا.",
            "ومن الذي سيدفع ثمنه؟ لا كلمة واحدة عن ذلك في الرسالة كلها، وقد قرأتها مرتين.",
        ],
        labels: &[
            ("By <a", "بقلم <a"),
            ("By <b>", "بقلم <b>"),
            ("By غرفة", "بقلم غرفة"),
            (
                "Source: Agencies + Town records",
                "المصدر: وكالات + سجلات البلدة",
            ),
            (
                "3 Dec 2024 14:52 | Updated 4 Dec 2024 09:10",
                "3 ديسمبر 2024 14:52 | آخر تحديث 4 ديسمبر 2024 09:10",
            ),
            ("3 Dec 2024 14:52", "3 ديسمبر 2024 14:52"),
            ("4 Dec 2024 08:15", "4 ديسمبر 2024 08:15"),
            ("3 Min Read", "3 دقائق قراءة"),
            ("BREAKING", "عاجل"),
            ("Related News", "أخبار ذات صلة"),
            ("READ MORE:", "اقرأ أيضا:"),
            ("Also read:", "اقرأ المزيد:"),
            ("Advertisement", "إعلان"),
            ("The day's news in your inbox", "أخبار اليوم في بريدك"),
            ("Your email address", "بريدك الإلكتروني"),
            ("Sign up", "اشترك"),
            ("Share this article", "شارك المقال"),
            ("Listen to this article", "استمع إلى المقال"),
            (
                "<button>Save</button><button>Print</button>",
                "<button>حفظ</button><button>طباعة</button>",
            ),
            ("Tags:", "الوسوم:"),
            ("2 Comments", "2 تعليقات"),
            (">Reply<", ">رد<"),
            ("Most Read", "الأكثر قراءة"),
            ("Read Next", "اقرأ التالي"),
            (">Coverage<", ">تغطية<"),
            (">All<", ">الكل<"),
            ("Accept all", "قبول الكل"),
            ("Reject", "رفض"),
            ("Slogan", "شعار"),
            ("All Rights Reserved", "جميع الحقوق محفوظة"),
            ("Privacy Policy", "سياسة الخصوصية"),
            ("About Us", "من نحن"),
            ("Contact Us", "اتصل بنا"),
            (
                "The Oster Courier is an independent newspaper of the coast.",
                "الساحل صحيفة مستقلة.",
            ),
            ("The Oster Courier", "صحيفة الساحل"),
            ("Inner Marsh", "المستنقع الداخلي"),
            ("The Coast & the Sea", "الساحل والبحر"),
            (">Politics<", ">سياسة<"),
            (">Economy<", ">اقتصاد<"),
            (">Opinion<", ">رأي<"),
            (">News<", ">أخبار<"),
            (">Home<", ">الرئيسية<"),
            ("14 Nov 2025", "14 نوفمبر 2025"),
            ("13 Nov 2025", "13 نوفمبر 2025"),
            ("12 Nov 2025", "12 نوفمبر 2025"),
        ],
    },
];
