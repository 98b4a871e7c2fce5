//! Labels in Vietnamese.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "chuyển đến nội dung", "chuyển đến nội dung chính"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "danh mục", "chuyên mục", "trang chủ"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "in bài viết", "nghe bài viết", "xem thêm", "xem tất cả", "lên đầu trang"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "chia sẻ", "chia sẻ bài viết", "theo dõi chúng tôi"
        ],
        starts: &[
            "chia sẻ lên ", "theo dõi chúng tôi "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "từ khóa", "từ khoá", "thẻ", "chủ đề"
        ],
        starts: &[
            "từ khóa:", "chủ đề:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "tin liên quan", "bài liên quan", "bài viết liên quan", "đọc thêm", "đọc tiếp",
            "có thể bạn quan tâm", "tin cùng chuyên mục", "cùng chuyên mục", "tin khác", "xem thêm",
            "gợi ý cho bạn", "bài viết khác"
        ],
        starts: &[
            "xem thêm:", "đọc thêm:"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "đọc nhiều", "đọc nhiều nhất", "tin đọc nhiều", "xem nhiều", "tin mới", "tin mới nhất",
            "tin nổi bật", "nổi bật", "mới nhất"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "bài tiếp theo", "bài trước", "bài kế tiếp"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "đăng ký nhận tin", "đăng ký", "nhận bản tin"
        ],
        starts: &[
            "đăng ký nhận "
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "bình luận", "ý kiến", "ý kiến bạn đọc", "gửi bình luận", "viết bình luận", "để lại bình luận"
        ],
        starts: &[
            "bình luận ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "chấp nhận tất cả"
        ],
        ..NONE
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "quảng cáo", "được tài trợ", "nội dung tài trợ"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "trang tiếp", "trang sau", "trang trước", "tải thêm"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "đăng nhập", "đăng xuất"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "tìm kiếm"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "liên hệ", "giới thiệu", "chính sách bảo mật", "điều khoản sử dụng"
        ],
        starts: &[
            "bản quyền thuộc "
        ],
    },
];
