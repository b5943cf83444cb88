//! 责任分工 of a paragraph, at its end or behind a sentence of it: `（责任单位：…）`, `（…牵头，…配合）`, `（某局、某委，各街道）`.

mod words;

use crate::dates;
use crate::units;
use plan::{Deadline, Duty, Node};
use words::{Field, LABELS, QUALIFIERS, SUPPORTING, VERBS};

/// Brackets at the end of a paragraph, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    /// How many bytes of the text remain.
    pub(crate) text: usize,
    /// The duties in the order of writing.
    pub(crate) duties: Vec<Duty>,
}

/// Takes the duties off a paragraph's end. Several brackets in a row are several duties; those in the middle are read
/// and stay there.
pub(crate) fn take(text: &str) -> Tail {
    let mut tail = Tail {
        text: text.trim_end().len(),
        duties: Vec::new(),
    };
    while let Some((start, inner)) = last_bracket(&text[..tail.text]) {
        let before = text[..start].chars().next_back();
        let closed = before.is_none_or(|c| "。！？；.!?;）)〕】".contains(c));
        let read = if text[start..].starts_with(['（', '(']) {
            parse(inner, closed)
        } else {
            labelled(&bare(inner))
        };
        let Some(mut duty) = read else {
            break;
        };
        duty.as_written = Some(text[start..tail.text].to_owned());
        tail.duties.push(duty);
        tail.text = text[..start].trim_end().len();
    }
    tail.duties
        .extend(inside(&text[..tail.text]).into_iter().rev());
    tail.duties.reverse();
    tail
}

/// The duties in the middle of a text: brackets with sentences behind them. They stay where they stand, so that each
/// says what it said of the sentence before it.
fn inside(text: &str) -> Vec<Duty> {
    let mut duties = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        if OPENING.contains(&c) {
            depth += 1;
            if depth == 1 {
                start = at + c.len_utf8();
            }
        } else if CLOSING.contains(&c) && depth > 0 {
            depth -= 1;
            if depth > 0 {
                continue;
            }
            let inner = bare(&text[start..at]);
            let before = text[..start].trim_end_matches(OPENING);
            let closed = before.ends_with(['。', '！', '；']) && matches!(c, '）' | ')');
            let duty = labelled(&inner).or_else(|| closed.then(|| with_verbs(&inner)).flatten());
            duties.extend(duty.map(|duty| Duty {
                as_written: Some(String::new()),
                ..duty
            }));
        }
    }
    duties
}

/// A line that holds nothing but duties: `责任单位：某局、某委`.
pub(crate) fn line(text: &str) -> Option<Duty> {
    let inner = text.trim().trim_end_matches(['。', '；']);
    let inner = inner.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    let mut duty = labelled(&bare(inner))?;
    duty.as_written = Some(text.to_owned());
    Some(duty)
}

/// Gives deadlines without a year (`6月底前`) the year of the plan.
pub(crate) fn date(nodes: &mut [Node], year: u16) {
    for node in nodes {
        date_all(&mut node.duties, year);
        date(&mut node.children, year);
    }
}

fn date_all(duties: &mut [Duty], year: u16) {
    for deadline in duties.iter_mut().filter_map(|duty| duty.deadline.as_mut()) {
        let text = &deadline.text;
        deadline.date = deadline.date.or_else(|| dates::last_day(text, Some(year)));
    }
}

/// The text without the brackets at its end that hold duties, and those duties.
pub(crate) fn at_end<'a>(text: &'a str, title: &str) -> (&'a str, Vec<Duty>) {
    let Tail { text: kept, duties } = take(text);
    let mut duties: Vec<Duty> = duties
        .into_iter()
        .filter(|duty| duty.as_written.as_deref() != Some(""))
        .collect();
    if duties.is_empty() {
        return (text, duties);
    }
    if let Some(year) = dates::only_year(title) {
        date_all(&mut duties, year);
    }
    (&text[..kept], duties)
}

/// What opens a bracket that may hold duties; other brackets than round ones hold labelled duties only.
const OPENING: [char; 4] = ['（', '(', '〔', '【'];

/// What closes it.
const CLOSING: [char; 4] = ['）', ')', '〕', '】'];

