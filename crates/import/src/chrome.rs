//! Page chrome: what a web page puts around a document.

use crate::labels::arabic_number;
use crate::report::Reason;

/// Why a line is chrome wherever it stands.
pub(crate) fn anywhere(text: &str) -> Option<Reason> {
    if is_page_number(text) {
        return Some(Reason::PageNumber);
    }
    let chrome = is_rule(text)
        || is_breadcrumb(text)
        || is_link(text)
        || is_share_bar(text)
        || is_moment(text)
        || STARTS.iter().any(|start| text.starts_with(start))
        || PHRASES.iter().any(|phrase| text.contains(phrase))
        || key_of(text).is_some_and(|key| PAGE_KEYS.contains(&key.as_str()));
    (chrome && text.chars().count() <= 200).then_some(Reason::PageChrome)
}

/// Whether a line between the page's top and the document's first paragraph is chrome.
pub(crate) fn at_head(text: &str) -> bool {
    key_of(text).is_some_and(|key| HEAD_KEYS.contains(&key.as_str()))
        || is_time_stamp(text)
        || ["正文", "全文", "正文内容"].contains(&text)
}

/// Whether the document is over here and other articles or the page's foot follow.
pub(crate) fn ends_document(text: &str) -> bool {
    let text = text.trim_start_matches(['【', '[', '>', '•', '·', '■', ' ']);
    ENDS.iter().any(|start| text.starts_with(start)) && !text.ends_with('。')
}

const STARTS: [&str; 14] = [
    "欢迎访问",
    "欢迎光临",
    "今天是",
    "首页",
    "当前位置",
    "您的位置",
    "您所在的位置",
    "您现在的位置",
    "【法宝引证码】",
    "网站地图",
    "收藏本站",
    "设为首页",
    "预览阅读已结束",
    "扫一扫",
];

const PHRASES: [&str; 19] = [
    "请扫码",
    "扫描二维码",
    "微信公众号",
    "ICP备",
    "公网安备",
    "网站标识码",
    "网站支持IPv6",
    "版权所有",
    "转载请注明",
    "本文来自",
    "点击下载",
    "点击查看",
    "有害信息举报",
    "违法和不良信息",
    "下载Word",
    "下载本文",
    "建议使用",
    "小编为大家",
    "小编精心",
];

/// Keys of the tables that sites print above and below a document.
const PAGE_KEYS: [&str; 40] = [
    "发布日期",
    "发布时间",
    "发布机构",
    "发布单位",
    "發布時間",
    "發布日期",
    "原文链接",
    "检索时间",
    "检索关键词",
    "文档类型",
    "文件名称",
    "文件编号",
    "更新时间",
    "更新日期",
    "浏览次数",
    "浏览量",
    "点击率",
    "点击量",
    "点击数",
    "阅读量",
    "阅读次数",
    "索引号",
    "责任编辑",
    "信息来源",
    "文章来源",
    "本文来源",
    "稿件来源",
    "主题分类",
    "公开方式",
    "公开形式",
    "公开时限",
    "效力级别",
    "效力等级",
    "制定机关",
    "公布日期",
    "施行日期",
    "实施日期",
    "生效日期",
    "时效性",
    "法宝引证码",
];

/// Keys that are chrome only above the text.
const HEAD_KEYS: [&str; 22] = [
    "来源",
    "來源",
    "时间",
    "時間",
    "日期",
    "作者",
    "分类",
    "类别",
    "附件",
    "编辑",
    "标题",
    "名称",
    "文号",
    "发文机关",
    "发文日期",
    "成文日期",
    "有效性",
    "主题词",
    "关键词",
    "字体",
    "字号",
    "体裁",
];

const ENDS: [&str; 26] = [
    "相关推荐",
    "相关链接",
    "相关阅读",
    "相关文章",
    "相关新闻",
    "相关附件",
    "相关文件",
    "相关信息",
    "相关解读",
    "相关政策",
    "更多相关",
    "推荐阅读",
    "延伸阅读",
    "猜你喜欢",
    "热门推荐",
    "热点推荐",
    "热门文章",
    "最新文章",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "原文下载",
    "文件下载",
    "附件下载",
    "政策解读：",
];

/// Whether a cell of a table is a key that sites print: `索引号`, `发布日期：`.
pub(crate) fn is_page_key(cell: &str) -> bool {
    let key: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    let key = key.trim_end_matches(['：', ':']);
    PAGE_KEYS.contains(&key) || HEAD_KEYS.contains(&key)
}

/// The key of a line `键：值` or `【键】值`, spaces inside the key left out.
fn key_of(text: &str) -> Option<String> {
    let text = text.trim_start_matches(['-', '*', '•', ' ']);
    let boxed = text
        .strip_prefix('【')
        .and_then(|text| text.split_once('】'));
    let (key, _) = boxed.or_else(|| text.split_once(['：', ':']))?;
    let key: String = key
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect();
    (1..=6).contains(&key.chars().count()).then_some(key)
}

