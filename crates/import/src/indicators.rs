//! 指标 in running text: `粮食产量达到12.5万吨`, `城镇新增就业5000人以上`. They are offered, never written into a plan.

use crate::dates;
use plan::{Content, Indicator, NodeId, Part, Plan};
use std::collections::HashMap;

/// A figure to reach, as the text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The heading or paragraph it stands in.
    pub at: NodeId,
    /// The words it was read from.
    pub text: String,
    /// Names it among the offers of a reading, and of the next: its words, with a number where they come again.
    pub key: String,
    /// What was read.
    pub indicator: Indicator,
}

/// Words between the name and the figure, and how they bound it; longer ones first.
const VERBS: [(&str, &str); 25] = [
    ("不得低于", "以上"),
    ("不低于", "以上"),
    ("不少于", "以上"),
    ("不高于", "以下"),
    ("不超过", "以内"),
    ("控制在", ""),
    ("保持在", ""),
    ("稳定在", ""),
    ("提高到", ""),
    ("提升到", ""),
    ("提高至", ""),
    ("提升至", ""),
    ("增加到", ""),
    ("下降到", ""),
    ("下降至", ""),
    ("降低到", ""),
    ("降至", ""),
    ("达到", ""),
    ("增至", ""),
    ("超过", "以上"),
    ("突破", "以上"),
    ("力争", ""),
    ("达", ""),
    ("为", ""),
    ("约", "左右"),
];

/// Words that stay in the name: what is reached is a change.
const CHANGES: [&str; 8] = [
    "增长", "下降", "提高", "提升", "降低", "增加", "压减", "减少",
];

/// Ends of the names of figures.
const NOUNS: [&str; 30] = [
    "率",
    "量",
    "值",
    "额",
    "收入",
    "就业",
    "面积",
    "比重",
    "占比",
    "投资",
    "人数",
    "数",
    "密度",
    "规模",
    "里程",
    "托位数",
    "覆盖面",
    "强度",
    "浓度",
    "支出",
    "资金",
    "产能",
    "装机",
    "户数",
    "水平",
    "年限",
    "寿命",
    "比例",
    "托位",
    "总产",
];

/// Words before a name that do not belong to it.
const LEADS: [&str; 16] = [
    "到", "力争", "确保", "实现", "全年", "预期", "其中", "全市", "全县", "全区", "全省", "使",
    "推动", "保持", "年内", "底前",
];

/// Units of measure, longer ones first; 万 and 亿 may stand before them.
const UNITS: [&str; 40] = [
    "个百分点",
    "平方公里",
    "平方米",
    "立方米",
    "公里",
    "公顷",
    "千瓦时",
    "千瓦",
    "微克/立方米",
    "人次",
    "标准煤",
    "吨",
    "元",
    "人",
    "户",
    "家",
    "个",
    "项",
    "所",
    "亩",
    "辆",
    "床",
    "张",
    "株",
    "头",
    "岁",
    "天",
    "件",
    "台",
    "套",
    "名",
    "座",
    "处",
    "次",
    "倍",
    "米",
    "条",
    "场",
    "%",
    "％",
];

/// The figures of all plans, in the order of the text.
pub(crate) fn offers(plans: &[Plan]) -> Vec<Offer> {
    let parts = plans.iter().flat_map(|plan| &plan.parts);
    let mut offers: Vec<Offer> = parts.flat_map(of_part).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for offer in &mut offers {
        let times = seen.entry(offer.text.clone()).or_default();
        *times += 1;
        if *times > 1 {
            offer.key = format!("{} {times}", offer.text);
        }
    }
    offers
}

fn of_part(part: &Part) -> Vec<Offer> {
    let year = dates::only_year(&part.title);
    let mut offers = Vec::new();
    for visit in part.outline.walk() {
        let text = match &visit.node.content {
            Content::Heading(heading) => heading.text.plain() + &heading.body.plain(),
            Content::Paragraph(paragraph) => paragraph.text.plain(),
            Content::Table(_) => continue,
        };
        let found = of_text(&text, year).into_iter();
        offers.extend(found.map(|(text, indicator)| Offer {
            at: visit.node.id,
            key: text.clone(),
            text,
            indicator,
        }));
    }
    offers
}

/// The figures of a paragraph; the year is the one named last before, or that of the plan.
fn of_text(text: &str, year: Option<u16>) -> Vec<(String, Indicator)> {
    let mut found = Vec::new();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return found;
    }
    for sentence in text.split(['。', '；', '！', '\n']) {
        let mut year = year;
        for clause in sentence.split(['，', '、', '：', '（', '）', ',']) {
            year = last_year(clause).or(year);
            if let Some(indicator) = of_clause(clause, year) {
                found.push((clause.trim().to_owned(), indicator));
            }
        }
    }
    found
}

fn last_year(clause: &str) -> Option<u16> {
    dates::years(&clause[..clause.rfind('年')?]).last()
}

