//! 标题: broken into lines that are even and end between words (GB/T 9704-2012 §7.3.1).

mod words;

use crate::measure::{Hundredths, to_count, to_f64, width};
use words::{Joint, joints};

/// Most titles have one to four lines; more are set without looking for the best shape.
const MOST_SHAPED_LINES: usize = 5;

/// What it costs to end a line inside a word or a name: more than anything else may cost together.
const INSIDE: f64 = 500.0;

/// The lines of a title: the drafter's own, or, where there is only one and it is too long, proposed ones.
pub(crate) fn lines(title: &str, longest: Hundredths) -> Vec<String> {
    let own: Vec<String> = title
        .split('\n')
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect();
    match own.as_slice() {
        [only] if width(only) > longest => propose(only, longest),
        _ => own,
    }
}

/// Breaks a title into as few lines as it takes.
fn propose(title: &str, longest: Hundredths) -> Vec<String> {
    let characters: Vec<char> = title.chars().collect();
    let costs = break_costs(&characters);
    let least = to_count((width(title).count() / longest.count()).ceil()) as usize;
    let mut shaped = (least..=least.max(MOST_SHAPED_LINES)).filter_map(|count| {
        let best = shapes(count)
            .into_iter()
            .filter_map(|shape| best_breaks(&characters, &costs, &shape, longest.count()));
        best.min_by(|a, b| a.0.total_cmp(&b.0))
    });
    let Some(fewest) = shaped.next() else {
        return vec![title.to_owned()];
    };
    // One line more is better than a word torn apart.
    let whole = std::iter::once(fewest.clone())
        .chain(shaped)
        .find(|(cost, _)| *cost < INSIDE);
    let (_, breaks) = whole.unwrap_or(fewest);
    let mut from = 0;
    let ends = breaks.into_iter().chain([characters.len()]);
    ends.map(|to| {
        characters[std::mem::replace(&mut from, to)..to]
            .iter()
            .collect()
    })
    .collect()
}

/// The shapes that the standard allows, as shares of the title for each line: trapezia and lozenges.
fn shapes(count: usize) -> Vec<Vec<f64>> {
    let last = to_f64(count.saturating_sub(1).max(1));
    let along = |at: usize| to_f64(at) / last - 0.5;
    let shape = |weigh: &dyn Fn(f64) -> f64| {
        let weights: Vec<f64> = (0..count).map(|at| weigh(along(at))).collect();
        let sum: f64 = weights.iter().sum();
        weights.iter().map(|w| w / sum).collect()
    };
    vec![
        shape(&|x| 1.0 - 0.2 * x),
        shape(&|x| 1.0 + 0.2 * x),
        shape(&|x| 1.15 - 0.6 * x * x),
    ]
}

/// The cheapest places to break for lines of the given shares; none if a line would be too long.
fn best_breaks(
    characters: &[char],
    costs: &[f64],
    shares: &[f64],
    longest: f64,
) -> Option<(f64, Vec<usize>)> {
    let length = characters.len();
    let mut ends = vec![0.0; length + 1];
    for (at, c) in characters.iter().enumerate() {
        ends[at + 1] = ends[at] + width(c.encode_utf8(&mut [0; 4])).count();
    }
    // For each place: the cost of the cheapest way to end a line there, and the ends of the lines before.
    let mut reached: Vec<Option<(f64, Vec<usize>)>> = vec![None; length + 1];
    reached[0] = Some((0.0, Vec::new()));
    for share in shares {
        let wanted = ends[length] * share;
        let mut next: Vec<Option<(f64, Vec<usize>)>> = vec![None; length + 1];
        for (from, state) in reached.iter().enumerate() {
            let Some((cost, breaks)) = state else {
                continue;
            };
            for to in from + 1..=length {
                let line = ends[to] - ends[from];
                if line > longest {
                    break;
                }
                let cost = cost + (line - wanted).powi(2) + costs[to];
                if next[to].as_ref().is_none_or(|(known, _)| cost < *known) {
                    let mut breaks = breaks.clone();
                    breaks.push(to);
                    next[to] = Some((cost, breaks));
                }
            }
        }
        reached = next;
    }
    let (cost, mut breaks) = reached.pop()??;
    breaks.pop();
    Some((cost, breaks))
}

const OPENING: &[char] = &['（', '《', '〈', '“', '‘', '〔', '(', '['];
const CLOSING: &[char] = &[
    '）', '》', '〉', '”', '’', '〕', ')', ']', '、', '，', '。', '：', '；', '—', '－', '·',
];
/// What should not begin a line.
const NOT_FIRST: &[&str] = &["的", "和", "与", "及", "等", "并", "或"];
/// What should not end a line.
const NOT_LAST: &[&str] = &[
    "关于", "和", "与", "及", "对", "为", "在", "以", "向", "第", "三年", "五年",
];
/// After these a line ends well.
const GOOD_LAST: &[&str] = &[
    "关于印发",
    "关于",
    "人民政府",
    "办公室",
    "委员会",
    "管理局",
    "领导小组",
    "的",
    "》",
    "年",
    "和",
    "、",
];
/// Before these a line ends well.
const GOOD_FIRST: &[&str] = &["关于", "的通知", "工作", "实施方案", "行动计划", "《", "（"];