/// `目  录`
pub(crate) fn opens_contents(text: &str) -> bool {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .eq("目录".chars())
}

/// A line of a table of contents: words, leaders, a page number.
pub(crate) fn is_contents(text: &str) -> bool {
    let words = text
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '-')
        .trim_end_matches(['（', '(', '）', ')', ' ']);
    words.len() < text.len()
        && (words.ends_with(['.', '…', '·', '\t', '．', '-', '—', '─']) || text.contains("  "))
}

fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3 && text.chars().all(|c| "-—－_=*~·.…─━ ".contains(c))
}

fn is_breadcrumb(text: &str) -> bool {
    let steps = text.matches(['>', '»', '›', '＞']).count();
    steps >= 2 && !text.contains('。') && !text.contains('<')
}

/// `[名称](地址)` or a bare address, with a bullet or a file type at most.
fn is_link(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '*', '•', ' ']);
    let linked = text.starts_with('[') && text.contains("](");
    linked
        || text.starts_with("http://")
        || text.starts_with("https://")
        || text.starts_with("www.")
}

/// `【打印】【关闭】`, `分享到：`, `字体：大 中 小`
fn is_share_bar(text: &str) -> bool {
    let words: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"【】[]|｜:：（）()".contains(*c))
        .collect();
    let bar = [
        "打印",
        "关闭",
        "分享",
        "收藏",
        "字体",
        "大中小",
        "返回顶部",
        "关闭窗口",
    ];
    let rest = bar
        .iter()
        .fold(words.clone(), |rest, word| rest.replace(word, ""));
    !words.is_empty() && rest.chars().count() <= 3 && rest.len() < words.len()
}

/// `第3页`, `- 3 -`, `— 3 —`, `3/12`, `第3页 共12页`
fn is_page_number(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"-—－·".contains(*c))
        .collect();
    let marked = bare.chars().count() < text.chars().filter(|c| !c.is_whitespace()).count();
    let digits = |s: &str| arabic_number(s).is_some_and(|(_, len)| len == s.len());
    let page = bare
        .strip_prefix('第')
        .and_then(|rest| rest.split_once('页'));
    (marked && digits(&bare))
        || page.is_some_and(|(n, rest)| {
            digits(n) && (rest.is_empty() || rest.trim_start_matches(['，', '/']).starts_with('共'))
        })
        || bare
            .split_once('/')
            .is_some_and(|(a, b)| digits(a) && digits(b))
}

/// `2026-03-05`, `2026/3/5 10:20:00`, `2026.3.5`: a date as machines write it.
fn is_time_stamp(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.starts_with("20")
        && digits >= 6
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || "-/.: ".contains(c))
}

/// `04.07.2016 22:53`: a day and a time of it, as machines write them.
fn is_moment(text: &str) -> bool {
    let stamp = |c: char| c.is_ascii_digit() || "-/.: ".contains(c);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    text.contains(':') && text.chars().all(stamp) && numbers.any(|number| number.len() == 4)
}

/// A bracket at a paragraph's end by which a site marks its copy: `( www.… 转载请注明 )`. Gives its start.
pub(crate) fn site_mark(text: &str) -> Option<usize> {
    let close = text.trim_end().strip_suffix([')', '）'])?;
    let start = close.rfind(['(', '（'])?;
    let inner = close[start..].to_lowercase();
    let marked = ["www.", "http", "转载请注明", "本文来自", "来源于网络"];
    marked
        .iter()
        .any(|mark| inner.contains(mark))
        .then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chrome_is_known_anywhere() {
        for text in [
            "首页 > 计划范文 > 某市工作计划 >",
            "欢迎访问某某市人民政府网站！",
            "发布日期: 2026-03-05",
            "- 文档类型：政策类",
            "- [某某方案.pdf](./某某方案.pdf) (pdf)",
            "备案号:某ICP备01000001号-1",
            "【打印】 【关闭】",
            "04.07.2016 22:53",
            "【公布日期】2026.03.05",
            "---",
        ] {
            assert_eq!(anywhere(text), Some(Reason::PageChrome), "{text}");
        }
        for text in ["— 3 —", "第3页 共12页", "3/12", "- 4 -"] {
            assert_eq!(anywhere(text), Some(Reason::PageNumber), "{text}");
        }
    }

    #[test]
    fn text_is_not_chrome() {
        for text in [
            "一、总体要求",
            "时间：3月至5月。",
            "各县（市、区）人民政府：",
            "3月底前完成。",
            "加强宣传，通过政务新媒体发布信息，扩大知晓率。",
        ] {
            assert_eq!(anywhere(text), None, "{text}");
        }
    }

    #[test]
    fn a_site_mark_is_cut_off() {
        let text = "抓好落实。( wWw.example.cOm 转载请注明 )";
        assert_eq!(&text[..site_mark(text).unwrap()], "抓好落实。");
        assert_eq!(site_mark("抓好落实。（责任单位：市教育局）"), None);
    }
}
