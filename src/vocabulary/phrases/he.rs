//! Labels in Hebrew.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "דלג לתוכן", "דילוג לתוכן", "דלג לתוכן העיקרי"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "תפריט", "תפריט ראשי", "קטגוריות", "מדורים"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "הדפסה", "הדפס", "האזינו לכתבה", "חזרה למעלה", "הצג הכל"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "שתף", "שיתוף", "שתפו", "שתפו את הכתבה", "עקבו אחרינו"
        ],
        starts: &[
            "שתפו ב", "עקבו אחרינו ב"
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "תגיות", "תגים", "נושאים", "מילות מפתח"
        ],
        starts: &[
            "תגיות:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "כתבות קשורות", "כתבות נוספות", "קראו גם", "קרא גם", "עוד בנושא", "אולי יעניין אותך",
            "אולי יעניין אתכם", "מאמרים קשורים", "מאמרים נוספים", "לקריאה נוספת", "ראו גם", "מומלצים",
            "עוד כתבות"
        ],
        starts: &[
            "עוד ב", "קראו גם", "קרא גם"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "הנקראות ביותר", "הכי נקראות", "הנצפות ביותר", "הכתבות הנקראות ביותר", "חדשות אחרונות",
            "כתבות אחרונות", "פופולרי", "הכי חדש"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "הכתבה הבאה", "הכתבה הקודמת", "לכתבה הבאה"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "ניוזלטר", "הרשמה לניוזלטר", "הירשמו לניוזלטר"
        ],
        starts: &[
            "הירשמו ל"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "תגובות", "הוסף תגובה", "הוספת תגובה", "כתוב תגובה", "השאר תגובה", "לכל התגובות"
        ],
        starts: &[
            "תגובות ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "אישור הכל", "קבל הכל"
        ],
        starts: &[
            "אתר זה משתמש בעוגיות", "אתר זה עושה שימוש "
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "פרסומת", "תוכן ממומן", "תוכן שיווקי", "בשיתוף"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "אודות הכותב", "על המחבר"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "העמוד הבא", "העמוד הקודם", "טען עוד"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "התחברות", "כניסה", "הרשמה"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "חיפוש", "חפש"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "כל הזכויות שמורות", "צור קשר", "אודות", "מדיניות פרטיות", "תנאי שימוש"
        ],
        starts: &[
            "כל הזכויות שמורות"
        ],
    },
];
