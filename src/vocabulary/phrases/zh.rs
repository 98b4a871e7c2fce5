//! Labels in Chinese, simplified and traditional.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "跳到主要内容", "跳至内容", "跳到内容", "跳轉到內容"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "菜单", "导航", "分类", "栏目", "網站導航", "分類", "归档", "网站地图"
        ],
        ..NONE
    },
    Phrases {
        part: Breadcrumb,
        whole: &[
            "当前位置", "您的位置", "您当前的位置", "您現在的位置"
        ],
        starts: &[
            "当前位置：", "您的位置："
        ],
    },
    Phrases {
        part: Ticker,
        whole: &[
            "快讯", "突发", "突发新闻", "即时新闻", "快訊", "即時新聞"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "打印", "列印", "收藏", "收听本文", "收听", "朗读", "返回顶部", "回到顶部", "返回頂部", "查看更多", "查看全部", "更多", "打印本页", "关闭窗口"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "分享", "分享到", "分享至", "转发", "关注我们", "分享本文", "關注我們", "扫一扫", "扫码关注", "微信", "微博"
        ],
        starts: &[
            "分享到", "扫描二维码", "微信扫"
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "标签", "標籤", "关键词", "關鍵字", "关键字", "相关标签"
        ],
        starts: &[
            "标签：", "标签:", "标签", "關鍵字：", "关键词："
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "相关文章", "相关新闻", "相关阅读", "相关推荐", "相关链接", "相關文章", "相關新聞", "延伸阅读", "延伸閱讀", "推荐阅读", "推薦閱讀",
            "猜你喜欢", "为您推荐", "热门推荐", "更多新闻", "更多文章", "你可能感兴趣的", "相关报道", "相关资讯", "相關報導", "您可能还喜欢",
            "更多相關新聞", "推荐", "相关内容", "精彩推荐", "编辑推荐", "同类文章", "相关专题",
            "相关搜索", "相關搜尋", "热门搜索"
        ],
        starts: &[
            "相关阅读：", "延伸阅读：", "延伸閱讀：", "更多"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "最热文章", "最热新闻", "最熱文章",
            "热门文章", "热门新闻", "热点新闻", "最新文章", "最新新闻", "最新消息", "阅读排行", "点击排行", "热门", "排行榜", "新闻排行", "熱門新聞",
            "熱門文章", "最新新聞", "熱門", "今日热点", "近期文章", "热点推荐", "最多閱讀", "24小时热门"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "下一篇", "上一篇", "下一页", "上一页"
        ],
        starts: &[
            "下一篇", "上一篇", "上一篇：", "下一篇："
        ],
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "订阅", "訂閱", "订阅我们", "下载客户端", "下载app", "電子報"
        ],
        starts: &[
            "订阅我们", "下载"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "评论", "条评论", "條評論", "则评论", "發表評論", "发表评论", "网友评论", "评论区", "留言", "发表回复", "我要评论", "全部评论", "最新评论", "取消回复", "評論",
            "回复", "回覆", "写评论", "热门评论", "跟帖", "發表迴響"
        ],
        starts: &[
            "评论（", "评论("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "接受所有cookie", "接受全部"
        ],
        starts: &[
            "本网站使用cookie", "我们使用cookie", "本網站使用cookie"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "广告", "廣告", "推广", "赞助商", "赞助内容"
        ],
        ..NONE
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "关于作者", "作者简介", "作者", "作者介绍", "關於作者"
        ],
        starts: &[
            "作者简介"
        ],
    },
    Phrases {
        part: Pagination,
        whole: &[
            "加载更多", "載入更多", "首页 上一页"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "登录", "登入", "注册", "註冊", "我的账户", "会员登录"
        ],
        ..NONE
    },
    Phrases {
        part: Paywall,
        whole: &[
            "会员专享", "付费阅读"
        ],
        starts: &[
            "本文为付费", "登录后阅读"
        ],
    },
    Phrases {
        part: Search,
        whole: &[
            "搜索", "搜尋", "站内搜索"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "版权所有", "關於我們", "关于我们", "联系我们", "隐私政策", "免责声明"
        ],
        starts: &[
            "版权所有", "版權所有", "免责声明：", "京icp备"
        ],
    },
];
