//! How the names of papers, broadcasters and sites end, in languages that write them without spaces.

/// Endings of such names.
#[rustfmt::skip]
static ENDINGS: &[&str] = &[
    "网", "官网", "网站", "官方网站", "新闻", "日报", "晚报", "时报", "早报", "商报", "周刊", "杂志", "频道", "论坛", "社区", "博客",
    "传媒", "客户端", "新闻网", "電子報", "新聞", "新聞網", "日報", "週刊", "網", "網站", "論壇", "頻道",
    "ニュース", "オンライン", "公式サイト", "ブログ", "デジタル",
];

/// As many characters as such a name has at least and at most.
const LEAST: usize = 3;
const MOST: usize = 14;

/// Whether a piece of a title is the name of an outlet by how it ends.
pub(crate) fn names_an_outlet(piece: &str) -> bool {
    let piece = piece.trim();
    let length = piece.chars().count();
    (LEAST..=MOST).contains(&length) && ENDINGS.iter().any(|ending| piece.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::names_an_outlet;

    #[test]
    fn outlets_are_told_by_how_their_names_end() {
        for name in ["河口新闻网", "河口日报", "老港口官方网站", "港口ニュース"]
        {
            assert!(names_an_outlet(name), "{name}");
        }
        for other in ["渡轮周一重新开航", "新闻", "鲱鱼", "Hallum"] {
            assert!(!names_an_outlet(other), "{other}");
        }
    }
}
