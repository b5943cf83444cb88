//! What a document must have by its kind and direction (《党政机关公文处理工作条例》 art. 9 and 15, GB/T 9704-2012 §7).

use crate::views::{Demand, Direction, Element, ElementsCheck, Language};
use compose::Form;
use plan::{Date, NodeId, Part, PartRole, Plan, Sealing};

/// Endings of titles by which a document's direction is known, the longest of a sort first.
const DIRECTIONS: &[(Direction, &[&str])] = &[
    (Direction::Up, &["请示", "报告", "议案"]),
    (Direction::Down, &["通知", "通报", "批复", "决定"]),
    (Direction::Level, &["函"]),
    (
        Direction::Public,
        &["公告", "通告", "公报", "决议", "命令", "令", "纪要"],
    ),
];

/// What the plan must have in a form of the standard, and whether it has it; in the order of the page.
pub(crate) fn check(plan: &Plan, form: Form, language: Language) -> ElementsCheck {
    let direction = direction(plan, form);
    let mut list = List {
        demands: Vec::new(),
        language,
    };
    head(plan, form, direction, &mut list);
    for part in &plan.parts {
        titled(plan, part, form, direction, &mut list);
    }
    tail(plan, form, &mut list);
    ElementsCheck {
        direction,
        demands: list.demands,
    }
}

/// 行文方向, by the word with which the title of the first part ends. A carrier notice goes down where nothing else is
/// said.
pub(crate) fn direction(plan: &Plan, form: Form) -> Direction {
    if matches!(form, Form::Order | Form::Minutes) {
        return Direction::Public;
    }
    let first = &plan.parts[0];
    let title = without_brackets(&first.title_line());
    let known = DIRECTIONS
        .iter()
        .find(|(_, endings)| endings.iter().any(|ending| title.ends_with(ending)));
    match known {
        Some((direction, _)) => *direction,
        None if first.role == PartRole::Notice => Direction::Down,
        None => Direction::Unknown,
    }
}

/// The title without the years or the draft state in brackets at its end.
fn without_brackets(title: &str) -> String {
    let mut title = title.trim();
    while let Some((before, _)) = title
        .strip_suffix('）')
        .and_then(|inner| inner.rsplit_once('（'))
    {
        title = before.trim_end();
    }
    title.to_owned()
}

struct List {
    demands: Vec<Demand>,
    language: Language,
}

impl List {
    fn ask(&mut self, element: Element, part: Option<NodeId>, filled: bool, why: (&str, &str)) {
        let (chinese, english) = why;
        self.demands.push(Demand {
            element,
            part,
            filled,
            why: self.language.choose(chinese, english).into(),
        });
    }

    fn ask_whole(&mut self, element: Element, filled: bool, why: (&str, &str)) {
        self.ask(element, None, filled, why);
    }
}

/// 版头
fn head(plan: &Plan, form: Form, direction: Direction, list: &mut List) {
    let elements = &plan.elements;
    if elements.secrecy.is_some() {
        list.ask_whole(
            Element::CopyNumber,
            elements.copy_number.is_some(),
            (
                "涉密公文应当标注份号（§7.2.1）。",
                "A classified document bears a copy number (§7.2.1).",
            ),
        );
    }
    if elements.red_head {
        let marked = !elements.issuers.is_empty() || elements.issuer_mark.is_some();
        list.ask_whole(
            Element::Issuers,
            marked,
            (
                "印制红头需要填写发文机关（§7.2.4）。",
                "A red head needs the issuer's name (§7.2.4).",
            ),
        );
        if form != Form::Minutes {
            document_number(elements.document_number.as_deref(), list);
        }
        if direction == Direction::Up {
            list.ask_whole(
                Element::Signers,
                !elements.signers.is_empty(),
                (
                    "上行文应当标注签发人（§7.2.6）。",
                    "A document to a superior names its signer (§7.2.6).",
                ),
            );
        }
    } else if elements.sealing != Sealing::Unsealed {
        list.ask_whole(
            Element::Issuers,
            !elements.issuers.is_empty(),
            (
                "落款需要填写发文机关（§7.3.5）。",
                "The signature needs the issuer's name (§7.3.5).",
            ),
        );
    }
}

fn document_number(number: Option<&str>, list: &mut List) {
    let blank = |number: &str| number.contains([' ', '\u{3000}']);
    let why = match number {
        Some(number) if blank(number) => (
            "发文字号的序号还空着（§7.2.5）。",
            "The serial of the document number is still blank (§7.2.5).",
        ),
        _ => (
            "红头文件应当编发文字号（§7.2.5）。",
            "A document with a red head has a document number (§7.2.5).",
        ),
    };
    list.ask_whole(
        Element::DocumentNumber,
        number.is_some_and(|number| !blank(number)),
        why,
    );
}

/// 标题 and 主送机关 of a part.
fn titled(plan: &Plan, part: &Part, form: Form, direction: Direction, list: &mut List) {
    let carrier = plan.parts[0].id == part.id;
    // What an order is of stands in its mark (§10.2).
    let untitled = carrier && plan.elements.red_head && form == Form::Order;
    if !untitled {
        list.ask(
            Element::Title,
            Some(part.id),
            !part.title.trim().is_empty(),
            (
                "标题还没有填写（§7.3.1）。",
                "There is no title yet (§7.3.1).",
            ),
        );
    }
    let addressed = matches!(
        direction,
        Direction::Up | Direction::Down | Direction::Level
    );
    if carrier && addressed && (plan.elements.red_head || part.role == PartRole::Notice) {
        list.ask(
            Element::Addressees,
            Some(part.id),
            !part.addressees.is_empty(),
            (
                "应当写明主送机关（§7.3.2）。",
                "The document names whom it is sent to (§7.3.2).",
            ),
        );
    }
}

