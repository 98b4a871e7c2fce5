//! Labels in Korean.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "본문 바로가기", "본문으로 바로가기", "메뉴 바로가기", "콘텐츠로 건너뛰기"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "메뉴", "전체메뉴", "전체 메뉴", "카테고리"
        ],
        ..NONE
    },
    Phrases {
        part: Ticker,
        whole: &[
            "속보"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "인쇄", "프린트", "글자크기", "글자 크기", "스크랩", "기사 듣기", "맨 위로", "맨위로", "더보기", "전체보기", "목록"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "공유", "공유하기", "기사 공유", "페이스북", "트위터", "카카오톡", "카카오스토리", "네이버 블로그", "url 복사", "링크 복사"
        ],
        starts: &[
            "페이스북에 ", "트위터에 "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "태그", "키워드", "관련 태그", "관련 키워드"
        ],
        starts: &[
            "태그:", "키워드:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "관련기사", "관련 기사", "관련 뉴스", "관련뉴스", "관련 글", "함께 보면 좋은 기사", "추천 기사", "추천기사", "추천 뉴스",
            "이 기사와 함께 많이 본 기사", "다른 기사", "다른기사", "더 보기", "더 읽기", "당신이 좋아할 만한 기사", "연관기사"
        ],
        starts: &[
            "다른 기사 보기"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "많이 본 기사", "많이 본 뉴스", "많이본 뉴스", "인기 기사", "인기기사", "인기 뉴스", "실시간 인기 기사", "최신 기사", "최신기사",
            "최신 뉴스", "주요 뉴스", "주요뉴스", "주요기사", "오늘의 주요뉴스", "핫이슈", "최신 글"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "다음 기사", "이전 기사", "다음기사", "이전기사", "다음 글", "이전 글"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "뉴스레터", "구독", "구독하기", "뉴스레터 구독", "구독 신청"
        ],
        ..NONE
    },
    Phrases {
        part: Comments,
        whole: &[
            "댓글", "댓글 쓰기", "댓글쓰기", "댓글 작성", "댓글 보기", "전체 댓글", "의견", "댓글 남기기"
        ],
        starts: &[
            "댓글 "
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "모두 허용", "모두 수락"
        ],
        starts: &[
            "이 웹사이트는 쿠키를 사용"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "광고", "ad", "스폰서", "협찬"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "기자의 다른기사", "기자의 다른 기사", "글쓴이"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "다음 페이지", "이전 페이지", "더 불러오기"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "로그인", "회원가입", "로그아웃"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "검색"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "저작권자", "무단전재 및 재배포 금지", "개인정보처리방침", "이용약관", "회사소개"
        ],
        starts: &[
            "저작권자", "copyright ⓒ", "ⓒ", "무단전재", "<저작권자"
        ],
    },
];
