//! Labels in Hindi.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Navigation,
        whole: &[
            "मेन्यू", "श्रेणियाँ"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "ब्रेकिंग न्यूज़", "ब्रेकिंग न्यूज"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "प्रिंट", "सभी देखें", "और देखें"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "शेयर करें", "साझा करें", "हमें फॉलो करें"
        ],
        ..NONE
    },
    Phrases {
        part: Tags,
        whole: &[
            "टैग", "टैग्स", "विषय"
        ],
        starts: &[
            "टैग:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "यह भी पढ़ें", "ये भी पढ़ें", "इसे भी पढ़ें", "संबंधित खबरें", "संबंधित ख़बरें",
            "संबंधित समाचार", "और पढ़ें", "यह भी देखें", "अन्य खबरें", "आपको यह भी पसंद आ सकता है"
        ],
        starts: &[
            "यह भी पढ़ें", "ये भी पढ़ें", "इसे भी पढ़ें"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "सबसे ज्यादा पढ़ी गईं", "सबसे ज़्यादा पढ़ी गईं", "लोकप्रिय", "ताज़ा खबरें", "ताजा खबरें",
            "ताज़ा समाचार", "टॉप न्यूज़", "बड़ी खबरें", "ट्रेंडिंग"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "अगली खबर", "पिछली खबर", "अगला लेख", "पिछला लेख"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "न्यूज़लेटर", "सब्सक्राइब करें"
        ],
        ..NONE
    },
    Phrases {
        part: Comments,
        whole: &[
            "टिप्पणियाँ", "टिप्पणियां", "टिप्पणी करें", "कमेंट", "कमेंट करें"
        ],
        ..NONE
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "विज्ञापन", "प्रायोजित"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "लॉग इन", "साइन इन"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "खोजें", "खोज"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "सर्वाधिकार सुरक्षित", "हमारे बारे में", "संपर्क करें", "गोपनीयता नीति"
        ],
        ..NONE
    },
];
