//! Labels in Persian.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "پرش به محتوا", "رفتن به محتوا"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "منو", "دسته بندی ها", "دسته‌بندی‌ها", "سرویس ها"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "چاپ", "نسخه چاپی", "مشاهده همه", "بازگشت به بالا"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "اشتراک گذاری", "اشتراک‌گذاری", "به اشتراک بگذارید", "ما را دنبال کنید"
        ],
        starts: &[
            "اشتراک گذاری در "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "برچسب ها", "برچسب‌ها", "کلیدواژه ها", "کلمات کلیدی", "موضوعات"
        ],
        starts: &[
            "برچسب ها:", "برچسب‌ها:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "اخبار مرتبط", "مطالب مرتبط", "مقالات مرتبط", "مطالب مشابه", "بیشتر بخوانید", "همچنین بخوانید",
            "بیشتر بدانید", "خبرهای مرتبط", "شاید بپسندید", "پیشنهاد ما", "ادامه مطلب"
        ],
        starts: &[
            "بیشتر بخوانید", "همچنین بخوانید"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "پربازدیدترین", "پربازدیدترین ها", "پربازدیدها", "آخرین اخبار", "تازه ترین اخبار",
            "جدیدترین اخبار", "محبوب ترین", "پرمخاطب ترین"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "مطلب بعدی", "مطلب قبلی", "خبر بعدی", "خبر قبلی"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "خبرنامه", "عضویت در خبرنامه"
        ],
        ..NONE
    },
    Phrases {
        part: Comments,
        whole: &[
            "نظرات", "نظر شما", "ارسال نظر", "دیدگاه ها", "دیدگاه‌ها", "ثبت نظر", "نظرات کاربران",
            "نظر بدهید"
        ],
        starts: &[
            "نظرات ("
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "تبلیغات", "آگهی", "تبلیغ"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "صفحه بعد", "صفحه قبل"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "ورود", "ثبت نام", "ثبت‌نام"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "جستجو"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "تماس با ما", "درباره ما", "تمامی حقوق محفوظ است"
        ],
        starts: &[
            "تمامی حقوق ", "کلیه حقوق "
        ],
    },
];