/// The bracket that ends the text, nested ones inside; a full stop may stand behind it.
fn last_bracket(text: &str) -> Option<(usize, &str)> {
    let body = text.trim_end_matches(['。', '；', ';', '.']);
    let close = body.chars().next_back().filter(|c| CLOSING.contains(c))?;
    let end = body.len() - close.len_utf8();
    let mut depth = 1;
    for (at, c) in body[..end].char_indices().rev() {
        if CLOSING.contains(&c) {
            depth += 1;
        } else if OPENING.contains(&c) {
            depth -= 1;
            if depth == 0 {
                return Some((at, &body[at + c.len_utf8()..end]));
            }
        }
    }
    None
}

/// The inside of a bracket without its spaces; units that only a space parts are listed.
fn bare(inner: &str) -> String {
    let ends = ['：', ':', '、', '，', ',', '；', ';', '。'];
    let mut bare = String::new();
    for piece in inner.split_whitespace() {
        let before = bare.rsplit(ends).next().unwrap_or_default();
        let next = piece.split(ends).next().unwrap_or_default();
        if units::is_parted(before) && units::is_parted(next) {
            bare.push('、');
        }
        bare.push_str(piece);
    }
    bare
}

/// Reads the inside of a bracket, whatever spaces stand in it; `closed` says that a sentence ends before it.
fn parse(inner: &str, closed: bool) -> Option<Duty> {
    let inner = bare(inner);
    labelled(&inner)
        .or_else(|| with_verbs(&inner))
        .or_else(|| bare_list(&inner, closed))
        .or_else(|| deadline_alone(&inner, closed))
}

/// `责任单位：…；配合单位：…；完成时限：…`
fn labelled(inner: &str) -> Option<Duty> {
    let marks = labels_in(inner);
    let (first, ..) = *marks.first()?;
    if !inner[..first].trim().is_empty() {
        return None;
    }
    let mut duty = Duty::default();
    for (index, (_, value, field)) in marks.iter().enumerate() {
        let end = marks.get(index + 1).map_or(inner.len(), |next| next.0);
        let value = inner[*value..end].trim();
        let value = value.split('。').next().unwrap_or_default();
        let value = value.trim_end_matches(['；', ';', '，', ',', '、']);
        fill(&mut duty, *field, value);
    }
    (duty != Duty::default()).then_some(duty)
}

/// Start of each label, start of its value, and its field.
fn labels_in(inner: &str) -> Vec<(usize, usize, Field)> {
    let mut marks = Vec::new();
    for (at, colon) in inner
        .char_indices()
        .filter(|(_, c)| matches!(c, '：' | ':'))
    {
        let before = inner[..at].trim_end();
        if let Some((label, field)) = LABELS.iter().find(|(label, _)| before.ends_with(label)) {
            let words = &before[..before.len() - label.len()];
            let (start, field) = qualified(words, *field);
            marks.push((start, at + colon.len_utf8(), field));
        }
    }
    marks
}

/// Where a label begins whose plain form stands behind these words, and its field with what qualifies it.
fn qualified(words: &str, field: Field) -> (usize, Field) {
    let alone = |rest: &&str| rest.is_empty() || rest.ends_with(['；', ';', '，', ',', '。', '、']);
    let without = |list: &[&str]| {
        let rests = list.iter().filter_map(|word| words.strip_suffix(*word));
        rests.filter(alone).map(str::len).next()
    };
    if let Some(start) = without(&QUALIFIERS) {
        (start, field)
    } else if let Some(start) = without(&SUPPORTING).filter(|_| field == Field::Lead) {
        (start, Field::Support)
    } else {
        (words.len(), field)
    }
}

fn fill(duty: &mut Duty, field: Field, value: &str) {
    match field {
        Field::Lead => duty.leads.extend(units::split(units_of(value))),
        Field::Support => duty.supports.extend(units::split(units_of(value))),
        Field::Leader => duty.leaders.extend(units::split(value)),
        Field::Deadline if !value.is_empty() => duty.deadline = Some(deadline(value)),
        Field::Deadline => {}
    }
}

/// The units alone, without how they share the work: `市甲局、市乙局按职责分工负责`.
fn units_of(value: &str) -> &str {
    match verb_at_end(value) {
        Some((units, _)) if value.contains("分工") => units.trim_end_matches(['，', ',']),
        _ => value,
    }
}

fn deadline(text: &str) -> Deadline {
    Deadline {
        text: text.to_owned(),
        date: dates::last_day(text, None),
    }
}

