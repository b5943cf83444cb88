//! Last year's plan → this year's: years rolled on, what belongs to the old year taken out, figures marked to be renewed.

use crate::{
    Content, Duty, Elements, Mark, Node, Part, Plan, PlanId, Span, Status, Text, years_in,
};
use std::ops::Range;

/// A plan for another year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    /// The plan. Its nodes keep their ids, so that both can be compared node by node.
    pub plan: Plan,
    /// How many years were rolled on.
    pub rolled: u32,
    /// How many figures and other years are marked [`Mark::Renew`].
    pub marked: u32,
}

/// The plan for year `to`, made of one for year `from`.
///
/// The plan's own year, the one before and the one behind it roll on: wherever they stand in titles, texts, deadlines and
/// indicators, the plan's own name in book title marks included. Other years and all figures of the text stay and are
/// marked; names of other documents, in book title marks, stay unmarked, and references follow their headings. Duties stay and are open again. Document number,
/// dates and what was noted of them are taken out.
pub fn renew(plan: &Plan, id: PlanId, from: u16, to: u16) -> Renewed {
    let titles = plan.parts.iter().map(Part::title_line).collect();
    let mut year = Roll {
        from,
        to,
        titles,
        rolled: 0,
        marked: 0,
    };
    let mut plan = plan.clone();
    plan.id = id;
    plan.elements = year.elements(plan.elements);
    for value in plan.variables.values_mut() {
        *value = match value.parse::<u16>() {
            Ok(bare) if bare == from => to.to_string(),
            _ => year.words(value),
        };
    }
    for part in &mut plan.parts {
        part.title = year.words(&part.title);
        part.title_note = None;
        for name in &mut part.attachments {
            *name = year.words(name);
        }
        year.nodes(&mut part.outline.nodes);
    }
    Renewed {
        plan,
        rolled: year.rolled,
        marked: year.marked,
    }
}

/// One year onto another.
struct Roll {
    from: u16,
    to: u16,
    /// The plan's own titles.
    titles: Vec<String>,
    rolled: u32,
    marked: u32,
}

/// A place in a text that belongs to its year, in bytes.
struct Spot {
    at: Range<usize>,
    /// What stands there in the new year, if that is known.
    now: Option<u16>,
}

impl Roll {
    /// The same year seen from the new plan, where it is near enough to the plan's own for that to be known.
    fn year(&self, year: u16) -> Option<u16> {
        (year.abs_diff(self.from) <= 1).then(|| (self.to + year).saturating_sub(self.from))
    }

    /// Words without marks: years only.
    fn words(&mut self, words: &str) -> String {
        let mut rolled = words.to_owned();
        for found in years_in(words).into_iter().rev() {
            if let Some(now) = self.year(found.year) {
                rolled.replace_range(found.at, &now.to_string());
                self.rolled += 1;
            }
        }
        rolled
    }

    fn text(&mut self, text: &Text) -> Text {
        let plain = text.plain();
        let mut renewed = Text::default();
        let (mut byte, mut at) = (0, 0);
        let mut spots = self.spots(&plain);
        let referring = referring(text);
        spots.retain(|spot| !referring.iter().any(|at| at.contains(&spot.at.start)));
        for spot in spots {
            let start = at + plain[byte..spot.at.start].chars().count();
            let end = start + plain[spot.at.clone()].chars().count();
            renewed.append(text.slice(at, start));
            let old = text.slice(start, end);
            let mut marks = old.spans()[0].marks.clone();
            marks.push(Mark::Renew);
            renewed.push(Span {
                text: spot.now.map_or(old.plain(), |year| year.to_string()),
                marks,
                ..Span::default()
            });
            match spot.now {
                Some(_) => self.rolled += 1,
                None => self.marked += 1,
            }
            (byte, at) = (spot.at.end, end);
        }
        renewed.append(text.slice(at, usize::MAX));
        renewed
    }

    fn spots(&self, words: &str) -> Vec<Spot> {
        let names = names_in(words);
        let foreign: Vec<_> = names
            .into_iter()
            .filter(|name| {
                !self
                    .titles
                    .iter()
                    .any(|title| *title == words[name.clone()])
            })
            .collect();
        let free = |at: &Range<usize>| !foreign.iter().any(|name| name.contains(&at.start));
        let years = years_in(words);
        let figures = figures_in(words).into_iter().filter(|at| {
            let is_year = years.iter().any(|found| found.at.start == at.start);
            !is_year
        });
        let mut spots: Vec<_> = figures.map(|at| Spot { at, now: None }).collect();
        spots.extend(years.iter().map(|found| Spot {
            at: found.at.clone(),
            now: self.year(found.year),
        }));
        spots.retain(|spot| free(&spot.at));
        spots.sort_by_key(|spot| spot.at.start);
        spots
    }

