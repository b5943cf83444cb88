//! Titles: lines that end with the name of a kind of document, on one line or several.

use crate::dates;
use crate::labels;
use crate::source::Line;
use crate::units;
use std::ops::Range;

/// Names that end titles (《党政机关公文处理工作条例》 art. 8, and the usual working papers).
const KINDS: [&str; 34] = [
    "通知",
    "通告",
    "通报",
    "公告",
    "意见",
    "决定",
    "决议",
    "方案",
    "计划",
    "要点",
    "规划",
    "纲要",
    "办法",
    "措施",
    "政策",
    "报告",
    "总结",
    "安排",
    "细则",
    "规定",
    "预案",
    "设想",
    "思路",
    "打算",
    "清单",
    "函",
    "请示",
    "批复",
    "纪要",
    "章程",
    "条例",
    "规程",
    "指南",
    "责任书",
];

/// The longest title, in characters.
const MAX_TITLE: usize = 120;

/// The most lines of a title.
pub(crate) const MAX_LINES: usize = 6;

/// The title without its number in a collection, and without brackets at its end: years, `（试行）`, `（征求意见稿）`.
pub(crate) fn stem(title: &str) -> &str {
    let mut stem = collected(title).map_or(title, |(stem, _)| stem).trim_end();
    while let Some(inner) = stem.strip_suffix(['）', ')', '】', '〕']) {
        match inner.rfind(['（', '(', '【', '〔']) {
            Some(at) if at > 0 => stem = inner[..at].trim_end(),
            _ => break,
        }
    }
    stem
}

/// A title that is numbered in a collection, and its number: `某校工作计划 篇2`.
pub(crate) fn collected(title: &str) -> Option<(&str, u16)> {
    let (stem, digits) = title.rsplit_once('篇')?;
    let (number, len) = labels::arabic_number(digits).or_else(|| labels::chinese_number(digits))?;
    (len == digits.len()).then_some((stem, number))
}

/// Whether the text ends like a title.
pub(crate) fn ends_with_kind(text: &str) -> bool {
    let stem = stem(text);
    KINDS.iter().any(|kind| stem.ends_with(kind)) || is_spread_kind(text)
}

/// Whether the text is the name of a kind, its characters set apart: `通  知`.
pub(crate) fn is_spread_kind(text: &str) -> bool {
    let solid = || text.split_whitespace().collect::<String>();
    text.contains(char::is_whitespace) && KINDS.contains(&solid().as_str())
}

/// Whether the text can be part of a title: no label, no sentence.
pub(crate) fn is_fragment(text: &str) -> bool {
    let length = text.chars().count();
    (2..=MAX_TITLE).contains(&length)
        && !text.ends_with(['。', '；', '：', '，', '！', '？', ':', ';', ',', '、'])
        && !text.contains('。')
        && !labels::candidates(text).iter().any(|c| !c.weak)
}

/// The title that ends in this line, with the lines above and below that belong to it.
pub(crate) fn around(lines: &[Line], end: usize, floor: usize) -> Option<Range<usize>> {
    let text = lines[end].text.as_str();
    if !is_fragment(text) || !ends_with_kind(text) {
        return None;
    }
    let mut range = end..end + 1;
    while range.start > floor
        && range.len() < MAX_LINES
        && joins(&lines[range.start - 1].text, &lines[range.start..range.end])
    {
        range.start -= 1;
    }
    while range.end < lines.len() && range.len() < MAX_LINES && continues(&lines[range.end].text) {
        range.end += 1;
    }
    // A headline that was cut off is no line of the title.
    while range.start < end && !balanced(&join(&lines[range.clone()])) {
        range.start += 1;
    }
    let whole = join(&lines[range.clone()]);
    let length = whole.chars().count();
    (balanced(&whole) && (6..=MAX_TITLE).contains(&length)).then_some(range)
}

/// Whether the line above is the beginning of the title.
fn joins(above: &str, title: &[Line]) -> bool {
    let dated = dates::whole(above).is_some() || above.contains('年') && above.ends_with('日');
    let other =
        dated || collected(&title[0].text).is_some() || ends_with_kind(above) && balanced(above);
    if !is_fragment(above) || other {
        return false;
    }
    let first = &title[0].text;
    let open = !balanced(&join(title)) || !balanced(above);
    let about = above.contains("关于") || first.starts_with(['的', '（']);
    let short =
        stem(first).chars().count() <= 12 && !units::is_organ(above) && above.chars().count() >= 4;
    open || about || (short && title.len() == 1 && !first.contains("关于"))
}

/// Whether the line below still belongs to the title: its years, or a `的通知` left over.
fn continues(below: &str) -> bool {
    let years = below.starts_with(['（', '('])
        && below.ends_with(['）', ')'])
        && below.contains(['年', '稿', '试', '暂']);
    let dated = below.contains('月');
    (years && !dated && below.chars().count() <= 20)
        || (below.starts_with('的') && ends_with_kind(below))
}

/// The lines of a title as one text.
pub(crate) fn join(lines: &[Line]) -> String {
    lines.iter().map(|l| l.text.as_str()).collect()
}

fn balanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('《') == count('》')
        && count('〈') == count('〉')
        && count('（') + count('(') == count('）') + count(')')
}

/// The letters and digits of a title alone, for comparing.
pub(crate) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two titles are the same but for a few characters.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    let pairs = |s: &str| -> Vec<(char, char)> { s.chars().zip(s.chars().skip(1)).collect() };
    let (of_a, of_b) = (pairs(&a), pairs(&b));
    let common = of_a.iter().filter(|pair| of_b.contains(pair)).count();
    a == b || 2 * common * 10 >= (of_a.len() + of_b.len()) * 8 && !of_a.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &[&str], end: usize, title: Option<&str>) {
        let lines: Vec<Line> = source
            .iter()
            .enumerate()
            .map(|(i, text)| Line::plain(i as u32 + 1, *text))
            .collect();
        let found = around(&lines, end, 0).map(|range| join(&lines[range]));
        assert_eq!(found.as_deref(), title);
    }

    #[test]
    fn titles_span_lines() {
        check(
            &["某某市2026年政务公开工作要点"],
            0,
            Some("某某市2026年政务公开工作要点"),
        );
        check(
            &[
                "某市人民政府办公室",
                "关于印发《某市推进",
                "〈某省行动计划〉实施方案》的通知",
            ],
            2,
            Some("关于印发《某市推进〈某省行动计划〉实施方案》的通知"),
        );
        check(
            &["某市智慧养老服务", "行动计划", "（2026—2028年）"],
            1,
            Some("某市智慧养老服务行动计划（2026—2028年）"),
        );
        check(&["某校工作计划 篇2"], 0, Some("某校工作计划 篇2"));
        check(
            &["某市办公室", "关于印发某市预案的", "通 知"],
            2,
            Some("关于印发某市预案的通 知"),
        );
        check(&["2026年3月5日", "某市应急预案"], 1, Some("某市应急预案"));
        check(
            &["《某省加大力度支持", "某省关于印发某省", "实施方案的通知"],
            2,
            Some("某省关于印发某省实施方案的通知"),
        );
        check(&["一、工作安排"], 0, None);
        check(&["认真落实工作方案。"], 0, None);
    }

    #[test]
    fn headlines_of_the_page_are_alike() {
        assert!(alike(
            "关于印发《某市工作方案》的通知",
            "关于印发《某市的工作方案》的通知"
        ));
        assert!(!alike("某市教育局工作要点", "关于印发某某省行动计划的通知"));
    }
}