/// `某局牵头，某委、某办配合，2026年底前完成`
fn with_verbs(inner: &str) -> Option<Duty> {
    let mut duty = Duty::default();
    let mut waiting: Vec<&str> = Vec::new();
    let mut verbs = 0;
    for clause in inner.split(['，', ',', '；', ';', '。']).map(str::trim) {
        if clause.is_empty() {
            continue;
        }
        if let Some((named, field)) = verb_at_end(clause) {
            verbs += 1;
            waiting.push(named);
            let field = match field {
                Field::Support if duty.leads.is_empty() => Field::Lead,
                field => field,
            };
            for group in waiting.drain(..) {
                take_units(&mut duty, group, field);
            }
        } else if dates::is_deadline(clause) {
            duty.deadline = Some(deadline(clause));
        } else {
            waiting.push(clause);
        }
    }
    for group in waiting.into_iter().filter(|group| names_units(group)) {
        take_units(&mut duty, group, Field::Support);
    }
    let sound = duty
        .units()
        .all(|unit| unit.chars().count() <= units::MAX_NAME);
    (verbs > 0 && sound && duty.units().next().is_some()).then_some(duty)
}

/// Whether most of what is listed are units; other words behind the verbs say how or how well.
fn names_units(group: &str) -> bool {
    let names = units::split(group);
    let sound = names.iter().filter(|name| is_named(name)).count();
    sound * 2 >= names.len()
}

fn is_named(name: &str) -> bool {
    units::is_unit(name)
        || name.starts_with('各')
        || name.starts_with("有关")
        || name.starts_with("相关")
}

/// `（2026年6月底前完成）`, `（全年持续推进）`
fn deadline_alone(inner: &str, closed: bool) -> Option<Duty> {
    (closed && dates::is_deadline_alone(inner)).then(|| Duty {
        deadline: Some(deadline(inner)),
        ..Duty::default()
    })
}

fn verb_at_end(clause: &str) -> Option<(&str, Field)> {
    let clause = clause.strip_suffix("等").unwrap_or(clause);
    VERBS
        .iter()
        .find_map(|(verb, field)| Some((clause.strip_suffix(verb)?, *field)))
}

/// `由甲会同乙、丙`: who is named before 会同 leads.
fn take_units(duty: &mut Duty, group: &str, field: Field) {
    let group = group.trim().trim_start_matches('由');
    let (first, others) = group.split_once("会同").unwrap_or((group, ""));
    fill(duty, field, first);
    fill(duty, Field::Support, others);
}