    fn nodes(&mut self, nodes: &mut [Node]) {
        for node in nodes {
            match &mut node.content {
                Content::Heading(heading) => {
                    heading.text = self.text(&heading.text);
                    heading.body = self.text(&heading.body);
                }
                Content::Paragraph(paragraph) => paragraph.text = self.text(&paragraph.text),
                Content::Table(table) => {
                    table.caption = self.text(&table.caption);
                    for cell in table.rows.iter_mut().flatten() {
                        *cell = self.text(cell);
                    }
                }
            }
            for duty in &mut node.duties {
                self.duty(duty);
            }
            self.nodes(&mut node.children);
        }
    }

    fn duty(&mut self, duty: &mut Duty) {
        duty.status = Status::Open;
        if let Some(written) = &mut duty.as_written {
            *written = self.words(written);
        }
        if let Some(deadline) = &mut duty.deadline {
            deadline.text = self.words(&deadline.text);
            if let Some(date) = &mut deadline.date {
                date.year = self.year(date.year).unwrap_or(date.year);
            }
        }
        for indicator in &mut duty.indicators {
            indicator.year = indicator.year.map(|year| self.year(year).unwrap_or(year));
        }
    }

    fn elements(&mut self, elements: Elements) -> Elements {
        let number = elements.document_number.as_deref();
        Elements {
            copy_number: None,
            document_number: number.map(|number| self.document_number(number)),
            date: None,
            printed_on: None,
            draft_mark: None,
            ..elements
        }
    }

    /// 发文字号 of the new year: its serial number is not known yet.
    fn document_number(&mut self, number: &str) -> String {
        let rolled = self.words(number);
        match rolled.rsplit_once('〕') {
            Some((before, _)) => format!("{before}〕××号"),
            None => rolled,
        }
    }
}

/// The words of references, in bytes: they follow their headings.
fn referring(text: &Text) -> Vec<Range<usize>> {
    let mut at = 0;
    let spans = text.spans().iter().filter_map(|span| {
        let from = at;
        at += span.text.len();
        span.reference.is_some().then_some(from..at)
    });
    spans.collect()
}

/// What stands in book title marks, without them.
fn names_in(words: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut open = None;
    for (at, c) in words.char_indices() {
        match c {
            '《' if open.is_none() => open = Some(at + c.len_utf8()),
            '》' => names.extend(open.take().map(|from| from..at)),
            _ => {}
        }
    }
    names
}

