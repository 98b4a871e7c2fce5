//! Labels in Albanian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Toolbar,
        whole: &[
            "printo", "dërgo me email"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "shpërndaje", "shpërndajeni", "ndaje", "ndajeni", "ndaje me miqtë"
        ],
        starts: &[
            "shpërndaje në "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "etiketat", "etiketa", "temat"
        ],
        starts: &[
            "etiketat:", "etiketa:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "lexo edhe", "lexoni edhe", "lexo gjithashtu", "artikuj të ngjashëm", "artikuj të lidhur",
            "lajme të ngjashme", "më shumë nga autori", "të ngjashme", "më shumë tregime"
        ],
        starts: &[
            "lexo edhe", "lexoni edhe"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "më të lexuarat", "më të populluarat", "postimet më të populluara", "lajmet e fundit", "të fundit"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "artikulli paraprak", "artikulli tjetër"
        ],
        starts: &[
            "artikulli paraprak", "artikulli tjetër"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komente", "komentet", "lini një përgjigje", "lini një koment"
        ],
        ..NONE
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "reklamë", "reklama"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "të gjitha të drejtat e rezervuara", "politika e privatësisë"
        ],
        starts: &[
            "të gjitha të drejtat "
        ],
    },
];