/// `某局、某委，各街道`: a list in which nearly every name is a unit's.
fn bare_list(inner: &str, closed: bool) -> Option<Duty> {
    let names = units::split(inner);
    let sound = names
        .iter()
        .filter(|name| units::is_unit(name) || name.starts_with('各'))
        .count();
    let clear = match names.len() {
        0 => false,
        1 => closed && (units::is_organ(&names[0]) || units::is_office(&names[0])),
        all => sound * 10 >= all * 7 && names.iter().any(|name| units::is_organ(name)),
    };
    let short = names
        .iter()
        .all(|name| name.chars().count() <= units::MAX_NAME);
    (clear && short).then(|| Duty {
        leads: names,
        ..Duty::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rest: &str, leads: &[&str], supports: &[&str]) -> Duty {
        let tail = take(text);
        assert_eq!(&text[..tail.text], rest);
        let duty = tail.duties.first().cloned().unwrap_or_default();
        assert_eq!(duty.leads, leads, "{text}");
        assert_eq!(duty.supports, supports, "{text}");
        duty
    }

    #[test]
    fn labelled_units_and_deadlines_are_read() {
        let duty = check(
            "抓好落实。（牵头单位：市教育局、市财政局；配合单位：各县（市、区）政府；完成时限：2026年6月底前）",
            "抓好落实。",
            &["市教育局", "市财政局"],
            &["各县（市、区）政府"],
        );
        let deadline = duty.deadline.unwrap();
        assert_eq!(deadline.text, "2026年6月底前");
        assert_eq!(deadline.date.unwrap().to_string(), "2026年6月30日");
        check(
            "抓好落实。（责任单位：市教育局 市财政局 完成时限：6月底前）",
            "抓好落实。",
            &["市教育局", "市财政局"],
            &[],
        );
        check(
            "抓好落实。〔牵头责任单位：市教育局；协同责任单位：市财政局等部门按职责分工负责。下同。〕",
            "抓好落实。",
            &["市教育局"],
            &["市财政局"],
        );
        check(
            "抓好落实。(责任单位:办公室,人事科)。",
            "抓好落实。",
            &["办公室", "人事科"],
            &[],
        );
    }

    #[test]
    fn verbs_behind_the_units_are_read() {
        check(
            "抓好落实（市商务局牵头，市财政局、市人社局按职责分工配合）",
            "抓好落实",
            &["市商务局"],
            &["市财政局", "市人社局"],
        );
        check(
            "抓好落实。（市商务局负责）",
            "抓好落实。",
            &["市商务局"],
            &[],
        );
        check(
            "抓好落实。（由市商务局会同市财政局负责，2026年底前完成）",
            "抓好落实。",
            &["市商务局"],
            &["市财政局"],
        );
    }

    #[test]
    fn a_bare_list_of_units_is_a_duty_and_other_brackets_are_not() {
        check(
            "抓好落实(区委办、区教育局，各乡镇〈街道〉，各学校)",
            "抓好落实",
            &["区委办", "区教育局", "各乡镇〈街道〉", "各学校"],
            &[],
        );
        for text in [
            "建成示范园（幼儿园）",
            "占比达到95%（含民办）",
            "推进创建（省级、市级）",
            "抓好落实",
        ] {
            check(text, text, &[], &[]);
        }
    }

    #[test]
    fn what_says_when_or_how_is_no_unit() {
        let duty = check(
            "抓好落实。（市商务局牵头，市财政局配合，全年持续推进）",
            "抓好落实。",
            &["市商务局"],
            &["市财政局"],
        );
        assert_eq!(duty.deadline.unwrap().text, "全年持续推进");
        let duty = check("抓好落实。（全年持续推进）", "抓好落实。", &[], &[]);
        assert_eq!(duty.deadline.unwrap().text, "全年持续推进");
        check(
            "抓好落实。（市商务局牵头，确保取得实效）",
            "抓好落实。",
            &["市商务局"],
            &[],
        );
        let duty = check(
            "抓好落实。（责任领导：某某；牵头：市商务局；配合：市财政局、各县区；时限：2026年3月至6月）",
            "抓好落实。",
            &["市商务局"],
            &["市财政局", "各县区"],
        );
        assert_eq!(duty.leaders, ["某某"]);
        let date = duty.deadline.and_then(|deadline| deadline.date);
        assert_eq!(date.unwrap().to_string(), "2026年6月30日");
        for text in [
            "某某市行动计划（2026—2028年）",
            "完成改造（2026年）",
            "建设学校（含2026年续建）",
        ] {
            check(text, text, &[], &[]);
        }
    }

    #[test]
    fn brackets_in_a_row_are_duties_in_a_row() {
        let text = "抓好落实。（责任单位：市教育局）（完成时限：2026年12月）";
        let tail = take(text);
        assert_eq!(tail.duties.len(), 2);
        let written: String = tail.duties.iter().map(Duty::bracket).collect();
        assert_eq!(format!("{}{written}", &text[..tail.text]), text);
    }

    #[test]
    fn brackets_in_the_middle_are_duties_and_stay() {
        let text = "新建水厂两座。（责任单位：县水务局）改造管网30公里。（县住建局牵头，县财政局配合）健全管护（含收费）制度。（责任单位：各乡镇）";
        let tail = take(text);
        let units: Vec<Vec<&str>> = tail
            .duties
            .iter()
            .map(|duty| duty.units().collect())
            .collect();
        assert_eq!(
            units,
            [
                vec!["县水务局"],
                vec!["县住建局", "县财政局"],
                vec!["各乡镇"]
            ]
        );
        let written: String = tail.duties.iter().map(Duty::bracket).collect();
        assert_eq!(format!("{}{written}", &text[..tail.text]), text);
        assert!(take("成立专班（县水务局牵头）统筹推进。").duties.is_empty());
    }

    #[test]
    fn only_what_ends_a_text_is_taken_off_it() {
        let text =
            "建水厂。（责任单位：县水务局）改管网。（牵头单位：县住建局；完成时限：6月底前）";
        let (kept, duties) = at_end(text, "青禾县2026年工作要点");
        assert_eq!(kept, "建水厂。（责任单位：县水务局）改管网。");
        assert_eq!(duties.len(), 1);
        let date = duties[0]
            .deadline
            .as_ref()
            .and_then(|deadline| deadline.date);
        assert_eq!(date.map(|date| date.year), Some(2026));
        let plain = "统筹推进（含收费） ";
        assert_eq!(at_end(plain, ""), (plain, Vec::new()));
    }

    #[test]
    fn a_line_of_its_own_is_a_duty() {
        let duty = line("责任单位：市教育局、市财政局，各县（市、区）政府").unwrap();
        assert_eq!(duty.leads.len(), 3);
        assert!(line("责任单位要切实履行职责。").is_none());
    }
}