/// What it costs to end a line before each character.
fn break_costs(characters: &[char]) -> Vec<f64> {
    let joints = joints(characters).into_iter().enumerate();
    let cost = |(at, joint)| {
        let word = match joint {
            Joint::Between => 0.0,
            Joint::Unknown => 60.0,
            Joint::Inside => INSIDE,
        };
        break_cost(characters, at) + word
    };
    joints.map(cost).collect()
}

/// What it costs to end a line before the character at `at`, by what stands around.
fn break_cost(characters: &[char], at: usize) -> f64 {
    if at == 0 || at == characters.len() {
        return 0.0;
    }
    let (before, after) = (characters[at - 1], characters[at]);
    let latin = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '％');
    let number =
        before.is_ascii_digit() && matches!(after, '年' | '月' | '日' | '号' | '个' | '项' | '条');
    let level =
        "一二三四五六七八九十百".contains(before) && "一二三四五六七八九十百年五".contains(after);
    if OPENING.contains(&before)
        || CLOSING.contains(&after)
        || before == '—'
        || latin(before) && latin(after)
        || number
    {
        return 1000.0;
    }
    let head: String = characters[..at].iter().collect();
    let tail: String = characters[at..].iter().collect();
    let mut cost = 30.0;
    if inside_brackets(characters, at) {
        cost += 25.0;
    }
    if level || NOT_FIRST.iter().any(|word| tail.starts_with(word)) && !tail.starts_with("的通知")
    {
        cost += 60.0;
    }
    if GOOD_LAST.iter().any(|word| head.ends_with(word)) {
        cost -= 13.0;
    }
    if NOT_LAST.iter().any(|word| head.ends_with(word)) {
        cost += 40.0;
    }
    if GOOD_FIRST.iter().any(|word| tail.starts_with(word)) {
        cost -= 13.0;
    }
    cost
}

fn inside_brackets(characters: &[char], at: usize) -> bool {
    let depth = characters[..at].iter().fold(0_i32, |depth, c| match c {
        '（' | '(' | '《' | '〈' | '“' => depth + 1,
        '）' | ')' | '》' | '〉' | '”' => depth - 1,
        _ => depth,
    });
    depth > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, expected: &[&str]) {
        assert_eq!(lines(title, Hundredths::new(19.0)), expected);
    }

    #[test]
    fn the_drafter_decides() {
        check("某某市\n工作要点", &["某某市", "工作要点"]);
        check(
            "某某市2026年政务公开工作要点",
            &["某某市2026年政务公开工作要点"],
        );
    }

    #[test]
    fn long_titles_break_between_words() {
        check(
            "某某市人民政府办公室关于印发某某市2026年政务公开工作要点的通知",
            &[
                "某某市人民政府办公室关于印发",
                "某某市2026年政务公开工作要点的通知",
            ],
        );
        check(
            "某某市智慧养老服务三年行动计划（2026—2028年）",
            &["某某市智慧养老服务三年行动计划", "（2026—2028年）"],
        );
    }

    #[test]
    fn a_line_more_is_better_than_a_word_torn_apart() {
        check(
            "青禾市云岭区贯彻落实东川省教育高质量发展三年行动计划（2026—2028年）实施方案",
            &[
                "青禾市云岭区贯彻落实东川省",
                "教育高质量发展三年行动计划",
                "（2026—2028年）实施方案",
            ],
        );
    }

    #[test]
    fn no_line_ends_inside_a_word_or_a_name() {
        check(
            "云岭县人民政府办公室关于印发云岭县农村人居环境整治提升和公共文化服务能力建设行动方案的通知",
            &[
                "云岭县人民政府办公室关于印发云岭县",
                "农村人居环境整治提升和公共文化服务",
                "能力建设行动方案的通知",
            ],
        );
    }

    #[test]
    fn no_line_breaks_a_number_or_begins_with_a_closing_mark() {
        let title = "某某市人民政府办公室关于印发《某某市推进100个产业园区、1200家企业数字化转型升级实施方案（2026—2028年）》的通知";
        for line in lines(title, Hundredths::new(19.0)) {
            assert!(width(&line) <= Hundredths::new(19.0), "{line}");
            assert!(
                !line.starts_with(CLOSING) && !line.ends_with(OPENING),
                "{line}"
            );
        }
    }
}