/// 落款, 附注 and 版记.
fn tail(plan: &Plan, form: Form, list: &mut List) {
    let elements = &plan.elements;
    if (elements.red_head && form != Form::Minutes) || elements.sealing != Sealing::Unsealed {
        let open = |date: Date| date.month.is_none() || date.day.is_none();
        let why = match elements.date {
            Some(date) if open(date) => (
                "成文日期的月、日还空着（§7.3.5.4）。",
                "Month or day of the date is still blank (§7.3.5.4).",
            ),
            _ => (
                "应当写明成文日期（§7.3.5.4）。",
                "The document bears its date (§7.3.5.4).",
            ),
        };
        let whole = elements.date.is_some_and(|date| !open(date));
        list.ask_whole(Element::Date, whole, why);
    }
    if !elements.red_head {
        return;
    }
    if without_brackets(&plan.parts[0].title_line()).ends_with("请示") {
        let named = |note: &String| note.contains("联系人");
        list.ask_whole(
            Element::Note,
            elements.note.as_ref().is_some_and(named),
            (
                "请示应当在附注处注明联系人的姓名和电话（§7.3.6）。",
                "A request for instructions names whom to call in its note (§7.3.6).",
            ),
        );
    }
    // A letter's imprint has no row for who printed it (§10.1).
    if matches!(form, Form::General | Form::Order) {
        list.ask_whole(
            Element::PrintedBy,
            elements.printed_by.is_some(),
            (
                "版记应当写明印发机关（§7.4.3）。",
                "The imprint names who printed it (§7.4.3).",
            ),
        );
        list.ask_whole(
            Element::PrintedOn,
            elements.printed_on.is_some(),
            (
                "版记应当写明印发日期（§7.4.3）。",
                "The imprint names the day of printing (§7.4.3).",
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{Elements, Ids};

    fn report() -> Plan {
        let mut ids = Ids::new(0, 1);
        let title = "青禾县教育局关于报送2026年工作要点的报告";
        let mut plan = Plan::new(
            ids.plan(),
            Part::new(ids.node(), PartRole::Notice, "notice", title),
        );
        plan.elements = Elements {
            red_head: true,
            issuers: vec!["青禾县教育局".into()],
            ..Elements::default()
        };
        plan
    }

    fn missing(plan: &Plan, form: Form) -> Vec<Element> {
        let demands = check(plan, form, Language::Chinese).demands;
        let missing = demands.into_iter().filter(|demand| !demand.filled);
        missing.map(|demand| demand.element).collect()
    }

    #[test]
    fn a_document_to_a_superior_names_its_signer() {
        let mut plan = report();
        assert_eq!(
            missing(&plan, Form::General),
            [
                Element::DocumentNumber,
                Element::Signers,
                Element::Addressees,
                Element::Date,
                Element::PrintedBy,
                Element::PrintedOn
            ]
        );
        plan.parts[0].title = "关于印发《2026年工作要点》的通知（征求意见稿）".into();
        assert!(!missing(&plan, Form::General).contains(&Element::Signers));
    }

    #[test]
    fn each_form_asks_for_its_own() {
        let plan = report();
        let letter = missing(&plan, Form::Letter);
        assert!(!letter.contains(&Element::PrintedBy));
        let minutes = missing(&plan, Form::Minutes);
        assert_eq!(minutes, [Element::Date; 0]);
        let mut order = report();
        order.parts[0].title = String::new();
        assert!(!missing(&order, Form::Order).contains(&Element::Title));
    }

    #[test]
    fn a_draft_without_red_head_needs_its_title_only() {
        let mut plan = report();
        plan.elements = Elements::default();
        plan.parts[0].role = PartRole::Plan;
        plan.parts[0].title = "青禾县2026年教育工作要点".into();
        assert_eq!(missing(&plan, Form::General), []);
        plan.parts[0].title = " ".into();
        assert_eq!(missing(&plan, Form::General), [Element::Title]);
    }

    #[test]
    fn what_is_half_filled_is_not_there() {
        let mut plan = report();
        plan.elements.document_number = Some("青教〔2026〕\u{3000}号".into());
        plan.elements.date = Some(Date {
            year: 2026,
            month: Some(3),
            day: None,
        });
        let demands = check(&plan, Form::General, Language::Chinese).demands;
        let why = |element| {
            let of = demands.iter().find(|demand| demand.element == element);
            of.filter(|demand| !demand.filled).unwrap().why.clone()
        };
        assert!(why(Element::DocumentNumber).contains("空着"));
        assert!(why(Element::Date).contains("空着"));
    }

    #[test]
    fn a_request_names_whom_to_call() {
        let mut plan = report();
        plan.parts[0].title = "关于增加学位建设资金的请示".into();
        plan.elements.note = Some("此件公开发布".into());
        assert!(missing(&plan, Form::General).contains(&Element::Note));
        plan.elements.note = Some("联系人：程远，电话：0000-1234567".into());
        assert!(!missing(&plan, Form::General).contains(&Element::Note));
    }
}