fn of_clause(clause: &str, year: Option<u16>) -> Option<Indicator> {
    let clause = clause[dates_end(clause)..].trim();
    let start = clause.find(|c: char| c.is_ascii_digit())?;
    let (figure, rest) = figure(&clause[start..])?;
    let (unit, rest) = unit(rest)?;
    let (name, bound, verb) = name(clause[..start].trim_end());
    let after = ["以上", "以下", "以内", "左右", "上下"];
    let bound = after
        .iter()
        .find(|word| rest.starts_with(**word))
        .unwrap_or(&bound);
    let length = name.chars().count();
    let noun = NOUNS.iter().any(|noun| name.ends_with(noun));
    let change = CHANGES.iter().any(|word| name.ends_with(word)) && length >= 4;
    let known = noun || change || verb && length >= 4;
    let rest = rest
        .strip_prefix(bound)
        .unwrap_or(rest)
        .trim_start_matches(['的', '。']);
    let sound = (2..=24).contains(&length) && rest.is_empty() && !name.contains(['《', '“', '第']);
    (known && sound).then(|| Indicator {
        name: name.to_owned(),
        value: format!("{figure}{bound}"),
        unit,
        year,
    })
}

/// Where the date at a clause's start ends: `到2026年底`, `2026年`.
fn dates_end(clause: &str) -> usize {
    let Some(at) = clause
        .find('年')
        .filter(|at| last_year(&clause[..at + '年'.len_utf8()]).is_some())
    else {
        return 0;
    };
    let mut end = at + '年'.len_utf8();
    for word in ["底", "末", "前"] {
        if clause[end..].starts_with(word) {
            end += word.len();
        }
    }
    end
}

/// `12.5`, `1,200`, `5—6`, and what stands behind it.
fn figure(text: &str) -> Option<(String, &str)> {
    let (first, rest) = number(text)?;
    let percent = rest.strip_prefix(['%', '％']).unwrap_or(rest);
    let range = percent
        .strip_prefix(['—', '-', '～', '~', '至'])
        .and_then(number);
    Some(match range {
        Some((second, rest)) => (format!("{first}—{second}"), rest),
        None => (first.to_owned(), rest),
    })
}

fn number(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(text.len());
    let number = text[..end].trim_end_matches(['.', ',']);
    number
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| (number, &text[number.len()..]))
}

fn unit(text: &str) -> Option<(String, &str)> {
    let scale: usize = text
        .chars()
        .take_while(|c| matches!(c, '万' | '亿' | '千' | '百'))
        .map(char::len_utf8)
        .sum();
    let rest = &text[scale..];
    let measure = UNITS.iter().find(|unit| rest.starts_with(**unit));
    match measure {
        Some(measure) => Some((
            format!("{}{measure}", &text[..scale]),
            &rest[measure.len()..],
        )),
        None if scale > 0 => Some((text[..scale].to_owned(), rest)),
        None => None,
    }
}

/// The name without the words around it, how the words bound the figure, and whether there was such a word.
fn name(text: &str) -> (&str, &'static str, bool) {
    let mut name = text;
    while let Some(rest) = LEADS.iter().find_map(|lead| name.strip_prefix(lead)) {
        name = rest.trim_start();
    }
    let (mut bound, mut verb) = ("", false);
    while let Some((rest, bounds)) = VERBS
        .iter()
        .find_map(|(word, bounds)| Some((name.strip_suffix(word)?, *bounds)))
    {
        name = rest.trim_end();
        bound = if bounds.is_empty() { bound } else { bounds };
        verb = true;
    }
    (name, bound, verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str, &str, Option<u16>)]) {
        let found = of_text(text, Some(2026));
        let found: Vec<_> = found
            .iter()
            .map(|(_, i)| (i.name.as_str(), i.value.as_str(), i.unit.as_str(), i.year))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_to_reach_are_read() {
        let year = Some(2026);
        check(
            "粮食产量达到12.5万吨。",
            &[("粮食产量", "12.5", "万吨", year)],
        );
        check(
            "城镇新增就业5000人以上，地区生产总值增长6%左右。",
            &[
                ("城镇新增就业", "5000以上", "人", year),
                ("地区生产总值增长", "6左右", "%", year),
            ],
        );
        check(
            "到2028年，学前教育毛入园率不低于95%；全市森林覆盖率提高到42.5%。",
            &[
                ("学前教育毛入园率", "95以上", "%", Some(2028)),
                ("森林覆盖率", "42.5", "%", year),
            ],
        );
        check(
            "力争2027年底每千人口托位数达到4.8个",
            &[("每千人口托位数", "4.8", "个", Some(2027))],
        );
        check(
            "城镇调查失业率控制在5.5%以内",
            &[("城镇调查失业率", "5.5以内", "%", year)],
        );
        check(
            "居民人均可支配收入增长5%—6%",
            &[("居民人均可支配收入增长", "5—6", "%", year)],
        );
        check(
            "实现规模以上工业增加值突破300亿元",
            &[("规模以上工业增加值", "300以上", "亿元", year)],
        );
    }

    #[test]
    fn other_figures_are_not() {
        for text in [
            "2026年3月5日前报送材料。",
            "召开会议2次。",
            "新建3所学校。",
            "按照第3季度安排推进。",
            "落实《某某办法》第12条规定",
            "拨打12345热线",
            "推进5G网络建设",
            "每季度开展1次检查",
            "完成15个项目建设任务",
            "到2026年底",
        ] {
            check(text, &[]);
        }
    }
}
