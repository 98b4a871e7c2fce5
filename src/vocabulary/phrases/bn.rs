//! Labels in Bengali.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: Toolbar,
        whole: &[
            "প্রিন্ট করুন", "প্রিন্ট"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "শেয়ার করুন", "শেয়ার", "শেয়ার করুন", "শেয়ার"
        ],
        ..NONE
    },
    Phrases {
        part: Tags,
        whole: &[
            "ট্যাগ", "ট্যাগস", "বিষয়", "বিষয়"
        ],
        starts: &[
            "ট্যাগ:", "ট্যাগস:", "বিষয়:", "বিষয়:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "আরও পড়ুন", "আরও পড়ুন", "আরো পড়ুন", "আরো পড়ুন", "সম্পর্কিত খবর", "সম্পর্কিত সংবাদ",
            "এ সম্পর্কিত আরও খবর", "এ বিষয়ের আরও খবর", "আরও খবর", "আরো খবর", "এই বিভাগের আরও খবর"
        ],
        starts: &[
            "আরও পড়ুন", "আরও পড়ুন", "আরো পড়ুন", "আরো পড়ুন"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "সর্বাধিক পঠিত", "সর্বশেষ", "সর্বশেষ খবর", "সর্বশেষ সংবাদ", "জনপ্রিয়", "জনপ্রিয়", "পাঠকপ্রিয়"
        ],
        ..NONE
    },
    Phrases {
        part: Comments,
        whole: &[
            "মন্তব্য", "মন্তব্য করুন", "মন্তব্য লিখুন", "আপনার মতামত লিখুন"
        ],
        ..NONE
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "বিজ্ঞাপন"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "লগইন", "লগ ইন", "নিবন্ধন করুন"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "অনুসন্ধান", "খুঁজুন"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "সর্বস্বত্ব সংরক্ষিত", "গোপনীয়তা নীতি"
        ],
        starts: &[
            "সর্বস্বত্ব "
        ],
    },
];