/// Figures that are likely to be others next year: not days and months, not ordinals, not parts of a name (`5G`).
fn figures_in(words: &str) -> Vec<Range<usize>> {
    let mut figures = Vec::new();
    let mut rest = 0;
    while let Some(from) = words[rest..].find(|c: char| c.is_ascii_digit()) {
        let from = rest + from;
        let mut to = from;
        for (at, c) in words[from..].char_indices() {
            let digit_follows =
                || words[from + at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
            if !(c.is_ascii_digit() || (matches!(c, '.' | ',') && digit_follows())) {
                break;
            }
            to = from + at + c.len_utf8();
        }
        if words[to..].starts_with(['%', '％', '‰']) {
            to += words[to..].chars().next().map_or(0, char::len_utf8);
        }
        rest = to;
        let (before, after) = (&words[..from], &words[to..]);
        let named = before.ends_with(|c: char| c == '第' || c.is_ascii_alphabetic())
            || after.starts_with(|c: char| "年月日号时届".contains(c) || c.is_ascii_alphabetic())
            || before.ends_with('〔');
        if !named {
            figures.push(from..to);
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Deadline, Ids, Indicator, PartRole};

    fn plan(body: &str) -> Plan {
        let mut ids = Ids::new(0, 1);
        let mut part = Part::new(
            ids.node(),
            PartRole::Plan,
            "work-points",
            "青禾县2025年工作要点",
        );
        let mut node = Node::new(ids.node(), Content::paragraph(body));
        node.duties.push(Duty {
            leads: vec!["县教育局".into()],
            deadline: Some(Deadline {
                text: "2025年6月底前".into(),
                date: crate::Date::new(2025, 6, 30),
            }),
            indicators: vec![Indicator {
                year: Some(2025),
                ..Indicator::default()
            }],
            status: Status::Done,
            ..Duty::default()
        });
        part.outline.nodes = vec![node];
        let mut plan = Plan::new(ids.plan(), part);
        plan.elements.document_number = Some("青政办发〔2025〕12号".into());
        plan.elements.date = crate::Date::new(2025, 3, 5);
        plan
    }

    fn of(body: &str) -> (String, Vec<String>) {
        let renewed = renew(&plan(body), Ids::new(9, 9).plan(), 2025, 2026);
        let Content::Paragraph(paragraph) = &renewed.plan.parts[0].outline.nodes[0].content else {
            panic!("a paragraph stays one");
        };
        let marked = paragraph
            .text
            .spans()
            .iter()
            .filter(|span| !span.marks.is_empty());
        let marked = marked.map(|span| span.text.clone()).collect();
        (paragraph.text.plain(), marked)
    }

    #[test]
    fn years_near_the_plan_roll_on_and_others_are_marked() {
        let (text, marked) = of("在2024年基础上，2025年新增学位，到2027年全覆盖。");
        assert_eq!(text, "在2025年基础上，2026年新增学位，到2027年全覆盖。");
        assert_eq!(marked, ["2025", "2026", "2027"]);
    }

    #[test]
    fn figures_are_marked_and_dates_and_names_are_not() {
        let (text, marked) = of("3月底前建成12.5公里，覆盖率95%以上，推广5G，第2批3个，1,200户。");
        assert!(text.starts_with("3月底前建成12.5公里"));
        assert_eq!(marked, ["12.5", "95%", "3", "1,200"]);
    }

    #[test]
    fn figures_of_a_reference_are_no_figures_of_the_year() {
        let mut old = plan("");
        let mut text = Text::from("详见第");
        text.push(Span {
            text: "3".into(),
            reference: Some(crate::Reference {
                node: old.parts[0].outline.nodes[0].id,
                form: crate::ReferenceForm::Label,
                attachment: None,
            }),
            ..Span::default()
        });
        text.append("条、4条".into());
        old.parts[0].outline.nodes[0].content = Content::paragraph(text.clone());
        let renewed = renew(&old, Ids::new(9, 9).plan(), 2025, 2026);
        let now = renewed.plan.parts[0].outline.nodes[0].content.texts()[0].clone();
        assert_eq!(now.spans()[1], text.spans()[1]);
        assert_eq!(now.spans()[3].marks, [Mark::Renew]);
    }

    #[test]
    fn only_the_plans_own_name_rolls_on_in_book_title_marks() {
        let (text, marked) = of("按照《某省2025年行动计划》，印发《青禾县2025年工作要点》。");
        assert_eq!(
            text,
            "按照《某省2025年行动计划》，印发《青禾县2026年工作要点》。"
        );
        assert_eq!(marked, ["2026"]);
    }

    #[test]
    fn duties_stay_and_what_was_dated_is_open_again() {
        let old = plan("");
        let renewed = renew(&old, Ids::new(9, 9).plan(), 2025, 2026);
        let plan = renewed.plan;
        assert_ne!(plan.id, old.id);
        assert_eq!(plan.title(), "青禾县2026年工作要点");
        let node = &plan.parts[0].outline.nodes[0];
        assert_eq!(node.id, old.parts[0].outline.nodes[0].id);
        let duty = &node.duties[0];
        assert_eq!(
            (duty.leads[0].as_str(), duty.status),
            ("县教育局", Status::Open)
        );
        let deadline = duty.deadline.as_ref().unwrap();
        assert_eq!(deadline.text, "2026年6月底前");
        assert_eq!(deadline.date, crate::Date::new(2026, 6, 30));
        assert_eq!(duty.indicators[0].year, Some(2026));
        let elements = &plan.elements;
        assert_eq!(
            elements.document_number.as_deref(),
            Some("青政办发〔2026〕××号")
        );
        assert_eq!(elements.date, None);
    }

    proptest::proptest! {
        /// Whatever stands in a text, nothing but near years changes.
        #[test]
        fn nothing_but_digits_changes(body in "[0-9年月，《》〔〕%.人Aa第]{0,40}") {
            let strip = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "");
            let (text, marked) = of(&body);
            proptest::prop_assert_eq!(strip(&text), strip(&body));
            proptest::prop_assert_eq!(text.len(), body.len());
            proptest::prop_assert!(marked.iter().all(|one| text.contains(one)));
        }
    }
}
